"""Whose requirements a person asks for: a role or career stage, or the one role that a document speaks of."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.answers.known_names import find_concept
from skillgraph.answers.lookup import ambiguous_label, match_concept, nearest, suggest, unknown_concept
from skillgraph.answers.name_index import same_named
from skillgraph.answers.places import find_document, matching_documents
from skillgraph.answers.requirements import asks_for, requirements_of
from skillgraph.answers.ties import pairs_of
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UsageError, format_command
from skillgraph.language.folding import fold
from skillgraph.language.kinds import ROLE, STAGE, expand_kinds
from skillgraph.store.sharing import told_plainly
from skillgraph.vocabulary import shorten_iri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Catalog, Concept, SourceDocument


#: How many roles an error names.
_MOST_NAMED: Final = 5
_ASKING_KINDS: Final = expand_kinds((ROLE, STAGE))


class AskingRole(NamedTuple):
    """A role or stage by its CURIE, and the document whose requirements alone count, None for all."""

    role: str
    document: str | None = None


def find_asking_role(catalog: Catalog, name: str, *, location: str | None = None) -> AskingRole:
    """Find whose requirements a name means.

    Args:
        catalog: Where to look.
        name: A role or stage, else another concept, as `find_concept` takes it; or else a document by its
            CURIE, the end of that (as places name it) or its label. Of a document it is the one role for
            which it asks something, or of several its own, else the one that its label names; of several
            documents of one title the role that they share.
        location: What to call the graph in an error.

    Raises:
        UnknownConceptError: Nothing has that name, or the document asks for nothing.
        AmbiguousLabelError: Several concepts or documents have it, or the document speaks of several roles.

    Example:
        >>> import skillgraph
        >>> find_asking_role(skillgraph.open_catalog(), "document:lead-ai-backend-engineer").role
        'concept:lead-ai-backend-engineer'

    """
    document = catalog.documents.get(shorten_iri(name))
    if document is None:
        try:
            return AskingRole(_find_role(catalog, name, location=location).id)
        except UnknownConceptError:
            titled = matching_documents(catalog, name)
            if not titled:
                raise
            if (shared := _shared_role(catalog, titled)) is not None:
                return AskingRole(shared)
        document = find_document(catalog, name, location=location)
    roles = roles_asking_in(catalog, document.id)
    title = f" {fold(document.label)} "
    named = [role for role in roles if f" {fold(catalog.concepts[role].label)} " in title]
    own = [role for role in roles if catalog.concepts[role].shared]
    found = roles if len(roles) == 1 else own or named
    if len(found) == 1:
        return AskingRole(found[0], document.id)
    location = location or f"the graph ({len(catalog.concepts)} concepts)"
    if roles:
        labels = ", ".join(f"{role} ({catalog.concepts[role].label})" for role in roles)
        raise AmbiguousLabelError(
            f"{document.id} speaks of {len(roles)} roles",
            location=location,
            remedy=f"name one of them: {labels}",
        )
    raise _nothing_asked(catalog, document.id, location=location)


def main_role(catalog: Catalog, *, location: str | None = None) -> AskingRole:
    """Find the one role that a graph is about: its only one of which something is asked, or its document's.

    Raises:
        UsageError: There is none, or there are several.

    Example:
        >>> import skillgraph
        >>> main_role(skillgraph.open_catalog()).role
        'concept:lead-ai-backend-engineer'

    """
    plain = told_plainly(catalog)
    asking = {s.subject for s in plain.statements.values() if asks_for(plain, s)}
    roles = [c for c in plain.concepts.values() if c.id in asking and c.kind == ROLE]
    if len(roles) == 1:
        return AskingRole(roles[0].id)
    if len(catalog.documents) == 1:
        with suppress(UnknownConceptError, AmbiguousLabelError):
            return AskingRole(find_asking_role(catalog, next(iter(catalog.documents))).role)
    shared = Counter(concept.shared or concept.id for concept in roles)
    told = [plain.concepts[curie].label for curie, _ in shared.most_common()]  # that of most documents first
    named = ", ".join(map(repr, dict.fromkeys(told[:_MOST_NAMED])))
    more = f" and {len(told) - _MOST_NAMED} more" if len(told) > _MOST_NAMED else ""
    listed = f"`{format_command('list', 'roles')}` lists them all"
    raise UsageError(
        f"{len(told) or 'no'} roles of the graph ask for something, and none is named",
        location=location or f"the graph ({len(catalog.concepts)} concepts)",
        remedy=f"name one with `--role`: {named}{more}; {listed}" if roles else listed,
    )


def _find_role(catalog: Catalog, name: str, *, location: str | None) -> Concept:
    """Find a role or stage, of both that of which more is asked, or, where none has the name, what has."""
    try:
        role = find_concept(catalog, name, kinds=_ASKING_KINDS, location=location)
        return asked_of_more(catalog, name) or role
    except AmbiguousLabelError:
        if (fuller := asked_of_more(catalog, name)) is None:
            raise
        return fuller
    except UnknownConceptError:
        if (found := match_concept(catalog, name, location=location)) is not None:
            return found
        if (stage := _stage_ending_so(catalog, name, location=location)) is not None:
            return stage
        raise _unknown_role(catalog, name, location=location) from None


def asked_of_more(catalog: Catalog, name: str) -> Concept | None:
    """Give of a role and a stage of one label that of which more is asked; None where a name is not so.

    The kind in brackets that tells them apart is no part of the label here.

    Example:
        >>> from skillgraph.model import Catalog
        >>> asked_of_more(Catalog(), "Clerk") is None
        True

    """
    if shorten_iri(name) in catalog.concepts:
        return None
    wanted = fold(name)
    named = [
        c
        for c in same_named(catalog.concepts.values(), name)
        if c.kind in (ROLE, STAGE) and wanted in (fold(c.label), fold(c.label.rpartition(" (")[0]))
    ]
    if {concept.kind for concept in named} != {ROLE, STAGE}:
        return None
    counts = {concept.id: len(requirements_of(catalog, concept.id)) for concept in named}
    [first, second, *_] = sorted(named, key=lambda concept: -counts[concept.id])
    return first if counts[first.id] > counts[second.id] else None


def _stage_ending_so(catalog: Catalog, name: str, *, location: str | None) -> Concept | None:
    """Find a stage by the end of its label, as headings have it: "SE2" for "Support Engineer SE2".

    Raises:
        AmbiguousLabelError: Several end so.

    """
    end = f" {fold(name)}"
    stages = [c for c in catalog.concepts.values() if c.kind == STAGE and c.shared is None]
    is_code = any(map(str.isdigit, name))
    found = [stage for stage in stages if is_code and fold(stage.label).endswith(end)]
    if len(found) > 1:
        raise ambiguous_label(
            name, found, location=location or f"the graph ({len(catalog.concepts)} concepts)"
        )
    return found[0] if found else None


def _nothing_asked(catalog: Catalog, document: str, *, location: str) -> UnknownConceptError:
    """Make the error for a document that asks nothing of any role; the remedy names its stages."""
    stages = roles_asking_in(catalog, document, kind=STAGE)
    problem, kinds, named = f"{document} asks nothing of any role", "roles", "a role"
    if stages:
        labels = [catalog.concepts[catalog.concepts[stage].shared or stage].label for stage in stages]
        problem += f", but of {len(stages)} career stage{'s' * (len(stages) > 1)}"
        kinds, named = "career-stages", f"one of these: {', '.join(map(repr, labels[:_MOST_NAMED]))}"
    remedy = f"name {named}; `{format_command('list', kinds)}` lists them all"
    return UnknownConceptError(problem, location=location, remedy=remedy)


def _unknown_role(catalog: Catalog, name: str, *, location: str | None) -> UnknownConceptError:
    """Make the error for a name that nothing has; the remedy gives roles that are like it, else concepts."""
    error = unknown_concept(catalog, name, location=location)
    roles = [c for c in catalog.concepts.values() if c.kind in _ASKING_KINDS and c.shared is None]
    near = nearest(name, (label for role in roles for label in (role.label, *role.alternatives)))
    if not near or not error.problem.startswith("unknown concept"):
        return error
    remedy = suggest(near, f"`{format_command('list', 'roles')}`", name=name)
    return UnknownConceptError(f"unknown role {name!r}", location=error.location, remedy=remedy)


def _shared_role(catalog: Catalog, documents: Sequence[SourceDocument]) -> str | None:
    """Give the role that several documents share; None where they are one, or have no role in common."""
    asking = [roles_asking_in(catalog, document.id) for document in documents]
    shared = [{catalog.concepts[role].shared for role in roles} - {None} for roles in asking]
    common = set.intersection(*shared) if shared[1:] else set()
    return common.pop() if len(common) == 1 else None


def stages_of_title(catalog: Catalog, role: str) -> list[str]:
    """Give the career stages of which a role is a job title and for which the graph asks something."""
    from skillgraph.answers.requirements import roles_and_stages
    from skillgraph.answers.stages import titles_of

    titled = [stage for stage in roles_and_stages(catalog) if role in titles_of(catalog, [stage])]
    return [stage for stage in titled if requirements_of(catalog, stage)]


def stages_of_path(catalog: Catalog, role: str) -> list[str]:
    """Give the career stages of a role's own path for which the graph asks something."""
    stages = [stage for of, stage in pairs_of(told_plainly(catalog), "sg:hasStage") if of == role]
    return [stage for stage in dict.fromkeys(stages) if requirements_of(catalog, stage)]


