"""Items among demands that tell what somebody does, and name nothing: "Regularly mentors apprentices"."""

import re
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.work.duty_openings import opens_work
from skillgraph.extraction.work.duty_parts import without_adverb
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_third_person
from skillgraph.model import Span

_KINDS: Final = frozenset({"requirements", "soft-skills"})
#: What somebody has, is like or shows, and no work.
_HAD: Final = expression(
    r"(?:appl(?:y|ies)|brings?|communicates?|demonstrates?|displays?|enjoys?|exhibits?|fits|functions|gets|has|have"
    r"|holds?|is|joins|keeps|knows?|learns?|likes|lives?|loves?|meets|needs?|owns?|pays|performs|possess(?:es)?|proves?"
    r"|requires?|shows?|speaks?|takes|thinks?|thrives?|understands?|uses?|wants?|works?)\b"
    r"|[a-z]+ (?:(?:very |really )?(?:well|clearly)|of|and|or|(?:going|dating|reaching) back|covering)\b",
    re.IGNORECASE,
)


class AskedDoings:
    """Tells which items among demands are duties."""

    def __init__(self, requirements: Requirements) -> None:
        """Leave those to *requirements* that name what is asked for."""
        self.parsed = requirements.ledger.parsed
        self.phrases = requirements.phrases

    def frame_of(self, index: int, frame: Frame) -> Frame:
        """Give the frame of a passage: that of a duty, where an item of demands tells of work alone."""
        passage = self.parsed.passages[index]
        is_item = passage.kind == "bullet" and passage.label is None and not passage.cells
        if frame.kind not in _KINDS or not is_item or not self.phrases.known.proposing:
            return frame
        words = without_adverb(passage.text)
        is_act = is_third_person(words.split(" ", 1)[0].rstrip(",")) and opens_work(words)
        is_named = any(map(str.isupper, words[1:]))  # "Writes good German"
        if not is_act or is_named or _HAD.match(words) or self._names(passage.text):
            return frame
        return frame._replace(kind="responsibilities", modality=None)

    def _names(self, text: str) -> bool:
        return bool(self.phrases.names(text, trimmed(text, Span(0, len(text)))).members)
