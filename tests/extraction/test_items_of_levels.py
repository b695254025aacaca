"""What an item says that opens with the code of a level is said of that level, not of the whole role."""

import pytest

from role_sentences import told_of
from skillgraph.documents import Document, parse_document

MARKDOWN = "text/markdown"
LADDER = """# Nurse Career Ladder

{before}## Wards

### Scope

- {first} Cleans small wounds.
- {second} Plans the shifts of a ward.
- {third} Oversees all wards of a clinic.

### Knowledge

- {first} is proficient in first aid.
- {second} Trains new nurses every spring.
- {third} Writes the guides of the clinic.
"""
FORMS = ["**L{}**", "**L{}:**", "L{} -", "**L{}** \u2013", "(L{})", "**Level {}:**", "Grade {}:"]


def ladder(form: str, before: str = "") -> list[str]:
    names = [form.format(number) for number in (1, 2, 3)]
    return told_of(LADDER.format(first=names[0], second=names[1], third=names[2], before=before), MARKDOWN)


@pytest.mark.parametrize("form", FORMS)
def test_an_item_is_of_the_level_whose_code_opens_it(form: str) -> None:
    found = ladder(form)
    level = form.format(2).strip("*:() -\u2013")

    assert f"Nurse {level} has the duty to plan the shifts of a ward" in found
    assert f"Nurse {level} has the duty to train new nurses every spring" in found
    assert not [one for one in found if one.startswith(("Nurse has the duty", "Nurse requires first"))]


def test_the_levels_of_items_are_stages_in_their_order() -> None:
    found = ladder("**L{}**")

    assert "Nurse has the career stage Nurse L1" in found
    assert "Nurse L1 comes before nurse L2" in found
    assert "Nurse L2 comes before nurse L3" in found
    assert "Nurse L1 requires being proficient in first aid" in found


def test_an_item_of_several_levels_is_of_none_of_them_alone() -> None:
    text = LADDER.format(first="**L1**", second="**L2-L3**", third="**L4**", before="")

    found = told_of(text, MARKDOWN)

    assert "Nurse L4 has the duty to oversee all wards of a clinic" in found
    assert not [one for one in found if "shifts" in one or "spring" in one]


def test_what_those_do_who_lead_is_not_said_of_all() -> None:
    leaders = "## Leads\n\nLeads are responsible for:\n\n- Running the yearly talks\n- Hiring nurses\n\n"

    found = ladder("**L{}**", leaders)

    assert "Nurse L1 has the duty to clean small wounds" in found
    assert not [one for one in found if "talks" in one or "hir" in one.lower()]


@pytest.mark.parametrize(
    "items",
    [
        ("L1 support for guests", "L2 support for partners"),
        ("S3 buckets", "S4 hubs"),
        ("E1 Cleans wounds", "E2 Plans shifts"),
        ("L2 Plans shifts", "L1 Cleans wounds"),
        ("L1 Cleans wounds", "Plans shifts"),
    ],
)
def test_codes_of_other_things_label_no_items(items: tuple[str, str]) -> None:
    lists = "\n".join(f"- {item}" for item in items)
    text = f"# Nurse\n\n## Tasks\n\n{lists}\n\n## Duties\n\n{lists}\n"

    parsed = parse_document(Document(text, MARKDOWN, "page"), media_type=MARKDOWN)

    assert not any(passage.label for passage in parsed.passages)


def test_codes_of_one_list_alone_are_of_criteria() -> None:
    text = "# Nurse\n\n## Requirements\n\n- L1 Is able to clean wounds\n- L2 Is able to plan shifts\n"

    parsed = parse_document(Document(text, MARKDOWN, "page"), media_type=MARKDOWN)

    assert [one.text for one in parsed.passages if one.kind == "bullet"] == [
        "Is able to clean wounds",
        "Is able to plan shifts",
    ]
