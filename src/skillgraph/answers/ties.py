"""How concepts hang together by what is stated: what is near, what is under what, what comes first."""

from collections.abc import Iterable, Iterator, Mapping

from skillgraph.language.folding import fold
from skillgraph.model import Catalog, Section, Statement
from skillgraph.store.about import scan_statements, section_of
from skillgraph.vocabulary import NEAR_WORDINGS


def main_section(catalog: Catalog, statement: Statement) -> str | None:
    """Give the CURIE of the section that makes a statement: of its first evidence for the whole of it."""
    whole = next((evidence for evidence in statement.evidence if not evidence.slots), None)
    evidence = whole or next(iter(statement.evidence), None)
    return section_of(catalog, evidence) if evidence else None


def pairs_of(catalog: Catalog, *relations: str) -> Iterator[tuple[str, str]]:
    """Go through subject and object of the statements with one of some relations, in their order."""
    for _, (subject, relation, target) in scan_statements(catalog, "subject", "relation", "object"):
        if relation in relations and target is not None:
            yield subject, target


def close_concepts(catalog: Catalog) -> dict[str, set[str]]:
    """Give for each concept those that are near to it and not the same, in either direction."""
    found: dict[str, set[str]] = {}
    for subject, target in pairs_of(catalog, *NEAR_WORDINGS):
        found.setdefault(subject, set()).add(target)
        found.setdefault(target, set()).add(subject)
    return found


def successors(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Give for each first end of some pairs all that is reached from it, however many steps away.

    Example:
        >>> sorted(successors([("a", "b"), ("b", "c")])["a"])
        ['b', 'c']

    """
    direct: dict[str, set[str]] = {}
    for first, second in pairs:
        direct.setdefault(first, set()).add(second)
    reached: dict[str, set[str]] = {}
    for start in direct:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            news = direct.get(waiting.pop(), set()) - found
            found |= news
            waiting += news
        reached[start] = found
    return reached


def is_special(catalog: Catalog, special: str, general: str, *, broader: Mapping[str, set[str]]) -> bool:
    """Tell whether a role is another, is stated to be one of it, or has its label with words before it.

    Args:
        catalog: Where the labels are.
        special: CURIE of the one.
        general: CURIE of the other.
        broader: What each is stated to be, as `broader_concepts` gives it.

    """
    named = (catalog.concepts.get(curie) for curie in (special, general))
    one, other = (fold(concept.label) if concept else "" for concept in named)
    ends_so = bool(other) and one.endswith(f" {other}")
    return special == general or general in broader.get(special, ()) or ends_so


def broader_concepts(catalog: Catalog) -> dict[str, set[str]]:
    """Give for each concept all that it is stated to be a kind or one of, however many steps up."""
    return successors(pairs_of(catalog, "skos:broader", "sg:classifiedAs"))


def is_inside(catalog: Catalog, section: str | None, outer: str) -> bool:
    """Tell whether a section is another one or lies below it."""
    found: Section | None = catalog.sections.get(section) if section else None
    while found is not None:
        if found.id == outer:
            return True
        found = catalog.sections.get(found.parent) if found.parent else None
    return False
