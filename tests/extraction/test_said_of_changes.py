"""How sure a change of the market is, in which case and of whom; and what is said not to be so."""

import pytest

from role_sentences import told


def outlook(line: str) -> list[str]:
    return told(f"## Job outlook and salary\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Demand for Boat Engineers did not grow by 12% in 2021.",
        "Demand for Boat Engineers hasn't fallen by 8%.",
        "Demand for Boat Engineers never fell by 8%.",
        "Demand for Boat Engineers failed to climb by 8%.",
        "Demand for Boat Engineers no longer rises by 8% a year.",
        "It is untrue that demand for Boat Engineers dropped by 8%.",
        "The salary is not 61,000 euro per year.",
    ],
)
def test_what_is_said_not_to_be_so_is_no_figure(line: str) -> None:
    assert outlook(line) == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Demand for Boat Engineers may grow by 12% by 2031.",
            "Demand for Boat Engineers may rise by 12 percent until 2031",
        ),
        (
            "Demand for Boat Engineers could well fall by 8% by 2031.",
            "Demand for Boat Engineers could fall by 8 percent until 2031",
        ),
        (
            "Demand for Boat Engineers rose by 8% in May 2021.",
            "Demand for Boat Engineers rose by 8 percent in May 2021",
        ),
        (
            "Demand for Boat Engineers rose by nearly 8% in 2021.",
            "Demand for Boat Engineers rose by about 8 percent in 2021",
        ),
        (
            "Demand for Boat Engineers rose by not less than 8% in 2021.",
            "Demand for Boat Engineers rose by at least 8 percent in 2021",
        ),
        (
            "If the docks open, demand for Boat Engineers will grow by 8%.",
            "Demand for Boat Engineers will rise by 8 percent if the docks open",
        ),
        (
            "Demand for Boat Engineers without a licence fell by 8%.",
            "Demand for Boat Engineers fell by 8 percent without a licence",
        ),
        (
            "Demand for Boat Engineers outside Bremen fell by 8%.",
            "Demand for Boat Engineers fell by 8 percent outside Bremen",
        ),
        (
            "Demand for Boat Engineers in Bremen fell by 8%.",
            "Demand for Boat Engineers fell by 8 percent in Bremen",
        ),
        (
            "Demand for Boat Engineers in Berlin without a licence fell by 8%.",
            "Demand for Boat Engineers fell by 8 percent in Berlin without a licence",
        ),
        (
            "Demand for Boat Engineers in small docks fell by 8%.",
            "Demand for Boat Engineers fell by 8 percent in small docks",
        ),
        (
            "The salary isn't 61,000 euro but 58,000 euro per year.",
            "The salary for Boat Engineers is EUR 58,000 per year",
        ),
        (
            "The salary does not exceed 61,000 euro per year.",
            "The salary for Boat Engineers is at most EUR 61,000 per year",
        ),
    ],
)
def test_a_figure_is_as_sure_and_as_wide_as_it_is_said(line: str, sentence: str) -> None:
    assert outlook(line) == [sentence]
