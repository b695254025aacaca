"""Tables on a terminal: fitted to its width, no word broken, nothing left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command_line import CommandLine
from questions import QUESTIONS
from skillgraph.rendering.text.output import Answer, OutputFormat, Terminal, TextTable, render_answer
from skillgraph.rendering.text.terminal import GAP, LONGEST_WORD, draw_table, fit_widths

SOURCE = "document:lead-ai-backend-engineer, SHA-256 5c7432cd8ce8…).\n"
_words = st.text("abcdefgh", min_size=1, max_size=LONGEST_WORD)
_cells = st.lists(_words, max_size=6).map(" ".join)
_tables = st.integers(1, 5).flatmap(
    lambda count: st.tuples(
        st.lists(_words, min_size=count, max_size=count),
        st.lists(st.lists(_cells, min_size=count, max_size=count), min_size=1, max_size=4),
    )
)


@given(_tables, st.integers(40, 140))
def test_a_table_fits_and_breaks_no_word(table: tuple[list[str], list[list[str]]], width: int) -> None:
    columns, rows = table
    answer = Answer(list, lambda: [TextTable(columns, rows)], lambda: TextTable(columns, rows))

    text = render_answer(answer, OutputFormat.table, terminal=Terminal(width))

    assert max(map(len, text.splitlines())) <= width
    printed = text.split()
    for row in rows:
        for cell in row:
            assert all(word in printed for word in cell.split())


@given(_tables, st.integers(20, 140))
def test_widths_fill_no_more_than_the_line(table: tuple[list[str], list[list[str]]], width: int) -> None:
    columns, rows = table

    widths = fit_widths(columns, rows, width=width)

    if widths is not None:
        assert sum(widths) + GAP * (len(widths) - 1) <= width
        drawn = draw_table(columns, rows, widths=widths)
        assert max(map(len, drawn.splitlines())) <= width


def test_where_columns_have_no_room_a_row_is_a_block() -> None:
    table = TextTable(["role", "qualification", "place"], [["Surveyor", "certification", ""]])
    answer = Answer(list, lambda: [table], lambda: table)

    text = render_answer(answer, OutputFormat.table, terminal=Terminal(24))

    assert text == "• Surveyor\n    qualification:\n    certification\n"


@pytest.mark.parametrize("verb", QUESTIONS)
def test_every_answer_fits_the_terminal(
    verb: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    answers: list[Answer] = []
    monkeypatch.setattr("skillgraph.cli.asking.write_answer", lambda answer, *_, **__: answers.append(answer))
    CommandLine(capsys)(verb, *QUESTIONS[verb])

    plain, *fitted = (
        render_answer(answers[0], OutputFormat.table, terminal=Terminal(width))
        for width in (None, 60, 80, 120)
    )

    for width, text in zip((60, 80, 120), fitted, strict=True):
        assert max(map(len, text.splitlines())) <= width
        whole = "".join(text.split())
        for line in plain.splitlines():
            if line.startswith("  "):  # a line of a table is folded cell by cell
                assert "".join(line.split()) in whole


def test_markdown_keeps_what_it_would_take_for_marks() -> None:
    table = TextTable(["a*b"], [["x|<y>"]])
    answer = Answer(list, lambda: [table], lambda: table)

    text = render_answer(answer, OutputFormat.md, terminal=Terminal())

    assert text == "| a\\*b |\n| --- |\n| x\\|\\<y> |\n"


@pytest.mark.parametrize("verb", [verb for verb in QUESTIONS if verb not in ("list", "search")])
def test_markdown_cites_a_place_for_every_answer(
    verb: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)

    text = CommandLine(capsys)(verb, *QUESTIONS[verb], "-O", "md")

    assert ", line " in text
    assert text.endswith("of Guide to the role Lead AI Backend Engineer (" + SOURCE)
    assert "\x1b" not in text
