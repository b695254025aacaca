"""What the lexicon says about headings."""

import re

import pytest

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.documents.sections import (
    SECTION_KINDS,
    SILENT_KINDS,
    is_known_heading,
    lexicon,
    normalized_heading,
    promised_kind,
    read_heading,
    section_kind,
)
from skillgraph.language.cues import read_cues


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Overview", "overview"),
        ("How this matrix is used", "boilerplate"),
        ("Not part of the grid", "boilerplate"),
        ("What we don't measure", "boilerplate"),
        ("How promotions happen", "boilerplate"),
        ("About the role", "overview"),
        ("Key Responsibilities", "responsibilities"),
        ("What you'll do:", "responsibilities"),
        ("In this role, you will", "responsibilities"),
        ("Deine Aufgaben", "responsibilities"),
        ("3. Requirements (must have)", "requirements"),
        ("What we\u2019re looking for", "requirements"),
        ("Key Skills Required:", "requirements"),
        ("Profil recherch\u00e9", "requirements"),
        ("Nice to have", "desirable"),
        ("Preferred Qualifications", "desirable"),
        ("Recommended Technologies and Tools to Learn", "desirable"),
        ("Essential Soft Skills", "soft-skills"),
        ("Market Demand", "market"),
        ("Salary Ranges (US Market, 2024)", "salary"),
        ("Industry Trends", "trends"),
        ("Best Practices", "practices"),
        ("Common Challenges", "challenges"),
        ("Career Development", "career"),
        ("What the role is about", "overview"),
        ("What a Rigger does", "responsibilities"),
        ("What does a rigger do?", "responsibilities"),
        ("What we do", "company"),
        ("What seasoned riggers do", "practices"),
        ("Known difficulties", "challenges"),
        ("Numbers from the market", "market"),
        ("Recruiting organizations", "market"),
        ("Contents", "navigation"),
        ("A typical week", "responsibilities"),
        ("What it takes to succeed", "requirements"),
        ("What employers look for", "requirements"),
        ("Tools of the trade", "requirements"),
        ("Beyond the code", "soft-skills"),
        ("Who hires riggers", "market"),
        ("How much does a rigger earn?", "salary"),
        ("The next five years", "trends"),
        ("The hard parts", "challenges"),
        ("Rules of thumb", "practices"),
        ("Moving up", "career"),
        ("Next steps in your career", "career"),
        ("In short", "overview"),
        ("Main areas of work", "responsibilities"),
        ("Human side of the job", "soft-skills"),
        ("How strong demand is", "market"),
        ("What makes the job hard", "challenges"),
        ("Habits that work", "practices"),
        ("Privacy Policy", "boilerplate"),
        ("Privacy", "boilerplate"),
        ("Entry-Level Positions:", "career"),
        ("What's in it for you?", "benefits"),
        ("Work Benefits", "benefits"),
        ("\U0001f381 Benefits", "benefits"),
        ("About Us", "company"),
        ("Equal Opportunity Statement", "boilerplate"),
        ("Future Reading Links", "navigation"),
        ("GPT Prompts", "prompts"),
        ("Te mahi | What you'll be doing", "responsibilities"),
        ("Who can apply?", "requirements"),
    ],
)
def test_a_heading_promises_a_kind_of_section(label: str, kind: str) -> None:
    assert read_heading(label).kind == kind


@pytest.mark.parametrize(
    "label",
    [
        "Chess",
        "Marketing",
        "Rising Tides",
        "Detection content",
        "\uc548\ub155",
        "Data Privacy Engineer",
        "Data protection engineering",
    ],
)
def test_a_heading_that_the_lexicon_does_not_know_has_no_kind(label: str) -> None:
    assert read_heading(label).kind is None


@pytest.mark.parametrize(
    ("label", "parent", "kind"),
    [
        ("Data Quality", "responsibilities", "responsibilities"),
        ("High-Demand Skills and Technologies", "market", "market"),
        ("Additional Compensation", "salary", "salary"),
        ("Responsibilities", "career", "responsibilities"),
        ("Desirable Qualifications", "requirements", "desirable"),
        ("Requirements", "prompts", "prompts"),
        ("Skills", "navigation", "navigation"),
        ("Requirements", "benefits", "requirements"),
        ("Snacks", "benefits", "benefits"),
        ("Snacks", None, "other"),
    ],
)
def test_a_section_takes_after_the_section_around_it(label: str, parent: str | None, kind: str) -> None:
    assert section_kind(label, parent=parent) == kind


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Requirements:", True),
        ("Qualifications typically include:", False),
        ("What you are looking for:", False),
        ("What we are looking for:", True),
        ("The requirements are:", False),
    ],
)
def test_a_lead_in_is_told_from_a_heading_with_a_colon(line: str, known: bool) -> None:  # noqa: FBT001
    assert is_known_heading(line) == known


