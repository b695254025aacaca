"""What a phrase asks for, as a value, and which of its names stand there for one another."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.extraction.wording.denials import denied, is_denied
from skillgraph.extraction.wording.modality import quantifier_ahead
from skillgraph.extraction.wording.promises import find_some_of
from skillgraph.language.inner_choices import CHOICE
from skillgraph.language.lazy import expression
from skillgraph.language.lists import ANY_ONE, ONE_OF
from skillgraph.model import Span

#: The rule of a name that the vocabulary has and that stands within words of the text's own.
NAME_IN_THE_PHRASE: Final = "name in the phrase"
#: What joins names to an enumeration, in the languages whose lists are read.
_JOINT: Final = expression(
    rf"\s*(?:,|/|y/o|(?:,\s*|\()?\b(?:{CHOICE}|and|und|et|en|as well as|(?-i:y|e))\b)"
    r"\s*(?:(?:in|with|on)\s)?(?:an?\s|the\s|another\s)?",
    re.IGNORECASE,
)
#: What lets one member do though *and* joins them: "one of Foo, Bar and Baz".
_ONE_THOUGH_JOINED: Final = expression(
    rf"\W*{ANY_ONE} of\b|.*\b(?:one|either) of (?:th[eo][a-z]+|the (?:two|three|four))(?: [a-z]+)?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_AND: Final = expression(r"\b(?:and|plus|as well as)\b|&", re.IGNORECASE)
#: The rule of what is asked for in all the words of a phrase, the names in it among them.
_WHOLE: Final = "whole phrase"
_CHOICE: Final = expression(rf"\b(?:{CHOICE})\b|y/o", re.IGNORECASE)


#: What makes alternatives of the names in the brackets behind it: "in one of our languages (".
_ONE_OF: Final = expression(rf"\b{ONE_OF}[^().;,]{{0,60}}\($", re.IGNORECASE)
_ONE_OF_REACH: Final = 90
#: What is similar, in the other languages whose lists are read.
_ALIKE: Final = (
    r"(?:(?:eine?[rmns]?|een|uma?|une?(?: \w+)?) )?"
    r"(?:\u00e4hnlich|vergleichbar|gleichwertig|\u00e9quivalent|similaire|vergelijkbaar|vergelijkbare|soortgelijk)"
)
#: A name that nothing knows, and that will do as well as the one before it: "Foo oder XYZ".
_OR_UNKNOWN: Final = expression(r" (?:oder|ou) (?=[A-Z])")
#: What makes alternatives of the names before it.
_OR_SIMILAR: Final = expression(
    rf",?\s+(?:{CHOICE}) (?:(?:some|any)thing (?:comparable|like|along|of)|(?:the |such)like"
    rf"|(?:(?:some|any)thing |an? )?(?:similar|equivalent|comparable)|another [a-z]|{_ALIKE})",
    re.IGNORECASE,
)

#: How an enumeration goes on behind one of its members, whose members are examples: ", C, etc.".
_ENUMERATED: Final = expression(
    r"(?P<members>(?:(?=\s*[,/]|\s(?:and|or|&)\s)[^().;:]*?)?)[\s,]*"
    r"(?:(?:and |or )?(?:etc\b|\.\.\.|\u2026)|or (?:an? |any )?(?:similar|equivalent|comparable)\b"
    r"|(?:and|or) (?:so on|more|others|the like)\s*(?=[).;,:]|$)"
    r"|(?:und andere|u\.\s?a\.|o\.\s?\u00c4\.|y otr[oa]s|entre otros|et autres|e outros)(?!\w))",
    re.IGNORECASE,
)
#: Of which every way to go on has one.
_GOING_ON: Final = (
    *("etc", "...", "\u2026", "similar", "equivalent", "comparable", "so on", "more", "others", "the like"),
    *("und andere", "u.", "o.", "y otr", "entre otros", "et autres", "e outros"),
)
#: What leaves one name open: "Tableau or similar", "Tableau (or another tool)".
_OR_ANOTHER: Final = expression(
    rf"\s*[,(]?\s*(?:(?:{CHOICE}) (?:an? |any )?(?:other )?"
    rf"(?:similar|equivalent|comparable|another|(?:some|any)thing (?:like|similar|comparable|of)\b"
    rf"|(?:the |such)like\b|{_ALIKE}"
    r"|(?:foreign|overseas|international) (?:one|equivalent|licen[cs]e|qualification|registration)\b)"
    rf"|o\. ?\u00c4\.|of {_ALIKE})",
    re.IGNORECASE,
)
#: The same of a whole enumeration: "Foo and Bar, or a similar stack".
OR_A_PAIR: Final = expression(
    r",? or (?:an? )?(?:similar|equivalent|comparable|another) (?:[\w-]+ ){0,2}"
    r"(?:stack|set-?up|combination|pair(?:ing)?|duo|mix|suite|kit|tool ?(?:set|chain|kit|box))\b"
)
#: The same of a single name, where no other is named: "Foo or other scheduler".
_OR_OTHER: Final = expression(rf"\s*(?:{CHOICE}) (?:any )?other [a-z]", re.IGNORECASE)
#: What makes one thing of several: "one of the big warehouses".
_ONE_OF_THEM: Final = expression(
    rf"\b{ANY_ONE} of (?:the|our|your|these|those) "
    r"(?:(?:major|main|mainstream|modern|common|established|popular|other|big|leading|usual|well-known) )?$"
)
_OF_THEM_REACH: Final = len("at least one of these established ")
#: What begins another thing behind an enumeration: "two of A, B and C, and good D".
_OTHER: Final = expression(
    r",? (?:and|plus|as well as) (?:an? )?(?:strong|good|solid|experience|knowledge|understanding)\b"
)
_REACH: Final = 200  # characters behind a member in which its enumeration ends
#: What begins a thing of its own, and how adjectives end that name a trait.
_OWN: Final = expression(r"\b(?:an?|the|some)\s", re.IGNORECASE)
#: What is said of a thing that is not asked for by itself: "good judgement about Foo".
_JUDGMENT: Final = expression(
    r"(?:judge?ment|opinions?|views?|instincts?|taste|sense|feel) (?:about|on|of|for|in) ", re.IGNORECASE
)
#: What says anew how well a thing is known that stands behind it.
_ANEW: Final = expression(
    r"\b(?:(?:knows?|knowing) your way (?:around|round)|at home (?:in|with)|familiar with|used to"
    r"|(?:knows?|understands?|has|have)(?: a (?:bit|little) of| an?| the| (?:your|their) own)?) $",
    re.IGNORECASE,
)
_HAD: Final = expression(r"\b(?:have|has) (?:your|their) own $", re.IGNORECASE)
_ANEW_REACH: Final = len(" knowing your way around ")
_ADJECTIVE: Final = expression(
    r"(?!(?:content|talent|event|client|climate|initiative|incentive|narrative|perspective|objective)\Z)"
    r"[a-z]+(?:able|ant|ate|(?<!m)ent|ful|ible|ive|ous)"
)
#: What says how well all is known that stands behind it up to the next *and*.
_LEVEL_OF: Final = expression(
    r"\b(?:(?:understanding|knowledge|grasp|command|awareness|mastery|(?:track )?record|history) of"
    r"|(?:experience|expertise|familiarity|proficiency) (?:in|of|with)) (?:the )?"
    r"(?:(?:[a-z]+ ){1,3}(?:such as|like|including) )?$"
)
_JOINED: Final = expression(r"(?P<comma>,)? (?:and|or) ")
#: Levels that an adjective before the name goes with.
_LEVEL_NOUNS: Final = frozenset("experience expertise knowledge proficiency familiarity exposure".split())


class Asked(NamedTuple):
    """One thing that a phrase asks for.

    Attributes:
        concept: CURIE.
        span: The words.
        linked: The vocabulary has it; otherwise it is proposed.
        rule: How it was found.
        scope: What of the phrase the concept leaves out ("for AI/ML systems"), or None.
        adverb: "effectively" and the like, left out of the label.
        level: Its own level, where it has another than the whole phrase.
        unsure: Why the words may not be cut where the text cuts them; empty where they are.

    """

    concept: str
    span: Span
    linked: bool
    rule: str
    scope: str | None = None
    adverb: str | None = None
    level: str | None = None
    unsure: str = ""


class AskedList(NamedTuple):
    """What a phrase asks for, as a list, and lists beneath it.

    Attributes:
        members: In the order of the text.
        logic: A list logic of the model.
        open: Whether the text leaves it open; None where it does not say.
        heads: Lists of examples or alternatives, each with the member that it belongs to, if any.

    """

    members: tuple[Asked, ...]
    logic: str = "not said"
    open: bool | None = None
    heads: tuple[tuple[Asked | None, "AskedList"], ...] = ()


def with_choice(asked: AskedList, words: str = "") -> AskedList:
    """Let one member do of an enumeration that does not say, or of what the only head has as examples.

    Where the *words* of it say so, one does though *and* joins them: "one of Foo, Bar and Baz".
    Of an act with names in it, it is of these: "code in something (Foo, Bar)".
    """
    act, *names = asked.members or (None,)
    if act is not None and asked.logic == "not said" and act.rule != NAME_IN_THE_PHRASE:
        is_within = all(one.rule == NAME_IN_THE_PHRASE and one.span.end <= act.span.end + 1 for one in names)
        if names and is_within and names[0].span.start > act.span.start:
            inner = AskedList(tuple(names), "any-of" if len(names) > 1 else "not said")
            return AskedList((act,), open=asked.open, heads=((act, inner),))
    ends = [one.span.end for one in asked.members]
    is_one = asked.heads and asked.members[-1].span.start < ends[0]  # "an RTOS of some kind"
    if len(asked.members) > 1 and not is_one:
        is_one = asked.logic == "not said" or _ONE_THOUGH_JOINED.match(words) is not None
        return asked._replace(logic="any-of") if is_one else asked
    heads = tuple((head, with_choice(inner)) for head, inner in asked.heads)
    return asked._replace(heads=heads)


def with_scope(asked: AskedList, scope: str) -> AskedList:
    """Give each member a scope, if it is not empty, that is said of all, where it has none of its own."""
    if not scope:
        return asked
    heads = tuple((head and head._replace(scope=head.scope or scope), inner) for head, inner in asked.heads)
    members = tuple(one._replace(scope=one.scope or scope) for one in asked.members)
    return asked._replace(members=members, heads=heads)


def without_denied(text: str, asked: AskedList) -> AskedList:
    """Leave out what a text says not to mean, and the examples of that."""
    if not denied(text):
        return asked
    heads = [
        (head, without_denied(text, inner))
        for head, inner in asked.heads
        if head is None or not is_denied(text, head.span)
    ]
    members = tuple(one for one in asked.members if not is_denied(text, one.span))
    return asked._replace(members=members, heads=tuple(heads))


def first_apart(asked: AskedList, first: Span) -> AskedList:
    """Let of the names in the *first* member of a choice only the last be of it: "reports in Go or Rust"."""
    names = [one for one in asked.members if one.span.end <= first.end]
    is_several = len(names) > 1 and all(one.rule == NAME_IN_THE_PHRASE for one in names)
    if asked.logic != "any-of" or asked.heads or not is_several:
        return asked
    inner = asked._replace(members=asked.members[len(names) - 1 :])
    return AskedList(tuple(names[:-1]), heads=((None, inner),))


def with_alternatives(text: str, asked: AskedList, *, some: bool = False) -> AskedList:
    """Let names that a phrase joins by *or* be one list, of which any one will do.

    Those that are all that is asked for are the list; those within a phrase of the text's own are a
    list beneath it: "run services on AWS, Azure or GCP" asks for the first, and one of the others.
    What is joined by *and* alone is asked for together, save where *some* of it will do.
    """
    if some:
        return asked._replace(logic="not said")
    names = sorted((one for one in asked.members if one.rule == NAME_IN_THE_PHRASE), key=lambda one: one.span)
    if asked.logic != "not said":
        return asked
    for run in choices_among(text, names) if len(names) > 1 else ():
        others = tuple(one for one in asked.members if one not in run)
        if not others:
            return asked._replace(logic="any-of")
        before = [one for one in others if one.span.start <= run[0].span.start and one not in names]
        inner = AskedList(tuple(run), "any-of")
        asked = asked._replace(members=others, heads=(*asked.heads, (before[-1] if before else None, inner)))
    return asked._replace(logic="all-of") if _are_together(text, asked.members) else asked


def _are_together(text: str, members: Sequence[Asked]) -> bool:
    """Tell whether members are joined by *and*, and none of them by *or* or a stroke."""
    gaps, end = [], -1
    for one in sorted(members, key=lambda one: one.span):
        if 0 <= end < one.span.start:
            gaps.append(text[end : one.span.start])
        end = max(end, one.span.end) if one.rule != _WHOLE else end
    return any(map(_AND.search, gaps)) and not any(_CHOICE.search(gap) or "/" in gap for gap in gaps)


def choices_among(text: str, names: list[Asked]) -> list[list[Asked]]:
    """Give the names that stand in enumerations of which one will do, each enumeration's together."""
    if not names:
        return []
    runs = [[names[0]]]
    is_choice = [False]
    for before, one in pairwise(names):
        between = text[before.span.end : one.span.start]
        if _JOINT.fullmatch(between):
            runs[-1].append(one)
            is_choice[-1] |= _CHOICE.search(between) is not None
        else:
            runs.append([one])
            is_choice.append(False)
    return [
        run
        for run, choice in zip(runs, is_choice, strict=True)
        if len(run) > 1
        and (choice or _OR_SIMILAR.match(text, run[-1].span.end) or is_one_of(text, run[0].span.start))
    ]


