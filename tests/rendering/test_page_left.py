"""What a filter leaves of many documents: as much in the picture as in the table, or it is said."""

from pathlib import Path
from typing import Any

import pytest

from browser import come_to_rest, open_page
from skillgraph.identifiers import join_id
from skillgraph.model import Catalog, Evidence, Passage, Section, SourceDocument, Span
from skillgraph.rendering.page import render_page
from small_catalog import concept, statement

DOCUMENTS = 6
#: Kind -> how many every document asks for, and how many one alone does.
ASKED = {"skill": (70, 170), "area": (6, 0)}
#: The same of what every document asks for: how many are drawn at rest, of how many.
DRAWN_OF = {"skill": (70, 70), "area": (3, 6)}

#: Keeps what is written into the picture.
KEEP_WRITTEN = """
window.written = new Set();
{
  const drawing = CanvasRenderingContext2D.prototype, {fillText} = drawing;
  drawing.fillText = function (text, ...place) {
    window.written.add(text);
    return fillText.call(this, text, ...place);
  };
}
"""


def corpus() -> Catalog:
    """Make documents that ask for more than the picture draws at rest; of areas it draws three."""
    documents, sections, passages, statements, concepts = {}, {}, {}, {}, {}
    for number in range(DOCUMENTS):
        name = f"document:ad-{number}"
        documents[name] = SourceDocument(name, f"Ad {number}", f"{number:064}", 80, "text/plain")
        section = Section(join_id("section", name, "needs"), "Needs", 1, ("Needs",), None, "p1", 1)
        sections[section.id] = section
        passages[name, "p1"] = Passage("p1", name, section.id, "bullet", Span(0, 40), 1, f"{number:064x}")
        made = concept(f"role-{number}", f"Role {number}", "role")
        concepts[made.id] = made
        for kind, (shared, own) in ASKED.items():
            for n in range(shared + (own if number == 0 else 0)):
                made = concept(f"{kind}-{n}", f"The {kind} {n}", kind)
                concepts[made.id] = made
                place = Evidence(name, "p1", Span(0, 4), None, (), "")
                asked = statement(f"role-{number}", "requires", f"{kind}-{n}", evidence=(place,))
                statements[asked.id] = asked
    return Catalog(
        documents=documents, concepts=concepts, sections=sections, passages=passages, statements=statements
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("many") / "page.html"
    file.write_text(render_page(corpus()), encoding="utf-8", newline="\n")
    return file


def test_what_a_filter_leaves_and_the_picture_lacks_is_said(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#force=required&least=5", early_script=KEEP_WRITTEN) as opened:
        page = opened.page
        come_to_rest(page)
        said = page.locator("#shown").inner_text()
        captions = page.evaluate("[...window.written]")
        counts = page.evaluate("""
          Object.fromEntries([...document.querySelectorAll('input[data-kind]')].map(box =>
            [box.dataset.kind, Number(box.parentElement.lastElementChild.textContent)]))
        """)
        page.click("#tab-concepts")
        left = page.locator("#view-concepts .pages [role=status]").inner_text()
        page.click("#tab-graph")
        come_to_rest(page)

        drawn = sum(drawn for drawn, _ in DRAWN_OF.values())
        assert counts == {"role": 0, **{kind: all_of for kind, (_, all_of) in DRAWN_OF.items()}}
        assert left.startswith("76 of ")
        assert said.startswith(f"{drawn} of ")
        assert "of 76 left 3 are not drawn: the picture at rest does not have them" in said
        assert page.locator("#shown").inner_text() == said
        assert "areas 3 of 6" in captions
        assert opened.all_faults() == []


def test_of_one_kind_with_too_many_it_is_said_which_stand_there(browser: Any, file: Path) -> None:
    with open_page(browser, file) as opened:
        page = opened.page
        page.locator("button[data-only=skill]").click(force=True)
        come_to_rest(page)
        said = page.locator("#shown").inner_text()
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert said.startswith("160 of ")
        assert "of 240 left 80 are not drawn: what most documents name comes first" in said
        assert "not drawn" not in page.locator("#shown").inner_text()
        assert opened.all_faults() == []
