"""Wordings of advertisements, a class at a time: what they state, whole, and nothing that they do not."""

import pytest

from role_sentences import ROLE, VOCABULARY, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

HEAD = f"# {ROLE}\n\n"
ASKS = "## Requirements\n\n"


@pytest.mark.parametrize(
    "heading", ["Not needed", "Not required:", "Not a must", "Not expected", "No need for", "Won't-haves"]
)
def test_a_heading_of_negation_asks_for_nothing(heading: str) -> None:
    assert told(f"## {heading}\n\n- Experience with Kafka\n- A PhD in law\n") == []


@pytest.mark.parametrize(
    "heading",
    [
        "What would make us happy",
        "What would delight us",
        "Assets",
        "Could-haves",
        "Bonus points",
        "Not required, but nice to have",
    ],
)
def test_a_heading_of_a_wish_wishes(heading: str) -> None:
    assert told(f"## {heading}\n\n- Kafka\n- Experience with boats\n") == [
        "Apache Kafka is desirable",
        "experience with boats is desirable",
    ]


def test_what_one_should_have_is_recommended() -> None:
    assert told("## Should-haves\n\n- Kafka\n") == ["Apache Kafka is recommended"]


@pytest.mark.parametrize("heading", ["💰 PAY & PERKS", "🎁 COMP & BENEFITS", "COMPENSATION AND PERKS"])
def test_a_heading_of_pay_and_perks_ends_the_list_of_wishes(heading: str) -> None:
    text = f"✨ BONUS POINTS\n🔹 Kafka\n🔹 Java\n\n{heading}\nUncapped commission\nUnlimited holidays\n"

    assert told(text, head="Boat Engineer\n\n", media_type="text/plain") == [
        "Apache Kafka is desirable",
        "Java is desirable",
    ]


def test_headings_in_capitals_that_the_lexicon_knows_stand_side_by_side() -> None:
    text = """MINIMUM QUALIFICATIONS

- Three years of steering

KNOWLEDGE, SKILLS AND ABILITIES

- Knowledge of tides
- Skill in Python

CONDITIONS OF EMPLOYMENT

Night work may be required.
"""

    assert told(text, head="Boat Engineer\n\n", media_type="text/plain") == [
        "requires 3 years of experience with steering",
        "requires knowledge of tides",
        "requires skill in Python",
        "may require night work",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Nor do you need any background in shipping; we will teach you",
        "Nor do we require experience with Perl",
        "We don't expect experience with Perl",
        "We do not expect you to know Java",
        "We don\u2019t insist on Kafka",
    ],
)
def test_what_the_employer_does_not_expect_is_not_asked_for(line: str) -> None:
    assert told(f"{ASKS}- {line}.\n") == []


def test_what_a_sentence_does_not_expect_is_not_asked_for() -> None:
    assert told("We sail a lot. We don't expect experience with Perl.\n") == []


TABLE = """# Competency Framework

| Competency | Junior Designer | Designer | Senior Designer |
|---|---|---|---|
| SQL | Writes queries of tides and ports, with joins and windows | Mends queries | Designs schemas |
| Python | Not expected | Knows the basics of scripting | Automates pipelines of the port |

"""


def test_what_a_level_is_not_asked_for_is_not_asked_of_the_role() -> None:
    sentences = told(TABLE, head="")

    assert any(one.endswith("requires SQL") for one in sentences)
    assert not any(one.endswith("requires Python") for one in sentences)


