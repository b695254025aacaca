"""What is left off the edges of a phrase: blanks and signs, "any of", "etc.", and what it leads to."""

import re
from typing import Final

from skillgraph.extraction.wording.denials import before_denied
from skillgraph.extraction.wording.modality import find_modality, is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.lists import without_whichever
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.model import Span

_GENERIC_TAIL: Final = expression(
    r"\s+(?:in|with|using|via|through|on)\s+(?:modern |common |popular |various )?"
    r"(?:tools?|technologies|languages|frameworks|platforms|systems|libraries)$",
    re.IGNORECASE,
)
#: On how many of a kind something is done that brackets name: "fitting on at least one make (Foo, Bar)".
_ON_SOME: Final = expression(
    r"\s+(?:in|with|on|for|of)\s+(?:at least )?(?:one|two|any|some|several)(?: or (?:more|two))?(?: of)?"
    r"(?: [a-z-]+){1,2}$"
)
_ON_SOME_REACH: Final = 60
_CHOICE: Final = expression(
    r"(?:(?:at least|any) (?:one|two|three)|one or more|one"
    r"|(?:two|three|four|five|six|\d{1,2}) (?:or|to) (?:more|two|three|four|five|six|seven|\d{1,2})"
    r"|(?:(?:programming|scripting|foreign) )?language(?= (?-i:[A-Z]))"
    r"|not (?:only|just|merely)(?=\s[^.;]{1,80}?\bbut\b)"
    r"|any(?: one)?|some|a few|several|various|different|multiple|a variety of)"
    r"(?: of)?(?: the)?(?: following)?(?: (?:major|modern|common|popular|other))?\s+",
    re.IGNORECASE,
)
#: The same of how many of a kind are enough: "at least one other kind of boat".
_HOW_MANY: Final = expression(
    r"\b(?P<how>at least (?:one|two|three|four|[1-4])|(?:one|two|three|[1-3]) or more)"
    r" (?:(?:additional|common|different|foreign|major|modern|other|popular|second) )?$",
    re.IGNORECASE,
)
_HOW_MANY_REACH: Final = 40
_SUCH_AS: Final = expression(
    r"(?:such as|including|incl\.|like|specifically|notably|namely|e\.g\.|\(\d\)"
    r"|(?:[Rr]ather|[Mm]ore)(?= [A-Z]))[,;:]?\s+"
)
_ETC: Final = expression(
    r"\s*[,;]?\s*\b(?:etc\.?|and so on|and more|above all|before|inside[- ]out|by heart|deeply|in depth"
    r"|thoroughly|(?<!counts )too|also|already|properly|all over(?: the place)?|across the board"
    r"|from top to bottom|(?<!oil )(?<!gas )(?:as |really |very )?well)[\s.]*$",
    re.IGNORECASE,
)
_ETC_ENDINGS: Final = (
    "etc",
    "etc.",
    "and so on",
    "and more",
    "above all",
    " before",
    " before.",
    " well",
    " well.",
    " too",
    " too.",
    " also",
    " also.",
    " already",
    " already.",
    "inside out",
    "by heart",
    "deeply",
    "in depth",
    "thoroughly",
    "properly",
    "all over",
    "all over the place",
    "across the board",
    "top to bottom",
)
#: What a phrase leads to, and what goes on beside it: no part of what is asked for.
SUBORDINATE: Final = expression(
    r"(?=,|\s+(?:a[lnrs]|b[ery]|ca|ea|fo|g[io]|he|i[fns]|ma|ne|o[pr]|s[aeiop]|t[aho]|w[hi]))(?:"
    r",?\s+(?:(?:while|whilst|whereas|although|though|so that|in order to)\s"
    r"|with the (?:aim|goal|intention|purpose|view) (?:of|to)\s)"
    r"|,\s+(?:(?:well |good |deep )?enough|sufficient|adequate) (?:to|for)\s"
    r"|,\s+(?:(?:compensated|remunerated|reimbursed)\s|(?:paid|rewarded) (?:as|at|by|for|in|on|per|under)\s)"
    r"|,\s+(?:as|since|because)\s(?=(?:half|most|many|all|it|they|we|you|there|the|our|your|their)\s)"
    r"|,\s+(?:as|since|because)\s(?=(?!that |this )(?:[a-z-]+ ){1,4}(?:is|are|was|were|has|have|can|must"
    r"|will|goes|go|read|write|speak|speaks)\s)"
    r"|,?\s+(?:since|because)\s(?=(?:the|our|your|their|some|this|that|most|many) (?:[\w-]+ ){1,3}"
    r"(?:and|is|are|will|must|can|has|have)\s)"
    r"|,?(?<!xperience)(?<!work)(?<!worked)\s+as\s(?=(?:our|their|most|some|all) (?:[\w-]+ ){1,3}"
    r"(?:is|are|runs?|uses?|will)\s)"
    r"|,?\s+for (?:the |those )?(?:(?:odd |rare |few )?(?:days?|times?|moments?|nights?|weeks?|occasions?) )?"
    r"when(?:ever)?\s"
    r"|,?\s+so (?=[^,;.]{2,60}\bhelps?\b)"
    r"|\s+before (?:(?:landing|getting|becoming|being (?:hired|promoted|considered|trusted|offered|taken on)"
    r"|moving|reaching|applying|qualifying)\s|(?:they|anyone|you|one) (?:can|are|is|gets?|lands?|moves?)\s)"
    r"|\s+will (?:save|help|serve|give|let|open|get|pay)\s"
    r"|\s+(?:saves?|gives|brings|opens|spares|takes|carries|earns|helps|makes|serves|goes)"
    r" (?:you|doors|a long way)\s|\s+(?:is|are) (?:enough|sufficient) (?:at|for|in|to)\s"
    r"|,?\s+whether (?:with|in|on|at|by|through|as|for) (?:an? |the |our |your )"
    r"|,?\s+if (?:that|this|it) (?:helps?|makes?|means|serves?)\b"
    r"|,?\s+or (?:\w+ )?working towards?\s|\s+if (?:your|the|our) (?:[a-z]+ ){1,3}[a-z]+s\s"
    r"|\s+(?:that|which) (?:shows?|demonstrates?|proves?|illustrates?)\s|,\s+not (?:just|merely)\s"
    r"|,\s+not only\s(?![^.;]{1,80}?\bbut\b)"
    r"|,?\s+(?:and|or|including)\s+(?:how|why|what|when|where)\s+(?:it|they|these|this|that|those)\s"
    r"(?!(?:relates?|interacts?|integrates?|works?|fits?|connects?|compares?)\b)"
    r"|,\s+(?:aligned|focused|based|combined|coupled|supported|backed) (?:with|on|to|by|in)\s"
    r"|,\s+(?:thereby\s+|thus\s+)?(?:ensuring|enabling|allowing|considering|fostering|making|leading"
    r"|resulting|demonstrating|driving|keeping|helping)\s"
    r"|,?\s+as (?:it|they|these|this) (?:(?:relates?|pertains?|appl(?:y|ies)) to|affects?|concerns?)\s"
    r"|(?:(?<=techniques)|(?<=methods)|(?<=practices))\s+to ensure\s"
    r"|,?\s+and (?:you )?(?:enjoys?|finds?|gets?|likes?|loves?|takes?)"
    r" (?:(?:a lot of|great|greater|immense|much|no|real|the (?:greatest|most)) ){0,2}"
    r"(?:delight|joy|nothing (?:better|more)|pleasure|satisfaction)\s"
    r"|\s+needed to\s|,\s+with an? preference\s|\s+by (?:\w+ly )?(?:collaborating|working|partnering)\s"
    r"|,\s+(?:\w+ly )?(?:collaborating|partnering) (?:with|across)\s)",
    re.IGNORECASE,
)
#: What all that is named before is for: "Word and Excel, for letters and lists".
_USE: Final = expression(
    r", (?:mainly |mostly |chiefly |above all )?for (?=(?:the |our |your )?[a-z]{3,})(?!(?:at|more|over"
    r"|example|instance|some|many|several|which|whom|whose|the (?:last|past)"
    r"|(?:two|three|four|five|six|ten))\b)"
    r"[^,;:.()]{3,80}\.?\Z"
)
#: Where it matters most, behind how far it is asked for: "Welsh is a plus, above all in the north".
_ABOVE_ALL: Final = expression(
    r", (?:above all|especially|particularly|mainly|mostly|not least)"
    r" (?:at|for|if|in|on|when|with) [^;.()]{3,80}\.?\Z"
)
#: The same of a language: "good Welsh for calls and mails".
_SPOKEN_USE: Final = expression(
    r"\b(?P<language>[A-Z][a-z]+) for (?:the )?[a-z]+(?:,? (?:and|or) (?:the )?[a-z]+){1,2}[\s.]*\Z"
)
_LONGEST_USE: Final = 100
#: What is known of a thing of the house, and what for: "knowledge of the fleet to ensure safe trips".
_KNOWN_FOR: Final = expression(
    r"\b(?:knowledge|understanding|grasp|awareness|command) of (?:the|our|its) (?:[a-z]+ ){1,2}?"
    r"(?=to (?:allow|build|create|deliver|enable|ensure|guarantee|support) )"
)
#: Why it is asked for, and no time since when: ", since all of us use it".
_REASON: Final = expression(
    r", (?:because|as(?= (?:you|we|they|it|there|most|many|all|our|your) "
    r"(?!(?:well|relates?|pertains?|applies|concerns?|affects?)\b))"
    r"|since(?! (?:\d|[A-Z]|then\b|last\b|(?:your |the |an? )?(?:(?:very )?early|age|start"
    r"|beginning|childhood|school)\b))) "
)
#: Where one may have learned a thing: "school projects or an internship".
_SOURCE: Final = (
    r"(?:(?:an? |your |some |from |at |in )*"
    r"(?:(?:[a-z]+ )?(?:projects?|jobs?|work|placements?|courses?|studies)|school|college|university"
    r"|volunteering|internships?|apprenticeships?|hobb(?:y|ies)|home)(?:,? or |, |\W*$)){1,4}"
)
#: Where somebody knows from what is asked for, or that it is there: of all, and not of the last alone.
_FROM_BEFORE: Final = expression(
    r"(?=,|\s+[abfiow])(?:,?\s+(?:from|in|on) (?:an? |your |some )?(?:earlier|previous|past|former|prior)"
    r" (?:projects?|jobs?|roles?|work|positions?|employers?|employment)\W*$|\s+already\W*$"
    rf"|,?\s+(?:whether |be it |be that )(?:from|at|in) {_SOURCE}\W*$|,\s+from {_SOURCE}\W*$)",
    re.IGNORECASE,
    hints=(
        "earlier",
        "previous",
        "past",
        "former",
        "prior",
        "already",
        "whether",
        "be it",
        "be that",
        "from",
    ),
)
_FROM_REACH: Final = 90
#: "We need dreamers like you".
_QUOTED: Final = expression(r"[,.!?][\"\u201d]")
#: Behind *to* stands what a thing is for, and not whom it is shown or told.
_PURPOSE: Final = expression(
    r"(?:, (?:(?:good |well )?enough|sufficient|adequate))?\s+(?:in order )?to\s+"
    r"(?=[a-z]+)(?!(?:be|the point of|two|three|four|five|six|seven|eight|ten)\b)"
    r"(?!(?:(?:the|our|your|other|non-?technical|technical|senior|internal|external|different|various"
    r"|business|and) ){0,4}"
    r"(?:audiences?|clients?|colleagues|customers?|developers|engineers|executives|investors|leaders|managers"
    r"|management|others|partners|patients|people|pupils|staff|stakeholders?|students|suppliers|teams?"
    r"|users)\b)"
)
#: What is asked for to the end of what it is for: "able to", "enough Go to".
_UP_TO_PURPOSE: Final = expression(
    r"\b(?:(?:ha[ds]|have|needs?|used|ability|able|authori[sz]ed|eligible|willing|willingness|capacity|want|wish|eager|keen|ready"
    r"|desire|skills?|how|right)$"
    r"|enough [A-Z]|well enough$)"
)
#: Skills that are told from others, and what they enable to: "sound sewing skills to be able to mend".
_ENABLED: Final = expression(
    r"\b(?!(?i:all|an?|certain|enough|needed|necessary|required|the|your) )[A-Za-z-]{2,30} "
    r"(?:experience|expertise|knowledge|skills|understanding)"
    r"(?P<use>,? (?:(?:in order|so as) to|to be able to) [^.;]{3,300})",
    hints=(" to ",),
)
#: What is said in brackets not to count.
_DENIAL: Final = expression(
    r" ?[(;][^();]*\b(?:(?:do(?:es)?(?:n['\u2019]t| not)|won['\u2019]t|cannot|can['\u2019]t) count"
    r"|(?:(?:is|are) not|isn['\u2019]t|aren['\u2019]t) (?:enough|sufficient))\b[^()]*\)[\s.;]*\Z",
    re.IGNORECASE,
)
_LONGEST_DENIAL: Final = 160
#: The same of another thing, and not of what stands before: "Go (C is not needed)", not "Go (not needed)".
_OTHER_DENIED: Final = expression(
    r" \((?!(?:it|this|that|they|these|but|though|however|never|not|optional|prior|previous"
    r"|(?:no )?(?:experience|knowledge)|no (?:longer|must|need|prior|previous|problem|requirement))\b)"
    r"(?P<other>[^();]{4,100})\)[\s.;]*\Z",
    re.IGNORECASE,
)
_OF_OTHERS: Final = expression(r"\b(?:who|that|which)\b")
#: What somebody does not do, behind what is asked for: "You know tides and never sail alone".
_DOES_NOT: Final = expression(
    r",? and (?:you )?(?:(?:do|does)(?:n['\u2019]t| not)|never) (?!mind|need|just|only)[a-z]+\b[^,;()]*\Z"
)


