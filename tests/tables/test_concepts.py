"""The column that ties a document's own role to the one that documents share."""

import pytest

from skillgraph.errors import Fault
from skillgraph.model import Concept
from skillgraph.tables.concepts import CONCEPT_COLUMNS, SHARED_COLUMN, format_concept, parse_concepts
from skillgraph.tables.tsv import new_table

CHEF = {"id": "chef", "label": "Chef", "kind": "role"}
OWN = {"id": "ad_chef", "label": "Chef (ad)", "kind": "role", "shared": "chef"}


def _parse(*rows: dict[str, str]) -> tuple[dict[str, Concept], list[Fault]]:
    faults: list[Fault] = []
    table = new_table("concepts.tsv", (*CONCEPT_COLUMNS, SHARED_COLUMN), rows)
    return parse_concepts(table, faults), faults


def test_a_documents_own_concept_names_the_one_that_is_shared() -> None:
    concepts, faults = _parse(CHEF, OWN)

    own = concepts["concept:ad_chef"]
    assert (own.shared, faults) == ("concept:chef", [])
    assert {name: cell for name, cell in format_concept(own).items() if cell} == OWN


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (OWN | {"shared": "cook"}, "unknown concept 'cook'"),
        (OWN | {"kind": "skill"}, "'chef' is of the kind role, not skill"),
        (OWN | {"shared": "ad_chef"}, "'ad_chef' is a document's own concept, which is not shared"),
        (OWN | {"id": "sous-chef"}, "'sous-chef', a document's own concept, is not <document>_<name>"),
        (OWN | {"shared": ""}, "'ad_chef' is not a slug"),
    ],
)
def test_what_ties_to_nothing_that_documents_share_is_a_fault(row: dict[str, str], message: str) -> None:
    _, faults = _parse(CHEF, row)

    assert any(message in fault.message for fault in faults)


def test_a_documents_own_concept_stands_once() -> None:
    _, faults = _parse(CHEF, OWN, OWN | {"label": "Chef of the ad"})

    assert any("the concept 'ad_chef' stands twice" in fault.message for fault in faults)
