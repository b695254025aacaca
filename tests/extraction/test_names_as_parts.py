"""Where a known name is only a part of what is asked for, the whole is stated, and the name is its part."""

import pytest

from role_sentences import VOCABULARY, asked, done
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Knowledge of DNS, Linux and Windows audit trails, and ISO 27001",
            [
                "requires knowledge of DNS",
                "requires knowledge of Linux audit trails",
                "requires knowledge of Windows audit trails",
                "requires knowledge of ISO 27001",
            ],
        ),
        (
            "Windows or Linux internals",
            ["requires Windows internals (one of a list)", "requires Linux internals (one of a list)"],
        ),
        ("AWS and Azure cost control", ["requires AWS cost control", "requires Azure cost control"]),
        (
            "Salesforce and Excel bookkeeping",
            ["requires Salesforce bookkeeping", "requires Excel bookkeeping"],
        ),
        (
            "Kubernetes and Active Directory administration",
            ["requires Kubernetes administration", "requires Active Directory administration"],
        ),
        (
            "AutoCAD or SolidWorks drawing checks",
            [
                "requires AutoCAD drawing checks (one of a list)",
                "requires SolidWorks drawing checks (one of a list)",
            ],
        ),
        (
            "Jenkins and Docker hardening, and tact",
            ["requires Jenkins hardening", "requires Docker hardening", "requires diplomacy"],
        ),
        ("Excel and Tableau audits", ["requires Excel audits", "requires Tableau audits"]),
    ],
)
def test_a_noun_behind_two_names_is_of_both(line: str, sentences: list[str]) -> None:
    """What is known of the last of two technologies is known of the first too."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker and Kubernetes services", ["requires Docker", "requires Kubernetes"]),
        (
            "Bash, Python and Linux administration",
            ["requires Bash", "requires Python", "requires Linux administration"],
        ),
        ("Python and Go", ["requires Python", "requires Go"]),
        ("CI/CD (Jenkins, GitLab)", ["requires CI/CD", "requires Jenkins", "requires GitLab"]),
        ("Administration of databases", ["requires administration of databases", "requires databases"]),
        (
            "Experience in insurance or shipping",
            [
                "requires experience with insurance (one of a list)",
                "requires experience with shipping (one of a list)",
            ],
        ),
    ],
)
def test_a_noun_of_the_last_name_alone(line: str, sentences: list[str]) -> None:
    """A noun that leaves a name what it is, or that only the last of many has, is lent to none."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Network security (AWS or Azure)",
            [
                "requires network security",
                "requires AWS for network security (one of a list)",
                "requires Azure for network security (one of a list)",
            ],
        ),
        (
            "Administration of Salesforce (Excel, Tableau)",
            [
                "requires administration of Salesforce",
                "requires administration of Excel",
                "requires administration of Tableau",
            ],
        ),
        (
            "Excel or Tableau for stock counts",
            [
                "requires Excel for stock counts (one of a list)",
                "requires Tableau for stock counts (one of a list)",
            ],
        ),
        (
            "Power BI or Excel for ward rotas",
            [
                "requires Power BI for ward rotas (one of a list)",
                "requires Excel for ward rotas (one of a list)",
            ],
        ),
        (
            "Deep learning for crop counts (PyTorch)",
            ["requires deep learning for crop counts", "requires PyTorch"],
        ),
        ("PLC programming", ["requires PLC programming"]),
        ("PLC programming in a dairy", ["requires PLC programming in a dairy"]),
        ("Bash scripting", ["requires Bash"]),
        ("PowerShell scripting", ["requires PowerShell", "requires PowerShell scripting"]),
        ("Time series forecasting", ["requires time series forecasting"]),
        ("UI design", ["requires UI design"]),
    ],
)
def test_what_a_name_is_known_for_is_kept(line: str, sentences: list[str]) -> None:
    """A purpose, a field and an act are said of each name that they are of."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Salesforce Lightning pages", ["requires Salesforce Lightning pages"]),
        ("SAP Ariba sourcing", ["requires SAP Ariba sourcing"]),
        ("Kubernetes Operators", ["requires Kubernetes Operators"]),
        ("Experience of Oracle 19c", ["requires experience with Oracle Database in version 19c"]),
        ("Java 17 and Tableau 2023", ["requires Java in version 17", "requires Tableau in version 2023"]),
        ("Exposure to API 610", ["requires exposure to API 610"]),
        ("Python Programming Skills", ["requires Python", "requires programming"]),
        ("**Python Literacy:** you mend small scripts", ["requires Python"]),
    ],
)
def test_a_proper_name_and_a_version_behind_a_name_belong_to_it(line: str, sentences: list[str]) -> None:
    """What the makers call a part of their product, and its version, are not lost; a label is none."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "A good grasp of DNS, TCP/IP and how Windows logins work",
            [
                "requires a good grasp of DNS",
                "requires a good grasp of TCP/IP",
                "requires a good grasp of how Windows logins work",
            ],
        ),
        ("Some idea of how sea charts are made", ["requires idea of how sea charts are made"]),
        ("Understanding of how Linux servers behave", ["requires understanding of how Linux servers behave"]),
        (
            "Understanding of what a care plan looks like",
            ["requires understanding of what a care plan looks like"],
        ),
        ("Understanding of Linux and how it works", ["requires understanding of Linux"]),
    ],
)
def test_how_a_thing_works_is_one_thing(line: str, sentences: list[str]) -> None:
    """It is known as a whole, and the name in it is not asked for bare."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Time in a trade that lives on Excel", []),
        ("Experience in companies which run on SAP", []),
        ("Some Welsh, or the willingness to learn", ["Welsh is desirable"]),
        ("Some Irish, or an eagerness to learn", ["Irish is desirable"]),
        ("Affinity to knots or willingness to learn", ["affinity to knots is desirable"]),
        (
            "Affinity to knots or willingness to learn at night",
            [
                "requires affinity to knots (one of a list)",
                "requires willingness to learn at night (one of a list)",
            ],
        ),
        ("Irish (language level B2) or the willingness to learn it", ["Irish at B2 is desirable"]),
        ("Willingness to learn", ["requires Continuous Learning"]),
    ],
)
def test_what_others_use_and_a_wish_to_learn_the_thing_before_it_is_not_asked_for(
    line: str, sentences: list[str]
) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Certificate II or III in Community Care", ["requires Certificate II or III in Community Care"]),
        ("Level 2 or 3 in Food Hygiene", ["requires Level 2 or 3 in Food Hygiene"]),
        ("Grade 5 or 6 in oboe", ["requires grade 5 or 6 in oboe"]),
        ("Dialysis machines from Wenzel or Harrow", ["requires dialysis machines from Wenzel or Harrow"]),
        ("Milking machines from Claas or Fendt", ["requires milking machines from Claas or Fendt"]),
        ("WO working and thinking level", ["requires WO working and thinking level"]),
        ("College reading and writing standard", ["requires college reading and writing standard"]),
        ("Forklift licence (counterbalance)", ["requires forklift licence (counterbalance)"]),
        ("Full driving licence (manual)", ["requires full driving licence (manual)"]),
        ("Windows 10/11", ["requires Windows in version 10/11"]),
        ("Java 17/21 and Spring", ["requires Java in version 17/21", "requires Spring"]),
        ("Forklift licence or willing to get one", ["requires forklift licence or willing to get one"]),
        (
            "Food safety card, or willing to obtain one",
            ["requires food safety card or willing to obtain one"],
        ),
        ("Enhanced check under 6 months old", ["requires enhanced check under 6 months old"]),
        ("Graduates with a good portfolio are welcome to apply.", []),
        (
            "Level 2 qualification in joinery, or equivalent experience",
            [
                "requires a level 2 qualification (one of a list)",
                "requires a level 2 qualification (one of a list) in joinery",
                "requires equivalent experience (one of a list)",
            ],
        ),
    ],
)
def test_grades_makers_and_papers_are_named_whole(line: str, sentences: list[str]) -> None:
    """A grade, a maker and a kind in brackets mean nothing without what they are of."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Solid Linux and networking fundamentals",
            ["requires solid fundamentals of Linux", "requires solid fundamentals of networking"],
        ),
        ("Strong anatomy basics", ["requires strong basics of anatomy"]),
        ("Excel basics", ["requires the basics of Excel"]),
        ("Bookkeeping fundamentals", ["requires bookkeeping fundamentals"]),
        (
            "Docker, Git and Linux fundamentals",
            ["requires Docker", "requires Git", "requires Linux fundamentals"],
        ),
        ("You know anatomy properly", ["requires thorough knowledge of anatomy"]),
        ("Knows Excel properly", ["requires thorough knowledge of Excel"]),
        ("Not afraid of heights", ["requires being not afraid of heights"]),
        ("Not scared of Excel", ["requires being not scared of Excel"]),
        (
            "Polish or Czech language at communicative level",
            ["requires communicative Polish (one of a list)", "requires communicative Czech (one of a list)"],
        ),
        (
            "German or French at conversational level",
            [
                "requires conversational German (one of a list)",
                "requires conversational French (one of a list)",
            ],
        ),
        ("Polish at a good level", ["requires good Polish"]),
        (
            "Good command of lathes, minimum 2 years of work in a foundry",
            ["requires a good command of lathes", "requires at least 2 years of experience with Foundry"],
        ),
        ("Good knowledge of language C", ["requires good knowledge of C"]),
        ("6 mths in a dental practice", ["requires 6 months of experience in a dental practice"]),
        (
            "You've been laying bricks for five years or so, maybe more.",
            ["requires about 5 years of experience in laying bricks"],
        ),
        ("Taking part in an audit", ["requires experience in taking part in an audit"]),
        ("You can do a bit of carpentry yourself", ["requires doing a bit of carpentry yourself"]),
        ("Excel all over", ["requires Excel"]),
    ],
)
def test_how_well_is_kept(line: str, sentences: list[str]) -> None:
    """How well, how long and in what way a thing is to be known is not lost, and is no thing itself."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Liaise with ward nurses, theatre managers and hand surgeons",
            ["has the duty to liaise with ward nurses, theatre managers and hand surgeons"],
        ),
        (
            "Work with growers, trade buyers and market traders in three towns",
            ["has the duty to work with growers, trade buyers and market traders in three towns"],
        ),
        (
            "Advise tenants, land owners and fire officers",
            ["has the duty to advise tenants, land owners and fire officers"],
        ),
        (
            "Work with architects and train operators",
            ["has the duty to work with architects", "has the duty to train operators"],
        ),
        (
            "Draw up cleaning checks and act when they fail",
            ["has the duty to draw up cleaning checks and act when they fail"],
        ),
        (
            "Read the meters and recalibrate if they drift",
            ["has the duty to read the meters and recalibrate if they drift"],
        ),
        (
            "Check the boilers each week and top up as needed",
            ["has the duty to check the boilers each week and top up as needed"],
        ),
        (
            "Review the ward rotas and adjust accordingly",
            ["has the duty to review the ward rotas and adjust accordingly"],
        ),
        (
            "Inspect the lifts and repair them when they stop",
            ["has the duty to inspect the lifts", "has the duty to repair the lifts when they stop"],
        ),
        (
            "Contribute to our CQC and Ofsted reporting",
            ["has the duty to contribute to our CQC and Ofsted reporting"],
        ),
        (
            "Inspect the lifts and repair the doors",
            ["has the duty to inspect the lifts", "has the duty to repair the doors"],
        ),
    ],
)
def test_a_duty_keeps_whom_and_what_it_is_of(line: str, sentences: list[str]) -> None:
    """People are no duties, and an act that speaks of what stands before it is not parted from that."""
    assert done(line) == sentences


@pytest.mark.parametrize(
    ("line", "label", "part"),
    [
        ("Windows or Linux internals", "Windows internals", "concept:windows"),
        ("PLC programming", "PLC programming", "concept:plcs"),
        ("PowerShell scripting", "PowerShell scripting", "concept:powershell"),
        ("Time series forecasting", "Time series forecasting", "concept:forecasting"),
    ],
)
def test_the_whole_carries_the_name_as_a_part(line: str, label: str, part: str) -> None:
    """Whoever asks for the name finds what it is a part of."""
    text = f"# Boat Engineer\n\n## Requirements\n\n- {line}\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")

    found = extract_document(parsed, VOCABULARY, slug="ad").concepts.values()

    assert [part in one.parts for one in found if one.label.lower() == label.lower()] == [True]