def stripped(text: str, span: Span) -> Span:
    """Leave off blanks, signs and an unopened bracket."""
    start, end = span.start, span.end
    if opening := _SUCH_AS.match(text, start, end):
        return stripped(text, Span(opening.end(), end))
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return span  # as most are
    while start < end and text[start] in " \t\u00a0,;:.*_`\"'\u201c\u2018-\u2013\u2022":
        start += 1
    while end > start and text[end - 1] in " \t\u00a0,;:*_`\"'\u201d\u2019\u2026":
        end -= 1
    while end > start and text[end - 1] == "." and not text[start:end].endswith(("etc.", "e.g.")):
        end -= 1
    if end > start and text[end - 1] == ")" and text.count("(", start, end) < text.count(")", start, end):
        end -= 1
    return Span(start, end)


def without_generic_tail(text: str, span: Span) -> Span:
    """Leave off "in tools" before the tools that "such as" names."""
    match = _GENERIC_TAIL.search(text, span.start, span.end)
    return Span(span.start, match.start()) if match and match.start() > span.start else span


def without_some(text: str, span: Span) -> Span:
    """Leave off on how many of a kind something is done, before the brackets that name them.

    Example:
        >>> without_some("fitting on at least one make", Span(0, 28))
        Span(start=0, end=7)

    """
    match = _ON_SOME.search(text, max(span.start + 1, span.end - _ON_SOME_REACH), span.end)
    return Span(span.start, match.start()) if match else span


