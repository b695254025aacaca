"""Which document a file is: any set of names gives as many ids, always the same."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skillgraph.corpus.directory import CorpusDocument
from skillgraph.corpus.identity import Identities, document_slug, origin
from skillgraph.documents.reading import Document

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: Any name that a file may have, as Python gives it: bytes that are no UTF-8 are halves of surrogate pairs.
NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"])
    | st.sampled_from("aAbC+#\udcff\udc80"),
    min_size=1,
    max_size=12,
).map(lambda name: f"{name}.md")
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)),
}


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), NAMES), max_size=8, unique=True))
@example([("a", name) for name in ("C#.md", "C++.md", "C.md", "\u4e2d\u6587.md", "\u65e5\u672c\u8a9e.md")])
@example([("a", "x.md"), ("b", "x.md"), ("a", "X.md"), ("a", "x-3.md"), ("a", "a-x.md")])
def test_the_ids_of_any_files_are_distinct_readable_by_every_system_and_stable(
    files: list[tuple[str, str]],
) -> None:
    def slugs() -> list[str]:
        taken: list[str] = []
        for folder, name in files:
            taken.append(document_slug(f"/data/{folder}/{name}", taken))
        return taken

    found = slugs()

    assert len(set(found)) == len(files)
    assert all(SLUG.fullmatch(slug) and len(slug) <= 64 and slug not in DEVICES for slug in found)
    assert slugs() == found


@given(NAMES)
def test_the_id_of_a_file_is_the_same_however_its_name_is_written(name: str) -> None:
    slug = document_slug(name)

    assert document_slug(unicodedata.normalize("NFD", name)) == slug
    assert document_slug(unicodedata.normalize("NFC", name)) == slug
    assert document_slug(f"/elsewhere/{name}") == slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Data Engineer (m-w-d).md", "data-engineer-m-w-d"),
        ("C#.md", "csharp"),
        ("R&D & Sales.md", "r-d-and-sales"),
        ("Stra\u00dfenmeister f\u00fcr \u0141\u00f3d\u017a.txt", "strassenmeister-fur-lodz"),
        ("\u30c7\u30fc\u30bf.md", "deta-1677384265"),
        ("\u4e2d\u6587.md", "document-72726d8818"),
        ("\U0001f40d.md", "snake"),
        (".profile", "profile"),
        ("CON.md", "document-con"),
        ("lpt9", "document-lpt9"),
        ("console.md", "console"),
        ("-- .md", "hyphen-minus-hyphen-minus"),
    ],
)
def test_an_id_is_readable(name: str, slug: str) -> None:
    assert document_slug(name) == slug


def test_names_that_begin_alike_and_are_too_long_are_told_apart() -> None:
    one, two = (document_slug("long title " * 22 + end) for end in ("a.md", "b.md"))

    assert one != two and max(len(one), len(two)) <= 60


@pytest.mark.parametrize("path", ["ads/x.md", "ads/old/../x.md", "./ads//x.md"])
def test_a_file_is_named_by_its_folder_however_one_goes_there(path: str) -> None:
    assert origin(path) == "ads/x.md"


def test_a_name_that_is_no_unicode_can_be_written_down() -> None:
    assert origin("/data/ads/\udcff.md").encode("utf-8") == b"ads/?.md"


def _corpus(folder: Path, texts: dict[str, str]) -> Identities:
    for slug, text in texts.items():
        (folder / "documents" / slug).mkdir(parents=True)
        (folder / "documents" / slug / "source.txt").write_text(text, "utf-8")
    known = {slug: CorpusDocument(slug, "", "", file="ads/x.txt") for slug in texts}
    return Identities(folder, known)


LINES = [f"line number {number}\n" for number in range(10)]


@pytest.mark.parametrize(("kept", "is_version"), [(10, True), (5, True), (4, False), (0, False)])
def test_a_file_with_half_of_its_lines_in_common_is_a_version(
    kept: int, *, is_version: bool, tmp_path: Path
) -> None:
    identities = _corpus(tmp_path, {"x": "".join(LINES)})
    text = "".join([*LINES[:kept], *(f"another line {number}\n" for number in range(10 - kept))])

    assert identities.versions([Document(text, "", "ads/x.txt")], set()) == ({0: "x"} if is_version else {})
    assert identities.versions([Document(text, "", "other/x.txt")], set()) == {}
    assert identities.versions([Document(text, "", "ads/x.txt")], {"x"}) == {}


def test_of_several_documents_of_one_name_the_one_with_most_in_common_is_meant(tmp_path: Path) -> None:
    identities = _corpus(
        tmp_path, {"x": "".join(LINES[:8]), "ads-x": "".join([*LINES[:5], "own line\n" * 3])}
    )
    like_x = Document("".join([*LINES[:7], "a new line\n"]), "", "a/ads/x.txt")
    like_other = Document("".join([*LINES[:5], "own line\n", "a newer line\n"]), "", "b/ads/x.txt")

    assert identities.versions([like_x, like_other], set()) == {0: "x", 1: "ads-x"}
    assert identities.versions([like_other, like_x], set()) == {0: "ads-x", 1: "x"}


def test_what_was_encoded_by_hand_is_no_version_of_anything(tmp_path: Path) -> None:
    (tmp_path / "documents" / "x").mkdir(parents=True)
    identities = Identities(tmp_path, {"x": CorpusDocument("x", "", "", file="ads/x.txt")})

    assert identities.versions([Document("", "", "ads/x.txt")], set()) == {}


def test_a_document_whose_source_is_gone_is_known_by_its_names(tmp_path: Path) -> None:
    (tmp_path / "documents" / "x").mkdir(parents=True)
    (tmp_path / "documents" / "x" / "document.toml").write_text("by_rules = true\n", "utf-8")
    identities = Identities(tmp_path, {"x": CorpusDocument("x", "", "", file="ads/x.txt")})

    assert identities.versions([Document("anything", "", "ads/x.txt")], set()) == {0: "x"}
