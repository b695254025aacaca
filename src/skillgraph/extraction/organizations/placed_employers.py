"""Employers that stand alone by the title of a job or in that of a page, and that sentences speak of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.organizations.company_names import (
    FIRST_PASSAGES,
    HIRER,
    PUBLIC_BODY,
    WHOLE_NAME,
    is_proper,
    is_spoken_of,
    may_hire,
    names_field,
    without_stop,
)
from skillgraph.extraction.posts.titles import SEEKING, find_titles
from skillgraph.language.lazy import expression

OF_SITE: Final = expression(
    r"(?:(?:careers|jobs|vacancies|openings|work(?:ing)?|job) (?:at|with|for)"
    r"|(?:job )?application for .{3,60}? at) (?:the )?",
    re.IGNORECASE,
)
"""What a site calls a page before the name: "Careers at Acme"."""
_LONGEST_LINE: Final = 120
_FEWEST_LETTERS: Final = 5  # of one word that stands for a name of several
#: What parts a line of terms, or the title of a page.
_PARTS: Final = expression(r"\s*[|\u00b7\u2022\u2605(]\s*|\s[-\u2013\u2014]\s|,\s|\s(?=\d)")
#: The first field of a line that goes on with others.
_FIELD: Final = expression(r"[^|\u00b7\u2022.]{2,60}[|\u00b7\u2022]")
#: Who hires by the page's own title: "Acme is hiring: Test Engineer".
_HIRES: Final = expression(rf"(?P<name>{HIRER}[A-Z][^|:]{{1,60}}?) (?:is )?(?:now )?(?:{SEEKING}|seeks)\b")
_AT: Final = expression(r"^(?: \([^()]*\))? (?:at|@) ")
#: Behind a title, before where that is: "Data Analyst - Acme Boats, Oslo".
_BESIDE: Final = expression(
    r" ?(?:[|\u00b7\u2022]|\s[-\u2013\u2014]) (?P<name>[^,|]{2,60}?)(?:,| ?[|\u00b7\u2022]) "
)
_TAIL: Final = expression(r"\s*(?:$|[(,:|/\u00b7\u2022\u2013\u2014-]|(?:at|@)\s)")
#: A public body by its own name, that no sentence has to speak of.
_BODY: Final = expression(rf"{PUBLIC_BODY} of [A-Z][\w' -]{{2,50}}")
#: Last words of what is a part of an employer.
_PART_OF_ONE: Final = expression(
    r".*\b(?:team|department|division|unit|operations|office|engineering|services|vacancies|careers|jobs)",
    re.IGNORECASE,
)


def placed_employer(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the name that stands below or above the title of a job, or in that of a page.

    Sentences of the document have to speak of it ("Acme builds boats", "at Acme"), save of a public body; of
    a name of several words they may leave off the last ones.
    """
    texts = [passage.text for passage in parsed.passages]
    for words in _candidates(parsed, texts):
        if _BODY.fullmatch(words):
            return words
        name = without_stop(words.strip(" *_,"))
        if (
            not WHOLE_NAME.fullmatch(name)
            or _PART_OF_ONE.fullmatch(name)
            or not may_hire(name, vocabulary, texts)
        ):
            continue
        spoken = next((one for one in _short_names(name) if is_spoken_of(one, texts)), None)
        if spoken is not None:
            return name if any(name in text for text in texts) else spoken
    return None


def _candidates(parsed: ParsedDocument, texts: Sequence[str]) -> Iterator[str]:
    """Give the first fields of the lines around the title of the job, and the parts of the page's own."""
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        if (passage.kind == "heading" or not index) and _is_title(passage.text):
            around = [*texts[index + 1 : index + 2], *texts[max(0, index - 1) : index]]
            yield from (_PARTS.split(line, maxsplit=1)[0] for line in around if _is_line(line))
            beside = _BESIDE.match(passage.text, find_titles(passage.text)[0].end)
            if beside is not None:
                yield beside["name"]
            break
    if _is_title(parsed.title) and len(parsed.title) <= _LONGEST_LINE:
        behind = parsed.title[find_titles(parsed.title)[0].end :]
        at = _AT.match(behind)
        for part in _PARTS.split(behind[at.end() :] if at else behind)[0 if at else 1 :]:
            yield OF_SITE.sub("", part).strip()
    hires = _HIRES.match(parsed.title)
    if hires is not None:
        yield hires["name"]


def _is_line(text: str) -> bool:
    """Tell whether a text is a line of terms, whose first field may be a name, and no paragraph."""
    return len(text) <= _LONGEST_LINE or _FIELD.match(text) is not None


def _is_title(text: str) -> bool:
    titles = find_titles(text[:_LONGEST_LINE])[:1]
    return bool(titles) and titles[0].start == 0 and _TAIL.match(text, titles[0].end) is not None


def _short_names(name: str) -> Iterator[str]:
    """Give a name, and what is left of it without its last words: "Acme Boats GmbH", "Acme Boats", "Acme"."""
    words = name.split()
    yield name
    for count in range(len(words) - 1, 0, -1):
        short = " ".join(words[:count])
        is_name = is_proper(short) and not names_field(short)
        if is_name and (count > 1 or len(short) >= _FEWEST_LETTERS):
            yield short
