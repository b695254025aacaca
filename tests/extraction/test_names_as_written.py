"""What a document asks for as it words it: levels, names, and the words that belong to a name."""

import pytest

from role_sentences import asked, told

#: A table of criteria, as forms have them, around one row.
_TABLE = (
    "## Criteria\n\n| Criterion | Essential | Desirable |\n| --- | --- | --- |\n"
    "| Patience | \u2713 | |\n{row}\n| Git | | \u2713 |\n"
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("to be highly proficient in Blender", ["requires being highly proficient in Blender"]),
        ("to have a firm command of Blender", ["requires a firm command of Blender"]),
        ("Python (basic)", ["requires basic Python"]),
        ("Docker (intermediate level) and Go", ["requires intermediate Docker", "requires Go"]),
        ("Portuguese (conversational or better)", ["requires conversational Portuguese or better"]),
        ("Portuguese (fluent)", ["requires being fluent in Portuguese"]),
        ("Advanced Excel", ["requires advanced Excel"]),
    ],
)
def test_a_level_is_read_wherever_it_stands_beside_its_name(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| Advanced Excel | \u2713 | |", "advanced Excel is essential"),
        ("| Docker (basic) | | \u2713 |", "basic Docker is desirable"),
    ],
)
def test_a_level_is_read_in_a_row_of_criteria(row: str, said: str) -> None:
    assert said in told(_TABLE.format(row=row))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Docker (self-hosted)", ["requires Docker"]),
        ("Portuguese (Lisbon)", ["requires Portuguese"]),
        ("Advanced navigation systems", ["requires advanced navigation systems"]),
        ("The will to be at sea", []),
    ],
)
def test_what_is_no_level_stays_what_it_is(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_a_language_that_is_only_written_is_told_from_one_that_is_spoken() -> None:
    assert asked("Great written German") == ["requires great written German"]
    assert asked("Excellent spoken Dutch and good written Italian") == [
        "requires excellent spoken Dutch",
        "requires good written Italian",
    ]
    assert asked("Excellent written and spoken German") == ["requires excellent written and spoken German"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Several years of experience with Docker", ["requires several years of experience with Docker"]),
        (
            "Several years of professional experience in sail maintenance",
            ["requires several years of professional experience with sail maintenance"],
        ),
        ("Many years of experience in Python", ["requires many years of experience with Python"]),
        ("Experience with Docker", ["requires experience with Docker"]),
    ],
)
def test_years_that_are_not_counted_are_years_of_something(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_a_level_is_carried_over_a_word_that_ends_as_an_article_does() -> None:
    assert asked("Good spoken German or Dutch") == [
        "requires good spoken German (one of a list)",
        "requires good spoken Dutch (one of a list)",
    ]


def test_a_level_is_not_carried_to_what_only_some_of_is_asked_for() -> None:
    assert asked("Strong Python, some Go") == ["requires strong Python", "requires Go"]
    assert asked("Strong Python, Go") == ["requires strong Python", "requires strong Go"]


def test_a_level_is_of_all_that_it_leads_to() -> None:
    said = ["requires exposure to hospital software", "requires exposure to FHIR"]
    assert asked("Any exposure to hospital software and FHIR") == said
    assert asked("Exposure to hospital software and FHIR") == said


def test_enough_of_a_thing_is_enough_for_what_the_sentence_says() -> None:
    assert asked("A good grasp of typography and enough Python and Bash to automate a report") == [
        "requires a good grasp of typography",
        "requires enough Python to automate a report",
        "requires enough Bash to automate a report",
    ]
    assert asked("A good grasp of typography and Python") == [
        "requires a good grasp of typography",
        "requires a good grasp of Python",
    ]


def test_what_can_be_learned_later_is_asked_for_without_doubt() -> None:
    said = "experience with Tableau {} advantageous"
    assert asked("Experience with Tableau is useful but can be learned here.") == [said.format("is")]
    assert asked("Experience with Tableau can be useful.") == [said.format("can be")]


def test_whom_a_thing_is_told_to_belongs_to_it_and_what_it_is_for_does_not() -> None:
    text = "## What we ask\n\nWe sail. You must be confident presenting your plans to {}. You know Go.\n"
    said = "requires being confident in presenting your plans"
    assert told(text.format("senior customers"))[0] == f"{said} to senior customers"
    assert told(text.format("win support"))[0] == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Experience of Cisco Nexus switches", ["requires experience with Cisco Nexus switches"]),
        ("Experience with Cisco", ["requires experience with Cisco"]),
        ("Experience with Cisco IOS", ["requires experience with Cisco IOS"]),
        ("Experience of Fortinet firewalls", ["requires experience with Fortinet firewalls"]),
        (
            "Experience with AWS databases",
            ["requires experience with AWS", "requires experience with databases"],
        ),
        ("Experience with Kubernetes clusters", ["requires experience with Kubernetes"]),
        ("Experience with modern firewalls", ["requires experience with firewalls"]),
        ("The NIST Cybersecurity Framework", ["requires NIST Cybersecurity Framework"]),
        ("Experience with Office 365", ["requires experience with Microsoft 365"]),
        ("Experience with MS Office", ["requires experience with Microsoft Office"]),
        ("Knowledge of LAN and WAN", ["requires knowledge of LANs", "requires knowledge of WANs"]),
        ("Knowledge of Cortex-M", ["requires knowledge of ARM Cortex-M"]),
        ("Endpoint detection and response tools", ["requires EDR"]),
        ("CCNP Security", ["requires CCNP Security"]),
        ("A cloud data warehouse", ["requires cloud data warehouses"]),
        ("Mobile device management", ["requires mobile device management"]),
        ("Structured way of working", ["requires structured way of working"]),
        ("Structured approach", ["requires structured way of working"]),
        (
            "Strong verbal and written communication",
            ["requires strong verbal communication", "requires strong written communication"],
        ),
        ("Strong written communication", ["requires strong written communication"]),
        ("CCNP or CISSP", ["requires CCNP (one of a list)", "requires CISSP (one of a list)"]),
        ("ISTQB Foundation Level", ["requires ISTQB Foundation Level"]),
    ],
)
def test_a_name_is_told_as_wide_as_it_is_written(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_a_grade_of_a_certificate_keeps_whom_it_is_for() -> None:
    said = ["requires an ISTQB Advanced Level Test Analyst certification"]
    assert asked("ISTQB Advanced Level Test Analyst certification") == said


def test_the_product_of_a_maker_is_worked_with_and_not_the_maker() -> None:
    found = told("## Responsibilities\n\n- Scan hosts using Tenable Nessus\n- Scan ports using Tenable\n")
    assert [one for one in found if one.startswith("works")] == ["works with Nessus", "works with Tenable"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Confidence in leading a watch", ["requires confidence in leading a watch"]),
        ("Confidence in your own judgment", ["requires self-confidence in your own judgment"]),
        ("2+ years in a lead role", ["requires at least 2 years of experience in a lead role"]),
        ("Experience in leading crews", ["requires experience in leading crews"]),
    ],
)
def test_words_of_how_somebody_works_are_not_turned(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Experience consuming REST and/or GraphQL APIs",
            [
                "requires experience with consuming REST and/or GraphQL APIs",
                "requires experience with REST APIs (one of a list)",
                "requires experience with GraphQL (one of a list)",
            ],
        ),
        (
            "Experience with REST or GraphQL APIs",
            [
                "requires experience with REST APIs (one of a list)",
                "requires experience with GraphQL (one of a list)",
            ],
        ),
        ("Knowledge of GraphQL and APIs", ["requires knowledge of GraphQL", "requires knowledge of APIs"]),
    ],
)
def test_a_noun_that_names_share_is_no_name_beside_them(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Experience with Guidewire PolicyCenter", ["requires experience with Guidewire PolicyCenter"]),
        ("Experience with sail PolicyCenter", ["requires experience with sail PolicyCenter"]),
        ("You speak Welsh", ["requires Welsh"]),
        ("Security+ is a plus", ["Security+ is desirable"]),
        ("Knowledge of routers", ["requires knowledge of routers"]),
        ("Knowledge of Redis", ["requires knowledge of Redis"]),
    ],
)
def test_a_name_keeps_its_capital_and_a_common_noun_has_none(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Peer-reviewed papers in optics, robotics or machine learning",
            ["requires peer-reviewed papers in optics, robotics or machine learning"],
        ),
        (
            "At least one released game on PlayStation or Xbox",
            ["requires released game on PlayStation or Xbox (at least one)"],
        ),
        ("Diploma (DEP) in rigging or sailmaking", ["requires diploma (DEP) in rigging or sailmaking"]),
        (
            "Experience in robotics or machine learning",
            [
                "requires experience with robotics (one of a list)",
                "requires experience with machine learning (one of a list)",
            ],
        ),
        ("Papers in optics, and SQL", ["requires papers in optics", "requires SQL"]),
        (
            "Experience in insurance or shipping",
            [
                "requires experience with insurance (one of a list)",
                "requires experience with shipping (one of a list)",
            ],
        ),
    ],
)
def test_what_a_record_is_on_is_not_asked_for_by_itself(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Experience with stream processing, either Flink or Kafka",
            [
                "requires experience with stream processing",
                "requires experience with Apache Flink (one of a list)",
                "requires experience with Apache Kafka (one of a list)",
            ],
        ),
        (
            "Either Docker or Kubernetes",
            ["requires Docker (one of a list)", "requires Kubernetes (one of a list)"],
        ),
        ("Sound knowledge of modern CSS", ["requires sound knowledge of CSS"]),
        ("Knowledge of semantic HTML", ["requires knowledge of semantic HTML", "requires knowledge of HTML"]),
    ],
)
def test_one_fact_is_told_once(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("In a port, knowledge of Docker is a plus.", ["knowledge of Docker is desirable in a port"]),
        ("In a team, knowledge of Docker is a plus.", ["knowledge of Docker is desirable"]),
        (
            "Able to explain charts to people who are not technical, calmly.",
            ["requires the ability to explain charts to people who are not technical"],
        ),
        (
            "Able to explain charts to people who have never been at sea and do not want to be",
            ["requires the ability to explain charts to people"],
        ),
        ("Joins the on-call rota after three months", ["requires on-call rotations after three months"]),
        ("Takes part in on-call duty every third week", ["requires on-call rotations every third week"]),
        ("Four GCSEs at grade 5 or higher", ["requires four GCSEs at grade 5 or higher"]),
        ("Three A levels", ["requires three A-levels"]),
        ("GCSEs in history", ["requires GCSEs", "requires GCSEs in history"]),
    ],
)
def test_words_behind_and_before_a_name_are_kept(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_what_does_instead_of_a_degree_is_told_whole() -> None:
    found = asked("A degree in physics or an apprenticeship as a rigger with relevant work experience")
    assert found[-1] == ("requires apprenticeship as a rigger with relevant work experience (one of a list)")


@pytest.mark.parametrize(
    ("opener", "time"),
    [
        ("In your first two months you'll:", " in your first two months"),
        ("During the first 90 days you will:", " during the first 90 days"),
        ("As the first of our riggers you will:", ""),
    ],
)
def test_what_is_done_in_the_first_time_is_no_standing_duty(opener: str, time: str) -> None:
    found = told(f"## Responsibilities\n\n{opener}\n\n- rebuild our chart room\n- ship one sail\n")
    assert found == [f"has the duty to rebuild our chart room{time}", f"has the duty to ship one sail{time}"]


def test_a_duty_begins_with_a_verb_and_no_capital() -> None:
    bullets = "- Report delays to the Head of Ropes\n- Test new sails before they go\n"
    assert told(f"## Responsibilities\n\n{bullets}") == [
        "has the duty to report delays to the Head of Ropes",
        "has the duty to test new sails before they go",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- Knowledge of: tides; Docker", ["requires knowledge of tides", "requires knowledge of Docker"]),
        ("- Tools: Docker; Go", ["requires Docker", "requires Go"]),
        (
            "You have a good understanding of:\n\n- Docker\n- strong Go",
            ["requires good understanding of Docker", "requires strong Go"],
        ),
        ("You have:\n\n- Docker\n- strong Go", ["requires Docker", "requires strong Go"]),
    ],
)
def test_a_level_that_leads_to_things_is_of_each_of_them(text: str, said: list[str]) -> None:
    assert told(f"## Requirements\n\n{text}\n") == said
