"""What holds of a degree, a salary or a time of experience: what does instead, where, and of what it is."""

import pytest

from role_sentences import asked, told, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Degree in zoology (2:1 or above), or demonstrable industry experience in place of it",
            [
                "requires a university degree at 2:1 or above (one of a list)",
                "requires a university degree at 2:1 or above (one of a list) in zoology",
                "requires demonstrable industry experience (one of a list)",
            ],
        ),
        (
            "GCSE Chemistry at grade 5 or above, or equivalent",
            [
                "requires GCSEs at grade 5 or above (one of a list)",
                "requires GCSEs at grade 5 or above (one of a list) in chemistry",
                "requires qualification equivalent to GCSEs (one of a list)",
            ],
        ),
        (
            "HNC, Level 4 certificate or above in forestry, or equivalent relevant experience",
            [
                "requires HNC (one of a list)",
                "requires a level 4 certificate or above (one of a list)",
                "requires HNC (one of a list) in forestry",
                "requires a level 4 certificate or above (one of a list) in forestry",
                "requires equivalent relevant experience (one of a list)",
            ],
        ),
        (
            'Most ask for a bachelor\'s degree in zoology; nearly all of them add "or comparable training".',
            [
                "requires a bachelor's degree (hedged: most) (one of a list)",
                "requires a bachelor's degree (hedged: most) (one of a list) in zoology",
                "requires comparable training (hedged: most) (one of a list)",
            ],
        ),
        ("A degree in zoology", ["requires a university degree", "requires a university degree in zoology"]),
    ],
)
def test_what_does_instead_stands_behind_how_well_a_degree_was_passed(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Post-secondary diploma or degree in law", "requires a post-secondary diploma (one of a list)"),
        ("A postgraduate diploma in law", "requires a postgraduate diploma"),
        ("National diploma in law", "requires a national diploma"),
        ("A diploma in law", "requires a diploma"),
        ("A bioengineering degree", "requires a university degree"),
    ],
)
def test_a_diploma_is_of_its_kind(line: str, first: str) -> None:
    assert asked(line)[0].startswith(first)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "In Norway, permanent salaries run from about EUR 30,000 to EUR 45,000, with Oslo at the top.",
            ["ranges from about EUR 30,000 to EUR 45,000 in Norway on a permanent contract"],
        ),
        (
            "In Germany expect EUR 40,000 to EUR 55,000, and in the United States $50,000 to $61,000.",
            [
                "ranges from EUR 40,000 to EUR 55,000 in Germany",
                "ranges from $50,000 to $61,000 in the United States",
            ],
        ),
        ("The salary is EUR 30,000 in Ireland & Spain.", ["is EUR 30,000 in Ireland and Spain"]),
        (
            "A gross monthly salary between EUR 2,900 and EUR 3,400 on the basis of 36 hours.",
            ["ranges from EUR 2,900 to EUR 3,400 per month (gross) at 36 hours"],
        ),
        ("Salary: EUR 52,000 a year at 38 hours per week.", ["is EUR 52,000 per year at 38 hours per week"]),
        ("Salary: EUR 24,000 for a 37.5-hour week.", ["is EUR 24,000 for a 37.5-hour week"]),
        ("Salary: EUR 24,000 after 40 days.", ["is EUR 24,000"]),
    ],
)
def test_a_salary_is_of_a_place_a_contract_and_hours(text: str, ends: list[str]) -> None:
    found = told(f"## What does it pay?\n\n{text}\n")

    assert [one.rpartition("Engineers ")[2] for one in found] == ends


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        (
            "Gross annual pay of \u20ac31,000 to \u20ac36,000, including tips",
            "per year (gross, including tips)",
        ),
        ("\u00a331,000 to \u00a336,000 a year, pro rata for part-time", "per year (pro rata for part-time)"),
        ("$31,000 to $36,000 DOE", "to $36,000 (depending on experience)"),
        ("$31,000 to $36,000 per year + overtime", "per year (plus overtime)"),
        (
            "EUR 2,900 to 3,400 a month before tax for 36 hours, based on skill, plus 7% night pay",
            "per month (before tax, based on skill, plus 7% night pay) at 36 hours",
        ),
        ("Salary: \u00a331,000 to \u00a336,000 a year. A bonus is not paid.", "GBP 36,000 per year"),
        ("\u00a331,000 to \u00a336,000 a year, with a view of the port", "GBP 36,000 per year"),
    ],
)
def test_a_salary_keeps_what_makes_it_more_or_less(line: str, ends: str) -> None:
    (found,) = told(f"## Salary\n\n- {line}\n")

    assert found.endswith(ends)


