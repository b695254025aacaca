"""Read hostile texts of twice the length in twice the time: ``python benchmarks/hostile.py``.

Each case makes a text of any length: a piece that parsers and rules stumble over, again and again.
It is measured at a length and at twice that, in one process, the least CPU time of up to five
rounds; where the second takes more than three times the first, the work grows faster than the
text, and the exit code is 1. The length is the first at which there is enough to measure, so no
figure here depends on the machine; and what a busy one disturbs is asked again after the others
of its family: what grows faster than the text does so each time.

Four families: documents (every format, the whole way to statements), rules (what finds something in
the words of a passage), patterns (every compiled pattern of the package, each over the same pieces),
and what else meets text from outside: tables, labels, questions. The
texts for what stands before SPARQL are those of ``hostile_queries.py``.
"""

import argparse
import ast
import gc
import importlib
import inspect
import pkgutil
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, Final

from hostile_queries import CASES, RDF_CASES, read_as_query, read_as_rdf

import skillgraph
from skillgraph.answers.known_names import find_concept
from skillgraph.answers.lint import lint_extraction
from skillgraph.answers.search import search_concepts
from skillgraph.corpus.consistency import consistent_statements
from skillgraph.corpus.formatting import format_concepts, format_document, with_document_ids
from skillgraph.documents.blocks import render_slice
from skillgraph.documents.limits import LONGEST
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.documents.text import digest
from skillgraph.errors import SkillgraphError
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.language.folding import fold
from skillgraph.language.lazy import LazyExpression
from skillgraph.language.words import tokenize
from skillgraph.model import Span
from skillgraph.store.opening import open_catalog
from skillgraph.tables.compiling import compile_catalog
from skillgraph.tables.tsv import format_table, parse_table

HIGHEST_RATIO: Final = 3.0  # of the time of a text to that of its half; a square gives 4
CLEAR_RATIO: Final = 2.5  # below which one round is enough
ROUNDS: Final = 5
ASKED_AGAIN: Final = 3  # times at most, where the ratio is above the highest
LEAST_SECONDS: Final = 0.01  # of the shorter text, where a length gives as much
SHORTEST: Final = 1_000
LONGEST_TEXT: Final = 200_000
SOURCE: Final = 4 * LONGEST  # characters over which a pattern goes that looks at documents as they are
#: Of an eighth of the longer text: what takes less takes too little to measure as a whole, even squared.
CHEAP_SECONDS: Final = HIGHEST_RATIO * LEAST_SECONDS / 8**2
#: Of one call, by the clock on the wall: what takes as long is stopped. A timer of CPU time would make the
#: clock that measures tick in hundredths of a second, and what is cheap would be cheap by chance.
LONGEST_SECONDS: Final = 60.0

