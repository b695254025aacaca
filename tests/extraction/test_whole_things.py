"""A thing is named whole: with what it is of, and no word of it alone."""

import pytest

from role_sentences import asked, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("made dentures by hand", ["requires experience with making dentures by hand"]),
        ("kept bees", ["requires experience with keeping bees"]),
        ("driven a lorry in winter", ["requires experience with driving a lorry in winter"]),
        (
            "drawn up wills for private clients",
            ["requires experience with drawing up wills for private clients"],
        ),
        ("sold insurance by phone", ["requires experience with selling insurance by phone"]),
        (
            "taught apprentices and led a crew",
            ["requires experience with teaching apprentices and leading a crew"],
        ),
        ("seen a kitchen at full stretch", ["requires experience with seeing a kitchen at full stretch"]),
        ("written for schools", ["requires experience with writing for schools"]),
        ("held the keys of a vault", ["requires experience with holding the keys of a vault"]),
    ],
)
def test_what_somebody_has_done_opens_an_item(line: str, sentences: list[str]) -> None:
    """A participle that opens an item says what somebody has done."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("written exams", ["requires written exams"]),
        ("made-to-measure tailoring", ["requires made-to-measure tailoring"]),
        ("Driven personality", ["requires driven personality"]),
        ("given names", ["requires given names"]),
        ("drawn curtains", ["requires drawn curtains"]),
    ],
)
def test_a_participle_that_is_an_adjective(line: str, sentences: list[str]) -> None:
    """It says nothing of the kind before a noun of its own."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You have written a lesson plan that other teachers could follow",
            ["requires experience with writing a lesson plan that other teachers could follow"],
        ),
        (
            "You can explain a contract to clients who aren't lawyers",
            ["requires the ability to explain a contract to clients who aren't lawyers"],
        ),
        (
            "You can describe a wound to a doctor who hasn't seen it",
            ["requires the ability to describe a wound to a doctor who hasn't seen it"],
        ),
        ("Good taste in typography", ["requires good taste in typography"]),
        ("good judgement about Kubernetes", ["requires good judgement about Kubernetes"]),
        (
            "A good grasp of Excel, VAT and how payroll software works",
            [
                "requires a good grasp of Excel",
                "requires a good grasp of VAT",
                "requires a good grasp of how payroll software works",
            ],
        ),
        (
            "A good grasp of Kafka and how Postgres vacuuming works",
            [
                "requires a good grasp of Apache Kafka",
                "requires a good grasp of how Postgres vacuuming works",
            ],
        ),
        (
            "Comfortable with Word to the point of building templates",
            ["requires being comfortable with word to the point of building templates"],
        ),
        (
            "Confident with Word and able to find what the editor missed",
            ["requires being confident in word", "requires the ability to find what the editor missed"],
        ),
    ],
)
def test_what_is_said_of_the_object_stays_with_it(line: str, sentences: list[str]) -> None:
    """What is told of an object is a part of it, and no name within is asked for."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Oracle or SAP migrations", ["requires Oracle or SAP migrations"]),
        ("Docker or Kubernetes hardening", ["requires Docker or Kubernetes hardening"]),
        ("Azure or AWS cost management", ["requires Azure or AWS cost management"]),
        ("Salesforce or HubSpot billing", ["requires Salesforce or HubSpot billing"]),
        ("Windows or Linux security", ["requires Windows or Linux security"]),
        ("SAP or Oracle payroll", ["requires SAP or Oracle payroll"]),
        ("MySQL or Postgres maintenance", ["requires MySQL or Postgres maintenance"]),
        ("Java or Kotlin development", ["requires Java (one of a list)", "requires Kotlin (one of a list)"]),
        ("Python or SQL", ["requires Python (one of a list)", "requires SQL (one of a list)"]),
    ],
)
def test_a_choice_of_what_one_work_is_done_on(line: str, sentences: list[str]) -> None:
    """The work behind the last of a choice is done on each of it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Three years of caring for adults, in a hospital or at a care home",
            ["requires 3 years of experience with caring for adults"],
        ),
        (
            "Two years of conveyancing, in a law firm or in-house",
            ["requires 2 years of experience with conveyancing"],
        ),
        ("4 years of welding, in a shipyard or a workshop", ["requires 4 years of experience with welding"]),
        ("Five years of baking, at a hotel or a bakery", ["requires 5 years of experience with baking"]),
        ("6 years of surveying, in an office or on a site", ["requires 6 years of experience with surveys"]),
        (
            "2 years of bookkeeping, in a practice or a small firm",
            ["requires 2 years of experience with bookkeeping"],
        ),
        ("Experience in home care (grade 3 or above)", ["requires experience with home care"]),
        ("2 years of first-line support (L1)", ["requires 2 years of experience with first-line support"]),
        ("Bachelor's degree in any specialism", ["requires a bachelor's degree"]),
    ],
)
def test_where_time_was_spent_is_no_thing(line: str, sentences: list[str]) -> None:
    """Where or at which rung time was spent is nothing that somebody knows."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker Runtime", ["requires Docker Runtime"]),
        (
            "ONNX Runtime or TensorRT",
            ["requires ONNX Runtime (one of a list)", "requires TensorRT (one of a list)"],
        ),
        ("ONNX", ["requires ONNX"]),
        ("Production support", ["requires production support"]),
        ("Any ticketing tool", ["requires ticketing systems"]),
        ("Writing macros", ["requires writing macros"]),
        ("Embedded C on small boards", ["requires Embedded C on small boards"]),
        ("REST and HTTP APIs", ["requires REST APIs", "requires HTTP APIs"]),
    ],
)
def test_names_are_of_their_own_products(line: str, sentences: list[str]) -> None:
    """A product with a longer name is another, and so is a field."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Push notifications, access control, purchase orders",
            ["requires push notifications", "requires access control", "requires purchase orders"],
        ),
        ("Access controls and audits", ["requires access control", "requires auditing"]),
        ("Offline maps, push notifications", ["requires offline maps", "requires push notifications"]),
        ("Push for better tools", ["requires the ability to push for better tools"]),
    ],
)
def test_things_that_open_as_commands_do(line: str, sentences: list[str]) -> None:
    """Some things open with a word that is a verb elsewhere."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Housing domain knowledge", ["requires knowledge of housing domain"]),
        (
            "Insurance or pensions domain knowledge",
            [
                "requires knowledge of insurance (one of a list)",
                "requires knowledge of pensions domain (one of a list)",
            ],
        ),
        ("Strong domain knowledge", ["requires strong Domain Knowledge"]),
        ("Domain knowledge", ["requires Domain Knowledge"]),
        ("UG: BSc", ["requires a bachelor's degree"]),
        ("PG: MBA", ["requires MBA"]),
        ("UG degree: any", []),
        ("PhD", ["requires a PhD"]),
    ],
)
def test_a_word_that_names_nothing(line: str, sentences: list[str]) -> None:
    """A label of a kind of degree, and a domain behind its name, ask for nothing."""
    assert asked(line) == sentences


def level_of(line: str) -> list[str]:
    """Give what a framework asks for by name at a level of which it says a line."""
    items = "- Ties simple knots\n- Asks for help when stuck\n- Tests all ropes before use\n"
    text = (
        f"# Rope Engineering\n\n## R1: Junior Rope Engineer\n\n{items}- {line}\n\n"
        f"## R2: Rope Engineer\n\n{items}\n## R3: Senior Rope Engineer\n\n{items}"
    )
    asked_there = "R1: Junior Rope Engineer requires "
    found = [one for one in told_of(text, "text/markdown") if one.startswith(asked_there)]
    return [one.removeprefix(asked_there) for one in found if "help" not in one]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "**Method:** Understands basic statistics: distributions, confidence intervals",
            ["basic statistics"],
        ),
        ("Works with the data platform team on releases", []),
        ("Works alongside the Kafka team", []),
        ("Explains how the crew makes decisions", []),
        ("Explains how Windows authentication works", []),
        ("The one to ask, be it logistics, hulls or sails", []),
        ("**Communication:** Writes to owners", []),
        ("**Communication:** clear and calm", ["communication"]),
        ("Shows confidence", ["self-confidence"]),
        ("Makes decisions", ["decision-making"]),
        ("Sets pricing strategy", ["setting pricing strategy"]),
        ("Builds data platforms", ["building data platforms"]),
        ("Uses Kafka", ["Apache Kafka"]),
        (
            "Knows one field deeply: data modeling or system design",
            [
                "deep knowledge of data modeling (one of a list)",
                "deep knowledge of system design (one of a list)",
            ],
        ),
    ],
)
def test_a_level_asks_for_no_name_that_is_of_others(line: str, names: list[str]) -> None:
    """A team, a way that others have, a thing with a trait in its name and an example are not asked for."""
    assert level_of(line) == names


def test_letters_that_say_how_an_item_is_assessed_are_no_part_of_it() -> None:
    items = "## Essential criteria\n\n- Experience of planning and testing hull repairs (A/I)\n- Knots (I)\n"
    key = "Key to assessment: A = application form, I = interview\n\n"

    assert told_of(f"# Boat Engineer\n\n{key}{items}", "text/markdown") == [
        "For Boat Engineer, experience in planning and testing hull repairs is essential",
        "For Boat Engineer, knots are essential",
    ]
