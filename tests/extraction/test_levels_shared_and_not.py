"""How far a level, a time or a mode reaches among several things, and what belongs to one of them alone."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Advanced SQL is essential, as are strong Excel skills.",
            ["advanced SQL is essential", "strong Excel is essential"],
        ),
        ("Basic Welsh is a plus, as is good Dutch.", ["basic Welsh is desirable", "good Dutch is desirable"]),
        (
            "Good Excel is required, and so is solid Tableau.",
            ["requires good Excel", "requires solid Tableau"],
        ),
        ("Excel is required, as is Tableau.", ["requires Excel", "requires Tableau"]),
        (
            "Native experience in Swift or Kotlin",
            [
                "requires native experience with Swift (one of a list)",
                "requires native experience with Kotlin (one of a list)",
            ],
        ),
        (
            "Real experience with Kafka and Spark",
            ["requires real experience with Apache Kafka", "requires real experience with Apache Spark"],
        ),
        ("Native plants", ["requires native plants"]),
    ],
)
def test_each_thing_keeps_its_own_level(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "At least two years in a technical support role, patience, and a good phone manner",
            [
                "requires at least 2 years of experience in a technical support role",
                "requires patience",
                "requires good phone manner",
            ],
        ),
        (
            "Three years in a bakery, tact, and a steady hand",
            ["requires 3 years of experience in a bakery", "requires diplomacy", "requires steady hand"],
        ),
        (
            "Two years in a busy hospital, good Excel skills and a sense of humour",
            [
                "requires 2 years of experience in a busy hospital",
                "requires good Excel",
                "requires sense of humour",
            ],
        ),
        (
            "Two years in a bakery or a kitchen",
            [
                "requires 2 years of experience in a bakery (one of a list)",
                "requires 2 years of experience in a kitchen (one of a list)",
            ],
        ),
    ],
)
def test_time_at_one_place_is_of_nothing_behind_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good Dutch and Welsh, both spoken and written",
            ["requires good spoken and written Dutch", "requires good spoken and written Welsh"],
        ),
        (
            "Very good German and good English, both written and spoken",
            ["requires very good written and spoken German", "requires good written and spoken English"],
        ),
        (
            "Fluent Welsh or Irish, written and spoken",
            [
                "requires fluent written and spoken Welsh (one of a list)",
                "requires fluent written and spoken Irish (one of a list)",
            ],
        ),
        (
            "Very good German and good English, written and spoken",
            ["requires very good German", "requires good written and spoken English"],
        ),
    ],
)
def test_a_mode_of_both_languages(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Excel or Tableau, sufficient to answer your own questions",
            ["requires Excel (one of a list)", "requires Tableau (one of a list)"],
        ),
        ("Advanced SQL, sufficient for weekly reports", ["requires advanced SQL"]),
        ("Good Welsh, adequate for calls with farmers", ["requires good Welsh"]),
        (
            "Knowledge of branding and packaging",
            ["requires knowledge of branding", "requires knowledge of packaging"],
        ),
        (
            "Deep understanding of pricing and rigging",
            ["requires deep understanding of pricing strategy", "requires deep understanding of rigging"],
        ),
        ("Experience working in an all-remote team", ["requires experience in an all-remote team"]),
        ("Experience working in a bakery", ["requires experience in a bakery"]),
        (
            "Two years of experience in sales, ideally in a family-run firm",
            ["requires 2 years of experience with sales", "experience in a family-run firm is desirable"],
        ),
        ("Experience with data warehouses", ["requires experience with data warehouses"]),
        (
            "Confident in dealing with non-technical colleagues",
            ["requires being confident in dealing with non-technical colleagues"],
        ),
        (
            "You should be comfortable with Excel, since all of us use it",
            ["requires being comfortable with Excel"],
        ),
        ("Windows, Active Directory above all", ["requires Windows", "requires Active Directory"]),
    ],
)
def test_what_is_asked_for_is_neither_cut_nor_lost(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "producing weekly reports for the buying and merchandising teams",
            ["has the duty to produce weekly reports for the buying and merchandising teams"],
        ),
        (
            "planning shifts with the welding and casting crews",
            ["has the duty to plan shifts with the welding and casting crews"],
        ),
        (
            "collecting orders from our printing and packing halls",
            ["has the duty to collect orders from our printing and packing halls"],
        ),
        (
            "Repairing the sails and training the crews",
            ["has the duty to repair the sails", "has the duty to train the crews"],
        ),
    ],
)
def test_two_fields_of_one_noun_are_one_duty(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "We are now seeking a commercially minded boat engineer to join a team of seven.",
            ["requires business acumen"],
        ),
        (
            "We are looking for a patient, creative boat engineer.",
            ["requires patience", "requires creativity"],
        ),
        (
            "We're hiring a proactive and reliable boat engineer.",
            ["requires proactivity", "requires dependability"],
        ),
        ("We are looking for an experienced boat engineer.", []),
    ],
)
def test_how_somebody_is_to_be_stands_before_the_title(text: str, sentences: list[str]) -> None:
    assert [one for one in told(text) if "requires" in one] == sentences


def test_what_somebody_should_be_below_a_title_is_no_duty() -> None:
    """Two posts have each its heading, and what their holders should be is asked for."""
    text = (
        "We have two openings.\n\n## Rigger\n\nYou should be at ease with knots and have a good grasp of "
        "Excel, enough to keep a budget.\n\n## Cook\n\nYou will plan the meals.\n"
    )
    assert told(text, head="# Join us\n\nWe are hiring.\n\n") == [
        "Rigger requires being at ease with knots",
        "Rigger requires a good grasp of Excel",
        "Cook has the duty to plan the meals",
    ]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Data Engineer \u2013 Lisbon or remote in the EU", ""),
        ("Data Engineer (remote or Lisbon)", ""),
        ("Data Engineer \u2013 Lisbon", " in Lisbon"),
    ],
)
def test_a_place_that_is_one_of_several_is_not_that_of_the_pay(title: str, place: str) -> None:
    text = "We are hiring.\n\n## What you get\n\n- €42,000 to €56,000 a year\n"
    said = [one for one in told(text, head=f"# {title}\n\n") if "salary" in one]
    assert said == [f"The salary for Data Engineers ranges from EUR 42,000 to EUR 56,000 per year{place}"]
