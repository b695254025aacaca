"""A title that a document only mentions is never its role, whatever it calls itself by."""

import pytest

from parsing import parse
from role_sentences import VOCABULARY, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.organizations.employers import employer_name

TITLES = (
    "Barista", "Midwife", "Electrician", "Agile Coach", "Chief of Staff", "Receptionist", "Elektroniker",
    "Roofer", "Au Pair", "Night Porter", "Sommelier", "Sous Chef", "Community Host", "Cabin Crew",
    "Data Wrangler", "Radiographer", "Teaching Assistant", "Bell Founder", "Pflegefachkraft", "Hebamme",
    "Kauffrau f\u00fcr B\u00fcromanagement", "Infirmi\u00e8re", "Boulanger", "Assistante Sociale",
    "Customer Success Guru", "Second Deck Hand", "Head Gardener",
)  # fmt: skip
ITEMS = (
    "Work closely with our Product Manager",
    "Report to the Store Manager",
    "Support the Head of Operations",
    "Three years as a Project Manager",
    "Stand in as the Shift Manager",
    "Recruiting a Junior Project Manager",
)
SENTENCES = (
    "You report to the Head Chef and work with our Restaurant Manager.",
    "The Project Manager plans the week.",
    "A Project Manager helps you.",
    "You report to the role of Product Manager.",
    "Together with our Data Engineer you keep things going.",
)
BELOW = "## Tasks\n\n- {item}\n- Plan the week\n\n## Requirements\n\n- SQL\n"
FORMS = {
    "item": "# {title}\n\nKelpforge builds bridges.\n\n" + BELOW,
    "first item": "# {title}\n\n- {item}\n- Plan the week\n\n## Requirements\n\n- SQL\n",
    "sentence": "# {title}\n\n{sentence}\n\n" + BELOW,
    "sought": "# {title}\n\nWe are looking for a {title} to join us.\n\n" + BELOW,
    "hired": "# {title}\n\nWe are hiring a {title} in Bergen. {sentence}\n\n" + BELOW,
    "spoken to": "# {title}\n\nAs a {title}, you keep things going. {sentence}\n\n" + BELOW,
    "at a firm": "# {title} at Kelpforge\n\nKelpforge builds bridges. {sentence}\n\n" + BELOW,
    "open to all": "# {title} (m/f/d)\n\n{sentence}\n\n" + BELOW,
    "front matter": "---\ntitle: {title}\n---\n\n{sentence}\n\n" + BELOW,
    "plain text": "{title}\n\nKelpforge builds bridges. {sentence}\n\nTasks\n- {item}\n- Plan the week\n",
    "page": "<html><head><title>{title}</title></head><body><h2>Tasks</h2><ul><li>{item}</li></ul>"
    "<p>{sentence}</p><h2>Requirements</h2><ul><li>SQL</li></ul></body></html>",
}
KINDS = {"plain text": "text/plain", "page": "text/html"}


def role(text: str, *, media_type: str = "text/markdown", path: str = "doc") -> str:
    found = extract_document(
        parse_document(Document(text, media_type, path), media_type=media_type), VOCABULARY, slug="ad"
    )
    return found.concepts[found.role].label


@pytest.mark.parametrize("form", FORMS)
def test_whom_a_document_mentions_is_not_its_role(form: str) -> None:
    read = {}
    for number, title in enumerate(TITLES):
        item, sentence = ITEMS[number % len(ITEMS)], SENTENCES[number % len(SENTENCES)]
        text = FORMS[form].format(title=title, item=item, sentence=sentence)
        read[title] = role(text, media_type=KINDS.get(form, "text/markdown"))

    assert read == {title: title for title in TITLES}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("item", ITEMS)
def test_no_wording_of_a_mention_makes_a_role(item: str, sentence: str) -> None:
    text = f"# Au Pair\n\n{sentence}\n\n{BELOW.format(item=item)}"

    assert role(text) == "Au Pair"


@pytest.mark.parametrize(
    ("path", "title"), [("night-porter.md", "Night Porter"), ("ads/bell-founder.md", "Bell Founder")]
)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_name_of_a_file_goes_before_a_mention(path: str, title: str, sentence: str) -> None:
    assert role(f"{sentence}\n\n{BELOW.format(item=ITEMS[0])}", path=path) == title


@pytest.mark.parametrize(
    "sentence",
    [
        "In your role as Data Analyst you will plan the week.",
        "Apply to become a Data Analyst who plans the week.",
    ],
)
def test_whose_post_a_sentence_tells_of_is_the_role_below_a_slogan(sentence: str) -> None:
    assert role(f"# Great Opportunity\n\n{sentence}\n\n## Requirements\n\n- SQL\n") == "Data Analyst"


