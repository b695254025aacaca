"""Questions about the role of one document, and about the occupation over all."""

import re
from pathlib import Path

import pytest

from command_line import CommandLine
from skillgraph.corpus.ingest import ingest_documents

ADS = {
    "harbor": "- SQL is required\n- 3+ years of experience with Python\n- Tableau is a plus\n",
    "orchard": "- SQL is required\n- Knowledge of Snowflake is required\n",
    "quarry": "- SQL is a plus\n- Python is required\n",
}


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ads")
    for name, asked in ADS.items():
        text = f"# Analytics Engineer\n\n## Requirements\n\n{asked}"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    ingest_documents([folder / f"{name}.md" for name in ADS], folder / "several")
    ingest_documents([folder / "harbor.md"], folder / "one")
    return folder


@pytest.fixture
def ask(corpora: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpora / "several"))
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


def test_a_gap_over_documents_says_how_many_ask_and_how_many_require(ask: CommandLine) -> None:
    printed = ask("gap", "--role", "Analytics Engineer", "--have", "Tableau")

    assert "over 3 documents: harbor, orchard, quarry" in printed
    assert "SQL \u2014 asked for in 3 of 3 documents, required in 2" in printed


def test_years_of_a_thing_count_as_asking_for_it(ask: CommandLine) -> None:
    gap = ask.json("gap", "--role", "Analytics Engineer", "--have", "Tableau")

    counted = {row["label"]: (row["documents"], row["required_in"]) for row in gap["concepts"]}
    assert counted == {"SQL": (3, 2), "Python": (2, 2), "Snowflake": (1, 1), "Tableau": (1, 0)}
    assert gap["documents"] == ["document:harbor", "document:orchard", "document:quarry"]


@pytest.mark.parametrize(
    "name", ["concept:quarry_analytics-engineer", "Analytics Engineer (quarry)", "document:quarry", "quarry"]
)
def test_a_gap_for_one_documents_role_asks_what_that_document_asks(ask: CommandLine, name: str) -> None:
    gap = ask.json("gap", "--role", name, "--have", "Tableau")

    assert gap["role"]["label"] == "Analytics Engineer (quarry)"
    assert {row["label"] for row in gap["concepts"]} == {"SQL", "Python"}
    assert gap["documents"] == ["document:quarry"]


def test_show_says_over_which_documents_or_whose_role_it_is(ask: CommandLine) -> None:
    of_all, of_one = ask("show", "Analytics Engineer"), ask("show", "concept:orchard_analytics-engineer")

    assert "over 3 documents: harbor, orchard, quarry" in of_all and "7 statements" in of_all
    assert "SQL: asked for in 3 of 3 documents, required in 2" in of_all
    assert "Tableau: asked for" not in of_all and "asked for in" not in of_one
    assert "as document:orchard alone tells of it" in of_one and "2 statements" in of_one


def test_the_query_behind_show_and_gap_finds_what_documents_say_of_their_own(
    ask: CommandLine, tmp_path: Path
) -> None:
    for verb in (["show", "Analytics Engineer"], ["gap", "--role", "Analytics Engineer"]):
        (tmp_path / "behind.rq").write_text(ask(*verb, "--show-query"), "utf-8")

        rows = ask.json("query", str(tmp_path / "behind.rq"))["results"]["bindings"]

        assert len({row["statement"]["value"] for row in rows}) == 7


def test_a_list_for_a_role_counts_what_a_gap_counts(ask: CommandLine) -> None:
    gap = ask.json("gap", "--role", "Analytics Engineer", "--have", "Tableau")

    rows = ask.json("list", "technologies", "--role", "Analytics Engineer")

    assert {row["label"]: (row["asked"], row["required"]) for row in rows} == {
        row["label"]: (row["documents"], row["required_in"]) for row in gap["concepts"]
    }
    assert {row["label"]: row["share"] for row in rows} == {
        "SQL": 1.0, "Python": 0.6667, "Tableau": 0.3333, "Snowflake": 0.3333
    }  # fmt: skip
    printed = ask("list", "technologies", "--role", "Analytics Engineer")
    assert re.search(r"SQL +programming-language +core +3 of 3 +3 +2 ", printed)
    assert "in 3 documents about Analytics Engineer." in printed


