"""Paths and search in the page: the answers of the command, ties and typos included."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from browser import KEEP_NETWORK, Opened, come_to_rest, heading, open_page, search
from command_line import CommandLine
from skillgraph.answers.known_names import with_known
from skillgraph.answers.path import Path as FoundPath
from skillgraph.answers.path import project_ways, shortest_path
from skillgraph.answers.search import search_concepts
from skillgraph.errors import NoPathError
from skillgraph.language.kinds import DEFAULT_KINDS, PATH_KINDS
from skillgraph.model import Catalog, Concept
from skillgraph.projection.layer_names import band
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.beyond import MOST_CONCEPTS, find_beyond
from skillgraph.rendering.page.views import View
from skillgraph.store.opening import open_catalog
from small_catalog import DOCUMENT, Guide, concept, small_catalog, statement

#: Goes through addresses and reads what the details then say: closeness, hops, first reasons.
WALK = """
async addresses => {
  const found = [];
  for (const address of addresses) {
    const turned = new Promise(done => addEventListener('hashchange', done, {once: true}));
    location.hash = address;
    await turned;
    await new Promise(done => setTimeout(done));
    const panel = document.querySelector('#panel');
    const hops = [...panel.querySelectorAll('.hop')];  // of a path, or of the nearest miss
    found.push(!panel.querySelector('h2').textContent.startsWith('No path') ? {
      said: panel.querySelector('.quiet').textContent.split(';')[0],
      close: [...panel.querySelectorAll('.hop > .quiet')].map(e => e.textContent.split('; ')[0]),
      ends: hops.map(hop => [...hop.querySelectorAll('.ends .name')].map(name => name.textContent)),
      reasons: hops.map(hop => [...hop.querySelectorAll(':scope > .reasons .sentence')]
        .filter(e => !e.closest('details')).map(e => e.textContent)),
    } : null);
  }
  return found;
}
"""


def tied_catalog() -> Catalog:
    """Skills in a random mesh of equal ties, so that most paths have equals."""
    chance = random.Random(7)  # noqa: S311 -- no secret
    slugs = [f"s{n:02}" for n in range(12)]
    chance.shuffle(slugs)
    pairs = {tuple(sorted(chance.sample(slugs, 2))) for _ in range(20)}
    made = [statement(a, "uses", b) for a, b in sorted(pairs)]
    return replace(
        small_catalog(),
        concepts={f"concept:{slug}": concept(slug, f"Skill {slug}", "skill") for slug in slugs},
        statements={found.id: found for found in made},
    )


def doubled_catalog() -> Catalog:
    """The small catalog as two documents with the same headings say it."""
    catalog = small_catalog()
    other = "document:other"

    def moved(curie: str) -> str:
        return curie.replace(DOCUMENT, other)

    again = {
        f"{s.id}.again": replace(
            s,
            id=f"{s.id}.again",
            list=s.list and moved(s.list),
            evidence=tuple(replace(e, document=other) for e in s.evidence),
        )
        for s in catalog.statements.values()
    }
    sections = {moved(k): replace(v, id=moved(k)) for k, v in catalog.sections.items()}
    lists = {moved(k): replace(v, id=moved(k), section=moved(v.section)) for k, v in catalog.lists.items()}
    passages = {
        (other, name): replace(p, document=other, section=moved(p.section))
        for (_, name), p in catalog.passages.items()
    }
    return replace(
        catalog,
        documents={**catalog.documents, other: replace(catalog.documents[DOCUMENT], id=other)},
        sections={**catalog.sections, **sections},
        lists={**catalog.lists, **lists},
        passages={**catalog.passages, **passages},
        statements={**catalog.statements, **again},
    )


def path_of_the_command(catalog: Catalog, source: str, target: str) -> FoundPath | None:
    """Give what `skillgraph path` finds: within the graph, then through what the package knows."""
    kinds = PATH_KINDS | {with_known(catalog, [end]).concepts[end].kind for end in (source, target)}
    for beyond in (False, True):
        with suppress(NoPathError):
            ways = project_ways(catalog, (source, target), kinds=kinds, beyond=beyond)
            return shortest_path(ways, source, target)
    return None


def expected(catalog: Catalog, source: str, target: str) -> Any:
    """Give the command's answer as `WALK` reads it."""
    path = path_of_the_command(catalog, source, target)
    if path is None:
        return None
    told = with_known(catalog, [source, *(hop.target for hop in path.hops)]).concepts
    hops = f"{len(path.hops)} {'hop' if len(path.hops) == 1 else 'hops'}"
    return {
        "said": f"{hops}, {band(path.weakest)}, {path.weakest:.2f} at its weakest",
        "close": [f"{band(hop.closeness)}, {hop.closeness:.2f}" for hop in path.hops],
        "ends": [[told[end].label for end in (hop.source, hop.target)] for hop in path.hops],
        "reasons": [[reason.sentence for reason in hop.reasons[:3]] for hop in path.hops],
    }


