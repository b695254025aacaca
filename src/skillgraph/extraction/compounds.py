"""Names of competences that no list holds, by how they are built: a field of work and a head.

*data pipelines*, *test automation frameworks*, *stakeholder communication*: what stands
before the head tells the field, the head tells the type. A name whose field is unknown is
left alone, so the grammar makes no competence of *delivery teams* or *our systems*.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from skillgraph.extraction.matching import Match, opens_sentence
from skillgraph.language.lexicon import heads, type_of_head, words_for
from skillgraph.language.words import HYPHENS, Token

_MAX_WORDS: Final = 4
#: What a slash joins to one name; elsewhere it stands between alternatives.
_FIXED_PAIRS: Final = frozenset(
    {
        ("ai", "ml"),
        ("ui", "ux"),
        ("ux", "ui"),
        ("ci", "cd"),
        ("etl", "elt"),
        ("elt", "etl"),
        ("ar", "vr"),
        ("vr", "ar"),
    }
)


class _Words(NamedTuple):
    """The words of the lexicon that the grammar of compounds asks for at every head."""

    fields: frozenset[str]
    qualities: frozenset[str]
    degrees: frozenset[str]
    verbs: frozenset[str]
    after_product: frozenset[str]
    endings: frozenset[str]


class Compound(NamedTuple):
    """Tokens ``[first, last)`` that name a competence, and its type."""

    first: int
    last: int
    type: str


def find_compounds(tokens: Sequence[Token], matches: Sequence[Match]) -> list[Compound]:
    """Find names built of a field and a head; they may overlap the matches, and hold them.

    Example:
        >>> from skillgraph.language.words import tokenize
        >>> tokens = tokenize("Own our regression testing and data platform tooling")
        >>> [(one.first, one.last, one.type) for one in find_compounds(tokens, [])]
        [(2, 4, 'skill'), (5, 8, 'technology')]

    """
    known = heads()
    heads_at = [index for index, token in enumerate(tokens) if token.norm in known]
    if not heads_at:
        return []
    words = _words()
    products = {index for match in matches if match.form.product for index in range(match.first, match.last)}
    named = {index for match in matches for index in range(match.first, match.last)}
    found: list[Compound] = []
    for index in heads_at:
        token = tokens[index]
        if token.text.lower() == "technology":
            continue  # one technology is none in particular: *information technology*
        first, fields = _extend(tokens, index, words, products=products, named=named)
        if first == index or not fields:
            continue
        kind = _type(token, tokens[first:index])
        if kind is None:
            continue
        if found and found[-1].last > first:
            first = min(first, found[-1].first)
            found.pop()
        found.append(Compound(first, index + 1, kind))
    return found


def _type(head: Token, before: Sequence[Token]) -> str | None:
    """Tell what a head makes of the words before it, the nearest that decides: *cloud* data services."""
    return next(filter(None, (type_of_head(head.norm, token.norm) for token in reversed(before))), None)


@cache
def _words() -> _Words:
    return _Words(
        words_for("field"),
        words_for("quality"),
        words_for("degree"),
        words_for("verb-too"),
        words_for("product-head", "technology-head"),
        words_for("adjective-ending"),
    )


def _extend(
    tokens: Sequence[Token], head: int, words: _Words, *, products: set[int], named: set[int]
) -> tuple[int, bool]:
    """Go left over the words that qualify a head; give the first token, and if one is a field."""
    index, first, taken, fields = head - 1, head, 0, False
    while index >= 0 and taken < _MAX_WORDS:
        token, right = tokens[index], tokens[index + 1]
        if token.text in HYPHENS or token.text == "/":
            pair = (tokens[index - 1].norm, right.norm)
            if not _joins(tokens, index) or (token.text == "/" and pair not in _FIXED_PAIRS):
                break
            index -= 1
            continue
        ends = (index in products and tokens[head].norm not in words.after_product) or (
            token.norm in words.degrees and token.norm not in words.fields
        )
        if ends or not token.is_word or right.start - token.end > 1:
            break
        is_field = token.norm in words.fields or index in named
        belongs = (
            is_field
            or token.norm in words.qualities
            or _is_hyphenated(tokens, index)
            or (
                token.norm in words.endings
                and tokens[index - 1].text in HYPHENS
                and _joins(tokens, index - 1)
            )
        )
        is_verb = token.norm in words.verbs and opens_sentence(tokens, index)
        if not belongs or (is_verb and not tokens[head].text[0].isupper()):
            break
        fields = fields or is_field
        first, taken = index, taken + 1
        index -= 1
    if 0 < first < head and tokens[first - 1].text in HYPHENS and _joins(tokens, first - 1):
        first += 1  # half of a word that was not taken: "high-level API"
    return first, fields


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a mark stands between two words without a blank."""
    return index > 0 and tokens[index - 1].end == tokens[index].start == tokens[index + 1].start - 1


def _is_hyphenated(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a hyphen joins a word to the one after it, as in *low-latency* or *multi-tenant*."""
    after = tokens[index + 1]
    return (
        after.text in HYPHENS
        and tokens[index].end == after.start
        and tokens[index].norm not in words_for("stop")
        and index + 2 < len(tokens)
        and tokens[index + 2].start == after.end
    )
