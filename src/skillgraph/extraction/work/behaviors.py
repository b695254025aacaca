"""What a framework expects at a level: behaviors, and plain statements of knowledge or character."""

import re
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.sentences import sentence_spans
from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.concepts.proposals import MAX_PHRASE_WORDS, is_well_cut
from skillgraph.extraction.posts.titles import is_title_alone
from skillgraph.extraction.wording.charges import CHARGED
from skillgraph.extraction.wording.sentence_spans import sentences_of
from skillgraph.extraction.work.duty_openings import OPENING, base_verbs
from skillgraph.extraction.work.duty_parts import ADVERB_FIRST, split_duties
from skillgraph.language.grammar import gerund_form
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_duty_verb, is_third_person, opens_duty
from skillgraph.model import Span

#: Whoever is at a level.
WHO: Final = r"(?:I|[Yy]ou|[Tt]hey|[Ss]?[Hh]e)"
LET: Final = r"(?:able|trusted|expected|relied (?:up)?on)"
#: What only says that somebody can do, or is let to do, what follows.
ABLE: Final = expression(
    rf"(?:{WHO}\s*)?(?:(?:am|is|are|be|['\u2019](?:m|re|s))\s+)?(?:\w+ly\s+)?"
    rf"(?:{LET} to|capable of"
    r"|(?:can|could|will|would)(?: be (?:trusted|relied (?:up)?on) to)?)\s+"
    rf"|{WHO}(?:['\u2019](?:ve|ll))?\s+(?:also\s+)?(?!(?:am|are|is)\s)",
    re.IGNORECASE,
)
_LEAST: Final = 12
_FIRST_PERSON: Final = expression(r"\b(?:I|my|we)\b")
_RESPONSIBLE: Final = expression(rf"\b(?:is|are|['\u2019]re) {CHARGED} ")
#: Plain statements of knowledge or character in a framework.
_IS: Final = r"I(?:['\u2019]m| am) (?!able|capable|responsible|accountable|(?:hyper-|fully |solely )?focused)"
_KNOWS: Final = expression(
    rf"(?:[A-Z][\w ]{{1,30}}: )?(?:(?:{WHO}(?:['\u2019](?:m|re|s|ve))? ?|(?:[Hh]a[sv]e?|[Ii]s|are|My work) )"
    r"(?:am |are |have |has |is |also |already |a |an )*(?:developed |gained )?(?:an? |the |very )?"
    r"(?:understand|know(?!n\b)|(?:used|worked with) (?=[A-Z])|fluent|proficient|at home|self-aware|deep"
    r"|deeply|broad|broadly|good|strong|solid|understanding|familiar"
    r"|knowledgeable|aware|competen|skilled|basic|comfortable|expert|working knowledge|in-depth|mastered"
    r"|rudimentary|comprehensive|thorough|growth mindset|specialize"
    r"|demonstrates? (?:an? )?(?:\w+ )?(?:understanding|deep|knowledge)|practical)"
    r"|Demonstrates? (?:an? )?(?:\w+ )?(?:understanding|knowledge)"
    r"|(?:Acknowledged|Established|Proven|Recogni[sz]ed) (?:\w+ ){0,2}?expertise"
    r"|[Kk]nows? (?!your(?:self)?\b|when\b|that\b)"
    r"|(?:An? )?(?:Broad|Deep|Good|Strong|Solid|Intimate|Thorough|Basic|Full|Competen\w+|[Uu]nderstand\w*"
    r"|Knowledge|Familiar\w*|Skilled|Proficien\w+|[Ee]xpert) )"
)
_KNOWLEDGE: Final = expression(rf"{_IS}|{_KNOWS.pattern}")
#: What follows a statement of knowledge and says what is done with it.
_AND_DOES: Final = expression(
    r"(?:,? and|[.;,]) (?:(?:I|you) )?(?:can )?(?:\w+ly )?(?P<verb>[a-z]+) "
    r"(?:my|your|the|our|their|its|an?|them|it|on|with|for|others|how|what|where|whether|ways|\w+ly)\b"
)
#: What is known or had, whatever is done besides; and an act that is done to that.
_KNOWS_OR_HAS: Final = expression(rf"(?:{WHO}(?:['\u2019]ve)? )?(?:knows?|ha(?:s|ve)) ", re.IGNORECASE)
_OF_BOTH: Final = expression(r"\b(?:it|them|these|this)\b")
#: "Work is reviewed": what becomes of a thing, and not what the person does.
_OF_WORK: Final = expression(
    r"(?!I\b|He\b|She\b|They\b|We\b)[A-Z][a-z]+ (?:(?:is|are)(?:n['\u2019]t)? |does(?:n['\u2019]t| not) )"
)
#: Whose a thing is, which makes it no other: "keeps their log".
_OWN: Final = expression(r"\btheir (?:own )?")
#: Before what is shown or used and no more, and so asked for by its name.
_SHOWN: Final = expression(
    r"(?:appl(?:y|ies)|demonstrates?|displays?|exhibits?|knows?|shows?|uses?|understands?)"
    r" (?:(?:an?|the|good|great|strong|solid|excellent|high) )*",
    re.IGNORECASE,
)
#: A second act without an object: "and learns from others".
_AND_GOES_ON: Final = expression(
    r",? and (?=(?P<how>[a-z]+ly )?(?P<verb>[a-z]+s) (?:at|from|how|in|on|that|to|up|when|where|why)\b)"
)
#: An act on what stands elsewhere, or with more than its own sentence: "keeps its logs", "… HTML. Knows".
_TORN: Final = expression(
    r"^[A-Za-z]+ (?:its|it|them|this|that|these|those)\b|^[A-Za-z]+s, [a-z]+s (?!and |or )|\bI\b|[A-Z][.;] "
)
_STATES: Final = frozenset({"know", "understand", "have", "be"})


