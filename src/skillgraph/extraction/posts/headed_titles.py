"""Titles of occupations that no list holds, told by how they end and where they stand: "Bell Founder".

They stand alone at the head of a document, or beside what is no part of them: the employer, the place,
a reference, the way to the page.
"""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.posts.levels import COUNT, code_of, names_level, title_of_level
from skillgraph.extraction.posts.titles import SEEKING_WORD, find_titles, is_occupation, singular_title
from skillgraph.extraction.posts.told_names import PART
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.model import Span

FIRST_PASSAGES: Final = 20
"""Among so many a title stands."""
MAX_WORDS: Final = 7
"""Of a title."""
_LONGEST: Final = 120
#: What parts a title from what stands beside it.
_PART: Final = expression(
    rf"{PART.pattern}|\s+(?:at|@|bei|chez)\s+"
    r"|\s*(?!\([A-Z]{2,6}\) [A-Z])[(\[!]"
)
_TITLED: Final = expression(
    r"[A-Z][\w'\u2019/&.+-]*(?:,? (?:\(?[A-Z\d][\w'\u2019/&.+-]*\)?|&|and|of|for|in|the|d[eu]|des)){0,6}"
)
#: Signs and pictures around a line.
_SIGNS: Final = expression(r"[^\w(\[\"\u201c\u201e]+")
_SIGNS_BEHIND: Final = expression(r"(?<=[\w)\]?:+#])[^\w)\]?:+#\"\u201d]+$")
#: Behind the word for who somebody is: "Keeper of Manuscripts", "Archivist, Early Prints", "Chef de Rang".
_BEHIND: Final = expression(r" (?:of|for|in|d[eu]|des) |, ")
#: How a line says that somebody is sought, before whom: "We are searching", "Wanted:", "Join us as a".
_SEEKS: Final = expression(
    r"\W{0,4}(?:(?:we(?:['\u2019]re| are)|now|currently)(?: now| currently| still| urgently)?"
    rf" {SEEKING_WORD}(?: for)?(?:\s*[:\u2013-])?"
    r"|(?:hiring|recruiting|seeking|wanted)(?::| [\u2013-]|(?= (?:an?|our(?: next)?) ))"
    r"|(?:looking|searching) for:?|we (?:seek|search(?: for)?|hire|recruit|need|want)"
    r"|(?:come (?:and )?)?(?:join|work (?:for|with)) (?:us|our team|the team) as|(?:come and )?work as"
    r"|become|(?:be|want to (?:be|become)) (?=(?:an?|our) ))"
    r" (?:(?:an?|our|the)(?: (?:next|new|[1-9]))? |another )?",
    re.IGNORECASE,
)
#: What such a line goes on with that names nobody: "We are hiring in Leeds", "Join us as we grow".
_NOBODY: Final = expression(
    r"(?:(?:in|now|at|for|across|to|on|with|we|you|it|from|more|new|people|all|talents?|our|the)\b|.{2,60}!$)",
    re.IGNORECASE,
)
#: How a line says so behind whom it seeks: "Night baker wanted", "Two riggers needed for the yard".
_WANTED: Final = expression(
    r"\W{0,4}(?:(?:an?|one|two|three|experienced|skilled|qualified) )*(?P<who>[a-z][\w'\u2019/-]*"
    r"(?: [\w'\u2019/&-]+){0,4}?) (?:urgently |now )?(?:wanted|needed|sought|required)(?=\W|$)",
    re.IGNORECASE,
)
#: Behind what somebody works at: "Support person", "deck hands".
_HAND: Final = expression(r"[\w-] (?:person|people|hands?|help)$", re.IGNORECASE)
#: Before a colon in a line, what a title stands behind: a label of one, or a number.
_LABEL: Final = expression(
    r"\W{0,3}(?:(?:job|post|position|role|vacancy)(?: (?:title|name|advertised|offered))?|title|wanted"
    r"|opening|(?:we(?:['\u2019]re| are) )?(?:hiring|looking for|recruiting)"
    r"|(?:ref(?:erence|\.)?(?: no\.?)? ?)?[a-z/._-]{0,20}\d[\w/.-]{0,20})\W{0,3}",
    re.IGNORECASE,
)


def is_headed_title(words: str) -> bool:
    """Tell whether words are written as a title is, and end in one for somebody who does something.

    Example:
        >>> is_headed_title("Bell Founder"), is_headed_title("Keeper of Manuscripts")
        (True, True)
        >>> is_headed_title("Saint Ottilie Foundry"), is_headed_title("Ring in a new career")
        (False, False)

    """
    if len(words.split()) > MAX_WORDS or _TITLED.fullmatch(words) is None:
        return False
    return is_doer(_BEHIND.split(words, maxsplit=1)[0]) and read_heading(words).kind is None


