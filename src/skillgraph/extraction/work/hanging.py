"""What hangs before an *and*: an adjective whose noun is said behind it, "knots for old and new ropes"."""

import re
from typing import Final

from skillgraph.extraction.concepts.proposals import shared_head
from skillgraph.extraction.mentions.named_for_another import TEAMS, WORKING_WITH
from skillgraph.extraction.mentions.names_in_text import KnownNames
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series
from skillgraph.language.verbs import base_verb, is_third_person
from skillgraph.model import Span

#: Adjectives that mostly stand in pairs, and the endings of others.
_ADJECTIVE: Final = (
    r"(?:old|new|large|small|big|high|low|hot|cold|wet|dry|raw|public|private|open|closed|black|white|wooden"
    r"|legacy|modern|secure|remote|local|upper|lower|inner|outer|early|late|senior|junior"
    r"|(?!(?:capital|deal|medal|pedal|hospital|journal|manual|material|metal|portal|proposal|rental|retrieval|tutorial)\b)"
    r"[a-z-]{2,}(?:[dinrtu]al|[io]cal|ive|ous|ed|(?:apt|et|if|st|om|on|ot)ic|ant|less|[ai]ble))"
)
#: Such an adjective that nothing stands behind, after what leads to it: "assembly of repetitive".
_LED: Final = expression(rf"\b(?:of|for|on|with) {_ADJECTIVE}$")
_BEHIND: Final = expression(rf"\b(?P<before>[a-z]+) (?:both )?{_ADJECTIVE}$")
_LEADING: Final = frozenset("of for on with in to across between".split())
_LONE: Final = expression(rf"(?:both )?{_ADJECTIVE}")
_WITH_NOUN: Final = expression(r"(?!(?:an?|the|some|good|strong)\b)[a-z-]+ [a-z-]+")
#: An adjective with its noun, and whatever else: "closed source papers".
_LIKE_IT: Final = expression(
    rf"(?:{_ADJECTIVE}|[a-z]+(?:ing|y|ern))\b[ -](?!(?:as|at|by|for|from|in|of|on|to|with)\b)[a-z]"
)
#: What is left of a word behind whose hyphen the rest is missing: "short-, medium- and long-term".
_HYPHEN: Final = expression(r"(?:\A|.*[ (])[A-Za-z]+-")
_HYPHENED: Final = expression(r"(?:[a-z]+-){1,3}(?:[a-z]|\Z)")
_JOINED: Final = expression(r"\s(?:and|or|&|and/or)\s")
#: A part of a field behind what is of it, and the field: "trends in rope and sail science".
_IN_FIELD: Final = expression(r"(?:[a-z-]+ ){1,3}(?:in|of) [a-z]+(?<!s)(?<!ing)")
#: An act without that on which it is done, and the next of the same: "drafting and printing of charts".
_ACT: Final = expression(r"(?:the )?[a-z]+(?:tion|sion|ing|ment|sis)")
_ACT_OF: Final = expression(r"[a-z]+(?:tion|sion|ing|ment|sis) of\b")
_FIELD: Final = expression(
    r"[a-z]+ (?:sciences?|studies|education|law|policy|affairs|engineering|medicine|history|arts)"
)
#: With the first of several teams, and the last of them.
_WITH_ONE: Final = expression(rf"(?:[\w-]+ ){{0,3}}{WORKING_WITH} (?:the |our )?[\w/&-]+", re.IGNORECASE)
_TEAMS: Final = expression(rf"(?:[\w/&-]+ ){{1,2}}{TEAMS}")
#: How one is with some people, and others of them: "communication skills with riggers and sales".
_SKILLS_WITH: Final = expression(
    r"(?:[\w-]+ ){0,3}(?:collaboration|communication|interpersonal|negotiation|people|presentation)"
    r" (?:skills|abilities) (?:with|across) (?:[\w-]+ ){0,2}[a-z]+s",
    re.IGNORECASE,
)
_OTHERS: Final = expression(
    r"(?:[a-z-]+ ){0,2}(?:design|engineering|finance|legal|logistics|management|marketing|operations"
    r"|procurement|product|purchasing|sales|suppliers|vendors|clients|customers|colleagues|managers|stakeholders|teams|users)",
    re.IGNORECASE,
)
#: An adjective behind an article and how much so it is, "in a very loud", and another with their noun.
_VERY: Final = expression(r"\ban? (?:very|highly|extremely|fairly|really|truly) ?[a-z-]+$")
_OF_THE_SAME: Final = expression(
    r"(?!(?:an?|the|your|our|some)\b)[a-z-]+ (?!(?:in|of|with|for|at|to)\b)[a-z]"
)
_PAIR: Final = 2
_LONG: Final = 3