def behaves(passage: ParsedPassage) -> Iterator[Span]:
    """Find the behaviors of a passage of a framework: the item, or each sentence of a cell of a table."""
    for span in parts_of(passage):
        text = passage.text
        found = _FIRST_PERSON.search(text) or _RESPONSIBLE.search(text)
        if found and not states_knowledge(text, span) and not _OF_WORK.match(text, span.start):
            yield span


def parts_of(passage: ParsedPassage) -> Iterator[Span]:
    """Give what a passage of a framework states one by one: the whole of an item, the sentences of a cell."""
    text = passage.text
    if len(passage.cells) > 1 or (passage.cells and is_title_alone(text)):
        return
    if passage.cells:
        yield from (span for span in sentence_spans(text) if span.end - span.start >= _LEAST)
    elif len(text) >= _LEAST:
        yield Span(0, len(text))


def knows(text: str, span: Span) -> bool:
    """Tell whether a stretch opens by saying that somebody knows, has mastered or is versed in something."""
    return _KNOWS.match(text, *span) is not None


def states_knowledge(text: str, span: Span) -> bool:
    """Tell whether a stretch says what somebody knows or is, and nothing that is done.

    Example:
        >>> states_knowledge("Has deep knowledge of knots", Span(0, 27))
        True
        >>> text = "I know my crew and support their growth"
        >>> states_knowledge(text, Span(0, len(text)))
        False

    """
    return _KNOWLEDGE.match(text, *span) is not None and _act_beside(text, span) is None


def act_beside_knowledge(text: str, span: Span) -> Span | None:
    """Find what joins an act of its own to what somebody knows or has; None where no such act follows.

    Example:
        >>> act_beside_knowledge("Knows the reefs and draws the charts", Span(0, 36))
        Span(start=15, end=20)

    """
    joint = _act_beside(text, span) if _KNOWS_OR_HAS.match(text, *span) else None
    return None if joint is None or _OF_BOTH.search(text, joint.end, span.end) else joint


def _act_beside(text: str, span: Span) -> Span | None:
    """Find what joins an act to what somebody knows or is."""
    match = _KNOWLEDGE.match(text, span.start, span.end)
    for more in () if match is None else _AND_DOES.finditer(text, match.end(), span.end):
        base = base_verb(more["verb"])
        finite = is_duty_verb(more["verb"]) or more["verb"].endswith("s")
        if base is not None and base not in _STATES and finite:
            return Span(more.start(), more.start("verb"))
    return None


def act_around(text: str, start: int, name: Span) -> tuple[Span, str] | None:
    """Give what somebody at a level does with what is named, and a label of it; None where that is no act.

    Args:
        text: Of a passage.
        start: Where what it states begins, behind its label.
        name: Of what stands in the act.

    Example:
        >>> act_around("Leads the watch and keeps a tidy log", 0, Span(33, 36))
        (Span(start=20, end=36), 'keeping a tidy log')
        >>> act_around("A log that others can read", 0, Span(2, 5)) is None
        True

    """
    for piece in _acts(text, start):
        adverb = ADVERB_FIRST.match(text, *piece)
        where = Span(adverb.end() if adverb else piece.start, piece.end)
        if where.start <= name.start and name.end <= where.end:
            words = text[where.start : where.end]
            act = base_verbs(words)
            is_act = is_third_person(words.split(" ", 1)[0].rstrip(",")) or opens_duty(act)
            if _SHOWN.fullmatch(text, where.start, name.start) and name.end == where.end:
                return None
            is_whole = is_well_cut(_OWN.sub("", words)) and _TORN.search(words) is None
            is_whole = is_whole and is_act and len(words.split()) <= MAX_PHRASE_WORDS
            return (where, gerund_form(act)) if is_whole else None
    return None


def _acts(text: str, start: int) -> Iterator[Span]:
    """Cut what a level does from a place on, also before a verb without an object: "and learns from …"."""
    for sentence in sentences_of(text, Span(start, len(text))):
        able = ABLE.match(text, *sentence)
        opening = OPENING.match(text, able.end() if able else sentence.start, sentence.end)
        for piece in split_duties(text, Span(opening.end() if opening else sentence.start, sentence.end)):
            begin = piece.start
            for more in _AND_GOES_ON.finditer(text, *piece):
                if more["how"] or more["verb"] == "knows" or is_third_person(more["verb"]):
                    yield Span(begin, more.start())
                    begin = more.end()
            yield Span(begin, piece.end)
