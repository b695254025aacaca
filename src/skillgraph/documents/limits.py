"""How much of a document is read: all bounds, in the order in which they are met.

Each counts what stands in the document, so that the same file is refused on every machine, and the
remedy is the same for all: the text of one role document is far from any of them. What is longer than
`LONGEST` or `LONGEST_BLANK` is no fault: it is read on in another passage, or left out as layout.
"""

from typing import Final

from skillgraph.errors import DocumentError

MAX_BYTES: Final = 20_000_000
"""Size of the largest document that is read: a thousand times a long role guide."""
MAX_PIECES: Final = 250_000
"""Lines and tags: reading costs up to 2 kB of memory for each."""
MAX_PASSAGES: Final = 100_000
"""Passages, a few hundred times those of a long role guide: each costs up to 10 kB of memory when the graph
is built."""
MAX_CHARACTERS: Final = 5_000_000
"""Characters that a reader sees, 250 times those of a long role guide: rules look at each of them for up to
ten microseconds."""
MAX_NESTING: Final = 64
"""Lists within lists: no role document at hand has more than three."""
MAX_STATEMENTS: Final = 50_000
"""Statements, a hundred times those of a long role guide: each costs some 50 kB of memory when the graph is
built."""
MAX_EVIDENCE: Final = 200_000
"""Places that statements are tied to: three a statement are many, and each is a row of a table."""
LONGEST: Final = 4_000
"""Characters of a passage: five times the longest of a role document. Rules may look around in a passage as
often as it has words, so one without bound would cost the square of its length."""
LONGEST_BLANK: Final = 16
"""Blanks that stand in a row in a passage; what more there are of them are layout. Rules look behind each
blank for what may follow it, so a row without bound would cost the square of its length."""
MAX_SECONDS: Final = 60
"""CPU seconds of a document, the last resort: all else is counted before."""


def too_large(problem: str, location: str) -> DocumentError:
    """Say that a document is beyond a bound.

    Args:
        problem: What it has too much of, behind "the document".
        location: Its path.

    """
    return DocumentError(
        f"the document {problem}",
        location=location,
        remedy="give the text of one role document, or split the file into parts",
    )
