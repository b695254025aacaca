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
        ("Apply Now | London", "", ["London"]),
        ("Fixed Term | Denver, CO", "", ["Denver", "CO"]),
        ("Temps plein | Paris", "", ["Paris"]),
        ("Ab sofort | Hamburg", "", ["Hamburg"]),
        ("By Jane Doe | London", "", ["London"]),
        ("Greenwich | London", "", ["London"]),
        ("Deptford \u00b7 London", "", ["London"]),
        ("Harbor Ropes \u2014 Denver, CO \u2014 $90K-$99K + bonus", "Harbor Ropes", ["Denver", "CO"]),
        ("Harbor Ropes - Denver, CO - $90,000 - $99,000", "Harbor Ropes", ["Denver", "CO"]),
        ("Harbor Cold Ropes, Oberdorf, OH", "Harbor Cold Ropes", ["Oberdorf", "OH"]),
        ("Harbor Ropes, Leeds (hybrid, two days a week in the office)", "Harbor Ropes", ["Leeds"]),
        ("Upper West Side, New York, NY", "", []),
        ("Design Team, London", "", ["London"]),
        (
            "Harbor Rope Works Pty Ltd | Oberdorf, SA | Full-time",
            "Harbor Rope Works Pty Ltd",
            ["Oberdorf", "SA"],
        ),
        (
            "Harbor Ropes \u00b7 Leeds \u00b7 Full-time \u00b7 Start: as soon as possible",
            "Harbor Ropes",
            ["Leeds"],
        ),
        ("\U0001f4cd Oberdorf, Austria or remote", "", ["Oberdorf", "Austria"]),
        ("**Where:** Oberdorf depot", "", ["Oberdorf"]),
        ("**Arbeitgeber:** Hafen Seile GmbH", "Hafen Seile GmbH", []),
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


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", ""),
        (" + equity", " (plus equity)"),
        (" DOE", " (depending on experience)"),
        (" plus bonus", " (plus bonus)"),
    ],
)
def test_a_field_that_is_a_range_of_pay_is_the_salary(more: str, told: str) -> None:
    line = f"Acme | Denver, CO | $120,000 - $150,000{more}"
    text = f"# Boat Engineer\n\n{line}\n\n## Requirements\n\n- Python\n"

    salary = f"The salary for Boat Engineers ranges from $120,000 to $150,000{told}"
    assert salary in told_of(text, "text/markdown")


def test_what_a_company_was_given_is_no_salary() -> None:
    line = "Funding: seed | $10,000,000 - $20,000,000 | Berlin"
    text = f"# Boat Engineer\n\n{line}\n\n## Requirements\n\n- Python\n"

    assert told_of(text, "text/markdown") == ["Boat Engineer requires Python"]


def test_a_place_that_is_named_as_such_goes_before() -> None:
    text = "# Boat Engineer\n\nAcme | Berlin | Remote\n\nLocation: Oslo\n\n## Requirements\n\n- Python\n"

    assert [one.label for one in parse(text, "text/markdown").localities.places] == ["Oslo"]


@pytest.mark.parametrize(
    ("line", "salaries"),
    [
        (
            "$21.50 - $26.00 per hour plus 10% night differential",
            ["ranges from $21.50 to $26 per hour (plus 10% night differential)"],
        ),
        (
            "**Wage:** \u00a39 an hour in year 1, rising to \u00a312 in year 3\n**Hours:** 37 a week",
            ["is GBP 9 per hour", "is GBP 12 per hour"],
        ),
    ],
)
def test_a_line_of_pay_by_the_hour_is_the_salary(line: str, salaries: list[str]) -> None:
    found = told_of(f"# Boat Engineer\n\n{line}\n\n## Requirements\n\n- Python\n", "text/markdown")

    assert [one.partition("Engineers ")[2] for one in found if "salary" in one] == salaries


def test_a_line_of_terms_does_not_swallow_the_line_behind_it() -> None:
    text = "# Boat Engineer\n\n**Contract:** Permanent, full-time (37.5 hours)\n**Posted:** 3 March 2025\n"

    assert parse(text, "text/markdown").dating.date is not None
