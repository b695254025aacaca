"""The tables of matches between concepts and taxonomies, in the form of SSSOM.

SSSOM (Simple Standard for Sharing Ontological Mappings, TSV) has a head of YAML in lines that begin with
``#``, and then a table. A row that a person has judged has the justification
``semapv:ManualMappingCuration``: of these alone are matches asserted. ``semapv:LexicalMatching`` stands in
rows that a rule wrote: proposals that nobody has judged yet, and nones where there was nothing to judge.
``sssom:NoTermFound`` as object says that the taxonomy has no such concept.
"""

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.boundary.inputs import MAX_TABLE_BYTES, read_input
from skillgraph.errors import Fault
from skillgraph.language.folding import fold
from skillgraph.model import Concept, Match
from skillgraph.tables.concepts import is_web_iri
from skillgraph.tables.tsv import Row, format_table, new_table, parse_table
from skillgraph.vocabulary import MATCHES, SG, TAXONOMY_PREFIXES

#: The folder of an ontology or corpus that holds them, and what their names end in.
ALIGNMENTS: Final = "alignments"
SUFFIX: Final = ".sssom.tsv"

NO_TERM: Final = "sssom:NoTermFound"
#: The relation of a row without a term: of no kind is there a match.
ANY_MATCH: Final = "skos:mappingRelation"
JUDGED: Final = "semapv:ManualMappingCuration"
BY_RULE: Final = "semapv:LexicalMatching"

_NEEDED: Final = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_OPTIONAL: Final = ("subject_label", "object_label", "object_category", "confidence", "comment")
_ORDER: Final = tuple(
    """
    subject_id subject_label predicate_id object_id object_label object_category mapping_justification
    confidence comment
    """.split()
)
_CONFIDENCE: Final = re.compile(r"0(?:\.\d+)?|1(?:\.0+)?|")
_PREFIX: Final = re.compile(r"#\s+([A-Za-z][\w.-]*):\s*[\"']?(https?://[^\s\"']+)[\"']?\s*")
_OURS: Final = {
    "concept": f"{SG}concept/",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}
_PREFIXES: Final = _OURS | TAXONOMY_PREFIXES


