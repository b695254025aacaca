"""How much of what a graph holds."""

from collections import Counter
from collections.abc import Iterable

from skillgraph.model import Catalog


def count_all(catalog: Catalog) -> dict[str, int | dict[str, int]]:
    """Count everything in a graph.

    Returns:
        Totals by name; under ``concepts_by_kind``, ``statements_by_relation``,
        ``statements_by_modality`` and ``statements_by_status`` the breakdowns,
        largest first, ties by name.

    Example:
        >>> count_all(Catalog())["statements"]
        0

    """
    statements = list(catalog.statements.values())
    return {
        "documents": len(catalog.documents),
        "sections": len(catalog.sections),
        "passages": len(catalog.passages),
        "lists": len(catalog.lists),
        "concepts": len(catalog.concepts),
        "statements": len(statements),
        "figures": sum(s.figure is not None for s in statements),
        "evidence": sum(len(s.evidence) for s in statements),
        "concepts_by_kind": _ranked(c.kind for c in catalog.concepts.values()),
        "statements_by_relation": _ranked(s.relation for s in statements),
        "statements_by_modality": _ranked(s.modality or "not said" for s in statements),
        "statements_by_status": _ranked(s.status for s in statements),
    }


def _ranked(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))
