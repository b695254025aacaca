"""Degrees, certificates and papers of many trades and countries are qualifications, by whatever name."""

import pytest

from role_sentences import asked, qualifications, told
from skillgraph.language.detection import guess_language


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("ACCA / CIMA qualified", ["ACCA", "CIMA"]),
        ("Chartered status", ["Chartered status"]),
        ("Hold a valid CSCS card", ["CSCS card"]),
        ("IPAF and PASMA", ["IPAF", "PASMA"]),
        ("NEBOSH General Certificate", ["NEBOSH General Certificate"]),
        ("PRINCE2 Practitioner", ["PRINCE2 Practitioner"]),
        ("CFA charterholder", ["CFA charterholder"]),
        ("Oracle certified", ["Oracle certified"]),
        ("SIA licence", ["SIA licence"]),
        ("NMC registration", ["NMC registration"]),
        ("City & Guilds Level 3", ["City & Guilds Level 3"]),
        ("TEFL or CELTA", ["TEFL", "CELTA"]),
        ("Ad costs: CTR, CPC and CPA", []),
        ("Registration of boats", []),
        ("Software licences", []),
    ],
)
def test_certificates_and_papers(line: str, labels: list[str]) -> None:
    """The letters of a profession, a card, a licence: what somebody holds."""
    assert qualifications(line) == labels


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Graduate in law", "requires a university degree in law"),
        ("University graduate", "requires a university degree"),
        ("Master-level education in physics", "requires a master's degree in physics"),
        ("Third-level qualification", "requires a university degree"),
        ("Completed secondary education", "requires a high school diploma"),
        ("Juris Doctor", "requires Juris Doctor"),
    ],
)
def test_degrees_in_other_words(line: str, sentence: str) -> None:
    """What somebody is who has studied, or to which level, is a degree."""
    assert sentence in asked(line)


@pytest.mark.parametrize("line", ["Graduate Engineer", "You graduate to bigger boats"])
def test_graduates_who_are_none(line: str) -> None:
    """A title, or what somebody does, is no degree."""
    assert not any("degree" in one for one in asked(line))


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        (
            "- Abgeschlossene Ausbildung als Maurer\n- Gute Kenntnisse in Excel",
            "requires vocational training",
        ),
        ("- Kaufmännische Ausbildung\n- Excel", "requires vocational training"),
        ("- Bac +2\n- Connaissances en Excel", "requires vocational training"),
        ("- MBO niveau 4\n- Ervaring met Excel", "requires MBO level"),
        ("- Formación profesional\n- Manejo de Excel", "requires vocational training"),
    ],
)
def test_trades_are_learned_elsewhere_too(items: str, sentence: str) -> None:
    """What is learned of a trade in other countries is a qualification."""
    assert sentence in told(f"## Profil\n\n{items}\n")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Python und SQL\nTeamgeist", "de"),
        ("Gute Deutschkenntnisse\nPython", "de"),
        ("Sicherer Umgang mit Excel", "de"),
        ("Experience avec Docker\nConnaissances en reseaux", "fr"),
        ("Esprit d'equipe\nGestion de projet", "fr"),
        ("Bac +5\nJava ou Kotlin", "fr"),
        ("Ingles avanzado\nManejo de Excel", "es"),
        ("Grado en informatica\nJava o Kotlin", "es"),
        ("Python en SQL\nTeamspeler", "nl"),
        ("Goede beheersing van Excel", "nl"),
        ("Excel\nDocker", None),
        ("Experience in sales\nRust en masse", None),
        ("Die casting\nCAD", None),
    ],
)
def test_short_lists_tell_their_language(text: str, language: str | None) -> None:
    """A few words tell a language, without accents too; names alone tell none."""
    assert guess_language(text) == language
