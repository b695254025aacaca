"""Items that ask for something by how they open, whatever the heading above them says."""

import re
from collections.abc import Sequence
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
    count = asking = 0
    for block in blocks[index + 1 :]:
        if block.kind != "item" or block.row is not None:
            break
        count += 1
        asking += asks(block.text)
    return asking >= _LEAST and asking * 2 > count
