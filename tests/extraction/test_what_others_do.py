"""What is said of others, of applications and of what is left behind says nothing of the role."""

import pytest

from role_sentences import asked, done, told


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("The employee must have experience with Excel", "requires experience with Excel"),
        ("All employees must be able to use Excel", "requires the ability to use Excel"),
        ("New hires should know Python", "requires Python"),
        ("Team members must have good communication skills", "requires good communication"),
    ],
)
def test_what_anybody_hired_must_have_is_asked_for(line: str, said: str) -> None:
    assert said in asked(line)


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("Software Engineer", "The developer must know Java"),
        ("Software Engineer II", "The engineer must have strong Java skills"),
        ("Lead Developer", "The developer must know Java"),
    ],
)
def test_what_the_trade_of_a_role_must_know_is_asked_for(role: str, line: str) -> None:
    found = told(f"## Requirements\n\n- {line}\n", head=f"# {role}\n\n")

    assert any("Java" in one for one in found)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Experience including CV and NLP", "Natural Language Processing"),
        ("Current CV models in production", "CV"),
        ("Experience with application formatting and Java", "Java"),
        ("Application forms in React", "React"),
        ("Knowledge of HR tools for cover letters and resumes", "HR tools"),
        ("Please have experience with Python", "experience with Python"),
        ("All applications must be built in Java", "Java"),
        ("An application has to be deployed with Docker", "Docker"),
    ],
)
def test_what_no_reader_is_told_to_send_is_asked_for(line: str, name: str) -> None:
    assert name in " ".join(asked(line))


@pytest.mark.parametrize(
    "line",
    [
        "Your application should include references and Java samples",
        "Submit a resume and application documents in Python",
        "Please keep a copy of your Java work",
        "Attached CV with Java projects",
    ],
)
def test_how_to_apply_asks_for_nothing(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Migrate from systems such as Oracle", []),
        ("Help captains move on from Oracle", []),
        ("Reduce dependence on AWS", []),
        ("Replace tools like Jenkins with Terraform", ["Terraform"]),
        ("Compete with Salesforce", []),
        ("Partner with Salesforce", []),
        ("Communicate with the Docker Platform team", []),
        ("Talk with Java and Go developers", []),
        ("Talk with sailors in Slack", ["Slack"]),
        ("Train users in Excel", []),
        ("Train models in PyTorch", ["PyTorch"]),
        ("Draw maps from soundings with Python", ["Python"]),
        ("Build services in Java and Go for the team", ["Java", "Go"]),
        ("Retire Jenkins, and build boats with Terraform", ["Terraform"]),
    ],
)
def test_what_a_duty_leaves_or_turns_to_is_not_worked_with(line: str, names: list[str]) -> None:
    assert [one for one in done(line) if "works with" in one] == [f"works with {name}" for name in names]


@pytest.mark.parametrize(
    "line",
    [
        "As a Boat Engineer, you understand ropes",
        "As a sailor, you get a laptop",
        "As a sailor, you report to the captain",
        "You think big",
        "You receive a boat of your own",
        "You'll earn a share of the catch",
        "When at sea, you enjoy calm waters",
        "You love ropes",
        "You will thrive at sea",
        "You feel at home on water",
        "You also benefit from calm seas",
    ],
)
def test_what_somebody_gets_or_feels_is_no_duty(line: str) -> None:
    assert done(line) == []
    assert told(f"## Your tasks\n\n{line}.\n") == []
    assert told(f"## About us\n\nWe sail. {line}.\n") == []


@pytest.mark.parametrize(
    ("line", "duty"),
    [
        ("As a sailor, you mend ropes", "mend ropes"),
        ("You hold drills for guests", "hold drills for guests"),
        ("Think of new ropes", "think of new ropes"),
    ],
)
def test_what_somebody_does_stays_a_duty(line: str, duty: str) -> None:
    assert done(line) == [f"has the duty to {duty}"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Certified Scrum Master (CSM) or similar", "Certified Scrum Master (for example)"),
        ("AWS Certified Developer or equivalent", "AWS Certified Developer (for example)"),
        ("AWS Certified Developer (or equivalent)", "AWS Certified Developer (for example)"),
        ("AWS Certified Developer", "AWS Certified Developer"),
    ],
)
def test_a_certificate_that_another_may_stand_for_is_an_example(line: str, name: str) -> None:
    assert asked(line) == [f"requires {name}"]
    assert told(f"## Certificates\n\n- {line}\n") == [f"requires {name}"]


def test_what_is_run_today_is_no_past_act() -> None:
    assert asked("Run a crew of sailors") == ["requires the ability to run a crew of sailors"]
    assert asked("Led a crew of sailors") == ["requires experience with leading a crew of sailors"]
