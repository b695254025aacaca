"""What is gathered: of a large neighborhood the first that fit, and names that belong to their symbols."""

import re
from pathlib import Path
from typing import Any

import pytest

import skillgraph
from browser import KEEP_NETWORK, come_to_rest, open_page
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
