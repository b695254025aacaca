"""What a person lacks for a role, on catalogs of a few statements and on the bundled guide."""

from dataclasses import replace
from decimal import Decimal

import networkx as nx
import pytest

from skillgraph.answers.gap import Gap, skill_gap
from skillgraph.answers.places import find_section
from skillgraph.answers.ranking import AskedConcept
from skillgraph.answers.requirements import (
    STATES,
    Requirement,
    State,
    need_of,
    project_held,
    requirements_of,
)
from skillgraph.answers.weighing import NEAR_RELATIONS
from skillgraph.answers.whatif import role_changes
from skillgraph.model import Catalog, Concept, ConceptList, Evidence, Figure, Span, Statement
from skillgraph.projection.layer_names import PLACES, TEXT_PLACES
from skillgraph.projection.layers import edge_closeness
from skillgraph.projection.reasons import Reason
from skillgraph.rendering.gap_sum import heading_count, sum_sentence
from skillgraph.rendering.text.asked_lines import AskedLines
from skillgraph.rendering.text.gap import gap_answer
from skillgraph.rendering.text.output import Text
from skillgraph.rendering.text.verdicts import years_verdict
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog

ROLE = "concept:role"
LEAD = "concept:lead-ai-backend-engineer"
HOLDINGS = {"nothing": [], "one": ["concept:b"], "two": ["concept:b", "concept:c"]}


def list_of(name: str, logic: str, *, parent: str | None = None, concept: str | None = None) -> ConceptList:
    return ConceptList(name, "s", name, None, logic, open=None, concept=concept, parent=parent)


def asks(
    target: str,
    list_id: str | None = None,
    relation: str = "sg:requires",
    *,
    passage: str = "p",
    **rest: object,
) -> Statement:
    evidence = (Evidence("document:d", passage, Span(0, 1), None, (), ""),)
    return Statement(
        f"statement:{target}_{list_id}", "", ROLE, relation, f"concept:{target}", list=list_id,
        evidence=evidence, **rest,  # type: ignore[arg-type]
    )  # fmt: skip


def catalog_of(
    statements: list[Statement], *lists: ConceptList, parts: dict[str, tuple[str, ...]] | None = None
) -> Catalog:
    slugs = {s.object: s.object for s in statements} | {f"concept:{slug}": "" for slug in parts or {}}
    slugs |= {f"concept:{part}": "" for several in (parts or {}).values() for part in several}
    concepts = {
        curie: Concept(
            curie,
            curie.partition(":")[2],
            "skill",
            parts=tuple(f"concept:{p}" for p in (parts or {}).get(curie.partition(":")[2], ())),
        )
        for curie in slugs
        if curie
    }
    concepts[ROLE] = Concept(ROLE, "Role", "role")
    return Catalog(
        concepts=concepts,
        lists={item.id: item for item in lists},
        statements={s.id: s for s in statements},
    )


def states(gap: Gap) -> dict[str, str]:
    return {row.concept.partition(":")[2]: row.state for row in gap.requirements}


def states_with(catalog: Catalog, *have: str) -> dict[str, str]:
    return states(skill_gap(catalog, ROLE, have=[f"concept:{slug}" for slug in have]))


def test_an_any_of_list_is_satisfied_by_one_member() -> None:
    catalog = catalog_of([asks("a", "l"), asks("b", "l"), asks("c")], list_of("l", "any-of"))

    assert states_with(catalog, "a") == {"a": "have", "b": "not needed", "c": "missing"}
    assert states_with(catalog) == {"a": "missing", "b": "missing", "c": "missing"}


def test_in_a_list_that_does_not_say_one_member_leaves_the_others_not_said() -> None:
    catalog = catalog_of([asks("a", "l"), asks("b", "l")], list_of("l", "not said"))

    assert states_with(catalog, "b") == {"a": "not said", "b": "have"}
    assert states_with(catalog) == {"a": "missing", "b": "missing"}


def test_what_has_a_passage_of_its_own_is_asked_for_by_itself() -> None:
    bullets = [asks("a", "l", passage="p1", position=1), asks("b", "l", passage="p2", position=2)]
    inside = [asks("c", "n", passage="p3", position=1), asks("d", "n", passage="p3", position=2)]
    lists = list_of("l", "not said"), list_of("n", "not said", parent="l")

    catalog = catalog_of([*bullets, *inside], *lists)

    assert states_with(catalog, "a", "c") == {"a": "have", "b": "missing", "c": "have", "d": "not said"}


def test_alternatives_in_a_bullet_stay_alternatives_of_one_demand() -> None:
    bullets = [asks("a", "l", passage="p1", position=1)]
    inside = [asks("c", "n", passage="p2", position=1), asks("d", "n", passage="p2", position=2)]
    catalog = catalog_of([*bullets, *inside], list_of("l", "not said"), list_of("n", "any-of", parent="l"))

    assert states_with(catalog, "a") == {"a": "have", "c": "missing", "d": "missing"}
    assert states_with(catalog, "c") == {"a": "missing", "c": "have", "d": "not needed"}


def test_two_clauses_of_a_bullet_are_no_enumeration() -> None:
    clauses = [asks("a", "l", position=1), asks("b", "l", position=1)]

    assert states_with(catalog_of(clauses, list_of("l", "not said")), "a") == {"a": "have", "b": "missing"}


def test_members_that_a_passage_words_otherwise_are_each_asked_for() -> None:
    members = [asks("a", "l", modality="required"), asks("b", "l", modality="preferred"), asks("c", "l")]

    assert states_with(catalog_of(members, list_of("l", "not said")), "a") == {
        "a": "have",
        "b": "missing",
        "c": "missing",
    }


def test_a_label_over_bullets_is_not_met_by_one_of_them() -> None:
    members = [asks("languages", passage="p1"), asks("a", "l", passage="p2"), asks("b", "l", passage="p3")]
    catalog = catalog_of(members, list_of("l", "not said", concept="concept:languages"))

    assert states_with(catalog, "a")["languages"] == "missing"
    assert states_with(catalog, "a", "b")["languages"] == "have"


def test_of_an_all_of_list_every_member_is_needed() -> None:
    catalog = catalog_of([asks("a", "l"), asks("b", "l")], list_of("l", "all-of"))

    assert states_with(catalog, "a") == {"a": "have", "b": "missing"}


