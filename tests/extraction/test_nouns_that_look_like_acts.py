"""Where words that may be verbs are nouns, nothing is done: "Training and deck support"."""

import pytest

from role_sentences import done, told, told_of


@pytest.mark.parametrize(
    "line",
    [
        "Training and deckhand support during refits",
        "Planning and payroll administration for two sites",
        "Cleaning and pantry duties on long trips",
    ],
)
def test_noun_pair_is_an_area(line: str) -> None:
    assert done(line) == [f"has the area {line}"]


@pytest.mark.parametrize(
    "line",
    [
        "Answer calls from the quay. Watch rotates weekly among the crew",
        "Answer calls from the quay. Audit happens in spring",
        "Answer calls from the quay. Support varies by season",
        "Answer calls from the quay. Assigned tasks will mostly come from the mate",
    ],
)
def test_what_a_thing_does_is_no_duty(line: str) -> None:
    assert done(line) == ["has the duty to answer calls from the quay"]


def test_acts_stay() -> None:
    assert done("Training and mentoring junior deckhands") == [
        "has the duty to train and mentor junior deckhands"
    ]
    assert done("Training new staff and checking ropes") == [
        "has the duty to train new staff",
        "has the duty to check ropes",
    ]


@pytest.mark.parametrize(
    "line",
    ["Clear spoken and written communication", "Crew development planning", "Battery chemistry in general"],
)
def test_a_quality_or_a_field_is_no_act_by_its_first_word(line: str) -> None:
    assert not [one for one in done(line) if "duty" in one]


def test_what_is_cleared_or_staged_is_an_act() -> None:
    assert done("Clear the deck after each trip") == ["has the duty to clear the deck after each trip"]
    assert done("Stage, pack and load the crates") == ["has the duty to stage, pack and load the crates"]


@pytest.mark.parametrize(
    "line", ["Sails are well sewn", "Ropes always hold", "Manager gathers the views of the crew"]
)
def test_what_is_so_of_things_or_done_by_others_is_no_duty(line: str) -> None:
    assert done(line) == []


def test_a_noun_that_something_is_said_of_ends_a_list_of_things() -> None:
    assert done("Support the crew by making charts, notes, and process that help them steer") == [
        "has the duty to support the crew by making charts, notes, and process that help them steer"
    ]


def test_the_first_cell_of_a_row_only_says_of_what_it_tells() -> None:
    table = "| Aspect | Description |\n|---|---|\n| **Focus** | Learning the knots, checking small nets |\n"
    text = f"### Junior Boat Engineer\n\n{table}\n### Senior Boat Engineer\n\nLeads.\n"

    found = told(f"## Career path\n\n{text}")

    assert [one.split(" has the duty ")[1] for one in found if " has the duty " in one] == [
        "to learn the knots",
        "to check small nets",
    ]


def test_recognized_expertise_is_not_what_somebody_recognizes() -> None:
    more = "- Recognized expertise abroad\n"
    levels = "".join(
        f"## Y{number}: {title}\n\n- Mends nets\n- Plans refits\n{more * (number == 3)}\n"
        for number, title in ((1, "Junior Rigger"), (2, "Rigger"), (3, "Senior Rigger"))
    )
    found = told_of(f"# Rigger career ladder\n\n{levels}", "text/markdown")

    assert [one for one in found if one.startswith("Senior Rigger has the duty")]
    assert not [one for one in found if "recogni" in one.lower() and "duty" in one]


def test_how_much_a_level_has_in_hand_is_nothing_that_it_completes() -> None:
    rows = (
        "| **Scope** | Complete boats, small refits |\n| **Skills** | Reads the tables of all the tides, "
        "and knows how to plan a trip by them |\n"
    )
    text = f"### Junior Boat Engineer\n\n| Aspect | Description |\n|---|---|\n{rows}"

    found = told(f"## Career path\n\n{text}\n### Senior Boat Engineer\n\nLeads.\n")

    assert not [one for one in found if "complete" in one.lower()]


@pytest.mark.parametrize(
    "item",
    [
        "Containerise application deployment",
        "Outsource payroll processing",
        "Value customer feedback",
        "Stress test pipeline performance",
        "Retry failed payment transactions",
        "Clear customs documentation",
    ],
)
def test_a_command_whose_verb_no_list_holds_is_a_duty(item: str) -> None:
    assert told(f"## Duties\n\n- {item}\n") == [f"has the duty to {item[0].lower()}{item[1:]}"]


def test_what_an_item_says_of_the_role_by_its_name_is_its_duty() -> None:
    found = told_of("# Night Porter\n\n## Duties\n\n- Porter gathers the keys of guests\n", "text/markdown")

    assert [one for one in found if "duty" in one]
