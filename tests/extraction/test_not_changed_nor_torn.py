"""What is asked for or done is not changed into something else, nor torn from what it is nothing without."""

import pytest

from role_sentences import asked, done, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Ease with six-year-olds", ["requires ease with six-year-olds"]),
        ("A calm manner with eight-year-olds", ["requires calm manner with eight-year-olds"]),
        ("Experience with 12-year-olds", ["requires experience with 12-year-olds"]),
        ("Patience with three to five year olds", ["requires patience with three to five year olds"]),
        ("Good with ten year old boilers", []),
        ("Lessons for nine-month-old babies", ["requires lessons for nine-month-old babies"]),
        ("10 years of experience with children", ["requires 10 years of experience with children"]),
    ],
)
def test_how_old_somebody_is_is_no_time_worked(line: str, sentences: list[str]) -> None:
    """How old people or things are is no experience that is asked for."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A tertiary qualification in nursing",
            ["requires a tertiary qualification", "requires a tertiary qualification in nursing"],
        ),
        (
            "An academic qualification in law, tax or business",
            [
                "requires a university degree",
                "requires a university degree in law (one of a list)",
                "requires a university degree in tax (one of a list)",
                "requires a university degree in business (one of a list)",
            ],
        ),
        (
            "A university qualification in social work",
            ["requires a university degree", "requires a university degree in social work"],
        ),
        (
            "A third-level qualification in agriculture or a related field",
            [
                "requires a university degree",
                "requires a university degree in agriculture (one of a list)",
                "requires a university degree in a related field to agriculture (one of a list)",
            ],
        ),
        (
            "A degree-level qualification in surveying",
            ["requires a university degree", "requires a university degree in surveying"],
        ),
        (
            "An academic qualification in the arts or music",
            [
                "requires a university degree",
                "requires a university degree in arts (one of a list)",
                "requires a university degree in music (one of a list)",
            ],
        ),
        ("A trade qualification in plumbing", ["requires a trade qualification in plumbing"]),
    ],
)
def test_a_qualification_of_a_university_is_a_degree_in_its_fields(line: str, sentences: list[str]) -> None:
    """Fields that a qualification is in are nothing that somebody has experience with."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience with parallel programming", ["requires experience with parallel programming"]),
        ("Knowledge of parallel algorithms", ["requires knowledge of parallel programming"]),
        ("Concurrency", ["requires concurrent programming"]),
        ("Experience with the Harbor Admin console", ["requires experience with Harbor Admin console"]),
        ("Knowledge of consoles", ["requires knowledge of consoles"]),
    ],
)
def test_a_word_is_no_more_general_thing(line: str, sentences: list[str]) -> None:
    """Parallel work is not concurrent, and one console of many is not the kind."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Sailing, 4 years", ["requires 4 years of experience with sailing"]),
        ("Bookkeeping, about three years", ["requires about 3 years of experience with bookkeeping"]),
        ("Midwifery, five years or so", ["requires about 5 years of experience with midwifery"]),
        ("Elderly care, at least two years", ["requires at least 2 years of experience with elderly care"]),
        ("Commercial Go, three years or so", ["requires about 3 years of experience with Go"]),
        ("Experience in welding, four years", ["requires 4 years of experience with welding"]),
        (
            "Experience in drafting wills or leases, at least three years. Time as a trainee may count.",
            ["requires at least 3 years of experience with drafting wills or leases"],
        ),
        (
            "Experience with ropes, two years. Courses are paid.",
            ["requires 2 years of experience with ropes"],
        ),
        ("Two years of experiences in elderly care", ["requires 2 years of experience with elderly care"]),
        ("Full-time contract, 2 years", []),
    ],
)
def test_time_behind_what_it_was_spent_on_is_of_that(line: str, sentences: list[str]) -> None:
    """An amount of time behind a field or an experience is of that."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Irish law at the level of a first-year clerk",
            ["requires Irish law at the level of a first-year clerk"],
        ),
        ("Spanish grammar at the level of the exam", ["requires Spanish grammar at the level of the exam"]),
        ("Joinery to the standard of a listed house", ["requires joinery to the standard of a listed house"]),
        (
            "Sums on the level of fractions and decimals",
            ["requires sums on the level of fractions and decimals"],
        ),
        (
            "SQL on the level of plain queries and views",
            ["requires SQL on the level of plain queries and views"],
        ),
        (
            "Wound care to the standard of a hospice and its doctors",
            ["requires wound care to the standard of a hospice and its doctors"],
        ),
    ],
)
def test_how_far_a_thing_is_to_be_known_is_no_thing_beside_it(line: str, sentences: list[str]) -> None:
    """Behind "at the level of" stands how far something is to be known."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Excellent report writing in Dutch", ["requires excellent report writing in Dutch"]),
        ("Strong letter drafting skills in German", ["requires strong letter drafting skills in German"]),
        ("Good note taking in Welsh", ["requires good note taking in Welsh"]),
        ("Sound legal writing in French", ["requires sound legal writing in French"]),
        ("Careful record keeping in Polish", ["requires careful record keeping in Polish"]),
        ("Clear proposal writing in Spanish", ["requires clear proposal writing in Spanish"]),
        ("Good communication in Dutch", ["requires good communication in Dutch", "requires good Dutch"]),
    ],
)
def test_what_is_written_in_a_language_is_no_level_of_the_language(line: str, sentences: list[str]) -> None:
    """How well reports are to be written says nothing of the language as a whole."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Previous work in a care home", ["requires previous work in a care home"]),
        ("Previous work with horses", ["requires previous work with horses"]),
        ("Prior work on building sites", ["requires prior work on building sites"]),
        ("Previous work as a notary's clerk", ["requires previous work as a notary's clerk"]),
        ("Prior work for a charity", ["requires prior work for a charity"]),
        ("Previous work at sea", ["requires previous work at sea"]),
        ("Previous experience with horses", ["requires previous experience with horses"]),
    ],
)
def test_previous_work_is_no_ability(line: str, sentences: list[str]) -> None:
    """Work that was done before is no ability to work."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Mondays and Fridays on site", ["requires Mondays and Fridays on site"]),
        (
            "Tuesdays, Wednesdays and Thursdays at the yard",
            ["requires Tuesdays, Wednesdays and Thursdays at the yard"],
        ),
        ("Saturdays or Sundays in the shop", ["requires Saturdays or Sundays in the shop"]),
        ("Weekdays and Sundays at the front desk", ["requires Weekdays and Sundays at the front desk"]),
        ("Mondays and Tuesdays in court", ["requires Mondays and Tuesdays in court"]),
        ("Fridays and Saturdays behind the bar", ["requires Fridays and Saturdays behind the bar"]),
    ],
)
def test_days_keep_what_they_are_spent_at(line: str, sentences: list[str]) -> None:
    """Days mean nothing without where they are spent."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Firewall deployment on at least one platform (Fortinet or Meraki)",
            [
                "requires firewall deployment",
                "requires Fortinet for firewall deployment (one of a list)",
                "requires Meraki for firewall deployment (one of a list)",
            ],
        ),
        (
            "Database administration on one or more systems (Oracle, Db2)",
            [
                "requires database administration",
                "requires Oracle Database for database administration (one of a list)",
                "requires IBM Db2 for database administration (one of a list)",
            ],
        ),
        (
            "Boiler installation on at least two makes (Vokera or Baxi)",
            [
                "requires boiler installation",
                "requires vokera for boiler installation (one of a list)",
                "requires baxi for boiler installation (one of a list)",
            ],
        ),
        (
            "Payroll accounting in at least one package (Sage, Xero)",
            [
                "requires payroll accounting",
                "requires Sage for payroll accounting (one of a list)",
                "requires Xero for payroll accounting (one of a list)",
            ],
        ),
        (
            "Data migration with at least one tool (Talend, Informatica)",
            [
                "requires data migration",
                "requires Talend for data migration (one of a list)",
                "requires Informatica for data migration (one of a list)",
            ],
        ),
        (
            "Hoist servicing on at least one make (Arjo, Oxford)",
            ["requires hoist servicing", "requires arjo (one of a list)", "requires oxford (one of a list)"],
        ),
        (
            "Experience with at least one cloud (AWS, Azure)",
            [
                "requires experience with cloud computing (at least one)",
                "requires experience with AWS (one of a list)",
                "requires experience with Azure (one of a list)",
            ],
        ),
    ],
)
def test_what_is_done_on_one_of_a_kind_stays_whole(line: str, sentences: list[str]) -> None:
    """What is done on at least one of a kind stays whole, and is what the names in brackets are for."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Rigging at sea, not only in the loft", ["requires rigging at sea"]),
        (
            "You've drafted leases from scratch, not only from a template",
            ["requires experience with drafting leases from scratch"],
        ),
        ("Wound care on wards, not only in class", ["requires wound care on wards"]),
        ("Welding on ships, not only on benches", ["requires the ability to weld on ships"]),
        ("Kafka in production, not only in a course", ["requires Apache Kafka in production"]),
        ("Not only Go but also Rust", ["requires Go", "requires Rust"]),
        ("Excel, used only in the office", ["requires Excel only in the office"]),
    ],
)
def test_not_only_is_not_turned_round(line: str, sentences: list[str]) -> None:
    """What is not enough by itself is no condition."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Splicing of rope. Meetings here run late.", ["requires splicing of rope"]),
        ("Knots. Splices here take hours.", ["requires knots"]),
        ("Wound care. Shifts here start early.", ["requires wound care"]),
        ("First aid. Time spent as a cadet may count.", ["requires first aid"]),
        ("Any years at sea may be included. Knots.", ["requires knots"]),
        ("Knots. The firm covers the fee.", ["requires knots"]),
        (
            "Danish at B1 within a year; the hospital pays for the course",
            ["requires Danish at B1 within a year"],
        ),
        ("A forklift licence; the yard arranges training", ["requires forklift licence"]),
        ("Knowledge of rigging here and abroad", ["requires knowledge of rigging here and abroad"]),
    ],
)
def test_a_remark_asks_for_nothing(line: str, sentences: list[str]) -> None:
    """How things are here, what is paid and what counts is asked of nobody."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Check access points and patch panels", ["has the duty to check access points and patch panels"]),
        ("Inspect winches and load cells", ["has the duty to inspect winches and load cells"]),
        ("Keep ledgers and trial balances", ["has the duty to keep ledgers and trial balances"]),
        ("Clean the wards and stock rooms", ["has the duty to clean the wards and stock rooms"]),
        ("Check hoses and release valves", ["has the duty to check hoses and release valves"]),
        ("Count tills and pay slips", ["has the duty to count tills and pay slips"]),
        (
            "Mend nets and stop leaks in the hull",
            ["has the duty to mend nets", "has the duty to stop leaks in the hull"],
        ),
        (
            "Help with tides and charts on five or six trips a year",
            [
                "has the duty to help with tides",
                "has the duty to help with charts on five or six trips a year",
            ],
        ),
        (
            "Support with wills and leases, about which you will be briefed",
            ["has the duty to support with wills", "has the duty to support with leases"],
        ),
        (
            "Assist with ropes and sails",
            ["has the duty to assist with ropes", "has the duty to assist with sails"],
        ),
        (
            "Mending nets and drying their floats",
            ["has the duty of mending nets and drying their floats"],
        ),
        (
            "Run audits of tills and follow up the findings with cashiers",
            ["has the duty to run audits of tills and follow up the findings with cashiers"],
        ),
        (
            "Test the winches and act on the results",
            ["has the duty to test the winches and act on the results"],
        ),
        ("Follow up the findings of the auditor", ["has the duty to follow up the findings of the auditor"]),
    ],
)
def test_a_duty_keeps_its_objects(line: str, sentences: list[str]) -> None:
    """Things that are checked are no verbs, amounts and what is said of them no objects."""
    assert done(line) == sentences


_LETTER = """Rope Splicer - Leith

