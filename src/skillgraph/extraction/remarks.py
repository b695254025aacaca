"""What a document says in passing: levels, amounts of experience, trends, practices, challenges."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.sentences import sentence_spans
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.qualifications import find_years
from skillgraph.extraction.taken import Taken
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

_STAGE: Final = re.compile(
    r"\b(?<!tech )(?<!team )"
    r"(?:entry|mid|senior|junior|executive|intermediate|staff|principal|lead|associate|expert|director)"
    r"(?:\s*(?:to|/|-)\s*(?:entry|mid|senior|junior|executive|lead))?[- ]levels?\b"
    r"(?! (?:of )?(?:knowledge|understanding|expertise|proficiency|skills?|experience))"
    r"|\b(?:IC|TL|EM|D|L)\d\b(?![\w.])|\bLevel \d\b",
    re.IGNORECASE,
)
_GRADE: Final = re.compile(r"[ICTLEMD]\d")
_LADDER: Final = re.compile(
    r"(?:management|leadership|executive|architect|specialist|principal|entry|junior|mid|senior|expert"
    r"|lead|staff)"
    r"(?:[ /-]+(?:management|leadership|executive|architect|specialist|principal|level|positions?|roles?"
    r"|career|senior|junior))*",
    re.IGNORECASE,
)
_TREND: Final = re.compile(
    r"\b(?:constantly|rapidly|continuously|continually|quickly|ever[- ]?|always)\s*(?:evolv"
    r"|chang|advanc)\w*"
    r"|\bhighly sought[- ]after|\bin (?:high|great|growing|strong|increasing) demand|\b(?:high|growing"
    r"|increasing|strong|rising) demand\b"
    r"|\bdemand (?:for \w[\w ]* )?(?:is|continues|has|keeps|in the field)|\bincreasingly (?:valuable"
    r"|important|sought)"
    r"|\b(?:is|are) (?:growing|becoming|gaining|evolving|expected to grow|on the rise)\b"
    r"|\bskills and demand in the field",
    re.IGNORECASE,
)
#: Where somebody worked, by the name of the industry.
_INDUSTRY: Final = (
    r"(?:financ(?:e|ial services)|fin-?tech|banking|insurance|healthcare|health care|retail|e-?commerce"
    r"|telecom\w*|manufacturing|logistics|hospitality|gaming|media|energy|pharma\w*|automotive|travel"
    r"|education|consulting|government|public (?:sector|administration)|non-?profits?|SaaS|aviation)"
)
_EXPERIENCE: Final = re.compile(
    r"(?:\b(?:[\w/&-]{1,80}\s+){0,3})?\b(?:experience|track record|background|portfolio)\b\s+(?:in |of |with "
    r"|as )?(?:an? |the )?"
    r"(?:lead|manag|work|serv|own|present|scal|mentor|coach|launch|ship|partner|contribut)\w*ing\b[^.;()\n]*"
    r"|\b(?:track record|success) (?:of|in) \w+ing\b[^.;()\n]*"
    r"|\b(?:[\w/&-]{1,80}\s+)?experience as an? [^.;()\n]*"
    rf"|\b(?:[\w/&-]{1, 80}\s+)?experience (?:in|within) (?:the )?{_INDUSTRY}\b[^.;()\n]*"
    r"|\b(?:experience|(?:previous|prior|past) (?:work|experience))"
    r" (?:in|at|within|with|on) [^.;()\n]{0,120}?"
    r"\b(?:industr(?:y|ies)|business(?:es)?|environments?|compan(?:y|ies)|start-?ups?|scale-?ups?|sectors?"
    r"|organi[sz]ations?|settings?|marketplaces?|agency)\b[^.;()\n]*"
    r"|\b(?:[\w/&-]{1,80}\s+){1,3}experience(?=\s*(?:[.;,()\n]|$))",
    re.IGNORECASE,
)
_NO_EXPERIENCE: Final = re.compile(
    r"\b(?:user|customer|candidate|player|developer|employee|client)\b", re.IGNORECASE
)
_LEAD: Final = 24  # characters before an amount of years in which "at least" may stand
#: What the wording of a trend has one of, in the form in which words are compared.
_TREND_WORDS: Final = frozenset(
    map(
        normalize,
        """
        constantly rapidly continuously continually quickly ever always sought demand increasingly growing
        becoming gaining evolving expected rise
        """.split(),
    )
)
_EXPERIENCE_WORDS: Final = frozenset({"experience", "track", "work", "success"})
_LEFT_OFF: Final = re.compile(
    r"^(?:(?:proven|strong|solid|extensive|demonstrated|previous|prior|hands-on|a|an|the|have|has|with"
    r"|and|or|of|you|your|skills?|their|in|"
    r"relevant|significant|some|deep|excellent|good|gaining|gain|years?|more|professional|prior)\s+)+",
    re.IGNORECASE,
)


def find_stages(passage: ParsedPassage, *, section: str) -> list[Span]:
    """Find the names of career levels; in a ladder's items the whole label is one."""
    text = passage.text
    may_name = "level" in text.lower() or _GRADE.search(text)
    found = [Span(*match.span()) for match in _STAGE.finditer(text)] if may_name else []
    label = passage.label
    if section == "career" and label is not None and _LADDER.fullmatch(text, label.start, label.end):
        found = [span for span in found if span.start >= label.end]
        found.insert(0, label)
    return found


