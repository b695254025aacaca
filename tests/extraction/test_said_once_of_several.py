"""Words that are said once and meant of several, and nouns that look like what is done."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Understanding of ITIL incident and problem management",
            [
                "requires understanding of ITIL incident management",
                "requires understanding of ITIL problem management",
            ],
        ),
        (
            "Knowledge of SAP order and stock management",
            [
                "requires knowledge of SAP order management",
                "requires knowledge of SAP stock management",
            ],
        ),
        (
            "Experience with Jira sprint, backlog and release planning",
            [
                "requires experience with Jira sprint planning",
                "requires experience with Jira backlog planning",
                "requires experience with Jira release planning",
            ],
        ),
    ],
)
def test_one_technology_and_one_kind_of_work_are_of_all_between_them(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of Python scripting and order planning",
            [
                "requires knowledge of Python",
                "requires knowledge of Python scripting",
                "requires knowledge of order planning",
            ],
        ),
        (
            "Knowledge of Jira and order planning",
            ["requires knowledge of Jira", "requires knowledge of order planning"],
        ),
    ],
)
def test_what_stands_alone_before_other_work_stays_alone(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience in log analysis on Windows and Linux",
            [
                "requires experience with log analysis on Windows",
                "requires experience with log analysis on Linux",
            ],
        ),
        (
            "Experience in load testing on AWS or Azure",
            [
                "requires experience with load testing on AWS (one of a list)",
                "requires experience with load testing on Azure (one of a list)",
            ],
        ),
        (
            "Incident response on Windows and macOS, and tact",
            ["requires incident response on Windows", "requires macOS", "requires diplomacy"],
        ),
        (
            "Experience with Windows and Linux",
            ["requires experience with Windows", "requires experience with Linux"],
        ),
    ],
)
def test_what_is_done_on_several_systems_is_asked_for_on_each(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Native or near-native Spanish, intermediate English",
            ["requires native or near-native Spanish", "requires intermediate English"],
        ),
        ("Fluent or native Welsh, good Dutch", ["requires fluent or native Welsh", "requires good Dutch"]),
        (
            "Near-native Danish and fluent English",
            ["requires near-native Danish", "requires being fluent in English"],
        ),
        (
            "Fluent Welsh or Dutch",
            [
                "requires being fluent in Welsh (one of a list)",
                "requires being fluent in Dutch (one of a list)",
            ],
        ),
    ],
)
def test_languages_at_levels_of_their_own_are_parted(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Log analysis, rope tying, and tact",
            ["requires log analysis", "requires rope tying", "requires diplomacy"],
        ),
        (
            "Change management, record keeping and rope tying",
            ["requires change management", "requires record keeping", "requires rope tying"],
        ),
        (
            "Comfortable keeping your own log, mending nets and tying ropes",
            [
                "requires being comfortable with keeping your own log",
                "requires being comfortable with mending nets and tying ropes",
            ],
        ),
    ],
)
def test_a_name_that_opens_as_an_act_does_is_one_of_a_list(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Gather complaints from callers, help desks and shops",
            ["has the duty to gather complaints from callers, help desks and shops"],
        ),
        (
            "Take notes from calls, help tickets and letters and sort them",
            [
                "has the duty to take notes from calls, help tickets and letters",
                "has the duty to sort notes from calls, help tickets and letters",
            ],
        ),
        (
            "Translate the manual, help texts and labels",
            ["has the duty to translate the manual, help texts and labels"],
        ),
        (
            "Clean the decks, help the cook",
            ["has the duty to clean the decks", "has the duty to help the cook"],
        ),
    ],
)
def test_help_before_a_thing_is_part_of_its_name(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Clear communication is required", ["requires clear communication"]),
        ("Strong communication", ["requires strong communication"]),
        (
            "Excellent communication and tact",
            ["requires excellent communication", "requires excellent diplomacy"],
        ),
        ("Strong work ethic", ["requires Strong Work Ethic"]),
        ("Good manufacturing practice", ["requires good manufacturing practice"]),
    ],
)
def test_a_name_with_a_grade_in_it_keeps_the_grade(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("Python is expected nearly everywhere today.", ["requires Python"]),
        ("A calm voice is expected in most crews.", ["requires calm voice"]),
        ("Excel is expected by almost all employers.", ["requires Excel"]),
        ("Python is expected to be of use.", ["is expected to require Python"]),
    ],
)
def test_what_is_expected_everywhere_is_asked_for(sentence: str, sentences: list[str]) -> None:
    assert told(f"## Requirements\n\n- {sentence}\n") == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "This guide explains what you should learn to get it.",
        "Here is how you should prepare your application.",
        "We describe which knots you should practise and why.",
    ],
)
def test_what_a_page_says_that_it_explains_is_no_advice(sentence: str) -> None:
    assert told(f"{sentence}\n") == []


def test_advice_stays_advice() -> None:
    assert told("You should learn the basics first.\n") == [
        'should follow the practice "Learn the basics first"'
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Do not forget the human side. Knowledge of tides is a must.",
        "Next comes the sea. Knowledge of tides is a must.",
        "Finally, the paperwork. Knowledge of tides is a must.",
    ],
)
def test_a_sentence_that_leads_on_names_nothing(line: str) -> None:
    assert asked(line) == ["requires knowledge of tides"]


def test_a_name_may_open_as_such_a_sentence_does() -> None:
    assert asked("Next generation sequencing") == ["requires next generation sequencing"]
