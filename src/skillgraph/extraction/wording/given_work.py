"""Words behind which a sentence gives somebody work, and what stands there that is none."""

import re
from typing import Final

from skillgraph.extraction.posts.titles import SEEKING, find_titles
from skillgraph.extraction.wording.charges import CHARGED
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import HOLDER, VERBS_IN_LY
from skillgraph.model import Span

#: What somebody gets, thinks or feels.
_NO_DEED: Final = (
    "get|receive|earn|benefit|report (?:directly |in)?to|enjoy|love|understand|think|thrive|feel|want|like"
    "|care(?! for\\b)|ask yourself"
)
_GETS: Final = expression(
    rf"(?:{_NO_DEED}|join(?! forces\b)|gain|become|learn|know|bring(?! (?:about|in|into|together|up)\b)"
    r"|be (?:based|given|joining|offered|paid|part|surrounded|welcomed))\b"
)
_YOU: Final = expression(r"\byou(?:['\u2019]ll| will)?(?: also)?\s+$", re.IGNORECASE)
SOUGHT: Final = (
    r"and |(?:(?:any|better|more|new|the) )?(?:bugs?|buyers?|candidates?|causes?|customers?|defects?|errors?"
    r"|faults?|gaps?|leaks?|root causes?|savings|suppliers?|tenants?|ways? to)\b"
)
"""Matches what one finds by looking for it, which is work: "find faults in looms", "find and mend leaks"."""
#: What somebody will do or have that is no work.
_NO_WORK: Final = (
    rf"{_NO_DEED}|start (?:as|at|before|by|from|in|on|well|with us)|bring|have|need|join|gain"
    rf"|become|grow into|send (?:us|me|in|your)|learn|find(?! (?:{SOUGHT}))|possess|hold|encounter"
    r"|come across|sit (?:alongside|between|in(?! on\b)|next|under|with|within)"
    r"|(?:run|bump) into|hear (?:of|about|from|back|more|within|by)|meet (?=(?-i:[A-Z]))"
    r"|be (?:called|close|contacted|informed|interviewed|invited|located|notified|told"
    r"|guided|supported|rewarded|offered|given|based|joining|part|paid|mentored|surrounded"
    r"|welcomed|encouraged|provided|entitled"
    r"|(?!(?:asked|expected|involved|required|tasked)\b)[a-z]+ed"
    r"(?= (?:and|at|by|for|from|in|into|on|to|with)\b))"
)
#: What stands behind "you" and is no act either.
_NO_ACT: Final = "are|can|may|might|need|should|must|know|speak|will"
#: What a share of the time goes into: "A third of your time goes into mending sails", "The rest is driving".
_OF_TIME: Final = r"of (?:your|the|this) (?:time|working time|week|days?|job|role|post|work)"
_SHARE: Final = (
    r"\b(?:(?:half|most|much|an? (?:third|quarter|fifth|half)|two[- ]thirds|three[- ]quarters|\d{1,2} ?%)"
    rf" {_OF_TIME}"
    rf"|(?:the|another|one|a) (?:other |last )?(?:third|quarter|fifth|half|rest|remainder)(?: {_OF_TIME})?)"
    r" (?:will )?(?:be |goes |go |is |are )(?:spent |devoted |given over )?(?:into |to |on |in )?"
)
#: How often or how it is done: "you will constantly test", and not "you will likely test".
_ADVERB: Final = (
    r"(?:also|often|always|(?!(?:barely|hardly|likely|only|possibly|presumably|probably|rarely"
    rf"|{'|'.join(VERBS_IN_LY)})\b)[a-z]{{2,20}}ly)"
)
_SPENT: Final = (
    r"spend (?:(?:a large part|half|most|much|a lot|the majority) of )?(?:your|the) (?:working )?"
    r"(?:days?|evenings|mornings|time|weeks?|nights)(?: here)?(?: on| by)? (?=[a-z]+ing\b)"
    r"(?![^.;]{0,200} and (?:your|the) (?:afternoons|evenings|nights|rest)\b)"
)
_FIRST: Final = r"(?:(?:main|first|core|key|daily|chief|primary|most important) )?"
#: Behind these stands a verb, and none of what is no work.
_BEFORE_VERB: Final = (
    rf"\byou(?: and your (?:colleagues|crew|staff|teams?))?(?:['\u2019]ll| will)\s+(?:{_ADVERB}\s+)?"
    rf"(?:{_SPENT})?be\s+(?:expected|asked|required) to\s+(?!(?:be|{_NO_ACT})\b)"
    r"|\byou(?:['\u2019]ll| will) [^.;]{3,60}? but will be (?:expected|asked) to (?!be\b)"
    r"|\bAs (?:an?|our) (?:(?!\b(?:if|how|what|when|where)\b)[^,.;]){3,60},? you\s+"
    rf"(?!(?:{_NO_ACT})\b)(?=[a-z]+ )"
    rf"|(?:\b(?:your {_FIRST}"
    r"(?:task|job|mission|goal|role|work|challenge|responsibility) (?:here )?(?:is|will be|would be)"
    r"|it (?:is|will be|would be) (?:also )?(?:your|the) (?:task|job|duty|role|responsibility)"
    r"(?: of the [^.;:,]{3,40}?)?"
    rf"|(?:you(?: are|['\u2019]re)|(?:candidate|applicant|{HOLDER}) is) (?:also )?expected) to"
    r"|\b(?:it is expected|we expect) that you"
    r"|^\W*The (?:job|task|mission|work) (?:here )?is to"
    r"|\b(?:we|I)(?:['\u2019]d| would)? (?:(?:also|now|really) )?"
    r"(?:(?:love|like|want)(?: for)?|need|expect|trust) you to"
    r"|\byou(?:['\u2019]ll| will)? get to(?!\s+(?:know|work with)\b)|^\W*Expect to(?!\s+see\b))"
    rf"\s+(?!(?:be|{_NO_ACT})\b)(?=[a-z]+ )"
)
_PROSE: Final = expression(
    r"\b(?:is|are|be)\s+(?:primarily |mainly |ultimately |also |often |typically )?"
    rf"{CHARGED}\s+(?:both\s+)?"
    rf"|(?:{_BEFORE_VERB})(?!(?:{_NO_WORK})\b)(?=[a-z])"
    rf"|\byou(?: and your (?:colleagues|crew|staff|teams?))?(?:['\u2019]ll| will)\s+(?:{_ADVERB}\s+)?"
    rf"(?:{_SPENT})?(?!(?:{_NO_WORK})\b)(?:be\s+(?:{CHARGED}\s+|{_ADVERB}\s+(?=[a-z]+ing ))?)?(?=[a-z]+)"
    rf"|\byour {_FIRST}"
    r"(?:(?:task|job|mission|role|work|responsibility)(?: here)? (?:is|will be|would be) "
    r"|(?:work|role|focus) (?:(?:will|would) )?(?:be |is |focus(?:es)? |cent(?:er|re)s? )on )"
    r"(?!(?:being|becoming|changing|evolving|growing)\b)(?=[a-z]+ing )"
    r"|\byour (?:(?:working )?days|weeks|time) (?:are|is|will be) (?:mostly |mainly )?spent(?: on)?"
    r" (?=[a-z]+ing )"
    rf"|{_SHARE}(?=[a-z]+ing )(?!being\b)"
    r"|\bth(?:is|e) role involves\s+|\b(?:their|your|the) work (?:involves|includes)\s+",
    re.IGNORECASE,
)
ORDERED: Final = (
    r"(?i:and|but|so|also|then|next|first(?:ly| of all| off| up)?|second(?:ly)?|third(?:ly)?|last(?:ly)?"
    r"|finally|initially|eventually|sometimes|occasionally|soon|mostly|meanwhile|later(?: on)?"
    r"|(?:over|in) time|at first|after (?:that|this|a while)|before long|to (?:begin|start)(?: with| off)?"
    r"|for (?:starters|a start)|besides(?: that| this)?|on top of (?:that|this|it)"
    r"|down the (?:line|road|track)|(?:every )?now and (?:then|again)|from time to time),? "
)
"""Matches what puts an act behind others: "First of all, you'd", "Later on you'd"."""

