"""What a text says of tools and of the field, and asks of nobody: "Kafka is used widely"."""

import re
from typing import Final

from skillgraph.extraction.modality import find_level, find_modality
from skillgraph.language.cues import any_cue
from skillgraph.model import Span

#: Before a verb, what makes it tell more of a thing that is asked for: "SQL, which is widely used".
_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whose)\s+(?:\w+\s+)?$", re.IGNORECASE)

#: What may take the place of something asked for: "a degree may be substituted for a year".
_STANDS_FOR: Final = re.compile(
    r"[^(),]{1,80}?\b(?:may|can|could|might|will) (?:also )?"
    r"(?:(?:be )?substituted?|compensate|make up|stand in) for\b"
    r"|[^(),]{1,80}?\bexperience (?:may|can|could|might|will) (?:also )?(?:replace|take the place of)\b"
    r"|[^(),]{1,80}?\b(?:may|can|could|might|will) (?:also )?(?:be )?substituted?\b",
    re.IGNORECASE,
)


def is_claim(words: str) -> bool:
    """Tell whether a clause only says of tools or a field how they are: "Kafka is used widely".

    Example:
        >>> is_claim("Kafka is used widely"), is_claim("Kafka is widely used and required")
        (True, False)
        >>> is_claim("Knowledge of Kafka, which is widely used")
        False

    """
    found = any_cue("claim").search(words.lower())
    if found is None or _RELATIVE.search(words[: found.start()]) or find_modality(words) is not None:
        return False
    return find_level(words, Span(0, len(words))).level is None


def stands_for_another(words: str) -> bool:
    """Tell whether words tell what may take the place of something that is asked for."""
    return _STANDS_FOR.match(words) is not None