def slug(curie: str) -> str:
    return curie.removeprefix("concept:")


def pairs_of(name: str, catalog: Catalog) -> list[tuple[str, str]]:
    if name != "the bundled graph":
        return list(permutations(catalog.concepts, 2))
    kinds = DEFAULT_KINDS | {"duty"}
    some = [c.id for c in catalog.concepts.values() if c.kind in kinds]
    return random.Random(3).sample(list(permutations(some, 2)), 40)  # noqa: S311


CATALOGS = {
    "the small graph": small_catalog,
    "two documents": doubled_catalog,
    "ties": tied_catalog,
    "the bundled graph": open_catalog,
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.long] if name == "the bundled graph" else [])
        for name in CATALOGS
    ],
)
def test_the_page_finds_the_paths_that_the_command_finds(browser: Any, tmp_path: Path, name: str) -> None:
    catalog = CATALOGS[name]()
    pairs = pairs_of(name, catalog)
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog), encoding="utf-8")

    with open_page(browser, file, reduced_motion="reduce") as opened:
        opened.page.set_default_timeout(30_000)
        found = opened.page.evaluate(WALK, [f"#path={slug(a)},{slug(b)}" for a, b in pairs])

        assert opened.all_faults() == []
    wanted = [expected(catalog, a, b) for a, b in pairs]
    assert any(wanted)
    assert [pair for pair in zip(found, wanted, strict=True) if pair[0] != pair[1]] == []


