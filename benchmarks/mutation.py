"""Put small faults into the code that gives figures their meaning: ``python benchmarks/mutation.py``.

A *mutant* is a module with one fault in it. Those of functions are mutmut's (its operators, which
swap comparisons, change numbers and strings, leave out arguments …), those of constants our own: an
entry of a table or an alternative of a pattern is left out. Two seeded samples are drawn, of the modules
that make figures and of those that weigh and compare. Each mutant is tried, one after the other, in a
copy of the tree: the fault is written into the module, and the tests that are about the module run until
one fails. A mutant that no test notices has *survived*; one that changes nothing that anybody could
notice is *equivalent*, and ``mutants.tsv`` says why.

The same code gives the same table: the sample has a seed, and so has hypothesis. ``--write`` puts the
table into ``mutants.tsv`` and a summary into ``mutants.md`` beside this file, and keeps the reasons that
stand there. Exit code 1 where less than nine in ten are killed, or more than one in twenty equivalent.
Mutmut is installed into ``build/mutation`` by the first run, from ``requirements/mutation.txt``.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import multiprocessing
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import hypothesis  # noqa: F401 -- imported once, so that a child that tries a mutant need not
import pyoxigraph  # noqa: F401 -- as hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from libcst import CSTNode, Module

ROOT: Final = Path(__file__).parents[1]
TABLE: Final = Path(__file__).with_name("mutants.tsv")
SUMMARY: Final = TABLE.with_suffix(".md")
LOCK: Final = ROOT / "requirements" / "mutation.txt"
TOOLS: Final = ROOT / "build" / "mutation"
PACKAGE: Final = Path("src", "skillgraph")
_GAP: Final = ("answers/test_gap.py",)
_CONFLICTS: Final = ("answers/test_conflicts.py",)
#: Sample → its modules, each with the tests that are about it, beside its own examples.
SAMPLES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "figures": {
        "language/amounts_in_words.py": ("language/test_amounts_in_words.py", "language/test_wording.py"),
        "answers/market.py": ("answers/test_market.py",),
        "corpus/consistency.py": ("corpus/test_consistency.py",),
        "rdf/decoding.py": ("rdf/test_decoding.py",),
        "extraction/demand/markets.py": ("extraction/test_markets.py",),
        "extraction/salaries/pay.py": ("extraction/test_pay.py", "extraction/test_pay_tables.py"),
        "extraction/salaries/pay_tables.py": ("extraction/test_pay_tables.py",),
        "extraction/amounts/money.py": ("extraction/test_quantities.py",),
        "extraction/amounts/quantities.py": ("extraction/test_quantities.py",),
    },
    "comparisons": {
        "answers/attainment.py": ("answers/test_attainment.py", *_GAP),
        "answers/gap.py": _GAP,
        "answers/holdings.py": _GAP,
        "answers/ranking.py": _GAP,
        "answers/weighing.py": _GAP,
        "answers/conflicts.py": _CONFLICTS,
        "answers/disagreeing_lists.py": _CONFLICTS,
        "answers/disagreeing_markets.py": _CONFLICTS,
        "answers/disagreeing_pay.py": _CONFLICTS,
        "answers/disagreeing_requirements.py": _CONFLICTS,
        "answers/sides.py": _CONFLICTS,
        "answers/compare.py": ("answers/test_compare.py",),
        "answers/spread.py": ("answers/test_spread.py",),
    },
}
#: Sample → how many mutants of it are tried.
COUNTS: Final = {"figures": 300, "comparisons": 150}
TESTS: Final = {module: tests for modules in SAMPLES.values() for module, tests in modules.items()}
SEED: Final = 2026
LEAST_KILLED: Final = 0.9
MOST_EQUIVALENT: Final = 0.05
TIMEOUT: Final = 10  # times what the tests take without a fault
COLUMNS: Final = ("module", "line", "before", "after", "verdict", "reason")
#: What an exit code of pytest says of a mutant; None where the tests came to no end.
VERDICTS: Final = {0: "survived", 1: "killed", 2: "killed", None: "killed"}
#: What no mutant is made of.
_LEFT_ALONE: Final = ("Annotation", "Decorator", "Import", "ImportFrom")
_PLAIN: Final = r"[\w '/.-]+"
_ALTERNATIVE: Final = re.compile(rf"\|{_PLAIN}(?=[|)]|$)|(?<=[(:>]){_PLAIN}\||^{_PLAIN}\|")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one fault.

    Attributes:
        module: The module, below the package.
        line: Where the fault is.
        before: The lines that it changes, as they stand.
        after: The same lines with the fault.
        source: The whole module with it.

    """

    module: str
    line: int
    before: str
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class _Site:
    """A place of a module, and what may stand there instead."""

    module: str
    tree: Module
    old: CSTNode
    new: CSTNode
    line: int