@pytest.mark.parametrize("case", ["With 3\u20135 years", "After six years", "With ten years of experience"])
def test_a_row_of_pay_for_those_of_some_years_is_of_the_role(case: str) -> None:
    table = f"| Stage | Typical, per year |\n|---|---|\n| Lead | \u00a360,000 |\n| {case} | \u00a345,000 |\n"

    assert told(f"## Salary\n\n{table}") == [
        "The salary for Lead is GBP 60,000 per year",
        f"The salary for Boat Engineers is GBP 45,000 per year {case.lower()}",
    ]


@pytest.mark.parametrize("place", ["Leeds, LS4", "Bath, BA1", "Derry, BT48"])
def test_a_postcode_before_an_amount_is_no_level(place: str) -> None:
    (found,) = told(f"{place} \u00a331,000 to \u00a336,000 a year\n")

    assert found.startswith("The salary for Boat Engineers ranges from GBP 31,000")


@pytest.mark.parametrize("verb", ["can pass", "may pass", "surpasses"])
def test_what_passes_an_amount_is_more(verb: str) -> None:
    (found,) = told(f"## Salary\n\nThe pay {verb} \u00a390,000.\n")

    assert found.endswith("more than GBP 90,000")


def test_a_place_in_the_name_of_a_row_is_that_of_its_pay() -> None:
    table = "| | B1 (Mate) | B2 (Captain) |\n|---|---|---|\n| Scope | Boat | Fleet |\n"
    table += "| Pay band (EUR, France & Italy) | 40,000\u201350,000 | 50,000\u201360,000 |\n"

    assert "ranges from EUR 50,000 to EUR 60,000 in France and Italy" in told(f"## Levels\n\n{table}")[-1]


