"""Items among duties that ask for something, by how they open or end: "Regular night travel required"."""

from typing import Final

from skillgraph.extraction.wording.openers import asks_for_experience
from skillgraph.extraction.work.duty_parts import opens_with_verb
from skillgraph.language.lazy import expression

_ASKED: Final = expression(
    r"(?P<what>[A-Z][^.;:!?]{2,90}?)(?P<verb>,? (?:is|are|will be)(?: (?:also|always|sometimes|often))?)?"
    r" (?:required|essential|mandatory|compulsory|a must)[\s.!]*$",
    hints=("required", "essential", "mandatory", "compulsory", "a must"),
)
#: In what case, or of what: "as and when required", "whatever is required".
_CASE: Final = expression(
    r"\b(?:as|if|when|where|whenever|wherever|unless|until|once|that|which|who|what|whatever|whether|how|than|be|not)\b"
    r"|\b(?:and|or)$",
)
_MOST: Final = 8  # words of what is asked for without a verb


def asks_among_duties(text: str) -> bool:
    """Tell whether an item asks for experience, or says at its end that what it names is asked for.

    Example:
        >>> asks_among_duties("Regular night travel required."), asks_among_duties("Weekend work is required")
        (True, True)
        >>> asks_among_duties("Order the parts required"), asks_among_duties("Night travel as required")
        (False, False)

    """
    if asks_for_experience(text):
        return True
    found = _ASKED.match(text)
    if found is None or _CASE.search(found["what"]) is not None:
        return False
    return found["verb"] is not None or (len(found["what"].split()) <= _MOST and not opens_with_verb(text))