def sample_mutants(modules: Sequence[str], *, seed: int, count: int) -> list[Mutant]:
    """Choose mutants of all that the modules have, each as likely as any other."""
    sites = [site for module in modules for site in _sites(module)]
    chosen = sorted(random.Random(seed).sample(range(len(sites)), min(count, len(sites))))  # noqa: S311
    print(f"{len(chosen)} of {len(sites):,} mutants of {len(modules)} modules, seed {seed}", flush=True)
    return [_mutant(sites[number]) for number in chosen]


def _sites(module: str) -> Iterator[_Site]:
    """Give the mutants that a module has, in the order of their places."""
    from libcst import FunctionDef, parse_module
    from libcst.metadata import MetadataWrapper, PositionProvider
    from mutmut.mutation.mutators import mutation_operators

    wrapper = MetadataWrapper(parse_module((ROOT / PACKAGE / module).read_text(encoding="utf-8")))
    positions = wrapper.resolve(PositionProvider)

    def walk(node: CSTNode, *, is_constant: bool) -> Iterator[tuple[CSTNode, CSTNode]]:
        if type(node).__name__ in _LEFT_ALONE or _is_docstring(node):
            return
        if is_constant:
            yield from ((node, new) for new in _constants(node))
        else:
            for kind, operator in mutation_operators:
                if isinstance(node, kind):
                    yield from ((node, new) for new in operator(node))
        for child in node.children:
            yield from walk(child, is_constant=is_constant and not isinstance(node, FunctionDef))

    for old, new in walk(wrapper.module, is_constant=True):
        yield _Site(module, wrapper.module, old, new, positions[old].start.line)


def _is_docstring(node: CSTNode) -> bool:
    return type(node).__name__ == "SimpleString" and node.value.lstrip("r").startswith('"""')


def _constants(node: CSTNode) -> Iterator[CSTNode]:
    """Leave out an entry of a table or an alternative of a pattern; make a number one more."""
    import libcst

    if isinstance(node, libcst.Tuple | libcst.Set | libcst.List | libcst.Dict) and len(node.elements) > 1:
        for element in node.elements:
            yield node.with_changes(elements=[other for other in node.elements if other is not element])
    elif isinstance(node, libcst.SimpleString | libcst.FormattedStringText):
        text = node.value if isinstance(node, libcst.FormattedStringText) else node.raw_value
        for match in _ALTERNATIVE.finditer(text):
            left = text[: match.start()] + text[match.end() :]
            yield node.with_changes(value=node.value.replace(text, left))
    elif isinstance(node, libcst.Integer):
        yield node.with_changes(value=str(int(node.value.replace("_", "")) + 1))


def _mutant(site: _Site) -> Mutant:
    original, source = site.tree.code, site.tree.deep_replace(site.old, site.new).code
    changes = list(difflib.unified_diff(original.splitlines(), source.splitlines(), n=0, lineterm=""))[3:]
    before, after = (
        " ".join(" ".join(one[1:].split()) for one in changes if one.startswith(sign)) for sign in "-+"
    )
    return Mutant(site.module, site.line, before, after, source)


