"""Phrases of which many expressions are made: who ought to, how a clause opens, what is a plus, a paper."""

from typing import Final

#: What asks something of somebody, before the verb for it.
OUGHT: Final = (
    r"(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|will need to|(?:is|are) (?:expected|required) to)"
)
