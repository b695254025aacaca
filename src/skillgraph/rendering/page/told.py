"""What the page tells of what it draws, once somebody asks: evidence, passages, ties, matches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skillgraph.rendering.page.column_data import by_column, intern
from skillgraph.rendering.page.evidence import PassageTable
from skillgraph.rendering.page.path import tie_table
from skillgraph.rendering.page.statement_data import statement_name
from skillgraph.rendering.text.matches import taxonomy_label
from skillgraph.vocabulary import MATCHES, TAXONOMIES, expand_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.model import Catalog, Statement
    from skillgraph.rendering.json import Documents
    from skillgraph.rendering.page.known_beside import KnownBeside
    from skillgraph.rendering.page.statement_data import Numbers


def told_data(
    catalog: Catalog,
    statements: Iterable[Statement],
    numbers: Numbers,
    *,
    documents: Documents,
    known: KnownBeside,
) -> dict[str, Any]:
    """Collect what the script reads when it is first asked for.

    Args:
        catalog: The whole graph.
        statements: In the order of their numbers.
        numbers: By which the page calls concepts, statements and relations.
        documents: Document CURIE to the document, where its passages may be shown.
        known: What the package knows beside the graph.

    """
    passages = PassageTable(catalog, documents)
    names = [statement_name(statement, numbers, passages=passages) for statement in statements]
    endings = intern(names, "q")
    return {
        "passages": passages.rows,
        "places": passages.places,
        "lengths": passages.lengths,
        "sections": passages.sections,
        "named": by_column(names, "q", "e"),
        "endings": endings,
        "ties": tie_table(
            catalog, {**numbers.concepts, **known.numbers}, numbers.statements, beyond=known.beyond
        ),
        "knownTies": known.ties,
        **_match_data(catalog, numbers.concepts),
    }


def _match_data(catalog: Catalog, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Give what concepts match in taxonomies, by their numbers, and what the licenses ask to be said."""
    matches = {
        numbers[curie]: [
            [taxonomy_label(one.target), one.label, MATCHES[one.relation], expand_target(one.target)]
            for one in found
        ]
        for curie, found in catalog.matches.items()
        if curie in numbers
    }
    named = {row[0] for rows in matches.values() for row in rows}
    licenses = {one.label: one.attribution for one in TAXONOMIES.values() if one.label in named}
    return {"matches": matches, "licenses": licenses}
