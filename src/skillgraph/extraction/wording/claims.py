"""What a text says of tools, of the employer or of others, and asks of nobody: "Kafka is used widely"."""

import re
from functools import lru_cache
from typing import Final

from skillgraph.extraction.wording.modality import find_level, find_modality
from skillgraph.language.cues import any_cue
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Before a verb, what makes it tell more of a thing that is asked for: "SQL, which is widely used".
_RELATIVE: Final = expression(r"\b(?:that|which|who|whose)\s+(?:\w+\s+)?$", re.IGNORECASE)
#: The signs around what somebody says.
_QUOTED: Final = expression(r"[\u201c\"](?P<said>[^\u201c\u201d\"]{1,200})[\u201d\"]")
#: The same behind a word of saying it.
_SAID: Final = expression(
    r"\b(?:say|tell|ask|answer|think|shout|reply|explain|hear|argue)(?:s|ing)?[,:]? (?:[a-z]+,? ){0,3}"
    r"[\u201c\"](?P<said>[^\u201c\u201d\"]{1,200})[\u201d\"]"
)
_LEAST_SAID: Final = 4  # words of what is said, and no name in signs
#: What somebody else asks for in his own words: "The boss asks for 'a dashboard'".
_WANTED: Final = expression(
    r"\b(?:asks?|asking|calls?|calling|wants?|wanted|asked|orders?|ordered|requests?|requested|says?|said)"
    r"(?: (?:for|you|us|about|it))?[,:]? [\u201c\"\u2018'](?P<said>[^\u201c\u201d\"\u2018\u2019'\n]{1,60})"
    r"[\u201d\"\u2019']"
)
#: How brackets say what the employer has: "(we have Foo)", "(ours is Foo)", "(Foo in our case)".
_OWNED: Final = expression(
    r"\((?:(?:we|ours|here|currently|today|at present|in our case|for us|with us)\b[^()]{1,80}"
    r"|[^()]{1,60}? (?:in our case|here|at our place|with us|for us|(?:is|are) (?:in use|in place|ours)))\)",
    re.IGNORECASE,
)

#: Of those with whom something is done: "with sailors who know Foo".
_OF_THEM: Final = expression(r"\b(?:with|alongside|beside) (?:[a-z-]+ ){0,2}[a-z]+s who [^,;.()]{2,80}")

#: What may take the place of something asked for, in lower case: "a degree may be substituted for a year".
_STANDS_FOR: Final = expression(
    r"[^(),]{1,80}?\b(?:(?:may|can|could|might|will) (?:also )?"
    r"(?:(?:be )?substituted?|(?:compensate|make up|stand in) for)"
    r"|experience (?:may|can|could|might|will) (?:also )?(?:replace|take the place of))\b"
    r"|(?:[a-z-]{1,20} ){0,3}experience (?:as|in|with|of) [^().;]{1,100}? (?:may|can) be substituted for\b"
    r"|\W{0,4}(?:[\w+#./-]{1,20} ){0,3}(?:users|people|folks|those|developers|engineers|nurses|applicants"
    r"|candidates)(?: (?:from|in|with) [\w ]{2,30}?)?"
    r"(?: who(?: are|['\u2019]d| would)?)? (?:willing|ready|happy|keen|open|prepared|want(?:ing)?|like) to"
    r" (?:change|switch|move|retrain|convert|cross)\b[^.;]{0,60}? are (?:also )?welcome"
    r"|\W{0,4}(?:(?:any|all|your|the|some|relevant|prior|previous) )?"
    r"(?:time|years?|months?|periods?|work|service|experience|practice|placements?|terms?)\b[^(),.;]{0,60}?"
    r" (?:may|can|could|might|will) (?:also )?"
    r"(?:be (?:included|counted|credited|added|taken into account)\b|count\b)"
    r"|\W{0,4}(?:or )?(?:an? )?(?:commensurate|comparable|equivalent) (?:(?:hands-on|industry|life|practical"
    r"|professional|relevant|work(?:ing)?) ){1,3}experience\W*$"
    r"|\W{0,4}(?:career[- ](?:changers|switchers|returners)|returners|newcomers|beginners|school leavers)"
    r" are (?:also |very |most )?welcome"
)
_STANDING: Final = (
    *("substitut", "compensate", "make up", "stand in", "replace", "take the place", "welcome", "count"),
    *("commensurate", "comparable", "equivalent"),
    *("included", "credited", "added", "taken into"),
)
#: What a reader would rather have or do, and no wish of the employer: "prefer a plain knot to a bow".
_TASTE: Final = expression(
    r"\W*(?:you |who )?(?:also )?prefers? (?!(?:someone|somebody|people|candidates?|applicants?|those)\b)"
    r"(?![^.;]{0,60}\b(?:experience|knowledge|skills?|degree|years?)\b)"
    r"[^.;]{2,60}? (?:over|rather than|instead of|to (?:an?|the|any)) ",
    re.IGNORECASE,
)
#: Of which country or group somebody has to be, which is nothing that is known or done.
_STATUS: Final = expression(
    r"\W*(?:an? |the )?(?:\w[\w.'\u2019-]*,? (?:or |and )?){0,6}?"
    r"(?:citizens?|nationals?|(?:permanent|lawful|legal|tax) residents?|green card holders?|persons)\b",
    re.IGNORECASE,
)

