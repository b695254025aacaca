"""Write what `docs/paths.md` shows of paths and hubs: ``python benchmarks/paths.py``.

The page names the pairs and says why a person accepts each path; everything else between its
markers is computed here, on the bundled graph. With ``--check`` nothing is written, and exit
code 1 says that something would change.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import mean

import networkx as nx

from skillgraph.answers.lookup import find_concept
from skillgraph.answers.path import shortest_path
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.projecting import HUB_PENALTY, project_graph
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import RELATIONS

PAGE = Path(__file__).parents[1] / "docs" / "paths.md"
ARROWS = {"forward": "\u2014 *{}* \u2192", "backward": "\u2190 *{}* \u2014", "both": "\u2014 *{}* \u2014"}
#: Hub penalties to compare.
PENALTIES = (0, HUB_PENALTY, 2 * HUB_PENALTY, 4 * HUB_PENALTY)
#: How many nodes with the most neighbors are called hubs in the tables.
HUBS = 10
HEADER = "| from | to | path | distance | why a person accepts it |"
RULER = "| --- | --- | --- | ---: | --- |"


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the table: its ends by label, and the argument."""

    source: str
    target: str
    why: str


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
    """Give the page with what stands between its markers computed anew."""
    pairs = list(read_pairs(text))
    text = _between(text, "pairs", "\n".join([HEADER, RULER, *(path_row(catalog, pair) for pair in pairs)]))
    return _between(text, "hubs", "\n".join(hub_rows(catalog, pairs)))


def read_pairs(text: str) -> Iterator[Pair]:
    """Go through the pairs of the page."""
    rows = text.partition("<!-- pairs -->")[2].partition("<!-- end -->")[0].splitlines()
    for row in rows:
        cells = [cell.strip() for cell in row.strip("| ").split(" | ")]
        if row.startswith("| ") and row not in (HEADER, RULER):
            yield Pair(cells[0], cells[1], cells[-1])


def path_row(catalog: Catalog, pair: Pair) -> str:
    """Give the row of a pair: its path in words, as ``skillgraph path`` finds it."""
    source, target = (find_concept(catalog, name) for name in (pair.source, pair.target))
    projection = project_graph(catalog, kinds=DEFAULT_KINDS | {source.kind, target.kind})
    path = shortest_path(projection, source.id, target.id)
    chain = [source.label]
    for hop in path.hops:
        tie = ARROWS[hop.direction].format(_phrase(hop.reasons[0].relation))
        chain += [tie, catalog.concepts[hop.target].label]
    cells = (pair.source, pair.target, " ".join(chain), str(path.distance), pair.why)
    return f"| {' | '.join(cells)} |"


def _phrase(relation: str) -> str:
    return (
        RELATIONS[relation].label
        if relation in RELATIONS
        else {"dcterms:hasPart": "has the part"}.get(relation, relation)
    )


def hub_rows(catalog: Catalog, pairs: list[Pair]) -> Iterator[str]:
    """Go through the lines on what the hub penalty does, over the pairs and over all pairs of skills."""
    projection = project_graph(catalog)
    for edge in projection.edges.values():
        added = edge["distance"] - edge["plain_distance"]
        for penalty in PENALTIES:
            edge[f"distance {penalty}"] = edge["plain_distance"] + added * penalty // HUB_PENALTY
    greatest: set[str] = max(nx.connected_components(projection), key=len)
    nodes = sorted(greatest)
    hubs = sorted(projection, key=lambda node: (-projection.degree(node), node))[:HUBS]
    named = ", ".join(f"{catalog.concepts[node].label} ({projection.degree(node)})" for node in hubs)
    ends = [tuple(find_concept(catalog, name).id for name in (p.source, p.target)) for p in pairs]
    inside = [(source, target) for source, target in ends if source in nodes and target in nodes]
    yield f"The {HUBS} concepts with the most neighbors, of {len(projection)}: {named}."
    yield ""
    yield (
        "| paths between | penalty | other paths | hops | through a hub | through the greatest "
        "| inner neighbors | weakest hop |"
    )
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, asked in (("pairs above", inside), ("pairs of skills", list(combinations(nodes, 2)))):
        plain = all_paths(projection, asked, weight="plain_distance")
        for penalty in PENALTIES:
            found = all_paths(projection, asked, weight=f"distance {penalty}")
            changed = sum(one != other for one, other in zip(plain, found, strict=True)) / len(asked)
            number = f"**{penalty}**" if penalty == HUB_PENALTY else str(penalty)
            cells = (
                f"{len(asked):,} {name}",
                number,
                f"{changed:.0%}",
                *_measures(projection, found, hubs=hubs),
            )
            yield f"| {' | '.join(cells)} |"


def all_paths(
    projection: "nx.Graph[str]", pairs: list[tuple[str, str]], *, weight: str
) -> list[tuple[str, ...]]:
    """Find the shortest path of each pair, as `shortest_path` does, searching once from each target."""
    nearer = {
        target: nx.dijkstra_predecessor_and_distance(projection, target, weight=weight)[0]
        for target in {target for _, target in pairs}
    }
    paths = []
    for source, target in pairs:
        nodes = [source]
        while nodes[-1] != target:
            nodes.append(min(nearer[target][nodes[-1]]))
        paths.append(tuple(nodes))
    return paths


def _measures(projection: "nx.Graph[str]", paths: list[tuple[str, ...]], *, hubs: list[str]) -> Iterator[str]:
    """Go through the cells of some paths, in the order of the columns."""
    inner = [nodes[1:-1] for nodes in paths]
    passed = [node for nodes in inner for node in nodes]
    yield f"{mean(len(nodes) - 1 for nodes in paths):.2f}"
    yield f"{mean(not set(hubs).isdisjoint(nodes) for nodes in inner):.0%}"
    yield f"{mean(hubs[0] in nodes for nodes in inner):.1%}"
    yield f"{mean(projection.degree(node) for node in passed):.0f}" if passed else ""
    weakest = (
        min(projection.edges[edge]["strength"] for edge in nx.utils.pairwise(nodes)) for nodes in paths
    )
    yield f"{mean(weakest):.3f}"


def _between(text: str, name: str, content: str) -> str:
    """Put content between the markers of a name."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    return pattern.sub(lambda match: f"{match[1]}\n{content}\n\n{match[2]}", text)


if __name__ == "__main__":
    sys.exit(main())
