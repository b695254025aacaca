"""Every command that docs/cli.md shows runs, in the order of the page, in one folder."""

import os
import re
import shlex
from pathlib import Path

import pytest

from skillgraph.cli.application import VERBS, load_verb
from skillgraph.cli.running import run_command

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMANDS = [line for block in BLOCK.findall(PAGE) for line in block.splitlines() if line]
GUIDE = ROOT.parent / "shared" / "documents" / "lead-ai-backend-engineer.txt"
#: What the page takes for granted and a test has to find: documents of one's own, and what is made of them.
OWN = re.compile(r"\b(?:ingest|lint|remove|diff|corpus)\b")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    document = Path(os.environ.get("SKILLGRAPH_DOCUMENT") or GUIDE)
    if document.is_file():
        (folder / "guide.txt").write_bytes(document.read_bytes())
    return folder


def test_the_page_shows_every_question() -> None:
    verbs = {shlex.split(command)[1] for command in COMMANDS}

    assert verbs >= {
        "show",
        "evidence",
        "neighbors",
        "path",
        "gap",
        "whatif",
        "compare",
        "market",
        "conflicts",
    }
    assert verbs >= {"ladder", "challenges", "practices", "query", "queries", "list", "search", "stats"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_runs(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program, *arguments = shlex.split(command)
    if OWN.search(command):
        pytest.skip("it works on documents of one's own; tests/test_ingesting.py has some")
    if "guide.txt" in arguments and not (folder / "guide.txt").exists():
        pytest.skip("the source document is not at hand (SKILLGRAPH_DOCUMENT)")
    if arguments[0] == "anchor":
        pytest.skip("it writes into the ontology; tests/test_anchoring.py runs it on a copy")
    monkeypatch.chdir(folder)
    for name in ("SKILLGRAPH_GRAPH", "SKILLGRAPH_DOCUMENT"):
        monkeypatch.delenv(name, raising=False)

    code = run_command(arguments)

    printed, said = capsys.readouterr()
    assert program == "skillgraph"
    assert code in ({0, 1} if "--check" in arguments else {0}), said
    assert printed or "--to" in arguments or "-o" in arguments


@pytest.mark.parametrize("verb", VERBS)
def test_the_example_at_the_end_of_a_help_runs(
    verb: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = (load_verb(verb).epilog or "").partition("Example: ")[2]
    program, *arguments = shlex.split(example)
    if OWN.search(example) or re.search(r"\.(?:txt|md|html)\b(?<!page\.html)", example) or verb == "serve":
        pytest.skip("it works on documents of one's own")
    monkeypatch.chdir(folder)
    for name in ("SKILLGRAPH_GRAPH", "SKILLGRAPH_DOCUMENT"):
        monkeypatch.delenv(name, raising=False)

    code = run_command(arguments)

    assert (program, arguments[0]) == ("skillgraph", verb)
    assert code == 0, capsys.readouterr().err
