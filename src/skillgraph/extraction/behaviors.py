"""What a framework expects at a level: behaviors, and plain statements of knowledge or character."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.sentences import sentence_spans
from skillgraph.documents.structure import ParsedPassage
from skillgraph.language.verbs import base_verb, is_duty_verb
from skillgraph.model import Span

_LEAST: Final = 12
_BEHAVIOR: Final = re.compile(
    r"\"?(?:I(?:['\u2019](?:m|ve|ll))?|My|We)\s|(?:[A-Z][\w ]{1,30}: )?(?:\w+ly )?[A-Za-z]+[a-z]s?[ ,]"
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|my|we)\b")
_RESPONSIBLE: Final = re.compile(r"\b(?:is|are|['\u2019]re) (?:responsible|accountable) for ")
#: Plain statements of knowledge or character in a framework.
_KNOWLEDGE: Final = re.compile(
    r"I(?:['\u2019]m| am) (?!able|capable|responsible|accountable|(?:hyper-|fully |solely )?focused)"
    r"|(?:[A-Z][\w ]{1,30}: )?(?:(?:I(?:['\u2019]m|['\u2019]ve)? ?|(?:[Hh]a[sv]e?|[Ii]s|My work) )"
    r"(?:am |have |has |is |a |an )*(?:developed |gained )?(?:an? |the |very )?"
    r"(?:understand|know(?!n\b)|self-aware|deep|deeply|broad|broadly|good|strong|solid|understanding|familiar"
    r"|knowledgeable|aware|competen|skilled|basic|comfortable|expert|working knowledge|in-depth|mastered"
    r"|rudimentary|comprehensive|thorough|growth mindset|specialize"
    r"|demonstrates? (?:an? )?(?:\w+ )?(?:understanding|deep|knowledge)|practical)"
    r"|Demonstrates? (?:an? )?(?:\w+ )?(?:understanding|knowledge)"
    r"|(?:Understands?|Knows?) (?:the )?basics of\b"
    r"|(?:An? )?(?:Broad|Deep|Good|Strong|Solid|Intimate|Thorough|Basic|Full|Competen\w+|Understand\w*"
    r"|Knowledge|Familiar\w*|Skilled|Proficien\w+|[Ee]xpert) )"
)
#: What follows a statement of knowledge and says what is done with it.
_AND_DOES: Final = re.compile(
    r"(?:\band|[.;,]) (?:I )?(?:\w+ly )?(?P<verb>[a-z]+) "
    r"(?:my|the|our|their|its|an?|them|it|on|with|for|others)\b"
)
#: "Work is reviewed": what becomes of a thing, and not what the person does.
_OF_WORK: Final = re.compile(
    r"(?!I\b|He\b|She\b|They\b|We\b)[A-Z][a-z]+ (?:(?:is|are)(?:n['\u2019]t)? |does(?:n['\u2019]t| not) )"
)
_STATES: Final = frozenset({"know", "understand", "have", "be"})


def behaves(passage: ParsedPassage) -> Iterator[Span]:
    """Find the behaviors of a passage of a framework: the item, or each sentence of a cell of a table."""
    for span in parts_of(passage):
        text = passage.text
        if passage.kind == "bullet":
            found = _BEHAVIOR.match(text, span.start)
        else:
            found = _FIRST_PERSON.search(text) or _RESPONSIBLE.search(text)
        if found and not states_knowledge(text, span) and not _OF_WORK.match(text, span.start):
            yield span


def parts_of(passage: ParsedPassage) -> Iterator[Span]:
    """Give what a passage of a framework states one by one: the whole of an item, the sentences of a cell."""
    text = passage.text
    if len(passage.cells) > 1:
        return
    if passage.cells:
        yield from (span for span in sentence_spans(text) if span.end - span.start >= _LEAST)
    elif len(text) >= _LEAST:
        end = text.rfind('"')
        yield Span(1, end) if text.startswith('"') and end > 1 else Span(0, len(text))


def states_knowledge(text: str, span: Span) -> bool:
    """Tell whether a stretch says what somebody knows or is, and nothing that is done.

    Example:
        >>> states_knowledge("Has deep knowledge of knots", Span(0, 27))
        True
        >>> text = "I know my crew and support their growth"
        >>> states_knowledge(text, Span(0, len(text)))
        False

    """
    match = _KNOWLEDGE.match(text, span.start, span.end)
    if match is None:
        return False
    for more in _AND_DOES.finditer(text, match.end(), span.end):
        base = base_verb(more["verb"])
        finite = is_duty_verb(more["verb"]) or more["verb"].endswith("s")
        if base is not None and base not in _STATES and finite:
            return False
    return True
