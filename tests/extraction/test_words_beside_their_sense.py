"""Words that mean something else beside what stands around them: a level, a pipe, a department, a streak."""

import pytest

from role_sentences import asked, done
from skillgraph.extraction.mentions.in_passing import is_department
from skillgraph.model import Span


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Confidence with spreadsheets", ["confidence in spreadsheets"]),
        ("Confidence with contract drafting", ["confidence in contract drafting"]),
        ("Confidence with power tools", ["confidence in power tools"]),
        ("Confidence with SQL", ["confidence in SQL"]),
        ("Confidence using Excel and AutoCAD", ["confidence in Excel", "confidence in Autodesk AutoCAD"]),
        ("Confidence with wound care", ["confidence in wound care"]),
        # with people, and by itself, it is a trait
        ("Confidence with people", ["self-confidence with people"]),
        ("Confidence with young children", ["self-confidence with young children"]),
        ("Confidence in front of groups", ["self-confidence in front of groups"]),
        ("Confidence and tact", ["self-confidence", "diplomacy"]),
    ],
)
def test_confidence_with_a_thing_is_a_level_and_with_people_a_trait(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    ("line", "is_of_data"),
    [
        ("Knowledge of data pipelines", True),
        ("Experience with Spark, pipelines and SQL", True),
        ("Experience with pipelines and SQL", True),
        ("Building sales pipelines", False),
        ("Adding tests to GitHub Actions pipelines", False),
        ("Maintaining Jenkins pipelines", False),
        ("Inspecting gas pipelines", False),
        ("Laying water pipelines", False),
        ("Reading pipeline results", False),
        ("Keeping release pipelines short", False),
    ],
)
def test_pipelines_are_of_data_where_nothing_else_flows_through_them(line: str, *, is_of_data: bool) -> None:
    assert any("data pipelines" in one for one in asked(line)) is is_of_data


@pytest.mark.parametrize(
    "line",
    [
        "Build the tide calendar, wanted most for two years running",
        "Keep the yard that was the best in Kent three years running",
        "Run the ferry that came first for four years in a row",
        "Lead the crew that won five years straight",
        "Write the guide that readers chose two years in succession",
        "Cook the soup that was voted best three years on the trot",
    ],
)
def test_years_that_something_went_on_are_nobodys_experience(line: str) -> None:
    assert not any("years of" in one or "experience" in one for one in (*asked(line), *done(line)))


def test_years_of_running_something_are_experience() -> None:
    assert asked("Two years running payroll") == ["requires 2 years of experience with running payroll"]


@pytest.mark.parametrize(
    ("sentence", "is_named"),
    [
        ("Sets rules together with Privacy", True),
        ("Agrees the plan with Legal, Privacy and Procurement", True),
        ("Aligns the design with Privacy before launch", True),
        ("Liaises closely with Legal and Privacy", True),
        ("Coordinates the answer with Privacy", True),
        ("Reports what was found to Privacy", True),
        ("Writes the rules on Privacy", False),
        ("Privacy and retention", False),
        ("Agrees the plan with Privacy Engineers", False),
        ("Experience with Privacy", False),
    ],
)
def test_a_department_is_what_something_is_done_with(sentence: str, *, is_named: bool) -> None:
    start = sentence.index("Privacy")

    assert is_department(sentence, Span(start, start + len("Privacy"))) is is_named


@pytest.mark.parametrize(
    ("line", "is_trait"),
    [
        ("Initiative and calm", True),
        ("You show initiative", True),
        ("Has led at least one initiative across yards", False),
        ("Has led an initiative of several crews", False),
        ("Has brought another initiative to its end", False),
        ("Has closed a company-wide initiative", False),
    ],
)
def test_an_initiative_that_is_led_is_no_trait(line: str, *, is_trait: bool) -> None:
    assert any(one.endswith("requires initiative") for one in asked(line)) is is_trait
