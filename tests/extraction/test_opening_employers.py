"""An employer that the first sentences of an advertisement are on; and what stands there and is none."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.organizations.employers import employer_name

VOCABULARY = bundled_vocabulary()
ADVERTISEMENT = (
    "# Welder\n\n{}\n\n## Your tasks\n\n- Weld pipes\n- Keep the log\n\n"
    "## Requirements\n\n- Two years of welding\n\n## What we offer\n\n- Free lunch\n\nApply with your CV.\n"
)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Brightwater builds pumps for small farms.", "Brightwater"),
        ("Brightwater employs 300 people in Hull.", "Brightwater"),
        ("Brightwater was founded in 1987 and makes pumps.", "Brightwater"),
        ("Brightwater is a maker of pumps for small farms.", "Brightwater"),
        ("Brightwater is building the pump of tomorrow.", "Brightwater"),
        ("Brightwater, the pump maker, seeks a welder.", "Brightwater"),
        ("Brightwater, part of the Halden group, makes pumps.", "Brightwater"),
        ("Brightwater (www.brightwater.example) makes pumps.", "Brightwater"),
        ("NorthPort helps 3,000 villages to get parcels.", "NorthPort"),
        ("Harrow & Daughters bakes bread for forty shops.", "Harrow & Daughters"),
        ("Kelp Robotics makes robots that clean ships.", "Kelp Robotics"),
        ("Harbor Writers is a Registered Charity with five trustees.", "Harbor Writers"),
        ("Marsh Aerospace and Defence Group supports 17 air forces.", "Marsh Aerospace and Defence Group"),
        (
            "Marsh University Teaching Hospitals NHS Trust is recruiting a welder.",
            "Marsh University Teaching Hospitals NHS Trust",
        ),
        ("The Marsh Centre looks after forty residents.", "Marsh Centre"),
        ("The City of Ostmark seeks a welder.", "City of Ostmark"),
        ("The Department of Pumps at Ostmark University invites applications.", "Ostmark University"),
        ("St. Anne's Hospice cares for 200 people a year.", "St. Anne's Hospice"),
        ("We like metal. Brightwater sells pumps.", "Brightwater"),
        ("Here at Brightwater we care about people.", "Brightwater"),
        ("Come and join us at Brightwater.", "Brightwater"),
        ("This is a permanent post at Brightwater in Hull.", "Brightwater"),
        ("## About us\n\nBrightwater keeps farms wet.", "Brightwater"),
    ],
)
def test_a_sentence_at_the_beginning_is_on_the_employer(sentence: str, name: str) -> None:
    assert employer_name(parse(ADVERTISEMENT.format(sentence)), VOCABULARY) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Water is a human right.",
        "Bread makes people happy.",
        "Welding joins metal with heat.",
        "Training provides what you need. Good training takes a week.",
        "Python powers what we make.",
        "Steelware supplies our machines.",
        "Customer Service matters.",
        "Sam leads the crew.",
        "Mrs Hart runs the workshop.",
        "The Welder reports to the Foreman.",
        "The Workshop Manager plans the day.",
        "The North Sea has oil.",
        "The Marsh Bridge has been closed.",
        "The Pressure Equipment Act protects those who weld.",
        "Ostmark Sunday is the holiday of our trade.",
        "Climate Change is the challenge of our time.",
        "Anna Smith leads the crew.",
        "Our client, Brightwater, makes pumps.",
        "Twelve berths are free, and we seek a welder.",
        "Nous accompagnons une maison de pompes.",
    ],
)
def test_a_subject_that_is_no_name_of_who_hires_is_none(sentence: str) -> None:
    assert employer_name(parse(ADVERTISEMENT.format(sentence)), VOCABULARY) is None


def test_a_guide_whose_first_sentence_is_on_a_firm_has_no_employer() -> None:
    text = "# How to become a welder\n\nBrightwater builds pumps.\n\n## Skills\n\n- Patience\n"

    assert employer_name(parse(text), VOCABULARY) is None
