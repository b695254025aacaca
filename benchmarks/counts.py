"""Measure what counting over many postings takes: all trends and all pairs, in DuckDB and in Spark.

Writes synthetic postings as the tables of `skillgraph.counts.schema`, seeded: 18 names a posting on average,
of 3,300, whose frequencies follow Zipf's law, and a date in four years. Each measurement is a process of
its own; its memory is the most that it held, its temporary files are those of the engine. Writes
`benchmarks/counts.md`. `--scale 10` measures ten times as many too, `--spark` the same on Spark, whose
rows have to be those of DuckDB.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from skillgraph.counts import expressions
from skillgraph.counts.schema import TABLES, arrow_schema
from skillgraph.counts.survey import Survey
from skillgraph.counts.trends import count_trends

POSTINGS: Final = 1_000_000
NAMES: Final = 3_300
MEAN: Final = 18
LEAST_TOGETHER: Final = 20
_CHUNK: Final = 100_000
_FIRST_DAY, _DAYS = 19_700, 1_461
_TARGET: Final = Path(__file__).with_suffix(".md")
_JAVA: Final = "java_method('java.lang.System', 'getProperty', 'java.version')"
_LIMIT_SECONDS, _LIMIT_MB, _LIMIT_RATIO = 30, 2_000, 12


def write_postings(folder: Path, count: int) -> None:
    """Write so many synthetic postings as the tables that are counted over."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(7)
    weights = 1 / np.arange(1, NAMES + 1)
    weights /= weights.sum()
    concepts = pa.array([f"concept:skill-{number:04d}" for number in range(NAMES)])
    labels = pa.array([f"Skill {number}" for number in range(NAMES)])
    for name in set(TABLES) - {"documents", "mentions"}:
        pq.write_table(arrow_schema(name).empty_table(), folder / f"{name}.parquet")
    writers = {
        name: pq.ParquetWriter(folder / f"{name}.parquet", arrow_schema(name), compression="zstd")
        for name in ("documents", "mentions")
    }
    for start in range(0, count, _CHUNK):
        size = min(_CHUNK, count - start)
        ids = pa.array([f"document:p{number:08d}" for number in range(start, start + size)])
        held = random.poisson(MEAN, size)
        owner = pa.array(np.repeat(np.arange(size), held))
        chosen = pa.array(random.choice(NAMES, size=int(held.sum()), p=weights))
        needs = pa.array(["required", "desirable"]).take(pa.array(random.integers(0, 2, len(chosen))))
        _write(
            writers["documents"],
            size,
            document=ids,
            label=ids,
            date=pa.array((_FIRST_DAY + random.integers(0, _DAYS, size)).astype("int32")).cast(pa.date32()),
            date_precision="day",
            date_origin="text",
            role="concept:engineer",
            role_label="Engineer",
        )
        _write(
            writers["mentions"],
            len(chosen),
            document=ids.take(owner),
            slot="object",
            concept=concepts.take(chosen),
            label=labels.take(chosen),
            kind="skill",
            need=needs,
            role="concept:engineer",
        )
    for writer in writers.values():
        writer.close()


def _write(writer: Any, size: int, **given: Any) -> None:  # noqa: ANN401 -- of pyarrow
    """Write rows of a table: columns or single values that are given, else nothing or null."""
    import pyarrow as pa

    nothing: dict[str, Any] = {"string": "", "int64": 0, "bool": True}
    columns = []
    for field in writer.schema:
        value = given.get(field.name, None if field.nullable else nothing.get(str(field.type), []))
        is_column = isinstance(value, pa.Array)
        columns.append(
            value.cast(field.type)
            if value is not None and is_column
            else pa.array([value] * size, field.type)
        )
    writer.write_table(pa.table(columns, schema=writer.schema))


