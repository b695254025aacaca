"""How well languages are to be known, said before them, behind several of them, or by a comparison."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("B2 in Welsh", ["requires Welsh at B2"]),
        ("At least C1 in Welsh", ["requires at least Welsh at C1"]),
        ("Welsh like a native", ["requires native Welsh"]),
        ("Speaks Welsh like a native speaker", ["requires native Welsh"]),
        ("Welsh and Irish, both at native level", ["requires native Welsh", "requires native Irish"]),
        (
            "Welsh and Irish, both fluent",
            ["requires being fluent in Welsh", "requires being fluent in Irish"],
        ),
        (
            "A reading knowledge of Welsh, Irish or Breton would be an advantage",
            [
                "reading knowledge of Welsh is advantageous (one of a list)",
                "reading knowledge of Irish is advantageous (one of a list)",
                "reading knowledge of Breton is advantageous (one of a list)",
            ],
        ),
        ("Welsh and Irish", ["requires Welsh", "requires Irish"]),
    ],
)
def test_the_level_is_that_of_each_language_it_is_said_of(line: str, expected: list[str]) -> None:
    assert asked(line) == expected
