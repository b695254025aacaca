"""Enumerations in a phrase: its members, whether any of them will do, whether more may follow.

*any-of* only where the text says "or" or "at least one of", *all-of* where it says "and",
otherwise *not said*. "Such as", "e.g.", "including", "etc." leave a list open.
"""

import re
from typing import Final, NamedTuple

from skillgraph.language.inner_choices import CHOICE, without_inner_choices
from skillgraph.language.joined_amounts import joins_amounts
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_AND: Final = (
    r"but (?:also|even)(?: (?:at|in|of|with))?"
    r"|and(?:,? (?:above all|not least),?|, (?:increasingly|more(?: and more| often| recently)*),)?"
)
#: What a version or level goes on with, and no alternative to it: "12c or later".
_UPWARDS: Final = r"(?:above|higher|better|later|newer|greater|upwards?|more(?: recent)?)"
_SEPARATOR = expression(
    rf"(?=[\s,;])(?:\s*[,;]\s*(?:as well as|(?:along|together) with|{CHOICE}|{_AND}|plus|&)\s+|\s*[,;]\s+"
    rf"|\s+(?:as well as|{CHOICE}|{_AND}|(?-i:plus|PLUS)|&|/)\s+"
    rf"(?!{_UPWARDS}(?:\W*\Z|\s*[,;)]| in\b)|(?:(?<=& )|(?<=and ))(?:Cie|Co|Sons?|Bros|Brothers)\b))",
    re.IGNORECASE,
)
_CHOOSES: Final = expression(CHOICE)
_EXAMPLES = expression(
    r"\s*(?:,\s*)?(?:\bincl\.|\b(?:such as|including(?: but not limited to)?|for (?:example|instance)"
    r"|namely|(?<=, )that is(?: to say)?,?|(?:especially|particularly)(?: with)?|in particular"
    r"|(?<=, )(?:usually|typically|mostly|commonly)|(?<!thing )like|(?:preferably|ideally)(?: (?:in|with))?)"
    r"\b[,:;]?|\be\.g\.,?|\bi\.e\.,?|:|(?<=[\w)]) (?:[\u2013\u2014](?= [A-Z])|--(?= [^\s,][^,;.]{0,40},))"
    r"|(?<=\w) -(?= (?-i:[A-Z])[^\s,]{0,30}(?: (?-i:[A-Z])[^\s,]{0,30}){0,2}(?:,| or | / )))\s*",
    re.IGNORECASE,
)
#: What there is in the lower case of a stretch that gives examples; cheaper than to look for it.
_EXAMPLE_HINTS: Final = tuple(
    "such as|incl|for example|for instance|like|namely|, that is|especially|particular|preferably|ideally"
    "|usually|typically|mostly|commonly|e.g|i.e|:|\u2013 |\u2014 | - |-- ".split("|")
)
_OPENING: Final = expression(
    r"(?:such as|including|for example|for instance|like|e\.g\.,?|eg\.?,?|i\.e\.,?|especially|particularly"
    r"|preferably|ideally|namely|that is)[,:]?\s+",
    re.IGNORECASE,
)
#: What opens brackets that hold an alternative to what is before them: "Foo (or with Bar)".
_INSTEAD: Final = expression(
    r"(?:preferred,? )?(?:or|alternatively|otherwise),? (?:with |in )?"
    r"(?!(?:an? |any )?(?:similar|equivalent|comparable|related|other|another|better|higher|above|more)\b)",
    re.IGNORECASE,
)
_OPEN_WORDS: Final = expression(
    r"\b(?:such as|e\.g|eg\.|including|includes?|for example|for instance|like|among others|and more|and "
    r"others)\b|\betc\b|\.\.\.|\u2026",
    re.IGNORECASE,
)
_OPEN_MEMBER: Final = expression(
    r"(?:etc|(?:and )?so (?:on|forth)|and more|more|the lot|others|(?:any |an)?other .*"
    r"|(?:(?:in|at|as|for|on) )?(?:an? )?(?:similar|related|equivalent|comparable|relevant)\b.*|higher|better"
    r"|an? [a-z-]+ (?:equivalent|alternative)|eine[rmns]? (?:vergleichbar|\u00e4hnlich|gleichwertig).*|above"
    r"|(?:some|any)thing (?:comparable|similar|equivalent|alike|like (?:it|them|that|those|this)"
    r"|(?:along|on) (?:those|these|similar) lines|of (?:that|the|this) (?:kind|sort|like))|(?:the |such)like"
    r"|later|newer|\.\.\.|\u2026)\.?",
    re.IGNORECASE,
)
_PLURAL_RELATED: Final = expression(r"(?i)(?:an? )?(?:similar|related|relevant|comparable|equivalent)\b")
#: Behind a criterion, by what it is assessed: "(A/I)".
_ASSESSED: Final = expression(r"\((?:[A-Z]\b[/, ]{0,2}){1,5}\)\Z")
_SIMILAR_FOR: Final = expression(
    r"(?:an?(?:other)? )?(?:similar|equivalent|comparable) (?:[a-z-]+ ){1,3}for\s+"
    r"(?:(?-i:(?P<name>[A-Z]))|.)",
    re.IGNORECASE,
)
#: How many of several will do, where that is one; and what says so of them.
ANY_ONE: Final = r"(?:at least one|one or (?:more|several)|any one|any|one|either)"
ONE_OF: Final = r"(?:at least one|one or (?:more|several)|any one|(?:any(?: combination)?|one|either) of)\b"
#: What lets one member do: "at least one of A, B, C", "A, B, C (one or more)".
_ONE_WILL_DO: Final = expression(
    rf"\W*{ONE_OF}|.*\b(?:some|one|any)(?: or \w+| combination)? of"
    r"(?: the (?:following|below)\b|(?: these(?: [a-z]+)?)?\W*$)"
    r"|[^.;:(]*\b(?:in|with|of|on) (?:something|anything)(?:\W{0,3}[:(\u2013\u2014-]|$)"
    rf"|.*\({ONE_OF}[^()]*\)\W*$",
    re.IGNORECASE | re.DOTALL,
)
#: That some of them will do: "at least two of A, B and C".
_SOME_WILL_DO: Final = expression(
    r"\W*(?:at least |any |some )?(?:two|three|four|[2-4]|several)(?: or more)? of\b(?! (?:the )?years)",
    re.IGNORECASE,
)
#: What is said of a thing that will do as well as another: "Foo (Bar is fine too)".
ALSO_FINE: Final = (
    r"(?:(?:is|are|would be|will be|works?)(?: just| perfectly| equally)? ?"
    r"(?:also (?:fine|ok(?:ay)?|acceptable|accepted|welcome)"
    r"|(?:fine|ok(?:ay)?|acceptable|accepted|welcome|good|well),? (?:too|also|instead|as well|with us|by us)"
    r"|as (?:good|well|welcome)|equally (?:good|welcome)|(?:too|as well|instead))"
    r"|(?:(?:will|would|can) do|transfers?)(?: just| equally)? (?:too|also|instead|as well|fine|nicely|well))"
)
#: The same behind what is enumerated, in words that name nothing: "A, B, C, we don't mind which".
_WHICHEVER: Final = expression(
    r"(?<![\s,;:(\u2013\u2014-])[\s,;:(\u2013\u2014-]++"
    r"(?:(?:we|i) (?:really )?(?:do not|don['\u2019]t) (?:mind|care) which(?: one)?"
    r"|(?:it )?(?:does(?:n['\u2019]t| not) (?:really )?matter|makes no difference) (?:to us )?which(?: one)?"
    r"|(?:no )?matter which(?: one)?|(?:at least )?(?:any|either|one)(?: one| or more)?"
    r"(?= (?:of|will|is|would) )(?: of (?:it|th[eo]\w+|the (?:two|three|four))(?: \w+ly| well)?)?"
    r"(?: (?:will do|is fine|is enough|would do)(?: (?:with|by|for) us)?)?"
    r"|(?:whichever|whatever)(?: (?:one )?you (?:prefer|like|know|use|have used))?"
    r"|take your pick|anything goes|(?:it['\u2019]s )?(?:up to you|your (?:choice|call|pick))|you choose"
    r"|(?:we are|i am|we['\u2019]re|i['\u2019]m) (?:easy|flexible|not (?:fussy|picky))"
    r"|(?:will|would|can)(?: also)? do"
    rf"|{ALSO_FINE})(?:, (?:you|we)(?:['\u2019]ll| will| can) [a-z' ]{{2,40}})?\W*$",
    re.IGNORECASE,
)
#: Before a colon, that one of what is behind it will do: "hands on with at least one of: A, B".
_CHOSEN: Final = expression(
    rf"(?<![\s,])[\s,]+(?:(?:in|with|of|on) )?{ANY_ONE}"
    r"(?: or more)?(?: of(?: the following| these)?| of the following [a-z]+)$",
    re.IGNORECASE,
)
#: What there is in the lower case of such words; cheaper than to look for them.
_WHICHEVER_HINTS: Final = tuple(
    "which| fine| do| pick| of th| of it|whatever|anything| enough| easy| too| well| also| instead|choice"
    "| call|choose|up to you|flexible|fussy|with us|by us| transfer|as good|as welcome|equally".split("|")
)
_LONGEST_WHICHEVER: Final = 90
#: What leads to an enumeration, and may be said again before each of its members.
_LED, _LONGEST_LED = expression(r"\b(?:with|in|of|about) $", re.IGNORECASE), len("about ")
_BESIDE: Final = expression(r",\s+(?:and|plus|as well as)\s+")
#: A name behind a comma is none of the two before it: "Foo or Bar, Baz".
_NAME_BEHIND: Final = expression(
    r"(?P<choice>[A-Z][\w+#.-]*(?:, [A-Z][\w+#.-]*){0,3} or [A-Z][\w+#.-]*), (?P<name>[A-Z][\w+#.-]*)\.?"
)
#: "Python and one or more of Java, C"; "of" may be left off where an *or* stands.
_CHOICE_BESIDE: Final = expression(
    rf"(?i),?\s+(?:and|plus|as well as)(?: (?:at|in|of|on|with))? (?={ANY_ONE}(?P<of> of)?\s)"
)
_PLACED: Final = expression(r"(?i)[\s,]*(?:especially|particularly) (?:in|when|on|at|under|during|within) ")
#: What an *and* behind it goes on with, and parts nothing: "between X and Y", "that meet and exceed".
_WITHIN: Final = expression(r"\b(?:between (?!.* and ).*|(?:that|which|who|whose) [^,]*)$")
#: What is said of the members before, and is none: "ropes and sails, for which there is a loft".
_SAID_OF_THEM: Final = expression(
    r"(?:about|after|at|by|during|for|from|in|of|on|over|to|under|with) (?:which|whom|whose)\b"
    r"|(?:covering|employing|serving|spanning) (?:(?:about|at least|more than|over|up to) )?\d"
)
_REACH: Final = 200  # characters before a joint in which that may stand
_EDGES: Final = " \t\u00a0,;:."
#: Brackets within brackets are taken apart so far, beyond they stay as they stand.
_DEEPEST: Final = 8


