"""The competences and job titles that a document names.

A mention that is the writing of a concept's label or alternative is linked to it. Of what no
vocabulary knows, only job titles are mentioned, each a role in its own words: what else is
asked for is proposed by the statement that asks for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.concepts.found_forms import FoundForms
from skillgraph.extraction.concepts.matching import Match
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.qualifications.certificates import find_certificates
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.taken import Taken
from skillgraph.extraction.values import Mention
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.verbs import base_verb
from skillgraph.language.words import HYPHENS, Token, tokenize, word_set
from skillgraph.model import Concept, Span

#: Sections whose text names nothing of the role.
SILENT: Final = frozenset({"navigation", "prompts", "benefits", "boilerplate"})
#: Sections that ask something of a person.
ASKING: Final = frozenset({"requirements", "desirable", "soft-skills", "framework"})
#: Sections whose items carry the names of competences as labels.
_LABELED: Final = frozenset({"requirements", "desirable", "soft-skills", "responsibilities", "expectations"})
_LANGUAGES: Final = "concept:programming-languages"
_PLAIN_WORDS: Final = expression(rf"\bplain {LANGUAGE}\b", re.IGNORECASE)
_ADDRESS: Final = expression(r"https?://\S+|www\.\S+|(?<!\S)\S[^\s@]*+@\S+\.\w+|\*\*URL:\*\*.*|^URL:.*")


@dataclass(frozen=True, slots=True)
class Linking:
    """What a document names.

    Attributes:
        mentions: Titles, skills, soft skills and technologies, in document order.
        concepts: Those that they are linked to or propose, by CURIE.
        proposed: CURIEs of the roles that no vocabulary holds.

    """

    mentions: tuple[Mention, ...]
    concepts: dict[str, Concept] = field(default_factory=dict)
    proposed: frozenset[str] = frozenset()


class _Found(NamedTuple):
    span: Span
    type: str
    concept: str | None
    rule: str


def link(parsed: ParsedDocument, forms: FoundForms, *, kinds: Sequence[str]) -> Linking:
    r"""Find what a document names; each mention has a concept, an unknown title one that is proposed.

    Args:
        parsed: The document in its parts.
        forms: Finds the concepts that are known.
        kinds: Of the sections or lists that the passages stand in, as `frames.Frames.kinds` gives them.

    Returns:
        Mentions that do not overlap, each with its concept.

    Example:
        >>> from skillgraph.documents.parsing import parse_document
        >>> from skillgraph.documents.reading import Document
        >>> from skillgraph.extraction.concepts.forms import bundled_vocabulary
        >>> from skillgraph.extraction.concepts.found_forms import FoundForms
        >>> parsed = parse_document(Document("Requirements\n- Python and Go", "", "role.txt"))
        >>> linking = link(parsed, FoundForms(bundled_vocabulary()), kinds=["requirements"] * 2)
        >>> [mention.concept for mention in linking.mentions]
        ['concept:python', 'concept:go']

    """
    mentions: list[Mention] = []
    concepts: dict[str, Concept] = {}
    naming = Naming(forms.vocabulary.concepts)
    is_english = parsed.language in {None, "en"}  # elsewhere only titles and products are sure
    for index, passage in enumerate(parsed.passages):
        kind = kinds[index]
        if kind in SILENT:
            continue
        for found in _find_in_passage(passage, kind if is_english else "company", forms):
            concept = found.concept or naming.propose(passage.text[found.span.start : found.span.end], "role")
            concepts.setdefault(concept, naming.concept(concept))
            mentions.append(Mention(index, found.span, found.type, concept, found.rule))
    return Linking(tuple(mentions), concepts, frozenset(naming.proposed))


def _find_in_passage(passage: ParsedPassage, section: str, forms: FoundForms) -> list[_Found]:
    """Find the names in a passage, in order, none over another; what is surer has its place first."""
    text = passage.text
    tokens = tokenize(text)
    taken = _taken_already(text)
    matches = _matches(passage, tokens, section, forms=forms)
    found = list(_titles(text, tokens, matches, taken=taken))
    for span in _told_apart(tokens, matches, forms.vocabulary):
        taken.add(span)
    if section == "company" and passage.kind != "heading":
        matches = [match for match in matches if match.form.product]
    for one in _from_matches(tokens, matches):
        if not taken.touches(one.span):
            taken.add(one.span)
            found.append(one)
    return sorted(found, key=lambda one: one.span.start)


def _taken_already(text: str) -> Taken:
    """Take what holds no names: addresses, "plain English", and qualifications, which are marked whole."""
    taken = Taken(len(text))
    if "://" in text or "@" in text or "www." in text:
        for address in _ADDRESS.finditer(text):
            taken.add(Span(*address.span()))
    if "plain" in word_set(text):
        for manner in _PLAIN_WORDS.finditer(text):
            taken.add(Span(*manner.span()))
    for degree in find_degrees(text):
        taken.add(Span(degree.span.start, max([degree.span.end, *(field.end for field in degree.fields)])))
    for certificate in find_certificates(text):
        taken.add(certificate.span)
    return taken


def _matches(
    passage: ParsedPassage, tokens: Sequence[Token], section: str, *, forms: FoundForms
) -> list[Match]:
    """Find the vocabulary's forms; those that count where something is asked, there and in labels alone.

    A heading asks for nothing, nor does what is told of an item of the nice-to-have behind its label.
    """
    told = passage.kind == "heading" or (section == "desirable" and passage.label is not None)
    asked = section == "framework" or (section in ASKING and not told)
    label = passage.label if section in _LABELED else None
    return [
        match
        for match in forms.find(passage.text, asked=asked or label is not None)
        if (asked or "asked" not in match.form.flags or _lies_in(tokens, match, label))
        and not (section == "framework" and _is_verb(tokens, match))
    ]


def _is_verb(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether a behavior opens with what is a field of work elsewhere: *researches* new ropes."""
    token = tokens[match.first]
    opens = match.first == 0 or not tokens[match.first - 1].is_word
    third = token.text.endswith("s") and not match.form.text.endswith("s")
    return (
        opens
        and third
        and match.last == match.first + 1
        and match.form.type == "skill"
        and match.last < len(tokens)
        and base_verb(token.text) is not None
    )