@pytest.mark.parametrize("head", ["# Harbor Designer\n\n", TABLE])
def test_a_row_that_opens_with_a_level_asks_of_that_level(head: str) -> None:
    text = """## Entry requirements

| Level | Education | Experience |
|---|---|---|
| Junior Designer | Bachelor's degree in any visual subject | none |
| Designer | Bachelor's degree | 2 years |
| Senior Designer | Master's degree preferred | 5+ years |
"""

    sentences = [one.replace("The stage ", "").replace("the stage ", "") for one in told(text, head=head)]

    asked = [one for one in sentences if " requires " in one or "preferred" in one]
    assert sorted(asked[-6:-4]) == [
        "Junior Designer requires a bachelor's degree",
        "Junior Designer requires a bachelor's degree in visual subject",
    ]
    assert asked[-4:] == [
        "Designer requires a bachelor's degree",
        "Designer requires 2 years of experience",
        "For Senior Designer, a master's degree is preferred",
        "Senior Designer requires at least 5 years of experience",
    ]


def any_of(text: str) -> list[list[str]]:
    """Give the labels of what each list asks for any one of, in document order."""
    parsed = parse_document(Document(HEAD + text, "text/markdown", "ad"))
    found = extract_document(parsed, VOCABULARY, slug="ad")
    lists = [curie for curie, one in found.lists.items() if one.logic == "any-of"]
    members = [[one.object for one in found.sure.values() if one.list == curie] for curie in lists]
    return [[found.concepts[one or ""].label for one in some] for some in members]


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("CISSP or CISM", ["CISSP", "CISM"]),
        ("CISSP, CISM or equivalent", ["CISSP", "CISM"]),
        ("CISM or equivalent (GSEC, GCIA, CySA+)", ["CISM", "GSEC", "GCIA", "CySA+"]),
        ("CCNA or CCNP certification", ["CCNA", "CCNP"]),
        ("PMP, CAPM or PRINCE2 Practitioner is essential", ["PMP", "CAPM", "PRINCE2 Practitioner"]),
        ("You hold a CKA/CKAD certificate from your last berth", ["CKA", "CKAD"]),
    ],
)
def test_certificates_that_or_joins_are_one_choice_with_all_members(line: str, members: list[str]) -> None:
    assert any_of(f"{ASKS}- {line}\n") == [members]


@pytest.mark.parametrize("line", ["RHCE, RHCSA and CKA", "CISSP and CISM certification"])
def test_certificates_that_and_joins_are_no_choice(line: str) -> None:
    assert any_of(f"{ASKS}- {line}\n") == []


def test_a_certificate_that_knowledge_stands_for_is_an_example() -> None:
    assert told(f"{ASKS}- Azure (AZ-500 or equivalent knowledge)\n") == [
        "requires Azure",
        "requires AZ-500 (for example)",
    ]


@pytest.mark.parametrize(
    ("line", "single", "choice"),
    [
        ("Java and Kafka or NATS", ["Java"], ["Apache Kafka", "NATS"]),
        ("Java or Kotlin and SQL", ["SQL"], ["Java", "Kotlin"]),
        ("Excellent Java, plus Kotlin or Scala", ["Java"], ["Kotlin", "Scala"]),
        (
            "Strong programming skills in Java and Kafka or NATS",
            ["Programming", "Java"],
            ["Apache Kafka", "NATS"],
        ),
        ("Scripting in Bash or Python", ["scripting"], ["Bash", "Python"]),
    ],
)
def test_and_parts_what_or_joins(line: str, single: list[str], choice: list[str]) -> None:
    assert any_of(f"{ASKS}- {line}\n") == [choice]
    asked = " ".join(one for one in told(f"{ASKS}- {line}\n") if "one of a list" not in one)
    assert all(name.lower() in asked.lower() for name in single)


def test_an_adjective_is_of_what_it_stands_before() -> None:
    assert told(f"{ASKS}- Excellent Java, plus Kotlin or Scala\n") == [
        "requires excellent Java",
        "requires Kotlin (one of a list)",
        "requires Scala (one of a list)",
    ]


def test_tools_of_a_duty_that_or_joins_are_a_choice() -> None:
    assert any_of("## What you'll do\n\n- Design dashboards in Tableau or Looker\n") == [
        ["Tableau", "Looker"]
    ]
    assert any_of("## What you'll do\n\n- Design dashboards in Tableau and Looker\n") == []


