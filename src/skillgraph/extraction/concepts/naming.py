"""Phrases and the concepts they name: the same words, or none.

A phrase names a concept where it is one of its labels, apart from case, hyphens, number
("frameworks", "framework") and the form of a leading verb ("guiding teams", "guide
teams"). Whatever names none becomes a proposed concept of its own words.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.documents.head_lines import STOPPED
from skillgraph.extraction.posts.stage_headings import stage_label
from skillgraph.extraction.posts.titles import singular_title
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_of
from skillgraph.language.verbs import base_verb
from skillgraph.language.words import is_of_other_letters, normalize
from skillgraph.model import Concept

MAX_LABEL_WORDS: Final = 14
#: A duty is a clause, and true only as a whole.
MAX_CLAUSE_WORDS: Final = 28
_CLAUSE_KINDS: Final = frozenset({"duty", "challenge", "practice"})
#: What an alternative name says of how well: "excellent communication".
_GRADES: Final = frozenset("clear effective excellent good great strong".split())
_LONGEST_NAME: Final = 300  # characters; what is longer names nothing

TECHNOLOGY_KINDS: Final = tuple(
    "technology programming-language framework library cloud-platform tool".split()
)
#: What a requirement may ask for, the likeliest first.
COMPETENCE_KINDS: Final = (
    "skill",
    *TECHNOLOGY_KINDS,
    *"soft-skill practice area principle standard qualification process role".split(),
)

_WORD: Final = expression(r"[\w+#.]+(?:'[a-z]+)?", re.UNICODE)
#: Pictures before words, and what joins them.
_SYMBOLS: Final = expression(r"^[\u200d\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+\s*")
_EDGES: Final = " \t\r\n\u00a0.,;:!?*_`\"'\u201c\u201d\u2018\u2019\u2013\u2014-"
_ARTICLE: Final = expression(r"(?:the|an?|our|your|their|its|his|her)\s+", re.IGNORECASE)
_LEAST_WORDS: Final = 3
_LONGEST_TAIL: Final = 20  # characters
#: What a person has of a thing: it adds nothing to the name before it.
_TAIL: Final = expression(
    r"(?<=\w)\s+(?:skills?|skillsets?|knowledge|expertise|know-how|proficiency|competenc(?:e|es|y|ies)|capabilit(?:y|ies))$",
    re.IGNORECASE,
)
_NOT_PLURAL: Final = expression(r"(?:ss|us|is|ics|ops|ous)$")


@lru_cache(maxsize=8192)
def phrase_key(phrase: str) -> str:
    """Reduce a phrase to what two wordings of one name share.

    Example:
        >>> phrase_key("Deep-Learning Frameworks") == phrase_key("deep learning framework")
        True

    """
    text = phrase.strip(_EDGES).replace("\u2019", "'").replace("&", " and ").replace("-", " ")
    text = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    return " ".join(map(_word_key, _WORD.findall(text.lower())))


@lru_cache(maxsize=8192)
def _command_key(key: str) -> str:
    """Give the key of a phrase with its leading verbs in their base form."""
    if base_verb(key.partition(" ")[0]) is None:
        return key
    words = key.split()
    changed: list[str] = []
    for index, word in enumerate(words):
        base = base_verb(word)
        if base is None and not (word == "and" and index):
            return " ".join([*changed, *words[index:]])
        changed.append(base or word)
    return " ".join(changed)


def clean_label(phrase: str, *, most: int = MAX_LABEL_WORDS) -> str:
    """Make a label of a phrase: no article, no edges, the first letter a capital, at *most* so many words."""
    text = _SYMBOLS.sub("", " ".join(phrase.split())).strip(_EDGES)
    text = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    words = text.split()
    is_whole = most == MAX_CLAUSE_WORDS and len(words) <= most  # "from those I work with"
    if len(words) > most:
        words = words[: _boundary(words, most)]
    while words and words[-1].lower().strip(",") in _LOOSE_ENDS and not is_whole:
        words.pop()
    text = " ".join(words).rstrip(",;:")
    text = text.replace('"', "") if text.count('"') % 2 else text
    if text.count("(") > text.count(")"):
        text = text[: text.rfind("(")].rstrip()
    return text[:1].upper() + text[1:] if text[1:2].islower() or text[1:2] in ("", " ") else text


def _without_tail(phrase: str) -> str | None:
    """Give what is in front of *skills*, *knowledge* and the like at the end of a phrase; None without."""
    words = phrase.strip(_EDGES)
    tail = _TAIL.search(words, max(0, len(words) - _LONGEST_TAIL))
    return words[: tail.start()] if tail else None


def _boundary(words: Sequence[str], most: int) -> int:
    """Give where a label that is too long is cut: before the last preposition or conjunction that fits."""
    for number in range(most, _LEAST_WORDS, -1):
        if words[number].lower() in _LOOSE_ENDS or words[number - 1].endswith((",", ";")):
            return number
    return most


class Naming:
    """The names of a vocabulary, and the concepts proposed beside it in one document."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        """Take the labels of *concepts*, by CURIE; their index is made once for the same mapping."""
        self.concepts = concepts
        self.proposed: dict[str, Concept] = {}
        self._known = _label_index(concepts)
        self._own: dict[str, list[Concept]] = {}

    def concept(self, curie: str) -> Concept:
        """Give a concept of the vocabulary, or one that was proposed."""
        return self.proposed[curie] if curie in self.proposed else self.concepts[curie]

    def link(self, phrase: str, kinds: Container[str]) -> str | None:
        """Give the concept of one of some kinds that a phrase names.

        Where it names several, one whose preferred label it is goes before one that it is an
        alternative of, and then the one that the vocabulary holds first. An act names no technology:
        "welding" is not *Weld*; nor does one thing name what its plural is short for: "rail" is not *Rails*;
        nor an act the things that come of it: "embedded" is not *Embeddings*.
        """
        if len(phrase) > _LONGEST_NAME:
            return None
        key = phrase_key(phrase)
        found = self._find(key)
        if not found and (command := _command_key(key)) != key:
            found = [one for one in self._find(command) if one.kind not in TECHNOLOGY_KINDS]
            found = [one for one in found if " " in one.label or not one.label.endswith("ings")]
        if not found:
            return None
        allowed = [one for one in found if one.kind in kinds and not _is_one_of(phrase.strip(_EDGES), one)]
        if len(allowed) > 1:
            allowed = [concept for concept in allowed if phrase_key(concept.label) == key] or allowed
        return allowed[0].id if allowed else None

    def grade(self, phrase: str, concept: str) -> str | None:
        """Give how well a concept is to be known, by the first word of its name: "strong tact"."""
        named = self.concept(concept)
        first, _, rest = phrase.partition(" ")
        is_own = first.lower() not in _GRADES or named.label.lower().startswith(first.lower())
        return None if is_own or self.link(rest, (named.kind,)) != concept else first.lower()

    def propose(
        self, phrase: str, kind: str, *, parts: tuple[str, ...] = (), alternatives: tuple[str, ...] = ()
    ) -> str:
        """Give a concept made of the words of a phrase, the same one for the same words.

        *parts* are CURIEs of the concepts that it joins, *alternatives* other names of the text for it.
        "Data modeling skills" are *data modeling*, where the vocabulary has that, and has not the skills;
        what experience is "safety-related" is of *safety*.
        """
        phrase = phrase.removesuffix("-related") if kind in COMPETENCE_KINDS else phrase
        linked = self.link(phrase, (kind,))
        if linked is None and (name := _without_tail(phrase)) is not None:
            linked = self.link(name, COMPETENCE_KINDS)
        if linked is not None:
            return linked
        label = clean_label(phrase, most=MAX_CLAUSE_WORDS if kind in _CLAUSE_KINDS else MAX_LABEL_WORDS)
        label += "." if kind == "employer" and STOPPED.search(phrase) else ""
        slug = slug_of(label)
        curie = f"concept:{slug}"
        if curie in self.concepts or curie in self.proposed:
            if self.concept(curie).kind == kind:
                return curie
            label, curie = f"{label} ({kind.replace('-', ' ')})", f"concept:{slug}-{kind}"
        if curie not in self.concepts:
            parts = tuple(sorted(set(parts) - {curie}))
            self.proposed[curie] = Concept(curie, label, kind, alternatives, parts=parts)
            _add(self._own, self.proposed[curie])
        return curie

    def _find(self, key: str) -> list[Concept]:
        known, own = self._known.get(key), self._own.get(key)
        return [*known, *own] if known and own else known or own or []


def _is_one_of(word: str, concept: Concept) -> bool:
    """Tell whether a word is but the singular of what a longer name is shortened to, or of other letters."""
    names = (concept.label, *concept.alternatives)
    if not word.islower() and any(is_of_other_letters(word, name) for name in names):
        return True  # "SANS" is no plural of SAN, "LeSS" no "LESS"
    if " " in word or not concept.label.lower().endswith(f" {word.lower()}s"):
        return False
    return all(other.lower() != word.lower() for other in concept.alternatives)


#: The index of the last vocabularies: made once, asked for every document.
_INDEXES: Final[list[tuple[Mapping[str, Concept], dict[str, list[Concept]]]]] = []
_MAX_INDEXES: Final = 4


def _label_index(concepts: Mapping[str, Concept]) -> dict[str, list[Concept]]:
    for known, index in _INDEXES:
        if known is concepts:
            return index
    made: dict[str, list[Concept]] = {}
    for concept in concepts.values():
        _add(made, concept)
    _INDEXES.append((concepts, made))
    del _INDEXES[:-_MAX_INDEXES]
    return made


def _add(index: dict[str, list[Concept]], concept: Concept) -> None:
    for label in _labels(concept):
        key = phrase_key(label)
        command = _command_key(key)
        for one in (key,) if command == key else (key, command):
            entries = index.setdefault(one, [])
            if not entries or entries[-1] is not concept:
                entries.append(concept)


def _labels(concept: Concept) -> Iterator[str]:
    for label in (concept.label, *concept.alternatives):
        yield label
        if label.endswith(")"):
            suffix = f" ({concept.kind.replace('-', ' ')})"
            if label.endswith(suffix):
                yield label.removesuffix(suffix)


@lru_cache(maxsize=8192)
def _word_key(word: str) -> str:
    """Reduce one word of a phrase to what two writings of it share."""
    return normalize(_singular(word.rstrip(".")))


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or _NOT_PLURAL.search(word):
        return word.removesuffix("'s") if word.endswith("'s") and len(word) > 4 else word
    if word.endswith("'s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


_LOOSE_ENDS: Final = frozenset(
    {
        "and",
        "or",
        "of",
        "in",
        "for",
        "to",
        "with",
        "the",
        "a",
        "an",
        "on",
        "by",
        "as",
        "from",
        "using",
        "that",
    }
)


def title_concept(naming: Naming, title: str) -> str:
    """Give the role concept of a job title."""
    return naming.link(title, ("role",)) or naming.propose(singular_title(title), "role")


def stage_concept(naming: Naming, label: str) -> str:
    """Give the concept of a career stage by its name, with or without its years."""
    label = stage_label(label)
    return naming.propose(label, "career-stage")
