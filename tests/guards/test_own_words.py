"""The repository holds facts in our own words.

No cell or string repeats a run of eight words of the source document. Allowed are headings, concept labels of
at most ten words, and figures with their subject and unit.
"""

import re
from pathlib import Path

RUN = 8
LABEL = 10  # a label, a heading, or a figure with subject and unit has no more words
WORD = re.compile(r"[^\W_]+(?:[+#]+|[%])?")
BOUNDARY = re.compile(
    r"[\n\t\"|<>]|(?<=\w)[.:/](?=[a-z])"
)  # the parts of an identifier are labels of their own


def test_no_cell_or_string_repeats_a_sentence_of_the_source_document(
    tracked_texts: dict[Path, str], source_document: str
) -> None:
    words = _words(source_document)
    runs = {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}

    found = [
        f"{name}: {' '.join(run)}"
        for name, text in tracked_texts.items()
        for cell in BOUNDARY.split(text)
        for run in _repeated(cell, runs)
    ]

    assert found == []


def test_a_repeated_sentence_is_noticed_and_a_label_is_not() -> None:
    sentence = "One two three four five six seven eight nine ten eleven."
    runs = {tuple(_words(sentence)[start : start + RUN]) for start in range(4)}

    assert _repeated("Zero, one two three four five six seven eight nine ten!", runs)
    assert not _repeated("one two three four five six seven eight nine ten", runs)
    assert not _repeated("one two three four, then five six seven eight nine ten eleven", runs)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _repeated(cell: str, runs: set[tuple[str, ...]]) -> list[tuple[str, ...]]:
    words = _words(cell)
    if len(words) <= LABEL:
        return []
    return [
        run for start in range(len(words) - RUN + 1) if (run := tuple(words[start : start + RUN])) in runs
    ]
