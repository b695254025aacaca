"""Clauses that ask for nothing: denials, answers to a question, how to apply, what is of others or given."""

import re
from typing import Final

from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.substitutes import stands_for_degree
from skillgraph.extraction.sentences.worked_time import is_of_others
from skillgraph.extraction.wording.claims import (
    is_claim,
    is_no_need,
    is_of_author,
    is_taste,
    stands_for_another,
)
from skillgraph.extraction.wording.modality import (
    Level,
    find_level,
    find_modality,
    is_learned_instead,
    is_negated,
)
from skillgraph.extraction.wording.openers import is_given
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import GLAD, IT_IS, OUGHT, PLUS
from skillgraph.model import Span

#: How the answer to a question of the text itself opens that wishes for what it asks.
WELCOME: Final = expression(
    rf"\W*(?:{IT_IS} )?(?P<said>(?:an? )?(?:\w+ )?{PLUS}|{GLAD})\b(?=\W*$|[!.,])",
    re.IGNORECASE,
)
_FEW: Final = 6  # words of such an answer
#: What whoever applies has to do, or where to live.
_APPLY: Final = expression(
    rf"(?:you )?{OUGHT}? ?"
    r"(?:be (?:based|located|resident|present)|reside|live) (?:in|within|near)\b"
    r"|(?:please )?(?:send|e-?mail|tell|show|drop|write|contact|call|ring|message) (?:to )?(?:us|me)\b"
    r"|(?:please )?(?:talk|speak|write|come|reach out|say hello) to (?:us|me)\b|(?:get|be) in touch\b"
    r"|(?:a |your |the )?(?:cv|resume|r\u00e9sum\u00e9|references|cover(?:ing)? letter)"
    r"(?:(?:,| and|, and) (?:a |your )?(?:cv|resume|r\u00e9sum\u00e9|references|cover(?:ing)? letter))*\W*$",
    re.IGNORECASE,
)
#: What a question is answered by, that no more is asked for: "Also fine, you will learn it".
_ANSWER: Final = expression(
    r"\W*(?:(?:that|this|it)(?:['\u2019]s| is) )?(?:(?:also|just|perfectly|totally|absolutely) )?"
    r"(?:fine|ok|okay|all right|alright|no problem)(?:\W*$|[,.!]? (?:too|you|we|as|with)\b)",
    re.IGNORECASE,
)

