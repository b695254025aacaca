"""A query that finds nothing says what in it the graph does not know, and its exit code stays."""

import pytest

from command_line import CommandLine, sample_graph
from skillgraph.queries import open_store
from skillgraph.queries.emptiness import explain_nothing

OF_FIGURES = (
    "nothing that sg:requires leads to has schema:minValue; "
    "schema:minValue is said of sg:Figure, to which sg:figure leads"
)
REQUIREZ = "the graph has no sg:requirez; sg:requires or sg:willRequire?"
STORE = open_store(sample_graph())
PREFIX = "PREFIX own: <https://w3id.org/skillgraph/>\n"


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("SELECT ?x { ?x sg:requirez ?y }", REQUIREZ),
        (
            PREFIX + "ASK { ?x own:requirez ?y }",
            "the graph has no sg:requirez; sg:requires or sg:willRequire?",
        ),
        ("SELECT ?x { ?x skos:preflabel ?y }", "the graph has no skos:preflabel; skos:prefLabel?"),
        ("SELECT ?x { ?x a sg:soft-skill }", "the graph has no sg:soft-skill; sg:SoftSkill or sg:Skill?"),
        ("DESCRIBE concept:pyton", "the graph has no concept:pyton"),
        (
            'SELECT ?x { ?x skos:prefLabel "Python" }',
            '"Python" has a language in the graph: write "Python"@en',
        ),
        ("SELECT ?x { ?y a sg:Skill ; rdfs:label ?x }", "a concept has skos:prefLabel, but no rdfs:label"),
        (
            "DESCRIBE <https://w3id.org/skillgraph/document/a/section/b>",
            (
                "https://w3id.org/skillgraph/document/a/section/b is written section:a_b since version 0.2, "
                "but the graph does not have it"
            ),
        ),
        (
            "DESCRIBE passage:overview-01",
            "the graph has no passage:overview-01; passage:lead-geodata-engineer_overview-01?",
        ),
        (
            "SELECT ?x FROM document:lead-geodata-engineer { ?x a sg:Skill }",
            (
                "document:lead-geodata-engineer is a document and no graph: "
                "what it states is in graph:document_lead-geodata-engineer"
            ),
        ),
        (
            "SELECT ?x { ?s a sg:Skill ; skos:prefLabel ?x . concept:python sg:requires ?s }",
            (
                "concept:python is the object of sg:requires, never its subject: "
                "write ?x sg:requires concept:python"
            ),
        ),
        (
            "SELECT ?x { ?x sg:requires concept:lead-geodata-engineer }",
            (
                "concept:lead-geodata-engineer is the subject of sg:requires, never its object: "
                "write concept:lead-geodata-engineer sg:requires ?x"
            ),
        ),
        (
            "SELECT ?f { ?r sg:requires ?f . ?f schema:minValue ?low }",
            OF_FIGURES,
        ),
        (
            "SELECT ?x { ?f schema:minValue ?low . ?r sg:requires ?f }",
            OF_FIGURES,
        ),
        (
            "SELECT ?y { ?x sg:requires ?y ; sg:logic ?z }",
            "nothing has both sg:requires and sg:logic; sg:requires is said of sg:Role, sg:logic of sg:List",
        ),
        (
            "SELECT ?x { ?f schema:value ?x ; sg:measure 'salary' ; schema:minValue ?y }",
            "nothing has both schema:value and schema:minValue; each is said of some sg:Figure",
        ),
    ],
)
def test_what_the_graph_does_not_know_is_told(query: str, note: str) -> None:
    assert explain_nothing(STORE, query) == [note]


@pytest.mark.parametrize(
    ("pattern", "note"),
    [
        ('sg:modality "requiredd"', 'sg:modality never has the value "requiredd": write "required"'),
        ('sg:modality "required"@en', 'sg:modality never has the value "required"@en: write "required"'),
        ('sg:modality "REQUIRED"', 'sg:modality never has the value "REQUIRED": write "required"'),
        (
            "sg:modality ?m FILTER (?m = 'requird')",
            'sg:modality never has the value "requird": write "required"',
        ),
        (
            'sg:modality ?m FILTER ("requird" = ?m)',
            'sg:modality never has the value "requird": write "required"',
        ),
    ],
)
def test_a_value_that_a_qualifier_never_has_gets_the_nearest(pattern: str, note: str) -> None:
    assert explain_nothing(STORE, f"SELECT ?x {{ ?x {pattern} }}") == [note]


def test_what_is_near_no_value_gets_all_that_there_are() -> None:
    [note] = explain_nothing(STORE, 'SELECT ?x { ?x sg:modality "zebra" }')

    assert note.startswith('sg:modality never has the value "zebra"; its values are ')
    assert "required" in note


def test_a_level_in_capitals_is_not_taken_for_a_label_of_that_name() -> None:
    store = open_store()

    assert explain_nothing(store, 'SELECT ?x { ?x sg:level "Expertise" }') == [
        'sg:level never has the value "Expertise": write "expertise"'
    ]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x { ?x a sg:Skill FILTER (false) }",
        'SELECT ?x { ?x skos:prefLabel "Python"@en ; a sg:Role }',
        'SELECT ?x { ?x sg:logic "any-of" ; a sg:Role . FILTER (1 < 2) }',
        "SELECT ?x { ?x sg:requires/skos:prefLabel ?y . ?y sg:logic ?z }",
        "SELECT ?x { { ?x sg:requires ?y } UNION { ?x sg:logic ?y } FILTER (false) }",
        "SELECT ?x { ?x sg:requires ?y OPTIONAL { ?x sg:logic ?z } FILTER (false) }",
        "SELECT ?x { ?x sg:requires ?y FILTER NOT EXISTS { ?y skos:prefLabel ?z } }",
        "SELECT ?x { GRAPH graph:direct { ?x a <https://example.org/not-ours> } }",
    ],
)
def test_what_the_graph_knows_and_what_is_not_ours_is_no_slip(query: str) -> None:
    assert explain_nothing(STORE, query) == []


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_the_answer_is_as_before_and_the_note_beside_it(run: CommandLine) -> None:
    printed = run("query", "-g", sample_graph(), "SELECT ?x { ?x sg:requirez ?y }", "-O", "csv")

    assert printed.split() == ["x"]
    assert run.said.startswith("note: the graph has no sg:requirez")


def test_a_named_query_of_a_role_that_asks_for_nothing_says_so_and_names_those_that_do(
    run: CommandLine,
) -> None:
    run("query", "--name", "required-skills", "--role", "AI Engineer")

    assert run.said == (
        "note: nothing is asked of AI Engineer; something is asked of Lead AI Backend Engineer, "
        "Senior AI Engineer\n"
    )


def test_a_named_query_that_finds_nothing_blames_no_term_of_its_own(run: CommandLine) -> None:
    run("query", "--name", "challenges-without-remedy")

    assert run.said == ""
