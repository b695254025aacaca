"""Which things can be compared, and which of those that share a name are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.compare import SKILLS
from skillgraph.answers.names import find_subjects
from skillgraph.errors import UsageError, format_command
from skillgraph.language.articles import indefinite_article
from skillgraph.language.kinds import STAGE
from skillgraph.model import Concept, Statement
from skillgraph.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.model import Catalog


def find_compared(catalog: Catalog, names: Sequence[str], *, location: str) -> list[Subject]:
    """Find what some names mean together, as `compare` takes them.

    Raises:
        UnknownConceptError: Nothing goes by a name.
        AmbiguousLabelError: Several things of the first fitting sort do.
        UsageError: One brings in nothing to compare.

    """
    found = [find_subjects(catalog, name, location=location) for name in names]
    kind = common_kind(found)
    ends = [
        next((one for one in things if kind and getattr(one, "kind", None) == kind), things[0])
        for things in found
    ]
    for name, end in zip(names, ends, strict=True):
        refuse_incomparable(end, name, location=location)
    return ends


def common_kind(found: Sequence[Sequence[Subject]]) -> str | None:
    """Give the career stage as the kind to compare, where names mean different sorts and all mean one too.

    Args:
        found: All that each name may mean, the likeliest first.

    """
    sorts = {getattr(things[0], "kind", type(things[0]).__name__) for things in found}
    are_stages = all(any(getattr(thing, "kind", None) == STAGE for thing in things) for things in found)
    return STAGE if len(sorts) > 1 and are_stages else None


def is_comparable(subject: Subject) -> bool:
    """Tell whether a thing brings in concepts: a statement, a relation, a skill or technology does not."""
    if isinstance(subject, Concept):
        return subject.kind not in SKILLS
    return not isinstance(subject, (Statement, Relation))


def refuse_incomparable(subject: Subject, name: str, *, location: str) -> None:
    """Refuse what brings in nothing.

    Raises:
        UsageError: It does not, and what to ask instead.

    """
    if is_comparable(subject):
        return
    is_concept = isinstance(subject, Concept)
    sort = subject.kind.replace("-", " ") if isinstance(subject, Concept) else "statement or relation"
    path, near = format_command("path", "A", "B"), format_command("neighbors", name)
    raise UsageError(
        f"{name!r} is {indefinite_article(sort)} {sort}, which brings in nothing to compare",
        location=location,
        remedy="give roles, career stages, documents, sections or lists"
        + (f"; how two skills are connected: `{path}`, what is near one: `{near}`" if is_concept else ""),
    )
