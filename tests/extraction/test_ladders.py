"""Ladders of titles, and roles that one can move to, become stages, titles and progressions."""

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

LADDER = """# Lab Analyst

## Progression Paths

**Typical Career Ladder:**

* **Entry-Level:** Junior Lab Analyst, Sample Technician
* **Senior-Level:** Senior Lab Analyst, Lab Manager

### Job Titles at Each Stage

* **Entry-Level:** Trainee Analyst
* **Senior-Level:** Principal Lab Analyst

## Switching Careers

* Data Scientist: analysts who like statistics can move into data science roles.
* **To Quality Manager:** learn auditing.
* Patience: helps in any role.
"""


def extract(text: str) -> Extraction:
    return extract_document(parse(text, "text/markdown"), bundled_vocabulary(), slug="guide")


def said(extraction: Extraction, relation: str) -> list[tuple[str, str]]:
    labels = {curie: concept.label for curie, concept in extraction.concepts.items()}
    return [
        (labels[one.subject], labels[one.object or ""])
        for one in extraction.statements.values()
        if one.relation == f"sg:{relation}"
    ]


def test_a_rung_is_a_stage_with_the_titles_behind_it() -> None:
    extraction = extract(LADDER)

    assert said(extraction, "hasStage") == [("Lab Analyst", "Entry-Level"), ("Lab Analyst", "Senior-Level")]
    assert said(extraction, "hasTitle") == [
        ("Entry-Level", "Junior Lab Analyst"),
        ("Entry-Level", "Sample Technician"),
        ("Senior-Level", "Senior Lab Analyst"),
        ("Senior-Level", "Lab Manager"),
        ("Entry-Level", "Trainee Analyst"),
        ("Senior-Level", "Principal Lab Analyst"),
    ]


def test_the_rungs_of_a_ladder_come_one_after_the_other_and_each_place_is_evidence() -> None:
    extraction = extract(LADDER)

    assert said(extraction, "precedes") == [("Entry-Level", "Senior-Level")]
    (stage, *_) = [one for one in extraction.statements.values() if one.relation == "sg:hasStage"]
    assert [place.slots for place in stage.evidence if not place.slots] == [(), ()]


def test_a_label_in_a_list_of_moves_is_the_role_to_come() -> None:
    assert said(extract(LADDER), "progressesTo") == [
        ("Lab Analyst", "Data Scientist"),
        ("Lab Analyst", "Quality Manager"),
    ]


def test_titles_behind_a_stage_in_other_words_make_no_rung() -> None:
    extraction = extract(
        "# Lab Analyst\n\n## Career Path\n\n* Entry-level: you wash glass, you count, you learn\n"
    )

    assert said(extraction, "hasTitle") == []
