"""Look at eight pages in light, in dark and on a phone with a checker: ``python benchmarks/page_checks.py``.

The pages: the guide; a focus, a path, a gap and a comparison in it; one advertisement; four documents with
the guide; all documents of a folder. The checker is a program of its own that opens a page in Chromium
without a network, uses it as a person would, asks axe, and writes a report in JSON: ``--checker FILE``. It
is run in its strict mode, and what it calls a gap counts as a failure too. What it clicks depends on the
moment; so what is found is looked for again, up to `TRIES` times in all, and the table says how often.
With ``--report FILE`` the table is written to that file as well. Exit code 1 where a page fails.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROLE = "Lead AI Backend Engineer"
#: Of the guide alone: name of a page, and what `export html` is told.
OF_GUIDE = {
    "guide": (),
    "focus": ("--focus", "RAG", "--hops", "2"),
    "path": ("--path", "Python", "RAG"),
    "gap": ("--gap", "--role", ROLE, "--have", "Python", "--have", "Docker"),
    "compare": ("--compare", "Senior AI Engineer", ROLE),
}
SCREENS = {"light": (), "dark": ("--dark",), "phone": ("--mobile",)}
SUFFIXES = {".md", ".html", ".txt"}
ADVERTISEMENTS = "jobad*"
BUDGET_SECONDS = 240
TRIES = 3


@dataclass(frozen=True)
class Check:
    """What the checker found in a page on a screen."""

    page: str
    screen: str
    report: dict[str, Any]
    run: int

    @property
    def faults(self) -> list[str]:
        """Hard failures, and what the checker calls gaps."""
        return [
            *self.report.get("hard_failures", ["no report"]),
            *self.report.get("gaps", []),
        ]


def main() -> int:
    """Make the pages, check them, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--checker", type=Path, required=True, metavar="FILE")
    parser.add_argument("--documents", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="keep the pages there, use those it has")
    parser.add_argument("--only", nargs="*", default=[], metavar="PAGE", help="these alone")
    parser.add_argument("--report", type=Path, metavar="FILE")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.pages or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        pages = make_pages(folder, given.documents)
        wanted = given.only or [page.stem for page in pages]
        jobs = [(page, screen) for page in pages if page.stem in wanted for screen in SCREENS]
        with ThreadPoolExecutor(given.jobs) as pool:
            checks = list(pool.map(lambda job: check(given.checker, *job), jobs))
    text = table_of(checks)
    print(text)
    if given.report:
        given.report.write_text(text, encoding="utf-8")
    return int(any(one.faults for one in checks))


def make_pages(folder: Path, documents: Path) -> list[Path]:
    """Write the pages that are not there yet."""
    found = sorted(path for path in documents.rglob("*") if path.suffix in SUFFIXES and path.stem.islower())
    advertisements = [path for path in found if path.match(ADVERTISEMENTS)]
    corpora = {
        "advertisement": advertisements[:1],
        "four": advertisements[1:4],
        "all": found,
    }
    for name, options in OF_GUIDE.items():
        write_page(folder / f"{name}.html", *options)
    for name, files in corpora.items():
        page, corpus = folder / f"{name}.html", folder / f"{name}-corpus"
        if not page.exists():
            guide = ["--guide"] if name == "four" else []
            run("ingest", "--graph", str(corpus), *guide, *map(str, files))
            write_page(page, "--graph", str(corpus))
    return [folder / f"{name}.html" for name in (*OF_GUIDE, *corpora)]


def write_page(page: Path, *options: str) -> None:
    """Write a page unless it is there."""
    if not page.exists():
        run("export", "html", "--to", str(page), *options)


def run(*arguments: str) -> None:
    """Run the program; what it prints is not wanted."""
    command = [sys.executable, "-m", "skillgraph", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check(checker: Path, page: Path, screen: str) -> Check:
    """Run the checker on a page, and again where it finds something."""
    for turn in range(1, TRIES + 1):
        found = Check(page.stem, screen, report_on(checker, page, screen), turn)
        print(page.stem, screen, turn, found.faults or "clean", file=sys.stderr, flush=True)
        if not found.faults:
            break
    return found


def report_on(checker: Path, page: Path, screen: str) -> dict[str, Any]:
    """Run the checker on a page once."""
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary, "report.json")
        command = [sys.executable, str(checker), str(page), "--strict", "--json", str(report)]
        command += ["--budget", str(BUDGET_SECONDS), *SCREENS[screen]]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        return dict(json.loads(report.read_text(encoding="utf-8"))) if report.exists() else {}


def table_of(checks: list[Check]) -> str:
    """Give the table in Markdown."""
    head = ["page", "screen", "first draw (ms)", "labels", "zoom (fps)", "axe", "size (kB)", "runs", "found"]
    rows = [head, ["---", "---", *["---:"] * 6, "---"]]
    for one in checks:
        interaction, labels = one.report.get("interaction", {}), one.report.get("labels") or {}
        axe = one.report.get("axe", {}).get("violations")
        rows.append(
            [
                one.page,
                one.screen,
                str(one.report.get("first_graph_draw_ms")),
                str(labels.get("labels_drawn")),
                str(round((interaction.get("fps_zoom") or {}).get("fps", 0))),
                "no answer" if axe is None else str(len(axe)),
                f"{one.report.get('bytes', 0) / 1000:,.0f}",
                str(one.run),
                "; ".join(one.faults) or "nothing",
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


if __name__ == "__main__":
    sys.exit(main())
