"""What several rules of `lint` ask of an extraction: its duties, its requirements and the skills in them."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from skillgraph.extraction.values import Extraction, Mention
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.stems import STOP_WORDS, stem, tokens
from skillgraph.model import Statement

#: Types of mentions that are names, and no wordings.
NAMING: Final = frozenset({"skill", "technology"})
_ABLE: Final = frozenset({"skill", "technology", "soft_skill"})
# Words of duties that no skill is named by.
_GENERIC_WORDS: Final = tuple(
    """
    able ability advanced align all build business common company create daily define deliver design
    develop drive effective engineer engineering ensure experience good great help high implement
    improve include integrate key knowledge large lead level maintain make manage need new organization
    own part people plan practice process product project provide quality role run scale set solution
    strong support system take task team technical technology time tool understand use user work year
    """.split()
)
_GENERIC: Final = frozenset(stem(word) for word in _GENERIC_WORDS)
_SPOKEN: Final = re.compile(rf"\b(?:{'|'.join(sorted(LANGUAGES))})\b", re.IGNORECASE)


class Material:
    """An extraction, and what several rules ask of it."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.parsed = extraction.parsed
        self.index = {passage.id: number for number, passage in enumerate(self.parsed.passages)}

    @cached_property
    def mentions(self) -> dict[int, list[Mention]]:
        """The mentions of skills and technologies, by passage."""
        found: dict[int, list[Mention]] = {}
        for mention in self.extraction.mentions:
            if mention.type in _ABLE:
                found.setdefault(mention.passage, []).append(mention)
        return found

    @cached_property
    def duties(self) -> list[int]:
        """The passages that state a duty."""
        return self._stating("sg:hasDuty")

    @cached_property
    def duty_texts(self) -> list[int]:
        """The passages that state duties, and the labels of their groups."""
        groups = [
            number
            for number, passage in enumerate(self.parsed.passages)
            if passage.kind == "group-label" and self.parsed.kind_of(passage) == "responsibilities"
        ]
        return sorted({*self.duties, *groups})

    @cached_property
    def requirements(self) -> list[int]:
        """The passages that require a skill or technology, where such are asked for."""
        return [
            number
            for number in self._stating("sg:requires")
            if self.parsed.kind_of(self.parsed.passages[number]) == "requirements" and self.asked(number)
        ]

    def _stating(self, *relations: str) -> list[int]:
        """Give the passages that make statements of some relations, in order."""
        statements = self.extraction.sure.values()
        return sorted(
            {self.place(said) for said in statements if said.relation in relations and said.evidence}
        )

    def asked(self, number: int) -> list[Mention]:
        """The skills and technologies that a passage names, but for spoken languages."""
        return [
            mention
            for mention in self.mentions.get(number, ())
            if mention.type in NAMING and not _SPOKEN.search(self.words(mention))
        ]

    def is_tool(self, mention: Mention) -> bool:
        """Tell whether a mention is of a technology, languages apart."""
        return mention.type == "technology" and self.kind(mention.concept) != "programming-language"

    def kind(self, curie: str) -> str:
        """The kind of a concept that is mentioned."""
        return self.extraction.named[curie].kind

    def place(self, statement: Statement) -> int:
        """The passage that makes a statement."""
        return self.index[statement.evidence[0].passage]

    def words(self, mention: Mention) -> str:
        """The words of a mention."""
        return self.parsed.passages[mention.passage].text[mention.span.start : mention.span.end]

    def concepts(self, passages: Iterable[int]) -> set[str]:
        """The concepts that passages name."""
        return {mention.concept for number in passages for mention in self.mentions.get(number, ())}

    def stems(self, passages: Iterable[int]) -> set[str]:
        """The words of passages that tell one thing from another, folded."""
        return {word for number in passages for word in telling_stems(self.parsed.passages[number].text)}

    def label(self, curie: str) -> str:
        """The preferred label of a concept."""
        known = self.extraction.concepts.get(curie)
        return known.label if known else curie.partition(":")[2].replace("-", " ")

    def line(self, number: int) -> int:
        """The line on which a passage begins."""
        return self.parsed.passages[number].line


def telling_stems(text: str) -> set[str]:
    """Give the words that tell one thing from another, folded."""
    return {
        folded
        for word in tokens(text)
        if word.lower() not in STOP_WORDS and (folded := stem(word)) not in _GENERIC and not folded.isdigit()
    }
