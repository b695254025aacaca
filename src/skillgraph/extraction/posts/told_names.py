"""What a text says that a post is called, and what is the name of none: a sentence, the page of a portal.

"On our payroll the position is called "Senior Rope Splicer"", below the heading "hi, we need a splicer".
"""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.text import trimmed
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.language.lazy import expression
from skillgraph.language.words import word_set
from skillgraph.model import Span

_POST: Final = r"(?:position|post|role|job|vacancy|opening)"
_OFFICIAL: Final = r"(?:official(?:ly)?|formal(?:ly)?|internal(?:ly)?|contractual(?:ly)?|technical(?:ly)?)"
#: What stands before the name of a post: "the position is called", "the official job title is".
_CALLED: Final = expression(
    rf"\b(?:(?:the|this|your|our) (?:{_POST}|title|contract|hr system|payroll)"
    r" (?:is |will be |it |would be )?"
    rf"(?:{_OFFICIAL} )?(?:called|titled|named|listed as|advertised as|known as|entitled|says|calls it)"
    rf"|(?:the|your|our) (?:{_OFFICIAL} )?(?:{_POST} )?title"
    r" (?:is|will be|would be|reads|on (?:the|your) contract is)"
    rf"|officially(?: called| titled| named)?|(?:its|whose) (?:{_OFFICIAL} )?(?:{_POST} )?title is)"
    r"[ :,]{1,2}(?:(?:an?|the|that of an?) )?",
    re.IGNORECASE,
)
#: Of which words each of these has one.
_CALLING: Final = frozenset(
    "called titled named listed advertised known entitled say call title officially".split()
)
_QUOTED: Final = expression(
    r"[\"\u201c\u201e\u00ab'\u2018]\s?(?P<name>[A-Z][^\"\u201c\u201d\u00bb.!?]{2,70}?)\s?[,.]?[\"\u201c\u201d\u00bb'\u2019](?!\w)"
)
_MAX_WORDS: Final = 7
_FIRST_PASSAGES: Final = 60
#: How a heading that is a sentence begins: it greets, asks, or calls.
_SPEAKS: Final = expression(
    r"\W*(?:hi|hello|hey|dear|welcome|ahoy|join|come|help|meet|could|can|do|does|are|is|would|want|ready|looking"
    r"|let['\u2019]?s|why|how|what|who)\b(?=\W*\s)",
    re.IGNORECASE,
)
#: Who speaks in it, or to whom; or that it says something is so.
_SAYS: Final = expression(
    r"\b(?:we|you|i|us|they)(?:['\u2019](?:re|ve|ll|d|m))?(?![\w-])"
    r"|\b(?:our|your|my) (?=.{0,60}\b(?:is|are|needs?|wants?|has|grows?|seeks?)\b)"
    r"|\b(?:is|are) (?:being )?(?:needed|wanted|sought|missing|hiring|growing|looking)\b",
    re.IGNORECASE,
)
#: What the pages of a portal are called, whatever post they tell of.
_PORTAL: Final = expression(
    r"(?:(?:job|posting|position|vacancy|requisition|role|opening|career|opportunity) (?:details?"
    r"|descriptions?|information|summary|view|postings?|listings?|profile|announcement|overview|page|search)"
    r"(?: information)?"
    r"|(?:view|see|apply (?:for|to)|share|print) (?:this |the )?(?:job|posting|position|vacancy|role)"
    r"|apply(?: now| online)?|careers?(?: (?:site|portal|page|center|centre))?"
    r"|job (?:seekers?|board|portal|openings?)|search (?:jobs|postings|results)|current openings)",
    re.IGNORECASE,
)
#: What a page is called that tells of careers in a house, and of no post.
_CAREERS: Final = expression(
    r"\W*(?:(?:making|building|growing|having|advancing) (?:an?|your|our) career\b.{0,60}"
    r"|(?:your |our |the )?(?:career|job|professional) (?:progression|development|growth|paths?|pathways?"
    r"|ladders?|levels)(?: (?:(?:at|in|with) .{2,60}|framework|guide|policy|handbook))?)\W*",
    re.IGNORECASE,
)
#: How the headline of an article opens, of a market or a field: "Rising Demand for Sails in Hull".
_HEADLINE: Final = expression(
    r"\W*(?:(?:the|an?|your|complete|ultimate|definitive|rising|growing|increasing|rapid|high|huge|current|top"
    r"|best|job|career|\d{1,3}) ){0,4}"
    r"(?:demand|need|scope|future|outlook|trends?|roadmap|opportunities|prospects|rise|boom|reasons|tips|steps"
    r"|ways|facts|truth|importance|introduction) (?:for|of|in|to|about|on|behind|why|you)\b",
    re.IGNORECASE,
)
PART: Final = expression(r"\s+[|\u2013\u2014\u00b7\u00bb\u203a/-]\s+|:\s+|\s*[|\u00bb\u203a]\s*")
"""Matches what parts the title of a page."""


