"""What stands below the heading of a stage without a sentence: its titles with their pay, and acts of it."""

import re
from typing import Final

from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.stage_headings import is_stage, stage_label
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.salaries.pay import Salaries
from skillgraph.extraction.stages.careers import state_title
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_gerund, is_third_person
from skillgraph.model import Span

#: Between titles, and around them and the pay in brackets behind: "Tailor, Seamster ($28k-$33k)".
_JOINT: Final = expression(r"\s*(?:, (?:or|and)\b|,|/|\bor\b|\band\b|&)\s*", re.IGNORECASE)
_PAID: Final = expression(r"\s*[(\[:\u2013\u2014-]\s*(?=\D{0,5}\d)")
_TITLE: Final = expression(r"[A-Z][\w/&+-]*(?: [\w/&+-]+){0,4}")


class StageLines:
    """States the lines below the heading of a stage."""

    def __init__(self, ledger: Ledger, salaries: Salaries, duties: Duties) -> None:
        """Write to *ledger* through the rules of pay and duties."""
        self.ledger = ledger
        self.salaries = salaries
        self.duties = duties

    def titles(self, index: int, frame: Frame) -> bool:
        """State a line that is the titles of a stage, with what is paid there; tell whether it is one."""
        heading = self._heading(index, frame)
        if heading is None:
            return False
        text = self.ledger.parsed.passages[index].text
        money = [one for one in find_quantities(text) if one.kind == "money"]
        opening = _PAID.search(text)
        if len(money) > 1 or (money and (opening is None or opening.end() > money[0].span.start)):
            return False
        titles = _titles(text, len(text.rstrip(" .")) if opening is None else opening.start())
        if not titles:
            return False
        for title in titles:
            state_title(self.ledger, frame.subject, Place(index, title), heading, rule="title of a stage")
        if money:
            own = frame._replace(kind="salary", cue=frame.subject_place)
            self.salaries.figures(index, own)
        return True

    def act(self, index: int, frame: Frame) -> bool:
        """State what an item of a list that opens with an act says is done at a stage; tell if it does."""
        passages = self.ledger.parsed.passages
        passage = passages[index]
        if passage.list is None or passage.label is not None or self._heading(index, frame) is None:
            return False
        acts = [_is_act(one.text) for one in passages if one.list == passage.list]
        if 2 * sum(acts) < len(acts) or not _is_act(passage.text):
            return False
        self.duties.bullet(index, frame)
        return True

    def _heading(self, index: int, frame: Frame) -> Place | None:
        """Give the heading of a stage that a passage stands below, where the passage speaks of that stage."""
        parsed, place = self.ledger.parsed, frame.subject_place
        section = parsed.sections[parsed.passages[index].section]
        if frame.kind != "career" or place is None or section.passage != place.passage:
            return None
        label = stage_label(section.label).strip(" +:")
        is_named = is_stage(label) or names_level(label)
        return place._replace(slots=("subject",)) if is_named else None


def _is_act(text: str) -> bool:
    """Tell whether an item opens with what is done: "Sewing hems", not "Understanding of cloth"."""
    first, _, rest = text.partition(" ")
    return bool(rest) and not rest.startswith("of ") and is_gerund(first)


def _titles(text: str, end: int) -> list[Span]:
    """Give the titles that all the words before a place are, parted by commas; none where some are none."""
    found, start = [], 0
    for joint in [*_JOINT.finditer(text, 0, end), None]:
        stop = end if joint is None else joint.start()
        words = text[start:stop]
        is_told = is_third_person(words.split(" ", 1)[0])
        is_title = Span(0, len(words)) in find_titles(words) or is_occupation(words.rsplit(" ", 1)[-1])
        if is_told or not is_title or _TITLE.fullmatch(words) is None:
            return []
        found.append(Span(start, stop))
        start = stop if joint is None else joint.end()
    return found
