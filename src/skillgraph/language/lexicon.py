"""Words by what they do in the name of a competence or a job: `ontology/words.tsv`.

One row a word, in the form that `words.normalize` gives, with its use and, for a head that
needs certain words before it, those words. The uses:

- ``field``: names a field of work before a head, as in *data* pipelines;
- ``skill-head``, ``technology-head``, ``soft-head``: make a competence of the field before them;
- ``quality``: may stand before a field and belongs to the name (*distributed* systems);
- ``degree``: how well or how far; left off the left end of a name;
- ``generic-head``: left off the right end (*skills*, *knowledge*);
- ``stop``: no name of a competence holds it;
- ``bare``: says nothing by itself (*tools*, *projects*);
- ``verb-too``: a verb where it opens a sentence (*design*, *test*);
- ``adjective-ending``: behind a hyphen, makes an adjective of a name (*cloud-based*);
- ``product-head``: may follow the name of a product (*Linux administration*);
- ``title-head``, ``common-title-head``, ``title-level``, ``title-field``, ``no-person``,
  ``vendor``: parts of job titles, and what shows that there is none.
"""

from functools import cache
from pathlib import Path
from typing import Final

from skillgraph.boundary.bundled import bundled_ontology

_TABLE: Final = "words.tsv"
_TYPES: Final = (("soft-head", "soft_skill"), ("technology-head", "technology"), ("skill-head", "skill"))


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[tuple[str, str], frozenset[str]]]:
    return read_words(bundled_ontology() / _TABLE)


def read_words(path: Path) -> tuple[dict[str, frozenset[str]], dict[tuple[str, str], frozenset[str]]]:
    """Read a table of words.

    Returns:
        Words by use; and by use and word the words that have to stand before it.

    """
    words: dict[str, set[str]] = {}
    pairs: dict[tuple[str, str], frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        use, word, before = line.split("\t")
        if before:
            pairs[use, word] = frozenset(before.split())
        else:
            words.setdefault(use, set()).add(word)
    return {use: frozenset(members) for use, members in words.items()}, pairs


@cache
def words_for(*uses: str) -> frozenset[str]:
    """Give the words of some uses.

    Example:
        >>> "pipeline" in words_for("skill-head"), "skill" in words_for("generic-head")
        (True, True)

    """
    return frozenset().union(*(_table()[0][use] for use in uses))


@cache
def heads() -> frozenset[str]:
    """Give every word that makes a competence of the words before it."""
    return words_for("skill-head", "technology-head", "soft-head") | {word for _, word in _table()[1]}


def type_of_head(head: str, before: str) -> str | None:
    """Tell the type that a head makes of the word before it, None where it makes no competence.

    Example:
        >>> type_of_head("tool", "testing"), type_of_head("skill", "presentation")
        ('technology', 'soft_skill')

    """
    words, pairs = _table()
    for use, type_ in (
        ("soft-head", "soft_skill"),
        ("technology-head", "technology"),
        ("skill-head", "skill"),
    ):
        if before in pairs.get((use, head), ()):
            return type_
    for use, type_ in (
        ("soft-head", "soft_skill"),
        ("technology-head", "technology"),
        ("skill-head", "skill"),
    ):
        if head in words[use]:
            return type_
    return None
