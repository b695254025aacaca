"""Shares of people who think or do something: "58% of engineers plan to move"."""

import re
from typing import Final, NamedTuple

from skillgraph.extraction.amounts.periods import FoundPeriod, find_period
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import TRADE
from skillgraph.model import Figure, Span

RISES: Final = expression(
    r"\b(?:increas\w*|grew|grow\w*|growth|ris(?:e|es|en|ing)|rose|surg\w*|jump\w*|climb\w*|gain\w*"
    r"|(?<!(?:show|turn|come|came|make|made) )(?<!(?:shows|turns|comes|makes) )up\b"
    r"|expand\w*|expansion|higher|soar\w*|spik\w*"
    r"|uptick|boost\w*|doubl\w*|tripl\w*|\w+fold|more\b|added|upswing)",
    re.IGNORECASE,
)
_PEOPLE: Final = expression(
    rf"\b(?:{TRADE}s?|employers?|companies|organi[sz]ations|firms|teams|recruiters?|workers?|employees?"
    r"|candidates?|respondents?|leaders?|people|businesses|graduates?|job seekers|users?|staff|them)\b",
    re.IGNORECASE,
)
_SHARE_OF: Final = expression(
    r"\s*(?:of\s+(?:the\s+|all\s+|these\s+|surveyed\s+)?)(?P<population>(?:[\w/&'-]+ "
    r"){0,4}?[\w/&'-]+?)(?=\s+(?:are|is|were|have|has|says?|said|reports?|reported|plans?|considers?"
    r"|expect|want"
    r"|believe|use|see|will|would|work|feel|now|prefer|ask|list|require|mention|cite|offer|hire|struggle"
    r"|plans|intend|name|still|already|also|rate|call|who)\b|\s*$|[,.;])",
    re.IGNORECASE,
)
#: As `_SHARE_OF` without "of", behind a fraction in words.
_BARE_SHARE: Final = expression(
    r"\s*(?P<population>(?:[\w/&'-]+ ){0,3}?[\w/&'-]+?)(?=\s+(?:is|are|has|have|says?|said"
    r"|plans?|reports?"
    r"|uses?|expects?|wants?|asks?|lists?|requires?|mentions?|hires?|considers?|would|will|could"
    r"|believes?|sees?|works?|struggles?|prefers?)\b)"
)
_PROPOSITION: Final = expression(
    r"\s*(?P<verb>are|is|were|have|has|says?|said|reports?|reported|plans?|considers?|expects?|wants?|works?"
    r"|believes?|uses?|see|sees"
    r"|will|would|feel|now|prefer|ask for|ask|list|require"
    r"|mention|cite|offer|hire|struggle|intend|name|still|already|also|rate|call)\b\s+(?P<rest>.+)",
    re.IGNORECASE,
)
#: "Mentions of Rust in job ads", "employers surveyed in 2024": where and how it was counted.
COUNTED_IN: Final = expression(
    r"\s+(?:in (?:\w+ )?(?:ads|adverts|advertisements|postings|listings|offers|vacancies)"
    r"|(?:surveyed|polled|interviewed|questioned)\b.*)$",
    re.IGNORECASE,
)
#: Verbs that a trend is named without: those who "are remote" are "remote".
_PLAIN_VERBS: Final = frozenset("are is were have has will would now still already also".split())


class _People(NamedTuple):
    """Of whom a share is given: the text's words for them, what stands for them, where they are named."""

    words: str
    concept: str
    place: Place


class Shares:
    """States shares of people; one that names none speaks of those named before in its section."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming
        self._people: _People | None = None

    def open_section(self) -> None:
        """Forget whom the shares of the section before spoke of."""
        self._people = None

    def state(self, index: int, quantity: Quantity, clause: Span) -> bool:
        """State a share of people who think or do something."""
        if quantity.kind == "multiple":
            return False
        text = self.ledger.parsed.passages[index].text
        named = _named_people(text, quantity, clause)
        if named is not None:
            self._people = self._people_of(index, named)
        elif RISES.search(text[clause.start : quantity.span.start]):
            return False
        people, end = self._people, named.end() if named else quantity.span.end
        proposition = _PROPOSITION.match(text, end, clause.end)
        if people is None or proposition is None:
            return False
        words = proposition["rest"].strip(" .")
        start = proposition.start("rest")
        period = find_period(words)
        trend = self.naming.propose(_trend(proposition["verb"].lower(), words, period), "trend")
        if period is None and named:
            period = find_period(text[people.place.span.end : end])
        place = Place(index, quantity.span)
        self.ledger.state(
            people.concept,
            "sg:hasFigure",
            trend,
            [
                place,
                Place(index, Span(start, start + len(words)), ("object",)),
                people.place.supporting("subject", "population"),
            ],
            rule="share of people",
            figure=Figure(
                "share of people",
                quantity.value,
                quantity.low,
                quantity.high,
                quantity.bound,
                "percent share",
                period=period.period if period and not period.refers else None,
                population=people.words,
                inherited=() if named else ("population",),
            ),
            quantifier=_fraction_words(quantity),
        )
        return True

    def _people_of(self, index: int, named: re.Match[str]) -> _People:
        """Give the people that are named, without how they were asked."""
        words = COUNTED_IN.sub("", named["population"])
        start = named.start("population")
        return _People(words, self._holder(words), Place(index, Span(start, start + len(words))))

    def _holder(self, words: str) -> str:
        known = self.naming.link(words, ("group", "role", "employer"))
        return known or self.naming.propose(words, "group")


def _named_people(text: str, quantity: Quantity, clause: Span) -> re.Match[str] | None:
    """Read of whom a share is: "58% of engineers", "two thirds engineers"."""
    of = _SHARE_OF.match(text, quantity.span.end, clause.end)
    if of is not None and (_PEOPLE.search(of["population"]) or find_titles(of["population"])):
        return of
    if not _fraction_words(quantity):
        return None
    bare = _BARE_SHARE.match(text, quantity.span.end, clause.end)
    return bare if bare is not None and _PEOPLE.search(bare["population"]) else None


def _fraction_words(quantity: Quantity) -> str | None:
    """Give the words of a fraction in words; None of any other number."""
    return quantity.words if quantity.kind == "fraction" else None


def _trend(verb: str, words: str, period: FoundPeriod | None) -> str:
    """Name what people think or do, without the time at which they were asked."""
    if period is not None and not period.refers:
        words = (words[: period.span.start] + words[period.span.end :]).strip(" ,.")
    return words if verb in _PLAIN_VERBS else f"{verb} {words}"
