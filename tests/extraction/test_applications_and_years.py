"""What an application has to hold, years that go with a degree, and names that are left open."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    "line",
    [
        "Please attach your CV and a cover letter",
        "Your application must contain a motivation letter, a list of ropes and two references",
        "Please include a link to your GitHub profile",
        "Send your current resume with your salary expectations",
    ],
)
def test_what_an_application_holds_is_asked_of_no_role(line: str) -> None:
    assert asked(line) == []


def test_computer_vision_is_no_application() -> None:
    assert asked("Experience with CV and NLP") == [
        "requires experience with CV",
        "requires experience with Natural Language Processing",
    ]


@pytest.mark.parametrize(
    ("line", "years"),
    [
        (
            "8 years of experience with a BS, 5 years with a PhD",
            [
                "requires 8 years of experience given a bachelor's degree (one of a list)",
                "requires 5 years of experience given a PhD (one of a list)",
            ],
        ),
        (
            "BS with 8 years of experience or PhD with 5 years of experience",
            [
                "requires 8 years of experience given a bachelor's degree (one of a list)",
                "requires 5 years of experience given a PhD (one of a list)",
            ],
        ),
        (
            "10+ years with a Bachelor's degree; 7+ years with a Master's",
            [
                "requires at least 10 years of experience given a bachelor's degree (one of a list)",
                "requires at least 7 years of experience given a master's degree (one of a list)",
            ],
        ),
        (
            "8+ years with a BS, 5+ with a PhD",
            [
                "requires at least 8 years of experience given a bachelor's degree (one of a list)",
                "requires at least 5 years of experience given a PhD (one of a list)",
            ],
        ),
        (
            "BS with 8 years or PhD with 5",
            [
                "requires 8 years of experience given a bachelor's degree (one of a list)",
                "requires 5 years of experience given a PhD (one of a list)",
            ],
        ),
        (
            "8 years of experience, or 5 with a PhD",
            [
                "requires 8 years of experience (one of a list)",
                "requires 5 years of experience given a PhD (one of a list)",
            ],
        ),
        ("5 years of experience with Rust, 24 with a smile", ["requires 5 years of experience with Rust"]),
    ],
)
def test_years_that_a_degree_makes_fewer_are_told_with_their_degree(line: str, years: list[str]) -> None:
    assert [one for one in asked(line) if "years" in one] == years


def test_degrees_that_each_have_their_years_are_alternatives() -> None:
    assert [one for one in asked("8 years with a BS, 5 with a PhD") if "years" not in one] == [
        "requires a bachelor's degree (one of a list)",
        "requires a PhD (one of a list)",
    ]


def test_a_degree_that_stands_for_years_is_asked_of_nobody_for_sure() -> None:
    assert not any("requires a PhD" in one for one in asked("8 years of experience, or 5 with a PhD"))


LADDER = """# IC2 Boat Engineer

I sail in a small crew and I mend what breaks on board.

## Rope Fluency

- I understand knots and their names, and I mend ropes of every length
- I splice ropes so that they hold in a storm
- I teach younger sailors how a bowline is tied
- I check each rope before we leave the harbor

## Team Spirit

- I have a deep understanding of sail plans
- I help my crew to sail in heavy weather
- I listen to others before I speak my mind

## Code Fluency

