"""Pictures before the words of lines mark items, and are no part of what these say."""

import pytest

from parsing import SUFFIXES, assert_partition, parse, readings

FORMS = [one for one in SUFFIXES if one in ("text/plain", "text/markdown")]


def items(text: str, media_type: str) -> list[str]:
    parsed = parse(text, media_type)
    assert_partition(parsed)
    return [words for kind, words in readings(parsed) if kind == "bullet"]


@pytest.mark.parametrize("media_type", FORMS)
@pytest.mark.parametrize("heading", ["Your mission", "\U0001f41f Key responsibilities", "Icing on the cake"])
def test_lines_that_begin_with_pictures_below_a_heading_are_items(heading: str, media_type: str) -> None:
    text = f"# Rigger\n\nWe mend.\n\n{heading}\n\n\u26f5 Mend the sails\n\U0001f4a5 Splice old ropes\n"

    assert items(text, media_type) == ["Mend the sails", "Splice old ropes"]


@pytest.mark.parametrize("media_type", FORMS)
@pytest.mark.parametrize("signs", ["\U0001f539 \U0001f539", "1\ufe0f\u20e3 2\ufe0f\u20e3"])
def test_lines_that_begin_with_one_picture_or_count_are_items(signs: str, media_type: str) -> None:
    first, second = signs.split()
    text = f"Rigger\n\nWhat it is like:\n\n{first} Mend the sails\n{second} Splice old ropes\n"

    assert items(text, media_type) == ["Mend the sails", "Splice old ropes"]


def test_a_picture_behind_the_mark_of_an_item_is_no_part_of_it() -> None:
    assert items("## Needs\n\n- \u2b50 Some Dutch\n- 1\ufe0f\u20e3 Knots\n", "text/markdown") == [
        "Some Dutch",
        "Knots",
    ]


@pytest.mark.parametrize("media_type", FORMS)
def test_lines_of_terms_below_a_title_are_no_items(media_type: str) -> None:
    text = "# Rigger\n\n\U0001f4cd Kiel\n\U0001f552 Full time\n\nWe mend sails and splice ropes here.\n"

    assert items(text, media_type) == []


@pytest.mark.parametrize("sign", ["\u274c", "\u26aa"])
def test_a_mark_that_says_something_of_its_line_stays(sign: str) -> None:
    assert items(f"## Needs\n\n- {sign} Knots\n- {sign} Sails\n", "text/markdown") == [
        f"{sign} Knots",
        f"{sign} Sails",
    ]
