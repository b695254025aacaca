"""`gap`, `whatif`, `compare` from the command line: shapes, output types, exit codes, errors."""

import re
from pathlib import Path

import pytest

from command_line import DOCUMENT, CommandLine, sample_graph
from skillgraph.rendering.text.output import OutputFormat

ROLE = "Lead Geodata Engineer"
ROW = ["id", "label", "kind", "modality", "hedge", "level", "list", "via", "evidence", "demand"]
QUESTIONS = [
    ("gap", "--have", "Python", "--role", ROLE),
    ("whatif", "--have", "Python", "--add", "PostGIS"),
    ("compare", "Requirements", ROLE),
]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
@pytest.mark.parametrize("output", [output.value for output in OutputFormat])
def test_every_output_type_answers(question: tuple[str, ...], output: str, run: CommandLine) -> None:
    assert run(*question, "-O", output)


@pytest.mark.parametrize("question", QUESTIONS[:2], ids=lambda question: question[0])
def test_the_question_behind_can_be_shown_and_asked(question: tuple[str, ...], run: CommandLine) -> None:
    text = run(*question, "--show-query")

    assert text.startswith("PREFIX")
    assert "sg:requires" in run("query", text, "-O", "csv").replace("https://w3id.org/skillgraph/", "sg:")


def test_gap_has_its_shape(run: CommandLine) -> None:
    answer = run.json("gap", "--have", "Python", "--role", ROLE, "--years", "Python=3")

    assert list(answer) == ("role section have near missing not_said experience degree not_needed".split())
    rows = [row for state in ("have", "near", "missing", "not_said", "not_needed") for row in answer[state]]
    assert all(list(row) == ROW for row in rows)
    assert all(list(row) == ["statement", "have", "short"] for row in answer["experience"])
    assert all(list(row) == [*ROW, "fields", "met"] for row in answer["degree"])
    assert {"Python", "Rust"} & {row["label"] for row in answer["have"]} == {"Python"}
    assert "Rust" in {row["label"] for row in answer["not_needed"]}
    assert "Rust" not in {row["label"] for row in answer["missing"] + answer["not_said"] + answer["near"]}
    assert answer["section"] is None and answer["experience"] and answer["degree"]


def test_gap_quotes_a_passage_once_in_each_group(run: CommandLine) -> None:
    answer = run("gap", "--role", ROLE, "--document", str(DOCUMENT))

    groups = answer.split("\n\n")
    quotes = [
        [line for line in group.splitlines() if line.startswith("        \u201c")] for group in groups[:-1]
    ]
    assert any(quotes)
    for group, quoted in zip(groups, quotes, strict=False):
        if " \u2014 " in group.splitlines()[0]:
            assert len(quoted) == len(set(quoted))


def test_near_names_what_is_held_and_why(run: CommandLine) -> None:
    near = run.json("gap", "--have", "PostGIS", "--role", ROLE)["near"]

    assert near
    for row in near:
        assert list(row["via"]) == ["id", "label", "kind", "strength", "measure", "value", "reasons"]
        assert row["via"]["reasons"][0]["sentence"]


def test_gap_says_for_people_what_is_not_needed(run: CommandLine) -> None:
    text = run("gap", "--have", "Python", "--role", ROLE)

    assert "required \u2014 not needed: of an any-of list you have another (2)" in text
    assert "any of \u201cprogramming languages\u201d" in text


def test_one_line_an_item_names_its_state(run: CommandLine) -> None:
    lines = run("gap", "--have", "Python", "--role", ROLE, "-O", "jsonl").splitlines()

    assert any(line.startswith('{"state": "have"') for line in lines)
    assert any(line.startswith('{"state": "experience"') for line in lines)


def test_skills_that_are_not_known_are_named_with_the_nearest_labels_and_count_for_nothing(
    run: CommandLine,
) -> None:
    known = run("gap", "--have", "PostGIS", "--role", ROLE)

    with_unknown = run("gap", "--have", "Fortran,PostGIS,pyhton", "--role", ROLE)

    assert with_unknown == known
    assert "counted for nothing: 'Fortran', 'pyhton' (near: 'Python')" in run.said


def test_a_role_of_which_nothing_is_asked_exits_1(run: CommandLine) -> None:
    assert "nothing is asked" in run("gap", "--role", "Surveyor", code=1)


