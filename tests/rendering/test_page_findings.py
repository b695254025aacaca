"""What a page says before anybody asks: true to the answers of the program, whatever a graph holds."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import skillgraph
from browser import KEEP_NETWORK, come_to_rest, heading, open_page
from skillgraph.answers.asking_roles import find_asking_role
from skillgraph.answers.challenges import challenges_and_remedies
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.market import market_figures
from skillgraph.answers.profiles import Profile, find_holdings
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.identifiers import local_name
from skillgraph.language.amounts_in_words import format_amount
from skillgraph.model import Catalog, Figure, SourceDocument, Statement
from skillgraph.projection.projecting import project_graph
from skillgraph.rendering.charts import draw_charts
from skillgraph.rendering.gap_sum import counted_choices
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.appearance import COLUMNS, column_of
from skillgraph.rendering.page.findings import page_findings
from skillgraph.rendering.page.findings.finding import Entry, Finding
from skillgraph.rendering.page.findings.readiness import page_readiness
from skillgraph.rendering.page.legend import state_groups, state_looks
from skillgraph.rendering.page.views import View, gap_states
from skillgraph.rendering.text.counted_for_nothing import nothing_lines
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, LIST, Guide, concept, evidence, small_catalog, statement

ROLE = "concept:engineer"
PAY = Figure(
    "salary", low=Decimal(90), high=Decimal(100), bound="range", unit="currency", currency="USD", per="year"
)
YEARS = Figure("experience", low=Decimal(3), bound="inclusive-lower", unit="years")
#: Headings that what stands above all findings says wholly.
NONE = ("No years and no degree are asked for", "No pay is given")
FALL = Figure("demand", value=Decimal(14), unit="percent change", direction="decrease")


def with_statements(catalog: Catalog, *added: Statement) -> Catalog:
    return replace(catalog, statements={**catalog.statements, **{made.id: made for made in added}})


def without(catalog: Catalog, *relations: str) -> Catalog:
    kept = {s.id: s for s in catalog.statements.values() if s.relation not in relations}
    return replace(catalog, statements=kept)


def headings(catalog: Catalog, view: View | None = None) -> list[str]:
    return [finding.heading for finding in page_findings(catalog, view or View())]


def entries(findings: Iterable[Finding]) -> list[Entry]:
    return [e for f in findings for group in (*f.groups, *f.rest) for e in group.entries]


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return skillgraph.open_catalog()


def test_the_guide_says_what_comes_first_what_is_paid_and_what_moves(guide: Catalog) -> None:
    said = headings(guide)

    assert re.fullmatch(r"(.+, )*.+ and .+ are asked for first", said[0])
    assert {"Python", "Communication", "Leadership", "Cloud platforms"} <= set(
        re.split(", | and ", said[0].removesuffix(" are asked for first"))
    )
    assert said[1] == "At least 5 years of experience in AI/ML development; Bachelor's degree required"
    assert said[2] == "Pay: expected range $200,000 to $250,000 per year, as the document estimates"
    assert said[3].startswith("Rising: Large Language Models, ")
    assert "; falling: Backend Engineer, Data Engineer and 2 more" in said[3]
    assert re.fullmatch(
        r"\d+ challenges; no skill is named against \d+ of them: .+, .+ and \d+ more", said[4]
    )


def test_every_number_is_one_that_an_answer_gives(guide: Catalog) -> None:
    gap = skill_gap(guide, "concept:lead-ai-backend-engineer")
    asked, years, pay, moving, challenges = page_findings(guide, View())

    degrees = {row.requirement.concept for row in gap.degrees}
    things, named = sum(gap.counts().values()), len(gap.concepts) + len(degrees)
    assert asked.remark.startswith(
        f"{things} things are asked for, a choice counted as one; "
        f"{named} names with each of a choice and {len(degrees)} degrees. "
    )
    places = {row.concept: row.places for row in gap.concepts}
    for entry in asked.groups[0].entries:
        assert entry.amount == f"{places[f'concept:{entry.concept}']} places"
    told = {entry.amount for entry in entries([years])}
    assert told >= {format_amount(row.statement.figure) for row in gap.experience if row.statement.figure}
    figures = {local_name(row.statement.id): row.figure for row in market_figures(guide)}
    for entry in entries([pay, moving]):
        assert entry.amount == format_amount(figures[unquote(entry.statement)])
    assert len(entries([pay, moving])) == sum(
        bool(f.currency) or f.direction is not None for f in figures.values()
    )
    faced = [row for row in challenges_and_remedies(guide) if row.faced]
    assert challenges.heading.startswith(f"{len(faced)} challenges; ")
    assert len(entries([challenges])) == len(faced)


def test_what_is_one_of_a_choice_is_not_said_to_be_needed_by_itself() -> None:
    (rows, *_), *_ = (finding.groups for finding in page_findings(small_catalog(), View()))

    words = {entry.label: entry.words for entry in rows.entries}
    assert words["Python"].endswith("; one of several")


def test_what_the_text_leaves_open_is_named_in_words_that_need_no_key(guide: Catalog) -> None:
    _, _, pay, moving, _ = page_findings(guide, View())

    told = " ".join(entry.words for entry in entries([pay, moving])) + pay.remark + moving.remark
    assert "average or median not said" in told
    assert "per what not said" in told.lower()
    assert "compared with what not said" in told.lower()
    assert "no period given" in told
    assert "\u25cb" not in told
    assert "statistic" not in told
    assert pay.remark == "Per year; in 2024 (from context); United States (from context)"


def test_what_comes_first_and_the_chart_of_sections_say_what_each_counts(guide: Catalog) -> None:
    asked = page_findings(guide, View())[0]
    [chart] = [one for one in draw_charts(guide) if one.id == "skills"]

    assert asked.heading.partition(" ")[0] != chart.finding.partition(" ")[0]
    assert asked.remark.endswith(
        ". Counted here are places where this role asks; the chart counts sections, whoever asks:"
    )
    assert asked.chart == chart.id
    assert chart.finding.endswith("sections, whoever asks in them")
    assert "Sections are counted, whoever asks in them" in chart.reading


def test_a_single_thing_that_comes_first_is_named_alone_and_not_said_to_be_required_in_all_places() -> None:
    more = replace(statement("engineer", "requires", "kubernetes", 5), id="statement:more")
    catalog = with_statements(small_catalog(), replace(more, evidence=(evidence(5), evidence(6))))

    assert headings(catalog)[0] == "Kubernetes is asked for first"
    assert page_findings(catalog, View())[0].note == "Required, asked for in 2 places; 3 others in fewer"


def test_many_things_that_come_first_are_counted() -> None:
    skills = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(9)]
    catalog = small_catalog()
    catalog = without(
        replace(catalog, concepts={**catalog.concepts, **{s.id: s for s in skills}}), "sg:requires"
    )
    catalog = with_statements(catalog, *(statement("engineer", "requires", f"s{n}", 4) for n in range(9)))

    asked = page_findings(catalog, View())[0]

    assert asked.heading == "Skill 0, Skill 1 and 7 more are asked for first"
    assert asked.note == "Required in one place each"
    assert len(entries([asked])) == 10


def test_where_nothing_is_required_the_heading_does_not_say_so() -> None:
    catalog = without(small_catalog(), "sg:requires")

    asked = page_findings(catalog, View())[0]

    assert asked.heading == "Kubernetes is asked for"
    assert asked.note == "Desirable in 2 places"


@pytest.mark.parametrize(
    ("count", "heading"),
    [
        (2, "Skill 0 and Skill 1 are asked for, none before another"),
        (9, "9 things are asked for, none before another"),
    ],
)
def test_where_all_is_asked_for_alike_nothing_is_said_to_come_first(count: int, heading: str) -> None:
    skills = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(count)]
    catalog = without(without(small_catalog(), "sg:requires"), "sg:prefers")
    catalog = replace(catalog, concepts={**catalog.concepts, **{s.id: s for s in skills}})
    catalog = with_statements(catalog, *(statement("engineer", "requires", s.id[8:], 4) for s in skills))

    asked = page_findings(catalog, View())[0]

    assert asked.heading == heading
    assert asked.note == "Required in one place each"


def test_without_years_degrees_and_pay_the_page_says_that_there_are_none() -> None:
    said = headings(small_catalog())

    assert "No years and no degree are asked for" in said
    assert "No pay is given" in said


def test_years_say_at_least_only_with_a_bound() -> None:
    exact = replace(YEARS, low=None, value=Decimal(3), bound="exact")
    for figure, words in ((YEARS, "At least 3 years"), (exact, "3 years")):
        asked = replace(statement("engineer", "requires", "leadership", 4), id="statement:y", figure=figure)

        said = headings(with_statements(small_catalog(), asked))

        assert f"{words} of experience in Leadership; no degree asked for" in said


def test_years_of_a_choice_name_all_of_it() -> None:
    years = [
        replace(
            statement("engineer", "requires", thing, 4), id=f"statement:y-{thing}", figure=YEARS, list=LIST
        )
        for thing in ("python", "rust", "r")
    ]

    said = headings(with_statements(without(small_catalog(), "sg:requires"), *years))

    assert "At least 3 years of experience in Python, Rust or R; no degree asked for" in said


def test_pay_of_others_is_not_given_for_the_role() -> None:
    paid = replace(statement("python", "hasFigure", None, 8, figure=PAY), id="statement:pay")

    assert "Pay is given for 1 other programming language, not for this role" in headings(
        with_statements(small_catalog(), paid)
    )


def test_amounts_of_several_currencies_share_no_scale() -> None:
    figures = (PAY, replace(PAY, currency="EUR"))
    paid = [
        replace(statement("engineer", "hasFigure", None, 8, figure=figure), id=f"statement:pay{n}")
        for n, figure in enumerate(figures)
    ]

    findings = page_findings(with_statements(small_catalog(), *paid), View())

    pay = next(f for f in findings if f.heading.startswith("Pay"))
    assert pay.heading == "Pay: $90 to $100 per year, and 1 figure more"
    assert [entry.bar for entry in entries([pay])] == [None, None]


def test_what_only_falls_is_not_said_to_rise() -> None:
    base = without(small_catalog(), "sg:hasFigure")
    fall = replace(statement("kubernetes", "hasFigure", None, 8, figure=FALL), id="statement:fall")

    assert headings(with_statements(base, fall))[-1] == "Falling: Kubernetes"
    assert not any("alling" in said or "ising" in said for said in headings(base))


def corpus(*names: str) -> Catalog:
    """Make a graph of several documents, of which each asks for Python and the first for Rust too."""
    base = small_catalog()
    documents = {
        f"document:{n}": SourceDocument(f"document:{n}", n, "0" * 64, 9, "text/plain") for n in names
    }
    place = evidence(4)
    asked = [
        replace(
            statement("engineer", "requires", thing, 4),
            id=f"statement:{name}-{thing}",
            evidence=(replace(place, document=f"document:{name}"),),
        )
        for number, name in enumerate(names)
        for thing in ("python", *(["rust"] if number == 0 else []))
    ]
    return replace(base, documents=documents, statements={made.id: made for made in asked})


def test_several_documents_say_in_how_many_of_them_a_skill_is_asked_for() -> None:
    catalog = corpus("a", "b", "c")
    denied = replace(catalog.statements["statement:c-python"], id="statement:denied", relation="sg:uses")
    statements = catalog.statements | {denied.id: replace(denied, object="concept:rust")}

    found = page_findings(replace(catalog, statements=statements), View())

    assert found[1].heading == "Python is asked for in 3 of 3 documents"
    assert [(entry.label, entry.amount) for entry in entries(found[1:2])] == [
        ("Python", "3 of 3"),
        ("Rust", "1 of 3"),
    ]
    assert found[1].note == (
        "2 skills and technologies asked for: 1 in more than half of the documents, 1 in one alone"
    )
    assert found[1].remark.startswith("Counted are documents that ask for it;")
    assert found[1].chart == "documents"


def test_what_each_document_asks_for_alone_is_no_finding_of_all() -> None:
    base = corpus("a", "b", "c")
    each = {
        curie: replace(made, object=f"concept:{thing}")
        for (curie, made), thing in zip(
            base.statements.items(), ("python", "rust", "r", "kubernetes"), strict=True
        )
    }

    found = page_findings(replace(base, statements=each), View())[1]

    assert found.heading == "No skill or technology is asked for in more than one of 3 documents"
    assert found.note == "4 skills and technologies asked for, each in one alone"
    assert found.groups == ()
    assert {entry.amount for group in found.rest for entry in group.entries} == {"1 of 3"}
    assert found.table is None


def test_of_several_documents_a_role_that_is_asked_about_comes_first() -> None:
    assert headings(corpus("a", "b", "c"), View(role=ROLE))[0] == "Python is asked for first"


def test_every_link_leads_to_something_in_the_page(guide: Catalog) -> None:
    found = entries(page_findings(guide, View()))

    assert {f"concept:{unquote(entry.concept)}" for entry in found} <= guide.concepts.keys()
    assert {unquote(entry.statement) for entry in found if entry.statement} <= {
        local_name(curie) for curie in guide.statements
    }


def written(folder: Path, catalog: Catalog, view: View | None = None) -> Path:
    file = folder / "page.html"
    text = render_page(catalog, documents={DOCUMENT: Guide()}, view=view)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def test_findings_stand_in_the_page_without_javascript(browser: Any, tmp_path: Path) -> None:
    with open_page(browser, written(tmp_path, small_catalog()), java_script_enabled=False) as opened:
        said = opened.page.locator(".finding h2").all_inner_texts()

        glance = opened.page.locator(".glance dd").all_inner_texts()

    assert said == [words for words in headings(small_catalog()) if words not in NONE]
    assert glance[:2] == ["no years and no degree asked for", "none is given"]


def test_a_name_lights_its_symbol_and_leads_to_its_sentence(browser: Any, tmp_path: Path) -> None:
    file = written(tmp_path, small_catalog())
    with open_page(browser, file, early_script=KEEP_NETWORK) as opened:
        page = opened.page
        name = page.locator(".finding a", has_text="Rust").first
        name.hover()
        assert page.locator("#hint b").inner_text() == "Rust"
        name.click()
        assert heading(opened) == "Rust"
        assert page.locator("#panel .sentence").first.is_visible()
        assert page.locator("#panel blockquote").first.is_visible()
        assert page.evaluate("document.activeElement.id") == "details"
        page.go_back()
        come_to_rest(page)
        page.locator(".finding .amount.rise").first.click()
        assert heading(opened) == "rust hasFigure a figure."
        assert page.locator("#panel blockquote").first.is_visible()
        assert opened.all_faults() == []


def test_a_gap_shows_how_much_is_held_and_what_to_learn_first(browser: Any, tmp_path: Path) -> None:
    catalog = with_statements(
        small_catalog(), replace(statement("engineer", "requires", "leadership", 6), id="statement:lead")
    )
    gap = skill_gap(catalog, ROLE, have=["concept:python"], projection=project_graph(catalog))
    view = View(role=ROLE, gap=gap, have=("concept:python",))

    with open_page(browser, written(tmp_path, catalog, view)) as opened:
        first = opened.page.locator("#gap .rows").first.inner_text()
        widths = opened.page.evaluate(
            "[...document.querySelectorAll('.shares rect')].map(r => +r.getAttribute('width'))"
        )

    assert catalog.concepts[gap.concepts_in("missing")[0].concept].label in first
    assert sum(widths) == pytest.approx(100, abs=0.5)
    assert "asked for first" not in " ".join(headings(catalog, view))


def test_a_gap_says_what_counts_for_nothing_as_the_command_does_save_what_to_type(
    browser: Any, tmp_path: Path
) -> None:
    catalog = with_statements(small_catalog(), statement("caf\xe9", "involves", "r", 4))
    held = find_holdings(catalog, Profile(("Python", "Docker", "Caf\xe9")))
    gap = skill_gap(catalog, ROLE, have=held.have, projection=project_graph(catalog))
    view = View(role=ROLE, gap=gap, have=held.have, held=held)
    lines = [
        line.partition("; see `skillgraph")[0].rstrip(".") + "." for line in nothing_lines(catalog, held)
    ]

    with open_page(browser, written(tmp_path, catalog, view)) as opened:
        nothing = opened.page.locator("#gap .nothing")
        said = nothing.all_inner_texts()
        opened.page.locator("#gap .rows a").first.click()
        opened.page.keyboard.press("Escape")

        assert said == lines
        assert any("'Docker'" in line and "counts for nothing" in line for line in said)
        assert nothing.first.is_visible()


def test_a_gap_in_which_all_counts_says_nothing_of_that(browser: Any, tmp_path: Path) -> None:
    gap = skill_gap(small_catalog(), ROLE, have=["concept:python"])
    view = View(role=ROLE, gap=gap, have=("concept:python",))

    with open_page(browser, written(tmp_path, small_catalog(), view)) as opened:
        assert opened.page.locator("#gap .nothing").count() == 0


def test_what_a_gap_lacks_stands_by_kind_what_is_required_first(guide: Catalog) -> None:
    gap = skill_gap(guide, "concept:lead-ai-backend-engineer", have=["concept:python"])
    groups = page_readiness(guide, gap).missing
    missing = gap.concepts_in("missing")

    assert [group.label.partition(" (")[0] for group in groups] == [
        label
        for column, label in COLUMNS.items()
        if any(column_of(guide.concepts[row.concept].kind) == column for row in missing)
    ]
    assert sum(len(group.entries) + group.more for group in groups) == len(missing)
    forces = ["", "important", "desirable", "useful", "forecast"]
    for group in groups:
        told = [forces.index(entry.words) for entry in group.entries]
        assert told == sorted(told)


def test_what_depends_on_a_degree_that_was_not_given_is_nothing_to_learn_first(tmp_path: Path) -> None:
    ad = tmp_path / "ad.md"
    asked = "- Rust\n- A bachelor's degree or equivalent experience\n"
    ad.write_text(f"# Clerk\n\n## Requirements\n\n{asked}", "utf-8")
    ingest_documents([ad], tmp_path / "corpus")
    catalog = open_catalog(tmp_path / "corpus")

    readiness = page_readiness(catalog, skill_gap(catalog, find_asking_role(catalog, "clerk").role, have=[]))

    assert [entry.label for entry in readiness.first] == ["Rust"]
    assert [group.label for group in readiness.missing] == ["Technologies (1)"]


def test_a_kind_of_what_a_gap_lacks_leads_to_its_concept(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    gap = skill_gap(catalog, ROLE, have=["concept:python"], projection=project_graph(catalog))
    view = View(role=ROLE, gap=gap, have=("concept:python",))

    with open_page(browser, written(tmp_path, catalog, view)) as opened:
        opened.page.locator("#gap .names").get_by_role("link", name="Kubernetes").click()
        come_to_rest(opened.page)
        assert heading(opened) == "Kubernetes"
        opened.page.keyboard.press("Escape")
        assert "Technologies (1): Kubernetes (desirable)" in opened.page.locator("#gap").inner_text()
        assert opened.all_faults() == []


def test_a_hostile_label_in_a_finding_is_text(browser: Any, tmp_path: Path) -> None:
    trap = concept("x%22 onclick=", "<img src=x onerror=hit('finding')>", "skill")
    catalog = small_catalog()
    catalog = replace(catalog, concepts={**catalog.concepts, trap.id: trap})
    asked = replace(
        statement("engineer", "requires", "python", 4), id="statement:trap", object=trap.id, level="<b>deep"
    )

    with open_page(browser, written(tmp_path, with_statements(catalog, asked))) as opened:
        assert "<img src=x" in opened.page.locator("#overview").inner_text()
        opened.page.locator(".finding a", has_text="<img").first.click()
        assert heading(opened) == trap.label
        assert opened.page.locator("main img").count() == 0
        assert opened.all_faults() == []


def test_what_a_gap_lacks_is_one_number_in_sentence_tally_and_legend(
    guide: Catalog, browser: Any, tmp_path: Path
) -> None:
    """Of things of which any one is enough a symbol stands for each, and together they count once."""
    gap = skill_gap(guide, "concept:lead-ai-backend-engineer", have=["concept:python"])
    view = View(role=gap.role, gap=gap, have=("concept:python",))
    missing = gap.counts()["missing"]
    assert missing < len(gap.concepts_in("missing"))

    with open_page(browser, written(tmp_path, guide, view)) as opened:
        page = opened.page
        told = page.locator("#gap .tally").inner_text()
        legend = page.locator("#legend .entry", has_text="missing").locator(".count")
        assert f"lack {missing}: " in page.locator("#gap p").first.inner_text()
        assert f"{missing} missing" in " ".join(told.split())
        assert legend.inner_text() == str(missing)
        page.locator("button[data-only=missing]").click(force=True)
        assert legend.inner_text() == str(missing)
        page.keyboard.press("Escape")
        page.locator("#tab-concepts").click()
        assert legend.inner_text() == str(missing)
        page.get_by_role("button", name=re.compile("^desirable ")).click()
        assert int(legend.inner_text()) < missing
        assert opened.all_faults() == []


def test_what_is_counted_by_state_is_what_the_legend_counts(guide: Catalog) -> None:
    for have in ([], ["concept:java", "concept:azure"], ["concept:python", "concept:aws"]):
        gap = skill_gap(guide, "concept:lead-ai-backend-engineer", have=have)
        states = gap_states(gap, have)

        [legend] = state_groups(states, state_looks(states), "", choices=counted_choices(gap), beside={})

        told = {entry.label: entry.count for entry in legend.entries}
        for state, label in (("missing", "missing"), ("near", "near"), ("have", "held")):
            assert told.get(label, 0) == gap.counts()[state], (have, state)  # type: ignore[index]


def test_what_is_not_needed_is_as_many_in_the_sentence_as_in_the_legend(
    browser: Any, guide: Catalog, tmp_path: Path
) -> None:
    role, have = "concept:lead-ai-backend-engineer", ("concept:python",)
    gap = skill_gap(guide, role, have=have)
    file = tmp_path / "gap.html"
    file.write_text(render_page(guide, view=View(role=role, gap=gap, have=have)), encoding="utf-8")
    with open_page(browser, file, reduced_motion="reduce") as opened:
        page = opened.page
        told = re.search(r"1 is not needed \((\d+) by name\)", page.locator("#gap").inner_text())
        assert told
        entry = page.locator(".entry:has([data-kind=not-needed])")
        assert entry.locator(".count").inner_text() == told[1]

        entry.get_by_role("button", name="Only not needed").click(force=True)
        come_to_rest(page)

        assert entry.locator(".count").inner_text() == told[1]
        assert opened.all_faults() == []
