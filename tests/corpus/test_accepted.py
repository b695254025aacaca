"""What is unsure stays out of the graph until somebody accepts it; then it is a name of the corpus."""

from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.accepted import read_accepted
from skillgraph.store.opening import open_catalog

AD = "# Rig Engineer\n\n## Requirements\n- Knowledge of Python\n- Experience with tackle such as sheaves\n"
OTHER = "# Crane Operator\n\n## Requirements\n- Command of gear such as sheaves\n"

CHOICE = (
    "# Sail Maker\n\n## Key skills\n"
    "- Design of sails, and development experience in a large sail project "
    "(internal or open-source) required.\n"
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def corpus(tmp_path: Path, run: CommandLine) -> Path:
    (tmp_path / "rig.md").write_text(AD, "utf-8")
    (tmp_path / "crane.md").write_text(OTHER, "utf-8")
    run("ingest", str(tmp_path / "rig.md"), "-g", str(tmp_path / "corpus"))
    return tmp_path / "corpus"


def rows(corpus: Path, document: str = "rig") -> list[dict[str, str]]:
    lines = (corpus / "documents" / document / "statements.tsv").read_text("utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def mark(corpus: Path, **cells: str) -> None:
    """Mark the first row, as in a spreadsheet."""
    path = corpus / "documents" / "rig" / "statements.tsv"
    first, second, *rest = path.read_text("utf-8").split("\n")
    row = dict(zip(first.split("\t"), second.split("\t"), strict=True)) | cells
    path.write_text("\n".join([first, "\t".join(row.values()), *rest]), "utf-8")


def labels(corpus: Path) -> set[str]:
    return {concept.label for concept in open_catalog(corpus).concepts.values()}


def test_unsure_rows_stand_first_say_why_and_are_in_no_graph(corpus: Path) -> None:
    first, *others = rows(corpus)

    assert (first["object"], bool(first["unsure"])) == ("sheaves", True)
    assert not any(row["unsure"] for row in others)
    assert list(first)[:10] == "accept reject note unsure reads text id subject relation object".split()
    assert "Sheaves" not in labels(corpus)


def test_an_accepted_row_is_in_the_graph_and_stays_when_the_document_is_read_again(
    corpus: Path, run: CommandLine
) -> None:
    mark(corpus, accept="x")

    run("build", "-g", str(corpus))
    assert "Sheaves" in labels(corpus)

    run("ingest", str(corpus.parent / "rig.md"), "-g", str(corpus), "--again")
    assert "Sheaves" in labels(corpus)


def test_what_was_accepted_is_a_name_in_the_next_document(corpus: Path, run: CommandLine) -> None:
    run("ingest", str(corpus.parent / "crane.md"), "-g", str(corpus))
    assert [row["object"] for row in rows(corpus, "crane") if row["unsure"]] == ["sheaves"]

    mark(corpus, accept="x")
    run("ingest", str(corpus.parent / "crane.md"), "-g", str(corpus), "--again")

    assert [entry.concept.label for entry in read_accepted(corpus).entries] == ["Sheaves"]
    (row,) = (row for row in rows(corpus, "crane") if row["object"] == "sheaves")
    assert not row["unsure"]


def test_what_was_accepted_is_read_in_documents_that_are_unchanged_once(
    corpus: Path, run: CommandLine
) -> None:
    (corpus.parent / "other.md").write_text("# Rope Maker\n\n## Requirements\n- Python\n", "utf-8")
    files = [str(corpus.parent / f"{name}.md") for name in ("rig", "crane", "other")]
    run("ingest", *files, "-g", str(corpus))
    mark(corpus, accept="x")

    first, second = (
        run.json("ingest", *files, "-g", str(corpus)),
        run.json("ingest", *files, "-g", str(corpus)),
    )

    assert [row["statements"] is not None for row in first] == [True, True, False]
    assert [row["statements"] is not None for row in second] == [False, False, False]
    (row,) = (row for row in rows(corpus, "crane") if row["object"] == "sheaves")
    assert not row["unsure"]


def test_a_review_says_how_many_rows_are_unsure(corpus: Path, run: CommandLine) -> None:
    assert "1 unsure row is in no graph" in run("review", "-g", str(corpus))

    mark(corpus, accept="x")

    assert "unsure" not in run("review", "-g", str(corpus))


def test_a_cleared_mark_takes_the_statement_out_again(corpus: Path, run: CommandLine) -> None:
    mark(corpus, accept="x")
    run("build", "-g", str(corpus))
    mark(corpus, accept="")

    run("build", "-g", str(corpus))

    assert "Sheaves" not in labels(corpus)


def test_a_choice_of_which_one_member_is_sure_is_open_and_the_graph_conforms(
    corpus: Path, run: CommandLine
) -> None:
    (corpus.parent / "loft.md").write_text(CHOICE, "utf-8")
    run("ingest", str(corpus.parent / "loft.md"), "-g", str(corpus))

    [choice] = (item for item in open_catalog(corpus).lists.values() if item.logic == "any-of")
    conforms = run("validate", "-g", str(corpus))
    accepted = corpus / "documents" / "loft" / "statements.tsv"
    accepted.write_text(accepted.read_text("utf-8").replace("\n\t", "\nx\t", 1), "utf-8")
    run("build", "-g", str(corpus))
    [whole] = (item for item in open_catalog(corpus).lists.values() if item.logic == "any-of")

    assert (choice.open, bool(whole.open)) == (True, False)
    assert "conforms" in conforms


def test_the_answer_of_ingest_tells_how_many_are_left_out(corpus: Path, run: CommandLine) -> None:
    said = run("ingest", str(corpus.parent / "rig.md"), "-g", str(corpus), "--again", "--explain")

    assert "1 unsure statement, left out until you accept them in statements.tsv" in said
    assert "unsure: an example whose words are no name" in said
