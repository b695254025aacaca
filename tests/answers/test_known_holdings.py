from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.known_holdings import hold_known
from skillgraph.answers.profiles import Holdings, Profile, find_holdings
from skillgraph.answers.requirements import project_held
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.projection.known import known_concepts
from skillgraph.rendering.text.counted_for_nothing import idle_lines
from skillgraph.rendering.text.verdicts import degree_verdict

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


def _studied(asked: str, *names: str) -> tuple[Gap, Holdings, Catalog]:
    catalog = _catalog()
    catalog.concepts["concept:degree"] = Concept("concept:degree", asked, "qualification")
    said = Statement("statement:degree", "", ROLE.id, "sg:requires", "concept:degree")
    catalog.statements[said.id] = said
    found = find_holdings(catalog, Profile(skills=names[1:], degrees=names[:1]))
    catalog, held, added = hold_known(catalog, found, roles=[ROLE.id])
    return replace(skill_gap(catalog, ROLE.id, have=held.have), beyond=added), held, catalog


@pytest.mark.parametrize("names", [("PhD",), ("Dr. phil., Doctor of Arts",), ("Xyzzy", "PhD")])
def test_a_degree_that_the_graph_does_not_name_takes_in_lower_ones_all_the_same(names: Sequence[str]) -> None:
    gap, held, catalog = _studied("Master of Arts", *names)

    [row] = gap.degrees
    assert (row.met, degree_verdict(catalog, row)) == (True, "you have it through PhD")
    assert held.unknown == held.no_degrees == tuple(name for name in names if name == "Xyzzy")
    assert [*idle_lines(catalog, gap)] == []


def test_a_degree_that_the_graph_does_not_name_and_that_is_too_low_is_weighed_and_said_to_lack() -> None:
    gap, held, catalog = _studied("Advanced degree", "B.Sc.")

    assert [degree_verdict(catalog, row) for row in gap.degrees] == ["you lack it"]
    assert held.unknown == ()
    assert [*idle_lines(catalog, gap)] == []


def test_where_no_degree_is_asked_for_one_that_the_graph_does_not_name_counts_for_nothing() -> None:
    _, held, _ = hold_known(_catalog(), Holdings(unknown=("PhD",), no_degrees=("PhD",)), roles=[ROLE.id])

    assert held.no_degrees == ("PhD",)


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


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Docker", "go"),
        ("k8s", "go"),
        ("Jenkins", "java"),
        ("Apache Kafka", "java"),
        ("PyTorch", "cpp"),
        ("TensorFlow", "cpp"),
        ("Terraform", "go"),
    ],
)
def test_nobody_is_near_the_language_that_a_tool_is_written_in(name: str, language: str) -> None:
    asked = known_concepts()[f"concept:{language}"]

    assert _states(asked, name) == {"missing"}


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Django", "python"),
        ("pandas", "python"),
        ("React", "javascript"),
        ("C++", "c"),
        ("dbt", "sql"),
    ],
)
def test_who_writes_a_language_or_is_asked_for_it_with_a_tool_is_near_it(name: str, language: str) -> None:
    asked = known_concepts()[f"concept:{language}"]

    assert _states(asked, name) == {"near"}


def test_a_concept_of_a_document_with_that_name_is_no_nearer() -> None:
    asked = known_concepts()["concept:go"]
    own = Concept("concept:our-docker", "Docker", "tool")

    assert _states(asked, own.id, own) == {"missing"}


def _states(asked: Concept, name: str, *own: Concept) -> set[str]:
    said = Statement("statement:1", "", ROLE.id, "sg:requires", asked.id)
    concepts = {concept.id: concept for concept in (ROLE, asked, *own)}
    catalog = Catalog(concepts=concepts, statements={said.id: said})
    have = tuple(concept.id for concept in own)
    named = Holdings(have=have, unknown=() if own else (name,))
    catalog, held, _ = hold_known(catalog, named, roles=[ROLE.id])
    projection = project_held(catalog, [ROLE.id], held.have)
    return {
        row.state for row in skill_gap(catalog, ROLE.id, have=held.have, projection=projection).requirements
    }
