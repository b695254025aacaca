"""What an enumeration lists beside certificates is asked for with them."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("STCW, PALS and sea legs", ["requires STCW", "requires PALS", "requires sea legs"]),
        ("Rope registration, a valid PALS and own boots", ["own boots", "valid PALS", "rope registration"]),
        ("CISSP, Docker and Terraform", ["requires CISSP", "requires Docker", "requires Terraform"]),
        ("Docker (CKA), Terraform/Ansible", ["requires Docker", "requires CKA", "Terraform", "Ansible"]),
        ("You hold a PALS and have good Dutch", ["requires PALS", "Dutch"]),
    ],
)
def test_members_beside_certificates_are_asked_for(item: str, expected: list[str]) -> None:
    said = asked(item)

    assert len(said) == len(expected)
    assert all(any(words in one for one in said) for words in expected)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("PALS/Sea Survival", ["requires PALS/Sea Survival"]),
        ("PALS/AED", ["requires PALS/AED"]),
        ("CCNA/CCNP", ["requires CCNA", "requires CCNP"]),
        ("CKA/Kubernetes", ["requires CKA"]),
    ],
)
def test_what_a_slash_joins_to_a_certificate_is_its_second_half(item: str, expected: list[str]) -> None:
    assert [one.partition(" (")[0] for one in asked(item)] == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Qualified Teacher Status (QTS)", ["requires QTS"]),
        ("PMP, PRINCE2, or similar", ["requires PMP", "requires PRINCE2"]),
        ("CISSP, CISM, and other security certifications", ["requires CISSP", "requires CISM"]),
        ("CISSP for work with Kubernetes", ["requires CISSP"]),
    ],
)
def test_what_only_explains_a_certificate_is_no_member(item: str, expected: list[str]) -> None:
    assert [one.partition(" (")[0] for one in asked(item)] == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("CCNA, CISSP, London", ["requires CCNA", "requires CISSP"]),
        ("CCNA, Docker, competitive salary", ["requires CCNA", "requires Docker"]),
        ("CKA, remote work and 25 days holiday", ["requires CKA"]),
        ("CKA, Docker, contract law", ["requires CKA", "requires Docker", "requires contract law"]),
    ],
)
def test_terms_of_the_job_beside_certificates_are_not_asked_for(item: str, expected: list[str]) -> None:
    assert [one.partition(" (")[0] for one in asked(item)] == expected