class Item(NamedTuple):
    """One member of an enumeration; *members* is what brackets or "such as" add to it."""

    span: Span
    members: "Series | None" = None


class Series(NamedTuple):
    """An enumeration: its items, its logic (a list logic of the model), whether it is open.

    *open* is True where the text leaves it open, False where a conjunction closes it, None
    where the text does not say.
    """

    items: tuple[Item, ...]
    logic: str = "not said"
    open: bool | None = None


def split_series(text: str, span: Span, *, keep_open: bool = False) -> Series:
    """Cut a stretch of a text into the members of its enumeration.

    A last member that only leaves the list open ("or similar", "etc.") is left out, save with *keep_open*.

    Example:
        >>> series = split_series("Java, Go, or C++", Span(0, 16))
        >>> [item.span for item in series.items], series.logic
        ([Span(start=0, end=4), Span(start=6, end=8), Span(start=13, end=16)], 'any-of')

    """
    return _split(text, span, keep_open=keep_open, depth=0)


def _split(text: str, span: Span, *, keep_open: bool, depth: int) -> Series:
    pieces, joints = without_inner_choices(text, *_pieces(text, span))
    items: list[Item] = []
    is_open = bool(_OPEN_WORDS.match(text, span.start))
    purpose = 0  # where the last piece ends that says what a similar thing is for
    is_named = False  # whether that is in capitals, as short names that follow may be
    joined: list[str] = []
    for piece, joint in zip(pieces, ["", *joints], strict=False):
        piece_text = text[piece.start : piece.end]
        if purpose:
            is_short = is_named and piece_text.isupper()
            if is_short or "," not in text[purpose : piece.start] or not piece_text[0].isupper():
                purpose = piece.end  # "Go or a similar language for logs and tests", "… for ETL, ML"
                continue
            purpose = 0  # "Go or a similar language for logs, Python, and SQL", "… for QA, Python"
            joined.pop()
        if items and _SAID_OF_THEM.match(piece_text):
            continue
        joined.append(joint)
        if items and _OPEN_MEMBER.fullmatch(piece_text):
            is_open = True
            if "and" in joined:
                joined.pop()  # "Knots and ropes, or equivalent" asks for both
            if "(" in piece_text and (named := _named_similar(text, piece, depth)):
                items.extend(named)  # "Knots or a similar art (Splices, Lashes)"
                continue
            if similar := _SIMILAR_FOR.match(piece_text):
                purpose, is_named = piece.end, similar["name"] is not None
                continue
            if not (keep_open and _PLURAL_RELATED.match(piece_text)):
                continue
        items.append(_item(text, piece, depth))
    return Series(tuple(items), *_logic(joined[1:], is_open=is_open, several=len(items) > 1))


