"""What stands in a title behind the occupation, as a field of work, is said of whom an employer seeks."""

import pytest

from role_sentences import told_of

_BODY = """

**Company:** Marlowe Works Ltd

We build bridges, and plan night shifts on credit for towns. Ask Hull, or write to us.
"""


def _sought(title: str) -> str:
    return told_of(f"# {title}{_BODY}", "text/markdown")[0]


@pytest.mark.parametrize(
    ("title", "sought"),
    [
        ("Senior Rigger (Bridges)", "Senior Riggers (Bridges)"),
        ("Data Engineer, Night Work", "Data Engineers (Night Work)"),
        ("Rigger \u2013 Bridge Care (m/f/d)", "Riggers (Bridge Care)"),
        ("Rigger (m/f/d) - Town Halls", "Riggers (Town Halls)"),
        ("Data Engineer (Kafka)", "Data Engineers (Kafka)"),
        ("Support Engineer (L2)", "Support Engineers (L2)"),
        ("Support Engineer (Dutch-speaking)", "Support Engineers (Dutch-speaking)"),
        ("Rigger (Bridges) | Hull", "Riggers (Bridges)"),
        ("DATA ANALYST - CREDIT RISK", "Data Analysts (Credit Risk)"),
        ("Data Engineer - Bridge Care, Town Halls", "Data Engineers (Bridge Care, Town Halls)"),
        ("Data Engineer - Bridge Care, London", "Data Engineers (Bridge Care)"),
    ],
)
def test_a_field_of_work_behind_a_title_is_kept(title: str, sought: str) -> None:
    """A word of it is a common word of the document, or it names a technology, a level or a language."""
    assert _sought(title) == f"Marlowe Works Ltd seeks {sought}"


@pytest.mark.parametrize(
    "title",
    [
        "Rigger (m/f/d)",
        "Rigger - Hull",
        "Rigger (12 month contract)",
        "Rigger (night shifts, remote)",
        "Rigger | Marlowe Works Ltd",
        "Rigger (all genders)",
        "Rigger - Harrow & Sons",
    ],
)
def test_a_place_a_company_or_a_term_behind_a_title_is_no_field(title: str) -> None:
    assert _sought(title) == "Marlowe Works Ltd seeks Riggers"
