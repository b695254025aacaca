"""What sentences in other languages than English ask for, and what they do not ask for."""

import re

import pytest

from role_sentences import told_of
from skillgraph.language.detection import is_abroad

GERMAN = (
    "# Bootsbauer\n\nWir sind ein Betrieb an der Küste und bauen seit vielen Jahren Boote für alle,"
    " die gerne auf dem Wasser sind.\n\n"
)
FRENCH = (
    "# Matelot\n\nNous sommes une petite entreprise au bord de la mer et nous construisons des bateaux"
    " depuis des années pour tous.\n\n"
)
SPANISH = (
    "# Marinero\n\nSomos una empresa pequeña junto al mar y construimos barcos para todas las personas"
    " que quieren navegar.\n\n"
)
DUTCH = (
    "# Botenbouwer\n\nWij zijn een klein bedrijf aan de kust en wij bouwen al jaren boten voor iedereen"
    " die graag op het water is.\n\n"
)
PORTUGUESE = (
    "# Marinheiro\n\nSomos uma pequena empresa junto ao mar e construímos barcos há muitos anos para"
    " todas as pessoas que gostam da água.\n\n"
)


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        (GERMAN, "Erfahrung mit Java ist hier nicht nötig."),
        (GERMAN, "Java ist nicht zwingend erforderlich."),
        (GERMAN, "Kenntnisse in Java sind kein Muss."),
        (GERMAN, "Du brauchst keine Kenntnisse in Java."),
        (GERMAN, "Auch ohne Kenntnisse in Java passt du zu uns."),
        (GERMAN, "Erfahrung mit Java wäre schön, ist aber kein Muss."),
        (GERMAN, "Statt Erfahrung mit Java zählt Geduld."),
        (FRENCH, "L'expérience avec Java n'est pas demandée."),
        (FRENCH, "Aucune connaissance de Java requise."),
        (FRENCH, "Sans expérience avec Java, venez aussi."),
        (FRENCH, "Java non requis."),
        (SPANISH, "No se requiere experiencia en Java."),
        (SPANISH, "Sin experiencia en Java también puedes venir."),
        (DUTCH, "Ervaring met Java is niet vereist."),
        (DUTCH, "Je hebt geen ervaring met Java nodig."),
        (PORTUGUESE, "Experiência com Java não é necessária."),
        (PORTUGUESE, "Nenhuma experiência com Java exigida."),
    ],
)
def test_what_is_not_needed_is_not_asked_for(head: str, sentence: str) -> None:
    assert told_of(f"{head}{sentence}\n", "text/markdown") == []


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        (GERMAN, "Ihre Ansprechpartnerin hat 9 Jahre Erfahrung mit Java."),
        (GERMAN, "Die Werft hat Erfahrung mit Java."),
        (GERMAN, "Sie hat 9 Jahre Erfahrung mit Java."),
        (FRENCH, "Il a 9 ans d'expérience avec Java."),
        (SPANISH, "Ella tiene 9 años de experiencia con Java."),
        (DUTCH, "Zij heeft 9 jaar ervaring met Java."),
        (GERMAN, "Nach 2 Jahren im Betrieb bist du vertraut mit Java."),
        (GERMAN, "Erfahrung mit Java sammelst du schnell."),
        (FRENCH, "Votre collègue a 9 ans d'expérience avec Java."),
        (FRENCH, "Après deux ans, vous maîtrisez Java."),
        (FRENCH, "Vous gagnerez une expérience avec Java."),
        (SPANISH, "Tu jefa tiene 9 años de experiencia con Java."),
        (SPANISH, "Ofrecemos experiencia en Java."),
        (SPANISH, "Aquí ganarás experiencia con Java."),
        (DUTCH, "Je collega heeft 9 jaar ervaring met Java."),
        (DUTCH, "Na 2 jaar heb je ervaring met Java."),
        (PORTUGUESE, "A equipe tem 9 anos de experiência com Java."),
        (PORTUGUESE, "Oferecemos experiência com Java."),
    ],
)
def test_what_others_have_and_what_the_work_gives_is_not_asked_for(head: str, sentence: str) -> None:
    assert told_of(f"{head}{sentence}\n", "text/markdown") == []


