"""What is counted over a graph's documents as a file of RDF Data Cube, beside the graph and never in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.counts.engines import is_installed
from skillgraph.counts.over_time import count_dated
from skillgraph.errors import UsageError, format_install
from skillgraph.rendering.exports.serializations import RDF_SUFFIXES, render_rdf

if TYPE_CHECKING:
    from pathlib import Path

    from skillgraph.counts.expressions import Step
    from skillgraph.counts.survey import Survey
    from skillgraph.model import Catalog

#: Its name where none is given.
OBSERVATIONS_FILE: Final = "observations.trig"


def render_observations(
    survey: Survey, *, step: Step | None = None, role: str | None = None, rdf_format: str = "trig"
) -> bytes:
    """Render all that is counted: shares by period, shares of all, and pay.

    Args:
        survey: Where to count.
        step: How long a period is; None for the shortest that makes no more than twelve.
        role: Name of the role whose documents alone count.
        rdf_format: A key of `RDF_SUFFIXES`.

    Returns:
        UTF-8; the same documents give the same bytes.

    Raises:
        UnknownConceptError: No document is about that role.

    """
    from skillgraph.counts.observations import count_everything, encode_counts

    population = survey.find_population(role=role)
    return render_rdf(encode_counts(count_everything(survey, step=step, population=population)), rdf_format)


def format_of(target: Path | None) -> str:
    """Give the syntax that a file's name asks for: TriG for none, and for a folder.

    Raises:
        UsageError: No syntax has that suffix.

    Example:
        >>> from pathlib import Path
        >>> format_of(Path("counted.ttl")), format_of(None)
        ('turtle', 'trig')

    """
    if target is None or not target.suffix or target.is_dir():
        return "trig"
    found = {suffix: name for name, suffix in RDF_SUFFIXES.items()}
    if target.suffix.lower() not in found:
        raise UsageError(
            f"no RDF syntax has the suffix {target.suffix!r}",
            location="skillgraph export observations --to",
            remedy=f"name a file that ends in {', '.join(found)}; as a table, `skillgraph pay -O csv`, or "
            "`trends` or `core`, prints what each counts",
        )
    return found[target.suffix.lower()]


def observations_of(catalog: Catalog) -> bytes | None:
    """Render what is counted over the documents of a graph, where some have a date and an engine is there."""
    if not count_dated(catalog) or not is_installed():
        return None
    from skillgraph.counts.survey import Survey

    return render_observations(Survey(catalog))


def note_of_observations(catalog: Catalog) -> str:
    """Say why there are none, where documents have a date; empty where there are, or none has."""
    if not count_dated(catalog) or is_installed():
        return ""
    return (
        f"{OBSERVATIONS_FILE} is left out: counting over dated documents needs skillgraph[corpus] "
        f"({format_install('corpus')})"
    )
