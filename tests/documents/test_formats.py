"""Reading Markdown and HTML: what a reader sees, and where in the source it stands."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing import assert_partition, offsets_of, outline, parse, readings, texts
from skillgraph.documents import Document, parse_document, read_document
from skillgraph.documents.parsing import ParsedDocument, parse_readable
from skillgraph.model import Span

ADS = Path(__file__).parents[1] / "data" / "ads"
MARKDOWN, HTML = "text/markdown", "text/html"


def source_of(parsed: ParsedDocument, words: str) -> str:
    """The stretch of the source that these words of a passage lead back to."""
    passage = next(passage for passage in parsed.passages if words in passage.text)
    at = passage.text.index(words)
    span = passage.source_span(Span(at, at + len(words)))
    return parsed.document.text[span.start : span.end]


# ---------------------------------------------------------------- Markdown


@pytest.mark.parametrize(
    ("markdown", "readable"),
    [
        ("Join us!", "Join us!"),
        ("**Fun** with R &", "Fun with R &"),
        ("**Bold** and *lean* and __both__", "Bold and lean and both"),
        ("`code` and ``a ` b``", "code and a ` b"),
        ('[text](https://x.y/z_(w) "t") after', "text after"),
        ("[text][ref] after\n\n[ref]: https://x.y", "text after"),
        ("[no link] stays", "[no link] stays"),
        ("![a picture](p.png) stays", "stays"),
        ("<https://x.y> is shown", "https://x.y is shown"),
        ("R &amp; D, 5&nbsp;km, &#233;, &unknown;", "R & D, 5 km, é, &unknown;"),
        (r"1\. not a list, \*not lean\*", "1. not a list, *not lean*"),
        ("a <b>tag</b> and<br>a break", "a tag and a break"),
        ("snake_case and 2*3*4 stay", "snake_case and 234 stay"),
        ("5 * 3 and a ** b", "5 * 3 and a ** b"),
        ("~~gone~~ stays readable", "gone stays readable"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("***both*** ends", "both ends"),
        ("**open and never closed", "open and never closed"),
    ],
)
def test_inline_markup_is_read_as_a_reader_sees_it(markdown: str, readable: str) -> None:
    parsed = parse(markdown, MARKDOWN)

    assert texts(parsed) == readable
    assert_partition(parsed)


def test_a_word_of_markdown_leads_back_to_its_own_letters() -> None:
    parsed = parse("# Needs\n\n* **R &amp; D**: [plots](x) & `models`\n", MARKDOWN)

    assert source_of(parsed, "plots") == "plots"
    assert source_of(parsed, "R & D") == "R &amp; D"
    assert source_of(parsed, "&") == "&amp;"


def test_front_matter_gives_title_and_description_and_no_keys() -> None:
    parsed = parse(
        '---\nlayout: page\ntitle: "Diver"\ndescription: Dives deep\n---\n# Diver\nText.', MARKDOWN
    )

    assert parsed.title == "Diver"
    assert readings(parsed)[:2] == [("sentence", "Diver"), ("sentence", "Dives deep")]
    assert "layout" not in texts(parsed)


def test_bold_lines_are_headings_below_the_marked_ones() -> None:
    parsed = parse(
        "## Needs\n\n**Must have**\n\n- Air\n\n**Nice to have:**\n\n- Gold\n\n## Pay\n\nA lot.", MARKDOWN
    )

    assert outline(parsed) == [
        (1, "Needs", "overview"),
        (2, "Must have", "requirements"),
        (2, "Nice to have", "desirable"),
        (1, "Pay", "salary"),
    ]


def test_setext_headings_nested_lists_and_ordered_lists_are_read() -> None:
    parsed = parse("Needs\n=====\n\n1. Dive once\n   - Two\n     deep\n2. Three\n", MARKDOWN)

    assert readings(parsed) == [
        ("heading", "Needs"),
        ("bullet", "Dive once"),
        ("bullet", "Two deep"),
        ("bullet", "Three"),
    ]
    assert [(passage.list, passage.position) for passage in parsed.passages[1:]] == [(0, 1), (1, 1), (0, 2)]


def test_rows_with_short_cells_are_one_item_and_long_cells_one_each() -> None:
    long = "Leads calls, decides on rollbacks and keeps all customers informed."
    parsed = parse(
        f"| Level | Pay |\n|---|---|\n| 3 | 40\\|k |\n\nText.\n\n| Calls | {long} |\n|--|--|\n", MARKDOWN
    )

    assert readings(parsed) == [
        ("group-label", "Level | Pay"),
        ("bullet", "3 | 40|k"),
        ("sentence", "Text."),
        ("group-label", "Calls"),
        ("bullet", long),
    ]


def test_directives_of_site_builders_are_left_out() -> None:
    parsed = parse("* TOC\n{:toc}\n\n{{#include intro.md}}\n\n# Diver\n\nText.{: .note}", MARKDOWN)

    assert texts(parsed).splitlines()[0] == "Diver"


def test_code_is_left_out_and_text_that_is_set_like_code_is_read() -> None:
    code = '```sql title="slow"\nCREATE TABLE hulls (\n```\n\n~~~python\npaint()\n~~~\n\n'
    text = "```\nPaint hulls\n```\n\n```text\nMend sails\n```\n\n```yaml\nTie knots\n```\n"

    assert texts(parse(f"# Sailor\n\n{code}{text}", MARKDOWN)) == "Sailor\nPaint hulls\nMend sails\nTie knots"


def test_html_within_markdown_is_read_as_html() -> None:
    parsed = parse(
        "# Diver\n\n<details><summary>More</summary>\n<p>Fins &amp; air</p></details>\n\nText.", MARKDOWN
    )

    assert [text for _, text in readings(parsed)] == ["Diver", "More", "Fins & air", "Text."]
    assert source_of(parsed, "Fins & air") == "Fins &amp; air"


def test_an_ad_in_markdown_is_read_whole() -> None:
    parsed = parse_readable(read_document(ADS / "data-engineer.md"))

    kinds = {section.label: section.kind for section in parsed.sections}
    assert kinds["What you'll do"] == "responsibilities"
    assert kinds["Must have"] == "requirements"
    assert kinds["Nice to have"] == "desirable"
    assert kinds["What we offer"] == "benefits"
    assert kinds["Our application process"] == "boilerplate"
    assert kinds["Prompts"] == "prompts"
    assert kinds["Related links"] == "navigation"
    assert parsed.title == "Data Engineer (m/f/d) \u2013 Harbor Analytics"
    assert ("bullet", "Design and run batch and streaming pipelines with Airflow and Kafka") in readings(
        parsed
    )
    assert ("lead-in", "Model port data in dbt:") in readings(parsed)
    assert_partition(parsed)


# ---------------------------------------------------------------- HTML


@pytest.mark.parametrize(
    ("html", "readable"),
    [
        ("<p>R &amp; <b>D</b></p>", "R & D"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>Sail Designer<span>Leeds</span><span>Full time</span></p>", "Sail Designer Leeds Full time"),
        ("<p>My<b>SQL</b> and Java<span>script</span></p>", "MySQL and Javascript"),
        ("<p>caf&eacute; &#8364;5 &ltx&gt; &ampere;</p>", "café €5 <x> &ere;"),
        ("<p>a  \n\t b&nbsp;&nbsp;c</p>", "a b c"),
        ("<p>shown</p><script>var hidden = '<p>no</p>';</script>", "shown"),
        ("<style>p { }</style><p>shown</p><!-- <p>no</p> -->", "shown"),
        ("<nav><p>no</p></nav><header><p>shown</p></header><footer>no</footer>", "shown"),
        ("<p hidden>no</p><p aria-hidden='true'>no</p><p style='display:none'>no</p><p>shown</p>", "shown"),
        ("<div hidden><div>no</div><p>no</p></div><p>shown</p>", "shown"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<dl><dt>Pay<dd>A lot</dl>", "Pay\nA lot"),
        ("<svg><text>no</text></svg><p>shown</p>", "shown"),
        ("<p title='a > b'>shown</p>", "shown"),
        ("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2"),
        ("<p>unclosed <b>bold<p>next", "unclosed bold\nnext"),
        ("<button>Duties</button><select><option>no</select><p>shown</p>", "Duties\nshown"),
        ("<button>Apply</button><p>shown</p>", "shown"),
        ("<head><title>no</title><body><p>shown", "shown"),
        ("<textarea>no</textarea><title>no</title><p>shown</p>", "shown"),
        ("<p>po&shy;st&#173;mor\u00adtem</p>", "postmortem"),
        ("<pre>one\ntwo</pre>", "one\ntwo"),
        ("<p>a&#0; b&#x110000; c&#xD800;</p>", "a\ufffd b\ufffd c\ufffd"),
    ],
)
def test_html_is_read_as_a_browser_shows_it(html: str, readable: str) -> None:
    parsed = parse(html, HTML)

    assert texts(parsed) == readable
    assert_partition(parsed)


def test_a_word_of_html_leads_back_to_its_own_letters() -> None:
    parsed = parse("<h2>Needs</h2>\r\n<ul><li>R &amp; <b>D</b>, caf&#xE9;s\r\n</ul>", HTML)

    assert source_of(parsed, "R & D") == "R &amp; <b>D"
    assert source_of(parsed, "cafés") == "caf&#xE9;s"


def test_a_block_that_is_named_navigation_and_is_mostly_links_is_left_out() -> None:
    page = '<div class="{}"><h1>Ladder</h1><a href="#">Diver Level 3</a></div><p>Text.</p>'

    assert texts(parse(page.format("side-nav"), HTML)) == "Text."
    assert "Diver Level 3" in texts(parse(page.format("content"), HTML))


def test_a_block_that_is_named_navigation_and_is_mostly_text_is_read() -> None:
    page = '<body class="nav-left"><p>Divers dive, and read <a href="#">books</a> at night.</p></body>'

    assert texts(parse(page, HTML)) == "Divers dive, and read books at night."


def test_bold_print_alone_in_a_paragraph_is_a_heading() -> None:
    parsed = parse(
        "<h1>Diver</h1><p><strong>Scope</strong>\n<em>How far it goes</em></p><ul><li>Deep</ul>", HTML
    )

    assert readings(parsed) == [
        ("heading", "Diver"), ("heading", "Scope"), ("sentence", "How far it goes"), ("bullet", "Deep"),
    ]  # fmt: skip


def test_nested_lists_of_html_are_lists_within_lists() -> None:
    parsed = parse("<ul><li>Clouds<ul><li>AWS</li><li>Azure</li></ul></li><li>Editors</li></ul>", HTML)

    assert [(passage.list, passage.position) for passage in parsed.passages] == [
        (0, 1),
        (1, 1),
        (1, 2),
        (0, 2),
    ]


def test_a_table_that_is_a_layout_is_read_as_what_stands_in_its_cells() -> None:
    cell = "<p><b>Requirements</b></p><ul><li>Python<li>SQL</ul><p>Text here.</p>"
    parsed = parse(f"<table><tr><td>{cell}</td><td>Aside</td></tr></table>", HTML)

    assert readings(parsed) == [
        ("heading", "Requirements"), ("bullet", "Python"), ("bullet", "SQL"), ("sentence", "Text here."),
        ("sentence", "Aside"),
    ]  # fmt: skip


def test_nothing_of_a_table_around_a_table_is_lost() -> None:
    inner = "<table><tr><td>inner</td><td>cell</td></tr></table>"
    page = f"<table><tr><td>Outer{inner}</td><td>after</td></tr></table>"

    assert texts(parse(page, HTML)) == "Outer\ninner | cell\nafter"


def test_terms_and_their_descriptions_are_a_list_within_a_list() -> None:
    parsed = parse("<dl><dt>Pay</dt><dd>A lot</dd><dt>Place</dt><dd>Kiel</dd></dl>", HTML)

    assert [(passage.kind, passage.list, passage.position) for passage in parsed.passages] == [
        ("group-label", 0, 1), ("bullet", 1, 1), ("group-label", 0, 2), ("bullet", 2, 1),
    ]  # fmt: skip


def test_a_page_in_html_is_read_whole_and_nothing_hidden() -> None:
    parsed = parse_readable(read_document(ADS / "site-reliability-engineer.html"))

    shown = texts(parsed)
    assert parsed.title == "Site Reliability Engineer \u2013 Level 4 | Brook & Vale"
    assert ("heading", "Site Reliability Engineer, Level 4") in readings(parsed)
    assert ("bullet", "Linux, Go, Kubernetes & Prometheus; C++ <= 17 is fine") in readings(parsed)
    assert ("bullet", "Level 4 | $131,000 \u2013 $152,000 per year") in readings(parsed)
    for absent in ("Perl", "COBOL", "Fortran", "Delphi", "Ada", "ABAP", "PHP"):
        assert absent not in shown
    assert_partition(parsed)


def test_a_span_of_html_is_shown_without_its_tags() -> None:
    document = read_document(ADS / "site-reliability-engineer.html")
    passage = next(each for each in parse_document(document).passages if "postmortems" in each.text)

    assert "<i>" in document.excerpt(passage.span)
    assert document.readable(passage.span) == passage.text


def test_the_media_type_is_told_by_name_or_by_beginning() -> None:
    assert parse_document(Document("<!DOCTYPE html><p>a", "", "role")).media_type == HTML
    assert parse_document(Document("# a", "", "role.md", MARKDOWN)).media_type == MARKDOWN
    assert parse_document(Document("# a", "", "role")).media_type == "text/plain"
    assert parse_document(Document("# a\n\n## b", "", "role.txt")).media_type == MARKDOWN
    assert parse_document(Document("<html><p>a", "", "role.txt")).media_type == HTML


# ---------------------------------------------------------------- properties

PIECES = st.sampled_from([
    "# ", "## ", "\n", "\n\n", "\r\n", "- ", "* ", "1. ", "    ", "**", "*", "_", "`", "[", "](x)",
    "![", "](", "|", "\n|--|--|\n", "&amp;", "&nbsp;", "&#233;", "&", "\\", "<b>", "</b>", "<br>",
    "<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<h2>", "<!--", "-->",
    "<script>", "</script>", "<div hidden>", "</div>", "<", ">", "---\n", "title: x", "\ufeff",
    "\u00ad", "\u00a0", "😀", "Requirements", "word", "Two words", ". ", ":", "&NotEqualTilde;", "&lt",
    "```", "> ", "\t", "=====", "<dl><dt>", "<dd>", "<nav>", "</nav>", "'", '"', "<a href='", "<pre>",
])  # fmt: skip
MARKED_UP = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)
SAFE = st.text(alphabet=string.ascii_letters + " éß😀", min_size=1, max_size=30).filter(
    lambda text: any(map(str.isalnum, text))
)


@given(MARKED_UP, st.sampled_from([MARKDOWN, HTML]))
def test_every_character_shown_leads_back_to_its_own(text: str, media_type: str) -> None:
    parsed = parse(text, media_type)

    assert_partition(parsed)
    assert parsed == parse(text, media_type)


#: "o" and pictures mark items.
UNMARKED = SAFE.filter(lambda text: text.split()[0] != "o" and not text.lstrip().startswith("😀"))


@given(st.lists(UNMARKED, min_size=1, max_size=6))
def test_no_paragraph_of_html_is_lost(paragraphs: list[str]) -> None:
    parsed = parse("".join(f"<p>{text}</p>\r\n" for text in paragraphs), HTML)

    assert texts(parsed).split() == " ".join(paragraphs).split()


WRAPPINGS = (
    "<p>{}</p>", "<div>{}</div>", "<ul><li>{}</li></ul>", "<ol><li>{}<li>{}</ol>", "<b>{}</b>",
    "<span>{}</span>", "<table><tr><td>{}</td><td>{}</td></tr></table>",
    "<table><tr><td>{}<tr><th>{}</table>", "<h2>{}</h2>", "<dl><dt>{}<dd>{}</dl>",
    "<section>{} {}</section>", "<blockquote>{}</blockquote>", "<a href='#'>{}</a>", "{}<br>{}",
    "<pre>{}\n{}</pre>", "<em>{}</em>,",
)  # fmt: skip
NESTED = st.recursive(
    st.sampled_from(["Sand", "reef &amp; rock", "tide", "low <i>water</i>"]),
    lambda inner: st.tuples(st.sampled_from(WRAPPINGS), inner, inner).map(
        lambda part: part[0].format(*part[1:])
    ),
    max_leaves=12,
)


@given(NESTED)
def test_no_word_of_nested_html_is_lost_or_moved(page: str) -> None:
    parsed = parse(page, HTML)

    shown = re.sub(r"<[^>]*>", " ", page).replace("&amp;", "&")
    assert re.findall(r"\w+", texts(parsed)) == re.findall(r"\w+", shown)
    assert_partition(parsed)


@given(st.lists(UNMARKED, min_size=1, max_size=6))
def test_no_paragraph_of_markdown_is_lost(paragraphs: list[str]) -> None:
    parsed = parse("\n\n".join(paragraphs), MARKDOWN)

    assert texts(parsed).split() == " ".join(paragraphs).split()


@given(MARKED_UP, st.sampled_from([MARKDOWN, HTML]))
def test_a_passage_is_shown_as_its_text(text: str, media_type: str) -> None:
    parsed = parse(text, media_type)

    for passage in parsed.passages:
        assert parsed.document.readable(passage.span).split() == passage.text.split()
        assert offsets_of(passage)[0] >= passage.span.start
