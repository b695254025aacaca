"""Texts that attack whoever reads them: formulas for spreadsheets, controls for terminals."""

import csv
import io
import json
import os
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
import typer

from attacks import ATTACK, FORBIDDEN, hostile_graph, runs_in_a_spreadsheet
from command_line import CommandLine, run_process, sample_graph
from skillgraph.answers.profiles import read_profile
from skillgraph.cli import streams as cli_output
from skillgraph.cli import suggestions as candidates
from skillgraph.model import Catalog, Concept
from skillgraph.rendering.text.output import Terminal
from skillgraph.store.opening import open_catalog

ROLE = "concept:lead-geodata-engineer"
ALL_TEXTS = "SELECT ?text { ?s ?p ?text FILTER(isLiteral(?text)) }"
COMMANDS = [
    *(
        ["list", what]
        for what in ("concepts", "roles", "sections", "lists", "documents", "passages", "relations")
    ),
    ["search", "python"],
    ["show", "concept:python"],
    ["evidence", "concept:python"],
    ["neighbors", "concept:python"],
    ["path", "concept:python", "concept:rust"],
    ["gap", "--role", ROLE, "--have", "concept:python"],
    ["whatif", "--have", "concept:python", "--add", "concept:rust"],
    ["compare", ROLE, ROLE],
    ["market"],
    ["conflicts"],
    ["ladder"],
    ["challenges"],
    ["practices"],
    ["stats"],
    ["queries"],
    ["query", ALL_TEXTS],
    ["review"],
    ["coverage"],
]
OUTPUTS = ("table", "json", "jsonl", "csv", "tsv", "md")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    return hostile_graph(sample_graph(), tmp_path_factory.mktemp("hostile") / "hostile.nq")


@pytest.fixture(scope="module")
def catalog(graph: str) -> Catalog:
    return open_catalog(graph)


