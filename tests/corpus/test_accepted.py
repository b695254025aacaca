"""What is unsure stays out of the graph until somebody accepts it; then it is a name of the corpus."""

import csv
import io
import os
import subprocess
import sys
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


def relabel(corpus: Path, name: str, label: str) -> None:
    """Write another label into the concept table, as in a spreadsheet."""
    path = corpus / "concepts.tsv"
    lines = [line.split("\t") for line in path.read_text("utf-8").split("\n")]
    told = [[cells[0], label, *cells[2:]] if cells[0] == name else cells for cells in lines]
    path.write_text("\n".join("\t".join(cells) for cells in told), "utf-8")


@pytest.mark.parametrize("again", [False, True])
def test_a_label_that_was_corrected_holds_for_the_next_document(
    corpus: Path, run: CommandLine, *, again: bool
) -> None:
    relabel(corpus, "sheaves", "Pulley wheels")
    mark(corpus, accept="x")
    if again:  # which reads the accepted words as a name
        run("ingest", str(corpus.parent / "rig.md"), "-g", str(corpus), "--again")

    run("ingest", str(corpus.parent / "crane.md"), "-g", str(corpus))

    (row,) = (row for row in rows(corpus, "crane") if row["object"] == "sheaves")
    assert not row["unsure"]
    assert {"Pulley wheels", "Python"} <= labels(corpus) and "Sheaves" not in labels(corpus)
    assert "Crane Operator requires" in run("show", "Pulley wheels", "-g", str(corpus))


@pytest.mark.parametrize("name", ["rust", "Rust"])
def test_an_object_that_the_package_knows_may_be_named_by_id_or_label(
    corpus: Path, run: CommandLine, name: str
) -> None:
    mark(corpus, accept="x", object=name)

    run("build", "-g", str(corpus))

    assert rows(corpus)[0]["object"] == "rust"
    assert "Rust" in labels(corpus) and "Sheaves" not in labels(corpus)


def test_an_object_that_was_corrected_holds_for_the_next_document_and_when_it_is_read_again(
    corpus: Path, run: CommandLine
) -> None:
    mark(corpus, accept="x", object="rust")

    for file, options in (("crane", []), ("rig", ["--again"]), ("crane", ["--again"]), ("rig", ["--again"])):
        run("ingest", str(corpus.parent / f"{file}.md"), "-g", str(corpus), *options)

    for document in ("rig", "crane"):
        (row,) = (row for row in rows(corpus, document) if row["object"] == "rust")
        assert not row["unsure"] or row["accept"]
        assert "sheaves" not in {row["object"] for row in rows(corpus, document)}
    assert run("validate", "-g", str(corpus))


def test_an_object_that_nothing_is_called_is_a_fault(corpus: Path, run: CommandLine) -> None:
    mark(corpus, accept="x", object="no such thing")

    run("build", "-g", str(corpus), code=2)

    assert "unknown concept 'no such thing'" in run.said


def test_what_is_no_name_is_accepted_for_other_documents_too(corpus: Path, run: CommandLine) -> None:
    """A duty is no name that texts are searched for: it is known by what it was read as."""
    for name in ("one", "two"):
        text = f"# Rope Maker of {name}\n\n## Requirements\n- Relationships across technical\n"
        (corpus.parent / f"{name}.md").write_text(text, "utf-8")
    run("ingest", str(corpus.parent / "one.md"), "-g", str(corpus))
    path = corpus / "documents" / "one" / "statements.tsv"
    path.write_text(path.read_text("utf-8").replace("\n\t", "\nx\t", 1), "utf-8")

    run("ingest", str(corpus.parent / "two.md"), "-g", str(corpus))

    assert [row["unsure"] for row in rows(corpus, "two")] == [""]


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

    assert [row["passages"] is not None for row in first] == [True, True, False]
    assert [row["passages"] is not None for row in second] == [False, False, False]
    assert [row["entered"] for row in first] == [
        [],
        ["Crane Operator requires command of sheaves (for example)"],
        [],
    ]
    assert [row["statements"] for row in first] == [row["statements"] for row in second]
    (row,) = (row for row in rows(corpus, "crane") if row["object"] == "sheaves")
    assert not row["unsure"]


def test_what_was_rejected_stays_out_where_another_document_accepts_it(
    corpus: Path, run: CommandLine
) -> None:
    files = [str(corpus.parent / f"{name}.md") for name in ("rig", "crane")]
    run("ingest", *files, "-g", str(corpus))
    mark(corpus, accept="x")
    path = corpus / "documents" / "crane" / "statements.tsv"
    head, *body = path.read_text("utf-8").split("\n")
    unsure = next(number for number, line in enumerate(body) if "sheaves" in line)
    cells = body[unsure].split("\t")
    cells[head.split("\t").index("reject")] = "x"
    path.write_text("\n".join([head, *body[:unsure], "\t".join(cells), *body[unsure + 1 :]]), "utf-8")

    answer = run.json("ingest", *files, "-g", str(corpus))

    assert [row["entered"] for row in answer] == [[], []]
    assert [row["rejected"] for row in answer] == [0, 1]
    kept = [s for s in open_catalog(corpus).statements.values() if s.evidence[0].document == "document:crane"]
    assert answer[1]["statements"] == len(kept)
    assert not any("sheaves" in s.sentence for s in kept)