LADDER = """# Sailing Ladder

What we expect of sailors.

## Level 1 \u2013 Sailor

- You repair sails with a needle.

## Level 2 \u2013 Sailor II

- {line}
"""


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("You lead the upkeep of our fleet.", ["lead the upkeep of our fleet"]),
        ("You review the knots of others kindly.", ["review the knots of others kindly"]),
        ("You write logs, and ask when you are unsure.", ["write logs", "ask when you are unsure"]),
        ("You are expected to settle quarrels.", ["settle quarrels"]),
        ("You are proficient in Python and write logs of your watch.", ["write logs of your watch"]),
        ("You don't need to manage people.", []),
    ],
)
def test_what_a_rung_of_a_ladder_tells_its_reader_to_do_is_a_duty_of_it(line: str, duties: list[str]) -> None:
    sentences = told(LADDER.format(line=line), head="")

    assert any(one.endswith("has the duty to repair sails with a needle") for one in sentences)
    assert [one.split(" has the duty to ")[1] for one in sentences if " II has the duty" in one] == duties


def test_what_somebody_on_a_rung_is_proficient_in_ends_where_a_verb_begins() -> None:
    sentences = told(LADDER.format(line="You are proficient in Python and write logs."), head="")

    assert [one for one in sentences if "proficient" in one] == [
        "Level 2 \u2013 Sailor II requires being proficient in Python"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Capacity planning and load testing ahead of regattas",
        "Bring-up of new engines with a torque wrench",
        "Steering of large ships in storms",
        "Drivers for pumps, valves and radios",
        "Unit and hull tests in accordance with ISO 9001",
    ],
)
def test_work_that_a_noun_names_among_duties_is_an_area(line: str) -> None:
    assert told(f"## What awaits you\n\n- {line}\n") == [f"has the area {line}"]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("The Boat Engineer inspects hulls and repairs pumps.", ["inspect hulls", "repair pumps"]),
        (
            "Reporting to the mayor, the Engineer investigates leaks, leads repairs and tunes engines.",
            ["investigate leaks", "lead repairs", "tune engines"],
        ),
        ("The BE repairs sails.", ["repair sails"]),
        ("The BE inspects, plans and repairs hulls.", ["inspect, plan and repair hulls"]),
        ("The Captain inspects hulls.", []),
        ("A Boat Engineer inspects what floats in harbors.", []),
        ("The Boat Engineer needs patience.", []),
        ("The Boat Engineer reports to the harbor master.", []),
    ],
)
def test_what_the_role_does_in_the_third_person_is_a_duty(line: str, duties: list[str]) -> None:
    found = told(f"## Summary\n\n{line}\n")

    assert [one.removeprefix("has the duty to ") for one in found if "has the duty" in one] == duties


def test_what_the_successful_candidate_will_do_is_a_duty() -> None:
    text = "## About the role\n\nThe successful candidate will:\n\n- lead the course\n- visit crews at sea\n"

    assert told(text) == ["has the duty to lead the course", "has the duty to visit crews at sea"]


@pytest.mark.parametrize("head", ["", "## Requirements\n\n", "## About the role\n\n"])
def test_what_the_successful_candidate_will_have_is_asked_for(head: str) -> None:
    text = (
        f"{head}The successful candidate will:\n\n- have experience with Kafka\n- be proficient in Python\n"
    )

    assert told(text) == ["requires experience with Apache Kafka", "requires being proficient in Python"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BSc preferred, or must be obtained within 2 years of hire", ["a bachelor's degree is preferred"]),
        ("A master's degree may be substituted for one (1) year of experience", []),
        ("Experience can substitute for the degree", []),
        (
            "A minimum of five years' experience of rigging in secondary schools",
            ["requires at least 5 years of experience with rigging in secondary schools"],
        ),
        (
            "A Master's degree in Biology, or willingness to work towards one",
            ["requires a master's degree", "requires a master's degree in biology"],
        ),
    ],
)
def test_years_and_degrees_that_nobody_asks_for_are_not_asked_for(line: str, expected: list[str]) -> None:
    assert told(f"{ASKS}- {line}.\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        "Experience of teaching Python at undergraduate and Masters level",
        "Experience of supervising undergraduate and Masters students in Python",
    ],
)
def test_at_what_level_somebody_teaches_is_no_degree(line: str) -> None:
    assert not [one for one in told(f"{ASKS}- {line}\n") if "degree" in one]


