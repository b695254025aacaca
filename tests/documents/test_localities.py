"""The places of a document: what tells them, which of several counts, and what is none."""

import time

import pytest

from parsing import parse
from skillgraph.documents.localities import find_places
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import Document
from skillgraph.model import DocumentPlace, Span


def found(text: str, path: str = "ad.md") -> list[tuple[str, str]]:
    parsed = parse_document(Document(text, "", path))
    return [(one.label, one.origin) for one in parsed.localities.places]


def labels(text: str, path: str = "ad.md") -> list[str]:
    return [label for label, _ in found(text, path)]


def notes(text: str, path: str = "ad.md") -> tuple[str, ...]:
    return parse_document(Document(text, "", path)).localities.notes


@pytest.mark.parametrize(
    "text",
    [
        "# Baker\n\nLocation: Oslo, Norway\n",
        "# Baker\n\n**Location:** Oslo, Norway\n",
        "# Baker\n\n**Location**: Oslo, Norway\n",
        "# Baker\n\n- **Location:** Oslo, Norway\n",
        "# Baker\n\n__Location__\n\nOslo, Norway\n",
        "# Baker\n\nLocation:\n\nOslo, Norway (hybrid). You need a permit to work there.\n",
        "# Baker\n\n## Location\n\nOslo, Norway\n\n## Benefits\n\nBread\n",
        "# Baker\n\nLocations:\n\n- Oslo\n- Norway\n- our fleet of trucks\n",
        "# Baker\n\nEmployer: Mill\nLocation: Oslo, Norway\nSalary: 5\n",
        "# Baker\n\n| Location | Oslo, Norway |\n| --- | --- |\n| Salary | 5 |\n",
        "# Baker\n\nEmployer: Mill | Location: Oslo, Norway | Salary: 5\n",
        "# Baker\n\nJob location - Oslo, Norway\n",
        "# Baker\n\nOffice: Oslo, Norway\n",
        "# Baker\n\nBased in Oslo, Norway\n",
        "# Baker\n\nBased in: Oslo, Norway\n",
        "# Baker\n\nCity: Oslo, Norway\n",
        "# Baker\n\nWe bake bread. You will be based in Oslo, Norway. You bake.\n",
        "# Baker\n\nThe role is located in Oslo, Norway.\n",
        "# B\u00e4cker\n\nStandort: Oslo, Norway\n",
        "# B\u00e4cker\n\nArbeitsort: Oslo, Norway\n",
        "# B\u00e4cker\n\nOrt: Oslo, Norway\n",
        "# Boulanger\n\nLieu : Oslo, Norway\n",
        "# Boulanger\n\nLieu de travail : Oslo, Norway\n",
    ],
)
def test_a_line_that_says_where_the_position_is_gives_its_places(text: str) -> None:
    assert found(text) == [("Oslo", "text"), ("Norway", "text")]
    assert found(text.replace("\n", "\r\n")) == [("Oslo", "text"), ("Norway", "text")]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Baker\nLocation: Oslo\nSalary: 5\n", "ad.txt"),
        ("Baker\nLocation\nOslo\n\nLocation Type\nRemote\n", "ad.txt"),
        ("<h1>Baker</h1><p><b>Location:</b> Oslo<p>More", "ad.html"),
        ("<h1>Baker</h1><dl><dt>Location<dd>Oslo<dt>Type<dd>Remote</dl>", "ad.html"),
        ("<table><tr><th>Location<td>Oslo<tr><th>Type<td>Remote</table>", "ad.html"),
        ("<h1>Baker</h1><p>Location:<br>Oslo<p>More", "ad.html"),
        ("<h1>Baker</h1><p>Location: <i>O</i>sl&#111;<p>More", "ad.html"),
    ],
)
def test_text_and_pages_are_read_alike(text: str, path: str) -> None:
    parsed = parse_document(Document(text, "", path))

    assert [one.label for one in parsed.localities.places] == ["Oslo"]


