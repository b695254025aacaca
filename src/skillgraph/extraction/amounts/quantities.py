"""Quantities in running text: money, percentages, years, each with its bound and unit.

A number counts only with its unit beside it, so that a year (2024), a version
(ISO 27001), a rank (Top 10) or 24/7 is none. Patterns know no line end: a range never
runs over one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from skillgraph.extraction.amounts.money import find_money
from skillgraph.extraction.amounts.quantity import (
    DASH,
    GAP,
    GAP1,
    LIMIT,
    OR_SO,
    ROUGHLY,
    TO,
    Quantity,
    ends_of,
    plain,
)
from skillgraph.language.lazy import expression
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

_PERCENT_SIGN: Final = rf"{GAP}(?:%|percent(?:age points?)?\b|per cent\b|pct\b)"
_PERCENT = expression(
    rf"(?:{LIMIT}{GAP})?(?:{ROUGHLY}{GAP})?(?<![\w.,])(?P<low>\d[\d,]*(?:\.\d+)?)"
    rf"(?:(?:{_PERCENT_SIGN})?{TO}(?P<high>\d[\d,]*(?:\.\d+)?))?{_PERCENT_SIGN}(?P<open>\+)?",
    re.IGNORECASE,
)
_ONES: Final = tuple(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty".split()
)
NUMBER_WORDS: Final = {
    **{word: number for number, word in enumerate(_ONES, start=1)},
    "couple of": 2,
    "twenty-four": 24,
    "thirty": 30,
    "thirty-six": 36,
    **{
        word: number
        for number, words in enumerate(
            (
                "zwei deux dos twee dois",
                "drei trois tres drie",
                "vier quatre cuatro",
                "fünf cinq cinco vijf",
                "sechs seis zes",
                "sieben sept",
                "acht huit ocho",
            ),
            start=2,
        )
        for word in words.split()
    },
}
_COUNT: Final = rf"(?:\d{{1,2}}(?:[.,]5)?|{'|'.join(NUMBER_WORDS)})"
_ABOUT: Final = rf"{GAP1}{OR_SO}\b"
#: What one year is that experience is of, and no pay or leave: "a year's experience".
ONE_OF_EXPERIENCE: Final = (
    r"(?: (?:of (?!age\b)|(?:[a-z-]+ )?experience\b|as an? |or (?:more|so|two)\b|at least\b|and a half\b))"
)
_OF_ONE: Final = rf"an?(?= (?:year|month)(?:['\u2019]s)?{ONE_OF_EXPERIENCE})"
#: How much would be best, beside what will do: "three, ideally five, years".
_AT_BEST: Final = rf",?{GAP1}\(?(?:but )?(?:ideally|preferably|better|at best){GAP1}"
#: Between the ends of a range of years; the second may have a bound of its own: "two and at most five".
_UP_TO: Final = (
    rf"(?:{TO}|{GAP1}(?:or|à|ou|et|a|o|y|e|oder|tot|t/m|en|of(?={GAP1}\w{{1,6}}{GAP1}jaar\b)"
    rf"|(?:and|but|to){GAP1}(?:no|not){GAP1}more{GAP1}than|(?:and|but|to){GAP1}at{GAP1}most){GAP1})"
)
#: Behind years, that they are the least: "5 ans et plus", "4 años de experiencia como mínimo".
_OR_MORE: Final = (
    rf"{GAP}\+|{GAP1}(?:or more|plus|minimum|(?:oder|und) mehr|(?:et|ou) plus|[oy] más|ou mais"
    r"|(?:of|en) meer|(?:como )?mínimo)\b"
    rf"|(?={GAP1}(?:d['\u2019]expérience|de experiencia|ervaring){GAP1}"
    r"(?:au |como )?m[ií]nim(?:um|o|aal)\b)"
)
_YEARS = expression(
    rf"(?:(?P<which>of which|(?:a|another) further|another|an additional){GAP1}"
    r"|(?P<among>(?<=\bwith )|(?<=including )|(?<=\()|(?<=, ))(?=at least|a minimum of|\d{1,2}\+ ))?"
    rf"(?:{LIMIT}{GAP})?(?:{ROUGHLY}{GAP})?(?<![\w.,/$€£])"
    rf"(?<!\bof the )(?<!\bevery )(?:"
    rf"(?P<low>{_COUNT}(?:{GAP1}and a half)?|half an?|{_OF_ONE})"
    rf"(?:{GAP}\(\d+\+?\))?(?P<open>{GAP}\+|(?:{GAP1}|-)(?:or more|plus))?"
    rf"(?:{GAP}\((?:[a-z]+[ -]){{0,2}}(?:[a-z]+|\d{{1,2}}) ?(?:plus|\+)\))?(?P<odd>{GAP1}or so|-odd)?"
    rf"(?:{_UP_TO}(?P<high>{_COUNT}(?: and a half\b)?)(?P<open_high>\+)?)?"
    rf"(?:{_AT_BEST}(?P<best>{_COUNT})\+?,?)?"
    rf"(?:{GAP1}(?:additional|further|full))?{GAP}{DASH}?"
    r"(?P<unit>(?:years?|yrs?|months?|mths?|jahren?|jahre|ans|años|anos|jaar"
    r"|y(?=\+?(?: of| exp)))\b(?![ -]olds?\b)"
    r"|of (?:them|these|those|which)\b"
    r"(?! (?:(?:two|three) )?(?:fields?|areas?|subjects?|disciplines?|languages?|tools)\b)(?: years\b)?"
    r"|(?(which)|(?(among)|(?!)))(?=\s*(?:abroad|as|at|in|on(?! call\b)|using|with)\b))"
    r"(?:(?<=yrs|mth)\.|(?<=yr)\.|(?<=mths)\.)?"
    rf"(?P<half> and a half\b)?(?P<more>{_OR_MORE})?(?P<about>{_ABOUT})?"
    rf"(?:{_AT_BEST}(?P<best_behind>{_COUNT})\b(?!-\w)\+?(?! (?:years|yrs|months)\b)\)?,?"
    rf"|,?{GAP1}\(?(?P<best_last>{_COUNT})\+? (?:is |would be )?(?:preferred|ideal|desirable|better)\)?,?)?"
    r"|(?P<decades>half a|a|one|two) decades?\b"
    r"|(?P<pair>a couple of) (?:years|yrs)\b(?! ago)(?P<pair_or_more> or more)?)",
    re.IGNORECASE,
)
#: The same behind a label that has the unit: "Years of experience: 5+".
_LABELED_YEARS: Final = expression(
    rf"\byears (?:of )?(?:[a-z]+ )?experience(?: (?:required|needed))?:{GAP}"
    rf"(?P<all>(?:{LIMIT}{GAP})?(?P<low>{_COUNT})(?P<open>\+)?(?:{TO}(?P<high>{_COUNT}))?\+?)\W*$",
    re.IGNORECASE,
    hints=(":",),
)
_COUNTED: Final = expression(rf"\b{_COUNT}\b", re.IGNORECASE)  # other things than years: "12, of which 4"
_PAIR: Final = Decimal(2)
_HALF: Final = Decimal("0.5")
_DECADES: Final = {"half a": 5, "a": 10, "one": 10, "two": 20}
_VERB_FACTORS: Final = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5}
_MULTIPLE = expression(
    rf"(?:{LIMIT}{GAP1})?\b(?:(?P<verb>{'|'.join(_VERB_FACTORS)})(?:ed|ing|es?)"
    r"|(?P<fold>two|three|four|five|ten|\d+)-?[ ]?fold"
    r"|(?P<times>\d+(?:\.\d+)?)(?:x\b| times\b(?= (?:more|higher|as|greater|the)))|(?P<halved>halv(?:ed"
    r"|ing|es?)))",
    re.IGNORECASE,
)
_PARTS: Final = tuple("half third quarter fourth fifth sixth eighth tenth".split())
_DENOMINATORS: Final = dict(zip(_PARTS, (2, 3, 4, 4, 5, 6, 8, 10), strict=True))
_FRACTION = expression(
    rf"(?:{LIMIT}{GAP})?(?:{ROUGHLY}{GAP})?\b(?:"
    rf"(?:(?P<count>a|one|two|three|four)[ -])?(?P<part>{'|'.join(_PARTS)})s?"
    rf"(?:(?= (?:of|the|say|are|have|use|want|work|plan|report|expect|believe|consider|intend)\b)"
    rf"|(?P<change>(?=[.,;]|$| (?:between|since|from|in|over|within|compared)\b)))"
    rf"|(?<!\bbe )(?<!\bas )(?<!['\u2019]re )(?P<some>{_COUNT})"
    rf" (?:in|out of|of(?= (?:ten|five|four|three)\b))(?: every)?"
    rf" (?P<all>{_COUNT})\b(?! (?:years?|months?|weeks?|days?)))",
    re.IGNORECASE,
)
_DIGIT: Final = expression(r"\d")
#: Where a text has no digit, what a quantity has one of; a text without either is not looked through.
_QUANTITY_WORDS: Final = frozenset(
    map(
        normalize,
        (
            *NUMBER_WORDS,
            *_PARTS,
            "couple",
            "decade",
            "year",
            "month",
            *(f"{number}fold" for number in NUMBER_WORDS),
            *(f"{verb}{end}" for verb in (*_VERB_FACTORS, "halv") for end in ("e", "ed", "es", "ing")),
        ),
    )
)
#: What there is in the lower case of a text that has such a quantity; cheaper than to look for it.
_PERCENT_HINTS: Final = ("%", "percent", "per cent", "pct")
_YEAR_HINTS: Final = (
    "year",
    "yr",
    "month",
    "mth",
    "decade",
    "jahr",
    "jaar",
    "ans",
    "años",
    "anos",
    "y of",
    "y+",
    "y exp",
)
_MULTIPLE_HINTS: Final = (*_VERB_FACTORS, "fold", "halv")
_TIMES_HINT: Final = expression(r"\d(?:x| times)")
_SOME_HINT: Final = expression(rf"(?:\d|{'|'.join(NUMBER_WORDS)}) (?:in|of|out of) ")
_HUNDRED: Final = Decimal(100)
_CENT: Final = Decimal("0.01")


@lru_cache(maxsize=64)
def has_digit(text: str) -> bool:
    """Tell whether a text has a digit: what most figures have."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=64)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find all quantities of a text, in order, none inside another.

    Example:
        >>> [(q.kind, q.low, q.bound) for q in find_quantities("5+ years, >20% less, in 2024")]
        [('years', Decimal('5'), 'inclusive-lower'), ('percent', Decimal('20'), 'strict-lower')]

    """
    in_digits = has_digit(text)
    if not in_digits and word_set(text).isdisjoint(_QUANTITY_WORDS):
        return ()
    lowered = text.lower()
    found = [*_years(text, lowered), *_multiples(text, lowered), *_fractions(text, lowered)]
    if in_digits:
        found += [*find_money(text, lowered), *_percentages(text, lowered)]
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.span.start >= kept[-1].span.end:
            kept.append(quantity)
    return tuple(kept)


def _percentages(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _PERCENT_HINTS):
        return
    for match in _PERCENT.finditer(text):
        low = Decimal(match["low"].replace(",", ""))
        high = Decimal(match["high"].replace(",", "")) if match["high"] else None
        ends = ends_of(low, high, match["limit"], is_open=bool(match["open"]))
        words = match.group() if match["roughly"] else None
        yield Quantity("percent", Span(*match.span()), *ends, "percent", words=words)


def _years(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _YEAR_HINTS):
        return
    if labeled := _LABELED_YEARS.search(text):
        low, high = _count(labeled["low"]), _count(labeled["high"]) if labeled["high"] else None
        ends = ends_of(low, high, labeled["limit"], is_open=labeled["open"] is not None and high is None)
        yield Quantity("years", Span(*labeled.span("all")), *ends, "years")
    told, end = "", 0  # the unit of the last years, and where they end
    for match in _YEARS.finditer(text):
        if match["decades"]:
            low, high, unit = Decimal(_DECADES[match["decades"].lower()]), None, "years"
        elif match["pair"]:
            low, high, unit = _PAIR, None, "years"
        else:
            low, high = _count(match["low"]), _count(match["high"]) if match["high"] else None
            if match["half"]:
                low, high = (low + _HALF, None) if high is None else (low, high + _HALF)
            if match["unit"] and not match["unit"].lower().startswith("of"):
                told = "months" if match["unit"].lower().startswith(("month", "mth")) else "years"
            elif not told or _COUNTED.search(text, end, match.start()):
                told = ""  # of something else
                continue
            unit = told
        end = match.end()
        opens = ("open", "open_high", "more", "pair_or_more")
        high = None if match["high"] and match["open_high"] else high  # "5-8+ years" are at least five
        is_open = any(match[name] is not None for name in opens) and high is None
        ends = ends_of(low, high, match["limit"], is_open=is_open)
        is_rough = any(match[name] for name in ("roughly", "about", "odd", "pair")) and not is_open
        words = match.group() if is_rough else None
        best = match["best"] or match["best_behind"] or match["best_last"]
        span = Span(*match.span())
        yield Quantity("years", span, *ends, unit, words=words, best=_count(best) if best else None)


def _multiples(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(hint in lowered for hint in _MULTIPLE_HINTS) and not _TIMES_HINT.search(lowered):
        return
    for match in _MULTIPLE.finditer(text):
        direction = "increase"
        if match["halved"]:
            change, direction = Decimal(50), "decrease"
        elif match["verb"]:
            change = _HUNDRED * (_VERB_FACTORS[match["verb"].lower()] - 1)
        elif match["fold"]:
            fold = match["fold"].lower()
            change = _HUNDRED * ((int(fold) if fold.isdigit() else NUMBER_WORDS[fold]) - 1)
        else:
            change = _HUNDRED * (Decimal(match["times"]) - 1)
        if change > 0:
            ends, words = ends_of(change, None, match["limit"]), match.group()
            where = Span(*match.span())
            yield Quantity("multiple", where, *ends, "percent", direction=direction, words=words)


def _fractions(text: str, lowered: str) -> Iterator[Quantity]:
    if not any(part in lowered for part in _PARTS) and not _SOME_HINT.search(lowered):
        return
    for match in _FRACTION.finditer(text):
        if match["change"] is not None and not text.endswith("by ", 0, match.start()):
            continue  # "fell by a fifth" is a change, "the first half" is none
        if match["part"]:
            some = NUMBER_WORDS.get((match["count"] or "").lower(), 1)
            share = _HUNDRED * some / _DENOMINATORS[match["part"].lower()]
        else:
            share = _HUNDRED * _count(match["some"]) / _count(match["all"])
        if share > _HUNDRED:
            continue
        rounded = share.quantize(_CENT)
        exact = rounded.normalize() if rounded == share else rounded
        ends = ends_of(plain(exact), None, match["limit"])
        yield Quantity("fraction", Span(*match.span()), *ends, "percent", words=match.group())


def _count(text: str) -> Decimal:
    word, half, _ = text.lower().partition(" and a half")
    if word.startswith("half") or word in ("a", "an"):
        return _HALF if word.startswith("half") else Decimal(1)
    number = Decimal(NUMBER_WORDS[word]) if word in NUMBER_WORDS else Decimal(word.replace(",", "."))
    return number + _HALF if half else number