@pytest.mark.parametrize("posts", ["Senior harbor roles", "Senior positions", "Senior deck posts"])
def test_pay_of_posts_of_a_stage_is_that_of_the_stage(posts: str) -> None:
    assert told(f"## Pay\n\n{posts} at Quay pay between EUR 50,000 and EUR 60,000.\n") == [
        "The salary for Senior Boat Engineers ranges from EUR 50,000 to EUR 60,000"
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You have worked as a cook for three years or longer and have led a crew.",
            ["requires at least 3 years of experience as Cook"],
        ),
        (
            "You have been a keeper for three to five years, ideally for a zoo with both lions and bears.",
            ["requires 3 to 5 years of experience as Keeper"],
        ),
        (
            "You have been a boat engineer for two years, preferably at a yard.",
            ["requires 2 years of experience as a boat engineer"],
        ),
        (
            "Between four and six years in shipping, with two to three spent on ferries",
            ["requires 4 to 6 years of experience with shipping"],
        ),
        (
            "5 years in shipping, ideally with Docker",
            ["requires 5 years of experience with shipping", "experience with Docker is desirable"],
        ),
        ("We have paid a bonus in six of the last seven years.", []),
        ("We won the cup in five out of the past six years.", []),
    ],
)
def test_time_is_of_what_it_was_spent_on_and_of_no_more(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Experience with Kafka is expected by the end of the first year at the level.",
            "is expected to require experience with Apache Kafka by the end of the first year at the level",
        ),
        (
            "Knowledge of Go is required by the end of your second year.",
            "requires knowledge of Go by the end of your second year",
        ),
        ("Docker is needed within six months.", "requires Docker within six months"),
        ("Docker is needed.", "requires Docker"),
    ],
)
def test_a_thing_is_to_be_known_by_a_time(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("On board we speak English, so B2 or better is needed.", ["requires English at B2 or better"]),
        (
            "French, spoken at an intermediate level or above",
            ["requires French at an intermediate level or above"],
        ),
        ("Dutch, written at an advanced level", ["requires advanced Dutch"]),
        ("B1 or better", []),
        ("Dutch at B1", ["requires Dutch at B1"]),
    ],
)
def test_a_level_is_of_a_language_and_nothing_by_itself(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_what_turns_up_somewhere_is_asked_of_nobody() -> None:
    text = "They help a little. CISSP turns up in banks. CKA crops up mostly in start-ups."

    assert told(f"## And certificates?\n\n{text} CCNA is required.\n") == ["requires CCNA"]


@pytest.mark.parametrize("head", ["Experience", "**Experience**", "Relevant experience"])
def test_gerunds_below_experience_are_of_what_was_done(head: str) -> None:
    table = f"| Criteria | Essential | Desirable |\n|---|---|---|\n| {head} | Supervising cooks | Knots |\n"
    table += "| | | Working in a port |\n| Skills | Mooring ferries | |\n"

    assert told(f"## Person specification\n\n{table}") == [
        "experience in supervising cooks is essential",
        "knots are desirable",
        "experience in working in a port is desirable",
        "mooring ferries are essential",
    ]


def test_a_label_of_papers_is_nothing_that_is_asked_for() -> None:
    papers = "*Academic:* Diploma or bachelor's degree in Marine Biology.\n\n*Professional:* CompTIA A+.\n"

    found = told(f"## Qualifications and experience\n\n{papers}")

    assert found[:2] == ["requires a diploma (one of a list)", "requires a bachelor's degree (one of a list)"]
    assert found[-1] == "requires CompTIA A+"
    assert not [one for one in found if "academic" in one or "professional" in one]


def test_a_row_of_one_cell_that_is_a_heading_ends_what_the_one_before_holds() -> None:
    table = "| Criterion | E/D | Assessed |\n|---|---|---|\n| **Experience** | | |\n"
    table += "| Supervising cooks | E | A |\n"
    table += "| Working in a port | D | A |\n| **Knowledge and skills** | | |\n| Mooring ferries | E | T |\n"

    assert told(f"## Person specification\n\n{table}") == [
        "experience in supervising cooks is essential",
        "experience in working in a port is desirable",
        "mooring ferries are essential",
    ]


@pytest.mark.parametrize("form", ["B.V.", "S.A.", "N.V."])
def test_the_stop_of_a_legal_form_is_of_the_name(form: str) -> None:
    head = f"BOAT ENGINEER\nTidewell {form}, Lyon, France\n\nREQUIREMENTS\n- Docker\n"

    assert told_of(head, "text/plain")[0] == f"Tidewell {form} seeks Boat Engineers"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Good spoken and written Dutch", "good spoken and written Dutch"),
        ("Fluent Dutch, written and spoken", "fluent written and spoken Dutch"),
        ("Proficiency in both oral and written Dutch", "proficiency in oral and written Dutch"),
        ("A good command of Dutch (spoken and written)", "a good command of spoken and written Dutch"),
        ("Native-level Dutch", "native Dutch"),
        ("Dutch at least B2", "Dutch at B2 or above"),
        ("You speak Dutch well (B2 or higher), as our crews do.", "Dutch at B2 or higher"),
        (
            "Dutch good enough to follow the radio and join the occasional council",
            "good enough Dutch to follow the radio and join the occasional council",
        ),
        ("Good Dutch", "good Dutch"),
        ("You speak Dutch well.", "good Dutch"),
    ],
)
def test_how_well_a_language_is_known_is_kept_whole(line: str, said: str) -> None:
    assert asked(line)[0] == f"requires {said}"
