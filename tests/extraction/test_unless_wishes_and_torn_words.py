"""Where a clause says unless when, how gladly, which of several or what not; and words that are no name."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Unless you hold a degree, six years of bookbinding are needed",
            ["requires 6 years of experience with bookbinding unless you hold a degree"],
        ),
        (
            "Six years of bookbinding, unless you hold a degree",
            ["requires 6 years of experience with bookbinding unless you hold a degree"],
        ),
        (
            "Own transport, unless you live on the island",
            ["requires own transport unless you live on the island"],
        ),
        (
            "If you join the kitchen crew, a food hygiene certificate is required",
            ["requires a food hygiene certificate if you join the kitchen crew"],
        ),
        (
            "If you are based in Bruges, Dutch at B1",
            ["requires Dutch at B1 if you are based in Bruges"],
        ),
        ("If you hold a permit, you need Excel", ["requires Excel if you hold a permit"]),
        ("For the Galway depot, a forklift licence", ["requires forklift licence for the Galway depot"]),
        ("For our Ghent site: Dutch at B2", ["requires Dutch at B2 for our Ghent site"]),
        ("Only for senior riggers: Excel", ["requires Excel for senior riggers"]),
        (
            "Without a degree, six years of bookbinding",
            ["requires 6 years of experience with bookbinding without a degree"],
        ),
        (
            "Sailors without a degree need six years of netting",
            ["requires 6 years of experience with netting for sailors without a degree"],
        ),
        ("If the post is in Cork, Irish at B1 is needed", ["requires Irish at B1 if the post is in Cork"]),
        (
            "Should you join the night watch, a driving licence is needed",
            ["requires driving licence if you join the night watch"],
        ),
        ("Excel, if you join the cargo desk", ["requires Excel if you join the cargo desk"]),
        ("A driving licence, where needed", ["requires driving licence where needed"]),
        ("A security clearance (if required)", ["requires security clearance if required"]),
        # and what is no condition
        ("If you join us, you need Excel", ["requires Excel"]),
        ("If you want to sail with us, you need Excel", ["requires Excel"]),
        ("For this role, Excel is needed", ["requires Excel"]),
    ],
)
def test_what_is_asked_in_some_case_keeps_its_case(line: str, sentences: list[str]) -> None:
    """Whoever is meant by the condition is asked for it, and the condition asks for nothing itself."""
    assert asked(line) == sentences


def test_a_lead_in_says_of_which_post_its_items_are() -> None:
    found = told("## Requirements\n\nFor the Leiden branch:\n\n- A forklift licence\n- Excel\n")

    assert found == [
        "requires forklift licence for the Leiden branch",
        "requires Excel for the Leiden branch",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You don't need a diploma, but six years of masonry",
            ["requires 6 years of experience with masonry"],
        ),
        ("You do not need a degree but a driving licence", ["requires driving licence"]),
        ("No Access needed, but Excel", ["requires Excel"]),
        ("Experience is not required but patience is", ["requires patience"]),
        ("Excel (Access is not needed)", ["requires Excel"]),
        ("Masonry (no formal training required)", ["requires masonry"]),
        # and what says more of the same thing
        ("A degree is not needed, but helps", ["a university degree is desirable"]),
        ("Excel is not required, but we use it", []),
        ("Excel (not essential)", []),
        ("Excel (no experience needed)", []),
    ],
)
def test_what_stands_beside_a_denial_is_asked_for(line: str, sentences: list[str]) -> None:
    """One thing that is not needed leaves another what it is."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("We expect Excel and would love Tableau", ["requires Excel", "Tableau is desirable"]),
        ("We need Excel and would like Tableau", ["requires Excel", "Tableau is desirable"]),
        ("We would be delighted with Tableau", ["Tableau is desirable"]),
        ("We require Excel and hope for Tableau", ["requires Excel", "Tableau is desirable"]),
        ("We'd love some Excel", ["Excel is desirable"]),
        ("You may have seen Tableau", ["Tableau may be desirable"]),
        ("You might already know Tableau", ["Tableau might be desirable"]),
        ("Excel (bonus)", ["Excel is desirable"]),
        ("Tableau (an advantage) and Excel", ["Tableau is advantageous", "requires Excel"]),
        # and what is no wish for a thing
        ("We'd love to hear from you", []),
        ("We love Excel", []),
        ("You know Excel", ["requires Excel"]),
    ],
)
def test_a_wish_is_no_demand(line: str, sentences: list[str]) -> None:
    """What somebody would love to see, or may have met, is desirable, and what stands beside it is not."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Excel or Tableau, at least one of them", ["Excel (one of a list)", "Tableau (one of a list)"]),
        ("Excel and Tableau, one of the two", ["Excel (one of a list)", "Tableau (one of a list)"]),
        ("Dutch or Irish, one of them well", ["Dutch (one of a list)", "Irish (one of a list)"]),
        (
            "Scripting in Bash or VBA to file reports",
            ["scripting to file reports", "Bash (one of a list)", "VBA (one of a list)"],
        ),
        (
            "Reporting in Excel or Tableau for the board",
            ["reporting for the board", "Excel (one of a list)", "Tableau (one of a list)"],
        ),
        (
            "Degree or HND in Optics, or a time-served apprenticeship",
            [
                "a university degree (one of a list)",
                "HND (one of a list)",
                "HND (one of a list) in optics",
                "a university degree (one of a list) in optics",
                "a time-served apprenticeship (one of a list)",
            ],
        ),
        (
            "A degree in glazing or a full plumbing apprenticeship",
            [
                "a university degree (one of a list)",
                "a university degree (one of a list) in glazing",
                "a full plumbing apprenticeship (one of a list)",
            ],
        ),
        ("Excel and Tableau", ["Excel", "Tableau"]),
    ],
)
def test_alternatives_end_where_they_end(line: str, sentences: list[str]) -> None:
    """What one of them will do for, and what all are for, is none of them."""
    assert [one.removeprefix("requires ") for one in asked(line)] == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Driving licence (C1, C)", ["requires driving licence (C1, C)"]),
        ("Crane ticket (tower or crawler)", ["requires crane ticket (tower or crawler)"]),
        ("Forklift licence (reach, counterbalance)", ["requires forklift licence (reach, counterbalance)"]),
        ("Driving licence (a plus)", ["driving licence is desirable"]),
        ("Office suites (Excel, Word)", ["requires office suites", "requires Excel", "requires Word"]),
    ],
)
def test_brackets_behind_a_licence_hold_its_classes(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Ideally Tableau too", ["Tableau is desirable"]),
        ("You speak Python", ["requires Python"]),
        ("Tableau tickles us pink", ["requires Tableau"]),
        ("Two years at Brandt & Co.", []),
        ("Experience as a dock hand or in a similar position", ["requires experience with dock hand"]),
        ("Help early", []),
        ("A sign-on and a sign-off", ["requires sign-on", "requires sign-off"]),
    ],
)
def test_words_that_no_name_ends_in_are_none(line: str, sentences: list[str]) -> None:
    """An adverb, a firm or a verb with its object is cut off, or what holds it is unsure."""
    assert asked(line) == sentences


def test_a_name_that_opens_a_sentence_before_another_is_seen() -> None:
    assert told("## Our stack\n\n- Spark on Kubernetes\n- Excel and Tableau\n") == [
        "works with Apache Spark",
        "works with Kubernetes",
        "works with Excel",
        "works with Tableau",
    ]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("People join us as a Junior Tester. They write plans.", ["write plans"]),
        ("New people start here as a trainee. They write plans.", ["write plans"]),
        ("They join threads as told.", ["join threads as told"]),
    ],
)
def test_how_people_begin_is_no_duty(line: str, duties: list[str]) -> None:
    text = f"# Testing ladder\n\n## Junior Tester\n\n{line}\n\n## Senior Tester\n\nSeniors lead.\n"

    found = told(text, head="")

    assert [one.partition(" the duty to ")[2] for one in found if "the duty to" in one] == duties
