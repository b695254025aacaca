"""Each verb on the sample graph: its answer, its options, its exit code."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from command_line import DOCUMENT, SAMPLE, CommandLine, run_process, sample_graph
from skillgraph.cli.application import VERBS, load_verb
from skillgraph.rendering.exports.export import EXPORT_FILES
from skillgraph.rendering.text.output import OutputFormat

OUTPUTS = [output.value for output in OutputFormat]
DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
ROLE = "Lead Geodata Engineer"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("SKILLGRAPH_GRAPH", sample_graph())
    monkeypatch.delenv("SKILLGRAPH_DOCUMENT", raising=False)
    return CommandLine(capsys)


# ---------------------------------------------------------------- help


def test_help_names_every_verb(run: CommandLine) -> None:
    text = run("--help")

    assert all(f"\n  {verb} " in text for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_and_an_example_that_is_its_own(verb: str, run: CommandLine) -> None:
    text = run(verb, "--help")

    assert VERBS[verb].summary in " ".join(text.split())
    assert f"Example: skillgraph {verb}" in text


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_has_a_word_of_help(verb: str) -> None:
    for parameter in load_verb(verb).params:
        assert parameter.help, f"{verb} {parameter.name}"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_section_on_the_page(verb: str) -> None:
    page = DOCS.read_text(encoding="utf-8")

    assert f"\n### `{verb}`" in page
    section = page.partition(f"\n### `{verb}`")[2].partition("\n### ")[0]
    assert f"skillgraph {verb}" in section


def test_the_version_is_printed(run: CommandLine) -> None:
    assert run("--version").startswith("skillgraph ")


# ---------------------------------------------------------------- list, search


def test_list_gives_concepts_with_alternatives_and_count(run: CommandLine) -> None:
    rows = run.json("list", "programming-languages")

    assert [row["label"] for row in rows] == ["Python", "Rust", "R"]
    assert list(rows[0]) == ["id", "label", "kind", "alternatives", "count", "mentions", "named"]


@pytest.mark.parametrize(
    "kind", ["section", "sections", "lists", "documents", "passages", "relations", "roles"]
)
def test_list_takes_kinds_and_structures_in_singular_and_plural(kind: str, run: CommandLine) -> None:
    assert run.json("list", kind)


def test_list_without_a_kind_says_what_there_is(run: CommandLine) -> None:
    assert "roles" in run("list")


def test_a_limit_is_said(run: CommandLine) -> None:
    assert "2 of 9 rows (--limit 9 gives all)" in run("list", "sections", "--limit", "2")


@pytest.mark.parametrize("text", ["pyhton", "PYTHON", "pyth"])
def test_search_forgives(text: str, run: CommandLine) -> None:
    assert run.json("search", text)[0]["id"] == "concept:python"


def test_search_finds_by_alias_and_says_by_which(run: CommandLine) -> None:
    assert run.json("search", "msc")[0]["match"] == "MSc"


def test_search_without_a_hit_exits_1(run: CommandLine) -> None:
    assert run("search", "xyzzy", code=1) == ""
    assert "xyzzy" in run.said
    assert run("search", "xyzzy", "-O", "json", code=1) == "[]\n"


# ---------------------------------------------------------------- show, evidence


def test_show_groups_by_relation_and_section_with_qualifiers_and_places(run: CommandLine) -> None:
    text = run("show", "Python", "--evidence")

    assert "Python — programming language (concept:python)" in text
    assert "\nis required by\n" in text
    assert "  Requirements / Technical Skills\n" in text
    assert "level: proficiency" in text
    assert "beside Rust, R" in text
    assert "line 9" in text


def test_show_tells_few_statements_in_a_sentence_each_with_its_line(run: CommandLine) -> None:
    text = run("show", "Python")

    assert "\n  1 statement\n\nis required by\n  Requirements / Technical Skills\n" in text
    assert "requires proficiency in Python (one of a list) — required; line 9\n" in text
    assert "beside Rust, R" not in text
    assert text.splitlines()[-1].startswith("--evidence shows each statement")


def test_show_says_how_to_see_the_passage_and_shows_it_with_the_document(run: CommandLine) -> None:
    without = run("show", "Python", "--evidence")
    with_it = run("show", "Python", "--document", str(DOCUMENT))

    assert "--document FILE" in without
    assert "--document FILE" not in with_it
    assert "“- Proficiency in programming languages: Python, Rust, or R”" in with_it


def test_the_document_can_be_named_by_the_environment(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLGRAPH_DOCUMENT", str(DOCUMENT))

    evidence = run.json("show", "Python")["statements"][0]["evidence"][0]

    assert evidence["passage"] == "- Proficiency in programming languages: Python, Rust, or R"


def test_all_concepts_are_listed_by_document_with_or_without_a_word_for_all(run: CommandLine) -> None:
    every = run.json("list", "--by-document")

    assert every
    assert run.json("list", "concepts", "--by-document") == every
    assert len(run.json("list", "concept", "--by-document", "--limit", "1")) == 1


def test_what_is_no_concept_is_not_listed_by_document_and_the_error_says_what_is(run: CommandLine) -> None:
    run("list", "sections", "--by-document", code=2)

    assert "error: --by-document is for concepts, not for sections" in run.said
    assert "`skillgraph list concepts --by-document`" in run.said


def test_show_takes_sections_and_lists(run: CommandLine) -> None:
    assert run.json("show", "Requirements/Experience")["kind"] == "section"
    assert run.json("show", "programming languages")["kind"] in {"list", "technology"}


def test_show_narrows_by_section_relation_and_modality(run: CommandLine) -> None:
    everything = run.json("show", ROLE)["statements"]
    required = run.json("show", ROLE, "--modality", "required")["statements"]
    experience = run.json("show", ROLE, "--section", "requirements/experience")["statements"]
    preferred = run.json("show", ROLE, "--relation", "prefers")["statements"]

    assert {s["modality"] for s in required} == {"required"}
    assert {s["relation"] for s in preferred} == {"sg:prefers"}
    assert len(experience) == 1
    assert len(everything) > len(required) > len(experience)


def test_show_exits_1_where_nothing_fits(run: CommandLine) -> None:
    run("show", "Python", "--relation", "prefers", code=1)


def test_evidence_gives_every_statement_with_its_places(run: CommandLine) -> None:
    statements = run.json("evidence", "Rust")

    assert len(statements) >= 2
    assert all(statement["evidence"] for statement in statements)


def test_a_flat_table_has_the_focus_beside_the_passage(run: CommandLine) -> None:
    statements = run.json("show", "Python")["statements"]
    found = [evidence for statement in statements for evidence in statement["evidence"]]

    rows = list(csv.DictReader(io.StringIO(run("show", "Python", "-O", "csv"))))

    assert [[row["focus_start"], row["focus_end"]] for row in rows] == [
        [str(end) for end in evidence["focus"] or ["", ""]] for evidence in found
    ]


def test_a_document_that_cannot_be_read_is_not_laid_to_the_environment(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "guide.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_, **__: False)

    run("show", "Python", "--document", str(tmp_path / "guide.txt"), code=2)

    assert "SKILLGRAPH_DOCUMENT" not in run.said
    assert "  try: " in run.said


def test_evidence_of_a_line(run: CommandLine) -> None:
    subjects = {statement["object"]["label"] for statement in run.json("evidence", "line 11")}

    assert "QGIS" in subjects


def test_stats_counts(run: CommandLine) -> None:
    assert run.json("stats")["documents"] == 1


# ---------------------------------------------------------------- neighbors, path


def test_neighbors_are_ranked_with_reasons(run: CommandLine) -> None:
    rows = run.json("neighbors", "Rust")

    assert "C++" in [row["label"] for row in rows[:3]]
    assert all(row["reasons"] for row in rows)
    assert rows == sorted(rows, key=lambda row: (-row["closeness"], row["id"]))


def test_neighbors_takes_kinds_and_a_limit(run: CommandLine) -> None:
    rows = run.json("neighbors", "Rust", "--kinds", "role", "--limit", "1")

    assert [row["kind"] for row in rows] == ["role"]


def test_path_explains_each_hop(run: CommandLine) -> None:
    text = run("path", "PostGIS", "Spatial database")

    assert re.search(
        r"^PostGIS to Spatial database: 1 hop, very close, 0\.\d\d at its weakest$", text, re.MULTILINE
    )
    assert "1. PostGIS → Spatial database (very close, " in text
    assert "stated: PostGIS is a kind of spatial database (line 10)" in text


def test_path_takes_in_the_kinds_of_its_ends(run: CommandLine) -> None:
    hops = run.json("path", ROLE, "Rust")["paths"][0]["hops"]

    assert [hop["direction"] for hop in hops] == ["forward"]


def test_no_path_exits_1_and_names_components_and_nearest_miss(run: CommandLine) -> None:
    assert run("path", "Python", "Public maps", code=1) == ""
    assert "no meaningful path from 'Python' to 'Public maps'" in run.said
    assert "leads to" in run.said
    assert "nothing in the graph joins them, whatever the kinds" in run.said


# ---------------------------------------------------------------- query


def test_query_takes_text_a_file_and_standard_input(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "SELECT (COUNT(*) AS ?count) { ?role a sg:Role }"
    file = tmp_path / "roles.rq"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    answers = [run("query", text), run("query", str(file)), run("query", "-")]

    assert len(set(answers)) == 1
    assert "5" in answers[0]


@pytest.mark.parametrize(
    ("output", "start"), [("json", "{"), ("csv", "role"), ("tsv", "?role"), ("xml", "<?xml")]
)
def test_query_writes_the_w3c_formats(output: str, start: str, run: CommandLine) -> None:
    assert run("query", "SELECT ?role { ?role a sg:Role }", "-O", output).startswith(start)


@pytest.mark.parametrize(
    "text", ["DESCRIBE concept:rust", "  describe <https://w3id.org/skillgraph/concept/rust>"]
)
def test_a_query_without_a_brace_is_known_by_its_keyword(text: str, run: CommandLine) -> None:
    assert '"Rust"' in run("query", text)


def test_a_file_is_read_whatever_its_name(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("describe my role").write_text("ASK {}", encoding="utf-8")

    assert "true" in run("query", "describe my role")


def test_ask_exits_1_where_the_answer_is_no(run: CommandLine) -> None:
    run("query", "ASK { ?role a sg:Role }")
    assert "false" in run("query", "ASK { ?role a sg:NoSuchClass }", code=1)


def test_a_select_without_rows_is_an_answer(run: CommandLine) -> None:
    run("query", "SELECT * { ?role a sg:NoSuchClass }")


def test_a_graph_is_written_as_turtle(run: CommandLine) -> None:
    assert "skos:prefLabel" in run("query", "CONSTRUCT { ?c skos:prefLabel ?l } { ?c skos:prefLabel ?l }")


def test_a_query_that_does_not_parse_names_line_and_column(run: CommandLine) -> None:
    run("query", "SELECT ?x {\n ?x ?y }", code=2)

    assert "line 2" in run.said


def test_a_query_file_that_is_not_there_is_said(run: CommandLine) -> None:
    run("query", "nowhere.rq", code=2)

    assert "nowhere.rq" in run.said


def test_queries_lists_the_named_queries(run: CommandLine) -> None:
    for row in run.json("queries"):
        assert list(row) == ["name", "question", "parameters", "person"]


# ---------------------------------------------------------------- every answer


ANSWERS = [
    ["list", "roles"],
    ["list", "sections"],
    ["search", "map"],
    ["show", ROLE],
    ["evidence", "Rust"],
    ["stats"],
    ["neighbors", "Rust"],
    ["path", "PostGIS", "SpatiaLite"],
    ["query", "SELECT ?role { ?role a sg:Role }"],
]


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("arguments", ANSWERS, ids=lambda arguments: " ".join(arguments[:2]))
def test_every_output_type_means_the_same_everywhere(
    arguments: list[str], output: str, run: CommandLine
) -> None:
    text = run(*arguments, "-O", output)

    assert text.endswith("\n")
    if output == "json":
        json.loads(text)
    elif output == "jsonl":
        assert [json.loads(line) for line in text.splitlines()]
    elif output == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(text))}) == 1
    elif output == "tsv":
        assert len({line.count("\t") for line in text.splitlines()}) == 1


@pytest.mark.parametrize("arguments", ANSWERS, ids=lambda arguments: " ".join(arguments[:2]))
def test_the_same_question_gets_the_same_bytes(arguments: list[str], run: CommandLine) -> None:
    assert run(*arguments, "-O", "json") == run(*arguments, "-O", "json")


@pytest.mark.parametrize("arguments", [a for a in ANSWERS if a[0] not in {"neighbors", "path"}])
def test_the_query_behind_an_answer_can_be_asked(arguments: list[str], run: CommandLine) -> None:
    question = run(*arguments, "--show-query")

    assert "SELECT" in question
    run("query", question)


@pytest.mark.parametrize(
    "arguments",
    [
        [ROLE],
        [ROLE, "--modality", "required"],
        [ROLE, "--modality", "none", "--relation", "has the area"],
        [ROLE, "--section", "Requirements"],
        ["Requirements", "--relation", "requires"],
        ["list:lead-geodata-engineer_programming-languages"],
        ["statement:lead-geodata-engineer_requires_python"],
    ],
)
def test_the_query_behind_show_is_narrowed_as_the_answer_is(arguments: list[str], run: CommandLine) -> None:
    shown = {statement["id"].partition(":")[2] for statement in run.json("show", *arguments)["statements"]}

    answer = run("query", run("show", *arguments, "--show-query"), "-O", "csv")

    rows = csv.DictReader(io.StringIO(answer))
    assert {row["statement"].rpartition("/statement/")[2] for row in rows} == shown
    assert shown


@pytest.mark.parametrize(
    "arguments", [["pythn"], ["map"], ["map", "--kinds", "duty"], ["map", "--limit", "1"]]
)
def test_the_query_behind_search_gives_the_hits_in_their_order(
    arguments: list[str], run: CommandLine
) -> None:
    found = [hit["label"] for hit in run.json("search", *arguments)]

    answer = run("query", run("search", *arguments, "--show-query"), "-O", "csv")

    assert [row["label"] for row in csv.DictReader(io.StringIO(answer))] == found


@pytest.mark.parametrize(
    "kind",
    ["roles", "technologies", "concepts", "sections", "lists", "documents", "passages", "statements"],
)
@pytest.mark.parametrize("narrowed", [[], ["--stated-only"], ["--section", "Requirements"]])
def test_the_query_behind_list_gives_the_rows(kind: str, narrowed: list[str], run: CommandLine) -> None:
    listed = run.json("list", kind, *narrowed)

    answer = run("query", run("list", kind, *narrowed, "--show-query"), "-O", "csv")

    rows = list(csv.DictReader(io.StringIO(answer)))
    assert len(rows) == len(listed)
    if kind in {"roles", "technologies", "concepts"}:
        counts = {(row["label"], str(row["count"])) for row in listed}
        assert {(row["label"], row["count"]) for row in rows} == counts


@pytest.mark.parametrize(
    "narrowed",
    [
        [],
        ["--stated-only"],
        ["--section", "Requirements"],
        ["--section", "Requirements", "--stated-only"],
    ],
)
def test_the_query_behind_list_relations_gives_the_rows_and_their_counts(
    run: CommandLine, narrowed: list[str]
) -> None:
    listed = {row["id"]: row["count"] for row in run.json("list", "relations", *narrowed)}

    answer = run("query", run("list", "relations", *narrowed, "--show-query"), "-O", "jsonl")

    rows = [json.loads(line) for line in answer.splitlines()]
    assert {row["relation"]: int(row["count"]) for row in rows} == listed


@pytest.mark.parametrize("kind", [[], ["technologies"], ["concepts"]])
@pytest.mark.parametrize("narrowed", [[], ["--section", "Requirements"]])
def test_the_query_behind_list_by_document_gives_the_concepts_and_how_many_documents_they_are_in(
    run: CommandLine, kind: list[str], narrowed: list[str]
) -> None:
    arguments = ["list", *kind, "--by-document", *narrowed]
    listed = {row["id"]: len(row["documents"]) for row in run.json(*arguments)}

    answer = run("query", run(*arguments, "--show-query"), "-O", "jsonl")

    rows = [json.loads(line) for line in answer.splitlines()]
    assert {row["concept"]: int(row["documents"]) for row in rows} == listed


@pytest.mark.parametrize("arguments", [["neighbors", "Rust"], ["path", "PostGIS", "SpatiaLite"]])
def test_the_projection_question_can_be_printed(arguments: list[str], run: CommandLine) -> None:
    assert "(catalog, " in run(*arguments, "--show-query")


# ---------------------------------------------------------------- build, anchor


def test_build_writes_a_graph_and_check_says_that_nothing_would_change(
    run: CommandLine, tmp_path: Path
) -> None:
    built = tmp_path / "built"

    assert "43 concepts" in run("build", "--ontology", str(SAMPLE), "-g", str(built))
    assert "nothing changed" in run("build", "--ontology", str(SAMPLE), "-g", str(built), "--check")
    assert run("list", "roles", "-g", str(built))


def test_check_exits_1_where_something_would_change(run: CommandLine, tmp_path: Path) -> None:
    text = run("build", "--ontology", str(SAMPLE), "-g", str(tmp_path / "new"), "--check", code=1)

    assert "would change" in text
    assert not (tmp_path / "new").exists()


def test_anchor_finds_the_sample_anchored(run: CommandLine) -> None:
    text = run("anchor", "--ontology", str(SAMPLE), "--document", str(DOCUMENT), "--check")

    assert "nothing changed" in text


# ---------------------------------------------------------------- review, coverage, validate, export


def test_review_prints_each_passage_beside_its_statements(run: CommandLine) -> None:
    text = run("review", "--section", "Requirements/Technical Skills", "--document", str(DOCUMENT))

    assert "| - Knowledge of tools such as QGIS" in text
    assert "- Lead Geodata Engineer requires knowledge of QGIS" in text
    assert "Openings" not in text


def test_review_without_the_document_says_how_to_see_the_passages(run: CommandLine) -> None:
    assert "--document FILE" in run("review")


def test_coverage_has_its_documented_shape(run: CommandLine) -> None:
    without = run.json("coverage")
    with_it = run.json("coverage", "--document", str(DOCUMENT))

    assert list(without) == ["passages", "covered", "sections", "uncovered", "words"]
    assert without["words"] is None
    assert all(list(row) == ["id", "document", "line", "section", "words"] for row in with_it["words"])
    assert sum(row["passages"] for row in without["sections"]) == without["passages"]
    assert len(without["uncovered"]) == without["passages"] - without["covered"]
    shape = ["id", "document", "line", "kind", "start", "end", "section", "reason", "passage"]
    assert all(list(row) == shape for row in without["uncovered"])


def test_coverage_exits_1_under_the_limit(run: CommandLine) -> None:
    covered = run.json("coverage")
    percent = 100 * covered["covered"] / covered["passages"]

    run("coverage", "--fail-under", f"{percent:.6f}", code=0)
    if percent < 100:
        run("coverage", "--fail-under", "100", code=1)


def test_validate_exits_1_where_the_graph_does_not_conform(run: CommandLine, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix concept: <https://w3id.org/skillgraph/concept/> .\n"
        'concept:x a skos:Concept ; skos:prefLabel "x"@en .\n',
        encoding="utf-8",
    )

    answer = json.loads(run("validate", "-g", str(broken), "-O", "json", code=1))

    assert answer["conforms"] is False
    assert list(answer["violations"][0]) == ["check", "node", "message", "details"]


@pytest.mark.parametrize(
    "name",
    ["turtle", "trig", "nquads", "jsonld", "rdfxml", "graphml", "gexf", "nodes", "edges", "html", "HTML"],
)
def test_export_writes_to_standard_output(name: str, run: CommandLine) -> None:
    assert run("export", name)


@pytest.mark.parametrize("name", ["turtle", "html"])
def test_a_dash_is_standard_output_and_no_file(
    name: str, run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run("export", name, "--to", "-") == run("export", name)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("name", ["csv", "all", "neo4j", "charts", "parquet"])
def test_several_files_do_not_go_to_standard_output(
    name: str, run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    run("export", name, "--to", "-", code=2)

    assert "name a folder with `--to " in run.said
    assert [*tmp_path.iterdir()] == []


def test_export_writes_to_a_file_or_a_folder_and_says_where(run: CommandLine, tmp_path: Path) -> None:
    file = run("export", "turtle", "--to", str(tmp_path / "graph.ttl")).strip()
    pair = run("export", "csv", "--to", str(tmp_path / "csv")).split()
    everything = run("export", "all", "--to", str(tmp_path / "all")).split()

    assert all(Path(path).stat().st_size for path in [file, *pair, *everything])
    assert [Path(path).name for path in pair] == ["nodes.csv", "edges.csv", "ATTRIBUTION.txt"]
    assert len(everything) == len(EXPORT_FILES) + 1  # whose the counts in them are


@pytest.mark.parametrize(
    ("name", "lost"),
    [("turtle", "turtle leaves out the named graphs"), ("csv", "csv leaves out offsets"), ("trig", "")],
)
def test_an_export_says_on_standard_error_what_it_does_not_hold(
    name: str, lost: str, run: CommandLine, tmp_path: Path
) -> None:
    written = run("export", name, "--to", str(tmp_path))

    assert "note:" not in written
    assert run.said.startswith(f"note: {lost}") if lost else "note:" not in run.said


def test_export_neo4j_writes_the_files_of_its_import_into_a_folder(run: CommandLine, tmp_path: Path) -> None:
    written = run("export", "neo4j", "--to", str(tmp_path / "import")).split()

    assert [Path(path).name for path in written] == [
        "nodes.csv",
        "relationships.csv",
        "load.cypher",
        "ATTRIBUTION.txt",
    ]
    assert all(Path(path).stat().st_size for path in written)


def test_export_xlsx_writes_a_workbook(run: CommandLine, tmp_path: Path) -> None:
    file = Path(run("export", "xlsx", "--to", str(tmp_path / "graph.xlsx")).strip())

    assert file.read_bytes().startswith(b"PK")


def test_an_unknown_format_is_answered_with_all_that_there_are(run: CommandLine) -> None:
    run("export", "nonsense", code=2)

    assert all(name in run.said.partition("try:")[2] for name in ("turtle", "html", "csv", "all"))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="there is no /proc here")
def test_an_export_to_our_standard_output_stands_there_alone(tmp_path: Path) -> None:
    link = tmp_path / "stdout"  # as /dev/stdout, but a fault would replace a file of ours
    link.symlink_to("/proc/self/fd/1")

    outcome = run_process("export", "nodes", "--to", str(link))

    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout == run_process("export", "nodes").stdout
    assert link.is_symlink()


def test_an_export_that_cannot_be_is_refused(run: CommandLine) -> None:
    run("export", "bogus", code=2)

    assert "  try: " in run.said


def test_the_two_files_of_csv_go_into_a_folder_of_that_name_like_all_several_files(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    written = run("export", "csv").split()

    assert written == [f"csv/{name}" for name in ("nodes.csv", "edges.csv", "ATTRIBUTION.txt")]


def test_an_option_without_its_value_points_to_the_help_of_its_verb(run: CommandLine) -> None:
    run("gap", "--have", code=2)

    assert "  try: `skillgraph gap --help`" in run.said


def test_the_main_help_marks_the_verbs_that_need_an_extra(run: CommandLine) -> None:
    """What a verb's own help says of it, and no other verb."""
    marked = {verb for verb, row in VERBS.items() if row.extra}

    text = " ".join(run("--help").split())
    told = {verb for verb, row in VERBS.items() if f"{row.summary} Needs skillgraph[corpus]." in text}
    assert told == marked
    assert marked == {"trends", "core", "distinctive", "together", "pay"}
    assert all("skillgraph[corpus]" in run(verb, "--help") for verb in marked)


# ---------------------------------------------------------------- what is called otherwise


def test_evidence_of_words_takes_the_concepts_that_have_them_and_says_so(run: CommandLine) -> None:
    text = run("evidence", "map tiles err")

    assert "Nothing is called 'map tiles err'; these have the words: Check map tiles for errors" in text


def test_export_charts_writes_into_a_folder_and_takes_no_option_of_the_page(
    run: CommandLine, tmp_path: Path
) -> None:
    written = run("export", "charts", "--to", str(tmp_path / "pictures")).split()

    run("export", "charts", "--focus", "Python", code=2)

    assert [Path(path).name for path in written][:3] == ["demand.svg", "shares.svg", "pay.svg"]
    assert "are only for the page" in run.said