def _named_similar(text: str, piece: Span, depth: int) -> tuple[Item, ...]:
    """Give the names in the brackets of what only leaves a list open: "or a similar tool (Foo, Bar)"."""
    members = None if _ASSESSED.search(text, piece.start, piece.end) else _item(text, piece, depth).members
    if members is None or not all(text[one.span.start].isupper() for one in members.items):
        return ()
    return members.items


def is_one_enough(words: str) -> bool:
    """Tell whether words say that one member of what they open or enumerate will do.

    Example:
        >>> is_one_enough("At least one of the following"), is_one_enough("Go, C (any of them)")
        (True, True)
        >>> is_one_enough("One team")
        False

    """
    is_hinted = any(map(words.lower().__contains__, ("one", " of", "thing")))
    is_said = is_hinted and _ONE_WILL_DO.match(words) is not None
    return is_said or without_whichever(words, Span(0, len(words))).end < len(words.rstrip())


def is_some_enough(words: str) -> bool:
    """Tell whether words say that some of the members that they open will do, and not how many are too few.

    Example:
        >>> is_some_enough("at least two of Go, C and SQL"), is_some_enough("two of years of Go")
        (True, False)

    """
    return _SOME_WILL_DO.match(words) is not None


def without_whichever(text: str, span: Span) -> Span:
    """Leave off that any of what stands before will do.

    Example:
        >>> without_whichever("Foo, Bar, we don't mind which", Span(0, 29))
        Span(start=0, end=8)

    """
    words = text[max(span.start, span.end - _LONGEST_WHICHEVER) : span.end]
    lowered = words.lower()
    if not any(hint in lowered for hint in _WHICHEVER_HINTS):
        return span
    found = _WHICHEVER.search(words)
    return span if found is None else Span(span.start, span.end - len(words) + found.start())


