"""A bar is shown on a terminal, and where nobody looks nothing is written or missed."""

import sys
from pathlib import Path

import pytest

from command_line import CommandLine, sample_graph
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


@pytest.mark.parametrize(
    ("graph", "shown"),
    [(None, ["writing nodes", "writing edges"]), (sample_graph(), [])],
    ids=["long", "short"],
)
def test_files_of_a_large_graph_are_written_behind_a_bar(
    graph: str | None,
    shown: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: list[str] = []
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.setattr("skillgraph.cli.progress._is_terminal", lambda: True)
    monkeypatch.setattr(
        "rich.progress.Progress.add_task",
        lambda _bar, what, *, total: told.append(what),  # noqa: ARG005
    )

    named = [] if graph is None else ["-g", graph]
    CommandLine(capsys)("export", "csv", *named, "--to", str(tmp_path))

    assert told == shown


def test_without_standard_error_work_is_done_without_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    with progress_bar("reading") as tell:
        tell(1, 3)


def test_short_work_has_no_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("skillgraph.cli.progress._is_terminal", lambda: True)

    with progress_bar("reading", is_long=False) as tell:
        tell(1, 3)

    assert capsys.readouterr().err == ""
