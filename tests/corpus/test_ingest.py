"""Documents into a corpus, out of it, and what is asked of it."""

import errno
import hashlib
import json
import os
import re
import shutil
import signal
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import CommandLine
from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.boundary.controls import ACTING
from skillgraph.corpus import ingest as ingesting
from skillgraph.corpus import parallel as reading
from skillgraph.corpus.directory import document_settings, holding
from skillgraph.corpus.identity import document_slug
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.corpus.reconciling import reconcile_concepts
from skillgraph.documents import digest, read_document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.store.opening import open_catalog
from skillgraph.tables.anchoring import anchor_evidence
from skillgraph.tables.passages import PASSAGE_COLUMNS, PASSAGE_NOTES
from skillgraph.tables.statements import EVIDENCE_COLUMNS
from skillgraph.tables.tsv import read_table
from skillgraph.validation.validating import validate_graph

DATA = Path(__file__).parents[1] / "data"
AD = DATA / "ads" / "data-engineer.md"
PAGE = DATA / "ads" / "site-reliability-engineer.html"
GUIDE = DATA / "guides" / "lead-cloud-security-engineer.txt"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("corpus") / "corpus"
    ingest_documents([AD, PAGE, GUIDE], corpus)
    return corpus


@pytest.fixture
def corpus(read_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(read_once, tmp_path / "corpus"))


def _bytes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _mark(corpus: Path, document: str, **cells: str) -> str:
    """Mark the first statement of a document, as in a spreadsheet, and give its id."""
    path = corpus / "documents" / document / "statements.tsv"
    lines = path.read_text("utf-8").split("\n")
    header, row = lines[0].split("\t"), lines[1].split("\t")
    for column, text in cells.items():
        row[header.index(column)] = text
    lines[1] = "\t".join(row)
    path.write_text("\n".join(lines), "utf-8")
    return f"statement:{row[header.index('id')]}"


# ---------------------------------------------------------------- taking in


def test_every_statement_has_evidence_whose_digest_is_that_of_its_source(corpus: Path) -> None:
    catalog = open_catalog(corpus)

    sources = {
        f"document:{folder.name}": read_document(next(folder.glob("source.*"))).text
        for folder in (corpus / "documents").iterdir()
    }
    assert len(sources) == 3
    for statement in catalog.statements.values():
        assert statement.evidence, statement.id
        for evidence in statement.evidence:
            text = sources[evidence.document][evidence.span.start : evidence.span.end]
            assert digest(text) == evidence.sha256
            passage = catalog.passages[evidence.document, evidence.passage]
            assert passage.span.start <= evidence.span.start < evidence.span.end <= passage.span.end


def test_a_corpus_is_the_same_bytes_whatever_reads_it(corpus: Path, tmp_path: Path) -> None:
    ingest_documents([AD, PAGE, GUIDE], tmp_path / "again", jobs=2)

    assert _bytes(tmp_path / "again") == _bytes(corpus)


CLASHING = {
    "a.md": "# Dev\n## Responsibilities\n- Troubleshoot data issues\n",
    "b.md": "# Ops\n## Requirements\n- Proven ability to troubleshoot data issues\n",
    "c.md": "# Data & Analytics Engineer\n## Requirements\n- Knowledge of Glazeware\n",
    "d.md": "# Data and Analytics Engineer\n## Requirements\n- Knowledge of glazeware\n",
    "copy.md": "# Dev\n## Responsibilities\n- Troubleshoot data issues\n",
}


@pytest.fixture(scope="module")
def clashing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files that clash, and the corpus of them in the order of their names."""
    folder = tmp_path_factory.mktemp("clashing")
    ingest_documents(_write(folder, dict(sorted(CLASHING.items()))), folder / "corpus")
    return folder


@given(st.permutations(sorted(CLASHING)))
@settings(max_examples=4, derandomize=True)
def test_the_order_of_the_files_of_a_run_makes_no_difference(clashing: Path, names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as corpus:
        results = ingest_documents([clashing / name for name in names], corpus)

        assert [Path(result.path).name for result in results] == names
        assert _bytes(Path(corpus)) == _bytes(clashing / "corpus")


def test_a_file_that_has_not_changed_changes_nothing(corpus: Path, run: CommandLine) -> None:
    before = _bytes(corpus)

    [result] = run.json("ingest", str(AD), "-g", str(corpus))

    assert result["status"] == "unchanged"
    assert _bytes(corpus) == before


def test_reading_an_unchanged_file_again_gives_the_same_bytes(corpus: Path, run: CommandLine) -> None:
    before = _bytes(corpus)

    run("ingest", str(AD), "-g", str(corpus), "--again")

    assert _bytes(corpus) == before


def test_a_changed_file_is_told_by_its_statements(corpus: Path, run: CommandLine, tmp_path: Path) -> None:
    changed = tmp_path / AD.parent.name / AD.name
    changed.parent.mkdir()
    changed.write_text(AD.read_text("utf-8").replace("Python", "Rust"), "utf-8")

    printed = run("ingest", str(changed), "-g", str(corpus))

    assert "document:data-engineer (changed)" in printed
    lines = printed.splitlines()
    assert any(line.startswith("- ") and "Python" in line for line in lines)
    assert any(line.startswith("+ ") and "Rust" in line for line in lines)


def test_one_bad_file_stops_nothing_and_exits_2(run: CommandLine, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"%PDF-1.7\n\x00\x01")

    results = json.loads(
        run(
            "ingest",
            str(bad),
            str(AD),
            str(tmp_path / "gone.md"),
            "-g",
            str(tmp_path / "c"),
            "-O",
            "json",
            code=2,
        )
    )

    assert [result["status"] for result in results] == [None, "new", None]
    assert all(result["error"]["remedy"] for result in results if result["error"])
    assert list(open_catalog(tmp_path / "c").documents) == ["document:data-engineer"]


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        ("skillgraph.documents.parsing.MAX_PIECES", 5, "more than 5 lines and tags"),
        ("skillgraph.documents.parsing.MAX_PASSAGES", 5, "6 passages, more than 5"),
        ("skillgraph.extraction.ledger.MAX_STATEMENTS", 3, "more than 3 statements"),
    ],
)
def test_a_document_that_is_too_much_is_refused_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, limit: str, value: int, words: str
) -> None:
    lines = [
        "# Engineer",
        "## Requirements",
        *(f"- Knowledge of {name}" for name in ("Python", "SQL", "Java", "Go")),
    ]
    much, little = tmp_path / "much.md", tmp_path / "little.md"
    much.write_text("\n".join([*lines, ""]), "utf-8")
    little.write_text("\n".join(lines[:4]), "utf-8")
    monkeypatch.setattr(limit, value)

    refused, taken = ingest_documents([much, little], tmp_path / "corpus")

    assert refused.error is not None and words in refused.error.problem
    assert "split the file into parts" in refused.error.remedy
    assert taken.status == "new"
    assert [path.name for path in (tmp_path / "corpus/documents").iterdir()] == ["little"]


def test_a_document_whose_tables_have_faults_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No text should lead to such tables; one that does is told, and the rest is taken in."""

    def extract_without_label(*arguments: Any, **options: Any) -> Extraction:
        extraction = extract_document(*arguments, **options)
        concepts = extraction.concepts
        if extraction.slug == "odd":
            concepts = {curie: replace(concept, label="") for curie, concept in concepts.items()}
        return replace(extraction, concepts=concepts)

    monkeypatch.setattr(reading, "extract_document", extract_without_label)
    monkeypatch.setattr(reading, "without_unnamed", lambda extraction: extraction)
    for name in ("odd", "even"):
        (tmp_path / f"{name}.txt").write_text(f"Requirements\n- Knowledge of {name} tides\n", "utf-8")

    odd, even = ingest_documents([tmp_path / "odd.txt", tmp_path / "even.txt"], tmp_path / "corpus")

    assert odd.error is not None and "a concept needs a label" in odd.error.problem
    assert (odd.error.location, even.status) == (str(tmp_path / "odd.txt"), "new")
    assert list(open_catalog(tmp_path / "corpus").documents) == ["document:even"]


