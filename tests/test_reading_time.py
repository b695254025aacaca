"""Reading takes time that grows with the length of a text, and no faster, whatever stands in it."""

import time

import pytest

from parsing import parse

LENGTH = 8_000
TIMES = 8
HIGHEST_RATIO = 3 * TIMES  # a quadratic rule would take TIMES squared
SHORTEST_SECONDS = 0.02  # what is faster than that at first is too short to compare

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


def seconds(text: str, media_type: str) -> float:
    begun = time.process_time()
    parse(text, media_type)
    return time.process_time() - begun


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown", "text/html", "application/yaml"])
@pytest.mark.parametrize("case", HOSTILE)
def test_reading_time_grows_with_length(case: str, media_type: str) -> None:
    piece = HOSTILE[case]
    short, long = (piece * (length // len(piece)) for length in (LENGTH, LENGTH * TIMES))

    first = max(SHORTEST_SECONDS, min(seconds(short, media_type) for _ in range(2)))

    assert seconds(long, media_type) < first * HIGHEST_RATIO


def test_one_line_of_five_megabytes_is_read() -> None:
    text = "Plain words stand here. " * 210_000

    begun = time.process_time()
    parsed = parse(text)

    assert len(parsed.passages) == 210_000
    assert time.process_time() - begun < 60
