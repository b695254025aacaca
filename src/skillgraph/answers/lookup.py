"""What a person calls a concept, relation or modality → that one, or what is nearest to it (`names` asks).

A concept is given by preferred label, alternative label, CURIE or IRI; case, accents and
dashes are folded. Whatever does not fit exactly is answered with what is nearest.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from skillgraph.answers.name_index import NameIndex, plain_label
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UnknownNameError, format_command
from skillgraph.identifiers import current_id, say_current
from skillgraph.language.folding import count_typos, fold, typos_allowed
from skillgraph.language.kinds import ROLE
from skillgraph.model import Catalog, Concept
from skillgraph.vocabulary import MODALITIES, RELATIONS, shorten_iri

#: What a name may begin with, a colon after it, so that only things of that sort count.
SORTS: Final = ("concept", "section", "list", "document")
#: Labels that look less like a name than this (`difflib`'s ratio) are not suggested.
_LEAST_RATIO: Final = 0.7
#: Labels with fewer letters are not looked for inside a longer name.
_LEAST_INSIDE: Final = 4


def match_concept(
    catalog: Catalog, name: str, *, kinds: Collection[str] | None = None, location: str | None = None
) -> Concept | None:
    """Find one concept by label, alternative label, CURIE or IRI; None where nothing has that name.

    A preferred label wins over an alternative one, an exact spelling over a folded one; but a label
    that a role and something else have, however it is spelled, is asked back.

    Raises:
        AmbiguousLabelError: Several concepts have it; the remedy gives their CURIEs.

    Example:
        >>> catalog = Catalog(concepts={"concept:r": Concept("concept:r", "R", "programming-language")})
        >>> match_concept(catalog, "r").id
        'concept:r'

    """
    curie = shorten_iri(name)
    if curie in catalog.concepts and (kinds is None or catalog.concepts[curie].kind in kinds):
        return catalog.concepts[curie]
    name = _bare_name(name)
    found = _with_other_spellings(catalog, candidates(catalog, name, kinds=kinds), kinds=kinds)
    if len(found) > 1:
        raise ambiguous_label(name, found, location=location or _where(catalog))
    return found[0] if found else None


def ambiguous_label(name: str, found: Sequence[Concept], *, location: str) -> AmbiguousLabelError:
    """Make the error for a name that several concepts have; the remedy gives their CURIEs."""
    choices = [f"{concept.id} ({concept.kind})" for concept in found]
    return AmbiguousLabelError(
        f"ambiguous label {name!r}: {len(found)} concepts have it",
        location=location,
        remedy=f"name one by its CURIE: {', '.join(choices)}",
        choices=choices,
    )


def unknown_concept(
    catalog: Catalog, name: str, *, kinds: Collection[str] | None = None, location: str | None = None
) -> UnknownConceptError:
    """Make the error for a name that no concept has; the remedy gives the nearest labels."""
    location, name = location or _where(catalog), _bare_name(name)
    if kinds is not None and (elsewhere := candidates(catalog, name)):
        kind = elsewhere[0].kind
        return UnknownConceptError(
            f"{name!r} is of the kind {kind}, which is left out here",
            location=f"{location}, kinds {', '.join(sorted(kinds))}",
            remedy=f"include the kind with `--kinds {kind},…` or `--kinds all`",
        )
    if place := _place_of_that_name(catalog, name):
        return UnknownConceptError(
            f"{name!r} is a {place}, not a concept",
            location=location,
            remedy=f"`{format_command('show', name)}` shows the {place}; {search_for(name)} finds concepts",
        )
    return UnknownConceptError(
        f"unknown concept {name!r}",
        location=location,
        remedy=suggest(nearest_labels(catalog, name, kinds=kinds), search_for(name), name=name)
        if name.strip()
        else f"give a label or a CURIE; `{format_command('list', 'concepts')}` lists them all",
    )


def _where(catalog: Catalog) -> str:
    return f"the graph ({len(catalog.concepts)} concepts)"


def _bare_name(name: str) -> str:
    sort, bare = split_sort(name)
    return bare if sort == "concept" else name


def _place_of_that_name(catalog: Catalog, name: str) -> str:
    """Tell what goes by a name that no concept has; empty where nothing does."""
    wanted = fold(split_sort(name)[1])
    places = {
        "section": {section.id: section.label for section in catalog.sections.values()},
        "list": {item.id: item.label for item in catalog.lists.values()},
        "document": {document.id: document.label for document in catalog.documents.values()},
    }
    for sort, labels in places.items():
        if name in labels or wanted in map(fold, labels.values()):
            return sort
    return ""


def _with_other_spellings(
    catalog: Catalog, found: list[Concept], *, kinds: Collection[str] | None
) -> list[Concept]:
    """Add to a role what has its label in another spelling and is none, and the other way round."""
    if len(found) != 1:
        return found
    wanted = fold(plain_label(found[0]))
    is_role = found[0].kind == ROLE
    others = [
        concept
        for concept in catalog.concepts.values()
        if (concept.kind == ROLE) is not is_role
        and (kinds is None or concept.kind in kinds)
        and fold(plain_label(concept)) == wanted
    ]
    return found + others


def split_sort(name: str) -> tuple[str | None, str]:
    """Split a name that says of what sort it is; quotation marks around the rest are taken off.

    Returns:
        One of `SORTS`, None where none is said; the name without it.

    Example:
        >>> split_sort('section:"Industry Trends"'), split_sort("Industry Trends")
        (('section', 'Industry Trends'), (None, 'Industry Trends'))

    """
    sort, colon, bare = name.strip().partition(":")
    if not colon or sort.casefold() not in SORTS or not bare.strip():
        return None, name
    bare = bare.strip()
    quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
    return sort.casefold(), bare[1:-1] if quoted else bare


def check_concepts(catalog: Catalog, curies: Iterable[object]) -> None:
    """Refuse what is not the CURIE of a concept: a label, another value, a slip.

    Raises:
        UnknownConceptError: One of *curies* is not in the graph; the remedy gives what was meant.

    Example:
        >>> check_concepts(Catalog(concepts={"concept:r": Concept("concept:r", "R", "skill")}), ["R"])
        Traceback (most recent call last):
        skillgraph.errors.UnknownConceptError: 'R' is not the CURIE of a concept
           in: the graph (1 concepts)
          try: 'concept:r', as `find_concept` gives it

    """
    for curie in curies:
        if curie in catalog.concepts:
            continue
        meant = [curie] if isinstance(curie, Concept) else candidates(catalog, str(curie))
        near = ", ".join(repr(concept.id) for concept in meant)
        raise UnknownConceptError(
            f"{curie.id if isinstance(curie, Concept) else curie!r} is not the CURIE of a concept",
            location=_where(catalog),
            remedy=f"{near}, as `find_concept` gives it" if near else "find it with `search_concepts`",
        )


def candidates(catalog: Catalog, name: str, *, kinds: Collection[str] | None = None) -> list[Concept]:
    """All concepts that a name may mean, by the first of these that gives any.

    The preferred label as typed; of a name in capital letters a label, one without the kind in brackets that
    tells it from another concept's, or an alternative, as typed; the preferred label folded; that of a role
    without the kind; an alternative label folded; the plural of a role's label; any label without the kind.
    """
    return NameIndex(c for c in catalog.concepts.values() if kinds is None or c.kind in kinds).find(name)


def nearest_labels(
    catalog: Catalog, name: str, *, kinds: Collection[str] | None = None, limit: int = 3
) -> list[str]:
    """Give the labels, preferred or alternative, that look most like a name."""
    labels = (
        label
        for concept in catalog.concepts.values()
        if kinds is None or concept.kind in kinds
        for label in (concept.label, *concept.alternatives)
    )
    return nearest(name, labels, limit=limit)


def nearest(name: str, choices: Iterable[str], *, limit: int = 3) -> list[str]:
    """Give the choices that look most like a name, best first, ties in alphabetical order.

    Example:
        >>> nearest("pyhton", ["Rust", "Python", "PyTorch"], limit=1)
        ['Python']

    """
    from difflib import SequenceMatcher

    wanted = fold(name)
    matcher = SequenceMatcher(autojunk=False, b=wanted)
    scored = []
    for choice in dict.fromkeys(choices):
        folded = fold(choice)
        matcher.set_seq1(folded)
        is_inside = len(folded) >= _LEAST_INSIDE and f" {folded} " in f" {wanted} "
        if matcher.real_quick_ratio() < _LEAST_RATIO and wanted not in folded and not is_inside:
            continue
        slips = count_typos(wanted, folded, at_most=typos_allowed(wanted))
        ratio = matcher.ratio() if slips is None else 2.0 - slips / 10
        if wanted and wanted in folded:
            ratio = max(ratio, 0.9)
        elif is_inside:  # a title as it was written holds the role that it was read as
            ratio = max(ratio, 0.8)
        if ratio >= _LEAST_RATIO:
            scored.append((-ratio, choice))
    return [choice for _, choice in sorted(scored)[:limit]]


def suggest(near: list[str], otherwise: str, *, name: str = "") -> str:
    """Word a remedy: what a *name* of version 0.1 is now, the nearest, or the command that lists them."""
    if (now := current_id(name)) != name:
        return say_current(name, now)
    return f"{', '.join(map(repr, near))}? or {otherwise}" if near else otherwise


def search_for(name: str) -> str:
    """Word the command that searches for a name.

    Example:
        >>> search_for("data  lake")
        "`skillgraph search 'data lake'`"

    """
    return f"`{format_command('search', ' '.join(name.split()))}`"


def find_relation(catalog: Catalog, name: str) -> str:
    """Find a relation by CURIE, local name, or either of its verb phrases.

    Returns:
        Its CURIE.

    Raises:
        UnknownNameError: There is no such relation.

    Example:
        >>> find_relation(Catalog(), "is required by")
        'sg:requires'

    """
    known = {s.relation for s in catalog.statements.values()} | RELATIONS.keys()
    wanted = fold(name)
    spellings: dict[str, str] = {}
    for curie in sorted(known):
        relation = RELATIONS.get(curie)
        phrases = (relation.label, relation.inverse_label) if relation else ()
        for spelling in (curie, curie.partition(":")[2], *phrases):
            spellings.setdefault(fold(spelling), curie)
    if wanted in spellings:
        return spellings[wanted]
    locals_ = [curie.partition(":")[2] for curie in known]
    raise UnknownNameError(
        f"unknown relation {name!r}",
        location=f"the {len(known)} relations of the graph",
        remedy=suggest(nearest(name, locals_), f"`{format_command('list', 'relations')}`"),
    )


def find_reason_relation(catalog: Catalog, name: str) -> str:
    """Find what can join two concepts: a relation, ``has the part``, one that we name, ``same list``.

    Returns:
        Its name among the reasons of an edge (`reasons.Reason.relation`).

    Raises:
        UnknownNameError: There is nothing of that name.

    Example:
        >>> find_reason_relation(Catalog(), "Same list")
        'same list'

    """
    from skillgraph.projection.layer_names import COUNTED, LAYERS, PLACES
    from skillgraph.projection.named_relations import NAMED_RELATIONS

    wanted = fold(name)
    places = [*PLACES, *(LAYERS[layer] for layer in COUNTED)]
    named = {fold(reason): reason for reason in (*NAMED_RELATIONS, *places)}
    named |= {fold(part): "dcterms:hasPart" for part in ("dcterms:hasPart", "hasPart", "has the part")}
    if wanted in named:
        return named[wanted]
    try:
        return find_relation(catalog, name)
    except UnknownNameError as error:
        raise UnknownNameError(
            error.problem,
            location=f"{error.location}, and what else brings concepts together",
            remedy=f"{error.remedy}, or one of {', '.join((*NAMED_RELATIONS, *places))}",
        ) from error


def find_known_modality(catalog: Catalog, name: str) -> str:
    """Find a modality, one that no statement of the graph has too; ``none`` gives the empty string.

    Raises:
        UnknownNameError: There is no such modality; the remedy gives those of the graph.

    """
    used = modalities_used(catalog)
    if fold(name) in ("none", "not said"):
        return ""
    for modality in (*used, *MODALITIES):
        if fold(modality) == fold(name):
            return modality
    raise UnknownNameError(
        f"unknown modality {name!r}",
        location="the statements of the graph",
        remedy="one of " + ", ".join([*used, "none"]),
    )


def modalities_used(catalog: Catalog) -> list[str]:
    """Give the modalities that statements of a graph have, in alphabetic order."""
    return sorted({s.modality for s in catalog.statements.values() if s.modality})


def find_level(catalog: Catalog, name: str) -> str:
    """Find a level as the graph spells it; ``none`` gives the empty string, and what no statement has stays.

    Levels are the words of the texts, so that one which the graph does not have is no mistake.
    """
    if fold(name) in ("none", "not said"):
        return ""
    return next((level for level in levels_used(catalog) if fold(level) == fold(name)), name)


def levels_used(catalog: Catalog) -> list[str]:
    """Give the levels that statements of a graph have, in alphabetic order."""
    return sorted({s.level for s in catalog.statements.values() if s.level})
