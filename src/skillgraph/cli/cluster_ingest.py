"""`ingest --engine spark`: many documents on a cluster, into parts."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from skillgraph.cli.progress import progress_bar
from skillgraph.cli.streams import write_answer
from skillgraph.errors import UsageError, format_command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skillgraph.rendering.text.output import OutputFormat

_EXAMPLE = "`skillgraph ingest --engine spark --from 'ads/*.md' --to parts`"


def check_mixture(files: list[Path], engine: str | None, given: "Mapping[str, Any]") -> None:
    """Refuse what makes no sense together: files without an engine, a pattern and a folder with Spark.

    Args:
        files: What was named.
        engine: None where documents are read here.
        given: Options that belong to only one of the two, by what they are called; empty ones were not given.

    Raises:
        UsageError: Something is missing, or makes no sense.

    """
    spark = {"--from", "--to", "--tables-only"}
    if engine is None:
        wrong = [name for name in sorted(spark) if given[name]]
        if wrong:
            raise UsageError(
                f"{wrong[0]} has no meaning without --engine spark", location=wrong[0], remedy=_EXAMPLE
            )
        if not files:
            raise UsageError(
                "no file is named", location="FILE...", remedy="`skillgraph ingest role.md`, or " + _EXAMPLE
            )
        return
    wrong = [name for name in given if name not in spark and given[name]]
    if files or wrong:
        what = wrong[0] if wrong else str(files[0])
        raise UsageError(f"{what} has no meaning with --engine spark", location="ingest", remedy=_EXAMPLE)
    if missing := [name for name in ("--from", "--to") if not given[name]]:
        raise UsageError(f"--engine spark needs {missing[0]}", location="ingest", remedy=_EXAMPLE)


def ingest_with_spark(
    pattern: str, folder: Path, *, vocabulary: Path | None, tables_only: bool, output: "OutputFormat"
) -> None:
    """Run it, and tell what came of it."""
    from skillgraph.cluster.runs import ingest_on_spark
    from skillgraph.rendering.text.cluster_runs import cluster_run_answer

    with progress_bar("reading parts") as tell:
        run = ingest_on_spark(
            pattern, folder, vocabulary=vocabulary, with_quads=not tables_only, on_progress=tell
        )
    command = format_command("trends", options=["-g", str(folder)])
    notes = (f"Count with `{command}`.",) if run.documents else ()
    write_answer(cluster_run_answer(run, notes=notes), output)
