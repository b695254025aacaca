"""What a post is called where no heading says it, and headings that are the name of nothing."""

import pytest

from role_sentences import VOCABULARY
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document

MARKDOWN, PAGE, TEXT = "text/markdown", "text/html", "text/plain"
ASKED = "## Requirements\n\n- Python\n"
MAIL = (
    "From: Ola Brandt <ola@lanternquay.example>\nTo: boat-jobs@lists.example\n"
    "Subject: [JOB] somebody for our ropes, Bergen or remote\n\nHi all,\n\n"
    "Lantern Quay makes ropes and a few other things that must hold for years.\n{said}\n\n"
    "What we must have:\n\n  * Python\n"
)


def role_of(text: str, media_type: str) -> str:
    """What the role of a document is called."""
    parsed = parse_document(Document(text, media_type, "ad"), media_type=media_type)
    found = extract_document(parsed, VOCABULARY, slug="ad")
    return found.concepts[found.role].label if found.role in found.concepts else ""


@pytest.mark.parametrize(
    "heading",
    [
        "hi, we're Lantern Quay and we need a third pair of hands",
        "Hello! Our little rope yard is growing",
        "Could this be you?",
        "We want somebody who knows the sea",
        "Come, splice ropes with us!",
        "A new hand is needed at the quay",
    ],
)
def test_a_heading_that_is_a_sentence_is_the_name_of_no_role(heading: str) -> None:
    assert role_of(f"# {heading}\n\n{ASKED}", MARKDOWN) == "Role"


def test_a_heading_that_says_who_is_sought_names_the_title_in_it() -> None:
    assert role_of(f"# We need a Data Engineer!\n\n{ASKED}", MARKDOWN) == "Data Engineer"
    assert role_of(f"# Keeper of Boats\n\n{ASKED}", MARKDOWN) == "Keeper of Boats"


@pytest.mark.parametrize(
    "said",
    [
        'On the payroll the position is called "Principal Splicer, Ropes" and the number is 7.',
        "Your contract says \u201cPrincipal Splicer, Ropes\u201d, and so does the door.",
        "The official job title is 'Principal Splicer, Ropes'.",
        'For the form of the state: the role is officially titled "Principal Splicer, Ropes".',
        'Two people work on ropes here. On the payroll the post is called "Principal\nSplicer, Ropes".',
    ],
)
def test_a_sentence_tells_what_the_post_is_called(said: str) -> None:
    assert role_of(MAIL.format(said=said), TEXT) == "Principal Splicer, Ropes"


def test_what_a_thing_is_called_names_no_post() -> None:
    role = role_of(MAIL.format(said='Our yard is called "The Old Anchor" by the sailors.'), TEXT)

    assert role == "Role"


PORTAL = (
    "<html><head><title>Posting Details - QuayPort - Ostmark State College</title></head><body>"
    + "".join(f"<p><a href='#'>Menu {word}</a></p>" for word in "abcdefghijklm")
    + "<h3>Posting Details</h3><table>{rows}<tr><td>Summary</td><td>Serves as the second point of contact for"
    " some forty boats, and writes down what they ask for.</td></tr></table>"
    "<h3>Minimum Qualifications</h3><ul><li>Python</li></ul></body></html>"
)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("Classification Title | Harbor Specialist 2", "Working Title | Net Mender II"), "Net Mender II"),
        (("Posting Title | Net Mender II", "Position Number | N7"), "Net Mender II"),
        (("Business Title | Net Mender II", "Campus | North Pier"), "Net Mender II"),
        (("Classification Title | Harbor Specialist 2", "Campus | North Pier"), "Harbor Specialist 2"),
        (("Campus | North Pier",), "Role"),
    ],
)
def test_a_page_of_a_portal_is_called_after_the_post_and_not_the_portal(
    rows: tuple[str, ...], title: str
) -> None:
    cells = "".join(f"<tr><td>{row.replace(' | ', '</td><td>')}</td></tr>" for row in rows)

    assert role_of(PORTAL.format(rows=cells), PAGE) == title


def test_an_employer_whose_name_ends_in_a_word_for_people_is_no_post() -> None:
    text = (
        "Boat Engineer \u2014 Bergen or Riga \u2014 Ferrow Partners\n\n"
        "Ferrow Partners is an independent software house with 70 boat builders.\n\n"
        "We expect from you at least three years of experience with Python.\n"
    )

    assert role_of(text, TEXT) == "Boat Engineer"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("VACANCY: INTERMEDIATE / SENIOR TEST ENGINEER (BOATS)", "Intermediate / Senior Test Engineer"),
        ("Intermediate or Senior Test Engineer", "Intermediate or Senior Test Engineer"),
        ("Advanced / Boat Engineer", "Boat Engineer"),
    ],
)
def test_two_levels_of_a_title_are_kept_and_no_slash_opens_it(line: str, title: str) -> None:
    assert role_of(f"{line}\n\nRequirements\n- Python\n", TEXT) == title