def test_a_whole_list_may_be_one_member_of_an_any_of_list() -> None:
    statements = [asks("a", "both"), asks("b", "both"), asks("c", "l")]
    catalog = catalog_of(statements, list_of("l", "any-of"), list_of("both", "all-of", parent="l"))

    assert states_with(catalog, "a") == {"a": "have", "b": "missing", "c": "missing"}
    assert states_with(catalog, "a", "b")["c"] == "not needed"
    assert states_with(catalog, "c") == {"a": "not needed", "b": "not needed", "c": "have"}


def test_lists_that_hold_each_other_come_to_an_end() -> None:
    lists = list_of("l", "any-of", parent="m"), list_of("m", "any-of", parent="l")

    assert states_with(catalog_of([asks("a", "l"), asks("b", "m")], *lists), "a")["b"] == "not needed"


@pytest.mark.parametrize(
    ("logic", "state"), [("any-of", "have"), ("not said", "not said"), ("all-of", "missing")]
)
def test_what_names_a_list_is_held_as_the_list_is(logic: str, state: str) -> None:
    catalog = catalog_of(
        [asks("languages"), asks("a", "l"), asks("b", "l")], list_of("l", logic, concept="concept:languages")
    )

    assert states_with(catalog, "a")["languages"] == state
    assert states_with(catalog, "a", "b")["languages"] == "have"


def test_one_member_beside_a_list_inside_it_is_enough_for_what_names_an_any_of_list() -> None:
    statements = [asks("languages"), asks("a", "both"), asks("b", "both"), asks("c", "l")]
    lists = [list_of("l", "any-of", concept="concept:languages"), list_of("both", "all-of", parent="l")]

    held = states_with(catalog_of([*statements, asks("d", "l")], *lists), "c")

    assert held["languages"] == "have"
    assert states_with(catalog_of(statements, *lists), "a")["languages"] == "missing"


@pytest.mark.parametrize(
    ("logic", "have", "enough"),
    [
        ("any-of", ["a"], "any one of it is enough"),
        ("all-of", ["a", "b"], "all of it is held"),
        ("not said", ["a"], "whether any or all are needed is not said"),
    ],
)
def test_what_names_a_list_is_met_through_its_members_each_with_its_first_place(
    logic: str, have: list[str], enough: str
) -> None:
    members = [asks("a", "l"), asks("b", "l")]
    twice = [replace(s, evidence=(*s.evidence, replace(s.evidence[0], passage=f"p{s.id}"))) for s in members]
    lists = list_of("l", logic, concept="concept:languages")

    gap = skill_gap(
        catalog_of([asks("languages"), *twice], lists), ROLE, have=[f"concept:{name}" for name in have]
    )

    via = gap.requirements[0].via
    assert via is not None and via.skill == "concept:a"
    [reason] = via.reasons
    assert reason.sentence == f"{len(have)} of the list \u201cl\u201d held; {enough}."
    assert reason.statements == tuple(s.id for s in members[: len(have)])
    assert [evidence.passage for evidence in reason.evidence] == ["p"]


def test_a_list_that_holds_nothing_but_lists_is_met_by_these() -> None:
    lists = [
        list_of("l", "any-of"),
        list_of("middle", "all-of", parent="l"),
        list_of("inner", "any-of", parent="middle"),
    ]
    catalog = catalog_of([asks("a", "inner"), asks("b", "inner"), asks("c", "l")], *lists)

    assert states_with(catalog, "a")["c"] == "not needed"
    assert states_with(catalog)["c"] == "missing"


def test_half_a_year_of_a_thing_is_having_it() -> None:
    gap = skill_gap(catalog_of([asks("a")]), ROLE, years={"concept:a": Decimal("0.5")})

    assert states(gap) == {"a": "have"}


def test_a_requirement_has_all_figures_of_its_concept_but_pay() -> None:
    mentions, openings = (Figure(measure, value=Decimal(5)) for measure in ("mentions", "openings"))
    pay = Figure("salary", value=Decimal(9), currency="USD")
    catalog = catalog_of([asks("a"), asks("b")])
    figures = {
        f"statement:{figure.measure}": Statement(
            f"statement:{figure.measure}", "", "concept:a", "sg:hasFigure", figure=figure
        )
        for figure in (mentions, pay, openings)
    }

    gap = skill_gap(replace(catalog, statements=catalog.statements | figures), ROLE)

    assert [row.demand for row in gap.requirements] == [(mentions, openings), ()]


def test_what_is_met_by_an_unstated_compound_has_no_place() -> None:
    gap = skill_gap(catalog_of([asks("a")], parts={"ab": ("a", "b")}), ROLE, have=["concept:ab"])

    via = gap.requirements[0].via
    assert via is not None
    assert (via.reasons[0].sentence, via.reasons[0].evidence) == ("ab has the part a.", ())


def test_what_is_met_by_a_list_inside_an_any_of_list_spares_the_rest() -> None:
    statements = [asks("a", "inner"), asks("b", "inner"), asks("c", "other")]
    lists = [
        list_of("l", "any-of"),
        list_of("inner", "any-of", parent="middle"),
        list_of("middle", "any-of", parent="l"),
        list_of("other", "all-of", parent="l"),
    ]

    assert states_with(catalog_of([*statements, asks("d", "middle")], *lists), "a")["c"] == "not needed"


def test_parts_of_parts_are_held_too() -> None:
    catalog = catalog_of([asks("c")], parts={"abc": ("a", "bc"), "bc": ("b", "c")})

    assert states_with(catalog, "abc") == {"c": "have"}


def test_parts_of_a_compound_that_is_held_count_and_all_parts_make_the_compound() -> None:
    catalog = catalog_of([asks("a"), asks("ab")], parts={"ab": ("a", "b")})

    assert states_with(catalog, "ab") == {"a": "have", "ab": "have"}
    assert states_with(catalog, "a", "b") == {"a": "have", "ab": "have"}
    assert states_with(catalog, "a") == {"a": "have", "ab": "missing"}
    through = skill_gap(catalog, ROLE, have=["concept:ab"]).requirements[0].via
    assert through is not None
    assert (through.skill, through.reasons[0].relation) == ("concept:ab", "dcterms:hasPart")


def test_what_is_one_hop_away_is_near_with_its_reason() -> None:
    catalog = small_catalog()
    role = "concept:engineer"
    have = ["concept:observability"]

    gap = skill_gap(catalog, role, have=have, projection=project_held(catalog, [role], have))

    near = {row.concept: row.via for row in gap.in_state("near")}
    assert list(near) == ["concept:kubernetes"]  # "Observability is a kind of it", by a rule of ours
    via = near["concept:kubernetes"]
    assert via is not None and via.skill == "concept:observability"
    assert via.reasons[0].evidence or via.reasons[0].status == "inferred"


