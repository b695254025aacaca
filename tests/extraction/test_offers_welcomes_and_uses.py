"""What is paid, what the employer has, who is welcome and what a thing is for are no demands and no work."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    "given",
    [
        "Travel and meals paid.",
        "Night allowance \u00a34.20 an hour.",
        "Fuel, tolls and parking are reimbursed.",
        "Tools provided.",
        "Overtime paid at time and a half.",
        "Accommodation and board provided.",
        "Site allowance NZ$12 per hour.",
        "Mileage is reimbursed.",
    ],
)
def test_what_is_paid_behind_a_duty_is_no_duty(given: str) -> None:
    assert done(f"Inspect boilers. {given}") == ["has the duty to inspect boilers"]


def test_work_with_what_is_paid_stays_work() -> None:
    assert done("Check that invoices are paid.") == ["has the duty to check that invoices are paid"]


@pytest.mark.parametrize(
    "owned",
    [
        "Most of ours are Fendt or Java.",
        "Ours are steel or copper.",
        "All of ours run on Linux.",
        "Half of ours are electric or Python.",
        "Some of ours are Oracle.",
        "People have come to us from nursing and Java.",
        "Others have joined us from teaching and SQL.",
        "People here have grown from carers into Linux experts.",
        "Many people here have moved over from gardening and Python.",
        "Graduates without experience in Java are welcome to apply.",
        "Applicants with Excel alone are invited to apply.",
        "People fresh from college are as welcome as people with ten years of Java.",
        "A beginner with Python is just as welcome as an expert.",
    ],
)
def test_what_others_have_and_who_is_welcome_is_not_asked_for(owned: str) -> None:
    assert asked(f"Experience with tractors. {owned}") == ["requires experience with tractors"]


def test_a_thing_that_is_welcome_is_a_wish() -> None:
    assert asked("Knowledge of Kotlin is welcome") == ["knowledge of Kotlin is desirable"]


@pytest.mark.parametrize(
    "use",
    [
        "for letters and lists",
        "mainly for reports and tests",
        "for calls and visits",
        "for the yard and the market",
        "chiefly for drawings and manuals",
        "for our plans",
        "mostly for research and writing",
        "above all for the stock lists",
    ],
)
def test_what_a_thing_is_for_is_not_asked_for_itself(use: str) -> None:
    assert asked(f"Excel, {use}") == ["requires Excel"]


def test_an_example_and_a_time_are_no_use() -> None:
    assert asked("Knowledge of Java, for at least three years") == [
        "requires at least 3 years of experience with Java"
    ]
    assert "requires Oracle Database (for example)" in asked("SQL, for example in Oracle")


@pytest.mark.parametrize(
    "duty",
    [
        "help nurses write better notes",
        "help teachers plan lessons",
        "help drivers fill in logs",
        "let analysts build reports",
        "help cooks keep clean kitchens",
        "watch testers run the suite",
        "help managers understand budgets",
        "teach engineers test code",
    ],
)
def test_what_somebody_helps_others_do_is_their_work(duty: str) -> None:
    assert done(duty.capitalize()) == [f"has the duty to {duty}"]


def test_people_of_an_occupation_still_open_what_they_do() -> None:
    assert done("Our engineers write tests") == ["has the duty to write tests"]


@pytest.mark.parametrize(
    ("sentence", "duties"),
    [
        (
            "In a typical week you might repair a pump and test the alarms.",
            ["repair a pump", "test the alarms"],
        ),
        ("On a normal shift you'll clean the kilns.", ["clean the kilns"]),
        ("In an average month you could draft leases for shops.", ["draft leases for shops"]),
        ("On a busy day you may treat forty patients.", ["treat forty patients"]),
        ("During a typical season you'd plant hedges and repair walls.", ["plant hedges and repair walls"]),
        ("In any term you could teach three classes.", ["teach three classes"]),
        ("On an ordinary day you would answer calls.", ["answer calls"]),
        ("In a given year, you will audit ten branches.", ["audit ten branches"]),
        ("In a good month you might earn a bonus.", []),
        ("On a typical day you might feel tired.", []),
    ],
)
def test_what_one_might_do_in_a_typical_week_is_work(sentence: str, duties: list[str]) -> None:
    assert told(f"## About the role\n\n{sentence}\n") == [f"has the duty to {duty}" for duty in duties]


@pytest.mark.parametrize(
    "heading", ["What you'd be at", "What you'll be up to", "What you would be busy with"]
)
def test_what_one_would_be_at_opens_work(heading: str) -> None:
    assert told(f"## {heading}\n\n- repair valves\n") == ["has the duty to repair valves"]


@pytest.mark.parametrize(
    "heading",
    [
        "What they're after",
        "What my client is looking for",
        "What the hospital needs",
        "Who the team is after",
        "What our client wants",
        "Who they're looking for",
        "What the firm needs",
        "What the school is looking for",
    ],
)
def test_what_somebody_else_is_after_is_asked_for(heading: str) -> None:
    assert told(f"## {heading}\n\n- Sound knowledge of Excel\n") == ["requires sound knowledge of Excel"]


@pytest.mark.parametrize("word", ["Lovely", "Handy", "Cool", "Great", "Good", "Welcome", "Pleasant", "Fine"])
def test_what_is_lovely_to_have_is_a_wish(word: str) -> None:
    assert told(f"## Requirements\n\n- Excel\n\n{word} to have:\n\n- Exposure to SAP\n") == [
        "requires Excel",
        "exposure to SAP is desirable",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "What is not necessary",
        "What isn't important",
        "Things we honestly don't care about",
        "What we really don't ask for",
        "Money and the rest",
        "Pay and all the rest",
        "What is not essential",
        "Things we genuinely don't ask for",
    ],
)
def test_what_nobody_cares_about_is_not_asked_for(heading: str) -> None:
    assert told(f"## Requirements\n\n- Excel\n\n## {heading}\n\n- A degree in law\n") == ["requires Excel"]


@pytest.mark.parametrize(
    "line",
    [
        "Things we honestly don't care about: a degree, Excel, where you went to school.",
        "We really don't mind if you know Excel",
        "We frankly don't ask for SAP",
        "We genuinely won't look at degrees or Excel",
    ],
)
def test_what_we_honestly_do_not_care_about_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


def test_a_wish_may_stand_behind_its_name() -> None:
    assert asked("Excel ideally, but Numbers will do") == ["Excel is desirable"]
    assert asked("Spanish ideally.") == ["Spanish is desirable"]
    assert "requires experience with sales" in asked("Experience in sales, ideally in a shop")


@pytest.mark.parametrize(
    ("sentence", "told_so"),
    [
        (
            "Mid-level means 3 years of carpentry",
            "requires 3 years of experience with carpentry for mid-level",
        ),
        ("Senior means about 6 years with Java", "requires about 6 years of experience with Java for senior"),
        ("Junior means 1 year of nursing", "requires 1 year of experience with nursing for junior"),
    ],
)
def test_what_a_level_means_holds_for_it_alone(sentence: str, told_so: str) -> None:
    assert asked(sentence) == [told_so]


@pytest.mark.parametrize(
    "paper",
    [
        "Police clearance under 3 months old",
        "Proof of address under 3 mths old",
        "A medical no more than 6 months old",
    ],
)
def test_how_old_a_paper_may_be_is_no_experience(paper: str) -> None:
    assert "experience" not in asked(paper)[0]


@pytest.mark.parametrize(
    "line",
    [
        "Training sponsorship up to $4,000 per year",
        "Exam fees of up to \u00a3500 a year",
        "Course fees: \u20ac1,000 a year",
    ],
)
def test_what_is_paid_for_a_training_is_no_salary(line: str) -> None:
    assert told(f"## What we offer\n\n- {line}\n") == []


def test_a_base_beside_a_bonus_is_the_salary() -> None:
    paid = "The base salary for Boat Engineers ranges from $58,000 to $61,500 per year"

    found = told("## About\n\nBase $58,000 to $61,500 per year, target bonus 12%, shares.\n")

    assert found == [f"{paid} (target bonus 12%, shares)"]


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("You've been mending web pages for three years or so, maybe more.", "about 3 years"),
        ("You've been mending web pages for a living for three years, perhaps longer.", "3 years"),
        ("You have been mending web pages for a living for three years or so.", "about 3 years"),
        ("You've been mending web pages for three years, possibly even more.", "3 years"),
    ],
)
def test_what_may_be_more_says_nothing_else_of_the_years(sentence: str, time: str) -> None:
    assert asked(sentence) == [f"requires {time} of experience with mending web pages"]
