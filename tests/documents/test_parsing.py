"""Reading texts without markup: headings, lists, glued sentences, and the whole of both guides."""

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing import assert_nothing_is_lost, assert_partition, outline, parse, readings
from skillgraph.documents import parse_document, read_document
from skillgraph.documents.parsing import parse_readable
from skillgraph.errors import DocumentError
from skillgraph.model import Span

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "tests" / "data" / "guides" / "lead-cloud-security-engineer.txt"
SAMPLE = ROOT / "tests" / "data" / "sample" / "documents" / "lead-geodata-engineer"
BUNDLED_TABLE = ROOT / "ontology" / "documents" / "lead-ai-backend-engineer" / "passages.tsv"
BUNDLED_DOCUMENT = Path(
    os.environ.get(
        "SKILLGRAPH_DOCUMENT", ROOT.parent / "shared" / "documents" / "lead-ai-backend-engineer.txt"
    )
)


def hand_made(table: Path) -> dict[Span, dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {Span(int(row["start"]), int(row["end"])): row for row in rows}


def test_short_lines_are_headings_and_names_of_sections_stand_at_the_top() -> None:
    parsed = parse(
        "Overview\nText stands here.\nRequirements\nEducation\n- A degree\nExperience\n- Years\nSalary\n- Pay"
    )

    assert outline(parsed) == [
        (1, "Overview", "overview"),
        (1, "Requirements", "requirements"),
        (2, "Education", "requirements"),
        (2, "Experience", "requirements"),
        (1, "Salary", "salary"),
    ]


def test_a_heading_straight_under_a_heading_opens_a_level_and_openers_are_siblings() -> None:
    text = (
        "Career Development\nPeople move up.\nJunior Diver\n- Dives\nLead Diver\nResponsibilities\n- Leads\n"
        "Qualifications\n- Air\nLater Steps\nTeaching\n- Teaches\nWriting\n- Writes\nMarket Demand\n- Grows"
    )

    assert [(level, label) for level, label, _ in outline(parse(text))] == [
        (1, "Career Development"),
        (2, "Junior Diver"),
        (2, "Lead Diver"),
        (3, "Responsibilities"),
        (3, "Qualifications"),
        (2, "Later Steps"),
        (3, "Teaching"),
        (3, "Writing"),
        (1, "Market Demand"),
    ]


def test_a_flattened_group_title_opens_a_list_of_its_own() -> None:
    parsed = parse(
        "Duties\n- Team Guidance\n- Coach six people\n- Plan shifts\n- Audit Work\n- Prepare proofs\n- File"
    )

    kinds = [passage.kind for passage in parsed.passages[1:]]
    groups = [
        parsed.lists[passage.list].lead_in for passage in parsed.passages[1:] if passage.list is not None
    ]
    assert kinds == ["group-label", "bullet", "bullet", "group-label", "bullet", "bullet"]
    assert groups == [None, 1, 1, None, 4, 4]
    assert [(each.parent, each.position) for each in parsed.lists] == [(None, None), (0, 1), (0, 2)]


def test_a_choice_of_two_names_is_no_group_title() -> None:
    parsed = parse("Skills\n- Deer or Elk\n- Tracking in snow\n- Mending fences\n- Felling trees")

    assert {passage.kind for passage in parsed.passages[1:]} == {"bullet"}


def test_names_in_capitals_are_no_group_titles() -> None:
    parsed = parse("Tools\n- Apache Kafka\n- Apache Spark\n- Google Cloud\n- something else")

    assert {passage.kind for passage in parsed.passages[1:]} == {"bullet"}


@pytest.mark.parametrize(
    ("item", "glued"),
    [
        ("Write notes. By sharing these notes, the team learns.", "By sharing these notes, the team learns."),
        ("Write notes By sharing these, the team learns.", "By sharing these, the team learns."),
        ("Bonus for new people It's important to ask early.", "It's important to ask early."),
        ("Goals of the firm As the field moves on, so do people.", "As the field moves on, so do people."),
        (
            "Talks at fairs Meeting these points helps a person along.",
            "Meeting these points helps a person along.",
        ),
        (
            "Solve riddles. Addressing these takes time. In doing so, you learn.",
            "Addressing these takes time.",
        ),
    ],
)
def test_a_sentence_glued_to_the_last_item_is_cut_off(item: str, glued: str) -> None:
    parsed = parse(f"Duties\n- Read logs\n- {item}")

    assert ("glued-sentence", glued) in readings(parsed)
    assert parsed.passages[2].list == 0


@pytest.mark.parametrize(
    "item",
    [
        "Explain findings to all. Clear writing is crucial for the team.",
        "Use Go in daily work",
        "Work with The Hague office",
        "Knowledge of cloud services (AWS, As a Service offers)",
    ],
)
def test_a_second_sentence_or_a_name_is_no_glue(item: str) -> None:
    parsed = parse(f"Duties\n- Read logs\n- {item}")

    assert parsed.passages[-1].text == item


def test_a_glued_lead_in_opens_the_list_that_follows() -> None:
    parsed = parse("Overview\n- Pays £9 per year This estimate takes into account:\n- Rent\n- Food")

    assert readings(parsed)[1:] == [
        ("bullet", "Pays £9 per year"),
        ("lead-in", "This estimate takes into account:"),
        ("bullet", "Rent"),
        ("bullet", "Food"),
    ]
    assert [each.lead_in for each in parsed.lists] == [None, 2]
    assert [passage.position for passage in parsed.passages[3:]] == [1, 2]


def test_an_item_that_ends_with_a_colon_leads_in_to_those_below_it() -> None:
    parsed = parse(
        "Market Demand\n- While boats sell well, some trades are shrinking:\n- Rope makers\n- Sail makers"
    )

    assert [passage.kind for passage in parsed.passages] == ["heading", "lead-in", "bullet", "bullet"]
    assert parsed.lists[1].parent == 0


def test_a_lead_in_says_what_its_list_holds() -> None:
    parsed = parse(
        "Overview\nKey aspects of the role include:\n- Dive\n- Swim. Qualifications include:\n- Lungs"
    )

    assert [each.kind for each in parsed.lists] == ["responsibilities", "requirements"]
    assert parsed.kind_of(parsed.passages[-1]) == "requirements"


def test_a_label_is_told_from_its_text() -> None:
    passage = parse("Skills\n- Languages: Python, Go").passages[1]

    assert passage.label is not None
    assert passage.text[passage.label.start : passage.label.end] == "Languages"


def test_nested_items_are_lists_within_lists() -> None:
    parsed = parse("Tools\n- Clouds:\n    - AWS\n    - Azure\n- Editors")

    assert [(passage.list, passage.position) for passage in parsed.passages[1:]] == [
        (0, 1),
        (1, 1),
        (1, 2),
        (0, 2),
    ]
    assert (parsed.lists[1].parent, parsed.lists[1].position) == (0, 1)


def test_lines_with_a_label_each_are_no_wrapped_paragraph() -> None:
    parsed = parse(
        "## Tools\n\nRequired: Sonar (towed and fixed), Radar Console, Log\nPreferred: Tides, Charts\n",
        "text/markdown",
    )

    assert [passage.text for passage in parsed.passages][1:] == [
        "Required: Sonar (towed and fixed), Radar Console, Log",
        "Preferred: Tides, Charts",
    ]


def test_wrapped_lines_are_one_paragraph_and_lead_back_to_both_lines() -> None:
    text = (
        "Overview\nA long line about the work of divers that was wrapped\nby an editor at sixty characters.\n"
    )

    passage = parse(text).passages[1]

    assert (
        passage.text
        == "A long line about the work of divers that was wrapped by an editor at sixty characters."
    )
    at = passage.text.index("by an editor")
    found = passage.source_span(Span(at, at + 5))
    assert text[found.start : found.end] == "by an"


def test_paragraphs_below_a_heading_that_promises_a_list_are_its_items() -> None:
    parsed = parse(
        "What you will do\n\nBuild boats\n\nPaint them blue\n\nAbout us\n\nWe are a wharf.\n\nBoats float."
    )

    assert [passage.kind for passage in parsed.passages] == [
        "heading",
        "bullet",
        "bullet",
        "heading",
        "sentence",
        "sentence",
    ]


def test_sentences_end_where_sentences_end() -> None:
    parsed = parse("Overview\nUse tools, e.g. Dr. Who's Ph.D. kit v2.5. Then rest! Node.js and .NET stay.")

    assert [text for _, text in readings(parsed)[1:]] == [
        "Use tools, e.g. Dr. Who's Ph.D. kit v2.5.",
        "Then rest!",
        "Node.js and .NET stay.",
    ]


def test_underlined_lines_are_headings_by_their_sign_and_rules_are_no_text() -> None:
    parsed = parse("Diver\n=====\n\nRequirements\n------------\n- Air\n\n-----\n\nPay\n---\nA lot of it.\n")

    assert [(level, label) for level, label, _ in outline(parsed)] == [
        (1, "Diver"),
        (2, "Requirements"),
        (2, "Pay"),
    ]
    assert [text for _, text in readings(parsed)] == ["Diver", "Requirements", "Air", "Pay", "A lot of it."]
    assert_partition(parsed)


def test_numbered_names_of_sections_are_headings_and_numbered_items_are_not() -> None:
    parsed = parse("1. Requirements\n- Air\n2. Benefits\n- Fish\nDuties\n1. Training\n2. Experience\n3. Rest")

    assert [label for _, label, _ in outline(parsed)] == ["Requirements", "Benefits", "Duties"]
    assert [kind for kind, _ in readings(parsed)][-3:] == ["bullet"] * 3


def test_text_before_any_heading_has_a_section_without_heading() -> None:
    parsed = parse("This document says only one thing.")

    assert (parsed.sections[0].slug, parsed.sections[0].passage) == ("opening", None)


def test_the_language_is_told_and_the_rest_is_read() -> None:
    parsed = parse(
        "Anforderungen\n- Du hast 3 Jahre Erfahrung mit Python und der Pflege von Daten\n"
        "- Du bist gern im Team und sprichst mit den Leuten\n- Wir suchen eine Person für die Arbeit in Kiel"
    )

    assert parsed.language == "de"
    assert parsed.sections[0].kind == "requirements"


def test_the_sample_is_parsed_as_its_hand_made_table_has_it() -> None:
    parsed = parse_document(read_document(SAMPLE / "document.txt"))

    made = hand_made(SAMPLE / "passages.tsv")
    assert {passage.span: passage.kind for passage in parsed.passages} == {
        span: row["kind"] for span, row in made.items()
    }
    assert {passage.span: parsed.sections[passage.section].slug for passage in parsed.passages} == {
        span: row["section"] for span, row in made.items()
    }


@pytest.mark.skipif(not BUNDLED_DOCUMENT.is_file(), reason="the bundled guide's document is not at hand")
def test_the_bundled_guide_is_parsed_as_its_hand_made_table_has_it() -> None:
    parsed = parse_document(read_document(BUNDLED_DOCUMENT))

    made = hand_made(BUNDLED_TABLE)
    same = [passage for passage in parsed.passages if passage.span in made]
    # One second sentence of an item is a passage of its own in the table, and stays in its item here.
    assert len(same) == len(made) - 2
    assert len(parsed.passages) == len(made) - 1
    assert all(passage.kind == made[passage.span]["kind"] for passage in same)
    assert all(parsed.sections[passage.section].slug == made[passage.span]["section"] for passage in same)
    assert all(passage.line == int(made[passage.span]["line"]) for passage in same)


def test_our_own_guide_has_the_sections_of_its_template() -> None:
    parsed = parse_readable(read_document(GUIDE))

    top = [(section.label, section.kind) for section in parsed.sections if section.level == 1]
    assert top == [
        ("Overview", "overview"),
        ("Core Responsibilities", "responsibilities"),
        ("Requirements", "requirements"),
        ("Career Development", "career"),
        ("Market Demand", "market"),
        ("Salary Ranges (UK Market, 2025)", "salary"),
        ("Industry Trends", "trends"),
        ("Essential Soft Skills", "soft-skills"),
        ("Best Practices", "practices"),
        ("Common Challenges", "challenges"),
    ]
    assert sum(passage.kind == "group-label" for passage in parsed.passages) == 9
    assert sum(passage.kind == "glued-sentence" for passage in parsed.passages) == 11
    assert_partition(parsed)
    assert_nothing_is_lost(parsed)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf \r\n\t"])
def test_an_empty_document_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "role.txt").write_bytes(content)

    with pytest.raises(DocumentError, match="is empty"):
        parse_readable(read_document(tmp_path / "role.txt"))


