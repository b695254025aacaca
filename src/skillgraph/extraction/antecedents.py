"""What *them* or *it* in a duty means: the object of the act before it."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.duty_parts import without_adverb
from skillgraph.extraction.duty_qualifiers import cuts_of
from skillgraph.language.verbs import is_duty_verb
from skillgraph.model import Span

#: "… and measure *their* impact" is told with what it is said of.
_POSSESSIVE: Final = re.compile(r"(?P<verb>[A-Za-z]+) (?:their|its) (?!own\b)")
PRONOUN: Final = re.compile(
    r"(?<!\bthey found )(?<!\bhelp )(?<!\blet )(?<!\ballow )(?<!\benable )(?<!\bsupport )"
    r"(?<!\bwhile )(?<!\buntil )(?<!\bonce )"
    r"\b(?:them|it|(?:those|these) [a-z]+s)\b"
)
#: How words open that are no act.
_OPENS_NO_ACT: Final = re.compile(r"(?:my|our|the|as|like|unlike|while|with)\b", re.IGNORECASE)
#: When or where the act before was done, which is of that alone: "argue for care in planning and check it".
_WHEN_DONE: Final = re.compile(r"(?<=[a-z)]) (?:in|during|before|after) [a-z]+ing$")
#: Where an act has a subject of its own, nobody can tell what *it* means behind it.
_SAID_OF: Final = re.compile(r"\b(?:you|they|we)\b")
#: What an object goes into or to pieces in: "a refit up into stages" is not what is estimated.
_INTO: Final = re.compile(r"\b(?:up|down|out|off|apart|back|away)\b|\binto\b")
#: "… and check that they have dried".
_THAT_THEY: Final = re.compile(r"[A-Za-z]+ (?:that|whether|if|how|why) they\b")
#: "… and writes them up": the words behind the pronoun are of the verb, so that it is told briefly.
_PARTED: Final = re.compile(r" (?:up|down|out|off|back|away)\b")
_TWO_ACTS: Final = re.compile(r"(?P<first>[A-Za-z]+) (?:and|or) (?P<second>[a-z]+) ")
_WHICH: Final = re.compile(r",? (?:that|which|who|whose|where)\b.*")


def object_of(words: str) -> str:
    """Give what a duty is about, without verb and qualifiers: "stay abreast of X" is about X."""
    words = without_adverb(words)
    cuts = cuts_of(words)
    words = words[: cuts[0].start].rstrip(" ,") if cuts else words
    both = _TWO_ACTS.match(words)
    if both is not None and is_duty_verb(both["first"]) and is_duty_verb(both["second"]):
        words = words[both.start("second") :]  # "build and keep ties with sailors"
    parts = re.split(r"\b(?:of|with|on)\s+|(?<=^[Aa]rgue )for\s+", words, maxsplit=1)
    if len(parts) > 1 and len(parts[0].split()) <= 3:
        return parts[1]
    return words.split(" ", 1)[-1]


def with_antecedents(text: str, pieces: Sequence[Span]) -> list[tuple[Span, str]]:
    """Give each duty with what *them* or *it* in it means: the object of the one before.

    Where that has more than one, the duty is left with it ("meet users to learn their needs and write
    them down").
    """
    found: list[tuple[Span, str]] = []
    for number, piece in enumerate(pieces):
        meant = ""
        possessive = _POSSESSIVE.match(text, piece.start, piece.end) if number else None
        if possessive is not None and is_duty_verb(possessive["verb"]):
            found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
            continue
        if number and _THAT_THEY.match(text, piece.start, piece.end):
            found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
            continue
        pronoun = PRONOUN.search(text, piece.start, piece.end) if number else None
        if pronoun and pronoun.group().split()[-1] not in text[piece.start : pronoun.start()].split():
            before = text[pieces[number - 1].start : pieces[number - 1].end]
            said_of = f"{before} {text[piece.start : pronoun.start()]}"
            is_clause = _SAID_OF.search(said_of) or _OPENS_NO_ACT.match(before)
            is_several = cuts_of(before) or _INTO.search(object_of(before))
            if is_clause or is_several or found[-1][1]:
                found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
                continue
            meant = _WHEN_DONE.sub("", object_of(before))
            if _PARTED.match(text, pronoun.end(), piece.end):
                meant = _WHICH.sub("", meant) or meant
        found.append((piece, meant))
    return found