@pytest.mark.parametrize(
    ("head", "sentence", "found"),
    [
        (GERMAN, "Java ist nicht nur von Vorteil.", ["For Bootsbauer, Java is advantageous"]),
        (
            GERMAN,
            "Java ist erforderlich, Rust ist kein Muss.",
            ["Bootsbauer requires Java"],
        ),
        (
            GERMAN,
            "Java ist nicht erforderlich, Rust ist ein Plus.",
            ["For Bootsbauer, Rust is advantageous"],
        ),
        (
            FRENCH,
            "Vous avez 3 ans d'expérience avec Java.",
            ["Matelot requires 3 years of experience with Java"],
        ),
        (
            GERMAN,
            "Sie haben mindestens 3 Jahre Berufserfahrung mit Java oder ein abgeschlossenes Studium.",
            [
                "Bootsbauer requires at least 3 years of experience with Java (one of a list)",
                "Bootsbauer requires a university degree (one of a list)",
            ],
        ),
    ],
)
def test_what_is_needed_is_asked_for(head: str, sentence: str, found: list[str]) -> None:
    assert sorted(told_of(f"{head}{sentence}\n", "text/markdown")) == sorted(found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Erfahrung mit Java und/oder Kotlin",
            [
                "requires experience with Java (one of a list)",
                "requires experience with Kotlin (one of a list)",
            ],
        ),
        (
            "Erfahrung mit Java und Kotlin",
            ["requires experience with Java", "requires experience with Kotlin"],
        ),
        ("Go ist erforderlich", ["requires Go"]),
        ("Erfahrung mit Docker von Vorteil", ["experience with Docker is advantageous"]),
        ("Rust nicht erforderlich", []),
        ("Java ist erforderlich, Rust ist kein Muss", ["requires Java"]),
    ],
)
def test_items_of_a_list_ask_for_names_as_far_as_they_say(line: str, said: list[str]) -> None:
    text = f"{GERMAN}## Dein Profil\n\n- {line}\n"
    found = told_of(text, "text/markdown")

    assert [one.replace("Bootsbauer ", "").replace("For Bootsbauer, ", "") for one in found] == said


ASKING = {
    "de": f"{GERMAN}## Dein Profil\n\n",
    "fr": f"{FRENCH}## Votre profil\n\n",
    "es": f"{SPANISH}## Requisitos\n\n",
    "nl": f"{DUTCH}## Wat vragen wij\n\n",
}


