"""The SPARQL behind what a document amounts to: ladder, market, challenges, practices, matches, counts."""

from collections.abc import Collection, Iterable

from skillgraph.answers.composing import (
    EVERYTHING,
    Narrowing,
    compose_query,
    full_iri,
    literal_of,
    values_rows,
    with_prefixes,
)
from skillgraph.answers.ladder import Stage
from skillgraph.answers.queries_behind import (
    ALIGNED,
    CHALLENGES,
    CHALLENGES_OF_SKILL,
    IN_SECTION,
    LADDER,
    MARKET,
    OF_FIGURE,
    PRACTICES,
    STATED,
    STATED_REMEDY,
    STATS,
    HalvedQuery,
)
from skillgraph.answers.ties import broader_concepts
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.vocabulary import KINDS

#: Part of a stage, as the answer names it.
_PARTS = ("adds", "years", "pay", "near")


def market_question(
    catalog: Catalog,
    narrowing: Narrowing = EVERYTHING,
    *,
    measures: Iterable[str] | None = None,
    subject: str | None = None,
) -> str:
    """Give the query behind ``market``.

    Args:
        catalog: Where the figures are.
        narrowing: What the question is narrowed to.
        measures: Only these, as the graph writes them; None for all.
        subject: CURIE of a concept: only figures about it, or about what is one of it.

    """
    head, columns = MARKET.head, {}
    if measures is not None:
        columns["measure"] = [literal_of(measure) for measure in measures]
    if subject is not None:
        head += OF_FIGURE
        narrower = [curie for curie, above in broader_concepts(catalog).items() if subject in above]
        columns["about"] = [*map(full_iri, dict.fromkeys((subject, *sorted(narrower))))]
    return compose_query(HalvedQuery(head, MARKET.tail), columns, narrowing=narrowing)


def ladder_question(stages: Iterable[Stage]) -> str:
    """Give a query for the stages that ``ladder`` found, with what was found for each."""
    stages = list(stages)
    rungs = [(str(stage.position), full_iri(stage.concept.id)) for stage in stages]
    said = [
        (full_iri(stage.concept.id), literal_of(part), full_iri(statement.id))
        for stage in stages
        for part in _PARTS
        for statement in getattr(stage, part)
    ]
    head, middle, tail = LADDER
    numbered = f"  {values_rows(('position', 'stage'), rungs)}"
    stated = f"    {values_rows(('stage', 'part', 'statement'), said)}"
    return with_prefixes(f"{head}{numbered}{middle}{stated}{tail}")


def challenges_question(
    narrowing: Narrowing = EVERYTHING, *, only: Iterable[str] | None = None, skill: str | None = None
) -> str:
    """Give the query behind ``challenges``.

    Args:
        narrowing: What the answer was narrowed to.
        only: CURIEs of the challenges that were printed, where not all were.
        skill: CURIE of the concept of which alone something was printed.

    """
    columns = {"kind": _classes(DEFAULT_KINDS)}
    if only is not None:
        columns["challenge"] = [*map(full_iri, only)]
    if skill is not None:
        columns["about"] = [full_iri(skill)]
    query = CHALLENGES if skill is None else CHALLENGES_OF_SKILL
    return compose_query(query, columns, narrowing=narrowing, lines=(IN_SECTION, STATED + STATED_REMEDY))


def practices_question(narrowing: Narrowing = EVERYTHING) -> str:
    """Give the query behind ``practices``."""
    return compose_query(PRACTICES, {}, narrowing=narrowing)


def stats_question() -> str:
    """Give the query behind ``stats``."""
    kinds = [(literal_of(kind), f"sg:{KINDS[kind].class_name}") for kind in KINDS]
    called = f"    {values_rows(('what', 'class'), kinds)}"
    return with_prefixes(f"{STATS.head}{called}{STATS.tail}")


def alignments_question() -> str:
    """Give the query behind ``align``."""
    return with_prefixes(ALIGNED)


def _classes(kinds: Collection[str]) -> list[str]:
    return [f"sg:{KINDS[kind].class_name}" for kind in sorted(kinds)]
