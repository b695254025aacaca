"""All that a document names: competences and titles, and what is said of role, career and employer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.actions import find_duties
from skillgraph.extraction.employers import find_employers
from skillgraph.extraction.forms import Vocabulary
from skillgraph.extraction.genres import read_kinds
from skillgraph.extraction.levels import level_cells
from skillgraph.extraction.linking import SILENT, Linking, link
from skillgraph.extraction.mention_modality import asked_by_section, modality_at
from skillgraph.extraction.qualifications import find_qualifications
from skillgraph.extraction.remarks import find_experience, find_remarks, find_stages
from skillgraph.extraction.values import Mention
from skillgraph.model import Span


def find_mentions(parsed: ParsedDocument, vocabulary: Vocabulary) -> Linking:
    """Find every mention of a document but figures, which the figure grammar gives.

    Returns:
        What `linking.link` gives, with the mentions of duties, qualifications, experience,
        stages, employers, trends, practices and challenges among them; in document order,
        the longer first where two start at one place.

    """
    kinds = read_kinds(parsed)
    linking = link(parsed, vocabulary, kinds=kinds)
    found = [*linking.mentions, *_spans(parsed, vocabulary, kinds, mentions=linking.mentions)]
    found.sort(key=lambda one: (one.passage, one.span.start, -one.span.end, one.type))
    return replace(linking, mentions=tuple(found))


def _spans(
    parsed: ParsedDocument, vocabulary: Vocabulary, kinds: Sequence[str], *, mentions: Iterable[Mention]
) -> list[Mention]:
    """Find whole sentences, items and phrases, each with the modality of its place."""
    found = []
    for index, span, type_, rule in _places(parsed, vocabulary, kinds, mentions=mentions):
        text = parsed.passages[index].text
        modality = modality_at(text, span, by_section=asked_by_section(kinds[index]))
        found.append(Mention(index, span, type_, None, rule, modality))
    return found


_Place = tuple[int, Span, str, str]


def _places(
    parsed: ParsedDocument, vocabulary: Vocabulary, kinds: Sequence[str], *, mentions: Iterable[Mention]
) -> Iterator[_Place]:
    """Give passage, span, type and rule of each."""
    named: dict[int, list[Span]] = {}
    for mention in mentions:
        if mention.type in {"skill", "technology"}:
            named.setdefault(mention.passage, []).append(mention.span)
    yield from ((index, span, "responsibility", "duty list") for index, span in find_duties(parsed, kinds))
    for index, span in find_employers(parsed, vocabulary):
        yield index, span, "employer", "employer's name"
    for index, passage in enumerate(parsed.passages):
        section = kinds[index]
        if section not in SILENT:
            for one in find_qualifications(passage.text):
                yield index, one.span, "qualification", one.kind
            for span in (*find_stages(passage, section=section), *level_cells(parsed, passage)):
                yield index, span, "stage", "career level"
            for span in find_experience(passage, section=section, named=named.get(index, ())):
                yield index, span, "experience", "experience"
            for type_, span in find_remarks(passage, section=section):
                yield index, span, type_, f"{type_} wording"
