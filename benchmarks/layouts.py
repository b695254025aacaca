"""Read the same advertisement in many layouts: ``python benchmarks/layouts.py``.

What a role document says does not depend on how it is laid out. Each content of ``layouts.toml``, our own
writing, is laid out in some eighty ways (kinds of headings and bullets, facts in lines, tables and lists of
definitions, criteria with ticks and letters, pages with all that stands around an advertisement, titles
in many places), and what is read of each is held against what is read of it in plain Markdown.

Prints by layout how often the subject is the role that the content has for a title, and how many
statements of the plain layout are kept and how many added; a statement is its relation, what
it says of whom, and how far. With ``-v`` the differences too. The exit code is 1 where a bound
below is not kept.
"""

import argparse
import sys
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.documents.text import digest
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.model import Statement
from skillgraph.vocabulary import STRENGTHS

LEAST_SUBJECTS: Final = 1.0  # of all that are laid out, the share with the right subject
LEAST_KEPT: Final = 0.98  # of the statements of the plain layout, in all layouts together
MOST_ADDED: Final = 0.01  # as a share of the same
CONTENTS: Final = Path(__file__).with_suffix(".toml")
PLAIN: Final = "markdown"
PARTS: Final = ("company", "facts", "duties", "requirements", "wishes", "benefits", "closing")
_LISTS: Final = frozenset({"duties", "requirements", "wishes", "benefits"})
_WIDTH: Final = 72


@dataclass(frozen=True)
class Content:
    """What an advertisement says, in no layout."""

    title: str
    employer: str
    place: str
    slogan: str
    praise: Sequence[str]
    facts: Sequence[tuple[str, str]]
    duties: Sequence[str]
    requirements: Sequence[str]
    wishes: Sequence[str]
    benefits: Sequence[str]
    closing: Sequence[str]
    headings: Mapping[str, str]

    def items(self, part: str) -> Sequence[str]:
        """Give the items of a list, or the sentences of a paragraph."""
        return tuple(getattr(self, "praise" if part == "company" else part))


@dataclass(frozen=True)
class Style:
    """How one document is set.

    Attributes:
        path: Of the file, which tells its format.
        head: Sets the heading of a section, given its number from 1.
        top: Sets the title.
        item: What stands before an item; *ends* what stands behind it.
        parts: In their order.
        facts: Sets facts.
        gap: What parts two blocks.

    """

    path: str = "ad.md"
    head: Callable[[str, int], str] = lambda words, _number: f"## {words}"
    top: Callable[[Content], str] = lambda content: f"# {content.title}"
    item: str = "- "
    ends: str = ""
    parts: Sequence[str] = PARTS
    facts: Callable[[Content], str] = lambda content: "\n".join(f"- {a}: {b}" for a, b in content.facts)
    gap: str = "\n\n"


def laid_out(content: Content, style: Style) -> str:
    """Set a content in text or Markdown."""
    blocks = [style.top(content)]
    for number, part in enumerate(style.parts, start=1):
        blocks.append(style.head(content.headings[part], number))
        if part == "facts":
            blocks.append(style.facts(content))
        elif part in _LISTS:
            blocks.append("\n".join(f"{style.item}{words}{style.ends}" for words in content.items(part)))
        else:
            blocks.append(" ".join(content.items(part)))
    return style.gap.join(block for block in blocks if block) + "\n"


def fact_lines(content: Content) -> str:
    """Set facts as lines with labels."""
    return "\n".join(f"{label}: {value}" for label, value in content.facts)


def fact_table(content: Content) -> str:
    """Set facts as a table of two columns."""
    return "| | |\n|---|---|\n" + "\n".join(f"| {label} | {value} |" for label, value in content.facts)


TEXT: Final = Style(
    "ad.txt",
    head=lambda words, _number: words,
    top=lambda content: content.title,
    facts=fact_lines,
)
MARKDOWN: Final = Style()


def titled(top: Callable[[Content], str], style: Style = MARKDOWN) -> Style:
    """Set another title."""
    return replace(style, top=top)


def itemized(sign: str, *, ends: str = "") -> Style:
    """Set text with another sign before its items."""
    return replace(TEXT, item=sign, ends=ends)


def headed(head: Callable[[str, int], str], style: Style = TEXT) -> Style:
    """Set other headings."""
    return replace(style, head=head)


_UNFACTED: Final = tuple(part for part in PARTS if part != "facts")

