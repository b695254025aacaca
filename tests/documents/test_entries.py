"""YAML and the content of front matter are read as a reader sees them, each character with its place."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command_line import CommandLine
from parsing import assert_partition, outline, parse, readings, texts
from skillgraph.documents import read_document
from skillgraph.documents.formats.entries import yaml_blocks
from skillgraph.documents.formats.front_matter import read_front_matter
from skillgraph.documents.parsing import parse_readable
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

DATA = Path(__file__).parents[1] / "data"
YAML, MARKDOWN = "application/yaml", "text/markdown"
FRAMEWORK = """\
path: "/ladders/mooring"
title: "Mooring"
sidebarGroup: "ladders"
topics:
  - name: "rope-work"
    title: "Rope work"
    content:
      - level: 1
        criteria:
          - "Ties the lines of small boats"
          - Asks before \\u0061 knot is cut # a comment
        exampleCriteria:
          - criteria: 'Keeps the skipper''s log'
            examples:
              - "Wrote \\"wind\\" and caf\\u00e9 down"
"""


def test_titles_and_levels_are_headings_and_criteria_a_list() -> None:
    parsed = parse(FRAMEWORK, YAML)

    assert readings(parsed) == [
        ("heading", "Mooring"),
        ("heading", "Rope work"),
        ("heading", "level 1"),
        ("lead-in", "criteria:"),
        ("bullet", "Ties the lines of small boats"),
        ("bullet", r"Asks before \u0061 knot is cut"),  # no escape: the scalar is plain
        ("lead-in", "example Criteria:"),
        ("bullet", "Keeps the skipper's log"),
        ("group-label", "examples:"),
        ("bullet", 'Wrote "wind" and café down'),
    ]
    assert [(level, label) for level, label, _ in outline(parsed)] == [
        (1, "Mooring"), (2, "Rope work"), (3, "level 1")
    ]  # fmt: skip
    assert parsed.title == "Mooring"
    assert_partition(parsed)


def test_a_front_matter_that_is_all_of_a_document_is_read_as_yaml_is() -> None:
    assert readings(parse(f"---\n{FRAMEWORK}---\n", MARKDOWN)) == readings(parse(FRAMEWORK, YAML))
    assert readings(parse(f"---\n{FRAMEWORK}", MARKDOWN)) == readings(parse(FRAMEWORK, YAML))


def test_line_ends_and_a_byte_order_mark_change_no_text() -> None:
    expected = readings(parse(FRAMEWORK, YAML))

    assert readings(parse("\ufeff" + FRAMEWORK.replace("\n", "\r\n"), YAML)) == expected
    assert readings(parse(f"\ufeff---\r\n{FRAMEWORK}---\r\n".replace("\n", "\r\n"), MARKDOWN)) == expected


def test_lists_of_a_front_matter_are_sections_and_the_text_after_it_is_none_of_theirs() -> None:
    parsed = parse(
        "---\ntitle: Harbor pilot\nsummary: Brings ships in.\nresponsibilities:\n- Boards ships\n"
        "nice_to_have: [Radar, 'Charts, old']\n---\nWe are a small port.\n",
        MARKDOWN,
    )

    assert [(parsed.kind_of(passage), passage.text) for passage in parsed.passages] == [
        ("overview", "Harbor pilot"),
        ("overview", "Brings ships in."),
        ("responsibilities", "responsibilities"),
        ("responsibilities", "Boards ships"),
        ("desirable", "nice to have"),
        ("desirable", "Radar"),
        ("desirable", "Charts, old"),
        ("overview", "We are a small port."),
    ]
    assert_partition(parsed)


def test_texts_in_blocks_are_markdown_and_folded_lines_are_one_paragraph() -> None:
    parsed = parse(
        "about: |\n  Lights a **harbor**.\n\n  - Trims [wicks](x)\n  - Paints\nsummary: >-\n  One long\n"
        "  sentence here.\n\n  Another one.\n",
        YAML,
    )

    assert readings(parsed) == [
        ("sentence", "Lights a harbor."),
        ("bullet", "Trims wicks"),
        ("bullet", "Paints"),
        ("sentence", "One long sentence here."),
        ("sentence", "Another one."),
    ]
    assert_partition(parsed)


def test_a_text_after_a_section_is_a_section_of_its_own() -> None:
    parsed = parse(
        "title: Diver\nrequirements:\n- Swims\nsalary: 900 EUR a week\nduties: |\n  - Dives\n", YAML
    )

    assert outline(parsed) == [
        (1, "Diver", "overview"),
        (2, "requirements", "requirements"),
        (2, "salary", "salary"),
        (2, "duties", "responsibilities"),
    ]
    assert readings(parsed)[-3:] == [
        ("sentence", "900 EUR a week"),
        ("heading", "duties"),
        ("bullet", "Dives"),
    ]


def test_items_may_stand_at_the_column_of_their_key_and_hold_maps() -> None:
    parsed = parse(
        "duties:\n- title: Night Watch\n  description: Walks the pier\n- &a !!str plain\n- *a\n"
        "- - inner\n  - other\n",
        YAML,
    )

    assert readings(parsed) == [
        ("heading", "duties"),
        ("group-label", "Night Watch"),
        ("bullet", "Walks the pier"),
        ("bullet", "plain"),
        ("bullet", "inner"),
        ("bullet", "other"),
    ]


@pytest.mark.parametrize(
    "line",
    ["path: /a/b", "permalink: x", "date: 2024-03-01", "draft: true", "site: https://example.org/a",
     "slug: one-two", "link: Anything", "photo: a.png", "empty:", "nothing: ~"],
)  # fmt: skip
def test_keys_for_programs_are_not_read(line: str) -> None:
    assert readings(parse(f"title: Diver\n{line}\n", YAML)) == [("heading", "Diver")]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('a: "x \\x41\\U0001F600 \\/ \\\\ \\t y"', "a: x A😀 / \\ y"),
        ('a: "x \\ud83d\\ude00 y"', "a: x 😀 y"),
        ('a: "one\\\n  two \n  three"', "a: onetwo three"),
        ("a: 'one\n  two'", "a: one two"),
        ("a: one\n  two # three\nb: four", "a: one two\nb: four"),
        ("a: {b: c, d: [e, f]}", "a\nb: c\nd\ne\nf"),
        ('a: "never closed\nb: c', 'a: "never closed\nb: c'),
        ("a: [never, closed\nb: c", "a: [never, closed\nb: c"),
        ("a: [link](http://x.y) after", "a: link after"),
        ("just a line\n\tand: a tab\n}{", "just a line\nand: a tab"),
        ("%YAML 1.2\n---\na: b\n...\n---\nc: d", "a: b\nc: d"),
        ('"a b": c', "a b: c"),
        ("- plain: text\n- a#b: c#d", "plain: text\na#b: c#d"),
    ],
)
def test_scalars_are_shown_as_a_reader_sees_them(source: str, shown: str) -> None:
    parsed = parse(source, YAML)

    assert texts(parsed) == shown
    assert_partition(parsed)


def test_a_rule_at_the_top_of_a_page_opens_no_front_matter() -> None:
    assert read_front_matter("---\n\nNote: prose\n\nMore prose without a key.\n").end == 0
    assert read_front_matter("---\nProse.\n").end == 0


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_a_framework_and_a_description_are_ingested_and_asked(tmp_path: Path, run: CommandLine) -> None:
    files = [DATA / "frameworks" / "platform-engineer.yaml", DATA / "descriptions" / "data-steward.md"]

    for file in files:
        run("ingest", str(file), "-g", str(tmp_path / "corpus"))
    assert (tmp_path / "corpus" / "documents" / "platform-engineer" / "source.yaml").read_bytes() == files[
        0
    ].read_bytes()
    run("validate", "-g", str(tmp_path / "corpus"))
    asked = run("show", "Snowflake", "-g", str(tmp_path / "corpus"), "--evidence")
    assert "“Snowflake”" in asked


def test_every_criterion_is_a_responsibility_and_keys_are_none() -> None:
    parsed = parse_readable(read_document(DATA / "frameworks" / "platform-engineer.yaml"))

    found = extract_document(parsed, bundled_vocabulary(), slug="framework").statements.values()
    stating = {one.evidence[0].passage for one in found if one.relation == "sg:hasDuty"}
    duties = [passage.text for passage in parsed.passages if passage.id in stating]

    assert duties == [passage.text for passage in parsed.passages if passage.kind == "bullet"]
    assert len(duties) == 9


PIECES = st.sampled_from([
    "title: ", "level: 1", "criteria:", "- ", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "key: ", '"', "'",
    "''", "\\n", "\\u00e9", "\\ud800", "\\U00110000", "\\x", "\\", "|\n", ">-\n", "[", "]", "{", "}", ",",
    ": ", ":", " #", "#", "&a ", "*a", "!tag ", "? ", "---\n", "...\n", "%", "\t", "\ufeff", "\u00ad",
    "😀", "Two words", "word.", "**", "`", "&amp;", "<b>", "path: /a", "true", "@", "| a |",
])  # fmt: skip
WRITTEN = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


@given(WRITTEN)
def test_every_character_shown_leads_back_to_its_own(text: str) -> None:
    parsed = parse(text, YAML)

    assert_partition(parsed)
    assert parsed == parse(text, YAML)


@given(WRITTEN)
def test_every_character_of_a_front_matter_leads_back_to_its_own(text: str) -> None:
    assert_partition(parse(f"---\nduties: {text}\n---\nAfter *it*.\n", MARKDOWN))


WORDS = st.text(alphabet=string.ascii_letters + "éß ", min_size=2, max_size=30).filter(
    lambda text: text == text.strip() and text.lower() not in {"true", "false", "yes", "no", "on", "off"}
)


@given(st.lists(WORDS, min_size=1, max_size=8), st.sampled_from(["- {}", "- '{}'", '- "{}"', "- |\n  {}"]))
def test_no_item_is_lost(items: list[str], style: str) -> None:
    parsed = parse("duties:\n" + "\n".join(style.format(item) for item in items), YAML)

    assert texts(parsed).split() == ["duties", *" ".join(items).split()]


FORMS = ("{}", "- {}", "k: {}", "- k: {}", "- - {}", "title: {}", "level: {}", "criteria: {}", "k:", "-",
         "topics:", "examples:", "k: |", "k: '{}'", "# c", "")  # fmt: skip
LINES = st.lists(st.tuples(st.integers(0, 6), st.sampled_from(FORMS)), min_size=1, max_size=14)


@given(LINES)
def test_no_value_is_lost_however_lines_are_indented(lines: list[tuple[int, str]]) -> None:
    written = [
        " " * column + line.format(f"v{number} end{number}.") for number, (column, line) in enumerate(lines)
    ]
    parsed = parse("\n".join(written), YAML)
    shown = texts(parsed)

    assert_partition(parsed)
    for number, (_, line) in enumerate(lines):
        assert "{}" not in line or shown.count(f"v{number} end{number}.") == 1


def test_an_item_with_a_level_is_headed_by_who_is_there() -> None:
    """What is called after nobody, or says nothing more, stays an item."""
    text = (
        "role: Bricklayer\nlevels:\n- level: 1\n  name: Junior Bricklayer\n  description: Cleans bricks.\n"
        "- level: 2\n  name: Mortar\n  description: Is mixed.\n- level: 3\n  name: Senior Bricklayer\n"
    )

    blocks, _ = yaml_blocks(text)

    assert [block.text for block in blocks if block.kind == "heading"] == ["Bricklayer", "Junior Bricklayer"]
