from pathlib import Path

import pytest

from command_line import sample_graph
from skillgraph.errors import OutputError, UsageError
from skillgraph.rendering.exports.export import EXPORT_FILES, render_export, write_exports


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_formats_are_written_and_the_page_is_named_after_the_document(tmp_path: Path) -> None:
    written = write_exports(sample_graph(), tmp_path / "new" / "exports")

    assert [path.name for path in written] == [
        *list(EXPORT_FILES.values())[:-1],
        "lead-geodata-engineer.html",
        "ATTRIBUTION.txt",
    ]
    assert contents(tmp_path / "new" / "exports").keys() == {path.name for path in written}


def test_writing_again_changes_nothing_and_leaves_other_files_alone(tmp_path: Path) -> None:
    write_exports(sample_graph(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    before = contents(tmp_path)

    write_exports(sample_graph(), tmp_path)

    assert contents(tmp_path) == before


def test_a_full_disk_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_exports(sample_graph(), tmp_path)
    (tmp_path / "nodes.csv").write_bytes(b"old")
    before = contents(tmp_path)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_exports(sample_graph(), tmp_path)

    assert contents(tmp_path) == before


def test_a_file_in_the_place_of_the_directory_is_a_three_part_error(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file", encoding="utf-8")

    with pytest.raises(OutputError, match="cannot write"):
        write_exports(sample_graph(), tmp_path / "exports")


def test_an_unknown_format_names_the_formats() -> None:
    with pytest.raises(UsageError, match="unknown export format 'pdf'") as caught:
        render_export(None, "pdf")

    assert "graphml" in caught.value.remedy
