"""What a degree is in, how high, and what does instead of it, however the line goes on."""

import pytest

from role_sentences import asked

_DEGREE = "requires a university degree (one of a list)"


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        (
            "Degree in law or a related field, or equivalent working experience",
            "equivalent working experience",
        ),
        (
            "Degree in law or a related field, or four additional years of relevant experience in lieu of it",
            "4 years of relevant experience",
        ),
        (
            "Degree in law or another relevant subject, or equivalent practical experience",
            "equivalent practical",
        ),
        (
            "Degree in law or a related field. Diploma holders with sound experience may be considered.",
            "a diploma with sound experience",
        ),
        (
            "Degree in law. Diploma holders with two years at court may apply.",
            "a diploma with two years at court",
        ),
        (
            "Degree in law; a certificate with long practice is welcome to apply too",
            "a certificate with long practice",
        ),
        ("Degree in law. Long and practical experience can make up for it.", "long and practical"),
        ("Degree (or equivalent) in law", "a qualification equivalent to a university degree"),
        (
            "Completed university studies, e.g. in law or trade, or a comparable qualification",
            "a qualification comparable",
        ),
    ],
)
def test_what_does_instead_of_a_degree_is_an_alternative(line: str, instead: str) -> None:
    first, *others = asked(line)

    assert first == _DEGREE
    (one,) = [other for other in others if other.startswith(f"requires {instead}")]
    assert one.endswith("(one of a list)")
    assert not [other for other in others if "lieu" in other or "field to law or" in other]


@pytest.mark.parametrize(
    "line",
    ["Degree in law. Diploma holders may be considered.", "Degree in law. The office may apply for more."],
)
def test_what_is_told_of_others_does_instead_of_no_degree(line: str) -> None:
    assert "requires a university degree" in asked(line)


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Master's degree or higher in law", "requires a master's degree (or higher)"),
        ("Bachelor's degree or above in law", "requires a bachelor's degree (or above)"),
        ("HND level or above in law", "requires HND (or above)"),
        ("Master's degree in law", "requires a master's degree"),
    ],
)
def test_a_degree_may_be_the_least(line: str, first: str) -> None:
    assert asked(line)[0] == first


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("A marine science degree", ["marine science"]),
        ("You have a nursing degree.", ["nursing"]),
        ("An engineering degree (naval building, optics or the like)", ["naval building", "optics"]),
        ("A completed degree (law, trade policy or equivalent)", ["law", "trade policy"]),
        ("Completed university studies, for instance in law or trade", ["law", "trade"]),
        (
            "Five GCSEs at grade 4 or above (or equivalent), including English and Biology",
            ["English", "biology"],
        ),
        ("Four GCSEs at grade C or above including Maths and Art, or equivalent", ["maths", "art"]),
        ("A first degree", []),
        ("A completed degree (required)", []),
        ("A university degree", []),
    ],
)
def test_a_degree_is_in_its_fields_wherever_they_stand(line: str, fields: list[str]) -> None:
    named = [
        one.partition(" in ")[2].removesuffix(" (one of a list)") for one in asked(line) if " in " in one
    ]

    assert named == fields


@pytest.mark.parametrize(
    "line",
    ["A degree helps with the first job.", "A diploma in law also helps when you apply", "A degree helps"],
)
def test_a_degree_that_helps_is_only_wished_for(line: str) -> None:
    (one,) = asked(line)

    assert one.endswith(" is desirable")
