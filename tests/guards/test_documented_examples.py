"""What the pages show is what happens: every example is run, and prints what stands below it (`examples`)."""

from pathlib import Path

import pytest

from examples import faults_of_block, faults_of_python
from pages import PAGES, Block, blocks, read


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page)])
def test_every_example_of_a_page_does_what_the_page_shows(page: str, folder: Path) -> None:
    faults = [fault for block in blocks(page) for fault in faults_of_block(block, folder)]
    faults += faults_of_python("\n".join(block.body for block in blocks(page) if block.language == "python"))

    assert faults == []


def test_the_readme_shows_the_two_commands_answers_and_no_more_than_a_readme_has() -> None:
    shown = [block for block in blocks("README.md") if block.language == "console"]

    assert "make demo" in read("README.md")
    assert "make test" in read("README.md")
    assert sum(block.body.count("$ skillgraph") for block in shown) >= 5
    assert len(read("README.md").splitlines()) <= 150


def test_an_example_that_prints_something_else_is_a_fault(folder: Path) -> None:
    shown = "$ skillgraph path pyhton Rust\nerror: unknown concept 'pyhton'\n…\n$ echo $?\n2\n"

    def faults(language: str, body: str) -> str:
        return "".join(faults_of_block(Block(1, language, "", body), folder))

    assert not faults("console", shown)
    assert "exit code 2, not 0" in faults("console", shown.replace("2", "0"))
    assert "prints\nerror:" in faults("console", shown.replace("error", "ok"))
    assert "exit code 2, not 0" in faults("sh", "skillgraph path pyhton Rust\n")
    assert "no such target" in faults("sh", "make coffee\n")
    assert "no language" in faults("", "a picture\n")
    assert faults_of_python(">>> 1 + 1\n3\n")
