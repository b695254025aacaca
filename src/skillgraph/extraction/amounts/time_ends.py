"""Where the words end that say what an amount of time was spent on."""

import re
from typing import Final

from skillgraph.extraction.amounts.quantity import OR_SO
from skillgraph.language.lazy import expression

#: Behind what time was spent on, for whom: "…, agency or in-house".
_HOUSES: Final = (
    r"(?:an? )?(?:agenc(?:y|ies)|in-house|client[- ]side|freelanc(?:e|ing)|consultanc(?:y|ies)|start-?ups?)"
)
_SETTING: Final = expression(
    r", (?:either )?(?:in|at|for|within) an? (?:[a-z-]+ )?[a-z-]+ or (?:(?:in|at|for|within) )?(?:an? )?"
    r"(?:[a-z-]+ )?[a-z-]+\W*+$|"
    rf",? (?:(?:either|both) )?(?:(?:in|at) )?{_HOUSES}"
    rf"(?:,? (?:or|and) (?:(?:in|at) )?{_HOUSES}){{1,2}}\W*+$",
    re.IGNORECASE,
)
#: Behind what time was spent on, that it is an alternative: "… instead of the degree".
_INSTEAD: Final = expression(
    r" (?:instead|in lieu|in place of|in its (?:place|stead))\b"
    rf"|,? {OR_SO}(?=\W*$|[,;.])"
    r"|,? (?:maybe|perhaps|possibly|if not)(?: even)? (?:more|longer)\b"
)
#: Behind it in brackets, what may count for some of it: "… (practice at sea can replace one year)".
REPLACED: Final = expression(
    r" \((?P<by>[^()]{3,60} (?:can|may|could|will) (?:also )?"
    r"(?:replace|substitute|count|stand in|make up|compensate)\b[^()]{3,60})\)"
)
#: What somebody who has spent that time is to do now: "If you have 4 years of Foo, get in touch".
_THEN: Final = expression(
    r",\s+(?:then\s+)?(?:please\s+)?(?:apply|consider (?:applying|joining)|drop us|get in touch|let us"
    r"|(?:contact|e-?mail|send) (?:an?|her|him|it|me|the|them|us|your?)|let['\u2019]s|reach out|talk to"
    r"|(?:we|I)(?:['\u2019]d| would| want))\b",
    re.IGNORECASE,
)


#: What of it is to be among what was done: "4 years of haggling, to include carpets".
_TO_INCLUDE: Final = expression(r",?\s+to include\b", re.IGNORECASE)

#: In which time of one's life it was spent: "… in a ten-year period".
_WITHIN: Final = expression(
    r"\s+(?:in|over|within) (?:an?|any|the same) [\w-]{1,9}?[ -](?:year|month)s?[ -]"
    r"(?:period|span|stretch|window)\b",
    re.IGNORECASE,
)


def end_of_time(text: str, start: int, end: int) -> int:
    """Give where words behind an amount of time end, from *start* up to *end* at most.

    Example:
        >>> text = "4 years of haggling, get in touch"
        >>> text[: end_of_time(text, 7, len(text))]
        '4 years of haggling'

    """
    for pattern in (_INSTEAD, REPLACED, _SETTING, _THEN, _TO_INCLUDE, _WITHIN):
        found = pattern.search(text, start, end)
        end = end if found is None else found.start()
    return end