#: What differs from plain Markdown, or from text of lines, in one thing.
STYLES: Final[Mapping[str, Style]] = {
    PLAIN: MARKDOWN,
    "setext": headed(lambda words, _number: f"{words}\n{'-' * len(words)}", MARKDOWN),
    "bold headings": headed(lambda words, _number: f"**{words}**", MARKDOWN),
    "bold headings with a colon": headed(lambda words, _number: f"**{words}:**", MARKDOWN),
    "all bold": titled(
        lambda content: f"**{content.title}**", headed(lambda words, _number: f"**{words}**", MARKDOWN)
    ),
    "headings of one level": headed(lambda words, _number: f"# {words}", MARKDOWN),
    "headings of level 4": headed(lambda words, _number: f"#### {words}", MARKDOWN),
    "pictures before headings": headed(lambda words, _number: f"## \U0001f680 {words}", MARKDOWN),
    "rules between": headed(lambda words, _number: f"---\n\n## {words}", MARKDOWN),
    "text": TEXT,
    "text, CAPITALS": titled(
        lambda content: content.title.upper(), headed(lambda words, _number: words.upper())
    ),
    "text, numbered headings": headed(lambda words, number: f"{number}. {words}"),
    "text, headings with a colon": headed(lambda words, _number: f"{words}:"),
    "text, headings in equals": headed(lambda words, _number: f"== {words} =="),
    "text, ruled headings": headed(lambda words, _number: f"{words}\n{'=' * len(words)}"),
    "text, no blank lines": replace(TEXT, gap="\n"),
    "text, colon and no blank lines": headed(
        lambda words, _number: f"{words}:", replace(TEXT, gap="\n", item="* ")
    ),
    "text, *": itemized("* "),
    "text, \u2022": itemized("\u2022 "),
    "text, \u2022 and tab": itemized("\u2022\t"),
    "text, \u00b7 indented": itemized("   \u00b7 "),
    "text, \u2013": itemized("\u2013 "),
    "text, o": itemized("o "),
    "text, +": itemized("+ "),
    "text, >": itemized("> "),
    "text, \u2714": itemized("\u2714 "),
    "text, 1)": itemized("1) "),
    "text, (a)": itemized("(a) "),
    "no bullets": itemized(""),
    "no bullets, full stops": itemized("", ends="."),
    "semicolons": itemized("- ", ends=";"),
    "boxes to tick": replace(MARKDOWN, item="- [ ] "),
    "blank lines between items": replace(MARKDOWN, item="\n- "),
    "facts first": replace(
        TEXT,
        top=lambda content: f"{content.title}\n\n{fact_lines(content)}",
        parts=_UNFACTED,
    ),
    "facts last": replace(MARKDOWN, facts=fact_lines, parts=(*_UNFACTED, "facts")),
    "bold facts": replace(
        MARKDOWN, facts=lambda content: "  \n".join(f"**{a}:** {b}" for a, b in content.facts)
    ),
    "facts in two lines": replace(
        TEXT, facts=lambda content: "\n\n".join(f"{label}\n{value}" for label, value in content.facts)
    ),
    "facts in lines apart": replace(
        TEXT, facts=lambda content: "\n\n".join(f"{label}\n\n{value}" for label, value in content.facts)
    ),
    "facts and tabs": replace(
        TEXT, facts=lambda content: "\n".join(f"{label}\t{value}" for label, value in content.facts)
    ),
    "table of facts": replace(MARKDOWN, facts=fact_table),
    "facts before the title": titled(lambda content: f"{fact_lines(content)}\n\n{content.title}", TEXT),
    "wishes last": replace(
        MARKDOWN, parts=("duties", "requirements", "wishes", "company", "facts", "benefits", "closing")
    ),
    "employer above": titled(lambda content: f"# {content.employer}\n\n## {content.title}"),
    "employer above, text": titled(lambda content: f"{content.employer}\n\n{content.title}", TEXT),
    "slogan above": titled(lambda content: f"# {content.slogan}\n\n## {content.title}"),
    "slogan above, text": titled(lambda content: f"{content.slogan}\n\n{content.title}", TEXT),
    "praise above": titled(
        lambda content: f"{' '.join(content.praise)}\n\n# {content.title}",
        replace(MARKDOWN, parts=PARTS[1:]),
    ),
    "praise above, text": titled(
        lambda content: f"{content.employer}\n\n{' '.join(content.praise)}\n\n{content.title}",
        replace(TEXT, parts=PARTS[1:]),
    ),
    "praise above, bold title": titled(
        lambda content: f"{' '.join(content.praise)}\n\n**{content.title}**",
        replace(MARKDOWN, parts=PARTS[1:]),
    ),
    "EMPLOYER above, text": titled(
        lambda content: f"{content.employer.upper()}\n{content.place}\n\n{content.title}", TEXT
    ),
    "terms below": titled(
        lambda content: f"# {content.title}\n\n{content.employer} \u00b7 {content.place} \u00b7 Full-time"
    ),
    "(m/f/d)": titled(lambda content: f"# {content.title} (m/f/d)"),
    "percent": titled(lambda content: f"# {content.title} (80-100%)"),
    "reference": titled(lambda content: f"# {content.title} - Ref. 2027/114"),
    "reference before": titled(lambda content: f"2027-114: {content.title}", TEXT),
    "employer and place behind": titled(
        lambda content: f"{content.title} (m/f/d) \u2013 {content.employer}, {content.place}", TEXT
    ),
    "at the employer": titled(lambda content: f"# {content.title} at {content.employer}"),
    "employer before": titled(lambda content: f"# {content.employer}: {content.title}"),
    "bar and place": titled(lambda content: f"{content.title} | {content.employer} | {content.place}", TEXT),
    "position": titled(lambda content: f"Position: {content.title}\nEmployer: {content.employer}", TEXT),
    "job title": titled(lambda content: f"Employer: {content.employer}\nJob title: {content.title}", TEXT),
    "position, table": titled(
        lambda content: f"| | |\n|---|---|\n| Position | {content.title} |\n| Employer | {content.employer} |"
    ),
    "wanted": titled(lambda content: f"Wanted: {content.title}", TEXT),
    "hiring": titled(lambda content: f"# We are hiring: {content.title}!"),
    "sought": titled(lambda content: f"{content.employer} is looking for a {content.title}.", TEXT),
    "a sentence above": titled(
        lambda content: (
            f"# hi, we're {content.employer} and we need one more pair of hands\n\n"
            f'On our payroll the position is called "{content.title}".'
        )
    ),
    "partners": titled(
        lambda content: (
            f"{content.title} \u2014 {content.place} \u2014 Fennimore Partners\n\n"
            "Fennimore Partners is an independent firm with some seventy people in three towns."
        ),
        TEXT,
    ),
    "need and want": headed(
        lambda words, number: f"**{ {4: 'Need', 5: 'Want'}.get(number, words) }:**", MARKDOWN
    ),
    "front matter": titled(
        lambda content: f'---\ntitle: "{content.title}"\ncompany: "{content.employer}"\n---'
    ),
    "file name": replace(
        MARKDOWN, path="{slug}.md", parts=PARTS, top=lambda content: f"{content.place}, full time"
    ),
}


