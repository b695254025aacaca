"""What `show` and `search` tell beside the graph: what it lacks, and what the package knows of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.known_names import find_known_concept
from skillgraph.cli.streams import say
from skillgraph.errors import UnknownConceptError, format_command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.answers.search import Hit
    from skillgraph.cli.asking import Asking
    from skillgraph.model import Concept

#: How many neighbors are named.
_NEAREST = 5


def known_alone(asking: Asking, name: str) -> Concept | None:
    """Give what the package knows by a name, None where it knows nothing or the graph has that."""
    try:
        found = find_known_concept(asking.catalog, name, location=asking.where)
    except UnknownConceptError:
        return None
    return None if found.id in asking.catalog.concepts else found


def show_known(asking: Asking, concept: Concept) -> None:
    """Write what the package knows of a concept, marked; the graph states nothing of it.

    Raises:
        typer.Exit: The graph has no statement about it: exit code 1.

    """
    from skillgraph.answers.known_names import with_known
    from skillgraph.answers.neighbors import adjacent_skills, edges_around
    from skillgraph.answers.show import Description
    from skillgraph.rendering.text.known_marks import KNOWN_ALONE, with_marks
    from skillgraph.rendering.text.show import description_answer

    rows = adjacent_skills(edges_around(asking.narrowed, concept.id), concept.id, limit=_NEAREST)
    labels = with_marks(
        asking.catalog, [row.skill for row in rows if row.skill not in asking.catalog.concepts]
    )
    near = ", ".join(labels.concepts[row.skill].label for row in rows)
    prose = with_marks(asking.catalog, [concept.id])
    hint = f"near it: {near}; `{format_command('neighbors', concept.label)}` tells why" if near else ""
    answer = description_answer(
        prose, Description(prose.concepts[concept.id], (), (), ()), documents=asking.documents
    )
    plain = description_answer(
        with_known(asking.catalog, [concept.id]), Description(concept, (), (), ()), documents=asking.documents
    )
    told = f"nothing in {asking.where} is called that, but the package knows it"
    asking.write(
        answer._replace(
            data=plain.data,
            items=plain.items,
            table=plain.table,
            notes=[*answer.notes, KNOWN_ALONE],
            no=f"{told}; {hint}" if hint else told,
        )
    )


def known_hits(asking: Asking, text: str, *, kinds: frozenset[str] | None, typos: bool) -> list[Hit]:
    """Search the labels of what the package knows and the graph does not have; none inside a section."""
    if asking.place is not None:
        return []
    from skillgraph.answers.search import search_concepts
    from skillgraph.model import Catalog
    from skillgraph.projection.known import known_concepts, known_elsewhere

    known = {curie: known_concepts()[curie] for curie in known_elsewhere(asking.catalog.concepts.values())}
    return search_concepts(Catalog(concepts=known), text, kinds=kinds, typos=typos)


def known_of_that_name(
    asking: Asking, text: str, hits: Sequence[Hit], *, kinds: frozenset[str] | None
) -> list[Hit]:
    """Give what the package knows by a name that nothing of the graph has, whatever it says of the word."""
    from skillgraph.language.folding import fold

    wanted = fold(text)
    if any(fold(hit.match) == wanted for hit in hits):
        return []
    return [hit for hit in known_hits(asking, text, kinds=kinds, typos=False) if fold(hit.match) == wanted]


def hits_beside(asking: Asking, text: str, known: list[Hit], *, kinds: frozenset[str] | None) -> list[Hit]:
    """Give what the graph has next to a known thing of exactly that name, which they match, closest first.

    A practice *Craft Detailed Prompts* is what somebody looks for who searches "prompt engineering".
    """
    from skillgraph.answers.neighbors import adjacent_skills, edges_around
    from skillgraph.answers.search import Hit
    from skillgraph.language.folding import fold
    from skillgraph.language.kinds import WIDER_KINDS
    from skillgraph.store.about import count_mentions

    if not known or asking.stated_only or fold(known[0].match) != fold(text):
        return []
    catalog, thing = asking.narrowed, known[0].concept
    edges = edges_around(catalog, thing.id, kinds=kinds or WIDER_KINDS, beyond=False)
    near = [row.skill for row in adjacent_skills(edges, thing.id, limit=_NEAREST)]
    counts = count_mentions(catalog)
    return [Hit(catalog.concepts[curie], thing.label, counts.get(curie, 0)) for curie in near]


def say_unused(asking: Asking, wanted: dict[str, str | None]) -> None:
    """Say on standard error where no statement of the graph has what is asked for, and what there is."""
    from skillgraph.answers.lookup import levels_used, modalities_used

    for name, used in (("modality", modalities_used), ("level", levels_used)):
        value = wanted[name]
        if value and value not in (there := used(asking.catalog)):
            others = ", ".join(there) or "none"
            say(f"no statement of {asking.where} has the {name} {value!r}; there are: {others}")


def where_relation_is(asking: Asking, subject: Subject, relation: str | None) -> str:
    """Say what a thing is tied to that has the relation which is asked for; empty where nothing has."""
    from skillgraph.answers.show import holders_of_relation

    if relation is None or not (found := holders_of_relation(asking.catalog, subject, relation)):
        return ""
    from skillgraph.rendering.qualifiers import count_words

    first = format_command("show", found[0].id, options=["--relation", relation])
    return (
        f"{count_words(len(found), 'thing')} connected to it {'has' if len(found) == 1 else 'have'} such "
        f"statements: try `{first}`, or `{format_command('show', relation)}` for all of the graph"
    )
