"""What extraction gives: mentions, and statements with the rule behind each."""

from dataclasses import dataclass, field
from typing import NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.model import Concept, ConceptList, Span, Statement


class Place(NamedTuple):
    """Words of a passage that support a statement, or only the *slots* of it that are named."""

    passage: int
    span: Span
    slots: tuple[str, ...] = ()

    def supporting(self, *slots: str) -> "Place":
        """Give the same words as what supports only some slots."""
        return Place(self.passage, self.span, slots)


class Mention(NamedTuple):
    """A stretch of a passage's text that names something.

    Attributes:
        passage: Index of the passage.
        span: In the passage's *text*.
        type: ``role``, ``skill``, ``soft_skill`` or ``technology``.
        concept: CURIE of the concept that it is linked to, or of the role that it proposes.
        rule: Name of the rule that found it.

    """

    passage: int
    span: Span
    type: str
    concept: str
    rule: str


class Qualification(NamedTuple):
    """A degree or certificate that a text names.

    Attributes:
        span: In the text; a degree with all its fields.
        kind: ``degree`` or ``certification``.
        value: ``bachelor``, ``master``, ``phd``, ``mba``, "degree", or the certificate's name;
            None for a group of degrees or certificates without a name.
        alternative: Abbreviation in brackets behind a certificate's name.

    """

    span: Span
    kind: str
    value: str | None
    alternative: str | None = None


class Decision(NamedTuple):
    """Why a statement was made, and why it is unsure, if it is.

    Attributes:
        statement: Its CURIE.
        rule: Name of the rule that made it.
        slots: What each slot was read from.
        unsure: Why the statement is not in the graph until somebody accepts it; empty where it is.

    """

    statement: str
    rule: str
    slots: tuple[tuple[str, str], ...] = ()
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document.

    Attributes:
        parsed: The document in its parts; its CURIE is ``document:<slug>``.
        concepts: Every concept that the statements and lists speak of, by CURIE.
        proposed: CURIEs of those in *concepts* and *named* that no vocabulary holds, made of the
            text's own words.
        lists: By CURIE.
        statements: By CURIE, with evidence, in document order.
        decisions: One a statement, in the same order.
        mentions: In document order, longest first.
        named: The concepts that mentions are linked to or propose, by CURIE; those that no
            statement speaks of are not among *concepts*.
        role: CURIE of the role that the document is about, whether or not a statement speaks of it.

    """

    parsed: ParsedDocument
    slug: str
    concepts: dict[str, Concept] = field(default_factory=dict)
    proposed: frozenset[str] = frozenset()
    lists: dict[str, ConceptList] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    mentions: tuple[Mention, ...] = ()
    named: dict[str, Concept] = field(default_factory=dict)
    role: str = ""

    @property
    def unsure(self) -> dict[str, str]:
        """Why each unsure statement is, by CURIE."""
        return {one.statement: one.unsure for one in self.decisions if one.unsure}

    @property
    def sure(self) -> dict[str, Statement]:
        """The statements that the graph holds without anybody's yes, by CURIE."""
        unsure = self.unsure
        return {curie: said for curie, said in self.statements.items() if curie not in unsure}
