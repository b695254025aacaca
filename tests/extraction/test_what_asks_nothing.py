"""Lists, labels and rows that stand among requirements or duties, and ask nothing of anyone."""

import pytest

from role_sentences import asked, told

ROUTES = (
    "- a diploma in marine engineering\n- an apprenticeship in a boatyard, which takes about three years\n"
)


@pytest.mark.parametrize(
    "lead_in",
    [
        "You could take:",
        "There are several ways into the trade. You can start through:",
        "You can get into this job through:",
        "Common routes into this role include:",
        "Possible ways in are:",
    ],
)
def test_the_routes_into_a_job_are_not_demanded_of_anyone(lead_in: str) -> None:
    assert told(f"## Entry requirements\n\n{lead_in}\n\n{ROUTES}") == []


@pytest.mark.parametrize("lead_in", ["You could take:", "Most people come in through:"])
def test_behind_the_routes_into_a_job_it_is_asked_on(lead_in: str) -> None:
    text = (
        f"## Entry requirements\n\n{lead_in}\n\n{ROUTES}\nYou must have:\n\n- Docker\n\nYou need patience.\n"
    )

    assert told(text) == ["requires Docker", "requires patience"]


@pytest.mark.parametrize("lead_in", ["You will need:", "You should have:"])
def test_what_a_lead_in_demands_is_demanded(lead_in: str) -> None:
    assert told(f"## Entry requirements\n\n{lead_in}\n\n- a diploma in marine engineering\n")


def test_what_somebody_could_take_on_is_a_duty() -> None:
    assert told("## Responsibilities\n\nTasks you could take on:\n\n- Paint the hull\n") == [
        "has the duty to paint the hull"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "401(k) with a 6% company match",
        "401(k) plan",
        "$80/month internet stipend",
        "25 days of annual leave",
        "A yearly learning stipend",
        "Free parking at the harbor",
        "Unlimited PTO",
        "Annual leave of 30 days",
        "Company bike",
        "Dental cover",
        "Medical, dental and vision insurance",
    ],
)
def test_what_an_employer_gives_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Experience with 401(k) plans",
        "401(k) administration experience",
        "Health insurance",
        "Pension scheme administration",
        "Free and open source software",
    ],
)
def test_what_is_known_of_what_is_given_is_asked_for(line: str) -> None:
    assert asked(line)


@pytest.mark.parametrize("heading", ["The good stuff", "The process", "How we hire", "How hiring works"])
def test_below_what_is_given_and_how_people_are_hired_nothing_is_asked_for(heading: str) -> None:
    items = "\u2022 A visit to the yard\n\u2022 Docker\n"
    text = f"Boat Engineer\n\nREQUIREMENTS\n\n\u2022 Rust\n\n{heading.upper()}\n\n{items}"

    assert told(text, head="", media_type="text/plain") == ["requires Rust"]


@pytest.mark.parametrize(
    "line",
    ["Call with our yard lead (20 minutes)", "Trial day \u2013 1 hour"],
)
def test_what_lasts_some_minutes_is_a_step_of_the_hiring(line: str) -> None:
    assert asked(line) == []


def test_a_rule_of_what_stands_for_another_is_no_requirement() -> None:
    line = "Substitution: Each year of sailing may be substituted for a year of study."

    assert told(f"## Minimum qualifications\n\n{line}\n") == []
    assert asked(line) == []


@pytest.mark.parametrize(
    "label",
    ["Education and qualifications", "Personal qualities", "Skills and abilities", "Other circumstances"],
)
def test_the_name_of_a_row_of_criteria_is_not_asked_for(label: str) -> None:
    table = (
        "<h1>Boat Engineer</h1><h2>Person specification</h2><table><tr><th></th><th>Essential</th>"
        f"<th>Desirable</th></tr><tr><td>{label}</td><td>Rust<br>Docker</td><td>Kafka</td></tr></table>"
    )

    assert told(table, head="", media_type="text/html") == [
        "Rust is essential",
        "Docker is essential",
        "Apache Kafka is desirable",
    ]


def test_the_area_of_a_row_of_tools_is_no_tool() -> None:
    rows = "| Area | Tool |\n|---|---|\n| Storage | Redis |\n| Containers | Docker |\n"

    assert told(f"## Tools we use\n\n{rows}") == ["works with Redis", "works with Docker"]


def test_the_tool_that_heads_a_row_is_one() -> None:
    rows = "| Tool | What for |\n|---|---|\n| Redis | Storage |\n| Docker | Containers |\n"

    assert "works with Redis" in told(f"## Tools we use\n\n{rows}")


@pytest.mark.parametrize(
    "label", ["Reference number", "Requisition ID", "Vacancy number", "Job code", "Ref. no."]
)
def test_the_number_of_a_job_is_no_duty(label: str) -> None:
    table = f"<h1>Boat Engineer</h1><h2>Tasks</h2><table><tr><th>{label}</th><td>HB-17</td></tr></table>"

    assert told(table, head="", media_type="text/html") == []


def test_what_somebody_may_call_themselves_is_not_demanded() -> None:
    assert asked("You splice ropes. Maybe you even call yourself a Kafka engineer.") == []
    assert asked("Kafka, and maybe some Docker") != []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Common programs include AutoCAD and Revit",
            ["requires Autodesk AutoCAD", "requires Autodesk Revit"],
        ),
        ("Degree programs typically include AutoCAD", []),
        ("Programs of study include AutoCAD", []),
        ("Training programmes cover AutoCAD", []),
    ],
)
def test_programs_that_teach_ask_nothing_and_those_that_run_do(line: str, said: list[str]) -> None:
    assert asked(line) == said
