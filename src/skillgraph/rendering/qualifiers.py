"""Qualifiers and figures in words, as the page, the tables and the exports say them.

What the text does not give is said to be absent where a reader would miss it: a figure
of change without a period says so.
"""

from collections.abc import Iterator
from typing import Final

from skillgraph.model import Catalog, ConceptList, Figure, Statement

#: Levels that are named of one thing where it is asked for: first on the page, in its strata, in a cell.
LEVELS: Final = 3
#: Qualifiers that need their name to be understood; the others speak for themselves.
_NAMED: Final = ("purpose", "means", "reason", "condition", "scope", "quantifier", "manner")


def figure_words(figure: Figure) -> str:
    """Give a figure with all that the text says about it, and what it does not.

    Example:
        >>> from decimal import Decimal
        >>> figure_words(Figure("demand", value=Decimal(14), unit="percent change", direction="decrease"))
        'demand: 14 percent decrease, no period given'

    """
    from skillgraph.language.amounts_in_words import (  # it compiles patterns; few answers need it
        format_amount,
        format_period,
        measured_words,
    )

    head = " ".join(filter(None, measured_words(figure)))
    amount = " ".join(filter(None, (format_amount(figure), figure.direction)))
    if figure.per:
        amount += f" per {figure.per}"
    period = format_period(figure.period) if figure.period else ""
    if not period and figure.unit and figure.unit.startswith("percent"):
        period = "no period given"
    return f"{head}: " + ", ".join(filter(None, (amount, period, figure.place, figure.population)))


def format_membership(members: ConceptList) -> str:
    """Give a list that a statement stands in, with its logic and openness.

    Of what stands below a heading or lead-in, each with a passage of its own, nothing is left unsaid.

    Example:
        >>> format_membership(ConceptList("l", "s", "frameworks", None, "any-of", True))
        'any of “frameworks”, open'
        >>> format_membership(ConceptList("l", "s", "Skills", "skills-01", "not said", None))
        'in the list “Skills”'

    """
    openness = ", open" if members.open else ""
    if members.logic == "not said":
        unsaid = "" if members.lead_in else ", not said whether one or all of it"
        return f"in the list “{members.label}”{openness}{unsaid}"
    return f"{members.logic.replace('-', ' ')} “{members.label}”{openness}"


def iter_qualifiers(catalog: Catalog, statement: Statement) -> Iterator[str]:
    """Give what qualifies a statement, one phrase each, the figure first."""
    if statement.figure:
        yield figure_words(statement.figure)
    if statement.modality and statement.modality != statement.status:
        yield statement.modality
    if statement.level:
        yield f"level: {statement.level}"
    yield from statement.hedge
    for name in _NAMED:
        value = getattr(statement, name)
        if value:
            yield f"{name}: {value}"
    if statement.list in catalog.lists:
        yield format_membership(catalog.lists[statement.list])
    if statement.status == "inferred":
        yield f"inferred by us (rule {statement.rule})" if statement.rule else "inferred by us"
    elif statement.status == "estimated":
        yield "estimated by the document"
    elif statement.status != "stated":
        yield statement.status


def concept_label(catalog: Catalog, curie: str | None) -> str:
    """Give the label of a concept; what is none keeps its CURIE, and nothing has the empty name."""
    return catalog.concepts[curie].label if curie in catalog.concepts else curie or ""


def count_words(count: int, noun: str) -> str:
    """Give a count with its noun in the right number."""
    plural = noun if count == 1 else f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {plural}"
