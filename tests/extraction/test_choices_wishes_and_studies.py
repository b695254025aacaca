"""What will do instead is kept, a wish is no demand, and a field of study is no skill."""

import pytest

from role_sentences import asked, done, told_of
from skillgraph.documents import Document, parse_document
from skillgraph.documents.placed_lines import placed_lines


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("Network Operations Center (NOC) Technician", "Network Operations Center Technician requires Linux"),
        (
            "Geographic Information Systems (GIS) Analyst, L2",
            "Geographic Information Systems Analyst, L2 requires Linux",
        ),
        (
            "# Emergency Medical Services (EMS) Dispatcher",
            "Emergency Medical Services Dispatcher requires Linux",
        ),
        ("# Product Manager (PM)", "Product Manager requires Linux"),
    ],
)
def test_letters_within_a_title_part_nothing(head: str, sentence: str) -> None:
    """The letters of a field may stand in brackets before its occupation."""
    assert told_of(f"{head}\n\n## Requirements\n\n- Linux\n", "text/markdown") == [sentence]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Python and at least one of Java, Go, Rust",
            [
                "requires Python",
                "requires Java (one of a list)",
                "requires Go (one of a list)",
                "requires Rust (one of a list)",
            ],
        ),
        (
            "Good Excel plus any one of Tableau, Looker",
            [
                "requires good Excel",
                "requires Tableau (one of a list)",
                "requires Looker (one of a list)",
            ],
        ),
        (
            "Expertise in SQL and at least one of TensorFlow/PyTorch",
            [
                "requires expertise in SQL",
                "requires expertise in TensorFlow (one of a list)",
                "requires expertise in PyTorch (one of a list)",
            ],
        ),
        (
            "Git, Terraform or Ansible, Maven/Gradle",
            [
                "requires Git",
                "requires Terraform (one of a list)",
                "requires Ansible (one of a list)",
                "requires Maven",
                "requires Gradle",
            ],
        ),
        (
            "**Kafka** and/or **RabbitMQ**, Linux, Docker (Compose)",
            [
                "requires Apache Kafka (one of a list)",
                "requires RabbitMQ (one of a list)",
                "requires Linux",
                "requires Docker",
            ],
        ),
        (
            "Git, Confluence, Trello/Asana",
            [
                "requires Git",
                "requires Confluence",
                "requires Trello (one of a list)",
                "requires Asana (one of a list)",
            ],
        ),
        ("HTML/CSS, React", ["requires HTML", "requires CSS", "requires React"]),
        (
            "AWS, Azure or GCP, Terraform",
            [
                "requires AWS (one of a list)",
                "requires Azure (one of a list)",
                "requires Google Cloud (one of a list)",
                "requires Terraform",
            ],
        ),
    ],
)
def test_a_choice_is_of_its_own_members(line: str, sentences: list[str]) -> None:
    """What stands beside a choice is asked for by itself."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "work", "names"),
    [
        (
            "Network security monitoring in GCP / Azure",
            "network security monitoring",
            ["Google Cloud", "Azure"],
        ),
        ("Crop yield forecasting with R or Python", "crop yield forecasting", ["R", "Python"]),
        ("API automation using **Postman** or Karate", "API automation", ["Postman", "Karate"]),
        ("Performance testing with JMeter / Gatling", "performance testing", ["JMeter", "Gatling"]),
    ],
)
def test_work_is_whole_before_what_it_is_done_with(line: str, work: str, names: list[str]) -> None:
    """The work is one thing, the tools a choice; strokes part a choice there as *or* does."""
    assert asked(line) == [f"requires {work}", *(f"requires {name} (one of a list)" for name in names)]


def test_work_beside_such_work_is_no_member_of_the_choice() -> None:
    assert asked("Linux administration and scripting in Bash and/or Python") == [
        "requires Linux administration",
        "requires scripting",
        "requires Bash (one of a list)",
        "requires Python (one of a list)",
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Degree / Diploma in Nursing",
            [
                "requires a university degree (one of a list)",
                "requires a diploma (one of a list)",
                "requires a diploma (one of a list) in nursing",
                "requires a university degree (one of a list) in nursing",
            ],
        ),
        (
            "Higher technical education (mechanics, computer science or similar)",
            [
                "requires technical education",
                "requires technical education in mechanics (one of a list)",
                "requires technical education in Computer Science (one of a list)",
            ],
        ),
        (
            "Enrolled student (Bachelor or Master) of economics or law",
            [
                "requires enrolment as a student",
                "requires enrolment as a student in economics (one of a list)",
                "requires enrolment as a student in law (one of a list)",
            ],
        ),
    ],
)
def test_what_is_studied_is_no_skill(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Excel and Perl are nice", ["Excel is desirable", "Perl is desirable"]),
        ("A bit of Bash wouldn't go astray.", ["a bit of Bash is desirable"]),
        ("Some Excel wouldn't hurt.", ["Excel is desirable"]),
        ("We do not expect you to know dbt, but SQL is a must", ["requires SQL"]),
        ("Dutch is not required but English is a must", ["requires English"]),
        ("Being nice to guests", ["requires nice to guests"]),
    ],
)
def test_what_is_nice_is_no_demand(line: str, sentences: list[str]) -> None:
    """What is only nice is desirable; what is denied takes nothing of what is demanded behind *but*."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Experience with a rail project, according to EN 50128 or EN 50129",
            ["requires experience with rail project according to EN 50128 or EN 50129"],
        ),
        (
            "Pipe fitting, according to ISO 3834 or ISO 15614",
            ["requires pipe fitting according to ISO 3834 or ISO 15614"],
        ),
        (
            "A strong sense of what makes a data product trustworthy",
            ["requires strong sense of what makes a data product trustworthy"],
        ),
        (
            "Good feel for what makes a Python package usable",
            ["requires good feel for what makes a Python package usable"],
        ),
        (
            "Ability to lift 20 kg and a valid driver's license",
            ["requires the ability to lift 20 kg", "requires valid driving licence"],
        ),
        ("A strong sense of ownership", ["requires strong ownership"]),
    ],
)
def test_a_thing_is_cut_whole(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("Own win rate, order costs and forecast accuracy for the north", None),
        ("Own test strategy, test plans and release sign-off for two modules", None),
        ("Partner with Sales, Finance and Support on launches", None),
        ("Turn crop data into advice which the credit, product and field teams can act upon", None),
        (
            "Setting up, repairing and keeping track of 200 bikes",
            ["set up, repair and keep track of 200 bikes"],
        ),
        (
            "Plan routes, book crews and support the yard",
            ["plan routes", "book crews", "support the yard"],
        ),
        ("Track orders and report stock levels", ["track orders", "report stock levels"]),
    ],
)
def test_a_noun_in_a_list_is_no_act(line: str, duties: list[str] | None) -> None:
    """A list of nouns is whole, though one of them is a verb elsewhere."""
    whole = [line[:1].lower() + line[1:]]
    assert done(line) == [f"has the duty to {duty}" for duty in duties or whole]


