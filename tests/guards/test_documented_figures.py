"""Figures in running words are what the program counts, or name the command that measures them."""

import json
import re
from collections.abc import Mapping

import pytest

from pages import PAGES, ROOT, prose, read
from skillgraph.answers.path import FARTHEST
from skillgraph.boundary.bundled import bundled_path
from skillgraph.cli.application import VERBS, load_verb
from skillgraph.documents.limits import MAX_BYTES, MAX_PASSAGES, MAX_PIECES, MAX_STATEMENTS
from skillgraph.projection.edges import DISTANCE_SCALE, NO_MEANING
from skillgraph.projection.layer_names import BANDS, LAYERS
from skillgraph.projection.layers import LEAST_LIFT, LEAST_LIFT_OF_OCCUPATIONS
from skillgraph.projection.reasons import LARGEST_PLACE
from skillgraph.projection.weights import bundled_weights
from skillgraph.rendering.page.beyond import MOST_CONCEPTS
from skillgraph.rendering.page.content import ROWS_WRITTEN
from skillgraph.rendering.page.views import MAX_NODES
from skillgraph.rendering.text.ingest import SHOWN_FILES
from skillgraph.store.opening import open_catalog
from skillgraph.tables.statements import MAX_FOCUS_WORDS

#: What a document's graph may hold for each statement that the document makes.
MOST_QUADS = 25
#: What pages, and the help of all commands, say with figures; the names in braces are `known`.
SAYINGS: Mapping[str, tuple[str, ...]] = {
    "README.md": ("{shown:Words} questions, and their answers",),
    "CONTRIBUTING.md": ("a focus of at most {focus_words:words} words",),
    "docs/cli.md": (
        "not at all with more than {largest_place}",
        "closeness = {floor} + {above_floor} · u",
        "else closeness = {floor} · u",
        "very close from {very_close} on, close from {close}, related from {related}, loosely related below",
        "distance = round({distance_scale} · ",
        "an integer from {distance_scale} on",
        "at least {least_lift} times as often as by chance ({least_lift_of_occupations} times for",
        "any other is {no_meaning:,} longer",
        "A path of {farthest:,} or more is none",
        "Of a group {compared} are shown",
        "larger than {megabytes} MB",
        "Up to {shown_files:words} files are reported in detail",
        "above --max-nodes ({max_nodes})",
    ),
    "docs/corpus.md": (
        "bytes\n{max_bytes:,}\n",
        "lines and tags\n{max_pieces:,}\n",
        "passages\n{max_passages:,}\n",
        "statements\n{max_statements:,}",
    ),
    "docs/encoding.md": (
        "{lines} lines, {main_sections:words} sections, {passages} passages",
        "{questions:Words} questions with their answers",
        "all {figures} figures right in every slot",
    ),
    "docs/model.md": (
        "a focus of at most {focus_words:words} words",
        "fewer than {most_quads} quads per stated statement",
    ),
    "docs/page.md": (
        "from {page_smallest:,} to {page_largest:,} concepts",
        "{llm_mentions:,} percent beside {rust_mentions}",
        "of rows beyond the first {rows_written:words}",
        "Of a graph of more than {most_beyond:,} concepts",
    ),
    "docs/paths.md": ("a path of {farthest:,} or more is none", "integers of at least {distance_scale}"),
    "ontology/README.md": ("the words that the fact hangs on, at most {focus_words:words}",),
    "help": ("{max_nodes} by default",),
}
#: What was counted once and stays so: how a reading went.
TOLD = {"docs/encoding.md": ("216 questions and 759 atomic facts", "204 questions right")}
#: Pages whose figures a command measures, which they name.
MEASURED = {"docs/adjacency.md", "docs/evaluation.md", "docs/paths.md"} | {
    page for page in PAGES if page.startswith("benchmarks/")
}

#: What else tells strangers of the project.
FILES = ("CITATION.cff", "pyproject.toml")

