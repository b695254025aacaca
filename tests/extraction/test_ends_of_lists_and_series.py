"""What lists and series of acts or works end with, and what stands beside them, is read to its end."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience with Salesforce, HubSpot, Pipedrive\u2026",
            [
                "requires experience with Salesforce (for example)",
                "requires experience with HubSpot (for example)",
                "requires experience with Pipedrive (for example)",
            ],
        ),
        (
            "Knowledge of office tools: Excel, Word\u2026",
            [
                "requires knowledge of office tools",
                "requires knowledge of Excel (for example)",
                "requires knowledge of Word (for example)",
            ],
        ),
        ("Excel, Word\u2026", ["requires Excel (for example)", "requires Word (for example)"]),
        ("Excel, Word", ["requires Excel", "requires Word"]),
    ],
)
def test_dots_leave_the_last_member_open_too(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "PMP, PRINCE2, CCNA (or CCNP) or other recognised certification",
            [
                "requires PMP (one of a list)",
                "requires PRINCE2 (one of a list)",
                "requires CCNA (one of a list)",
            ],
        ),
        (
            "CKA, CKAD (or higher) or similar",
            ["requires CKA (one of a list)", "requires CKAD (one of a list)"],
        ),
        (
            "CISA, CISM (current) or equivalent",
            ["requires CISA (one of a list)", "requires CISM (one of a list)"],
        ),
        ("PMP, PRINCE2 (Agile)", ["requires PMP", "requires PRINCE2"]),
    ],
)
def test_a_bracket_does_not_close_a_choice_of_certificates(line: str, sentences: list[str]) -> None:
    assert [one.replace("current ", "") for one in asked(line)][: len(sentences)] == sentences


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Bachelor's degree in biology; or equivalent experience", "equivalent experience"),
        (
            "Bachelor's degree in law or a related field; OR an equivalent combination of training and work",
            "equivalent combination of training and work",
        ),
        (
            "Master's degree in chemistry; or any combination of training and practice",
            "any combination of training and practice",
        ),
    ],
)
def test_a_semicolon_leaves_what_does_instead_of_a_degree(line: str, instead: str) -> None:
    assert f"requires {instead} (one of a list)" in asked(line)


def test_a_semicolon_parts_a_degree_from_what_is_asked_besides() -> None:
    told = asked("Bachelor's degree in biology; experience with Excel")

    assert told[0] == "requires a bachelor's degree"
    assert "requires experience with Excel" in told


@pytest.mark.parametrize(
    ("line", "duty"),
    [
        (
            "Collect, cross-check and file invoices and orders",
            "collect, cross-check and file invoices and orders",
        ),
        ("Draft, proof-read and send letters and reports.", "draft, proof-read and send letters and reports"),
        ("Re-grind, hand-finish and pack lenses", "re-grind, hand-finish and pack lenses"),
    ],
)
def test_a_verb_with_a_hyphen_has_the_object_of_its_series(line: str, duty: str) -> None:
    assert done(line) == [f"has the duty to {duty}"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Planning, construction and maintenance of boats",
            "has the area Planning, construction and maintenance of boats",
        ),
        (
            "Consulting, design and documentation of kitchens",
            "has the area Consulting, design and documentation of kitchens",
        ),
        ("Testing, repair and care of engines", "has the area Testing, repair and care of engines"),
        ("Planning, building and maintaining boats", "has the duty to plan, build and maintain boats"),
    ],
)
def test_works_of_one_thing_stay_nouns(line: str, sentence: str) -> None:
    """A work that ends in *-ing* is no verb where the others beside it are nouns."""
    assert done(line) == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good knowledge of at least two of the following topics: Tiling, Plastering, Masonry",
            ["tiling", "plastering", "masonry"],
        ),
        ("Knowledge of at least two of: Baking, Grilling, Brewing", ["baking", "grilling", "brewing"]),
        ("Knowledge of at least two of: Masonry, Tiling, Roofing", ["masonry", "tiling", "roofing"]),
    ],
)
def test_crafts_in_capitals_are_members_of_a_list(line: str, sentences: list[str]) -> None:
    told = asked(line)

    assert [one.partition("knowledge of ")[2] for one in told] == [
        f"{one} (at least two of a list)" for one in sentences
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Willingness to travel in the region (about 40 %), driving licence class B",
        "Readiness to work shifts, a driving licence class B",
        "Own car, driver's licence class B",
    ],
)
def test_a_licence_behind_a_comma_is_asked_for(line: str) -> None:
    assert [one for one in asked(line) if "licence class B" in one]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "You can explain a bill to a guest without making them feel small",
            "requires the ability to explain a bill to a guest",
        ),
        (
            "Able to correct a pupil's work without discouraging him",
            "requires the ability to correct a pupil's work",
        ),
        (
            "You can show a recruit the ropes without boring anyone to death",
            "requires the ability to show a recruit the ropes",
        ),
        (
            "Able to steer a boat without waking the crew",
            "requires the ability to steer a boat without waking the crew",
        ),
    ],
)
def test_how_an_act_must_not_end_is_left_off(line: str, sentence: str) -> None:
    assert asked(line) == [sentence]


@pytest.mark.parametrize(
    "work",
    [
        "Technical support for our guests",
        "Second line support for the hotels of our group",
        "Further development of our booking pages",
        "Handover to the night shift",
    ],
)
def test_work_that_nouns_name_is_an_area(work: str) -> None:
    """Whose it is, behind a preposition, is no subject; and no ordinal is a verb."""
    assert done(work) == [f"has the area {work}"]


@pytest.mark.parametrize("line", ["Our guests need support", "Support second line teams"])
def test_what_has_a_verb_is_no_area(line: str) -> None:
    assert not any("has the area" in one for one in done(line))
