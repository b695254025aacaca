"""A graph narrowed to a section, or to what is stated, and the questions asked of it."""

from pathlib import Path

import pytest

from command_line import CommandLine
from questions import LEAD, PLACES, QUESTIONS
from skillgraph.cli.application import VERBS, load_verb
from skillgraph.cli.asking import SHARED_OPTIONS
from skillgraph.projection.narrowing import lies_in, narrow_catalog, said_in, sections_inside
from small_catalog import small_catalog

NOT_ASKING = frozenset(
    {
        "align",
        "stats",
        "query",
        "queries",
        "build",
        "anchor",
        "review",
        "coverage",
        "validate",
        "export",
        "ingest",
    }
)
TECHNICAL = "Requirements/Technical Skills"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def test_a_section_keeps_what_has_evidence_in_it_or_below() -> None:
    catalog = small_catalog()
    needs = catalog.sections["section:guide_needs"]

    kept = narrow_catalog(catalog, section=needs)

    inside = sections_inside(catalog, needs)
    assert kept.statements
    assert list(kept.statements.values()) == list(said_in(catalog, catalog.statements.values(), inside))
    assert not any(
        lies_in(catalog, s, inside) for s in catalog.statements.values() if s.id not in kept.statements
    )
    assert kept.concepts == catalog.concepts


def test_nothing_narrowed_is_the_same_catalog() -> None:
    catalog = small_catalog()

    assert narrow_catalog(catalog) is catalog
    assert narrow_catalog(catalog, stated_only=True).statements.keys() == {
        curie for curie, statement in catalog.statements.items() if statement.status != "inferred"
    }


@pytest.mark.parametrize("verb", [verb for verb in QUESTIONS if verb in VERBS])
def test_every_question_has_the_shared_options(verb: str) -> None:
    names = {parameter.name for parameter in load_verb(verb).params}

    left_out = {"document"} if verb in ("list", "search") else set()
    assert names >= SHARED_OPTIONS.keys() - left_out


@pytest.mark.parametrize("verb", QUESTIONS)
def test_stated_only_leaves_out_what_is_inferred(verb: str, run: CommandLine) -> None:
    answer = run(verb, *QUESTIONS[verb], "--stated-only", "-O", "json")

    assert '"status": "inferred"' not in answer


@pytest.mark.parametrize("verb", QUESTIONS)
def test_a_section_narrows_the_answer_to_what_it_says(verb: str, run: CommandLine) -> None:
    place = PLACES.get(verb, TECHNICAL)

    whole = run(verb, *QUESTIONS[verb], "-O", "json")
    narrowed = run(verb, *QUESTIONS[verb], "--section", place, "-O", "json")

    assert len(narrowed) < len(whole)


@pytest.mark.parametrize("verb", [verb for verb in QUESTIONS if verb not in ("compare", "conflicts")])
def test_the_question_behind_is_narrowed_as_the_answer_is(verb: str, run: CommandLine) -> None:
    place = PLACES.get(verb, TECHNICAL)

    wide = run(verb, *QUESTIONS[verb], "--show-query")
    narrow = run(verb, *QUESTIONS[verb], "--section", place, "--stated-only", "--show-query")

    for part, narrower in zip(wide.split("\n\n"), narrow.split("\n\n"), strict=True):
        rows, fewer = (run("query", query, "-O", "tsv").splitlines() for query in (part, narrower))
        assert 1 < len(fewer) <= len(rows)
    if verb not in ("search", "evidence", "whatif", "ladder"):  # these bind what was found
        assert "?section" in narrow and '"inferred"' in narrow


