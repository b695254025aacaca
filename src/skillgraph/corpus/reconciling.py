"""Make the concepts of a document those of its corpus: one thing, one CURIE; two things, two."""

from collections import ChainMap
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from skillgraph.corpus.consistency import visible
from skillgraph.corpus.own_concepts import restated
from skillgraph.extraction.concepts.forms import Entry
from skillgraph.extraction.values import Extraction
from skillgraph.identifiers import SEPARATOR, local_name
from skillgraph.language.slugs import slug_of
from skillgraph.model import Concept
from skillgraph.tables.concepts import concept_key

_MAX_LABEL_LENGTH: Final = 200
#: Signs before a label that tell it from no other: "+PlusLang" is "PlusLang". No guard for spreadsheets.
_LEADING_SIGNS: Final = "=+-@"
#: Which concept has a label, by `concept_key`.
Labels = dict[tuple[str, str], str]


def labels_of(concepts: Mapping[str, Concept]) -> Labels:
    """Give which of some concepts has a label: the one that prefers it, else one that has it too."""
    labels = {concept_key(concept.label, concept.kind): curie for curie, concept in concepts.items()}
    for curie, concept in concepts.items():
        for label in concept.alternatives:
            labels.setdefault(concept_key(label, concept.kind), curie)
    return labels


def reconcile_concepts(
    extraction: Extraction, known: Mapping[str, Concept], labels: Labels | None = None
) -> Extraction:
    """Give what was read from a document the CURIEs that its corpus has for the same things.

    A concept is the same as one with its CURIE, or with its label, and of the same kind; so are two
    of the document that have one label once what no label begins with is left out (``+Rust``). Where
    another kind of thing has the CURIE already, the kind is added to the new one's. A document's own
    concept is that with its CURIE, whatever it is called.

    Args:
        extraction: What was read; of its concepts, those that the corpus has too are taken from there.
        known: The concepts of the corpus, by CURIE.
        labels: Those of *known*, as `labels_of` gives them, where they are at hand.

    Example:
        >>> from skillgraph.documents import Document
        >>> from skillgraph.documents.parsing import ParsedDocument
        >>> parsed = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())
        >>> new = Concept("concept:spark", "Spark", "tool")
        >>> known = {"concept:spark": Concept("concept:spark", "Spark", "trend")}
        >>> list(reconcile_concepts(Extraction(parsed, "x", {new.id: new}), known).concepts)
        ['concept:spark-tool']

    """
    concepts = {
        curie: _plainly_labelled(concept) if curie in extraction.proposed else concept
        for curie, concept in extraction.concepts.items()
    }
    extraction = replace(extraction, concepts=concepts)
    by_label: ChainMap[tuple[str, str], str] = ChainMap({}, labels_of(known) if labels is None else labels)
    names: dict[str, str] = {}
    taken = set(concepts)
    for curie, concept in concepts.items():
        key = concept_key(concept.label, concept.kind)
        if concept.shared:
            names[curie] = curie
            if by_label.setdefault(key, curie) != curie:
                concepts[curie] = replace(concept, label=local_name(curie))
            continue
        if SEPARATOR in by_label.get(key, ""):  # a document's own concept is called so by chance
            concepts[curie] = replace(concept, label=f"{concept.label} ({concept.kind})")
            key = concept_key(concepts[curie].label, concept.kind)
        if key not in by_label:
            by_label[key] = _free_name(concept, known, taken)
            taken.add(by_label[key])
        names[curie] = by_label[key]
    if all(curie == name for curie, name in names.items()):
        return replace(extraction, concepts=_merged(extraction, names, known))
    return _renamed(extraction, names, known)


def named_by_kind(extraction: Extraction, taken: Collection[str]) -> Extraction:
    """Give proposed concepts a CURIE made of label and kind alone, so that documents agree that never meet.

    Two that are proposed under one label are one where they are of one kind, and two where they are not,
    as in a corpus; there the first has its label alone for a CURIE.

    Args:
        extraction: What was read.
        taken: CURIEs of the vocabulary, which are those of other things.

    """
    names = {
        curie: f"concept:{slug_of(concept.label)}-{concept.kind}"
        for curie, concept in extraction.concepts.items()
        if curie in extraction.proposed and not concept.shared
    }
    names = {curie: f"{name}-proposed" if name in taken else name for curie, name in names.items()}
    return _renamed(extraction, {curie: curie for curie in extraction.concepts} | names, {})


