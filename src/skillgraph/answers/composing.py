"""How a query is put together: what narrows it, and what it is about.

What a question is about is bound by a ``VALUES`` block at the end of its query (SPARQL 1.1,
section 10.2.2), or at the beginning of one that counts, never written into its text. Where a
question is narrowed, whole lines are added between the two halves of its query.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final, NamedTuple

from skillgraph.answers.queries_behind import IN_SECTION, STATED, HalvedQuery
from skillgraph.model import Excerpt, Section
from skillgraph.vocabulary import PREFIXES, expand_curie


class Narrowing(NamedTuple):
    """What a question is narrowed to, as `narrowing.narrow_catalog` narrows a graph."""

    section: Section | None = None
    stated_only: bool = False


#: For a question that is not narrowed.
EVERYTHING: Final = Narrowing()


def compose_query(
    query: HalvedQuery,
    columns: dict[str, list[str]],
    *,
    narrowing: Narrowing = EVERYTHING,
    lines: tuple[str, str] = (IN_SECTION, STATED),
) -> str:
    """Put a query together and bind each variable to any of its values."""
    in_section, stated = lines
    whole = [query.head]
    if narrowing.section is not None:
        whole.append(in_section)
        columns = {**columns, "section": ids_of_place(narrowing.section)}
    if narrowing.stated_only:
        whole.append(stated)
    rows = product(*columns.values())
    return with_prefixes("".join((*whole, query.tail))) + (
        values_rows(tuple(columns), rows) if columns else ""
    )


def ids_of_place(place: Section) -> list[str]:
    """Give what a query binds for a place: a line may be several passages."""
    several = place.holds if isinstance(place, Excerpt) and place.path else ()
    return [*map(full_iri, several or [place.id])]


def values_rows(variables: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a block of values; one variable goes without brackets."""
    names = [f"?{variable}" for variable in variables]
    if len(names) == 1:
        return " ".join(("VALUES", *names, "{", *(row[0] for row in rows), "}")) + "\n"
    cells = ("(" + " ".join(row) + ")" for row in rows)
    return " ".join(("VALUES", "(" + " ".join(names) + ")", "{", *cells, "}")) + "\n"


def full_iri(curie: str) -> str:
    """Write an IRI in full, since a CURIE may hold a slash."""
    return f"<{expand_curie(curie)}>"


def literal_of(text: str) -> str:
    """Write a plain literal."""
    # JSON writes a string as SPARQL does (section 19.7), save for what it would put as pairs of escapes.
    return json.dumps(text, ensure_ascii=False)


def with_prefixes(query: str) -> str:
    """Put the prefixes before a query that it uses."""
    used = (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items() if f"{prefix}:" in query)
    return "".join(used) + query
