"""What a document calls itself in words that no list holds: "Au Pair", "Kiln Hand at Acme".

Whom it mentions is then no role of it, though a mentioned title be one that is known.
"""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.head_lines import LEGAL_FORM
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.title_lines import titled_passage
from skillgraph.extraction.organizations.company_names import names_group
from skillgraph.extraction.posts.headed_titles import MAX_WORDS, behind_seeking
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.titles import SEEKING, find_titles, singular_title
from skillgraph.extraction.posts.told_names import PART, names_no_role
from skillgraph.extraction.posts.told_titles import CRUMB, Named, bare_title
from skillgraph.extraction.roles.file_titles import role_of_file
from skillgraph.extraction.roles.frameworks import names_ladder
from skillgraph.extraction.roles.holders import ends_in_kind
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: How a language other than English says that somebody is sought.
_ABROAD: Final = r"(?:sucht|suchen(?: wir)?|recherch(?:e|ons)|zoekt|zoeken|busca|buscamos|cerca|cerchiamo)"
#: How a sentence says that somebody is sought, and no more than one that it named before.
SEEKS: Final = (
    r"(?:(?:(?<!also )(?:is|are|am|currently|now|urgently|still)|['\u2019](?:re|m)) (?!also\b)"
    rf"(?:[a-z]+ )?{SEEKING}"
    rf"|\b(?:seeks|recruits|hires|{_ABROAD}|looks for|we (?:need|seek|want|hire|look for|recruit))"
    r"|\binvit(?:e|es|ing) applications for)"
)
_ONE: Final = r"(?:an?|another|one|our|the|ein(?:e[nrm]?)?|une?|een|uno|una) "
_WORDS: Final = r"(?:(?!(?:or|and)\b)[^\s,;.]{1,40} ){0,4}"
#: Ahead of a title, that somebody is sought with it, or is spoken to who has it.
_SOUGHT_AHEAD: Final = expression(
    rf"{SEEKS} (?:{_ONE})?{_WORDS}$"
    rf"|^\W{{0,4}}(?:[\w&.'\u2019-]{{1,40}} ){{1,4}}(?:needs|wants|requires|in need of) {_ONE}{_WORDS}$"
    rf"|\b(?:join|work (?:for|with)) [^.;:]{{1,60}}\bas {_ONE}{_WORDS}$"
    rf"|\b(?:you (?:will|['\u2019]ll) |to |come )(?:start|begin|work) as {_ONE}{_WORDS}$"
    rf"|\bwe (?:expect|ask|want|need) (?:of|from) (?:{_ONE})?{_WORDS}$"
    rf"|^\W{{0,4}}this {_WORDS}$|\byour role as (?:{_ONE})?{_WORDS}$|\bbecome {_ONE}{_WORDS}$"
    rf"|\b(?:are you|you are|you['\u2019]re|(?:want|like|love) to be(?:come)?) {_ONE}{_WORDS}$"
    rf"|(?:^\W{{0,4}}|(?<!to )\b(?:this|the|a|our) (?:[a-z-]+ )?)(?:role|position|job|post|vacancy|opening)"
    rf" (?:of|for|as|is for) (?:{_ONE})?{_WORDS}$",
    re.IGNORECASE,
)
_SPOKEN_TO_AHEAD: Final = expression(rf"(?:^|[.!?]\s)\W{{0,4}}As {_ONE}{_WORDS}$")
_SPOKEN_TO_BEHIND: Final = expression(r"[^.;]{0,120}?\byou(?:r|['\u2019]ll)?\b", re.IGNORECASE)
#: What stands around a title that is all that a line names: labels, codes, signs, terms of the job.
_ALONE_AHEAD: Final = expression(
    r"(?:.*[:>|/\]\)#*\u2013\u2014\u00b7\u2022-]|[\W\d_]*|\W*[a-z]{1,4}\d{1,2} \()\s*(?:(?:the|an?) )?",
    re.IGNORECASE,
)
_NO_LABEL: Final = expression(
    r"\b(?:with|to|under|support(?:s|ing)?|contact|supervisor|manager)\b", re.IGNORECASE
)
_ALONE_BEHIND: Final = expression(
    r"\W*$|\s*[^\w\s'\u2019]|\s+(?:at|in|for|on|with|bei|im|chez|to|from|of|wanted|needed|sought|gesucht|role|position|job)\b"
    r"|\s+[A-Z\d]"
)
#: Around the title of a document, that it is of somebody.
_SOMEBODY: Final = (
    r"\b(?:an?|another|one|as(?: our| the)?|eine?|einen|einer|als|une?|" + SEEKING + "|" + _ABROAD + r")"
    r" (?:[\w-]+ ){{0,3}}?(?P<title>{})(?=\W*$|\s*[.,;:!?(]"
    r"| (?:who|with|to|in|for|at|that|based|and|or|as|you|your|is|will|on|from)\b)"
)
_AT: Final = expression(r"\s+(?:at|@|bei|chez)\s+(?=[A-Z\d])")
_FIRM: Final = expression(rf"{LEGAL_FORM}(?!\w)")
#: A title that says that a firm seeks somebody: "Acme seeks a Kiln Hand".
_FIRM_SEEKS: Final = expression(rf".{{2,60}}?{SEEKS} {_ONE}", re.IGNORECASE)
_REACH: Final = 200  # characters before a title in which a sentence says whom it mentions
_ENDS: Final = (".", "?", "!", ":")


