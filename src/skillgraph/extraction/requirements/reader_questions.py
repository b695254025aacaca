"""Questions to the reader: what a wish answers, and what an item asks for in no other words."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.sentences.unasked import WELCOME
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import CLAUSE_WORDS
from skillgraph.model import Span

#: An item that asks who reads it for something: "Do you hold a permit?", "Are you fluent in Welsh?".
_OF_READER: Final = expression(
    r"\W*(?:do you (?:(?:already|also|currently) )?(?:(?:have|hold|own|possess) (?!to\b)"
    r"|(?=speak (?-i:[A-Z]))"
    rf"|know (?!{CLAUSE_WORDS}\b|(?:some|any)(?:one|body)\b|an? (?-i:[a-z])))"
    r"|are you (?=(?:comfortable|experienced|familiar|fluent|proficient|skilled) (?:at|in|with)\b)"
    r"|can you (?=speak (?-i:[A-Z])|drive an? ))"
    r"(?P<what>(?!(?:any |some |further |more )?(?:questions?|doubts?|time|ideas?|children|kids|fun|pets?)\b"
    rf"|{CLAUSE_WORDS}\b|(?:our|us|your)\b)[^?]{{2,120}})\?\W*\Z",
    re.IGNORECASE,
)


def welcome_of(parsed: ParsedDocument, index: int, span: Span) -> Place | None:
    """Give where a question is answered by a wish, in its passage or the next: "Certified? Great!"."""
    passages = parsed.passages
    found = WELCOME.match(passages[index].text, span.end)
    if found is not None:
        return Place(index, Span(*found.span("said")))
    if passages[index].text[span.end + 1 :].strip() or index + 1 == len(passages):
        return None
    answer = passages[index + 1]
    found = WELCOME.match(answer.text) if answer.section == passages[index].section else None
    return None if found is None else Place(index + 1, Span(*found.span("said")))


def demand_of(parsed: ParsedDocument, index: int, span: Span, frame: Frame) -> Span | None:
    """Give what an item of a section that asks names in a question alone; None of any other question."""
    passage = parsed.passages[index]
    if passage.kind != "bullet" or frame.kind not in ASKING_KINDS or span.start > 0:
        return None
    found = _OF_READER.match(passage.text)
    return None if found is None else Span(*found.span("what"))
