"""What measures the pages as a phone has them: it comes to an end, and leaves no browser behind."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import pytest

from browser import chromium_path
from scripts import load_script
from skillgraph.rendering.page import render_page
from small_catalog import small_catalog

MOST_SECONDS = 60


class Silent:
    """A browser, its context, its page and its session, of which none ever reports anything."""

    closed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.closed += 1

    def new_context(self, **_: Any) -> Self:
        return self

    def new_page(self) -> Self:
        return self

    def new_cdp_session(self, _: Any) -> Self:
        return self

    def on(self, _: str, __: Callable[..., Any]) -> None:
        pass

    def send(self, *_: Any) -> None:
        pass

    def goto(self, _: str) -> None:
        pass

    def wait_for_function(self, _: str) -> None:
        pass

    waits = 0

    def wait_for_timeout(self, _: float) -> None:
        time.sleep(0.001)
        self.waits += 1
        assert self.waits < 1_000, "it waits for ever"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    loaded = load_script("phone")
    monkeypatch.setattr(loaded, "TRACE_SECONDS", 0.05)
    return loaded


def test_a_trace_that_never_ends_is_given_up_and_its_context_closed(
    script: ModuleType, tmp_path: Path
) -> None:
    silent = Silent()

    for opened in (1, 2):
        with pytest.raises(TimeoutError, match=r"page\.html"):
            script.tasks_of(silent, tmp_path / "page.html")
        assert silent.closed == opened


def test_a_page_that_is_not_there_ends_the_measuring_and_one_that_is_there_is_measured(
    tmp_path: Path,
) -> None:
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium; or set CHROMIUM)")
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    (before / "small.html").write_text(render_page(small_catalog()), encoding="utf-8")
    command = [sys.executable, "benchmarks/phone.py", "--runs", "1", "--pages", str(before)]
    root = Path(__file__).parents[2]

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *more],
            cwd=root,
            env={"CHROMIUM": path, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            check=False,
        )

    missing = run(str(after))
    assert missing.returncode == 1
    assert "ERR_FILE_NOT_FOUND" in missing.stderr

    assert "| small | before | " in run().stdout