#: Words, signs and what the rules look for; this and the lists below are sheets of pieces as they are typed,
#: whose blanks and ends of lines count, and a line for each would be pages.
WORDS: Final = (
    "1", "1,", "1 ", "12.", "1-", "1+ ", "a", "A", "Ab ", "a ", "aB", "a and or ", "and ", "or ",
    "A, B, or C, ", "a, ", "a, b and c, ", "a/", "A/B ", "a-", "a - ", "a'", "(", ")", "((a) ", "[", "{",
    "<", "\u201c", '"', "\xad", "\u200b", "e\u0301", "\u0130", "\U0001f600", "\u4e2d", "$", "$1", "$1k - ",
    "$100,000 ", "EUR 1 ", "80.000 \u20ac ", "1%", "% ", "20 percent ", "half of ", ".", ". ", "a. ", "A.",
    "e.g. ", ":", "a: ", ";", "a; ", "|", "*", "_", "`", "#", "&", "~", "\\", "3 years of ", "3-5+ years ",
    "years ", "between ", "from 2020 to ", "May 2020 ", "2020-", "per year ", "up to ", "at least ",
    "required ", "preferred ", "must ", "plus ", "a plus, ", "ideally ", "nice to have ",
    "Bachelor's degree in ", "degree ", "BSc, ", "Master ", "certified ", "AWS Certified ",
    "Certificate in ", "Senior ", "Engineer ", "Senior Data Engineer, ", "Lead ", "Level 2 ", "L1, ", "II ",
    "Python ", "Python, ", "C++ ", "R ", "Google Cloud ", "experience ", "experience with ",
    "knowledge of ", "such as ", "including ", "you will ", "build and ", "design, build, ", "Building ",
    "by ", "in ", "to ", "for ", "with ", "of the ", "not ", "will be ", "is a ", "growth of ",
    "demand for ", "salary ", "English and ", "C1 ", "strong basic ", "hands-on ", "team ", "This ",
    "By doing ", "e.g. a ", "www.", "a@", "Posted on ", "Posted by ", "Posted: 7/14/2026 ", "at 10:00 ",
    "Published 2026-07-14, ", "Publi\u00e9 le ", "14.07.2026", "2026-07-14", "20260714", "mo ",
    "14 July 2026 ",
    "Location: ", "Location: Oslo, ", "Based in ", "Oslo | ", "Oslo or ", "12 Street, ",
)  # fmt: skip
#: What stands in one line each.
LINES: Final = (
    "Requirements\n",
    "- Python\n",
    "- {n}\n",
    "a\n",
    "A B\n===\n",
    "1. a\n",
    "a:\n",
    "- a: b\n",
    "Senior Engineer {n}\n",
    "Level {n}\n- Knows Go\n",
    "Engineers use Python {n} years.\n",
    "\n",
    "\r",
    "- $100,000 a year\n",
    "\t- a\n",
    "Skill {n}\n- Python\n",
    "- Experience with Tool{n}, Kit{n} or Lab{n}\n",
    "58% of ads ask for Tool{n}.\n",
    "| a | b |\n",
    "By 2030 {n} jobs grow by 20%.\n",
    "Nice to have\n- Tool{n}\n",
    "- Bachelor's degree in Field{n}\n",
    "Role {n} (L{n})\n",
)
MARKDOWN: Final = (
    "# a\n", "- ", "> ", "1. ", "*a ", "**a ", "*a*", "_a_ ", "***", "`a ", "``", "[", "](", "[a](", "![",
    "[a]: b\n", "[a][", "<a ", "<!--", "<div>\n", "&amp;", "&", "\\*", "| a | b |\n|---|---|\n", "|",
    "a|b\n-|-\n", "    a\n", "```\n", "~~~", "---\n", "***\n", "{:a ", "<b>", "<b x='", "[TOC]\n", ":::",
    "{{a ", "{%", "**a\n", "* a\n\n  ", "- a\n\n", "a  \n", "- - a\n", "+ a\n- b\n", "[^1]", "<http://",
    "<a@b", "\t",
)  # fmt: skip
HTML: Final = (
    "<", "<a ", "<a>", "<a href='", '<a href="', "<a b=c ", "</a", "</b></i>", "<!--", "<!-- -->", "<!",
    "<!a ", "<![CDATA[", "<?", "<div>", "<div>a", "<p>a", "<ul><li>", "<ul><li>a", "<li>a",
    "<table><tr><td>", "<table><tr><td>a", "<tr><td>a</td><td>b", "<td>a", "<b>", "<b>a", "<b>a</b>",
    "<h1>a", "<h1>a</h1>", "<br>", "a<br>", "<script>", "<style>", "<title>", "<pre>\n", "<nav>a",
    "<div class='nav'><a>b</a>", "<div hidden>", "<dl><dt>a<dd>b", "<dt>a<dd>b", "<svg>", "<template>",
    "&amp;", "&amp", "&#1", "&lt;", "&", "&notit;", "\xa0", "<option>a", "<body>", "<a\n", "<x/>", "</p>",
    "</li></ul>", "<div style='display:", "<div class='menu'>a", "<p><ul>", "<a><p>", "<th>a",
    "<span>a</span>", "<time datetime='2026-07-14'>", "posted <time datetime='2026'>",
    "<a itemprop='datePosted'>", "<meta name='pubdate' content='2026'>",
    "<p itemprop='jobLocation'>Oslo", "<p itemprop='jobLocation' itemscope>",
    "<b itemprop='addressLocality'>Oslo",
    "<script type='application/ld+json'>", "<script type='application/ld+json'>{'datePosted': '2'}</script>",
)  # fmt: skip
YAML: Final = (
    "a: ", "a:\n ", "- ", "- a\n", "- - ", "a: b\n", "a:\n  - b\n", "[", "[a, ", "{", "{a: ", "{a: [",
    "a: [\n", "a: {\n", "'", "a: 'b\n", 'a: "b\n', '"\\', "a: |\n b\n", "a: >\n\n b\n", "|\n", "&a ",
    "a: &b c\n", "*a", "a: *b\n", "<<: *a\n", "!!str ", "? ", "? a\n: b\n", "#", "a #", "---\n", "...\n",
    "%A\n", "a: b: ", "a\n", " a\n", "- a:\n    b\n", "'': ", "a: ''", '- "a": b\n', "title: a\n",
    "name: a\nroles:\n- a\n", "date: 2026-07-14\n", "meta:\n  date: 2026\n", "date: {n}-07\n",
    "location: Oslo\n", "location:\n- city: Oslo\n", "location: [Oslo, ",
    "a: b\n  c\n", "- |\n  a\n", "\ta\n", ": ", "-\n", "[]", "[[], ", "a: [b]\n",
)  # fmt: skip
METHODS: Final = ("match", "fullmatch", "search", "finditer", "findall", "subn", "sub", "split")
#: Patterns that are tried at one place alone, though not by their own name or not only with `match`.
TRIED_AT_ONE_PLACE: Final = frozenset(
    {"_DOUBLE", "_SINGLE", "_FIRST_SIGN", "_SAID_OF", "OPENING", "LONG_OPENING"}
)
#: Modules whose patterns look at a document as it is, and not at the words of a passage.
SOURCE_MODULES: Final = frozenset(
    f"skillgraph.documents.{name}"
    for name in (
        "charsets",
        "dates",
        "keyed_entries",
        "linked_data",
        "localities",
        "page_dates",
        "page_places",
        "placed_lines",
        "reading",
        "text",
        "formats.entries",
        "formats.front_matter",
        "formats.html",
        "formats.inline",
        "formats.markdown",
        "formats.aligned_lines",
        "formats.numbered_lines",
        "formats.plain",
        "formats.tags",
        "formats.yaml",
    )
)
#: What is asked of the words of a passage, by module of `skillgraph`.
RULES: Final[Mapping[str, Sequence[str]]] = {
    "documents.place_names": ("read_places",),
    "documents.written_dates": ("read_date",),
    "extraction.work.behaviors": ("states_knowledge",),
    "extraction.qualifications.certificates": ("find_certificates", "find_certificate_names"),
    "extraction.sentences.clause_parts": ("names_only",),
    "extraction.sentences.clauses": ("clauses",),
    "extraction.qualifications.degree_letters": ("has_letters",),
    "extraction.qualifications.degrees": ("find_degrees",),
    "extraction.work.duty_parts": ("split_duties",),
    "extraction.posts.levels": ("names_level", "title_of_level"),
    "language.lists": ("split_series", "part_alternatives", "split_examples"),
    "extraction.concepts.matching": ("find_matches",),
    "extraction.wording.modal_words": ("modality_beside", "without_modal", "without_joint"),
    "extraction.wording.modality": ("find_modality", "is_negated", "find_level", "without_head"),
    "extraction.wording.hedges": ("find_hedges",),
    "extraction.wording.levels_abroad": ("asked_apart",),
    "extraction.amounts.periods": ("find_period", "find_place"),
    "extraction.amounts.quantities": ("find_quantities",),
    "extraction.wording.sentence_spans": ("sentences_of", "trimmed_duty"),
    "extraction.posts.titles": ("find_titles",),
    "extraction.wording.trimming": ("stripped", "without_generic_tail", "without_etc", "without_subordinate"),
    "language.detection": ("is_abroad",),
    "language.words": ("tokenize", "word_set"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One piece of work.

    Attributes:
        name: What the table calls it.
        prepare: Makes what is read, of a length; not measured.
        run: Reads it.
        longest: The length of the longer text at most.
        sifted: Whether an eighth of that length is tried first, and what is cheap there is passed.
        least: Seconds that the shorter text is to take, where a length gives as much.

    """

    name: str
    prepare: Callable[[int], Any]
    run: Callable[[Any], object]
    longest: int = LONGEST_TEXT
    sifted: bool = False
    least: float = LEAST_SECONDS


@dataclass(frozen=True, slots=True)
class Result:
    """The least seconds at a length and at twice that."""

    case: Case
    length: int
    short: float
    long: float

    @property
    def ratio(self) -> float:
        """Tell how many times as long the longer text takes; 0 where it is too little to measure."""
        return self.long / self.short if self.long > HIGHEST_RATIO * LEAST_SECONDS else 0.0

    @property
    def is_fault(self) -> bool:
        """Tell whether the work grows faster than the text."""
        return self.ratio > HIGHEST_RATIO

    @property
    def pace(self) -> float:
        """Tell the microseconds a character."""
        return self.long / self.length / 2 * 1e6

    def __str__(self) -> str:
        """Give the line of the table of those that matter."""
        return (
            f"{self.case.name}: {self.short:.4f} s for {self.length:,} characters, {self.long:.4f} s for "
            f"twice as many, {self.ratio:.1f} times; {self.pace:.1f} µs a character"
        )


class TooLongError(Exception):
    """A call did not end within `LONGEST_SECONDS`."""


@cache
def repeated(piece: str, length: int, *, head: str = "", tail: str = "") -> str:
    """Repeat a piece, ``{n}`` in it counting, to a length."""
    if "{n}" not in piece:
        return head + piece * max(1, length // len(piece)) + tail
    return head + "".join(piece.replace("{n}", str(n)) for n in range(max(1, length // len(piece)))) + tail


def document(piece: str, length: int, *, path: str, head: str = "") -> Document:
    """Make a document of a repeated piece."""
    text = repeated(piece, length, head=head)
    return Document(text, digest(text), path)


def read(value: Document) -> Extraction:
    """Read a document the whole way to statements."""
    return extract_document(parse_document(value), bundled_vocabulary(), slug="hostile")


#: What opens a script of linked data, which the pieces of `LINKED` go on.
LINKED_HEAD: Final = '<p>a</p><script type="application/ld+json">'
LINKED: Final = (
    "{", "[", '{"a":', '[{"@graph":[', '"', '\\"', '"\\\\', "}", "]", ":", ",", '{"a":{}}',
    '"jobLocation":{"address":{', '"jobLocation":[', '"jobLocation":{"address":"Oslo"},',
    '"addressLocality":"Oslo",',
    '"datePosted":"2026-07-14",', '"@type":"JobPosting",', '{"@type":"JobPosting","datePosted":"2026-0',
    '{"@type":"JobPosting","datePosted":"{n}-07-14"},', '{"@type":"JobPosting","datePosted":"2026-{n}-14"},',
)  # fmt: skip


def document_cases() -> Iterator[Case]:
    """Give the cases of whole documents, format by format."""
    for path, pieces in (("a.md", MARKDOWN), ("a.html", HTML), ("a.yaml", YAML)):
        for piece in pieces:
            least = 4 * LEAST_SECONDS if path == "a.html" else LEAST_SECONDS  # fast, so that more is needed
            yield Case(f"{path[2:]} {piece!r}", partial(document, piece, path=path), read, least=least)
    for piece in LINKED:
        prepare = partial(document, piece, path="a.html", head=LINKED_HEAD)
        yield Case(f"linked {piece!r}", prepare, read, least=4 * LEAST_SECONDS)
    for piece in WORDS:
        yield Case(f"bullet {piece!r}", partial(document, piece, path="a.txt", head="Requirements\n- "), read)
    for piece in LINES:
        yield Case(f"lines {piece!r}", partial(document, piece, path="a.txt"), read)


@cache
def passage(piece: str, length: int) -> str:
    """Make the words of a passage: what a reader sees of a repeated piece."""
    text = repeated(piece, length, tail=" x!")
    return render_slice(text, Span(0, len(text))).text


def rule_cases() -> Iterator[Case]:
    """Give the cases of what finds something in the words of a passage."""
    for module, names in RULES.items():
        for name in names:
            function = getattr(importlib.import_module(f"skillgraph.{module}"), name)
            for piece in WORDS:
                yield Case(
                    f"{module}.{name} {piece!r}",
                    partial(passage, piece),
                    partial(_ask, function),
                    longest=LONGEST,
                    sifted=True,
                )


def _ask(function: Callable[..., object], text: str) -> object:
    """Call a rule with what its parameters ask for."""
    given: dict[str, object] = {
        "text": text,
        "span": Span(0, len(text)),
        "asked": True,
        "by_section": "required",
    }
    parameters = inspect.signature(function).parameters
    if "tokens" in parameters:
        given |= {"tokens": tokenize(text), "vocabulary": bundled_vocabulary()}
    if "words" in parameters:
        given["words"] = frozenset(text.lower().split())
    found = function(**{name: given[name] for name in parameters if name in given})
    return list(found) if isinstance(found, Iterator) else found


@cache
def modules() -> tuple[ModuleType, ...]:
    """Import every module of the package."""
    found = pkgutil.walk_packages(skillgraph.__path__, "skillgraph.")
    return tuple(importlib.import_module(one.name) for one in found if not one.name.endswith("__main__"))


def patterns() -> dict[str, "re.Pattern[str]"]:
    """Collect the patterns of the package by module and name: compiled ones, and those written in calls."""
    found: dict[re.Pattern[str], str] = {}
    for module in modules():
        for name, value in vars(module).items():
            for inner, pattern in compiled(name, value):
                found.setdefault(pattern, f"{module.__name__}.{inner}")
        for name, pattern in written(inspect.getsource(module)):
            found.setdefault(pattern, f"{module.__name__}.{name}")
    return {name: pattern for pattern, name in found.items()}


def compiled(name: str, value: object) -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Give the patterns in a value, with their names."""
    if isinstance(value, (re.Pattern, LazyExpression)) and isinstance(value.pattern, str):
        yield name, re.compile(value.pattern, value.flags)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from compiled(f"{name}[{key!r}]", inner)
    elif isinstance(value, (tuple, list)):
        for index, inner in enumerate(value):
            yield from compiled(f"{name}[{index}]", inner)


def written(source: str) -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Give the patterns that stand in calls such as ``re.search("…", text)``."""
    for call in ast.walk(ast.parse(source)):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr in METHODS
            and ast.unparse(call.func.value) == "re"
            and isinstance(words := call.args[0], ast.Constant)
            and isinstance(words.value, str)
        ):
            flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(call) else re.NOFLAG
            yield f"{call.func.attr}[{call.lineno}]", re.compile(words.value, flags)


def pattern_cases() -> Iterator[Case]:
    """Give the cases of the patterns, each used as its module uses it."""
    for name, pattern in patterns().items():
        module, _, attribute = name.partition("[")[0].rpartition(".")
        is_source = module in SOURCE_MODULES
        run = partial(_search if _searches(module, attribute) else _match, pattern)
        for piece in WORDS if not is_source else (*WORDS, *MARKDOWN, *HTML, *YAML):
            yield Case(
                f"{name} {piece!r}",
                partial(repeated, piece, tail="\n!") if is_source else partial(passage, piece),
                run,
                longest=SOURCE if is_source else LONGEST,
                sifted=True,
            )


def _match(pattern: "re.Pattern[str]", text: str) -> None:
    pattern.match(text)


def _search(pattern: "re.Pattern[str]", text: str) -> None:
    for _ in pattern.finditer(text):
        pass


def _searches(module: str, attribute: str) -> bool:
    """Tell whether a module looks for a pattern anywhere, and not at one place alone."""
    source = inspect.getsource(importlib.import_module(module))
    used = set(re.findall(rf"\b{attribute}\)?\.({'|'.join(METHODS)})\b", source)) or {attribute}
    return attribute not in TRIED_AT_ONE_PLACE and bool(used - {"match", "fullmatch"})


def tied(piece: str, length: int) -> Extraction:
    """Read a document of bullets, as it goes into a corpus."""
    extraction = read(document(piece, length, path="a.txt", head="Requirements\n- "))
    return consistent_statements(with_document_ids(extraction))


def compiles(extraction: Extraction) -> object:
    """Write the tables of a document, and compile them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "documents", "hostile")
        folder.mkdir(parents=True)
        for file, data in format_document(extraction, sentences={}).items():
            (folder / file).write_bytes(data)
        concepts = format_table(format_concepts(extraction.concepts.values(), notes={}))
        Path(name, "concepts.tsv").write_text(concepts, "utf-8", newline="")
        return compile_catalog(Path(name))


def other_cases() -> Iterator[Case]:
    """Give the cases of what else meets text from outside: tables, labels, questions, statements."""
    for piece in (
        "- Python\n- ",
        "Tool{n}, ",
        "3 years of ",
        "Skill {n}\n- Python\n- ",
    ):
        yield Case(f"compiled {piece!r}", partial(tied, piece), compiles)
        yield Case(f"linted {piece!r}", partial(tied, piece), lint_extraction)
    for piece in ("a", "a ", "-", "e\u0301", "\u0130", '"'):
        yield Case(f"folded {piece!r}", partial(repeated, piece), fold)
    for piece in ("a ", "Python "):
        words = partial(repeated, piece)
        yield Case(f"searched {piece!r}", words, partial(search_concepts, open_catalog()), longest=4_000)
        yield Case(f"looked up {piece!r}", words, partial(find_concept, open_catalog()), longest=4_000)
    for piece in ("a\tb\n", '"', '""', '"a\n', '\t"', '"a""\t', "\t", "\r", 'a\t"b\n', '"\n', "a\tb\tc\n"):
        yield Case(f"table {piece!r}", partial(repeated, piece, head="a\tb\n"), table)


def table(text: str) -> object:
    """Read a table, and look at each of its cells."""
    rows = parse_table(text, ("a", "b"), name="a.tsv", faults=[]).rows
    return [row["b"] for row in rows]


def query_cases() -> Iterator[Case]:
    """Give the cases of what stands before the engine and the parsers of RDF."""
    for name, make in CASES.items():
        yield Case(f"query, {name}", make, read_as_query)
    for name, make in RDF_CASES.items():
        yield Case(f"RDF, {name}", make, partial(read_as_rdf, name))


FAMILIES: Final[Mapping[str, Callable[[], Iterator[Case]]]] = {
    "documents": document_cases,
    "rules": rule_cases,
    "patterns": pattern_cases,
    "others": other_cases,
    "queries": query_cases,
}


@cache
def caches() -> tuple[Any, ...]:
    """Collect what remembers the texts that it has read: a second reading of one would cost nothing."""
    values = (value for module in modules() for value in vars(module).values())
    return tuple({id(one): one for one in values if _is_bounded_cache(one)}.values())


def _is_bounded_cache(value: object) -> bool:
    parameters = getattr(value, "cache_parameters", None) if callable(value) else None
    given = parameters() if parameters is not None else None
    return isinstance(given, dict) and given["maxsize"] is not None


def seconds(case: Case, prepared: object) -> float:
    """Measure one call; a refusal in three parts ends it as well as an answer."""
    for remembered in caches():
        remembered.cache_clear()
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, LONGEST_SECONDS)
    try:
        case.run(prepared)
    except SkillgraphError:
        pass
    except TooLongError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - begun


