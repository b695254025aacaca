"""`export html` with options: what the page opens with, and what does not go together."""

import json
from pathlib import Path
from typing import Any

import pytest

from command_line import CommandLine, sample_graph
from skillgraph.cli.exporting import _FOLDERS
from skillgraph.rendering.exports.export import EXTRA_FILES
from skillgraph.rendering.page.islands import read_islands

ROLE = "Lead AI Backend Engineer"


def view_of(file: Path) -> Any:
    return read_islands(file.read_text("utf-8"))["drawn"]["view"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    for name in ("SKILLGRAPH_GRAPH", "SKILLGRAPH_DOCUMENT"):
        monkeypatch.delenv(name, raising=False)
    return CommandLine(capsys)


class Writer:
    """Writes a page of the bundled graph with some options."""

    def __init__(self, run: CommandLine, folder: Path) -> None:
        self.run, self.folder = run, folder

    def __call__(self, *options: str) -> Path:
        file = self.folder / "page.html"
        self.run("export", "html", "--to", str(file), *options)
        return file


@pytest.fixture
def written(run: CommandLine, tmp_path: Path) -> Writer:
    return Writer(run, tmp_path)


def test_a_focus_reaches_as_far_as_asked_for(written: Writer) -> None:
    view = view_of(written("--focus", "python", "--hops", "2"))

    assert view["hops"] == 2
    assert view["node"] >= 0


def test_a_path_has_two_ends(written: Writer) -> None:
    assert len(view_of(written("--path", "Python", "RAG"))["path"]) == 2


def test_kinds_and_roles_say_what_is_drawn(written: Writer) -> None:
    assert view_of(written("--kinds", "tool"))["note"] == "tools"
    assert view_of(written("--role", ROLE))["note"] == f"{ROLE} and what it is tied to"


def test_a_gap_takes_what_is_held_from_options_and_a_profile(written: Writer, tmp_path: Path) -> None:
    profile = tmp_path / "profile.txt"
    profile.write_text("- AWS\n- Basketry\n", encoding="utf-8")

    file = written("--gap", "--role", ROLE, "--have", "Python", "--profile", str(profile))

    assert "'Basketry'" in written.run.said
    assert "Basketry" in file.read_text("utf-8").partition('<p class="nothing">')[2].partition("</p>")[0]
    held = file.read_text("utf-8").partition("Held (")[2].partition("</ul>")[0]
    assert "Python" in held
    assert "AWS" in held


def test_a_comparison_takes_names_for_what_compare_takes_them(written: Writer, run: CommandLine) -> None:
    rows = json.loads(run("compare", ROLE, "Senior AI Engineer", "-O", "json"))["rows"]
    page = written("--compare", ROLE, "Senior AI Engineer").read_text("utf-8")

    shared = sum(row["where"] == "AB" for row in rows)
    assert f"{ROLE} and Senior AI Engineer share {shared} of {len(rows)} things" in page


def test_a_small_limit_gives_an_overview(written: Writer) -> None:
    assert "most statements name" in view_of(written("--max-nodes", "50"))["note"]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("html", "--gap"), "--gap needs a role"),
        (("html", "--have", "Python"), "--have and --profile are of the gap view"),
        (("html", "--hops", "2"), "--hops is of the focus"),
        (("html", "--focus", "Python", "--path", "Python", "R"), "--focus and --path"),
        (("html", "--focus", "pyhton"), "unknown concept 'pyhton'"),
        (("turtle", "--focus", "Python"), "are only for the page"),
        (("turtle", "--compare", ROLE, ROLE), "are only for the page"),
        (("html", "--compare", ROLE, ROLE, "--role", ROLE), "--compare draws what the two bring in"),
        (("html", "--compare", ROLE, "Python"), "brings in nothing to compare"),
        (("html", "--compare", ROLE, "Nobody"), "Nobody"),
        (("nodes", "--kinds", "tool"), "--kinds is only for the projection and the page"),
    ],
)
def test_options_that_do_not_go_together_exit_2_and_say_why(
    run: CommandLine, options: tuple[str, ...], problem: str
) -> None:
    run("export", *options, code=2)

    assert problem in run.said
    assert "try:" in run.said


def test_the_gap_of_a_document_is_that_of_the_role_that_it_speaks_of(
    run: CommandLine, tmp_path: Path
) -> None:
    write = Writer(run, tmp_path)

    by_document = view_of(write("--gap", "--role", "document:lead-ai-backend-engineer", "--have", "Python"))

    assert by_document == view_of(write("--gap", "--role", ROLE, "--have", "Python"))


def test_all_names_each_format_that_it_leaves_out_and_how_to_get_it(tmp_path: Path, run: CommandLine) -> None:
    run("export", "all", "--to", str(tmp_path), "-g", sample_graph())

    [note] = [line for line in run.said.splitlines() if line.startswith("note: all writes no ")]
    for name in {*EXTRA_FILES, *_FOLDERS} - {"all", "csv"}:
        assert f"{name} (`skillgraph export {name} --to " in note


def test_a_file_goes_into_a_folder_that_is_not_there_yet(run: CommandLine, tmp_path: Path) -> None:
    for target in (tmp_path / "a" / "b" / "x.ttl", tmp_path / "a" / "b" / "y.ttl"):
        run("export", "turtle", "--to", str(target))
        assert target.is_file()

    (tmp_path / "file").write_text("mine", encoding="utf-8")
    run("export", "turtle", "--to", str(tmp_path / "file" / "x.ttl"), code=2)
    assert "cannot write" in run.said


def test_csv_is_not_written_into_a_folder_called_like_a_file(run: CommandLine, tmp_path: Path) -> None:
    run("export", "csv", "--to", str(tmp_path / "out.csv"), code=2)

    assert f"--to {tmp_path / 'out'}`" in run.said
    assert [*tmp_path.iterdir()] == []
    run("export", "csv", "--to", str(tmp_path / "out"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "ATTRIBUTION.txt",
        "edges.csv",
        "nodes.csv",
    ]
