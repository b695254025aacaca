"""Sentences and items that tell one act after the other: where they are parted."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        (
            "Checking the hulls and writing short reports",
            ["check the hulls", "write short reports"],
        ),
        (
            "Repairing nets and checking that they have dried",
            ["repair nets and check that they have dried"],
        ),
        (
            "Splits a refit up into stages and estimates them",
            ["split a refit up into stages and estimate them"],
        ),
        (
            "Designs boats that survive a storm, and writes them up in short reports",
            ["design boats that survive a storm", "write boats up in short reports"],
        ),
        (
            "Builds a small boat and repairs it",
            ["build a small boat", "repair a small boat"],
        ),
    ],
)
def test_each_act_has_a_form_and_an_object_of_its_own(line: str, acts: list[str]) -> None:
    assert done(line) == [f"has the duty to {act}" for act in acts]


def test_what_goes_on_meanwhile_is_no_object_of_the_act_before() -> None:
    found = told("## The job\n\nYou'd test boats with crews, and stand on the quay while it gets painted.\n")

    assert found[-1] == "has the duty to stand on the quay while it gets painted"


def test_acts_with_a_place_or_subject_are_parted_where_one_with_an_object_is() -> None:
    text = (
        "You will write plans that save manual work, look at charts, ask about ropes, and review all hulls."
    )

    assert told(f"## The job\n\n{text}\n") == [
        "has the duty to write plans that save manual work",
        "has the duty to look at charts",
        "has the duty to ask about ropes",
        "has the duty to review all hulls",
    ]


def test_a_second_sentence_of_what_you_will_do_is_one_of_its_own() -> None:
    text = "You will also train new crews in spring, and every summer you'll spend a week on the water."

    assert told(f"## The job\n\n{text}\n")[0] == "has the duty to train new crews in spring"


def test_what_follows_from_a_duty_is_no_part_of_it() -> None:
    text = "Often you will visit other yards, so a driving licence is desirable, though the bus will do."

    assert "has the duty to visit other yards" in told(f"## The job\n\n{text}\n")


def test_what_somebody_knows_is_parted_from_what_they_do() -> None:
    assert done("Repairs boats and knows how to read a chart")[0] == "has the duty to repair boats"


@pytest.mark.parametrize("who", ["the Director of Boats", "our Head of Design", "the yard manager"])
def test_to_whom_somebody_reports_is_no_duty(who: str) -> None:
    found = told(f"## The job\n\nYou will lead a crew of ten sailors, and report to {who}.\n")

    assert found == ["has the duty to lead a crew of ten sailors"]
    assert done(f"Report to {who}") == []


def test_what_is_reported_to_somebody_is_a_duty() -> None:
    assert done("Report delays to the yard manager") == ["has the duty to report delays to the yard manager"]


def test_what_somebody_can_do_is_parted_from_what_they_are_at_ease_with() -> None:
    found = asked("You are comfortable with charts and can write your own SQL queries")

    assert "requires being comfortable with charts" in found
    assert not [one for one in found if "SQL" in one and "comfortable" in one]
    assert not [one for one in found if "can write" in one]


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("Survey all hulls each year and report the findings", None),
        ("Check the moorings and pass on the results", None),
        (
            "Keep the log clean, write the plans with the crew and repair the nets",
            ["keep the log clean", "write the plans with the crew", "repair the nets"],
        ),
        (
            "Leave the decks clear, check the ropes and sign the book",
            ["leave the decks clear", "check the ropes", "sign the book"],
        ),
        (
            "Write the plans with the crew and show the results each week",
            ["write the plans with the crew", "show the results each week"],
        ),
        (
            "Contribute to surveys, as second author when asked",
            ["contribute to surveys, as second author when asked"],
        ),
        ("Help with refits, when the yard is short of hands", None),
    ],
)
def test_acts_are_parted_where_each_can_stand_alone(line: str, acts: list[str] | None) -> None:
    whole = line[:1].lower() + line[1:]
    assert done(line) == [f"has the duty to {act}" for act in acts or [whole]]


@pytest.mark.parametrize(
    ("line", "act"),
    [
        (
            "Talk with the owners, who each think their boat is the finest, and with the crews",
            "talk with the owners and with the crews",
        ),
        ("Repair the nets of our crews, who are kind but never on time", "repair the nets of our crews"),
        ("Work with the sail makers on their patterns (they're good, they just want a review)", None),
        ("Set up an honest log (our log is a wet notebook)", "set up an honest log"),
        ("Steer the tugs (we have four)", "steer the tugs"),
        ("Mend sails (mainsail, jib)", "mend sails (mainsail, jib)"),
        ("Train sailors who are new to the yard", "train sailors who are new to the yard"),
    ],
)
def test_what_a_duty_says_by_the_way_is_no_part_of_it(line: str, act: str | None) -> None:
    assert done(line) == [f"has the duty to {act or 'work with the sail makers on their patterns'}"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Engineers take turns at being harbor guard", ["has the duty to take turns at being harbor guard"]),
        ("All engineers keep a log of the tides", ["has the duty to keep a log of the tides"]),
        ("Managers take turns at being harbor guard", []),
        ("Changes are peer-reviewed, tested by a colleague and signed before use", []),
        ("Plans have been drawn up by the yard", []),
        ("Repairs will be paid by the owner", []),
        ("Any other duty assigned by the captain", []),
        ("Further tasks as instructed by the yard", []),
        ("Undertake other reasonable duties as may be required", []),
    ],
)
def test_a_noun_before_a_verb_is_whoever_acts_or_what_is_acted_on(line: str, said: list[str]) -> None:
    assert done(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Deep expertise in hull design", ["requires deep expertise in hull design"]),
        ("Thorough knowledge of hemp", ["requires thorough knowledge of hemp"]),
        ("Excellent command of sea signals", ["requires an excellent command of sea signals"]),
        ("Can repair a sail", ["requires the ability to repair a sail"]),
        (
            "Owning the engine room end to end: two diesels, one spare",
            ["has the duty to own the engine room end to end"],
        ),
    ],
)
def test_an_item_among_duties_may_ask_and_a_label_may_be_a_duty(line: str, said: list[str]) -> None:
    assert done(line) == said


@pytest.mark.parametrize(
    "text",
    [
        "You will hear from Mira within five days.",
        "You'll hear back from us soon.",
        "You will be contacted by the yard.",
        "You will be invited to the quay for a talk.",
    ],
)
def test_what_an_applicant_gets_to_hear_is_no_duty(text: str) -> None:
    assert told(f"## And then\n\nSend us a short letter. {text}\n") == []


def test_what_somebody_can_do_at_a_level_is_an_ability() -> None:
    text = (
        "## C1\n\n- Steers the tug; can write a short log in Latin or Greek\n"
        "- Tells owners the truth; can disagree with a captain and keep the peace\n"
    )
    said = told(text, head="# Boat Engineer ladder\n\n")

    assert any(one.endswith("requires the ability to write a short log in Latin or Greek") for one in said)
    assert any(
        one.endswith("requires the ability to disagree with a captain and keep the peace") for one in said
    )
    assert any(one.endswith("has the duty to tell owners the truth") for one in said)


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        (
            "Checking moorings nightly and driving repair work",
            ["check moorings nightly", "drive repair work"],
        ),
        ("Training new riggers and setting watch rules", ["train new riggers", "set watch rules"]),
        (
            "Repair sails, reviewing ropes, planning trips across the bay, setting rules, and checking hulls",
            ["repair sails", "review ropes", "plan trips across the bay", "set rules", "check hulls"],
        ),
        (
            "Typical work includes checking ropes, planning trips across the bay, and reviewing orders",
            ["check ropes", "plan trips across the bay", "review orders"],
        ),
        (
            "Lead the night watch program, be a deputy in the yard, and inspect sails",
            ["lead the night watch program", "be a deputy in the yard", "inspect sails"],
        ),
        (
            "Own the market stall and chair the weekly council",
            ["own the market stall", "chair the weekly council"],
        ),
        ("Lead the rope store and model registry", ["lead the rope store and model registry"]),
    ],
)
def test_acts_are_parted_whatever_nouns_they_end_and_open_with(line: str, acts: list[str]) -> None:
    assert done(line) == [f"has the duty to {act}" for act in acts]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Night watch. We keep two boats out all winter.", ["has the area Night watch"]),
        (
            "Mast repair. You will check masts and inspect sails.",
            ["has the area Mast repair", "has the duty to check masts", "has the duty to inspect sails"],
        ),
        ("Rope locker. Our lockers are full.", ["has the area Rope locker"]),
        ("Test ropes weekly. You will enjoy it.", ["has the duty to test ropes weekly"]),
    ],
)
def test_the_name_of_some_work_before_what_is_told_of_it_is_an_area(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("Listen to the crews, find out why, and fix it", ["listen to the crews, find out why, and fix it"]),
        ("Repair hulls and teach others to do it well", ["repair hulls"]),
        ("Draw maps and explain all of this to people who have not seen it", ["draw maps"]),
        ("Sew the cover for it in canvas", []),
        ("Build a frame around it", []),
        ("Sew the cover for the boat", ["sew the cover for the boat"]),
    ],
)
def test_no_pronoun_is_filled_in_or_left_whose_meaning_is_unsure(line: str, acts: list[str]) -> None:
    assert done(line) == [f"has the duty to {act}" for act in acts]