def table_of_criteria(content: Content, *, marks: Sequence[str], heads: str, before: str = "") -> str:
    """Set requirements and wishes as one table."""
    essential, desirable = marks
    rows = [f"| {words} | {essential} |" for words in content.requirements]
    rows += [f"| {words} | {desirable} |" for words in content.wishes]
    bars = "|---" * (heads.count("|") - 1) + "|"
    return "\n".join((*([before, ""] if before else ()), heads, bars, *rows))


def with_table(content: Content, table: str) -> str:
    """Set Markdown with a table in place of the lists of requirements and wishes."""
    before = laid_out(content, replace(MARKDOWN, parts=("company", "facts", "duties")))
    behind = laid_out(content, replace(MARKDOWN, parts=("benefits", "closing"), top=lambda _content: ""))
    return f"{before}\n## Person specification\n\n{table}\n\n{behind}"


def in_sections(content: Content) -> str:
    """Set a table of criteria with rows that only name what stands below."""
    wishes = [f"| {words} | | \u2713 |" for words in content.wishes]
    known = [f"| {words} | \u2713 | |" for words in content.requirements]
    rows = ["| **Qualifications** | | |", *known, "| **Personal qualities** | | |", *wishes]
    return "\n".join(("| Criterion | Essential | Desirable |", "|---|---|---|", *rows))


def in_sentences(content: Content) -> str:
    """Set each list as one paragraph, its items parted by semicolons."""
    blocks = [f"# {content.title}"]
    for part in PARTS:
        blocks.append(f"## {content.headings[part]}")
        words = fact_lines(content).split("\n") if part == "facts" else content.items(part)
        blocks.append(("; ".join(words) + ".") if part in _LISTS else " ".join(words))
    return "\n\n".join(blocks)


