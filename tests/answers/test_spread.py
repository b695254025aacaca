"""In which documents a concept stands: core in most, unique to one, shared by several."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from skillgraph.answers.queries_behind import SPREAD
from skillgraph.answers.requirements import need_of
from skillgraph.answers.spread import concepts_by_document
from skillgraph.model import Catalog, Concept, Evidence, Passage, SourceDocument, Span, Statement
from skillgraph.vocabulary import MODALITIES


def catalog_of(said: Mapping[str, str], *, inferred: Mapping[str, str] | None = None) -> Catalog:
    """Make a graph from thing → the letters of the documents that say it of the subject."""
    letters = sorted({letter for found in said.values() for letter in found} | set("abcd"))
    statements = [
        Statement(
            f"statement:{number}",
            "",
            "concept:subject",
            "sg:requires",
            f"concept:{thing}",
            status=status,
            evidence=tuple(Evidence(f"document:{one}", "p", Span(0, 1), None, (), "") for one in found),
        )
        for status, things in (("stated", said), ("inferred", inferred or {}))
        for number, (thing, found) in enumerate(things.items(), len(said) * (status == "inferred"))
    ]
    return Catalog(
        documents={
            f"document:{one}": SourceDocument(f"document:{one}", one, "", 0, "text/plain") for one in letters
        },
        concepts={
            f"concept:{thing}": Concept(f"concept:{thing}", thing, "skill")
            for thing in dict.fromkeys((*said, *(inferred or {})))
        },
        statements={statement.id: statement for statement in statements},
    )


def test_half_of_the_documents_is_shared_and_more_is_core() -> None:
    catalog = catalog_of({"one": "a", "half": "ab", "most": "abc", "all": "abcd"})

    rows = concepts_by_document(catalog, {"skill"})

    assert [(row.concept.label, row.spread, row.share) for row in rows] == [
        ("all", "core", 1.0),
        ("most", "core", 0.75),
        ("half", "shared", 0.5),
        ("one", "unique", 0.25),
    ]


def test_ties_are_in_the_order_of_the_catalog_and_documents_too() -> None:
    rows = concepts_by_document(catalog_of({"z": "ba", "a": "dc"}), {"skill"})

    assert [(row.concept.label, row.documents) for row in rows] == [
        ("z", ("document:a", "document:b")),
        ("a", ("document:c", "document:d")),
    ]


def test_what_is_only_inferred_in_a_document_or_of_another_kind_has_no_row() -> None:
    catalog = catalog_of({"said": "a"}, inferred={"said": "b", "guessed": "ab"})

    assert [(row.concept.label, row.documents) for row in concepts_by_document(catalog, {"skill"})] == [
        ("said", ("document:a",))
    ]
    assert concepts_by_document(catalog, {"role"}) == []


def test_a_subject_stands_where_something_is_said_of_it() -> None:
    catalog = catalog_of({"r": "a", "s": "c"})
    catalog.concepts["concept:subject"] = Concept("concept:subject", "Subject", "role")

    [row] = concepts_by_document(catalog, {"role"})

    assert (row.documents, row.spread) == (("document:a", "document:c"), "shared")


def test_a_near_copy_of_a_document_is_counted_nowhere() -> None:
    catalog = catalog_of({"said": "abc", "copied": "b"})
    for letter, text in zip("abcd", "xxyz", strict=True):
        name = f"document:{letter}"
        catalog.passages[name, "p"] = Passage("p", name, "", "bullet", Span(0, 1), 1, text)

    rows = concepts_by_document(catalog, {"skill"})

    assert [(row.concept.label, row.documents, row.share) for row in rows] == [
        ("said", ("document:a", "document:c"), 2 / 3)
    ]


def test_who_only_names_a_thing_does_not_ask_for_it_and_who_wishes_it_does_not_require_it() -> None:
    catalog = catalog_of({"knot": "abc"})
    [required] = catalog.statements.values()
    by_document = dict(zip("abc", required.evidence, strict=True))
    wished = replace(required, id="statement:wished", relation="sg:prefers", evidence=(by_document["b"],))
    used = replace(required, id="statement:used", relation="sg:uses", evidence=(by_document["c"],))
    required = replace(required, evidence=(by_document["a"],))
    said = {one.id: one for one in (required, wished, used)}

    [row] = concepts_by_document(replace(catalog, statements=said), {"skill"})

    assert (len(row.documents), row.asking, row.requiring) == (3, 2, 1)


@pytest.mark.parametrize("modality", MODALITIES)
def test_the_query_behind_takes_the_same_modalities_for_a_wish(modality: str) -> None:
    said = Statement("statement:x", "", "concept:x", "sg:requires", "concept:y", modality=modality)

    assert (f'"{modality}"' in SPREAD.head) is (need_of(said) != "required")
