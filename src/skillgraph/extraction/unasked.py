"""Clauses that ask for nothing: denials, answers to a question, how to apply, what is of others or given."""

import re
from typing import Final

from skillgraph.extraction.claims import is_claim, is_no_need, is_taste, stands_for_another
from skillgraph.extraction.clauses import is_of_application, speaks_of_others
from skillgraph.extraction.modality import find_modality, is_negated
from skillgraph.extraction.openers import is_given

#: How the answer to a question of the text itself opens that wishes for what it asks.
WELCOME: Final = re.compile(
    r"\W*(?:(?:that|this|it)(?:['\u2019]s| is| would be) )?"
    r"(?P<said>(?:an? )?(?:\w+ )?(?:plus|bonus|advantage|asset)"
    r"|great|even better|perfect|fantastic|wonderful|brilliant|excellent|nice)\b(?=\W*$|[!.,])",
    re.IGNORECASE,
)
_FEW: Final = 6  # words of such an answer
#: What whoever applies has to do, or where to live.
_APPLY: Final = re.compile(
    r"(?:you )?(?:must|should|need to|have to)? ?"
    r"(?:be (?:based|located|resident|present)|reside|live) (?:in|within|near)\b"
    r"|(?:please )?(?:send|e-?mail|tell|show|drop|write|contact) (?:us|me)\b",
    re.IGNORECASE,
)
#: What a question is answered by, that no more is asked for: "Also fine, you will learn it".
_ANSWER: Final = re.compile(
    r"\W*(?:(?:that|this|it)(?:['\u2019]s| is) )?(?:(?:also|just|perfectly|totally|absolutely) )?"
    r"(?:fine|ok|okay|all right|alright|no problem)(?:\W*$|[,.!]? (?:too|you|we|as|with)\b)",
    re.IGNORECASE,
)


def asks_for_nothing(words: str, role: str) -> bool:
    """Tell whether a clause of a document on a *role* asks its reader for nothing.

    Example:
        >>> asks_for_nothing("No degree required", "Sailor"), asks_for_nothing("A degree", "Sailor")
        (True, False)

    """
    if (WELCOME.match(words) and len(words.split()) <= _FEW) or _ANSWER.match(words):
        return True  # the answer to "Certified diver?"
    is_no_wish = is_negated(words) and find_modality(words) is None
    is_of_somebody = is_of_application(words) or speaks_of_others(words, role) or stands_for_another(words)
    is_of_somebody = is_of_somebody or is_taste(words) or is_no_need(words) or is_given(words)
    return is_no_wish or bool(is_of_somebody) or is_claim(words) or _APPLY.match(words.lstrip()) is not None
