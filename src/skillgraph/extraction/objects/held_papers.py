"""Papers that a stretch names and that somebody is to hold, as qualifications."""

from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.qualifications.papers import parts_of_paper
from skillgraph.extraction.wording.askings import Asked
from skillgraph.model import Span


def held_papers(text: str, span: Span, naming: Naming) -> tuple[Asked, ...]:
    """Give the paper that a stretch is, as a qualification; nothing where it is none."""
    words = text[span.start : span.end].strip(" .")
    parts = parts_of_paper(words)
    if parts is None:
        return ()
    start = span.start + text[span.start : span.end].index(words)
    concept = naming.propose(parts[0], "qualification", alternatives=parts[1:] if parts[1] else ())
    return (Asked(concept, Span(start, start + len(words)), linked=False, rule="label"),)
