"""Lines of a text that tell which places a position is in: "Location: Berlin, Germany".

The words for it open a line, or stand behind a mark that parts it; the names stand behind them, or in the
passages straight below where the words stand alone. Of prose only a sentence is read that says nothing else
of the position; what a company tells of itself never is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from skillgraph.documents.place_names import PlaceName, read_places
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import LINE_END
from skillgraph.language.known_places import CITIES, KNOWN_PLACES
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_WORDS: Final = (
    r"(?:(?:job|work|working|office|primary|main|position|role|vacancy|hiring) )?locations?(?:\(s\))?"
    r"|place of work|workplace location|(?:duty|work) station|based in"
    r"|standorte?|arbeitsorte?|dienstorte?|einsatzorte?"
    r"|lieux?(?: de travail| du poste)?|localisation(?: du poste)?"
    r"|locatie|ubicaci\u00f3n|localiza\u00e7\u00e3o"
)
#: What also opens lines on other things; it counts near the top alone.
_WEAK_WORDS: Final = r"offices?|orte?|where|place|city|stadt|ville|ciudad|cidade|campus|site|studio"
_BARS: Final = "|\u00b7\u2022"
_LABEL: Final = expression(
    rf"(?:\A|(?<=[{_BARS}] ))(?P<words>{_WORDS}|(?P<weak>{_WEAK_WORDS}))"
    r" {0,20}+(?P<sign>[:|]|[-\u2013\u2014](?= )) {0,4}+(?=\S)",
    re.IGNORECASE,
)
_SIGN: Final = expression("[:|\u2013\u2014-]")  # every label has one
_BASED: Final = expression(r"(?P<words>based in) (?=[^\W\d_])(?!.*[.!?:]\Z)", re.IGNORECASE)
#: What a sentence says of the position alone: "You will be based in Oslo, Norway."
_IT_IS_BASED: Final = expression(
    r"(?:you(?: will|['\u2019]ll) be|(?:this|the) (?:role|position|job|post) (?:is|will be)) "
    r"(?P<words>(?:based|located) in) (?=[^\W\d_])",
    re.IGNORECASE,
)
#: What a value tells beside the place: "Oslo, with travel to the fjords".
_BESIDE: Final = expression(r", (?:with|including|plus) (?=[a-z])")
#: What parts a value from what a line goes on to tell.
_FIELD_END: Final = expression(r" [|\u00b7\u2022](?= )")
_PIN: Final = expression("(?P<words>\U0001f4cd) ?(?=\\S)")
_ALONE: Final = expression(rf"(?P<words>{_WORDS}|(?P<weak>{_WEAK_WORDS})) ?(?P<sign>:)?", re.IGNORECASE)
_TOP: Final = 12  # passages among which weak words count
_LONGEST_WORDS: Final = 60  # characters of words that stand alone
_MOST_BELOW: Final = 50  # bullets that are read below them
_OPENINGS: Final = frozenset({"heading", "group-label", "lead-in"})
_SIGN_OF_CELLS: Final = "|"
_TWO: Final = 2
_BLANK: Final = expression(r" ++")


class PlacedLine(NamedTuple):
    """A value behind words that say where a position is.

    Attributes:
        passage: Index of the passage that the value stands in.
        words: The words, as they are written.
        value: Where the value stands in the text of its passage.
        names: The places that it names; None where it is no names of places.

    """

    passage: int
    words: str
    value: Span
    names: tuple[PlaceName, ...] | None


class _Line(NamedTuple):
    """A line of a passage: in Markdown a passage may have several."""

    passage: int
    span: Span
    is_first: bool


def placed_lines(
    source: str, passages: Sequence[ParsedPassage], *, has_lines: bool, title: int = 0
) -> Iterator[PlacedLine]:
    """Give the values behind words such as "Location", in the order of the document.

    Args:
        source: The unmodified text.
        passages: Its passages.
        has_lines: Do the lines of the source mean anything? In HTML they do not.
        title: Index of the passage that is the title: the top reaches so much further.

    """
    lines = [
        _Line(index, span, is_first=not number)
        for index, passage in enumerate(passages)
        for number, span in enumerate(_spans(source, passage) if has_lines else (Span(0, len(passage.text)),))
    ]
    for number, line in enumerate(lines):
        yield from _behind(passages[line.passage], line, top=title + _TOP)
        yield from _below(passages, lines, number, top=title + _TOP)


def _spans(source: str, passage: ParsedPassage) -> Iterator[Span]:
    """Cut the text of a passage where a line of the source ends."""
    at = 0
    if LINE_END.search(source, passage.span.start, passage.span.end):
        for blank in _BLANK.finditer(passage.text):
            if LINE_END.search(source, *_place(passage, Span(*blank.span()))):
                yield Span(at, blank.start())
                at = blank.end()
    yield Span(at, len(passage.text))


def _place(passage: ParsedPassage, blank: Span) -> tuple[int, int]:
    if passage.offsets is None:
        return passage.span.start + blank.start, passage.span.start + blank.end
    return passage.offsets[blank.start], passage.offsets[blank.end]


def _behind(passage: ParsedPassage, line: _Line, *, top: int) -> Iterator[PlacedLine]:
    """Read what stands behind the words in their own line."""
    start, text = line.span.start, passage.text[line.span.start : line.span.end]
    if " in " in text and (said := _IT_IS_BASED.match(text)) is not None:
        value = Span(start + said.end(), start + len(text.rstrip(" .")))
        if names := read_places(passage.text, value.start, value.end):
            yield PlacedLine(line.passage, said["words"], value, names)
        return
    is_top = line.passage < top
    if not is_top and _SIGN.search(text) is None:
        return
    based = (_BASED.match(text) or _PIN.match(text)) if is_top else None
    for found in (based,) if based else _labels(text):
        groups = found.groupdict()
        if groups.get("weak") and not is_top:
            continue
        if groups.get("sign") == _SIGN_OF_CELLS and len(passage.cells) != _TWO:
            continue  # columns of a table
        beside = _BESIDE.search(passage.text, start + found.end(), line.span.end)
        value = Span(start + found.end(), beside.start() if beside else line.span.end)
        names = read_places(passage.text, value.start, value.end)
        field = _FIELD_END.search(passage.text, value.start, value.end)
        if names is None and field is not None:
            own = Span(value.start, field.start())  # "Oslo \u00b7 Posted on 3 May"
            names = read_places(passage.text, own.start, own.end)
            value = value if names is None else own
        names = _known_last(passage.text, value) if names is None else names
        yield PlacedLine(line.passage, found["words"], value, names)
        return


def _labels(text: str) -> Iterator[re.Match[str]]:
    """Give the words with a sign behind them that open a line, or stand behind a bar or dot in it."""
    if any(map(text.__contains__, _BARS)):
        return _LABEL.finditer(text)
    return filter(None, (_LABEL.match(text),))


def _known_last(text: str, value: Span) -> tuple[PlaceName, ...] | None:
    """Give the known place that a value ends with, behind what is no name as written: "pier-east, Oslo"."""
    bracket = text.find(" (", value.start, value.end)
    end = value.end if bracket < 0 else bracket
    comma = text.rfind(", ", value.start, end)
    names = read_places(text, comma + 2, end) if comma > 0 else None
    is_known = names and all(one.label in CITIES or one.label.lower() in KNOWN_PLACES for one in names)
    return names if is_known else None


def _below(
    passages: Sequence[ParsedPassage], lines: Sequence[_Line], number: int, *, top: int
) -> Iterator[PlacedLine]:
    """Read what stands below words that stand alone: a line, or bullets."""
    above = lines[number]
    length = above.span.end - above.span.start
    text = passages[above.passage].text
    found = _ALONE.fullmatch(text, *_ends(above.span)) if length <= _LONGEST_WORDS else None
    is_top = above.passage < top
    is_term = found is not None and (found["sign"] or passages[above.passage].kind == "group-label")
    if found is None or (found["weak"] and not (is_top and is_term)):
        return
    if not found["sign"] and not is_top and passages[above.passage].kind not in _OPENINGS:
        return
    for place, line in enumerate(lines[number + 1 : number + 1 + _MOST_BELOW]):
        passage = passages[line.passage]
        is_bullet = passage.kind == "bullet" and line.is_first
        is_opening = passage.kind in _OPENINGS and line.is_first
        is_opening &= not found["sign"]  # behind a colon a short line is none, though it looks like one
        if is_opening or (place and not is_bullet):
            return
        names = read_places(passage.text, *_ends(line.span))
        if names is None:
            return
        yield PlacedLine(line.passage, found["words"], line.span, names)
        if not is_bullet:
            return


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
