"""Of several posts that one page, letter or list tells of, each has what is said below or behind it alone."""

import pytest

from role_sentences import told_of

PLAIN = "text/plain"
MARKDOWN = "text/markdown"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("POST 1: SOUND ENGINEER", "POST 2: WEB EDITOR"),
        ("Position 1 \u2013 Sound Engineer", "Position 2 \u2013 Web Editor"),
        ("Role A: Sound Engineer", "Role B: Web Editor"),
        ("Vacancy: Sound Engineer", "Vacancy: Web Editor"),
        ("1. Sound Engineer", "2. Web Editor"),
    ],
)
@pytest.mark.parametrize("between", ["", "A post in our house.\n"])
def test_a_line_that_counts_a_post_heads_what_is_below(first: str, second: str, between: str) -> None:
    below = ("\nRequirements:\n- Excel\n", "\nRequirements:\n- SAP\n")
    text = f"Quay Radio hires.\n\n{first}\n{between}{below[0]}\n{second}\n{between}{below[1]}"

    found = [one.casefold() for one in told_of(text, PLAIN) if "requires" in one]

    assert found == ["sound engineer requires excel", "web editor requires sap"]


@pytest.mark.parametrize("mark", ["## ", "**"])
def test_so_does_such_a_heading_in_markdown(mark: str) -> None:
    end = mark.strip("# ")
    text = "# Jobs\n\n" + "".join(
        f"{mark}Position {number} - {post}{end}\n\nYou need:\n\n- {thing}\n\n"
        for number, post, thing in ((1, "Rope Tester", "Excel"), (2, "Stage Carpenter", "SAP"))
    )

    assert told_of(text, MARKDOWN) == ["Rope Tester requires Excel", "Stage Carpenter requires SAP"]


def test_lists_below_a_post_stand_below_it_where_a_title_stands_above_all() -> None:
    lists = "What you do\n- write letters\n\nWhat you need\n- {}\n\n"
    text = (
        f"OPEN POSITIONS AT QUAY YARD\n\nBoat Painter (Hull) - full time\n{lists.format('Excel')}"
        f"Payroll Clerk (Leeds) - part time\n{lists.format('SAP')}"
    )

    found = [one for one in told_of(text, PLAIN) if "requires" in one]

    assert found == ["Boat Painter requires Excel", "Payroll Clerk requires SAP"]


def test_one_such_line_is_a_field_of_a_form() -> None:
    text = "Position: Rope Tester\nPlace: Hull\n\nRequirements:\n- Excel\n"

    assert told_of(text, PLAIN) == ["Rope Tester requires Excel"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Pastry Chef (m/f/d), Lyon", "Barista, Lyon"),
        ("Radiographer", "Medical Secretary, part-time"),
        ("Lift Fitter \u2013 Leeds", "Night Porter \u2013 Leeds"),
        ("Midwife, 80 %", "Ward Clerk, 60 %"),
    ],
)
def test_where_and_how_long_stand_behind_a_title(first: str, second: str) -> None:
    lists = "### Your tasks\n\n- Write letters\n\n### Your profile\n\n- {}\n\n"
    text = f"# Careers\n\n## {first}\n\n{lists.format('Excel')}## {second}\n\n{lists.format('SAP')}"

    found = [one for one in told_of(text, MARKDOWN) if "requires" in one]

    names = [one.split(" (")[0].split(",")[0].split(" \u2013")[0] for one in (first, second)]
    assert found == [f"{names[0]} requires Excel", f"{names[1]} requires SAP"]


def test_what_no_title_names_is_a_post_where_it_has_duties_and_demands_beside_one() -> None:
    lists = "### Tasks\n\n- Write letters\n\n### Requirements\n\n- {}\n\n"
    text = f"# Careers\n\n## Rope Tester\n\n{lists.format('Excel')}## Front Desk\n\n{lists.format('SAP')}"

    assert [one for one in told_of(text, MARKDOWN) if "requires" in one] == [
        "Rope Tester requires Excel",
        "Front Desk requires SAP",
    ]


@pytest.mark.parametrize(
    "turn",
    [
        "We are also looking for a Box Office Clerk.",
        "We also need a box office clerk.",
        "The second post is for a Box Office Clerk.",
        "Finally, a Box Office Clerk is wanted.",
        "And we are looking for a Box Office Clerk who likes people.",
    ],
)
def test_behind_whom_a_letter_seeks_next_all_is_of_that_post(turn: str) -> None:
    text = f"Dear readers,\n\nWe are looking for a Stage Carpenter. You need Excel.\n\n{turn} You need SAP.\n"

    found = [one.replace("box office clerk", "Box Office Clerk") for one in told_of(text, PLAIN)]

    assert [one for one in found if "requires" in one] == [
        "Stage Carpenter requires Excel",
        "Box Office Clerk requires SAP",
    ]


@pytest.mark.parametrize(
    "turn",
    ["We also want a team player.", "We need one more person.", "We are looking for a Stage Carpenter."],
)
def test_what_any_post_asks_for_is_no_other_post(turn: str) -> None:
    text = f"Dear readers,\n\nWe are looking for a Stage Carpenter. You need Excel.\n\n{turn} You need SAP.\n"

    assert "Stage Carpenter requires SAP" in told_of(text, PLAIN)


