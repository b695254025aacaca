"""What the author of a role document may want to mend, found in what was read of it.

A finding says what a reader will stumble over; it does not say that the document is wrong. There
are few rules: each finds what most authors would thank for.
Each rule looks at what reading and extraction understood, and nothing else: a skill that was
not understood is missed by all of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from skillgraph.answers.lint_bounds import asks_more, differing_bounds, is_choice
from skillgraph.answers.lint_degrees import needs_degree, spares_degree
from skillgraph.answers.sides import figure_ends
from skillgraph.extraction.amounts.money import upside_down
from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS
from skillgraph.extraction.organizations.advertisements import is_advertisement
from skillgraph.extraction.values import Extraction
from skillgraph.language.folding import fold
from skillgraph.language.lazy import expression
from skillgraph.model import Figure, Statement

_SOURCED: Final = frozenset({"market", "salary", "trends"})
_SOURCE: Final = expression(
    r"\b(?:according to|sources?:|survey(?:s|ed)?|reports? (?:by|from|of)|study|studies|statistics|census|"
    r"data (?:from|of|by)|based on \w+ (?:data|postings|reports)|as (?:reported|published) by)\b|https?://|\[\d+\]",
    re.IGNORECASE,
)
#: What a section says of what it asks for, by the relation of the statement.
_ASKED: Final = {("sg:requires", "requirements"): "required", ("sg:prefers", "desirable"): "desirable"}
_ASKING: Final = frozenset({"sg:requires", "sg:prefers"})
#: The kinds of sections that say what a role does and needs.
_OF_ROLE: Final = frozenset({"responsibilities", "requirements", "desirable", "soft-skills"})
_EXPERIENCE: Final = "years of experience"
#: Currencies in which nobody takes an amount of this size for the pay of a month.
_PAID_BY_YEAR: Final = frozenset({"AUD", "CAD", "CHF", "EUR", "GBP", "USD"})
_LEAST_OF_YEAR: Final = Decimal(25_000)
_SHOWN: Final = 4
#: What to do about two places that contradict each other.
_DECIDE: Final = "decide which it is, and say it in one place"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the author may want to mend.

    Attributes:
        rule: A key of `RULES`.
        passages: Indices of the passages that it is about, in order; the first is where it is told.
        sentence: What was found.
        advice: What can be done about it.

    """

    rule: str
    passages: tuple[int, ...]
    sentence: str
    advice: str


def lint_extraction(extraction: Extraction) -> list[Finding]:
    r"""Find what the author of a document may want to mend.

    Args:
        extraction: What was read of one document.

    Returns:
        In document order; at one place in the order of `RULES`.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> from skillgraph.documents.text import digest
        >>> from skillgraph.extraction.extracting import extract_document
        >>> from skillgraph.extraction.concepts.forms import bundled_vocabulary
        >>> text = "Requirements\n- Knowledge of Docker\n\nNice to have\n- Docker\n"
        >>> parsed = parse_document(Document(text, digest(text), "role.txt"))
        >>> [one.rule for one in lint_extraction(extract_document(parsed, bundled_vocabulary(), slug="role"))]
        ['required-and-desirable']

    """
    order = {rule: number for number, rule in enumerate(RULES)}
    found = [finding for find in RULES.values() for finding in find(extraction)]
    return sorted(found, key=lambda finding: (finding.passages[0], order[finding.rule]))


def figures_without_period(extraction: Extraction) -> Iterator[Finding]:
    """Figures of the market without the time that they are of, pay that may be for a month or a year."""
    found: dict[tuple[int, bool], list[tuple[int, str]]] = {}
    for number, figure in _figures(extraction):
        is_pay = figure.currency is not None
        if is_pay and _is_by_year(figure):
            continue
        if (figure.per if is_pay else figure.period) is None:
            section = extraction.parsed.passages[number].section
            found.setdefault((section, is_pay), []).append((number, _amount(figure)))
    for (_, is_pay), figures in found.items():  # one decision for all of a section
        yield Finding(
            "figure-without-period",
            tuple(sorted({number for number, _ in figures})),
            f"{_listed(amount for _, amount in figures)}: the text does not say "
            f"{'per year, month or hour' if is_pay else 'for which time that holds'}",
            "add the time that it is paid for" if is_pay else "say from when to when, or as of when",
        )


