"""Degrees share their fields where they stand side by side."""

import pytest

from role_sentences import asked
from skillgraph.extraction.qualifications.degrees import find_degrees


def _fields(text: str) -> list[tuple[str, list[str]]]:
    return [
        (degree.label, [text[field.start : field.end] for field in degree.fields])
        for degree in find_degrees(text)
    ]


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        (
            "Bachelor's degree in Physics, Chemistry, or a related field (minimum)",
            [("Bachelor's degree", ["Physics", "Chemistry", "related field"])],
        ),
        (
            "BSc/MSc in Physics or equivalent experience",
            [("Bachelor's degree", ["Physics"]), ("Master's degree", ["Physics"])],
        ),
        (
            "Advanced degree (Master's or PhD) in Physics preferred",
            [("Advanced degree", ["Physics"]), ("Master's degree", []), ("PhD", [])],
        ),
        ("A PhD may help", [("PhD", [])]),
        ("a GED", [("GED", [])]),
        ("the MS Office suite, a ba", []),
        ("Master of Pharmacy (MPharm) or equivalent", [("Master's degree", ["Pharmacy"])]),
        ("Master of Science in Optics", [("Master's degree", ["Optics"])]),
        ("LLB or PharmD", [("Bachelor's degree", []), ("PhD", [])]),
        ("the bed in March, an LLM with MFA", []),
    ],
)
def test_each_degree_has_its_fields(text: str, degrees: list[tuple[str, list[str]]]) -> None:
    assert _fields(text) == degrees


@pytest.mark.parametrize("text", ["These degrees help.", "The degree varies.", "a higher degree of trust"])
def test_what_points_at_a_degree_or_measures_something_is_none(text: str) -> None:
    assert find_degrees(text) == ()


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Hold a qualification at Level 6 or higher of the Table of Qualifications in masonry",
            [
                "requires qualification at level 6 or higher of the table of qualifications",
                "requires qualification at level 6 or higher of the table of qualifications in masonry",
            ],
        ),
        (
            "Level 5 qualification in law, masonry or a cognate discipline",
            [
                "requires a level 5 qualification",
                "requires a level 5 qualification in law (one of a list)",
                "requires a level 5 qualification in masonry (one of a list)",
                "requires a level 5 qualification in cognate discipline to law or masonry (one of a list)",
            ],
        ),
        (
            "A qualification at level 8 in nursing",
            ["requires qualification at level 8", "requires qualification at level 8 in nursing"],
        ),
    ],
)
def test_a_qualification_has_its_level_and_its_fields(line: str, sentences: list[str]) -> None:
    """A list of fields is of the one qualification, whatever stands between."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "At least two years' satisfactory experience of keeping bees",
            "at least 2 years of experience in keeping bees",
        ),
        ("One year of satisfactory experience with kilns", "1 year of experience with kilns"),
        ("3 years of successful sales experience", "3 years of experience with sales"),
        ("Two years' significant experience of Docker", "2 years of experience with Docker"),
    ],
)
def test_an_adjective_between_years_and_experience_is_no_thing(line: str, sentence: str) -> None:
    found = asked(line)

    assert len(found) == 1
    assert sentence in found[0]
