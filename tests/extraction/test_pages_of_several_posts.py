"""What a page says of one of its posts is stated of that post, and what it says of all of them, of each."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"


def required(text: str, media_type: str = MARKDOWN) -> list[str]:
    return sorted(one for one in told_of(text, media_type) if " requires " in one or "is required" in one)


@pytest.mark.parametrize(
    "opening",
    [
        "# We are hiring a Plumber and a Bookkeeper",
        "# Plumber and Bookkeeper wanted",
        "# Tern Ltd\n\nWe are looking for a plumber and a bookkeeper.",
        "# Tern Ltd\n\nTwo vacancies: Plumber and Bookkeeper",
    ],
)
def test_a_post_of_one_word_is_the_subject_of_its_sentences(opening: str) -> None:
    text = f"{opening}\n\nThe plumber must know AutoCAD. Our Bookkeeper needs Excel.\n"

    assert [one for one in required(text) if "AutoCAD" in one] == [
        "For Plumber, Autodesk AutoCAD is required"
    ] or required(text) == ["Bookkeeper requires Excel", "Plumber requires Autodesk AutoCAD"]


@pytest.mark.parametrize(
    ("post", "other"),
    [("Welder", "Data Engineer"), ("Night Porter", "Welder"), ("Stage Carpenter", "Night Porter")],
)
def test_a_list_that_opens_with_what_one_post_needs_is_of_that_post(post: str, other: str) -> None:
    text = f"# {post} and {other}\n\nA {post} needs:\n\n- Excel\n- SAP\n\nThe {other} needs:\n\n- Jira\n"

    found = required(text)

    assert found == sorted([f"{post} requires Excel", f"{post} requires SAP", f"{other} requires Jira"])


def test_a_list_of_a_post_of_one_word_is_of_it_on_the_page_of_another() -> None:
    text = "# Data Engineer\n\n## Requirements\n\n- Excel\n\nThe Welder needs:\n\n- SAP\n"

    assert required(text) == ["Data Engineer requires Excel", "Welder requires SAP"]


def test_the_title_itself_in_one_word_is_no_other_post() -> None:
    text = "# Senior Welder\n\nThe Welder needs Excel.\n"

    assert required(text) == ["Senior Welder requires Excel"]


HEADED = (
    "# Jobs at Tern Ltd\n\n{}## Night Porter\n\n- Experience with SAP\n\n"
    "## Test Engineer\n\n- Experience with Jira\n\n{}"
)


@pytest.mark.parametrize(
    "said",
    [
        "All our positions require good Excel.\n\n",
        "For both roles you need good Excel.\n\n",
        "Each of these posts requires good Excel.\n\n",
        "Good Excel is needed for both posts.\n\n",
        "Both roles need:\n\n- Good Excel\n\n",
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_said_of_all_posts_is_asked_of_each(said: str, *, is_first: bool) -> None:
    text = HEADED.format(*((said, "") if is_first else ("", said)))

    found = [one for one in required(text) if "Excel" in one]

    assert found == ["Night Porter requires good Excel", "Test Engineer requires good Excel"]


@pytest.mark.parametrize(
    "heading", ["What all positions require", "Required for both posts", "All posts: requirements"]
)
def test_so_is_what_stands_below_such_a_heading(heading: str) -> None:
    text = HEADED.format("", f"## {heading}\n\n- Experience with Excel\n- Fluent German\n")

    found = [one for one in required(text) if "Excel" in one]

    assert found == [
        "Night Porter requires experience with Excel",
        "Test Engineer requires experience with Excel",
    ]


@pytest.mark.parametrize("said", ["You need good Excel.\n", "All our jobs boards need good Excel.\n"])
def test_what_is_said_of_one_post_is_not(said: str) -> None:
    found = [one for one in required(HEADED.format("", said)) if "Excel" in one]

    assert len(found) <= 1


@pytest.mark.parametrize(
    "heads",
    [
        "Role | Must have | Nice to have | Duties | Salary",
        "Position | You need | A plus | Tasks | Pay",
        "Job title | Skills | Nice to have | What you do | Salary",
    ],
)
@pytest.mark.parametrize("is_html", [True, False])
def test_rows_of_posts_are_read_by_the_heads_of_their_columns(heads: str, *, is_html: bool) -> None:
    rows = [
        "Night Porter | Excel, SAP | Jira | write logs | \u20ac30,000",
        "Welder | Linux | Git | test seams | \u20ac40,000",
    ]
    if is_html:
        lines = [heads, *rows]
        cells = ["".join(f"<td>{cell}</td>" for cell in line.split(" | ")) for line in lines]
        text = f"<h1>Posts</h1><table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"
    else:
        text = "\n".join(
            ["# Posts\n", f"| {heads} |", "|---|---|---|---|---|", *(f"| {row} |" for row in rows)]
        )

    found = told_of(text, "text/html" if is_html else MARKDOWN)

    assert found == [
        "Night Porter requires Excel",
        "Night Porter requires SAP",
        "For Night Porter, Jira is desirable",
        "Night Porter has the duty to write logs",
        "The salary for Night Porters is EUR 30,000",
        "Welder requires Linux",
        "For Welder, Git is desirable",
        "Welder has the duty to test seams",
        "The salary for Welders is EUR 40,000",
    ]


def test_a_column_before_the_posts_tells_nothing_of_them() -> None:
    rows = "| Jira | Welder | Linux |\n| Git | Porter | SAP |\n"
    text = f"# Posts\n\n| Team | Post | Skills |\n|---|---|---|\n{rows}"

    assert told_of(text, MARKDOWN) == ["Welder requires Linux", "Porter requires SAP"]


LEVELS = (
    "# Rigger\n\n| Level | {} | Salary |\n|---|---|---|\n"
    "| Junior | {} | \u20ac30,000 |\n| Senior | {} | \u20ac40,000 |\n"
)


@pytest.mark.parametrize(
    ("head", "sentences"),
    [
        ("Nice to have", ["For Junior Rigger, SAP is desirable", "For Senior Rigger, Linux is desirable"]),
        ("Must have", ["Junior Rigger requires SAP", "Senior Rigger requires Linux"]),
    ],
)
def test_a_column_of_wishes_wishes_for_what_its_levels_have(head: str, sentences: list[str]) -> None:
    found = told_of(LEVELS.format(head, "SAP", "Linux"), MARKDOWN)

    assert [one for one in found if "SAP" in one or "Linux" in one] == sentences


def test_what_stands_beside_the_years_of_a_level_is_asked_for_too() -> None:
    found = told_of(
        LEVELS.format("Requirements", "SAP, 2 years of experience", "Linux, 5 years of experience"), MARKDOWN
    )

    assert [one for one in found if "years" in one] == [
        "Junior Rigger requires 2 years of experience with SAP",
        "Senior Rigger requires 5 years of experience with Linux",
    ]


def test_duties_in_a_table_of_levels_may_have_any_verb() -> None:
    found = told_of(LEVELS.format("Duties", "splice ropes", "belay crews"), MARKDOWN)

    assert "Junior Rigger has the duty to splice ropes" in found


def test_scopes_in_a_table_of_levels_are_no_duties() -> None:
    found = told_of(LEVELS.format("Responsibility", "one mast", "several masts"), MARKDOWN)

    assert not [one for one in found if "mast" in one]


@pytest.mark.parametrize("joint", [" and needs", ", and needs", " but also needs"])
def test_what_somebody_needs_behind_what_they_do_is_no_part_of_it(joint: str) -> None:
    text = f"# Night Porter\n\nA Night Porter writes reports{joint} Excel.\n"

    assert told_of(text, MARKDOWN) == [
        "Night Porter has the duty to write reports",
        "Night Porter requires Excel",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "# Welders, Riggers, and Night Porters",
        "---\nemployer: Tern Ltd\ntitle: 'Welders, Riggers, Night Porters.'\n---",
        "---\ntitle: Welders, Riggers & Night Porters wanted\nemployer: Tern Ltd\n---",
    ],
)
def test_a_document_whose_title_names_several_people_is_of_each_of_them(opening: str) -> None:
    found = told_of(f"{opening}\n\nThe welders need Jira.\n\n## Requirements\n\n- Excel\n", MARKDOWN)

    assert [one for one in sorted(found) if "Excel" in one] == [
        "Night Porter requires Excel",
        "Rigger requires Excel",
        "Welder requires Excel",
    ]
    assert [one for one in found if "Jira" in one] == ["Welder requires Jira"]
    if "Tern" in opening:
        assert {one for one in found if " seeks " in one} == {
            "Tern Ltd seeks Welders",
            "Tern Ltd seeks Riggers",
            "Tern Ltd seeks Night Porters",
        }


@pytest.mark.parametrize(
    "title", ["Painter and Decorator", "Welder, Rigger or Porter", "Ropes, Sails and Masts"]
)
def test_a_title_that_joins_words_for_one_person_is_of_one(title: str) -> None:
    found = told_of(f"# {title}\n\n## Requirements\n\n- Excel\n", MARKDOWN)

    assert len(found) == 1
