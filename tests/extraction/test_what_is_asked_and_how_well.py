"""How well a thing is asked for, of what a name is said, and what of a list of demands is no demand."""

import pytest

from role_sentences import VOCABULARY, asked, told
from skillgraph.documents import Document, parse_document
from skillgraph.extraction.extracting import extract_document


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Good Excel bookkeeping: ledgers, audits",
            ["requires good Excel", "requires ledgers", "requires auditing"],
        ),
        ("Excel: ledgers, audits", ["requires Excel", "requires ledgers", "requires auditing"]),
        (
            "Good programming ability in Java or Scala",
            [
                "requires good programming",
                "requires good Java (one of a list)",
                "requires good Scala (one of a list)",
            ],
        ),
        (
            "Strong drawing ability in AutoCAD or SolidWorks",
            [
                "requires strong Autodesk AutoCAD (one of a list)",
                "requires strong SolidWorks (one of a list)",
            ],
        ),
        (
            "You should know Excel well enough to build a budget alone",
            ["requires Excel well enough to build a budget alone"],
        ),
        ("You know Tableau well enough to teach it", ["requires Tableau well enough to teach it"]),
        (
            "Ran MySQL through upgrades, outages and at least one bad week",
            ["requires MySQL through upgrades, outages and at least one bad week"],
        ),
        (
            "Regular use of one of the usual spreadsheets (Excel, LibreOffice Calc)",
            [
                "requires regular use of usual spreadsheets (one of several)",
                "requires regular use of Excel (one of a list)",
                "requires regular use of LibreOffice Calc (one of a list)",
            ],
        ),
        (
            "Use of one of the big databases (MySQL, PostgreSQL)",
            [
                "requires databases (one of several)",
                "requires MySQL (one of a list)",
                "requires PostgreSQL (one of a list)",
            ],
        ),
        ("Dutch, spoken at a basic level or above", ["requires Dutch at a basic level or above"]),
        ("German, written at an advanced level", ["requires advanced German"]),
        (
            "French, spoken at a good level \u2013 some of our visitors come from Lille",
            ["requires good French"],
        ),
    ],
)
def test_how_well_and_how_many_is_kept(line: str, sentences: list[str]) -> None:
    """A level before a name or behind it, and that one of several will do, are said of it."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "You need to know one of the big databases thoroughly.",
            ["requires thorough knowledge of big databases (one of several)"],
        ),
        ("You need to know Excel well.", ["requires good knowledge of Excel"]),
        ("Applicants must understand Excel properly.", ["requires understanding of Excel"]),
        ("You need to know Excel.", ["requires Excel"]),
    ],
)
def test_how_well_is_kept_in_prose(sentence: str, sentences: list[str]) -> None:
    """A manner behind what must be known is its level."""
    assert told(sentence + "\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Knowing Tableau helps but isn't assumed", ["Tableau is desirable"]),
        ("Tableau is not presumed", []),
        ("Sales and poetry are welcome but are not criteria", ["Sales are desirable", "Poetry is desirable"]),
        (
            "You have kept a ledger; whether that was in Excel or Tableau is not important",
            ["requires experience with keeping a ledger"],
        ),
        ("Excel is important", ["Excel is important"]),
        ("If your Excel is all from school but you're strong in Tableau, talk to us", []),
        ("If you have no Excel but know Tableau, get in touch", []),
        ("Even if you only know Tableau, apply all the same", []),
        ("Strong Excel people who have worked in hospitals should also apply", []),
        ("Firewalls (Cisco is in use) and cabling", ["requires firewalls"]),
        ("Ledgers (Excel is in place)", ["requires ledgers"]),
        ("Firewalls (Cisco) and cabling", ["requires firewalls", "requires Cisco"]),
        ("Load testing, whether with a product or with your own Python scripts", ["requires load testing"]),
        ("Stock counts, whether by a scanner or in your own Excel sheets", ["requires stock counts"]),
        ("Excel, filing, phones. The usual", ["requires Excel", "requires Filing", "requires Phones"]),
        ("Beware of fraudsters! We never ask for money in exchange for an interview", []),
    ],
)
def test_what_is_waved_off_is_not_asked_for(line: str, sentences: list[str]) -> None:
    """What a text says not to matter, offers to those who lack a thing, or says by the way, is no demand."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The stack, so you know what you're in for: Python services, Kafka between them, all on Azure.", []),
        ("Our tools, so that you know what awaits you: Excel and Jira.", []),
        ("You know which tools win: Excel and Jira.", []),
        ("You know Excel and Jira.", ["requires Excel", "requires Jira"]),
        (
            "## Requirements\n\nThe tools, to give you an idea:\n\n- Excel\n- Jira and Tableau",
            ["works with Excel", "works with Jira", "works with Tableau"],
        ),
        ("We share the profit, and we've paid it in six of the last seven years.", []),
    ],
)
def test_what_only_describes_the_work_asks_nothing(text: str, sentences: list[str]) -> None:
    """A sentence that tells its reader what there is, or what was paid, asks for none of it."""
    assert told(text + "\n") == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Administration of Salesforce and Jira",
            ["requires administration of Salesforce", "requires administration of Jira"],
        ),
        (
            "Configuration of Jenkins, Docker and Kubernetes",
            [
                "requires configuration of Jenkins",
                "requires configuration of Docker",
                "requires configuration of Kubernetes",
            ],
        ),
        (
            "Maintenance of Tableau or Power BI",
            [
                "requires maintenance of Tableau (one of a list)",
                "requires maintenance of Power BI (one of a list)",
            ],
        ),
        ("Migration of ledgers from paper to SAP", ["requires migration of ledgers from paper to SAP"]),
        ("Introduction of wards to Salesforce", ["requires introduction of wards to Salesforce"]),
        ("Migration of databases to AWS", ["requires migration of databases to AWS"]),
        (
            "Java or ScalaFX wall charts",
            ["requires Java wall charts (one of a list)", "requires ScalaFX wall charts (one of a list)"],
        ),
        (
            "Storage or archive concepts",
            ["requires storage concepts (one of a list)", "requires archive concepts (one of a list)"],
        ),
        ("Navigation and seamanship theory", ["requires navigation theory", "requires seamanship theory"]),
        ("Backup and recovery principles", ["requires backup and recovery principles"]),
        (
            "Exposure to web logs (Azure, AWS)",
            [
                "requires exposure to web logs",
                "requires exposure to Azure (for example) for web logs",
                "requires exposure to AWS (for example) for web logs",
            ],
        ),
        ("Salesforce and Jira", ["requires Salesforce", "requires Jira"]),
    ],
)
def test_what_is_done_is_of_each_name(line: str, sentences: list[str]) -> None:
    """An act and a noun that are said once are of all the names beside them."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Eligibility for a criminal record and credit check",
            ["requires eligibility for a criminal record and credit check"],
        ),
        ("Passing a drugs and alcohol test", ["requires passing a drugs and alcohol test"]),
        ("Consent to police and reference checks", ["requires consent to police and reference checks"]),
        (
            "Zulu or Xhosa would be useful on market days",
            ["Zulu is advantageous (one of a list)", "Xhosa is advantageous (one of a list)"],
        ),
        (
            "Excel or Tableau would be helpful at month end",
            ["Excel is advantageous (one of a list)", "Tableau is advantageous (one of a list)"],
        ),
        (
            "Stock counts, markdowns, returns, any of it",
            [
                "requires stock counts (one of a list)",
                "requires markdowns (one of a list)",
                "requires returns (one of a list)",
            ],
        ),
        (
            "At least one of: Modbus, CAN or NB-IoT",
            [
                "requires Modbus (one of a list)",
                "requires CAN (one of a list)",
                "requires NB-IoT (one of a list)",
            ],
        ),
        ("Knowledge of LTE-IoT", ["requires knowledge of LTE-IoT"]),
        ("MS-Excel and CI-CD", ["requires Excel", "requires CI/CD"]),
    ],
)
def test_a_coordination_is_not_torn(line: str, sentences: list[str]) -> None:
    """Checks that share a noun, alternatives with a wish behind them, and compounds stay whole."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "label", "part"),
    [
        ("Administration of Salesforce and Jira", "Administration of Jira", "concept:jira"),
        ("Migration of ledgers from paper to SAP", "Migration of ledgers from paper to SAP", "concept:sap"),
        ("Java or ScalaFX wall charts", "Java wall charts", "concept:java"),
    ],
)
def test_the_act_carries_the_name_as_a_part(line: str, label: str, part: str) -> None:
    """Whoever asks for the name finds the act that it is a part of."""
    text = f"# Boat Engineer\n\n## Requirements\n\n- {line}\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")

    found = extract_document(parsed, VOCABULARY, slug="ad").concepts.values()

    assert [part in one.parts for one in found if one.label.lower() == label.lower()] == [True]
