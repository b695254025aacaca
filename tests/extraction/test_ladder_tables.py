"""A ladder in a table of short cells says of each level what its rows and columns name."""

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog

VOCABULARY = bundled_vocabulary()
COLUMNS = (
    "# Tester ladder\n\n| Area | Tester I | Tester II | Senior Tester |\n| --- | --- | --- | --- |\n"
    "| **Experience** | 0-1 years | 2\u20134 years | 5+ years |\n"
    "| **Tools** | Excel | Selenium, Jira | Chooses the tools |\n"
    "| **Reports** | Knows SQL | Writes weekly reports; checks those of others | Presents to the board |\n"
    "| **Scope** | Cases | A feature | The product |\n"
    "| **Pay** | \u00a324k\u2013\u00a328k | \u00a330k\u2013\u00a336k | \u00a340k\u2013\u00a348k |\n"
)
ROWS = (
    "# Tester ladder\n\n| Level | Experience | Tools | Pay | Work |\n|---|---|---|---|---|\n"
    "| Tester I | 0-1 years | Excel | \u00a324k\u2013\u00a328k | |\n"
    "| Tester II | 2\u20134 years | Selenium, Jira | \u00a330k\u2013\u00a336k | Writes weekly reports |\n"
    "| Senior Tester | 5+ years | | \u00a340k\u2013\u00a348k | Presents to the board |\n"
)
HTML = (
    "<h1>Tester ladder</h1>"
    "<table><tr><th>Area</th><th>Tester I</th><th>Tester II</th><th>Senior Tester</th></tr>"
    "<tr><td>Experience</td><td>0-1 years</td><td>2-4 years</td><td>5+ years</td></tr>"
    "<tr><td>Tools</td><td>Excel</td><td>Selenium, Jira</td><td></td></tr>"
    "<tr><td>Work</td><td></td><td>Writes weekly reports</td><td>Presents to the board</td></tr>"
    "<tr><td>Pay</td><td>\u00a324k-\u00a328k</td><td>\u00a330k-\u00a336k</td><td>\u00a340k-\u00a348k</td></tr></table>"
)
ALL = (
    "Tester I requires 0 to 1 year of experience",
    "Tester II requires 2 to 4 years of experience",
    "Senior Tester requires at least 5 years of experience",
    "Tester I requires Excel",
    "Tester II requires Selenium",
    "Tester II requires Jira",
    "Tester II has the duty to write weekly reports",
    "Senior Tester has the duty to present to the board",
    "The salary for tester I ranges from GBP 24,000 to GBP 28,000",
    "The salary for tester II ranges from GBP 30,000 to GBP 36,000",
    "The salary for Senior Tester ranges from GBP 40,000 to GBP 48,000",
    "Tester I comes before tester II",
    "Tester II comes before Senior Tester",
)


def sentences(text: str, media_type: str = "text/markdown") -> list[str]:
    found = extract_document(parse(text, media_type), VOCABULARY, slug="ladder")
    catalog = Catalog(concepts=found.concepts, lists=found.lists, statements=found.statements)
    return [format_sentence(one, catalog) for one in found.sure.values()]


@pytest.mark.parametrize(
    ("text", "media_type"), [(COLUMNS, "text/markdown"), (ROWS, "text/markdown"), (HTML, "text/html")]
)
def test_each_level_has_the_years_tools_work_and_pay_of_its_cells(text: str, media_type: str) -> None:
    found = sentences(text, media_type)

    assert [one for one in ALL if one not in found] == []
    assert not [one for one in found if one.startswith(("Tester requires", "Tester has the duty"))]
    assert not [one for one in found if one.startswith("The salary for Testers")]


def test_what_is_known_is_asked_for_and_a_noun_is_no_duty() -> None:
    found = sentences(COLUMNS)

    assert "Tester I requires SQL" in found
    assert "Senior Tester has the duty to choose the tools" in found
    assert not [one for one in found if "feature" in one or "Cases" in one]


def test_a_matrix_says_how_well_each_level_knows_a_thing() -> None:
    found = sentences(
        "# Boat Engineer\n\n## Requirements\n\n| Skill | Junior | Senior |\n|---|---|---|\n"
        "| SQL | basic | expert |\n| Kafka | | required |\n"
    )

    assert [one for one in found if "requires" in one] == [
        "Junior Boat Engineer requires basic SQL",
        "Senior Boat Engineer requires expert SQL",
        "Senior Boat Engineer requires Apache Kafka",
    ]


