"""A degree is known by its letters too, and its fields are those that its words name, each whole."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Associates degree", ["requires an associate degree"]),
        ("A.A.S. in boat building", ["requires an associate degree", "… in boat building"]),
        ("AA degree in baking", ["requires an associate degree", "… in baking"]),
        ("MFA in Puppetry", ["requires a master's degree", "… in puppetry"]),
        ("M.A. in Pottery", ["requires a master's degree", "… in pottery"]),
        ("Master of Fine Arts in Sculpture", ["requires a master's degree", "… in sculpture"]),
        ("Ph.D. in botany", ["requires a PhD", "… in botany"]),
        ("J.D. from an accredited law school", ["requires Juris Doctor", "… in law"]),
        ("High school graduate", ["requires a high school diploma"]),
    ],
)
def test_degrees_by_their_letters_and_in_full(line: str, sentences: list[str]) -> None:
    """Letters with dots, letters beside their field, and the whole name are each a degree."""
    whole = [one.replace("…", sentences[0]) for one in sentences]
    said = [one.lower() for one in asked(line)]
    assert [one for one in whole if one.lower() not in said] == []


@pytest.mark.parametrize("line", ["Setting up MFA", "Writing a JD", "Reports to the MD", "AAS measurements"])
def test_letters_of_other_things(line: str) -> None:
    """The same letters without the words of a degree are of other things."""
    assert not any("degree" in one or "Juris" in one for one in asked(line))


def fields(line: str) -> list[str]:
    """Give the fields of the degrees that a line of requirements asks for."""
    said = [one.split(" degree in ", 1)[1] for one in asked(line) if " degree in " in one]
    return [one.split(" (", 1)[0].lower() for one in said]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Degree in civil or marine engineering", ["civil engineering", "marine engineering"]),
        ("Degree in natural or social sciences", ["natural sciences", "social sciences"]),
        ("Degree in botany, computer science", ["botany", "computer science"]),
        ("Degree in fields such as botany or pottery", ["botany", "pottery"]),
        ("Degree in one of the following fields: botany, pottery", ["botany", "pottery"]),
        ("Degree in the field of botany", ["botany"]),
        ("Degree in a relevant area of botany", ["botany"]),
        ("Master's degree in Social Work (MSW)", ["social work"]),
        ("Degree in botany or another natural science", ["botany", "natural science"]),
        ("Degree in botany, with a specialization in mosses", ["botany", "mosses"]),
        ("Degree with major in botany", ["botany"]),
        ("Degree (Botany, Pottery)", ["botany", "pottery"]),
        ("BSc Botany", ["botany"]),
        ("BSc Required", []),
        ("Degree in botany, preferably with honours", ["botany"]),
    ],
)
def test_fields_are_named_whole_and_alone(line: str, named: list[str]) -> None:
    """A field takes the word that stands once behind several; what only leads to fields is none."""
    assert fields(line) == named


def test_whoever_will_have_a_degree_is_asked_for_it() -> None:
    """A sentence may say of a degree what its reader will have, by any name of it."""
    assert asked("You will have a PhD in botany.")[:1] == ["requires a PhD"]


def test_research_does_instead_of_a_degree_and_is_no_field() -> None:
    """Experience of some kind stands beside the degree, in no list of its fields."""
    said = asked("Degree in botany, pottery or research experience in a related area")
    assert any("research experience" in one and "degree" not in one for one in said)
    assert not any("degree" in one and "research" in one for one in said)
