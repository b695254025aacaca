"""Count what a piece of code does, where its seconds would depend on the machine."""

import sys
from collections.abc import Callable


def count_calls(run: Callable[[], object]) -> int:
    """Count the calls of Python functions, and of functions in C."""
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return counted
