"""A line of terms below the title gives employer, place and pay, and takes no place for an employer."""

import pytest

from parsing import parse
from role_sentences import told_of


@pytest.mark.parametrize(
    ("line", "employer", "places"),
    [
        ("Acme Robotics | Denver, CO | Remote | $120,000 - $150,000", "Acme Robotics", ["Denver", "CO"]),
        ("Acme \u00b7 Berlin \u00b7 Full-time", "Acme", ["Berlin"]),
        ("Boat Engineer | Acme | Berlin | Full-time", "Acme", ["Berlin"]),
        ("Acme | Dorfstadt (hybrid)", "Acme", ["Dorfstadt"]),
        ("Berlin \u00b7 Acme \u00b7 Full-time", "", ["Berlin"]),
        ("Denver, CO | Full-time | Engineering", "", ["Denver", "CO"]),
        ("Engineering | Denver, CO | Full-time", "", ["Denver", "CO"]),
        ("Springfield | USA | Full-time", "", []),
        ("Springfield | Illinois | Full-time", "", []),
        ("Data Platform | London | Full-time", "", ["London"]),
        ("Customer Success | London", "", ["London"]),
        ("Fintech | London", "", ["London"]),
        ("Acme | We build boats for everybody | London", "", []),
        ("Harbor Analytics | Denver, CO | Remote (US)", "Harbor Analytics", ["Denver", "CO"]),
        ("Harbor Ropes \u2013 Dublin, Ireland", "Harbor Ropes", ["Dublin", "Ireland"]),
        ("Harbor Ropes Inc., Dorfstadt (Austria)", "Harbor Ropes Inc", ["Dorfstadt"]),
        ("Dorfstadt, Oberdorf (Austria)", "", []),
        ("Deck Engineer \u2013 Dublin, Ireland", "", ["Dublin", "Ireland"]),
        ("Deck Team \u2013 Dublin, Ireland", "", ["Dublin", "Ireland"]),
    ],
)
def test_each_field_is_what_its_shape_and_its_neighbors_say(
    line: str, employer: str, places: list[str]
) -> None:
    text = f"# Boat Engineer\n\n{line}\n\n## Requirements\n\n- Python\n"

    found = told_of(text, "text/markdown")

    assert [one for one in found if " seeks " in one] == (
        [f"{employer} seeks Boat Engineers"] if employer else []
    )
    assert [one.label for one in parse(text, "text/markdown").localities.places] == places


@pytest.mark.parametrize("more", ["", " + equity", " DOE", " plus bonus"])
def test_a_field_that_is_a_range_of_pay_is_the_salary(more: str) -> None:
    line = f"Acme | Denver, CO | $120,000 - $150,000{more}"
    text = f"# Boat Engineer\n\n{line}\n\n## Requirements\n\n- Python\n"

    assert "The salary for Boat Engineers ranges from $120,000 to $150,000" in told_of(text, "text/markdown")


def test_a_place_that_is_named_as_such_goes_before() -> None:
    text = "# Boat Engineer\n\nAcme | Berlin | Remote\n\nLocation: Oslo\n\n## Requirements\n\n- Python\n"

    assert [one.label for one in parse(text, "text/markdown").localities.places] == ["Oslo"]
