"""What a text says not to be asked for: a whole clause, or only one of the things that it names."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from skillgraph.extraction.wording.barred import is_barred_at
from skillgraph.language.cues import cue_phrases, cue_words
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.patterns import Patterns
from skillgraph.model import Span

#: Behind whoever is without a thing, what they need: "applicants without a boat need a licence".
_NEEDS: Final = r"(?<!without)(?<! the)(?<! any) (?:needs?|must|requires?) (?!(?:to|of|for)\b)"
#: How far what is denied goes on behind its cue: "rather than Foo, Bar or Baz", not ", and Go", not "but Go".
_PART: Final = rf"(?:(?! but\b| though\b| [-\u2013\u2014] |{_NEEDS})[^,;.()]|\.(?=\w)){{0,120}}+"
_MEMBER: Final = r",(?! (?:and|but)\b)(?:(?! (?:but|n?or)\b)[^,;.()]){1,60}+"
_STRETCH: Final = rf"{_PART}(?:(?:{_MEMBER}){{0,4}},? n?or {_PART})?"
#: Behind *no* and what is known, how it is said that this is not asked for, however many words that are.
_OF_KNOWLEDGE: Final = (
    r"(?:[\w'-]+ ){0,3}?(?:experience|knowledge|familiarity|background|training|skills?|expertise"
    r"|understanding|exposure|degree|certificat(?:e|ion)s?|qualifications?)\b"
)
#: One of two things, of which the other is asked for: "Go is required, C is not".
_JOINT: Final = r"(?:[,;]| but| and| while| whereas| though)"
_NOT_SO: Final = (
    r"(?: (?:is|are|was|were|will be|would be)(?: not|n['\u2019]t)"
    r"|(?<!or)(?<!if)(?<!why)(?<!to)(?<!do)(?<!does)(?<!did)(?<!can)(?<!have)(?<!has)(?<!when)(?<!what) not)"
)
_JUDGED: Final = expression(
    r"\b(?:is|are|be|required|needed|necessary|mandatory|a must|essential|plus|preferred|desirable|welcome)\b"
)
_WITHOUT: Final = expression(r"(?:without|sans|ohne|zonder|sin) ", re.IGNORECASE)
#: What leaves out a name, and nothing else: "avoid Java", not "avoid conflicts".
_OF_NAMES: Final = expression(r"(?:(?i:than)|sans|ohne|zonder|sin) (?=[A-Z])")
_AVOIDED: Final = expression(
    r"(?i:avoid|(?:stay|steer|keep)(?:ing)? (?:\w+ )?(?:away from|clear of)) "
    r"[A-Z][\w+#.-]*(?:(?:,|/| (?:and|or)),? ?[A-Z][\w+#.-]*| [A-Z][\w+#.-]*){0,6}\W*$"
)
_IS_NAMED: Final = expression(r"(?:avoid|stay|steer|keep|than|sans|ohne|zonder|sin)", re.IGNORECASE)
#: What stands before what is to be avoided; behind any other word it is what one can do: "how to avoid".
_TO_AVOID: Final = expression(
    r"(?:^|[^\w\s]\s*|\b(?:should|must|please|will|we|you|and|or|but|also|always"
    r"|(?:try|prefer|need|want) to) )$",
    re.IGNORECASE,
)
#: Of two names the one that is less meant: "more Go than Java", not "more tools than Java".
_MORE_OF_A_NAME: Final = expression(r"(?:more|rather) (?-i:[A-Z])", re.IGNORECASE)
_CAPITAL: Final = expression(r"(?:^|[\s(/])[A-Z][\w+#.-]*$")
_WORD_REACH: Final = 30
_AFTER: Final = 4  # words between *no* and what says that it is not asked for, whatever they are


@cache
def negation() -> Patterns:
    """Give what says that a thing is not asked for: a phrase, or *no* and *required* near each other."""
    before, after = cue_words("negation", "before"), cue_words("negation", "after")
    phrases = [
        rf"(?:{before})\b(?:\s+[\w'/-]+){{0,{_AFTER}}}?\s*(?:{after})\b",
        rf"(?:no|nor|without) {_OF_KNOWLEDGE}(?:(?! but\b)[^.;:!?]){{0,120}}? (?:{after})\b",
        *(rf"(?:{phrase})(?!\w)" for phrase in cue_phrases("negation", "clause")),
    ]
    return Patterns(phrases, end="")


@lru_cache(maxsize=64)
def denied(text: str) -> tuple[Span, ...]:
    """Give the stretches of a text whose things it says not to mean, each with the words that say so.

    Example:
        >>> text = "Go rather than Java, and C; Rust is required, SQL is not"
        >>> [text[one.start : one.end] for one in denied(text)]
        ['rather than Java', 'SQL is not']

    """
    lower = lowered(text)
    found = [
        Span(*match.span(match.lastgroup or 0))
        for match in _excepted().finditer(lower)
        if (match["than"] is None or _MORE_OF_A_NAME.match(text, match.start()))
        and _is_meant(text, Span(*match.span(match.lastgroup or 0)))
    ]
    found.extend(Span(*match.span("denied")) for match in _second_denied(lower, Span(0, len(text))))
    return tuple(sorted(found))


def is_denied(text: str, span: Span) -> bool:
    """Tell whether a text says that what stands at a place is not meant.

    Example:
        >>> is_denied("Go, not Java, and C", Span(8, 12)), is_denied("Go, not Java, and C", Span(18, 19))
        (True, False)

    """
    return any(one.start <= span.start < one.end for one in denied(text))


def before_denied(text: str, span: Span) -> Span:
    """Leave off what is not meant behind what is: "Go, not Java"; "work without haste" is left whole.

    Example:
        >>> before_denied("Go without Java", Span(0, 15)), before_denied("work without haste", Span(0, 18))
        (Span(start=0, end=2), Span(start=0, end=18))

    """
    for one in denied(text):
        if span.start < one.start < span.end and _is_apart(text, one):
            end = len(text[: one.start].rstrip(" ,(\u00a0"))
            return Span(span.start, end) if end > span.start else span
    return span


def before_left_out(text: str, span: Span) -> Span:
    """Leave off the same where only a word for *without* says so, of whichever language.

    Example:
        >>> before_left_out("Go und Rust, ohne Java", Span(0, 22))
        Span(start=0, end=11)

    """
    left = next((one for one in denied(text) if _WITHOUT.match(text, one.start)), None)
    return span if left is None or not span.start < left.start < span.end else before_denied(text, span)


def without_second(text: str, span: Span) -> Span:
    """Leave off a second thing that is not asked for, behind one of which is said how far it is.

    Example:
        >>> text = "Go is a must, Rust is not needed"
        >>> without_second(text, Span(0, len(text)))
        Span(start=0, end=12)
        >>> text = "Experience with Go and Rust is not needed"
        >>> without_second(text, Span(0, len(text))).end == len(text)
        True

    """
    for match in _second_denied(lowered(text), span):
        joint = match["joint"].strip()
        is_apart = joint not in (",", "and") or _JUDGED.search(text, span.start, match.start())
        if is_apart and not text[match.end() : span.end].strip(" ,;.)"):
            return Span(span.start, match.start())
    return span


def _is_meant(text: str, one: Span) -> bool:
    """Tell whether words leave something out: whom they bar has to have it, and only names are avoided."""
    words = text[one.start : one.end]
    if words.lower().startswith("without"):
        return not is_barred_at(text, one.start)
    if _IS_NAMED.match(words) is None:
        return True
    is_avoided = _AVOIDED.match(words) is not None and _TO_AVOID.search(text[: one.start]) is not None
    named = words if one.start else words[:1].lower() + words[1:]  # "Ohne Docker", not "SIN number"
    return is_avoided or _OF_NAMES.match(named) is not None


def _is_apart(text: str, one: Span) -> bool:
    """Tell a thing that is left out from how one works: "Hadoop without Hive", "work without haste"."""
    words = text[one.start : one.end]
    left = _WITHOUT.match(words)
    if left is None:
        return True
    before = text[max(0, one.start - _WORD_REACH) : one.start].rstrip()
    return _CAPITAL.search(before) is not None or words[left.end() :][:1].isupper()


def _second_denied(lower: str, span: Span) -> Iterable[re.Match[str]]:
    """Find in a text in lower case the second things that are not asked for as the first are."""
    if " not" not in lower and "n't" not in lower and "n\u2019t" not in lower:
        return ()
    return _not_so().finditer(lower, span.start, span.end)


@cache
def _excepted() -> re.Pattern[str]:
    """Give what leads to a thing that is not meant, and that thing, in lower case."""
    return expression(
        rf"(?<![\w-])(?:(?P<denied>(?:{cue_words('negation', 'ahead')})(?=\s){_STRETCH})"
        rf"|(?:more|rather) (?!than\b)(?:[^\s,;.()]{{1,30}} ){{1,3}}?(?P<than>than(?=\s){_STRETCH}))"
    )


@cache
def _not_so() -> re.Pattern[str]:
    """Give the second of two things, in lower case, which is not asked for as the first is."""
    after = cue_words("negation", "after")
    return expression(
        rf"(?P<joint>{_JOINT}) (?P<denied>(?!(?:it|that|this|what|which|who|you|we|and|but|while|whereas"
        r"|though)\b)"
        rf"(?:(?! (?:is|are|was|were|helps?) (?!not\b))[^,;.()]){{1,60}}?{_NOT_SO}"
        rf"(?: (?:[a-z]+ ){{0,2}}(?:{after}))?(?=\W*$|[,;.)]))"
    )
