"""Read ten thousand mutated documents without a crash: ``python benchmarks/fuzz.py``.

The documents are the project's own (a guide, a sample, an ad in Markdown, a page in HTML, a
framework in YAML), cut, torn, glued, indented anew, re-encoded and sown with what breaks parsers.
Each goes the whole way from bytes to statements. Refusing one with an error in three parts is a
right answer; any other exception, a passage whose characters do not lead back to the source, a
statement without evidence, or evidence outside its passage is a crash. The seed is fixed: the same
code gives the same table, but for the times. The results go to ``fuzz.md`` beside this file; exit
code 1 where anything crashed.
"""

import argparse
import hashlib
import platform
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from skillgraph.documents.charsets import decode_bytes
from skillgraph.documents.parsing import ParsedDocument, parse_document
from skillgraph.documents.reading import Document, media_type_of
from skillgraph.errors import SkillgraphError
from skillgraph.extraction.concepts.forms import Vocabulary, bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

RESULTS: Final = Path(__file__).with_name("fuzz.md")
DATA: Final = Path(__file__).parents[1] / "tests" / "data"
SEEDS: Final = (
    DATA / "guides" / "lead-cloud-security-engineer.txt",
    DATA / "sample" / "documents" / "lead-geodata-engineer" / "document.txt",
    DATA / "ads" / "data-engineer.md",
    DATA / "ads" / "site-reliability-engineer.html",
    DATA / "frameworks" / "platform-engineer.yaml",
)
LONGEST_LINES: Final = 60  # of the part of a document that is mutated
MOST_MUTATIONS: Final = 6
SUFFIXES: Final = (".txt", ".md", ".html", ".yaml", "")
#: What is put in anywhere: a sheet of pieces as they are typed, whose blanks and ends of lines count.
SOWN: Final = (
    "<", ">", "&", "&amp;", "&#x110000;", "&#0;", "<!--", "-->", "<script>", "</script>",
    "<div hidden>", "<table><tr><td>", "</td>", "<ul><li>", "</ul></ul>", "<a href='", '"', "<p", "**",
    "*", "_", "`", "```\n", "[", "](", "![", "](x)", "|", "\n|--|--|\n", "---\n", "{:toc}", "# ",
    "####### ", "> > ", "    - ", "\t", "\r", "\r\n", "\n\n\n", "\ufeff", "\u00ad", "\u200b", "\u00a0",
    "\u2028", "\u0130", "\u1e9e", "\U0001f600", "e\u0301", "\u202e", "\x0c", "\x1f", "\ud7ff",
    "\ufffd", "$", "\u20ac1.000,00", "1,2,3,4", "110'000", "99999999999999999999 %", "0 years",
    "-5+ years", "5\u2013", "58% of", "between May 2023 and", "year-over-year", "per year", "(", ")",
    "((((", ":", ": ", ".", "...", " and ", ", or ", "e.g.", "no degree required", "Requirements\n",
    "Nice to have\n", "Prompts\n", "Salary\n", "- ", "\u2022 ", "1. ", "a) ", "ML", "R", "C++",
    "key: ", "? ", "- - - ", "|\n", ">-\n", "|9\n", "'", "''", '\\"', "\\u00e9", "\\x", "{", "}", "{a: [b, ",
    "&a ", "*a", "<<: *a\n", "!!str ", "!tag ", "%YAML 1.2\n", "---\n", "...\n", " #", "\n  \t", "null", "~",
)  # fmt: skip

Mutation = Callable[[random.Random, str], str]


def _place(chance: random.Random, text: str) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randrange(200))


def cut(chance: random.Random, text: str) -> str:
    """Take a stretch out."""
    start, end = _place(chance, text)
    return text[:start] + text[end:]


def repeat(chance: random.Random, text: str) -> str:
    """Write a stretch several times."""
    start, end = _place(chance, text)
    return text[:end] + text[start:end] * chance.randrange(1, 5) + text[end:]


def sow(chance: random.Random, text: str) -> str:
    """Put in what breaks parsers, in a few places."""
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(SOWN) + text[at:]
    return text


def shuffle_lines(chance: random.Random, text: str) -> str:
    """Put the lines in another order."""
    lines = text.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines)


def join_lines(chance: random.Random, text: str) -> str:
    """Make many lines one."""
    return chance.choice(("", " ", "\t", "\u00a0")).join(text.split("\n"))


def change_ends(chance: random.Random, text: str) -> str:
    """End each line in another way."""
    return "".join(line + chance.choice(("\n", "\r\n", "\r", "\n\n")) for line in text.splitlines())


def change_case(chance: random.Random, text: str) -> str:
    """Write all in capitals, without any, or as titles."""
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def scramble(chance: random.Random, text: str) -> str:
    """Put some characters for others."""
    characters = list(text)
    for _ in range(chance.randrange(1, 20)):
        if characters:
            characters[chance.randrange(len(characters))] = chr(
                chance.choice((chance.randrange(1, 0x250), 0x1F600))
            )
    return "".join(characters)


def wrap(chance: random.Random, text: str) -> str:
    """Put a part into markup that may never end."""
    start, end = _place(chance, text)
    before, after = chance.choice(
        (("<b>", "</b>"), ("<!--", "-->"), ("<pre>", ""), ("> ", "\n"), ("[", "](x)"), ("(", ""))
    )
    return text[:start] + before + text[start:end] + after + text[end:]


