"""The role that a document is about, and where it is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.title_lines import title_passage
from skillgraph.extraction.concepts.naming import phrase_key
from skillgraph.extraction.organizations.company_names import is_firm
from skillgraph.extraction.posts.headed_titles import (
    FIRST_PASSAGES,
    behind_seeking,
    head_title,
    is_worker,
)
from skillgraph.extraction.posts.levels import code_of
from skillgraph.extraction.posts.post_titles import LEVELS
from skillgraph.extraction.posts.titles import SEEKING, SOUGHT, find_titles, is_occupation, singular_title
from skillgraph.extraction.posts.told_names import page_title, told_name
from skillgraph.extraction.posts.told_titles import Named, field_title, guided_title, headed_title
from skillgraph.extraction.roles.file_titles import role_of_file, titled_by_file
from skillgraph.extraction.roles.frameworks import names_ladder, without_ladder
from skillgraph.extraction.roles.holders import titled_holder, told_holder
from skillgraph.extraction.roles.joined_titles import joined_posts
from skillgraph.extraction.roles.own_titles import (
    SEEKS,
    is_alone,
    is_sought,
    own_titles,
    title_spoken_of,
)
from skillgraph.extraction.roles.told_of import told_of
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_of
from skillgraph.model import Span

#: Before a title, what says that somebody is to have it, and no other title stands between.
_OPENS_WITH_ROLE: Final = expression(
    rf"\b(?:(?<!to the )(?:role of|position of)|as|become|becoming|being|{SEEKING}|work of)\s+(?:an?|our"
    r"|the)\s+(?:(?!(?:or|and)\b)[^\s,;.]{1,40} ){0,4}$",
    re.IGNORECASE,
)
_OPENING_REACH: Final = 60
#: What somebody has been before: "three years as a rigger".
_HELD_BEFORE: Final = expression(
    r"\b(?:experience|experienced|worked|years?|months|gained|background|previously|formerly|career|time)\b[^.;:]*$",
    re.IGNORECASE,
)
#: A title with the mark by which advertisements open a job to everybody: "Archivist (m/f/d)".
_OPEN_TO_ALL: Final = expression(
    r"^\W*(?P<title>[^\W\d][^()\[\]|:\n]{2,70}?)\s*[-\u2013,]?\s*[(\[](?:[mwfdhxivga](?:\s?[/|*.,]\s?[mwfdhxivgna]){1,3}"
    r"|mwd|wmd|all genders?|gn|any gender)[)\]]",
    re.IGNORECASE,
)
#: Before it, that a firm seeks somebody: "Talvern Ropes is looking for a Quality Assurance (m/f/d)".
_FIRM_SEEKS: Final = expression(
    rf".{{2,60}}?{SEEKS} (?:an?|our|the|one|eine?|einen) (?:new )?", re.IGNORECASE
)
_ONE_MORE: Final = (
    r"(?:an?|another|one(?: more)?|our)(?: (?:next|first|second|third|fourth|fifth|further|additional)"
    r"(?![ -](?:officer|mate|line|level|tier)\b))?\s+"
)
#: "We are looking for an archivist who …": whom somebody seeks.
_SOUGHT: Final = expression(
    rf"\b(?:{SEEKING}|invit(?:e|es|ing) applications for"
    rf"|(?:role|position|job) of|work as|join us as)\s+{_ONE_MORE}{SOUGHT}",
    re.IGNORECASE,
)
#: The same of one who may be no person: "Acme seeks a miller", "room for one more person, a miller".
_WANTED: Final = expression(
    r"\b(?:(?:(?:we|i) (?:[a-z]+ )?(?:need|want)|have room for|to (?:add|hire|employ|find|take on)"
    r"|(?:(?-i:[A-Z])[\w&'\u2019-]*\.?|company|firm|school|team) (?:seeks|recruits|hires|looks for))\s+"
    r"|(?:person|people|colleague|someone|somebody|hire|place|post|position|vacancy|opening|hands)\b"
    r"[^.,;:!?\u2013\u2014]{0,40}(?:,|:| [\u2013\u2014-]) (?:for )?)"
    rf"{_ONE_MORE}(?!(?:[a-z]+ )?(?:person\b|pair of ))" + SOUGHT,
    re.IGNORECASE,
)
_NO_TITLE: Final = frozenset(
    """candidate candidates colleague company individual member partner people person professional role team
    someone talent job position employee one""".split()
)
_LEFT_OFF: Final = expression(
    r"^(?:(?:experienced|passionate|motivated|talented|skilled|new|full[- ]time|part[- ]time|highly|great"
    r"|qualified|dedicated|enthusiastic|proactive)\s+)+",
    re.IGNORECASE,
)
#: What joins two fields of one title: "Data and Analytics Engineer".
_JOINED: Final = expression(
    r"(?:(?:The|This|An?|Our) )?(?P<title>(?:(?:Senior|Junior|Lead|Principal|Staff|Head) )?"
    r"(?P<first>[A-Z]\w+) (?:&|and) )$"
)
_REACH: Final = 80  # characters before a title in which somebody is sought
_WHERE: Final = expression(r"\s+(?:in|at|for|bei|im|\u2013|\u2014|-)\s+")
#: What a bare title is of, behind a comma: "Senior Manager, Data Engineering".
_FIELD_BEHIND: Final = expression(r",(?: (?:[A-Z][\w/-]*|&|and|of)){1,5}$")
_RANK: Final = expression(r"(?:[a-z]+ ){0,2}(?:vice president|managing director)", re.IGNORECASE)
_FIRST_WORD: Final = expression(r"(?:(?:an?|the) )?(\w+)\b", re.IGNORECASE)
_MAX_WORDS: Final = 6
_NUMBERING: Final = expression(r"^\s*\d+[.)]\s*")
#: What opens a field that tells the post of somebody else, or a rank.
_OTHER_POST: Final = expression(
    r"\W{0,3}(?:reports? (?:directly )?to|reporting (?:line|to)|(?:line )?(?:manager(?=[\s:|])|supervisor)"
    r"|superior|supervised by|responsible to|accountable to|contact(?: person)?|corporate (?:title|rank))"
    r"\b(?=\W{0,5}\w)",
    re.IGNORECASE,
)
_MAX_LINE_WORDS: Final = 12
_LEAST_RUNGS: Final = 2  # titles with a level, beside the bare one
_EARLY: Final = 3
_EARLY_SCORE: Final = 3
_HEADING_SCORE: Final = 2
_FILE_SCORE: Final = 20
_TITLE_SCORE: Final = 50


def document_role(parsed: ParsedDocument, *, employer: str = "") -> Named | None:
    """Give the role that a document is about, the passage that names it, and where.

    Its title counts most, then the name of its file, then headings, then how often and how early
    a title is named. A title that only a sentence mentions, of a colleague perhaps, is never the role,
    and the name of the *employer* is no part of one.

    Returns:
        The title, the index of a passage and the span in its text; None where none is named.

    """
    ways = (_whole_title, _first_of_several, _open_to_all, titled_holder, guided_title, field_title)
    whole = next((named for way in ways if (named := way(parsed)) is not None), None)
    if whole is not None:
        return whole
    titles, found = _candidates(parsed, employer)
    own = [one for one in found if (one.is_named if titles else one.is_own)]
    if own and not any(one.is_named for one in own) and (sought := _sought(parsed, sure=True)) is not None:
        return sought
    spoken_of = title_spoken_of(titles, parsed)
    if not own or (spoken_of is not None and all(one.named[0] != spoken_of[0] for one in own)):
        return _named_otherwise(parsed, employer, spoken_of, is_titled=bool(titles))
    best = min(own, key=lambda one: (-one.score, one.named[1], one.named[2].start)).named
    shared = best if best[0] in parsed.title else _without_level(best, own, parsed)
    return shared and _with_level(_without_name(shared, employer), parsed.document.path)


def _candidates(parsed: ParsedDocument, employer: str) -> tuple[Sequence[str], Sequence["_Candidate"]]:
    """Give what a document calls itself where no candidate is that, and the known titles that it names."""
    found: dict[str, _Candidate] = {}
    for index, passage in enumerate(parsed.passages):
        if parsed.sections[passage.section].kind not in ("navigation", "prompts", "boilerplate"):
            for span in _titles_of(passage, index):
                if is_firm(passage.text[span.start : span.end], parsed):
                    continue  # "Talvern Partners is a house of carpenters"
                title = singular_title(passage.text[span.start : span.end])
                one = found.setdefault(phrase_key(title), _Candidate((title, index, span)))
                one.add(passage, index, span)
    called = {phrase_key(singular_title(title)): title for title in _roles_of_title(parsed)}
    for key in found.keys() & called.keys():
        found[key].meant(_TITLE_SCORE)
    name = slug_of(PurePath(parsed.document.path).stem)
    slugs = {key: slug_of(one.named[0]) for key, one in found.items()}
    by_file = tuple(slug for slug in slugs.values() if "-" in slug and slug in name)
    for key, slug in slugs.items():
        if slug.endswith(by_file):  # "senior-data-engineer" is meant by data-engineer.md too
            found[key].meant(_FILE_SCORE)
    unnamed = () if found.keys() & called.keys() else tuple(called.values())
    return own_titles(parsed, employer=employer) or unnamed, tuple(found.values())


def _named_otherwise(
    parsed: ParsedDocument, employer: str, spoken_of: Named | None, *, is_titled: bool
) -> Named | None:
    """Give the role of a document that names none in known words, or that is *spoken of* by its own title."""
    told = headed_title(parsed, employer=employer) or field_title(parsed, sure=False)
    return (
        told_name(parsed)
        or titled_by_file(parsed)
        or told
        or head_title(parsed, employer=employer)
        or spoken_of
        or _sought(parsed, sure=is_titled)
        or (None if is_titled else told_of(parsed))
        or _opening(parsed)
        or told_holder(parsed)
    )


def _first_of_several(parsed: ParsedDocument) -> Named | None:
    """Give the first of the posts of which a document's title names several."""
    for index, span, _ in joined_posts(parsed)[:1]:
        return singular_title(parsed.passages[index].text[span.start : span.end]), index, span
    return None


