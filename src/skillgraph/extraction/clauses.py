"""Clauses of a requirement, and the words of them that only say how far a thing is asked for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.extraction.modality import find_level, find_modality, modality_ahead
from skillgraph.extraction.quantities import Quantity
from skillgraph.language.cues import cue_words
from skillgraph.language.lists import ALSO_FINE
from skillgraph.language.verbs import is_noun_too, opens_duty
from skillgraph.model import Span

#: Behind a sign, what goes on with the years before it: "8 years with a BS; 5 with a PhD".
_FEWER_YEARS: Final = (
    r"(?!(?:or )?\d{1,2}\+?(?: (?:years?|yrs))?(?: of [a-z ]{0,20}experience)? with (?:an? )?"
    r"(?:[Bb]achelor|[Mm]aster|[Dd]octor|P[Hh]\.?D|[BM]\.?[AS]c?\b))"
    r"(?!(?:or|OR) (?:an? )?(?:[Aa]ssociate|[Bb]achelor|[Mm]aster|[Hh]igh [Ss]chool)(?:['\u2019]?s)?\b)"
)
#: Nor what will do as well as what stands before a sign: "React; Vue is fine too".
_GOES_ON: Final = rf"{_FEWER_YEARS}(?!(?<=; )[^,;.()]{{2,60}}? {ALSO_FINE})"
_CLAUSES: Final = re.compile(
    r"(?=[\s,;.!?-])(?:"  # what every cut begins with
    r"(?<=\w)-\s+(?=[a-z]+ing\b)|"  # "Foo- building bars"
    r"\s+[\u2014\u2013]\s+(?!(?:Associate|Expert|Professional|Specialty|Foundation|Practitioner)\b)"
    r"|(?<=[a-z)])\s+-\s+(?=(?:we|our|most|this|it|they|you)\b"
    r"|[^,;]* (?:preferred|desired|optional)\.?$)|"
    r",?\s+(?:and|with|plus|as well as)\s+(?:the |an? )?(?=(?:(?:proven|strong"
    r"|demonstrated|excellent)\s+)?"
    r"(?:abilit(?:y|ies)|willingness|readiness|capacity) to\b)|"
    r"(?P<level>(?:(?:,\s+(?:and|with|plus|as well as|(?:along|together) with)|\s+with)"
    r"\s+(?:an? )?|\s+and\s+an?\s+)"
    r"(?=(?:[a-z-]+\s+){0,2}"
    r"(?:(?:experience|expertise|knowledge|proficiency|familiarity|understanding|appreciation|awareness)"
    r" (?:in|with|of)\b|exposure to\b"
    r"|experience [a-z]+ing\b))"
    r"|(?:,\s+)?(?:and|with|plus|as well as)\s+(?=(?:strong|excellent|good|solid|proven|deep)"
    r"\s+[^,;.]{2,40}\bskills\b)"
    r"|\s+with\s+(?:an? )?(?=(?:strong|excellent|great|good|keen|high|outstanding|exceptional)\s+"
    r"(?:attention|eye|sense|communication|interpersonal|analytical|people|organi[sz]ational|work ethic)\b)"
    r"|,\s+(?=(?:comfortable|familiar|experienced|proficient|fluent|skilled) (?:in|with) ))|"
    r",\s+with\s+(?=(?:(?:a )?minimum(?: of)? |at least |over |more than )?\d+\+? years\b)|"
    r"(?:(?<=[a-z0-9)%+\"'\u2019])|(?<=[A-Z]{2}))[.;!?]\s++(?=[\"'(]?[A-Za-z0-9])"
    rf"{_GOES_ON}|(?<!such as)\s*;\s*+"
    rf"{_GOES_ON}|"
    r",?\s+and\s+(?=have (?:(?:at least |over |more than )?[\w-]+\+?(?: or more)? years?|(?:\w+ ){0,2}"
    r"(?:knowledge|experience|understanding|attention|skills?|familiarity|expertise))\b)|"
    r"(?P<does>\s+and\s+(?=(?:has (?:worked with|used|built|run|written)|knows|understands) ))|"
    r",?\s+(?:and|but|while|whereas)\s+(?=(?:you|they)(?: also)? (?:must|should|need to|have to)\s"
    r"|you(?:['\u2019]ll| will)\s"
    r"|(?:must|should|need to|have to)(?: also)? (?:be|have|know|possess)\s)|"
    r",\s+(?:and|but|while)\s+(?=(?:[a-z]+\s){1,3}(?:also\s)?(?:require|demand|expect|ask\sfor)\s)|"
    r",\s+so\s+(?=(?:at least |a minimum of )?[\w-]+ (?:years?|months?)\b"
    r"|[^,;.]{2,60}\s(?:is|are)\s(?:important|essential|key|vital|crucial|helpful|useful|needed|required"
    r"|desirable|necessary|mandatory|preferred|an? (?:advantage|plus|must|asset|bonus))\b)|"
    r",\s+(?P<you>(?:and\s+|but\s+)?)(?=you(?:['\u2019](?:re|ve)|(?: also)? (?:are|have|can|know|speak"
    r"|write|hold"
    r"|apply|stay|understand|bring))\s)|"
    r"(?:,?\s+(?:and|but)|,)\s+(?=be (?:able to|comfortable|familiar|proficient|fluent|skilled"
    r"|experienced|happy to|willing to)\s)|\s+[\u2022\u00b7]\s+)"
)
#: What says of the reader what they are or have, before more of that.
_OF_YOU: Final = re.compile(
    r"[\s*]*(?:(?:[Aa]nd )?[Yy]ou(?! (?:get|will|may|might|join|would)\b)|(?:A )?[Hh]older of"
    r"|(?:An? )?[Gg]raduate (?:of|in)"
    r"|[Tt]rained as|[Qq]ualified as)\b"
)
#: What every cut has: the clauses are looked for only where one of these stands.
_CUTS: Final = re.compile(
    r"[.!?]\s|;| - |\w- |[\u2014\u2013\u2022\u00b7]\s|abilit|willingness|readiness|capacity"
    r"|, (?:and|with|plus|as|alon|toge|comf|fami|expe|prof|flue|skil)| with "
    r"| and an? | and (?:ha(?:ve|s)|knows|understands) "
    r"|, (?:but|while|whereas|so) | (?:and|but|while|whereas) (?:you|they|must|should|need|have) "
    r"|, be |, (?:and |but )?you(?: |['\u2019])| (?:require|demand|expect|ask for) | (?:and|but) be "
    r"| and you['\u2019]ll "
)
_DOES: Final = re.compile(r"\W{0,3}[A-Za-z]+s ")  # "knows Go and has used C"
#: One thing of a kind, and behind a dash which it may be: "an oven \u2013 Foo, Bar or similar".
_A_KIND: Final = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]ny)(?: (?!(?:and|or|for|to)\b)[\w/-]++){1,5}$")
_KIND_REACH: Final = 60
_NAME: Final = r"[A-Z][\w+#./-]*(?: [A-Z][\w+#.]*){0,2}"
_CHOICE: Final = re.compile(
    rf"{_NAME}(?:, {_NAME}){{0,6}},? or (?:{_NAME}|(?:an? )?(?:similar|comparable)\b)"
)
_ABBREVIATED: Final = re.compile(r"\b(?:e\.g|i\.e|etc|Ph\.D|vs|approx|incl|min|max|No)\.?$", re.IGNORECASE)
#: What says of a thing how far it is asked for.
_JUDGING: Final = cue_words("modality", "clause", "predicate")
#: The same where nothing that they narrow stands behind them: no "critical care", no "useful tools".
_ENDING: Final = (
    rf"{cue_words('modality', 'clause')}"
    rf"|(?:{cue_words('modality', 'predicate')})(?=\W*$|[:,;]|\s+(?:but|for|if|in|to|when|with)\b)"
)
_SIGN: Final = r"[(,\u2013\u2014-]"
_MODAL_TAIL: Final = re.compile(
    rf"(?!(?<={_SIGN}){_SIGN})"  # a row of signs is looked at from its first
    rf"(?:(?<!\w)|(?=\W))\s*{_SIGN}*+\s*"
    r"(?:(?:is|are|would be|will be|can be|may be|being|ist|sind|w\u00e4ren?)\s+)?"
    r"(?:(?:often|highly|strongly|also|considered|usually|generally|very|absolutely|both|all|not"
    r"|increasingly)\s+)"
    r"{0,8}"
    r"(?:(?:an?|the)\s+)?(?:(?:big|huge|strong|definite|major|real|nice|clear)\s+)?"
    rf"(?:{_ENDING}|must|(?<!, )plus|plus(?=\W*$)|bonus|advantage|expected|valued)\b[^,;]*"
    r"(?:,\s*(?:but |though )?not\b[^,;]*)?$",
    re.IGNORECASE,
)
_MODAL_HINT: Final = re.compile(rf"\b(?:{_JUDGING}|must|plus|bonus|advantage|expected|valued)")
#: What a judgment may go on with behind a comma: "…, but not required".
_BUT_NOT: Final = re.compile(r",\s*(?:but |though )?not\b")
_SIGNS: Final = " \t\n\u00a0(,\u2013\u2014-"
_MODAL_HEAD: Final = re.compile(
    rf"(?:(?:{_ENDING}|{cue_words('modality', 'after')}|optional|bonus|plus|additionally|also)\b"
    r"\s*[:,\u2013-]?\s+)+",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\(([^()]*)\)")
_MODAL_ASIDE: Final = re.compile(
    r"\W*(?:(?:is|a|an|the|strongly|highly|increasingly|very|big|strong|not)\s+)*"
    rf"(?:{_JUDGING}|{cue_words('modality', 'after')}|plus|must|bonus|advantage|valued)\W*",
    re.IGNORECASE,
)
_OF_A_MEMBER: Final = re.compile(r"\),|,[^(),]*+\(")
_MAX_SAID: Final = 5
_REACH: Final = 300  # characters behind a cut in which both its sides may be judged
#: "Rust is a must and C helps": two wishes in one sentence.
_TWO_WISHES: Final = re.compile(r",?\s+(?:and|but|while|whereas)\s+(?=[^,;()]{2,60}\s(?:is|are|would be)\s)")
#: "You are good at Go and write tests": what is done stands behind what somebody is.
_AND_DOES: Final = re.compile(
    r"\W*[Yy]ou(?: are|['\u2019]re) (?:\w+ ){1,3}(?:in|with|at) [^,;.]{2,60}?"
    r"(?P<joint> and (?:(?:can|are able to) )?)(?=(?P<verb>[a-z]+) [a-z])"
)
_SAYS: Final = re.compile(r"\s(?:is|are|would be)\s")
_MAX_DASH_LABEL: Final = 3
#: "5 years in sales, agency work preferred": a wish of its own behind the only comma.
_WISH: Final = re.compile(
    r",\s+(?=(?!(?:and|or|with|but)\b)[^,;()]{2,50}?\s(?:(?:(?P<one>is)|are)\s)?(?:(?:strongly|highly)\s)?"
    r"(?:preferred|desirable|desired|welcome|an? (?:plus|advantage|asset|bonus))\s*\.?$)",
    re.IGNORECASE,
)
#: "Go, and Rust or the willingness to learn it": of the last thing alone, whatever stands before it.
_OR_LEARN: Final = re.compile(
    r"(?:,(?: and)?| and) "
    r"(?=[^,;()]{2,50}?,? or (?:an? |the )?(?:willingness|readiness|desire) to learn it\W*$)"
)
_OF_FIELDS: Final = re.compile(
    r"\bor (?:an? |any |other )?(?:\w+ ){0,3}(?:fields?|disciplines?|subjects?|areas?)\b"
)
_OURS: Final = re.compile(
    r"\s*(?:(?:we|our|my own)\b(?!['\u2019]d [a-z ]{4,12} to see\b)"
    r"(?! (?:are )?(?:expect|require|need|want|look|ask|prefer|seek|would))"
    r"|the (?:team|company|organi[sz]ation|firm|department|employer|group) (?:also |currently )?"
    r"(?:emphasi[sz]es|values?|offers?|provides?|supports?|fosters?|promotes?|encourages?|believes?"
    r"|celebrates?"
    r"|operates?|serves?|works?|uses?|runs?|builds?|owns?|has|have|consists?)\b)",
    re.IGNORECASE,
)
_PEOPLE: Final = (
    r"\W*(?:(?:an?|the|all|any|every|each|most|many|your|our) )?"
    r"(?:(?:good|great|strong|best|excellent|effective|experienced|top|new|talented|junior|senior"
    r"|ideal|successful) )*"
    r"(?:(?:software|data|backend|frontend|product|test) )?"
)
_TRADES: Final = "engineer|developer|programmer|designer|analyst|scientist|tester|architect"
_OUGHT: Final = r"(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) (?:expected|required) to)"
#: Whose document may speak of what the people of other trades should be or do.
_LEADS: Final = re.compile(r"\b(?:manager|lead|director|head|chief)\b", re.IGNORECASE)
#: "Good engineers should …": what a guide for them says of people.
_OTHERS: Final = re.compile(
    rf"{_PEOPLE}(?P<trade>{_TRADES})s? {_OUGHT}\b",
    re.IGNORECASE,
)
#: Whom a requirement may be put of: "All employees must …", "You should …".
_WHO: Final = re.compile(
    rf"(?:\W*you|{_PEOPLE}(?:{_TRADES}|candidate|applicant|employee|hire|team member|colleague|intern)s?)"
    rf" (?:also )?{_OUGHT} "
    r"|\W*you(?: also| already)? (?:hold|own) (?=[^,;.()]{0,40}\blicen[cs]e\b)"
    r"|\W*you (?:(?:think|work|operate|function)(?: and )?){1,2} at (?=(?:[a-z]+ (?:or )?){1,3}level\b)",
    re.IGNORECASE,
)
#: What an application holds, and how a reader is told to send it.
_JOINT_TAIL: Final = re.compile(
    r"\b(?:and|or|with|plus|including|incl\.?|of which|minimum|at least)$", re.IGNORECASE
)
_JOINT_REACH: Final = len(" including")
_AMOUNT: Final = re.compile(r"(?:[^,\d]*+\d(?>[^,]*?\byears?\b)|(?>[^,]*?\bdegree\b))[^,]*+$")


@lru_cache(maxsize=64)
def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """Cut a stretch into its clauses: sentences, parts between semicolons, and what has a level of its own.

    Example:
        >>> [clause.start for clause in clauses("Rust is a must. Go helps; so does C", Span(0, 35))]
        [0, 16, 26]
        >>> [clause.start for clause in clauses("Use of Go or C, and knowledge of SQL", Span(0, 36))]
        [0, 20]

    """
    return tuple(_clauses(text, span))


def _clauses(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    cuts = _CLAUSES.finditer(text, span.start, span.end) if _CUTS.search(text, span.start, span.end) else ()
    for match in cuts:
        if match["you"] is not None and not _OF_YOU.match(text, start, match.start()):
            continue  # "If you like boats, you are right here"
        inside = text.count("(", start, match.start()) > text.count(")", start, match.start())
        is_wish = match["level"] and find_modality(text[match.end() : min(span.end, match.end() + _REACH)])
        if is_wish or (match["does"] and not _DOES.match(text, start)):
            continue  # "Go, and experience with C, is a plus"
        is_dash = match.group().strip() in ("\u2013", "\u2014")
        if is_dash and _CHOICE.match(text, match.end(), span.end):
            before = text[max(start, match.start() - _KIND_REACH) : match.start()]
            inside = inside or _A_KIND.search(before) is not None  # "an oven \u2013 Foo or Bar"
        if inside or _ABBREVIATED.search(text[max(start, match.start() - 8) : match.start() + 1]):
            continue
        if text[start : match.start()].strip():
            yield Span(start, match.start())
        start = match.end()
    if text[start : span.end].strip(" .;"):
        yield from _parted(text, Span(start, span.end))


def _parted(text: str, span: Span) -> Iterator[Span]:
    """Part a wish from the amount or degree that it stands behind, and what may be learned from the rest."""
    words = text[span.start : span.end]
    learned = _OR_LEARN.search(words) if " learn it" in words else None
    if learned is not None and " or " not in words[: learned.start()]:
        yield Span(span.start, span.start + learned.start())
        yield Span(span.start + learned.end(), span.end)
        return
    wish = _WISH.search(words) if words.count(",") == 1 else None
    before = words[: wish.start()] if wish is not None else ""
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
    is_joined = (" and " in words or " but " in words) and _SAYS.search(words) is not None
    joint = _TWO_WISHES.search(words) if is_joined else None
    if joint is not None and find_modality(words[: joint.start()]) and find_modality(words[joint.end() :]):
        yield Span(span.start, span.start + joint.start())
        yield Span(span.start + joint.end(), span.end)
    else:
        yield span


def _goes_on(words: str, wish: re.Match[str], before: str) -> bool:
    """Tell whether a wish is of what begins before it too: "knowledge of Go, C or SQL is welcome"."""
    is_joined = re.search(r"\b(?:and|or)\b", words[wish.end() :]) is not None
    return (
        is_joined and not _AMOUNT.match(before) and find_level(before, Span(0, len(before))).level is not None
    )


def speaks_of_employer(words: str) -> bool:
    """Tell whether a clause says what the employer has or does, and so asks for nothing.

    Example:
        >>> speaks_of_employer("Our services run on Go"), speaks_of_employer("We look for a Go expert")
        (True, False)

    """
    return _OURS.match(words) is not None


def speaks_of_others(words: str, role: str) -> bool:
    """Tell whether a clause says what people of another trade than a leading *role* should be or do.

    Example:
        >>> speaks_of_others("Good engineers should test", "Engineering Manager")
        True
        >>> speaks_of_others("Great engineers must know Go", "Lead Engineer II")
        False

    """
    match = _OTHERS.match(words) if _LEADS.search(role) else None
    return match is not None and match["trade"].lower() not in role.lower().split()


def is_question(text: str, clause: Span) -> bool:
    """Tell whether a clause asks its reader, and so asks for nothing: "Never used Scala? That is fine"."""
    return text[: clause.end + 1].rstrip().endswith("?")


def without_asides(words: str) -> str:
    """Blank out brackets that say more than how far a thing is asked for, or say it of one of several."""
    if "(" not in words:
        return words
    several = _OF_A_MEMBER.search(words) is not None
    return _ASIDE.sub(
        lambda match: match[0] if not several and _MODAL_ASIDE.fullmatch(match[1]) else " " * len(match[0]),
        words,
    )


def is_modal_aside(words: str) -> bool:
    """Tell whether words say only how far a thing is asked for."""
    return _MODAL_ASIDE.fullmatch(words) is not None


def force_of_label(text: str, label: Span) -> Span | None:
    """Find the bracket at the end of a label that only says how far what it names is asked for.

    Example:
        >>> force_of_label("Ropes (a plus): knots", Span(0, 14)), force_of_label("Ropes (hemp)", Span(0, 12))
        (Span(start=6, end=14), None)

    """
    start = text.rfind("(", label.start, label.end)
    inside = text[start + 1 : label.end].rstrip(" *:")
    if start <= label.start or not inside.endswith(")") or not is_modal_aside(inside[:-1]):
        return None
    return Span(start, label.end)


def modality_beside(text: str, span: Span) -> tuple[str, Span] | None:
    """Give the modality that is said of one member, and where: in a bracket behind or around it, or ahead.

    A bracket behind that opens with a name speaks of that: "Queues (Kafka preferred)".

    Example:
        >>> modality_beside("Go (optional), C", Span(0, 2)), modality_beside("Go (C preferred)", Span(0, 2))
        (('desirable', Span(start=4, end=12)), None)
        >>> modality_beside("Go (C preferred)", Span(4, 5))
        ('preferred', Span(start=6, end=15))

    """
    ahead = modality_ahead(text, span.start)
    if "(" not in text:
        return ahead
    aside = _ASIDE.match(text, span.end + 1) if text.startswith(" (", span.end) else None
    if aside is not None and aside[1][:1].islower() and len(aside[1].split()) <= _MAX_SAID:
        of_what_follows = modality_ahead(aside[1], len(aside[1]))  # "SQL (ideally Postgres)"
        said = find_modality(aside[1])
        return (
            ahead if said is None or (of_what_follows and " " in aside[1]) else _moved(said, aside.start(1))
        )
    opening, closing = text.rfind("(", 0, span.start), text.find(")", span.end)
    if opening < 0 or closing < 0 or ")" in text[opening : span.start]:
        return ahead
    opening = max(opening, text.rfind(";", opening, span.start))  # "(Go; C is fine too)"
    closing = text.find(";", span.end, closing) if ";" in text[span.end : closing] else closing
    return _moved(find_modality(text[opening:closing]), opening) or ahead


def _moved(said: tuple[str, Span] | None, offset: int) -> tuple[str, Span] | None:
    """Give where in the whole text a part of it says a modality."""
    return None if said is None else (said[0], Span(offset + said[1].start, offset + said[1].end))


def is_label(text: str, label: Span) -> bool:
    """Tell a label ("Databases: Postgres") from the first words of a sentence with a dash in it."""
    after = text[label.end : label.end + 2].strip()
    return after.startswith((":", "\uff1a")) or len(text[label.start : label.end].split()) <= _MAX_DASH_LABEL


def within(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    """Give the quantities that stand in a stretch."""
    return [q for q in quantities if span.start <= q.span.start and q.span.end <= span.end]


def without_modal(text: str, span: Span) -> Span:
    """Leave off words that only say how far a thing is asked for ("… is a plus", "You must …")."""
    span = Span(span.end - len(text[span.start : span.end].lstrip(" \t\u00a0*_")), span.end)
    who = _WHO.match(text, span.start, span.end)
    span = Span(who.end(), span.end) if who else span
    words = text[span.start : span.end].rstrip(" .")
    tail = _modal_tail(words)
    end = span.start + tail.start() if tail and tail.start() > 0 else span.end
    head = _MODAL_HEAD.match(text, span.start, end)
    return Span(head.end() if head and head.end() < end else span.start, end)


def _modal_tail(words: str) -> re.Match[str] | None:
    """Find the judgment that words end with: it lies in their last part, with the signs before that."""
    comma = max(words.rfind(","), words.rfind(";"))
    if comma >= 0 and _BUT_NOT.match(words, comma):
        comma = max(words.rfind(",", 0, comma), words.rfind(";", 0, comma))
    if not _MODAL_HINT.search(words[comma + 1 :].lower()):
        return None
    found = _MODAL_TAIL.search(words, len(words[: max(comma, 0)].rstrip(_SIGNS)))
    before = "" if found is None else words[: found.start()]
    is_aside = before.count("(") > before.count(")") and not words.endswith(")")
    return None if is_aside else found  # "Kafka (CKA is a plus) and Go"


def without_joint(text: str, span: Span) -> int:
    """Give where a stretch ends without the words that lead on to the next ("… and")."""
    end = _without_signs(text, span)
    joint = _JOINT_TAIL.search(text[max(span.start, end - _JOINT_REACH) : end])
    return _without_signs(text, Span(span.start, end - len(joint.group()))) if joint else end


def _without_signs(text: str, span: Span) -> int:
    """Give where a stretch ends without the blanks and signs at its end."""
    end = span.end
    while end > span.start and (text[end - 1].isspace() or text[end - 1] in ",;("):
        end -= 1
    return end


def names_only(text: str, span: Span) -> bool:
    """Tell whether a stretch is a list of short names and no definition."""
    pieces = re.split(r",|;|/|\band\b|\bor\b|\(|\)", text[span.start : span.end].strip(" ."))
    filled = [piece.split() for piece in pieces if piece.strip()]
    are_names = len(filled) > 1 and all(words[0][:1].isupper() for words in filled)  # "React, Vue or Go"
    if not are_names and opens_duty(text[span.start : span.end].strip(" .:")):
        return False
    return bool(filled) and all(len(words) <= 3 for words in filled)
