"""What a document says does not depend on how it is laid out: contents of our own, in many layouts."""

from functools import cache
from typing import Any

import pytest

from role_sentences import told, told_of
from scripts import load_script
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.posts.headed_titles import is_headed_title

TEXT, MARKDOWN, PAGE = "text/plain", "text/markdown", "text/html"
script = load_script("layouts")


@cache
def read(name: str, layout: str) -> Any:
    """Read a content of the benchmark in a layout."""
    return script.read(script.document(script.contents()[name], layout))


@pytest.mark.parametrize("layout", script.layouts())
@pytest.mark.parametrize("name", ["kiln", "founder"])
def test_the_subject_is_the_title_in_every_layout(name: str, layout: str) -> None:
    assert read(name, layout).role == script.contents()[name].title


@pytest.mark.parametrize(
    "layout",
    [
        "text, numbered headings",
        "text, headings in equals",
        "text, headings with a colon",
        "text, 1)",
        "no bullets",
        "boxes to tick",
        "benefits led in to",
        "criteria, letters",
        "criteria, sections",
        "page, broken lines",
    ],
)
@pytest.mark.parametrize("name", ["harbor", "kiln", "reliability", "founder"])
def test_the_same_is_stated_in_a_layout_as_in_plain_markdown(name: str, layout: str) -> None:
    assert read(name, layout).statements == read(name, script.PLAIN).statements


# ---------------------------------------------------------------- titles


@pytest.mark.parametrize("words", ["Rope Splicer", "NET MENDER", "Keeper of Sails", "Archivist, Early Maps"])
def test_words_that_end_in_somebody_who_does_something_are_a_title(words: str) -> None:
    assert is_headed_title(words)


@pytest.mark.parametrize("words", ["Harbor Center", "Our Newsletter", "Mend it with a rigger", "Benefits"])
def test_other_words_that_end_so_are_none(words: str) -> None:
    assert not is_headed_title(words)


def test_the_post_that_somebody_reports_to_is_not_the_subject() -> None:
    page = (
        "<title>Osprey Pier</title><p><b>Reports to</b> Harbor Manager</p><p><b>Contact</b> Pay Manager</p>"
        "<h1>Boat Engineer</h1><h2>Requirements</h2><ul><li>Python</li></ul>"
    )

    assert told_of(page, PAGE) == ["Boat Engineer requires Python"]


def test_the_part_of_a_page_title_that_is_one_is_the_subject() -> None:
    page = "<title>Net Mender | Osprey Pier | Jobs</title><h2>Requirements</h2><ul><li>Python</li></ul>"

    assert told_of(page, PAGE) == ["Net Mender requires Python"]


# ---------------------------------------------------------------- headings and items


def kinds(text: str) -> list[tuple[str, str]]:
    """Give the kind and the words of each passage of a text."""
    return [(one.kind, one.text) for one in parse_document(Document(text, TEXT, "ad.txt")).passages]


def test_a_numbered_line_counts_on_from_a_known_heading() -> None:
    text = "1. Requirements\n\n- Python\n\n2. In Fair Weather\n\n- Free tea\n- A boat\n"

    assert kinds(text)[2] == ("heading", "In Fair Weather")


def test_the_last_of_numbered_items_is_no_heading() -> None:
    text = "Requirements\n\n1) Patience\n2) Experience with knots\n\nBenefits\n\n1) Tea\n"

    assert kinds(text)[2] == ("bullet", "Experience with knots")


def test_a_line_above_fields_is_a_heading() -> None:
    assert kinds("We sail.\n\nWhere and when\nPier: North\nDay: Monday\n")[1] == ("heading", "Where and when")


def test_a_line_of_pay_is_no_heading() -> None:
    assert kinds("Salary \u00a340,000 a year\n\nWe sail and mend.\n")[0][0] == "sentence"


def test_semicolons_part_what_a_section_asks_for() -> None:
    text = "## Requirements\n\nPython; experience with Terraform; fluent Norwegian.\n"

    assert told(text) == [
        "requires Python",
        "requires experience with Terraform",
        "requires being fluent in Norwegian",
    ]


def test_semicolons_part_no_sentences() -> None:
    text = "## Requirements\n\nWe sail; we mend; we like Python. You need Terraform.\n"

    assert "requires Python" not in told(text)


@pytest.mark.parametrize(
    "heading",
    [
        "The following would be an advantage",
        "The following skills are considered a plus",
        "Following experience will be beneficial",
    ],
)
def test_what_would_be_an_advantage_is_wished_for(heading: str) -> None:
    assert told(f"## {heading}\n\n- Python\n") in (["Python is desirable"], ["Python is advantageous"])


# ---------------------------------------------------------------- tables, benefits, references


@pytest.mark.parametrize(
    "legend",
    [
        "Key: **E** = essential, **D** = desirable.",
        "M = mandatory; O = optional",
        "A = form, T = test",
    ],
)
def test_a_legend_asks_for_nothing(legend: str) -> None:
    assert told(f"## Nice to have\n\n{legend}\n\n- Python\n") == ["Python is desirable"]


def test_a_row_that_names_the_rows_below_asks_for_nothing() -> None:
    table = (
        "| Criterion | Essential | Desirable |\n|---|---|---|\n| **Personal qualities** | | |\n"
        "| Python | \u2713 | |\n| **Qualifications** | | |\n| Terraform | | \u2713 |\n"
    )

    assert told(f"## Requirements\n\n{table}") == ["Python is essential", "Terraform is desirable"]


@pytest.mark.parametrize(
    "benefits",
    [
        "Benefits include free tea, a boat and membership of a choir.",
        "Our benefits package includes training in rowing.",
        "As one of us you can look forward to:\n\n- free tea\n- training in rowing",
        "After a year you are entitled to:\n\n- training in rowing",
    ],
)
def test_benefits_behind_wishes_are_no_wishes(benefits: str) -> None:
    assert told(f"## Nice to have\n\n- Python\n\n{benefits}\n") == ["Python is desirable"]


def test_a_year_in_a_reference_is_no_period() -> None:
    text = "# Boat Engineer - Ref. 2027/114\n\n## Salary\n\n\u00a340,000 a year\n"

    assert told(text, head="") == ["The salary for Boat Engineers is GBP 40,000 per year"]


def test_definitions_are_rows_of_facts() -> None:
    page = (
        "<h1>Boat Engineer</h1><h2>Requirements</h2><ul><li>Python</li></ul><dl><dt>Working pattern</dt>"
        "<dd>Four days</dd><dt>Line manager</dt><dd>Harbor Manager</dd><dt>Grade</dt><dd>7</dd></dl>"
    )

    assert told(page, head="", media_type=PAGE) == ["requires Python"]


def test_bold_print_that_is_no_label_of_a_field_heads_its_text() -> None:
    page = "<h1>Boats</h1><p><b>Wider Reach</b><br><em>How far it goes</em></p><ul><li>Sails far</li></ul>"
    parsed = parse_document(Document(page, PAGE, "a.html"), media_type=PAGE)

    assert [one.text for one in parsed.passages if one.kind == "heading"] == ["Boats", "Wider Reach"]


def test_a_guide_is_of_whom_it_tells_first() -> None:
    text = "# What some people do\n\nA net analyst takes old nets apart.\n\n## Requirements\n\n- Python\n"

    assert told_of(text, MARKDOWN)[-1] == "Net Analyst requires Python"
