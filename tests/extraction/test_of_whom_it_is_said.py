"""A statement is of the role whose section, item or sentence it stands in, and of no other."""

import pytest

from role_sentences import asked, told, told_of

MARKDOWN = "text/markdown"


def page(*posts: tuple[str, str], head: str = "# Vacancies", below: str = "### Requirements\n\n") -> str:
    """Write a page of several posts, each with a demand."""
    return f"{head}\n\n" + "".join(f"## {post}\n\n{below}- {demand}\n\n" for post, demand in posts)


@pytest.mark.parametrize(
    "posts",
    [
        [("Plumber", "Excel"), ("Warehouse Lead", "SAP")],
        [("Night Porter", "Excel"), ("Shift Supervisor", "SAP")],
        [("Lift Fitter (Hull)", "Excel"), ("Data Engineer (Leeds)", "SAP")],
        [("Ward Nurse", "Excel"), ("Midwife", "SAP"), ("Data Analyst", "Kafka")],
        [("Stage Manager", "Excel"), ("Light and Sound", "SAP"), ("Costume Designer", "Kafka")],
        [("Architect - Harbors", "Excel"), ("Senior Architect - Harbors", "SAP")],
    ],
)
@pytest.mark.parametrize("below", ["### Requirements\n\n", "Requirements:\n\n"])
def test_each_of_several_posts_has_its_own_demands(posts: list[tuple[str, str]], below: str) -> None:
    found = told_of(page(*posts, below=below), MARKDOWN)

    names = [(post.split(" (")[0], {"Kafka": "Apache Kafka"}.get(demand, demand)) for post, demand in posts]
    known = [one.replace("Senior Architect - Harbors", "Senior Architect") for one in found]
    expected = [
        f"{name.replace('Senior Architect - Harbors', 'Senior Architect')} requires {demand}"
        for name, demand in names
    ]
    assert known == expected


@pytest.mark.parametrize(
    "levels",
    [
        ("Welder I", "Welder II"),
        ("Analyst 1", "Analyst 2"),
        ("Welder", "Senior Welder"),
        ("Designer", "Designer I", "Designer II", "Lead Designer"),
        ("Tester", "Senior Tester", "Apprentice"),
    ],
)
def test_each_level_of_a_ladder_has_its_own_years(levels: tuple[str, ...]) -> None:
    posts = [(level, f"{number} years of experience") for number, level in enumerate(levels, start=2)]

    found = told_of(page(*posts, head="# Growth framework", below=""), MARKDOWN)

    years = [one for one in found if "years of experience" in one]
    assert [one.split(" requires ")[0].removesuffix(" Tester") for one in years] == [
        one.removesuffix(" Tester") for one in levels
    ]


@pytest.mark.parametrize("levels", [("Junior", "Senior"), ("Level 1", "Level 2")])
def test_levels_without_a_title_are_of_the_role(levels: tuple[str, str]) -> None:
    posts = [(level, demand) for level, demand in zip(levels, ("Excel", "SAP"), strict=True)]

    found = told_of(page(*posts, head="# Boat Designer", below="### Requirements\n\n"), MARKDOWN)

    assert [one.split(" requires ")[0] for one in found if "requires" in one] == [
        f"Boat Designer {level}" if level[-1].isdigit() else f"{level} Boat Designer" for level in levels
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Jobs\n\n## Welder\n\n## Requirements\n\n- Excel\n\n## Yard Lead\n\n## Requirements\n\n- SAP\n",
        "# Jobs\n\n**Welder**\n\n**Requirements**\n\n- Excel\n\n**Yard Lead**\n\n**Requirements**\n\n- SAP\n",
        "# Careers at Quay\n\n## Welder\n\nRequirements: Excel\n\n## Yard Lead\n\nRequirements: SAP\n",
        "We hire.\n\nWelder\n\nRequirements\n- Excel\n\nYard Lead\n\nRequirements\n- SAP\n",
        "OPEN POSITIONS\n\nWELDER\nRequirements:\n- Excel\n\nYARD LEAD\nRequirements:\n- SAP\n",
    ],
)
def test_posts_of_one_depth_with_their_sections_keep_them(text: str) -> None:
    media_type = MARKDOWN if text.startswith("#") else "text/plain"

    assert told_of(text, media_type) == ["Welder requires Excel", "Yard Lead requires SAP"]


