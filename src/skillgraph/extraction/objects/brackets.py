"""What brackets behind a name hold: its letters, a remark, what it is one of, what will do as well."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.concepts.spoken import is_language_level
from skillgraph.extraction.mentions.names_in_text import KnownNames
from skillgraph.extraction.objects.choices import CLASS, is_own
from skillgraph.extraction.wording.askings import Asked, AskedList, is_one_of
from skillgraph.extraction.wording.modal_words import is_modal_aside
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.extraction.wording.own_levels import level_in_brackets, names_class
from skillgraph.language.lazy import expression
from skillgraph.language.lists import ALSO_FINE, Item, Series, is_one_enough, split_series
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

_ACRONYM: Final = expression(r"[A-Z][A-Za-z0-9/+.-]{1,7}s?")
_LETTERS: Final = expression(r"[A-Z]{2,8}")
#: How brackets open that say more of what is before them: "a portfolio (your work)".
_ASIDE: Final = expression(r"(?:your|our|roughly|approximately|about)\s", re.IGNORECASE)
#: What is said by the way, without a name: "printers (always printers)".
_BY_THE_WAY: Final = expression(
    r"(?:always|mostly|usually|often|sometimes|still|yes,?)\s[a-z ,'\u2019-]{2,60}\)"
)
#: What makes a sentence of what brackets hold: "(the yard is run by Foo)".
_IS: Final = expression(
    r"(?!e\.g|which\b|that\b)[\w'\u2019 -]{2,60} (?:is|are) (?:an? |[a-z]+(?:ed|en|ly|un|ilt) )"
)
#: How brackets open that hold what will do instead of what is before them: "React (or with Vue)".
_OR: Final = expression(
    r"\((?:preferred,? )?(?:or|alternatively|otherwise)\b,? ?(?:with |in )?$", re.IGNORECASE
)
#: How they close that hold it without that word: "React (Vue is fine too)".
_TOO: Final = expression(rf"[^();]{{0,60}}? {ALSO_FINE}")
_OR_REACH: Final = len("(preferred, alternatively, with ")
#: One thing of a kind, before brackets that hold things of it: "an orchestrator (Foo, Bar)".
_KIND: Final = (
    r"(?:(?!(?:of|for|in|with|to|on|and|or|as|at|from)\b)[\w/-]+ ){0,3}"
    rf"(?:{CLASS}|[a-z-]{{3,}}(?:er|or))"
)
_A_KIND: Final = expression(
    rf"\b(?:[Aa]n?|one|[Aa]ny|your|some) {_KIND} \($|\b(?:by|in|of|on|with) any [a-z]+ \($"
)
#: The same before a colon or dash, of which none says whose it is: "Any CRM: Foo, Bar".
_ANY_KIND: Final = expression(rf"\b(?:[Oo]ne|[Aa]ny) (?:one )?{_KIND}(?:: | [\u2013\u2014-] )$")
#: One thing of a kind with letters or a class for a name: "a CRM - Foo, Bar", not "a mix of tools: Foo".
_SINGULAR: Final = expression(
    rf"\b[Aa]n? (?:[\w/-]+ ){{0,2}}(?:{CLASS}|[A-Z]{{2,5}})(?: of (?:some|any) (?:kind|sort))?"
    r"(?: [\u2013\u2014-] )$"
)
_KIND_REACH: Final = 80
#: A field or class before brackets, without a name in capitals: "CAD", "mooring checks (".
_FIELD: Final = expression(
    r"(?:^\W{0,4}|\b(?:in|of|with|and) |, )(?P<field>(?:[A-Z]?[a-z-]++ |[A-Z\d]{2,5} ){1,4})\($"
)
#: Names in brackets of which one will do: "on a lathe (Foo, Bar or Baz)".
_NAMES: Final = expression(
    r"\((?P<names>[A-Z][^(),;]{0,40}(?:, [A-Z][^(),;]{0,40}){0,8},? or [A-Z][^(),;]{0,40})\)"
)
#: How a field ends that is a class of products, though it has a name: "CRM systems", not "SAP".
_CLASS_OF_PRODUCTS: Final = expression(
    r"\b(?:applications|databases|frameworks|packages|platforms|software|suites|systems|tools) $",
    re.IGNORECASE,
)
_PRODUCTS: Final = frozenset({"tool", "cloud-platform", "framework", "library"})
_CLASSES: Final = _PRODUCTS | {"technology"}
_PAIR: Final = 2
#: Names between strokes, of which one will do, save those that go together: "(MySQL/PostgreSQL)".
_STROKES: Final = expression(r"[\w+#.-]+(?: [\w+#.-]+)?(?:\s?/\s?[\w+#.-]+(?: [\w+#.-]+)?){1,8}")
_STROKE: Final = expression(r"\s?/\s?")
_TOGETHER: Final = frozenset({"HTML", "HTML5", "CSS", "CSS3", "JS", "JavaScript", "UI", "UX", "C", "C++"})
#: Being willing to take up the other thing, which is no thing: "(or Vue and a wish to switch)".
_CHANGE: Final = expression(
    r"(?:an? |the )?(?:strong |real |genuine )?"
    r"(?:wish|will|willingness|readiness|desire|eagerness|intention|interest) (?:to|in) "
    r"(?:switch|chang|mov|learn|adapt|convert|retrain|cross|pick)(?:e|ing)?\b.*",
    re.IGNORECASE,
)
#: Words in capitals with letters in brackets behind them.
_LETTERED: Final = expression(r"((?:[A-Z][\w-]+ (?:(?:of|and|for|in) )?){2,6})\(([A-Z]{2,7})\)")


def names_of_choice(text: str, span: Span) -> Series | None:
    """Give the names that brackets within a stretch hold, of which one will do: "(Foo, Bar or Baz)".

    Example:
        >>> [item.span for item in names_of_choice("maps (Foo or Bar) at sea", Span(0, 24)).items]
        [Span(start=6, end=9), Span(start=13, end=16)]

    """
    found = _NAMES.search(text, span.start, span.end)
    return None if found is None else split_series(text, Span(*found.span("names")))


def with_names_of_choice(asked: AskedList, names: AskedList, known: KnownNames) -> AskedList:
    """Let the names in brackets within an act, or within more than a name, be one list, if one is known."""
    if not any(map(known.is_technology, names.members)) or asked.heads or asked.logic == "any-of":
        return asked
    first, last = names.members[0].span.start, names.members[-1].span.end
    outside = tuple(one for one in asked.members if not first <= one.span.start < last)
    before = [one for one in outside if one.span.start < first]
    return asked._replace(members=outside, heads=((before[-1], names),)) if before else asked


def is_alternative(text: str, bracket: Series, members: Sequence[Asked]) -> bool:
    """Tell whether the *members* of a bracket will do as well as what is before it: "Foo (or with Bar)"."""
    start = bracket.items[0].span.start
    if not members or any(one.unsure for one in members):
        return False
    if _OR.search(text, max(0, start - _OR_REACH), start) is not None:
        return True
    is_one = len(members) == 1 or bracket.logic == "any-of"  # none of "as code (Foo; Bar is fine too)"
    return is_one and _TOO.match(text, members[-1].span.end) is not None


def with_instead(
    text: str,
    found: Sequence[Asked],
    heads: Sequence[tuple[Asked | None, AskedList]],
    logic: str,
    known: KnownNames,
) -> tuple[list[Asked], list[tuple[Asked | None, AskedList]], str]:
    """Let each of what has no head in an enumeration of some *logic* be a choice with what is before it.

    So are technologies and names that a stroke parts: "Go, Foo/Bar". Gives the logic of what is left, too.
    """
    members, inner = list(found), list(heads)
    for head, others in heads:
        if head is not None or not others.members:
            continue
        inner.remove((head, others))
        place = max(n for n, one in enumerate(members) if one.span.end <= others.members[0].span.start)
        choice = (members.pop(place), *others.members)
        inner.append((None, others._replace(members=choice, logic="any-of")))
    for run in _stroked(text, found, known) if logic != "any-of" else ():
        members = [member for member in members if member not in run]
        inner.append((None, AskedList(tuple(run), "any-of")))
    if not members and not heads and len(inner) == 1:
        return list(inner[0][1].members), [], "any-of"
    return members, inner, logic


def _stroked(text: str, found: Sequence[Asked], known: KnownNames) -> list[list[Asked]]:
    """Give the runs of names that nothing but strokes part, and that are alternatives: "Foo/Bar".

    With blanks around the stroke, technologies that are all known stay each for itself: "Linux / Windows".
    """
    runs: list[list[Asked]] = [[]]
    for one, other in pairwise(found):
        between = text[one.span.end : other.span.start]
        is_pair = between.strip() == "/" and (between == "/" or not (one.linked and other.linked))
        are_names = is_pair and all(known.is_technology(it) or _is_name(text, it) for it in (one, other))
        if are_names and _are_alternatives(text[one.span.start : other.span.end]):
            runs[-1] += [other] if runs[-1] else [one, other]
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def without_change(text: str, bracket: Series) -> Series:
    """Leave off of a bracket that somebody is willing to change to what it holds."""
    items = tuple(one for one in bracket.items if not _CHANGE.fullmatch(text, one.span.start, one.span.end))
    if not items or len(items) == len(bracket.items):
        return bracket
    return bracket._replace(items=items, logic="any-of" if " or " in text else bracket.logic)


def is_of_any(text: str, start: int) -> bool:
    """Tell whether one thing of a kind stands before a colon or dash, and things of it behind it.

    Example:
        >>> is_of_any("Any CRM: Foo, Bar", 9), is_of_any("Our CRM: Foo, Bar", 9)
        (True, False)

    """
    is_led = text.endswith((": ", " - ", " \u2013 ", " \u2014 "), max(0, start - 3), start)
    return is_led and _ANY_KIND.search(text, max(0, start - _KIND_REACH), start) is not None


def is_any_of(text: str, words: str, asked: AskedList, known: KnownNames) -> bool:
    """Tell whether *words* say that one of what is *asked* will do, or those before them: "any CRM: Foo"."""
    if is_one_enough(words):
        return True
    members = asked.heads[0][1].members if len(asked.heads) == 1 else asked.members
    if len(members) < _PAIR:
        return False
    start = members[0].span.start
    if _SINGULAR.search(text, max(0, start - _KIND_REACH), start):
        return all(text[one.span.start].isupper() for one in members)
    return is_of_any(text, start) and all(map(known.is_technology, members))


def is_choice(text: str, bracket: Series, members: Sequence[Asked], known: KnownNames) -> bool:
    """Tell whether one of what a bracket holds will do: it says so, or they are all of one kind.

    Example: "an orchestrator (Foo, Bar)", where both are technologies, or names that nobody knows.
    """
    start = bracket.items[0].span.start
    if is_one_of(text, start):
        return True
    end = text.find(")", start)
    inside = text[start : end if end >= 0 else len(text)]
    if is_one_enough(inside):
        return True
    if len(members) > 1 and _STROKES.fullmatch(inside) and all(map(known.is_technology, members)):
        return _are_alternatives(inside)
    names = (
        known.is_technology(one) or (not one.linked and text[one.span.start].isupper()) for one in members
    )
    is_kind = bracket.logic == "not said" and len(members) > 1 and all(names)
    return is_kind and _A_KIND.search(text, max(0, start - _KIND_REACH), start) is not None


def _is_name(text: str, one: Asked) -> bool:
    """Tell whether letters in capitals are asked for, or a word in a capital that the vocabulary has not."""
    words = text[one.span.start : one.span.end]
    return words.isupper() or (not one.linked and words.istitle() and words.isalpha())


def _are_alternatives(words: str) -> bool:
    """Tell whether names that strokes part are none that only work together: not "HTML/CSS"."""
    return not _TOGETHER.issuperset(_STROKE.split(words))


def holds_tools(text: str, bracket: Series, members: Sequence[Asked], known: KnownNames) -> bool | None:
    """Tell whether brackets hold products that a field is worked in with, any others of it too; None if not.

    Example: "mooring checks (Foo, Bar)", but not "Harbor products (Foo, Bar)", nor what is done with all.
    """
    start = bracket.items[0].span.start
    head = _FIELD.search(text, max(0, start - _KIND_REACH), start)
    kinds = [known.naming.concept(one.concept).kind for one in members]
    are_products = 2 * sum(one in _PRODUCTS for one in kinds) > len(kinds) and _CLASSES.issuperset(kinds)
    if head is None or len(members) < _PAIR or bracket.logic != "not said" or not are_products:
        return None
    maker = f"{head['field'].split()[0]} "  # "Apache (Kafka, Spark)"
    is_named = any(known.naming.concept(one.concept).label.startswith(maker) for one in members)
    named = [one for one in known.names_in(text, Span(*head.span("field"))) if known.is_technology(one)]
    is_class = _CLASS_OF_PRODUCTS.search(head["field"]) is not None
    is_named |= any(not is_class or known.naming.concept(one.concept).kind != "technology" for one in named)
    return None if is_named else True


def is_abbreviation(text: str, item: Item, known: KnownNames) -> bool:
    """Tell whether the bracket behind a name holds only its letters, the level of a language, or an aside."""
    if item.members is None:
        return False
    start = item.members.items[0].span.start
    letters = text[start : item.members.items[-1].span.end]
    if is_language_level(letters) or _BY_THE_WAY.match(text, start):
        return True
    words = text[item.span.start : item.span.end]
    if len(item.members.items) == 1 and _LETTERS.fullmatch(words) and _initials(letters) == words:
        return True  # "HTC (High Throughput Computing)"
    if len(item.members.items) != 1 or not _ACRONYM.fullmatch(letters):
        return False
    initials = _initials(words)
    first = known.naming.link(words, COMPETENCE_KINDS)
    second = known.naming.link(letters, COMPETENCE_KINDS)
    return (first is not None and first == second) or initials.startswith(letters.upper().rstrip("S"))


def _initials(words: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", words)).upper()


def is_named_by_letters(words: str) -> bool:
    """Tell whether words are a name with its letters behind it, none of them a level ("Basic …").

    Example:
        >>> is_named_by_letters("Basic Fire Safety (BFS)"), is_named_by_letters("Basic Python (CPython)")
        (True, False)

    """
    match = _LETTERED.match(words)
    if match is None:
        return False
    return "".join(word[0] for word in match[1].split() if word[0].isupper()) == match[2]


def is_remark(text: str, head: Asked, bracket: Series, known: KnownNames) -> bool:
    """Tell whether a bracket describes a product ("Cypress (fast)"), or how far a thing is asked for.

    What stands behind a product is asked for if a member is a technology, or the bracket opens a list.
    """
    inside = text[bracket.items[0].span.start : bracket.items[-1].span.end]
    is_told = _IS.match(inside) is not None and find_modality(inside) is None
    if is_told or all(is_modal_aside(text[item.span.start : item.span.end]) for item in bracket.items):
        return True
    words, start = text[head.span.start : head.span.end], bracket.items[0].span.start
    is_of_editions = start < head.span.end
    end = head.span.end
    if is_of_editions or level_in_brackets(text, end) or names_class(text, end) or words in LANGUAGES:
        return True  # "French (Lyon)": where it is spoken
    if _ASIDE.match(text, start) or is_own(text, bracket):
        return True
    is_other = text[start].isupper() and _OR.search(text, max(0, start - _OR_REACH), start)  # "OSPF (or Foo)"
    if is_other or words.islower() or not (head.linked and known.is_technology(head)):
        return False
    if bracket.open or text.startswith("with ", bracket.items[0].span.start):
        return False
    parts = (one for item in bracket.items for one in _between_strokes(text, item.span))
    members = (known.linked(text, one) for one in parts)
    enough = all if text.startswith("for ", bracket.items[0].span.start) else any
    return not enough(one is not None and known.is_technology(one) for one in members)


def _between_strokes(text: str, span: Span) -> Sequence[Span]:
    """Give what stands between the strokes of a stretch: "MySQL/PostgreSQL"."""
    ends = [one.span() for one in _STROKE.finditer(text, span.start, span.end)]
    starts = [span.start, *(end for _, end in ends)]
    return [
        Span(start, end) for start, end in zip(starts, [*(start for start, _ in ends), span.end], strict=True)
    ]
