"""Whom a guide speaks of, where its title is of the page and not of somebody."""

import pytest

from role_sentences import told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles.file_titles import untold_role
from skillgraph.extraction.roles.holders import told_holder
from skillgraph.extraction.roles.subjects import document_role

MARKDOWN = "text/markdown"
DUTIES = "- Open the gates\n- Log every barge\n"


def role_of(text: str, name: str = "page.md") -> str | None:
    """What the role of a document is called."""
    found = document_role(parse_document(Document(text, MARKDOWN, name), media_type=MARKDOWN))
    return None if found is None else found[0]


@pytest.mark.parametrize(
    ("title", "sentence", "role"),
    [
        ("Roles and responsibilities of the lock keeper", "", "Lock Keeper"),
        ("The role of the harbor pilot", "Harbor pilots guide ships.", "Harbor Pilot"),
        ("Duties of the Treasurer", "", "Treasurer"),
        ("Becoming a bargee", "As a bargee you steer the boat.", "Bargee"),
        ("What makes a great bargee?", "Bargees must know the locks.", "Bargee"),
        ("A day in the life of a lamplighter", "", "Lamplighter"),
        ("How to be a good mentor", "", "Mentor"),
        ("FAQ for docents", "Docents lead tours.", "Docent"),
        ("Onboarding guide for new sextons", "As a sexton you open the church.", "Sexton"),
        ("Responsibilities of a Crew Chief at Heron Rowing", "Crew chiefs must swim.", "Crew Chief"),
        ("Roles of the board of trustees", "The board must meet in May.", "Board of Trustees"),
        ("Guide to the role Lock Keeper", "", "Lock Keeper"),
        ("Guide to the post of the Harbor Warden", "", "Harbor Warden"),
    ],
)
def test_a_title_names_whom_its_page_is_for_behind_what_the_page_is(
    title: str, sentence: str, role: str
) -> None:
    assert role_of(f"# {title}\n\n{sentence}\n\n{DUTIES}") == role


@pytest.mark.parametrize(
    ("title", "sentence", "role"),
    [
        ("Mentor Handbook", "As a mentor, you listen first.", "Mentor"),
        ("Session Chair Guidelines", "Session chairs keep the talks on time.", "Session Chair"),
        ("Code reviewer responsibilities", "Reviewers should read all of it.", "Code Reviewer"),
        ("Yard 9 LA Responsibilities", "As an LA you should know the key.", "LA"),
        ("Warden: Roles and Responsibilities", "The warden must check the doors.", "Warden"),
        ("Club Secretary's Duties", "The club secretary writes the minutes.", "Club Secretary"),
        ("Poll Worker Guide", "Poll workers open the station.", "Poll Worker"),
        ("Warden Role Profile", "", "Warden"),
        ("Sexton job description", "", "Sexton"),
        ("Moderators", "Moderators keep the forum friendly.", "Moderator"),
        ("What we expect of our vergers", "Vergers must walk ahead.", "Verger"),
    ],
)
def test_a_title_names_whom_its_page_is_for_before_what_the_page_is(
    title: str, sentence: str, role: str
) -> None:
    assert role_of(f"# {title}\n\n{sentence}\n\n{DUTIES}") == role


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Sail Loft Responsibilities", "We mend sails in the loft."),
        ("Winch Handbook", "Winches must be greased in spring."),
        ("Guide for the yard", "The yard is open at six."),
        ("Launch checklist", ""),
        ("Our responsibilities", "You must bring a rope."),
        ("General Role Description", "You must bring a rope."),
        ("Winches", "Winches hold the boats."),
    ],
)
def test_a_page_is_of_nobody_where_no_sentence_shows_that_somebody_acts(title: str, sentence: str) -> None:
    assert role_of(f"# {title}\n\n{sentence}\n\n{DUTIES}") is None


@pytest.mark.parametrize("name", ["page.md", "guide-heron-roles-and-responsibilities.md"])
def test_a_page_that_is_called_by_its_kind_is_of_whom_its_sentences_tell_again_and_again(name: str) -> None:
    text = (
        "# Roles and responsibilities\n\nThose who run a parish hall go by many names.\n\n"
        "Wardens must keep the hall safe. To keep it open, wardens should do the following:\n\n"
        "- Check the fire doors\n\nIt is the duty of all wardens to report damage.\n"
    )

    assert role_of(text, name) == "Warden"


