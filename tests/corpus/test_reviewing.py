"""A review stays when a document is taken in anew."""

from skillgraph.corpus.reviewing import DocumentReview, keep_review
from skillgraph.tables.marks import REVIEW_COLUMNS
from skillgraph.tables.passages import LIST_COLUMNS, PASSAGE_COLUMNS
from skillgraph.tables.statements import EVIDENCE_COLUMNS, STATEMENT_COLUMNS, STATEMENT_NOTES
from skillgraph.tables.tsv import new_table

Rows = list[dict[str, str]]
SAME = {"start": "0", "end": "10", "sha256": "a" * 64}


def _passage(name: str, **cells: str) -> dict[str, str]:
    return {"id": name, "section": "s", "kind": "bullet", "line": "1"} | SAME | cells


def _evidence(statement: str, passage: str, **cells: str) -> dict[str, str]:
    return {"statement": statement, "passage": passage, "focus": "Rust"} | SAME | cells


def _statement(name: str, **cells: str) -> dict[str, str]:
    return {"id": name, "subject": "r", "relation": "requires", "object": "rust"} | cells


def _review(
    statements: Rows, *, passages: Rows | None = None, evidence: Rows | None = None, marks: Rows | None = None
) -> DocumentReview:
    columns = (*REVIEW_COLUMNS, *STATEMENT_NOTES, *STATEMENT_COLUMNS)
    places = [_evidence(row["id"], "p") for row in statements]
    return DocumentReview(
        new_table("passages.tsv", PASSAGE_COLUMNS, passages or [_passage("p")]),
        new_table("lists.tsv", LIST_COLUMNS),
        new_table("statements.tsv", columns, statements),
        new_table("evidence.tsv", EVIDENCE_COLUMNS, places if evidence is None else evidence),
        new_table("marks.tsv", columns, marks or []),
    )


def test_marks_and_notes_stay_with_the_statement_of_the_same_id() -> None:
    old = _review([_statement("x_in_d", reject="x", note="no requirement")])

    kept, lost, _ = keep_review(old, _review([_statement("x_in_d")]), slug="d")

    [row] = kept.statements.rows
    assert (row["reject"], row["note"]) == ("x", "no requirement") and not lost


def test_an_accepted_row_stands_as_it_was_edited() -> None:
    old = _review([_statement("x_in_d", accept="x", modality="desirable")])

    kept, _, _ = keep_review(old, _review([_statement("x_in_d", modality="required")]), slug="d")

    assert [row["modality"] for row in kept.statements.rows] == ["desirable"]
    assert len(kept.evidence.rows) == 1


def test_an_edited_row_that_was_not_accepted_is_read_anew() -> None:
    old = _review([_statement("x_in_d", modality="desirable")])

    kept, _, _ = keep_review(old, _review([_statement("x_in_d", modality="required")]), slug="d")

    assert [row["modality"] for row in kept.statements.rows] == ["required"]


def test_an_accepted_row_that_is_found_no_more_moves_with_its_passage() -> None:
    old = _review([_statement("x_in_d", accept="x")])
    new = _review([], passages=[_passage("q", start="50", end="60")])

    kept, lost, _ = keep_review(old, new, slug="d")

    assert [row["id"] for row in kept.statements.rows] == ["x_in_d"] and not lost
    [place] = kept.evidence.rows
    assert (place["passage"], place["start"], place["end"]) == ("q", "50", "60")


def test_an_accepted_row_whose_passage_is_gone_is_told_as_lost() -> None:
    old = _review([_statement("x_in_d", accept="x")])
    new = _review([], passages=[_passage("q", sha256="b" * 64)])

    kept, lost, _ = keep_review(old, new, slug="d")

    assert not kept.statements.rows and lost == ["x_in_d"]


def test_a_row_that_was_added_by_hand_stays() -> None:
    old = _review([_statement("mine")])

    kept, _, _ = keep_review(old, _review([_statement("x_in_d")]), slug="d")

    assert [row["id"] for row in kept.statements.rows] == ["x_in_d", "mine"]
    assert [row["statement"] for row in kept.evidence.rows] == ["x_in_d", "mine"]


def test_two_passages_of_the_same_words_keep_their_order() -> None:
    passages = [_passage("p"), _passage("q", start="20", end="30")]
    old = _review(
        [_statement("x_in_d", accept="x")],
        passages=passages,
        evidence=[_evidence("x_in_d", "q", start="20", end="30")],
    )
    moved = [_passage("p2", start="5", end="15"), _passage("q2", start="25", end="35")]

    kept, _, _ = keep_review(old, _review([], passages=moved), slug="d")

    assert [(row["passage"], row["start"]) for row in kept.evidence.rows] == [("q2", "25")]


def test_marks_of_a_statement_that_is_gone_wait_and_come_back() -> None:
    old = _review([_statement("x_in_d", reject="x", note="never")])

    gone, lost, _ = keep_review(old, _review([]), slug="d")
    back, _, _ = keep_review(gone, _review([_statement("x_in_d")]), slug="d")

    assert [row["note"] for row in gone.marks.rows] == ["never"] and not lost
    [row] = back.statements.rows
    assert (row["reject"], row["note"]) == ("x", "never")


def test_an_accepted_row_comes_back_as_it_was_edited_with_the_same_passage_only() -> None:
    accepted = _statement("x_in_d", accept="x", modality="desirable", text="Rust")
    gone = _review([], marks=[accepted])

    same, _, _ = keep_review(gone, _review([_statement("x_in_d", text="Rust")]), slug="d")
    other, _, _ = keep_review(gone, _review([_statement("x_in_d", text="Some Rust")]), slug="d")

    assert [row["modality"] for row in same.statements.rows] == ["desirable"]
    assert [(row["accept"], row["modality"]) for row in other.statements.rows] == [("x", "")]


def test_an_accepted_row_whose_passage_has_changed_is_told() -> None:
    old = _review([_statement("x_in_d", accept="x", scope="at night")])
    passage = _passage("q", sha256="b" * 64)
    new = _review([_statement("x_in_d")], passages=[passage], evidence=[_evidence("x_in_d", "q")])

    _, lost, changed = keep_review(old, new, slug="d")

    assert (lost, changed) == ([], ["x_in_d"])