def test_the_sum_of_ingest_counts_what_is_in_the_graph_of_every_file(corpus: Path, run: CommandLine) -> None:
    files = [str(corpus.parent / f"{name}.md") for name in ("rig", "crane")]
    run("ingest", *files, "-g", str(corpus))

    answer = run("ingest", *files, "-g", str(corpus))

    count = len(open_catalog(corpus).statements)
    assert f"{count} statements, 2 unsure statements left out" in answer


def test_a_review_has_what_is_unsure_first_with_the_reason_and_the_passage(
    corpus: Path, run: CommandLine
) -> None:
    told = run("review", "-g", str(corpus))
    first = told.strip().split("\n\n")[0]
    tables = [
        list(csv.DictReader(io.StringIO(run("review", "-g", str(corpus), "-O", kind)), delimiter=sign))
        for kind, sign in (("csv", ","), ("tsv", "\t"))
    ]
    passage = next(one for one in run.json("review", "-g", str(corpus)) if one["unsure"])

    assert "| Experience with tackle such as sheaves" in first
    assert "? Rig Engineer requires experience with sheaves (for example)" in first
    assert "unsure: named only as an example, and may be no skill or tool" in first
    assert "(1 unsure statement, above)" in told or "- Rig Engineer requires experience with tackle" in told
    assert tables[0] == tables[1]
    assert (tables[0][0]["object"], tables[0][0]["unsure"]) == (
        "Sheaves",
        "named only as an example, and may be no skill or tool",
    )
    assert [bool(row["unsure"]) for row in tables[0]].count(True) == 1
    assert [one["reason"] for one in passage["unsure"]] == [
        "named only as an example, and may be no skill or tool"
    ]


def review(corpus: Path, run: CommandLine) -> tuple[list[str], list[dict[str, str]]]:
    """Print the table of a review; give its columns and rows."""
    lines = run("review", "-g", str(corpus), "-O", "tsv").splitlines()
    columns = lines[0].split("\t")
    return columns, [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def give_back(
    corpus: Path, run: CommandLine, columns: list[str], given: list[dict[str, str]], *, code: int = 0
) -> str:
    """Give a review back, as it was marked."""
    lines = ["\t".join(columns), *("\t".join(row.values()) for row in given)]
    (corpus.parent / "review.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return run("build", "-g", str(corpus), "--marks", str(corpus.parent / "review.tsv"), code=code)


def test_a_review_that_is_printed_and_given_back_as_it_is_changes_nothing(
    corpus: Path, run: CommandLine
) -> None:
    path = corpus / "documents" / "rig" / "statements.tsv"
    before = path.read_bytes(), (corpus / "concepts.tsv").read_bytes()

    assert "no new mark" in give_back(corpus, run, *review(corpus, run))

    assert (path.read_bytes(), (corpus / "concepts.tsv").read_bytes()) == before


@pytest.mark.parametrize(("name", "label"), [("Pulley wheels", "Pulley wheels"), ("golang", "Go")])
def test_a_marked_review_is_taken_in_and_may_correct_what_is_asked_for(
    corpus: Path, run: CommandLine, name: str, label: str
) -> None:
    columns, given = review(corpus, run)
    given[0] |= {"accept": "x", "object": name, "note": "on the mast"}
    python = next(row for row in given if row["object"] == "Python")
    python["reject"] = "yes"

    said = give_back(corpus, run, columns, given)

    assert "1 accepted, 1 rejected, 1 noted" in said
    assert label in labels(corpus) and not {"Sheaves", "Python"} & labels(corpus)
    columns, again = review(corpus, run)
    assert {row["object"] for row in again if row["accept"]} == {label}
    assert {row["object"] for row in again if row["reject"]} == {"Python"}
    for row in again:
        row["reject"] = ""
    assert "1 cleared" in give_back(corpus, run, columns, again)
    assert "Python" in labels(corpus)


def test_a_review_may_come_back_as_a_spreadsheet_saves_it_and_with_all_columns(
    corpus: Path, run: CommandLine
) -> None:
    path = corpus.parent / "review.tsv"
    assert "rows" in run("review", "-g", str(corpus), "--to", str(path), "--all-columns")
    lines = path.read_text("utf-8").splitlines()
    given = [line.split("\t") for line in lines]
    given[1][0] = "X"
    quoted = ["\t".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row[::-1]) for row in given]
    path.write_bytes(("\ufeff" + "\r\n".join(quoted) + "\r\n").encode())

    assert "1 accepted" in run("build", "-g", str(corpus), "--marks", str(path))
    assert "Sheaves" in labels(corpus)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"accept": "perhaps"}, "'perhaps' is not a mark"),
        ({"accept": "x", "reject": "x"}, "accepted and rejected"),
        ({"statement": "statement:gone_in_rig"}, "the corpus has no statement 'gone_in_rig'"),
    ],
)
def test_a_review_with_faults_changes_nothing_and_says_where_they_are(
    corpus: Path, run: CommandLine, cells: dict[str, str], told: str
) -> None:
    columns, given = review(corpus, run)
    before = (corpus / "documents" / "rig" / "statements.tsv").read_bytes()

    give_back(corpus, run, columns, [given[0] | cells, *given[1:]], code=2)

    assert told in run.said and "review.tsv:2:" in run.said
    assert (corpus / "documents" / "rig" / "statements.tsv").read_bytes() == before


