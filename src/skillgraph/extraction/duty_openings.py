"""How sentences and bullets open that say what somebody does: "You will mend ropes"."""

import re
from functools import lru_cache
from typing import Final

OPENING: Final = re.compile(
    r"(?:\(?\d{1,3} ?%\)?(?: of (?:the |your )?time)?\W+)?"
    r"(?:to\s+)?(?:(?:i|you(?:['\u2019]ll| will)?|the (?:role|person|candidate|successful candidate|ideal "
    r"candidate)(?: will)?|they(?: will)?|will)\s+)?"
    r"(?:(?:actively|proactively|also|be(?=\s+(?:\w+ly\s+)?(?:\w+ing|responsible|accountable|tasked"
    r"|expected|able|in charge)\b)|may|might|must|should|is|are|am|regularly|typically"
    r"|often)\s+)*(?:(?:responsible for|expected to|able to|in charge of|tasked with|accountable for)\s+)?",
    re.IGNORECASE,
)
LIGHT: Final = re.compile(
    r"(?P<verb>(?:assist|help|aid|participate|engage|contribute|support)(?:s|ing)? (?:in|with|to))\s+"
    # "contribute to our Foo and Bar reporting" is of one thing
    r"(?!(?-i:(?:(?:our|the|your|their|its) )?(?:[A-Z][\w-]*,? ){1,4}and (?:[A-Z][\w-]* ){1,4}[a-z]))"
    r"(?P<rest>[^,;]+(?:,|\sand\s).+)",
    re.IGNORECASE,
)
#: "Working with my manager, I plan …": what is done meanwhile is no duty by itself.
DOING: Final = re.compile(
    r"[A-Z][a-z]+ing [^,;.]{3,60}, I (?:also )?"
    r"|(?:When|While|Where|If) [^;.]{3,60}?,? (?:you|I) (?:also |will )?"
    r"|(?:As an?|Together with) [^;.,]{3,60}?,? (?:you|I) (?:also |will |further )?"
    r"|In (?:this|the|our) [^;.,]{3,40}?,? (?:you|I)(?:['\u2019]ll)? (?:also |will )?"
)
NOUN_LIST: Final = re.compile(
    r"(?:(?:key |main |core |primary |typical )?(?:responsibilit(?:y|ies)|duties|tasks?|activities)"
    r"[^:]{0,30}?\s(?:include|includes|are|encompass|cover|involve|comprise)[:]?)\s+(?!\w+ed\b)",
    re.IGNORECASE,
)
#: What is done with all that stands before it: "agree on a term, and put that in writing".
ALL_OF_IT: Final = re.compile(r" and [a-z]+ (?:that|this) (?:up|down|in|into|on|to|with)\b")
#: What a guide tells its reader to learn is no work of the role.
LEARN: Final = re.compile(r"learn (?:how|about|the|to)\b", re.IGNORECASE)
#: What somebody does with all that a list below it names: "You would take care of".
_LEADS: Final = re.compile(
    r"\b(?P<lead>look after|take care of|care for|deal with|handle)[\s:*_]*$", re.IGNORECASE
)


@lru_cache(maxsize=64)
def lead_of(opener: str) -> str:
    """Give the verb of a lead-in or heading that each item below it completes; nothing where none does.

    Example:
        >>> lead_of("You would take care of:"), lead_of("Your tasks")
        ('Take care of ', '')

    """
    found = _LEADS.search(opener[-40:])
    return "" if found is None else f"{found['lead'].capitalize()} "
