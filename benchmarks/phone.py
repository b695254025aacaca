"""Count what keeps a phone from answering while a page opens: ``python benchmarks/phone.py --pages FOLDER``.

Lighthouse takes the time that goes by, four times for a phone, and so measures how busy the machine is.
Here the time counts that the page's own thread computed, four times too: of each task what is beyond 50 ms,
from the first byte until the picture stands. The pages are those of `page_checks.py --pages FOLDER`; those of
several folders, such as one before and one after a change, are opened by turns, and medians are told.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

SLOWER = 4  #: A phone than this machine.
LONG_MS = 50
REST_MS = 1500
TRACE_SECONDS = 60  #: A trace that has not come by then does not come.
SCREEN: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 1.75,
}
TRACED = ["toplevel", "devtools.timeline", "loading", "rail", "blink.user_timing"]
DRAWN = "!document.querySelector('#picture').ariaBusy && document.querySelector('#picture canvas')"
TASKS = {"RunTask", "ThreadControllerImpl::RunTask"}


def main() -> int:
    """Open the pages by turns, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=Path, nargs="+", required=True, metavar="FOLDER")
    parser.add_argument("--only", nargs="*", default=[], metavar="PAGE", help="these alone")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    from playwright.sync_api import sync_playwright

    names = [file.stem for file in sorted(given.pages[0].glob("*.html"))]
    print("| page | folder | blocking (ms) | longest task (ms) | all tasks (ms) |")
    print("| --- | --- | ---: | ---: | ---: |")
    with sync_playwright() as driver:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        with driver.chromium.launch(executable_path=path, args=["--no-sandbox"]) as browser:
            for name in [name for name in names if name in given.only or not given.only]:
                found: dict[Path, list[list[float]]] = {folder: [] for folder in given.pages}
                for _ in range(given.runs):
                    for folder in given.pages:
                        found[folder].append(tasks_of(browser, folder / f"{name}.html"))
                for folder, runs in found.items():
                    print(f"| {name} | {folder.name} | {' | '.join(map(str, medians(runs)))} |", flush=True)
    return 0


def medians(runs: list[list[float]]) -> list[int]:
    """Give of the tasks of several runs what blocks, the longest, and all of them, in milliseconds."""
    blocking = [sum(max(0.0, task - LONG_MS) for task in tasks) for tasks in runs]
    return [round(statistics.median(values)) for values in (blocking, map(max, runs), map(sum, runs))]


def tasks_of(browser: Browser, file: Path) -> list[float]:
    """Open a page, and give what each task of its thread computed, as on a phone."""
    with browser.new_context(**SCREEN) as context:
        events = traced(context, file)
    paint = next(event for event in events if event["name"] == "firstContentfulPaint")
    thread = (paint["pid"], paint["tid"])
    tasks = [e for e in events if (e["pid"], e["tid"]) == thread and e["ph"] == "X" and e["name"] in TASKS]
    found, end = [], 0
    for task in sorted(tasks, key=lambda task: (task["ts"], -task["dur"])):
        if task["ts"] >= end:  # one within another counts once
            found.append(SLOWER * task.get("tdur", 0) / 1000)
            end = task["ts"] + task["dur"]
    return found


def traced(context: BrowserContext, file: Path) -> list[dict[str, Any]]:
    """Open a page, and give the events of its trace.

    Raises:
        TimeoutError: The browser does not hand the trace over.

    """
    page = context.new_page()
    session = context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    page.goto("about:blank")
    session.send(
        "Tracing.start", {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": TRACED}}
    )
    page.goto(file.absolute().as_uri())
    page.wait_for_function(DRAWN)
    page.wait_for_timeout(REST_MS)
    session.send("Tracing.end")
    latest = time.monotonic() + TRACE_SECONDS
    while not ended:
        if time.monotonic() > latest:
            message = f"the browser has handed over no trace of {file} within {TRACE_SECONDS} s"
            raise TimeoutError(message)
        page.wait_for_timeout(50)
    return events


if __name__ == "__main__":
    sys.exit(main())
