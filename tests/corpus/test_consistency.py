"""What rules read twice, unnumbered or of itself is put right before it is written."""

from dataclasses import replace
from decimal import Decimal

from skillgraph.corpus.consistency import consistent_statements, without_unnamed
from skillgraph.documents import Document
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.values import Decision, Extraction
from skillgraph.model import Concept, ConceptList, Evidence, Figure, Span, Statement

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
        ["concept:x"],
        frozenset(),
        ["statement:c"],
    )


def test_a_member_without_number_gets_the_next_one() -> None:
    found = _consistent(_statement("a", list="l", object="concept:r"), _statement("b", list="l", position=3))

    assert [said.position for said in found] == [4, 3]


def test_evidence_that_both_have_stands_once() -> None:
    [said] = _consistent(_statement("a"), _statement("b", evidence=(_evidence("a"), _evidence("b"))))

    assert said.evidence == (_evidence("a"), _evidence("b"))


def test_joined_statements_may_differ_in_sentence_and_place_in_the_list() -> None:
    [said] = _consistent(
        _statement("a", sentence="One.", list="l", position=1), _statement("b", sentence="Two.", list="l")
    )

    assert (said.id, said.sentence, said.position) == ("statement:a", "One.", 1)


def test_what_is_an_object_of_another_follows_it_too() -> None:
    found = _consistent(
        _statement("a"), _statement("b"), _statement("c", subject="concept:z", object="statement:b")
    )

    assert [said.object for said in found] == ["concept:y", "statement:a"]


def test_a_figure_without_an_object_is_no_statement_of_itself() -> None:
    figure = Figure("demand", value=Decimal(5))

    [said] = _consistent(_statement("a", object=None, figure=figure))

    assert (said.object, said.figure) == (None, figure)


def test_nothing_is_said_of_a_statement_that_went_by_either_end_or_of_what_was_said_of_that() -> None:
    assert not _consistent(
        _statement("a", object="concept:x"),
        _statement("b", subject="concept:z", object="statement:a"),
        _statement("c", subject="statement:b", object="concept:z"),
    )


def test_what_comes_after_a_statement_that_went_stays() -> None:
    found = _consistent(_statement("a", object="concept:x"), _statement("b"))

    assert [said.id for said in found] == ["statement:b"]


def test_decisions_and_lists_go_with_the_statements_that_they_are_of() -> None:
    said = [
        _statement("a", list="l", position=1),
        _statement("b", list="l"),
        _statement("c", object="concept:x"),
    ]
    lists = {
        name: ConceptList(name, "s", name, None, "not said", None, parent=parent)
        for name, parent in (("l", None), ("outer", None), ("inner", "outer"), ("empty", None))
    }
    decisions = tuple(Decision(one.id, "rule", ()) for one in said)

    found = consistent_statements(
        Extraction(PARSED, "d", lists=lists, statements={one.id: one for one in said}, decisions=decisions)
    )

    assert [item.statement for item in found.decisions] == ["statement:a"]
    assert found.lists == {name: lists[name] for name in ("l", "outer", "inner")}


def test_members_of_two_lists_are_numbered_by_themselves() -> None:
    found = _consistent(
        _statement("a", list="l", object="concept:1"),
        _statement("b", list="m", object="concept:2", position=5),
        _statement("c", list="l", object="concept:3"),
        _statement("d", list="m", object="concept:4"),
        _statement("e", object="concept:5", position=9),
        _statement("f", list="m", object="concept:6", position=2),
    )

    assert [said.position for said in found] == [1, 5, 2, 6, None, 2]


def test_a_name_is_dropped_everywhere_where_it_shows_nothing() -> None:
    hidden = Concept("concept:y", "\u200b\u0007 ", "skill")
    shown = Concept("concept:x", "X", "role")
    lists = {
        "l": ConceptList("l", "s", "L", None, "any-of", None, concept="concept:y"),
        "m": ConceptList("m", "s", "M", None, "any-of", None, concept="concept:x"),
    }
    said = [
        _statement("a"),
        _statement("b", subject="concept:z", object="concept:x"),
        _statement("c", object="concept:w"),
    ]
    extraction = Extraction(
        PARSED,
        "d",
        {hidden.id: hidden, shown.id: shown},
        frozenset({hidden.id, shown.id}),
        lists=lists,
        statements={one.id: one for one in said},
        decisions=tuple(Decision(one.id, "rule", ()) for one in said),
    )

    found = without_unnamed(extraction)

    assert (found.concepts, found.proposed) == ({shown.id: shown}, frozenset({shown.id}))
    assert list(found.statements) == ["statement:b", "statement:c"]
    assert [item.statement for item in found.decisions] == ["statement:b", "statement:c"]
    assert found.lists == lists | {"l": replace(lists["l"], concept=None)}


def test_where_every_name_shows_nothing_is_dropped() -> None:
    shown = Concept("concept:x", "X", "role")
    extraction = Extraction(PARSED, "d", {shown.id: shown})

    assert without_unnamed(extraction) is extraction
