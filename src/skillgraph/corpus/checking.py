"""Find the documents of a run that are at fault where the corpus does not compile with them.

No document should be: whatever a text holds, its tables keep the rules of tables, alone and beside
all others. Where one does not, it is to stop no other.
"""

from collections.abc import Callable, Sequence

from skillgraph.errors import TableError


def at_fault(
    candidates: Sequence[int], fault_with: Callable[[Sequence[int]], TableError | None]
) -> dict[int, TableError]:
    """Find out of many the few with which something fails, beside those before them with which it does not.

    Args:
        candidates: What may be at fault, in the order in which the earlier one is kept.
        fault_with: Tells what is wrong with some of them together.

    Returns:
        What is wrong with each that is at fault; nothing where it fails without any of them.

    Cost: of *k* at fault among *n*, some 2 k log n calls.

    Example:
        >>> error = TableError([])
        >>> list(at_fault(range(9), lambda some: error if {3, 5} <= set(some) or 7 in some else None))
        [5, 7]

    """
    found: dict[int, TableError] = {}
    if fault_with([]) is not None:
        return found
    sound: list[int] = []
    groups = [list(candidates)] if candidates else []
    while groups:
        group = groups.pop()
        error = fault_with([*sound, *group])
        if error is None:
            sound += group
        elif len(group) == 1:
            found[group[0]] = error
        else:
            half = len(group) // 2
            groups += [group[half:], group[:half]]
    return found
