"""Measure how documents are read on Spark, and what a document takes: results in `benchmarks/cluster.md`.

    python benchmarks/cluster.py ingest 500             # `skillgraph ingest` in one process, without Spark
    python benchmarks/cluster.py plain 500              # the workers' own code, without Spark
    python benchmarks/cluster.py spark 500 --workers 1  # on so many workers of one core, start-up apart

Seconds are told by the clock, and of processor time: of this process, or of all that it has begun. Bytes are
those of a document: of its source, in Parquet, in N-Quads, and what was shuffled.

Documents are advertisements of our own wording, made of a seed. Every call prints one row of Markdown; the
load of the machine stands in it, for two workers on two busy cores measure the others.
"""

import argparse
import contextlib
import os
import platform
import random
import shutil
import sys
import tempfile
import time
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_SEED = 16
_ROLES = ("Data Engineer", "Platform Engineer", "Data Analyst", "Backend Developer", "Security Engineer")
_SKILLS = (
    "Python SQL Airflow Spark dbt Kafka Terraform Kubernetes Docker Go Rust Java Snowflake Tableau Redis "
    "PostgreSQL Ansible Grafana Prometheus Jenkins Scala TypeScript React GraphQL Linux"
).split()
_DUTIES = (
    "Build and run pipelines that move {a} data into {b}",
    "Keep the services in {a} healthy, and mend what breaks in {b}",
    "Review the changes of colleagues to our {a} code",
    "Write down how {a} and {b} work together",
    "Help analysts to ask {a} the right questions",
)
_NEEDS = (
    "At least {n} years of experience with {a}",
    "Good knowledge of {a} and {b}",
    "Experience with {a} is a plus",
    "You have worked with {a}, {b} or {c}",
    "Hands-on practice in {a}",
)
_SUBMIT = (
    "--master local-cluster[{workers},1,1024] --driver-memory 1g --conf spark.driver.host=127.0.0.1 "
    "--conf spark.driver.bindAddress=127.0.0.1 --conf spark.executor.memory=1g --conf spark.ui.enabled=false "
    "--conf spark.sql.shuffle.partitions=4 pyspark-shell"
)


def write_document(number: int, *, is_short: bool) -> str:
    """Write one advertisement; another one for each number."""
    draw = random.Random(f"{_SEED} {number}")  # noqa: S311 -- a sample, no secret
    lines = 3 if is_short else 8

    def fill(text: str) -> str:
        a, b, c = draw.sample(_SKILLS, 3)
        return f"- {text.format(a=a, b=b, c=c, n=draw.randint(2, 9))}"

    duties = [fill(draw.choice(_DUTIES)) for _ in range(lines)]
    needs = [fill(draw.choice(_NEEDS)) for _ in range(lines)]
    low = draw.randint(40, 90)
    parts = [
        f"# {draw.choice(_ROLES)}",
        f"Posted on {draw.randint(2019, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
        f"Number {number} of this series of samples.",
        "## Responsibilities\n\n" + "\n".join(duties),
        "## Requirements\n\n" + "\n".join(needs),
        f"## Pay\n\n- Salary: EUR {low},000 to {low + draw.randint(5, 30)},000 per year",
    ]
    return "\n\n".join(parts) + "\n"


