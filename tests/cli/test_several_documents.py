"""A graph of several documents names the document of each place, and what it offers can be typed."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine
from skillgraph.answers.names import find_subject
from skillgraph.answers.places import find_list, find_section
from skillgraph.answers.show import describe
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.errors import AmbiguousLabelError
from skillgraph.model import Catalog
from skillgraph.rendering.text.short_facts import Room
from skillgraph.rendering.text.show_lines import description_lines, group_statements
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog

ADS = {
    "harbor": "## Requirements\n\n- Python is required\n- Docker or Podman\n\nWe like cake.\n",
    "tower": "## Requirements\n\n- Rust is required\n- Docker or Podman\n\nWe like tea.\n",
}
SECTIONS = {f"section:{name}_requirements" for name in ADS}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("ads")
    for name, text in ADS.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    ingest_documents([folder / f"{name}.md" for name in ADS], folder / "corpus")
    return str(folder / "corpus")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: str) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", corpus)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def _offered(said: str) -> list[str]:
    remedy = said.partition("try: ")[2]
    return re.findall(r"'([^']+)'", remedy) or re.findall(r"\w+:[\w/-]+", remedy)


def _doubled() -> Catalog:
    """Give the small catalog, and a second document with the same section and list."""
    catalog = small_catalog()
    sections = [
        replace(section, id=section.id.replace("guide", "other")) for section in catalog.sections.values()
    ]
    lists = [
        replace(item, id=item.id.replace("guide", "other"), section=item.section.replace("guide", "other"))
        for item in catalog.lists.values()
    ]
    document = replace(catalog.documents["document:guide"], id="document:other", label="Other")
    return replace(
        catalog,
        documents={**catalog.documents, document.id: document},
        sections={**catalog.sections, **{section.id: section for section in sections}},
        lists={**catalog.lists, **{item.id: item for item in lists}},
    )


@pytest.mark.parametrize(
    "command", [("show", "Requirements"), ("list", "passages", "--section", "Requirements")]
)
def test_sections_of_one_name_are_offered_so_that_each_can_be_typed(
    run: CommandLine, command: tuple[str, ...]
) -> None:
    run(*command, code=2)
    offered = _offered(run.said)

    assert set(offered) == SECTIONS
    for name in offered:
        run(*command[:-1], name)


@pytest.mark.parametrize(
    ("find", "name"),
    [
        (find_subject, "Needs"),
        (find_subject, "Languages"),
        (find_subject, "Leadership"),
        (find_section, "Needs"),
        (find_list, "Languages"),
    ],
)
def test_each_candidate_of_an_ambiguous_name_finds_one_thing(find: Callable[..., Any], name: str) -> None:
    catalog = _doubled()

    with pytest.raises(AmbiguousLabelError) as error:
        find(catalog, name)

    offered = _offered(str(error.value))
    assert len({find(catalog, candidate).id for candidate in offered}) == len(offered) == 2


def test_what_lies_in_a_section_is_that_of_its_own_document(run: CommandLine) -> None:
    rows = run.json("list", "passages", "--section", "section:tower_requirements")

    assert {row["document"] for row in rows} == {"document:tower"}


@pytest.mark.parametrize("kind", ["sections", "passages", "lists"])
def test_what_has_a_place_is_listed_with_its_document(run: CommandLine, kind: str) -> None:
    table = list(csv.DictReader(io.StringIO(run("list", kind, "-O", "csv"))))
    values = run.json("list", kind)
    people = run("list", kind)

    assert [row["document"] for row in table] == [row["document"] for row in values]
    assert {row["document"] for row in table} == {"document:harbor", "document:tower"}
    assert len({(row["document"], row["id"]) for row in table}) == len(table)
    assert "  harbor" in people and "  tower" in people


def test_coverage_names_the_document_of_each_section_and_passage(run: CommandLine) -> None:
    table = list(csv.DictReader(io.StringIO(run("coverage", "-O", "csv"))))
    value = run.json("coverage")
    people = run("coverage")

    both = {"document:harbor", "document:tower"}
    assert {row["document"] for row in table} == both
    for part in ("sections", "uncovered", "words"):
        assert {row["document"] for row in value[part]} == both, part
    assert re.search(r"^harbor +Requirements ", people, re.MULTILINE)
    assert re.search(r"^tower +\d+ +Requirements ", people, re.MULTILINE)


def test_a_passage_that_is_found_can_be_told_from_one_of_its_name_in_another_document(
    run: CommandLine,
) -> None:
    rows = [row for row in run.json("search", "podman") if row["kind"] == "passage"]

    found = {row["id"].partition("_")[0] for row in rows}
    assert found == {"passage:harbor", "passage:tower"}
    assert all(run("show", row["id"]) for row in rows)


def test_a_line_that_several_documents_have_is_named_with_each(run: CommandLine) -> None:
    told = run("show", "line 3").splitlines()[0]

    assert (
        told
        == "passage:harbor_requirements-02, bullet, line 3; passage:tower_requirements-02, bullet, line 3"
    )


def test_where_no_conflict_is_found_it_is_said_where_it_was_not_looked_for(run: CommandLine) -> None:
    inside, between = run("conflicts", code=1), run("conflicts", "--between-documents", code=1)

    assert inside.strip().endswith("inside a document; --between-documents compares them with each other")
    assert between.strip() == "no rule finds a conflict between documents"


def test_a_review_names_the_document_of_each_passage(run: CommandLine) -> None:
    table = list(csv.DictReader(io.StringIO(run("review", "-O", "csv"))))

    assert {row["document"] for row in table} == {row["document"] for row in run.json("review")}
    assert "tower: [requirements-01] line 1" in run("review")


def test_the_review_table_has_what_a_review_needs_and_all_columns_where_asked(run: CommandLine) -> None:
    few = list(csv.DictReader(io.StringIO(run("review", "-O", "csv"))))
    everything = list(csv.DictReader(io.StringIO(run("review", "-O", "csv", "--all-columns"))))

    assert list(few[0]) == "accept reject note unsure object sentence passage document line statement".split()
    named = [row["statement"] for row in few if row["statement"]]
    assert len(named) == len(set(named))
    assert [{key: row[key] for key in few[0]} for row in everything] == few
    stated = [row for row in everything if row["statement"]]
    assert {row["relation"][:3] for row in stated} <= {"sg:", "sko"}
    assert all(row["subject"] for row in stated)
    assert not any(row["subject"] for row in everything if not row["statement"])


def test_what_is_stated_of_a_concept_is_grouped_by_document_and_section(run: CommandLine) -> None:
    shown = run("show", "Docker")

    assert "harbor / Requirements\n" in shown and "tower / Requirements\n" in shown


def test_of_one_document_no_place_names_it(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "harbor.md").write_text(ADS["harbor"], "utf-8")
    ingest_documents([tmp_path / "harbor.md"], tmp_path / "one")
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(tmp_path / "one"))

    told = [run(*verb) for verb in (("list", "sections"), ("coverage",))]

    assert not [text for text in told if re.search(r"^harbor|  harbor", text, re.MULTILINE)]


LADDER = """# Keel Engineer Ladder

