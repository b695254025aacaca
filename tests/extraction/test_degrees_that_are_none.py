"""Letters and words that only look like a degree, and fields whose other half stands farther behind."""

import pytest

from role_sentences import asked
from skillgraph.extraction.qualifications.degrees import find_degrees


@pytest.mark.parametrize(
    "text",
    [
        "Sail with Ann Oar, M.D.",
        "Answer to Bo T. Reed, M.D.",
        "J.D. Edwards on the harbor's machines",
        "Report to the Harbour Master of Dover",
        "Work in Salem, MA in Essex County",
        "Experience teaching high school graduates",
        "Work with a high school graduate",
        "Master, sets the standards of the yard",
        "2 PhD graduated so far",
    ],
)
def test_names_places_and_others_who_studied_are_no_degrees(text: str) -> None:
    assert find_degrees(text) == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("An M.D. from a school of medicine", "Doctor of Medicine"),
        ("PhD, M.D. or alike", "Doctor of Medicine"),
        ("J.D. Required", "Juris Doctor"),
        ("J.D. from a school of law", "Juris Doctor"),
        ("Bachelor, Master, or alike", "Master's degree"),
        ("Master, PhD or alike", "Master's degree"),
        ("Completed Master of Forestry", "Master's degree"),
        ("BA, MA in History", "Master's degree"),
        ("Bachelor's, MA in History", "Master's degree"),
        ("High school graduate", "High school diploma"),
        ("Being a high school graduate", "High school diploma"),
        ("High school diplomas", "High school diploma"),
    ],
)
def test_degrees_beside_such_words_are_read(text: str, label: str) -> None:
    assert label in [degree.label for degree in find_degrees(text)]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Degree in mechanical, electrical or computer science", ["mechanical", "electrical"]),
        ("Degree in civil, computer science or marine engineering", ["civil engineering"]),
        ("Degree in civil or marine engineering", ["civil engineering", "marine engineering"]),
        ("Degree in applied or pure mathematics", ["applied mathematics", "pure mathematics"]),
    ],
)
def test_half_of_engineering_is_completed_by_engineering_alone(line: str, fields: list[str]) -> None:
    said = asked(line)

    for field in fields:
        assert f"requires a university degree in {field} (one of a list)" in said
