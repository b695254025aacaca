"""The SPARQL or Python behind each answer, for whoever wants to ask further.

`composing` puts the queries together; those behind what a document amounts to stand in
`questions_of_documents`.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from skillgraph.answers.composing import (
    EVERYTHING,
    Narrowing,
    compose_query,
    full_iri,
    ids_of_place,
    literal_of,
    values_rows,
    with_prefixes,
)
from skillgraph.answers.names import Subject, TextPlace
from skillgraph.answers.queries_behind import (
    BY_CLASS,
    CHOSEN_REQUIREMENTS,
    CONCEPTS,
    CONCEPTS_NARROWED,
    COPIES,
    COUNTS,
    DOCUMENT_IN_SECTION,
    FOUND,
    IN_DOCUMENT,
    IN_SECTION,
    OF_CHANGE,
    OF_CONCEPT,
    OF_DOCUMENT,
    OF_EVIDENCE,
    OF_LIST,
    OF_PASSAGE,
    OF_RELATION,
    OF_SECTION,
    OF_STAGE,
    OF_STATEMENT,
    OF_SUBJECT,
    RELATIONS,
    REQUIREMENTS,
    SPREAD,
    STATED,
    STATEMENTS,
    STRUCTURE_IN_SECTION,
    STRUCTURE_STATED,
    STRUCTURES,
    WITH_LEVEL,
    WITH_MODALITY,
    WITH_RELATION,
    WITHOUT_COPIES,
    WITHOUT_LEVEL,
    WITHOUT_MODALITY,
    CountedQuery,
    HalvedQuery,
)
from skillgraph.answers.requirements import counted_requirements, requirements_of, uncounted_documents
from skillgraph.answers.show import asked_about
from skillgraph.errors import UnknownNameError
from skillgraph.language.kinds import ALL_KINDS, STAGE, expand_kinds, find_kind
from skillgraph.model import Catalog, Concept, ConceptList, Section, SourceDocument, Statement
from skillgraph.projection.layer_names import WITH_MEANING, WITHOUT_MEANING
from skillgraph.store.sharing import documents_about, with_own
from skillgraph.vocabulary import KINDS, Relation

#: Measure of `neighbors` → NetworkX's function over pairs of nodes.
_NETWORKX_NAMES: Final = {
    "jaccard": "jaccard_coefficient",
    "adamic-adar": "adamic_adar_index",
    "resource-allocation": "resource_allocation_index",
}


_CLASSES: Final = {
    "section": "sg:Section",
    "list": "sg:List",
    "document": "sg:SourceDocument",
    "passage": "sg:Passage",
    "statement": "sg:Statement",
}


def list_question(
    kind: str | None, narrowing: Narrowing = EVERYTHING, *, only: Sequence[str] | None = None
) -> str:
    """Give the query behind ``list KIND``; *only* are the CURIEs of the rows, where not all are listed."""
    name = (kind or "").casefold().removesuffix("s")
    if name in _CLASSES:
        lines = (DOCUMENT_IN_SECTION if name == "document" else STRUCTURE_IN_SECTION, STRUCTURE_STATED)
        columns = {"class": [_CLASSES[name]]} if only is None else {"thing": [*map(full_iri, only)]}
        return compose_query(STRUCTURES, columns, narrowing=narrowing, lines=lines)
    if name == "concept":
        kinds = ALL_KINDS
    else:
        try:
            kinds = expand_kinds([find_kind(kind or "").id])
        except UnknownNameError:
            return BY_CLASS + with_prefixes("".join(COUNTS))
    classes = {"kind": [f"sg:{KINDS[found].class_name}" for found in sorted(kinds)]}
    query = CONCEPTS if narrowing.section is None else CONCEPTS_NARROWED
    listed = classes if only is None else {"concept": [*map(full_iri, only)]}
    return compose_query(query, listed, narrowing=narrowing)


def relations_question(relations: Iterable[str], narrowing: Narrowing = EVERYTHING) -> str:
    """Give the query behind ``list relations``: how many statements have each that is listed."""
    return _compose_counted(RELATIONS, {"relation": [full_iri(curie) for curie in relations]}, narrowing)


def spread_question(
    kinds: Iterable[str],
    narrowing: Narrowing = EVERYTHING,
    *,
    only: Sequence[str] | None = None,
    left_out: Iterable[str] = (),
    subjects: Iterable[str] = (),
) -> str:
    """Give the query behind ``list KIND --by-document``: how many documents speak of, ask for, require each.

    The arguments are those of `list_question`, the CURIEs of the documents that do not count, and of a role
    or stage and of documents' own of it, where only what is said of these counts.
    """
    classes = [f"sg:{KINDS[found].class_name}" for found in sorted(kinds)]
    columns = {"kind": classes} if only is None else {"concept": [*map(full_iri, only)]}
    query = SPREAD
    if subjects := [*map(full_iri, subjects)]:
        columns["subject"] = subjects
        query = query._replace(head=query.head + OF_SUBJECT)
    return _compose_counted(query, columns, narrowing, left_out=[*map(full_iri, left_out)])


def _compose_counted(
    query: CountedQuery, columns: dict[str, list[str]], narrowing: Narrowing, *, left_out: Sequence[str] = ()
) -> str:
    """Put a query together that counts, bind each variable to any of its values, and leave documents out."""
    whole = [query.opening]
    whole += ["  " + values_rows((name,), zip(values, strict=True)) for name, values in columns.items()]
    whole.append(query.head)
    if narrowing.section is not None:
        whole += ["  " + values_rows(("section",), zip(ids_of_place(narrowing.section))), IN_SECTION]
    if narrowing.stated_only:
        whole.append(STATED)
    if left_out:
        whole += [COPIES.head, values_rows(("document",), zip(left_out)), COPIES.tail]
    return with_prefixes("".join((*whole, query.tail)))


def search_question(found: Iterable[str]) -> str:
    """Give a query for the concepts, sections, lists and statements that ``search`` found, in their order."""
    rows = [(str(rank), full_iri(curie)) for rank, curie in enumerate(found, 1)]
    values = f"  {values_rows(('rank', 'thing'), rows)}"
    return with_prefixes(f"{FOUND.head}{values}{FOUND.tail}")


def show_question(
    catalog: Catalog,
    subject: Subject,
    *,
    narrowing: Narrowing = EVERYTHING,
    relation: str | None = None,
    modality: str | None = None,
    level: str | None = None,
) -> str:
    """Give the query behind ``show``: the statements of a thing, with their places.

    The arguments are those of `show.describe`.
    """
    head = [STATEMENTS.head, _opening(subject)]
    columns = {"thing": [full_iri(thing) for thing in asked_about(catalog, subject)]}
    if relation is not None:
        head.append(WITH_RELATION)
        columns["relation"] = [full_iri(relation)]
    if modality is not None:
        head.append(WITH_MODALITY if modality else WITHOUT_MODALITY)
    if modality:
        columns["modality"] = [literal_of(modality)]
    if level is not None:
        head.append(WITH_LEVEL if level else WITHOUT_LEVEL)
    if level:
        columns["level"] = [literal_of(level)]
    return compose_query(HalvedQuery("".join(head), STATEMENTS.tail), columns, narrowing=narrowing)


def _opening(subject: Subject) -> str:
    if isinstance(subject, Concept):
        return OF_CONCEPT
    if isinstance(subject, Section):
        return OF_SECTION
    if isinstance(subject, SourceDocument):
        return OF_DOCUMENT
    if isinstance(subject, TextPlace):
        return OF_PASSAGE
    if isinstance(subject, Relation):
        return OF_RELATION
    return OF_LIST if isinstance(subject, ConceptList) else OF_STATEMENT


def evidence_question(statements: Iterable[Statement]) -> str:
    """Give the query behind ``evidence``: the places of some statements."""
    found = [full_iri(statement.id) for statement in statements]
    return OF_EVIDENCE + compose_query(STATEMENTS, {"statement": found})


def requirements_question(
    catalog: Catalog, role: str, narrowing: Narrowing = EVERYTHING, *, document: str | None = None
) -> str:
    """Give the query behind ``gap``: what a role or stage asks for, and in which lists."""
    if catalog.concepts[role].kind == STAGE:
        return OF_STAGE + _chosen_requirements(requirements_of(catalog, role), narrowing)
    speaking = documents_about(catalog, role) if document is None else (document,)
    if left_out := uncounted_documents(catalog, speaking, section=narrowing.section):
        asked = counted_requirements(catalog, role, left_out=left_out)
        if len(asked) < len(requirements_of(catalog, role)):
            return WITHOUT_COPIES + _chosen_requirements(asked, narrowing)
    columns = {"role": [*map(full_iri, with_own(catalog, role))]}
    head = REQUIREMENTS.head
    if document is not None:
        head += IN_DOCUMENT
        columns["document"] = [full_iri(document)]
    return compose_query(HalvedQuery(head, REQUIREMENTS.tail), columns, narrowing=narrowing)


def changes_question(changed: Iterable[Statement]) -> str:
    """Give the query behind ``whatif``: the requirements whose state changes."""
    return OF_CHANGE + _chosen_requirements(changed)


def _chosen_requirements(statements: Iterable[Statement], narrowing: Narrowing = EVERYTHING) -> str:
    chosen = [full_iri(statement.id) for statement in statements]
    return compose_query(CHOSEN_REQUIREMENTS, {"statement": chosen}, narrowing=narrowing)


def conflicts_question(
    narrowing: Narrowing = EVERYTHING, *, between_documents: bool = False, graph: str | None = None
) -> str:
    """Give the question behind ``conflicts``, as Python: the rules compare what no one query can say."""
    given = ["catalog"]
    if narrowing.section is not None:
        given.append(f"section=skillgraph.find_place(catalog, {narrowing.section.id!r})")
    if between_documents:
        given.append("between_documents=True")
    found = f"skillgraph.document_conflicts({', '.join(given)})"
    answer = f"[f'{{found.grade}}: {{found.sentence}}' for found in {found}]"
    return _program(_opened(Narrowing(stated_only=narrowing.stated_only), graph), answer)


def adjacency_question(
    skill: str,
    *,
    kinds: Iterable[str],
    measure: str = "closeness",
    layers: Collection[str] = WITH_MEANING,
    beyond: bool = True,
    weak: bool = False,
    narrowing: Narrowing = EVERYTHING,
    graph: str | None = None,
) -> str:
    """Give the projection question behind ``neighbors``, as Python that runs as it stands."""
    asked = f"{skill!r}, kinds={sorted(kinds)!r}{_layers(layers, WITH_MEANING)}, beyond={beyond}, "
    asked += f"weak={weak}, measure={measure!r}"
    before = _opened(narrowing, graph) + f"projection = skillgraph.neighborhood(catalog, {asked})\n"
    if measure == "closeness":
        before += f"edges = projection[{skill!r}].items()\n"
        ranked = "((node, edge['closeness']) for node, edge in edges), key=lambda row: (-row[1], row[0])"
    elif measure == "pagerank":
        before += (
            f"ranks = networkx.pagerank(projection, personalization={{{skill!r}: 1}}, weight='closeness')\n"
            f"del ranks[{skill!r}]\n"
        )
        ranked = "ranks.items(), key=lambda item: (-round(item[1], 9), item[0])"
    else:
        before += f"pairs = [({skill!r}, node) for node in projection if node != {skill!r}]\n"
        ranked = f"networkx.{_NETWORKX_NAMES[measure]}(projection, pairs)"
        ranked += ", key=lambda row: (-round(row[2], 9), row[1])"
    return _program(before, f"sorted({ranked})")


def path_question(
    source: str,
    target: str,
    *,
    kinds: Iterable[str],
    layers: Collection[str] = WITH_MEANING,
    limit: int = 1,
    via: Sequence[str] = (),
    avoid: Sequence[str] = (),
    relations: Sequence[str] = (),
    max_hops: int | None = None,
    beyond: bool = False,
    narrowing: Narrowing = EVERYTHING,
    graph: str | None = None,
) -> str:
    """Give the projection question behind ``path``, as Python: NetworkX's call where one is enough."""
    named = [source, *via, target]
    weak = not WITHOUT_MEANING.isdisjoint(layers)
    more = f"{', weak=True' if weak else ''}{', beyond=True' if beyond else ''}"
    before = _opened(narrowing, graph) + (
        f"projection = skillgraph.project_ways(catalog, {named!r}, "
        f"kinds={sorted(kinds)!r}{_layers(layers, WITH_MEANING)}{more})\n"
    )
    if avoid or relations:
        narrowed = f"avoid={list(avoid)!r}, relations={list(relations)!r}"
        before += f"projection = skillgraph.narrow_projection(projection, {narrowed})\n"
    ends = f"projection, {source!r}, {target!r}"
    if limit == 1 and not via and max_hops is None:
        return _program(before, f"min(networkx.all_shortest_paths({ends}, weight='distance'))")
    rest = f"limit={limit}, via={list(via)!r}, max_hops={max_hops}{', farthest=None' if weak else ''}"
    return _program(before, f"skillgraph.shortest_paths({ends}, {rest})")


