"""How firmly something is asked for, in which case, and whether it is asked for at all."""

import pytest

from role_sentences import ROLE, asked, told


@pytest.mark.parametrize(
    "heading",
    [
        "Not essential, but we would cheer",
        "Never a must, yet handy aboard",
        "This isn't required, though it helps on a night watch",
        "It is meritorious if you know",
        "Meriting",
        "It is rather charming when you bring along",
        "These will make our day",
        "You'll earn extra points with",
        "Gold stars for",
        "We'd be over the moon if you know",
        "What gives you a head start",
        "It counts in your favor if you know",
        "We think of it as an extra treat if you know",
        "These aren't deal-breakers",
        "Some knots that would tickle us",
        "We'd be glad of",
    ],
)
@pytest.mark.parametrize("shape", ["## {}\n\n- Docker\n", "## Who you are\n\n{}:\n\n- Docker\n"])
def test_what_a_heading_wishes_for_in_words_of_its_own_is_not_demanded(heading: str, shape: str) -> None:
    assert told(shape.format(heading)) == ["Docker is desirable"]


@pytest.mark.parametrize(
    "heading",
    [
        "It is essential that you know",
        "It is really important that you have",
        "We'd be happy to hear from you if you have",
        "We would be a good fit if you have",
        "It is your job if you have",
        "Those who would join us",
        "Not optional, but needed every day",
    ],
)
def test_what_a_lead_in_demands_in_many_words_is_demanded(heading: str) -> None:
    assert "Docker is desirable" not in told(f"## Who you are\n\n{heading}:\n\n- Docker\n")


@pytest.mark.parametrize(
    "line",
    [
        "A sailing license is respected but almost never essential",
        "A diploma is rarely a must",
        "A license is hardly needed",
        "A degree is not something that we ask for",
        "We won't look at degrees",
        "Sailors with nothing but Docker, please excuse",
        "Those who know only Kubernetes, kindly do not apply",
        "Holders of a diploma in rigging can also apply",
        "Applicants must not have sailed for a rival in the last 9 months",
    ],
)
def test_what_is_turned_down_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


def test_what_is_nearly_always_essential_is_asked_for() -> None:
    assert asked("Docker is nearly always essential") == ["Docker is essential"]


@pytest.mark.parametrize(
    "line",
    ["Experience with Docker is expected.", "Experience with Docker is also expected of all candidates."],
)
def test_what_is_expected_is_no_doubt(line: str) -> None:
    assert asked(line) == ["requires experience with Docker"]


AD = "## About us\n\nWe are looking for a Boat Engineer to join our yard.\n\n## {}\n\n{}\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("You should have experience with Docker.", ["requires experience with Docker"]),
        ("Candidates should possess solid knowledge of Rust.", ["requires solid knowledge of Rust"]),
        ("You should be comfortable with Docker.", ["requires being comfortable with Docker"]),
        ("Applicants should be able to read sea charts.", ["requires the ability to read sea charts"]),
        ("You should have a bachelor's degree.", ["requires a bachelor's degree"]),
    ],
)
def test_what_an_advertisement_says_that_somebody_should_have_is_demanded(line: str, said: list[str]) -> None:
    assert told(AD.format("Requirements", line)) == said


@pytest.mark.parametrize("head", ["Nice to have", "Optional skills"])
def test_what_somebody_should_have_below_a_wish_stays_wished_for(head: str) -> None:
    assert told(AD.format(head, "- You should know Docker")) == ["Docker is desirable"]


@pytest.mark.parametrize(
    "text",
    [
        "## Skills\n\n- You should know Docker\n",  # nobody hires
        AD.format("Skills", "- Docker is recommended"),
        AD.format("Skills", "- Docker is advisable"),
    ],
)
def test_what_is_advised_stays_advice(text: str) -> None:
    assert told(text) == ["Docker is recommended"]


@pytest.mark.parametrize(
    ("opener", "case"),
    [
        ("For senior riggers", "for senior riggers"),
        ("Sr. role (8+ years) additionally", "for Sr. role (8+ years)"),
        ("Jr. positions only", "for Jr. positions"),
        ("Additionally for lead engineers", "for lead engineers"),
        ("Senior candidates must also have", "for Senior candidates"),
        ("If you join us as a lead rigger", "if you join us as a lead rigger"),
        ("For the senior post we additionally require", "for the senior post"),
    ],
)
def test_what_is_asked_of_one_level_is_asked_on_that_condition(opener: str, case: str) -> None:
    text = f"## Requirements\n\n- Rust\n\n{opener}:\n\n- Docker\n\n## Perks\n\n- Free tea\n"

    assert told(text) == ["requires Rust", f"requires Docker {case}"]


def test_what_is_asked_of_the_level_of_the_role_itself_is_on_no_condition() -> None:
    text = "## Requirements\n\nFor senior riggers:\n\n- Docker\n"

    assert told(text, head="# Senior Boat Engineer\n\n") == ["Senior requires Docker"]


