"""Figures in a text made comparable: signs, separators and units written one way."""

import re
from typing import Final

from skillgraph.language.folding import fold
from skillgraph.language.lazy import expression

_CURRENCIES: Final = {"US$": "usd", "$": "usd", "\u20ac": "eur", "\u00a3": "gbp", "\u00a5": "jpy"}
_THOUSANDS: Final = expression(r"(?<![\d.,])\d{1,3}(?:[, '\u2019\u00a0\u2009\u202f]\d{3})+(?!\d)")
_SHORT_THOUSANDS: Final = expression(r"(?<![\w.,])(\d{1,3})k\b", re.IGNORECASE)
_CURRENCY: Final = expression(r"US\$|[$\u20ac\u00a3\u00a5]")
_PERCENT: Final = expression(r"(?<=\d)(\+?)\s*(?:%|percent\b|per cent\b|pct\b)", re.IGNORECASE)
#: Signs before a number, and the plus behind it or behind its unit.
_SIGNS: Final = expression(r"(?<!\S)[-+\u2212\u00b1~\u2248<>\u2264\u2265]+\s?(?=\d)|(?<=\d)\+|(?<=percent)\+")


def fold_figures(text: str) -> str:
    """Fold a text with figures, as `fold` does, and write each figure one way.

    Signs and separators of thousands are left out; percent and currencies become words.

    Example:
        >>> fold_figures("+155%"), fold_figures("$189,453"), fold_figures("5+ years")
        ('155 percent', 'usd 189453', '5 years')

    """
    text = _CURRENCY.sub(lambda sign: f" {_CURRENCIES[sign[0]]} ", text)
    text = _THOUSANDS.sub(lambda number: re.sub(r"\D", "", number[0]), text)
    text = _SHORT_THOUSANDS.sub(r"\g<1>000", text)
    text = _PERCENT.sub(r" percent\1", text)
    return fold(_SIGNS.sub("", text))
