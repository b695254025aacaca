"""One readable English sentence for each statement, made from its structure alone.

The order of a sentence is fixed: subject, verb with modality and hedges, level,
object, figure; then scope, means, purpose, condition, reason, list and status.
Plain ASCII, no full stop, so that it stands in a table as well as on a page.
"""

from collections.abc import Iterator
from typing import Final

from skillgraph.amounts import (
    format_amount,
    format_change,
    format_frame,
    measured_object,
    preposition_of,
)
from skillgraph.grammar import (
    base_form,
    is_imperative,
    is_verb,
    lowered,
    plural_form,
    split_hedges,
    with_article,
    with_level,
    with_preposition,
)
from skillgraph.model import Catalog, Concept, Figure, Statement
from skillgraph.vocabulary import KINDS, RELATIONS

_NAME_KINDS: Final = frozenset(
    {kind.id for kind in KINDS.values() if kind.broader == "technology"} | {"employer", "place", "standard"}
)
#: Kinds whose labels stand within a sentence as they are.
_KEPT_KINDS: Final = _NAME_KINDS | {"role", "career-stage", "area"}
#: What a modality adds behind the object, save where relation or bound say it already.
_MODALITY_SUFFIX: Final = {
    "required": "as a requirement",
    "minimum": "as a minimum",
    "essential": "as essential",
    "important": "as important",
    "preferred": "as preferred",
    "desirable": "as desirable",
    "advantageous": "as an advantage",
}
_SAID_BY_RELATION: Final = {
    ("sg:requires", "required"),
    ("sg:willRequire", "required"),
    ("sg:prefers", "preferred"),
    ("sg:emphasizes", "important"),
}
_MODALITY_AUXILIARY: Final = {"recommended": "should", "possible": "can", "forecast": "will"}
_NOUN_BEFORE_LABEL: Final = ("sg:hasDuty", "sg:hasArea", "sg:hasStage", "sg:hasTitle", "sg:hasCompensation")


def format_sentence(statement: Statement, catalog: Catalog, *, names: frozenset[str] | None = None) -> str:
    """Word a statement.

    Args:
        statement: Its own sentence is not looked at.
        catalog: Holds the concepts, lists and statements that it refers to.
        names: What `proper_words` gives for the catalog, to save finding them anew.

    Example:
        >>> role = Concept("concept:a", "Lead Engineer", "role")
        >>> python = Concept("concept:python", "Python", "programming-language")
        >>> catalog = Catalog(concepts={"concept:a": role, "concept:python": python})
        >>> statement = Statement("statement:x", "", "concept:a", "sg:requires", "concept:python",
        ...                       level="proficiency", modality="required")
        >>> format_sentence(statement, catalog)
        'Lead Engineer requires proficiency in Python'

    """
    names = proper_words(catalog) if names is None else names
    subject = _term(statement.subject, catalog, names)
    if statement.quantifier and statement.object is None:
        subject = f"{statement.quantifier} {subject}"
    if statement.relation == "sg:hasFigure" and statement.figure is not None and statement.object is None:
        core = _figure_core(statement, statement.figure, subject)
    else:
        core = _object_core(statement, subject, catalog, names)
    sentence = " ".join([core, *_qualifiers(statement, catalog)])
    return sentence[:1].upper() + sentence[1:]


def proper_words(catalog: Catalog) -> frozenset[str]:
    """Give the first words of all names in a catalog, which keep their capital everywhere."""
    return frozenset(
        label.split()[0]
        for concept in catalog.concepts.values()
        if concept.kind in _NAME_KINDS
        for label in (concept.label, *concept.alternatives)
        if label.split()
    )


def _object_core(statement: Statement, subject: str, catalog: Catalog, names: frozenset[str]) -> str:
    """Word subject, verb and object, with the figure beside the object where there is one."""
    target = _object(statement, catalog, names)
    figure = statement.figure
    if figure is not None and figure.unit == "percent share" and target:
        subject = f"{format_amount(figure)} of {subject}"
        parts = [subject, _verb(statement, plural=True), target, format_frame(figure)]
    elif figure is not None:
        target = measured_object(figure, target) if target else f"{format_amount(figure)} of {figure.measure}"
        parts = [subject, _verb(statement), target, format_frame(figure), _modality_suffix(statement)]
    else:
        parts = [subject, _verb(statement), target, _modality_suffix(statement)]
    return " ".join(part for part in parts if part)


def _figure_core(statement: Statement, figure: Figure, subject: str) -> str:
    """Word a figure of the subject: a change, or how much there is."""
    auxiliaries, adverbs, others = split_hedges(statement.hedge)
    frame = format_frame(figure)
    if figure.direction or figure.unit == "percent change":
        core = format_change(figure.measure, subject, figure, verb=_change_verb(statement, figure))
        return f"{core} {frame}" if frame else core
    estimated = ["estimated"] if statement.status == "estimated" and "expected" not in others else []
    adjectives = [*(word for word in others if word == "expected"), *estimated, figure.statistic or ""]
    noun = " ".join(word for word in ("the", *adjectives, figure.measure) if word)
    is_range = figure.low is not None and figure.high is not None
    verb = "ranges from" if is_range else "is"
    if auxiliaries:
        verb = f"{auxiliaries[0]} {'range from' if is_range else 'be'}"
    verb = " ".join([*adverbs, verb])
    parts = [noun, preposition_of(figure.measure), subject, verb, format_amount(figure), frame]
    return " ".join(part for part in parts if part)