def own_titles(parsed: ParsedDocument, *, employer: str = "") -> tuple[str, ...]:
    """Give what a document's title names that may be whom it is about, () where it is of something else.

    It is of something else where it names a title that is known, the *employer*, a section, a ladder, a page
    or a group, or is a sentence. The name of its file then tells whom it is about, if anything does.
    """
    title = called(parsed)
    is_sentence = title.endswith(_ENDS)
    if find_titles(title) and not is_sentence:
        return ()
    is_other = is_sentence or behind_seeking(title) or _FIRM_SEEKS.match(title) or names_no_role(title)
    is_other = is_other or names_ladder(title) or ends_in_kind(title)
    parts = () if is_other else (bare_title(_AT.split(part, maxsplit=1)[0]) for part in PART.split(title))
    by_file = role_of_file(parsed.document.path, parsed.title)
    own = tuple(part for part in parts if _may_be_of_role(part, employer))
    return own or ((by_file,) if by_file is not None else ())


def called(parsed: ParsedDocument) -> str:
    """Give what a document calls itself: its title, else the heading or line that it opens with."""
    if parsed.title or not parsed.passages:
        return parsed.title
    first = parsed.passages[0]
    return first.text if first.kind in ("heading", "sentence") else ""


def _may_be_of_role(part: str, employer: str) -> bool:
    is_name = part[:1].isupper() and len(part.split()) <= MAX_WORDS and not any(map(str.isdigit, part))
    is_firm = part.casefold() in employer.casefold() or _FIRM.search(part) is not None
    is_page = CRUMB.fullmatch(part) is not None or read_heading(part).kind is not None
    return is_name and not is_firm and not is_page and not names_group(part) and not names_level(part)


def title_spoken_of(titles: Sequence[str], parsed: ParsedDocument) -> Named | None:
    """Give the one of a document's own titles that it speaks of as of somebody: "seeks a kiln hand"."""
    at = titled_passage(parsed.sections, parsed.passages, parsed.title)
    for title in titles:
        somebody = expression(_SOMEBODY.format(re.escape(title)), re.IGNORECASE)
        for index, passage in enumerate(parsed.passages):
            found = somebody.search(passage.text) if index != at else None
            if found is not None:
                start = -1 if at is None else parsed.passages[at].text.find(title)
                if at is None or start < 0:
                    return singular_title(title), index, Span(*found.span("title"))
                return singular_title(title), at, Span(start, start + len(title))
    return None


def is_alone(text: str, title: Span, *, is_heading: bool = False) -> bool:
    """Tell whether a title is what a line names, behind a label at most: "Vacancy: Data Analyst (Leeds)".

    In a *heading* it may stand behind the name of somebody who has it.

    Example:
        >>> is_alone("Role: Data Analyst, Leeds", Span(6, 18)), is_alone("Ask our Data Analyst", Span(8, 20))
        (True, False)

    """
    ahead = _ALONE_AHEAD.fullmatch(text, 0, title.start)
    is_label = ahead is not None and _NO_LABEL.search(ahead.group()) is None
    is_label = is_label or (is_heading and text.endswith(", ", 0, title.start))
    return is_label and _ALONE_BEHIND.match(text, title.end) is not None


def is_sought(text: str, title: Span) -> bool:
    """Tell whether a sentence seeks somebody with a title, or speaks to who has it.

    Example:
        >>> is_sought("Acme seeks a Data Analyst", Span(13, 25)), is_sought("Ask a Data Analyst", Span(6, 18))
        (True, False)

    """
    start = max(0, title.start - _REACH)
    if text[title.end : title.end + 1] in ("'", "\u2019"):
        return False  # "You are the Head Cook's right hand"
    if _SOUGHT_AHEAD.search(text, start, title.start):
        return True
    is_spoken_to = _SPOKEN_TO_AHEAD.search(text, start, title.start) is not None
    return is_spoken_to and _SPOKEN_TO_BEHIND.match(text, title.end) is not None
