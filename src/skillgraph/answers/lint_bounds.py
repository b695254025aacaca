"""Years and levels of one thing that a document gives in two ways, told to its author by `conflicts`."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from skillgraph.answers.conflicts import Conflict, document_conflicts
from skillgraph.answers.requirements import is_years, minimum_years
from skillgraph.answers.sides import Side
from skillgraph.corpus.alone import catalog_alone
from skillgraph.extraction.values import Extraction
from skillgraph.language.level_words import asks_for_more
from skillgraph.model import Catalog, ConceptList, Statement
from skillgraph.store.about import passage_of
from skillgraph.vocabulary import PREFERRING

#: Of `conflicts`, the rules about bounds, and the grades that give nobody the benefit of the doubt.
_RULES: Final = frozenset({"experience-differs", "level-differs"})
_CERTAIN: Final = frozenset({"contradiction", "difference"})


def differing_bounds(extraction: Extraction) -> Iterator[tuple[tuple[int, ...], str]]:
    """Find the years or levels of one thing that differ here and there.

    More as a wish than as a demand is no difference: "three years, ideally five". Neither is what is only
    an example, or one of several that would do.

    Yields:
        The passages that give them, and what they give.

    """
    if not _may_differ(extraction):
        return
    alone = catalog_alone(extraction)
    passages = extraction.parsed.passages
    places = {passage.span.start: number for number, passage in enumerate(passages)}
    for conflict in document_conflicts(alone):
        if conflict.rule in _RULES and conflict.grade in _CERTAIN and not _is_meant(alone, conflict):
            sides = [(side.label, _place(alone, side, places)) for side in conflict.sides]
            numbers = tuple(dict.fromkeys(number for _, number in sides))
            told = [f"{label} on line {passages[number].line}" for label, number in sides]
            if len(numbers) > 1:
                yield numbers, f"{_subject(alone, conflict)}: {', '.join(told)}"


def asks_more(one: Statement, other: Statement) -> bool:
    """Tell whether a statement asks for a higher level or more years than another.

    Example:
        >>> one, other = (Statement("", "", "", "", level=level) for level in ("expertise", "experience"))
        >>> asks_more(one, other), asks_more(other, one)
        (True, False)

    """
    years, other_years = minimum_years(one), minimum_years(other)
    if years is not None and other_years is not None and years > other_years:
        return True
    return asks_for_more(one.level or "", other.level or "")


def is_choice(around: ConceptList | None) -> bool:
    """Tell whether a list has what would do instead, or what only shows what is meant."""
    return around is not None and (around.logic == "any-of" or around.open is True)


def _may_differ(extraction: Extraction) -> bool:
    """Tell whether there are several bounds that `conflicts` may find to differ."""
    years: set[str] = set()
    levels: dict[tuple[str, str | None], set[str]] = {}
    for said in extraction.sure.values():
        if is_years(said):
            years.add(f"{said.figure}")
        if said.level:
            levels.setdefault((said.subject, said.object), set()).add(said.level)
    return len(years) > 1 or any(len(found) > 1 for found in levels.values())


def _is_meant(alone: Catalog, conflict: Conflict) -> bool:
    """Tell whether an author means what differs: more is wished for than asked, or examples are given."""
    made = [said for side in conflict.sides for said in side.statements]
    wished = [said for said in made if said.modality in PREFERRING]
    needed = [said for said in made if said.modality not in PREFERRING]
    return any(is_choice(alone.lists.get(said.list or "")) for said in made) or not all(
        asks_more(need, wish) for need, wish in product(needed, wished)
    )


def _place(alone: Catalog, side: Side, places: Mapping[int, int]) -> int:
    """Give the index of the passage that makes a side of a conflict."""
    passage = passage_of(alone, side.statements[0].evidence[0])
    return places[passage.span.start] if passage else 0


def _subject(alone: Catalog, conflict: Conflict) -> str:
    if conflict.rule == "experience-differs":
        return "years of experience"
    return ", ".join(alone.concepts[curie].label for curie in conflict.things)
