"""Practices, challenges, trends, pay components: sections whose bullets name what they list."""

import re
from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, clean_label
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.mentions.names_in_text import Finder
from skillgraph.extraction.organizations.advertisements import demanded
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.stock_phrases import PAPER, TRADE
from skillgraph.language.verbs import base_verb, is_duty_verb
from skillgraph.model import Span

_ADVICE: Final = expression(
    rf"\b(?:(?:{TRADE}s?|candidates?|leads?|people|teams?|they|you|one|those|anyone)(?: in (?:this|the) "
    r"(?:role|field|position))?)\s+(?:should|are advised to|are encouraged to|ought to)\s+"
    r"(?!(?:also |not )?(?:apply|bring|expect|feel|have|know|possess|understand|get in touch|reach out"
    r"|consider(?= applying| joining us| (?:the|this|our) (?:[a-z]+ )?"
    r"(?:job|opening|opportunity|position|post|role|vacancy)\b)|(?:contact|e-?mail)(?= (?:me|us)\b)"
    rf"|hold(?= [^.;,]{{0,60}}\b(?:{PAPER}|degree)s?\b)|be (?:[a-z]+ly )?"
    r"(?:an?|able|comfortable|confident|familiar|proficient|fluent|skilled|experienced|knowledgeable|adept"
    r"|competent|versed|at home))\b)",
    re.IGNORECASE,
)
#: Before it, that a text only tells of it: "this page explains what you should learn".
_TOLD_OF: Final = expression(r"\b(?:what|which(?: [a-z-]+){0,2}|how|where|why|when|whether) $", re.IGNORECASE)
_TOLD_REACH: Final = 40
_SPLIT: Final = expression(r",?\s+and\s+|,\s+", re.IGNORECASE)
_TREND: Final = expression(
    r"(?P<subject>[A-Z][^.;:]{2,90}?)\s+(?P<predicate>(?:is|are|has been|have been|remains?|continues? to"
    r"|keeps?|will|is expected to|are expected to)\s+"
    r"(?:(?:also|now|increasingly|becoming|still|rapidly|quickly|expected|set|being|likely)\s+)*"
    r"(?:becom\w+|gain\w+|evolv\w+|chang\w+|transform\w+|revolutioni[sz]\w+|grow\w*|expand\w*|ris\w+"
    r"|shift\w*|mov\w+|replac\w+|driv\w+|reshap\w+|crucial"
    r"|increas\w*|democrati[sz]\w*|spread\w*|emerg\w*|essential|common|standard|mainstream|accelerat\w*"
    r"|adopt\w*|automat\w*|matur\w*|dominat\w*|critical"
    r"|declin\w*|fad\w*|important|central|key|the norm)\b[^.;]*)"
)
#: "Be able to present", "proficient in ropes": what somebody is.
_QUALITY: Final = expression(
    r"(?:be|being|able|aware|capable|comfortable|focused|proficient|familiar|knowledgeable|responsible)\b",
    re.IGNORECASE,
)
_SAID_BY_SOMEBODY: Final = expression(r"(?:we|it|they|this|these|our)\b", re.IGNORECASE)
_MAX_TREND_WORDS: Final = 8
_FACTORS: Final = expression(r"\bfactors?\b|\binfluenc|\bdepends? on\b|\bdetermin", re.IGNORECASE)
_COMPENSATION: Final = expression(
    r"(?i)\b(?:additional|other|total|extra) (?:compensation|pay|benefits)|\bcompensation components?"
    r"|\bon top of\b"
)


