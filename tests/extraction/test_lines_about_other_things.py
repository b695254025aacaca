"""Lines that are not about the role ask for nothing: what is given, how to get in touch, references."""

import pytest

from role_sentences import asked, done, told, told_of


@pytest.mark.parametrize(
    "heading",
    ["Why Brightloaf", "Why Harbor Rope Works?", "Why choose Saltmarsh"],
)
def test_a_heading_that_asks_why_a_house_opens_what_it_gives(heading: str) -> None:
    text = f"## Requirements\n\n- A driving license\n\n### {heading}\n\n- Purchased leave\n- Free bread\n"

    sentences = told(text)

    assert [one for one in sentences if "seeks" not in one] == ["requires driving licence"]


def test_a_heading_that_asks_why_of_a_thing_opens_no_gift() -> None:
    """What stands there keeps the reading of its section."""
    text = "## Requirements\n\n### Why you need it\n\n- Rigging\n"

    assert told(text) == ["requires rigging"]


@pytest.mark.parametrize("heading", ["LIFE ON THE FLOOR", "FROM OVEN TO TABLE", "AND FOR YOU"])
def test_a_heading_in_capitals_stands_beside_the_others_in_capitals(heading: str) -> None:
    """Where headings below them are not in capitals, one in capitals is no part of the section before it."""
    text = (
        "HEAD BAKER\n\nABOUT YOU\n\nEssential\n- A driving license\n\nDesirable\n- Italian\n\n"
        f"{heading}\n\n- Purchased leave\n- Free bread\n"
    )

    assert told_of(text, "text/plain") == [
        "For Head Baker, driving licence is essential",
        "For Head Baker, Italian is desirable",
    ]


def test_a_short_name_in_capitals_is_a_part_all_the_same() -> None:
    text = "HEAD BAKER\n\nABOUT YOU\n\nEssential\n- A driving license\n\nHACCP\n- Audits of bakeries\n"

    assert told_of(text, "text/plain") == [
        "For Head Baker, driving licence is essential",
        "Head Baker requires audits of bakeries",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Should you require an adjustment in the selection, please contact jobs@harbor.example.",
        "Should you need help with the form, please call Tom on 0123.",
        "If you have any questions or require support with your application, write to Ann.",
        "If you need the form in large print, ask the yard office.",
        "Should you wish to know more about rigging, ask for Ann.",
    ],
)
def test_what_a_reader_may_need_is_not_asked_for(line: str) -> None:
    assert told(f"## Requirements\n\n- A driving license\n\n{line}\n") == ["requires driving licence"]


def test_a_condition_that_holds_what_is_asked_for_still_asks() -> None:
    assert asked("If you have five years at sea, you are welcome") == [
        "5 years of experience with sea are desirable"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Owner of the page: Head of Rigging. Approved 14 January. Next review in one year.",
        "Document owner: Head of Rigging. Reviewed in May. Next revision due 2027.",
        "Page maintained by: Yard office. Next update planned for spring.",
    ],
)
def test_the_foot_of_a_page_asks_for_nothing(line: str) -> None:
    assert told(f"## Requirements\n\n- A driving license\n\n{line}\n") == ["requires driving licence"]


@pytest.mark.parametrize(
    "line",
    [
        "Repair sails. See section 2.4, Equal treatment.",
        "Repair sails. Refer to annex B for the rates.",
        "Repair sails. For details, see the chapter on rigging.",
        "Repair sails. See also the rules of the yard.",
    ],
)
def test_a_reference_is_no_duty(line: str) -> None:
    assert done(line) == ["has the duty to repair sails"]


@pytest.mark.parametrize(
    "line", ["See every client through the move", "Refer guests to a doctor", "Check the table twice a day"]
)
def test_what_is_seen_or_checked_in_the_work_is_a_duty(line: str) -> None:
    assert done(line) == [f"has the duty to {line[0].lower()}{line[1:]}"]


@pytest.mark.parametrize(
    "line",
    [
        "You will be trained in the first three months.",
        "You'll be introduced to all crews.",
        "You will be sheltered from the weather.",
        "You'll sit between the yard and the sales office.",
        "You will sit with the riggers.",
        "It answers the question what happens when you ask a rigger to lead an office.",
        "Known as a house of surprise when you ask a rigger to lead an office.",
        "The post came up as an answer to what happens when you ask a rigger to lead an office.",
        "The Boat Engineer extends the Rigger role and is paid at grade 7.",
        "The Boat Engineer replaces the old Yard Hand post.",
    ],
)
def test_what_is_done_to_somebody_or_told_of_a_post_is_no_duty(line: str) -> None:
    assert told(f"{line}\n") == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("You will be involved in planning trips.", "has the duty to be involved in planning trips"),
        ("You will sit in on two crews' briefings.", "has the duty to sit in on two crews' briefings"),
        ("As a rigger of the yard, you repair sails.", "has the duty to repair sails"),
    ],
)
def test_work_that_is_told_the_same_way_is_a_duty(line: str, sentence: str) -> None:
    assert told(f"{line}\n") == [sentence]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Is recognised as an expert in ropes", "has the duty to be recognised as an expert in ropes"),
        ("Are trusted by the crew", "has the duty to be trusted by the crew"),
        ("Is consulted on refits", "has the duty to be consulted on refits"),
        ("Planned and supervised refits", "has the duty to plan and supervise refits"),
    ],
)
def test_what_somebody_is_stays_passive(line: str, sentence: str) -> None:
    """Who is recognised recognises nobody; an act told in the past is one all the same."""
    assert done(line) == [sentence]
