"""What a review corrects in a row is said of that row, wherever its passage stands, and of no other."""

from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.correcting import NAMED
from skillgraph.corpus.directory import read_concepts
from skillgraph.corpus.review_table import take_review
from skillgraph.store.opening import open_catalog

IOSH = "IOSH"
TESTED = "Inspection and testing (IOSH 2391)"
AD = f"# Electrician\n\n## Requirements\n- {TESTED}\n- Knowledge of Python\n- Working hours: 40\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def corpus(tmp_path: Path, run: CommandLine) -> Path:
    ingest(tmp_path / "corpus", run, electrician=AD)
    return tmp_path / "corpus"


def ingest(corpus: Path, run: CommandLine, *options: str, **texts: str) -> str:
    """Take texts into a corpus as files of these names."""
    for name, text in texts.items():
        (corpus.parent / f"{name}.md").write_text(text, "utf-8")
    files = [str(corpus.parent / f"{name}.md") for name in texts]
    return run("ingest", *files, "-g", str(corpus), *options)


def ad(role: str, *lines: str) -> str:
    return f"# {role}\n\n## Requirements\n" + "".join(f"- {line}\n" for line in lines)


def printed(corpus: Path, run: CommandLine) -> list[dict[str, str]]:
    """Print the table of a review; give its rows."""
    lines = [line.split("\t") for line in run("review", "-g", str(corpus), "-O", "tsv").splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def give_back(corpus: Path, run: CommandLine, rows: list[dict[str, str]], *, code: int = 0) -> str:
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    (corpus.parent / "review.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return run("build", "-g", str(corpus), "--marks", str(corpus.parent / "review.tsv"), code=code)


def correct(corpus: Path, run: CommandLine, names: dict[str, str], *, code: int = 0, **marks: str) -> str:
    """Write other names into *object* of a review, beside marks, and give it back."""
    rows = printed(corpus, run)
    for row in rows:
        if row["object"] in names:
            row.update(marks, object=names[row["object"]])
    return give_back(corpus, run, rows, code=code)


def asked(corpus: Path, document: str) -> set[str]:
    """Give what a document asks for, by label."""
    catalog = open_catalog(corpus)
    return {
        catalog.concepts[statement.object].label
        for statement in catalog.statements.values()
        if statement.id.endswith(f"_in_{document}") and statement.object in catalog.concepts
    }


def test_a_corrected_row_asks_for_another_concept_and_all_others_keep_theirs(
    corpus: Path, run: CommandLine
) -> None:
    ingest(corpus, run, tester=ad("Tester", "Knowledge of Python"))
    rows = printed(corpus, run)
    next(row for row in rows if row["object"] == "Python").update(object="Python scripting")

    give_back(corpus, run, rows)

    assert "Python scripting" in asked(corpus, "electrician") and "Python" not in asked(corpus, "electrician")
    ingest(corpus, run, analyst=ad("Analyst", "Experience with Python"))
    assert asked(corpus, "tester") == asked(corpus, "analyst") == {"Python"}


def test_another_passage_of_the_same_words_keeps_what_it_asks_for(corpus: Path, run: CommandLine) -> None:
    correct(corpus, run, {IOSH: "IOSH 2391"})

    ingest(corpus, run, plumber=ad("Plumber", "IOSH qualification in plumbing"))

    assert "IOSH 2391" in asked(corpus, "electrician")
    assert asked(corpus, "plumber") == {IOSH}


@pytest.mark.parametrize("line", [TESTED, "An IOSH 2391 certificate"])
def test_a_correction_holds_where_its_passage_or_the_longer_name_stands(
    corpus: Path, run: CommandLine, line: str
) -> None:
    ingest(corpus, run, inspector=ad("Inspector", line))
    rows = printed(corpus, run)
    own = (row for row in rows if row["document"] == "document:electrician")
    next(row for row in own if row["object"] == IOSH).update(object="IOSH 2391")
    give_back(corpus, run, rows)
    assert IOSH in asked(corpus, "inspector")

    said = ingest(corpus, run, inspector=ad("Inspector", line))

    assert "it was read again" in said
    assert "IOSH 2391" in asked(corpus, "inspector") and IOSH not in asked(corpus, "inspector")


def test_a_statement_of_two_passages_is_corrected_only_where_both_say_so(
    corpus: Path, run: CommandLine
) -> None:
    correct(corpus, run, {IOSH: "IOSH 2391"})

    ingest(corpus, run, inspector=ad("Inspector", "An IOSH 2391 certificate", IOSH))

    assert asked(corpus, "inspector") == {IOSH}


def test_a_correction_stays_when_the_document_is_read_again_and_is_said_once(
    corpus: Path, run: CommandLine
) -> None:
    correct(corpus, run, {IOSH: "IOSH 2391"})
    later = AD.replace("## Requirements\n", "## Requirements\n- IOSH 2391\n")

    for text in (AD, later):
        ingest(corpus, run, "--again", electrician=text)
        assert "IOSH 2391" in asked(corpus, "electrician")
        assert IOSH not in asked(corpus, "electrician")

    assert "conforms" in run("validate", "-g", str(corpus))


def test_words_that_are_only_a_part_of_the_corrected_name_are_no_name_of_it(
    corpus: Path, run: CommandLine
) -> None:
    """Also where the row was unsure: "such as sheaves" may be rope sheaves here, and others elsewhere."""
    ingest(corpus, run, rig=ad("Rig Engineer", "Experience with tackle such as sheaves"))
    correct(corpus, run, {"Sheaves": "Rope sheaves"}, accept="x")

    ingest(corpus, run, crane=ad("Crane Operator", "Command of gear such as sheaves"))

    assert "Rope sheaves" in asked(corpus, "rig")
    assert "Rope sheaves" not in asked(corpus, "crane")


def test_a_build_says_how_many_rows_were_corrected_in_which_documents_and_what_changed(
    corpus: Path, run: CommandLine
) -> None:
    said = correct(corpus, run, {IOSH: "IOSH 2391", "Python": "Rust"})

    assert "review.tsv: 2 corrected in document:electrician" in said
    assert f"\n  document:electrician, line 4: {IOSH} \u2192 IOSH 2391, which is new" in said
    assert "\n  document:electrician, line 5: Python \u2192 Rust\n" in said
    assert "changed: concepts.tsv, documents/electrician/statements.tsv, graph.nq" in said
    assert "nothing changed" not in said


def test_a_review_that_is_given_back_twice_changes_nothing_the_second_time(
    corpus: Path, run: CommandLine
) -> None:
    correct(corpus, run, {IOSH: "IOSH 2391"})
    before = (corpus / "documents" / "electrician" / "statements.tsv").read_bytes()

    said = run("build", "-g", str(corpus), "--marks", str(corpus.parent / "review.tsv"))

    assert "no new mark" in said and "nothing changed" in said
    assert (corpus / "documents" / "electrician" / "statements.tsv").read_bytes() == before


def test_a_review_without_a_mark_leaves_tables_that_have_no_columns_for_marks(
    corpus: Path, run: CommandLine
) -> None:
    run("ingest", str(corpus.parent / "electrician.md"), "-g", str(corpus), "--guide")
    run("review", "-g", str(corpus), "--to", str(corpus.parent / "review.tsv"))

    said = run("build", "-g", str(corpus), "--marks", str(corpus.parent / "review.tsv"))

    assert "no new mark" in said and "nothing changed" in said


def test_a_mark_on_a_row_that_nobody_corrected_is_cleared(corpus: Path, run: CommandLine) -> None:
    ingest(corpus, run, paid=ad("Sailor", "Python") + "\nThe salary is $50,000 to $60,000 per year.\n")
    rows = printed(corpus, run)
    assert {bool(row["object"]) for row in rows if row["statement"]} == {True, False}
    for row in rows:
        row["accept"] = "x" if row["statement"] else ""
    give_back(corpus, run, rows)
    for row in rows:
        row["accept"] = ""

    assert f"{len([row for row in rows if row['statement']])} cleared" in give_back(corpus, run, rows)


def test_the_old_name_takes_a_correction_back_and_the_concept_that_it_made(
    corpus: Path, run: CommandLine
) -> None:
    rows = printed(corpus, run)
    correct(corpus, run, {IOSH: "IOSH 2391"})
    concepts, notes = read_concepts(corpus)
    assert concepts["concept:iosh-2391"].kind == "qualification"
    assert notes["concept:iosh-2391"] == NAMED

    assert "1 corrected" in give_back(corpus, run, rows)

    assert IOSH in asked(corpus, "electrician")
    assert "concept:iosh-2391" not in read_concepts(corpus)[0]


def test_a_known_thing_may_be_corrected_in_words_and_a_slip_is_told(corpus: Path, run: CommandLine) -> None:
    said = correct(corpus, run, {"Python": "Rust engneering", IOSH: "IOSH safety"})

    assert "Rust engneering" in asked(corpus, "electrician")
    assert f"which is new; if {IOSH} is meant, write it so" not in said  # two slips and a word
    assert "if " not in said.partition("Rust engneering")[2].partition("\n")[0]
    again = correct(corpus, run, {"Rust engneering": "Pyhton"})
    assert "Pyhton, which is new; if Python is meant, write it so and give the table back" in again


def test_a_name_spelled_otherwise_is_the_same_thing_and_one_is_told_where_it_is_renamed(
    corpus: Path, run: CommandLine
) -> None:
    said = correct(corpus, run, {"Python": "PYTHON"})

    assert "this is Python, as before" in said and "concepts.tsv" in said
    assert "nothing changed" in said


@pytest.mark.parametrize(
    ("row", "cells", "told"),
    [
        ("", {"accept": "x", "object": "Fault finding"}, "nothing is stated of this line"),
        ("", {"note": "ask the client"}, "nothing is stated of this line"),
        ("Python", {"object": ""}, "the cell is empty, and 'Python' stood there"),
        ("Inspection and testing", {"object": IOSH}, "another row of this document says the same then"),
    ],
)
def test_what_cannot_be_taken_is_told_where_it_stands_and_changes_nothing(
    corpus: Path, run: CommandLine, row: str, cells: dict[str, str], told: str
) -> None:
    before = (corpus / "documents" / "electrician" / "statements.tsv").read_bytes()
    rows = printed(corpus, run)
    next(one for one in rows if one["object"] == row and bool(one["statement"]) == bool(row)).update(cells)

    give_back(corpus, run, rows, code=2)

    assert told in run.said and "review.tsv:" in run.said
    assert (corpus / "documents" / "electrician" / "statements.tsv").read_bytes() == before


def test_a_row_of_which_nothing_is_stated_may_be_rejected(corpus: Path, run: CommandLine) -> None:
    rows = printed(corpus, run)
    for row in rows:
        row["reject"] = "" if row["statement"] else "x"

    assert "no new mark" in give_back(corpus, run, rows)


def test_a_statement_in_two_rows_is_taken_once_where_they_agree_and_refused_where_not(
    corpus: Path, run: CommandLine
) -> None:
    rows = printed(corpus, run)
    python = next(row for row in rows if row["object"] == "Python")

    give_back(corpus, run, [*rows, python | {"reject": "x"}], code=2)
    assert "the statement stands in line" in run.said and "keep one row" in run.said

    python["reject"] = "x"
    assert "1 rejected" in give_back(corpus, run, [*rows, dict(python)])


def test_a_review_that_is_not_there_is_named_with_what_to_do(corpus: Path, run: CommandLine) -> None:
    run("build", "-g", str(corpus), "--marks", "nosuch.tsv", code=2)

    assert "nosuch.tsv: the table cannot be read" in run.said and "or name others" in run.said


def test_what_a_corrected_row_was_read_as_goes_with_its_document(corpus: Path, run: CommandLine) -> None:
    ingest(corpus, run, tester=ad("Tester", "Knowledge of Rust"))
    correct(corpus, run, {IOSH: "IOSH 2391"})
    assert "conforms" in run("validate", "-g", str(corpus))

    run("remove", "electrician", "-g", str(corpus))

    assert "conforms" in run("validate", "-g", str(corpus))
    assert not {"concept:iosh", "concept:iosh-2391"} & read_concepts(corpus)[0].keys()


def test_the_library_tells_what_was_corrected(corpus: Path, run: CommandLine) -> None:
    rows = printed(corpus, run)
    correct(corpus, run, {IOSH: "IOSH 2391"})
    give_back(corpus, run, rows)

    path = corpus.parent / "review.tsv"
    path.write_text(path.read_text("utf-8").replace(f"\t{IOSH}\t", "\tgolang\t"), "utf-8")
    taken = take_review(corpus, path)

    assert taken.counts == {"electrician": {"corrected": 1}}
    assert [(one.before, one.after, one.is_new) for one in taken.corrections] == [(IOSH, "Go", False)]


@pytest.mark.parametrize("name", ["DevOps practices", "devops-practices", "concept:devops-practices"])
def test_an_id_and_a_label_of_the_package_go_before_what_else_something_of_the_corpus_is_called(
    corpus: Path, run: CommandLine, name: str
) -> None:
    ingest(corpus, run, releaser=ad("Releaser", "Knowledge of DevOps"))
    assert "DevOps practices" in read_concepts(corpus)[0]["concept:devops"].alternatives

    said = correct(corpus, run, {"DevOps": name})

    assert "DevOps \u2192 DevOps practices\n" in said
    assert asked(corpus, "releaser") == {"DevOps practices"}


@pytest.mark.parametrize("name", ["Rust", "rust", "concept:rust", "https://w3id.org/skillgraph/concept/rust"])
def test_a_concept_is_named_by_label_id_curie_or_iri(corpus: Path, run: CommandLine, name: str) -> None:
    assert "Python \u2192 Rust\n" in correct(corpus, run, {"Python": name})

    assert "Rust" in asked(corpus, "electrician")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("concept:no-such-thing", "'concept:no-such-thing' is no concept of the corpus or the package"),
        ("document:electrician", "'document:electrician' is no concept of the corpus or the package"),
        ("esco.skill:abc", "'esco.skill:abc' is no concept of the corpus or the package"),
        ("electrician", "'Electrician' is of the kind role, which cannot stand here for 'Python'"),
        ("Electrician", "'Electrician' is of the kind role, which cannot stand here for 'Python'"),
        ("electrician_electrician", "'Electrician (electrician)' is what one document is about"),
        ("Bad\x07name", "'Bad\\x07name' holds a character that nobody sees"),
        ("\u202eevil", "'\\u202eevil' holds a character that nobody sees"),
        ("=cmd()", "'=cmd()' begins as a formula does"),
        ("Foo | Bar", "'Foo | Bar' holds |, which separates names"),
        ("\u2026!", "holds no letter and no digit"),
        ("word " * 1800, "word\u2026' has 8,999 characters: a name has 120 at most"),
    ],
)
def test_what_is_no_name_of_a_thing_that_can_be_asked_for_is_a_fault(
    corpus: Path, run: CommandLine, name: str, told: str
) -> None:
    before = (corpus / "concepts.tsv").read_bytes()

    correct(corpus, run, {"Python": name}, code=2)

    assert told in run.said and len(run.said) < 1000
    assert (corpus / "concepts.tsv").read_bytes() == before


