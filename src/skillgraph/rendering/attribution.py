"""Whose the counts are that closeness rests on: each source with its release, license and attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.projection.incidence import load_incidence
from skillgraph.vocabulary import TAXONOMIES

if TYPE_CHECKING:
    from collections.abc import Container

#: The file that says it beside tables, which have no room for it.
ATTRIBUTION_FILE: Final = "ATTRIBUTION.txt"


def name_sources(ids: Container[str] | None = None) -> list[str]:
    """Name the sources that come with the package, each once, in the order of `sources.tsv`.

    Args:
        ids: Those to name; None for all.

    Example:
        >>> name_sources({"esco", "esco-optional"})[0].partition(";")[0]
        'ESCO, occupations of ICT (1.1.0'

    """
    sources = load_incidence().sources.items()
    return list(
        dict.fromkeys(
            f"{source.label} ({source.release}; license: {source.license}; {source.attribution})"
            for name, source in sources
            if ids is None or name in ids
        )
    )


def counts_attribution() -> str:
    """Say in one paragraph in what closeness is counted, as pages have it, and GraphML and GEXF."""
    return (
        "How close two concepts are is counted, near-copies once, in: "
        f"{'; '.join(name_sources())}. Numbers of units were taken from these, no texts."
    )


def render_attribution() -> bytes:
    """Render the file that says whose the counts and the matches in tables are, UTF-8.

    Example:
        >>> render_attribution().decode().splitlines()[0]
        'How close two concepts are is counted, near-copies once, in:'

    """
    lines = [
        "How close two concepts are is counted, near-copies once, in:",
        *(f"- {name}" for name in name_sources()),
        "Numbers of units were taken from these, no texts.",
        "",
        "Matches:",
        *(f"- {taxonomy.label}: {taxonomy.attribution}" for taxonomy in TAXONOMIES.values()),
    ]
    return "".join(f"{line}\n" for line in lines).encode()
