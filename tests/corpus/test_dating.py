"""The date of a document in a corpus: found, edited by hand, kept, told."""

import json
import shutil
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.boundary.inputs import parse_toml
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.corpus.stating import extract_documents
from skillgraph.errors import TableError
from skillgraph.model import DocumentDate, Span
from skillgraph.rdf.decoding import decode_catalog
from skillgraph.store.opening import open_catalog
from skillgraph.validation.validating import validate_graph

TEXT = "Baker\n\nPosted on 14 July 2026\n\nRequirements\n- Knowledge of Python\n"
FOUND = DocumentDate("2026-07-14", "text", Span(17, 29))


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


def date_of(corpus: Path, slug: str = "baker") -> DocumentDate | None:
    return open_catalog(corpus).documents[f"document:{slug}"].date


def settings_of(corpus: Path) -> Path:
    return corpus / "documents" / "baker" / "document.toml"


def edit(corpus: Path, old: str, new: str) -> None:
    text = settings_of(corpus).read_text("utf-8")
    assert old in text
    settings_of(corpus).write_text(text.replace(old, new), "utf-8")


def test_a_date_goes_into_the_settings_the_index_and_the_graph(corpus: Path) -> None:
    import pyoxigraph

    settings = parse_toml(settings_of(corpus).read_bytes())
    quads = pyoxigraph.parse(path=corpus / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)

    assert {key: settings[key] for key in settings if key.startswith("date")} == {
        "date": "2026-07-14",
        "date_origin": "text",
        "date_found": "2026-07-14",
        "date_start": 17,
        "date_end": 29,
    }
    assert date_of(corpus) == FOUND
    assert decode_catalog(quads, location="test").documents["document:baker"].date == FOUND
    assert not list(validate_graph(str(corpus)))


@pytest.mark.parametrize("suffix", ["nq", "trig", "jsonld", "ttl", "rdf"])
def test_an_exported_graph_has_the_date_and_gives_it_back(
    corpus: Path, run: CommandLine, tmp_path: Path, suffix: str
) -> None:
    names = {"nq": "nquads", "ttl": "turtle", "rdf": "rdfxml"}
    target = tmp_path / f"graph.{suffix}"

    run("export", names.get(suffix, suffix), "-g", str(corpus), "--to", str(target))

    assert open_catalog(target).documents["document:baker"].date == FOUND


