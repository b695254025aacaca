"""Which things can be compared, and which of those that share a name are meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.answers.compare import SKILLS
from skillgraph.answers.names import find_subjects
from skillgraph.errors import UsageError, format_command
from skillgraph.language.articles import indefinite_article
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.model import Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.model import Catalog

#: Sorts of things that a name may mean beside a role, which says more than its heading or list.
_HEADINGS: Final = frozenset((Section.__name__, ConceptList.__name__))


def find_compared(catalog: Catalog, names: Sequence[str], *, location: str) -> list[Subject]:
    """Find what some names mean together, as `compare` takes them.

    Raises:
        UnknownConceptError: Nothing goes by a name.
        AmbiguousLabelError: Several things of the first fitting sort do.
        UsageError: One brings in nothing to compare.

    """
    found = {name: find_subjects(catalog, name, location=location) for name in names}
    ordered = dict(zip(found, order_alike(found), strict=True))
    ends = [ordered[name][0] for name in names]
    for name, end in zip(names, ends, strict=True):
        refuse_incomparable(end, name, location=location)
    return ends


def order_alike(found: Mapping[str, Sequence[Subject]]) -> list[list[Subject]]:
    """Put first what is of one sort for all, where names mean different sorts and each means one of it.

    Beside a document, what is typed as the name of another is that document, though a role is called so; a
    title, as its document has it, stays the role, and so does a role that is only a heading elsewhere. Career
    stages come before any other sort, then what the first name likeliest means.

    Args:
        found: All that each name may mean, the likeliest first.

    """
    sorts = [
        Counter(_sort(thing) for thing in things if not _is_titled(thing, name))
        for name, things in found.items()
    ]
    apart = _HEADINGS if any(_sort(things[0]) == ROLE for things in found.values()) else frozenset()
    shared = [sort for sort in sorts[0] if sort not in apart and all(counts[sort] == 1 for counts in sorts)]
    if len({_sort(things[0]) for things in found.values()}) == 1 or not shared:
        return [[*things] for things in found.values()]
    sort = STAGE if STAGE in shared else shared[0]
    return [sorted(things, key=lambda thing: _sort(thing) != sort) for things in found.values()]


def _sort(subject: Subject) -> str:
    return subject.kind if isinstance(subject, Concept) else type(subject).__name__


def _is_titled(subject: Subject, name: str) -> bool:
    """Tell whether a name is the title of a document, and not the end of its id."""
    own = subject.id.partition(":")[2] if isinstance(subject, SourceDocument) else ""
    return bool(own) and own.casefold() != name.rpartition(":")[2].strip().casefold()


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
