"""A known heading in bold print that a paragraph opens with heads what stands behind it."""

import pytest

from parsing import assert_partition, outline, parse, readings


def parsed_kinds(text: str) -> list[tuple[str, str]]:
    parsed = parse(f"# Rigger\n\nYou mend.\n\n{text}\n", "text/markdown")
    assert_partition(parsed)
    return [(label, kind) for _, label, kind in outline(parsed)][1:]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Preferred qualifications.", "desirable"),
        ("How to apply.", "boilerplate"),
        ("What do we look for?", "requirements"),
    ],
)
def test_a_bold_heading_with_a_stop_opens_a_section(label: str, kind: str) -> None:
    assert parsed_kinds(f"**{label}** Knots and ropes. Papers must be official.") == [(label, kind)]


def test_it_ends_the_one_before() -> None:
    text = "**Preferred qualifications.** Knots.\n\n**Competencies.** Patience.\n\n**To apply.** Write to us."

    assert [kind for _, kind in parsed_kinds(text)] == ["desirable", "requirements", "boilerplate"]


@pytest.mark.parametrize(
    "text", ["**Kiel.** We mend there.", "**Splice ropes.** Every day.", "**Scope.** One."]
)
def test_other_words_in_bold_print_head_nothing(text: str) -> None:
    assert parsed_kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "**Equal opportunities.** All are welcome.\n\nYou know ropes.",
        "**Apply now!** We wait for you.\n\n- Splice ropes",
        "**Desirable.** Knots.\n\nYou also need a licence.",
        "**Equal opportunities.** All are welcome.\n\n**Apply now!** Write to us.\n\nYou know ropes.",
    ],
)
def test_it_heads_nothing_where_what_follows_would_be_its_own(text: str) -> None:
    assert parsed_kinds(text) == []


def test_it_heads_its_paragraph_where_others_open_in_bold_print_too() -> None:
    text = "**What you need.** Knots.\n\n**Reports to:** the master"

    assert [kind for _, kind in parsed_kinds(text)] == ["requirements"]


def test_a_bold_title_does_not_run_into_the_line_below() -> None:
    text = "**Harbor Attorney for Salvage and Towage**\nMarlin & Dray LLP | Hull | Hybrid\n\nWe mend.\n"

    assert [words for _, words in readings(parse(text, "text/markdown"))[:2]] == [
        "Harbor Attorney for Salvage and Towage",
        "Marlin & Dray LLP | Hull | Hybrid",
    ]
