"""`gap`, `whatif`, `compare` from the command line: shapes, output types, exit codes, errors."""

import re
from pathlib import Path

import pytest

from command_line import DOCUMENT, CommandLine, sample_graph
from skillgraph.answers.gap import skill_gap
from skillgraph.rendering.text.gap import gap_answer
from skillgraph.rendering.text.output import OutputFormat, Terminal, render_answer
from skillgraph.store.opening import open_catalog

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


def test_gap_has_its_shape(run: CommandLine) -> None:
    answer = run.json("gap", "--have", "Python", "--role", ROLE, "--years", "Python=3")

    assert list(answer) == (
        "role section have near missing not_said experience degree not_needed "
        "counts counts_by_measure concepts headings unknown ambiguous uncounted documents lines".split()
    )
    rows = [row for state in ("have", "near", "missing", "not_said", "not_needed") for row in answer[state]]
    assert all(list(row) == ROW for row in rows)
    years = ["statement", "have", "short", "above", "held", "through"]
    assert all(list(row) == years for row in answer["experience"])
    assert all(list(row) == [*ROW, "fields", "met", "field", "studied"] for row in answer["degree"])
    assert {"Python", "Rust"} & {row["label"] for row in answer["have"]} == {"Python"}
    assert "Rust" in {row["label"] for row in answer["not_needed"]}
    assert "Rust" not in {row["label"] for row in answer["missing"] + answer["not_said"] + answer["near"]}
    assert answer["section"] is None and answer["experience"] and answer["degree"]


def test_the_counts_of_gap_are_those_of_its_concepts_and_of_its_first_line(run: CommandLine) -> None:
    question = ("gap", "--have", "Python", "--have", "PostGIS", "--role", ROLE)

    answer = run.json(*question)

    counts, concepts = answer["counts"], answer["concepts"]
    by_themselves = [row for row in concepts if row["choice"] is None]
    choices = {row["choice"] for row in concepts} - {None}
    alone = answer["counts_by_measure"]["alone"]
    assert len(by_themselves) + len(choices) == alone.pop("asked") == sum(alone.values())
    assert sum(one.get("asked", 0) for one in answer["counts_by_measure"].values()) + sum(alone.values()) == (
        counts.pop("asked")
    )
    headings = [row["label"] for row in answer["headings"]]
    assert headings == ["Programming language", "Spatial database", "GIS tool"]
    timed = answer["experience"][0]["statement"]["object"]["label"]
    missing = [row["label"] for row in concepts if row["state"] == "missing"]
    first = ", ".join([f"{timed} (at least 4 years)", *missing][:3])
    shares = "2 of 6 without years, 0 of 1 with years, 0 of 2 degrees"
    told = f"You have 2 of 9 things asked for ({shares}) and lack 4: first {first}. Of the other 3, "
    told += "1 may not be needed and 2 depend on a degree that you did not give."
    assert run(*question).splitlines()[1].strip() == told


def test_each_concept_has_one_state_and_the_places_that_say_so(run: CommandLine) -> None:
    answer = run.json("gap", "--have", "Python", "--role", ROLE)

    ids = [row["id"] for row in answer["concepts"]]
    assert len(ids) == len(set(ids))
    assert all(
        list(row)
        == "id label kind state need places serves choice requirements documents required_in".split()
        for row in answer["concepts"]
    )
    told = run("gap", "--have", "Python", "--role", ROLE)
    assert all(row["label"] in told for row in answer["concepts"] + answer["headings"])


def test_gap_is_short_until_evidence_is_asked_for(run: CommandLine) -> None:
    question = ("gap", "--have", "Python", "--role", ROLE)

    brief, whole = run(*question), run(*question, "--evidence")

    assert "QGIS (11, knowledge)" in brief
    assert "\u2013" not in brief and "--evidence shows each place" in brief
    assert len(whole.splitlines()) > 1.5 * len(brief.splitlines())
    assert "Technical Skills, line 11, 6" in whole
    assert run(*question, "-O", "json") == run(*question, "--evidence", "-O", "json")


