"""An amount is the pay of the group that it is said of, in the place and the case that it is said of."""

import pytest

from role_sentences import ROLE, told, told_of

TWO = ["ranges from EUR 30,000 to EUR 40,000", "ranges from EUR 60,000 to EUR 70,000"]


def pay(text: str) -> list[str]:
    found = told(f"## Pay\n\n{text}\n")
    return [one.removeprefix("The salary for ") for one in found if one.startswith("The salary")]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Juniors earn \u20ac30,000 to \u20ac40,000, and seniors \u20ac60,000 to \u20ac70,000.",
            ["Juniors", "Seniors"],
        ),
        (
            "Sail engineers get \u20ac30,000 to \u20ac40,000, and contractors \u20ac60,000 to \u20ac70,000.",
            ["Sail Engineers", "Contractors"],
        ),
        (
            "Starters earn \u20ac30,000 to \u20ac40,000, and new entrants \u20ac60,000 to \u20ac70,000.",
            ["Starters", "Entrants"],
        ),
        ("L1 \u20ac30,000-40,000; L2 \u20ac60,000-70,000", ["L1", "L2"]),
        ("Bands are as follows: P1 EUR 30,000-40,000; P2 EUR 60,000-70,000.", ["P1", "P2"]),
        (
            "Here \u20ac30,000 to \u20ac40,000 is usual, and sail engineers \u20ac60,000 to \u20ac70,000.",
            [f"{ROLE}s", "Sail Engineers"],
        ),
    ],
)
def test_an_amount_is_that_of_the_group_before_it(text: str, groups: list[str]) -> None:
    assert pay(text) == [f"{group} {amount}" for group, amount in zip(groups, TWO, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Dock hands are few and can ask for \u20ac60,000 or more.",
        "Riggers of the north earn \u20ac60,000 to \u20ac70,000.",
    ],
)
def test_the_pay_of_those_whom_nothing_names_as_a_role_is_unsure(text: str) -> None:
    assert pay(text) == []


def test_a_word_for_people_that_ends_a_title_is_no_group() -> None:
    assert pay("Sail consultants earn \u20ac60,000 to \u20ac70,000.") == [f"Sail Consultants {TWO[1]}"]


def test_the_pay_of_people_at_large_is_that_of_the_role() -> None:
    assert pay("Most people earn \u20ac60,000 to \u20ac70,000.") == [f"{ROLE}s {TWO[1]}"]
    assert pay("Salaries start at \u20ac60,000 a year.") == [f"{ROLE}s is at least EUR 60,000 per year"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("In Lisbon", " in Lisbon"),
        ("Outside Lisbon", ""),
        ("Outside of greater Lisbon", ""),
        ("Not in Lisbon", ""),
    ],
)
def test_pay_outside_a_place_is_not_in_it(words: str, place: str) -> None:
    assert pay(f"{words}, the salary is \u20ac50,000.") == [f"{ROLE}s is EUR 50,000{place}"]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("goes beyond \u20ac50,000", "more than"),
        ("is \u20ac50,000 or higher", "at least"),
        ("is \u20ac50,000 and upwards", "at least"),
        ("is \u20ac50,000 or above", "at least"),
    ],
)
def test_what_pay_goes_beyond_is_its_lower_bound(words: str, bound: str) -> None:
    assert pay(f"The salary {words}.") == [f"{ROLE}s is {bound} EUR 50,000"]


def test_the_case_in_which_it_is_earned_stays_with_the_amount() -> None:
    assert pay("With five years of experience, \u20ac60,000 to \u20ac70,000 is common.") == [
        f"{ROLE}s {TWO[1]} with five years of experience"
    ]


@pytest.mark.parametrize("label", ["Rate", "Day rate", "Daily rate", "Contract rate"])
def test_a_rate_per_day_is_pay_wherever_it_stands(label: str) -> None:
    line = f"{label}: \u00a3300 - \u00a3350 per day, Outside IR35\nStart: soon"
    text = f"{ROLE}\n\n{line}\n\nRequirements\n- Python\n"

    assert told_of(text, "text/plain")[0] == f"The salary for {ROLE}s ranges from GBP 300 to GBP 350 per day"


def test_a_rate_of_something_else_is_no_pay() -> None:
    assert told_of(f"{ROLE}\n\nError rate: 300 - 350 per day\n\nRequirements\n- Python\n", "text/plain") == [
        f"{ROLE} requires Python"
    ]


def test_the_bands_of_a_ladder_are_pay_of_its_levels() -> None:
    ladder = "\n\n".join(f"## {level}\n\n- Builds boats for the harbor" for level in ("L1", "L2"))
    bands = "They are: L1 EUR 30,000-40,000; L2 EUR 60,000-70,000."
    text = f"# Boat Engineer ladder\n\n{ladder}\n\n## Pay bands\n\n{bands}\n"

    found = [one for one in told_of(text, "text/markdown") if one.startswith("The salary")]

    assert [one.partition("ranges")[2] for one in found] == [one.removeprefix("ranges") for one in TWO]
    assert ["L1" in found[0], "L2" in found[1]] == [True, True]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Salaries start at \u00a330,000 and reach \u00a345,000 for seniors.", "Seniors"),
        ("Expect \u20ac28,000 for the post and \u20ac30,000 a year for graduates.", "Graduates"),
        ("The salary is $40,000, going up to $60,000 for senior roles in the yard.", "Seniors"),
    ],
)
def test_a_stage_behind_an_amount_is_whose_it_is(line: str, who: str) -> None:
    found = pay(line)

    assert [found[0].startswith(f"{ROLE}s "), found[1].startswith(f"{who} ")] == [True, True]


def test_what_an_amount_is_for_besides_a_stage_changes_nothing() -> None:
    assert [one.startswith(f"{ROLE}s ") for one in pay("We pay \u00a330,000 for 40 hours a week.")] == [True]


@pytest.mark.parametrize(
    "others",
    [
        "millers earn \u20ac3,600 a month and data analysts 5,200",
        "cooks get \u20ac3,600 a month, and sales managers make 4,100",
    ],
)
def test_a_role_with_an_amount_of_its_own_does_not_have_the_one_before(others: str) -> None:
    assert not any("Analyst" in one or "Manager" in one for one in pay(f"At present, {others}."))
