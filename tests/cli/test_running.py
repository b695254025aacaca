"""What a command does when something is wrong: three parts on stderr, and the exit code."""

import os
import pty
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pytest

from command_line import DOCUMENT, PROGRAM, CommandLine, process_environment, run_process, sample_graph
from skillgraph.cli import main
from skillgraph.cli.application import VERBS

SLOW_QUERY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) > STR(?f)) }"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def assert_three_parts(said: str) -> None:
    lines = said.splitlines()
    assert lines[0].startswith("error: ")
    assert any(line.startswith("   in: ") for line in lines)
    assert lines[-1].startswith("  try: ")
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["shwo", "Python"], "unknown command 'shwo'"),
        (["show"], "missing argument"),
        (["show", "Python", "--bogus"], "no such option"),
        (["show", "Python", "-O", "bogus"], "invalid value"),
        (["list", "bogus"], "unknown kind 'bogus'"),
        (["list", "roles", "--limit", "0"], "invalid value"),
        (["show", "Pyhton"], "nothing is called 'Pyhton'"),
        (["show", "Kubernetes Operator"], "no concept, section, list, document, statement or passage"),
        (["evidence", "LlamaIndex"], "the package knows it"),
        (["neighbors", "Pyhton"], "unknown concept 'Pyhton'"),
        (["path", "Python", "Pyhton"], "unknown concept 'Pyhton'"),
        (["path", "Python", "Rust", "--kinds", "bogus"], "unknown kind"),
        (["show", "Python", "--section", "Nowhere"], "unknown section"),
        (["show", "Python", "--relation", "bogus"], "unknown relation"),
        (["show", "Python", "--modality", "bogus"], "unknown modality"),
        (["show", "Python", "-g", "nowhere"], "there is no such file or directory"),
        (["show", "Python", "--document", "nowhere.txt"], ""),
        (["query", "SELECT"], "the query cannot be read"),
        (["query", "SELECT {"], "the query does not parse"),
        (["query", "--name", "bogus"], "unknown query"),
        (["query", "ASK {}", "--bind", "a=b"], "--bind, --role and --section are for named queries"),
        (["query", "ASK {}", "--name", "a"], "give either a query or --name"),
        (["query", "SELECT ?x"], "the query does not parse"),
        (["show", "Python", "--document", ""], "the document is not named"),
        (["export", "nonsense"], "unknown export format 'nonsense'"),
        (["export", "turtle", "--to", f"{__file__}/all.ttl"], "cannot write: "),
        (["evidence", "line 999"], "no passage starts on line 999"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_exits_2_with_three_parts(arguments: list[str], problem: str, run: CommandLine) -> None:
    assert run(*arguments, code=2) == ""
    assert_three_parts(run.said)
    assert problem in run.said


def test_a_command_with_very_many_arguments_is_cut_where_it_is_told(run: CommandLine) -> None:
    run("ingest", *(f"role-{number}.md" for number in range(500)), "--bogus", code=2)

    assert_three_parts(run.said)
    assert "--bogus" in run.said
    assert max(map(len, run.said.splitlines())) < 400


def test_a_near_miss_of_a_label_gets_the_nearest(run: CommandLine) -> None:
    run("neighbors", "Pyhton", code=2)

    assert "'Python'?" in run.said
    assert "43 concepts" in run.said


def test_a_near_miss_of_a_verb_gets_the_nearest(run: CommandLine) -> None:
    run("serach", "x", code=2)

    assert "try: `skillgraph search`" in run.said


def test_broken_rdf_names_line_and_column(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix a: <http://a/> .\na:b a:c\n", encoding="utf-8")

    run("show", "Python", "-g", str(file), code=2)

    assert_three_parts(run.said)
    assert "line 2" in run.said or "line 3" in run.said


def test_another_document_than_the_graphs_is_refused(run: CommandLine, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(DOCUMENT.read_text(encoding="utf-8") + "x", encoding="utf-8")

    run("show", "Python", "--document", str(other), code=2)

    assert_three_parts(run.said)


def test_an_answer_that_is_no_exits_1_and_is_no_traceback(run: CommandLine) -> None:
    run("path", "Python", "Public maps", code=1)

    assert_three_parts(run.said)


def test_a_fault_of_ours_exits_70(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("surprise")

    monkeypatch.setattr("skillgraph.answers.stats.count_all", fail)

    run("stats", code=70)

    assert_three_parts(run.said)
    assert "RuntimeError: surprise" in run.said


def test_an_interrupt_exits_2(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("skillgraph.answers.stats.count_all", interrupt)

    run("stats", code=2)

    assert_three_parts(run.said)


@pytest.mark.parametrize("name", ["run_command", "_run_guarded"])
def test_an_interrupt_where_nothing_runs_yet_ends_quietly(
    name: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"skillgraph.cli.running.{name}", interrupt)

    with pytest.raises(SystemExit) as caught:
        main()

    assert caught.value.code == 2
    assert capfd.readouterr() == ("", "")


def test_ctrl_c_ends_a_long_query_at_once() -> None:
    process = subprocess.Popen(
        [*PROGRAM, "query", SLOW_QUERY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=process_environment(),
        start_new_session=True,
    )
    time.sleep(2)
    assert process.poll() is None

    started = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=20)

    assert time.monotonic() - started < 3
    assert process.returncode == 2
    assert_three_parts(said.decode())


def test_a_closed_pipe_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)

    outcome = subprocess.run(
        [*PROGRAM, "list", "passages"],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=process_environment(),
        check=False,
        timeout=60,
    )
    os.close(writer)

    assert outcome.stderr == b""
    assert outcome.returncode == 0


FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
OUTPUTS = [
    *([verb, "--help"] for verb in VERBS),
    ["--help"],
    ["--version"],
    ["list", "passages"],
    ["show", "Python", "-O", "json"],
    ["stats", "-O", "csv"],
    ["query", "SELECT * {?a ?b ?c}"],
    ["export", "turtle"],
]


def gone() -> TextIO:
    """Open a pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w", encoding="utf-8")


@needs_full
@pytest.mark.parametrize("buffering", ["buffered", "unbuffered"])
@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_a_full_disk_is_told_once_and_nothing_is_left_to_write(
    arguments: list[str], buffering: str, run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        full.reconfigure(write_through=buffering == "unbuffered")
        monkeypatch.setattr("sys.stdout", full)
        run(*arguments, code=2)

    assert_three_parts(run.said)
    assert full.closed  # closing writes what is left, as the interpreter does at its exit


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_a_reader_who_has_gone_is_no_error(
    arguments: list[str], run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gone() as pipe:
        monkeypatch.setattr("sys.stdout", pipe)
        run(*arguments)

    assert run.said == ""


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_a_closed_output_is_told_before_anything_is_done(
    arguments: list[str], run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", None)

    run(*arguments, code=2)

    assert_three_parts(run.said)


@needs_full
@pytest.mark.parametrize("open_stream", [None, gone, lambda: FULL.open("w")], ids=["closed", "gone", "full"])
def test_what_nobody_can_be_told_changes_no_exit_code(
    open_stream: Callable[[], TextIO] | None, run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = open_stream() if open_stream else None
    monkeypatch.setattr("sys.stderr", stream)

    run("show", "Pyhton", code=2)
    run("path", "Python", "R", "--explain", "-O", "json")

    if stream:
        stream.close()


@needs_full
@pytest.mark.parametrize("environment", [{}, {"PYTHONUNBUFFERED": "1"}], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("arguments", [["--help"], ["list", "passages"]], ids=" ".join)
def test_a_process_ends_quietly_after_a_full_disk(arguments: list[str], environment: dict[str, str]) -> None:
    plain = {name: value for name, value in process_environment().items() if name != "PYTHONUNBUFFERED"}
    with FULL.open("wb") as full:
        outcome = subprocess.run(
            [*PROGRAM, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**plain, **environment},
            check=False,
            timeout=60,
        )

    assert outcome.returncode == 2
    assert_three_parts(outcome.stderr.decode())
    assert "Exception ignored" not in outcome.stderr.decode()


def test_a_process_without_standard_descriptors_ends_quietly() -> None:
    outcome = subprocess.run(
        ["sh", "-c", 'exec "$@" <&- >&-', "sh", *PROGRAM, "list", "roles"],
        stderr=subprocess.PIPE,
        env=process_environment(),
        check=False,
        timeout=60,
    )

    assert outcome.returncode == 2
    assert_three_parts(outcome.stderr.decode())


def test_no_file_gets_the_number_of_a_closed_standard_descriptor(tmp_path: Path) -> None:
    page = tmp_path / "graph.ttl"

    outcome = subprocess.run(
        ["sh", "-c", 'exec "$@" <&- 2>&-', "sh", *PROGRAM, "export", "turtle", "--to", str(page)],
        stdout=subprocess.PIPE,
        env=process_environment(),
        check=False,
        timeout=60,
    )

    assert outcome.returncode == 0
    assert outcome.stdout.decode() == f"{page}\n"
    assert page.read_text(encoding="utf-8").startswith("@prefix")


@pytest.mark.parametrize("output", ["table", "json", "md"])
def test_an_output_without_unicode_gets_everything_in_ascii(output: str) -> None:
    outcome = run_process(
        "show", "Python", "-O", output, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )

    assert outcome.returncode == 0, outcome.stderr
    outcome.stdout.decode("ascii")


def test_the_c_locale_gets_unicode_as_python_decides() -> None:
    outcome = run_process("show", "Python", environment={"LC_ALL": "C", "PYTHONIOENCODING": ""})

    assert "\u2014" in outcome.stdout.decode("utf-8")


def _on_a_terminal(*arguments: str, **environment: str) -> str:
    """Run the console script on a pseudo-terminal of 60 columns and give what it drew."""
    import fcntl
    import struct
    import termios

    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={name: value for name, value in process_environment(**environment).items() if name != "COLUMNS"},
    )
    os.close(terminal)
    drawn = b""
    while True:
        try:
            chunk = os.read(main, 65536)
        except OSError:
            break
        if not chunk:
            break
        drawn += chunk
    process.wait(timeout=60)
    os.close(main)
    assert process.returncode == 0, drawn
    return drawn.decode()


@pytest.mark.parametrize("arguments", [["list", "roles"], ["show", "Python"], ["path", "Python", "R"]])
def test_a_terminal_gets_colors_unless_it_has_none(arguments: list[str]) -> None:
    assert "\x1b[" in _on_a_terminal(*arguments, TERM="xterm", NO_COLOR="")
    assert "\x1b[" not in _on_a_terminal(*arguments, TERM="xterm", NO_COLOR="1")
    assert "\x1b[" not in _on_a_terminal(*arguments, TERM="dumb", NO_COLOR="")


def test_a_terminal_gets_lines_that_fit() -> None:
    drawn = _on_a_terminal("show", "Lead Geodata Engineer", TERM="dumb")

    assert max(map(len, drawn.splitlines())) <= 60
