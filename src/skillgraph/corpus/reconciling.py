"""Make the concepts of a document those of its corpus: one thing, one CURIE; two things, two."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from skillgraph.extraction.values import Extraction
from skillgraph.model import Concept


def reconcile_concepts(extraction: Extraction, known: Mapping[str, Concept]) -> Extraction:
    """Give what was read from a document the CURIEs that its corpus has for the same things.

    A concept is the same as one with its CURIE, or with its label, and of the same kind. Where another
    kind of thing has the CURIE already, the kind is added to the new one's.

    Args:
        extraction: What was read; of its concepts, those that the corpus has too are taken from there.
        known: The concepts of the corpus, by CURIE.

    Example:
        >>> from skillgraph.documents import Document
        >>> from skillgraph.documents.structure import ParsedDocument
        >>> parsed = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())
        >>> new = Concept("concept:spark", "Spark", "tool")
        >>> known = {"concept:spark": Concept("concept:spark", "Spark", "trend")}
        >>> list(reconcile_concepts(Extraction(parsed, "x", {new.id: new}), known).concepts)
        ['concept:spark-tool']

    """
    by_label = {(concept.label.casefold(), concept.kind): curie for curie, concept in known.items()}
    names: dict[str, str] = {}
    taken = {curie: concept.kind for curie, concept in known.items()}
    for curie, concept in extraction.concepts.items():
        label = (concept.label.casefold(), concept.kind)
        name = by_label.get(label, curie)
        number = 1
        while taken.get(name, concept.kind) != concept.kind:
            name = f"{curie}-{concept.kind}" + (f"-{number}" if number > 1 else "")
            number += 1
        names[curie] = name
        taken[name] = concept.kind
        by_label.setdefault(label, name)
    if all(curie == name for curie, name in names.items()):
        return replace(extraction, concepts=_merged(extraction, names, known))
    return _renamed(extraction, names, known)


def _renamed(extraction: Extraction, names: Mapping[str, str], known: Mapping[str, Concept]) -> Extraction:
    name: Callable[[str], str] = lambda curie: names.get(curie, curie)  # noqa: E731 -- a name for a lookup
    statements = {
        curie: replace(
            statement,
            subject=name(statement.subject),
            object=name(statement.object) if statement.object else None,
        )
        for curie, statement in extraction.statements.items()
    }
    lists = {
        curie: replace(item, concept=name(item.concept)) if item.concept else item
        for curie, item in extraction.lists.items()
    }
    mentions = tuple(
        mention._replace(concept=name(mention.concept)) if mention.concept else mention
        for mention in extraction.mentions
    )
    candidates = tuple(
        replace(candidate, concept=name(candidate.concept)) for candidate in extraction.candidates
    )
    return replace(
        extraction,
        concepts=_merged(extraction, names, known),
        proposed=frozenset(map(name, extraction.proposed)),
        lists=lists,
        statements=statements,
        mentions=mentions,
        candidates=candidates,
    )


def _merged(
    extraction: Extraction, names: Mapping[str, str], known: Mapping[str, Concept]
) -> dict[str, Concept]:
    """Give the concepts under their new CURIEs; what the corpus says of one stands."""
    found: dict[str, Concept] = {}
    for curie, concept in extraction.concepts.items():
        name = names[curie]
        parts = tuple(names.get(part, part) for part in concept.parts)
        found.setdefault(name, known.get(name) or replace(concept, id=name, parts=parts))
    return found
