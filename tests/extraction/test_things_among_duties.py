"""Things that stand where duties do, and what is said there of others, are no acts of the role."""

import pytest

from role_sentences import done, told, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Figures: change requests, scrap rate, share of late parcels",
            ["has the area Figures", "has the area Change requests, scrap rate, share of late parcels"],
        ),
        (
            "Helping the cooks with menus: order counts, portions, leftovers",
            ["has the duty to help the cooks with menus (order counts, portions, leftovers)"],
        ),
        ("Keep the boats dry. Pumps, covers, the odd new plank", ["has the duty to keep the boats dry"]),
        ("Look after the herd. Feed lines, records, the vet visits", ["has the duty to look after the herd"]),
        (
            "Run the ward books. Handover notes, the rota, the odd complaint",
            ["has the duty to run the ward books"],
        ),
    ],
)
def test_what_an_act_is_about_is_no_act(line: str, sentences: list[str]) -> None:
    """Nouns that are verbs elsewhere stay nouns where they are enumerated with nouns."""
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Kitchen: cook meals, plate dishes, stock shelves",
            ["has the area Kitchen", "has the duty to cook meals, plate dishes, stock shelves"],
        ),
        (
            "Plan and run audits. Train people and report to the board",
            [
                "has the duty to plan and run audits",
                "has the duty to train people",
                "has the duty to report to the board",
            ],
        ),
        ("Pay attention to tides and winds", ["has the duty to pay attention to tides and winds"]),
    ],
)
def test_acts_behind_a_label_or_a_sentence_stay_acts(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Visit growers at their farms. Yes, sometimes on foot, in the rain",
            ["has the duty to visit growers at their farms"],
        ),
        (
            "Train the juniors; line management sits with the matron",
            ["has the duty to train the juniors"],
        ),
        (
            "Draw up the budget; final approval rests with the board",
            ["has the duty to draw up the budget"],
        ),
        (
            "Plan outages with the yard, who do the work on pumps, valves and pipes",
            ["has the duty to plan outages with the yard"],
        ),
        (
            "Test alarms as laid down in MIL-882. Live tests are not permitted",
            ["has the duty to test alarms as laid down in MIL-882"],
        ),
    ],
)
def test_what_is_said_of_others_is_no_part_of_a_duty(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You look after the boats: every rope counts", ["has the duty to look after the boats"]),
        ("You take care of the hives: no season is alike", ["has the duty to take care of the hives"]),
        ("Sets up and recalibrates scales", ["has the duty to set up and recalibrate scales"]),
    ],
)
def test_an_act_is_worded_as_one(line: str, sentences: list[str]) -> None:
    """Whatever its label or the form of its verbs."""
    assert done(line) == sentences


def test_what_people_of_each_role_of_a_team_do_is_read_below_their_headings() -> None:
    """The heading "Who is in the team" tells of no company; what others do there is done by others."""
    text = (
        "# How the Orchard Team works\n\n## Who is in the team\n\n"
        "### Irrigation Engineers (3)\nKeep the pumps running. They need a forklift licence."
        " Hull repairs are done by the yard.\n\n"
        "### Harvest Planners (2)\nPlan the picking. They book the crews, although the crews pick"
        " their days.\n\n"
        "### Soil Scientist (1)\nTests the soil each spring."
    )

    assert told_of(text, "text/markdown") == [
        "Irrigation Engineer has the duty to keep the pumps running",
        "Irrigation Engineer requires forklift licence",
        "Harvest Planner has the duty to plan the picking",
        "Harvest Planner has the duty to book the crews",
        "Soil Scientist has the duty to test the soil each spring",
    ]


@pytest.mark.parametrize("heading", ["Authority", "Decision rights", "Delegated authority"])
def test_what_somebody_may_decide_is_no_duty(heading: str) -> None:
    may = "The warden can, without asking:\n\n- close a path,\n- turn back a boat."

    assert told(f"## {heading}\n\n{may}\n") == []
    assert told("## Responsibilities\n\n- close a path\n") == ["has the duty to close a path"]


def test_a_code_and_a_word_for_a_level_head_a_column() -> None:
    """All columns of a ladder are read, whichever of them have a title."""
    text = (
        "# Boat Technician\n\n| | R1 Boat Technician | R2 Senior | R3 Staff |\n|---|---|---|---|\n"
        "| Typical experience | 0-2 yrs | 3-5 yrs | 6+ yrs |\n"
        "| Ropes | Repairs old ropes | Designs new rigs | Audits the yards |\n"
    )

    said = [one for one in told_of(text, "text/markdown") if "duty" in one]

    assert said == [
        "R1 Boat Technician has the duty to repair old ropes",
        "Boat Technician R2 Senior has the duty to design new rigs",
        "Boat Technician R3 Staff has the duty to audit the yards",
    ]


def test_items_below_a_duty_that_go_on_with_it_are_none_of_their_own() -> None:
    text = (
        "## Responsibilities\n\n- Write reports that sailors read\n"
        "    - within two days\n    - without jargon\n"
        "- Model the harbor in a table:\n    - berths for barges\n    - charts of the tide\n"
        "- Frob the winches\n"
    )

    assert told(text) == [
        "has the duty to write reports that sailors read",
        "has the duty to model the harbor in a table: berths for barges",
        "has the duty to model the harbor in a table: charts of the tide",
        "has the duty to frob the winches",
    ]
