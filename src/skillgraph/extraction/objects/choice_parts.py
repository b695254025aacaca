"""Where a choice ends within what is asked for: "A, B or C, and D", "boats or ferries using Foo and Bar"."""

from itertools import pairwise
from typing import Final

from skillgraph.extraction.concepts.proposals import is_well_cut
from skillgraph.extraction.mentions.names_in_text import KnownNames
from skillgraph.extraction.objects.choices import AND, head_of_names, is_known_technology, rejoined
from skillgraph.extraction.wording.askings import OR_A_PAIR
from skillgraph.extraction.wording.modality import find_level
from skillgraph.extraction.wording.trimming import SUBORDINATE
from skillgraph.language.lazy import expression
from skillgraph.language.lists import part_alternatives, split_series
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.model import Span

#: Words with a head of their own, and nothing that they lead to.
_WHOLE: Final = expression(r"[\w-]+(?: (?!(?:for|in|to|with)\b)[\w-]+)+")
#: What leads from work to what it is done with, and what parts things before it.
_LEADS: Final = expression(r" (?:using|with|in|via) (?=[A-Z])")
_OTHERS: Final = expression(r"[,;:]| and | (?:using|with|via) ")
_OR: Final = expression(r" (?:and/)?or ")
_NAME: Final = (
    r"\*{0,2}[A-Z][\w+#.-]*(?: [A-Z][\w+#.-]*){0,2}\*{0,2}(?:/[A-Z][\w+#.-]*)?(?: \([^()]{1,30}\))?"
)
#: A choice of two that opens a list, or is within one whose last is two between a stroke.
_AMONG: Final = expression(
    rf"(?:(?P<before>{_NAME}(?:, {_NAME}){{0,4}}), (?=.*/[^,]*\Z))?"
    rf"(?P<pair>{_NAME} (?:and/)?or {_NAME}), (?P<after>{_NAME}(?:, {_NAME}){{0,4}})\.?"
)
#: The same of languages, each with what is said of it: "Dutch or Frisian at B2, German enough for calls".
_TONGUES: Final = expression(
    rf"(?P<pair>{LANGUAGE} or {LANGUAGE}(?: (?:at|to) [^,;]{{2,24}}| fluently)?), "
    rf"(?P<after>{LANGUAGE}(?: [^,;]*)?)"
)


def part_choices(text: str, span: Span, known: KnownNames) -> tuple[Span, ...]:
    """Part alternatives from what is asked for beside them, at the only *and* among technologies too."""
    words = text[span.start : span.end]
    parts = _choice_beside(text, span) or part_alternatives(text, span)
    if len(parts) > 1:
        parts = (*_pair_apart(text, parts[0], known), *parts[1:])
        return tuple(one for part in parts for one in part_choices(text, part, known))
    if "(" in words:
        return parts
    if len(by_names := _names_apart(text, span, known)) > 1:
        return tuple(one for part in by_names for one in part_choices(text, part, known))
    pair = OR_A_PAIR.search(words) if " or " in words else None
    if not _OR.search(words[: None if pair is None else pair.start()]):
        return _last_apart(text, span, known)
    items = [item.span for item in split_series(text, span).items]
    gaps = [Span(before.end, after.start) for before, after in pairwise(items)]
    joints = [gap for gap in gaps if AND.fullmatch(text, gap.start, gap.end)]
    behind = [item for item in items if joints and item.start == joints[-1].end]
    is_headed = any(head_of_names(text, item, known) for item in behind)  # "knots and drawing in Foo or Bar"
    if len(joints) != 1 or not all(
        is_known_technology(text, item, known)
        or known.spoken(text, item)
        or head_of_names(text, item, known)
        or (is_headed and item.end <= joints[0].start and known.linked(text, item))
        for item in items
    ):
        return parts
    return Span(span.start, joints[0].start), Span(joints[0].end, span.end)


def _choice_beside(text: str, span: Span) -> tuple[Span, ...]:
    """Part a choice that is one member of a list; nothing where there is none."""
    if text.find("or ", *span) < 0:
        return ()
    among = _AMONG.fullmatch(text, *span) or _TONGUES.fullmatch(text, *span)
    places = () if among is None else [among.span(one) for one in among.re.groupindex if among[one]]
    return tuple(Span(*place) for place in places)


def _pair_apart(text: str, span: Span, known: KnownNames) -> tuple[Span, ...]:
    """Part two alternatives from what is all asked for before them: "knots, tides, basic Foo or Bar".

    They are of one kind, which nothing before them is, or one level is said of them, and of nothing before.
    """
    series = rejoined(text, split_series(text, span), known)
    if series.logic != "any-of" or len(series.items) <= len("ab"):
        return (span,)
    *before, first, last = (item.span for item in series.items)
    if text[first.end : last.start] != " or ":
        return (span,)
    kind = _kind(text, first, known)
    is_of_kind = kind is not None and kind == _kind(text, last, known)
    is_of_kind = is_of_kind and kind not in {_kind(text, one, known) for one in before}
    is_leveled = find_level(text, first).level is not None
    is_leveled = is_leveled and all(find_level(text, one).level is None for one in before)
    if not is_of_kind and not is_leveled:
        return (span,)
    return Span(span.start, before[-1].end), Span(first.start, span.end)


def _kind(text: str, span: Span, known: KnownNames) -> str | None:
    """Give the kind of what a member names, whatever its level is; None where it is not known."""
    if known.spoken(text, span) is not None:
        return "language"
    linked = known.linked(text, find_level(text, span).rest)
    return None if linked is None else known.naming.concept(linked.concept).kind


def _names_apart(text: str, span: Span, known: KnownNames) -> tuple[Span, ...]:
    """Part a choice of work from the technologies that either is done with: "reports or maps using Foo"."""
    choice = text.find(" or ", span.start, span.end)
    led = _LEADS.search(text, choice + len(" or "), span.end) if choice > 0 else None
    if led is None or _OTHERS.search(text, span.start, led.start()):
        return (span,)
    names = Span(led.end(), span.end)
    named = [one.span for one in split_series(text, names).items]
    are_names = all(text[one.start].isupper() for one in named)
    if not are_names or not any(is_known_technology(text, one, known) for one in named):
        return (span,)
    return Span(span.start, led.start()), names


def _last_apart(text: str, span: Span, known: KnownNames) -> tuple[Span, ...]:
    """Part the last thing, which is known, from what is one: "a structured, calm way and teamwork"."""
    *before, last = (item.span for item in split_series(text, span).items)
    if SUBORDINATE.search(text, span.start, span.end):
        return (span,)  # "ropes and how they shape knots and sails"
    if not before or not AND.fullmatch(text, before[-1].end, last.start):
        return (span,)
    middle = text[before[-1].start : before[-1].end]
    if not _WHOLE.fullmatch(middle) or not is_well_cut(middle.rpartition(" ")[2]):
        return (span,)  # "unit and load testing", "clear spoken and written English"
    is_torn = any(
        not is_well_cut(text[one.start : one.end]) and not known.known(text, one, "") for one in before
    )
    is_spoken = known.spoken(text, last) is not None and known.linked(text, last) is None
    if not is_spoken and not (is_torn and known.linked(text, last) is not None):
        return (span,)
    return Span(span.start, before[-1].end), last
