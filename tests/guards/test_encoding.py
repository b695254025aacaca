"""What the tables of the bundled guide keep to, beyond what compiling checks."""

import csv
from pathlib import Path
from typing import Final

import pytest

#: What says for how many a statement holds; how a thing is done is its manner.
QUANTIFIERS: Final = {"a wide range", "each", "entire", "for example", "other", "several", "some"}


@pytest.fixture(scope="module")
def concepts(root: Path) -> list[dict[str, str]]:
    return _rows(root / "ontology" / "concepts.tsv")


def test_a_quantifier_says_for_how_many_and_a_manner_does_not(root: Path) -> None:
    statements = _rows(*root.glob("ontology/documents/*/statements.tsv"))

    assert {row["quantifier"] for row in statements} - {""} <= QUANTIFIERS
    assert {row["manner"] for row in statements} & QUANTIFIERS == set()
    assert len({row["manner"] for row in statements}) > len(QUANTIFIERS)


def test_an_occupation_is_a_role_and_a_class_of_positions_a_group(concepts: list[dict[str, str]]) -> None:
    kinds = {row["label"]: row["kind"] for row in concepts}

    for occupation in ("Data Scientist", "Analyst", "Product Owner", "Junior Engineer", "Developer"):
        assert kinds[occupation] == "role"
    for position in ("Leadership role", "Management role", "Specialized roles"):
        assert kinds[position] == "group"
    roles = [label for label, kind in kinds.items() if kind == "role"]
    assert [label for label in roles if label.endswith(("s", "role"))] == []


def test_a_forecast_keeps_how_far_a_thing_is_asked_for(root: Path) -> None:
    statements = _rows(*root.glob("ontology/documents/*/statements.tsv"))
    abilities = [row for row in statements if row["relation"] == "willRequire" and row["level"] == "ability"]

    assert {row["modality"] for row in abilities} == {"essential"}


def _rows(*paths: Path) -> list[dict[str, str]]:
    rows = []
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as table:
            rows += list(csv.DictReader(table, delimiter="\t"))
    return rows
