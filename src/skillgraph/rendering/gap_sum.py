"""A gap in one sentence and in numbers, the same in the terminal, in JSON and on the page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.answers.demands import count_demands, standings_counted, total_counts
from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.answers.demands import Standing
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.requirements import Need, State
    from skillgraph.model import Catalog

#: Of how many missing concepts the sum names the first.
NAMED_FIRST: Final = 3
_WORDS: Final[dict[Standing, tuple[str, str]]] = {
    "near": ("is near to what you have", "are near to what you have"),
    "not said": ("may not be needed", "may not be needed"),
    "not needed": ("is not needed", "are not needed"),
}
_TO_CHECK: Final = {
    ("years",): "years that you did not give",
    ("degree",): "a degree that you did not give",
    ("years", "degree"): "years and a degree that you did not give",
    ("field",): "the field of your degree",
    ("years", "field"): "years that you did not give and the field of your degree",
}


def heading_count(gap: Gap, state: State) -> str:
    """Give how many concepts in a state are counted, and why fewer than are named if so.

    Example:
        >>> from skillgraph.answers.gap import Gap
        >>> heading_count(Gap("concept:role", None, (), (), ()), "missing")
        '0'

    """
    count, named = gap.counts()[state], len(gap.concepts_in(state))
    if state == "not needed" or count == named:  # what is not needed is counted with what makes it so
        return str(named)
    return f"{count} of {named}, as one of a list is enough"


def counted_choices(gap: Gap) -> dict[str, int]:
    """Say which concepts are not counted by themselves: those of a choice, of which one is enough.

    Returns:
        Of each of them the number of the choice as which it is counted, with others in its state; 0 where
        its choice is counted in another state. So a state has as many as `heading_count` says.

    Example:
        >>> from skillgraph.answers.gap import Gap
        >>> counted_choices(Gap("concept:role", None, (), (), ()))
        {}

    """
    counted = gap.counted()
    numbers: dict[str, int] = {}
    return {
        row.concept: numbers.setdefault(row.choice, len(numbers) + 1)
        if counted.get(row.choice) == row.state
        else 0
        for row in gap.concepts
        if row.choice is not None and row.state != "not needed"
    }


def counted_need(gap: Gap | None) -> dict[str, Need]:
    """Say as how firmly asked for each concept is counted: as the first member of its choice, or by itself.

    Example:
        >>> counted_need(None)
        {}

    """
    needs: dict[str, Need] = {}
    rows = gap.concepts if gap else ()
    return {row.concept: needs.setdefault(row.choice or row.concept, row.need) for row in rows}


def sum_sentence(catalog: Catalog, gap: Gap) -> str:
    """Say in a few sentences what a person has and lacks, and what comes first; empty for nothing asked.

    Each number is told with what it is a part of, so that nobody need add up. Counted is what can be drawn:
    years and degrees are summed up at the end.
    """
    counts = gap.counts()
    if not gap.concepts:
        return _apart_sentence(gap)
    counted = gap.counted()
    lacking: dict[str, str] = {}  # of a choice its first member is named
    for row in gap.concepts_in("missing"):
        name = row.choice or row.concept
        if counted.get(name) == "missing":
            lacking.setdefault(name, catalog.concepts[row.concept].label)
    first = list(lacking.values())[:NAMED_FIRST]
    told = f"You have {counts['have']} of {count_words(sum(counts.values()), 'thing')} asked for"
    if first:
        told += f" and lack {counts['missing']}: first {', '.join(first)}"
    rest = _rest_sentence(counts, len(gap.concepts_in("not needed")), _check_words(gap, counted))
    return " ".join(filter(None, (f"{told}.{rest}", _apart_sentence(gap))))


def _apart_sentence(gap: Gap) -> str:
    shares = _shares(gap)[1:]
    return f"Years and degrees are counted apart: you have {' and '.join(shares)}." if shares else ""


def whole_sentence(catalog: Catalog, gap: Gap, *, brief: bool = False) -> str:
    """Say what a person has and lacks of all that is asked for, years and degrees too.

    As `sum_sentence`, where neither years nor degrees are asked for. *brief* leaves out how many are had
    without years, with years, and of degrees.
    """
    from skillgraph.language.amounts_in_words import format_amount  # it compiles patterns

    if all(row.measure == "alone" for row in gap.demands):
        return sum_sentence(catalog, gap)
    counted = {name: standing for name, (_, standing) in standings_counted(gap.demands).items()}
    lacking: dict[str, str] = {}
    for row in gap.demands:
        if row.standing == counted[row.name] == "missing":
            label, figure = catalog.concepts[row.concept].label, row.asking.figure
            years = f" ({format_amount(figure)})" if row.measure == "years" and figure is not None else ""
            lacking.setdefault(row.name, label + years)
    counts = total_counts(gap.demands)
    told = f"You have {counts['have']} of {count_words(counts.total(), 'thing')} asked for"
    told_apart = [*filter(None, _shares(gap))]
    told += f" ({', '.join(told_apart)})" if len(told_apart) > 1 and not brief else ""
    if lacking:
        told += f" and lack {counts['missing']}: first {', '.join([*lacking.values()][:NAMED_FIRST])}"
    rest = _rest_sentence(counts, len(gap.concepts_in("not needed")), _check_words(gap, counted))
    return f"{told}.{rest}"


def _shares(gap: Gap) -> list[str]:
    """Say how many are had of how many: of things alone, empty for none, then of years and degrees."""
    counts = {measure: (held["have"], held.total()) for measure, held in count_demands(gap.demands).items()}
    (had, alone), (years_had, years), (degrees_had, degrees) = counts.values()
    apart = "without years" if years else "other than degrees"
    return [
        f"{had} of {alone} {apart}" if alone else "",
        *([f"{years_had} of {years} with years"] if years else []),
        *([f"{degrees_had} of {count_words(degrees, 'degree')}"] if degrees else []),
    ]


def _check_words(gap: Gap, counted: Mapping[str, Standing]) -> str:
    """Say on what that was not given it depends whether some of the demands that are counted are met."""
    fields = {row.requirement.statement.id for row in gap.degrees if row.field is not None}
    on = {
        "field" if row.asking.id in fields else row.measure
        for row in gap.demands
        if row.standing == counted.get(row.name) == "to check"
    }
    return _TO_CHECK.get(tuple(one for one in ("years", "degree", "field") if one in on), "")


def _rest_sentence(counts: Mapping[Standing, int], named: int, check: str = "") -> str:
    """Say what there is to the things that are neither had nor lacking; empty where there are none.

    What is not needed is *named* one by one elsewhere, where several are counted as one choice.
    """
    told = _WORDS | ({"to check": (f"depends on {check}", f"depend on {check}")} if check else {})
    of: Counter[str] = Counter(counts)
    rest = sum(of[standing] for standing in told)
    words = {
        standing: f"{of[standing]} {forms[of[standing] != 1]}"
        for standing, forms in told.items()
        if of[standing]
    }
    if of["not needed"] and of["not needed"] < named:
        words["not needed"] += f" ({named} by name)"
    if not words:
        return ""
    [*others, last] = words.values()
    if not others:
        number, _, said = last.partition(" ")
        return f" The other {'one' if rest == 1 else number} {said}."
    return f" Of the other {rest}, {', '.join(others)} and {last}."
