"""What is filtered: one state for the picture, the legend and both tables, and what comes after it."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, reload, search
from skillgraph.answers.requirements import NEEDS, need_of
from skillgraph.answers.spread import concepts_by_document
from skillgraph.identifiers import join_id, local_name
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog, Evidence, Passage, Section, SourceDocument, Span, Statement
from skillgraph.rendering.page import render_page, views
from small_catalog import concept, evidence, small_catalog, statement

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DRAWN = "Object.values(kept.body.nodes).filter(n => !n.options.hidden).map(n => n.options.name).sort()"
FILTERS = {"force": "required", "level": "proficiency", "section": "Needs", "status": "inferred"}
#: Skill -> in how many of six documents it is required, and in how many it is only preferred.
SPREAD = {"SQL": (5, 1), "Git": (3, 0), "Excel": (1, 5), "Tact": (5, 0)}


def corpus() -> Catalog:
    """Six documents that ask for some of the same."""
    kinds = {"SQL": "programming-language", "Git": "tool", "Excel": "tool", "Tact": "soft-skill"}
    concepts = [concept(name.lower(), name, kind) for name, kind in kinds.items()]
    documents, sections, passages, statements = {}, {}, {}, {}
    for number in range(6):
        name = f"document:ad-{number}"
        documents[name] = SourceDocument(name, f"Ad {number}", f"{number:064}", 80, "text/plain")
        section = Section(join_id("section", name, "needs"), "Needs", 1, ("Needs",), None, "p1", 1)
        sections[section.id] = section
        passages[name, "p1"] = Passage("p1", name, section.id, "bullet", Span(0, 40), 1, f"{number:064x}")
        concepts.append(concept(f"role-{number}", f"Role {number}", "role"))
        for skill, (required, preferred) in SPREAD.items():
            if number < required or number >= 6 - preferred:
                relation = "requires" if number < required else "prefers"
                place = Evidence(name, "p1", Span(0, 4), None, (), "")
                made = statement(f"role-{number}", relation, skill.lower(), evidence=(place,))
                statements[made.id] = made
    return Catalog(
        documents=documents,
        concepts={one.id: one for one in concepts},
        sections=sections,
        passages=passages,
        statements=statements,
    )


def _written(folder: Path, catalog: Catalog) -> Path:
    file = folder / "page.html"
    file.write_text(render_page(catalog, title="Guide"), encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("page"), small_catalog())


@pytest.fixture(scope="module")
def ads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("ads"), corpus())


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def column(opened: Opened, table: str, number: int = 0) -> list[str]:
    """Read a column of a table as it stands."""
    rows = f"#{table} tbody tr:not(:has(th[scope=rowgroup]))"
    return [
        text.strip()
        for text in opened.page.evaluate(
            "([rows, n]) => [...document.querySelectorAll(rows)].map(row => row.cells[n].textContent)",
            [rows, number],
        )
    ]


def words_of(opened: Opened, table: str) -> str:
    return str(opened.page.locator(f"#view-{table} .pages [role=status]").inner_text())


def save_table(opened: Opened, table: str, folder: Path) -> list[dict[str, str]]:
    with opened.page.expect_download() as download:
        opened.page.locator(f"#view-{table} .pages").get_by_role("button", name="CSV").click()
    saved = folder / str(download.value.suggested_filename)
    download.value.save_as(saved)
    return list(csv.DictReader(saved.read_text(encoding="utf-8-sig").splitlines()))


def test_what_is_required_is_one_click_and_clear_another(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="required").click()

    assert page.evaluate("location.hash") == "#force=required"
    assert page.evaluate(DRAWN) == ["Python", "R", "Rust", "Service Engineer"]
    assert page.locator("#shown").inner_text() == "4 of 10 concepts and 3 of 8 lines shown; only required"
    assert page.title().startswith("only required \N{EN DASH} Guide")
    page.get_by_role("button", name="Clear filter").click()
    assert page.evaluate("location.hash") == ""
    assert len(page.evaluate(DRAWN)) == 10
    assert page.get_by_role("button", name="required").get_attribute("aria-pressed") == "false"


def test_what_is_filtered_in_the_picture_is_filtered_in_both_tables_and_back(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="desirable").click()

    page.click("#tab-concepts")
    assert column(opened, "concepts") == ["Service Engineer", "Kubernetes"]
    assert words_of(opened, "concepts") == "2 of 10 concepts; only desirable"
    page.click("#tab-statements")
    assert column(opened, "statements") == ["engineer prefers kubernetes."]
    assert page.title().startswith("Statements, only desirable \N{EN DASH} Guide")
    page.locator("#view-statements input[data-kind=role]").uncheck()
    page.click("#tab-graph")
    assert page.evaluate(DRAWN) == ["Kubernetes"]
    assert not page.locator("#view-graph input[data-kind=role]").is_checked()
    page.locator("#legend").get_by_role("button", name="Clear filter").click()
    page.click("#tab-statements")
    assert len(column(opened, "statements")) == 10


@pytest.mark.parametrize("name", FILTERS)
def test_every_facet_has_an_address_that_a_fresh_page_follows(browser: Any, file: Path, name: str) -> None:
    with open_page(browser, file, hash_="#statements") as opened:
        page = opened.page
        if name == "force":
            page.get_by_role("button", name=FILTERS[name]).click()
        else:
            page.locator(f"select[aria-label={name}]").select_option(FILTERS[name])
        left, address = column(opened, "statements"), page.evaluate("location.hash")
        assert 0 < len(left) < 10
        with open_page(browser, file, hash_=address) as fresh:
            assert column(fresh, "statements") == left
            assert fresh.page.evaluate("location.hash") == address
            assert fresh.page.locator("#legend").is_visible()
            fresh.page.keyboard.press("Escape")
            assert len(column(fresh, "statements")) == 10
            assert fresh.page.evaluate("location.hash") == "#statements"
            assert fresh.all_faults() == []


def test_documents_of_one_title_are_a_choice_each(browser: Any, tmp_path: Path) -> None:
    ads = corpus()
    alike = {curie: replace(one, label="Engineer") for curie, one in ads.documents.items()}
    with open_page(browser, _written(tmp_path, replace(ads, documents=alike))) as opened:
        page = opened.page
        choices = page.locator("select[aria-label=document] option").evaluate_all(
            "all => all.map(o => o.value)"
        )
        names = [f"Engineer ({local_name(curie)})" for curie in alike]
        assert sorted(filter(None, choices)) == sorted(names)

        page.locator("select[aria-label=document]").select_option(names[1])
        assert page.evaluate("decodeURIComponent(location.hash)") == f"#document={names[1]}"
        page.click("#tab-statements")
        assert 0 < len(column(opened, "statements")) < len(ads.statements)
        assert opened.all_faults() == []


def test_a_facet_counts_what_the_others_leave(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="required").click()

    levels = page.locator("select[aria-label=level] option").all_inner_texts()
    sections = [text.split() for text in page.locator("select[aria-label=section] option").all_inner_texts()]
    assert levels == ["any level", "proficiency 3"]
    assert sections[1:] == [["Duties", "0"], ["Needs", "3"], ["Market", "0"]]
    assert page.get_by_role("button", name="desirable").inner_text() == "desirable 1"
    kinds = page.locator("label:has([data-kind=programming-language]) .count").inner_text()
    assert kinds == "3"


def test_escape_clears_first_what_is_looked_at_then_the_filter(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="required").click()
    search(opened, "Rust")
    assert page.evaluate("location.hash") == "#node=rust&force=required"

    page.locator("#details").press("Escape")
    assert page.evaluate("location.hash") == "#all&force=required".replace("all&", "")
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""


def test_back_leads_out_of_a_table_to_the_filtered_picture(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="required").click()
    page.click("#tab-concepts")
    page.locator("#concepts").get_by_role("button", name="Rust", exact=True).click()
    assert heading(opened) == "Rust"

    page.go_back()
    come_to_rest(page)
    assert column(opened, "concepts") == ["Service Engineer", "Python", "Rust", "R"]
    page.go_back()
    come_to_rest(page)
    assert page.evaluate("location.hash") == "#force=required"
    assert len(page.evaluate(DRAWN)) == 4


def test_a_column_is_sorted_by_click_by_key_and_left_again(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-concepts")
    in_order = column(opened, "concepts")
    kind = page.locator("#concepts thead").get_by_role("button", name="Kind")
    head = page.locator("#concepts thead th").nth(1)

    kind.click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert column(opened, "concepts", 1) == sorted(column(opened, "concepts", 1))
    assert page.evaluate("location.hash") == "#concepts&sort=kind"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert column(opened, "concepts", 1) == sorted(column(opened, "concepts", 1), reverse=True)
    page.keyboard.press("Space")
    assert head.get_attribute("aria-sort") is None
    assert column(opened, "concepts") == in_order
    page.locator("#concepts thead").get_by_role("button", name="Statements").click()
    counts = [int(text) for text in column(opened, "concepts", 4)]
    assert counts == sorted(counts, reverse=True)


def test_sorting_statements_leaves_their_headings_and_comes_back_to_them(opened: Opened) -> None:
    page = opened.page
    page.click("#tab-statements")
    headings = page.locator("#statements th[scope=rowgroup]").all_inner_texts()
    lines = page.locator("#statements thead").get_by_role("button", name="Line")

    lines.click()
    assert page.locator("#statements th[scope=rowgroup]").count() == 0
    found = column(opened, "statements", 3)
    assert found == sorted(found, key=lambda line: (line == "", -int(line or 0)))
    lines.click()
    lines.click()
    assert page.locator("#statements th[scope=rowgroup]").all_inner_texts() == headings
    page.evaluate("location.hash = '#statements&sort=kind'")
    come_to_rest(page)
    assert page.locator("#statements th[scope=rowgroup]").all_inner_texts() == headings
    lines.click()
    page.click("#tab-concepts")
    assert page.evaluate("location.hash") == "#concepts"


def test_in_the_table_of_statements_who_asks_does_not_count(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#statements&kinds=programming-language") as opened:
        assert column(opened, "statements") == [
            "engineer requires python.",
            "engineer requires rust.",
            "engineer requires r.",
            "rust hasFigure a figure.",
        ]


def test_skills_that_five_documents_require_are_two_clicks_away(browser: Any, ads: Path) -> None:
    with open_page(browser, ads, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        page.get_by_role("button", name="required").click()
        box = page.locator("#least").bounding_box()
        page.mouse.click(box["x"] + 8 + 0.8 * (box["width"] - 16), box["y"] + box["height"] / 2)

        assert page.evaluate(DRAWN) == ["SQL", "Tact"]
        assert "only required, in at least 5 of 6 documents" in page.locator("#shown").inner_text()
        page.click("#tab-concepts")
        assert column(opened, "concepts") == ["SQL", "Tact"]
        assert column(opened, "concepts", 5) == ["5", "5"]
        page.locator("#least").press("ArrowLeft")
        page.locator("#least").press("ArrowLeft")
        assert column(opened, "concepts") == ["SQL", "Git", "Tact"]
        assert page.evaluate("location.hash") == "#concepts&force=required&least=3"
        assert opened.all_faults() == []


def test_each_step_of_the_filter_is_undone_a_drag_of_the_slider_as_one(browser: Any, ads: Path) -> None:
    with open_page(browser, ads, hash_="#all", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        address = "location.hash"
        page.get_by_role("button", name="required").click()
        box = page.locator("#least").bounding_box()
        page.mouse.move(box["x"] + 8, box["y"] + box["height"] / 2)
        page.mouse.down()
        for part in (0.2, 0.4, 0.6, 0.8):
            page.mouse.move(box["x"] + 8 + part * (box["width"] - 16), box["y"] + box["height"] / 2)
        page.mouse.up()
        assert page.evaluate(address) == "#all&force=required&least=5"
        page.keyboard.press("Control+z")
        assert page.evaluate(address) == "#all&force=required"
        page.click("#tab-concepts")
        page.keyboard.press("Escape")
        assert page.evaluate(address) == "#concepts&all"
        page.keyboard.press("Control+z")
        assert page.evaluate(address) == "#concepts&all&force=required"
        assert column(opened, "concepts")[:4] == ["SQL", "Git", "Excel", "Tact"]
        page.click("#tab-graph")
        page.locator("#undo").click()
        assert page.evaluate(address) == "#all"
        page.keyboard.press("Control+z")
        assert page.evaluate(address) == "#all"
        assert page.locator("#undo").is_hidden()
        assert opened.all_faults() == []


def test_the_first_screen_leads_to_what_many_documents_require(browser: Any, ads: Path) -> None:
    with open_page(browser, ads) as opened:
        opened.page.get_by_role("link", name="required in at least 2").first.click()
        come_to_rest(opened.page)

        assert column(opened, "concepts") == ["SQL", "Tact", "Git"]
        opened.page.go_back()
        come_to_rest(opened.page)
        assert opened.page.evaluate("location.hash") == ""
        assert opened.all_faults() == []


def test_the_page_counts_the_documents_that_the_answer_counts(browser: Any, ads: Path) -> None:
    catalog = corpus()
    answer = {row.concept.label: len(row.documents) for row in concepts_by_document(catalog, DEFAULT_KINDS)}

    for scripts in (True, False):
        with open_page(browser, ads, hash_="#concepts", java_script_enabled=scripts) as opened:
            rows = opened.page.locator("#concepts tbody tr").all()
            cells = [row.locator("th, td").all_inner_texts() for row in rows]
            told = {row[0]: int(row[5]) for row in cells if row[0] in answer}
            assert told == answer


def test_the_page_asks_as_firmly_as_the_answer(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    forces = (None, "required", "important", "possible", "forecast")
    made: list[Statement] = []
    for relation in ("requires", "prefers", "willRequire", "uses"):
        for force in forces:
            one = statement("engineer", relation, "python", 4, modality=force)
            one = replace(one, id=f"{one.id}_{force}", sentence=f"{relation} {force}")
            made.append(one)
    file = _written(tmp_path, replace(catalog, statements={one.id: one for one in made}))

    for need in NEEDS:
        with open_page(browser, file, hash_=f"#statements&force={need}") as opened:
            asking = [one for one in made if one.modality or not one.relation.endswith("uses")]
            assert sorted(column(opened, "statements")) == sorted(
                one.sentence for one in asking if need_of(one) == need
            )


def test_what_is_left_is_saved_in_its_order_all_pages_of_it(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    many = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(1510)]
    said = [
        statement("engineer", "requires" if n % 3 else "prefers", f"s{n}", sentence=f"Number {n}.")
        for n in range(1510)
    ]
    said[1508] = replace(said[1508], evidence=(evidence(6),))
    file = _written(
        tmp_path,
        replace(
            catalog,
            concepts={**catalog.concepts, **{one.id: one for one in many}},
            statements={**catalog.statements, **{one.id: one for one in said}},
        ),
    )
    with open_page(browser, file, hash_="#statements&force=required") as opened:
        page = opened.page
        assert words_of(opened, "statements") == ("1,009 of 1,520 statements; rows 1 to 1,000; only required")
        page.locator("#statements thead").get_by_role("button", name="Statement").click()
        page.locator("#statements thead").get_by_role("button", name="Statement").click()
        assert column(opened, "statements")[:2] == ["Number 1508.", "Number 1507."]
        assert column(opened, "statements", 3)[:2] == ["6", ""]
        page.get_by_role("button", name="Later rows").click()
        assert len(column(opened, "statements")) == 9
        rows = save_table(opened, "statements", tmp_path)
        assert len(rows) == 1009
        assert [row["sentence"] for row in rows[:2]] == ["Number 1508.", "Number 1507."]
        page.get_by_role("button", name="desirable").click()
        assert len(column(opened, "statements")) == 505
        assert page.get_by_role("button", name="Later rows").is_hidden()
        page.click("#tab-concepts")
        assert len(save_table(opened, "concepts", tmp_path)) == 506
        assert opened.all_faults() == []


@pytest.mark.parametrize(
    "address", ["#force=x", "#section=__proto__", "#level=constructor", "#status=%E0%A4"]
)
def test_a_facet_that_is_none_gets_a_message(browser: Any, file: Path, address: str) -> None:
    with open_page(browser, file, hash_=address) as opened:
        assert "Nothing here is called" in opened.page.locator("#details").inner_text()
        opened.page.keyboard.press("Escape")
        opened.page.keyboard.press("Escape")
        assert opened.page.evaluate("location.hash") == ""
        assert opened.all_faults() == []


@pytest.mark.parametrize(
    "address", ["#least=99", "#least=-1", "#least=x", "#concepts&sort=x", "#sort=--kind"]
)
def test_an_odd_number_or_column_does_no_harm(browser: Any, ads: Path, address: str) -> None:
    with open_page(browser, ads, hash_=address) as opened:
        opened.page.click("#tab-concepts")
        opened.page.keyboard.press("Escape")

        assert len(column(opened, "concepts")) == 10
        assert opened.all_faults() == []


def test_hostile_text_in_a_facet_and_a_table_is_text(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    trap = "<img src=x onerror=hit('facet')>"
    section = replace(next(iter(catalog.sections.values())), path=(trap,))
    hostile = statement("engineer", "requires", "cafe", 2, level=trap, sentence=f"={trap}", purpose=trap)
    catalog = replace(
        catalog,
        sections={**catalog.sections, section.id: section},
        statements={**catalog.statements, hostile.id: hostile},
    )
    with open_page(browser, _written(tmp_path, catalog), hash_="#statements") as opened:
        page = opened.page
        page.locator("select[aria-label=section]").select_option(trap)
        page.locator("select[aria-label=level]").select_option(trap)
        page.locator("#statements thead").get_by_role("button", name="Statement").click()

        assert column(opened, "statements") == [f"={trap}"]
        assert trap in words_of(opened, "statements")
        assert save_table(opened, "statements", tmp_path)[0]["sentence"] == f"'={trap}"
        reload(opened)
        assert column(opened, "statements") == [f"={trap}"]
        assert page.locator("main img").count() == 0
        assert opened.all_faults() == []


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_in_what_is_filtered_and_sorted(
    browser: Any, ads: Path, options: dict[str, Any]
) -> None:
    with open_page(browser, ads, hash_="#force=required&least=5", **options) as opened:
        page = opened.page
        if options is PHONE:
            page.locator("#legend > details > summary").click()
        found = opened.axe_violations()
        page.click("#tab-concepts")
        page.locator("#concepts thead button").first.click()
        found += opened.axe_violations()
        page.click("#tab-statements")
        found += opened.axe_violations()

        assert found == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert opened.all_faults() == []


def test_the_filter_is_reached_before_the_rows_by_keyboard(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#concepts") as opened:
        page = opened.page
        page.locator("#theme").focus()
        reached = []
        for _ in range(3):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.textContent"))

        assert "required 3" in reached
        page.get_by_role("button", name="required").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "required 3"
        assert column(opened, "concepts") == ["Service Engineer", "Python", "Rust", "R"]


def test_print_of_a_filtered_table_is_the_table_alone(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="required").click()
    page.click("#tab-concepts")
    page.emulate_media(media="print")

    assert page.locator("#legend").is_hidden()
    assert page.locator("#view-graph").is_hidden()
    assert page.locator("#concepts").is_visible()
    page.emulate_media(media="screen")
    page.click("#tab-graph")
    page.emulate_media(media="print")
    assert page.locator("#legend").is_visible()
    assert page.locator("#facets").is_hidden()


def test_what_is_asked_for_comes_back_when_the_filter_is_cleared(browser: Any, tmp_path: Path) -> None:
    file = _written(tmp_path, skillgraph.open_catalog())
    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        page.click("#tab-statements")
        page.get_by_role("button", name="forecast").click()
        left = len(column(opened, "statements"))
        page.click("#tab-graph")
        assert page.locator("#strata").is_hidden()
        assert 0 < left < 30
        assert "only forecast" in page.locator("#shown").inner_text()
        page.click("#show-asked")
        assert page.locator("#strata").is_visible()
        assert page.evaluate("location.hash") == ""
        page.go_back()
        come_to_rest(page)
        assert page.evaluate("location.hash") == "#force=forecast"
        page.keyboard.press("Escape")
        assert page.locator("#strata").is_visible()
        assert opened.all_faults() == []


def test_few_that_are_left_stand_around_the_role_with_their_names(browser: Any, tmp_path: Path) -> None:
    file = _written(tmp_path, skillgraph.open_catalog())
    address = "#force=required&section=Requirements"
    with open_page(browser, file, hash_=address, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        come_to_rest(page)
        drawn = page.evaluate("Object.values(kept.body.nodes).filter(n => !n.options.hidden).length")
        named = page.evaluate(
            "Object.values(kept.body.nodes).filter(n => !n.options.hidden && n.options.label).length"
        )
        middle = page.evaluate("(n => [n.x, n.y])(kept.body.nodes[kept.body.nodeIndices[0]])")

        assert drawn == 61
        assert named > 0.7 * drawn
        assert middle == [0, 0]
        with page.expect_download() as download:
            page.click("#png")
        assert download.value.suggested_filename == "skillgraph.png"
        page.get_by_role("button", name="Clear filter").click()
        page.click("#show-network")
        come_to_rest(page)
        assert page.evaluate("Object.values(kept.body.nodes).filter(n => !n.options.hidden).length") > 600
        assert opened.all_faults() == []


def test_a_focus_shows_only_lines_that_the_filter_leaves(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    more = statement("engineer", "requires", "kubernetes", 4, modality="required")
    file = _written(tmp_path, replace(catalog, statements={**catalog.statements, more.id: more}))
    lines = "kept.body.data.edges.get().filter(e => !e.hidden && typeof e.id === 'number').length"
    with open_page(browser, file, hash_="#node=kubernetes", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        before = page.evaluate(lines)
        page.get_by_role("button", name="desirable").click()
        assert page.evaluate("location.hash") == "#node=kubernetes&force=desirable"
        assert before > 2
        assert page.evaluate(lines) == 1
        page.get_by_role("button", name="desirable").click()
        assert page.evaluate(lines) == before
        assert opened.all_faults() == []


def test_all_lines_that_a_filter_leaves_between_what_is_shown_are_drawn(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "MAX_LINES", 4)  # so that at rest not all are
    drawn = "kept.body.data.edges.get().filter(edge => !edge.hidden).length"
    with open_page(browser, _written(tmp_path, corpus()), hash_="#all", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        at_rest = page.evaluate(drawn)
        assert "other lines appear with what is picked" in page.locator("#shown").inner_text()
        for document, lines in (("Ad 3", 3), ("Ad 0", 4)):
            page.locator("#facets select[aria-label=document]").select_option(document)
            come_to_rest(page)
            assert page.evaluate(drawn) == lines
            shown = page.locator("#shown").inner_text()
            assert shown.startswith(f"{lines + 1} of 10 concepts and {lines} of ")
            assert "other lines" not in shown
        page.get_by_role("button", name="Clear filter").click()
        come_to_rest(page)
        assert page.evaluate(drawn) == at_rest
        assert opened.all_faults() == []
