"""Where a document disagrees with itself, found by named rules over what it states.

A conflict whose sides speak of one subject in one document is a *contradiction*; where they
speak of different subjects, or are of different documents, it is a *tension*: both may be
true, and a reader should know of both.
Nothing here settles which side is right. What a rule of ours inferred makes no side; close
matches serve only to find what to compare.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from skillgraph.answers.disagreeing_markets import (
    bands_out_of_order,
    classes_given_twice,
    demand_against_outlook,
)
from skillgraph.answers.disagreeing_requirements import (
    differing_experience,
    differing_levels,
    differing_lists,
    differing_modalities,
    duties_only_desirable,
)
from skillgraph.answers.sides import Found, Material, Side, stated_material
from skillgraph.model import Catalog, Section
from skillgraph.projection.narrowing import said_in, sections_inside

#: The rules by name, in the order of the answer; each one's docstring says what it finds.
RULES: Final[dict[str, Callable[[Material], Iterator[Found]]]] = {
    "lists-differ": differing_lists,
    "experience-differs": differing_experience,
    "modality-differs": differing_modalities,
    "level-differs": differing_levels,
    "duty-only-desirable": duties_only_desirable,
    "pay-out-of-order": bands_out_of_order,
    "class-given-twice": classes_given_twice,
    "demand-against-outlook": demand_against_outlook,
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction or a tension.

    Attributes:
        id: ``<rule>.<what it is about>``, the same as long as the statements are.
        kind: ``tension`` where the sides speak of different subjects, or are of different documents.
        rule: Name of the rule that found it, a key of `RULES`.
        sentence: The conflict in one sentence.
        sides: Two or more, in document order.
        about: CURIEs of what it is about, the subject first: what stands in *id* after the rule.

    """

    id: str
    kind: Literal["contradiction", "tension"]
    rule: str
    sentence: str
    sides: tuple[Side, ...]
    about: tuple[str, ...] = ()


def document_conflicts(catalog: Catalog, *, section: Section | None = None) -> list[Conflict]:
    """Find where what is stated disagrees.

    Args:
        catalog: Where to look.
        section: Only conflicts with a side that is stated inside this section or below it.

    Returns:
        By rule, in the order of `RULES`; of one rule in document order.

    Example:
        >>> from skillgraph.model import Concept, Statement
        >>> ends = ("concept:x", "concept:y")
        >>> concepts = {curie: Concept(curie, curie[8:].upper(), "skill") for curie in ends}
        >>> here = Statement("statement:a", "", "concept:x", "sg:requires", "concept:y", modality="required")
        >>> there = Statement("statement:b", "", "concept:x", "sg:prefers", "concept:y", modality="desirable")
        >>> catalog = Catalog(concepts=concepts, statements={"statement:a": here, "statement:b": there})
        >>> [found] = document_conflicts(catalog)
        >>> found.kind, found.rule
        ('contradiction', 'modality-differs')

    """
    material = stated_material(catalog)
    inside = sections_inside(catalog, section)
    return [
        Conflict(
            ".".join((rule, *(curie.partition(":")[2] for curie in found.about))),
            _kind_of(found.sides),
            rule,
            found.sentence,
            tuple(found.sides),
            found.about,
        )
        for rule, find in RULES.items()
        for found in find(material)
        if any(said_in(catalog, side.statements, inside) for side in found.sides)
    ]


def _kind_of(sides: Iterable[Side]) -> Literal["contradiction", "tension"]:
    statements = [statement for side in sides for statement in side.statements]
    subjects = {statement.subject for statement in statements}
    documents = {statement.evidence[0].document for statement in statements if statement.evidence}
    return "contradiction" if len(subjects) == 1 and len(documents) <= 1 else "tension"