def test_the_page_finds_what_search_finds(browser: Any, tmp_path: Path) -> None:
    catalog = open_catalog()
    labels = [c.label for c in random.Random(2).sample(list(catalog.concepts.values()), 6)]  # noqa: S311
    queries = ["pyhton", "machne lerning", "RAG", "Clóud", "c++", "data sci", "retreival augmented", "zzz"]
    queries += [label[:5] for label in labels] + [label[:2] + label[3:] for label in labels]
    file = tmp_path / "page.html"
    file.write_text(render_page(catalog), encoding="utf-8")

    with open_page(browser, file) as opened:
        found = []
        for query in queries:
            opened.page.locator("#search").fill(query)
            found.append(opened.page.locator("#results .name").all_inner_texts())

    hits = [search_concepts(catalog, query, limit=12) for query in queries]
    assert found == [
        [h.match if h.match == h.concept.label else f"{h.concept.label} ({h.match})" for h in found_]
        for found_ in hits
    ]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paths") / "page.html"
    path.write_text(render_page(small_catalog(), documents={DOCUMENT: Guide()}), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    with open_page(browser, file, early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_a_path_is_asked_for_by_keyboard_and_shown_in_words_with_evidence(opened: Opened) -> None:
    page = opened.page

    page.get_by_role("button", name="Path", exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.type("run s")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.type("k8s")
    page.keyboard.press("Enter")

    assert heading(opened) == "Run services to Kubernetes"
    assert page.evaluate("location.hash") == "#path=run-services,kubernetes"
    page.locator("#panel .hop summary").first.click()
    words = page.locator("#panel").inner_text()
    assert "Duties, line 2" in words
    assert "Runs services." in words


def test_a_path_is_asked_for_by_mouse(opened: Opened) -> None:
    page = opened.page

    page.get_by_role("button", name="Path", exact=True).click()
    for field, text, name in (("#path-from", "kub", "Kubernetes"), ("#path-to", "run", "Run services")):
        page.locator(field).click()
        page.keyboard.type(text)
        page.get_by_role("option", name=name).click()

    assert heading(opened) == "Kubernetes to Run services"
    page.locator("#panel").get_by_role("button", name="Clear").click()
    assert opened.page.locator("#overview").is_visible()


def test_a_path_is_drawn_as_a_row_and_the_rest_is_dropped(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#path=engineer,observability", early_script=KEEP_NETWORK) as opened:
        names = opened.page.locator("#panel .ends .name").all_inner_texts()
        drawn = opened.page.evaluate(
            "Object.values(kept.body.nodes).map(n => [n.x, n.options.name, n.options.opacity])"
        )
        edges = opened.page.evaluate("Object.keys(kept.body.edges)")

        chain = [name for _, name, opacity in sorted(drawn) if opacity == 1]
        assert chain == list(dict.fromkeys(names))
        assert sum(edge.startswith("hop") for edge in edges) == len(names) // 2


def test_a_path_is_swapped_left_and_found_again_by_back(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#path=run-services,kubernetes'")
    page.locator("#panel .hops").wait_for()

    page.get_by_role("button", name="Swap the two ends").click()

    assert heading(opened) == "Kubernetes to Run services"
    page.keyboard.press("Escape")
    assert opened.page.locator("#overview").is_visible()
    page.go_back()
    assert heading(opened) == "Kubernetes to Run services"
    page.go_back()
    assert heading(opened) == "Run services to Kubernetes"


def test_escape_leaves_a_field_and_then_the_fields_as_often_as_they_are_opened(opened: Opened) -> None:
    page = opened.page
    for _ in range(2):
        page.click("#path-open")
        page.keyboard.press("Escape")
        assert page.locator("#pathform").is_visible()
        page.keyboard.press("Escape")
        assert page.locator("#pathform").is_hidden()
        assert page.locator("#path-open").get_attribute("aria-expanded") == "false"


def test_a_click_on_nothing_keeps_a_path_and_whoever_leaves_it_leaves_its_fields(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#path=run-services,kubernetes'")
    page.locator("#panel .hops").wait_for()
    come_to_rest(page)
    box = page.locator("canvas").bounding_box()
    assert box is not None

    page.mouse.click(box["x"] + 4, box["y"] + 4)

    assert heading(opened) == "Run services to Kubernetes"
    page.keyboard.press("Escape")
    assert page.locator("#overview").is_visible()
    assert page.locator("#pathform").is_hidden()
    assert page.locator("#path-open").get_attribute("aria-expanded") == "false"
    page.go_back()
    assert heading(opened) == "Run services to Kubernetes"
    assert page.locator("#path-from").input_value() == "Run services"


def test_a_concept_starts_a_path_of_its_own(opened: Opened) -> None:
    search(opened, "Kubernetes")

    opened.page.get_by_role("button", name="Path to …").click()
    opened.page.keyboard.type("run services")
    opened.page.keyboard.press("Enter")

    assert heading(opened) == "Kubernetes to Run services"


def test_where_there_is_no_path_the_nearest_miss_is_said(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#path=python,cafe") as opened:
        assert heading(opened) == "No path"
        told = opened.page.locator("#panel").inner_text()
        assert "Nearest miss" not in told
        assert "skillgraph path" not in told  # which passes no more than the page does
        assert opened.all_faults() == []


#: Of the bundled guide, between which there is no path: some joined over more kinds, some by one list alone.
APART = [
    ("ai-integration-challenge", "performance"),
    ("domain-knowledge", "ai-ml-expertise"),
    ("years-of-experience", "company-funding"),
    ("technical-stakeholders", "ai-ml-development"),
    ("ai-research-scientist", "docker"),
    ("oversee-project-lifecycles", "career-path-stages"),
]
NAMED = """
document.querySelector('#panel').textContent.includes('Nearest miss, over all kinds but roles and stages:')
  ? [...document.querySelectorAll('#panel ol.hops button')].map(button => button.textContent) : []
"""


def test_the_nearest_miss_is_that_of_the_command_or_none_is_named(
    browser: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(open_catalog()), encoding="utf-8", newline="\n")
    command, told = CommandLine(capsys), []

    for source, target in APART:
        with open_page(browser, file, hash_=f"#path={source},{target}") as opened:
            assert heading(opened).startswith("No path")
            chain = opened.page.evaluate(NAMED)
            assert bool(chain) == opened.page.locator("#panel ol.hops").is_visible()
        command("path", f"concept:{source}", f"concept:{target}", code=1)
        miss = "nearest miss, over all kinds but roles and stages: " + " \u2014 ".join(chain)
        assert " ".join(miss.split()) in " ".join(command.said.split()) or not chain
        assert bool(chain) == ("over all kinds but roles and stages" in command.said)
        told.append(bool(chain))

    assert told == [True, True, True, False, False, False]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the bundled guide that opens at a path between two that it does not have."""
    path = tmp_path_factory.mktemp("asked") / "page.html"
    view = View(path=("concept:kubernetes", "concept:docker"))
    path.write_text(render_page(open_catalog(), view=view), encoding="utf-8", newline="\n")
    return path


def test_a_page_opens_at_a_path_between_what_the_package_alone_knows(browser: Any, asked: Path) -> None:
    with open_page(browser, asked, early_script=KEEP_NETWORK) as opened:
        assert opened.page.title().startswith("Path from Kubernetes to Docker")
        assert heading(opened) == "Kubernetes to Docker"
        told = opened.page.locator("#panel").inner_text()
        assert "1 hop, close, 0.43 at its weakest" in told
        assert "Docker is used with Kubernetes." in told
        assert "Hollow: known to the package, and not in this graph." in told
        drawn = opened.page.evaluate("Object.values(kept.body.nodes).map(n => n.options.name)")
        assert {"Kubernetes", "Docker"} <= set(drawn)
        assert opened.axe_violations() == []
        opened.page.get_by_role("button", name="Swap the two ends").click()
        assert heading(opened) == "Docker to Kubernetes"
        assert opened.all_faults() == []


def test_where_the_graph_has_no_path_the_page_passes_what_is_known_as_the_command_does(
    browser: Any, asked: Path
) -> None:
    ends = [("deploying-ai-solutions", "version-control"), ("pytorch", "aws")]
    catalog = open_catalog()
    with open_page(browser, asked, hash_="#path=python,rag", reduced_motion="reduce") as opened:
        found = opened.page.evaluate(WALK, [f"#path={source},{target}" for source, target in ends])
        told = opened.page.locator("#panel").inner_text()

    assert all(found)
    assert found == [expected(catalog, *(f"concept:{end}" for end in pair)) for pair in ends]
    assert "Nothing in this graph alone joins them meaningfully." in told


def test_the_page_of_a_large_graph_says_that_the_command_passes_more(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillgraph.rendering.page.beyond.MOST_CONCEPTS", 600)
    file = tmp_path / "page.html"
    file.write_text(render_page(open_catalog(), view=View(path=("concept:pytorch", "concept:aws"))))

    with open_page(browser, file) as opened:
        assert heading(opened) == "PyTorch to AWS"  # this one it holds
        opened.page.evaluate("location.hash = '#path=java,cloud-services'")
        come_to_rest(opened.page)
        assert heading(opened) == "No path in this page"
        told = opened.page.locator("#panel").inner_text()
        assert "skillgraph path concept:java concept:cloud-services passes that too" in told


def test_no_more_is_held_than_paths_pass() -> None:
    catalog = open_catalog()

    beyond = find_beyond(catalog)

    assert beyond.is_whole == (len(catalog.concepts) <= MOST_CONCEPTS)
    assert 0 < len(beyond.concepts) < 200
    assert not {curie for curie in beyond.concepts if curie in catalog.concepts}
    assert all(not {first, second} <= catalog.concepts.keys() for first, second, _ in beyond.edges)


def test_a_path_to_something_unknown_gets_a_message(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#path=python,cobol") as opened:
        assert "Nothing here is called “cobol”" in opened.page.locator("#details").inner_text()
        opened.page.keyboard.press("Escape")
        assert opened.page.evaluate("location.hash") == ""
        assert opened.all_faults() == []


def test_labels_that_begin_alike_do_not_confuse_a_reason() -> None:
    catalog = small_catalog()
    twin = Concept("concept:python-and-rust", "Python and Rust", "skill")

    page = render_page(replace(catalog, concepts={**catalog.concepts, twin.id: twin}))

    assert "Python and Rust" in page


@pytest.mark.parametrize("field", ["#search", "#path-from", "#path-to"])
def test_where_nothing_is_found_it_is_seen_in_the_list(opened: Opened, field: str) -> None:
    page = opened.page
    if field != "#search":
        page.get_by_role("button", name="Path", exact=True).click()
    results = page.locator(f"#{page.locator(field).get_attribute('aria-controls')}")
    page.locator(field).click()
    page.keyboard.type("pgvector")
    page.keyboard.press("Enter")
    come_to_rest(page)
    assert results.is_visible()
    assert results.inner_text().startswith(
        "Nothing found in this graph. Try another word; beyond this page: skillgraph "
    )
    assert opened.axe_violations() == []

    page.keyboard.press("ArrowDown")
    results.get_by_text("Nothing found", exact=False).click(force=True)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("rust")
    come_to_rest(page)

    assert [name for name in results.locator("li").all_inner_texts() if "Nothing" in name] == []
    page.keyboard.press("Enter")
    assert page.locator(field).input_value() == "Rust"
    assert results.is_hidden()


def test_a_caption_promises_no_path_where_there_is_none(browser: Any, file: Path) -> None:
    with open_page(browser, file, hash_="#path=python,cafe") as opened:
        page = opened.page
        assert heading(opened) == "No path"
        assert page.locator("#shown").inner_text().endswith(" shown; no path from Python to Café Culture")

        page.evaluate("location.hash = '#path=run-services,kubernetes'")
        come_to_rest(page)

        assert "; the path from Run services to Kubernetes, " in page.locator("#shown").inner_text()


def box_of(opened: Opened, selector: str) -> dict[str, float]:
    box = opened.page.locator(selector).bounding_box()
    assert box is not None
    return dict(box)


@pytest.mark.parametrize("end", ["from", "to"])
@pytest.mark.parametrize("text", ["rust", "pgvector"])
def test_what_is_found_covers_no_field(opened: Opened, end: str, text: str) -> None:
    opened.page.get_by_role("button", name="Path", exact=True).click()
    opened.page.locator(f"#path-{end}").click()
    opened.page.keyboard.type(text)
    come_to_rest(opened.page)

    results = box_of(opened, f"#{end}-results")

    for field in ("#path-from", "#path-to", "#path-swap"):
        box = box_of(opened, field)
        assert results["y"] >= box["y"] + box["height"] or results["y"] + results["height"] <= box["y"]
    assert opened.axe_violations() == []


def test_an_end_that_is_not_found_takes_the_path_away_and_the_next_makes_one(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#path=run-services,kubernetes'")
    page.locator("#panel .hops").wait_for()

    page.locator("#path-to").click()
    page.keyboard.type("pgvector")
    page.keyboard.press("Enter")
    come_to_rest(page)

    assert heading(opened) == "Run services"
    assert page.locator("#to-results").inner_text() == (
        "Nothing found in this graph. Try another word; beyond this page: "
        "skillgraph path 'Run services' pgvector"
    )
    assert page.evaluate("document.activeElement.id") == "path-to"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("observ")
    page.keyboard.press("Enter")
    assert heading(opened) == "Run services to Observability"
    page.go_back()
    page.go_back()
    come_to_rest(page)
    assert heading(opened) == "Run services to Kubernetes"


def test_a_field_that_is_left_says_what_the_path_leads_to(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#path=run-services,kubernetes'")
    page.locator("#panel .hops").wait_for()

    page.locator("#path-to").click()
    page.keyboard.type("rus")
    page.locator("#details").focus()

    assert page.locator("#path-to").input_value() == "Kubernetes"


def test_whoever_looks_at_something_else_has_left_the_form(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = '#path=run-services,kubernetes'")
    page.locator("#panel .hops").wait_for()

    search(opened, "Rust")

    assert heading(opened) == "Rust"
    assert page.locator("#pathform").is_hidden()
    page.get_by_role("button", name="Path", exact=True).click()
    assert page.locator("#path-from").input_value() == "Rust"
    assert page.locator("#path-to").input_value() == ""
    page.get_by_role("button", name="2 hops").click()  # the same is looked at
    assert page.locator("#pathform").is_visible()
    page.go_back()
    assert heading(opened) == "Run services to Kubernetes"
    assert page.locator("#path-to").input_value() == "Kubernetes"


def test_where_there_is_no_path_it_is_said_who_asks_for_both(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    asked = [
        statement("engineer", "requires", "cafe", 6),
        statement("engineer", "prefers", "python", 6, modality="desirable"),
    ]
    file = tmp_path / "page.html"
    file.write_text(
        render_page(replace(catalog, statements={**catalog.statements, **{one.id: one for one in asked}})),
        encoding="utf-8",
    )

    with open_page(browser, file, hash_="#path=python,cafe") as opened:
        page = opened.page
        assert heading(opened) == "No path"
        words = " ".join(page.locator("#panel").inner_text().split())
        assert "Both are asked for by Service Engineer" in words
        said = page.locator("#panel .both button")
        assert said.all_inner_texts() == ["engineer requires python.", "engineer requires cafe."]

        said.last.click()

        assert heading(opened) == "engineer requires cafe."
        page.go_back()
        assert heading(opened) == "No path"
        page.evaluate("location.hash = '#path=python,leadership'")
        come_to_rest(page)
        assert "Both are asked for" not in page.locator("#panel").inner_text()
        assert opened.all_faults() == []


def test_a_nearest_miss_is_drawn_dotted_with_its_reasons(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(open_catalog()), encoding="utf-8", newline="\n")

    with open_page(browser, file, hash_="#path=python,salary", early_script=KEEP_NETWORK) as opened:
        page = opened.page
        names = page.evaluate(NAMED)
        hops = "Object.values(kept.body.edges).filter(e => `${e.id}`.startsWith('hop'))"

        assert len(names) == 4
        assert page.evaluate(f"{hops}.map(e => e.options.dashes)") == [[1, 5]] * 3
        assert page.locator("#panel .hop .reasons").count() == 3
        assert "Years of experience influence salary" in page.locator("#panel").inner_text()
        shown = page.locator("#shown").inner_text()
        assert shown.endswith("no path from Python to Salary; dotted: the nearest miss")

        page.evaluate("location.hash = '#path=python,rag'")
        come_to_rest(page)

        hop = page.locator("#panel .hop").filter(has=page.locator(".reasons"))
        reasons = [hop.nth(n).locator(".reasons > li").all_inner_texts() for n in range(hop.count())]
        dashes = page.evaluate(f"{hops}.map(e => `${{e.options.dashes}}`)")
        assert "nearest miss" not in page.locator("#shown").inner_text()
        assert dashes == ["1,5" if all("by us" in one for one in told) else "false" for told in reasons]
        assert opened.all_faults() == []