def indent(chance: random.Random, text: str) -> str:
    """Indent some lines by more, by less, or by tabs."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(lines)) if lines else 0
        end = at + chance.randrange(1, 8)
        blanks = chance.choice(("", " ", "  ", "    ", "\t"))
        lines[at:end] = [blanks + line.lstrip(chance.choice(("", " ", " \t"))) for line in lines[at:end]]
    return "".join(lines)


MUTATIONS: Final[Sequence[Mutation]] = (
    cut,
    repeat,
    sow,
    sow,
    sow,
    shuffle_lines,
    indent,
    join_lines,
    change_ends,
    change_case,
    scramble,
    wrap,
)


def mutated(chance: random.Random, sources: Sequence[str]) -> tuple[bytes, str]:
    """Make one document: its bytes and the suffix of its name."""
    lines = chance.choice(sources).splitlines(keepends=True)
    start = chance.randrange(len(lines))
    text = "".join(lines[start : start + chance.randrange(1, LONGEST_LINES)])
    for _ in range(chance.randrange(1, MOST_MUTATIONS)):
        text = chance.choice(MUTATIONS)(chance, text)
    encoding = chance.choices(("utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"), (80, 5, 5, 5, 5))[0]
    data = text.encode(encoding, "replace")
    if chance.random() < 0.05 and data:  # noqa: PLR2004
        at = chance.randrange(len(data))
        data = data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randrange(3) :]
    return data, chance.choice(SUFFIXES)


def check_parse(parsed: ParsedDocument) -> None:
    """Ask that passages stand in order and that every character leads back to its own."""
    source, end = parsed.document.text, 0
    for passage in parsed.passages:
        span = passage.span
        if not end <= span.start < span.end <= len(source):
            raise AssertionError(f"the passage {passage.id} overlaps the one before it, or is empty")
        end = span.end
        offsets = passage.offsets or range(span.start, span.end + 1)
        wide = dict(passage.wide)
        for index, character in enumerate(passage.text):
            written = source[offsets[index]] if index not in wide else character
            if written != character and not (character == " " and written.isspace()):
                raise AssertionError(f"the passage {passage.id} shows {character!r} where {written!r} stands")


def read(data: bytes, name: str, vocabulary: Vocabulary) -> Counter[str]:
    """Take a document the whole way; count what it gave.

    Raises:
        SkillgraphError: It was refused.

    """
    text, _ = decode_bytes(data, location=name)
    document = Document(text, hashlib.sha256(data).hexdigest(), name, media_type_of(name, text))
    parsed = parse_document(document)
    check_parse(parsed)
    extraction = extract_document(parsed, vocabulary, slug="fuzz")
    spans = {passage.id: passage.span for passage in parsed.passages}
    for statement in extraction.statements.values():
        if not statement.evidence:
            raise AssertionError(f"{statement.id} has no evidence")
        for evidence in statement.evidence:
            around = spans[evidence.passage]
            if not around.start <= evidence.span.start <= evidence.span.end <= around.end:
                raise AssertionError(f"{statement.id} has evidence outside its passage")
    return Counter(
        documents=1,
        characters=len(text),
        passages=len(parsed.passages),
        statements=len(extraction.statements),
        mentions=len(extraction.mentions),
    )


def main() -> int:
    """Read the mutated documents and write the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument(
        "--count", type=int, default=10_000, help="documents to read; the table is written for 10000 alone"
    )
    arguments.add_argument("--seed", type=int, default=2026)
    options = arguments.parse_args()
    chance = random.Random(options.seed)  # noqa: S311
    sources = [path.read_text(encoding="utf-8") for path in SEEDS]
    vocabulary = bundled_vocabulary()
    totals: Counter[str] = Counter()
    crashes: Counter[str] = Counter()
    slowest = 0.0
    begun = time.process_time()
    for number in range(options.count):
        data, suffix = mutated(chance, sources)
        started = time.process_time()
        try:
            totals += read(data, f"fuzz-{number}{suffix}", vocabulary)
        except SkillgraphError:
            totals["refused"] += 1
        except Exception as error:  # noqa: BLE001
            frame = traceback.extract_tb(error.__traceback__)[-1]
            crashes[
                f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno}: {error}"[:200]
            ] += 1
            if sum(crashes.values()) == 1:
                Path("fuzz-crash.bin").write_bytes(data)
                print(f"first crash: document {number}{suffix}, written to fuzz-crash.bin", file=sys.stderr)
        slowest = max(slowest, time.process_time() - started)
    report = format_report(
        totals,
        crashes,
        count=options.count,
        seed=options.seed,
        seconds=(time.process_time() - begun, slowest),
    )
    print(report)
    if options.count == 10_000:  # noqa: PLR2004
        RESULTS.write_text(report, encoding="utf-8", newline="\n")
    return 1 if crashes else 0


def format_report(
    totals: Counter[str], crashes: Counter[str], *, count: int, seed: int, seconds: tuple[float, float]
) -> str:
    """Write the table; *seconds* of CPU: all of them, and for the slowest document."""
    lines = [
        "# Mutated documents",
        "",
        f"Written by `python benchmarks/fuzz.py` (seed {seed}, Python {platform.python_version()}).",
        "What is mutated, and what counts as a crash, stands at its top.",
        "",
        "| | |",
        "| --- | ---: |",
        f"| documents | {count:,} |",
        f"| read to statements | {totals['documents']:,} |",
        f"| refused with an error in three parts | {totals['refused']:,} |",
        f"| **crashed** | **{sum(crashes.values()):,}** |",
        f"| characters read | {totals['characters']:,} |",
        f"| passages | {totals['passages']:,} |",
        f"| mentions | {totals['mentions']:,} |",
        f"| statements, each with evidence inside its passage | {totals['statements']:,} |",
        f"| CPU seconds, all and for the slowest document | {seconds[0]:.0f}, {seconds[1]:.2f} |",
        *(f"| {crash} | {times} |" for crash, times in crashes.most_common()),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