_SO_MANY: Final = r"(?:another|one|two|three|four|five|six|\d{1,2}|a (?:few|couple|second|third))"
#: How many people are wanted: "one more, perhaps two", "two more people for the mill"; whom to ask.
_NO_NEED: Final = expression(
    rf"\W*(?:{_SO_MANY}(?: (?:more|others?|additional|extra|new))?"
    r"(?: (?:people|persons?|colleagues?|pairs? of hands|of (?:them|you))"
    r"(?: (?:for|in|on|at) (?:the|our|this) (?:[\w-]+ ){0,2}[\w-]+(?=\W*$))?)?(?: like (?:you|them))?"
    r"(?:,? (?:or|and|perhaps|maybe|possibly|if not) (?:even )?"
    rf"{_SO_MANY})?\W*$"
    r"|(?:the|all the) usual(?: (?:things|stuff|suspects|tools))?\W*$"
    r"|(?:none|nil|n/a|nothing|not applicable)(?: (?:at|for|in|on|upon|before|beyond|yet)\b"
    r"[^.;,:]{0,50})?\W*$"
    r"|(?:whom?|which|what)(?: \w+)? to \w+|whom?\W*$"
    r"|(?-i:(?:[a-z][\w-]*,? ){1,7}?like (?:you|yourself)\b))",
    re.IGNORECASE,
)
#: What is of the writer of a guide, or of people around: "My own degree is …", "most of my colleagues".
_OF_AUTHOR: Final = expression(
    r"\W*+(?:[Mm]y (?:own|first|second|last) (?:degree|studies|training|background|certificate|job)"
    r"|[Mm]y (?:degree|studies|training) (?:is|was|were|are)\b"
    r"|(?:(?:[Mm]ost|[Ss]ome|[Mm]any|[Aa]ll|[Tt]wo|[Ss]everal|[Hh]alf) of )?[Mm]y"
    r" (?:colleagues|friends|team ?mates|bosses|boss|team)"
    r" (?:hold|have|has|had|come|came|studied|are|were|is)\b"
    r"|[Nn]obody (?:here )?(?:has |will )?(?:ever )?(?:ask(?:s|ed)?|want(?:s|ed)?) (?:to see |for )?my\b"
    r"|[^.;]{3,200}? (?:is|are|was) what (?:most|many|some|all|half|several|none) of"
    r" (?:us|them|my [a-z]+|the team) (?:have|has|had|did|do|hold|studied|came with|started with)\b"
    r"|(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Oo]ur) )?(?:[Pp]eople|[Cc]olleagues"
    r"|[Oo]thers)(?: here)?"
    r" (?:have|had) (?:also |already )?(?:come|joined|moved|switched|started|arrived|grown|gone|done|made)\b"
    r"|I (?:studied|hold an?|have an?|did an?|took an?|came from) [^.;]{0,60}\b(?:myself|degree|diploma)\b)"
)
_OURS: Final = expression(
    r"\s*(?:(?:we|ours?|my own|of (?:us|our (?:last|latest|current|present|former|previous|recent|existing))"
    r"|(?:most|some|many|all|half|one|two) of (?:us"
    r"|ours|our (?!(?:stack|tools|tech|technologies)\b)[a-z]+(?![^.;]*, so )))\b"
    r"(?!['\u2019]d (?:[a-z ]{4,12} to see|(?:(?:also|really) )?(?:love|like)(?! (?:to|it|you)\b))\b)"
    r"(?! (?:are )?(?:expect|require|need|want|look|ask|prefer|seek|would"
    r"|(?:believe|think|hope|trust|assume)(?: that)? you(?:['\u2019]ve| have| bring| know| speak| hold)\b))"
    r"|the (?:[a-z]+ )?(?:product|code(?:base)?|firmware|software|app|application|website|stack)"
    r" (?:[a-z]+ )?(?:remains|stays|will (?:remain|stay))\b"
    r"|(?-i:[A-Z])\w+ (?:operates|communicates) (?:mainly |mostly )?in\b"
    r"|[a-z]+s (?:here|in this (?:team|house|office|company)) (?!who\b|that\b|which\b|is\b|are\b)"
    r"[a-z]+(?<!ed)(?<!ing)\b"
    r"|(?:the|this) (?:[a-z]+ )?(?:team|company|organi[sz]ation|firm|department|employer|group|institute"
    r"|hospital|school|university|college|faculty|council|clinic|practice|museum|ministry|authority|charity"
    r"|agency|bank|trust|yard|office|section|studio) (?:also |currently )?(?:will )?"
    r"(?:(?:pay|cover|reimburse|refund|fund|arrange|bear|meet)s? (?:for )?"
    r"(?:the|all|any|your|half|most|its|their)\b"
    r"|(?:arrange|provide|offer)s? (?:training|courses|lessons|housing|transport)\b)"
    r"|the (?:team|company|organi[sz]ation|firm|department|employer|group) (?:also |currently )?"
    r"(?:emphasi[sz]es|values?|offers?|provides?|supports?|fosters?|promotes?|encourages?|believes?"
    r"|celebrates?"
    r"|operates?|serves?|works?|uses?|runs?|builds?|owns?|has|have|consists?)\b)",
    re.IGNORECASE,
)
#: What somebody who is called by name did: "Ana noticed that the rope was worn, and added a test".
_TOLD: Final = expression(
    r"\W*(?!(?:They|She|He|It|You|We|Who|Ha(?:d|s|ve|ving)|[A-Z][a-z]*ly|Experience|Time)\b)"
    r"[A-Z][a-z]+ (?:(?:also|first|later|once|then|recently|soon) )?"
    r"(?:[a-z]{2,}ed|began|brought|built|came|chose|did|found|gave|kept|knew|led|left|made|met|noticed|ran|saw|set"
    r"|spent|started|taught|told|took|went|won|wrote)"
    r" (?:that|the|an?|it|us|how|why|his|her|our|out|up|herself|himself|themselves)\b"
)
#: What is required, and is nothing to be had.
_GOALS: Final = expression(
    r"^(?:an? hand\b|(?:(?:some|your|little|less|minimal|no|more|much|only|occasional) )*"
    r"(?:help|guidance|supervision|oversight|direction)\b|"
    r"you|us|them|it|this|that|these|those|your|some(?:one|body)|more|less|time|to|been|before)\b",
    re.IGNORECASE,
)


