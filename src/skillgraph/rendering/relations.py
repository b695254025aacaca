"""Relations in words, as the page, the charts and the exports say them."""

from typing import Final

from skillgraph.vocabulary import RELATIONS, Relation

PART_RELATION: Final = Relation("dcterms:hasPart", "has the part", "is a part of")


def relation_label(curie: str) -> str:
    """Give a relation's verb phrase, or its CURIE where the vocabulary does not have it."""
    relation = RELATIONS.get(curie)
    return relation.label if relation else curie
