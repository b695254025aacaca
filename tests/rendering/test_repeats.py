"""The data of the page without repeats, written and read."""

from hypothesis import given
from hypothesis import strategies as st

from skillgraph.rendering.page.islands import read_islands, write_islands
from skillgraph.rendering.page.repeats import with_repeats, without_repeats

#: Letters of few words, so that runs come again, and what no word has.
WORDS = st.lists(st.sampled_from(["role", "requires", "Python 3", "é", "😀", '"', "<", " ", "  ", ",", "x"]))
TEXTS = st.lists(st.one_of(WORDS.map("".join), st.text(st.characters(exclude_characters="~\n"))))


@given(TEXTS)
def test_what_is_written_without_repeats_is_read_with_them(texts: list[str]) -> None:
    assert with_repeats(without_repeats(texts)) == texts


def test_a_run_of_words_is_written_once_over_all_texts() -> None:
    sentence = "A backend engineer requires proficiency in Python"

    written = without_repeats([f'["{sentence}"]', f'["{sentence} and {sentence}"]'])

    assert written[0] == f'["{sentence}"]'
    assert written[1] == '["~#) and ~*)"]'


def test_what_a_server_packs_better_itself_stays_as_it_is() -> None:
    text = '["Python","Python"],[1000000,1000001,1000002],[1000000,1000001,1000002]'

    assert without_repeats([text]) == [text]


def test_a_run_may_be_as_long_as_a_digit_tells_and_begin_where_several_digits_tell() -> None:
    text = " ".join(f"word{n}" for n in range(9000))

    [written] = without_repeats([f"{text}; {text}"])

    assert len(written) < len(text) + 6 * 9000 / 92 + 6
    assert with_repeats([written]) == [f"{text}; {text}"]


def test_neither_markup_nor_a_reference_comes_out_of_text() -> None:
    parts = {
        "drawn": ["</script><!-- ~#$ \u202e &", "a" * 30, "</SCRIPT>"],
        "told": {"a": ["a" * 30, None, 1.5]},
    }

    page = write_islands(parts)

    assert page.count("<") == 2 * len(parts)
    assert "\u202e" not in page
    assert read_islands(f"<body>\n{page}</body>") == parts
