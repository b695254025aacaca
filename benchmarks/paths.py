"""Write what `docs/paths.md` shows of paths: ``python benchmarks/paths.py``.

The page names the pairs, says what was answered before, and why a person accepts each path; what is
answered now is computed here, on the bundled graph, as the command computes it. With ``--check``
nothing is written, and exit code 1 says that something would change.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from skillgraph.answers.known_names import find_known_concept, with_known
from skillgraph.answers.path import project_ways, shortest_path
from skillgraph.errors import NoPathError
from skillgraph.language.kinds import PATH_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.layer_names import band
from skillgraph.projection.named_relations import NAMED_RELATIONS
from skillgraph.projection.reasons import Reason
from skillgraph.rendering.text.neighbors import MARK
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import RELATIONS

PAGE = Path(__file__).parents[1] / "docs" / "paths.md"
ARROWS = {"forward": "\u2014 *{}* \u2192", "backward": "\u2190 *{}* \u2014", "both": "\u2014 *{}* \u2014"}
#: Name of each table, as its markers have it, to the heading of the column that a person writes.
TOLD = {"corrected": "what it said before", "argued": "why a person accepts it"}
NO_PATH = "*no meaningful path*"


class Pair(NamedTuple):
    """A row of a table: its ends by label, and what a person wrote of it."""

    source: str
    target: str
    told: str


def main() -> int:
    """Bring the page up to date, or tell whether it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where the page is behind")
    arguments = parser.parse_args()
    text = PAGE.read_text(encoding="utf-8")
    written = renew(text, open_catalog())
    if arguments.check:
        return int(written != text)
    PAGE.write_text(written, encoding="utf-8")
    return 0


def renew(text: str, catalog: Catalog) -> str:
    """Give the page with the answers of its tables computed anew."""
    for name, told in TOLD.items():
        rows = [f"| from | to | path | weakest hop | {told} |", "| --- | --- | --- | --- | --- |"]
        rows += [path_row(catalog, pair) for pair in read_pairs(text, name)]
        text = _between(text, name, "\n".join(rows))
    return text


def read_pairs(text: str, name: str) -> Iterator[Pair]:
    """Go through the pairs of a table of the page."""
    rows = text.partition(f"<!-- {name} -->")[2].partition("<!-- end -->")[0].split("| --- |\n")[-1]
    for row in rows.splitlines():
        if row.startswith("| "):
            source, target, *_, told = (cell.strip() for cell in row.strip("| ").split(" | "))
            yield Pair(source, target, told)


def path_row(catalog: Catalog, pair: Pair) -> str:
    """Give the row of a pair: its path in words, as ``skillgraph path`` finds it."""
    source, target = (find_known_concept(catalog, name) for name in (pair.source, pair.target))
    kinds = PATH_KINDS | {source.kind, target.kind}
    path = None
    for beyond in (False, True):  # what the graph does not have is passed where it has no path itself
        projection = project_ways(catalog, (source.id, target.id), kinds=kinds, beyond=beyond)
        try:
            path = shortest_path(projection, source.id, target.id)
        except NoPathError:
            continue
        break
    if path is None:
        return f"| {pair.source} | {pair.target} | {NO_PATH} | \u2014 | {pair.told} |"
    hops, least = path.hops, path.weakest
    concepts = with_known(catalog, chain.from_iterable((hop.source, hop.target) for hop in hops)).concepts
    ends = {source.id, target.id}
    labels = {
        curie: concept.label + ("" if curie in catalog.concepts or curie in ends else f" {MARK}")
        for curie, concept in concepts.items()
    }
    words = [source.label]
    for hop in hops:
        words += [ARROWS[hop.direction].format(_phrase(hop.reasons[0])), labels[hop.target]]
    return f"| {pair.source} | {pair.target} | {' '.join(words)} | {band(least)}, {least:.2f} | {pair.told} |"


def _phrase(reason: Reason) -> str:
    """Put a relation into words, as the page and the command have them."""
    if reason.relation in NAMED_RELATIONS:
        return NAMED_RELATIONS[reason.relation].label
    if reason.relation in RELATIONS:
        return RELATIONS[reason.relation].label
    return {"dcterms:hasPart": "has the part"}.get(reason.relation, reason.relation)


def _between(text: str, name: str, content: str) -> str:
    """Put content between the markers of a name."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    return pattern.sub(lambda match: f"{match[1]}\n{content}\n\n{match[2]}", text)


if __name__ == "__main__":
    sys.exit(main())