class Copy:
    """A copy of the tree in which faults are put, one at a time."""

    def __init__(self, folder: Path) -> None:
        """Copy what the tests need."""
        self.root = folder
        for name in ("src", "tests", "ontology"):
            shutil.copytree(
                ROOT / name, folder / name, symlinks=True, ignore=shutil.ignore_patterns("__pycache__")
            )
        shutil.copy(ROOT / "pyproject.toml", folder)
        self.written = 0
        self.seconds: dict[str, float] = {}

    def verdict(self, mutant: Mutant) -> str:
        """Try a mutant: killed, or survived."""
        if mutant.module not in self.seconds:
            started = time.monotonic()
            if code := self._run(mutant.module, timeout=None):
                sys.exit(f"the tests of {mutant.module} fail without a fault (exit code {code})")
            self.seconds[mutant.module] = time.monotonic() - started
        path = self.root / PACKAGE / mutant.module
        original = path.read_text(encoding="utf-8")
        self._write(path, mutant.source)
        code = self._run(mutant.module, timeout=TIMEOUT * self.seconds[mutant.module])
        self._write(path, original)
        if code not in VERDICTS:
            sys.exit(f"pytest ended with {code} at {mutant.module}:{mutant.line}")
        return VERDICTS[code]

    def _write(self, path: Path, source: str) -> None:
        """Write a module so that no compiled one is taken for it: these are told apart by time and size."""
        self.written += 1
        path.write_text(source, encoding="utf-8")
        os.utime(path, (self.written, self.written))

    def _run(self, module: str, *, timeout: float | None) -> int | None:
        """Run the tests of a module in a child, until one fails; give pytest's exit code, None for no end."""
        shutil.rmtree(self.root / ".hypothesis", ignore_errors=True)  # what it learned from another mutant
        child = multiprocessing.get_context("fork").Process(target=_run_tests, args=(self.root, module))
        child.start()
        child.join(timeout)
        if child.exitcode is None:
            child.kill()
            child.join()
            return None
        return child.exitcode


