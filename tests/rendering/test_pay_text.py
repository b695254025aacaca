"""`pay` in words: quartiles of enough ranges alone, no ends of single amounts, notes that hold."""

import pytest

from postings import Posting, make_postings
from skillgraph.counts.expressions import Population
from skillgraph.counts.pay_ranges import count_pay
from skillgraph.counts.survey import Survey
from skillgraph.rendering.text.output import Answer, TextTable
from skillgraph.rendering.text.pay import _several_notes, pay_answer


def answer_of(*postings: Posting) -> Answer:
    survey = Survey(make_postings(*postings))
    return pay_answer(survey, count_pay(survey), Population(), by="role")


def cells_of(answer: Answer) -> list[str]:
    [table] = [block for block in answer.blocks() if isinstance(block, TextTable)]
    return list(next(iter(table.rows)))[2:]


def test_quartiles_are_of_three_ranges_on_whatever_single_amounts_there_are() -> None:
    two = (Posting(pay=(40, 60)), Posting(pay=(50, 80)))

    assert cells_of(answer_of(*two, Posting(pay=(70, 70)))) == ["45", "65 (57.50\u201367.50)", "70"]
    three = cells_of(answer_of(*two, Posting(pay=(44, 64))))
    assert all("(" in cell for cell in three)


def test_a_single_amount_has_no_ends_in_the_table_nor_in_data() -> None:
    answer = answer_of(Posting(pay=(55, 55)))

    assert cells_of(answer) == ["", "55", ""]
    [row] = answer.data()
    assert (row["low"], row["middle"]["median"], row["high"]) == (None, 55, None)


@pytest.mark.parametrize(("second", "notes"), [("EUR", 1), ("USD", 0)])
def test_amounts_in_two_currencies_are_not_several_of_one_role(second: str, notes: int) -> None:
    survey = Survey(make_postings(Posting(pay=(40, 60))))
    stated = [
        {"document": "document:d", "role": "concept:cook", "currency": currency, "per": "year"}
        for currency in ("EUR", second)
    ]

    found = list(_several_notes(survey, stated))

    assert len(found) == notes
    assert all("tells whether any contradict" in note for note in found)
