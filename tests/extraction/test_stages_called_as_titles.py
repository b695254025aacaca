"""A level that is called as its title has no title besides."""

from role_sentences import told_of

TABLE = """# Technician ladder

| Area | Junior Technician | Technician | Senior Technician |
|---|---|---|---|
| Cutting | Cuts panes with help from others. | Cuts curved panes alone. | Plans the cutting. |
| Site | Keeps the tools of the crew clean. | Fits panes in frames. | Leads the crew on site. |
"""


def titles(text: str) -> list[str]:
    return [one for one in told_of(text, "text/markdown") if "has the job title" in one]


def test_a_level_of_its_own_name_is_told_no_title() -> None:
    found = titles(TABLE)

    assert not any(one.startswith(("Junior", "Senior")) for one in found)
    assert "Technician has the career stage Senior Technician" in told_of(TABLE, "text/markdown")


def test_a_level_with_a_code_is_told_its_title() -> None:
    coded = TABLE.replace("Junior Tech", "T1: Junior Tech").replace("Senior Tech", "T3: Senior Tech")

    assert titles(coded)


def test_a_level_whose_title_is_paid_is_told_it() -> None:
    assert titles(f"{TABLE}\n## Salary\n\n- Senior Technician: $50,000 - $60,000 a year\n")
