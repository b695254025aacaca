"""Tables that tell what everybody needs from what sets somebody apart, and rows of several cells."""

from role_sentences import told

HEADS = "| Area | Essential Skills | Advanced Skills (Differentiators) |\n|---|---|---|\n"


def test_what_is_advanced_is_desirable_beside_what_is_essential() -> None:
    found = told(
        f"## Skills matrix\n\n{HEADS}| Rigging | Splicing ropes, Docker | Rope design, Python |\n"
        "| Talking | Negotiation | Public speaking |\n"
    )

    assert "Docker is essential" in found
    assert "Python is desirable" in found
    assert "public speaking is desirable" in found
    assert not [one for one in found if "|" in one]


def test_the_cells_of_a_row_below_other_heads_never_run_together() -> None:
    table = "| Area | Craft | Extras |\n|---|---|---|\n| Rigging | Docker, Kafka | Python, Negotiation |\n"
    found = told(f"## Skills\n\n{table}")

    assert "requires Docker" in found
    assert "requires Python" in found
    assert not [one for one in found if "|" in one]


def test_whom_a_row_is_of_is_not_asked_for() -> None:
    table = "| Level | Cloud | Other |\n|---|---|---|\n| Senior Surveyor | Docker | Kafka |\n"

    assert not [one for one in told(f"## Skills\n\n{table}") if "urveyor" in one]
