"""Text made comparable: case, accents and punctuation folded, small typos measured."""

from typing import Final

#: Punctuation that separates words in one spelling and is left out in another.
_SEPARATORS: Final = "-_/,;:()[]\u2010\u2011\u2012\u2013\u2014\u0022\u201c\u201d"
_FOLDED: Final = str.maketrans(dict.fromkeys(_SEPARATORS, " ") | {"\u2019": "'"})
#: A word shorter than the first may hold no slip, shorter than the second one, else two.
_ONE_SLIP, _TWO_SLIPS = 4, 6


def fold(text: str) -> str:
    """Fold case, accents, dashes, slashes and runs of blanks.

    ``+`` and ``#`` stay, since they tell names apart (``C``, ``C++``, ``C#``).

    Example:
        >>> fold("Retrieval-Augmented  Génération")
        'retrieval augmented generation'

    """
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join(char for char in normalize("NFKD", text) if not combining(char))
    return " ".join(text.translate(_FOLDED).casefold().split())


def lowered(text: str) -> str:
    """Write a text in lower case, each character in its place.

    A pattern is tried on it several times quicker than one with ``re.IGNORECASE`` on the text itself.

    Example:
        >>> lowered("\u0130zmir, TR") == "\u0130zmir, tr"
        True

    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def typos_allowed(word: str) -> int:
    """How many slips a word of that length may hold and still be meant: 0 up to 3 letters.

    Example:
        >>> typos_allowed("R"), typos_allowed("java"), typos_allowed("python")
        (0, 1, 2)

    """
    length = len(word)
    return 0 if length < _ONE_SLIP else 1 if length < _TWO_SLIPS else 2


def count_typos(first: str, second: str, *, at_most: int) -> int | None:
    """Count the slips between two words: letters added, lost, changed or swapped with the next.

    The measure is the optimal string alignment distance.

    Returns:
        The count, or None where it is more than *at_most*.

    Example:
        >>> count_typos("pyhton", "python", at_most=2)
        1
        >>> count_typos("java", "python", at_most=2) is None
        True

    """
    if first == second:
        return 0
    # One slip changes at most two members of the sets of letters.
    if at_most < 1 or abs(len(first) - len(second)) > at_most or len(set(first) ^ set(second)) > 2 * at_most:
        return None
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, left in enumerate(first, 1):
        current = [row]
        for column, right in enumerate(second, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (left != right))
            swapped = row > 1 and column > 1 and left == second[column - 2] and first[row - 2] == right
            current.append(min(cost, before[column - 2] + 1) if swapped else cost)
        if min(current) > at_most:
            return None
        before, above = above, current
    return above[-1] if above[-1] <= at_most else None