def without_choice(text: str, span: Span) -> Span:
    """Leave off "at least one", "any", "modern" before what is asked for, and behind it that any will do."""
    span = without_whichever(text, span)
    match = _CHOICE.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match and match.end() < span.end else span


def how_many_before(text: str, start: int) -> str | None:
    """Give how many are enough of what stands at a place, as the words before it say.

    Example:
        >>> text = "Command of at least one foreign language"
        >>> how_many_before(text, text.index("language")), how_many_before(text, text.index("foreign"))
        ('at least one', 'at least one')

    """
    found = _HOW_MANY.search(text, max(0, start - _HOW_MANY_REACH), start)
    return None if found is None else found["how"].lower()


def without_etc(text: str, span: Span) -> Span:
    """Leave off "etc." and "and so on"."""
    words = text[span.start : span.end]
    match = _ETC.search(words) if words.rstrip().lower().endswith(_ETC_ENDINGS) else None
    return Span(span.start, span.start + match.start()) if match else span


def without_subordinate(text: str, span: Span) -> Span:
    """Leave off what a phrase leads to or what happens meanwhile: ", ensuring …", "while …"."""
    match = SUBORDINATE.search(text, span.start, span.end)
    span = Span(span.start, match.start()) if match and match.start() > span.start else span
    before = _FROM_BEFORE.search(text[: span.end], max(span.start + 1, span.end - _FROM_REACH))
    span = span if before is None else Span(span.start, before.start())
    return before_denied(text, span)