def _run_tests(root: Path, module: str) -> None:
    os.chdir(root)
    sys.path.insert(0, str(root / "src"))
    sys.dont_write_bytecode = False
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    tests = [f"tests/{name}" for name in TESTS[module]]
    options = ["-x", "-q", "--tb=no", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    sys.exit(pytest.main([*options, *tests, str(PACKAGE / module)]))


def read_reasons() -> dict[tuple[str, str, str], str]:
    """Give the reasons why mutants are equivalent, by module, before and after."""
    if not TABLE.exists():
        return {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {(row["module"], row["before"], row["after"]): row["reason"] for row in rows if row["reason"]}


def read_others(sample: str | None) -> list[tuple[Mutant, str, str]]:
    """Give what stands in the table of other samples than one; nothing where all were tried."""
    if sample is None or not TABLE.exists():
        return []
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["module"] not in SAMPLES[sample]]
    return [
        (
            Mutant(row["module"], int(row["line"]), row["before"], row["after"], ""),
            row["verdict"],
            row["reason"],
        )
        for row in rows
    ]


def write_results(rows: Sequence[tuple[Mutant, str, str]], *, seed: int) -> None:
    """Write the table of all mutants, and its summary."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(
            (m.module, m.line, m.before, m.after, verdict, reason) for m, verdict, reason in rows
        )
    SUMMARY.write_text(summary(rows, seed=seed), encoding="utf-8")


def summary(rows: Sequence[tuple[Mutant, str, str]], *, seed: int) -> str:
    """Count verdicts by module, and show each mutant that is not killed."""
    counts = Counter((mutant.module, verdict) for mutant, verdict, _ in rows)
    verdicts = ("killed", "survived", "equivalent")

    def line(name: str, numbers: Sequence[int]) -> str:
        return (
            f"| {name} | {sum(numbers)} | {' | '.join(map(str, numbers))} | {numbers[0] / sum(numbers):.0%} |"
        )

    version = platform.python_version()
    modules = list(dict.fromkeys(mutant.module for mutant, _, _ in rows))
    totals = [sum(counts[module, verdict] for module in modules) for verdict in verdicts]
    left = [row for row in rows if row[1] != "killed"]
    return "\n".join(
        [
            "# Mutants\n",
            f"Written by `python benchmarks/mutation.py --write` (seed {seed}, Python {version}).",
            "What a mutant is, and how it is tried, stands at its top; `mutants.tsv` has all of them.\n",
            f"| module | mutants | {' | '.join(verdicts)} | killed |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            *(line(f"`{module}`", [counts[module, verdict] for verdict in verdicts]) for module in modules),
            *(
                line(
                    f"**{sample}**",
                    [sum(counts[module, verdict] for module in tried) for verdict in verdicts],
                )
                for sample, tried in SAMPLES.items()
                if not set(modules).isdisjoint(tried)
            ),
            line("**all**", totals),
            "\n## Not killed\n",
            *(
                f"- {mutant.module}:{mutant.line}, {verdict}: {_code(mutant.before)} → {_code(mutant.after)}"
                + (f": {reason}" if reason else "")
                for mutant, verdict, reason in left
            ),
            "",
        ]
    )


def _code(text: str) -> str:
    return f"``{text}``"


def _open_tools() -> None:
    """Make mutmut importable; install it where it is not there yet."""
    if not (TOOLS / "mutmut").is_dir():
        uv = shutil.which("uv")
        installer = (
            [uv, "pip", "install", "--python", sys.executable]
            if uv
            else [sys.executable, "-m", "pip", "install"]
        )
        subprocess.run(
            [*installer, "--quiet", "--require-hashes", "--no-deps", "--target", TOOLS, "-r", LOCK],
            check=True,
        )
    sys.path.append(str(TOOLS))


def _mutants(arguments: argparse.Namespace) -> Iterator[Mutant]:
    """Go through the mutants to try: of some modules, of one sample or of all."""
    chosen = {arguments.sample: SAMPLES[arguments.sample]} if arguments.sample else SAMPLES
    for sample, modules in chosen.items():
        count = arguments.count or COUNTS[sample]
        if wanted := [module for module in modules if module in (arguments.module or modules)]:
            yield from sample_mutants(wanted, seed=arguments.seed, count=count)


def main() -> int:
    """Try a sample of mutants; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", choices=list(SAMPLES), help="only this one of the samples")
    parser.add_argument("--count", type=int, help=f"mutants that are tried of each sample ({COUNTS})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the samples ({SEED})")
    parser.add_argument(
        "--module", action="append", choices=list(TESTS), help="only this module; several times"
    )
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} and {SUMMARY.name}")
    arguments = parser.parse_args()
    if arguments.write and arguments.module:
        parser.error("--write is for the whole of a sample")
    _open_tools()
    reasons = read_reasons()
    rows = []
    with tempfile.TemporaryDirectory(prefix="skillgraph-mutation-") as folder:
        copy = Copy(Path(folder))
        for mutant in _mutants(arguments):
            verdict = copy.verdict(mutant)
            reason = reasons.get((mutant.module, mutant.before, mutant.after), "")
            if verdict == "survived" and reason:
                verdict = "equivalent"
            rows.append((mutant, verdict, reason if verdict == "equivalent" else ""))
            if verdict == "survived":
                print(f"{mutant.module}:{mutant.line}\n  - {mutant.before}\n  + {mutant.after}", flush=True)
    found = Counter(verdict for _, verdict, _ in rows)
    print(", ".join(f"{number} {verdict}" for verdict, number in sorted(found.items())))
    if arguments.write:
        rows = sorted(
            [*read_others(arguments.sample), *rows], key=lambda row: list(TESTS).index(row[0].module)
        )
        write_results(rows, seed=arguments.seed)
    enough = found["killed"] >= LEAST_KILLED * len(rows)
    return 0 if enough and found["equivalent"] <= MOST_EQUIVALENT * len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
