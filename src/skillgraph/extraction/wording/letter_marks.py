"""Letters behind the items of a specification that say how far each is asked for: "Own car (D)".

They stand in brackets, or in a column of a text without bars: "Own car      D    A, I".
"""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import read_heading
from skillgraph.documents.specifications import heads_columns
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_COLUMNS: Final = r"[A-Z](?:(?:/|, ?| {2,16})[A-Z]){0,4}"  # how an item is assessed
_MARK: Final = expression(
    r"[ \u00a0](?<=\S.)(?:[(\[](?P<letter>[ED])[)\]]\W?"
    rf"|[ \u00a0]{{1,15}}(?P<column>E|D|Essential|Desirable)(?: {{1,16}}{_COLUMNS})?)$"
)
_MARK_REACH: Final = 80
#: What may open the line that explains letters.
_KEY: Final = (
    r"\W{0,3}(?:(?:[Kk]ey(?: to [a-z]+)?|[Ll]egend|[Cc]odes?|[Nn]otes?|[Ww]here"
    r"|(?:[Aa]ssess(?:ed|ment)|[Mm]ethods?)(?: (?:of assessment|methods?|by|key))?)\W{1,4})?"
)
_LEGEND: Final = expression(
    rf"{_KEY}E\W{{1,4}}essential\W{{1,4}}(?:and )?D\W{{1,4}}desirable\W*", re.IGNORECASE
)
_LETTERS: Final = expression(
    rf"{_KEY}(?:(?:and |[Aa]ssess(?:ed|ment):? (?:by:? )?|[Mm]ethods?(?: of assessment)?:? )?"
    r"[A-Z]{1,2} ?= ?[A-Za-z][A-Za-z /-]{2,40}[,;.|]? ?){2,8}"
)
#: How an item is assessed, behind it: "Able to splice (A/I)".
_ASSESSED: Final = expression(
    rf"(?<=\S)(?:[ \u00a0]\([A-Z](?:(?:/|, ?)[A-Z]){{0,3}}\)\W?|[ \u00a0]{{2,16}}{_COLUMNS})$"
)
_SAYS: Final = {"E": "essential", "D": "desirable"}
#: What the name of a part of the page means: '"Duties" are things that …'.
_DEFINED: Final = expression(
    r"\W{0,3}[\"\u201c](?P<name>[A-Z][\w /&-]{2,40})[\"\u201d]"
    r" (?:are|is|means?|refers? to|lists?|describes?|covers?)\b"
    r"(?P<things> (?:the )?(?:things|what|items|skills|tasks)\b)?"
)
_FEWEST: Final = 3  # items, where no legend explains the letters: one alone is a class of driving licence


def find_marks(parsed: ParsedDocument) -> dict[int, tuple[str, Span]]:
    r"""Give the modality of each marked item by its passage, and where its mark stands with its blank.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "- Knots (E)\n- Own car (D)\n\nE = Essential, D = Desirable"
        >>> parsed = parse_document(Document(text, "", "a"))
        >>> find_marks(parsed)[1]
        ('desirable', Span(start=7, end=11))

    """
    found = {
        index: (_SAYS[(mark["letter"] or mark["column"])[0]], Span(*mark.span()))
        for index, passage in enumerate(parsed.passages)
        if passage.kind == "bullet"
        and (mark := _MARK.search(passage.text, max(0, len(passage.text) - _MARK_REACH)))
    }
    if 0 < len(found) < _FEWEST and not any(_LEGEND.match(one.text) for one in parsed.passages):
        return {}
    return found


def find_assessed(parsed: ParsedDocument) -> dict[int, int]:
    r"""Give where letters begin that say how an item is assessed, by its passage, if a line explains them.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "A = application, I = interview\n\n- Knots (A/I)\n- Ropes"
        >>> find_assessed(parse_document(Document(text, "", "a")))
        {1: 5}

    """
    if not any("=" in one.text and _LETTERS.fullmatch(one.text) for one in parsed.passages):
        return {}
    return {
        index: mark.start()
        for index, passage in enumerate(parsed.passages)
        if passage.kind == "bullet" and (mark := _ASSESSED.search(passage.text)) is not None
    }


def is_legend(text: str) -> bool:
    """Tell whether a line only says what letters mean, or heads their columns.

    Example:
        >>> is_legend("Key: E = essential, D = desirable."), is_legend("A = application, I = interview")
        (True, True)
        >>> is_legend('"Duties" are what a warden is expected to do')
        True

    """
    if _is_definition(text) or ("=" in text and _LETTERS.fullmatch(text)) or heads_columns(text):
        return True
    return _LEGEND.fullmatch(text) is not None


def _is_definition(text: str) -> bool:
    """Tell whether a line says what the heading of a part means; '"Excel" is a must' asks for Excel."""
    defined = _DEFINED.match(text)
    return defined is not None and (bool(defined["things"]) or read_heading(defined["name"]).kind is not None)
