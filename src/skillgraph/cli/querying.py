"""`query` and `queries`: SPARQL, free and named."""

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillgraph.boundary.inputs import MAX_TEXT_BYTES, read_input, read_stream
from skillgraph.cli.completion import complete_queries, complete_roles, complete_sections
from skillgraph.cli.options import GraphOption, OutputOption, TimeoutOption
from skillgraph.cli.streams import say, write_answer, write_bytes, write_code
from skillgraph.errors import QueryError, UsageError
from skillgraph.rendering.text.output import OutputFormat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skillgraph.model import Catalog
    from skillgraph.queries import NamedQuery, QueryResult

app = typer.Typer()


class QueryFormat(StrEnum):
    """Values of ``-O`` for ``query``: those of every command, the W3C formats, the RDF syntaxes."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    md = "md"
    xml = "xml"
    turtle = "turtle"
    ntriples = "ntriples"
    rdfxml = "rdfxml"
    jsonld = "jsonld"


#: How SPARQL begins that has no brace in it: ``DESCRIBE concept:rust``.
#: An update begins with a keyword too; the gate says that it is none of ours.
_QUERY = re.compile(
    r"\s*(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE"
    r"|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|INSERT|DELETE|WITH)[\s<?$*:]",
    re.IGNORECASE,
)
#: A variable behind a blank, which is that of no file: a query with a slip in its first word has one too.
_VARIABLE = re.compile(r"\s[?$]\w")
#: Of so many roles of which something is asked the names are told.
_MOST_ROLES = 5
_FOR_PEOPLE = {QueryFormat.table: OutputFormat.table, QueryFormat.md: OutputFormat.md}


@app.command(
    "query", epilog='Example: skillgraph query "SELECT ?role WHERE { ?role a sg:Role } ORDER BY ?role"'
)
def query_command(
    query: Annotated[
        str | None,
        typer.Argument(metavar="[FILE|-|TEXT]", help="A file, `-` for standard input, or the SPARQL itself."),
    ] = None,
    *,
    graph: GraphOption = None,
    output: Annotated[
        QueryFormat | None,
        typer.Option(
            "--output",
            "-O",
            case_sensitive=False,
            help="json, csv, tsv and xml are the W3C result formats; turtle, ntriples, rdfxml and jsonld "
            "are for graphs.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="Run a named query instead (see `skillgraph queries`).",
            autocompletion=complete_queries,
        ),
    ] = None,
    bind: Annotated[
        list[str] | None,
        typer.Option(
            "--bind", metavar="NAME=VALUE", help="Set a parameter of the named query; may be repeated."
        ),
    ] = None,
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="R",
            help="The role that a named query asks about, as --bind role=R; by default, the graph's own.",
            autocompletion=complete_roles,
        ),
    ] = None,
    section: Annotated[
        str | None,
        typer.Option(
            "--section",
            metavar="PATH",
            help="If a named query takes a section: only what this section or its subsections say.",
            autocompletion=complete_sections,
        ),
    ] = None,
    timeout: TimeoutOption = None,
    show_query: Annotated[
        bool,
        typer.Option("--show-query", help="Print the query with its parameters bound instead of its answer."),
    ] = False,
) -> None:
    """Query the graph in SPARQL 1.1.

    SELECT, ASK, CONSTRUCT or DESCRIBE over the default graph, which holds each triple once, or over named
    graphs. You need not declare the prefixes of the vocabulary; `--name classes-and-properties` lists what
    there is to ask for. A plain triple such as `?role sg:requires ?skill` forgets that any one of a list
    may be enough: `--name is-required` and `--name required-skills` do not. Exit code 1 if an ASK is false;
    a SELECT without rows is still an answer.
    """
    if query is not None and not query.strip():
        raise UsageError(
            "the query is empty",
            location="skillgraph query",
            remedy="give SPARQL such as 'ASK { ?s ?p ?o }', a file, or `-` for standard input",
        )
    if (query is None) == (name is None) and (name is not None or sys.stdin is None or sys.stdin.isatty()):
        raise UsageError(
            "give either a query or --name",
            location="skillgraph query",
            remedy="`skillgraph query FILE`, or `skillgraph query --name NAME`",
        )
    given = {"role": role, "section": section}
    bind = [*(bind or ()), *(f"{key}={value}" for key, value in given.items() if value is not None)]
    if bind and name is None:
        raise UsageError(
            "--bind, --role and --section are for named queries",
            location="skillgraph query",
            remedy="name one with --name",
        )
    text, source = _named_text(name, bind, graph) if name else read_query(query or "-")
    if show_query:
        write_code(text)
        return
    from skillgraph.queries import run_query

    result = run_query(graph, text, timeout_seconds=timeout, source=source)
    _write_result(result, output)
    for note in (
        _named_notes(dict(map(_parse_binding, bind)).get("role"), graph)
        if name and result.is_empty
        else result.notes
    ):
        say(f"note: {note}")
    if result.form == "boolean" and not result.boolean:
        raise typer.Exit(1)


@app.command("queries", epilog="Example: skillgraph queries -O json")
def queries_command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="Print the SPARQL of this query instead of the list.",
            autocompletion=complete_queries,
        ),
    ] = None,
    *,
    output: OutputOption = OutputFormat.table,
) -> None:
    """List the named queries.

    Each comes with its question, its parameters and who asks it; they are the same for every graph, and
    `skillgraph query --name NAME -g GRAPH` runs one. For SPARQL of your own, `skillgraph query --name
    classes-and-properties` lists what there is to ask for.
    """
    from skillgraph.queries.named import find_query, named_queries

    if name is not None:
        write_code(find_query(name).text)
        return
    write_answer_of_queries(list(named_queries().values()), output)


def write_answer_of_queries(queries: "list[NamedQuery]", output: OutputFormat) -> None:
    """Write the list of named queries."""
    from skillgraph.rendering.text.queries import queries_answer

    write_answer(queries_answer(queries), output)


def read_query(argument: str) -> tuple[str, str]:
    """Read a query: standard input for ``-``, a file, or SPARQL itself.

    SPARQL has a brace or a line break in it, or begins with a keyword or has a variable and is no file's
    name.

    Returns:
        The text, and where it came from.

    Raises:
        QueryError: There is no such file, or it is no text.

    """
    is_query = _QUERY.match(argument) or _VARIABLE.search(argument)
    if any(sign in argument for sign in "{\n\0") or (is_query and not _is_name(argument)):
        return argument, "the query"
    source = "standard input" if argument == "-" else argument
    if argument == "-" and sys.stdin is None:
        raise QueryError(
            "the query cannot be read: standard input is closed",
            location=source,
            remedy="give a file, or SPARQL such as 'ASK { ?s ?p ?o }'",
        )
    try:
        if argument == "-":
            content = read_stream(sys.stdin.buffer, most_bytes=MAX_TEXT_BYTES)
        else:
            content = read_input(Path(argument), most_bytes=MAX_TEXT_BYTES)
        return content.decode("utf-8-sig"), source
    except UnicodeDecodeError as error:
        raise QueryError(
            f"the query is not UTF-8: byte {error.start}", location=source, remedy="save it as UTF-8"
        ) from error
    except OSError as error:
        raise QueryError(
            f"the query cannot be read: {error.strerror or error}",
            location=source,
            remedy="give a file, `-` for standard input, or SPARQL such as 'ASK { ?s ?p ?o }'",
        ) from error


def _is_name(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except OSError:  # too long for a name
        return False


def _named_text(name: str, bindings: list[str], graph: str | None) -> tuple[str, str]:
    from skillgraph.queries.named import bind_parameters, find_query, parameter_default

    query = find_query(name)
    values: dict[str, str | list[str]] = dict(_parse_binding(binding) for binding in bindings)
    kinds = {parameter.name: parameter.kind for parameter in query.parameters}
    asks_of_roles = kinds.get("role") == "concept" and "role" not in values and graph is not None
    defaults = {key: parameter_default(query, key) for key in kinds if key not in values}
    if asks_of_roles or any(kinds.get(key) in _FINDERS for key in values):
        from skillgraph.cli.options import open_graph

        catalog, where = open_graph(graph)
        if asks_of_roles and defaults["role"] not in {"UNDEF", *catalog.concepts}:
            del defaults["role"]
            values["role"] = _own_roles(catalog)
            say("note: asked of all roles of the graph; --role names one")
        values = {
            key: _FINDERS[kinds[key]](catalog, value, where, roles=_is_of_roles(query, key))
            if kinds.get(key) in _FINDERS and isinstance(value, str)
            else value
            for key, value in values.items()
        }
    for line in _default_notes(defaults, graph):
        say(line)
    return bind_parameters(query, values), f"the named query {name!r}"


def _default_notes(defaults: "Mapping[str, str]", graph: str | None) -> "Iterator[str]":
    """Say what a query is asked of as nobody named anything else, and where the graph has no such thing."""
    from skillgraph.projection.known import known_concepts

    for key, term in defaults.items():
        if term == "UNDEF":
            continue
        known = known_concepts().get(term)
        label = known.label if known else term
        is_absent = known is not None and graph is not None and not _has_concept(graph, term)
        told = ", and this graph does not name it" if is_absent else ""
        yield f"note: {key} is {label}, as none is given{told}; --bind {key}=\u2026 names another"


def _has_concept(graph: str, curie: str) -> bool:
    from skillgraph.cli.options import open_graph

    catalog, _ = open_graph(graph)
    return curie in catalog.concepts


def _is_of_roles(query: "NamedQuery", key: str) -> bool:
    """Tell whether a parameter is a role or stage, as what it has as default is."""
    from skillgraph.language.kinds import ROLE, STAGE
    from skillgraph.projection.known import known_concepts
    from skillgraph.queries.named import parameter_default

    default = known_concepts().get(parameter_default(query, key))
    return key == "role" or (default is not None and default.kind in (ROLE, STAGE))


def _named_notes(role: str | None, graph: str | None) -> "Iterator[str]":
    """Say of a role of which nothing is asked that it is so; the query itself is right."""
    if role is None:
        return
    from skillgraph.answers.known_names import find_concept
    from skillgraph.answers.requirements import requirements_of
    from skillgraph.cli.options import open_graph
    from skillgraph.store.sharing import over_documents

    catalog, where = open_graph(graph)
    found = find_concept(catalog, role, location=where)
    if requirements_of(catalog, found.id):
        return
    whole = over_documents(catalog)
    labels = [whole.concepts[curie].label for curie in _own_roles(whole) if requirements_of(whole, curie)]
    told = ", ".join(labels[:_MOST_ROLES]) + (" and others" if len(labels) > _MOST_ROLES else "")
    yield f"nothing is asked of {found.label}; something is asked of {told or 'no role'}"


def _own_roles(catalog: "Catalog") -> list[str]:
    """Give the roles of a graph: what a query asks of where the role that it has as default is not there."""
    from skillgraph.language.kinds import ROLE

    return [concept.id for concept in catalog.concepts.values() if concept.kind == ROLE]


def _parse_binding(binding: str) -> tuple[str, str]:
    key, sign, value = binding.partition("=")
    if not sign or not key.strip():
        raise UsageError(
            f"{binding!r} binds nothing",
            location="skillgraph query --bind",
            remedy='write NAME=VALUE, such as --bind skill="Machine learning"',
        )
    return key.strip(), value


def _concept_ids(catalog: "Catalog", name: str, where: str, *, roles: bool) -> list[str]:
    """Find a concept, with documents' own of it where they share it; what else has the name is said."""
    from functools import partial

    from skillgraph.answers.known_names import find_concept
    from skillgraph.cli.choosing import find_meant
    from skillgraph.rendering.text.taken_names import taken_line
    from skillgraph.store.sharing import with_own

    found, others = find_meant(
        catalog, name, find=partial(find_concept, catalog, location=where), roles=roles
    )
    if line := taken_line(catalog, name, [found, *others]):
        say(f"note: {line}")
    return with_own(catalog, found.id)


