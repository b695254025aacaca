"""An extraction as one JSON line of an annotated set, so that any such set can be scored.

The shape is that of hand-made annotations of role documents: spans into the source, one
concept a label and type, requirements and figures.
"""

import json
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Final

from skillgraph.boundary.controls import escape_controls
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.genres import read_kinds
from skillgraph.extraction.linking import SILENT
from skillgraph.extraction.mention_modality import STRENGTH, asked_by_section, modality_at
from skillgraph.extraction.qualifications import find_languages, find_qualifications, find_years
from skillgraph.extraction.values import Extraction, Mention
from skillgraph.model import Figure

_LEAST_YEARLY: Final = 10_000
COMPETENCES: Final = ("skill", "soft_skill", "technology")


def document_name(path: str) -> str:
    """Name a document as annotated sets do: the folder that holds it, a slash, the file's name.

    Example:
        >>> document_name("/data/roles/ads/one.md"), document_name("one.md")
        ('ads/one.md', 'one.md')

    """
    parts = PurePath(path.replace("\\", "/")).parts
    return "/".join(parts[-2:]) if len(parts) > 1 and parts[-2] != "/" else parts[-1]


def format_predictions(path: str, extraction: Extraction) -> str:
    """Give what was found in the document at a path as one line of JSON, with its line end."""
    found = predictions(document_name(path), extraction)
    return escape_controls(json.dumps(found, ensure_ascii=False)) + "\n"


def predictions(name: str, extraction: Extraction) -> dict[str, Any]:
    """Give what was found in a document in the shape of an annotated set.

    Args:
        name: What the set calls the document; see `document_name`.
        extraction: What was found.

    Returns:
        ``doc``, ``sha256``, ``spans`` (start, end, type; offsets into the source), ``concepts``
        (label, type, modality, surface, and the CURIE that it is linked to, None where it is
        only proposed), ``requirements`` and ``figures``.

    """
    parsed = extraction.parsed
    spans: set[tuple[int, int, str]] = set()
    gathered: dict[tuple[str, str], dict[str, Any]] = {}
    for mention in extraction.mentions:
        source = parsed.passages[mention.passage].source_span(mention.span)
        spans.add((source.start, source.end, mention.type))
        if mention.type in COMPETENCES and mention.concept is not None:
            _gather(gathered, mention, extraction, surface=parsed.document.excerpt(source))
    return {
        "doc": name,
        "sha256": parsed.document.sha256,
        "spans": [list(span) for span in sorted(spans)],
        "concepts": [gathered[key] for key in sorted(gathered)],
        "requirements": requirements(parsed),
        "figures": figures(extraction),
    }


def _gather(
    gathered: dict[tuple[str, str], dict[str, Any]], mention: Mention, extraction: Extraction, *, surface: str
) -> None:
    """Add a mention to its concept, whose modality is the strongest of its mentions."""
    curie = mention.concept or ""
    concept = extraction.named.get(curie) or extraction.concepts[curie]
    label = concept.label.lower()
    entry = gathered.setdefault(
        (mention.type, label),
        {"label": label, "type": mention.type, "modality": "mentioned", "surface": []},
    )
    entry["modality"] = min(entry["modality"], mention.modality, key=STRENGTH.index)
    entry["concept"] = None if curie in extraction.proposed else curie
    if surface not in entry["surface"]:
        entry["surface"].append(surface)


def figures(extraction: Extraction) -> list[dict[str, Any]]:
    """Give the salaries and market figures that a document states, in document order."""
    found = []
    for statement in extraction.sure.values():
        figure = statement.figure
        if figure is None or figure.measure == "years of experience" or not statement.evidence:
            continue
        place = statement.evidence[0].focus or statement.evidence[0].span
        salary = figure.measure == "salary" or figure.currency is not None
        found.append(
            {
                "kind": "salary" if salary else "market_figure",
                "low": _decimal(figure.low),
                "high": _decimal(figure.high),
                "value": _decimal(figure.value),
                "unit": figure.unit,
                "currency": figure.currency,
                "period": figure.per or _usual_period(figure),
                "subject": statement.subject.removeprefix("concept:").replace("-", " "),
                "start": place.start,
                "end": place.end,
            }
        )
    return found


def _usual_period(figure: Figure) -> str | None:
    """Give what annotated sets take a salary of five or six digits to be paid for, where no text says it."""
    amount = figure.low or figure.value or figure.high or 0
    return "year" if figure.currency and amount >= _LEAST_YEARLY else None


def _decimal(number: Decimal | None) -> int | float | None:
    return None if number is None else _plain(float(number))


def requirements(parsed: ParsedDocument) -> list[dict[str, Any]]:
    """Give the degrees, certificates, years and languages that a document asks for, in document order."""
    found: list[tuple[int, int, dict[str, Any]]] = []
    seen: set[tuple[str, str, str]] = set()

    def add(index: int, start: int, record: dict[str, Any]) -> None:
        key = (record["kind"], str(record["value"]), record["modality"])
        if record["kind"] == "experience_years" or key not in seen:
            seen.add(key)
            found.append((index, start, record))

    kinds = read_kinds(parsed)
    for index, passage in enumerate(parsed.passages):
        section = kinds[index]
        if section in SILENT:
            continue
        by_section = asked_by_section(section)
        asked = by_section != "mentioned"
        for one in find_qualifications(passage.text):
            if one.value is not None:
                modality = _of_education(section) or modality_at(
                    passage.text, one.span, by_section=by_section
                )
                record = _record(
                    one.kind, one.value, modality, bound="min" if one.kind == "degree" else "exact"
                )
                add(index, one.span.start, record | ({"alt": [one.alternative]} if one.alternative else {}))
        for years in find_years(passage.text, asked=asked):
            modality = modality_at(passage.text, years.span, by_section=by_section)
            value = _plain(years.low) if years.high is None else [_plain(years.low), _plain(years.high)]
            bound = "min" if years.high is None else "range"
            add(
                index,
                years.span.start,
                _record("experience_years", value, modality, bound=bound, unit="years"),
            )
        for language in find_languages(passage.text, asked=asked):
            modality = modality_at(passage.text, language.span, by_section=by_section)
            record = _record("language", language.language, modality, bound="min", unit=language.level)
            add(index, language.span.start, record)
    return [record for _, _, record in sorted(found, key=lambda one: one[:2])]


def _of_education(section: str) -> str | None:
    """Give what a guide's advice on education amounts to: it recommends."""
    return "preferred" if section == "education" else None


def _record(
    kind: str, value: object, modality: str, *, bound: str, unit: str | None = None
) -> dict[str, Any]:
    return {"kind": kind, "value": value, "unit": unit, "bound": bound, "modality": modality}


def _plain(number: float) -> int | float:
    return int(number) if number.is_integer() else number
