"""Degrees of other languages are read by their names, with their fields, and no English words for them."""

import pytest

from role_sentences import told_of
from skillgraph.extraction.qualifications.degrees import find_degrees


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bac+5 en chimie", {"Master's degree": ["chimie"]}),
        ("Diplôme d'ingénieur en mécanique", {"University degree": ["mécanique"]}),
        ("Licence ou Master en droit", {"Bachelor's degree": ["droit"], "Master's degree": ["droit"]}),
        ("Licence en biologie", {"Bachelor's degree": ["biologie"]}),
        ("Formation supérieure en physique ou équivalent", {"University degree": ["physique"]}),
        ("Licenciatura en Derecho o similar", {"Bachelor's degree": ["Derecho"]}),
        ("Grado en Física", {"Bachelor's degree": ["Física"]}),
        ("Grado o Máster en Química", {"Bachelor's degree": ["Química"], "Master's degree": ["Química"]}),
        ("Titulación universitaria en Economía", {"University degree": ["Economía"]}),
        ("Afgeronde hbo-opleiding economie", {"Bachelor's degree": ["economie"]}),
        (
            "Hbo- of wo-opleiding in de chemie",
            {"Bachelor's degree": ["chemie"], "University degree": ["chemie"]},
        ),
        ("Minimaal hbo werk- en denkniveau", {"HBO level": []}),
        ("Bachelor oder Master in Chemie", {"Bachelor's degree": ["Chemie"], "Master's degree": ["Chemie"]}),
        ("Master in Mathematik", {"Master's degree": ["Mathematik"]}),
        ("Abgeschlossenes BWL-Studium", {"University degree": []}),
        ("A driving licence", {}),
        ("Scrum Master in our crew", {}),
        ("We worked for HBO and the BBC", {}),
        ("A promotion in the second year", {}),
        ("A grade in physics", {}),
    ],
)
def test_degrees_abroad_have_their_fields(text: str, found: dict[str, list[str]]) -> None:
    degrees = find_degrees(text)

    assert {one.label: [text[field.start : field.end] for field in one.fields] for one in degrees} == found


@pytest.mark.parametrize(
    "line", ["Bachelor oder Master in Chemie", "Bachelor ou Master en chimie", "Hbo- of wo-diploma"]
)
def test_a_choice_of_degrees_is_one_of_a_list(line: str) -> None:
    said = told_of(f"# Rigger\n\n## Requirements\n\n- {line}\n", "text/markdown")

    assert len([one for one in said if one.endswith("degree (one of a list)")]) == 2
