"""ESCO, the European classification of skills and occupations: its CSV files, in English."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from skillgraph.taxonomies.copies import find_table, iter_rows

SKILLS_TABLE: Final = "skills_en.csv"
_OCCUPATIONS: Final = ("occupations_en.csv",)
#: 1.2 has the language in the name of its relations too.
_RELATIONS: Final = ("occupationSkillRelations_en.csv", "occupationSkillRelations.csv")
_BROADER: Final = ("broaderRelationsSkillPillar_en.csv", "broaderRelationsSkillPillar.csv")


@dataclass(frozen=True, slots=True)
class EscoConcept:
    """A skill or knowledge concept, or an occupation.

    Attributes:
        iri: Its ESCO URI.
        label: The preferred label, English.
        alternatives: Alternative and hidden labels in order, without the preferred one.
        description: What ESCO says of it.
        kind: ``knowledge``, ``skill/competence``, or ``occupation``.
        isco: Of an occupation, the four digits of its ISCO-08 group; else empty.

    """

    iri: str
    label: str
    alternatives: tuple[str, ...]
    description: str
    kind: str
    isco: str = ""


@dataclass(frozen=True, slots=True)
class EscoRelation:
    """A skill that an occupation needs.

    Attributes:
        occupation: ESCO URI.
        skill: ESCO URI.
        is_essential: Essential, or else optional.

    """

    occupation: str
    skill: str
    is_essential: bool


def is_esco(folder: Path) -> bool:
    """Tell whether a folder is a copy of ESCO: it has the table of skills."""
    return find_table(folder, [SKILLS_TABLE]) is not None


def iter_esco_skills(folder: Path) -> Iterator[EscoConcept]:
    """Read skills and knowledge concepts, in the order of the table.

    Raises:
        TaxonomyError: The table is missing or is another one.

    """
    columns = ("conceptUri", "skillType", "preferredLabel", "altLabels", "hiddenLabels", "description")
    for row in iter_rows(folder, [SKILLS_TABLE], columns, separator=","):
        label = row["preferredLabel"].strip()
        alternatives = _labels(row["altLabels"], row["hiddenLabels"], without=label)
        yield EscoConcept(
            row["conceptUri"].strip(),
            label,
            alternatives,
            row["description"].strip(),
            row["skillType"].strip(),
        )


def iter_esco_occupations(folder: Path) -> Iterator[EscoConcept]:
    """Read occupations, each with its ISCO-08 group, in the order of the table.

    Raises:
        TaxonomyError: The table is missing or is another one.

    """
    columns = ("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "description")
    for row in iter_rows(folder, _OCCUPATIONS, columns, separator=","):
        label = row["preferredLabel"].strip()
        alternatives = _labels(row["altLabels"], row["hiddenLabels"], without=label)
        description, isco = row["description"].strip(), row["iscoGroup"].strip()
        yield EscoConcept(row["conceptUri"].strip(), label, alternatives, description, "occupation", isco)


def iter_esco_relations(folder: Path) -> Iterator[EscoRelation]:
    """Read which skills which occupations need, in the order of the table: some 120,000 rows.

    Raises:
        TaxonomyError: The table is missing or is another one.

    """
    columns = ("occupationUri", "relationType", "skillUri")
    for row in iter_rows(folder, _RELATIONS, columns, separator=","):
        is_essential = row["relationType"].strip() == "essential"
        yield EscoRelation(row["occupationUri"].strip(), row["skillUri"].strip(), is_essential)


def iter_esco_broader(folder: Path) -> Iterator[tuple[str, str]]:
    """Read which skill, or group of skills, stands below which, as pairs of URIs: narrower, broader.

    Raises:
        TaxonomyError: The table is missing or is another one.

    """
    for row in iter_rows(folder, _BROADER, ("conceptUri", "broaderUri"), separator=","):
        yield row["conceptUri"].strip(), row["broaderUri"].strip()


def _labels(*cells: str, without: str) -> tuple[str, ...]:
    """Cut cells that hold a label a line; twice the same label is one."""
    labels = (label.strip() for cell in cells for label in cell.splitlines())
    return tuple(dict.fromkeys(label for label in labels if label and label != without))
