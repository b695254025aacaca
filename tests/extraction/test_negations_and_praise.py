"""What a sentence sets aside for another thing, what nobody does, and what is praised in one word."""

import pytest

from role_sentences import told_of

PROSE = "# Rigger\n\n## What you need\n\n{words}\n"
LISTED = "# Rigger\n\n## Requirements\n\n- {words}\n- SQL\n"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Not Excel but Power BI", ["Power BI"]),
        ("Not Docker, but Kubernetes", ["Kubernetes"]),
        ("Nobody on the team uses Docker", []),
        ("No one here still works with Excel", []),
    ],
)
def test_what_is_set_aside_or_done_by_nobody_is_not_asked_for(words: str, asked: list[str]) -> None:
    found = told_of(LISTED.format(words=words), "text/markdown")

    assert found == [f"Rigger requires {one}" for one in (*asked, "SQL")]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Not only Excel but also Docker", ["Excel", "Docker"]),
        ("Not Excel alone but also Docker", ["Excel", "Docker"]),
        ("Nobody uses Excel better than you", ["Excel"]),
    ],
)
def test_a_negation_that_denies_nothing_leaves_what_is_asked_for(words: str, asked: list[str]) -> None:
    found = told_of(LISTED.format(words=words), "text/markdown")

    assert found == [f"Rigger requires {one}" for one in (*asked, "SQL")]


@pytest.mark.parametrize("form", [PROSE, LISTED])
@pytest.mark.parametrize(
    "praise",
    ["lovely", "great", "wonderful", "brilliant", "that is fantastic", "that'd be splendid", "super"],
)
def test_what_is_praised_in_a_word_behind_an_if_is_preferred(form: str, praise: str) -> None:
    found = told_of(form.format(words=f"If you also know Docker, {praise}!"), "text/markdown")

    assert "For Rigger, Docker is desirable" in found
    assert not any(praise.rsplit(" ", 1)[-1] in one for one in found)


def test_what_somebody_is_by_an_adjective_is_praised_by_nothing() -> None:
    words = "You know Docker. If you know tools that are great, call us."
    found = told_of(PROSE.format(words=words), "text/markdown")

    assert found == ["Rigger requires Docker"]
