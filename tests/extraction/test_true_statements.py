"""Faults that readers of statements named, a class at a time: what is stated is true and well cut."""

import pytest

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Extraction
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog, Statement

VOCABULARY = bundled_vocabulary()
HEAD = "# Boat Engineer\n\n"


def extract(text: str, *, head: str = HEAD, media_type: str = "text/markdown") -> Extraction:
    return extract_document(parse_document(Document(head + text, media_type, "ad")), VOCABULARY, slug="ad")


def sentences(extraction: Extraction) -> list[str]:
    """Give the sentences of what the graph holds, in document order."""
    catalog = Catalog(concepts=extraction.concepts, lists=extraction.lists, statements=extraction.statements)
    return [format_sentence(one, catalog) for one in extraction.sure.values()]


def objects(extraction: Extraction, *relations: str) -> list[str]:
    return [
        extraction.concepts[one.object].label
        for one in extraction.sure.values()
        if one.object in extraction.concepts and (not relations or one.relation[3:] in relations)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "You have worked with SQL",
        "Worked with SQL",
        "Used to working with SQL",
        "First steps with SQL",
        "Initial experience with SQL",
        "First contact with SQL",
    ],
)
def test_how_somebody_came_to_know_a_thing_is_no_thing_of_its_own(line: str) -> None:
    assert objects(extract(f"## What you bring\n\n- {line}\n"), "requires") == ["SQL"]


def of(extraction: Extraction, label: str) -> Statement:
    (found,) = (
        one
        for one in extraction.sure.values()
        if one.object in extraction.concepts and extraction.concepts[one.object].label == label
    )
    return found


@pytest.mark.parametrize(
    "heading",
    [
        "## What you don't need",
        "## This is not for you if",
        "## You might not be a good fit if",
        "## What we do not expect",
        "## This isn't the right job for you if",
        "## Who should not apply",
        "## Requirements\n\nYou don't need:",
        "## Don't worry if you",
    ],
)
def test_what_is_not_needed_is_not_asked_for(heading: str) -> None:
    extraction = extract(
        f"{heading}\n\n- Prior experience with Kafka\n- Fluent German\n- You need detailed plans\n"
    )

    assert sentences(extraction) == []


@pytest.mark.parametrize(
    "heading",
    ["Other open positions", "Related careers", "More jobs at Acme", "Open roles", "Share this job"],
)
def test_other_jobs_on_the_page_ask_nothing_of_this_role(heading: str) -> None:
    extraction = extract(
        "## Requirements\n\n- SQL\n- Git\n\n"
        f"## {heading}\n\n- Sail Designer: sews sails in Blender\n- Data Analyst (Tableau)\n"
    )

    assert objects(extraction) == ["SQL", "Git"]


def test_a_specification_of_the_person_asks_and_its_abilities_are_no_duties() -> None:
    extraction = extract(
        "Responsibilities:\n- set standards\n- assure designs\n\nPerson specification\n\nEssential criteria\n"
        "- Knowledge of Kafka\n- Ability to persuade leaders and build consensus\n",
        head="Boat Engineer\n\n",
        media_type="text/plain",
    )

    assert objects(extraction, "hasDuty") == ["Set standards", "Assure designs"]
    assert {one.modality for one in extraction.sure.values() if one.relation == "sg:requires"} == {
        "essential"
    }


@pytest.mark.parametrize(
    ("asked", "examples", "whole"),
    [
        ("Experience with message brokers (e.g. Kafka, RabbitMQ)", ["Apache Kafka", "RabbitMQ"], []),
        ("Solid understanding of relational databases such as PostgreSQL", ["PostgreSQL"], []),
        ("Worked with tools like Jenkins and GitLab, and strong SQL skills", ["Jenkins", "GitLab"], ["SQL"]),
        ("Identity: know federation, for example with Okta", ["Okta"], []),
        ("Python, plus a cloud, for instance AWS", ["AWS"], ["Python"]),
        ("SQL. We would like you to know Docker", [], ["SQL"]),
    ],
)
def test_an_example_is_asked_for_as_an_example(asked: str, examples: list[str], whole: list[str]) -> None:
    extraction = extract(f"## Requirements\n\n- {asked}\n- Git\n")

    assert {of(extraction, name).quantifier for name in examples} <= {"for example"}
    assert {of(extraction, name).quantifier for name in [*whole, "Git"]} == {None}


