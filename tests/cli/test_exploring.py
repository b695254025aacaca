import json
import re
from collections import Counter
from pathlib import Path

import pytest

from command_line import CommandLine, sample_graph
from skillgraph.store.opening import open_catalog
from skillgraph.vocabulary import RELATIONS


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.delenv("SKILLGRAPH_GRAPH", raising=False)
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


@pytest.mark.parametrize("verb", ["show", "evidence", "compare"])
def test_what_a_name_was_taken_for_is_said_before_the_answer_by_every_verb(
    run: CommandLine, verb: str
) -> None:
    names = ["Industry Trends", "Best Practices"] if verb == "compare" else ["Industry Trends"]
    first = run(verb, *names).splitlines()[0]

    assert first.startswith("'Industry Trends' is the section (")
    assert first.endswith("statements); the concept of that name: concept:industry-trends (trend)")


def test_where_programs_read_the_answer_it_is_said_on_standard_error(run: CommandLine) -> None:
    answer = run.json("show", "Industry Trends")

    assert answer["kind"] == "section"
    assert run.said.startswith("'Industry Trends' is the section (")


def test_nothing_is_said_where_nothing_else_has_the_name(run: CommandLine) -> None:
    assert run("show", "Rust").startswith("Rust \u2014 ")


@pytest.mark.parametrize(
    "name", ["Industry Trends", "Common Challenges", "Key Employers", "Advanced Career Paths"]
)
def test_a_heading_opens_its_section_and_its_curie_the_concept(run: CommandLine, name: str) -> None:
    assert run.json("show", name)["kind"] == "section"
    assert run.json("show", f"concept:{name}")["id"].startswith("concept:")


def test_every_id_that_a_list_prints_can_be_shown(run: CommandLine) -> None:
    for kind in ("passages", "sections", "lists", "documents", "statements", "relations", "employers"):
        first = next(row["id"] for row in run.json("list", kind) if row["count"])

        assert "statements" in run.json("show", first), first


def test_a_list_is_shown_whole_with_the_lists_inside_it(run: CommandLine) -> None:
    answer = run.json("show", "list:High-Demand Skills and Technologies")

    kinds = [part["kind"] for part in answer["parts"]]
    assert kinds == ["skill", "skill", "list", "list", "programming-language"]
    inner = answer["parts"][3]
    assert (inner["logic"], inner["open"], inner["position"]) == ("not said", None, 4)
    assert [part["label"] for part in inner["parts"]] == ["R", "Apache Hadoop", "Apache Spark"]


def test_what_is_left_out_is_counted_of_what_is_shown(run: CommandLine) -> None:
    whole = run.json("show", "Collaboration")["statements"]
    inferred = [statement for statement in whole if statement["status"] == "inferred"]

    told = run("show", "Collaboration", "--stated-only")

    assert inferred
    assert f"{len(inferred)} statement" in told.splitlines()[-1]
    assert "Nothing of it is left out" in run("show", "Rust", "--stated-only")


def test_a_relation_that_a_concept_lacks_is_looked_for_at_what_it_is_tied_to(run: CommandLine) -> None:
    told = run("show", "Lead AI Backend Engineer", "--relation", "produces", code=1)
    _, _, rest = told.partition("try `skillgraph ")
    arguments = rest.partition("`")[0].split()

    assert run.json(*arguments)["statements"]


def test_a_level_that_nothing_has_is_an_empty_answer_that_says_which_there_are(run: CommandLine) -> None:
    run("show", "Python", "--level", "wizardry", code=1)

    assert "has the level 'wizardry'; there are: ability, " in run.said


def test_what_is_inferred_stands_after_what_is_stated_and_says_its_reason_once(run: CommandLine) -> None:
    lines = run("show", "Leadership acumen").splitlines()
    heading = lines.index("is close to (inferred by us)")

    assert all(not line or line.startswith(" ") for line in lines[heading + 1 : lines.index("", heading)])
    assert sum("a keen sense for it" in line for line in lines) == 1


def test_a_role_with_hundreds_of_statements_fits_a_screen_or_two(run: CommandLine) -> None:
    short = run("show", "Lead AI Backend Engineer")
    long = run("show", "Lead AI Backend Engineer", "--evidence")

    assert len(short.splitlines()) <= 80
    assert len(long.splitlines()) > 1000
    assert "4592\u20134598" in long and "4592\u20134598" not in short
    assert short.splitlines()[-1] == "--relation and --section narrow it."


