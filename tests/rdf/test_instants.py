"""Days, months and years as the instants at their edges, and back."""

import pytest

from skillgraph.rdf.instants import instant_of, point_of, precision_of


@pytest.mark.parametrize(
    ("point", "start", "end"),
    [
        ("2023", "2023-01-01T00:00:00", "2023-12-31T23:59:59"),
        ("2022-11", "2022-11-01T00:00:00", "2022-11-30T23:59:59"),
        ("2024-02", "2024-02-01T00:00:00", "2024-02-29T23:59:59"),
        ("2023-02", "2023-02-01T00:00:00", "2023-02-28T23:59:59"),
        ("2024-02-29", "2024-02-29T00:00:00", "2024-02-29T23:59:59"),
        ("0000-02", "0000-02-01T00:00:00", "0000-02-29T23:59:59"),
    ],
)
def test_a_point_covers_all_of_its_day_month_or_year_and_comes_back(point: str, start: str, end: str) -> None:
    written = instant_of(point, is_end=False), instant_of(point, is_end=True)

    assert written == (start, end)
    assert [point_of(instant, precision_of(point)) for instant in written] == [point, point]
