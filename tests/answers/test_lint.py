"""What `lint` finds in a document, rule by rule, and what it lets pass."""

import json
from pathlib import Path

import pytest

from command_line import CommandLine, run_process
from parsing import parse
from skillgraph.answers.lint import RULES, Finding, lint_extraction
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document

CLEAN = """Data Engineer
Responsibilities
- Build data pipelines with Python and Apache Airflow
- Model data in SQL for planners
Requirements
- Experience with Python and SQL
- Knowledge of Apache Airflow
Market Demand
- Job openings for data engineers grew by 12% between May 2023 and May 2024, according to a survey by the port
"""


def findings(text: str, rule: str) -> list[Finding]:
    extraction = extract_document(parse(text), bundled_vocabulary(), slug="role")
    return [finding for finding in lint_extraction(extraction) if finding.rule == rule]


def lines(text: str, rule: str) -> list[int]:
    passages = parse(text).passages
    return [passages[finding.passages[0]].line for finding in findings(text, rule)]


@pytest.mark.parametrize("rule", list(RULES))
def test_a_document_that_says_all_of_it_passes(rule: str) -> None:
    assert findings(CLEAN, rule) == []


def test_a_figure_of_no_time_and_pay_of_a_month_or_a_year_are_found() -> None:
    text = (
        CLEAN.replace(" between May 2023 and May 2024", "")
        + "Salary\n- Data Engineers: $1,700 - $1,800\n- Boat builders: $70,000 - $80,000\n"
    )

    assert lines(text, "figure-without-period") == [9, 11]
    assert "70,000" not in findings(text, "figure-without-period")[1].sentence


def test_a_section_of_figures_without_source_is_told_once() -> None:
    text = CLEAN.replace(", according to a survey by the port", "") + "- Data engineer positions grew by 8%\n"

    [found] = findings(text, "figure-without-source")
    assert len(found.passages) == 2
    assert found.sentence.startswith("Market Demand")


def test_what_an_employer_pays_needs_no_source() -> None:
    pay = "Salary\n- Data Engineers: EUR 50,000 - 60,000 per year\n"
    guide = CLEAN + pay + "- Data Analysts: EUR 40,000 - 45,000 per year\n"
    advertisement = guide.replace("Engineer\n", "Engineer\nWe are looking for a Data Engineer.\n", 1)

    assert len(findings(guide, "figure-without-source")) == 1
    assert findings(advertisement, "figure-without-source") == []
    assert findings(CLEAN + pay, "figure-without-source") == []


def test_required_here_and_desirable_there_names_both_lines() -> None:
    text = CLEAN.replace(
        "Market Demand", "Desirable Qualifications\n- Experience with Apache Airflow\nMarket Demand"
    )

    [found] = findings(text, "required-and-desirable")
    assert "line 9" in found.sentence
    assert len(found.passages) == 2


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (
            "At least 3 years of experience with Go",
            "At least 5 years of experience with Go",
            "at least 5 years",
        ),
        ("German C2", "German B1", "German: C2 on line 6, B1 on line 10"),
    ],
)
def test_other_years_or_levels_of_one_thing_are_found(here: str, there: str, told: str) -> None:
    text = CLEAN.replace("Requirements\n", f"Requirements\n- {here}\n")
    text = text.replace("Market Demand", f"Qualifications\n- {there}\nMarket Demand")

    [found] = findings(text, "bounds-differ")
    assert told in found.sentence
    assert len(found.passages) == 2


def test_a_wish_for_more_than_is_required_is_no_difference() -> None:
    text = CLEAN.replace(
        "Requirements\n", "Requirements\n- At least 3 years of experience with Rust\n- Danish B1\n"
    )
    wish = "Nice to have\n- At least 5 years of Rust\n- Danish C1\nMarket Demand"
    text = text.replace("Market Demand", wish)

    assert findings(text, "bounds-differ") == []
    assert findings(text, "required-and-desirable") == []


def test_pay_that_falls_is_found() -> None:
    text = CLEAN + "Salary\n- EUR 90,000 - 60,000 per year\n"

    [found] = findings(text, "pay-upside-down")
    assert found.sentence == "EUR 90,000 - 60,000: the lower bound is above the upper one"
    assert findings(text.replace("90,000 - 60,000", "60,000 - 90,000"), "pay-upside-down") == []


@pytest.mark.parametrize(
    ("spared", "found"),
    [
        ("No degree necessary", True),
        ("A degree is not required", True),
        ("Requires no small degree of autonomy", False),
        ("Ovens must not exceed 200 degrees", False),
        ("No degree required if you have sailed", False),
        ("A degree is not always required", False),
        ("No master's degree required", False),
    ],
)
def test_a_degree_that_is_required_and_not_needed_is_found(spared: str, *, found: bool) -> None:
    text = CLEAN.replace("Requirements\n", f"Requirements\n- Degree in physics required\n- {spared}\n")

    assert [one.sentence for one in findings(text, "degree-needed-and-not")] == (
        ["a degree is required here, no degree is needed on line 7"] if found else []
    )