class Advice:
    """States what a section's bullets name: practices, challenges, trends, components of pay."""

    def __init__(self, ledger: Ledger, finder: Finder) -> None:
        """Write to *ledger*; *finder* sees the vocabulary's names in a text."""
        self.ledger = ledger
        self.naming = ledger.naming
        self.finder = finder

    def of_pay(self, index: int, frame: Frame) -> None:
        """State what an item of a section on pay says that it depends on, or that is given beside it."""
        heading = self.ledger.parsed.sections[self.ledger.parsed.passages[index].section].label
        if _FACTORS.search(heading):
            self.factor(index, frame)
        elif _COMPENSATION.search(heading):
            self.compensation(index, frame)

    def practice(self, index: int, frame: Frame) -> None:
        """State the practice that a bullet names."""
        self._named(index, frame, "sg:follows", "practice", modality="recommended")

    def challenge(self, index: int, frame: Frame) -> None:
        """State the challenge that a bullet names."""
        self._named(index, frame, "sg:faces", "challenge", modality=None)

    def trend(self, index: int) -> bool:
        """State what a sentence says is changing; tell whether it says so."""
        text = self.ledger.parsed.passages[index].text
        match = _TREND.match(text)
        if match is None:
            return False
        words = re.split(
            r",| with | as | by | for | through | due | because ", match["predicate"], maxsplit=1
        )[0]
        words = " ".join(words.split()[:_MAX_TREND_WORDS])
        words = re.sub(r"^(?:is|are|has been|have been)\s+", "", words)
        trend = self.naming.link(words, ("trend",)) or self.naming.propose(clean_label(words), "trend")
        subjects = self._subjects(text, Span(match.start("subject"), match.end("subject")))
        hedge = find_hedges(match["predicate"])
        forecast = re.match(r"will\b|(?:is|are) expected\b", match["predicate"]) is not None
        where = Span(match.start("predicate"), match.end("predicate"))
        for concept, span in subjects:
            self.ledger.state(
                concept,
                "sg:experiences",
                trend,
                [Place(index, where), Place(index, span, ("subject",))],
                rule="trend",
                hedge=[word for word in hedge if word != "expected" or forecast],
                modality="forecast" if forecast else None,
            )
        return bool(subjects)

    def _subjects(self, text: str, span: Span) -> list[tuple[str, Span]]:
        words = re.sub(
            r"^(?:the (?:role|field|use|adoption|rise|integration) of|the|these|this)\s+",
            "",
            text[span.start : span.end],
            flags=re.IGNORECASE,
        )
        start = span.end - len(words)
        found = []
        for item in split_series(text, Span(start, span.end)).items:
            part = text[item.span.start : item.span.end]
            concept = self.naming.link(part, (*COMPETENCE_KINDS, "role", "group"))
            if concept is not None:
                found.append((concept, item.span))
        if found:
            return found
        names = [
            (concept, where)
            for where, concept in self.finder(text)
            if start <= where.start and where.end <= span.end
        ]
        if names:
            return names
        if (
            len(words.split()) > 6
            or not words
            or words.split()[0].lower() in ("they", "it", "this", "these", "those", "there")
        ):
            return []
        kind = "group" if find_titles(words) else "process"
        return [(self.naming.propose(words, kind), Span(start, span.end))]

    def advice(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a sentence says that somebody in the role should do."""
        text = self.ledger.parsed.passages[index].text
        advises = any(word in text for word in ("should", "advised", "encouraged", "ought"))
        match = _ADVICE.search(text, span.start, span.end) if advises else None
        if match is None or _TOLD_OF.search(text, max(0, match.start() - _TOLD_REACH), match.start()):
            return False
        said = find_modality(text[span.start : span.end]) if frame.advertised else None
        if said is not None and demanded(text[span.start : span.end], said):
            return False  # "You should be flexible", where it is an employer who says so
        rest = Span(match.end(), span.end)
        pieces, start = [], rest.start
        for joint in _SPLIT.finditer(text, rest.start, rest.end):
            first = text[joint.end() : rest.end].split(" ", 1)[0]
            if is_duty_verb(first) and " " in text[start : joint.start()].strip():
                pieces.append(Span(start, joint.start()))
                start = joint.end()
        pieces.append(Span(start, rest.end))
        for piece in pieces:
            words = text[piece.start : piece.end].strip(" .,")
            words = re.sub(r"^(?:also|always|never|regularly|often)\s+", "", words)
            core = re.split(r"\s+(?:based on|in order to|so that|to ensure|because)\b", words, maxsplit=1)[0]
            concept = self.naming.link(words, ("practice",)) or self.naming.link(core, ("practice",))
            if concept is None:
                if len(core.split()) > 10:
                    continue
                concept = self.naming.propose(core, "practice")
            self.ledger.state(
                frame.subject,
                "sg:follows",
                concept,
                unsure=_unsure_practice(core) if concept in self.naming.proposed else "",
                places=[
                    Place(index, Span(piece.start, piece.end)),
                    *([frame.subject_place.supporting("subject")] if frame.subject_place else []),
                ],
                rule="advice of a sentence",
                modality="recommended",
            )
        return True

    def compensation(self, index: int, frame: Frame) -> None:
        """State the components of pay that a bullet names."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text.rstrip(" .")
        series = split_series(text, Span(0, len(text)))
        list_id, several = frame.in_list, len(series.items) > 1
        if several:
            list_id = self.ledger.open_list(
                f"{passage.id}-components",
                passage.section,
                "Components",
                logic=series.logic,
                is_open=series.open,
                parent=frame.in_list,
                position=passage.position,
            )
        for number, item in enumerate(series.items, start=1):
            words = text[item.span.start : item.span.end]
            condition = re.search(r"\s+(for .+|where .+|if .+)$", words)
            core = words[: condition.start()] if condition else words
            if len(core.split()) > 6:
                continue
            concept = self.naming.propose(core, "compensation-component")
            self.ledger.state(
                frame.subject,
                "sg:hasCompensation",
                concept,
                [Place(index, Span(item.span.start, item.span.start + len(core))), *frame.places("relation")],
                rule="component of pay",
                condition=condition[1] if condition else None,
                list_id=list_id,
                position=number if several else passage.position,
            )

    def factor(self, index: int, frame: Frame) -> None:
        """State what a bullet says that pay depends on."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        end = passage.label.end if passage.label else len(text)
        bracket = text.find("(")
        if 0 < bracket < end:
            end = bracket
        words = text[:end].strip(" .:")
        if not words or len(words.split()) > 10:
            return
        factor = self.naming.propose(words, "salary-factor")
        pay = self.naming.propose("Salary", "metric")
        self.ledger.state(
            factor,
            "sg:influences",
            pay,
            [Place(index, Span(0, end)), *frame.places("relation")][:2],
            rule="factor of pay",
            list_id=frame.in_list,
            position=passage.position,
        )

    def _named(self, index: int, frame: Frame, relation: str, kind: str, *, modality: str | None) -> None:
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        where = passage.label if passage.label is not None else Span(0, _core_end(text))
        words = text[where.start : where.end].strip(" .*_:")
        if not words or _SAID_BY_SOMEBODY.match(words):
            return
        concept = self.naming.link(words, (kind,)) or self.naming.propose(_imperative(words), kind)
        is_unsure = kind == "practice" and concept in self.naming.proposed
        self.ledger.state(
            frame.subject,
            relation,
            concept,
            [Place(index, where), *frame.places("relation")],
            rule=f"{kind} of a bullet",
            modality=modality,
            list_id=frame.in_list,
            position=passage.position,
            unsure=_unsure_practice(words) if is_unsure else "",
        )


def _unsure_practice(words: str) -> str:
    """Tell why words may name no practice: one word alone, or what somebody is."""
    is_none = " " not in words or _QUALITY.match(words)
    return "the words may not name a way of working" if is_none else ""


def _core_end(text: str) -> int:
    """Give where the first clause of a bullet ends, before its reason, means or purpose."""
    match = re.search(
        r"[.;:](?:\s|$)|,\s|\s+(?:\u2013|\u2014)\s+|\s+(?:so that|in order to|because|which|while|to "
        r"(?=[a-z]+ )|using|by (?=\w+ing))\b",
        text,
    )
    return match.start() if match and len(text[: match.start()].split()) > 1 else len(text)


def _imperative(words: str) -> str:
    first, space, rest = words.partition(" ")
    base = base_verb(first)
    return f"{base}{space}{rest}" if base and first.lower().endswith("ing") and space else words