def test_the_short_lines_of_a_role_leave_no_fact_out_where_there_is_room(run: CommandLine) -> None:
    lines = run("show", "Lead AI Backend Engineer", "-O", "md").splitlines()
    catalog = open_catalog()
    role = "concept:lead-ai-backend-engineer"

    assert (
        "- 301 statements (282 that name it, 19 that tell more of these), 1 of them inferred by us" in lines
    )
    [listed] = [row for row in run.json("list", "roles") if row["label"] == "Lead AI Backend Engineer"]
    assert listed["count"] == 282
    for statement in catalog.statements.values():
        if statement.subject == role and statement.object in catalog.concepts:
            label = catalog.concepts[statement.object].label
            level = "" if statement.figure else statement.level or ""
            places = [catalog.passages[e.document, e.passage].line for e in statement.evidence if not e.slots]
            told = [line for line in lines if label in line and level in line]
            assert any(re.search(rf"\b{place}\b", line) for place in places for line in told), statement.id


def test_short_lines_say_what_qualifies_a_fact_and_once_what_all_of_a_line_share(run: CommandLine) -> None:
    text = run("show", "Lead AI Backend Engineer", "--relation", "requires")

    assert (
        "Requirements / Technical Skills \u2014 required: Programming languages (line 62, proficiency), "
        in text
    )
    assert "Python, Java, Go, Scala, C++ (62, proficiency, any one)" in text
    assert "Leadership role, Management role (59, at least 2 years, any one)" in text
    assert "\u201cany one\u201d of its list is enough" in text


def test_what_fits_no_screen_is_counted_and_every_relation_is_named(run: CommandLine) -> None:
    whole = run.json("show", "Lead AI Backend Engineer")
    text = " ".join(run("show", "Lead AI Backend Engineer").split())

    counts = Counter(
        row["relation"]
        for row in whole["statements"]
        if row["subject"]["id"] == whole["id"] and row["status"] != "inferred"
    )
    for relation, count in counts.items():
        assert f"{RELATIONS[relation].label} ({count})" in text
    assert "\u2026 and " in text
    assert "some facts are counted, not named: -O md names all of them" in text


def test_only_options_that_were_not_given_are_said_to_narrow_an_answer(run: CommandLine) -> None:
    narrowed = run("show", "Lead AI Backend Engineer", "--relation", "requires").splitlines()
    twice = run("show", "Lead AI Backend Engineer", "--relation", "requires", "--section", "Requirements")

    assert narrowed[-1] == "--section narrows it."
    assert "narrow" not in twice


@pytest.mark.parametrize(("name", "rows"), [("salaries", 2), ("years-of-experience", 0)])
def test_figures_are_asked_for_one_role(run: CommandLine, name: str, rows: int) -> None:
    whole = run("query", "--name", name, "-O", "csv").splitlines()
    narrowed = run("query", "--name", name, "--role", "Lead AI Engineer", "-O", "csv").splitlines()

    assert len(narrowed) == 1 + rows < len(whole)
    assert set(narrowed) < set(whole)


def test_what_several_things_of_a_section_are_is_told_at_what_they_are(run: CommandLine) -> None:
    text = run("show", "Requirements/Technical Skills")

    assert "Cloud platforms \u2014 has the kind: AWS, Azure, Google Cloud (line 65)" in text
    assert "AWS \u2014 is a kind of" not in text


@pytest.mark.parametrize("text", ["pace", "trust", "staying current"])
def test_a_wording_of_sentences_is_found_and_told_from_labels(run: CommandLine, text: str) -> None:
    places = [row["where"] for row in run.json("search", text)]

    assert {"purpose", "sentence"}.intersection(places)
    assert places == sorted(places, key=lambda where: "label" not in where)


def test_what_is_in_no_wording_is_said_to_be_in_none(run: CommandLine) -> None:
    run("search", "xyzzy", code=1)

    assert run.said.startswith("no wording in the bundled graph")


def test_a_list_can_be_sorted_by_count_and_keep_named_things_alone(run: CommandLine) -> None:
    rows = run.json("list", "technologies", "--named", "--sort", "descending")

    assert [row["count"] for row in rows] == sorted((row["count"] for row in rows), reverse=True)
    assert {row["named"] for row in rows} == {True}
    assert (rows[0]["label"], rows[0]["count"], rows[0]["mentions"]) == ("Python", 7, 4)


