"""Measure what the commands cost against their floors: ``python benchmarks/run.py``.

Every figure is CPU time of a whole cold process (user and system, children included), output to a
pipe. The cases of a round run one after the other, so that whatever else the machine does meets
all of them alike; what is compared is the ratio of two medians of one run. Bytecode is warm and
kept apart. The results go to ``results.md`` beside this file; exit code 1 where a limit is passed.
"""

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

RESULTS = Path(__file__).with_name("results.md")
SKILLGRAPH = Path(sys.executable).with_name("skillgraph")
LEAD = "Lead AI Backend Engineer"
COMPARE = ["compare", LEAD, "Senior AI Engineer"]
GAP = ["gap", "--have", "Python", "--have", "MLOps", "--role", LEAD]
NEIGHBORS = ["neighbors", "Python", "--measure", "jaccard"]
QUERY = "SELECT ?role ?label WHERE { ?role a sg:Role ; skos:prefLabel ?label } ORDER BY ?role"

TYPER_PROGRAM = """
import typer

app = typer.Typer()

@app.command()
def first(one: str, two: str) -> None:
    print(one, two)

@app.command()
def second(one: str, two: str) -> None:
    print(two, one)

app()
"""
#: The same command with rdflib's evaluator in the place of ours.
RDFLIB_PROGRAM = """
import typer

app = typer.Typer()

@app.command()
def query(text: str) -> None:
    from skillgraph.queries import load_dataset
    from skillgraph.vocabulary import PREFIXES

    for row in load_dataset().query(text, initNs=PREFIXES):
        print(*row)

@app.command()
def second(one: str, two: str) -> None:
    print(two, one)

app()
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One command to measure.

    Attributes:
        name: What the results call it.
        command: What is run.
        floor: Name of the case that it is compared with; empty for a floor itself.
        limit: The ratio that it may reach; CPU seconds where there is no floor.
        every: It runs in every so many rounds only, since it takes long.

    """

    name: str
    command: list[str]
    floor: str = ""
    limit: float | None = None
    every: int = 1


def cases(folder: Path) -> list[Case]:
    """Write the programs that are the floors into a folder, and give all cases."""
    programs = {
        "typer.py": TYPER_PROGRAM,
        "networkx_typer.py": "import networkx\n" + TYPER_PROGRAM,
        "rdflib_typer.py": RDFLIB_PROGRAM,
    }
    for name, text in programs.items():
        (folder / f"floor_{name}").write_text(text, encoding="utf-8")
    typer, networkx, rdflib = (str(folder / f"floor_{name}") for name in programs)
    ours = [str(SKILLGRAPH)] if SKILLGRAPH.exists() else [sys.executable, "-m", "skillgraph"]
    return [
        Case("Typer program", [sys.executable, typer, "first", "a", "b"]),
        Case("Typer program with networkx", [sys.executable, networkx, "first", "a", "b"]),
        Case("`query` with rdflib's evaluator", [sys.executable, rdflib, "query", QUERY], every=5),
        Case("`search pyhton`", [*ours, "search", "pyhton"], "Typer program", 1.5),
        Case("`show Python`", [*ours, "show", "Python"], "Typer program", 1.5),
        Case("`show` of the lead role", [*ours, "show", LEAD], "Typer program", 1.5),
        Case("`path Python RAG`", [*ours, "path", "Python", "RAG"], "Typer program with networkx", 1.2),
        Case("`neighbors MLOps`", [*ours, "neighbors", "MLOps"], "Typer program with networkx", 1.2),
        Case("`neighbors --measure jaccard`", [*ours, *NEIGHBORS], "Typer program with networkx", 1.4),
        Case("`gap` of the lead role", [*ours, *GAP], "Typer program with networkx", 1.5),
        Case("`compare` of two roles", [*ours, *COMPARE], "Typer program", 1.5),
        Case("`conflicts`", [*ours, "conflicts"], "Typer program", 1.5),
        Case("`market`", [*ours, "market"], "Typer program", 1.5),
        Case("`ladder`", [*ours, "ladder"], "Typer program", 1.5),
        Case("`query` of roles", [*ours, "query", QUERY], "`query` with rdflib's evaluator", 1 / 3),
        Case("`--help`", [*ours, "--help"], "Typer program", 1.5),
        Case("`build`", [*ours, "build", "-g", str(folder / "built")], limit=2.0, every=5),
    ]


def measure(case: Case, environment: dict[str, str]) -> float:
    """Run a case once in a new process and give its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(case.command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(rounds: int) -> tuple[list[Case], dict[str, list[float]]]:
    """Measure all cases in interleaved rounds, after one that does not count."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SKILLGRAPH_")}
        environment |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
        measured = cases(folder)
        for case in measured:
            measure(case, environment)
        seconds: dict[str, list[float]] = {case.name: [] for case in measured}
        for number in range(rounds):
            for case in measured:
                if number % case.every == 0:
                    seconds[case.name].append(measure(case, environment))
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
        return measured, seconds


def describe(measured: list[Case], seconds: dict[str, list[float]]) -> tuple[str, bool]:
    """Write the results as Markdown, and tell whether every limit is kept."""
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    python, system = platform.python_version(), f"{platform.system()} {platform.machine()}"
    busy = f"load average {os.getloadavg()[1]:.1f}"  # of the last five minutes; ours alone is 1
    machine = f"Python {python}, {system}, {os.cpu_count()} cores, {busy}"
    lines = [
        "# Benchmarks",
        "",
        "Written by `python benchmarks/run.py`, which says how it measures. CPU time of a cold process,",
        f"median of interleaved rounds in one run; {machine}. Compare ratios, not milliseconds.",
        "",
        "| case | CPU ms | spread | runs | against | ratio | limit | kept |",
        "| --- | ---: | --- | ---: | --- | ---: | ---: | --- |",
    ]
    kept_all = True
    for case in measured:
        values = seconds[case.name]
        spread = f"{min(values) * 1000:.0f}\u2013{max(values) * 1000:.0f}"
        row = [case.name, f"{medians[case.name] * 1000:.0f}", spread, str(len(values))]
        if case.limit is None:
            row += ["", "", "", ""]
        else:
            value = medians[case.name] / (medians[case.floor] if case.floor else 1)
            kept = value <= case.limit
            kept_all &= kept
            unit = "" if case.floor else " s"
            row += [case.floor, f"{value:.2f}{unit}", f"{case.limit:.2f}{unit}", "yes" if kept else "NO"]
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines) + "\n", kept_all


def main() -> int:
    """Measure, write ``results.md``, print it, and give the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15, help="how many interleaved rounds (default 15)")
    parser.add_argument("--dry", action="store_true", help="print the results, do not write results.md")
    arguments = parser.parse_args()
    text, kept = describe(*run(arguments.rounds))
    if not arguments.dry:
        RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
