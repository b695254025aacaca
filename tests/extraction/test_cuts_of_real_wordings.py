"""Wordings of real advertisements and ladders, a class at a time: where they are cut, and what is said."""

import pytest

from role_sentences import asked, done, told
from skillgraph.extraction.concepts.proposals import kind_of_words

STREAMLIT = "requires Streamlit (for example)"


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Maintain ropes, including but not limited to: mooring lines; halyards; sheets and sails",
            ["maintain ropes, including but not limited to: mooring lines; halyards; sheets and sails"],
        ),
        ("Plan trips; run drills; write logs", ["plan trips", "run drills", "write logs"]),
        (
            "Actively contribute to the choir of the harbor, taking part in rehearsals and inviting guests",
            ["contribute to the choir of the harbor", "take part in rehearsals", "invite guests"],
        ),
        ("Participates in drills, and creates a plan", ["participate in drills", "create a plan"]),
        ("Mentors and actively guides young sailors", ["mentor and actively guide young sailors"]),
        (
            "Work closely with other crews including deck, product, design and safety to keep ships afloat",
            ["work closely with other crews including deck, product, design and safety to keep ships afloat"],
        ),
        (
            "Implement standards and practice for the harbor, using pair programming",
            ["implement standards and practice for the harbor, using pair programming"],
        ),
        (
            "Clearly and concisely explain tides and currents to guests",
            ["explain tides and currents to guests"],
        ),
        (
            "Know the wishes of guests and steer trips to help them meet their goals",
            ["know the wishes of guests", "steer trips to help them meet their goals"],
        ),
        (
            "Effectively communicate the daily course and connect my work to it",
            ["communicate the daily course", "connect my work to the daily course"],
        ),
        ("Be proactive and involved in decisions", ["be proactive and involved in decisions"]),
        ("Be responsible for the log of the ship", ["has the area Log of the ship"]),
        ("Take tasks that may be odd and find answers", ["take tasks that may be odd", "find answers"]),
        ("Questions to older sailors are well prepared", []),
        ("Looks for leaks that are hidden", ["look for leaks that are hidden"]),
        ("Fine-tune ropes for the crew", ["fine-tune ropes for the crew"]),
        (
            "Cross-functional talks with deck crews",
            ["has the area Cross-functional talks with deck crews"],
        ),
        (
            "Planning trips, working with deck, sales, and support teams, taking care, and writing logs",
            ["plan trips", "work with deck, sales, and support teams", "take care", "write logs"],
        ),
        ("Deliver timely, correct maps to sailors", ["deliver timely, correct maps to sailors"]),
        (
            "I hear the whole crew and disagree and commit at sea",
            ["hear the whole crew and disagree and commit at sea"],
        ),
        ("I draw sea maps, and I write logs", ["draw sea maps", "write logs"]),
        (
            "Steer the boat of guests and can teach the crew",
            ["steer the boat of guests", "teach the crew"],
        ),
    ],
)  # fmt: skip
def test_duties_are_cut_where_another_act_begins(line: str, duties: list[str]) -> None:
    assert [one.removeprefix("has the duty to ") for one in done(line)] == duties


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Actively coding in Python, dbt, and Airflow", "has the duty to code in Python, dbt, and Airflow"),
        (
            "Work on this from Paris with other crews",
            "has the duty to work on this from Paris with other crews",
        ),
        ("Folding new sails back into their bags", "has the duty of folding new sails back into their bags"),
    ],
)
def test_a_duty_is_worded_as_english_has_it(line: str, sentence: str) -> None:
    assert [one for one in done(line) if not one.startswith("works with")] == [sentence]


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("Product and revenue analysis. Dig into the numbers", "has the area Product and revenue analysis"),
        ("Planning and execution of trips", "has the area Planning and execution of trips"),
    ],
)
def test_the_name_of_some_work_is_an_area_and_no_act(line: str, area: str) -> None:
    assert done(line)[0] == area


