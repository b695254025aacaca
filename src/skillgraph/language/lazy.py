"""Regular expressions that are compiled when they are first asked, so that a start waits for few of them."""

import re
from typing import AnyStr, Final, Generic, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class LazyExpression(Generic[AnyStr]):
    """Stands for a compiled expression; the expression is compiled when a method of one is asked.

    Attributes:
        pattern: The expression, as it is written.
        flags: The flags that it is compiled with.

    """

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: Final[AnyStr] = pattern
        self.flags: Final = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Give what stands for the expression that ``re.compile`` would compile at once.

    Args:
        pattern: The expression; one that is wrong raises `re.error` when it is first asked.
        flags: As of ``re.compile``.

    Example:
        >>> expression(r"pa(?:y|id)", re.IGNORECASE).search("Paid")[0]
        'Paid'

    """
    return cast("re.Pattern[AnyStr]", LazyExpression(pattern, flags))
