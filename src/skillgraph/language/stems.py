"""Words without their inflections: what a text must share with a label to speak of the same."""

from typing import Final

from skillgraph.language.folding import fold
from skillgraph.language.lazy import expression

#: Words that carry no fact of their own.
STOP_WORDS: Final = frozenset(
    """
    a about all also an and another any are as at be been being both but by each either for from further had
    has have how i if in including into is it its itself may might more most no nor not of off on or other
    our out over own per same so some such than that the their them then there these they this those through
    to too under until up very was we were what when where which while who will with within you your e g s
    """.split()
)
_TOKEN: Final = expression(r"\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:['\u2019][^\W\d_]+)?[+#]*")
_SUFFIXES: Final = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ers",
    "er",
    "ies",
    "ied",
    "es",
    "ed",
    "ly",
    "s",
    "e",
    "y",
)
_MIN_STEM: Final = 3


def tokens(text: str) -> list[str]:
    """Cut a text into words and numbers; hyphens and slashes part words, thousands commas do not.

    Example:
        >>> tokens("AI/ML: $200,000 for C++, R")
        ['AI', 'ML', '200,000', 'for', 'C++', 'R']

    """
    return _TOKEN.findall(text)


def stem(word: str) -> str:
    """Fold a word to what its inflections share; numbers lose their thousands commas.

    Example:
        >>> {stem("deploys"), stem("Deployed"), stem("deploying")}
        {'deploy'}
        >>> stem("200,000"), stem("mentoring"), stem("use") == stem("using")
        ('200000', 'mentor', True)

    """
    folded = fold(word).replace(" ", "").removesuffix("'s").rstrip("'")
    if folded[:1].isdigit():
        return folded.replace(",", "")
    suffix = next((suffix for suffix in _SUFFIXES if _is_suffix(suffix, folded)), "")
    folded = folded.removesuffix(suffix)
    is_doubled = len(folded) > _MIN_STEM and folded[-1] == folded[-2] and folded[-1] not in "aeiouls"
    return folded[:-1] if is_doubled else folded


def _is_suffix(suffix: str, word: str) -> bool:
    """Tell whether a word ends in a suffix and enough of it is left; "process" has none, nor "deploy"."""
    shortest = _MIN_STEM - (suffix in {"ing", "ed", "e"})
    is_part = word.endswith("ss") or (suffix == "y" and word[-2:-1] in "aeiou")
    return word.endswith(suffix) and len(word) - len(suffix) >= shortest and not is_part