def test_the_gap_of_the_lead_role_is_one_screen_and_names_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    catalog = open_catalog()
    gap = skill_gap(catalog, "concept:lead-ai-backend-engineer")

    text = render_answer(gap_answer(catalog, gap), OutputFormat.table, terminal=Terminal(width=100))

    assert len(text.splitlines()) < 80
    flat = " ".join(text.split())
    for row in gap.concepts:
        assert catalog.concepts[row.concept].label in flat
    counted = {row.concept for row in gap.concepts}
    levels = {row.statement.level for row in gap.requirements if row.concept in counted}
    assert all(level in flat for level in levels if level)
    communication = "3 places: lines 14, 90 (excellent), 127 (strong); serves 1 other"
    assert f"Communication \u2014 required; {communication}" in flat


def test_years_come_first_and_what_is_above_the_range_is_said(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    answer = run("gap", "--role", "Lead AI Backend Engineer", "--years", "Related experience=9")

    heading, *lines = answer.split("\n\n")[1].splitlines()
    assert heading.startswith("years and degrees (give yours:")
    assert "  \u2022 Related experience: you have 9, 1 above the range \u2014 5 to 8 years; line 124" in lines


def test_a_document_stands_for_the_role_that_it_speaks_of(run: CommandLine) -> None:
    by_document = run.json("gap", "--role", "document:lead-geodata-engineer", "--have", "Python")

    assert by_document == run.json("gap", "--role", ROLE, "--have", "Python")


def test_gap_quotes_a_passage_once_in_each_group(run: CommandLine) -> None:
    answer = run("gap", "--role", ROLE, "--document", str(DOCUMENT))

    groups = answer.split("\n\n")
    quotes = [
        [line for line in group.splitlines() if line.startswith("        \u201c")] for group in groups[:-1]
    ]
    assert any(quotes)
    for group, quoted in zip(groups, quotes, strict=False):
        if group.startswith(("required \u2014", "desirable \u2014")):
            assert len(quoted) == len(set(quoted))


def test_near_names_what_is_held_and_why(run: CommandLine) -> None:
    near = run.json("gap", "--have", "Spatial database", "--role", ROLE)["near"]

    assert [row["label"] for row in near] == ["PostGIS", "SpatiaLite"]
    for row in near:
        assert list(row["via"]) == [
            "id",
            "label",
            "kind",
            "in_graph",
            "closeness",
            "weak",
            "measure",
            "value",
            "reasons",
            "associates",
        ]
        assert row["via"]["reasons"][0]["sentence"]


def test_gap_says_for_people_what_is_not_needed(run: CommandLine) -> None:
    text = run("gap", "--have", "Python", "--role", ROLE)

    assert "you have (1); not needed, as another of the list is enough" in text
    assert re.search(r"^ +\u2022 not needed: .*Rust, R \(line 9, proficiency\)", text, re.MULTILINE)
    whole = run("gap", "--have", "Python", "--role", ROLE, "--evidence")
    assert "any of \u201cprogramming languages\u201d" in whole


def test_one_line_an_item_names_its_state(run: CommandLine) -> None:
    lines = run("gap", "--have", "Python", "--role", ROLE, "-O", "jsonl").splitlines()

    assert any(line.startswith('{"state": "have"') for line in lines)
    assert any(line.startswith('{"state": "experience"') for line in lines)


def test_skills_that_are_not_known_are_named_with_the_nearest_labels_and_count_for_nothing(
    run: CommandLine,
) -> None:
    known = run("gap", "--have", "PostGIS", "--role", ROLE)
    told = "'Xyzzy' and 'pyhton' (near: 'Python') match no label in the graph: they count for nothing."
    question = ("gap", "--have", "Xyzzy,PostGIS,pyhton", "--role", ROLE)

    with_unknown = run(*question)

    assert with_unknown.splitlines()[2] == f"  {told}"
    assert with_unknown.replace(f"  {told}\n", "") == known
    assert run.said == ""
    assert [row["name"] for row in run.json(*question)["unknown"]] == ["Xyzzy", "pyhton"]
    run(*question, "-O", "csv")
    assert run.said == f"{told}\n"


def test_a_single_name_that_is_not_known_and_what_nobody_asks_for_are_said(run: CommandLine) -> None:
    answer = run("gap", "--have", "Jira", "--have", "Surveyor", "--role", ROLE)

    assert "'Jira' is no skill of this graph: it counts for nothing; see `skillgraph neighbors`" in answer
    assert "Surveyor is not asked for here: it counts for nothing." in answer


def test_what_the_graph_does_not_name_is_near_where_it_is_an_alternative_to_what_is_asked(
    run: CommandLine,
) -> None:
    answer = run("gap", "--have", "Go", "--role", ROLE)

    assert "through Go \N{MIDDLE DOT}: Go is an alternative to Rust" in answer
    assert "\N{MIDDLE DOT} is known to the package and not in this graph." in answer
    assert "counts for nothing" not in answer
    [row] = run.json("gap", "--have", "Go", "--role", ROLE)["near"]
    assert (row["via"]["id"], row["via"]["in_graph"]) == ("concept:go", False)


LEAD = "Lead AI Backend Engineer"


def test_what_the_graph_does_not_name_is_near_by_relations_and_counts_and_marked(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    answer = run("gap", "--have", "Docker", "--have", "Xyzzy", "--role", LEAD, "-O", "md")

    assert "through Docker \N{MIDDLE DOT}: MLOps practices and tools are practiced with Docker" in answer
    assert "through Docker \N{MIDDLE DOT}: AWS and Docker are asked for together" in answer
    assert "'Docker'" not in answer
    assert "'Xyzzy' matches no label in the graph: it counts for nothing." in answer
    near = run.json("gap", "--have", "Docker", "--role", LEAD)["near"]
    assert {row["via"]["in_graph"] for row in near} == {False}
    assert "SQL \N{MIDDLE DOT} adds nothing: what it is near to is nearer to" in run(
        "gap", "--have", "Python", "--have", "SQL", "--role", LEAD
    )


def test_whatif_tells_what_the_package_knows_to_be_near(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    answer = run("whatif", "--add", "Docker", "--role", LEAD)

    assert answer.startswith("What adding Docker \N{MIDDLE DOT} would change\n")
    assert "Microservices architecture: missing \N{RIGHTWARDS ARROW} near" in answer
    changed = run.json("whatif", "--add", "Docker", "--role", LEAD)["roles"][0]["changed"]
    assert {row["via"]["in_graph"] for row in changed} == {False}
    assert "nothing changes" in run("whatif", "--have", "Docker", "--add", "Docker", "--role", LEAD, code=1)


def test_the_page_of_a_gap_tells_what_the_command_tells_of_what_the_graph_lacks(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    page = tmp_path / "gap.html"

    run("export", "html", "--gap", "--role", LEAD, "--have", "Docker", "--to", str(page))

    assert "through Docker: MLOps practices and tools" in page.read_text("utf-8")
    assert "counts for nothing" not in run.said


def test_a_role_of_which_nothing_is_asked_exits_1(run: CommandLine) -> None:
    assert "nothing is asked" in run("gap", "--role", "Surveyor", code=1)


def test_a_profile_is_read_and_what_is_not_known_is_said(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "me.csv"
    path.write_text("skill,years\nPython,4\nFortran,9\n", encoding="utf-8")

    answer = run.json("gap", "--profile", str(path), "--role", ROLE)

    assert "Python" in {row["label"] for row in answer["have"]}
    assert [row["name"] for row in answer["unknown"]] == ["Fortran"]
    assert "Fortran" in run.said and "error" not in run.said


def test_a_profile_that_is_not_there_exits_2(run: CommandLine) -> None:
    run("gap", "--profile", "no-such-file", "--role", ROLE, code=2)

    assert "try: give a plain list" in run.said


def test_whatif_has_its_shape(run: CommandLine) -> None:
    roles = run.json("whatif", "--have", "Python", "--add", "PostGIS")["roles"]

    states = ["have", "near", "missing", "not_said", "not_needed"]
    assert all(list(row) == [*"role before after changed counts moved steps".split()] for row in roles)
    assert all(list(row["before"]) == list(row["after"]) == states for row in roles)
    lead = next(row for row in roles if row["role"]["label"] == ROLE)
    assert all(list(row) == [*ROW, "before", "after"] for row in lead["changed"])
    assert ("PostGIS", "have") in {(row["label"], row["after"]) for row in lead["changed"]}
    moved = {(row["label"], row["before"], row["after"]) for row in lead["moved"]}
    assert ("PostGIS", "missing", "have") in moved
    counts = lead["counts"]
    assert counts["after"]["have"] - counts["before"]["have"] == 1
    assert sum(counts["after"].values()) == sum(counts["before"].values())


def test_whatif_says_the_change_in_words(run: CommandLine) -> None:
    answer = run("whatif", "--have", "Python", "--add", "PostGIS")

    assert answer.startswith("What adding PostGIS would change\n")
    assert f"{ROLE}: you would have 2 of 9, where you now have 1" in answer
    moves = "1 requirement moves from missing to have, 1 moves from missing to perhaps not needed"
    assert f"Adding PostGIS: {moves}." in answer
    assert "PostGIS: missing \u2192 have \u2014 required, familiarity; line 10" in answer


def test_whatif_without_a_change_exits_1(run: CommandLine) -> None:
    run("whatif", "--have", "Python", "--add", "Python", code=1)


def test_compare_has_its_shape(run: CommandLine) -> None:
    answer = run.json("compare", "Requirements", ROLE)

    assert list(answer) == ["subjects", "rows", "near"]
    assert [subject["kind"] for subject in answer["subjects"]] == ["section", "role"]
    for row in answer["rows"]:
        assert list(row) == ["concept", "family", "measure", "where", "differs", "choices", "sides"]
        assert len(row["choices"]) == len(row["sides"])
        assert [bool(side) for side in row["sides"]] == [letter in row["where"] for letter in "AB"]
    assert any(row["where"] == "AB" for row in answer["rows"])


def test_compare_bounds_each_group_for_people_and_says_so(run: CommandLine) -> None:
    rows = run.json("compare", "Requirements", ROLE)["rows"]
    alone = sum(row["where"] == "B" and row["family"] == "areas" for row in rows)

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
    assert counted.startswith("6 shared, 4 of them qualified differently; 4 near wordings; ")
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

    verdicts = [line.partition(": ")[2] for line in answer.splitlines() if " role: " in line]
    assert [verdict.partition(" \u2014 ")[0] for verdict in verdicts] == [
        "you have 3, which is enough",
        "you have 1; another of the list is enough",
    ]


@pytest.mark.parametrize("pair", [("Python", "PostGIS"), ("Requirements", "Python")])
def test_a_skill_brings_in_nothing_to_compare_and_the_error_says_what_does(
    run: CommandLine, pair: tuple[str, str]
) -> None:
    run("compare", *pair, code=2)

    assert "'Python' is a programming language, which brings in nothing to compare" in run.said
    assert "skillgraph path A B" in run.said and "skillgraph neighbors Python" in run.said


def test_years_of_what_a_longer_name_has_in_it_are_taken_for_years_of_that_and_told(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    question = ("gap", "--role", "Lead AI Backend Engineer", "--years", "leadership=1")

    answer = run(*question)

    taken = "your years of 'leadership' are taken for years of 'Leadership role'"
    assert answer.splitlines()[0] == taken
    assert "Leadership role: you have 1, 1 too few" in answer
    run(*question, "-O", "json")
    assert taken in run.said


def test_years_of_what_none_are_asked_for_point_to_what_they_are_asked_for(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    answer = run("gap", "--role", "Lead AI Backend Engineer", "--years", "Python=1")

    assert "No years are asked for Python; they are for AI/ML development, Leadership role, " in answer


def test_the_end_of_an_answer_explains_the_words_that_stand_in_it_alone(run: CommandLine) -> None:
    meaning = "\u201cany one\u201d of its list is enough"

    assert meaning in run("gap", "--role", ROLE)
    assert meaning not in run("gap", "--role", ROLE, "--section", "Requirements/Experience")


def test_where_nothing_is_asked_of_a_role_the_stage_of_that_title_is_named(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")

    answer = run("gap", "--role", "AI Engineer", code=1)

    told = "nothing is asked of AI Engineer; it is a job title of Entry-Level to Mid-Level: "
    assert answer.endswith(f"{told}`skillgraph gap --role 'Entry-Level to Mid-Level'`\n")


def test_what_will_be_asked_for_comes_last_and_each_line_of_it_says_so(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKILLGRAPH_GRAPH")
    said = run("gap", "--have", "Python", "--role", "Lead AI Backend Engineer").splitlines()

    [first, *_] = (at for at, line in enumerate(said) if line.startswith("  \u2022 forecast"))
    last = said.index("", first)
    assert all(line.startswith("  \u2022 forecast") for line in said[first:last])
    assert "forecast as essential in \u201cIndustry Trends\u201d: Leverage AI tools" in said[last - 1]
