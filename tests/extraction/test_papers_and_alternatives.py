"""Degrees and certificates of which others do as well, and amounts of time that are only roughly meant."""

import pytest

from role_sentences import asked

DEGREE = "requires a university degree (one of a list)"


@pytest.mark.parametrize(
    ("line", "close"),
    [
        ("A degree in nursing, midwifery or a related field", "a related field to nursing or midwifery"),
        ("A degree in law, economics or a closely related discipline", "closely related discipline to law"),
        ("Degree in Horticulture or similar", "a similar field to Horticulture"),
        (
            "Degree in joinery, carpentry or an equivalent subject",
            "equivalent subject to joinery or carpentry",
        ),
        ("A degree in Social Work, Psychology or related area", "related area to Social Work or Psychology"),
        ("A degree in geology or a comparable subject", "comparable subject to geology"),
        (
            "Degree in hydrology, oceanography, or similar field",
            "a similar field to hydrology or oceanography",
        ),
        ("A degree in music or an adjacent field", "an adjacent field to music"),
    ],
)
def test_a_related_field_says_to_which(line: str, close: str) -> None:
    *_, last = asked(line)

    assert f" in {close}" in last
    assert last.endswith("(one of a list)")


@pytest.mark.parametrize("field", ["a related field", "a similar subject", "an equivalent discipline"])
def test_a_related_field_alone_is_none(field: str) -> None:
    assert asked(f"A degree in {field}") == ["requires a university degree"]


def test_a_relevant_field_needs_no_other() -> None:
    assert asked("A degree in a relevant field")[1:] == ["requires a university degree in a relevant field"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Degree in Nursing or equivalent", "a qualification equivalent to a university degree"),
        ("HND in joinery or equivalent", "qualification equivalent to an HND"),
        ("A PhD in botany or comparable qualification", "a qualification comparable to a PhD"),
        ("Bachelor's degree or equivalent education", "an education equivalent to a bachelor's degree"),
    ],
)
def test_what_is_as_good_says_as_what(line: str, said: str) -> None:
    assert asked(line)[-1] == f"requires {said} (one of a list)"


@pytest.mark.parametrize("papers", ["Diploma or degree", "Degree or diploma"])
def test_fields_of_several_degrees_are_a_choice(papers: str) -> None:
    found = asked(f"{papers} in Nursing, Midwifery, Dietetics or equivalent")

    assert "requires a university degree (one of a list) in midwifery (one of a list)" in found
    assert "requires a diploma (one of a list) in dietetics (one of a list)" in found


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("A Master's degree (or German Diplom) in geology", "German Diplom"),
        ("A bachelor's degree (or Irish Level 8 award) in social care", "Irish Level 8 award"),
        (
            "A degree in law. A diploma with three years in a court is also accepted.",
            "a diploma with three years",
        ),
        (
            "A degree in nursing. A Higher National Diploma will be considered too.",
            "a Higher National Diploma",
        ),
        (
            "A degree in botany. An apprenticeship with two years in a nursery is fine too.",
            "an apprenticeship",
        ),
        (
            "A degree in food science, or a trade background with further training in hygiene",
            "a trade background",
        ),
        ("A degree in logistics or a military background", "a military background"),
        ("A degree in care or a nursing background (registered nurse or midwife)", "nursing background"),
    ],
)
def test_another_paper_or_background_does_instead_of_a_degree(line: str, instead: str) -> None:
    first, *others = asked(line)

    assert first.endswith("degree (one of a list)")
    (one,) = [other for other in others if other.startswith(f"requires {instead}")]
    assert one.endswith("(one of a list)")


@pytest.mark.parametrize(
    "line",
    [
        "A doctorate (or nearing completion) in law",
        "A law degree. A certificate of competence is issued by the chamber.",
        "A degree in botany. Diploma holders may be considered.",
    ],
)
def test_what_is_no_other_paper_makes_no_choice(line: str) -> None:
    assert not [one for one in asked(line) if "one of a list" in one]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Six years of practice in lieu of a law degree", "requires 6 years of experience with practice"),
        ("Ten years of Docker instead of a degree", "requires 10 years of experience with Docker"),
        ("Eight years of Rust in place of formal studies", "requires 8 years of experience with Rust"),
    ],
)
def test_what_does_in_lieu_of_a_degree_asks_for_none(line: str, said: str) -> None:
    (one,) = asked(line)

    assert one.startswith(f"{said} in lieu of ")


@pytest.mark.parametrize(
    "line",
    [
        "CCNP or JNCIP",
        "ISTQB Foundation or TMAP",
        "CISSP or SSCP is required",
        "A welding certificate (e.g. CSWIP, PCN)",
        "At least one of these certificates: CKA, CCNA, CREST CPSA",
        "One of the following certifications: GCIA, BTL1",
        "CISM or CRISC or equivalent",
        "ITIL 4 Foundation or PRINCE2",
    ],
)
def test_one_of_several_certificates_will_do(line: str) -> None:
    found = asked(line)

    assert len(found) > 1
    assert all(one.endswith(" (one of a list)") for one in found)


def test_a_technology_behind_or_is_no_certificate() -> None:
    assert asked("CKA or Docker") == ["requires CKA"]


@pytest.mark.parametrize(
    "line",
    ["Welding certificates (e.g. CSWIP, PCN)", "Certifications such as CISSP, CISM", "CISSP or similar"],
)
def test_examples_of_certificates_are_marked(line: str) -> None:
    assert all(one.endswith(" (for example)") for one in asked(line))


@pytest.mark.parametrize(
    ("line", "by_then"),
    [
        ("CISSP (or to be obtained within 12 months)", "within 12 months"),
        ("A first-aid certificate, or to be gained within three months of starting", "within three months"),
        ("CKA, or you get it in your first year", "in your first year"),
        ("One of these certificates, or to be got within a year of hire: CKA, CCNA", "within a year of hire"),
    ],
)
def test_a_certificate_may_come_later(line: str, by_then: str) -> None:
    found = asked(line)

    assert found
    assert all(by_then in one for one in found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Around four years of Rust", "about 4 years of experience with Rust"),
        ("about three years of Docker", "about 3 years of experience with Docker"),
        ("roughly five years of experience in conveyancing", "about 5 years of experience with conveyancing"),
        ("Approximately 2 years of Rust experience", "about 2 years of experience with Rust"),
        ("Two years or so of dentistry", "about 2 years of experience with dentistry"),
        (
            "You've been baking bread for a living for two years or so",
            "about 2 years of experience with baking",
        ),
        ("circa 6 years of masonry", "about 6 years of experience with masonry"),
        ("some three years of midwifery", "about 3 years of experience with midwifery"),
        ("12 mths+ of plastering", "at least 12 months of experience with plastering"),
        ("18 mths of plastering", "18 months of experience with plastering"),
        ("at least about 3 years of Docker", "at least 3 years of experience with Docker"),
        ("5 years of Docker", "5 years of experience with Docker"),
    ],
)
def test_time_that_is_roughly_meant_is_said_so(line: str, said: str) -> None:
    assert asked(line)[0].startswith(f"requires {said}")


def test_maybe_more_is_nothing_that_time_was_spent_on() -> None:
    assert asked("You have been picking fruit for three years or so, maybe more.") == [
        "requires about 3 years of experience with picking fruit"
    ]
