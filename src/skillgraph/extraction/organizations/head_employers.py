"""Employers that have a line of their own: between title and place, or below what calls them so."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from skillgraph.documents.head_lines import kind_of_field
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.periods import find_place
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.organizations.company_names import (
    FIRST_PASSAGES,
    is_spoken_of,
    may_hire,
    names_group,
    without_stop,
)
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.language.lazy import expression

_CALLED: Final = expression(r"\W*(?:hiring organi[sz]ation|employer|hiring company)\W*", re.IGNORECASE)
#: A name that may begin with a small letter, as some firms' do: "iTern Works".
_NAME: Final = expression(
    r"(?:[a-z]{1,2})?[A-Z][\w&'\u2019.-]{0,40}(?: (?:&|of|[A-Z\d][\w&'\u2019.-]{0,40})){0,5}"
)
#: What stands before the place in such a line: a sign, or pay.
_SIGNS: Final = expression(r"\W{0,8}[$\u20ac\u00a3]?[\d.,~-]{1,12}k?\W{1,8}|[^\w$\u20ac\u00a3]{0,20}")
_AT: Final = expression(rf"[A-Z][\w'\u2019 /&-]{{1,60}} (?:at|bei|chez|@) (?P<name>{_NAME.pattern})")
_LINES: Final = 3  # title, name and place
_FIELDS: Final = expression(r"\s*[,|`\u00b7\u2022]\s*")


def headed_employer(parsed: ParsedDocument, vocabulary: Vocabulary) -> str | None:
    """Give the employer that a line of its own names by where it stands, None where none does."""
    texts = [passage.text for passage in parsed.passages]
    if (behind := _behind_title(parsed.title, texts, vocabulary)) is not None:
        return behind
    for words in _between_title_and_place(parsed):
        name = without_stop(words.strip(" *_"))
        if _NAME.fullmatch(name) and not (find_titles(name) or names_group(name) or find_place(name)):
            return name  # whatever else it is the name of
    names = (without_stop(words.strip(" *_")) for words in _below_label(parsed))
    return next((name for name in names if _NAME.fullmatch(name) and may_hire(name, vocabulary, texts)), None)


def _behind_title(title: str, texts: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """Give whom a title that no list holds is at, where sentences speak of it: "Au Pair at Lantern House"."""
    at = None if find_titles(title) else _AT.fullmatch(title)
    name = None if at is None else without_stop(at["name"])
    is_told = (
        name is not None
        and may_hire(name, vocabulary, texts)
        and is_spoken_of(name, [text for text in texts if text != title])
    )
    return name if is_told else None


def _between_title_and_place(parsed: ParsedDocument) -> Iterator[str]:
    """Give the heading between one that is a title and one that is a place: a page of a board opens so."""
    if [line.kind for line in parsed.passages[:_LINES]] != ["heading"] * _LINES:
        return
    title, name, place = parsed.passages[:_LINES]
    fields = [field for field in _FIELDS.split(_SIGNS.sub("", place.text, count=1)) if field.strip()]
    is_place = any(kind_of_field(field.strip(" `")) in ("place", "region", "mode") for field in fields)
    if find_titles(title.text) and is_place:
        yield name.text


def _below_label(parsed: ParsedDocument) -> Iterator[str]:
    """Give the line below a heading that says that it is the employer."""
    for above, below in pairwise(parsed.passages[: 2 * FIRST_PASSAGES]):
        if above.kind == "heading" and below.kind != "heading" and _CALLED.fullmatch(above.text):
            yield below.text
