"""The words that say what is wanted of a thing, and how well, stay with it, and are lent to no other."""

import pytest

from role_sentences import asked, done, told, told_of


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Strong welding skills and experience with MIG or TIG",
            [
                "requires strong welding skills",
                "requires experience with MIG (one of a list)",
                "requires experience with TIG (one of a list)",
            ],
        ),
        (
            "Solid Excel skills and knowledge of SAP or Oracle",
            [
                "requires solid Excel",
                "requires knowledge of SAP (one of a list)",
                "requires knowledge of Oracle Database (one of a list)",
            ],
        ),
        (
            "Strong SQL, and good experience with Tableau or Looker",
            [
                "requires strong SQL",
                "requires good experience with Tableau (one of a list)",
                "requires good experience with Looker (one of a list)",
            ],
        ),
        (
            "Knowledge and experience of Java or Kotlin",
            [
                "requires knowledge and experience with Java (one of a list)",
                "requires knowledge and experience with Kotlin (one of a list)",
            ],
        ),
    ],
)
def test_a_choice_with_a_level_of_its_own_is_apart_from_what_stands_before_it(
    line: str, sentences: list[str]
) -> None:
    """Neither the *or* nor the level of the one is of the other."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Some experience of forklift driving", ["requires some experience with forklift driving"]),
        ("You have some knowledge of Terraform", ["requires some knowledge of Terraform"]),
        (
            "Tact and some experience with Docker",
            ["requires diplomacy", "requires some experience with Docker"],
        ),
        ("Experience of forklift driving", ["requires experience with forklift driving"]),
        (
            "Strong fundamentals in statistics and geometry",
            ["requires strong fundamentals of statistics", "requires strong fundamentals of geometry"],
        ),
        ("Fundamentals of Linux", ["requires the fundamentals of Linux"]),
        (
            "Solid fundamentals in Git, Java and boat design",
            [
                "requires solid fundamentals of Git",
                "requires solid fundamentals of Java",
                "requires solid fundamentals of boat design",
            ],
        ),
        (
            "You know Docker and aren't afraid of Linux",
            ["requires Docker", "requires being not afraid of Linux"],
        ),
        ("Isn't scared of Excel", ["requires being not scared of Excel"]),
        ("Not afraid of Kubernetes", ["requires being not afraid of Kubernetes"]),
    ],
)
def test_a_small_level_is_said(line: str, sentences: list[str]) -> None:
    """Some experience is less than experience, and who does not fear a thing need not know it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("4+ years in a comparable role", ["requires at least 4 years of experience in a comparable role"]),
        ("Three years in a similar position", ["requires 3 years of experience in a similar position"]),
        ("2 years at a related company", ["requires 2 years of experience at a related company"]),
        ("4+ years in the role", ["requires at least 4 years of experience"]),
        (
            "Two years in a nursing role, or a closely related one",
            [
                "requires 2 years of experience in a nursing role (one of a list)",
                "requires 2 years of experience in a closely related role (one of a list)",
            ],
        ),
        (
            "Experience in a payroll team or a comparable one",
            ["requires experience in a payroll team or similar"],
        ),
        ("AWS - minimum 3 years hands on", ["requires at least 3 years of experience with AWS"]),
        ("SAP: at least 4 years hands-on", ["requires at least 4 years of experience with SAP"]),
        ("Linux - over 2 years", ["requires more than 2 years of experience with Linux"]),
        ("Linux: 3 years of tact", ["requires Linux", "requires 3 years of experience with diplomacy"]),
        (
            "5 years of experience building web shops, in PHP or Java",
            [
                "requires 5 years of experience with building web shops",
                "requires experience with PHP (one of a list)",
                "requires experience with Java (one of a list)",
            ],
        ),
    ],
)
def test_time_is_said_with_what_it_was_spent_on(line: str, sentences: list[str]) -> None:
    """A role like the one that is offered is no experience of any kind."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience with network switches from Cisco, Aruba or Juniper",
            [
                "requires experience with network switches from Cisco (one of a list)",
                "requires experience with network switches from Aruba (one of a list)",
                "requires experience with network switches from Juniper (one of a list)",
            ],
        ),
        (
            "Knowledge of firewalls from Fortinet or Wenzel",
            [
                "requires knowledge of firewalls from Fortinet (one of a list)",
                "requires knowledge of firewalls from Wenzel (one of a list)",
            ],
        ),
        (
            "Ledgers from SAP, Oracle or Harrow",
            [
                "requires ledgers from SAP (one of a list)",
                "requires ledgers from Oracle (one of a list)",
                "requires ledgers from Harrow (one of a list)",
            ],
        ),
        (
            "Experience with robots from Wenzel or Harrow",
            ["requires experience with robots from Wenzel or Harrow"],
        ),
        ("Data from Salesforce and SAP", ["requires Salesforce", "requires SAP"]),
    ],
)
def test_a_thing_is_of_each_of_its_makers(line: str, sentences: list[str]) -> None:
    """Who asks for the switches of a maker does not ask for all that it makes."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Licences: One of the following required within 12 months of hire: PMP, PRINCE2",
            [
                "requires PMP within 12 months of hire (one of a list)",
                "requires PRINCE2 within 12 months of hire (one of a list)",
            ],
        ),
        (
            "Certification: one of the following preferred: CISSP, CISM",
            ["CISSP is preferred (one of a list)", "CISM is preferred (one of a list)"],
        ),
        ("Required: PMP and PRINCE2", ["requires PMP", "requires PRINCE2"]),
    ],
)
def test_what_leads_to_papers_says_how_many_and_by_when(line: str, sentences: list[str]) -> None:
    """One of several will do, wherever in the line that is said, and so is the time to get it in."""
    assert asked(line) == sentences