def test_an_open_quotation_mark_is_left_off() -> None:
    assert done('Keep boats with emphasis on "safety, and comfort') == [
        "has the duty to keep boats with emphasis on safety, and comfort"
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Data modeling, warehousing, and ETL pipeline experience",
            [f"requires experience with {one}" for one in ("data modeling", "warehousing", "ETL pipelines")],
        ),
        (
            "You are comfortable in ambiguous and complex waters",
            [f"requires being comfortable with {one} waters" for one in ("ambiguous", "complex")],
        ),
        (
            "Experience with (or a real curiosity for) domain-driven design",
            ["requires experience with domain-driven design"],
        ),
        (
            "Up-to-date understanding of, and keeping to, SQL",
            ["requires up-to-date understanding of SQL"],
        ),
        (
            "Strong capability in data modeling",
            ["requires strong capability in data modeling"],
        ),
        (
            "Demonstrated capacity to clearly and concisely communicate about the weather",
            ["requires demonstrated capacity to communicate about the weather clearly and concisely"],
        ),
        ("Desire to mentor others", ["requires a desire for mentoring"]),
        ("Drive to bring guests home", ["requires a drive to bring guests home"]),
        ("Knack for benchmarking", ["requires a knack for benchmarking"]),
        ("Experience with cluster computing", ["requires experience with cluster computing"]),
        ("Secure user management", ["requires secure user management"]),
        (
            "Capable of clean and correct code",
            [f"requires being capable of {one} code" for one in ("clean", "correct")],
        ),
        ("At least 1 year of experience with Go", ["requires at least 1 year of experience with Go"]),
        ("2 years of experience in the job offered", ["requires 2 years of experience"]),
        (
            "Nautical expertise, and a calm mind eager to learn",
            ["requires nautical expertise", "requires calm mind eager to learn"],
        ),
        (
            "Knowledge of Kubernetes, Helm, CI/CD practices, particularly with GitHub Actions",
            [f"requires knowledge of {one}" for one in ("Kubernetes", "Helm", "CI/CD", "GitHub Actions")],
        ),
        (
            "Knowledge of rigging and differences between knots and hitches",
            ["requires knowledge of rigging", "requires knowledge of differences between knots and hitches"],
        ),
        (
            "Understanding of controls for harbors, aligned with NIST and other standards",
            ["requires understanding of controls for harbors"],
        ),
        ("Able to speak in English", ["requires the ability to speak in English", "requires English"]),
        (
            "Ability to quickly build prototypes using tools like Streamlit",
            ["requires the ability to build prototypes using tools like Streamlit quickly", STREAMLIT],
        ),
        ("Git. Send us your portfolio!", ["requires Git"]),
        ("Each Backend Engineer will be expected to know one part of the harbor", []),
    ],
)  # fmt: skip
def test_requirements_are_cut_as_names_are(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


def test_what_is_only_a_major_plus_is_no_requirement() -> None:
    assert asked("Experience with Go, Rust and/or SQL, is a major plus.") == [
        f"experience with {one} is desirable (one of a list)" for one in ("Go", "Rust", "SQL")
    ]


def test_a_label_within_the_praise_of_the_employer_says_how_its_line_is_read() -> None:
    text = (
        "## About the harbor\n\nWe love the sea and its people.\n\n"
        "Job Duties : Repair masts. Teach sailors to mend nets. The sea is deep.\n\n"
        "Minimum Requirements : Experience with SQL.\n"
    )

    assert told(text) == [
        "has the duty to repair masts",
        "has the duty to teach sailors to mend nets",
        "requires at least experience with SQL",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("4+ years of Go", ["requires at least 4 years of experience with Go"]),
        ("Hands-on experience with SQL", ["requires hands-on experience with SQL"]),
        ("Working knowledge of SQL", ["requires working knowledge of SQL"]),
        ("Deck stack: SQL, Kafka, dbt", ["works with SQL", "works with Apache Kafka", "works with dbt"]),
    ],
)
def test_what_is_asked_for_among_duties_is_no_duty(line: str, sentences: list[str]) -> None:
    assert told(f"## Responsibilities\n\n- Repair masts\n- {line}\n")[1:] == sentences