def test_nothing_can_be_named_where_a_statement_is_about_another_or_about_a_figure(
    corpus: Path, run: CommandLine
) -> None:
    ingest(corpus, run, paid=ad("Sailor", "Python") + "\nThe salary is $50,000 to $60,000 per year.\n")
    table = corpus / "documents" / "paid" / "statements.tsv"
    other = "statement:sailor_requires_python_in_paid"
    table.write_text(table.read_text("utf-8").replace("\tpython\t", f"\t{other}\t"), "utf-8")
    rows = [row for row in printed(corpus, run) if row["statement"] and row["document"] == "document:paid"]
    about = next(row for row in rows if "_requires_" in row["statement"])

    give_back(corpus, run, [row | {"object": row["object"] and "Rust"} for row in rows], code=2)
    assert f"what is said is about {other}" in run.said

    give_back(
        corpus, run, [row | {"object": row["object"] or "Rust"} for row in rows if row != about], code=2
    )
    assert "the statement is about a figure" in run.said


def test_the_nearest_label_of_the_same_kind_is_what_a_new_name_may_be_a_slip_for(
    corpus: Path, run: CommandLine
) -> None:
    ingest(corpus, run, fitter=ad("Fitter", *map("Knowledge of {}".format, ("roping lores", "toping lorn"))))

    said = correct(corpus, run, {"Roping lores": "Toping lore", "Python": "Toping lorm"})

    assert "Toping lore, which is new; if Toping lorn is meant" in said
    assert "Toping lorm, which is new\n" in said


