"""Draw statements from documents for people to judge, and count their verdicts.

``python benchmarks/samples.py draw FOLDER --seed N --to FILE`` ingests every document below FOLDER and
writes a table of statements, drawn with a fixed seed: one of each document in a shuffled order, then
a second of each, until there are as many as asked for (`--count`, 200). A reader who does not know
the program reads each passage and writes one verdict a row: ``good`` (true and well cut), ``cut``
(true, but badly cut, or a slot is wrong), ``false``, or ``useless`` (true, and no use to anyone).

``python benchmarks/samples.py count FILE…`` prints the share of each verdict with Wilson intervals,
all together and by relation, collection and, where the tables tell it, the rule that made the statement.
"""

import argparse
import csv
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts.significance import wilson_interval
from skillgraph.documents.reading import read_document
from skillgraph.model import Catalog, Statement
from skillgraph.store.opening import open_catalog

COLUMNS: Final = (
    "number",
    "document",
    "line",
    "relation",
    "statement",
    "qualifiers",
    "passage",
    "verdict",
    "note",
    "rule",
)
VERDICTS: Final = ("good", "cut", "false", "useless")
_SUFFIXES: Final = frozenset({".md", ".html", ".txt", ".yml", ".yaml"})
_QUALIFIERS: Final = (
    "modality",
    "hedge",
    "level",
    "purpose",
    "means",
    "reason",
    "condition",
    "scope",
    "quantifier",
    "manner",
    "status",
)
_TAG: Final = re.compile(r"<[^>]*>")
_LONGEST_PASSAGE: Final = 1_200


def main() -> int:
    """Draw a sample, or count the verdicts of some."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="write a table of statements to judge")
    draw.add_argument("folder", type=Path)
    draw.add_argument("--seed", type=int, required=True)
    draw.add_argument("--count", type=int, default=200)
    draw.add_argument("--to", type=Path, required=True)
    count = commands.add_parser("count", help="count the verdicts of judged tables")
    count.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    if options.command == "draw":
        rows = draw_sample(options.folder, seed=options.seed, count=options.count)
        with options.to.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        print(f"{len(rows)} statements of {len({row['document'] for row in rows})} documents")
        return 0
    tables = {file.name: read_verdicts(file) for file in options.files}
    if len(tables) > 1:
        tables["together"] = [row for rows in tables.values() for row in rows]
    for name, rows in tables.items():
        print(f"**{name}**\n\n" + "\n".join(count_verdicts(rows)))
    return 0


def read_verdicts(file: Path) -> list[dict[str, str]]:
    """Read a table of judged statements, as `draw` wrote it, in its order."""
    with file.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def draw_sample(folder: Path, *, seed: int, count: int) -> list[dict[str, str]]:
    """Give rows to judge, each document's statements in an order of its own."""
    paths = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in _SUFFIXES and path.name != "SOURCE.txt" and not path.parent.name.startswith("_")
    )
    with tempfile.TemporaryDirectory(prefix="skillgraph-sample-") as place:
        results = ingest_documents(paths, Path(place, "corpus"), jobs=2)
        catalog = open_catalog(Path(place, "corpus"))
    names = {
        f"document:{row.slug}": path.relative_to(folder).as_posix()
        for path, row in zip(paths, results, strict=True)
        if row.error is None
    }
    rules = {
        _place(extraction.statements[one.statement], f"document:{row.slug}"): one.rule
        for row in results
        if (extraction := row.extraction) is not None
        for one in reversed(extraction.decisions)
    }
    rng = random.Random(seed)  # noqa: S311 -- a sample has to be drawn again, and guards nothing
    by_document: dict[str, list[Statement]] = {curie: [] for curie in sorted(names)}
    for one in sorted(catalog.statements.values(), key=lambda statement: statement.id):
        if one.evidence and one.evidence[0].document in by_document:
            by_document[one.evidence[0].document].append(one)
    queues = [statements for statements in by_document.values() if statements]
    for queue in queues:
        rng.shuffle(queue)
    rng.shuffle(queues)
    drawn = [queue[turn] for turn in range(max(map(len, queues))) for queue in queues if turn < len(queue)][
        :count
    ]
    texts = {curie: read_document(folder / name).text for curie, name in names.items()}
    return [
        {"number": str(number), "document": names[one.evidence[0].document]}
        | _cells(one, catalog, texts[one.evidence[0].document])
        | {"rule": rules.get(_place(one, one.evidence[0].document), "")}
        for number, one in enumerate(drawn, start=1)
    ]


def _place(one: Statement, document: str) -> tuple[object, ...]:
    """Give where a statement is made and of what kind it is, by which it is known whatever id it has."""
    main = one.evidence[0]
    return document, one.relation, main.passage, main.focus


def _cells(one: Statement, catalog: Catalog, text: str) -> dict[str, str]:
    """Give what a reader judges a statement by, and room for the verdict."""
    evidence = one.evidence[0]
    passage = catalog.passages[evidence.document, evidence.passage]
    words = _TAG.sub(" ", text[passage.span.start : passage.span.end])
    given = [
        f"{name}: {', '.join(value) if isinstance(value, tuple) else value}"
        for name in _QUALIFIERS
        if (value := getattr(one, name)) and (name, value) != ("status", "stated")
    ]
    return {
        "line": str(passage.line),
        "relation": one.relation.removeprefix("sg:"),
        "statement": one.sentence,
        "qualifiers": "; ".join(given),
        "passage": " ".join(words.split())[:_LONGEST_PASSAGE],
        "verdict": "",
        "note": "",
    }


def count_verdicts(rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Give a table of shares with 95 % Wilson intervals."""
    yield "| statements | number | " + " | ".join(VERDICTS) + " |"
    yield "| --- | ---: |" + " ---: |" * len(VERDICTS)
    yield _shares("all", rows)
    groups: tuple[Callable[[Mapping[str, str]], str], ...] = (
        lambda row: row["relation"],
        lambda row: row["document"].partition("/")[0],
        lambda row: row.get("rule") or "",
    )
    for group in groups:
        names = Counter(filter(None, map(group, rows)))
        for name, _ in sorted(names.items(), key=lambda pair: (-pair[1], pair[0])):
            yield _shares(name, [row for row in rows if group(row) == name])


def _shares(name: str, rows: Sequence[Mapping[str, str]]) -> str:
    counted = Counter(row["verdict"] for row in rows)
    unknown = set(counted) - set(VERDICTS)
    if unknown:
        sys.exit(f"no verdict: {', '.join(sorted(map(repr, unknown)))}")
    cells = []
    for verdict in VERDICTS:
        low, high = wilson_interval(counted[verdict], len(rows))
        cells.append(f"{counted[verdict] / len(rows):.0%} ({low:.0%}-{high:.0%})")
    return f"| {name} | {len(rows)} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
