"""Who reads a folder again is told which documents of the corpus have no file in it any more."""

from pathlib import Path

import pytest

from command_line import CommandLine

NAMES = ("farrier", "saddler", "glover", "tanner", "cooper")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "trades" / "old").mkdir(parents=True)
    for name in NAMES:
        place = tmp_path / "trades" / ("old" if name == "tanner" else "")
        (place / f"{name}.md").write_text(f"# {name.title()}\n\n## Requirements\n\n- Python\n", "utf-8")
    return tmp_path / "trades"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], folder: Path) -> CommandLine:
    line = CommandLine(capsys)
    line("ingest", str(folder), "-g", str(folder.parent / "corpus"))
    return line


def again(run: CommandLine, path: Path, folder: Path) -> str:
    return run("ingest", str(path), "-g", str(folder.parent / "corpus"))


def test_a_document_whose_file_was_deleted_is_named_with_how_to_take_it_out(
    run: CommandLine, folder: Path
) -> None:
    (folder / "saddler.md").unlink()
    (folder / "old" / "tanner.md").rename(folder / "old" / "currier.md")

    told = again(run, folder, folder)

    assert "document:saddler came from trades/saddler.md, which is not there any more; it stays" in told
    assert "skillgraph remove saddler -g" in told
    assert "document:tanner" in told  # the renamed file has its bytes, and is its document
    assert "tanner came from" not in told


def test_of_more_than_three_the_others_are_counted(run: CommandLine, folder: Path) -> None:
    for name in NAMES[:3] + NAMES[4:]:
        (folder / f"{name}.md").unlink()

    told = again(run, folder, folder)

    assert told.count("came from trades/") == 3
    assert "Likewise 1 more: " in told


@pytest.mark.parametrize("name", ["trades/farrier.md", "trades"])
def test_nothing_is_said_where_no_file_is_gone_and_of_files_named_alone(
    run: CommandLine, folder: Path, name: str
) -> None:
    if name.endswith(".md"):
        (folder / "saddler.md").unlink()

    assert "not there any more" not in again(run, folder.parent / name, folder)


def test_another_folder_of_that_name_says_nothing_of_the_files_of_the_first(
    run: CommandLine, folder: Path
) -> None:
    other = folder.parent / "later" / "trades"
    other.mkdir(parents=True)
    (other / "mason.md").write_text("# Mason\n\n## Requirements\n\n- Rust\n", "utf-8")

    assert "not there any more" not in again(run, other, folder)
