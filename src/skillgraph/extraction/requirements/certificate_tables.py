"""Tables of certificates: one column names them, and the others tell of what they are about."""

import re
from functools import cached_property
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.text import trimmed
from skillgraph.extraction.framing.described_columns import TELLS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_NAMES: Final = expression(
    r"\W*(?:(?:recommended|relevant|top|popular|useful|common|key|suggested) )?"
    r"(?:certifications?|certificates?|credentials?|licen[cs]es?)"
    r"(?: ?[/&] ?(?:specializations?|certifications?|certificates?|tracks?|courses?|licen[cs]es?))?"
    r"(?: (?:names?|titles?))?\W*",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 10
_SEVERAL: Final = " / "
#: What is a certificate by its letters, or by what it is called.
_BY_ITSELF: Final = expression(
    r"(?-i:[A-Z][A-Z\d+-]{1,6})|(?:.{1,80} )?(?:certifi(?:ed|cate|cation)|diploma|licen[cs]ed?)\b.{0,80}",
    re.IGNORECASE,
)


class CertificateTables:
    """States the certificates of such tables, and nothing of what is told of them."""

    def __init__(self, parsed: ParsedDocument, requirements: Requirements) -> None:
        """Read the tables of *parsed*, and state certificates through the rules of requirements."""
        self.parsed = parsed
        self.requirements = requirements

    @cached_property
    def _columns(self) -> dict[int, int]:
        """Give the column that names certificates, by the passage of the header."""
        found = {}
        for header in {one.header for one in self.parsed.passages if one.header is not None}:
            passage = self.parsed.passages[header]
            heads = {column: passage.text[cell.start : cell.end] for column, cell in passage.cells}
            names = [column for column, head in heads.items() if _NAMES.fullmatch(head)]
            told = [head for column, head in heads.items() if column not in names]
            if len(names) == 1 and told and all(map(TELLS.fullmatch, told)):
                found[header] = names[0]
        return found

    def row(self, index: int, frame: Frame) -> bool:
        """State the certificate that a passage names; tell whether it is of such a table."""
        passage = self.parsed.passages[index]
        column = None if passage.header is None else self._columns.get(passage.header)
        if column is None or frame.kind == "framework":
            return False
        cell = dict(passage.cells).get(column)
        if index == passage.header or cell is None or frame.silent:
            return True
        for one in _parts(passage.text, cell):
            self._name(index, trimmed(passage.text, one), frame._replace(in_list=None))
        return True

    def _name(self, index: int, cell: Span, frame: Frame) -> None:
        """State the name in a *cell*: as something to be recommended, where nothing says more."""
        words = self.parsed.passages[index].text[cell.start : cell.end]
        named = find_certificate_names(words)
        is_one = bool(words[:1].isupper()) and _SEVERAL not in words and len(words.split()) <= _MOST_WORDS
        if len(named) > 1 or not (named or is_one):
            return
        at = Place(index, cell)
        own = frame if frame.modality is not None else frame.saying("recommended", at)
        self.requirements.credentials.certificate(index, cell, own)


def _parts(text: str, cell: Span) -> list[Span]:
    """Give each of several certificates in a *cell*; the cell whole where one of them is none by itself."""
    words, start, parts = text[cell.start : cell.end].split(_SEVERAL), cell.start, list[Span]()
    for one in words:
        parts.append(Span(start, start + len(one)))
        start += len(one) + len(_SEVERAL)
    return parts if all(_BY_ITSELF.fullmatch(one.strip()) for one in words) else [cell]