def _roles_of_title(parsed: ParsedDocument) -> list[str]:
    """Give the titles in what a document calls itself, else in its first heading, or its first line."""
    heading = title_passage(parsed.sections, parsed.passages, parsed.title)
    first = parsed.passages[0].text if parsed.passages else ""
    called = "" if heading is None else parsed.passages[heading].text
    is_line = len(first.split()) <= _MAX_LINE_WORDS
    for line in (parsed.title, called, first if is_line else ""):
        spans = _line_roles(line)
        if line is first and line.endswith("."):  # "You report to our Rope Tester."
            spans = [one for one in spans if is_alone(line, one) or is_sought(line, one)]
        if spans:
            return [line[span.start : span.end] for span in spans]
    return []


def _without_level(best: Named, own: Sequence["_Candidate"], parsed: ParsedDocument) -> Named | None:
    """Give the title that several levels of a ladder share, for the first of them: "Associate Rigger".

    A document that is of all of them by its name need not name it by itself; it is of none that stands alone.
    """
    level, _, bare = best[0].partition(" ")
    rungs = [one.named for one in own if one.named[0].endswith(f" {bare}")]
    plain = next((one.named for one in own if one.named[0] == bare), None)
    is_ladder = level.lower() in LEVELS and len({title for title, *_ in rungs}) >= _LEAST_RUNGS
    if level.lower() in LEVELS and names_ladder(parsed.title or parsed.sections[0].label):
        shared = plain or (bare, best[1], Span(best[2].end - len(bare), best[2].end))
        return shared if is_ladder else best if best[1] <= _EARLY else None
    return plain if plain is not None and is_ladder and " " in bare else best


