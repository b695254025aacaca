"""Role documents as an RDF graph, every statement with the passage that makes it.

The public names are found when they are first asked for, so that importing the package costs nothing.

Example:
    >>> import skillgraph
    >>> catalog = skillgraph.open_catalog()
    >>> skillgraph.find_concept(catalog, "python").label
    'Python'

"""

from typing import TYPE_CHECKING

#: The one version number: pyproject.toml, the command and the manifest read it here.
__version__ = "0.2.0"

if TYPE_CHECKING:
    # Written with `as`, a name is one that is given on, to a strict type checker too.
    from skillgraph.answers.align import Aligned as Aligned, aligned_concepts as aligned_concepts
    from skillgraph.answers.neighbors import (
        Adjacency as Adjacency,
        adjacent_skills as adjacent_skills,
        neighborhood as neighborhood,
    )
    from skillgraph.answers.challenges import (
        Challenge as Challenge,
        challenges_and_remedies as challenges_and_remedies,
    )
    from skillgraph.answers.whatif import RoleChange as RoleChange, role_changes as role_changes
    from skillgraph.answers.compare import Comparison as Comparison, compare_subjects as compare_subjects
    from skillgraph.answers.conflicts import Conflict as Conflict, document_conflicts as document_conflicts
    from skillgraph.answers.coverage import Coverage as Coverage, document_coverage as document_coverage
    from skillgraph.answers.diff import Difference as Difference, graph_difference as graph_difference
    from skillgraph.answers.evidence import find_evidence as find_evidence
    from skillgraph.answers.gap import Gap as Gap, skill_gap as skill_gap
    from skillgraph.answers.known_names import find_concept as find_concept
    from skillgraph.answers.ladder import Stage as Stage, career_ladder as career_ladder
    from skillgraph.answers.lint import Finding as Finding, lint_extraction as lint_extraction
    from skillgraph.answers.list import Listed as Listed, list_kind as list_kind
    from skillgraph.answers.market import MarketFigure as MarketFigure, market_figures as market_figures
    from skillgraph.answers.path import (
        project_ways as project_ways,
        Hop as Hop,
        Path as Path,
        shortest_path as shortest_path,
        shortest_paths as shortest_paths,
    )
    from skillgraph.answers.names import find_subject as find_subject
    from skillgraph.answers.excerpts import find_place as find_place
    from skillgraph.answers.places import find_list as find_list, find_section as find_section
    from skillgraph.answers.practices import (
        Practice as Practice,
        recommended_practices as recommended_practices,
    )
    from skillgraph.answers.profiles import (
        Profile as Profile,
        find_holdings as find_holdings,
        read_profile as read_profile,
    )
    from skillgraph.answers.requirements import Requirement as Requirement
    from skillgraph.answers.search import Hit as Hit, search_concepts as search_concepts
    from skillgraph.answers.search_texts import TextHit as TextHit, search_texts as search_texts
    from skillgraph.answers.show import Description as Description, describe as describe
    from skillgraph.answers.spread import Spread as Spread, concepts_by_document as concepts_by_document
    from skillgraph.answers.stats import count_all as count_all
    from skillgraph.store.building import build as build
    from skillgraph.corpus.ingest import (
        ingest_documents as ingest_documents,
        remove_document as remove_document,
    )
    from skillgraph.corpus.planning import Ingested as Ingested
    from skillgraph.corpus.stating import extract_documents as extract_documents
    from skillgraph.counts.core import AskedShare as AskedShare, count_core as count_core
    from skillgraph.counts.distinctive import (
        DistinctiveRole as DistinctiveRole,
        find_distinctive as find_distinctive,
    )
    from skillgraph.counts.expressions import Population as Population
    from skillgraph.counts.parquet import write_parquet as write_parquet
    from skillgraph.counts.pay_ranges import PayRanges as PayRanges, count_pay as count_pay
    from skillgraph.counts.survey import Survey as Survey, open_survey as open_survey
    from skillgraph.counts.together import Pair as Pair, count_pairs as count_pairs
    from skillgraph.counts.trends import (
        Share as Share,
        Trend as Trend,
        Trends as Trends,
        count_trends as count_trends,
    )
    from skillgraph.documents import (
        Document as Document,
        match_document as match_document,
        parse_document as parse_document,
        read_document as read_document,
    )
    from skillgraph.documents.parsing import ParsedDocument as ParsedDocument
    from skillgraph.errors import (
        AmbiguousLabelError as AmbiguousLabelError,
        DocumentError as DocumentError,
        GraphError as GraphError,
        MissingExtraError as MissingExtraError,
        NoPathError as NoPathError,
        OutdatedError as OutdatedError,
        OutputError as OutputError,
        QueryError as QueryError,
        SkillgraphError as SkillgraphError,
        TableError as TableError,
        TaxonomyError as TaxonomyError,
        UnknownConceptError as UnknownConceptError,
        UnknownNameError as UnknownNameError,
        UsageError as UsageError,
    )
    from skillgraph.extraction.values import Extraction as Extraction
    from skillgraph.language.kinds import expand_kinds as expand_kinds
    from skillgraph.model import (
        Catalog as Catalog,
        Concept as Concept,
        ConceptList as ConceptList,
        DocumentDate as DocumentDate,
        DocumentPlace as DocumentPlace,
        Evidence as Evidence,
        Figure as Figure,
        Match as Match,
        Passage as Passage,
        Period as Period,
        Section as Section,
        SourceDocument as SourceDocument,
        Span as Span,
        Statement as Statement,
    )
    from skillgraph.projection.narrowing import narrow_catalog as narrow_catalog
    from skillgraph.projection.projecting import (
        narrow_projection as narrow_projection,
        project_graph as project_graph,
        project_multigraph as project_multigraph,
    )
    from skillgraph.queries import (
        NamedQuery as NamedQuery,
        QueryResult as QueryResult,
        bind_parameters as bind_parameters,
        find_query as find_query,
        load_dataset as load_dataset,
        named_queries as named_queries,
        run_query as run_query,
    )
    from skillgraph.projection.reasons import Reason as Reason
    from skillgraph.rendering.charts.standalone import write_charts as write_charts
    from skillgraph.rendering.exports.export import write_exports as write_exports
    from skillgraph.rendering.flat import flat_records as flat_records
    from skillgraph.rendering.notebook import Shown as Shown, show_page as show_page, show_table as show_table
    from skillgraph.rendering.page import render_page as render_page
    from skillgraph.rendering.page.plain_network import to_pyvis as to_pyvis
    from skillgraph.store.opening import open_catalog as open_catalog, read_quads as read_quads
    from skillgraph.validation.validating import Violation as Violation, validate_graph as validate_graph
    from skillgraph.vocabulary import expand_curie as expand_curie, shorten_iri as shorten_iri

