"""Pages with several roles, guides of what is often asked, checks, and text that asks for nothing."""

import pytest

from role_sentences import told, told_of

PAGE = """# Who does what

## Deck Engineer

{}

## Harbor Analyst

They write the reports.
"""


def told_on_page(text: str) -> list[str]:
    found = told_of(PAGE.format(text), "text/markdown")
    return [one.replace("Deck Engineer ", "").replace("For Deck Engineer, ", "") for one in found][:-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "There are four: Jo, Mia, Paw and Ken. They write the runbooks.",
            ["has the duty to write the runbooks"],
        ),
        ("Just Ken. He also repairs the pumps, so give him two days.", ["has the duty to repair the pumps"]),
        ("She plans the rota.", ["has the duty to plan the rota"]),
        (
            "They run the platform, which means a lot of phone calls.",
            ["has the duty to run the platform"],
        ),
        ("She came from hotel management.", []),
        (
            "They need to read JSON and XML without panic, use Postman, and know their way around a boat.",
            ["requires JSON", "requires XML", "requires Postman"],
        ),
        (
            "To do this job you have to be handy with Linux (we test for it) and to script in Bash.",
            ["requires Linux", "requires Bash"],
        ),
        ("She has to speak English.", ["requires English"]),
        ("Nobody expects them to use Docker.", []),
    ],
)
def test_below_the_heading_of_a_role_they_are_those_who_have_it(text: str, said: list[str]) -> None:
    assert told_on_page(text) == said


def test_where_no_role_heads_a_section_they_are_others() -> None:
    assert told("## Requirements\n\nOur clients are yards. They need to use Docker.\n") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A degree is typical. It isn't compulsory: many come from the docks.", []),
        ("A degree is usual. That is not a must.", []),
        ("A degree in law is what most of us have.", []),
        ("Nobody has ever asked to see my degree.", []),
        ("Docker would be a plus. It isn't a must.", ["Docker is desirable"]),
        ("Knowledge of Docker is required. It is not hard.", ["requires knowledge of Docker"]),
    ],
)
def test_what_the_next_sentence_denies_is_not_asked_for(text: str, said: list[str]) -> None:
    assert told(f"## Qualifications\n\n{text}\n") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A degree is typical.", ["requires a university degree (hedged: typical)"]),
        ("Firms tend to ask for Docker.", ["requires Docker (hedged: tend)"]),
    ],
)
def test_what_is_only_often_asked_is_hedged(text: str, said: list[str]) -> None:
    assert told(f"## Qualifications\n\n{text}\n") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A background check is made of the one chosen.", ["requires background check"]),
        ("A drug test is part of the pre-employment health check.", ["requires drug test"]),
        ("A police check is carried out before anybody starts.", ["requires police check"]),
        ("We do a Ministry of Justice check on everyone.", ["requires Ministry of Justice check"]),
        ("You will need to join the PVG Scheme; we pay for that.", ["requires PVG Scheme"]),
        ("You must have the right to work in New Zealand.", ["requires Right to work in New Zealand"]),
        ("You must have the right to work in New Zealand, or be on the way to it.", []),
        ("We run background checks on vendors.", []),
        ("We don't do drug tests.", []),
    ],
)
def test_checks_are_asked_for_in_other_words(text: str, said: list[str]) -> None:
    assert told(f"## The post\n\n{text}\n") == said