def _asked(language: str, line: str) -> list[str]:
    found = told_of(f"{ASKING[language]}- {line}\n", "text/markdown")
    return [re.sub(r"^(?:For \w+, )?(?:\w+ requires )?", "", one) for one in found]


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("de", "Fundierte Kenntnisse in AutoCAD", ["sound knowledge of Autodesk AutoCAD"]),
        ("de", "Sicherer Umgang mit Excel", ["confident handling of Excel"]),
        ("de", "Gute Linux- und SQL-Kenntnisse", ["good knowledge of Linux", "good knowledge of SQL"]),
        ("de", "Mehrjährige Berufserfahrung mit SAP", ["several years of experience with SAP"]),
        ("de", "Erste Erfahrungen mit Java von Vorteil", ["first experience with Java is advantageous"]),
        (
            "de",
            "Erfahrung mit Excel sowie sehr gute Kenntnisse in Java",
            ["experience with Excel", "very good knowledge of Java"],
        ),
        ("fr", "Bonne maîtrise d'Excel", ["a good command of Excel"]),
        ("fr", "Solide expérience avec Docker", ["sound experience with Docker"]),
        ("es", "Conocimientos sólidos de SQL", ["sound knowledge of SQL"]),
        ("nl", "Ruime ervaring met Excel", ["extensive experience with Excel"]),
        (
            "de",
            "Kenntnisse in Java, vorzugsweise mit Spring Boot",
            ["knowledge of Java", "knowledge of Spring Boot is preferred"],
        ),
        ("fr", "De préférence Docker", ["Docker is preferred"]),
        ("es", "Preferiblemente conocimientos de Excel", ["knowledge of Excel is preferred"]),
        (
            "nl",
            "Kennis van Linux, bij voorkeur van Ubuntu",
            ["knowledge of Linux", "knowledge of Ubuntu is preferred"],
        ),
        ("de", "Excel", ["Excel"]),
        ("de", "Freude an Java", ["Java"]),
    ],
)
def test_how_well_a_name_is_known_is_said_in_english(language: str, line: str, said: list[str]) -> None:
    """Each name has the level that stands before it, or is one word with it; a name alone has none."""
    assert _asked(language, line) == said


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        (
            "de",
            "Mindestens drei Jahre Berufserfahrung mit Java",
            ["at least 3 years of experience with Java"],
        ),
        ("de", "Acht Jahre Erfahrung mit Docker", ["8 years of experience with Docker"]),
        ("fr", "Au moins cinq ans d'expérience avec SAP", ["at least 5 years of experience with SAP"]),
        ("es", "Al menos dos años de experiencia con Excel", ["at least 2 years of experience with Excel"]),
        ("nl", "Minimaal vier jaar ervaring met Linux", ["at least 4 years of experience with Linux"]),
        ("fr", "1 à 3 ans d'expérience en SAP", ["1 to 3 years of experience with SAP"]),
        ("es", "Más de 3 años de experiencia en Excel", ["more than 3 years of experience with Excel"]),
        ("nl", "Tussen 2 en 4 jaar ervaring met Linux", ["2 to 4 years of experience with Linux"]),
    ],
)
def test_years_are_read_with_their_bounds(language: str, line: str, said: list[str]) -> None:
    assert _asked(language, line) == said


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("de", "Eine Skriptsprache, z. B. Python oder Perl", ["Python (for example)", "Perl (for example)"]),
        ("de", "Werkzeuge wie Jira oder Trello", ["Jira (for example)", "Trello (for example)"]),
        ("fr", "Des outils comme Jira ou Trello", ["Jira (for example)", "Trello (for example)"]),
        ("es", "Herramientas como Jira o Trello", ["Jira (for example)", "Trello (for example)"]),
        ("nl", "Tools zoals Jira of Trello", ["Jira (for example)", "Trello (for example)"]),
        ("nl", "Python of Java", ["Python (one of a list)", "Java (one of a list)"]),
        ("de", "Excel oder ein ähnliches Programm", ["Excel (for example)"]),
        ("de", "Python, Java o. Ä.", ["Python (for example)", "Java (for example)"]),
        ("fr", "Docker ou un outil similaire", ["Docker (for example)"]),
        ("de", "Docker oder Schaluppe", ["Docker (one of several)"]),
        ("de", "Zertifizierung wie LPIC-1 oder RHCSA", ["LPIC-1 (one of a list)", "RHCSA (one of a list)"]),
        ("de", "Python und Java", ["Python", "Java"]),
        ("nl", "Python en Java", ["Python", "Java"]),
    ],
)
def test_examples_and_alternatives_are_marked(language: str, line: str, said: list[str]) -> None:
    assert _asked(language, line) == said


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        (
            "de",
            "Sehr gute Deutsch- und Englischkenntnisse",
            ["very good knowledge of German", "very good knowledge of English"],
        ),
        ("de", "Deutsch auf Niveau C1, gutes Englisch", ["German at C1", "good English"]),
        ("fr", "Anglais courant", ["being fluent in English"]),
        ("fr", "Bon niveau d'allemand", ["a good command of German"]),
        ("es", "Inglés fluido", ["being fluent in English"]),
        ("nl", "Goede beheersing van het Engels", ["a good command of English"]),
        ("fr", "Connaissance du droit espagnol", []),
        ("de", "Freude an der deutschen Küste", []),
    ],
)
def test_spoken_languages_are_known_by_their_names_abroad(language: str, line: str, said: list[str]) -> None:
    """An adjective of a nation is no language."""
    assert _asked(language, line) == said


