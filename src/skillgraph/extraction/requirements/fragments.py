"""Sentences without a verb in a section that asks, each one thing: "Sail plans. Rust, as we like it."."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.modality import find_level, is_negated
from skillgraph.extraction.wording.openers import is_given
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_gerund, is_third_person, opens_duty
from skillgraph.model import Span

_MOST_WORDS: Final = 16
_FEW: Final = 3  # words that need hold no name
_LETTERS: Final = expression(r"\b[A-Z][A-Z+#]{1,6}\b")
#: How a remark opens, and what it is of: "Many ads still ask for one.", "None.", "A permanent post."
_REMARK: Final = expression(
    r"[^\w(]|(?:many|most|few|all|half|more|prolonged|none|nil|nothing|nobody|not|n/a|other|the|this|these|there)\b",
    re.IGNORECASE,
)
_OF_JOB: Final = ("position", "post", "job", "role", "vacancy", "hours", "week", "contract", "allowance")
#: What makes words a sentence, or a remark on somebody.
_VERB: Final = expression(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall"
    r"|asks?|lists?|mentions?|tends?|looks?|prefers?|expects?|like[sd]?|firms|adverts|ads|employers|companies|people"
    r"|get|gets|got|let|comes?|goes?|knows?|helps?|needs?|wants?|means?|makes?"
    r"|I|[Yy]our?|[Ww]e|us|[Oo]ur|[Tt]hey|them|[Hh]e|[Ss]he|[Ii]t|[Pp]lease|[Yy]es|[Nn]o|[Ss]orry|[Tt]hanks?"
    r"|welcome|[Aa]pply)\b"
    r"|['\u2019](?:re|ve|ll|d|m) |[?!:|@]|https?:"
)
WHY: Final = expression(
    r",? because .*$|, (?:since|as(?! well\b)|above) .*$"
    r"|, (?:which|who|whom) (?:is|are|we|you|they|it|has|have|will|does) .*$"
    r"|, (?:either|whether) (?:holding|having|by|through)\b.*$| in practice\W*$"
)
"""Matches why a thing is asked for, or what it is like, behind it: ", which is old"."""
#: What it may be, by name: "A license of the sea: Foo, Bar or Baz".
_NAMED: Final = expression(
    r"(?:an? |one |any )(?P<what>[a-z][a-z -]{2,60}): (?P<names>[A-Z][^:;.?!]{2,160}?)"
    r"(?:,? or (?:the like|similar|such|equivalent))?\W*$",
    re.IGNORECASE,
)
_EVER: Final = expression(r"Having ever (?=[a-z]+ (?:on|in|at|with|for|as)\b)")


def state_fragment(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what a sentence without a verb names, in the first paragraph of a section that asks.

    What is below a longer sentence of another kind, or in a later paragraph, may be of anything.
    """
    parsed = requirements.ledger.parsed
    passage, heading = parsed.passages[index], frame.cue
    if passage.kind != "sentence" or heading is None or frame.kind not in ("requirements", "desirable"):
        return False
    first = heading.passage + 1
    is_first = first <= index and parsed.passages[first].line == passage.line
    is_first = is_first and all(one.label is None for one in parsed.passages[first:index])
    if not is_first or span != Span(0, len(passage.text)):
        return False
    named = _NAMED.fullmatch(passage.text)
    if named is not None and _VERB.search(named["names"]) is None:
        requirements.clause(index, Span(*named.span("names")), frame, rule="sentence of a section that asks")
        return True
    end = fragment_end(passage.text)
    if end is None or not _names_a_thing(requirements, passage.text, Span(0, end)):
        return False
    ever = _EVER.match(passage.text)  # "Having ever sailed" is "Having sailed"
    start = ever.end() if ever is not None else 0
    requirements.clause(index, Span(start, end), frame, rule="sentence of a section that asks")
    return True


def _names_a_thing(requirements: Requirements, text: str, span: Span) -> bool:
    """Tell whether words are so few that they have no verb, or hold a name, a level or what was done."""
    words = text[span.start : span.end].split()
    is_told = (
        len(words) <= _FEW or is_gerund(words[0]) or _LETTERS.search(text, span.start, span.end) is not None
    )
    return is_told or bool(find_level(text, span).level or requirements.phrases.known.names_any(text, span))


def fragment_end(text: str) -> int | None:
    """Give where the thing ends that a sentence without a verb names; None where it is none.

    Example:
        >>> [fragment_end(text) for text in ("Motor drives.", "Rust, because we like it.", "We like Rust.")]
        [12, 4, None]

    """
    why = WHY.search(text)
    words = text[: why.start() if why else len(text)].rstrip(" .")
    if not words or len(words.split()) > _MOST_WORDS or _VERB.search(words) or is_negated(words):
        return None
    first = words.split()[0]
    if _REMARK.match(words) or words.endswith(_OF_JOB):
        return None
    is_other = is_given(words) or is_third_person(first)
    return None if is_other or (opens_duty(words) and not first.endswith("ing")) else len(words)
