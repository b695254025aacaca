"""All that a document names: competences and titles, and what is said of role, career and employer."""

from collections.abc import Iterable
from dataclasses import replace

from skillgraph.documents.structure import ParsedDocument
from skillgraph.extraction.actions import find_duties
from skillgraph.extraction.asking import asked_by_section, modality_at
from skillgraph.extraction.employers import find_employers
from skillgraph.extraction.genres import read_kinds
from skillgraph.extraction.linking import SILENT, Linking, link
from skillgraph.extraction.qualifications import find_qualifications
from skillgraph.extraction.remarks import find_experience, find_remarks, find_stages
from skillgraph.extraction.values import Mention
from skillgraph.extraction.vocabulary import Vocabulary
from skillgraph.model import Span


def find_mentions(parsed: ParsedDocument, vocabulary: Vocabulary) -> Linking:
    """Find every mention of a document but figures, which the figure grammar gives.

    Returns:
        What `linking.link` gives, with the mentions of duties, qualifications, experience,
        stages, employers, trends, practices and challenges among them; in document order,
        the longer first where two start at one place.

    """
    linking = link(parsed, vocabulary)
    found = [*linking.mentions, *_spans(parsed, vocabulary, linking.mentions)]
    found.sort(key=lambda one: (one.passage, one.span.start, -one.span.end, one.type))
    return replace(linking, mentions=tuple(found))


def _spans(parsed: ParsedDocument, vocabulary: Vocabulary, mentions: Iterable[Mention]) -> list[Mention]:
    found: list[Mention] = []
    kinds = read_kinds(parsed)
    named: dict[int, list[Span]] = {}
    for mention in mentions:
        if mention.type in {"skill", "technology"}:
            named.setdefault(mention.passage, []).append(mention.span)

    def add(index: int, span: Span, type_: str, *, rule: str) -> None:
        passage = parsed.passages[index]
        by_section = asked_by_section(kinds[index])
        modality = modality_at(passage.text, span, by_section=by_section)
        found.append(Mention(index, span, type_, None, rule, modality))

    for index, span in find_duties(parsed, kinds):
        add(index, span, "responsibility", rule="duty list")
    for index, span in find_employers(parsed, vocabulary):
        add(index, span, "employer", rule="employer's name")
    for index, passage in enumerate(parsed.passages):
        section = kinds[index]
        if section in SILENT:
            continue
        for qualification in find_qualifications(passage.text):
            add(index, qualification.span, "qualification", rule=qualification.kind)
        for span in find_stages(passage, section=section):
            add(index, span, "stage", rule="career level")
        for span in find_experience(passage, section=section, named=named.get(index, ())):
            add(index, span, "experience", rule="experience")
        for type_, span in find_remarks(passage, section=section):
            add(index, span, type_, rule=f"{type_} wording")
    return found
