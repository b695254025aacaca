"""What *them* or *it* in a duty means: the object of the act before it."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.work.duty_parts import without_adverb
from skillgraph.extraction.work.duty_qualifiers import cuts_of
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_duty_verb, is_gerund
from skillgraph.model import Span

#: "… and measure *their* impact" is told with what it is said of.
_POSSESSIVE: Final = expression(r"(?P<verb>[A-Za-z]+)(?: the [a-z]+ of)? (?:their|its) (?!own\b)")
PRONOUN: Final = expression(
    r"(?<!\bthey found )(?<!\bhelp )(?<!\blet )(?<!\ballow )(?<!\benable )(?<!\bsupport )"
    r"(?<!\bwhile )(?<!\buntil )(?<!\bonce )(?<!\bdo )(?<!\bdoing )"
    r"\b(?:them|it(?! happen\b| to [a-z]+\W*$)|(?:those|these) [a-z]+s)\b"
)
#: How words open that are no act.
_OPENS_NO_ACT: Final = expression(
    r"(?:(?:[a-z]+ over|(?:understand|know|see|judge|decide|recogni[sz]e)s?) (?:when|if|where|whether|why)"
    r"|my|our|the|as|like|unlike|while|with)\b",
    re.IGNORECASE,
)
#: When or where the act before was done, which is of that alone: "argue for care in planning and check it".
_WHEN_DONE: Final = expression(r"(?<=[a-z)]) (?:in|during|before|after) [a-z]+ing$")
#: Where an act has a subject of its own, nobody can tell what *it* means behind it.
_SAID_OF: Final = expression(r"\b(?:you|they|we)\b|\bwhy,? and\b")
#: What an act points at by itself: "explain all of this to those who asked for it".
_OWN: Final = ("this", "these", "those")
#: What an object goes into or to pieces in: "a refit up into stages" is not what is estimated.
_INTO: Final = expression(r"\b(?:up|down|out|off|apart|back|away)\b|\binto\b")
#: "… and check that they have dried", "… and push back when they leak".
_THAT_THEY: Final = expression(
    r"[A-Za-z]+ (?:(?:(?!them |it )[a-z]+ )?(?:if|when|where)|that|whether|how|why"
    r"|(?:(?:back|down|on|out|right|up) )?what) they\b"
)
#: "… and writes them up": the words behind the pronoun are of the verb, so that it is told briefly.
_PARTED: Final = expression(r" (?:up|down|out|off|back|away)\b")
#: How something is done, behind its object: "write code from scratch".
_HOW: Final = expression(
    r" (?:from scratch|from the ground up|end[- ]to[- ]end|by hand|on time|on your own|on their own"
    r"|(?:in|into) (?:[A-Z][\w+#.]*|plain language))(?: in .*)?$"
)
#: With whom it is done: a verb, its object, and people. "Keep up with" has no object.
_BESIDE: Final = expression(
    r"(?P<act>[A-Za-z]+ (?!(?:up|out|on|along|away|together|closely|directly|regularly|often|in|off|over"
    r"|daily|familiar|acquainted|current|comfortable|care|time|contact|touch|[a-z]+ly)\b)[^,;]{2,60}?),?"
    r" (?:(?:together|jointly|along|closely) )?with (?=(?:the |our |your |other |all |both )?[a-z -]{3,}s\b"
    r"|(?:an?|the|our|your) )"
)
#: Whom one works with is whom the act before was done with.
_WITH_THEM: Final = expression(
    r"\b(?:work|talk|speak|meet|collaborat|liais|partner|negotiat)[a-z]*(?: [a-z]+)? with $", re.IGNORECASE
)
#: What is told apart from the object before: "mend small sails and help with bigger ones".
_ONES: Final = expression(r"\b(?:[a-z]+(?<![aeiou])er|other|easy|hard|small|large|big) ones\b")
#: To whom something is told or done, where the act before was done with people.
_TO_THEM: Final = expression(
    r"\b(?:tell|inform|warn|advis|remind|show|ask|train|coach|support|help|brief)(?:e?s|ing)? $",
    re.IGNORECASE,
)
#: By what an act is done, which is of that alone: "mend hulls following the plan and paint them".
_BY_RULE: Final = expression(
    r"(?<=[a-z]) (?:following|according to|in line with|as per|in accordance with) .*$"
)
_WHOM: Final = expression(r" with (?P<whom>(?!(?:them|it)\b)[^,;]{2,80}?)\W*$")
#: What something is made or kept, which is not a part of its name: "make risks clear".
_MADE: Final = expression(
    r"(?P<act>(?:make|makes|keep|keeps|get|gets|leave|leaves|render|renders) [^,;]{2,60}?)"
    r" (?:visible|clear|clean|safe|current|transparent|known|ready|public|plain|simple|easy|fast|tidy"
    r"|green|stable|[a-z]{3,}(?:able|ible|ful|ous|ive))$",
    re.IGNORECASE,
)
_TWO_ACTS: Final = expression(r"(?P<first>[A-Za-z]+) (?:and|or) (?P<second>[a-z]+) ")
#: Behind a verb, before its object: "read through a contract".
_PARTICLE: Final = expression(r"^(?:through|over|at|after|into) (?=\w)")
_WHICH: Final = expression(r",? (?:that|which|who|whose|where)\b.*")


def _is_told_with(text: str, piece: Span) -> bool:
    """Tell whether a duty is told with the one before it: "their impact", "that they dry", "bigger ones"."""
    possessive = _POSSESSIVE.match(text, *piece)
    verb = "" if possessive is None else possessive["verb"]
    is_theirs = is_duty_verb(verb) or is_gerund(verb)
    is_of_ones = text.find(" ones", *piece) >= 0 and _ONES.search(text, *piece) is not None
    return is_theirs or is_of_ones or _THAT_THEY.match(text, *piece) is not None


def _pronoun(text: str, span: Span) -> re.Match[str] | None:
    """Find the first pronoun that means what stands before it."""
    is_there = any(text.find(word, *span) >= 0 for word in ("them", "it", "those", "these"))
    return PRONOUN.search(text, *span) if is_there else None


def object_of(words: str) -> str:
    """Give what a duty is about, without verb and qualifiers: "stay abreast of X" is about X.

    Nor is it how that is done, or with whom: "plan refits with the yards" is about refits.
    """
    words = without_adverb(words)
    cuts = cuts_of(words)
    words = words[: cuts[0].start].rstrip(" ,") if cuts else words
    words = _HOW.sub("", words)
    beside = _BESIDE.match(words)
    words = words if beside is None else beside["act"]
    made = _MADE.match(words)
    words = words if made is None else made["act"]
    both = _TWO_ACTS.match(words)
    if both is not None and base_verb(both["first"]) and base_verb(both["second"]):
        words = words[both.start("second") :]  # "build and keep ties with sailors"
    parts = re.split(r"\b(?:of|with|on)\s+|(?<=^[Aa]rgue )for\s+", words, maxsplit=1)
    if len(parts) > 1 and len(parts[0].split()) <= 3:
        return parts[1]
    return _PARTICLE.sub("", words.split(" ", 1)[-1])


def with_antecedents(text: str, pieces: Sequence[Span]) -> list[tuple[Span, str]]:
    """Give each duty with what *them* or *it* in it means: the object of the one before.

    Where that has more than one, the duty is left with it ("meet users to learn their needs and write
    them down").
    """
    found: list[tuple[Span, str]] = []
    for number, piece in enumerate(pieces):
        meant = ""
        if number and _is_told_with(text, piece):
            found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
            continue
        aim = text.find(" so that ", piece.start, piece.end)  # "… so that others see it" is of what is done
        pronoun = _pronoun(text, Span(piece.start, piece.end if aim < 0 else aim)) if number else None
        own = set(text[piece.start : pronoun.start()].split()) if pronoun else set[str]()
        if pronoun and own.isdisjoint({pronoun.group().split()[-1], *_OWN}):
            before = text[pieces[number - 1].start : pieces[number - 1].end]
            said_of = f"{before} {text[piece.start : pronoun.start()]}"
            is_clause = _SAID_OF.search(said_of) or _OPENS_NO_ACT.match(before)
            is_several = cuts_of(before) or _INTO.search(object_of(before))
            if is_clause or is_several or found[-1][1]:
                found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
                continue
            meant = _WHEN_DONE.sub("", object_of(_BY_RULE.sub("", before)))
            is_of_them = any(one.search(text, piece.start, pronoun.start()) for one in (_WITH_THEM, _TO_THEM))
            if is_of_them and (whom := _WHOM.search(before)):
                meant = whom["whom"]  # "keep up ties with sailors, working with them"
            if _pronoun(meant, Span(0, len(meant))):
                continue  # "take up a ticket, talk it over, build it": what is built, nobody can tell
            if _PARTED.match(text, pronoun.end(), piece.end):
                meant = _WHICH.sub("", meant) or meant
        found.append((piece, meant))
    return found
