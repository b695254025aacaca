"""Whose requirements a name means: a role, or the one role of a document."""

from dataclasses import replace

import pytest

from skillgraph.answers.asking_roles import find_asking_role, main_role
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UsageError
from skillgraph.model import Catalog, Concept, Evidence, SourceDocument, Span, Statement

AD = SourceDocument("document:ad", "Baker", "0" * 64, 1, "text/plain")


def asking(*pairs: tuple[str, str], label: str = AD.label, **rest: str) -> Catalog:
    """Give a catalog where documents ask for flour, each of a role."""
    roles = {f"concept:{role}": Concept(f"concept:{role}", role.title(), "role") for role, _ in pairs}
    statements = [
        Statement(
            f"statement:{role}.{document}",
            "",
            f"concept:{role}",
            rest.get("relation", "sg:requires"),
            "concept:flour",
            status=rest.get("status", "stated"),
            evidence=(Evidence(f"document:{document}", "p", Span(0, 1), None, (), ""),),
        )
        for role, document in pairs
    ]
    flour = Concept("concept:flour", "Flour", "skill")
    return Catalog(
        documents={AD.id: replace(AD, label=label)},
        concepts={**roles, flour.id: flour},
        statements={said.id: said for said in statements},
    )


def test_a_role_by_its_label_is_asked_of_in_all_documents() -> None:
    assert find_asking_role(asking(("baker", "ad")), "baker") == ("concept:baker", None)


def test_a_document_stands_for_the_only_role_that_it_asks_something_of() -> None:
    catalog = asking(("baker", "ad"), ("cook", "other"))

    assert find_asking_role(catalog, "document:ad") == ("concept:baker", "document:ad")


@pytest.mark.parametrize("name", ["ad", "The ad"])
def test_a_document_is_found_by_the_end_of_its_curie_and_by_its_title(name: str) -> None:
    assert find_asking_role(asking(("baker", "ad"), label="The ad"), name) == ("concept:baker", "document:ad")


def test_a_title_of_several_documents_is_refused_with_their_curies() -> None:
    catalog = asking(("baker", "ad"), label="The ad")
    other = replace(AD, id="document:other", label="The ad")
    catalog = replace(catalog, documents=catalog.documents | {other.id: other})

    with pytest.raises(AmbiguousLabelError) as error:
        find_asking_role(catalog, "The ad")

    assert "document:ad, document:other" in error.value.remedy


def test_of_several_roles_the_one_that_the_document_is_named_after_is_meant() -> None:
    catalog = asking(("cook", "ad"), ("bake", "ad"), ("baker", "ad"), label="A baker wanted")

    assert find_asking_role(catalog, "document:ad").role == "concept:baker"


def test_a_document_of_several_roles_is_refused_with_their_names() -> None:
    catalog = asking(("cook", "ad"), ("baker", "ad"), label="Kitchen")

    with pytest.raises(AmbiguousLabelError, match="speaks of 2 roles") as caught:
        find_asking_role(catalog, "document:ad")

    assert "concept:cook (Cook), concept:baker (Baker)" in caught.value.remedy


@pytest.mark.parametrize("other", [{"relation": "sg:uses"}, {"status": "inferred"}])
def test_a_document_that_asks_for_nothing_is_refused(other: dict[str, str]) -> None:
    with pytest.raises(UnknownConceptError, match="asks nothing of any role"):
        find_asking_role(asking(("baker", "ad"), **other), "document:ad")


def test_of_a_ladder_that_asks_of_its_stages_alone_these_are_named() -> None:
    catalog = asking(("b1", "ad"), ("b2", "ad"))
    stages = {
        c.id: replace(c, kind="career-stage") if c.kind == "role" else c for c in catalog.concepts.values()
    }

    with pytest.raises(UnknownConceptError, match="nothing of any role, but of 2 career stages") as caught:
        find_asking_role(replace(catalog, concepts=stages), "document:ad")

    assert (
        caught.value.remedy == "name one of these: 'B1', 'B2'; `skillgraph list career-stages` lists them all"
    )


@pytest.mark.parametrize("name", ["bakers", "Bakers"])
def test_a_role_is_found_by_its_plural(name: str) -> None:
    assert find_asking_role(asking(("baker", "ad")), name).role == "concept:baker"


def test_a_stage_is_found_by_the_end_of_its_label_where_one_alone_ends_so() -> None:
    catalog = asking(("baker", "ad"))
    stages = [Concept(f"concept:{n}", f"Baker {n}", "career-stage") for n in ("B1", "B2")]
    miller = Concept("concept:m", "Miller B2", "career-stage")

    def found(*concepts: Concept) -> str:
        named = {concept.id: concept for concept in (*catalog.concepts.values(), *concepts)}
        return find_asking_role(replace(catalog, concepts=named), "b2").role

    assert found(*stages) == "concept:B2"
    with pytest.raises(AmbiguousLabelError, match="2 concepts have it"):
        found(*stages, miller)


def ladder(*, role_asks: int, stage_asks: int) -> Catalog:
    """Give a catalog where a role and a stage have one name, and so much is asked of each."""
    counts = {"baker-role": role_asks, "baker": stage_asks}
    pairs = [(who, str(number)) for who, count in counts.items() for number in range(count)]
    catalog = asking(*pairs)
    named = {
        "concept:baker-role": Concept("concept:baker-role", "Baker (role)", "role"),
        "concept:baker": Concept("concept:baker", "Baker", "career-stage"),
    }
    return replace(catalog, concepts=catalog.concepts | named)


def test_of_a_role_and_a_stage_of_one_name_that_of_which_more_is_asked_is_meant() -> None:
    catalog = ladder(role_asks=3, stage_asks=0)

    assert find_asking_role(catalog, "Baker").role == "concept:baker-role"
    assert find_asking_role(catalog, "concept:baker").role == "concept:baker"


def test_a_role_and_a_stage_of_which_nothing_is_asked_are_asked_back() -> None:
    with pytest.raises(AmbiguousLabelError):
        find_asking_role(ladder(role_asks=0, stage_asks=0), "Baker")


def test_the_role_of_most_documents_is_offered_first() -> None:
    catalog = asking(("acrobat", "one"), ("baker", "two"), ("own", "three"), ("own-too", "four"))
    own = {
        curie: replace(catalog.concepts[curie], shared="concept:baker")
        for curie in ("concept:own", "concept:own-too")
    }
    documents = {name: replace(AD, id=name) for name in ("document:one", "document:two")}
    catalog = replace(catalog, concepts=catalog.concepts | own, documents=documents)

    with pytest.raises(UsageError) as error:
        main_role(catalog)

    assert error.value.problem.startswith("2 roles") and "'Baker', 'Acrobat'" in error.value.remedy
