"""How firmly a career guide says what people have, and what they do, are likely to do, or have it for."""

import pytest

from role_sentences import asked, done, told, told_of


@pytest.mark.parametrize(
    "lead",
    [
        "Skills that firms are favoring now:",
        "Skills that companies favour:",
        "These are the tools that recruiters favor:",
    ],
)
def test_what_employers_favor_is_preferred(lead: str) -> None:
    text = f"## Skills\n\n{lead}\n\n- Excel\n- Python\n"

    assert told(text) == ["Excel is preferred", "Python is preferred"]


def test_a_favorite_of_the_reader_changes_no_demand() -> None:
    text = "## Skills\n\nBring your favorite tools, among them:\n\n- Excel\n- Python\n"

    assert not [one for one in told(text) if "preferred" in one]


@pytest.mark.parametrize("how", ["likely be required", "typically be expected", "be asked"])
def test_what_somebody_is_likely_to_be_required_to_do_is_a_duty(how: str) -> None:
    text = f"## Duties\n\nYou will {how} to:\n\n- Repair sails\n- Pinpoint leaks in hulls\n"

    assert [one.split(" (")[0].replace("likely ", "").replace("typically ", "") for one in told(text)] == [
        "has the duty to repair sails",
        "has the duty to pinpoint leaks in hulls",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Solid problem-solving skills in order to plan refits and to save boats from reefs or rot",
            ["requires solid Problem-Solving"],
        ),
        ("Excellent drafting skills so as to draw charts", ["requires excellent drafting skills"]),
        ("Sewing skills to be able to mend sails", ["requires sewing skills"]),
        ("The skills to be able to lead", ["requires skills to be able to lead"]),
    ],
)
def test_what_skills_enable_to_is_no_member_of_what_is_asked_for(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_a_second_name_of_the_role_in_brackets_hides_no_duty() -> None:
    text = "# Boat Engineer\n\nA Boat Engineer (a.k.a. Hull Doctor) repairs hulls and sails.\n"

    assert told_of(text, "text/markdown") == ["Boat Engineer has the duty to repair hulls and sails"]


def test_what_a_thing_is_needed_to_do_is_nothing_that_stands_before() -> None:
    line = "Work with crews until after launch, and make sure that the boat does what they need it to do."

    assert done(line)[-1].endswith("does what they need it to do")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Most employers prefer to hire boat engineers who have a command of Excel.",
            ["command of Excel is preferred (hedged: most)"],
        ),
        (
            "While skill may do, some companies prefer applicants who hold a diploma.",
            ["a diploma is preferred (hedged: some)"],
        ),
        ("Employers may require that boat engineers have a diploma.", ["may require a diploma"]),
        ("Employers require that harbor masters have a diploma.", []),
    ],
)
def test_whom_employers_prefer_to_hire_and_require_to_have_what(text: str, said: list[str]) -> None:
    assert told(f"## Becoming one\n\n{text}\n") == said


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CRM systems (Salesforce, HubSpot)", ["Salesforce", "HubSpot"]),
        ("Analytics tools (Mixpanel, Amplitude)", ["Mixpanel", "Amplitude"]),
        ("Excel tools (Power Query, Power Pivot)", []),
        ("CRM (Salesforce and HubSpot)", []),
    ],
)
def test_products_in_the_brackets_of_a_class_with_a_name_are_examples(line: str, names: list[str]) -> None:
    found = [one for one in asked(line) if "(for example)" in one]

    assert [one.removesuffix(" (for example)").rpartition(" ")[2] for one in found] == names


def test_the_time_of_pay_in_the_line_above_a_list_is_of_each_amount() -> None:
    items = "- Junior rigger - \u20b9297,000\n- Rigger - \u20b9900,000\n- Sailor - \u20b9800,000\n"
    text = f"# A guide\n\n## Pay\n\nHere are the roles and their salaries per annum:\n\n{items}"

    assert [one.count("per year") for one in told_of(text, "text/markdown")] == [1, 1, 1]


def test_of_which_customers_companies_prefer_is_asked_of_nobody() -> None:
    assert told("Many companies prefer customers with cash.") == []
