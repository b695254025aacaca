"""Which language a few words are in, where it is another than English."""

import pytest

from skillgraph.language.detection import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Erfahrung mit Kafka ist erforderlich.", "de"),
        ("# Boat Engineer\n\nWir suchen eine Person mit Erfahrung in Rust.", "de"),
        ("Expérience en Rust requise", "fr"),
        ("Experiencia con Rust requerida", "es"),
        ("Ervaring met Rust is vereist.", "nl"),
        ("Conoscenza di Rust richiesta", "it"),
    ],
)
def test_a_few_words_tell_a_language_that_is_read_only_in_part(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Rust",
        "Boat Engineer in Los Angeles, El Paso or La Paz",
        "Fluent German (die, der, das) required",
        "Experience with Rust is a plus",
        "Director de la Vie",
    ],
)
def test_names_and_single_words_tell_none(text: str) -> None:
    assert guess_language(text) is None