def is_of_author(words: str) -> bool:
    """Tell whether a clause tells of its writer, or of what others have or did: "My degree is in law".

    Example:
        >>> is_of_author("My own degree is in law"), is_of_author("My colleagues hold degrees in law")
        (True, True)
        >>> is_of_author("My code is tested"), is_of_author("Ana noticed that Kafka was full")
        (False, True)

    """
    return (_OF_AUTHOR.match(words) or _TOLD.match(words)) is not None


def is_taste(words: str) -> bool:
    """Tell whether a clause says what its reader would rather have or do, and asks for nothing.

    Example:
        >>> is_taste("prefer a plain knot to a bow"), is_taste("Prefer 3 years of experience over a degree")
        (True, False)

    """
    return _TASTE.match(words) is not None


def is_no_need(words: str) -> bool:
    """Tell whether words are how many people are wanted, or of whom or what something is to be known.

    Example:
        >>> is_no_need("one more, perhaps two"), is_no_need("whom to ask"), is_no_need("one more year")
        (True, True, False)
        >>> is_no_need("curious dreamers like you"), is_no_need("tools like Go")
        (True, False)

    """
    return _NO_NEED.match(words) is not None


def is_empty_demand(words: str) -> bool:
    """Tell whether nothing that somebody has is required: "requires help"."""
    return bool(_GOALS.match(words) or is_status(words) or not words.strip())