def test_a_folder_of_other_things_is_refused(run: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    run("ingest", str(AD), "-g", str(tmp_path), code=2)

    assert "holds no corpus" in run.said
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_gives_its_documents_sorted_and_a_second_run_changes_nothing(
    run: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "ads"
    for place, skill in (
        ("b/ad.md", "Docker"),
        ("a/ad.md", "Python"),
        (".old/ad.md", "Rust"),
        ("a/t.csv", "x"),
    ):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(f"# {skill} Engineer\n\n## Requirements\n\n- {skill}\n", encoding="utf-8")
    inside = folder / "corpus"  # what is read is never read again as a document

    run("ingest", str(folder), "-g", str(inside))
    said = run.said
    before = _bytes(inside)
    run("ingest", str(folder), "-g", str(inside))

    assert f"{folder}: 2 documents" in said
    assert f"{folder}: 2 documents" in run.said
    assert _bytes(inside) == before
    assert [row["label"] for row in run.json("list", "roles", "-g", str(inside))] == [
        "Python Engineer",
        "Docker Engineer",
    ]


def test_a_folder_without_documents_says_what_is_read(run: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "ads").mkdir()

    run("ingest", str(tmp_path / "ads"), "-g", str(tmp_path / "corpus"), code=2)

    assert f"{tmp_path / 'ads'}: 0 documents" in run.said
    assert "the folder holds no document" in run.said
    assert "name files, or a folder with files that end in .txt" in run.said.replace("\n", " ")
    assert not (tmp_path / "corpus").exists()


def test_a_fault_in_an_edited_table_leaves_the_corpus_as_it_was(corpus: Path, run: CommandLine) -> None:
    _mark(corpus, "data-engineer", relation="craves")
    before = _bytes(corpus)

    run("ingest", str(AD.parent / "site-reliability-engineer.html"), "-g", str(corpus), "--again", code=2)

    assert "unknown relation 'craves'" in run.said
    assert _bytes(corpus) == before


def test_explaining_names_rule_and_lines_of_every_statement(run: CommandLine, tmp_path: Path) -> None:
    [result] = json.loads(run("ingest", str(AD), "-g", str(tmp_path / "c"), "--explain", "-O", "json"))

    assert len(result["decisions"]) == result["statements"] + result["unsure"] > 0
    assert all(decision["rule"] and decision["lines"] for decision in result["decisions"])


def test_explaining_names_the_cue_with_its_words_and_its_line(run: CommandLine, tmp_path: Path) -> None:
    ad = tmp_path / "boat-engineer.md"
    ad.write_text(
        "# Boat Engineer\n\n## Requirements\n\n- Kafka is a plus\n- Strong knowledge of SQL\n"
        "- Gute Kenntnisse in Java\n\nBrokers\n\n- Tools such as NATS\n",
        "utf-8",
    )

    [result] = json.loads(run("ingest", str(ad), "-g", str(tmp_path / "c"), "--explain", "-O", "json"))
    told = run("ingest", str(ad), "-g", str(tmp_path / "d"), "--explain")

    rows = (bundled_ontology() / "cues.tsv").read_text("utf-8").splitlines()
    cues = {one["sentence"]: one["cues"] for one in result["decisions"]}
    [wish] = cues["For Boat Engineer, Apache Kafka is desirable"]
    *_, example = cues["Boat Engineer requires NATS (for example)"]
    assert (wish["words"], rows[wish["line"] - 1].split("\t")[:2]) == ("a plus", ["modality", "desirable"])
    assert (example["words"], rows[example["line"] - 1].split("\t")[0]) == ("such as", "example")
    how_well = [one["words"] for one in cues["Boat Engineer requires good knowledge of Java"]]
    assert how_well == ["Gute", "Kenntnisse"]
    assert [one["words"] for one in cues["Boat Engineer requires strong knowledge of SQL"]] == [
        "Strong",
        "knowledge",
    ]
    assert f"desirable: by the cue 'a plus', line {wish['line']} of cues.tsv" in told


def test_two_files_of_one_name_are_two_documents() -> None:
    assert document_slug("one/role.md") == "role"
    assert document_slug("two/role.md", {"role"}) == "two-role"


# ---------------------------------------------------------------- review


def test_a_rejected_statement_is_left_out_and_stays_out(corpus: Path, run: CommandLine) -> None:
    rejected = _mark(corpus, "data-engineer", reject="x", note="never")
    assert rejected in open_catalog(corpus).statements

    run("build", "-g", str(corpus))
    assert rejected not in open_catalog(corpus).statements
    run("ingest", str(AD), "-g", str(corpus), "--again")

    assert rejected not in open_catalog(corpus).statements
    assert "never" in (corpus / "documents/data-engineer/statements.tsv").read_text("utf-8")


def test_an_accepted_statement_stands_as_it_was_edited(corpus: Path, run: CommandLine) -> None:
    edited = _mark(corpus, "data-engineer", accept="x", scope="at night")

    run("ingest", str(AD), "-g", str(corpus), "--again")

    assert open_catalog(corpus).statements[edited].scope == "at night"


def test_a_no_in_reject_leaves_the_statement_and_another_word_is_a_fault(
    corpus: Path, run: CommandLine
) -> None:
    kept = _mark(corpus, "data-engineer", reject="no")
    run("build", "-g", str(corpus))
    assert kept in open_catalog(corpus).statements

    _mark(corpus, "data-engineer", reject="perhaps")
    run("build", "-g", str(corpus), code=2)

    assert "documents/data-engineer/statements.tsv:2:2: 'perhaps' is not a mark" in run.said


def test_marks_on_an_unchanged_document_are_applied_and_counted(corpus: Path, run: CommandLine) -> None:
    rejected = _mark(corpus, "data-engineer", reject="yes")

    said = run("ingest", str(AD), "-g", str(corpus))

    assert "(unchanged; 1 rejected since)" in said
    assert rejected not in open_catalog(corpus).statements
    assert "since" not in run("ingest", str(AD), "-g", str(corpus))

    _mark(corpus, "data-engineer", reject="")
    assert "(unchanged; 1 cleared since)" in run("ingest", str(AD), "-g", str(corpus))
    assert rejected in open_catalog(corpus).statements
    assert not (corpus / "documents/data-engineer/marks.tsv").exists()


def test_an_edited_table_of_any_document_is_built_when_nothing_else_changed(
    corpus: Path, run: CommandLine
) -> None:
    rejected = _mark(corpus, "site-reliability-engineer", reject="x")

    run("ingest", str(AD), "-g", str(corpus))

    assert rejected not in open_catalog(corpus).statements


def test_marks_wait_while_their_line_is_gone_and_come_back_with_it(run: CommandLine, tmp_path: Path) -> None:
    ad, corpus = tmp_path / "baker.txt", tmp_path / "corpus"
    whole = "Requirements\n- Knowledge of Python\n- Knowledge of Docker\n"
    ad.write_text(whole, "utf-8")
    run("ingest", str(ad), "-g", str(corpus))
    marked = _mark(corpus, "baker", reject="x", note="only in the old shop")

    for text in ("Requirements\n- Knowledge of Docker\n", whole):
        ad.write_text(text, "utf-8")
        run("ingest", str(ad), "-g", str(corpus))

    assert marked not in open_catalog(corpus).statements
    assert "only in the old shop" in (corpus / "documents/baker/statements.tsv").read_text("utf-8")


def test_a_concept_that_only_rejected_statements_name_is_not_listed(run: CommandLine, tmp_path: Path) -> None:
    ads, corpus = [tmp_path / "baker.txt", tmp_path / "miller.txt"], tmp_path / "corpus"
    for ad in ads:
        ad.write_text(f"Requirements\n- Knowledge of Glazeware\n\nThe {ad.stem} starts early.\n", "utf-8")
    run("ingest", *map(str, ads), "-g", str(corpus))
    labels = {concept.label for concept in open_catalog(corpus).concepts.values()}
    assert "Glazeware" in labels

    _mark(corpus, "baker", reject="x")
    run("build", "-g", str(corpus))
    assert {concept.label for concept in open_catalog(corpus).concepts.values()} >= {"Glazeware"}

    _mark(corpus, "miller", reject="x")
    run("build", "-g", str(corpus))
    assert "Glazeware" not in {concept.label for concept in open_catalog(corpus).concepts.values()}

    _mark(corpus, "miller", reject="")
    run("build", "-g", str(corpus))
    assert "Glazeware" in {concept.label for concept in open_catalog(corpus).concepts.values()}


# ---------------------------------------------------------------- taking out


def test_a_removed_document_leaves_what_was_there_before_it(run: CommandLine, tmp_path: Path) -> None:
    for name, files in (("one", [AD]), ("two", [AD, PAGE])):
        run("ingest", *map(str, files), "-g", str(tmp_path / name))

    run("remove", "site-reliability-engineer", "-g", str(tmp_path / "two"))

    assert _bytes(tmp_path / "two") == _bytes(tmp_path / "one")


def test_removing_what_is_not_there_names_what_is(corpus: Path, run: CommandLine) -> None:
    run("remove", "gardener", "-g", str(corpus), code=2)

    assert "data-engineer" in run.said


# ---------------------------------------------------------------- asking


def test_a_place_names_its_document_and_shows_its_passage(corpus: Path, run: CommandLine) -> None:
    printed = run("evidence", "Python", "-g", str(corpus))

    assert "data-engineer: " in printed
    assert "\u201c" in printed


def test_one_document_of_a_corpus_is_reviewed(corpus: Path, run: CommandLine) -> None:
    everything = run.json("review", "-g", str(corpus))
    [one, again] = (
        run.json("review", name, "-g", str(corpus)) for name in ("data-engineer", "document:data-engineer")
    )

    assert one == again and 0 < len(one) < len(everything)
    run("review", "gardener", "-g", str(corpus), code=2)
    assert "unknown document 'gardener'" in run.said


def test_documents_are_compared(corpus: Path, run: CommandLine) -> None:
    found = run.json("compare", "document:data-engineer", f"document:{GUIDE.stem}", "-g", str(corpus))

    assert found["subjects"][0]["kind"] == "document"
    assert "Python" in {row["concept"]["label"] for row in found["rows"] if row["where"] == "AB"}


@pytest.mark.parametrize("name", ["years-of-experience", "salaries"])
def test_queries_of_years_and_pay_name_the_document(name: str, corpus: Path, run: CommandLine) -> None:
    said = run("query", "--name", name, "-g", str(corpus))

    assert "document:data-engineer" in said and "document:site-reliability-engineer" in said


def test_what_is_in_most_documents_is_core(corpus: Path, run: CommandLine) -> None:
    rows = run.json("list", "technologies", "--by-document", "-g", str(corpus))

    spreads = {row["spread"]: row for row in rows}
    assert len(spreads["core"]["documents"]) >= 2
    assert len(spreads["unique"]["documents"]) == 1


def test_the_guide_stands_beside_ones_own_documents(run: CommandLine, tmp_path: Path) -> None:
    run("ingest", str(AD), "-g", str(tmp_path / "c"), "--guide")

    documents = run.json("list", "documents", "-g", str(tmp_path / "c"))
    assert {row["id"] for row in documents} == {"document:data-engineer", "document:lead-ai-backend-engineer"}
    assert run("path", "Python", "RAG", "-g", str(tmp_path / "c"))


def test_graphs_that_state_the_same_do_not_differ(corpus: Path, run: CommandLine) -> None:
    assert run("diff", str(corpus), str(corpus)) == "both graphs state the same\n"


# ---------------------------------------------------------------- which document a file is


def test_a_file_of_the_same_name_in_another_folder_is_another_document(tmp_path: Path) -> None:
    for folder, skill in (("acme", "Python"), ("initech", "Kubernetes")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.md").write_text(f"# Engineer\n\n## Requirements\n- {skill} in depth\n")

    ingest_documents([tmp_path / "acme/index.md"], tmp_path / "c")
    (tmp_path / "initech/index.md").write_text("# Gardener\n\n## What you bring\n- Knowledge of Rust\n")
    [other] = ingest_documents([tmp_path / "initech/index.md"], tmp_path / "c")
    (tmp_path / "initech/index.md").write_text("# Gardener\n\n## What you bring\n- Knowledge of Go\n")
    [changed] = ingest_documents([tmp_path / "initech/index.md"], tmp_path / "c")

    assert (other.slug, other.status) == ("initech-index", "new")
    assert (changed.slug, changed.status) == ("initech-index", "changed")


def test_a_file_under_another_name_is_the_same_document(corpus: Path, tmp_path: Path) -> None:
    renamed = shutil.copy(AD, tmp_path / "renamed \U0001f40d \"role'\n.md")

    [result] = ingest_documents([renamed], corpus)

    assert (result.slug, result.status) == ("data-engineer", "unchanged")


def test_the_guide_of_the_package_is_never_replaced_by_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lead-ai-backend-engineer.md"
    path.write_text("# Engineer\n\n## Requirements\n- Knowledge of Python\n", "utf-8")

    [result] = ingest_documents([path], tmp_path / "c", with_guide=True)
    [again] = ingest_documents([path], tmp_path / "c", with_guide=True, again=True)

    assert result.slug == again.slug
    assert len(open_catalog(tmp_path / "c").documents) == 2


def test_names_and_titles_of_any_characters_are_kept(tmp_path: Path) -> None:
    path = tmp_path / 'r\u00f4le "x" \U0001f40d\n.md'
    path.write_text(
        '# \U0001f40d Snake "keeper" \\ \x7f\n\n## Requirements\n- Knowledge of Python\n', "utf-8"
    )

    [result] = ingest_documents([path], tmp_path / "c")

    assert result.error is None and result.slug == "role-x"
    [document] = open_catalog(tmp_path / "c").documents.values()
    assert '\U0001f40d Snake "keeper"' in document.label


def test_what_was_not_understood_is_told_by_coverage_and_is_no_violation(tmp_path: Path) -> None:
    path = tmp_path / "ad.md"
    path.write_text("# Engineer\n\nWe have a dog.\n\n## Requirements\n- Knowledge of Python\n", "utf-8")
    ingest_documents([path], tmp_path / "c")

    found = {violation.check for violation in validate_graph(tmp_path / "c")}

    assert not found


# ---------------------------------------------------------------- what is told


def test_of_many_files_each_has_one_line_and_all_a_summary(run: CommandLine, tmp_path: Path) -> None:
    files = [str(AD), str(PAGE), str(tmp_path / "gone.md"), str(AD)]

    printed = run("ingest", *files, "-g", str(tmp_path / "c"), code=2)
    lines = printed.splitlines()

    assert sum(line.startswith((str(AD), str(PAGE), str(tmp_path))) for line in lines[:4]) == 4
    assert "4 files: 2 new, 1 not read, 1 unchanged" in lines
    assert "proposed as concepts" not in printed
    assert "No such file" not in printed and run.said.count("No such file") == 1


def test_details_of_many_files_are_told_when_asked_for(run: CommandLine, tmp_path: Path) -> None:
    printed = run("ingest", *[str(AD)] * 4, "-v", "-g", str(tmp_path / "c"))

    assert "proposed as concepts" in printed


def test_only_what_gets_into_the_graph_is_proposed_and_what_dates_or_places_is_understood(
    run: CommandLine, tmp_path: Path
) -> None:
    text = "# Tide Analyst\n\nPosted on 3 September 2026\n\nLocation: Hamburg, Germany\n\n## Requirements\n\n"
    unsure = "- Knowledge of what moves water\n- Knowledge of tide tables\n- We eat cake on Fridays\n"
    [path] = _write(tmp_path, {"tide.md": text + unsure})

    [read] = run.json("ingest", str(path), "-g", str(tmp_path / "c"))
    told = run("ingest", str(path), "-g", str(tmp_path / "c"), "-v", "--again")

    assert read["unsure"] == 1
    assert set(read["proposed"]) <= open_catalog(tmp_path / "c").concepts.keys()
    assert "What moves water" not in told.partition("no statement comes")[0]
    assert "line 3:" not in told and "line 5:" not in told and "line 11: We eat" in told


def test_the_shape_of_what_became_of_a_file_is_fixed(corpus: Path, run: CommandLine) -> None:
    [result] = run.json("ingest", str(AD), "-g", str(corpus), "--again")

    assert list(result) == (
        """
        path document status error date places language passages statements unsure rejected proposed
        not_understood lost changed marks entered notes vocabulary
        """.split()
    )


# ---------------------------------------------------------------- nothing is lost


def _write(folder: Path, files: dict[str, str]) -> list[Path]:
    paths = []
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


def _ad(*names: str) -> str:
    return "# Engineer\n\n## Requirements\n" + "".join(f"- Knowledge of {name}\n" for name in names)


ODD_NAMES = [
    "C#.md", "C++.md", "C.md", "c.txt", "F#.md", "\u4e2d\u6587.md", "\u65e5\u672c\u8a9e.md",
    "\u041c\u043e\u0441\u043a\u0432\u0430.md", "\u05e9\u05dc\u05d5\u05dd.md", "\U0001f40d.md",
    "\U0001f980.md", "!!!.md", "!!.md", ".hidden.md", ".md", "CON.md", "nul.txt", "README.md", "readme.md",
    "acme/README.md", "initech/README.md", "a\nb.md", "a b.md", "x" * 240 + ".md", "x" * 239 + "y.md",
]  # fmt: skip


def test_files_of_odd_names_are_as_many_documents_in_one_run_and_in_many(tmp_path: Path) -> None:
    texts = {name: _ad(f"Glazeware{number}", "Python") for number, name in enumerate(ODD_NAMES)}
    paths = _write(tmp_path / "files", texts)
    few = paths[:8]

    together = ingest_documents(paths, tmp_path / "one")
    apart = [ingest_documents([path], tmp_path / "many")[0] for path in reversed(few)]
    again = ingest_documents(list(reversed(paths)), tmp_path / "one")

    slugs = [result.slug for result in together]
    assert [(result.status, result.error) for result in together] == [("new", None)] * len(paths)
    assert len(set(slugs)) == len(paths) == len(open_catalog(tmp_path / "one").documents)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) and len(slug) <= 70 for slug in slugs)
    assert slugs[:3] == ["csharp", "cpp", "c"]
    assert not {"con", "nul"} & set(slugs)
    assert len({result.slug for result in apart}) == len(few)
    assert [(result.slug, result.status) for result in again] == [(s, "unchanged") for s in reversed(slugs)]


def test_an_edited_file_is_the_same_document_whatever_the_order_of_the_files(tmp_path: Path) -> None:
    texts = {"a/ads/x.md": _ad("Python", "SQL", "Rust"), "b/ads/x.md": _ad("Docker", "Go", "Ada")}
    one, two = _write(tmp_path, texts)
    first = {result.path: result.slug for result in ingest_documents([one, two], tmp_path / "c")}

    one.write_text(_ad("Python", "SQL", "Kafka"), "utf-8")
    two.write_text(_ad("Docker", "Go", "Lua"), "utf-8")
    changed = ingest_documents([two, one], tmp_path / "c")

    assert [result.status for result in changed] == ["changed", "changed"]
    assert {result.path: result.slug for result in changed} == first


def test_another_file_of_the_same_folder_and_name_is_another_document_and_said(
    run: CommandLine, tmp_path: Path
) -> None:
    texts = {"a/ads/x.md": _ad("Python", "SQL", "Rust"), "b/ads/x.md": "# Cook\n\n## Duties\n- Bake bread\n"}
    one, two = _write(tmp_path, texts)
    corpus = str(tmp_path / "c")
    run("ingest", str(one), "-g", corpus)

    said = run("ingest", str(two), "-g", corpus)
    [told] = run.json("ingest", str(two), "-g", str(tmp_path / "d"))

    assert "document:ads-x (new)" in said and f"`skillgraph remove x -g {corpus}`" in said
    assert told["notes"] == []
    assert len(open_catalog(tmp_path / "c").documents) == 2


def test_ads_of_one_employer_in_two_folders_are_two_documents_though_most_lines_are_the_same(
    run: CommandLine, tmp_path: Path
) -> None:
    common = "".join(f"- We offer benefit number {number}\n" for number in range(20))
    texts = {f"{city}/README.md": _ad(city) + common for city in ("berlin", "munich")}
    berlin, munich = _write(tmp_path, texts)

    run("ingest", str(munich), "-g", str(tmp_path / "c"))
    [told] = run.json("ingest", str(berlin), "-g", str(tmp_path / "c"))

    assert (told["document"], told["status"]) == ("document:berlin-readme", "new")
    [note] = told["notes"]
    assert note.startswith("document:readme is another file, munich/README.md: both are kept; ")


def test_names_that_only_look_the_same_are_as_many_documents_in_one_run_as_in_several(tmp_path: Path) -> None:
    names = ["r\u00f4le.md", "ro\u0302le.md", "R\u00f4le.md"]
    paths = [
        path
        for number, name in enumerate(names)
        for path in _write(tmp_path / str(number) / "ads", {name: _ad("Python", "SQL", f"Glazeware{number}")})
    ]

    together = ingest_documents(paths, tmp_path / "one")
    apart = [result for path in paths for result in ingest_documents([path], tmp_path / "many")]

    assert [result.status for result in together + apart] == ["new"] * 6
    assert len({result.slug for result in together}) == len({result.slug for result in apart}) == 3


def _template(title: str, *skills: str) -> str:
    return f"# {title}\n\n## Requirements\n\n- Strong Python\n- Docker\n" + "".join(
        f"- {skill}\n" for skill in skills
    )


def test_a_template_of_another_title_takes_no_place(tmp_path: Path) -> None:
    skills = {"x": "SQL", "y": "Kafka", "z": "Go"}
    texts = {f"{name}/a/README.md": _template(f"R{name}", skill) for name, skill in skills.items()}
    x, y, z = _write(tmp_path, texts)

    apart = [result for path in (x, y, z) for result in ingest_documents([path], tmp_path / "apart")]
    together = ingest_documents([x, y, z], tmp_path / "together")
    z.write_text(_template("Rz", "Rust"), "utf-8")
    [edited] = ingest_documents([z], tmp_path / "together")

    assert [result.slug for result in apart] == ["readme", "a-readme", "readme-3"]
    assert (edited.slug, edited.status) == (together[2].slug, "changed")
    sources = {path.read_text("utf-8") for path in (tmp_path / "together").glob("documents/*/source.md")}
    assert sources == {path.read_text("utf-8") for path in (x, y, z)}


def test_what_takes_the_place_of_a_document_says_so_in_one_line_and_both_can_be_kept(
    run: CommandLine, tmp_path: Path
) -> None:
    texts = {f"{client}/a\nds/ad.md": _template("Engineer", client) for client in ("client1", "client2")}
    one, two = _write(tmp_path, texts)
    corpus = str(tmp_path / "c")
    run("ingest", str(one), "-g", corpus)

    [told] = run.json("ingest", str(two), "-g", corpus)
    run("ingest", str(one), str(two), "-g", corpus)

    assert told["status"] == "changed"
    [note] = told["notes"]
    assert note == (
        r"it took the place of the earlier a\nds/ad.md; if it is another file, "
        "give it another file name or folder and ingest both in one run"
    )
    assert len(open_catalog(tmp_path / "c").documents) == 2


@pytest.mark.parametrize("together", [False, True])
def test_a_file_that_became_a_copy_of_another_document_says_what_stays(
    tmp_path: Path, *, together: bool
) -> None:
    [old, copy] = _write(
        tmp_path, {"ads/ad.md": _template("Engineer", "SQL"), "a/copy.md": _template("Engineer", "Python")}
    )
    ingest_documents([old] if together else [old, copy], tmp_path / "c")
    shutil.copy(copy, old)

    *_, result = ingest_documents([copy, old] if together else [old], tmp_path / "c")

    assert (result.slug, result.status) == ("copy", "unchanged")
    [note] = result.notes
    assert note == (
        "it is document:copy word for word; document:ad, which came from a file of this folder and name, "
        "stays as it was: both are kept; if this file is to replace that document, "
        f"run `skillgraph remove ad -g {tmp_path / 'c'}`"
    )
    assert len(open_catalog(tmp_path / "c").documents) == 2


def test_an_edited_title_makes_a_second_document_and_tells_how_to_remove_the_first(tmp_path: Path) -> None:
    [path] = _write(tmp_path, {"ads/ad.md": _template("Engineer", "SQL")})
    ingest_documents([path], tmp_path / "c")
    path.write_text(_template("Data Engineer", "SQL"), "utf-8")

    [result] = ingest_documents([path], tmp_path / "c")

    assert (result.slug, result.status) == ("ads-ad", "new")
    [note] = result.notes
    assert note == (
        "document:ad came from a file of this folder and name too, but it has another title: both are kept; "
        f"if this file is to replace that document, run `skillgraph remove ad -g {tmp_path / 'c'}`"
    )


def test_no_file_of_a_corpus_but_the_source_holds_a_character_that_acts(tmp_path: Path) -> None:
    acting = "\x1b[31m\x07\x9b\u202e\u200b"
    name = "a\x1b[31m\x9b\u202e\u200b\x7fd.md"
    text = (
        f"# Engineer{acting}\n\n## Require{acting}ments\n\n- Knowledge of Pyt{acting}hon\n"
        f"- Knowledge of {acting}Glaze{acting} ware{acting}\n"
    )
    [path] = _write(tmp_path / "ads", {name: text})

    ingest_documents([path], tmp_path / "c")
    [unchanged] = ingest_documents([path], tmp_path / "c")
    path.write_text(text + "- Knowledge of Rust\n", "utf-8")
    [changed] = ingest_documents([path], tmp_path / "c")

    [folder] = (tmp_path / "c" / "documents").iterdir()
    for file in [*folder.iterdir(), tmp_path / "c" / "concepts.tsv"]:
        if file.stem != "source":
            assert not re.search(f"[{ACTING}]", file.read_text("utf-8")), file.name
    assert document_settings(folder)["file"] == f"ads/{name}"
    assert (unchanged.status, changed.status) == ("unchanged", "changed")
    evidence = read_table(folder / "evidence.tsv", EVIDENCE_COLUMNS, name="", faults=[])
    assert any("hon" in row["focus"] for row in evidence.rows)
    passages = read_table(
        folder / "passages.tsv", PASSAGE_COLUMNS, name="", faults=[], optional=PASSAGE_NOTES
    )
    focuses = [(row["focus_start"], row["focus_end"]) for row in evidence.rows]
    assert list(anchor_evidence(evidence, passages, read_document(path).text)) == []
    assert [(row["focus_start"], row["focus_end"]) for row in evidence.rows] == focuses


def test_a_corpus_made_before_goes_on_under_its_ids(corpus: Path, tmp_path: Path) -> None:
    old = corpus / "documents" / "data-engineer"
    new = old.rename(old.with_name("d-e"))
    for name in ("document.toml", "statements.tsv", "evidence.tsv", "marks.tsv"):
        path = new / name
        if path.exists():
            path.write_text(path.read_text("utf-8").replace("_in_data-engineer", "_in_d-e"), "utf-8")
    settings = new / "document.toml"
    settings.write_text(settings.read_text("utf-8").replace('id = "data-engineer"', 'id = "d-e"'), "utf-8")
    [changed] = _write(tmp_path / "ads", {AD.name: AD.read_text("utf-8") + "\n- Knowledge of Rust\n"})

    [result] = ingest_documents([changed], corpus)

    assert (result.slug, result.status) == ("d-e", "changed")


def test_a_word_of_mixed_scripts_is_told(tmp_path: Path, run: CommandLine) -> None:
    [path] = _write(tmp_path, {"ad.md": _ad("\u0420ython")})

    [told] = run.json("ingest", str(path), "-g", str(tmp_path / "c"))

    assert any("mixes letters of several scripts" in note for note in told["notes"])


@pytest.mark.parametrize(("sentences", "warned"), [(60, True), (3, False)])
def test_a_long_document_of_which_nothing_is_stated_is_warned_of(
    tmp_path: Path, run: CommandLine, sentences: int, *, warned: bool
) -> None:
    [path] = _write(tmp_path, {"page.md": "# Harbor\n\n" + "The sea was calm. " * sentences})

    [told] = run.json("ingest", str(path), "-g", str(tmp_path / "c"))

    assert told["statements"] == 0
    assert any(note.startswith("warning: nothing is stated") for note in told["notes"]) is warned


def test_a_long_document_of_which_something_is_stated_is_not_warned_of(
    tmp_path: Path, run: CommandLine
) -> None:
    [path] = _write(tmp_path, {"page.md": _ad("Python") + "\n" + "The sea was calm. " * 60})

    [told] = run.json("ingest", str(path), "-g", str(tmp_path / "c"))

    assert told["notes"] == []


# ---------------------------------------------------------------- one document costs no other


def test_labels_that_clash_are_one_concept_over_all_documents(tmp_path: Path) -> None:
    texts = {
        "a.md": _ad("PlusLang", "+PlusLang", "-PlusLang", "=PlusLang"),
        "b.md": _ad("+PlusLang"),
        "c.md": _ad("+pluslang"),
        "d.md": _ad("@pluslang"),
    }
    paths = _write(tmp_path, texts)

    results = ingest_documents(paths[:2], tmp_path / "c") + ingest_documents(paths[2:], tmp_path / "c")

    assert [result.error for result in results] == [None] * 4
    concepts = open_catalog(tmp_path / "c").concepts.values()
    assert sorted((concept.label, concept.kind) for concept in concepts if not concept.shared) == [
        ("Engineer", "role"), ("PlusLang", "technology"), ("pluslang", "skill"),
    ]  # fmt: skip
    assert validate_graph(tmp_path / "c") == []


def test_documents_that_do_not_go_together_are_refused_by_name_and_the_others_taken_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No two should clash; where something that we did not foresee does, the later one is refused."""
    monkeypatch.setattr(ingesting, "reconcile_concepts", lambda found, *_: reconcile_concepts(found, {}))
    names = ("PlusLang", "Glazeware", "Tidewell", "+PlusLang")
    paths = _write(tmp_path, {f"{number}.md": _ad(name) for number, name in enumerate(names)})

    results = ingest_documents(paths, tmp_path / "c")

    assert [result.status for result in results] == ["new", "new", "new", None]
    assert results[3].error is not None and "has the label 'PlusLang' already" in results[3].error.problem
    assert results[3].error.location == str(paths[3])
    assert len(open_catalog(tmp_path / "c").documents) == 3


@pytest.fixture
def mixed(tmp_path: Path) -> list[str]:
    """Every kind of file that is refused, among good ones."""
    texts = {f"ok{number}.md": _ad("Python", f"Glazeware{number}") for number in range(3)}
    good = _write(tmp_path, texts | {"empty.md": "", "textless.html": "<div></div>", "blank.txt": " \n\t\n"})
    (tmp_path / "binary.txt").write_bytes(b"%PDF-1.7\n\x00\x01")
    (tmp_path / "broken.txt").write_bytes(b"\xef\xbb\xbfab\xff\xfe")
    (tmp_path / "long.txt").write_bytes(b"a" * 20_000_001)
    (tmp_path / "folder.md").mkdir()
    bad = [tmp_path / name for name in ("binary.txt", "broken.txt", "long.txt", "folder.md", "gone.md")]
    return [str(path) for pair in zip(good, [*bad, good[0]], strict=True) for path in pair]


@pytest.mark.parametrize("output", ["table", "json"])
def test_more_jobs_give_the_same_bytes_with_every_kind_of_refused_file_among_them(
    mixed: list[str], output: str, tmp_path: Path, run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    printed = {}
    for jobs in ("1", "2"):
        monkeypatch.chdir(tmp_path / jobs)
        printed[jobs] = run("ingest", *mixed, "-g", "c", "--jobs", jobs, "-O", output, code=2), run.said

    assert printed["1"] == printed["2"]
    assert _bytes(tmp_path / "1") == _bytes(tmp_path / "2")
    assert len(open_catalog(tmp_path / "1" / "c").documents) == 3
    assert run.said.count("error: ") == run.said.count("   in: ") == run.said.count("  try: ") == 8


def _dies(*arguments: Any, **options: Any) -> Extraction:
    extraction = extract_document(*arguments, **options)
    if extraction.slug == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if extraction.slug == "greedy":
        raise MemoryError
    if extraction.slug == "deep":
        raise RecursionError("too deep")
    return extraction


def test_a_process_that_dies_of_a_document_costs_that_document_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reading, "extract_document", _dies)
    names = ["a", "deadly", "b", "greedy", "c", "deep", "d"]
    paths = _write(tmp_path, {f"{name}.md": _ad(name) for name in names})

    results = ingest_documents(paths, tmp_path / "c", jobs=2)

    told = {result.slug: result.error for result in results if result.error}
    assert {slug: error.problem for slug, error in told.items()} == {
        "deadly": "the system ended the process that was reading the document",
        "greedy": "there is not enough memory to read the document",
        "deep": "the document is nested too deep to be read",
    }
    assert all(error.location.endswith(f"{slug}.md") for slug, error in told.items())
    assert [result.slug for result in results if result.status == "new"] == ["a", "b", "c", "d"]


def test_a_fault_of_ours_in_the_tables_of_a_document_costs_that_document_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def consistent(extraction: Extraction) -> Extraction:
        if extraction.slug == "odd":
            raise KeyError("passage")
        return extraction

    monkeypatch.setattr(ingesting, "consistent_statements", consistent)
    paths = _write(tmp_path, {"odd.md": _ad("Python"), "even.md": _ad("Go")})

    odd, even, copy = ingest_documents([*paths, shutil.copy(paths[0], tmp_path / "other.md")], tmp_path / "c")

    assert odd.error is not None and odd.error.problem == "a bug in skillgraph:  KeyError: 'passage'"
    assert (copy.status, copy.error) == (None, odd.error)
    assert (even.status, [*open_catalog(tmp_path / "c").documents]) == ("new", ["document:even"])


def test_a_file_that_is_edited_while_it_is_read_is_kept_as_it_was_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    [path] = _write(tmp_path, {"ad.md": _ad("Python")})
    before = path.read_bytes()

    def edit(*arguments: Any, **options: Any) -> Extraction:
        path.write_text(_ad("Rust"), "utf-8")
        return extract_document(*arguments, **options)

    monkeypatch.setattr(reading, "extract_document", edit)

    ingest_documents([path], tmp_path / "c")
    [again] = ingest_documents([path], tmp_path / "d")

    assert (tmp_path / "c/documents/ad/source.md").read_bytes() == before
    assert (tmp_path / "d/documents/ad/source.md").read_bytes() == path.read_bytes()
    assert again.status == "new"


# ---------------------------------------------------------------- a vocabulary of one's own


def _vocabulary(folder: Path, *rows: str) -> str:
    path = folder / "mine.tsv"
    path.write_text("\n".join(["id\tlabel\tkind\talternatives\tpolicy\texact_match", *rows, ""]), "utf-8")
    return str(path)


def test_a_vocabulary_of_ones_own_wins_and_its_matches_are_told(run: CommandLine, tmp_path: Path) -> None:
    [path] = _write(tmp_path, {"ad.md": _ad("Python", "Kubernetes", "Quux")})
    iri = "http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d"
    mine = _vocabulary(
        tmp_path,
        f"snake\tSnake charming\tskill\tPython\t\t{iri}",
        "never\tNevermore\ttool\t\t\t",
        "kubernetes\tK8s platform\ttool\t\t\t",
    )
    corpus = str(tmp_path / "c")

    [told] = run.json("ingest", str(path), "-g", corpus, "--vocabulary", mine)
    printed = run("ingest", str(path), "-g", corpus, "--vocabulary", mine, "--again")

    concepts = open_catalog(corpus).concepts
    assert told["vocabulary"] == {"snake": 1, "never": 0, "kubernetes": 1}
    assert concepts["concept:snake"].exact_matches == (iri,)
    assert (concepts["concept:kubernetes"].label, "concept:python" in concepts) == ("K8s platform", False)
    assert "your vocabulary: 2 of 3 rows found" in printed and "never found: never" in printed
    assert f"<{iri}>" in run(
        "query",
        "CONSTRUCT { ?s skos:exactMatch ?o } WHERE { ?s skos:exactMatch ?o }",
        "-g",
        corpus,
        "-O",
        "ntriples",
    )
    assert validate_graph(Path(corpus)) == []


def test_a_vocabulary_changes_what_the_corpus_calls_a_concept(run: CommandLine, tmp_path: Path) -> None:
    [path] = _write(tmp_path, {"ad.md": _ad("Python")})
    run("ingest", str(path), "-g", str(tmp_path / "c"))
    mine = _vocabulary(tmp_path, "python\tPython 3\ttool\t\t\t")

    run("ingest", str(path), "-g", str(tmp_path / "c"), "--vocabulary", mine, "--again")

    python = open_catalog(tmp_path / "c").concepts["concept:python"]
    assert (python.label, python.kind, "Python" in python.alternatives) == ("Python 3", "tool", True)


def test_exact_matches_go_when_the_row_that_had_them_has_them_no_more(
    run: CommandLine, tmp_path: Path
) -> None:
    [path] = _write(tmp_path, {"ad.md": _ad("QuuxDB")})
    found = []

    for iri in ("http://www.wikidata.org/entity/Q28865", ""):
        mine = _vocabulary(tmp_path, f"quuxdb\tQuuxDB\ttool\t\t\t{iri}")
        run("ingest", str(path), "-g", str(tmp_path / "c"), "--vocabulary", mine, "--again")
        found.append(open_catalog(tmp_path / "c").concepts["concept:quuxdb"].exact_matches)

    assert found == [("http://www.wikidata.org/entity/Q28865",), ()]


def test_a_row_about_what_was_proposed_says_more_of_it_and_leaves_its_id(
    run: CommandLine, tmp_path: Path
) -> None:
    paths = _write(tmp_path, {"ad.md": _ad("QuuxDB"), "other.md": _ad("QuuxDB")})
    run("ingest", *map(str, paths), "-g", str(tmp_path / "c"))
    mine = _vocabulary(tmp_path, "quux-base\tQuuxdb\ttechnology\tQuux\t\thttp://example.org/q")

    run("ingest", str(paths[0]), "-g", str(tmp_path / "c"), "--vocabulary", mine, "--again")

    concepts = open_catalog(tmp_path / "c").concepts
    assert concepts["concept:quuxdb"].exact_matches == ("http://example.org/q",)
    assert (concepts["concept:quuxdb"].label, "concept:quux-base" in concepts) == ("Quuxdb", False)
    assert concepts["concept:quuxdb"].alternatives == ("Quux", "QuuxDB")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_faulty_vocabulary_is_told_before_anything_is_read(
    jobs: str, run: CommandLine, tmp_path: Path
) -> None:
    paths = _write(tmp_path, {"ad.md": _ad("Python"), "bd.md": _ad("Go")})
    mine = _vocabulary(tmp_path, "A B\tX1\ttool\t\t\t", "b\tX1\tgadget\t\t\tesco:1")

    said = run(
        "ingest",
        *map(str, [*paths, "gone.md"]),
        "-g",
        str(tmp_path / "c"),
        "--vocabulary",
        mine,
        "--jobs",
        jobs,
        code=2,
    )

    assert said == ""
    assert all(f"{mine}:{place}: " in run.said for place in ("2:1", "3:3", "3:6", "3:15"))
    assert "a bug in skillgraph" not in run.said and not (tmp_path / "c").exists()


# ---------------------------------------------------------------- when the system refuses


def test_a_full_disk_is_told_in_three_parts(
    corpus: Path, run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = shutil.copyfile

    def full(source: Any, target: Any, **options: Any) -> Any:
        if "documents" in str(target):
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return copy(source, target, **options)

    monkeypatch.setattr(shutil, "copyfile", full)
    [path] = _write(tmp_path, {"ad.md": _ad("Python")})

    run("ingest", str(path), "-g", str(corpus), code=2)

    assert run.said == (
        f"error: cannot write: No space left on device\n   in: {corpus}\n"
        "  try: free some space or name another place; what was there is unchanged\n"
    )


def test_a_folder_into_which_nothing_was_written_goes_and_one_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()

    for name in ("new", "old"):
        with holding(tmp_path / name):
            pass

    assert [path.name for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("documents/ad/document.toml", "x = " + "[" * 5_000 + "]" * 5_000),
        ("documents/ad/document.toml", "[[["),
        ("concepts.tsv", "\ufeff"),
    ],
)
def test_a_damaged_file_of_a_corpus_is_named(
    name: str, content: str, run: CommandLine, tmp_path: Path
) -> None:
    one, two = _write(tmp_path, {"ad.md": _ad("Python"), "other.md": _ad("Go")})
    ingest_documents([one], tmp_path / "c")
    (tmp_path / "c" / name).write_text(content, "utf-8")

    run("ingest", str(two), "-g", str(tmp_path / "c"), code=2)

    assert "a bug in skillgraph" not in run.said and f"{name}:1:" in run.said


def test_a_process_that_reads_for_another_one_ends_of_ctrl_c_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, heard_by = tmp_path / "ad.md", tmp_path / "heard_by"
    path.write_text("# Surveyor\n\nKnows Rust.\n", encoding="utf-8")

    def note(_: object) -> None:
        heard_by.write_text(str(signal.getsignal(signal.SIGINT)), encoding="utf-8")

    monkeypatch.setattr(reading, "vocabulary_with", note)

    list(reading.read_documents([(read_document(path), "ad")], jobs=2))

    assert heard_by.read_text(encoding="utf-8") == str(signal.SIG_DFL)


def test_ctrl_c_while_the_reading_processes_end_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ad.md"
    path.write_text("# Surveyor\n\nKnows Rust.\n", encoding="utf-8")

    class Interrupted(ProcessPoolExecutor):
        def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
            super().shutdown(wait, cancel_futures=cancel_futures)
            raise KeyboardInterrupt

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", Interrupted)

    with pytest.raises(KeyboardInterrupt):
        ingest_documents([path], tmp_path / "corpus", jobs=2)


def test_of_a_text_in_another_language_that_is_said_and_no_other_remedy(
    run: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "de.md"
    line = "Unser Team freut sich auf dich, weil wir mit Freude an den Dingen arbeiten und sie gern tun."
    file.write_text("\n".join(["Wir suchen dich für unsere Werkstatt.\n", *[line] * 12]), encoding="utf-8")

    told = " ".join((run("ingest", str(file), "-g", str(tmp_path / "corpus")) + run.said).split())

    assert "they are in another language than English (de)" in told
    assert "save the text of the role alone" not in told
