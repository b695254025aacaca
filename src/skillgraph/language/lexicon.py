"""Words by what they do in the name of a competence or a job: `ontology/words.tsv`.

One row a word, in the form that `words.normalize` gives, with its use:

- ``field``: names a field of work, as in *data* engineer;
- ``degree``: how well or how far; left off the left end of a name;
- ``generic-head``: left off the right end (*skills*, *knowledge*);
- ``stop``: no name of a competence holds it;
- ``bare``: says nothing by itself (*tools*, *projects*);
- ``named-noun``: behind a field, makes it say what something else is about (*data* scientist);
- ``adjective-ending``: behind a hyphen, makes an adjective of a name (*cloud-based*);
- ``title-head``, ``common-title-head``, ``title-level``, ``title-field``, ``no-person``, ``no-doer``,
  ``vendor``: parts of job titles, and what shows that there is none; ``term-of-job``: how and when one works,
  which names no company;
- ``proper-name``: opens names only, and keeps its capital; ``common-noun``: names a technology, and has none;
- ``topic``: what a team works on, beside the title of a job (*Payments*), and no company; ``sector``: a
  branch, ward, department or shift, which is none either, though a company may be called after one
  (*Talvern Energy*).
"""

from functools import cache
from pathlib import Path
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology

_TABLE: Final = "words.tsv"


@cache
def _table() -> dict[str, frozenset[str]]:
    return read_words(bundled_ontology() / _TABLE)


def read_words(path: Path) -> dict[str, frozenset[str]]:
    """Read a table of words: those of each use."""
    words: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        use, word = line.split("\t")
        words.setdefault(use, set()).add(word)
    return {use: frozenset(members) for use, members in words.items()}


@cache
def words_for(*uses: str) -> frozenset[str]:
    """Give the words of some uses.

    Example:
        >>> "data" in words_for("field"), "skill" in words_for("generic-head")
        (True, True)

    """
    return frozenset().union(*(_table()[use] for use in uses))