def test_a_list_for_a_role_leaves_out_what_is_said_of_others(ask: CommandLine) -> None:
    rows = ask.json("list", "concepts", "--role", "document:orchard")

    assert {row["label"]: row["documents"] for row in rows} == {
        "SQL": ["document:orchard"], "Snowflake": ["document:orchard"]
    }  # fmt: skip
    assert not ask("list", "passages", "--role", "orchard", code=2)
    assert "--role is for concepts, not for passages" in ask.said


@pytest.mark.parametrize("role", ["Analytics Engineer", "document:quarry"])
def test_the_query_behind_a_list_for_a_role_counts_the_same(
    ask: CommandLine, tmp_path: Path, role: str
) -> None:
    asked = ("list", "technologies", "--role", role)
    (tmp_path / "behind.rq").write_text(ask(*asked, "--show-query"), "utf-8")

    found = ask.json("query", str(tmp_path / "behind.rq"))["results"]["bindings"]

    rows = ask.json(*asked)
    counts = {row["label"]: [len(row["documents"]), row["asked"], row["required"]] for row in rows}
    numbers = ("documents", "asked", "required")
    assert {row["label"]["value"]: [int(row[name]["value"]) for name in numbers] for row in found} == counts


@pytest.mark.parametrize("options", [[], ["--by-document"]])
def test_the_query_behind_a_list_counts_what_the_list_counts(
    ask: CommandLine, tmp_path: Path, options: list[str]
) -> None:
    rows = ask.json("list", "roles", *options)
    (tmp_path / "behind.rq").write_text(ask("list", "roles", *options, "--show-query"), "utf-8")

    found = ask.json("query", str(tmp_path / "behind.rq"))["results"]["bindings"]

    counted = {row["id"]: row.get("count") or len(row["documents"]) for row in rows}
    last = "documents" if options else "count"
    assert {row["label"]["value"]: int(row[last]["value"]) for row in found} == {
        row["label"]: counted[row["id"]] for row in rows
    }


def test_a_named_query_about_the_occupation_is_about_all_its_documents(ask: CommandLine) -> None:
    printed = ask("query", "--name", "required-skills", "--role", "Analytics Engineer")

    assert all(skill in printed for skill in ("SQL", "Python", "Snowflake"))


def test_compare_takes_two_documents_roles_and_the_occupation(ask: CommandLine) -> None:
    own = ask.json("compare", "concept:harbor_analytics-engineer", "concept:orchard_analytics-engineer")
    whole = ask("compare", "Analytics Engineer", "concept:orchard_analytics-engineer")

    assert {row["concept"]["label"] for row in own["rows"] if row["where"] == "AB"} == {"SQL"}
    assert "A: Analytics Engineer (role), over 3 documents" in whole
    assert "0 only in B" in whole


def test_list_puts_documents_roles_behind_what_they_share(ask: CommandLine) -> None:
    rows = ask.json("list", "roles")

    assert [(row["label"], row["count"], row.get("documents")) for row in rows] == [
        ("Analytics Engineer", 7, 3),
        ("Analytics Engineer (harbor)", 3, None),
        ("Analytics Engineer (orchard)", 2, None),
        ("Analytics Engineer (quarry)", 2, None),
    ]


def test_conflicts_stay_inside_a_document_unless_they_are_asked_for_between(ask: CommandLine) -> None:
    ask("conflicts", code=1)

    between = ask("conflicts", "--between-documents")

    assert "SQL" in between