def test_the_sentence_of_an_example_says_so_once() -> None:
    extraction = extract("## Requirements\n\n- Experience with brokers, e.g. Kafka or RabbitMQ\n")

    assert "Boat Engineer requires experience with RabbitMQ (for example)" in sentences(extraction)


@pytest.mark.parametrize(
    ("asked", "scope", "others"),
    [
        ("Python for data processing and automation", "for data processing and automation", []),
        ("Using Python for tests, automation, and analytics", "for tests, automation, and analytics", []),
        ("Strong Python skills to model, test and present plans", "to model, test and present plans", []),
        ("Python for reports and SQL", "for reports", ["SQL"]),
    ],
)
def test_what_a_technology_is_for_is_no_alternative_to_it(asked: str, scope: str, others: list[str]) -> None:
    extraction = extract(f"## Requirements\n\n- {asked}\n")

    assert of(extraction, "Python").scope == scope
    assert objects(extraction) == ["Python", *others]


def test_years_of_several_things_together_are_said_of_none_of_them_alone() -> None:
    extraction = extract(
        "## Requirements\n\n- 7 years of experience with API design, audits and incident response\n"
        "- 5 years in Python or Java\n"
    )

    assert set(sentences(extraction)) >= {
        "Boat Engineer requires 7 years of experience with API design, audits and incident response",
        "Boat Engineer requires experience with API design",
    }
    assert of(extraction, "API design").figure is None
    assert of(extraction, "Java").figure is not None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Kubernetes is a plus", "a plus"),
        ("Kubernetes (nice to have)", "nice to have"),
        ("Docker, ideally Kubernetes", "ideally"),
        ("2 years of Kubernetes preferred", "preferred"),
    ],
)
def test_a_wish_of_a_bullet_is_evidenced_by_its_own_words(asked: str, said: str) -> None:
    extraction = extract(f"## Requirements\n\n- {asked}\n")

    statement = of(extraction, "Kubernetes")
    text = extraction.parsed.document.text
    shown = [
        text[one.focus.start : one.focus.end]
        for one in statement.evidence
        if "modality" in one.slots and one.focus
    ]
    assert (statement.relation, shown) == ("sg:prefers", [said])
    assert not any(one.passage.startswith("requirements-01") for one in statement.evidence)


def test_one_of_several_is_asked_beside_what_is_asked_for_by_itself() -> None:
    extraction = extract("## Requirements\n\n- Proficiency in Python and one or more of Java, Scala or C++\n")

    assert objects(extraction) == ["Python", "Java", "Scala", "C++"]
    assert "Boat Engineer requires proficiency in Python" in sentences(extraction)


