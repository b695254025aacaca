"""Below the title of a job a line may be a place and nothing else."""

import pytest

from parsing import parse


def _places(text: str, media_type: str = "text/markdown") -> list[str]:
    return [place.label for place in parse(text, media_type).localities.places]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("- Oslo, Norway\n- Permanent\n- Start: in May", ["Oslo", "Norway"]),
        ("- Narvik or Oslo\n- Permanent", ["Narvik", "Oslo"]),
        ("Oslo, Norway", ["Oslo", "Norway"]),
        ("Kettlewharf \u00b7 Remote (coastal time zones) or Lisbon \u00b7 \u20ac50k", ["Lisbon"]),
        (
            "Kettlewharf \u00b7 Remote (Ireland or Spain) \u00b7 \u20ac50k",
            ["Ireland", "Spain"],
        ),
        ("Manchester M4 \u2022 Hybrid", ["Manchester"]),
        ("Leeds LS1 4AB \u2022 Hybrid", ["Leeds"]),
        ("Marlin Quay Works, Portland, Maine", ["Portland", "Maine"]),
        ("Campus: Narvik, Norway", ["Narvik", "Norway"]),
        ("Studio: Narvik, Norway", ["Narvik", "Norway"]),
        ("- Permanent\n- Product", []),
        ("- Python\n- Oslo is where we sail.", []),
        ("- Europe\n- Permanent", []),
        ("We sail from Oslo, Norway.", []),
        ("Hall H4 \u2022 Hybrid", []),
        ("Remote (two days) \u00b7 \u20ac50k", []),
    ],
)
def test_a_line_below_the_title_names_a_place(line: str, places: list[str]) -> None:
    assert (
        _places(f"# Harbor Engineer\n\n{line}\n\n## Your tasks\n\n- Mend ropes\n- Sail to Bergen\n") == places
    )


def test_lines_below_the_title_of_a_page_are_looked_for_behind_what_a_site_has_above_it() -> None:
    head = "<nav><a>Home</a></nav><div>We use cookies.</div><p>Home > Jobs</p>"
    terms = "<ul><li>Oslo, Norway</li><li>Piers</li></ul>"
    page = f"{head}<h1>Harbor Engineer</h1>{terms}<h2>Tasks</h2><p>Sail.</p>"

    assert _places(page, "text/html") == ["Oslo", "Norway"]


def test_a_site_is_a_place_as_far_below_the_title_as_terms_stand() -> None:
    head = "".join(f"<p>We use cookie {number}.</p>" for number in range(9))
    terms = "<table><tr><th>Grade</th><td>6</td></tr><tr><th>Hours</th><td>37</td></tr>"
    terms += "<tr><th>Site</th><td>Narvik Hospital, Narvik</td></tr></table>"

    assert _places(f"{head}<h1>Harbor Engineer</h1>{terms}<p>Sail.</p>", "text/html") == [
        "Narvik Hospital",
        "Narvik",
    ]


def test_places_of_other_jobs_are_not_those_of_the_position() -> None:
    page = (
        "<title>Harbor Engineer | Kettlewharf</title><h3>Similar jobs</h3><p>Diver</p><p>Oslo, Norway</p>"
        "<h1>Harbor Engineer</h1><p>Piers and ropes.</p>"
        "<h2>Similar jobs</h2><ul><li>London, UK</li></ul>"
    )

    assert _places(page, "text/html") == []


def test_a_term_of_a_list_of_terms_names_a_place() -> None:
    terms = "<dl><dt>Grade</dt><dd>7</dd><dt>Campus</dt><dd>Narvik, Norway</dd></dl>"
    page = f"<h1>Harbor Engineer</h1>{terms}<p>Sail.</p>"

    assert _places(page, "text/html") == ["Narvik", "Norway"]
