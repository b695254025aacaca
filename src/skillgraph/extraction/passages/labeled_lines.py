"""What a label opens in its own line, where it is a heading itself: "Common duties: preparing samples"."""

from typing import Final

from skillgraph.extraction.duties.means import Means
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.duties.told_duties import tells_work
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.framing.line_headings import read_label
from skillgraph.extraction.requirements.experience import asks_by_itself
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.sentences.clauses import clauses
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.extraction.wording.openers import asks_nothing, is_purpose, offers, tells_scope
from skillgraph.extraction.work.duty_sentences import describes
from skillgraph.extraction.work.told_work import work_of_you
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span

#: Labels of sentences that say how what stands behind them is read.
_LABELS: Final = frozenset({"responsibilities", "requirements", "desirable", "soft-skills"})


class LabeledLines:
    """Reads what stands behind the labels of lines, as duties or as what is asked for."""

    def __init__(self, requirements: Requirements, duties: Duties, means: Means) -> None:
        self.requirements = requirements
        self.duties = duties
        self.means = means
        self.parsed = requirements.ledger.parsed
        self._line: tuple[int, Frame] | None = None  # the line that a label opens, and how it is read

    def _behind(self, index: int, span: Span, frame: Frame) -> None:
        """Read what stands behind a label, by its kind."""
        if frame.kind == "responsibilities":
            self.duties.duties(index, span, frame, rule="duty of a sentence")
            self.means.used(index, span, frame)
            return
        if self.means.own_tools(index, frame):
            return
        for clause in clauses(self.parsed.passages[index].text, span):
            self.requirements.clause(index, clause, frame)

    def passage(self, index: int, frame: Frame) -> bool:
        """Read what a label opens, in its own sentence or before it in the line; tell whether one does."""
        label = self.parsed.passages[index].label
        return (label is not None and self.label(index, label, frame)) or self._goes_on(index)

    def _goes_on(self, index: int) -> bool:
        """Read a sentence of a line that a label opens; tell whether it is one."""
        passage = self.parsed.passages[index]
        if self._line is None or self._line[0] != passage.line or passage.kind != "sentence":
            return False
        frame, whole = self._line[1], Span(0, len(passage.text))
        is_work = frame.kind == "responsibilities"
        goes_on = tells_work(passage.text) if is_work else asks_by_itself(passage.text, whole)
        if goes_on:
            self._behind(index, whole, frame)
        return goes_on

    def label(self, index: int, label: Span, frame: Frame) -> bool:
        """Read a sentence behind a label that is a heading itself: "Common duties: preparing samples"."""
        self._line = None
        text = self.parsed.passages[index].text
        words = text[label.start : label.end]
        reading = read_label(words, frame.kind)
        behind = text[label.end + 1 :]
        if asks_nothing(words) or offers(words, behind) or tells_scope(words, behind):
            return True  # "Not required: …", "Perks and benefits: …", "Scope: one team"
        body = Span(label.end + 1, len(text))
        # As it is in "The job: you mend …".
        is_told = reading.kind == "overview" and work_of_you(text, body, is_told=True) is not None
        is_described = frame.kind == "responsibilities" and describes(words) and opens_duty(behind.strip())
        is_work = is_told or is_described
        kind = "responsibilities" if is_work else reading.kind
        if not reading.whole or kind not in _LABELS or (frame.kind == "company" and is_purpose(words)):
            return False
        said = find_modality(text[label.start : label.end])
        modality = said[0] if said else "desirable" if kind == "desirable" else None
        frame = frame._replace(kind=kind, cue=Place(index, label), modality=modality)
        self._line = (self.parsed.passages[index].line, frame)
        self._behind(index, body, frame)
        return True