@pytest.mark.parametrize(
    "text",
    [
        "We need two more, possibly three.",
        "Our yard is growing, so we need another pair of hands.",
        "The list is here so that you know whom to call.",
        "For nine years we have built boats, and in seven years we've lost one.",
    ],
)
def test_a_need_of_people_and_the_years_of_a_firm_ask_for_nothing(text: str) -> None:
    assert told(f"{text}\n") == told(f"## Requirements\n\n{text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "After a first video call we invite you to the yard; there you will repair a rope with us.",
        "During the trial day you will repair a small engine.",
        "Docker is what you'll meet in most yards.",
        "You'll pick up splicing along the way.",
        "You will learn to weld on the job.",
    ],
)
def test_what_happens_to_whoever_applies_or_is_new_is_no_duty(text: str) -> None:
    assert [one for one in told(f"{text}\n") if "duty" in one] == []


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("You will interview new sailors.", "interview new sailors"),
        ("You will pick up boats in the harbor.", "pick up boats in the harbor"),
        (
            "Boat engineers repair the hulls of ships. They work for shipyards. They test the engines.",
            "test the engines",
        ),
    ],
)
def test_work_in_words_of_hiring_and_learning_stays_a_duty(text: str, duty: str) -> None:
    assert [one for one in told(f"{text}\n") if "duty" in one][-1] == f"has the duty to {duty}"


def test_in_which_case_something_helps_is_said() -> None:
    assert asked("Docker may be an advantage for cloud positions later on") == [
        "Docker may be advantageous for cloud positions later on"
    ]


def test_the_deal_is_what_an_employer_gives() -> None:
    assert told("## The deal\n\n- Two weeks' leave in winter\n- A year's supply of rope\n") == []


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ("$90,000 - $110,000 CAD", "CAD 90,000 to CAD 110,000"),
        ("$90k-$110k AUD", "AUD 90,000 to AUD 110,000"),
        ("$90,000 - $110,000", "$90,000 to $110,000"),
        ("$90,000 - $110,000 USD", "$90,000 to $110,000"),
    ],
)
def test_which_dollars_are_paid_is_said_behind_the_amount(pay: str, said: str) -> None:
    assert told(f"Salary: {pay} a year\n") == [f"The salary for {ROLE}s ranges from {said} per year"]


def test_min_before_a_number_ends_no_sentence() -> None:
    assert asked("Sailing (min. 3 years of experience)") == asked("Sailing (minimum 3 years of experience)")


@pytest.mark.parametrize(
    "line",
    ["Six weeks' annual leave.", "$900 a year for books, charts or courses.", "Thirty days of vacation."],
)
def test_what_an_employer_gives_is_asked_of_nobody_in_a_sentence_either(line: str) -> None:
    assert told(f"## Requirements\n\n{line}\n") == asked(line) == []


@pytest.mark.parametrize("line", ["Six years of Docker", "Three years' experience with annual leave systems"])
def test_amounts_of_what_somebody_knows_are_asked_for(line: str) -> None:
    assert asked(line)


def test_the_right_to_work_is_asked_for_among_what_is_given_too() -> None:
    text = "## The deal\n\nWe sponsor a work permit. You'll need the right to work in Malta from May.\n"

    assert [one.partition(" in ")[0] for one in told(text)] == ["requires Right to work"]


def test_with_how_much_experience_pay_is_earned_is_said_in_full() -> None:
    text = "Boat engineers with four to seven years' experience usually earn $70,000 to $90,000 a year."

    assert told(f"## Pay\n\n- {text}\n")[0].endswith("with four to seven years' experience")


def test_pay_in_a_town_of_a_county_is_not_said_to_be_of_the_city_it_is_named_after() -> None:
    pay = "Salary: $42,000 to $48,000 a year"

    assert told(f"Bury, Greater Manchester. {pay}\n") == told(f"{pay}\n")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Most employers ask for a bachelor's in physics, and research-heavy labs prefer a PhD.",
            [
                "requires a bachelor's degree (hedged: most)",
                "requires a bachelor's degree (hedged: most) in physics",
                "a PhD is preferred",
            ],
        ),
        (
            "Most employers ask for a bachelor's degree, but well-known clinics prefer a master's degree.",
            ["requires a bachelor's degree (hedged: most)", "a master's degree is preferred"],
        ),
        (
            "Many employers ask for a diploma in nursing, while larger wards prefer a master's degree.",
            ["requires a diploma in nursing (hedged: many)", "a master's degree is preferred"],
        ),
        ("Most employers ask for a bachelor's degree.", ["requires a bachelor's degree (hedged: most)"]),
    ],
)
def test_what_others_prefer_is_a_wish_of_its_own(line: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n{line}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("ITIL Foundation is expected on appointment", "requires ITIL Foundation"),
        ("A PRINCE2 certificate is expected on joining", "requires PRINCE2"),
        ("Excel is expected at the start", "requires Excel"),
    ],
)
def test_what_is_expected_on_joining_is_in_no_doubt(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


def test_of_whom_a_wished_for_trait_is_stands_beside_it() -> None:
    assert asked("Patience with guests is desirable") == ["patience with guests is desirable"]
