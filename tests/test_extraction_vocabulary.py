"""The vocabulary: its tables, and a user's own beside them."""

from pathlib import Path

import pytest

from skillgraph.errors import TableError
from skillgraph.extraction.lexicon import read_words
from skillgraph.extraction.vocabulary import (
    MENTION_TYPES,
    POLICY_FLAGS,
    bundled_vocabulary,
    read_entries,
    read_vocabulary,
)
from skillgraph.extraction.words import label_key, normalize
from skillgraph.store import bundled_ontology

HEADER = "id\tlabel\tkind\talternatives\tpolicy\n"


def test_the_bundled_table_has_no_fault_and_several_hundred_concepts() -> None:
    entries = read_entries(bundled_ontology() / "vocabulary.tsv")

    assert len(entries) > 900
    assert {entry.concept.kind for entry in entries} == set(MENTION_TYPES)
    assert all(flags <= POLICY_FLAGS for entry in entries for flags in entry.policies.values())


def test_no_form_stands_for_two_concepts_of_the_table() -> None:
    owners: dict[tuple[str, ...], str] = {}
    twice = []
    for entry in read_entries(bundled_ontology() / "vocabulary.tsv"):
        for text in (entry.concept.label, *entry.concept.alternatives):
            owner = owners.setdefault(label_key(text), entry.concept.id)
            if owner != entry.concept.id:
                twice.append((text, owner, entry.concept.id))

    assert twice == []


def test_the_table_is_sorted_so_that_changes_are_read_easily() -> None:
    ids = [entry.concept.id for entry in read_entries(bundled_ontology() / "vocabulary.tsv")]

    assert ids == sorted(ids)
    assert len(ids) == len(set(ids))


def test_a_concept_of_the_documents_keeps_its_label_and_gains_names() -> None:
    go = bundled_vocabulary().concepts["concept:go"]

    assert (go.label, go.kind) == ("Go", "programming-language")
    assert "Golang" in go.alternatives


def test_every_word_of_the_lexicon_is_in_the_form_in_which_it_is_compared() -> None:
    words, pairs = read_words(bundled_ontology() / "words.tsv")
    plain = {word for members in words.values() for word in members} | {word for _, word in pairs}

    assert {word for word in plain if "-" not in word and normalize(word) != word} == set()


def test_a_users_table_adds_concepts_and_names(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"{HEADER}quux-db\tQuuxDB\ttool\tQuux\tQuux: case\n", encoding="utf-8")

    vocabulary = read_vocabulary(table)

    assert [form.concept for form in vocabulary.find("quuxdb")] == ["concept:quux-db"]
    assert vocabulary.find("python")
    assert not bundled_vocabulary().find("quuxdb")


def test_an_earlier_source_keeps_its_names(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"{HEADER}snake\tPython\ttool\t\t\n", encoding="utf-8")

    assert [form.concept for form in read_vocabulary(table).find("Python")] == ["concept:python"]


def test_a_table_with_faults_names_each_place(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"{HEADER}a\tA\tgadget\t\t\n\tB\ttool\t\t\nc\tC\ttool\t\tD: case\n", encoding="utf-8")

    with pytest.raises(TableError) as raised:
        read_vocabulary(table)

    assert [(fault.line, fault.column) for fault in raised.value.faults] == [(2, 5), (3, 2), (4, 11)]
