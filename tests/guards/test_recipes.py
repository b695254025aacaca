"""The recipes of docs/model.md find rows; what a role requires takes six patterns, a row a statement."""

import re
import shlex
from collections.abc import Iterator

import pytest
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

import skillgraph
from pages import read
from skillgraph.vocabulary import PREFIXES

_SECTION = read("docs/model.md").partition("\n## Recipes\n")[2].partition("\n## ")[0]
RECIPES = dict(re.findall(r"^### (.+)\n([^#]+)", _SECTION, flags=re.MULTILINE))
REQUIRED = "What a role requires, how well, how strongly, and where it says so"


def queries(recipe: str) -> list[str]:
    commands = re.findall(r"skillgraph query \"[^\"]+\"", recipe.replace("\\\n", ""))
    return [shlex.split(command)[2] for command in commands]


def patterns(part: object) -> Iterator[object]:
    """Give the triple patterns of a query, those of optional groups too; a property path is one."""
    if isinstance(part, CompValue):
        for name, value in part.items():
            yield from value if name == "triples" else patterns(value)
    elif isinstance(part, list):
        for each in part:
            yield from patterns(each)


def test_the_page_has_ten_recipes() -> None:
    assert len(RECIPES) == 10


@pytest.mark.parametrize("title", RECIPES)
def test_each_recipe_finds_rows(title: str) -> None:
    asked = queries(RECIPES[title])

    assert asked
    for query in asked:
        assert not skillgraph.run_query(None, query).is_empty


def test_what_a_role_requires_takes_six_patterns_and_a_row_for_each_statement() -> None:
    query, with_line = queries(RECIPES[REQUIRED])
    catalog = skillgraph.open_catalog()
    required = [
        statement
        for statement in catalog.statements.values()
        if (statement.subject, statement.relation) == ("concept:lead-ai-backend-engineer", "sg:requires")
    ]
    expected = sorted(
        (catalog.concepts[statement.object or ""].label, statement.level or "", statement.modality or "")
        for statement in required
    )

    assert len(list(patterns(prepareQuery(query, initNs=PREFIXES).algebra))) <= 6
    for each in (query, with_line):
        assert sorted(row[:3] for row in skillgraph.run_query(None, each).table()[1]) == expected
