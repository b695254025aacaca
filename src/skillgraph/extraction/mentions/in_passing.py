"""Names that stand in passing: in a remark, in the name of a training, as the concern of others."""

import re
from typing import Final

from skillgraph.extraction.mentions.glosses import is_gloss
from skillgraph.extraction.mentions.named_for_another import is_what_for
from skillgraph.extraction.wording.claims import is_quoted, speaks_of_employer
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE, LANGUAGES
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Span

#: How brackets open that hold examples, and how those that describe.
_OPENS_LIST: Final = expression(
    r"(?:e\.?g\b|i\.?e\b|such as|like|including|with|for example|ex:|or|and)\b", re.IGNORECASE
)
_OPENS_REMARK: Final = expression(r"(?:for|in|on|by|at|to|as|of|used|uses|runs|if|when|where)\b")
#: How brackets open that only say where more stands, or what is so just now: "(see the Pilotage ladder)".
_REFERS: Final = expression(
    r"(?:see|cf|compare|more in|described in|defined in)\b|(?:right now|at the moment|currently):",
    re.IGNORECASE,
)
#: What somebody is to learn is not known yet: "learns our release process".
_LEARNED: Final = expression(
    r"(?:^|[,;.] |\b(?:and|who) )(?:is |are |am |be |still )?(?:learn(?:s|ing)?|gets? to know"
    r"|shadows?|observes?|sits? in on|listens? in on|accompan(?:y|ies)|is introduced to)"
    r" (?!from |by |through )(?:(?! and | then )[^,;.]){0,200}$",
    re.IGNORECASE,
)
#: A training that has a name: "have completed our secure coding training".
_TRAINED: Final = expression(
    r"\b(?:complet(?:ed?|es|ing)|taken|attend(?:s|ed)?|passed|undergo(?:es|ne)?|finish(?:ed|es)?)"
    r" (?:the|our|an?|this|all|its|their) (?:(?!(?:and|or|with|in|on|to|for|of)\b)[\w/+.-]+ ){0,8}"
    r"(?:training|course|module|induction|workshop|programme|program|e-learning)s?\b",
    re.IGNORECASE,
)
#: The wish to learn what stands before it: "some Welsh, or the willingness to learn".
_OR_WISH: Final = expression(r"(?<=, )or (?:an? |the )?(?=(?:willing|eager|desire|wish|keen))", re.IGNORECASE)
#: With whom one deals, before brackets that say what they are concerned with.
_OTHERS: Final = expression(
    r"\b(?:auditors|assessors|inspectors|regulators|authorities|examiners|supervisors|lawyers|customers|clients"
    r"|suppliers|stakeholders|partners|colleagues|officers|agencies|insurers|consultants) $",
    re.IGNORECASE,
)
_OTHERS_REACH: Final = 20
#: A department by its name alone, with which something is done: "agreed with Legal and Privacy".
_DEPARTMENT: Final = expression(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_WITH_DEPARTMENTS: Final = expression(
    r"\b(?i:together|jointly|closely|along|alongside|agree[sd]?|agreement|align(?:s|ed)?|clear(?:s|ed)?"
    r"|coordinat(?:es?|ed|ion)|liais(?:es?|ed|on)|consults?|partners?|collaborates?|escalates?|reports?"
    r"|hand(?:s|ed)? over)(?: [a-z]+){0,3} (?:with|to) (?:the )?"
    r"(?:[A-Z][A-Za-z]*(?: [A-Z][a-z]+)?(?:, (?:and )?| and | or )){0,4}$"
)
_DEPARTMENT_END: Final = expression(r"\W*$|[,.;)]| (?:and|or|on|about|to|before|when|so|for|in)\b")
_DEPARTMENT_REACH: Final = 90
#: Confidence that is of a thing, and of nobody: "confidence at the command line".
_IN_THINGS: Final = expression(r" (?:at|on|around|using) (?:the |an? )?(?!(?:stage|front)\b)\w")
#: A project that is called so: "has led at least one initiative", "an initiative across teams".
_ONE: Final = expression(
    r"\b(?:an|one|this|that|another|each|every|any|our|(?:an?|the|one) [a-z-]+) $", re.IGNORECASE
)
_ONE_REACH: Final = 24
#: Those who lead a house, to whom something is told: "presents plans to customers and leadership".
_TOLD: Final = expression(
    r"\b(?:advis|align|brief|communicat|escalat|explain|present|recommend|report|represent|speak)[a-z]*\b"
    r"[^.;]{0,60}?\b(?:to|with) (?:(?:[a-z-]+s|our|senior|the),? (?:and |or )?){0,4}$",
    re.IGNORECASE,
)
#: How a language is known: "good Welsh in speech and writing".
_OF_LANGUAGE: Final = expression(
    r"\b(?:in (?:word|speech|speaking) and (?:in )?"
    rf"|{LANGUAGE}\b[^.;]{{0,24}}?[ ,]"
    r"(?:both|oral(?:ly)?|verbal(?:ly)?|spoken)(?:,? (?:and|or|as well as))? in )$"
)
_OF_LANGUAGE_REACH: Final = 60
#: Where a regression is what tests are for, and no model: "test types (smoke, regression, load)".
_TESTED: Final = expression(r"\b(?i:tests?|testing|testers?|qa)\b")
_TESTED_REACH: Final = 60
#: Behind a word that is no side of a program, and no act: "backend language", "coordinate systems".
_THING_BEHIND: Final = {
    "backend": expression(r" languages?\b"),
    "back-end": expression(r" languages?\b"),
    "coordinate": expression(r" (?:axes|frames?|grids?|reference|spaces?|systems?|transformations?)\b"),
}
_TOLD_END: Final = expression(r"\W*$|[,.;)]| (?:about|and|at|in|on|or|when|where)\b")
#: Single things that an act is for, and no field: "mends nets for the main fishing trips".
_FOR_THINGS: Final = expression(
    r"\b(?:at|for|in|of|on|to) (?:our|the|their|its|[a-z]+s['\u2019])(?: [a-z-]+){0,2} $", re.IGNORECASE
)
#: Of what is only known that it is: "knows that Foo exists".
_IS_THERE: Final = expression(r" exists?\b")
#: In which editions a technology comes, in brackets behind it: "Server or Cloud, we use Cloud".
_EDITIONS: Final = expression(
    r"(?:(?:Cloud|Community|Core|Data Cent(?:er|re)|Desktop|Enterprise|Online|On-[Pp]rem(?:ises?)?|Pro"
    r"|[Ss]elf-[Hh]osted|Server|Standard)(?:, | ?/ ?| or | and |(?=[,;)])))+(?:,? ?we \w+ \w+)?"
)
#: What says in brackets what a thing is, before a name in them: "(the yard is often run by Foo)".
_IS: Final = expression(r"(?<!there )\b(?:is|are) ")
_MOST_NAMED: Final = 3
_REACH: Final = 200
#: Somebody, by the word for who shows a trait, and what says that whoever is at a level is one.
_SOMEBODY: Final = expression(r"(?:[a-z]+[ -])?leaders?", re.IGNORECASE)
_A: Final = expression(r"\b(?:an?|as|is|be|becom(?:e|es|ing)) (?:[a-z-]+(?:,| and)? ){0,3}$", re.IGNORECASE)
#: Before what an act is only for.
_PURPOSE: Final = expression(r"\bfor (?:the )?purposes? of $|\bfor [a-z]+/$")


def is_concern_of_others(text: str, span: Span) -> bool:
    """Tell whether brackets name what people are concerned with that stand before them: "auditors (Foo)"."""
    start = _opening(text, span.start)
    return start >= 0 and _OTHERS.search(text, max(0, start - _OTHERS_REACH), start) is not None


def _opening(text: str, place: int) -> int:
    """Give where the brackets open in which a place stands; less than 0 where it stands in none."""
    start = text.rfind("(", 0, place)
    return -1 if ")" in text[start:place] else start


def start_of_editions(text: str, span: Span) -> int:
    """Give where the brackets open in which a name is only an edition of what is before; -1 where it is none.

    Example:
        >>> text = "Jira (Server or Cloud)"
        >>> start_of_editions(text, Span(16, 21)), start_of_editions("Jira (Kafka)", Span(6, 11))
        (5, -1)

    """
    start = _opening(text, span.start)
    editions = _EDITIONS.match(text, start + 1) if start >= 0 else None
    return start if editions is not None and span.end <= editions.end() else -1


def is_within_another(text: str, span: Span, clause: Span, *, is_tool: bool = False) -> bool:
    """Tell whether a name is part of a saying, training, reference or the wish to learn another."""
    is_known = is_tool or text[span.start : span.end] in LANGUAGES
    if is_gloss(text, _opening(text, span.start)) or is_what_for(text, span, is_known=is_known):
        return True
    refers = _REFERS.match(text, _opening(text, span.start) + 1) is not None and "(" in text[: span.start]
    trained = any(one.start() <= span.start < one.end() for one in _TRAINED.finditer(text, *clause))
    wish = _OR_WISH.search(text, clause.start, span.start + len("willing"))
    is_wish = wish is not None and wish.end() == span.start
    return refers or trained or is_wish or is_quoted(text, span)


def is_own_act(text: str, span: Span, clause: Span, *, is_trait: bool) -> bool:
    """Tell whether a level is to learn what is named, or it is the act ("Designs systems") or its aim.

    An act that shows a trait is left to show it: "Resolves conflicts".
    """
    name = text[span.start : span.end]
    is_thing = name.islower() and name.endswith("s") and not is_trait
    ahead = max(clause.start, span.start - _REACH), span.start
    is_somebody = is_trait and _SOMEBODY.fullmatch(name) and _A.search(text, *ahead) is None
    if is_somebody or _PURPOSE.search(text, *ahead):
        return True  # "with guidance from the team leader", "for the purposes of auditing"
    is_for_it = is_thing and _FOR_THINGS.search(text, *ahead)
    if is_for_it or _LEARNED.search(text, *ahead) or _IS_THERE.match(text, span.end):
        return True
    first, _, rest = name.partition(" ")
    return not is_trait and bool(rest) and span.start == clause.start and is_third_person(first)


def is_remark(text: str, span: Span) -> bool:
    """Tell whether a name stands in brackets that describe what is before them: "(runs in a browser)"."""
    start = _opening(text, span.start)
    if start < 0:
        return False
    first = re.split(r"[,;)]", text[start + 1 : start + _REACH], maxsplit=1)[0]
    if speaks_of_employer(first) or re.search(r"\bwe\b", first):
        return True
    if _IS.search(text, start + 1, span.start) and find_modality(text[start + 1 : start + _REACH]) is None:
        return True  # "Rust (our boats are mostly run by Go)"
    if _OPENS_LIST.match(first) or not first[:1].islower():
        return False
    return _OPENS_REMARK.match(first) is not None or len(first.split()) > _MOST_NAMED


def is_department(text: str, where: Span) -> bool:
    """Tell whether a field in capitals is the department with which something is done.

    Example:
        >>> text = "Agrees the plan with Legal and Privacy"
        >>> is_department(text, Span(31, 38)), is_department("Works with Privacy", Span(11, 18))
        (True, False)

    """
    if not _DEPARTMENT.fullmatch(text, *where) or not _DEPARTMENT_END.match(text, where.end):
        return False
    return _WITH_DEPARTMENTS.search(text, max(0, where.start - _DEPARTMENT_REACH), where.start) is not None


def is_of_language(text: str, where: Span) -> bool:
    """Tell whether a word says in which way a language is known: "in word and writing".

    Example:
        >>> is_of_language("Welsh in speech and writing", Span(20, 27)), is_of_language("writing", Span(0, 7))
        (True, False)

    """
    if text[where.start : where.end] != "writing":
        return False
    return _OF_LANGUAGE.search(text, max(0, where.start - _OF_LANGUAGE_REACH), where.start) is not None


def is_of_thing(text: str, where: Span) -> bool:
    """Tell whether a word is no trait or work for what stands around it.

    Example:
        >>> is_of_thing("confidence at the helm", Span(0, 10)), is_of_thing("backend language", Span(0, 7))
        (True, True)
        >>> is_of_thing("led an initiative", Span(7, 17)), is_of_thing("shows initiative", Span(6, 16))
        (True, False)
        >>> is_of_thing("smoke and regression checks in testing", Span(10, 20))
        True
        >>> is_of_thing("reports to leadership", Span(11, 21)), is_of_thing("has leadership", Span(4, 14))
        (True, False)

    """
    word = text[where.start : where.end].lower()
    if word == "confidence":
        return _IN_THINGS.match(text, where.end) is not None
    if word == "initiative":
        return _ONE.search(text, max(0, where.start - _ONE_REACH), where.start) is not None
    if is_of_language(text, where):
        return True
    if word == "regression":
        near = text[max(0, where.start - _TESTED_REACH) : where.end + _TESTED_REACH]
        return _TESTED.search(near) is not None
    if word == "leadership" and _TOLD_END.match(text, where.end):
        return _TOLD.search(text, max(0, where.start - _REACH), where.start) is not None
    return word in _THING_BEHIND and _THING_BEHIND[word].match(text, where.end) is not None
