"""What a taxonomy offers to be matched: one shape for the concepts of ESCO and the things of O*NET."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote, unquote

from skillgraph.errors import TaxonomyError
from skillgraph.taxonomies.esco import is_esco, iter_esco_occupations, iter_esco_skills
from skillgraph.taxonomies.onet import (
    is_onet,
    iter_onet_elements,
    iter_onet_occupations,
    plain_names,
    read_onet_technologies,
)
from skillgraph.vocabulary import TAXONOMY_PREFIXES

Taxonomy = Literal["esco", "onet"]


@dataclass(frozen=True, slots=True)
class Target:
    """A concept of a taxonomy.

    Attributes:
        id: CURIE; `vocabulary.TAXONOMY_PREFIXES` says where it leads.
        label: Its preferred label.
        names: Other names that it goes by, without the label.
        description: What the taxonomy says of it; empty where it says nothing.
        is_occupation: An occupation; else a skill, a field of knowledge or a technology.
        category: Of a technology of O*NET, the CURIE of its commodity class; else empty.

    """

    id: str
    label: str
    names: tuple[str, ...]
    description: str = ""
    is_occupation: bool = False
    category: str = ""


def tell_taxonomy(folder: Path) -> Taxonomy:
    """Tell of which taxonomy a folder holds a copy.

    Raises:
        TaxonomyError: It is not there, or neither ESCO nor O*NET.

    """
    if is_esco(folder):
        return "esco"
    if is_onet(folder):
        return "onet"
    raise TaxonomyError(
        "the folder holds neither ESCO ('skills_en.csv') nor O*NET ('Technology Skills.txt')",
        location=str(folder),
        remedy="name the folder with the tables, or with the ZIP archives that they come in",
    )


def read_targets(folder: Path) -> list[Target]:
    """Read all that a copy offers, in the order of its tables.

    Raises:
        TaxonomyError: The folder is no copy of a taxonomy, or a table of it is missing or damaged.

    """
    return list(_iter_esco(folder) if tell_taxonomy(folder) == "esco" else _iter_onet(folder))


def technology_id(name: str) -> str:
    """Give the CURIE of a technology of O*NET, which knows it by its name.

    Example:
        >>> technology_id("Apache Kafka"), technology_name("onet.technology:Apache%20Kafka")
        ('onet.technology:Apache%20Kafka', 'Apache Kafka')

    """
    return f"onet.technology:{quote(name, safe='')}"


def technology_name(curie: str) -> str:
    """Give the name of a technology, as O*NET's table has it: the inverse of `technology_id`."""
    return unquote(curie.removeprefix("onet.technology:"))


def _iter_esco(folder: Path) -> Iterator[Target]:
    for concepts, prefix in (
        (iter_esco_skills(folder), "esco.skill"),
        (iter_esco_occupations(folder), "esco.occupation"),
    ):
        for concept in concepts:
            plain = _without_remark(concept.label)
            others = (*((plain,) if plain != concept.label else ()), *concept.alternatives)
            yield Target(
                f"{prefix}:{concept.iri.removeprefix(TAXONOMY_PREFIXES[prefix])}",
                concept.label,
                tuple(dict.fromkeys(others)),
                concept.description,
                is_occupation=prefix == "esco.occupation",
            )


def _iter_onet(folder: Path) -> Iterator[Target]:
    for occupation in iter_onet_occupations(folder):
        yield Target(
            f"onet.soc:{occupation.code}",
            occupation.title,
            occupation.alternatives,
            occupation.description,
            is_occupation=True,
        )
    for element in iter_onet_elements(folder):
        yield Target(f"onet.element:{element.id}", element.name, ())
    technologies = read_onet_technologies(folder)
    for code, title in dict.fromkeys((one.commodity, one.commodity_title) for one in technologies):
        yield Target(f"unspsc:{code}", title, plain_names(title)[1:])
    for one in technologies:
        names = plain_names(one.name)
        yield Target(
            technology_id(one.name),
            one.name,
            names[1:],
            one.commodity_title,
            category=f"unspsc:{one.commodity}",
        )


def _without_remark(label: str) -> str:
    """Leave out what ESCO puts in parentheses behind a name.

    Example:
        >>> _without_remark("Python (computer programming)")
        'Python'

    """
    head, _, remark = label.partition(" (")
    return head if head and remark.endswith(")") else label
