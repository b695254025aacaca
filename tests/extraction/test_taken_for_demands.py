"""What looks like a demand and is none: wishes told by a verb, rights, contacts, headings, names alike."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Time with any of these will set you apart: Excel or Tableau",
            ["Excel is desirable (one of a list)", "Tableau is desirable (one of a list)"],
        ),
        ("Knowledge of Excel would give you an edge.", ["knowledge of Excel is desirable"]),
        ("Experience with Tableau helps you stand out.", ["experience with Tableau is desirable"]),
        ("You'll stand out if you know Excel.", ["Excel is desirable"]),
        (
            "Any of the following would be of interest to us: Excel, Tableau",
            ["Excel is desirable (one of a list)", "Tableau is desirable (one of a list)"],
        ),
        ("Knowledge of Excel and Tableau", ["requires knowledge of Excel", "requires knowledge of Tableau"]),
    ],
)
def test_what_would_set_somebody_apart_is_a_wish(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "heading", ["Rights", "Rights and powers", "Cooperation", "Internal cooperation", "Final provisions"]
)
def test_whom_one_works_with_and_what_one_may_do_is_not_asked_for(heading: str) -> None:
    text = f"## Requirements\n\n- Excel\n\n### {heading}\n\n- Fire safety officers, stock control, Tableau\n"
    assert told(text) == ["requires Excel"]


def test_a_section_of_requirements_goes_on_below_a_heading_of_its_own() -> None:
    text = "## Requirements\n\n- Excel\n\n### Languages\n\n- Polish\n"
    assert told(text) == ["requires Excel", "requires Polish"]


@pytest.mark.parametrize("heading", ["Reach & impact", "Scope and growth", "Craft, reach and delivery"])
def test_nouns_side_by_side_above_other_items_head_them(heading: str) -> None:
    text = f"## Responsibilities\n\n- **{heading}**\n  - Mend the sails\n  - Paint the hulls\n"
    assert told(text)[-2:] == ["has the duty to mend the sails", "has the duty to paint the hulls"]
    assert f"has the duty to {heading.lower()}" not in map(str.lower, told(text))


def test_two_acts_above_other_items_are_a_duty() -> None:
    text = "## Responsibilities\n\n- Plan and build the masts\n  - Paint the hulls\n"
    assert told(text)[0].startswith("has the duty to plan and build the masts")


@pytest.mark.parametrize(
    "heading",
    ["Position in the organisation", "Organizational position within the company", "Place in the structure"],
)
def test_where_a_post_stands_is_no_duty(heading: str) -> None:
    text = f"1. {heading}\n\nSuperior:  Yard Head\nExtent:  1,0\n\n2. Tasks\n\na) maintains the sails;\n"
    assert told(text, head="BOAT ENGINEER\n\n", media_type="text/plain") == [
        "has the duty to maintain the sails"
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knowledge of DNS, NAT and VPN", ["knowledge of DNS", "knowledge of NAT", "knowledge of VPN"]),
        ("Knowledge of NATS", ["knowledge of NATS"]),
        ("Knowledge of test types (smoke, regression, load)", ["knowledge of test types"]),
        ("Regression testing", ["regression testing"]),
        ("Experience with regression", ["experience with regression analysis"]),
        ("Fluent in the rest", []),
        ("Knowledge of soap and rest", ["knowledge of SOAP", "knowledge of REST APIs"]),
    ],
)
def test_a_name_is_not_taken_for_one_that_looks_like_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "You hold a degree, ideally in law, and at least two years of experience in audit",
            "requires at least 2 years of experience with auditing",
        ),
        (
            "Sales skills, preferably from a bank or a shop, and three years of experience in audit",
            "requires 3 years of experience with auditing",
        ),
        ("A diploma, preferably in nursing, and a driving licence", "requires driving licence"),
        ("Some sales, preferably two years of audit", "2 years of experience with auditing are preferred"),
        ("SQL, preferably Postgres, Oracle and MySQL", "MySQL is preferred"),
    ],
)
def test_a_wish_in_passing_ends_where_another_demand_begins(line: str, sentence: str) -> None:
    assert sentence in asked(line)


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Go or Java is a plus as our Excel sheets are old", ["Go", "Java"]),
        ("Go or Java is a plus because our Excel sheets are old", ["Go", "Java"]),
        ("Go or Java is a plus since most Excel sheets are old", ["Go", "Java"]),
        ("Go or Java is a plus, as is Excel", ["Go", "Java", "Excel"]),
    ],
)
def test_why_a_thing_is_wished_for_is_no_wish(line: str, sentences: list[str]) -> None:
    assert [one.split(" is ")[0] for one in asked(line)] == sentences


@pytest.mark.parametrize(
    "line",
    [
        "You must have lived in Norway for the last 4 years as SC may be required.",
        "You have resided in Kenya for three years, as BPSS is run.",
        "Sorry no sponsorship.",
        "Unfortunately, no visas.",
        "You have a fishing licence. Sorry no agencies.",
    ],
)
def test_where_one_lived_and_what_is_not_given_is_no_experience(line: str) -> None:
    assert not [one for one in asked(line) if "experience" in one or "orry" in one or "visa" in one]


def test_years_of_work_in_a_place_are_experience() -> None:
    assert asked("Three years of work in audit") == ["requires 3 years of experience with auditing"]


def test_what_counts_for_a_lot_is_a_wish() -> None:
    assert asked("A blog on sailing counts for a lot.") == ["blog on sailing is desirable"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Very good Polish and good French skills in word and writing",
            ["requires very good Polish", "requires good French"],
        ),
        ("Good Welsh in speech and in writing", ["requires good Welsh"]),
        ("Fluent German in speech and writing", ["requires being fluent in German"]),
        ("Good Excel and writing", ["requires good Excel", "requires good writing"]),
    ],
)
def test_how_a_language_is_known_is_nothing_else(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "You will serve a six-month probationary period",
        "Completion of a probationary period",
        "Employment is subject to a probation of one year",
    ],
)
def test_probation_is_a_term_of_the_job(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Good written Dutch is required by most teams, even those in Lisbon or Tallinn.",
            ["good written Dutch"],
        ),
        ("Solid SQL is required everywhere, including teams in Paris and Rome.", ["solid SQL"]),
        ("Fluent Dutch is needed by all, particularly those in Ghent or Hasselt.", ["being fluent in Dutch"]),
        (
            "Experience with warehouses, even small ones, or garages",
            ["experience with warehouses (one of a list)", "experience with garages (one of a list)"],
        ),
    ],
)
def test_of_whom_it_is_said_besides_is_no_alternative(text: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n{text}\n") == [f"requires {one}" for one in sentences]


@pytest.mark.parametrize(
    "text",
    [
        "After some years most people have doubled their first salary, or moved into auditing.",
        "Many have tripled their pay and gone into research.",
    ],
)
def test_what_people_make_of_their_own_pay_is_no_change_of_a_field(text: str) -> None:
    """The pay for a field is one, where a sentence says so."""
    found = told(f"## What does it pay?\n\n{text}\n\nPay for auditing doubled.\n")

    assert found == ["Salary for auditing rose by 100 percent (doubled)"]
