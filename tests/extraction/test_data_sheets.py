"""Data sheets of a post: fields, what is measured and handed over, and what is not done."""

import pytest

from role_sentences import told
from skillgraph.extraction.framing.data_sheets import names_results


def duties(text: str) -> list[str]:
    return told(f"## Duties\n\n{text}")


def test_a_label_that_stands_in_sections_beside_one_another_is_a_field() -> None:
    sheet = (
        "### Bilge\n\n**How often**: Daily\n\n**Handed in**: Bilge log\n\n"
        "### Keel\n\n**How often**: Twice a year\n\n**Handed in**: Keel report, photographs\n"
    )

    assert duties(sheet) == []


def test_labels_of_work_in_one_section_are_areas() -> None:
    assert duties("- **Bilge**: Inspect the seams\n- **Keel**: Repair the fin\n") == [
        "has the area Bilge",
        "has the duty to inspect the seams",
        "has the area Keel",
        "has the duty to repair the fin",
    ]


def test_labels_that_open_work_are_no_fields_wherever_they_stand() -> None:
    found = duties(
        "### Bilge\n\n- **At sea**: Inspect the seams\n- **Ashore**: Replace the zincs\n\n"
        "### Keel\n\n- **At sea**: Monitor the bolts\n- **Ashore**: Repair the fin\n"
    )

    assert "has the duty to inspect the seams" in found
    assert "has the duty to repair the fin" in found


def test_the_description_of_a_sheet_says_what_is_done() -> None:
    sheet = "### Bilge\n\n**How often**: Daily\n\n**Description**: Inspect the bilge and repair the valves.\n"

    assert [one for one in duties(sheet) if "duty" in one] == [
        "has the duty to inspect the bilge",
        "has the duty to repair the valves",
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Onboarding letters and checklists",
        "Welcome letter drafts",
        "Clear mooring plans for each berth",
        "Video tours",
        "Leak risk assessments",
        "Minimal fuel losses (2-4%)",
        "Crew feels heard",
    ],
)
@pytest.mark.parametrize("heading", ["Deliverables", "Success Criteria", "Expected Output", "Engine KPIs"])
def test_what_is_handed_over_or_measured_is_no_duty(heading: str, item: str) -> None:
    assert duties(f"### {heading}\n\n- {item}\n") == []


def test_what_is_asked_for_below_a_heading_of_measures_is_no_result() -> None:
    assert told("## Requirements\n\n### Measures\n\n- Docker\n") == ["requires Docker"]


def test_a_command_below_deliverables_is_a_duty() -> None:
    assert duties("### Deliverables\n\n- Write the engine log\n") == ["has the duty to write the engine log"]


@pytest.mark.parametrize("heading", ["Key Deliverables", "Yard-Specific KPIs", "Measures of success:"])
def test_headings_of_results(heading: str) -> None:
    assert names_results(heading)


@pytest.mark.parametrize("heading", ["Delivery", "Measures against rust", "Performance"])
def test_headings_of_other_things(heading: str) -> None:
    assert not names_results(heading)


@pytest.mark.parametrize("label", ["Does NOT", "Doesn\u2019t", "Never", "Out of scope", "Red flags"])
def test_a_label_that_denies_opens_no_duty(label: str) -> None:
    assert duties(f"- **{label}**: Sign off refits (Yard)\n- Mend pumps\n") == ["has the duty to mend pumps"]
    assert duties(f"- **{label}**:\n  - Sign off refits\n  - Sell boats\n") == []


@pytest.mark.parametrize(
    "lead_in",
    [
        "The boat engineer does NOT have authority to:",
        "You are not allowed to:",
        "The engineer is not responsible for:",
        "They cannot:",
    ],
)
def test_a_lead_in_that_denies_opens_no_duties(lead_in: str) -> None:
    assert duties(f"{lead_in}\n\n- Change the course\n- Sell boats\n") == []


@pytest.mark.parametrize("lead_in", ["The boat engineer will:", "You must:", "They may:"])
def test_a_lead_in_that_does_not_deny_opens_duties(lead_in: str) -> None:
    assert len(duties(f"{lead_in}\n\n- Change the oil\n- Mend pumps\n")) == 2


def test_signs_of_good_conduct_are_no_area_and_bad_conduct_is_not_asked_for() -> None:
    conduct = (
        "- **Positive Indicators**:\n  - Treats every deckhand fairly\n"
        "- **Red Flags**:\n  - Shouting at deckhands\n  - Creating new leaks\n"
    )

    assert duties(conduct) == ["has the duty to treat every deckhand fairly"]


@pytest.mark.parametrize(
    "hours", ["15-20 hours/week", "5 hrs per week", "2 hours a day", "3 hours each month"]
)
def test_hours_behind_work_are_a_share_of_time_and_no_area(hours: str) -> None:
    assert duties(f"- Crew management & coaching: {hours}\n- Mend the pumps ({hours})\n") == [
        "has the area Crew management & coaching",
        "has the duty to mend the pumps",
    ]


def test_what_is_taught_to_others_is_a_part_of_the_duties() -> None:
    found = duties(
        "### User Education\n\n- Organize boat workshops\n\n### Patient education\n\n- Write leaflets\n"
    )

    assert found == ["has the duty to organize boat workshops", "has the duty to write leaflets"]


def test_education_among_duties_that_is_had_is_asked_for() -> None:
    assert duties("### Education\n\n- Bachelor's degree in geology\n")[0] == "requires a bachelor's degree"


def test_what_a_document_is_to_hold_is_of_nobody() -> None:
    text = (
        "## RFC Standards (the long way)\n\n1. **User Experience:** Link to the drawings of the hull.\n"
        "2. **Open points:** Gather questions from the yard.\n"
    )

    assert told(text) == []


def test_directions_of_growth_are_no_stages() -> None:
    text = "## Growth Path\n\n- Leadership: Head of Sales, Product Manager\n- Adjacent: Data Analyst\n"

    assert told(text) == []
    assert told(text.replace("Adjacent", "Senior level")) != []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Keep the log in the harbor. maintain a list of spares.",
            ["has the duty to keep the log in the harbor", "has the duty to maintain a list of spares"],
        ),
        ("Mend approx. thirty pumps", ["has the duty to mend approx. thirty pumps"]),
    ],
)
def test_a_sentence_may_begin_with_a_small_letter(line: str, found: list[str]) -> None:
    assert duties(f"- {line}\n") == found