def test_required_is_told_apart_from_desirable_and_forecast() -> None:
    wordings = [
        asks("a"),
        asks("a", modality="minimum"),
        asks("a", relation="sg:prefers"),
        asks("a", modality="advantageous"),
        asks("a", modality="possible"),
        asks("a", relation="sg:willRequire"),
        asks("a", modality="forecast"),
    ]

    assert [need_of(s) for s in wordings] == [*["required"] * 2, *["desirable"] * 3, *["forecast"] * 2]


def test_what_we_infer_is_no_requirement() -> None:
    assert requirements_of(catalog_of([asks("a", status="inferred", rule="r")]), ROLE) == []


def years(low: str, high: str | None = None) -> Figure:
    if high is None:
        return Figure("years of experience", value=Decimal(low), bound="inclusive-lower", unit="years")
    return Figure("years of experience", low=Decimal(low), high=Decimal(high), bound="range", unit="years")


@pytest.mark.parametrize(
    ("given", "short"), [({}, None), ({"concept:a": "4"}, "1"), ({"concept:a": "5.5"}, "0")]
)
def test_years_are_counted_against_the_lower_end(given: dict[str, str], short: str | None) -> None:
    held = {curie: Decimal(number) for curie, number in given.items()}

    gap = skill_gap(catalog_of([asks("a", figure=years("5", "8"))]), ROLE, years=held)

    assert not gap.requirements
    assert gap.experience[0].short == (None if short is None else Decimal(short))


@pytest.mark.parametrize(
    ("have", "verdict"), [([], ""), (["concept:a"], "you have it, for how long you did not say")]
)
def test_what_is_held_without_its_years_is_said_to_be(have: list[str], verdict: str) -> None:
    gap = skill_gap(catalog := catalog_of([asks("a", figure=years("5"))]), ROLE, have=have)

    [row] = gap.experience
    assert (row.have, row.held) == (None, bool(have))
    assert years_verdict(catalog, row) == verdict


def test_what_one_has_years_of_experience_in_is_held() -> None:
    catalog = catalog_of([asks("a"), asks("b")])

    gap = skill_gap(catalog, ROLE, years={"concept:a": Decimal(4), "concept:b": Decimal(0)})

    assert [row.state for row in gap.requirements] == ["have", "missing"]
    assert gap.unasked == ("concept:a", "concept:b")


def test_years_in_one_member_of_an_any_of_list_are_enough() -> None:
    statements = [asks("a", "l", figure=years("2")), asks("b", "l", figure=years("2"))]
    catalog = catalog_of(statements, list_of("l", "any-of"))

    gap = skill_gap(catalog, ROLE, years={"concept:b": Decimal(3), "concept:role": Decimal(1)})

    assert [(row.have, row.short) for row in gap.experience] == [
        (None, Decimal(0)),
        (Decimal(3), Decimal(0)),
    ]
    assert gap.unasked == ("concept:role",)


@pytest.mark.parametrize(("given", "short"), [("2", "0"), ("1.5", "2"), ("9", "0")])
def test_exactly_the_years_asked_for_in_one_alternative_are_enough(given: str, short: str) -> None:
    statements = [asks("a", "l", figure=years("2")), asks("b", "l", figure=years("2"))]
    catalog = catalog_of(statements, list_of("l", "any-of"))

    gap = skill_gap(catalog, ROLE, years={"concept:a": Decimal(given), "concept:b": Decimal(0)})

    assert gap.experience[1].short == Decimal(short)


@pytest.mark.parametrize("bound", ["inclusive-upper", "strict-upper"])
def test_years_that_are_only_bounded_from_above_lack_none(bound: str) -> None:
    figure = Figure("years of experience", high=Decimal(3), bound=bound, unit="years")

    gap = skill_gap(catalog_of([asks("a", figure=figure)]), ROLE, years={"concept:a": Decimal(1)})

    assert (gap.requirements, [row.short for row in gap.experience]) == ((), [Decimal(0)])


def reason(relation: str, strength: float) -> Reason:
    layer = "text" if relation in TEXT_PLACES else "purpose" if relation in PLACES else "stated"
    return Reason(relation, f"by {relation}", "stated", layer, strength, (), ())


def projection_of(*edges: tuple[str, str, Reason]) -> "nx.Graph[str]":
    projection: nx.Graph[str] = nx.Graph()
    for a, b, why in edges:
        together = reason("same group", 0.95)
        ends = f"concept:{a}", f"concept:{b}"
        projection.add_edge(*ends, closeness=0.95, distance=1, reasons=[together, why])
    return projection


@pytest.mark.parametrize(
    ("relation", "state"),
    [(relation, "near") for relation in NEAR_RELATIONS]
    + [(place, "missing") for place in PLACES]
    + [("sg:offers", "missing")],
)
def test_near_is_only_what_a_relation_with_a_meaning_ties(relation: str, state: str) -> None:
    catalog = catalog_of([asks("a"), asks("b")])
    projection = projection_of(("a", "b", reason(relation, 0.5)))

    gap = skill_gap(catalog, ROLE, have=["concept:b"], projection=projection)

    assert states(gap) == {"a": state, "b": "have"}
    via = gap.requirements[0].via
    assert via is None or ([r.relation for r in via.reasons], via.closeness) == (
        [relation],
        edge_closeness([reason(relation, 0.5)]),
    )


def test_of_several_that_are_near_the_strongest_meaning_is_named_and_of_equal_ones_the_first() -> None:
    catalog = catalog_of([asks("a"), asks("b"), asks("c"), asks("d")])
    projection = projection_of(
        ("a", "b", reason("skos:closeMatch", 0.5)),
        ("a", "d", reason("skos:broader", 0.9)),
        ("a", "c", reason("skos:broader", 0.9)),
    )

    gap = skill_gap(catalog, ROLE, have=[f"concept:{held}" for held in "bcd"], projection=projection)

    assert gap.requirements[0].via is not None
    assert gap.requirements[0].via.skill == "concept:c"


def test_pay_is_no_demand() -> None:
    asked = catalog_of([asks("a")])
    pay = Figure("salary", value=Decimal(9), unit="currency", currency="EUR")
    demand = Figure("demand", value=Decimal(9), unit="percent change", direction="increase")
    figures = [
        Statement(f"statement:{figure.measure}", "", "concept:a", "sg:hasFigure", figure=figure)
        for figure in (pay, demand)
    ]
    catalog = replace(asked, statements=asked.statements | {said.id: said for said in figures})

    assert [row.demand for row in skill_gap(catalog, ROLE).requirements] == [(demand,)]


