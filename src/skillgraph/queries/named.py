"""Named queries: files of SPARQL that run as they are, with a header that says what they ask.

A header line is ``# key: value``; the keys are ``question``, ``person``, ``parameter`` (``name kind: text``,
one line each), ``sample``, ``answer``, ``mistake`` and ``wrong``; a violation query has ``fault`` instead,
and ``scope: graph`` where a row needs more than one document and the concepts that it names.
``answer`` is a row of what the bundled graph answers (``none`` where no row is right), ``mistake`` what a
sloppy encoding would get wrong, ``wrong`` a row that shows then. A row is ``column = cell | column = cell``.

A parameter stands in the query as ``VALUES ?name { term }``, whose term is its default. To bind it,
that term is replaced by another one, written by the engine's own serializer: no text of a user ever
becomes SPARQL.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import UnknownNameError, UsageError
from skillgraph.vocabulary import PREFIXES, expand_curie

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

QUERIES_PATH: Final = bundled_ontology() / "queries"

_HEADER: Final = re.compile(
    r"^#\s*(question|person|parameter|sample|answer|mistake|wrong|fault|scope):\s*(.+?)\s*$", re.MULTILINE
)
_PARAMETER: Final = re.compile(r"(\w+)\s+(concept|section|text|number):\s*(.+)")

_DECIMAL: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")


#: Some cells of a row, by column.
SampleRow = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a named query can be asked with.

    Attributes:
        name: The variable, without its question mark.
        kind: ``concept`` or ``section`` (an IRI or CURIE), ``text`` or ``number``.
        description: In plain words.

    """

    name: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with skillgraph.

    Attributes:
        name: The file's name without its ending.
        question: What it asks, in one sentence; of a violation query, what is wrong in a row.
        person: Who asks it; empty for a violation query.
        parameters: In the order of the header.
        sample: How it is asked, ``name = value``, or empty.
        text: The SPARQL, header included; it runs as it is, with the defaults.
        answer: Rows of what the bundled graph answers with the defaults, in order; not all columns, not
            all rows. Empty where no row is right, and for a violation query.
        mistake: What a sloppy encoding of a document gets wrong, so that the answer is another one.
        wrong: Rows of the wrong answer; empty where the mistake takes rows away.
        scope: Of a violation query, ``graph`` where only the whole graph shows a fault; else empty.

    """

    name: str
    question: str
    person: str
    parameters: tuple[Parameter, ...]
    sample: str
    text: str
    answer: tuple[SampleRow, ...] = ()
    mistake: str = ""
    wrong: tuple[SampleRow, ...] = ()
    scope: str = ""


def named_queries() -> dict[str, NamedQuery]:
    """Give the named questions by name, sorted.

    Example:
        >>> named_queries()["is-required"].question
        'Does a role require a certain thing by itself?'

    """
    return _read_queries(QUERIES_PATH / "named")


def violation_queries() -> dict[str, NamedQuery]:
    """Give the violation queries by name, sorted; each row of their answers is a fault."""
    return _read_queries(QUERIES_PATH / "violations")


def find_query(name: str) -> NamedQuery:
    """Find a named question.

    Raises:
        UnknownNameError: There is none of that name; the nearest ones are named.

    Example:
        >>> find_query("is-required").parameters[1].name
        'skill'

    """
    queries = named_queries()
    if name in queries:
        return queries[name]
    from difflib import get_close_matches

    near = ", ".join(get_close_matches(name, queries, n=3, cutoff=0.5))
    raise UnknownNameError(
        f"unknown query {name!r}",
        location=f"the {len(queries)} named queries",
        remedy=f"{near}? or `skillgraph queries`" if near else "see `skillgraph queries`",
    )


def parameter_default(query: NamedQuery, name: str) -> str:
    """Give the term that stands for a parameter in the text of a query, ``UNDEF`` where it narrows nothing.

    Example:
        >>> parameter_default(find_query("is-required"), "role")
        'concept:lead-ai-backend-engineer'

    """
    match = _values_block(name).search(query.text)
    return match[2].strip() if match else ""


def bind_parameters(query: NamedQuery, values: Mapping[str, str | Sequence[str]]) -> str:
    r"""Give the SPARQL of a query with its parameters bound.

    Args:
        query: One of `named_queries`.
        values: By parameter name. A concept is given by its CURIE or IRI (labels are
            resolved by the caller), a number in the lexical form of ``xsd:decimal``. Of several
            values each counts. A parameter that is left out keeps its default.

    Raises:
        UsageError: The query has no such parameter, or the value does not fit its kind.

    Example:
        >>> query = NamedQuery("q", "?", "", (Parameter("a", "text", "…"),), "", 'ASK { VALUES ?a { "x" } }')
        >>> bind_parameters(query, {"a": '" } DROP ALL'})
        'ASK { VALUES ?a { "\\" } DROP ALL" } }'

    """
    parameters = {parameter.name: parameter for parameter in query.parameters}
    text = query.text
    for name, value in values.items():
        if name not in parameters:
            raise UsageError(
                f"the query {query.name!r} has no parameter {name!r}",
                location="the parameters",
                remedy=_other_parameters(query, name),
            )
        given = [value] if isinstance(value, str) else value
        term = " ".join(str(_parse_value(parameters[name], one)) for one in given)
        text = _values_block(name).sub(lambda match, term=term: f"{match[1]} {term} {match[3]}", text)  # type: ignore[misc]
    return text


def _other_parameters(query: NamedQuery, name: str) -> str:
    """Say what parameters a query has, and which queries have one of a name that it has not."""
    own = ", ".join(parameter.name for parameter in query.parameters)
    having = [
        other.name
        for other in named_queries().values()
        if any(parameter.name == name for parameter in other.parameters)
    ]
    others = f"; those with {name}: {', '.join(having)}" if having else ""
    return f"it has {own or 'none'}{others}"


def _values_block(name: str) -> re.Pattern[str]:
    return re.compile(rf"(VALUES\s+\?{name}\s*\{{)([^{{}}]*)(\}})")


def _parse_value(parameter: Parameter, value: str) -> "NamedNode | Literal":
    from pyoxigraph import Literal, NamedNode

    try:
        if parameter.kind in ("concept", "section"):
            prefix, _, _ = value.partition(":")
            return NamedNode(expand_curie(value) if prefix in PREFIXES else value)
        if parameter.kind == "number":
            return Literal(_parse_decimal(value), datatype=NamedNode(PREFIXES["xsd"] + "decimal"))
        return Literal(value)
    except ValueError as error:
        raise UsageError(
            f"{value!r} is not a {parameter.kind} ({error})",
            location=f"parameter {parameter.name!r}: {parameter.description}",
            remedy="give a CURIE such as concept:python"
            if parameter.kind in ("concept", "section")
            else "such as 12.5",
        ) from error


def _parse_decimal(value: str) -> str:
    if not _DECIMAL.fullmatch(value):
        raise ValueError("not a decimal number")
    return value


def _read_queries(directory: Path) -> dict[str, NamedQuery]:
    return {path.stem: _parse_query(path) for path in sorted(directory.glob("*.rq"))}


def _parse_query(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    fields: dict[str, list[str]] = {}
    for key, value in _HEADER.findall(text):
        fields.setdefault(key, []).append(value)
    return NamedQuery(
        name=path.stem,
        question=" ".join(fields.get("question", fields.get("fault", []))),
        person=" ".join(fields.get("person", [])),
        parameters=tuple(_parse_parameter(line, path) for line in fields.get("parameter", [])),
        sample=", ".join(fields.get("sample", [])),
        text=text,
        answer=tuple(_parse_row(line) for line in fields.get("answer", []) if line != "none"),
        mistake=" ".join(fields.get("mistake", [])),
        wrong=tuple(_parse_row(line) for line in fields.get("wrong", [])),
        scope=" ".join(fields.get("scope", [])),
    )


def _parse_row(line: str) -> SampleRow:
    cells = (cell.partition("=") for cell in line.split(" | "))
    return tuple((column.strip(), value.strip()) for column, _, value in cells)


def _parse_parameter(line: str, path: Path) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise ValueError(f"{path}: a parameter is written `# parameter: name kind: text`, not {line!r}")
    return Parameter(*match.groups())
