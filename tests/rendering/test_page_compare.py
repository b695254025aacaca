"""A page of two things side by side: what both have, what one alone, and where they differ."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, search
from label_measures import drawn_looks, legend_looks
from skillgraph.answers.comparable import find_compared
from skillgraph.answers.compare import Comparison, compare_subjects
from skillgraph.model import Catalog, ConceptList, SourceDocument
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.compared_sides import concept_sides
from skillgraph.rendering.page.findings.compared_finding import page_sides
from skillgraph.rendering.page.views import View
from small_catalog import DOCUMENT, Guide, concept, evidence, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LABELS = "Object.values(kept.body.nodes).map(n => n.options.label?.replace(/\\s/g, ' ')).filter(Boolean)"

LABELS_AND_SHAPES = """
Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.opacity)
  .map(n => [n.options.label?.replace(/\\s/g, ' '), n.options.shape])
"""


def two_roles() -> Catalog:
    """The small catalog with a second role, which shares Rust at another level, and Python alike.

    No thing is one of several here, of which any is enough.
    """
    catalog = small_catalog()
    alone = {name: replace(one, list=None) for name, one in catalog.statements.items()}
    other = concept("analyst", "Analyst", "role")
    charts = concept("charts", "Charts", "skill")
    said = [
        statement("analyst", "requires", "python", 4, modality="required", level="proficiency"),
        statement("analyst", "prefers", "rust", 6, modality="preferred"),
        statement("analyst", "requires", "charts", 6, modality="required"),
    ]
    return replace(
        catalog,
        concepts={**catalog.concepts, other.id: other, charts.id: charts},
        statements={**alone, **{one.id: one for one in said}},
    )


def compared(catalog: Catalog, *names: str) -> Comparison:
    return compare_subjects(catalog, *find_compared(catalog, names, location="the test"))


def written(folder: Path, catalog: Catalog, *names: str) -> Path:
    file = folder / "page.html"
    view = View(compare=compared(catalog, *names))
    text = render_page(catalog, documents={DOCUMENT: Guide()}, view=view)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("compare"), two_roles(), "Service Engineer", "Analyst")


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_the_first_screen_says_what_both_ask_for_and_what_one_alone(opened: Opened) -> None:
    page = opened.page
    told = page.locator("#compare").inner_text()

    assert heading(opened) == "Service Engineer and Analyst share 2 of 6 things"
    assert "1 of them differently; 3 in A alone; 1 in B alone" in told
    row = page.locator("#compare tbody tr").all_inner_texts()
    assert [text.split("\t") for text in row] == [["Rust", "required, proficiency", "preferred"]]
    assert "Both, alike (1)" in told
    assert "Python (required, proficiency)" in told
    assert "A alone: Service Engineer (3)" in told
    assert "Charts (required)" in told
    assert page.title().startswith("Service Engineer and Analyst")


def test_a_word_leads_to_its_passage_and_escape_back(opened: Opened) -> None:
    page = opened.page
    page.locator("#compare").get_by_role("link", name="preferred").click()
    come_to_rest(page)

    assert heading(opened) == "analyst prefers rust."
    assert "Knows Rust and Kubernetes well" in page.locator("#details blockquote").first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#compare").is_visible()
    page.locator("#compare").get_by_role("link", name="Charts").click()
    come_to_rest(page)
    assert heading(opened) == "Charts"
    assert "B alone: Analyst" in page.locator("#details").inner_text()
    page.go_back()
    come_to_rest(page)
    assert page.locator("#compare").is_visible()


def test_the_picture_and_the_legend_tell_the_sides_apart_without_color(opened: Opened) -> None:
    page = opened.page
    come_to_rest(page)

    labels = page.evaluate(LABELS)
    for label in ("A: Service Engineer", "B: Analyst", "= Python", "≠ Rust", "A· R", "B· Charts"):
        assert label in labels
    shapes = page.evaluate(
        "Object.fromEntries(Object.values(kept.body.nodes).map(n => [n.options.name, n.options.shape]))"
    )
    assert len({shapes[name] for name in ("Python", "Rust", "R", "Charts", "Analyst")}) == 5
    legend = page.locator("#legend").inner_text()
    for words in ("both, alike", "both, but differently", "A alone: Service Engineer", "B alone: Analyst"):
        assert words in legend


def test_whatever_a_comparison_draws_stands_in_its_legend_and_a_and_b_look_like_nothing_else(
    opened: Opened,
) -> None:
    page = opened.page
    at_rest = drawn_looks(page)
    page.evaluate("location.hash = '#node=rust&hops=3'")
    come_to_rest(page)
    beside = drawn_looks(page)

    assert at_rest | beside <= legend_looks(page)
    assert beside - at_rest, "nothing that neither has is drawn"
    stars = sorted(label for label, shape in page.evaluate(LABELS_AND_SHAPES) if shape == "star")
    assert stars == ["A: Service Engineer", "B: Analyst"]


def test_at_rest_the_lines_are_those_of_a_and_b_to_what_both_have(opened: Opened) -> None:
    page = opened.page
    come_to_rest(page)
    names = "Object.fromEntries(Object.values(kept.body.nodes).map(n => [n.id, n.options.name]))"
    lines = page.evaluate(
        f"(names => kept.body.data.edges.get().filter(line => !line.hidden)"
        f".map(({{from, to}}) => [names[from], names[to]].sort().join()))({names})"
    )

    assert sorted(lines) == [
        "Analyst,Python",
        "Analyst,Rust",
        "Python,Service Engineer",
        "Rust,Service Engineer",
    ]
    assert "other lines appear with what is picked" in page.locator("#shown").inner_text()


def test_the_legend_counts_what_the_answer_counts(browser: Any, tmp_path: Path) -> None:
    catalog = skillgraph.open_catalog()
    names = ("Senior AI Engineer", "Lead AI Backend Engineer")
    comparison = compared(catalog, *names)
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog, view=View(compare=comparison)), encoding="utf-8", newline="\n")
    counts = {"only-a": len(comparison.only_a), "only-b": len(comparison.only_b)}

    for scripted in (False, True):
        with open_page(browser, file, java_script_enabled=scripted) as opened:
            for side, count in counts.items():
                entry = opened.page.locator(f".entry:has([data-kind={side}]) .count")
                assert entry.text_content() == str(count)
            assert f"{counts['only-b']} in B alone" in opened.page.locator("#compare").inner_text()


def test_a_side_is_filtered_in_the_picture_and_in_the_table(opened: Opened) -> None:
    page = opened.page
    page.locator("#compare").get_by_role("link", name="All in the table").nth(2).click()
    come_to_rest(page)

    assert page.evaluate("location.hash") == "#concepts&kinds=only-b"
    assert page.locator("#concepts tbody th").all_inner_texts() == ["Charts"]
    assert page.title().startswith("Concepts, only B alone: Analyst")
    page.locator("#view-concepts .pages").get_by_role("button", name="Clear filter").click()
    assert page.locator("#concepts tbody th").count() == 12
    page.go_back()
    come_to_rest(page)
    page.locator("input[data-kind=only-a]").uncheck()
    assert "hidden: A alone: Service Engineer" in page.locator("#shown").inner_text()


def test_every_side_is_the_one_of_the_answer() -> None:
    guide = skillgraph.open_catalog()
    comparison = compared(guide, "Lead AI Backend Engineer", "Senior AI Engineer")
    sides = concept_sides(guide, comparison)
    told = page_sides(guide, comparison)

    def having(side: str) -> set[str]:
        return {curie for curie, own in sides.items() if own == side}

    def concepts(rows: Any) -> set[str]:
        return {row.concept for row in rows if not row.measure}

    assert having("differs") == concepts(comparison.differing)
    assert having("alike") == concepts(comparison.shared) - concepts(comparison.differing)
    assert having("only-a") == concepts(comparison.only_a)
    assert having("only-b") == concepts(comparison.only_b)
    assert having("near-words") == {row.concept for pair in comparison.near for row in pair}
    assert f"share {len(comparison.shared)} of {len(comparison.rows)} things" in told.heading
    for side, rows in (("only-a", comparison.only_a), ("only-b", comparison.only_b)):
        [found] = [one for one in told.sides if one.name == side]
        assert sum(len(group.entries) + group.more for group in found.groups) == len(rows)


def test_what_one_alone_asks_for_says_that_any_one_is_enough() -> None:
    catalog = two_roles()
    [charts] = [s for s in catalog.statements.values() if s.object == "concept:charts"]
    choice = ConceptList("list:any", "s", "any", None, "any-of", open=None)
    of_choice = replace(charts, list=choice.id)
    catalog = replace(
        catalog,
        lists={**catalog.lists, choice.id: choice},
        statements={**catalog.statements, charts.id: of_choice},
    )

    sides = page_sides(catalog, compared(catalog, "Service Engineer", "Analyst"))

    [alone] = [side for side in sides.sides if side.name == "only-b"]
    entries = {entry.label: entry.words for group in alone.groups for entry in group.entries}
    assert entries["Charts"] == "required, any one"


def test_what_is_near_to_several_is_counted_once() -> None:
    guide = skillgraph.open_catalog()
    comparison = compared(guide, "Senior AI Engineer", "Lead AI Backend Engineer")
    sides, told = concept_sides(guide, comparison), page_sides(guide, comparison)
    pairs = len(comparison.near)

    [near] = [one for one in told.sides if one.name == "near-words"]

    count = sum(side == "near-words" for side in sides.values())
    assert count < 2 * pairs
    assert near.heading == f"Near words, in pairs ({count})"
    assert len({entry.concept for pair in near.pairs for entry in pair}) == count
    assert len(near.pairs) == pairs
    assert f"{count} in near words ({pairs} pairs)" in told.note


def test_two_documents_are_compared_and_nothing_shared_is_said(browser: Any, tmp_path: Path) -> None:
    catalog = two_roles()
    second = SourceDocument("document:ad", "Ad", "1" * 64, 9, "text/plain")
    place = replace(evidence(6), document=second.id)
    only = statement("analyst", "requires", "charts", evidence=(place,))
    kept = {one.id: one for one in catalog.statements.values() if "analyst" not in one.id}
    catalog = replace(
        catalog, documents={**catalog.documents, second.id: second}, statements={**kept, only.id: only}
    )
    page = written(tmp_path, catalog, "document:guide", "document:ad")

    with open_page(browser, page, early_script=KEEP_NETWORK) as opened:
        assert heading(opened) == "Guide and Ad share nothing"
        assert "B· Charts" in opened.page.evaluate(LABELS)
        assert opened.all_faults() == []


def test_of_what_nothing_is_stated_that_is_said_before_and_after_a_look_at_it(
    browser: Any, tmp_path: Path
) -> None:
    catalog = two_roles()
    more = [concept(name, name.title(), "role") for name in ("owner", "trainee")]
    named = statement("service-engineer", "mentors", "trainee", 4)
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{one.id: one for one in more}},
        statements={**catalog.statements, named.id: named},
    )
    nothing = "Nothing is stated that {} asks for or has"

    with open_page(browser, written(tmp_path, catalog, "Trainee", "Analyst")) as opened:
        assert heading(opened) == nothing.format("Trainee")
        search(opened, "Trainee")
        assert "mentors" in opened.page.locator("#details").inner_text()
        opened.page.keyboard.press("Escape")
        come_to_rest(opened.page)
        assert heading(opened) == nothing.format("Trainee")
        assert "0 in" not in opened.page.locator("#compare").inner_text()
        assert "3 in B alone" in opened.page.locator("#compare").inner_text()
        assert opened.all_faults() == []
    neither = page_sides(catalog, compared(catalog, "Trainee", "Owner"))
    assert (neither.heading, neither.note) == (nothing.format("Trainee or Owner"), "")


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_on_a_comparison(browser: Any, file: Path, options: dict[str, Any]) -> None:
    with open_page(browser, file, **options) as opened:
        found = opened.axe_violations()
        opened.page.evaluate("location.hash = '#concepts&kinds=only-a'")
        opened.page.locator("#concepts thead button").first.wait_for()
        found += opened.axe_violations()

        assert found == []
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert opened.all_faults() == []


def test_a_comparison_stands_in_words_without_javascript(browser: Any, file: Path) -> None:
    with open_page(browser, file, java_script_enabled=False) as opened:
        assert "share 2 of 6 things" in opened.page.locator("#compare").inner_text()
        assert opened.page.locator("#concepts").is_visible()


def test_a_hostile_comparison_is_shown_and_does_nothing(browser: Any, tmp_path: Path) -> None:
    catalog = two_roles()
    trap = "<img src=x onerror=hit('side')>"
    concepts = {
        **catalog.concepts,
        "concept:analyst": concept("analyst", trap, "role"),
        "concept:charts": concept("charts", f"{trap}\u202e", "skill"),
    }
    ask = statement("analyst", "requires", "rust", 4, level=f"</script>{trap}")
    catalog = replace(catalog, concepts=concepts, statements={**catalog.statements, ask.id: ask})

    with open_page(browser, written(tmp_path, catalog, "concept:engineer", "concept:analyst")) as opened:
        assert trap in opened.page.locator("#compare h2").inner_text()
        assert f"</script>{trap}" in opened.page.locator("#compare").inner_text()
        opened.page.locator("#compare").get_by_role("link", name="All in the table").last.click()
        come_to_rest(opened.page)
        assert opened.page.locator("main img, main script").count() == 0
        assert opened.all_faults() == []


def test_the_table_has_as_many_of_a_side_as_the_link_to_it_says(browser: Any, tmp_path: Path) -> None:
    """A figure of what is compared is a thing of its side, and no concept."""
    guide = skillgraph.open_catalog()
    comparison = compared(guide, "Senior AI Engineer", "Lead AI Backend Engineer")
    view = View(compare=comparison)
    (told,) = [side for side in page_sides(guide, comparison).sides if side.name == "only-b"]
    assert told.beside == "; 1 figure among the statements"
    file = tmp_path / "page.html"
    file.write_text(render_page(guide, view=view), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        page = opened.page
        page.locator("#compare").get_by_role("link", name=told.table).click()
        come_to_rest(page)
        rows = int(told.table.partition(" ")[0])
        assert rows == len(comparison.only_b) - 1
        assert f"{rows} of {len(guide.concepts)}" in page.locator("#view-concepts").inner_text()
        page.go_back()
        come_to_rest(page)
        assert page.locator(".entry:has([data-kind=only-b]) .count").inner_text() == str(rows + 1)
        assert opened.all_faults() == []


def test_near_wordings_stand_in_pairs_each_leading_to_its_concept_and_its_sentence(
    browser: Any, tmp_path: Path
) -> None:
    catalog = skillgraph.open_catalog()
    comparison = compared(catalog, "Senior AI Engineer", "Lead AI Backend Engineer")
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog, view=View(compare=comparison)), encoding="utf-8", newline="\n")

    with open_page(browser, file) as opened:
        page = opened.page
        row = page.locator("#compare tr", has_text="Lead AI development projects")
        assert row.locator("td").all_inner_texts() == [
            "Lead AI projects (line 108)",
            "Lead AI development projects (required)",
        ]
        row.get_by_role("link", name="required").click()
        come_to_rest(page)
        assert "lead AI development projects" in heading(opened)
        page.keyboard.press("Escape")
        row.get_by_role("link", name="Lead AI projects").click()
        come_to_rest(page)
        assert heading(opened) == "Lead AI projects"
        page.go_back()
        come_to_rest(page)
        assert row.is_visible()
        assert opened.all_faults() == []


def test_of_which_little_is_stated_is_said_and_what_both_are_paid() -> None:
    guide = skillgraph.open_catalog()
    told = page_sides(guide, compared(guide, "Senior AI Engineer", "Lead AI Backend Engineer"))
    turned = page_sides(guide, compared(guide, "Lead AI Backend Engineer", "Senior AI Engineer"))
    pay = {line.label: "".join(one.words for one in line.said) for line in told.pay}

    assert told.warning.startswith("Little is stated of A: 7 things in 1 section, of B 239. What B has alone")
    assert turned.warning.startswith(
        "Little is stated of B: 7 things in 1 section, of A 239. What A has alone"
    )
    assert pay == {
        "Pay of A": "none is given; near by name: Senior-Level AI Engineer $200,000 to $205,000 per year "
        "(in 2024, United States)",
        "Pay of B": "$200,000 to $250,000 per year (estimate; in 2024, United States)",
    }


def test_where_of_both_much_is_stated_and_nothing_is_paid_neither_is_said() -> None:
    catalog = two_roles()
    told = page_sides(catalog, compared(catalog, "Service Engineer", "Analyst"))

    assert (told.warning, told.pay) == ("", ())