def test_what_is_to_be_got_later_is_no_minimum() -> None:
    text = "## Minimum qualifications\n\n- Required within 6 months of hire: PMP\n"

    assert told(text) == ["requires PMP within 6 months of hire"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You are a confident SQL programmer", ["requires being confident in SQL"]),
        ("An excellent Excel user", ["requires excellent Excel"]),
        ("Strong Python coder", ["requires strong Python"]),
        ("A skilled rope user", ["requires skilled rope user"]),
        (
            "You are an experienced welder and know how to read drawings",
            ["requires experienced welder", "requires the ability to read drawings"],
        ),
        (
            "Comfortable with Linux, and you know how to debug a network",
            ["requires being comfortable with Linux", "requires the ability to debug a network"],
        ),
        (
            "Good SQL and know how to read a query plan",
            ["requires good SQL", "requires the ability to read a query plan"],
        ),
        (
            "You know what a transaction is and never deploy on Fridays",
            ["requires knowledge of what a transaction is"],
        ),
        ("Knows Excel and doesn't lose their temper", ["requires Excel"]),
        ("Good Go, and you do not panic", ["requires good Go"]),
    ],
)
def test_who_knows_a_thing_and_what_is_done_besides_are_told_apart(line: str, sentences: list[str]) -> None:
    """A programmer of a language knows it; how to do something is an ability, and no level is of it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Maritime or other harsh environments", ["requires maritime or other harsh environments"]),
        ("Hospital or other clinical settings", ["requires hospital or other clinical settings"]),
        ("Museum, theatre or other public settings", ["requires museum, theatre or other public settings"]),
        (
            "Four years of experience in Android app development",
            ["requires 4 years of experience with Android app development"],
        ),
        (
            "3 years of experience with Kubernetes cluster administration",
            ["requires 3 years of experience with Kubernetes cluster administration"],
        ),
        (
            "2 years of experience in Salesforce platform development",
            ["requires 2 years of experience with Salesforce platform development"],
        ),
        ("Two years of experience with Java development", ["requires 2 years of experience with Java"]),
        ("HIPAA or other regulated environments", ["requires HIPAA (for example)"]),
        ("Open-source contributions", ["requires open-source contributions"]),
        ("Open source software", ["requires open source"]),
        ("Browser dev tools", ["requires browser developer tools"]),
        ("Chrome DevTools", ["requires Chrome DevTools"]),
        ("Amazon Linux", ["requires Amazon Linux"]),
    ],
)
def test_a_thing_is_not_said_by_a_part_of_its_name(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Tertiary qualification in nursing or law",
            [
                "requires a tertiary qualification",
                "requires a tertiary qualification in nursing (one of a list)",
                "requires a tertiary qualification in law (one of a list)",
            ],
        ),
        (
            "A relevant tertiary qualification, or equivalent experience",
            [
                "requires a relevant tertiary qualification (one of a list)",
                "requires equivalent experience (one of a list)",
            ],
        ),
        ("A tertiary degree in law", ["requires a university degree", "requires a university degree in law"]),
        (
            "B.E. or B.Tech",
            [
                "requires a bachelor's degree",
                "requires a bachelor's degree in engineering",
                "requires a bachelor's degree in technology",
            ],
        ),
        (
            "MCA",
            ["requires a master's degree", "requires a master's degree in Computer Applications"],
        ),
        (
            "B.Tech in Geology",
            ["requires a bachelor's degree", "requires a bachelor's degree in geology"],
        ),
    ],
)
def test_a_degree_is_no_wider_than_it_is_said_to_be(line: str, sentences: list[str]) -> None:
    """Letters of a degree hold its field where no other is named; not every tertiary paper is a degree."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Fluent Dutch or Frisian and good English for reports",
            [
                "requires being fluent in Dutch (one of a list)",
                "requires being fluent in Frisian (one of a list)",
                "requires good English for reports",
            ],
        ),
        (
            "Fluent German and intermediate English for letters",
            ["requires being fluent in German", "requires intermediate English for letters"],
        ),
        (
            "Very good Polish (at least C1) and basic Czech",
            ["requires at least Polish at C1", "requires basic Czech"],
        ),
        (
            "Fluent Welsh, and good English is a plus",
            ["requires being fluent in Welsh", "good English is desirable"],
        ),
        ("Very good Polish and English", ["requires very good Polish", "requires very good English"]),
    ],
)
def test_each_language_has_its_own_level(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Excellent communication skills, both written and verbal",
        "Excellent communication skills, written and spoken",
        "Excellent communication (both oral and written)",
        "Excellent written and verbal communication",
    ],
)
def test_in_which_ways_people_communicate_may_stand_behind(line: str) -> None:
    assert sorted(asked(line)) == [
        "requires excellent verbal communication",
        "requires excellent written communication",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Solid experience with databases, preferably MySQL, including query tuning",
            [
                "requires solid experience with databases",
                "solid experience with MySQL is preferred",
                "requires solid experience with query optimization",
            ],
        ),
        (
            "Good knowledge of accounting, preferably SAP, including wage slips",
            [
                "requires good knowledge of accounting",
                "good knowledge of SAP is preferred",
                "requires good knowledge of wage slips",
            ],
        ),
        (
            "10 years in nursing, with several in intensive care",
            ["requires 10 years of experience with nursing"],
        ),
        (
            "5 years of teaching, with most of them in a prison",
            ["requires 5 years of experience with teaching"],
        ),
        (
            "5 years of Java, with some Kotlin",
            ["requires 5 years of experience with Java", "requires experience with Kotlin"],
        ),
    ],
)
def test_a_wish_or_a_time_is_of_no_more_than_it_is_said_of(line: str, sentences: list[str]) -> None:
    """What is included is of the whole, and so are the years of which only some were spent elsewhere."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Coach young riggers and review the quality of their knots",
            ["has the duty to coach young riggers and review the quality of their knots"],
        ),
        (
            "Training nurses and checking their notes",
            ["has the duty to train nurses and check their notes"],
        ),
        (
            "Developing the yard and planning its move to Hull",
            ["has the duty to develop the yard and plan its move to Hull"],
        ),
        (
            "Improve the kitchen: cold starters, grilled fish and soups",
            ["has the duty to improve the kitchen (cold starters, grilled fish and soups)"],
        ),
        (
            "Run the kitchen: soups, grilled fish and desserts",
            ["has the duty to run the kitchen (soups, grilled fish and desserts)"],
        ),
        (
            "Maintain the records: ledgers, invoices, receipts",
            ["has the duty to maintain the records (ledgers, invoices, receipts)"],
        ),
        ("Watch the fleet: it is old, slow and dear", ["has the duty to watch the fleet"]),
        ("Support to the sales team", ["has the area Support to the sales team"]),
        ("Support for our clients", ["has the area Support for our clients"]),
        ("Power management of sensor boards", ["has the area Power management of sensor boards"]),
        ("Support the crew", ["has the duty to support the crew"]),
        ("Power the site", ["has the duty to power the site"]),
        (
            "Train nurses and write the rota",
            ["has the duty to train nurses", "has the duty to write the rota"],
        ),
    ],
)
def test_work_is_told_with_what_its_words_mean(line: str, sentences: list[str]) -> None:
    """*Their* and *its* point at the act before; *support* is no verb before *to* or *for*."""
    assert done(line) == sentences


@pytest.mark.parametrize(
    "name",
    ["Marlowe Ropes Sp. z o.o.", "Marlowe Ropes Pvt. Ltd", "Marlowe Ropes Pte. Ltd", "Marlowe Market"],
)
def test_an_employer_keeps_its_form_in_law_and_has_no_article(name: str) -> None:
    text = f"# Rigger\n\nCompany: {name}{'.' * name.endswith('Ltd')}\n\n## Requirements\n\n- Tact\n"

    assert told_of(text, "text/markdown")[0] == f"{name} seeks Riggers"