def test_a_correction_to_what_also_goes_by_the_old_name_is_kept_when_the_document_is_read_again(
    corpus: Path, run: CommandLine
) -> None:
    text = ad("Releaser", "Knowledge of DevOps")
    ingest(corpus, run, releaser=text)
    correct(corpus, run, {"DevOps": "devops-practices"})
    assert next(row["accept"] for row in printed(corpus, run) if row["object"] == "DevOps practices") == "x"

    ingest(corpus, run, "--again", releaser=text)

    assert asked(corpus, "releaser") == {"DevOps practices"}


def test_an_accepted_row_that_the_corpus_gave_another_id_is_not_corrected(
    corpus: Path, run: CommandLine
) -> None:
    """Its mark can be cleared, and holds for itself alone."""
    path = corpus / "concepts.tsv"
    path.write_text(path.read_text("utf-8") + "rust\tRust\ttrend\t\t\t\t\n", "utf-8")
    ingest(corpus, run, tester=ad("Tester", "Knowledge of Rust"))
    assert read_concepts(corpus)[0].keys() >= {"concept:rust", "concept:rust-programming-language"}
    rows = printed(corpus, run)
    rust = next(row for row in rows if row["document"] == "document:tester")
    rust["accept"] = "x"

    assert "1 accepted" in give_back(corpus, run, rows)
    rust["accept"] = ""
    assert "1 cleared" in give_back(corpus, run, rows)


