"""Labels of what is worked with: the employer's own, tools in general, and where data come from."""

import re
from typing import Final

#: What opens a list of what the employer works with.
_OWN_STACK: Final = re.compile(
    r"\W*(?:(?:some of )?our (?:\w+ ){0,2}(?:stack|tools|technologies|tool(?:box|kit|chain|ing)|tech)"
    r"(?: (?:is|are|includes?|consists of))?"
    r"|(?:our |the |some )?(?:tools|technologies|stack|tech)(?: that)? we (?:\w+ )?"
    r"(?:use|work with|build with)"
    r"|what we (?:use|work with|build with)|we (?:use|work with|build with)(?: the following)?"
    r"|(?:(?:our|the) )?(?:\w+ ){0,2}(?:stack|tools|technologies),?"
    r" (?:(?:just )?so (?:that )?you know\b|to give you\b"
    r"|for (?:your )?(?:information|orientation|reference|context)\b|in case you wonder\b)[^:.;]*)\W*",
    re.IGNORECASE,
)
#: A label of what is worked with: "Mobile stack: …".
_TOOLS: Final = re.compile(r"\b(?:stack|tools|technologies|tooling)\W*$", re.IGNORECASE)
#: A label of where data come from.
_SOURCES: Final = re.compile(r"\bsources\b(?:\s*\([^()]*\))?\W*$", re.IGNORECASE)


def is_own_stack(words: str) -> bool:
    """Tell whether words open a list of what the employer works with, which is asked of nobody by that.

    Example:
        >>> is_own_stack("Our stack:"), is_own_stack("Tools we use"), is_own_stack("Tech stack")
        (True, True, False)

    """
    return _OWN_STACK.fullmatch(words) is not None


def lists_tools(label: str) -> bool:
    """Tell whether a label opens a list of what is worked with: "Mobile stack"."""
    return _TOOLS.search(label) is not None


def lists_sources(label: str) -> bool:
    """Tell whether a label opens a list of where data come from, of which only products are known.

    Example:
        >>> lists_sources("External data sources (selection)"), lists_sources("Open source")
        (True, False)

    """
    return _SOURCES.search(label) is not None
