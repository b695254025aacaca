"""How far a thing is asked for comes from the label, lead-in or heading nearest to it."""

import pytest

from parsing import parse
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.forms import bundled_vocabulary
from skillgraph.extraction.mention_modality import modality_at
from skillgraph.extraction.qualifications import find_languages
from skillgraph.model import Span

VOCABULARY = bundled_vocabulary()


def asked(text: str) -> list[tuple[str, str, str | None]]:
    """Relation, label and modality of all that a document asks for, in order."""
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="ad")
    return [
        (one.relation, extraction.concepts[one.object].label, one.modality)
        for one in extraction.statements.values()
        if one.relation in {"sg:requires", "sg:prefers"} and one.object is not None
    ]


def test_the_label_of_an_item_asks_for_all_that_it_holds() -> None:
    text = "# Data Engineer\n\n## Requirements\n- Nice-to-haves: Kafka; experience with Spark\n"

    assert {relation for relation, _, _ in asked(text)} == {"sg:prefers"}
    item = text.partition("- ")[2]
    start = item.index("Spark")
    assert modality_at(item, Span(start, start + 5), by_section="required") == "preferred"


def test_a_desirable_section_prefers_whatever_its_words() -> None:
    assert asked("# Data Engineer\n\n## Even better if you have\n- Python\n") == [
        ("sg:prefers", "Python", "desirable")
    ]


def test_should_weakens_nothing_below_a_heading_that_requires() -> None:
    text = "# Data Engineer\n\n## Required Skills\nApplicants should show:\n- Python\n"

    assert asked(text) == [("sg:requires", "Python", "required")]


@pytest.mark.parametrize(
    "item", ["In the United Kingdom: a licence", "In the United Kingdom, a clean licence"]
)
def test_a_place_is_no_skill(item: str) -> None:
    found = asked(f"# Data Engineer\n\n## Requirements\n- {item}\n- {item}\n")

    assert not any("Kingdom" in label for _, label, _ in found)


def test_the_level_of_a_language_is_none() -> None:
    found = asked("# Data Engineer\n\n## Requirements\n- Spoken Dutch (B2 level) and written English\n")

    assert [label for _, label, _ in found] == ["Dutch", "English"]


@pytest.mark.parametrize(
    ("item", "absent"),
    [
        (
            "Large, messy tables, and the patience that problem-solving skills in such places need",
            "Large needs",
        ),
        ("Comfort with tides, ownership, anchors and knots", "Tides (soft skill)"),
    ],
)
def test_words_share_no_head_and_no_kind_with_far_ones(item: str, absent: str) -> None:
    assert absent not in [label for _, label, _ in asked(f"# Sailor\n\n## Requirements\n- {item}\n")]


def test_an_enumeration_that_opens_with_a_gerund_is_no_task() -> None:
    found = asked("# Data Engineer\n\n## Requirements\n- Experience with Tracking, Python and Kafka\n")

    assert [label for _, label, _ in found][-2:] == ["Python", "Apache Kafka"]


def test_a_name_keeps_its_last_letter_before_a_modality() -> None:
    found = asked("# Data Engineer\n\n## Requirements\n- Experience with Kafka is helpful\n")

    assert found == [("sg:prefers", "Apache Kafka", "advantageous")]


def test_a_text_without_sections_asks_sentence_by_sentence() -> None:
    text = (
        "Senior Test Engineer at Kettleworks. Responsibilities: plan tests; write reports. Nice to have: "
        "Kafka; Rust. Dutch fluency required; Spanish beneficial. Glaze knowledge required: Python, SQL. "
        "You bring 3 years of experience with Spark. We are hiring a potter who knows Go and has experience "
        "with Terraform. You have access to a kiln. You will bring joy. You'll be guided by potters. "
        "Makers are encouraged to apply."
    )

    extraction = extract_document(parse(text), VOCABULARY, slug="ad")

    found = [
        (one.relation, (one.object or "").removeprefix("concept:")) for one in extraction.statements.values()
    ]
    assert found == [
        ("sg:hasDuty", "plan-tests"),
        ("sg:hasDuty", "write-reports"),
        ("sg:prefers", "apache-kafka"),
        ("sg:prefers", "rust"),
        ("sg:requires", "dutch"),
        ("sg:prefers", "spanish"),
        ("sg:requires", "glaze"),
        ("sg:requires", "python"),
        ("sg:requires", "sql"),
        ("sg:requires", "spark"),
        ("sg:requires", "go"),
        ("sg:requires", "terraform"),
    ]


def test_a_clause_that_only_names_a_thing_asks_for_it() -> None:
    text = "Fluent Dutch required; Spanish beneficial. The Spanish market is beneficial to us in many ways."

    asked_for = [
        (one.language, modality_at(text, one.span, by_section="mentioned"))
        for one in find_languages(text, asked=False)
    ]

    assert asked_for == [("dutch", "required"), ("spanish", "preferred")]


def test_another_language_gives_names_of_duties_and_what_it_only_wishes_for() -> None:
    text = (
        "# Dateningenieurin (m/w/d)\n\n## Aufgaben\n"
        "- Aufbau und Betrieb der Strecken mit Python und Airflow\n"
        "\n## Anforderungen\n- Erfahrung mit der Sprache SQL und mit den Daten von Stellwerken\n"
        "- Kenntnisse in Kafka sind von Vorteil\n"
    )

    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="ad")

    assert extraction.parsed.language == "de"
    found = [
        (one.relation, (one.object or "").removeprefix("concept:")) for one in extraction.statements.values()
    ]
    assert found == [
        ("sg:worksWith", "python"),
        ("sg:worksWith", "apache-airflow"),
        ("sg:requires", "sql"),
        ("sg:prefers", "apache-kafka"),
    ]


def test_a_bracket_that_names_a_thing_prefers_that_thing() -> None:
    text = "Queues (Kafka preferred)"

    found = asked(f"# Data Engineer\n\n## Required Skills\n- {text}\n- Python (optional)\n")

    assert [(relation, label) for relation, label, _ in found] == [
        ("sg:requires", "Queues"),
        ("sg:prefers", "Apache Kafka"),
        ("sg:prefers", "Python"),
    ]
    assert modality_at(text, Span(0, 6), by_section="required") == "required"
    assert modality_at(text, Span(8, 13), by_section="required") == "preferred"
    assert modality_at("Python (Optional)", Span(0, 6), by_section="required") == "preferred"


@pytest.mark.parametrize(
    ("item", "concepts"),
    [
        ("Working arrangement: hybrid, three days", []),
        ("Level: Middle", []),
        (
            "3 years as a harbor engineer or map designer",
            [("role", "Harbor engineer"), ("role", "Map designer")],
        ),
        ("Comfortable working across harbors and docks", [("skill", "Harbors"), ("skill", "Docks")]),
        ("Experience in PortTech", [("skill", "PortTech")]),
    ],
)
def test_terms_titles_and_industries_are_no_technologies(item: str, concepts: list[tuple[str, str]]) -> None:
    text = f"# Data Engineer\n\n## Required Skills\n- {item}\n"
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="ad")

    found = [extraction.concepts[one.object] for one in extraction.statements.values() if one.object]

    assert [(concept.kind, concept.label) for concept in found] == concepts
