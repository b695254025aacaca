"""In a gap and a comparison what is asked for most has its name in the picture, as far as there is room."""

from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, come_to_rest, open_page
from skillgraph.answers.compare import compare_subjects
from skillgraph.answers.gap import skill_gap
from skillgraph.rendering.page import render_page
from skillgraph.rendering.page.asked_order import asked_order
from skillgraph.rendering.page.views import View

LEAD, SENIOR = "concept:lead-ai-backend-engineer", "concept:senior-ai-engineer"
NAMED = "kept.body.data.nodes.get().filter(node => node.label).map(node => node.name)"


def test_what_is_asked_for_most_comes_first_and_what_is_compared_before_all() -> None:
    catalog = skillgraph.open_catalog()
    gap = skill_gap(catalog, LEAD)
    ranked = [row.concept for row in gap.concepts]
    compared = compare_subjects(catalog, catalog.concepts[SENIOR], catalog.concepts[LEAD])
    places = asked_order(catalog, View(compare=compared))

    assert sorted(places, key=places.__getitem__)[:2] == [SENIOR, LEAD]
    assert [*asked_order(catalog, View(gap=gap))] == ranked
    assert all(places[curie] <= place for place, curie in enumerate(ranked))
    assert asked_order(catalog, View()) == {}


@pytest.mark.parametrize(
    ("screen", "named_there"),
    [({}, {"Cloud platforms"}), ({"viewport": {"width": 390, "height": 844}, "is_mobile": True}, set())],
    ids=["desktop", "phone"],
)
def test_the_first_to_learn_are_named_in_a_gap_and_again_after_a_look(
    browser: Any, tmp_path: Path, screen: dict[str, Any], named_there: set[str]
) -> None:
    catalog, file = skillgraph.open_catalog(), tmp_path / "gap.html"
    gap = skill_gap(catalog, LEAD, have=["concept:python"])
    file.write_text(render_page(catalog, view=View(gap=gap)), encoding="utf-8", newline="\n")
    with open_page(browser, file, early_script=KEEP_NETWORK, reduced_motion="reduce", **screen) as opened:
        page = opened.page
        page.locator(".stage").evaluate("stage => stage.scrollIntoView()")
        come_to_rest(page)
        named = page.evaluate(NAMED)
        page.evaluate("location.hash = '#node=python'")
        come_to_rest(page)
        page.keyboard.press("Escape")
        come_to_rest(page)

        assert {"Communication", "Leadership"} | named_there <= set(named)
        assert sorted(page.evaluate(NAMED)) == sorted(named)
        assert opened.all_faults() == []
