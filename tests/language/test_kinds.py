import pytest

from skillgraph.errors import UnknownNameError
from skillgraph.language.kinds import ALL_KINDS, DEFAULT_KINDS, find_kind, find_kinds


@pytest.mark.parametrize("name", ["soft-skill", "soft-skills", "Soft Skills", "SOFT_SKILL", "SoftSkill"])
def test_a_kind_is_found_in_singular_and_plural_and_any_spelling(name: str) -> None:
    assert find_kind(name).id == "soft-skill"


def test_an_unknown_kind_gets_the_nearest() -> None:
    with pytest.raises(UnknownNameError) as error:
        find_kind("skils")

    assert "'skills'" in error.value.remedy


def test_technologies_take_in_their_sub_kinds() -> None:
    assert find_kinds(["technologies"]) >= {"technology", "framework", "cloud-platform"}


def test_all_stands_for_every_kind_and_the_default_for_skills_and_technologies() -> None:
    assert find_kinds(["all"]) == ALL_KINDS
    assert {"skill", "soft-skill", "library"} <= DEFAULT_KINDS
    assert "role" not in DEFAULT_KINDS
