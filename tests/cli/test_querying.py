"""`query` as it is called: what is odd is refused in three parts, and is never a fault of ours."""

import io
import random
import re
import sys
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.cli.running import run_command

#: Where a query ends at once; the child's work runs in this process, which these texts do not end.
PIECES = (
    "SELECT * { ?s ?p ?o }", "ASK {", "}", "{", "(", ")", "?a", " . ", "a:", "a.", "'", '"', '"""', "\\",
    "<", ">", "<urn:x>", "@en", "^^", "1e999999999", "1.", "%", "#", "\n", "\r", "\t", "\x00", "\x1b",
    "\udcff", "\u4e2d", "\U0001f600", "SERVICE", "LOAD <urn:x>", "INSERT", "CONSTRUCT", "DESCRIBE ",
    "SELECT", "*", "COUNT(*)", "AS", "GROUP BY ?a", "ORDER BY ?a", "LIMIT 0",
    "LIMIT 99999999999999999999", "PREFIX a: <urn:a>", "BASE <", "FILTER", "VALUES ?a { 1 UNDEF }",
    "BIND (1/0 AS ?a)", "<<( ?a ?b ?c )>>", "FROM <file:///etc/passwd>", "-", "--", "-g",
)  # fmt: skip


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "small.ttl"
    path.write_text('<https://example.org/a> <https://example.org/p> "x" .')
    return str(path)


@pytest.mark.parametrize("seconds", ["inf", "-inf", "nan", "0", "-1", "1e400", "1e-400", "86401"])
def test_a_number_of_seconds_that_is_none_is_refused(run: CommandLine, seconds: str) -> None:
    run("query", "ASK {}", f"--timeout={seconds}", code=2)

    assert "is out of range\n   in: --timeout\n  try: give a number from 0.001 to 86,400" in run.said


@pytest.mark.parametrize("percent", ["nan", "inf", "-1", "101"])
def test_a_percentage_that_is_none_is_refused(run: CommandLine, percent: str) -> None:
    run("coverage", f"--fail-under={percent}", code=2)

    assert "is out of range\n   in: --fail-under" in run.said


@pytest.mark.parametrize(
    "text", ["LOAD <https://example.org/>", "clear ALL", "Drop GRAPH <urn:g>", "COPY <urn:a> TO <urn:b>"]
)
def test_an_update_as_an_argument_is_refused_as_an_update(run: CommandLine, text: str) -> None:
    run("query", text, code=2)

    assert f"error: {text.split(maxsplit=1)[0].upper()} is switched off" in run.said


def test_a_query_longer_than_a_file_name_needs_no_brace(run: CommandLine, graph: str) -> None:
    assert run("query", "DESCRIBE <https://example.org/" + "a" * 5000 + ">", "-g", graph) == ""


def test_a_standard_input_that_is_closed_is_named(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    run("query", "-", code=2)

    assert "error: the query cannot be read: standard input is closed\n   in: standard input" in run.said


@pytest.mark.parametrize("argument", ["-", "/dev/zero"])
def test_no_more_of_an_endless_query_is_read_than_the_gate_lets_through(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, argument: str
) -> None:
    if argument != "-" and not Path(argument).exists():
        pytest.skip("there is no such device")
    endless = io.TextIOWrapper(io.BufferedReader(_Endless()))
    monkeypatch.setattr(sys, "stdin", endless)

    run("query", argument, code=2)

    assert "more than 262,144" in run.said or "larger than" in run.said


def test_a_query_that_is_too_long_is_not_taken_for_one_that_is_no_text(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"#" + "\u00e9".encode() * 1_500_000)))

    run("query", "-", code=2)

    assert "error: the query cannot be read: it is larger than 2 MB\n   in: standard input" in run.said


class _Endless(io.RawIOBase):
    """A stream of blanks that ends the test where it is read to the end."""

    left = 64_000_000

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        self.left -= len(view)
        assert self.left > 0, "it was read without end"
        view[:] = b" " * len(view)
        return len(view)