def test_a_page_that_is_all_script_is_refused(tmp_path: Path) -> None:
    (tmp_path / "role.html").write_text(
        "<html><script>document.write('Role')</script></html>", encoding="utf-8"
    )

    with pytest.raises(DocumentError, match="no text that a reader would see"):
        parse_readable(read_document(tmp_path / "role.html"))


ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", " ", "\t", "\u00a0", "\u2028"])
WORDS = st.sampled_from([
    "Requirements", "- ", "* ", "• ", "1. ", "Label:", "lower", "Title Case", "By doing so.", "e.g.",
    ":", ".", "é", "😀", "\ufeff", "\u200b", "5+ years", "(", "50%", "    - ",
])  # fmt: skip
PLAIN = st.lists(WORDS | ENDS | st.text(max_size=8)).map("".join)


@given(PLAIN)
def test_every_readable_character_is_in_exactly_one_passage(text: str) -> None:
    parsed = parse(text)

    assert_partition(parsed)
    assert_nothing_is_lost(parsed)


@given(PLAIN)
def test_parsing_twice_gives_the_same(text: str) -> None:
    assert parse(text) == parse(text)


def test_challenges_without_markers_are_items_where_they_are_names() -> None:
    parsed = parse(
        "Rigger\n\nCommon Challenges\nShadow copies: Old ropes pile up.\nThin staffing\n"
        "Rules differ from one port to the next.\n"
    )

    kinds = [(passage.kind, passage.text) for passage in parsed.passages[2:]]
    assert kinds == [
        ("bullet", "Shadow copies: Old ropes pile up."),
        ("bullet", "Thin staffing"),
        ("sentence", "Rules differ from one port to the next."),
    ]


@pytest.mark.parametrize(
    "line",
    ["Prior exposure to ropes and sails", "Knowledge of knots is a plus", "Ports such as Genoa and Riga"],
)
def test_what_asks_for_things_or_names_some_is_no_heading(line: str) -> None:
    parsed = parse(f"Rigger\n\nRequirements\nSteady hands at work\n{line}\nCalm under pressure\n")

    assert [section.label for section in parsed.sections][-1] == "Requirements"
