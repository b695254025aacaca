"""Titles that the name of a file tells ("night-porter.md"), or a document's own title where it names none."""

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from skillgraph.documents.head_lines import kind_of_field
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.title_lines import titled_passage
from skillgraph.extraction.concepts.naming import clean_label
from skillgraph.extraction.organizations.company_names import names_group
from skillgraph.extraction.posts.headed_titles import behind_seeking, is_headed_title, singular_doer
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.posts.told_names import names_no_role, page_title, tells_of_careers
from skillgraph.extraction.posts.told_titles import Named, part_of_role
from skillgraph.extraction.roles.bare_titles import without_terms
from skillgraph.extraction.roles.frameworks import LADDER, names_ladder
from skillgraph.extraction.roles.holders import ends_in_kind
from skillgraph.extraction.roles.title_fields import tells_terms
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_words
from skillgraph.model import Span

#: What stands before the title of a job, and is no part of it.
_UNTITLED: Final = expression(
    r"^(?:vacancy|job(?: title| opening)?|position|role|stellenangebot)\s*[:\u2013-]\s*"
    r"|^(?:oferta(?: de trabajo)?|vacature):?\s+"
    r"|\s*\((?:open|closed|filled|expired|abierta|cerrada)\)$",
    re.IGNORECASE,
)
#: Where the post is, behind its title: "Net Mending (Hull, UK)", "Net Mending (EMEA)".
_IN_BRACKETS: Final = expression(r" \((?P<place>[^()]{2,60})\)$")
_PLACES: Final = ("place", "region", "mode")
#: What a file's name has ahead of the name of a role, for what kind of document it is.
_KINDS: Final = frozenset(
    """
    ad ads advert guide guides jd job jobad ladder ladders opening posting role vacancy
    """.split()
)
_DAY_BEHIND: Final = expression(r"[-_ ](?:19|20)\d\d(?:-?\d\d){0,2}$")
#: What opens a line ahead of the one word that a file is called by: signs, an article, a label.
_OPENING: Final = expression(
    r"\W*(?:(?:an?|the) |(?:job|post|position|role|vacancy)(?: title)?: )?", re.IGNORECASE
)
#: What shows that a name goes on behind its first words: any word but one that stands beside a name.
_GOES_ON: Final = expression(
    r"[ -](?!(?:at|bei|chez|for|from|in|im|on|to|who|with|urgently|wanted|needed|required|sought"
    r"|gesucht|role|position|post|job|vacancy|opening|full|part|m/[fw]|[fw]/m|is|are|will|must|should|has|needs)\b"
    r"|(?:and|or|und) [^\W\d_]+$)"
    r"(?P<rest>[^\W\d_].*)",
    re.IGNORECASE,
)
UNTOLD: Final = "The role"
"""What the role of a document is called that names none."""
_MAX_WORDS: Final = 6
_EARLY: Final = 4  # passages of the beginning


def titled_by_file(parsed: ParsedDocument) -> Named | None:
    """Give the role that the name of the file is, where a heading or the beginning of the text names it too.

    So that "hospital-pharmacist.txt" has a role, though its occupation is none that we know.
    """
    words = _without_kind(slug_words(_file_name(parsed.document.path)), parsed.title)
    is_none = tells_of_careers(page_title(parsed)) or read_heading(" ".join(words)).whole  # "pay.md"
    if is_none or not words or len(words) > _MAX_WORDS:
        return _title_in_name(parsed, words)
    for section in parsed.sections:
        label = section.label.strip(" *:")
        title = singular_doer(label)
        ending = slug_words(title)
        is_end = len(ending) > 1 and words[-len(ending) :] == ending
        is_end = is_end and not ends_in_kind(label) and not names_ladder(label)
        if section.passage is not None and is_end and parsed.passages[section.passage].text.startswith(label):
            return title, section.passage, Span(0, len(label))
    name = _pattern(words)
    for index, passage in enumerate(parsed.passages[:_EARLY]):
        match = name.search(passage.text)
        is_name = match is not None and (len(words) > 1 or _OPENING.fullmatch(passage.text, 0, match.start()))
        if match is not None and is_name and not _is_part(passage.text, match):
            return singular_doer(match.group()), index, Span(*match.span())
    return _title_in_name(parsed, words)


def _is_part(text: str, found: re.Match[str]) -> bool:
    """Tell whether words are but a part of the name that a text has there: "Night", of "Night Porter"."""
    goes_on = _GOES_ON.match(text, found.end())
    is_place = goes_on is not None and kind_of_field(goes_on["rest"].strip()) in _PLACES
    return len(found.group()) == 1 or (goes_on is not None and not is_place)


