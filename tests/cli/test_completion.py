"""Shell completion, by the protocol that Typer's scripts for the shells speak."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import PROGRAM, process_environment, sample_graph
from skillgraph.cli.application import VERBS
from skillgraph.cli.running import run_command
from skillgraph.cli.shells import quote_for_bash

HEAVY = ("networkx", "pyoxigraph", "rdflib", "rich", "pyvis")


def complete(*words: str, shell: str = "bash", **changes: str) -> list[str]:
    """Ask what the last word may become; a shell gives words as they are typed, quotes and all."""
    asked = {
        "_SKILLGRAPH_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(("skillgraph", *words)),
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": " ".join(("skillgraph", *words)),
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    outcome = subprocess.run(
        PROGRAM, capture_output=True, check=False, timeout=60, env=process_environment(**asked, **changes)
    )
    assert outcome.stderr == b""
    return outcome.stdout.decode().strip("\n").splitlines()


def test_commands_are_completed_in_the_order_of_the_help() -> None:
    assert complete("") == list(VERBS)
    assert complete("co") == ["compare", "conflicts", "core", "coverage"]


@pytest.mark.parametrize(
    "variables", [{}, {"COMP_WORDS": "skillgraph"}, {"COMP_WORDS": "", "COMP_CWORD": "x"}]
)
def test_a_shell_that_does_not_give_the_line_is_offered_nothing(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_SKILLGRAPH_COMPLETE", "complete_bash")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    code = run_command(["list"])

    assert code == 1
    assert capsys.readouterr() == ("", "")


def test_options_of_a_verb_are_completed() -> None:
    assert complete("market", "--s") == ["--subject", "--sort", "--section", "--stated-only", "--show-query"]


def test_choices_are_completed() -> None:
    assert complete("show", "Python", "-O", "j") == ["json", "jsonl"]
    assert complete("export", "ttl") == []


def test_a_label_keeps_its_typed_letters_and_is_quoted_for_bash() -> None:
    assert complete("show", r"lead\ g") == [r"lead\ geodata\ Engineer", r"lead\ geodata\ Engineers"]
    assert complete("gap", "--role", "Lead") == [
        r"Lead\ Geodata\ Engineer",
        r"Lead\ Geodata\ Engineers",
    ]


def test_inside_a_quotation_mark_a_label_stands_as_it_is() -> None:
    assert complete("show", "'Lead") == complete("show", '"Lead')
    assert "Lead Geodata Engineer" in complete("show", '"Lead')


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("list", "prog"), "programming-languages"),
        (("search", "x", "--kinds", "skills,programming"), "skills,programming-languages"),
        (("show", "Python", "--section", "requirements/T"), r"requirements/Technical\ Skills"),
        (("show", "Technical Sk"), None),
        (("show", "Python", "--relation", "req"), "requires"),
        (("show", "Python", "--modality", "des"), "desirable"),
        (("query", "--name", "figures-w"), "figures-without-period"),
        (("queries", "figures-w"), "figures-without-period"),
        (("market", "--measure", "job"), r"job\ mentions"),
        (("gap", "--have", "Post"), "PostGIS"),
        (("path", "Python", "Post"), "PostGIS"),
        (("compare", "Requirements/Exp"), "Requirements/Experience"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_names_of_the_graph_are_completed(words: tuple[str, ...], found: str | None) -> None:
    candidates = complete(*words)

    assert found in candidates if found else candidates == []


def test_roles_alone_are_offered_for_a_role() -> None:
    assert not any(label.startswith("Python") for label in complete("gap", "--role", ""))


def test_degrees_alone_are_offered_for_a_degree() -> None:
    assert complete("gap", "--degree", "") == ["Degree", r"Master\'s\ degree"]


def test_the_graph_on_the_command_line_is_the_one_that_is_looked_into(tmp_path: Path) -> None:
    assert complete("show", "-g", sample_graph(), "PostG", SKILLGRAPH_GRAPH=str(tmp_path)) == ["PostGIS"]
    assert complete("show", "PostG", SKILLGRAPH_GRAPH=str(tmp_path)) == []


def test_a_verb_that_is_none_is_no_error_while_completing() -> None:
    assert complete("shwo", "") == list(VERBS)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_labels_with_their_kinds(shell: str) -> None:
    answer = "\n".join(complete("show", "PostG", shell=shell))

    assert "PostGIS" in answer and "tool" in answer


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(shell: str) -> None:
    outcome = subprocess.run(
        PROGRAM,
        capture_output=True,
        check=True,
        timeout=60,
        env=process_environment(_SKILLGRAPH_COMPLETE=f"source_{shell}"),
    )

    assert b"_SKILLGRAPH_COMPLETE=complete_" + shell.encode() in outcome.stdout


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_itself_gets_one_candidate_a_label() -> None:
    script = (
        'eval "$(_SKILLGRAPH_COMPLETE=source_bash skillgraph)"; COMP_WORDS=(skillgraph gap --role "Lead"); '
        'COMP_CWORD=3; _skillgraph_completion skillgraph; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    folder = Path(sys.executable).parent
    if not (folder / "skillgraph").exists():
        pytest.skip("the console script is not installed")
    environment = process_environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")

    outcome = subprocess.run(
        ["bash", "--norc", "-c", script], capture_output=True, check=True, timeout=60, env=environment
    )

    assert outcome.stdout.decode().splitlines() == [r"Lead\ Geodata\ Engineer", r"Lead\ Geodata\ Engineers"]


def test_completing_a_label_loads_no_heavy_library() -> None:
    script = (
        "import atexit, json, sys\n"
        f"loaded = lambda: [name for name in {HEAVY!r} if name in sys.modules]\n"
        "atexit.register(lambda: print(json.dumps(loaded()), file=sys.stderr))\n"
        "from skillgraph.cli.running import run_command\n"
        "run_command([])\n"
    )
    environment = process_environment(
        _SKILLGRAPH_COMPLETE="complete_bash", COMP_WORDS="skillgraph\nshow\nPostG", COMP_CWORD="2"
    )

    outcome = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, timeout=60, env=environment
    )

    assert outcome.stdout == b"PostGIS\n"
    assert json.loads(outcome.stderr) == []


@pytest.mark.parametrize(
    ("word", "opened", "quoted"),
    [
        ("C++", "", "C++"),
        ("R & D (team)", "", r"R\ \&\ D\ \(team\)"),
        ("it's", "", r"it\'s"),
        ("it's", "'", r"it'\''s"),
        ('a "b" $c', '"', r"a \"b\" \$c"),
    ],
)
def test_a_word_is_quoted_as_bash_reads_it(word: str, opened: str, quoted: str) -> None:
    assert quote_for_bash(word, opened) == quoted


@pytest.mark.parametrize("asked", ["source_csh", "nonsense", ""])
def test_a_shell_that_is_none_is_an_error_in_three_parts(asked: str) -> None:
    outcome = subprocess.run(
        PROGRAM,
        capture_output=True,
        check=False,
        timeout=60,
        env=process_environment(_SKILLGRAPH_COMPLETE=asked),
    )

    assert outcome.returncode == (2 if asked else 0)
    assert not asked or b"try: source_SHELL" in outcome.stderr
