"""A ladder seeks nobody, and what it says of no role or level that it names is kept apart."""

import pytest

from role_sentences import VOCABULARY, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

MARKDOWN = "text/markdown"
LEVELS = "## Nurse Level 1\n\n- Dresses wounds\n\n## Nurse Level 2\n\n- Plans the shifts of a ward\n"


def reasons(text: str) -> set[str]:
    """Give why statements of a document are unsure."""
    parsed = parse_document(Document(text, MARKDOWN, "page"), media_type=MARKDOWN)
    return {one.unsure for one in extract_document(parsed, VOCABULARY, slug="page").decisions}


def test_the_cells_of_a_column_are_of_the_level_that_heads_it() -> None:
    rows = "| 1 | Clean small wounds | Clean all wounds |\n| 2 | Fill the store | Order the stock |\n"
    text = f"# Nurses\n\n## Duties\n\n| | Nurse Level 1 | Senior Nurse |\n|-|-|-|\n{rows}"

    found = [one for one in told_of(text, MARKDOWN) if "duty" in one or "area" in one]

    assert found == [
        "Nurse Level 1 has the duty to clean small wounds",
        "Senior Nurse has the duty to clean all wounds",
        "Nurse Level 1 has the duty to fill the store",
        "Senior Nurse has the duty to order the stock",
    ]


@pytest.mark.parametrize(
    ("title", "offer", "sought"),
    [
        ("Nursing career ladder", "", []),
        ("Nurse at Lantern Ward", "We are looking for a nurse.\n\n", ["Lantern Ward seeks Nurses"]),
    ],
)
def test_a_ladder_seeks_nobody(title: str, offer: str, sought: list[str]) -> None:
    """An advertisement seeks somebody."""
    text = f"# {title}\n\nAt Lantern Ward, a nurse dresses wounds.\n\n{offer}## Requirements\n\n- Patience\n"

    assert [one for one in told_of(text, MARKDOWN) if " seeks " in one] == sought


@pytest.mark.parametrize(
    "heading",
    [
        "How to use this ladder",
        "Promotion process",
        "Assessment process",
        "Guiding principles",
        "What promotion means",
        "Purpose of the job family matrix",
    ],
)
def test_how_a_ladder_is_used_asks_nothing(heading: str) -> None:
    text = (
        f"# Nurse career ladder\n\n{LEVELS}\n## {heading}\n\n- Talk with the head of the ward\n- Patience\n"
    )

    assert not [one for one in told_of(text, MARKDOWN) if "talk" in one or "patience" in one]


@pytest.mark.parametrize("title", ["Guild roles", "Promotions"])
def test_what_is_said_of_no_role_that_is_named_is_kept_apart(title: str) -> None:
    text = f"# {title}\n\n## Requirements\n\n- Excel\n"

    assert told_of(text, MARKDOWN) == []
    assert "the document does not say of which role or level that is" in reasons(text)


def test_a_ladder_is_of_what_its_levels_share() -> None:
    """It is of none of them."""
    text = "# Our ladder\n\n## Junior Nurse\n\nDresses wounds.\n\n## Senior Nurse\n\nPlans shifts.\n"

    assert {one for one in told_of(text, MARKDOWN) if "stage" in one and "has the career" in one} == {
        "Nurse has the career stage Junior Nurse",
        "Nurse has the career stage Senior Nurse",
    }


def test_a_level_whose_word_stands_last_has_its_own_items() -> None:
    items = "- **Work:**\n  - Writes test plans\n  - Runs the test bench\n"
    text = "# Levels of QA\n\n" + "".join(
        f"## QA {level}\n\n{items.replace('bench', bench)}\n"
        for level, bench in (("Trainee", "bench"), ("Mid-Level", "rig"), ("Lead", "farm"))
    )

    found = [one for one in told_of(text, MARKDOWN) if "duty to run" in one]

    assert found == [
        "QA Trainee has the duty to run the test bench",
        "QA Mid-Level has the duty to run the test rig",
        "QA Lead has the duty to run the test farm",
    ]


@pytest.mark.parametrize(
    ("names", "orders"), [(("Senior", "Mid-Level", "Junior"), 0), (("Junior", "Mid-Level", "Senior"), 2)]
)
def test_levels_from_the_highest_down_are_in_no_order(names: tuple[str, ...], orders: int) -> None:
    parts = "".join(f"### {name}\n\nThey dress wounds.\n\n" for name in names)

    found = told_of(f"# Nurse\n\n## Career levels\n\n{parts}", MARKDOWN)

    assert sum(" comes before " in one for one in found) == orders


def test_a_cell_that_only_says_how_far_a_level_is_is_kept_apart() -> None:
    rows = "| **Talks** | Ward talks | Hall talks |\n| **Excel** | Basic Excel | Writes macros |\n"
    text = f"# Nurse matrix\n\n## Nursing competencies\n\n| Skill area | N1 | N2 |\n|-|-|-|\n{rows}"

    found = told_of(text, MARKDOWN)

    assert not [one for one in found if "talks" in one]
    assert [one for one in found if "macros" in one] == ["Nurse N2 has the duty to write macros"]


@pytest.mark.parametrize("line", ["Work is checked by others", "Code doesn't need a second look"])
def test_how_a_thing_is_is_no_duty(line: str) -> None:
    assert told_of(f"# Nurse\n\n## Responsibilities\n\n- {line}\n", MARKDOWN) == []


def test_what_no_verb_opens_is_unsure_among_items_of_the_third_person() -> None:
    items = "- Dresses wounds every day\n- Writes the log of the ward\n- Plans the shifts of others\n"
    more = "- Checks the store of the ward\n- Clear notes on the ward\n- Results shared with the head\n"
    text = f"# Nurse framework\n\n## N1: Nurse I\n\n{items}{more}\n## N2: Nurse II\n\n{items}"

    found = told_of(text, MARKDOWN)

    assert not [one for one in found if "clear" in one.lower() or "result" in one]
    assert [one for one in found if "write the log" in one]


def test_ranks_on_which_houses_differ_leave_levels_in_their_order() -> None:
    text = "# Our ladder\n\n" + "".join(
        f"## {one} Nurse\n\nDresses wounds.\n\n" for one in ("Junior", "Staff", "Senior")
    )

    assert [one for one in told_of(text, MARKDOWN) if "comes before" in one or "precedes" in one]


@pytest.mark.parametrize("title", ["Rigger Roles and Responsibilities", "Net Mender: Roles and Duties"])
def test_the_duties_of_one_role_are_said_of_it(title: str) -> None:
    assert [one for one in told_of(f"# {title}\n\n## Duties\n\n- Mend nets\n", MARKDOWN) if "duty" in one]