def singular_doer(title: str) -> str:
    """Write a title in the singular, by how it ends where its occupation is none that we know.

    Example:
        >>> singular_doer("Bell founders"), singular_doer("Test engineers"), singular_doer("Glass works")
        ('Bell Founder', 'Test Engineer', 'Glass Works')
        >>> singular_doer("Chefs de Rang")
        'Chef de Rang'

    """
    title = singular_title(title)
    if (behind := _BEHIND.search(title)) is not None and not is_doer(title):
        return f"{singular_doer(title[: behind.start()])}{title[behind.start() :]}"
    is_several = title.endswith("s") and not is_doer(title) and is_doer(title.removesuffix("s"))
    return title.removesuffix("s") if is_several else title


def is_worker(words: str) -> bool:
    """Tell whether words end in one for somebody, or for several, or in what somebody works at.

    Example:
        >>> is_worker("bell founders"), is_worker("deck hand"), is_worker("bell ropes")
        (True, True, False)

    """
    return is_doer(words.removesuffix("s")) or _HAND.search(words) is not None


def behind_seeking(text: str) -> int:
    """Give where a line names whom it seeks, 0 where it does not say that somebody is sought.

    Example:
        >>> behind_seeking("We are searching Bell Founder"), behind_seeking("Hiring Manager")
        (17, 0)

    """
    found = _SEEKS.match(text)
    is_of_nobody = found is None or _NOBODY.match(text, found.end()) is not None
    return 0 if found is None or is_of_nobody else found.end()


def head_title(parsed: ParsedDocument, *, employer: str = "") -> tuple[str, int, Span] | None:
    """Give the first heading, else the first line, before any section, of which a part is such a title.

    Args:
        parsed: The document in its parts.
        employer: Its name is no title.

    Returns:
        The title, the index of a passage, and the span in its text.

    """
    line: tuple[str, int, Span] | None = None
    for index, passage in _head(parsed):
        for part in _parts(passage):
            words = passage.text[part.start : part.end]
            is_sought = part.start > 0 and behind_seeking(passage.text) == part.start
            if is_sought and is_headed_title(words.removesuffix("s")):
                words = words.removesuffix("s")
            is_title = is_headed_title(words) or (is_sought and _TITLED.fullmatch(words) is not None)
            is_title = is_title or _wanted(passage.text) == part
            if words.casefold() == employer.casefold() or not is_title:
                continue
            found = singular_title(words), index, part
            if passage.kind == "heading":
                return found
            line = line or found
    return line


def _head(parsed: ParsedDocument) -> Iterator[tuple[int, ParsedPassage]]:
    """Give the lines before the first heading that the lexicon knows, none of prose; then top headings."""
    is_below = False
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        is_heading = passage.kind == "heading"
        is_below = is_below or (is_heading and index > 0 and read_heading(passage.text).whole)
        is_line = passage.kind == "sentence" and not passage.text.endswith((".", "?"))
        is_top = is_heading and parsed.sections[passage.section].level == 1
        is_ahead = (is_heading or is_line) and not is_below and not passage.cells
        if (is_top or is_ahead) and len(passage.text) <= _LONGEST:
            yield index, passage


def _parts(passage: ParsedPassage) -> Iterator[Span]:
    """Give the parts of a line, of a field only what stands behind a label of titles."""
    text = passage.text[: end.start()] if (end := _SIGNS_BEHIND.search(passage.text)) else passage.text
    if (wanted := _wanted(text)) is not None:
        yield wanted
        return
    colon = text.find(": ")
    is_field = colon >= 0 and passage.kind != "heading" and not behind_seeking(text)
    if is_field and _LABEL.fullmatch(text[:colon]) is None:
        return
    signs = _SIGNS.match(text)
    start = behind_seeking(text) or (colon + len(": ") if is_field else signs.end() if signs else 0)
    for joint in _PART.finditer(text, start):
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, len(text))


def _wanted(line: str) -> Span | None:
    """Give whom a line names before it says that somebody is wanted."""
    found = _WANTED.match(line)
    return Span(*found.span("who")) if found is not None and is_worker(found["who"]) else None


def title_held(level: str) -> Span | None:
    """Find the title of somebody in the name of a level; behind a code may stand another word for it.

    Example:
        >>> title_held("L1 - Tester 1"), title_held("L1 - Learning")
        (Span(start=5, end=13), None)

    """
    title = title_of_level(level)
    words = "" if title is None else COUNT.sub("", level[slice(*title)])
    known = next(iter(titles_of_rung(level)), None)
    starts = {0} if known is None else {0, known.start}
    is_one = title is not None and (title.start in starts or is_occupation(words.rsplit(" ", 1)[-1]))
    return title if words[:1].isupper() and (is_one or is_worker(words)) else known


def titles_of_rung(heading: str) -> tuple[Span, ...]:
    """Find the job titles of a heading; behind the code of a level, one word for an occupation is one.

    Example:
        >>> titles_of_rung("Tester"), titles_of_rung("E1: Tester"), titles_of_rung("E1: Splicing")
        ((), (Span(start=4, end=10),), ())

    """
    found = find_titles(heading)
    if found or code_of(heading) is None or not names_level(heading):
        return found
    title = title_of_level(heading)
    is_one = title is not None and is_occupation(heading[title.start : title.end].rsplit(" ", 1)[-1])
    return (title,) if title is not None and is_one else ()
