"""Each attack on the page of security has what happens, and a test that is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
}


def rows() -> list[list[str]]:
    """Give the rows of its tables, without their heads."""
    lines = [line for line in PAGE.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return [row for row in cells if row[0] != "attack" and not row[0].startswith("---")]


def test_no_cell_of_the_tables_is_empty() -> None:
    assert len(rows()) > 30
    assert [row for row in rows() if len(row) != 3 or not all(row)] == []


def test_every_attack_names_a_test_that_is_there() -> None:
    named = {row[0]: re.findall(r"`([\w./-]+)`", row[2]) for row in rows()}

    assert [attack for attack, names in named.items() if not names] == []
    assert [
        name
        for names in named.values()
        for name in names
        if name not in TESTS and not (ROOT / name).is_file()
    ] == []


def test_no_attack_stands_twice() -> None:
    attacks = [row[0] for row in rows()]

    assert sorted(set(attacks)) == sorted(attacks)