def test_a_line_with_a_mark_of_its_own_is_an_item_of_its_own() -> None:
    text = "## Requirements\n\n* Experience with Go\n\u25cf Experience with SQL\n\u25cf Rust\n"

    assert told(text) == ["requires experience with Go", "requires experience with SQL", "requires Rust"]


def test_a_certificate_beside_a_degree_is_asked_for_too() -> None:
    told_of = asked("A qualification (one of: CISSP, CISM, or a PhD in Computer Science)")

    assert [one for one in told_of if "CIS" in one] == [
        "requires CISSP (one of a list)",
        "requires CISM (one of a list)",
    ]
    assert any("PhD" in one for one in told_of)


@pytest.mark.parametrize(
    "heading", ["The Difference Between Cook and Data Engineer", "How to become a Data Engineer?"]
)
def test_a_heading_that_tells_of_titles_is_no_stage(heading: str) -> None:
    text = f"## Career path\n\nText.\n\n### {heading}\n\nText.\n\n### Why a Data Scientist matters\n\nText.\n"

    assert not any("stage" in one or "before" in one for one in told(text))


def test_may_is_a_month_before_a_year() -> None:
    [pay] = told("## Salary\n\nThe average salary for a boat engineer in the US was $88,558 in May 2022.\n")

    assert pay == "The average salary for Boat Engineers is $88,558 in May 2022 in the United States"


def test_what_an_employer_provides_is_no_forecast() -> None:
    assert told("## Overview\n\nWe provide our sailors with everything they will need to grow.\n") == []


def test_words_of_seeking_are_no_employer() -> None:
    assert not any("seeks" in one for one in told("## What We're Looking For:\n\n- Experience with Go\n"))


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You write high-level designs of the levels of a lock", []),
        ("A four-year high school diploma", ["requires a high school diploma"]),
        ("Sail simulators: QEMU, others", ["requires QEMU"]),
        (
            "Excellent verbal communication, as well as strong customer service skills",
            ["requires excellent verbal communication", "requires strong customer service"],
        ),
        ("It is better to have knowledge of algorithms", ["algorithms are desirable"]),
    ],
)
def test_names_are_no_parts_of_other_words(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "lead_in",
    [
        "### Strong candidates will have experience with, or a desire to learn, some of the following:",
        "**We especially would like to speak with you if you have:**",
    ],
)
def test_a_wish_above_a_list_makes_its_items_wishes(lead_in: str) -> None:
    assert told(f"## Requirements\n\n- Go\n\n{lead_in}\n\n- Kafka\n")[-1] == "Apache Kafka is desirable"


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "When repairing a mast you keep the log of the work and tell the crew about it",
            ["has the duty to keep the log of the work and tell the crew about it"],
        ),
        (
            "Serve on a range of trips, including painting, mending, and cooking",
            ["has the duty to serve on a range of trips, including painting, mending, and cooking"],
        ),
        ("Only duties that the skipper needs done are listed", []),
    ],
)  # fmt: skip
def test_what_stands_around_an_act_is_no_act(line: str, duties: list[str]) -> None:
    assert done(line) == duties


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        (
            "Motivate sailors to speak, write songs, and paint masts",
            ["has the duty to motivate sailors to speak, write songs, and paint masts"],
        ),
        ("Create charts and share with the crew", ["has the duty to create charts and share with the crew"]),
        ("Lead that effort", []),
    ],
)
def test_what_others_do_and_what_has_no_object_is_no_duty_of_its_own(line: str, duties: list[str]) -> None:
    assert done(line) == duties


def test_a_hedge_within_a_clause_of_a_thing_is_of_that_thing() -> None:
    assert asked("Knowledge of SQL, which can be slow") == ["requires knowledge of SQL"]


def test_an_added_advantage_is_no_requirement() -> None:
    assert asked("Knowledge of SQL will be an added advantage") == ["knowledge of SQL is advantageous"]


def test_a_package_is_what_is_offered() -> None:
    assert told("## Responsibilities\n\n- Repair masts\n\n## Package\n\n- Share options\n") == [
        "has the duty to repair masts"
    ]


