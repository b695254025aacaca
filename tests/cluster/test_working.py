"""A worker without Spark: documents in, one part out."""

import gzip
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from skillgraph.cluster import working  # noqa: E402 -- needs pyarrow
from skillgraph.cluster.folder_of_parts import UNFINISHED, finished_parts  # noqa: E402 -- as above
from skillgraph.cluster.thinning import thin_parts  # noqa: E402 -- as above
from skillgraph.cluster.working import Task, read_partition, slug_of_document  # noqa: E402 -- as above
from skillgraph.corpus import parallel  # noqa: E402 -- as above
from sparks import advertisement, slow_advertisement  # noqa: E402 -- as above

_DEEP = "<div>" * 100_000 + "text"


@pytest.fixture(autouse=True)
def _first_try(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "_attempt", lambda: 0)


def rows(**contents: bytes | None) -> Any:
    columns = ("id", "sha256", "content", "size", "media_type")
    found = [
        (name, sha256(data or b"").hexdigest(), data, None if data is None else len(data), None)
        for name, data in contents.items()
    ]
    types = [pa.string(), pa.string(), pa.binary(), pa.int64(), pa.string()]
    schema = pa.schema(list(zip(columns, types, strict=True)))
    return pa.RecordBatch.from_pylist([dict(zip(columns, row, strict=True)) for row in found], schema=schema)


def read(folder: Path, **contents: bytes | None) -> Path | None:
    told = list(read_partition([rows(**contents)], task=Task(str(folder), "1")))
    return folder / UNFINISHED / told[0].to_pylist()[0]["part"] if told else None


def table(part: Path | None, name: str) -> list[dict[str, Any]]:
    assert part is not None
    return pq.read_table(part / f"{name}.parquet").to_pylist()  # type: ignore[no-any-return]


def quads(part: Path | None) -> bytes:
    assert part is not None
    return gzip.decompress((part / "graph.nq.gz").read_bytes())


def test_every_document_stands_in_the_manifest_and_one_that_is_no_text_among_the_refused(
    tmp_path: Path,
) -> None:
    part = read(tmp_path, good=advertisement(1).encode(), bad=b"\0\xff\0", none=None, empty=b"")

    assert [row["id"] for row in table(part, "manifest")] == ["good", "bad", "none", "empty"]
    refused = {row["path"]: row["reason"] for row in table(part, "refused")}
    assert refused.keys() >= {"bad", "none"} and "good" not in refused
    assert {row["document"] for row in table(part, "passages")} >= {f"document:{slug_of_document('good')}"}
    assert b"good" in quads(part) and b"/bad" not in quads(part)


def test_the_same_documents_give_the_same_bytes_under_the_same_name(tmp_path: Path) -> None:
    contents = {f"ad-{number}": advertisement(number).encode() for number in range(3)}

    one, other = read(tmp_path / "a", **contents), read(tmp_path / "b", **contents)

    assert one is not None and other is not None and one.name == other.name
    for path in one.iterdir():
        assert path.read_bytes() == (other / path.name).read_bytes()


def test_after_a_try_that_failed_documents_are_read_in_processes_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = {f"ad-{number}": advertisement(number).encode() for number in range(3)}
    first = read(tmp_path / "first", **contents)
    monkeypatch.setattr(working, "_attempt", lambda: 1)

    again = read(tmp_path / "again", **contents)

    assert table(again, "statements") == table(first, "statements") != []


def test_a_part_that_is_read_twice_stands_once(tmp_path: Path) -> None:
    for _ in range(2):
        read(tmp_path, ad=advertisement(1).encode())

    assert len(finished_parts(tmp_path)) == 1
    assert [path.name[:5] for path in (tmp_path / UNFINISHED).iterdir()] == ["part-"]


def test_an_empty_partition_leaves_nothing(tmp_path: Path) -> None:
    assert list(read_partition([], task=Task(str(tmp_path), "1"))) == []
    assert list((tmp_path / UNFINISHED).iterdir()) == []


def test_a_document_beyond_the_bounds_is_refused_and_its_neighbors_are_read(tmp_path: Path) -> None:
    large = b"Requirements\n" + b"- Knowledge of Python and SQL\n" * 690_000

    part = read(tmp_path, before=advertisement(1).encode(), large=large, deep=_DEEP.encode(), after=b"- Go")

    refused = {row["path"]: row["reason"] for row in table(part, "refused")}
    assert "large" in refused and refused["large"].startswith("the document")
    assert {"before", "after"}.isdisjoint(refused)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # where memory is freed
def test_a_document_that_takes_too_long_is_refused_and_its_neighbors_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "MAX_SECONDS", 0.5)
    slow = slow_advertisement().encode()

    part = read(tmp_path, before=advertisement(1).encode(), slow=slow, after=advertisement(2).encode())

    assert [(row["path"], "seconds" in row["reason"]) for row in table(part, "refused")] == [("slow", True)]
    assert len({row["document"] for row in table(part, "passages")}) == 2


def test_proposed_concepts_of_documents_that_never_met_have_one_id(tmp_path: Path) -> None:
    ad = "Requirements\n- Knowledge of {} is required\n"
    one = read(tmp_path, one=ad.format("Glimmer Lattices").encode())
    other = read(tmp_path, other=ad.format("glimmer lattices").encode())

    found = [table(part, "mentions") for part in (one, other)]
    ids = [{row["concept"] for row in rows if row["slot"] == "object"} for rows in found]
    assert ids[0] == ids[1] == {"concept:glimmer-lattices-skill"}


def test_a_part_without_some_documents_is_that_of_the_others(tmp_path: Path) -> None:
    contents = {f"ad-{number}": advertisement(number).encode() for number in range(4)}
    whole = read(tmp_path, **contents)
    assert whole is not None
    batch = pa.RecordBatch.from_pylist([{"part": whole.name, "ids": ["ad-1", "ad-3"]}])

    [told] = [one.to_pylist()[0] for one in thin_parts([batch], folder=str(tmp_path))]

    thin = tmp_path / UNFINISHED / told["part"]
    wanted = read(tmp_path / "others", **{"ad-0": contents["ad-0"], "ad-2": contents["ad-2"]})
    assert wanted is not None and told["documents"] == 2
    assert quads(thin) == quads(wanted)
    for path in wanted.glob("*.parquet"):
        assert pq.read_table(thin / path.name).to_pylist() == pq.read_table(path).to_pylist(), path.name


def test_the_slug_of_a_document_follows_from_its_name_alone() -> None:
    assert slug_of_document("ads/Data Engineer.md") != slug_of_document("more/Data Engineer.md")
    assert slug_of_document("ads/Data Engineer.md").startswith("data-engineer-")
