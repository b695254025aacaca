"""Whose a figure of pay or of the market is, of which share of people, at which work, and at what time."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Decision
from skillgraph.model import Figure, Statement

VOCABULARY = bundled_vocabulary()


def figures(sentence: str) -> list[tuple[str, Statement, Figure, Decision]]:
    """Give the label of the subject of each figure, its statement, itself, and how it was decided."""
    text = f"# Cooper\n\nCoopers build barrels.\n\n## Salary and outlook\n\n{sentence}\n"
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="a")
    return [
        (extraction.concepts[one.subject].label, one, one.figure, decision)
        for one, decision in zip(extraction.statements.values(), extraction.decisions, strict=True)
        if one.figure is not None
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Coopers earn 9% more than the average salary for rope makers, which is $48,540.",
        "Coopers earn the most, at $53,640, while dock workers earn $48,540.",
    ],
)
def test_pay_that_is_compared_with_is_in_doubt(sentence: str) -> None:
    *_, (_, _, figure, decision) = figures(sentence)

    assert (str(figure.value), decision.unsure) == ("48540", "may be the pay of others")


def test_pay_of_all_who_have_the_role_is_sure() -> None:
    ((subject, _, _, decision),) = figures("Coopers in old yards earn $41,000.")

    assert (subject, decision.unsure) == ("Cooper", "")


@pytest.mark.parametrize(
    ("sentence", "statistic"),
    [
        ("The lower 10% may earn as high as $31,020.", "10th percentile"),
        ("The upper 10 percent can expect about $79,800.", "90th percentile"),
        ("Most yards start pay at around $15 per hour.", "starting salary"),
    ],
)
def test_a_share_of_people_or_the_start_is_no_average(sentence: str, statistic: str) -> None:
    ((_, _, figure, _),) = figures(sentence)

    assert figure.statistic == statistic


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Coopers in public breweries earn a median salary of $53,640.", "in public breweries"),
        ("The median salary for a cooper on a large estate is $61,000.", "on a large estate"),
        ("The median salary for a cooper is $61,000.", None),
    ],
)
def test_where_somebody_works_is_a_condition_of_pay(sentence: str, condition: str | None) -> None:
    ((_, statement, _, _),) = figures(sentence)

    assert statement.condition == condition


def test_entry_level_salaries_are_those_of_a_stage() -> None:
    ((subject, _, _, decision),) = figures("Entry-level salaries range from $30,000-$40,000.")

    assert (subject, decision.unsure) == ("Entry-level Cooper", "")


def test_contractors_of_a_trade_are_named_by_it() -> None:
    ((subject, _, _, _),) = figures("Electrical contractors earn $58,760.")

    assert subject == "Electrical Contractor"


def test_a_date_as_of_which_something_holds_opens_no_period() -> None:
    ((_, _, figure, _),) = figures("The median salary was $44,000 as of June 2021.")

    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == ("2021-06", "2021-06")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Bureau of Labor Statistics predicts 14% job growth for coopers.",
        "The Bureau projects a 14 percent increase in cooper demand.",
    ],
)
def test_growth_is_that_of_the_role_and_not_of_an_authority(sentence: str) -> None:
    ((subject, _, figure, _),) = figures(sentence)

    assert (subject, str(figure.value), figure.direction) == ("Cooper", "14", "increase")


def test_growth_for_somebody_whom_nothing_names_is_left() -> None:
    assert not figures("The Bureau of Labor Statistics predicts 14% job growth for XYs.")


def test_a_minimum_of_currently_so_much_is_the_least() -> None:
    ((_, _, figure, _),) = figures("This is a minimum of currently EUR 2,061.50/month gross.")

    assert (str(figure.low), figure.high, figure.bound) == ("2061.5", None, "inclusive-lower")
