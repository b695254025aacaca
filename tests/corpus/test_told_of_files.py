"""What is told of files that are taken in: the same text, an id, and what comes next."""

from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

TEXT = "Cooper\n\nRequirements\n- Knowledge of barrel making\n"


def written(path: Path, text: str = TEXT) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_copy_of_another_name_is_told_as_the_same_text(tmp_path: Path) -> None:
    ingest_documents([written(tmp_path / "cooper.txt")], tmp_path / "c")

    [copy] = ingest_documents([written(tmp_path / "copy.txt")], tmp_path / "c")
    [same] = ingest_documents([tmp_path / "cooper.txt"], tmp_path / "c")

    [note] = copy.notes
    assert note.startswith("same text as ") and "cooper.txt, which document:cooper was read from" in note
    assert same.notes == ()


def test_an_id_that_does_not_begin_as_the_file_is_explained(tmp_path: Path) -> None:
    numbered, plain = ingest_documents(
        [written(tmp_path / "07-cooper.txt"), written(tmp_path / "n1.txt", f"{TEXT}- First aid\n")],
        tmp_path / "c",
    )

    assert numbered.notes == ("its id is document:n07-cooper, since no id begins with a digit",)
    assert plain.notes == ()


@pytest.mark.parametrize(("text", "times"), [(TEXT, 1), ("Good morning to all of you.\n", 0)])
def test_what_comes_next_is_told_where_something_is_stated(
    text: str, times: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = CommandLine(capsys)

    printed = run("ingest", str(written(tmp_path / "cooper.txt", text)), "-g", str(tmp_path / "c"))

    assert (printed.count("To review:"), printed.count("Ask with")) == (times, times)


def test_a_change_that_would_print_the_same_twice_is_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, file = CommandLine(capsys), tmp_path / "cooper.txt"
    for how in ("surely", "always"):
        text = f"{TEXT}You {how} need Python here.\n"
        printed = run("ingest", str(written(file, text)), "-g", str(tmp_path / "c"))

    assert "~ others read as before and differ in their evidence alone" in printed
    assert "requires Python" not in printed