@pytest.mark.parametrize(
    "sentences",
    [
        "Tenants must pay. Tenants must sweep. Porters must lock up. Porters must mend the gate.",
        "Wardens must keep the hall safe.",
        "You must keep the hall safe. You should check the doors. It is the duty of everyone to help.",
        "Doors must be shut. Doors should be painted. Doors must be oiled.",
    ],
)
def test_a_page_of_several_or_of_one_sentence_is_of_nobody(sentences: str) -> None:
    text = f"# Rights and responsibilities\n\n{sentences}\n\n{DUTIES}"

    assert told_holder(parse_document(Document(text, MARKDOWN, "page.md"), media_type=MARKDOWN)) is None


def test_a_page_is_of_whom_it_says_twice_that_its_reader_is() -> None:
    text = "# Mentoring at Heron\n\nAs a mentor, you'll meet weekly. As a mentor, you should listen.\n"

    assert role_of(text) == "Mentor"
    assert role_of(text.replace("As a mentor, you should", "You should")) is None


def test_letters_are_written_in_full_where_the_text_has_them_behind_what_they_are_short_for() -> None:
    text = "The RM cuts the branch. A release marshal (RM) is named in May.\n"

    assert role_of(f"# RM\n\n{text}\n{DUTIES}") == "Release Marshal"
    assert role_of(f"# Responsibilities of RMs\n\n{text}\n{DUTIES}") == "Release Marshal"


@pytest.mark.parametrize(
    ("sentence", "is_said"),
    [
        (
            "As a junior sail designer (and as a mate), the bulk of your work is to tie the small knots.",
            False,
        ),
        ("As a test analyst, you will tie the small knots.", False),
        ("As a fleet engineer, you will tie the small knots.", True),
        ("As an engineer, you will tie the small knots.", True),
    ],
)
def test_what_the_reader_does_as_somebody_else_is_not_said_of_the_role(
    sentence: str, *, is_said: bool
) -> None:
    told = told_of(f"# Becoming a fleet engineer\n\n{sentence} You will test the winch.\n", MARKDOWN)

    assert ("Fleet Engineer has the duty to tie the small knots" in told) is is_said


@pytest.mark.parametrize("title", ["Sail Loft Handbook", "Launch checklist", "Winch Runbook"])
def test_a_role_that_nothing_tells_is_not_called_as_the_page_is(title: str) -> None:
    assert untold_role(parse_document(Document(f"# {title}\n\n{DUTIES}", MARKDOWN, "page.md"))) == "The role"


def test_a_handbook_is_of_whom_it_says_twice_what_they_must_do() -> None:
    text = "# Handbook\n\nTrustees must meet in May. Trustees should read the accounts.\n"

    assert role_of(text) == "Trustee"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"# Overview of responsibilities\n\nAs RAs, your duties are:\n\n{DUTIES}", "RA"),
        (f"# Overview of responsibilities\n\nAs a rule, your duties are:\n\n{DUTIES}", None),
        ("# The bargee ladder\n\nAs a verger, you read this. As a verger, you rate.\n", None),
    ],
)
def test_a_page_that_says_what_it_is_may_say_of_whom_at_once(text: str, role: str | None) -> None:
    found = told_holder(parse_document(Document(text, MARKDOWN, "page.md"), media_type=MARKDOWN))
    assert (found[0] if found is not None else None) == role


def test_the_first_of_several_levels_is_no_role() -> None:
    text = "### Level 1\n- Splices short ropes.\n\n### Level 2\n- Splices long ropes.\n"
    assert untold_role(parse_document(Document(text, MARKDOWN, "page.md"), media_type=MARKDOWN)) == "The role"


def test_a_title_of_two_fields_in_a_sentence_is_whole() -> None:
    text = "## Hello!\n\nThis **Quay and Yard Manager** is at home on the water.\n"
    assert role_of(text) == "Quay and Yard Manager"
