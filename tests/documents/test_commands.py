"""What a page offers to press heads nothing, and is no part of what it says."""

import pytest

from parsing import outline, parse, texts
from skillgraph.documents import Document
from skillgraph.documents.parsing import parse_readable
from skillgraph.errors import DocumentError

HTML = "text/html"
PROSE = "<p>You mend sails for our boats.</p>"


@pytest.mark.parametrize(
    "command",
    [
        '<a href="#">Apply Now</a>',
        '<div><a href="#"><span>Save this job</span></a></div>',
        "<button>Refer a Friend</button>",
        '<p><strong><a href="#">Email a colleague</a></strong></p>',
        '<p><a href="#">Back to search results</a></p>',
        '<a href="#">Jetzt bewerben</a><br>',
    ],
)
def test_a_link_or_button_that_does_something_heads_no_prose(command: str) -> None:
    parsed = parse(f"<h1>Sailmaker</h1>{command}{PROSE}<h2>Pay</h2><p>A lot.</p>", HTML)

    assert outline(parsed) == [(1, "Sailmaker", "overview"), (2, "Pay", "salary")]
    assert "You mend sails for our boats." in texts(parsed)


@pytest.mark.parametrize(
    "heading",
    [
        "<button>Requirements</button>",
        '<p><b><a href="#r">Requirements</a></b></p>',
        '<div><a href="#r">Requirements</a></div>',
        '<h2><a href="#r">Requirements</a></h2>',
    ],
)
def test_a_link_or_button_that_names_a_section_heads_it(heading: str) -> None:
    parsed = parse(f"<h1>Sailmaker</h1>{PROSE}{heading}<ul><li>Canvas<li>Thread</ul>", HTML)

    assert outline(parsed)[1:] == [(2, "Requirements", "requirements")]


def test_the_links_below_one_to_share_a_page_are_no_items() -> None:
    shares = "<p><a>Share this job</a></p><ul><li><a>LinkedIn</a><li><a>By letter</a></ul>"
    parsed = parse(f"<h2>Requirements</h2><p>You know canvas.</p>{shares}<p>Good eyes.</p>", HTML)

    assert texts(parsed) == "Requirements\nYou know canvas.\nGood eyes."


@pytest.mark.parametrize("item", ["Search engine optimization", "Contact lens fitting", "Create reports"])
def test_an_item_that_only_opens_like_a_command_stays(item: str) -> None:
    parsed = parse(f'<h2>Requirements</h2><ul><li><a href="#">{item}</a><li>Ropes</ul>', HTML)

    assert item in texts(parsed)


def test_a_page_whole_in_a_template_is_read() -> None:
    parsed = parse(f"<title>Jobs</title><template><h1>Sailmaker</h1>{PROSE}</template>", HTML)

    assert texts(parsed) == "Sailmaker\nYou mend sails for our boats."


def test_a_template_beside_other_text_is_not_read() -> None:
    parsed = parse(f"{PROSE}<template><p>No results.</p></template>", HTML)

    assert texts(parsed) == "You mend sails for our boats."


def test_a_template_with_fields_to_fill_in_is_no_text() -> None:
    page = Document("<template><h1>{{ title }}</h1></template>", "", "page.html", HTML)

    with pytest.raises(DocumentError, match="no text that a reader would see"):
        parse_readable(page)
