"""What rules read twice, unnumbered or of itself is put right before it is written."""

from dataclasses import replace
from decimal import Decimal

from skillgraph.corpus.consistency import consistent_statements, without_unnamed
from skillgraph.documents import Document
from skillgraph.documents.structure import ParsedDocument
from skillgraph.extraction.values import Extraction
from skillgraph.model import Concept, Evidence, Figure, Span, Statement

PARSED = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())


def _evidence(passage: str) -> Evidence:
    return Evidence("document:d", passage, Span(0, 1), None, (), "")


def _statement(name: str, **slots: object) -> Statement:
    said = Statement(
        f"statement:{name}", "", "concept:x", "sg:requires", "concept:y", evidence=(_evidence(name),)
    )
    return replace(said, **slots)  # type: ignore[arg-type]


def _consistent(*statements: Statement) -> list[Statement]:
    extraction = Extraction(PARSED, "d", statements={said.id: said for said in statements})
    return list(consistent_statements(extraction).statements.values())


def test_statements_that_agree_in_everything_become_one_with_the_evidence_of_both() -> None:
    [said] = _consistent(
        _statement("a", list="l", position=1),
        _statement("b", list="l", position=2),
    )

    assert (said.id, said.position) == ("statement:a", 1)
    assert [item.passage for item in said.evidence] == ["a", "b"]


def test_two_figures_that_agree_stay_two() -> None:
    figure = Figure("demand", value=Decimal(5), unit="percent change")

    found = _consistent(_statement("a", figure=figure), _statement("b", figure=figure))

    assert [said.id for said in found] == ["statement:a", "statement:b"]


def test_statements_that_differ_in_a_qualifier_stay_two() -> None:
    assert len(_consistent(_statement("a"), _statement("b", modality="desirable"))) == 2


def test_what_spoke_of_a_joined_statement_speaks_of_the_one_that_stays() -> None:
    found = _consistent(
        _statement("a"), _statement("b"), _statement("c", subject="statement:b", object="concept:z")
    )

    assert [said.subject for said in found] == ["concept:x", "statement:a"]


def test_nothing_is_said_of_itself_and_nothing_of_what_is_gone() -> None:
    assert not _consistent(
        _statement("a", object="concept:x"), _statement("b", subject="statement:a", object="concept:z")
    )


def test_nothing_is_said_of_what_has_no_label() -> None:
    concepts = {
        "concept:x": Concept("concept:x", "X", "role"),
        "concept:y": Concept("concept:y", "\u200b ", "skill"),
    }
    statements = {
        said.id: said
        for said in (
            _statement("a"),
            _statement("b", subject="statement:a", object="concept:x"),
            _statement("c", subject="concept:z", object="concept:x"),
        )
    }

    named = without_unnamed(
        Extraction(PARSED, "d", concepts, frozenset({"concept:y"}), statements=statements)
    )

    assert (list(named.concepts), named.proposed, list(named.statements)) == (
        ["concept:x"], frozenset(), ["statement:c"],
    )  # fmt: skip


def test_a_member_without_number_gets_the_next_one() -> None:
    found = _consistent(_statement("a", list="l", object="concept:r"), _statement("b", list="l", position=3))

    assert [said.position for said in found] == [4, 3]
