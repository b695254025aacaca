"""How names hang together within a phrase: which are alternatives, examples, or parts of another thing."""

import pytest

from role_sentences import VOCABULARY, asked, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Steer our fleet of services in AWS, Azure or Google Cloud", ["AWS", "Azure", "Google Cloud"]),
        ("You write Terraform, Python or another scripting language", ["Terraform", "Python"]),
        ("Sail with a tool made in Go or Rust", ["Go", "Rust"]),
    ],
)
def test_names_that_a_phrase_joins_by_or_are_alternatives(line: str, names: list[str]) -> None:
    found = asked(line)
    assert [f"requires {name} (one of a list)" in found for name in names] == [True] * len(names)


def test_each_choice_of_a_phrase_is_a_list_of_its_own() -> None:
    extraction = extract_document(
        parse_document(
            Document(
                "# Cook\n\n## Requirements\n\n- Serve soup from Go or Rust on AWS or Azure\n", "", "a.md"
            )
        ),
        VOCABULARY,
        slug="ad",
    )
    lists: dict[str, list[str | None]] = {}
    for one in extraction.sure.values():
        if one.list is not None and extraction.lists[one.list].logic == "any-of":
            lists.setdefault(one.list, []).append(one.object)
    assert sorted(lists.values()) == [
        ["concept:aws", "concept:azure"],
        ["concept:go", "concept:rust"],
    ]


def test_names_joined_by_and_are_no_alternatives() -> None:
    assert not [one for one in asked("Steer services in AWS, Azure and Google Cloud") if "one of" in one]


@pytest.mark.parametrize("end", ["etc.", "and so on", "\u2026"])
def test_an_enumeration_that_is_left_open_gives_examples(end: str) -> None:
    assert asked(f"Experience with ship libraries (jQuery, Angular, {end})")[-2:] == [
        "requires experience with jQuery (for example)",
        "requires experience with Angular (for example)",
    ]
    assert "(for example)" not in str(asked("Experience with ship networks (DNS, VPN)"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Experience with Linux internals", ["requires experience with Linux internals"]),
        ("Experience with Docker containers", ["requires experience with Docker"]),
        ("Comfortable with Git basics", ["requires being comfortable with Git basics"]),
        (
            "Experience with whale spotting via HTTP cookies",
            ["requires experience with whale spotting via HTTP cookies"],
        ),
    ],
)
def test_a_name_before_its_noun_is_a_part_of_what_is_asked_for(line: str, said: list[str]) -> None:
    assert [one for one in asked(line) if not one.endswith(" containers")] == said


