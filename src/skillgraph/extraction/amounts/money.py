"""Amounts of money in running text: currency, scale, range, and the time that they are for."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from skillgraph.extraction.amounts.quantity import GAP, GAP1, LIMIT, ROUGHLY, TO, Quantity, ends_of, plain
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: 1,200 · 1.200 · 1'200 · 1 200 · 12.5 · 12
_NUMBER: Final = (
    r"(?:\d{1,3}(?:[,.'\u2019\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))"
)
_SCALE: Final = r"(?i:k|thousand|m|mn|million|bn|billion|lakhs?|lacs?|lpa|crores?|cr)(?![A-Za-z])"
_SCALES: Final = {
    word: factor
    for factor, words in (
        *((1_000, "k thousand"), (1_000_000, "m mn million"), (1_000_000_000, "bn billion")),
        *((100_000, "lakh lac lpa"), (10_000_000, "crore cr")),
    )
    for word in words.split()
}
_SIGNS: Final = {
    sign: code
    for code, signs in (
        *(("USD", "US$ $"), ("CAD", "CA$ C$"), ("AUD", "AU$ A$"), ("NZD", "NZ$"), ("SGD", "S$")),
        *(("HKD", "HK$"), ("BRL", "R$"), ("EUR", "\u20ac"), ("GBP", "\u00a3"), ("JPY", "\u00a5")),
        *(("INR", "\u20b9 Rs. Rs"), ("KES", "KSh Ksh"), ("NGN", "\u20a6"), ("PLN", "z\u0142")),
        *(("ILS", "\u20aa"), ("KRW", "\u20a9")),
    )
    for sign in signs.split()
}
_CODES: Final = tuple(
    (
        "USD EUR GBP CHF CAD AUD NZD INR JPY SGD HKD PLN SEK NOK DKK CZK HUF BRL ZAR AED LKR MXN ILS KRW"
        " KES NGN GHS UGX TZS RWF ETB EGP MAD TND PKR BDT IDR MYR THB VND TWD CNY UAH RON BGN RSD SAR QAR KWD"
        " ARS CLP COP UYU ISK GEL KZT"
    ).split()
)
_OF_RUPEES: Final = ("lakh", "lac", "lpa", "crore")  # in Indian rupees where no currency is told
_THOUSAND: Final = 1_000
_MOST_TIMES: Final = 4  # that the higher end of a range is the lower
_DOLLARS: Final = frozenset("CAD AUD NZD SGD HKD".split())
_SIGN: Final = "(?:" + "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True)) + ")"
_CODE: Final = rf"(?:{'|'.join(_CODES)})(?![A-Za-z])"
_CURRENCY: Final = rf"(?:{_CODE}|{_SIGN})"
_WORDS: Final = {"euro": "EUR", "dollar": "USD", "franc": "CHF", "rupee": "INR", "pound": "GBP"}
#: How words begin that are of what somebody is paid.
PAY_STEMS: Final = r"salar(?:y|ies)|pay|paid|earn|wage|compensation|remunerat"
#: Where pounds are of money, and where they are of weight.
_OF_PAY: Final = expression(rf"\b(?:{PAY_STEMS}|rates?\b)", re.IGNORECASE)
_OF_WEIGHT: Final = expression(
    r"\b(?:weigh\w*|lift\w*|carry\w*|loads?|push\w*|pull\w*|heavy)\b", re.IGNORECASE
)
_WORD: Final = rf"(?:Swiss )?(?:{'|'.join(_WORDS)})s?\b"
_AMOUNT: Final = (
    rf"(?:(?P<before#>(?:{_CODE}{GAP})?{_CURRENCY}){GAP})?(?P<number#>{_NUMBER})"
    r"(?:[,.][-\u2013\u2014]{1,2}(?!\d))?"  # "1.200,\u2013": and no cents
    rf"(?:{GAP}(?P<scale#>{_SCALE}))?(?P<open#>\+|{GAP1}(?i:(?:and|or) (?:up(?:wards?)?|above"
    rf"|more|higher|over|beyond)|upwards?(?! of))\b)?"
    rf"(?:{GAP}(?P<after#>{_CURRENCY}|(?i:{_WORD})))?"
)
#: In other languages than English, before an amount with its currency: "30 000 à 40 000 \u20ac".
_TO_ABROAD: Final = (
    rf"{GAP1}(?:à|a|tot|hasta){GAP1}"
    rf"(?={_CURRENCY}|[\d.,'\u00a0\u202f ]{{1,12}}[kK]?{GAP}(?:{_CURRENCY}|euros?\b))"
)
_MONEY = expression(  # signs and codes of currencies have one case, words any
    rf"(?i:{LIMIT}{GAP})?(?i:{ROUGHLY}{GAP})?(?<![\w.,$])"
    + _AMOUNT.replace("#", "1")
    + rf"(?:(?:(?i:{TO})|{_TO_ABROAD}){_AMOUNT.replace('#', '2')})?"
)
_PER = expression(
    rf"{GAP}(?:(?:gross|net|brutto|netto|base|salary|OTE|\(gross\)|before tax|(?:net )?\+ VAT)[ ,]+)?"
    r"(?:(?:per|/|a|an|each)[ ]?(?P<unit>year|annum|month|week|day|hour|yr|mo|hr|h)\b"
    r"|(?:pro|im|in der|je|die|/)[ ]?(?P<abroad>jahr|monat|woche|tag|stunde|std)\b"
    r"|(?P<year>p\.?[ ]?a\b\.?|annually|yearly|annual|/[ ]?yr)|(?P<month>monthly|p\.?m\.)|(?P<hour>hourly))",
    re.IGNORECASE,
)
#: Per what an amount is, by the words and letters for it.
TIME_UNITS: Final = {
    word: unit
    for unit, words in (
        ("year", "year yr annum annual annually yearly jahr"),
        ("month", "month mo monthly monat"),
        ("week", "week weekly woche"),
        ("day", "day daily tag"),
        ("hour", "hour hr hourly h stunde std"),
    )
    for word in words.split()
}
#: What a text has one of that names an amount of money, as it is written or in lower case.
_MONEY_SIGN: Final = expression("|".join(map(re.escape, (*_SIGNS, *_CODES))))
_MONEY_HINTS: Final = (*_WORDS, *_OF_RUPEES)


def find_money(text: str, lowered: str) -> Iterator[Quantity]:
    """Give the amounts of money of a text, in order, each with the time that it is for.

    Args:
        text: With a digit.
        lowered: The same in lower case.

    """
    if not _MONEY_SIGN.search(text) and not any(hint in lowered for hint in _MONEY_HINTS):
        return
    for match in _MONEY.finditer(text):
        first = _currency(match["before1"], match["after1"])
        second = _currency(match["before2"], match["after2"])
        scales = {(match[name] or "").lower().removesuffix("s") for name in ("scale1", "scale2")}
        currency = first or second or (None if scales.isdisjoint(_OF_RUPEES) else "INR")
        if currency is None or (first and second and first != second and "USD" not in (first, second)):
            continue
        if _in_pounds(match) and (_OF_PAY.search(text) is None or _OF_WEIGHT.search(text) is not None):
            continue
        low, high = _ends(match)
        after = _PER.match(text, match.end())
        per, end = "year" if "lpa" in scales else _per(after), after.end() if after else match.end()
        yield Quantity(
            "money",
            Span(match.start(), end),
            *ends_of(low, high, match["limit"], is_open=bool(match["open1"] and high is None)),
            "currency",
            currency=second if first == "USD" and second else currency,
            per=per,
            words=match.group() if match["roughly"] else None,
            goes_on=bool(match["open2"]),
        )


def upside_down(text: str) -> list[Span]:
    """Give the ranges of a text that go from a larger amount of one currency down to a smaller one.

    Example:
        >>> text = "EUR 90,000 - 60,000, or $10,000 - 401(k)"
        >>> [text[one.start : one.end] for one in upside_down(text)]
        ['EUR 90,000 - 60,000']

    """
    found = []
    for match in _MONEY.finditer(text):
        low, high = _ends(match)
        named = {
            currency
            for number in "12"
            if (currency := _currency(match[f"before{number}"], match[f"after{number}"])) is not None
        }
        if high is not None and high < low < high * _MOST_TIMES and len(named) == 1:
            found.append(Span(match.start(), match.end()))
    return found


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Give the amounts of a range as they are told, the second None where there is one amount."""
    low = _amount(match["number1"], match["scale1"])
    high = _amount(match["number2"], match["scale2"]) if match["number2"] else None
    if high is not None and not match["scale1"]:  # "45 to 55k" means 45k, "800 to 1.2k" does not
        scaled = _amount(match["number1"], match["scale2"])
        low = scaled if scaled < high else low
        low = low * _THOUSAND if _shares_thousands(low, high) else low
    return low, high


