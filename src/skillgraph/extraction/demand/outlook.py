"""What else a market and a pay section say: what is in demand, stressed, and taken into account."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import find_level
from skillgraph.extraction.work.duty_parts import split_duties
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_EMPHASIS: Final = expression(
    r"(?:strong |growing |clear )?(?:emphasis|stress|focus|weight)(?: is (?:put|placed|laid))? on\s+",
    re.IGNORECASE,
)
_STATE: Final = expression(
    r"(?:(?:strong|steady|high|growing|rising|robust|weak|falling|stable|increasing|increased|lower|solid"
    r"|continued|huge)\s+)"
    r"(?:demand|market|hiring|need|competition|growth)\b",
    re.IGNORECASE,
)
_DEMANDED: Final = expression(r"\bdemand\b", re.IGNORECASE)
_HOW_HIGH: Final = expression(
    r"(?:(?:very|extremely|exceptionally|fairly|moderately|consistently) )?"
    r"(?:high|strong|low|moderate|growing|rising|steady|stable|huge|solid|weak|falling)\b",
    re.IGNORECASE,
)
_ABLE: Final = expression(
    r"^By (?P<means>[^,]{4,90}), (?P<subject>[^,]{3,80}?) can\s+(?:(?P<how>[a-z]+ly)\s+)?", re.IGNORECASE
)
_DEMAND: Final = expression(r"\b(?:demand|skills?|technolog|wanted|sought)", re.IGNORECASE)
_OTHER: Final = expression(r"^(?:other|further|more|additional)\s+", re.IGNORECASE)
_MAX_WORDS: Final = 10


class Outlook:
    """States what is in demand or stressed, what an estimate rests on, what somebody can do."""

    def __init__(self, ledger: Ledger, phrases: Phrases) -> None:
        """Write to *ledger*, reading phrases with *phrases*."""
        self.ledger = ledger
        self.naming = ledger.naming
        self.phrases = phrases

    def bullet(self, index: int, frame: Frame) -> bool:
        """State what a bullet of a market section says without a figure; tell whether it says something."""
        rules = (self._in_demand, self._emphasis, self._state)
        return any(rule(index, frame) for rule in rules)

    def _in_demand(self, index: int, frame: Frame) -> bool:
        """Read "Other key skills: A, B": each is one of those."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        heading = self.ledger.parsed.sections[passage.section].label
        if passage.label is None or not _DEMAND.search(heading):
            return False
        asked = self.phrases.read(text, Span(passage.label.end + 1, len(text)))
        names = [one for one in asked.members if one.linked]
        if not names or len(names) * 2 < len(asked.members):
            return False
        words = _OTHER.sub("", text[passage.label.start : passage.label.end])
        group = self.naming.link(words, ("skill", "technology", "group")) or self.naming.propose(
            words, "group"
        )
        list_id = None
        if len(names) > 1:
            section = self.ledger.parsed.sections[passage.section].slug.rpartition("/")[2]
            list_id = self.ledger.open_list(
                f"{section}-{group.removeprefix('concept:')}",
                passage.section,
                words,
                logic=asked.logic,
                is_open=asked.open,
                concept=group,
                parent=frame.in_list,
                position=passage.position,
            )
        for number, one in enumerate(names, start=1):
            self.ledger.state(
                one.concept,
                "sg:classifiedAs",
                group,
                [Place(index, one.span)],
                rule="name in demand",
                list_id=list_id,
                position=number if list_id else None,
            )
        return True

    def _emphasis(self, index: int, frame: Frame) -> bool:
        text = self.ledger.parsed.passages[index].text
        match = _EMPHASIS.match(text)
        if match is None:
            return False
        asked = self.phrases.read(text, find_level(text, Span(match.end(), len(text.rstrip(" .")))).rest)
        for one in asked.members:
            self.ledger.state(
                frame.subject,
                "sg:emphasizes",
                one.concept,
                [Place(index, one.span), *frame.places("relation")],
                rule=f"emphasis, {one.rule}",
            )
        return bool(asked.members)

    def _state(self, index: int, frame: Frame) -> bool:
        """Read "Strong demand", or the cell of a row that says how high it is: "Demand level | Very high"."""
        passage = self.ledger.parsed.passages[index]
        match, behind = _STATE.match(passage.text), ""
        if match is None and passage.cells and frame.cue and _DEMANDED.search(self.ledger.text(frame.cue)):
            match, behind = _HOW_HIGH.match(passage.text, passage.cells[-1][1].start), " demand"
        if match is None:
            return False
        self.ledger.state(
            frame.subject,
            "sg:experiences",
            self.naming.propose(f"{match.group()}{behind}", "trend"),
            [Place(index, Span(*match.span())), *frame.places("relation")],
            rule="state of the market",
        )
        return True

    def reason(self, index: int, frame: Frame, estimate: str | None) -> bool:
        """State what an estimate of pay takes into account."""
        passage = self.ledger.parsed.passages[index]
        words = passage.text.strip(" .")
        if estimate is None or not 0 < len(words.split()) <= _MAX_WORDS:
            return False
        factor = self.naming.propose(words, "salary-factor")
        cue = frame.places("relation")[:1]
        self.ledger.state(
            estimate,
            "sg:takesIntoAccount",
            factor,
            [Place(index, Span(0, len(passage.text))), *cue],
            rule="reason of an estimate",
            list_id=frame.in_list,
            position=passage.position,
        )
        return True

    def ability(self, index: int, span: Span, frame: Frame) -> bool:
        """State "By doing A, somebody in the role can do B and C"."""
        text = self.ledger.parsed.passages[index].text
        match = _ABLE.match(text[span.start : span.end])
        if match is None:
            return False
        start = span.start + match.end()
        rest = Span(start, len(text[: span.end].rstrip(" .")))
        for piece in split_duties(text, rest):
            words = text[piece.start : piece.end]
            duty = self.naming.propose(words, "duty")
            self.ledger.state(
                frame.subject,
                "sg:ableTo",
                duty,
                [Place(index, piece)],
                rule="ability of a sentence",
                modality="possible",
                hedge=("can",),
                means=None if match["means"].lower() == "doing so" else match["means"],
            )
        return True