def measure(case: Case) -> Result:
    """Measure a case at the first length with enough to measure, and at twice that."""
    length, short, long = SHORTEST, float("inf"), float("inf")
    if case.sifted:
        length = case.longest // 2
        tried = length // 4
        text = case.prepare(tried)
        for _ in range(ROUNDS):  # what is slow by chance is asked again
            if (took := seconds(case, text)) < CHEAP_SECONDS:
                return Result(case, tried // 2, took / 2, took)
    else:
        while (short := seconds(case, case.prepare(length))) < case.least and 2 * length < case.longest:
            length = min(case.longest // 2, length * max(2, min(8, int(case.least / max(short, 1e-9)))))
    half, whole = case.prepare(length), case.prepare(2 * length)
    gc.collect()  # what the last case left; within a call it would come by chance
    for _ in range(ROUNDS):
        short, long = min(short, seconds(case, half)), min(long, seconds(case, whole))
        if long == float("inf") or long < CLEAR_RATIO * short:
            break
    return Result(case, length, short, long)


def measure_all(cases: Iterable[Case]) -> list[Result]:
    """Measure the cases in their order; those above the bound again, and the lowest ratio of each counts.

    Each time a longer text is asked: what grows faster than the text does so there too, and not only up to
    where what is looked at together has its bound.
    """
    results = [measure(case) for case in cases]
    for _ in range(ASKED_AGAIN):
        results = [
            min(result, measure(longer(result.case)), key=lambda one: one.ratio)
            if result.is_fault
            else result
            for result in results
        ]
    return results


def longer(case: Case) -> Case:
    """Give a case whose shorter text takes twice as long."""
    return replace(case, least=2 * case.least)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


def main() -> int:
    """Measure every case, and print those that matter."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("words", nargs="*", help="only the cases whose name holds one of these")
    arguments.add_argument("--family", choices=FAMILIES, help="only the cases of one family")
    arguments.add_argument("--slowest", type=int, default=0, help="how many of the slowest to print")
    options = arguments.parse_args()
    signal.signal(signal.SIGALRM, _stop)
    for suffix in ("txt", "md", "html", "yaml"):  # what is loaded once
        read(document("- Python\n", 1_000, path=f"a.{suffix}"))
    modules()
    gc.disable()
    gc.freeze()
    failed = 0
    print("| family | cases | above the bound | highest ratio | most µs a character | CPU s |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for family, cases in FAMILIES.items():
        if options.family not in (None, family):
            continue
        begun = time.process_time()
        results = measure_all(
            case for case in cases() if not options.words or any(word in case.name for word in options.words)
        )
        faults = [result for result in results if result.is_fault]
        failed += len(faults)
        highest = max((result.ratio for result in results), default=0)
        most = max((result.pace for result in results), default=0)
        print(
            f"| {family} | {len(results)} | {len(faults)} | {highest:.2f} | {most:.1f} "
            f"| {time.process_time() - begun:.1f} |",
            flush=True,
        )
        for result in faults:
            print(f"    {result}", flush=True)
        if options.slowest:
            for result in sorted(results, key=lambda result: -result.pace)[: options.slowest]:
                print(f"    slow: {result}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
