"""Titles that a document tells as such, whatever their occupation: in a field, or in the title of its page.

"Post title | Harbor Clerk", "Acme: Vacancies: Rope Splicer" above the heading "Rope Splicer".
"""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.head_lines import LEGAL_FORM
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.text import trimmed
from skillgraph.documents.title_lines import titled_passage
from skillgraph.extraction.posts.headed_titles import FIRST_PASSAGES, MAX_WORDS, is_headed_title
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.extraction.posts.told_names import PART, is_page_of_portal
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.model import Span

Named = tuple[str, int, Span]

#: Labels of a title, and of what is one as often as not.
_TITLE: Final = expression(
    r"\W*(?:(?:post|job|position|role|vacancy|working|posting|business|official)[ -]titles?"
    r"|titles? of (?:the )?(?:post|job|position|role|vacancy))\W*",
    re.IGNORECASE,
)
#: A title of a scale of pay, where nothing tells the post's own.
_CLASS: Final = expression(r"\W*(?:classification|class|payroll|system|grade) titles?\W*", re.IGNORECASE)
_ROLE: Final = expression(
    r"\W*(?:title|post|position|role|vacancy|job)(?: (?:advertised|offered|name))?\W*", re.IGNORECASE
)
_ASIDE: Final = expression(r" ?[(\[][^()\[\]]{0,80}[)\]]")
#: What a page's title has of the way to it.
_FIRM: Final = expression(rf"\S.{{0,60}} {LEGAL_FORM}\.?")
CRUMB: Final = expression(
    r"home|(?:(?:our|all|open|current) )?"
    r"(?:jobs?|careers?|vacanc(?:y|ies)|openings?|positions?|opportunities)(?: (?:at|with) .{2,60})?"
    r"|recruitment|work with us|join us",
    re.IGNORECASE,
)
#: What stands behind a title in its field: "Harbor Clerk - Grade 5", "Harbor Clerk, North Pier".
_BEHIND: Final = expression(r"\s+[-\u2013\u2014|/]\s|[,;:]|(?!\([A-Z]{2,6}\) [A-Z])[(\[]")
_NAMED: Final = expression(r"[A-Z][^\d.!?]{2,70}(?: \d)?")
_FIRST_FIELDS: Final = 40  # below the menus of a portal
#: How a guide is called, around the occupation that it is for: "So you want to be a bell founder?".
_GUIDES: Final = (
    expression(
        r"\b(?:be|become|becoming|being|(?:life|work(?:ing)?|careers?|jobs?) (?:as|of)|day of"
        r"|guide to(?: being)?|what (?:does|is)) an? (?P<title>[a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30}){0,3}?)"
        r"(?= (?:do|does|in|at|for|and|or|is|really|careers?|jobs?|salary)\b"
        r"|\W*$|\s?[?:,(\u2013\u2014])",
        re.IGNORECASE,
    ),
    expression(
        r"(?P<title>[a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30}){0,3}?)s? (?:careers?|jobs?|salary)"
        r"(?: (?:&|and) (?:careers?|jobs?|salary))? (?:overview|guide|outlook|profile|facts|information)\b",
        re.IGNORECASE,
    ),
)
#: The same where the occupation is all that stands behind a colon: "A good career near water: Bargee".
_CAREER: Final = expression(
    r"[^:]*\bcareers?\b[^:]*: (?:an? )?(?P<title>[a-z][a-z-]+(?: [a-z][a-z-]+){0,3})", re.IGNORECASE
)


def field_title(parsed: ParsedDocument, *, sure: bool = True) -> Named | None:
    """Give the title that a field of the first passages holds.

    Args:
        parsed: The document in its parts.
        sure: The label says that it is one ("Job title"); else it may be "Position" too, before a title
            whose occupation is known.

    """
    if sure and find_titles(parsed.title):
        return None  # the heading of the document is of a role
    posts, classes = (_ROLE.fullmatch, FIRST_PASSAGES), (_CLASS.fullmatch, _FIRST_FIELDS)
    for form, last in ((_TITLE.fullmatch, _FIRST_FIELDS),) if sure else (posts, classes):
        for label, index, span in _fields(parsed):
            if form(label) is None or index > last:
                continue
            value = _value(parsed.passages[index].text, span)
            words = parsed.passages[index].text[value.start : value.end]
            titles = find_titles(words)
            is_known = (bool(titles) and titles[0].start == 0) or is_headed_title(words)
            is_name = _NAMED.fullmatch(words) is not None and len(words.split()) <= MAX_WORDS
            if is_name and (sure or is_known):
                return singular_title(words), index, value
    return None