def benefits_behind(content: Content) -> str:
    """Set benefits as a sentence behind the wishes, below no heading of their own."""
    before = laid_out(content, replace(MARKDOWN, parts=PARTS[:5]))
    behind = laid_out(content, replace(MARKDOWN, parts=("closing",), top=lambda _content: ""))
    first, *others = (words[0].lower() + words[1:] for words in content.benefits)
    return f"{before}\nBenefits include {', '.join([first, *others[:-1]])} and {others[-1]}.\n\n{behind}"


def benefits_below(content: Content) -> str:
    """Set benefits below a line that leads in to them, behind the wishes."""
    before = laid_out(content, replace(MARKDOWN, parts=PARTS[:5]))
    behind = laid_out(content, replace(MARKDOWN, parts=("closing",), top=lambda _content: ""))
    listed = "\n".join(f"- {words}" for words in content.benefits)
    return f"{before}\nAs a member of our staff you can look forward to:\n\n{listed}\n\n{behind}"


def _list(items: Iterable[str], *, tag: str = "ul") -> str:
    return f"<{tag}>" + "".join(f"<li>{escape(words)}</li>" for words in items) + f"</{tag}>"


def _sections(content: Content, head: str = "h2", parts: Sequence[str] = PARTS) -> Iterator[str]:
    for part in parts:
        yield f"<{head}>{escape(content.headings[part])}</{head}>"
        if part == "facts":
            yield _list(f"{label}: {value}" for label, value in content.facts)
        elif part in _LISTS:
            yield _list(content.items(part))
        else:
            yield f"<p>{escape(' '.join(content.items(part)))}</p>"


def _page(title: str, body: str) -> str:
    return (
        f"<!DOCTYPE html>\n<html lang='en'><head><title>{escape(title)}</title></head>"
        f"<body>{body}</body></html>\n"
    )


def crowded(content: Content) -> str:
    """Set a page with a menu, a notice, other jobs and a form around the advertisement."""
    return _page(
        f"{content.title} | {content.employer}",
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/jobs'>Jobs</a></li></ul></nav>"
        "<div class='cookie'><p>We use cookies to improve your experience. You must accept them.</p></div>"
        f"<header><p>{escape(content.employer)}</p><h1>{escape(content.title)}</h1></header>"
        f"<main>{''.join(_sections(content))}<form><label>First name*</label><input>"
        "<label>Years of experience with Excel</label><input></form></main>"
        "<aside><h3>Similar jobs</h3><ul><li><a href='/1'>Java Developer</a></li>"
        "<li><a href='/2'>Payroll Manager, knowledge of SAP required</a></li></ul></aside>"
        "<footer><p>Imprint. Privacy. Follow us on LinkedIn.</p></footer>",
    )


def sidebar(content: Content) -> str:
    """Set facts beside the advertisement, and before its title."""
    facts = "".join(
        f"<p><strong>{escape(label)}</strong> {escape(value)}</p>" for label, value in content.facts
    )
    parts = "".join(_sections(content, "h3", _UNFACTED))
    return _page(content.employer, f"<aside>{facts}</aside><h1>{escape(content.title)}</h1>{parts}")


def definitions(content: Content) -> str:
    """Set everything below the title as definitions."""
    facts = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in content.facts)
    parts = "".join(
        f"<dt>{escape(content.headings[part])}</dt>"
        + "".join(f"<dd>{escape(words)}</dd>" for words in content.items(part))
        for part in _UNFACTED
    )
    return _page(content.title, f"<h1>{escape(content.title)}</h1><dl>{facts}</dl><dl>{parts}</dl>")


def broken_lines(content: Content) -> str:
    """Set a page of paragraphs with bold headings, whose lines are broken."""
    parts = "".join(
        f"<p><b>{escape(content.headings[part])}</b><br>"
        + "<br>".join(
            [f"\u2022 {escape(words)}" for words in content.items(part)]
            if part != "facts"
            else [f"{escape(label)}: {escape(value)}" for label, value in content.facts]
        )
        + "</p>"
        for part in PARTS
    )
    return _page(content.title, f"<p><b>{escape(content.title)}</b></p>{parts}")


def divisions(content: Content) -> str:
    """Set a page of divisions, whose headings only their classes tell."""
    parts = "".join(
        f"<div class='section'><div class='heading'>{escape(content.headings[part])}</div>"
        + "".join(
            f"<div>{escape(words)}</div>"
            for words in (content.items(part) if part != "facts" else fact_lines(content).split("\n"))
        )
        + "</div>"
        for part in PARTS
    )
    return _page(content.employer, f"<div class='title'>{escape(content.title)}</div>{parts}")