def _section_ids(catalog: "Catalog", name: str, where: str, *, roles: bool) -> list[str]:  # noqa: ARG001 -- sections have none
    from skillgraph.answers.excerpts import find_place
    from skillgraph.errors import UsageError
    from skillgraph.model import Excerpt

    place = find_place(catalog, name, location=where)
    if isinstance(place, Excerpt) and place.path:
        raise UsageError(
            f"{name!r} is no section",
            location="skillgraph query --name … --section",
            remedy="give a section or a document; `skillgraph list sections` lists the sections",
        )
    return [place.id]


#: Kind of parameter → what finds the thing that a person named.
_FINDERS = {"concept": _concept_ids, "section": _section_ids}


def _write_result(result: "QueryResult", output: QueryFormat | None) -> None:
    output = output or (QueryFormat.turtle if result.form == "graph" else QueryFormat.table)
    if output in _FOR_PEOPLE:
        from skillgraph.rendering.text.query import bindings_answer

        write_answer(bindings_answer(*result.table()), _FOR_PEOPLE[output])
    elif output is QueryFormat.jsonl:
        from skillgraph.rendering.text.query import bindings_answer

        write_answer(bindings_answer(*result.table()), OutputFormat.jsonl)
    else:
        content = result.serialize(output.value)
        write_bytes(content if content.endswith(b"\n") or not content else content + b"\n")