def test_where_one_document_has_the_role_its_plain_name_is_enough(
    ask: CommandLine, corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(corpora / "one"))

    roles = ask.json("list", "roles")
    printed = [
        ask("show", "Analytics Engineer"),
        ask("gap", "--role", "Analytics Engineer"),
        ask("search", "analytics"),
        ask("compare", "Analytics Engineer", "document:harbor"),
    ]

    assert [(row["label"], row["count"]) for row in roles] == [("Analytics Engineer", 3)]
    assert not any(re.search(r"\(harbor\)|over \d|harbor_analytics-engineer \(", text) for text in printed)


def test_the_page_tells_of_the_occupation_or_of_the_role_that_is_named(
    ask: CommandLine, tmp_path: Path
) -> None:
    ask("export", "html", "--to", str(tmp_path / "all.html"))
    ask("export", "html", "--role", "concept:quarry_analytics-engineer", "--to", str(tmp_path / "own.html"))

    heads = [
        re.search("<h1>.*</h1>\n<p>[0-9]+ concepts", (tmp_path / name).read_text("utf-8"))
        for name in ("all.html", "own.html")
    ]

    assert [head and head[0] for head in heads] == [
        "<h1><bdi>3 documents</bdi></h1>\n<p>5 concepts",
        "<h1><bdi>Analytics Engineer</bdi></h1>\n<p>8 concepts",
    ]


def test_exports_tie_a_documents_role_to_what_is_shared(ask: CommandLine, tmp_path: Path) -> None:
    ask("export", "csv", "--to", str(tmp_path))

    edges = "".join(path.read_text("utf-8") for path in tmp_path.glob("**/*edges*.csv"))
    assert "concept:quarry_analytics-engineer,concept:analytics-engineer,skos:broader" in edges


def test_compare_says_in_how_many_documents_what_is_qualified_alike_is_asked_for(
    ask: CommandLine, tmp_path: Path
) -> None:
    needs = {
        "Pipe Fitter": ("Kafka SQL Scala Redis", "Kafka SQL Docker Helm", "SQL Rust Terraform Java"),
        "Valve Maker": ("Kafka SQL Ansible Perl", "SQL Ruby Swift Kotlin", "SQL Rust Haskell Jira"),
    }
    for role, documents in needs.items():
        for number, named in enumerate(documents):
            text = f"# {role}\n\n## Requirements\n\n" + "".join(f"- {one}\n" for one in named.split())
            (tmp_path / f"{role[0]}{number}.md").write_text(text, encoding="utf-8")
    ingest_documents(sorted(tmp_path.glob("*.md")), tmp_path / "corpus")

    two = ask("compare", "Pipe Fitter", "Valve Maker", "-g", str(tmp_path / "corpus"))
    one = ask("compare", "Pipe Fitter", "document:v1", "-g", str(tmp_path / "corpus"))

    alike = next(line for line in two.splitlines() if "qualified alike" in line)
    told = sorted(alike.partition(": ")[2].split(", "))
    assert told == ["Apache Kafka (A in 2 of 3; B in 1 of 3)", "Rust", "SQL"]
    assert "Apache Kafka (in 2 of 3)" in one and "Rust (in 1 of 3)" in one


def test_a_list_of_a_roles_skills_says_that_technologies_are_no_part_of_it(ask: CommandLine) -> None:
    skills = ask("list", "skills", "--role", "Analytics Engineer", code=1)
    others = [ask("list", *kind, "--role", "Analytics Engineer") for kind in (["technologies"], [])]

    told = "Not among them: 4 technologies; `skillgraph list --role 'Analytics Engineer'` has all."
    assert told in skills
    assert not any("Not among them" in answer for answer in others)


def test_a_title_that_was_cut_is_answered_with_the_roles_that_it_holds(ask: CommandLine) -> None:
    ask("gap", "--role", "Interim Analytics Engineer (all genders) for our office in Bergen", code=2)

    assert "unknown role" in ask.said and "try: 'Analytics Engineer'? or `skillgraph list roles`" in ask.said


