"""Items among demands that tell what somebody does, "Regularly mentors cooks", and traits among duties."""

import re
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.traits import opens_with_trait
from skillgraph.extraction.wording.own_levels import level_of_manner
from skillgraph.extraction.work.duty_openings import opens_work
from skillgraph.extraction.work.duty_parts import without_adverb
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
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
#: What opens a list of what somebody will be, or will be doing.
_YOU_WILL_BE: Final = expression(r"\byou(?:['\u2019]ll| will)(?: also)? be\W*\Z", re.IGNORECASE)
#: What somebody will be there, and is not by nature.
_NO_TRAIT: Final = expression(
    r"\W*+(?:(?:able|accountable|based|employed|entitled|expected|given|involved|invited|located|paid|part"
    r"|required|responsible|supported|tasked|trained|welcome)\b|[a-z-]+ing\b)",
    re.IGNORECASE,
)
#: How what somebody is like begins, in a word that no vocabulary has: "Calm under pressure".
_ADJECTIVE: Final = expression(
    r"(?:(?:always|naturally|really|truly|very) )?(?:brave|calm|clean|firm|gentle|honest|kind|quick|tidy|warm"
    r"|[a-z]{3,}(?:able|ant|ate|ent|etic|ful|ible|ive|ous|dly|thy))"
    r"(?=\W*\Z|,| (?:about|and|at|in|of|or|to|under|when|with)\b)",
    re.IGNORECASE,
)
#: Words that end as an adjective and are verbs as well: "Collaborate with designers", "Document faults".
_MAY_BE_ACT: Final = expression(r"[a-z]+(?:able|ate|ent)\b", re.IGNORECASE)
#: What is held by whoever leads it, and is no paper: "hold weekly meetings with staff".
_GATHERING: Final = expression(
    r"\W*holds? (?:(?!(?:an?|the)\b)[a-z-]+ ){0,3}(?:briefings|classes|consultations|debriefs|discussions"
    r"|lessons|meetings|retrospectives|reviews|sessions|surgeries|talks|trainings|workshops)\b",
    re.IGNORECASE,
)


class AskedDoings:
    """Tells which items among demands are duties."""

    def __init__(self, requirements: Requirements) -> None:
        """Leave those to *requirements* that name what is asked for."""
        self.requirements = requirements
        self.parsed = requirements.ledger.parsed
        self.phrases = requirements.phrases

    def frame_of(self, index: int, frame: Frame) -> Frame:
        """Give the frame of a passage: that of a duty, where an item of demands tells of work alone."""
        passage = self.parsed.passages[index]
        is_item = passage.kind == "bullet" and passage.label is None and not passage.cells
        if is_item and frame.kind == "responsibilities" and self._is_what_you_are(passage.text, frame):
            return frame._replace(kind="requirements")
        if frame.kind not in _KINDS or not is_item or not self.phrases.known.proposing:
            return frame
        if _GATHERING.match(passage.text):
            return frame._replace(kind="responsibilities", modality=None)
        words = without_adverb(passage.text)
        is_act = is_third_person(words.split(" ", 1)[0].rstrip(",")) and opens_work(words)
        is_named = any(map(str.isupper, words[1:]))  # "Writes good German"
        if not is_act or is_named or _HAD.match(words) or self._names(passage.text):
            return frame
        return frame._replace(kind="responsibilities", modality=None)

    def _is_what_you_are(self, text: str, frame: Frame) -> bool:
        """Tell whether an item below "You will be:" says of what character somebody is, and no work."""
        cue = "" if frame.cue is None else self.parsed.passages[frame.cue.passage].text
        if _YOU_WILL_BE.search(cue) is None or _NO_TRAIT.match(text):
            return False
        whole = trimmed(text, Span(0, len(text)))
        is_trait = opens_with_trait(self.requirements, text, whole, whole=True)
        first = split_series(text, whole).items[:1]
        is_trait |= any(opens_with_trait(self.requirements, text, one.span, whole=True) for one in first)
        is_trait |= text.startswith(("A ", "An ")) and self.phrases.is_name(text, whole)  # "A good listener"
        is_trait |= _ADJECTIVE.match(text) is not None or level_of_manner(text, whole) is not None
        return is_trait and not (_MAY_BE_ACT.match(text) and opens_work(text))

    def _names(self, text: str) -> bool:
        return bool(self.phrases.names(text, trimmed(text, Span(0, len(text)))).members)
