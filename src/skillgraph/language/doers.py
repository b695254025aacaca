"""Words for somebody who does something, told by how they end: "bell founder", "ward clerk"."""

from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for

_DOER: Final = expression(
    r"[a-z'-]{3,}(?:er|or|eer|ist|ian|wright|smith|man|woman|person|hand|maid|herd)"
    r"|(?:[a-z'-]*-)?(?:apprentice|assistant|attendant|attorney|barista|bursar|captain|chaplain|chef|clerk"
    r"|coach|concierge|cook|counsel|guard|mechanic|midwife|nurse|paramedic|registrar|secretary|steward"
    r"|surgeon|warden)"
)


def is_doer(words: str) -> bool:
    """Tell whether words end in one that looks like somebody who does something.

    Example:
        >>> is_doer("bell founder"), is_doer("cover letter")
        (True, False)

    """
    head = words.rsplit(" ", 1)[-1].lower()
    return _DOER.fullmatch(head) is not None and head not in words_for("no-doer")
