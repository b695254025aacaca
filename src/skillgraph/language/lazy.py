"""Regular expressions that are compiled when they are first asked, so that a start waits for few of them."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import AnyStr, Final, Generic, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
#: What these give where nothing matches.
_NOTHING: Final = {"search": None, "match": None, "fullmatch": None, "finditer": iter(())}


class LazyExpression(Generic[AnyStr]):
    """Stands for a compiled expression; the expression is compiled when a method of one is asked.

    Attributes:
        pattern: The expression, as it is written.
        flags: The flags that it is compiled with.
        hints: Words in lower case of which one stands in any text that it is found in, where they are known.

    """

    def __init__(self, pattern: AnyStr, flags: int, hints: Sequence[AnyStr] = ()) -> None:
        self.pattern: Final[AnyStr] = pattern
        self.flags: Final = flags
        self.hints: Final[Sequence[AnyStr]] = hints

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        if self.hints and name in _NOTHING:
            return partial(self._ask, name)
        return self._compiled(name)

    def _ask(self, name: str, text: AnyStr, *place: int) -> object:
        """Ask a method of the expression, which waits for the first text with one of its hints."""
        start, end = (*place, len(text))[:2] if place else (0, len(text))
        lower = text[start:end].lower()
        if any(hint in lower for hint in self.hints):
            method = self.__dict__.get(name) or self._compiled(name)
            return method(text, start, end)
        return _NOTHING[name]

    def _compiled(self, name: str) -> Callable[..., object]:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return cast("Callable[..., object]", getattr(compiled, name))


def expression(pattern: AnyStr, flags: int = 0, *, hints: Sequence[AnyStr] = ()) -> re.Pattern[AnyStr]:
    r"""Give what stands for the expression that ``re.compile`` would compile at once.

    Args:
        pattern: The expression; one that is wrong raises `re.error` when it is first asked.
        flags: As of ``re.compile``.
        hints: Words in lower case, of which one stands in any text that it is found in, looked ahead at
            or not: it is not compiled before a text has one of them.

    Example:
        >>> expression(r"pa(?:y|id)", re.IGNORECASE).search("Paid")[0]
        'Paid'
        >>> expression(r"\bpa(?:y|id)\b", re.IGNORECASE, hints=["pa"]).search("Sails") is None
        True

    """
    return cast("re.Pattern[AnyStr]", LazyExpression(pattern, flags, hints))
