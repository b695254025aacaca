"""What exactly a phrase asks for: not a word inside another name, nor half of what is said together."""

import pytest

from role_sentences import asked, done, told


def about_you(sentence: str) -> list[str]:
    return told(f"## About you\n\n{sentence}\n")


def of_the_role(sentence: str) -> list[str]:
    return told(f"## The role\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Confidence bands, hypothesis tests",
            ["requires confidence bands", "requires hypothesis tests"],
        ),
        ("Confidence", ["requires self-confidence"]),
        (
            "The ability to stay friendly with passengers under stress",
            ["requires the ability to stay friendly with passengers under stress"],
        ),
        ("The ability to work under pressure", ["requires working under pressure"]),
        (
            "Migration of spreadsheets to a cloud platform",
            ["requires migration of spreadsheets to a cloud platform"],
        ),
        ("Administration of databases", ["requires administration of databases", "requires databases"]),
        (
            "Understanding of privacy rules as it affects databases",
            ["requires understanding of privacy rules"],
        ),
        ("Candidates should not have applied to us in the last 12 months.", []),
        ("12 months of experience with Docker", ["requires 12 months of experience with Docker"]),
    ],
)
def test_a_word_inside_another_phrase_is_not_what_is_wanted(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Oracle Retail", ["requires Oracle Retail"]),
        (
            "Experience with Oracle Retail or Oracle Hospitality",
            [
                "requires experience with Oracle Retail (one of a list)",
                "requires experience with Oracle Hospitality (one of a list)",
            ],
        ),
        ("Oracle and PostgreSQL", ["requires Oracle Database", "requires PostgreSQL"]),
        ("Oracle Developer skills", ["requires Oracle Database"]),
        ("Oracle 19c", ["requires Oracle Database in version 19c"]),
    ],
)
def test_another_product_of_a_maker_is_not_the_one_that_its_name_stands_for(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == sentences


def test_whom_else_a_title_line_prefers_asks_nothing_of_the_field_of_the_title() -> None:
    line = "Urgent || Test Automation Engineer || Leeds || Quick starters preferred"

    assert told(f"{line}\n\nWe build boats.\n", head="", media_type="text/plain") == []
    assert told("Docker preferred.\n") == ["Docker is preferred"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("PostgreSQL 14 or later", ["requires PostgreSQL in version 14 or later"]),
        (
            "Java 17 or newer, Redis",
            ["requires Java in version 17 or newer", "requires Redis"],
        ),
        (
            "Java 17 or Kotlin",
            ["requires Java in version 17 (one of a list)", "requires Kotlin (one of a list)"],
        ),
        (
            "PostgreSQL 14 or later, or MySQL",
            [
                "requires PostgreSQL in version 14 or later (one of a list)",
                "requires MySQL (one of a list)",
            ],
        ),
        (
            "Dutch at level B1, as our guests and the harbor office speak Dutch",
            ["requires Dutch at B1"],
        ),
        (
            "Dutch at level B2 or better, because our guests and the crew speak it; good written English",
            ["requires Dutch at B2 or better", "requires good written English"],
        ),
        (
            "A build tool: Maven, Gradle, Bazel, whatever you like",
            [
                "requires build tools",
                "requires Maven (one of a list)",
                "requires Gradle (one of a list)",
                "requires Bazel (one of a list)",
            ],
        ),
        (
            "A build tool: Maven, Gradle",
            ["requires build tools", "requires Maven", "requires Gradle"],
        ),
        (
            "A workload manager (Slurm or other scheduler)",
            ["requires Workload Manager", "requires Slurm (for example)"],
        ),
    ],
)
def test_or_joins_what_it_stands_between_and_no_more(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        (
            "Completed degree in physics, completed apprenticeship as a rigger, or comparable experience",
            ["completed apprenticeship as a rigger", "comparable experience"],
        ),
        (
            "Degree in physics, vocational training as a *diver*, or comparable knowledge gained in work",
            ["vocational training as a diver", "comparable knowledge gained in work"],
        ),
        (
            "Degree in physics, or an equivalent combination of education and experience",
            ["equivalent combination of education and experience"],
        ),
    ],
)
def test_a_training_is_an_alternative_to_a_degree_and_no_field_of_it(line: str, instead: list[str]) -> None:
    assert asked(line) == [
        "requires a university degree (one of a list)",
        "requires a university degree (one of a list) in physics",
        *[f"requires {one} (one of a list)" for one in instead],
    ]


