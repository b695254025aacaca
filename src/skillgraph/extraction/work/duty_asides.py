"""What a duty says by the way, of its object or of whoever writes it, and what is no part of its name."""

import re
from typing import Final

from skillgraph.language.lazy import expression

#: A bracket that holds a sentence: "(they're good, they just want code review)".
_SAID: Final = expression(
    r"\s*\((?:and |but |well, |yes, |no, )?(?:they|we|he|she|it|you|i|there|this|that|these|those|our|nobody"
    r"|everybody|everyone|somebody)(?:['\u2019](?:re|s|ve|ll|d|m))? [^()]*\)",
    re.IGNORECASE,
)
_VERB_WITHIN: Final = expression(
    r"['\u2019](?:re|s|ve|ll|m)\b|\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might"
    r"|want|wants|need|needs|like|likes|love|loves|use|uses|call|calls|promise|think|know|hate|prefer)\b",
    re.IGNORECASE,
)
#: A word to the reader in brackets: "(please)", "(yes, really)".
_TO_READER: Final = expression(
    r"\s*\((?:yes|no|and)?,? ?(?:please|sorry|really|honestly|obviously|seriously|of course|thanks?|again)"
    r"[.!?]*\)",
    re.IGNORECASE,
)
_PROMISED: Final = expression(r", (?:I|we) promise(?: you)?[.!]*\Z")
#: What somebody is said to think or be, between commas: ", who each think they are the most important one,".
_WHO: Final = expression(
    r",\s+(?:(?:all|some|most|many|none|both) of )?(?:who|whom|whose)\s[^;:()]{3,120}?"
    r"(?:,(?=\s(?:and|or|but|so|to|with|for|in|on|at|by|from|about)\b)|(?=\s*[.;!]?\s*$))"
)
#: What whoever does the duty, or anybody, need not or will not do: "…, and you won't be alone with it".
_UNDONE: Final = expression(
    r",? (?:and|but|yet|(?:al)?though) (?:you(?: will|['\u2019]ll)? (?:won['\u2019]t|not|never|need(?: not"
    r"|n['\u2019]t)"
    r"|(?:do not|don['\u2019]t) (?:have|need))|(?:nobody|no one) (?:will|is|has)"
    r"|no (?:[a-z]+ ){1,6}(?:is|are|will be) (?:needed|required|necessary|expected))\b[^;()]{0,200}\Z"
)
#: What whoever writes owns to, behind the duty: "…, which, to be honest, has been left undone".
_OWNED_TO: Final = expression(
    r",? (?:which|who|that|and|but),? (?:to be (?:honest|fair|frank)|frankly|honestly|admittedly|sadly|alas"
    r"|(?:we|i) (?:must |have to )?admit|let['\u2019]s (?:be honest|face it)),? [^;()]{0,200}\Z",
    re.IGNORECASE,
)
#: What whoever writes does in turn: "tell me your hours, I pay you, and …".
_IN_TURN: Final = expression(
    r",? (?:and )?(?:I|we)(?:['\u2019]ll| will)? [a-z]+ (?:you|your|yours)\b[^;()]{0,200}\Z"
)
#: What others do in turn: "ask the crews what they need, and they tell you".
_THEIRS: Final = expression(
    r",? (?:and|but) (?:they|(?:s?he))(?:['\u2019]ll| will)? (?:[a-z]+ )?(?:you|me|us)\b[^;()]{0,200}\Z"
)
#: To whom whoever does it answers: "keep the log, reporting to the Head of Sailing".
_REPORTING: Final = expression(
    r", reporting (?:directly )?(?:in)?to (?:the|our|an?|your) (?:[\w-]+ ){0,3}?(?:director|head|manager"
    r"|chief|lead|president|supervisor|officer|owner|principal)\b[^,;()]{0,60}\Z",
    re.IGNORECASE,
)
_LEAST_BEFORE: Final = 6  # characters before such a comma


def without_asides(words: str) -> str:
    """Leave off the asides of a duty: brackets that hold a sentence, and what others are or think.

    Example:
        >>> without_asides("mend the sails (they're old, they just need a stitch)")
        'mend the sails'
        >>> without_asides("talk with owners, who each think they are right, and with crews")
        'talk with owners and with crews'
        >>> without_asides("mend sails and you won't be alone")
        'mend sails'
        >>> without_asides("keep the log, reporting to the Head of Sailing")
        'keep the log'
        >>> without_asides("note your hours, I pay you, and bill the port")
        'note your hours'
        >>> without_asides("serve the guests, and they will love you for it")
        'serve the guests'
        >>> without_asides("mend sails (please)")
        'mend sails'
        >>> without_asides("mend sails (mainsail, jib)")
        'mend sails (mainsail, jib)'

    """
    for bracket in reversed(list(_SAID.finditer(words)) if "(" in words else []):
        if _VERB_WITHIN.search(bracket.group()):
            words = words[: bracket.start()] + words[bracket.end() :]
    words = _PROMISED.sub("", _TO_READER.sub("", words))
    if "who" in words and "," not in words[:_LEAST_BEFORE]:
        words = _WHO.sub("", words)
    if "reporting" in words:
        words = _REPORTING.sub("", words)
    words = _THEIRS.sub("", _IN_TURN.sub("", words))
    return _OWNED_TO.sub("", _UNDONE.sub("", words)).rstrip(" ,")
