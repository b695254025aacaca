"""`market` shows what texts claim and what is counted, side by side and never mixed."""

import json
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from command_line import CommandLine
from postings import Posting, make_postings
from skillgraph.model import Catalog, Figure, Statement
from skillgraph.rdf.encoding import encode_catalog, serialize_quads

POSTINGS = [
    Posting(
        ["Baking"] if day <= 3 * month else ["Latin"],
        date=f"2026-0{month}-{day:02}",
        pay=(30000 + day, 50000) if day < 4 else None,
    )
    for month in (1, 2, 3)
    for day in range(1, 11)
]


def with_claim(catalog: Catalog) -> Catalog:
    """Let the last posting say that demand for its skill rose."""
    last = list(catalog.statements.values())[-1]
    figure = Figure("demand", value=Decimal(155), unit="percent change", direction="increase", bound="exact")
    claim = Statement(
        "statement:claim",
        "Demand rose by 155%.",
        "concept:latin",
        "sg:hasFigure",
        figure=figure,
        evidence=last.evidence,
    )
    return replace(catalog, statements={**catalog.statements, claim.id: claim})


def graph_of(folder: Path, catalog: Catalog, name: str = "graph.nq") -> str:
    file = folder / name
    file.write_bytes(serialize_quads(encode_catalog(catalog)))
    return str(file)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    return graph_of(tmp_path_factory.mktemp("dated"), with_claim(make_postings(*POSTINGS)))


def test_claims_and_counts_stand_under_headings_of_their_own(run: CommandLine, graph: str) -> None:
    told = run("market", "-g", graph)

    claims, _, counts = told.partition(
        "What is counted here: 30 dated documents, 2026-01 to 2026-03, by month"
    )
    assert claims.startswith("What texts claim\n")
    assert "155 percent" in claims
    assert "155" not in counts
    assert "FDR" in counts
    assert "FDR" not in claims


def test_what_rises_and_falls_has_its_counts_and_how_sure_it_is(run: CommandLine, graph: str) -> None:
    lines = run("market", "-g", graph).splitlines()

    rising = lines[lines.index("rising") + 1]
    falling = lines[lines.index("falling") + 1]
    assert rising.startswith(
        "  \u2022 Baking: 3 of 10 in 2026-01, 9 of 10 in 2026-03; 18 of 30 in all (FDR 0.0"
    )
    assert falling.startswith(
        "  \u2022 Latin: 7 of 10 in 2026-01, 1 of 10 in 2026-03; 12 of 30 in all (FDR 0.0"
    )
    assert "hangs on" not in rising + falling


def test_a_trend_that_one_document_would_undo_says_so(run: CommandLine, tmp_path: Path) -> None:
    postings = [
        Posting(["Baking"] if month == 1 and day < 5 else ["Latin"], date=f"2026-0{month}-{day + 1:02}")
        for month in (1, 2)
        for day in range(10)
    ]

    told = run("market", "-g", graph_of(tmp_path, with_claim(make_postings(*postings))))

    baking = next(line for line in told.splitlines() if "Baking: 5 of 10" in line)
    assert baking.endswith(", hangs on one document)")


def test_pay_is_counted_apart_from_the_amounts_that_texts_state(run: CommandLine, graph: str) -> None:
    counts = run("market", "-g", graph).partition("What is counted here")[2]

    assert "Cook: from 30,002 to 50,000 EUR per year (9 ranges)" in counts


def test_machines_get_the_claims_as_before(run: CommandLine, graph: str) -> None:
    rows = json.loads(run("market", "-g", graph, "-O", "json"))

    assert isinstance(rows, list)
    assert {frozenset(row) for row in rows} == {
        frozenset({"id", "subject", "figure", "status", "reason", "evidence"})
    }
    assert "FDR" not in run("market", "-g", graph, "-O", "csv")
    assert run("market", "-g", graph, "-O", "csv").count("\n") == len(rows) + 1