def _free_name(concept: Concept, known: Mapping[str, Concept], taken: Collection[str]) -> str:
    """Give a concept its own CURIE, or with its kind where something else has that."""
    name, number = concept.id, 1
    while (name in taken and name != concept.id) or not _may_be(concept, known.get(name), name):
        name = f"{concept.id}-{concept.kind}" + (f"-{number}" if number > 1 else "")
        number += 1
    return name


def _may_be(concept: Concept, known: Concept | None, name: str) -> bool:
    """Tell whether a concept of the corpus is this one, perhaps under a label that a reader gave it."""
    if known is None:
        return True
    is_another = name != concept.id and f"concept:{slug_of(known.label)}" == name  # "Spark tool", not "Spark"
    return known.kind == concept.kind and not is_another


def _plainly_labelled(concept: Concept) -> Concept:
    """Give a proposed concept a label without what only acts, hides or leads: the text is not ours.

    Marks that turn the direction of writing, and `_LEADING_SIGNS`, are left out.
    """
    label = _shortened(visible(concept.label).lstrip(f"{_LEADING_SIGNS} "))
    return concept if label == concept.label or not label else replace(concept, label=label)


def _shortened(label: str) -> str:
    """Give a label of `_MAX_LABEL_LENGTH` characters at most, cut between words where it has some there."""
    if len(label) <= _MAX_LABEL_LENGTH:
        return label.rstrip()
    whole, blank, _ = label[: _MAX_LABEL_LENGTH - 1].rpartition(" ")
    is_near = bool(blank) and len(whole) > _MAX_LABEL_LENGTH / 2
    return f"{whole.rstrip(' ,;:(')}\u2026" if is_near else label[:_MAX_LABEL_LENGTH].rstrip()


def _renamed(extraction: Extraction, names: Mapping[str, str], known: Mapping[str, Concept]) -> Extraction:
    name: Callable[[str], str] = lambda curie: names.get(curie, curie)  # noqa: E731 -- a name for a lookup
    mentions = tuple(mention._replace(concept=name(mention.concept)) for mention in extraction.mentions)
    return replace(
        restated(extraction, names),
        concepts=_merged(extraction, names, known),
        proposed=frozenset(map(name, extraction.proposed)),
        mentions=mentions,
    )


def _merged(
    extraction: Extraction, names: Mapping[str, str], known: Mapping[str, Concept]
) -> dict[str, Concept]:
    """Give the concepts under their new CURIEs; what the corpus says of one stands."""
    found: dict[str, Concept] = {}
    for curie, concept in extraction.concepts.items():
        name = names[curie]
        parts = dict.fromkeys(names.get(part, part) for part in concept.parts)
        parts.pop(name, None)
        shared = names.get(concept.shared or "", concept.shared)
        new = replace(concept, id=name, parts=tuple(parts), shared=shared)
        found.setdefault(name, known.get(name) or new)
    return found


def with_own_concepts(concepts: Mapping[str, Concept], own: Sequence[Entry]) -> dict[str, Concept]:
    """Give the concepts of a corpus as the reader's vocabulary has them.

    A row is about the concept with its id, else about that with its label and kind, which keeps its id. Of
    exact matches it has those of its row, so that they go where they are taken out there.
    """
    known = dict(concepts)
    owners = {concept_key(concept.label, concept.kind): curie for curie, concept in concepts.items()}
    for entry in own:
        owner = owners.get(concept_key(entry.concept.label, entry.concept.kind))
        curie = entry.concept.id if entry.concept.id in known else owner
        if curie is not None:
            is_free = owner in (None, curie)
            known[curie] = _as_called(known[curie], entry.concept, owners, is_free=is_free)
            owners[concept_key(known[curie].label, known[curie].kind)] = curie
    return known


def _as_called(
    old: Concept, new: Concept, owners: Mapping[tuple[str, str], str], *, is_free: bool
) -> Concept:
    """Give a concept the label and kind of another where no third has both, and all names of the two."""
    label, kind = (new.label, new.kind) if is_free else (old.label, old.kind)
    in_text = tuple(name for name in old.alternatives_in_text if name != label)
    names = dict.fromkeys((*new.alternatives, *old.alternatives_ours, old.label))
    ours = tuple(
        name
        for name in names
        if name not in (label, *in_text) and owners.get(concept_key(name, kind), old.id) == old.id
    )
    return replace(
        old,
        label=label,
        kind=kind,
        alternatives_in_text=in_text,
        alternatives_ours=ours,
        exact_matches=new.exact_matches,
    )