def test_passages_that_only_give_a_qualifier_make_no_enumeration_of_two_bullets() -> None:
    heading = Evidence("document:d", "heading", Span(0, 1), None, ("modality",), "")
    bullets = [asks("a", "l", passage="p1", position=1), asks("b", "l", passage="p2", position=2)]
    below = [replace(said, evidence=(*said.evidence, heading)) for said in bullets]

    assert states_with(catalog_of(below, list_of("l", "not said")), "a") == {"a": "have", "b": "missing"}


def degrees_of(logic: str | None, *labels: str) -> Catalog:
    """Give a catalog that asks for degrees, in a list of some logic or each by itself."""
    names = {f"concept:{number}": label for number, label in enumerate(labels)}
    asked = catalog_of(
        [asks(curie.removeprefix("concept:"), "l" if logic else None) for curie in names],
        *([list_of("l", logic)] if logic else []),
    )
    degrees = {curie: Concept(curie, label, "qualification") for curie, label in names.items()}
    return replace(asked, concepts=asked.concepts | degrees)


def test_a_degree_takes_in_lower_ones_and_no_other_of_its_own_level() -> None:
    gap = skill_gap(degrees_of(None, "MBA", "Master's degree", "Bachelor's degree"), ROLE, have=["concept:1"])

    assert [row.requirement.state for row in gap.degrees] == ["missing", "have", "have"]
    assert [row.met for row in gap.degrees] == [False, True, True]


def test_a_degree_is_met_by_a_rule_that_is_named_and_of_two_alike_the_later_id_stands_for_both() -> None:
    catalog = degrees_of(None, "MBA", "Master's degree", "Bachelor's degree")

    rows = skill_gap(catalog, ROLE, have=["concept:0", "concept:1"]).degrees

    via = rows[2].requirement.via
    assert via is not None and via.skill == "concept:1"
    [reason] = via.reasons
    assert (reason.relation, reason.status) == ("higher degree", "inferred")
    assert reason.sentence == (
        "Master's degree (level 7 of the European Qualifications Framework) "
        "takes in Bachelor's degree (level 6)."
    )


def test_a_degree_meets_what_is_asked_for_by_a_name_of_several_levels() -> None:
    labels = ("Bachelor's degree", "University degree", "Advanced degree", "Associate degree")
    catalog = degrees_of(None, *labels)

    rows = skill_gap(catalog, ROLE, have=["concept:0"]).degrees
    strict = skill_gap(catalog, ROLE, have=["concept:0"], stated_only=True).degrees
    vague = skill_gap(catalog, ROLE, have=["concept:1"]).degrees

    assert [row.met for row in rows] == [True, True, False, True]
    assert [row.met for row in strict] == [True, False, False, False]
    assert [row.met for row in vague] == [False, True, False, False]  # of which level it is nobody says
    assert rows[1].requirement.via is not None
    [reason] = rows[1].requirement.via.reasons
    assert reason.sentence.endswith("takes in University degree (any from level 6 on).")


def test_of_several_degrees_the_highest_takes_in_the_lower_and_what_is_named_is_held_by_itself() -> None:
    catalog = degrees_of(None, "PhD", "Master's degree", "Bachelor's degree")

    gap = skill_gap(catalog, ROLE, have=["concept:2", "concept:0"])

    assert [row.met for row in gap.degrees] == [True, True, True]
    through = [row.requirement.via.skill if row.requirement.via else None for row in gap.degrees]
    assert through == [None, "concept:0", None]


def test_of_degrees_that_may_or_may_not_be_alternatives_nothing_is_said() -> None:
    catalog = degrees_of("not said", "MBA", "Master's degree")

    assert [row.met for row in skill_gap(catalog, ROLE, have=["concept:1"]).degrees] == [None, True]


def test_the_fields_of_a_degree_are_what_it_is_stated_to_be_in() -> None:
    catalog = degrees_of(None, "MBA")
    [asked] = catalog.statements
    about = [
        Statement(f"statement:about_{number}", "", asked, relation, target)
        for number, (relation, target) in enumerate(
            (("sg:inField", "concept:law"), ("sg:takesIntoAccount", "concept:cost"), ("sg:inField", None))
        )
    ]
    catalog = replace(catalog, statements=catalog.statements | {said.id: said for said in about})

    assert [row.fields for row in skill_gap(catalog, ROLE).degrees] == [("concept:law",)]


@pytest.mark.parametrize(
    ("given", "short", "above"), [("4", "1", "0"), ("5", "0", "0"), ("8", "0", "0"), ("9.5", "0", "1.5")]
)
def test_years_above_the_upper_end_are_told(given: str, short: str, above: str) -> None:
    gap = skill_gap(
        catalog_of([asks("a", figure=years("5", "8"))]), ROLE, years={"concept:a": Decimal(given)}
    )

    assert [(row.short, row.above) for row in gap.experience] == [(Decimal(short), Decimal(above))]


def test_at_least_so_many_years_have_no_upper_end_and_at_most_so_many_have() -> None:
    at_most = Figure("years of experience", high=Decimal(3), bound="inclusive-upper", unit="years")
    asked = catalog_of([asks("a", figure=years("5")), asks("b", figure=at_most)])

    gap = skill_gap(asked, ROLE, years={"concept:a": Decimal(9), "concept:b": Decimal(5)})

    assert [row.above for row in gap.experience] == [None, Decimal(2)]
    value = Figure("years of experience", value=Decimal(3), bound="strict-upper", unit="years")
    given = skill_gap(catalog_of([asks("a", figure=value)]), ROLE, years={"concept:a": Decimal(5)})
    assert [(row.short, row.above) for row in given.experience] == [(Decimal(0), Decimal(2))]
    assert [row.above for row in skill_gap(asked, ROLE).experience] == [None, None]


def test_years_above_the_range_are_told_of_one_of_several_alternatives_too() -> None:
    members = [asks("a", "l", figure=years("2", "3")), asks("b", "l", figure=years("2", "3"))]

    gap = skill_gap(catalog_of(members, list_of("l", "any-of")), ROLE, years={"concept:a": Decimal(5)})

    assert [row.statement for row in gap.experience] == members
    assert [(row.short, row.above) for row in gap.experience] == [
        (Decimal(0), Decimal(2)),
        (Decimal(0), None),
    ]


# ---------------------------------------------------------------- concept by concept


