from dataclasses import replace

import pytest

from skillgraph.answers.names import TextPlace, find_subject, find_subjects
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, Concept
from small_catalog import DOCUMENT, LIST, concept, small_catalog, statement

CATALOG = small_catalog()
MARKET = join_id("section", DOCUMENT, "market")


def with_concept(name: str, kind: str, *, statements: int = 0) -> Catalog:
    """The small catalog with a concept of that name, and statements about it."""
    added = concept("added", name, kind)
    said = [statement("engineer", name, "added", 5) for name in ("uses", "concerns", "offers")]
    return replace(
        CATALOG,
        concepts={**CATALOG.concepts, added.id: added},
        statements={**CATALOG.statements, **{s.id: s for s in said[:statements]}},
    )


def test_a_name_typed_as_a_heading_is_the_section_where_the_concept_says_less() -> None:
    catalog = with_concept("Market", "trend")

    assert [found.id for found in find_subjects(catalog, "Market")] == [MARKET, "concept:added"]


def test_a_name_in_another_case_than_the_heading_is_the_concept() -> None:
    catalog = with_concept("Market", "trend")

    assert [found.id for found in find_subjects(catalog, "market")] == ["concept:added", MARKET]


def test_a_concept_that_says_as_much_as_the_section_keeps_its_name() -> None:
    catalog = with_concept("Market", "trend", statements=1)  # the section has one as well

    assert find_subject(catalog, "Market").id == "concept:added"


def test_a_role_keeps_its_name_whatever_its_section_says() -> None:
    catalog = with_concept("Market", "role")

    assert find_subject(catalog, "Market").id == "concept:added"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("concept:Market", "concept:added"),
        ('concept:"market"', "concept:added"),
        ("section:market", MARKET),
        ("Section: 'Market'", MARKET),
        ("list:Needs/Languages", LIST),
        ("document:Guide", DOCUMENT),
        (DOCUMENT, DOCUMENT),
    ],
)
def test_a_prefix_chooses_what_a_name_means_and_an_id_wins(name: str, found: str) -> None:
    subjects = find_subjects(with_concept("Market", "trend"), name)

    assert [subject.id for subject in subjects] == [found]


def test_a_curie_that_exists_wins_over_what_its_prefix_would_find() -> None:
    curie = "section:market"
    named_so = replace(CATALOG.sections[join_id("section", DOCUMENT, "needs")], id=curie)
    catalog = replace(CATALOG, sections={**CATALOG.sections, curie: named_so})

    assert find_subject(catalog, curie) == named_so


def test_what_no_section_is_called_is_no_section_though_a_concept_has_the_name() -> None:
    with pytest.raises(UnknownConceptError, match="nothing is called 'Python': no section"):
        find_subject(CATALOG, "section:Python")


@pytest.mark.parametrize("name", ["p4", "passage:guide_p4", "line 4", "Line 4"])
def test_a_passage_and_a_line_are_things_too(name: str) -> None:
    place = find_subject(CATALOG, name)

    assert isinstance(place, TextPlace)
    assert [passage.id for passage in place.passages] == ["p4"]


def test_a_relation_goes_by_its_curie_alone() -> None:
    assert find_subject(CATALOG, "sg:requires").id == "sg:requires"
    with pytest.raises(UnknownConceptError):
        find_subject(CATALOG, "requires")


def test_a_name_of_a_role_and_a_skill_is_asked_back_however_it_is_spelled() -> None:
    role, skill = Concept("concept:a", "Data Steward", "role"), Concept("concept:b", "Data steward", "skill")
    catalog = Catalog(concepts={role.id: role, skill.id: skill})

    with pytest.raises(AmbiguousLabelError) as caught:
        find_subject(catalog, "Data Steward")
    assert "concept:a (role), concept:b (skill)" in caught.value.remedy
    assert find_subject(catalog, "concept:b").id == "concept:b"


def test_a_figure_opens_the_statement_that_gives_it() -> None:
    name = next(iter(CATALOG.statements))

    assert find_subject(CATALOG, name.replace("statement:", "figure:")).id == name
    with pytest.raises(UnknownConceptError):
        find_subject(CATALOG, "figure:none")
