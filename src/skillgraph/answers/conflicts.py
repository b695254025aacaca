"""Where a document disagrees with itself, found by named rules over what it states, and how gravely.

A *contradiction* cannot hold on both sides; a *difference* is one thing said in two ways of one
subject; a *tension* is between different subjects, things or documents, and both may be true;
*wording* is one thing in other words. Nothing here settles which side is right. What a rule of ours
inferred makes no side; close matches and our definitions serve only to find what to compare.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from skillgraph.answers import disagreeing_lists as lists
from skillgraph.answers import disagreeing_markets as markets
from skillgraph.answers import disagreeing_pay as pay
from skillgraph.answers import disagreeing_requirements as requirements
from skillgraph.answers.sides import GRADES, Found, Grade, Material, Side, by_document, stated_material
from skillgraph.identifiers import SEPARATOR
from skillgraph.model import Catalog, Section
from skillgraph.projection.narrowing import said_in, sections_inside
from skillgraph.store.sharing import over_documents


class Rule(NamedTuple):
    """A rule about conflicts.

    Attributes:
        find: What finds them; its docstring says what.
        grades: The grades that it gives inside one document.
        across: Does it look at several documents together too? What each employer says of its own does not.

    """

    find: Callable[[Material], Iterator[Found]]
    grades: tuple[Grade, ...]
    across: bool = True


#: The rules by name, in the order of the answer.
RULES: Final[dict[str, Rule]] = {
    "lists-differ": Rule(lists.differing_lists, ("difference",)),
    "fields-differ": Rule(lists.differing_fields, ("difference", "wording")),
    "experience-differs": Rule(lists.differing_experience, ("contradiction", "difference")),
    "modality-differs": Rule(requirements.differing_modalities, ("difference", "wording")),
    "level-differs": Rule(requirements.differing_levels, ("difference", "wording")),
    "whole-list-asked": Rule(requirements.headings_overruled, ("wording",), across=False),
    "duty-only-desirable": Rule(requirements.duties_only_desirable, ("difference", "tension")),
    "need-rests-on-desirable": Rule(requirements.needs_rest_on_desirable, ("tension",)),
    "figures-differ": Rule(pay.differing_figures, ("contradiction", "difference"), across=False),
    "order-in-circles": Rule(pay.order_in_circles, ("contradiction",)),
    "pay-out-of-order": Rule(pay.bands_out_of_order, ("tension",), across=False),
    "pay-starts-alike": Rule(pay.bands_starting_alike, ("tension",), across=False),
    "pay-of-near-roles": Rule(pay.pay_of_near_roles, ("tension",), across=False),
    "demand-against-outlook": Rule(markets.demand_against_outlook, ("difference", "tension")),
    "work-of-falling-role": Rule(markets.work_of_falling_role, ("tension",)),
}
_ACROSS: Final = "The documents are different ones, and each may speak of its own."


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where what is stated disagrees.

    Attributes:
        id: ``<rule>_<what it is about>``, the same as long as the statements are.
        grade: A key of `sides.GRADES`.
        rule: Name of the rule that found it, a key of `RULES`.
        sentence: The conflict in one sentence.
        why: In one sentence, why it has its grade.
        sides: Two or more, in document order.
        about: CURIEs of what it is about, the subject first, then the things that it is the same of.

    """

    id: str
    grade: Grade
    rule: str
    sentence: str
    why: str
    sides: tuple[Side, ...]
    about: tuple[str, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """CURIEs of what it is about, without the one subject that all sides speak of."""
        subjects = {statement.subject for side in self.sides for statement in side.statements}
        # What is said of a statement, such as the field of a degree, has no concept as its subject.
        concepts = {subject for subject in subjects if not subject.startswith("statement:")}
        return self.about[1:] if len(self.about) > 1 and concepts <= {self.about[0]} else self.about


def document_conflicts(
    catalog: Catalog, *, section: Section | None = None, between_documents: bool = False
) -> list[Conflict]:
    """Find where what is stated disagrees, inside each document.

    Args:
        catalog: Where to look.
        section: Only conflicts with a side that is stated inside this section or below it.
        between_documents: Instead those with sides of different documents; tensions, save for wording.

    Returns:
        By grade, in the order of `sides.GRADES`; of one grade by rule, in the order of `RULES`; of one
        rule in document order. What several things have on the same sides is one conflict.

    Example:
        >>> from skillgraph.model import Concept, Statement
        >>> ends = ("concept:x", "concept:y")
        >>> concepts = {curie: Concept(curie, curie[8:].upper(), "skill") for curie in ends}
        >>> here = Statement("statement:a", "", "concept:x", "sg:requires", "concept:y", modality="required")
        >>> there = Statement("statement:b", "", "concept:x", "sg:prefers", "concept:y", modality="desirable")
        >>> catalog = Catalog(concepts=concepts, statements={"statement:a": here, "statement:b": there})
        >>> [found] = document_conflicts(catalog)
        >>> found.grade, found.rule
        ('difference', 'modality-differs')

    """
    catalog = over_documents(catalog)
    material = stated_material(catalog)
    inside = sections_inside(catalog, section)
    found = _found_between(material) if between_documents else _found_inside(material)
    told = (
        (rule, row) for rule, row in found if any(said_in(catalog, s.statements, inside) for s in row.sides)
    )
    order = list(GRADES)
    ranked = sorted(told, key=lambda pair: order.index(pair[1].grade))
    several = len(catalog.documents) > 1
    return list(_named(ranked, several=several and not between_documents))


def _found_inside(material: Material) -> Iterator[tuple[str, Found]]:
    documents = list(by_document(material))
    for rule, (find, _, _) in RULES.items():
        for document in documents:
            for row in find(document):
                yield rule, row


def _found_between(material: Material) -> Iterator[tuple[str, Found]]:
    for rule, (find, _, across) in RULES.items():
        for row in find(material) if across else ():
            if len(_documents(row.sides)) > 1:
                is_wording = row.grade == "wording"
                yield rule, row if is_wording else row._replace(grade="tension", why=f"{row.why} {_ACROSS}")


def _documents(sides: Iterable[Side]) -> set[str]:
    return {e.document for side in sides for s in side.statements for e in s.evidence[:1]}


def _named(found: Iterable[tuple[str, Found]], *, several: bool) -> Iterator[Conflict]:
    """Give each its id: of the rule and the first two of what it is about, more where that is taken."""
    taken: set[str] = set()
    for rule, row in found:
        first, rest = row.about[:2], row.about[2:]
        where = sorted(_documents(row.sides)) if several else []
        slugs = [curie.partition(":")[2] for curie in (*first, *where, *rest)]
        head = len(first) + len(where)
        while (name := SEPARATOR.join((rule, *slugs[:head]))) in taken and head < len(slugs):
            head += 1
        taken.add(name)
        yield Conflict(name, row.grade, rule, row.sentence, row.why, tuple(row.sides), row.about)