def lacks_noun(text: str, series: Series) -> bool:
    """Tell whether the first of two is cut off before the noun of the second: "of old or new sails"."""
    if len(series.items) != _PAIR:
        return False
    first, last = (text[item.span.start : item.span.end] for item in series.items)
    is_cut = _LED.search(first.lower()) is not None
    return is_cut and _WITH_NOUN.fullmatch(last) is not None


def rehung(text: str, series: Series, known: KnownNames | None = None) -> Series:
    """Put what hangs before an *and* together with what its noun is said of: "A, old and new ropes".

    A lone adjective that the last noun of a list completes is left alone: "dry and wet storage".
    """
    if len(series.items) < _PAIR:
        return series
    series = _with_whom(text, series)
    head = shared_head(text, series)
    items, is_joined = list(series.items[:1]), False
    for item in series.items[1:]:
        before = items[-1].span
        hangs = _hangs(text, before, item.span, is_last=item is series.items[-1])
        goes_on = is_joined and _JOINED.fullmatch(text, before.end, item.span.start) is not None
        is_joined = goes_on or (hangs and not (known and known.known(text, before, head)))
        if is_joined and items[-1].members is None:
            items[-1] = Item(Span(before.start, item.span.end), item.members)
        else:
            items.append(item)
    return series._replace(items=tuple(items), logic=series.logic if len(items) > 1 else "not said")


def _with_whom(text: str, series: Series) -> Series:
    """Put together with whom one works, where several teams are told apart by one word each."""
    last = series.items[-1]
    for place, item in enumerate(series.items[:-1]):
        is_skill = _SKILLS_WITH.fullmatch(text, *item.span) and _OTHERS.fullmatch(text, *last.span)
        if is_skill or (_WITH_ONE.fullmatch(text, *item.span) and _TEAMS.fullmatch(text, *last.span)):
            whole = Item(Span(item.span.start, last.span.end))
            return series._replace(items=(*series.items[:place], whole))
    return series


def head_for(text: str, series: Series, item: Item, shared: str) -> str:
    """Give the head that a lone member of an enumeration may lack: mostly the *shared* one of the last.

    Where a longer member stands between, it is that of this where *and* joins them, else none:
    "rope and sail makers, tides, or ship lanes".
    """
    place = series.items.index(item) + 1
    nearer = [one for one in series.items[place:-1] if text.find(" ", *one.span) >= 0]
    if not nearer:
        return shared
    is_beside = nearer[0] is series.items[place]
    if not is_beside or not _JOINED.fullmatch(text, item.span.end, nearer[0].span.start):
        return ""
    return shared_head(text, series._replace(items=(nearer[0],)))


def _hangs(text: str, one: Span, other: Span, *, is_last: bool) -> bool:
    first, second = text[one.start : one.end], text[other.start : other.end].lower()
    if _HYPHEN.fullmatch(first):
        return _HYPHENED.match(second) is not None
    if not _JOINED.fullmatch(text, one.end, other.start) or is_third_person(first.split(" ", 1)[0]):
        return False
    first = first.lower()
    if _VERY.search(first) and _OF_THE_SAME.match(second):
        return True
    if (_IN_FIELD.fullmatch(first) and _FIELD.fullmatch(second)) or (
        _ACT.fullmatch(first) and _ACT_OF.match(second)
    ):
        return True
    return _LIKE_IT.match(second) is not None and _lacks_it(first, second, is_last=is_last)


def _lacks_it(first: str, second: str, *, is_last: bool) -> bool:
    """Tell whether words end in an adjective whose noun is in the second, and is not lent by it."""
    if _LONE.fullmatch(first):
        return not is_last or len(second.replace("-", " ").split()) >= _LONG
    led = _BEHIND.search(first)
    return led is not None and (led["before"] in _LEADING or base_verb(led["before"]) is not None)