class Alignment(NamedTuple):
    """One row: what a concept matches in a taxonomy, or that it matches nothing there.

    Attributes:
        concept: CURIE.
        label: Its preferred label, by which a concept of the same id elsewhere is known as the same.
        relation: One of `vocabulary.MATCHES`, or `ANY_MATCH` where there is no term.
        target: CURIE by `vocabulary.TAXONOMY_PREFIXES`, another IRI, or `NO_TERM`.
        target_label: What the taxonomy calls it.
        category: Of a technology of O*NET, its commodity class.
        justification: `JUDGED` or `BY_RULE`.
        confidence: In [0, 1], as text; empty where none is given.
        comment: Why, in a few words.

    """

    concept: str
    label: str
    relation: str
    target: str
    target_label: str = ""
    category: str = ""
    justification: str = JUDGED
    confidence: str = ""
    comment: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has judged that the two match."""
        return self.justification == JUDGED and self.target != NO_TERM


def alignment_files(ontology: Path) -> list[Path]:
    """Give the alignment tables of an ontology or corpus, by name."""
    return sorted((ontology / ALIGNMENTS).glob(f"*{SUFFIX}"))


def read_alignments(
    path: Path, faults: list[Fault], *, with_nones: bool = True, concepts: Container[str] | None = None
) -> list[Alignment]:
    """Read a table, noting every fault with its place.

    Args:
        path: The file. Its rows may have other prefixes than ours where its head says what they are.
        faults: Faults are added here.
        with_nones: Without them, rows that say so of a concept are passed over, most of a table unread.
        concepts: CURIEs; rows that begin with that of another concept are passed over unread, if given.

    """
    name = f"{path.parent.name}/{path.name}"
    try:
        text = read_input(path, most_bytes=MAX_TABLE_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problem = getattr(error, "strerror", None) or "it is not UTF-8"
        faults.append(Fault(name, 1, 1, f"the table cannot be read: {problem}", whole_file=True))
        return []
    lines = text.split("\n")
    if not with_nones:
        lines = ["" if NO_TERM in line else line for line in lines]
    if concepts is not None:
        lines = [line if _may_be_of(line, concepts) else "" for line in lines]
    at_fault: list[Fault] = []
    found = parse_alignments("\n".join(filter(None, lines)), name=name, faults=at_fault)
    if at_fault:  # which are told with their lines
        return parse_alignments("\n".join(lines), name=name, faults=faults)
    return found


def parse_alignments(text: str, *, name: str, faults: list[Fault]) -> list[Alignment]:
    """Turn the text of a table into its rows, in order; see `read_alignments`."""
    head, body = _split_head(text)
    table = parse_table(body, _NEEDED, name=name, faults=faults, optional=_OPTIONAL)
    for row in table.lines:
        row.line += len(head)
    prefixes = _PREFIXES | dict(map(_parsed_prefix, filter(_PREFIX.fullmatch, head)))
    if not set(_NEEDED) <= {cell.strip() for cell in table.lines[0].raw}:
        return []
    found: list[Alignment] = []
    for row in table.rows:
        one = Alignment(
            _shortened(row["subject_id"], prefixes),
            row["subject_label"],
            _shortened(row["predicate_id"], prefixes),
            _shortened(row["object_id"], prefixes),
            row["object_label"],
            row["object_category"],
            _shortened(row["mapping_justification"], prefixes),
            row["confidence"],
            row["comment"],
        )
        problems = list(_row_faults(row, one))
        faults.extend(problems)
        if not problems:
            found.append(one)
    return found


def format_alignments(rows: Iterable[Alignment], *, about: Iterable[tuple[str, str]]) -> str:
    """Write a table: the inverse of `parse_alignments`, by concept, relation and target.

    Args:
        rows: In any order.
        about: Keys and values of the head: ``mapping_set_id``, ``license`` …

    """
    head = ["#curie_map:", *(f"#  {prefix}: {iri}" for prefix, iri in sorted(_PREFIXES.items()))]
    head += [f"#{key}: {_quoted(value)}" for key, value in about]
    order = [*MATCHES, ANY_MATCH]
    ordered = sorted(rows, key=lambda one: (one.concept, order.index(one.relation), one.target))
    table = new_table("", _ORDER, map(_cells, ordered))
    return "\n".join(head) + "\n" + format_table(table)


def confirmed_matches(
    rows: Iterable[Alignment], concepts: dict[str, Concept]
) -> dict[str, tuple[Match, ...]]:
    """Give the matches of the concepts that are there, by CURIE, the nearest relation first.

    A row that has the label of another concept than the one with its id is left out: it tells of another.
    """
    found: dict[str, dict[Match, None]] = {}
    for one in rows:
        concept = concepts.get(one.concept)
        if one.is_confirmed and concept and (not one.label or fold(one.label) == fold(concept.label)):
            match = Match(one.relation, one.target, one.target_label or one.target)
            found.setdefault(one.concept, {})[match] = None
    order = list(MATCHES)
    return {
        curie: tuple(sorted(matches, key=lambda match: (order.index(match.relation), match.target)))
        for curie, matches in sorted(found.items())
    }


def _may_be_of(line: str, concepts: Container[str]) -> bool:
    curie = line.partition("\t")[0]
    return curie in concepts or not curie.startswith("concept:")


def _split_head(text: str) -> tuple[list[str], str]:
    head: list[str] = []
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        head.append(line.rstrip("\r"))
    return head, text


def _parsed_prefix(line: str) -> tuple[str, str]:
    match = _PREFIX.fullmatch(line)
    return (match[1], match[2]) if match else ("", "")


def _shortened(name: str, prefixes: dict[str, str]) -> str:
    """Write an identifier with our prefixes, whatever those of the table are."""
    prefix, colon, local = name.partition(":")
    iri = prefixes[prefix] + local if colon and prefix in prefixes else name
    for ours, namespace in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{ours}:{iri.removeprefix(namespace)}"
    return iri


def _row_faults(row: Row, one: Alignment) -> Iterator[Fault]:
    if not one.concept.startswith("concept:"):
        yield row.fault("subject_id", f"{row['subject_id']!r} is no concept of ours (concept:<id>)")
    if one.relation not in MATCHES and (one.relation != ANY_MATCH or one.target != NO_TERM):
        yield row.fault(
            "predicate_id",
            f"{row['predicate_id']!r} is none of {', '.join(MATCHES)}, nor of a row without a term",
        )
    prefix = one.target.partition(":")[0]
    if one.target != NO_TERM and prefix not in TAXONOMY_PREFIXES and not is_web_iri(one.target):
        yield row.fault(
            "object_id", f"{row['object_id']!r} has no prefix that the head of the table explains"
        )
    if one.justification not in {JUDGED, BY_RULE}:
        yield row.fault("mapping_justification", f"write {JUDGED} where a person has judged, else {BY_RULE}")
    if not _CONFIDENCE.fullmatch(one.confidence):
        yield row.fault("confidence", f"{one.confidence!r} is not between 0 and 1")


def _cells(one: Alignment) -> dict[str, str]:
    cells = (
        one.concept,
        one.label,
        one.relation,
        one.target,
        one.target_label,
        one.category,
        one.justification,
        one.confidence,
        one.comment,
    )
    return dict(zip(_ORDER, cells, strict=True))


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[A-Za-z][\w./:-]+", value) else '"' + value.replace('"', "'") + '"'
