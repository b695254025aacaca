"""Spark for tests: a cluster of two workers on this machine, which talks to itself alone."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

#: Java compiles little and collects in one thread: what a cluster of a few minutes computes is mostly that.
_SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
#: Workers with a core and a gigabyte each, reached by the loopback alone.
_SUBMIT_ARGUMENTS = (
    "--master local-cluster[{workers},1,1024] --driver-memory 1g "
    "--conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 "
    "--conf spark.executor.memory=1g --conf spark.ui.enabled=false "
    f"--driver-java-options '{_SHORT_LIVED}' --conf 'spark.executor.extraJavaOptions={_SHORT_LIVED}' "
    "--conf spark.sql.shuffle.partitions=2 --conf spark.locality.wait=0 pyspark-shell"
)
MUST_RUN = "SKILLGRAPH_CLUSTER"
#: PySpark leaves sockets open, of which Python tells where it finds them.
SOCKETS = "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"


def need_spark() -> None:
    """Skip where there is no PySpark or no Java; in `make cluster` that is a failure."""
    missing = [name for name in ("pyspark", "ibis", "pyarrow") if importlib.util.find_spec(name) is None]
    missing += [] if shutil.which("java") or os.environ.get("JAVA_HOME") else ["Java"]
    if missing:
        reason = f"{', '.join(missing)} is not installed: `make cluster` runs these tests"
        (pytest.fail if os.environ.get(MUST_RUN) else pytest.skip)(reason)


def spark_settings(*, workers: int = 2) -> dict[str, str]:
    """Give what the environment of a command has to say for it to use a cluster of its own."""
    return {
        "PYSPARK_SUBMIT_ARGS": _SUBMIT_ARGUMENTS.format(workers=workers),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }


def iter_processes(word: str, *, below: int | None = None) -> Iterator[int]:
    """Give the processes that another one has begun, and theirs, whose command has a word."""
    first = below or os.getpid()
    parents = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(path.name)] = int((path / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
    for process in parents:
        above: int | None = process
        while above and above != first:
            above = parents.get(above)
        try:
            command = Path(f"/proc/{process}/cmdline").read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
        if above and word in command and process != first:
            yield process


def iter_workers_at(folder: Path) -> Iterator[int]:
    """Give the workers of a cluster that this process has begun which are writing below a folder."""
    for worker in iter_processes("CoarseGrainedExecutorBackend"):
        for process in iter_processes("pyspark.daemon", below=worker):
            with suppress(OSError):
                files = [path.readlink() for path in Path(f"/proc/{process}/fd").iterdir()]
                if any(file.is_relative_to(folder) for file in files):
                    yield worker


def kill(process: int) -> None:
    """End a process as the system does where memory is short."""
    os.kill(process, signal.SIGKILL)


def wait_until(holds: Callable[[], bool], *, seconds: float = 120) -> None:
    """Wait for something that will hold soon."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never held"
        time.sleep(0.05)


def run_ingest(*arguments: str) -> "subprocess.Popen[str]":
    """Begin `ingest --engine spark` in a process and on a cluster of its own, of one worker."""
    command = [sys.executable, "-m", "skillgraph", "ingest", "--engine", "spark", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env=os.environ | spark_settings(workers=1), text=True, **pipes)  # type: ignore[call-overload,no-any-return]


_SKILLS = (
    "Python SQL Airflow Spark dbt Kafka Terraform Kubernetes Docker Go Rust Java Snowflake Tableau"
).split()
_ROLES = ("Data Engineer", "Platform Engineer", "Data Analyst", "Site Reliability Engineer")


def advertisement(number: int) -> str:
    """Write an advertisement of our own, another one for each number."""
    bits = sha256(str(number).encode()).digest()
    role = _ROLES[bits[0] % len(_ROLES)]
    skills = sorted({_SKILLS[bit % len(_SKILLS)] for bit in bits[1:7]})
    return "\n".join(
        [
            f"# {role}",
            "",
            f"Posted on 2024-{bits[7] % 12 + 1:02}-{bits[8] % 28 + 1:02}",
            "",
            "## Requirements",
            "",
            *(f"- Experience with {skill} in team {number}" for skill in skills),
            f"- {bits[9] % 9 + 2} years of experience with {skills[0]}",
            "- Knowledge of Flux Lattices is a plus" if bits[10] % 2 else "- Careful handovers are a must",
            "",
            "## Pay",
            "",
            f"- Salary: EUR {50 + bits[11] % 40},000 to {95 + bits[12] % 30},000 per year",
            "",
        ]
    )


def slow_advertisement() -> str:
    """Write one whose reading takes more than a second of computing."""
    needs = (f"- Experience with Python, Kafka and dbt in team {number}" for number in range(3000))
    return "# Data Engineer\n\n## Requirements\n\n" + "\n".join(needs) + "\n"


def write_advertisements(folder: Path, number: int, *, first: int = 0) -> Path:
    """Write so many advertisements into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in range(first, first + number):
        (folder / f"ad-{each:05}.md").write_text(advertisement(each), "utf-8")
    return folder