#: Who may come too, of which nothing is asked: "Former teachers are welcome", not "Welsh speakers".
_WELCOMED: Final = expression(
    r"\W*+(?:(?!(?:experience|in|knowledge|of|skills?|with)\b)[a-z-]+,? (?:(?:and|or) )?){0,5}?"
    r"(?!(?:containers|holders|letters|numbers|papers|speakers|users)\b)"
    r"(?:[a-z]{2,20}(?:ers|ees|ians|ists)|assistants|graduates|nurses|seniors|students|veterans)"
    r" (?:are )?(?:(?:all|also|always|especially|just as|most|particularly|very|warmly) )?welcome\W*\Z",
    re.IGNORECASE,
    hints=("welcome",),
)
#: What is taught, and asked of nobody: "Courses typically include geometry and drawing".
_TAUGHT: Final = expression(
    r"\W*+(?:(?:the|these|such|most|typical|common|degree|core|required) ){0,3}"
    r"(?:(?:[a-z-]+ )?(?:courses|coursework|classes|curricul(?:um|a)|programmes?|programs? of study)"
    r"|(?:(?:[a-z-]+ )?(?:academic|bachelor['\u2019]?s?|certificate|college|education(?:al)?|graduate"
    r"|master['\u2019]?s?|study|training|university) |(?<=degree ))programs?)"
    r" (?:(?:may|can|will|might|often|typically|usually|generally|commonly|also|normally) ){0,3}"
    r"(?:includes?|covers?|consists? of|comprises?|encompass(?:es)?)\b",
    re.IGNORECASE,
    hints=("include", "cover", "consist", "comprise", "encompass"),
)
#: What there is to be none of; what is told of who knows a thing well is no such denial.
_NONE: Final = expression(
    r"\W*No (?:active|current|outstanding|pending|open|prior|previous|recent|known|ongoing|unresolved|record"
    r"|history) "
)
#: That nobody has written down what is asked for, however far: "There is no list of preferred papers".
_NO_LIST: Final = expression(
    r"\W*(?:(?:but|and|while|although|though),? )?there(?:['\u2019]s| is| are) (?:currently )?no "
    r"(?:[\w-]+ ){0,3}(?:list|set|catalog(?:ue)?|register)s? of\b",
    re.IGNORECASE,
    hints=("there",),
)
#: How to apply, in lower case.
_APPLICATION: Final = expression(
    r"\b(?:(?:cover(?:ing)?|motivation(?:al)?) letters?|letters? of (?:motivation|interest|intent)"
    r"|curriculum vitae|r\u00e9sum\u00e9|salary expectations?"
    r"|application (?:form|documents|letter|materials)"
    r"|(?:attach(?:ed)?|submit|send)(?: (?:an?|the|us))?(?: (?:current|updated|up-to-date))? (?:cv|resume)"
    r"|your (?:(?:current|updated|up-to-date) )?(?:cv|resume))\b"
    r"|^\W*(?:please|kindly) (?!(?:apply|have|be|bring|know|learn|possess|show|speak|understand|use)\b)"
    r"|\b(?:graduates?|leavers?|newcomers|returners|changers|students|trainees|apprentices)\b[^,;.()]{0,80}"
    r" (?:are|is) (?:also )?(?:welcome|encouraged|invited) to apply\b"
    r"|^\W*your applications? (?:must|should) (?:contain|include)\b"
    r"|^\W*(?:any |career |cv |resume |employment )*gaps?\b[^.;]{0,80}\b(?:must|should|to|need)\b"
)
#: Of which every way to say so has one.
_APPLICATION_WORDS: Final = (
    *("letter", "vitae", "r\u00e9sum\u00e9", "expectation", "application", "cv", "resume", "please"),
    *("kindly", "apply", "gap"),
)

#: What denies the sentence before it: "A degree is typical. It isn't compulsory".
DENIES: Final = expression(
    r"(?:(?:but|though|yet|still),? )?"
    r"(?:(?:it|that|this|they|these)(?:['\u2019](?:s|re) not"
    r"| (?:is|are)(?: not|n['\u2019]t| by no means| never))"
    r"|none of (?:it|them|these|this) (?:is|are)) (?:[a-z]+ly |always )?"
    r"(?:(?:an? )?(?:compulsory|required|needed|mandatory|necessary|essential|obligatory|asked for"
    r"|expected(?! to\b))"
    r"|an? (?:must|requirement|condition))\b",
    re.IGNORECASE,
    hints=(
        "compulsory",
        "required",
        "needed",
        "mandatory",
        "necessary",
        "essential",
        "obligatory",
        "asked for",
        "expected",
        "must",
        "requirement",
        "condition",
    ),
)
_SIGNS_BETWEEN: Final = expression(r"[.!;,\s\u2013\u2014-]{1,4}")
#: A clause that speaks of the reader and of no competence: "you have built …".
_SPOKEN: Final = expression(
    r"\s*(?:you|they|it|this|these|there|i)\b"
    r"(?!['\u2019]?(?:ll| will)?(?: also| already)? (?:have|bring|are|know|speak|hold|own|think and work))",
    re.IGNORECASE,
)


def is_denied_behind(text: str, span: Span) -> bool:
    """Tell whether the sentence behind a clause says that what it tells is not asked for.

    Example:
        >>> is_denied_behind("A degree is common. It isn't compulsory", Span(0, 18))
        True

    """
    between = _SIGNS_BETWEEN.match(text, span.end)
    is_said = between is not None and DENIES.match(text, between.end()) is not None
    return is_said and find_modality(text[span.start : span.end]) is None


