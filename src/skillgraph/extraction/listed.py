"""Names that no list and no grammar knows, by where they stand.

Four places name competences without help from a vocabulary: the bold label of an item
(``Test Planning and Strategy: …``), a short item of a list of requirements, what
follows a cue (``experience with X, Y and Z``), and a list of products (``Docker, Xyzzy, Helm``).
Coordinations are split, each part is a name.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from skillgraph.language.grammar import is_verb
from skillgraph.language.lexicon import words_for
from skillgraph.language.words import Token, normalize, tokenize, word_set
from skillgraph.model import Span

_SEPARATOR: Final = re.compile(
    r"\s*(?:[,;/&+]|\b(?:and|or|and/or|as well as|including|such as|like)\b|e\.g\.,?)\s*", re.IGNORECASE
)
_BRACKET: Final = re.compile(r"\(([^()]*)\)?")
_CUES: Final = (
    "experience expertise knowledge understanding proficiency familiarity background command grasp mastery"
    " proficient skilled experienced fluent versed competence competency fluency foundation exposure"
    " specialization skills familiar comfortable"
).split()
_CUE_WORDS: Final = frozenset(map(normalize, _CUES))
_CUE: Final = re.compile(rf"\b(?:{'|'.join(_CUES)})\s+(?:of|in|with|using|on|to)\s+", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(
    r"[.;:()\u2022\u2013\u2014]|\s-\s|,?\s+\b(?:to|for|that|which|who|is|are|was|will|can|from|at|within|across|through"
    r"|by|when|while|where"
    r"|because|so|on|into|under|as|e\.g|than|between|using|with|in|of|but|without|especially|particularly"
    r"|ideally"
    r"|preferably|plus|would|not|if)\b",
    re.IGNORECASE,
)
_MEMBER_END: Final = re.compile(
    r"\s*(?:[,;]|\b(?:and|or|etc)\b|(?P<breaks>[:()\u2013\u2014]|\.(?=\s|$)|$))[,\s]*"
)
_PRODUCT: Final = re.compile(
    r"(?:[A-Z]|[a-z]+(?=[A-Z\d]|\.(?:js|io|py)))[\w.+#-]*(?: (?:[A-Z]|\d)[\w.+#-]*){0,2}"
)
_LEAST_PRODUCTS: Final = 2
_NEAR: Final = 3
_MAX_WORDS: Final = 4
_NO_MARKS: Final = frozenset("\"?!%$@#|\u20ac\u00a3'\u2019")


def label_names(text: str, label: Span) -> Iterator[Span]:
    """Give the names in the bold label of an item, what stands in brackets as names too.

    Example:
        >>> text = "Threat Modeling & Hardening (DevSecOps): …"
        >>> [text[span.start : span.end] for span in label_names(text, Span(0, 39))]
        ['Threat Modeling', 'Hardening', 'DevSecOps']

    """
    yield from _names(text, label)


def item_names(text: str, span: Span) -> Iterator[Span]:
    """Give the names of a short item of a list, where it is nothing but names.

    Example:
        >>> text = "Regression testing, penetration tests and fuzzing"
        >>> [text[span.start : span.end] for span in item_names(text, Span(0, len(text)))]
        ['Regression testing', 'penetration tests', 'fuzzing']

    """
    yield from _names(text, span)


def cued_names(text: str) -> Iterator[Span]:
    """Give the names that follow a cue such as *experience with*, up to the end of the clause.

    Example:
        >>> text = "Deep knowledge of query planners and columnar storage in our field"
        >>> [text[span.start : span.end] for span in cued_names(text)]
        ['query planners', 'columnar storage']

    """
    if word_set(text).isdisjoint(_CUE_WORDS):
        return
    for cue in _CUE.finditer(text):
        end = _CLAUSE_END.search(text, cue.end())
        yield from _names(text, Span(cue.end(), end.start() if end else len(text)), cued=True)


def listed_products(text: str, known: Collection[Span]) -> Iterator[Span]:
    """Give the names that stand in a list beside products, and are written as names are.

    Args:
        text: Of a passage.
        known: Where its known products are.

    Example:
        >>> text = "We use Docker, Frobnik and Helm, and like rivers, Spain and Peru"
        >>> [text[span.start : span.end] for span in listed_products(text, [Span(7, 13), Span(27, 31)])]
        ['Frobnik']

    """
    if len(known) < _LEAST_PRODUCTS:
        return
    members: list[Span] = []
    start = 0
    for end in _MEMBER_END.finditer(text):
        if end.start() > start:
            members.append(Span(start, end.start()))
        start = end.end()
        if end["breaks"] is not None:
            yield from _beside_products(text, members, known)
            members = []


def _beside_products(text: str, members: Sequence[Span], known: Collection[Span]) -> Iterator[Span]:
    products = [_holds(member, known) for member in members]
    if sum(products) < _LEAST_PRODUCTS:
        return
    for place, member in enumerate(members):
        if products[place] or not _PRODUCT.fullmatch(text, member.start, member.end):
            continue
        near = products[max(place - _NEAR, 0) : place + _NEAR + 1]
        beside = any(products[max(place - 1, 0) : place + 2])
        if beside and sum(near) >= _LEAST_PRODUCTS and is_name(tokenize(text[member.start : member.end])):
            products[place] = True  # what is sure now vouches for its neighbor
            yield member


def _holds(member: Span, known: Collection[Span]) -> bool:
    """Tell whether a product ends a member of a list: the first has more before it (*we use Docker*)."""
    return any(member.start <= span.start and span.end == member.end for span in known)


def _names(text: str, span: Span, *, cued: bool = False) -> Iterator[Span]:
    start = span.start
    for bracket in _BRACKET.finditer(text, span.start, span.end):
        yield from _parts(text, Span(start, bracket.start()), cued=cued)
        yield from _parts(
            text, Span(bracket.start() + 1, bracket.end() - (bracket.group().endswith(")"))), cued=cued
        )
        start = bracket.end()
    yield from _parts(text, Span(start, span.end), cued=cued)


def _parts(text: str, span: Span, *, cued: bool) -> Iterator[Span]:
    start = span.start
    for separator in _SEPARATOR.finditer(text, span.start, span.end):
        yield from _name(text, Span(start, separator.start()), cued=cued)
        start = separator.end()
    yield from _name(text, Span(start, span.end), cued=cued)


def _name(text: str, span: Span, *, cued: bool) -> Iterator[Span]:
    """Give a part as a name, its degree words and generic head left off, unless it is no name."""
    tokens = tokenize(text[span.start : span.end])
    left_off, generic = words_for("degree"), words_for("generic-head")
    first, last = 0, len(tokens)
    while first < last and (not tokens[first].is_word or tokens[first].norm in left_off):
        first += 1
    while first < last and (
        not tokens[last - 1].is_word or (tokens[last - 1].norm in generic and last - first > 1)
    ):
        last -= 1
    tokens = tokens[first:last]
    opens_clause = tokens and _is_verbal(tokens, cued=cued)
    if is_name(tokens) and not opens_clause:
        yield Span(span.start + tokens[0].start, span.start + tokens[-1].end)


def _is_verbal(tokens: Sequence[Token], *, cued: bool) -> bool:
    """Tell whether a part says what is done: *designing schemas*, *resolve issues*, *motivate*."""
    first = tokens[0].text
    if first.endswith("ing"):
        return len(tokens) > 1 or cued
    return first.islower() and is_verb(first) and first not in words_for("field")


def is_name(tokens: Sequence[Token]) -> bool:
    """Tell whether some words can be the name of a competence: few, no function word, not wholly generic."""
    words = [token for token in tokens if token.is_word]
    if not words or len(words) > _MAX_WORDS or any(token.text.isdigit() for token in words):
        return False
    stops, bare = words_for("stop"), words_for("bare", "degree")
    if any(token.norm in stops for token in words) or any(token.text in _NO_MARKS for token in tokens):
        return False
    return any(token.norm not in bare for token in words)