@pytest.mark.parametrize(
    ("first", "role", "employer"),
    [
        ("Als Boat Designer bei Strandwerk", "Boat Designer", "Strandwerk"),
        ("We're hiring: Sail Designer!", "Sail Designer", None),
        ("Vacancy: Harbour Master", "Harbour Master", None),
        ("Junior to Mid Sail Designer", "Junior to Mid Sail Designer", None),
        ("Senior or Lead Sail Designer", "Senior or Lead Sail Designer", None),
        ("Sail Designer, Senior", "Senior Sail Designer", None),
        ("Senior Manager, Sail Design", "Senior Manager, Sail Design", None),
        ("Strandwerk Senior Sail Designer", "Senior Sail Designer", None),
        ("Strandwerk hiring Sail Designer in Leeds | Jobs", "Sail Designer", "Strandwerk"),
        ("Sail Designer | Strandwerk Careers", "Sail Designer", "Strandwerk"),
        ("Sail Designer at STRAND (boats)", "Sail Designer", "STRAND"),
        ("Senior C++ Developer", "Senior C++ Developer", None),
        ("Sail Designer - Remote", "Sail Designer", None),
        ("Strandwerk Sail Designer\n\nCompany: Strandwerk", "Sail Designer", "Strandwerk"),
        ("Sail Designer - Strandwerk\n\nBoats of Strandwerk float.", "Sail Designer", "Strandwerk"),
    ],
)
def test_the_title_has_its_level_and_nothing_of_what_stands_around_it(
    first: str, role: str, employer: str | None
) -> None:
    extraction = extract("## Requirements\n\n- SQL\n- Git\n", head=f"# {first}\n\n")

    sought = [one for one in extraction.statements.values() if one.relation == "sg:seeks"]
    assert [extraction.concepts[one.subject].label for one in sought] == [employer] * bool(employer)
    assert {extraction.concepts[one.subject].label for one in extraction.statements.values()} - {
        employer
    } == {role}


@pytest.mark.parametrize(
    ("item", "areas", "duties"),
    [
        ("Self-serve and tests. Build the tooling.", ["Self-serve and tests"], ["Build the tooling"]),
        (
            "Mentoring and leadership. Help grow the team.",
            ["Mentoring and leadership"],
            ["Help grow the team"],
        ),
        ("Care for the crew. They plan the routes.", [], ["Care for the crew"]),
        ("Writing tests. Review the code.", [], ["Write tests", "Review the code"]),
    ],
)
def test_a_first_sentence_that_only_names_the_work_is_no_duty(
    item: str, areas: list[str], duties: list[str]
) -> None:
    extraction = extract(f"## Responsibilities\n\n- {item}\n- Draw maps\n")

    assert objects(extraction, "hasArea") == areas
    assert objects(extraction, "hasDuty") == [*duties, "Draw maps"]


def test_a_duty_that_says_their_or_its_stays_with_what_it_is_said_of() -> None:
    extraction = extract(
        "## Responsibilities\n\n- Ship models to production, measure their impact, and iterate\n"
        "- Draw maps and own its release\n- Implementing prevention and alerting systems\n"
    )

    assert objects(extraction, "hasDuty") == [
        "Ship models to production, measure their impact, and iterate",
        "Draw maps and own its release",
        "Implement prevention and alerting systems",
    ]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            "Demonstrated capacity to clearly explain plans and propose new routes",
            "requires demonstrated capacity to explain plans clearly",
        ),
        ("Ability to influence senior leaders", "requires the ability to influence senior leaders"),
        (
            "Extensive experience of designing data architectures in large yards",
            "requires extensive experience with designing data architectures in large yards",
        ),
        ("Passion for solving hard problems at sea", "requires passion for solving hard problems at sea"),
        ("Confident handling of monitoring tools", "requires confident handling of monitoring tools"),
        ("Must be able to lift 20 kg", "requires the ability to lift 20 kg"),
        ("Exposure to or eagerness to learn Snowflake", "requires exposure to Snowflake"),
        ("You know how to write well-tested code", "requires the ability to write well-tested code"),
        ("Strong Excel skills to plan and budget", "requires strong Excel to plan and budget"),
        ("Publications at conferences such as NeurIPS", "requires publications at conferences"),
        (
            "Proficiency in R or similar data analysis languages",
            "requires proficiency in R (for example)",
        ),
    ],
)
def test_what_is_asked_for_is_one_well_cut_sentence(asked: str, sentence: str) -> None:
    extraction = extract(f"## What you bring\n\n- {asked}\n")

    assert sentences(extraction)[0] == f"Boat Engineer {sentence}"
    assert len(sentences(extraction)) == 1 + asked.startswith("Demonstrated")


