"""The charts in the page, as people use them: in a browser, by mouse and by keyboard, without a network."""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from browser import Opened, come_to_rest, open_browser, open_page
from skillgraph.answers.gap import skill_gap
from skillgraph.model import Catalog, Figure
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View
from skillgraph.store.opening import open_catalog
from small_catalog import concept, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PAY = Figure(
    "salary", low=Decimal(90), high=Decimal(100), bound="range", unit="currency", currency="USD", per="year"
)


def charted_catalog() -> Catalog:
    """Add what the small catalog lacks: a fall, a share, pay, a ladder, a conflict."""
    base = small_catalog()
    stages = [concept(f"stage-{n}", f"Stage {n}", "career-stage") for n in range(2)]
    fall = Figure(
        "demand", low=Decimal(20), bound="strict-lower", unit="percent change", direction="decrease"
    )
    share = Figure("share of people", value=Decimal(58), unit="percent share", population="engineers")
    added = [
        replace(statement("kubernetes", "hasFigure", None, 8, figure=fall), id="statement:fall"),
        replace(statement("engineer", "hasFigure", None, 8, figure=share), id="statement:share"),
        replace(statement("engineer", "hasFigure", None, 8, figure=PAY), id="statement:pay"),
        statement("stage-0", "precedes", "stage-1", 1),
        statement("engineer", "hasStage", "stage-0", 1),
        statement("stage-0", "requires", "python", 1, level="good"),
        replace(
            statement("engineer", "requires", "rust", 8, modality="desirable"), id="statement:rust-again"
        ),
    ]
    return replace(
        base,
        concepts={**base.concepts, **{stage.id: stage for stage in stages}},
        statements={**base.statements, **{made.id: made for made in added}},
    )


