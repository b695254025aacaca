"""A focus that lives: symbols glide, lines are merged, what is looked at can be arranged and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, search
from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from small_catalog import DOCUMENT, Guide, small_catalog, statement

#: Every symbol as it is drawn, by name: place, opacity, label; and where the camera is.
DRAWN = """
(() => ({
  nodes: Object.fromEntries(Object.values(kept.body.nodes).map(n => [n.id, n.options.hidden ? null :
    [Math.round(n.x), Math.round(n.y), n.options.opacity, n.options.label ?? '']])),
  edges: Object.fromEntries(Object.values(kept.body.edges).map(e =>
    [e.id, [e.options.hidden, e.options.dashes, e.options.label ?? '']])),
  scale: kept.getScale().toFixed(3),
}))()
"""
#: Where a symbol is on the screen.
AT = """
(name => {
  const box = document.querySelector('canvas').getBoundingClientRect();
  const node = Object.values(kept.body.nodes).find(n => n.options.name === name && !n.options.hidden);
  const {x, y} = kept.canvasToDOM(node);
  return [box.x + x, box.y + y];
})
"""
NAMES = "Object.values(kept.body.nodes).filter(n => !n.options.hidden).map(n => n.options.name).sort()"
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def _catalog() -> Catalog:
    """Give the small catalog, with three statements more between two of its concepts."""
    catalog = small_catalog()
    more = [
        statement("engineer", "usesTechnology", "kubernetes", 5, sentence="An engineer uses Kubernetes."),
        statement("kubernetes", "supports", "engineer", 6, status="inferred", rule="x", premises=()),
        statement("leadership", "skos:related", "cafe", status="inferred", rule="x", premises=()),
        statement("leadership", "supports", "cafe", status="inferred", rule="x", premises=()),
        statement("cafe", "supports", "rust", 6),
        statement("rust", "supports", "r", 6),
        statement("rust", "supports", "leadership-area", 6),
    ]
    return replace(catalog, statements={**catalog.statements, **{one.id: one for one in more}})


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("focus") / "page.html"
    path.write_text(render_page(_catalog(), documents={DOCUMENT: Guide()}), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


@pytest.fixture
def calm(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, reduced_motion="reduce", early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def _goes_to(opened: Opened, address: str) -> None:
    opened.page.evaluate("address => { location.hash = address; }", address)
    come_to_rest(opened.page)


def _drawn_afresh(browser: Any, file: Path, address: str) -> Any:
    with open_page(browser, file, hash_=address, early_script=KEEP_NETWORK) as opened:
        come_to_rest(opened.page)
        return opened.page.evaluate(DRAWN)


def test_a_choice_moves_symbols_into_place_and_not_at_once(opened: Opened) -> None:
    places = opened.page.evaluate("""
      new Promise(done => {
        const places = [], node = Object.values(kept.body.nodes).find(n => n.options.name === 'Rust');
        const note = () => {
          places.push(`${Math.round(node.x)} ${Math.round(node.y)}`);
          if (places.length < 60) requestAnimationFrame(note); else done(places);
        };
        location.hash = '#node=engineer';
        note();
      })
    """)

    assert len(set(places)) > 4


def test_what_is_drawn_after_a_glide_is_what_a_fresh_page_draws(
    opened: Opened, browser: Any, file: Path
) -> None:
    for address in ("#node=engineer", "#node=rust", "#path=run-services,kubernetes", "#node=rust&hops=2"):
        _goes_to(opened, address)
        come_to_rest(opened.page)

        assert opened.page.evaluate(DRAWN) == _drawn_afresh(browser, file, address), address


def test_another_choice_in_the_middle_of_a_glide_ends_where_it_leads(
    opened: Opened, browser: Any, file: Path
) -> None:
    for address in ("#node=engineer", "#node=rust", "#path=run-services,kubernetes", "#node=kubernetes"):
        _goes_to(opened, address)
        opened.page.wait_for_timeout(100)
    come_to_rest(opened.page)

    assert opened.page.evaluate(DRAWN) == _drawn_afresh(browser, file, "#node=kubernetes")


def test_escape_in_the_middle_of_a_glide_brings_everything_back(
    opened: Opened, browser: Any, file: Path
) -> None:
    search(opened, "Rust")
    opened.page.wait_for_timeout(150)
    opened.page.keyboard.press("Escape")
    come_to_rest(opened.page)

    assert opened.page.evaluate(DRAWN) == _drawn_afresh(browser, file, "")


def test_a_zoom_in_the_middle_of_a_glide_ends_it(opened: Opened) -> None:
    search(opened, "Rust")
    opened.page.wait_for_timeout(120)
    opened.page.mouse.move(700, 400)
    opened.page.mouse.wheel(0, -200)
    come_to_rest(opened.page)

    assert opened.page.evaluate("kept.getScale()") > 1
    assert opened.page.evaluate(f"{NAMES}.length") == 14  # with those that the package knows beside it


def test_nothing_glides_where_the_system_asks_for_calm_or_the_tab_is_hidden(
    calm: Opened, opened: Opened
) -> None:
    opened.page.evaluate("Object.defineProperty(document, 'hidden', {value: true})")

    for page in (calm.page, opened.page):
        at_once = page.evaluate(
            f"location.hash = '#node=engineer', new Promise(r => setTimeout(() => r({DRAWN}), 30))"
        )
        come_to_rest(page)
        assert page.evaluate(DRAWN) == at_once


def test_all_statements_between_two_are_one_line_with_their_number(calm: Opened) -> None:
    _goes_to(calm, "#node=kubernetes")

    lines = calm.page.evaluate(
        "kept.body.data.edges.get().filter(e => !e.hidden && !String(e.id).startsWith('beside')).map(e => "
        "[e.from, e.to, e.label, e.dashes, e.arrows.to.enabled, e.arrows.from.enabled])"
    )
    pairs = [frozenset(line[:2]) for line in lines]
    between = next(line for line in lines if set(line[:2]) == {0, 5})
    assert len(pairs) == len(set(pairs))
    assert between[2].endswith("\N{MULTIPLICATION SIGN}3")
    assert between[3:] == [False, True, True]  # one of them is stated; they lead both ways


def test_a_line_is_dashed_only_where_all_its_statements_are_inferred(calm: Opened) -> None:
    _goes_to(calm, "#node=leadership")

    dashes = calm.page.evaluate(
        "kept.body.data.edges.get().filter(e => !e.hidden && typeof e.id === 'number').map(e => e.dashes)"
    )
    assert dashes == [[5, 4]]


def test_a_merged_line_leads_to_all_its_statements_and_on_to_each(calm: Opened) -> None:
    page = calm.page
    _goes_to(calm, "#node=kubernetes")
    ends = [page.evaluate(f"{AT}('{name}')") for name in ("Kubernetes", "Service Engineer")]
    inside = [ends[0][n] + (ends[1][n] - ends[0][n]) / 3 for n in (0, 1)]
    page.mouse.move(*inside)
    come_to_rest(page)
    hint = page.locator("#hint").inner_text()
    page.mouse.click(*inside)

    sentences = page.locator("#panel .items .name").all_inner_texts()
    assert page.evaluate("location.hash") == "#line=engineer,kubernetes"
    assert page.locator("#panel h3").first.inner_text() == "3 statements join the two"
    assert len(sentences) == 3
    assert all(sentence in hint for sentence in sentences)
    assert page.title().startswith("Service Engineer \N{EN DASH} Kubernetes")
    assert page.evaluate(NAMES) == ["Kubernetes", "Service Engineer"]
    assert calm.axe_violations() == []
    page.get_by_role("button", name="An engineer uses Kubernetes.").click()
    assert heading(calm) == "An engineer uses Kubernetes."
    page.get_by_role("button", name="All 3 statements between the two").click()
    assert page.evaluate("location.hash") == "#line=engineer,kubernetes"
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""


def test_a_filter_counts_only_what_it_leaves_of_a_line(calm: Opened) -> None:
    _goes_to(calm, "#node=kubernetes&without=sg:prefers,sg:supports")

    line = calm.page.evaluate(
        "kept.body.data.edges.get().find(e => !e.hidden && new Set([e.from, e.to, 0, 5]).size === 2)"
    )
    assert "\N{MULTIPLICATION SIGN}" not in (line.get("label") or "")
    assert not line["arrows"]["from"]["enabled"]


@pytest.mark.parametrize("address", ["#line=rust,kubernetes", "#line=rust", "#line=nobody,rust", "#line="])
def test_an_address_of_no_line_is_told_and_breaks_nothing(browser: Any, file: Path, address: str) -> None:
    with open_page(browser, file, hash_=address) as opened:
        assert "Nothing here is called" in opened.page.locator("#panel").inner_text()
        assert opened.all_faults() == []


def test_a_neighbor_is_expanded_pinned_and_hidden_by_keyboard_and_each_undone(calm: Opened) -> None:
    page = calm.page
    _goes_to(calm, "#node=cafe")
    page.locator("#picture .vis-network").focus()
    rest = page.evaluate(DRAWN)
    while "Rust" not in page.locator("#said").inner_text():
        page.keyboard.press("ArrowDown")
    seen = []
    for key in "eph":
        page.keyboard.press(key)
        seen.append(
            (page.evaluate("location.hash"), page.evaluate(NAMES), page.locator("#said").inner_text())
        )
    addresses, names, said = zip(*seen, strict=True)

    assert addresses[0] == "#node=cafe&with=rust"
    assert addresses[1].startswith("#node=cafe&with=rust&pins=rust@")
    assert addresses[2].startswith("#node=cafe&gone=rust&pins=rust@")
    assert {"Service Engineer", "R", "Leadership"} < set(names[0])
    assert "Rust" not in names[2]
    assert said == ("Rust expanded, 3 more", "Rust pinned", "Rust hidden")
    for address in (addresses[1], addresses[0], "#node=cafe"):
        page.keyboard.press("Control+z")
        assert page.evaluate("location.hash") == address
    assert page.evaluate(DRAWN) == rest
    assert page.locator("#undo").is_hidden()
    page.keyboard.press("Control+z")
    assert page.evaluate("location.hash") == "#node=cafe"


def test_an_arranged_focus_is_kept_by_its_address_and_undone_by_escape(
    calm: Opened, browser: Any, file: Path
) -> None:
    page = calm.page
    _goes_to(calm, "#node=cafe&with=rust&gone=leadership&pins=rust@500@-300")
    come_to_rest(page)
    drawn = page.evaluate(DRAWN)

    assert drawn == _drawn_afresh(browser, file, page.evaluate("location.hash"))
    assert "Leadership" in page.evaluate(NAMES)  # the area, which Rust brings; the soft skill is hidden
    page.keyboard.press("Escape")
    come_to_rest(page)
    assert page.evaluate("location.hash") == ""
    assert page.evaluate(DRAWN) == _drawn_afresh(browser, file, "")


@pytest.mark.parametrize(
    "address", ["&with=nobody", "&gone=%E0%A4", "&pins=rust@x@y", "&pins=rust", "&pins=rust@1e9@0"]
)
def test_an_odd_arrangement_in_an_address_breaks_nothing(browser: Any, file: Path, address: str) -> None:
    with open_page(browser, file, hash_=f"#node=cafe{address}", early_script=KEEP_NETWORK) as opened:
        come_to_rest(opened.page)

        assert "Rust" in opened.page.evaluate(NAMES)
        assert opened.all_faults() == []


def test_a_dragged_symbol_stays_when_others_join_and_the_button_undoes_it(calm: Opened) -> None:
    page = calm.page
    _goes_to(calm, "#node=cafe")
    x, y = page.evaluate(f"{AT}('Rust')")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y - 50, steps=4)
    page.mouse.up()
    dragged = page.evaluate(f"{AT}('Rust')")
    pinned = page.evaluate("location.hash")
    page.mouse.click(*dragged, button="right")
    menu = page.locator("#menu")
    entries = menu.get_by_role("menuitem").all_inner_texts()
    faults = calm.axe_violations()
    menu.get_by_role("menuitem", name="Expand").click()

    assert dragged == pytest.approx([x + 60, y - 50], abs=2)
    assert entries == ["Look at it", "Expand", "Unpin", "Hide", "Path from here"]
    assert faults == []
    assert "R" in page.evaluate(NAMES)
    assert page.evaluate(f"{AT}('Rust')") == pytest.approx(dragged, abs=2)
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("location.hash") == pinned
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("location.hash") == "#node=cafe"


def test_the_menu_goes_by_keyboard_and_gives_the_picture_back(calm: Opened) -> None:
    page = calm.page
    _goes_to(calm, "#node=cafe")
    page.mouse.click(*page.evaluate(f"{AT}('Rust')"), button="right")
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Escape")

    assert chosen == "Expand"
    assert page.locator("#menu").is_hidden()
    assert page.evaluate("document.activeElement.className") == "vis-network"
    assert page.evaluate("location.hash") == "#node=cafe"


def test_a_hidden_kind_comes_back_by_undo(calm: Opened) -> None:
    page = calm.page
    page.get_by_role("checkbox", name="duties").uncheck()
    hidden = page.evaluate("location.hash")
    page.keyboard.press("Control+z")

    assert "kinds=" in hidden
    assert page.evaluate("location.hash") == ""


def test_a_path_is_a_row_with_words_and_on_a_phone_several_rows(browser: Any, file: Path) -> None:
    rows = "Object.values(kept.body.nodes).filter(n => !n.options.hidden).map(n => Math.round(n.y))"
    words = "kept.body.data.edges.get().filter(e => String(e.id).startsWith('hop')).map(e => e.label)"
    address = "#path=engineer,observability"
    with open_page(browser, file, hash_=address, early_script=KEEP_NETWORK) as wide:
        assert len(set(wide.page.evaluate(rows))) == 1
        said = wide.page.evaluate(words)
    with open_page(browser, file, hash_=address, early_script=KEEP_NETWORK, **PHONE) as phone:
        assert len(set(phone.page.evaluate(rows))) == 2
        assert [text.replace("\n", " ") for text in phone.page.evaluate(words)] == said
    assert all(said)


def test_a_tap_on_a_phone_brings_the_details_into_sight_and_escape_leads_back(
    browser: Any, file: Path
) -> None:
    with open_page(browser, file, reduced_motion="reduce", early_script=KEEP_NETWORK, **PHONE) as opened:
        page = opened.page
        page.evaluate("document.querySelector('.stage').scrollIntoView()")
        come_to_rest(page)
        before = page.evaluate("scrollY")
        page.touchscreen.tap(*page.evaluate(f"{AT}('Rust')"))
        come_to_rest(page)
        top = page.locator("#panel h2").bounding_box()["y"]

        assert heading(opened) == "Rust"
        assert 0 < top < 844 - 60
        assert page.locator("canvas").bounding_box()["y"] < 844 / 2
        page.get_by_role("button", name="Clear").click()
        come_to_rest(page)
        assert page.evaluate("scrollY") == before
        assert opened.all_faults() == []
