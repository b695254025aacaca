"""An index that somebody changed and sealed anew is an answer or an error, never a fault of ours."""

import json
import shutil
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies

from command_line import sample_graph
from skillgraph.cli.running import run_command
from skillgraph.errors import GraphError
from skillgraph.model import Catalog
from skillgraph.store.manifest import INDEX_FILE, MANIFEST_FILE, read_manifest, seal_manifest
from skillgraph.store.opening import open_catalog


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_graph(), tmp_path / "graph"))


def forge_index(directory: Path, text: str) -> None:
    """Put another index into a build, and make it so that the digests agree."""
    manifest = read_manifest(directory)
    (directory / INDEX_FILE).write_text(text)
    manifest["files"][INDEX_FILE] = {"sha256": sha256(text.encode()).hexdigest(), "bytes": len(text)}
    del manifest["sha256"]
    (directory / MANIFEST_FILE).write_bytes(seal_manifest(json.dumps(manifest, indent=2).encode()))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("lists", 2, "label"), None),
        (("lists", 2, "label"), "\ud800"),
        (("sections", 1, "parent"), "section:lead-geodata-engineer_nope"),
        (("statements", 2, "relation"), []),
        (("statements", 2, "list"), "concept:nope"),
        (("statements", 2, "subject"), "statement:nope"),
        (("statements", 2, "evidence", 0, 0), -1),
        (("statements", 2, "evidence", 0, 1), [0, ""]),
        (("statements", 2, "hedge"), "often"),
        (("concepts", 0, "parts"), ["concept:nope"]),
        (("concepts", 0, "kind"), "nope"),
        (("passages", 0, 5), 10**9),
        (("passages", 0, 4), True),
        (("passages", 0, 6), 10**400),
    ],
)
def test_a_forged_value_whose_digests_agree_is_a_damaged_build(
    place: tuple[str | int, ...], value: object, copy: Path
) -> None:
    index = json.loads((copy / INDEX_FILE).read_text(encoding="utf-8"))
    _replace(index, place, value)
    forge_index(copy, json.dumps(index))

    with pytest.raises(GraphError, match="the index is damaged"):
        _look_at_everything(open_catalog(copy))


@pytest.mark.parametrize("circle", ["parts", "parent", "subject"])
def test_what_is_forged_into_a_circle_is_a_damaged_build(circle: str, copy: Path) -> None:
    index = json.loads((copy / INDEX_FILE).read_text(encoding="utf-8"))
    first, second = index[{"parts": "concepts", "parent": "lists", "subject": "statements"}[circle]][:2]
    for one, other in ((first, second), (second, first)):
        one[circle] = [other["id"]] if circle == "parts" else other["id"]
    forge_index(copy, json.dumps(index))

    with pytest.raises(GraphError, match="the index is damaged"):
        open_catalog(copy)


def test_statements_forged_about_each_other_without_an_end_are_a_damaged_build(copy: Path) -> None:
    index = json.loads((copy / INDEX_FILE).read_text(encoding="utf-8"))
    pattern = index["statements"][0]
    index["statements"] += [
        pattern | {"id": f"statement:s{number}", "subject": f"statement:s{number + 1}"}
        for number in range(1000)
    ]
    index["statements"].append(pattern | {"id": "statement:s1000"})
    forge_index(copy, json.dumps(index))

    with pytest.raises(GraphError, match="nested more than 100 deep"):
        open_catalog(copy)


COMMANDS = (
    "show concept:python",
    "path concept:python concept:postgis",
    "export gexf",
    "export html",
    "conflicts",
    "stats",
    "list skills",
    "list lists",
    "list passages",
    "coverage",
    "review",
    "market",
    "evidence concept:python",
    "neighbors concept:python",
    "search python",
    "gap --role concept:lead-geodata-engineer --have concept:python",
)
JSON_VALUES = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.floats()
    | strategies.sampled_from(["", "x", "concept:python", "concept:nope", "\ud800", "\x1b[31m", "9" * 400]),
    lambda inner: strategies.lists(inner, max_size=2) | strategies.dictionaries(strategies.text(), inner),
    max_leaves=3,
)


@settings(max_examples=60, deadline=None)
@given(strategies.data())
def test_an_index_forged_anywhere_gives_an_answer_or_a_damaged_build(
    tmp_path_factory: pytest.TempPathFactory, data: strategies.DataObject
) -> None:
    directory = tmp_path_factory.getbasetemp() / "forged"
    shutil.copytree(sample_graph(), directory, dirs_exist_ok=True)
    index = json.loads((directory / INDEX_FILE).read_text(encoding="utf-8"))
    place: list[Any] = [data.draw(strategies.sampled_from([name for name in index if name != "format"]))]
    held: Any = index[place[0]]
    while isinstance(held, (list, dict)) and held and (len(place) < 3 or data.draw(strategies.booleans())):
        steps: list[Any] = [*held] if isinstance(held, dict) else [*range(len(held))]
        place.append(data.draw(strategies.sampled_from(steps)))
        held = held[place[-1]]
    _replace(index, place, data.draw(JSON_VALUES))
    forge_index(directory, json.dumps(index))
    command = data.draw(strategies.sampled_from(COMMANDS)).split()

    code = run_command([*command, "-g", str(directory)])

    assert code in (0, 1, 2)


def _replace(index: Any, place: Sequence[str | int], value: object) -> None:
    for step in place[:-1]:
        index = index[step]
    index[place[-1]] = value


def _look_at_everything(catalog: Catalog) -> None:
    for values in (catalog.concepts, catalog.passages, catalog.statements):
        list(values.values())