def figures_without_source(extraction: Extraction) -> Iterator[Finding]:
    """Figures of a section of which neither it nor a section around it names a source.

    What an employer says to pay has no other source.
    """
    by_section: dict[int, list[int]] = {}
    is_offer = _is_offer(extraction)
    for number, figure in _figures(extraction):
        if is_offer and figure.currency is not None:
            continue
        section = _sourced_section(extraction, extraction.parsed.passages[number].section)
        if section is not None:
            by_section.setdefault(section, []).append(number)
    sourced = {
        _sourced_section(extraction, passage.section)
        for passage in extraction.parsed.passages
        if _SOURCE.search(passage.text) is not None
    }
    for section, numbers in by_section.items():
        if section not in sourced:
            passages = tuple(sorted(set(numbers)))
            yield Finding(
                "figure-without-source",
                passages,
                f"{extraction.parsed.sections[section].label}: it gives figures, but names no source",
                "say who counted or asked, and when",
            )


def _sourced_section(extraction: Extraction, section: int) -> int | None:
    """Give the outermost section of figures around a section; None where it is in none."""
    found: int | None = None
    around: int | None = section
    while around is not None:
        if extraction.parsed.sections[around].kind in _SOURCED:
            found = around
        around = extraction.parsed.sections[around].parent
    return found


def required_and_desirable(extraction: Extraction) -> Iterator[Finding]:
    """A tool or language that one section requires and another asks for as nice to have.

    Examples are left out, and what is to be known better or for longer where it is nice to have.
    """
    asked: dict[tuple[str, str], dict[str, tuple[Statement, int]]] = {}
    for statement, number in _placed(extraction):
        kind = extraction.parsed.kind_of(extraction.parsed.passages[number])
        strength = _ASKED.get((statement.relation, kind))
        is_advice = statement.modality == "recommended"  # what a guide tells to learn
        if strength and statement.object and not is_advice and not _is_example(extraction, statement):
            asked.setdefault((statement.subject, statement.object), {}).setdefault(
                strength, (statement, number)
            )
    sections: dict[tuple[int, int], dict[str, tuple[tuple[str, int], ...]]] = {}
    for (_, thing), said in asked.items():
        if len(said) < len(_ASKED) or asks_more(said["desirable"][0], said["required"][0]):
            continue
        if extraction.concepts[thing].kind in TECHNOLOGY_KINDS:
            places = ((strength, number) for strength, (_, number) in said.items())
            ordered = tuple(sorted(places, key=lambda pair: pair[1]))
            first, second = (extraction.parsed.passages[number].section for _, number in ordered)
            sections.setdefault((first, second), {})[extraction.concepts[thing].label] = ordered
    for things in sections.values():  # one decision for all that two sections share
        (earlier, here), (later, there) = next(iter(things.values()))
        told = f"{earlier} here, {later} on line {extraction.parsed.passages[there].line}"
        yield Finding("required-and-desirable", (here, there), f"{_listed(things)}: {told}", _DECIDE)


def bounds_differ(extraction: Extraction) -> Iterator[Finding]:
    """Other years or levels of one thing here and there, where no other rule tells it."""
    told = {finding.passages for finding in required_and_desirable(extraction)}
    for passages, sentence in differing_bounds(extraction):
        if passages not in told:
            yield Finding("bounds-differ", passages, sentence, _DECIDE)


def pay_upside_down(extraction: Extraction) -> Iterator[Finding]:
    """Pay from a larger to a smaller amount."""
    paid = {number for number, figure in _figures(extraction) if figure.currency is not None}
    for number in sorted(paid):
        for span in upside_down(extraction.parsed.passages[number].text):
            words = extraction.parsed.passages[number].text[span.start : span.end].strip()
            yield Finding(
                "pay-upside-down",
                (number,),
                f"{words}: the lower bound is above the upper one",
                "turn them round, or mend the number that is wrong",
            )


def degree_needed_and_not(extraction: Extraction) -> Iterator[Finding]:
    """A degree is required of the one role of a document, and elsewhere none is needed, without an *if*."""
    if len(_asking(extraction)) != 1:
        return
    passages = extraction.parsed.passages
    needed = {
        number
        for said, number in _placed(extraction)
        if needs_degree(said, extraction.concepts.get(said.object or ""), passages[number].text)
    }
    not_needed = [number for number, passage in enumerate(passages) if spares_degree(passage.text)]
    for number in not_needed:
        if needed - {number}:
            there = min(needed - {number})
            here, other = sorted((number, there))
            say = {number: "no degree is needed", there: "a degree is required"}
            told = f"{say[here]} here, {say[other]} on line {passages[other].line}"
            yield Finding("degree-needed-and-not", (here, other), told, _DECIDE)


