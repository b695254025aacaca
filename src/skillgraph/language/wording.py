"""One readable English sentence for each statement, made from its structure alone.

The order of a sentence is fixed: subject, verb with modality and hedges, level,
object, figure; then scope, means, purpose, condition, reason, list and status.
Plain ASCII, no full stop, so that it stands in a table as well as on a page.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from skillgraph.language.amounts_in_words import (
    MODALITY_AUXILIARY,
    figure_clause,
    format_amount,
    format_frame,
    format_scope,
    measured_object,
)
from skillgraph.language.articles import with_article
from skillgraph.language.grammar import (
    base_form,
    gerund_form,
    is_command,
    is_imperative,
    is_plural,
    is_verb,
    lowered,
    plural_form,
    plural_noun,
    split_hedges,
    with_manner,
    with_preposition,
    with_quantifier,
)
from skillgraph.language.levels_in_words import is_level_of_act, leveled
from skillgraph.language.lexicon import words_for
from skillgraph.language.verbs import is_duty_verb, opens_duty
from skillgraph.language.words import normalize
from skillgraph.model import Catalog, Concept, Figure, Statement
from skillgraph.vocabulary import ASKING_RELATIONS, KINDS, RELATIONS

_NAME_KINDS: Final = frozenset(
    {kind.id for kind in KINDS.values() if kind.broader == "technology"} | {"employer", "place", "standard"}
)
#: Kinds whose labels of one word are names too.
_SINGLE_WORD_NAMES: Final = _NAME_KINDS | {"technology", "role", "career-stage", "area"}
#: What stands before a label that other kinds have too.
_NAMED_KINDS: Final = {"career-stage": "stage", "field-of-study": "field of study"}
_SKILL_KINDS: Final = ("skill", "soft-skill", "qualification")
#: Kinds whose labels may be commands.
_TASK_KINDS: Final = (*_SKILL_KINDS, "process", "trend", "deliverable", "principle")
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
#: What a modality says of the thing that is asked for: "a PhD is desirable".
_JUDGMENTS: Final = {
    "sg:requires": ("essential", "important"),
    "sg:prefers": tuple("essential important preferred recommended desirable advantageous possible".split()),
    "sg:supports": ("essential", "important"),
}
#: Relations to people at large: a role that is their object stands for all who have it.
_PEOPLE_RELATIONS: Final = ("sg:worksWith", "sg:involves", "sg:concerns", "sg:seeks", "sg:classifiedAs")
#: Relations whose words name the kind of the object already ("has the duty").
_DOING_RELATIONS: Final = ("sg:hasDuty", "sg:ableTo")
_NAMING_RELATIONS: Final = ("sg:hasDuty", "sg:hasArea", "sg:hasStage", "sg:hasTitle")
#: Relations that a sentence words otherwise than an edge.
_VERBS: Final = {"sg:experiences": "sees", "sg:hasCompensation": "includes"}


class _Words(NamedTuple):
    """What the words of a sentence are taken from."""

    catalog: Catalog
    names: frozenset[str]


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
    words = _Words(catalog, proper_words(catalog) if names is None else names)
    statement, opening = _without_second_hedge(statement)
    figure = statement.figure if statement.relation == "sg:hasFigure" else None
    core = _figure_core(statement, figure, words) if figure else _object_core(statement, words)
    sentence = " ".join([*opening, core, *_qualifiers(statement, catalog)])
    is_name = not sentence.split()[0].islower()
    return sentence if is_name else sentence[:1].upper() + sentence[1:]


def _without_second_hedge(statement: Statement) -> tuple[Statement, list[str]]:
    """Give a statement with one adverb of doubt at its verb, and what opens its sentence: the others."""
    _, adverbs, _ = split_hedges(statement.hedge)
    if len(adverbs) < 2:
        return statement, []
    kept = min(adverbs, key=lambda adverb: adverb.endswith("ly"))
    opening = [adverb for adverb in adverbs if adverb != kept]
    hedge = tuple(word for word in statement.hedge if word not in opening)
    return replace(statement, hedge=hedge), [f"{adverb}," for adverb in opening]


def proper_words(catalog: Catalog) -> frozenset[str]:
    """Give the first words of all names in a catalog, which keep their capital everywhere.

    A plural that other labels have in lower case ("Startups") is none, nor is a heading of what is none.
    """
    common = {word for concept in catalog.concepts.values() for word in concept.label.split()[1:]}
    return frozenset(
        label.split()[0]
        for concept in catalog.concepts.values()
        if concept.kind in _NAME_KINDS and _is_titled(concept.label)
        for label in (concept.label, *concept.alternatives)
        if label and _is_titled(label) and not (label.endswith("s") and label.lower() in common)
    )


def _is_titled(label: str) -> bool:
    return not any(word.islower() for word in label.split()[1:])


def _object_core(statement: Statement, words: _Words) -> str:
    """Word subject, verb and object, with the figure beside the object where there is one."""
    plural = _is_plural(statement.subject, words)
    subject, verb = _subject(statement.subject, words), _verb(statement, plural=plural)
    target = _object(statement, words)
    figure = statement.figure
    if _is_judged(statement) and statement.relation != "sg:supports":
        return _judgment(statement, subject, target, words=words)
    if _is_judged(statement):
        verb = f"{'are' if plural else 'is'} {statement.modality} to"
    if statement.relation == "skos:broader" and is_plural(target):
        verb = "are among the" if plural else "is one of the"
    elif statement.relation == "sg:classifiedAs" and is_plural(target):
        verb = "are counted among" if plural else "is counted among"
    if statement.relation == "sg:inField" and statement.subject in words.catalog.statements:
        subject, verb = _sentence(statement.subject, words), "in"
    if statement.relation == "sg:drivenBy" and statement.subject in words.catalog.statements:
        subject = f"{_sentence(statement.subject, words)}: this"
    if statement.relation == "sg:hasCompensation":
        subject, verb = f"the compensation of {subject}", _verb(statement)
    if figure is not None and figure.unit == "percent share" and target:
        subject, verb = f"{format_amount(figure)} of {subject}", _verb(statement, plural=True)
    elif figure is not None:
        verb = f"{verb} at least" if statement.modality == "minimum" and figure.bound == "range" else verb
        target = measured_object(figure, target, quantifier=statement.quantifier)
    return " ".join(part for part in (subject, verb, target, format_frame(figure) if figure else "") if part)


def _subject(term: str, words: _Words) -> str:
    concept = words.catalog.concepts.get(term)
    infinitive = _infinitive(concept, words) if concept is not None else None
    if infinitive:
        return gerund_form(infinitive.removeprefix("to "))
    is_uncounted = concept is not None and concept.kind in ("salary-factor", "employer")
    return _term(term, words) if is_uncounted else with_article(_term(term, words))


def _is_judged(statement: Statement) -> bool:
    """Tell whether the thing asked for is the subject of the sentence, and how far, its predicate."""
    if "expected" in statement.hedge:
        return False
    if statement.relation == "sg:prefers":
        return statement.figure is None or (statement.object is not None and not statement.figure.direction)
    if statement.figure is not None:
        return False
    return statement.modality in _JUDGMENTS.get(statement.relation, ())


def _judgment(statement: Statement, subject: str, target: str, *, words: _Words) -> str:
    """Word what is asked for short of a plain requirement: ``for a role, a thing is desirable``."""
    if (figure := statement.figure) is not None:
        target = measured_object(figure, target, quantifier=statement.quantifier)
        target = f"{target} {format_frame(figure)}".rstrip()
    is_single = figure is not None and figure.value == 1  # "1 year of experience is preferred"
    is_one = is_single or (figure is None and (_is_name(statement.object, words) or not is_plural(target)))
    target = f"{target} {format_scope(statement.scope)}" if statement.scope else target
    auxiliaries, adverbs, _ = split_hedges(statement.hedge)
    known = statement.modality in _JUDGMENTS[statement.relation]
    verb = [auxiliaries[0], *adverbs, "be"] if auxiliaries else ["is" if is_one else "are", *adverbs]
    return " ".join([f"for {subject},", target, *verb, (known and statement.modality) or "preferred"])


def _figure_core(statement: Statement, figure: Figure, words: _Words) -> str:
    concept = words.catalog.concepts.get(statement.subject)
    is_role = concept is not None and concept.kind == "role"
    subject = plural_noun(_term(statement.subject, words)) if is_role else _term(statement.subject, words)
    holder = f"{subject} with {_term(statement.object, words)}" if statement.object else subject
    return figure_clause(statement, figure, subject=subject, holder=holder)


def _verb(statement: Statement, *, plural: bool = False) -> str:
    """Word the relation with its hedges and what the modality adds to the verb."""
    auxiliaries, adverbs, others = split_hedges(statement.hedge)
    label = _VERBS.get(statement.relation, RELATIONS[statement.relation].label)
    first, _, rest = label.partition(" ")
    if first == "will":
        return " ".join(["will", *adverbs, rest])
    if "expected" in others:
        return " ".join(["are" if plural else "is", *adverbs, "expected to", base_form(label)])
    auxiliary = auxiliaries[0] if auxiliaries else MODALITY_AUXILIARY.get(statement.modality or "")
    if auxiliary and statement.relation == "sg:ableTo":
        return " ".join([auxiliary, *adverbs])
    if auxiliary:
        return " ".join([auxiliary, *adverbs, base_form(label)])
    if first == "is":
        return " ".join(["are" if plural else "is", *adverbs, rest])
    return " ".join([*adverbs, plural_form(label) if plural else label])


def _modality_suffix(statement: Statement) -> str:
    said = (statement.relation, statement.modality) in _SAID_BY_RELATION
    bounded = statement.figure is not None and (statement.figure.bound or "").endswith("lower")
    is_least = statement.modality == "minimum" and (bounded or statement.relation == "sg:requires")
    if statement.modality is None or said or is_least or _is_judged(statement):
        return ""
    return _MODALITY_SUFFIX.get(statement.modality, "")


def _object(statement: Statement, words: _Words) -> str:
    if statement.object is None:
        return ""
    target = _named_object(statement, words) or _term(statement.object, words)
    if statement.relation != "skos:broader":
        target = with_article(target)
    concept, is_asked = words.catalog.concepts.get(statement.object), statement.relation in ASKING_RELATIONS
    is_role = concept is not None and concept.kind == "role"
    target = leveled(statement.level, target, is_role=is_role, is_asked=is_asked)
    if statement.relation == "sg:ableTo":
        target = target.removeprefix("to ")
    if statement.relation in ASKING_RELATIONS and target.startswith("being able to "):
        target = f"the ability {target.removeprefix('being able ')}"
    if statement.modality == "minimum" and statement.relation == "sg:requires" and statement.figure is None:
        target = f"at least {target}"
    if statement.manner and not _is_beside(statement.manner):
        target = with_manner(statement.manner, target)
    return with_quantifier(statement.quantifier, target) if statement.quantifier else target


def _named_object(statement: Statement, words: _Words) -> str | None:
    """Word an object without its kind: a command as an infinitive, or what the relation names already."""
    concept = words.catalog.concepts.get(statement.object or "")
    if concept is None:
        return None
    infinitive = _infinitive(concept, words)
    if infinitive and (
        statement.relation in _DOING_RELATIONS or (statement.level and concept.kind != "duty")
    ):
        return infinitive
    if statement.level and concept.kind in _SKILL_KINDS and is_level_of_act(statement.level, concept.label):
        return f"to {lowered(concept.label, words.names, is_act=True)}"
    if statement.relation == "sg:hasDuty" and infinitive is None:
        return f"of {lowered(_label(concept), words.names, is_act=True)}"
    if concept.kind == "role" and statement.relation in _PEOPLE_RELATIONS:
        return plural_noun(concept.label)
    is_named = statement.relation in _NAMING_RELATIONS or (
        statement.relation == "sg:inField" and _label(concept) != concept.label
    )
    return _label(concept) if is_named else None


def _term(term: str, words: _Words) -> str:
    """Word a concept or a statement that a statement is about."""
    other = words.catalog.statements.get(term)
    if other is not None:
        noun = "estimate" if other.status == "estimated" else "statement"
        return f'the {noun} "{_sentence(term, words)}"'
    concept = words.catalog.concepts.get(term)
    return _concept(concept, words) if concept is not None else term


def _sentence(curie: str, words: _Words) -> str:
    statement = words.catalog.statements[curie]
    return statement.sentence or format_sentence(statement, words.catalog, names=words.names)


def _concept(concept: Concept, words: _Words) -> str:
    label = _label(concept)
    inner = lowered(label, words.names)
    is_name = concept.kind not in _NAME_KINDS or label in words.names or not label.endswith("s")
    is_name = is_name and normalize(label) not in words_for("common-noun")
    is_single = " " not in label and concept.kind in _SINGLE_WORD_NAMES and is_name
    if concept.kind == "role" or is_single:
        return label
    if label != concept.label and concept.kind in _NAMED_KINDS:
        return f"the {_NAMED_KINDS[concept.kind]} {label}"
    if concept.kind in ("practice", "challenge") and concept.kind not in inner:
        is_clause = is_verb(label.split()[0])
        return f'the {concept.kind} "{label}"' if is_clause else f"the {concept.kind} of {inner}"
    infinitive = _infinitive(concept, words)
    if infinitive and concept.kind in _SKILL_KINDS:
        return f"being able {infinitive}"
    return gerund_form(infinitive.removeprefix("to ")) if infinitive else inner


def _label(concept: Concept) -> str:
    """Give the label without the kind that tells it from another of the same name."""
    return concept.label.removesuffix(f" ({concept.kind.replace('-', ' ')})")


def _is_name(term: str | None, words: _Words) -> bool:
    """Tell whether a term is a name, which is one thing whatever it ends in ("Kubernetes")."""
    concept = words.catalog.concepts.get(term or "")
    return concept is not None and concept.kind in _NAME_KINDS and not concept.label.split()[-1].islower()


def _is_plural(term: str, words: _Words) -> bool:
    concept = words.catalog.concepts.get(term)
    if concept is None or _is_name(term, words):
        return False
    phrase = _concept(concept, words)
    is_doing = _infinitive(concept, words) is not None or phrase.startswith("the ")
    return not is_doing and is_plural(phrase)


def _infinitive(concept: Concept, words: _Words) -> str | None:
    """Word a label that is a command as an infinitive; None where it is none."""
    label = _label(concept)
    if concept.kind == "duty":
        first, _, rest = label.partition(" ")
        is_act = opens_duty(label) or (is_duty_verb(first) and rest.endswith("s"))  # "Influence plans"
        is_infinitive = is_imperative(label) or is_act
    else:
        is_infinitive = concept.kind in _TASK_KINDS and is_command(label)
    return f"to {lowered(label, words.names, is_act=True)}" if is_infinitive else None


def _qualifiers(statement: Statement, catalog: Catalog) -> Iterator[str]:
    """Word what follows subject, verb, object and figure, piece by piece."""
    texts = list(_texts(statement))
    suffix = _modality_suffix(statement)
    if texts and suffix:
        texts[-1] += ","
    yield from [*texts, suffix] if suffix else texts
    auxiliaries, _, others = split_hedges(statement.hedge)
    unworded = [*auxiliaries[1:], *(hedge for hedge in others if hedge != "expected")]
    if unworded:
        yield f"(hedged: {', '.join(unworded)})"
    concept_list = catalog.lists.get(statement.list or "")
    if concept_list is not None and concept_list.logic == "any-of" and statement.quantifier != "for example":
        yield "(one of a list)"
    if statement.status == "inferred":
        reason = f": {statement.reason}" if statement.reason else ""
        yield f"(inferred by the rule {statement.rule}{reason})"
    elif statement.status == "estimated" and statement.relation != "sg:hasFigure":
        yield "(estimated)"


def _texts(statement: Statement) -> Iterator[str]:
    """Word the qualifiers that are text; the reason of an inferred one stands with its rule.

    The joining words are seldom those of a guide ("in order to"), so that a label and a
    qualifier of it do not read as a sentence of the document.
    """
    if statement.scope and (statement.relation == "sg:supports" or not _is_judged(statement)):
        yield format_scope(statement.scope)
    reason = statement.reason if statement.status != "inferred" else None
    for text, noun, verb, clause in (
        (statement.means, "through", "through ways to", "in that"),
        (statement.purpose, "for", "in order to", "so that"),
        (statement.condition, "given", "in order to", "if"),
        (reason, "because of", "in order to", "because"),
    ):
        if text:
            yield with_preposition(text, noun=noun, gerund=noun, verb=verb, clause=clause)
    if statement.manner and _is_beside(statement.manner):
        yield statement.manner


def _is_beside(manner: str) -> bool:
    """Tell whether a manner is what goes on beside: it stands behind all else."""
    return manner.startswith("while ")
