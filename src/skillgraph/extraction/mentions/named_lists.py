"""Lists of known names below headings that nothing else is known of: mostly, what they name is asked for.

"In your rucksack", above "SQL", "Excel" and "Tact". What follows counts, where the heading speaks of no firm,
product or course; and unless it speaks to the reader, or of what is asked for, what it makes is unsure.
"""

import re
from dataclasses import replace
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, Naming
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.wording.modality import find_level
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What a heading says that is of the firm, of what it makes, or of what is done, learned or read there.
_OF_OTHERS: Final = expression(
    r"\b(?:we|us|our(?! (?:ask|asks|wish|wishes|wish ?list|needs?|expectations?|checklist)\b)|they"
    r"|their|who|where|how|when|learn\w*|teach\w*|train\w*|course\w*|modul\w+|curriculum|topics?|agenda"
    r"|lessons?|chapters?|powered|hood|first|weeks?|days?|months?|build\w*|built|made?|mak(?:es?|ing)|products?|services?|customers?|clients?"
    r"|partners?|integrat\w+|features?|supports?|stack|architecture|infrastructure|environment|platforms?"
    r"|systems?|projects?|process\w*|steps?|interviews?|stages?|industr\w+|sectors?|markets?|teams?|departments?"
    r"|offices?|locations?|tags?|keywords?|categor\w+|related|similar|more|other|see|also|read\w*|press|awards?"
    r"|company|firm|history|values?|news|blog|events?|benefits?|perks?|salary|pay|offer\w*|gets?|receive\w*"
    r"|unser\w*|wir|uns|nos|notre|nous|nuestr\w+|nosotros|onze?|ons|wij|bieten|kunden|produkte?|clientes?|klanten)\b",
    re.IGNORECASE,
)
#: What makes it one of the reader, or of what is asked for.
_OF_READER: Final = expression(
    r"\b(?:you|your|yourself|ask(?:s|ed|ing)?|tick(?:s|ing|ed)?|box(?:es)?|need(?:s|ed)?|must|wish\w*|wants?"
    r"|wanted|expect\w*|essential|require\w*|dein\w*|du|sie|ihre?n?|mitbring\w+|tu|ton|ta|tes|vous|votre|vos|te"
    r"|tus?|usted|je|jouw|jij)\b",
    re.IGNORECASE,
)
_PART: Final = expression(r"\s*(?:[,;/()]|\b(?:and|or|und|oder|et|ou|y|o|en|of)\b)\s*")
_LONGEST_OPENER: Final = 6  # words of a heading or of the line that opens a list
_LEAST: Final = 2  # items of such a list
_DOUBTFUL: Final = "the heading above the list does not say that these are asked for"


def with_named_lists(parsed: ParsedDocument, naming: Naming) -> tuple[ParsedDocument, frozenset[int]]:
    """Make sections and lists that hold mostly known names, below unknown words, ones of requirements.

    Returns:
        The document, and the indexes of those passages in them of which only the names are known.

    """
    sections, lists = list(parsed.sections), list(parsed.lists)
    doubtful: set[int] = set()
    members: dict[int | None, list[int]] = {}
    for index, passage in enumerate(parsed.passages):
        if not passage.cells:
            members.setdefault(passage.list, []).append(index)
    for number, found in enumerate(parsed.lists):
        section = parsed.sections[found.section]
        opener = found.lead_in if found.lead_in is not None else section.passage
        if found.kind not in ("other", "overview") or found.parent is not None or not opener:
            continue
        words = parsed.passages[opener].text
        items = members.get(number, [])
        named = sum(_is_named(parsed.passages[index].text, naming) for index in items)
        if not _opens(words) or named < _LEAST or named * 3 < len(items) * 2:
            continue
        lists[number] = replace(found, kind="requirements")
        if found.lead_in is None:
            sections[found.section] = replace(section, kind="requirements")
        if _OF_READER.search(words) is None:
            doubtful.update(items)
    changed = replace(parsed, sections=tuple(sections), lists=tuple(lists))
    return changed if lists != list(parsed.lists) else parsed, frozenset(doubtful)


def doubt(ledger: Ledger, passages: frozenset[int]) -> None:
    """Let what was made of some *passages* alone be unsure."""
    ids = {ledger.parsed.passages[index].id for index in passages}
    for curie, statement in ledger.statements.items() if ids else ():
        decision = ledger.decisions[curie]
        if statement.evidence[0].passage in ids and not decision.unsure:
            ledger.decisions[curie] = decision._replace(unsure=_DOUBTFUL)


def is_mostly_named(words: str, naming: Naming) -> bool:
    """Tell whether most things that a line enumerates, and two at least, are known names.

    Cost: a look-up for each of them.
    """
    parts = _parts(words)
    named = sum(naming.link(part, COMPETENCE_KINDS) is not None for part in parts)
    return named >= _LEAST and named * 3 >= len(parts) * 2


def _opens(words: str) -> bool:
    """Tell whether nothing is known of what stands above a list, and it speaks of no other things."""
    is_short = len(words.split()) <= _LONGEST_OPENER
    return is_short and read_heading(words).kind is None and _OF_OTHERS.search(words) is None


def _is_named(text: str, naming: Naming) -> bool:
    """Tell whether an item is of known names alone, with how well they are known."""
    parts = _parts(text)
    return bool(parts) and all(naming.link(part, COMPETENCE_KINDS) is not None for part in parts)


def _parts(text: str) -> list[str]:
    """Part what a text enumerates, without how well it is known."""
    level = find_level(text, Span(0, len(text))).rest
    return [part for part in _PART.split(text[level.start : level.end].strip(" .")) if part]