def ranked(gap: Gap) -> list[str]:
    return [row.concept.partition(":")[2] for row in gap.concepts]


def test_a_concept_is_counted_once_in_the_state_of_the_place_that_is_least_met() -> None:
    asked = [asks("a", "any", passage="p1"), asks("b", "any", passage="p1"), asks("a", passage="p2")]
    catalog = catalog_of(asked, list_of("any", "any-of"))

    gap = skill_gap(catalog, ROLE, have=["concept:b"])

    assert [row.state for row in gap.requirements] == ["not needed", "have", "missing"]
    assert [(row.concept, row.state, row.places) for row in gap.concepts] == [
        ("concept:a", "missing", 2),
        ("concept:b", "have", 1),
    ]


def test_what_is_missing_in_one_place_is_no_more_than_near_by_another() -> None:
    rows = [Requirement(asks("a"), "concept:a", state) for state in ("near", "missing", "not said")]

    assert AskedConcept("concept:a", tuple(rows)).state == "missing"
    assert AskedConcept("concept:a", (rows[2], rows[0])).state == "near"


def test_the_strongest_place_tells_how_far_a_concept_is_asked_for() -> None:
    statements = [
        asks("only", relation="sg:prefers"),
        replace(asks("both", relation="sg:prefers", passage="p"), id="statement:1"),
        replace(asks("both", passage="p"), id="statement:2"),
        replace(asks("both", relation="sg:willRequire", passage="p"), id="statement:3"),
        replace(asks("twice", relation="sg:prefers", passage="p"), id="statement:4"),
        replace(asks("twice", relation="sg:prefers", passage="q"), id="statement:5"),
    ]

    gap = skill_gap(catalog_of(statements), ROLE)

    assert [(row.concept[8:], row.need) for row in gap.concepts] == [
        ("both", "required"),
        ("twice", "desirable"),
        ("only", "desirable"),
    ]


def test_what_serves_only_a_heading_serves_nothing_that_is_counted() -> None:
    members = [asks("languages"), asks("a", "l"), asks("b", "l")]
    catalog = catalog_of(members, list_of("l", "all-of", concept="concept:languages"))
    tie = Statement("statement:t", "", "concept:languages", "sg:involves", "concept:a")
    catalog = replace(catalog, statements=catalog.statements | {tie.id: tie})

    assert [row.serves for row in skill_gap(catalog, ROLE).concepts] == [(), ()]


@pytest.mark.parametrize("state", STATES)
def test_of_two_states_the_less_met_one_counts(state: State) -> None:
    rows = [Requirement(asks("a"), "concept:a", found) for found in (state, "not needed", "have")]

    expected = {"have": "have", "not needed": "have"}.get(state, state)
    assert AskedConcept("concept:a", tuple(rows)).state == expected


def test_required_comes_before_preferred_before_what_may_help_before_a_forecast() -> None:
    statements = [
        asks("later", relation="sg:willRequire"),
        asks("helps", relation="sg:prefers", modality="advantageous"),
        asks("liked", relation="sg:prefers"),
        asks("matters", modality="important"),
        asks("needed", modality="essential"),
    ]

    gap = skill_gap(catalog_of(statements), ROLE)

    assert ranked(gap) == ["needed", "matters", "liked", "helps", "later"]
    assert " ".join(row.need for row in gap.concepts) == "required required desirable desirable forecast"


def test_of_one_force_more_places_come_first_and_then_what_serves_more() -> None:
    statements = [
        asks("once"),
        asks("serves"),
        asks("served"),
        replace(asks("twice", passage="p1"), id="statement:1"),
        replace(asks("twice", passage="p2"), id="statement:2"),
    ]
    use = Statement("statement:use", "", "concept:served", "sg:uses", "concept:serves")
    catalog = catalog_of(statements)
    catalog = replace(catalog, statements=catalog.statements | {use.id: use})

    gap = skill_gap(catalog, ROLE)

    assert ranked(gap) == ["twice", "serves", "once", "served"]
    assert [row.serves for row in gap.concepts] == [(), ("concept:served",), (), ()]


def test_two_statements_of_one_passage_are_one_place_and_one_qualifier_is_none() -> None:
    heading = Evidence("document:d", "heading", Span(0, 1), None, ("modality",), "")
    twice = replace(asks("a"), id="statement:again", level="strong")
    below = replace(asks("a"), evidence=(*asks("a").evidence, heading))

    gap = skill_gap(catalog_of([below, twice]), ROLE)

    assert [row.places for row in gap.concepts] == [1]


@pytest.mark.parametrize(
    ("said", "serves"),
    [
        (("a", "sg:supports", "b", "stated"), ("concept:b",)),
        (("b", "sg:involves", "a", "stated"), ("concept:b",)),
        (("a", "sg:enables", "b", "stated"), ("concept:b",)),
        (("a", "sg:addresses", "b", "stated"), ("concept:b",)),
        (("b", "sg:uses", "a", "stated"), ("concept:b",)),
        (("b", "sg:requires", "a", "stated"), ("concept:b",)),
        (("duty", "sg:concerns", "a", "stated"), ("concept:duty",)),
        (("other", "sg:uses", "a", "stated"), ()),
        (("a", "sg:uses", "b", "stated"), ()),
        (("a", "sg:supports", "b", "inferred"), ()),
        (("a", "skos:closeMatch", "b", "stated"), ()),
        (("a", "sg:supports", "a", "stated"), ()),
    ],
)
def test_what_serves_a_requirement_or_a_duty_of_the_role_is_what_is_stated_so(
    said: tuple[str, str, str, str], serves: tuple[str, ...]
) -> None:
    subject, relation, target, status = said
    catalog = catalog_of([asks("a"), asks("b")], parts={"duty": (), "other": ()})
    tie = Statement("statement:t", "", f"concept:{subject}", relation, f"concept:{target}", status=status)
    duty = Statement("statement:d", "", ROLE, "sg:hasDuty", "concept:duty")
    catalog = replace(catalog, statements=catalog.statements | {tie.id: tie, duty.id: duty})

    rows = {row.concept: row.serves for row in skill_gap(catalog, ROLE).concepts}

    assert rows["concept:a"] == serves


def test_what_only_names_a_list_of_things_asked_for_is_no_thing_of_its_own() -> None:
    members = [asks("languages"), asks("a", "l"), asks("alone", passage="p9")]
    lists = (
        list_of("l", "any-of", concept="concept:languages"),
        list_of("m", "any-of", concept="concept:alone"),
    )

    gap = skill_gap(catalog_of(members, *lists), ROLE)

    assert ranked(gap) == ["a", "alone"]
    assert [row.concept for row in gap.headings] == ["concept:languages"]


