"""What common headings of role documents promise, in many wordings."""

import pytest

from parsing import outline, parse
from skillgraph.documents.sections import read_heading

HEADINGS = {
    "responsibilities": """
        What the job involves
        Day to day
        A day in the life
        What you will be doing
        The work itself
        Scope of work
        Tasks and duties
        What this role does
        Your playground
        Where you come in
        How you will contribute
        Areas of responsibility
        What keeps you busy
        Main activities
        How you'll make an impact
        In this role
        What you'll own
        The role in practice
        Key accountabilities
        Duties at a glance
        What a Data Engineer does
        Core duties
    """,
    "requirements": """
        What you need
        Who we're looking for
        Your profile
        What it takes
        Must-haves
        The essentials
        What we expect from you
        Skills you will need
        Background and training
        Education and credentials
        Qualifications and background
        Knowledge and abilities
        Technical toolbox
        Tools of the trade
        Tech you should know
        Experience
        What makes you a fit
        You might be a fit if
        Entry requirements
        Academic path
        Credentials
        Prerequisites
        Hard skills
        Technical know-how
        What employers look for
        What recruiters want to see
        Who should apply
        Minimum bar
        Who are we looking for?
        What do we expect from you?
        What does the job require?
        Which qualifications will you need?
        Skills & requirements
        Why should we hire you?
        You could be our next baker if you
        You'll be great in this kitchen if you
        You can make a difference here if
        Our current stack
        The stack we work with
    """,
    "desirable": """
        Nice to haves
        Bonus points
        Extra credit
        It would be great if you also have
        What sets you apart
        Stand-out qualities
        Brownie points
        What will make you stand out
        Even better if
    """,
    "soft-skills": """
        People skills
        Personal strengths
        Interpersonal qualities
        Personality
        How you work with others
        Mindset and attitude
        Human skills
        Character traits
        Soft skills that matter
        Working style
        Behavioral competencies
    """,
    "salary": """
        Pay
        Earnings
        What you can earn
        Salary expectations
        Compensation in 2025
        How much do they make?
        Remuneration
        Pay packages
        What the job pays
        Income
        Wages by region
        Salary by experience
        Money matters
        Earning potential
    """,
    "market": """
        Job market
        Demand and outlook
        Hiring trends in numbers
        Who is hiring
        Employment outlook
        State of the market
        Labor market
        Where the jobs are
        Demand at a glance
        The job market in figures
        Market snapshot
        Job prospects
        Top employers
        Companies that hire
        Industry demand
    """,
    "trends": """
        What's changing
        Where the field is going
        Emerging trends
        The future of the role
        On the horizon
        What comes next for the field
        Shifts in the industry
        Looking ahead
        Future outlook
        New developments
    """,
    "practices": """
        Best practices
        Good habits
        What works
        Tips from the field
        Ways of working
        Principles to live by
        Rules of thumb
        Do's
        Proven approaches
        How good teams do it
        Working well
    """,
    "challenges": """
        Challenges
        Common pitfalls
        What makes it hard
        Hard parts
        Pain points
        Difficulties of the job
        What can go wrong
        Hurdles along the way
        Typical problems
        Where people struggle
        Downsides
        The tough side of the job
    """,
    "career": """
        Career path
        How to get in
        Where it can lead
        Progression
        Growth opportunities
        From junior to senior
        Steps of a career
        Moving up
        Career ladder
        Development path
        How careers unfold
        Promotion prospects
        Levels
    """,
    "benefits": """
        What we offer
        Perks
        Benefits
        Why join us
        What's in it for you
        Our offer
        Goodies
        What we'll give you
        What can we offer you?
        How you can grow with us
        Job benefits
    """,
    "company": """
        About us
        Who we are
        Our story
        The company
        About the team
        What's the team like
        What is our office like?
    """,
    "overview": """
        About the role
        Role overview
        The role at a glance
        Summary
        In brief
        At a glance
        What is a Data Engineer?
        Job summary
        Introduction
        The position
        Role purpose
    """,
}


@pytest.mark.parametrize(
    ("kind", "heading"),
    [(kind, line.strip()) for kind, lines in HEADINGS.items() for line in lines.strip().splitlines()],
)
def test_a_heading_is_known_as_a_whole(kind: str, heading: str) -> None:
    reading = read_heading(heading)

    assert (reading.kind, reading.whole) == (kind, True)


PAGE = "<h2>Harbor Engineer</h2><h3>Duties</h3><ul><li>Mend the ropes</li></ul>"
CONTROLS = ["Skip to main content", "Go to the content", "Menu", "Sign in", "Save job", "Zum Inhalt springen"]


@pytest.mark.parametrize("control", CONTROLS)
def test_what_one_clicks_on_a_page_owns_no_heading(control: str) -> None:
    parsed = parse(f'<a href="#c">{control}</a><div>Harbor works</div>{PAGE}', "text/html")

    found = {section.label: (section.level, section.kind) for section in parsed.sections}

    assert found["Harbor Engineer"][0] == 1
    assert found["Duties"] == (2, "responsibilities")


def test_a_skip_link_is_no_heading_and_a_marked_list_of_other_jobs_owns_them() -> None:
    skipped = parse(f'<a href="#c">Skip to navigation</a>{PAGE}', "text/html")
    others = parse(f"{PAGE}<h2>Similar jobs</h2><h3>Boat Painter</h3><p>Paint boats</p>", "text/html")

    assert "Skip to navigation" not in [section.label for section in skipped.sections]
    assert outline(others)[-1] == (2, "Boat Painter", "navigation")


def test_a_line_of_other_jobs_at_the_top_owns_no_marked_heading_and_a_control_no_guessed_one() -> None:
    page = parse(f"<p>Similar jobs</p><p>Boat Painter</p>{PAGE}", "text/html")
    plain = parse("Menu\nHarbor Engineer\n\nRequirements\n- Python\n")

    assert ("Duties", "responsibilities") in [(section.label, section.kind) for section in page.sections]
    assert outline(plain)[-1][2] == "requirements"
