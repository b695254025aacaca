"""Why there is no path between two concepts, and what comes nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import networkx as nx

from skillgraph.errors import NoPathError, format_command
from skillgraph.projection.edges import NO_MEANING
from skillgraph.projection.layer_names import band

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED_MEMBERS: Final = 3


def label_of(projection: nx.Graph[str], node: str) -> str:
    """Give the label of a node, else its name."""
    return str(projection.nodes[node].get("label", node))


def no_path(projection: nx.Graph[str], source: str, target: str) -> NoPathError:
    """Say of two concepts that nothing joins what each leads to."""

    def describe(node: str) -> str:
        component = nx.node_connected_component(projection, node)
        others = sorted(component - {node}, key=lambda other: (-projection.degree(other), other))
        if not others:
            return f"{label_of(projection, node)!r} leads to none of these"
        named = ", ".join(label_of(projection, other) for other in others[:_NAMED_MEMBERS])
        more = f" and {len(others) - _NAMED_MEMBERS} more" if len(others) > _NAMED_MEMBERS else ""
        return f"{label_of(projection, node)!r} leads to {named}{more}"

    ends = " to ".join(repr(label_of(projection, node)) for node in (source, target))
    return NoPathError(
        f"no meaningful path from {ends}",
        location=f"the {len(projection):,} concepts that a path may pass, where nothing that it rests on "
        f"leads from one to the other: {describe(source)}; {describe(target)}",
        remedy="include more kinds of concept with `--kinds all`",
    )


def no_meaning(projection: nx.Graph[str], nodes: Sequence[str]) -> NoPathError:
    """Say of the shortest way between two concepts why it explains nothing."""
    ends = " to ".join(repr(label_of(projection, node)) for node in (nodes[0], nodes[-1]))
    weak = [
        " and ".join(label_of(projection, node) for node in pair)
        for pair in nx.utils.pairwise(nodes)
        if projection.edges[pair]["distance"] >= NO_MEANING
    ]
    chain = " \u2014 ".join(label_of(projection, node) for node in nodes)
    least = min(projection.edges[pair]["closeness"] for pair in nx.utils.pairwise(nodes))
    why = (
        f"the shortest way has {len(nodes) - 1} hops, {band(least)}, {least:.2f} at its weakest: "
        "together too far to explain anything"
    )
    if weak:
        why = f"only one list or section, or a few counts, joins {'; '.join(weak)}"
    error = NoPathError(
        f"no meaningful path from {ends}",
        location=f"the {len(projection):,} concepts that a path may pass: {why}",
        remedy=f"nearest miss: {chain}",
    )
    error.nearest = tuple(nodes)
    return error


def no_way_through(projection: nx.Graph[str], stops: Sequence[str]) -> NoPathError:
    """Say of concepts that are joined why no path passes them in this order."""
    from skillgraph.answers.alternatives import MOST_COMBINATIONS, lies_between

    source, *via, target = stops
    ends = " to ".join(repr(label_of(projection, node)) for node in (source, target))
    named = ", ".join(repr(label_of(projection, node)) for node in via)
    aside = [node for node in via if not lies_between(projection, node, ends=(source, target))]
    if aside:
        label = label_of(projection, aside[0])
        why = f"what leads to {label!r} and on passes some concept twice"
    else:
        why = f"each way passes some concept twice, of the {MOST_COMBINATIONS} shortest at least"
    legs = [label_of(projection, node) for node in (source, via[0])]
    return NoPathError(
        f"no path from {ends} passes {named} in this order",
        location=f"the {len(projection):,} concepts that a path may pass: {why}",
        remedy=f"ask for each leg by itself: `{format_command('path', *legs)}`",
    )


def too_many_hops(
    projection: nx.Graph[str],
    stops: Sequence[str],
    *,
    max_hops: int,
    fewest: Sequence[str],
) -> NoPathError:
    """Say of *fewest*, the nodes of the nearest miss, how many hops it takes."""
    ends = " to ".join(repr(label_of(projection, node)) for node in (stops[0], stops[-1]))
    through = ", ".join(repr(label_of(projection, node)) for node in stops[1:-1])
    passing = f" through {through}" if through else ""
    chain = " \u2014 ".join(label_of(projection, node) for node in fewest)
    return NoPathError(
        f"no path of at most {max_hops} {'hop' if max_hops == 1 else 'hops'} from {ends}{passing}",
        location=f"the {len(projection):,} concepts that a path may pass; nearest miss, "
        f"{len(fewest) - 1} hops: {chain}",
        remedy=f"allow more hops: `--max-hops {len(fewest) - 1}`",
    )
