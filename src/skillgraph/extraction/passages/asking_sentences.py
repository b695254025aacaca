"""Sentences of a section that asks, or of a paragraph whose other sentences do, each by how it opens."""

import re
from typing import Final

from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.mentions.named_lists import is_mostly_named
from skillgraph.extraction.requirements.fragments import WHY, state_fragment
from skillgraph.extraction.requirements.judged import state_judged, state_named_behind
from skillgraph.extraction.requirements.reader_questions import welcome_of
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.said_of_you import state_said_of_you
from skillgraph.extraction.requirements.traits import state_quality
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.sentences.clauses import is_question
from skillgraph.extraction.wording.cases import find_case
from skillgraph.extraction.wording.modal_words import without_modal
from skillgraph.extraction.wording.modality import find_level, find_modality
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import CLAUSE_WORDS, OUGHT
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

_MOST_SAID: Final = 15
_FEW: Final = 3  # words of a name
_SPEAKS: Final = expression(
    rf"you (?:also |{OUGHT} )?"
    rf"(?:(?:speak|know|write and speak) (?!{CLAUSE_WORDS}\b)"
    r"|(?:program|code|script) [a-z]+ in )"
    rf"|(?-i:know|understand) (?!{CLAUSE_WORDS}\b)"  # "You …, and know"
    r"|(?:hold|possess) [^,;.]{2,40}\blicen[cs]e\b"
    rf"|(?:(?:you|(?:the )?candidates?|applicants?) )?{OUGHT} be (?:an? )?(?![a-z]+ed\b|[^.;]"
    r"{0,30}\b(?:citizen|national|resident))",
    re.IGNORECASE,
)
#: How a guide tells its reader to be so: "On the tool side, get comfortable with Foo".
_GET: Final = expression(
    r"\W*(?:(?:on|for|as for) [^,.;:]{3,40}, )?(?:get|become|be|grow) (?:very |really |quite )?"
    r"(?=(?:comfortable|familiar|acquainted|fluent|proficient|confident|good) (?:with|in|at)\b)",
    re.IGNORECASE,
)
_PAPER_OR_TIME: Final = expression(
    r"\byears?\b|\b[dD]egree\b|[Yy]ou (?:hold|have) an? (?:bachelor|master|[Dd]octorate|PhD)\b"
)
_HAVE_YOU: Final = expression(
    r"(?i)\W*(?:have|do|are|can) you (?:(?:ever|already|also) )?(?:(?:used|worked with|know|have) )?"
)
_ASKED_END: Final = expression(r"(?<!\W)(?:\s+before)?\W*$")
#: What the employer gives: "The Council offers a pension".
_OFFERS: Final = expression(
    r"\W*(?:we|the (?:[\w-]+ ){1,3}?|(?-i:[A-Z])[\w&.'-]+ (?:[\w&.'-]+ ){0,4}?)"
    r"(?:also )?(?:offers?|provides?) "
    r"(?!(?:advice|services|training for|solutions|support to)\b)",
    re.IGNORECASE,
)


def state_asking(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what a sentence asks for where those around it ask; tell whether it does."""
    rules = (_state_names, state_quality, _state_opening, state_judged, state_said_of_you, state_fragment)
    return any(rule(requirements, index, span, frame) for rule in rules)


def _state_names(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what a section of traits names in words alone, most of them known: "Tact, humor", "Tact: …"."""
    if frame.kind != "soft-skills":
        return False
    passage = requirements.ledger.parsed.passages[index]
    if passage.label is not None and requirements.phrases.is_name(passage.text, passage.label):
        requirements.bullet(index, frame)
        return True
    words = passage.text[span.start : span.end]
    if not names_only(passage.text, span) or not is_mostly_named(words, requirements.naming):
        return False
    requirements.clause(index, span, frame, kind="soft-skill", rule="sentence of a section that asks")
    return True


def _state_opening(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State a sentence that opens with a level, years or a degree, or says how far a thing is asked for."""
    text = requirements.ledger.parsed.passages[index].text
    if _OFFERS.match(text):
        return False  # "The Council offers a pension, …"
    get = _GET.match(text, *span)
    span = span if get is None else Span(get.end(), span.end)
    why = WHY.search(text, *span)
    bare = span if why is None else Span(span.start, why.start())
    span = (
        bare if without_modal(text, bare).end < bare.end else span
    )  # "Tact is needed for the desk, which is busy"
    is_stack = names_only(text, span) and requirements.means.own_tools(index, frame)
    if is_stack or state_named_behind(requirements, index, span, frame):
        return True
    case = find_case(text, span, requirements.naming.concept(frame.subject).label)
    asked = case.rest if case is not None and case.rest.start > span.start else span
    level, words = find_level(text, asked), text[asked.start : asked.end]
    rest = without_modal(text, asked)
    wish = find_modality(text[asked.start : rest.start])  # "We would love Rust"
    is_wish = wish is not None and wish[0] in PREFERRING and requirements.phrases.known.names_any(text, rest)
    says = (rest.end < asked.end or is_wish) and len(words.split()) <= _MOST_SAID
    what = text[rest.start : rest.end]
    says = says and not (len(what.split()) <= _FEW and is_generic_label(what))  # "Soft skills matter too"
    welcome = welcome_of(requirements.ledger.parsed, index, span) if is_question(text, span) else None
    if welcome is not None:  # "Have you sailed before? That's a plus."
        opening = _HAVE_YOU.match(text, span.start, span.end)
        end = _ASKED_END.search(text, span.start, span.end)
        span = Span(opening.end() if opening else span.start, end.start() if end else span.end)
        says, frame = True, frame.saying("desirable", welcome)
    says = says or _SPEAKS.match(words) is not None
    if level.level is None and not says and not _PAPER_OR_TIME.search(words):
        return False
    requirements.clause(index, span, frame, rule="sentence of a section that asks")
    return True
