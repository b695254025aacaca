"""What of one clause has a wish, a judgement or a level of its own."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.extraction.concepts.proposals import CLAUSE
from skillgraph.extraction.wording.modal_words import is_modal_aside, without_modal
from skillgraph.extraction.wording.modality import find_modality, is_negated, opens_with_level
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.stock_phrases import A_PLUS, PLUS
from skillgraph.language.verbs import is_noun_too, opens_duty
from skillgraph.model import Span

#: What says of the reader what they are or have, before more of that.
OF_YOU: Final = expression(
    r"[\s*]*(?:(?:[Aa]nd )?[Yy]ou(?! (?:get|will|may|might|join|would)\b)|(?:A )?[Hh]older of"
    r"|[Yy]our (?:[\w+#./-]+ ){1,4}(?:is|are)|(?:An? )?[Gg]raduate (?:of|in)"
    r"|[Tt]rained as|[Qq]ualified as|(?:[Cc]onfident|[Cc]omfortable|[Ff]luent|[Ss]killed|[Pp]roficient"
    r"|[Ee]xperienced|[Aa]t home|[Aa]t ease) (?:in|on|with|at))\b"
)
#: "Rust is a must and C is nice", "Rust is a must, C helps", "…, C a plus": two wishes in one sentence.
_TWO_WISHES: Final = expression(
    r"(?:,?\s+(?:and|but|while|whereas)|,)\s+(?!(?:and|but|though it|although it) )"
    r"(?=[^,;()]{2,60}\s(?:(?:is|are|would (?:be|put|set|give|move|make)|will help)\s"
    rf"|(?:(?:would |will |can )?helps?|an? (?:[a-z]+ )?(?:{PLUS}|must))\W*$))"
)
#: "You are good at Go and write tests": what is done stands behind what somebody is.
_AND_DOES: Final = expression(
    r"\W*[Yy]ou(?: are|['\u2019]re) (?!able\b)(?:\w+ ){1,3}(?:in|with|at) [^,;.]{2,60}?"
    r"(?P<joint> and (?:(?:can|are able to) )?)(?=(?P<verb>[a-z]+) [a-z])"
)
#: What speaks of all that stands before it: "…, and both are an advantage".
_OF_ALL: Final = expression(r"(?:all|both|each|it|neither|none|that|these|they|this|those|which|you)\b")
_SAYS: Final = expression(r"\s(?:is|are|would be)\s")
#: A comma, or a dash, between two things that may each be judged.
_JUDGED_JOINT: Final = expression(
    r"(?<=\w)(?:,| -)\s+(?:(?:and|but|while|whereas)\s+)?"
    r"(?=(?!(?:not|it|we|you|this|that|they|which|so|or|if|as|with|nice|ideally|preferably|helps?|and|but"
    r"|(?:though|although|yet)(?! (?:we|you)\b)|even|what|when|where|who|how|why)\b)"
    r"[^,;()]{2,60}\W*$)",
    re.IGNORECASE,
)
#: "5 years in sales, agency work preferred": a wish of its own behind the only comma.
_WISH: Final = expression(
    r",\s+(?=(?!(?:and|or|with|but|it|so|that|then|these|they|this|those|which)\b)"
    r"[^,;()]{2,50}?\s(?:(?:(?P<one>is|would be)|are)\s)?"
    r"(?:(?:strongly|highly)\s)?"
    rf"(?:preferred|desirable|desired|welcome|{A_PLUS})\s*\.?$)",
    re.IGNORECASE,
)
#: The same of one thing, in few words behind another or behind a whole series: "Oak or ash, elm a plus".
_ONE_WISH: Final = expression(
    r",\s+(?=(?!(?:and|or|with|but|nor|also|ideally|preferably|both|all|each|experience|knowledge|is|are|would|will"
    r"|that|this|these|they|which|it|so|then|as|though|although|yet)\b)"
    r"(?![^,;()]* (?:and|or)\b)[^,;()]{1,50}?\s(?:(?:is|would be)\s)?"
    rf"(?:(?:an?|one) (?:[a-z]+ )?(?:{PLUS})|of advantage|von Vorteil|ein Plus)\s*\.?$)",
    re.IGNORECASE,
)
_SERIES: Final = expression(r"(?:^|,)[^,;]* (?:and|or|und|oder) (?!similar\b|other\b|related\b)[^,;]+$")
#: What makes of names the objects of what stands before them.
_LEADS: Final = expression(r"\b(?:in|with|of|for|on|to|at|as|using)\b", re.IGNORECASE)
#: "Go, and Rust or the willingness to learn it": of the last thing alone, whatever stands before it.
_OR_LEARN: Final = expression(
    r"(?:,(?: and)?| and) "
    r"(?=[^,;()]{2,50}?,? or (?:an? |the )?(?:willingness|readiness|desire) to learn it\W*$)"
)
#: Behind what is not needed, what is in its place: "You need no degree, but five years of practice".
_NOT_BUT: Final = expression(
    r",? but (?:(?:also|rather|instead|bring|(?:you|we)(?: do| will)? (?:need|want|expect|ask for)) )?"
    r"(?=(?P<thing>(?!(?:also|always|any|as|even|for|good|great|happy|hardly|if|in|just|keen|never|nice|no"
    r"|not|of|on|only|open|otherwise|preferably|rarely|ready|so|sometimes|still|then|though|to|useful"
    r"|when|willing|with|without|yes|handy|helpful|very|ideally|strongly|highly|[a-z]+[^s]s)\b)"
    r"[^.;]{2,120}?)(?: (?:is|are))?\W*$)"
)
_OF_FIELDS: Final = expression(
    r"\bor (?:an? |any |other )?(?:\w+ ){0,3}(?:fields?|disciplines?|subjects?|areas?)\b"
)
_AMOUNT: Final = expression(r"(?:[^,\d]*+\d(?>[^,]*?\byears?\b)|(?>[^,]*?\bdegree\b))[^,]*+$")


def parted(text: str, span: Span) -> Iterator[Span]:
    """Part a wish from the amount or degree that it stands behind, and what may be learned from the rest."""
    words = text[span.start : span.end]
    learned = _OR_LEARN.search(words) if " learn it" in words else None
    if learned is not None and " or " not in words[: learned.start()]:
        yield Span(span.start, span.start + learned.start())
        yield Span(span.start + learned.end(), span.end)
        return
    but = _NOT_BUT.search(words) if " but " in words else None
    if but is not None and is_negated(words[: but.start()]) and _is_thing(but["thing"]):
        yield Span(span.start, span.start + but.start())
        yield Span(span.start + but.end(), span.end)
        return
    wish = _WISH.search(words) if "," in words else None
    before = words[: wish.start()] if wish is not None else ""
    if wish is not None and "," in before and not (wish["one"] and _is_list(before, words[wish.end() :])):
        wish = None  # "work in oak, ash, larch is a plus"
    if wish is not None and (_OF_FIELDS.search(words, wish.end()) or _goes_on(words, wish, before)):
        wish = None  # "a degree in law, trade or a related field preferred"
    if wish is not None and (_AMOUNT.match(before) or (wish["one"] and " " in before.strip())):
        yield Span(span.start, span.start + wish.start())
        yield Span(span.start + wish.end(), span.end)
        return
    does = _AND_DOES.match(words) if " and " in words else None
    if does is not None and opens_duty(words[does.end() :]) and not is_noun_too(does["verb"]):
        yield Span(span.start, span.start + does.start("joint"))
        yield Span(span.start + does.end(), span.end)
        return
    apart = _wished_apart(text, span) or _judged_apart(text, span) or _leveled_apart(text, span)
    if apart is not None:
        yield from parted(text, Span(span.start, apart.start))
        yield from parted(text, Span(apart.end, span.end))
        return
    is_joined = (" and " in words or " but " in words or ", " in words) and _SAYS.search(words) is not None
    joints = _TWO_WISHES.finditer(words) if is_joined else ()  # "ideally Foo, Bar or Baz is welcome" is one
    found = [one for one in joints if one.group().strip() != "," or _SAYS.search(words, 0, one.start())]
    said = (one for one in found if find_modality(words[: one.start()]) is not None)
    joint = next(said, found[0] if found else None)  # "Go and C are a plus, and Welsh would be too"
    before = "" if joint is None else words[: joint.start()]
    is_denied = joint is not None and ("but" in joint.group() or "," in joint.group()) and is_negated(before)
    is_said = is_denied or find_modality(before) is not None
    if joint is not None and joint.group().strip() == ", and" and not _OF_ALL.match(words, joint.end()):
        is_said = is_said or OF_YOU.match(before) is not None  # "You know Go, and Rust is a plus"
    if joint is not None and is_said and find_modality(words[joint.end() :]):
        yield Span(span.start, span.start + joint.start())
        yield from parted(text, Span(span.start + joint.end(), span.end))
    else:
        yield span


def _wished_apart(text: str, span: Span) -> Span | None:
    """Find what parts the wish for one thing from one other, or from a series that ends before it."""
    words = text[span.start : span.end]
    wish = _ONE_WISH.search(words) if "," in words else None
    if wish is None:
        return None
    before = words[: wish.start()]
    is_led = _LEADS.search(before) is not None and before.split()[-1] not in LANGUAGES  # "in retail, banking"
    is_one = "," not in before and not _SAYS.search(words, wish.end()) and not is_led
    is_apart = find_modality(before) is None and (is_one or _SERIES.search(before) is not None)
    return Span(span.start + wish.start(), span.start + wish.end()) if is_apart else None


def _is_thing(words: str) -> bool:
    """Tell whether words say nothing of how far, and nothing that a sentence says."""
    return find_modality(words) is None and not is_negated(words) and CLAUSE.search(words) is None


def _judged_apart(text: str, span: Span) -> Span | None:
    """Find what parts two things each of which is judged for itself: "Welsh required, Dutch a plus".

    Of the second it may be said that it is not asked for, too: "Welsh required, Dutch not".
    """
    for joint in _JUDGED_JOINT.finditer(text, span.start, span.end):
        before, after = Span(span.start, joint.start()), text[joint.end() : span.end]
        last = text[before.start : before.end].rpartition(",")[2]
        is_judged = without_modal(text, before).end < before.end or is_negated(last.strip())
        if is_judged and not is_modal_aside(after) and (find_modality(after) or is_negated(after)):
            return Span(*joint.span())
    return None


def _leveled_apart(text: str, span: Span) -> Span | None:
    """Find the colon between two levels: "Proficiency in knots: familiarity with the bowline"."""
    colon = text.find(": ", *span)
    parts = Span(span.start, colon), Span(colon + 2, span.end)
    return Span(colon, colon + 2) if colon > 0 and all(opens_with_level(text, one) for one in parts) else None


def _is_list(before: str, last: str) -> bool:
    """Tell whether names stand before a wish that is of the *last* alone: "Foo, Bar, Baz is a plus"."""
    is_joined = " or " in last or " and " in last
    return not is_joined and not _LEADS.search(before) and names_only(before, Span(0, len(before)))


def _goes_on(words: str, wish: re.Match[str], before: str) -> bool:
    """Tell whether a wish is of what begins before it too: "knowledge of Go, C or SQL is welcome"."""
    is_joined = re.search(r"\b(?:and|or)\b", words[wish.end() :]) is not None
    return is_joined and not _AMOUNT.match(before)


def names_only(text: str, span: Span) -> bool:
    """Tell whether a stretch is a list of short names and no definition."""
    pieces = re.split(r",|;|/|\band\b|\bor\b|\(|\)", text[span.start : span.end].strip(" ."))
    filled = [piece.split() for piece in pieces if piece.strip()]
    are_names = len(filled) > 1 and all(words[0][:1].isupper() for words in filled)  # "React, Vue or Go"
    if not are_names and opens_duty(text[span.start : span.end].strip(" .:")):
        return False
    return bool(filled) and all(len(words) <= 3 for words in filled)
