"""`trends` and its kin as they are typed: on a corpus, on its tables, and on what has nothing to count."""

import csv
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts import engines

POSTINGS = Path(__file__).parents[1] / "data" / "postings"
VERBS = (("trends",), ("core",), ("distinctive",), ("together", "Kafka"), ("pay",))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("postings") / "graph"
    ingest_documents(sorted(POSTINGS.glob("*.md")), folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: Path) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpus))
    return CommandLine(capsys)


def test_trends_tell_what_rises_and_what_falls_with_the_documents_behind_it(run: CommandLine) -> None:
    answer = run.json("trends", "--evidence")

    verdicts = {row["label"]: row["verdict"] for row in answer["rows"]}
    assert (verdicts["Apache Kafka"], verdicts["Apache Hadoop"]) == ("rises", "falls")
    [kafka] = [row for row in answer["rows"] if row["label"] == "Apache Kafka"]
    assert [count["asked"] for count in kafka["counts"]] == [0, 1, 3, 4]
    assert len({place["document"] for place in kafka["evidence"]}) == kafka["all"]["asked"] == 8
    assert [place["date"] for place in kafka["evidence"]] == sorted(
        place["date"] for place in kafka["evidence"]
    )


def test_the_passages_behind_a_count_name_the_thing(run: CommandLine, corpus: Path) -> None:
    [row] = run.json("trends", "Hadoop", "--evidence")["rows"]

    for place in row["evidence"]:
        [source] = (corpus / "documents" / place["document"].partition(":")[2]).glob("source.*")
        assert "Hadoop" in source.read_text("utf-8")[place["start"] : place["end"]]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_the_tables_of_a_corpus_give_the_answers_of_the_corpus(
    run: CommandLine, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    run("export", "parquet", "--to", str(tmp_path / "tables"))

    for output in ("table", "json", "csv"):
        assert run(*verb, "-O", output, "-g", str(tmp_path / "tables")) == run(*verb, "-O", output)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_an_answer_says_how_it_was_counted_and_over_what(run: CommandLine, verb: tuple[str, ...]) -> None:
    printed = run(*verb, "--explain")

    assert "near-copies" in printed.lower()
    assert "It is counted over the documents of" in printed


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_csv_has_a_row_for_everything_and_as_many_cells_in_each(
    run: CommandLine, verb: tuple[str, ...]
) -> None:
    head, *rows = csv.reader(io.StringIO(run(*verb, "-O", "csv")))

    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_a_role_narrows_what_is_counted(run: CommandLine) -> None:
    assert {row["documents"] for row in run.json("core", "--role", "Analytics Engineer")} == {6}
    assert {row["documents"] for row in run.json("core")} == {16}


@pytest.mark.parametrize(
    ("place", "documents"),
    [
        (
            "Berlin",
            {"basalt", "gable", "juniper", "lantern", "meadow", "orchard", "saltmarsh", "thistle", "willow"},
        ),
        ("hamburg", {"copperfield", "harbor-freight", "meadow", "north-mill", "saltmarsh"}),
        ("  Rotterdam ", {"harbor-freight"}),
        ("Norway", {"ferry"}),
    ],
)
def test_a_place_narrows_what_is_counted(run: CommandLine, place: str, documents: set[str]) -> None:
    rows = run.json("core", "--place", place, "--evidence")

    assert {row["documents"] for row in rows} == {len(documents)}
    asking = {one["document"].partition(":")[2] for row in rows for one in row["evidence"]}
    assert asking == documents


def test_the_columns_of_together_follow_from_one_another_in_words_and_in_json(run: CommandLine) -> None:
    told = run("together", "Kafka")
    rows = run.json("together", "Kafka")

    assert "chance, corrected  times" in told
    for row in rows:
        assert row["lift"] == pytest.approx(row["together"] / row["expected"], abs=1e-3)
        assert min(1, row["lift"]) <= row["shrunken_lift"] <= max(1, row["lift"])
    best = rows[0]
    line = next(line for line in told.splitlines() if line.startswith(best["label"]))
    assert f"{best['lift']:.2f} \N{MULTIPLICATION SIGN}" in line
    assert f"{best['shrunken_lift']:.2f} \N{MULTIPLICATION SIGN}" in line


def test_a_thing_is_not_asked_for_together_with_itself(run: CommandLine) -> None:
    run("together", "Kafka", "Apache Kafka", code=2)

    assert "are the same" in run.said


def test_every_verb_that_counts_takes_a_place_and_a_role_beside_it(run: CommandLine) -> None:
    trends = run.json("trends", "--place", "Berlin")
    [pair] = run.json("together", "Kafka", "Python", "--place", "Berlin")
    pay = run.json("pay", "--place", "Oslo")

    assert trends["documents"] == 9
    assert [period["documents"] for period in trends["periods"]] == [3, 3, 3]
    assert (pair["first_documents"], pair["second_documents"]) == (5, 8)
    assert sum(row["ranges"] for row in pay) == 3
    narrowed = run.json("core", "--place", "Berlin", "--role", "Analytics Engineer")
    assert {row["documents"] for row in narrowed} == {3}


def test_a_place_that_no_document_names_is_an_error_with_the_nearest(run: CommandLine) -> None:
    run("core", "--place", "Berlyn", code=2)

    assert "no document names a place 'Berlyn'" in run.said
    assert "Berlin" in run.said


def test_remote_is_no_place(run: CommandLine) -> None:
    run("core", "--place", "Remote", code=2)


def test_a_place_by_hand_counts_after_the_next_build(run: CommandLine, corpus: Path, tmp_path: Path) -> None:
    copy = tmp_path / "graph"
    shutil.copytree(corpus, copy)
    with (copy / "documents" / "quince" / "document.toml").open("a", encoding="utf-8") as file:
        file.write('places = ["Lisbon", "berlin"]\n')

    run("build", "-g", str(copy))

    assert {row["documents"] for row in run.json("core", "--place", "Lisbon", "-g", str(copy))} == {1}
    assert {row["documents"] for row in run.json("core", "--place", "Berlin", "-g", str(copy))} == {10}


def test_a_limit_says_what_it_leaves_out(run: CommandLine) -> None:
    printed = run("core", "--limit", "2")

    assert "2 of" in printed
    assert "gives all" in printed


def test_a_skill_that_no_document_has_is_an_error_with_the_nearest(run: CommandLine) -> None:
    run("trends", "Kafkaesk", code=2)

    assert "unknown concept 'Kafkaesk'" in run.said
    assert "Kafka" in run.said


def test_a_role_that_no_document_is_about_is_an_error(run: CommandLine) -> None:
    run("core", "--role", "Data Enginer", code=2)

    assert "Data Engineer" in run.said


def test_where_nothing_is_dated_the_answer_is_no(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    printed = run("trends", code=1)

    assert "no document that counts has a date" in printed
    assert "1 document that has no date" in printed
    assert run("trends", "-O", "csv", code=1).count("\n") == 1


@pytest.mark.parametrize("verb", [("distinctive",), ("together", "Python", "RAG")])
def test_one_document_compares_with_nothing(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    run(*verb, code=1 if verb == ("distinctive",) else 0)


def test_without_the_extra_the_install_line_is_told(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name=name)

    monkeypatch.setattr(engines, "import_module", missing)

    run("trends", code=2)

    assert "pip install '.[corpus]'" in run.said


def test_a_document_that_is_removed_counts_no_more(run: CommandLine, corpus: Path, tmp_path: Path) -> None:
    copy = tmp_path / "graph"
    shutil.copytree(corpus, copy)
    before = run.json("trends", "Kafka", "-g", str(copy))

    run("remove", "kestrel", "-g", str(copy))

    after = run.json("trends", "Kafka", "-g", str(copy))
    assert [p["documents"] for p in before["periods"]] == [4, 4, 4, 4]
    assert [p["documents"] for p in after["periods"]] == [4, 4, 4, 3]
    assert after["rows"][0]["all"]["asked"] == before["rows"][0]["all"]["asked"] - 1


def test_the_same_question_twice_is_answered_in_the_same_bytes(run: CommandLine) -> None:
    assert run("trends", "-O", "json") == run("trends", "-O", "json")


def run_without_extra(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process in which what the extra brings cannot be imported."""
    blocked = "import sys; sys.modules['ibis'] = sys.modules['duckdb'] = sys.modules['pyarrow'] = None"
    run_it = "from skillgraph.cli.running import run_command; sys.exit(run_command(sys.argv[1:]))"
    command = [sys.executable, "-c", f"{blocked}; {run_it}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("verb", [*VERBS, ("export", "parquet"), ("export", "observations")], ids=" ".join)
def test_where_the_extra_is_not_installed_no_verb_breaks(verb: tuple[str, ...], corpus: Path) -> None:
    done = run_without_extra(*verb, "-g", str(corpus))

    assert done.returncode == 2, done.stderr
    assert "pip install '.[corpus]'" in done.stderr
    purpose = "writing Parquet" if verb == ("export", "parquet") else "counting in DuckDB"
    assert f"{purpose} needs skillgraph[corpus], of which " in done.stderr


def test_pay_without_the_extra_names_what_answers_without_it() -> None:
    done = run_without_extra("pay")

    assert done.returncode == 2
    assert "`skillgraph market --measure salary` gives each figure" in done.stderr
    assert run_without_extra("market", "--measure", "salary").returncode == 0


def test_what_texts_claim_of_a_skill_stands_beside_the_verb_that_counts_it(run: CommandLine) -> None:
    printed = run("market", "Kafka", code=1)

    assert "`skillgraph trends 'Apache Kafka'" in printed
    assert "skillgraph trends" not in run("market", "Data Engineer")


def test_market_goes_on_without_the_extra(corpus: Path) -> None:
    done = run_without_extra("market", "-g", str(corpus))

    assert done.returncode == 0, done.stderr
    assert ".[corpus]" in done.stdout


def test_programs_get_all_rows_and_people_a_screen(run: CommandLine) -> None:
    everything = run.json("core")

    assert len(run.json("core", "--limit", "2")) == 2
    assert run("core", "-O", "csv").count("\n") == len(everything) + 1
    assert len(everything) >= 8


def test_csv_says_that_it_names_no_documents(run: CommandLine) -> None:
    run("core", "--evidence", "-O", "csv")

    assert "csv and tsv have counts alone" in run.said


def test_documents_that_ask_for_nothing_are_told(run: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "quiet.md").write_text("# Data Engineer\n\nPosted on 3 May 2026\n\nWe like tea.\n", "utf-8")
    ingest_documents([*sorted(POSTINGS.glob("*.md")), tmp_path / "quiet.md"], tmp_path / "graph")

    printed = run("trends", "-g", str(tmp_path / "graph"))

    assert "1 document asks for nothing that was read, and counts as not asking." in printed
    assert run.json("trends", "-g", str(tmp_path / "graph"))["silent"] == 1


def test_a_single_period_shows_shares_and_says_that_no_change_can_be_shown(run: CommandLine) -> None:
    several, printed = (run("trends", "--by", step, "--explain") for step in ("quarter", "year"))

    assert "16 documents, 2026: what is asked for" in printed
    assert "One period: shares, no change can be shown" in printed
    assert "One period shows no change: nothing was tested." in printed
    for words in ("No change shown", "how that changes", "FDR", "A column is a period", "Few:"):
        assert words in several
        assert words not in printed


def test_a_single_period_has_its_documents_too(run: CommandLine) -> None:
    printed = run("trends", "Kafka", "--by", "year", "--evidence")

    assert printed.count("2026-") == run.json("trends", "Kafka", "--by", "year")["rows"][0]["all"]["asked"]


@pytest.mark.parametrize("verb", [("distinctive",), ("together", "Kafka")])
def test_what_is_clear_is_so_at_the_rate_that_is_told(run: CommandLine, verb: tuple[str, ...]) -> None:
    answer = run.json(*verb)
    rows = [row for role in answer for row in role["rows"]] if verb == ("distinctive",) else answer

    rates = [row["false_discovery_rate"] for row in rows]
    assert any(rate is not None for rate in rates)
    assert all(
        rate is not None and rate <= 0.1 for row, rate in zip(rows, rates, strict=True) if row["clear"]
    )
    assert "false discovery rate (Benjamini\u2013Hochberg, the column FDR) of at most 0.1" in run(
        *verb, "--explain"
    )


@pytest.mark.parametrize(
    "question",
    [
        ("list", "skills", "--by-document"),
        ("list", "documents"),
        ("show", "Kafka"),
        ("search", "Kafka"),
        ("evidence", "Kafka"),
        ("conflicts",),
        ("neighbors", "Kafka"),
    ],
    ids=" ".join,
)
def test_what_counts_documents_without_an_engine_needs_no_extra(
    question: tuple[str, ...], corpus: Path
) -> None:
    done = run_without_extra(*question, "-g", str(corpus))

    assert "Kafka" in done.stdout or done.returncode in {0, 1}
    assert "pip install" not in done.stderr


def test_a_role_that_is_named_without_its_option_is_told_how(run: CommandLine) -> None:
    run("core", "Cook", code=2)

    assert "name a role with `skillgraph core --role Cook`" in run.said


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("gap", "Kafka"),
            "name what somebody has with `skillgraph gap --have Kafka`, and a role with `--role`",
        ),
        (("together", "Kafka", "Spark", "Cook"), "try: `skillgraph together --help`"),
    ],
)
def test_a_stray_word_is_taken_for_a_role_only_where_it_may_be_one(
    run: CommandLine, command: tuple[str, ...], told: str
) -> None:
    run(*command, code=2)

    assert told in run.said


def test_a_document_in_place_of_a_role_is_told_where_it_is_asked_for(run: CommandLine, corpus: Path) -> None:
    document = f"document:{min(path.name for path in (corpus / 'documents').iterdir())}"
    run("core", "--role", document, code=2)

    assert f"`skillgraph gap --role {document}" in run.said
    run("core", "--role", "document:no-such", code=2)
    assert "skillgraph gap" not in run.said
