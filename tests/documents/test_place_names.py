"""Values that name places, and whatever else stands where a place could."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.documents.place_names import read_places


def labels(text: str) -> list[str] | None:
    names = read_places(text)
    return None if names is None else [name.label for name in names]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Lisbon", ["Lisbon"]),
        ("Lisbon.", ["Lisbon"]),
        ("LISBON, PORTUGAL", ["LISBON", "PORTUGAL"]),
        ("Lisbon, Porto, Aix-les-Bains or Turin (hybrid)", ["Lisbon", "Porto", "Aix-les-Bains", "Turin"]),
        ("US, Canada, or Brazil (remote)", ["US", "Canada", "Brazil"]),
        ("US, Canada, or Brazil (remote).", ["US", "Canada", "Brazil"]),
        ("Dublin (Hybrid: 2-3 days a week in office)", ["Dublin"]),
        ("Oslo (the office at the harbor)", ["Oslo"]),
        ("Norway / United Kingdom (Remote-first)", ["Norway", "United Kingdom"]),
        ("Oslo | Bergen", ["Oslo", "Bergen"]),
        ("Oslo \u00b7 Bergen \u2022 Troms\u00f8", ["Oslo", "Bergen", "Troms\u00f8"]),
        ("Oslo; Bergen & Narvik + Bod\u00f8", ["Oslo", "Bergen", "Narvik", "Bod\u00f8"]),
        ("Oslo und Bergen, Paris et Lyon", ["Oslo", "Bergen", "Paris", "Lyon"]),
        ("Riga, Latvia (3 days onsite, 2 flexible remote days)", ["Riga", "Latvia"]),
        ("Riga, 3 days a week in the office", ["Riga"]),
        ("Riga, 40 hours per week", ["Riga"]),
        ("Riga or remote", ["Riga"]),
        ("Remote, US", ["US"]),
        ("Remote US", ["US"]),
        ("Remote - Norway", ["Norway"]),
        ("Remote \u2013 Norway", ["Norway"]),
        ("Fully remote in Norway", ["Norway"]),
        ("Remote (Norway or Sweden)", ["Norway", "Sweden"]),
        ("Anywhere in Europe", ["Europe"]),
        ("Norway only", ["Norway"]),
        ("Oslo office", ["Oslo"]),
        ("Oslo (Norway)", ["Oslo"]),
        ("Oslo | Salary: 500,000", ["Oslo"]),
        ("Oslo | Full-time", ["Oslo"]),
        ("Frankfurt am Main", ["Frankfurt am Main"]),
        ("The Hague, the Netherlands", ["The Hague", "Netherlands"]),
        ("C\u00f4te d\u2019Ivoire", ["C\u00f4te d\u2019Ivoire"]),
        ("St. Gallen, Washington, D.C.", ["St. Gallen", "Washington", "D.C."]),
        ("Portland, OR", ["Portland", "OR"]),
        ("Hartford, CT / Helena, MT", ["Hartford", "CT", "Helena", "MT"]),
        ("Gary, IN or Fresno, CA", ["Gary", "IN", "Fresno", "CA"]),
        ("Bosnia and Herzegovina, Trinidad & Tobago", ["Bosnia and Herzegovina", "Trinidad & Tobago"]),
        ("Ho Chi Minh City", ["Ho Chi Minh City"]),
        ("\u6771\u4eac", ["\u6771\u4eac"]),
        ("  Oslo  ,\tBergen ", ["Oslo", "Bergen"]),
        ("New  York", ["New York"]),
        ("Central London, Great Britain, Nice", ["Central London", "Great Britain", "Nice"]),
    ],
)
def test_a_value_is_cut_into_the_names_that_it_holds(value: str, expected: list[str]) -> None:
    assert labels(value) == expected


@pytest.mark.parametrize(
    "value",
    """
    Remote; remote; Fully remote; 100% remote; Hybrid; Hybrid - 3 days; On-site/Hybrid; Home office; Office;
    Work from home; Flexible; Multiple locations; Anywhere; Worldwide; Remote (hybrid); ;  ; 2 days per week;
    Any; Any location; Online; Virtual; Home Based; Office based; On Site; In office; Client site; Negotiable;
    Remote preferred; Fully distributed; Various Locations; Head Office
    """.replace("\n", " ").split(";"),
)
def test_how_one_works_is_no_place(value: str) -> None:
    assert labels(value) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12 Harbor Street, Oslo", ["Oslo"]),
        ("Karlstra\u00dfe 5, 10115 Berlin", ["Berlin"]),
        ("D-10115 Berlin", ["Berlin"]),
        ("4F, Tower East, 66 Teheran-ro, Gangnam-gu, Seoul", ["Seoul"]),
        ("12 Harbor Street, Oslo, Norway", ["Norway"]),
        ("Oslo, 12 Harbor Street", []),
        ("Lyon 3rd arrondissement", []),
        ("Fresno, CA 93650", []),
        ("Bakers St.", []),
    ],
)
def test_of_an_address_only_what_stands_last_is_taken(value: str, expected: list[str]) -> None:
    assert labels(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "oslo",
        "We meet in Oslo",
        "Oslo, close to the harbor",
        "Central, close to the harbor",
        "Oslo, where we have been since 1990",
        "Based in Oslo and growing",
        "https://example.org/oslo",
        "jobs@example.org",
        "www.example.org",
        "Engineering",
        "Central",
        "Modern",
        "Oslo, Engineering",
        "Excel, Word",
        "Your choice of five cities",
        "One Two Three Four Five Six",
        "N/A",
        "TBD",
        "Not specified",
        "See below",
        "Remote-US",
        "Oslo (remote",
        "Oslo?",
        "O",
        "(",
        "Oslo, " * 200,
        "within",
        "Oslo (hybrid); travel to customers is part of the job.",
    ],
)
def test_whatever_else_stands_in_a_value_makes_it_none(value: str) -> None:
    assert labels(value) is None


@given(st.text(st.sampled_from(" ,;/|()[]-.'\u2019&+\u00b7OslbergenN1\u00e9remotethand"), max_size=60))
def test_a_name_is_what_stands_at_its_span_with_its_blanks_folded(text: str) -> None:
    for name in read_places(text) or ():
        assert " ".join(text[name.span.start : name.span.end].split()) == name.label != ""


def test_a_stretch_of_a_text_is_read_as_if_it_stood_alone() -> None:
    text = "Where: Oslo or Bergen. And more."

    names = read_places(text, 7, 22)

    assert [(name.label, name.span.start) for name in names or ()] == [("Oslo", 7), ("Bergen", 15)]


@pytest.mark.parametrize("piece", ["(", "()", "Oslo,", "Oslo and ", "St. ", "a.", "O'", "-", "((a)", "1 "])
def test_long_values_are_left_at_once(piece: str) -> None:
    started = time.process_time()

    read_places(piece * 200_000)

    assert time.process_time() - started < 5  # what grows with the square takes minutes
