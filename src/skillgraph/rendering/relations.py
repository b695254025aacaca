"""Relations in words, as the page, the charts and the exports say them."""

from typing import Final

from skillgraph.vocabulary import RELATIONS, Relation

PART_RELATION: Final = Relation("dcterms:hasPart", "has the part", "is a part of")


def relation_words(relation: str) -> str:
    """Give what people read for the relation of a reason: a verb phrase, or the name of a place or count."""
    from skillgraph.projection.named_relations import NAMED_RELATIONS

    if relation in NAMED_RELATIONS:
        return NAMED_RELATIONS[relation].label
    return relation_label(relation) if ":" in relation else relation


def relation_label(curie: str) -> str:
    """Give a relation's verb phrase, or its CURIE where the vocabulary does not have it."""
    relation = PART_RELATION if curie == PART_RELATION.id else RELATIONS.get(curie)
    return relation.label if relation else curie