def doubled_lines(extraction: Extraction) -> Iterator[Finding]:
    """An item that stands twice in one section, or in two of one kind where one role alone is asked of."""
    passages, sections = extraction.parsed.passages, extraction.parsed.sections
    has_stages = any(section.kind == "career" for section in sections)
    is_of_one = len(_asking(extraction)) == 1 and not has_stages
    first: dict[tuple[str, int | str], int] = {}
    for number, passage in enumerate(passages):
        words = fold(passage.text).strip(" .;,")
        if passage.kind != "bullet" or not words:
            continue
        kind = extraction.parsed.kind_of(passage)
        keys: list[tuple[str, int | str]] = [(words, passage.section)]
        if is_of_one and kind in _OF_ROLE:
            keys.append((words, kind))
        told = next((first[key] for key in keys if key in first), None)
        for key in keys:
            first.setdefault(key, number)
        if told is not None:
            yield Finding(
                "doubled-line",
                (told, number),
                f"{_shortened(passage.text)}: the same on line {passage.line}",
                "leave one of them out",
            )


#: The rules by name, in the order of the answer; each one's docstring says what it finds.
RULES: Final[dict[str, Callable[[Extraction], Iterator[Finding]]]] = {
    "figure-without-period": figures_without_period,
    "figure-without-source": figures_without_source,
    "required-and-desirable": required_and_desirable,
    "bounds-differ": bounds_differ,
    "pay-upside-down": pay_upside_down,
    "degree-needed-and-not": degree_needed_and_not,
    "doubled-line": doubled_lines,
}


def _figures(extraction: Extraction) -> Iterator[tuple[int, Figure]]:
    """Give the figures that count a market or pay, not the years that somebody needs, with their passages."""
    for statement, number in _placed(extraction):
        if statement.figure is not None and statement.figure.measure != _EXPERIENCE:
            yield number, statement.figure


def _placed(extraction: Extraction) -> Iterator[tuple[Statement, int]]:
    """Give the statements, each with the index of the passage that makes it."""
    index = {passage.id: number for number, passage in enumerate(extraction.parsed.passages)}
    for statement in extraction.sure.values():
        yield statement, index[statement.evidence[0].passage]


def _is_example(extraction: Extraction, statement: Statement) -> bool:
    """Tell whether a statement is of one of several that would do, or that only show what is meant."""
    return is_choice(extraction.lists.get(statement.list or ""))


def _is_by_year(figure: Figure) -> bool:
    """Tell whether everybody takes an amount for the pay of a year, though the text does not say so."""
    low, high = figure_ends(figure)
    least = low if low is not None else high
    return figure.currency in _PAID_BY_YEAR and least is not None and least >= _LEAST_OF_YEAR


def _is_offer(extraction: Extraction) -> bool:
    """Tell whether pay is that of an employer's own job: of an advertisement, or all of it of one role."""
    employer = next((said.subject for said in extraction.sure.values() if said.relation == "sg:seeks"), "")
    sure = extraction.sure.values()
    paid = {said.subject for said in sure if said.figure is not None and said.figure.currency is not None}
    return len(paid) == 1 or is_advertisement(extraction.parsed, employer=employer)


def _asking(extraction: Extraction) -> set[str]:
    """Give those of whom something is asked."""
    return {said.subject for said in extraction.sure.values() if said.relation in _ASKING and said.object}


def _amount(figure: Figure) -> str:
    """Write a figure for a finding: measure and number."""
    numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    amount = " to ".join(f"{number:,}" for number in numbers)
    unit = figure.currency or {"percent change": "%", "percent share": "%"}.get(
        figure.unit or "", figure.unit or ""
    )
    return f"{figure.measure} {amount} {unit}".strip()


def _listed(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    shown = ", ".join(distinct[:_SHOWN])
    return f"{shown} and {len(distinct) - _SHOWN} more" if len(distinct) > _SHOWN else shown


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[: _SHOWN * 2]) + (" \u2026" if len(words) > _SHOWN * 2 else "")
