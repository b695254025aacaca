"""What sentences say of somebody's character: "You are careful and work alone", "Patience matters a lot"."""

import re
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.wording.modality import find_level, find_modality, is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.stock_phrases import ESSENTIAL_THAT, IDEAL, OUGHT
from skillgraph.model import Span

_PEOPLE: Final = (
    r"(?:people|persons?|colleagues|team ?mates|candidates|applicants|somebody|someone|those"
    r"|an? [a-z-]{3,20})"
)
#: Of whom it is said: the reader, or those whom an employer looks for.
_OF_WHOM: Final = expression(
    r"\W*(?:(?:finally|furthermore|moreover|also|besides|in addition|last but not least|naturally),? )?"
    r"(?:(?:as an? (?:person|individual|colleague|character|team ?mate|team member|human being)|personally"
    r"|in person|(?:at|on) (?:a|the) personal level|inherently|by nature|in your (?:character|heart)),?"
    r" you(?:['\u2019]re| are)(?: also)?"
    rf"|{ESSENTIAL_THAT} you (?:also )?are"
    r"|we (?:also )?(?:expect|imagine|hope|assume|believe|think)(?: that)? you (?:to be|are)(?: also)?"
    rf"|(?:the|our) (?:{IDEAL} )?(?:candidate|person|applicant)"
    r"(?: for (?:us|this|the)(?: [a-z]+)?)? (?:is|will be|must be|needs to be)"
    r"|(?:[^.;:]{3,60}, so )?(?:we|our team|the team)(?: also| really| especially| particularly| always)*"
    r" (?:(?:count|rely|depend) on|value|appreciate|look for|(?:are|['\u2019]re) looking for|need|want|like"
    rf"|hire|seek) {_PEOPLE} who(?:['\u2019]re| are| is)"
    r"|(?:(?:we|the (?:job|role|post|team)) (?:also )?(?:expect|need|want|require)s? you to"
    rf"|(?:you|(?:the|our) (?:{IDEAL} )?(?:candidate|person|applicant))"
    rf" (?:(?:will )?(?:also )?{OUGHT})(?: also| always| really)*) be"
    r"|(?P<you>you(?: also|['\u2019]ll| will)? (?:show|demonstrate|display|(?P<owns>have|possess|bring))"
    r"|you(?:['\u2019]re| are| will be|['\u2019]ll be)?(?: also| always| really| both)*)) ",
    re.IGNORECASE,
)
#: "Tact is vital, and so is patience"; what is so to a house itself is asked of nobody.
_MATTERS: Final = expression(
    r"\W*(?:[^.;:]{3,80}, (?:so|and) )?"
    r"(?P<what>(?!(?:it|this|that|what|which|our|your|their)\b)[^.;:|,]{2,60}?) "
    r"(?:(?:really |also )?(?:matters?|counts?)"
    r"(?:(?=\W*$| (?:to us|a (?:lot|great deal)|most|here|more|just as much|greatly|very much)\b)"
    r"|,? and so do(?:es)? (?P<does>[^.;:,]{2,40}))"
    r"|(?P<given>goes without saying|comes as standard|is a (?:given|matter of course))\b"
    r"|(?:is|are) (?:(?:really|very|absolutely|also|just as|equally|particularly) )*"
    r"(?P<said>vital|crucial|key|critical|paramount|important|imperative|central|indispensable)\b)"
    r"(?! (?:to|for) (?:our|the|their|any|every)\b)"
    r"(?:[^.;:]{0,60}?,? and so (?:is|are|do|does) (?P<too>[^.;:,]{2,40}))?",
    re.IGNORECASE,
    hints=(
        "matter",
        "count",
        "goes ",
        "as standard",
        "is a ",
        "vital",
        "crucial",
        "key",
        "critical",
        "paramount",
        "important",
        "imperative",
        "central",
        "indispens",
    ),
)
_FEW: Final = 3  # words of what "goes without saying", whoever knows it
#: What a job gives as well as asks for: "You have flexibility in your hours".
_GRANTED: Final = expression(
    r"\b(?:the\b|autonom|coach|develop|feedback|flexib|freedom|independen|influence|mentor|ownership|responsib"
    r"|support|train|your?\b)",
    re.IGNORECASE,
)
_DOES: Final = expression(r"you(?: also| always| really| both)*$", re.IGNORECASE)
_UNAFRAID: Final = expression(r",? (?:and|but|or) not afraid\b")
_ARTICLE: Final = expression(
    r"(?:(?:an?|the|good|strong|great|real|true|natural|very|highly|excellent|enthusiastic|committed|solid"
    r"|big) )*",
    re.IGNORECASE,
)
#: What the reader is, with some quality: "You should be a careful listener", "you're a team player".
_QUALITY: Final = expression(
    rf"\W{{0,4}}(?:[Aa]nd )?[Yy]ou(?:['\u2019]re| are| {OUGHT}(?: also)? be)(?: also)? "
    r"(?P<what>an? (?P<how>(?:[a-z-]+ ){0,3})(?P<head>[a-z-]+))"
    r"(?=\W*$|,? (?:and|but|because|since|as|even|when|with)\b|, )"
)
#: Whom one may be without any quality.
_NO_QUALITY: Final = frozenset(
    "beginner carer changer customer entrepreneur foreigner holder joiner leaver member newcomer owner parent"
    " partner player returner speaker starter stranger subscriber user worker".split()
)
#: How what is said beside a trait may go on without being one: "careful, tidy and able to sail".
_BESIDE: Final = expression(
    r"(?:able|capable|comfortable|willing|ready|eager|keen|happy|used|have|possess|enjoy|thrive"
    r"|know|like|love|with|an?)\b|[a-z-]+\W*$"
)