def only_title(content: Content) -> str:
    """Set a page that tells its title nowhere else."""
    return _page(f"{content.title} | {content.employer}", "".join(_sections(content)))


def crumbs(content: Content) -> str:
    """Set a page whose title holds the way to it, and whose first heading is the employer's slogan."""
    body = f"<h1>{escape(content.slogan)}</h1><h2>{escape(content.title)}</h2>"
    parts = "".join(_sections(content, "h3"))
    return _page(f"{content.employer} - Careers - {content.title} - {content.place}", body + parts)


def portal(content: Content) -> str:
    """Set a page of a portal, whose title is that of any post, with a table that names this one."""
    menu = "".join(f"<a href='#'>{words}</a><br>" for words in ("Home", "Search Postings", "Log In", "Help"))
    rows = (("Classification Title", "Technical Specialist 2"), ("Working Title", content.title))
    cells = "".join(f"<tr><td>{a}</td><td>{escape(b)}</td></tr>" for a, b in (*rows, *content.facts))
    body = f"<p>{menu}</p><h3>Posting Details</h3><table>{cells}</table>"
    parts = "".join(_sections(content, "h3", [part for part in PARTS if part != "facts"]))
    return _page(f"Posting Details - QuayPort - {content.employer}", body + parts)


def mail(content: Content) -> str:
    """Set an e-mail to a list, which tells only in passing what the post is called."""
    text = laid_out(content, replace(TEXT, top=lambda _content: ""))
    said = f'Our yard is small. On the HR system the position is called "{content.title}", and you need that.'
    lines = (
        "From: Ola Brandt <ola@quay.example>",
        "To: jobs@lists.example",
        f"Subject: [JOB] somebody for our team, {content.place} or remote",
        "\nHi all,\n",
        wrapped(said),
        wrapped(text),
        "-- \nOla Brandt",
    )
    return "\n".join(lines)


#: What is more than another style: the name of a file, and what stands in it.
MADE: Final[Mapping[str, tuple[str, Callable[[Content], str]]]] = {
    "text, wrapped": ("ad.txt", lambda content: wrapped(laid_out(content, TEXT))),
    "markdown, wrapped": ("ad.md", lambda content: wrapped(laid_out(content, MARKDOWN))),
    "Windows line ends": ("ad.txt", lambda content: laid_out(content, TEXT).replace("\n", "\r\n")),
    "indented": ("ad.txt", lambda content: textwrap.indent(laid_out(content, TEXT), "  ")),
    "benefits behind wishes": ("ad.md", benefits_behind),
    "benefits led in to": ("ad.md", benefits_below),
    "similar jobs below": (
        "ad.txt",
        lambda content: (
            laid_out(content, TEXT)
            + "\nSimilar jobs\n\nPayroll Manager\nNorthgate Ltd\n\nJava Developer\nKite & Sons\n"
        ),
    ),
    "lists in sentences": ("ad.md", in_sentences),
    "criteria, words": (
        "ad.md",
        lambda content: with_table(
            content,
            table_of_criteria(
                content, marks=("Essential", "Desirable"), heads="| Criterion | Essential/Desirable |"
            ),
        ),
    ),
    "criteria, letters": (
        "ad.md",
        lambda content: with_table(
            content,
            table_of_criteria(
                content,
                marks=("E", "D"),
                heads="| Criterion | E/D |",
                before="Key: E = essential, D = desirable.",
            ),
        ),
    ),
    "criteria, ticks": (
        "ad.md",
        lambda content: with_table(
            content,
            table_of_criteria(
                content,
                marks=("\u2713 | ", " | \u2713"),
                heads="| Criterion | Essential | Desirable |",
            ),
        ),
    ),
    "criteria, sections": ("ad.md", lambda content: with_table(content, in_sections(content))),
    "page": ("ad.html", crowded),
    "page, facts beside": ("ad.html", sidebar),
    "page, definitions": ("ad.html", definitions),
    "page, broken lines": ("ad.html", broken_lines),
    "page, divisions": ("ad.html", divisions),
    "page, only <title>": ("ad.html", only_title),
    "page, way to it": ("ad.html", crumbs),
    "page of a portal": ("ad.html", portal),
    "mail to a list": ("ad.txt", mail),
}


