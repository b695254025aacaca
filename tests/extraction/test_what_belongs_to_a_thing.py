"""What of a thing is meant, how well it is known, for which post, with whose help, and what else will do."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A grasp of food hygiene that goes beyond clean hands",
            ["grasp of food hygiene that goes beyond clean hands"],
        ),
        (
            "Grasp of contract law that goes further than the textbook",
            ["grasp of contract law that goes further than the textbook"],
        ),
        (
            "Good understanding of wound care that reaches well beyond the basics",
            ["good understanding of wound care that reaches well beyond the basics"],
        ),
        ("You know your way around Excel", ["being at home in Excel"]),
        ("Knows their way round a kitchen", ["being at home in kitchen"]),
        ("You know your way around wills and trusts", ["being at home in wills", "being at home in trusts"]),
        ("Polish and fluent English", ["Polish", "being fluent in English"]),
        ("Welsh and fluent English, because the crew is mixed", ["Welsh", "being fluent in English"]),
        ("Dutch at B2 level and good English, since families write in both", None),
        ("Knowledge of the OWASP Top 10", ["knowledge of OWASP Top 10"]),
        ("Knowledge of OWASP", ["knowledge of OWASP"]),
        ("English language", ["English"]),
    ],
)
def test_how_well_a_thing_is_known_stays_with_it(line: str, sentences: list[str] | None) -> None:
    expected = sentences or ["Dutch at B2 level", "good English"]

    assert asked(line) == [f"requires {one}" for one in expected]


@pytest.mark.parametrize(
    ("line", "condition"),
    [
        ("Conversational Dutch, for the Leiden opening", "for the Leiden opening"),
        ("Good French, for the Lyon office", "for the Lyon office"),
        ("Fluent Welsh (for the Bangor post)", "for the Bangor post"),
        ("Driving licence, for the rural posts", "for the rural posts"),
        ("Basic Excel, for the night position", "for the night position"),
        ("Good German, for the Basel ward", "for the Basel ward"),
        ("Good German, for the full role", None),
        ("Excel, for the sales team", None),
        ("Good German, for the accounts", None),
    ],
)
def test_what_one_of_several_posts_asks_is_asked_for_that_post(line: str, condition: str | None) -> None:
    (found,) = asked(line)

    assert (" for the " in found) is (condition is not None)
    assert condition is None or found.endswith(f" {condition}")


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good knowledge of the payroll modules of SAP or HubSpot",
            [
                "good knowledge of payroll modules of SAP *",
                "good knowledge of payroll modules of HubSpot *",
            ],
        ),
        (
            "Knowledge of the network services of AWS, Azure or GCP",
            [f"knowledge of network services of {one} *" for one in ("AWS", "Azure", "GCP")],
        ),
        (
            "Experience with the reporting tools of Salesforce or HubSpot",
            [f"experience with reporting tools of {one} *" for one in ("Salesforce", "HubSpot")],
        ),
        (
            "Knowledge of the mail services of AWS and Azure",
            ["knowledge of mail services of AWS", "knowledge of mail services of Azure"],
        ),
        (
            "Knowledge of the security services of Azure or AWS (Microsoft Sentinel; GuardDuty)",
            [
                "knowledge of security services of Azure *",
                "knowledge of security services of AWS *",
                "knowledge of Microsoft Sentinel *",
                "knowledge of AWS GuardDuty *",
            ],
        ),
        (
            "Tides or simulation (Blender, AutoCAD)",
            ["tides *", "simulation *", "Blender *", "Autodesk AutoCAD *"],
        ),
        ("Knowledge of AWS or Azure", ["knowledge of AWS *", "knowledge of Azure *"]),
        ("Simulation (Blender and AutoCAD)", ["simulation", "Blender", "Autodesk AutoCAD"]),
    ],
)
def test_what_is_said_before_a_choice_is_of_each_and_its_brackets_are_one(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == [f"requires {one}".replace(" *", " (one of a list)") for one in sentences]


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        (
            "You have a degree in nursing or something comparable, or a vocational qualification.",
            "a vocational qualification",
        ),
        (
            "You have a degree in law or a related field, or an apprenticeship as a clerk.",
            "apprenticeship as a clerk",
        ),
        (
            "You have a degree in mathematics or similar (equivalent experience is equally welcome).",
            "equivalent experience",
        ),
        (
            "You have a degree in geology (relevant experience is just as good).",
            "relevant experience",
        ),
        (
            "You have a degree in art, or a vocational qualification with several years behind it.",
            "a vocational qualification with several years",
        ),
        (
            "You have a degree in drama or anything similar, or comparable experience.",
            "comparable experience",
        ),
        ("You have a degree in geology or something comparable.", None),
        ("You have a degree in nursing and a good hand with people.", None),
    ],
)
def test_what_does_instead_of_a_degree_stands_behind_open_fields_too(
    sentence: str, instead: str | None
) -> None:
    found = told(f"## About you\n\n{sentence}\n")

    assert ("requires a university degree (one of a list)" in found) is (instead is not None)
    assert instead is None or f"requires {instead} (one of a list)" in found
