"""Which document a file is: any set of names gives as many ids, always the same."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skillgraph.corpus.directory import CorpusDocument
from skillgraph.corpus.identity import Identities, document_slug, origin
from skillgraph.documents.reading import Document
from skillgraph.tables.passages import PASSAGE_COLUMNS, PASSAGE_NOTES
from skillgraph.tables.tsv import format_table, new_table

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


def test_names_that_are_no_unicode_can_be_written_down_and_stay_two() -> None:
    assert origin("/data/ads/\udcff.md") == r"ads/\udcff.md"
    assert origin("/data/ads/\udc80.md") != origin("/data/ads/\udcff.md")


def _corpus(folder: Path, texts: dict[str, str], *, file: str = "ads/x.txt") -> Identities:
    for slug, text in texts.items():
        (folder / "documents" / slug).mkdir(parents=True)
        (folder / "documents" / slug / f"source{Path(file).suffix}").write_text(text, "utf-8")
    return Identities(folder, {slug: CorpusDocument(slug, "", "", file=file) for slug in texts})


def _versions(
    identities: Identities, *texts: str, file: str = "ads/x.txt", used: Sequence[str] = ()
) -> list[str]:
    documents = [Document(text, "", f"{number}/{file}") for number, text in enumerate(texts)]
    return [identity.slug for identity in identities.identify(documents, used)]


LINES = [f"Line number {number}.\n" for number in range(10)]
OTHERS = [f"Another line {number}.\n" for number in range(10)]


@pytest.mark.parametrize(("kept", "is_version"), [(10, True), (5, True), (4, False), (0, False)])
def test_a_file_with_half_of_its_lines_in_common_is_a_version(
    kept: int, *, is_version: bool, tmp_path: Path
) -> None:
    identities = _corpus(tmp_path, {"x": "".join(LINES)})
    text = "".join([*LINES[:kept], *OTHERS[kept:]])

    assert _versions(identities, text) == (["x"] if is_version else [""])
    assert _versions(identities, text, file="other/x.txt") == [""]
    assert _versions(identities, text, used=["x"]) == [""]


@pytest.mark.parametrize(
    ("before", "after", "is_version"),
    [
        ("# R1\n\n- SQL\n- Go\n- C\n", "# R1\n\n- SQL\n- Go\n- D\n", True),
        ("# R1\n\n- SQL\n- Go\n- C\n", "Posted on Monday.\n\n# R1\n\n- SQL\n- Go\n- D\n", True),
        ("# R1\n\n- SQL\n- Go\n- C\n", "# R2\n\n- SQL\n- Go\n- C\n", False),
        ("# R1\n\n- SQL\n- Go\n- C\n", "# R2\n\n- SQL\n- Go\n- C\n- T\n- S\n- R\n- R1\n", False),
        ("---\ntitle: Baker\n---\n- SQL\n- Go\n", "---\ntitle: Cook\n---\n- SQL\n- Go\n", False),
        (
            "<title>Acme</title><h1>Baker</h1><p>Bakes.<p>Sells.",
            "<title>Acme</title><h1>Cook</h1><p>Bakes.<p>Sells.",
            False,
        ),
        (
            "<title>Acme</title><h1>Baker</h1><p>Bakes.<p>Sells.",
            "<title>Acme</title><h1>Baker</h1><p>Bakes.<p>Buys.",
            True,
        ),
        ("We need a baker.\n\n## Requirements\n- Go\n", "We need a cook.\n\n## Requirements\n- Go\n", False),
        ("We need a baker.\n\n## Requirements\n- Go\n", "We need a baker.\n\n## Needs\n- Go\n", True),
    ],
)
def test_a_version_calls_itself_what_the_document_does(
    before: str, after: str, *, is_version: bool, tmp_path: Path
) -> None:
    file = "ads/x.html" if before.startswith("<") else "ads/x.md"
    identities = _corpus(tmp_path, {"x": before}, file=file)

    assert _versions(identities, after, file=file) == (["x"] if is_version else [""])


@pytest.mark.parametrize("file", ["ads/X.txt", "Ads/x.txt", "ads/x.text", "ads/x\u0302.txt"])
def test_names_are_the_same_only_where_each_character_is(file: str, tmp_path: Path) -> None:
    identities = _corpus(tmp_path, {"x": "".join(LINES)})

    assert _versions(identities, "".join(LINES[:9]), file=file) == [""]
    assert (
        _versions(_corpus(tmp_path / "n", {"x": "".join(LINES)}, file=file), *LINES, file="ads/x.txt")
        == [""] * 10
    )


def test_of_several_documents_of_one_name_the_one_with_most_in_common_is_meant(tmp_path: Path) -> None:
    own = [f"Own line {number}.\n" for number in range(3)]
    identities = _corpus(tmp_path, {"x": "".join(LINES[:8]), "ads-x": "".join([*LINES[:5], *own])})
    like_x = "".join([*LINES[:7], "A new line.\n"])
    like_other = "".join([*LINES[:5], *own[:2], "A newer line.\n"])

    assert _versions(identities, like_x, like_other) == ["x", "ads-x"]
    assert _versions(identities, like_other, like_x) == ["ads-x", "x"]


def test_what_is_as_much_like_another_or_nearly_is_no_version_and_that_is_said(tmp_path: Path) -> None:
    own = [f"Own line {number}.\n" for number in range(3)]
    identities = _corpus(tmp_path, {"x": "".join(LINES[:8]), "ads-x": "".join([*LINES[:5], *own])})
    near = Document("".join([*LINES[:5], *own[:1]]), "", "ads/x.txt")

    [identity] = identities.identify([near], ())

    assert identity.slug == ""
    assert set(identity.doubts.values()) == {"another is about as much like it"}
    assert _versions(identities, "".join(LINES[:7]), "".join([*LINES[:6], "A new line.\n"])) == ["", ""]


def test_what_was_encoded_by_hand_is_no_version_of_anything(tmp_path: Path) -> None:
    (tmp_path / "documents" / "x").mkdir(parents=True)
    identities = Identities(tmp_path, {"x": CorpusDocument("x", "", "", file="ads/x.txt")})

    [identity] = identities.identify([Document("", "", "ads/x.txt")], ())

    assert (identity.slug, identity.doubts) == ("", {})


@pytest.mark.parametrize(
    ("after", "is_version"),
    [
        ("# Baker\n\n- Bakes\n- Sells\n- Rests\n", True),
        ("# Cook\n\n- Bakes\n- Sells\n- Rests\n", False),
        ("# Baker\n\n- Reads\n- Writes\n- Rests\n", False),
    ],
)
def test_a_document_whose_source_is_gone_is_known_by_its_passages(
    after: str, *, is_version: bool, tmp_path: Path
) -> None:
    identities = _corpus(tmp_path, {"x": ""}, file="ads/x.md")
    folder = tmp_path / "documents" / "x"
    (folder / "source.md").unlink()
    (folder / "document.toml").write_text("by_rules = true\n", "utf-8")
    rows = [
        {"kind": "heading", "text": "Baker"},
        *({"kind": "bullet", "text": text} for text in ("Bakes", "Sells")),
    ]
    table = new_table("passages.tsv", (*PASSAGE_COLUMNS, *PASSAGE_NOTES), rows)
    (folder / "passages.tsv").write_text(format_table(table), "utf-8")

    assert _versions(identities, after, file="ads/x.md") == (["x"] if is_version else [""])


def test_of_a_document_of_which_nothing_is_left_nothing_is_a_version(tmp_path: Path) -> None:
    (tmp_path / "documents" / "x").mkdir(parents=True)
    (tmp_path / "documents" / "x" / "document.toml").write_text("by_rules = true\n", "utf-8")
    identities = Identities(tmp_path, {"x": CorpusDocument("x", "", "", file="ads/x.txt")})

    [identity] = identities.identify([Document("anything", "", "ads/x.txt")], ())

    assert (identity.slug, set(identity.doubts)) == ("", {"x"})


@given(st.lists(st.tuples(st.integers(0, 3), st.sets(st.integers(0, 15))), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_files_of_one_name_take_no_place_but_their_own_in_any_run(
    runs: list[tuple[int, set[int]]],
) -> None:
    held: dict[str, str] = {}
    last: dict[int, str] = {}
    for role, lines in runs:  # each file has a title of its own; one more version of it is taken in
        text = last[role] = f"# Role {role}\n\n" + "".join(LINES[line % 10] for line in sorted(lines))
        if text in held.values():
            continue
        with TemporaryDirectory() as name:
            [slug] = _versions(_corpus(Path(name), held, file="ads/x.md"), text, file="ads/x.md")
        slug = slug or f"x-{len(held)}"

        assert slug not in held or held[slug].startswith(f"# Role {role}\n")
        held[slug] = text

    assert set(last.values()) <= set(held.values())


@given(st.integers(0, 3), st.integers(0, 9), st.permutations(range(4)))
@settings(max_examples=40, deadline=None)
def test_an_edited_file_finds_its_own_document_while_its_title_stays(
    number: int, edited: int, order: list[int]
) -> None:
    def text(role: int, lines: list[str]) -> str:
        return f"# Role {role}\n\n" + "".join(lines)

    new = text(number, [*LINES[:edited], "Edited.\n", *LINES[edited + 1 :]])
    with TemporaryDirectory() as name:
        identities = _corpus(Path(name), {f"x-{role}": text(role, LINES) for role in order})

        assert _versions(identities, new) == [f"x-{number}"]
