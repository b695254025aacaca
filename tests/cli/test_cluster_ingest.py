"""`ingest` on Spark and here: what makes no sense together is said before anything starts."""

from pathlib import Path

import pytest

from command_line import CommandLine

FILES = ("role.md",)
SPARK = ("--engine", "spark")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "no file is named"),
        ((*FILES, "--to", "parts"), "--to has no meaning without --engine spark"),
        ((*FILES, "--tables-only"), "--tables-only has no meaning without --engine spark"),
        ((*FILES, *SPARK, "--from", "ads", "--to", "parts"), "role.md has no meaning with --engine spark"),
        ((*SPARK, "--from", "ads", "--to", "parts", "--again"), "--again has no meaning with --engine spark"),
        (
            (*SPARK, "--from", "ads", "-g", "corpus", "--to", "parts"),
            "--graph has no meaning with --engine spark",
        ),
        ((*SPARK, "--to", "parts"), "--engine spark needs --from"),
        ((*SPARK, "--from", "ads"), "--engine spark needs --to"),
    ],
)
def test_what_makes_no_sense_together_exits_2_and_shows_a_command_that_does(
    arguments: tuple[str, ...],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    command_line = CommandLine(capsys)

    command_line("ingest", *arguments, code=2)

    assert problem in command_line.said
    assert "ingest --engine spark --from" in command_line.said
    assert list(tmp_path.iterdir()) == []
