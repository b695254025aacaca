"""What a person says of themselves, typed or in a file."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from skillgraph.answers import lookup as labels
from skillgraph.answers.profiles import (
    MAX_NAMES,
    Profile,
    find_holdings,
    parse_profile,
    parse_years,
    read_profile,
)
from skillgraph.errors import UsageError
from skillgraph.language.folding import fold
from skillgraph.model import Concept
from skillgraph.rendering.text.counted_for_nothing import nothing_lines
from skillgraph.store.opening import open_catalog
from small_catalog import small_catalog


def test_a_plain_list_has_one_skill_a_line() -> None:
    assert parse_profile("# me\n- Python\n* Rust\n\nPython\n") == Profile(("Python", "Rust"))


@pytest.mark.parametrize("text", ["skill,years\nPython,4\nRust,\n", "Skill;Years\nPython;4\nRust;\n"])
def test_a_table_has_skills_and_years(text: str) -> None:
    assert parse_profile(text) == Profile(("Python", "Rust"), (("Python", Decimal(4)),))


def test_a_table_may_have_degrees() -> None:
    assert parse_profile('skill,degree\n"R, the language",PhD\n') == Profile(
        ("R, the language",), (), ("PhD",)
    )


def test_a_json_resume_has_skills_keywords_and_degrees() -> None:
    resume = {
        "basics": {"name": "A"},
        "skills": [{"name": "Backend", "keywords": ["Python", 3]}, "Rust", 3],
        "education": [{"studyType": "Bachelor", "area": "Physics"}],
    }

    assert parse_profile(json.dumps(resume)) == Profile(
        ("Backend", "Python", "Rust"), (), ("Bachelor in Physics",)
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "not a JSON Resume"),
        ("[1]", "not a JSON Resume"),
        ("[" * 100_000, "not a JSON Resume: it is nested too deep"),
        ('{"skills": [' + "1" * 10_000 + "]}", "not a JSON Resume: a number in it has too many digits"),
        ("skill,years\nPython,1e999999999\n", "not a number of years"),
        ("skill,years\nPython,many\n", "not a number of years"),
    ],
)
def test_a_profile_with_a_fault_says_where(text: str, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        parse_profile(text)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{}", b"\xff\xfe"])
def test_a_profile_without_anything_in_it_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "profile"
    path.write_bytes(content)

    with pytest.raises(UsageError, match="profile"):
        read_profile(path)


def test_a_profile_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_profile(tmp_path / "none")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
def test_a_profile_without_an_end_is_an_error() -> None:
    with pytest.raises(UsageError, match="larger than 2 MB"):
        read_profile("/dev/zero")


@pytest.mark.parametrize("text", ["Python", "=4", "Python=1e999999999", "Python=", "Python=-1", "Python=nan"])
def test_years_need_a_name_and_a_number(text: str) -> None:
    with pytest.raises(UsageError):
        parse_years(text)


def test_a_skill_that_is_not_known_is_set_aside_typed_or_in_a_file() -> None:
    typed = Profile(("K8s, Ruste, rust", "Cobol"))

    held = find_holdings(small_catalog(), typed, file=Profile(("Fortran", "Python")))

    assert held.have == ("concept:kubernetes", "concept:rust", "concept:python")
    assert held.unknown == ("Ruste", "Cobol", "Fortran")


def test_years_of_what_is_not_known_or_is_several_things_are_set_aside() -> None:
    several = {slug: Concept(slug, "Go", "skill") for slug in ("concept:go", "concept:go-game")}
    catalog = replace(small_catalog(), concepts=small_catalog().concepts | several)

    held = find_holdings(
        catalog, Profile((), (("Cobol", Decimal(3)), ("go", Decimal(2)), ("Rust", Decimal(1))))
    )

    assert held.years == {"concept:rust": Decimal(1)}
    assert held.unknown == ("Cobol",)
    assert held.ambiguous == (("go", ("concept:go", "concept:go-game")),)


def test_nothing_that_is_known_is_no_error() -> None:
    held = find_holdings(small_catalog(), Profile((" ", "Cobol")), file=Profile(("Fortran",)))

    assert (held.have, held.unknown, held.ambiguous) == ((), ("Cobol", "Fortran"), ())


@pytest.mark.parametrize(
    ("kinds", "have"),
    [(("skill", "trend"), ("concept:a",)), (("skill", "tool"), ()), (("trend", "duty"), ())],
)
def test_of_several_things_of_one_name_the_only_one_that_a_person_can_have_is_taken(
    kinds: tuple[str, str], have: tuple[str, ...]
) -> None:
    several = {f"concept:{slug}": kind for slug, kind in zip("ab", kinds, strict=True)}
    named = {curie: Concept(curie, "Rhythm", kind) for curie, kind in several.items()}
    catalog = replace(small_catalog(), concepts=small_catalog().concepts | named)

    for holdings in (
        find_holdings(catalog, Profile(("rhythm",))),
        find_holdings(catalog, Profile(), file=Profile(("rhythm",))),
    ):
        assert holdings.have == have
        assert holdings.ambiguous == (() if have else (("rhythm", ("concept:a", "concept:b")),))


def test_what_is_typed_wins_over_the_file() -> None:
    file = Profile(("Rust",), (("Rust", Decimal(2)),))

    held = find_holdings(small_catalog(), Profile((), (("rust", Decimal(5)),)), file=file)

    assert held.years == {"concept:rust": Decimal(5)}


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Bachelor of Science", "bachelors-degree"),
        ("B.Sc.", "bachelors-degree"),
        ("master's", "masters-degree"),
        ("MSc Computer Science", "masters-degree"),
        ("PhD", "phd"),
        ("Ph.D.", "phd"),
    ],
)
def test_a_degree_is_found_by_the_word_that_tells_its_level(title: str, slug: str) -> None:
    held = find_holdings(open_catalog(), Profile((), (), (title,)))

    assert held.have == (f"concept:{slug}",)


@pytest.mark.parametrize("name", ["Python", "Driving licence", "concept:python"])
def test_what_is_no_degree_is_set_aside_and_told_with_those_that_are(name: str) -> None:
    catalog = open_catalog()

    held = find_holdings(catalog, Profile(degrees=(name,)))

    assert (held.have, held.unknown, held.no_degrees, held.ambiguous) == ((), (name,), (name,), ())
    [line] = nothing_lines(catalog, held)
    assert line.startswith(f'{name!r} is no degree that the graph names (those are "Bachelor\'s degree", ')
    assert line.endswith("): it counts for nothing.")


def test_a_degree_may_be_given_by_its_curie() -> None:
    assert find_holdings(open_catalog(), Profile(degrees=("concept:phd",))).have == ("concept:phd",)


def test_a_name_may_have_a_sign_of_equality() -> None:
    assert parse_years("E=mc2=4") == ("E=mc2", Decimal(4))


def test_a_name_of_a_file_that_is_not_known_costs_no_look_at_each_label(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    catalog, folded = small_catalog(), list[str]()

    def fold_and_note(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(labels, "nearest_labels", lambda *_, **__: pytest.fail("nobody sees them"))
    monkeypatch.setattr(labels, "fold", fold_and_note)

    def count(number: int) -> int:
        folded.clear()
        names = tuple(f"nothing {position}" for position in range(number))
        held = find_holdings(catalog, Profile(), file=Profile(("Python", *names), degrees=names))
        assert held.unknown == names
        return len(folded)

    assert count(200) - count(100) <= 2 * 100


def test_a_name_of_several_things_in_a_file_is_set_aside() -> None:
    several = {slug: Concept(slug, "Go", "skill") for slug in ("concept:go", "concept:go-game")}
    catalog = replace(small_catalog(), concepts=small_catalog().concepts | several)

    held = find_holdings(catalog, Profile(), file=Profile(("Python", "go")))

    assert (held.have, held.unknown) == (("concept:python",), ())
    assert held.ambiguous == (("go", ("concept:go", "concept:go-game")),)


@pytest.mark.parametrize(
    "text",
    ["{}", "skill,years\n{}", "degree\n{}", '{{"skills": [{{"keywords": [{}]}}]}}'],
)
def test_a_profile_with_more_names_than_a_person_has_is_refused(text: str) -> None:
    is_resume = text.startswith("{{")
    names = [f'"skill {number}"' if is_resume else f"skill {number}" for number in range(MAX_NAMES + 1)]
    separator = "," if is_resume else "\n"

    parse_profile(text.format(separator.join(names[1:])))
    with pytest.raises(UsageError, match="the profile has 10,001 names, more than 10,000"):
        parse_profile(text.format(separator.join(names)))


@pytest.mark.parametrize(
    "name", ["MSc", "M.Sc. Physics", "Master of Science", "Masters degree", "master\u2019s"]
)
@pytest.mark.parametrize("held", [Profile((" Python", "{}")), Profile(("{}",)), Profile(degrees=("{}",))])
def test_a_title_of_a_degree_is_known_wherever_it_is_named(name: str, held: Profile) -> None:
    profile = Profile(
        tuple(skill.format(name) for skill in held.skills),
        (),
        tuple(degree.format(name) for degree in held.degrees),
    )
    catalog = open_catalog()

    for holdings in (find_holdings(catalog, profile), find_holdings(catalog, Profile(), file=profile)):
        assert "concept:masters-degree" in holdings.have
        assert not holdings.unknown


@pytest.mark.parametrize("name", ["Scrum Master", "Master data management", "Webmaster", ","])
def test_a_skill_that_has_the_word_of_a_title_in_it_is_no_degree(name: str) -> None:
    holdings = find_holdings(open_catalog(), Profile(), file=Profile((name,)))

    assert holdings.have == ()
