"""An export overwrites neither a document nor a file of another format."""

from pathlib import Path

import pytest

from command_line import CommandLine

ADVERTISEMENT = "Beekeeper\n\nRequirements\n- Knowledge of hive inspection\n- First aid\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def corpus(tmp_path: Path, run: CommandLine) -> Path:
    for suffix in (".txt", ".html"):
        body = ADVERTISEMENT if suffix == ".txt" else f"<p>{ADVERTISEMENT} Veil and gloves</p>"
        (tmp_path / f"beekeeper{suffix}").write_text(body, encoding="utf-8")
        run("ingest", str(tmp_path / f"beekeeper{suffix}"), "-g", str(tmp_path / "corpus"))
    return tmp_path / "corpus"


@pytest.mark.parametrize("name", ["beekeeper.txt", "beekeeper.html"])
def test_the_file_of_a_document_is_not_overwritten(name: str, corpus: Path, run: CommandLine) -> None:
    file = corpus.parent / name
    before = file.read_bytes()

    run("export", "html", "-g", str(corpus), "--to", str(file), code=2)

    assert "it is the file that document:" in run.said and "beekeeper" in run.said
    assert f"-graph.html -g {corpus}`" in run.said
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("export_format", "name"), [("turtle", "page.html"), ("html", "notes.md"), ("nodes", "hives.xlsx")]
)
def test_a_file_of_another_format_is_not_overwritten(
    export_format: str, name: str, tmp_path: Path, run: CommandLine
) -> None:
    file = tmp_path / name
    file.write_text("mine", encoding="utf-8")

    run("export", export_format, "--to", str(file), code=2)

    assert "not overwritten: a file is there already" in run.said
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["graph.ttl", "GRAPH.TTL", "graph"])
def test_what_may_be_an_earlier_export_is_replaced(name: str, tmp_path: Path, run: CommandLine) -> None:
    file = tmp_path / name
    file.write_text("old", encoding="utf-8")

    run("export", "turtle", "--to", str(file))

    assert file.read_text(encoding="utf-8") != "old"


def test_a_new_file_may_have_any_ending(tmp_path: Path, run: CommandLine) -> None:
    run("export", "turtle", "--to", str(tmp_path / "graph.txt"))

    assert (tmp_path / "graph.txt").is_file()
