"""Words that are said once and meant of several names: "Foo and Bar event logs", "Foo or Bar for ships"."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, TECHNOLOGY_KINDS
from skillgraph.extraction.mentions.names_in_text import KnownNames, is_neutral_head
from skillgraph.extraction.objects.asked_members import DONE_WITH
from skillgraph.extraction.objects.choices import NAME
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series
from skillgraph.model import Span

#: A word or two that may lack the noun that a longer phrase behind *and* ends with.
_HALF: Final = expression(r"(?:[a-z][\w-]* )?[a-z][\w-]*(?<![a-z]{4}s)")
#: A lone noun behind *and* may lack the word that leads a phrase before it: "Linux setup and security".
_REST: Final = expression(
    r"[a-z][\w-]+(?: (?:technologies|tools|systems|pipelines|platforms|techniques|methods|processes))?"
)
#: Whose rules the first of two kinds is of, and so the second too.
_OF_LETTERS: Final = expression(r"[A-Z]{3,6} [a-z]+")
_RULES: Final = expression(r"[a-z]+ (?:rules|regulations|requirements|standards|laws|legislation)")
_CONJUNCTION: Final = expression(r"\s+(?:and|or|&)\s+")
_LED: Final = expression(r"(?:[\w+#.-]+ ){1,2}[a-z][\w-]+")
#: Behind the last of two names, what is known of both: "Foo and Bar event logs".
_TAIL: Final = expression(
    r" (?P<tail>(?!(?:as|at|by|for|from|in|into|of|on|to|under|via|with|within)\b)"
    r"[a-z][a-z-]+(?: [a-z][a-z-]+)?)"
)
#: Two fields, and what is to be known of each: "backup and recovery principles".
_PRINCIPLES: Final = expression(
    r"[A-Za-z][a-z-]+ (?:and|or|&) (?P<what>[a-z-]+)(?P<tail> (?:principles|concepts|theory))"
)
#: The name of a product that no vocabulary has, behind *or* and before what is known of both.
_PRODUCT: Final = expression(r"(?<=\bor )[A-Z][a-z]*[A-Z][\w+#]*(?= [a-z])")
#: What is of the names behind it: "the mail services of Foo or Bar".
_SERVICES_OF: Final = expression(
    r"(?:the )?(?P<what>(?:[a-z-]+ ){1,2}(?:services|tools|modules|features|products|offerings|components"
    r"|functions|interfaces|APIs)) of (?=[A-Z])"
)
#: What is done on the names behind it: "speed tuning on Foo or Bar".
_DONE_ON: Final = expression(
    r"(?P<what>(?:[A-Za-z][a-z-]+ ){0,3}[A-Za-z][a-z-]*(?:ing|sis|ment|tion|sponse)) on (?=[A-Z])"
)
#: What is made or given by the name behind it: "rope winches from Foo".
_FROM: Final = expression(r"(?P<what>(?:[\w-]+ ){0,3}[A-Za-z][a-z-]+) from (?=[A-Z])")
#: What is done in a field, of which the brackets behind it say where: "cloud security (Foo or Bar)".
_DONE_AT: Final = expression(
    r"\b(?:logs|audit trails|security|forensics"
    r"|hardening|administration|deployment|installation|accounting|bookkeeping|migrations?)$",
    re.IGNORECASE,
)
#: Where somebody comes from, as examples of a kind: "food, pharma or other process industry background".
_BACKGROUND: Final = expression(
    r"[\w-]+(?: [\w-]+)?(?:, [\w-]+(?: [\w-]+)?){0,4},? or (?:an? )?(?:other|similar|related|comparable)"
    r" (?:[\w-]+ ){1,3}(?:background|environment|setting)s?"
)
_INCLUDING: Final = expression(r"\b(?:including|incl\.?) (?:the )?\Z")
_INCLUDING_REACH: Final = len(", including the ")
_MOST_INCLUDED: Final = 3
#: The rule of a name in brackets, of what stands before them.
OF_HEAD: Final = "name of its head"
#: The label of a class of technologies, and of none of these: "ERP", "Containers", "Cloud platforms".
_CLASS: Final = expression(r"[A-Z]+|.*s|.* [a-z].*")
_PAIR: Final = 2
#: What is done with a thing that is set up and kept, and the same before which the thing stands.
_UPKEEP: Final = (
    r"(?:installations?|configurations?|set-?ups?|upgrades?|upgrading|maintenance|administration|deployments?"
    r"|repairs?|commissioning|decommissioning|calibration|troubleshooting|patching|tuning|hardening|servicing"
    r"|replacements?|removals?|migrations?|monitoring|support)"
)
_KEPT: Final = expression(rf"(?P<thing>(?:[\w/+#.-]+ ){{0,4}}[\w/+#.-]+) (?P<act>{_UPKEEP})")
_LONE_UPKEEP: Final = expression(_UPKEEP)
#: Work that words before it are of, where these say of what by one noun each.
_WORK: Final = expression(
    r" (?:management|planning|handling|design|administration|configuration|processing|modell?ing|control)\Z"
)
_LETTERS: Final = expression(r"[A-Z]{3,}\b")
_NOUN: Final = expression(r"[a-z][a-z-]+")
#: Nouns of what is done, or of several things, which stand alone: "Foo scripting and order planning".
_FORMED: Final = expression(r"(?:ing|ment|tion|[^s]s)$")


def is_half(text: str, series: Series, lone: Mapping[Item, str], *, generic: frozenset[str]) -> bool:
    """Tell whether one of two members is only half a phrase; *lone* holds the words of those no label has.

    Words before a *generic* noun stand alone.
    """
    first, last = (text[item.span.start : item.span.end] for item in series.items)
    if _OF_LETTERS.fullmatch(lone.get(series.items[0], "")) and _RULES.fullmatch(last):
        return True  # "GDPR privacy and retention rules"
    if _HALF.fullmatch(lone.get(series.items[0], "")) and " " in last:
        return True
    is_rest = _REST.fullmatch(lone.get(series.items[1], "")) and _LED.fullmatch(first)
    between = text[series.items[0].span.end : series.items[1].span.start]
    head = first.split()[-1]
    has_head = head in ("skills", "abilities") or (" " in last and (head in generic or head[-1:] == "s"))
    return bool(is_rest and not has_head and _CONJUNCTION.fullmatch(between))


def are_traits(text: str, series: Series, known: KnownNames) -> bool:
    """Tell whether an enumeration is of lone words, of which some are known traits: "patient, lively"."""
    if any(text.find(" ", *item.span) >= 0 for item in series.items):
        return False
    linked = filter(None, (known.linked(text, item.span) for item in series.items))
    return any(known.naming.concept(one.concept).kind == "soft-skill" for one in linked)


def headed_names(text: str, series: Series, known: KnownNames) -> dict[Span, Asked]:
    """Give what two technologies side by side share: "Foo and Bar event logs" is logs of both.

    Nothing is given where the last noun leaves a name what it is, as in "Foo and Bar services", nor where
    the first may belong to names before it.
    """
    spans = [item.span for item in series.items]
    found = {**_services_of(text, spans, known), **_with_editions(text, series, known)}
    found |= _made_by(text, spans, known) if series.logic == "any-of" else {}
    found |= _work_with(text, spans, known)
    found |= _upkeep(text, spans, known)
    for number, (first, last) in enumerate(pairwise(spans)):
        is_pair = len(spans) == _PAIR or number + _PAIR < len(spans)
        if not is_pair or not _CONJUNCTION.fullmatch(text, first.end, last.start):
            continue
        if len(spans) == _PAIR and (theory := _PRINCIPLES.fullmatch(text, first.start, last.end)) is not None:
            joined = Span(first.start, theory.end("what"))
            if known.linked(text, joined) is not None:  # "backup and recovery" is one thing
                whole = Span(first.start, last.end)
                both = _named_of(text[joined.start : joined.end], theory["tail"], None, whole, known)
                return {first: both, last: both}
            return {
                where: _named_of(text[where.start : end], theory["tail"], None, where, known)
                for where, end in ((first, first.end), (last, theory.end("what")))
            }
        one, other = known.linked(text, first), _opening(text, last, known)
        product = None if other is not None else _PRODUCT.match(text, *last)
        name = product.span() if product is not None else other.span if other is not None else None
        tail = "" if name is None else text[name[1] : last.end]
        if one is None or name is None or not known.is_technology(one) or _TAIL.fullmatch(tail) is None:
            continue
        if is_neutral_head(tail.rsplit(" ", 1)[-1]):
            continue
        for (start, end), part, where in ((one.span, one, first), (name, other, last)):
            found[where] = _named_of(text[start:end], tail, part, where, known)
    return found


def _work_with(text: str, spans: Sequence[Span], known: KnownNames) -> dict[Span, Asked]:
    """Give the parts of the work with one thing that is named once: "Foo order and stock planning"."""
    name, tail = _opening(text, spans[0], known), _WORK.search(text, *spans[-1])
    if name is None and (letters := _LETTERS.match(text, *spans[0])) is not None:
        name = known.linked(text, Span(*letters.span()))
    if name is None or tail is None or len(spans) < _PAIR:
        return {}
    parts = {one: text[one.start : one.end].removesuffix(tail.group()) for one in spans}
    parts[spans[0]] = text[name.span.end : spans[0].end].lstrip()
    if _FORMED.search(parts[spans[0]]) or not all(_NOUN.fullmatch(one) for one in parts.values()):
        return {}
    words = text[name.span.start : name.span.end]
    return {
        where: _named_of(f"{words} {part}", tail.group(), name, where, known) for where, part in parts.items()
    }


def _upkeep(text: str, spans: Sequence[Span], known: KnownNames) -> dict[Span, Asked]:
    """Give what is done with one thing that is named once: "deck crane installation, repair and removal"."""
    kept = _KEPT.fullmatch(text, *spans[0])
    if kept is None or len(spans) < _PAIR or not all(_LONE_UPKEEP.fullmatch(text, *one) for one in spans[1:]):
        return {}
    acts = {one: text[one.start : one.end] for one in spans} | {spans[0]: kept["act"]}
    names = filter(known.is_technology, known.names_in(text, Span(*kept.span("thing"))))
    parts = tuple(one.concept for one in names)
    found: dict[Span, Asked] = {}
    for where, act in acts.items():
        label = f"{kept['thing']} {act}"
        linked = known.naming.link(label, COMPETENCE_KINDS)
        concept = linked or known.naming.propose(label, "skill", parts=parts)
        found[where] = Asked(concept, where, linked=linked is not None, rule="own words")
    return found


def _with_editions(text: str, series: Series, known: KnownNames) -> dict[Span, Asked]:
    """Give the products of an enumeration of which brackets say that any edition will do: "Foo (A or B)"."""
    found = {}
    for item in series.items:
        product = known.linked(text, item.span) if item.members and item.members.logic == "any-of" else None
        editions = [one.span for one in item.members.items] if product and item.members else []
        words = text[item.span.start : item.span.end]
        labels = (f"{words} {text[one.start : one.end]}" for one in editions)
        if product is not None and any(known.naming.link(label, TECHNOLOGY_KINDS) for label in labels):
            found[item.span] = product._replace(span=Span(item.span.start, editions[-1].end))
    return found


def _named_of(words: str, tail: str, part: Asked | None, where: Span, known: KnownNames) -> Asked:
    """Give what words name with a noun that is said once, behind others: "backup" and " principles"."""
    label = f"{words}{tail}"
    linked = known.naming.link(label, COMPETENCE_KINDS)
    inner = part.concept if part is not None else known.naming.link(words, COMPETENCE_KINDS)
    concept = linked or known.naming.propose(label, "skill", parts=(inner,) if inner else ())
    return Asked(concept, where, linked=linked is not None, rule="own words")


def _services_of(text: str, spans: Sequence[Span], known: KnownNames) -> dict[Span, Asked]:
    """Give what is of each of some technologies, said before the first: "administration of Foo and Bar"."""
    done = _DONE_ON.match(text, *spans[0])
    led = done or _SERVICES_OF.match(text, *spans[0]) or DONE_WITH.match(text, *spans[0])
    if led is None or len(spans) < _PAIR:
        return {}
    found: dict[Span, Asked] = {}
    for where, name in zip(spans, (Span(led.end(), spans[0].end), *spans[1:]), strict=True):
        one = known.linked(text, name)
        if one is None or not known.is_technology(one):
            return {}
        label = f"{_lower(led[1])} {'of' if done is None else 'on'} {text[one.span.start : one.span.end]}"
        parts = (known.linked(text, Span(*led.span(1))) if done else None, one)
        concept = known.naming.propose(label, "skill", parts=tuple(part.concept for part in parts if part))
        found[where] = Asked(concept, where, linked=False, rule="own words")
    return found


def _made_by(text: str, spans: Sequence[Span], known: KnownNames) -> dict[Span, Asked]:
    """Give what any of some makers will do for, one of them known: "rope winches from Foo, Bar or Baz"."""
    led = _FROM.match(text, *spans[0])
    makers = [Span(led.end() if led else spans[0].start, spans[0].end), *spans[1:]]
    are_makers = led is not None and all(NAME.fullmatch(text, *one) for one in makers)
    if led is None or not are_makers or all(known.linked(text, one) is None for one in makers):
        return {}
    found: dict[Span, Asked] = {}
    for where, name in zip(spans, makers, strict=True):
        parts = (known.linked(text, Span(*led.span("what"))), known.linked(text, name))
        label = f"{_lower(led['what'])} from {text[name.start : name.end]}"
        concept = known.naming.propose(label, "skill", parts=tuple(one.concept for one in parts if one))
        found[where] = Asked(concept, where, linked=False, rule="own words")
    return found


def _opening(text: str, span: Span, known: KnownNames) -> Asked | None:
    """Give the technology that a stretch opens with, where more stands behind it."""
    found = None
    for blank in re.finditer(" ", text[span.start : span.end]):
        one = known.linked(text, Span(span.start, span.start + blank.start()))
        if one is not None and known.is_technology(one):
            found = one  # the longest: "Active Directory"
    return found


def for_one_purpose(asked: AskedList) -> AskedList:
    """Let either of two technologies be for what the last of them is: "Foo or Bar for computer vision"."""
    if asked.heads:
        heads = ((head, inner if head is not None else for_one_purpose(inner)) for head, inner in asked.heads)
        return asked._replace(heads=tuple(heads))
    if asked.logic != "any-of" or len(asked.members) < _PAIR:
        return asked
    *others, last = asked.members
    is_for = last.scope is not None and last.scope.startswith(("for ", "to "))
    if not is_for or not all(one.linked and one.scope is None for one in others):
        return asked
    return asked._replace(members=(*(one._replace(scope=last.scope) for one in others), last))


def of_one_background(text: str, span: Span, known: KnownNames) -> AskedList | None:
    """Read examples of where somebody comes from with the kind that ends them; None where there are none."""
    words = text[span.start : span.end].strip(" .")
    if _BACKGROUND.fullmatch(words) is None:
        return None
    names = known.names_in(text, span)
    if any(known.is_technology(one) or text[one.span.start : one.span.end].isupper() for one in names):
        return None  # "Foo or other regulated environments"
    parts = tuple(one.concept for one in names)
    concept = known.naming.propose(_lower(words), "skill", parts=parts)
    return AskedList((Asked(concept, span, linked=False, rule="own words"),))


def of_one_level(text: str, asked: AskedList) -> AskedList:
    """Let the level before the first of two alternatives be of the second too: "basic Foo or Bar"."""
    if asked.logic != "any-of" or asked.heads or len(asked.members) != _PAIR:
        return asked
    first, second = asked.members
    is_ahead = first.level is not None and text[: first.span.start].lower().endswith(f"{first.level} ")
    if not is_ahead or second.level is not None or not (first.linked and second.linked):
        return asked
    return asked._replace(members=(first, second._replace(level=first.level)))


def with_included(text: str, asked: AskedList, included: Series) -> AskedList:
    """Keep what a thing is to include with it, where not all of that is asked for: "Foo, including bars"."""
    head, inner = asked.heads[-1]
    start = included.items[0].span.start
    led = _INCLUDING.search(text, max(0, start - _INCLUDING_REACH), start)
    starts = [one.span.start for one in inner.members if not one.unsure]
    is_each = all(any(one.span.start <= start < one.span.end for start in starts) for one in included.items)
    is_long = len(included.items) > _MOST_INCLUDED or len(asked.members) > 1
    names_none = text.endswith(" ones", 0, included.items[-1].span.end)  # "including published ones"
    if led is None or is_each or is_long or names_none or head is None or head.scope:
        return asked
    told = head._replace(scope=text[led.start() : included.items[-1].span.end])
    return asked._replace(members=(told,), heads=(*asked.heads[:-1], (told, inner)))


def of_head(text: str, head: Asked, inner: AskedList, known: KnownNames) -> AskedList:
    """Let names in brackets be of what stands before them: "administration of Foo (Bar)" is of Bar too.

    What is no technology is done in the one before it: "Foo (backups)" asks for backups in Foo.
    """
    concept = known.naming.concept(head.concept)
    is_class = concept.kind == "technology" and _CLASS.fullmatch(concept.label)
    if head.linked and known.is_technology(head) and not is_class:
        return inner._replace(
            members=tuple(_in_technology(one, concept.label, known) for one in inner.members)
        )
    named = inner.members and all(
        known.is_technology(one) if one.linked else text[one.span.start].isupper() for one in inner.members
    )
    words = text[head.span.start : head.span.end]
    act = DONE_WITH.match(_lower(words))
    if not named or (act is None and _DONE_AT.search(words) is None):
        return inner
    if act is None:
        scope = f"for {_lower(words)}"
        return inner._replace(members=tuple(one._replace(scope=scope, rule=OF_HEAD) for one in inner.members))
    members = tuple(
        one._replace(
            concept=known.naming.propose(
                f"{act['act']} of {text[one.span.start : one.span.end]}", "skill", parts=(one.concept,)
            ),
            linked=False,
            rule="own words",
        )
        for one in inner.members
    )
    return inner._replace(members=members)


def _in_technology(one: Asked, label: str, known: KnownNames) -> Asked:
    """Give an aspect of a technology with the *label* of that; names of others are left as they are."""
    is_aspect = known.naming.concept(one.concept).kind == "skill" and one.scope is None
    return one._replace(scope=f"in {label}", rule=OF_HEAD) if is_aspect else one


def _lower(words: str) -> str:
    """Write a phrase as it stands within a sentence; names in it are left as they are."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