def is_fault(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Tell whether a call ends otherwise than with an answer, or 2 and three parts."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")  # as Python's own
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    monkeypatch.setattr(sys, "stderr", said)
    code = run_command(arguments)
    said.seek(0)
    text = said.read()
    return code not in (0, 1) and not (code == 2 and "\n   in: " in text and "\n  try: " in text)


def test_no_text_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch, graph: str) -> None:
    monkeypatch.setattr("skillgraph.boundary.child._is_child", True)
    choose = random.Random(10)  # noqa: S311 -- the same texts each time
    calls = [
        ["query", "-g", graph, "-O", choose.choice(["json", "csv", "table"]), "--", text]
        for text in ("".join(choose.choices(PIECES, k=choose.randint(1, 6))) for _ in range(600))
    ]

    faults = [call for call in calls if is_fault(call, monkeypatch)]

    assert faults == []


@pytest.mark.parametrize(
    "option", ["--name", "--bind", "--timeout", "-O", "-g", "--show-query", "--name=is-required --bind"]
)
def test_no_value_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch, graph: str, option: str) -> None:
    monkeypatch.setattr("skillgraph.boundary.child._is_child", True)
    values = [
        "",
        "-",
        "=",
        "\x00",
        "\udcff",
        "a" * 300,
        "1e999999999",
        "nan",
        "/",
        ".",
        "[",
        "x=\x00",
        "ASK { \udcff }",
    ]

    faults = [
        value for value in values if is_fault(["query", "-g", graph, *option.split(), value], monkeypatch)
    ]

    assert faults == []


DOCUMENT = "document:lead-ai-backend-engineer"


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("forecasts", "Industry Trends"),
        ("trends", "Industry Trends"),
        ("technologies", "Overview"),
        ("duties-by-area", "Core Responsibilities"),
    ],
)
def test_a_named_query_is_narrowed_to_a_section_or_a_document(
    name: str, section: str, run: CommandLine
) -> None:
    whole = run("query", "--name", name, "-O", "csv").splitlines()
    inside = run("query", "--name", name, "-O", "csv", "--section", section).splitlines()
    document = run("query", "--name", name, "-O", "csv", "--section", DOCUMENT).splitlines()
    elsewhere = run("query", "--name", name, "-O", "csv", "--section", "Common Challenges")

    labels = {line.split(",")[0] for line in whole}
    assert 1 < len(inside) <= len(whole)
    assert {line.split(",")[0] for line in inside} <= labels
    assert {line.split(",")[0] for line in document} == labels
    assert len(elsewhere.splitlines()) < len(whole)


def test_a_query_without_a_section_names_those_that_have_one(run: CommandLine) -> None:
    run("query", "--name", "career-stages", "--section", "Overview", code=2)

    assert "it has role; those with section: any-of-groups, " in run.said


def test_a_slip_in_the_first_word_is_a_fault_of_syntax_and_no_missing_file(run: CommandLine) -> None:
    run("query", "SELEC ?s", code=2)
    assert "the query does not parse near 'SELEC ?s'" in run.said
    assert "begin with SELECT" in run.said

    run("query", "nowhere.rq", code=2)
    assert "No such file" in run.said


@pytest.mark.parametrize("output", ["turtle", "rdfxml"])
def test_a_graph_declares_the_prefixes_that_it_uses_alone(output: str, run: CommandLine) -> None:
    made = run("query", "CONSTRUCT { ?s a ?kind } WHERE { ?s a ?kind FILTER(?kind = sg:Role) }", "-O", output)

    declared = re.findall(r"@prefix ([\w-]+):|xmlns:([\w-]+)=", made)
    assert {"".join(names) for names in declared} <= {
        "concept",
        "sg",
        "rdf",
        "its",
    }  # what RDF/XML of RDF 1.2 needs
    assert "sg:Role" in made
    assert "concept:" in made or output == "rdfxml"
