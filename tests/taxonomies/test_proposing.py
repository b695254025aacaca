"""Proposals: what is proposed, how sure, and what never is."""

from skillgraph.model import Concept
from skillgraph.taxonomies.proposing import Proposal, propose_matches
from skillgraph.taxonomies.targets import Target


def proposals(concept: Concept, *targets: Target, beside: tuple[Concept, ...] = ()) -> list[Proposal]:
    return propose_matches([concept, *beside], targets)[concept.id]


def skill(label: str, *alternatives: str, kind: str = "skill") -> Concept:
    return Concept(f"concept:{label.casefold().replace(' ', '-')}", label, kind, (), alternatives)


def target(label: str, *names: str, is_occupation: bool = False) -> Target:
    return Target(f"esco.skill:{label}", label, names, is_occupation=is_occupation)


def test_a_label_on_both_sides_is_proposed_as_exact_and_first() -> None:
    found = proposals(skill("Data mining"), target("digging", "data mining"), target("data mining"))

    assert [(one.way, one.predicate, one.target.label) for one in found] == [
        ("label", "skos:exactMatch", "data mining"),
        ("alias", "skos:closeMatch", "digging"),
    ]


def test_an_alternative_is_worth_less_than_a_label_and_less_on_both_sides() -> None:
    ours = proposals(skill("Quill", "Plume"), target("plume"))
    both = proposals(skill("Quill", "Plume"), target("pen", "plume"))

    assert [one.way for one in (*ours, *both)] == ["alias", "alias"]
    assert both[0].score < ours[0].score < 0.95
    assert both[0].reason == "the alternative 'Plume' is its alternative 'plume'"


def test_what_more_than_two_concepts_reach_by_an_alternative_is_broader() -> None:
    programming = target("computer programming", "Plume", "Nib", "Inkling")
    others = (skill("Nib"), skill("Inkling"))

    (two,) = proposals(skill("Plume"), programming, beside=others[:1])
    (three,) = proposals(skill("Plume"), programming, beside=others)

    assert two.predicate == "skos:closeMatch"
    assert three.predicate == "skos:broadMatch"
    assert "3 concepts have names among its alternatives" in three.reason


def test_an_acronym_alone_is_no_name_save_as_the_label_of_both() -> None:
    record = target("electronic medical record", "EMR")

    assert proposals(skill("Elastic MapReduce", "EMR"), record) == []
    assert proposals(skill("EMR"), record) == []
    assert [one.way for one in proposals(skill("EMR"), target("EMR"))] == ["label"]
    assert len(proposals(skill("Electronic medical record", "EMR"), record)) == 1


def test_inflections_do_not_matter() -> None:
    (found,) = proposals(skill("Query language"), target("languages, query"))

    assert (found.way, found.predicate) == ("stem", "skos:closeMatch")


def test_shared_words_are_proposed_only_where_no_name_fits() -> None:
    cleansing = target("perform data cleansing")
    mining = target("perform data mining")

    (found,) = proposals(skill("Data cleansing"), cleansing, mining)
    named = proposals(skill("Data mining", "perform data mining"), cleansing, mining)

    assert (found.way, found.target) == ("words", cleansing)
    assert found.score <= 0.5
    assert [one.target for one in named] == [mining]


def test_a_name_of_several_says_so_and_counts_less() -> None:
    alone = proposals(skill("Unity"), target("engine", "unity"))
    shared = proposals(skill("Unity"), target("engine", "unity"), target("design", "unity"))

    assert len(shared) == 2
    assert {one.score for one in shared} == {round(alone[0].score - 0.1, 2)}
    assert all(one.reason.endswith("as of 1 more") for one in shared)


def test_roles_are_matched_with_occupations_and_nothing_else_is() -> None:
    pilot = (target("pilot"), Target("esco.occupation:1", "pilot", (), is_occupation=True))

    assert [one.target.id for one in proposals(skill("Pilot", kind="role"), *pilot)] == ["esco.occupation:1"]
    assert [one.target.id for one in proposals(skill("Pilot"), *pilot)] == ["esco.skill:pilot"]
    assert propose_matches([skill("Pilot", kind="duty")], pilot) == {}
