from decimal import Decimal

import pytest

from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.known_holdings import hold_known
from skillgraph.answers.profiles import Holdings
from skillgraph.answers.requirements import project_held
from skillgraph.model import Catalog, Concept, Statement

ASKED = {
    "concept:tableau": Concept("concept:tableau", "Tableau", "tool"),
    "concept:excel": Concept("concept:excel", "Excel", "tool"),
}
ROLE = Concept("concept:analyst", "Analyst", "role")


def _catalog() -> Catalog:
    catalog = Catalog(concepts={ROLE.id: ROLE, **ASKED})
    for number, curie in enumerate(ASKED):
        name = f"statement:{number}"
        catalog.statements[name] = Statement(name, "", ROLE.id, "sg:requires", curie)
    return catalog


def _gap(*names: str) -> tuple[Gap, Holdings]:
    catalog, held, _ = hold_known(_catalog(), Holdings(unknown=names), roles=[ROLE.id])
    projection = project_held(catalog, [ROLE.id], held.have)
    return skill_gap(catalog, ROLE.id, have=held.have, projection=projection), held


def test_an_alternative_that_the_graph_does_not_name_makes_near_and_not_had() -> None:
    gap, held = _gap("Power BI")

    row = next(row for row in gap.in_state("near") if row.concept == "concept:tableau")
    assert row.via is not None
    assert (row.via.skill, row.via.reasons[0].relation) == ("concept:power-bi", "alternative-to")
    assert held.unknown == ()


@pytest.mark.parametrize("name", ["power-bi", "concept:power-bi", "POWER BI"])
def test_it_is_found_by_whatever_a_path_finds_it_by(name: str) -> None:
    _, held = _gap(name)

    assert held.have == ("concept:power-bi",)


def test_other_relations_and_counts_that_tell_make_near_too() -> None:
    relation, _ = _gap("Data analysis")
    count, held = _gap("Looker")

    assert relation.in_state("near")[0].via is not None
    assert [row.concept for row in count.in_state("near")] == ["concept:tableau"]
    assert held.have == ("concept:looker",)


def test_what_is_near_to_nothing_that_is_asked_for_stays_unknown() -> None:
    gap, held = _gap("Kubernetes", "xAI", "Xyzzy")

    assert held.unknown == ("Kubernetes", "xAI", "Xyzzy")
    assert held.have == ()
    assert gap.in_state("near") == []


def test_a_name_given_as_a_degree_is_no_skill() -> None:
    named = Holdings(unknown=("Power BI",), no_degrees=("Power BI",))

    catalog, held, added = hold_known(_catalog(), named, roles=[ROLE.id])

    assert (held, added) == (named, ())
    assert "concept:power-bi" not in catalog.concepts


def test_what_was_held_before_is_held_still() -> None:
    named = Holdings(("concept:excel",), {"concept:excel": Decimal(3)}, ("power bi", "Power BI"))

    _, held, added = hold_known(_catalog(), named, roles=[ROLE.id])

    assert held.have == ("concept:excel", "concept:power-bi")
    assert held.years == {"concept:excel": Decimal(3)}
    assert added == ("concept:power-bi",)
