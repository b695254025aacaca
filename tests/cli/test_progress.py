"""A bar is shown on a terminal, and where nobody looks nothing is written or missed."""

import sys

import pytest

from skillgraph.cli.progress import progress_bar


def test_a_terminal_is_shown_what_is_done_and_how_much(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int, str]] = []
    monkeypatch.setattr("skillgraph.cli.progress._is_terminal", lambda: True)
    monkeypatch.setattr(
        "rich.progress.Progress.update",
        lambda _bar, _task, *, completed, total, description: told.append((completed, total, description)),
    )

    with progress_bar("reading") as tell:
        tell(1, 3)
        tell(2, 3, "writing")

    assert told == [(1, 3, "reading"), (2, 3, "writing")]


def test_without_standard_error_work_is_done_without_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    with progress_bar("reading") as tell:
        tell(1, 3)


def test_short_work_has_no_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("skillgraph.cli.progress._is_terminal", lambda: True)

    with progress_bar("reading", is_long=False) as tell:
        tell(1, 3)

    assert capsys.readouterr().err == ""
