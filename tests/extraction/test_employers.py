"""Who hires is told by a label, by what stands beside the title, or by the words about a company."""

import pytest

from parsing import parse
from skillgraph.extraction.employers import employer_name, find_employers
from skillgraph.extraction.forms import bundled_vocabulary

VOCABULARY = bundled_vocabulary()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Test Engineer at Harbour Lights. Requirements: SQL.", "Harbour Lights"),
        ("Senior Data Engineer \u2014 Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer \u2014 Kettleworks (Teapot Group)\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer \u2014 Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Marketing\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Onboarding & Growth\n\nRequirements\n- SQL\n", None),
        ("Data Engineer, Payments Platform \u2014 Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer | Search & Discovery | Berlin\n\nRequirements\n- SQL\n", None),
        ("Data Engineer \u2014 Risk and Billing\n\nAt Kettleworks, we sail.\n", "Kettleworks"),
        ("Data Engineer \u2014 Marks & Spencer\n\nRequirements\n- SQL\n", "Marks & Spencer"),
        ("Data Engineer at Search & Discovery\n\nRequirements\n- SQL\n", "Search & Discovery"),
        ("Data Engineer at Pots\n\nCompany: Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Data Engineer\n\ncompany: Kettleworks\n\nRequirements\n- SQL\n", "Kettleworks"),
        ("Duties\n- Represent Kettleworks and its values at fairs\n", "Kettleworks"),
        ("Sailor is a core role at Kettleworks. You sail.", "Kettleworks"),
        ("Sailor is a core role in the Kettleworks. You sail. Life at Kettleworks is good.", "Kettleworks"),
        ("A sailing role in Kettleworks. You mend Kettleworks's boats.", "Kettleworks"),
        ("Sailor is a core role in the Kettleworks. You sail.", None),
        ("A position in Cape Town. You sail.", None),
        ("Sailor, a hybrid role in the Netherlands.", None),
        ("A leadership role in Sales. Join our Sales team.", None),
        ("Sailor, a role within Customer Success.", None),
        ("Sailor, a job with Great Benefits!", None),
        ("Duties\n- Help the teams across Kettleworks\n", "Kettleworks"),
        ("Sailor - start your career with Kettleworks!\n\nDuties\n- Sail\n", "Kettleworks"),
        ("Duties\n- I live Slack core values\n- I shape the Slack engineering culture\n", "Slack"),
        ("Duties\n- I shape the Slack engineering culture\n", None),
    ],
)
def test_the_employer_is_named(text: str, name: str | None) -> None:
    assert employer_name(parse(text), VOCABULARY) == name


def test_a_name_before_a_participle_is_a_mention() -> None:
    parsed = parse(
        "Test Engineer at Kettleworks\n\nDuties\n- Take Kettleworks-offered courses, read Kettleworks.com\n"
    )

    assert len(find_employers(parsed, VOCABULARY)) == 2