@pytest.mark.parametrize(
    "sentence", ["The museum needs a {title}.", "Kelpforge wants a {title}.", "We are in need of a {title}."]
)
def test_whom_somebody_needs_is_the_role(sentence: str) -> None:
    text = f"{sentence.format(title='data engineer')}\n\n{BELOW.format(item=ITEMS[0])}"

    assert role(text) == "Data Engineer"


def test_whom_the_text_seeks_goes_before_a_mention() -> None:
    text = f"We are looking for a roofer to join us. {SENTENCES[1]}\n\n{BELOW.format(item=ITEMS[0])}"

    assert role(text) == "Roofer"


@pytest.mark.parametrize(
    "heading",
    [
        "Kelpforge", "Kelpforge GmbH", "Hallow & Daughters", "About us", "Job description", "Careers",
        "Join our team", "We are hiring!", "Vacancies", "Work with us", "Kelpforge careers",
        "Customer Success", "Northern Harbor Trust", "\u00dcber uns", "Stellenangebote", "Engineering",
        "Kelpforge Staff Handbook",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("We are looking for a Bookkeeper who loves numbers.", "Bookkeeper"),
        ("We are looking for a Data Analyst in Oslo.", "Data Analyst"),
        (
            "Kelpforge builds bridges. We are many. We are looking for a Data Analyst to join us.",
            "Data Analyst",
        ),
        ("Kelpforge is hiring a Data Analyst for its office.", "Data Analyst"),
        ("As a Data Analyst, you answer questions.", "Data Analyst"),
        ("Wir suchen einen Data Analyst.", "Data Analyst"),
        ("Role: Data Analyst", "Data Analyst"),
        ("Data Analyst", "Data Analyst"),
        ("## Data Analyst\n\nYou answer questions.", "Data Analyst"),
        ("## Roofer\n\nWe are looking for a Roofer.", "Roofer"),
    ],
)
def test_below_a_heading_that_is_no_title_who_is_sought_is_the_role(
    heading: str, named: str, title: str
) -> None:
    assert role(f"# {heading}\n\n{named}\n\n## Requirements\n\n- SQL\n") == title


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("# Au Pair at Lantern House\n\nLantern House keeps bees.\n", "Lantern House"),
        ("# Au Pair at Sea\n\nWe keep bees.\n", None),
    ],
)
def test_whom_a_title_is_at_is_the_employer_where_a_sentence_speaks_of_it(
    text: str, employer: str | None
) -> None:
    assert employer_name(parse(text, "text/markdown"), VOCABULARY) == employer


def test_a_ladder_is_not_of_somebody_whom_an_item_mentions() -> None:
    text = (
        "# Reef Science Career Ladder\n\nUse it well:\n\n- To set a pace as a Shift Manager;\n- To learn;\n"
    )

    assert role(text, path="reef-science-career-ladder.md") != "Shift Manager"


@pytest.mark.parametrize(
    "sentence",
    [
        "We see a Project Manager twice a week.",
        "Senior Accountants like our bread.",
        "You will hear from a Principal Engineer.",
        "Our Sales Managers drop in on Fridays.",
        "A Project Manager shows you around.",
        "You are the Project Manager's right hand.",
    ],
)
def test_a_short_line_that_mentions_somebody_seeks_nobody(sentence: str) -> None:
    assert role(f"# Join us\n\n{sentence}\n\n## Requirements\n\n- SQL\n") == "Role"


@pytest.mark.parametrize(
    "sentence",
    [
        "Are you a Project Manager?",
        "You are a Project Manager and bake.",
        "Vacancy for Project Manager",
        "What we expect of Project Managers.",
    ],
)
def test_a_short_line_that_speaks_to_whom_it_seeks_names_the_role(sentence: str) -> None:
    assert role(f"# Join us\n\n{sentence}\n\n## Requirements\n\n- SQL\n") == "Project Manager"


@pytest.mark.parametrize("title", ["Baker", "Nurse", "Recruiter", "Project Manager"])
@pytest.mark.parametrize("seeks", ["seeks", "hires", "recruits", "looks for", "is looking for"])
def test_whom_a_firm_says_to_seek_is_the_role_in_whatever_words(title: str, seeks: str) -> None:
    assert role(f"Pilot Wharf Ltd {seeks} a {title}.\n\n## Requirements\n\n- SQL\n") == title
    assert role(f"# Pilot Wharf Ltd {seeks} a {title}\n\n## Requirements\n\n- SQL\n") == title


def test_nobody_seeks_whom_a_sentence_only_tells_of() -> None:
    text = "# Pilot Wharf Ltd\n\nA Project Manager plans the week.\n\n## Requirements\n\n- SQL\n"

    assert "Pilot Wharf Ltd seeks Project Manager" not in told_of(text, "text/markdown")
