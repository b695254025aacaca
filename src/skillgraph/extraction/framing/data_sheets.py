"""What a data sheet holds beside work: fields, and what is measured or handed over.

A label that stands in several sections beside one another is a field of each ("Weight: 0.3"), and names no
area, unless the label opens what is done. Below "Deliverables" or "KPIs" things are named, so that only a
plain command there says what is done.
"""

from collections.abc import Iterator
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import ASKING_KINDS, normalized_heading, read_heading
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.framing.stacks import lists_tools
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.forces import Force
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.language.cues import any_cue
from skillgraph.language.grammar import is_command
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span

_SECTIONS: Final = 2  # beside one another, by which a label is a field
_FIELDS: Final = 2  # that a section shares with another, by which it is a data sheet
#: Kinds of sections in which labels may open fields.
_KINDS: Final = frozenset({"overview", "other", "responsibilities"})


def find_data(parsed: ParsedDocument) -> dict[int, Force]:
    r"""Give the passages that are fields or results, each asking for nothing.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "# Rigger\n\n## Deliverables\n\n- Welcome letters\n- Write the log\n"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> [parsed.passages[index].text for index in find_data(parsed)]
        ['Welcome letters']

    """
    places = {index: Place(index, Span(0, 0)) for index in (*_fields(parsed), *_results(parsed))}
    return {index: Force(None, place) for index, place in sorted(places.items())}


def _fields(parsed: ParsedDocument) -> Iterator[int]:
    """Find the lines whose labels stand in several sections beside one another, at least two in each."""
    labels: dict[tuple[int | None, str], set[int]] = {}
    lines = list(_lines(parsed))
    for _, label, passage in lines:
        above = parsed.sections[passage.section].parent
        labels.setdefault((above, label), set()).add(passage.section)
    shared = [
        line for line in lines if len(labels[parsed.sections[line[2].section].parent, line[1]]) >= _SECTIONS
    ]
    held: dict[int, set[str]] = {}
    for _, label, passage in shared:
        held.setdefault(passage.section, set()).add(label)
    works = {label for _, label, passage in shared if _opens_work(passage)}
    for index, label, passage in shared:
        if len(held[passage.section]) >= _FIELDS and label not in works and not _is_known(label):
            yield index


def _lines(parsed: ParsedDocument) -> Iterator[tuple[int, str, ParsedPassage]]:
    """Give the passages with a label, and that in lower case."""
    for index, passage in enumerate(parsed.passages):
        section = parsed.sections[passage.section]
        if passage.label is not None and not passage.cells and section.kind in _KINDS:
            yield index, normalized_heading(passage.text[slice(*passage.label)]), passage


def _opens_work(passage: ParsedPassage) -> bool:
    """Tell whether something is done behind the label of a line."""
    return passage.label is not None and opens_duty(passage.text[passage.label.end :].lstrip(" :*"))


def _is_known(label: str) -> bool:
    """Tell whether a label opens what is done or asked for."""
    reading = read_heading(label)
    is_own = reading.whole and reading.kind in {*ASKING_KINDS, *_KINDS}
    return is_own or lists_tools(label) or is_generic_label(label)


def _results(parsed: ParsedDocument) -> Iterator[int]:
    """Find what stands below a heading or a label of results, and is no plain command."""
    sections = [names_results(one.label) for one in parsed.sections]
    for number, section in enumerate(parsed.sections):
        sections[number] |= section.parent is not None and sections[section.parent]
    lists: list[bool] = []
    for one in parsed.lists:
        opens = one.lead_in is not None and names_results(parsed.passages[one.lead_in].text)
        lists.append(opens or (one.parent is not None and lists[one.parent]))
    for index, passage in enumerate(parsed.passages):
        is_below = sections[passage.section] or (passage.list is not None and lists[passage.list])
        is_below = is_below and parsed.sections[passage.section].kind not in ASKING_KINDS
        if is_below and passage.kind != "heading" and not is_command(passage.text):
            yield index


def names_results(heading: str) -> bool:
    """Tell whether a heading is of what is handed over or measured.

    Example:
        >>> names_results("Key Deliverables:"), names_results("Delivery of results")
        (True, False)

    """
    return any_cue("result").fullmatch(normalized_heading(heading)) is not None
