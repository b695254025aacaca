"""`align` on the command line: shown, proposed, confirmed, built."""

from pathlib import Path

import pytest

from command_line import CommandLine
from taxonomy_copies import write_esco

CONCEPTS = (
    "id\tlabel\tkind\talternatives_in_text\talternatives_ours\tdefinition\tparts\n"
    "quill-x\tQuill\tprogramming-language\n"
    "sundial-x\tSundial\ttool\n"
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    return CommandLine(capsys)


@pytest.fixture
def tables(tmp_path: Path, run: CommandLine) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "concepts.tsv").write_text(CONCEPTS, encoding="utf-8")
    run("build", "--ontology", str(folder), "-o", str(folder))
    return folder


@pytest.fixture
def esco(tmp_path: Path) -> str:
    folder = tmp_path / "esco"
    folder.mkdir()
    return str(write_esco(folder))


def test_each_concept_is_shown_with_its_matches_and_the_licenses_have_their_say(run: CommandLine) -> None:
    printed = run("align")

    assert "Python \u2014 programming-language\n  ESCO: Python (computer programming) (exact)\n" in printed
    assert "uses the ESCO classification of the European Commission" in printed
    assert "O*NET 29.3 Database" in printed


def test_show_has_a_line_for_each_taxonomy_and_its_json_the_addresses(run: CommandLine) -> None:
    printed, shown = run("show", "Python"), run.json("show", "Python")

    assert "  ESCO: Python (computer programming) (exact)\n  O*NET: Python (exact)\n" in printed
    assert shown["matches"][0] == {
        "taxonomy": "esco",
        "relation": "skos:exactMatch",
        "label": "Python (computer programming)",
        "iri": "http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d",
    }


def test_the_query_behind_it_gives_the_matches_that_it_shows(run: CommandLine, tmp_path: Path) -> None:
    query = tmp_path / "align.rq"
    query.write_text(run("align", "--show-query"), encoding="utf-8")
    shown = run.json("align")

    bindings = run.json("query", str(query))["results"]["bindings"]

    assert {(row["concept"]["value"].rpartition("/")[2], row["match"]["value"]) for row in bindings} == {
        (row["id"].partition(":")[2], match["iri"]) for row in shown for match in row["matches"]
    }


def test_a_graph_without_matches_is_a_no(run: CommandLine, tables: Path) -> None:
    assert "no concept of the graph has a match" in run("align", "-g", str(tables), code=1)
    assert run("align", "-g", str(tables), "-O", "json", code=1) == "[]\n"
    assert "no concept of the graph has a match" in run.said


def test_what_is_proposed_counts_once_a_person_has_confirmed_it(
    run: CommandLine, tables: Path, esco: str
) -> None:
    table = tables / "alignments" / "mine.sssom.tsv"

    run("align", "-g", str(tables), "--taxonomy", esco, "--to", str(table))
    run("build", "--ontology", str(tables), "-o", str(tables))
    run("align", "-g", str(tables), code=1)
    text = table.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("concept:quill-x"))
    confirmed = row.replace("semapv:LexicalMatching", "semapv:ManualMappingCuration")
    table.write_text(text.replace(row, confirmed), encoding="utf-8")
    run("build", "--ontology", str(tables), "-o", str(tables))

    assert "ESCO: Quill (computer programming) (close)" in run("align", "-g", str(tables))
    run("align", "-g", str(tables), "--taxonomy", esco, "--to", str(table))
    assert confirmed in table.read_text(encoding="utf-8").splitlines()


def test_proposals_go_to_standard_output_where_a_dash_is_the_table(
    run: CommandLine, tables: Path, esco: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    printed = run("align", "-g", str(tables), "--taxonomy", esco, "--to", "-")
    run("align", "-g", str(tables), "--taxonomy", esco, "--to", "mine.sssom.tsv")

    assert printed == Path("mine.sssom.tsv").read_text(encoding="utf-8")
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "mine.sssom.tsv"])


def test_proposals_are_shown_with_score_and_reason(run: CommandLine, tables: Path, esco: str) -> None:
    printed = run("align", "-g", str(tables), "--taxonomy", esco)
    (row,) = run.json("align", "-g", str(tables), "--taxonomy", esco)

    assert (
        "Quill (computer programming) (close), 0.80: the label 'Quill' is its alternative 'Quill'" in printed
    )
    assert "For 1 more concept nothing is proposed." in printed
    assert (row["id"], row["score"], row["taxonomy"]) == ("concept:quill-x", 0.8, "esco")


def test_a_table_is_refused_where_nothing_is_proposed_and_a_folder_that_is_no_taxonomy(
    run: CommandLine, tables: Path
) -> None:
    run("align", "--to", "x.tsv", code=2)
    assert "name the copy of ESCO or O*NET with --taxonomy" in run.said

    run("align", "-g", str(tables), "--taxonomy", str(tables), code=2)
    assert "neither ESCO" in run.said


def test_the_folder_of_the_table_is_made_and_none_above_it(
    run: CommandLine, tables: Path, esco: str, tmp_path: Path
) -> None:
    run(
        "align",
        "-g",
        str(tables),
        "--taxonomy",
        esco,
        "--to",
        str(tmp_path / "alignments" / "esco.sssom.tsv"),
    )
    slip = tmp_path / "no-corpus" / "alignments" / "esco.sssom.tsv"
    run("align", "-g", str(tables), "--taxonomy", esco, "--to", str(slip), code=2)

    assert [path.name for path in (tmp_path / "alignments").iterdir()] == ["esco.sssom.tsv"]
    assert not slip.parent.parent.exists()