def part_alternatives(text: str, span: Span) -> tuple[Span, ...]:
    """Part alternatives from what is asked for beside them: "A or B, and C", "A, and B or C".

    Example:
        >>> part_alternatives("Go or C, and SQL", Span(0, 16))
        (Span(start=0, end=7), Span(start=13, end=16))
        >>> len(part_alternatives("Go, SQL, and C", Span(0, 14)))
        1
        >>> part_alternatives("SQL and one of Go or C", Span(0, 22))
        (Span(start=0, end=3), Span(start=8, end=22))

    """
    words = text[span.start : span.end]
    choice = None if " through " in words else _CHOICE_BESIDE.search(text, *span)
    is_choice = choice is not None and (choice["of"] or " or " in words)
    if choice is not None and is_choice and not _depth(text, span.start, choice.start()):
        return (Span(span.start, choice.start()), Span(choice.end(), span.end))
    if " or " not in words:
        return (span,)
    similar = _SIMILAR_FOR.search(text, span.start, span.end)
    end = similar.start() if similar is not None and similar["name"] else span.end
    behind = _NAME_BEHIND.fullmatch(text, span.start, span.end)
    if behind is not None:
        return (Span(span.start, behind.end("choice")), Span(*behind.span("name")))
    for match in _BESIDE.finditer(text, span.start, end):
        before, after = text[span.start : match.start()], text[match.end() : span.end]
        is_apart = " or " in before or (" or " in after and "," not in before)
        if is_apart and not _depth(text, span.start, match.start()):
            rest = part_alternatives(text, Span(match.end(), span.end))
            return (Span(span.start, match.start()), *rest)
    return (span,)


