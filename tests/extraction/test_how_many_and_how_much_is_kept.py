"""How many of a kind are enough, what joins or shares a word, and how much somebody cares for a thing."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Fluent in at least one scripting language", "(at least one)"),
        ("Experience with one or more cloud providers", "(one or more)"),
    ],
)
def test_how_many_of_a_kind_are_enough_is_kept(line: str, said: str) -> None:
    found = asked(line)

    assert [one.endswith(said) for one in found] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "A doctorate or extensive work experience in beekeeping",
        "A master's degree or substantial professional experience in beekeeping",
    ],
)
def test_much_experience_does_instead_of_a_degree(line: str) -> None:
    degree, instead = asked(line)

    assert "(one of a list)" in degree
    assert "experience in beekeeping" in instead


def test_a_degree_and_what_follows_it_share_their_fields() -> None:
    found = asked("A PhD/Postdoc in botany, zoology or a related field")

    assert found[:2] == [
        "requires a PhD (one of a list)",
        "requires postdoc (one of a list)",
    ]
    assert len([one for one in found if "botany" in one and "related" not in one]) == 2


@pytest.mark.parametrize(
    "line", ["Not only Docker but also Kafka", "Docker, but also Kafka", "Not just Docker, but also Kafka"]
)
def test_not_only_one_but_also_another_asks_for_both(line: str) -> None:
    assert asked(line) == ["requires Docker", "requires Apache Kafka"]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Degree in library and archival studies", ["library studies", "archival studies"]),
        ("Degree in law, public or business administration", ["law", "public administration"]),
        ("Degree in history, library or information studies", ["history", "library studies"]),
        ("Degree in history or media studies", ["history", "media studies"]),
    ],
)
def test_fields_of_study_keep_the_head_that_they_share(line: str, fields: list[str]) -> None:
    found = asked(line)

    assert all(any(field in one for one in found) for field in fields)
    assert not any(one.endswith((" library", " archival", " public")) for one in found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A genuine love of teaching", "genuine love of teaching"),
        ("A real passion for weaving", "real passion for weaving"),
        ("A sincere interest in local history", "sincere interest in local history"),
        ("Strong interest in sewing", "strong interest in sewing"),
    ],
)
def test_how_much_somebody_cares_for_a_thing_is_a_level_of_it(line: str, said: str) -> None:
    assert [said in one for one in asked(line)] == [True]


def test_work_that_is_enumerated_in_a_word_each_is_asked_for_whole() -> None:
    assert asked("Experience in welding, joinery, roofing") == [
        "requires experience with welding",
        "requires experience with joinery",
        "requires experience with roofing",
    ]
    assert len(asked("Experience in training, supervising and evaluating cooks")) == 1


@pytest.mark.parametrize(
    ("line", "count"), [("Love of cooking and baking", 2), ("Passion for cooking, baking and serving", 3)]
)
def test_each_work_that_somebody_cares_for_is_asked_for(line: str, count: int) -> None:
    assert len(asked(line)) == count


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Fluent Welsh in an academic, personal or professional context", "fluent in Welsh"),
        ("Experience with Docker in a private or professional setting", "experience with Docker"),
    ],
)
def test_in_which_walk_of_life_a_thing_is_known_is_no_part_of_its_name(line: str, found: str) -> None:
    (said,) = asked(line)

    assert found in said
    assert "professional" in said.split(found)[1]


def test_two_nouns_before_skills_are_no_act() -> None:
    assert told("## About the role\n\n- Design communication skills\n") == []
    assert told("## About the role\n\n- Design communication campaigns\n") != []
