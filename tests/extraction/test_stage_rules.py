"""What a guide says of a stage of a career: its years, what it asks for, and what somebody in it does."""

import pytest

from parsing import parse
from role_sentences import told_of
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

VOCABULARY = bundled_vocabulary()


def extract(text: str) -> Extraction:
    return extract_document(parse(f"Data Engineer\n\n{text}", "text/plain"), VOCABULARY, slug="a")


def said(extraction: Extraction, relation: str) -> list[tuple[str, str]]:
    """Give subject and object of all statements of a relation, in document order."""
    label = {curie: concept.label for curie, concept in extraction.concepts.items()}
    return [
        (label[one.subject], label[one.object or ""])
        for one in extraction.statements.values()
        if one.relation == f"sg:{relation}"
    ]


def years(extraction: Extraction) -> list[tuple[str, str, str]]:
    """Give whose years of experience are asked for, from and to."""
    return [
        (extraction.concepts[one.subject].label, str(one.figure.low), str(one.figure.high))
        for one in extraction.statements.values()
        if one.figure is not None and one.figure.unit == "years"
    ]


def test_a_bullet_that_opens_with_a_stage_gives_its_years_and_duties() -> None:
    extraction = extract(
        "Career Path\n- Junior Pharmacist (0-2 years): Dispenses medicines and supports audits.\n"
        "- Senior Pharmacist (3-5 years): Leads a team.\n"
    )

    assert years(extraction) == [("Junior Pharmacist", "0", "2"), ("Senior Pharmacist", "3", "5")]
    assert said(extraction, "hasDuty") == [
        ("Junior Pharmacist", "Dispense medicines"),
        ("Junior Pharmacist", "Support audits"),
        ("Senior Pharmacist", "Lead a team"),
    ]


STAGES = (
    "Education and experience\nEntry level (0-2 years)\n"
    "A bachelor's degree in computer science is the usual way in. "
    "Newcomers map inventories and answer calls.\n"
    "Principal level (10+ years)\nTen or more years in logistics, at least four of them in planning.\n"
    "Moving between these stages takes two to four years each.\nHow strong demand is\nIt is strong.\n"
)


def test_a_heading_with_years_is_a_stage_of_its_section_and_asks_for_them() -> None:
    extraction = extract(STAGES)

    assert extraction.parsed.sections[2].parent == 1
    found = years(extraction)
    assert ("Entry level Data Engineer", "0", "2") in found
    assert ("Principal level Data Engineer", "10", "None") in found


def test_a_stage_asks_for_degrees_and_for_a_part_of_its_years() -> None:
    extraction = extract(STAGES)

    asked = said(extraction, "requires")
    assert ("Entry level Data Engineer", "Bachelor's degree") in asked
    assert ("Principal level Data Engineer", "Logistics") in asked
    assert ("Principal level Data Engineer", "Planning") in asked
    assert len(years(extraction)) == 4  # what a change of stage takes is asked of nobody


def test_people_of_a_stage_have_duties() -> None:
    assert said(extract(STAGES), "hasDuty") == [
        ("Entry level Data Engineer", "Map inventories"),
        ("Entry level Data Engineer", "Answer calls"),
    ]


@pytest.mark.parametrize(
    ("bullet", "asked"),
    [
        ("Also valued are patience and a healthy dose of skepticism.", {"patience", "skepticism"}),
        ("- Go or Rust are nice extras", {"go", "rust"}),
    ],
)
def test_what_is_only_valued_is_preferred(bullet: str, asked: set[str]) -> None:
    extraction = extract(f"Soft Skills\n- Calm\n- Tact\n{bullet}\n")

    assert asked <= {object_.lower() for _, object_ in said(extraction, "prefers")}


def test_exposure_to_things_names_each_of_them() -> None:
    extraction = extract("Requirements\n- Prior exposure to Apache Kafka and Apache Spark\n")

    assert [object_ for _, object_ in said(extraction, "requires")] == ["Apache Kafka", "Apache Spark"]


def test_a_wish_behind_an_amount_is_no_part_of_what_is_required() -> None:
    extraction = extract("Requirements\n- 3 to 5 years in logistics, agency work preferred\n")

    assert said(extraction, "requires") == [("Data Engineer", "Logistics")]
    assert said(extraction, "prefers") == [("Data Engineer", "Agency work")]


