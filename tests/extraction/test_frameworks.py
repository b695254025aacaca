"""Frameworks of levels are known by their shape; a behavior is a duty of the level it stands below."""

from pathlib import Path

import pytest

from parsing import assert_partition, parse
from skillgraph.documents import parse_document, read_document
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.framing.placed_levels import find_levels
from skillgraph.extraction.posts.levels import names_level, title_of_level
from skillgraph.extraction.roles.frameworks import is_framework

FRAMEWORKS = Path(__file__).parents[1] / "data" / "frameworks"
HTML = "text/html"
MARKDOWN = "text/markdown"


def said(parsed: ParsedDocument) -> set[tuple[str, str, str]]:
    """Subject, relation and object of each statement, by their labels."""
    found = extract_document(parsed, bundled_vocabulary(), slug="framework")
    return {
        (
            found.concepts[one.subject].label,
            one.relation.removeprefix("sg:"),
            found.concepts[one.object].label,
        )
        for one in found.statements.values()
        if one.object is not None
    }


def named(parsed: ParsedDocument, type_: str) -> list[str]:
    """Texts of the mentions of a type, in document order."""
    mentions = extract_document(parsed, bundled_vocabulary(), slug="framework").mentions
    return [
        parsed.passages[one.passage].text[one.span.start : one.span.end]
        for one in mentions
        if one.type == type_
    ]


def read(name: str) -> ParsedDocument:
    return parse_document(read_document(FRAMEWORKS / name))


def behaviors(parsed: ParsedDocument) -> list[str]:
    """The words that state a duty, in document order."""
    found = extract_document(parsed, bundled_vocabulary(), slug="framework")
    reasons = {one.statement: one.slots[0][1].partition(": ")[2] for one in found.decisions}
    return [reasons[one.id] for one in found.statements.values() if one.relation == "sg:hasDuty"]


def test_cells_know_the_column_that_they_stand_in() -> None:
    parsed = read("riggers.md")

    cell = next(one for one in parsed.passages if one.text.startswith("Designs new hitches"))
    column = parsed.column_of(cell)
    assert column is not None
    header, span = column
    assert parsed.passages[header].text[span.start : span.end] == "Senior Rigger (L3)"
    assert_partition(parsed)


def test_a_table_in_html_has_columns_too_and_an_empty_cell_moves_none() -> None:
    long = "Ties and inspects any knot that the crew may come to need."
    parsed = parse(
        "<table><tr><th>Area</th><th>L1</th><th>L2</th></tr>"
        f"<tr><th>Knots</th><td></td><td>{long}</td></tr></table>",
        HTML,
    )

    cell = next(one for one in parsed.passages if one.text == long)
    column = parsed.column_of(cell)
    assert column is not None
    assert parsed.passages[column[0]].text[column[1].start : column[1].end] == "L2"


def test_a_row_with_one_name_heads_the_rows_of_running_text_below_it() -> None:
    parsed = read("riggers.md")

    labels = [one.text for one in parsed.passages if one.kind == "group-label"]
    assert labels[1:] == ["Craft", "Knots", "Reach", "Crew", "Communication"]


def test_a_row_of_a_list_of_names_heads_nothing() -> None:
    parsed = parse("| Skill | Years |\n|---|---|\n| Diving | |\n| Knots | 2 |\n| Ropes | 3 |\n", MARKDOWN)

    assert [one.kind for one in parsed.passages] == ["group-label", "bullet", "bullet", "bullet"]


@pytest.mark.parametrize("name", ["Junior Rigger (L1)", "IC4", "Level 3", "Senior", "Staff Engineer"])
def test_a_level_is_known_by_code_word_or_title(name: str) -> None:
    assert names_level(name)


@pytest.mark.parametrize("name", ["Lead generation", "Senior management meets weekly", "Associate degree"])
def test_a_word_for_a_level_does_not_make_one(name: str) -> None:
    assert not names_level(name)


def test_a_table_of_levels_is_a_framework_and_each_sentence_of_a_cell_a_behavior() -> None:
    parsed = read("riggers.md")

    assert is_framework(parsed, find_levels(parsed))
    found = behaviors(parsed)
    assert found[:3] == [
        "Ties all common knots with some help",
        "Ties and inspects any knot",
        "Pays attention to detail",
    ]
    assert "Has a basic understanding of loads" not in found
    assert "sought for advice by other crews" in found


