import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.rendering.text.output import Answer, OutputFormat, Terminal, Text, TextTable, render_answer

PIPE = Terminal()
ROWS = TextTable(["label", "note"], [["Café", "a|b"], ["x", "two\nlines"]])


def answer_of(
    *blocks: Text | TextTable, table: TextTable = ROWS, data: object = (), notes: tuple[str, ...] = ()
) -> Answer:
    return Answer(lambda: data, lambda: blocks, lambda: table, notes=notes)


ANSWER = answer_of(Text("Head", 0, "title"), ROWS, data=[{"label": "Café"}], notes=("A note.",))
ESCAPE = "\x1b"


def render(output: OutputFormat, terminal: Terminal = PIPE, answer: Answer = ANSWER) -> str:
    return render_answer(answer, output, terminal=terminal)


def test_a_pipe_gets_plain_aligned_text() -> None:
    text = render(OutputFormat.table)

    assert text == "Head\nlabel  note\nCafé   a|b\nx      two lines\n\nA note.\n"


def test_a_pipe_folds_and_colors_nothing() -> None:
    long = answer_of(Text("word " * 100))

    text = render(OutputFormat.table, answer=long)

    assert text.count("\n") == 1
    assert ESCAPE not in text


def test_a_terminal_folds_text_and_cells_without_losing_a_word() -> None:
    words = [f"word{number}" for number in range(60)]
    wide = TextTable(["id", "text"], [["1", " ".join(words)]])
    answer = answer_of(Text(" ".join(words), 2), wide)

    text = render(OutputFormat.table, Terminal(width=40), answer)

    assert max(map(len, text.splitlines())) <= 40
    assert all(text.count(f"{word}\n") + text.count(f"{word} ") >= 2 for word in words[:-1])


def test_a_long_word_is_folded_and_not_cut() -> None:
    word = "x" * 100
    table = TextTable(["id"], [[word]])

    text = render(OutputFormat.table, Terminal(width=30), answer_of(table))

    assert text.replace("\n", "").count("x") == 100


def test_colors_are_for_a_terminal_that_has_them() -> None:
    assert ESCAPE in render(OutputFormat.table, Terminal(80, color=True))
    assert ESCAPE not in render(OutputFormat.table, Terminal(80, color=False))


def test_a_label_cannot_drive_the_terminal() -> None:
    table = TextTable(["label"], [["\x1b]0;owned\x07"]])
    answer = answer_of(Text("\x1b[2J"), table)

    for terminal in (PIPE, Terminal(80, color=False)):
        assert ESCAPE not in render(OutputFormat.table, terminal, answer)


def test_without_unicode_our_glyphs_become_ascii() -> None:
    answer = answer_of(Text("• a → b — “c”"))

    assert render(OutputFormat.table, Terminal(unicode=False), answer) == '* a -> b -- "c"\n'


def test_without_unicode_json_is_escaped() -> None:
    assert "\\u00e9" in render(OutputFormat.json, Terminal(unicode=False))
    assert json.loads(render(OutputFormat.json)) == [{"label": "Café"}]


def test_jsonl_is_one_item_a_line() -> None:
    assert [json.loads(line) for line in render(OutputFormat.jsonl).splitlines()] == [{"label": "Café"}]


def test_csv_reads_back() -> None:
    assert list(csv.reader(io.StringIO(render(OutputFormat.csv)))) == [list(ROWS.columns), *ROWS.rows]


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2))
def test_tsv_has_one_line_a_row_whatever_the_cells_hold(cells: list[str]) -> None:
    text = render(OutputFormat.tsv, answer=answer_of(table=TextTable(["a", "b"], [cells])))

    assert text.count("\n") == 2
    assert text.splitlines()[0] == "a\tb"
    assert text.split("\n")[1].count("\t") == 1


def test_markdown_escapes_what_would_break_the_table() -> None:
    assert render(OutputFormat.md) == (
        "## Head\n\n| label | note |\n| --- | --- |\n| Café | a\\|b |\n| x | two<br>lines |\n"
    )


@pytest.mark.parametrize("output", list(OutputFormat))
def test_an_empty_answer_is_an_answer_in_every_output_type(output: OutputFormat) -> None:
    render(output, answer=answer_of(table=TextTable(["a"], [])))
