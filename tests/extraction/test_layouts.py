"""What the layout of a document says of its words: a column of strengths, a list of facts, a form."""

import pytest

from role_sentences import told, told_of

TEXT, PAGE = "text/plain", "text/html"

# ---------------------------------------------------------------- columns that only say how far


@pytest.mark.parametrize("head", ["Importance", "Need", "Weighting"])
def test_a_column_of_strengths_gives_the_strength_of_its_rows_and_is_asked_for_by_none(head: str) -> None:
    table = (
        "## Skills\n\n"
        f"| Field | What | {head} |\n|---|---|---|\n"
        "| Scripting | Python | Essential |\n| Clouds | Terraform, Ansible | Desirable (we pay for it) |\n"
    )

    assert told(table) == [
        "scripting is essential",
        "Python is essential",
        "cloud computing is desirable",
        "Terraform is desirable",
        "Ansible is desirable",
    ]


def test_rows_of_running_text_are_read_as_their_column_says() -> None:
    table = (
        "## Skills\n\n| Field | What | Importance |\n|---|---|---|\n"
        "| Python | Three years or more of writing programs for boats and harbors | Required |\n"
        "| Terraform | Basics | Nice to have |\n"
    )

    found = told(table)

    assert "requires Python" in found
    assert "Terraform is desirable" in found
    assert not [one for one in found if "nice to have" in one.lower() or "requires required" in one]


def test_a_row_below_no_heads_may_end_with_its_strength() -> None:
    page = (
        "<h1>Boat Engineer</h1><h2>Skills</h2><table><tr><td>Python</td><td>Essential</td></tr>"
        "<tr><td>Terraform</td><td>Desirable</td></tr></table>"
    )

    assert told(page, head="", media_type=PAGE) == ["Python is essential", "Terraform is desirable"]


def test_a_column_that_says_something_else_too_is_read_as_before() -> None:
    table = "## Skills\n\n| Skill | Tool |\n|---|---|\n| Scripting | Python |\n| Reporting | Required |\n"

    assert "requires Python" in told(table)


# ---------------------------------------------------------------- facts, label by label

FACTS = (
    "| | |\n|---|---|\n| Grade | 7 |\n| Section | Sails and Ropes |\n| Responsible for | Three riggers |\n"
    "| Hours | 36 a week |\n| Base | North Pier |\n| Leadership group | Harbor Board |\n\n"
)


def test_facts_in_a_table_are_asked_for_by_nobody() -> None:
    assert told(f"{FACTS}## Requirements\n\n- Python\n") == ["requires Python"]


@pytest.mark.parametrize("heading", ["Requirements", "Nice to have", "Responsibilities"])
def test_facts_below_a_list_are_not_read_as_its_items(heading: str) -> None:
    assert told(f"## {heading}\n\n{FACTS}") == []


def test_a_label_that_asks_among_facts_asks_whatever_the_heading_says() -> None:
    rows = (
        "<tr><td>Education</td><td>Bachelor's degree in physics</td></tr><tr><td>Shift</td><td>Days</td></tr>"
        "<tr><td>Notice period</td><td>Two weeks preferred</td></tr>"
    )
    page = f"<h1>Boat Engineer</h1><h2>Nice to have</h2><ul><li>Python</li></ul><table>{rows}</table>"

    assert told(page, head="", media_type=PAGE)[:2] == ["Python is desirable", "requires a bachelor's degree"]
    assert not [one for one in told(page, head="", media_type=PAGE) if "otice" in one or "hift" in one]


def test_pay_is_read_among_facts() -> None:
    table = "| | |\n|---|---|\n| Hours | 36 a week |\n| Salary | \u00a340,000 to \u00a344,000 per year |\n"

    assert told(table) == ["The salary for Boat Engineers ranges from GBP 40,000 to GBP 44,000 per year"]


def test_lines_with_labels_are_facts_where_two_in_three_are_of_terms() -> None:
    lines = "- Grade: 7\n- Hours: 36 a week\n- Pier: North Pier\n"

    assert told(f"## Responsibilities\n\n{lines}") == []


@pytest.mark.parametrize("heading", ["Terms", "Terms and conditions"])
def test_a_heading_of_terms_asks_for_nothing(heading: str) -> None:
    lines = "Hours:   36 a week\n\nPlace:   North Pier\n\nAlso:    free tea\n"
    text = f"The Work\n\n- Mend sails\n\n{heading}\n\n{lines}"

    assert told(text, head="Boat Engineer\n\n", media_type=TEXT) == ["has the duty to mend sails"]


def test_a_table_of_skills_and_a_list_of_labeled_tools_are_asked_for_as_before() -> None:
    table = "| | |\n|---|---|\n| Scripting | Python |\n| Clouds | Terraform |\n"
    lines = "- Languages: Python\n- Clouds: Terraform\n- Location: Leeds\n"

    assert "requires Python" in told(f"## Requirements\n\n{table}")
    assert "requires Python" in told(f"## Requirements\n\n{lines}")


def test_what_somebody_would_like_one_to_have_is_wished_for() -> None:
    text = "The Work\n\n- Mend sails\n\nWe would like you to have:\n\n- knowledge of Python\n"

    assert "knowledge of Python is desirable" in told(text, head="Boat Engineer\n\n", media_type=TEXT)


# ---------------------------------------------------------------- other jobs on a page


@pytest.mark.parametrize(
    "heading",
    [
        "Jobs you might be interested in",
        "You may also like",
        "Recommended jobs",
        "People also viewed",
        "Latest jobs from Harbor Ltd",
        "Positions for you",
    ],
)
def test_other_jobs_of_a_page_ask_nothing(heading: str) -> None:
    page = (
        "<h1>Boat Engineer</h1><h2>Requirements</h2><ul><li>Python</li></ul>"
        f"<h4>{heading}</h4><p>Dock Engineer - Kiel, 3-6 Yrs<br>Crane Engineer - Hull, 5-9 years of Java</p>"
    )

    assert told(page, head="", media_type=PAGE) == ["requires Python"]