def test_the_level_of_a_cell_is_that_of_its_column() -> None:
    parsed = read("riggers.md")

    levels = find_levels(parsed)
    cell = next(index for index, one in enumerate(parsed.passages) if one.text.startswith("Can plan"))
    place = levels[cell]
    assert parsed.passages[place.passage].text[place.span.start : place.span.end] == "Rigger (L2)"


def test_a_list_that_someone_is_responsible_for_holds_duties() -> None:
    parsed = parse(
        "Riggers\n\nRiggers are responsible for:\n- Cleaning the ropes after each lift\n", MARKDOWN
    )

    assert behaviors(parsed) == ["Cleaning the ropes after each lift"]


def test_levels_are_stages_in_their_order_and_their_titles_are_roles() -> None:
    statements = said(read("riggers.md"))

    assert {
        ("Rigger", "hasStage", "Junior Rigger (L1)"),
        ("Junior Rigger (L1)", "hasTitle", "Junior Rigger"),
        ("Junior Rigger (L1)", "precedes", "Rigger (L2)"),
        ("Rigger (L2)", "precedes", "Senior Rigger (L3)"),
    } <= statements


def test_the_duties_of_a_cell_are_those_of_its_level() -> None:
    statements = said(read("riggers.md"))

    assert {
        ("Rigger (L2)", "hasDuty", "Tie and inspect any knot"),
        ("Rigger (L2)", "hasDuty", "Plan the lifts of a single crew"),
        ("Senior Rigger (L3)", "hasDuty", "Design new hitches"),
        ("Senior Rigger (L3)", "hasDuty", "Test the rope before each lift"),
        ("Senior Rigger (L3)", "hasDuty", "Be sought for advice by other crews"),
    } <= statements


def test_the_duties_below_the_heading_of_a_level_are_those_of_the_level_and_lead_words_no_area() -> None:
    statements = said(read("keepers.md"))

    assert {
        ("Lighthouse Keeper", "hasStage", "K1 - Keeper 1"),
        ("K1 - Keeper 1", "hasTitle", "Keeper 1"),
        ("K1 - Keeper 1", "hasDuty", "Learn the routines of the station"),
        ("K2 - Keeper 2", "hasDuty", "Encourage new keepers to ask"),
        ("K2 - Keeper 2", "requires", "Lenses"),
    } <= statements
    assert not [one for one in statements if one[1] == "hasArea"]


def test_levels_that_stand_the_highest_first_are_put_in_order() -> None:
    text = "# Rigger\n\n" + "".join(
        f"## L{level}\n\n"
        + "".join(f"- Inspects the {part} of every crew.\n" for part in ("ropes", "hooks", "knots"))
        for level in (3, 2, 1)
    )
    parsed = parse(text, MARKDOWN)

    assert {("Rigger L1", "precedes", "Rigger L2"), ("Rigger L2", "precedes", "Rigger L3")} <= said(parsed)


def test_behaviors_in_the_first_person_are_duties_whatever_their_verb() -> None:
    items = [
        "I get the lamp lit before dusk each day",
        "I\u2019m able to repair a lens without help",
        "I may replace the old rope of the boat",
        "I have deep knowledge of lamps but may be new to oil",
        *(
            f"I clean the {part} of the tower each week"
            for part in ("stairs", "windows", "doors", "rails", "roof")
        ),
    ]
    statements = said(parse("# Lamp Engineer\n\n" + "".join(f"- {item}\n" for item in items), MARKDOWN))

    duties = {target for _, relation, target in statements if relation == "hasDuty"}
    assert {
        "Get the lamp lit before dusk each day",
        "Repair a lens without help",
        "Replace the old rope of the boat",
    } <= duties
    assert [target for _, relation, target in statements if relation == "requires"] == ["Lamps"]


def test_a_lead_in_gives_its_list_to_those_whom_it_names() -> None:
    text = (FRAMEWORKS / "riggers.md").read_text(encoding="utf-8")
    lead = "Crew leads are responsible for:\n- Checking the harness of each rigger\n\n## Levels\n\n"
    statements = said(parse(text.replace("| Area", f"{lead}| Area", 1), MARKDOWN))

    assert ("Crew Lead", "hasDuty", "Check the harness of each rigger") in statements


