"""What the pages and the help show is what happens: every example is run, and prints what stands below it.

The blocks of a page are run from top to bottom in one empty folder, on the bundled graph where none is named.

- ``sh``: a command a line, done with exit code 0, or with what ``# exit code 1`` at its end says.
- ``console``: a line that begins with ``$`` is a command, and the lines below it are what it prints, errors
  too; ``…`` alone stands for any lines. ``$ echo $?`` shows the exit code of the command before it.
- ``python``: one namespace a page; with ``>>>`` it is a doctest.
- a language with a file (``tsv mine.tsv``): of the project: the block is quoted from it; else: it is written.
- a target of ``make`` exists; the suite cannot run it within itself.

Anything else needs ``<!-- not run: REASON -->`` before it. The files that examples take for granted stand in
`conftest.OWN_FILES`, and docs/cli.md says where a reader finds them.
"""

import contextlib
import doctest
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages import PAGES, ROOT, Block, blocks, read
from skillgraph.cli.application import VERBS, load_verb
from skillgraph.cli.running import run_command

ANY_LINES = "…"
EXIT_CODE = re.compile(r"\s# exit code (\d+).*$")
SHOWN_CODE = "echo $?"


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page)])
def test_every_example_of_a_page_does_what_the_page_shows(page: str, folder: Path) -> None:
    faults = [fault for block in blocks(page) for fault in _faults(block, folder)]
    faults += _faults_of_python("\n".join(block.body for block in blocks(page) if block.language == "python"))

    assert faults == []


def test_the_example_at_the_end_of_each_help_does_what_the_help_says(folder: Path) -> None:
    run_command(["ingest", "data-engineer.md", "-o", "old-corpus"])
    run_command(["build", "-o", "my-graph"])
    faults = []

    for verb in VERBS:
        command = load_verb(verb)
        example = (command.epilog or "").partition("Example: ")[2]
        code, printed = _run(example) if shlex.split(example)[:2] == ["skillgraph", verb] else (70, "none")
        if code not in ({0, 1} if "xit code 1" in command.help else {0}):
            faults.append(f"{verb}: {example}: exit code {code}\n{printed}")

    assert faults == []
    assert (folder / "page.html").exists()


def test_the_questions_that_make_demo_asks_are_answered(folder: Path) -> None:
    makefile = read("Makefile")

    questions = re.findall(r"\$\(call ask,(.+)\)$", makefile, flags=re.MULTILINE)

    assert len(questions) >= 5
    assert folder.exists()
    assert [question for question in questions if _run(f"skillgraph {question}")[0] != 0] == []


def test_the_readme_shows_the_two_commands_answers_and_no_more_than_a_readme_has() -> None:
    shown = [block for block in blocks("README.md") if block.language == "console"]

    assert "make demo" in read("README.md")
    assert "make test" in read("README.md")
    assert sum(block.body.count("$ skillgraph") for block in shown) >= 5
    assert len(read("README.md").splitlines()) <= 150


def test_an_example_that_prints_something_else_is_a_fault(folder: Path) -> None:
    shown = "$ skillgraph path pyhton Rust\nerror: unknown concept 'pyhton'\n…\n$ echo $?\n2\n"

    assert list(_faults(Block(1, "console", "", shown), folder)) == []
    assert "exit code 2, not 0" in next(_faults(Block(1, "console", "", shown.replace("2", "0")), folder))
    assert "prints\nerror:" in next(_faults(Block(1, "console", "", shown.replace("error", "ok")), folder))
    assert next(_faults(Block(1, "sh", "", "skillgraph path pyhton Rust\n"), folder))
    assert next(_faults(Block(1, "sh", "", "make coffee\n"), folder))
    assert next(_faults(Block(1, "", "", "a picture\n"), folder))
    assert _faults_of_python(">>> 1 + 1\n3\n")


# ---------------------------------------------------------------- how an example is run


def _faults(block: Block, folder: Path) -> Iterator[str]:
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
    if program != "skillgraph":
        return "only skillgraph and make are run here: say it in words, or say why it is not run"
    code, printed = _run(command)
    if code != expected:
        return f"exit code {code}, not {expected}\n{printed}"
    return "" if shown is None or _matches(printed, shown) else f"prints\n{printed}"


def _run(command: str) -> tuple[int, str]:
    """Run a command in this process and give its exit code, and what it printed and said."""
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(terminal), contextlib.redirect_stderr(terminal):
        code = run_command(shlex.split(command, comments=True)[1:])
    return code, terminal.buffer.getvalue().decode()


def _matches(printed: str, shown: list[str]) -> bool:
    """Say whether *printed* is *shown*, where a line ``…`` stands for any lines, also none."""
    lines = "\n".join(line.rstrip() for line in printed.rstrip().splitlines())
    pattern = "\n".join(
        "(?:.*\n)*?.*" if line.strip() == ANY_LINES else re.escape(line.rstrip()) for line in shown
    )
    return re.fullmatch(pattern, lines) is not None


def _faults_of_python(source: str) -> list[str]:
    if "import pandas" in source:
        pytest.importorskip("pandas", reason="pandas is not installed")
    if ">>>" not in source:
        exec(compile(source, "the page", "exec"), {})  # noqa: S102 -- our own page
        return []
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(source, {}, "the page", None, None)
    doctest.DocTestRunner(verbose=False).run(example, out=told.append)
    return told