def test_a_named_query_asks_of_the_roles_of_its_own_graph(run: CommandLine) -> None:
    own = run("query", "--name", "required-skills", "-g", sample_graph())

    assert own == run(
        "query", "--name", "required-skills", "--role", "Lead Geodata Engineer", "-g", sample_graph()
    )
    assert "Python" in own


def test_a_named_query_is_narrowed_to_a_section(run: CommandLine) -> None:
    whole = run("query", "--name", "any-of-groups", "-O", "csv").splitlines()
    part = run("query", "--name", "any-of-groups", "--section", "Requirements/Experience", "-O", "csv")

    assert 1 < len(part.splitlines()) < len(whole)
    assert set(part.splitlines()) <= set(whole)


def test_a_line_says_which_statements_are_made_on_other_lines(run: CommandLine) -> None:
    assert "4 statements of lines 137, 138, which are made there" in run("show", "line 136")
    assert "made there" not in run("show", "line 103")


def test_a_figure_stands_once_beside_its_sentence(run: CommandLine) -> None:
    assert run("show", "line 156").count("share of people: 73 percent") == 1


def test_whatif_tells_of_one_role_where_it_is_named(run: CommandLine) -> None:
    question = ("whatif", "--have", "Python", "--add", "MLOps")
    everywhere = run.json(*question)["roles"]

    [row] = run.json(*question, "--role", "Lead AI Backend Engineer")["roles"]

    assert row in everywhere
    assert len(everywhere) > 1
    refused = run(*question, "--role", "Entry-Level to Mid-Level", code=1)
    assert "nothing changes for Entry-Level to Mid-Level" in refused + run.said


def test_what_a_stage_focuses_on_is_not_called_required(run: CommandLine) -> None:
    text = run("gap", "--role", "Entry-Level to Mid-Level", "--have", "AWS")

    assert "in focus in" in text
    assert "Machine learning, Deep learning, Python (line 103, strong foundation)" in text
    assert "required elsewhere" not in run("gap", "--role", "Lead AI Backend Engineer", "--have", "AWS")


def test_one_degree_beside_others_of_another_force_is_no_choice(run: CommandLine) -> None:
    text = run("show", "Lead AI Backend Engineer")

    assert "Bachelor's degree (line 9, typically)" in text
    assert "one or all" in text
    assert "of \u201cone or all\u201d the text does not say which" in text


def test_names_of_stages_are_compared_as_stages_and_names_of_roles_as_roles(run: CommandLine) -> None:
    names = ("Entry-Level to Mid-Level", "Senior AI Engineer", "Lead AI Backend Engineer")

    stages = run.json("compare", *names)["subjects"]
    roles = run.json("compare", *names[1:])["subjects"]

    assert {subject["kind"] for subject in stages} == {"career-stage"}
    assert {subject["kind"] for subject in roles} == {"role"}


def test_a_hedge_that_begins_a_sentence_is_not_said_again_behind_it(run: CommandLine) -> None:
    text = run("show", "line 9")

    assert "Typically, for Lead AI Backend Engineer, a PhD is often preferred" in text
    assert "\u2014 typically" not in text


def test_how_many_duties_a_section_has_is_one_number_with_its_reason(run: CommandLine) -> None:
    question = ("list", "duties", "--section", "Core Responsibilities")
    listed, stated = run.json(*question), run.json(*question, "--stated-only")

    assert [row["id"] for row in listed] == [row["id"] for row in stated]
    assert all(row["mentions"] for row in listed)
    assert "Of these, 27 are said to be somebody\u2019s duty (25 in 24 bullets, 2 in sentences alone)" in run(
        *question
    )
    shown = run("show", "Core Responsibilities", "--relation", "has the duty")
    assert "Where they stand: 25 in 24 bullets, 2 in sentences alone." in shown


def test_a_list_says_nothing_of_duties_where_it_lists_others(run: CommandLine) -> None:
    assert "somebody\u2019s duty" not in run("list", "skills", "--section", "Core Responsibilities")


# ---------------------------------------------------------------- what the graph does not have


