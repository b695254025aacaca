"""What a concept matches in taxonomies, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.vocabulary import MATCHES, TAXONOMIES, taxonomy_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skillgraph.model import Match


def match_lines(matches: Sequence[Match]) -> list[str]:
    """Say what a concept matches, a line a taxonomy.

    Example:
        >>> from skillgraph.model import Match
        >>> match_lines([Match("skos:broadMatch", "onet.soc:15-1252.00", "Software Developers")])
        ['O*NET: Software Developers (broader)']

    """
    told: dict[str, list[str]] = {}
    for match in matches:
        words = f"{match.label} ({MATCHES[match.relation]})"
        told.setdefault(taxonomy_label(match.target), []).append(words)
    return [f"{taxonomy}: {', '.join(dict.fromkeys(words))}" for taxonomy, words in told.items()]


def taxonomy_label(target: str) -> str:
    """Give what answers call the taxonomy of a target."""
    taxonomy = taxonomy_of(target)
    return TAXONOMIES[taxonomy].label if taxonomy in TAXONOMIES else "elsewhere"
