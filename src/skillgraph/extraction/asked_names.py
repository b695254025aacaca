"""Names that are asked for where they stand, whatever the rest of their passage says.

A phrase is cut by rules, and a cut can lose a member. Whatever the vocabulary names in a place
that asks is asked for all the same: it is stated here unless a rule has stated it.
"""

from collections.abc import Iterable
from typing import Final

from skillgraph.extraction.frames import Frame
from skillgraph.extraction.ledger import Ledger, Place
from skillgraph.extraction.modality import PREFERRING, asks
from skillgraph.extraction.values import Mention

_COMPETENCES: Final = frozenset({"skill", "soft_skill", "technology"})


class AskedNames:
    """States what is named in a place that asks for it."""

    def __init__(self, ledger: Ledger, mentions: Iterable[Mention], proposed: frozenset[str]) -> None:
        """Write to *ledger* what of *mentions* is linked and asked for; *proposed* are those not linked."""
        self.ledger = ledger
        self.asked: dict[int, list[Mention]] = {}
        for one in mentions:
            if one.type in _COMPETENCES and one.modality != "mentioned" and one.concept not in proposed:
                self.asked.setdefault(one.passage, []).append(one)

    def passage(self, index: int, frame: Frame) -> None:
        """State what an item of a list asks for by name, and no rule has stated of it.

        A sentence names much in passing, save in a framework, where each says what is expected.
        """
        if self.ledger.parsed.passages[index].kind != "bullet" and frame.kind != "framework":
            return
        for one in self.asked.get(index, ()):
            if one.concept is None or one.concept == frame.subject or self._is_stated(index, one, frame):
                continue
            modality = frame.modality
            if (one.modality == "preferred") != (modality in PREFERRING):
                modality = "preferred" if one.modality == "preferred" else None
            self.ledger.state(
                frame.subject,
                asks(modality),
                one.concept,
                [Place(index, one.span), *frame.places("relation")],
                rule="name in a place that asks",
                modality=modality,
                hedge=frame.hedge,
            )

    def _is_stated(self, index: int, mention: Mention, frame: Frame) -> bool:
        """Tell whether a rule has stated a name, the words that it is among, or the label that it explains."""
        passage = self.ledger.parsed.passages[index]
        name = passage.text[mention.span.start : mention.span.end]
        label = passage.label.end if passage.label is not None and frame.kind == "soft-skills" else 0
        return any(
            asking.concept == mention.concept
            or (asking.span.start <= mention.span.start and mention.span.end <= asking.span.end)
            or (asking.span.end <= mention.span.start and name in asking.scope)
            or asking.span.end <= label <= mention.span.start
            for asking in self.ledger.asked_in(index)
        )
