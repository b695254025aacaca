"""The repository holds facts in our own words.

No cell or string repeats a run of eight words of the source document. Allowed are headings, concept labels of
at most ten words, and figures with their subject and unit.
"""

import csv
import re
from pathlib import Path

RUN = 8
LABEL = 10  # a label, a heading, or a figure with subject and unit has no more words
WORD = re.compile(r"[^\W_]+(?:[+#]+|[%])?")
BOUNDARY = re.compile(
    r"[\n\t\"|<>]|(?<=\w)[.:/](?=[a-z])"
)  # the parts of an identifier are labels of their own


def test_no_cell_or_string_repeats_a_sentence_of_the_source_document(
    root: Path, tracked_texts: dict[Path, str], source_document: str
) -> None:
    runs = _runs(source_document) - {run for label in _labels(root) for run in _runs(label)}

    found = [
        f"{name}: {' '.join(run)}"
        for name, text in tracked_texts.items()
        for cell in BOUNDARY.split(text)
        for run in _repeated(cell, runs)
    ]

    assert found == []


def test_no_label_has_more_words_than_a_label(root: Path, source_document: str) -> None:
    runs = _runs(source_document)

    assert [label for label in _labels(root) if len(_words(label)) > LABEL and _repeated(label, runs)] == []


def test_a_repeated_sentence_is_noticed_and_a_label_is_not() -> None:
    sentence = "One two three four five six seven eight nine ten eleven."
    runs = _runs(sentence)

    assert _repeated("Zero, one two three four five six seven eight nine ten!", runs)
    assert not _repeated("one two three four five six seven eight nine ten", runs)
    assert not _repeated("one two three four, then five six seven eight nine ten eleven", runs)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def _labels(root: Path) -> list[str]:
    """The labels of all concepts and the headings, also those that stand inside a string of ours."""
    tables = [root / "ontology" / "concepts.tsv", *sorted(root.glob("ontology/documents/*/passages.tsv"))]
    labels = []
    for path in tables:
        with path.open(encoding="utf-8-sig", newline="") as table:
            labels += [row["label"] for row in csv.DictReader(table, delimiter="\t")]
    return labels


def _repeated(cell: str, runs: set[tuple[str, ...]]) -> list[tuple[str, ...]]:
    if len(_words(cell)) <= LABEL:
        return []
    return sorted(_runs(cell) & runs)
