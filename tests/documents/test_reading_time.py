"""Reading is work that grows with the length of a text, and no faster, whatever stands in it."""

import pytest

from counting import count_calls
from parsing import parse

LENGTH = 2_000
TIMES = 6
HIGHEST_RATIO = 1.5 * TIMES  # a quadratic rule would take TIMES squared
LEAST_WORK = 500  # calls; what takes fewer at first is too little to compare

HOSTILE = {
    "one long word": "a",
    "stops": ".",
    "stops with blanks": ". ",
    "short sentences": "One two. ",
    "openers of glued sentences": "a By doing ",
    "headings": "Requirements\n",
    "items": "- Air\n",
    "emphasis never closed": "*a ",
    "brackets": "[",
    "links never closed": "[a](",
    "code never closed": "`a ",
    "tags never closed": "<a ",
    "quotes never closed": "<a '",
    "comments never closed": "<!--",
    "scripts never closed": "<script>",
    "nested blocks": "<div>",
    "nested lists": "<ul><li>x",
    "end tags of nothing": "</b></i>",
    "entities": "&amp; x. Y ",
    "rows": "| a | b |\n",
    "quoted lines": "> ",
    "invisible characters": "\u200b",
    "dashes": "- ",
    "keys": "a: ",
    "entries never closed": "- 'a\n",
    "brackets of lists": "[a, ",
    "comments in lines": "a #",
    "front matter never closed": "---\na: b\n",
}


def work(text: str, media_type: str) -> int:
    return count_calls(lambda: parse(text, media_type))


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown", "text/html", "application/yaml"])
@pytest.mark.parametrize("case", HOSTILE)
def test_the_work_of_reading_grows_with_length(case: str, media_type: str) -> None:
    piece = HOSTILE[case]
    short, long = (piece * (length // len(piece)) for length in (LENGTH, LENGTH * TIMES))
    parse(short, media_type)  # what is loaded once

    assert work(long, media_type) < max(LEAST_WORK, work(short, media_type)) * HIGHEST_RATIO


@pytest.mark.long
def test_one_line_of_five_megabytes_is_read() -> None:
    parsed = parse("Plain words stand here. " * 210_000)

    assert len(parsed.passages) == 210_000
