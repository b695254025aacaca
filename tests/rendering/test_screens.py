"""What a short answer may fill: a screen or two of 100 columns, in a terminal and in a pipe alike."""

import textwrap
from random import Random

import pytest

from command_line import CommandLine
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.profiles import Holdings
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.text.gap import gap_answer
from skillgraph.rendering.text.output import (
    SCREEN_COLUMNS,
    SCREEN_LINES,
    Answer,
    Form,
    OutputFormat,
    Terminal,
    Text,
    TextTable,
    render_answer,
)
from skillgraph.store.opening import open_catalog

ROLE = "Lead AI Backend Engineer"
QUESTIONS = [
    ("gap", "--role", ROLE),
    ("gap", "--role", ROLE, "--have", "Python", "--have", "Docker", "--years", "Related experience=9"),
    ("gap", "--role", "document:lead-ai-backend-engineer", "--have", "MLOps"),
    ("ladder",),
    ("market",),
    ("conflicts",),
    ("show", ROLE),
    ("show", "document:lead-ai-backend-engineer"),
    ("show", "list:Requirements"),
]

#: What the documentation promises; the forms of an answer aim at less.
PROMISED_LINES = 80


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Answer]:
    """What commands would have written."""
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    found: list[Answer] = []
    monkeypatch.setattr("skillgraph.cli.asking.write_answer", lambda answer, *_, **__: found.append(answer))
    return found


def lines_of(answer: Answer) -> tuple[int, int]:
    """Count the lines of an answer in a terminal of 100 columns, and those of a pipe folded there."""
    drawn, piped = (
        render_answer(answer, OutputFormat.table, terminal=Terminal(width))
        for width in (SCREEN_COLUMNS, None)
    )
    folded = (max(1, len(textwrap.wrap(line, SCREEN_COLUMNS))) for line in piped.splitlines())
    return len(drawn.splitlines()), sum(folded)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_what_is_asked_of_the_guide_fits_a_screen(
    question: tuple[str, ...], answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    CommandLine(capsys)(*question)

    assert SCREEN_LINES < 80
    assert max(lines_of(answers[0])) <= SCREEN_LINES
    assert any("--evidence" in note for note in answers[0].notes)


def test_every_section_of_the_guide_fits_a_screen(
    answers: list[Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    for section in open_catalog().sections.values():
        CommandLine(capsys)("show", section.id)

        assert max(lines_of(answers[-1])) <= SCREEN_LINES, section.label


def test_a_gap_fits_a_screen_whatever_a_person_has() -> None:
    catalog, draw = open_catalog(), Random(7)  # noqa: S311 -- a sample, no secret
    kinds = {"skill", "soft-skill", "technology", "practice", "qualification", "role", "duty"}
    known = [concept.id for concept in catalog.concepts.values() if concept.kind in kinds]
    projection = project_graph(catalog, concepts=known)
    unknown = ("COBOL", "Docker", "Fortran", "Kubernetes", "Terraform", "Ansible")

    for count in (1, 3, 8, 20, 40, 60, 60, 100):
        have = draw.sample(known, count)
        gap = skill_gap(catalog, "concept:lead-ai-backend-engineer", have=have, projection=projection)
        answer = gap_answer(catalog, gap, held=Holdings(tuple(have), unknown=unknown))

        assert max(lines_of(answer)) <= PROMISED_LINES, have
        flat = " ".join(render_answer(answer, OutputFormat.table, terminal=Terminal()).split())
        assert all(catalog.concepts[row.concept].label in flat for row in gap.concepts)


def long_answer(*, forms: tuple[Form, ...]) -> Answer:
    """Make an answer of 200 lines."""
    return Answer(
        list,
        lambda: (Text(f"line {number}") for number in range(200)),
        lambda: TextTable([], []),
        notes=["a note", "another"],
        forms=forms,
    )


def test_the_first_form_that_fits_is_told_with_what_it_leaves_out() -> None:
    forms = tuple(
        Form(lambda most=most: [Text("kept")] * most, f"{most} are told", without=("another",))  # type: ignore[misc]
        for most in (150, 60, 10)
    )

    text = render_answer(long_answer(forms=forms), OutputFormat.table, terminal=Terminal())

    assert text.count("kept") == 60
    assert text.endswith("\n\n60 are told\na note\n")


def test_markdown_is_no_screen_and_keeps_everything() -> None:
    forms = (Form(lambda: [Text("short")], "shortened"),)

    text = render_answer(long_answer(forms=forms), OutputFormat.md, terminal=Terminal())

    assert "line 199" in text and "short" not in text
