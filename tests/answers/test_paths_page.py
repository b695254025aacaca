"""`docs/paths.md` shows what the bundled graph answers now."""

from pathlib import Path
from types import ModuleType

import pytest

from command_line import CommandLine
from scripts import load_script
from skillgraph.store.opening import open_catalog

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "paths.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("paths")


def test_the_page_is_what_its_script_writes(script: ModuleType) -> None:
    assert script.renew(PAGE, open_catalog()) == PAGE, "run `python benchmarks/paths.py`"


def test_twenty_pairs_are_argued_for_each_in_one_line(script: ModuleType) -> None:
    pairs = list(script.read_pairs(PAGE))

    assert len({(pair.source, pair.target) for pair in pairs}) == 20
    assert all(len(pair.why.split()) >= 8 for pair in pairs)


def test_a_row_that_is_behind_is_written_anew(script: ModuleType) -> None:
    behind = next(script.read_pairs(PAGE.replace("*same group*", "*same list*")))

    row = script.path_row(open_catalog(), behind)

    assert "*same group*" in row
    assert row in PAGE


def test_the_command_finds_the_paths_of_the_page(
    script: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    run = CommandLine(capsys)

    for pair in list(script.read_pairs(PAGE))[::4]:
        answer = run.json("path", pair.source, pair.target)
        row = next(
            line for line in PAGE.splitlines() if line.startswith(f"| {pair.source} | {pair.target} |")
        )
        labels = [answer["source"]["label"], *(hop["target"]["label"] for hop in answer["paths"][0]["hops"])]
        assert all(label in row for label in labels)
        assert f"| {answer['paths'][0]['distance']} |" in row
