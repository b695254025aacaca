"""Which challenges there are, what stands against each, and which practices put that to use."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from skillgraph.answers.lookup import check_concepts
from skillgraph.answers.ties import broader_concepts
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog, Concept, Section, Statement
from skillgraph.projection.narrowing import rows_said_in
from skillgraph.store.sharing import told_plainly

#: By these a practice puts a skill to use.
_USES: Final = ("sg:involves", "sg:uses", "sg:concerns", "sg:supports", "sg:follows")
#: What a challenge holds statements in.
_PARTS: Final = ("faced", "involves", "near", "stated", "inferred", "shared", "practices", "enables")
#: By these two concepts are worded nearly alike.
_CLOSE: Final = ("sg:nearWording", "skos:closeMatch")
#: The best that stands against a challenge.
Standing = Literal["skill", "other", "class", "nothing"]


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge and what stands against it.

    Attributes:
        concept: The challenge.
        faced: Who faces it.
        involves: What meeting it takes, as the text says of the challenge itself: what it involves or uses,
            and what it is concerned with in a certain manner.
        near: What says that a skill, soft skill or technology is close in wording to what meeting it takes.
        stated, inferred: What addresses it, by the document or by one of our rules.
        shared: What is stated to address the challenges that it is stated to be one of.
        practices: The practices that put a skill which addresses it to use.
        enables: What somebody is able to do by meeting it, as the means of that name it.
        skills: The skills, soft skills and technologies among what addresses it; empty where
            no skill stands against it.
        taken: CURIEs of what meeting it takes, whichever statements are told.
        whole: All statements, also those that an answer about one skill leaves out.

    """

    concept: Concept
    faced: tuple[Statement, ...] = ()
    involves: tuple[Statement, ...] = ()
    near: tuple[Statement, ...] = ()
    stated: tuple[Statement, ...] = ()
    inferred: tuple[Statement, ...] = ()
    shared: tuple[Statement, ...] = ()
    practices: tuple[Statement, ...] = ()
    enables: tuple[Statement, ...] = ()
    skills: tuple[Concept, ...] = ()
    taken: tuple[str, ...] = ()
    whole: tuple[Statement, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, in the order of the fields."""
        return tuple(statement for part in _PARTS for statement in getattr(self, part))

    @property
    def close(self) -> tuple[str, ...]:
        """CURIEs of the skills, soft skills and technologies that are close to what meeting it takes."""
        ends = (end for s in self.near for end in (s.subject, s.object or ""))
        return tuple(dict.fromkeys(end for end in ends if end not in self.taken))

    @property
    def standing(self) -> Standing:
        """What stands against it: a skill, else another thing, else what addresses its class, or nothing."""
        if self.skills:
            return "skill"
        if self.stated or self.inferred:
            return "other"
        return "class" if self.shared else "nothing"


def challenges_and_remedies(
    catalog: Catalog, *, skill: str | None = None, section: Section | None = None
) -> list[Challenge]:
    """Give the challenges of a graph with what stands against each.

    Args:
        catalog: Where to look.
        skill: CURIE of a concept: only challenges that it addresses, by themselves or as one of a class, or
            that involve it or what is close to it, with what is said of it alone.
        section: Only challenges of which something is stated inside this section or below it,
            and only that; whether a skill stands against one is told from the whole graph.

    Returns:
        Those that somebody faces first, then the classes of others, then the rest, each in the
        order in which documents first mention them. The part of a compound of which nothing is
        stated by itself has no row: the compound stands for it.

    Raises:
        UnknownConceptError: *skill* is not the CURIE of a concept.

    Example:
        >>> import skillgraph
        >>> challenges = challenges_and_remedies(skillgraph.open_catalog())
        >>> "Algorithm Craftsmanship" in {row.concept.label for row in challenges if not row.skills}
        True

    """
    catalog = told_plainly(catalog)
    by_subject: dict[str, list[Statement]] = {}
    by_object: dict[str, list[Statement]] = {}
    for statement in catalog.statements.values():
        by_subject.setdefault(statement.subject, []).append(statement)
        by_object.setdefault(statement.object or "", []).append(statement)
    above = broader_concepts(catalog)
    abilities = [s for s in catalog.statements.values() if s.relation == "sg:ableTo" and s.means]
    rows = [
        _challenge(
            catalog, concept, by_subject=by_subject, by_object=by_object, above=above, abilities=abilities
        )
        for concept in catalog.concepts.values()
        if concept.kind == "challenge"
    ]
    parts = {part for concept in catalog.concepts.values() for part in concept.parts}
    rows = [row for row in rows if row.statements or row.concept.id not in parts]
    classes = {whole for row in rows for whole in above.get(row.concept.id, ())}
    rows = rows_said_in(catalog, rows, section, parts=_PARTS)
    rows.sort(key=lambda row: (not row.faced, row.concept.id not in classes))
    if skill is None:
        return rows
    check_concepts(catalog, [skill])
    of_skill = (_narrow(row, skill) for row in rows)
    return [row for row in of_skill if row.statements]


def _narrow(row: Challenge, skill: str) -> Challenge:
    """Leave of a challenge what is said of one skill."""
    told: dict[str, Any] = {
        part: tuple(s for s in getattr(row, part) if skill in (s.subject, s.object)) for part in _PARTS
    }
    if not any(told[part] for part in _PARTS if part != "practices"):
        told["practices"] = ()
    return replace(row, whole=row.statements, **told)


def _challenge(
    catalog: Catalog,
    concept: Concept,
    *,
    by_subject: dict[str, list[Statement]],
    by_object: dict[str, list[Statement]],
    above: dict[str, set[str]],
    abilities: Sequence[Statement],
) -> Challenge:
    pointing, own = by_object.get(concept.id, []), by_subject.get(concept.id, [])
    involves = tuple(s for s in own if _is_taken(s))
    taken = tuple(dict.fromkeys(s.object or "" for s in involves))
    against = _addressing(pointing)
    skills = _skills_among(catalog, against)
    return Challenge(
        concept,
        faced=tuple(s for s in pointing if s.relation == "sg:faces"),
        involves=involves,
        near=tuple(
            s
            for end in taken
            for s in (*by_subject.get(end, ()), *by_object.get(end, ()))
            if s.relation in _CLOSE and _joins_skill(catalog, s, end)
        ),
        stated=tuple(s for s in against if s.status != "inferred"),
        inferred=tuple(s for s in against if s.status == "inferred"),
        shared=tuple(
            s
            for whole in sorted(above.get(concept.id, ()))
            for s in _addressing(by_object.get(whole, []))
            if s.status != "inferred"
        ),
        practices=_practices_of(catalog, skills, by_object),
        enables=tuple(s for s in abilities if concept.label.casefold() in (s.means or "").casefold()),
        skills=skills,
        taken=taken,
    )


def _is_taken(statement: Statement) -> bool:
    """Tell whether a statement about a challenge says what meeting it takes."""
    if statement.relation == "sg:concerns":
        return (statement.manner or "").endswith("ly")  # how it is done, not of what kind it is
    return statement.relation in ("sg:involves", "sg:uses")


def _joins_skill(catalog: Catalog, statement: Statement, taken: str) -> bool:
    other = statement.object if statement.subject == taken else statement.subject
    concept = catalog.concepts.get(other or "")
    return concept is not None and concept.kind in DEFAULT_KINDS


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
