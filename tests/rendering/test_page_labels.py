"""The labels of the whole network: each belongs to its symbol, and zooming brings more."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, come_to_rest, open_page, search
from label_measures import KEEP_WRITING, measure_labels, names_of_lines
from skillgraph.answers.gap import skill_gap
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View
from small_catalog import small_catalog

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SIZES = [(1366, 768), (1440, 900), (1920, 1080)]

#: Where each symbol stands, by name, and what is written where.
PLACES = """
[Object.fromEntries(Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.opacity)
  .map(n => [n.options.name, [n.x, n.y]])), window.written.map(([text, x, y]) =>
  [text, Math.round(x), Math.round(y)].join(' ')).sort()]
"""
#: Of what stands well inside of the stage, has each its name?
NAMED_IN_SIGHT = """
Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.opacity)
  .map(n => [Boolean(n.options.label), kept.canvasToDOM(n)])
  .filter(([, {x, y}]) => x > 80 && y > 40 && x < picture.clientWidth - 80 && y < picture.clientHeight - 60)
  .map(([isNamed]) => isNamed)
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("labels") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_label_stands_at_its_own_symbol_and_over_no_other(
    browser: Any, guide: Path, size: tuple[int, int]
) -> None:
    window = {"width": size[0], "height": size[1]}
    with open_page(browser, guide, hash_="#all", early_script=KEEP_NETWORK, viewport=window) as opened:
        come_to_rest(opened.page)
        found = measure_labels(opened.page)

    assert found.labels >= 12
    assert found.nearer_to_another == 0
    assert found.over_symbols <= 0.1 * found.labels
    assert found.over_labels == 0
    assert found.least_size >= 12


def test_zooming_in_brings_more_labels_and_no_worse_ones(browser: Any, guide: Path) -> None:
    with open_page(
        browser, guide, hash_="#all", reduced_motion="reduce", early_script=KEEP_NETWORK
    ) as opened:
        come_to_rest(opened.page)
        before = measure_labels(opened.page)
        for _ in range(2):
            opened.page.get_by_role("button", name="Zoom in").click()
        come_to_rest(opened.page)
        after = measure_labels(opened.page)

    assert after.labels > before.labels
    assert after.nearer_to_another == 0
    assert after.over_symbols <= 0.1 * after.labels


@pytest.mark.parametrize(
    ("address", "size", "least"),
    [
        ("#all&kinds=duty", (1366, 768), 121),
        ("#all&kinds=duty", (1440, 900), 121),
        ("#all&kinds=duty", (390, 844), 15),
        ("#all&kinds=process", (1366, 768), 56),
        ("#all&kinds=challenge", (390, 844), 18),
        ("#all&force=desirable", (1366, 768), 36),
        ("#all&force=required&kinds=role,skill,technology", (1366, 768), 32),
    ],
    ids=str,
)
def test_what_a_filter_gathers_has_names_that_belong_to_their_symbols_and_cover_none(
    browser: Any, guide: Path, address: str, size: tuple[int, int], least: int
) -> None:
    window = {"width": size[0], "height": size[1]}
    with open_page(
        browser, guide, hash_=address, reduced_motion="reduce", early_script=KEEP_NETWORK, viewport=window
    ) as opened:
        come_to_rest(opened.page)
        found = measure_labels(opened.page)
        search(opened, "Leadership")
        come_to_rest(opened.page)
        opened.page.go_back()
        come_to_rest(opened.page)
        again = measure_labels(opened.page)

    assert found.labels >= least
    assert found.over_labels == found.nearer_to_another == found.below_another == 0
    assert found.over_symbols <= 0.1 * found.labels
    assert again == found


def test_a_kind_that_lacks_room_for_its_names_says_how_many_and_that_zooming_in_brings_them(
    browser: Any, guide: Path
) -> None:
    with open_page(
        browser, guide, hash_="#all&kinds=duty", early_script=KEEP_NETWORK, reduced_motion="reduce", **PHONE
    ) as opened:
        opened.page.locator(".stage").evaluate("stage => stage.scrollIntoView()")
        come_to_rest(opened.page)
        before = measure_labels(opened.page).labels
        said = opened.page.locator("#shown").inner_text()
        for _ in range(3):
            opened.page.get_by_role("button", name="Zoom in").click()
        come_to_rest(opened.page)
        named = opened.page.evaluate(NAMED_IN_SIGHT)

    assert f"{121 - before} have no room for their names here: zooming in brings them" in said
    assert sum(named) / len(named) > 2 * before / 121


@pytest.mark.parametrize(("screen", "least"), [({}, 4), (PHONE, 1)], ids=["desktop", "phone"])
def test_a_line_says_what_it_is_where_that_is_over_nothing_else(
    browser: Any, guide: Path, screen: dict[str, Any], least: int
) -> None:
    scripts = KEEP_NETWORK + KEEP_WRITING
    with open_page(
        browser, guide, hash_="#node=communication", early_script=scripts, reduced_motion="reduce", **screen
    ) as opened:
        page = opened.page
        for concept in ("communication", "leadership", "machine-learning", "communication"):
            page.evaluate("concept => { location.hash = `#node=${concept}`; }", concept)
            come_to_rest(page)
            written, covering = names_of_lines(page)
            assert len(written) >= least, concept
            assert covering == [], concept


