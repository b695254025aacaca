"""Labels with a remark on force, and headings that are no role."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Rope mending (Increasingly important)", ["rope mending is important"]),
        ("Kafka (increasingly important): logs of the harbor", ["Apache Kafka is important"]),
        (
            "Kafka (beneficial): knowledge of Go",
            ["Apache Kafka is advantageous", "knowledge of Go is advantageous"],
        ),
        ("Rope mending (basic)", ["requires basic rope mending"]),
    ],
)
def test_a_remark_on_force_is_a_modality_and_no_part_of_a_label(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize("heading", ["Engineering", "Our Teams", "Product & Design", "Engineering Teams"])
def test_a_heading_of_a_group_is_no_role(heading: str) -> None:
    text = "## Requirements\n\n- Kafka\n\n## Career paths\n\n### Options\n\n#### Sales\n\n- Build boats\n"

    assert told(text, head=f"# {heading}\n\n") == [
        "A Role requires Apache Kafka",
        "A Role has the duty to build boats",
    ]