@pytest.mark.parametrize("line", ["30 Tage Urlaub", "Flexible Arbeitszeiten", "Ein Laptop mit Linux"])
def test_what_awaits_somebody_is_as_often_given_as_done(line: str) -> None:
    assert told_of(f"{GERMAN}## Was dich erwartet\n\n- {line}\n", "text/markdown") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Gute Kenntnisse in Python sind von Vorteil",
            "For Rigger, good knowledge of Python is advantageous",
        ),
        ("Ein Führerschein ist nicht erforderlich", ""),
        ("Java ist kein Muss", ""),
        ("Se valora experiencia con Terraform", "For Rigger, experience with Terraform is advantageous"),
        (
            "Une expérience avec Kafka est souhaitée",
            "For Rigger, experience with Apache Kafka is advantageous",
        ),
    ],
)
def test_a_line_in_another_language_than_its_document_is_read_as_in_one_of_its_own(
    line: str, told: str
) -> None:
    found = told_of(
        f"# Rigger\n\nYou work with the crew on the ships that lie in the yard.\n\n## Requirements\n\n"
        f"- Experience with Go\n- {line}\n- You know the rules of the yard\n",
        "text/markdown",
    )

    of_line = [one for one in found if "Go" not in one and "rules" not in one]
    assert [one.startswith(told) for one in of_line] == ([True] if told else [])


@pytest.mark.parametrize(
    "line",
    [
        "Knowledge of El Niño models",
        "Experience in Los Angeles or Rio de Janeiro",
        "Die casting and die design",
        "An expert in the stack (i.e., SQL, Go) and in dashboards (i.e., Tableau)",
    ],
)
def test_a_name_from_abroad_makes_no_other_language(line: str) -> None:
    text = f"# Rigger\n\n## Requirements\n\n- {line}\n"

    assert told_of(text, "text/markdown")
    assert not is_abroad(line)


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        (
            "de",
            "Teamgeist, Belastbarkeit und Zuverlässigkeit",
            ["teamwork", "working under pressure", "dependability"],
        ),
        ("de", "Ausgeprägte Kommunikationsstärke", ["communication"]),
        ("de", "Idealerweise Verhandlungsgeschick", ["negotiation is advantageous"]),
        ("fr", "Esprit d\u2019équipe et autonomie", ["teamwork", "autonomy"]),
        ("fr", "Sens de l'organisation, créativité", ["Organizational Skills", "creativity"]),
        ("es", "Capacidad de trabajo en equipo", ["teamwork"]),
        ("es", "Capacidad analítica e iniciativa", ["analytical thinking", "initiative"]),
        ("nl", "Goede communicatieve vaardigheden", ["communication"]),
        ("nl", "Teamspeler, stressbestendig", ["teamwork", "working under pressure"]),
        ("de", "Ein Team von zwölf Leuten", []),
        ("fr", "Une équipe de douze personnes", []),
        ("nl", "Een team van twaalf mensen", []),
    ],
)
def test_soft_skills_are_known_by_their_names_abroad(language: str, line: str, said: list[str]) -> None:
    assert _asked(language, line) == said


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (GERMAN, "## Ihr Profil\n\n- Docker und Kubernetes, ohne Ansible"),
        (FRENCH, "## Profil recherch\u00e9\n\n- Docker et Kubernetes, sans Ansible"),
        (DUTCH, "## Jouw profiel\n\n- Docker en Kubernetes, zonder Ansible"),
        (SPANISH, "## Requisitos\n\n- Docker y Kubernetes, sin Ansible"),
    ],
)
def test_what_stands_before_a_word_for_without_is_asked_for_all_the_same(head: str, line: str) -> None:
    names = ("Docker", "Kubernetes", "Ansible")

    said = " ".join(told_of(f"{head}{line}\n", "text/markdown"))

    assert [name for name in names if name in said] == ["Docker", "Kubernetes"]