def test_the_fields_of_a_degree_stay_alternatives_of_each_other() -> None:
    assert asked("Degree in physics, design or pottery") == [
        "requires a university degree",
        "requires a university degree in physics (one of a list)",
        "requires a university degree in design (one of a list)",
        "requires a university degree in pottery (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "4 years of running production systems on Linux",
            [
                "requires 4 years of experience with running production systems on Linux",
            ],
        ),
        (
            "3+ years building dashboards in Power BI and Tableau",
            [
                "requires at least 3 years of experience with building dashboards",
                "requires experience with Power BI",
                "requires experience with Tableau",
            ],
        ),
        (
            "Two years of postdoctoral or industry experience in the analysis of tides",
            ["requires 2 years of experience with analysis of tides"],
        ),
        ("3+ years working with Docker", ["requires at least 3 years of experience with Docker"]),
        (
            "3+ years shipping sails to customers (courses and hobbies don't count)",
            ["requires at least 3 years of experience with shipping sails to customers"],
        ),
        (
            "Knowledge of at least one scripting language (Python, Lua; Bash alone is not enough)",
            [
                "requires knowledge of scripting languages (at least one)",
                "requires knowledge of Python (one of a list)",
                "requires knowledge of Lua (one of a list)",
            ],
        ),
        ("Docker (we don't count certificates)", ["requires Docker"]),
        (
            "Commitment to fairness, safety and crew care",
            ["requires commitment to fairness, safety and crew care"],
        ),
        ("Fairness and commitment to quality", ["requires fairness", "requires quality focus"]),
        (
            "Knowledge of GDPR privacy and retention rules",
            ["requires knowledge of GDPR privacy and retention rules"],
        ),
        (
            "Knowledge of accounts payable, accounts receivable and fixed assets",
            [
                "requires knowledge of accounts payable",
                "requires knowledge of accounts receivable",
                "requires knowledge of fixed assets",
            ],
        ),
        ("A record of talks, including collaborative ones", ["requires a record of talks"]),
    ],
)
def test_what_qualifies_a_thing_stays_with_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of NATS or RabbitMQ from earlier jobs",
            ["requires knowledge of NATS (one of a list)", "requires knowledge of RabbitMQ (one of a list)"],
        ),
        (
            "Experience of backup, recovery and high throughput",
            [
                "requires experience with backup and recovery",
                "requires experience with recovery",
                "requires experience with high throughput",
            ],
        ),
        ("Strong command of written Dutch", ["requires a strong command of written Dutch"]),
        ("Strong written Dutch", ["requires strong written Dutch"]),
    ],
)
def test_a_label_ends_where_its_thing_does(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_what_is_to_be_even_better_has_that_for_its_level() -> None:
    assert about_you("Needs good SQL and even better teamwork.") == [
        "requires good SQL",
        "requires even better teamwork",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Installs, images, moves and repairs tablets.",
            ["has the duty to install, image, move and repair tablets"],
        ),
        (
            "Supports sales and repairs tablets.",
            ["has the duty to support sales", "has the duty to repair tablets"],
        ),
        (
            "Coaching crews on planning and slicing work",
            ["has the duty to coach crews on planning and slicing work"],
        ),
        (
            "Coaching crews and writing reports",
            ["has the duty to coach crews", "has the duty to write reports"],
        ),
        (
            "Running the sea trial and keeping the hull dry once it's built",
            ["has the duty to run the sea trial", "has the duty to keep the hull dry once it's built"],
        ),
        (
            "Look after our sail clusters: upgrades, capacity and the occasional puzzle",
            ["has the duty to look after our sail clusters (upgrades, capacity and the occasional puzzle)"],
        ),
    ],
)
def test_a_duty_is_cut_where_the_next_begins(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("You write Rust or Go fluently.", ["requires Rust (one of a list)", "requires Go (one of a list)"]),
        ("You write Rust every day.", ["requires Rust"]),
        ("You write to us in English.", []),
        ("You have run software in production.", ["requires experience with running software in production"]),
        ("You've written tests.", ["requires experience with writing tests"]),
        ("You've used Rust.", ["requires Rust"]),
        ("You can explain a chart to the crew.", ["requires the ability to explain a chart to the crew"]),
        ("You know how to test your code.", ["requires the ability to test your code"]),
        ("You can work from home two days a week.", []),
        ("You can find us by the harbor.", []),
        ("You can't explain a chart.", []),
        ("You can show us two boats.", []),
        (
            "You can prototype your own ideas in an engine: Unity, Godot, whatever you know.",
            [
                "requires the ability to prototype your own ideas in an engine",
                "requires Unity (one of a list)",
                "requires Godot (one of a list)",
            ],
        ),
    ],
)
def test_what_a_section_that_asks_says_of_its_reader_is_asked_for(
    sentence: str, sentences: list[str]
) -> None:
    assert about_you(sentence) == sentences


def test_what_the_reader_can_do_is_asked_for_in_a_list_too() -> None:
    assert asked("You can explain a chart") == ["requires the ability to explain a chart"]
    assert asked("You can program in Go or Python well enough to write a small tool") == [
        "requires Go well enough to write a small tool (one of a list)",
        "requires Python well enough to write a small tool (one of a list)",
    ]


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("This role will maintain our pipelines.", ["has the duty to maintain our pipelines"]),
        ("The position will also train new crew.", ["has the duty to train new crew"]),
        ("This role will involve travel.", []),
        ("This role will run for twelve months.", []),
        ("The role will report to the Head of Boats.", []),
    ],
)
def test_what_a_role_will_do_is_its_duty(sentence: str, sentences: list[str]) -> None:
    assert of_the_role(sentence) == sentences


def test_what_a_must_goes_together_with_is_a_must_too() -> None:
    sentence = "Strong Python is a must, together with SQL and a sound grasp of tide methods."

    assert told(f"{sentence}\n") == [
        "requires strong Python",
        "requires SQL",
        "requires a sound grasp of tide methods",
    ]
    assert told("Strong Python is a must, together with your own boat.\n") == []