def state_traits(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State what a sentence says of somebody's character, where it opens with a soft skill that is known.

    Outside a section that asks, all that is said of the reader has to be one.
    """
    text = requirements.ledger.parsed.passages[index].text
    if is_negated(text[span.start : span.end]):
        return False
    asks = frame.kind in ASKING_KINDS
    said = _MATTERS.match(text, span.start, span.end)
    is_given = said is not None and said["given"] and len(said["what"].split()) <= _FEW
    is_given = is_given and (asks or frame.advertised)
    if said is not None and (is_given or opens_with_trait(requirements, text, Span(*said.span("what")))):
        modality = find_modality(said["said"] or "")
        how = "required" if said["given"] else modality[0] if modality else "important"
        frame = frame._replace(modality=how, cue=None, in_list=None)
        for group in ("what", "too", "does"):
            if said[group]:
                requirements.clause(index, Span(*said.span(group)), frame, rule="requirement of a sentence")
        return True
    of_whom = _OF_WHOM.match(text, span.start, span.end)
    if of_whom is None or not (asks or frame.advertised):
        return False
    force = find_modality(of_whom.group())
    if force is not None:  # "You have to be patient"; an employer's "You should be patient" is no advice
        is_demand = frame.advertised and force[0] == "recommended"
        frame = frame._replace(modality="required" if is_demand else force[0], cue=None, in_list=None)
    ends = _traits(requirements, text, Span(of_whom.end(), span.end), of_whom, asks=asks)
    for one in ends:
        requirements.clause(index, one, frame, rule="requirement of a sentence")
    return bool(ends)


def state_quality(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "You are a careful listener": a trait that is known, or one who does a thing in some way."""
    text = requirements.ledger.parsed.passages[index].text
    found = _QUALITY.match(text, span.start, span.end)
    if found is None or find_level(text, span).level is not None:
        return False
    head, what = found["head"], Span(*found.span("what"))
    does = head.endswith(("er", "or")) and head not in _NO_QUALITY and not is_occupation(head)
    if not (does and found["how"]) and not opens_with_trait(requirements, text, what, whole=True):
        return False
    requirements.clause(index, what, frame, rule="sentence of a section that asks")
    return True


def _traits(
    requirements: Requirements, text: str, span: Span, of_whom: re.Match[str], *, asks: bool
) -> tuple[Span, ...]:
    """Give the stretches of what is said *of_whom* that ask for traits; none where it is of other things."""
    said = of_whom.groupdict()
    unafraid = _UNAFRAID.search(text, *span)
    rest = Span(span.start, unafraid.start() if unafraid else span.end)
    if said.get("owns") and (asks or _GRANTED.search(text, *rest)):
        return ()
    you = said.get("you")
    does = you is not None and _DOES.search(you) is not None
    members = split_series(text, rest).items
    traits = [opens_with_trait(requirements, text, one.span, whole=does) for one in members]
    are_words = all(text.find(" ", *one.span) < 0 for one in members)  # "lively, patient and tidy"
    is_most = asks and 2 * sum(traits) > len(traits)
    is_told = traits[:1] == [True] or (any(traits) and not does and (are_words or is_most))
    if you and not asks:
        beside = (one.span for one, is_trait in zip(members, traits, strict=True) if not is_trait)
        is_told = is_told and all(not does and _BESIDE.match(text, *one) for one in beside)
    is_long = asks and text.count(" ", *rest) >= _FEW  # "You work well under pressure"
    if not (is_told and (not does or len(traits) > 1 or is_long)):  # "You write well" is no more than talk
        return ()
    is_eaten = len(members) > 1 and find_level(text, rest).rest.start > members[0].span.end
    return (members[0].span, Span(members[1].span.start, rest.end)) if is_eaten else (rest,)  # "thorough and"


def opens_with_trait(requirements: Requirements, text: str, span: Span, *, whole: bool = False) -> bool:
    """Tell whether a stretch is, or opens with where it may, a soft skill that the vocabulary has."""
    article = _ARTICLE.match(text, *span)
    start = article.end() if article else span.start
    naming = requirements.ledger.naming
    if naming.link(text[start : span.end].rstrip(" .!"), ("soft-skill",)) is not None:
        return True
    return not whole and any(
        one.span.start == start and naming.concept(one.concept).kind == "soft-skill"
        for one in requirements.phrases.known.names_in(text, Span(start, span.end))
    )