def _change_verb(statement: Statement, figure: Figure) -> str:
    auxiliaries, adverbs, others = split_hedges(statement.hedge)
    past, base = {
        "increase": ("rose", "rise"),
        "decrease": ("fell", "fall"),
    }.get(figure.direction or "", ("changed", "change"))
    if "expected" in others:
        return " ".join(["is", *adverbs, "expected to", base])
    auxiliary = auxiliaries[0] if auxiliaries else _MODALITY_AUXILIARY.get(statement.modality or "")
    return " ".join([auxiliary, *adverbs, base] if auxiliary else [*adverbs, past])


def _verb(statement: Statement, *, plural: bool = False) -> str:
    """Word the relation with its hedges and what the modality adds to the verb."""
    auxiliaries, adverbs, others = split_hedges(statement.hedge)
    label = RELATIONS[statement.relation].label
    first, _, rest = label.partition(" ")
    if first == "will":
        return " ".join(["will", *adverbs, rest])
    if "expected" in others:
        return " ".join(["are" if plural else "is", *adverbs, "expected to", base_form(label)])
    auxiliary = auxiliaries[0] if auxiliaries else _MODALITY_AUXILIARY.get(statement.modality or "")
    if auxiliary:
        return " ".join([auxiliary, *adverbs, base_form(label)])
    if first == "is":
        return " ".join(["are" if plural else "is", *adverbs, rest])
    return " ".join([*adverbs, plural_form(label) if plural else label])


def _modality_suffix(statement: Statement) -> str:
    said = (statement.relation, statement.modality) in _SAID_BY_RELATION
    bounded = statement.figure is not None and (statement.figure.bound or "").endswith("lower")
    if statement.modality is None or said or (statement.modality == "minimum" and bounded):
        return ""
    return _MODALITY_SUFFIX.get(statement.modality, "")


def _object(statement: Statement, catalog: Catalog, names: frozenset[str]) -> str:
    if statement.object is None:
        return ""
    concept = catalog.concepts.get(statement.object)
    if concept is not None and statement.relation in _NOUN_BEFORE_LABEL:
        to_infinitive = concept.kind == "duty" and is_imperative(concept.label)
        target = f"to {lowered(concept.label, names)}" if to_infinitive else concept.label
    else:
        target = with_article(_term(statement.object, catalog, names))
    if statement.level:
        target = with_level(statement.level, target)
    return f"{statement.quantifier} {target}" if statement.quantifier else target


def _term(term: str, catalog: Catalog, names: frozenset[str]) -> str:
    """Word a concept or a statement that a statement is about."""
    if term in catalog.statements:
        other = catalog.statements[term]
        noun = "estimate" if other.status == "estimated" else "statement"
        return f'the {noun} "{other.sentence or format_sentence(other, catalog, names=names)}"'
    concept = catalog.concepts.get(term)
    return _concept(concept, names) if concept is not None else term


def _concept(concept: Concept, names: frozenset[str]) -> str:
    label = concept.label
    if concept.kind in _KEPT_KINDS or (concept.kind == "technology" and " " not in label):
        return label
    inner = lowered(label, names)
    if concept.kind == "duty":
        return f"the duty to {inner}" if is_imperative(label) else f"the duty of {inner}"
    if concept.kind in ("practice", "challenge"):
        is_command = is_verb(label.split()[0])
        return f'the {concept.kind} "{label}"' if is_command else f"the {concept.kind} of {inner}"
    return inner


def _qualifiers(statement: Statement, catalog: Catalog) -> Iterator[str]:
    """Word what follows subject, verb, object and figure, piece by piece."""
    for text, noun, gerund, verb, clause in (
        (statement.scope, "in the scope of", "in", "to", "where"),
        (statement.means, "through", "by", "through ways to", "in that"),
        (statement.purpose, "for", "for", "to", "so that"),
        (statement.condition, "given", "when", "to", "if"),
        (statement.reason, "given", "for", "to", "because"),
    ):
        if text:
            yield with_preposition(text, noun=noun, gerund=gerund, verb=verb, clause=clause)
    auxiliaries, _, others = split_hedges(statement.hedge)
    unworded = [*auxiliaries[1:], *(hedge for hedge in others if hedge != "expected")]
    if unworded:
        yield f"(hedged: {', '.join(unworded)})"
    concept_list = catalog.lists.get(statement.list or "")
    if concept_list is not None and concept_list.logic == "any-of":
        yield "(one of a list)"
    if statement.status == "inferred":
        yield f"(inferred by the rule {statement.rule})"
    elif statement.status == "estimated" and not (statement.figure and statement.relation == "sg:hasFigure"):
        yield "(estimated)"