def test_markdown_has_both_headings(run: CommandLine, graph: str) -> None:
    told = run("market", "-g", graph, "-O", "md")

    assert "## What texts claim" in told
    assert "## What is counted here" in told


def test_a_narrowed_question_is_about_claims_alone(run: CommandLine, graph: str) -> None:
    for options in (["--measure", "demand"], ["--subject", "Latin"]):
        told = run("market", "-g", graph, *options)
        assert "155 percent" in told
        assert "counted here" not in told
        assert ("counted: `skillgraph trends Latin -g" in told) is ("Latin" in options)


def test_without_the_extra_a_note_names_what_counts(
    run: CommandLine, graph: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)

    told = run("market", "-g", graph)

    assert "30 documents with a date: `skillgraph trends`" in told
    assert ".[corpus]" in told
    assert "What is counted here" not in told


def test_a_corpus_without_dates_says_so_and_the_guide_is_as_it_was(run: CommandLine, tmp_path: Path) -> None:
    undated = graph_of(tmp_path, with_claim(make_postings(*(replace(p, date=None) for p in POSTINGS))))

    assert "No document has a date" in run("market", "-g", undated)
    assert "counted" not in run("market")
    assert "trends" not in run("market")


def test_no_claim_is_still_the_answer_no_and_the_counts_are_told(run: CommandLine, tmp_path: Path) -> None:
    silent = graph_of(tmp_path, make_postings(*(replace(p, pay=None) for p in POSTINGS)))

    told = run("market", "-g", silent, code=1)

    assert told.splitlines()[1] == "  \u2022 no text claims a figure"
    assert "  \u2022 Baking: 3 of 10 in 2026-01" in told


def test_no_change_is_said_and_so_is_what_is_left_out(run: CommandLine, tmp_path: Path) -> None:
    few = with_claim(make_postings(*POSTINGS[:2], Posting(["Latin"], date=None)))

    told = run("market", "-g", graph_of(tmp_path, few))

    assert "What is counted here: 2 dated documents, 2026-01" in told
    assert "one period: no change can be shown" in told
    assert "Dates come from: text (2)." in told
    assert "Not counted: 1 document that has no date." in told


def test_how_it_is_counted_is_explained(run: CommandLine, graph: str) -> None:
    told = run("market", "-g", graph, "--explain")

    assert "Found: " in told
    assert "What is counted: A document counts once" in told


def test_twice_the_same_and_a_second_document_changes_the_counts_alone(
    run: CommandLine, tmp_path: Path
) -> None:
    one = graph_of(tmp_path, with_claim(make_postings(*POSTINGS)))
    more = graph_of(
        tmp_path, with_claim(make_postings(*POSTINGS, Posting(["Baking"], date="2026-03-30"))), "more.nq"
    )

    assert run("market", "-g", one) == run("market", "-g", one)
    first, second = (run("market", "-g", graph) for graph in (one, more))
    assert "31 dated documents" in second
    assert first.partition("What is counted")[0].count("\n") == second.partition("What is counted")[0].count(
        "\n"
    )


def test_of_one_period_it_is_said_that_no_change_can_be_shown(run: CommandLine, tmp_path: Path) -> None:
    january = graph_of(tmp_path, make_postings(*(replace(p, date="2026-01-01") for p in POSTINGS)))

    counts = run("market", "-g", january).partition("What is counted here: ")[2]

    assert counts.startswith("30 dated documents, 2026-01\n")
    assert "one period: no change can be shown" in counts
    assert "tested" not in counts


def test_where_only_a_near_copy_has_a_date_nothing_is_counted_over_time(
    run: CommandLine, tmp_path: Path
) -> None:
    original = Posting(["Baking"], date=None, pay=(1, 2), text="same")
    copied = graph_of(tmp_path, make_postings(original, replace(original, date="2026-01-01")))

    counts = run("market", "-g", copied).partition("What is counted here: ")[2]

    assert counts.startswith("no dated document counts\n")
    assert "Not counted: 1 document that is a near-copy of another." in counts