def test_papers_to_hand_in_before_the_start_are_asked_for_among_how_to_apply() -> None:
    items = "- Certificate of Good Conduct (DCI)\n- HELB clearance\n- A photo\n"

    assert told(f"## How to apply\n\nSuccessful candidates will be required to submit:\n\n{items}") == [
        "requires a Certificate of Good Conduct",
        "requires HELB clearance",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "JD last reviewed: Jan. Evaluated under the Docker scheme.",
        "Changelog: 3.2 fixed bands; 3.1 removed Selenium.",
        "Not at present.",
        "*Can I be hired straight into Docker?*",
        "Wim, yes and no.",
        "If you tick 70% of the need list, apply!",
        "Write to me directly, off list, with a resume.",
        "Would make us sad: Leetcode. Microservices.",
        "Docker only is not enough for this one, sorry.",
        "26 days' leave rising to 31 after five years' service, Local Pension Scheme, free parking.",
    ],
)
def test_what_pages_say_besides_asks_for_nothing(line: str) -> None:
    assert told(f"## Requirements\n\n{line}\n") == []
    assert told(f"## Requirements\n\n- {line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "We also give airtime of $3,000 monthly.",
        "Benefits: 20 days off; $5,000 yearly tuition aid.",
        "Medical cover (in-patient $20,000, principal and four dependants).",
        "$4,000 relocation for those from afar.",
    ],
)
def test_what_is_paid_for_something_is_no_salary(line: str) -> None:
    pay = "The salary is $90,000 to $95,000 a year."

    assert told(f"## Salary\n\n{pay} {line}\n") == told(f"## Salary\n\n{pay}\n")


APPLY = "\n\nApply by e-mail with a cover letter. Full-time, permanent.\n\n## Requirements\n\n- Docker\n"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("**Skagen Sails A/S** \u00b7 Aarhus", ["Skagen Sails A/S seeks Sail Designers"]),
        ("Praha Boats s.r.o., Praha", ["Praha Boats s.r.o. seeks Sail Designers"]),
        ("We sail. Harbor College is an AA/EEO institution.", ["Harbor College seeks Sail Designers"]),
        (
            "Ostmark University is proud to be an equal opportunity employer.",
            ["Ostmark University seeks Sail Designers"],
        ),
        (
            "Harbor Partners is an independent consultancy with 70 people.",
            ["Harbor Partners seeks Sail Designers"],
        ),
        ("Our suppliers include Foo A/S in Aarhus.", []),
    ],
)
def test_an_employer_is_named_by_its_form_or_what_it_says_of_itself(head: str, said: list[str]) -> None:
    found = told_of(f"# Sail Designer\n\n{head}{APPLY}", "text/markdown")

    assert [one for one in found if " seeks " in one] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("Lodz Boats sp. z o.o.", ["Lodz Boats sp. z o.o. seeks Data Engineers"]), ("work", [])],
)
def test_the_title_of_a_page_names_who_seeks_where_a_line_does_too(name: str, said: list[str]) -> None:
    body = (
        f"<div>Data Engineer</div><div>{name}</div><div>Lodz</div><h5>Must have</h5><ul><li>Docker</li></ul>"
    )
    page = f"<html><head><title>Data Engineer @ {name} | Lodz</title></head><body>{body}</body></html>"

    assert [one for one in told_of(page, "text/html") if " seeks " in one] == said


def test_below_what_somebody_does_each_sentence_tells_of_them() -> None:
    text = "Plans and delivers sessions for eight learners. Keeps the attendance records of all. Calm."

    assert told(f"## What the trainer does\n\n{text}\n") == [
        "has the duty to plan and deliver sessions for eight learners",
        "has the duty to keep the attendance records of all",
    ]
    assert told("## What we believe in\n\nPlans and delivers group sessions for eight learners.\n") == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "What would you be responsible for?",
            ["has the duty to run workshops with clients", "has the duty to prepare the tests"],
        ),
        (
            "What will you do?",
            ["has the duty to run workshops with clients", "has the duty to prepare the tests"],
        ),
        ("What do we offer?", []),
    ],
)
def test_a_question_of_what_is_done_is_answered_by_what_you_do(question: str, said: list[str]) -> None:
    answer = "You run workshops with clients, you prepare the tests, and you're there in the first week."

    assert told(f"We build boats. {question} {answer}\n\n## Requirements\n\n- Docker\n")[:-1] == said
