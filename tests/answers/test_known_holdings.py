from decimal import Decimal

import pytest

from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.known_holdings import hold_alternatives, keep_alternatives
from skillgraph.answers.profiles import Holdings
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.projection.edges import project_edges

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
    catalog, held, added = hold_alternatives(_catalog(), Holdings(unknown=names), asked=ASKED)
    projection = keep_alternatives(project_edges(catalog), added)
    return skill_gap(catalog, ROLE.id, have=held.have, projection=projection), held


def test_an_alternative_that_the_graph_does_not_name_makes_near_and_not_had() -> None:
    gap, held = _gap("Power BI")

    [row] = gap.in_state("near")
    assert row.concept == "concept:tableau"
    assert row.via is not None
    assert (row.via.skill, row.via.reasons[0].relation) == ("concept:power-bi", "alternative-to")
    assert held.unknown == ()


@pytest.mark.parametrize("name", ["power-bi", "concept:power-bi", "POWER BI"])
def test_it_is_found_by_whatever_a_path_finds_it_by(name: str) -> None:
    _, held = _gap(name)

    assert held.have == ("concept:power-bi",)


def test_other_relations_of_it_make_nothing_near() -> None:
    gap, _ = _gap("Power BI")

    assert [row.concept for row in gap.in_state("missing")] == ["concept:excel"]


def test_what_is_no_alternative_to_anything_asked_for_stays_unknown() -> None:
    gap, held = _gap("SQL", "Docker", "Xyzzy")

    assert held.unknown == ("SQL", "Docker", "Xyzzy")
    assert gap.in_state("near") == []


def test_a_name_given_as_a_degree_is_no_skill() -> None:
    named = Holdings(unknown=("Power BI",), no_degrees=("Power BI",))

    catalog, held, added = hold_alternatives(_catalog(), named, asked=ASKED)

    assert (held, added) == (named, frozenset())
    assert "concept:power-bi" not in catalog.concepts


def test_what_was_held_before_is_held_still() -> None:
    named = Holdings(("concept:excel",), {"concept:excel": Decimal(3)}, ("power bi", "Power BI"))

    _, held, added = hold_alternatives(_catalog(), named, asked=ASKED)

    assert held.have == ("concept:excel", "concept:power-bi")
    assert held.years == {"concept:excel": Decimal(3)}
    assert added == {"concept:power-bi"}