def test_what_names_a_list_here_and_is_asked_for_by_itself_elsewhere_counts() -> None:
    members = [asks("languages", passage="p1"), asks("a", "l"), asks("languages", "other", passage="p2")]
    lists = list_of("l", "any-of", concept="concept:languages"), list_of("other", "all-of")

    gap = skill_gap(catalog_of(members, *lists), ROLE)

    assert ranked(gap) == ["languages", "a"]
    assert gap.headings == ()


def test_a_class_of_which_kinds_are_asked_for_is_a_heading() -> None:
    catalog = catalog_of([asks("cloud"), asks("aws"), asks("tool")], parts={"hammer": ()})
    kinds = [
        Statement(f"statement:{kind}", "", f"concept:{kind}", "skos:broader", f"concept:{whole}")
        for kind, whole in (("aws", "cloud"), ("hammer", "tool"))
    ]
    catalog = replace(catalog, statements=catalog.statements | {said.id: said for said in kinds})

    gap = skill_gap(catalog, ROLE)

    assert ranked(gap) == ["aws", "tool"]
    assert [row.concept for row in gap.headings] == ["concept:cloud"]


@pytest.mark.parametrize("held", ["licence", "rn"])
def test_a_licence_that_is_held_by_its_name_is_no_heading(held: str) -> None:
    asked = [asks("licence"), asks("rn", "l"), asks("lpn", "l")]
    catalog = catalog_of(asked, list_of("l", "any-of", concept="concept:licence"))

    gap = skill_gap(catalog, ROLE, have=[f"concept:{held}"])

    assert [row.concept for row in gap.concepts_in("have")] == [f"concept:{held}"]
    assert [row.concept for row in gap.headings] == ([] if held == "licence" else ["concept:licence"])


def test_what_counts_for_nothing_is_told_and_no_compound_whose_part_counts() -> None:
    catalog = catalog_of(
        [asks("a"), asks("b")], parts={"ax": ("a", "x"), "idle": (), "y": (), "yz": ("y", "z")}
    )
    projection = projection_of(("b", "y", reason("skos:closeMatch", 0.5)))
    have = [f"concept:{held}" for held in ("ax", "idle", "yz")]

    gap = skill_gap(catalog, ROLE, have=have, projection=projection)

    assert states(gap) == {"a": "have", "b": "near"}
    assert gap.uncounted == ("concept:idle",)


def test_only_what_one_document_asks_for_may_count() -> None:
    other = replace(asks("b"), evidence=(Evidence("document:other", "p", Span(0, 1), None, (), ""),))
    catalog = catalog_of([asks("a"), other])

    gap = skill_gap(catalog, ROLE, document="document:other", have=["concept:a"])

    assert ranked(gap) == ["b"]
    assert gap.uncounted == ("concept:a",)


# ---------------------------------------------------------------- the bundled guide


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return open_catalog()


def test_of_the_guides_languages_python_is_enough_in_one_list_and_leaves_r_open_in_another(
    guide: Catalog,
) -> None:
    gap = skill_gap(guide, LEAD, have=["concept:python"])

    assert {row.concept for row in gap.in_state("not needed")} == {
        f"concept:{slug}" for slug in ("java", "go", "scala", "cpp")
    }
    assert {row.statement.list for row in gap.in_state("not said") if row.concept == "concept:r"} == {
        "list:lead-ai-backend-engineer_overview-languages",
        "list:lead-ai-backend-engineer_career-lead-languages",
    }
    assert not {"concept:java", "concept:r"} & {row.concept for row in gap.in_state("missing")}


def test_mlops_is_required_in_one_place_and_desirable_in_another(guide: Catalog) -> None:
    rows = [
        row
        for row in skill_gap(guide, LEAD, have=["concept:mlops"]).requirements
        if row.concept == "concept:mlops"
    ]

    assert [(row.need, row.statement.level, row.state) for row in rows] == [
        ("required", "understanding", "have"),
        ("desirable", "knowledge", "have"),
    ]


def test_of_the_guides_clouds_one_leaves_the_others_not_said(guide: Catalog) -> None:
    found = states(skill_gap(guide, LEAD, have=["concept:aws"]))

    assert (found["aws"], found["azure"], found["google-cloud"]) == ("have", "not said", "not said")


def test_a_part_that_is_held_through_its_compound_is_so_by_the_vocabulary(guide: Catalog) -> None:
    gap = skill_gap(guide, LEAD, have=["concept:leadership-and-project-management"])

    rows = [row for row in gap.requirements if row.concept == "concept:leadership"]
    assert {row.state for row in rows} == {"have"}
    assert {row.via.reasons[0].status for row in rows if row.via} == {"vocabulary"}


def test_demand_stands_beside_what_is_asked(guide: Catalog) -> None:
    rows = {row.concept: row for row in skill_gap(guide, LEAD).requirements}

    assert [figure.value for figure in rows["concept:llm"].demand] == [Decimal(3000)]
    assert rows["concept:rag"].demand == ()


def test_a_section_narrows_what_is_looked_at(guide: Catalog) -> None:
    section = find_section(guide, "Requirements/Technical Skills")

    found = states(skill_gap(guide, LEAD, section=section))

    assert "mlops" in found and "llm" not in found and "graph-databases" not in found


def test_a_masters_degree_meets_a_bachelors_by_a_rule_of_ours_and_leaves_the_phd(guide: Catalog) -> None:
    studied = [("concept:masters-degree", "Computer Science")]
    gap = skill_gap(guide, LEAD, have=["concept:masters-degree"], studied=studied)

    bachelors = [row for row in gap.degrees if row.requirement.concept == "concept:bachelors-degree"]
    assert [row.met for row in bachelors] == [True, True]
    assert bachelors[0].requirement.via is not None
    assert bachelors[0].requirement.via.reasons[0].status == "inferred"
    phd = [row for row in gap.degrees if row.requirement.concept == "concept:phd"]
    assert [row.requirement.state for row in phd] == ["not needed", "missing", "not needed"]


def test_without_a_degree_nothing_is_said_of_degrees(guide: Catalog) -> None:
    assert {row.met for row in skill_gap(guide, LEAD).degrees} == {None}


def test_a_lower_degree_does_not_meet_a_higher_one(guide: Catalog) -> None:
    gap = skill_gap(guide, LEAD, have=["concept:bachelors-degree"])

    met = {row.requirement.statement.list: row.met for row in gap.degrees}
    assert met["list:lead-ai-backend-engineer_career-lead-degrees"] is False
    assert met["list:lead-ai-backend-engineer_requirements-education"] is False


