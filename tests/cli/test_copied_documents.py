"""A near-copy of a document counts nowhere that documents are counted as a share, and every answer agrees."""

import re
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

ROLE = "Data Engineer"
ADS = {
    "harbor": "- Python is required\n- Kafka is required\n- Docker is preferred\n\nWe like cake.\n",
    "tower": "- Python is required\n- Rust is required\n- Terraform is preferred\n\nWe like tea.\n",
    "wharf": "- Python and Rust are required\n- Scala is preferred\n\nWe like bread.\n",
}
#: The first again, by somebody who adds a wish.
COPY = ADS["harbor"] + "\n- Haskell is preferred\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ads")
    for name, text in (ADS | {"harbor-again": COPY}).items():
        (folder / f"{name}.md").write_text(f"# {ROLE}\n\n## Requirements\n\n{text}", "utf-8")
    ingest_documents(sorted(folder.glob("*.md")), folder / "corpus")
    return folder / "corpus"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: Path) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpus))
    return CommandLine(capsys)


def test_list_and_core_count_over_the_same_documents(run: CommandLine) -> None:
    listed = {row["label"]: len(row["documents"]) for row in run.json("list", "concepts", "--by-document")}
    core = {row["label"]: row for row in run.json("core")}

    assert core["Python"]["documents"] == core["Python"]["asked"] == 3
    assert {label: listed[label] for label in core} == {label: row["asked"] for label, row in core.items()}
    assert "Haskell" not in {*core, *listed}


def test_list_says_which_documents_it_leaves_out(run: CommandLine) -> None:
    printed = run("list", "concepts", "--by-document")

    assert "3 of 3" in printed
    assert "Not counted: 1 document that is a near-copy of another." in printed


def test_the_query_behind_the_list_leaves_the_same_documents_out(run: CommandLine, tmp_path: Path) -> None:
    asked = tmp_path / "asked.rq"
    asked.write_text(run("list", "technologies", "--by-document", "--show-query"), "utf-8")

    rows = run.json("query", str(asked))["results"]["bindings"]

    listed = run.json("list", "technologies", "--by-document")
    assert {row["label"]["value"]: int(row["documents"]["value"]) for row in rows} == {
        row["label"]: len(row["documents"]) for row in listed
    }


def test_show_gap_and_compare_count_a_roles_documents_alike(run: CommandLine) -> None:
    assert "over 3 documents" in run("show", ROLE)
    assert "Python: asked for in 3 of 3 documents, required in 3" in run("show", ROLE)
    gap = run.json("gap", "--role", ROLE)
    assert len(gap["documents"]) == 3
    assert {row["label"]: row["documents"] for row in gap["concepts"]} == {
        "Python": 3, "Rust": 2, "Apache Kafka": 1, "Docker": 1, "Terraform": 1, "Scala": 1, "Haskell": 0
    }  # fmt: skip
    assert "over 3 documents" in run("compare", ROLE, "document:tower")


def test_a_comparison_of_what_documents_share_says_how_many_ask(run: CommandLine) -> None:
    printed = run("compare", ROLE, "document:tower", "--evidence")

    assert "Rust: A asked for in 2 of 3 documents, required in 2 (" in printed
    assert "| B required (" in printed


def test_show_gap_and_compare_say_how_many_they_leave_out(run: CommandLine) -> None:
    told = "over 3 documents: harbor, tower, wharf; 1 near-copy does not count"

    assert told in run("show", ROLE)
    assert told in run("gap", "--role", ROLE)
    assert told in run("compare", ROLE, "document:tower")
    assert "near-cop" not in run("gap", "--role", "document:tower")


def test_show_says_how_many_of_its_statements_stand_in_no_document_that_counts(run: CommandLine) -> None:
    whole, own = run("show", ROLE), run("show", "concept:tower_data-engineer")

    assert re.search(r"^  \d+ statements, 4 of them in near-copies alone$", whole, re.MULTILINE)
    assert "near-cop" not in own and "other documents" not in own


def test_a_gap_names_no_place_of_a_near_copy_but_for_what_that_alone_asks_for(
    run: CommandLine, tmp_path: Path
) -> None:
    gap = run.json("gap", "--role", ROLE)
    asked = tmp_path / "asked.rq"
    asked.write_text(run("gap", "--role", ROLE, "--show-query"), "utf-8")

    documents = {(row["label"], one["document"]) for row in gap["missing"] for one in row["evidence"]}
    behind = run.json("query", str(asked))["results"]["bindings"]

    assert {row["label"]: row["places"] for row in gap["concepts"]} == {
        "Python": 3, "Rust": 2, "Apache Kafka": 1, "Docker": 1, "Terraform": 1, "Scala": 1, "Haskell": 1
    }  # fmt: skip
    assert {pair for pair in documents if "again" in pair[1]} == {("Haskell", "document:harbor-again")}
    assert len(behind) == len(gap["missing"]) == 10
    assert [row["documents"] for row in run.json("list", "roles") if row.get("documents")] == [3]


def test_a_section_of_a_near_copy_asks_for_what_stands_there(run: CommandLine) -> None:
    gap = run.json("gap", "--role", ROLE, "--section", "document:harbor-again")

    assert [row["label"] for row in gap["concepts"]] == ["Python", "Apache Kafka", "Docker", "Haskell"]


def test_of_a_near_copy_alone_all_counts(run: CommandLine) -> None:
    gap = run.json("gap", "--role", "document:harbor-again")

    assert gap["documents"] == ["document:harbor-again"]
    assert {row["label"]: row["documents"] for row in gap["concepts"]}["Haskell"] == 1


def test_the_page_and_its_charts_count_alike(run: CommandLine, tmp_path: Path) -> None:
    run("export", "html", "--to", str(tmp_path / "page.html"))
    page = (tmp_path / "page.html").read_text("utf-8")

    assert "Python is asked for in 3 of 3 documents" in page
    assert not re.search(r"\d of 4 documents", page)
    assert "Not counted: 1 document too like another." in page
    assert '"copies": [1]' in page or '"copies":[1]' in page


def test_where_all_but_one_are_copies_no_more_ask_than_there_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("first", "second", "third"):
        text = f"# {ROLE}\n\n## Requirements\n\n{ADS['harbor']}\nAsk for {name}.\n"
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    ingest_documents(sorted(tmp_path.glob("*.md")), tmp_path / "corpus")

    printed = CommandLine(capsys)("show", ROLE, "-g", str(tmp_path / "corpus"))

    assert "asked for in" not in printed
    assert "over 1 document: first; 2 near-copies do not count" in printed
