"""Shares of people who think or do something: "58% of engineers plan to move"."""

import re
from typing import Final

from skillgraph.extraction.frames import title_concept
from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.periods import find_period
from skillgraph.extraction.quantities import Quantity
from skillgraph.extraction.roles import find_roles, singular_title
from skillgraph.model import Figure, Span

RISES: Final = re.compile(
    r"\b(?:increas\w*|grew|grow\w*|growth|ris(?:e|es|en|ing)|rose|surg\w*|jump\w*|climb\w*|gain\w*|up\b"
    r"|expand\w*|expansion|higher|soar\w*|spik\w*"
    r"|uptick|boost\w*|doubl\w*|tripl\w*|\w+fold|more\b|added|upswing)",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\b(?:professionals?|employers?|companies|organi[sz]ations|firms|teams|recruiters?|workers?"
    r"|employees?|candidates?|respondents?|developers?|engineers?"
    r"|managers?|leaders?|people|businesses|graduates?|hiring managers|job seekers|practitioners?"
    r"|specialists?|users?|analysts?|scientists?|designers?|testers?|staff|them)\b",
    re.IGNORECASE,
)
_SHARE_OF: Final = re.compile(
    r"\s*(?:of\s+(?:the\s+|all\s+|these\s+|surveyed\s+)?)(?P<population>(?:[\w/&'-]+ "
    r"){0,4}?[\w/&'-]+?)(?=\s+(?:are|is|were|have|has|says?|said|reports?|reported|plans?|considers?"
    r"|expect|want"
    r"|believe|use|see|will|would|work|feel|now|prefer|ask|list|require|mention|cite|offer|hire|struggle"
    r"|plans|intend|name|still|already|also|rate|call|who)\b|\s*$|[,.;])",
    re.IGNORECASE,
)
_PROPOSITION: Final = re.compile(
    r"\s*(?P<verb>are|is|were|have|has|says?|said|reports?|reported|plans?|considers?|expects?|wants?|works?"
    r"|believes?|uses?|see|sees"
    r"|will|would|feel|now|prefer|ask for|ask|list|require"
    r"|mention|cite|offer|hire|struggle|intend|name|still|already|also|rate|call)\b\s+(?P<rest>.+)",
    re.IGNORECASE,
)
#: "Mentions of Rust in job ads", "employers surveyed in 2024": where and how it was counted.
COUNTED_IN: Final = re.compile(
    r"\s+(?:in (?:\w+ )?(?:ads|adverts|advertisements|postings|listings|offers|vacancies)"
    r"|(?:surveyed|polled|interviewed|questioned)\b.*)$",
    re.IGNORECASE,
)


class Shares:
    """States shares of people; one that names none speaks of those named before in its section."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming
        self._population: tuple[str, str, Place] | None = None

    def open_section(self) -> None:
        """Forget whom the shares of the section before spoke of."""
        self._population = None

    def state(self, index: int, quantity: Quantity, clause: Span) -> bool:
        """State a share of people who think or do something."""
        if quantity.kind == "multiple":
            return False
        text = self.ledger.parsed.passages[index].text
        of = _SHARE_OF.match(text, quantity.span.end, clause.end)
        some = quantity.words if quantity.kind == "fraction" else None
        plain = (
            re.match(
                r"\s*(?P<population>(?:[\w/&'-]+ ){0,3}?[\w/&'-]+?)(?=\s+(?:is|are|has|have|says?|said"
                r"|plans?|reports?"
                r"|uses?|expects?|wants?|asks?|lists?|requires?|mentions?|hires?|considers?|would|will|could"
                r"|believes?|sees?|works?|struggles?|prefers?)\b)",
                text[quantity.span.end : clause.end],
            )
            if some
            else None
        )
        places: list[Place] = []
        inherited: tuple[str, ...] = ()
        if of is not None and (_PEOPLE.search(of["population"]) or find_roles(of["population"])):
            population, end = COUNTED_IN.sub("", of["population"]), of.end()
            holder = self._holder(population)
            where = Span(of.start("population"), of.start("population") + len(population))
            self._population = (population, holder, Place(index, where))
            places.append(Place(index, where, ("subject", "population")))
        elif plain is not None and _PEOPLE.search(plain["population"]):
            population, end = COUNTED_IN.sub("", plain["population"]), quantity.span.end + plain.end()
            holder = self._holder(population)
            start = quantity.span.end + plain.start("population")
            where = Span(start, start + len(population))
            self._population = (population, holder, Place(index, where))
            places.append(Place(index, where, ("subject", "population")))
        elif (
            self._population is not None
            and _PROPOSITION.match(text, quantity.span.end, clause.end)
            and not RISES.search(text[clause.start : quantity.span.start])
        ):
            population, holder, place = self._population
            places.append(place.supporting("subject", "population"))
            inherited, end = ("population",), quantity.span.end
        else:
            return False
        proposition = _PROPOSITION.match(text, end, clause.end)
        if proposition is None:
            return False
        words = proposition["rest"].strip(" .")
        said = Span(proposition.start("rest"), proposition.start("rest") + len(words))
        period = find_period(words)
        label = words
        if period is None:
            period = find_period(text[where.end : end]) if not inherited else None
        elif not period.refers:
            label = (words[: period.span.start] + words[period.span.end :]).strip(" ,.")
        verb = proposition["verb"].lower()
        if verb not in (
            "are",
            "is",
            "were",
            "have",
            "has",
            "will",
            "would",
            "now",
            "still",
            "already",
            "also",
        ):
            label = f"{verb} {label}"
        self.ledger.figures.append((Place(index, quantity.span), "market_figure", "share of people"))
        trend = self.naming.propose(label, "trend")
        figure = Figure(
            "share of people",
            quantity.value,
            quantity.low,
            quantity.high,
            quantity.bound,
            "percent share",
            period=period.period if period and not period.refers else None,
            population=population,
            inherited=inherited,
        )
        self.ledger.state(
            holder,
            "sg:hasFigure",
            trend,
            [Place(index, quantity.span), Place(index, said, ("object",)), *places],
            rule="share of people",
            figure=figure,
            quantifier=some,
        )
        return True

    def _holder(self, words: str) -> str:
        known = self.naming.link(words, ("group", "role", "employer"))
        titles = find_roles(words)
        if known is None and titles and titles[0] == Span(0, len(words)):
            return title_concept(self.naming, singular_title(words))
        return known or self.naming.propose(words, "group")
