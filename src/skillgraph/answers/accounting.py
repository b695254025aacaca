"""Which words of a passage its statements account for: labels, qualifiers and values, inflections folded."""

from collections.abc import Iterable, Iterator
from typing import Final

from skillgraph.language.stems import STOP_WORDS, stem, tokens
from skillgraph.model import Catalog, Figure, Statement
from skillgraph.vocabulary import RELATIONS

#: Stop words that stand for a qualifier: they are listed where no statement has it.
_MEANT_BY_QUALIFIER: Final = frozenset(
    {"may", "might", "will", "some", "most", "more", "each", "all", "not", "no"}
)
_MONTHS: Final = tuple(
    "january february march april may june july august september october november december".split()
)


def unaccounted_words(text: str, statements: Iterable[Statement], *, catalog: Catalog) -> tuple[str, ...]:
    """Give the words of a passage that none of its statements accounts for, in order, each once.

    Accounted for are the words of subject and object (every label, and those of a
    statement that is one), of the relation, of qualifiers, of the figure's values, and
    of the list. Stop words count only where they would be a qualifier.
    """
    accounted = {stem(word) for value in _values(statements, catalog) for word in tokens(value)}
    left = dict.fromkeys(
        word
        for word in tokens(text)
        if stem(word) not in accounted
        and (word.lower() not in STOP_WORDS or word.lower() in _MEANT_BY_QUALIFIER)
    )
    return tuple(left)


def qualifiers(statement: Statement) -> dict[str, str]:
    """Give what qualifies a statement, by slot, without what is absent."""
    names = ("modality", "level", "purpose", "means", "reason", "condition", "scope", "quantifier", "manner")
    values = {name: getattr(statement, name) for name in names}
    values["hedge"] = ", ".join(statement.hedge)
    return {name: value for name, value in values.items() if value}


def _values(statements: Iterable[Statement], catalog: Catalog) -> Iterator[str]:
    for statement in statements:
        yield from _term_values(statement.subject, catalog)
        yield from _term_values(statement.object, catalog)
        relation = RELATIONS[statement.relation]
        yield from (relation.label, relation.inverse_label)
        yield from qualifiers(statement).values()
        if statement.figure:
            yield from _figure_values(statement.figure)
        if statement.list:
            yield from list_values(statement.list, catalog)


def list_values(curie: str, catalog: Catalog) -> Iterator[str]:
    """Give the texts that a list accounts for: its label, and those of the concept that names it."""
    value = catalog.lists[curie]
    yield value.label
    yield from _term_values(value.concept, catalog)


def _term_values(term: str | None, catalog: Catalog) -> Iterator[str]:
    if term in catalog.concepts:
        concept = catalog.concepts[term]
        yield from (concept.label, *concept.alternatives)
        yield from (catalog.concepts[part].label for part in concept.parts if part in catalog.concepts)
    elif term in catalog.statements:
        yield from _values([catalog.statements[term]], catalog)


def _figure_values(figure: Figure) -> Iterator[str]:
    for number in (figure.value, figure.low, figure.high):
        if number is not None:
            yield format(number, "f")
    texts = (figure.measure, figure.unit, figure.direction, figure.per, figure.statistic, figure.place)
    yield from (text for text in (*texts, figure.population) if text)
    if figure.period:
        yield figure.period.relative or ""
        for point in (figure.period.start, figure.period.end):
            year, _, month = (point or "").partition("-")
            yield f"{year} {_MONTHS[int(month) - 1] if month else ''}"
