"""What a document is called in a corpus."""

import pytest

from parsing import parse
from skillgraph.corpus.document_titles import document_label
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

REST = "\n## Requirements\n- Knowledge of Python\n"


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        ("# Harbor Data Engineer\n", "Harbor Data Engineer"),
        ("Senior Data Engineer - Tides\n\n## Type of Contract\nFull time\n", "Senior Data Engineer - Tides"),
        ("# The Harbor Gazette\n\n## Data Engineer\n", "Data Engineer"),
        ("# The Harbor Gazette\n\nData engineers keep our tables in order.\n", "The Harbor Gazette"),
        ("# 12. Data Engineer\n", "Data Engineer"),
        ("The tides are read here.\n", "tides"),
    ],
)
def test_a_document_is_called_by_the_title_that_names_its_role(opening: str, label: str) -> None:
    extraction = extract_document(parse(opening + REST, "text/markdown"), bundled_vocabulary(), slug="tides")

    assert document_label(extraction) == label