# ---------------------------------------------------------------- what if


def test_what_is_added_changes_counts_and_names_what_changes(guide: Catalog) -> None:
    rows = {
        row.role: row
        for row in role_changes(guide, have=["concept:python"], add=["concept:machine-learning"])
    }

    senior = rows["concept:senior-ai-engineer"]
    assert (senior.before["have"], senior.after["have"]) == (0, 1)
    assert [change.after.concept for change in senior.changed] == ["concept:machine-learning"]
    assert sum(senior.before.values()) == sum(senior.after.values()) == 4
    assert (senior.counted_before["have"], senior.counted_after["have"]) == (0, 1)
    assert [(move.before.state, move.after.state) for move in senior.moved] == [("missing", "have")]
    assert rows["concept:stage-entry-to-mid"].changed
    assert not any(rows["concept:data-engineer"].before.values())


def test_roles_come_before_stages(guide: Catalog) -> None:
    kinds = [guide.concepts[row.role].kind for row in role_changes(guide, add=["concept:rag"])]

    assert kinds == sorted(kinds, reverse=True)


def test_what_is_held_already_changes_nothing(guide: Catalog) -> None:
    rows = role_changes(guide, have=["concept:python"], add=["concept:python"])

    assert not any(row.changed for row in rows)


def test_a_stage_asks_what_its_own_section_asks_of_its_titles() -> None:
    asked = requirements_of(open_catalog(), "concept:stage-senior")

    assert {s.subject for s in asked} == {"concept:senior-ai-engineer"}
    assert [s.object for s in asked] == [
        "concept:ai",
        "concept:machine-learning",
        "concept:developing-ai-solutions",
        "concept:deploying-ai-solutions",
    ]


def test_a_class_is_asked_for_itself_where_a_section_names_none_of_its_kind() -> None:
    catalog = open_catalog()

    gap = skill_gap(
        catalog, "concept:lead-ai-backend-engineer", section=find_section(catalog, "Career Development")
    )

    assert "concept:cloud-platforms" in {row.concept for row in gap.concepts}


def test_of_a_document_its_own_evidence_and_its_own_figures_count_alone() -> None:
    there = Evidence("document:other", "p", Span(0, 1), None, (), "")
    asked = asks("a")
    figure = Statement("statement:f", "", "concept:a", "sg:hasFigure", figure=years("3"), evidence=(there,))
    both = replace(asked, evidence=(*asked.evidence, there))
    catalog = catalog_of([both, figure])

    [row] = skill_gap(catalog, ROLE, document="document:d").requirements
    [whole] = skill_gap(catalog, ROLE).requirements

    assert ([e.document for e in row.statement.evidence], row.demand) == (["document:d"], ())
    assert ([e.document for e in whole.statement.evidence], len(whole.demand)) == (
        ["document:d", "document:other"],
        1,
    )


# ---------------------------------------------------------------- counted


def test_of_an_any_of_list_of_which_nothing_is_held_one_thing_is_lacking() -> None:
    asked = [asks("a", "any"), asks("b", "any"), asks("c", "any"), asks("alone", passage="q")]
    catalog = catalog_of(asked, list_of("any", "any-of"))

    counted = {held: skill_gap(catalog, ROLE, have=have).counts() for held, have in HOLDINGS.items()}

    assert {held: {s: n for s, n in counts.items() if n} for held, counts in counted.items()} == {
        "nothing": {"missing": 2},
        "one": {"have": 1, "missing": 1},
        "two": {"have": 1, "missing": 1},
    }


def test_what_another_place_asks_for_by_itself_is_counted_by_itself() -> None:
    asked = [asks("a", "any"), asks("b", "any"), asks("c", "any"), asks("a", passage="q")]
    catalog = catalog_of(asked, list_of("any", "any-of"))

    gap = skill_gap(catalog, ROLE)

    assert gap.counts()["missing"] == 2
    assert {row.concept[8:]: row.choice for row in gap.concepts} == {"a": None, "b": "any", "c": "any"}


def test_the_outermost_any_of_list_is_the_choice_that_is_counted() -> None:
    asked = [asks("a", "any"), asks("b", "both"), asks("c", "both")]
    lists = list_of("any", "any-of"), list_of("both", "all-of", parent="any")

    assert skill_gap(catalog_of(asked, *lists), ROLE).counts()["missing"] == 1


def test_a_class_is_no_heading_where_a_place_asks_for_it_without_its_kinds() -> None:
    asked = [asks("cloud", passage="p1"), asks("aws", passage="p1"), asks("aws2", passage="p1")]
    catalog = catalog_of([*asked, replace(asks("cloud", passage="p2"), id="statement:own")])
    kind = Statement("statement:kind", "", "concept:aws", "skos:broader", "concept:cloud")
    catalog = replace(catalog, statements=catalog.statements | {kind.id: kind})

    gap = skill_gap(catalog, ROLE)

    assert gap.headings == ()
    assert ranked(gap) == ["cloud", "aws", "aws2"]


def test_what_nobody_could_tick_off_is_not_counted() -> None:
    catalog = catalog_of([asks("a", passage="p1"), asks("b", passage="p2")])
    catalog.concepts["concept:b"] = replace(catalog.concepts["concept:b"], label="Specialized skill set")

    gap = skill_gap(catalog, ROLE)

    assert ranked(gap) == ["a"]
    assert [row.concept for row in gap.headings] == ["concept:b"]


def test_a_compound_adds_the_parts_that_nothing_else_asks_for() -> None:
    asked = [asks("both", passage="p1"), asks("a", passage="p2"), asks("c", passage="p3")]
    catalog = catalog_of(asked, parts={"both": ("a", "b"), "c": ("d", "e")})

    adds = {row.concept: row.adds for row in skill_gap(catalog, ROLE).concepts}

    assert adds == {"concept:both": ("concept:b",), "concept:a": (), "concept:c": ()}


def test_compounds_with_the_same_parts_are_one_thing_in_the_places_of_both() -> None:
    """Who is asked to guide and mentor, and to mentor and guide, is asked for one thing twice."""
    asked = [asks("both", passage="p1"), asks("turned", passage="p2"), asks("other", passage="p3")]
    parts = {"both": ("a", "b"), "turned": ("b", "a"), "other": ("a", "b", "c")}
    catalog = catalog_of(asked, parts=parts)

    rows = {row.concept: (row.places, row.documents) for row in skill_gap(catalog, ROLE).concepts}
    held = skill_gap(catalog, ROLE, have=["concept:turned"])

    assert rows == {"concept:both": (2, 1), "concept:other": (1, 1)}
    assert skill_gap(catalog, ROLE).counts()["missing"] == 2
    assert [row.concept for row in held.concepts_in("have")] == ["concept:both"]


