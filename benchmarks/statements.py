"""Hold the statements of an ingested document against a hand-written table of the same document.

``python benchmarks/statements.py DOCUMENT`` ingests the bundled guide and compares; without
the document, the reworded guide of ``tests/data/guides`` alone is compared.

A statement is found where relation, evidence and object agree. The evidence overlaps; the
object is the same concept, or the figure has the same slots, every one. Where the table
names a thing in words of its own ("Develop strategies for X" as "Develop X strategies") no
vocabulary can link it, and the statement has a proposed concept of the text's words: it
counts where its focus lies on the focus of the table's and both share most of their words.
How many count in that way is printed beside the sum.
"""

import csv
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from skillgraph.documents import Document, line_spans, parse_document, read_document
from skillgraph.extraction.concepts.forms import Vocabulary, bundled_vocabulary
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, Naming, phrase_key
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.language.verbs import base_verb
from skillgraph.model import Concept, Evidence, Figure, Span, Statement
from skillgraph.tables.figures import FIGURE_COLUMNS, parse_figure
from skillgraph.tables.tsv import new_table

GUIDES = Path(__file__).parent.parent / "tests" / "data" / "guides"

STOP_WORDS = frozenset("and or the a an of for to in on with as by from their its in at into".split())
CATEGORIES = ("duties", "requirements", "qualifications", "figures", "practices", "challenges", "employers")


@dataclass
class Tally:
    """What was expected, found and right in one category."""

    expected: int = 0
    found: int = 0
    right: int = 0
    own_words: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the expected statements that were found."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of the found statements that were expected."""
        return self.right / self.found if self.found else 1.0


@dataclass(frozen=True)
class Side:
    """Statements with the concepts that they speak of."""

    statements: Mapping[str, Statement]
    concepts: Mapping[str, Concept]
    proposed: frozenset[str] = frozenset()


def category_of(statement: Statement, concepts: Mapping[str, Concept]) -> str | None:
    """Give the category that a statement is counted in, None where it is left out."""
    subject = concepts[statement.subject].kind if statement.subject in concepts else ""
    if statement.relation in ("sg:requires", "sg:prefers", "sg:willRequire"):
        target = concepts.get(statement.object or "")
        is_degree = target is not None and target.kind == "qualification"
        asked = "qualifications" if is_degree else "requirements"
        return asked if subject in ("role", "career-stage") else None
    if (statement.relation, subject) in (("sg:follows", "role"), ("sg:classifiedAs", "employer")):
        return "practices" if subject == "role" else "employers"
    return _CATEGORY_OF_RELATION.get(statement.relation)


_CATEGORY_OF_RELATION = {
    "sg:hasDuty": "duties",
    "sg:inField": "qualifications",
    "sg:hasFigure": "figures",
    "sg:faces": "challenges",
}


def score(expected: Side, found: Side) -> dict[str, Tally]:
    """Compare two sides, category by category, and all together under ``all``."""
    tallies = {name: Tally() for name in (*CATEGORIES, "all")}
    sides = {name: (_of_category(expected, name), _of_category(found, name)) for name in CATEGORIES}
    for name, (wanted, given) in sides.items():
        tally = tallies[name]
        tally.expected, tally.found = len(wanted), len(given)
        left = dict(given)
        missed: list[tuple[str, Statement]] = []
        for test in (_same_object, _same_words):
            still = []
            for curie, statement in wanted.items() if test is _same_object else missed:
                match = next(
                    (
                        other
                        for other, value in left.items()
                        if _agrees(statement, value, test=test, sides=(expected, found))
                    ),
                    None,
                )
                if match is None:
                    still.append((curie, statement))
                else:
                    del left[match]
                    tally.right += 1
                    tally.own_words += test is _same_words
            missed = still
        tally.missed = [f"{curie} {_figure(value.figure)}" for curie, value in missed]
        tally.wrong = [f"{curie} {_figure(value.figure)}" for curie, value in left.items()]
        whole = tallies["all"]
        for attribute in ("expected", "found", "right", "own_words", "missed", "wrong"):
            setattr(whole, attribute, getattr(whole, attribute) + getattr(tally, attribute))
    return tallies


def _of_category(side: Side, name: str) -> dict[str, Statement]:
    return {
        curie: statement
        for curie, statement in side.statements.items()
        if category_of(statement, side.concepts) == name
    }


Test = Callable[[Statement, Statement, tuple[Side, Side]], bool]


def _agrees(wanted: Statement, given: Statement, *, test: Test, sides: tuple[Side, Side]) -> bool:
    if wanted.relation != given.relation or not _overlap(_spans(wanted), _spans(given)):
        return False
    if wanted.relation == "sg:hasFigure" and wanted.subject != given.subject:
        return False
    if _slots(wanted.figure) != _slots(given.figure):
        return False
    return wanted.object is None or test(wanted, given, sides)


def _same_object(wanted: Statement, given: Statement, sides: tuple[Side, Side]) -> bool:
    del sides
    return wanted.object == given.object


def _same_words(wanted: Statement, given: Statement, sides: tuple[Side, Side]) -> bool:
    expected, found = sides
    if given.object not in found.proposed or not _overlap(_focuses(wanted), _focuses(given)):
        return False
    first = _content(expected.concepts[wanted.object or ""])
    second = _content(found.concepts[given.object or ""])
    return 2 * len(first & second) > min(len(first), len(second))


def _content(concept: Concept) -> set[str]:
    label = re.sub(r" \([a-z -]+\)$", "", concept.label)
    words = phrase_key(label).split()
    return {(base_verb(word) or word)[:6] for word in words if word not in STOP_WORDS}


