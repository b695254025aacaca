"""What is gathered: of a large neighborhood the first that fit, and names that belong to their symbols."""

import re
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, come_to_rest, open_page
from label_measures import measure_labels
from skillgraph.rendering.page import render_page

WIDE: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
LOW: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DRAWN = "kept.body.data.nodes.get().filter(node => !node.hidden && node.opacity === 1)"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gathered") / "guide.html"
    file.write_text(render_page(skillgraph.open_catalog()), encoding="utf-8", newline="\n")
    return file


@pytest.mark.parametrize(
    ("screen", "most", "addresses"),
    [
        (WIDE, 64, {"lead-ai-backend-engineer": 241, "machine-learning&hops=3": 95}),
        (PHONE, 22, {"machine-learning&hops=2": 47, "lead-ai-backend-engineer": 241}),
    ],
    ids=["desktop", "phone"],
)
def test_of_a_large_neighborhood_the_first_that_fit_are_gathered_and_the_rest_is_told_and_dropped(
    browser: Any, guide: Path, screen: dict[str, Any], most: int, addresses: dict[str, int]
) -> None:
    with open_page(
        browser, guide, hash_="#node=rag", early_script=KEEP_NETWORK, reduced_motion="reduce", **screen
    ) as opened:
        page = opened.page
        come_to_rest(page)
        for address, around in [*addresses.items(), *addresses.items()]:
            page.evaluate("address => { location.hash = `#node=${address}`; }", address)
            come_to_rest(page)
            shown = page.inner_text("#shown")
            drawn = page.evaluate(f"{DRAWN}.length")
            [told] = re.findall(r"(\d+) more within \d hops? are not drawn", shown)

            assert re.match(r"^\d+ of 671 concepts", shown), shown
            assert 7 <= drawn <= 1 + most, address
            assert drawn - 1 + int(told) == around, address
        page.keyboard.press("Escape")
        come_to_rest(page)
        assert page.evaluate("location.hash") == ""
        assert "not drawn" not in page.inner_text("#shown")


@pytest.mark.parametrize(
    ("screen", "least", "confusable"),
    [(LOW, 20, 0), (WIDE, 22, 0), (PHONE, 7, 0.34)],
    ids=["low", "wide", "phone"],
)
def test_no_name_of_a_focus_is_nearer_to_another_symbol_whatever_was_looked_at_before(
    browser: Any, guide: Path, screen: dict[str, Any], least: int, confusable: float
) -> None:
    looks = (
        "ensure-timely-delivery-of-high-quality-ai-solutions&hops=2",
        "machine-learning&hops=2",
        "python&hops=2",
    )
    found: dict[str, list[Any]] = {look: [] for look in looks}
    with open_page(
        browser, guide, hash_="#node=rag", early_script=KEEP_NETWORK, reduced_motion="reduce", **screen
    ) as opened:
        for look in [*looks, *looks]:
            opened.page.evaluate("look => { location.hash = `#node=${look}`; }", look)
            come_to_rest(opened.page)
            found[look].append(measure_labels(opened.page))

    for look, (first, again) in found.items():
        assert again == first, look
        assert first.labels >= least, look
        assert first.nearer_to_another == first.over_labels == 0, look
        assert first.over_symbols <= 0.1 * first.labels, look
        assert first.below_another <= confusable * first.labels, look


@pytest.mark.parametrize("size", [(1366, 768), (1440, 900), (1920, 1080)], ids=str)
def test_on_a_wide_screen_each_symbol_of_a_focus_has_its_name_or_is_counted(
    browser: Any, guide: Path, size: tuple[int, int]
) -> None:
    window = {"width": size[0], "height": size[1]}
    options: dict[str, Any] = {"reduced_motion": "reduce", "early_script": KEEP_NETWORK, "viewport": window}
    with open_page(browser, guide, hash_="#node=python", **options) as opened:
        page, counts = opened.page, []
        for address in ("python&hops=3", "lead-ai-backend-engineer", "machine-learning&hops=3") * 2:
            page.evaluate("address => { location.hash = `#node=${address}`; }", address)
            come_to_rest(page)
            found = measure_labels(page)
            unnamed = page.evaluate(f"{DRAWN}.filter(node => !node.label).map(node => node.name)")

            assert unnamed == [], address
            assert found.over_labels == found.nearer_to_another == found.below_another == 0
            assert found.over_symbols <= 0.1 * found.labels
            assert ("more within" in page.inner_text("#shown")) or size[0] == 1920
            counts.append(found.labels)
        assert min(counts) >= 20
        assert counts[:3] == counts[3:]
        assert opened.all_faults() == []