def write_documents(folder: Path, number: int, *, is_short: bool = False) -> None:
    """Write so many advertisements as one Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir(parents=True)
    texts = [write_document(each, is_short=is_short) for each in range(number)]
    names = [f"sample-{each:07}.md" for each in range(number)]
    pq.write_table(pa.table({"id": names, "content": texts}), folder / "documents.parquet")


def read_plainly(number: int, folder: Path, *, is_short: bool, tables_only: bool) -> tuple[float, float]:
    """Read documents in this process, with what the workers do; give the seconds, and those of processor."""
    import pyarrow as pa

    from skillgraph.cluster.working import Task, read_partition

    texts = [write_document(each, is_short=is_short).encode() for each in range(number)]
    rows = [
        {
            "id": f"sample-{each:07}.md",
            "sha256": sha256(text).hexdigest(),
            "content": text,
            "size": len(text),
            "media_type": None,
        }
        for each, text in enumerate(texts)
    ]
    task = Task(str(folder), "benchmark", with_quads=not tables_only)
    list(read_partition([pa.RecordBatch.from_pylist(rows[:5])], task=task))
    start, used = time.perf_counter(), time.process_time()
    for first in range(0, number, 50):  # as many as a part of few documents has
        list(read_partition([pa.RecordBatch.from_pylist(rows[first : first + 50])], task=task))
    return time.perf_counter() - start, time.process_time() - used


def read_into_corpus(number: int, folder: Path, *, is_short: bool) -> tuple[float, float]:
    """Read documents as `skillgraph ingest` does; give the seconds, and those of processor."""
    from skillgraph.corpus.ingest import ingest_documents

    paths = [folder / f"sample-{each:07}.md" for each in range(number)]
    for each, path in enumerate(paths):
        path.write_text(write_document(each, is_short=is_short), encoding="utf-8")
    ingest_documents(paths[:5], folder / "warm")
    start, used = time.perf_counter(), time.process_time()
    ingest_documents(paths, folder / "corpus")
    return time.perf_counter() - start, time.process_time() - used


def read_on_spark(
    number: int, folder: Path, *, workers: int, is_short: bool, tables_only: bool
) -> tuple[float, float, int]:
    """Read documents on workers that have read some before.

    Returns:
        The seconds, those of processor, and the bytes that were shuffled.

    """
    os.environ["PYSPARK_SUBMIT_ARGS"] = _SUBMIT.format(workers=workers)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from skillgraph.cluster.runs import ingest_on_spark

    write_documents(folder / "in", number, is_short=is_short)
    write_documents(folder / "before", 110)
    ingest_on_spark(str(folder / "before"), folder / "warm")
    start, used, shuffled = time.perf_counter(), used_below(os.getpid()), shuffled_bytes()
    run = ingest_on_spark(str(folder / "in"), folder / "out", with_quads=not tables_only)
    seconds, used = time.perf_counter() - start, used_below(os.getpid()) - used
    if (run.incoming, run.documents) != (number, number):
        sys.exit(f"{run.incoming} in, {run.documents} documents, {run.refused} refused")
    return seconds, used, shuffled_bytes() - shuffled


def shuffled_bytes() -> int:
    """Give how many bytes the workers have written for each other until now."""
    from skillgraph.counts.engines import start_session

    store = start_session().sparkContext._jsc.sc().statusStore()  # noqa: SLF001 -- no other way without its page
    executors = store.executorList(False)  # noqa: FBT003 -- of Spark: those too that have ended
    return sum(int(executors.apply(index).totalShuffleWrite()) for index in range(executors.size()))


def used_below(process: int) -> float:
    """Give the seconds of processor that a process and all that it has begun have used until now."""
    above, used = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            above[int(path.parent.name)] = int(fields[1])
            used[int(path.parent.name)] = sum(map(int, fields[11:15]))  # its own, and of children that ended

    def is_below(one: int) -> bool:
        while one not in (0, process):
            one = above.get(one, 0)
        return one == process

    return sum(ticks for one, ticks in used.items() if is_below(one)) / os.sysconf("SC_CLK_TCK")


def bytes_of(folder: Path, pattern: str) -> int:
    """Give how many bytes files have together."""
    return sum(path.stat().st_size for path in folder.glob(pattern))


def main() -> None:
    """Measure what was asked for, and print a row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("how", choices=("ingest", "plain", "spark"))
    parser.add_argument("number", type=int)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--tables-only", action="store_true")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="skillgraph-cluster-"))
    shuffled = 0
    before = os.getloadavg()[0]
    kind = {"is_short": options.short, "tables_only": options.tables_only}
    try:
        if options.how == "ingest":
            seconds, used = read_into_corpus(options.number, folder, is_short=options.short)
        elif options.how == "plain":
            seconds, used = read_plainly(options.number, folder, **kind)
        else:
            seconds, used, shuffled = read_on_spark(options.number, folder, workers=options.workers, **kind)
        sizes = [
            sum(bytes_of(folder, pattern) for pattern in patterns)
            for patterns in (
                ("in/*",),
                ("out/*/*.parquet", "unfinished/*/*.parquet"),
                ("out/graph/*.gz", "unfinished/*/*.gz"),
            )
        ]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    workers = options.workers if options.how == "spark" else "none"
    cells = [options.how, workers, f"{options.number:,}", f"{seconds:.1f}", f"{used:.1f}"]
    cells += [f"{options.number / used:.1f}"]
    cells += [f"{size // options.number:,}" for size in (*sizes, shuffled)]
    print("|", " | ".join(map(str, (*cells, f"{before:.1f}\u2013{os.getloadavg()[0]:.1f}"))), "|")
    print(
        f"Python {platform.python_version()}, pyspark {version('pyspark')}, pyarrow {version('pyarrow')}",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
