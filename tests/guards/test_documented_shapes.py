"""The JSON of each command has the keys that docs/cli.md gives it, and no others."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from examples import run
from pages import read
from skillgraph.cli.application import load_verb

PAGE = read("docs/cli.md").partition("\n## JSON shapes\n")[2]
#: A key stands after a brace, a comma or the beginning; one of several values after a bar or a colon.
KEY = re.compile(r'(?<=[{,`])"([a-z_0-9]+)"(?!\|)')
#: The shapes that others take up by their names, and the shape of each command.
SHAPES = dict(re.findall(r"^\*(\w+)\*.*\n(`.*(?:\n.+)*)", PAGE, flags=re.MULTILINE))
ROWS = {
    command: shape
    for commands, shape in re.findall(r"^\| (`.*?) \| (.*) \|$", PAGE, flags=re.MULTILINE)
    for command in re.findall(r"`([a-z]+)`", commands)
}
#: Keys that are names of the graph, and keys of what the examples have none of.
OF_THE_GRAPH = {
    "concepts_by_kind",
    "statements_by_relation",
    "statements_by_modality",
    "statements_by_status",
    "dates_from",
}
OF_ERRORS = {"problem", "location", "remedy"}
SELDOM = {
    "list": {"section", "document", "date", "places", "level", "members", "logic", "open", "inside"},
    "show": {"concept", "date", "places"},
    "align": {"match", "score", "reason"},
    "ingest": {
        "accepted",
        "dating",
        "placing",
        "decisions",
        "statement",
        "sentence",
        "rule",
        "slots",
        "cues",
        "kind",
        "value",
        "lines",
        "how",
        "words",
        *"folder incoming documents refused read gone parts refusals reason detail".split(),
        *OF_ERRORS,
    },
    "lint": OF_ERRORS,
    "gap": {"name"},
    "diff": {"old", "new"},
    "coverage": {"start", "end", "reason", "kind", "passage"},
    "validate": {"check", "node", "message", "details"},
}


@pytest.mark.parametrize("verb", sorted(set(ROWS) - {"query"}))  # the keys of SPARQL results are SPARQL's
def test_the_json_of_a_command_has_the_keys_that_its_page_gives_it(verb: str, folder: Path) -> None:
    if verb in {"diff", "review", "coverage", "validate"}:
        run("skillgraph build -g my-graph")
    if verb == "diff":
        run("skillgraph ingest data-engineer.md -g corpus")
        run("skillgraph ingest site-reliability-engineer.html -g old-corpus")
    if verb in {"trends", "core", "distinctive", "together", "pay"}:
        run("skillgraph ingest postings/*.md -g postings-graph")
    example = load_verb(verb).epilog.partition("Example: ")[2]

    _, printed = run(re.sub(r" -O \w+|$", " -O json", example, count=1))

    keys = set(_keys(json.loads(printed[re.search(r"^[\[{]", printed, flags=re.MULTILINE).start() :])))  # type: ignore[union-attr]

    assert keys - _documented(ROWS[verb]) == set()
    assert set(KEY.findall(ROWS[verb])) - keys <= SELDOM.get(verb, set())
    assert folder.exists()


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for name, part in value.items():
            yield from () if name in OF_THE_GRAPH else _keys(part)
    elif isinstance(value, list):
        for part in value:
            yield from _keys(part)


def _documented(shape: str, *above: str) -> set[str]:
    """Give the keys of a shape and of those that it takes up by name."""
    keys = set(KEY.findall(shape))
    for name in set(re.findall(r"\b[A-Z]\w+|(?<=`)\w+(?=`)", shape)) - set(above):
        other = SHAPES.get(name) or ROWS.get(name)
        keys |= _documented(other, *above, name) if other else set()
    return keys
