"""Names that are asked for by what is done with them: "You must be able to write Markdown and to use Git"."""

from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.requirements.own_words import said_by_verb
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.stock_phrases import IDEAL, OUGHT
from skillgraph.model import Span

#: Of whom it is asked: the reader, or whoever is sought; in no case, and of nobody else.
_ASKED: Final = expression(
    r"\W*"
    r"(?:(?:To (?:do|get|have|hold) [^,.;]{3,40}?|For (?:this|that)(?: [a-z]+)?|In this [a-z]+),? (?=you))?"
    r"(?:[Yy]ou|(?P<they>They|He|She)"
    rf"|(?:[Tt]he |[Aa]n? )?(?:{IDEAL} )?(?:[Cc]andidates?|[Aa]pplicants?))"
    r"(?:['\u2019]ll| will)?(?: therefore| thus| also| then| certainly)?"
    rf" (?P<verb>{OUGHT}|can(?= (?:program|code|script) in ))"
    r"(?: therefore| thus| also| then| certainly)?(?: be able to)? "
    r"(?=(?:be (?:handy|good|quick)|speak|read|write|use|learn|code in|program in|script in) )"
)
#: What is done, and with what; the next is asked for by the same words: "write X and to use Y".
_ACT: Final = expression(
    r"(?:,| and| or|, and)?\s*(?:to )?(?:(?:speak|read|write|use|learn|code in|program in|script in"
    r"|be (?:handy|good|quick) (?:with|at|in))"
    r"(?: (?:and|or) (?:speak|read|write|use))? )(?P<well>(?:some|good|fluent) )?"
    r"(?P<what>(?:[A-Z][\w+#./-]*|(?:,? (?:and|or)(?: either)?|,)(?= [A-Z])| (?=[A-Z]))+)"
    r"(?:\s*\([^()]{1,80}\))?(?P<how>\swith(?:out)?(?: [a-z]+){1,3})?"
)
_GOES_ON: Final = expression(
    r"\s*(?:$|[,.;(]|with(?:out)? [a-z]|(?:and|or) (?:to|speak|read|write|use|code|program|script)\b"
    r"|(?:since|because|as|every|daily|fluently|well)\b)"
)
_JOINT: Final = expression(r",? (?:and|or) (?:either )?|, ")
_LONGEST: Final = 240


def state_acts(
    requirements: Requirements, index: int, span: Span, frame: Frame, *, of_them: bool = False
) -> bool:
    """State "You need to speak Dutch", where one name at least of what is spoken or used is known.

    Below the heading of a role, what is said *of_them* who have it is asked for too; in a guide, what its
    reader has to learn.
    """
    text = requirements.ledger.parsed.passages[index].text
    opening = _ASKED.match(text, span.start, span.end)
    if opening is None or (opening["they"] and not of_them):
        return False
    is_able = opening["verb"] == "can"
    if is_able and not frame.advertised:
        return False  # a guide says what may be done
    said = said_by_verb(opening["verb"], frame)
    firm = frame.modality if is_able else "required"
    frame = frame._replace(modality=said[0] if said else firm, cue=None, in_list=None)
    asked, is_known = [], False
    start, end = opening.end(), min(span.end, opening.end() + _LONGEST)
    while (act := _ACT.match(text, start, end)) is not None:
        if _GOES_ON.match(text, act.end("what"), span.end) is None:
            return False  # "write Kafka consumers"
        names = _JOINT.split(act["what"])
        is_known = is_known or any(
            one in LANGUAGES or requirements.naming.link(one, COMPETENCE_KINDS) for one in names
        )
        asked.append(Span(act.start("well" if act["well"] else "what"), act.end("what")))
        start = act.end()
    for what in asked if is_known else ():
        requirements.clause(index, what, frame, rule="requirement of a sentence")
    return is_known
