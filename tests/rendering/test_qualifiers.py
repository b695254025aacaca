"""A figure in one line: what it measures, how much, and what the text does not say."""

from decimal import Decimal

import pytest

from skillgraph.model import Catalog, Figure, Statement
from skillgraph.rendering.qualifiers import figure_words, iter_qualifiers


@pytest.mark.parametrize(
    ("statistic", "measured"),
    [
        (None, "salary"),
        ("median", "median salary"),
        ("starting salary", "starting salary"),
        ("salary", "salary"),
        ("salary range", "salary range"),
        ("base salary range", "base salary range"),
        ("expected range", "expected salary range"),
        ("top of the range", "top of the salary range"),
    ],
)
def test_no_word_of_what_is_measured_is_said_twice(statistic: str | None, measured: str) -> None:
    figure = Figure("salary", value=Decimal(9), unit="currency", currency="EUR", statistic=statistic)

    assert figure_words(figure) == f"{measured}: EUR 9"


@pytest.mark.parametrize(
    ("modality", "status", "told"),
    [
        ("estimated", "estimated", ["estimated by the document"]),
        ("expected", "estimated", ["expected", "estimated by the document"]),
        ("estimated", "stated", ["estimated"]),
    ],
)
def test_an_estimate_is_called_one_once(modality: str, status: str, told: list[str]) -> None:
    paid = Statement("s", "", "concept:x", "sg:hasFigure", None, modality=modality, status=status)

    assert [*iter_qualifiers(Catalog(), paid)] == told
