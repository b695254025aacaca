"""What a rule about conflicts looks at, and what it gives: sides, each with its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.ties import broader_concepts, close_concepts, main_section
from skillgraph.model import Catalog, ConceptList, Figure, Statement
from skillgraph.store.about import passage_of, scan_statements, section_path

#: How far the sides of a conflict are apart, the gravest first.
Grade = Literal["contradiction", "difference", "tension", "wording"]
GRADES: Final[dict[Grade, str]] = {
    "contradiction": "both cannot hold",
    "difference": "one thing is said in two ways, and which counts is left open",
    "tension": "different subjects or things; both may be true",
    "wording": "other words, and none clearly asks for more",
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one place, or one subject, says in a conflict.

    Attributes:
        label: In a few words.
        section: Path of the section that says it, after the document's id where the graph has several.
        statements: The statements that say it, each with its evidence.

    """

    label: str
    section: tuple[str, ...]
    statements: tuple[Statement, ...]


class Found(NamedTuple):
    """What a rule gives: what the conflict is about, its sentence, its sides, its grade and why it has it."""

    about: tuple[str, ...]
    sentence: str
    sides: list[Side]
    grade: Grade
    why: str


class Material(NamedTuple):
    """What the rules look at, made once; *statements* are those of one document, or of all."""

    catalog: Catalog
    statements: list[Statement]
    close: Mapping[str, set[str]]
    broader: Mapping[str, set[str]]

    def label(self, curie: str | None) -> str:
        """Give a concept's label, or the CURIE of what is none."""
        concept = self.catalog.concepts.get(curie or "")
        return concept.label if concept else curie or ""

    def path(self, statement: Statement) -> tuple[str, ...]:
        """Give the path of the section that makes a statement, the document first where there are several."""
        path = section_path(self.catalog, main_section(self.catalog, statement))
        if len(self.catalog.documents) > 1 and statement.evidence:
            return (statement.evidence[0].document.partition(":")[2], *path)
        return path

    def place(self, path: tuple[str, ...]) -> str:
        """Word a section's path in a sentence."""
        return f"\u201c{' / '.join(path)}\u201d" if path else "a place not given"

    def places(self, statements: Iterable[Statement]) -> str:
        """Word the sections of statements in a sentence, each once; one inside another goes by that."""
        paths = list(dict.fromkeys(self.path(statement) for statement in statements))
        outer = [path for path in paths if not any(_is_below(path, other) for other in paths)]
        return enumerate_words([self.place(path) for path in outer])

    def spots(self, statements: Iterable[Statement]) -> str:
        """Word the lines that make statements; sections instead where they are of several documents."""
        made = [statement.evidence[0] for statement in statements if statement.evidence]
        passages = [passage_of(self.catalog, evidence) for evidence in made]
        lines = sorted({passage.line for passage in passages if passage})
        if len(self.catalog.documents) > 1 or not lines:
            return self.places(statements)
        return f"line{'s' * (len(lines) > 1)} {enumerate_words([str(line) for line in lines])}"

    def is_alternative(self, statement: Statement) -> bool:
        """Tell whether a statement is one of several of which any one is enough."""
        return any(item.logic == "any-of" for item in self.lists_around(statement))

    def lists_around(self, statement: Statement) -> Iterator[ConceptList]:
        """Go through the list that a statement is a member of, and those around it, the inner ones first."""
        seen: set[str] = set()
        held = statement.list
        while held in self.catalog.lists and held not in seen:
            seen.add(held)
            item = self.catalog.lists[held]
            yield item
            held = item.parent

    def requirements(self) -> dict[tuple[str, str], list[Statement]]:
        """Give what is asked for, by subject and thing."""
        found: dict[tuple[str, str], list[Statement]] = {}
        for statement in self.statements:
            if statement.relation in REQUIREMENTS and statement.object in self.catalog.concepts:
                found.setdefault((statement.subject, statement.object), []).append(statement)
        return found

    def pairs(self, relation: str) -> list[tuple[str, str]]:
        """Give subject and object of the statements with a relation."""
        return [(s.subject, s.object) for s in self.statements if s.relation == relation and s.object]


def stated_material(catalog: Catalog) -> Material:
    """Make what the rules look at: all that is stated, without what a rule of ours inferred."""
    names = [name for name, (status,) in scan_statements(catalog, "status") if status != "inferred"]
    stated = [catalog.statements[name] for name in names]
    return Material(catalog, stated, close_concepts(catalog), broader_concepts(catalog))


def _is_below(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(other) < len(path) and path[: len(other)] == other


def by_document(material: Material) -> Iterator[Material]:
    """Part what the rules look at into documents; of a statement of several each has its own places."""
    parted: dict[str, list[Statement]] = {}
    for statement in material.statements:
        documents = list(dict.fromkeys(evidence.document for evidence in statement.evidence))
        if len(documents) < 2:  # noqa: PLR2004 -- the common case, in which nothing is to be parted
            parted.setdefault("".join(documents), []).append(statement)
            continue
        for document in documents:
            own = tuple(evidence for evidence in statement.evidence if evidence.document == document)
            parted.setdefault(document, []).append(replace(statement, evidence=own))
    for statements in parted.values():
        yield material._replace(statements=statements)


def figure_ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """Give the lower and the upper end of a figure; None where it has none, one number twice where exact."""
    low = figure.low if figure.low is not None else figure.value
    high = figure.high if figure.high is not None else figure.value
    return (low, high)


def are_apart(one: Figure, other: Figure) -> bool:
    """Tell whether no number is in both figures."""
    (low, high), (other_low, other_high) = figure_ends(one), figure_ends(other)
    return (high is not None and other_low is not None and high < other_low) or (
        other_high is not None and low is not None and other_high < low
    )


def enumerate_words(words: Sequence[str]) -> str:
    """Put words into a row, as a sentence has them.

    Example:
        >>> enumerate_words(["one", "two", "three"])
        'one, two and three'

    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
