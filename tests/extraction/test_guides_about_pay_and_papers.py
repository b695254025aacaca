"""What a career guide says of the pay of some alone, of what varies, and of papers by their whole name."""

import pytest

from role_sentences import asked, told


def test_pay_of_people_with_experience_is_theirs_and_no_average_of_all() -> None:
    text = "The average salary is $50,000, and workers with experience make from $61,000 to $82,000."

    assert told(f"## Pay\n\n{text}\n") == [
        "The average salary for Boat Engineers is $50,000",
        "The salary for Boat Engineers ranges from $61,000 to $82,000 with experience",
    ]


def test_each_amount_is_of_the_statistic_before_it() -> None:
    text = "The median salary is $50,000, and boat engineers in ports earn an average of $60,000."

    assert [one.split()[1] for one in told(f"## Pay\n\n{text}\n")] == ["median", "average"]


@pytest.mark.parametrize("verb", ["may vary", "might differ", "can vary"])
def test_what_varies_from_place_to_place_is_no_doubt_of_what_is_asked_for(verb: str) -> None:
    lead = f"While requirements {verb} from yard to yard, some common requirements include:"

    assert told(f"## Requirements\n\n{lead}\n\n- Knowledge of Excel\n- Python may be needed\n") == [
        "requires knowledge of Excel",
        "may require Python",
    ]


def test_a_certificate_has_the_name_of_who_gives_it() -> None:
    assert asked("Offensive Security Certified Professional") == [
        "requires Offensive Security Certified Professional"
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Three years of design-related experience", ["requires 3 years of experience with design"]),
        ("Splicing-related experience", ["requires experience with splicing"]),
        ("Related experience", ["requires related experience"]),
    ],
)
def test_experience_related_to_a_thing_is_of_the_thing(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_somebody_who_is_a_knife_of_many_blades_is_an_image() -> None:
    assert asked("A human Swiss Army knife") == []
