"""Labels of what is worked with: the employer's own, tools in general, and where data come from."""

import re
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What opens a list of what the employer works with.
_OWN_STACK: Final = expression(
    r"\W*(?:(?:some of )?our (?:\w+ ){0,2}(?:stack|tools|technologies|tool(?:box|kit|chain|ing)|tech)"
    r"(?: (?:is|are|includes?|consists of))?"
    r"|(?:our |the |some )?(?:tools|technologies|stack|tech)(?: that)? we (?:\w+ )?"
    r"(?:use|work with|build with)"
    r"|what we (?:use|work with|build with)|we (?:use|work (?:closely )?with|build with)(?: the following)?"
    r"|(?:(?:our|the) )?(?:\w+ ){0,2}(?:stack|tools|technologies),?"
    r" (?:(?:just )?so (?:that )?you know\b|to give you\b"
    r"|for (?:your )?(?:information|orientation|reference|context)\b|in case you wonder\b)[^:.;]*)\W*",
    re.IGNORECASE,
)
#: What opens one that is theirs where the same advertisement says elsewhere what it asks for.
_STACK: Final = expression(
    r"\W*(?:(?:the|your) )?(?:(?:core|main|current|full|whole|modern) )?(?:tech(?:nology|nical)? )?stack\W*"
    r"|\W*tech(?:nology|nical) environment\W*",
    re.IGNORECASE,
)
_OFTEN: Final = r"(?:(?:mostly|mainly|primarily|largely|also|currently|typically|heavily) )?"
#: How a sentence opens that says what the employer works with: "We work with", "Our stack includes".
_TOLD: Final = expression(
    r"\W*(?:(?:at [A-Z]\w+,? |here,? |today,? |day to day,? )?we"
    rf"(?:(?: will be|['\u2019]ll be| are|['\u2019]re) {_OFTEN}using"
    rf"| {_OFTEN}(?:use|(?:work|build|develop|code|program|draw|design|plan|deploy|run|host|ship) {_OFTEN}"
    r"(?:with|in|on|to)|write(?= [^;.]{0,30}\bin\b)|rely on))"
    r"|(?:our|the) (?:[\w-]+ ){0,2}"
    r"(?:stack|tools(?:et)?|tooling|toolbox|toolkit|back-?end|front-?end|services?|platform|systems?"
    r"|infrastructure|apps?|code(?:base)?|pipelines?|software|website|site)"
    rf" (?:is|are|runs?|includes?|consists?|comprises?|contains?|relies|centers|lives?) {_OFTEN}"
    r"(?:(?:built|written|made|based|running|hosted|deployed|centered|developed)\b)?)\b",
    re.IGNORECASE,
)
#: Behind it, that it is none of the reader's work: "…, but you won't touch that".
_NOT_YOURS: Final = expression(
    r"\byou (?:won['\u2019]t|will not|don['\u2019]t|do not|needn['\u2019]t|never)\b"
)
#: A label of what is worked with: "Mobile stack: …".
_TOOLS: Final = expression(r"\b(?:stack|tools|technologies|tooling)\W*$", re.IGNORECASE)
#: A label of where data come from.
_SOURCES: Final = expression(r"\bsources\b(?:\s*\([^()]*\))?\W*$", re.IGNORECASE)


def is_own_stack(words: str) -> bool:
    """Tell whether words open a list of what the employer works with, which is asked of nobody by that.

    Example:
        >>> is_own_stack("Our stack:"), is_own_stack("Tools we use"), is_own_stack("Tech stack")
        (True, True, False)

    """
    return _OWN_STACK.fullmatch(words) is not None


def is_stack(words: str) -> bool:
    """Tell whether words open a list that may be of what the employer works with, or of what is asked for.

    Example:
        >>> is_stack("Tech stack:"), is_stack("Stack you know"), is_stack("Skills")
        (True, False, False)

    """
    return _STACK.fullmatch(words) is not None


def tells_stack(text: str, span: Span) -> int | None:
    """Give where, in a sentence that says what the employer works with, the words for it begin; else None.

    Example:
        >>> tells_stack("We work with Rust", Span(0, 17)), tells_stack("You know Rust", Span(0, 13))
        (12, None)

    """
    found = _TOLD.match(text, span.start, span.end)
    return None if found is None or _NOT_YOURS.search(text, found.end()) else found.end()


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
