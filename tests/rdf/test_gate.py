"""The lexical gate: what ends or misuses the engine is refused, what is only long or odd passes."""

import pytest

from skillgraph.errors import QueryError
from skillgraph.queries import check_query, named_queries, violation_queries
from skillgraph.rdf.gate import iter_tokens


def patterns(count: int) -> str:
    return " ".join(f"?a{number} ?p{number} ?b{number} ." for number in range(count))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }",
        "SELECT * { service ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o }SERVICE<https://example.org/>{}",
        "SELECT * { ?s ?p (1)SeRvIcE SILENT ex:a {} }",
    ],
)
def test_service_is_switched_off_however_it_is_written(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is switched off"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?SERVICE { ?SERVICE ?p ?o }",
        "SELECT * { ?s SERVICE:a ?o }",
        'SELECT * { ?s ?p "SERVICE <x> {" }',
        "SELECT * { ?s ?p '''it's a SERVICE''' }",
        "SELECT * { ?s ?p ?o } # SERVICE { (((",
        "SELECT * { ?s <urn:SERVICE> ?o }",
        "SELECT * { FILTER(?a<?b && ?c>?d) }",
        r'SELECT * { ?s ?p "a \"quoted\" { string" ; ex:a\,b 1.5e3 , .5 , -2 , true }',
        "SELECT (COUNT(*) AS ?n) { ?s a/rdfs:subClassOf* ?c . FILTER NOT EXISTS { ?s ^sg:object|!a [] } }",
        "SELECT * { VALUES (?a ?b) { (1 2) (UNDEF 'x'@en) } ?s ?p (1 2 [ ?q ?r ]) }",
    ],
)
def test_what_only_looks_dangerous_passes(query: str) -> None:
    check_query(query)


@pytest.mark.parametrize(
    "query", [*named_queries().values(), *violation_queries().values()], ids=lambda q: q.name
)
def test_our_own_queries_pass(query: object) -> None:
    check_query(query.text)  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", ["INSERT", "delete", "LOAD", "Clear", "DROP"])
def test_an_update_is_refused_because_a_query_only_reads(word: str) -> None:
    with pytest.raises(QueryError, match=f"{word.upper()} is switched off"):
        check_query(f"{word} {{ }}")


@pytest.mark.parametrize(("opening", "closing"), [("{", "}"), ("(", ")"), ("<<", ">>")])
def test_brackets_nest_64_deep_and_no_deeper(opening: str, closing: str) -> None:
    check_query(f"SELECT * {opening * 64}{closing * 64}")

    with pytest.raises(QueryError, match="nested more than 64 deep"):
        check_query(f"SELECT * {opening * 65}{closing * 65}")


def test_a_group_has_64_triple_patterns_and_no_more() -> None:
    check_query(f"SELECT * {{ {patterns(64)} }}")

    with pytest.raises(QueryError, match="more than 64 triple patterns"):
        check_query(f"SELECT * {{ {patterns(65)} }}")


@pytest.mark.parametrize(
    "group",
    [
        "?s " + " ; ".join("?p ?o" for _ in range(65)),
        "?s ?p " + " , ".join("?o" for _ in range(65)),
        "?s ?p ( " + "1 " * 40 + ")",
        " ".join("[ ?p ?o ] ." for _ in range(65)),
        "?s " + "/".join("?p" for _ in range(66)) + " ?o",
        " ".join(f"{{ ?a{number} ?p ?o }}" for number in range(65)),
        " ".join(f"GRAPH ?g{number} {{ ?a ?p ?o }}" for number in range(65)),
    ],
    ids=["semicolons", "commas", "a collection", "blank nodes", "a path", "plain groups", "graphs"],
)
def test_every_way_of_writing_patterns_is_counted(group: str) -> None:
    with pytest.raises(QueryError, match="more than 64 triple patterns"):
        check_query(f"SELECT * {{ {group} }}")


@pytest.mark.parametrize(
    "group",
    [
        "VALUES ?x { " + "ex:a " * 500 + "}",
        "VALUES (?x ?y) { " + "(ex:a 1) " * 500 + "}",
        "?s ?p ?o . FILTER (?o IN (" + ", ".join("1" for _ in range(500)) + "))",
        "?s ?p ?o . " + "FILTER (?o != 1) . " * 60,
    ],
    ids=["values", "rows of values", "an IN list", "filters"],
)
def test_what_is_no_pattern_is_not_counted_as_one(group: str) -> None:
    check_query(f"SELECT * {{ {group} }}")


def test_a_chain_of_operators_is_limited() -> None:
    with pytest.raises(QueryError, match="more than 1,000 operators"):
        check_query("SELECT * { FILTER (" + "!" * 1001 + "?x) }")


def test_many_groups_are_limited_in_all() -> None:
    group = f"OPTIONAL {{ {patterns(60)} }} "

    with pytest.raises(QueryError, match="more than 512 triple patterns"):
        check_query(f"SELECT * {{ {group * 9} }}")


def test_a_query_that_is_too_long_is_refused() -> None:
    with pytest.raises(QueryError, match="more than 262,144"):
        check_query("#" * 262_145)


def test_a_backslash_outside_strings_is_refused_at_its_place() -> None:
    with pytest.raises(QueryError) as caught:
        check_query("SELECT * {\n  \\u0053ERVICE <x> {} }", source="a.rq")

    assert caught.value.location == "a.rq, line 2, column 3"


def test_a_string_that_is_not_closed_is_named() -> None:
    with pytest.raises(QueryError, match="a string is not closed"):
        check_query("SELECT * { ?s ?p 'x }")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a.b-c:d", ["a.b-c:d"]),
        ("a.b-c.5", ["a", ".", "b", "-", "c", ".5"]),
        ("a..b:c", ["a..b:c"]),
        ("a. :b", ["a", ".", ":b"]),
        ("_:b._", ["_:b._"]),
        (r"a:b\,c.", [r"a:b\,c", "."]),
        ('"""a""""b"', ['"""a"""', '"b"']),
        (r"'''a''b\''''", [r"'''a''b\''''"]),
    ],
)
def test_a_name_with_dots_is_one_token_only_where_it_is_a_prefix(text: str, tokens: list[str]) -> None:
    assert [token for _, token, _ in iter_tokens(text)] == tokens


def test_half_a_character_is_refused_at_its_place() -> None:
    with pytest.raises(QueryError, match="not UTF-8") as caught:
        check_query("ASK {\n \udcff }")

    assert caught.value.location == "the query, line 2, column 2"
