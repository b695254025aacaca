"""A document's own title tells whose it is before the name of its file, whatever stands around it."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles.file_titles import untold_role
from skillgraph.extraction.roles.subjects import document_role
from skillgraph.language.grammar import plural_noun

DEMANDS = "\n\n## Requirements\n\n- Knowledge of knots\n"


def role(head: str, name: str = "page.md") -> str:
    parsed = parse_document(Document(f"{head}{DEMANDS}", "", name))
    found = document_role(parsed)
    return found[0] if found is not None else untold_role(parsed)


@pytest.mark.parametrize(
    ("name", "head", "title"),
    [
        ("bell.md", "# Bell Founder", "Bell Founder"),
        ("sails.md", "# Sails Clerk", "Sails Clerk"),
        ("keeper.md", "# Keeper of Charts", "Keeper of Charts"),
        ("harbor.md", "# Harbor Hand", "Harbor Hand"),
        ("galley.md", "# Galley Chef de Rang", "Galley Chef de Rang"),
        ("pantry.md", "# Ship's Steward\n\nPantry work on a liner.", "Ship's Steward"),
        ("a.md", "# Tide Waiter", "Tide Waiter"),
        ("pay.md", "# Ship Welder\n\n## Pay\n\n- $19 an hour", "Ship Welder"),
    ],
)
def test_a_file_called_by_a_part_of_the_title_does_not_name_the_role(
    name: str, head: str, title: str
) -> None:
    assert role(head, name) == title


@pytest.mark.parametrize(
    ("name", "head", "title"),
    [
        ("kiln-hand.md", "# Kiln Hand in Vienna", "Kiln Hand"),
        ("valet.md", "# Valet Wanted", "Valet"),
        ("ostler.md", "# OSTLER URGENTLY NEEDED", "Ostler"),
        ("docent.md", "# Docent m/f/d", "Docent"),
        ("verger.md", "# Verger Part-Time", "Verger"),
        ("ostler.md", "# Ostler and Gardener", "Ostler"),
        ("bell.md", "# Bell and Rope Founder", "Bell and Rope Founder"),
        ("tide-waiter.md", "# The Tide Waiter Role", "Tide Waiter"),
        ("splicer.md", "# Come to sea with us!\n\nSplicer wanted.", "Splicer"),
    ],
)
def test_a_file_called_as_the_text_says_names_the_role(name: str, head: str, title: str) -> None:
    assert role(head, name) == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("\U0001f514 **Bell Founder**", "Bell Founder"),
        ("\u2693 Harbor Pilot Trainer \u2693", "Harbor Pilot Trainer"),
        ("# Galley Chef de Rang \u2013 Hotel Marlin, Bath", "Galley Chef de Rang"),
        ("# PIER REGISTRAR (FIXED TERM, 18 MONTHS)", "Pier Registrar"),
        ("# Pier Bargee (maternity cover)", "Pier Bargee"),
        ("# Chefs de Rang", "Chef de Rang"),
        ("# Keepers of Charts", "Keeper of Charts"),
        (
            "**Harbor Attorney \u2013 Salvage and Towage**\nMarlin & Dray LLP | Hull | Hybrid",
            "Harbor Attorney",
        ),
    ],
)
def test_signs_terms_and_places_are_no_part_of_a_title(head: str, title: str) -> None:
    assert role(head) == title


@pytest.mark.parametrize(
    "title", ["Legal Counsel", "Legal Clerk", "Contact Tracer", "Benefits Adviser", "Visa Clerk"]
)
def test_a_title_that_begins_as_another_heading_is_one(title: str) -> None:
    assert role(f"# {title}") == title


@pytest.mark.parametrize("heading", ["Legal notice", "Legal", "Benefits", "Contact"])
def test_a_heading_of_something_else_is_no_title(heading: str) -> None:
    assert role(f"# {heading}") == "The role"


@pytest.mark.parametrize(
    ("title", "several"),
    [
        ("Chef de Rang", "Chefs de Rang"),
        ("Harbor Attorney \u2013 Towage", "Harbor Attorneys \u2013 Towage"),
        ("Head of Piers", "Heads of Piers"),
    ],
)
def test_a_title_is_made_of_several_at_its_noun(title: str, several: str) -> None:
    assert plural_noun(title) == several


@pytest.mark.parametrize(
    "headline",
    [
        "Rising Demand for Sail Lovers in Hull",
        "The Future of Rope Work",
        "10 Reasons to Learn Knots",
        "Introduction to Rope Work",
    ],
)
def test_the_headline_of_an_article_is_no_role(headline: str) -> None:
    assert role(f"# {headline}") == "The role"


@pytest.mark.parametrize("title", ["Demand Planner", "Head of Demand", "Outlook Clerk"])
def test_a_title_that_holds_a_word_of_headlines_is_a_role(title: str) -> None:
    assert role(f"# {title}") == title
