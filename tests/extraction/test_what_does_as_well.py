"""What will do as well as something else is marked as one of a list: a tool, a paper, time, a post."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ansible; Puppet works just as well", ("Ansible", "Puppet")),
        ("Blender; Maya would be fine too", ("Blender", "Autodesk Maya")),
        ("Kubernetes, Nomad will do as well", ("Kubernetes", "Nomad")),
        ("Postgres (MySQL will do as well)", ("PostgreSQL", "MySQL")),
        ("Jira (Trello is also fine, you will soon learn it)", ("Jira", "Trello")),
        ("Kafka (NATS or something comparable is fine too)", ("Apache Kafka", "NATS")),
        ("Photoshop, GIMP or Krita will do nicely", ("Adobe Photoshop", "GIMP", "Krita")),
        ("Rust, Go, Zig, we're easy", ("Rust", "Go", "Zig")),
        ("Revit or AutoCAD, either is fine with us", ("Revit", "Autodesk AutoCAD")),
        ("Python, Ruby, Perl, up to you", ("Python", "Ruby", "Perl")),
    ],
)
def test_a_tool_that_will_do_as_well_is_one_of_a_list(line: str, names: tuple[str, ...]) -> None:
    assert asked(line) == [f"requires {name} (one of a list)" for name in names]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Any version control system \u2013 Git, Mercurial",
            [
                "requires version control systems",
                "requires Git (one of a list)",
                "requires Mercurial (one of a list)",
            ],
        ),
        (
            "Any accounting package: QuickBooks, SAP",
            ["requires QuickBooks (one of a list)", "requires SAP (one of a list)"],
        ),
        (
            "One orchestrator: Airflow, Dagster, Prefect",
            [
                "requires orchestration tools",
                "requires Apache Airflow (one of a list)",
                "requires Dagster (one of a list)",
                "requires Prefect (one of a list)",
            ],
        ),
        (
            "Draw plans in something: AutoCAD, Revit, SketchUp",
            [
                "requires the ability to draw plans in something",
                "requires Autodesk AutoCAD (one of a list)",
                "requires Revit (one of a list)",
                "requires SketchUp (one of a list)",
            ],
        ),
        (
            "Have kept tides in Redis, MySQL or a similar store",
            [
                "requires experience with keeping tides in Redis, MySQL or a similar store",
                "requires experience with Redis (one of a list)",
                "requires experience with MySQL (one of a list)",
            ],
        ),
        (
            "Hospital / care home setting",
            ["requires hospital (one of a list)", "requires care home setting (one of a list)"],
        ),
        (
            "Shop / warehouse trade",
            ["requires shop (one of a list)", "requires warehouse trade (one of a list)"],
        ),
        (
            "MySQL and Redis, or a comparable stack",
            ["requires MySQL (for example)", "requires Redis (for example)"],
        ),
        (
            "Experience of MySQL or another relational store (A/I)",
            ["requires experience with MySQL (for example)"],
        ),
        (
            "Jira (Trello is okay, but Jira is better)",
            ["requires Jira", "Trello is possible"],
        ),
        (
            "Harbor HSC, CISSP or Cape Cod CCC, in date",
            [
                "requires harbor HSC, in date (one of a list)",
                "requires CISSP, in date (one of a list)",
                "requires Cape Cod CCC, in date (one of a list)",
            ],
        ),
        (
            "Tides as code (Terraform; Ansible is fine too)",
            [
                "requires tides as code",
                "requires Terraform (one of a list)",
                "requires Ansible (one of a list)",
            ],
        ),
    ],
)
def test_any_of_a_kind_will_do(line: str, sentences: list[str]) -> None:
    """Any of a kind will do."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Git; Linux is a must too", ["requires Git", "requires Linux"]),
        ("Our CRM: Salesforce, HubSpot", ["requires CRM", "requires Salesforce", "requires HubSpot"]),
        ("A build tool: Maven, Gradle", ["requires build tools", "requires Maven", "requires Gradle"]),
        ("Docker and Kubernetes", ["requires Docker", "requires Kubernetes"]),
        ("Docker and Redis, or equivalent", ["requires Docker", "requires Redis (for example)"]),
        ("Linux / Windows", ["requires Linux", "requires Windows"]),
        ("Linux, CISSP", ["requires Linux", "requires CISSP"]),
        ("Rust (for the engine), Go (for the tools)", ["requires Rust", "requires Go"]),
        ("Sketch is ok too", ["Sketch is possible"]),
    ],
)
def test_what_stands_beside_something_is_no_alternative_to_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A degree in midwifery or a nursing qualification",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in midwifery",
                "requires a nursing qualification (one of a list)",
            ],
        ),
        (
            "BSc in forestry or a trade certificate as a tree surgeon",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in forestry",
                "requires trade certificate as a tree surgeon (one of a list)",
            ],
        ),
        (
            "A degree in law, **or** a legal executive diploma (CILEX)",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in law",
                "requires a legal executive diploma (one of a list)",
            ],
        ),
        (
            "A certificate or degree in childcare",
            [
                "requires a certificate in childcare (one of a list)",
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in childcare",
            ],
        ),
        (
            "Degree in forestry; six years of tree felling may replace the degree.",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in forestry",
                "requires 6 years of experience with tree felling (one of a list)",
            ],
        ),
        (
            "Degree in social work. Long experience counts just as much.",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in social work",
                "requires long experience (one of a list)",
            ],
        ),
        (
            "A degree in horticulture or 4 years' experience instead of the degree",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in horticulture",
                "requires 4 years of experience (one of a list)",
            ],
        ),
        (
            "A degree in dentistry (five years as a hygienist can replace it)",
            [
                "requires a university degree (one of a list)",
                "requires a university degree (one of a list) in dentistry",
                "requires 5 years of experience as Hygienist (one of a list)",
            ],
        ),
        (
            "A relevant education, and calm. The right experience weighs just as much",
            ["requires relevant education (one of a list)", "requires right experience (one of a list)"],
        ),
        (
            "Degree in forestry; ten years of tree felling",
            [
                "requires a university degree",
                "requires a university degree in forestry",
                "requires 10 years of experience with tree felling",
            ],
        ),
        (
            "A degree in chemistry. Experience in a kiln house.",
            [
                "requires a university degree",
                "requires a university degree in chemistry",
                "requires experience with kiln house",
            ],
        ),
        (
            "Degree in forestry and a driving licence",
            [
                "requires a university degree",
                "requires a university degree in forestry",
                "requires driving licence",
            ],
        ),
    ],
)
def test_what_replaces_a_degree_is_of_one_list_with_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "2 years in a nursing home, or three years on a hospital ward",
            [
                "requires 2 years of experience with nursing home (one of a list)",
                "requires 3 years of experience with hospital ward (one of a list)",
            ],
        ),
        (
            "Two years as a carer or four years in a hospital",
            [
                "requires 2 years of experience as Carer (one of a list)",
                "requires 4 years of experience in a hospital (one of a list)",
            ],
        ),
        (
            "At least five years of joinery or at least seven years of carpentry",
            [
                "requires at least 5 years of experience with joinery (one of a list)",
                "requires at least 7 years of experience with carpentry (one of a list)",
            ],
        ),
        (
            "12 months of bookkeeping or, alternatively, two years of payroll",
            [
                "requires 12 months of experience with bookkeeping (one of a list)",
                "requires 2 years of experience with payroll (one of a list)",
            ],
        ),
        (
            "2 years of welding and 1 year of fitting",
            ["requires 2 years of experience with welding", "requires 1 year of experience with fitting"],
        ),
        ("4 to 5 years of plumbing", ["requires 4 to 5 years of experience with plumbing"]),
        ("five years or so of roofing", ["requires about 5 years of experience with roofing"]),
        ("Ten years of midwifery, give or take", ["requires 10 years of experience with midwifery"]),
        (
            "You have worked in dental care for at least two years",
            ["requires at least 2 years of experience with dental care"],
        ),
        ("been a roofer for three years", ["requires 3 years of experience as Roofer"]),
        ("Has worked as a plumber for four years", ["requires 4 years of experience as Plumber"]),
        ("You have been a carer for three years", ["requires 3 years of experience as Carer"]),
        (
            "You've been baking bread for **two years or so**.",
            ["requires about 2 years of experience with baking bread"],
        ),
        (
            "2 years as a nurse or in a similar role",
            ["requires 2 years of experience as Nurse or in a similar role"],
        ),
        (
            "five years of welding (schooling may count for two of these)",
            ["requires 5 years of experience with welding where schooling may count for two of these"],
        ),
        ("Two years' residency in Wales", ["requires Two years' residency in Wales"]),
    ],
)
def test_time_is_read_with_what_it_is_of_and_what_will_do_instead(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "Petra has run the kitchen for seven years, and you will learn from her.",
        "Our head gardener has been with us for eleven years.",
        "She has led the ward for two years.",
        "Ahmed Khan has kept these books for nine years.",
        "Ines, our notary, has been here for two years.",
        "Our welders have worked on these hulls for ten years.",
        "He had the shop for three years.",
        "Rosa has been part of the crew for five years.",
    ],
)
def test_the_years_of_somebody_who_is_there_are_asked_of_nobody(line: str) -> None:
    assert asked(line) == []
    assert told(f"{line}\n") == []


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Must have run Kafka in production for 2+ years",
            ["requires at least 2 years of experience with Apache Kafka"],
        ),
        ("Has led crews for two years", ["requires 2 years of experience"]),
        (
            "The right person has five years of experience with Go",
            ["requires 5 years of experience with Go"],
        ),
    ],
)
def test_the_years_of_whoever_is_sought_are_asked_for(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "2 years administering databases in a public cloud",
            ["requires 2 years of experience with administering databases in a public cloud"],
        ),
        (
            "4 years of caring for patients in a hospital",
            ["requires 4 years of experience with caring for patients in a hospital"],
        ),
        (
            "3 years of repairing engines with hand tools",
            ["requires 3 years of experience with repairing engines with hand tools"],
        ),
        (
            "3 years running tide gauges on Linux",
            [
                "requires 3 years of experience with running tide gauges on Linux",
            ],
        ),
    ],
)
def test_a_common_name_in_what_took_years_is_not_asked_for_without_them(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == sentences
