"""Levels that are said of one thing alone: in brackets behind it, by a mode of a language, by *enough*."""

import re
from typing import Final

from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.extraction.wording.modality import Level
from skillgraph.extraction.wording.participles import EDGE
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE, LANGUAGES
from skillgraph.language.stock_phrases import CLAUSE_WORDS, OUGHT
from skillgraph.language.verbs import base_verb
from skillgraph.language.words import word_set
from skillgraph.model import Span

HOW_WELL: Final = (
    r"(?:basics?|beginner|elementary|foundational|(?:upper[- ])?intermediate|advanced|expert|proficient"
    r"|fluent|native|conversational|business|working|moderate|good|strong|solid|sound|excellent)"
)
"""Matches a word for how well something is known, said alone."""
#: Of which walk of life something is: "in a personal or professional context".
_WALK: Final = "(?:academic|business|educational|home|personal|private|professional|social|work|workplace)"
SO_WELL: Final = expression(
    r"(?=[, ])(?: to an? (?:[a-z]+ )?(?:level|standard) (?:sufficient|good enough|high enough|needed|that)"
    r"| (?:at|on|to) the (?:level|standard) of(?= (?:an?|the|[a-z]+) [a-z])"
    r"| well enough (?:to|for|that)| to the point of"
    r"| (?:that|which) (?:goes?|reach(?:es)?|extends?) (?:well |far |clearly )?(?:beyond|further|past|deeper)"
    r"| through(?= (?:[a-z-]+(?: [a-z-]+)?s, ){1,4}(?:[a-z-]+(?: [a-z-]+)?s,? )?(?:and|or) )"
    r"|, according to(?= [A-Z][^,;]*\Z)|,? as (?:it applies|they apply|it relates|they relate|applied) to"
    r"|,? or (?:willing(?:ness)?|able|ability|prepared|ready|readiness|happy)"
    r" to (?:(?:get|obtain|acquire|gain) (?:one|it|this)|develop (?:it|this))"
    rf"|,? (?:whether )?in an? {_WALK}(?:, {_WALK}){{0,3}},? (?:and|or) {_WALK}"
    r" (?:capacity|context|environment|setting))\b"
)
"""Matches how well something is to be known, or got, behind it: "… well enough to teach it"."""
#: "SQL (basic)", "Dutch (conversational or better)".
_IN_BRACKETS: Final = expression(
    rf"\s?\((?P<level>(?:at least )?(?:very )?{HOW_WELL}(?: or {HOW_WELL})?"
    r"(?: (?:knowledge|understanding|proficiency|fluency|command|skills))?)(?:[ -]level)?"
    r"(?P<more> or (?:above|higher|better|more))?(?:\)|(?: ?[\u2013\u2014-]|:|,? incl(?:\.|uding))\s)",
    re.IGNORECASE,
)
#: How much of the time: "travel (about 10 %)".
_SHARE: Final = expression(
    r"\s?\((?P<share>(?:(?:about|around|up to|max\.?|ca\.|approx\.?|roughly) )?"
    r"\d{1,3}(?:\s?[-\u2013]\s?\d{1,3})?\s?%)\)",
    re.IGNORECASE,
)
#: A class of a licence, by its letters, or what it is for in a word or two.
_CLASS: Final = (
    r"(?:(?:(?:categor(?:y|ies)|class(?:es)?|codes?|group|type) )?(?-i:[A-Z]{1,2}\d{0,3}(?:\+?E)?)"
    r"|(?!(?:or|and|if|for|in|not|no|such|like|with|at|from|by|an?|the|your|we|ideally|preferably|essential|held|clean"
    r"|required|preferred|desirable|optional|must|nice|needed|mandatory|minimum|valid|current|plus|bonus)\b)"
    r"(?-i:[a-z]+(?:[ -][a-z]+)?))"
)
#: Of which class a licence is: "driving licence (B)", "forklift licence (reach or counterbalance)".
_OF_CLASS: Final = expression(
    r"(?:(?<=licen[cs]e)|(?<=licen[cs]es)|(?<=ticket)|(?<= card)|(?<=permit))"
    rf" (?P<share>\({_CLASS}(?:(?:, | and | or |/| & ){_CLASS}){{0,5}}\))",
    re.IGNORECASE,
)
#: Behind what is known, how well: "your Go is excellent", "your Dutch should be fluent".
_LEVEL_SAID: Final = expression(
    r"(?: skills?| knowledge)? (?:is|are|must be|should be|needs to be) "
    r"(?P<level>(?:(?:very|really|at least) )?(?:good enough|excellent|strong|solid"
    r"|fluent|good|advanced|basic|first[- ]rate|outstanding|decent"
    r"|up to date|better than average))(?=\W*$|[,.;]| and\b| or\b| that\b| to\b| in\b)"
)
#: The same behind a dash: "Excel \u2013 intermediate".
_BEHIND_DASH: Final = expression(
    rf" ?[\u2013\u2014-] (?P<level>(?:very )?{HOW_WELL}(?: (?:knowledge|skills|understanding|command))?)"
    r"(?:[ -]level)?(?=\W*$|[,.;])"
)
#: How well somebody knows what stands behind the verb: "knows ropes deeply", "you know one yard well".
_KNOWS_WELL: Final = expression(
    r"(?:you )?(?P<verb>know|write|speak)s? (?:(?:our|my|their|the) )?"
    r"(?P<what>[^,;:.()\u2013\u2014]{2,60}?)"
    r" (?P<how>very well|really well|well|deeply|in depth|thoroughly|properly|inside[- ]out|by heart)"
    r"(?=\s*(?:$|[,;:.(]|\s[\u2013\u2014-]\s))"
)
#: How well something is done in a language: "programs well in Foo", "writes decent code in Foo".
_WELL_IN: Final = expression(
    r"(?:you )?(?:can )?(?:program|code|script|write|speak)s?"
    r" (?P<how>very well|well|fluently|confidently|comfortably"
    r"|(?P<good>decent|good|solid|strong|excellent) (?:code|programs|scripts|software)) in (?=\S)"
)
#: What is written so: "writes good Foo".
_WRITES_GOOD: Final = expression(r"(?:you )?writes? (?P<how>(?:very )?good|decent|solid|excellent) (?=\S)")
#: What is done so, and with nothing: "Writes well".
_DOES_WELL: Final = expression(
    rf"(?:you )?(?:(?:can|{OUGHT}) )?(?P<act>[a-z]+) (?P<how>very well|well|clearly)(?=\W*$)"
)
#: Where somebody is at home: "knows their way around Foo".
_WAY_AROUND: Final = expression(
    rf"(?:you )?(?:(?:can|{OUGHT}) )?(?:(?:know|find)(?:s|ing)? )?"
    r"(?:your|their|the|his|her) way (?:a?round(?: in)?|in) (?:an? |the )?(?=\S)"
)
#: What somebody works with each day: "has used Foo daily".
_DAILY: Final = expression(
    r"(?:(?:you(?: have|['\u2019]ve)|has|have) )?(?:uses?|used|work(?:s|ed)? with) (?P<what>[^,;:.()]{2,60}?)"
    r" (?:daily|every day)(?=\W*$)"
)
#: "Understands Foo", "used Foo", and no more of it.
_BEGUN: Final = expression(r"(?:(?:you )?understands?|(?P<used>used)) (?=\S)")
#: What the reader understands, by no name: "You understand the value of rope", not "You understand it".
_YOU_GRASP: Final = expression(
    rf"(?:you )?(?:also |really |fully )?(?P<verb>understand|grasp|appreciate)s? (?!{CLAUSE_WORDS}\b|an?\b"
    r"|(?:and|basics?|but|it|its|me|my|of|or|our|that|their|them|these|they|this|those|us|we|you|your|all)\b)(?=[a-z])"
)
#: What somebody has had to do with, and no more of it: "You have worked with children".
_HAVE: Final = (
    rf"(?:(?:you )?(?:(?:will|{OUGHT}) )?(?:have|has)|you['\u2019]ve) (?:already |also |previously )?"
)
_WORKED_WITH: Final = expression(
    rf"(?P<used>(?:{_HAVE})?worked with|{_HAVE}used) (?!people\b)(?:an? |the |at least )?(?=\S)"
)
#: How something is: "you know how tides turn", and not how to do anything.
_KNOWS_HOW: Final = expression(r"(?:you )?(?P<verb>know|understand)s? (?=(?:how|why|what|when) (?!to |you ))")
#: A manner of knowing or doing \u2192 how well that is.
_OF_MANNER: Final = {
    "very well": "very good",
    "really well": "very good",
    "well": "good",
    "deeply": "deep knowledge",
    "in depth": "in-depth knowledge",
    "thoroughly": "thorough knowledge",
    "properly": "thorough knowledge",
    "by heart": "thorough knowledge",
    "inside out": "thorough knowledge",
    "inside-out": "thorough knowledge",
    "fluently": "fluent",
    "confidently": "confident",
    "comfortably": "comfortable",
    "clearly": "clear",
}
_OF_KNOWING: Final[dict[str | None, str]] = {
    "know": "knowledge",
    "understand": "understanding",
    "grasp": "understanding",
    "appreciate": "understanding",
    None: "at home",
}
#: How all that tells of a manner opens, in lower case; cheaper than to look for all of it.
_TELLS_MANNER: Final = expression(
    r"(?:you(?: have|['\u2019]ve)? )?"
    r"(?:(?:can|must|should|will|need to|has|have|already|also|previously) ){0,3}"
    r"(?:(?:also|really|fully) )?(?:program|code|script|writ|speak|know|find|understand|grasp|appreciate|use"
    r"|work|(?:your|their|his|her) way)"
)
#: Before the name of a language or behind it, whether it is to be written, to be spoken, or both.
_MODES: Final = r"(?P<mode>(?:written|spoken|verbal|oral)(?: (?:and|or|&) (?:written|spoken|verbal|oral))?)"
_MODE: Final = expression(rf"(?:both )?{_MODES} (?=(?P<language>[a-z]+))", re.IGNORECASE)
_MODE_BEHIND: Final = expression(
    r"(?P<language>[A-Z][a-z]+)"
    rf"(?P<others>(?:(?:,|,? (?:and|or)) (?:[a-z]+ )?{LANGUAGE}){{0,3}})"
    rf"(?: (?:language|skills?))*,? \(?(?P<both>both )?{_MODES}\)?(?=\W*$|[,.;])",
    hints=("written", "spoken", "verbal", "oral"),
)
_BASIC: Final = expression(
    r"\b(?:(?P<dared>not (?:afraid|scared)|unafraid) of (?:an? |the |your )?"
    r"|(?P<level>basic|elementary|rudimentary|a (?:little )?bit of(?= [\w+#.]*/?$)) (?:[\w+#.]+/)?"
    r"|(?P<known>(?:very )?(?:good|excellent|strong|solid|sound) (?:knowledge|command)) (?:of|in) )$",
    re.IGNORECASE,
)
_BASIC_WORDS: Final = frozenset(
    "afraid basic bit command elementary knowledge rudimentary scared unafraid".split()
)
_BASIC_REACH: Final = len(" very excellent knowledge of ")


