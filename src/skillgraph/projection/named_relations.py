"""Relations between concepts that we name and defend: `ontology/relations.tsv`.

Both ends are concepts of the bundled tables. A row says one thing of one pair, from the subject to the
object, with the reason in our words and where to check it. ``kind-of`` and ``part-of`` are transitive, so
what follows from them has no row; ``alternative-to`` and ``used-with`` say the same in both directions.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import DocumentError
from skillgraph.language.grammar import is_command, is_plural, plural_form
from skillgraph.projection.known import known_concepts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from skillgraph.model import Concept

RELATION_COLUMNS: Final = ("subject", "relation", "object", "reason", "source")
RELATION_TABLE: Final = "relations.tsv"

#: Kinds in which a label of one word is the name of a product, unless it is an abbreviation (*APIs*).
_PRODUCT_KINDS: Final = ("cloud-platform", "framework", "library", "programming-language", "tool")
_ACRONYMS: Final = re.compile(r"[A-Z]{2,}s")
_SINGULAR_NAMES: Final = ("Databricks",)
#: Kinds whose labels may be commands, and first words that make one before a plural.
_COMMANDED_KINDS: Final = ("practice", "skill", "soft-skill")
_VERBS_THAT_ARE_NOUNS: Final = ("Design", "Guide", "Mentor")


class NamedRelationType(NamedTuple):
    """What a row may say.

    Attributes:
        id: As the table has it.
        label: Verb phrase from subject to object.
        inverse_label: Verb phrase from object to subject.
        standard: CURIE of the standard property that means the same, from subject to object; None where
            none does.
        symmetric: True where both directions say the same; the subject is the end whose id comes first.
        transitive: True where two rows of a chain say a third, which is then left out.

    """

    id: str
    label: str
    inverse_label: str
    standard: str | None = None
    symmetric: bool = False
    transitive: bool = False


#: No standard property is taken where it says more or less: a technique is no *established standard* that
#: something conforms to (``dcterms:conformsTo``), and practicing a skill with a tool is not needing the tool.
NAMED_RELATIONS: Final[dict[str, NamedRelationType]] = {
    relation.id: relation
    for relation in (
        NamedRelationType("kind-of", "is a kind of", "has the kind", "skos:broader", transitive=True),
        NamedRelationType("part-of", "is part of", "has the part", "dcterms:isPartOf", transitive=True),
        NamedRelationType("implementation-of", "is an implementation of", "is implemented by"),
        NamedRelationType(
            "alternative-to", "is an alternative to", "is an alternative to", "skos:related", symmetric=True
        ),
        NamedRelationType("builds-on", "builds on", "underlies", "dcterms:requires"),
        NamedRelationType("used-with", "is used with", "is used with", "skos:related", symmetric=True),
        NamedRelationType("practiced-with", "is practiced with", "is used in"),
        NamedRelationType("standard-for", "is a standard for", "has the standard"),
    )
}


class NamedRelation(NamedTuple):
    """One row.

    Attributes:
        subject: CURIE of a concept.
        relation: One of `NAMED_RELATIONS`.
        object: CURIE of another concept.
        reason: Why it holds, in one sentence of ours.
        source: What a person opens to check it, by name.

    """

    subject: str
    relation: str
    object: str
    reason: str
    source: str

    @property
    def type(self) -> NamedRelationType:
        """What its relation means."""
        return NAMED_RELATIONS[self.relation]

    @property
    def ends(self) -> tuple[str, str]:
        """Both ends, in CURIE order."""
        first, second = sorted((self.subject, self.object))
        return first, second


@cache
def bundled_relations() -> tuple[NamedRelation, ...]:
    """Give all relations that come with the package, in the order of the table; read once.

    The guards check the table with `relation_tables.read_relations`, so faults are not looked for here.

    Raises:
        DocumentError: The table cannot be read: the package is damaged.

    """
    return tuple(map(_parse_line, _lines()))


def relations_of(concept: str) -> tuple[NamedRelation, ...]:
    """Give the relations that a concept is an end of, in the order of the table; no other row is parsed.

    Args:
        concept: CURIE; one that no row names has none.

    Example:
        >>> [row.object for row in relations_of("concept:cypher") if row.relation == "kind-of"]
        ['concept:query-languages']

    """
    slug = concept.removeprefix("concept:")
    lines = (line for line in _lines() if line.startswith(f"{slug}\t") or f"\t{slug}\t" in line)
    return tuple(row for row in map(_parse_line, lines) if concept in (row.subject, row.object))


def relation_triples() -> Iterator[tuple[str, str, str]]:
    """Go through subject, relation and object of all rows, in the order of the table; no row is parsed.

    Example:
        >>> ("concept:cypher", "kind-of", "concept:query-languages") in relation_triples()
        True

    """
    for line in _lines():
        subject, relation, target, _ = line.split("\t", 3)
        yield f"concept:{subject}", relation, f"concept:{target}"


def relations_among(concepts: Collection[str]) -> Iterator[NamedRelation]:
    """Go through the relations whose ends are both among some concepts, in the order of the table.

    No other row is parsed.

    Example:
        >>> [row.relation for row in relations_among({"concept:rag", "concept:llm"})]
        ['builds-on']

    """
    wanted = {concept.removeprefix("concept:") for concept in concepts}
    for line in _lines():
        subject, _, target, _ = line.split("\t", 3)
        if subject in wanted and target in wanted:
            yield _parse_line(line)


def count_others(row: NamedRelation) -> int:
    """Count the other relations of the two ends of one: how little it says of either.

    Example:
        >>> [row] = [row for row in relations_of("concept:cypher") if row.object == "concept:query-languages"]
        >>> count_others(row) == len(relations_of(row.subject)) + len(relations_of(row.object)) - 2
        True

    """
    often = count_ends()
    return sum(often[end] for end in row.ends) - 2


@cache
def count_ends() -> Counter[str]:
    """Count for each concept, by CURIE, the relations that it is an end of.

    Example:
        >>> count_ends()["concept:cypher"] == len(relations_of("concept:cypher"))
        True

    """
    return Counter(end for subject, _, target in relation_triples() for end in (subject, target))


def format_relation(row: NamedRelation, concepts: Mapping[str, Concept], *, start: str | None = None) -> str:
    """Word a relation as a sentence.

    Args:
        row: The relation.
        concepts: CURIE of either end → the concept, whose label is taken.
        start: The end to begin with; the subject unless told otherwise.

    Example:
        >>> from skillgraph.model import Concept
        >>> row = NamedRelation("concept:chroma", "kind-of", "concept:stores", "", "")
        >>> concepts = {
        ...     row.subject: Concept(row.subject, "Chroma", "tool"),
        ...     row.object: Concept(row.object, "Vector databases", "technology"),
        ... }
        >>> format_relation(row, concepts)
        'Chroma is one of the vector databases.'
        >>> format_relation(row, concepts, start="concept:stores")
        'Vector databases have the kind Chroma.'

    """
    is_turned = start is not None and start == row.object
    first, second = concepts[row.subject], concepts[row.object]
    if is_turned:
        first, second = second, first
    verb = row.type.inverse_label if is_turned else row.type.label
    if row.relation == "kind-of" and not is_turned and _is_plural(second):
        verb = "are among the" if _is_plural(first) else "is one of the"
    elif _is_plural(first):
        verb = plural_form(verb)
    return f"{_named(first)} {verb} {_inside(second)}."


def _inside(concept: Concept) -> str:
    """Give a label as it stands inside a sentence: *vector databases*, but *Hugging Face*."""
    first, *others = concept.label.split()
    is_common = first.istitle() and others and all(word.islower() for word in others)
    if _is_task(concept) or not is_common or first.casefold() in known_concepts().names:
        return _named(concept)
    return first.lower() + concept.label[len(first) :]


def _is_plural(concept: Concept) -> bool:
    """Tell whether a label is a plural, and not the name of one product (*Keras*, *Databricks*)."""
    is_word = " " not in concept.label and not _ACRONYMS.fullmatch(concept.label)
    is_name = (is_word and concept.kind in _PRODUCT_KINDS) or concept.label in _SINGULAR_NAMES
    return is_plural(_uncapitalized(concept)) and not is_name and not _is_task(concept)


def _uncapitalized(concept: Concept) -> str:
    """Write a label that has an abbreviation in the plural (*LLMs*) in small letters: it is no name."""
    names = (*concept.alternatives_in_text, *concept.alternatives_ours)
    return concept.label.lower() if any(map(_ACRONYMS.fullmatch, names)) else concept.label


def _is_task(concept: Concept) -> bool:
    """Tell whether a label is a command: *Meet deadlines*, *Guide team members*."""
    return _names_task(concept.label, concept.kind)


@cache  # of some things hundreds of relations are worded
def _names_task(label: str, kind: str) -> bool:
    first, *others = label.split()
    if is_command(label):
        return True
    if not others or not is_plural(label) or kind not in _COMMANDED_KINDS:
        return False
    return others[-1] != "skills" if kind == "soft-skill" else first in _VERBS_THAT_ARE_NOUNS


def _named(concept: Concept) -> str:
    """Write a label within a sentence: one that is a command stands in quotes."""
    return f"\u201c{concept.label}\u201d" if _is_task(concept) else concept.label


@cache
def _lines() -> tuple[str, ...]:
    path = bundled_ontology() / RELATION_TABLE
    try:
        return tuple(path.read_text(encoding="utf-8").splitlines()[1:])
    except OSError as error:
        raise DocumentError(
            f"a table of the package cannot be read: {error.strerror}",
            location=str(path),
            remedy="install the package again",
        ) from error


def _parse_line(line: str) -> NamedRelation:
    subject, relation, target, reason, source = line.split("\t")
    return NamedRelation(f"concept:{subject}", relation, f"concept:{target}", reason, source)
