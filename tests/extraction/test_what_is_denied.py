"""What a document says not to be asked for, in whatever frame, is asked of nobody."""

import pytest

from role_sentences import asked, told
from skillgraph.extraction.wording.denials import before_denied, denied, is_denied
from skillgraph.extraction.wording.modality import is_negated
from skillgraph.model import Span

#: One word, two words, plurals, and words in lower case.
NAMES = (
    "Jenkins",
    "COBOL",
    "Windows Server",
    "Linux servers",
    "data warehouses",
    "machine learning",
    "databases",
    "Apache Hive",
)
#: Nothing is asked for in these, whatever stands in the gap.
DENYING = """
No {}
No {} experience
No {} required
No {}, no R
Hardly any {}
Anything but {}
Under no circumstances {}
Zero experience with {}
No experience with {} is necessary
No prior knowledge of {} is needed
No knowledge of {} required
No previous hands-on experience of running {} is expected
No training in {}, R or Perl is needed
{} is not required
{} isn't needed
{} is unnecessary
{} plays no part
{} is of no importance here
{} not needed
{} (not required)
Not needed: {}
Neither {} nor R is needed
Knowledge of {} is neither required nor expected
Experience with {} is not expected
It does not matter whether you know {}
There is no need for {}
No need to know {}
You do not need {}
You don't need to know {}
You need no {}
You will not need {} or R
You will not use {}
You have never used {}
You should never have worked with {}
You must never have touched {}
We do not expect {}
We don't ask for {}
Nobody asks for {}
None of our people knows {}
""".strip().splitlines()
#: Python is asked for in these, and what stands in the gap is not.
EXCEPTING = """
Python is required, {} is not
Python is a must, {} isn't
Python is required, but {} is not needed
Python is needed while {} is not
Python rather than {}
Python instead of {}
Python in place of {}
Python without {}
Python, but not {}
Python but not {}
Python, not {}
Python but no {}
Python, no {}
Python (not {})
Experience with Python rather than with {}
Experience with Python as opposed to {}
Python rather than R, Perl or {}
""".strip().splitlines()


@pytest.mark.parametrize("heading", ["Requirements", "What you need"])
@pytest.mark.parametrize("frame", DENYING)
def test_nothing_is_asked_for_that_a_wording_denies(frame: str, heading: str) -> None:
    items = "".join(f"- {frame.format(name)}\n" for name in NAMES)

    assert told(f"## {heading}\n\n{items}") == []


@pytest.mark.parametrize("heading", ["Requirements", "What you need"])
@pytest.mark.parametrize("frame", EXCEPTING)
def test_of_two_things_only_that_is_asked_for_which_is_not_denied(frame: str, heading: str) -> None:
    for name in NAMES:
        found = told(f"## {heading}\n\n- {frame.format(name)}\n")

        assert found in (["requires Python"], ["requires experience with Python"]), name


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("PostgreSQL rather than MySQL", ["requires PostgreSQL"]),
        ("Hadoop without Hive", ["requires Apache Hadoop"]),
        ("Kafka, no RabbitMQ, and Go", ["requires Apache Kafka", "requires Go"]),
        ("Ability to work without supervision", ["requires autonomy"]),
    ],
)
def test_a_denial_ends_with_its_part(line: str, said: list[str]) -> None:
    assert asked(line) == said


def test_no_stranger_to_a_thing_knows_it() -> None:
    assert asked("You are no stranger to Kafka") == ["requires Apache Kafka"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A CKA certificate is welcome but not expected", "CKA is desirable"),
        ("Docker is nice to have, though not expected", "Docker is desirable"),
        ("Knowledge of Rust is a plus, but not generally expected", "knowledge of Rust is desirable"),
    ],
)
def test_what_is_welcome_but_not_expected_is_in_no_doubt(line: str, said: str) -> None:
    assert asked(line) == [said]


def test_a_denied_stretch_is_a_span_of_the_text() -> None:
    text = "Go rather than Java, and C; Rust is required, SQL is not"

    assert [text[one.start : one.end] for one in denied(text)] == ["rather than Java", "SQL is not"]
    assert is_denied(text, Span(15, 19))
    assert before_denied(text, Span(0, 19)) == Span(0, 2)


def test_what_is_only_wanted_besides_is_not_denied() -> None:
    assert not is_negated("no two days are alike, but a degree is required")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("You won't be writing Java", []),
        ("You will not be managing Kubernetes", []),
        ("You'll never touch Terraform", []),
        ("If you come from Oracle, you will pick this up quickly", []),
        ("You won't be afraid of Rust", ["requires Rust"]),
        ("It helps if you know Helm", ["Helm is desirable"]),
        ("It really helps to know Ansible", ["Ansible is desirable"]),
        ("Experience with Kafka would help", ["experience with Apache Kafka is desirable"]),
        ("You know that it helps to test in Python", ["requires Python"]),
        ("You work closely with our Data Scientists, who write R", []),
        ("Apart from Python, nothing is required", ["requires Python"]),
    ],
)
def test_what_nobody_will_do_is_not_asked_and_what_helps_is_wished(line: str, said: list[str]) -> None:
    assert asked(line) == said