def _item(text: str, piece: Span, depth: int) -> Item:
    """Take apart what a piece names and what stands in brackets or behind "such as", `_DEEPEST` deep."""
    bracket = _bracket(text, piece) if depth < _DEEPEST else None
    if bracket is not None and bracket.end >= piece.end - 1:
        head = _trim(text, Span(piece.start, bracket.start))
        inside = without_whichever(text, _trim(text, Span(bracket.start + 1, bracket.end)))
        if head.start < head.end and inside.start < inside.end:
            opening = _OPENING.match(text, inside.start, inside.end)
            begun = opening or _INSTEAD.match(text, inside.start, inside.end)
            start = begun.end() if begun else inside.start
            members = _split(text, Span(start, inside.end), keep_open=False, depth=depth + 1)
            opened = True if opening and "i.e" not in opening.group().lower() else members.open
            return Item(head, Series(members.items, members.logic, opened))
    return Item(piece)


def split_examples(text: str, span: Span) -> tuple[Span, Series | None]:
    """Cut a stretch into what it names and the members that "such as" or a colon adds.

    Example:
        >>> head, series = split_examples("clouds such as AWS or Azure", Span(0, 27))
        >>> head, series.logic, series.open
        (Span(start=0, end=6), 'any-of', True)

    """
    lowered = text[span.start : span.end].lower()
    if not any(hint in lowered for hint in _EXAMPLE_HINTS):
        return span, None
    words = _trim(text, span)
    for match in _EXAMPLES.finditer(text, span.start, span.end):
        if match.start() <= words.start or match.end() >= words.end:
            continue  # nothing is named before it, or nothing behind it
        if _depth(text, span.start, match.start()) or _PLACED.match(text, match.start()):
            continue  # "clear writing, especially in reports"
        head = _trim(text, Span(span.start, match.start()))
        tail = _trim(text, Span(match.end(), span.end))
        if head.start < head.end and tail.start < tail.end:
            series = split_series(text, tail)
            is_open = series.open if ":" in match.group() or "i.e" in match.group().lower() else True
            chosen = _CHOSEN.search(text, head.start, head.end)
            if chosen is None:
                return head, Series(series.items, series.logic, is_open)
            if chosen.start() > head.start:
                return Span(head.start, chosen.start()), Series(series.items, "any-of", is_open)
    return span, None


def _pieces(text: str, span: Span) -> tuple[list[Span], list[str]]:
    pieces, joints, start = [], [], span.start
    led = _LED.search(text, max(0, span.start - _LONGEST_LED), span.start)
    again = led.group().lower() if led is not None else ""  # "work with Foo or with Bar"
    for match in _SEPARATOR.finditer(text, span.start, span.end):
        before = max(start, match.start() - _REACH)
        is_within = _depth(text, span.start, match.start()) or _WITHIN.search(text, before, match.start())
        if is_within or joins_amounts(text, Span(*match.span())):
            continue
        piece = _trim(text, Span(start, match.start()))
        if piece.start < piece.end:
            pieces.append(piece)
            joints.append(match.group().lower().strip(" ,;\t"))
        start = match.end() + (len(again) if again and text.startswith(again, match.end()) else 0)
    last = _trim(text, Span(start, span.end))
    if last.start < last.end:
        pieces.append(last)
    return pieces, joints[: max(0, len(pieces) - 1)]


def _logic(joints: list[str], *, is_open: bool, several: bool) -> tuple[str, bool | None]:
    if not several:
        return "not said", True if is_open else None
    words = set(joints) - {"", "/"}
    if words:
        return ("any-of" if any(map(_CHOOSES.fullmatch, words)) else "all-of"), is_open
    return "not said", True if is_open else None


def _depth(text: str, start: int, end: int) -> int:
    return max(0, text.count("(", start, end) - text.count(")", start, end))


def _bracket(text: str, span: Span) -> Span | None:
    """Give the last bracket of a stretch: from its opening to its closing, or to the end."""
    start = text.find("(", span.start, span.end)
    if start < 0:
        return None
    end = text.find(")", start, span.end)
    return Span(start, end if end >= 0 else span.end)


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        if text[end - 1] == "." and text[max(start, end - 4) : end].lower().endswith(("etc.", ".e.g.")):
            break
        end -= 1
    return Span(start, end)