def test_the_lexicon_names_known_kinds_and_each_phrase_once() -> None:
    phrases = [phrase for _, phrase in lexicon()]

    assert {kind for kind, _ in lexicon()} <= set(SECTION_KINDS)
    assert set(SECTION_KINDS) >= SILENT_KINDS
    assert len(phrases) == len(set(phrases))
    assert all(phrase and re.compile(phrase) for phrase in phrases)


def test_a_very_long_line_is_no_heading_and_takes_no_time() -> None:
    assert read_heading("skills " * 100_000).kind is None


def test_a_heading_is_compared_without_numbering_pictures_and_accents() -> None:
    assert normalized_heading("2.1 \U0001f680 Comp\u00e9tences cl\u00e9s:") == "competences cles"


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Who You Are As Engineer", "requirements"),
        ("Nice To Have Engineer", "desirable"),
        ("Qualifications Engineer", "requirements"),
        ("Requirements Analyst - Minimum", "requirements"),
        ("Requirements Analyst - Berlin", None),
        ("Skills Development Manager", None),
    ],
)
def test_a_heading_that_ends_as_a_title_is_one_only_without_words_of_a_heading(
    label: str, kind: str | None
) -> None:
    assert read_heading(label).kind == kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("What will make us smile", "desirable"),
        ("What will make us different", "company"),
        ("What lies ahead of you", "responsibilities"),
        ("What lies ahead of you in the interview process", "boilerplate"),
    ],
)
def test_what_a_heading_goes_on_with_tells_what_it_is(label: str, kind: str | None) -> None:
    assert read_heading(label).kind == kind


@pytest.mark.parametrize(
    ("lead_in", "section", "kind"),
    [
        ("As a rigger in this yard, you will:", "overview", "responsibilities"),
        ("As a rigger in this yard, you'll need:", "overview", "requirements"),
        ("It's up to you to:", "career", "responsibilities"),
        ("The right rigger will:", "soft-skills", "soft-skills"),
        ("The successful candidate will:", "soft-skills", "soft-skills"),
        ("The successful candidate will:", "career", "career"),
        ("The successful candidate will:", "overview", "responsibilities"),
        ("You will also:", "soft-skills", "soft-skills"),
        ("The rigger is to:", "market", "market"),
        ("The rigger is to:", "overview", "responsibilities"),
        ("You look forward to:", "soft-skills", "soft-skills"),
        ("You'll receive:", "overview", "benefits"),
        ("To benefit from this post, you need:", "overview", "requirements"),
        ("Benefits include:", "overview", "benefits"),
        ("Your must-haves:", "overview", "requirements"),
        ("Somebody experienced in:", "overview", "requirements"),
        ("The right rigger is knowledgeable about:", "overview", "requirements"),
        ("Bonuses for:", "requirements", "desirable"),
        ("The difficulties are:", "overview", "challenges"),
        ("Key skills for this level are:", "career", "requirements"),
        ("We'd love people who bring:", "requirements", "desirable"),
        ("Not essential, but good:", "requirements", "desirable"),
        ("In return, you receive good pay and:", "salary", "benefits"),
        ("This estimate takes into account:", "salary", "salary-reasons"),
        ("Yards with rising demand:", "overview", "market"),
        ("During the meetings we share experiences:", "responsibilities", "responsibilities"),
        ("As a rigger in this yard, you will:", "benefits", "benefits"),
    ],
)
def test_a_lead_in_says_what_its_list_is_of_wherever_it_stands_but_for_what_asks_nothing(
    lead_in: str, section: str, kind: str
) -> None:
    assert promised_kind(lead_in, section=section) == kind


def test_the_cues_of_lead_ins_name_known_kinds() -> None:
    lead_ins = [cue for cue in read_cues(bundled_ontology() / "cues.tsv") if cue.kind == "lead-in"]

    assert {cue.value for cue in lead_ins} <= {*SECTION_KINDS, "salary-reasons"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("It's not the end of the world if you haven't", "boilerplate"),
        ("Don't panic if you can't yet", "boilerplate"),
        ("We can live without", "boilerplate"),
        ("You'll walk away with", "benefits"),
        ("Skills you will pick up", "benefits"),
        ("What our masters teach you", "benefits"),
        ("What do I need to have?", "requirements"),
        ("What must I bring?", "requirements"),
        ("What will I need?", "requirements"),
        ("What do I need to know?", "requirements"),
        ("Am I a good fit?", "requirements"),
        ("What would I be doing?", "responsibilities"),
        ("What will I get?", "benefits"),
    ],
)
def test_a_heading_asks_in_the_words_of_the_reader_or_says_what_is_not_asked(label: str, kind: str) -> None:
    reading = read_heading(label)

    assert (reading.kind, reading.whole) == (kind, True)