@pytest.mark.parametrize(
    ("line", "duties"),
    [
        ("You will be supervised by Dr. Ida Berg and you work on boats.", ["work on boats"]),
        ("You will be mentored by senior riggers.", []),
        ("You'll also be supported by two apprentices", []),
        ("You will be repairing the boats by hand", ["repair the boats by hand"]),
    ],
)
def test_what_others_do_for_somebody_is_no_duty(line: str, duties: list[str]) -> None:
    assert done(line) == [f"has the duty to {duty}" for duty in duties]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Zone 2 (Graz, Linz): $72,000 - $84,000", "ranges from $72,000 to $84,000 in Zone 2 (Graz, Linz)"),
        ("Tier B: $60,000 - $64,000", "ranges from $60,000 to $64,000 in Tier B"),
        ("Region 1 | $82,000 - $94,000", "ranges from $82,000 to $94,000 in Region 1"),
        ("Salary: \u20ac 62.000,\u2013 to \u20ac 78.000,\u2013", "ranges from EUR 62,000 to EUR 78,000"),
        ("Salary: CHF 5'000.- to CHF 6'000.-", "ranges from CHF 5,000 to CHF 6,000"),
    ],
)
def test_pay_is_of_its_zone_and_has_no_cents(line: str, sentence: str) -> None:
    text = f"# Welder\n\nOur base salary ranges by place:\n\n- {line}\n"

    [found] = told_of(text, "text/markdown")

    assert found.endswith(sentence)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (
            "Helio GmbH \u00b7 Location: Berlin, Germany (hybrid) \u00b7 Posted on 14 September",
            ["Berlin", "Germany"],
        ),
        ("Alder Ltd | Location: Leeds, UK | Closing date 3 May", ["Leeds", "UK"]),
        ("Location: Leeds \u00b7 York", ["Leeds", "York"]),
    ],
)
def test_a_place_ends_where_the_next_field_begins(line: str, places: list[str]) -> None:
    text = f"# Welder\n\n{line}\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")

    found = placed_lines(text, parsed.passages, has_lines=True)

    assert [name.label for one in found for name in one.names or ()] == places
