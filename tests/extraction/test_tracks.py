"""A level is one stage wherever a ladder names it, and the tracks of a ladder are told apart."""

import pytest

from role_sentences import told_of

ROWS = (
    "| Level | Title | {years} |\n|---|---|---|\n| IC1 | Junior Boat Engineer | 0-2 years |\n"
    "| IC2 | Boat Engineer | 3-5 years |\n| IC3 | Senior Boat Engineer | 6+ years |\n"
)
LEVELS = {
    "IC1 \u2013 Junior Boat Engineer": "Builds small boats for the harbor",
    "IC2 \u2013 Boat Engineer": "Delivers boats on time",
    "IC3 \u2013 Senior Boat Engineer": "Leads the design of new boats",
}
MANAGERS = {
    "Rigging Manager (M1)": "Writes the reviews of the crew",
    "Head of Rigging (M2)": "Manages the managers of all crews",
}

ENGINEERING = {"Engineering Manager (M1)": "Writes the reviews of the crew"}


def ladder(*, years: str = "Experience", note: str = "", levels: dict[str, str] | None = None) -> list[str]:
    sections = "\n".join(f"## {name}\n\n- {work}\n" for name, work in (levels or LEVELS).items())
    text = f"# Boat Engineer ladder\n\n{ROWS.format(years=years)}\n{note}\n\n{sections}"
    return told_of(text, "text/markdown")


def test_a_row_of_a_table_and_a_heading_of_one_code_are_one_stage() -> None:
    found = ladder()

    assert [one for one in found if "comes before" in one] == [
        "IC1 \u2013 Junior Boat Engineer comes before IC2 \u2013 Boat Engineer",
        "IC2 \u2013 Boat Engineer comes before IC3 \u2013 Senior Boat Engineer",
    ]
    assert sum("has the career stage" in one for one in found) == len(LEVELS)
    assert "IC3 \u2013 Senior Boat Engineer requires at least 6 years of experience" in found
    assert "IC3 \u2013 Senior Boat Engineer has the job title Senior Boat Engineer" in found


def test_a_track_of_managers_follows_no_level_of_the_others() -> None:
    found = ladder(levels=LEVELS | MANAGERS)

    assert not any("Senior Boat Engineer comes before Rigging Manager" in one for one in found)
    assert not any(one.endswith("has the career stage Rigging Manager (M1)") for one in found)
    assert not any("career stage Engineering" in one for one in ladder(levels=LEVELS | ENGINEERING))
    assert "Rigging Manager (M1) comes before Head of Rigging (M2)" in found


def test_codes_that_count_on_are_of_one_track() -> None:
    levels = {
        "E1 \u2013 Boat Engineer": "Builds small boats",
        "S2 \u2013 Senior Boat Engineer": "Leads the design of boats",
    }

    text = "# Boat Engineer ladder\n\n" + "\n".join(
        f"## {name}\n\n- {work}\n" for name, work in levels.items()
    )

    assert any("comes before" in one for one in told_of(text, "text/markdown"))


def test_the_years_of_a_typical_level_are_hedged() -> None:
    assert "IC2 \u2013 Boat Engineer typically requires 3 to 5 years of experience" in ladder(
        years="Typical experience"
    )


@pytest.mark.parametrize(
    "note",
    [
        "Years are a rough orientation and never a reason to refuse a promotion.",
        "The years are only a guideline.",
        "The years above are meant as an indication.",
    ],
)
def test_years_that_a_ladder_calls_a_rough_guide_are_unsure(note: str) -> None:
    assert not any("years" in one for one in ladder(note=note))


def test_years_are_asked_for_where_a_ladder_says_so() -> None:
    assert any(
        "3 to 5 years" in one for one in ladder(note="The years in the table are required. Ask your guide.")
    )
