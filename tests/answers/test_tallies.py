"""How many things stand in how many bullets, and how many in sentences alone."""

from dataclasses import replace

from skillgraph.answers.tallies import Tally, tally_objects
from skillgraph.model import Catalog, Statement
from small_catalog import PASSAGES, small_catalog, statement


def catalog_of(*statements: Statement) -> Catalog:
    """Give a catalog with some statements, whose lines 2, 4 and 5 are bullets and line 6 a sentence."""
    kinds = {2: "bullet", 4: "bullet", 5: "bullet", 6: "sentence"}
    passages = [replace(p, kind=kinds.get(p.line, p.kind)) for p in PASSAGES]
    return replace(
        small_catalog(),
        passages={(p.document, p.id): p for p in passages},
        statements={s.id: s for s in statements},
    )


def tally(*statements: Statement) -> Tally:
    return tally_objects(catalog_of(*statements), statements)


def test_two_things_of_one_bullet_are_two_things_and_one_bullet() -> None:
    said = [statement("baker", "hasDuty", duty, 4) for duty in ("bake", "sell")]

    assert tally(*said) == Tally(2, 1, 0)


def test_a_thing_of_two_bullets_is_one_thing() -> None:
    assert tally(statement("baker", "hasDuty", "bake", 4, 5)) == Tally(1, 2, 0)


def test_what_a_sentence_says_is_counted_apart_unless_a_bullet_says_it_too() -> None:
    said = [statement("baker", "hasDuty", "bake", 4, 6), statement("baker", "hasDuty", "rise", 6)]

    assert tally(*said) == Tally(1, 1, 1)


def test_what_is_inferred_is_not_counted() -> None:
    assert tally(statement("baker", "hasDuty", "bake", 4, status="inferred")) == Tally(0, 0, 0)
