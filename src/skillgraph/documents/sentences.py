"""Cut readable text into sentences, and sentences from the list items that they are glued to."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.limits import LONGEST
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_END: Final = expression(
    r"[.!?\u2026](?<![.!?\u2026].)[.!?\u2026]*+[\"'\u201d\u2019)\]*]{0,3}\s++(?=[^a-z])"
    r"|[\u3002\uff01\uff1f]+[\u201d\u300d\u300f\uff09]?\s*"
)
_ABBREVIATION: Final = expression(
    r"(?:^|[\s(\[\"'/-])(?:e\.g|i\.e|a\.k\.a|etc|vs|cf|incl|approx|resp|ca|no|nr|art|fig|vol|p|pp|sr|jr"
    r"|dr|mr|mrs|ms|prof|ph\.d|m\.sc|b\.sc|m\.a|b\.a|m\.eng|b\.eng|m\.tech|b\.tech|b\.e|b\.com|m\.com|dipl|ing|ph|inc|ltd|pvt"
    r"|pte|pty|co|corp|u\.s|u\.k|e\.u|a\.m|p\.m|st|dept|"
    r"z\.b|bzw|ggf|u\.a|d\.h|[a-z])\.$",
    re.IGNORECASE,
)
#: What a full stop ends a sentence behind, save before a number: "min. 3 years".
_OF_NUMBERS: Final = expression(r"(?:^|[\s(\[,;:-])(?:min|max|minimum|approx)\.$", re.IGNORECASE)
_MAY_END: Final = expression(r"(?:etc|inc|ltd|co|corp)\.$", re.IGNORECASE)
#: Behind a letter that is no initial, or a degree or a country: "5 years of C. You …", "a Ph.D. The …".
_LETTER: Final = expression(r"\s[A-Z]\.$|\b(?i:ph\.d|[bm]\.(?:sc|a|eng|tech|e|com)|u\.s|u\.k|e\.u)\.$")
_ANEW: Final = expression(
    r"(?:You|Your|We|Our|An?|The|This|These|They|He|She|It|If|In|Each|Every|Must|Should|Experience"
    r"|Knowledge)\s"
)
#: Behind a letter that is a name, whatever follows: "programs in R. Python helps", "category B. Clean".
_NAMED_LETTER: Final = expression(
    r"\b(?:in|knows?|us(?:e|es|ing)|writes?|codes?|learn|vitamin|category|class|grade|type|group|level|plan"
    r"|band|tier|licen[cs]e) [A-Z]\.$"
    r"|(?:Python|SQL|Java|SAS|SPSS|Julia|Stata|MATLAB|C\+\+|Rust|Go) (?:and|or) [RC]\.$"
)
_REACH: Final = 14  # characters before a full stop that may be an abbreviation

# A closed-class word or a gerund with "these": what a text says after a list, not in it.
_OPENER: Final = (
    r"(?:By\s+\w+ing\b|By\s+doing|(?:This|These|Those|Such|It|It's|It\u2019s|They|The|As|In|While|For|To|With|Through|"
    r"Overall|Together|Ultimately|If|When|Although|Because|Since|Given|Finally|However|Moreover|Additionally)\s+"
    r"|[A-Z][a-z]+ing\s+(?:these|this|those|such|the|all|each)\b)"
)
_UNSTOPPED: Final = expression(rf"(?<=[a-z0-9)%])\s+(?={_OPENER})")
_STOPPED: Final = expression(
    r"(?:By\s+\w+ing\b|This\b|These\b|Those\b|Such\b|Overall\b|Together\b|Ultimately\b|In\s+(?:summary|short|sum)\b"
    r"|It(?:'s|\u2019s|\s+is)\s+(?:important|worth|crucial|essential)\b"
    r"|[A-Z][a-z]+ing\s+(?:these|this|those|such)\b)"
)
_LEAST_GLUED_WORDS: Final = 3
_SIGHT: Final = 200  # characters in which to count the words of what may be glued
_PARTINGS: Final = (". ", "; ", ", ", " ")


def sentence_spans(text: str) -> list[Span]:
    """Cut a text into sentences, without the blanks between them.

    Example:
        >>> sentence_spans("Use R, e.g. Shiny. Ask Dr. Who?")
        [Span(start=0, end=18), Span(start=19, end=31)]

    """
    spans, start = [], 0
    for end in _END.finditer(text):
        before = text[max(start, end.start() - _REACH) : end.start() + 1]
        is_legal = before.endswith("& Co.") and text.startswith("KG", end.end())  # "Acme GmbH & Co. KG"
        is_letter = _LETTER.search(before) is not None and _ANEW.match(text, end.end()) is not None
        is_letter = is_letter or _NAMED_LETTER.search(before) is not None
        is_short = _ABBREVIATION.search(before) is not None and not _MAY_END.search(before)
        if is_legal or (is_short and not is_letter):
            continue
        if text[end.end() : end.end() + 1].isdigit() and _OF_NUMBERS.search(before):
            continue
        if text[start : end.start()].isdigit():  # a number that counts what follows
            continue
        stop = end.start() + len(end.group().rstrip())
        spans.append(Span(start, stop))
        start = end.end()
    if start < len(text):
        spans.append(Span(start, len(text)))
    return spans


def stretches(text: str, *, longest: int = LONGEST) -> list[Span]:
    """Cut a text that is too long for one passage, where it parts best: sentence, clause, item, word.

    Returns:
        Spans of at most *longest* characters, in order, without the blanks between them; one for most texts.

    Example:
        >>> stretches("Go, C and Rust", longest=6)
        [Span(start=0, end=5), Span(start=6, end=9), Span(start=10, end=14)]

    """
    spans, start = [], 0
    while len(text) - start > longest:
        half, last = start + longest // 2, start + longest
        parted = (text.rfind(parting, half, last) + len(parting) for parting in _PARTINGS)
        end = next((found for found in parted if found > half), last)
        spans.append(Span(start, start + len(text[start:end].rstrip())))
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
    return [*spans, Span(start, len(text))] if start < len(text) or not spans else spans


def glued_start(text: str, *, opens_list: bool) -> int | None:
    """Find where a list item ends and what was glued to it begins.

    Args:
        text: The item's text.
        opens_list: Whether another item follows; then only a lead-in, which ends with a colon, is glued.

    Returns:
        The offset at which the glued text begins, or None where nothing is glued.

    Example:
        >>> glued_start("Write notes By sharing these, the team learns.", opens_list=False)
        12

    """
    if opens_list and not text.endswith(":"):
        return None
    sentences = sentence_spans(text)
    for sentence in sentences[1:]:
        last = sentence is sentences[-1]
        if (opens_list and last) or (not opens_list and _STOPPED.match(text, sentence.start)):
            return sentence.start
    return next(_unstopped(text), None)


def _unstopped(text: str) -> Iterator[int]:
    if not text.endswith((".", ":", "!", "?")):
        return
    first_stop = text.find(". ")
    for gap in _UNSTOPPED.finditer(text, 0, first_stop if first_stop > 0 else len(text)):
        if len(text[gap.end() : gap.end() + _SIGHT].split()) >= _LEAST_GLUED_WORDS:
            yield gap.end()
