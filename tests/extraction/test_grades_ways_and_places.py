"""How well, by which way, from where best: what belongs to a thing is said of it and is none itself."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Degree in Botany, Forestry or similar - 2:1 or above", "2:1 or above"),
        ("Bachelor's degree in Law, 2.1 or higher", "2.1 or higher"),
        ("BSc in Geology or similar, a 2:2", "2:2"),
    ],
)
def test_a_grade_behind_the_fields_of_a_degree_is_no_field(line: str, grade: str) -> None:
    found = asked(line)

    assert all(f"degree at {grade}" in one for one in found)
    assert len(found) > 1


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Completed studies in (marine) biology, chemistry or comparable qualification", ["marine biology"]),
        ("Degree in (civil) engineering or architecture", ["civil engineering", "architecture"]),
        ("Degree in physics (required) or chemistry", ["physics"]),
    ],
)
def test_a_word_in_brackets_is_of_its_field(line: str, fields: list[str]) -> None:
    found = asked(line)

    assert all(any(f" in {field}" in one for one in found) for field in fields)
    assert not any(")" in one.replace("(one of a list)", "") for one in found)


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "3 years of experience, preferably in retail",
            ["requires 3 years of experience preferably in retail"],
        ),
        (
            "2\u20134 years of relevant experience, ideally at a port or in a yard",
            ["requires 2 to 4 years of relevant experience ideally at a port or in a yard"],
        ),
        (
            "3 years of experience, ideally with Excel",
            ["requires 3 years of experience ideally with Excel", "experience with Excel is desirable"],
        ),
        (
            "At least 3 years of baking bread, ideally at night",
            ["requires at least 3 years of experience with baking bread"],
        ),
    ],
)
def test_where_experience_is_best_from(line: str, sentences: list[str]) -> None:
    """It is no thing that time is spent on."""
    assert asked(line)[: len(sentences)] == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience of dealing with guests by phone, in writing and face to face",
            ["requires experience with dealing with guests by phone, in writing and face to face"],
        ),
        (
            "Experience of advising tenants by email, over the phone and in person",
            ["requires experience in advising tenants by email, over the phone and in person"],
        ),
        (
            "Dealing with patients by letter, phone or in person",
            ["requires dealing with patients by letter, phone or in person"],
        ),
        ("Excel, writing and post", ["requires Excel", "requires writing", "requires post"]),
        ("Experience dealing with Excel", ["requires experience with Excel"]),
    ],
)
def test_ways_of_reaching_people_are_of_one_act(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "You should be able to demonstrate good knowledge of Excel and Tableau",
            ["requires good knowledge of Excel", "requires good knowledge of Tableau"],
        ),
        (
            "You can demonstrate a solid understanding of SQL",
            ["requires solid understanding of SQL"],
        ),
        (
            "Able to show strong knowledge of knots, together with excellent drawing ability in AutoCAD",
            ["requires strong knowledge of knots", "requires excellent Autodesk AutoCAD"],
        ),
        ("Able to show visitors around", ["requires the ability to show visitors around"]),
    ],
)
def test_being_able_to_show_a_level_is_that_level(line: str, sentences: list[str]) -> None:
    found = asked(line)

    assert [one for one in sentences if one not in found] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Just as important are good manners.", ["good manners are important"]),
        ("Every bit as important is patience.", ["patience is important"]),
        ("Equally important is tact.", ["diplomacy is important"]),
        ("More important than papers are steady hands.", []),
    ],
)
def test_what_is_as_important_stands_behind(sentence: str, found: list[str]) -> None:
    assert told(f"## Requirements\n\nWe are a small yard. {sentence}\n") == found


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Welsh is not needed, Irish would be useful", ["Irish is advantageous"]),
        ("SQL is a must, Rust is not needed, Go would be nice", ["requires SQL", "Go is desirable"]),
        (
            "A degree is preferred, experience with Excel is required",
            ["a university degree is preferred", "requires experience with Excel"],
        ),
        (
            "Must be eligible to work in Malta - unfortunately no sponsorship available",
            ["requires being eligible to work in Malta"],
        ),
        (
            "Must hold a forklift licence - sadly we cannot train you",
            ["requires forklift licence"],
        ),
        (
            "Ideally Excel, but also Tableau, SAP or Salesforce is welcome",
            [f"{name} is desirable (one of a list)" for name in ("Excel", "Tableau", "SAP", "Salesforce")],
        ),
        ("Docker is a must, as is Kubernetes", ["requires Docker", "requires Kubernetes"]),
    ],
)
def test_each_part_of_a_line_says_how_far_for_itself(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Advise towns on traffic plans, target states and bus lanes",
            ["has the duty to advise towns on traffic plans, target states and bus lanes"],
        ),
        (
            "Write to donors, target groups and trade fairs",
            ["has the duty to write to donors, target groups and trade fairs"],
        ),
        (
            "Target new customers and close deals",
            ["has the duty to target new customers", "has the duty to close deals"],
        ),
    ],
)
def test_a_target_is_aimed_at_only_as_a_verb(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Nurse: 2 years, Senior Nurse: 5+ years of experience",
            [
                "requires 2 years of experience for Nurse",
                "requires at least 5 years of experience for Senior Nurse",
            ],
        ),
        (
            "Architect: 2\u20134 years, Senior Architect: at least 4 years in timber",
            [
                "requires 2 to 4 years of experience for Architect",
                "requires at least 4 years of experience with timber for Senior Architect",
            ],
        ),
        (
            "Java: 4 years, SQL: 2 years",
            ["requires 4 years of experience with Java", "requires 2 years of experience with SQL"],
        ),
    ],
)
def test_years_by_level_are_of_that_level(line: str, sentences: list[str]) -> None:
    """What is no occupation before an amount of time is what the time was spent on."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "In a year or so: train the new deckhands",
            ["has the duty to train the new deckhands in a year or so"],
        ),
        ("After six months: lead the night shift", ["has the duty to lead the night shift after six months"]),
        (
            "As a senior additionally: train crews and plan refits",
            ["has the duty to train crews and plan refits as a senior"],
        ),
        ("Boats: mend hulls", ["has the area Boats", "has the duty to mend hulls"]),
        ("In the yard: mend hulls", ["has the duty to mend hulls"]),
    ],
)
def test_a_label_says_when_or_as_what_something_is_done(line: str, sentences: list[str]) -> None:
    assert done(line) == sentences