def _spans(statement: Statement) -> list[Span]:
    return [evidence.span for evidence in _main(statement)]


def _focuses(statement: Statement) -> list[Span]:
    return [evidence.focus or evidence.span for evidence in statement.evidence]


def _main(statement: Statement) -> list[Evidence]:
    return [evidence for evidence in statement.evidence if not evidence.slots] or list(statement.evidence[:1])


def _overlap(first: Iterable[Span], second: Iterable[Span]) -> bool:
    second = list(second)
    return any(a.start < b.end and b.start < a.end for a in first for b in second)


def _slots(figure: Figure | None) -> object:
    if figure is None:
        return None
    period = figure.period
    return (
        figure.measure,
        figure.value,
        figure.low,
        figure.high,
        figure.bound,
        figure.unit,
        figure.direction,
        figure.currency,
        figure.per,
        figure.statistic,
        (period.start, period.end, period.relative) if period else None,
        figure.place,
        figure.population,
        tuple(sorted(figure.inherited)),
    )


def _figure(figure: Figure | None) -> str:
    return "" if figure is None else str(_slots(figure))


def format_tallies(tallies: Mapping[str, Tally]) -> str:
    """Give the table of a comparison."""
    rows = [f"{'':<16}expected  found  right  own words  recall  precision"]
    for name, tally in tallies.items():
        rows.append(
            f"{name:<16}{tally.expected:>8}{tally.found:>7}{tally.right:>7}{tally.own_words:>11}"
            f"{tally.recall:>8.3f}{tally.precision:>11.3f}"
        )
    return "\n".join(rows)


def bundled_guide(document: Path, vocabulary: Vocabulary) -> dict[str, Tally]:
    """Compare the bundled guide, ingested, with its hand-written tables."""
    from skillgraph.store.opening import open_catalog

    catalog = open_catalog()
    extraction = extract_document(
        parse_document(read_document(document)), vocabulary, slug="lead-ai-backend-engineer"
    )
    stated = {curie: s for curie, s in catalog.statements.items() if s.status in ("stated", "estimated")}
    return score(
        Side(stated, catalog.concepts),
        Side(extraction.sure, extraction.concepts, extraction.proposed),
    )


def _guide(name: str) -> Path:
    return min(path for path in GUIDES.glob(f"{name}.*") if path.suffix != ".tsv")


def own_guide(name: str, vocabulary: Vocabulary) -> dict[str, Tally]:
    """Compare a guide of our own writing, ingested, with the table written from its text alone."""
    document = read_document(_guide(name))
    extraction = extract_document(parse_document(document), vocabulary, slug=name)
    return score(
        _expected(document, GUIDES / f"{name}.tsv", vocabulary),
        Side(extraction.sure, extraction.concepts, extraction.proposed),
    )


def _expected(document: Document, path: Path, vocabulary: Vocabulary) -> Side:
    """Read a table of expected statements: line, subject, relation, object, focus, figure, kind."""
    naming = Naming(vocabulary.concepts)
    lines = line_spans(document.text)
    statements: dict[str, Statement] = {}
    role = "concept:expected-role"
    for number, row in enumerate(
        csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    ):
        span = lines[int(row["line"]) - 1]
        start = document.text.index(row["focus"], span.start)
        focus = Span(start, start + len(row["focus"]))
        kind = _KIND_OF_OBJECT.get(row["relation"], "skill")
        target = None
        if row["object"]:
            degree = row["kind"] or find_degrees(row["object"]) or find_certificate_names(row["object"])
            kinds: tuple[str, ...] = (kind, "role")
            if degree or kind == "skill":
                kinds = ("qualification",) if degree else COMPETENCE_KINDS
            target = naming.link(row["object"], kinds) or naming.propose(
                row["object"], kinds[0] if degree else kind
            )
        subject = role
        if row["relation"] == "classifiedAs":
            target = naming.link(row["object"], ("employer", "group")) or target
            subject = naming.link(row["subject"], ("employer",)) or naming.propose(row["subject"], "employer")
        elif row["relation"] == "hasFigure":
            holders = ("role", "group", *COMPETENCE_KINDS)
            subject = naming.link(row["subject"], holders) or naming.propose(
                row["subject"], "role" if find_titles(row["subject"]) else "skill"
            )
        evidence = Evidence("document:expected", "", span, focus, (), "")
        name = f"{row['line']}.{number}.{row['relation']}.{row['object'] or row['subject']}"
        statements[name] = Statement(
            "",
            "",
            subject,
            f"sg:{row['relation']}",
            target,
            figure=_read_figure(row["figure"]),
            evidence=(evidence,),
        )
    concepts = {**vocabulary.concepts, **naming.proposed, role: Concept(role, "The role", "role")}
    return Side(statements, concepts)


_KIND_OF_OBJECT = {
    "hasDuty": "duty",
    "inField": "field-of-study",
    "follows": "practice",
    "faces": "challenge",
    "hasFigure": "trend",
    "classifiedAs": "group",
}


def _read_figure(text: str) -> Figure | None:
    if not text:
        return None
    cells: dict[str, str] = dict(tuple(part.split("=", 1)) for part in text.split("|"))  # type: ignore[misc]
    cells["inherited"] = cells.get("inherited", "").replace(",", "|")
    table = new_table("figure", FIGURE_COLUMNS, [cells])
    return parse_figure(table.rows[0], [])


if __name__ == "__main__":
    outcome = bundled_guide(Path(sys.argv[1]), bundled_vocabulary())
    print(format_tallies(outcome))
    for label in ("missed", "wrong"):
        print(f"\n{label}")
        for line in getattr(outcome["all"], label):
            print(f"  {line}")
