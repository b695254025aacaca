"""The tables of a graph for data frames and engines: their columns, types and meaning, in one place.

`docs/tables.md` is written from here. Ids are the CURIEs of the graph, offsets those of
its evidence; a column of the same name holds the same thing in every table, so that tables join by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    import pyarrow as pa

#: Goes up where a column changes its name, type or meaning; a new column at the end keeps it.
SCHEMA_VERSION: Final = "1"
#: Key of the version in the metadata of every Parquet file.
VERSION_KEY: Final = b"skillgraph.schema"
#: Digits before and behind the point that a number of a figure has room for.
WHOLE_DIGITS, FRACTION_DIGITS = 29, 9


class Column(NamedTuple):
    """A column: ``string``, ``strings`` (a list), ``int64``, ``bool``, ``date`` or ``decimal``."""

    name: str
    type: str
    meaning: str
    required: bool = False


_PLACE: Final = (
    Column("document", "string", "the document", required=True),
    Column("passage", "string", "the passage, an id within its document", required=True),
)

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "documents": (
        Column("document", "string", "CURIE", required=True),
        Column("label", "string", "its title", required=True),
        Column("sha256", "string", "digest of its bytes", required=True),
        Column("length", "int64", "code points of its text", required=True),
        Column("media_type", "string", "IANA media type", required=True),
        Column("by_rules", "bool", "whether rules read it", required=True),
        Column(
            "date", "date", "when it was published: the first day of what is given; null where it is undated"
        ),
        Column("date_precision", "string", "`day`, `month` or `year`"),
        Column("date_origin", "string", "how the date was found"),
        Column("role", "string", "CURIE of the role that it is about, the one that documents share"),
        Column("role_label", "string", "label of that role"),
        Column("seniority", "string", "level that the title of the role names: `senior`, `lead` …"),
        Column("employer", "string", "label of the employer that seeks the role"),
        Column(
            "places", "strings", "names of the places that the position is in, in one spelling", required=True
        ),
        Column("copy_of", "string", "the first document that it is a near-copy of; null for all that count"),
    ),
    "passages": (
        *_PLACE,
        Column("section", "string", "CURIE of the section", required=True),
        Column("path", "strings", "headings from the top section down", required=True),
        Column("kind", "string", "heading, lead-in, bullet, sentence …", required=True),
        Column("start", "int64", "offset of its first code point", required=True),
        Column("end", "int64", "offset behind its last", required=True),
        Column("line", "int64", "line of its start, from 1", required=True),
        Column("sha256", "string", "digest of its text", required=True),
    ),
    "statements": (
        Column("statement", "string", "CURIE", required=True),
        Column("sentence", "string", "the statement in our words", required=True),
        Column("subject", "string", "CURIE of a concept or statement", required=True),
        Column("subject_label", "string", "label of that concept"),
        Column("subject_kind", "string", "its kind"),
        Column("relation", "string", "CURIE of the relation", required=True),
        Column("object", "string", "CURIE of a concept or statement"),
        Column("object_label", "string", "label of that concept"),
        Column("object_kind", "string", "its kind"),
        Column("modality", "string", "as the passage words it"),
        Column("need", "string", "`required`, `desirable` or `forecast` where it asks for something"),
        Column("hedge", "strings", "often, may, typically …", required=True),
        Column("level", "string", "proficiency, familiarity …"),
        Column("purpose", "string", "what for"),
        Column("means", "string", "by what"),
        Column("reason", "string", "why"),
        Column("condition", "string", "where it holds"),
        Column("scope", "string", "from where to where"),
        Column("quantifier", "string", "some, most …"),
        Column("manner", "string", "how"),
        Column("status", "string", "`stated`, `stated together`, `estimated`, `inferred`", required=True),
        Column("rule", "string", "the rule that inferred it"),
        Column("list", "string", "CURIE of the list that it is a member of"),
        Column("position", "int64", "its position there, from 1"),
    ),
    "figures": (
        Column("statement", "string", "the statement that gives it", required=True),
        Column("measure", "string", "what is measured", required=True),
        Column("value", "decimal", "the number"),
        Column("low", "decimal", "lower end of a range"),
        Column("high", "decimal", "upper end of a range"),
        Column("bound", "string", "how the number bounds: `inclusive-lower` for `5+`"),
        Column("unit", "string", "years, percent change, currency …"),
        Column("direction", "string", "`increase` or `decrease`"),
        Column("currency", "string", "ISO 4217"),
        Column("per", "string", "year, month, hour …"),
        Column("statistic", "string", "average, median …"),
        Column("period_start", "string", "year or month that its period starts with"),
        Column("period_end", "string", "year or month that its period ends with"),
        Column("period_relative", "string", "a period that is told from the time of writing"),
        Column("place", "string", "where it holds"),
        Column("population", "string", "what a share is of"),
        Column("inherited", "strings", "slots that come from a heading or neighbor", required=True),
        Column("role", "string", "CURIE of the role or stage that it is said of, as documents share it"),
        Column("role_label", "string", "label of that role"),
        Column("seniority", "string", "level that the title of that role names"),
    ),
    "evidence": (
        Column("statement", "string", "the statement", required=True),
        *_PLACE,
        Column("start", "int64", "offset of the span", required=True),
        Column("end", "int64", "offset behind it", required=True),
        Column("focus_start", "int64", "offset of the decisive words"),
        Column("focus_end", "int64", "offset behind them"),
        Column("slots", "strings", "what it supports; empty for the whole statement", required=True),
        Column("sha256", "string", "digest of the span's text", required=True),
    ),
    "mentions": (
        *_PLACE,
        Column("statement", "string", "the statement in which the passage names it", required=True),
        Column(
            "slot",
            "string",
            "`subject` or `object` of that statement; `words` where it stands in the name of one of them, "
            "say of a duty, or in a qualifier",
            required=True,
        ),
        Column("concept", "string", "CURIE; what documents share for a role of their own", required=True),
        Column("label", "string", "its label", required=True),
        Column("kind", "string", "its kind", required=True),
        Column("need", "string", "how far the statement asks for it; null where it does not"),
        Column("role", "string", "CURIE of the role or stage for which it is asked, as documents share it"),
    ),
}


def arrow_schema(table: str) -> pa.Schema:
    """Give the Arrow schema of a table, with the version of all of them in its metadata."""
    import pyarrow as pa

    types: dict[str, Any] = {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "int64": pa.int64(),
        "bool": pa.bool_(),
        "date": pa.date32(),
        "decimal": pa.decimal128(WHOLE_DIGITS + FRACTION_DIGITS, FRACTION_DIGITS),
    }
    fields = [pa.field(c.name, types[c.type], nullable=not c.required) for c in TABLES[table]]
    return pa.schema(fields, metadata={VERSION_KEY: SCHEMA_VERSION.encode()})


def describe_tables() -> str:
    """Give the tables in Markdown, a heading and a table each, as `docs/tables.md` has them."""
    parts = []
    for name, columns in TABLES.items():
        rows = [
            f"| `{c.name}` | {c.type} | {c.meaning}{'' if c.required else '; may be null'} |" for c in columns
        ]
        parts.append(
            "\n".join([f"### {name}", "", "| column | type | holds |", "| --- | --- | --- |", *rows])
        )
    return "\n\n".join(parts) + "\n"