def is_status(words: str) -> bool:
    """Tell whether words are of which country or group somebody has to be.

    Example:
        >>> is_status("EU citizens or permanent residents"), is_status("fluent in Dutch")
        (True, False)

    """
    return _STATUS.match(words) is not None


def is_quoted(text: str, span: Span) -> bool:
    """Tell whether a place is in what somebody says: "well enough to say \u201cthat boat is no good\u201d".

    Example:
        >>> is_quoted('say "this Kafka is full"', Span(10, 15)), is_quoted('in "Kafka"', Span(4, 9))
        (True, False)

    """
    if is_wanted(text, span):
        return True
    if '"' not in text and "\u201c" not in text:
        return False
    said = _around(_SAID, text, span)
    return said is not None and len(said["said"].split()) >= _LEAST_SAID


def is_wanted(text: str, span: Span) -> bool:
    """Tell whether a place is in what somebody else asks for in words of their own.

    Example:
        >>> text = "A client asks for 'a dashboard'"
        >>> is_wanted(text, Span(21, 30)), is_wanted("We use 'Kafka'", Span(8, 13))
        (True, False)

    """
    if not ('"' in text or "'" in text or "\u201c" in text or "\u2018" in text):
        return False
    return _around(_WANTED, text, span) is not None


def is_owned(text: str, span: Span) -> bool:
    """Tell whether a place is in brackets that say what the employer has, or is of those one works with.

    Example:
        >>> is_owned("a wiki (ours is Foo)", Span(16, 19)), is_owned("a wiki (such as Foo)", Span(16, 19))
        (True, False)

    """
    is_of_them = " who " in text and _around(_OF_THEM, text, span) is not None
    return is_of_them or ("(" in text and _around(_OWNED, text, span) is not None)


def _around(pattern: re.Pattern[str], text: str, span: Span) -> re.Match[str] | None:
    """Give the match of a pattern in which a place begins."""
    return next((one for one in _found(pattern, text) if one.start() <= span.start < one.end()), None)


@lru_cache(maxsize=64)
def _found(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern.finditer(text))


def is_claim(words: str) -> bool:
    """Tell whether a clause only says of tools or a field how they are: "Kafka is used widely".

    Example:
        >>> is_claim("Kafka is used widely"), is_claim("Kafka is widely used and required")
        (True, False)
        >>> is_claim("Knowledge of Kafka, which is widely used")
        False

    """
    words = _QUOTED.sub("", words)
    found = any_cue("claim").search(words.lower())
    if found is None or _RELATIVE.search(words[: found.start()]) or find_modality(words) is not None:
        return False
    return find_level(words, Span(0, len(words))).level is None


def stands_for_another(words: str) -> bool:
    """Tell whether words tell what may take the place of something that is asked for."""
    lower = words.lower()
    return any(map(lower.__contains__, _STANDING)) and _STANDS_FOR.match(lower) is not None


def speaks_of_employer(words: str) -> bool:
    """Tell whether a clause says what the employer has or does, and so asks for nothing.

    Example:
        >>> speaks_of_employer("Our services run on Go"), speaks_of_employer("We look for a Go expert")
        (True, False)

    """
    return _OURS.match(words) is not None
