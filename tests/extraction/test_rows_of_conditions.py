"""A condition is a row of the table of cues: with one row more it is heard, where its scope says alone."""

from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.extraction.wording.cases import condition_behind, find_case
from skillgraph.language import cues
from skillgraph.model import Span


def cases_with(row: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Read cases anew from the bundled table and a row more."""
    table = folder / "cues.tsv"
    table.write_text((bundled_ontology() / "cues.tsv").read_text("utf-8") + row + "\n", "utf-8")
    spec = find_spec("skillgraph.extraction.wording.cases")
    assert spec is not None
    assert spec.loader is not None
    cases = module_from_spec(spec)
    monkeypatch.setattr(cues, "_cues", lambda: cues.read_cues(table))
    cues.cue_phrases.cache_clear()
    spec.loader.exec_module(cases)
    cues.cue_phrases.cache_clear()
    return cases


AHEAD, ASKED, BEHIND, LAST, SET_APART = (
    "Once at sea, knowledge of knots",
    "Once at sea, you need Excel",
    "Excel is required once at sea",
    "Excel once at sea",
    "Excel, once at sea",
)


@pytest.mark.parametrize(
    ("scope", "heard"),
    [
        ("after", {AHEAD, ASKED}),
        ("asked", {ASKED}),
        ("predicate", {BEHIND}),
        ("clause", {AHEAD, ASKED, BEHIND, LAST, SET_APART}),
        ("apart", {AHEAD, ASKED, SET_APART}),
        ("before", set()),  # of one thing, and not of the clause
        ("none", set()),
    ],
)
def test_one_row_makes_a_condition_heard_where_its_scope_says(
    scope: str, heard: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = cases_with(f"condition\tat some place\tonce at …\t{scope}", tmp_path, monkeypatch)

    found = {
        text: case.condition
        for text in (AHEAD, ASKED, BEHIND, LAST, SET_APART)
        if (case := cases.find_case(text, Span(0, len(text)), "Sailor")) is not None
    }

    assert found == dict.fromkeys(heard, "once at sea")


def test_a_row_of_what_stands_right_before_it_is_of_that_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = cases_with("condition\tat some place\tonce at …\tbefore", tmp_path, monkeypatch)

    assert cases.condition_behind("Excel once at sea, Word", len("Excel")) == "once at sea"
    assert cases.condition_behind("Excel, once at sea", len("Excel")) is None


def test_a_row_of_no_case_takes_from_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "For the whole fleet, you need Excel"
    cases = cases_with("condition\tno case\tfor the whole fleet\tnone", tmp_path, monkeypatch)

    assert find_case(text, Span(0, len(text)), "Sailor") is not None
    assert cases.find_case(text, Span(0, len(text)), "Sailor") is None


def test_a_row_names_a_place_of_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = cases_with("condition\tat some place\tlighthouse\tnoun", tmp_path, monkeypatch)
    ahead, behind = "In a lighthouse, you need Excel", "Excel is useful in lighthouses with a lamp"

    said = [cases.find_case(text, Span(0, len(text)), "Sailor").condition for text in (ahead, behind)]

    assert said == ["in a lighthouse", "in lighthouses with a lamp"]


@pytest.mark.parametrize("text", [AHEAD, ASKED, BEHIND, LAST, SET_APART])
def test_without_the_row_it_is_not_heard(text: str) -> None:
    assert find_case(text, Span(0, len(text)), "Sailor") is None


def test_what_is_asked_for_only_somewhere_is_so_inside_a_list_too() -> None:
    text = "Excel only in reports, Word"

    assert condition_behind(text, len("Excel")) == "only in reports"