#: The colors of a picture.
COLORS_OF = """
async data => {
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const {width, height} = image, canvas = Object.assign(document.createElement('canvas'), {width, height});
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return [...new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer))];
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as found:
        yield found


@pytest.fixture(scope="module")
def charts_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("charts") / "charts.html"
    assert all(chart.paint is not None for chart in draw_charts(charted_catalog()))
    file.write_text(render_page(charted_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def guide_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("guide") / "guide.html"
    file.write_text(render_page(open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def opened(browser: Any, charts_page: Path) -> Iterator[Opened]:
    with open_page(browser, charts_page) as page:
        yield page
        assert page.all_faults() == []


def test_a_mark_leads_into_the_graph_and_the_details_lead_back_to_the_mark(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-charts")

    page.locator("[id='chart=demand'] svg").get_by_text("Rust", exact=True).click()

    assert page.locator("#tab-graph").get_attribute("aria-selected") == "true"
    assert page.locator("#details h2:visible").first.inner_text() == "Rust"
    page.locator(".in-charts").get_by_text("Changes in demand").click()
    assert page.evaluate("location.hash") == "#node=rust&chart=demand"
    assert page.locator("#tab-charts").get_attribute("aria-selected") == "true"
    assert page.locator("[id='chart=demand'] .row.looked .name").text_content() == "Rust"
    assert page.locator("[id='chart=demand'] tr.looked").count() == 1
    page.go_back()
    assert page.locator("#tab-graph").get_attribute("aria-selected") == "true"


def test_a_bar_leads_to_its_statement_by_keyboard_and_back(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-charts")

    page.locator("[id='chart=pay'] svg a[href='#statement=pay']").focus()
    page.keyboard.press("Enter")

    assert page.locator("#details h2:visible").first.inner_text() == "engineer hasFigure a figure."
    page.locator(".in-charts a").focus()
    page.keyboard.press("Enter")
    assert page.locator("[id='chart=pay'] .row.looked").count() == 1


def test_an_address_brings_back_the_chart_and_its_mark(browser: Any, charts_page: Path) -> None:
    with open_page(browser, charts_page, hash_="#node=kubernetes&chart=skills") as opened:
        assert opened.page.locator("[id='chart=skills'] .row.looked").count() == 0  # asked for in one section
        assert opened.page.locator("[id='chart=skills'] tr.looked").is_visible()
        assert opened.all_faults() == []


def test_an_unknown_chart_in_the_address_gives_a_message(browser: Any, charts_page: Path) -> None:
    with open_page(browser, charts_page, hash_="#chart=horoscope") as opened:
        assert "horoscope" in opened.page.locator("#panel").inner_text()
        assert opened.all_faults() == []


def test_the_address_of_the_charts_opens_them(browser: Any, charts_page: Path, opened: Opened) -> None:
    opened.page.click("#tab-charts")

    assert opened.page.evaluate("location.hash") == "#charts"
    with open_page(browser, charts_page, hash_="#charts") as again:
        assert again.page.locator("[id='chart=demand']").is_visible()
        assert again.all_faults() == []


def test_leaving_the_charts_takes_them_out_of_the_address(browser: Any, charts_page: Path) -> None:
    with open_page(browser, charts_page, hash_="#node=rust&chart=demand") as opened:
        opened.page.click("#tab-graph")

        assert opened.page.evaluate("location.hash") == "#node=rust"


@pytest.mark.parametrize(
    ("opens", "left"), [("#node=rust&chart=demand", "#node=rust"), ("#chart=pay", ""), ("", "")]
)
def test_escape_leads_from_the_charts_back_to_the_graph_and_its_address(
    browser: Any, charts_page: Path, opens: str, left: str
) -> None:
    with open_page(browser, charts_page, hash_=opens) as opened:
        page = opened.page
        if not opens:
            page.click("#tab-charts")
        opened_at = page.title(), page.evaluate("location.hash")
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert page.locator("#tab-graph").get_attribute("aria-selected") == "true"
        assert page.locator("#view-graph").is_visible()
        assert page.evaluate("location.hash") == left
        assert page.title().startswith("Rust" if left else "Guide")
        page.go_back()
        come_to_rest(page)
        assert (page.title(), page.evaluate("location.hash")) == opened_at
        page.keyboard.press("Escape")
        come_to_rest(page)
        assert page.evaluate("location.hash") == left
        assert opened.all_faults() == []


def test_the_title_of_the_charts_names_no_filter_which_they_have_not(opened: Opened) -> None:
    page = opened.page
    page.locator("[data-only=programming-language]").click()
    filtered = page.title()
    assert filtered.startswith("only programming languages")
    page.click("#tab-charts")
    assert page.title().startswith("Charts \N{EN DASH} ")
    page.keyboard.press("Escape")
    come_to_rest(page)
    assert page.title() == filtered


def test_a_chart_is_saved_as_an_svg_that_stands_alone(opened: Opened, tmp_path: Path) -> None:
    page = opened.page
    page.click("#tab-charts")

    for name in ("demand", "ladder"):
        with page.expect_download() as download:
            page.click(f"[data-save={name}]")
        download.value.save_as(tmp_path / download.value.suggested_filename)

        text = (tmp_path / f"{name}.svg").read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 -- our own file
        tags = {node.tag.partition("}")[2] for node in root.iter()}
        titles = [node.text or "" for node in root.iter() if node.get("class") == "title"]
        assert " ".join(titles) == page.locator(f"#chart-{name}-heading").inner_text()
        assert max(map(len, titles)) <= 56
        assert {"svg", "title", "style", "text"} <= tags
        assert "a" not in tags
        assert "var(" not in text
        assert "href" not in text


def test_the_table_of_skills_sorts_by_name_and_by_number_of_sections(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-charts")
    page.locator("[id='chart=skills'] summary").click()
    table = page.locator("[id='chart=skills'] table")
    names = table.locator("tbody th")

    table.get_by_role("button", name="Skill").click()
    by_name = names.all_inner_texts()
    table.get_by_role("button", name="Sections").click()
    table.get_by_role("button", name="Sections").click()

    assert by_name == sorted(by_name)
    assert table.locator("th[aria-sort=descending]").inner_text() == "Sections"
    assert set(names.all_inner_texts()[:2]) == {"Python", "Rust"}


@pytest.mark.parametrize(
    ("options", "hash_"),
    [
        ({}, "#chart=demand"),
        ({"color_scheme": "dark"}, "#node=rust&chart=demand"),
        (PHONE, "#chart=pay"),
        ({"forced_colors": "active"}, "#charts"),
    ],
    ids=["light", "dark", "phone", "forced colors"],
)
def test_axe_finds_nothing_in_the_charts(
    browser: Any, charts_page: Path, options: dict[str, Any], hash_: str
) -> None:
    with open_page(browser, charts_page, hash_=hash_, **options) as opened:
        assert opened.axe_violations() == []
        assert opened.all_faults() == []


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_in_the_charts_of_a_gap_and_of_documents(
    browser: Any, tmp_path: Path, options: dict[str, Any]
) -> None:
    catalog = charted_catalog()
    other = replace(catalog.documents["document:guide"], id="document:other", label="Other guide")
    catalog = replace(catalog, documents={**catalog.documents, other.id: other})
    have = ("concept:kubernetes",)
    view = View(role="concept:engineer", gap=skill_gap(catalog, "concept:engineer", have=have), have=have)
    file = tmp_path / "gap.html"
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")

    with open_page(browser, file, hash_="#charts", **options) as opened:
        assert opened.page.locator(".chart-figure").count() == 9
        assert opened.axe_violations() == []
        assert opened.all_faults() == []


def test_on_a_phone_bars_fit_and_wide_pictures_scroll_in_their_own_box(
    browser: Any, charts_page: Path
) -> None:
    with open_page(browser, charts_page, hash_="#chart=demand", **PHONE) as opened:
        page = opened.page

        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        bars, ladder = (
            page.locator(f"[id='chart={name}'] .chart-box").first for name in ("demand", "ladder")
        )
        assert bars.evaluate("box => box.scrollWidth <= box.clientWidth")
        assert ladder.evaluate("box => box.scrollWidth > box.clientWidth")
        sizes = page.evaluate(
            "[...document.querySelectorAll('svg.chart text')].map(t => t.getBoundingClientRect().height)"
        )
        assert min(sizes) >= 11


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_a_wide_picture_is_shaded_at_the_edge_beyond_which_it_goes_on(
    browser: Any, charts_page: Path, *, scheme: str, java_script_enabled: bool
) -> None:
    options = {**PHONE, "device_scale_factor": 1, "java_script_enabled": java_script_enabled}
    with open_page(browser, charts_page, hash_="#charts", color_scheme=scheme, **options) as opened:
        box = opened.page.locator("[id='chart=ladder'] .chart-box").first
        box.scroll_into_view_if_needed()
        shaded = []
        for left in (0, 60, 9999, 0):
            box.evaluate("(box, left) => { box.scrollLeft = left; }", left)
            shaded.append(edges(browser, box.screenshot()))

        assert shaded == [(False, True), (True, True), (True, False), (False, True)]


def edges(browser: Any, picture: bytes) -> tuple[bool, bool]:
    """Tell whether a picture has at its left and at its right another color than inside, in its last row."""
    page = browser.new_page()
    colors = page.evaluate(
        """async data => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const colorAt = x => [...context.getImageData(x, image.height - 2, 1, 1).data];
          return [1, image.width / 2, image.width - 2].map(colorAt);
        }""",
        base64.b64encode(picture).decode(),
    )
    page.close()
    left, inside, right = colors

    def differs(color: list[int]) -> bool:
        return any(abs(a - b) > 40 for a, b in zip(color, inside, strict=True))

    return differs(left), differs(right)


def test_without_javascript_pictures_stand_on_the_page_and_tables_open(
    browser: Any, charts_page: Path
) -> None:
    with open_page(browser, charts_page, hash_="#chart=pay", java_script_enabled=False) as opened:
        figure = opened.page.locator("[id='chart=pay']")

        assert figure.locator("svg").is_visible()
        assert figure.locator("table").is_hidden()
        figure.locator("summary").click()
        assert figure.locator("table").is_visible()
        assert not figure.locator("[data-save]").is_visible()


def test_on_a_phone_the_charts_of_the_guide_are_fewer_than_ten_screens_tall(
    browser: Any, guide_page: Path
) -> None:
    with open_page(browser, guide_page, hash_="#charts", **PHONE) as opened:
        assert opened.page.evaluate("document.documentElement.scrollHeight") <= 8000
        for summary in opened.page.locator(".chart-data > summary").all():
            summary.click()
        rows = opened.page.evaluate(
            "[...document.querySelectorAll('.chart-data tr')].map(row => row.getBoundingClientRect().height)"
        )
        assert max(rows) < PHONE["viewport"]["height"] / 2


def test_on_a_desktop_no_column_of_a_table_is_cut_off(browser: Any, guide_page: Path) -> None:
    with open_page(browser, guide_page, hash_="#charts") as opened:
        for summary in opened.page.locator(".chart-data > summary").all():
            summary.click()

        cut = opened.page.evaluate(
            "[...document.querySelectorAll('.chart-data .chart-box')]"
            ".filter(box => box.scrollWidth > box.clientWidth).length"
        )
        assert cut == 0


def test_the_guide_prints_on_few_pages_and_a_table_where_it_is_looked_at(
    browser: Any, guide_page: Path
) -> None:
    with open_page(browser, guide_page) as opened:
        printed = opened.page.pdf(format="A4")
        opened.page.emulate_media(media="print")

        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 25
        assert opened.page.locator("#strata").is_visible()
        assert opened.page.locator("#picture").is_hidden()
        assert opened.page.locator("[id='chart=pay'] svg.chart").is_visible()
        opened.page.evaluate("document.getElementById('tab-statements').click()")
        assert opened.page.locator("#statements").is_visible()
        assert opened.page.locator("#picture").is_hidden()


@pytest.mark.parametrize("form", ["A4", "Letter"])
def test_no_page_of_the_print_is_blank_or_holds_a_heading_alone(
    browser: Any, guide_page: Path, form: str
) -> None:
    with open_page(browser, guide_page) as opened:
        printed = opened.page.pdf(format=form)

    pages = _pages_of(printed)
    assert len(pages) > 5
    assert [n for n, page in enumerate(pages, 1) if len(page) < 4000] == []


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("form", ["A4", "Letter"])
@pytest.mark.parametrize("kind", ["gap", "corpus"])
def test_no_page_is_blank_where_a_gap_or_several_documents_are_printed(
    browser: Any, tmp_path: Path, kind: str, form: str, screen: dict[str, Any]
) -> None:
    catalog, view = open_catalog(), View()
    if kind == "gap":
        view = View(gap=skill_gap(catalog, "concept:lead-ai-backend-engineer", have=["concept:python"]))
    else:
        other = replace(next(iter(catalog.documents.values())), id="document:other")
        catalog = replace(catalog, documents={**catalog.documents, other.id: other})
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog, view=view), encoding="utf-8", newline="\n")
    with open_page(browser, file, **screen) as opened:
        pages = _pages_of(opened.page.pdf(format=form))

    assert len(pages) > 5
    assert [n for n, page in enumerate(pages, 1) if len(page) < 500 and b" Do" not in page] == []


@pytest.mark.parametrize("view", ["", "#charts"])
def test_paper_gets_the_network_with_its_caption_and_as_it_is_shaped(
    browser: Any, tmp_path: Path, view: str
) -> None:
    file = tmp_path / "page.html"
    gap = skill_gap(open_catalog(), "concept:lead-ai-backend-engineer", have=["concept:python"])
    file.write_text(render_page(open_catalog(), view=View(gap=gap)), encoding="utf-8", newline="\n")
    with open_page(browser, file, hash_=view, viewport={"width": 1440, "height": 900}) as opened:
        page = opened.page
        printed = page.pdf(format="A4")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")

        assert max(len(re.findall(rb"\bS\n", drawn)) for drawn in _pages_of(printed)) > 100
        assert page.locator("#shown").inner_text().startswith("103 of 671 concepts")
        assert page.locator("#picture canvas").evaluate("e => getComputedStyle(e).objectFit") == "contain"
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("#picture").is_visible() == (not view)
        assert opened.all_faults() == []


def test_paper_gets_the_names_of_many_documents_alone_and_no_closed_arrow(
    browser: Any, tmp_path: Path
) -> None:
    catalog, file = open_catalog(), tmp_path / "page.html"
    [one] = catalog.documents.values()
    others = {f"document:d{n}": replace(one, id=f"document:d{n}") for n in range(9)}
    catalog = replace(catalog, documents={**catalog.documents, **others})
    file.write_text(render_page(catalog), encoding="utf-8", newline="\n")
    with open_page(browser, file) as opened:
        opened.page.emulate_media(media="print")

        assert opened.page.locator(".source dt").count() == 10
        assert opened.page.locator(".source dt:visible").count() == 10
        assert opened.page.locator(".source dd:visible").count() == 0
        arrows = "[...document.querySelectorAll('summary')].filter(one => one.checkVisibility())"
        assert opened.page.evaluate(f"{arrows}.every(e => getComputedStyle(e).listStyleType === 'none')")
        assert opened.page.locator(".finding summary:visible").count() == 0


def _pages_of(printed: bytes) -> list[bytes]:
    """Give what each page of a PDF draws."""
    starts = {found[1]: found.end() for found in re.finditer(rb"(?:^|\n)(\d+) 0 obj\n", printed)}
    pages = []
    for number in re.findall(rb"/Contents (\d+) 0 R", printed):
        begin = printed.index(b"stream\n", starts[number]) + len(b"stream\n")
        packed = printed[begin : printed.index(b"endstream", begin)]
        is_packed = b"/FlateDecode" in printed[starts[number] : begin]
        pages.append(zlib.decompressobj().decompress(packed) if is_packed else packed)
    return pages


def test_in_print_every_chart_is_there_and_none_is_wider_than_the_paper(
    browser: Any, charts_page: Path
) -> None:
    with open_page(browser, charts_page, viewport={"width": 700, "height": 1000}) as opened:
        opened.page.emulate_media(media="print")

        widths = opened.page.evaluate(
            "[...document.querySelectorAll('svg.chart')].map(svg => svg.getBoundingClientRect().width)"
        )
        assert len(widths) == 6
        assert all(0 < width <= 700 for width in widths)


def test_a_search_in_the_charts_leads_back_to_the_graph(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-charts")

    page.keyboard.press("/")
    page.keyboard.type("kube")
    page.keyboard.press("Enter")

    assert page.locator("#tab-graph").get_attribute("aria-selected") == "true"
    assert page.locator("#details h2:visible").first.inner_text() == "Kubernetes"


def test_a_shadow_at_an_edge_is_narrow(browser: Any, charts_page: Path) -> None:
    with open_page(browser, charts_page, hash_="#charts", **PHONE) as opened:
        sizes = opened.page.locator(".chart-box").first.evaluate("e => getComputedStyle(e).backgroundSize")

        assert "10px 100%" in sizes
        assert "16px" not in sizes


@pytest.mark.parametrize("height", [100.3, 100.5, 100.7])
def test_at_an_edge_beyond_which_there_is_nothing_no_end_of_a_shadow_is_left(
    browser: Any, charts_page: Path, height: float
) -> None:
    """Where heights are no whole pixels, a cover that ends with its box leaves a stub of the shadow."""
    seen = """
    height => {
      const box = document.querySelector('.chart-box');
      document.body.replaceChildren(box);
      box.replaceChildren();
      box.className = 'chart-box';
      box.style.height = `${height}px`;
      box.style.marginTop = '8.4px';
    }
    """
    with open_page(browser, charts_page, hash_="#charts", color_scheme="dark", **PHONE) as opened:
        opened.page.evaluate(seen, height)
        shot = opened.page.screenshot(clip={"x": 0, "y": 0, "width": 390, "height": 140})
        colors = opened.page.evaluate(COLORS_OF, base64.b64encode(shot).decode())

    assert len(colors) == 1


def test_where_a_passage_is_not_held_it_is_said_how_to_add_it(browser: Any, charts_page: Path) -> None:
    with open_page(browser, charts_page) as opened:
        page = opened.page
        page.evaluate(
            "location.hash = document.querySelector('[href^=\"#statement=\"]').getAttribute('href')"
        )

        told = page.locator("#panel .evidence code")
        told.first.wait_for(state="attached")
        assert told.first.text_content() == "skillgraph export html --document FILE"


@pytest.mark.parametrize(("count", "said"), [(4, ""), (14, "and 11 more")])
def test_of_many_names_three_stand_above_the_evidence_and_the_others_are_unfolded(
    browser: Any, tmp_path: Path, count: int, said: str
) -> None:
    catalog = small_catalog()
    names = tuple(f"Also name {n}" for n in range(count))
    rust = replace(catalog.concepts["concept:rust"], alternatives_in_text=names, alternatives_ours=())
    file = tmp_path / "page.html"
    page = render_page(replace(catalog, concepts={**catalog.concepts, rust.id: rust}))
    file.write_text(page, encoding="utf-8", newline="\n")
    with open_page(browser, file, hash_="#node=rust") as opened:
        told = opened.page.locator("#panel")
        shown = told.locator("bdi:visible", has_text="Also name").all_inner_texts()
        if said:
            assert shown == [*names[:3]]
            told.get_by_text(said).click()
        assert told.locator("bdi:visible", has_text="Also name").all_inner_texts() == [*names]
        assert opened.all_faults() == []


#: Of each picture that stands on paper: its height, or that of its parts, and which rows lie across an end.
PRINTED = """
[...document.querySelectorAll('.chart-box:has(> svg.chart)')].map(box => {
  const seen = [...box.querySelectorAll('svg.chart')].filter(one => one.checkVisibility());
  const across = seen.flatMap(one => {
    const {top, bottom} = one.getBoundingClientRect();
    return [...one.querySelectorAll('.row > .back, .row > a > .back')].map(row => row.getBoundingClientRect())
      .filter(row => row.top < top - 4 || row.bottom > bottom + 4);
  });
  const rows = list => list.flatMap(one => [...one.querySelectorAll('.row')]).map(row => row.textContent);
  return {chart: box.closest('figure').id.slice(6), across: across.length,
    highest: Math.max(...seen.map(one => one.getBoundingClientRect().height)),
    whole: String(rows([box.querySelector('svg.chart')])) === String(rows(seen)),
    avoid: seen.every(one => seen.length === 1 || getComputedStyle(one).breakInside === 'avoid')};
})
"""


@pytest.mark.parametrize("view", ["", "#charts"])
def test_no_page_ends_amid_a_row_of_a_chart(browser: Any, tmp_path: Path, view: str) -> None:
    catalog, file = open_catalog(), tmp_path / "page.html"
    gap = skill_gap(catalog, "concept:lead-ai-backend-engineer", have=["concept:python"])
    file.write_text(render_page(catalog, view=View(gap=gap)), encoding="utf-8", newline="\n")
    with open_page(browser, file, hash_=view, viewport={"width": 718, "height": 1047}) as opened:
        page = opened.page
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        printed = page.evaluate(PRINTED)
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")

        assert {"gap", "conflicts", "ladder", "skills"} <= {one["chart"] for one in printed}
        assert [one for one in printed if one["across"] or not one["whole"] or not one["avoid"]] == []
        assert max(one["highest"] for one in printed) < 1000
        assert page.locator(".parts").count() == 0
        assert opened.all_faults() == []


def test_how_to_read_a_slim_chart_stands_beside_it_and_of_a_wide_one_below(
    browser: Any, guide_page: Path
) -> None:
    with open_page(browser, guide_page, viewport={"width": 1366, "height": 768}) as opened:
        page = opened.page
        page.evaluate("location.hash = '#chart=conflicts'")
        come_to_rest(page)
        boxes = {
            name: [
                page.locator(f"[id='chart={name}'] > {part}").bounding_box()
                for part in (".chart-box", ".reading")
            ]
            for name in ("conflicts", "ladder")
        }

        (slim, beside), (wide, below) = boxes["conflicts"], boxes["ladder"]
        assert beside["x"] >= slim["x"] + slim["width"]
        assert beside["y"] < slim["y"] + 40
        assert below["y"] >= wide["y"] + wide["height"]
        assert opened.all_faults() == []
