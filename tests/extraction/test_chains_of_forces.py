"""Of several things in one line each is asked for as far as is said of it, or not at all."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Diploma required, Bachelor's degree preferred, PhD not necessary",
            ["requires a diploma", "a bachelor's degree is preferred"],
        ),
        (
            "Terraform required, Ansible preferred, Puppet not",
            ["requires Terraform", "Ansible is preferred"],
        ),
        ("Own boat required, Docker not, Rust a plus", ["requires own boat", "Rust is desirable"]),
        (
            "Welsh essential, Irish optional, Scots not needed, French an advantage",
            ["Welsh is essential", "Irish is desirable", "French is advantageous"],
        ),
        ("Excel is required; a degree is not", ["requires Excel"]),
        ("Excel is required. Rust isn't.", ["requires Excel"]),
        ("PhD not needed, Bachelor's degree preferred", ["a bachelor's degree is preferred"]),
        ("Docker required - Rust nice to have", ["requires Docker", "Rust is desirable"]),
        ("Docker required, Rust a plus. We sail on Mondays.", ["requires Docker", "Rust is desirable"]),
    ],
)
def test_each_thing_of_a_chain_has_its_own_force(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker isn't needed but would be great", ["Docker is desirable"]),
        ("Docker is not required, but does not hurt", ["Docker is desirable"]),
        ("None required.", []),
        ("Stay calm when the build isn't", ["requires calm under pressure"]),
    ],
)
def test_what_is_said_twice_of_one_thing_is_of_it_alone(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker: required", ["requires Docker"]),
        ("Docker - preferred", ["Docker is preferred"]),
        ("Diploma: preferred", ["a diploma is preferred"]),
        ("Own boat: yes", ["requires own boat"]),
        ("Own boat: no", []),
        ("Docker: no", []),
        ("Docker: optional", ["Docker is desirable"]),
    ],
)
def test_an_answer_behind_a_label_says_how_far_and_is_no_skill(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences
