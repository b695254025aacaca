"""Find the forms of a vocabulary in a text: longest first, with each form's policy kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from skillgraph.extraction.vocabulary import Form, Vocabulary
from skillgraph.extraction.words import HYPHENS, Token

#: Longest acronym that is matched in capitals alone.
_ACRONYM_LENGTH: Final = 4
_SENTENCE_ENDS: Final = frozenset(".:!?•*|;")
#: Words that tell that the name beside them is a technology's.
CUES: Final = frozenset(
    """language programming using use used with via knowledge experience expertise proficiency
    proficient skill framework library tool tooling like include including stack technology code
    coding developer engine database platform script software familiarity familiar fluent in for
    learn
    """.split()
)
_WINDOW: Final = 3
_OPENING_MARKS: Final = frozenset("\"'([-\u201c\u2018\u2013\u2014")


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``[first, last)`` that are the writing of a form."""

    first: int
    last: int
    form: Form


def find_matches(tokens: Sequence[Token], vocabulary: Vocabulary, *, asked: bool = False) -> list[Match]:
    """Find forms, left to right, the longest at each place; they do not overlap.

    Args:
        tokens: Of one passage.
        vocabulary: What is looked for.
        asked: True where something is asked of a person: forms with the flag ``asked`` count only there.

    Returns:
        Matches in order.

    """
    found: list[Match] = []
    doubtful: list[int] = []
    index = 0
    trie = vocabulary.trie
    while index < len(tokens):
        if tokens[index].norm not in trie:
            index += 1
            continue
        match = _longest(tokens, index, trie=trie, asked=asked)
        if match is None:
            index += 1
            continue
        if "cue" in match.form.flags:
            doubtful.append(len(found))
        found.append(match)
        index = match.last
    for position in reversed(doubtful):
        if not _has_cue(tokens, found, position):
            del found[position]
    return found


def _longest(tokens: Sequence[Token], start: int, *, trie: dict[str, Any], asked: bool) -> Match | None:
    node = trie.get(tokens[start].norm)
    if node is None or (start and _is_glued(tokens, start)):
        return None
    best, index = None, start + 1
    while True:
        forms = node.get("")
        if forms and not (index < len(tokens) and _is_glued(tokens, index)):
            form = _fitting(forms, tokens, span=(start, index), asked=asked)
            if form is not None:
                best = Match(start, index, form)
        while index < len(tokens) and _is_inner_hyphen(tokens, index):
            index += 1
        if index >= len(tokens):
            return best
        node = node.get(tokens[index].norm)
        if node is None:
            return best
        index += 1


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token and the one before it make one name (``C`` and ``++``, ``R`` and ``&D``)."""
    before, token = tokens[index - 1], tokens[index]
    if before.end != token.start:
        return False
    return token.text in {"+", "#", "&", "_", "@"} or before.text in {"_", "@", "&", "#"}


def _is_inner_hyphen(tokens: Sequence[Token], index: int) -> bool:
    return (
        tokens[index].text in HYPHENS
        and index + 1 < len(tokens)
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _fitting(
    forms: Sequence[Form], tokens: Sequence[Token], *, span: tuple[int, int], asked: bool
) -> Form | None:
    """Give the first of some forms whose policy this place satisfies."""
    start, end = span
    for form in forms:
        flags = form.flags
        if "asked" in flags and not asked:
            continue
        if "inner" in flags and opens_sentence(tokens, start) and not _stands_in_list(tokens, start, end):
            continue
        if end - start == 1 and not _case_fits(form, tokens[start].text):
            continue
        if "case" in flags and end - start > 1 and tokens[start].text not in form.text:
            continue
        return form
    return None


def _case_fits(form: Form, text: str) -> bool:
    if "case" in form.flags:
        return text == form.text
    capitals = form.text.isupper() and len(form.text) <= _ACRONYM_LENGTH
    if capitals and "any" not in form.flags:
        return text[: len(form.text)] == form.text
    return True


def opens_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but marks stands between a token and the start of its sentence."""
    index -= 1
    while index >= 0 and tokens[index].text in _OPENING_MARKS:
        index -= 1
    return index < 0 or tokens[index].text in _SENTENCE_ENDS


def _stands_in_list(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a comma, slash or bracket stands beside some tokens, or they are all there is."""
    if start == 0 and end == len(tokens):
        return True
    after = tokens[end].text if end < len(tokens) else ""
    before = tokens[start - 1].text if start else ""
    return after in {",", "/", ")", "(", ";", "|"} or before in {",", "/", "(", "|"}


def _has_cue(tokens: Sequence[Token], found: Sequence[Match], position: int) -> bool:
    """Tell whether a match stands beside another technology of a list, or near a word that tells it apart."""
    match = found[position]
    for neighbor in [*found[max(position - 1, 0) : position], *found[position + 1 : position + 2]]:
        if neighbor.form.type == "technology" and "cue" not in neighbor.form.flags:
            first, last = sorted((neighbor, match), key=lambda one: one.first)
            between = tokens[first.last : last.first]
            if between and all(
                token.text in {",", "/", "(", ")", "&"} or token.norm in {"and", "or"} for token in between
            ):
                return True
            if first.last == last.first:
                return True
    if _stands_in_list(tokens, match.first, match.last):
        nearby = [*found[max(position - 3, 0) : position], *found[position + 1 : position + 4]]
        if any(one.form.type == "technology" and "cue" not in one.form.flags for one in nearby):
            return True
    near = tokens[max(match.first - _WINDOW, 0) : match.first]
    cues = CUES - {"in", "for", "with", "use", "like"} if len(match.form.text) > 1 else CUES
    after = tokens[match.last : match.last + 2]
    following = {
        "programming",
        "language",
        "developer",
        "code",
        "script",
        "scripting",
        "framework",
        "library",
    }
    return any(token.norm in cues for token in near) or any(token.norm in following for token in after)
