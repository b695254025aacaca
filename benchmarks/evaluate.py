"""Measure how well documents are read: ``python benchmarks/evaluate.py [--documents DIR]``.

DIR holds ``roles`` (documents, with ``_labels``), ``gold`` (annotations of some of them with
their scorer) and the bundled guide's text. What is not there is skipped, and why is said.
``annotations.jsonl`` beside this file annotates more of the roles in the set's shape. What is scored
is the graph that `skillgraph ingest` writes; documents that no rule was made with (DIR holds them
in ``unread``) are scored too, and no rule is mended with one of them in view. Guides and requests of
our own writing are always measured, and the verdicts of readers are counted. The table goes to standard
output and, with ``--write``, into ``docs/evaluation.md``; exit code 1 where a target is missed.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from figures import LEFT_OUT, Figure, load_scorer
from graph_figures import graph_figures, read_graph
from marked_requests import WRITTEN, all_tables, duty_figures, request_figures
from samples import read_verdicts
from statements import GUIDES, Tally, bundled_guide, own_guide

from skillgraph.cli import collect_seldom
from skillgraph.counts.significance import wilson_interval
from skillgraph.documents import Document, digest, parse_document, read_document
from skillgraph.extraction.concepts.forms import Vocabulary, bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction

ROOT: Final = Path(__file__).parent.parent
PAGE: Final = ROOT / "docs" / "evaluation.md"
ANNOTATIONS: Final = Path(__file__).with_name("annotations.jsonl")
#: Documents that no rule was made with, annotated by two readers who did not know the program.
READERS: Final = tuple(sorted(Path(__file__).with_name("unread").glob("reader-*.jsonl")))
#: Sets of documents of our own writing, of which readers judged every statement: the last ones.
JUDGED: Final = ("twentyseventh", "twentyeighth", "twentyninth", "thirtieth", "thirtyfirst", "thirtysecond")
GUIDE: Final = "lead-ai-backend-engineer.txt"
GUIDE_LENGTH: Final = 19_286
SKILLGRAPH: Final = Path(sys.executable).with_name("skillgraph")
START, END = "<!-- figures -->", "<!-- end of figures -->"
#: How the collector of the labels calls a tool: the label of ours that it stands for.
TOOLS: Final = {
    "airflow": ("Apache Airflow",),
    "databricks": ("Databricks", "Azure Databricks"),
    "dbt": ("dbt", "dbt Cloud"),
    "fabric_synapse": ("Azure Synapse", "Microsoft Fabric"),
    "glue": ("AWS Glue",),
    "kafka": ("Apache Kafka",),
    "looker": ("Looker", "Looker Studio"),
    "redshift": ("Amazon Redshift",),
    "spark": ("Apache Spark", "PySpark", "Spark SQL"),
}
#: How a tool stands in a text, where that is not its name among the labels.
WORDS: Final = {
    "fabric_synapse": ("fabric", "synapse"),
    "postgres": ("postgres",),
    "power_bi": ("power bi", "powerbi"),
}


def main() -> int:
    """Print the figures, and tell whether every target is reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = os.environ.get("SKILLGRAPH_DOCUMENTS") or ROOT.parent / "shared" / "documents"
    parser.add_argument("--documents", type=Path, default=Path(default), metavar="DIR")
    parser.add_argument("--fuzz", type=int, default=0, metavar="N", help="also read N mutated documents")
    parser.add_argument("--write", action="store_true", help="put the table into docs/evaluation.md")
    options = parser.parse_args()
    vocabulary = bundled_vocabulary()
    parts: list[tuple[str, list[Figure] | str]] = [
        ("A guide of our own writing, against the table written from its text", list(_own(vocabulary))),
        (
            "The bundled guide, ingested, against its hand-written tables",
            _guide(options.documents, vocabulary),
        ),
        *_gold(options.documents / "gold", options.documents / "roles"),
        *_unread(options.documents / "gold", options.documents / "unread"),
        *_marked(),
        ("Statements judged by readers when they were first made, the last sets", list(_judged())),
        ("All documents, and the tools that their collector recorded", _roles(options.documents, vocabulary)),
        ("Speed, one core, CPU time", list(_speed(options.documents, vocabulary))),
    ]
    if options.fuzz:
        parts.append((f"{options.fuzz} mutated documents", list(_fuzz(options.fuzz, vocabulary))))
    table = "\n".join(_format(title, figures) for title, figures in parts)
    print(table)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(START)
        PAGE.write_text(f"{before}{START}\n\n{table}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    missed = [one for _, part in parts if not isinstance(part, str) for one in part if one.reached is False]
    for one in missed:
        print(f"missed: {one.name}: {one.value:.3f}", file=sys.stderr)
    return 1 if missed else 0


def _format(title: str, figures: list[Figure] | str) -> str:
    lines = [f"**{title}**", ""]
    if isinstance(figures, str):
        return "\n".join([*lines, f"Skipped: {figures}.", ""])
    lines += ["| figure | value | target | on |", "| --- | --- | --- | --- |"]
    for one in figures:
        bound = "" if one.target is None else f"{'≤' if one.at_most else '≥'} {one.target:g}"
        value = "none" if one.value is None else f"{one.value:.3f}".rstrip("0").rstrip(".")
        mark = " ✗" if one.reached is False else ""
        chance = "" if one.interval is None else "; 95 % {:.2f} to {:.2f}".format(*one.interval)
        lines.append(f"| {one.name} | {value}{mark} | {bound} | {one.note}{chance} |")
    return "\n".join([*lines, ""])


def _own(vocabulary: Vocabulary) -> Iterator[Figure]:
    for path in sorted(GUIDES.glob("*.tsv")):
        yield from _of_tally(path.stem, own_guide(path.stem, vocabulary)["all"], recall=0.85, precision=0.93)


def _of_tally(name: str, tally: Tally, *, recall: float, precision: float) -> Iterator[Figure]:
    yield Figure(f"{name}: statement recall", tally.recall, recall, f"{tally.right} of {tally.expected}")
    yield Figure(
        f"{name}: statement precision", tally.precision, precision, f"{tally.right} of {tally.found}"
    )


def _guide(folder: Path, vocabulary: Vocabulary) -> list[Figure] | str:
    path = folder / GUIDE
    if not path.is_file():
        return "the document is not at hand"
    tallies = bundled_guide(path, vocabulary)
    figures = tallies["figures"]
    return [
        *_of_tally("all", tallies["all"], recall=0.95, precision=0.97),
        Figure(
            "figures with all slots, recall", figures.recall, 1.0, f"{figures.right} of {figures.expected}"
        ),
    ]


def _gold(folder: Path, roles: Path) -> Iterator[tuple[str, list[Figure] | str]]:
    """Score the graph of the annotated documents: of the set, and those that we annotated beside it."""
    title = "The graph of annotated documents"
    if not (folder / "dev.jsonl").is_file():
        yield title, "the annotations are not at hand"
        return
    scorer = load_scorer(folder / "score_gold.py")
    gold = scorer.load(folder / "dev.jsonl") | scorer.load(ANNOTATIONS)
    read = read_graph(gold, roles)
    left = {name: value for name, value in gold.items() if any(part in name for part in LEFT_OUT)}
    seen = {name: value for name, value in gold.items() if name not in left}
    for name, part in (
        (f"{title}, all", gold),
        (f"{title}, those that the rules were written with", seen),
        (f"{title}, the others", left),
    ):
        yield name, list(graph_figures(scorer, part, read))


def _unread(folder: Path, unread: Path) -> Iterator[tuple[str, list[Figure] | str]]:
    """Score the graph of documents that nobody had seen, against each of their readers."""
    if not (folder / "score_gold.py").is_file() or not unread.is_dir():
        yield "The graph of documents that no rule has seen", "the documents are not at hand"
        return
    scorer = load_scorer(folder / "score_gold.py")
    read = read_graph(scorer.load(READERS[0]), unread)
    for path in READERS:
        title = f"The graph of documents that no rule has seen, against {path.stem.replace('-', ' ')}"
        yield title, list(graph_figures(scorer, scorer.load(path), read))


def _marked() -> Iterator[tuple[str, list[Figure] | str]]:
    duties = all_tables("duties")
    for name, table in all_tables("asked").items():
        figures = [*request_figures(table), *(duty_figures(duties[name]) if name in duties else ())]
        yield f"What the writers of documents marked in them, {name} set", figures


def _judged() -> Iterator[Figure]:
    """Give what readers found of the statements of sets, judged before anything was mended for them."""
    for name in JUDGED:
        verdicts = [row["verdict"] for row in read_verdicts(WRITTEN / f"{name}-reader.tsv")]
        for title, verdict, target in (("true and well cut", "good", 0.82), ("false", "false", 0.05)):
            share, is_most = verdicts.count(verdict) / len(verdicts), verdict == "false"
            interval = wilson_interval(verdicts.count(verdict), len(verdicts))
            told = f"{len(verdicts)} statements"
            yield Figure(f"{name} set, {title}", share, target, told, at_most=is_most, interval=interval)


def _roles(folder: Path, vocabulary: Vocabulary) -> list[Figure] | str:
    roles = folder / "roles"
    if not roles.is_dir():
        return "the documents are not at hand"
    paths = sorted(
        path for path in roles.glob("[!_]*/*") if path.suffix in {".md", ".html", ".txt", ".yml", ".yaml"}
    )
    crashed = bare = wrong = statements = 0
    for path in paths:
        try:
            extraction = _extract(path, vocabulary)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is counted
            print(f"{path.name}: {error!r}", file=sys.stderr)
            crashed += 1
            continue
        statements += len(extraction.statements)
        bare += sum(not statement.evidence for statement in extraction.statements.values())
        wrong += _wrong_slices(extraction)
    note = f"{len(paths)} documents, {statements} statements"
    figures = [
        Figure("documents that could not be read", crashed, 0, note, at_most=True),
        Figure("statements without evidence", bare, 0, note, at_most=True),
        Figure("slices that differ from their source", wrong, 0, note, at_most=True),
    ]
    labels = roles / "_labels" / "jobads.jsonl"
    return [*figures, *_labels(labels, roles, vocabulary)] if labels.is_file() else figures


def _extract(path: Path, vocabulary: Vocabulary) -> Extraction:
    return extract_document(parse_document(read_document(path)), vocabulary, slug="document")


def _wrong_slices(extraction: Extraction) -> int:
    """Count evidence and mentions whose slice of the source is not what was read."""
    document, passages = extraction.parsed.document, extraction.parsed.passages
    wrong = sum(
        digest(document.excerpt(evidence.span)) != evidence.sha256
        for statement in extraction.statements.values()
        for evidence in statement.evidence
    )
    for mention in extraction.mentions:
        passage = passages[mention.passage]
        source = passage.source_span(mention.span)
        read = passage.text[mention.span.start : mention.span.end]
        if passage.offsets is None:
            wrong += document.excerpt(source) != read
        else:
            wrong += not (passage.span.start <= source.start < source.end <= passage.span.end)
    return wrong


def _labels(path: Path, roles: Path, vocabulary: Vocabulary) -> Iterator[Figure]:
    found = expected = unnamed = false = absent = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        extraction = _extract(roles / label["file"], vocabulary)
        concepts = {mention.concept for mention in extraction.mentions if mention.type == "technology"}
        text = extraction.parsed.document.text.casefold()
        for tool in label["technologies"]:
            words = WORDS.get(tool, (tool.replace("_", " "),))
            expected += 1
            hit = bool(_concepts(tool, vocabulary) & concepts)
            found += hit
            unnamed += not (hit or any(word in text for word in words))
        absent += len(label["technologies_absent"])
        false += sum(bool(_concepts(tool, vocabulary) & concepts) for tool in label["technologies_absent"])
    named = expected - unnamed
    yield Figure(
        "recorded tools found, of those that the text names", found / named, 0.95, f"{found} of {named}"
    )
    note = f"{found} of {expected}; {unnamed} are recorded and stand nowhere in the text"
    yield Figure("recorded tools found, of all", found / expected, None, note)
    yield Figure(
        "tools recorded as absent that were found", false / absent, 0.02, f"{false} of {absent}", at_most=True
    )


def _concepts(tool: str, vocabulary: Vocabulary) -> set[str]:
    names = TOOLS.get(tool, (tool.replace("_", " "),))
    return {form.concept for name in names for form in vocabulary.find(name)}


def _speed(folder: Path, vocabulary: Vocabulary) -> Iterator[Figure]:
    path = folder / GUIDE
    if not path.is_file():
        path = min(GUIDES.glob("*.txt"))
    document = read_document(path)
    collect_seldom()  # as the command does
    seconds = _cpu_seconds(lambda: extract_document(parse_document(document), vocabulary, slug="document"))
    size = len(document.text) / GUIDE_LENGTH
    yield Figure(
        "documents a second, the size of the bundled one",
        size / seconds,
        38,
        f"{len(document.text)} characters",
    )
    if SKILLGRAPH.is_file():
        with tempfile.TemporaryDirectory() as folder_name:
            command: list[str | Path] = [
                SKILLGRAPH,
                "ingest",
                path,
                "-g",
                Path(folder_name) / "corpus",
                "--again",
            ]
            compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder_name}
            cold = min(_child_seconds(command, compiled) for _ in range(4))
        note = "the whole process with its modules compiled, as an installed package is; best of 4"
        yield Figure("cold start for one document, seconds", cold, 0.6, note, at_most=True)