def is_one_of(text: str, start: int) -> bool:
    """Tell whether one will do of what brackets hold that open before a place: "one of our tools (".

    Example:
        >>> is_one_of("in any of these (Go, C)", 17), is_one_of("in one place (Go, C)", 14)
        (True, False)

    """
    return text[max(0, start - 1) : start] == "(" and (
        _ONE_OF.search(text, max(0, start - _ONE_OF_REACH), start) is not None
    )


#: What ends what an adjective is of, where no more skills follow: "good people skills, patient".
_CLOSED: Final = expression(r"\bskills, (?![^;.]*\bskills\b)")


def with_level(text: str, asked: AskedList, level: str | None) -> AskedList:
    """Give each member a level that an adjective says before the first of them, as far as it is of that too.

    It is not of what has an article of its own ("and a calm head"), nor of another adjective ("resilient").
    """
    if level is None:
        return asked
    if asked.members and _JUDGMENT.match(text, asked.members[0].span.start):
        rest = (one for one in asked.members[1:] if one.rule != NAME_IN_THE_PHRASE)
        asked = asked._replace(members=(asked.members[0], *rest))
    first = asked.members[0].concept if asked.members else ""
    is_each = bool(asked.members) and _has_article(text, asked.members[0].span)  # "around a saw and a drill"
    closed = _CLOSED.search(text, asked.members[0].span.start) if asked.members else None
    end = len(text) if closed is None else closed.end()
    leveled = [
        one._replace(level=_leveled(one, said, first))
        if said and (not number or (one.span.start < end and _is_leveled(text, one.span, is_each=is_each)))
        else one
        for number, (one, said) in enumerate(
            zip(asked.members, _levels_in_turn(text, asked.members, level), strict=True)
        )
    ]
    heads = (
        (head if head is None else head._replace(level=_leveled(head, level, first)), inner)
        for head, inner in asked.heads
    )
    return asked._replace(members=tuple(leveled), heads=tuple(heads))