| Level | KE1 | KE2 |
| --- | --- | --- |
| Duties | Lay keels | Design keels |
| Required skills | Python | Rust |
"""
TOOLS = """
    Rust Go SQL Docker Kafka Git Linux Ansible Terraform dbt Kubernetes Snowflake BigQuery Airflow Spark
    Hadoop Java Scala Kotlin Swift PHP Ruby Perl Haskell Django Flask React Angular Redis MongoDB MySQL
    PostgreSQL Jenkins Prometheus Grafana Excel Tableau Looker Jira Confluence Figma Photoshop AutoCAD
    MATLAB TensorFlow PyTorch Pandas NumPy
""".split()


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a corpus of a ladder, and of four advertisements, three of which seek a keeper."""
    folder = tmp_path_factory.mktemp("several")
    texts = {f"keeper-{n}": _advertisement("Keeper", TOOLS[16 * n : 16 * n + 16]) for n in range(3)}
    texts |= {"rigger": _advertisement("Rigger", TOOLS[:3]), "ladder": LADDER}
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    ingest_documents([folder / f"{name}.md" for name in texts], folder / "corpus")
    return str(folder / "corpus")


def _advertisement(title: str, tools: Sequence[str]) -> str:
    asked = "".join(f"- Knowledge of {tool} is required\n" for tool in ("Python", *tools))
    return f"# {title}\n\nKelpforge is looking for a {title}.\n\n## Requirements\n\n{asked}"


def test_what_is_asked_in_one_of_several_documents_names_it_once(run: CommandLine, several: str) -> None:
    answer = run("gap", "--role", "Rigger", "-g", several)

    assert "lines of document:rigger" in answer
    assert "lines of" not in run("gap", "--role", "Keeper", "-g", several)


def test_counted_facts_name_the_document_of_each_line(several: str) -> None:
    catalog = open_catalog(several)
    keeper = describe(catalog, find_subject(catalog, "Keeper"))
    grouped = group_statements(catalog, keeper)

    told = [line.text for line in description_lines(catalog, keeper, grouped, room=Room(brief=True, most=20))]

    [asked] = [line for line in told if line.startswith("requires")]
    assert "Python (keeper-0, line 7), Rust (8)" in asked
    assert "Python (keeper-1, line 7), Java (8)" in asked


def test_a_comparison_names_the_documents_of_a_side(run: CommandLine, several: str) -> None:
    answer = run("compare", "Keeper", "Rigger", "-g", several, "--evidence")

    assert "B: Rigger (role), lines of document:rigger" in answer
    assert (
        "(keeper-0, line 7; keeper-1, line 7; and 1 document more) | B required, knowledge (line 7)" in answer
    )


def test_a_role_of_which_its_stages_alone_ask_says_which_and_how(run: CommandLine, several: str) -> None:
    answer = run("gap", "--role", "Keel Engineer", "-g", several, code=1)

    assert "its stages ask (Keel Engineer KE1, Keel Engineer KE2): `skillgraph gap --role" in answer
    assert "lack 1: first Rust" in run("gap", "--role", "KE2", "-g", several)


def test_a_list_of_roles_names_the_document_of_one_of_its_own_once(run: CommandLine, several: str) -> None:
    listed = run("list", "roles", "-g", several)

    [row] = [line for line in listed.splitlines() if "concept:keeper-1_keeper" in line]
    assert row.startswith("  Keeper  ")
    assert "Keeper (keeper-1)" in run("list", "roles", "-g", several, "-O", "csv")
