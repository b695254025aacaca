"""Each document's own role and stages, and what documents share."""

import re
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest

from skillgraph.corpus.ingest import ingest_documents, remove_document
from skillgraph.model import Catalog
from skillgraph.queries import run_query
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.rdf.encoding import encode_catalog
from skillgraph.store.opening import open_catalog
from skillgraph.validation.validating import validate_graph

SHARED = "concept:analytics-engineer"
HARBOR, ORCHARD = "concept:harbor_analytics-engineer", "concept:orchard_analytics-engineer"
ADS = {
    "harbor.md": """# Analytics Engineer

## Requirements

- SQL is required
- Tableau is a plus
""",
    "orchard.md": """# Analytics Engineer

## Requirements

- SQL is a plus
- Knowledge of Snowflake is required
""",
}
STAGES = """# {title} career guide

## Career path

### Senior Level

- Salary: ${low},000 - $190,000 per year
"""


def _ingest(folder: Path, texts: Mapping[str, str], *, corpus: str = "corpus", again: bool = False) -> Path:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    results = ingest_documents([folder / name for name in texts], folder / corpus, again=again)
    assert [result.error for result in results] == [None] * len(results)
    return folder / corpus


def _tables(corpus: Path, document: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (corpus / "documents" / document).iterdir()}


def _required(catalog: Catalog, role: str) -> set[str | None]:
    said = catalog.statements.values()
    return {s.object for s in said if (s.subject, s.relation) == (role, "sg:requires")}


def test_two_advertisements_of_one_title_are_two_roles_of_one_occupation(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)

    catalog = open_catalog(corpus)

    assert {c.id: c.shared for c in catalog.concepts.values() if c.kind == "role"} == {
        SHARED: None,
        HARBOR: SHARED,
        ORCHARD: SHARED,
    }
    assert _required(catalog, HARBOR) == {"concept:sql"}
    assert _required(catalog, ORCHARD) == {"concept:snowflake"}
    assert _required(catalog, SHARED) == set()
    assert validate_graph(corpus) == []


def test_the_tie_is_broader_and_the_document_the_source(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)

    asked = "SELECT ?own ?shared ?from { ?own skos:broader ?shared ; dcterms:source ?from } ORDER BY ?own"
    found = run_query(corpus, asked)

    assert [tuple(row) for row in found.table()[1]] == [
        (HARBOR, SHARED, "document:harbor"),
        (ORCHARD, SHARED, "document:orchard"),
    ]


def test_what_is_shared_is_a_top_concept_and_no_document_has_one(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)

    found = run_query(corpus, "SELECT ?top { ?top skos:topConceptOf scheme:role }")

    assert [tuple(row) for row in found.table()[1]] == [(SHARED,)]


def test_the_stages_of_two_guides_are_two(tmp_path: Path) -> None:
    guides = {
        "north.md": STAGES.format(title="Data Engineer", low=150),
        "south.md": STAGES.format(title="Data Engineer", low=120),
    }

    catalog = open_catalog(_ingest(tmp_path, guides))

    paid = {s.subject: s.figure.low for s in catalog.statements.values() if s.figure}
    assert {curie: int(low or 0) for curie, low in paid.items()} == {
        "concept:north_senior-level": 150000,
        "concept:south_senior-level": 120000,
    }


def test_the_further_roles_of_two_pages_are_four_and_a_colleague_is_none(tmp_path: Path) -> None:
    pages = {
        f"{name}.md": f"# Posts at the {name}\n\n## Rope Engineer\n\n- Knowledge of SQL is required\n\n"
        f"## Senior Rope Engineer\n\n- {years} years of experience are required\n"
        "- You work with our Product Manager\n"
        for name, years in (("harbor", 5), ("orchard", 8))
    }

    catalog = open_catalog(_ingest(tmp_path, pages))

    said = {s.subject: str(s.figure.value) for s in catalog.statements.values() if s.figure is not None}
    assert {concept.id for concept in catalog.concepts.values() if concept.shared} == {
        f"concept:{name}_{role}"
        for name in ("harbor", "orchard")
        for role in ("rope-engineer", "senior-rope-engineer")
    }
    assert said == {
        "concept:harbor_senior-rope-engineer": "5",
        "concept:orchard_senior-rope-engineer": "8",
    }


def test_a_second_document_changes_nothing_in_the_tables_of_the_first(tmp_path: Path) -> None:
    before = _tables(_ingest(tmp_path, {"harbor.md": ADS["harbor.md"]}), "harbor")

    corpus = _ingest(tmp_path, {"orchard.md": ADS["orchard.md"]})

    assert _tables(corpus, "harbor") == before


def test_the_same_documents_together_or_one_by_one_are_the_same_graph(tmp_path: Path) -> None:
    together = _ingest(tmp_path, ADS, corpus="together")
    for name, text in ADS.items():
        one_by_one = _ingest(tmp_path, {name: text}, corpus="one")

    assert (one_by_one / "graph.nq").read_bytes() == (together / "graph.nq").read_bytes()


