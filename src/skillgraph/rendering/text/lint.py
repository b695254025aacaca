"""`lint`: what an author may want to mend, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.rendering.json import error_shape
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.output import Answer, Text, TextTable
from skillgraph.rendering.text.unread_passages import not_understood, telling_passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.answers.lint import Finding
    from skillgraph.corpus.planning import Ingested
    from skillgraph.extraction.values import Extraction
    from skillgraph.rendering.json import Shape


def findings_answer(results: Sequence[Ingested], findings: Mapping[str, Sequence[Finding]]) -> Answer:
    """Make the answer of ``lint``.

    Args:
        results: One a file.
        findings: What was found in each file that could be read, by its path.

    """
    return Answer(
        data=lambda: [_shape(result, findings.get(result.path, ())) for result in results],
        blocks=lambda: _blocks(results, findings),
        table=lambda: _table(results, findings),
    )


def _shape(result: Ingested, findings: Sequence[Finding]) -> Shape:
    extraction = result.extraction
    return {
        "path": result.path,
        "error": error_shape(result.error),
        "passages": len(extraction.parsed.passages) if extraction else 0,
        "not_understood": _left(extraction)[0],
        "findings": [_finding_shape(extraction, finding) for finding in findings] if extraction else [],
    }


def _left(extraction: Extraction | None) -> tuple[int, int]:
    """Count the passages that nothing was read of, and those that may tell something."""
    if extraction is None:
        return 0, 0
    return len(not_understood(extraction)), len(telling_passages(extraction))


def _finding_shape(extraction: Extraction, finding: Finding) -> Shape:
    passages = [extraction.parsed.passages[number] for number in finding.passages]
    return {
        "rule": finding.rule,
        "line": passages[0].line,
        "lines": [passage.line for passage in passages],
        "start": passages[0].span.start,
        "end": passages[0].span.end,
        "finding": finding.sentence,
        "advice": finding.advice,
    }


def _blocks(results: Sequence[Ingested], findings: Mapping[str, Sequence[Finding]]) -> Iterator[Text]:
    for result in results:
        found = findings.get(result.path, ())
        left, total = _left(result.extraction)
        is_mostly_left = 2 * left > total
        silent = "nothing found" if is_mostly_left else "nothing to mend"
        count = count_words(len(found), "finding") if found else silent
        yield Text(f"{result.path}: {'could not be read' if result.error else count}", 0, "heading")
        if result.error:
            yield Text(result.error.problem, 1)
        if result.extraction is None:
            continue
        if is_mostly_left:
            told = f"nothing was read of {left} of {count_words(total, 'passage')}"
            yield Text(f"{told}, headings and navigation apart: silence about them means nothing", 1)
        for finding in found:
            line = result.extraction.parsed.passages[finding.passages[0]].line
            yield Text(f"line {line}, {finding.rule}: {finding.sentence}", 1)
            yield Text(finding.advice, 2)


def _table(results: Sequence[Ingested], findings: Mapping[str, Sequence[Finding]]) -> TextTable:
    rows = [
        [result.path, str(shape["line"]), finding.rule, finding.sentence, finding.advice]
        for result in results
        if result.extraction is not None
        for finding in findings.get(result.path, ())
        for shape in [_finding_shape(result.extraction, finding)]
    ]
    return TextTable(["path", "line", "rule", "finding", "advice"], rows)
