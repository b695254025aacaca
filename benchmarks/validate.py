"""Measure `validate` at growing sizes: ``python benchmarks/validate.py``; the table goes to ``validate.md``.

The corpora are made of the documents in ``tests/data``, copied with other numbers and another title each
until there are enough; they are taken in, and then validated, each in a process of its own. CPU is user and
system time of the latter, memory its largest resident size. Exit code 1 where a limit is passed or a graph
does not conform.

With ``--oracle`` nothing is measured: pySHACL and our own reading of the shapes check the bundled graph, once
as it is and once with every twentieth triple of its document left out, and have to find the same. It takes
a minute.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from skillgraph.boundary.bundled import bundled_path
from skillgraph.store.opening import read_quads

RESULTS: Final = Path(__file__).with_name("validate.md")
DATA: Final = Path(__file__).parents[1] / "tests" / "data"
SOURCES: Final = ("ads", "descriptions", "frameworks", "guides")
SIZES: Final = (5, 22, 50, 100)
#: CPU seconds of the bundled graph and of the largest corpus; MB of each.
BUNDLED_LIMIT: Final = 8.0
LARGEST_LIMIT: Final = 60.0
MEMORY_LIMIT: Final = 600
#: What a quad of the largest corpus may cost, against one of the second smallest.
RATIO_LIMIT: Final = 2.0
_TEXTS: Final = frozenset({".html", ".md", ".txt", ".yaml"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What one graph came to."""

    name: str
    quads: int
    seconds: float
    megabytes: int
    conforms: bool

    @property
    def microseconds(self) -> float:
        """CPU a quad."""
        return self.seconds / self.quads * 1e6


def write_documents(folder: Path, count: int) -> list[Path]:
    """Write so many documents: those of the tests, again and again with other numbers and titles."""
    sources = sorted(path for name in SOURCES for path in (DATA / name).iterdir() if path.suffix in _TEXTS)
    paths = []
    for number in range(count):
        source = sources[number % len(sources)]
        turn = number // len(sources)
        text = source.read_text(encoding="utf-8")
        text = re.sub("[0-9]", lambda match, turn=turn: str((int(match[0]) + turn) % 10), text)  # type: ignore[misc]
        text = re.sub(r"\A(# .*|.+)", rf"\1 {turn}" if turn else r"\1", text)
        path = folder / f"{source.stem}-{number}{source.suffix}"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def measure(name: str, graph: Path) -> Measured:
    """Validate a graph in a new process."""
    command = [sys.executable, "-m", "skillgraph", "validate", "-g", str(graph)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    with (graph / "graph.nq").open("rb") as lines:
        quads = sum(1 for _ in lines)
    seconds = usage.ru_utime + usage.ru_stime
    return Measured(name, quads, seconds, usage.ru_maxrss // 1024, process.returncode == 0)


def describe(measured: list[Measured]) -> tuple[str, bool]:
    """Write the results as Markdown, and tell whether every limit is kept."""
    bundled, base, largest = measured[0], measured[2], measured[-1]
    kept = (
        all(one.conforms for one in measured)
        and all(one.megabytes <= MEMORY_LIMIT for one in measured)
        and bundled.seconds <= BUNDLED_LIMIT
        and largest.seconds <= LARGEST_LIMIT
        and largest.microseconds <= RATIO_LIMIT * base.microseconds
    )
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    machine += f", {os.cpu_count()} cores, load average {os.getloadavg()[1]:.1f}"  # of the last five minutes
    lines = [
        "# What `validate` costs",
        "",
        f"`python benchmarks/validate.py`, {machine}.",
        "",
        *(__doc__ or "").split("\n\n")[1].splitlines(),
        "",
        "| graph | quads | CPU (s) | CPU a quad (\u00b5s) | memory (MB) | conforms |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for one in measured:
        conforms = "yes" if one.conforms else "NO"
        row = (
            one.name,
            f"{one.quads:,}",
            f"{one.seconds:.1f}",
            f"{one.microseconds:.0f}",
            str(one.megabytes),
        )
        lines.append(f"| {' | '.join((*row, conforms))} |")
    lines += [
        "",
        f"Limits: the bundled graph {BUNDLED_LIMIT:.0f} s, the largest corpus {LARGEST_LIMIT:.0f} s; each",
        f"{MEMORY_LIMIT} MB; a quad of the largest at most {RATIO_LIMIT:.0f} times one of {SIZES[1]}.",
        "All are kept." if kept else "NOT ALL ARE KEPT.",
    ]
    return "\n".join(lines) + "\n", kept


def agrees_with_oracle() -> bool:
    """Tell whether pySHACL finds in the bundled graph, whole and damaged, what we find."""
    from oracle import oracle_violations
    from shape_examples import shape_violations

    quads = read_quads()
    damaged = [
        quad for number, quad in enumerate(quads) if number % 20 or "/document/" not in str(quad.graph_name)
    ]
    agree = True
    for name, graph in (("as it is", quads), ("damaged", damaged)):
        ours = shape_violations(graph)
        differing = set(ours) ^ set(oracle_violations(graph))
        agree &= not differing
        print(f"the bundled graph {name}: {len(ours)} violations, {len(differing)} differ from pySHACL's")
    return agree


def main() -> int:
    """Measure, write ``validate.md``, print it, and give the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dry", action="store_true", help="print the results, do not write validate.md")
    parser.add_argument("--oracle", action="store_true", help="compare with pySHACL instead")
    arguments = parser.parse_args()
    if arguments.oracle:
        return 0 if agrees_with_oracle() else 1
    measured = [measure("bundled", bundled_path())]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            corpus = folder / "corpus"
            paths = map(str, write_documents(folder, size))
            ingest = [sys.executable, "-m", "skillgraph", "ingest", *paths, "-g", str(corpus)]
            subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL)
            measured.append(measure(f"{size} documents", corpus))
        print(measured[-1], file=sys.stderr)
    text, kept = describe(measured)
    if not arguments.dry:
        RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