def test_a_degree_at_a_level_is_one() -> None:
    assert told(f"{ASKS}- Education at Master's level\n") == ["requires a master's degree"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Two years as a harbor pilot", ["requires 2 years of experience as Harbor Pilot"]),
        (
            "Must have run Kafka in production for 2+ years",
            ["requires at least 2 years of experience with Apache Kafka"],
        ),
        (
            "5+ yrs writing log books, 2 of those in Java",
            [
                "requires at least 5 years of experience with writing log books",
                "requires 2 years of experience with Java",
            ],
        ),
        (
            "6 years of sailing, of which at least two with Kafka",
            [
                "requires 6 years of experience with sailing",
                "requires at least 2 years of experience with Apache Kafka",
            ],
        ),
        (
            "3-5 years of product management experience in SaaS",
            [
                "requires 3 to 5 years of experience with product management",
                "requires experience with SaaS",
            ],
        ),
        (
            "2 years of critical care experience preferred",
            ["2 years of experience with critical care are preferred"],
        ),
    ],
)
def test_years_are_of_what_they_were_spent_on(line: str, expected: list[str]) -> None:
    assert told(f"{ASKS}- {line}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluent English", ["requires being fluent in English"]),
        ("Fluent English; Dutch is a plus", ["requires being fluent in English", "Dutch is desirable"]),
        ("English at B2", ["requires English at B2"]),
        ("Czech at C1 and English at level B2", ["requires Czech at C1", "requires English at B2"]),
        ("German (B2 or higher)", ["requires German at B2 or higher"]),
        ("German (min. B2) and English", ["requires German at B2", "requires English"]),
        ("German C1, English B2", ["requires German at C1", "requires English at B2"]),
        ("C1 English", ["requires English at C1"]),
        ("English level B2", ["requires English at B2"]),
        ("English B2/C1", ["requires English at B2/C1"]),
        ("English (at least level B2)", ["requires at least English at B2"]),
        ("German at B2 level or higher", ["requires German at B2 level or higher"]),
        ("(B2) English", ["requires English at B2"]),
        ("Conversational Spanish", ["requires conversational Spanish"]),
        (
            "French (Lyon) or German (Bern)",
            ["requires French (one of a list)", "requires German (one of a list)"],
        ),
        (
            "**Python:** basic knowledge for test automation",
            ["requires basic knowledge of Python", "requires test automation"],
        ),
        (
            "**Java:** very good knowledge, incl. Kafka; Rust is a bonus",
            ["requires very good knowledge of Java", "requires Apache Kafka", "Rust is desirable"],
        ),
        (
            "Great listener, resilient, coachable",
            ["requires great listener", "requires resilience", "requires coachability"],
        ),
        (
            "Good communication skills and a calm head in a storm",
            ["requires good communication", "requires calm head in a storm"],
        ),
    ],
)
def test_a_level_is_of_its_own_thing(line: str, expected: list[str]) -> None:
    assert told(f"{ASKS}- {line}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Minimum gross salary of EUR 3.850,- per month (14x per year)",
            ["The salary for Boat Engineers is at least EUR 3,850 per month (gross)"],
        ),
        (
            "$36.40 to $52.15 per hour, plus a night premium",
            ["The salary for Boat Engineers ranges from $36.40 to $52.15 per hour (plus a night premium)"],
        ),
        (
            "Salary of \u00a352,000 and a \u00a35,200 car allowance per year",
            ["The salary for Boat Engineers is GBP 52,000 per year"],
        ),
        (
            "OTE $160,000\u2013$190,000 (50/50 split)",
            ["The on-target salary for Boat Engineers ranges from $160,000 to $190,000"],
        ),
        (
            "The lowest 10 percent earned less than $46,000, and the highest 10 percent more than $88,000.",
            [
                "The 10th percentile salary for Boat Engineers is less than $46,000",
                "The 90th percentile salary for Boat Engineers is more than $88,000",
            ],
        ),
    ],
)
def test_pay_is_what_it_says_of_what_it_says(line: str, expected: list[str]) -> None:
    assert told(f"## Pay\n\n- {line}\n") == expected


