"""Ask Lighthouse about pages, on a desktop and on a phone: ``python benchmarks/lighthouse.py``.

``--lighthouse`` is its program (``npm install --prefix FOLDER lighthouse@13.5.0``, then
``FOLDER/node_modules/.bin/lighthouse``); it is no part of this project. The pages, as `page_checks.py --pages
FOLDER` writes them, are served on this machine, compressed as any server of pages does it. Exit code 1 where
a category has less than 95.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

LEAST = 95
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
FORMS = {"desktop": ["--preset=desktop"], "phone": []}


class Compressed(SimpleHTTPRequestHandler):
    """A folder over HTTP, each page compressed; robots may read all."""

    def do_GET(self) -> None:
        """Answer with a page."""
        file = Path(self.directory, self.path.partition("?")[0].lstrip("/"))
        if self.path == "/robots.txt":
            self._send(b"User-agent: *\nAllow: /\n", "text/plain")
        elif file.suffix == ".html" and file.is_file():
            self._send(file.read_bytes(), "text/html; charset=utf-8")
        else:
            self.send_error(404)

    def _send(self, content: bytes, media_type: str) -> None:
        body = gzip.compress(content, 6)
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name it has there
        """Say nothing."""


def main() -> int:
    """Serve the pages, ask, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--lighthouse", required=True, metavar="PROGRAM")
    parser.add_argument("--only", nargs="*", default=[], metavar="PAGE", help="these alone")
    given = parser.parse_args()
    pages = [page for page in sorted(given.pages.glob("*.html")) if page.stem in given.only or not given.only]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(given.pages)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(row(["page", "screen", *CATEGORIES, *TIMES]))
    print(row(["---", "---", *["---:"] * (len(CATEGORIES) + len(TIMES))]))
    failed = False
    for page in pages:
        for form, options in FORMS.items():
            report = ask(given.lighthouse, f"http://127.0.0.1:{server.server_port}/{page.name}", options)
            scores = [round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES]
            times = [str(report["audits"][name].get("displayValue", "")) for name in TIMES]
            print(row([page.stem, form, *map(str, scores), *times]), flush=True)
            failed |= min(scores) < LEAST
    server.shutdown()
    return int(failed)


def ask(program: str, address: str, options: list[str]) -> dict[str, Any]:
    """Run Lighthouse once."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary, "report.json")
        command = [program, address, *options, "--quiet", "--output=json", f"--output-path={report}"]
        command.append("--chrome-flags=--headless=new --no-sandbox")
        subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium})
        return dict(json.loads(report.read_text(encoding="utf-8")))


def row(cells: list[str]) -> str:
    """Give a row of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
