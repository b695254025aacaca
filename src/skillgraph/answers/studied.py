"""In which fields of study somebody's degrees are, against those in which a degree is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from skillgraph.answers.attainment import eqf_level
from skillgraph.answers.name_index import bare_label
from skillgraph.language.folding import fold
from skillgraph.vocabulary import PREFERRING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from skillgraph.model import Catalog, Concept, Statement

#: How the field of a degree whose level is held is met; *not said*: one that leaves open what belongs to
#: it ("or a related field"), or that may be a wider or narrower one of the same.
FieldVerdict = Literal["asked", "other", "not told", "not said"]
#: Words of a field that is told by what it is close to, and how one that names a class of fields ends.
_CLOSE: Final = frozenset(
    """
    related relevant similar equivalent comparable adjacent allied cognate appropriate suitable other stem
    """.split()
)
_CLASSES: Final = frozenset(
    "field fields discipline disciplines subject subjects area areas major sciences humanities".split()
)

#: How what is as good as a degree is called: it is asked for in the fields of that degree.
EQUIVALENT: Final = "Qualification equivalent to "


def title_level(name: str) -> int | None:
    """Give the level of a degree by the words of its name, or by the letters that stand for it.

    Example:
        >>> title_level("Bachelor of Science"), title_level("BSN"), title_level("First aid")
        (6, 6, None)

    """
    from skillgraph.extraction.qualifications.degrees import find_degrees  # few name a degree

    level = eqf_level(name)
    return level or next((one for degree in find_degrees(name) if (one := eqf_level(degree.label))), None)


def told_fields(name: str) -> tuple[str, ...]:
    """Give the fields of study that the name of a degree tells; nothing where it tells its level alone.

    Example:
        >>> told_fields("Bachelor of Arts in History"), told_fields("MSc"), told_fields("BSN")
        (('History',), (), ('Nursing',))

    """
    from skillgraph.extraction.qualifications.degrees import find_degrees  # few name a degree
    from skillgraph.extraction.qualifications.study_fields import named_fields

    found: dict[str, None] = {}
    for degree in find_degrees(name):
        fields = [field.words for field in named_fields(name, 0, degree) if field is not None]
        found |= dict.fromkeys(fields or filter(None, [degree.implied]))
    return tuple(found)


def studied_in(degree: str, name: str) -> list[tuple[str, str]]:
    """Pair a degree with each field that its name tells; with an empty one where it tells none.

    Example:
        >>> studied_in("concept:phd", "PhD in Physics"), studied_in("concept:phd", "PhD")
        ([('concept:phd', 'Physics')], [('concept:phd', '')])

    """
    return [(degree, field) for field in told_fields(name) or ("",)]


def needed_fields(catalog: Catalog, statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Give for each statement that asks for a degree what says its fields, without those only wished for."""
    found: dict[str, list[Statement]] = {statement.id: [] for statement in statements}
    for said in catalog.statements.values():
        is_needed = said.relation == "sg:inField" and said.modality not in PREFERRING
        if is_needed and said.subject in found and said.object in catalog.concepts:
            found[said.subject].append(said)
    return found


def weigh_fields(
    catalog: Catalog, needed: Collection[Statement], told: Collection[str]
) -> FieldVerdict | None:
    """Weigh the fields of degrees that are held against those that are needed; None where none is.

    Args:
        catalog: The graph.
        needed: What says the fields, as `needed_fields` gives it.
        told: Names of fields; an empty one is of a degree whose field is not told.

    Example:
        >>> from skillgraph.model import Catalog, Concept, Statement
        >>> catalog = Catalog(concepts={"concept:law": Concept("concept:law", "Law", "field-of-study")})
        >>> needed = [Statement("statement:in", "", "statement:x", "sg:inField", "concept:law")]
        >>> [weigh_fields(catalog, needed, told) for told in (["Law"], ["History"], [""])]
        ['asked', 'other', 'not told']

    """
    if not needed:
        return None
    concepts = [catalog.concepts[said.object or ""] for said in needed]
    named = [name for name in told if name]
    met = [concept for concept in concepts if any(_is_called(concept, name) for name in named)]
    lists = [catalog.lists.get(said.list or "") for said in needed]
    if met:
        is_all_needed = all(one is not None and one.logic == "all-of" for one in lists)
        return "not said" if is_all_needed and len(met) < len(concepts) else "asked"
    if len(named) < len(told) or not named:
        return "not told"
    may_be = any(_is_open(one) or any(_may_be_of(one, name) for name in named) for one in concepts)
    return "not said" if may_be or any(one is not None and one.open for one in lists) else "other"


def _is_called(concept: Concept, name: str) -> bool:
    names = {_words(one) for one in (concept.label, bare_label(concept), *concept.alternatives)}
    return _words(name) in names


def _is_open(concept: Concept) -> bool:
    """Tell whether a field names no one field, so that nobody can say from its name what belongs to it."""
    words = fold(concept.label).split()
    return not words or not _CLOSE.isdisjoint(words) or words[-1] in _CLASSES


def _may_be_of(concept: Concept, name: str) -> bool:
    """Tell whether one of two fields may be one of those that the other takes in: marine engineering."""
    short, long = sorted((fold(name), fold(bare_label(concept))), key=len)
    return long.startswith(f"{short} ") or long.endswith(f" {short}")


def _words(name: str) -> str:
    """Fold the name of a field, the plural of its last word as the one: "Laws"."""
    return fold(name).removesuffix("s")