def is_instead(text: str, span: Span) -> bool:
    """Tell whether a clause says what may be learned instead, or what may replace a degree.

    Example:
        >>> is_instead("Three years at sea may be substituted for a degree", Span(0, 50))
        True

    """
    return is_learned_instead(text, span) or stands_for_degree(text, span)


def is_set_aside(text: str, span: Span) -> bool:
    """Tell whether a clause is of what may be learned, of others, or of what may replace a degree, or denied.

    Example:
        >>> text = "A degree in art; ten years of practice may replace it"
        >>> is_set_aside(text, Span(17, len(text))), is_set_aside(text, Span(0, 15))
        (True, False)

    """
    return is_instead(text, span) or is_denied_behind(text, span) or is_of_others(text, span)


def is_of_application(words: str) -> bool:
    """Tell whether a clause says how to apply, which asks for nothing that somebody knows.

    Example:
        >>> is_of_application("Please attach your CV"), is_of_application("Knowledge of cover letters")
        (True, False)

    """
    lower = words.lower()
    is_said = any(map(lower.__contains__, _APPLICATION_WORDS)) and _APPLICATION.search(lower) is not None
    return is_said and find_level(words, Span(0, len(words))).level is None


def is_taught(words: str) -> bool:
    """Tell whether a clause says what courses are about, which is asked of nobody.

    Example:
        >>> is_taught("Courses typically include geometry"), is_taught("Courses in geometry")
        (True, False)

    """
    return _TAUGHT.match(words) is not None


def opens_none(words: str) -> bool:
    """Tell whether a clause asks that there be none of what it names: "No open warnings from the harbor".

    Example:
        >>> opens_none("No open claims against the yard"), opens_none("No fear of SQL")
        (True, False)

    """
    return _NONE.match(words) is not None


def welcomes_somebody(words: str) -> bool:
    """Tell whether a clause says that some people may come too, by what they are or were.

    Example:
        >>> welcomes_somebody("Former teachers are welcome"), welcomes_somebody("Welsh speakers are welcome")
        (True, False)

    """
    return _WELCOMED.match(words) is not None


def opens_no_list(words: str) -> bool:
    """Tell whether words say that there is no list of what is asked for, however far.

    Example:
        >>> opens_no_list("There is no master list of preferred papers"), opens_no_list("A list of papers")
        (True, False)

    """
    return _NO_LIST.match(words) is not None


def asks_for_nothing(words: str) -> bool:
    """Tell whether a clause asks its reader for nothing.

    Example:
        >>> asks_for_nothing("No degree required"), asks_for_nothing("A degree")
        (True, False)

    """
    if (WELCOME.match(words) and len(words.split()) <= _FEW) or _ANSWER.match(words):
        return True  # the answer to "Certified diver?"
    is_no_wish = find_modality(words) is None and (is_negated(words) or is_taught(words))
    is_of_somebody = is_of_application(words) or stands_for_another(words)
    is_of_somebody = is_of_somebody or is_taste(words) or is_no_need(words) or is_given(words)
    return (
        is_no_wish
        or opens_none(words)
        or opens_no_list(words)
        or is_of_author(words)
        or bool(is_of_somebody)
        or is_claim(words)
        or welcomes_somebody(words)
        or _APPLY.match(words.lstrip()) is not None
    )


def speaks_of_reader(text: str, span: Span, level: Level) -> bool:
    """Tell whether a clause speaks of its reader, save one that leads to names: "you've worked with Foo"."""
    if level.level is not None or not _SPOKEN.match(text, span.start, span.end):
        return False
    is_led = level.rest.start > span.start and text[level.rest.start : level.rest.end][:1].isupper()
    return not (is_led and names_only(text, level.rest))
