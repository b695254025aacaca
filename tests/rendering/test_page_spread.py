"""The network of several documents at rest: what most of them name, and what its sectors are called."""

from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page
from postings import Posting, make_postings
from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.concept_places import concept_layout
from skillgraph.rendering.page.spread_view import MOST, most_named
from skillgraph.rendering.page.views import View
from skillgraph.store.about import count_mentions
from small_catalog import concept

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
#: Keeps what is written in bold on the canvas: the captions, by name, and where they were written last.
KEEP_CAPTIONS = """
window.captions = {};
const writeText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  if (this.font.startsWith('600')) {
    const at = this.getTransform().transformPoint(new DOMPoint(x, y));
    window.captions[text] = {x: at.x / devicePixelRatio, y: at.y / devicePixelRatio, align: this.textAlign};
  }
  return writeText.apply(this, arguments);
};
"""
DRAWN = "kept.body.data.nodes.get().filter(node => !node.hidden && node.opacity === 1)"
NAMED = f"{DRAWN}.filter(node => node.label).map(node => node.name)"


def postings() -> Catalog:
    """Make twelve documents that name English, six of them Sailing, each much that is its own alone."""
    return make_postings(
        *(
            Posting(
                ["English", *(["Sailing"] * (n < 6)), *(f"Skill {n} {m}" for m in range(14))],
                text=f"Document {n}",
                role=f"Role {n}",
                duties=[f"Duty {n} {m}" for m in range(12)],
            )
            for n in range(12)
        )
    )


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("spread") / "corpus.html", postings(), View())


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("spread") / "guide.html", skillgraph.open_catalog(), View())


def written(file: Path, catalog: Catalog, view: View) -> Path:
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")
    return file


def captions(opened: Opened) -> dict[str, dict[str, Any]]:
    opened.page.evaluate("window.captions = {}; kept.redraw()")
    come_to_rest(opened.page)
    return dict(opened.page.evaluate("captions"))


def test_what_most_documents_name_is_in_the_middle_and_named_and_their_own_duties_do_not_fill_it(
    browser: Any, corpus: Path
) -> None:
    with open_page(browser, corpus, early_script=KEEP_NETWORK, reduced_motion="reduce") as opened:
        page = opened.page
        middle = page.evaluate(f"{DRAWN}.find(node => node.x === 0 && node.y === 0).name")
        kinds = page.evaluate(f"{DRAWN}.map(node => node.kind)")
        sizes = page.evaluate(
            f"Object.fromEntries({DRAWN}.map(node => [node.name, kept.body.nodes[node.id].options.size]))"
        )

        assert middle == "English"
        assert {"English", "Sailing"} <= set(page.evaluate(NAMED))
        assert sizes["English"] > sizes["Sailing"] > sizes["Skill 0 0"]
        assert sizes["English"] < 2 * sizes["Sailing"]  # as of documents, though it stands in the middle
        assert len(kinds) == MOST
        assert kinds.count("duty") == 3
        said = page.locator("#shown").inner_text()
        assert f"{MOST} of {12 * 14 + 12 * 12 + 12 + 2} concepts" in said
        assert "the larger, the more documents name it" in said


def test_after_a_focus_and_a_filter_it_is_the_same_picture(browser: Any, corpus: Path) -> None:
    with open_page(browser, corpus, early_script=KEEP_NETWORK, reduced_motion="reduce") as opened:
        page = opened.page
        before = page.evaluate(f"{DRAWN}.map(node => node.name)")
        page.get_by_role("link", name="Sailing", exact=True).first.click()
        come_to_rest(page)
        assert heading(opened) == "Sailing"
        page.keyboard.press("Escape")
        page.evaluate("location.hash = '#all&kinds=duty'")
        come_to_rest(page)
        only_duties = page.evaluate(f"{DRAWN}.map(node => node.kind)")
        said = page.locator("#shown").inner_text()
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert only_duties == ["duty"] * 12 * 12  # from beyond what is drawn at rest
        assert "the larger" not in said
        assert page.evaluate(f"{DRAWN}.map(node => node.name)") == before
        assert page.evaluate(f"{DRAWN}.find(node => node.x === 0 && node.y === 0).name") == "English"
        assert opened.all_faults() == []