def says_level_anew(text: str, asked: AskedList) -> bool:
    """Tell whether a noun or verb says how a later member is known: "grasp of Foo, knowledge of Bar"."""
    return any(_says_anew(text, *pair) or _is_had(text, *pair) for pair in pairwise(asked.members))


def _is_had(text: str, before: Asked, one: Asked) -> bool:
    """Tell whether a member is somebody's own, and no more: "familiar with Foo, and have your own Bar"."""
    return not one.level and _HAD.search(text, before.span.end, one.span.start) is not None


def _says_anew(text: str, before: Asked, one: Asked) -> bool:
    return bool(one.level) and _LEVEL_OF.search(text, before.span.end, one.span.start) is not None


def _levels_in_turn(text: str, members: Sequence[Asked], level: str) -> Iterator[str | None]:
    """Give how well each member is known: by *level*, or as is said anew before it or its own list.

    That list ends in the member behind its *and*: "command of Foo, knowledge of Bar and Baz, and Qux".
    """
    said: str | None = level
    carried, is_closed = 0, False
    for before, one in zip((None, *members), members, strict=False):
        if before is not None and _says_anew(text, before, one):
            said, carried, is_closed = one.level, 1, False
        elif before is not None and carried:
            joint = _JOINED.match(text, before.span.end, one.span.start)
            is_outer = joint is not None and joint["comma"] and carried == 1
            said = None if is_closed or is_outer else said
            carried, is_closed = carried + 1, is_closed or joint is not None
        yield said


