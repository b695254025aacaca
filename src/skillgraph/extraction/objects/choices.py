"""What *and* parts and *or* joins: "Java and Kafka or NATS" is one thing, and a choice of two others."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS
from skillgraph.extraction.concepts.proposals import before_tail
from skillgraph.extraction.mentions.names_in_text import KnownNames, without_skills
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series, split_series
from skillgraph.model import Span

#: Nouns that leave open what they are of.
GENERIC_HEADS: Final = frozenset(
    """
    practice practices principle principles tool tools technique techniques method methods methodology
    methodologies process processes concept concepts pattern patterns standard standards technology
    technologies framework frameworks library libraries platform platforms system systems service services
    skill skills ability abilities role roles position positions thinking environment environments language
    languages database databases pipeline pipelines model models application applications architecture
    architectures management development design engineering
    """.split()
)
#: What joins two things of which both are asked for.
AND: Final = expression(r"\s+(?:and|plus|&)\s+")
#: Two acts with one object: "building or maintaining boats", "Inspection and testing of boats".
_LONE_ACTS: Final = expression(
    r"[a-z]+ing (?:and|or|&) [a-z]+ing (?=[\w])|(?i:commissioning|inspection|installation|maintenance"
    r"|preparation|repair|sampling|servicing|testing) (?:and|&) [a-z]+(?:ance|ing|ion|ment|repair) of "
)
#: Behind a name, which of several it may be: "dbt, either Core or Cloud".
_EITHER: Final = expression(r",?\s+\(?either\s+|\s+\((?=[\w ]{1,30} or [\w ]{1,30}\))", re.IGNORECASE)
_EITHER_REACH: Final = 40
#: What is done with the names behind it: "Scripting in Bash".
_LED: Final = expression(r"(?P<head>\w[\w-]*(?: [\w-]+){0,2}) (?:in|with|using|(?<=ls )on) \*{0,2}(?=[A-Z])")
#: Work that a phrase of its own words may end in, before what it is done with, or an act and its object.
_WORK: Final = expression(
    r"(?:\w (?:automation|monitoring|testing|reporting|modell?ing|forecasting|planning)"
    r"|(?<![\w-])[A-Za-z]{3,}ing(?! (?:skill|language|tool|abilit|capab|know|exper|backg|competen))"
    r"(?: [\w-]+){1,2})\Z"
)
CLASS: Final = (
    r"[\w-]*(?:framework|language|tool|platform|provider|database|DB|cloud|library|system|engine"
    r"|warehouse|store|queue|bus|service|product|package|suite|API|IDE|CRM|ERP|SIEM|distribution|dialect|vendor)"
)
"""Matches the noun of a class of technologies, of which each has its name."""
_CLASS: Final = expression(
    r"(?:(?:[Aa]n?|[Oo]ne|[Aa]ny) )?(?:(?:[A-Z]?[a-z-]+|[A-Z]{2,5}) ){0,3}"
    rf"(?:{CLASS}s?|[Ss]preadsheets?|CAD|CI|BI)"
)
#: An act, before its object; and a name before the noun that others share.
_ACT: Final = expression(r"[A-Za-z]+ing (?=[A-Z])")
_HEADED: Final = expression(r"[A-Z][\w.+#-]* (?:[a-z]+s|APIs)")
_OWN: Final = expression(r"\b(?:we|ours?)\b|\bhere: |\b(?:is|are) in (?:use|place)\b", re.IGNORECASE)
#: What somebody has made or holds, before what it is on: "first-author papers in".
_RECORD: Final = expression(
    r"(?:[\w'\u2019-]+ ){0,3}(?:publications?|papers?|articles?|patents?|talks?|titles?|games?|diplomas?"
    r"|apprenticeships?|thes[ei]s|products?(?= on\b)|[NS]VQs?(?: \d)?|BTECs?|level \d"
    r"|right to (?:live and )?work|work (?:permit|authori[sz]ation))"
    r"(?: \([^()]{1,20}\))? (?:in|on|about|for) ",
    re.IGNORECASE,
)
#: Either of two grades of one thing, which is said behind them.
_GRADES: Final = expression(
    r"(?:[\w-]+ ){0,3}?(?:cert(?:ificate)?|levels?|grade|class|stage|tier|band|category|part|diploma|SVQ|NVQ)"
    r" (?:[IVX]{1,4}|\d|[A-E]) or (?:(?:level|grade|class|stage) )?(?:[IVX]{1,4}|\d|[A-E])\b",
    re.IGNORECASE,
)
#: Whose word that is: said once, and meant of each.
_COMMITTED: Final = expression(
    r"(?:[a-z]+ )?(?:commitment|dedication|devotion|adherence|loyalty) to ", re.IGNORECASE
)
#: How far schooling goes, how a thing is like others, or whom one cares for, by several words.
_TWO_SIDES: Final = expression(
    r"(?:[\w/+-]+ ){0,4}[a-z]+ing (?:and|or|&) [a-z]+ing (?:level|age|standard|capacity)"
    r"|[^;.]{2,120} of (?:an? )?(?:similar|comparable|equal|like) [a-z]+"
    r"(?:(?:, and|, or| and| or|,) [a-z]+){1,4}"
    r"|(?:(?:[a-z]+ )?caring for|looking after) [a-z-]+(?: [a-z-]+)?(?:, (?![a-z-]*ing\b)[a-z-]+){1,5},?"
    r" (?:and|or) (?![a-z-]*ing\b)[a-z-]+"
)
#: What is to be clean: "clear criminal and credit record".
_CLEAN: Final = expression(
    r"(?:clear|clean|good|valid|spotless|unblemished) [a-z-]+ (?:and|or|&) [a-z-]+ "
    r"(?:records?|history|histories|checks?|licen[cs]es?|backgrounds?)"
    r"|(?:current|valid|active|clean|full)(?:,|,? and) [a-z]+ [^,;]{2,50}\b(?:licen[cs]e|registration|record)"
    r"|(?:(?:eligib(?:le|ility) for|(?:subject|consent) to|(?:pass|undergo|clear|complete)(?:ing)?) )?"
    r"(?:an? )?(?:[a-z-]+ ){0,2}(?:criminal|police|credit|identity|reference|employment|medical|health|drugs?"
    r"|security|disclosure)(?: (?:record|background|history))?"
    r" (?:and|or|&) (?:[a-z-]+ ){1,2}(?:checks?|clearances?|screening|vetting|tests?)",
    re.IGNORECASE,
)
_MODES: Final = expression(
    r"(?P<ahead>communications?(?: skills| abilities)?,? \(?(?:both )?)?"
    r"(?P<first>written|verbal|oral|spoken) (?:and|&|or) (?P<second>written|verbal|oral|spoken)"
    r"(?(ahead)\)?| communications?(?: skills| abilities)?\b)",
    re.IGNORECASE,
)
#: Days or times, and what they are to be spent at: "Mondays and Fridays in the office".
_DAYS: Final = expression(
    r"(?:(?:on|every) )?(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?"
    r"(?:(?:, | and | or |, and |, or | & )(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?)+ [a-z].*",
    re.IGNORECASE,
)
_LED_ON: Final = expression(r"[ ,]+(?:in|with|to|across|at) ")
_EITHER_OF: Final = expression(r",? either (?:with |in |on |via )?", re.IGNORECASE)
#: Where somebody has worked, or on what, as two between a stroke.
_SETTINGS: Final = expression(
    r"[\w-]+(?: [\w-]+)? / [\w-]+(?: [\w-]+)?"
    r" (?:domain|background|setting|sector|industry|environment|trade|field)"
)
_PRONOUN: Final = expression(r"(?:we|you|they|it|i|this|that|there)\b", re.IGNORECASE)
#: What is done on any of several things: "Foo or Bar security testing".
_SHARED_WORK: Final = expression(
    r" (?:[a-z-]+ )?(?:testing|reporting|security|payroll|audits?|auditing|hardening|billing|bookkeeping"
    r"|(?:app|application|driver|game|module|plug-?in|package|theme) development"
    r"|forensics|invoicing|procurement|migrations?|maintenance|repairs?|troubleshooting"
    r"|compliance(?: work)?|(?:cost|asset|fleet|stock) management)$"
)
_STANDARD: Final = expression(r"[A-Z]{2,6}(?: [A-Z]{2,4})?(?: \d{3,5})?")
_LED_ANEW: Final = expression(r"\b(?:and|or),? (?:with|in|of|about) $")
#: What stands with names, and what of that only tells where: "publications at Foo".
_LED_BY_NOUN: Final = expression(
    r"(?:(?P<records>(?:[a-z]+ )?(?:[Pp]ublications?|[Pp]apers?|[Tt]alks?|[Pp]resentations?"
    r"|[Cc]ontributions?))|(?:[A-Za-z-]+ )?[A-Za-z-]{4,}s(?<!skills)"
    r"|(?P<made>(?:[\w-]+ ){0,3}[\w-]+)(?= from ))"
    r" (?:at|with|to|between|into|for|from) (?P<name>[A-Z][\w/+.&-]*(?: [A-Z][\w/+.&-]*){0,3})"
)
NAME: Final = expression(r"[A-Z][\w/+.&-]*(?: [A-Z][\w/+.&-]*){0,3}")
_PAIR: Final = 2
#: A name, and where it is: "Foo Bar on the boat".
_AT_PLACE: Final = expression(
    r"(?P<name>[A-Z][\w+#.-]*(?: [A-Z][\w+#.-]*){0,3}) (?:on|in|at) the [a-z][a-z -]{2,40}"
)


def _without_clause(text: str, series: Series) -> Series:
    """Leave off what a sentence goes on with behind an enumeration: "Go, SQL, and you know why"."""
    items = takewhile(lambda item: not _PRONOUN.match(text, item.span.start), series.items[1:])
    return series._replace(items=(*series.items[:1], *items))


def opens_anew(text: str, start: int) -> bool:
    """Tell whether a member has an article, or once more the word that leads to all: "with A or with B"."""
    before = text[max(0, start - len(" and about ")) : start]
    return text.startswith(("a ", "an "), start) or _LED_ANEW.search(before) is not None


def is_of_last_name(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether a phrase leads to names that mean nothing without it: "talks at Foo, Bar or Baz"."""
    first, *others = (item.span for item in series.items)
    led = _LED_BY_NOUN.fullmatch(text, first.start, first.end)
    if led is None or not all(NAME.fullmatch(text, one.start, one.end) for one in others):
        return False
    names = (Span(*led.span("name")), *others)
    if led["made"] is not None and series.logic != "any-of":
        return False  # "ropes from Foo and Bar"
    return led["records"] is not None or all(known.linked(text, one) is None for one in names)