@pytest.mark.parametrize(
    ("name", "title"), [("P3: Senior Rigger", "Senior Rigger"), ("Level 2", ""), ("Senior", "")]
)
def test_the_title_of_a_level_is_what_is_left_without_its_code(name: str, title: str) -> None:
    span = title_of_level(name)

    assert (name[span.start : span.end] if span else "") == title


def test_what_a_framework_names_is_required() -> None:
    relations = {relation for _, relation, _ in said(read("riggers.md"))}

    assert "requires" in relations
    assert "prefers" not in relations


def test_behaviors_name_soft_skills_by_verbs() -> None:
    text = (
        "# Rigger\n\n## L1\n\n- **Learns**: learns from others and asks for help early\n"
        "- **Supports**: supports other team members on each lift\n- Stays calm under pressure as well\n\n"
        "## L2\n\n- **Solves**: solves problems and resolves disagreements in the crew\n"
        "- **Manages**: manages their time and sets priorities\n- Researches ropes that are new to the crew\n"
        "- Provides guidance to new riggers of the yard\n- Keeps the log of all lifts in order\n"
    )
    parsed = parse(text, MARKDOWN)

    found = named(parsed, "soft_skill")
    for words in (
        "asks for help",
        "supports other team members",
        "resolves disagreements",
        "Provides guidance",
    ):
        assert words in found
    assert "Researches" not in named(parsed, "skill")


def test_the_heading_of_a_level_or_of_a_table_names_no_competence() -> None:
    text = "# Staff Rigger\n\n## Growth Expectations\n\n" + (FRAMEWORKS / "riggers.md").read_text("utf-8")

    found = named(parse(text, MARKDOWN), "skill")
    assert "Growth Expectations" not in found
    assert "Staff Rigger" not in found


def test_what_becomes_of_the_work_is_no_behavior() -> None:
    text = (
        (FRAMEWORKS / "riggers.md")
        .read_text("utf-8")
        .replace("Pays attention", "Work is checked by peers. Pays attention")
    )

    found = behaviors(parse(text, MARKDOWN))
    assert "Pays attention to detail" in found
    assert "Work is checked by peers" not in found


def test_levels_may_be_rows_and_the_role_is_what_their_titles_share() -> None:
    long = "before the work of the day begins, whatever the weather may be"
    rows = "".join(
        f"| {level}Rope Engineer | Inspects the {part} rope {long}. | Explains the {part} plan {long}. |\n"
        for level, part in (
            ("Associate ", "first"),
            ("", "second"),
            ("Senior ", "third"),
            ("Principal ", "last"),
        )
    )
    statements = said(parse(f"# Growth\n\n| Level | Craft | Crew |\n|---|---|---|\n{rows}", MARKDOWN))

    stages = [target for subject, relation, target in statements if relation == "hasStage"]
    assert len(stages) == 4
    assert {subject for subject, relation, _ in statements if relation == "hasStage"} == {"Rope Engineer"}
    duties = [
        target
        for subject, relation, target in statements
        if relation == "hasDuty" and subject.startswith("Senior Rope Engineer")
    ]
    assert any(duty.startswith("Inspect the third rope") for duty in duties)
    assert len(duties) == 2


def test_headings_of_levels_above_what_is_done_in_the_base_form_make_a_framework() -> None:
    items = ("Write simple Python scripts", "Ask for help when stuck", "Test all ropes before use")
    text = "# Rope Engineering\n\n" + "".join(
        f"## Level {number}: {title}\n\n" + "".join(f"- {item}\n" for item in items)
        for number, title in enumerate(
            ("Junior Rope Engineer", "Rope Engineer", "Senior Rope Engineer"), start=1
        )
    )
    parsed = parse(text, MARKDOWN)

    assert is_framework(parsed, find_levels(parsed))
    statements = said(parsed)
    assert ("Rope Engineer", "hasStage", "Level 1: Junior Rope Engineer") in statements
    assert ("Level 1: Junior Rope Engineer", "requires", "Writing simple Python scripts") in statements


