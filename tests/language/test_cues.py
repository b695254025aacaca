"""Cues are rows of a table: a phrase with its kind, value and scope, and nothing else says them."""

import re
from pathlib import Path

import pytest

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.extraction.wording.modality import (
    bare_level,
    find_level,
    find_modality,
    is_negated,
    modality_ahead,
)
from skillgraph.language.cues import cue_patterns, read_cues
from skillgraph.model import Span
from skillgraph.vocabulary import MODALITIES

SCOPES = {
    "modality": {"clause", "after", "opening", "predicate", "verb"},
    "hedge": {"clause"},
    "claim": {"clause"},
    "negation": {"before", "after", "ahead", "clause", "abroad"},
    "boilerplate": {"clause"},
    "example": {"after"},
    "level": {"adjective", "noun", "predicate", "alone", "adjective abroad", "noun abroad"},
    "asking": {"clause"},
    "lead-in": {"clause", "last"},
    "column": {"clause"},
    "fact": {"clause", "label"},
    "degree": {"abroad"},
    "figure": {"clause"},
    "result": {"clause"},
    "condition": {"after", "asked", "predicate", "before", "clause", "apart", "noun", "none"},
}


def test_the_rows_hold_known_kinds_scopes_and_values_and_each_phrase_once() -> None:
    cues = read_cues(bundled_ontology() / "cues.tsv")

    assert {cue.kind for cue in cues} == set(SCOPES)
    assert all(cue.scope in SCOPES[cue.kind] for cue in cues)
    assert {cue.value for cue in cues if cue.kind == "modality"} <= set(MODALITIES)
    assert len({(cue.kind, cue.phrase, cue.scope) for cue in cues}) == len(cues)
    assert all(re.compile(cue.phrase).groups == 0 for cue in cues)


def test_a_table_is_read_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "cues.tsv"
    path.write_text("kind\tvalue\tphrase\tscope\nhedge\tperhaps\tperhaps\tclause\nhedge\tmay\tmay\tclause\n")

    assert [cue.value for cue in read_cues(path)] == ["perhaps", "may"]


@pytest.mark.parametrize("kind", ["modality", "hedge", "boilerplate"])
def test_what_a_cue_finds_stands_between_words(kind: str) -> None:
    for _, pattern in cue_patterns(kind):
        assert pattern.search("xmustx xmayx xusuallyx xequal opportunityx xprefersx") is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kafka would be lovely", "desirable"),
        ("Kafka would be great", "desirable"),
        ("Ideally, you know Kafka", "desirable"),
        ("Kafka is useful", "advantageous"),
        ("useful dashboards", None),
        ("Kafka von Vorteil", "advantageous"),
        ("You must know Kafka", "required"),
        ("preferred, but not required", "preferred"),
        ("no degree required", None),
        ("less important tasks", None),
        ("At least one of Go or Rust", None),
        ("at least a year", "minimum"),
        ("4 years of sales work, ideally in a start-up", None),
    ],
)
def test_a_wording_has_the_modality_of_its_cues(text: str, modality: str | None) -> None:
    found = find_modality(text)

    assert (found[0] if found else None) == modality


def test_a_cue_of_what_follows_ends_with_its_clause_and_its_bracket() -> None:
    text = "SQL, ideally on BigQuery. Then dbt (preferably Core), and Git"

    said = {
        name: found[0] if (found := modality_ahead(text, text.index(name))) else None
        for name in ("SQL", "BigQuery", "dbt", "Core", "Git")
    }

    assert said == {"SQL": None, "BigQuery": "desirable", "dbt": None, "Core": "preferred", "Git": None}


@pytest.mark.parametrize(
    "text",
    [
        "No deep knowledge of Java needed",
        "A degree is not necessarily required",
        "Interview process: not specified",
        "Never used Scala? That is fine",
    ],
)
def test_a_negation_is_of_what_is_asked_for(text: str) -> None:
    assert is_negated(text)


@pytest.mark.parametrize("text", ["Knowledge of Java is needed", "Not only Java"])
def test_not_every_no_negates(text: str) -> None:
    assert not is_negated(text)


LEVELS = [cue for cue in read_cues(bundled_ontology() / "cues.tsv") if cue.kind == "level"]
#: Wordings of a level around a word that is a part of it.
WORDINGS = {
    "adjective": [
        f"{{}} {noun} of ropes"
        for noun in ("knowledge", "experience", "expertise", "understanding", "handling", "interest")
    ],
    "noun": [
        "{} of ropes",
        "{} in ropes",
        "{} with ropes",
        "{} in splicing ropes",
        "{} to win races",
        "{} of how knots hold",
        "confident {} of ropes",
        "sure {} of ropes",
        "good {} of ropes",
    ],
    "predicate": ["{} in ropes", "{} with ropes", "{} at ropes", "{} to splice ropes"],
}


@pytest.mark.parametrize(
    ("value", "scope"), sorted({(one.value, one.scope) for one in LEVELS if one.scope in WORDINGS})
)
def test_each_word_of_a_level_is_heard_where_its_row_says_that_it_stands(value: str, scope: str) -> None:
    said = [wording.format(value) for wording in WORDINGS[scope]]

    assert any(value in (find_level(words, Span(0, len(words))).level or "") for words in said)


@pytest.mark.parametrize("value", sorted({one.value for one in LEVELS if one.scope == "alone"}))
def test_a_level_that_needs_no_noun_is_heard_behind_a_name(value: str) -> None:
    level = bare_level(value, Span(0, len(value)))

    assert level is not None
    assert level.level == value
