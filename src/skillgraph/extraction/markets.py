"""Demand figures, shares of people, employers: what a document says of the labor market."""

import re
from dataclasses import dataclass, replace
from typing import Final

from skillgraph.extraction.frames import Frame, title_concept
from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.naming import COMPETENCE_KINDS
from skillgraph.extraction.periods import FoundPeriod, find_period, find_place
from skillgraph.extraction.phrases import Finder
from skillgraph.extraction.quantities import Quantity, find_quantities
from skillgraph.extraction.roles import find_roles, singular_title
from skillgraph.model import Figure, Period, Span

_MEASURES: Final = (
    ("job mentions", r"(?:job )?mentions?\b"),
    ("job openings", r"(?:job |role )?openings?\b|vacanc(?:y|ies)\b|open (?:positions|roles)\b"),
    ("searches", r"(?:job )?searches\b"),
    ("job postings", r"(?:job )?(?:postings?|listings?|ads|adverts?|advertisements?)\b"),
    ("salary", r"salar(?:y|ies)\b|wages?\b|pay\b|earnings\b|compensation\b"),
    ("employment", r"employment\b|headcount\b|workforce\b"),
    ("hiring", r"hiring\b|hires\b|recruitment\b"),
    ("demand", r"demand\b"),
    ("positions", r"positions?\b|jobs?\b|roles?\b(?= (?:grew|rose|fell|declined|increased|decreased|have"
                  r"|has|are|will))"),
    ("adoption", r"adoption\b|usage\b|use of\b"),
    ("market size", r"market\b"),
)  # fmt: skip
_MEASURE_PATTERNS: Final = tuple(
    (name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in _MEASURES
)
_UP: Final = re.compile(
    r"\b(?:increas\w*|grew|grow\w*|growth|ris(?:e|es|en|ing)|rose|surg\w*|jump\w*|climb\w*|gain\w*|up\b"
    r"|expand\w*|expansion|higher|soar\w*|spik\w*"
    r"|uptick|boost\w*|doubl\w*|tripl\w*|\w+fold|more\b|added|upswing)",
    re.IGNORECASE,
)
_DOWN: Final = re.compile(
    r"\b(?:decreas\w*|declin\w*|fell|fall(?:s|en|ing)?|drop\w*|down\b|reduc\w*|shrink\w*|shrank|lower"
    r"|fewer|contract(?:ed|ion)|dip\w*|slump\w*|less\b"
    r"|lost|halv\w*|slid\w*|plung\w*|slip\w*|sank|sink\w*|tumbl\w*|shed\b|eas(?:ed|es)\b"
    r"|cool(?:ed|s|ing)\b|soften\w*|weaken\w*|dwindl\w*)",
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
_QUALITY: Final = re.compile(
    r"\b(staggering|significant|sharp|smaller|slight|steep|modest|strong|steady|dramatic|remarkable|record"
    r"|massive|notable|slower|further)\b",
    re.IGNORECASE,
)
_LIKELY: Final = re.compile(
    r"\b(?:is|are) (?:expected|projected|forecast|predicted|likely|set|estimated) to\b|\bwill\b"
    r"|\bprojected\b|\bexpected\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"\s*(?P<name>[a-z]?[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*){0,3})\s+(?:has seen|have seen|saw|has|rose"
    r"|grew|fell|increased|declined|dropped"
    r"|surged|jumped|climbed|gained|recorded|is up|was up)\b"
)
_MEASURE_WORD: Final = re.compile(
    r"demand|jobs?|openings?|postings?|vacancies|positions?|roles?|hiring|salaries|market|employment|it"
    r"|this|that|they|there",
    re.IGNORECASE,
)
#: "Mentions of Rust in job ads", "employers surveyed in 2024": where and how it was counted.
_COUNTED_IN: Final = re.compile(
    r"\s+(?:in (?:\w+ )?(?:ads|adverts|advertisements|postings|listings|offers|vacancies)"
    r"|(?:surveyed|polled|interviewed|questioned)\b.*)$",
    re.IGNORECASE,
)
#: "+65%"
_SIGNED: Final = {"+": "increase", "\u2212": "decrease"}
_DUE_TO: Final = re.compile(
    r",?\s*(?:likely\s+)?(?:due to|because of|driven by|owing to|thanks to|as a result of)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Context:
    """What earlier figures of the section leave for those that point back at them."""

    section: int
    period: tuple[Period, Place] | None = None
    measure: tuple[str, Place] | None = None
    population: tuple[str, str, Place] | None = None


class Markets:
    """States figures of the labor market and key employers."""

    def __init__(self, ledger: Ledger, finder: Finder) -> None:
        """Write to *ledger*; *finder* sees the vocabulary's names in a text."""
        self.ledger = ledger
        self.naming = ledger.naming
        self.finder = finder
        self.context = _Context(-1)

    def figures(self, index: int, frame: Frame) -> bool:
        """State the demand figures and shares of people of a passage; tell whether it has any."""
        passage = self.ledger.parsed.passages[index]
        if passage.section != self.context.section:
            self.context = _Context(passage.section)
        text = passage.text
        quantities = [q for q in find_quantities(text) if q.kind in ("percent", "multiple", "fraction")]
        stated = False
        for number, quantity in enumerate(quantities):
            start = _clause_start(text, quantities[number - 1].span.end if number else 0, quantity.span.start)
            end = _clause_end(
                text,
                quantity.span.end,
                quantities[number + 1].span.start if number + 1 < len(quantities) else len(text),
            )
            clause = Span(start, end)
            if self._share(index, quantity, clause) or self._change(index, quantity, clause, frame):
                stated = True
        if not quantities:
            self._remember_measure(index)
        return stated

    def _remember_measure(self, index: int) -> None:
        period = find_period(self.ledger.parsed.passages[index].text)
        if (
            period is not None
            and not period.refers
            and period.period.start
            and self.ledger.parsed.passages[index].kind != "heading"
        ):
            self.context = replace(
                self.context, period=(period.period, Place(index, period.span, ("period",)))
            )

    def _change(self, index: int, quantity: Quantity, clause: Span, frame: Frame) -> bool:
        """State a change: who or what, in which measure, up or down, how much, when."""
        text = self.ledger.parsed.passages[index].text
        words = text[clause.start : clause.end]
        cause = _DUE_TO.search(words)
        main = (
            words[: cause.start()] if cause and clause.start + cause.start() >= quantity.span.end else words
        )
        direction = quantity.direction or self._direction(
            _blanked(main, quantity, clause.start), quantity.span.start - clause.start
        )
        if direction is None:
            direction = _SIGNED.get(text[max(0, quantity.span.start - 1) : quantity.span.start])
        if direction is None:
            return False
        subjects = self._subjects(index, clause, quantity)
        if not subjects:
            return False
        places: list[Place] = []
        inherited: list[str] = []
        measure, measure_place = self._measure(index, main, clause.start, subjects)
        if measure is None:
            if self.context.measure is None:
                return False
            measure, measure_place = self.context.measure
            inherited.append("measure")
            places.append(measure_place.supporting("measure"))
        period = find_period(words)
        when = self._period(index, period, clause, places, inherited)
        place = find_place(words)
        figure = Figure(
            measure, quantity.value, quantity.low, quantity.high, quantity.bound, "percent change", direction,
            period=when, place=place[0] if place else None, inherited=tuple(inherited),
        )  # fmt: skip
        quality = _QUALITY.search(main)
        hedge = [
            word.lower()
            for word in re.findall(r"\b(?:expected|projected|likely|estimated)\b", main, re.IGNORECASE)
        ]
        list_id = None
        if len(subjects) > 1:
            passage = self.ledger.parsed.passages[index]
            list_id = self.ledger.open_list(
                f"{passage.id}-subjects",
                passage.section,
                "What the figure is given for",
                logic="all-of",
                is_open=False,
                parent=frame.in_list,
                position=passage.position,
            )
        self.ledger.figures.append((Place(index, quantity.span), "market_figure", "change in demand"))
        for number, (concept, where) in enumerate(subjects, start=1):
            self.ledger.state(
                concept,
                "sg:hasFigure",
                None,
                [Place(index, quantity.span), Place(index, where, ("subject",)), *places],
                rule="change in demand",
                figure=figure,
                hedge=hedge,
                modality="forecast" if _LIKELY.search(main) else None,
                quantifier=quality.group().lower()
                if quality
                else quantity.words
                if quantity.kind == "multiple"
                else None,
                list_id=list_id,
                position=number if list_id else None,
            )
        self.context = replace(
            self.context,
            measure=(measure, measure_place or Place(index, quantity.span))
            if "measure" not in inherited
            else self.context.measure,
            period=(when, Place(index, period.span, ("period",)))
            if when and period and not period.refers and when.start
            else self.context.period,
        )
        return True

    def _period(
        self, index: int, found: FoundPeriod | None, clause: Span, places: list[Place], inherited: list[str]
    ) -> Period | None:
        if found is None:
            return None
        if not found.refers:
            return found.period
        if self.context.period is None:
            return found.period
        period, place = self.context.period
        inherited.append("period")
        places.append(place.supporting("period"))
        places.append(
            Place(index, Span(clause.start + found.span.start, clause.start + found.span.end), ("period",))
        )
        return Period(period.start, period.end, "the same period")

    def _measure(
        self, index: int, words: str, offset: int, subjects: list[tuple[str, Span]]
    ) -> tuple[str | None, Place | None]:
        best: tuple[int, str, re.Match[str]] | None = None
        taken = [(where.start - offset, where.end - offset) for _, where in subjects]
        for rank, (name, pattern) in enumerate(_MEASURE_PATTERNS):
            for match in pattern.finditer(words):
                if any(start <= match.start() and match.end() <= end for start, end in taken):
                    continue
                if best is None or rank < best[0]:
                    best = (rank, name, match)
                break
        if best is None:
            return None, None
        _, name, match = best
        return name, Place(index, Span(offset + match.start(), offset + match.end()), ("measure",))

    def _direction(self, words: str, at: int) -> str | None:
        """Give the direction whose word stands nearest to the number."""
        ups = [abs(match.start() - at) for match in _UP.finditer(words)]
        downs = [abs(match.start() - at) for match in _DOWN.finditer(words)]
        if not ups and not downs:
            return None
        return "increase" if min(ups, default=10**6) <= min(downs, default=10**6) else "decrease"

    def _subjects(self, index: int, clause: Span, quantity: Quantity) -> list[tuple[str, Span]]:
        """Give what a change is said of: roles, else skills and technologies, else the label or the frame."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        label = passage.label
        body = Span(label.end + 1 if label and label.end < quantity.span.start else clause.start, clause.end)
        roles = [span for span in find_roles(text) if clause.start <= span.start and span.end <= clause.end]
        if roles:
            first = roles[0].start
            roles = [span for span in roles if _joined(text, first, span.start)]
            return [(title_concept(self.naming, singular_title(text[s.start : s.end])), s) for s in roles]
        named = self._named_subject(text, Span(max(body.start, clause.start), body.end))
        if named:
            return named
        body_start = max(body.start, clause.start)
        names = [
            (concept, where)
            for where, concept in self.finder(text)
            if body_start <= where.start and where.end <= body.end
        ]
        if names:
            first_name = names[0][1]
            return [
                (concept, where) for concept, where in names if _joined(text, first_name.start, where.start)
            ]
        if label is not None:
            return [(self._labeled(text, label), label)]
        return self._noun_before(text, clause)

    def _labeled(self, text: str, label: Span) -> str:
        """Give what a label names: a concept, a name that is most of it, or its own words."""
        words = text[label.start : label.end]
        linked = self.naming.link(words, (*COMPETENCE_KINDS, "role"))
        if linked is not None:
            return linked
        for where, concept in self.finder(text):
            inside = label.start <= where.start and where.end <= label.end
            if inside and 2 * (where.end - where.start) > label.end - label.start:
                following = text[where.end : label.end].strip()
                if not following or following.startswith("("):
                    return concept  # "Large Language Models (LLMs)"; "Kubernetes security" is another thing
        return self.naming.propose(words, "skill")

    def _named_subject(self, text: str, body: Span) -> list[tuple[str, Span]]:
        """Read "Rust has seen a rise": a name that is the subject of the change."""
        match = _SUBJECT.match(text, body.start, body.end)
        if match is None:
            return []
        concept = self.naming.link(match["name"], COMPETENCE_KINDS)
        if concept is None and (" " in match["name"] or _MEASURE_WORD.fullmatch(match["name"])):
            return []
        return [(concept or self.naming.propose(match["name"], "technology"), Span(*match.span("name")))]

    def _noun_before(self, text: str, clause: Span) -> list[tuple[str, Span]]:
        """Read "Demand for X rose by 10 %", "X saw a 10 % rise": the words that the change is said of."""
        words = text[clause.start : clause.end]
        match = re.search(
            r"\b(?:demand|openings|postings|listings|mentions|vacancies|jobs|positions|hiring|ads|interest"
            r"|need) (?:for|of|in|(?:that|which) (?:mention|name|list|ask for|require|include)"
            r"|mentioning|naming|listing|citing|requiring|asking for)"
            r" (?P<name>[\w/+#&.-]+(?: [\w/+#&.-]+){0,4}?)(?= "
            r"(?:has|have|had|rose|grew|fell|is|are|increased|decreased|declined|dropped|surged|jumped"
            r"|climbed|doubled|tripled|went|by|will|more|nearly|almost|\d))",
            words, re.IGNORECASE,
        ) or re.search(
            r"^(?P<name>[A-Z][\w/+#&.-]*(?: [\w/+#&.-]+){0,4}?)(?:,| has| have| saw| rose| grew| fell| "
            r"increased| declined| dropped| surged| jumped| is| are)", words.lstrip()
        )  # fmt: skip
        if match is None:
            return []
        offset = clause.start + (len(words) - len(words.lstrip()) if match.string != words else 0)
        name = _COUNTED_IN.sub("", match["name"])
        where = Span(offset + match.start("name"), offset + match.start("name") + len(name))
        for _, pattern in _MEASURE_PATTERNS:
            if pattern.fullmatch(name):
                return []
        concept = self.naming.link(name, (*COMPETENCE_KINDS, "role")) or self.naming.propose(name, "skill")
        return [(concept, where)]

    def _share(self, index: int, quantity: Quantity, clause: Span) -> bool:
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
            population, end = _COUNTED_IN.sub("", of["population"]), of.end()
            holder = self._population(population)
            where = Span(of.start("population"), of.start("population") + len(population))
            self.context = replace(self.context, population=(population, holder, Place(index, where)))
            places.append(Place(index, where, ("subject", "population")))
        elif plain is not None and _PEOPLE.search(plain["population"]):
            population, end = _COUNTED_IN.sub("", plain["population"]), quantity.span.end + plain.end()
            holder = self._population(population)
            start = quantity.span.end + plain.start("population")
            where = Span(start, start + len(population))
            self.context = replace(self.context, population=(population, holder, Place(index, where)))
            places.append(Place(index, where, ("subject", "population")))
        elif (
            self.context.population is not None
            and _PROPOSITION.match(text, quantity.span.end, clause.end)
            and not _UP.search(text[clause.start : quantity.span.start])
        ):
            population, holder, place = self.context.population
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
        trend = self.naming.link(label, ("trend",)) or self.naming.propose(label, "trend")
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

    def _population(self, words: str) -> str:
        known = self.naming.link(words, ("group", "role", "employer"))
        titles = find_roles(words)
        if known is None and titles and titles[0] == Span(0, len(words)):
            return title_concept(self.naming, singular_title(words))
        return known or self.naming.propose(words, "group")


def _blanked(words: str, quantity: Quantity, offset: int) -> str:
    """Blank out a number and the words that bound it: "more than 5 %" is no direction."""
    start, end = quantity.span.start - offset, quantity.span.end - offset
    return words[:start] + " " * max(0, end - start) + words[end:]


def _joined(text: str, start: int, end: int) -> bool:
    """Tell whether only a coordination stands between two names."""
    between = text[start:end]
    return not re.search(
        r"[.;:]|\b(?:while|but|whereas|compared|than|due|because|to|for|with|that|by|in|from)\b",
        between,
        re.IGNORECASE,
    )


def _clause_start(text: str, floor: int, at: int) -> int:
    """Give where the clause of a number starts: behind the last full stop, semicolon or contrast."""
    found = floor
    for match in re.finditer(
        r"[.;]\s+|,?\s+(?:while|whereas|but|and)\s+(?=[^,]*$)|,\s+and\s+", text[floor:at]
    ):
        if match.group().strip(" ,").lower() == "and" and not floor:
            continue
        found = floor + match.end()
    return found


def _clause_end(text: str, start: int, ceiling: int) -> int:
    match = re.search(r"[.;](?:\s|$)|,?\s+(?:while|whereas|but)\s+", text[start:ceiling])
    if match:
        return start + match.start()
    if ceiling < len(text):
        last = [m.start() for m in re.finditer(r",\s+(?:and\s+)?|\s+and\s+", text[start:ceiling])]
        if last:
            return start + last[0]
    return ceiling
