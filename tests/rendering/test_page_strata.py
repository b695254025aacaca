"""The picture at rest: what a role asks for, in strata, and the network one click away."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, reload
from skillgraph.answers.gap import skill_gap
from skillgraph.model import Catalog
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.strata import page_strata
from skillgraph.rendering.page.views import View
from small_catalog import concept, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
ROLE = "concept:lead-ai-backend-engineer"


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return skillgraph.open_catalog()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, guide: Catalog) -> Path:
    file = tmp_path_factory.mktemp("strata") / "guide.html"
    file.write_text(render_page(guide), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def asked_and_degrees(catalog: Catalog) -> set[str]:
    gap = skill_gap(catalog, ROLE)
    return {row.concept for row in gap.concepts} | {row.requirement.concept for row in gap.degrees}


def asking(count: int) -> Catalog:
    """Make a role that asks for so many skills, the first of them in two places."""
    base = small_catalog()
    skills = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(count)]
    asked = [statement("engineer", "requires", f"s{n}", 4, *([5] if n == 0 else [])) for n in range(count)]
    return replace(
        base,
        concepts={**base.concepts, **{one.id: one for one in skills}},
        statements={one.id: one for one in asked},
    )


def test_everything_that_gap_counts_and_every_degree_stands_in_one_stratum(guide: Catalog) -> None:
    strata = page_strata(guide, View())

    assert strata is not None
    columns = [column for place in strata.places for column in place]
    named = [entry.concept for column in columns for stratum in column.strata for entry in stratum.entries]
    assert sorted(named) == sorted(curie.removeprefix("concept:") for curie in asked_and_degrees(guide))
    [qualifications] = [column for column in columns if column.label == "Qualifications"]
    told = {stratum.name: [entry.label for entry in stratum.entries] for stratum in qualifications.strata}
    assert told["several"] == ["Bachelor's degree"]
    assert told["desirable"][:3] == ["Master's degree", "PhD", "Advanced degree"]
    assert [column.label for column in columns][:3] == ["Technologies", "Skills", "Soft skills"]
    assert columns[0].strata[0].words.endswith(" required, asked for in several places")
    assert columns[0].strata[0].entries[0].label == "Python"


def test_a_name_has_the_levels_there_that_the_panel_gives_it(guide: Catalog) -> None:
    strata, asked = page_strata(guide, View()), page_findings(guide, View())[0]

    assert strata is not None
    told = {e.concept: e.words for p in strata.places for c in p for s in c.strata for e in s.entries}
    first = asked.groups[0].entries
    assert len(first) > 3
    assert {entry.concept: entry.words for entry in first}.items() <= told.items()


def test_strata_are_as_thick_as_what_lies_in_them_and_ordered_by_force() -> None:
    strata = page_strata(asking(30), View())

    assert strata is not None
    ((column,),) = strata.places
    assert [stratum.words for stratum in column.strata] == [
        "1 required, asked for in several places",
        "29 required",
    ]
    assert column.is_wide


@pytest.mark.parametrize("view", [View(kinds=frozenset({"skill"})), View(role="concept:python")])
def test_a_page_that_shows_something_else_has_no_strata(view: View) -> None:
    assert page_strata(asking(30), view) is None


def test_of_few_things_the_network_itself_is_shown() -> None:
    assert page_strata(asking(11), View()) is None
    assert page_strata(Catalog(), View()) is None


def test_of_very_many_the_first_are_named_and_the_others_counted() -> None:
    strata = page_strata(asking(90), View())

    assert strata is not None
    stratum = strata.places[0][0].strata[1]
    assert (len(stratum.entries), stratum.more) == (60, 29)


def test_a_name_leads_to_the_concept_and_escape_back_to_the_strata(opened: Opened) -> None:
    page = opened.page
    assert page.locator("#strata").is_visible()

    page.locator("#strata").get_by_text("Natural Language Processing", exact=True).click()

    assert heading(opened) == "Natural Language Processing"
    assert page.locator("#strata").is_hidden()
    assert page.locator("#legend").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#strata").is_visible()
    assert page.evaluate("location.hash") == ""


def test_the_network_is_one_click_away_and_has_an_address(opened: Opened, browser: Any, file: Path) -> None:
    page = opened.page

    page.get_by_role("button", name="All 671").click()

    assert page.locator("#strata").is_hidden()
    assert page.evaluate("location.hash") == "#all"
    assert page.locator("#shown").inner_text().startswith("All 671 concepts")
    assert page.evaluate("Math.abs(kept.getViewPosition().x) < 1")
    page.go_back()
    come_to_rest(page)
    assert page.locator("#strata").is_visible()
    with open_page(browser, file, hash_="#all") as again:
        assert again.page.locator("#strata").is_hidden()
        again.page.get_by_role("button", name="Asked for").click()
        assert again.page.locator("#strata").is_visible()
        assert again.all_faults() == []


def test_who_came_from_the_network_returns_to_it(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="All 671").click()
    page.evaluate("document.querySelector('.rows a').click()")
    assert page.evaluate("location.hash").startswith("#node=")

    page.keyboard.press("Escape")

    assert page.evaluate("location.hash") == "#all"
    assert page.locator("#strata").is_hidden()
    page.get_by_role("button", name="Asked for").click()
    page.evaluate("document.querySelector('.rows a').click()")
    page.keyboard.press("Escape")
    assert page.locator("#strata").is_visible()


def test_a_filter_in_the_address_shows_the_network(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#kinds=skill,tool") as opened:
        assert opened.page.locator("#strata").is_hidden()
        assert opened.page.locator("#legend").is_visible()


def test_what_is_saved_at_rest_is_what_is_asked_for(opened: Opened, tmp_path: Path, guide: Catalog) -> None:
    opened.page.locator("#save summary").click()
    with opened.page.expect_download() as download:
        opened.page.click("#save-json")
    download.value.save_as(tmp_path / "data.json")

    data = json.loads((tmp_path / "data.json").read_text(encoding="utf-8"))
    asked = asked_and_degrees(guide)
    assert {one["id"] for one in data["concepts"]} == asked | {ROLE}
    assert {s["object"] for s in data["statements"] if s["relation"] == "sg:requires"} <= asked
    assert data["shown"].startswith("85 of 671 concepts: what is asked for")


def test_what_lies_beneath_the_strata_takes_no_key(opened: Opened) -> None:
    focused = []
    for _ in range(25):
        opened.page.keyboard.press("Tab")
        focused.append(opened.page.evaluate("document.activeElement.className"))

    assert not any("vis-network" in name for name in focused)


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (900, 700)])
def test_no_name_stands_over_another(browser: Any, file: Path, size: tuple[int, int]) -> None:
    with open_page(browser, file, viewport={"width": size[0], "height": size[1]}) as opened:
        boxes = opened.page.evaluate("""
          [...document.querySelectorAll('#strata li a')].flatMap(link =>
            [...link.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom]))
        """)
        wide = opened.page.evaluate(BEYOND)

    assert wide <= 0
    assert [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 4 and b[1] < a[3] - 4
    ] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_rest_and_beneath(browser: Any, file: Path, scheme: str) -> None:
    with open_page(browser, file, color_scheme=scheme) as opened:
        found = opened.axe_violations()
        for summary in opened.page.locator(".finding summary").all():
            summary.click()
        found += opened.axe_violations()
        opened.page.get_by_role("button", name="All 671").click()
        found += opened.axe_violations()

        assert found == []
        assert opened.all_faults() == []


SEEN = "[...document.querySelectorAll('#strata li')].filter(name => name.offsetHeight).length"


def test_a_phone_shows_what_is_asked_for_below_the_answers_and_the_first_of_each_stratum_by_name(
    browser: Any, file: Path
) -> None:
    with open_page(browser, file, reduced_motion="reduce", early_script=KEEP_NETWORK, **PHONE) as opened:
        page = opened.page
        assert page.locator("#strata h2").first.bounding_box()["y"] < 700
        assert page.locator("#strata h2:visible").count() == page.locator("#strata h2").count() > 3
        assert page.locator("#strata h3:visible").count() == page.locator("#strata h3").count()
        first = page.evaluate(SEEN)
        assert 30 < first < 60
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        found = opened.axe_violations()

        for _ in range(2):
            button = page.get_by_role("button", name="All names")
            button.scroll_into_view_if_needed()
            top = page.evaluate("scrollY")
            button.click()
            come_to_rest(page)
            assert page.evaluate(SEEN) == page.locator("#strata li").count() == 85
            assert page.evaluate("scrollY") - top < 500  # it unfolds downwards
            assert page.locator("#strata button:visible").count() == 0
            found += opened.axe_violations()
            page.get_by_role("button", name="Fewer names").click()
            come_to_rest(page)
            assert page.evaluate(SEEN) == first
            assert -5 < page.locator(".stage").bounding_box()["y"] < 100

        assert found == []
        assert opened.all_faults() == []


def test_on_a_phone_each_stratum_says_how_many_names_it_keeps_back_and_unfolds(
    browser: Any, file: Path
) -> None:
    with open_page(browser, file, reduced_motion="reduce", **PHONE) as opened:
        page = opened.page
        for stratum in page.locator(".stratum").all():
            seen, kept = stratum.locator("li:visible").count(), stratum.locator("button:visible")
            count = int(stratum.locator("h3").inner_text().partition(" ")[0])
            if not kept.count():
                assert seen == count
                continue
            assert kept.inner_text() == f"and {count - seen} more"
            assert (seen, count - seen > 2) == (5, True)

            kept.tap()
            assert stratum.locator("li:visible").count() == count
            stratum.get_by_role("button", name="Fewer", exact=True).tap()
            assert stratum.locator("li:visible").count() == seen
            assert stratum.locator("h3").bounding_box()["y"] > 0
        assert opened.all_faults() == []


def test_a_tablet_names_everything(browser: Any, file: Path) -> None:
    with open_page(browser, file, **{**PHONE, "viewport": {"width": 820, "height": 1180}}) as opened:
        assert opened.page.evaluate(SEEN) == 85
        assert opened.page.locator("#strata button:visible, #unfold-strata:visible").count() == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize("size", [(390, 844), (820, 1180)])
def test_a_small_screen_says_of_a_name_what_a_large_one_says(
    browser: Any, file: Path, size: tuple[int, int]
) -> None:
    with open_page(browser, file, **{**PHONE, "viewport": {"width": size[0], "height": size[1]}}) as opened:
        for name, words in [("Java", "maybe one of several"), ("TensorFlow", "one of several")]:
            row = opened.page.locator("#strata li").filter(has=opened.page.get_by_text(name, exact=True))
            assert words in row.inner_text()


BEYOND = "(e => e.scrollWidth - e.clientWidth)(document.querySelector('#strata'))"
#: Lines of a word that has no joint, where it stands on more than one.
CHOPPED = """
[...document.querySelectorAll('#strata :is(h2, h3, bdi, span)')].flatMap(part =>
  [...part.childNodes].flatMap(node =>
  node.nodeType !== 3 ? [] : [...node.data.matchAll(/[\\p{L}\\p{N}]+/gu)].flatMap(word => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1 ? [word[0]] : [];
  })))
