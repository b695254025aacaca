"""Measure the page at five sizes: ``python benchmarks/page.py``; the table goes to ``page.md``, first.

Graphs are synthetic: one role, all kinds, three statements a concept with few hubs, each statement
with evidence in a section of eight. The page is opened in headless Chromium without a network.
Times in the browser are milliseconds of the wall, the best of three openings; the calibration beside
them is a loop of 30 million steps on the same machine at the same time: compare after dividing by it.
Writing is CPU time of this process. Exit code 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skillgraph.identifiers import join_id, statement_id
from skillgraph.model import Catalog, Concept, Evidence, Passage, Section, SourceDocument, Span, Statement
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.islands import read_islands

if TYPE_CHECKING:
    from collections.abc import Iterator

RESULTS = Path(__file__).with_name("page.md")
SIZES = (300, 500, 1000, 5000, 17000)
#: Concepts → limit of the first draw in ms, of blocking in ms, of frames a second, of writing in s.
LIMITS = {
    300: (1000, 600, 50, 1.0),
    500: (1200, 600, 50, 1.0),
    1000: (2000, None, 30, None),
    5000: (3000, None, 30, None),
    17000: (3000, None, 30, 10.0),
}
#: What the limits hold for; a slower machine is given more time in proportion.
CALIBRATION_MS = 300
OPENINGS = 3
KINDS = {
    "duty": 18,
    "skill": 14,
    "soft-skill": 8,
    "deliverable": 8,
    "process": 8,
    "group": 5,
    "trend": 5,
    "area": 4,
    "practice": 4,
    "technology": 4,
    "challenge": 3,
    "tool": 3,
    "quality-attribute": 3,
    "role": 3,
    "employer": 2,
    "programming-language": 2,
    "framework": 2,
    "qualification": 2,
    "standard": 1,
    "place": 1,
}
WORDS = tuple(
    """
    adaptive backend careful data edge fluent graph hybrid index join kernel ledger metric network open
    parser query robust schema thread
    """.split()
)
DOCUMENT = "document:synthetic"
STATEMENTS_IN_A_SECTION = 8

CALIBRATE = """
() => { const t = performance.now(); let a = 0; for (let i = 0; i < 3e7; i++) a = (a * 31 + i) % 1000003;
  return Math.round(performance.now() - t) + (a < 0 ? 1 : 0); }
"""
WATCH = """
window.seen = {first: null, tasks: []};
new PerformanceObserver(list => list.getEntries().forEach(e => seen.tasks.push(e.duration)))
  .observe({type: 'longtask', buffered: true});
let library;
Object.defineProperty(window, 'vis', {configurable: true, set: value => { library = value; }, get: () =>
  library && library.Network && {...library, Network: function (...rest) {
    const network = new library.Network(...rest);
    network.on('afterDrawing', () => { seen.first ??= performance.now(); });
    return network;
  }} || library});
