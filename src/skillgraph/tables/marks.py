"""What a reviewer writes beside a statement: accept, reject, note; and what counts as a mark."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from skillgraph.errors import Fault
from skillgraph.tables.tsv import Row, Table

#: What a reviewer writes beside a statement; a rejected statement is left out.
REVIEW_COLUMNS: Final = ("accept", "reject", "note")
#: Why a statement may not be what the text says: it is left out until it is accepted.
UNSURE: Final = "unsure"
#: The columns of a review, in the order in which they are printed.
REVIEW_TABLE: Final = (
    *REVIEW_COLUMNS,
    *(UNSURE, "object", "sentence", "passage", "document", "line", "statement"),
)
_MARKS: Final = ("accept", "reject")
_SET: Final = frozenset({"x", "y", "yes", "1", "true", "✓", "✔"})
_NOT_SET: Final = frozenset({"", "n", "no", "0", "false"})
_EMOJI_VARIATION: Final = "\ufe0f"


class ReviewRow(NamedTuple):
    """A row of the statements of a document, as a reviewer sees it.

    Attributes:
        statement: CURIE.
        document: CURIE.
        passage: Id of the passage that makes the statement.
        marks: Accept, reject and note, as they are written.
        unsure: Why it is in no graph until it is accepted; empty where it is.
        object: What the concept that it asks for is called; empty where there is none.
        sentence: The statement in words, as it was read.
        text: The passage.
        is_open: Is it unsure, and neither accepted nor rejected?

    """

    statement: str
    document: str
    passage: str
    marks: tuple[str, ...]
    unsure: str
    object: str
    sentence: str
    text: str
    is_open: bool = False


def is_set(row: Row, column: str) -> bool:
    """Tell whether *accept* or *reject* is set: x, y, yes, 1, true or a check mark, in any case."""
    return _plain(row[column]) in _SET


def is_left_out(row: Row) -> bool:
    """Tell whether a statement is rejected, or unsure and not accepted."""
    return is_set(row, "reject") or (bool(row[UNSURE]) and not is_set(row, "accept"))


def is_marked(row: Row) -> bool:
    """Tell whether a reviewer wrote anything beside a statement that counts: a mark or a note."""
    return bool(row["note"]) or any(is_set(row, column) for column in _MARKS)


def mark_faults(table: Table) -> Iterator[Fault]:
    """Find marks that say neither yes nor no, and statements that are both accepted and rejected."""
    for row in table.rows:
        for column in _MARKS:
            if _plain(row[column]) not in _SET | _NOT_SET:
                yield row.fault(
                    column,
                    f"{row[column]!r} is not a mark: write x or yes to {column} the statement, nothing or no "
                    "to leave it as it is; words go into note",
                )
        if all(is_set(row, column) for column in _MARKS):
            yield row.fault("reject", "the statement is accepted and rejected: empty one of the two cells")


def _plain(text: str) -> str:
    return text.removesuffix(_EMOJI_VARIATION).casefold()
