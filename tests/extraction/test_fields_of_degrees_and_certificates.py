"""The fields behind a degree or a certificate are those of the degree."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    "line",
    [
        "A degree or recognized certification in oceanography, astronomy, or geodesy",
        "A degree or relevant qualification in oceanography, astronomy, or geodesy",
    ],
)
def test_fields_stand_behind_what_does_instead_of_the_degree(line: str) -> None:
    said = " ".join(asked(line)).casefold()

    assert all(field in said for field in ("oceanography", "astronomy", "geodesy"))
    assert "certification" in said or "qualification" in said
