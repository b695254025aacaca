"""What the README shows is what happens: its Python runs, its commands answer, and answers are as printed.

In a ``console`` block a line ``$ skillgraph …`` is run in an empty folder, and the lines below it are its
output; ``…`` alone on a line stands for any lines. ``python`` blocks run from top to bottom in one namespace;
those with ``>>>`` are doctests.
"""

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ANY_LINES = "…"


def _blocks(*languages: str) -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return [body for language, body in BLOCK.findall(readme) if language in languages]


def _sessions() -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the output lines shown below it."""
    for block in _blocks("console", "text"):
        for session in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *output = session.rstrip().replace("\\\n", "").splitlines()
            if command.startswith("skillgraph "):
                yield command, output


def test_the_readme_shows_the_two_commands_and_its_length_is_that_of_a_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "make demo" in readme
    assert "make test" in readme
    assert len(readme.splitlines()) <= 150


def test_the_readme_shows_commands_with_their_output() -> None:
    assert [command for command, output in _sessions() if output]


@pytest.mark.parametrize(("command", "shown"), list(_sessions()), ids=[command for command, _ in _sessions()])
def test_a_command_of_the_readme_prints_what_the_readme_shows(
    command: str, shown: list[str], tmp_path: Path
) -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", "from skillgraph.cli import main; main()", *shlex.split(command)[1:]],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if not name.startswith("SKILLGRAPH_")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    printed = [line.rstrip() for line in (outcome.stdout + outcome.stderr).rstrip().splitlines()]
    assert outcome.returncode in {0, 1}, outcome.stderr
    assert _matches(printed, [line.rstrip() for line in shown]), "\n".join(printed)


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {}
    blocks = _blocks("python")

    for block in blocks:
        if ">>>" in block:
            example = doctest.DocTestParser().get_doctest(block, namespace, "README.md", "README.md", 0)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            assert runner.run(example, clear_globs=False).failed == 0
            namespace |= example.globs
        else:
            exec(compile(block, "README.md", "exec"), namespace)  # noqa: S102 - our own README

    assert blocks


def test_every_link_of_the_readme_into_the_project_leads_somewhere() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    links = {link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", readme) if "://" not in link}

    assert [link for link in sorted(links) if link and not (ROOT / link).exists()] == []


def _matches(printed: list[str], shown: list[str]) -> bool:
    """Say whether *printed* is *shown*, where a line ``…`` stands for any lines, also none."""
    if not shown:
        return True
    pattern = "\n".join("(?:.*\n)*?.*" if line.strip() == ANY_LINES else re.escape(line) for line in shown)
    return re.fullmatch(pattern, "\n".join(printed)) is not None