def test_several_documents_of_one_title_are_those_of_the_role_that_they_share(
    ask: CommandLine, tmp_path: Path
) -> None:
    title = "Pipe Fitter (m/f/d) - Remote, Germany"
    for name, asked in {"one": "- SQL\n- Rust\n- Jira\n", "two": "- Python\n- Docker\n- Helm\n"}.items():
        (tmp_path / f"{name}.md").write_text(f"# {title}\n\n## Requirements\n\n{asked}", encoding="utf-8")
    ingest_documents(sorted(tmp_path.glob("*.md")), tmp_path / "corpus")

    gap = ask.json("gap", "--role", title, "--have", "SQL", "-g", str(tmp_path / "corpus"))

    assert (gap["role"]["id"], len(gap["documents"])) == ("concept:pipe-fitter", 2)


@pytest.mark.parametrize(("skill", "answer"), [("SQL", "yes"), ("Snowflake", "yes"), ("Tableau", "no")])
def test_of_the_roles_of_documents_a_named_query_gives_one_answer(
    skill: str, answer: str, ask: CommandLine
) -> None:
    """What one document requires is required, whatever the others say; not one row a document."""
    question = ("query", "--name", "is-required", "--role", "Analytics Engineer")

    assert ask(*question, "--bind", f"skill={skill}", "-O", "csv").split() == ["answer", answer]


def test_a_query_says_what_it_is_asked_of_where_nothing_is_named(ask: CommandLine) -> None:
    ask("query", "--name", "is-required")

    assert "note: asked of all roles of the graph; --role names one" in ask.said
    told = "note: skill is R, as none is given, and this graph does not name it; --bind skill=\u2026"
    assert told in ask.said


def test_of_a_role_and_a_skill_of_one_name_a_parameter_takes_what_it_is_of(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "ad.md").write_text("# DevOps\n\n## Requirements\n\n- DevOps is required\n", encoding="utf-8")
    ingest_documents([tmp_path / "ad.md"], tmp_path / "graph")
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(tmp_path / "graph"))
    ask = CommandLine(capsys)
    catalog = ask.json("list", "concepts")
    assert {row["kind"] for row in catalog if row["label"].startswith("DevOps")} >= {"role"}

    ask("query", "--name", "is-required", "--role", "DevOps", "--bind", "skill=DevOps")

    assert "error" not in ask.said


def test_an_empty_query_is_refused_and_standard_input_is_not_read(ask: CommandLine) -> None:
    ask("query", "", code=2)

    assert "the query is empty" in ask.said


def test_beside_a_document_the_name_of_another_is_that_document_though_a_role_is_called_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = "## Requirements\n\n- Two years of experience as an analyst\n- SQL is required\n"
    (tmp_path / "analyst.md").write_text(f"# Data Analyst\n\n{asked}", encoding="utf-8")
    other = "# Platform Engineer\n\n## Requirements\n\n- SQL is required\n"
    (tmp_path / "platform.md").write_text(other, encoding="utf-8")
    ingest_documents([tmp_path / "analyst.md", tmp_path / "platform.md"], tmp_path / "graph")
    monkeypatch.setenv("SKILLGRAPH_GRAPH", str(tmp_path / "graph"))
    ask = CommandLine(capsys)

    text = ask("compare", "platform", "analyst")

    assert "A: Platform Engineer (document)" in text and "B: Data Analyst (document)" in text
    assert "'analyst' is the document" in text.splitlines()[0]


def test_stats_says_how_many_of_the_concepts_are_documents_own(ask: CommandLine) -> None:
    told, roles = ask("stats"), ask.json("list", "roles")

    own = sum("_" in role["id"] for role in roles)
    assert re.search(rf"^{own} of the concepts are a role or stage as one document alone", told, re.MULTILINE)
