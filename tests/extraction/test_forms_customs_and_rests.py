"""Headings and fields that ask nothing, what is only custom, rests of sentences, and pay and wishes."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    "heading",
    [
        "Physical demands and working conditions",
        "Physical demands",
        "Environmental conditions",
        "Health requirements",
        "Medical and fitness requirements",
        "Screening questions (answers required)",
    ],
)
def test_a_heading_in_plain_text_is_not_asked_for(heading: str) -> None:
    text = f"{ROLE_HEAD}\n\nRequirements\n\nSeamanship\n\n{heading}\n\nThe yard is by the sea.\n"

    assert not any(heading.split(maxsplit=1)[0].lower() in one.lower() for one in told(text, head=""))


ROLE_HEAD = "Boat Engineer"


@pytest.mark.parametrize(
    "line",
    [
        "Do you have three years of experience in carpentry? [Yes/No]",
        "Are you able to read drawings? [Free text]",
        "Do you hold a driving licence? (Yes/No)",
        "Have you worked with oak? ____",
        "Can you lift 20 kg? \u2610 Yes \u2610 No",
        "Are you willing to work nights? [Y/N]",
    ],
)
def test_a_question_with_a_field_asks_for_nothing(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize("field", ["[Yes/No]", "(Y/N)", "____", "\u2610 Yes \u2610 No", "[free text]"])
def test_the_field_behind_a_name_is_no_part_of_it(field: str) -> None:
    assert asked(f"Docker {field}") == ["requires Docker"]


@pytest.mark.parametrize("line", ["Docker (Linux)", "Docker [in production]", "Python (no)"])
def test_what_stands_in_other_brackets_is_no_field(line: str) -> None:
    assert asked(line)


@pytest.mark.parametrize("line", ["None at hire", "None.", "Nothing beyond the interview", "N/A"])
def test_nothing_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


LADDER = """# Nursing Career Ladder

| | N1 | N2 |
|---|---|---|
| **Care** | Follows care plans | Writes care plans in Excel |

## Communication and leadership

| | N1 | N2 |
|---|---|---|
| **Team** | Takes part in handovers | Leads handovers |

