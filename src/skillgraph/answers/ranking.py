"""What a role asks for, concept by concept: one state each, in the order of what to learn first.

First comes what is asked for with more force: required before preferred, then what may help, a
forecast last. Of the same force comes first what is asked for in more places, then what serves
more of the other requirements and of the role's duties, then what the text names first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import NEEDS, STATES_BY_URGENCY, need_of
from skillgraph.vocabulary import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from skillgraph.answers.requirements import Need, Requirement, State
    from skillgraph.answers.weighing import Weighing
    from skillgraph.model import Catalog, Statement

#: By these something takes in, or rests on, what it names.
_RESTS_ON: Final = ("sg:involves", "sg:uses", "sg:requires", "sg:concerns")
#: By these something helps what it names.
_HELPS: Final = ("sg:supports", "sg:enables", "sg:addresses")
#: How far something is asked for, the most pressing first.
_FORCES: Final = ("needed", "important", "wanted", "useful", "forecast")
_OF_NEED: Final[dict[Need, str]] = {"required": "needed", "desirable": "wanted", "forecast": "forecast"}


@dataclass(frozen=True, slots=True)
class AskedConcept:
    """One concept that a role asks for, with every requirement that asks for it.

    Attributes:
        concept: CURIE.
        requirements: In the order of the catalog; their states may differ from place to place.
        serves: CURIEs of the other requirements, and of the role's duties, that a stated
            relation says it is part of, is used for or helps; in the order of the catalog.

    """

    concept: str
    requirements: tuple[Requirement, ...]
    serves: tuple[str, ...] = ()

    @property
    def state(self) -> State:
        """The state of the place that is furthest from being met."""
        return min((row.state for row in self.requirements), key=STATES_BY_URGENCY.index)

    @property
    def need(self) -> Need:
        """The strongest need of any place."""
        return min((row.need for row in self.requirements), key=NEEDS.index)

    @property
    def places(self) -> int:
        """In how many passages it is asked for."""
        return len({place for row in self.requirements for place in places_of(row.statement)})

    @property
    def rank(self) -> tuple[int, int, int]:
        """What it is ranked by, least first: force, places, what it serves."""
        force = min(_FORCES.index(force_of(row.statement)) for row in self.requirements)
        return force, -self.places, -len(self.serves)


def asked_concepts(
    weighing: Weighing, requirements: Iterable[Requirement]
) -> tuple[tuple[AskedConcept, ...], tuple[AskedConcept, ...]]:
    """Gather requirements by what they ask for.

    Args:
        weighing: Of the role that asks.
        requirements: Those to gather, in the order of the catalog.

    Returns:
        What is asked for, in the order of `AskedConcept.rank`, ties in the order of the catalog;
        and apart from it the headings: concepts that only name a list, or a class of things,
        of which members are asked for among *requirements* themselves.

    """
    rows: dict[str, list[Requirement]] = {}
    for row in requirements:
        rows.setdefault(row.concept, []).append(row)
    all_asked = {s.object for s in weighing.statements if s.object is not None}
    classes = _classes(weighing.catalog, rows)
    headings = {
        curie
        for curie, same in rows.items()
        if curie in classes or all(weighing.heads_list(row.statement) for row in same)
    }
    classes_anywhere = _classes(weighing.catalog, all_asked)
    headings_anywhere = headings | {
        s.object for s in weighing.statements if s.object in classes_anywhere or weighing.heads_list(s)
    }
    served = _served(weighing, all_asked, headings_anywhere)
    found = [AskedConcept(c, tuple(same), tuple(served.get(c, ()))) for c, same in rows.items()]
    return (
        tuple(sorted((row for row in found if row.concept not in headings), key=lambda row: row.rank)),
        tuple(row for row in found if row.concept in headings),
    )


def force_of(statement: Statement) -> str:
    """Tell with how much force a statement asks: one of `_FORCES`, finer than `need_of` tells apart."""
    need = need_of(statement)
    force = STRENGTHS.get(statement.modality or "")
    finer = {"required": "important", "desirable": "useful", "forecast": "forecast"}[need]
    return finer if force == finer else _OF_NEED[need]


def places_of(statement: Statement) -> tuple[tuple[str, str], ...]:
    """Give the passages that make a statement, each once; all where each gives a single qualifier."""
    whole = [evidence for evidence in statement.evidence if not evidence.slots]
    return tuple(dict.fromkeys((e.document, e.passage) for e in whole or statement.evidence))


def _classes(catalog: Catalog, asked: Collection[str]) -> set[str]:
    """Find the concepts of which a kind is asked for."""
    return {
        s.object
        for s in catalog.statements.values()
        if s.relation == "skos:broader" and s.subject in asked and s.object in asked and s.object is not None
    }


def _served(
    weighing: Weighing, asked: Collection[str], headings: Collection[str | None]
) -> dict[str, list[str]]:
    """Find for each concept asked for what it serves: other requirements, headings apart, and duties."""
    catalog, role = weighing.catalog, weighing.role
    duties = {
        s.object for s in catalog.statements.values() if s.subject == role and s.relation == "sg:hasDuty"
    }
    targets = {curie for curie in (*asked, *duties) if curie is not None and curie not in headings}
    order: Mapping[str, int] = {curie: number for number, curie in enumerate(catalog.concepts)}
    found: dict[str, set[str]] = {}
    for helper, target in _ties(catalog, targets):
        if helper in asked and helper != target:
            found.setdefault(helper, set()).add(target)
    return {
        helper: sorted(several, key=lambda curie: order.get(curie, 0)) for helper, several in found.items()
    }


def _ties(catalog: Catalog, targets: Collection[str]) -> Iterator[tuple[str, str]]:
    """Go through what serves one of some concepts, with that one; none that we infer."""
    for target in targets:
        yield from ((part, target) for part in catalog.concepts[target].parts if target in catalog.concepts)
    for s in catalog.statements.values():
        if s.status == "inferred" or s.object is None:
            continue
        if s.subject in targets and s.relation in _RESTS_ON:
            yield s.object, s.subject
        if s.object in targets and s.relation in _HELPS:
            yield s.subject, s.object
