"""A role as ``schema:Occupation`` in JSON-LD, which a site can embed (https://schema.org/Occupation).

What schema.org has no place for stays out, or stands in words where a text is allowed: that any one of
several is enough, that a thing is only desirable. Nothing is made to fit: a mean is no median.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from skillgraph.answers.attainment import is_degree
from skillgraph.answers.requirements import is_years, minimum_years, need_of, requirements_of
from skillgraph.boundary.controls import escape_controls
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.rdf.instants import instant_of
from skillgraph.store.sharing import told_of
from skillgraph.vocabulary import expand_curie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from skillgraph.model import Catalog, Figure, Statement

    _Node = dict[str, Any]

_MONTHS_A_YEAR: Final = 12
_DATE: Final = len("2024-12-31")
_UNITS: Final = frozenset({"hour", "day", "week", "month", "year"})
_ANY_ONE: Final = "any one"
_ANY_OR_ALL: Final = "any or all"
#: ISO 8601, for the distribution of a median.
_DURATIONS: Final = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
#: What ``schema:minValue`` and ``schema:maxValue`` can hold: both are inclusive.
_INCLUSIVE: Final = frozenset({None, "exact", "range", "inclusive-lower", "inclusive-upper"})
#: What a range or a single number may be called and still be an amount and nothing else.
_NO_STATISTIC: Final = (None, "typical range", "expected range", "range")


def render_occupation(catalog: Catalog, role: str) -> bytes:
    """Render a role as JSON-LD, ready to stand between ``<script type="application/ld+json">`` and its end.

    Args:
        catalog: Where the role is.
        role: CURIE of a concept.

    """
    content = json.dumps(describe_occupation(catalog, role), ensure_ascii=False, indent=2)
    return (escape_controls(content).replace("<", "\\u003c") + "\n").encode()


def describe_occupation(catalog: Catalog, role: str) -> _Node:
    """Say what a graph states of a role in the terms of schema.org; what it does not state is absent.

    Example:
        >>> from skillgraph.model import Catalog, Concept
        >>> catalog = Catalog(concepts={"concept:x": Concept("concept:x", "Surveyor", "role")})
        >>> describe_occupation(catalog, "concept:x")["name"]
        'Surveyor'

    """
    catalog = told_of(catalog, role)
    concept = catalog.concepts[role]
    asked = requirements_of(catalog, role)
    years = [s for s in asked if is_years(s)]
    qualifications = [
        s for s in asked if s not in years and catalog.concepts[s.object or ""].kind == "qualification"
    ]
    skills = [s for s in asked if s not in years and s not in qualifications]
    said = [s for s in catalog.statements.values() if s.subject == role and s.status != "inferred"]
    degrees = [s for s in qualifications if is_degree(catalog.concepts[s.object or ""])]
    others = [s for s in qualifications if s not in degrees]
    node: _Node = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "@id": expand_curie(role),
        "name": concept.label,
        "alternateName": list(concept.alternatives),
        "description": concept.definition,
        "responsibilities": _texts(catalog, [s for s in said if s.relation == "sg:hasDuty"]),
        "skills": _skills(catalog, skills),
        "educationRequirements": _credentials(catalog, _required(degrees)),
        "qualifications": [
            *_credentials(catalog, _required(others)),
            *(_in_words(catalog, s) for s in (*qualifications, *years) if need_of(s) == "desirable"),
        ],
        "experienceRequirements": _experiences(catalog, _required(years)),
        "estimatedSalary": [amount for s in _salaries(catalog, role) if (amount := _amount(s))],
        "subjectOf": _sources(catalog, said),
    }
    return {name: _single(value) for name, value in node.items() if value}


def notes_of_occupation(catalog: Catalog, role: str) -> list[str]:
    """Name the figures of pay that schema.org has no place for, each with the reason."""
    return [
        f"occupation leaves out {format_amount(figure)} ({figure.statistic or figure.bound}): {reason}"
        for figure in map(_figure, _salaries(catalog, role))
        if (reason := _why_unfit(figure))
    ]


def _required(statements: Iterable[Statement]) -> list[Statement]:
    return [s for s in statements if need_of(s) == "required"]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for together: one thing, or several of which not all are asked for.

    Attributes:
        statements: Those that ask.
        words: How, where that is not as a whole; else empty.
        is_choice: Is one of them enough, or something else in their place?

    """

    statements: list[Statement]
    words: str = ""
    is_choice: bool = False

    def label(self, catalog: Catalog) -> str:
        """Name all of it, and say how it is asked for."""
        labels = _labels(catalog, self.statements)
        return f"{labels} ({self.words})" if self.words else labels


