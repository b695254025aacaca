"""What rules state is written down once, and a list says of its members what the text says."""

from decimal import Decimal
from typing import Any

import pytest

from parsing import parse
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.values import Place
from skillgraph.model import Figure, Span


def _ledger() -> Ledger:
    return Ledger(parse("Needs\n- Rust or Go\n- Rust\n"), "a", Naming({}))


def _require(ledger: Ledger, name: str, line: int = 1, **slots: Any) -> str:
    place = Place(line, Span(0, 4))
    return ledger.state("concept:role", "sg:requires", f"concept:{name}", [place], rule="test", **slots)


@pytest.mark.parametrize(
    ("logic", "members", "settled"),
    [
        ("any-of", ["rust"], "not said"),
        ("any-of", ["rust", "go"], "any-of"),
        ("all-of", ["rust"], "all-of"),
    ],
)
def test_of_a_single_member_nobody_says_that_any_one_is_enough(
    logic: str, members: list[str], settled: str
) -> None:
    ledger = _ledger()
    languages = ledger.open_list("languages", 0, "Languages", logic=logic)
    for position, name in enumerate(members, start=1):
        _require(ledger, name, list_id=languages, position=position)

    ledger.settle()

    assert ledger.lists[languages].logic == settled


def test_a_list_in_a_list_is_one_of_its_members() -> None:
    ledger = _ledger()
    either = ledger.open_list("either", 0, "Degree or years", logic="any-of")
    both = ledger.open_list("both", 0, "Both", logic="all-of", parent=either)
    _require(ledger, "degree", list_id=either, position=1)
    for position, name in enumerate(("rust", "go"), start=1):
        _require(ledger, name, list_id=both, position=position)

    ledger.settle()

    assert ledger.lists[either].logic == "any-of"


def test_a_list_without_members_goes_unless_a_list_in_it_has_some() -> None:
    ledger = _ledger()
    empty = ledger.open_list("empty", 0, "Empty")
    outer = ledger.open_list("outer", 0, "Outer")
    inner = ledger.open_list("inner", 0, "Inner", parent=outer)
    _require(ledger, "rust", list_id=inner, position=1)

    ledger.settle()

    assert (list(ledger.lists), empty in ledger.lists) == ([outer, inner], False)


QUALIFIERS: dict[str, Any] = {
    "figure": Figure("years", value=Decimal(2)),
    "modality": "preferred",
    "hedge": ("may",),
    "level": "expertise",
    "purpose": "to ship",
    "means": "by pairing",
    "reason": "it is fast",
    "condition": "if asked",
    "scope": "in Rome",
    "quantifier": "some",
    "manner": "quickly",
    "status": "estimated",
}


def test_what_is_said_twice_alike_is_one_statement_with_both_places() -> None:
    ledger = _ledger()

    first, again = (_require(ledger, "rust", line, **QUALIFIERS) for line in (1, 2))
    ledger.settle()

    assert first == again
    assert len(ledger.statements[first].evidence) == 2


@pytest.mark.parametrize("slot", QUALIFIERS)
def test_what_differs_in_one_qualifier_is_two_statements(slot: str) -> None:
    ledger = _ledger()

    first = _require(ledger, "rust", 1)
    second = _require(ledger, "rust", 2, **{slot: QUALIFIERS[slot]})

    assert first != second
    assert getattr(ledger.statements[second], slot) == QUALIFIERS[slot]
    assert getattr(ledger.statements[first], slot) != QUALIFIERS[slot]


def test_what_stands_in_a_list_and_by_itself_is_two_statements() -> None:
    ledger = _ledger()
    languages = ledger.open_list("languages", 0, "Languages")

    assert _require(ledger, "rust", 1) != _require(ledger, "rust", 2, list_id=languages, position=1)


def test_the_order_of_hedges_makes_no_difference() -> None:
    ledger = _ledger()

    assert _require(ledger, "rust", 1, hedge=("may", "often")) == _require(
        ledger, "rust", 2, hedge=("often", "may", "often")
    )