def test_the_sum_names_one_of_a_choice_and_none_of_a_choice_that_is_nearly_met() -> None:
    asked = [asks("a", "any"), asks("b", "any"), asks("alone", passage="q")]
    catalog = catalog_of(asked, list_of("any", "any-of"))
    gap = skill_gap(catalog, ROLE)
    near = replace(gap.concepts[0], requirements=(replace(gap.concepts[0].requirements[0], state="near"),))

    demand = replace(gap.demands[0], standing="near")
    is_near = replace(gap, concepts=(near, *gap.concepts[1:]), demands=(demand, *gap.demands[1:]))

    assert sum_sentence(catalog, gap) == "You have 0 of 2 things asked for and lack 2: first a, alone."
    told = sum_sentence(catalog, is_near)
    assert told == (
        "You have 0 of 2 things asked for and lack 1: first alone. The other one is near to what you have."
    )


def test_what_is_spared_by_another_place_is_told_as_a_choice() -> None:
    asked = [asks("a", "any"), asks("b", "any"), asks("a", passage="q")]

    gap = skill_gap(catalog := catalog_of(asked, list_of("any", "any-of")), ROLE, have=["concept:a"])

    assert sum_sentence(catalog, gap) == "You have 1 of 2 things asked for. The other one is not needed."


def test_a_choice_that_is_not_needed_counts_as_one_thing_in_the_sum() -> None:
    asked = [asks(name, "any") for name in ("a", "b", "c")] + [asks("a", passage="q")]
    catalog = catalog_of(asked, list_of("any", "any-of"))
    gap = skill_gap(catalog, ROLE, have=["concept:a"])

    told = "You have 1 of 2 things asked for. The other one is not needed (2 by name)."
    assert sum_sentence(catalog, gap) == told
    assert heading_count(gap, "not needed") == "2"


def test_what_another_place_asks_for_by_itself_makes_its_choice_as_near_as_it_is() -> None:
    """Of "Hugo or Jekyll" the one is no further away where a second text asks for the other alone."""
    asked = [asks("a", "any"), asks("b", "any"), replace(asks("a", passage="q"), id="statement:alone")]
    held = Statement("statement:kind", "", "concept:c", "skos:broader", "concept:a")
    catalog = catalog_of(asked, list_of("any", "any-of"), parts={"c": ()})
    catalog = replace(catalog, statements=catalog.statements | {held.id: held})
    projection = project_held(catalog, [ROLE], ["concept:c"])

    gap = skill_gap(catalog, ROLE, have=["concept:c"], projection=projection)

    assert states(gap) == {"a": "near", "b": "missing"}
    assert {row.concept: row.choice for row in gap.concepts} == {"concept:a": None, "concept:b": "any"}
    assert (gap.counts()["near"], gap.counts()["missing"]) == (2, 0)


def test_the_sum_says_of_how_many_others_each_state_is_told() -> None:
    """Nobody need add up."""
    gap = skill_gap(catalog := catalog_of([*map(asks, "abcde")]), ROLE, have=["concept:a"])
    states: list[State] = ["have", "missing", "near", "near", "not said"]
    rows = tuple(
        replace(row, requirements=(replace(row.requirements[0], state=state),))
        for row, state in zip(gap.concepts, states, strict=True)
    )

    demands = tuple(replace(row, standing=state) for row, state in zip(gap.demands, states, strict=True))

    assert sum_sentence(catalog, replace(gap, concepts=rows, demands=demands)) == (
        "You have 1 of 5 things asked for and lack 1: first b. "
        "Of the other 3, 2 are near to what you have and 1 may not be needed."
    )


def test_another_of_a_list_is_told_where_its_choice_is_counted() -> None:
    """Pulumi is no thing that is missing where Terraform, as good, is near."""
    asked = [asks("a", "any"), asks("b", "any"), asks("alone", passage="q")]
    catalog = catalog_of(asked, list_of("any", "any-of"))
    gap = skill_gap(catalog, ROLE)
    near = replace(gap.concepts[0], requirements=(replace(gap.concepts[0].requirements[0], state="near"),))

    demand = replace(gap.demands[0], standing="near")
    is_near = replace(gap, concepts=(near, *gap.concepts[1:]), demands=(demand, *gap.demands[1:]))

    blocks = gap_answer(catalog, is_near).blocks()

    told = [block.text for block in blocks if isinstance(block, Text)]
    heading = next(number for number, line in enumerate(told) if line.startswith("near to"))
    assert [line.partition(" \u2014")[0] for line in told[heading + 1 :]] == ["\u2022 a", "\u2022 b"]
    assert told[-1].endswith("; another of its list is near")


@pytest.mark.parametrize("label", ["Operate Linux systems", "Systems under Linux"])
def test_what_a_label_names_is_held_for_a_time_that_was_not_said(label: str) -> None:
    catalog = catalog_of([asks("a", figure=years("5")), asks("linux")])
    catalog.concepts["concept:a"] = replace(catalog.concepts["concept:a"], label=label)

    [row] = skill_gap(catalog, ROLE, have=["concept:linux"]).experience

    assert (row.held, row.through) == (False, "concept:linux")
    assert years_verdict(catalog, row) == "you have linux, for how long you did not say"


def test_a_level_of_one_of_several_documents_is_told_of_that_one_alone() -> None:
    asked = [
        replace(
            asks("a", level=level),
            id=f"statement:{name}",
            evidence=(Evidence(f"document:{name}", "p", Span(0, 1), None, (), ""),),
        )
        for name, level in (("one", "strong knowledge"), ("two", None), ("three", None), ("four", None))
    ]
    catalog = catalog_of(asked)
    gap = skill_gap(catalog, ROLE, have=["concept:a"])
    alike = skill_gap(catalog_of([replace(s, level="expertise") for s in asked]), ROLE, have=["concept:a"])

    told = [*AskedLines(catalog, over=4).held_lines(gap.concepts)]

    assert told == ["a (asked for in 4 of 4 documents, required in 4, strong knowledge in 1)"]
    [same] = AskedLines(catalog, over=4).held_lines(alike.concepts)
    assert same.endswith("required in 4, expertise)")