def test_a_date_by_hand_counts_at_once_and_stays_when_the_file_is_read_again(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    edit(corpus, 'date = "2026-07-14"', "date = 2026-07-15")
    run("build", "-g", str(corpus))
    built = date_of(corpus)

    [first] = ingest_documents([ad], corpus, again=True)
    once = settings_of(corpus).read_bytes()
    [second] = ingest_documents([ad], corpus, again=True)

    assert built == first.date == second.date == date_of(corpus) == DocumentDate("2026-07-15", "by hand")
    assert first.notes == second.notes
    assert first.notes == (
        "its date is 2026-07-15, by hand; what was read says 2026-07-14 (the words 'Posted on')",
    )
    assert settings_of(corpus).read_bytes() == once
    assert parse_toml(once)["date_found"] == "2026-07-14"


def test_a_date_that_was_emptied_stays_away_until_all_of_it_is_taken_out(corpus: Path, ad: Path) -> None:
    edit(corpus, 'date = "2026-07-14"', 'date = ""')

    [emptied] = ingest_documents([ad], corpus, again=True)
    undated = date_of(corpus)
    kept = [line for line in settings_of(corpus).read_text("utf-8").splitlines() if "date" not in line]
    settings_of(corpus).write_text("\n".join(kept) + "\n", "utf-8")
    ingest_documents([ad], corpus, again=True)

    assert (emptied.date, undated) == (None, None)
    assert date_of(corpus) == FOUND


def test_a_date_that_a_reviewer_added_stays_where_nothing_tells_one(tmp_path: Path) -> None:
    ad, corpus = tmp_path / "baker.txt", tmp_path / "corpus"
    ad.write_text("Baker\n\nPosted 3 days ago\n", "utf-8")
    [found] = ingest_documents([ad], corpus)
    with settings_of(corpus).open("a", encoding="utf-8") as file:
        file.write('date = "2026-07"\n')

    [again] = ingest_documents([ad], corpus, again=True)

    assert found.date is None
    assert again.date == date_of(corpus) == DocumentDate("2026-07", "by hand")
    assert again.notes == ()


def test_a_reviewers_date_stays_when_the_document_changes(corpus: Path, ad: Path) -> None:
    edit(corpus, 'date = "2026-07-14"', 'date = "2026-07-15"')
    ad.write_text(TEXT.replace("14 July", "20 July") + "- Knowledge of Rust\n", "utf-8")

    [changed] = ingest_documents([ad], corpus)

    assert (changed.status, changed.date) == ("changed", DocumentDate("2026-07-15", "by hand"))
    assert "what was read says 2026-07-20" in changed.notes[-1]


def test_a_date_that_was_found_follows_the_document(corpus: Path, ad: Path) -> None:
    ad.write_text(TEXT.replace("14 July", "20 July") + "- Knowledge of Rust\n", "utf-8")

    ingest_documents([ad], corpus)

    assert date_of(corpus) == DocumentDate("2026-07-20", "text", Span(17, 29))


def test_the_name_of_the_file_counts_when_it_is_read_again(tmp_path: Path) -> None:
    corpus, first, second = (
        tmp_path / "corpus",
        tmp_path / "2026-07-14 baker.txt",
        tmp_path / "2026-08 baker.txt",
    )
    first.write_text("Baker\n\nRequirements\n- Knowledge of Python\n", "utf-8")
    [taken_in] = ingest_documents([first], corpus)
    shutil.move(first, second)

    [unchanged] = ingest_documents([second], corpus)
    [again] = ingest_documents([second], corpus, again=True)

    assert taken_in.slug == unchanged.slug == again.slug
    assert taken_in.date == unchanged.date == DocumentDate("2026-07-14", "file name")
    assert again.date == date_of(corpus, again.slug) == DocumentDate("2026-08", "file name")


def test_a_date_that_is_none_is_a_fault_of_the_settings(corpus: Path, ad: Path) -> None:
    edit(corpus, 'date = "2026-07-14"', 'date = "last week"')

    with pytest.raises(TableError) as caught:
        ingest_documents([ad], corpus)

    [fault] = caught.value.faults
    assert fault.file == "documents/baker/document.toml"
    assert fault.message.startswith("the date 'last week' is no day, month or year")
    assert date_of(corpus) == FOUND


def test_a_corpus_without_dates_is_built_as_it_was_and_dated_when_read_again(corpus: Path, ad: Path) -> None:
    kept = [line for line in settings_of(corpus).read_text("utf-8").splitlines() if "date" not in line]
    settings_of(corpus).write_text("\n".join(kept) + "\n", "utf-8")

    [unchanged] = ingest_documents([ad], corpus)
    before = date_of(corpus)
    [again] = ingest_documents([ad], corpus, again=True)

    assert (unchanged.date, before, again.date) == (None, None, FOUND)


def test_more_jobs_find_the_same_dates(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("a", "b", "2026-07-11")]
    for path in paths:
        path.write_text(f"{path.stem}\n{TEXT}", "utf-8")

    one, two = extract_documents(paths), extract_documents(paths, jobs=2)

    dates = [[row.extraction.parsed.dating for row in rows if row.extraction] for rows in (one, two)]
    assert dates[0] == dates[1]
    assert [dating.date for dating in dates[0]] == [row.date for row in one]
    assert {row.date.value for row in one if row.date} == {"2026-07-14"}


# ---------------------------------------------------------------- what commands print


@pytest.fixture
def several(tmp_path: Path, run: CommandLine) -> Path:
    files = {
        "baker.txt": TEXT,
        "2026-08 cook.txt": "Cook\n\nRequirements\n- Knowledge of Python\n",
        "page.html": '<meta name="pubdate" content="2026-07"><h1>Miller</h1><ul><li>Knowledge of Python</ul>',
        "waiter.txt": "Waiter\n\nPosted 30+ days ago\n\nRequirements\n- Knowledge of Python\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    run("ingest", *(str(tmp_path / name) for name in files), "-g", str(tmp_path / "corpus"))
    return tmp_path / "corpus"


COUNTED = "3 documents dated (1 page metadata, 1 text, 1 file name), 1 undated"


def test_ingest_counts_the_dated_and_the_undated(several: Path, run: CommandLine) -> None:
    files = [str(path) for path in sorted(several.parent.glob("*.*"))]

    read, unchanged = (run("ingest", *files, "-g", str(several), *more) for more in (["--again"], []))

    assert COUNTED in read
    assert COUNTED in unchanged


def test_ingest_tells_the_date_of_a_file_and_with_explain_what_tells_it(
    corpus: Path, ad: Path, run: CommandLine
) -> None:
    plain = run("ingest", str(ad), "-g", str(corpus), "--again")
    explained = run("ingest", str(ad), "-g", str(corpus), "--again", "--explain")
    shape = json.loads(run("ingest", str(ad), "-g", str(corpus), "--again", "--explain", "-O", "json"))[0]

    assert "dated 2026-07-14 (text)" in plain
    assert "14 July 2026: the words 'Posted on'" not in plain
    assert "14 July 2026: the words 'Posted on', line 3, 17\u201329" in explained
    assert shape["date"] == {"value": "2026-07-14", "origin": "text", "start": 17, "end": 29}
    assert shape["dating"] == {"how": "the words 'Posted on'", "words": "14 July 2026"}


def test_documents_are_listed_with_their_date_and_how_it_was_found(several: Path, run: CommandLine) -> None:
    shown = run("list", "documents", "-g", str(several))
    rows = json.loads(run("list", "documents", "-g", str(several), "-O", "json"))
    table = run("list", "documents", "-g", str(several), "-O", "csv").splitlines()

    assert f"{COUNTED}." in shown
    assert "2026-07-14  text" in shown
    assert [row["date"] and row["date"]["value"] for row in rows] == [
        "2026-07-14",
        "2026-08",
        "2026-07",
        None,
    ]
    assert table[0].startswith("label,kind,count,date,date_origin,places,id")


@pytest.mark.parametrize("command", ["show", "evidence"])
def test_a_document_is_shown_with_its_date_and_the_place_of_it(
    several: Path, run: CommandLine, command: str
) -> None:
    text, page, none = (
        run(command, f"document:{slug}", "-g", str(several)) for slug in ("baker", "page", "waiter")
    )

    assert "dated 2026-07-14 (text)\n  line 3, 17\u201329\n    \u201cPosted on 14 July 2026\u201d" in text
    assert "dated 2026-07 (page metadata)\n  line 1, 30\u201337\n" in page
    assert "  undated\n" in none


def test_the_place_is_told_without_the_source_too(corpus: Path, run: CommandLine) -> None:
    for path in settings_of(corpus).parent.glob("source.*"):
        path.unlink()

    shown = run("evidence", "document:baker", "-g", str(corpus))

    assert "dated 2026-07-14 (text)\n  line 3, 17\u201329\n" in shown
    assert "\u201c" not in shown


def test_the_guide_of_the_package_is_undated(run: CommandLine) -> None:
    shape = json.loads(run("show", "document:lead-ai-backend-engineer", "-O", "json"))

    assert shape["date"] is None
    assert "0 documents dated, 1 undated." in run("list", "documents")
