"""A choice ends where its own words do: what is asked for beside it, or done with, is no part of it."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Networking, negotiation, basic Linux or Windows, and some scripting",
            ["networking", "negotiation", "basic Linux *", "basic Windows *", "scripting"],
        ),
        (
            "Wound care, first aid, basic French or German, and good typing",
            ["wound care", "first aid", "basic French *", "basic German *", "good typing"],
        ),
        (
            "Contract law, negotiation, conversational Dutch or Danish, and good typing",
            [
                "contract law",
                "negotiation",
                "conversational Dutch *",
                "conversational Danish *",
                "good typing",
            ],
        ),
        (
            "Networking, Java or Kotlin, and good SQL",
            ["networking", "Java *", "Kotlin *", "good SQL"],
        ),
        (
            "Docker, Kubernetes, AWS or Azure, and some Bash",
            ["Docker", "Kubernetes", "AWS *", "Azure *", "Bash"],
        ),
        (
            "Budgeting, negotiation, Spanish or Portuguese, and some SQL",
            ["budgeting", "negotiation", "Spanish *", "Portuguese *", "SQL"],
        ),
        # of one kind all of them, or with a comma of their own: any of them will do
        ("Java, Kotlin or Scala, and some SQL", ["Java *", "Kotlin *", "Scala *", "SQL"]),
        ("Java, Kotlin, or Scala, and SQL", ["Java *", "Kotlin *", "Scala *", "SQL"]),
        ("Dutch, Danish or German, and some SQL", ["Dutch *", "Danish *", "German *", "SQL"]),
        ("Excel (advanced) or AutoCAD", ["advanced Excel *", "Autodesk AutoCAD *"]),
    ],
)
def test_what_is_asked_for_before_two_alternatives_is_none(line: str, sentences: list[str]) -> None:
    assert asked(line) == [f"requires {one}".replace(" *", " (one of a list)") for one in sentences]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience of writing leaflets or articles for members using Word, Excel and PowerPoint",
            ["writing leaflets *", "articles for members *", "Word", "Excel", "Microsoft PowerPoint"],
        ),
        (
            "Experience of building hulls or masts for the public using AutoCAD and Excel",
            ["building hulls *", "masts for the public *", "Autodesk AutoCAD", "Excel"],
        ),
        (
            "Experience in designing posters or leaflets with Photoshop, InDesign and Illustrator",
            ["designing posters or leaflets", "Adobe Photoshop", "Adobe InDesign", "Adobe Illustrator"],
        ),
        (
            "Experience building wills or trusts using React or Vue",
            ["building wills or trusts", "React *", "Vue.js *"],
        ),
        (
            "Experience of drafting care plans or rotas using Excel",
            ["drafting care plans or rotas", "Excel"],
        ),
        (
            "Experience with Java or Kotlin using Spring and Gradle",
            ["Java *", "Kotlin *", "Spring", "Gradle"],
        ),
        # what is itself a choice stays one
        ("Experience with Java or Kotlin", ["Java *", "Kotlin *"]),
        ("Experience with scripting in Bash or Python", ["scripting", "Bash *", "Python *"]),
    ],
)
def test_what_a_choice_of_work_is_done_with_is_asked_for_by_itself(line: str, sentences: list[str]) -> None:
    assert asked(line) == [
        f"requires experience with {one}".replace(" *", " (one of a list)") for one in sentences
    ]


def test_a_choice_within_one_demand_of_several_is_of_that_demand_alone() -> None:
    assert asked("Knowledge of ropes and/or sails, knots, and tides") == [
        "requires knowledge of ropes and/or sails",
        "requires knowledge of knots",
        "requires knowledge of tides",
    ]
    assert asked("Knowledge of ropes, sails and/or tides") == [
        "requires knowledge of ropes (one of a list)",
        "requires knowledge of sails (one of a list)",
        "requires knowledge of tides (one of a list)",
    ]
