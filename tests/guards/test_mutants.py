"""The table of mutants keeps its promise: nine in ten are killed, and what is equivalent says why."""

import csv
from pathlib import Path

import pytest

from scripts import load_script

SCRIPT = load_script("mutation")


@pytest.mark.parametrize("sample", SCRIPT.SAMPLES)
def test_nine_in_ten_mutants_are_killed_and_equivalent_ones_are_few_and_have_a_reason(
    root: Path, sample: str
) -> None:
    with (root / "benchmarks" / "mutants.tsv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))

    rows = [row for row in table if row["module"] in SCRIPT.SAMPLES[sample]]
    killed = [row for row in rows if row["verdict"] == "killed"]
    equivalent = [row for row in rows if row["verdict"] == "equivalent"]
    assert len(rows) == SCRIPT.COUNTS[sample]
    assert len(killed) >= 0.9 * len(rows)
    assert len(equivalent) <= 0.05 * len(rows)
    assert [row for row in rows if bool(row["reason"]) != (row["verdict"] == "equivalent")] == []
    assert {row["verdict"] for row in rows} <= {"killed", "survived", "equivalent"}
    assert {row["module"] for row in table} <= SCRIPT.TESTS.keys()


def test_the_modules_and_tests_that_mutants_are_tried_with_are_there(root: Path) -> None:
    for module, tests in SCRIPT.TESTS.items():
        assert (root / "src" / "skillgraph" / module).is_file()
        assert [name for name in tests if not (root / "tests" / name).is_file()] == []
