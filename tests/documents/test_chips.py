"""Names side by side below a heading, each in an element of its own, are items; running text is none."""

import pytest

from role_sentences import told
from skillgraph.documents.formats.html import html_blocks


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        (
            "<h2>Skills</h2><div><span>Knots</span><span>Tides</span><span>Sea law</span></div>",
            ["Knots", "Tides", "Sea law"],
        ),
        (
            "<h2>Skills</h2><p><span>Knots</span> <span>SQL</span>\n<span>C++</span></p>",
            ["Knots", "SQL", "C++"],
        ),
        (
            "<h3>You</h3><p><span>Go <i>advanced</i></span><span>Dutch <i>B2</i></span><span>SAP</span></p>",
            ["Go | advanced", "Dutch | B2", "SAP"],
        ),
    ],
)
def test_chips_are_items(html: str, texts: list[str]) -> None:
    """Whatever stands between them in the source; what stands in an element of its own is a second cell."""
    blocks, _ = html_blocks(html)

    assert [block.text for block in blocks[1:]] == texts
    assert {block.kind for block in blocks[1:]} == {"item"}


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Us</h2><p><span>We are</span> <span>looking for</span> <span>you.</span></p>",
        "<h2>Us</h2><p><span>Leeds</span> · <span>Full time</span> · <span>Permanent</span></p>",
        "<h2>Us</h2><p><span>Knots</span><span>Tides</span></p>",
        "<p><span>Knots</span><span>Tides</span><span>Sea law</span></p>",
        "<h2>Us</h2><p>Knots, <span>Tides</span>, <span>Sea law</span> and <span>Ropes</span></p>",
    ],
)
def test_other_text_in_elements_stays_a_text(html: str) -> None:
    """A sentence, facts between signs, two of them, and those without a heading are one block."""
    blocks, _ = html_blocks(html)

    assert [block.kind for block in blocks if block.kind != "heading"] == ["text"]


def test_how_well_each_chip_is_known_is_read() -> None:
    """As it is in a row of a table without a head."""
    chips = "<span>Excel <i>advanced</i></span><span>Python <i>regular</i></span><span>Dutch <i>B2</i></span>"
    table = "<table><tr><td>Docker</td><td>expert</td></tr><tr><td>Linux</td><td>basic</td></tr></table>"
    text = f"<h1>Boat Engineer</h1><h2>Must have</h2><p>{chips}</p><h2>Nice to have</h2>{table}"

    assert told(text, head="", media_type="text/html") == [
        "requires advanced Excel",
        "requires regular Python",
        "requires Dutch at B2",
        "expert Docker is desirable",
        "basic Linux is desirable",
    ]
