from dataclasses import replace

from skillgraph.model import Catalog, Concept, Evidence, Passage, SourceDocument, Span, Statement
from skillgraph.projection.counting import count_catalog
from skillgraph.projection.incidence import count_together

ROLE = Concept("concept:role", "Role", "role")


def catalog(*documents: list[str]) -> Catalog:
    """Documents of passages; a passage is the skills that it asks for, a letter each."""
    found = Catalog(concepts={"concept:role": ROLE})
    for number, passages in enumerate(documents):
        document = f"document:d{number}"
        found.documents[document] = SourceDocument(document, document, "", 0, "text/plain")
        for line, skills in enumerate(passages, 1):
            place = f"p{line}"
            found.passages[document, place] = Passage(
                place, document, "", "bullet", Span(line, line + 1), line, skills
            )
            evidence = Evidence(document, place, Span(line, line + 1), None, (), "")
            for skill in skills:
                concept = f"concept:{skill}"
                found.concepts[concept] = Concept(concept, skill, "skill")
                name = f"statement:{number}-{line}-{skill}"
                found.statements[name] = Statement(
                    name, "", "concept:role", "sg:requires", concept, evidence=(evidence,)
                )
    return found


def together(found: Catalog) -> dict[str, tuple[float, int]]:
    counts = count_together(count_catalog(found), "concept:a", "concept:b")
    return {count.layer: (count.together, count.units) for count in counts}


def test_documents_and_passages_of_a_reader_are_counted() -> None:
    found = catalog(["ab", "c"], ["a", "b"], ["d"], ["e"])

    assert together(found) == {"own-documents": (2, 4), "own-passages": (1, 6)}


def test_two_documents_say_nothing() -> None:
    assert not count_catalog(catalog(["ab"], ["ba"]))


def test_near_copies_of_a_document_count_once() -> None:
    found = catalog(["ab", "c", "d"], ["ab", "c", "e"], ["a"], ["b"], ["f"])

    assert together(found)["own-documents"] == (1, 4)


def test_passages_with_the_same_text_count_once() -> None:
    found = catalog(["ab", "c", "d"], ["ab", "e", "f"], ["a"], ["b"])

    assert together(found)["own-passages"][0] == 1


def test_what_a_rule_inferred_counts_nowhere() -> None:
    found = catalog(["ab"], ["ab", "c"], ["c", "d"], ["e"])
    for name, statement in found.statements.items():
        found.statements[name] = replace(statement, status="inferred")

    assert count_catalog(found).concepts() == ()


def test_the_order_of_documents_does_not_matter() -> None:
    texts = [["ab", "c"], ["a", "b"], ["d"], ["ab", "e"]]

    one, other = (together(catalog(*order)) for order in (texts, texts[::-1]))

    assert one == other
