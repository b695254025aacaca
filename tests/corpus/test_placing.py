"""The places of a document in a corpus: found, edited by hand, kept, told."""

import json
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.boundary.inputs import parse_toml
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.corpus.stating import extract_documents
from skillgraph.errors import TableError
from skillgraph.model import DocumentPlace, Span
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.store.opening import open_catalog
from skillgraph.validation.validating import validate_graph

TEXT = "Baker\n\nLocation: Oslo, Bergen (hybrid)\n\nRequirements\n- Knowledge of Python\n"
OSLO, BERGEN = DocumentPlace("Oslo", "text", Span(17, 21)), DocumentPlace("Bergen", "text", Span(23, 29))
ROME = DocumentPlace("Rome", "by hand")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.fixture
def ad(tmp_path: Path) -> Path:
    path = tmp_path / "baker.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def corpus(ad: Path, tmp_path: Path) -> Path:
    ingest_documents([ad], tmp_path / "corpus")
    return tmp_path / "corpus"


def places_of(corpus: Path, slug: str = "baker") -> tuple[DocumentPlace, ...]:
    return open_catalog(corpus).documents[f"document:{slug}"].places


def settings_of(corpus: Path) -> Path:
    return corpus / "documents" / "baker" / "document.toml"


def edit(corpus: Path, old: str, new: str) -> None:
    text = settings_of(corpus).read_text("utf-8")
    assert old in text
    settings_of(corpus).write_text(text.replace(old, new, 1), "utf-8")


def test_places_go_into_the_settings_the_index_and_the_graph(corpus: Path) -> None:
    import pyoxigraph

    settings = parse_toml(settings_of(corpus).read_bytes())
    quads = pyoxigraph.parse(path=corpus / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)

    assert {key: settings[key] for key in settings if key.startswith("places")} == {
        "places": ["Oslo", "Bergen"],
        "places_origin": "text",
        "places_found": ["Oslo", "Bergen"],
        "places_start": [17, 23],
        "places_end": [21, 29],
    }
    assert places_of(corpus) == (OSLO, BERGEN)
    assert decode_catalog(quads, location="test").documents["document:baker"].places == (OSLO, BERGEN)
    assert not list(validate_graph(str(corpus)))


@pytest.mark.parametrize("suffix", ["nq", "trig", "jsonld", "ttl", "rdf"])
def test_an_exported_graph_has_the_places_and_gives_them_back(
    corpus: Path, run: CommandLine, tmp_path: Path, suffix: str
) -> None:
    names = {"nq": "nquads", "ttl": "turtle", "rdf": "rdfxml"}
    target = tmp_path / f"graph.{suffix}"

    run("export", names.get(suffix, suffix), "-g", str(corpus), "--to", str(target))

    assert open_catalog(target).documents["document:baker"].places == (OSLO, BERGEN)