def wrapped(text: str) -> str:
    """Break lines at a width, what follows a sign below its words."""
    return "\n".join(
        textwrap.fill(line, _WIDTH, subsequent_indent="  " if line.startswith("- ") else "")
        for line in text.split("\n")
    )


def contents() -> dict[str, Content]:
    """Read the contents, by name."""
    return {name: Content(**values) for name, values in tomllib.loads(CONTENTS.read_text("utf-8")).items()}


def layouts() -> tuple[str, ...]:
    """Give the names of all layouts."""
    return (*STYLES, *MADE)


def document(content: Content, layout: str) -> Document:
    """Lay a content out."""
    if layout in MADE:
        path, make = MADE[layout]
        text = make(content)
    else:
        path, text = STYLES[layout].path, laid_out(content, STYLES[layout])
    return Document(text, digest(text), path.format(slug=content.title.lower().replace(" ", "-")))


class Said(NamedTuple):
    """What is read of a document: its role, and its statements of the role without their wording."""

    role: str
    statements: frozenset[tuple[str, str, str]]


def read(value: Document) -> Said:
    """Read a document the whole way to statements that are sure."""
    found = extract_document(parse_document(value), bundled_vocabulary(), slug="layout")
    names = {curie: one.label for curie, one in (found.named | found.concepts).items()}
    statements = frozenset(
        (one.relation.removeprefix("sg:"), _object(one, names), _how_far(one))
        for one in found.sure.values()
        if one.relation != "sg:seeks"  # layouts do not all tell the employer
    )
    return Said(names.get(found.role, ""), statements)


def _object(one: Statement, names: Mapping[str, str]) -> str:
    figure = one.figure
    if figure is None:
        return names.get(one.object or "", one.object or "")
    sums = (figure.value, figure.low, figure.high)
    parts = (figure.measure, *(sum_ for sum_ in sums if sum_ is not None), figure.currency, figure.per)
    return " ".join(str(part) for part in parts if part) + (f" in {figure.period}" if figure.period else "")


def _how_far(one: Statement) -> str:
    """Tell whether a thing is wished for; the word for what is asked for is the layout's."""
    return "" if one.modality is None or STRENGTHS.get(one.modality) == "needed" else "wished for"


def main() -> int:
    """Print the table of layouts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("words", nargs="*", help="only the layouts whose name holds one of these")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is read otherwise")
    parser.add_argument("--show", metavar="CONTENT", help="print a content in the layouts, and read nothing")
    options = parser.parse_args()
    chosen = [one for one in layouts() if not options.words or any(word in one for word in options.words)]
    values = contents()
    if options.show:
        for layout in chosen:
            print(f"==== {layout}\n{document(values[options.show], layout).text}")
        return 0
    plain = {name: read(document(content, PLAIN)) for name, content in values.items()}
    whole = sum(len(said.statements) for said in plain.values())
    subjects = kept = added = 0
    print(f"| layout | subject right of {len(values)} | kept of {whole} | added |")
    print("| --- | ---: | ---: | ---: |")
    for layout in chosen:
        said = {name: read(document(content, layout)) for name, content in values.items()}
        right = sum(one.role == values[name].title for name, one in said.items())
        same = sum(len(one.statements & plain[name].statements) for name, one in said.items())
        more = sum(len(one.statements - plain[name].statements) for name, one in said.items())
        subjects, kept, added = subjects + right, kept + same, added + more
        print(f"| {layout} | {right} | {same} | {more} |")
        if options.verbose:
            for line in differences(values, plain, said):
                print(f"    {line}")
    number, all_said = len(values) * len(chosen), whole * len(chosen)
    shares = f"**{kept / all_said:.1%}** | **{added / all_said:.1%}**"
    print(f"| **all** | **{subjects} of {number}** | {shares} |")
    is_kept = (
        subjects >= LEAST_SUBJECTS * number
        and kept >= LEAST_KEPT * all_said
        and added <= MOST_ADDED * all_said
    )
    return 0 if is_kept else 1


def differences(
    values: Mapping[str, Content], plain: Mapping[str, Said], said: Mapping[str, Said]
) -> Iterator[str]:
    """List what is read otherwise than in the plain layout."""
    for name, one in said.items():
        if one.role != values[name].title:
            yield f"{name}: subject {one.role!r}"
        for sign, rows in (
            ("-", plain[name].statements - one.statements),
            ("+", one.statements - plain[name].statements),
        ):
            yield from (f"{name}: {sign} {' | '.join(row)}" for row in sorted(rows))


if __name__ == "__main__":
    sys.exit(main())
