"""What stands beside a concept of which little is stated: drawn apart, with its reason, and no statement."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, Opened, come_to_rest, open_page
from skillgraph.answers.neighbors import adjacent_skills, neighborhood
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.model import Catalog
from skillgraph.projection.known import known_concepts
from skillgraph.projection.named_relations import bundled_relations
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.known_beside import known_beside_concepts
from small_catalog import concept, small_catalog, statement

DOTTED = """
kept.body.data.edges.get().filter(edge => typeof edge.id === 'string').map(edge => ({
  name: kept.body.nodes[edge.to].options.name, dashes: edge.dashes, arrow: edge.arrows.to.enabled,
}))
"""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    return written(folder / "guide.html", render_page(skillgraph.open_catalog()))


@pytest.fixture
def opened(browser: Any, guide: Path) -> Iterator[Opened]:
    with open_page(browser, guide, hash_="#node=rag", early_script=KEEP_NETWORK) as page:
        yield page
        assert page.all_faults() == []


def test_a_thin_neighborhood_takes_in_what_stands_beside_it(opened: Opened) -> None:
    beside = opened.page.evaluate(DOTTED)

    names = [line["name"] for line in beside]
    assert len(names) >= 8
    assert "Large Language Models" in names[:2]
    assert "Lead AI Backend Engineer" not in names  # of it something is stated
    assert all(line["dashes"] == [1, 5] and not line["arrow"] for line in beside)
    shown = opened.page.locator("#shown").inner_text()
    assert shown.startswith("2 of 671 concepts and 1 of 1,038 lines stated; ")
    assert (
        "with 1 within 1 hop, and 12 of the 34 that stand beside it (dotted; hollow: not in this graph)"
        in shown
    )


def test_each_says_why_it_stands_there(opened: Opened) -> None:
    said = opened.page.locator("#panel").inner_text()

    assert "stands beside it, no statement joins the two (12 of 34)" in said
    assert "Retrieval-Augmented Generation builds on Large Language Models." in said
    assert "Passages of a RAG system are usually embedded and kept in a vector database." in said
    assert said.count("not in this graph") == 9
    assert "Beside it in" not in said  # what a list alone has comes last


def test_a_list_alone_stands_behind_what_a_reason_ties(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, hash_="#node=serverless-computing", early_script=KEEP_NETWORK) as opened:
        places = opened.page.locator("#panel .items").last.locator(".sentence").all_inner_texts()

        lists = [text.startswith("Beside it in") for text in places]
        assert any(lists)
        assert not all(lists)
        assert lists == sorted(lists)


def test_what_the_package_knows_is_drawn_hollow_named_and_can_be_looked_at_in_turn(opened: Opened) -> None:
    page = opened.page
    hollow = (
        "kept.body.data.nodes.get().filter(n => n.opacity === 1 && n.color.background !== n.color.border"
        " && n.borderWidth === 2).map(n => [n.name, Boolean(n.label)])"
    )
    drawn = page.evaluate(hollow)

    assert {"LlamaIndex", "Embeddings", "Vector databases", "pgvector"} <= {name for name, _ in drawn}
    assert all(is_named for _, is_named in drawn)
    assert page.locator("#shown").inner_text().startswith("2 of 671 concepts")
    page.locator("#panel").get_by_role("button", name="LangChain", exact=True).click()
    assert "Known to the package, and not in this graph" in page.locator("#panel").inner_text()
    names = {line["name"] for line in page.evaluate(DOTTED)}
    assert "Retrieval-Augmented Generation" in names
    page.go_back()
    come_to_rest(page)
    assert sorted(page.evaluate(hollow)) == sorted(drawn)
    page.keyboard.press("Escape")
    come_to_rest(page)
    assert page.evaluate(hollow) == []
    page.keyboard.press("/")
    page.keyboard.type("LlamaIndex")
    come_to_rest(page)
    assert page.locator("#results .name").all_inner_texts() == []


def test_known_concepts_are_ranked_as_neighbors_ranks_them() -> None:
    catalog = skillgraph.open_catalog()
    numbers = {curie: number for number, curie in enumerate(catalog.concepts)}

    known = known_beside_concepts(catalog, numbers)

    told = [known.rows[int(place)][0] for place in known.ties[numbers["concept:rag"]][::2]]
    ranked = adjacent_skills(neighborhood(catalog, "concept:rag"), "concept:rag", limit=None)
    labels = [known_concepts()[row.skill].label for row in ranked if row.skill in known_concepts()]
    assert told == [label for label in labels if label in told]
    assert len(told) >= 10


def test_what_the_guide_and_the_vocabulary_both_have_is_one_thing_that_stands_beside() -> None:
    twin = next(
        (own, other)
        for row in bundled_relations()
        for own, other in (row.ends, row.ends[::-1])
        if own in known_concepts().other_ids
        and known_concepts().kind(other) in DEFAULT_KINDS
        and other not in known_concepts().other_ids
    )
    named = known_concepts()[known_concepts().other_ids[twin[0]]]
    own = concept(named.id.removeprefix("concept:"), named.label, "skill")

    known = known_beside_concepts(Catalog(concepts={own.id: own}), {own.id: 0})

    labels = [row[0] for row in known.rows]
    assert known_concepts()[twin[1]].label in labels  # what a row of the guide's id ties to it
    assert len(labels) == len(set(labels))
    assert not known.numbers.keys() & known_concepts().other_ids.keys()


def test_a_statement_between_two_that_only_stand_beside_is_not_drawn(opened: Opened) -> None:
    drawn = opened.page.evaluate(
        "kept.body.data.edges.get().filter(edge => typeof edge.id === 'number' && !edge.hidden).length"
    )

    assert drawn == 1


def test_more_hops_do_not_lead_through_a_hub_and_say_so(opened: Opened) -> None:
    opened.page.get_by_role("button", name="2 hops").click()

    said = opened.page.locator("#shown").inner_text()
    drawn = opened.page.evaluate("kept.body.data.nodes.get().filter(node => node.opacity === 1).length")
    assert "with 5 within 2 hops, not through Lead AI Backend Engineer, and 12 of the 34" in said
    assert drawn <= 60
    opened.page.get_by_role("button", name="3 hops").click()
    assert len(opened.page.evaluate(DOTTED)) == 12
    assert "not through Lead AI Backend Engineer, and" in opened.page.locator("#shown").inner_text()
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate(DOTTED) == []


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["rag", "communication"])
def test_more_hops_show_more_through_what_stands_beside_too(
    browser: Any, guide: Path, name: str, screen: dict[str, Any]
) -> None:
    drawn = "kept.body.data.nodes.get().filter(node => node.opacity === 1).map(node => !!node.label)"
    options = {"reduced_motion": "reduce", "early_script": KEEP_NETWORK, **screen}
    with open_page(browser, guide, hash_=f"#node={name}", **options) as opened:
        page = opened.page
        come_to_rest(page)
        found = [page.evaluate(drawn)]
        for hops in ("2 hops", "3 hops", "2 hops", "1 hop"):
            page.get_by_role("button", name=hops, exact=True).click()
            come_to_rest(page)
            found.append(page.evaluate(drawn))
        one, two, three, *again = found

        assert 8 < len(one) < len(two) <= len(three) <= 60
        assert again == [two, one]
        assert all(map(all, found))  # each has its name
        assert opened.all_faults() == []


def test_a_hub_that_is_looked_at_counts_all_that_it_is_tied_to(browser: Any, guide: Path) -> None:
    with open_page(browser, guide, hash_="#node=lead-ai-backend-engineer") as opened:
        shown = opened.page.locator("#shown").inner_text()

    assert "not through" not in shown
    [more, drawn] = re.findall(r"(\d+) more within 1 hop are not drawn|with (\d+) within 1 hop", shown)
    assert int(more[0]) + int(drawn[1]) == 241


def test_a_concept_of_which_much_is_stated_stands_alone(browser: Any, tmp_path: Path) -> None:
    catalog = small_catalog()
    skills = [concept(f"s{n}", f"Skill {n}", "skill") for n in range(9)]
    tied = [statement("rust", "involves", f"s{n}", 4) for n in range(9)]
    catalog = replace(
        catalog,
        concepts={**catalog.concepts, **{one.id: one for one in skills}},
        statements={**catalog.statements, **{one.id: one for one in tied}},
    )
    file = written(tmp_path / "page.html", render_page(catalog))

    with open_page(browser, file, hash_="#node=rust", early_script=KEEP_NETWORK) as opened:
        assert opened.page.evaluate(DOTTED) == []


def test_what_the_package_alone_knows_is_told_apart_from_what_nobody_knows(opened: Opened) -> None:
    page = opened.page
    page.click("#search")
    for typed, said in {
        "llmops": "LLMOps is known to the package, not in this graph. Beyond",
        "kubernetes": "Kubernetes is known to the package, not in this graph. Beyond",
        "xylophone": "Nothing found in this graph. Try another word; beyond",
    }.items():
        page.fill("#search", typed)
        told = page.locator("#results li").first.inner_text()
        assert told == f"{said} this page: skillgraph search {typed}"

    page.get_by_role("button", name="Path", exact=True).click()
    page.fill("#path-from", "sql")
    asked = page.locator("#from-results li").first.inner_text()
    to = page.locator("#path-to").input_value() or "B"
    assert asked.startswith(
        "SQL is known to the package, not in this graph. Beyond this page: skillgraph path sql "
    )
    assert asked.rstrip("'").endswith(to)
