"""Texts that were laid out in pages: numbers of pages, steps with arrows, numbered headings in capitals."""

import pytest

from parsing import parse
from role_sentences import told

MARKDOWN, PLAIN = "text/markdown", "text/plain"


def headings(text: str, media_type: str) -> list[str]:
    return [one.text for one in parse(text, media_type).passages if one.kind == "heading"]


@pytest.mark.parametrize("media_type", [MARKDOWN, PLAIN])
@pytest.mark.parametrize("number", ["Page 2 of 12", "Page 3", "- page 4/9 -"])
def test_the_number_of_a_page_is_no_heading(media_type: str, number: str) -> None:
    text = f"Boat Engineer\n\nResponsibilities\n\n- Mend pumps\n\n{number}\n\n- Replace the oil\n"

    assert headings(text, media_type) == ["Boat Engineer", "Responsibilities"]
    assert told(text, head="", media_type=media_type) == [
        "has the duty to mend pumps",
        "has the duty to replace the oil",
    ]


@pytest.mark.parametrize("media_type", [MARKDOWN, PLAIN])
def test_a_line_that_goes_on_with_an_arrow_is_no_heading(media_type: str) -> None:
    text = (
        "Boat Engineer\n\nResponsibilities\n\n\u2022 Mend pumps\n"
        "\u2022 Enforce the order of the refit: Hull \u2192 Engine\n\u2192 Salary office \u2192 Sails\n"
        "\u2022 Replace the oil\n"
    )

    assert headings(text, media_type) == ["Boat Engineer", "Responsibilities"]
    assert "has the duty to replace the oil" in told(text, head="", media_type=media_type)


def test_a_numbered_line_in_capitals_is_the_heading_of_the_prose_below_it() -> None:
    text = (
        "Boat Engineer\n\n1. JOB PURPOSE\nThe boat engineer keeps the ferries afloat.\n\n"
        "2. KEY RESPONSIBILITIES &amp; CONTEXT\n\n- Mend pumps\n"
    )

    assert headings(text, MARKDOWN)[1:] == ["JOB PURPOSE", "KEY RESPONSIBILITIES & CONTEXT"]
    assert told(text, head="") == ["has the duty to keep the ferries afloat", "has the duty to mend pumps"]


def test_numbered_lines_in_capitals_below_one_another_are_items() -> None:
    text = "# Boat Engineer\n\n1. RESPONSIBILITIES\n2. REQUIREMENTS\n3. BENEFITS\n"

    assert headings(text, MARKDOWN) == ["Boat Engineer"]


def test_a_colon_within_an_act_opens_what_it_is_done_to() -> None:
    text = (
        "A boat engineer keeps boats afloat.\n\n"
        "- Plan the yearly refits of our boats: ferries, tugs and barges\n- Report to: the harbor master\n"
    )

    assert [one for one in told(text) if "refits" in one or "master" in one] == [
        "has the duty to plan the yearly refits of our boats (ferries, tugs and barges)"
    ]
