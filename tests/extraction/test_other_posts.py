"""What a sentence asks of another post, or of who is not hired at all, is not asked of the role."""

import pytest

from role_sentences import told


@pytest.mark.parametrize(
    "sentence",
    [
        "Our Head Boat Engineer must have ten years of experience.",
        "The Boat Engineer III role requires eight years of experience and expertise in soldering.",
        "The Keeper of Charts, who you will meet often, will require knowledge of soldering.",
        "For our Pier Porter job you only need knowledge of soldering.",
        "Without a licence you can apply for our Pier Porter job, which only requires basic soldering.",
        "For the post of Crane Driver, knowledge of soldering is required.",
        "Applicants for the Crane Driver post must have knowledge of soldering.",
        "We require all our suppliers to be certified in soldering.",
        "All our subcontractors must have knowledge of soldering.",
        "Also hiring: Pier Porter (needs knowledge of soldering).",
    ],
)
def test_what_another_must_have_is_not_asked_of_the_role(sentence: str) -> None:
    head = "# Boat Engineer II\n\n" if "III" in sentence else "# Boat Engineer\n\n"

    assert told(f"## Requirements\n\n- Knots\n\n{sentence}\n", head=head) == told(
        "## Requirements\n\n- Knots\n", head=head
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The Boat Engineer must have knowledge of soldering.",
        "For this Boat Engineer job you need knowledge of soldering.",
        "Applicants for the Boat Engineer post must have knowledge of soldering.",
        "The Post Holder must have knowledge of soldering.",
        "The Engineer must have knowledge of soldering.",
        "Every Technician must have knowledge of soldering.",
    ],
)
def test_what_the_role_must_have_is_asked_of_it(sentence: str) -> None:
    assert told(f"## Requirements\n\n{sentence}\n") == ["requires knowledge of soldering"]


def test_what_is_also_wanted_is_another_post_only_where_it_is_a_title() -> None:
    assert told("## Requirements\n\n- Also wanted: Python\n") == ["requires Python"]
    assert told("## Requirements\n\n- Also wanted: Pier Porter (Python)\n") == []


def test_what_all_contractors_of_an_employer_must_hold_is_asked_of_the_role() -> None:
    assert told("## Requirements\n\n- All our contractors must hold a CSCS card\n") == ["requires CSCS card"]
    assert told("## Requirements\n\n- All our subcontractors must hold a CSCS card\n") == []


def test_whom_an_employer_seeks_is_the_role_where_nothing_says_that_this_is_one_more() -> None:
    """What else the sentence says of *other* things, or of these *as well as* those, is of no other post."""
    head = "# Systems Engineer\n\n## The job\n\n"
    line = "Acme seeks a backend engineer to mend what serves our crews as well as other ports."

    assert "requires Docker" in "\n".join(told(f"{line} You must know Docker.\n", head=head))
    assert all(
        one.startswith(("Systems Engineer", "Acme"))
        for one in told(f"{line} You must know Docker.\n", head=head)
    )


@pytest.mark.parametrize(
    "line", ["Acme also seeks a backend engineer.", "Acme seeks a backend engineer as well."]
)
def test_whom_an_employer_seeks_besides_is_another_post(line: str) -> None:
    said = told(f"## The job\n\n{line} You must know Docker.\n", head="# Systems Engineer\n\n")

    assert "Systems Engineer requires Docker" not in said
