"""What a change of the market is said of: roles, skills and technologies, or the words that name it."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, Naming, title_concept
from skillgraph.extraction.demand.shares import COUNTED_IN
from skillgraph.extraction.mentions.names_in_text import Finder
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_MEASURES: Final = (
    ("job mentions", r"(?:job )?mentions?\b"),
    ("job openings", r"(?:job |role )?openings?\b|vacanc(?:y|ies)\b|open (?:positions|roles)\b"),
    ("searches", r"(?:job )?searches\b"),
    ("job postings", r"(?:job )?(?:postings?|listings?|ads|adverts?|advertisements?)\b"),
    ("salary", r"salar(?:y|ies)\b|wages?\b|pay\b|earnings\b|compensation\b"),
    ("employment", r"employment\b|headcount\b|workforce\b"),
    ("hiring", r"hiring\b|hires\b|recruitment\b"),
    ("demand", r"demand\b"),
    (
        "positions",
        r"positions?\b|jobs?\b|roles?\b(?= (?:grew|rose|fell|declined|increased|decreased|have"
        r"|has|are|will))",
    ),
    ("adoption", r"adoption\b|usage\b|use of\b"),
    ("market size", r"market\b"),
)
MEASURES: Final = tuple((name, expression(rf"\b(?:{words})", re.IGNORECASE)) for name, words in _MEASURES)
_SUBJECT: Final = expression(
    r"\s*(?P<name>[a-z]?[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*){0,3})\s+(?:has seen|have seen|saw|has|rose"
    r"|grew|fell|increased|declined|dropped"
    r"|surged|jumped|climbed|gained|recorded|is up|was up)\b"
)
_MEASURE_WORD: Final = expression(
    r"demand|jobs?|openings?|postings?|vacancies|positions?|roles?|hiring|salaries|market|employment|it"
    r"|this|that|they|there",
    re.IGNORECASE,
)

#: What a competence may be called on top of its name.
_HEADS: Final = expression(r"\s+(?:skills?|expertise|know-how|competenc(?:e|ies))$", re.IGNORECASE)
#: Words before a name that say how good it must be known, and not which one is meant.
_QUALITIES: Final = frozenset(
    "advanced and certified experienced good modern more new or qualified skilled solid strong "
    "such the".split()
)
#: What stands behind a measure that names nothing yet: nothing more, or what it is a measure of.
_MEASURED: Final = expression(r"$| (?:for|of|in)\b")
_OF: Final = expression(r" (?:for|of|in) ")
_AUTHORITY: Final = expression(
    r"\b(?:Bureau|Office|Department|Ministry|Institute|Agency|Board|Council|Center|Centre) (?:of|for)"
    r"(?: (?:the |and )?[A-Z][\w-]+){1,4}"
)
_NARROWING: Final = 2  # words that make another thing of a name


class MarketSubjects:
    """Finds the subjects of changes in a document."""

    def __init__(self, parsed: ParsedDocument, naming: Naming, finder: Finder) -> None:
        """Look into *parsed*; *finder* sees the vocabulary's names in a text."""
        self.parsed = parsed
        self.naming = naming
        self.finder = finder

    def find(self, index: int, clause: Span, quantity: Quantity, *, role: str) -> list[tuple[str, Span]]:
        """Give what a change is said of: roles, else skills and technologies, else the label or the frame.

        A *role* that no list of titles holds is found by its name.
        """
        passage = self.parsed.passages[index]
        text = passage.text
        label = passage.label
        start = label.end + 1 if label and label.end < quantity.span.start else clause.start
        body = Span(max(start, clause.start), clause.end)
        roles = [span for span in find_titles(text) if clause.start <= span.start and span.end <= clause.end]
        if roles:
            first = roles[0].start
            roles = [span for span in roles if _joined(text, first, span.start)]
            return [(title_concept(self.naming, singular_title(text[s.start : s.end])), s) for s in roles]
        if named := self._named_role(text, clause, role) or self._named_subject(text, body):
            return named
        names = [
            (concept, where)
            for where, concept in self.finder(text)
            if body.start <= where.start and where.end <= body.end and not _is_of_authority(text, where)
        ]
        if names:
            first_name = names[0][1]
            wider = self._noun_before(text, clause)
            if wider and _narrows(text, wider[0][1], first_name):
                return wider
            return [one for one in names if _joined(text, first_name.start, one[1].start)]
        if label is not None:
            name = _measured(text, label)
            return [(self._labeled(text, name), name)]
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

    def _named_role(self, text: str, clause: Span, role: str) -> list[tuple[str, Span]]:
        """Find a role by its name, or the plural of that."""
        label = re.escape(self.naming.concept(role).label)
        found = re.search(rf"\b{label}s?\b", text[clause.start : clause.end], re.IGNORECASE)
        if not label or found is None:
            return []
        return [(role, Span(clause.start + found.start(), clause.start + found.end()))]

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
            r"|climbed|doubled|tripled|went|by|will|would|may|might|could|more|nearly|almost|\d))",
            words,
            re.IGNORECASE,
        ) or re.search(
            r"^(?!(?:For|In|At|On|By|With|Among|Across|Between|During|Over|Since|After|Despite|Overall|However)\b)"
            r"(?P<name>[A-Z][\w/+#&.-]*(?: [\w/+#&.-]+){0,4}?)(?:,| has| have| saw| rose| grew| fell| "
            r"increased| declined| dropped| surged| jumped| is| are)",
            words.lstrip(),
        )
        if match is None:
            return []
        offset = clause.start + (len(words) - len(words.lstrip()) if match.string != words else 0)
        name = _HEADS.sub("", COUNTED_IN.sub("", match["name"]))
        where = Span(offset + match.start("name"), offset + match.start("name") + len(name))
        for _, pattern in MEASURES:
            found = pattern.match(name)
            if found and _MEASURED.match(name, found.end()):
                return []
        concept = self.naming.link(name, (*COMPETENCE_KINDS, "role")) or self.naming.propose(name, "skill")
        return [(concept, where)]


def _is_of_authority(text: str, name: Span) -> bool:
    """Tell whether a name is part of that of an authority: "Statistics" of the Bureau of Labor Statistics."""
    return any(one.start() <= name.start and name.end <= one.end() for one in _AUTHORITY.finditer(text))


def _measured(text: str, label: Span) -> Span:
    """Leave out the measure at the beginning of a label: "Demand for Rust: +20 %" is said of Rust."""
    for _, pattern in MEASURES:
        measure = pattern.match(text, label.start, label.end)
        of = measure and _OF.match(text, measure.end(), label.end)
        if of:
            return Span(of.end(), label.end)
    return label


def _joined(text: str, start: int, end: int) -> bool:
    """Tell whether only a coordination stands between two names."""
    between = text[start:end]
    return not re.search(
        r"[.;:]|\b(?:while|but|whereas|compared|than|due|because|to|for|with|that|by|in|from)\b",
        between,
        re.IGNORECASE,
    )


def _narrows(text: str, whole: Span, name: Span) -> bool:
    """Tell whether a noun phrase names another thing than the name that it ends with: "edge computing"."""
    before = text[whole.start : name.start].split()
    return (
        whole.start < name.start < whole.end <= name.end
        and len(before) <= _NARROWING
        and not any(word.lower() in _QUALITIES for word in before)
    )
