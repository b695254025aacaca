"""Verbs that end as adverbs do are verbs."""

import pytest

from skillgraph.language.grammar import gerund_form


@pytest.mark.parametrize(
    ("command", "gerund"),
    [
        ("tally receipts", "tallying receipts"),
        ("fly kites", "flying kites"),
        ("rely on charts", "relying on charts"),
        ("apply glaze", "applying glaze"),
        ("swiftly tally receipts", "swiftly tallying receipts"),
        ("carefully plan routes", "carefully planning routes"),
    ],
)
def test_only_an_adverb_is_kept_before_the_gerund(command: str, gerund: str) -> None:
    assert gerund_form(command) == gerund