WORDS = {3: "three", 4: "four", 5: "five", 10: "ten", 20: "twenty", 64: "sixty-four", 600: "six hundred"}
COUNTED = re.compile(
    rf"(?<![\w.,])(?:\d[\d,]*|\w+ty-\w+|{'|'.join(WORDS.values())}) (?:\w+ )?"
    r"(?:concepts|statements|passages|quads|triples|sections|lists|figures|questions|queries|commands)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\d.])(?<!line )\d{2,}")


class Number(int):
    """A number that can be written in words too: ``{:words}``, ``{:Words}``."""

    def __format__(self, how: str) -> str:
        if how.lower() != "words":
            return format(int(self), how)
        return WORDS[self].capitalize() if how == "Words" else WORDS[self]


@pytest.fixture(scope="module")
def known() -> dict[str, object]:
    catalog = open_catalog()
    manifest = json.loads((bundled_path() / "manifest.json").read_text(encoding="utf-8"))
    figures = [statement for statement in catalog.statements.values() if statement.figure]
    mentions = {
        statement.subject: statement.figure.value
        for statement in figures
        if statement.figure and statement.figure.measure == "job mentions"
    }
    sizes = re.findall(r"^\| ([\d,]+) \|", read("benchmarks/page.md"), flags=re.MULTILINE)
    numbers = {
        **manifest["counts"],
        "lines": max(passage.line for passage in catalog.passages.values()),
        "main_sections": sum(len(section.path) == 1 for section in catalog.sections.values()),
        "figures": len(figures),
        "llm_mentions": mentions["concept:llm"],
        "rust_mentions": mentions["concept:rust"],
        "questions": len(read("tests/data/questions.jsonl").splitlines()),
        "shown": read("README.md").partition("## Your own documents")[0].count("\n$ skillgraph "),
        "page_smallest": min(int(size.replace(",", "")) for size in sizes),
        "page_largest": max(int(size.replace(",", "")) for size in sizes),
        "compared": next(
            option.default for option in load_verb("compare").params if "--limit" in option.opts
        ),
        "largest_place": LARGEST_PLACE,
        "distance_scale": DISTANCE_SCALE,
        "no_meaning": NO_MEANING,
        "farthest": FARTHEST,
        "megabytes": MAX_BYTES // 10**6,
        "max_bytes": MAX_BYTES,
        "max_pieces": MAX_PIECES,
        "max_passages": MAX_PASSAGES,
        "max_statements": MAX_STATEMENTS,
        "max_nodes": MAX_NODES,
        "rows_written": ROWS_WRITTEN,
        "most_beyond": MOST_CONCEPTS,
        "shown_files": SHOWN_FILES,
        "focus_words": MAX_FOCUS_WORDS,
        "most_quads": MOST_QUADS,
    }
    floor = bundled_weights().stated_floor
    return {
        **{name: Number(number) for name, number in numbers.items()},
        **{name.replace(" ", "_"): least for least, name in BANDS},
        "floor": floor,
        "above_floor": round(1 - floor, 6),
        "least_lift": f"{LEAST_LIFT:g}",
        "least_lift_of_occupations": f"{LEAST_LIFT_OF_OCCUPATIONS:g}",
    }


@pytest.mark.parametrize("page", SAYINGS)
def test_what_a_page_says_with_figures_is_what_is_counted(page: str, known: dict[str, object]) -> None:
    sayings = [saying.format_map(known) for saying in SAYINGS[page]]

    assert [saying for saying in sayings if saying not in _words(page)] == []


@pytest.mark.parametrize("page", [*sorted(set(PAGES) - MEASURED), *FILES, "help"])
def test_no_page_has_a_figure_that_is_not_counted_here(page: str, known: dict[str, object]) -> None:
    words = _words(page)

    for saying in (*SAYINGS.get(page, ()), *TOLD.get(page, ())):
        words = words.replace(saying.format_map(known), "")

    assert (NUMBER if page == "help" else COUNTED).findall(words) == []


