"""That a concept has a part is of the vocabulary: no passage states it."""

from skillgraph.model import Catalog, Concept, Evidence, Span, Statement
from skillgraph.projection.edges import project_edges
from skillgraph.projection.reasons import Reason
from skillgraph.rendering.text.reason_lines import reason_lines

WHOLE = Concept("concept:lathe-operation", "Lathe operation", "skill", parts=("concept:operation",))
PART = Concept("concept:operation", "Operation", "skill")
SAID = Statement(
    "statement:a",
    "",
    "concept:turner",
    "sg:requires",
    WHOLE.id,
    evidence=(Evidence("document:a", "p1", Span(0, 15), None, (), "0" * 64),),
)


def catalog() -> Catalog:
    concepts = (Concept("concept:turner", "Turner", "role"), WHOLE, PART)
    return Catalog(concepts={one.id: one for one in concepts}, statements={SAID.id: SAID})


def reasons_of_part() -> list[Reason]:
    edges = project_edges(catalog(), concepts={WHOLE.id, PART.id}, layers={"stated"})
    return list(edges.adj[WHOLE.id][PART.id]["reasons"])


def test_a_part_is_from_the_vocabulary_and_from_no_passage() -> None:
    [reason] = reasons_of_part()

    assert (reason.status, reason.evidence, reason.layer) == ("vocabulary", (), "stated")


def test_a_part_is_told_as_from_the_vocabulary() -> None:
    [reason] = reasons_of_part()

    [line] = (line.text for line in reason_lines(catalog(), [reason], documents=None))

    assert line.endswith("from the vocabulary: Lathe operation has the part Operation.")