def is_shared_by_all(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether a word leads to all of an enumeration: "commitment to tact, care and calm"."""
    first = series.items[0].span
    is_plain = len(series.items) > 1 and all(one.members is None for one in series.items)
    whole = Span(first.start, series.items[-1].span.end)
    if is_plain and _DAYS.fullmatch(text, *whole):
        return True
    if is_plain and _CLEAN.fullmatch(text, *whole):
        return True  # "clear criminal and credit record"
    if is_plain and _TWO_SIDES.fullmatch(text, *whole):  # "a college working and thinking level"
        return all(known.linked(text, one.span) is None for one in series.items[1:])
    return is_plain and _COMMITTED.match(text, first.start, first.end) is not None


def is_of_record(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether a choice is of what a record or work is of, and nothing without: "papers in A or B"."""
    if _is_of_shared_work(text, series, known):
        return True
    first, words = series.items[0].span, text[series.items[0].span.start : series.items[-1].span.end]
    is_choice = series.logic == "any-of" and len(series.items) > 1 and " or a " not in words
    if is_choice and _GRADES.match(words):
        return True  # "Certificate II or III in care"
    return is_choice and _RECORD.match(text, first.start, first.end) is not None


def in_two_modes(text: str, span: Span, known: KnownNames) -> AskedList | None:
    """Read "written and verbal communication" as the two that it is; None where that is not meant."""
    found = _MODES.match(text, span.start, span.end)
    if found is None or not (
        not text[found.end() : span.end].strip(" .") or _LED_ON.match(text, found.end(), span.end)
    ):
        return None
    starts = (found.start(), found.start() if found["ahead"] else found.start("second"))
    names = (f"{found['first']} communication", f"{found['second']} communication")
    both = {
        known.naming.link(name, ("soft-skill",)): Span(start, found.end())
        for name, start in zip(names, starts, strict=True)
    }
    return AskedList(tuple(Asked(one, at, linked=True, rule="label") for one, at in both.items() if one))


def split_either(text: str, span: Span) -> tuple[Span, Series] | None:
    """Give a thing and which of several it may be: "queues, either Foo or Bar"; None where none is told."""
    found = _EITHER_OF.search(text, span.start, span.end)
    if found is None or found.start() <= span.start or "(" in text[span.start : found.start()]:
        return None
    series = split_series(text, Span(found.end(), span.end))
    return (Span(span.start, found.start()), series) if series.logic == "any-of" else None


def _is_of_shared_work(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether a choice is of what one work is done on, said behind the last: "Foo or Bar testing"."""
    *others, last = (item.span for item in series.items)
    work = _SHARED_WORK.search(text, last.start, last.end) if series.logic == "any-of" and others else None
    is_plain = work is not None and all(item.members is None for item in series.items)
    if work is None or not is_plain or known.linked(text, last) is not None:
        return False
    named = (*others, Span(last.start, work.start()))
    return all(_STANDARD.fullmatch(text, *one) or is_known_technology(text, one, known) for one in named)


def is_one_name(text: str, series: Series) -> bool:
    """Tell whether "X principles and practices" is meant: one thing with two heads."""
    if len(series.items) != _PAIR:
        return False
    first, last = (text[item.span.start : item.span.end].lower() for item in series.items)
    return (
        last in GENERIC_HEADS
        and first.split()[-1] in GENERIC_HEADS
        and len(first.split()) > 1
        and series.logic != "any-of"
    )


def _of_settings(text: str, series: Series) -> Series:
    """Let either of two settings do that a stroke parts: "hospital / care home setting"."""
    if series.logic != "not said" or len(series.items) != _PAIR:
        return series
    is_either = _SETTINGS.fullmatch(text, series.items[0].span.start, series.items[1].span.end)
    return series._replace(logic="any-of") if is_either else series


def rejoined(text: str, series: Series, known: KnownNames) -> Series:
    """Put together again the halves of a name with an *and* in it: "Go, Weights & Biases".

    What a sentence goes on with behind an enumeration is left off.
    """
    series = _of_settings(text, _without_clause(text, series))
    items = list(series.items[:1])
    for item in series.items[1:]:
        whole = Span(items[-1].span.start, item.span.end)
        between = text[items[-1].span.end : item.span.start]
        is_name = len(series.items) > _PAIR and known.linked(text, whole) is not None
        is_one = (AND.fullmatch(between) and is_name) or _LONE_ACTS.match(text, *whole)
        items[-1:] = [Item(whole, item.members)] if is_one else [items[-1], item]
    if len(items) == len(series.items):
        return series
    return series._replace(items=tuple(items), logic="not said" if series.logic == "all-of" else series.logic)


def act_on_names(text: str, series: Series, known: KnownNames) -> tuple[Asked, ...]:
    """Read an act on technologies that share a noun, and these: "building Foo and Bar services".

    Nothing is read where the first is no act.
    """
    first, *others = (item.span for item in series.items)
    act = _ACT.match(text, first.start, first.end)
    last = text[others[-1].start : others[-1].end] if others else ""
    if act is None or not _HEADED.fullmatch(last) or any(item.members for item in series.items):
        return ()
    whole = Span(first.start, others[-1].end)
    names = [one for one in known.names_in(text, whole) if known.is_technology(one)]
    names = without_head_alone(names, known, last.rsplit(" ", 1)[-1])
    label = known.naming.propose(
        text[whole.start : whole.end], "skill", parts=tuple(one.concept for one in names)
    )
    return (Asked(label, whole, linked=False, rule="own words"), *names)


def without_head_alone(names: Sequence[Asked], known: KnownNames, head: str) -> list[Asked]:
    """Leave off the noun that names share, where one of them has it in its label: "REST or Foo APIs"."""
    labels = [known.naming.concept(one.concept).label.lower() for one in names]
    shares = bool(head) and any(label.endswith(f" {head.lower()}") for label in labels)
    found: list[Asked] = []
    for one, label in zip(names, labels, strict=True):
        if found and shares and label == head.lower() and found[-1].span.end + 1 == one.span.start:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, one.span.end))
        else:
            found.append(one)
    return found


def choice_behind(text: str, series: Series, known: KnownNames) -> tuple[Span, Series] | None:
    """Give what is done with any one of some technologies, and these: "Scripting in Bash or Python"."""
    first, *others = series.items
    if len(others) > 1 and series.logic == "any-of" and _CLASS.fullmatch(text, *first.span):
        one = known.linked(text, first.span)
        is_class = one is None or known.naming.concept(one.concept).kind in ("technology", "skill")
        is_headed = is_class and text[first.span.end] == ","  # "a scheduler, Foo or Bar"
        is_named = is_headed and all(is_known_technology(text, item.span, known) for item in others)
        return (first.span, series._replace(items=tuple(others))) if is_named else None
    is_any = series.logic == "any-of" or _is_parted_by_strokes(text, series)
    head = head_of_names(text, first.span, known) if is_any else None
    others = [*others[:-1], *(one._replace(span=before_tail(text, one.span)) for one in others[-1:])]
    named = (is_known_technology(text, it.span, known) or NAME.fullmatch(text, *it.span) for it in others)
    if head is None or not all(named):
        return None
    name = _LED.match(text, first.span.start, first.span.end)
    start = name.end() if name is not None else first.span.start
    return head, series._replace(items=(Item(Span(start, first.span.end)), *others), logic="any-of")


def _is_parted_by_strokes(text: str, series: Series) -> bool:
    """Tell whether nothing but strokes stands between some members: "Foo / Bar / Baz"."""
    gaps = pairwise(item.span for item in series.items)
    return len(series.items) > 1 and all(text[one.end : two.start].strip() == "/" for one, two in gaps)


def either_of(text: str, span: Span, known: KnownNames) -> AskedList | None:
    """Give which of several a name may be: "dbt, either Core or Cloud"; None where nothing says it.

    What stands behind is an edition, which the name completes, or a thing of its own if each of them is one.
    """
    found = _EITHER.search(text, span.start, min(span.end, span.start + _EITHER_REACH))
    head = known.linked(text, Span(span.start, found.start())) if found is not None else None
    # What stands behind a bracket is told of too: "Foo (A or B), or a similar tool".
    is_closed = found is not None and found.group().endswith("(")
    rest = text[text.find(")", found.end()) + 1 : span.end] if found is not None and is_closed else ""
    if found is None or head is None or not known.is_technology(head) or rest.strip(" ."):
        return None
    series = split_series(text, Span(found.end(), span.end))
    if series.logic != "any-of":
        return None
    editions: list[Asked] = []
    for item in series.items:
        label = f"{text[head.span.start : head.span.end]} {text[item.span.start : item.span.end].strip(' )')}"
        concept = known.naming.link(label, TECHNOLOGY_KINDS)
        if concept is not None:
            editions.append(Asked(concept, item.span, linked=True, rule="label completed by a name"))
    if editions:
        return AskedList(tuple({one.concept: one for one in editions}.values()), "any-of", series.open)
    if "either" not in found.group().lower():
        return None
    others = [known.linked(text, item.span) for item in series.items]
    if not all(one is not None and known.is_technology(one) for one in others):
        return AskedList((head,))
    inner = AskedList(tuple(one for one in others if one is not None), "any-of", series.open)
    return AskedList((head,), heads=((head, inner),))


def without_place(text: str, series: Series, known: KnownNames) -> Series:
    """Leave off behind the last of a choice where both are, if it is not known: "Foo or Bar on the boat"."""
    last = series.items[-1]
    found = _AT_PLACE.fullmatch(text, last.span.start, last.span.end)
    if series.logic != "any-of" or found is None or known.names_in(text, Span(*found.span("name"))):
        return series
    return series._replace(items=(*series.items[:-1], last._replace(span=Span(*found.span("name")))))


def without_names_of_place(text: str, span: Span, asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Leave out of a choice what only says where its last member is: "Foo or Bar in the browser"."""
    found = _AT_PLACE.fullmatch(text, span.start, span.end)
    end = span.end if found is None else found.end("name")
    return tuple(one for number, one in enumerate(asked) if not number or one.span.start < end)


def head_of_names(text: str, span: Span, known: KnownNames) -> Span | None:
    """Give what is known to be done with the technology behind it, None where nothing is."""
    led = _LED.match(text, span.start, span.end)
    if led is None or not is_known_technology(text, Span(led.end(), span.end), known):
        return None
    head = Span(*led.span("head"))
    return head if _WORK.search(text, *head) or known.linked(text, without_skills(text, head)) else None


def is_known_technology(text: str, span: Span, known: KnownNames) -> bool:
    """Tell whether a stretch is the name of a technology."""
    return (named := known.linked(text, span)) is not None and known.is_technology(named)


def kind_of_members(text: str, series: Series, kind: str, known: KnownNames) -> str:
    """Guess the kind of unknown members from the known ones; *kind* where these do not tell."""
    linked = filter(None, (known.linked(text, item.span) for item in series.items))
    kinds = [known.naming.concept(one.concept).kind for one in linked]
    if kinds and all(one in TECHNOLOGY_KINDS for one in kinds):
        return "technology"
    most = 2 * len(kinds) >= len(series.items)
    if most and kind == "skill" and all(one == "soft-skill" for one in kinds):
        return "soft-skill"
    return kind


def is_own(text: str, bracket: Series) -> bool:
    """Tell whether a bracket says what the employer has: "(today we use Go)"."""
    return _OWN.search(text, bracket.items[0].span.start, bracket.items[-1].span.end) is not None
