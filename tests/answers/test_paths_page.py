"""`docs/paths.md` shows what the bundled graph answers now."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from command_line import CommandLine
from scripts import load_script
from skillgraph.projection.classes import shared_closeness
from skillgraph.store.opening import open_catalog

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "paths.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("paths")


def test_the_page_is_what_its_script_writes(script: ModuleType) -> None:
    assert script.renew(PAGE, open_catalog()) == PAGE, "run `python benchmarks/paths.py`"


def test_the_pairs_of_a_table_are_several_and_each_is_told_of_in_one_line(script: ModuleType) -> None:
    corrected, argued = (list(script.read_pairs(PAGE, name)) for name in script.TOLD)

    assert len({(pair.source, pair.target) for pair in corrected}) >= 20
    assert len({(pair.source, pair.target) for pair in argued}) == 20
    assert all(pair.told for pair in corrected)
    assert all(len(pair.told.split()) >= 8 for pair in argued)


def test_a_row_that_is_behind_is_written_anew(script: ModuleType) -> None:
    behind = next(script.read_pairs(PAGE.replace("*builds on*", "*uses*"), "argued"))

    row = script.path_row(open_catalog(), behind)

    assert "*builds on*" in row
    assert row in PAGE


def test_the_command_finds_the_paths_of_the_page(
    script: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    run = CommandLine(capsys)

    for pair in list(script.read_pairs(PAGE, "argued"))[::4]:
        answer = run.json("path", pair.source, pair.target)
        row = next(
            line for line in PAGE.splitlines() if line.startswith(f"| {pair.source} | {pair.target} |")
        )
        hops = answer["paths"][0]["hops"]
        assert all(
            label in row for label in [answer["source"]["label"], *(h["target"]["label"] for h in hops)]
        )
        passed = len(hops) > 1  # a class or whole that is an end is not passed
        held = [shared_closeness(hop["closeness"], hop["class_size"] if passed else None) for hop in hops]
        assert f", {min(held):.2f} |" in row


def test_where_the_page_says_that_there_is_no_meaningful_path_the_command_finds_none(
    script: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    row = next(line for line in PAGE.splitlines() if script.NO_PATH in line)
    source, target = row.strip("| ").split(" | ")[:2]

    run = CommandLine(capsys)

    assert run("path", source, target, code=1) == ""
    assert re.search("no (meaningful )?path from", run.said)
