"""What a heading or lead-in wishes for in words of its own is preferred, and not required."""

import pytest

from role_sentences import told
from skillgraph.extraction.wording.modality import find_modality

BELOW = ("## {}\n\n- Docker\n", "## Who you are\n\n{}:\n\n- Docker\n")


@pytest.mark.parametrize(
    "heading",
    [
        "What we hope you have",
        "We hope to see",
        "Useful Knowledge and Experience",
        "Tools you may have, or will learn",
        "Other skills you might bring",
        "Any combination of the following would make your application stand out",
        "What helps your profile shine",
        "Optimally",
    ],
)
@pytest.mark.parametrize("shape", BELOW)
def test_what_a_heading_hopes_for_is_desirable_and_in_no_doubt(heading: str, shape: str) -> None:
    assert told(shape.format(heading)) == ["Docker is desirable"]


@pytest.mark.parametrize(
    "heading",
    [
        "Skills",
        "What you will need",
        "The knowledge and experience that you have",
        "Your knowledge and skills",
    ],
)
def test_what_a_heading_names_without_a_wish_is_required(heading: str) -> None:
    assert told(f"## {heading}\n\n- Docker\n") == ["requires Docker"]


def test_a_parent_of_items_wishes_for_those_below_it_alone() -> None:
    text = "## Requirements\n\n- knowledge of knots\n- optimally\n    - experience with Docker\n"

    assert told(text) == ["requires knowledge of knots", "experience with Docker is desirable"]


def test_an_adverb_that_looks_like_a_wish_is_part_of_what_is_done() -> None:
    assert find_modality("Optimally loaded cranes") is None
    assert find_modality("optimally: a loaded crane") is not None


def test_a_lead_in_below_a_heading_that_wishes_demands_nothing() -> None:
    assert told("## Nice to have\n\nThese skills and tools count in sales:\n\n- Docker\n") == [
        "Docker is desirable"
    ]


def test_a_lead_in_that_demands_does_so_below_a_heading_that_wishes_too() -> None:
    assert told("## Nice to have\n\nYou must have:\n\n- Docker\n") == ["requires Docker"]


@pytest.mark.parametrize("heading", ["Top Certifications", "Popular safety certifications"])
def test_certificates_that_a_guide_names_as_the_best_are_not_demanded(heading: str) -> None:
    assert told(f"## {heading}\n\n- CISSP\n") == ["CISSP is desirable"]


@pytest.mark.parametrize("must", ["must have", "MUST have"])
def test_a_must_in_an_item_is_of_its_own_clause_alone(must: str) -> None:
    text = f"## Nice to have\n\n- Familiar with Docker, {must} good knowledge of knots\n- Kafka\n"

    assert told(text) == [
        "being familiar with Docker is desirable",
        "requires good knowledge of knots",
        "Apache Kafka is desirable",
    ]


@pytest.mark.parametrize("who", ["Good knowledge of knots", "Someone", "A colleague"])
def test_a_track_record_is_asked_for_beside_what_stands_before_it(who: str) -> None:
    found = told(f"## Requirements\n\n- {who} with a proven track record of building boats\n")

    assert found[-1] == "requires a proven track record in building boats"
    assert found[:-1] == (["requires good knowledge of knots"] if who.startswith("Good") else [])