def test_the_level_of_one_thing_is_not_that_of_the_next() -> None:
    extraction = extract(
        "## What you bring\n\n- Fluent in SQL with working experience in a language such as Python\n"
        "- Strong technical skills, comfortable in our stack, which includes dbt and Git\n"
    )

    assert {name: of(extraction, name).level for name in ("SQL", "Python", "dbt", "Git")} == {
        "SQL": "fluent",
        "Python": "working experience",
        "dbt": "comfortable",
        "Git": "comfortable",
    }


def test_a_ladder_has_each_level_once_with_its_role() -> None:
    extraction = extract(
        "What we expect of Boat Engineers at each level.\n\n## Junior\n\n- Writes tests\n- Asks for help\n\n"
        "## Senior\n\n- Leads projects\n- Mentors juniors\n\n## Staff\n\n- Sets direction for teams\n",
        head="# Engineering levels at Tidewater\n\n",
    )

    assert objects(extraction, "hasStage") == [
        "Junior Boat Engineer",
        "Senior Boat Engineer",
        "Staff Boat Engineer",
    ]


@pytest.mark.parametrize(
    "label", ["Not required", "Perks and benefits", "Industry type", "Employment type", "Department", "Rate"]
)
def test_a_label_of_what_is_not_asked_for_asks_for_nothing(label: str) -> None:
    extraction = extract(f"## Requirements\n\n- SQL\n- {label}: Kafka and laptop\n- Git\n")

    assert objects(extraction) == ["SQL", "Git"]


@pytest.mark.parametrize(
    ("asked", "modalities"),
    [
        ("Good English skills, Kafka is a plus", {"English": None, "Apache Kafka": "desirable"}),
        ("Python, Kafka, and Go are a plus", {"Python": "desirable", "Apache Kafka": "desirable"}),
        (
            "Some Kafka would be great, but Python is a must",
            {"Apache Kafka": "desirable", "Python": "required"},
        ),
    ],
)
def test_a_wish_is_of_what_it_is_said_of(asked: str, modalities: dict[str, str | None]) -> None:
    extraction = extract(f"## What you should bring along\n\n- {asked}\n")

    assert {name: of(extraction, name).modality for name in modalities} == modalities


def test_one_provider_of_several_will_do() -> None:
    extraction = extract("## Skills\n\n- Cloud: At least one provider (AWS, Azure)\n")

    assert "Boat Engineer requires AWS (one of a list)" in sentences(extraction)
    assert len(sentences(extraction)) == 3


def test_duties_with_to_are_read_and_what_every_job_has_is_not() -> None:
    extraction = extract(
        "## Main duties of the job\n\n- To provide advice to crews\n- To influence senior crews\n"
        "- Performs other duties as assigned\n"
    )

    assert sentences(extraction) == [
        "Boat Engineer has the duty to provide advice to crews",
        "Boat Engineer has the duty to influence senior crews",
    ]


def test_the_codes_of_a_ladder_are_no_technologies() -> None:
    extraction = extract(
        "| | Designer (D1) | Senior Designer (D3) |\n|---|---|---|\n"
        "| Craft | Draws with help | Owns a style |\n",
        head="# Design framework\n\n",
    )

    assert objects(extraction, "requires", "prefers") == []


def test_what_others_are_helped_to_do_is_no_duty() -> None:
    extraction = extract(
        "## Responsibilities\n\n- Build charts that help riders read maps and plan their routes\n"
        "- Run tests\n"
    )

    assert objects(extraction, "hasDuty") == [
        "Build charts that help riders read maps and plan their routes",
        "Run tests",
    ]


def test_an_interest_behind_examples_is_none() -> None:
    extraction = extract(
        "## What you bring\n\n- Knowledge of brokers, e.g. Kafka, and an interest in Docker\n"
    )

    assert (of(extraction, "Apache Kafka").quantifier, of(extraction, "Docker").quantifier) == (
        "for example",
        None,
    )
    assert "Boat Engineer requires interest in Docker" in sentences(extraction)
