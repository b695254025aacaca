"""Practices: those to be followed first, stated apart from inferred."""

import pytest

from skillgraph.answers.practices import recommended_practices
from skillgraph.model import Catalog
from skillgraph.store.opening import open_catalog


@pytest.fixture(scope="module")
def guide() -> Catalog:
    return open_catalog()


def test_the_ten_best_practices_are_there_and_those_to_be_followed_come_first(guide: Catalog) -> None:
    rows = recommended_practices(guide)

    followed = [row for row in rows if row.followed]
    assert rows[: len(followed)] == followed
    assert sum("_best-practices" in (s.list or "") for row in followed for s in row.followed) == 10


def test_a_practice_names_the_challenge_that_it_is_inferred_to_address(guide: Catalog) -> None:
    [row] = [r for r in recommended_practices(guide) if r.concept.id == "concept:prioritize-security"]

    assert [s.object for s in row.inferred] == ["concept:data-privacy-and-security"]
    assert row.statements[-1:] == row.inferred