def _shares_thousands(low: Decimal, high: Decimal) -> bool:
    """Tell whether the lower end of a range is told in the thousands of the higher: "60-90,000"."""
    return low < _THOUSAND <= high and 1 < high / (max(low, Decimal(1)) * _THOUSAND) < _MOST_TIMES


def _amount(number: str, scale: str | None) -> Decimal:
    factor = _SCALES[scale.lower().removesuffix("s")] if scale else 1
    return plain(parse_number(number) * factor)


def parse_number(text: str) -> Decimal:
    """Read a number as it is written: separators of thousands are told from decimal marks.

    Example:
        >>> [str(parse_number(text)) for text in ("1,200", "60.000", "5.5", "110'000", "1,5", "12,50,000")]
        ['1200', '60000', '5.5', '110000', '1.5', '1250000']

    """
    digits = re.sub(r"['\u2019\u00a0\u202f ]", "", text)
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return Decimal(digits)
    tail = re.split("[.,]", digits)[-1]
    if len(tail) == 3 or len(set(marks)) == 1 < len(marks):
        return Decimal(digits.replace(".", "").replace(",", ""))
    whole = digits[: -len(tail) - 1].replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{tail}")


def currency_code(text: str | None) -> str | None:
    """Give the code of the currency that a sign, word or code is of, None where it is none.

    Example:
        >>> currency_code("EUR"), currency_code("dollars"), currency_code("points")
        ('EUR', 'USD', None)

    """
    if not text:
        return None
    for part in (text[:3], text):
        if part in _CODES:
            return part
    word = text.lower().removeprefix("swiss ").removesuffix("s")
    return _SIGNS.get(text.strip()) or _WORDS.get(word)


def _currency(before: str | None, after: str | None) -> str | None:
    """Give the currency of an amount; which dollars they are a code behind it says: "$90,000 CAD"."""
    sign, code = currency_code(before), currency_code(after)
    return code if sign == "USD" and code in _DOLLARS else sign or code


def _in_pounds(match: re.Match[str]) -> bool:
    """Tell whether an amount is of pounds, by that word."""
    return any((match[name] or "").lower().startswith("pound") for name in ("after1", "after2"))


def _per(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    unit = match["unit"] or match["abroad"]
    return TIME_UNITS[unit.lower()] if unit else match.lastgroup