def guided_title(parsed: ParsedDocument) -> Named | None:
    """Give the occupation that a guide's own title says it is for, where no list holds it."""
    index = titled_passage(parsed.sections, parsed.passages, parsed.title)
    text = "" if index is None else parsed.passages[index].text
    if index is None or find_titles(text):
        return None
    guided = _GUIDES[0].search(text) or _GUIDES[1].match(text)
    if guided is None or not is_doer(guided["title"].removesuffix("s")):
        guided = _CAREER.fullmatch(text)
        if guided is None or not (is_doer(guided["title"]) or _is_become(guided["title"], parsed)):
            return None
    title = (
        guided["title"].removesuffix("s") if is_doer(guided["title"].removesuffix("s")) else guided["title"]
    )
    return singular_title(title), index, Span(*guided.span("title"))


def _is_become(words: str, parsed: ParsedDocument) -> bool:
    """Tell whether a document says that somebody becomes what some words name: "to become a bargee"."""
    becomes = expression(rf"\bbecom(?:e|ing) an? {re.escape(words)}\b", re.IGNORECASE)
    return any(becomes.search(passage.text) for passage in parsed.passages)


def _value(text: str, span: Span) -> Span:
    """Give what a field holds without what stands behind the title in it."""
    end = _BEHIND.search(text, span.start, span.end)
    return trimmed(text, Span(span.start, end.start() if end else span.end))


def _fields(parsed: ParsedDocument) -> Iterator[tuple[str, int, Span]]:
    """Give the labels among the first passages, and where what stands behind each is."""
    passages = parsed.passages
    for index, passage in enumerate(passages[:_FIRST_FIELDS]):
        text = passage.text
        if len(passage.cells) > 1:
            (_, label), (_, value) = passage.cells[:2]
            if passage.header != index:
                yield text[label.start : label.end], index, value
        elif passage.cells and index + 1 < len(passages) and len(passages[index + 1].cells) == 1:
            yield text, index + 1, Span(0, len(passages[index + 1].text))
        elif passage.label is not None:
            yield text[: passage.label.end], index, Span(passage.label.end + 1, len(text))


def headed_title(parsed: ParsedDocument, *, employer: str) -> Named | None:
    """Give the heading that is one of several parts of a page's title, and no other section's name."""
    parts = {bare_title(part) for part in PART.split(parsed.title)}
    if len(parts) < len("ab"):
        return None
    for section in parsed.sections:
        if section.passage is None or section.passage >= FIRST_PASSAGES:
            continue
        title = bare_title(section.label)
        is_title = title in parts and title != employer and _NAMED.fullmatch(title) is not None
        is_other = read_heading(title).kind is not None or is_page_of_portal(title)
        if is_title and not is_other and len(title.split()) <= MAX_WORDS:
            start = parsed.passages[section.passage].text.find(title)
            if start >= 0:
                return singular_title(title), section.passage, Span(start, start + len(title))
    return None


def bare_title(words: str) -> str:
    """Give a title without what stands in brackets.

    Example:
        >>> bare_title("Rope Splicer (80-100%)")
        'Rope Splicer'

    """
    return _ASIDE.sub("", words).strip(" *:")


def part_of_role(title: str, *, employer: str) -> str:
    """Give the part of a page's title that is neither employer nor way to it; all of it where several are.

    Example:
        >>> part_of_role("Acme: Vacancies: Rope Splicer (80%)", employer="Acme")
        'Rope Splicer'

    """
    parts = [part for part in map(str.strip, PART.split(title)) if part]
    kept = [
        part
        for part in parts
        if not (employer and part.casefold().startswith(employer.casefold()))
        and not CRUMB.fullmatch(part)
        and not _FIRM.fullmatch(part)
        and not is_page_of_portal(part)
    ]
    titled = [part for part in map(bare_title, kept) if find_titles(part) or is_headed_title(part)]
    if len(titled) == 1 and len(parts) > 1:
        return titled[0]
    return bare_title(kept[0]) if len(kept) == 1 and len(kept) < len(parts) else title