STACK = """## Tech stack

- **Languages:** Python, SQL
- **Orchestration:** Airflow (moving to Dagster)
- **Storage:** S3

{line}
"""


def test_a_stack_that_nobody_has_to_know_all_of_is_worked_with() -> None:
    assert told(STACK.format(line="You don't have to know all of this.")) == [
        "works with Python",
        "works with SQL",
        "works with Apache Airflow",
        "works with Amazon S3",
    ]


def test_what_the_employer_moves_to_is_not_asked_for() -> None:
    assert not [one for one in told(STACK.format(line="")) if "Dagster" in one]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(D3) Patience", ["requires patience"]),
        (
            "Structured, independent way of working and teamwork",
            [
                "requires structured way of working",
                "requires autonomy",
                "requires teamwork",
            ],
        ),
        (
            "A methodical approach & good written English",
            ["requires structured way of working", "requires good written English"],
        ),
        (
            "Knowledge of navigation, incl. Kafka",
            [
                "requires knowledge of navigation",
                "requires knowledge of Apache Kafka",
            ],
        ),
        ("**Teamwork:** nobody sails alone.", ["requires teamwork"]),
        (
            "**Licensure/Certification:** A tide permit. BLS required.",
            ["requires tide permit", "requires BLS"],
        ),
        ("A history of beating quota", ["requires a history of beating quota"]),
        ("You will be a confident user of Tableau", ["requires being a confident user of Tableau"]),
    ],
)
def test_things_are_cut_where_the_text_cuts_them(line: str, expected: list[str]) -> None:
    assert told(f"{ASKS}- {line}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A full driving licence is needed.", ["requires full driving licence"]),
        ("More hands are needed.", []),
        ("You will be a confident user of Tableau.", ["requires being a confident user of Tableau"]),
        ("If you've worked with Kafka before, that's a plus.", ["experience with Apache Kafka is desirable"]),
        ("We'd love it if you have worked with Kafka.", ["experience with Apache Kafka is desirable"]),
        ("All levels require Czech at C1.", ["requires Czech at C1"]),
    ],
)
def test_a_sentence_without_a_heading_asks(line: str, expected: list[str]) -> None:
    assert told(f"{line} We sail.\n") == expected


def test_criteria_with_their_numbers_are_items() -> None:
    text = "Essential criteria\n(E1) Patience\n(E2) Experience with Kafka\n(E3) Java\n"

    assert told(text, head="Boat Engineer\n\n", media_type="text/plain") == [
        "patience is essential",
        "experience with Apache Kafka is essential",
        "Java is essential",
    ]


def test_a_thing_whose_name_begins_with_what_it_does_is_no_ability() -> None:
    assert told("## Nice to have\n\n- A soldering iron at home\n") == ["soldering iron at home is desirable"]


def test_a_lead_in_of_the_candidate_who_will_opens_duties_without_a_heading_too() -> None:
    text = "Boat Engineer\n\nWe sail.\n\nThe successful candidate will:\n\n- lead the course\n- visit crews\n"

    assert told(text, head="", media_type="text/plain") == [
        "has the duty to lead the course",
        "has the duty to visit crews",
    ]