def is_sentence(heading: str) -> bool:
    """Tell whether a heading greets, asks or tells, and so is the name of nothing.

    Example:
        >>> is_sentence("hi, we need a second pair of hands"), is_sentence("Could this be you?")
        (True, True)
        >>> is_sentence("Keeper of the Bell"), is_sentence("Help Desk Clerk")
        (False, False)

    """
    if _SAYS.search(heading):
        return True
    return _SPEAKS.match(heading) is not None and (heading.rstrip().endswith(("?", "!")) or "," in heading)


def is_page_of_portal(words: str) -> bool:
    """Tell whether words are what the pages of a portal are called.

    Example:
        >>> is_page_of_portal("Posting Details"), is_page_of_portal("Details Clerk")
        (True, False)

    """
    return _PORTAL.fullmatch(words.strip(" *:.")) is not None


_SEVERAL: Final = expression(
    r"\broles\b(?! (?:and|&) (?:responsibilities|duties|skills)\b)|^\W*promotions?\b", re.IGNORECASE
)


def page_title(parsed: ParsedDocument) -> str:
    """Give what a document is called: its title, else its first heading."""
    return parsed.title or (parsed.sections[0].label if parsed.sections else "")


def tells_of_careers(title: str) -> bool:
    """Tell whether a page is called after the careers of a house, and after no post.

    Example:
        >>> tells_of_careers("Making a career at Lantern Harbor"), tells_of_careers("Career Advisor")
        (True, False)

    """
    return _CAREERS.fullmatch(title) is not None


def names_several(title: str) -> bool:
    """Tell whether a page is called after several roles, or after how one gets from one to another.

    Example:
        >>> names_several("Roles of the guild"), names_several("Promotions"), names_several("Rigger")
        (True, True, False)

    """
    return _SEVERAL.search(title) is not None


def names_no_role(title: str) -> bool:
    """Tell whether a document's title is a sentence, a headline, or of a page of a portal and of no post.

    Example:
        >>> names_no_role("Job Details - Quaymaster - Lantern Harbor"), names_no_role("Rope Splicer")
        (True, False)

    """
    parts = PART.split(title)
    others = [part for part in parts if not is_page_of_portal(part)]
    is_told = len(others) == 1 or any(map(find_titles, others))
    is_told_of = is_sentence(title) or tells_of_careers(title) or _HEADLINE.match(title) is not None
    return is_told_of or (len(others) < len(parts) and not is_told)


def told_name(parsed: ParsedDocument) -> tuple[str, int, Span] | None:
    """Give the name that a sentence says a post has, in quotation marks.

    Returns:
        The title, the index of a passage, and the span in its text.

    """
    for index, passage in enumerate(parsed.passages[:_FIRST_PASSAGES]):
        text = passage.text
        for called in _CALLED.finditer(text) if not word_set(text).isdisjoint(_CALLING) else ():
            quoted = _QUOTED.match(text, called.end())
            if quoted is not None and len(quoted["name"].split()) <= _MAX_WORDS:
                where = trimmed(text, Span(*quoted.span("name")))
                return singular_title(text[where.start : where.end]), index, where
    return None
