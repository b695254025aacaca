"""What a rule about conflicts looks at, and what it gives: sides, each with its place."""

from dataclasses import dataclass
from typing import NamedTuple

from skillgraph.answers.market import REQUIREMENTS
from skillgraph.answers.ties import broader_concepts, close_concepts, main_section
from skillgraph.model import Catalog, Statement
from skillgraph.store.about import scan_statements, section_path


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
    """What a rule gives: what the conflict is about, its sentence and its sides."""

    about: tuple[str, ...]
    sentence: str
    sides: list[Side]


class Material(NamedTuple):
    """What the rules look at, made once."""

    catalog: Catalog
    statements: list[Statement]
    close: dict[str, set[str]]
    broader: dict[str, set[str]]

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

    def requirements(self) -> dict[tuple[str, str], list[Statement]]:
        """Give what is asked for, by subject and thing."""
        found: dict[tuple[str, str], list[Statement]] = {}
        for statement in self.statements:
            if statement.relation in REQUIREMENTS and statement.object in self.catalog.concepts:
                found.setdefault((statement.subject, statement.object), []).append(statement)
        return found


def stated_material(catalog: Catalog) -> Material:
    """Make what the rules look at: all that is stated, without what a rule of ours inferred."""
    names = [name for name, (status,) in scan_statements(catalog, "status") if status != "inferred"]
    stated = [catalog.statements[name] for name in names]
    return Material(catalog, stated, close_concepts(catalog), broader_concepts(catalog))