@pytest.mark.parametrize(
    "posts",
    [
        "**Arborist.** You need Excel.\n\n**Seed Bank Technician.** You need SAP.\n",
        "**Arborist:** you prune trees. You need Excel.\n\n**Seed Bank Technician:** here you need SAP.\n",
        "Arborist \u2013 outdoors. You need Excel.\n\nSeed Bank Technician \u2013 indoors.\nYou need SAP.\n",
    ],
)
def test_a_title_that_opens_a_paragraph_is_whom_it_tells_of(posts: str) -> None:
    found = told_of(f"# Open soon\n\nWe fill these posts.\n\n{posts}\nAll of you need Go.\n", MARKDOWN)

    assert found[:2] == ["Arborist requires Excel", "Seed Bank Technician requires SAP"]
    assert not [one for one in found if one.startswith(("Arborist", "Seed")) and "Go" in one]


def test_two_names_that_open_a_paragraph_of_another_section_are_nobody() -> None:
    posts = "**Arborist.** You need Excel.\n\n**Seed Bank Technician.** You need SAP.\n"
    text = f"# Open soon\n\n{posts}\n## Life in the garden\n\nGreen Hands: here you need Git. It is fun.\n"

    assert not [one for one in told_of(text, MARKDOWN) if one.startswith("Green Hands")]


@pytest.mark.parametrize("posts", [("Head Waiter", "Night Porter"), ("Arborist", "Rope Splicer")])
def test_prose_that_speaks_to_the_reader_below_titles_is_of_each(posts: tuple[str, str]) -> None:
    text = f"Two jobs\n\n{posts[0]}\nYou lead. You need Excel.\n\n{posts[1]}\nYou help. You need SAP.\n"

    found = [one for one in told_of(text, PLAIN) if "requires" in one]

    assert found == [f"{posts[0]} requires Excel", f"{posts[1]} requires SAP"]


def test_below_titles_in_a_list_of_who_does_what_each_has_its_own() -> None:
    text = (
        "Mill Street Clinic: who does what\n\nPractice nurse\n- Changes dressings\n\n"
        "Receptionist\n- Answers the phone\n- Speaks Polish\n- Holds a driving licence\n\n"
        "Practice manager\n- Runs the rota\n"
    )

    assert told_of(text, PLAIN) == [
        "Practice Nurse has the duty to change dressings",
        "Receptionist has the duty to answer the phone",
        "Practice Manager has the duty to run the rota",
    ]


def test_prose_below_a_title_that_it_opens_with_is_of_that_title() -> None:
    text = (
        "# Handbook of the yard\n\n## Crane operator\n\n"
        "Crane operators lift hulls. An operator needs Excel.\n\n"
        "## Rope engineer\n\nThe rope engineer tests ropes. The job asks for SAP.\n\n"
        "## How we work together\n\nWe meet at noon.\n"
    )

    found = told_of(text, MARKDOWN)

    assert [one for one in found if "requires" in one] == [
        "Crane Operator requires Excel",
        "Rope Engineer requires SAP",
    ]


@pytest.mark.parametrize("head", ["Openings at Nordvik Boatyard", "Work with us"])
def test_an_employer_seeks_each_of_its_posts(head: str) -> None:
    text = f"# {head}\n\nNordvik Boatyard is looking for new colleagues.\n\n" + "".join(
        f"## {post}\n\nYou need:\n\n- Excel\n\n" for post in ("Marine Electrician", "Procurement Planner")
    )

    found = [one for one in told_of(text, MARKDOWN) if " seeks " in one]

    assert found == [
        "Nordvik Boatyard seeks Marine Electricians",
        "Nordvik Boatyard seeks Procurement Planners",
    ]


def test_it_seeks_none_of_the_posts_that_its_page_but_names() -> None:
    text = (
        "# Rope Tester\n\nNordvik Boatyard is looking for a Rope Tester.\n\n## Requirements\n\n- Excel\n\n"
        "## Similar jobs\n\n### Sail Designer\n\nAcme Sails\n\n### Data Analyst\n\nQuay Numbers\n"
    )

    assert [one for one in told_of(text, MARKDOWN) if " seeks " in one] == [
        "Nordvik Boatyard seeks Rope Testers"
    ]


@pytest.mark.parametrize(
    "heading", ["Open positions", "Current vacancies: Rigging & Sails", "Our open roles at Hull"]
)
def test_a_heading_of_posts_with_their_parts_is_no_list_of_links(heading: str) -> None:
    """What stands below "Open positions" was passed over, whether it led to posts or held them."""
    asks = "**Requirements**\n\n- Patience\n"
    posts = f"### Sail Designer\n\n{asks}\n### Rope Tester\n\n{asks}"
    text = f"# Loft handbook\n\nWe sew by hand.\n\n## {heading}\n\n{posts}"

    found = told_of(text, "text/markdown")

    assert {"Sail Designer requires patience", "Rope Tester requires patience"} <= set(found)


def test_a_list_of_links_to_posts_is_read_by_nobody() -> None:
    links = "## Open positions\n\n- Sail maker, Hull\n- Excel trainer\n"
    text = f"# Sail Designer\n\n## Requirements\n\n- Patience\n\n{links}"

    assert told_of(text, "text/markdown") == ["Sail Designer requires patience"]
