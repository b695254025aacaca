"""Letters that look like a plural in capitals are letters of their own."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Valid ACLS and BLS", ["ACLS", "BLS"]),
        ("ACLS required", ["ACLS"]),
        ("Knowledge of ACLs and firewalls", ["ACLs", "firewalls"]),
        ("Knowledge of APIs", ["APIs"]),
        ("PALS or ACLS", ["PALS", "ACLS"]),
    ],
)
def test_letters_are_read_as_they_are_written(line: str, names: list[str]) -> None:
    found = asked(line)

    assert len(found) == len(names)
    assert all(name in one for name, one in zip(names, found, strict=True))
