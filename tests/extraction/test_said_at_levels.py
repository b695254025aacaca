"""Below the heading of a level, what somebody does there is a duty and what they know is asked for."""

import pytest

from role_sentences import told_of

LADDER = "# Ladder for nurses\n\n## Junior nurse\n\n{}\n\n## Senior nurse\n\n- Leads the morning round\n"
ABOUT = ("stage", "job title", "Senior Nurse has")


def told(text: str) -> list[str]:
    """Give what is said of the lower of two levels, of which *text* tells."""
    found = told_of(LADDER.format(text), "text/markdown")
    return [one.removeprefix("Junior Nurse ") for one in found if not any(part in one for part in ABOUT)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You know HTML and SQL", ["requires HTML", "requires SQL"]),
        ("I know SAP well", ["requires good knowledge of SAP"]),
        ("Knows Excel", ["requires Excel"]),
        ("They know Excel inside out", ["requires thorough knowledge of Excel"]),
        ("I have a good grasp of Linux", ["requires a good grasp of Linux"]),
        ("You've worked with Docker", ["requires experience with Docker"]),
        ("You've mastered Excel", ["requires mastery of Excel"]),
        ("I'm comfortable with Bash", ["requires being comfortable with Bash"]),
        ("Understands the ward plan", ["requires understanding of ward plan"]),
        ("You understand our data model", ["requires understanding of data modeling"]),
        ("You know the tide tables by heart", ["requires thorough knowledge of tide tables"]),
    ],
)
@pytest.mark.parametrize("form", ["- {}", "{}."], ids=["item", "sentence"])
def test_what_somebody_at_a_level_knows_is_asked_for(form: str, line: str, sentences: list[str]) -> None:
    assert told(form.format(line)) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You own the stock room", ["has the duty to own the stock room"]),
        ("I plan the shifts", ["has the duty to plan the shifts"]),
        ("You can draw blood", ["has the duty to draw blood"]),
        ("We trust you to close tickets", ["has the duty to close tickets"]),
        ("She leads the handover", ["has the duty to lead the handover"]),
        (
            "I train new colleagues and I write the handbook",
            ["has the duty to train new colleagues", "has the duty to write the handbook"],
        ),
    ],
)
@pytest.mark.parametrize("form", ["- {}", "{}."], ids=["item", "sentence"])
def test_what_somebody_at_a_level_does_is_a_duty(form: str, line: str, sentences: list[str]) -> None:
    assert told(form.format(line)) == sentences


def test_what_is_done_with_what_is_known_is_a_duty() -> None:
    found = told("- You know SAP and can explain the ward plan")

    assert found == ["requires SAP", "has the duty to explain the ward plan"]


def test_a_heading_between_an_item_and_its_level_changes_nothing() -> None:
    found = told("### Craft\n\n- I know Excel\n\n### Talking\n\n- I ask for feedback early")

    assert found == ["requires Excel", "has the duty to ask for feedback early"]


@pytest.mark.parametrize(
    "line",
    [
        "You get a mentor",
        "I need little supervision",
        "You may become a chief",
        "You don't work nights",
        "I sailed for years",
        "You are the person others turn to",
        "We pay the course fees",
        "You join a team of five",
    ],
)
@pytest.mark.parametrize("form", ["- {}", "{}."], ids=["item", "sentence"])
def test_what_somebody_gets_or_lacks_is_neither(form: str, line: str) -> None:
    assert told(form.format(line)) == []


def test_a_section_on_growth_in_an_advertisement_gives_no_duties() -> None:
    text = "You learn from others. You know what you want.\n\n- You own your career\n"

    assert told_of(f"# Nurse\n\n## Career growth\n\n{text}", "text/markdown") == []