def comparison_question(
    subjects: Iterable[Subject], narrowing: Narrowing = EVERYTHING, *, graph: str | None = None
) -> str:
    """Give the question behind ``compare``, as Python: compounds and near wordings are no one query."""
    things = ", ".join(f"catalog.{_collection(subject)}[{subject.id!r}]" for subject in subjects)
    before = _opened(narrowing, graph) + f"comparison = skillgraph.compare_subjects(catalog, {things})\n"
    return _program(before, "[f'{row.where} {row.family} {row.concept}' for row in comparison.rows]")


def _collection(subject: Subject) -> str:
    """Give the name of the part of a catalog that holds a thing."""
    if isinstance(subject, Concept):
        return "concepts"
    if isinstance(subject, Section):
        return "sections"
    return "lists" if isinstance(subject, ConceptList) else "documents"


def _layers(layers: Collection[str], default: Collection[str]) -> str:
    """Give the argument that chooses layers, none for those that are chosen without it."""
    return "" if set(layers) == set(default) else f", layers={sorted(layers)!r}"


def _opened(narrowing: Narrowing, graph: str | None) -> str:
    """Give the Python that opens a graph and narrows it."""
    given = []
    if narrowing.section is not None:
        given.append(f"section=skillgraph.find_place(catalog, {narrowing.section.id!r})")
    if narrowing.stated_only:
        given.append("stated_only=True")
    opened = f"catalog = skillgraph.open_catalog({'' if graph is None else repr(graph)})\n"
    narrowed = f"catalog = skillgraph.narrow_catalog(catalog, {', '.join(given)})\n" if given else ""
    return opened + narrowed


def _program(before: str, answer: str) -> str:
    """Give a program that prints its answer, an item a line."""
    body = f"{before}answer = {answer}\nprint(*answer, sep='\\n')\n"
    return "".join(("import networkx\n" if "networkx." in body else "", "import skillgraph\n\n", body))
