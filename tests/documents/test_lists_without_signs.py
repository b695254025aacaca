"""Lists whose items nothing marks, in texts where no blank line parts anything, and below lead-ins."""

import pytest

from parsing import assert_partition, parse, readings


def items(text: str) -> list[str]:
    parsed = parse(text)
    assert_partition(parsed)
    return [words for kind, words in readings(parsed) if kind == "bullet"]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Requirements", ["Knowledge of doughs", "Steady Hands", "Food Hygiene Certificate", "early hours"]),
        ("Your tasks:", ["Feed the seals", "Daily Health Checks", "Tank Cleaning", "Guide school classes"]),
        ("What we offer", ["A free uniform", "Staff Parties", "Gym Membership", "Paid breaks"]),
        ("Nice to have", ["Experience in retail", "First Aid Course", "Crane Licence", "Own tools"]),
    ],
)
def test_a_line_with_capitals_among_others_of_a_list_is_an_item(heading: str, lines: list[str]) -> None:
    """In a text without blank lines, what stands among items heads nothing."""
    text = "\n".join(["Keeper", "We are a small team.", heading, *lines, "About us", "We like it here."])

    assert items(text) == lines


@pytest.mark.parametrize(
    ("section", "below"),
    [
        ("Requirements\nSteady hands\nEarly hours", "- Dough\n- Ovens"),
        ("Requirements\nSteady hands\nEarly hours", "We bake for the whole town, and we like it."),
        ("About us\nWe bake for the whole town.", "Dough and ovens\nEarly hours"),
    ],
)
def test_a_line_with_capitals_above_marked_items_or_prose_heads_them(section: str, below: str) -> None:
    parsed = parse(f"Keeper\nWe are a small team.\n{section}\nBread And Rolls\n{below}\nContact\nCall us.")

    assert ("heading", "Bread And Rolls") in readings(parsed)


@pytest.mark.parametrize(
    ("lead_in", "lines"),
    [
        ("Your main activities will be to:", ["feed the seals", "clean the tanks", "guide school classes"]),
        ("You will:", ["Plan the menus", "Order vegetables and fish", "Train two apprentices"]),
        ("To do well here you have:", ["Good eyes", "Sea legs", "Some patience with passengers"]),
        ("We would be thrilled if you had experience with:", ["sonar and radar", "charts of the coast"]),
        ("In return you get:", ["A boat of your own", "Free lunch"]),
    ],
)
def test_paragraphs_below_a_lead_in_are_the_items_of_its_list(lead_in: str, lines: list[str]) -> None:
    """A line that ends with a colon promises a list as a heading does."""
    blank = "\n\n".join(["Keeper", "About us", "We sail.", lead_in, *lines, "We look forward to you."])

    assert items("\n".join(["Keeper", "About the role", "We sail.", lead_in, *lines])) == lines
    assert items(blank.replace("About us", "About the role")) == lines


def test_names_of_one_word_are_items_too() -> None:
    assert items("Keeper\nAbout the role\nYou have experience with:\nSonar\nRadar\nVHF") == [
        "Sonar",
        "Radar",
        "VHF",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Keeper\nAbout the role\nOur harbors are these:\nNorth Pier\nSouth Pier and quay",
        "Keeper\nAbout the role\nYou will:\nWe sail every day.\nOur boats are old.",
        "Keeper\nAbout the role\nYou will:\nPlan the menus",
    ],
)
def test_a_lead_in_that_promises_no_list_or_stands_above_prose_opens_none(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    "asking",
    ["Knowledge of Knots", "Strong Swimmer", "Comfortable with Ropes and Sails", "Proficient in Excel"],
)
def test_an_item_that_asks_for_something_groups_nothing(asking: str) -> None:
    """Written with capitals, it is still one of the items."""
    lines = ["Keen to learn", asking, "good eyes", "early hours"]

    assert items("Keeper\n\nRequirements\n\n- " + "\n- ".join(lines)) == lines


def test_a_title_among_items_groups_those_below_it() -> None:
    lines = ["Keen to learn", "Advanced Skills", "splice ropes", "mend sails"]

    assert "Advanced Skills" not in items("Keeper\n\nRequirements\n\n- " + "\n- ".join(lines))


@pytest.mark.parametrize(
    "opener",
    ["Bonus points for experience with", "Experience of", "Ideally some knowledge of", "Good skills in"],
)
def test_an_item_that_those_below_it_complete_leads_in_to_them(opener: str) -> None:
    parsed = parse(f"Keeper\n\nRequirements\n\n- early hours\n- good eyes\n- {opener}\n- sea lions\n- tanks")

    assert ("lead-in", opener) in readings(parsed)
    assert [words for kind, words in readings(parsed) if kind == "bullet"][-2:] == ["sea lions", "tanks"]


def test_a_line_that_ends_with_an_example_to_come_goes_on() -> None:
    text = "- Experience with larger animals of the northern sea (e.g.\nSeals or whales)\n- Tanks"

    assert items(f"Keeper\n\nRequirements\n\n{text}") == [
        "Experience with larger animals of the northern sea (e.g. Seals or whales)",
        "Tanks",
    ]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Requirements", ["You know the tides", "You have good eyes.", "You are patient"]),
        ("Your tasks", ["You feed the seals", "You are responsible for the tanks", "You guide classes"]),
    ],
)
def test_sentences_to_the_reader_below_one_another_are_items(heading: str, lines: list[str]) -> None:
    assert items("\n".join(["Keeper", "About us", "We sail.", heading, *lines])) == lines


def test_sentences_to_the_reader_in_one_paragraph_are_none() -> None:
    text = "You know the tides. You have good eyes.\n\nYou are patient. We like it."

    assert items(f"Keeper\n\nRequirements\n\n{text}") == []


@pytest.mark.parametrize(
    "line", ["You will be based in Malta", "You'll lead a crew of ten", "You will get used to fog"]
)
def test_what_is_said_to_the_reader_in_full_is_no_heading(line: str) -> None:
    parsed = parse(
        f"Keeper\nRequirements\nGood eyes of your own\nSea legs and patience\n{line}\nEarly hours at sea"
    )

    assert ("heading", line) not in readings(parsed)


def test_footnotes_are_no_items_of_the_list_above_them() -> None:
    notes = "[^1]: In May.\n\n[^2]: In June.\n"

    assert items(f"# Keeper\n\nYou should have:\n\n- Steady hands\n\nSeals bite[^1].\n\n{notes}") == [
        "Steady hands"
    ]
