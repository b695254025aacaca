"""A page on the careers of a house asks nothing of a role, nor does what is talked about with somebody."""

import pytest

from role_sentences import told_of

MARKDOWN = "text/markdown"

CAREERS = """# {title}

At Lantern Harbor few people leave. We need views from all ranks of skill.

## Titles

Here is the full list:

* Junior [ROLE]
* Lead [ROLE]

## Reviews

You'll sit down with your lead every month.

* the head of your crew reads your summary
"""

TALK = """# Bell Founder

## Your work

- Cast the bells of the harbor

### Talks

{opener}:

- your daily load of castings
- your bonds with the crew
"""

LEVELS = """## Support

- Keep the book of knots
- Sort the samples of rope

## Build

- Splice ropes by hand

## Chart

- As an M4 analyst, you chart the use of ropes
- Draw the plan of the yard
"""

CHART = """# Net Mender Career Ladder

## Duties

- Mend the nets by hand

## Track

```
Junior Net Mender (N1)
    \u2193 (6-18 months)

Net Mender (N2)
    \u2193 (18-36 months)
Senior Net Mender (N3)
```
"""


@pytest.mark.parametrize("title", ["Making a career at Lantern Harbor", "Career progression"])
def test_a_page_on_careers_that_names_no_role_asks_nothing(title: str) -> None:
    assert not told_of(CAREERS.format(title=title), MARKDOWN)


def test_who_advises_on_careers_is_a_role() -> None:
    text = "# Career Advisor\n\n## Duties\n\n- Write letters for sailors\n"

    assert told_of(text, MARKDOWN) == ["Career Advisor has the duty to write letters for sailors"]


def test_a_title_that_is_to_be_filled_in_is_no_duty() -> None:
    text = "# Bell Founder\n\n## Duties\n\n- Lead [ROLE]\n- Cast the bells of the harbor\n"

    assert told_of(text, MARKDOWN) == ["Bell Founder has the duty to cast the bells of the harbor"]


@pytest.mark.parametrize(
    "opener",
    [
        "Leads should hold a conversation with you about",
        "Every month you will have a chat with your lead on",
        "Topics of the monthly talk",
    ],
)
def test_what_is_talked_about_is_asked_of_nobody(opener: str) -> None:
    assert told_of(TALK.format(opener=opener), MARKDOWN) == [
        "Bell Founder has the duty to cast the bells of the harbor"
    ]


def test_a_level_that_a_sentence_of_one_section_names_is_not_the_role_of_all() -> None:
    found = told_of(LEVELS, MARKDOWN)

    assert not any(one.startswith("M4 Analyst") and "knots" in one for one in found)
    assert any("keep the book of knots" in one for one in found)


def test_the_steps_of_a_chart_are_no_titles_or_demands_of_a_level() -> None:
    found = " ".join(told_of(CHART, MARKDOWN))

    assert "Net Mender has the duty to mend the nets by hand" in found
    assert "months" not in found
    assert "has the job title Senior Net Mender" not in found
