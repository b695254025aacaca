"""What a page opens with, what it draws of a large graph, a gap, and what it saves."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, reload, search
from skillgraph.answers.gap import skill_gap
from skillgraph.model import Catalog, SourceDocument, Statement
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.views import View, gap_states, select_concepts, select_lines
from small_catalog import DOCUMENT, Guide, concept, evidence, small_catalog, statement

ROLE = "concept:engineer"
NAMES_DRAWN = "Object.values(kept.body.nodes).map(n => n.options.name).sort()"
LABELS_DRAWN = (
    "Object.values(kept.body.nodes).map(n => n.options.label?.replace('\\u00a0', ' ')).filter(Boolean).sort()"
)


def written(folder: Path, catalog: Catalog, view: View | None = None) -> Path:
    file = folder / "page.html"
    text = render_page(catalog, documents={DOCUMENT: Guide()}, view=view)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def gap_view(catalog: Catalog, *have: str) -> View:
    gap = skill_gap(catalog, ROLE, have=have, projection=project_graph(catalog))
    return View(role=ROLE, gap=gap, have=have)


def asking_catalog() -> Catalog:
    """The small catalog with something missing, and something held that nobody asks for."""
    catalog = small_catalog()
    design = concept("design", "System Design", "skill")
    return replace(
        catalog,
        concepts={**catalog.concepts, design.id: design},
        statements={**catalog.statements, "statement:x": statement("engineer", "requires", "design", 2)},
    )


@pytest.fixture(scope="module")
def gap_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    catalog = asking_catalog()
    view = gap_view(catalog, "concept:python", "concept:leadership")
    return written(tmp_path_factory.mktemp("gap"), catalog, view)


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("small"), small_catalog())


@pytest.fixture
def opened(browser: Any, small_page: Path) -> Iterator[Opened]:
    with open_page(browser, small_page, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_a_gap_is_marked_by_color_shape_and_sign_and_stands_in_words(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        come_to_rest(page)

        legend = page.locator("#legend").inner_text()
        assert "missing" in legend
        assert "held, not asked for" in legend
        labels = page.evaluate(LABELS_DRAWN)
        assert "✓ Python" in labels
        assert "✗ System\nDesign" in labels or "✗ System Design" in labels
        assert "\N{EN DASH} Rust" in labels
        words = page.locator("#gap").inner_text()
        assert "Missing, required first (2)" in words
        assert "You have 1 of 3 things asked for and lack 2: first System Design, Kubernetes" in words
        assert "System Design" in words
        page.locator("#gap").get_by_role("button", name="Python").click()
        assert heading(opened) == "Python"
        assert "programming language · held" in page.locator("#details").inner_text()
        assert opened.all_faults() == []


def test_a_gap_is_filtered_by_state(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page) as opened:
        opened.page.locator("input[data-kind=missing]").uncheck()

        assert "hidden: missing" in opened.page.locator("#shown").inner_text()
        assert "kinds=" in opened.page.evaluate("location.hash")


def test_a_gap_is_filtered_by_kind_too(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        drawn = (
            "Object.values(kept.body.nodes).filter(n => !n.options.hidden).map(n => n.options.name).sort()"
        )
        before = page.evaluate(drawn)
        page.locator("select[aria-label=kind]").select_option("programming language")

        assert page.evaluate(drawn) == ["Python", "R", "Rust", "Service Engineer"]
        assert page.evaluate("location.hash") == "#kind=programming%20language"
        reload(opened)
        assert page.evaluate(drawn) == ["Python", "R", "Rust", "Service Engineer"]
        page.keyboard.press("Escape")
        assert page.evaluate(drawn) == before
        assert opened.all_faults() == []


def test_a_gap_stands_in_words_without_javascript(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, java_script_enabled=False) as opened:
        assert "System Design" in opened.page.locator("#gap").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_gap(browser: Any, gap_page: Path, scheme: str) -> None:
    with open_page(browser, gap_page, color_scheme=scheme) as opened:
        assert opened.axe_violations() == []


def test_of_several_states_of_a_concept_the_most_pressing_counts() -> None:
    catalog = asking_catalog()
    second = replace(statement("engineer", "requires", "python", 6), id="statement:again")
    catalog = replace(catalog, statements={**catalog.statements, second.id: second})
    gap = skill_gap(catalog, ROLE, have=("concept:rust",))

    states = gap_states(gap, ("concept:rust",))

    assert states["concept:python"] == "missing"
    assert states["concept:rust"] == "have"
    assert states["concept:design"] == "missing"


def test_a_page_opens_at_a_focus_and_escape_shows_the_rest(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog(), View(focus="concept:kubernetes", hops=2))

    with open_page(browser, file) as opened:
        page = opened.page
        assert heading(opened) == "Kubernetes"
        assert page.get_by_role("button", name="2 hops").get_attribute("aria-pressed") == "true"
        assert page.evaluate("location.hash") == ""
        page.keyboard.press("Escape")
        assert opened.page.locator("#overview").is_visible()
        assert page.evaluate("location.hash") == "#all"
        reload(opened)
        assert opened.page.locator("#overview").is_visible()
        page.go_back()
        assert heading(opened) == "Kubernetes"


def test_a_page_opens_at_a_path(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog(), View(path=("concept:python", "concept:r")))

    with open_page(browser, file) as opened:
        assert heading(opened) == "Python to R"


def test_a_page_of_some_kinds_draws_these_and_search_brings_in_the_rest(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog(), View(kinds=frozenset({"programming-language"})))

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        assert page.evaluate(NAMES_DRAWN) == ["Python", "R", "Rust"]
        shown = page.locator("#shown").inner_text()
        assert shown == "3 of 10 concepts and 0 of 8 lines shown; programming languages"
        search(opened, "Kubernetes")
        assert "Kubernetes" in page.evaluate(NAMES_DRAWN)
        assert "Run services" in page.evaluate(NAMES_DRAWN)
        page.keyboard.press("Escape")
        assert page.evaluate(NAMES_DRAWN) == ["Python", "R", "Rust"]
        assert opened.all_faults() == []


def test_a_page_of_a_role_draws_what_it_is_tied_to(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog(), View(role=ROLE))

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        names = opened.page.evaluate(NAMES_DRAWN)
        assert names == ["Kubernetes", "Python", "R", "Run services", "Rust", "Service Engineer"]
        assert "Service Engineer and what it is tied to" in opened.page.locator("#shown").inner_text()


def test_too_many_concepts_give_an_overview_that_says_so(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog(), View(max_nodes=6))

    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        drawn = page.evaluate(NAMES_DRAWN)
        assert len(drawn) <= 6
        assert "Service Engineer" in drawn
        shown = page.locator("#shown").inner_text()
        assert f"{len(drawn)} of 10 concepts" in shown
        assert "of each kind those that most statements name" in shown
        page.evaluate("location.hash = '#path=cafe,r'")
        come_to_rest(page)
        assert heading(opened) == "No path"
        page.evaluate("location.hash = '#node=r'")
        come_to_rest(page)
        assert "R" in page.evaluate(NAMES_DRAWN)
        assert opened.all_faults() == []


def test_an_overview_keeps_some_of_every_kind() -> None:
    concepts = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(400)]
    concepts += [concept(f"t{n}", f"Tool {n}", "tool") for n in range(4)]
    catalog = Catalog(concepts={c.id: c for c in concepts})
    counts = {"concept:s399": 9}

    chosen = select_concepts(catalog, View(max_nodes=100), counts=counts).concepts

    assert len(chosen) <= 100
    assert {f"concept:t{n}" for n in range(4)} <= set(chosen)
    assert "concept:s399" in chosen


def test_too_many_lines_leave_one_a_concept_at_most() -> None:
    ends = [(n % 50, n % 49 + 1) for n in range(5000) if n % 50 != n % 49 + 1]

    kept = select_lines(ends, counts=list(range(60)))

    assert 0 < len(kept) <= 50
    assert {end for pair in ends for end in pair} == {end for n in kept for end in ends[n]}


def test_tables_beyond_what_is_written_are_shown_page_by_page(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    many = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(1010)]
    said = [statement("engineer", "requires", f"s{n}") for n in range(1010)]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{c.id: c for c in many}},
        statements={**catalog.statements, **{s.id: s for s in said}},
    )
    file = written(tmp_path, catalog)

    with open_page(browser, file) as opened:
        page = opened.page
        page.get_by_role("tab", name="Concepts").click()
        assert page.locator("#concepts tbody tr").count() == 1000
        page.locator("#view-concepts").get_by_role("button", name="Later rows").click()
        assert page.locator("#concepts tbody tr").count() == 20
        page.locator("#concepts").get_by_role("button", name="Skill 1009", exact=True).click()
        assert heading(opened) == "Skill 1009"
        assert "is required by (1)" in page.locator("#details").inner_text()
        page.get_by_role("tab", name="Statements").click()
        page.locator("#view-statements").get_by_role("button", name="Later rows").click()
        page.locator("#statements").get_by_role("button", name="engineer requires s1009.").click()
        assert heading(opened) == "engineer requires s1009."
        assert opened.all_faults() == []


def test_a_click_on_a_line_shows_the_relation_with_its_evidence(opened: Opened) -> None:
    page = opened.page
    search(opened, "Kubernetes")
    come_to_rest(page)
    place = page.evaluate("""(() => {
      const edge = kept.body.data.edges.get().find(e => e.id === 1);
      const [a, b] = [edge.from, edge.to].map(id => kept.body.nodes[id]);
      const box = document.querySelector('canvas').getBoundingClientRect();
      const at = kept.canvasToDOM({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
      return [box.x + at.x, box.y + at.y];
    })()""")

    page.mouse.click(*place)

    assert heading(opened) == "run-services uses kubernetes."
    assert page.evaluate("location.hash") == "#statement=run-services_uses_kubernetes"
    assert "Runs services." in page.locator("#details blockquote").first.inner_text()


def test_figures_say_their_period_or_that_none_is_given(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    figure = catalog.statements["statement:rust_has-figure_figure"]
    assert figure.figure
    bare = replace(
        figure, id="statement:r.f", subject="concept:r", figure=replace(figure.figure, period=None)
    )
    file = written(tmp_path, replace(catalog, statements={**catalog.statements, bare.id: bare}))

    with open_page(browser, file, hash_="#node=r") as opened:
        assert "no period given" in opened.page.locator("#details").inner_text()
        search(opened, "Rust")
        assert "year over year" in opened.page.locator("#details").inner_text()
    assert figure.figure.value == Decimal("30.50")


def test_several_documents_say_which_says_what(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    other = SourceDocument("document:other", "Other guide", "1" * 64, 10, "text/plain")
    passage = replace(catalog.passages[DOCUMENT, "p4"], document=other.id)
    said = replace(
        statement("engineer", "requires", "python", 4),
        id="statement:other",
        evidence=(replace(evidence(4), document=other.id),),
    )
    catalog = replace(
        catalog,
        documents={**catalog.documents, other.id: other},
        passages={**catalog.passages, (other.id, "p4"): passage},
        statements={**catalog.statements, said.id: said},
    )

    with open_page(browser, written(tmp_path, catalog), hash_="#node=python") as opened:
        details = opened.page.locator("#details").inner_text()
        assert "Evidence: Guide, line 4" in details
        assert "Evidence: Other guide, line 4" in details


def save(opened: Opened, name: str, folder: Path) -> Path:
    page = opened.page
    page.locator("#save summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    file = folder / str(download.value.suggested_filename)
    download.value.save_as(file)
    return file


def test_what_is_shown_is_saved_as_json(opened: Opened, tmp_path: Path) -> None:
    search(opened, "Rust")

    data = json.loads(save(opened, "All that is shown, JSON", tmp_path).read_text(encoding="utf-8"))

    assert {c["id"] for c in data["concepts"]} == {"concept:rust", ROLE}
    said = {s["id"]: s for s in data["statements"]}
    assert said["statement:engineer_requires_rust"]["qualifiers"][0] == "required"
    assert said["statement:engineer_requires_rust"]["evidence"][0]["line"] == 4
    assert "statement:rust_has-figure_figure" in said


def test_what_is_shown_is_saved_by_keyboard(opened: Opened) -> None:
    page = opened.page
    page.locator("#save summary").focus()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert download.value.suggested_filename == "concepts.csv"


def test_what_is_shown_is_saved_as_csv(opened: Opened, tmp_path: Path) -> None:
    opened.page.locator("input[data-kind=role]").uncheck()

    concepts = save(opened, "Concepts shown, CSV", tmp_path)
    statements = save(opened, "Statements shown, CSV", tmp_path)

    rows = list(csv.DictReader(concepts.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 9
    tool = next(row for row in rows if row["id"] == "concept:kubernetes")
    assert (tool["label"], tool["kind"], tool["aliases"]) == ("Kubernetes", "tool", "K8s")
    said = list(csv.DictReader(statements.read_text(encoding="utf-8-sig").splitlines()))
    assert {row["relation"] for row in said} == {"sg:uses", "sg:hasFigure", "skos:broader"}


def test_a_cell_that_a_spreadsheet_would_run_is_text(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    trap = concept("trap", '=HYPERLINK("x")', "skill")
    file = written(tmp_path, replace(catalog, concepts={**catalog.concepts, trap.id: trap}))

    with open_page(browser, file) as opened:
        saved = save(opened, "Concepts shown, CSV", tmp_path)
        labels = [row["label"] for row in csv.DictReader(saved.read_text(encoding="utf-8-sig").splitlines())]

        assert '\'=HYPERLINK("x")' in labels


def test_the_link_to_what_is_shown_is_copied(browser: Any, small_page: Path) -> None:
    with open_page(browser, small_page, hash_="#node=rust", permissions=["clipboard-write"]) as opened:
        opened.page.get_by_role("button", name="Copy link").first.click()
        come_to_rest(opened.page)

        said = opened.page.locator("#said").inner_text()
        assert said == "Link copied" or said.endswith("#node=rust")


def test_the_menu_closes_with_escape_and_gives_the_focus_back(opened: Opened) -> None:
    page = opened.page
    page.locator("#save summary").focus()

    page.keyboard.press("Enter")
    assert page.locator("#save-json").is_visible()
    page.keyboard.press("Escape")

    assert page.locator("#save-json").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Save"


def test_a_focus_gathers_its_neighbors_and_the_rest_is_dropped(opened: Opened) -> None:
    search(opened, "Observability")
    come_to_rest(opened.page)

    shown = opened.page.evaluate(
        "Object.values(kept.body.nodes).filter(n => !n.options.hidden)"
        ".map(n => [n.options.name, n.options.opacity, n.options.borderWidth])"
    )
    hollow = 2  # what the package knows, and the graph does not have
    of_graph = sorted([name, opacity] for name, opacity, border in shown if border != hollow)
    assert of_graph == [["Kubernetes", 1], ["Observability", 1], ["Run services", 1]]


def test_forced_colors_and_print_keep_the_words(browser: Any, gap_page: Path) -> None:
    with open_page(browser, gap_page, forced_colors="active") as opened:
        assert opened.page.locator("#gap").is_visible()
        opened.page.emulate_media(media="print")
        assert opened.page.locator("#gap").is_visible()
        assert opened.page.locator("#pathform").is_hidden()
        assert opened.page.locator("#save").is_hidden()


def test_a_hostile_gap_is_shown_and_does_nothing(browser: Any, tmp_path: Path) -> None:
    catalog = asking_catalog()
    trap = concept("trap", "<img src=x onerror=hit('gap')>", "skill")
    ask: Statement = statement(
        "engineer", "requires", "trap", 4, level="</script><script>hit('level')</script>"
    )
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, trap.id: trap},
        statements={**catalog.statements, ask.id: ask},
    )

    with open_page(browser, written(tmp_path, catalog, gap_view(catalog, "concept:r"))) as opened:
        assert "<img src=x" in opened.page.locator("#gap").inner_text()
        opened.page.evaluate("location.hash = '#path=trap,python'")
        come_to_rest(opened.page)
        assert opened.page.locator("main img, main script").count() == 0
        assert opened.all_faults() == []
