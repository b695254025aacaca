"""Blank lines above headings tell sections from their parts, where a text has no markup."""

import pytest

from skillgraph.documents import Document, parse_document


def outline(text: str) -> list[tuple[int, str, str]]:
    parsed = parse_document(Document(text, "text/plain", "ad"), media_type="text/plain")
    return [(one.level, one.label, one.kind) for one in parsed.sections if one.passage is not None]


@pytest.mark.parametrize("part", ["Knowledge", "Languages", "Equipment and safety"])
@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Working Relationships", "company"),
        ("Internal and external contacts", "company"),
        ("Delegations", "boilerplate"),
        ("Sign-off", "boilerplate"),
    ],
)
def test_wider_gap_parts_sections(part: str, heading: str, kind: str) -> None:
    text = (
        "HARBOR BOARD\nDive Tender\n\n\nPurpose of the Post\n\nThe tender keeps the divers safe.\n\n\n"
        "Key Duties\n\nBoats and hoses\n  o  Check the hoses\n  o  Fuel the boats\n\n"
        f"{part}\n  o  Write down each dive\n  o  Brief new tenders\n\n\n{heading}\n\nThe master; the yards\n"
    )
    assert outline(text)[-2:] == [(2, part, outline(text)[-2][2]), (1, heading, kind)]


def test_knowledge_among_duties_is_work() -> None:
    text = (
        "Dive Tender\n\n\nKey Duties\n\nBoats\n  o  Check hoses\n  o  Fuel the boats\n\n"
        "Knowledge\n  o  Write down each dive\n  o  Brief new tenders\n\n\n"
        "Person Specification\n\nA licence.\n"
    )
    assert (2, "Knowledge", "responsibilities") in outline(text)


def test_even_gaps_tell_nothing() -> None:
    text = (
        "Dive Tender\n\nKey Duties\n\nBoats\n- Check hoses\n- Fuel the boats\n\n"
        "Knowledge\n- Tides and currents\n- First aid\n\nBenefits\n- A pension\n"
    )
    assert (1, "Knowledge", "requirements") in outline(text)


def test_lone_item_with_a_sign_of_others() -> None:
    text = (
        "Duties\n  o  Check hoses\n  o  Fuel boats\n\nSafety\n  o  Report hazards\n\n"
        "The tender dives too.\no dear\n"
    )
    parsed = parse_document(Document(text, "text/plain", "ad"), media_type="text/plain")
    items = [one.text for one in parsed.passages if one.kind == "bullet"]
    assert items == ["Check hoses", "Fuel boats", "Report hazards"]