def _without_name(best: Named, employer: str) -> Named:
    """Leave the name of the employer off the title that it stands before."""
    title, index, span = best
    if not employer or not title.startswith(f"{employer} "):
        return best
    start = len(employer) + 1
    return title[start:], index, Span(span.start + start, span.end)


def _with_level(best: Named, path: str) -> Named:
    """Give the role with the level that the name of its file has before its title."""
    ending = f" {best[0].casefold()}"
    by_file = role_of_file(path)
    if by_file is not None and by_file.casefold().endswith(ending):
        before = by_file.casefold().removesuffix(ending)
        if set(before.split()) <= LEVELS:
            return f"{by_file[: len(before)]} {best[0]}", best[1], best[2]
    return best


@dataclass
class _Candidate:
    """A title of a document: where it stands first, how much speaks for it.

    *is_own* is true where it stands in a heading or in the first lines, or is what somebody is hired as;
    *is_named* where it is all that such a heading or line names, or whom a sentence seeks.
    """

    named: Named
    score: int = 0
    is_own: bool = False
    is_named: bool = False

    def meant(self, score: int) -> None:
        """Take into account that the title or the file of the document is called so."""
        self.score += score
        self.is_own = self.is_named = True

    def add(self, passage: ParsedPassage, index: int, span: Span) -> None:
        """Take one more place into account."""
        is_heading, is_early = passage.kind == "heading", index <= _EARLY
        before = passage.text[max(0, span.start - _OPENING_REACH) : span.start]
        opening = _OPENS_WITH_ROLE.search(before)
        is_opened = opening is not None and _HELD_BEFORE.search(before[: opening.start()]) is None
        is_opened = is_opened and (is_early or code_of(self.named[0]) is None)  # of one level of several
        self.score += 1 + _HEADING_SCORE * is_heading + _EARLY_SCORE * is_early + is_opened
        is_line = is_early and len(passage.text.split()) <= _MAX_LINE_WORDS
        is_whole = (is_heading or is_line) and is_alone(passage.text, span, is_heading=is_heading)
        is_post = (is_opened or is_line) and is_sought(passage.text, span)
        is_of_post = is_opened or is_line
        if passage.kind == "bullet":  # "Three years as a rigger", "Ask our Rope Tester"
            is_of_post = is_whole
        elif is_line and not is_opened:
            is_of_post = is_whole or is_post
        self.is_own = self.is_own or is_heading or is_of_post
        self.is_named = self.is_named or is_whole or (is_of_post and is_post)