def test_a_line_that_stands_twice_is_found_in_one_section_and_over_two_of_one_kind() -> None:
    twice = CLEAN.replace("- Knowledge of Apache Airflow\n", "- Knowledge of Apache Airflow\n" * 2)
    apart = CLEAN.replace("Market Demand", "Qualifications\n- Experience with Python and SQL\nMarket Demand")

    assert [one.sentence for one in findings(twice, "doubled-line")] == [
        "Knowledge of Apache Airflow: the same on line 8"
    ]
    assert len(findings(apart, "doubled-line")) == 1


def test_what_two_stages_of_a_career_share_is_no_doubled_line() -> None:
    stages = "".join(
        f"D{n} - Developer {n}\n- Knowledge of Python\n- Writes Go for planners\n" for n in (1, 2)
    )

    assert findings(CLEAN + stages, "doubled-line") == []


def test_examples_and_what_a_guide_tells_to_learn_contradict_nothing() -> None:
    examples = CLEAN.replace("- Knowledge of Apache Airflow", "- Tools such as Apache Airflow or Docker")
    advice = "Recommended Tools to Learn\n- Apache Airflow, Docker\nMarket Demand"

    assert findings(examples.replace("Market Demand", advice), "required-and-desirable") == []


def test_what_two_sections_share_is_one_finding() -> None:
    text = CLEAN.replace("Market Demand", "Nice to have\n- Python\n- Apache Airflow\nMarket Demand")

    [found] = findings(text, "required-and-desirable")
    assert found.sentence.startswith("Python, Apache Airflow: required here")


def test_findings_stand_in_document_order() -> None:
    text = CLEAN.replace(" between May 2023 and May 2024, according to a survey by the port", "")
    text = text.replace("Market Demand", "Nice to have\n- Python\nMarket Demand")

    extraction = extract_document(parse(text), bundled_vocabulary(), slug="role")
    places = [finding.passages[0] for finding in lint_extraction(extraction)]
    assert places == sorted(places)
    assert len(places) > 2


def test_lint_exits_with_1_where_something_is_found_and_gives_it_as_json(tmp_path: Path) -> None:
    text = CLEAN.replace("Market Demand", "Nice to have\n- Python\nMarket Demand")
    (tmp_path / "role.txt").write_text(text, encoding="utf-8")

    result = run_process("lint", str(tmp_path / "role.txt"), "-O", "json")

    assert result.returncode == 1
    [document] = json.loads(result.stdout)
    [finding] = document["findings"]
    assert (finding["rule"], finding["line"], finding["lines"]) == ("required-and-desirable", 6, [6, 9])
    assert text[finding["start"] : finding["end"]] == "- Experience with Python and SQL"


def test_lint_exits_with_0_where_nothing_is_found_and_with_2_where_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "role.txt").write_text(CLEAN, encoding="utf-8")

    clean = run_process("lint", str(tmp_path / "role.txt"))
    missing = run_process("lint", str(tmp_path / "role.txt"), str(tmp_path / "none.txt"))

    assert (clean.returncode, missing.returncode) == (0, 2)
    assert "nothing to mend" in clean.stdout.decode()
    assert "could not be read" in missing.stdout.decode()
    [problem, place, remedy] = missing.stderr.decode().splitlines()
    assert problem == "error: the document cannot be read: No such file or directory"
    assert (place.startswith("   in: "), remedy.startswith("  try: ")) == (True, True)


def test_lint_says_of_how_much_nothing_was_read_where_that_is_most(tmp_path: Path) -> None:
    text = "Requirements\n- Knowledge of Python\n\nThe tide\nIt comes.\n\nIt goes.\n\nIt stays.\n"
    (tmp_path / "role.txt").write_text(text, encoding="utf-8")

    said = run_process("lint", str(tmp_path / "role.txt")).stdout.decode()
    [document] = json.loads(run_process("lint", str(tmp_path / "role.txt"), "-O", "json").stdout)

    assert "nothing to mend" not in said
    assert "nothing was read of 4 of 5 passages, headings and navigation apart" in said
    assert document["not_understood"] == 4


def test_lint_counts_the_passages_that_ingest_counts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "role.txt").write_text(CLEAN, encoding="utf-8")
    run = CommandLine(capsys)

    [linted] = run.json("lint", str(tmp_path / "role.txt"))
    [taken] = run.json("ingest", str(tmp_path / "role.txt"), "-g", str(tmp_path / "corpus"))

    assert linted["passages"] == taken["passages"] == len(parse(CLEAN).passages)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("role.txt", b"", "the document is empty"),
        ("role.html", b"<script>write('Role')</script>", "no text that a reader would see"),
        ("role.pdf", b"%PDF-1.7", "is a PDF"),
        ("role.bin", b"a\0b", "is not text"),
    ],
)
def test_what_cannot_be_read_is_told_and_exits_with_2(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)

    result = run_process("lint", str(tmp_path / name))

    assert result.returncode == 2
    assert words in result.stdout.decode()
