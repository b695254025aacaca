"""Job titles are found in any case, and a document is about the role that it names first and most."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.roles import document_role, find_roles, singular_title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Openings for machine learning engineers rose", ["machine learning engineers"]),
        ("Mobile engineers, frontend engineers, and others", ["Mobile engineers", "frontend engineers"]),
        ("roles such as Director of Data or Chief Data Officer", ["Director of Data", "Chief Data Officer"]),
        ("the engineers of the team", []),
        ("Lead AI engineering teams", []),
    ],
)
def test_a_title_is_two_words_or_more(text: str, titles: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_roles(text)] == titles


def test_a_title_is_written_in_the_singular() -> None:
    assert singular_title("senior data engineers") == "Senior Data Engineer"


def test_the_heading_names_the_role_of_the_document() -> None:
    text = "Staff Data Engineer\n\nDuties\n- Coach data analysts\n- Work with data analysts"
    found = document_role(parse_document(Document(text, "", "role.txt")))

    assert found is not None
    assert found[0] == "Staff Data Engineer"


def test_an_occupation_that_no_list_holds_is_the_role_where_file_and_text_name_it() -> None:
    text = "Hospital Pharmacist: What the Work Is\n\nRequirements\n- SQL\n"

    found = document_role(parse_document(Document(text, "", "hospital-pharmacist.txt")))

    assert found is not None and found[0] == "Hospital Pharmacist"
