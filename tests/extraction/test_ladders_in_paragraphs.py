"""A ladder whose paragraphs open with their levels is read level by level."""

import pytest

from role_sentences import told_of

LADDER = """# Crew levels

Technicians grow at their own pace.

**R1, Associate technician.** Most come from a course. An associate repairs the hulls and checks the \
shackles. Some Excel is helpful.

**R2, Technician.** A technician plans a lift from sketch to sign-off and trains newcomers. The technician \
has a working knowledge of AutoCAD.

**R3, Senior technician.** Senior technicians review the work of two crews. What is required here is deep \
expertise in Python and a good command of German.

**Moving up.** The supervisor decides on the first of May.
"""
OF_LEVELS = [
    "Technician has the career stage R1, Associate technician",
    "R1, Associate technician comes before R2, Technician",
    "R1, Associate technician has the job title Associate Technician",
    "Associate Technician has the duty to repair the hulls",
    "Associate Technician has the duty to check the shackles",
    "For Associate Technician, Excel is advantageous",
    "Technician has the career stage R2, Technician",
    "R2, Technician comes before R3, Senior technician",
    "R2, Technician has the duty to plan a lift from sketch to sign-off",
    "R2, Technician has the duty to train newcomers",
    "R2, Technician requires working knowledge of Autodesk AutoCAD",
    "Technician has the career stage R3, Senior technician",
    "R3, Senior technician has the job title Senior Technician",
    "Senior Technician has the duty to review the work of two crews",
    "Senior Technician requires deep expertise in Python",
    "Senior Technician requires a good command of German",
]


@pytest.mark.parametrize(
    ("text", "media_type"),
    [(LADDER, "text/markdown"), (LADDER.replace("*", ""), "text/markdown")],
    ids=["bold", "plain"],
)
def test_a_paragraph_that_opens_with_a_level_tells_of_it_and_the_one_behind_the_last_of_none(
    text: str, media_type: str
) -> None:
    sentences = told_of(text, media_type)

    assert set(OF_LEVELS) - set(sentences) == set()
    assert not any("decide" in one for one in sentences)


def test_levels_of_a_page_are_told_by_their_numbers() -> None:
    sentences = told_of(
        "<h1>Chart levels</h1>"
        "<p><b>Level 1, Junior analyst.</b> A junior analyst draws charts of the coast for the fleet.</p>"
        "<p><b>Level 2, Analyst.</b> The analyst checks the charts of others every week.</p>"
        "<p><b>Level 3, Senior analyst.</b> Senior analysts set the rules for the whole office.</p>",
        "text/html",
    )

    assert "Level 1, Junior analyst has the duty to draw charts of the coast for the fleet" in sentences
    assert "Level 2, Analyst has the duty to check the charts of others every week" in sentences
    assert "Level 3, Senior analyst has the duty to set the rules for the whole office" in sentences


@pytest.mark.parametrize("opening", ["A1 engineer.", "Junior engineer."])
def test_paragraphs_of_one_name_make_no_ladder(opening: str) -> None:
    paragraph = f"{opening} You mend the old crane in the summer.\n\n"

    sentences = told_of(f"# Crane Engineer\n\n{3 * paragraph}The yard is old.", "text/markdown")

    assert not any("career stage" in one for one in sentences)


def test_two_levels_make_no_ladder() -> None:
    text = (
        "Junior engineer. You mend the crane.\n\nSenior engineer. You mend the new one.\n\nThe yard is old."
    )

    sentences = told_of(f"# Crane Engineer\n\n{text}", "text/markdown")

    assert not any("career stage" in one for one in sentences)


@pytest.mark.parametrize(
    ("first", "second"), [("Designer", "Senior Sail Engineer"), ("1. Tester", "2. Senior Tester")]
)
def test_one_word_for_an_occupation_heads_a_section_of_its_own_beside_a_title(
    first: str, second: str
) -> None:
    text = f"# Growth at the yard\n\n## {first}\n\n- 2 years of Python\n\n## {second}\n\n- 5 years of Rust\n"

    found = told_of(text, "text/markdown")

    assert f"{first.removeprefix('1. ')} requires 2 years of experience with Python" in found
    assert f"{second.removeprefix('2. ')} requires 5 years of experience with Rust" in found


def test_two_levels_make_one_below_a_heading_that_says_so() -> None:
    text = "Junior engineer. You repair the crane.\n\nSenior engineer. You plan the lifts.\n"

    sentences = told_of(f"# Levels of engineers\n\n{text}", "text/markdown")

    assert "Junior Engineer has the duty to repair the crane" in sentences
    assert "Senior Engineer has the duty to plan the lifts" in sentences
