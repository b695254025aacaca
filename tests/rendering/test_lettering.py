from hypothesis import given
from hypothesis import strategies as st

from skillgraph.rendering.charts.lettering import ELLIPSIS, elide, is_cut, text_width, wrap

TEXTS = st.text(max_size=120)
ROOMS = st.integers(min_value=40, max_value=400)


@given(content=TEXTS, room=ROOMS, lines=st.integers(1, 4))
def test_no_line_is_wider_than_its_room_and_there_are_not_too_many(
    content: str, room: int, lines: int
) -> None:
    found = wrap(content, room, 12, lines=lines)

    assert len(found) <= lines
    assert all(text_width(line, 12) <= room for line in found)


@given(content=TEXTS, room=ROOMS, lines=st.integers(1, 4))
def test_what_is_not_cut_says_everything(content: str, room: int, lines: int) -> None:
    found = wrap(content, room, 12, lines=lines)

    if not is_cut(found):
        assert "".join("".join(found).split()) == "".join(content.split())


def test_an_endless_word_is_broken_and_cut() -> None:
    found = wrap("x" * 10_000, 100, 12, lines=2)

    assert len(found) == 2
    assert found[1].endswith(ELLIPSIS)


def test_a_wide_script_takes_its_own_room() -> None:
    assert text_width("日本語", 10) > text_width("abc", 10)
    assert elide("日本語の説明", 40, 12).endswith(ELLIPSIS)