def _leveled(one: Asked, level: str, first: str) -> str:
    """Give the level of a member, of the *first* with an adjective and its noun: "solid Foo experience"."""
    is_torn = one.concept == first and one.level in _LEVEL_NOUNS and level not in _LEVEL_NOUNS
    return f"{level} {one.level}" if is_torn else one.level or level


def _is_leveled(text: str, span: Span, *, is_each: bool) -> bool:
    is_own = _ANEW.search(text, max(0, span.start - _ANEW_REACH), span.start) is not None
    is_own = is_own or (_has_article(text, span) and not is_each)
    return not is_own and _ADJECTIVE.fullmatch(text, span.start, span.end) is None


def _has_article(text: str, span: Span) -> bool:
    before = _OWN.search(text, max(0, span.start - len(" some ")), span.start)
    return before is not None or _OWN.match(text, span.start) is not None


def example_quantifier(text: str, one: Asked, asked: AskedList) -> str | None:
    """Tell that a member is an example: by what stands before it, or where its list is left open."""
    ahead = quantifier_ahead(text, one.span.start)
    may_go_on = len(asked.members) > 1 and any(map(text.lower().__contains__, _GOING_ON))
    rest = _ENUMERATED.match(text, one.span.end, one.span.end + _REACH) if may_go_on else None
    is_inside = text.rfind("(", 0, one.span.start) > text.rfind(")", 0, one.span.start)
    is_of_pair = asked.logic != "any-of" and len(asked.members) > 1
    is_of_pair = is_of_pair and OR_A_PAIR.match(text, asked.members[-1].span.end) is not None
    is_of_field = asked.open and asked.logic == "not said" and len(asked.members) > 1  # "tides (Foo, Bar)"
    is_of_field = is_of_field and text.endswith("(", 0, asked.members[0].span.start)
    is_left_open = is_of_field or (
        rest is not None and (is_inside or rest.group().endswith((".", "\u2026")) or is_of_pair)
    )
    is_one = asked.logic != "any-of" or len(asked.members) == 1
    is_compared = is_one and _OR_ANOTHER.match(text, one.span.end) is not None
    is_name = len(asked.members) == 1 and text[one.span.start].isupper()
    is_compared |= is_name and _OR_OTHER.match(text, one.span.end) is not None
    if len(asked.members) == 1:
        chosen = _ONE_OF_THEM.search(text, max(0, one.span.start - _OF_THEM_REACH), one.span.start)
        is_chosen = chosen is not None and text.endswith("s", one.span.start, one.span.end)
        if is_chosen or (_OR_UNKNOWN.match(text, one.span.end) and not is_compared):
            return "one of several"
    is_some = len(asked.members) > 1 and " of" in text
    some = find_some_of(text, one.span.start) if is_some else None
    if some is not None and not _OTHER.search(text, some[1], one.span.start):
        return some[0]
    return ahead or ("for example" if is_left_open or is_compared else None)
