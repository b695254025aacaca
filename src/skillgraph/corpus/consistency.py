"""Make what was read from a document keep the rules that every graph keeps (`validate`).

Rules see one passage at a time. So they may say the same twice with other evidence, place
a member in a list without a number, or, where two names became one concept, say of a
thing that it requires itself.
"""

import unicodedata
from dataclasses import replace

from skillgraph.extraction.values import Extraction
from skillgraph.model import Evidence, Statement


def consistent_statements(extraction: Extraction) -> Extraction:
    """Join statements that agree in everything, number members of lists, drop what is said of itself.

    A statement that another one joins gives it its evidence; what spoke of it speaks of the other.

    Example:
        >>> from skillgraph.documents import Document
        >>> from skillgraph.documents.parsing import ParsedDocument
        >>> parsed = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())
        >>> said = Statement("statement:a", "", "concept:x", "sg:requires", "concept:x")
        >>> consistent_statements(Extraction(parsed, "x", statements={said.id: said})).statements
        {}

    """
    names: dict[str, str] = {}
    gone: set[str] = set()
    found: dict[object, Statement] = {}
    evidence: dict[object, dict[Evidence, None]] = {}  # of statements that others joined
    for curie, statement in extraction.statements.items():
        said = replace(
            statement,
            subject=names.get(statement.subject, statement.subject),
            object=names.get(statement.object or "", statement.object),
        )
        if said.subject == said.object or not gone.isdisjoint((said.subject, said.object)):
            gone.add(curie)
            continue
        key = replace(said, id="", sentence="", evidence=(), position=None)
        if key in found and said.figure is None:
            names[curie] = found[key].id
            evidence.setdefault(key, dict.fromkeys(found[key].evidence)).update(dict.fromkeys(said.evidence))
        else:
            found[key if key not in found else curie] = said
    for said_once, joined in evidence.items():
        found[said_once] = replace(found[said_once], evidence=tuple(joined))
    statements = {statement.id: statement for statement in _numbered(list(found.values()))}
    decisions = tuple(item for item in extraction.decisions if item.statement in statements)
    lists = {item.list for item in statements.values()} | {item.parent for item in extraction.lists.values()}
    return replace(
        extraction,
        statements=statements,
        decisions=decisions,
        lists={curie: item for curie, item in extraction.lists.items() if curie in lists or item.parent},
    )


def without_unnamed(extraction: Extraction) -> Extraction:
    """Drop concepts without a label, which signs alone were taken for, and what is said of them."""
    unnamed = {curie for curie, concept in extraction.concepts.items() if not visible(concept.label).strip()}
    if not unnamed:
        return extraction
    gone = set(unnamed)
    for curie, statement in extraction.statements.items():
        if not gone.isdisjoint((statement.subject, statement.object)):
            gone.add(curie)
    return replace(
        extraction,
        concepts={curie: concept for curie, concept in extraction.concepts.items() if curie not in unnamed},
        proposed=extraction.proposed - unnamed,
        statements={curie: said for curie, said in extraction.statements.items() if curie not in gone},
        decisions=tuple(item for item in extraction.decisions if item.statement not in gone),
        lists={
            curie: replace(item, concept=None) if item.concept in unnamed else item
            for curie, item in extraction.lists.items()
        },
    )


def visible(label: str) -> str:
    """Leave out of a label what nobody sees: controls, and marks that turn the direction of writing."""
    return "".join(mark for mark in label if unicodedata.category(mark) not in {"Cc", "Cf"})


def _numbered(statements: list[Statement]) -> list[Statement]:
    """Give members of a list that have no number the next one."""
    last: dict[str, int] = {}
    for statement in statements:
        if statement.list:
            last[statement.list] = max(last.get(statement.list, 0), statement.position or 0)
    numbered = []
    for statement in statements:
        said = statement
        if said.list is None:
            said = replace(said, position=None)
        elif said.position is None:
            last[said.list] += 1
            said = replace(said, position=last[said.list])
        numbered.append(said)
    return numbered