@pytest.fixture
def opened_once(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands find the graph open: what is asked here is what they print."""
    monkeypatch.setattr("skillgraph.store.opening.open_catalog", lambda _: catalog)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, graph: str) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", graph)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def ask(run: CommandLine, *arguments: str) -> str:
    """Run a command whose answer may be no, and give all that it printed and said."""
    try:
        printed = run(*arguments)
    except AssertionError:
        printed = run(*arguments, code=1)
    return printed + run.said


def cells_of(text: str, output: str) -> list[str]:
    delimiter = "\t" if output == "tsv" else ","
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row]


@pytest.mark.usefixtures("opened_once")
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments[:2]))
def test_no_output_of_a_command_acts_on_a_terminal_or_a_spreadsheet(
    arguments: list[str], run: CommandLine
) -> None:
    for output in OUTPUTS:
        text = ask(run, *arguments, "-O", output)

        assert not FORBIDDEN.search(text.replace("\r\n", "\n")), (output, FORBIDDEN.search(text))
        if output in ("csv", "tsv"):
            assert not [cell for cell in cells_of(text, output) if runs_in_a_spreadsheet(cell)], output


@pytest.mark.usefixtures("opened_once")
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments[:2]))
def test_a_narrow_terminal_without_unicode_gets_our_own_colors_and_nothing_else(
    arguments: list[str], run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_output, "detect_terminal", lambda: Terminal(20, color=True, unicode=False))

    text = ask(run, *arguments)

    assert not FORBIDDEN.search(re.sub(r"\x1b\[[0-9;]*m", "", text))


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv", "md", "xml"])
def test_what_a_query_finds_acts_in_no_format(output: str, run: CommandLine) -> None:
    text = run("query", ALL_TEXTS, "-O", output)

    assert "=cmd" in text or "003Dcmd" in text
    assert not FORBIDDEN.search(text.replace("\r\n", "\n"))


@pytest.mark.parametrize("output", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_triples_that_a_query_makes_act_in_no_syntax(output: str, run: CommandLine) -> None:
    text = run("query", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?s = concept:python) }", "-O", output)

    assert not FORBIDDEN.search(text)


def test_results_in_xml_are_well_formed_whatever_a_literal_holds(run: CommandLine) -> None:
    root = ET.fromstring(run("query", ALL_TEXTS, "-O", "xml"))  # noqa: S314 -- our own output

    assert any("\u202e\x9b" in (element.text or "") for element in root.iter())


def test_results_in_json_and_tsv_are_the_very_literals(run: CommandLine) -> None:
    query = "SELECT ?label { concept:python skos:prefLabel ?label }"

    [row] = json.loads(run("query", query, "-O", "json"))["results"]["bindings"]
    tsv = run("query", query, "-O", "tsv")
    solutions = pyoxigraph.parse_query_results(tsv, format=pyoxigraph.QueryResultsFormat.TSV)

    assert row["label"]["value"] == f"{ATTACK}Python"
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    assert next(solutions)["label"] == pyoxigraph.Literal(f"{ATTACK}Python", language="en")


def test_numbers_in_results_stay_numbers(run: CommandLine) -> None:
    query = "SELECT ?a ?b { VALUES (?a ?b) { (-5 '+3.5') } }"

    assert run("query", query, "-O", "csv").splitlines()[1] == "-5,+3.5"
    assert run("query", query, "-O", "tsv").splitlines()[1].startswith("-5\t")


def test_every_export_is_quiet_and_well_formed(run: CommandLine, tmp_path: Path) -> None:
    run("export", "all", "--to", str(tmp_path / "all"))
    run("export", "charts", "--to", str(tmp_path / "charts"))
    run("export", "neo4j", "--to", str(tmp_path / "neo4j"))

    for path in [path for name in ("all", "charts", "neo4j") for path in (tmp_path / name).iterdir()]:
        text = path.read_text("utf-8")
        assert not FORBIDDEN.search(text), path.name
        if path.suffix in (".graphml", ".gexf", ".rdf", ".svg"):
            ET.fromstring(text)  # noqa: S314 -- our own output
        if path.suffix == ".csv":
            assert "'=cmd" in text
            assert not [cell for cell in cells_of(text, "csv") if runs_in_a_spreadsheet(cell)], path.name


def test_rdf_that_is_exported_says_the_same(run: CommandLine, graph: str) -> None:
    exported = pyoxigraph.parse(run("export", "nquads").encode(), format=pyoxigraph.RdfFormat.N_QUADS)

    assert set(exported) == set(pyoxigraph.parse(path=graph, format=pyoxigraph.RdfFormat.N_QUADS))


@pytest.mark.parametrize("verb", ["show", "search", "evidence", "list"])
def test_the_question_behind_an_answer_holds_escapes(verb: str, run: CommandLine) -> None:
    words = {"list": "roles", "search": "python"}.get(verb, "concept:python")

    assert not FORBIDDEN.search(run(verb, words, "--show-query"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "x\u202e\x1b]0;owned\x07\u2028"],
        ["neighbors", "x\x9b\u202e"],
        ["show", "concept:python", "--section", "x\u202e"],
        ["list", "x\u202e\x1b"],
        ["show", "python", "-g", "x\u202e\udcff"],
        ["query", "SELECT ?x\u202e { \x1b ?x"],
        ["export", "x\u202e\udcff"],
        ["ingest", "x\u202e\udcff\x1b.md"],
        ["show", "python", "-g", "x\n  try: owned"],
        ["\u202e\udcff"],
        ["remove", "x\u202e\udcff", "-g", "x\u202e\udcff"],
    ],
    ids=lambda arguments: arguments[0].encode("unicode_escape").decode(),
)
def test_what_was_typed_comes_back_in_a_message_as_escapes(
    arguments: list[str], run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    text = run(*arguments, code=2) + run.said

    assert not FORBIDDEN.search(text)
    assert "\n  try: owned" not in text


def test_a_command_that_is_suggested_can_be_typed(run: CommandLine) -> None:
    name = "Bob's `x` $(touch owned) & co; -rf *"

    run("show", name, code=2)

    suggested = run.said.partition("try: ")[2].strip().removeprefix("`").removesuffix("`")
    assert shlex.split(suggested) == ["skillgraph", "search", name]


def test_a_suggested_name_runs_nothing_in_a_shell(run: CommandLine) -> None:
    run("show", "$(touch owned) `x`", code=2)

    assert "skillgraph search '$(touch owned) `x`'" in run.said


def test_a_shell_is_offered_no_name_that_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    labels = ("Rust\x1b]0;owned\x07", "Rust\nowned", "Rust")
    concepts = {
        f"concept:r{n}": Concept(f"concept:r{n}", label, "a\u202etool") for n, label in enumerate(labels)
    }
    monkeypatch.setattr(candidates, "_catalog", lambda _: Catalog(concepts=concepts))

    assert candidates.concepts(typer.Context(typer.core.TyperCommand("show")), "ru") == [
        ("rust", r"a\u202etool")
    ]


def test_a_name_that_begins_with_a_hyphen_is_suggested_as_no_option(run: CommandLine) -> None:
    run("show", "--", "-zzzz qqq", code=2)

    assert "skillgraph search -- '-zzzz qqq'" in run.said


def test_a_modality_that_the_graph_has_not_is_an_answer_of_no(run: CommandLine) -> None:
    run("show", "concept:python", "--modality", "important", code=1)

    assert "no statement of" in run.said and "has the modality 'important'; there are: " in run.said


HOSTILE_MARKDOWN = """\
# =cmd|' /C calc'!A0 Data Engineer \x1b]0;owned\x07

=HYPERLINK("http://x.invalid")

## +Requirements\u202e

- =Python
- @Rust (+5 years), \x9b31mrequired
- -PostgreSQL\x1b[31m: must have
- \uff1dKafka is required
- "=Terraform" is required
- \u200b=Docker is required
- '=Ansible is required

## -Responsibilities

@Acme GmbH offers:

- =Builds pipelines with +PlusLang
- Salary: -$100,000 to +$120,000 per year
"""


@pytest.fixture
def corpus(run: CommandLine, tmp_path: Path) -> Path:
    files = {
        "=cmd.md": HOSTILE_MARKDOWN,
        "+plain.txt": HOSTILE_MARKDOWN.replace("# ", "").replace("Data Engineer", "Platform Engineer"),
        "@page.html": "<title>=cmd Cloud Engineer</title><h1>@Cloud Engineer</h1><h2>=Requirements</h2>"
        "<ul><li>=Rust is required</li><li>-Go\x1b[31m is required</li></ul>",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    run("ingest", *(str(tmp_path / name) for name in files), "-g", str(tmp_path / "corpus"))
    return tmp_path / "corpus"


def test_no_table_that_ingest_writes_has_a_cell_that_runs(corpus: Path) -> None:
    tables = list(corpus.rglob("*.tsv"))

    assert len(tables) > 15
    for path in tables:
        cells = cells_of(path.read_text("utf-8"), "tsv")
        assert not [cell for cell in cells if runs_in_a_spreadsheet(cell)], path.name
    passages = (corpus / "documents" / "cmd" / "passages.tsv").read_text("utf-8")
    assert "'=cmd" in passages


def test_no_label_of_a_document_that_was_taken_in_acts(corpus: Path) -> None:
    catalog = open_catalog(corpus)

    labels = [
        *(concept.label for concept in catalog.concepts.values()),
        *(label for section in catalog.sections.values() for label in section.path),
        *(item.label for item in catalog.lists.values()),
        *(document.label for document in catalog.documents.values()),
        *(statement.sentence for statement in catalog.statements.values()),
    ]
    assert any("=cmd" in label for label in labels)
    assert not [label for label in labels if FORBIDDEN.search(label)]


def test_a_label_that_was_guarded_in_its_table_is_the_heading_itself(corpus: Path) -> None:
    labels = [section.label for section in open_catalog(corpus).sections.values()]

    assert "+Requirements" in labels and "-Responsibilities" in labels
    assert not [label for label in labels if label.startswith("'")]


def test_a_corpus_of_attacks_is_built_again_and_answers_quietly(corpus: Path, run: CommandLine) -> None:
    assert "nothing changed" in run("build", "-g", str(corpus))
    for arguments in (
        ["list", "documents"],
        ["list", "sections"],
        ["list", "concepts"],
        ["review"],
        ["market"],
    ):
        for output in ("table", "csv", "tsv"):
            text = run(*arguments, "-g", str(corpus), "-O", output)
            assert not FORBIDDEN.search(text)
            if output != "table":
                assert not [cell for cell in cells_of(text, output) if runs_in_a_spreadsheet(cell)]


def test_a_profile_made_of_our_own_csv_names_what_the_graph_names(tmp_path: Path) -> None:
    (tmp_path / "have.csv").write_text("skill,years\n'=cmd,3\n", "utf-8")

    assert read_profile(tmp_path / "have.csv").skills == ("=cmd",)


def test_a_file_whose_name_is_not_utf_8_is_taken_in(run: CommandLine, tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/r\xffle.md")
    Path(name).write_text("# Data Engineer\n\n## Requirements\n\n- Python is required\n", "utf-8")

    run("ingest", name, "-g", str(tmp_path / "corpus"))

    for output in OUTPUTS:
        text = run("list", "documents", "-g", str(tmp_path / "corpus"), "-O", output)
        assert not FORBIDDEN.search(text)


@pytest.mark.parametrize(
    "arguments", [["show", "Rust"], ["show", "Pyhton"], ["--help"], ["list", "roles", "-O", "md"]]
)
def test_an_ascii_terminal_is_served(arguments: list[str]) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "TERM": "dumb", "COLUMNS": "20"}

    done = run_process(*arguments, environment=plain)

    assert done.returncode in (0, 2)
    assert (done.stdout + done.stderr).isascii() and b"Traceback" not in done.stderr