def test_a_part_is_kept_with_what_it_is_part_of() -> None:
    extraction = extract_document(
        parse_document(
            Document("# Cook\n\n## Requirements\n\n- Experience with Linux internals\n", "", "a.md")
        ),
        VOCABULARY,
        slug="ad",
    )
    (statement,) = extraction.sure.values()
    assert extraction.concepts[statement.object or ""].parts == ("concept:linux",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Experience in ferry pricing and distribution",
            ["requires experience with ferry pricing and distribution"],
        ),
        (
            "Experience with whale ingestion and processing technologies such as Kafka",
            [
                "requires experience with whale ingestion and processing technologies",
                "requires experience with Apache Kafka (for example)",
            ],
        ),
        (
            "Knowledge of harbor rules and tide tables",
            ["requires knowledge of harbor rules", "requires knowledge of tide tables"],
        ),
        ("Machine learning and statistics", ["requires machine learning", "requires statistics"]),
        (
            "Strong analytical skills and mindset",
            ["requires strong analytical thinking", "requires strong mindset"],
        ),
    ],
)
def test_a_coordination_is_parted_where_each_part_stands_alone(line: str, said: list[str]) -> None:
    assert asked(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Have built boats by working with carpenters", ["requires experience with building boats"]),
        ("You've led crews of sailors", ["requires experience with leading crews of sailors"]),
        ("You have experience with Go", ["requires experience with Go"]),
    ],
)
def test_what_somebody_has_done_is_experience(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_what_the_employer_has_is_asked_of_nobody() -> None:
    line = "Our harbor runs on Rails with MySQL, on AWS. You should have experience with Kafka."
    assert asked(line) == ["requires experience with Apache Kafka"]
    assert asked("We expect knowledge of Kafka") == ["requires knowledge of Apache Kafka"]


def test_what_a_sentence_goes_on_with_is_no_member_of_its_enumeration() -> None:
    assert asked("Excellent command of ropes, and you love telling stories") == [
        "requires an excellent command of ropes"
    ]


def test_years_behind_with_leave_what_is_before_them_whole() -> None:
    assert asked(
        "Experience in either Data Science or Data Engineering, with a minimum of 3 years of sailing."
    ) == [
        "requires experience with data science (one of a list)",
        "requires experience with data engineering (one of a list)",
        "requires at least 3 years of experience with sailing",
    ]


def test_years_with_nothing_behind_them_but_a_full_stop_are_read() -> None:
    assert asked("Skill in sailing, with a minimum of 3 years of hands-on experience.")[-1] == (
        "requires at least 3 years of hands-on experience"
    )


def test_a_second_thing_with_a_level_of_its_own_keeps_it() -> None:
    assert asked("Experience as a data analyst and a deep understanding of tools such as Tableau")[-1] == (
        "requires deep understanding of Tableau (for example)"
    )


@pytest.mark.parametrize("label", ["Advantages", "Pluses", "Big plus"])
def test_a_label_of_wishes_within_requirements_makes_wishes(label: str) -> None:
    text = f"## Requirements\n\n* Go\n\n* {label}:\n\n  - Rust\n\n  - At least 2 years of sailing\n"
    assert told(text) == [
        "requires Go",
        "Rust is desirable",
        "at least 2 years of experience with sailing are desirable",
    ]


def test_needs_of_somebody_are_no_requirement() -> None:
    found = told("## Nice to have\n\n- Knowledge of the needs of sailors\n- You need SQL\n")
    assert found == ["knowledge of needs of sailors is desirable", "requires SQL"]


def test_experience_that_is_relevant_is_a_wish() -> None:
    text = "## Requirements\n\nAny of the following is relevant to this position:\n\n- Rust\n"
    assert told(text) == ["Rust is desirable"]


def test_what_is_recommended_is_said_to_be() -> None:
    assert told("## Skills\n\n- You should know Rust\n") == ["Rust is recommended"]


def test_what_somebody_is_in_a_word_is_kept_apart() -> None:
    assert asked("A solver") == []
    assert asked("Signal tester") == ["requires Signal tester"]


@pytest.mark.parametrize(
    "line", ["Kenntnisse in Terraform, Python oder Go", "Conocimientos de Terraform, Python o Go"]
)
def test_alternatives_in_other_languages_are_alternatives(line: str) -> None:
    found = asked(line)
    assert len(found) == 3
    assert all(one.endswith("(one of a list)") for one in found)


def test_where_somebody_has_to_live_is_no_skill() -> None:
    assert asked("You must be based in Oslo or eastern Norway") == []


@pytest.mark.parametrize(
    ("text", "count"), [("Data engineering is essential here.", 0), ("Go is essential.", 1)]
)
def test_a_sentence_about_the_field_of_the_role_asks_for_nothing(text: str, count: int) -> None:
    document = Document(
        f"# Data Engineer\n\n{text}\n\n## Skills\n\nOne needs skills.\n", "text/markdown", "ad"
    )
    extraction = extract_document(parse_document(document), VOCABULARY, slug="ad")
    assert len(extraction.sure) == count


def test_a_label_is_as_firm_as_its_definition() -> None:
    text = "## Nice to have\n\n- **Data modeling:** Modeling ships is a core skill.\n- **SQL:** Seas.\n"
    assert {"data modeling is essential", "SQL is desirable"} <= set(told(text))


def test_a_sentence_above_a_list_that_speaks_of_it_leads_to_it() -> None:
    text = "## Requirements\n\n- Go\n\nAny of the following is a plus for us.\n\n- Rust\n"
    assert told(text) == ["requires Go", "Rust is desirable"]


def test_marks_of_a_heading_without_a_blank_make_one() -> None:
    assert told("##Requirements*\n\n- Go\n\n##Nice to have\n\n- Rust\n") == [
        "requires Go",
        "Rust is desirable",
    ]
    assert "Crew" not in str(told("## Requirements\n\n- Go\n\n#Crew\n\n- Rust\n"))


def test_years_as_somebody_are_not_years_of_what_is_behind_with() -> None:
    assert asked("4+ years of experience as a product manager, with experience growing crops in boats")[
        -1
    ] == ("requires experience in growing crops in boats")


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("User stories", ["has the area User stories"]),
        ("Program Product Lead (VSA, VSP)", []),
        ("Reach sailors with songs", ["has the duty to reach sailors with songs"]),
        (
            "You will find ways of sailing, you will test ways of rowing, and you'll use these for boats",
            ["has the duty to find ways of sailing", "has the duty to test ways of rowing"],
        ),
    ],
)
def test_what_names_nothing_done_is_no_duty(line: str, duties: list[str]) -> None:
    assert told(f"## Responsibilities\n\n- {line}\n") == duties


