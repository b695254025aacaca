"""Advertisements in a voice of every day: plain lines as headings, contractions, asides to the reader."""

import pytest

from role_sentences import asked, told, told_of

_LETTER = """we want somebody who really likes bread

Hello! We're Mill & Crumb. There are nine of us in Leith, and we bake for forty cafes and our own counter.

So we're hiring our first pastry chef. Four days a week.

Right, what would you do all week?

To begin with you'd shape the tarts, because nobody dares. Later on you'd look after the ovens. You'd also \
order flour once a week, and you'd train our apprentice (sorry). And we'd love for you to plan a menu.

OK, who are you?

You've made cakes before, for two years at least, and you can show us some. Your written English is \
good. You need not be able to drive, but you should be comfortable with Excel and Procore, since we count.

The boring bits

We pay £29,000 a year. You get six weeks off.

Still reading?

Come by on a Tuesday with a tart. Ask for Moll, she knows Excel.
"""


def test_plain_lines_and_questions_are_the_headings_of_a_letter() -> None:
    """What stands below each is read as what it promises, and what stands below the last asks nothing."""
    assert [one.replace("Pastry Chef ", "") for one in told_of(_LETTER, "text/plain")] == [
        "Mill & Crumb seeks Pastry Chefs",
        "has the duty to shape the tarts",
        "has the duty to look after the ovens",
        "has the duty to order flour once a week",
        "has the duty to train our apprentice",
        "has the duty to plan a menu",
        "requires at least 2 years of experience with making cakes",
        "requires good written English",
        "requires being comfortable with Excel",
        "requires being comfortable with Procore",
        "The salary for Pastry Chefs is GBP 29,000 per year",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("We're hiring our first pastry chef.", "Pastry Chef"),
        ("We are looking for our third mobile developer.", "Mobile Developer"),
        ("We're looking for a second-line support engineer.", "Second-line Support Engineer"),
        ("We are hiring a first officer.", "First Officer"),
    ],
)
def test_a_number_of_those_hired_is_no_part_of_their_title(line: str, title: str) -> None:
    assert told_of(f"# Join us\n\nWe are Bramble & Co. {line}\n", "text/markdown") == [
        f"Bramble & Co seeks {title}s"
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("First of all you'd repair the nets.", ["has the duty to repair the nets"]),
        ("After that you would take over the ferry.", ["has the duty to take over the ferry"]),
        (
            "And you'd help our skippers write better logs.",
            ["has the duty to help our skippers write better logs"],
        ),
        ("Down the line, you'd plan the refits (really).", ["has the duty to plan the refits"]),
        ("You'd sit in on the Monday talks.", ["has the duty to sit in on the Monday talks"]),
        ("Then you check the ropes each morning.", ["has the duty to check the ropes each morning"]),
        (
            "You'd inspect the hulls, and you'd repair these masts first.",
            ["has the duty to inspect the hulls", "has the duty to repair these masts first"],
        ),
        ("And you'd get a free coat.", []),
        ("Over time you'd become one of us.", []),
        ("You'd sit in the old harbor office.", []),
        ("The crew you'd join repairs nets.", []),
    ],
)
def test_an_act_behind_words_of_order(text: str, sentences: list[str]) -> None:
    assert told(f"## What would you do?\n\n{text}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You've sold tickets before, for three years at least.",
            ["requires at least 3 years of experience with selling tickets"],
        ),
        (
            "You have taught diving for a year or more.",
            ["requires at least 1 year of experience with teaching diving"],
        ),
        ("You've managed a shop for two years.", ["requires 2 years of experience with managing a shop"]),
        ("You've run Kafka for two years.", ["requires 2 years of experience with Apache Kafka"]),
        ("You've done this for two years.", ["requires 2 years of experience"]),
    ],
)
def test_what_somebody_has_done_for_years(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("More bonus points if you know your way around Excel.", ["Excel is desirable"]),
        ("Even more bonus points if you speak Welsh.", ["Welsh is desirable"]),
        ("Some Irish would come in handy.", ["Irish is desirable"]),
        ("A forklift licence would put you at the top of our pile.", ["forklift licence is desirable"]),
        (
            "It would be useful, but by no means essential, to have knowledge of Excel.",
            ["knowledge of Excel is desirable"],
        ),
        ("It would be great to have worked with Tableau.", ["experience with Tableau is desirable"]),
        ("It's desirable to hold a driving licence.", ["driving licence is desirable"]),
        ("It would be great to have you on board.", []),
        ("It's nice to have a dog in the office.", []),
        (
            "Excel and Tableau are desirable, and earlier work in fishing or trade would give you an edge.",
            ["Excel is desirable", "Tableau is desirable", "earlier work in fishing or trade is desirable"],
        ),
    ],
)
def test_wishes_in_words_of_every_day(line: str, sentences: list[str]) -> None:
    assert told(f"## Who are you?\n\n{line}\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Your written Welsh is excellent.", ["requires excellent written Welsh"]),
        ("Your spoken and written Dutch is good, and you drive.", ["requires good spoken and written Dutch"]),
        ("Your Excel is strong.", ["requires strong Excel"]),
        ("You can get things done without being told.", ["requires getting things done without being told"]),
        ("You can get a discount on boats.", []),
        ("You're happy to lift a sail if that helps.", ["requires being happy to lift a sail"]),
        (
            "You must speak Welsh and English fluently, since our crews do.",
            ["requires being fluent in Welsh", "requires being fluent in English"],
        ),
        ("You speak Welsh fluently and English.", ["requires being fluent in Welsh", "requires English"]),
    ],
)
def test_what_the_reader_is_told_to_be(line: str, sentences: list[str]) -> None:
    assert told(f"## Who are you?\n\n{line}\n") == sentences
