"""Whom a line wants, who has made things how long, and what is said by the way and asks for nothing."""

import pytest

from role_sentences import asked, done, told, told_of


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Night baker wanted, small mill, Otago", "Night Baker"),
        ("Deck hand needed for the summer", "Deck Hand"),
        ("Support person wanted", "Support Person"),
        ("Bell founder sought", "Bell Founder"),
    ],
)
def test_a_line_names_whom_it_wants(line: str, role: str) -> None:
    assert told_of(f"{line}\n\nYou need patience.\n", "text/plain") == [f"{role} requires patience"]


@pytest.mark.parametrize("line", ["Experience required", "Parking wanted"])
def test_a_line_that_wants_a_thing_names_nobody(line: str) -> None:
    (sentence,) = told_of(f"{line}\n\nYou need patience.\n", "text/plain")

    assert not sentence.startswith(("Experience", "Parking"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme Sail Works has been mending sails since 1904.",
        "Acme Sail Works has made sails for over forty years.",
        "Acme Sail Works has repaired boats and sails for three generations.",
    ],
)
def test_who_has_made_things_for_long_is_the_employer(sentence: str) -> None:
    text = f"Deck hand wanted\n\n{sentence}\n\nWe need somebody with patience."

    assert told_of(text, "text/plain") == ["Acme Sail Works seeks Deck Hands"]


def test_a_product_that_a_sentence_is_about_is_no_employer() -> None:
    text = "- Python\n\n## Further\n\nYou talk to crews, whose questions are mostly about Zorro."

    assert not any("seeks" in one for one in told(f"## Requirements\n\n{text}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not mind whether you have a degree.",
        "It makes no difference to us whether you have a degree in law.",
        "Tell us whether you have a driving license.",
        "We never ask whether you have a certificate.",
    ],
)
def test_whether_somebody_has_a_thing_asks_for_nothing(sentence: str) -> None:
    assert told(sentence) == []


def test_what_somebody_has_is_asked_for() -> None:
    assert "requires a university degree in law" in told("You have a degree in law.")


@pytest.mark.parametrize(
    "line",
    [
        "Degree in law or else a finished apprenticeship",
        "Degree in law, or otherwise vocational training as a clerk",
        "Degree in law, or alternatively a craft diploma",
    ],
)
def test_what_does_else_instead_of_a_degree_is_an_alternative(line: str) -> None:
    assert all(one.endswith(("(one of a list)", "(one of a list) in law")) for one in asked(line))
    assert len(asked(line)) > 2


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("Comfortable with pumps and valves (always valves)", ["being comfortable with pumps", "valves"]),
        ("Experience with lathes (mostly manual ones)", ["experience with lathes"]),
        ("Comfortable with bench lathes and presses (always presses)", ["bench lathes and presses"]),
        ("Patience with printers (yes, printers)", ["patience with printers"]),
    ],
)
def test_an_aside_in_brackets_is_no_thing(line: str, things: list[str]) -> None:
    found = asked(line)

    assert len(found) == len(things)
    assert all(one.endswith(thing) for one, thing in zip(found, things, strict=True))


def test_names_in_brackets_are_asked_for() -> None:
    assert any("React" in one for one in asked("Experience with frameworks (mostly React and Vue)"))


@pytest.mark.parametrize(
    "duty",
    [
        "look after the stores, which, to be honest, have been let go a bit",
        "look after the stores, which, we admit, are old",
        "look after the stores, and, frankly, nobody has for a year",
    ],
)
def test_what_a_writer_owns_to_is_no_part_of_a_duty(duty: str) -> None:
    assert done(duty) == ["has the duty to look after the stores"]


def test_what_tells_of_the_object_of_a_duty_stays() -> None:
    assert done("Run the reading room, which opens at nine") == [
        "has the duty to run the reading room, which opens at nine"
    ]


def test_who_somebody_is_besides_is_no_part_of_where_time_was_spent() -> None:
    line = "We need someone with 2 years in a bakery or retail position who likes to talk to people."

    assert told(line) == ["requires 2 years of experience in bakery or retail position"]


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (
            "Patience matters, and so does clear written English, as half of it is mail.",
            "clear written English",
        ),
        ("Patience counts, and so does diplomacy.", "diplomacy"),
        ("Patience matters and so does empathy.", "empathy"),
    ],
)
def test_what_matters_as_well_is_as_important(sentence: str, second: str) -> None:
    assert told(sentence) == ["patience is important", f"{second} is important"]


@pytest.mark.parametrize("sentence", ["Every boat counts.", "Our patience matters, and so does your boat."])
def test_what_counts_and_is_no_trait_is_asked_of_nobody(sentence: str) -> None:
    assert told(sentence) == []
