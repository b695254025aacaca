"""The public names of `skillgraph`: pinned, found lazily, documented, and the same to a type checker."""

import ast
import inspect
import pkgutil
from pathlib import Path

import pytest

import skillgraph
from skillgraph.errors import SkillgraphError

PUBLIC_NAMES = """
    Adjacency Aligned AmbiguousLabelError AskedShare Catalog Challenge Comparison Concept
    ConceptList Conflict Coverage Description Difference DistinctiveRole Document DocumentDate
    DocumentError DocumentPlace Evidence Extraction Figure Finding Gap GraphError Hit Hop Ingested Listed
    MarketFigure Match MissingExtraError NamedQuery NoPathError OutdatedError OutputError Pair
    ParsedDocument Passage Path PayRanges Period Population Practice Profile QueryError QueryResult
    Reason Requirement RoleChange Section Share Shown SkillgraphError SourceDocument Span Spread
    Stage Statement Survey TableError TaxonomyError TextHit Trend Trends UnknownConceptError
    UnknownNameError UsageError Violation __version__ adjacent_skills aligned_concepts
    bind_parameters build career_ladder challenges_and_remedies compare_subjects
    concepts_by_document count_all count_core count_pairs count_pay count_trends describe
    document_conflicts document_coverage expand_curie expand_kinds extract_documents find_concept
    find_distinctive find_evidence find_holdings find_list find_place find_query find_section
    find_subject flat_records graph_difference ingest_documents lint_extraction list_kind
    load_dataset market_figures match_document named_queries narrow_catalog narrow_projection
    neighborhood open_catalog open_survey parse_document project_graph project_multigraph
    project_ways read_document read_profile read_quads recommended_practices remove_document
    render_page role_changes run_query search_concepts search_texts shorten_iri shortest_path
    shortest_paths show_page show_table skill_gap to_pyvis validate_graph write_charts write_exports
    write_parquet
""".split()


def test_the_public_names_are_these() -> None:
    assert sorted(skillgraph.__all__) == PUBLIC_NAMES


@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_a_public_name_is_found_and_documented(name: str) -> None:
    value = getattr(skillgraph, name)

    assert name in dir(skillgraph)
    assert name == "__version__" or inspect.getdoc(value)


def test_a_type_checker_is_told_the_same_names(root: Path) -> None:
    source = (root / "src" / "skillgraph" / "__init__.py").read_text(encoding="utf-8")

    told = {
        alias.asname: node.module  # without `as` a strict checker takes the name for ours alone
        for block in ast.parse(source).body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert told == {name: f"skillgraph.{module}" for name, module in skillgraph._HOMES.items()}  # noqa: SLF001


def test_every_error_is_public() -> None:
    errors: list[type[SkillgraphError]] = [SkillgraphError, *SkillgraphError.__subclasses__()]

    assert [error.__name__ for error in errors if error.__name__ not in skillgraph.__all__] == []


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'shortest_detour'"):
        _ = skillgraph.shortest_detour


def test_no_public_name_hides_a_module() -> None:
    modules = {module.name for module in pkgutil.iter_modules(skillgraph.__path__)}

    assert modules.isdisjoint(skillgraph.__all__)
