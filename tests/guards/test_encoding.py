"""What the tables of the bundled guide keep to, beyond what compiling checks."""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from skillgraph.rendering.elements import STATEMENT_FIELDS
from skillgraph.rendering.text.statement_table import STATEMENT_COLUMNS
from skillgraph.tables.statements import TEXT_QUALIFIERS
from skillgraph.vocabulary import KINDS, SLOTS

#: What says for how many a statement holds; how a thing is done is its manner.
QUANTIFIERS: Final = {"a wide range", "each", "entire", "for example", "other", "several", "some"}

#: Kinds whose concepts all have a definition; of what specializes them too.
DEFINED: Final = {
    "career-stage",
    "challenge",
    "practice",
    "role",
    "skill",
    "soft-skill",
    "technology",
    "trend",
}
SHORTEST, LONGEST = 6, 25
#: A definition has other words than its label.
MOST_OF_LABEL: Final = 0.45
EMPTY: Final = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "so", "than"}
    | {"that", "the", "to", "which", "who", "with"}
)
BRITISH: Final = re.compile(
    r"\w*(?:isation|colour|behaviour|labour|neighbour|favour|analyse|catalogue|programmes?\b|centre|judgement)\w*"
)


@pytest.fixture(scope="module")
def concepts(root: Path) -> list[dict[str, str]]:
    return _rows(root / "ontology" / "concepts.tsv")


def test_a_quantifier_says_for_how_many_and_a_manner_does_not(root: Path) -> None:
    statements = _rows(*root.glob("ontology/documents/*/statements.tsv"))

    assert {row["quantifier"] for row in statements} - {""} <= QUANTIFIERS
    assert {row["manner"] for row in statements} & QUANTIFIERS == set()
    assert len({row["manner"] for row in statements}) > len(QUANTIFIERS)


def test_a_qualifier_that_tables_have_is_a_slot_and_in_every_file_of_statements() -> None:
    for columns in (SLOTS, STATEMENT_COLUMNS, STATEMENT_FIELDS):
        assert set(TEXT_QUALIFIERS) - set(columns) == set()


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


def test_each_thing_that_can_be_looked_up_has_a_definition(defined: list[dict[str, str]]) -> None:
    assert [row["id"] for row in defined if not row["definition"]] == []
    repeated = [text for text, count in Counter(row["definition"] for row in defined).items() if count > 1]
    assert repeated == []


def test_a_definition_is_one_sentence_that_does_not_repeat_its_label(defined: list[dict[str, str]]) -> None:
    faults = []
    for row in defined:
        text = row["definition"]
        label, words = _stems(row["label"]), _stems(text)
        if not (SHORTEST <= len(text.split()) <= LONGEST and re.fullmatch(r"[A-Z][^.!?]*[.]", text)):
            faults.append((row["id"], "no sentence of 6 to 25 words"))
        if sum(word in label for word in words) > MOST_OF_LABEL * len(words):
            faults.append((row["id"], "it repeats its label"))
        if BRITISH.search(text.lower()):
            faults.append((row["id"], "British spelling"))
        if re.search(r"\bthe (?:guide|document|text)\b", text):
            faults.append((row["id"], "it speaks of a document"))
    assert faults == []


@pytest.fixture(scope="module")
def defined(concepts: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in concepts if {row["kind"], KINDS[row["kind"]].broader} & DEFINED]


def _stems(text: str) -> list[str]:
    words = [word for word in re.findall(r"[a-z0-9+']+", text.lower()) if word not in EMPTY]
    return [re.sub(r"(?:ing|ed|es|s|ly|ion|e)$", "", word) for word in words]


def _rows(*paths: Path) -> list[dict[str, str]]:
    rows = []
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as table:
            rows += list(csv.DictReader(table, delimiter="\t"))
    return rows
