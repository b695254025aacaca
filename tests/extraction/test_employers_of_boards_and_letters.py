"""Who hires is told by keys of front matter, by the head of a board's page, and in letters."""

import pytest

from role_sentences import VOCABULARY
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.organizations.employers import employer_name

ASKED = "\n\n## Duties\n\n- Mend masts\n- Sort ropes\n"


def employer(text: str) -> str | None:
    parsed = parse_document(Document(f"{text}{ASKED}", "", "ad.md", "text/markdown"))
    return employer_name(parsed, VOCABULARY)


@pytest.mark.parametrize(
    "front",
    [
        "---\ncompanyName: Tern Works\n---",
        "---\nbusiness_name: Tern Works\n---",
        "---\nhiringOrganization:\n  name: Tern Works\n  sameAs: https://tern.example\n---",
        '+++\norganization = "Tern Works"\n+++',
        '+++\n[hiringOrganization]\nname = "Tern Works"\n+++',
    ],
)
def test_a_key_of_front_matter_names_who_hires(front: str) -> None:
    assert employer(f"{front}\n\n# Boat Engineer") == "Tern Works"


@pytest.mark.parametrize("name", ["Women's Boat Trust", "Tern's Yard Boats"])
def test_a_name_keeps_what_people_have_in_it(name: str) -> None:
    kept = name if name.startswith("Women") else "Tern Yard Boats"

    assert employer(f"---\ncompany: {name}\n---\n\n# Boat Engineer") == kept


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# [Boat Engineer](https://b.example/1)\n### Red Tern\n#### `\U0001f30e Australia`", "Red Tern"),
        ("# [Boat Engineer](https://b.example/1)\n### iTern Works\n#### `Remote, UK`", "iTern Works"),
        ("# [Boat Engineer](https://b.example/1)\n### Linux\n#### `\U0001f30e London, UK`", "Linux"),
        ("# [Boat Engineer](https://b.example/1)\n### Red Tern\n#### Blue masts", None),
        ("# [Boat Engineer](https://b.example/1)\n### Our Team\n#### London, UK", None),
    ],
)
def test_the_head_of_a_page_has_the_employer_between_title_and_place(head: str, name: str | None) -> None:
    assert employer(head) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tern-co wishes to hire a new engineer.", "Tern-co"),
        ("Tern Boats (TB) within Harbor Services (HS) is seeking a Boat Engineer to join.", "Tern Boats"),
        ("As a Boat Engineer with Tern Care in Hull, you'll mend masts. Tern Care is kind.", "Tern Care"),
        ("Join Tern Care's growing team.", "Tern Care"),
        ("Hi, I'm the founder of Tern Brothers Inc. Masts are what we make.", "Tern Brothers Inc"),
        ("The incumbent of this post will be employed by the Tern Trust.", "Tern Trust"),
        ("We urgently need a skilled Boat Engineer at Tern Safety in Hull for long work.", "Tern Safety"),
        ("As a Boat Engineer with Python in Hull, you mend masts. Python is fine.", None),
        ("They wish to hire an engineer.", None),
        ("Join today's team. Join London's team.", None),
    ],
)
def test_a_sentence_names_who_hires(sentence: str, name: str | None) -> None:
    assert employer(f"# Boat Engineer\n\n{sentence}") == name


@pytest.mark.parametrize("heading", ["Why Join Us?", "Why join us", "Why Choose Us?", "Why Apply"])
def test_a_heading_that_invites_names_nobody(heading: str) -> None:
    assert employer(f"# Boat Engineer\n\n## {heading}\n\n- Quiet sea") is None


def test_a_preview_that_breaks_off_is_not_read() -> None:
    text = "---\nsummary: Mends masts with proven t...\nrole: Boat Engineer\n---\n\nMends masts."
    parsed = parse_document(Document(text, "", "ad.md", "text/markdown"))

    assert [passage.text for passage in parsed.passages] == ["Boat Engineer", "Mends masts."]
