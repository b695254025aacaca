from skillgraph.answers.stats import count_all
from small_catalog import small_catalog


def test_everything_is_counted_and_breakdowns_add_up() -> None:
    counts = count_all(small_catalog())

    assert (counts["statements"], counts["concepts"], counts["figures"], counts["evidence"]) == (10, 10, 1, 9)
    for name, total in (
        ("concepts_by_kind", "concepts"),
        ("statements_by_relation", "statements"),
        ("statements_by_modality", "statements"),
        ("statements_by_status", "statements"),
    ):
        breakdown = counts[name]
        assert isinstance(breakdown, dict)
        assert sum(breakdown.values()) == counts[total]
