"""Where a text says something, as short as it can be found again: ``line 63``, ``lines 12, 63, 118``."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from skillgraph.store.about import named_path, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.model import Catalog, Evidence, Statement

#: From so many lines in a row on they are a stretch: ``lines 70`` to ``72``.
_LEAST_STRETCH: Final = 3


def short_places(
    catalog: Catalog, evidences: Iterable[Evidence], *, sections: bool = False, documents: bool = True
) -> str:
    """Name the lines of some evidence, each once; what supports a single qualifier is no place of its own.

    Args:
        catalog: Where the passages are.
        evidences: Of one statement or of several.
        sections: Name the section of the lines too, once for all lines of one section.
        documents: Name the document where the graph has several.

    Returns:
        Places in the order of the evidence, lines of one place in ascending order; empty for none.

    Example:
        >>> from skillgraph.model import Catalog, Evidence, Passage, Span
        >>> span = Span(0, 1)
        >>> passages = [Passage(f"p{line}", "document:d", "", "bullet", span, line, "") for line in (5, 63)]
        >>> catalog = Catalog(passages={(p.document, p.id): p for p in passages})
        >>> short_places(catalog, [Evidence("document:d", p.id, span, None, (), "") for p in passages])
        'lines 5, 63'

    """
    told = list(evidences)
    told = [evidence for evidence in told if not evidence.slots] or told
    grouped: dict[str, list[Evidence]] = {}
    for evidence in told:
        passage = passage_of(catalog, evidence)
        several = documents and len(catalog.documents) > 1
        document = evidence.document.partition(":")[2] if several else ""
        section = " / ".join(named_path(catalog, passage.section)) if sections and passage else ""
        grouped.setdefault(", ".join(filter(None, (document, section))), []).append(evidence)
    return "; ".join(
        ", ".join(filter(None, (where, _lines(catalog, same)))) for where, same in grouped.items()
    )


def whole_evidence(statements: Iterable[Statement]) -> list[Evidence]:
    """Give the places that make some statements, without those that give a single qualifier of one."""
    return [
        evidence
        for statement in statements
        for evidence in [e for e in statement.evidence if not e.slots] or statement.evidence
    ]


def common_path(catalog: Catalog, statements: Iterable[Statement]) -> tuple[str, ...]:
    """Give as much of the path of a section as all statements share; empty where they share none."""
    passages = [passage_of(catalog, evidence) for evidence in whole_evidence(statements)]
    paths = [named_path(catalog, passage.section) for passage in passages if passage]
    shared = takewhile(lambda names: len(set(names)) == 1, zip(*paths, strict=False))
    return tuple(names[0] for names in shared)


def _lines(catalog: Catalog, evidences: Iterable[Evidence]) -> str:
    numbers: set[int] = set()
    unplaced: dict[str, None] = {}
    for evidence in evidences:
        passage = passage_of(catalog, evidence)
        if passage is None:
            unplaced[f"passage {evidence.passage}"] = None
        else:
            numbers.add(passage.line)
    words = ", ".join(_stretches(sorted(numbers)))
    lines = f"line{'s' if len(numbers) > 1 else ''} {words}" if numbers else ""
    return ", ".join(filter(None, (lines, *unplaced)))


def _stretches(numbers: Sequence[int]) -> list[str]:
    r"""Join numbers in a row.

    Example:
        >>> print(*map(ascii, _stretches([1, 5, 6, 7, 9, 10])))
        '1' '5\u20137' '9' '10'

    """
    runs: list[list[int]] = [[number] for number in numbers[:1]]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [
        word
        for run in runs
        for word in (
            [f"{run[0]}\u2013{run[-1]}"] if len(run) >= _LEAST_STRETCH else [str(number) for number in run]
        )
    ]
