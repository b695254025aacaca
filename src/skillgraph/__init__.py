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
__version__ = "0.1.0"

if TYPE_CHECKING:
    from skillgraph.answers.adjacency import Adjacency, adjacent_skills
    from skillgraph.answers.challenges import (
        Challenge,
        Practice,
        challenges_and_remedies,
        recommended_practices,
    )
    from skillgraph.answers.changes import RoleChange, role_changes
    from skillgraph.answers.comparison import Comparison, compare_subjects
    from skillgraph.answers.conflicts import Conflict, document_conflicts
    from skillgraph.answers.coverage import Coverage, document_coverage
    from skillgraph.answers.differences import Difference, graph_difference
    from skillgraph.answers.evidence import find_evidence
    from skillgraph.answers.gaps import Gap, skill_gap
    from skillgraph.answers.labels import find_concept, find_list, find_section
    from skillgraph.answers.ladder import Stage, career_ladder
    from skillgraph.answers.listing import Listed, list_kind
    from skillgraph.answers.market import MarketFigure, market_figures
    from skillgraph.answers.paths import Hop, Path, shortest_path, shortest_paths
    from skillgraph.answers.profiles import Profile, find_holdings, read_profile
    from skillgraph.answers.requirements import Requirement
    from skillgraph.answers.search import Hit, search_concepts
    from skillgraph.answers.show import Description, describe, find_subject
    from skillgraph.answers.spread import Spread, concepts_by_document
    from skillgraph.answers.stats import count_all
    from skillgraph.building import build
    from skillgraph.corpus.ingesting import Ingested, extract_documents, ingest_documents, remove_document
    from skillgraph.documents import Document, match_document, parse_document, read_document
    from skillgraph.documents.structure import ParsedDocument
    from skillgraph.errors import (
        AmbiguousLabelError,
        DocumentError,
        GraphError,
        MissingExtraError,
        NoPathError,
        OutputError,
        QueryError,
        SkillgraphError,
        TableError,
        UnknownConceptError,
        UnknownNameError,
        UsageError,
    )
    from skillgraph.extraction.values import Extraction
    from skillgraph.kinds import expand_kinds
    from skillgraph.model import (
        Catalog,
        Concept,
        ConceptList,
        Evidence,
        Figure,
        Passage,
        Period,
        Section,
        SourceDocument,
        Span,
        Statement,
    )
    from skillgraph.narrowing import narrow_catalog
    from skillgraph.projection import narrow_projection, project_graph, project_multigraph
    from skillgraph.queries import (
        NamedQuery,
        QueryResult,
        bind_parameters,
        find_query,
        load_dataset,
        named_queries,
        run_query,
    )
    from skillgraph.reasons import Reason
    from skillgraph.rendering.charts.files import write_charts
    from skillgraph.rendering.exports import write_exports
    from skillgraph.rendering.flat import flat_records
    from skillgraph.rendering.notebook import Shown, show_page, show_table
    from skillgraph.rendering.page import render_page
    from skillgraph.store import open_catalog, read_quads
    from skillgraph.validation import Violation, validate_graph
    from skillgraph.vocabulary import expand_curie, shorten_iri

#: Public name to the module that holds it; the imports above say the same to type checkers.
_HOMES = {
    "Adjacency": "answers.adjacency",
    "AmbiguousLabelError": "errors",
    "Catalog": "model",
    "Challenge": "answers.challenges",
    "Comparison": "answers.comparison",
    "Concept": "model",
    "ConceptList": "model",
    "Conflict": "answers.conflicts",
    "Coverage": "answers.coverage",
    "Description": "answers.show",
    "Difference": "answers.differences",
    "Document": "documents",
    "DocumentError": "errors",
    "Evidence": "model",
    "Extraction": "extraction.values",
    "Figure": "model",
    "Gap": "answers.gaps",
    "GraphError": "errors",
    "Hit": "answers.search",
    "Hop": "answers.paths",
    "Ingested": "corpus.ingesting",
    "Listed": "answers.listing",
    "MarketFigure": "answers.market",
    "MissingExtraError": "errors",
    "NamedQuery": "queries",
    "NoPathError": "errors",
    "OutputError": "errors",
    "ParsedDocument": "documents.structure",
    "Passage": "model",
    "Path": "answers.paths",
    "Period": "model",
    "Practice": "answers.challenges",
    "Profile": "answers.profiles",
    "QueryError": "errors",
    "QueryResult": "queries",
    "Reason": "reasons",
    "Requirement": "answers.requirements",
    "RoleChange": "answers.changes",
    "Section": "model",
    "Shown": "rendering.notebook",
    "SkillgraphError": "errors",
    "SourceDocument": "model",
    "Span": "model",
    "Spread": "answers.spread",
    "Stage": "answers.ladder",
    "Statement": "model",
    "TableError": "errors",
    "UnknownConceptError": "errors",
    "UnknownNameError": "errors",
    "UsageError": "errors",
    "Violation": "validation",
    "adjacent_skills": "answers.adjacency",
    "bind_parameters": "queries",
    "build": "building",
    "career_ladder": "answers.ladder",
    "challenges_and_remedies": "answers.challenges",
    "compare_subjects": "answers.comparison",
    "concepts_by_document": "answers.spread",
    "count_all": "answers.stats",
    "describe": "answers.show",
    "document_conflicts": "answers.conflicts",
    "document_coverage": "answers.coverage",
    "expand_curie": "vocabulary",
    "expand_kinds": "kinds",
    "extract_documents": "corpus.ingesting",
    "find_concept": "answers.labels",
    "find_evidence": "answers.evidence",
    "find_holdings": "answers.profiles",
    "find_list": "answers.labels",
    "find_query": "queries",
    "find_section": "answers.labels",
    "find_subject": "answers.show",
    "flat_records": "rendering.flat",
    "graph_difference": "answers.differences",
    "ingest_documents": "corpus.ingesting",
    "list_kind": "answers.listing",
    "load_dataset": "queries",
    "market_figures": "answers.market",
    "match_document": "documents",
    "named_queries": "queries",
    "narrow_catalog": "narrowing",
    "narrow_projection": "projection",
    "open_catalog": "store",
    "parse_document": "documents",
    "project_graph": "projection",
    "project_multigraph": "projection",
    "read_document": "documents",
    "read_profile": "answers.profiles",
    "read_quads": "store",
    "recommended_practices": "answers.challenges",
    "remove_document": "corpus.ingesting",
    "render_page": "rendering.page",
    "role_changes": "answers.changes",
    "run_query": "queries",
    "search_concepts": "answers.search",
    "shorten_iri": "vocabulary",
    "shortest_path": "answers.paths",
    "shortest_paths": "answers.paths",
    "show_page": "rendering.notebook",
    "show_table": "rendering.notebook",
    "skill_gap": "answers.gaps",
    "validate_graph": "validation",
    "write_charts": "rendering.charts.files",
    "write_exports": "rendering.exports",
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
