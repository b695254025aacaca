"""What a role asks for, concept by concept: one state each, in the order of what to learn first.

First comes what is asked for with more force: required before preferred, then what may help, a
forecast last. Of the same force comes first what is asked for in more places, then what serves
more of the other requirements and of the role's duties, then what the text names first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import NEEDS, STATES_BY_URGENCY, need_of
from skillgraph.vocabulary import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from skillgraph.answers.requirements import Need, Requirement, State
    from skillgraph.answers.weighing import Weighing
    from skillgraph.model import Catalog, Statement

#: By these something takes in, or rests on, what it names.
_RESTS_ON: Final = ("sg:involves", "sg:uses", "sg:requires", "sg:concerns")
#: By these something helps what it names.
_HELPS: Final = ("sg:supports", "sg:enables", "sg:addresses")
#: How far something is asked for, the most pressing first.
_FORCES: Final = ("needed", "important", "wanted", "useful", "forecast")
#: A label that ends so names no one thing that somebody has or lacks.
_COLLECTIVE: Final = ("skill set", "skillset", "skill mix", "prowess")
_OF_NEED: Final[dict[Need, str]] = {"required": "needed", "desirable": "wanted", "forecast": "forecast"}


@dataclass(frozen=True, slots=True)
class AskedConcept:
    """One concept that a role asks for, with every requirement that asks for it.

    Attributes:
        concept: CURIE; of compounds with the same parts that of the first, and the requirements of all.
        requirements: In the order of the catalog; their states may differ from place to place.
        serves: CURIEs of the other requirements, and of the role's duties, that a stated
            relation says it is part of, is used for or helps; in the order of the catalog.
        choice: CURIE of the any-of list (the outermost) that it stands in wherever it is asked for;
            None where a place asks for it by itself. What has the same choice is counted once.
        adds: CURIEs of its parts that nothing else asks for, where another part is asked for by itself.
        documents: How many documents ask for it, or for years of it; near-copies of others do not count.
        required_in: How many of them require it.
        beside: Where *choice* is None, the any-of lists that places of it stand in, with its state there,
            unless it is had: then the others of the list are not needed.

    """

    concept: str
    requirements: tuple[Requirement, ...]
    serves: tuple[str, ...] = ()
    choice: str | None = None
    adds: tuple[str, ...] = ()
    documents: int = 0
    required_in: int = 0
    beside: tuple[tuple[str, State], ...] = ()

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
        force = min(force_rank(row.statement) for row in self.requirements)
        return force, -self.places, -len(self.serves)


def asked_concepts(
    weighing: Weighing,
    requirements: Sequence[Requirement],
    *,
    asking: Iterable[Statement],
    left_out: Collection[str] = (),
) -> tuple[tuple[AskedConcept, ...], tuple[AskedConcept, ...]]:
    """Gather requirements by what they ask for.

    Args:
        weighing: Of the role that asks.
        requirements: Those to gather, in the order of the catalog.
        asking: Statements that ask for the same, and those for years of it, whose documents are counted.
        left_out: Documents that do not count.

    Returns:
        What is asked for, in the order of `AskedConcept.rank`, ties in the order of the catalog;
        and apart from it the headings: concepts that, wherever they are asked for, only name a list,
        or a class of things of which the same passage asks for kinds, and what nobody could say that
        they have (`_COLLECTIVE`).

    """
    same_as = _same_parts(weighing.catalog, requirements)
    rows: dict[str, list[Requirement]] = {}
    for row in requirements:
        rows.setdefault(same_as.get(row.concept, row.concept), []).append(row)
    all_asked = {s.object for s in weighing.statements if s.object is not None}
    headings = _headings(weighing, (row.statement for same in rows.values() for row in same))
    headings_anywhere = headings | _headings(weighing, weighing.statements)
    served = _served(weighing, all_asked, headings_anywhere)
    asked_in, required_in = documents_asking(asking, left_out=left_out, same_as=same_as)
    found = [
        AskedConcept(
            c,
            tuple(same),
            tuple(served.get(c, ())),
            _choice(weighing, same),
            _adds(weighing, c, all_asked),
            len(asked_in[c]),
            len(required_in[c]),
            _beside(weighing, same),
        )
        for c, same in rows.items()
    ]
    return (
        tuple(sorted((row for row in found if row.concept not in headings), key=lambda row: row.rank)),
        tuple(row for row in found if row.concept in headings),
    )


def documents_asking(
    asking: Iterable[Statement],
    *,
    left_out: Collection[str] = (),
    same_as: Mapping[str, str] = MappingProxyType({}),
) -> tuple[defaultdict[str, set[str]], ...]:
    """Give by CURIE the documents that ask for each concept, then those that require it.

    Args:
        asking: Statements that ask for something, years of it too.
        left_out: Documents that do not count, such as near-copies.
        same_as: CURIE of a concept → that of the one that stands for it.

    """
    asked_in: defaultdict[str, set[str]] = defaultdict(set)
    required_in: defaultdict[str, set[str]] = defaultdict(set)
    for statement in asking:
        documents = {document for document, _ in places_of(statement)}.difference(left_out)
        concept = same_as.get(statement.object or "", statement.object or "")
        asked_in[concept] |= documents
        if need_of(statement) == "required":
            required_in[concept] |= documents
    return asked_in, required_in


def _same_parts(catalog: Catalog, requirements: Iterable[Requirement]) -> dict[str, str]:
    """Give for each compound the first that is asked for and has the same parts, in whatever order."""
    first: dict[frozenset[str], str] = {}
    found: dict[str, str] = {}
    for row in requirements:
        parts = frozenset(catalog.concepts[row.concept].parts)
        if len(parts) > 1:
            found[row.concept] = first.setdefault(parts, row.concept)
    return found


def _choice(weighing: Weighing, requirements: Iterable[Requirement]) -> str | None:
    """Give the any-of list that all of some requirements are choices of; None where one is not."""
    choices = [weighing.choice_around(row.statement) for row in requirements]
    return None if None in choices else choices[0]


def _beside(weighing: Weighing, requirements: Sequence[Requirement]) -> tuple[tuple[str, State], ...]:
    """Give the any-of lists that some of the requirements are choices of where others are none."""
    choices = [(weighing.choice_around(row.statement), row.state) for row in requirements]
    if all(choice is not None for choice, _ in choices):
        return ()
    return tuple(dict.fromkeys((c, state) for c, state in choices if c is not None and state != "have"))


def _adds(weighing: Weighing, curie: str, asked: Collection[str]) -> tuple[str, ...]:
    """Give the parts of a compound that are not asked for, where another part is."""
    parts = [part for part in weighing.catalog.concepts[curie].parts if part in weighing.catalog.concepts]
    left = tuple(part for part in parts if part not in asked)
    return left if len(left) < len(parts) else ()


def force_of(statement: Statement) -> str:
    """Tell with how much force a statement asks: one of `_FORCES`, finer than `need_of` tells apart."""
    need = need_of(statement)
    force = STRENGTHS.get(statement.modality or "")
    finer = {"required": "important", "desirable": "useful", "forecast": "forecast"}[need]
    return finer if force == finer else _OF_NEED[need]


def force_rank(statement: Statement) -> int:
    """Give the number of the force with which a statement asks, 0 for the strongest."""
    return _FORCES.index(force_of(statement))


def places_of(statement: Statement) -> tuple[tuple[str, str], ...]:
    """Give the passages that make a statement, each once; all where each gives a single qualifier."""
    whole = [evidence for evidence in statement.evidence if not evidence.slots]
    return tuple(dict.fromkeys((e.document, e.passage) for e in whole or statement.evidence))


def _headings(weighing: Weighing, statements: Iterable[Statement]) -> set[str]:
    """Find what some requirements only name, as each of them heads a list, or asks for kinds of it too.

    What a person says to have is none: a licence that is asked for beside its kinds is met by itself.
    """
    catalog = weighing.catalog
    asked: dict[str, list[Statement]] = {}
    for statement in statements:
        asked.setdefault(statement.object or "", []).append(statement)
    places = {curie: {place for s in same for place in places_of(s)} for curie, same in asked.items()}
    beside: dict[str, set[tuple[str, str]]] = {}
    for s in catalog.statements.values():
        if s.relation == "skos:broader" and s.subject in asked and s.object in asked:
            beside.setdefault(s.object, set()).update(places[s.subject])
    return {
        curie
        for curie, same in asked.items()
        if curie not in weighing.have
        and (
            catalog.concepts[curie].label.casefold().endswith(_COLLECTIVE)
            or all(
                weighing.heads_list(s) or not beside.get(curie, set()).isdisjoint(places_of(s)) for s in same
            )
        )
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