- I write code that others on board can read
- I review what others write within a day
"""


def test_a_ladder_asks_for_the_competence_that_a_heading_names() -> None:
    found = told(LADDER, head="")

    assert "IC2 requires Rope Fluency" in found
    assert "IC2 requires Code Fluency" in found
    assert not [one for one in found if "Spirit" in one]
    assert "IC2 requires deep understanding of sail plans" in found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Experience with Tableau or similar", ["requires experience with Tableau (for example)"]),
        ("Experience with Tableau (or another tool)", ["requires experience with Tableau (for example)"]),
        (
            "Basic skills in Go or a similar language for ship logs and automation",
            ["requires basic skills in Go (for example)"],
        ),
        (
            "Experience with Go or a similar language for logs, Python, and SQL",
            [
                "requires experience with Go (for example)",
                "requires experience with Python",
                "requires experience with SQL",
            ],
        ),
        (
            "Experience with Kafka or similar systems for streaming, Python and SQL",
            [
                "requires experience with Apache Kafka (for example)",
                "requires experience with Python",
                "requires experience with SQL",
            ],
        ),
        (
            "Go or a similar language for logs and tests, Python, and SQL",
            ["requires Go (for example)", "requires Python", "requires SQL"],
        ),
        ("Go or a similar language for logs, tests and drills", ["requires Go (for example)"]),
        (
            "Experience in healthcare, finance or another regulated trade",
            [
                "requires experience with healthcare (one of a list)",
                "requires experience with finance (one of a list)",
            ],
        ),
        (
            "Familiarity with unit, integration and load testing",
            [
                "requires familiarity with unit testing",
                "requires familiarity with integration testing",
                "requires familiarity with load testing",
            ],
        ),
        (
            "Experience designing, building and operating distributed fleets",
            ["requires experience with designing, building and operating distributed fleets"],
        ),
        (
            "Comfortable with command line and Git",
            ["requires being comfortable with CLI", "requires being comfortable with Git"],
        ),
        (
            "Solid experience as a data engineer and building ships",
            ["requires solid experience as Data Engineer", "requires solid experience with building ships"],
        ),
        (
            "Understanding of calculus, linear algebra, haggling, and ship principles",
            [
                "requires understanding of calculus",
                "requires understanding of linear algebra",
                "requires understanding of haggling",
                "requires understanding of ship principles",
            ],
        ),
        (
            "Built and scaled harbors from scratch",
            ["requires experience with building and scaling harbors from scratch"],
        ),
        (
            "A great sailor with strong attention to detail",
            ["requires great sailor", "requires strong attention to detail"],
        ),
        ("Willing to learn new technologies", ["requires Continuous Learning"]),
        (
            "Frontend: React, Vue or Angular",
            [
                "requires frontend development",
                "requires React (one of a list)",
                "requires Vue.js (one of a list)",
                "requires Angular (one of a list)",
            ],
        ),
        (
            "Harbor law: Experience with harbor rules is an advantage",
            ["harbor law is advantageous", "experience with harbor rules is advantageous"],
        ),
        ("Ability to manage time effectively", ["requires Time Management"]),
        ("Experience with five or six databases", ["requires experience with databases"]),
        (
            "Good communication skills in English and German",
            [
                "requires good communication in English",
                "requires good English",
                "requires good German",
            ],
        ),
        (
            "Knowledge of Go, and exposure to or willingness to learn Docker",
            ["requires knowledge of Go", "requires exposure to Docker"],
        ),
    ],
)
def test_names_are_told_as_the_phrase_joins_them(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize("heading", ["Icing on the cake", "We'd be thrilled if", "It would be cool if you"])
def test_what_a_heading_wishes_for_is_known(heading: str) -> None:
    assert told(f"## {heading}\n\n- know Rust\n") == ["Rust is desirable"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Build services in Go on Kubernetes", ["Go", "Kubernetes"]),
        (
            "Watch ships with tools such as Grafana or Datadog",
            ["Grafana (for example)", "Datadog (for example)"],
        ),
        ("Work with the Java team", []),
        ("Choose databases and BI tools", []),
    ],
)
def test_the_technologies_that_a_duty_is_done_with_are_worked_with(line: str, names: list[str]) -> None:
    assert [one for one in done(line) if "works with" in one] == [f"works with {name}" for name in names]


def test_a_degree_whose_fields_end_in_a_wish_is_a_wish_as_a_whole() -> None:
    found = asked("Master's degree in algebra, statistics or a related quantitative field preferred")

    assert found[0] == "a master's degree is preferred"
    assert not [one for one in found if one.startswith("requires")]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Other duties as assigned", []),
        ("Our team builds ropes for sailors", []),
        ("20% Maintain ropes", ["has the duty to maintain ropes"]),
        ("Together with your team, you develop new ropes", ["has the duty to develop new ropes"]),
        ("Code reviews, testing and documentation", ["has the area Code reviews, testing and documentation"]),
    ],
)
def test_what_names_no_act_of_the_role_is_no_duty(line: str, duties: list[str]) -> None:
    assert done(line) == duties


def test_sentences_below_a_heading_say_what_their_reader_does() -> None:
    text = "## Your tasks\n\nYou develop ropes. You test them with care. You also write logs.\n"

    assert told(text) == ["has the duty to develop ropes", "has the duty to write logs"]
    assert told("## Your profile\n\nYou speak German (C1).\n") == ["requires German at C1"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "You must know Rust, and you should be comfortable with SQL.",
            ["requires Rust", "being comfortable with SQL is recommended"],
        ),
        ("You must know Rust and you should know SQL.", ["requires Rust", "SQL is recommended"]),
        ("You must know Rust and should know SQL.", ["requires Rust", "SQL is recommended"]),
        (
            "You must know Rust and be comfortable with SQL.",
            ["requires Rust", "requires being comfortable with SQL"],
        ),
        (
            "You must know Rust, be fluent in SQL and have experience with Go.",
            ["requires Rust", "requires being fluent in SQL", "requires experience with Go"],
        ),
        (
            "You need to know Rust and you will repair masts.",
            ["requires Rust", "has the duty to repair masts"],
        ),
    ],
)
def test_each_clause_of_a_sentence_asks_in_its_own_way(sentence: str, said: list[str]) -> None:
    assert told(f"{sentence}\n") == said


@pytest.mark.parametrize(
    "text",
    [
        "Bonus: 13th salary. Free lunch, gym, and a ring.\n",
        "- Bonus: 13th salary. Free lunch, gym, and a ring.\n",
        "## Requirements\n\n- Bonus: free lunch, gym, and a ring.\n",
        "**Bonus**: a ring, gym.\n",
    ],
)
def test_what_a_bonus_gives_is_asked_of_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bonus: experience with Rust\n",
        "- Bonus: experience with Rust\n",
        "## Requirements\n\n- Bonus: experience with Rust\n",
    ],
)
def test_a_bonus_that_somebody_brings_is_a_wish(text: str) -> None:
    assert told(text) == ["experience with Rust is desirable"]


@pytest.mark.parametrize(
    "opening", ["Responsibilities include", "The role involves", "Your work includes", "You will be"]
)
def test_an_act_keeps_all_that_it_is_done_with(opening: str) -> None:
    assert told(
        f"{opening} watching ships with Prometheus and Grafana, building masts, and repairing sails.\n"
    ) == [
        "has the duty to watch ships with Prometheus and Grafana",
        "works with Prometheus",
        "works with Grafana",
        "has the duty to build masts",
        "has the duty to repair sails",
    ]


def test_work_that_is_only_named_beside_an_act_is_no_part_of_it() -> None:
    assert told("Duties include planning, budgeting and quality control.\n") == [
        "has the duty to plan",
        "has the duty to budget",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Strong leadership and management", "requires strong management"),
        ("Strong Python, SQL and initiative", "requires strong initiative"),
        ("Strong Python and resilient", "requires resilience"),
    ],
)
def test_an_adjective_is_of_each_noun_behind_it_and_of_no_adjective(line: str, said: str) -> None:
    assert said in asked(line)


@pytest.mark.parametrize(
    "line",
    ["One refit paid for by a patron in the last 4 yrs", "Promoted 3 years after graduation"],
)
def test_the_time_in_which_or_after_which_is_no_experience(line: str) -> None:
    assert not [one for one in asked(line) if "years of experience" in one]


def test_min_of_is_a_bound_and_as_leads_to_a_role() -> None:
    assert asked("Min. of 6 yrs as Harbor Master") == [
        "requires at least 6 years of experience as Harbor Master"
    ]