def test_an_advertisement_for_two_levels_is_no_framework() -> None:
    items = "- Write simple Python scripts\n- Ask for help when stuck\n- Test ropes\n- Lead the crew\n"
    jobs = f"# Jobs\n\n## Junior Engineer\n\n{items}\n## Senior Engineer\n\n{items}\n"
    text = f"{jobs}## Benefits\n\n- Free ropes\n"

    parsed = parse(text, MARKDOWN)
    assert not is_framework(parsed, find_levels(parsed))


def test_a_cell_with_a_list_is_read_item_by_item() -> None:
    items = "<ul><li>Solves common tickets without help.</li><li>Uses Linux with some help.</li></ul>"
    parsed = parse(
        "<table><tr><th>Area</th><th>S1</th><th>S2</th></tr>"
        f"<tr><td>Technical</td><td>{items}</td><td>{items}</td></tr></table>",
        HTML,
    )

    cells = [one for one in parsed.passages if one.text == "Uses Linux with some help."]
    columns = [parsed.column_of(cell) for cell in cells]
    assert [
        parsed.passages[column[0]].text[column[1].start : column[1].end] for column in columns if column
    ] == ["S1", "S2"]


def test_what_a_behavior_calls_useful_is_expected_all_the_same() -> None:
    text = (
        (FRAMEWORKS / "riggers.md")
        .read_text("utf-8")
        .replace("gives constructive", "gives helpful, constructive")
    )

    assert not {relation for _, relation, _ in said(parse(text, MARKDOWN))} & {"prefers"}


def test_a_caption_below_a_heading_asks_for_nothing() -> None:
    items = "".join(
        f"- I clean the {part} of the tower each week\n" for part in ("stairs", "doors", "roof", "lamp")
    )
    text = f"# Keeper\n\n## Reach\n\nExtent of influence and ownership\n\n{items}\n## Care\n\n{items}"
    parsed = parse(text, MARKDOWN)

    assert is_framework(parsed, find_levels(parsed))
    assert named(parsed, "soft_skill") == []


def test_short_cells_are_cut_where_other_rows_of_the_table_are() -> None:
    long = "Ties and inspects any knot that the crew may come to need."
    parsed = parse(
        "| Area | L1 | L2 |\n|---|---|---|\n| Lifts | Plans one lift | Plans all lifts |\n"
        f"| Knots | {long} | {long} |\n",
        MARKDOWN,
    )

    cell = next(one for one in parsed.passages if one.text == "Plans all lifts")
    column = parsed.column_of(cell)
    assert column is not None
    assert parsed.passages[column[0]].text[column[1].start : column[1].end] == "L2"
    assert_partition(parsed)


def test_a_short_behavior_is_no_name() -> None:
    text = (FRAMEWORKS / "riggers.md").read_text("utf-8")
    parsed = parse(text.replace("Can plan the lifts of a single crew.", "Reports faults clearly"), MARKDOWN)

    assert "Reports faults clearly" not in named(parsed, "skill")


def test_a_cell_of_markdown_with_breaks_is_read_line_by_line() -> None:
    text = (
        "| | L1 | L2 |\n|---|---|---|\n"
        "| Lifts | - Plans one lift a day<br>- Ties the knots of the crew "
        "| Plans all lifts<br/>Checks the knots of others |\n"
    )
    parsed = parse(text, MARKDOWN)

    lines = [one for one in parsed.passages if one.kind == "bullet"]
    assert [one.text for one in lines] == [
        "Plans one lift a day",
        "Ties the knots of the crew",
        "Plans all lifts",
        "Checks the knots of others",
    ]
    assert [one.cells[0][0] for one in lines] == [1, 1, 2, 2]
    assert_partition(parsed)


def test_a_small_table_of_levels_makes_no_framework_of_a_guide() -> None:
    table = (FRAMEWORKS / "riggers.md").read_text("utf-8")
    duties = "".join(
        f"- Check the {part} before the lift\n" for part in ("rope", "hook", "knot", "crew", "log", "oil")
    )
    text = f"{table}\n## Responsibilities\n\n{duties}{duties.replace('Check', 'Clean')}"

    parsed = parse(text, MARKDOWN)
    assert not is_framework(parsed, find_levels(parsed))
