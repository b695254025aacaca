"""`export observations`: what is counted as a file of its own, and beside the others of `export all`."""

import sys
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from command_line import CommandLine
from postings import Posting, make_postings
from skillgraph.counts.parquet import render_parquet
from skillgraph.model import Catalog
from skillgraph.rdf.encoding import encode_catalog, serialize_quads
from skillgraph.vocabulary import PREFIXES

QB = rdflib.Namespace(PREFIXES["qb"])
POSTINGS = [
    Posting(["Latin"], date="2026-01-10", pay=(40000, 50000)),
    Posting(["Latin", "Baking?"], date="2026-02-10", role="Pilot"),
    Posting(["Chess"], date="2026-02-11"),
]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    return CommandLine(capsys)


def graph_of(folder: Path, catalog: Catalog) -> str:
    file = folder / "graph.nq"
    file.write_bytes(serialize_quads(encode_catalog(catalog)))
    return str(file)


@pytest.fixture
def graph(tmp_path: Path) -> str:
    return graph_of(tmp_path, make_postings(*POSTINGS))


@pytest.mark.parametrize(
    ("suffix", "rdf_format"),
    [
        ("trig", RdfFormat.TRIG),
        ("ttl", RdfFormat.TURTLE),
        ("nq", RdfFormat.N_QUADS),
        ("jsonld", RdfFormat.JSON_LD),
        ("rdf", RdfFormat.RDF_XML),
    ],
)
def test_the_name_of_the_file_chooses_the_syntax(
    suffix: str, rdf_format: RdfFormat, run: CommandLine, graph: str, tmp_path: Path
) -> None:
    file = tmp_path / f"counted.{suffix}"

    run("export", "observations", "-g", graph, "--to", str(file))

    triples = {(q.subject, q.predicate, q.object) for q in parse(path=file, format=rdf_format)}
    standard = run("export", "observations", "-g", graph)
    assert triples == {(q.subject, q.predicate, q.object) for q in parse(standard, format=RdfFormat.TRIG)}


def test_the_graph_validates_and_can_be_asked_beside_what_is_counted(
    run: CommandLine, graph: str, tmp_path: Path
) -> None:
    file = tmp_path / "counted.trig"
    run("export", "observations", "-g", graph, "--to", str(file))

    assert "conforms" in run("validate", "-g", str(file))
    asked = "SELECT (COUNT(?o) AS ?n) { ?o a qb:Observation ; sg:countedConcept concept:latin }"
    assert run.json("query", asked, "-g", str(file))["results"]["bindings"][0]["n"]["value"] == "6"


def test_a_step_and_a_role_narrow_what_is_counted(run: CommandLine, graph: str) -> None:
    told = run("export", "observations", "-g", graph, "--by", "year", "--role", "Pilot")

    library = rdflib.Graph()
    for quad in parse(told, format=RdfFormat.TRIG):
        library.add(tuple(rdflib.util.from_n3(str(term)) for term in quad.triple))  # type: ignore[arg-type]
    labels = {
        str(label)
        for node in library.subjects(rdflib.RDF.type, QB.Observation)
        for label in library.objects(node, rdflib.RDFS.label)
    }
    assert "Baking: asked for by 1 of 1 documents of 2026" in labels
    assert not any(label.startswith("Chess") for label in labels)


def test_a_folder_of_tables_gives_the_same_bytes_as_its_graph(
    run: CommandLine, graph: str, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, content in render_parquet(make_postings(*POSTINGS)).items():
        (folder / name).write_bytes(content)

    assert run("export", "observations", "-g", str(folder)) == run("export", "observations", "-g", graph)


def test_a_folder_gets_a_file_of_the_usual_name(run: CommandLine, graph: str, tmp_path: Path) -> None:
    run("export", "observations", "-g", graph, "--to", str(tmp_path))

    assert (tmp_path / "observations.trig").read_text("utf-8") == run("export", "observations", "-g", graph)


def test_all_writes_them_where_documents_have_dates(run: CommandLine, graph: str, tmp_path: Path) -> None:
    folder = tmp_path / "exports"

    run("export", "all", "-g", graph, "--to", str(folder))
    written = (folder / "observations.trig").read_bytes()
    run("export", "all", "-g", graph, "--to", str(folder))

    assert written.decode() == run("export", "observations", "-g", graph)
    assert (folder / "observations.trig").read_bytes() == written


def test_all_says_why_it_cannot_count(
    run: CommandLine, graph: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    folder = tmp_path / "exports"

    run("export", "all", "-g", graph, "--to", str(folder))

    assert "note: observations.trig is left out" in run.said
    assert "skillgraph[corpus] (`pip install '.[corpus]'` in a clone" in run.said
    assert not (folder / "observations.trig").exists()


def test_all_of_a_graph_without_dates_writes_none_and_says_nothing(run: CommandLine, tmp_path: Path) -> None:
    undated = graph_of(tmp_path, make_postings(Posting(["Latin"], date=None)))
    folder = tmp_path / "exports"

    run("export", "all", "-g", undated, "--to", str(folder))

    assert "observations" not in run.said
    assert not (folder / "observations.trig").exists()


def test_without_the_extra_the_error_names_it(
    run: CommandLine, graph: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)

    run("export", "observations", "-g", graph, code=2)

    assert "pip install '.[corpus]'" in run.said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["observations", "--to", "counted.csv"], "no RDF syntax has the suffix '.csv'"),
        (["observations", "--role", "Nobody"], "no document is about the role 'Nobody'"),
        (["observations", "--focus", "Latin"], "are only for the page"),
        (["trig", "--by", "month"], "--by is only for observations"),
        (["observations", "--kinds", "skill"], "--kinds is only for"),
    ],
)
def test_what_does_not_fit_is_refused(
    arguments: list[str],
    told: str,
    run: CommandLine,
    graph: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    run("export", *arguments, "-g", graph, code=2)

    assert told in run.said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.nq"]
