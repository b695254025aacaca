"""What the author of a role document may want to mend, found in what was read of it.

A finding says what a reader will stumble over; it does not say that the document is wrong. There
are few rules: each finds what most authors would thank for.
Each rule looks at what reading and extraction understood, and nothing else: a skill that was
not understood is missed by all of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from skillgraph.extraction.naming import TECHNOLOGY_KINDS
from skillgraph.extraction.values import Extraction
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
_NAMED: Final = frozenset({"skill", "technology"})
#: Letters that stand for a name, two of them capitals or digits: *QE*, *K8s*.
_SHORT_FORM: Final = expression(r"(?=(?:[^A-Z\d]*[A-Z\d]){2})\w{2,6}")
_GOES_ON: Final = expression(r" [A-Z]")
_EXPERIENCE: Final = "years of experience"
_SHOWN: Final = 4
_ROOT: Final = 5  # letters that two forms of one word begin with


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
        >>> from skillgraph.extraction.extracting import extract_document
        >>> from skillgraph.extraction.forms import bundled_vocabulary
        >>> text = "Requirements\n- Knowledge of Docker\n\nNice to have\n- Docker\n"
        >>> parsed = parse_document(Document(text, "", "role.txt"))
        >>> [one.rule for one in lint_extraction(extract_document(parsed, bundled_vocabulary(), slug="role"))]
        ['required-and-desirable']

    """
    order = {rule: number for number, rule in enumerate(RULES)}
    found = [finding for find in RULES.values() for finding in find(extraction)]
    return sorted(found, key=lambda finding: (finding.passages[0], order[finding.rule]))


def figures_without_period(extraction: Extraction) -> Iterator[Finding]:
    """Figures of the market without the time that they are of, pay without the time that it is for."""
    found: dict[tuple[int, bool], list[tuple[int, str]]] = {}
    for number, figure in _figures(extraction):
        is_pay = figure.currency is not None
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
    """Figures of a section of which neither it nor a section around it names a source."""
    by_section: dict[int, list[int]] = {}
    for number, _ in _figures(extraction):
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
    """A tool or language that one section requires and another asks for as nice to have, examples apart."""
    asked: dict[tuple[str, str], dict[str, int]] = {}
    for statement, number in _placed(extraction):
        kind = extraction.parsed.kind_of(extraction.parsed.passages[number])
        strength = _ASKED.get((statement.relation, kind))
        is_advice = statement.modality == "recommended"  # what a guide tells to learn
        if strength and statement.object and not is_advice and not _is_example(extraction, statement):
            asked.setdefault((statement.subject, statement.object), {}).setdefault(strength, number)
    sections: dict[tuple[int, int], dict[str, tuple[tuple[str, int], ...]]] = {}
    for (_, thing), places in asked.items():
        if len(places) > 1 and extraction.concepts[thing].kind in TECHNOLOGY_KINDS:
            ordered = tuple(sorted(places.items(), key=lambda pair: pair[1]))
            first, second = (extraction.parsed.passages[number].section for _, number in ordered)
            sections.setdefault((first, second), {})[extraction.concepts[thing].label] = ordered
    for things in sections.values():  # one decision for all that two sections share
        (earlier, here), (later, there) = next(iter(things.values()))
        yield Finding(
            "required-and-desirable",
            (here, there),
            f"{_listed(things)}: {earlier} here, {later} on line {extraction.parsed.passages[there].line}",
            "decide which it is, and say it in one place",
        )


def two_names(extraction: Extraction) -> Iterator[Finding]:
    """A thing under its name and under a short form, of which neither stands in brackets after the other.

    Other wordings are no names, and a heading is there to be spelled out.
    """
    passages = extraction.parsed.passages
    names: dict[str, dict[str, int]] = {}
    for mention in extraction.mentions:
        text = passages[mention.passage].text
        is_part = _GOES_ON.match(text, mention.span.end) is not None  # of a product's name
        if mention.type in _NAMED and passages[mention.passage].kind != "heading" and not is_part:
            words = text[mention.span.start : mention.span.end]
            names.setdefault(mention.concept, {}).setdefault(words, mention.passage)
    introduced = [passage.text for passage in passages if "(" in passage.text]
    for concept, forms in names.items():
        told = _short_and_full(forms)
        if not told or any(_introduces(text, told) for text in introduced):
            continue
        yield Finding(
            "two-names",
            tuple(forms[form] for form in told),
            f"{_listed(told)}: these are names of one thing ({extraction.named[concept].label})",
            "keep to one name, and give the other once, in brackets",
        )


#: The rules by name, in the order of the answer; each one's docstring says what it finds.
RULES: Final[dict[str, Callable[[Extraction], Iterator[Finding]]]] = {
    "figure-without-period": figures_without_period,
    "figure-without-source": figures_without_source,
    "required-and-desirable": required_and_desirable,
    "two-names": two_names,
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
    around = extraction.lists.get(statement.list or "")
    return around is not None and (around.logic == "any-of" or around.open is True)


def _amount(figure: Figure) -> str:
    """Write a figure for a finding: measure and number."""
    numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    amount = " to ".join(f"{number:,}" for number in numbers)
    unit = figure.currency or {"percent change": "%", "percent share": "%"}.get(
        figure.unit or "", figure.unit or ""
    )
    return f"{figure.measure} {amount} {unit}".strip()


def _short_and_full(forms: Mapping[str, int]) -> list[str]:
    """Give a short form and a longer name that stands elsewhere, in the order of their places; or nothing."""
    for short in filter(_SHORT_FORM.fullmatch, forms):
        for full, place in forms.items():
            if not _SHORT_FORM.fullmatch(full) and place != forms[short] and _differ(full, short):
                return sorted((short, full), key=lambda form: forms[form])
    return []


def _differ(form: str, other: str) -> bool:
    """Tell whether two names share no word: `pipeline` is short for `data pipeline`, `K8s` is not."""
    first, second = (form.casefold().split(), other.casefold().split())
    return not any(_akin(one, two) for one in first for two in second)


def _akin(word: str, other: str) -> bool:
    shared = min(len(word), len(other), _ROOT)
    return word[:shared] == other[:shared]


def _introduces(text: str, forms: Iterable[str]) -> bool:
    """Tell whether a passage gives one name in brackets after another."""
    folded = text.casefold()
    return (
        any(f"({form.casefold()}" in folded for form in forms)
        and sum(form.casefold() in folded for form in forms) > 1
    )


def _listed(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    shown = ", ".join(distinct[:_SHOWN])
    return f"{shown} and {len(distinct) - _SHOWN} more" if len(distinct) > _SHOWN else shown


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[: _SHOWN * 2]) + (" \u2026" if len(words) > _SHOWN * 2 else "")