You have taken the initiative in testing Excel sheets.
"""


def test_a_ladder_as_a_whole_asks_for_nothing_that_it_names() -> None:
    found = told(LADDER, head="")

    assert not any(one.startswith("Nursing Career Ladder requires") for one in found)
    assert "Nursing Career Ladder N2 has the duty to lead handovers" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Many engineers hold a degree in naval design, but plenty have come from the docks.",
        "Most of them have a diploma in carpentry.",
        "A few hold a degree in law.",
        "Plenty of engineers have a bachelor's degree.",
        "Some have a master's degree in heritage building.",
        "Some accept an associate degree with two or three years of experience.",
        "Some firms take a diploma with three years of experience.",
        "Others settle for an A-level and one year of experience.",
    ],
)
def test_what_many_hold_and_some_accept_is_asked_of_nobody(sentence: str) -> None:
    assert told(f"## Education\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Many positions require a bachelor's degree.", "requires a bachelor's degree (hedged: many)"),
        (
            "Most people need two to four years on deck before landing a mate's post.",
            "requires 2 to 4 years of experience with deck (hedged: most)",
        ),
        ("A certificate in rigging is valued by every yard.", "a certificate in rigging is advantageous"),
        ("Every engineer must hold a bachelor's degree.", "requires a bachelor's degree"),
        ("You have a bachelor's degree.", "requires a bachelor's degree"),
        ("All candidates need a bachelor's degree.", "requires a bachelor's degree"),
    ],
)
def test_what_is_asked_for_by_many_or_by_all_is_told_so(sentence: str, expected: str) -> None:
    assert expected in told(f"## Education\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Answer calls for half a day. Everybody does, even the cook.", ["answer calls for half a day"]),
        ("Paint hulls. Nobody likes it, but it has to be done.", ["paint hulls"]),
        ("Test new drugs on their own; reports bad ones", ["test new drugs on their own"]),
        ("Choose tooling for the yard and retire what no longer serves", ["choose tooling for the yard"]),
        (
            "Survey the crew each quarter and act upon the results",
            ["survey the crew each quarter and act upon the results"],
        ),
        ("Own the rota: plan shifts for twelve carers", ["own the rota", "plan shifts for twelve carers"]),
        ("Lead the night team: hand over at six", ["lead the night team", "hand over at six"]),
        (
            "You plan refits \u2013 mostly small ones \u2013 with the owners",
            ["plan refits \u2013 mostly small ones \u2013 with the owners"],
        ),
        ("Isolate faults, often down to the wire", ["isolate faults, often down to the wire"]),
    ],
)
def test_a_duty_ends_with_itself_and_keeps_what_it_is_of(line: str, expected: list[str]) -> None:
    assert done(line) == [f"has the duty to {one}" for one in expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Engine care: mend motors", ["has the area Engine care", "has the duty to mend motors"]),
        ("Often mend sails", ["often has the duty to mend sails"]),
        ("Care for young ones", ["has the duty to care for young ones"]),
        ("Report the findings to the owner", ["has the duty to report the findings to the owner"]),
    ],
)
def test_an_area_a_hedge_and_whole_duties_stay(line: str, expected: list[str]) -> None:
    assert done(line) == expected


RANGE = "The salary for ranges from EUR 41,000 to EUR 47,000"


@pytest.mark.parametrize(
    "text",
    [
        (
            "## What we offer\n\n| | |\n|---|---|\n"
            "| Salary | \u20ac41,000 \u2013 \u20ac47,000 fixed, plus up to 10 % |\n"
            "| Holiday | 30 days |\n"
        ),
        "\U0001f4b8 \u20ac41k\u2013\u20ac47k, same bands for everyone\n\nWe build boats.\n",
        "\U0001f4b0 \u20ac41k\u2013\u20ac47k EUR, whatever your harbor\n\nWe build boats.\n",
        "- Pay: \u20ac41,000 to \u20ac47,000\n- Hours: 40\n",
        "## Terms\n\n| | |\n|---|---|\n| Wage | \u20ac41,000 to \u20ac47,000 (Grade 4) |\n| Hours | 36 |\n",
    ],
)
def test_pay_is_read_behind_its_label_or_a_picture_of_money(text: str) -> None:
    assert any("from EUR 41,000 to EUR 47,000" in one for one in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f680 \u20ac41k\u2013\u20ac47k, raised last year\n\nWe build boats.\n",
        "## What we offer\n\n| | |\n|---|---|\n| Training budget | \u20ac1,000 \u2013 \u20ac2,000 |\n",
    ],
)
def test_other_money_is_no_pay(text: str) -> None:
    assert not any("salary" in one for one in told(text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "It would please us, though we don't insist on it, if you had a diploma in hygiene, had"
                " worked in a yard, or could drive a van."
            ),
            [
                "a diploma in hygiene is desirable",
                "experience with working in a yard is desirable",
                "the ability to drive a van is desirable",
            ],
        ),
        ("It would delight us if you spoke Dutch.", ["Dutch is desirable"]),
        ("SQL is the foundation, and you can't be too good at it.", ["requires SQL"]),
        ("Docker is the basis.", ["requires Docker"]),
        ("Trust is the foundation of every crew.", []),
        ("It would please the owner if the hull were blue.", []),
    ],
)
def test_wishes_and_foundations_are_read(sentence: str, expected: list[str]) -> None:
    assert told(f"## Requirements\n\n{sentence}\n") == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Nice, but don't lose sleep over it",
        "Good to have, though never a must",
        "Handy, but no need to worry",
    ],
)
def test_a_heading_that_plays_a_wish_down_is_one(heading: str) -> None:
    assert told(f"## {heading}\n\n- Docker\n") == ["Docker is desirable"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("What you need. Strong knowledge of Docker.", ["requires strong knowledge of Docker"]),
        ("What you need to be able to do. Clear writing, and Docker.", ["requires Docker"]),
        ("Technical skills. Experience with Docker is a plus.", ["experience with Docker is desirable"]),
        (
            "What we look for. At least five years in a yard, as you'll be alone.",
            ["requires at least 5 years"],
        ),
        ("Skills. Docker, SQL.", ["requires Docker", "requires SQL"]),
        ("Requirements. Working knowledge of SQL.", ["requires working knowledge of SQL"]),
    ],
)
def test_a_heading_that_opens_a_line_heads_its_sentences(line: str, expected: list[str]) -> None:
    found = told(f"## Responsibilities\n\n- Mend sails\n\n**{line.replace('. ', '.** ', 1)}\n")

    assert all(any(wanted in one for one in found) for wanted in expected), found


@pytest.mark.parametrize("line", ["Certificates help here. We mend boats.", "Skills grow with time. Ask us."])
def test_a_sentence_is_no_heading_of_its_line(line: str) -> None:
    assert told(f"## Responsibilities\n\n- Mend sails\n\n{line}\n") == ["has the duty to mend sails"]