def test_each_title_of_a_path_has_its_own_section() -> None:
    path = "# Path of a crew\n\n" + "\n\n".join(
        f"## {title}\n\n### Responsibilities\n\n- {duty}"
        for title, duty in (("Team Lead", "Run drills"), ("Director of Sailing", "Hire captains"))
    )

    assert told(path, head="")[-2:] == [
        "Team Lead has the duty to run drills",
        "Director of Sailing has the duty to hire captains",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Must know Rust",
        "Must know Rust.",
        "You have to know Rust",
        "Need to know Rust",
        "Knows Rust",
        "Know Rust",
    ],
)
def test_what_must_be_known_is_asked_for_without_the_verb(line: str) -> None:
    assert asked(line) == ["requires Rust"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("You must know Rust.", ["requires Rust"]),
        ("You need to know Rust and SQL.", ["requires Rust", "requires SQL"]),
        ("We need someone to know Rust.", ["requires Rust"]),
        ("Candidates should also know Rust.", ["Rust is recommended"]),
        ("You should know that boats leak.", []),
        ("You must know how we sail.", []),
        ("You need to know our boats.", []),
    ],
)
def test_a_sentence_anywhere_asks_for_what_must_be_known(sentence: str, said: list[str]) -> None:
    assert told(f"## The crew\n\n{sentence}\n") == said


def test_who_knows_their_strengths_is_no_skill_of_that_name() -> None:
    assert not any("requires my strengths" in one for one in asked("I know my strengths and limits"))


@pytest.mark.parametrize(
    "sentence",
    [
        "You don't have to know Rust.",
        "Candidates do not have to know Rust.",
        "You won't have to know Rust.",
        "You never have to know Rust.",
        "You need not know Rust.",
    ],
)
def test_what_need_not_be_known_is_not_asked_for(sentence: str) -> None:
    assert told(f"## The crew\n\n{sentence}\n") == []
    assert asked(sentence) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Some travel (up to 10%) may be needed", ["may require travel"]),
        ("Travel, up to 25%", ["requires travel"]),
        ("Night watches (half of the time)", ["requires night watches"]),
        ("SQL, 2 references and Rust", ["requires SQL", "requires Rust"]),
        ("24/7 watch", ["requires 24/7 watch"]),
        ("Knowledge of 3D modeling", ["requires knowledge of 3D modeling"]),
    ],
)
def test_an_amount_or_share_is_no_skill(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_no_name_begins_with_a_bare_number() -> None:
    assert not any(
        "2 with" in one for one in asked("3 to 5 years of experience with Rust, or 2 with a strong portfolio")
    )


def test_what_begins_with_a_verb_is_no_technology() -> None:
    text = "You should know Docker and be able to explain Kubernetes to a junior.\n"

    assert told(text) == [
        "Docker is recommended",
        "the ability to explain Kubernetes to a junior is recommended",
        "Kubernetes is recommended",
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("explain hulls to a junior", "skill"),
        ("Explain hulls to a junior", "skill"),
        ("Build Forge", "technology"),
        ("visual studio", "technology"),
    ],
)
def test_only_a_name_is_proposed_as_a_technology(words: str, kind: str) -> None:
    assert kind_of_words(words, "technology") == kind


@pytest.mark.parametrize("label", ["Bonus", "Nice to have", "Plus"])
def test_a_wish_among_duties_is_no_work(label: str) -> None:
    found = done(f"{label}: experience with Rust.")

    assert len(found) == 1
    assert "Rust" in found[0]
    assert "desirable" in found[0]
    assert done("Bonus: 13th salary") == []


@pytest.mark.parametrize("another", ["another scripting language", "any other scripting language"])
def test_another_of_a_kind_is_no_wish_of_its_own(another: str) -> None:
    assert asked(f"Python, Rust or {another}") == [
        "requires Python (one of a list)",
        "requires Rust (one of a list)",
    ]


def test_a_scrum_master_asks_for_no_degree() -> None:
    assert asked("Certified Scrum Master or a similar certificate") == [
        "requires Certified Scrum Master (for example)"
    ]
