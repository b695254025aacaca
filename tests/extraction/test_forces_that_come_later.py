"""From when on a thing is asked for, what would do instead, and what is only used or considered."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Docker is mandatory after six months", "requires Docker after six months"),
        ("Rope licence required within two years", "requires rope licence within two years"),
        ("CKA is essential after probation", "CKA is essential after probation"),
        ("Docker is mandatory", "requires Docker"),
    ],
)
def test_the_time_from_which_a_thing_is_asked_for_is_kept(item: str, expected: str) -> None:
    assert asked(item) == [expected]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Ideally, you know Terraform; otherwise Ansible is fine", ["Terraform is desirable"]),
        ("Ideally you know Terraform, otherwise Ansible will do", ["Terraform is desirable"]),
        ("Experience with Go would be nice, but Rust is what we use", ["experience with Go is desirable"]),
        ("Go is a plus, but Rust is required", ["Go is desirable", "requires Rust"]),
        ("STCW considered", []),
    ],
)
def test_what_would_do_or_is_in_use_is_not_asked_for(item: str, expected: list[str]) -> None:
    assert asked(item) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "PhD, alternatively a master's degree plus 4 years' experience",
            ["a PhD (one of a list)", "a master's degree (one of a list)", "4 years of experience given"],
        ),
        (
            "Master's degree, alternatively six years of experience in drilling",
            ["a master's degree (one of a list)", "6 years of experience with drilling (one of a list)"],
        ),
        ("Go, alternatively Rust", ["Go (one of a list)", "Rust (one of a list)"]),
    ],
)
def test_alternatively_joins_what_will_do_as_well(item: str, expected: list[str]) -> None:
    said = asked(item)

    assert len(said) == len(expected)
    assert all(words in one for words, one in zip(expected, said, strict=True))


def test_a_sentence_keeps_the_time_from_which_it_asks() -> None:
    assert told("Docker is mandatory after six months.\n") == ["requires Docker after six months"]
