"""What nobody is taken without is required, what counts in a favor is a wish, what is waived neither."""

import pytest

from role_sentences import asked, told
from skillgraph.extraction.wording.barred import barred_by_lack, is_barred_at
from skillgraph.model import Span

WISH_LIST = (
    "## About you\n\nYou lead a crew.\n\n{}\n\n- experience with dementia care\n- a forklift licence\n"
)
WAIVED = "## Nice to have\n\n- Polish\n\n**{}**\n\n- Degrees. We never look.\n- AutoCAD skills.\n"


@pytest.mark.parametrize(
    ("item", "thing"),
    [
        ("Candidates without a nursing diploma will not be considered.", "a nursing diploma"),
        ("Applications without a driving licence cannot be considered.", "driving licence"),
        ("Applicants who lack a gas certificate won't be shortlisted.", "a gas certificate"),
        ("Nobody without a forklift licence will be hired.", "forklift licence"),
        ("We cannot consider applicants without AutoCAD skills.", "Autodesk AutoCAD"),
        ("Anyone with no CPR certificate will be turned away.", "a CPR certificate"),
        ("Unfortunately, people without a crane permit can't be employed.", "crane permit"),
        ("Drivers who do not hold a taxi licence need not apply.", "taxi licence"),
    ],
)
def test_what_nobody_is_taken_without_is_required(item: str, thing: str) -> None:
    assert asked(item) == [f"requires {thing}"]
    assert told(f"## About the role\n\n{item}\n") == [f"requires {thing}"]


@pytest.mark.parametrize(
    "item",
    [
        "Office work alone will not be considered.",
        "Pure kitchen or canteen work will not be considered",
        "AutoCAD experience is good, but can't stand alone here",
        "AutoCAD is fine, but not sufficient by itself",
        "AutoCAD alone does not suffice",
        "AutoCAD is by no means a condition",
        "None of these is a must: AutoCAD, Polish",
        "We do not insist on AutoCAD",
        "Most firms won't insist on a law degree.",
        "A nursing diploma is never insisted on",
        "AutoCAD users willing to switch to Revit are welcome",
        "Career changers are welcome",
    ],
)
def test_what_is_refused_waived_or_let_pass_is_asked_of_nobody(item: str) -> None:
    assert asked(item) == []


@pytest.mark.parametrize(
    "opening",
    [
        "It will count in your favour if",
        "It counts strongly in your favour if",
        "It helps if",
        "It would really help if",
        "It's handy if",
        "It would be terrific, but not essential, if",
        "It'd be wonderful, though by no means required, if",
        "We would be pleased, though we don't insist, if",
        "We'd be delighted if",
    ],
)
def test_what_it_counts_or_pleases_to_know_hold_or_speak_is_a_wish_each(opening: str) -> None:
    text = (
        f"## About the role\n\n{opening} you know AutoCAD already, hold a forklift licence or speak Polish.\n"
    )

    assert told(text) == [
        "Autodesk AutoCAD is desirable",
        "forklift licence is desirable",
        "Polish is desirable",
    ]


@pytest.mark.parametrize(
    "lead_in",
    [
        "It would be brilliant (though not essential) if you had:",
        "We would be thrilled, but won't insist, if you brought:",
        "It would help, but isn't a must, if you have:",
        "You'd stand out with:",
        "You will stand out if you have:",
        "Also good, but not needed:",
        "Good to have, though not required:",
        "We can teach you these, so no need to have them:",
    ],
)
def test_a_list_below_a_wish_in_whatever_words_is_wished_for(lead_in: str) -> None:
    assert told(WISH_LIST.format(lead_in))[-2:] == [
        "experience with dementia care is desirable",
        "forklift licence is desirable",
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Don't worry about",
        "Don't fret about",
        "Forget about",
        "We don't mind about",
        "What doesn't matter",
        "Not important to us",
        "You can do without",
        "You can leave at the door",
        "None of these matters",
    ],
)
def test_a_label_that_waives_below_one_of_wishes_opens_no_wishes(label: str) -> None:
    assert told(WAIVED.format(label)) == ["Polish is desirable"]


def test_a_bar_is_told_from_what_is_left_out() -> None:
    text = "A place. Nobody without a licence will be hired"

    assert is_barred_at(text, text.index("without"))
    assert not is_barred_at("Go without Java", 3)
    assert barred_by_lack("People without a licence are welcome", Span(0, 36)) is None


@pytest.mark.parametrize(
    "lead_in", ["What I'd be happy to see:", "We'd notice with pleasure, but wouldn't insist on:"]
)
def test_a_cue_of_wishes_makes_a_lead_in_one_where_its_section_asks_nothing(lead_in: str) -> None:
    assert told(
        f"## Our workshop\n\nIt stands at the river.\n\n{lead_in}\n\n- Polish\n- a forklift licence\n"
    ) == [
        "Polish is desirable",
        "forklift licence is desirable",
    ]
