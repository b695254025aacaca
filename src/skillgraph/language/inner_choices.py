"""What joins alternatives; choices within one demand of several: "sew and/or mend sails, and tie knots"."""

from collections.abc import Sequence
from typing import Final

from skillgraph.model import Span

#: What joins alternatives, in the languages whose lists are read.
CHOICE: Final = (
    r"(?:[au]nd|e[tn]?|y)/(?:or|oder|o[uf]?)|or(?: else| alternatively|,? failing that,?)?|alternatively|nor"
    r"|oder|ou|(?-i:o)"
)
_EITHER_OR_BOTH: Final = "and/or"


def without_inner_choices(
    text: str, pieces: Sequence[Span], joints: Sequence[str]
) -> tuple[Sequence[Span], Sequence[str]]:
    """Keep together what *and/or* joins within an enumeration that *and* closes: all of that is asked for.

    Names, which are in capitals, are parted all the same.

    Args:
        text: Of the enumeration.
        pieces: Where its members stand in the text, in their order.
        joints: What stands between two of them each, without commas and blanks.

    Example:
        >>> pieces = [Span(0, 3), Span(11, 21), Span(23, 35), Span(41, 50)]
        >>> without_inner_choices("sew and/or mend sails, splice ropes, and tie knots", pieces,
        ...     ["and/or", "", "and"])
        ([Span(start=0, end=21), Span(start=23, end=35), Span(start=41, end=50)], ['', 'and'])

    """
    is_closed = bool(joints) and joints[-1] == "and" and "" in joints
    if not is_closed or _EITHER_OR_BOTH not in joints:
        return pieces, joints
    kept, between = [pieces[0]], []
    for joint, piece in zip(joints, pieces[1:], strict=True):
        if joint == _EITHER_OR_BOTH and text[piece.start].islower():
            kept[-1] = Span(kept[-1].start, piece.end)
        else:
            kept.append(piece)
            between.append(joint)
    return kept, between