"""


@pytest.mark.parametrize("width", [870, 1024, 1100, 1110, 1440])
def test_no_word_of_the_strata_is_chopped_and_they_have_the_room_of_the_legend(
    browser: Any, file: Path, width: int
) -> None:
    with open_page(browser, file, viewport={"width": width, "height": 768}) as opened:
        assert opened.page.evaluate(CHOPPED) == []
        box = opened.page.locator("#strata").bounding_box()
        assert box["x"] + box["width"] == pytest.approx(width, abs=1)
        assert opened.page.evaluate(BEYOND) <= 0


def test_a_word_wider_than_the_screen_is_chopped_after_all(browser: Any, tmp_path: Path) -> None:
    catalog, file = asking(30), tmp_path / "page.html"
    long = {f"concept:s{n}": concept(f"s{n}", f"{n}" + "betriebs" * 20, "skill") for n in range(5)}
    file.write_text(
        render_page(replace(catalog, concepts={**catalog.concepts, **long})), encoding="utf-8", newline="\n"
    )
    with open_page(browser, file, viewport={"width": 870, "height": 768}) as opened:
        assert opened.page.evaluate(BEYOND) <= 0
        assert opened.all_faults() == []


def test_the_heading_of_a_family_stays_as_its_names_scroll(opened: Opened) -> None:
    page = opened.page
    page.evaluate("document.querySelector('#strata').scrollTop = 300")

    assert page.locator("#strata").bounding_box()["y"] == page.locator("#strata h2").first.bounding_box()["y"]
    assert page.evaluate("document.querySelector('#strata').scrollTop") == 300


def test_on_a_phone_too_the_heading_of_a_family_stays(browser: Any, file: Path) -> None:
    with open_page(browser, file, **PHONE) as opened:
        page = opened.page
        page.evaluate("scrollTo(0, document.querySelector('#strata').getBoundingClientRect().top + 250)")

        assert page.locator("#strata h2").first.bounding_box()["y"] == pytest.approx(0, abs=1)


@pytest.mark.parametrize("screen", [PHONE, {}], ids=["phone", "desktop"])
def test_only_who_has_keys_is_told_of_them(browser: Any, file: Path, screen: dict[str, Any]) -> None:
    with open_page(browser, file, **screen) as opened:
        told = opened.page.locator("#search").get_attribute("placeholder")
        assert told.rstrip(" /") == "Search a concept"
        assert ("/" in told) == (screen == {})
        assert opened.page.locator("#overview kbd:visible").count() == 0 or screen == {}


def test_on_a_phone_a_tap_leads_to_the_network_and_to_a_concept_and_back(browser: Any, file: Path) -> None:
    with open_page(browser, file, reduced_motion="reduce", early_script=KEEP_NETWORK, **PHONE) as opened:
        page = opened.page
        for _ in range(2):
            page.get_by_role("button", name="All 671").tap()
            come_to_rest(page)
            assert page.locator("#strata").is_hidden()
            assert page.locator("#picture").is_visible()
            assert page.locator("#shown").inner_text().startswith("All 671 concepts")
            assert 300 < page.locator("#picture").bounding_box()["height"] < 700
            page.get_by_role("button", name="Asked for").tap()
            come_to_rest(page)
            page.locator("#strata").get_by_role("link", name="Python", exact=True).tap()
            come_to_rest(page)
            assert heading(opened) == "Python"
            assert page.locator("#strata").is_hidden()
            page.get_by_role("button", name="Clear").tap()
            come_to_rest(page)
            assert page.locator("#strata").is_visible()
        assert opened.all_faults() == []


def test_few_things_are_all_named_on_a_phone(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(asking(20)), encoding="utf-8", newline="\n")
    with open_page(browser, file, **PHONE) as opened:
        assert opened.page.evaluate(SEEN) == 20
        assert opened.page.get_by_role("button", name="All names").count() == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize("screen", [PHONE, {}], ids=["phone", "desktop"])
def test_paper_gets_what_is_asked_for_with_every_name(
    browser: Any, file: Path, screen: dict[str, Any]
) -> None:
    with open_page(browser, file, **screen) as opened:
        opened.page.emulate_media(media="print")

        assert opened.page.locator("#strata").is_visible()
        assert opened.page.locator("#picture").is_hidden()
        assert opened.page.evaluate(SEEN) == 85
        assert opened.page.locator("#shown").inner_text().startswith("85 of 671 concepts: what is asked for")


def test_strata_stand_in_the_page_without_javascript(browser: Any, file: Path) -> None:
    with open_page(browser, file, java_script_enabled=False) as opened:
        assert opened.page.locator("#strata").is_visible()
        assert opened.page.locator("#strata li").count() > 80


def test_a_page_that_opens_at_a_concept_has_an_address_for_the_strata(
    browser: Any, tmp_path: Path, guide: Catalog
) -> None:
    file = tmp_path / "focus.html"
    text = render_page(guide, view=View(focus="concept:python"))
    file.write_text(text, encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        assert heading(opened) == "Python"
        opened.page.keyboard.press("Escape")
        assert opened.page.locator("#strata").is_visible()
        assert opened.page.evaluate("location.hash") == "#asked"
        reload(opened)
        assert opened.page.locator("#strata").is_visible()
        opened.page.go_back()
        come_to_rest(opened.page)
        assert heading(opened) == "Python"
        assert opened.all_faults() == []


def test_the_small_words_need_no_key_before_and_after_a_look(opened: Opened) -> None:
    page = opened.page
    shown = page.locator("#shown").inner_text()

    assert "maybe one of several" in page.locator("#strata").inner_text()
    assert "one or all" not in page.locator("#view-graph").inner_text()
    page.locator("#strata").get_by_role("link", name="Python", exact=True).click()
    come_to_rest(page)
    page.keyboard.press("Escape")
    assert page.locator("#shown").inner_text() == shown


def test_no_hint_of_the_network_lies_over_the_strata(opened: Opened) -> None:
    page = opened.page
    name = page.locator("#overview a", has_text="Leadership").first

    name.hover()
    name.focus()
    come_to_rest(page)
    assert page.locator("#hint").is_hidden()

    page.locator("#strata a", has_text="Python").first.click()
    page.keyboard.press("Escape")
    page.mouse.move(150, 205)
    page.go_back()
    page.go_back()
    come_to_rest(page)
    assert page.locator("#strata").is_visible()
    assert page.locator("#hint").is_hidden()

    page.locator("#show-network").click()  # in the network a name lights its symbol
    name.hover()
    come_to_rest(page)
    assert page.locator("#hint b").inner_text() == "Leadership"
    page.locator("#show-asked").click()
    come_to_rest(page)
    assert page.locator("#hint").is_hidden()


def test_an_unknown_address_leaves_what_is_asked_for(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#node=cobol") as opened:
        page = opened.page
        assert "Nothing here is called “cobol”" in page.locator("#panel").inner_text()
        assert page.locator("#strata").is_visible()
        assert page.locator("#show-asked").get_attribute("aria-pressed") == "true"

        page.locator("#show-network").click()

        assert page.locator("#strata").is_hidden()
        assert "Nothing here" not in page.locator("#panel").inner_text()
        assert opened.all_faults() == []


def test_a_statement_about_one_thing_stands_in_the_middle(browser: Any, file: Path) -> None:
    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        amount = page.locator(".finding .amount", has_text="$200,000").first
        amount.click()
        for _ in range(2):
            come_to_rest(page)
            drawn = page.evaluate(
                "Object.values(kept.body.nodes).filter(n => n.options.name === 'Lead AI Backend Engineer')"
                ".map(n => kept.canvasToDOM(n).x / kept.canvas.frame.clientWidth)"
            )
            assert drawn == [pytest.approx(0.5, abs=0.002)]
            shown = page.locator("#shown").inner_text()
            assert "one statement, about Lead AI Backend Engineer, with 12 of the " in shown
            page.locator("#panel .concept").first.click()
            page.go_back()
