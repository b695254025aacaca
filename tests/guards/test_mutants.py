"""The table of mutants keeps its promise: nine in ten are killed, and what is equivalent says why."""

import csv
from pathlib import Path


def test_nine_in_ten_mutants_are_killed_and_equivalent_ones_are_few_and_have_a_reason(root: Path) -> None:
    with (root / "benchmarks" / "mutants.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))

    killed = [row for row in rows if row["verdict"] == "killed"]
    equivalent = [row for row in rows if row["verdict"] == "equivalent"]
    assert len(killed) >= 0.9 * len(rows) > 0
    assert len(equivalent) <= 0.05 * len(rows)
    assert [row for row in rows if bool(row["reason"]) != (row["verdict"] == "equivalent")] == []
    assert {row["verdict"] for row in rows} <= {"killed", "survived", "equivalent"}
    assert [row for row in rows if not (root / "src" / "skillgraph" / row["module"]).is_file()] == []
