"""`--explain`: how this very answer was found, in one paragraph, with its own numbers."""

import re

import pytest

from command_line import CommandLine
from questions import PLACES
from questions import QUESTIONS as NARROWED
from skillgraph.projection.layer_names import LAYERS

HEADING = "How this was found"
QUESTIONS = {**NARROWED, "neighbors": ("Programming languages",), "path": ("Python", "Java")}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def paragraph(run: CommandLine, verb: str, *options: str, output: str = "table") -> str:
    """Give the paragraph that ends an answer."""
    answer = run(verb, *QUESTIONS[verb], *options, "--explain", "-O", output)
    _, found, text = answer.rpartition(f"\n{HEADING}")
    assert found, answer[-200:]
    return text.removeprefix(":").strip()


@pytest.mark.parametrize("output", ["table", "md"])
@pytest.mark.parametrize("verb", QUESTIONS)
def test_the_last_paragraph_says_how_with_numbers(verb: str, output: str, run: CommandLine) -> None:
    text = paragraph(run, verb, output=output)

    assert "\n" not in text
    assert re.search(r"\d", text.partition("It comes from")[0])
    assert re.search(r"It comes from the \d+ statements of the bundled graph \(\d+ concepts\)\.$", text)


@pytest.mark.parametrize("verb", QUESTIONS)
def test_what_was_not_looked_at_is_said(verb: str, run: CommandLine) -> None:
    place = PLACES.get(verb, "Requirements/Technical Skills")

    text = paragraph(run, verb, "--section", place, "--stated-only")

    assert f"Only what “{' / '.join(place.split('/'))}” and the sections below it say counts." in text
    assert re.search(
        r"\d+ statements?( of it)? that a rule of ours inferred (is|are) left out|Nothing of it is left out",
        text,
    )


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
def test_other_output_types_keep_their_shape_and_say_it_on_standard_error(
    output: str, run: CommandLine
) -> None:
    plain = run("market", "-O", output)
    explained = run("market", "--explain", "-O", output)

    assert explained == plain
    assert run.said.startswith("A figure of the market") and run.said.count("\n") == 1


def test_without_it_nothing_is_explained(run: CommandLine) -> None:
    assert HEADING not in run("market")
    assert run.said == ""


def test_the_numbers_are_those_of_the_answer(run: CommandLine) -> None:
    gap = run.json("gap", *QUESTIONS["gap"])
    conflicts = run.json("conflicts")

    asked = sum(len(gap[key]) for key in ("have", "near", "missing", "not_said", "not_needed"))
    assert f"{asked} requirements, {len(gap['experience'])} about years" in paragraph(run, "gap")
    assert f"{len(gap['missing'])} missing" in paragraph(run, "gap")
    levels = sum(row["rule"] == "level-differs" for row in conflicts)
    assert f"level-differs ({levels})" in paragraph(run, "conflicts")


def test_neighbors_are_explained_by_what_the_first_has_its_value_from(run: CommandLine) -> None:
    rows = run.json("neighbors", "Programming languages", "--limit", "4")

    strength = paragraph(run, "neighbors", "--limit", "4")
    shared = paragraph(run, "neighbors", "--limit", "4", "--measure", "jaccard")

    told = ", ".join(LAYERS[reason["layer"]] for reason in rows[0]["reasons"])
    assert f"Shown: 4, from {rows[0]['value']:.3f} down to {rows[3]['value']:.3f}" in strength
    assert f"({told})" in re.sub(r" \d\.\d{2}\b", "", strength)
    assert re.search(r"shares \d+ neighbors with it", shared)


def test_the_hops_of_a_path_add_up_to_its_distance(run: CommandLine) -> None:
    text = paragraph(run, "path")

    least, parts = text.partition("The least sum is ")[2].split(": ", 1)
    assert sum(map(int, re.findall(r"(?:^|\+ )(\d+) ", parts))) == int(least.partition(" ")[0])


@pytest.mark.parametrize("output", ["table", "md"])
def test_an_answer_says_what_it_was_narrowed_to(output: str, run: CommandLine) -> None:
    text = run("market", "--section", "Market Demand", "--stated-only", "-O", output)

    assert "Only what “Market Demand” and the sections below it say counts." in text
    assert "Nothing of it is left out: a rule of ours inferred none of its statements." in text
    assert "Only what" not in run("market", "-O", output)
