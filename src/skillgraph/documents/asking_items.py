"""Items that ask for something by how they open, whatever the heading above them says."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.language.lazy import expression

#: What opens an item that asks for something: "Sound knowledge of tides", "Gute Kenntnisse in AutoCAD".
_ASKING: Final = expression(
    r"(?!(?:I|We|They|He|She)\b)(?:[^\s.;:]{1,30} ){0,4}"
    r"(?:(?:experience|knowledge|understanding|command|degree|proficiency|familiarity)"
    r" (?:with|of|in|as|using)\b"
    r"|\w{0,20}(?:erfahrung(?:en)?|kenntnisse)\b|umgang mit\b|abgeschlossene[ns]? \w{0,30}studium\b"
    r"|(?:d['\u2019])?(?:expérience|connaissances?|maîtrise) (?:en|avec|dans|sur|d(?:e|es|u|['\u2019]))"
    r"|(?:experiencia|conocimientos?|dominio) (?:\w{1,20} )?(?:en|con|de)\b"
    r"|(?:ervaring|kennis|beheersing) (?:met|van|in)\b)",
    re.IGNORECASE,
)
#: The same of time, of what somebody is or has done: "5 years of Go", "You know Go", "Able to swim".
_OF_SOMEBODY: Final = expression(
    r"(?:at least |over |min(?:imum)? )?\d{1,2}\+?(?: ?[-\u2013] ?\d{1,2})? years? (?:of|in|with|as|using)\b"
    r"|(?:strong|excellent|solid|good|deep|proven|fluent|advanced) (?:(?:[\w+#/.-]+ ){1,3}skills"
    r"|knowledge|command|grasp|background|understanding|communicat\w+|track record)\b"
    r"|(?:ability|able|willing(?:ness)?|readiness|eager(?:ness)?) to\b"
    r"|(?:(?:you(?:['\u2019]re| are) )?(?:very |highly )?(?:familiar|comfortable|proficient|fluent"
    r"|experienced|skilled|confident) (?:with|in|at|using))\b"
    r"|you (?:know|speak|understand)\b|you(?:['\u2019]re| are) (?:able|curious|used|at home)\b"
    r"|you(?:['\u2019]ve| have) (?:(?:ever|already) )?(?:worked|built|used|written|run|shipped|led|done)\b",
    re.IGNORECASE,
)
#: A heading of what somebody is or does, which the words below it go on with: "You would be …".
_BEING: Final = expression(
    r"\W*(?:in this role,? )?you(?:['\u2019](?:ll|d)| will| would)(?: also| ideally)? be\W*$", re.IGNORECASE
)
#: How an item below it says who somebody is, and no work: "comfortable with knots", "someone who sails".
_DESCRIBES: Final = expression(
    r"\W*(?:an? )?(?:someone|somebody|person|people|colleague)\b,? (?:who|with|that)\b"
    r"|\W*(?:(?:very|highly|really|quite|always) )?(?:at (?:home|ease) (?:in|with|on|at)\b"
    r"|(?!(?:responsible|accountable|answerable|instrumental|active|present)\b)"
    r"(?:able|certified|calm|committed|competent|comfortable|conversant|dedicated|eager|experienced|familiar"
    r"|fluent|friendly|good|great|happy|interested|keen|kind|knowledgeable|licensed|motivated|organi[sz]ed"
    r"|passionate|patient|proficient|qualified|reliable|skilled|strong|trained|used|(?:well[- ])?versed"
    r"|willing"
    r"|[a-z]+(?:able|ful|ible|ious|ive))(?=\W*$|,| (?:about|and|at|enough|in|of|on|to|when|with)\b))",
    re.IGNORECASE,
)
_LEAST: Final = 2


def asks(text: str) -> bool:
    """Tell whether an item asks for something by how it opens.

    Example:
        >>> asks("Knowledge of Knots and Sails"), asks("Knots and Sails")
        (True, False)

    """
    return (_ASKING.match(text) or _OF_SOMEBODY.match(text)) is not None


def asks_below(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether most items straight below a block, and at least two of them, ask for something.

    Args:
        blocks: Of a document, in its order.
        index: Of the block, a heading for example.

    """
    items = _items_below(blocks, index)
    asking = sum(map(asks, items))
    return asking >= _LEAST and asking * 2 > len(items)


def describes_below(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a block opens who somebody is, "You would be", and most items below it say how they are.

    Args:
        blocks: Of a document, in its order.
        index: Of the block.

    """
    if _BEING.match(blocks[index].text) is None:
        return False
    items = _items_below(blocks, index)
    return sum(_DESCRIBES.match(one) is not None for one in items) * 2 > len(items)


def _items_below(blocks: Sequence[Block], index: int) -> Sequence[str]:
    """Give the texts of the items straight below a block, which are no cells of a table."""
    below = takewhile(lambda block: block.kind == "item" and block.row is None, blocks[index + 1 :])
    return [block.text for block in below]
