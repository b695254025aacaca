"""What stands around what is asked for: contents, changes, codes of levels, what is waved off."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    "sentence",
    [
        "This role does not supervise crews and does not require Docker.",
        "The post doesn't involve Docker at all.",
        "Docker on its own will not be considered.",
        "Profiles with Docker alone won't be shortlisted.",
    ],
)
def test_what_is_not_required_or_considered_is_not_asked_for(sentence: str) -> None:
    assert told(f"## About you\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    "heading", ["Don't worry about", "No need to worry about", "Please do not worry about"]
)
def test_what_nobody_is_to_worry_about_is_not_wished_for(heading: str) -> None:
    text = f"## Nice to have\n\n- Python\n\n**{heading}**\n\n- Docker\n- Degrees. We never ask.\n"

    assert told(text) == ["Python is desirable"]


@pytest.mark.parametrize(
    "lead_in",
    [
        "It'd be terrific, but not essential, if you had:",
        "Not required, though we would be glad of it:",
        "These are not a must:",
    ],
)
def test_a_lead_in_that_calls_its_list_no_must_opens_wishes(lead_in: str) -> None:
    assert told(f"## You\n\n{lead_in}\n\n- Docker\n- Python\n") == [
        "Docker is desirable",
        "Python is desirable",
    ]


def test_contents_and_changes_of_a_page_ask_for_nothing() -> None:
    text = (
        "- [Moving between levels](#moving-between-levels)\n- [Docker at a glance](#docker)\n\n"
        "## Requirements\n\n- Python\n\n## Changelog\n\n- 3.1: clarified Docker\n"
    )

    assert told(text) == ["requires Python"]


def test_the_code_of_a_level_is_no_library() -> None:
    ladder = (
        "## D2 - Rope Engineer\n\n- Knows Python\n\n## D3 - Senior Rope Engineer\n\n"
        "- Knows Docker\n- Starts alongside D3 and has a case of its own\n"
    )

    assert not any("D3.js" in one for one in told(ladder, head="# Rope engineering ladder\n\n"))


def test_a_list_of_posts_that_heads_the_page_of_one_hides_nothing() -> None:
    page = "# Current vacancies\n\n## Rope Engineer\n\n### Requirements\n\n- Docker\n"

    assert told(page, head="") == ["Rope Engineer requires Docker"]


def test_titles_on_the_page_of_a_team_have_duties_of_their_own() -> None:
    page = (
        "# Harbor team\n\nWe are seven people.\n\n## Roles\n\n### Harbor Engineer\n\n"
        "Harbor Engineers build and run the docks.\n\n### Harbor Architect\n\n"
        "The Harbor Architect draws the piers.\n"
    )

    assert told(page, head="") == [
        "Harbor Engineer has the duty to build and run the docks",
        "Harbor Architect has the duty to draw the piers",
    ]


def test_it_counts_in_favor() -> None:
    assert asked("Docker counts in your favour") == ["Docker is desirable"]
