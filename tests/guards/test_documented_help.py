"""What the help shows is what happens: the example at the end of each is run, and what `make demo` asks."""

import re
import shlex
from pathlib import Path

from examples import run
from pages import read
from skillgraph.cli.application import VERBS, load_verb


def test_the_example_at_the_end_of_each_help_does_what_the_help_says(folder: Path) -> None:
    run("skillgraph ingest data-engineer.md -g old-corpus")
    run("skillgraph ingest postings/*.md -g postings-graph")
    run("skillgraph build -g my-graph")
    faults = []

    for verb in VERBS:
        command = load_verb(verb)
        example = (command.epilog or "").partition("Example: ")[2]
        code, printed = run(example) if shlex.split(example)[:2] == ["skillgraph", verb] else (70, "none")
        if code not in ({0, 1} if "xit code 1" in command.help else {0}):
            faults.append(f"{verb}: {example}: exit code {code}\n{printed}")

    assert faults == []
    assert (folder / "page.html").exists()


def test_the_questions_that_make_demo_asks_are_answered(folder: Path) -> None:
    makefile = read("Makefile")

    questions = re.findall(r"\$\(call ask,(.+)\)$", makefile, flags=re.MULTILINE)

    assert len(questions) >= 5
    assert folder.exists()
    assert [question for question in questions if run(f"skillgraph {question}")[0] != 0] == []