def test_what_is_asked_for_by_number_is_the_overview_that_it_was(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path / "page.html", postings(), View(max_nodes=100))

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        kinds = opened.page.evaluate(f"{DRAWN}.map(node => node.kind)")

        assert 90 < len(kinds) <= 100
        assert kinds.count("duty") > 12
        assert "of each kind those that most statements name" in opened.page.locator("#shown").inner_text()


def test_of_each_kind_the_first_stand_there_then_what_is_anybodys() -> None:
    concepts = [concept(f"d{n}", f"Duty {n}", "duty") for n in range(400)]
    concepts += [concept(f"s{n}", f"Skill {n}", "skill") for n in range(400)]
    concepts += [concept("paris", "Paris", "place")]
    documents = {one.id: 1 for one in concepts} | {"concept:s9": 5, "concept:d9": 9, "concept:d8": 8}

    chosen, center = most_named(
        Catalog(concepts={one.id: one for one in concepts}), documents=documents, counts={}
    )

    assert center == "concept:s9"  # no duty, though more documents name one
    assert len(chosen) == MOST
    assert {"concept:s9", "concept:d9", "concept:d8", "concept:paris"} <= set(chosen)
    assert sum(curie.startswith("concept:d") for curie in chosen) == 3


@pytest.mark.parametrize("options", [{}, PHONE], ids=["laptop", "phone"])
def test_every_wide_sector_has_its_caption_and_none_stands_over_another(
    browser: Any, guide: Path, options: dict[str, Any]
) -> None:
    catalog = skillgraph.open_catalog()
    layout = concept_layout(catalog.concepts.values(), count_mentions(catalog))
    sizes = {kind: sum(one.kind == kind for one in catalog.concepts.values()) for kind in ("skill", "duty")}
    wide = {sector.name for sector in layout.sectors if sector.end - sector.start > 0.3}
    script = KEEP_NETWORK + KEEP_CAPTIONS
    with open_page(
        browser, guide, hash_="#all", early_script=script, reduced_motion="reduce", **options
    ) as opened:
        page = opened.page
        page.locator(".stage").scroll_into_view_if_needed()
        come_to_rest(page)
        said = captions(opened)
        names = " ".join(said)
        assert f"skills {sizes['skill']}" in said
        assert f"duties {sizes['duty']}" in said
        for kind in wide:
            assert kind.replace("-", " ").removesuffix("y").split()[-1] in names
        inside = page.evaluate("[kept.canvas.frame.clientWidth, kept.canvas.frame.clientHeight]")
        assert all(0 <= at["x"] <= inside[0] and 0 <= at["y"] <= inside[1] for at in said.values())
        places = [(at["x"], at["y"]) for at in said.values()]
        assert all(
            abs(a[1] - b[1]) > 9 or abs(a[0] - b[0]) > 20
            for number, a in enumerate(places)
            for b in places[:number]
        )


def test_a_kind_that_is_hidden_takes_its_caption_along_and_brings_it_back(browser: Any, corpus: Path) -> None:
    script = KEEP_NETWORK + KEEP_CAPTIONS
    with open_page(browser, corpus, early_script=script, reduced_motion="reduce") as opened:
        page = opened.page
        assert f"duties 3 of {12 * 12}" in " ".join(captions(opened))
        page.get_by_role("checkbox", name="duties").uncheck()
        hidden = " ".join(captions(opened))
        page.get_by_role("checkbox", name="duties").check()

        assert "duties" not in hidden
        assert "skills" in hidden
        assert f"duties 3 of {12 * 12}" in " ".join(captions(opened))