def measure(folder: Path, engine: str) -> dict[str, Any]:
    """Count all trends and all pairs, and tell what it took."""
    started = time.perf_counter()
    survey = Survey(folder, engine=engine)  # type: ignore[arg-type]
    survey.tables.documents.count().to_pyarrow()
    opened = time.perf_counter()
    trends = count_trends(survey)
    trended = time.perf_counter()
    pairs = expressions.asked_together(
        survey.tables, expressions.Population(), least=LEAST_TOGETHER
    ).to_pyarrow()
    paired = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    cpu = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    rows = (repr(trends.rows), *(str(column.to_pylist()) for column in pairs.columns))
    return {
        "opened": opened - started,
        "trends": trended - opened,
        "pairs": paired - trended,
        "rows": (len(trends.rows) * len(trends.periods), pairs.num_rows),
        "memory": memory,
        "cpu": cpu,
        "digest": sha256("\n".join(rows).encode()).hexdigest(),
        "versions": _versions(survey, engine),
    }


def _versions(survey: Survey, engine: str) -> str:
    """Name what counted: DuckDB, or Spark with its Java and its master."""
    if engine == "duckdb":
        import duckdb

        return f"duckdb {duckdb.__version__}"
    backend = survey.tables.documents.get_backend()
    [(spark, java)] = backend.raw_sql(f"SELECT version(), {_JAVA}").collect()
    [(_, master)] = backend.raw_sql("SET spark.master").collect()
    return f"Spark {spark.split()[0]} with Java {java} on {master}"


def main() -> int:
    """Measure, print and write the table; 1 where a limit is passed, or engines give different rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=1, help="measure so many times as many too")
    parser.add_argument("--spark", action="store_true", help="count on Spark too")
    parser.add_argument("--measure", nargs=2, metavar=("FOLDER", "ENGINE"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        folder, engine = arguments.measure
        print(json.dumps(measure(Path(folder), engine)))
        return 0
    rows = []
    for scale in sorted({1, arguments.scale}):
        with tempfile.TemporaryDirectory() as folder:
            write_postings(Path(folder), POSTINGS * scale)
            for engine in ("duckdb", "spark") if arguments.spark and scale == 1 else ("duckdb",):
                command = [sys.executable, __file__, "--measure", folder, engine]
                told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                found = json.loads(told.splitlines()[-1])
                rows.append({"engine": engine, "postings": POSTINGS * scale, **found})
                print(rows[-1], flush=True)
    _TARGET.write_text(_table(rows), encoding="utf-8")
    first, last = rows[0], rows[-1]
    passed = (
        first["trends"] + first["pairs"] <= _LIMIT_SECONDS
        and first["memory"] <= _LIMIT_MB
        and (last["engine"] == "spark" or _took(last) <= _LIMIT_RATIO * _took(first))
        and len({row["digest"] for row in rows if row["postings"] == POSTINGS}) == 1
    )
    return 0 if passed else 1


def _took(row: dict[str, Any]) -> float:
    return float(row["trends"] + row["pairs"])


def _table(rows: list[dict[str, Any]]) -> str:
    import ibis

    cells = [
        [
            row["engine"],
            f"{row['postings']:,}",
            *(f"{row[name]:.1f}" for name in ("opened", "trends", "pairs", "cpu")),
            *(f"{number:,}" for number in (row["memory"], *row["rows"])),
        ]
        for row in rows
    ]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    versions = ", ".join(sorted({row["versions"] for row in rows}))
    return f"""# What counting takes

`python benchmarks/counts.py --scale 10 --spark`, {os.cpu_count()} processors,
Python {platform.python_version()}, ibis-framework {ibis.__version__}, {versions}.

{POSTINGS:,} synthetic postings, seeded: {MEAN} names each on average, of {NAMES:,}, by Zipf's law, dated in
four years; all trends by month, and all pairs that {LEAST_TOGETHER} postings or more ask for. Seconds of the
wall; CPU seconds and memory are those of the process (of Spark: of its client). Opening is the start of the
engine, and what is read of the files before anything is counted.

| engine | postings | opened (s) | trends (s) | pairs (s) | CPU (s) | memory (MB) | counts by month | pairs |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{chr(10).join(lines)}

Limits: trends and pairs of the first row together {_LIMIT_SECONDS} s, {_LIMIT_MB:,} MB; ten times as many
postings at most {_LIMIT_RATIO} times as long.
"""


if __name__ == "__main__":
    sys.exit(main())
