"""Whether a stretch of an item or a sentence says that something is done."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.concepts.proposals import is_well_cut
from skillgraph.extraction.mentions.named_openings import opens_as_thing
from skillgraph.extraction.wording.openers import is_given, says_to_all
from skillgraph.extraction.work.acts_by_noun import acts_of_nouns
from skillgraph.extraction.work.duty_openings import INCLUDES
from skillgraph.extraction.work.duty_parts import opens_with_verb, split_duties
from skillgraph.extraction.work.duty_sentences import (
    first_word,
    is_noun_phrase,
    is_of_another,
    is_of_others,
    may_be_done,
)
from skillgraph.extraction.work.hanging import rehung
from skillgraph.language.grammar import PREPOSITIONS
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.verbs import is_gerund, lists_things, opens_command
from skillgraph.model import Span

#: How or when it is done, behind what is worked on.
_BESIDE: Final = expression(r"(?:as|both|either|if|including|such as|when|where|whenever|with)\b")
#: Up to which length, in characters, what a duty is done to may be listed behind it.
_LONGEST_LIST: Final = 120
_THING: Final = r"[\w/&'\u2019-]++(?: (?!and\b|or\b|is\b|are\b)[\w/&'\u2019-]++){0,3}"
_THINGS: Final = expression(rf"{_THING}(?:, {_THING})+,? (?:and|or) {_THING}")
_INCLUDES: Final = expression(INCLUDES)
_THEY: Final = expression(
    r"They (?:also )?(?!(?:are|have|may|might|can|could|must|need|should|work)\b)[a-z]+ [a-z]"
)
#: An act by its noun with the first of what it is done to: "help with the addition of salt, oil and herbs".
_ACT_ON_ALL: Final = expression(
    r"the [a-z]+(?:tion|sion|ment|ing|ance) of (?!the\b)[a-z]+(?:, (?!the\b)[a-z]+)+"
)
#: The means of an act, which what is joined belongs to: "help by giving advice and support".
_BY_DOING: Final = expression(r"\b(?:by|through|while) [a-z]+ing [a-z]")
_FEWEST: Final = 2  # things
#: What somebody is, and does not do: "is recognised as an expert".
_DONE_TO: Final = expression(
    r"(?:(?<=\bis )|(?<=\bam )|(?<=\bare )|(?<=\bbe ))[a-z]+ed (?:as|at|by|for|from|in|on|to|with)\b",
    re.IGNORECASE,
)


def gives_duties(naming: Naming, text: str, span: Span, kind: str) -> bool:
    """Tell whether a stretch opens with a verb, or is the short name of something to be done.

    The *kind* is that of the frame; what an unknown heading holds is taken as it is.
    """
    words = text[span.start : span.end]
    if not words or kind == "other":
        return bool(words)
    if naming.link(words, ("duty",)) is not None or opens_with_verb(words) or opens_command(words):
        return True
    pieces = split_duties(text, span)
    first = text[pieces[0].start : pieces[0].end] if pieces else ""
    if len(pieces) > 1 and " " in first:
        return True  # what follows has a verb of its own, so that the first word is one too
    return is_noun_phrase(words) or acts_of_nouns(words) != ()


def says_act(words: str) -> bool:
    """Tell whether words open with a verb, or with what may be one."""
    opens = opens_with_verb(words) or opens_command(words) or may_be_done(words)
    return opens and not opens_as_thing(words)


def is_done_to(text: str, span: Span) -> bool:
    """Tell whether a stretch says as what somebody is taken: "is recognised as an expert"."""
    return _DONE_TO.match(text, *span) is not None


def is_other(text: str, sentence: Span, kind: str, *, of_role: bool = False) -> bool:
    """Tell whether a further sentence says no duty: it lists things, or is of others, or of what is given.

    The *kind* is that of the frame; "they" may be of the role, where the sentence before is (*of_role*).
    """
    words = text[sentence.start : sentence.end]
    is_told = is_of_another(text, sentence) and not (
        _INCLUDES.match(words) or (of_role and _THEY.match(words))
    )
    is_told = is_told or is_given(words) or says_to_all(words)
    return (is_told and kind != "framework") or lists_things(words)


def parts_of_light(light: re.Match[str]) -> Sequence[Span]:
    """Give what stands behind "assist in", where it is several things; none where it is one."""
    text = light.string
    series = split_series(text, Span(light.start("rest"), light.end("rest")))
    first, *others = (is_gerund(first_word(text, item.span)) for item in series.items)
    words = [text[item.span.start : item.span.end] for item in series.items[:-1]]
    torn = not all(map(is_well_cut, words)) or rehung(text, series) != series
    # "contribute to the choir, taking part in rehearsals", "contribute to papers, as co-author"
    apposed = (any(others) and not first) or any(
        _BESIDE.match(text, item.span.start) or first_word(text, item.span) in PREPOSITIONS
        for item in series.items[1:]
    )
    is_shared = bool(series.items) and _ACT_ON_ALL.match(text, series.items[0].span.start) is not None
    is_shared = is_shared or any(_BY_DOING.search(one) for one in words)
    is_one = len(series.items) < _FEWEST or torn or apposed or is_shared
    return () if is_one else [item.span for item in series.items]


def are_of_role(text: str, who: Span | None, role: str) -> bool | None:
    """Tell whether people who act are of a *role*; None where a sentence names none."""
    return None if who is None else not is_of_others(text[who.start : who.end], role)


def listed(body: str, *, of_things: bool) -> str | None:
    """Give what stands behind the label of an act, in brackets, where it lists what is done to what."""
    members = body.strip(" .")
    is_list = of_things or _THINGS.fullmatch(members) is not None
    return f"({members})" if is_list and len(members) <= _LONGEST_LIST and ". " not in members else None