Hi all,

What do you need?

You have a forklift licence.

Experience with Python.

"""


@pytest.mark.parametrize(
    "signature",
    [
        "Best wishes,\nAnna Sund\nSenior Recruitment Consultant, Nord AB\nanna@nord.example\n",
        "Kind regards\nAnna Sund\nHead of Yards\n",
        "With kind regards,\nAnna Sund\nHead of Yards\n+46 31 555 04 27\n",
        "Yours sincerely,\n\nAnna Sund\nHead of Yards, Python Ltd\n",
        "Cheers,\nAnna\n",
        "Many thanks,\nAnna Sund\nWard Manager\nSt Olave Hospital\n",
        "Warm regards,\nAnna Sund, Kafka Partners\n",
    ],
)
def test_who_signs_a_letter_asks_for_nothing_more(signature: str) -> None:
    """Name, title and firm under the closing words of a letter are no requirements."""
    assert told_of(_LETTER + signature, "text/plain") == [
        "Rope Splicer requires forklift licence",
        "Rope Splicer requires experience with Python",
    ]


def test_a_step_of_the_procedure_is_no_duty() -> None:
    """What happens to whoever applies is nothing that the role does."""
    text = "# Rope Splicer\n\n## Tasks\n\n- Mend nets\n\n## The procedure\n\n1. Interview with two splicers\n"

    assert told_of(text, "text/markdown") == ["Rope Splicer has the duty to mend nets"]
