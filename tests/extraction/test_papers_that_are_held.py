"""Licences, registrations, memberships and clearances are qualifications, each named whole."""

import pytest

from role_sentences import asked, qualifications


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Active LPN license in the state of Ohio", ["Active LPN license in the state of Ohio"]),
        (
            "Valid Boat Handler's Card registered with the City of Hull",
            ["Valid Boat Handler's Card registered with the City of Hull"],
        ),
        ("Membership of the Guild of Chart Makers", ["Membership of the Guild of Chart Makers"]),
        ("Registration as a pilot", ["Registration as a pilot"]),
        ("Active Secret clearance", ["Active Secret clearance"]),
        ("Active TS/SCI clearance with polygraph", ["Active TS/SCI clearance with polygraph"]),
        ("Admission to the Ohio bar", ["Admission to the Ohio bar"]),
        ("Licensed Clinical Social Worker (LCSW)", ["Licensed Clinical Social Worker"]),
        ("LCSW or LMSW licensure", ["LCSW", "LMSW"]),
        ("Prince2 or PMP certification", ["Prince2", "PMP"]),
        ("PMP, PRINCE2 or Agile certification", ["PMP", "PRINCE2"]),
        ("Board-certified or board-eligible in Optics", ["Board-certified", "Board-eligible in Optics"]),
        ("Level 3 Award in Boat Building", ["Level 3 award"]),
        ("Certificate IV in Boat Building", ["Certificate IV"]),
        ("Event registration", []),
        ("Open source license", []),
        ("Member of the Data Team", []),
        ("Member of Parliament", []),
        ("Member of the Guild of Rope Makers", ["Member of the Guild of Rope Makers"]),
        ("Licensed tavern", []),
        ("Licensed trade", []),
        ("Licensed pump fitter", ["Licensed pump fitter"]),
        ("Licensed attorney in Ohio", ["Licensed attorney in Ohio"]),
        ("Licensed in Ohio", ["Licensed in Ohio"]),
        ("Score Card", []),
        ("Club Card", []),
        ("Rope Worker Card", ["Rope Worker Card"]),
        ("CSCS Card", ["CSCS Card"]),
    ],
)
def test_papers_are_qualifications(line: str, labels: list[str]) -> None:
    """What somebody holds is no skill; what only sounds like it is none of it."""
    assert [one.lower() for one in qualifications(line)] == [one.lower() for one in labels]


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Nursing degree and RN license", ["University degree", "RN license"]),
        ("RN license and BLS certification", ["RN license", "BLS"]),
        ("Degree in nursing, RN license and BLS", ["University degree", "RN license", "BLS"]),
    ],
)
def test_papers_stand_beside_degrees_and_certificates(line: str, labels: list[str]) -> None:
    """A paper that a degree or certificate is asked for with is asked for too."""
    assert sorted(qualifications(line)) == sorted(labels)


def test_letters_of_a_clearance_name_no_language() -> None:
    """TS/SCI is a clearance, and nothing of it is a technology."""
    assert not any("TypeScript" in one for one in asked("Active TS/SCI clearance"))
    assert "requires TypeScript" in asked("TypeScript")


def test_a_paper_is_no_field_of_a_degree() -> None:
    """What is asked for beside a degree is not what it is in."""
    said = asked("Degree in nursing, RN license and BLS")
    assert [one for one in said if " degree in " in one] == ["requires a university degree in nursing"]