#: What joins two things of which each has a level: "Erfahrung mit Foo sowie Kenntnisse in Bar".
def so_well_behind(text: str, span: Span) -> str | None:
    """Give how well what stands before a stretch is to be known, where the stretch opens by saying it.

    Example:
        >>> so_well_behind("Excel well enough to teach it", Span(5, 29))
        'well enough to teach it'

    """
    said = SO_WELL.match(text, *span)
    return None if said is None else text[said.start() : span.end].split(", and ", 1)[0].strip(" ,.")


def level_in_brackets(text: str, end: int) -> str | None:
    """Give the level that brackets hold behind a name; None where they hold anything else.

    Example:
        >>> level_in_brackets("Go (basic), C (for tools)", 2), level_in_brackets("C (for tools)", 1)
        ('basic', None)

    """
    found = _IN_BRACKETS.match(text, end)
    return None if found is None else (found["level"] + (found["more"] or "")).lower()


def leveled_in_brackets(text: str, end: int, asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Give the last of some members the level, share or class that the brackets behind it hold."""
    share = _SHARE.match(text, end) or _OF_CLASS.match(text, end)
    if share is not None and asked and asked[-1].scope is None:
        return (*asked[:-1], asked[-1]._replace(scope=share["share"]))
    level = level_in_brackets(text, end) if asked and asked[-1].level is None else None
    return asked if level is None else (*asked[:-1], asked[-1]._replace(level=level))


def names_class(text: str, end: int) -> bool:
    """Tell whether the brackets behind a licence say of which class it is: "driving licence (B)"."""
    return _OF_CLASS.match(text, end) is not None


def level_behind(text: str, span: Span) -> str | None:
    """Give the level that is said behind a thing, in a sentence of it: "Your Go is excellent".

    Example:
        >>> level_behind("Your Go is good enough that we like it", Span(5, 7))
        'good enough'

    """
    lower = lowered(text)
    match = _LEVEL_SAID.match(lower, span.end) or _BEHIND_DASH.match(lower, span.end)
    return None if match is None else " ".join(match["level"].split())


def basic_ahead(text: str, start: int) -> str | None:
    """Give how well a name is to be known, straight before it: "understands basic routing".

    Example:
        >>> basic_ahead("knows basic routing", 12), basic_ahead("knows basic routing", 6)
        ('basic', None)

    """
    if word_set(text).isdisjoint(_BASIC_WORDS):
        return None
    found = _BASIC.search(text, max(0, start - _BASIC_REACH), start)
    return None if found is None else (found["level"] or found["dared"] or found["known"]).lower()


def level_of_manner(text: str, span: Span) -> Level | None:
    """Give how well somebody knows or does something, by an adverb: "knows ropes well", "codes well in Go".

    Example:
        >>> level_of_manner("You know Go well", Span(0, 16))
        Level(level='good knowledge', rest=Span(start=9, end=11), verbal=False)
        >>> level_of_manner("codes fluently in Go", Span(0, 20)), level_of_manner("knows Go", Span(0, 8))
        (Level(level='fluent', rest=Span(start=18, end=20), verbal=False), None)

    """
    lower = lowered(text)
    if not _TELLS_MANNER.match(lower, *span):
        return None
    good = _WELL_IN.match(lower, *span) or _WRITES_GOOD.match(lower, *span)
    if good is not None and text[good.end()].isupper():
        how = good.groupdict().get("good") or good["how"]
        return Level(_OF_MANNER.get(how, how), Span(good.end(), span.end))
    found = (one.match(lower, *span) for one in (_WAY_AROUND, _KNOWS_HOW, _YOU_GRASP))
    if (known := next(filter(None, found), None)) is not None:
        return Level(_OF_KNOWING[known.groupdict().get("verb")], Span(known.end(), span.end))
    used = _DAILY.match(lower, *span)
    if used is not None:
        return Level("daily use", Span(*used.span("what")))
    worked = _WORKED_WITH.match(lower, *span)
    begun = worked or _BEGUN.match(lower, *span)
    if begun is not None and (worked is not None or _is_whole(text, span, begun)):
        level = "experience" if begun["used"] else "understanding"  # "used Foo or Bar"
        return Level(level, Span(begun.end(), span.end))
    known = _KNOWS_WELL.match(lower, *span)
    return None if known is None else _known_so(text, span, known)


def _is_whole(text: str, span: Span, begun: re.Match[str]) -> bool:
    """Tell whether a name is all that follows on what has begun a stretch, and nothing stands before that."""
    return text[begun.end()].isupper() and not (begun["used"] and text[: span.start].strip(EDGE))


def _known_so(text: str, span: Span, known: re.Match[str]) -> Level | None:
    """Give how well something is known or written by an adverb behind it; written are only languages."""
    how = _OF_MANNER[known["how"]]
    if known["verb"] != "know":
        return Level(how, Span(*known.span("what"))) if text[known.start("what")].isupper() else None
    how = how if how.endswith("knowledge") else f"{how} knowledge"
    is_all = not text[known.end() : span.end].strip(" .")
    return Level(how, Span(known.start("what"), known.end("what") if is_all else span.end))


def done_well(text: str, span: Span) -> Level | None:
    """Give how well what somebody does is done, with no word of what it is done to: "Writes well"."""
    done = _DOES_WELL.fullmatch(lowered(text)[span.start : span.end].strip(" ."))
    if done is None:
        return None
    how = _OF_MANNER[done["how"]]
    how = how if base_verb(done["act"]) is not None else f"{how} knowledge"  # "You know Foo well"
    return Level(how, Span(span.start + done.start("act"), span.start + done.end("act")))


def with_mode(text: str, level: Level) -> Level:
    """Let a level say too whether a language is written, spoken or both: "great written Dutch".

    Example:
        >>> with_mode("great written Dutch", Level("great", Span(6, 19)))
        Level(level='great written', rest=Span(start=14, end=19), verbal=False)

    """
    start, end = level.rest
    mode, behind = _MODE.match(text, start, end), _MODE_BEHIND.match(text, start)
    mode = mode or (behind if behind and (behind.end() <= end or behind["both"]) else None)
    if mode is None or level.verbal or mode["language"].capitalize() not in LANGUAGES:
        return level
    before = text[:start].rsplit(maxsplit=1)[-1:] if level.level else []
    joint = "".join(before).lower()  # "command of written Dutch"
    said = " ".join(filter(None, (level.level, joint if joint in ("of", "in") else "", mode["mode"].lower())))
    is_behind = mode.start("language") < mode.start("mode")
    return Level(said, Span(start, min(mode.end("others"), end)) if is_behind else Span(mode.end(), end))


def for_one_end(asked: AskedList) -> AskedList:
    """Let all of what there must be enough of be for what the last is: "enough Go and C to script"."""
    members = asked.members
    if len(members) < len("ab") or members[-1].scope is None or not members[-1].scope.startswith("to "):
        return asked
    return asked._replace(
        members=tuple(one._replace(scope=one.scope or members[-1].scope) for one in members)
    )
