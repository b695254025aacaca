"""Phrases and the concepts they name: the same words, or none.

A phrase names a concept where it is one of its labels, apart from case, hyphens, number
("frameworks", "framework") and the form of a leading verb ("guiding teams", "guide
teams"). Whatever names none becomes a proposed concept of its own words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from skillgraph.grammar import is_verb
from skillgraph.model import Concept

MAX_LABEL_WORDS: Final = 10

TECHNOLOGY_KINDS: Final = (
    "technology", "programming-language", "framework", "library", "cloud-platform", "tool",
)  # fmt: skip
#: What a requirement may ask for, the likeliest first.
COMPETENCE_KINDS: Final = (
    "skill", *TECHNOLOGY_KINDS, "soft-skill", "practice", "area", "principle", "standard", "qualification",
    "process", "role",
)  # fmt: skip

_WORD: Final = re.compile(r"[\w+#.]+(?:'[a-z]+)?", re.UNICODE)
_EDGES: Final = " \t\r\n\u00a0.,;:!?*_`\"'\u201c\u201d\u2018\u2019\u2013\u2014-"
_ARTICLE: Final = re.compile(r"(?:the|an?|our|your|their|its|his|her)\s+", re.IGNORECASE)
_SLUG_WORDS: Final = {"c++": "cpp", "c#": "csharp", "f#": "fsharp", ".net": "dotnet", "&": "and"}
_NOT_PLURAL: Final = re.compile(r"(?:ss|us|is|ics|ops|ous)$")


def phrase_key(phrase: str) -> str:
    """Reduce a phrase to what two wordings of one name share.

    Example:
        >>> phrase_key("Deep-Learning Frameworks") == phrase_key("deep learning framework")
        True

    """
    text = phrase.strip(_EDGES).replace("\u2019", "'").replace("&", " and ").replace("-", " ")
    text = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    return " ".join(_singular(word.rstrip(".")) for word in _WORD.findall(text.lower()))


def command_key(phrase: str) -> str:
    """Reduce a phrase with its leading verbs in their base form.

    Example:
        >>> command_key("Guiding and mentoring teams") == command_key("guide and mentor team")
        True

    """
    words = phrase_key(phrase).split()
    changed: list[str] = []
    for index, word in enumerate(words):
        base = base_verb(word)
        if base is None and not (word == "and" and index):
            return " ".join([*changed, *words[index:]])
        changed.append(base or word)
    return " ".join(changed)


@lru_cache(maxsize=4096)
def base_verb(word: str) -> str | None:
    """Give the base form of a common verb, None for any other word.

    Example:
        >>> base_verb("guiding"), base_verb("leads"), base_verb("running"), base_verb("teams")
        ('guide', 'lead', 'run', None)

    """
    word = word.lower()
    if is_verb(word):
        return word
    stems: tuple[str, ...] = ()
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        stems = (f"{stem}e", stem, stem[:-1])
    elif word.endswith(("ied", "ies")):
        stems = (f"{word[:-3]}y",)
    elif word.endswith("ed"):
        stems = (word[:-1], word[:-2], word[:-3])
    elif word.endswith("s") and not word.endswith("ss"):
        stems = (word[:-1], word[:-2])
    return next((stem for stem in stems if stem and is_verb(stem)), None)


def slug_of(label: str) -> str:
    """Make a readable slug of a label.

    Example:
        >>> slug_of("C++"), slug_of("Design & review APIs"), slug_of("Master's degree")
        ('cpp', 'design-and-review-apis', 'masters-degree')

    """
    text = label.lower().replace("\u2019", "").replace("'", "")
    for word, spelled in _SLUG_WORDS.items():
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f" {spelled} ", text)
    text = text.replace("+", " plus ").replace("#", " sharp ")
    ascii_text = "".join(_ASCII.get(character, character) for character in text)
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text)) or "unnamed"


def clean_label(phrase: str) -> str:
    """Make a label of a phrase: no article, no edges, the first letter a capital, few words."""
    text = " ".join(phrase.split()).strip(_EDGES)
    text = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    words = text.split()
    while len(words) > MAX_LABEL_WORDS:
        words.pop()
    while words and words[-1].lower().strip(",") in _LOOSE_ENDS:
        words.pop()
    text = " ".join(words).rstrip(",;:")
    if text.count("(") > text.count(")"):
        text = text[: text.rfind("(")].rstrip()
    return text[:1].upper() + text[1:] if text[1:2].islower() or text[1:2] in ("", " ") else text


class Naming:
    """The names of a vocabulary, and the concepts proposed beside it in one document."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        """Index the labels of *concepts*, by CURIE."""
        self.concepts = concepts
        self.proposed: dict[str, Concept] = {}
        self._by_key: dict[str, list[str]] = {}
        for concept in concepts.values():
            self._index(concept)

    def concept(self, curie: str) -> Concept:
        """Give a concept of the vocabulary, or one that was proposed."""
        return self.proposed[curie] if curie in self.proposed else self.concepts[curie]

    def link(self, phrase: str, kinds: Iterable[str]) -> str | None:
        """Give the concept that a phrase names, of the first kind that has one."""
        found = self._by_key.get(phrase_key(phrase)) or self._by_key.get(command_key(phrase))
        if not found:
            return None
        by_kind = {self.concept(curie).kind: curie for curie in reversed(found)}
        return next((by_kind[kind] for kind in kinds if kind in by_kind), None)

    def propose(self, phrase: str, kind: str) -> str:
        """Give a concept made of the words of a phrase, the same one for the same words."""
        linked = self.link(phrase, (kind,))
        if linked is not None:
            return linked
        label = clean_label(phrase)
        slug = slug_of(label)
        curie = f"concept:{slug}"
        if curie in self.concepts or curie in self.proposed:
            if self.concept(curie).kind == kind:
                return curie
            label, curie = f"{label} ({kind.replace('-', ' ')})", f"concept:{slug}-{kind}"
        if curie not in self.concepts:
            self.proposed[curie] = Concept(curie, label, kind)
            self._index(self.proposed[curie])
        return curie

    def _index(self, concept: Concept) -> None:
        for label in _labels(concept):
            for key in dict.fromkeys((phrase_key(label), command_key(label))):
                entries = self._by_key.setdefault(key, [])
                if concept.id not in entries:
                    entries.append(concept.id)


def _labels(concept: Concept) -> Iterator[str]:
    suffix = f" ({concept.kind.replace('-', ' ')})"
    for label in (concept.label, *concept.alternatives):
        yield label
        if label.endswith(suffix):
            yield label.removesuffix(suffix)


@lru_cache(maxsize=8192)
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
_ASCII: Final = dict(
    zip(
        "àáâãäåçèéêëìíîïñòóôõöøùúûüýšžćčłńęąśźż",
        "aaaaaaceeeeiiiinoooooouuuuyszccCneasZz".lower(),
        strict=False,
    )
)