def test_what_names_no_practice_is_kept_apart() -> None:
    text = "## Best practices\n\n- **Technical:** Ropes.\n- **Share charts:** Often.\n- We like ropes.\n"
    assert told(text) == ['should follow the practice "Share charts"']


def test_the_class_before_an_open_enumeration_is_no_example() -> None:
    assert asked("Scripting with tools (Python, Ruby, Go, etc.)")[-3:] == [
        f"requires {name} (for example)" for name in ("Python", "Ruby", "Go")
    ]
    assert asked("Python, Ruby, Go etc.") == ["requires Python", "requires Ruby", "requires Go"]
    assert asked("Bug tracking tools (Jira, Trello, etc.)")[0] == "requires defect tracking tools"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Decent at designing UX", "requires being decent at designing UX"),
        ("Moderate to advanced experience with Figma", "requires moderate to advanced experience with Figma"),
        ("Have used Git or Mercurial", "requires experience with Git (one of a list)"),
        ("Have designed distributed boats", "requires experience with designing distributed boats"),
        ("Experience with Amazon EC2 services", "requires experience with Amazon EC2"),
    ],
)
def test_how_well_is_told_from_what(line: str, said: str) -> None:
    assert asked(line)[0] == said


def test_what_somebody_has_gained_is_no_work() -> None:
    assert asked("Have acquired the knowledge of ships") == []


@pytest.mark.parametrize("end", ["or equivalent experience", "(or an equivalent combination of tests)"])
def test_what_does_as_well_as_a_degree_is_an_alternative(end: str) -> None:
    found = asked(f"Bachelor's degree in physics {end}")
    assert len(found) == 3
    assert found[0] == "requires a bachelor's degree (one of a list)"
    assert found[-1].endswith("(one of a list)")
    assert asked("Bachelor's degree in physics or a related field")[0] == "requires a bachelor's degree"


def test_any_initiative_is_no_trait() -> None:
    assert "requires initiative" not in asked("Interest in the early stages of any initiative")
    assert asked("Takes initiative") == ["requires initiative"]


def test_a_remark_behind_a_dash_about_the_employer_asks_for_nothing() -> None:
    assert asked("Strong communication skills - most of our talks happen on GitHub") == [
        "requires strong communication"
    ]


def test_who_may_fit_is_in_doubt_and_not_what_is_asked() -> None:
    assert told("## You may be a good fit if you\n\n- Have experience with ropes\n") == [
        "requires experience with ropes"
    ]


def test_what_strong_candidates_have_is_a_wish() -> None:
    assert told("## Strong candidates may also have\n\n- Rust\n") == ["Rust is desirable"]


