"""What a career guide says in prose: what the field is like asks for nothing, what many ask is hedged."""

import pytest

from role_sentences import asked, told, told_of


@pytest.mark.parametrize(
    "text",
    [
        "Kafka is used widely in this field.",
        "Python is the most popular language for data work.",
        "AWS has the largest market share.",
        "Terraform has become the standard for such work.",
        "Many teams run Kafka on Kubernetes.",
    ],
)
@pytest.mark.parametrize(
    "form", ["{}\n", "## Skills you need\n\n{} SQL never goes out of fashion.\n", "## Requirements\n\n- {}\n"]
)
def test_what_is_said_of_the_field_or_its_tools_is_asked_of_nobody(text: str, form: str) -> None:
    assert told(form.format(text)) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Kafka is widely used here, and experience with it is required", "requires Apache Kafka"),
        ("SQL, which is used in every project", "requires SQL"),
        ("Experience with the most popular tool: Jira", "requires experience with Jira"),
    ],
)
def test_what_is_asked_for_and_is_popular_too_is_read(line: str, said: str) -> None:
    assert said in asked(line)


def test_paragraphs_of_sentences_below_a_heading_of_skills_are_no_list() -> None:
    text = "Start small. Most employers ask for SQL.\n\nSoft skills count. You write clearly.\n"

    assert told(f"## Skills you need\n\n{text}") == ["requires SQL (hedged: most)"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "You will want to be comfortable with Kafka.",
            ["being comfortable with Apache Kafka is recommended"],
        ),
        ("You write clearly.", []),
        ("Many companies require help.", []),
        ("Job ads often expect knowledge of SQL.", ["often requires knowledge of SQL"]),
        (
            "Most employers ask for Kafka, and many expect SQL.",
            ["requires Apache Kafka (hedged: most)", "requires SQL (hedged: many)"],
        ),
        ("Knowing SQL is an advantage.", ["SQL is advantageous"]),
        ("You know SQL well.", ["requires good knowledge of SQL"]),
    ],
)
def test_how_sure_a_guide_is_of_what_is_asked_for(text: str, said: list[str]) -> None:
    assert told(f"{text}\n") == said


def test_a_title_that_tells_how_to_become_something_opens_no_stage() -> None:
    assert told("You write clearly. SQL is everywhere.\n", head="# How to become a boat engineer\n\n") == []


@pytest.mark.parametrize(
    ("line", "hedged"),
    [
        ("One shell, usually Bash", ["Bash"]),
        ("SQL, Bash and often Kafka", ["Kafka"]),
        ("SQL, often required", ["SQL"]),
        ("Usually SQL and Kafka", ["SQL", "Kafka"]),
    ],
)
def test_a_hedge_between_two_things_is_of_the_second_alone(line: str, hedged: list[str]) -> None:
    unsure = [one for one in asked(line) if "usually" in one.lower() or "often" in one.lower()]

    assert len(unsure) == len(hedged)
    assert all(name in one for name, one in zip(hedged, unsure, strict=True))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The first is a good command of SQL.", ["requires a good command of SQL"]),
        ("What counts most is knowledge of Kafka.", ["requires knowledge of Apache Kafka"]),
        ("On top of that comes experience with Kafka.", ["requires experience with Apache Kafka"]),
        ("The second is that teams grow.", []),
        ("The first is what most people forget.", []),
    ],
)
def test_what_a_section_that_asks_counts_up_is_asked_for(text: str, said: list[str]) -> None:
    assert told(f"## What employers look for\n\nSeveral things came up. {text}\n") == said


def test_what_one_needs_to_be_comfortable_with_is_asked_for() -> None:
    found = told("You need to be comfortable with Linux and with Kafka.\n")

    assert found == ["requires being comfortable with Linux", "requires being comfortable with Apache Kafka"]


def test_what_is_of_the_writer_of_a_guide_is_asked_of_nobody() -> None:
    for text in (
        "My own degree is in law.",
        "My first degree was in physics.",
        "Most of my colleagues hold a degree in law.",
        "I have a degree in physics myself.",
    ):
        assert told(f"## What you need\n\n{text}\n") == []


def test_what_employers_like_to_see_is_a_wish() -> None:
    for text in (
        "Employers like to see a bachelor's degree.",
        "Recruiters love to see a bachelor's degree.",
    ):
        assert told(f"## What you need\n\n{text}\n") == ["a bachelor's degree is desirable"]


def test_what_is_known_so_well_that_something_follows_is_asked_for() -> None:
    text = (
        "You write Python that others enjoy reading, and your SQL is strong enough that you can explain it."
        " Your English is good enough that you can sell boats in it."
    )

    assert told(f"## What we're looking for\n\n{text}\n") == [
        "requires Python",
        "requires strong SQL",
        "requires good English",
    ]
    assert told("## What we're looking for\n\nOnly Go so far, but your Java is strong? Write to us.\n") == []


def test_a_guide_is_of_whom_its_beginning_says_what_they_do() -> None:
    text = (
        "# What boat people actually do\n\nWhen I tell my aunt, she laughs.\n\nIt is simple.\n\nNo more."
        "\n\nSo.\n\nA boat engineer takes hulls and turns them into boats.\n\n## What you need\n\n"
        "You must be able to repair a sail.\n"
    )

    assert told_of(text, "text/markdown")[-1] == "Boat Engineer requires the ability to repair a sail"


def test_a_section_of_a_page_of_several_roles_is_of_its_own() -> None:
    text = (
        "# Who does what\n\n## Research scientist (3 people)\n\nThey need to be fluent in Python.\n\n"
        "## Design engineer (2 people)\n\nThey must have a PhD.\n\n"
        "## Support engineer (1 person)\n\nYou'd need experience with SQL to do this job.\n"
    )

    assert told_of(text, "text/markdown") == [
        "Research Scientist requires being fluent in Python",
        "Design Engineer requires a PhD",
        "Support Engineer requires experience with SQL",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Close behind comes Scala, which is the craft of terse lines.", ["requires Scala"]),
        ("Next comes SQL.", ["requires SQL"]),
        ("On the tool side, get comfortable with Excel.", ["requires being comfortable with Excel"]),
        ("Become familiar with Docker.", ["requires being familiar with Docker"]),
        (
            "For reports you will want one of Tableau or Looker.",
            ["requires Tableau (one of a list)", "requires Looker (one of a list)"],
        ),
        ("Some employers like to see a little Scala.", ["a little Scala is desirable"]),
        (
            "You must know how to plan an audit, ask open questions and draw maps.",
            [
                "requires the ability to plan an audit",
                "requires the ability to ask open questions",
                "requires the ability to draw maps",
            ],
        ),
        ("You need to know how to read a plan.", ["requires the ability to read a plan"]),
        ("You will want one of our maps.", []),
        ("Next comes what you make of it.", []),
    ],
)
def test_a_guide_counts_up_what_it_asks_for(text: str, said: list[str]) -> None:
    assert told(f"## The skills you need\n\n{text}\n") == said
