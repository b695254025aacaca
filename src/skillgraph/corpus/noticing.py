"""What is noticed when a document is read, beside what it says: rows found, labels that deceive."""

from collections.abc import Iterator, Sequence
from typing import Final

from skillgraph.extraction.concepts.forms import Entry
from skillgraph.extraction.values import Extraction
from skillgraph.language.slugs import mixed_words

_LONG: Final = 150  # words of a document that can hardly say nothing


def found_rows(extraction: Extraction, own: Sequence[Entry]) -> dict[str, int]:
    """Count the passages in which each row of a reader's vocabulary was found."""
    if not own:
        return {}
    places: dict[str | None, set[str]] = {}
    for mention in extraction.mentions:
        places.setdefault(mention.concept, set()).add(extraction.parsed.passages[mention.passage].id)
    for statement in extraction.statements.values():
        for curie in (statement.subject, statement.object):
            places.setdefault(curie, set()).update(item.passage for item in statement.evidence[:1])
    return {entry.concept.id.removeprefix("concept:"): len(places.get(entry.concept.id, ())) for entry in own}


def doubtful_labels(extraction: Extraction) -> Iterator[str]:
    """Tell of proposed concepts that a reader would take for others: of letters that only look alike."""
    for curie in sorted(extraction.proposed & extraction.concepts.keys()):
        label = extraction.concepts[curie].label
        for word in mixed_words(label):
            yield f"the word {word!r} of the proposed concept {label!r} mixes letters of several scripts"


def silence(extraction: Extraction) -> Iterator[str]:
    """Warn of a document of some length that nothing is stated of."""
    words = sum(len(passage.text.split()) for passage in extraction.parsed.passages)
    language = extraction.parsed.language
    if words > _LONG and not extraction.sure and language not in (None, "en"):
        yield (
            f"warning: nothing is stated of its {words:,} words: they are in another language than English "
            f"({language}), of which only figures are read, and technologies below a heading or lead-in that "
            "is known; give the text in English"
        )
    elif words > _LONG and not extraction.sure:
        yield (
            f"warning: nothing is stated of its {words:,} words; see how they were read in passages.tsv, "
            "and save the text of the role alone if the page around it was taken for it"
        )
