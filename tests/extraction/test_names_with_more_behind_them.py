"""Names that go on: another product, a paper as somebody, the trade itself, what is cut out of a clause."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Revit Naval", ["requires Revit Naval"]),
        ("Revit Structural", ["requires Revit Structural"]),
        ("Experience with Docker Nautical", ["requires experience with Docker Nautical"]),
        (
            "Experience with SCADA, Revit Structural and/or EPLAN",
            [
                "requires experience with SCADA (one of a list)",
                "requires experience with Revit Structural (one of a list)",
                "requires experience with EPLAN (one of a list)",
            ],
        ),
        ("Docker Skills", ["requires Docker"]),
    ],
)
def test_a_product_with_more_of_a_name_is_not_the_shorter_one(item: str, expected: list[str]) -> None:
    assert asked(item) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Trade certificate as a rigger (Gr. S)", ["requires trade certificate as a rigger (Gr. S)"]),
        ("Certificate as a rigger, own boots", ["requires certificate as a rigger", "requires own boots"]),
        ("PALS certification as required by law", ["requires PALS as required by law"]),
        (
            "Certification as a rigger, or the willingness to acquire it within the first six months",
            ["certification as a rigger is desirable within the first six months"],
        ),
    ],
)
def test_a_certificate_is_kept_with_what_it_makes_of_somebody(item: str, expected: list[str]) -> None:
    assert asked(item) == expected


def test_a_certificate_in_a_cell_is_kept_whole() -> None:
    table = "| Requirement | Kind |\n|---|---|\n| Trade certificate as rigger (Gr. S) | mandatory |\n"

    assert told(f"## Requirements\n\n{table}") == ["requires trade certificate as rigger (Gr. S)"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("4 to 9 years in the trade", ["requires 4 to 9 years of experience"]),
        ("6 years in the profession", ["requires 6 years of experience"]),
        ("6 years in the rope trade", ["requires 6 years of experience with rope trade"]),
        ("Understanding how and why", []),
    ],
)
def test_the_trade_itself_is_no_thing_that_time_is_of(item: str, expected: list[str]) -> None:
    assert asked(item) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We expect 4+ years as a data analyst, at least two of them with Docker.",
            [
                "requires at least 4 years of experience as Data Analyst",
                "requires at least 2 years of experience with Docker",
            ],
        ),
        ("You need 4 years as a site manager.", ["requires 4 years of experience as Site Manager"]),
        ("We need a data analyst who sails.", []),
    ],
)
def test_a_sentence_may_ask_for_time_in_a_post_that_is_known(sentence: str, expected: list[str]) -> None:
    assert told(f"{sentence}\n") == expected
