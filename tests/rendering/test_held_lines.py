"""What a person said that they have, as the page of a gap says it first."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

import skillgraph
from skillgraph.answers.gap import skill_gap
from skillgraph.answers.profiles import Holdings
from skillgraph.model import Catalog
from skillgraph.rendering.page.findings.held_lines import held_lines

ROLE = "concept:lead-ai-backend-engineer"


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return skillgraph.open_catalog()


def told(catalog: Catalog, have: Sequence[str], held: Holdings | None = None) -> dict[str, str]:
    held = held or Holdings()
    gap = skill_gap(catalog, ROLE, have=have, years=held.years)
    lines = held_lines(catalog, gap, have=have, held=held)
    return {line.label: "".join(one.words for one in line.said) for line in lines}


def test_what_counts_for_nothing_was_said_too_and_years_stand_with_what_they_are_of(guide: Catalog) -> None:
    held = Holdings((), {"concept:python": Decimal(4)}, ("Quux",), (("AI", ("a", "b")),))

    assert told(guide, ["concept:python"], held) == {
        "You said": "Python (4 years), Quux, AI",
        "Held": "Python",
    }


def test_of_many_names_those_beyond_some_are_counted(guide: Catalog) -> None:
    have = [row.concept for row in skill_gap(guide, ROLE).concepts[:12]]
    lines = told(guide, have)

    assert lines["You said"].endswith(", 4\N{NO-BREAK SPACE}more")
    assert lines["Held"].endswith("more")


def test_where_nothing_was_said_that_is_said(guide: Catalog) -> None:
    assert told(guide, ()) == {"You said": "nothing that you have", "Held": "nothing that is asked for"}