#: Of whom it is said besides: "…, even those in Ghent or Hasselt".
_EVEN_THOSE: Final = expression(
    r", (?:even|including|especially|particularly|notably|above all)(?: (?:for|of|by))?"
    r" (?:those|that|(?:the )?(?:people|teams|firms|companies|offices|employers|branches|sites))"
    r" (?:in|of|at|from) (?=[A-Z])"
)


#: What a thing counts for, behind a row of dots: "Delivering results ...... 100 marks".
_COUNTS: Final = expression(r"\s*\.{3,40}\s*(?:\d{1,4}|[a-z]+) ?(?:marks?|points?|%)\W*\Z", re.IGNORECASE)


def without_use(text: str, span: Span) -> Span:
    """Leave off why it is asked for, and what all that a stretch names is for: "Word, for letters and lists".

    Example:
        >>> without_use("Word and Excel, for letters and lists", Span(0, 37))
        Span(start=0, end=14)

    """
    reason = _REASON.search(text, span.start + 1, span.end)
    span = span if reason is None else Span(span.start, reason.start())
    counts = _COUNTS.search(text[: span.end], span.start) if "..." in text else None
    span = span if counts is None else Span(span.start, counts.start())
    known_for = _KNOWN_FOR.search(text, span.start, span.end)
    span = span if known_for is None else Span(span.start, known_for.end() - 1)
    those = _EVEN_THOSE.search(text, span.start, span.end)
    span = span if those is None else Span(span.start, those.start())
    above = _ABOVE_ALL.search(text, span.start, span.end)
    if above is not None and find_modality(text[span.start : above.start()]) is not None:
        return Span(span.start, above.start())
    spoken = _SPOKEN_USE.search(text, max(span.start, span.end - _LONGEST_USE), span.end)
    if spoken is not None and spoken["language"] in LANGUAGES:
        return Span(span.start, spoken.end("language"))
    last = text.rfind(", ", max(span.start + 1, span.end - _LONGEST_USE), span.end)
    is_use = last > 0 and _USE.match(text[: span.end], last) is not None
    return Span(span.start, last) if is_use else span


