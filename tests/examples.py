"""What the pages and the help show is what happens: every example is run, and prints what stands below it.

The blocks of a page are run from top to bottom in one empty folder, on the bundled graph where none is named.

- ``sh``: a command a line, done with exit code 0, or with what ``# exit code 1`` at its end says.
- ``console``: a line that begins with ``$`` is a command, and the lines below it are what it prints, errors
  too; ``…`` alone stands for any lines. ``$ echo $?`` shows the exit code of the command before it.
- ``python``: one namespace a page; with ``>>>`` it is a doctest.
- a language with a file (``tsv mine.tsv``): of the project: the block is quoted from it; else: it is written.
- a target of ``make`` exists; the suite cannot run it within itself. ``sed`` is run by the shell.

Anything else needs ``<!-- not run: REASON -->`` before it. The files that examples take for granted stand in
`conftest.OWN_FILES`, and docs/cli.md says where a reader finds them.
"""

import contextlib
import doctest
import io
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages import ROOT, Block, read
from skillgraph.cli.running import run_command

ANY_LINES = "…"
EXIT_CODE = re.compile(r"\s# exit code (\d+).*$")
SHOWN_CODE = "echo $?"


def faults_of_block(block: Block, folder: Path) -> Iterator[str]:
    """Run a block, and say what is not as it shows."""
    if block.reason or block.language == "python":
        return
    if block.file:
        yield from _faults_of_file(block, folder)
    elif block.language in {"sh", "console"}:
        for command, code, shown in _sessions(block):
            fault = _fault_of_command(command, code, shown)
            if fault:
                yield f"line {block.line}: {command}: {fault}"
    else:
        yield f"line {block.line}: no language that is run: make it sh, console or python, or say why not"


def _faults_of_file(block: Block, folder: Path) -> Iterator[str]:
    quoted = ROOT / block.file
    if not quoted.exists():
        (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
        (folder / block.file).write_text(block.body, encoding="utf-8")
    elif block.body not in quoted.read_text(encoding="utf-8"):
        yield f"line {block.line}: {block.file} has other lines"


def _sessions(block: Block) -> Iterator[tuple[str, int, list[str] | None]]:
    """Give each command with its exit code and the lines that it prints, None where none are shown."""
    lines = block.body.replace("\\\n", "").splitlines()
    if block.language == "sh":
        for line in filter(None, lines):
            code = EXIT_CODE.search(line)
            yield EXIT_CODE.sub("", line), int(code[1]) if code else 0, None
        return
    sessions = [
        session.rstrip().splitlines() for session in re.split(r"^\$ ", "\n".join(lines), flags=re.MULTILINE)
    ]
    for (command, *shown), after in zip(sessions[1:], [*sessions[2:], [""]], strict=True):
        if command != SHOWN_CODE:
            yield command, int(after[1]) if after[0] == SHOWN_CODE else 0, shown


def _fault_of_command(command: str, expected: int, shown: list[str] | None) -> str:
    program, *arguments = shlex.split(command, comments=True)
    if program == "make":
        known = re.search(rf"^{re.escape(arguments[0])}:", read("Makefile"), flags=re.MULTILINE)
        return "" if known else "the Makefile has no such target"
    if program == "sed":  # of our own pages
        done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
        is_shown = (done.returncode, done.stdout) == (expected, "\n".join(shown or ()))
        return "" if is_shown else f"prints\n{done.stdout}{done.stderr}"
    if program != "skillgraph":
        return "only skillgraph, make and sed are run here: say it in words, or say why it is not run"
    code, printed = run(command)
    if code != expected:
        return f"exit code {code}, not {expected}\n{printed}"
    return "" if shown is None or _matches(printed, shown) else f"prints\n{printed}"


def run(command: str) -> tuple[int, str]:
    """Run a command in this process and give its exit code, and what it printed and said."""
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(terminal), contextlib.redirect_stderr(terminal):
        code = run_command(_expanded(shlex.split(command, comments=True))[1:])
    return code, terminal.buffer.getvalue().decode()


def _expanded(words: list[str]) -> list[str]:
    """Put the files that a pattern names in its place, as a shell does."""
    return [
        name
        for word in words
        for name in (sorted(map(str, Path().glob(word))) if word.endswith("*.md") else [word])
    ]


def _matches(printed: str, shown: list[str]) -> bool:
    """Say whether *printed* is *shown*, where a line ``…`` stands for any lines, also none."""
    lines = "\n".join(line.rstrip() for line in printed.rstrip().splitlines())
    pattern = "\n".join(
        "(?:.*\n)*?.*" if line.strip() == ANY_LINES else re.escape(line.rstrip()) for line in shown
    )
    return re.fullmatch(pattern, lines) is not None


def faults_of_python(source: str) -> list[str]:
    if "import pandas" in source:
        pytest.importorskip("pandas", reason="pandas is not installed")
    if ">>>" not in source:
        exec(compile(source, "the page", "exec"), {})  # noqa: S102 -- our own page
        return []
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(source, {}, "the page", None, None)
    doctest.DocTestRunner(verbose=False).run(example, out=told.append)
    return told