"""
FRAMES = """
ms => new Promise(done => { let n = 0; const start = performance.now();
  const frame = () => { n++; performance.now() - start < ms ? requestAnimationFrame(frame)
    : done(1000 * n / (performance.now() - start)); };
  requestAnimationFrame(frame); })
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What one size came to."""

    size: int
    statements: int
    shown: int
    writing_seconds: float
    size_bytes: int
    first_draw_ms: float
    blocking_ms: float
    zoom_fps: float
    pan_fps: float
    calibration_ms: float
    load: float

    def faults(self) -> Iterator[str]:
        """Go through the limits that are passed."""
        draw, blocking, frames, writing = LIMITS[self.size]
        slow = max(1.0, self.calibration_ms / CALIBRATION_MS)
        if self.first_draw_ms > draw * slow:
            yield f"{self.size}: first draw after {self.first_draw_ms:.0f} ms"
        if blocking is not None and self.blocking_ms > blocking * slow:
            yield f"{self.size}: blocked for {self.blocking_ms:.0f} ms"
        if min(self.zoom_fps, self.pan_fps) < frames / slow:
            yield f"{self.size}: {min(self.zoom_fps, self.pan_fps):.0f} frames a second"
        if writing is not None and self.writing_seconds > writing * slow:
            yield f"{self.size}: written in {self.writing_seconds:.1f} s"


def synthetic_catalog(size: int) -> Catalog:
    """Make a graph of *size* concepts and three statements a concept; the same for the same size."""
    chance = random.Random(size)  # noqa: S311 -- no secret
    kinds = chance.choices(list(KINDS), weights=list(KINDS.values()), k=size)
    kinds[0] = "role"
    concepts = [
        Concept(f"concept:c{n}", f"{' '.join(chance.sample(WORDS, 2))} {n}".capitalize(), kind)
        for n, kind in enumerate(kinds)
    ]
    statements: dict[str, Statement] = {}
    passages: dict[tuple[str, str], Passage] = {}
    sections: dict[str, Section] = {}
    for n in range(3 * size):
        subject = 0 if n < size // 3 else int(size * chance.random() ** 3)
        target = n + 1 if n < size // 3 else chance.randrange(size)
        section = join_id("section", DOCUMENT, f"s{n // STATEMENTS_IN_A_SECTION}")
        span = Span(100 * n, 100 * n + 80)
        if section not in sections:
            name = f"Section {len(sections) + 1}"
            sections[section] = Section(section, name, 1, (name,), None, f"p{n}", len(sections) + 1)
        passages[DOCUMENT, f"p{n}"] = Passage(f"p{n}", DOCUMENT, section, "bullet", span, n + 1, f"{n:064x}")
        a, b = concepts[subject], concepts[target]
        curie = statement_id(a.id, "sg:requires", b.id[8:], str(n))
        statements[curie] = Statement(
            curie,
            f"{a.label} requires {b.label}.",
            a.id,
            "sg:requires",
            b.id,
            evidence=(Evidence(DOCUMENT, f"p{n}", span, None, (), f"{n:064x}"),),
        )
    return Catalog(
        documents={DOCUMENT: SourceDocument(DOCUMENT, "Synthetic guide", "0" * 64, 300 * size, "text/plain")},
        concepts={c.id: c for c in concepts},
        sections=sections,
        passages=passages,
        statements=statements,
    )


def measure(browser: Any, size: int, folder: Path) -> Result:  # noqa: ANN401 -- playwright's, untyped here
    """Write the page of one size and open it."""
    catalog = synthetic_catalog(size)
    started = time.process_time()
    text = render_page(catalog)
    writing = time.process_time() - started
    file = folder / f"{size}.html"
    file.write_text(text, encoding="utf-8", newline="\n")
    openings = [open_once(browser, file) for _ in range(OPENINGS)]
    return Result(
        size,
        len(catalog.statements),
        int(openings[0]["shown"]),
        writing,
        file.stat().st_size,
        min(o["first"] for o in openings),
        min(o["blocking"] for o in openings),
        max(o["zoom"] for o in openings),
        max(o["pan"] for o in openings),
        min(o["calibration"] for o in openings),
        os.getloadavg()[0],
    )


def open_once(browser: Any, file: Path) -> dict[str, float]:  # noqa: ANN401
    """Open a page, wait until it is at rest, zoom it and move it."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    calibration = min(page.evaluate(CALIBRATE) for _ in range(2))
    page.add_init_script(WATCH)
    page.goto(file.as_uri())
    page.wait_for_function("() => seen.first !== null")
    page.wait_for_timeout(700)
    first, tasks = page.evaluate("[seen.first, seen.tasks]")
    box = page.locator("#picture").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.evaluate(f"ms => {{ window.frames_ = ({FRAMES.strip()})(ms); }}", 2000)
    for turn in range(45):
        page.mouse.wheel(0, -120 if turn // 6 % 2 == 0 else 120)
        page.wait_for_timeout(40)
    zoom = page.evaluate("window.frames_")
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.evaluate(f"ms => {{ window.frames_ = ({FRAMES.strip()})(ms); }}", 2000)
    page.mouse.down()
    for turn in range(55):
        page.mouse.move(box["x"] + 30 + 4 * turn, box["y"] + 30 + 2 * turn)
        page.wait_for_timeout(30)
    page.mouse.up()
    pan = page.evaluate("window.frames_")
    drawn = read_islands(file.read_text(encoding="utf-8"))["drawn"]
    context.close()
    blocking = sum(max(0, task - 50) for task in tasks)
    return {
        "first": first,
        "blocking": blocking,
        "zoom": zoom,
        "pan": pan,
        "calibration": calibration,
        "shown": len(drawn["nodes"]["x"]) - drawn["nodes"]["x"].count(None),
    }


COLUMNS = tuple(
    "concepts, statements, drawn, first draw (ms), blocking (ms), zoom (fps), pan (fps), size (kB),"
    " writing (s), calibration (ms), load".split(", ")
)


def report(results: list[Result]) -> str:
    """Write the table."""
    rows = [
        (
            f"{r.size:,}",
            f"{r.statements:,}",
            f"{r.shown:,}",
            f"{r.first_draw_ms:.0f}",
            f"{r.blocking_ms:.0f}",
            f"{r.zoom_fps:.0f}",
            f"{r.pan_fps:.0f}",
            f"{r.size_bytes / 1000:,.0f}",
            f"{r.writing_seconds:.2f}",
            f"{r.calibration_ms:.0f}",
            f"{r.load:.1f}",
        )
        for r in results
    ]
    draws = ", ".join(f"{limits[0] / 1000:g} s at {size:,}" for size, limits in LIMITS.items())
    return "\n".join(
        (
            f"# What the page costs\n\n`python benchmarks/page.py`, {os.cpu_count()} processors.\n",
            (__doc__ or "").partition("\n\n")[2],
            "|".join(("", *(f" {name} " for name in COLUMNS), "")),
            "|".join(("", *(" ---: " for _ in COLUMNS), "")),
            *("|".join(("", *(f" {cell} " for cell in row), "")) for row in rows),
            "",
            "Blocking is what tasks of more than 50 ms take beyond 50 ms, until 0.7 s after the first draw.",
            "Load is the average number of processes that wanted a processor; frames suffer from it.",
            f"Limits, at a calibration of {CALIBRATION_MS} ms: first draw {draws};",
            "blocking 0.6 s and 50 frames a second up to 500; written in 1 s at 500, in 10 s at 17,000.",
            "",
        )
    )


def sections_of_others(file: Path) -> str:
    """Give what the file holds beside the first section: what `page_checks.py` and `lighthouse.py` found."""
    _, mark, others = (file.read_text(encoding="utf-8") if file.exists() else "").partition("\n## ")
    return mark + others


def main() -> int:
    """Measure, write the table, tell whether a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", choices=SIZES, default=SIZES)
    parser.add_argument("--to", type=Path, default=RESULTS, metavar="FILE")
    arguments = parser.parse_args()
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        results = [measure(browser, size, Path(folder)) for size in arguments.sizes]
        browser.close()
    arguments.to.write_text(report(results) + sections_of_others(arguments.to), encoding="utf-8")
    sys.stdout.write(report(results))
    faults = [fault for result in results for fault in result.faults()]
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