@pytest.mark.parametrize("page", sorted({*MEASURED, "docs/corpus.md"}))
def test_measured_figures_name_the_command_that_measures_them(page: str) -> None:
    scripts = re.findall(r"python (benchmarks/\w+\.py)", read(page))

    assert scripts or "`make evaluate`" in read(page)
    assert all((ROOT / script).is_file() for script in scripts)


def test_the_graph_of_a_document_says_nothing_so_often_that_a_statement_costs_too_much() -> None:
    sizes = json.loads((bundled_path() / "manifest.json").read_text(encoding="utf-8"))["graphs"]
    stated = [one for one in open_catalog().statements.values() if one.status != "inferred"]

    assert sizes["graph:document_lead-ai-backend-engineer"] < MOST_QUADS * len(stated)


def test_each_layer_has_a_row_that_says_where_its_weight_stands() -> None:
    weights = bundled_weights()
    names = {
        "relation",
        "place",
        "layer",
        "stated-floor",
        *weights.relations,
        *weights.places,
        *weights.layers,
    }

    measured = read("docs/cli.md").partition("### How `neighbors` and `path` measure")[2]
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", measured, flags=re.MULTILINE)[: len(LAYERS)]

    assert [layer for layer, _ in rows] == list(LAYERS)
    assert {name for _, cell in rows for name in re.findall("`([^`]+)`", cell)} <= names


def test_the_table_of_the_second_reading_adds_up_and_has_the_passages_of_each_section() -> None:
    catalog = open_catalog()
    sections = [
        catalog.sections[passage.section].path[0].partition(" (")[0] for passage in catalog.passages.values()
    ]
    row = re.compile(r"^\| ([\w* ]+) ((?:\| \**\d+\** ){5})\|$", re.MULTILINE)

    rows = {
        label: [int(number) for number in re.findall(r"\d+", cells)]
        for label, cells in row.findall(read("docs/encoding.md"))
    }
    total = rows.pop("**all**")

    assert [sum(column) for column in zip(*rows.values(), strict=True)] == total
    assert {label: cells[0] for label, cells in rows.items()} == {
        label: sections.count(label) for label in sections
    }


def test_the_words_of_the_evaluation_have_the_figures_of_its_tables() -> None:
    page = prose("docs/evaluation.md")
    found = dict(re.findall(r"^([\w-]+): statement recall\n.*\n.*\n(\d+ of \d+)$", page, flags=re.MULTILINE))
    matched, stated = (int(number) for number in found["all"].split(" of "))

    words = re.search(r"shared: (\d+) of the (\d+) of the bundled guide, (.*) of our own\.", page)
    without = re.search(r"Without them the recall of the bundled guide is (\d\.\d+)\.", page)

    assert words and without
    assert int(words[2]) == matched
    assert float(without[1]) == round((matched - int(words[1])) / stated, 2)
    assert re.findall(r"of (\d+)", words[3]) == [
        figure.partition(" of ")[0] for guide, figure in found.items() if guide != "all"
    ]


def _words(page: str) -> str:
    """Give the words of a page, of another file, or of the help of all commands."""
    if page != "help":
        return read(page) if page in FILES else prose(page)
    commands = [load_verb(verb) for verb in VERBS]
    texts = [text for command in commands for text in (command.help, *(o.help or "" for o in command.params))]
    return " ".join(" ".join(texts).split())


def test_the_rows_of_alignments_are_those_that_the_commands_beside_them_count() -> None:
    page = read(ROOT / "docs/alignment.md")
    word, files = re.findall(r"`grep -c (\w+) (\S+)`", page)[0]
    found = [
        [int(cell.replace(",", "")) for cell in cells[2:-1]]
        for line in page.splitlines()
        if len(cells := line.split("|")) in {7, 8} and cells[1].strip() in {"ESCO", "O\\*NET"}
    ]

    tables = [table.read_text(encoding="utf-8") for table in sorted(ROOT.glob(files))]
    kinds = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "mappingRelation")
    rows = [[table.count(f"\tskos:{kind}\t") for kind in kinds] for table in tables]
    assert [row[-1] for row in found[:2]] == [table.count(word) for table in tables]
    assert found[2:] == rows
