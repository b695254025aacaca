"""ESCO read from tables of its form."""

import os
from pathlib import Path

import pytest

from skillgraph.taxonomies.esco import (
    EscoConcept,
    EscoRelation,
    is_esco,
    iter_esco_broader,
    iter_esco_occupations,
    iter_esco_relations,
    iter_esco_skills,
)
from taxonomy_copies import write_esco


def test_skills_have_their_labels_once_each(tmp_path: Path) -> None:
    write_esco(tmp_path)

    first, *_ = iter_esco_skills(tmp_path)

    assert first == EscoConcept(
        "http://data.europa.eu/esco/skill/1",
        "Quill (computer programming)",
        ("Quill", "Quill 2", "QuillLang"),
        "Programs written in Quill.",
        "knowledge",
    )


def test_occupations_have_their_isco_group(tmp_path: Path) -> None:
    write_esco(tmp_path)

    assert [(one.label, one.isco, one.kind) for one in iter_esco_occupations(tmp_path)] == [
        ("quill developer", "2512", "occupation")
    ]


def test_relations_are_essential_or_optional(tmp_path: Path) -> None:
    write_esco(tmp_path)

    occupation = "http://data.europa.eu/esco/occupation/1"
    assert list(iter_esco_relations(tmp_path)) == [
        EscoRelation(occupation, "http://data.europa.eu/esco/skill/1", is_essential=True),
        EscoRelation(occupation, "http://data.europa.eu/esco/skill/2", is_essential=False),
    ]


def test_what_stands_below_what_is_read_as_pairs(tmp_path: Path) -> None:
    write_esco(tmp_path)

    assert list(iter_esco_broader(tmp_path)) == [
        ("http://data.europa.eu/esco/skill/1", "http://data.europa.eu/esco/skill/3")
    ]


def test_a_copy_is_known_by_its_table_of_skills(tmp_path: Path) -> None:
    assert not is_esco(tmp_path)

    write_esco(tmp_path)

    assert is_esco(tmp_path)


def test_esco_1_1_has_its_rows() -> None:
    folder = Path(os.environ.get("SKILLGRAPH_ESCO", "nowhere"))
    if not folder.is_dir():
        pytest.skip("SKILLGRAPH_ESCO does not name a copy of ESCO 1.1.0")

    assert sum(1 for _ in iter_esco_skills(folder)) == 13_891
    assert sum(1 for _ in iter_esco_occupations(folder)) == 3_008
    assert sum(1 for _ in iter_esco_relations(folder)) == 123_852
