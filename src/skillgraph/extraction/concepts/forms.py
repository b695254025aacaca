"""What the world's names are: concepts with the forms in which texts write them.

A vocabulary is gathered from sources, the earlier before the later: a user's own table, the
bundled concept tables, and `ontology/vocabulary.tsv`, with the columns that a user's has too. An
imported taxonomy is one more list of `Entry`. A form stands for one concept, that of the first
source which has it. A concept of the vocabulary enters a graph only where a document states it.

Each form may carry policy flags:

- ``case``: written exactly so (``Spark``, not ``spark``);
- ``any``: capitals are not asked for (a form of up to four capitals is else matched in capitals);
- ``cue``: only beside another technology of a list, or near a word such as *language* or *using*;
- ``inner``: never as the first word of a sentence (``Excel at …``);
- ``untitled``: never inside a job title (``Chef de partie``);
- ``whole``: in the number in which it is written (*initiative*, not *initiatives*);
- ``maker``: not before another name in capitals, nor where only longer names stand beside it that it opens
  (``Apache``, ``Kafka`` and ``Spark``);
- ``bare``: in the singular not behind an article (*a broken pipeline*);
- ``asked``: only where something is asked of a person (*proactive* in a requirement);
- ``predicate``: not before a noun that it narrows, save one of people (*patient*, but not *patient care*).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import DocumentError
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.language.lexicon import words_for
from skillgraph.language.words import label_key
from skillgraph.model import Concept

VOCABULARY_COLUMNS: Final = ("id", "label", "kind", "alternatives", "policy")
POLICY_FLAGS: Final = frozenset(
    {"case", "any", "cue", "inner", "untitled", "asked", "whole", "maker", "bare", "predicate"}
)

#: Kind of a concept to the type of its mentions.
MENTION_TYPES: Final = {
    "skill": "skill",
    "soft-skill": "soft_skill",
    **dict.fromkeys(
        ("technology", "programming-language", "framework", "library", "cloud-platform", "tool"), "technology"
    ),
}
#: Kinds of what a form of a user's vocabulary may stand for in the package.
COMPETING_KINDS: Final = frozenset(COMPETENCE_KINDS) - {"role"}


class Form(NamedTuple):
    """One way to write a concept.

    Attributes:
        concept: CURIE.
        text: As it is written.
        type: Type of the mentions: ``skill``, ``soft_skill`` or ``technology``.
        flags: Policy; see the module.
        preferred: True for the concept's label, False for an alternative.
        product: True for one technology (*Snowflake*), False for a class (*data warehouses*) and all else.

    """

    concept: str
    text: str
    type: str
    flags: frozenset[str]
    preferred: bool
    product: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What one source says of a concept: labels to add, the type of its mentions, and policies by form.

    The type is empty for kinds that texts are not searched for: duties, roles, practices …
    """

    concept: Concept
    type: str
    policies: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Concepts of all kinds by CURIE, and a trie over the norms of their forms' words.

    A node of the trie maps a norm to the next node; under ``""`` it holds the forms that end there.
    """

    concepts: dict[str, Concept]
    trie: dict[str, Any]
    labels: dict[tuple[str, ...], tuple[Form, ...]]

    def find(self, label: str) -> tuple[Form, ...]:
        """Give the forms that a whole label is the writing of; policies are not looked at."""
        return self.labels.get(label_key(label), ())


@cache
def bundled_vocabulary() -> Vocabulary:
    """Give the vocabulary that comes with the package; read once."""
    return gather_vocabulary(bundled_entries())


def vocabulary_with(own: Sequence[Entry]) -> Vocabulary:
    """Give the bundled vocabulary behind a user's own entries, which win.

    A form of theirs stands for their concept, and for none of the package: one that has lost its label so has
    its next form for a label, and one that has lost all is none any more. An entry with the id of a concept
    of the package says what that is called and of which kind it is; its other names are kept.
    """
    if not own:
        return bundled_vocabulary()
    claimed = {key: entry.concept.id for entry in own for key in _keys(entry.concept)}
    types = {entry.concept.id: entry.type for entry in own}
    left = filter(None, (_without_claimed(entry, claimed) for entry in bundled_entries()))
    return gather_vocabulary(
        [*own, *(replace(entry, type=types.get(entry.concept.id, entry.type)) for entry in left)]
    )


def gather_vocabulary(entries: Iterable[Entry]) -> Vocabulary:
    """Join what the sources say; where two give a form to different concepts, the earlier source has it.

    Example:
        >>> entry = Entry(Concept("concept:go", "Go", "programming-language", (), ("Golang",)), "technology")
        >>> [form.concept for form in gather_vocabulary([entry]).find("golang")]
        ['concept:go']

    """
    concepts: dict[str, Concept] = {}
    types: dict[str, str] = {}
    labels: dict[tuple[str, ...], tuple[Form, ...]] = {}
    gathered = list(entries)
    for entry in gathered:
        concepts[entry.concept.id] = _joined(concepts.get(entry.concept.id), entry.concept)
        types[entry.concept.id] = entry.type or types.get(entry.concept.id, "")
    concepts = {
        curie: concept
        if concepts.keys() >= set(concept.parts)
        else replace(concept, parts=tuple(part for part in concept.parts if part in concepts))
        for curie, concept in concepts.items()
    }
    policies: dict[tuple[str, str], frozenset[str]] = {}
    for entry in gathered:
        for text, flags in entry.policies.items():
            policies.setdefault((entry.concept.id, text), flags)
    for entry in gathered:
        curie, type_ = entry.concept.id, types[entry.concept.id]
        if not type_:
            continue  # a duty, a role …: known as a concept, and no name that texts are searched for
        product = _is_product(concepts[curie], type_)
        for text in (entry.concept.label, *entry.concept.alternatives):
            key = label_key(text)
            known = labels.get(key, ())
            if (
                not key
                or _is_generic(key)
                or any(form.text == text or form.concept != curie for form in known)
            ):
                continue
            flags = policies.get((curie, text), frozenset())
            preferred = text == concepts[curie].label
            form = Form(curie, text, type_, flags, preferred=preferred, product=product)
            labels[key] = (*known, form)
    return Vocabulary(concepts, _trie(labels), labels)


def _keys(concept: Concept) -> Iterator[tuple[str, ...]]:
    return map(label_key, (concept.label, *concept.alternatives))


def _without_claimed(entry: Entry, claimed: Mapping[tuple[str, ...], str]) -> Entry | None:
    """Give an entry without the forms that a user has for another concept; None where none is left."""
    concept = entry.concept
    if concept.kind not in COMPETING_KINDS:
        return entry

    def left(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text for text in texts if claimed.get(label_key(text), concept.id) == concept.id)

    forms = left((concept.label, *concept.alternatives))
    if not forms:
        return None
    in_text, ours = (left(texts) for texts in (concept.alternatives_in_text, concept.alternatives_ours))
    kept = replace(
        concept,
        label=forms[0],
        alternatives_in_text=tuple(text for text in in_text if text != forms[0]),
        alternatives_ours=tuple(text for text in ours if text != forms[0]),
    )
    return replace(entry, concept=kept)


def bundled_entries() -> Iterator[Entry]:
    """Read the bundled tables; they are checked by the guards, so faults are not looked for here."""
    ontology = bundled_ontology()
    for cells in _rows(ontology / "concepts.tsv"):
        in_text, ours = (tuple(filter(None, cell.split("|"))) for cell in cells[3:5])
        parts = tuple(f"concept:{part}" for part in cells[6].split("|") if part)
        concept = Concept(f"concept:{cells[0]}", cells[1], cells[2], in_text, ours, cells[5] or None, parts)
        type_ = MENTION_TYPES.get(cells[2], "")
        yield Entry(concept, type_ if type_ and _is_name(concept) else "")
    for cells in _rows(ontology / "vocabulary.tsv"):
        concept = Concept(
            f"concept:{cells[0]}", cells[1], cells[2], (), tuple(filter(None, cells[3].split("|")))
        )
        policies = dict(map(parse_policy, filter(None, cells[4].split("|"))))
        yield Entry(concept, MENTION_TYPES[cells[2]], policies)


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DocumentError(
            f"a table of the package cannot be read: {error.strerror}",
            location=str(path),
            remedy="install the package again",
        ) from error
    width = lines[0].count("\t") + 1
    for line in lines[1:]:
        cells = line.split("\t")
        yield [*cells, *[""] * (width - len(cells))]


def parse_policy(text: str) -> tuple[str, frozenset[str]]:
    """Read a policy, ``form: flags``."""
    form, _, flags = text.rpartition(":")
    return form.strip(), frozenset(flags.split())


def _joined(known: Concept | None, added: Concept) -> Concept:
    """Add what a later source calls a concept to what is known of it."""
    if known is None:
        return added
    seen = {known.label, *known.alternatives}
    more = tuple(text for text in (added.label, *added.alternatives) if text not in seen)
    return replace(
        known,
        alternatives_ours=(*known.alternatives_ours, *more),
        definition=known.definition or added.definition,
        parts=known.parts or added.parts,
    )


def _is_product(concept: Concept, type_: str) -> bool:
    """Tell a technology from a class of them: texts write classes in lower case."""
    if type_ != "technology" or concept.kind != "technology":
        return type_ == "technology"
    last = concept.label.split()[-1]
    return last != last.lower() and not any(text == text.lower() for text in concept.alternatives)


def _is_name(concept: Concept) -> bool:
    """Tell whether texts are searched for a label: not for two skills in one, nor for what says nothing."""
    key = label_key(concept.label)
    return not _says_nothing(key) and ("and" not in key or concept.kind not in {"skill", "soft-skill"})


def _says_nothing(key: tuple[str, ...]) -> bool:
    """Tell whether a label is of words that name nothing by themselves: *new technologies*, *key skills*."""
    degrees, generic = words_for("degree"), words_for("generic-head")
    if len(key) == 1:
        return key[0] in degrees or key[0] in generic
    return key[0] in degrees and all(word in words_for("bare", "generic-head") for word in key[1:])


def _is_generic(key: tuple[str, ...]) -> bool:
    """Tell whether a form has words that tell nothing apart: *key skills*."""
    return len(key) > 1 and words_for("degree", "generic-head").issuperset(key)


def _trie(labels: dict[tuple[str, ...], tuple[Form, ...]]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for key, forms in labels.items():
        node = root
        for word in key:
            node = node.setdefault(word, {})
        node[""] = forms
    return root
