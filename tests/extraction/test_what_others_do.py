"""What is said of others, of applications and of what is left behind says nothing of the role."""

import pytest

from role_sentences import asked, told


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
    ("role", "line", "is_asked"),
    [
        ("Software Engineer", "The developer must know Java", True),
        ("Software Engineer II", "The engineer must have strong Java skills", True),
        ("Lead Developer", "The developer must know Java", True),
        ("Data Engineering Manager", "Good engineers must know Java", False),
        ("Head of Design", "Good designers must know Java", False),
    ],
)
def test_only_who_leads_people_reads_of_other_trades(role: str, line: str, *, is_asked: bool) -> None:
    found = told(f"## Requirements\n\n- {line}\n", head=f"# {role}\n\n")

    assert any("Java" in one for one in found) == is_asked