def test_the_pay_of_a_level_is_that_of_the_level_in_the_heading_above() -> None:
    found = sentences(
        "# Ranger ladder\n\n## Level 1: Park Ranger\n\nPay: \u00a324,000 to \u00a328,000 a year.\n\n"
        "## Level 2: Senior Park Ranger\n\nPay: \u00a330,000 to \u00a336,000 a year.\n"
    )

    assert [one.split(" ranges")[0] for one in found if "salary" in one] == [
        "The salary for Level 1: Park Ranger",
        "The salary for Level 2: Senior Park Ranger",
    ]


def test_years_without_their_unit_and_lines_of_a_cell_are_read() -> None:
    found = sentences(
        "# Tester ladder\n\n| | Junior | Senior |\n|---|---|---|\n| Years of experience | 0-2 | 6+ |\n"
        "| Education | none | Master's degree preferred |\n| Skills | Excel<br>SQL | Kafka, Spark |\n"
    )

    assert [one for one in found if "requires" in one or "preferred" in one] == [
        "Junior Tester requires 0 to 2 years of experience",
        "Senior Tester requires at least 6 years of experience",
        "For Senior Tester, a master's degree is preferred",
        "Junior Tester requires Excel",
        "Junior Tester requires SQL",
        "Senior Tester requires Apache Kafka",
        "Senior Tester requires Apache Spark",
    ]


CODED = (
    "---\ntitle: Test Engineering levels\nowner: people@lanternquay.example\n"
    'status: live (instead of "QA ladder")\n---\n\n# Lantern Quay: levels for Test Engineering\n\n'
    "We have three levels. Years are what we have seen.\n\n## At a glance\n\n"
    "| | Q1 Associate Test Engineer | Q2 Test Engineer | Q3 Senior Test Engineer |\n|---|---|---|---|\n"
    "| Scope | a ticket | a feature | a product |\n"
    "| Typically seen at | 0\u20132 yrs | 2\u20135 yrs | 5+ yrs |\n"
    "| Automation | Reads a failed build | Writes Playwright tests for the whole of our harbor without help"
    " | Owns a suite |\n"
    "| Influence | \u2014 | Pairs with developers | Leads reviews |\n"
    "| Band (GBP / year) | 31\u201338k | 40\u201352k | 56\u201370k |\n\n"
    "## Notes on each level\n\n**Q1.** Most join from school. Knowledge of SQL is expected.\n\n"
    "**Q3.** A Q3 prevents things. They must be able to review code in Kotlin.\n\n"
    "## FAQ\n\n*Can I be hired straight into Q3?* Yes.\n"
)


def test_a_code_before_the_title_of_a_column_is_of_a_level() -> None:
    found = sentences(CODED)

    assert any(one.startswith("Q2 Test Engineer requires writing Playwright tests") for one in found)
    assert "Q3 Senior Test Engineer has the duty to own a suite" in found
    assert "Q1 Associate Test Engineer typically requires 0 to 2 years of experience" in found
    assert "Q1 Associate Test Engineer comes before Q2 Test Engineer" in found
    assert not [one for one in found if "Levels" in one]


def test_the_pay_of_levels_has_the_currency_at_the_head_of_its_row() -> None:
    found = sentences(CODED)

    assert "The salary for Q1 Associate Test Engineer ranges from GBP 31,000 to GBP 38,000 per year" in found
    assert "The salary for Q3 Senior Test Engineer ranges from GBP 56,000 to GBP 70,000 per year" in found


def test_a_paragraph_that_opens_with_the_code_of_a_level_is_of_that_level() -> None:
    found = sentences(CODED)

    asked = [one for one in found if "SQL" in one or "Kotlin" in one]
    assert asked == [
        "Q1 Associate Test Engineer requires knowledge of SQL",
        "Q3 Senior Test Engineer requires the ability to review code in Kotlin",
    ]


def test_aspects_titles_and_questions_of_a_ladder_ask_for_nothing() -> None:
    found = sentences(CODED)

    assert [one for one in found if "Q" not in one] == []


@pytest.mark.parametrize(
    ("head", "name"), [("Senior (in addition)", "Senior"), ("Senior (also)", "Senior"), ("Senior", "Senior")]
)
def test_cells_below_a_level_in_what_is_asked_for_are_asked_of_it(head: str, name: str) -> None:
    """Each cell is of the level that heads its column, whatever its words; the names of rows ask nothing."""
    found = sentences(
        f"Boat Engineer\n\nRequirements\n\nArea        Junior            {head}\n"
        "Sails       Basic Excel       Tableau dashboards\n"
        "Crews       Clear speech      Handling complaints\n",
        "text/plain",
    )

    assert [one for one in found if "requires" in one] == [
        "Junior Boat Engineer requires basic Excel",
        f"{name} Boat Engineer requires Tableau dashboards",
        "Junior Boat Engineer requires clear speech",
        f"{name} Boat Engineer requires the ability to handle complaints",
    ]
