"""The vocabulary: its tables, and a user's own beside them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, parse

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import TableError
from skillgraph.extraction.concepts.form_tables import read_entries, read_own_entries
from skillgraph.extraction.concepts.forms import (
    MENTION_TYPES,
    POLICY_FLAGS,
    Vocabulary,
    bundled_vocabulary,
    vocabulary_with,
)
from skillgraph.language.lexicon import read_words
from skillgraph.language.words import label_key, normalize
from skillgraph.tables.concepts import is_web_iri

HEADER = "id\tlabel\tkind\talternatives\tpolicy\n"
OWN_HEADER = "id\tlabel\tkind\talternatives\tpolicy\texact_match\n"


def _with(folder: Path, rows: str) -> Vocabulary:
    table = folder / "own.tsv"
    table.write_text(f"{OWN_HEADER}{rows}\n", encoding="utf-8")
    return vocabulary_with(read_own_entries(table))


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
    words = read_words(bundled_ontology() / "words.tsv")
    plain = {word for members in words.values() for word in members}

    assert {word for word in plain if "-" not in word and normalize(word) != word} == set()


def test_a_users_table_adds_concepts_and_names(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(f"{HEADER}quux-db\tQuuxDB\ttool\tQuux\tQuux: case\n", encoding="utf-8")

    vocabulary = vocabulary_with(read_own_entries(table))

    assert [form.concept for form in vocabulary.find("quuxdb")] == ["concept:quux-db"]
    assert vocabulary.find("python")
    assert not bundled_vocabulary().find("quuxdb")


def test_a_users_form_stands_for_the_users_concept_alone(tmp_path: Path) -> None:
    vocabulary = _with(tmp_path, "snake\tPython\ttool\tCPython\t")

    assert [form.concept for form in vocabulary.find("Python")] == ["concept:snake"]
    assert [form.concept for form in vocabulary.find("cpython")] == ["concept:snake"]
    assert "Python" not in {
        label
        for concept in vocabulary.concepts.values()
        if concept.id != "concept:snake" and concept.kind != "role"
        for label in (concept.label, *concept.alternatives)
    }


def test_a_row_with_an_id_of_the_package_says_label_and_kind_and_keeps_the_names(tmp_path: Path) -> None:
    before = bundled_vocabulary().concepts["concept:go"]

    vocabulary = _with(
        tmp_path, "go\tGo (Google)\ttool\tGopher\tGopher: any\thttp://www.wikidata.org/entity/Q37227"
    )

    after = vocabulary.concepts["concept:go"]
    assert (after.label, after.kind, after.definition) == ("Go (Google)", "tool", before.definition)
    assert {before.label, *before.alternatives, "Gopher"} <= {*after.alternatives}
    assert after.exact_matches == ("http://www.wikidata.org/entity/Q37227",)
    [form] = vocabulary.find("gopher")
    assert form.flags == {"any"}


def test_a_concept_that_lost_its_label_has_its_next_name_for_one_and_none_left_is_gone(
    tmp_path: Path,
) -> None:
    go = bundled_vocabulary().concepts["concept:go"]
    lonely = next(
        concept
        for concept in bundled_vocabulary().concepts.values()
        if not concept.alternatives and concept.kind == "tool"
    )

    vocabulary = _with(tmp_path, f"game\tGo\tskill\t\t\t\nmine\t{lonely.label}\ttool\t\t\t")

    assert vocabulary.concepts["concept:go"].label == go.alternatives[0]
    assert lonely.id not in vocabulary.concepts
    assert all(part in vocabulary.concepts for one in vocabulary.concepts.values() for part in one.parts)


def test_the_vocabulary_of_the_package_alone_is_what_it_was(tmp_path: Path) -> None:
    own = _with(tmp_path, "quux-db\tQuuxDB\ttool\t\t\t")

    concepts = {curie: one for curie, one in own.concepts.items() if curie != "concept:quux-db"}
    labels = {key: forms for key, forms in own.labels.items() if forms[0].concept != "concept:quux-db"}
    assert concepts == bundled_vocabulary().concepts
    assert labels == bundled_vocabulary().labels


def test_every_fault_of_a_table_is_told_in_one_reading_with_its_place(tmp_path: Path) -> None:
    rows = [
        "a\tA1\tgadget\t\t\t",
        "\tB1\ttool\t\t\t",
        "c\tC1\ttool\t\tD: case|C1: loud\t",
        "Bad Id!\tE1\ttool\t\t\t",
        "f\tF1\ttool\t\t\t",
        "f\tF2\ttool\t\t\t",
        "g\tf1\ttool\tF1\t\t",
        "h\t\ttool\t\t\t",
        "i\t!!!\ttool\t\t\t",
        "j\tJ1\ttool\t\t\tesco:123|http://a b|ftp://x.org/y|https:///p|http://x.org/%zz|http://[x/",
        "lead-ai-backend-engineer\tLead\tskill\t\t\t",
        "k\tK\x1b[31m\ttool\t\t\t",
    ]

    with pytest.raises(TableError) as raised:
        _with(tmp_path, "\n".join(rows))

    told = [(fault.line, fault.column, fault.message.split("'")[0]) for fault in raised.value.faults]
    assert told == [
        (2, 6, "unknown kind "),
        (3, 1, ""),
        (4, 12, ""),
        (4, 12, "unknown policy "),
        (5, 1, ""),
        (7, 1, "the concept "),
        (8, 3, "the form "),
        (8, 11, "the form "),
        (9, 3, "a concept needs a label"),
        (10, 3, "the form "),
        *[(11, 13, "")] * 6,
        (12, 1, "a role of the package has the id "),
        (13, 3, "the form "),
    ]
    assert {fault.file for fault in raised.value.faults} == {str(tmp_path / "own.tsv")}


def test_the_forms_of_one_row_may_be_alike(tmp_path: Path) -> None:
    vocabulary = _with(tmp_path, "quux\tQuux\ttool\tQuux|quux|QUUX|quux\t\t")

    assert vocabulary.concepts["concept:quux"].alternatives == ("quux", "QUUX")


def test_iris_of_other_vocabularies_are_such_as_every_engine_takes(tmp_path: Path) -> None:
    iris = (
        "http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d",
        "http://www.wikidata.org/entity/Q28865",
        "https://example.org:8080/\u4e2d?x=1#y",
        "https://www.onetcenter.org/taxonomy/2019/15-1252.00",
    )

    vocabulary = _with(tmp_path, f"quux\tQuux\ttool\t\t\t{'|'.join(iris)}")

    assert vocabulary.concepts["concept:quux"].exact_matches == iris
    assert [NamedNode(iri).value for iri in iris] == list(iris)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_what_is_taken_for_an_iri_is_one(text: str) -> None:
    for iri in (f"http://{text}", f"https://example.org/{text}"):
        if is_web_iri(iri):
            assert NamedNode(iri).value == iri
            assert (
                parse(f"<{iri}> <{iri}> <{iri}> .", format=RdfFormat.N_TRIPLES).__next__().subject.value
                == iri
            )


def test_mentions_of_a_concept_are_of_the_type_that_the_table_of_names_gives_it() -> None:
    [form] = bundled_vocabulary().find("version control")

    assert form.type == "skill"