def test_places_by_hand_count_at_once_and_stay_when_the_file_is_read_again(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', 'places = ["Rome", "Bergen"]')
    run("build", "-g", str(corpus))
    built = places_of(corpus)

    [first] = ingest_documents([ad], corpus, again=True)
    once = settings_of(corpus).read_bytes()
    [second] = ingest_documents([ad], corpus, again=True)

    assert built == first.places == second.places == places_of(corpus) == (ROME, BERGEN)
    assert first.notes == second.notes
    assert first.notes == (
        "its places are Rome, Bergen, by hand; what was read says Oslo (the words 'Location')",
    )
    assert settings_of(corpus).read_bytes() == once
    assert parse_toml(once)["places_found"] == ["Oslo", "Bergen"]
    assert not list(validate_graph(str(corpus)))


def test_places_that_were_emptied_stay_away_until_all_of_them_are_taken_out(corpus: Path, ad: Path) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', "places = []")

    [emptied] = ingest_documents([ad], corpus, again=True)
    nowhere = places_of(corpus)
    kept = [line for line in settings_of(corpus).read_text("utf-8").splitlines() if "places" not in line]
    settings_of(corpus).write_text("\n".join(kept) + "\n", "utf-8")
    ingest_documents([ad], corpus, again=True)

    assert (emptied.places, nowhere) == ((), ())
    assert emptied.notes == (
        "it has no place, by hand; what was read says Oslo, Bergen (the words 'Location')",
    )
    assert places_of(corpus) == (OSLO, BERGEN)


def test_a_place_that_a_reviewer_added_stays_where_nothing_tells_one(tmp_path: Path) -> None:
    ad, corpus = tmp_path / "baker.txt", tmp_path / "corpus"
    ad.write_text("Baker\n\nLocation: the old mill\n", "utf-8")
    [found] = ingest_documents([ad], corpus)
    with settings_of(corpus).open("a", encoding="utf-8") as file:
        file.write('places = "Rome"\n')

    [again] = ingest_documents([ad], corpus, again=True)

    assert found.places == ()
    assert found.notes == ("line 3: 'the old mill' names no place that is clear; it has none",)
    assert again.places == places_of(corpus) == (ROME,)
    assert again.notes == ()


def test_a_reviewers_places_stay_when_the_document_changes_even_to_the_same(corpus: Path, ad: Path) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', 'places = ["Rome"]')
    ad.write_text(TEXT.replace("Oslo, Bergen", "Rome") + "- Knowledge of Rust\n", "utf-8")
    [same] = ingest_documents([ad], corpus)
    ad.write_text(TEXT + "- Knowledge of Go\n", "utf-8")

    [other] = ingest_documents([ad], corpus)

    assert same.places == (DocumentPlace("Rome", "text", Span(17, 21)),)
    assert other.places == (ROME,)


def test_places_that_were_found_follow_the_document(corpus: Path, ad: Path) -> None:
    ad.write_text(TEXT.replace("Oslo", "Narvik") + "- Knowledge of Rust\n", "utf-8")

    ingest_documents([ad], corpus)

    assert [place.label for place in places_of(corpus)] == ["Narvik", "Bergen"]


def test_places_that_are_none_are_a_fault_of_the_settings(corpus: Path, ad: Path) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', "places = 5")

    with pytest.raises(TableError) as caught:
        ingest_documents([ad], corpus)

    [fault] = caught.value.faults
    assert fault.file == "documents/baker/document.toml"
    assert fault.message.startswith("the places 5 are no list of names")
    assert places_of(corpus) == (OSLO, BERGEN)


def test_a_date_and_places_by_hand_stay_side_by_side(corpus: Path, ad: Path) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', 'places = ["Rome"]\ndate = "2026-07"')

    [again] = ingest_documents([ad], corpus, again=True)

    assert again.date is not None
    assert (again.date.value, again.places) == ("2026-07", (ROME,))


def test_more_jobs_find_the_same_places(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "ab"]
    for path in paths:
        path.write_text(f"{path.stem}\n{TEXT}", "utf-8")

    one, two = extract_documents(paths), extract_documents(paths, jobs=2)

    assert [row.places for row in one] == [row.places for row in two]
    assert [place.label for place in one[0].places] == ["Oslo", "Bergen"]


# ---------------------------------------------------------------- what commands print


@pytest.fixture
def several(tmp_path: Path, run: CommandLine) -> Path:
    files = {
        "baker.txt": TEXT,
        "cook.txt": "Cook\n\nLocation: remote\n\nRequirements\n- Knowledge of Python\n",
        "page.html": '<meta itemprop="jobLocation" content="Rome"><h1>Cook</h1><ul><li>Knowledge of Go</ul>',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    run("ingest", *(str(tmp_path / name) for name in files), "-g", str(tmp_path / "corpus"))
    return tmp_path / "corpus"


COUNTED = "2 documents with a place (1 page metadata, 1 text), 1 without"


def test_ingest_counts_the_documents_with_a_place(several: Path, run: CommandLine) -> None:
    files = [str(path) for path in sorted(several.parent.glob("*.*"))]

    read, unchanged = (run("ingest", *files, "-g", str(several), *more) for more in (["--again"], []))

    assert COUNTED in read
    assert COUNTED in unchanged


def test_ingest_tells_the_places_of_a_file_and_with_explain_what_tells_them(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    plain = run("ingest", str(ad), "-g", str(corpus), "--again")
    explained = run("ingest", str(ad), "-g", str(corpus), "--again", "--explain")
    shape = json.loads(run("ingest", str(ad), "-g", str(corpus), "--again", "--explain", "-O", "json"))[0]

    assert "in Oslo, Bergen (text)" in plain
    assert "the words 'Location'" not in plain
    assert "Oslo: the words 'Location', line 3, 17\u201321" in explained
    assert shape["places"] == [
        {"label": "Oslo", "origin": "text", "start": 17, "end": 21},
        {"label": "Bergen", "origin": "text", "start": 23, "end": 29},
    ]
    assert shape["placing"] == [
        {"how": "the words 'Location'", "words": "Oslo"},
        {"how": "the words 'Location'", "words": "Bergen"},
    ]


def test_documents_are_listed_with_their_places(several: Path, run: CommandLine) -> None:
    shown = run("list", "documents", "-g", str(several))
    rows = json.loads(run("list", "documents", "-g", str(several), "-O", "json"))
    table = run("list", "documents", "-g", str(several), "-O", "csv").splitlines()

    assert f"{COUNTED}." in shown
    assert "Oslo; Bergen" in shown
    assert [[place["label"] for place in row["places"]] for row in rows] == [["Oslo", "Bergen"], [], ["Rome"]]
    assert table[0].startswith("label,kind,count,date,date_origin,places,id")


@pytest.mark.parametrize("command", ["show", "evidence"])
def test_a_document_is_shown_with_its_places_and_where_they_are_named(
    several: Path, run: CommandLine, command: str
) -> None:
    text, page, none = (
        run(command, f"document:{slug}", "-g", str(several)) for slug in ("baker", "page", "cook")
    )

    quoted = "\u201cLocation: Oslo, Bergen (hybrid)\u201d"
    assert f"in Oslo, Bergen (text)\n  line 3, 17\u201329\n    {quoted}" in text
    assert "in Rome (page metadata)\n  line 1, 38\u201342\n" in page
    assert "\n  in " not in none


def test_a_place_by_hand_is_shown_without_a_line(corpus: Path, run: CommandLine) -> None:
    edit(corpus, 'places = ["Oslo", "Bergen"]', 'places = ["Rome"]')
    run("build", "-g", str(corpus))

    shown = run("evidence", "document:baker", "-g", str(corpus))

    assert "  undated\n  in Rome (by hand)\n\n" in shown


def test_the_guide_of_the_package_has_no_place(run: CommandLine) -> None:
    shape = json.loads(run("show", "document:lead-ai-backend-engineer", "-O", "json"))

    assert shape["places"] == []
    assert "0 documents dated, 1 undated." in run("list", "documents")
