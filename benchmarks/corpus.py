"""Measure what taking in a document costs: ``python benchmarks/corpus.py``.

Each row is one document of so many lines, no two alike, taken into a new corpus by `skillgraph ingest` in a
process of its own: CPU time (user and system) and the most memory that it held. The table goes to
`docs/corpus.md`, between its markers; ``--dry`` prints it alone.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "corpus.md"
BETWEEN = re.compile(r"(?<=<!-- costs -->\n\n).*(?=\n\n<!-- end -->)", re.DOTALL)
#: Runs a command, and prints what it used: the process that measures has no other child.
MEASURING = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
INGEST = (sys.executable, "-c", "from skillgraph.cli import main; main()", "ingest")
REQUIREMENT = "- Knowledge of Widget{number}\n"
SILENCE = "- Widget{number} was blue, and nobody minded.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A document: what its lines are, how many, what stands above them, and one of them."""

    name: str
    lines: int
    heading: str
    line: str


CASES = (
    Case("requirements", 1_000, "Requirements", REQUIREMENT),
    Case("requirements", 5_000, "Requirements", REQUIREMENT),
    Case("requirements", 20_000, "Requirements", REQUIREMENT),
    Case("lines that state nothing", 20_000, "About us", SILENCE),
)


def measure(case: Case) -> tuple[float, int]:
    """Take the document of a case in; give CPU seconds, and bytes of memory at most."""
    with tempfile.TemporaryDirectory(prefix="skillgraph-corpus-") as folder:
        document = Path(folder, "role.txt")
        lines = "".join(case.line.format(number=number) for number in range(case.lines))
        document.write_text(f"Widget Engineer\n\n{case.heading}\n\n{lines}", encoding="utf-8")
        command = [sys.executable, "-c", MEASURING, *INGEST, str(document), "-g", f"{folder}/corpus"]
        code, seconds, kilobytes = subprocess.check_output(command, text=True).split()
    if code != "0":
        sys.exit(f"{case.lines} {case.name}: exit code {code}")
    return float(seconds), int(kilobytes) * 1024


def table() -> str:
    """Measure all cases and give the table."""
    rows = ["| a document of | CPU seconds | memory in MB |", "| --- | ---: | ---: |"]
    for case in CASES:
        seconds, memory = measure(case)
        rows.append(f"| {case.lines:,} {case.name} | {seconds:.1f} | {memory / 1e6:.0f} |")
        print(rows[-1], file=sys.stderr)
    return "\n".join(rows)


def main() -> int:
    """Measure, and bring the page up to date."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dry", action="store_true", help="print the table, do not write docs/corpus.md")
    arguments = parser.parse_args()
    measured = table()
    if arguments.dry:
        print(measured)
        return 0
    PAGE.write_text(BETWEEN.sub(lambda _: measured, PAGE.read_text("utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
