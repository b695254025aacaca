"""Run the console script on the sample graph, in this process or in one of its own."""

import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from skillgraph.cli.running import run_command
from skillgraph.store.building import build

SAMPLE = Path(__file__).parent / "data" / "sample"
DOCUMENT = SAMPLE / "documents" / "lead-geodata-engineer" / "document.txt"
PROGRAM = [sys.executable, "-m", "skillgraph"]


@functools.cache
def sample_graph() -> str:
    """Build the sample once a test run and give its directory."""
    directory = Path(tempfile.mkdtemp(prefix="skillgraph-sample-"))
    build(SAMPLE, directory)
    return str(directory)


class CommandLine:
    """The command line in this process: the exit code, what was printed, what was said."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self.capture = capture
        self.said = ""

    def __call__(self, *arguments: str, code: int = 0) -> str:
        """Run a command, expect an exit code, and give what it printed."""
        self.capture.readouterr()
        returned = run_command(arguments)
        printed, self.said = self.capture.readouterr()
        assert returned == code, self.said
        return printed

    def json(self, *arguments: str) -> Any:
        """Run a command with ``-O json`` and give its answer."""
        return json.loads(self(*arguments, "-O", "json"))


def run_process(
    *arguments: str, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run the console script in a process of its own on the sample graph."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env=process_environment(**(environment or {})),
        **options,
    )


def process_environment(**changes: str) -> dict[str, str]:
    """Give an environment that names the sample graph and nothing of the person's own."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("SKILLGRAPH_")}
    return {**ours, "SKILLGRAPH_GRAPH": sample_graph(), **changes}
