from pathlib import Path
from typing import Any

import pytest

from postings import Posting, make_postings
from skillgraph.counts.parquet import render_parquet
from skillgraph.counts.survey import Survey, open_survey
from skillgraph.counts.trends import count_trends
from skillgraph.errors import UnknownConceptError, UnknownNameError

CATALOG = make_postings(Posting(["Latin", "Python"]), Posting(role="Senior Cook"))


@pytest.fixture(params=["catalog", "tables"])
def survey(request: pytest.FixtureRequest, tmp_path: Path) -> Survey:
    if request.param == "catalog":
        return Survey(CATALOG)
    for name, content in render_parquet(CATALOG).items():
        (tmp_path / name).write_bytes(content)
    return open_survey(str(tmp_path))


@pytest.mark.parametrize("name", ["Latin", "LATIN", "concept:latin", "latin"])
def test_a_concept_goes_by_its_label_and_its_id(survey: Survey, name: str) -> None:
    assert survey.find(name) == "concept:latin"


def test_a_name_that_is_near_is_suggested(survey: Survey) -> None:
    with pytest.raises(UnknownConceptError, match="Latin"):
        survey.find("Latn")


def test_tables_know_the_other_names_of_the_vocabulary(tmp_path: Path) -> None:
    for name, content in render_parquet(make_postings(Posting(["Kubernetes"]))).items():
        (tmp_path / name).write_bytes(content)

    assert open_survey(str(tmp_path)).find("k8s") == "concept:kubernetes"


def test_what_the_vocabulary_knows_and_no_document_names_is_found_and_counted_as_none(
    survey: Survey,
) -> None:
    curie = survey.find("Rust")

    [row] = count_trends(survey, concepts=[curie]).rows
    assert (row.label, row.total.asked, row.total.documents) == ("Rust", 0, 2)


def test_a_population_is_named_by_role_and_level(survey: Survey) -> None:
    population = survey.find_population(role="senior cook", seniority="Senior")

    assert (population.role, population.seniority) == ("concept:senior-cook", "senior")


def test_a_role_that_no_document_is_about_is_told_with_the_nearest(survey: Survey) -> None:
    with pytest.raises(UnknownConceptError, match="Senior Cook"):
        survey.find_population(role="Senior Cok")


@pytest.mark.parametrize("named", [{"seniority": "lead"}, {"place": "Atlantis"}])
def test_a_level_or_place_that_no_document_names_is_told(survey: Survey, named: dict[str, Any]) -> None:
    with pytest.raises(UnknownNameError, match="no document names"):
        survey.find_population(**named)