@pytest.mark.parametrize(
    "text",
    [
        "# Jobs\n\n- Data Engineer: 2 years of experience\n- Yard Planner: 3 years of experience\n",
        "# Jobs\n\n1. Data Engineer\n   - 2 years of experience\n2. Yard Planner\n   - 3 years of experience",
        "| Role | Needs |\n|---|---|\n| Data Engineer | Tact, 2 years |\n| Yard Planner | Tact, 3 years |",
    ],
)
def test_items_that_titles_open_are_of_these(text: str) -> None:
    found = [one.removesuffix(" of experience") for one in told_of(text, MARKDOWN) if "years" in one]

    assert found == ["Data Engineer requires 2 years", "Yard Planner requires 3 years"]


@pytest.mark.parametrize(
    ("part", "other"),
    [("Product Owner", "Architecture"), ("Team Lead", "Budget"), ("Data Engineer", "Nets and lines")],
)
def test_a_title_among_other_parts_of_the_duties_is_a_part_of_them(part: str, other: str) -> None:
    text = f"## Responsibilities\n\n### {other}\n\n- Draw plans\n\n### {part}\n\n- Sort the backlog\n"

    assert told(text) == ["has the duty to draw plans", "has the duty to sort the backlog"]


@pytest.mark.parametrize(
    "text",
    [
        "## Newsletter\n\n- The news of the yard\n\n## Requirements\n\n- SAP\n",
        "## Requirements\n\n### Docker\n\n- SAP\n\n### Office\n\n- SAP\n",
        "## Requirements\n\n- SAP\n\n## Your manager\n\n- Ana, who likes Excel\n",
    ],
)
def test_what_no_post_heads_stays_of_the_role(text: str) -> None:
    assert set(told(text)) == {"requires SAP"}


@pytest.mark.parametrize(
    "sentence",
    [
        "A Data Scientist needs statistics and Python.",
        "The Product Manager must know Jira.",
        "Our Dental Hygienist and the Practice Manager have experience with Excel.",
        "Data Scientists must know Tableau. They also need R.",
        "In the yard, the Finance Manager needs SAP.",
        "You know SQL, and the Data Scientist knows Tableau.",
    ],
)
def test_what_a_sentence_says_of_another_post_is_not_of_this(sentence: str) -> None:
    found = told(f"## Requirements\n\nYou must know SQL. {sentence}\n")

    assert set(found) == {"requires SQL"}
    assert not [one for one in asked(sentence.partition(" They")[0]) if "SQL" not in one]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("A Boat Engineer needs SAP.", "requires SAP"),
        ("The engineer must know SAP.", "requires SAP"),
        ("The Senior Boat Engineer must know SAP.", "requires SAP for senior Boat Engineer"),
        ("The boat developer needs SAP.", "requires SAP"),
    ],
)
def test_what_a_sentence_says_of_the_post_in_other_words_is_of_it(sentence: str, said: str) -> None:
    assert said in told(f"## Requirements\n\n{sentence}\n")


def test_a_sentence_on_another_post_of_the_page_is_of_that() -> None:
    text = (
        "# Who does what\n\n## Data Engineer\n\nA Data Scientist needs SAP.\n\n"
        "## Data Scientist\n\nThe Data Engineer must know Excel.\n"
    )

    assert told_of(text, MARKDOWN) == ["Data Scientist requires SAP", "Data Engineer requires Excel"]


def test_a_list_that_another_post_opens_is_of_that() -> None:
    lists = "The Product Manager is responsible for:\n\n- Draw plans\n\nYou will:\n\n- Mend sails\n"
    text = f"## Responsibilities\n\n{lists}"

    assert told(text) == ["Product Manager has the duty to draw plans", "has the duty to mend sails"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Work with product managers who write specs in Jira",
            ["has the duty to work with product managers who write specs in Jira"],
        ),
        ("Let analysts build reports", ["has the duty to let analysts build reports"]),
        ("Train data engineers", ["has the duty to train data engineers"]),
    ],
)
def test_people_whom_a_duty_is_for_are_not_its_subject(line: str, sentences: list[str]) -> None:
    found = told(f"## Responsibilities\n\n- {line}\n")

    assert [one for one in found if "works with" not in one] == sentences


@pytest.mark.parametrize(
    ("title", "asked_of"),
    [
        ("Ward progression framework", []),
        ("Our ward", ["Senior Nurse requires Excel"]),
        ("Senior Nurse framework", ["Senior Nurse requires Excel"]),
    ],
)
def test_a_ladder_is_of_no_one_rung_that_stands_far_down(title: str, asked_of: list[str]) -> None:
    """What it asks before that post is of nobody in particular, and kept apart."""
    before = "".join(f"We mend hull {number}.\n\n" for number in range(20))
    text = f"# {title}\n\n{before}## Requirements\n\n- Excel\n\n## Senior Nurse\n\nOn board.\n"

    assert [one for one in told_of(text, MARKDOWN) if "Excel" in one] == asked_of