@pytest.mark.parametrize(
    "text",
    [
        "# Baker\n\nLocation: remote\n",
        "# Baker\n\nLocation: Remote (work from home)\n",
        "# Baker\n\nWe have an office in Oslo.\n",
        "# Baker\n\nOslo\n",
        "# Baker\n\nLocation independent work\n",
        "# Baker\n\nLocation Type\n\nOslo\n",
        "# Baker\n\nLocation: we bake in Oslo\n",
        "# Baker\n\nBased in Oslo, we bake for all of Norway.\n",
        "# Baker\n\nThe salary is for Oslo.\n\nSalary (Oslo): 500,000\n",
        "# Baker\n\nOffice: Word, Excel\n",
        "# Baker\n\n## Location\n\n## Benefits\n",
        "# Baker\n\n## Location\n\n### Our Mill\n\nOslo\n",
        "# Baker\n\n| Location | Salary | Level |\n| --- | --- | --- |\n| Oslo | 5 | 1 |\n",
        "# Baker\n\nLocation: https://example.org/Oslo\n",
        "# Baker\n\n" + "Bread.\n\n" * 20 + "Office: Oslo\n",
        "# Baker\n\n" + "Bread.\n\n" * 20 + "Based in Oslo\n",
    ],
)
def test_nothing_else_is_taken_for_a_place(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("location: Oslo", ["Oslo"]),
        ("Location: 'Oslo, Norway'", ["Oslo", "Norway"]),
        ('city: "Oslo"\ncountry: Norway', ["Oslo", "Norway"]),
        ("place: Oslo (hybrid) # for now", ["Oslo"]),
        ("locations: [Oslo, Bergen]", ["Oslo", "Bergen"]),
        ("locations:\n- Oslo\n- Bergen", ["Oslo", "Bergen"]),
        ("location:\n  city: Oslo\n  country: Norway\n  street: Main", ["Oslo", "Norway"]),
        ("locations:\n- city: Oslo\n  street: Main\n- city: Bergen", ["Oslo", "Bergen"]),
        ("meta:\n  location: Oslo", ["Oslo"]),
        ("company:\n  location: Rome", []),
        ("location: remote", []),
        ("location: oslo", []),
        ("location: |\n  Oslo\n  Norway", []),
        ("location:", []),
    ],
)
def test_front_matter_tells_places(front: str, expected: list[str]) -> None:
    assert labels(f"---\n{front}\n---\n\n# Baker\n\nBread\n") == expected
    assert labels(f"{front}\n", "ad.yaml") == expected


def test_the_most_trusted_that_names_a_place_counts_alone() -> None:
    body = "# Baker\n\nLocation: Bergen\n\nLocation: Narvik\n"

    assert found(f"---\ncity: Oslo\n---\n{body}") == [("Oslo", "front matter")]
    assert found(f"---\ncity: remote\n---\n{body}") == [("Bergen", "text"), ("Narvik", "text")]
    page = '<meta itemprop="jobLocation" content="Oslo"><p>Location: Bergen<p>More'
    assert found(page, "ad.html") == [("Oslo", "page metadata")]


def test_a_place_that_is_named_twice_is_one_where_it_stands_first() -> None:
    text = "# Baker\n\nLocation: Oslo, OSLO\n\nLocation: Oslo and Bergen\n"

    [oslo, bergen] = parse_document(Document(text, "", "ad.md")).localities.places

    assert oslo == DocumentPlace("Oslo", "text", Span(19, 23))
    assert text[bergen.span.start : bergen.span.end] == "Bergen" if bergen.span else False


def test_other_names_of_a_place_stay_apart() -> None:
    assert labels("Location: UK, United Kingdom\n") == ["UK", "United Kingdom"]


def test_a_value_that_names_no_place_is_told() -> None:
    assert notes("# Baker\n\nLocation: the old mill\n") == (
        "line 3: 'the old mill' names no place that is clear; it has none",
    )
    assert notes("# Baker\n\nLocation: remote\n") == ()
    assert notes("# Baker\n\nLocation: the old mill\n\nLocation: Oslo\n") == ()


def test_at_most_a_hundred_places_are_taken() -> None:
    names = [f"{one}{two}a" for one in "ABCDEFGHKLMNOP" for two in "aeiouxyzbc"]
    text = "".join(f"Location: {name}\n\n" for name in names)

    assert labels(text) == names[:100]


@pytest.mark.parametrize(
    "piece",
    [
        "Location: ",
        "Location:\n\n",
        "Location\n- Oslo\n",
        "| Location ",
        "Location: Oslo, ",
        "**Location:** (",
    ],
)
def test_hostile_input_takes_time_that_grows_with_its_length_and_no_faster(piece: str) -> None:
    times = []
    for count in (4_000, 16_000):
        parsed = parse_document(Document(piece * count, "", "ad.md"))
        tries = []
        for _ in range(3):  # the least of them: a busy machine is no fault
            started = time.process_time()
            find_places(parsed.document.text, parsed.media_type, parsed.passages)
            tries.append(time.process_time() - started)
        times.append(min(tries))

    assert times[1] < 12 * max(times[0], 0.02)


@pytest.mark.parametrize(
    "text",
    [
        "# Baker\n\nOur bakery is based in Oslo, Norway.\n",
        "# Baker\n\nYou will be based in our bakery near Oslo and travel.\n",
        "# Baker\n\nYour manager is based in Oslo, Norway.\n",
    ],
)
def test_where_others_are_and_what_is_no_place_alone_is_no_place_of_the_position(text: str) -> None:
    assert labels(text) == []
    assert notes(text) == ()


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Location        : pier-east, Oslo (near the ferry)", ["Oslo"]),
        ("Duty station: Nairobi (Westlands), with frequent travel upcountry", ["Nairobi"]),
        ("Place: Kisumu", ["Kisumu"]),
        ("Place: Leeds, including days in York", ["Leeds"]),
        ("Work station: Oslo, plus visits to the islands", ["Oslo"]),
        ("Location : Accra", ["Accra"]),
        ("Place: a warm one", []),
        ("Place: tbd", []),
    ],
)
def test_a_place_stands_behind_its_label_with_what_is_told_beside(line: str, places: list[str]) -> None:
    text = f"Rope Splicer\n\n{line}\n\nRequirements\n\n- Knots\n"

    found = find_places(text, "text/plain", parse(text).passages, title=0)

    assert [one.label for one in found.places] == places
