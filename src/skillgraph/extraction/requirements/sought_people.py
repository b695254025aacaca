"""What a sentence says of whoever is sought: "We seek a quick learner who enjoys puzzles and has tact"."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.posts.titles import SEEKING, is_occupation
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.qualifications.papers import is_paper
from skillgraph.extraction.requirements.experience import is_done
from skillgraph.extraction.requirements.own_words import said_by_verb
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.traits import opens_with_trait
from skillgraph.extraction.wording.abilities import able_of_you
from skillgraph.extraction.wording.modality import find_level, find_modality, is_negated
from skillgraph.extraction.wording.own_levels import level_of_manner
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.stock_phrases import IDEAL, OUGHT
from skillgraph.model import Span

_HOW: Final = r"(?:(?:also|always|already|genuinely|truly|really|naturally|consistently|both|[a-z]+fully) )?"
#: What somebody has, is, likes or can, as it is said of one, of many and behind "must".
_ONE: Final = (
    r"(?:(?P<{0}has>has|possesses|brings|demonstrates|shows|displays|exhibits)"
    r"|(?P<{0}is>is|['\u2019]s)|(?P<{0}likes>enjoys|loves|thrives (?:on|in|under)|takes pride in)"
    r"|(?P<{0}knows>knows|understands|grasps|can))"
)
_MANY: Final = (
    r"(?:(?P<{0}has>have|possess|bring|demonstrate|show|display|exhibit)"
    r"|(?P<{0}is>are|be|['\u2019]re)|(?P<{0}likes>enjoy|love|thrive (?:on|in|under)|take pride in)"
    r"|(?P<{0}knows>know|understand|grasp|can))"
)
_VERB: Final = (
    rf"{_HOW}(?:(?P<one>{_ONE.format('')})|(?P<many>{_MANY.format('m')})) (?!(?:been|to|not|no|never)\b)"
)
_SOMEBODY: Final = (
    r"(?:some(?:one|body)|any(?:one|body)|an? (?:person|individual)|people|individuals|persons|those)"
    r"(?! (?:to|for)\b)"
)
#: Whom a sentence speaks of, up to the first verb for them.
_OPENING: Final = expression(
    r"\W*(?:(?:[^.;:,]{3,60}, (?:so )?)?"
    r"(?:(?:we|i|our team|the team)(?:['\u2019](?:re|m))? (?:(?:are|am) )?(?:(?:now|also|currently|always) )*"
    rf"(?:{SEEKING}|seek|want|need|look for|hire)|(?:{SEEKING}|wanted:?|hiring)) "
    rf"(?P<who>{_SOMEBODY}|an? (?:[\w-]+,? ){{0,6}}?[\w-]+(?: and (?:an? )?(?:[\w-]+ ){{0,3}}?[\w-]+)?),?"
    r" (?:who|(?<=one )that|(?<=body )that|(?<=person )that|(?<=individual )that|(?<=people )that)"
    r"(?P<short>(?=['\u2019]s))? ?"
    rf"|(?:as (?:an?|the) {IDEAL} (?:candidate|applicant|person),? you|(?P<them>(?:the|our|an?) {IDEAL}"
    rf" (?:candidate|applicant|person)|(?:the )?{IDEAL} (?:candidates|applicants|people)"
    r"|(?:all )?(?:candidates|applicants)))"
    rf"(?P<ought> (?:{OUGHT}|will|would))? )"
    rf"(?=(?P<verb>{_VERB}))(?!(?<!who )can\b)",
    re.IGNORECASE,
)
#: The same of those in the role: "A good printer is …", "Printers must understand …".
_OF_ROLE: Final = expression(
    rf"\W*+(?!(?:your|our|their|other|some)\b)"
    rf"(?P<them>(?:(?:an?|the|all|every|most) )?(?P<good>(?:good|great|successful|effective|excellent) )?"
    rf"(?:[\w-]+ ){{0,3}}?(?P<head>[a-z]+))(?P<ought> (?:{OUGHT}|will))? (?=(?P<verb>{_VERB}))(?!can\b)",
    re.IGNORECASE,
)
#: Before what is said of them besides, by a verb of the same form.
_AND_ONE: Final = expression(rf"(?:,? (?:and|but)|,) (?:who )?(?={_HOW}{_ONE.format('')} )")
_AND_MANY: Final = expression(
    rf"(?:,? (?:and|but)|,) (?:who )?(?={_HOW}{_MANY.format('')} (?!and\b|of\b|for\b))"
)
_SAID_ONE: Final = expression(rf"\s*{_HOW}{_ONE.format('')} ")
_SAID_MANY: Final = expression(rf"\s*{_HOW}{_MANY.format('')} ")
#: What no more is said of them behind.
_ENDS: Final = expression(r"[;:]|\. | (?:\u2013|\u2014|-) |,? (?:because|so that) ")
#: What is said of others beside them, or again of them.
_OTHERS: Final = expression(r"(?i)(?:\band|\bbut|;) (?:we|you|they|it|he|she) ")
#: What asks nothing that can be learned or shown: what others give, where one is, what is legal.
_NO_QUALITY: Final = expression(
    r"(?:an? |the )?(?:access|opportunit|right|chance|applied|based|located|available|not\b|no\b|interested\b"
    r"|invited|asked|encouraged|reminded|advised|notified|required|selected|considered|shortlisted|contacted"
    r"|present\b|responsible|right for"
    r"|part of|one of|what\b|who\b|how\b|why\b|that\b|it\b|us\b|you\b|this\b)",
    re.IGNORECASE,
)
#: What somebody is besides: "keen on ropes and kind to guests".
_AND_IS: Final = expression(
    r",? and (?:also )?(?=[a-z]+(?:able|al|ant|ed|ent|ful|ible|ic|ive|ous) (?:about|at|in|of|to|with) )"
)
#: What anybody can be hoped to do for an employer, and what says when they can.
_FOR_US: Final = expression(
    r"can (?:(?:also|really|genuinely|truly) )?(?:adapt|add|be|bring|build|commit|create|deliver|do"
    r"|drive (?!an?\b|our\b)"
    r"|ensure|fill|give|grow|handle|help|hit|join|juggle|keep|lead|make|manage|meet|offer|provide|push|run|see|shape"
    r"|solve|start|step|support|take|think|turn|work)\b",
    re.IGNORECASE,
)
#: What is asked for by its name: "can speak Welsh".
_TONGUE: Final = expression(r"can (?:also )?(?:speak|read|write|code in|program in) [A-Z]")
_ARTICLE: Final = expression(r"an? |the ")
_GERUND: Final = expression(r"(?:[a-z]+ly )?[a-z-]{2,}ing\b", re.IGNORECASE)
#: What nobody has but who can do something or is allowed to.
_OF_PEOPLE: Final = expression(
    r"\b(?:attitude|background|certificat(?:e|ion)s?|knowledge|licen[cs]es?|mindset|qualifications?|skills?"
    r"|sense of|talent|taste|temperament|training|years)\b",
    re.IGNORECASE,
)
#: How a level ends that something is known in, and that is said of no mere thing.
_LEADS: Final = expression(r"\b(?:of|in|with|for|at|to) (?:the |an? )?$")


def state_sought(requirements: Requirements, index: int, frame: Frame) -> bool:
    """State what a sentence says that they have, are, like and can who are sought; tell whether any of it.

    What they are is asked for where it is a trait that is known, or opens with a level.
    """
    text = requirements.ledger.parsed.passages[index].text
    opening = _OPENING.match(text) or _of_role(text, requirements.naming.concept(frame.subject).label)
    if opening is None or is_negated(text) or _OTHERS.search(text, opening.end()):
        return False
    is_one, who = opening["one"] is not None, opening.groupdict().get("who")
    said = _said_of(opening, frame)
    frame = frame._replace(modality=said, cue=None) if said else frame
    spans = [*_whom(text, opening), *_parts(text, opening.start("verb"), is_one=is_one)]
    asked = [one for what, one in spans if _is_asked(requirements, text, what, one)]
    if len(asked) == 1 and not (who or _is_of_people(requirements, text, asked[0])):
        return False
    for one in asked:
        requirements.clause(index, one, frame._replace(in_list=None), rule="requirement of a sentence")
    return bool(asked)


def _said_of(opening: re.Match[str], frame: Frame) -> str | None:
    """Give how far it is asked for by the verb, or by whom it is said of: "the ideal cook would have"."""
    if not opening["ought"]:
        return None
    said = find_modality(opening.group()) if opening["ought"] == " would" else None
    said = said or said_by_verb(opening["ought"].strip(), frame)
    return said[0] if said else None


def _of_role(text: str, role: str) -> re.Match[str] | None:
    """Find how a sentence opens that says what those in a role must be and have, or the good ones of them."""
    opening = _OF_ROLE.match(text)
    if opening is None or not (opening["ought"] or opening["good"]):
        return None
    head, last = opening["head"].lower(), role.lower().rsplit(" ", 1)[-1]
    return opening if is_occupation(head) or head in (last, f"{last}s") else None


def _whom(text: str, opening: re.Match[str]) -> list[tuple[str, Span]]:
    """Give what those are called who are sought: "a self-starter and quick learner"."""
    if opening.groupdict().get("who") is None:
        return []
    start, end = opening.span("who")
    article = _ARTICLE.match(text, start)
    return [
        ("who", one.span) for one in split_series(text, Span(article.end() if article else start, end)).items
    ]


def _parts(text: str, start: int, *, is_one: bool) -> list[tuple[str, Span]]:
    """Part what is said at its verbs, each with what its verb says: has, is, likes or knows."""
    ends = _ENDS.search(text, start)
    end = ends.start() if ends is not None else len(text)
    joint, verb = (_AND_ONE, _SAID_ONE) if is_one else (_AND_MANY, _SAID_MANY)
    cuts = [*joint.finditer(text, start, end), None]
    parts = []
    for cut in cuts:
        stop = end if cut is None else cut.start()
        said = verb.match(text, start, stop)
        if said is not None:
            what = said.lastgroup or ""
            begin = said.start(what) if what == "knows" else said.end()
            more = _AND_IS.search(text, begin, stop) if what == "is" else None
            parts.append((what, Span(begin, more.start() if more is not None else stop)))
            if more is not None:
                parts.append((what, Span(more.end(), stop)))
        start = stop if cut is None else cut.end()
    return parts


def _is_asked(requirements: Requirements, text: str, what: str, span: Span) -> bool:
    """Tell whether one part of what is said asks for something."""
    words = text[span.start : span.end]
    if _NO_QUALITY.match(words):
        return False
    if what in ("who", "is"):
        return _is_quality(requirements, text, span, whole=what == "who")
    if text.startswith("can ", span.start):
        is_act = able_of_you(text, span) is not None and _FOR_US.match(words) is None
        return is_act or _TONGUE.match(words) is not None
    if what == "knows" or (what == "likes" and _GERUND.match(words)):
        return True
    is_held = what == "has" and (is_done(text, span) or _OF_PEOPLE.search(words) is not None)
    return is_held or _is_quality(requirements, text, span) or _is_named(requirements, text, span)


def _is_named(requirements: Requirements, text: str, span: Span) -> bool:
    """Tell whether a stretch has a name that is known, a degree or a paper."""
    words = text[span.start : span.end]
    return requirements.phrases.known.names_any(text, span) or bool(find_degrees(words)) or is_paper(words)


def _is_of_people(requirements: Requirements, text: str, span: Span) -> bool:
    """Tell whether a stretch is a quality, and not only a thing that is good: "has a good oven"."""
    level = find_level(text, span)
    is_led = _LEADS.search(text, span.start, level.rest.start) or _GERUND.match(text, *level.rest)
    is_only_good = level.level is not None and not is_led
    rest = level.rest if is_only_good else span
    is_skill = _OF_PEOPLE.search(text, *rest) is not None or opens_with_trait(requirements, text, rest)
    return is_skill or (not is_only_good and _is_quality(requirements, text, span))


def _is_quality(requirements: Requirements, text: str, span: Span, *, whole: bool = False) -> bool:
    """Tell whether a stretch is or opens with a trait that is known, or opens with a level."""
    first = split_series(text, span).items[:1]
    is_first = any(opens_with_trait(requirements, text, one.span, whole=True) for one in first)
    is_told = is_first or opens_with_trait(requirements, text, span, whole=whole)
    is_able = able_of_you(text, span) is not None
    return is_told or is_able or bool((level_of_manner(text, span) or find_level(text, span)).level)
