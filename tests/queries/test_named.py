"""The named queries: what each answers, and the wrong answer that it guards against.

The header of a query documents rows of its answer over the bundled graph and, in words, a mistake that
changes them. ``data/mistakes/<name>.ru`` makes that mistake in the graph; there the documented answer is
no longer what comes out, so that a test which asserts it fails.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Store

from skillgraph.model import Catalog
from skillgraph.queries import NamedQuery, evaluate_query, find_query, named_queries, open_store
from skillgraph.queries.named import SampleRow, bind_parameters
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import PREFIXES

MISTAKES = Path(__file__).parents[1] / "data" / "mistakes"
QUERIES = named_queries()
#: Who asks, as the design names them.
PERSONS = {
    "career changer, engineer after a promotion",
    "workforce analyst, recruiter",
    "curriculum designer",
    "knowledge engineer",
}


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store()


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_catalog()


def answer_of(query: NamedQuery, store: Store) -> list[dict[str, str]]:
    header, rows = evaluate_query(store, query.text).table()
    return [dict(zip(header, row, strict=True)) for row in rows]


def first_match(sample: SampleRow, rows: Iterable[dict[str, str]]) -> int | None:
    """Give the place of the first row with the cells of a sample; all its columns have to exist."""
    return next(
        (at for at, row in enumerate(rows) if all(row[column] == cell for column, cell in sample)), None
    )


def is_as_documented(query: NamedQuery, rows: list[dict[str, str]]) -> bool:
    """Tell whether an answer has the documented rows in their order, and none of the wrong ones."""
    places = [first_match(sample, rows) for sample in query.answer]
    found = [place for place in places if place is not None]
    return (
        len(found) == len(places)
        and found == sorted(found)
        and (bool(query.answer) or not rows)
        and all(first_match(sample, rows) is None for sample in query.wrong)
    )


def test_there_are_forty_queries_and_six_for_each_person() -> None:
    persons = [query.person for query in QUERIES.values()]

    assert len(QUERIES) >= 40
    assert set(persons) == PERSONS
    assert {person: persons.count(person) for person in PERSONS if persons.count(person) < 6} == {}


@pytest.mark.parametrize("name", QUERIES)
def test_a_header_says_question_person_answer_and_mistake(name: str) -> None:
    query = QUERIES[name]
    header = query.text.partition("\nPREFIX")[0]

    assert query.question.endswith(("?", ".)"))
    assert query.answer or "# answer: none" in header
    assert query.mistake.endswith(".")
    assert query.answer or query.wrong


@pytest.mark.parametrize("name", [name for name, query in QUERIES.items() if query.parameters])
def test_a_parameter_is_described_with_the_default_that_stands_in_the_query(
    name: str, catalog: Catalog
) -> None:
    query = QUERIES[name]

    for parameter in query.parameters:
        block = query.text.partition(f"VALUES ?{parameter.name} {{")[2].partition("}")[0].strip()
        if parameter.kind == "section" or block == "UNDEF":
            assert block == "UNDEF"
            assert "(default: any)" in parameter.description
            continue
        label = catalog.concepts[block].label
        assert f"(default: {label})" in parameter.description
        assert f"{parameter.name} = {label}" in query.sample


@pytest.mark.parametrize("name", QUERIES)
def test_the_documented_answer_is_what_the_bundled_graph_answers(name: str, store: Store) -> None:
    query = QUERIES[name]

    rows = answer_of(query, store)

    assert bool(rows) is bool(query.answer)
    assert is_as_documented(query, rows), rows


@pytest.mark.parametrize("name", QUERIES)
def test_with_the_mistake_that_a_query_guards_against_its_answer_is_wrong(name: str) -> None:
    query = QUERIES[name]
    store = open_store()

    store.update((MISTAKES / f"{name}.ru").read_text(encoding="utf-8"), prefixes=PREFIXES)

    rows = answer_of(query, store)
    assert not is_as_documented(query, rows)
    assert [sample for sample in query.wrong if first_match(sample, rows) is None] == []
    assert query.wrong or [sample for sample in query.answer if first_match(sample, rows) is None]


def test_each_query_has_its_mistake_and_there_is_no_other() -> None:
    assert sorted(path.stem for path in MISTAKES.iterdir()) == sorted(QUERIES)


def test_a_sample_row_names_columns_and_cells() -> None:
    query = find_query("years-of-experience")

    assert query.wrong == ((("what", "Management role"), ("low", "2"), ("any_of", "")),)


@pytest.mark.parametrize(
    ("name", "inside", "all_of_it"),
    [
        ("figures", 11, 25),
        ("figures-without-period", 7, 7),
        ("growing-and-shrinking", 9, 9),
        ("inherited-slots", 3, 23),
        ("purposes-of-duties", 0, 31),
        ("required-skills", 0, 101),
        ("salaries", 0, 7),
        ("years-of-experience", 0, 7),
    ],
)
def test_of_a_section_a_query_gives_what_is_said_there_and_each_once(
    name: str, inside: int, all_of_it: int, store: Store
) -> None:
    query = QUERIES[name]

    found = bind_parameters(query, {"section": "section:lead-ai-backend-engineer_market-demand"})

    assert len(evaluate_query(store, found).table()[1]) == inside
    assert len(answer_of(query, store)) == all_of_it
