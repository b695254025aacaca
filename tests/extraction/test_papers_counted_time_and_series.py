"""A paper beside time, time that a paper is counted in, and two things in one line."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    "line", ["Three years of CDL driving experience preferred", "Two years of PMP project experience"]
)
def test_what_is_counted_on_a_paper_is_no_demand_for_the_paper_itself(line: str) -> None:
    (said,) = asked(line)

    assert "years" in said
    assert not said.endswith(("CDL", "PMP"))


@pytest.mark.parametrize(
    "line",
    [
        "4 years of experience in auditing and CISSP certification",
        "CISSP and 4 years of experience in auditing",
        "CISSP with 4 years of experience in auditing",
    ],
)
def test_time_beside_a_certificate_is_asked_for_too(line: str) -> None:
    found = asked(line)

    assert sum("CISSP" in one for one in found) == 1
    assert sum("4 years" in one for one in found) == 1


def test_time_with_a_paper_in_hand_is_not_torn_from_it() -> None:
    assert not any("years" in one for one in asked("2 years of experience with a valid CDL"))


@pytest.mark.parametrize(
    "line", ["Answer the phones / greet the guests", "Write and check reports/Keep the files"]
)
def test_two_acts_around_a_slash_are_two_duties(line: str) -> None:
    assert len(done(line)) == 2


@pytest.mark.parametrize(
    "line", ["Plan/run evening classes", "Support sales/service crews", "Sort letters / parcels"]
)
def test_a_slash_between_two_verbs_or_things_parts_no_duty(line: str) -> None:
    assert len(done(line)) == 1


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Nursing, midwifery, first aid", ["nursing", "midwifery", "first aid"]),
        ("Nursing, midwifery and first aid", ["nursing", "midwifery", "first aid"]),
        ("Animal care, stable work, riding", ["animal care", "stable work", "riding"]),
        ("Botany, zoology, seed storage", ["botany", "zoology", "seed storage"]),
        ("Contract, tax and family law", ["contract law", "tax law", "family law"]),
    ],
)
def test_a_word_of_a_list_borrows_no_head_from_a_thing_of_its_own(line: str, names: list[str]) -> None:
    assert [one.removeprefix("requires ").lower() for one in asked(line)] == names