def _titles(
    text: str, tokens: Sequence[Token], matches: Sequence[Match], *, taken: Taken
) -> Iterator[_Found]:
    """Find the job titles that are no part of a product's name (``Azure Resource Manager``)."""
    titles = find_titles(text)
    if not titles:
        return
    products = Taken(len(text))
    for match in matches:
        if match.form.product:
            products.add(Span(tokens[match.first].start, tokens[match.last - 1].end))
    for span in titles:
        if not taken.touches(span) and not products.covers(span):
            taken.add(span)
            yield _Found(span, "role", None, "job title")


def _told_apart(tokens: Sequence[Token], matches: Sequence[Match], vocabulary: Vocabulary) -> Iterator[Span]:
    """Give the classes that say nothing beside their members: *programming languages* beside *Python*."""
    kinds = [vocabulary.concepts[match.form.concept].kind for match in matches if match.form.product]
    if "programming-language" in kinds:
        for match in matches:
            if match.form.concept == _LANGUAGES:
                yield Span(tokens[match.first].start, tokens[match.last - 1].end)


def _lies_in(tokens: Sequence[Token], match: Match, label: Span | None) -> bool:
    return label is not None and tokens[match.last - 1].end <= label.end


def _from_matches(tokens: Sequence[Token], matches: list[Match]) -> Iterator[_Found]:
    naming = words_for("named-noun")
    for match in matches:
        after = tokens[match.last] if match.last < len(tokens) else None
        if (
            match.form.type == "skill"
            and after is not None
            and (after.norm in naming or _says_how(tokens, match.last) or _is_adjective(tokens, match))
        ):
            continue
        span = Span(tokens[match.first].start, tokens[match.last - 1].end)
        rule = "label" if match.form.preferred else "alternative label"
        yield _Found(span, match.form.type, match.form.concept, rule)


def _says_how(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a name is part of an adjective, as *cloud* of *cloud-based* is."""
    return (
        tokens[index].text in HYPHENS
        and tokens[index - 1].end == tokens[index].start
        and index + 1 < len(tokens)
        and tokens[index + 1].start == tokens[index].end
        and tokens[index + 1].norm in words_for("adjective-ending")
    )


def _is_adjective(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether a hyphen makes a name say of which kind a thing is: *open-source tools*."""
    return (
        match.last - match.first > 1
        and tokens[match.last].is_word
        and tokens[match.last].norm not in words_for("stop")
        and "-" not in match.form.text
        and any(token.text in HYPHENS for token in tokens[match.first : match.last])
    )