#: Public name to the module that holds it; the imports above say the same to type checkers.
_HOMES = {
    "Adjacency": "answers.neighbors",
    "Aligned": "answers.align",
    "AmbiguousLabelError": "errors",
    "AskedShare": "counts.core",
    "Catalog": "model",
    "Challenge": "answers.challenges",
    "Comparison": "answers.compare",
    "Concept": "model",
    "ConceptList": "model",
    "Conflict": "answers.conflicts",
    "Coverage": "answers.coverage",
    "Description": "answers.show",
    "Difference": "answers.diff",
    "DistinctiveRole": "counts.distinctive",
    "Document": "documents",
    "DocumentDate": "model",
    "DocumentError": "errors",
    "DocumentPlace": "model",
    "Evidence": "model",
    "Extraction": "extraction.values",
    "Figure": "model",
    "Finding": "answers.lint",
    "Gap": "answers.gap",
    "GraphError": "errors",
    "Hit": "answers.search",
    "Hop": "answers.path",
    "Ingested": "corpus.planning",
    "Listed": "answers.list",
    "MarketFigure": "answers.market",
    "Match": "model",
    "MissingExtraError": "errors",
    "NamedQuery": "queries",
    "NoPathError": "errors",
    "OutdatedError": "errors",
    "OutputError": "errors",
    "Pair": "counts.together",
    "ParsedDocument": "documents.parsing",
    "Passage": "model",
    "Path": "answers.path",
    "PayRanges": "counts.pay_ranges",
    "Period": "model",
    "Population": "counts.expressions",
    "Practice": "answers.practices",
    "Profile": "answers.profiles",
    "QueryError": "errors",
    "QueryResult": "queries",
    "Reason": "projection.reasons",
    "Requirement": "answers.requirements",
    "RoleChange": "answers.whatif",
    "Section": "model",
    "Share": "counts.trends",
    "Shown": "rendering.notebook",
    "SkillgraphError": "errors",
    "SourceDocument": "model",
    "Span": "model",
    "Spread": "answers.spread",
    "Stage": "answers.ladder",
    "Statement": "model",
    "Survey": "counts.survey",
    "TableError": "errors",
    "TaxonomyError": "errors",
    "TextHit": "answers.search_texts",
    "Trend": "counts.trends",
    "Trends": "counts.trends",
    "UnknownConceptError": "errors",
    "UnknownNameError": "errors",
    "UsageError": "errors",
    "Violation": "validation.validating",
    "adjacent_skills": "answers.neighbors",
    "aligned_concepts": "answers.align",
    "bind_parameters": "queries",
    "build": "store.building",
    "career_ladder": "answers.ladder",
    "challenges_and_remedies": "answers.challenges",
    "compare_subjects": "answers.compare",
    "concepts_by_document": "answers.spread",
    "count_all": "answers.stats",
    "count_core": "counts.core",
    "count_pairs": "counts.together",
    "count_pay": "counts.pay_ranges",
    "count_trends": "counts.trends",
    "describe": "answers.show",
    "document_conflicts": "answers.conflicts",
    "document_coverage": "answers.coverage",
    "expand_curie": "vocabulary",
    "expand_kinds": "language.kinds",
    "extract_documents": "corpus.stating",
    "find_concept": "answers.known_names",
    "find_distinctive": "counts.distinctive",
    "find_evidence": "answers.evidence",
    "find_holdings": "answers.profiles",
    "find_list": "answers.places",
    "find_place": "answers.excerpts",
    "find_query": "queries",
    "find_section": "answers.places",
    "find_subject": "answers.names",
    "flat_records": "rendering.flat",
    "graph_difference": "answers.diff",
    "ingest_documents": "corpus.ingest",
    "lint_extraction": "answers.lint",
    "list_kind": "answers.list",
    "load_dataset": "queries",
    "market_figures": "answers.market",
    "match_document": "documents",
    "named_queries": "queries",
    "narrow_catalog": "projection.narrowing",
    "narrow_projection": "projection.projecting",
    "neighborhood": "answers.neighbors",
    "open_catalog": "store.opening",
    "open_survey": "counts.survey",
    "parse_document": "documents",
    "project_graph": "projection.projecting",
    "project_multigraph": "projection.projecting",
    "project_ways": "answers.path",
    "read_document": "documents",
    "read_profile": "answers.profiles",
    "read_quads": "store.opening",
    "recommended_practices": "answers.practices",
    "remove_document": "corpus.ingest",
    "render_page": "rendering.page",
    "role_changes": "answers.whatif",
    "run_query": "queries",
    "search_concepts": "answers.search",
    "search_texts": "answers.search_texts",
    "shorten_iri": "vocabulary",
    "shortest_path": "answers.path",
    "shortest_paths": "answers.path",
    "show_page": "rendering.notebook",
    "show_table": "rendering.notebook",
    "skill_gap": "answers.gap",
    "to_pyvis": "rendering.page.plain_network",
    "validate_graph": "validation.validating",
    "write_charts": "rendering.charts.standalone",
    "write_exports": "rendering.exports.export",
    "write_parquet": "counts.parquet",
}

__all__ = [  # noqa: PLE0604 -- names of the table above
    "__version__",
    *_HOMES,
]


def __getattr__(name: str) -> object:
    """Import the module that holds a public name, and remember what was found."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, found or not."""
    return sorted({*globals(), *__all__})