def _skills(catalog: Catalog, asked: list[Statement]) -> list[_Node | str]:
    """Give defined terms for what is needed, and words for what is only desirable or one of several."""
    needed = list(_asked_together(catalog, _required(asked)))
    alone = [s.object or "" for each in needed if not each.words for s in each.statements]
    terms: list[_Node | str] = [_term(catalog, curie) for curie in dict.fromkeys(alone)]
    words = [each.label(catalog) for each in needed if each.words]
    for each in _asked_together(catalog, [s for s in asked if need_of(s) == "desirable"]):
        for group in _chosen_or_single(each):
            marks = (group.statements[0].modality or "desirable", *filter(None, [group.words]))
            words.append(_Asked(group.statements, ", ".join(marks)).label(catalog))
    return terms + list(dict.fromkeys(words))


def _asked_together(catalog: Catalog, statements: Iterable[Statement]) -> Iterator[_Asked]:
    """Put together what stands in one list of which not every member is asked for."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_choice_of(catalog, statement) or statement.id, []).append(statement)
    for name, group in groups.items():
        item = catalog.lists.get(name)
        if item is None:
            yield _Asked(group)
        elif item.logic != "any-of":
            yield _Asked(group, _ANY_OR_ALL if len({s.object for s in group}) > 1 else "")
        elif any(s.list != name for s in group):
            yield _Asked(group, "not all of them", is_choice=True)
        else:
            others = _labels(catalog, _others(catalog, name, group))
            yield _Asked(group, f"or instead {others}" if others else _ANY_ONE, is_choice=True)


def _choice_of(catalog: Catalog, statement: Statement) -> str | None:
    """Give the outermost list around a statement that any of its members satisfies, or its own open one."""
    own = above = catalog.lists.get(statement.list or "")
    choice = None
    while above is not None:
        choice = above.id if above.logic == "any-of" else choice
        above = catalog.lists.get(above.parent or "")
    # What stands below a heading or lead-in has a passage of its own: there nothing is left unsaid.
    if choice is None and own is not None and own.logic == "not said" and not own.lead_in:
        return own.id
    return choice


def _others(catalog: Catalog, name: str, group: list[Statement]) -> list[Statement]:
    """Give the members of a list that stand elsewhere in an occupation, such as years beside a degree."""
    objects = {s.object for s in group}
    members = (s for s in catalog.statements.values() if s.list == name)
    return [s for s in members if s.object in catalog.concepts and s.object not in objects]


def _chosen_or_single(asked: _Asked) -> list[_Asked]:
    """Part what is not a choice: each of it is asked for by itself."""
    return [asked] if asked.is_choice else [_Asked([s]) for s in asked.statements]


def _texts(catalog: Catalog, statements: Iterable[Statement]) -> list[str]:
    """Give the labels of what statements say, those that are one of several together."""
    said = _asked_together(catalog, [s for s in statements if s.object in catalog.concepts])
    return list(dict.fromkeys(one.label(catalog) for each in said for one in _chosen_or_single(each)))


def _credentials(catalog: Catalog, asked: list[Statement]) -> list[_Node | str]:
    found: dict[str, _Node] = {}
    words: list[_Node | str] = []
    for each in _asked_together(catalog, asked):
        if each.is_choice:
            words.append(each.label(catalog))
            continue
        for statement in each.statements:
            concept = catalog.concepts[statement.object or ""]
            node = found.setdefault(
                concept.id,
                {"@type": "EducationalOccupationalCredential", "credentialCategory": concept.label},
            )
            _add_words(node, _in_words(catalog, statement))
    return [*found.values(), *words]


def _experiences(catalog: Catalog, asked: list[Statement]) -> list[_Node]:
    """Give the years asked for in months, the least of them; what is more stands in the description.

    Where something else than years is enough, no months are asked for.
    """
    found: dict[tuple[str, Decimal | None], _Node] = {}
    for each in _asked_together(catalog, asked):
        for one in _chosen_or_single(each):
            months = {_months(s) for s in one.statements}
            is_sure = len(months) == 1 and one.words in ("", _ANY_ONE)
            least, name = months.pop() if is_sure else None, one.label(catalog)
            node = found.setdefault(
                (name, least),
                {"@type": "OccupationalExperienceRequirements", "name": name}
                | ({"monthsOfExperience": _number(least)} if least else {}),
            )
            for statement in one.statements:
                _add_words(node, _in_words(catalog, statement))
    return list(found.values())


def _months(statement: Statement) -> Decimal | None:
    years, bound = minimum_years(statement), _figure(statement).bound
    return years * _MONTHS_A_YEAR if years and bound in _INCLUSIVE else None


def _salaries(catalog: Catalog, role: str) -> list[Statement]:
    """Give what a graph states or estimates of the pay of a role."""
    return [
        s
        for s in catalog.statements.values()
        if s.subject == role and s.relation == "sg:hasFigure" and s.status != "inferred"
        if s.figure is not None and s.figure.currency is not None
    ]


def _amount(statement: Statement) -> _Node | None:
    figure = _figure(statement)
    if _why_unfit(figure):
        return None
    node: _Node = {"@type": "MonetaryAmount", "name": figure.measure, "currency": figure.currency}
    if figure.statistic == "median":
        node |= {"@type": "MonetaryAmountDistribution", "median": _number(figure.value)}
        node |= {"duration": _DURATIONS[figure.per]} if figure.per in _DURATIONS else {}
    else:
        ends = {"value": figure.value, "minValue": figure.low, "maxValue": figure.high}
        value: _Node = {name: _number(end) for name, end in ends.items() if end is not None}
        if figure.per:
            value["unitText"] = figure.per.upper() if figure.per in _UNITS else figure.per
        node["value"] = {"@type": "QuantitativeValue", **value}
        period = figure.period
        if period and period.start:
            node["validFrom"] = instant_of(period.start, is_end=False)[:_DATE]
        if period and period.end:
            node["validThrough"] = instant_of(period.end, is_end=True)[:_DATE]
    return node | {"description": statement.sentence}


def _why_unfit(figure: Figure) -> str | None:
    """Tell why a figure of pay is no estimated salary in the terms of schema.org; None where it is one."""
    if figure.bound not in _INCLUSIVE:
        return "the ends of a schema:MonetaryAmount are inclusive"
    if figure.statistic == "median":
        return None if figure.value is not None else "the median of schema.org is one number"
    if figure.statistic not in _NO_STATISTIC:
        return "schema.org has a median and percentiles, and no other statistic"
    return None


def _figure(statement: Statement) -> Figure:
    figure = statement.figure
    assert figure is not None  # noqa: S101 - those that are asked about have one
    return figure


def _sources(catalog: Catalog, said: Iterable[Statement]) -> list[_Node]:
    found = dict.fromkeys(evidence.document for s in said for evidence in s.evidence)
    return [
        {
            "@type": "DigitalDocument",
            "@id": expand_curie(curie),
            "name": catalog.documents[curie].label,
        }
        for curie in found
        if curie in catalog.documents
    ]


def _term(catalog: Catalog, curie: str) -> _Node:
    concept = catalog.concepts[curie]
    node: _Node = {"@type": "DefinedTerm", "@id": expand_curie(curie), "name": concept.label}
    if concept.definition:
        node["description"] = concept.definition
    return node | {"inDefinedTermSet": expand_curie(f"scheme:{concept.kind}")}


def _in_words(catalog: Catalog, statement: Statement) -> str:
    """Give the sentence of a statement, and the fields of study that are named for it."""
    fields = [s for s in catalog.statements.values() if s.subject == statement.id]
    fields = [s for s in fields if s.relation == "sg:inField" and s.object in catalog.concepts]
    grouped = [each.label(catalog) for each in _asked_together(catalog, fields)]
    return f"{statement.sentence}, in {'; '.join(grouped)}" if grouped else statement.sentence


def _add_words(node: _Node, words: str) -> None:
    said = node.get("description", "").split("; ") if node.get("description") else []
    if words not in said:
        node["description"] = "; ".join([*said, words])


def _labels(catalog: Catalog, statements: Iterable[Statement]) -> str:
    return ", ".join(dict.fromkeys(catalog.concepts[s.object or ""].label for s in statements))


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _single(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value
