"""What is asked of one post, of one level or of those with one paper alone, and what nobody is asked for."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("For the mid-level one you'll need Docker", "for the mid-level one"),
        ("For the senior post you must hold an HGV licence", "for the senior post"),
        ("For the day shift you need an HGV licence", "for the day shift"),
        ("For the nights post we expect Docker", "for the nights post"),
        ("For the kitchen role you should know Docker", "for the kitchen role"),
        ("For work at heights you will need Docker", "for work at heights"),
        ("For the harbor office we also require Docker", "for the harbor office"),
        ("For the legal team candidates must know Docker", "for the legal team"),
    ],
)
def test_what_one_post_needs_is_asked_for_that_post(line: str, case: str) -> None:
    (one,) = asked(line)

    assert one.endswith(case)


@pytest.mark.parametrize("whom", ["this role", "the role", "the position"])
def test_what_the_role_needs_has_no_case(whom: str) -> None:
    assert asked(f"For {whom} you need Docker") == ["requires Docker"]


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("One of the two posts requires a DBS check.", "one of the two posts"),
        ("Three of the five jobs need an HGV licence.", "three of the five jobs"),
        ("One of the posts is subject to a Basic DBS check", "one of the posts"),
        ("Two of our six roles call for Docker", "two of our six roles"),
        ("Some of these positions require Docker", "some of these positions"),
        ("Four of the vacancies also need Docker", "four of the vacancies"),
        (
            "Two of the four posts are open to citizens only and subject to security clearance.",
            "two of the four",
        ),
        (
            "As we work in prisons, two of the 3 openings are subject to security clearance.",
            "two of the 3 openings",
        ),
    ],
)
def test_what_some_posts_need_is_asked_for_these(line: str, case: str) -> None:
    (one,) = asked(line)

    assert f" for {case}" in one
    assert "subject to" not in one


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("Two years of Docker. Diploma holders: minimum 3 years.", "for diploma holders"),
        ("Two years of ward work. Non-graduates: 4 years.", "for non-graduates"),
        ("Three years of Docker. Degree holders: one year", "for degree holders"),
        ("Four years of Docker. Law graduates: two years", "for law graduates"),
        ("A year of Docker. School leavers: two years", "for school leavers"),
        ("Two years of Docker. Candidates with a licence: one year", "for candidates with a licence"),
        ("Two years of Docker. Those with an apprenticeship: one year", "for those with an apprenticeship"),
        ("Two years of Docker. Certificate holders: one year", "for certificate holders"),
    ],
)
def test_time_behind_those_it_is_for_is_theirs(line: str, case: str) -> None:
    first, *_, last = asked(line)

    assert not first.endswith(case)
    assert last.endswith(case)


def test_candidates_at_large_are_no_case() -> None:
    assert asked("Two years of Docker. Successful candidates: Kafka") != []
    assert not [one for one in asked("Two years of Docker. Ideal candidates: Kafka") if " for " in one]


@pytest.mark.parametrize(
    "line",
    [
        "A PhD is nice but far from essential.",
        "A law degree is anything but a must.",
        "A doctorate is in no sense required.",
        "A PhD is by no means needed.",
        "A degree is not at all necessary.",
        "A diploma is far from being required.",
        "We really don't care about a degree.",
        "We honestly do not ask for a doctorate.",
    ],
)
def test_a_degree_that_is_denied_is_not_asked_for(line: str) -> None:
    assert asked(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Things we honestly don't care about: a degree, a GitHub profile, algorithm puzzles.",
        "We truly don't mind or care about: a degree, PRINCE2.",
        "What we really don't look at: a degree, certificates.",
        "You can skip: a degree, PRINCE2.",
        "You may happily forget about: a PhD, Docker.",
        "Things I simply don't ask for: a degree, a licence.",
        "Not needed: a degree. I asked twice.",
        "What does not matter to us: a degree, your age, PRINCE2.",
    ],
)
def test_what_nobody_cares_about_is_not_asked_for(line: str) -> None:
    assert told(f"## Who you are\n\nYou know Rust.\n\n{line}\n") == ["requires Rust"]


def test_a_degree_that_is_welcome_stays_a_wish() -> None:
    assert asked("A PhD is welcome but by no means necessary.") == ["a PhD is desirable"]
    assert asked("A PhD is essential.") == ["a PhD is essential"]


@pytest.mark.parametrize(
    "line",
    [
        "A full driving licence, or a foreign one that can be exchanged",
        "A full driving licence, or an overseas licence you can convert",
        "A valid HGV licence or an equivalent one from abroad",
        "UK nursing registration, or an overseas registration you can transfer",
    ],
)
def test_a_licence_from_abroad_will_do(line: str) -> None:
    (one,) = asked(line)

    assert one.endswith("(for example)")


@pytest.mark.parametrize("how", ["eagerness", "the willingness", "a strong desire", "genuine readiness"])
def test_what_may_be_learned_is_a_wish(how: str) -> None:
    assert asked(f"Experience with Kafka, or {how} to learn it") == [
        "experience with Apache Kafka is desirable"
    ]


def test_the_right_to_work_that_is_held_already_is_said_once() -> None:
    found = told("For the mid-level one you'll need to have the right to work in Malta already.\n")

    assert found == ["requires Right to work in Malta for the mid-level one"]
