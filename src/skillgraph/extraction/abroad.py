"""Sentences of other languages than English: what they ask for, as far as names, years and degrees go."""

import re
from itertools import pairwise
from typing import Final

from skillgraph.extraction.duty_parts import sentences_of
from skillgraph.extraction.frames import Frame
from skillgraph.extraction.modality import find_modality
from skillgraph.extraction.requirement_rules import Requirements
from skillgraph.language.cues import cue_patterns
from skillgraph.model import Span

_KINDS: Final = frozenset({"overview", "other", "requirements", "desirable", "soft-skills"})


def state_abroad(requirements: Requirements, index: int, frame: Frame) -> None:
    """State what a passage in another language asks for, where its words say that they ask."""
    if frame.kind not in _KINDS:
        return
    text = requirements.ledger.parsed.passages[index].text
    for sentence in sentences_of(text, Span(0, len(text))):
        if _is_asking(text[sentence.start : sentence.end]):
            for part in _said_apart(text, sentence):
                if not _is_negated(text[part.start : part.end]):
                    requirements.clause(index, part, frame, rule="requirement of a sentence")


def _is_asking(sentence: str) -> bool:
    """Tell whether a sentence asks for something, of who reads it and of nobody and nothing else."""
    words = sentence.lower()
    said = {value for value, pattern in cue_patterns("asking") if pattern.search(words)}
    return said == {"asked for"} or (not said and find_modality(words) is not None)


def _is_negated(part: str) -> bool:
    return any(pattern.search(part.lower()) for _, pattern in cue_patterns("negation", "abroad"))


def _says_how_far(part: str) -> bool:
    return find_modality(part) is not None or _is_negated(part)


def _said_apart(text: str, sentence: Span) -> list[Span]:
    """Part a sentence at its commas where each part says how far: "Go is needed, Rust is a plus"."""
    commas = [match.end() for match in re.finditer(", ", text[sentence.start : sentence.end])]
    ends = [0, *commas, sentence.end - sentence.start]
    parts = [Span(sentence.start + start, sentence.start + end) for start, end in pairwise(ends)]
    is_apart = all(_says_how_far(text[part.start : part.end]) for part in parts)
    return parts if is_apart else [sentence]
