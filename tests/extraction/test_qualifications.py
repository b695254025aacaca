"""Degrees, certificates, years and languages, as advertisements and guides word them."""

import pytest

from skillgraph.extraction.qualifications import find_languages, find_qualifications, find_years


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Bachelor's degree in Computer Science, Physics, or a related field.",
         "Bachelor's degree in Computer Science, Physics, or a related field", "bachelor"),
        ("A Master\u2019s or Bachelor\u2019s degree in Statistics is highly recommended",
         "Master\u2019s or Bachelor\u2019s degree in Statistics", "bachelor"),
        ("PhD in Machine Learning or equivalent experience", "PhD in Machine Learning", "phd"),
        ("BSc/MSc in Engineering", "BSc/MSc in Engineering", "bachelor"),
        ("MBA (Master of Business Administration)", "MBA (Master of Business Administration)", "mba"),
        ("A degree in Game Art or a related field", "degree in Game Art or a related field", "degree"),
        ("MSc in Earth Art (EA), Maps, or Tides is fine", "MSc in Earth Art (EA), Maps, or Tides", "master"),
        ("BSc in Maps (or Tides) helps", "BSc in Maps (or Tides)", "bachelor"),
        ("Associate's or Bachelor's degree in Tides", "Associate's or Bachelor's degree in Tides",
         "associate degree"),
        ("The Cisco Tide Desk Professional Certificate", "Cisco Tide Desk Professional Certificate",
         "cisco tide desk professional certificate"),
        ("CISSP or CEH", "CISSP", "cissp"),
        ("The Project Management Professional (PMP)", "Project Management Professional",
         "project management professional"),
        ("Certifications: Azure Network Engineer Associate, Qlik Sense Specialist.",
         "Azure Network Engineer Associate", "azure network engineer associate"),
        ("Cisco Radio Link Certified Associate, Cisco Other", "Cisco Radio Link Certified Associate",
         "cisco radio link certified associate"),
        ("ITIL 4 Foundation", "ITIL 4 Foundation", "itil 4 foundation"),
        ("Master of Pharmacy (MPharm)", "Master of Pharmacy", "master"),
        ("A DPhil is welcome", "DPhil", "phd"),
        ("Hold the CompTIA Security+", "CompTIA Security+", "comptia security+"),
        ("Certified Scrum Product Owner (CSPO)", "Certified Scrum Product Owner",
         "certified scrum product owner"),
        ("AWS Certified Machine Learning \u2013 Specialty", "AWS Certified Machine Learning \u2013 Specialty",
         "aws certified machine learning \u2013 specialty"),
    ],
)  # fmt: skip
def test_a_qualification_has_its_whole_name(text: str, span: str, value: str) -> None:
    first = find_qualifications(text)[0]

    assert text[first.span.start : first.span.end] == span
    assert first.value == value


def test_an_abbreviation_in_brackets_is_the_other_name() -> None:
    assert find_qualifications("Certified Scrum Product Owner (CSPO)")[0].alternative == "cspo"


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Interior design degrees are welcome", "Interior design degrees", None),
        ("SAP certifications", "SAP certifications", None),
        ("Hold any of the Cisco Certifications", "Cisco Certifications", None),
        ("Certificates specific to game engines", "Certificates specific to game engines", None),
        ("Tableau Public Author Certification", "Tableau Public Author Certification",
         "tableau public author certification"),
        ("Data Institute certifications", "Data Institute certifications", "data institute certification"),
    ],
)  # fmt: skip
def test_a_group_of_degrees_or_certificates_is_a_span_without_a_name(
    text: str, span: str, value: str | None
) -> None:
    (found,) = find_qualifications(text)

    assert text[found.span.start : found.span.end] == span
    assert found.value == value


def test_certificates_that_are_pointed_at_are_named_elsewhere() -> None:
    assert find_qualifications("These certifications take a month") == []


@pytest.mark.parametrize(
    "text", ["the master branch", "scrum master", "a high degree of trust", "master data management"]
)
def test_other_masters_and_degrees_are_none(text: str) -> None:
    assert find_qualifications(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5+ years of experience with SQL", 5, None),
        ("at least three years in a similar role", 3, None),
        ("3-5 years in data analytics", 3, 5),
        ("Between 2 and 4 years\u2019 experience", 2, 4),
        ("6 \u2013 8 yrs experience", 6, 8),
        ("10 or more years of experience", 10, None),
    ],
)
def test_years_have_their_bounds(text: str, low: float, high: float | None) -> None:
    (years,) = find_years(text, asked=True)

    assert (years.low, years.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "founded 20 years ago",
        "we have grown for the last 5 years",
        "a 2 year contract",
        "over the next three years we will double",
        "in 2024 we paid 11 billion",
    ],
)
def test_years_that_nobody_worked_are_none(text: str) -> None:
    assert find_years(text, asked=True) == []


@pytest.mark.parametrize(
    ("text", "language", "level"),
    [
        ("Fluent in English", "english", "Fluent"),
        ("German (C1) is a plus", "german", "C1"),
        ("Excellent written and spoken English", "english", "Excellent"),
    ],
)
def test_a_language_has_its_level(text: str, language: str, level: str) -> None:
    (found,) = find_languages(text, asked=True)

    assert (found.language, found.level) == (language, level)


def test_a_market_is_no_language() -> None:
    assert find_languages("We are growing in the French market", asked=False) == []