def before_purpose(text: str, start: int, end: int) -> int:
    """Give where what a sentence asks for ends: before what it is for, or where a quotation ends.

    Example:
        >>> text = "clear charts to help people"
        >>> text[: before_purpose(text, 0, len(text))]
        'clear charts'
        >>> text = "charts shown to clients"
        >>> text[: before_purpose(text, 0, len(text))]
        'charts shown to clients'

    """
    quoted = _QUOTED.search(text, start, end)
    end = quoted.start() if quoted else end
    match = _PURPOSE.search(text, start, end)
    if match is None or _UP_TO_PURPOSE.search(text[start : match.start()]):
        return end
    return match.start()


def without_use_of_skills(text: str, span: Span) -> Span:
    """Leave off what skills enable to: "sewing skills to be able to …".

    Example:
        >>> text = "sewing skills to be able to mend and to sell"
        >>> without_use_of_skills(text, Span(0, len(text)))
        Span(start=0, end=13)

    """
    found = _ENABLED.search(text, *span)
    return span if found is None else Span(span.start, found.start("use"))


def without_denial(text: str, span: Span) -> Span:
    """Leave off what is said at the end not to be done, or to count: "3 years of Go (courses don't count)".

    Example:
        >>> without_denial("Go (courses don't count)", Span(0, 24))
        Span(start=0, end=2)
        >>> without_denial("know tides and never sail alone", Span(0, 31))
        Span(start=0, end=10)
        >>> without_denial("Go (C is not needed)", Span(0, 20))
        Span(start=0, end=2)

    """
    undone = _DOES_NOT.search(text, span.start, span.end)
    if undone is not None and undone.start() > span.start:
        is_of_others = _OF_OTHERS.search(text, span.start, undone.start()) is not None
        span = span if is_of_others else Span(span.start, undone.start())
    start = max(span.start, span.end - _LONGEST_DENIAL)
    other = _OTHER_DENIED.search(text[: span.end], start)
    if other is not None and is_negated(other["other"]) and find_modality(other["other"]) is None:
        return Span(span.start, other.start())
    found = _DENIAL.search(text, start, span.end)
    is_aside = found is not None and found.start() > span.start and "(" in text[span.start : found.end()]
    return Span(span.start, found.start()) if found is not None and is_aside else span