def test_taking_a_correction_back_takes_its_mark_too(corpus: Path, run: CommandLine) -> None:
    correct(corpus, run, {"Python": "Rust"})

    correct(corpus, run, {"Rust": "Python"})

    assert not any(row["accept"] for row in printed(corpus, run))


def test_corrections_that_contradict_each_other_hold_where_they_were_made_alone_and_that_is_said(
    corpus: Path, run: CommandLine
) -> None:
    line = "Deep knowledge of Python"
    ingest(corpus, run, anode=ad("Smelter", line), bench=ad("Joiner", line))
    rows = printed(corpus, run)
    for row in rows:
        if row["object"] == "Python" and row["document"] != "document:electrician":
            row["object"] = "Rust" if row["document"] == "document:anode" else "Docker"
    give_back(corpus, run, rows)

    said = ingest(
        corpus, run, "--again", anode=ad("Smelter", line), bench=ad("Joiner", line), crib=ad("Miner", line)
    )

    assert [asked(corpus, name) for name in ("anode", "bench", "crib")] == [{"Rust"}, {"Docker"}, {"Python"}]
    assert said.count("read as Python and left so, since reviews contradict each other") == 1
    assert "accepted as Rust in document:anode, as Docker in document:bench" in said


def test_the_answer_to_a_carried_correction_proposes_what_is_stated_and_says_what_was_corrected(
    corpus: Path, run: CommandLine
) -> None:
    line = "Knowledge of zorblax widgets"
    files = {"anode": ad("Smelter", line), "bench": ad("Joiner", line)}
    ingest(corpus, run, **files)
    rows = printed(corpus, run)
    own = [row for row in rows if row["object"] == "Zorblax widgets" and row["document"] == "document:anode"]
    own[0]["object"] = "Rust"
    give_back(corpus, run, rows)

    first = ingest(corpus, run, bench=files["bench"])
    second = ingest(corpus, run, crib=ad("Miner", line))

    for said in (first, second):
        assert "read as Zorblax widgets, corrected to Rust in document:anode" in said
        assert "skill: Zorblax widgets" not in said
    assert asked(corpus, "bench") == asked(corpus, "crib") == {"Rust"}


def test_a_review_without_the_column_of_lines_is_told_without_them(corpus: Path, run: CommandLine) -> None:
    rows = [{key: cell for key, cell in row.items() if key != "line"} for row in printed(corpus, run)]
    next(row for row in rows if row["object"] == "Python").update(object="Rust")

    assert "  document:electrician: Python \u2192 Rust\n" in give_back(corpus, run, rows)