def find_occupation(catalog: Catalog, name: str | None, *, location: str) -> str:
    """Find the role that is to be described as an occupation; without a name, the one of the one document.

    Raises:
        UsageError: It is no role, or none is named and the documents are several.
        UnknownConceptError: As `find_asking_role`.
        AmbiguousLabelError: As `find_asking_role`.

    Example:
        >>> import skillgraph
        >>> find_occupation(skillgraph.open_catalog(), None, location="the graph")
        'concept:lead-ai-backend-engineer'

    """
    if name is None:
        if len(catalog.documents) != 1:
            raise UsageError(
                f"the graph has {len(catalog.documents)} documents, and no role is named",
                location=location,
                remedy=f"name one with --role; `{format_command('list', 'roles')}` lists them all",
            )
        name = next(iter(catalog.documents))
    catalog = told_plainly(catalog)
    found = catalog.concepts[find_asking_role(catalog, name, location=location).role]
    if found.kind != ROLE:
        raise UsageError(
            f"{found.label} is not a role, but of the kind {found.kind}",
            location=location,
            remedy=f"name a role; `{format_command('list', 'roles')}` lists them all",
        )
    return found.id


def roles_asking_in(catalog: Catalog, document: str, *, kind: str = ROLE) -> list[str]:
    """Give the roles, or what is of another *kind*, for which a document asks something, in catalog order."""
    asking = {
        s.subject
        for s in catalog.statements.values()
        if asks_for(catalog, s) and any(evidence.document == document for evidence in s.evidence)
    }
    return [c.id for c in catalog.concepts.values() if c.id in asking and c.kind == kind]