#: Below a heading of duties, what its reader does, or may do: "You steer ships."
_YOU_DO: Final = expression(
    rf"(?:\W*(?:{ORDERED}y|(?:On|In|At|From|During|Most|Every|Each|Once) [^,.;:]{{2,40}}?,? y|Y)ou "
    r"(?:also |then |regularly |mainly |often |usually |sometimes )?"
    r"(?:(?:might|may|could) (?:also |well )?(?!(?:be|work|speciali[sz]e|move|choose|end)\b))?"
    rf"(?!(?:{_NO_ACT})\b)"
    rf"|\W*To (?!be\b)(?![^.;]*,? (?:you|we|please)\b))(?!(?:{_NO_WORK})\b)(?=[a-z]+ )"
)
#: What there is in the lower case of a sentence that says that it gives duties.
_GIVES: Final = tuple(
    "respons dut task activit you involve charge accountab work seek look hiring"
    " third half rest quarter job mission expect focus".split()
)
#: "Ropes are what you will see most", "The team that you will lead has …": said of ropes and of the team.
_OF_WHAT: Final = expression(
    r"\b(?:what|whatever) $|(?:^|[.!?:]\s)(?:the|our|your|an?) (?:[\w-]+ ){0,4}?"
    r"(?:client|company|crew|customer|department|firm|hospital|house|organi[sz]ation|people|person|products?"
    r"|project|school|shop|site|systems?|team|unit)s?(?: (?:that|which|where|whom|for which|with whom))? $",
    re.IGNORECASE,
)
#: "We seek a potter to fire the kiln": what whom the employer seeks is to do.
_WANTED: Final = expression(
    rf"\b(?:{SEEKING}|seeks?|looks? for) (?P<who>an? [^.;,]{{3,60}}?|some(?:one|body))"
    r" (?:to|who will)\s+(?!(?:be|become|grow|help|join|support|work)\b)(?=[a-z]+ )",
    re.IGNORECASE,
)
#: How people are hired: "After a first video call we invite you to a day in the yard".
_HIRING: Final = expression(
    r"\b(?:(?:video|phone|telephone|screening|introductory|first|second|final)"
    r" (?:calls?|interviews?|rounds?)"
    r"|interview (?:process|day|round|stage)s?"
    r"|(?:trial|taster|assessment|selection) (?:days?|cent(?:er|re)s?)"
    r"|we(?: will|['\u2019]ll)? (?:then )?invite you)\b",
    re.IGNORECASE,
)
#: What is learned in the job itself: "pick up splicing along the way".
_LEARNED: Final = expression(
    r"(?:pick(?: \w+)? up|learn|get to know)\b[^.;]{1,80}"
    r"\b(?:along the way|as you go|on the job|over time|in time|once you(?:['\u2019]re| are) here|with us)\b"
    r"|(?:acquire|build|cultivate|deepen|develop|grow|hone|sharpen)"
    r" (?:(?:an?|the|your) (?:[\w-]+ ){0,2}(?:confidence|eye|feel|instinct|intuition|sixth sense"
    r"|sense (?:for|of (?:how|what|when|where)))"
    r"|your (?:own )?(?:[\w-]+ ){0,2}(?:abilities|career|expertise|knowledge|network|skills?|skill ?set))\b",
    re.IGNORECASE,
    hints=("pick", "learn", "get to know", "sense", "in", "confidence", "eye", "feel", "your"),
)
#: What is promised to who reads, and no work: "If you know ropes, you'll", "Pay more, and you'll".
_PROMISED: Final = expression(
    r"\bif you (?:(?:already|also|can|only|really) )?(?:apply|can|do|follow|have|keep|know|learn|master"
    r"|possess|practi[cs]e|read|study|take|want|work hard)\b[^.;]{0,120}?,(?: then)? $"
    r"|\b(?:with|by the end of) (?:this|the|our) (?:[a-z-]+ )?(?:book|bootcamp|bundle|class|course|guide"
    r"|module|tutorial)s?,? $"
    r"|^\W*(?:add|beat|buy|click|complete|download|enrol|enroll|finish|follow|give|grab|keep|master|pay|pick"
    r"|read|sign up|study|subscribe|take|try|watch) [^.;:]{3,100}?,? and $",
    re.IGNORECASE,
)
_REACH: Final = 400  # characters before "you will" in which it is told how people are hired
#: To whom somebody reports, and as what they begin.
_REPORTS: Final = expression(
    r"(?:reports?|reporting) (?:(?:directly|functionally|administratively|solid[- ]line) )?(?:in)?to "
    r"(?:(?:the|our|an?|your|its|their) )?(?:[\w&'\u2019/-]+,? ){0,5}?"
    r"(?:director|head|manager|chief|lead|leader|vp|president|supervisor|officer|c[a-z]o|owner|principal)"
    r"(?: (?:of|for) (?:[\w&/-]+,? ?){1,6})?"
    r"|(?:(?:most |new )?(?:people|colleagues|hires|everyone|everybody) )?(?:join|start|begin)(?:s|ing)? "
    r"(?:(?:with )?us |(?:the|our) [a-z]+ |here )?as (?:an? |our )?"
    r"(?:(?-i:[A-Z])|junior|senior|trainee|apprentice|intern)[^.;]{0,60}",
    re.IGNORECASE,
    hints=("report", "join", "start", "begin"),
)
#: What somebody knows, behind what they do.
_AND_KNOWS: Final = expression(
    r",? and (?:also )?(?:you |they )?(?=(?:(?<=you )know|(?<=they )know|knows|understands)"
    r" (?:how|what|when|where|which|why|the|their|our)\b)"
)
#: What is shown once, by whoever is to start: "You will be asked to provide proof of your right to work".
_SHOWN: Final = expression(
    r"\bbe asked (?:for|to (?:bring|provide|show)) (?:an? |the |your )?(?:(?:basic|enhanced|standard) )?"
    r"(?:DBS|proof of|right to work|(?:[a-z]+ ){0,2}(?:checks?|clearance|references)(?=\W*$|[.;]))"
)


