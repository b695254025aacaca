"""Stages of a guide as lines in bold print: their years, titles and pay, and what is done there."""

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.model import Statement

VOCABULARY = bundled_vocabulary()
GUIDE = """# Bridge Engineer

Bridge engineers plan bridges.

## Career path

**Entry-Level (0-2 years):** Junior Engineer, Site Engineer ($40k-$52k)
- Drawing plans of small bridges
- Inspecting bolts and beams

**Mid-Level (3-5 years):** Bridge Engineer ($55k-$70k)
- Planning bridges end to end
- Decisions on cost

"""


def stated(text: str) -> list[tuple[str, str, str]]:
    """Give subject, relation, and object or amount of each statement, in document order."""
    extraction = extract_document(parse(text, "text/markdown"), VOCABULARY, slug="a")

    def told(one: Statement) -> str:
        if one.figure is not None:
            return f"{one.figure.low}-{one.figure.high} {one.figure.unit}"
        return extraction.concepts[one.object or ""].label

    return [
        (extraction.concepts[one.subject].label, one.relation, told(one))
        for one in extraction.statements.values()
    ]


def test_a_stage_has_its_years_titles_pay_and_duties() -> None:
    found = [rest for subject, *rest in stated(GUIDE) if subject == "Entry-Level Bridge Engineer"]

    assert found == [
        ["sg:precedes", "Mid-Level Bridge Engineer"],
        ["sg:requires", "0-2 years"],
        ["sg:hasTitle", "Junior Engineer"],
        ["sg:hasTitle", "Site Engineer"],
        ["sg:hasFigure", "40000-52000 currency"],
        ["sg:hasDuty", "Draw plans of small bridges"],
        ["sg:hasDuty", "Inspect bolts and beams"],
    ]


def test_an_item_of_a_stage_that_is_no_act_is_left() -> None:
    found = [told for subject, relation, told in stated(GUIDE) if relation == "sg:hasDuty"]

    assert "Plan bridges end to end" in found
    assert not any("ecisions" in one for one in found)


def test_what_stands_behind_the_last_list_is_of_no_stage() -> None:
    found = stated(f"{GUIDE}Bridge engineers inspect bridges every spring.\n")

    assert ("Mid-Level Bridge Engineer", "sg:hasDuty", "Inspect bridges every spring") not in found


def test_one_line_alone_makes_no_stages() -> None:
    found = stated("# Bridge Engineer\n\n## Needs\n\n**Senior (5 years):** experience with steel\n")

    assert not any(relation == "sg:hasStage" for _, relation, _ in found)


def test_a_sentence_of_a_stage_that_ends_in_people_is_no_title() -> None:
    found = stated(
        "# Bridge Engineer\n\n## Career levels\n\n### Junior\n\nAssists site engineers.\n\n### Senior\n\n"
        "Advises directors.\n"
    )

    assert not any(relation == "sg:hasTitle" for _, relation, _ in found)


def test_titles_of_a_stage_may_be_joined_by_a_comma_and_a_word() -> None:
    text = GUIDE.replace(
        "Junior Engineer, Site Engineer (", "Junior Engineer, Site Engineer, or Draft Engineer ("
    )

    assert {"Junior Engineer", "Site Engineer", "Draft Engineer"} <= {told for _, _, told in stated(text)}
