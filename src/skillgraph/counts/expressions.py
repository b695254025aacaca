"""What is counted, as Ibis expressions over the tables of `schema`: written once, run by every engine.

Every expression gives integers, exact decimals, dates and texts, in an order that is told, so that two
engines give the same rows. Shares, intervals and tests are made of them in Python (`significance`).
A document that is a near-copy of another counts nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from skillgraph.counts.engines import missing_extra
from skillgraph.counts.held import count_all_pairs, count_both
from skillgraph.language.kinds import DEFAULT_KINDS

try:
    import ibis
    from ibis import _
except ImportError as error:
    raise missing_extra(error) from error

if TYPE_CHECKING:
    from collections.abc import Collection

    from skillgraph.counts.numbering import Counted

Step = Literal["month", "quarter", "year"]
STEPS: Final[tuple[Step, ...]] = ("month", "quarter", "year")
Grouping = Literal["skill", "role", "level"]
GROUPINGS: Final[tuple[Grouping, ...]] = ("skill", "role", "level")
_UNITS: Final = {"month": "M", "quarter": "Q", "year": "Y"}
#: Statistics that sum up what many are paid.
_OF_MANY: Final = ("average", "median", "top of the range")
#: How finely a document has to be dated to belong to a period.
_FINE_ENOUGH: Final = {
    "month": ("day", "month"),
    "quarter": ("day", "month"),
    "year": ("day", "month", "year"),
}


class Population(NamedTuple):
    """Which documents are counted: those about a role, of an employer; all for None.

    Attributes:
        role: CURIE of the role that a document is about, as documents share it.
        employer: Label of the employer.
        seniority: Level that the title names.
        place: Name of a place that the position is in.

    """

    role: str | None = None
    employer: str | None = None
    seniority: str | None = None
    place: str | None = None


def counted_documents(tables: Counted, population: Population) -> ibis.Table:
    """Give the documents of a population, near-copies once."""
    return _of_population(tables.documents.filter(_.copy_of.isnull()), population)


def _units(tables: Counted, population: Population) -> ibis.Table:
    """Give the documents of a population as `Counted.units` has them."""
    if population == Population():
        return tables.units
    return tables.units.semi_join(counted_documents(tables, population), "document")


def _of_population(documents: ibis.Table, population: Population) -> ibis.Table:
    for name in ("role", "employer", "seniority"):
        value = getattr(population, name)
        if value is not None:
            documents = documents.filter(documents[name] == value)
    if population.place is not None:
        documents = documents.filter(documents.places.contains(population.place))
    return documents


def tally_documents(tables: Counted, population: Population, step: Step) -> ibis.Table:
    """Count the documents of a population: one row.

    Returns:
        ``documents``, of them ``dated``, of these ``fine`` enough for a step, those that ask for nothing that
        was read (``silent``), and ``copies``, near-copies that are not among them.

    """
    counted = _units(tables, population)
    copies = _of_population(tables.documents.filter(_.copy_of.notnull()), population)
    fine = counted.date_precision.isin(_FINE_ENOUGH[step])
    sums = counted.aggregate(documents=_.count(), dated=_.date.count(), fine=_.document.count(where=fine))
    silent = counted.anti_join(tables.asked.select("number").distinct(), "number")
    return (
        sums.cross_join(silent.aggregate(silent=_.count()))
        .cross_join(copies.aggregate(copies=_.count()))
        .select(
            *(_[name].cast("int64").name(name) for name in ("documents", "dated", "fine", "silent", "copies"))
        )
    )


def documents_by_origin(tables: Counted, population: Population) -> ibis.Table:
    """Count dated documents by how their date was found: ``origin``, ``documents``; in this order."""
    dated = counted_documents(tables, population).filter(_.date.notnull())
    counts = dated.group_by(origin=_.date_origin).aggregate(documents=_.count().cast("int64"))
    return counts.order_by("origin")


def dated_documents(tables: Counted, population: Population, step: Step) -> ibis.Table:
    """Give number and ``period`` (its first day) of documents that are dated finely enough."""
    documents = _units(tables, population)
    fine = documents.filter(documents.date_precision.isin(_FINE_ENOUGH[step]))
    return fine.select("number", period=_.date.truncate(_UNITS[step]).cast("date"))


def documents_by_period(tables: Counted, population: Population, step: Step) -> ibis.Table:
    """Count documents: ``period``, ``documents``; in the order of time."""
    dated = dated_documents(tables, population, step)
    return dated.group_by("period").aggregate(documents=_.count().cast("int64")).order_by("period")


def asked_concepts(tables: Counted, kinds: Collection[str] = DEFAULT_KINDS) -> ibis.Table:
    """Give what each document asks for, as numbers: ``number``, ``code``, and ``required``, 1 where it is."""
    of_kinds = tables.concepts.filter(_.kind.isin(sorted(kinds)))
    return tables.asked.semi_join(of_kinds, "code")


def _asking_mentions(tables: Counted, kinds: Collection[str]) -> ibis.Table:
    """Give the mentions by which a document asks for what they name, with the role of which it asks it."""
    return tables.mentions.filter(_.need.notnull(), _.kind.isin(sorted(kinds)), _.slot == "object")


def _count_asking(tables: Counted, asked: ibis.Table, *keys: str) -> ibis.Table:
    """Count rows of `asked_concepts`: *keys*, ``concept``, ``asked``, ``required``."""
    counts = asked.group_by(*keys, "code").aggregate(
        asked=_.count().cast("int64"), required=_.required.sum().cast("int64")
    )
    named = counts.join(tables.concepts.select("code", "concept"), "code")
    return named.select(*keys, "concept", "asked", "required")


def asked_by_period(
    tables: Counted, population: Population, step: Step, *, kinds: Collection[str] = DEFAULT_KINDS
) -> ibis.Table:
    """Count the documents that ask for a concept, period by period.

    Returns:
        ``period``, ``concept``, ``asked``, ``required``; in the order of CURIEs, then of time.

    """
    dated = dated_documents(tables, population, step)
    found = asked_concepts(tables, kinds).join(dated, "number")
    return _count_asking(tables, found, "period").order_by("concept", "period")


def named_by_period(
    tables: Counted, population: Population, step: Step, *, concepts: Collection[str]
) -> ibis.Table:
    """Count the documents that name some concepts at all, asked for or not, period by period.

    Returns:
        ``concept``, ``period``, ``named``; in the order of CURIEs, then of time.

    """
    named = tables.mentions.filter(_.concept.isin(sorted(concepts))).select("document", "concept").distinct()
    documents = tables.units.select("document", "number")
    dated = dated_documents(tables, population, step).join(documents, "number")
    counts = (
        named.join(dated, "document").group_by("concept", "period").aggregate(named=_.count().cast("int64"))
    )
    return counts.order_by("concept", "period")


def asked_by_role(
    tables: Counted, population: Population, *, kinds: Collection[str] = DEFAULT_KINDS
) -> ibis.Table:
    """Count the documents that ask for a concept, by the role that they are about.

    Returns:
        ``role`` (null for documents about none), ``concept``, ``asked``, ``required``; in the order of both.

    """
    documents = counted_documents(tables, population).select("document", "role")
    documents = documents.join(tables.units, "document").select("number", "role")
    found = asked_concepts(tables, kinds).join(documents, "number")
    counts = _count_asking(tables, found, "role")
    return counts.order_by(ibis.asc("role", nulls_first=True), "concept")


def documents_by_role(tables: Counted, population: Population) -> ibis.Table:
    """Count documents by role: ``role`` (null for none), ``label``, ``documents``; in this order."""
    documents = counted_documents(tables, population)
    counts = documents.group_by("role").aggregate(label=_.role_label.min(), documents=_.count().cast("int64"))
    return counts.order_by(ibis.asc("role", nulls_first=True))


def asked_together(
    tables: Counted,
    population: Population,
    *,
    concept: str | None = None,
    least: int = 1,
    kinds: Collection[str] = DEFAULT_KINDS,
) -> ibis.Table:
    """Count the documents that ask for both of two concepts.

    Args:
        tables: Where to count.
        population: Which documents count.
        concept: Only pairs with this one as ``first``; None for all pairs, each once.
        least: Only pairs of so many documents.
        kinds: Of what is asked for.

    Returns:
        ``first``, ``second``, ``together``; in the order of both.

    """
    of = None if concept is None else tables.concepts.filter(_.concept == concept)
    counts = count_both(_asked_in(tables, population, kinds), of=of, least=least)
    names = tables.concepts.select("code", "concept")
    for end in ("first", "second"):
        counts = counts.join(names.rename({end: "code", f"{end}_concept": "concept"}), end)
    named = counts.select(first=_.first_concept, second=_.second_concept, together=_.together)
    return named.order_by("first", "second")


def _asked_in(tables: Counted, population: Population, kinds: Collection[str]) -> ibis.Table:
    """Give what the documents of a population ask for, as `asked_concepts` does."""
    asked = asked_concepts(tables, kinds)
    if population == Population():
        return asked
    return asked.semi_join(_units(tables, population), "number")


def asked_in_all(
    tables: Counted, population: Population, *, kinds: Collection[str] = DEFAULT_KINDS
) -> ibis.Table:
    """Count the documents that ask for a concept: ``concept``, ``asked``, ``required``; in this order."""
    return _count_asking(tables, _asked_in(tables, population, kinds)).order_by("concept")


def named_concepts(tables: Counted) -> ibis.Table:
    """Give ``concept``, ``label`` and ``kind`` of what is named, in the order of CURIEs."""
    return tables.concepts.select("concept", "label", "kind").order_by("concept")


def stated_pay(tables: Counted, population: Population, *, summed_up: bool = False) -> ibis.Table:
    """Give what documents state as pay of a role or stage, each figure of a document once.

    Role and level of the population are those of whose pay it is, whatever the document is about. What sums
    up many, an average or a percentile, is no range that is paid; with *summed_up* that alone is given.

    Returns:
        ``document``, ``role``, ``seniority``, ``currency``, ``per``, ``low``, ``high`` (the same for a single
        number; null where one end is open); in the order of all.

    """
    of_any = population._replace(role=None, seniority=None)
    documents = counted_documents(tables, of_any).select("document")
    figures = tables.figures.filter(_.role.notnull(), _.currency.notnull(), _.direction.isnull())
    figures = figures.filter(figures.unit == "currency", _sums_up(figures.statistic) == summed_up)
    for name in ("role", "seniority"):
        if (value := getattr(population, name)) is not None:
            figures = figures.filter(figures[name] == value)
    stated = tables.statements.filter(_.status != "inferred").select("statement")
    places = tables.evidence.select("statement", "document").distinct()
    rows = figures.join(stated, "statement").join(places, "statement").join(documents, "document")
    rows = rows.select(
        "document",
        "role",
        "seniority",
        "currency",
        "per",
        low=ibis.coalesce(_.low, _.value),
        high=ibis.coalesce(_.high, _.value),
    ).distinct()
    return rows.order_by(*(ibis.asc(name, nulls_first=True) for name in rows.columns))


def _sums_up(statistic: ibis.expr.types.StringColumn) -> ibis.expr.types.BooleanValue:
    named = statistic.fill_null("")
    return named.isin(_OF_MANY) | named.endswith("percentile")


def asked_pairs(
    tables: Counted, population: Population, *, kinds: Collection[str] = DEFAULT_KINDS
) -> ibis.Table:
    """Count the ordered pairs of concepts that documents ask for, over all documents: one row, ``pairs``."""
    return count_all_pairs(_asked_in(tables, population, kinds))


def pay_by(
    tables: Counted, population: Population, by: Grouping, *, kinds: Collection[str] = DEFAULT_KINDS
) -> ibis.Table:
    """Count the ranges of pay that documents state, by what is asked of a role, by role, or by level.

    Returns:
        ``group`` (a CURIE or level; null for none), ``currency``, ``per``, ``low``, ``high``, ``ranges``;
        in the order of all.

    """
    stated = stated_pay(tables, population)
    if by == "skill":
        asked = _asking_mentions(tables, kinds).select("document", "role", group=_.concept).distinct()
        stated = stated.join(asked, ["document", "role"])
    else:
        stated = stated.mutate(group=stated[{"role": "role", "level": "seniority"}[by]])
    keys = ("group", "currency", "per", "low", "high")
    counts = stated.group_by(*keys).aggregate(ranges=_.count().cast("int64"))
    return counts.order_by(*(ibis.asc(name, nulls_first=True) for name in keys))


def places_asking(
    tables: Counted,
    population: Population,
    concepts: Collection[str],
    *,
    kinds: Collection[str] = DEFAULT_KINDS,
) -> ibis.Table:
    """Give the passages in which documents ask for some concepts, the evidence of every count here.

    Returns:
        ``concept``, ``date``, ``document``, ``passage``, its ``line``, ``start`` and ``end`` of the evidence,
        ``need``; in the order of all.

    """
    documents = counted_documents(tables, population).select("document", "date")
    asked = _asking_mentions(tables, kinds).filter(_.concept.isin(sorted(concepts)))
    spans = tables.evidence.select("statement", "document", "passage", "start", "end").distinct()
    lines = tables.passages.select("document", "passage", "line").distinct()
    rows = asked.join(spans, ["statement", "document", "passage"]).join(documents, "document")
    rows = rows.join(lines, ["document", "passage"])
    rows = rows.select("concept", "date", "document", "passage", "line", "start", "end", "need").distinct()
    return rows.order_by(*(ibis.asc(name, nulls_first=True) for name in rows.columns))