@pytest.mark.parametrize("verb", ["compare", "conflicts"])
def test_the_program_behind_is_narrowed_as_the_answer_is(
    verb: str, run: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    def printed(*narrowing: str) -> int:
        program = run(verb, *QUESTIONS[verb], *narrowing, "--show-query")
        exec(program, {})  # noqa: S102 -- our own program
        return len(capsys.readouterr().out.splitlines())

    assert 1 < printed("--section", TECHNICAL, "--stated-only") < printed()


def test_a_list_counts_what_the_section_says(run: CommandLine) -> None:
    question = run("list", "frameworks", "--section", TECHNICAL, "--show-query")
    rows = run.json("list", "frameworks", "--section", TECHNICAL)

    counted = run("query", question, "-O", "csv").splitlines()[1:]
    assert sorted(row["count"] for row in rows) == sorted(int(line.rpartition(",")[2]) for line in counted)
    assert {row["label"] for row in rows} == {"TensorFlow", "PyTorch", "Keras"}


@pytest.mark.parametrize("kind", ["sections", "lists", "passages", "statements", "relations", "documents"])
def test_a_list_of_structures_keeps_what_lies_in_the_section(kind: str, run: CommandLine) -> None:
    rows = run.json("list", kind, "--section", TECHNICAL)

    assert rows
    assert all(row["section"] == ["Requirements", "Technical Skills"] for row in rows if "section" in row)


def test_the_kinds_of_a_section_count_what_a_list_of_each_has(run: CommandLine) -> None:
    counts = {row["label"]: row["count"] for row in run.json("list", "--section", TECHNICAL)}

    assert counts["frameworks"] == 3
    assert counts["passages"] == len(run.json("list", "passages", "--section", TECHNICAL))


def test_a_gap_in_a_section_keeps_the_figures_of_the_market(run: CommandLine) -> None:
    section = "Career Development/Lead AI Backend Engineer/Technical Skills"

    rows = run.json("gap", "--role", LEAD, "--section", section)["missing"]

    models = next(row for row in rows if row["label"] == "Large Language Models")
    assert [figure["value"] for figure in models["demand"]] == ["3000"]


def test_a_conflict_stays_with_either_side_in_the_section(run: CommandLine) -> None:
    rows = run.json("conflicts", "--section", "Requirements/Additional Desirable Qualifications")

    assert {row["rule"] for row in rows} == {
        *("modality-differs", "level-differs", "whole-list-asked"),
        *("duty-only-desirable", "need-rests-on-desirable"),
    }
    assert all(len(row["sides"]) > 1 for row in rows)


def test_what_a_section_does_not_say_exits_1(run: CommandLine) -> None:
    for verb in ("market", "conflicts", "ladder", "practices", "challenges"):
        run(verb, "--section", "Requirements/Education" if verb != "conflicts" else "Key Employers", code=1)
    run("list", "frameworks", "--section", "Key Employers", code=1)
    run("search", "python", "--section", "Key Employers", code=1)
    assert "Key Employers" in run.said


def test_an_unknown_section_exits_2_and_names_the_nearest(run: CommandLine) -> None:
    run("market", "--section", "Market Demnd", code=2)

    assert "'Market Demand'" in run.said


def test_a_higher_degree_takes_in_a_lower_one_only_by_our_rule(run: CommandLine) -> None:
    asked = ("gap", "--role", LEAD, "--degree", "Master's degree in Computer Science")

    ours, stated = (
        {row["label"]: row["met"] for row in run.json(*asked, *narrowed)["degree"]}
        for narrowed in ((), ("--stated-only",))
    )

    assert (ours["Bachelor's degree"], stated["Bachelor's degree"]) != (False, True)
    assert ours["Bachelor's degree"] is True and stated["Bachelor's degree"] is not True


def test_the_documentation_names_every_question() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    sentence = page.partition("The questions are ")[2].partition("\n")[0]

    assert all(f"`{verb}`" in sentence for verb in QUESTIONS)


def test_what_is_near_through_an_inferred_hop_alone_is_missing_where_only_the_stated_counts(
    run: CommandLine,
) -> None:
    asked = ("gap", "--role", LEAD, "--have", "Adaptation")

    near = {row["label"]: row["via"]["reasons"][0]["status"] for row in run.json(*asked)["near"]}
    stated = run.json(*asked, "--stated-only")

    assert near["Adaptability"] == "inferred"
    assert "Adaptability" in {row["label"] for row in stated["missing"]}
