"""A command whose answer is no ends with 1 and says why, whatever the verb and the output."""

import re

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

AD = "# Gardener\n\n## Requirements\n\n- Docker is required\n\nWe like cake.\n"
NO = {
    "list": ("list", "career-stages"),
    "list --by-document": ("list", "career-stages", "--by-document"),
    "list --section": ("list", "tools", "--section", "Elsewhere"),
    "search": ("search", "zzzz"),
    "show": ("show", "Docker", "--modality", "desirable"),
    "evidence": ("evidence", "line 7"),
    "neighbors": ("neighbors", "Gardener", "--kinds", "career-stage"),
    "path": ("path", "Docker", "Python", "--stated-only"),
    "gap": ("gap", "--role", "Gardener", "--section", "Elsewhere"),
    "whatif": ("whatif", "--have", "Docker", "--add", "Docker"),
    "compare": ("compare", "Requirements", "Elsewhere"),
    "market": ("market",),
    "market --section": ("market", "--section", "Elsewhere"),
    "conflicts": ("conflicts",),
    "ladder": ("ladder",),
    "challenges": ("challenges",),
    "challenges --skill": ("challenges", "--skill", "Docker"),
    "practices": ("practices",),
    "coverage": ("coverage", "--fail-under", "100"),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("ads")
    (folder / "ad.md").write_text(f"{AD}\n## Elsewhere\n\nWe like tea.\n", "utf-8")
    (folder / "other.md").write_text("Python is required.\n", "utf-8")
    ingest_documents([folder / "ad.md", folder / "other.md"], folder / "corpus")
    return str(folder / "corpus")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, corpus: str) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", corpus)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.mark.parametrize("output", ["table", "md", "json", "jsonl", "csv", "tsv"])
@pytest.mark.parametrize("command", NO.values(), ids=NO)
def test_an_answer_that_is_no_ends_with_1_and_says_why(
    run: CommandLine, command: tuple[str, ...], output: str
) -> None:
    printed = run(*command, "-O", output, code=1)

    told = printed if output in {"table", "md"} and not run.said else run.said
    assert re.search(r"[a-z]+ [a-z]+ [a-z]+", told), (printed, run.said)