def test_at_rest_a_phone_cuts_no_name_and_duties_have_names_too(browser: Any, guide: Path) -> None:
    named = "kept.body.data.nodes.get().filter(node => node.label).map(node => [node.kind, node.label])"
    with open_page(
        browser, guide, hash_="#all", early_script=KEEP_NETWORK, reduced_motion="reduce", **PHONE
    ) as opened:
        opened.page.locator(".stage").evaluate("stage => stage.scrollIntoView()")
        come_to_rest(opened.page)
        found = opened.page.evaluate(named)

    assert [label for _, label in found if label.endswith("…")] == []
    assert "duty" in {kind for kind, _ in found}


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
def test_no_line_runs_through_the_words_of_another(browser: Any, guide: Path, screen: dict[str, Any]) -> None:
    edges = "kept.body.edgeIndices.map(id => kept.body.edges[id].options)"
    with open_page(
        browser, guide, hash_="#node=python", early_script=KEEP_NETWORK, reduced_motion="reduce", **screen
    ) as opened:
        page = opened.page
        for concept in ("python", "rag", "communication", "python"):
            page.evaluate("concept => { location.hash = `#node=${concept}`; }", concept)
            come_to_rest(page)
            says = page.evaluate(f"{edges}.map(edge => Boolean(edge.label))")
            assert any(says)
            assert says == sorted(says), concept
            shifted = page.evaluate(f"{edges}.map(edge => edge.font).filter(font => font.vadjust)")
            assert {font["background"] for font in shifted} <= {"transparent"}
            assert all(font["strokeWidth"] for font in shifted)


def test_a_link_to_a_concept_draws_what_a_search_for_it_does(browser: Any, guide: Path) -> None:
    drawn: list[Any] = []
    for address in ("#node=leadership", ""):
        with open_page(
            browser, guide, hash_=address, early_script=KEEP_NETWORK + KEEP_WRITING, reduced_motion="reduce"
        ) as opened:
            page = opened.page
            for _ in range(2):
                if not address or drawn:
                    search(opened, "Leadership")
                come_to_rest(page)
                drawn.append(page.evaluate(PLACES))
                page.keyboard.press("Escape")
                come_to_rest(page)

    assert all(one == drawn[0] for one in drawn)


def test_a_name_has_the_room_that_a_symbol_leaves_as_it_is_drawn(browser: Any, tmp_path: Path) -> None:
    base = small_catalog()
    role = replace(base.concepts["concept:engineer"], label="Data Engineering Lead")
    catalog = replace(base, concepts={**base.concepts, role.id: role})
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog), encoding="utf-8", newline="\n")
    drawn = "Object.values(kept.body.nodes).filter(n => n.options.opacity && !n.options.hidden)"
    with open_page(browser, file, early_script=KEEP_NETWORK, reduced_motion="reduce", **PHONE) as opened:
        page = opened.page
        for concept in ("python", "rust", "python"):
            page.evaluate("concept => { location.hash = `#node=${concept}`; }", concept)
            come_to_rest(page)
            assert page.evaluate(f"{drawn}.filter(n => !n.options.label).map(n => n.options.name)") == [], (
                concept
            )


def test_of_a_gap_a_wide_screen_names_more_above_their_symbols(browser: Any, tmp_path: Path) -> None:
    catalog = skillgraph.open_catalog()
    role, have = "concept:lead-ai-backend-engineer", ("concept:python",)
    gap = skill_gap(catalog, role, have=list(have), projection=project_graph(catalog))
    file = tmp_path / "gap.html"
    page = render_page(catalog, view=View(role=role, gap=gap, have=have))
    file.write_text(page, encoding="utf-8", newline="\n")

    with open_page(
        browser, file, early_script=KEEP_NETWORK, viewport={"width": 1440, "height": 900}
    ) as opened:
        come_to_rest(opened.page)
        found = measure_labels(opened.page)
        search(opened, "Leadership")
        opened.page.keyboard.press("Escape")
        come_to_rest(opened.page)
        again = measure_labels(opened.page)

    assert found.labels >= 22
    assert found.nearer_to_another == found.over_labels == found.below_another == 0
    assert found.over_symbols <= 0.1 * found.labels
    assert again == found


def test_on_a_phone_what_stands_above_or_below_has_room_and_a_line_says_little(
    browser: Any, guide: Path
) -> None:
    with open_page(
        browser, guide, hash_="#node=machine-learning", early_script=KEEP_NETWORK + KEEP_WRITING, **PHONE
    ) as opened:
        come_to_rest(opened.page)
        for _ in range(2):
            symbol, written = opened.page.evaluate(
                "(n => [kept.canvasToDOM(n).y, window.written.filter(([t]) => t === 'technologies')[0]])"
                "(Object.values(kept.body.nodes).find(n => n.options.name.startsWith('High-demand skills')))"
            )
            assert written[2] > symbol  # outside, where no line runs
            assert "requires, … \N{MULTIPLICATION SIGN}3" in names_of_lines(opened.page)[0]
            search(opened, "Python")
            come_to_rest(opened.page)
            opened.page.go_back()
            come_to_rest(opened.page)
