"""What the author of a role document may want to mend, found in what was read of it.

A finding says what a reader will stumble over; it does not say that the document is wrong.
Each rule looks at what reading and extraction understood, and nothing else: a skill that was
not understood is missed by all of them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from skillgraph.extraction.lint_material import NAMING, Material, telling_stems
from skillgraph.extraction.values import Extraction
from skillgraph.model import Figure, Statement
from skillgraph.vocabulary import STRENGTHS

_SOURCED: Final = frozenset({"market", "salary", "trends"})
_SOURCE: Final = re.compile(
    r"\b(?:according to|sources?:|survey(?:s|ed)?|reports? (?:by|from|of)|study|studies|statistics|census|"
    r"data (?:from|of|by)|based on \w+ (?:data|postings|reports)|as (?:reported|published) by)\b|https?://|\[\d+\]",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+")
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
        >>> text = "Duties\n- Tune PostgreSQL\n\nRequirements\n- Knowledge of Terraform\n"
        >>> parsed = parse_document(Document(text, "", "role.txt"))
        >>> [one.rule for one in lint_extraction(extract_document(parsed, bundled_vocabulary(), slug="role"))]
        ['requirement-without-duty']

    """
    material = Material(extraction)
    order = {rule: number for number, rule in enumerate(RULES)}
    found = [finding for find in RULES.values() for finding in find(material)]
    return sorted(found, key=lambda finding: (finding.passages[0], order[finding.rule]))


def requirements_without_duty(material: Material) -> Iterator[Finding]:
    """A tool that is required, and of which neither a duty nor the title speaks, where duties are stated.

    Skills and languages need none: what they are for is plain from what somebody does with them.
    """
    if not material.duties:
        return
    concepts = material.concepts(material.duty_texts)
    stems = material.stems(material.duty_texts) | telling_stems(material.label(material.extraction.role))
    for number in material.requirements:
        asked = material.asked(number)
        backed = material.concepts([number]) & concepts or any(
            telling_stems(material.words(mention)) & stems for mention in asked
        )
        if not backed and all(material.is_tool(mention) for mention in asked):
            names = _listed(material.words(mention) for mention in asked)
            yield Finding(
                "requirement-without-duty",
                (number,),
                f"{names}: required, but no duty mentions it",
                "say in a duty what it is needed for, or leave it out",
            )


def figures_without_period(material: Material) -> Iterator[Finding]:
    """A figure of the market without the time that it is of, pay without the time that it is for."""
    told: set[tuple[int, str]] = set()
    for statement, figure in _figures(material):
        number = material.place(statement)
        pay = figure.currency is not None
        missing = figure.per is None if pay else figure.period is None
        key = (number, _amount(figure))
        if missing and key not in told:
            told.add(key)
            yield Finding(
                "figure-without-period",
                (number,),
                f"{_amount(figure)}: the text does not say "
                f"{'per year, month or hour' if pay else 'for which time it holds'}",
                "add the time that it is paid for" if pay else "say from when to when, or as of when",
            )


def figures_without_source(material: Material) -> Iterator[Finding]:
    """Figures of a section of which neither it nor a section around it names a source."""
    by_section: dict[int, list[int]] = {}
    for statement, _ in _figures(material):
        number = material.place(statement)
        section = _sourced_section(material, material.parsed.passages[number].section)
        if section is not None:
            by_section.setdefault(section, []).append(number)
    sourced = {
        _sourced_section(material, passage.section)
        for passage in material.parsed.passages
        if _SOURCE.search(passage.text) is not None
    }
    for section, numbers in by_section.items():
        if section not in sourced:
            passages = tuple(sorted(set(numbers)))
            yield Finding(
                "figure-without-source",
                passages,
                f"{material.parsed.sections[section].label}: it gives figures, but names no source",
                "say who counted or asked, and when",
            )


def _sourced_section(material: Material, section: int) -> int | None:
    """Give the outermost section of figures around a section; None where it is in none."""
    found: int | None = None
    around: int | None = section
    while around is not None:
        if material.parsed.sections[around].kind in _SOURCED:
            found = around
        around = material.parsed.sections[around].parent
    return found


