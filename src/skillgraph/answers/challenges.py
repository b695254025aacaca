"""Which challenges there are, what stands against each, and which practices put that to use."""

from dataclasses import dataclass
from typing import Final

from skillgraph.answers.lookup import check_concepts
from skillgraph.answers.ties import broader_concepts
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog, Concept, Section, Statement
from skillgraph.projection.narrowing import rows_said_in

#: By these a practice puts a skill to use.
_USES: Final = ("sg:involves", "sg:uses", "sg:concerns", "sg:supports", "sg:follows")
#: What a challenge holds statements in.
_PARTS: Final = ("faced", "involves", "stated", "inferred", "shared", "practices")


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge and what stands against it.

    Attributes:
        concept: The challenge.
        faced: Who faces it.
        involves: What meeting it takes, as the text says of the challenge itself.
        stated, inferred: What addresses it, by the document or by one of our rules.
        shared: What is stated to address the challenges that it is stated to be one of.
        practices: The practices that put a skill which addresses it to use.
        skills: The skills, soft skills and technologies among what addresses it; empty where
            no skill stands against it.

    """

    concept: Concept
    faced: tuple[Statement, ...] = ()
    involves: tuple[Statement, ...] = ()
    stated: tuple[Statement, ...] = ()
    inferred: tuple[Statement, ...] = ()
    shared: tuple[Statement, ...] = ()
    practices: tuple[Statement, ...] = ()
    skills: tuple[Concept, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, in the order of the fields."""
        return self.faced + self.involves + self.stated + self.inferred + self.shared + self.practices


def challenges_and_remedies(
    catalog: Catalog, *, skill: str | None = None, section: Section | None = None
) -> list[Challenge]:
    """Give the challenges of a graph with what stands against each.

    Args:
        catalog: Where to look.
        skill: CURIE of a concept: only challenges that it addresses or that involve it.
        section: Only challenges of which something is stated inside this section or below it,
            and only that; whether a skill stands against one is told from the whole graph.

    Returns:
        In the order in which documents first mention the challenges. The part of a compound of
        which nothing is stated by itself has no row: the compound stands for it.

    Raises:
        UnknownConceptError: *skill* is not the CURIE of a concept.

    Example:
        >>> import skillgraph
        >>> challenges = challenges_and_remedies(skillgraph.open_catalog())
        >>> "Algorithm Craftsmanship" in {row.concept.label for row in challenges if not row.skills}
        True

    """
    by_subject: dict[str, list[Statement]] = {}
    by_object: dict[str, list[Statement]] = {}
    for statement in catalog.statements.values():
        by_subject.setdefault(statement.subject, []).append(statement)
        by_object.setdefault(statement.object or "", []).append(statement)
    above = broader_concepts(catalog)
    rows = [
        _challenge(catalog, concept, by_subject=by_subject, by_object=by_object, above=above)
        for concept in catalog.concepts.values()
        if concept.kind == "challenge"
    ]
    parts = {part for concept in catalog.concepts.values() for part in concept.parts}
    rows = [row for row in rows if row.statements or row.concept.id not in parts]
    rows = rows_said_in(catalog, rows, section, parts=_PARTS)
    if skill is None:
        return rows
    check_concepts(catalog, [skill])
    return [
        row
        for row in rows
        if any(s.subject == skill for s in row.stated + row.inferred)
        or any(s.object == skill for s in row.involves)
    ]


def _challenge(
    catalog: Catalog,
    concept: Concept,
    *,
    by_subject: dict[str, list[Statement]],
    by_object: dict[str, list[Statement]],
    above: dict[str, set[str]],
) -> Challenge:
    pointing = by_object.get(concept.id, [])
    against = _addressing(pointing)
    skills = _skills_among(catalog, against)
    return Challenge(
        concept,
        faced=tuple(s for s in pointing if s.relation == "sg:faces"),
        involves=tuple(s for s in by_subject.get(concept.id, []) if s.relation in ("sg:involves", "sg:uses")),
        stated=tuple(s for s in against if s.status != "inferred"),
        inferred=tuple(s for s in against if s.status == "inferred"),
        shared=tuple(
            s
            for whole in sorted(above.get(concept.id, ()))
            for s in _addressing(by_object.get(whole, []))
            if s.status != "inferred"
        ),
        practices=_practices_of(catalog, skills, by_object),
        skills=skills,
    )


def _addressing(statements: list[Statement]) -> list[Statement]:
    return [s for s in statements if s.relation == "sg:addresses"]


def _skills_among(catalog: Catalog, statements: list[Statement]) -> tuple[Concept, ...]:
    """Give the skills, soft skills and technologies that statements are about, each once."""
    subjects = dict.fromkeys(s.subject for s in statements if s.subject in catalog.concepts)
    concepts = (catalog.concepts[curie] for curie in subjects)
    return tuple(concept for concept in concepts if concept.kind in DEFAULT_KINDS)


def _practices_of(
    catalog: Catalog, skills: tuple[Concept, ...], by_object: dict[str, list[Statement]]
) -> tuple[Statement, ...]:
    """Give the statements by which practices put skills to use, each once."""
    uses = [s for skill in skills for s in by_object.get(skill.id, []) if s.relation in _USES]
    practices = (
        s for s in uses if s.subject in catalog.concepts and catalog.concepts[s.subject].kind == "practice"
    )
    return tuple(dict.fromkeys(practices))
