"""Clauses of a requirement: sentences, parts between signs, and what has a level or a wish of its own."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.sentences.clause_parts import OF_YOU, parted
from skillgraph.extraction.wording.modal_words import without_modal
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.lazy import expression
from skillgraph.language.lists import ALSO_FINE
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.stock_phrases import FEW_NUMBERS, HELD, OUGHT, PAPER, PLUS
from skillgraph.model import Span

#: Behind a sign, what goes on with the years before it: "8 years with a BS; 5 with a PhD".
_FEWER_YEARS: Final = (
    rf"(?!(?:or )?(?:\d{{1,2}}|{FEW_NUMBERS})\+?(?: (?:years?|yrs))?"
    r"(?: of [a-z ]{0,20}experience)? with (?:an? )?"
    r"(?:[Bb]achelor|[Mm]aster|[Dd]octor|P[Hh]\.?D|[BM]\.?[AS]c?\b))"
    r"(?!(?:or|OR) (?:an? )?(?:(?:[Aa]ssociate|[Bb]achelor|[Mm]aster|[Hh]igh [Ss]chool|[Dd]octorate)"
    r"(?:['\u2019]?s)?\b|P[Hh]\.?D|[BM]\.?[AS]c?\b|(?:equivalent|any) (?:combination|experience)\b))"
)
#: Nor what will do as well as what stands before a sign: "React; Vue is fine too".
_GOES_ON: Final = rf"{_FEWER_YEARS}(?!(?<=; )[^,;.()]{{2,60}}? {ALSO_FINE})"
#: A language at a level of its own: "fluent Welsh and basic Dutch".
_SPOKEN: Final = (
    r"(?:basic|intermediate|conversational|good|very good|strong|fluent|native|near-native)"
    rf" {LANGUAGE}\b"
)
#: First what every cut begins with.
_CLAUSES: Final = expression(
    r"(?=[,;.!?-]|\s+(?:[^a-zA-Z0-9]|although|and|as well|but|plus|though|whereas|while|with|yet))(?:"
    r"(?<=\w)-\s+(?=[a-z]+ing\b)|"  # "Foo- building bars"
    r",?\s+(?:and|but)\s+(?=(?:we )?(?:would (?:also |really )?(?:love|like|be [a-z]+ (?:about|with|of))"
    r"|(?:hope|wish) for)\s(?!to\b))|"
    r"\s+[\u2014\u2013]\s+(?!(?:Associate|Expert|Professional|Specialty|Foundation|Practitioner)\b"
    r"|(?:[a-z.]+ ){0,2}\d[\w+-]*+ ?(?:years?|yrs|months)(?: of experience)?\W*$)"
    r"|(?<=[A-Za-z)])\s+-\s+(?=(?:we|our|most|this|it|they|you)\b"
    r"|[^,;]{0,120} (?:preferred|desired|optional)\.?$)|"
    r"\s+-\s+(?:(?:(?:un)?fortun\w+|sadly|sorry),?\s+|(?=no (?:sponsorship|visa)\b))|"
    r",?\s+(?:and|with|plus|as well as)\s+(?:the |an? )?(?=(?:(?:proven|strong"
    r"|demonstrated|excellent)\s+)?"
    r"(?:abilit(?:y|ies)|willingness|readiness|capacity) to\b)|"
    r"(?P<level>(?:(?:,\s+(?:and|with|plus|as well as|(?:along|together) with)"
    r"|(?<!to candidates)(?<!to applicants)(?<!to those)(?<!to people)\s+with)"
    r"\s+(?:an? )?|\s+and\s+an?\s+)"
    r"(?=(?:(?:few|several|some|many) years['\u2019]? of |[a-z-]+\s+){0,2}"
    r"(?:(?:experience|expertise|knowledge|proficiency|familiarity|understanding|appreciation|awareness"
    r"|abilit(?:y|ies)) (?:in|with|of)\b|exposure to\b"
    r"|experience [a-z]+ing\b|track record (?:and experience )?(?:in|of)\b))"
    rf"|(?:,|,?\s+and)\s+(?={_SPOKEN})"
    r"|(?<!experience)(?<!knowledge)(?<!understanding)(?<!expertise)(?<!familiarity)(?<!proficiency)"
    r"(?<!strong skills)(?<!good skills)(?<!solid skills)(?<!excellent skills)\s+and\s+"
    r"(?=(?:good|solid|strong|sound|basic|working|deep|some) (?:experience|knowledge|understanding"
    r"|familiarity|proficiency|grasp|command) (?:in|with|of) )"
    # "Foo skills and experience with Bar or Baz", not "strong skills and experience with …"
    r"|(?<=\w skills)(?<!strong skills)(?<!good skills)(?<!solid skills)(?<!excellent skills)\s+and\s+"
    r"(?=(?:experience|knowledge|proficiency|familiarity|understanding) (?:in|with|of) [^;.()]{2,60} or )"
    r"|(?<![Ff]ull)(?<![Cc]lean)(?<![Cc]urrent)(?<![Vv]alid)"
    r"(?:,?\s+and|,)\s+(?=(?:an? |your |the )?(?:[a-z]+ )?driv(?:ing|er['\u2019]?s['\u2019]?) licen[cs]e\b)"
    r"|(?:(?<=licen[cs]e)|(?<=licen[cs]e \([A-Z]\))|(?<=licen[cs]e category [A-Z]))"
    r",?\s+and\s+(?=(?:an?|your|own) [^,;.]{0,40}?\b(?:certificat(?:e|ion)|permit|passport|card|diploma)\b)"
    rf"|,?\s+and\s+(?=(?:hold|possess|have) (?:an? |the |your )?(?:[\w-]+ ){{0,3}}{PAPER}\b)"
    r"|(?:(?<=licen[cs]e)|(?<=certificate)),\s+(?=(?:[a-z]+ ){0,2}[\w-]+\+? years?\b)"
    r"|(?<=experience),\s+(?=[^,;.]{2,40}\b(?:licen[cs]e|certificate|diploma)\W*$)"
    r"|(?:,\s+(?:(?:and|with|plus|as well as)\s+)?|(?:and|with|plus|as well as)\s+)"
    r"(?=(?:strong|excellent|good|solid|proven|deep)"
    r"\s+[^,;.]{2,40}\bskills\b)"
    r"|\s+with\s+(?:an? )?(?=(?:strong|excellent|great|good|keen|high|outstanding|exceptional)\s+"
    r"(?:attention|eye|sense|communication|interpersonal|analytical|people|organi[sz]ational|work ethic)\b)"
    r"|,\s+(?=(?:comfortable|familiar|experienced|proficient|fluent|skilled) (?:in|with) "
    r"|(?:strong|good|solid|sound|basic|deep) (?:knowledge|understanding) of ))|"
    r",\s+with\s+(?=(?:(?:a )?minimum(?: of)? |at least |over |more than )?\d+\+? years\b)|"
    r"(?:(?<=[a-z0-9)%+*#\"'\u2019])|(?<=[A-Z]{2})|(?<=-[A-Z])"
    r"|(?:(?<=\b[Ii]n [A-Z])|(?<=\bor [RC])|(?<=\band [RC]))(?=\.\s[A-Z][A-Za-z])"
    r"|(?<=\b[A-Z])(?=\.\s(?:You|We|They|It|This|Your|Our|An?|The|Experience|Knowledge|Good|Strong)\b))"
    r"[.;!?]\s++(?=[\"'(]?[A-Za-z0-9])"
    rf"{_GOES_ON}|(?<!such as)\s*;\s*+"
    rf"{_GOES_ON}|"
    r"\s+and,\s+[a-z][a-z -]{2,30},\s+"
    r"(?=(?:[a-z]+ ){0,2}(?:experience|knowledge|understanding|familiarity|command|grasp) )|"
    r"(?:(?<=er)|(?<=or)|(?<=\)))\s+and\s+(?=(?:comfortable|familiar|experienced|proficient|fluent|skilled"
    r"|confident|happy|at ease|at home|able|willing|open) (?:in|with|on|to) )|"
    r",\s+(?=requiring (?:[a-z]+ ){0,3}?"
    r"(?:abilit|attention|eye|knowledge|patience|sense|skills|understanding))|"
    r"(?:,\s+(?:and\s+)?|\s+and\s+)"
    r"(?=an? (?:[a-z]+ ){0,2}?(?:commitment|desire|eagerness|willingness|ability) to )|"
    r",\s+and\s+(?=(?:are |be )?able to )|(?P<able>(?<!willing)(?<!ready)(?<!prepared)(?<!eager)(?<!happy)"
    r"(?<!keen)(?<!interested)\s+and\s+"
    r"(?=able to |works? (?:well|effectively|independently|autonomously)\b))|"
    r",?\s+and\s+(?=have (?:(?:at least |over |more than )?[\w-]+\+?(?: or more)? years?|(?:\w+ ){0,2}"
    r"(?:knowledge|experience|understanding|attention|skills?|familiarity|expertise))\b"
    r"|can (?!be\b|also be\b)[a-z]+ [a-z])"
    r"|,\s+(?=can (?!(?:be|also|help)\b)[a-z]+ [a-z])|"
    r"(?<=licen[cs]e)\s+and\s+(?=(?:preferably|ideally) (?:an? |your )?[a-z]+ [a-z]+\W*$)|"
    r"(?P<must>,\s+(?=(?i:must) (?:also )?(?:have|be|know|possess|hold)\s))|"
    r"(?P<does>\s+and\s+(?=(?:has (?:worked with|used|built|run|written)|knows|understands) ))|"
    rf",?\s+(?:and|but|while|whereas)\s+(?=(?:you|they)(?: also)? {OUGHT}\s"
    r"|(?:(?:once|twice|each|every|later|sometimes|occasionally|(?:in|over) time|now and then"
    r"|from time to time)(?: [a-z]+){0,2},? )?you(?:['\u2019]ll| will)\s"
    rf"|{OUGHT}(?: also)? (?:be|have|know|possess|speak(?= {LANGUAGE}\b)|hold(?= {HELD}))\s)|"
    r",\s+(?:and\s+|but\s+)?(?=(?:an?|the|your) [^,;()]{2,40}? you (?:should|must) (?:already )?"
    r"(?:have|hold|bring)\b)|"
    r",?\s+(?:and|but)\s+(?=it(?:['\u2019]s| is| would be| will be| helps)(?: [a-z-]+){0,5} if you\b)|"
    r",\s+(?:and|but|while|whereas)\s+(?=(?:in|on|at|for|with) (?:[a-z-]+ ){1,4}?"
    r"(?:they|we speak|you (?:will|should|must|need)|an? (?:[\w-]+ ){1,3}?will)\b)|"
    r",\s+(?:and|but|while)\s+(?=(?:[a-z-]+\s){1,3}(?:also\s)?"
    r"(?:require|demand|expect|ask\sfor|prefer)\s)|"
    r",?\s+(?:but|though|although|yet)\s+(?:for\s+)?(?=(?:you (?:do )?need )?"
    r"(?:at least |a minimum of |some )?[\w-]+ (?:years?|months?)\b)|"
    r",\s+(?=no (?:[a-z]+ ){0,2}(?:degree|diploma|training|qualification|certificate)s? (?:is |are )?"
    r"(?:needed|required|necessary|expected)\b)|"
    r",\s+so\s+(?=(?:at least |a minimum of )?[\w-]+ (?:years?|months?)\b"
    r"|[^,;.]{2,60}\s(?:is|are)\s(?:important|essential|key|vital|crucial|helpful|useful|needed|required"
    rf"|desirable|necessary|mandatory|preferred|an? (?:{PLUS}|must))\b)|"
    r"(?:,\s+|\s+(?=and\s))(?P<you>(?:and\s+|but\s+)?)"
    r"(?=you(?:['\u2019](?:re|ve)|(?: also)? (?:are|have|can|know|speak"
    r"|write|hold"
    r"|apply|stay|understand|bring|do(?:n['\u2019]t| not) mind))\s"
    r"|(?<=and )(?:know|understand) (?:the (?!dif|imp|val|basics of)|(?:at least|some|an?|one|two) "
    r"|[A-Z][^,;.]*(?:[;.]|$)))|"
    r"(?:,?\s+(?:and|but)|,)\s+(?=are (?:not afraid of|at home (?:in|with|on)|at ease with) "
    r"|be (?:able to|comfortable|familiar|proficient|fluent|skilled"
    r"|experienced|happy to|willing to)\s)|\s+[\u2022\u00b7]\s+)"
)
#: What every cut has: the clauses are looked for only where one of these stands.
_CUTS: Final = expression(
    r"[.!?]\s|;| - |\w- |[\u2014\u2013\u2022\u00b7]\s|abilit|willingness|readiness|capacity"
    r"|, (?:[^,;.]{2,40} )?(?:licen|certi|diplo)|licen[cs]e, |certificate, "
    r"|, (?:and|with|plus|as|alon|toge|comf|fami|expe|prof|flue|skil|strong|good|so[lu]|basic|deep|prov|exc"
    r"|inter|conv|very|nati|near)"
    r"| with |skills and | and, | and (?:basic|inter|conv|very|good|strong|so|work|deep|flue|nati|near)"
    r"| and an? |, can | and works? |and (?:are |be )?able to |, requiring "
    r"|, (?:and )?an? [a-z ]{0,20}(?:commitment|desire|eagerness|willingness|ability) to "
    r"| and (?:can|ha(?:ve|s)|hold|possess|knows?|understands?) "
    r"|(?:er|or|\)) and (?:comf|fami|expe|prof|flue|skil|conf|happ|at|able|will|open)"
    r"| and (?:once|twice|each|every|later|sometimes|occasionally|in|over|now|from) [^,;]{0,20}you"
    r"| but |, (?:must|MUST|Must|no|while|whereas|so|though|although|yet) "
    r"| (?:and|but|while|whereas) (?:it|you|they|must|should|need|have) "
    r"| (?:and|but) (?:we )?(?:would|hope|wish) "
    r"|, be |(?:,|, and|, but| and) you(?: |['\u2019])| (?:require|demand|expect|ask for|prefer) "
    r"| (?:and|but) (?:be|are) | you (?:should|must) | and you['\u2019]ll | driv(?:ing|er)|licen[cs]e and "
)
#: Whom one seeks, before what they have: "someone with experience in boats".
_SOMEBODY: Final = expression(
    r"\W*(?:an? |the )?(?:someone|somebody|anyone|person|people|individuals?|colleagues?|candidates?)",
    re.IGNORECASE,
)
#: What opens a clause that leads to another: "If you like boats, you are right here".
_LEADS_TO: Final = expression(
    r"\W*(?:although|as|because|before|if|once|should|since|so|that|though|unless|until|when|whenever|where"
    r"|wherever|whether|while)\b",
    re.IGNORECASE,
)
_YOU_ARE: Final = expression(r"\b(?:[Yy]ou|[Ww]ho|[Tt]hey|[Cc]andidates?|[Aa]pplicants?)\b")
_DOES: Final = expression(r"\W{0,3}[A-Za-z]+s ")  # "knows Go and has used C"
#: One thing of a kind, and behind a dash which it may be: "an oven \u2013 Foo, Bar or similar".
_A_KIND: Final = expression(r"\b(?:[Aa]n?|[Oo]ne|[Aa]ny)(?: (?!(?:and|or|for|to)\b)[\w/-]++){1,5}$")
_KIND_REACH: Final = 60
_NAME: Final = r"[A-Z][\w+#./-]*(?: [A-Z][\w+#.]*){0,2}"
_CHOICE: Final = expression(
    rf"{_NAME}(?:, {_NAME}){{0,6}},? or (?:{_NAME}|(?:an? )?(?:similar|comparable)\b)"
)
#: What belongs to the thing before a dash, in few words each: "knots \u2013 tying, splicing, the whole lot".
_ASPECT: Final = (
    r"(?!(?:we|you|they|it|this|that|our|your|not|no|and|or|but|so|with|if|as|is|are|be|have|has|roughly|about"
    r"|around|up|mostly|usually|often|ideally|preferably|some|any|in|on|at|from|for|to|by|of)\b)[a-z-]+"
    r"(?: (?!(?:we|you|they|is|are|have|has|will|can|must|should)\b)[a-z-]+){0,4}"
)
_ASPECTS: Final = expression(rf"{_ASPECT}(?:, {_ASPECT}){{1,5}}(?:,? (?:and|or) {_ASPECT})?\W{{0,3}}")
_ABBREVIATED: Final = expression(
    r"\b(?:e\.g|i\.e|etc|Ph\.D|(?-i:[A-Z]\.[A-Z][a-z]{1,4})|vs|approx|incl|min|max|yrs?|No)\.?$",
    re.IGNORECASE,
)
_REACH: Final = 300  # characters behind a cut in which both its sides may be judged
_SENTENCE_END: Final = expression(r"(?<=\w[\w)])[.!?]\s(?=[A-Z])")
_MAX_DASH_LABEL: Final = 3
#: What a form leaves behind a question to be ticked or filled in: "Oak? [Yes/No]", "Oak? ___".
_FIELD: Final = expression(
    r"[ \u00a0]?(?:[\[(](?:yes ?/ ?no|y ?/ ?n|free text|text|tick|select|choose|drop-?down|multiple choice)\b"
    r"[^\[\]()]{0,30}[\])]|(?<!_)_{2,}|(?:[\u2610-\u2612\u25a1\u25a2\u25cb\u25ef] ?(?:yes|no)?\b ?){1,2})\Z",
    re.IGNORECASE,
)
_LONGEST_FIELD: Final = 50
_FIELD_ENDS: Final = frozenset("])_oOsS\u2610\u2611\u2612\u25a1\u25a2\u25cb\u25ef")


@lru_cache(maxsize=64)
def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """Cut a stretch into its clauses: sentences, parts between semicolons, and what has a level of its own.

    Example:
        >>> [clause.start for clause in clauses("Rust is a must. Go helps; so does C", Span(0, 35))]
        [0, 16, 26]
        >>> [clause.start for clause in clauses("Use of Go or C, and knowledge of SQL", Span(0, 36))]
        [0, 20]
        >>> clauses("Work in oak? [Yes/No]", Span(0, 21))
        (Span(start=0, end=11),)

    """
    return tuple(_clauses(text, Span(span.start, _before_field(text, span))))


def _before_field(text: str, span: Span) -> int:
    """Give where a stretch ends: before its question mark, where a field of a form stands behind it."""
    start = max(span.start, span.end - _LONGEST_FIELD)
    field = _FIELD.search(text[start : span.end]) if text[span.end - 1 : span.end] in _FIELD_ENDS else None
    return start + len(text[start : start + field.start()].rstrip("? ")) if field is not None else span.end


def _clauses(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    cuts = _CLAUSES.finditer(text, span.start, span.end) if _CUTS.search(text, span.start, span.end) else ()
    for match in cuts:
        is_joined = match["you"] == "and " and text.startswith("you", match.end())
        is_alone = is_joined and not _LEADS_TO.match(text, start, match.start())
        if match["you"] is not None and not is_alone and not OF_YOU.match(text, start, match.start()):
            continue  # "If you like boats, you are right here"
        inside = text.count("(", start, match.start()) > text.count(")", start, match.start())
        behind = text[match.end() : min(span.end, match.end() + _REACH)]
        is_wish = match["level"] and find_modality(_SENTENCE_END.split(behind, 1)[0])
        if is_wish or _is_joined(text, start, match):
            continue  # "Go, and experience with C, is a plus"
        is_dash = match.group().strip() in ("\u2013", "\u2014")
        if is_dash and _CHOICE.match(text, match.end(), span.end):
            before = text[max(start, match.start() - _KIND_REACH) : match.start()]
            inside = inside or _A_KIND.search(before) is not None  # "an oven \u2013 Foo or Bar"
        inside = inside or (is_dash and _ASPECTS.fullmatch(text, match.end(), span.end) is not None)
        if inside or _ABBREVIATED.search(text[max(start, match.start() - 8) : match.start() + 1]):
            continue
        before = text[start : match.start()].strip()
        if before and not (match["level"] and _SOMEBODY.fullmatch(before)):
            yield from parted(text, Span(start, match.start()))
        start = match.end()
    if text[start : span.end].strip(" .;"):
        yield from parted(text, Span(start, span.end))


def _is_joined(text: str, start: int, cut: re.Match[str]) -> bool:
    """Tell whether a cut would part what is of one person, or two words that lead to one thing."""
    said = cut.group().strip()
    is_of_you = cut["able"] and _YOU_ARE.search(text, start, cut.start())
    is_hanging = said == "with" and text.startswith(("and ", "or "), cut.end())
    return bool(is_of_you or is_hanging or (cut["does"] and not _DOES.match(text, start)))


def is_question(text: str, clause: Span) -> bool:
    """Tell whether a clause asks its reader, and so asks for nothing: "Never used Scala? That is fine"."""
    return text[: clause.end + 1].rstrip().endswith("?")


def is_label(text: str, label: Span) -> bool:
    """Tell a label ("Databases: Postgres") from the first words of a sentence with a dash in it."""
    after = text[label.end : label.end + 2].strip()
    if after.startswith((":", "\uff1a")):
        return True
    is_headed = after in ("\u2014", "\u2013")
    if is_headed and "," in text[label.start : label.end]:
        return False  # "Saws, mills \u2013 we have both"
    if without_modal(text, label).end < label.end:
        return False  # "Oak required - elm a plus"
    is_of_aspects = is_headed and _ASPECTS.fullmatch(text[label.end + 3 :]) is not None
    return len(text[label.start : label.end].split()) <= _MAX_DASH_LABEL and not is_of_aspects


def within(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    """Give the quantities that stand in a stretch."""
    return [q for q in quantities if span.start <= q.span.start and q.span.end <= span.end]
