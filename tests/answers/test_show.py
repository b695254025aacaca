import pytest

from skillgraph.answers.names import find_subject, find_subjects
from skillgraph.answers.places import find_section
from skillgraph.answers.show import describe
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError
from skillgraph.model import Catalog, Concept, Statement
from small_catalog import LIST, small_catalog

CATALOG = small_catalog()


def described(name: str, **options: object) -> list[str]:
    subject = find_subject(CATALOG, name)
    return [s.id for s in describe(CATALOG, subject, **options).statements]  # type: ignore[arg-type]


def test_what_points_at_a_concept_and_what_is_said_of_that_is_shown_too() -> None:
    assert described("Kubernetes") == [
        "statement:run-services_uses_kubernetes",
        "statement:engineer_prefers_kubernetes",
        "statement:observability_skos-broader_kubernetes",
        "statement:about",
    ]


def test_a_section_shows_what_it_says() -> None:
    assert described("Market") == ["statement:rust_has-figure_figure"]


def test_a_list_shows_its_members_by_position() -> None:
    description = describe(CATALOG, find_subject(CATALOG, "Needs/Languages"))

    assert [part.label for part in description.parts] == ["Python", "Rust", "R"]


def test_a_statement_is_shown_with_what_is_said_of_it() -> None:
    assert described("statement:engineer_prefers_kubernetes") == [
        "statement:engineer_prefers_kubernetes",
        "statement:about",
    ]


def test_section_relation_and_modality_narrow_what_is_shown() -> None:
    needs = find_section(CATALOG, "Needs")

    assert described("Kubernetes", section=needs) == ["statement:engineer_prefers_kubernetes"]
    assert described("Service Engineer", relation="sg:hasDuty") == [
        "statement:engineer_has-duty_run-services"
    ]
    assert described("Service Engineer", modality="desirable") == ["statement:engineer_prefers_kubernetes"]
    assert described("Service Engineer", modality="") == [
        "statement:engineer_has-duty_run-services",
        "statement:about",
    ]


def test_an_ambiguous_label_is_not_decided_silently() -> None:
    with pytest.raises(AmbiguousLabelError):
        find_subject(CATALOG, "Leadership")


def test_an_unknown_name_gets_the_nearest_of_concepts_sections_and_lists() -> None:
    with pytest.raises(UnknownConceptError) as error:
        find_subject(CATALOG, "Langages")

    assert "'Languages'" in error.value.remedy


def test_a_list_is_found_by_its_curie() -> None:
    assert [subject.id for subject in find_subjects(CATALOG, LIST)] == [LIST]


def test_a_concept_that_only_brackets_tell_apart_goes_by_the_name_too() -> None:
    skill = Concept("concept:a", "Data science", "skill")
    field = Concept("concept:b", "Data Science (field of study)", "field-of-study")
    catalog = Catalog(concepts={c.id: c for c in (skill, field)})

    assert find_subjects(catalog, "data science") == [skill, field]
    assert find_subjects(catalog, field.label) == [field]


def test_a_part_of_which_nothing_is_stated_shows_what_is_stated_of_the_whole() -> None:
    part, whole = (
        Concept("concept:a", "A", "skill"),
        Concept("concept:ab", "A and B", "skill", parts=("concept:a",)),
    )
    said = Statement("statement:x", "", "concept:ab", "sg:concerns", "concept:c")
    catalog = Catalog(concepts={c.id: c for c in (part, whole)}, statements={said.id: said})

    assert describe(catalog, part).statements == (said,)
    assert describe(catalog, part).whole_of == (whole,)