def may_give_work(words: str) -> bool:
    """Tell whether words hold one of those by which work is given, so that it is worth looking for."""
    lower = words.lower()
    return lower.startswith("to ") or any(hint in lower for hint in _GIVES)


def given_work(text: str, span: Span) -> re.Match[str] | None:
    """Find the words behind which a sentence says what somebody does.

    Example:
        >>> text = "You will repair the sails"
        >>> text[given_work(text, Span(0, len(text))).end() :]
        'repair the sails'
        >>> given_work("You will meet Kafka", Span(0, 19)) is None
        True

    """
    return _PROSE.search(text, span.start, span.end)


def work_below(text: str, span: Span) -> re.Match[str] | None:
    """Find "you" before what its reader does, in a sentence below a heading of duties."""
    return _YOU_DO.match(text, span.start, span.end)


def is_got(text: str, start: int, verb: int) -> bool:
    """Tell whether "you" stand before a *verb* of what somebody gets, thinks or feels."""
    return _YOU.search(text, start, verb) is not None and _GETS.match(text, verb) is not None


def is_no_work(text: str, given: Span) -> bool:
    """Tell whether what is *given* behind "you will" is said of a thing or the hiring, or is learned.

    Example:
        >>> text = "We invite you to a trial day; there you will mend a rope"
        >>> is_no_work(text, Span(text.index("you will"), text.index("mend")))
        True

    """
    before = text[max(0, given.start - _REACH) : given.start]
    said_of = _OF_WHAT.search(before) or _HIRING.search(before)
    said_of = said_of or _PROMISED.search(before) or _SHOWN.search(text, given.start, given.end + _REACH)
    return said_of is not None or _LEARNED.match(text, given.end) is not None


def is_report(words: str) -> bool:
    """Tell whether words only say to whom somebody reports, or as what they begin: "join us as a Rigger".

    Example:
        >>> is_report("report to the yard manager"), is_report("Report delays to the yard manager")
        (True, False)

    """
    return _REPORTS.fullmatch(words) is not None


def knows_behind(text: str, span: Span) -> Span | None:
    """Find what somebody knows behind what they do: "repairs boats and knows how to read a chart"."""
    is_told = text.find("know", *span) >= 0 or text.find("understands", *span) >= 0
    found = _AND_KNOWS.search(text, span.start, span.end) if is_told else None
    return None if found is None else Span(*found.span())


def wanted_work(text: str, span: Span) -> re.Match[str] | None:
    """Find the words behind which a sentence says what somebody with a title is sought to do.

    Example:
        >>> wanted_work("We seek a Lead Engineer to plan trips", Span(0, 37)) is None
        False
        >>> wanted_work("We seek a way to plan trips", Span(0, 27)) is None
        True

    """
    found = _WANTED.search(text, span.start, span.end)
    is_somebody = found is not None and (found["who"].startswith("some") or bool(find_titles(found["who"])))
    return found if is_somebody else None
