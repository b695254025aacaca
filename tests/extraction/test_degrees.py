"""Degrees share their fields where they stand side by side."""

import pytest

from skillgraph.extraction.degrees import find_degrees


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