def _titles_of(passage: ParsedPassage, index: int) -> Iterator[Span]:
    """Give the titles of a passage, but for those of colleagues and the letters of one before them."""
    is_line = passage.kind == "heading" or index <= _EARLY
    if is_line and _OTHER_POST.match(passage.text):
        return
    for span in _line_roles(passage.text) if is_line else find_titles(passage.text):
        title = passage.text[span.start : span.end]
        is_plural = title[-1] == "s" and singular_title(title)[-1] != "s"
        letters = title.isupper() and passage.text[: span.start].endswith("(")
        if not letters and not (passage.kind == "bullet" and is_plural):
            yield _with_first_field(passage.text, span)


def _with_first_field(text: str, span: Span) -> Span:
    """Give a title with the field before *and* that somebody is sought for: "a Rope and Sail Expert"."""
    for match in _SOUGHT.finditer(text, max(0, span.start - _REACH), span.start):
        joint = text[match.end("title") : span.start]
        if joint in (" and ", " & ") and not is_occupation(match["title"].rsplit(" ", 1)[-1]):
            return Span(match.start("title"), span.end)
    return span


def _whole_title(parsed: ParsedDocument) -> Named | None:
    """Give the role of a document whose whole title is one word for an occupation ("Developer")."""
    whole = _NUMBERING.sub("", parsed.title or page_title(parsed)).strip()
    title = without_ladder(whole) or (whole if parsed.title else "")
    if not title or (title == whole and not is_occupation(title)):
        return None
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        start = passage.text.find(title)
        if start >= 0:
            singular = title[:-1] if title.endswith("s") and title != whole else title
            return singular_title(singular), index, Span(start, start + len(title))
    return None


def _open_to_all(parsed: ParsedDocument) -> Named | None:
    """Give the title that stands before a mark such as (m/f/d), whatever its occupation."""
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        match = _OPEN_TO_ALL.match(passage.text) if passage.kind != "bullet" else None
        if match is not None:
            start = match.start("title") + (_behind_firm(match["title"]) or behind_seeking(match["title"]))
            title = _WHERE.split(passage.text[start : match.end("title")], maxsplit=1)[0].rstrip(" ,-\u2013")
            if title and len(title.split()) <= _MAX_WORDS:
                return singular_title(title), index, Span(start, start + len(title))
    return None


def _behind_firm(words: str) -> int:
    """Give where words that say that a firm seeks somebody name whom, 0 where they say no such thing."""
    found = _FIRM_SEEKS.match(words)
    return 0 if found is None else found.end()


def _sought(parsed: ParsedDocument, *, sure: bool = False) -> Named | None:
    """Give whom the beginning says that somebody looks for, in a word or some that no list holds.

    A *sure* title is written as one, or ends in a word for somebody who does something.
    """
    for wording in (_SOUGHT, _WANTED):
        for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
            for match in wording.finditer(passage.text) if passage.kind != "bullet" else ():
                adjectives = _LEFT_OFF.match(match["title"])
                start = match.start("title") + (adjectives.end() if adjectives else 0)
                title = passage.text[start : match.end("title")]
                is_title = bool(title) and title.split()[-1].lower() not in _NO_TITLE
                is_open = wording is _SOUGHT and (not sure or title.istitle())
                if is_title and (is_open or is_worker(title) or find_titles(title)):
                    return singular_title(title), index, Span(start, match.end("title"))
    return None


def _opening(parsed: ParsedDocument) -> Named | None:
    """Give the occupation that is the first word of the text: "Nurse for the night shift"."""
    for index, passage in enumerate(parsed.passages[:1]):
        match = _FIRST_WORD.match(passage.text)
        if match is not None and is_occupation(match[1]):
            return singular_title(match[1].capitalize()), index, Span(*match.span(1))
    return None


def _line_roles(line: str) -> list[Span]:
    """Find the titles of a heading or first line, with the field before *and* that it opens with."""
    found = list(find_titles(line))
    joined = _JOINED.match(line, 0, found[0].start) if found else None
    if joined is not None and joined.end() == found[0].start and not is_occupation(joined["first"]):
        found[0] = Span(joined.start("title"), found[0].end)
    field = _FIELD_BEHIND.match(line, found[-1].end) if found else None
    if field is not None and _is_bare(line[found[-1].start : found[-1].end]):
        found[-1] = Span(found[-1].start, field.end())
    return found


def _is_bare(title: str) -> bool:
    """Tell whether a title is an occupation with no more than a level, or a rank: "Senior Manager"."""
    return (
        _RANK.fullmatch(title) is not None
        or len([word for word in title.lower().split() if word.rstrip(".") not in LEVELS]) == 1
    )
