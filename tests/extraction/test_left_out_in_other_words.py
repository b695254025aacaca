"""What a text says to keep away from, to be no substitute, or to do without is asked of nobody."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You should avoid Docker", []),
        ("Steer well clear of Excel", []),
        ("Experience with Terraform, staying away from Puppet", ["requires experience with Terraform"]),
        ("Avoid collisions at sea", ["requires the ability to avoid collisions at sea"]),
        ("Don't apply if you have only sailed with Excel", []),
        ("Rust (Java is no substitute)", ["requires Rust"]),
        ("Excel is no replacement", []),
        ("More Rust than Java", ["requires Rust"]),
        ("Rather Terraform than Puppet", ["requires Terraform"]),
        ("More sails than oars", ["requires more sails than oars"]),
        ("Please avoid Docker and Excel", []),
        ("Rust sans Docker", ["requires Rust"]),
        ("Ohne Docker", []),
        ("Docker: no", []),
        ("Docker is neither required nor useful", []),
        ("Docker is not needed but useful", ["Docker is advantageous"]),
        ("Terraform exig\u00e9, Puppet non exig\u00e9", ["requires Terraform"]),
        ("Dipl\u00f4me non requis", []),
        ("Docker requerido, Rust no requerido", ["requires Docker"]),
        ("Docker vereist, Rust niet nodig", ["requires Docker"]),
        ("Rust erforderlich, Docker nicht n\u00f6tig", ["requires Rust"]),
    ],
)
def test_what_is_left_out_is_asked_of_nobody(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Knowledge of how to avoid XML bombs", "XML"),
        ("Experience helping crews avoid GDPR claims", "GDPR claims"),
        ("Experience with Noto Sans Mono", "Noto Sans Mono"),
        ("Worked with Reporters Sans Fronti\u00e8res", "Sans Fronti\u00e8res"),
        ("Valid SIN Card", "SIN Card"),
        ("Experience with more harbors than Hull", "harbors than Hull"),
        ("The courage to say \u201cno\u201d", "courage"),
    ],
)
def test_words_that_only_look_so_leave_nothing_out(line: str, kept: str) -> None:
    assert any(kept in sentence for sentence in asked(line))
