"""Brackets that say what a quality is, and ask for nothing: "Grit (finishes what she starts)"."""

from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

_DOES: Final = r"(?:(?:[a-z]+ly|always|never) )?[a-z]+(?<!s)s"
_OBJECT: Final = (
    r"(?:what|how|why|when|whether|who|others|things|attention|people|everyone|someone|every|each|any|all|the"
    r"|an?|his|her|their|its|him|them|it|us|before|over|through)"
)
#: What somebody does, by a verb and its object; no name is in it.
_DONE: Final = expression(rf"{_DOES}(?: (?:and|or) {_DOES})? {_OBJECT}\b[^()A-Z]*\)\W*")
#: The same behind a quality, where no noun is meant: "shows appreciation", "eager to explore".
_OF_QUALITY: Final = expression(
    rf"(?:{_DOES} (?:and [a-z]+(?<!s)s [a-z]|(?!(?:and|or|of|for|in|on|at|with|to|from)\b)[a-z])"
    r"|(?:eager|willing|ready|likes|loves|wants|knows|tries) to )[^()A-Z]*\)\W*"
)
#: What is in an item before brackets, where it is a quality and no more.
_QUALITY: Final = expression(
    r"\W*(?:[A-Z][a-z]+|[A-Z]?[a-z]+ (?:of|for) [a-z]+|[A-Z][a-z]+ (?:intelligence|mind|ethic|thinking))\s?"
)


def is_gloss(text: str, start: int) -> bool:
    """Tell whether brackets that open at *start* say what somebody does of whom the words before it are.

    Example:
        >>> is_gloss("Calm (keeps the crew together)", 5), is_gloss("Ropes (knots, splices)", 6)
        (True, False)
        >>> is_gloss("Calm (shows restraint)", 5), is_gloss("Rope works (knots ashore)", 11)
        (True, False)

    """
    if not text.startswith("(", start):
        return False
    if _DONE.fullmatch(text, start + 1):
        return True
    return _QUALITY.fullmatch(text, 0, start) is not None and bool(_OF_QUALITY.fullmatch(text, start + 1))


def without_gloss(text: str, span: Span) -> Span:
    """Leave off the brackets at the end of a stretch that only say what is meant by it."""
    start = text.find("(", *span)
    if start <= span.start or not is_gloss(text, start):
        return span
    return Span(span.start, span.start + len(text[span.start : start].rstrip()))
