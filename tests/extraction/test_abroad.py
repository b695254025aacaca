"""What sentences in other languages than English ask for, and what they do not ask for."""

import pytest

from role_sentences import told_of

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
            ["requires Java (one of a list)", "requires Kotlin (one of a list)"],
        ),
        ("Erfahrung mit Java und Kotlin", ["requires Java", "requires Kotlin"]),
        ("Go ist erforderlich", ["requires Go"]),
        ("Erfahrung mit Docker von Vorteil", ["Docker is advantageous"]),
        ("Rust nicht erforderlich", []),
        ("Java ist erforderlich, Rust ist kein Muss", ["requires Java"]),
    ],
)
def test_items_of_a_list_ask_for_names_as_far_as_they_say(line: str, said: list[str]) -> None:
    text = f"{GERMAN}## Dein Profil\n\n- {line}\n"
    found = told_of(text, "text/markdown")

    assert [one.replace("Bootsbauer ", "").replace("For Bootsbauer, ", "") for one in found] == said


@pytest.mark.parametrize("line", ["30 Tage Urlaub", "Flexible Arbeitszeiten", "Ein Laptop mit Linux"])
def test_what_awaits_somebody_is_as_often_given_as_done(line: str) -> None:
    assert told_of(f"{GERMAN}## Was dich erwartet\n\n- {line}\n", "text/markdown") == []
