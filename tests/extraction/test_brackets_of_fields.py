"""What brackets behind a field hold: its level is of them too, and products are examples of it."""

import pytest

from role_sentences import asked


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Payroll experience (Excel, Tableau)",
            [
                "requires experience with payroll",
                "requires experience with Excel (for example)",
                "requires experience with Tableau (for example)",
            ],
        ),
        (
            "Load testing knowledge (JMeter or Gatling)",
            [
                "requires knowledge of load testing",
                "requires knowledge of JMeter (one of a list)",
                "requires knowledge of Gatling (one of a list)",
            ],
        ),
        ("Linux basics (shell, cron)", ["requires the basics of Linux"]),
        (
            "Solid SQL experience (joins, window functions)",
            ["requires solid experience with SQL"],
        ),
        ("Solid SQL experience", ["requires solid SQL"]),
        ("Retail experience (2 years)", ["requires 2 years of experience with retail"]),
    ],
)
def test_a_level_before_brackets_is_of_what_they_hold(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience with 3D drawing (AutoCAD, SolidWorks)", ["Autodesk AutoCAD", "SolidWorks"]),
        ("Knowledge of CAD tools (AutoCAD, SolidWorks)", ["Autodesk AutoCAD", "SolidWorks"]),
        ("Dashboards (Tableau, Power BI)", ["Tableau", "Power BI"]),
    ],
)
def test_products_in_the_brackets_of_a_field_are_examples(line: str, names: list[str]) -> None:
    found = [one for one in asked(line) if "(for example)" in one]

    assert [one.removesuffix(" (for example)").endswith(name) for one, name in zip(found, names, strict=True)]


@pytest.mark.parametrize(
    "line",
    [
        "AWS (EC2, S3)",
        "Networking (DNS, VPN, VLANs)",
        "Front-end skills (HTML, CSS, JavaScript)",
        "CAD tools (AutoCAD and SolidWorks)",
        "Drawing (AutoCAD)",
    ],
)
def test_parts_of_a_product_and_of_a_trade_are_no_examples(line: str) -> None:
    """What is named together with its maker, what belongs to a field, and one name alone are asked for."""
    assert "for example" not in " ".join(asked(line))


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Real experience with Kubernetes", "real experience with"),
        ("Real production experience with Tableau", "real production experience with"),
        ("A real understanding of Excel", "real understanding of"),
    ],
)
def test_real_says_how_well(line: str, level: str) -> None:
    assert all(level in one for one in asked(line))
    assert "real" not in asked("Knowledge of real estate")[0].split("of")[0]