def test_contractors_earn_what_they_charge() -> None:
    extraction = extract("Salary in Germany\nContractors charge 600 to 750 EUR per day.\n")

    (pay,) = [one for one in extraction.statements.values() if one.figure is not None]
    assert extraction.concepts[pay.subject].label == "Contractor"


def test_where_a_requirement_holds_is_none() -> None:
    extraction = extract(
        "Requirements\n- In the United Kingdom\n- Keep the register and one year of practice\n"
        "- Sign off each batch\n- In Germany\n- Pass a state examination\n"
    )

    asked = {object_ for _, object_ in said(extraction, "requires")}
    assert not any(label.startswith(("In ", "Of ")) for label in asked)


def test_a_sentence_that_is_a_stage_and_its_years_gives_its_line_to_that_stage() -> None:
    extraction = extract(
        "Career Path\n\nJunior Pharmacist: 0 to 2 years. Dispenses medicines.\n"
        "Head Pharmacist: 8 to 12 years. Runs a hospital's pharmacy and needs a PhD.\n"
    )

    assert years(extraction) == [("Junior Pharmacist", "0", "2"), ("Head Pharmacist", "8", "12")]
    assert said(extraction, "hasDuty") == [
        ("Junior Pharmacist", "Dispense medicines"),
        ("Head Pharmacist", "Run a hospital's pharmacy"),
    ]
    assert ("Head Pharmacist", "PhD") in said(extraction, "requires")


def test_years_of_a_stage_stand_behind_a_comma_or_before_a_verb_too() -> None:
    extraction = extract(
        "Career Path\n- Junior Engineer, 0-2 years: ports models.\n"
        "- Senior Engineer (7+ yrs) designs boards.\n"
    )

    assert years(extraction) == [("Junior Engineer", "0", "2"), ("Senior Engineer", "7", "None")]
    assert said(extraction, "hasDuty")[-1] == ("Senior Engineer", "Design boards")


def test_years_in_brackets_are_spent_on_what_stands_before_them() -> None:
    extraction = extract("Requirements\n- Solid C or C++ (five years or more)\n")

    assert [object_ for _, object_ in said(extraction, "requires")] == ["C", "C++"]
    assert len(years(extraction)) == 2


def test_a_heading_of_needs_and_wishes_says_neither_of_an_item() -> None:
    extraction = extract("Must-Haves and Nice-to-Haves\n- Experience with Kafka\n- Ideally some Rust\n")

    assert [object_ for _, object_ in said(extraction, "requires")] == ["Apache Kafka"]
    assert [object_ for _, object_ in said(extraction, "prefers")] == ["Rust"]


def test_what_will_have_to_be_mastered_is_a_forecast() -> None:
    extraction = extract("Outlook\nIn the coming years, riggers will have to master cloud forensics.\n")

    assert [object_ for _, object_ in said(extraction, "willRequire")] == ["Cloud forensics"]


def test_a_degree_opens_a_sentence_of_requirements() -> None:
    extraction = extract("Requirements\n- Calm\nDegree in forensics, or equivalent experience.\n- Tact\n")

    assert "University degree" in {object_ for _, object_ in said(extraction, "requires")}


@pytest.mark.parametrize(
    ("first", "title"),
    [("E1: Tester", "Tester"), ("L1 - Engineer", "Engineer"), ("P1: Designer", "Designer")],
)
def test_a_code_makes_a_level_of_one_word_for_an_occupation(first: str, title: str) -> None:
    """What is asked at the first level is not asked of the second, whose title has more words."""
    head = first[0]
    text = (
        f"# Our ladder\n\n## {first}\n\n- Familiarity with Excel\n\n"
        f"## {head}2: Boat {title}\n\n- Strong knowledge of Tableau\n\n"
        f"## {head}3: Senior Boat {title}\n\n- Experience with Bash\n"
    )

    found = told_of(text, "text/markdown")

    assert f"{title} requires familiarity with Excel" in found
    assert f"{head}2: Boat {title} requires strong knowledge of Tableau" in found