def required_and_desirable(material: Material) -> Iterator[Finding]:
    """What is required of a role in one place and only desirable in another, examples apart."""
    asked: dict[tuple[str, str], dict[str, int]] = {}
    for statement in material.extraction.sure.values():
        is_asked = statement.relation in {"sg:requires", "sg:prefers"} and statement.object is not None
        is_advice = statement.modality == "recommended"  # what a guide tells to learn
        if is_asked and statement.evidence and not is_advice and not _is_example(material, statement):
            usual = "required" if statement.relation == "sg:requires" else "preferred"
            strength = STRENGTHS.get(statement.modality or usual, "needed")
            strength = "required" if strength == "needed" else "desirable"
            places = asked.setdefault((statement.subject, str(statement.object)), {})
            places.setdefault(strength, material.place(statement))
    sections: dict[tuple[int, int], dict[str, tuple[tuple[str, int], ...]]] = {}
    for (_, thing), places in asked.items():
        if len(places) > 1:
            ordered = tuple(sorted(places.items(), key=lambda pair: pair[1]))
            first, second = (material.parsed.passages[number].section for _, number in ordered)
            sections.setdefault((first, second), {}).setdefault(material.label(thing), ordered)
    for things in sections.values():  # one decision for all that two sections share
        (earlier, here), (later, there) = next(iter(things.values()))
        yield Finding(
            "required-and-desirable",
            (here, there),
            f"{_listed(things)}: {earlier} here, {later} on line {material.line(there)}",
            "decide which it is, and say it in one place",
        )


def _is_example(material: Material, statement: Statement) -> bool:
    """Tell whether a statement is of one of several that would do, or that only show what is meant."""
    around = material.extraction.lists.get(statement.list or "")
    return around is not None and (around.logic == "any-of" or around.open is True)


def two_names(material: Material) -> Iterator[Finding]:
    """A technology under two names, or a skill and its abbreviation, none in brackets after the other.

    Other wordings of a skill are no names, a heading is there to be spelled out, and a sentence
    that has both tells the reader.
    """
    names: dict[str, dict[str, int]] = {}
    types: dict[str, str] = {}
    for mention in material.extraction.mentions:
        is_heading = material.parsed.passages[mention.passage].kind == "heading"
        if mention.type in NAMING and not is_heading and not material.words(mention).islower():
            types[mention.concept] = mention.type
            names.setdefault(mention.concept, {}).setdefault(material.words(mention), mention.passage)
    introduced = [passage.text for passage in material.parsed.passages if "(" in passage.text]
    for concept, forms in names.items():
        told: list[str] = []
        for form in forms:
            if all(
                _differ(form, other)
                and forms[form] != forms[other]
                and (types[concept] == "technology" or _abbreviates(form, other) or _abbreviates(other, form))
                for other in told
            ):
                told.append(form)
        if len(told) > 1 and not any(_introduces(text, told) for text in introduced):
            yield Finding(
                "two-names",
                tuple(dict.fromkeys(forms[form] for form in told)),
                f"{_listed(told)}: these are names of one thing ({material.label(concept)})",
                "keep to one name, and give the other once, in brackets",
            )


#: The rules by name, in the order of the answer; each one's docstring says what it finds.
RULES: Final[dict[str, Callable[[Material], Iterator[Finding]]]] = {
    "requirement-without-duty": requirements_without_duty,
    "figure-without-period": figures_without_period,
    "figure-without-source": figures_without_source,
    "required-and-desirable": required_and_desirable,
    "two-names": two_names,
}


def _figures(material: Material) -> Iterator[tuple[Statement, Figure]]:
    """Give the statements with a figure that counts a market or pay, not the years that somebody needs."""
    for statement in material.extraction.sure.values():
        figure = statement.figure
        if figure is not None and statement.evidence and figure.measure != _EXPERIENCE:
            yield statement, figure


def _amount(figure: Figure) -> str:
    """Write a figure for a finding: measure and number."""
    numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    amount = " to ".join(f"{number:,}" for number in numbers)
    unit = figure.currency or {"percent change": "%", "percent share": "%"}.get(
        figure.unit or "", figure.unit or ""
    )
    return f"{figure.measure} {amount} {unit}".strip()


def _differ(form: str, other: str) -> bool:
    """Tell whether two names share no word: `pipeline` is short for `data pipeline`, `K8s` is not."""
    first, second = (form.casefold().split(), other.casefold().split())
    return not any(_akin(one, two) for one in first for two in second)


def _abbreviates(form: str, other: str) -> bool:
    """Tell whether a name is made of the first letters of another."""
    letters = [letter for letter in form.casefold() if letter.isalnum()]
    return letters == [word[0] for word in _WORD.findall(other.casefold())] and len(letters) > 1


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
