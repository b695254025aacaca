"""Kinds of a role in a list of them, each with what it does: "Land Surveyors: They measure plots"."""

import re
from typing import Final

from skillgraph.documents.text import trimmed
from skillgraph.extraction.concepts.naming import title_concept
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.headed_titles import is_worker, singular_doer
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.sentence_spans import sentences_of
from skillgraph.extraction.work.duty_parts import without_adverb
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import OFTEN
from skillgraph.language.verbs import is_duty_verb, is_gerund
from skillgraph.model import Span

#: What heads such a list, or leads to it.
_KINDS: Final = expression(
    r"\b(?:types|kinds|varieties|branches|categories) of\b|\b(?:can|may|often) speciali[sz]e in\b"
    r"|\bspeciali[sz]ations\b|\bdifferent (?:types|kinds)\b",
    re.IGNORECASE,
)
#: The same of jobs that are no kinds of one, below which each item is of the people that its label names.
_JOBS: Final = expression(r"\b(?:careers?|jobs?|roles|occupations|professions|job titles)\b", re.IGNORECASE)
#: What the people of a name are called besides: ", also known as hackers,".
_ALSO: Final = expression(r",? (?:also|sometimes|often|commonly) (?:known as|called) [^,.;:]{3,60}+,")
#: What they do, behind what says that it is theirs.
_CHARGED: Final = expression(
    r"are (?:responsible for|tasked with|charged with|in charge of) (?=(?:[a-z]+ly )?[a-z]+ing\b)"
)
_NAME: Final = expression(r"\W*(?P<name>[A-Z][a-z]+(?:[ -][A-Za-z]+){0,3}s)\W*")
_HOW_OFTEN: Final = rf"(?:also|mainly|primarily|{OFTEN})"
#: Who does something, before the verb: "They", "These surveyors".
_WHO: Final = expression(rf"\s*(?:they|these (?:[a-z]+ ){{0,1}}?[a-z]+s)(?: {_HOW_OFTEN})? ", re.IGNORECASE)
_OFTEN: Final = expression(rf"{_HOW_OFTEN} ", re.IGNORECASE)
_NO_DUTY: Final = frozenset({"be", "earn", "have", "need", "require", "specialize", "specialise", "work"})


class KindsOfRoles:
    """States what the kinds of a role do."""

    def __init__(self, ledger: Ledger, duties: Duties) -> None:
        """Write to *ledger* through the rules of duties."""
        self.ledger = ledger
        self.duties = duties

    def bullet(self, index: int, frame: Frame) -> bool:
        """State the duties of the kind of the role that an item names first; tell whether it does."""
        passage = self.ledger.parsed.passages[index]
        text, label = passage.text, passage.label
        if not self.of_role(index) and not self._is_job(index):
            return False
        role = self.ledger.naming.concept(frame.subject).label.rsplit(" ", 1)[-1]
        name = _named(text, role) if label is None else _NAME.fullmatch(text, label.start, label.end)
        if name is None:
            return False
        body = Span(0 if label is None else label.end + 1, len(text))
        found = _acts(text, body, name["name"])
        if not found:
            return label is None
        where = Place(index, Span(*name.span("name")), ("subject",))
        kind = title_concept(self.ledger.naming, _singular(name["name"]))
        own = frame._replace(subject=kind, subject_place=where, hedge=(), in_list=None)
        for act in found:
            self.duties.duties(index, act, own, rule="duty of a sentence")
        return True

    def of_role(self, index: int) -> bool:
        """Tell whether an item stands in a list of the kinds of a role, and not of jobs of any kind."""
        return self._is_below(index, _KINDS)

    def _is_job(self, index: int) -> bool:
        """Tell whether an item of a list of jobs has a label that names people: "Sail Makers: …"."""
        passage = self.ledger.parsed.passages[index]
        name = "" if passage.label is None else passage.text[slice(*passage.label)].strip(" *:")
        last = name.rsplit(" ", 1)[-1].removesuffix("s")
        is_people = is_worker(name) or is_occupation(last) or is_occupation(last.lower())
        return name.endswith("s") and is_people and " of " not in name and self._is_below(index, _JOBS)

    def _is_below(self, index: int, heading: re.Pattern[str]) -> bool:
        """Tell whether the heading of an item, or what leads to its list, is worded in some way."""
        parsed = self.ledger.parsed
        passage = parsed.passages[index]
        lead_in = None if passage.list is None else parsed.lists[passage.list].lead_in
        above = "" if lead_in is None else parsed.passages[lead_in].text
        return any(map(heading.search, (parsed.sections[passage.section].label, above)))


def _named(text: str, role: str) -> re.Match[str] | None:
    """Find the people of a *role* that an item begins with: "Mine surveyors measure shafts"."""
    return re.match(rf"(?P<name>[A-Z][a-z-]+(?: [a-z]+)? {re.escape(role.lower())}s) ", text)


def _singular(title: str) -> str:
    """Write what the people of a kind are called for one of them: "Seamstresses", "Land surveyors"."""
    one = singular_doer(title)
    if one != title or not title.endswith("s"):
        return one
    return title.removesuffix("es") if title.endswith("sses") else title.removesuffix("s")


def _acts(text: str, body: Span, name: str) -> list[Span]:
    """Give the acts, from their verb on, of the sentences that say what the named people do."""
    found = []
    for sentence in sentences_of(text, body):
        start = _start(text, trimmed(text, sentence), name)
        words = [] if start is None else without_adverb(text[start : sentence.end]).split(" ", 1)
        verb = "".join(words[:1]).rstrip(",").lower()
        if start is not None and (is_duty_verb(verb) or is_gerund(verb)) and verb not in _NO_DUTY:
            found.append(Span(start, sentence.end))
    return found


def _start(text: str, sentence: Span, name: str) -> int | None:
    """Give where the verb of a sentence stands whose subject is the people that are named."""
    who = _WHO.match(text, sentence.start, sentence.end)
    if who is not None:
        return _behind_charge(text, who.end(), sentence.end)
    if not text[sentence.start : sentence.end].lower().startswith((f"{name.lower()} ", f"{name.lower()},")):
        return None
    start = sentence.start + len(name)
    also = _ALSO.match(text, start, sentence.end)
    start = start if also is None else also.end()
    if text[start] != " ":
        return None
    often = _OFTEN.match(text, start + 1, sentence.end)
    return _behind_charge(text, start + 1 if often is None else often.end(), sentence.end)


def _behind_charge(text: str, start: int, end: int) -> int:
    """Give where an act begins, behind what says that it is theirs to do, maybe."""
    charged = _CHARGED.match(text, start, end)
    return start if charged is None else charged.end()
