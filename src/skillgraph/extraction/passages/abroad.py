"""Passages in other languages than English: what they ask for, as far as names, years and degrees go."""

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.passages.prose import MAY_ASK
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.levels_abroad import asked_apart
from skillgraph.extraction.wording.modality import find_modality, is_negated_abroad
from skillgraph.extraction.wording.sentence_spans import sentences_of
from skillgraph.language.cues import cue_patterns
from skillgraph.model import Span


def state_abroad(requirements: Requirements, index: int, frame: Frame) -> None:
    """State what a passage in another language asks for, where its place or its words say that they ask.

    Names, years, levels and degrees are read in every language, wordings are not.
    """
    passage = requirements.ledger.parsed.passages[index]
    if passage.kind == "bullet":
        if frame.kind in ASKING_KINDS:
            requirements.bullet(index, frame)
        elif frame.kind == "responsibilities":
            requirements.means.named(index, frame)
        return
    if frame.kind not in MAY_ASK or passage.kind == "lead-in":
        return
    text = passage.text
    for sentence in sentences_of(text, Span(0, len(text))):
        if _is_asking(text[sentence.start : sentence.end]):
            for part in asked_apart(text, sentence):
                if not is_negated_abroad(text[part.start : part.end]):
                    requirements.clause(index, part, frame, rule="requirement of a sentence")


def _is_asking(sentence: str) -> bool:
    """Tell whether a sentence asks for something, of who reads it and of nobody and nothing else."""
    words = sentence.lower()
    said = {value for value, patterns in cue_patterns("asking") if patterns.are_in(words)}
    return said == {"asked for"} or (not said and find_modality(words) is not None)
