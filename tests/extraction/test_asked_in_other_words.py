"""What advertisements ask for in words of their own: how it is opened, joined, judged and refused."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("opener", "said"),
    [
        ("What you should bring:", ["requires Apache Kafka", "requires Go"]),
        ("What applicants should have:", ["requires Apache Kafka", "requires Go"]),
        ("Expected:", ["requires Apache Kafka", "requires Go"]),
        ("What is expected:", ["requires Apache Kafka", "requires Go"]),
        ("You're probably not a fit if...", []),
        ("You may not be the right person if", []),
    ],
)
def test_a_lead_in_says_what_its_list_asks_for(opener: str, said: list[str]) -> None:
    assert told(f"{opener}\n\n- Kafka\n- Go\n") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You should be able to read sea charts.", ["the ability to read sea charts is recommended"]),
        (
            "You should bring curiosity and a good sense of humour.",
            ["curiosity is recommended", "good sense of humour is recommended"],
        ),
        ("Engineers need a steady hand.", ["requires steady hand"]),
        (
            "You need harbour registration and at least two years in rigging.",
            ["requires harbour registration", "requires at least 2 years of experience with rigging"],
        ),
        (
            "We look for patience, curiosity and an ability to explain tides.",
            ["requires patience", "requires curiosity", "requires the ability to explain tides"],
        ),
        (
            "We are seeking a patient and curious Boat Engineer to join us.",
            ["requires patience", "requires curiosity"],
        ),
        ("You must have the right to work in Ireland.", ["requires Right to work in Ireland"]),
        ("We should have had a plan.", []),
        (
            "You need the ability to explain tides to people who never sail.",
            ["requires the ability to explain tides to people who never sail"],
        ),
        ('"You also need patience," she says.', ["requires patience"]),
        (
            "Employers require STCW Basic Training, and ferry lines also ask for a medical certificate.",
            ["requires STCW Basic Training"],
        ),
        (
            "Go is essential; knowledge of Kafka would be a distinct advantage.",
            ["Go is essential", "knowledge of Apache Kafka is advantageous"],
        ),
        ("Not a must, but nice to have: Kafka, Go.", ["Apache Kafka is desirable", "Go is desirable"]),
    ],
)
def test_a_sentence_says_whole_what_it_asks_for(text: str, said: list[str]) -> None:
    assert told(f"{text}\n") == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A logbook that shows how you sail (mandatory)", ["requires logbook"]),
        (
            "Advanced Excel (pivot charts, VLOOKUP, Power Pivot)",
            [f"requires advanced {one}" for one in ("Excel", "pivot charts", "VLOOKUP", "Power Pivot")],
        ),
        ("Kafka (CKA is a plus) and Go", ["requires Apache Kafka", "CKA is desirable", "requires Go"]),
        ("SQL (preferably Postgres)", ["requires SQL", "PostgreSQL is preferred"]),
        ("Sketch is ok too", ["Sketch is possible"]),
        ("An MBA is neither a plus nor a minus", []),
        ("Excel alone won't do.", []),
        ("Negotiating skills, and tact", ["requires negotiation", "requires diplomacy"]),
        ("Discretion and a thick skin", ["requires discretion", "requires thick skin"]),
        ("Fluent Dutch and good German", ["requires being fluent in Dutch", "requires good German"]),
        (
            "Dutch at native level, English at least B2",
            ["requires native Dutch", "requires English at B2 or above"],
        ),
        ("Fluent Dutch, German from B1", ["requires being fluent in Dutch", "requires German at B1"]),
        ("6 years of experience in Go or more", ["requires at least 6 years of experience with Go"]),
        ("6+ years in IT", ["requires at least 6 years of experience with IT"]),
        ("2 years post qualification experience in rigging", ["requires 2 years of experience with rigging"]),
        (
            "3 years of experience in rigging, incl. 1 year with Go",
            ["requires 3 years of experience with rigging", "requires 1 year of experience with Go"],
        ),
        (
            "Degree in physics or law, although we also hire sailors",
            [
                "requires a university degree",
                "requires a university degree in physics (one of a list)",
                "requires a university degree in law (one of a list)",
            ],
        ),
        ("Knowledge of FHIR", ["requires knowledge of FHIR"]),
        ("Certified diver? Great, but no must", ["certified diver is desirable"]),
        ("Kafka? Even better!", ["Apache Kafka is desirable"]),
        ("Never used Kafka? That's fine", []),
        (
            "Chartered status (CEng) or working towards it",
            ["requires chartered status or working towards it", "requires CEng or working towards it"],
        ),
        ("Acme Suite, in particular Acme Log", ["requires Acme Suite", "requires Acme Log"]),
        (
            "4 or more years in boat building, preferably in B2B SaaS",
            [
                "requires at least 4 years of experience with boat building",
                "experience with B2B SaaS is preferred",
            ],
        ),
        ("1 year in a lead or mate role", ["requires 1 year of experience in lead or mate role"]),
        (
            "BSc in Marine Biology accredited by the guild",
            ["requires a bachelor's degree", "requires a bachelor's degree in Marine Biology"],
        ),
        (
            "Microsoft Certified: Power BI Data Analyst or AWS Certified Developer \u2013 Associate",
            [
                "requires Microsoft Certified: Power BI Data Analyst (one of a list)",
                "requires AWS Certified Developer \u2013 Associate (one of a list)",
            ],
        ),
    ],
)  # fmt: skip
def test_an_item_says_how_far_each_thing_is_asked_for(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_ideally_in_german_is_of_what_follows() -> None:
    head = "# Bootsbauer\n\nWir sind ein Betrieb aus der Stadt und bauen Boote.\n\n## Ihr Profil\n\n"

    found = told("- Sehr gute Kenntnisse in Rust, idealerweise auch in Go\n", head=head)

    assert found == [
        "Bootsbauer requires very good knowledge of Rust",
        "For Bootsbauer, very good knowledge of Go is advantageous",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You know how tides work and can read a chart.",
            ["requires knowledge of how tides work", "requires the ability to read a chart"],
        ),
        ("You understand how fishing quotas work.", ["requires understanding of how fishing quotas work"]),
        ("You know what a trial balance is.", ["requires knowledge of what a trial balance is"]),
        (
            "You know how leases work and can question an agent's fees.",
            ["requires knowledge of how leases work", "requires the ability to question an agent's fees"],
        ),
        ("You know how to braid a rope.", ["requires braiding a rope"]),
        ("You know what you want.", []),
    ],
)
def test_how_something_is_is_known_and_what_somebody_can_do_is_done(line: str, sentences: list[str]) -> None:
    assert told(f"## Your profile\n\n- {line}\n") == sentences
