"""The verbs that weigh a document up, on the bundled guide: shapes, output types, exit codes."""

import csv
import io
import json
import re
from decimal import Decimal

import pytest

from command_line import CommandLine, sample_graph
from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.answers.list import list_kind
from skillgraph.answers.market import market_figures
from skillgraph.answers.practices import recommended_practices
from skillgraph.model import Catalog, Concept, Evidence, Figure, Span, Statement
from skillgraph.rendering.text.challenges import challenges_answer
from skillgraph.rendering.text.market import market_answer
from skillgraph.rendering.text.output import OutputFormat, Terminal, render_answer
from skillgraph.rendering.text.practices import practices_answer
from skillgraph.rendering.text.tally import parts_note
from skillgraph.store.opening import open_catalog

VERBS = ("market", "conflicts", "ladder", "challenges", "practices")
CONCEPT = ["id", "label", "kind"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("output", [output.value for output in OutputFormat])
def test_every_output_type_has_the_answer(verb: str, output: str, run: CommandLine) -> None:
    assert run(verb, "-O", output).strip()


def test_market_has_its_shape_with_absent_slots_null(run: CommandLine) -> None:
    rows = run.json("market", "--measure", "job mentions")

    assert [list(row) for row in rows] == [
        ["id", "subject", "figure", "status", "reason", "evidence"] for _ in range(3)
    ]
    assert list(rows[0]["subject"]) == CONCEPT
    assert [row["figure"]["period"] for row in rows[1:]] == [None, None]
    assert all(row["reason"] is None and row["evidence"] for row in rows)


def test_market_says_what_is_missing_and_marks_what_is_inherited(run: CommandLine) -> None:
    table = run("market", "--evidence")

    assert "growth with neither base nor period given: Large Language Models, Rust" in table
    assert "in 2024 (inherited)" in table
    assert "$157,816 to $228,044, per what not given" in table


def test_market_is_a_figure_a_line_and_gives_its_places_on_demand(run: CommandLine) -> None:
    short, long = run("market"), run("market", "--evidence")

    assert sum(1 + len(line) // 96 for line in short.splitlines()) <= 60
    assert "9184\u20139187" in long and "9184\u20139187" not in short
    assert short.splitlines()[0].startswith("18 figures: job openings 1, positions 1, demand 4")
    for row in run.json("market"):
        line = next(line for line in short.splitlines() if f"{row['subject']['label']}: " in line)
        assert "(line 1" in line


def test_market_says_in_a_line_what_a_figure_inherits_and_leaves_open(run: CommandLine) -> None:
    lines = [line.strip(" \u2022") for line in run("market").splitlines()]

    assert "salary \u2014 Salary Ranges (US Market, 2024); period and place inherited" in lines
    assert "job mentions \u2014 Market Demand / High-Demand Skills and Technologies; no place given" in lines
    assert (
        "Lead AI Engineer: typical range $157,816 to $228,044, in 2024, United States "
        "(line 174; measure inherited; no unit of time given)"
    ) in lines
    assert "growth with neither base nor period given: Large Language Models, Rust" in lines
    assert any(line.endswith("not said whether average or median)") for line in lines)
    assert not any("statistic" in line for line in lines)


def test_market_sorts_within_one_measure_and_refuses_more(run: CommandLine) -> None:
    rows = run.json("market", "--measure", "job mentions", "--sort", "descending")

    assert [row["figure"]["value"] for row in rows] == ["3000", "155", "32"]
    run("market", "--sort", "ascending", code=2)
    assert "--measure" in run.said


def test_ranges_that_begin_alike_are_sorted_by_their_upper_ends(run: CommandLine) -> None:
    rows = run.json("market", "--measure", "salary", "--sort", "descending")

    ends = [(row["figure"]["low"], row["figure"]["high"]) for row in rows]
    assert ends[:2] == [("200000", "250000"), ("200000", "205000")]


def test_market_says_that_a_figure_of_several_things_is_one_and_that_no_source_is_given() -> None:
    figure = Figure("demand", value=Decimal(20), unit="percent change", direction="decrease")
    concepts = {f"concept:{name}": Concept(f"concept:{name}", name, "role") for name in "ABC"}
    catalog = Catalog(concepts=concepts)
    for curie, passage in zip(concepts, ("p", "p", "q"), strict=True):
        evidence = (Evidence("document:d", passage, Span(0, 1), None, (), ""),)
        said = Statement(f"{curie}_s", "", curie, "sg:hasFigure", figure=figure, evidence=evidence)
        catalog.statements[said.id] = said

    told = render_answer(
        market_answer(catalog, market_figures(catalog)), OutputFormat.table, terminal=Terminal()
    )

    assert told.startswith("3 figures: demand 3 (2 in the text)\n")
    assert "one figure of the text for A and B together" in told
    assert "Source not given" in told


def test_a_list_says_how_many_are_left_without_the_parts_of_others() -> None:
    concepts = {
        curie: Concept(curie, curie[8:], "skill", parts=("concept:a", "concept:b") * (curie == "concept:ab"))
        for curie in ("concept:ab", "concept:a", "concept:b", "concept:c")
    }
    catalog = Catalog(concepts=concepts)

    assert parts_note(catalog, list_kind(catalog, "skills")) == "2 without what is a part of another: a, b."
    assert parts_note(catalog, list_kind(catalog, "skills")[1:]) == ""


def test_market_without_a_figure_that_fits_exits_1(run: CommandLine) -> None:
    assert run("market", "--subject", "Keras", code=1) == "no figure fits\n\n0 figures\n"


def test_conflicts_have_their_shape(run: CommandLine) -> None:
    rows = run.json("conflicts")

    assert {row["grade"] for row in rows} == {"difference", "tension", "wording"}
    for row in rows:
        assert list(row) == ["id", "grade", "rule", "sentence", "why", "about", "sides"]
        assert all(list(side) == ["label", "section", "statements"] for side in row["sides"])
        assert all(list(concept) == CONCEPT for concept in row["about"])


def test_conflicts_say_the_sum_first_and_fold_wording_into_a_line(run: CommandLine) -> None:
    text = run("conflicts")
    before, _, after = text.partition("\ntension: ")

    assert text.startswith("No contradiction, 5 differences, 7 tensions, 9 in wording alone\n")
    assert "MLOps practices and tools — required (Technical Skills, line 67) | desirable (" in before
    assert "Demand falls, but the outlook is good" in after
    assert "deep understanding" not in text
    assert "deep understanding (Overview, line 12) | expertise" in run("conflicts", "--wording")


def test_a_side_of_a_conflict_names_each_section_that_its_lines_stand_in(run: CommandLine) -> None:
    text = run("conflicts")

    assert "(Market Demand, lines 140, 162, 165; Salary Ranges (US Market, 2024), line 167)" in text
    assert "(Overview, line 6; Core Responsibilities, line 37)" in text
    assert "(Requirements, lines 54\u201393)" in run("conflicts", "--wording")  # all below it
    assert "\u201cMarket Demand\u201d and \u201cSalary Ranges" in run("conflicts", "-O", "csv")


def test_conflicts_fit_a_screen_or_two_and_give_their_places_on_demand(run: CommandLine) -> None:
    short, long = run("conflicts"), run("conflicts", "--evidence")

    assert sum(1 + len(line) // 96 for line in short.splitlines()) <= 80
    assert "4916\u20134941" in long and "4916\u20134941" not in short
    assert "(rule modality-differs)" in long


def test_the_program_behind_conflicts_prints_nothing_where_there_are_none(
    run: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert json.loads(run("conflicts", "--between-documents", "-O", "json", code=1)) == []
    program = run("conflicts", "--between-documents", "--show-query")

    exec(program, {})  # noqa: S102 -- our own program

    assert capsys.readouterr().out.strip() == ""


def test_conflicts_are_flat_in_csv_with_one_row_a_statement(run: CommandLine) -> None:
    rows = list(csv.DictReader(io.StringIO(run("conflicts", "-O", "csv"))))

    assert all(row["statement"] and row["evidence"] for row in rows)


def test_ladder_has_its_shape(run: CommandLine) -> None:
    rows = run.json("ladder")

    assert all(
        list(row) == ["stage", "position", "after", "titles", "adds", "years", "pay", "near", "lines"]
        for row in rows
    )
    assert [row["position"] for row in rows] == [1, 2, 3, 4, 4, 4, 4]
    assert list(rows[1]["after"][0]) == list(rows[0]["titles"][0]) == CONCEPT


def test_ladder_says_that_headings_give_the_order_and_what_is_near(run: CommandLine) -> None:
    table = run("ladder", "--evidence")

    assert "comes first; order read from the headings" in table
    assert "Product Development, an alternative within Advanced Career Paths" in table
    assert "near: figures of roles close to its titles, not of this stage" in table


def test_ladder_fits_a_screen_or_two_and_gives_its_places_on_demand(run: CommandLine) -> None:
    short, long = run("ladder"), run("ladder", "--evidence")

    assert sum(1 + len(line) // 96 for line in short.splitlines()) <= 80
    assert "7159\u20137184" in long and "7159\u20137184" not in short
    assert short.splitlines()[-1].startswith("--evidence shows each statement")


def test_ladder_tells_each_fact_of_a_stage_with_its_line_and_what_qualifies_it(run: CommandLine) -> None:
    text = run("ladder")

    assert text.startswith("7 stages, each with what it adds: Entry-Level to Mid-Level, then Senior AI")
    assert "Programming (119, strong), Python, R (119, strong, one or all)" in text
    assert "Large-scale systems (58, at least 5 years, required)" in text
    assert "pay: Lead AI Backend Engineer: expected salary range: $200,000 to $250,000 per year" in text
    labels = [row["object"]["label"] for stage in run.json("ladder") for row in stage["adds"]]
    assert labels and [label for label in labels if label not in text] == []


def test_a_graph_without_stages_has_no_ladder_and_exits_1(run: CommandLine) -> None:
    assert run.json("conflicts", "-g", sample_graph()) is not None
    assert "nothing puts career stages in an order" in run("ladder", "-g", sample_graph(), code=1)


@pytest.mark.parametrize("verb", ["challenges", "practices"])
def test_challenges_and_practices_are_lists_of_statements_each_once(verb: str, run: CommandLine) -> None:
    rows = run.json(verb)

    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["status"] for row in rows} == {"stated", "inferred"}
    assert list(rows[0])[:5] == ["id", "sentence", "subject", "relation", "object"]


def test_challenges_with_no_skill_against_them_are_told_on_top_by_what_they_have_instead(
    run: CommandLine,
) -> None:
    total, no_skill, by_class, *_ = run("challenges").splitlines()
    rows = csv.DictReader(io.StringIO(run("query", "--name", "challenges-without-own-remedy", "-O", "csv")))

    assert total == "16 challenges: Lead AI Backend Engineer faces 11"
    assert no_skill.startswith("  something against it, but no skill (5): ")
    told, _, names = by_class.partition(": ")
    assert told == "  nothing against it by itself, only what addresses all of its class (6)"
    close = " (close to what it takes: Continuous Learning)"
    assert f"Skill Gaps{close}" in names.split(", ")
    assert sorted(names.replace(close, "").split(", ")) == sorted({row["label"] for row in rows})
    [entry] = [line for line in run("challenges").splitlines() if "a skill close to what it takes" in line]
    assert "inferred by us: Continuous Learning (lines 200, 226, " in entry


def test_of_one_skill_a_challenge_stands_under_the_section_that_it_always_does(run: CommandLine) -> None:
    told = run("challenges", "--skill", "Continuous learning")

    headings = [line for line in told.splitlines() if line and not line.startswith((" ", "--"))]
    assert headings == ["Continuous Learning and 12 challenges", "Common Challenges"]
    assert (
        "  \u2022 Skill Gaps\n    a skill close to what it takes, inferred by us: Continuous Learning ("
        in told
    )


@pytest.mark.parametrize("verb", ["challenges", "practices"])
def test_challenges_and_practices_fit_a_screen_without_losing_a_fact(verb: str, run: CommandLine) -> None:
    catalog = open_catalog()
    if verb == "challenges":
        answer = challenges_answer(catalog, challenges_and_remedies(catalog))
    else:
        answer = practices_answer(catalog, recommended_practices(catalog))

    lines = render_answer(answer, OutputFormat.table, terminal=Terminal(width=100)).splitlines()

    assert len(lines) <= 80
    assert all(len(line) <= 100 for line in lines)
    told = " ".join(" ".join(line.split()) for line in lines)
    rows = run.json(verb)
    assert not [row["id"] for row in rows if row["object"] and row["object"]["label"] not in told]


@pytest.mark.parametrize("verb", ["challenges", "practices"])
def test_places_of_challenges_and_practices_stand_behind_evidence(verb: str, run: CommandLine) -> None:
    offsets = re.compile(r"line \d+, \d+\u2013\d+")

    assert not offsets.search(run(verb))
    assert offsets.search(run(verb, "--evidence"))


def test_a_skill_that_stands_against_nothing_exits_1(run: CommandLine) -> None:
    assert run.json("challenges", "--skill", "Continuous learning")
    run("challenges", "--skill", "Keras", code=1)


def test_what_stated_only_left_out_is_counted_of_the_answer(run: CommandLine) -> None:
    def left_out(*question: str) -> str:
        lines = run(*question, "--stated-only").splitlines()
        return next(line for line in lines if "left out" in line)

    inferred = [row for row in run.json("challenges") if row["status"] == "inferred"]
    nothing = "Nothing of it is left out: a rule of ours inferred none of its statements."

    assert left_out("challenges").startswith(f"{len(inferred)} statements of it that a rule of ours inferred")
    assert left_out("practices").startswith("3 statements of it")
    assert left_out("market") == nothing
    assert left_out("evidence", "Python") == nothing
    assert left_out("list", "employers") == nothing
    assert "The graph\u2019s 88 statements" in left_out("conflicts")