def test_reading_again_keeps_ids_and_marks(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)
    table = corpus / "documents/harbor/statements.tsv"
    lines = table.read_text("utf-8").splitlines()
    marked = next(line for line in lines if "requires_sql" in line)
    table.write_text("\n".join(["x" + line if line == marked else line for line in lines]) + "\n", "utf-8")
    before = open_catalog(corpus)

    catalog = open_catalog(_ingest(tmp_path, ADS, again=True))

    assert catalog == before
    assert table.read_text("utf-8").splitlines()[lines.index(marked)].startswith("x\t")


def test_a_changed_text_keeps_the_id_of_its_role(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)
    changed = ADS["harbor.md"] + "- Knowledge of Python is required\n"

    catalog = open_catalog(_ingest(tmp_path, {"harbor.md": changed}))

    assert list(catalog.documents) == ["document:harbor", "document:orchard"]
    assert _required(catalog, HARBOR) == {"concept:sql", "concept:python"}
    assert validate_graph(corpus) == []


def test_a_removed_document_takes_its_role_with_it_and_the_last_one_the_occupation(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)

    remove_document(corpus, "harbor")
    without = open_catalog(corpus).concepts.keys()
    _ingest(tmp_path, {"kiln.md": "# Potter\n\n## Requirements\n\n- SQL is required\n"})
    remove_document(corpus, "orchard")

    assert HARBOR not in without and {ORCHARD, SHARED} <= without
    assert not {ORCHARD, SHARED} & open_catalog(corpus).concepts.keys()


def test_a_graph_read_from_rdf_is_that_of_the_tables(tmp_path: Path) -> None:
    catalog = open_catalog(_ingest(tmp_path, ADS))

    assert decode_catalog(encode_catalog(catalog), location="the test") == catalog


def test_a_stated_broader_role_is_not_taken_for_the_one_that_is_shared(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, ADS)
    table = corpus / "documents/harbor/statements.tsv"
    rows = table.read_text("utf-8").splitlines()
    own = next(row for row in rows if "requires_sql" in row).split("\t")
    own[3:11] = ["", "", "", "harbor-kind", own[7], "skos:broader", "analyst", ""]
    table.write_text("\n".join([*rows, "\t".join(own)]) + "\n", "utf-8")
    evidence = corpus / "documents/harbor/evidence.tsv"
    places = evidence.read_text("utf-8").splitlines()
    place = next(row for row in places if "requires_sql" in row).split("\t")
    evidence.write_text("\n".join([*places, "\t".join(["harbor-kind", *place[1:]])]) + "\n", "utf-8")
    concepts = corpus / "concepts.tsv"
    known = concepts.read_text("utf-8")
    width = known.partition("\n")[0].count("\t")
    concepts.write_text(f"{known}analyst\tAnalyst\trole{(width - 2) * chr(9)}\n", "utf-8")
    ingest_documents([tmp_path / "harbor.md"], corpus)

    catalog = open_catalog(corpus)
    quads = list(ox.parse((corpus / "graph.nq").read_bytes(), format=ox.RdfFormat.N_QUADS))

    assert catalog.statements["statement:harbor-kind"].object == "concept:analyst"
    assert decode_catalog(quads, location="the test").concepts[HARBOR].shared == SHARED


def test_the_guide_of_the_package_keeps_its_role(tmp_path: Path) -> None:
    path = tmp_path / "ad.md"
    path.write_text("# Lead AI Backend Engineer\n\n## Requirements\n\n- Python is required\n", "utf-8")
    ingest_documents([path], tmp_path / "corpus", with_guide=True)

    catalog = open_catalog(tmp_path / "corpus")

    role = catalog.concepts["concept:lead-ai-backend-engineer"]
    assert role.shared is None
    assert catalog.concepts["concept:ad_lead-ai-backend-engineer"].shared == role.id
    assert "statement:lead-ai-backend-engineer_requires_rag" in catalog.statements


def test_a_sentence_names_a_role_as_its_document_does(tmp_path: Path) -> None:
    catalog = open_catalog(_ingest(tmp_path, ADS))

    [said] = [s for s in catalog.statements.values() if s.subject == HARBOR and s.object == "concept:sql"]

    assert said.sentence == "Analytics Engineer requires SQL"


def test_a_rejected_statement_takes_the_role_that_it_alone_names_out_of_the_graph(tmp_path: Path) -> None:
    corpus = _ingest(tmp_path, {"harbor.md": ADS["harbor.md"]})
    table = corpus / "documents/harbor/statements.tsv"
    head, *rows = table.read_text("utf-8").splitlines()
    table.write_text("\n".join([head, *(re.sub("^\t", "\tx", row) for row in rows)]) + "\n", "utf-8")

    ingest_documents([tmp_path / "harbor.md"], corpus)

    assert open_catalog(corpus).concepts == {}


@pytest.mark.parametrize("first", ["harbor.md", "orchard.md"])
def test_a_stage_called_as_another_document_names_its_own_is_another_one(tmp_path: Path, first: str) -> None:
    texts = {
        "harbor.md": STAGES.format(title="Data Engineer", low=150),
        "orchard.md": STAGES.format(title="Data Engineer", low=120).replace(
            "### Senior Level", "### Senior Level (harbor)"
        ),
    }
    for name in (first, *(texts.keys() - {first})):
        corpus = _ingest(tmp_path, {name: texts[name]})

    assert validate_graph(corpus) == []
    assert len({s.subject for s in open_catalog(corpus).statements.values() if s.figure}) == 2
