"""Who hires is told by a label, by what stands beside the title, or by the words about a company."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.organizations.employers import employer_name, find_employers

VOCABULARY = bundled_vocabulary()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Test Engineer at Harbour Lights. Requirements: SQL.", "Harbour Lights"),
        ("Senior Data Engineer \u2014 Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer \u2014 Kettleworks (Teapot Group)\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer \u2014 Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Marketing\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Onboarding & Growth\n\nRequirements\n- SQL\n", None),
        ("Data Engineer, Payments Platform \u2014 Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer | Search & Discovery | Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Risk and Billing\n\nAt Kettleworks, we sail.\n", "Kettleworks"),
        ("Data Engineer \u2014 Marks & Spencer\n\nRequirements\n- SQL\n", "Marks & Spencer"),
        ("Data Engineer at Search & Discovery\n\nRequirements\n- SQL\n", "Search & Discovery"),
        ("Data Engineer at Pots\n\nCompany: Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer\n\ncompany: Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Duties\n- Represent Kettleworks and its values at fairs\n", "Kettleworks"),
        ("Sailor is a core role at Kettleworks. You sail.", "Kettleworks"),
        ("Sailor is a core role in the Kettleworks. You sail. Life at Kettleworks is good.", "Kettleworks"),
        ("A sailing role in Kettleworks. You mend Kettleworks's boats.", "Kettleworks"),
        ("Sailor is a core role in the Kettleworks. You sail.", None),
        ("A position in Cape Town. You sail.", None),
        ("Sailor, a hybrid role in the Netherlands.", None),
        ("A leadership role in Sales. Join our Sales team.", None),
        ("Sailor, a role within Customer Success.", None),
        ("Sailor, a job with Great Benefits!", None),
        ("Duties\n- Help the teams across Kettleworks\n", "Kettleworks"),
        ("Sailor - start your career with Kettleworks!\n\nDuties\n- Sail\n", "Kettleworks"),
        ("Duties\n- I live Slack core values\n- I shape the Slack engineering culture\n", "Slack"),
        ("Duties\n- I shape the Slack engineering culture\n", None),
    ],
)
def test_the_employer_is_named(text: str, name: str | None) -> None:
    assert employer_name(parse(text), VOCABULARY) == name


def test_a_name_before_a_participle_is_a_mention() -> None:
    parsed = parse(
        "Test Engineer at Kettleworks\n\nDuties\n- Take Kettleworks-offered courses, read Kettleworks.com\n"
    )

    assert len(find_employers(parsed, VOCABULARY)) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Port of Kettlesea, with 4,000 people, is one of the largest employers.", "Port of Kettlesea"),
        ("The University of Kettlesea is looking for a sailor.", "University of Kettlesea"),
        ("The Kettle Master is one of the crew.", None),
    ],
)
def test_a_public_body_is_named_without_its_article(text: str, name: str | None) -> None:
    assert employer_name(parse(f"Sailor\n\n{text}\n\nRequirements\n- SQL\n"), VOCABULARY) == name


@pytest.mark.parametrize(
    "text",
    [
        "Kettle Talent is hiring on behalf of our client, a maker of boats. Join Kettle Talent and sail.",
        "Life at Kettle Talent is good. Our client is looking for a sailor.",
        "About Kettle Talent\n\nKettle Talent acts as an employment agency.",
    ],
)
def test_an_agency_is_no_employer(text: str) -> None:
    assert employer_name(parse(f"Sailor\n\n{text}\n\nRequirements\n- SQL\n"), VOCABULARY) is None


def test_who_works_for_clients_is_an_employer() -> None:
    text = "Sailor\n\nKettleworks is looking for a sailor who visits our clients. Our client is king."

    assert employer_name(parse(text), VOCABULARY) == "Kettleworks"


def page(title: str, meta: str) -> str:
    head = f"<title>{title}</title><h1>Data Engineer, Ropes</h1><div>{meta}</div>"
    return f"{head}<h2>Duties</h2><ul><li>Sail</ul>"


@pytest.mark.parametrize(
    ("title", "meta", "name"),
    [
        (
            "Data Engineer, Ropes - Kettle Works - JobHub",
            "<span>Kettle Works</span> <span>4.1 \u2605 (20)</span> <span>Leeds, UK</span>",
            "Kettle Works",
        ),
        ("Data Engineer, Ropes | Kettle Works", "Kettle Works", "Kettle Works"),
        ("Data Engineer, Ropes - JobHub", "<span>Remote</span> <span>4.1 \u2605</span>", None),
        ("Data Engineer, Ropes - Leeds - JobHub", "<span>Leeds</span>", None),
        ("Data Engineer, Ropes - Marketing - JobHub", "<span>Marketing</span>", None),
    ],
)
def test_the_line_below_the_title_names_who_stands_in_the_title_of_the_page_too(
    title: str, meta: str, name: str | None
) -> None:
    assert employer_name(parse(page(title, meta), "text/html"), VOCABULARY) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GitLab is hiring a data engineer in Oslo.", "GitLab"),
        ("Data Engineer - Miro\n\nAt Miro, we like order.", "Miro"),
        ("Salesforce is now looking for a data engineer.\n\nSalesforce's employees sail.", "Salesforce"),
        ("Data Engineer - Kafka\n\nAt AWS runs our lake. Our Kafka is looking good.", None),
    ],
)
def test_a_product_hires_where_its_maker_is_said_to(text: str, name: str | None) -> None:
    assert employer_name(parse(f"{text}\n\nRequirements\n- SQL\n"), VOCABULARY) == name


@pytest.mark.parametrize("title", ["School Cook", "Bank Clerk", "Head of School", "Secretary to the Board"])
def test_a_title_with_the_word_for_a_body_is_no_body(title: str) -> None:
    text = f"\n\nThe {title.lower()} sails.\n\nRequirements\n- SQL\n"

    assert employer_name(parse(title + text), VOCABULARY) is None
    assert employer_name(parse(title.upper() + text), VOCABULARY) is None
