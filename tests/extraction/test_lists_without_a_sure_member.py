"""A list all of whose members are unsure is not in the graph until one of them is accepted."""

from pathlib import Path

import pytest

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.tables.compiling import compile_catalog

TEXTS = (
    "Experience owning a project from concept to production, including proposal, discussion, and execution.",
    "Experience leading a team through change, including planning, talking, and listening.",
    "Ability to run a harbor from dawn to dusk, including ropes, tides, and quarrels.",
    "A habit of careful work (proposal, discussion and execution)",
    "Experience in running boats, including proposal and discussion (draft, talk)",
)


@pytest.mark.parametrize("line", TEXTS)
def test_every_list_of_the_graph_has_a_member(line: str, tmp_path: Path) -> None:
    page = tmp_path / "ad.md"
    page.write_text(f"# Boat Engineer\n\n## Requirements\n\n- {line}\n- Python\n", encoding="utf-8")

    ingest_documents([page], tmp_path / "corpus")

    catalog = compile_catalog(tmp_path / "corpus")
    filled = {said.list for said in catalog.statements.values()}
    filled |= {item.parent for item in catalog.lists.values()}
    assert set(catalog.lists) <= filled