def test_show_tells_what_the_package_knows_and_marks_it(run: CommandLine) -> None:
    told = run("show", "SQL", code=1)
    answer = json.loads(run("show", "concept:sql", "-O", "json", code=1))

    assert told.startswith("SQL \N{MIDDLE DOT} \N{EM DASH} programming language (concept:sql)\n")
    assert "near it: " in told and "`skillgraph neighbors SQL` tells why" in told
    assert "\N{MIDDLE DOT} is known to the package and not in this graph." in told
    assert (answer["id"], answer["label"], answer["statements"]) == ("concept:sql", "SQL", [])
    assert "dbt" in run("neighbors", "SQL")
    run("show", "Xyzzy", code=2)


def test_search_gives_what_the_package_knows_where_the_graph_has_nothing(run: CommandLine) -> None:
    told = run("search", "Docker", code=1)
    slip = json.loads(run("search", "dokcer", "-O", "json", code=1))

    assert "known, not in this graph" in told
    assert {row["where"] for row in slip} == {"known, not in this graph"}
    assert slip[0]["id"] == "concept:docker"
    assert run.said.endswith("is anything like 'dokcer', but the package knows such a name\n")
    run("search", "xyzzy", code=1)
    assert run.said.endswith("is anything like 'xyzzy'\n")
    assert "known, not" not in run("search", "pyhton")
    assert run("search", "Docker", "--section", "Requirements", code=1) == ""
    assert run("search", "Docker", "--kinds", "role", code=1) == ""


@pytest.mark.parametrize("name", ["Excel", "Lean", "excel"])
def test_a_known_name_stands_before_what_the_graph_says_of_the_word(run: CommandLine, name: str) -> None:
    """A sentence in which the word stands hides no skill of that name."""
    rows = json.loads(run("search", name, "-O", "json"))

    assert (rows[0]["where"], rows[0]["label"].casefold()) == ("known, not in this graph", name.casefold())
    assert {row["where"] for row in rows[1:]}.isdisjoint(
        ["known, not in this graph", "next to what is known"]
    )
    assert len(rows) > 1


def test_search_names_what_the_graph_has_next_to_what_the_package_knows(run: CommandLine) -> None:
    rows = json.loads(run("search", "Prompt Engineering", "-O", "json", code=1))
    labels = {row["label"] for row in rows if row["where"] == "next to what is known"}
    practices = json.loads(run("search", "prompt engineering", "--kinds", "practice", "-O", "json", code=1))

    assert rows[0]["where"] == "known, not in this graph"
    assert "Craft Detailed Prompts" in labels
    assert {row["match"] for row in rows} == {"Prompt engineering"}
    assert practices == []  # the package's is a skill
    assert "next to what" not in run("search", "prompt engineerin", code=1)
    assert "next to what" not in run("search", "prompt engineering", "--stated-only", code=1)


def test_a_slip_in_what_the_package_alone_knows_is_told(run: CommandLine) -> None:
    run("neighbors", "Kubernets", code=2)
    assert "'Kubernetes'" in run.said

    run("path", "Python", "Kubernets", code=2)
    assert "'Kubernetes'" in run.said


def test_pay_is_a_measure_and_market_takes_a_concept(run: CommandLine) -> None:
    assert run("market", "--measure", "pay") == run("market", "--measure", "salary")
    assert run("market", "Rust") == run("market", "--subject", "Rust")
    run("market", "Rust", "--subject", "Rust", code=2)
    assert "given twice" in run.said


def test_gap_without_a_role_takes_the_one_that_the_graph_is_about(run: CommandLine) -> None:
    named = run("gap", "--have", "Python", "--role", "Lead AI Backend Engineer")

    told = run("gap", "--have", "Python")

    assert told.startswith(named.splitlines()[0])
    assert "Lead AI Backend Engineer is the role that this graph is about; --role names another." in told


def test_gap_without_a_role_names_several(tmp_path: Path, run: CommandLine) -> None:
    for name in ("Rust Engineer", "Java Engineer"):
        file = tmp_path / f"{name}.md"
        file.write_text(f"# {name}\n\n## Requirements\n\n- Python\n", encoding="utf-8")
    run("ingest", str(tmp_path), "-g", str(tmp_path / "corpus"))

    run("gap", "-g", str(tmp_path / "corpus"), code=2)

    assert "2 roles of the graph ask for something, and none is named" in run.said
    assert "'Rust Engineer'" in run.said and "--role" in run.said
