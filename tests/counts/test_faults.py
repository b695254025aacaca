from pathlib import Path

import pytest

from postings import Posting, make_postings
from skillgraph.counts.core import count_core
from skillgraph.counts.faults import DEFAULT_MEMORY, MEMORY_VARIABLE, duckdb_faults, memory_limit
from skillgraph.counts.parquet import render_parquet
from skillgraph.counts.survey import Survey
from skillgraph.errors import GraphError, SkillgraphError, UsageError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    skills = [f"Skill {number}" for number in range(40)]
    for name, content in render_parquet(make_postings(*[Posting(skills)] * 40)).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize("given", ["800MB", "4GB", "2 GiB", "1.5gb"])
def test_the_memory_that_may_be_held_is_set_from_outside(
    monkeypatch: pytest.MonkeyPatch, folder: Path, given: str
) -> None:
    monkeypatch.setenv(MEMORY_VARIABLE, given)

    assert memory_limit() == given
    assert len(count_core(Survey(folder))) == 40


@pytest.mark.parametrize("given", ["", "  "])
def test_nothing_given_is_the_default(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv(MEMORY_VARIABLE, given)

    assert memory_limit() == DEFAULT_MEMORY


@pytest.mark.parametrize("given", ["lots", "4", "-1GB", "1GB'; DROP TABLE documents; --", "\uff11GB"])
def test_what_is_no_size_is_told(monkeypatch: pytest.MonkeyPatch, folder: Path, given: str) -> None:
    monkeypatch.setenv(MEMORY_VARIABLE, given)

    with pytest.raises(UsageError, match="no size of memory"):
        Survey(folder)


def test_too_little_memory_is_told_with_what_to_set(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv(MEMORY_VARIABLE, "100KB")

    with pytest.raises(SkillgraphError, match="more than the 100KB of memory") as told:
        count_core(Survey(folder))
    assert MEMORY_VARIABLE in told.value.remedy

    monkeypatch.setenv(MEMORY_VARIABLE, "500MB")
    assert count_core(Survey(folder))


def test_a_disk_that_is_full_is_told() -> None:
    import duckdb

    with pytest.raises(SkillgraphError, match="room on the disk") as told, duckdb_faults():
        raise duckdb.IOException("Could not write: No space left on device")
    assert "TMPDIR" in told.value.remedy


def test_a_table_that_is_damaged_behind_its_schema_is_told(folder: Path) -> None:
    path = folder / "mentions.parquet"
    content = bytearray(path.read_bytes())
    content[4 : len(content) // 2] = bytes(len(content) // 2 - 4)
    path.write_bytes(content)

    with pytest.raises(GraphError, match="cannot be read"):
        count_core(Survey(folder))


def test_a_fault_of_ours_is_not_called_one_of_the_tables() -> None:
    import duckdb

    with pytest.raises(duckdb.BinderException), duckdb_faults():
        duckdb.connect().execute("SELECT nowhere")
