import pytest

from skillgraph.answers.evidence import find_evidence
from skillgraph.errors import UnknownConceptError, UnknownNameError
from small_catalog import small_catalog

CATALOG = small_catalog()


@pytest.mark.parametrize("what", ["line 8", "line:8", "p8", "passage:guide_p8", "Market"])
def test_a_passage_a_line_and_a_section_give_the_statements_inside(what: str) -> None:
    assert [s.id for s in find_evidence(CATALOG, what)] == ["statement:rust_has-figure_figure"]


def test_a_concept_gives_its_statements_in_the_order_of_the_catalog() -> None:
    assert [s.id for s in find_evidence(CATALOG, "Rust")] == [
        "statement:engineer_requires_rust",
        "statement:rust_has-figure_figure",
    ]


def test_a_line_where_no_passage_starts_is_said() -> None:
    with pytest.raises(UnknownNameError, match="no passage starts on line 99"):
        find_evidence(CATALOG, "line 99")


def test_what_is_not_there_is_unknown() -> None:
    with pytest.raises(UnknownConceptError):
        find_evidence(CATALOG, "Cobol")