def find_experience(passage: ParsedPassage, *, section: str, named: Sequence[Span] = ()) -> list[Span]:
    """Find amounts of time with what they were spent on, and experience of a job or piece of work.

    Args:
        passage: Where to look.
        section: What it is asked for as.
        named: Competences that are found in it; experience of these is no more than they are.

    """
    text = passage.text
    asked = section in {"requirements", "desirable", "soft-skills"}
    found: list[Span] = []
    for years in find_years(text, asked=asked):
        if found and years.span.start < found[-1].end:
            continue
        lead = re.search(
            r"(?:(?:at least|a minimum of|minimum of|minimum|min\.?|more than|over|typically|around"
            r"|approximately)\s+)$",
            text[max(years.span.start - _LEAD, 0) : years.span.start],
            re.IGNORECASE,
        )
        start = years.span.start - (len(lead.group()) if lead else 0)
        end = _clause_end(text, years.span.end)
        if not found or start >= found[-1].end:
            found.append(Span(start, end))
    if word_set(text).isdisjoint(_EXPERIENCE_WORDS):
        return found
    taken, competences = Taken(len(text)), Taken(len(text))
    for span in found:
        taken.add(span)
    for span in named:
        competences.add(span)
    for match in _EXPERIENCE.finditer(text):
        left = _LEFT_OFF.match(match.group())
        start = match.start() + (left.end() if left else 0)
        end = match.start() + len(match.group().rstrip(" ,"))
        span = Span(start, end)
        is_plain = match.group().lower().endswith("experience")  # "… experience", with nothing behind it
        if start >= end or " " not in text[start:end] or taken.touches(span):
            continue
        if is_plain and (competences.touches(span) or _NO_EXPERIENCE.search(text[start:end])):
            continue
        taken.add(span)
        found.append(span)
    return sorted(found)


def find_remarks(passage: ParsedPassage, *, section: str) -> Iterator[tuple[str, Span]]:
    """Find trends, practices and challenges: whole sentences, the first by wording, the others by section."""
    text = passage.text
    if passage.kind in {"heading", "group-label", "lead-in"}:
        return
    if section in {"practices", "challenges"}:
        yield section.removesuffix("s"), Span(0, len(text))
        return
    if section != "trends" and (word_set(text).isdisjoint(_TREND_WORDS) or not _TREND.search(text)):
        return
    start = 0 if passage.label is None else passage.label.end + 1
    start += len(text[start:]) - len(text[start:].lstrip())
    for part in sentence_spans(text[start:]):
        sentence = Span(start + part.start, start + part.end)
        if section == "trends" or _TREND.search(text, sentence.start, sentence.end):
            yield "trend", sentence


def _clause_end(text: str, start: int) -> int:
    """Give the end of the clause that an amount of years opens: the sentence's, its final mark left out."""
    end = re.compile(r"\.(?:\s|$)|[;\n]|\s\((?=preferred|required|or )").search(text, start)
    stop = end.start() if end else len(text)
    return start + len(text[start:stop].rstrip(" ,.:"))
