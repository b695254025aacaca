"""Lists are read by the heading above them in five languages, or by how their items open."""

import pytest

from role_sentences import told_of
from skillgraph.documents.sections import read_heading


@pytest.mark.parametrize(
    "heading",
    [
        "Was du mitbringst",
        "Was Sie mitbringen sollten",
        "Wen wir suchen",
        "Das wünschen wir uns",
        "Was dich auszeichnet",
        "Damit überzeugst du uns",
        "Über dich",
        "Ce que vous apportez",
        "Ce que nous attendons de vous",
        "Exigences",
        "Qui êtes-vous ?",
        "À propos de vous",
        "Lo que buscamos",
        "Qué esperamos de ti",
        "Sobre ti",
        "Vereisten",
        "Wat neem jij mee?",
        "Dit breng je mee",
        "Wie zoeken we",
        "Over jou",
        "This is for you when",
    ],
)
def test_headings_of_what_is_asked_for_are_known(heading: str) -> None:
    assert read_heading(heading).kind == "requirements"


@pytest.mark.parametrize(
    "heading",
    [
        "You would be …",
        "You'd be",
        "Was du bei uns machst",
        "Diese Aufgaben erwarten dich",
        "Ce que vous ferez",
        "Qué harás",
        "Dit ga je doen",
    ],
)
def test_headings_of_what_is_done_are_known(heading: str) -> None:
    assert read_heading(heading).kind == "responsibilities"


@pytest.mark.parametrize(
    "heading", ["Was wir dir bieten", "Ce que nous offrons", "Qué ofrecemos", "Wat wij bieden", "Über uns"]
)
def test_headings_of_what_is_given_are_none_of_what_is_asked_for(heading: str) -> None:
    assert read_heading(heading).kind in {"benefits", "company"}


@pytest.mark.parametrize(
    ("heading", "items", "told"),
    [
        ("Crew of the night", ("Experience with Go", "Knowledge of Excel", "Jira"), 3),
        ("Für die Werft", ("Erfahrung mit Go", "Gute Kenntnisse in Excel", "Jira"), 3),
        ("Pour le chantier", ("Expérience avec Go", "Bonne maîtrise d'Excel", "Jira"), 3),
        ("Para el astillero", ("Más experiencia en el uso de Docker", "Conocimientos de Excel", "Jira"), 3),
        ("Voor de werf", ("Veel ervaring met het testen in Go", "Goede kennis van Excel", "Jira"), 3),
        ("Crew of the night", ("The yard has experience with Go", "A view of the sea", "Jira"), 0),
        ("What we offer", ("Knowledge of the sea", "Experience with Go", "Jira"), 0),
    ],
)
def test_a_list_whose_items_ask_is_one_that_asks_whatever_heads_it(
    heading: str, items: tuple[str, ...], told: int
) -> None:
    listed = "\n".join(f"- {item}" for item in items)
    found = told_of(f"# Rigger\n\nA yard by the sea.\n\n## {heading}\n\n{listed}\n", "text/markdown")

    assert len([one for one in found if " requires " in one]) == told


@pytest.mark.parametrize("heading", ["Who we want.", "Das bringst du mit.", "Votre profil."])
def test_a_known_heading_may_end_with_a_full_stop_above_a_list(heading: str) -> None:
    found = told_of(f"Rigger\n\nA yard by the sea.\n\n{heading}\n- Go\n- Excel\n", "text/plain")

    assert found == ["Rigger requires Go", "Rigger requires Excel"]


def test_a_sentence_that_speaks_of_requirements_is_no_heading() -> None:
    line = "Required boxes of this form are marked with a star."
    found = told_of(f"Rigger\n\nA yard by the sea.\n\n{line}\n- Yes\n- Excel\n", "text/plain")

    assert found == []


@pytest.mark.parametrize("heading", ["You would be", "You'd be …", "You will also be"])
def test_items_that_say_how_somebody_is_are_asked_for_below_what_you_would_be(heading: str) -> None:
    items = "- experienced with Excel\n- comfortable with Docker\n- at home in Go\n- someone who knows SQL"
    found = told_of(f"# Rigger\n\n## {heading}\n\n{items}\n", "text/markdown")

    assert [one for one in found if "duty" in one or "area" in one] == []
    assert len(found) == len(items.splitlines())


@pytest.mark.parametrize(
    "items",
    [
        "- mending sails in Excel\n- leading a crew",
        "- responsible for the sails\n- the first point of contact for mates",
        "- able to mend sails\n- mending nets\n- leading a crew",
    ],
)
def test_items_of_work_are_duties_below_what_you_would_be(items: str) -> None:
    found = told_of(f"# Rigger\n\n## You would be\n\n{items}\n", "text/markdown")

    assert [one for one in found if " requires " in one] == []
    assert any("duty" in one for one in found)
