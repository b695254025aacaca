"""What "you" do below a heading on the role is work, and work that is only pointed back to is none."""

import pytest

from role_sentences import told_of

PAGE = "# {title}\n\n## {heading}\n\n{told}\n\n## Requirements\n\n- SQL\n"


@pytest.mark.parametrize(
    "heading", ["About the role", "About this job", "Your role", "In this position", "The post"]
)
def test_what_you_do_below_a_heading_on_the_role_is_a_duty(heading: str) -> None:
    found = told_of(
        PAGE.format(title="Rigger", heading=heading, told="You mend sails. You know the sea."),
        "text/markdown",
    )

    assert found[0] == "Rigger has the duty to mend sails"
    assert not any("sea" in one for one in found if "duty" in one)


@pytest.mark.parametrize(
    "told", ["You do this by pairing with mates.", "You'll do it every day.", "You do all of that with care."]
)
@pytest.mark.parametrize("title", ["Rigger", "Rigger at Pilot Wharf Ltd"])
def test_work_that_the_sentence_before_names_is_no_duty_by_itself(title: str, told: str) -> None:
    text = PAGE.format(title=title, heading="About the role", told=f"You mend sails. {told}")

    assert [one for one in told_of(text, "text/markdown") if "duty" in one] == [
        "Rigger has the duty to mend sails"
    ]


def test_what_is_done_to_a_thing_that_is_named_stays_a_duty() -> None:
    text = PAGE.format(title="Rigger", heading="About the role", told="You do the payroll of the yard.")

    assert any("payroll" in one for one in told_of(text, "text/markdown") if "duty" in one)


def test_what_you_do_in_the_company_section_is_no_duty() -> None:
    text = PAGE.format(title="Rigger", heading="About us", told="You mend sails.")

    assert not any("duty" in one for one in told_of(text, "text/markdown"))