def test_two_hyphens_make_a_range() -> None:
    (salary,) = told("## Salary\n\n- The range is $6,000--8,000 per month\n")
    assert salary.endswith("ranges from $6,000 to $8,000 per month")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "---\ntitle: Ropes\n---\n\nWe are hiring a Machine Learning and Data Science Expert.\n",
            "Machine Learning and Data Science Expert",
        ),
        ("---\ntitle: Oferta programador de barcos (CERRADA)\n---\n\n- Go\n", "programador de barcos"),
        (
            "# How to become a QA engineer\n\nWhy QA is valuable: it is.\n\nQA engineers test.\n",
            "QA Engineer",
        ),
    ],
)
def test_the_role_is_whole_and_nothing_besides(text: str, role: str) -> None:
    parsed = parse_document(Document(text, "", "ad.md"))
    extraction = extract_document(parsed, VOCABULARY, slug="ad")
    naming = Naming(VOCABULARY.concepts)
    assert extraction.role == naming.propose(role, "role")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Familiarity with harbor automation tools", ["requires familiarity with harbor automation tools"]),
        ("Familiarity with modern automation tools", ["requires familiarity with automation tools"]),
        ("Working knowledge and use of Bootstrap", ["requires working knowledge and use of Bootstrap"]),
        ("Per harbor rules, nobody has to sail", []),
        ("3+ years of experience in roles that need ropes", ["requires at least 3 years of experience"]),
        (
            "Knowledge of programming languages (today we are in PHP)",
            ["requires knowledge of programming languages"],
        ),
    ],
)
def test_what_is_asked_for_is_cut_where_it_ends(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_a_wish_behind_a_dash_is_of_what_stands_there() -> None:
    assert asked("3+ years of sailing experience - night sailing experience preferred")[0] == (
        "requires at least 3 years of sailing experience"
    )


def test_cells_of_a_row_are_things_of_their_own() -> None:
    table = (
        "## Required skills\n\n| Hard skills | Soft skills |\n|---|---|\n| SQL | Patience |\n| Go | 30 % |\n"
    )
    assert told(table) == ["requires SQL", "requires patience", "requires Go"]


def test_pictures_are_no_part_of_a_name() -> None:
    assert told("## Skills\n\n- \U0001f4a1 Rope making\n") == ["requires rope making"]


def test_what_somebody_will_need_is_asked_for_now() -> None:
    assert "will require" not in str(told("You will need to know Go.\n\n## Skills\n\n- Rust\n"))


def test_a_place_of_work_is_no_skill() -> None:
    assert told("## Requirements\n\n- Go\n- Localisation : Paris\n") == ["requires Go"]


def test_a_deep_learning_engineer_learns_deeply() -> None:
    parsed = parse_document(Document("# Deep Learning Engineer (40 h)\n\n- Go\n", "", "ad.md"))
    assert extract_document(parsed, VOCABULARY, slug="ad").role == "concept:deep-learning-engineer"


@pytest.mark.parametrize(
    "text",
    [
        "Our stack: Python, Rust\n",
        "**Tools we use:**\n\n- Python\n- Rust\n",
        "\U0001f916 **Technologies that we work with:**\n\n- Python, Rust\n",
        "## Our tech stack\n\n- Python\n- Rust\n",
    ],
)
def test_what_the_employer_works_with_is_worked_with_and_not_asked_for(text: str) -> None:
    found = told(f"## Requirements\n\n- SQL\n\n{text}")
    assert found == ["requires SQL", "works with Python", "works with Rust"]


def test_a_stack_that_nobody_owns_is_asked_for() -> None:
    assert told("## Tech stack\n\n- Go\n") == ["requires Go"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Above all, we look for people who sing", []),
        ("Kubernetes, and you know why", ["requires Kubernetes"]),
        ("Experience with CAN bus data", ["requires experience with CAN bus data"]),
        (
            "BS in Computer Science or equivalent",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in Computer Science",
                "requires a qualification equivalent to a bachelor's degree (one of a list)",
            ],
        ),
        (
            "Hands-on experience with a boat (A, B), with a preference for experience in several",
            ["requires hands-on experience with boat"],
        ),
    ],
)
def test_what_stands_beside_is_no_part_of_what_is_asked_for(line: str, said: list[str]) -> None:
    assert asked(line)[: len(said) or None] == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2+ years experience required", ["requires at least 2 years of experience"]),
        (
            "Three-plus years' experience sailing boats",
            ["requires at least 3 years of experience with sailing boats"],
        ),
        ("26 Scripting", ["requires scripting"]),
        ("Docker and Fargate", ["requires Docker", "requires AWS Fargate"]),
    ],
)
def test_amounts_and_counts_are_no_part_of_a_name(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_words_that_open_a_list_are_not_asked_for() -> None:
    assert told("## Requirements\n\n- Go\n\n**You can and will:**\n\n- Rust\n") == [
        "requires Go",
        "requires Rust",
    ]


def test_what_is_done_to_a_thing_is_no_duty() -> None:
    assert told("## Responsibilities\n\n- Work is reviewed with others\n- Review boats\n") == [
        "has the duty to review boats"
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience with Apache", ["Apache HTTP Server"]),
        ("Nginx, Apache", ["Nginx", "Apache HTTP Server"]),
        ("Nginx, Apache, Kafka", ["Nginx", "Apache HTTP Server", "Apache Kafka"]),
        ("Experience with Apache Sail", ["Apache Sail"]),
        ("Apache (Kafka, Spark, Flink)", ["Apache", "Apache Kafka", "Apache Spark", "Apache Flink"]),
        ("Apache, Spark, Kafka", ["Apache", "Apache Spark", "Apache Kafka"]),
    ],
)
def test_a_maker_is_its_first_product_only_where_no_other_of_its_names_stands(
    line: str, names: list[str]
) -> None:
    found = [one.removeprefix("requires ").removeprefix("experience with ") for one in asked(line)]

    assert found == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Airflow or a similar tool for ETL, CI, and ML", ["Apache Airflow (for example)"]),
        (
            "Jira or a similar tool for QA, Confluence and Git",
            ["Jira (for example)", "Confluence", "Git"],
        ),
        (
            "R, or similar tools for Data Science, Python, SQL",
            ["R (for example)", "Python", "SQL"],
        ),
        (
            "Airflow or another similar tool for runs, SQL, and Go",
            ["Apache Airflow (for example)", "SQL", "Go"],
        ),
    ],
)
def test_what_a_similar_thing_is_for_may_be_in_capitals(line: str, names: list[str]) -> None:
    assert [one.removeprefix("requires ") for one in asked(line)] == names


def test_an_act_names_no_technology_that_is_called_like_it() -> None:
    assert not any("Weld" in one for one in asked("Experience with welding and cutting"))
    assert asked("Experience with Weld") == ["requires experience with Weld"]