def test_a_profile_is_read_and_what_is_not_known_is_said(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "me.csv"
    path.write_text("skill,years\nPython,4\nFortran,9\n", encoding="utf-8")

    answer = run.json("gap", "--profile", str(path), "--role", ROLE)

    assert "Python" in {row["label"] for row in answer["have"]}
    assert "Fortran" in run.said and "error" not in run.said


def test_a_profile_that_is_not_there_exits_2(run: CommandLine) -> None:
    run("gap", "--profile", "no-such-file", "--role", ROLE, code=2)

    assert "try: give a plain list" in run.said


def test_whatif_has_its_shape(run: CommandLine) -> None:
    roles = run.json("whatif", "--have", "Python", "--add", "PostGIS")["roles"]

    states = ["have", "near", "missing", "not_said", "not_needed"]
    assert all(list(row) == ["role", "before", "after", "changed"] for row in roles)
    assert all(list(row["before"]) == list(row["after"]) == states for row in roles)
    lead = next(row for row in roles if row["role"]["label"] == ROLE)
    assert all(list(row) == [*ROW, "before", "after"] for row in lead["changed"])
    assert ("PostGIS", "have") in {(row["label"], row["after"]) for row in lead["changed"]}


def test_whatif_without_a_change_exits_1(run: CommandLine) -> None:
    run("whatif", "--have", "Python", "--add", "Python", code=1)


def test_compare_has_its_shape(run: CommandLine) -> None:
    answer = run.json("compare", "Requirements", ROLE)

    assert list(answer) == ["subjects", "rows", "near"]
    assert [subject["kind"] for subject in answer["subjects"]] == ["section", "role"]
    for row in answer["rows"]:
        assert list(row) == ["concept", "family", "measure", "where", "differs", "sides"]
        assert [bool(side) for side in row["sides"]] == [letter in row["where"] for letter in "AB"]
    assert any(row["where"] == "AB" for row in answer["rows"])


def test_compare_bounds_each_group_for_people_and_says_so(run: CommandLine) -> None:
    rows = run.json("compare", "Requirements", ROLE)["rows"]
    alone = sum(row["where"] == "B" and row["family"] == "duties" for row in rows)

    short = run("compare", "Requirements", ROLE, "--limit", "1")
    assert alone > 1
    assert f"and {alone - 1} more; --limit {alone} shows all" in short
    assert "shows all" not in run("compare", "Requirements", ROLE, "--limit", "99")


def test_compare_says_first_what_it_took_and_what_it_counts(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    taken, counted, a, b, *rest = run("compare", "Requirements", "Market Demand").splitlines()

    assert taken.startswith("'Requirements' is the section (")
    assert counted.startswith("6 shared, 4 of them qualified otherwise; 2 near wordings; ")
    assert (a, b) == ("  A: Requirements (section)", "  B: Market Demand (section)")
    assert "    • Neural networks: A desirable, experience (line 95) | B named (line 151)" in rest


def test_compare_of_three_is_a_matrix_with_the_force_in_its_cells(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    places = ("Requirements/Technical Skills", "Overview", "Requirements/Additional Desirable Qualifications")

    lines = run("compare", *places, "--limit", "99", code=1).splitlines()

    [mlops] = [line.split("  ") for line in lines if "  MLOps practices and tools  " in line]
    assert [cell.strip() for cell in mlops if cell.strip()] == [
        *("AC", "MLOps practices and tools", "required, understanding", "desirable, knowledge")
    ]


def test_the_matrix_is_bounded_for_people_and_says_so(run: CommandLine) -> None:
    rows = run.json("compare", "Requirements", ROLE, "Overview")["rows"]
    skills = sum(row["family"] == "skills" for row in rows)

    assert f"and {skills - 2} more; --limit {skills} shows all" in run(
        "compare", "Requirements", ROLE, "Overview", "--limit", "2"
    )


def test_compare_gives_sentences_and_places_on_demand(run: CommandLine) -> None:
    short, long = (run("compare", "Requirements", ROLE, *more) for more in ((), ("--evidence",)))

    assert re.search(r"line \d+, \d+\u2013\d+", long)
    assert not re.search(r"line \d+, \d+\u2013\d+", short)


def test_compare_of_one_thing_exits_2(run: CommandLine) -> None:
    run("compare", "Requirements", code=2)
    assert "give two things or more" in run.said


@pytest.mark.parametrize("more", [(), ("Overview",), ("--section", "Requirements/Experience")], ids=str)
def test_the_program_behind_compare_prints_the_rows(
    more: tuple[str, ...], run: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = run.json("compare", "Requirements", ROLE, *more)["rows"]
    program = run("compare", "Requirements", ROLE, *more, "--show-query")

    exec(program, {})  # noqa: S102 -- our own program

    printed = capsys.readouterr().out.splitlines()
    assert printed == [f"{row['where']} {row['family']} {row['concept']['id']}" for row in rows]


def test_compare_refuses_a_statement(run: CommandLine) -> None:
    statement = run.json("show", "Python")["statements"][0]["id"]

    run("compare", statement, ROLE, code=2)
    assert "is a statement" in run.said


def test_years_in_another_member_of_a_list_are_not_called_enough_themselves(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    question = ("gap", "--role", "Lead AI Backend Engineer", "--section", "Requirements/Experience")

    answer = run(*question, "--years", "Leadership role=3", "--years", "Management role=1")

    verdicts = [line.rpartition(": ")[2] for line in answer.splitlines() if "two years in a" in line]
    assert verdicts == ["you have enough", "another member of the list is enough"]
