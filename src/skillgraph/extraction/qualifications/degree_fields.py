"""Fields of study behind the words of a degree, and what is none there."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.qualifications.degree_letters import field_behind_letters
from skillgraph.extraction.qualifications.papers import is_paper
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series, split_examples, split_series
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.model import Span

#: Where a degree is from, before its field: "from an accredited college or university in …".
_FROM_SCHOOL: Final = (
    r"(?:an?|the|any) (?:[\w-]+ ){0,3}?(?:schools?|universit(?:y|ies)|colleges?|institut(?:es?|ions?))"
    r"(?:(?: or |/)(?:an? )?(?:[\w-]+ )?(?:school|university|college|institute|institution))?"
)
_GENERIC: Final = "(?:fields?|areas?|subjects?|disciplines?|majors?)"
_FIELDS: Final = expression(
    r"(?:(?<=opleiding)|(?<=studie)) (?=\w{4})(?!(?:voor|zoals)\b)|"  # "hbo-opleiding economie"
    rf"\s*(?:\([^()]*\))?\s*,?\s*(?:from {_FROM_SCHOOL}\s*,?\s*(?=(?:in|with)\b))?"
    r"(?:(?:is|are|often|sometimes|usually|typically|generally|highly|strongly|preferably|preferred|required"
    r"|desirable|e\.g\.,?|for (?:example|instance),?|ideally|program|or (?:above|equivalent)"
    r"|or (?:higher|better)(?: degrees?)?"
    r"|or (?:an? )?(?:(?:coding )?boot[- ]?camp|apprenticeship|vocational training"
    r"|(?:professional|recogni[sz]ed|related|relevant|similar) (?:certificat(?:e|ion)|qualification)s?))\s+)"
    r"{0,3}"
    r"(?:in|of|der|des|en|de|im(?: bereich| fach)?|majoring in|within|from"
    r"|(?:with (?:an? )?)?(?:[a-z]+ )?(?:major|focus|concentration|emphasis|speciali[sz]ation) (?:in|on))\s+"
    rf"(?:(?:(?:one|any|either)(?: or more)? of )?(?:the following|these)(?: (?:[a-z]+ )?{_GENERIC})?:?\s+"
    rf"(?=\w)(?!or\b|and\b|is\b|are\b)|(?:an? )?{_GENERIC},? (?:such as|like|including|ranging from)\s+"
    r"|(?:(?:an?|the) )?(?:(?:relevant|related|appropriate|broad|same) )?(?:fields?|areas?) of\s+"
    r"|(?:any|an?|the)\b)?\s*",
    re.IGNORECASE,
)
_FIELD_END: Final = expression(
    r"\s*(?:[;.](?:\s|$)|\sor (?:above|better|higher)\b"
    r"|,?\s(?:preferably|ideally)(?=\s(?:at|from|with)\b)|\sdegrees?\b"
    r"|[,\u2013\u2014-] (?:an? )?[12][:.][12]\b|\((?!(?<=in \()[a-z]+\) |[A-Z]{2,5}\))"
    r"|,?\s*(?:oder|und|bzw\.) (?:ein(?:e[rsmn]?)? )?(?:vergleichbar|\u00e4hnlich|gleichwertig)"
    r"|,?\s+(?:ou|o|of) (?:une? |een )?(?:\w{1,20} )?(?:[ée]quivalent|simila|vergelijkba|gelijkwaardig)"
    r"|\s(?:avec|con|met|mit|sowie)\b"
    r"|,?\s*or (?:extensive|substantial|considerable|significant) (?:[a-z]+ )?experience\b"
    r"|,?\s*(?:or|and|and/or)\s+(?:an? )?(?:equivalent|comparable|relevant|similar)?\s*(?:\w+ )?"
    r"(?:work(?:ing)? |practical |professional |vocational |apprenticeship|combination|\d"
    rf"|(?:at least )?(?:{FEW_NUMBERS}|several)"
    r"(?: \(\d+\))?(?: additional| more| further)? years?\b)"
    r"|,\s+(?:an? )?(?:firm|good|solid|strong|deep|sound|excellent)\s|,\s(?:\w+ (?:to|or) )?\w+ years?\b"
    r"|,\s+(?:then\s+)?(?:you|we|they)\b"
    r"|,?\s*(?:or|and)\s+(?:an? |the )?(?:willingness|near|desire|ability|same|can|has|have|you)\b"
    rf"|,?\s*(?:with|plus|and)\s+(?:\d|(?:{FEW_NUMBERS})\b"
    r"|at least|minimum|strong|experience)|\s(?:is|are|would|will|may|can|often|highly|strongly|preferred"
    r"|required|desirable|from|at|with|minimum|who|that|depending|but|although|though|accredited|recogni[sz]ed"
    r"|approved)\b)",
    re.IGNORECASE,
)
APPRENTICED: Final = (
    r"(?<![\w'\u2019-])(?:(?!(?:and|in|of|or)\b)[a-z][\w'\u2019-]*\s+){0,2}(?:apprentice|trainee)ship"
)
"""Matches a training at work with what is said of it: "time-served apprenticeship"."""
OF_PRACTICE: Final = (
    r"(?:equivalent|comparable|similar|relevant|related|practical|prov(?:en|able)|demonstra(?:ble|ted)"
    r"|work(?:ing)?|industry|commercial|professional|research(?= experience)|teaching(?= experience))"
)
"""Matches what experience is called that does instead of a degree."""
OF_TRADE: Final = r"(?:trade|craft|nursing|military|practical|technical|industry|professional) background"
#: What stands beside a degree, and is no field that one holds it in.
_INSTEAD: Final = expression(
    rf"(?:an? |the )?(?:{APPRENTICED}|(?:(?:completed|finished|relevant|recogni[sz]ed|professional|technical"
    r"|formal|similar) ){0,3}(?:ha(?:s|ve) [a-z]+|(?:same|comparable) (?:competence|skills|knowledge)"
    r"|vocational (?:training|education|qualification)|self-taught|bootcamp"
    rf"|{OF_TRADE}|(?:(?!(?:or|and)\b)[a-z]+ ){{0,3}}(?:qualification|diploma|certificate|licen[cs]e)"
    rf"|(?:{OF_PRACTICE} ){{1,3}}(?:experience|knowledge|training|education|skills|portfolio)"
    r"|(?:clinical|field|job|laborator(?:y|ies)|research|teaching) experience))\b",
    re.IGNORECASE,
)
_CAPITAL: Final = "[A-Z][a-z]+(?: [A-Z&][a-z]*){0,4}"
#: The field of a degree in brackets: "Bachelor of Engineering (Mechanical)".
_IN_BRACKETS: Final = expression(
    rf" \((?P<field>(?:{_CAPITAL},? (?:or |and )?){{0,5}}{_CAPITAL}"
    r"|(?:[a-z]+(?: [a-z]+){0,2}, ){1,5}[a-z ]+)\)(?=\W|$)"
)
_NO_FIELD: Final = frozenset(
    "Hons Honours Honors Required Preferred Desirable Essential Optional Ideally Any".split()
)
_TO_ANOTHER: Final = frozenset({"a", "an", "and", "else", "first", "good", "or", "otherwise", "the"})
#: Where a degree is from: "from an accredited school".
_SCHOOL: Final = expression(
    r"(?:[\w-]+ ){0,3}(?:schools?|universit(?:y|ies)|colleges?|institut(?:es?|ions?)|program(?:me)?s?)"
    r"(?=\W*$|[,.;)]| (?:or|and|with|is|are)\b)",
    re.IGNORECASE,
)
#: What a degree is specialized in, behind its field.
_SPECIAL: Final = expression(
    r",? with (?:an? )?(?:[a-z]+ )?(?:major|focus|concentration|emphasis|speciali[sz]ation) (?:in|on) ",
    re.IGNORECASE,
)
#: Another field that is told by what it is of, behind those named: "or another technical science".
_ANOTHER: Final = expression(
    r",? or (?:any )?(?:an)?other (?P<field>(?!(?:closely|relat|relev|simil|such|suit|equiv|compar|appro))"
    r"(?:[a-z-]+ ){1,3}(?:sciences?|disciplines?|fields?|subjects?))(?=\W*$)",
    re.IGNORECASE,
)
#: The letters that stand for a field or its degree, behind it: "social work (MSW)".
_SHORT_FORM: Final = expression(r"[A-Z]{2,5}")
#: What says of a field nothing: "in any subject".
_ANY_FIELD: Final = expression(
    r"(?:(?:one|any|either) of )?(?:(?:those|these|said|above|same)(?: (?:above|same|named))? )?"
    r"(?:subjects?|fields?|disciplines?|areas?|majors?|speciali(?:[sz]ation|sm)s?|streams?|branch(?:es)?)"
    r"(?=\W*$|[,.;)]| (?:or|and|with|is|are)\b)",
    re.IGNORECASE,
)
#: What is held by its level in a trade, and how that trade's one name is written: "Health and Social Care".
_OF_LEVEL: Final = expression(r"(?i)\blevel [2-8]\b|\bcert(?:ificate)? (?:III|II|IV)\b")
_ONE_TITLE: Final = expression(
    r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,3}(?:,? (?:and|&)(?: [A-Z][\w'\u2019-]*){1,4})\W*"
)
_RANGE: Final = expression(r" ?\b(?:to|through) ")
_ARTICLE: Final = expression(r"(?:an?|the|any|other|de|het|der|la|los)\s+", re.IGNORECASE)
_SUCH_AS: Final = expression(r"\(\s*(?:e\.g|such as|like|i\.e|for example)", re.IGNORECASE)
_EQUIVALENT: Final = expression(
    r"\bor (?:an? )?[\"\u201c\u2018']?(?:equivalent|comparable|similar)"
    r"(?: (?:work(?:ing)?|practical|professional|industry|combination of))*"
    r" (?:experience|qualifications?|training|education)\b|\bor equivalent$",
    re.IGNORECASE,
)


def fields_behind(text: str, degree: Span, end: int, *, another: re.Pattern[str]) -> Series | None:
    """Give the fields behind a degree, with what it is specialized in: "a PhD in law with a focus on trade".

    Args:
        text: Of one passage or clause.
        degree: Where the words of the degree stand.
        end: Where the words of its fields end at the latest.
        another: Matches another degree, at which an aside does not count.

    """
    series, stop = _fields(text, degree, end, another=another)
    if series is None or len(series.items) > 1 or _SPECIAL.match(text, stop, end) is None:
        return series
    special, _ = _fields(text, Span(stop, stop), end, another=another)
    if special is None or len(special.items) > 1:
        return series
    return Series((*series.items, *special.items), "all-of", series.open)


def _fields(text: str, degree: Span, end: int, *, another: re.Pattern[str]) -> tuple[Series | None, int]:
    """Give the fields behind a degree, and where their words end."""
    opening = _FIELDS.match(text, degree.end, end)
    start = field_behind_letters(text, degree) if opening is None else opening.end()
    if start is None or start >= end:
        inside = _IN_BRACKETS.match(text, degree.end, end)
        is_field = inside is not None and inside["field"].split(",")[0] not in _NO_FIELD
        return split_series(text, Span(*inside.span("field"))) if inside and is_field else None, end
    if _SCHOOL.match(text, start, end) or _ANY_FIELD.match(text, start, end):
        return None, end
    stop = _FIELD_END.search(text, start, end)
    span = Span(start, stop.start() if stop else end)
    close = text.find(")", stop.end()) if stop and _SUCH_AS.match(text, stop.end() - 1) else None
    if stop and close is not None and not another.search(text, stop.end(), close):
        span = Span(start, close + 1 if close >= 0 else end)
    span = Span(span.start, _before_degree(text, span))
    if span.start >= span.end:
        return None, end
    head, members = split_examples(text, span)
    if members is not None:
        return Series((Item(head), *members.items), members.logic, open=True), span.end
    if _OF_LEVEL.search(text, *degree) and _ONE_TITLE.fullmatch(text, *span):
        return Series((Item(span),), "not said"), span.end
    return _listed_fields(text, span, text[degree.end : start]), span.end


def _listed_fields(text: str, span: Span, opening: str) -> Series:
    """Split the fields of a degree that some words open, but for what is none; another is one of them."""
    series = split_series(text, span, keep_open=True)
    if re.search(r"e\.g|\bfor (?:ex|in)|such as|like|including|ranging", opening):
        series = series._replace(open=True)
    if "ranging" in opening:
        ends = (one for item in series.items for one in _ends_of_range(text, item))
        series = series._replace(items=tuple(ends))
    if series.logic == "not said":
        series = series._replace(logic="any-of")  # "a diploma in law, trade, finance"
    kept = [one for one in series.items[1:] if not _is_no_field(text, one.span)]
    another = _ANOTHER.match(text, max(one.span.end for one in series.items), span.end)
    more = () if another is None else (Item(Span(*another.span("field"))),)
    return series._replace(items=(series.items[0], *kept, *more))


def _ends_of_range(text: str, item: Item) -> Iterator[Item]:
    """Give both fields of "law to trade", and what is behind the *to* of "to trade"."""
    found = _RANGE.search(text, *item.span)
    if found is None:
        yield item
        return
    if found.start() > item.span.start:
        yield Item(Span(item.span.start, found.start()))
    yield Item(Span(found.end(), item.span.end), item.members)


def _is_no_field(text: str, span: Span) -> bool:
    """Tell whether what stands among fields does instead of the degree, or is a paper of its own."""
    words = text[span.start : span.end]
    return (
        _INSTEAD.match(text, span.start) is not None
        or is_paper(words)
        or any(one.end == len(words) for one in find_certificate_names(words))
    )


def _before_degree(text: str, span: Span) -> int:
    equivalent = _EQUIVALENT.search(text, span.start, span.end)
    words = text[span.start : equivalent.start() if equivalent else span.end].rstrip(" ,;")
    while words.rpartition(" ")[2].lower() in _TO_ANOTHER:
        words = words.rpartition(" ")[0].rstrip(" ,;")  # "PhD in physics, or a Bachelor's degree"
    return span.start + len(words)


def spans_of_fields(text: str, series: Series) -> Iterator[Span]:
    """Give where the fields of a series stand, without articles and letters in brackets."""
    for item in series.items:
        article = _ARTICLE.match(text, item.span.start, item.span.end)
        yield Span(article.end() if article else item.span.start, item.span.end)
        if item.members is not None and not _is_short_form(text, item):
            yield from spans_of_fields(text, item.members)


def _is_short_form(text: str, item: Item) -> bool:
    """Tell whether the brackets of a field hold but its letters, or those of the degree in it."""
    inside = [] if item.members is None else [one.span for one in item.members.items]
    if len(inside) != 1 or _SHORT_FORM.fullmatch(text, *inside[0]) is None:
        return False
    initials = "".join(word[0] for word in text[item.span.start : item.span.end].split() if word[0].isalpha())
    letters = text[inside[0].start : inside[0].end]
    is_degree = letters[0] in "ABMD" and letters.endswith(initials.upper())
    return letters == initials.upper() or is_degree
