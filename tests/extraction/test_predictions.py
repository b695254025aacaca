"""An extraction in the shape of an annotated set."""

import json

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.forms import bundled_vocabulary
from skillgraph.extraction.predictions import document_name, format_predictions

AD = (
    "# Analytics Engineer\n\nSalary: \u20ac61,200 \u2013 \u20ac100,100 annually\n\n## Requirements\n"
    "- 3+ years of experience with **SQL** and dbt\n- Bachelor's degree in Physics\n\n"
    "## Nice to have\n- SQL, Looker\n"
)


def test_a_document_is_one_line_with_spans_into_its_source() -> None:
    extraction = extract_document(
        parse_document(Document(AD, "f" * 64, "x/ads/one.md")), bundled_vocabulary(), slug="one"
    )

    line = format_predictions("x/ads/one.md", extraction)
    values = json.loads(line)

    assert line.count("\n") == 1 and line.endswith("\n")
    assert (values["doc"], values["sha256"]) == ("ads/one.md", "f" * 64)
    assert {(AD[start:end], type_) for start, end, type_ in values["spans"]} >= {
        ("Analytics Engineer", "role"),
        ("SQL", "technology"),
        ("dbt", "technology"),
        ("Looker", "technology"),
        ("Bachelor's degree in Physics", "qualification"),
    }
    assert [(one["kind"], one["value"], one["bound"], one["modality"]) for one in values["requirements"]] == [
        ("experience_years", 3, "min", "required"),
        ("degree", "bachelor", "min", "required"),
    ]
    (salary,) = values["figures"]
    assert (salary["low"], salary["high"], salary["currency"], salary["period"]) == (
        61200,
        100100,
        "EUR",
        "year",
    )


def test_a_concept_has_the_strongest_modality_and_each_form_once() -> None:
    extraction = extract_document(
        parse_document(Document(AD, "", "one.md")), bundled_vocabulary(), slug="one"
    )

    concepts = json.loads(format_predictions("one.md", extraction))["concepts"]

    by_label = {one["label"]: one for one in concepts}
    assert (by_label["sql"]["modality"], by_label["sql"]["surface"]) == ("required", ["SQL"])
    assert by_label["looker"]["modality"] == "preferred"
    assert by_label["sql"]["concept"] == "concept:sql"


def test_a_name_without_a_folder_is_the_files() -> None:
    assert document_name("one.md") == "one.md"
    assert document_name("a\\b\\one.md") == "b/one.md"


def test_a_guide_recommends_the_certificates_of_its_training() -> None:
    text = (
        "# Career Path for a Map Maker\n\n## Getting Started:\n\n### Educational Background:\nMany ways.\n\n"
        "### Vocational Training & Map Certifications:\n* Certified Map Maker (CMM)\n\n"
        "## Progression Paths:\n\n### Typical Career Ladder:\n* Junior Map Maker\n"
    )

    extraction = extract_document(parse_document(Document(text, "", "g.md")), bundled_vocabulary(), slug="g")

    values = json.loads(format_predictions("g.md", extraction))
    assert [(one["value"], one["modality"]) for one in values["requirements"]] == [
        ("certified map maker", "preferred")
    ]
