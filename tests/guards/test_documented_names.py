"""What the pages name is there: links, headings, commands, options, targets of make, files, variables."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import typer

from pages import DECISIONS, PAGES, ROOT, blocks, code, headings, links, read
from skillgraph.answers import conflicts
from skillgraph.answers import lint as linting
from skillgraph.answers.neighbors import MEASURES
from skillgraph.answers.requirements import STATES
from skillgraph.answers.sides import GRADES
from skillgraph.cli.application import VERBS, app, load_verb
from skillgraph.vocabulary import MODALITIES, STATUSES

SOURCE = ROOT / "src" / "skillgraph"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
COMMAND = re.compile(r"\bskillgraph ([a-z]+)\b")
TARGET = re.compile(r"\bmake ([a-z]+)\b")
#: The options that every question has, as the page says at its beginning, and the short forms of options.
OF_QUESTIONS = {
    "--evidence",
    *("--graph", "--output", "--section", "--stated-only", "--document", "--explain", "--show-query"),
    *("--kinds", "--limit"),
}
SHORT = {"--graph": "-g", "--output": "-O", "--to": "-o", "--verbose": "-v"}
VARIABLE = re.compile(r"\b_?SKILLGRAPH_[A-Z_]+\b")
#: A file or folder: with a folder before it, or an ending that files of the project have.
FILE = re.compile(r"[\w.<>*-]+(?:/[\w.<>*-]+)*(?:/|\.(?:py|md|tsv|toml|ttl|rq|ru|jsonl?|jsonld|ipynb|sh))")


#: Where the names of files begin, beside the folder of the page.
PLACES = (
    *(ROOT, ROOT / "src", SOURCE, ROOT / "ontology", ROOT / "tests" / "data"),
    *(ROOT / "ontology" / "documents").iterdir(),
)
TABLES = [*ROOT.glob("ontology/*.tsv"), *ROOT.glob("ontology/documents/*/*.tsv")]
HEADS = {"rule", "state", "status", "option", "grade"}
PARTS_OF_IRIS = {"document/", "rule/"}
PROGRAM = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
EXAMPLES = "".join(block.body for page in PAGES for block in blocks(page))


def options(verb: str) -> set[str]:
    shown = [option for option in load_verb(verb).params if not getattr(option, "hidden", False)]
    return {name for option in shown for name in option.opts if name.startswith("--")} | {"--help"}


OPTIONS = {verb: options(verb) for verb in VERBS}
OF_THE_PROGRAM = {name for option in typer.main.get_command(app).params for name in option.opts}
OF_SCRIPTS = set(OPTION.findall("".join(path.read_text("utf-8") for path in ROOT.glob("benchmarks/*.py"))))
KNOWN = OF_THE_PROGRAM | OF_SCRIPTS | {option for verb in VERBS for option in OPTIONS[verb]}


@pytest.mark.parametrize("page", [*PAGES, *DECISIONS, "CHANGELOG.md"])
def test_every_link_of_a_page_into_the_project_leads_to_a_file_and_a_heading(page: str) -> None:
    dead = []

    for link in links(page):
        target, _, anchor = link.partition("#")
        file = (ROOT / page).parent / target if target else ROOT / page
        if "://" not in link and not (file.exists() and (not anchor or anchor in headings(_name(file)))):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("page", PAGES)
def test_every_option_that_a_page_names_is_one_of_the_command_that_it_names(page: str) -> None:
    unknown = []

    for text in code(page):
        verbs = [verb for verb in COMMAND.findall(text) if verb in VERBS]
        known = OPTIONS[verbs[0]] if len(verbs) == 1 else KNOWN
        unknown += [f"{option} in {text}" for option in OPTION.findall(text) if option not in known]

    assert unknown == []


@pytest.mark.parametrize("page", PAGES)
def test_every_command_target_and_variable_that_a_page_names_is_there(page: str) -> None:
    text = "\n".join(code(page))
    targets = re.findall(r"^(\w+):", read("Makefile"), flags=re.MULTILINE)

    assert set(COMMAND.findall(text)) <= set(VERBS)
    assert set(TARGET.findall(text)) <= set(targets)
    assert [name for name in VARIABLE.findall(text) if name not in PROGRAM] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_is_one_of_the_project_or_one_that_the_program_knows(page: str) -> None:
    named = {text for text in code(page) if FILE.fullmatch(text)} - PARTS_OF_IRIS

    assert [text for text in sorted(named) if not _is_there(text, (ROOT / page).parent)] == []


@pytest.mark.parametrize("verb", VERBS)
def test_the_line_of_a_command_on_its_page_has_its_options_and_no_others(verb: str) -> None:
    section = read("docs/cli.md").partition(f"\n### `{verb}`\n")[2]
    line = section.strip().partition("\n\n")[0]
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*|-O", line))

    documented = {name for name in OPTIONS[verb] if named & {name, SHORT.get(name)}} | {"--help"}
    documented |= OPTIONS[verb] & OF_QUESTIONS if "[OPTIONS]" in line else set()

    assert named <= OPTIONS[verb] | set(SHORT.values())
    assert documented == OPTIONS[verb]
    for option, default in re.findall(r"(--[a-z-]+) (\d+)\]", line):
        assert default == str(_default(verb, option)), option


def test_the_page_says_which_commands_have_no_output_type() -> None:
    [row] = (line for line in read("docs/cli.md").splitlines() if line.startswith("| `-O`, `--output"))
    named = set(re.findall(r"`([a-z]+)`", row.partition("Not for")[2]))

    assert named == {verb for verb in VERBS if "--output" not in OPTIONS[verb]}


@pytest.mark.parametrize(
    ("page", "heading", "names"),
    [
        ("docs/cli.md", "### `neighbors`", MEASURES),
        ("docs/cli.md", "### `gap`", STATES),
        ("docs/cli.md", "### `conflicts`", {*conflicts.RULES, *GRADES}),
        ("docs/cli.md", "### `lint`", linting.RULES),
        ("docs/model.md", "## Statements", STATUSES),
        (
            "docs/model.md",
            "## Rules",
            [*(path.stem for path in ROOT.glob("ontology/rules/*.rq")), "near-wording"],
        ),
    ],
)
def test_a_table_of_names_has_those_of_the_program(page: str, heading: str, names: Iterable[str]) -> None:
    section = re.split(r"^##", read(page).partition(f"\n{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]

    cells = {cell.strip("`") for cell in re.findall(r"^\| ([^|]+) \|", section, flags=re.MULTILINE)}

    assert {cell for cell in cells if not cell.startswith("--")} - HEADS == set(names)


def test_the_table_of_conflicts_has_the_grades_of_each_rule() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| ([a-z, ]+) \| ", read("docs/cli.md"), flags=re.MULTILINE)

    documented = {rule: tuple(grades.split(", ")) for rule, grades in rows if rule in conflicts.RULES}
    assert documented == {rule: row.grades for rule, row in conflicts.RULES.items()}


def test_the_model_names_every_modality() -> None:
    (named,) = re.findall(r"\*\*modality\*\* \(.*?: (.*?)\)", " ".join(read("docs/model.md").split()))

    assert set(named.split(", ")) == set(MODALITIES)


def test_the_columns_of_each_table_are_those_that_the_page_of_the_tables_has_in_their_order() -> None:
    sections = re.split(r"^##+ ", read("ontology/README.md"), flags=re.MULTILINE)
    columns = {
        match[1]: re.findall(
            r"`(\w+)`", " ".join(re.findall(r"^\| (`[^|]*`) \|", section, flags=re.MULTILINE))
        )
        for section in sections
        if (match := re.match(r"`(\w+\.tsv)`", section))
    }

    heads = {path.name: path.read_text("utf-8").partition("\n")[0].split("\t") for path in TABLES}

    assert columns == {name: heads[name] for name in columns}
    assert set(columns) >= {"concepts.tsv", "passages.tsv", "lists.tsv", "statements.tsv", "evidence.tsv"}


@pytest.mark.parametrize("page", [*PAGES, *DECISIONS])
def test_no_page_installs_what_has_our_name_on_the_package_index(page: str) -> None:
    assert re.findall(r"\b(?:pip|pipx|uv) [a-z ]*'?skillgraph\b.*", read(page)) == []


def test_every_command_that_an_answer_or_an_error_advises_is_there() -> None:
    advised = {
        f"{path.name}: {verb}"
        for path in SOURCE.rglob("*.py")
        for verb in re.findall(r"`skillgraph ([a-z]+)\b", path.read_text("utf-8"))
        if verb not in VERBS
    }

    assert advised == set()


def _default(verb: str, option: str) -> object:
    return next(parameter.default for parameter in load_verb(verb).params if option in parameter.opts)


def _name(file: Path) -> str:
    return str(file.resolve().relative_to(ROOT))


def _is_there(name: str, folder: Path) -> bool:
    """Say whether a file is there, looked for from several folders, or made by the program or an example."""
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    made = f'"{name.rpartition("/")[2]}"' in PROGRAM or name in EXAMPLES
    return made or any(any(place.glob(pattern)) for place in (*PLACES, folder))
