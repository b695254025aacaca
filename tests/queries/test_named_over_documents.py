"""Named queries over several documents tell these apart."""

import pytest
from pyoxigraph import Store

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.queries import evaluate_query, named_queries, open_store

AD = "# Upholsterer\n\n## Requirements\n\n- Knowledge of {first}\n- Knowledge of {second}\n\n"
AD += "## Pay\n\n- {pay}\n"
PAY = "\u00a321,000 - \u00a324,000 per year"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("upholsterers")
    texts = {
        "attic": AD.format(first="Excel", second="Python", pay=PAY),
        "cellar": AD.format(first="SQL", second="Rust", pay="Tea") + "- Cake\n",
    }
    files = [folder / f"{name}.md" for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, "utf-8")
    ingest_documents(files, folder / "corpus")
    return open_store(folder / "corpus")


def answer_of(name: str, store: Store) -> list[dict[str, str]]:
    header, rows = evaluate_query(store, named_queries()[name].text).table()
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_sections_of_one_name_are_counted_in_each_document(store: Store) -> None:
    rows = answer_of("section-contents", store)

    pay = {row["document"]: row["passages"] for row in rows if row["section"] == "Pay"}
    assert pay == {"document:attic": "2", "document:cellar": "3"}


def test_a_role_that_documents_share_does_not_lack_what_each_gives_it(store: Store) -> None:
    rows = answer_of("roles-without-requirement-or-figure", store)

    assert {row["role"]: row["pay"] for row in rows} == {
        "concept:attic_upholsterer": "1",
        "concept:cellar_upholsterer": "0",
    }