def test_what_a_vocabulary_holds_is_not_called_otherwise_by_a_review(corpus: Path, run: CommandLine) -> None:
    columns, given = review(corpus, run)
    python = next(row for row in given if row["object"] == "Python")
    python["object"] = "Snakes and ladders"

    assert "1 corrected" in give_back(corpus, run, columns, given)

    (corpus.parent / "zoo.md").write_text("# Zoo Keeper\n\n## Requirements\n- Python\n", "utf-8")
    run("ingest", str(corpus.parent / "zoo.md"), "-g", str(corpus))
    assert {"Python", "Snakes and ladders"} <= labels(corpus)


def test_a_review_never_takes_the_place_of_a_table_of_its_corpus(corpus: Path, run: CommandLine) -> None:
    path = corpus / "documents" / "rig" / "statements.tsv"
    before = path.read_bytes()

    run("review", "-g", str(corpus), "--to", str(path), code=2)

    assert "outside the corpus" in run.said
    assert path.read_bytes() == before


def test_marks_are_taken_into_a_corpus_alone(corpus: Path, run: CommandLine) -> None:
    run("build", "--marks", "review.tsv", code=2)
    assert "name the corpus with -g" in run.said

    run("build", "-g", str(corpus), "--marks", "review.tsv", "--check", code=2)
    assert "leave out --check" in run.said


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
    assert "unsure: named only as an example, and may be no skill or tool" in said


def test_words_that_two_things_go_by_are_a_name_of_what_they_were_accepted_as_in_every_run(
    corpus: Path, run: CommandLine
) -> None:
    (corpus.parent / "hoist.md").write_text(
        "# Hoist Fitter\n\n## Requirements\n- Knowledge of pulley lore\n- Knowledge of winch lore\n", "utf-8"
    )
    run("ingest", str(corpus.parent / "hoist.md"), "-g", str(corpus))
    path = corpus / "concepts.tsv"
    lines = [line.split("\t") for line in path.read_text("utf-8").split("\n")]
    both = ("pulley-lore", "winch-lore")
    told = [[*line[:4], "sheaves", *line[5:]] if line[0] in both else line for line in lines]
    path.write_text("\n".join("\t".join(cells) for cells in told), "utf-8")
    mark(corpus, accept="x", object="pulley-lore")
    code = (
        "import sys; from pathlib import Path; from skillgraph.corpus.accepted import read_accepted; "
        "print([one.concept.alternatives_in_text for one in read_accepted(Path(sys.argv[1])).entries])"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(corpus)],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 6)
    }

    assert said == {"[('sheaves',)]\n"}


def test_an_unsure_statement_is_explained_by_its_sentence(corpus: Path, run: CommandLine) -> None:
    told = run("ingest", str(corpus.parent / "rig.md"), "-g", str(corpus), "--again", "--explain")

    lines = told.splitlines()
    [number] = [number for number, line in enumerate(lines) if "unsure: " in line]
    assert lines[number - 2].strip() == "Rig Engineer requires experience with sheaves (for example)"


def test_what_was_accepted_is_read_once_in_documents_whose_files_are_not_given(
    corpus: Path, run: CommandLine
) -> None:
    run("ingest", str(corpus.parent / "crane.md"), "-g", str(corpus))
    (corpus.parent / "other.md").write_text("# Rope Maker\n\n## Requirements\n- Python\n", "utf-8")
    mark(corpus, accept="x")

    first, second = (run.json("ingest", str(corpus.parent / "other.md"), "-g", str(corpus)) for _ in "ab")

    assert {row["document"]: row["status"] for row in first} == {
        "document:other": "new",
        "document:rig": "unchanged",
        "document:crane": "unchanged",
    }
    [crane] = (row for row in first if row["document"] == "document:crane")
    assert crane["entered"] == ["Crane Operator requires command of sheaves (for example)"]
    assert any("was not given, and is read again" in note for note in crane["notes"])
    assert [row["document"] for row in second] == ["document:other"]