def _title_in_name(parsed: ParsedDocument, words: Sequence[str]) -> Named | None:
    """Give the title that the name of the file ends in, where the document's own title opens with it.

    So "acme-night-porter.md" is of a "Night porter harbor hotel".
    """
    index = titled_passage(parsed.sections, parsed.passages, parsed.title)
    text = "" if index is None else parsed.passages[index].text
    for start in range(len(words) - 1):
        match = _pattern(words[start:]).match(text)
        if index is not None and match is not None and is_doer(match.group()):
            return singular_title(match.group()), index, Span(*match.span())
    return None


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Give what finds some words of a file's name in a text."""
    return expression(r"\b" + r"[\s/-]+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)


def untold_role(parsed: ParsedDocument, *, employer: str = "") -> str:
    """Give what to call the role of a document that names none: by its file, or by its own title.

    A title that is the name of the *employer* is none of a role, nor is a sentence, or one of a portal.
    """
    is_of_role = not names_group(parsed.title) and parsed.title.casefold() != employer.casefold()
    is_of_role = is_of_role and not names_no_role(parsed.title) and not ends_in_kind(parsed.title)
    is_of_role = is_of_role and not names_level(parsed.title)  # the first of several
    title = part_of_role(parsed.title, employer=employer) if is_of_role else ""
    title = title.removesuffix(f" at {employer}") if employer else title
    heading = _without_ladder(_UNTITLED.sub("", title[behind_seeking(title) :]))
    where = _IN_BRACKETS.search(heading)
    if where is not None and _is_beside(where["place"]):
        heading = heading[: where.start()]
    by_file = role_of_file(parsed.document.path, parsed.title) or ""
    if employer and by_file.casefold().startswith(f"{employer} ".casefold()):
        by_file = by_file[len(employer) + 1 :]
    return by_file or (singular_doer(heading) if clean_label(heading) else UNTOLD)  # not "A"


def _is_beside(words: str) -> bool:
    """Tell whether what stands in brackets behind a title is no part of it: a place, or for how long."""
    return words.isupper() or kind_of_field(words) in _PLACES or tells_terms(words)


def role_of_file(path: str, title: str = "") -> str | None:
    """Give the title that the end of a file's name is, where its last word is an occupation.

    Args:
        path: Of the file.
        title: That the document gives itself: what it holds together is no kind of document.

    Example:
        >>> role_of_file("ads/2024-05_acme_junior-test-engineer.md"), role_of_file("notes.md")
        ('Junior Test Engineer', None)
        >>> role_of_file("09-security-analyst.md"), role_of_file("security-analyst_2026.md")
        ('Security Analyst', 'Security Analyst')
        >>> role_of_file("guide-bell-founder.md"), role_of_file("guide-founder.md")
        ('Bell Founder', None)
        >>> role_of_file("guide-dog-trainer.md", "Guide dog trainer")
        'Guide Dog Trainer'

    """
    words = _without_kind(slug_words(_file_name(path).rpartition("_")[2]), title, numbered=True)
    words = without_terms(" ".join(words)).split()
    title = singular_title(" ".join(words)) if 1 < len(words) <= _MAX_WORDS else ""
    is_title = bool(words) and (is_occupation(words[-1]) or find_titles(title) == (Span(0, len(title)),))
    is_title = (is_title or is_headed_title(title)) and not names_ladder(title)
    return title if title and is_title else None


def _without_ladder(title: str) -> str:
    """Give the title of a ladder without the word for it, where somebody is left, or what engineers do.

    Example:
        >>> _without_ladder("Guild Helper Ladder"), _without_ladder("Hull Engineering Framework")
        ('Guild Helper', 'Hull Engineer')

    """
    bare = LADDER.sub("", title).strip()
    if bare == title or " " not in bare:
        return title
    of_work = bare.removesuffix("ing") if bare.endswith(" Engineering") else bare
    return of_work if of_work != bare or is_headed_title(bare) else title


def _without_kind(words: Sequence[str], title: str, *, numbered: bool = False) -> list[str]:
    """Leave off the kind of document that a file's name opens with, but where the *title* holds it too.

    Where files may be *numbered*, their number goes as well.

    Example:
        >>> _without_kind(["guide", "bell", "founder"], "Bell founder")
        ['bell', 'founder']
        >>> _without_kind(["guide", "dog", "trainer"], "Guide dog trainer")
        ['guide', 'dog', 'trainer']

    """
    rest = list(words)
    while rest and (rest[0] in _KINDS or (numbered and rest[0].isdecimal())):
        if len(rest) > 1 and rest[0] in _KINDS and _pattern(rest[:2]).search(title):
            break
        del rest[0]
    if numbered and len(rest) < len(words) and rest and rest[0] in ("year", "years", "month", "months"):
        del rest[0]
    return rest


def _file_name(path: str) -> str:
    """Give the name of a file without its ending, and without a year or a day behind it."""
    return _DAY_BEHIND.sub("", PurePath(path).stem)
