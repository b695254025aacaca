"""What the graph says of the role of a short document, in sentences."""

from skillgraph.documents import Document, parse_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.language.wording import format_sentence
from skillgraph.model import Catalog

VOCABULARY = bundled_vocabulary()
ROLE = "Boat Engineer"


def told(text: str, *, head: str = f"# {ROLE}\n\n", media_type: str = "text/markdown") -> list[str]:
    """Give what the graph says of the role in sentences, without its name, in document order."""
    found = told_of(head + text, media_type)
    return [one.replace(f"{ROLE} ", "").replace(f"For {ROLE}, ", "") for one in found]


def told_of(text: str, media_type: str) -> list[str]:
    """Give what the graph says of a document, in sentences, in document order."""
    parsed = parse_document(Document(text, media_type, "ad"), media_type=media_type)
    extraction = extract_document(parsed, VOCABULARY, slug="ad")
    catalog = Catalog(concepts=extraction.concepts, lists=extraction.lists, statements=extraction.statements)
    return [format_sentence(one, catalog) for one in extraction.sure.values()]


def asked(line: str) -> list[str]:
    return told(f"## Requirements\n\n- {line}\n")


def done(line: str) -> list[str]:
    return told(f"## Responsibilities\n\n- {line}\n")


def qualifications(line: str) -> list[str]:
    """Give the labels of the qualifications that a line of requirements asks for."""
    text = f"# Boat Engineer\n\n## Requirements\n\n- {line}\n"
    parsed = parse_document(Document(text, "text/markdown", "ad"), media_type="text/markdown")
    extraction = extract_document(parsed, VOCABULARY, slug="ad")
    concepts = [extraction.concepts[one.object] for one in extraction.sure.values() if one.object]
    return [one.label for one in concepts if one.kind == "qualification"]
