"""What a page says to whoever reads it is asked of nobody: how to apply, where to ask, what to click."""

import pytest

from role_sentences import ROLE, done, told, told_of

DUTY = "has the duty to mend the ropes"


@pytest.mark.parametrize(
    "line",
    [
        "Apply now",
        "Apply using the form below, or write to our hiring team",
        "Upload your CV",
        "Submit your application by Friday",
        "Call our recruiter Ann Lee, who knows the boats",
        "Questions about this role? Ask in #harbor. Changes by pull request, please.",
        "Keep the list of boats in order, please",
        "Something wrong on this page? Open an issue",
        "Save this job",
        "\u00a9 Acme Boats. Registered charity.",
    ],
)
def test_what_is_said_to_the_reader_of_a_page_is_no_duty(line: str) -> None:
    assert told(f"## Responsibilities\n\n- Mend the ropes\n- {line}\n") == [DUTY]


@pytest.mark.parametrize(
    "line",
    [
        "Apply rules of the harbor with care",
        "Submit applications for permits to the city",
        "Answer questions about our boats",
        "Edit the pages of the handbook",
        "Contact our suppliers after each voyage",
    ],
)
def test_work_that_opens_with_the_same_verbs_is_a_duty(line: str) -> None:
    assert [one.startswith("has the duty to") for one in done(line)] == [True]


def test_a_button_is_page_text_and_one_that_heads_a_list_is_a_heading() -> None:
    page = (
        f"<h1>{ROLE}</h1><h2>Duties</h2><ul><li>Mend the ropes</ul><button>Track my application</button>"
        "<h3><button>What you bring</button></h3><ul><li>Python</ul>"
        "<button>Nice to have</button><ul><li>Rust</ul>"
    )

    assert told_of(page, "text/html") == [
        f"{ROLE} {DUTY}",
        f"{ROLE} requires Python",
        f"For {ROLE}, Rust is desirable",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Owner: Platform Engineering, Acme Boats",
        "Page owner: Data Science",
        "Last updated: 12 March, by the Testing team",
        "Scope: two harbors and their crews.",
        "Reports to: the Director of Engineering",
        "Reporting line: Head of Security",
        "Handbook \u203a Harbor \u203a Security",
        "Home > Careers > Cloud Computing",
    ],
)
@pytest.mark.parametrize("heading", ["Responsibilities", "Requirements"])
def test_a_label_line_of_a_handbook_asks_for_nothing(heading: str, line: str) -> None:
    assert told(f"{line}\n\n## {heading}\n\n- {line}\n") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Scope: build the boats of two harbors", "build the boats"),
        ("Ownership: own the ropes of the harbor", "own the ropes"),
    ],
)
def test_work_behind_a_label_is_a_duty(line: str, said: str) -> None:
    assert any(said in one for one in done(line))


def test_a_heading_that_names_the_role_is_no_heading_of_its_duties() -> None:
    text = "# Role: Harbor Manager\n\nEngineering, Acme Boats\n\n## Responsibilities\n\n- Mend the ropes\n"

    assert told_of(text, "text/markdown") == ["Harbor Manager has the duty to mend the ropes"]