def _cpu_seconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """Give the least CPU time of some rounds: what else the machine does only adds."""
    work()
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def _child_seconds(command: list[str | Path], environment: dict[str, str]) -> float:
    before = os.times()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def _fuzz(count: int, vocabulary: Vocabulary) -> Iterator[Figure]:
    """Read documents of our own with parts cut, doubled, swapped and replaced; a crash stops the run."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tests" / "data").rglob("*"))
        if path.suffix in {".txt", ".md", ".html"}
    ]
    chance = random.Random(20)  # noqa: S311 -- a repeatable run is wanted
    marks = [
        "\n",
        "\r\n",
        "\t",
        "•",
        "**",
        "#",
        "|",
        "<b>",
        "&amp;",
        "İ",
        "🙂",
        "\u00a0",
        "(",
        ")",
        "$5",
        "5+ years",
        "R",
        "C++",
        "```",
        "\ufeff",
    ]
    wrong = 0
    for _ in range(count):
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        text = text[start : start + chance.randrange(1, 1500)]
        for _ in range(chance.randrange(1, 8)):
            place, other = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
            text = chance.choice(
                (
                    text[:place] + text[other:],
                    text[:other] + text[place:],
                    text[:place] + chance.choice(marks) + text[place:],
                )
            )
        document = Document(text, "", chance.choice(("a.txt", "a.md", "a.html")))
        wrong += _wrong_slices(extract_document(parse_document(document), vocabulary, slug="document"))
    yield Figure(
        "slices that differ from their source", wrong, 0, f"{count} documents, no crash", at_most=True
    )


if __name__ == "__main__":
    sys.exit(main())
