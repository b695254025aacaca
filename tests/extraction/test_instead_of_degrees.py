"""What does instead of a degree, and who else is considered."""

import pytest

from role_sentences import asked

DEGREE = ["requires a university degree (one of a list)"]


@pytest.mark.parametrize("joint", [" or", ", or", ", OR"])
def test_years_in_words_behind_or_do_instead_of_a_degree(joint: str) -> None:
    assert asked(f"A degree in Marine Biology{joint} three years' experience in a harbor role") == [
        *DEGREE,
        "requires a university degree (one of a list) in Marine Biology",
        "requires 3 years of experience in a harbor role (one of a list)",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Long practical experience can compensate for a formal degree.",
        "Long practical experience may make up for missing studies.",
    ],
)
def test_what_compensates_for_a_degree_is_an_alternative_to_it(sentence: str) -> None:
    assert asked(f"Bachelor's degree in computer science. {sentence}") == [
        "requires a bachelor's degree (one of a list)",
        "requires a bachelor's degree (one of a list) in Computer Science",
        "requires long practical experience (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Candidates with strong Kafka experience will also be considered for a junior post.", []),
        ("Applicants with a background in Kafka may also be considered.", []),
        (
            "A degree and three years' experience with Docker",
            ["requires a university degree", "requires 3 years of experience with Docker"],
        ),
        (
            "Kafka experience will be considered an advantage.",
            ["experience with Apache Kafka is advantageous"],
        ),
    ],
)
def test_whom_somebody_considers_too_is_nothing_that_is_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
