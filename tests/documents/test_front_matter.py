"""Front matter in TOML, arrays over several lines, and keys that sort a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing import assert_partition, parse, readings
from skillgraph.documents.formats.front_matter import page_blocks
from skillgraph.documents.formats.toml import parse_toml
from skillgraph.documents.keyed_entries import end_of_entries, keyed_entries
from skillgraph.model import Span

MARKDOWN = "text/markdown"


def test_front_matter_in_toml_is_read_as_yaml_is() -> None:
    toml = (
        '+++\ntitle = "Bell Founder"\ndate = 2024-05-02\ncity = "Ghent"\nskills = [\n  "Casting", # hot\n'
        "  'Tuning',\n]\ndraft = true\n[params]\nshift = \"Day\"\n+++\nCasts bells.\n"
    )
    yaml = (
        "---\ntitle: Bell Founder\ndate: 2024-05-02\ncity: Ghent\nskills:\n- Casting\n- Tuning\ndraft: true\n"
        "params:\n  shift: Day\n---\nCasts bells.\n"
    )

    assert readings(parse(toml, MARKDOWN)) == readings(parse(yaml, MARKDOWN))
    assert parse(toml, MARKDOWN).title == "Bell Founder"
    assert [one.label for one in parse(toml, MARKDOWN).localities.places] == ["Ghent"]
    assert parse(toml, MARKDOWN).dating.words == "2024-05-02"
    assert [one.key for one in keyed_entries(toml, MARKDOWN)] == [
        one.key for one in keyed_entries(yaml, MARKDOWN)
    ]
    assert toml[end_of_entries(toml, MARKDOWN) :] == "Casts bells.\n"
    assert_partition(parse(toml, MARKDOWN))


@pytest.mark.parametrize(
    "front",
    ["title: Bell Founder", 'title = "Bell Founder', "title = Bell Founder", "[a]\n[a]", f"a = {'[' * 4000}"],
)
def test_what_is_no_toml_is_left_as_it_is(front: str) -> None:
    text = f"+++\n{front}\n+++\nCasts bells.\n"

    assert end_of_entries(text, MARKDOWN) == 0
    assert "Casts bells." in readings(parse(text, MARKDOWN))[-1][1]
    assert_partition(parse(text, MARKDOWN))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ('"Casts \\"great\\" bells\\u2026"', ['Casts "great" bells\u2026']),
        ("'C:\\bells'", ["C:\\bells"]),
        ('"""\nCasts bells.\n\nTunes them.\n"""', ["Casts bells.", "Tunes them."]),
        ("'''Casts bells.'''", ["Casts bells."]),
        ('{ first = "Casts bells" }', ["about", "first: Casts bells"]),
        ('""', []),
        ('"""Casts "bells""""', ['Casts "bells"']),
        ("'''Casts 'bells''''", ["Casts 'bells'"]),
        ('["""a""", """b"""]', ["about", "a", "b"]),
    ],
)
def test_values_are_shown_as_readers_see_them(value: str, shown: list[str]) -> None:
    text = f"+++\nabout = {value}\n+++\n"

    assert [words for _, words in readings(parse(text, MARKDOWN))] == shown
    assert_partition(parse(text, MARKDOWN))


@pytest.mark.parametrize("moment", ["2024-01-01 10:00:00Z", "2024-01-01T10:00:00Z", "2024-01-01 10:00:00"])
def test_a_moment_is_one_value_wherever_its_hour_is_counted(moment: str) -> None:
    text = f"cast = {moment}\nkind = 'bell'"

    root = parse_toml(text, Span(0, len(text)))

    assert root is not None
    values = [line for node in root.children if node.value for line in node.value.lines]
    assert [text[line.start : line.end] for line in values] == [moment, "bell"]


def test_tables_and_dotted_keys_hold_entries() -> None:
    text = '[[posts]]\nname = "Founder"\n[[posts]]\nname = "Tuner"\n[post.pay]\n"low end".a = 1'

    root = parse_toml(text, Span(0, len(text)))

    assert root is not None
    posts, post = root.children
    assert [item.is_item for item in posts.children] == [True, True]
    [low] = post.children[0].children
    assert low.key is not None
    assert text[low.key.start : low.key.end] == "low end"


PIECES = st.sampled_from(['a = "b"', "[a]", "[", "]", "=", '"""', "\n", "a.b = [1, {c = 'd'}]", "#", "\\"])


@given(st.lists(PIECES))
def test_whatever_stands_there_every_character_shown_leads_back_to_its_own(pieces: list[str]) -> None:
    assert_partition(parse(f"+++\n{''.join(pieces)}\n+++\nAfter.\n", MARKDOWN))


def test_an_array_may_close_in_the_column_of_its_key() -> None:
    text = '---\ntitle: Founder\nneeds: [\n  "Casting, hot",\n  "Tuning"\n]\nshift: Day\n---\n# Founder\n'

    assert readings(parse(text, MARKDOWN))[1:5] == [
        ("heading", "needs"),
        ("bullet", "Casting, hot"),
        ("bullet", "Tuning"),
        ("heading", "shift"),
    ]


@pytest.mark.parametrize("key", ["tags", "keywords", "hashtags", "categories"])
def test_words_by_which_a_document_is_sorted_are_not_read(key: str) -> None:
    text = f"---\ntitle: Founder\n{key}: [Bell casting, Lead teams]\n---\nCasts bells.\n"

    assert [words for _, words in readings(parse(text, MARKDOWN))] == ["Founder", "Casts bells."]


def test_categories_that_hold_more_are_read() -> None:
    text = "---\ncategories:\n- name: Casting\n  skills:\n  - Molds\n---\n"

    assert "Molds" in [words for _, words in readings(parse(text, MARKDOWN))]


@pytest.mark.parametrize("value", ["midLevel", "FULL_TIME", "-", '""'])
def test_codes_and_signs_that_stand_for_nothing_are_not_read(value: str) -> None:
    text = f"---\ntitle: Founder\nexperience: {value}\n---\nCasts bells.\n"

    assert [words for _, words in readings(parse(text, MARKDOWN))] == ["Founder", "Casts bells."]


@pytest.mark.parametrize(
    ("description", "kept"),
    [("Role Expectations", False), ("Mends the ropes of the yard, and tells others how to do it.", True)],
)
def test_a_description_that_only_names_a_kind_of_page_is_no_heading(description: str, *, kept: bool) -> None:
    text = f"---\ndescription: {description}\n---\n\n# Senior Rigger\n\n- Splices ropes\n"

    shown = [block.text for block in page_blocks(text)[0]]

    assert shown == [*([description] * kept), "Senior Rigger", "Splices ropes"]
