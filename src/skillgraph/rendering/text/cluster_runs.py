"""`ingest --engine spark`: how many documents came in, are there and were refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import Answer, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skillgraph.cluster.runs import ClusterRun


def cluster_run_answer(run: ClusterRun, *, notes: tuple[str, ...] = ()) -> Answer:
    """Make the answer of ``ingest --engine spark``."""
    counts = {
        name: getattr(run, name) for name in ("incoming", "documents", "refused", "read", "gone", "parts")
    }
    refusals = [refusal._asdict() for refusal in run.refusals]
    return Answer(
        data=lambda: {"folder": str(run.folder), **counts, "refusals": refusals},
        blocks=lambda: _blocks(run),
        table=lambda: TextTable(list(counts), [list(map(str, counts.values()))]),
        notes=notes,
    )


def _blocks(run: ClusterRun) -> Iterator[Text | TextTable]:
    there = count_words(run.documents, "document")
    yield Text(f"{run.folder}: {run.incoming} in = {there} + {run.refused} refused", 0, "title")
    before = run.incoming - run.read
    yield Text(f"{run.read} read now, {before} before; {count_words(run.parts, 'part')}", 1)
    if run.gone:
        yield Text(f"{count_words(run.gone, 'document')} of earlier runs did not come in again and stay", 1)
    if run.refusals:
        yield TextTable(["refused", "why"], [[one.path, one.reason] for one in run.refusals])
    if run.refused > len(run.refusals):
        yield Text(f"and {run.refused - len(run.refusals)} more, which the table refused has", 1)