@pytest.mark.parametrize("heading", ["Skills for you to bring", "Recommended skills"])
def test_headings_that_recommend_no_jobs_are_read(heading: str) -> None:
    assert told(f"## Requirements\n\n- Rust\n\n### {heading}\n\n- Python\n") != ["requires Rust"]


@pytest.mark.parametrize(
    ("heading", "ends"), [("What moves pay up or down", ""), ("Responsibilities", "."), ("Market", "")]
)
def test_what_sentences_tell_label_by_label_is_no_fact_of_the_job(heading: str, ends: str) -> None:
    lines = (
        f"- Industry: Banks pay best{ends}\n- Certificates: Holding CIPP/E helps in negotiations{ends}\n"
        f"- Location: Salaries in cities are higher{ends}\n"
    )

    assert not [one for one in told(f"## {heading}\n\n{lines}") if one.startswith("requires CIPP")]


# ---------------------------------------------------------------- several roles on a page

ROLES = (
    "# Harbor team: who does what\n\nWhoever bothers the team lead needs to know Fortran.\n\n"
    "## Team lead (Ada)\n\nRequirements:\n\n- Knowledge of Java\n\n"
    "## Data engineers (Bo, Cy)\n\nRequirements:\n\n- Knowledge of Python\n\n"
    "## Data analyst (Di)\n\nRequirements:\n\n- Knowledge of Rust\n\n"
    "## Duties everyone shares\n\n- **Reviews.** Everybody reads a change within a day\n- Mend the nets\n"
)


def test_what_a_page_of_several_roles_says_beside_them_is_of_none_of_them() -> None:
    assert told_of(ROLES, "text/markdown") == [
        "Team Lead requires knowledge of Java",
        "Data Engineer requires knowledge of Python",
        "Data Analyst requires knowledge of Rust",
    ]


def test_what_a_page_called_after_its_role_says_beside_other_roles_is_of_it() -> None:
    page = ROLES.replace("# Harbor team: who does what", "# Team Lead")

    assert "Team Lead has the duty to mend the nets" in told_of(page, "text/markdown")


def test_the_stages_of_a_ladder_are_of_the_title_that_they_share() -> None:
    levels = [
        "D1 \u2013 Associate Boat Engineer",
        "D2 \u2013 Boat Engineer",
        "D3 \u2013 Senior Boat Engineer",
    ]
    sections = (f"## {one}\n\n**Craft.** Mends sails alone.\n" for one in levels)
    ladder = "# Rigging ladder\n\n" + "\n".join(sections)

    found = [one for one in told_of(ladder, "text/markdown") if "career stage" in one]

    assert found
    assert all(one.startswith("Boat Engineer has") for one in found)


def test_a_single_level_keeps_its_title() -> None:
    ad = "# Come aboard\n\n## Associate Boat Engineer\n\n### Requirements\n\n- Python\n"

    assert told_of(ad, "text/markdown") == ["Associate Boat Engineer requires Python"]


def test_a_level_of_another_track_is_no_stage_of_the_title_that_the_others_share() -> None:
    rows = "| Level | Title | Pay |\n|---|---|---|\n" + "".join(
        f"| {code} | {title} | \u00a3{pay},000 to \u00a3{pay + 9},000 |\n"
        for code, title, pay in [
            ("D1", "Associate Boat Engineer", 30),
            ("D2", "Boat Engineer", 40),
            ("D3", "Senior Boat Engineer", 50),
            ("M3", "Harbor Manager", 50),
        ]
    )
    levels = ["D1 - Associate Boat Engineer", "D2 - Boat Engineer", "D3 - Senior Boat Engineer"]
    sections = (f"## {one}\n\n**Craft.** Mends sails alone.\n" for one in [*levels, "M3 - Harbor Manager"])

    found = told_of(f"# Boats ladder\n\n{rows}\n" + "\n".join(sections), "text/markdown")

    assert "Boat Engineer has the career stage D1 - Associate Boat Engineer" in found
    assert not [one for one in found if "career stage M3" in one]


def test_sentences_without_a_subject_are_the_work_of_the_role_that_heads_them() -> None:
    page = (
        "# Harbor team: who does what\n\n"
        "## Data analyst (Ada)\n\nWrites the weekly report of the harbor. Needs a boat and some patience.\n\n"
        "## Product manager (Bo)\n\nKeeps the plan of the yard and talks to the captains. Decides how.\n\n"
        "Maps that help everybody. Trains the new hands, hires, and holds the purse.\n"
    )

    assert [one for one in told_of(page, "text/markdown") if "duty" in one] == [
        "Data Analyst has the duty to write the weekly report of the harbor",
        "Product Manager has the duty to keep the plan of the yard",
        "Product Manager has the duty to talk to the captains",
    ]


def test_a_slogan_below_the_one_title_of_a_document_is_no_work() -> None:
    ad = "# Boat Engineer\n\nBoats sail late less often because of us.\n\n## Requirements\n\n- Python\n"

    assert told_of(ad, "text/markdown") == ["Boat Engineer requires Python"]


def test_a_table_of_what_is_done_holds_no_facts() -> None:
    rows = (
        "| | |\n|---|---|\n| Reports | Write the weekly log of all boats that come into the harbor |\n"
        "| Travel | Visit every harbor |\n"
    )

    assert "has the duty to visit every harbor" in told(f"## Responsibilities\n\n{rows}")
