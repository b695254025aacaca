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
    # Written with `as`, a name is one that is given on, to a strict type checker too.
    from skillgraph.answers.adjacency import Adjacency as Adjacency, adjacent_skills as adjacent_skills
    from skillgraph.answers.challenges import (
        Challenge as Challenge,
        Practice as Practice,
        challenges_and_remedies as challenges_and_remedies,
        recommended_practices as recommended_practices,
    )
    from skillgraph.answers.changes import RoleChange as RoleChange, role_changes as role_changes
    from skillgraph.answers.comparison import Comparison as Comparison, compare_subjects as compare_subjects
    from skillgraph.answers.conflicts import Conflict as Conflict, document_conflicts as document_conflicts
    from skillgraph.answers.coverage import Coverage as Coverage, document_coverage as document_coverage
    from skillgraph.answers.differences import Difference as Difference, graph_difference as graph_difference
    from skillgraph.answers.evidence import find_evidence as find_evidence
    from skillgraph.answers.gaps import Gap as Gap, skill_gap as skill_gap
    from skillgraph.answers.labels import find_concept as find_concept
    from skillgraph.answers.ladder import Stage as Stage, career_ladder as career_ladder
    from skillgraph.answers.linting import Finding as Finding, lint_extraction as lint_extraction
    from skillgraph.answers.listing import Listed as Listed, list_kind as list_kind
    from skillgraph.answers.market import MarketFigure as MarketFigure, market_figures as market_figures
    from skillgraph.answers.paths import (
        Hop as Hop,
        Path as Path,
        shortest_path as shortest_path,
        shortest_paths as shortest_paths,
    )
    from skillgraph.answers.places import find_list as find_list, find_section as find_section
    from skillgraph.answers.profiles import (
        Profile as Profile,
        find_holdings as find_holdings,
        read_profile as read_profile,
    )
    from skillgraph.answers.requirements import Requirement as Requirement
    from skillgraph.answers.search import Hit as Hit, search_concepts as search_concepts
    from skillgraph.answers.show import (
        Description as Description,
        describe as describe,
        find_subject as find_subject,
    )
    from skillgraph.answers.spread import Spread as Spread, concepts_by_document as concepts_by_document
    from skillgraph.answers.stats import count_all as count_all
    from skillgraph.building import build as build
    from skillgraph.corpus.ingesting import (
        extract_documents as extract_documents,
        ingest_documents as ingest_documents,
        remove_document as remove_document,
    )
    from skillgraph.corpus.planning import Ingested as Ingested
    from skillgraph.documents import (
        Document as Document,
        match_document as match_document,
        parse_document as parse_document,
        read_document as read_document,
    )
    from skillgraph.documents.structure import ParsedDocument as ParsedDocument
    from skillgraph.errors import (
        AmbiguousLabelError as AmbiguousLabelError,
        DocumentError as DocumentError,
        GraphError as GraphError,
        MissingExtraError as MissingExtraError,
        NoPathError as NoPathError,
        OutputError as OutputError,
        QueryError as QueryError,
        SkillgraphError as SkillgraphError,
        TableError as TableError,
        UnknownConceptError as UnknownConceptError,
        UnknownNameError as UnknownNameError,
        UsageError as UsageError,
    )
    from skillgraph.extraction.values import Extraction as Extraction
    from skillgraph.kinds import expand_kinds as expand_kinds
    from skillgraph.model import (
        Catalog as Catalog,
        Concept as Concept,
        ConceptList as ConceptList,
        Evidence as Evidence,
        Figure as Figure,
        Passage as Passage,
        Period as Period,
        Section as Section,
        SourceDocument as SourceDocument,
        Span as Span,
        Statement as Statement,
    )
    from skillgraph.narrowing import narrow_catalog as narrow_catalog
    from skillgraph.projection import (
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
    from skillgraph.reasons import Reason as Reason
    from skillgraph.rendering.charts.files import write_charts as write_charts
    from skillgraph.rendering.exports import write_exports as write_exports
    from skillgraph.rendering.flat import flat_records as flat_records
    from skillgraph.rendering.notebook import Shown as Shown, show_page as show_page, show_table as show_table
    from skillgraph.rendering.page import render_page as render_page
    from skillgraph.store import open_catalog as open_catalog, read_quads as read_quads
    from skillgraph.validation import Violation as Violation, validate_graph as validate_graph
    from skillgraph.vocabulary import expand_curie as expand_curie, shorten_iri as shorten_iri

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
    "Finding": "answers.linting",
    "Gap": "answers.gaps",
    "GraphError": "errors",
    "Hit": "answers.search",
    "Hop": "answers.paths",
    "Ingested": "corpus.planning",
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
    "find_list": "answers.places",
    "find_query": "queries",
    "find_section": "answers.places",
    "find_subject": "answers.show",
    "flat_records": "rendering.flat",
    "graph_difference": "answers.differences",
    "ingest_documents": "corpus.ingesting",
    "lint_extraction": "answers.linting",
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
