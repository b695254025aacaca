"""Kinds of concept as people name them: singular or plural, one or many.

Standard library only, so that a command that lists or searches stays quick.
"""

from collections.abc import Iterable
from typing import Final

from skillgraph.errors import UnknownNameError, format_command
from skillgraph.vocabulary import KINDS, Kind


def expand_kinds(kinds: Iterable[str]) -> frozenset[str]:
    """Add to some kinds the kinds that specialize them.

    Args:
        kinds: Ids of `vocabulary.KINDS`.

    Returns:
        The given ids and those of every kind below them.

    Example:
        >>> "programming-language" in expand_kinds(["technology"])
        True

    """
    found = set(kinds)
    while below := {kind.id for kind in KINDS.values() if kind.broader in found} - found:
        found |= below
    return frozenset(found)


#: The kind of a role, and that of a career stage.
ROLE: Final = "role"
STAGE: Final = "career-stage"
#: What `neighbors` looks at when nothing else is asked for.
DEFAULT_KINDS: Final = expand_kinds(("skill", "soft-skill", "technology"))
#: What `path` looks at: what skills serve too, and never the role that asks for them all.
PATH_KINDS: Final = DEFAULT_KINDS | expand_kinds(("area", "duty", "practice", "challenge"))
ALL_KINDS: Final = frozenset(KINDS)
#: What the nearest miss of a path may pass: a role asks for everything, which joins nothing.
WIDER_KINDS: Final = ALL_KINDS - {ROLE, STAGE}


def find_kind(name: str) -> Kind:
    """Find a kind by its id or plural; case, spaces, underscores and the prefix of its class are forgiven.

    Raises:
        UnknownNameError: There is no such kind; the remedy names the nearest.

    Example:
        >>> find_kind("Soft skills").id
        'soft-skill'

    """
    wanted = "-".join(name.casefold().removeprefix("sg:").replace("_", " ").split())
    for kind in KINDS.values():
        if wanted in (kind.id, kind.plural, kind.class_name.casefold()):
            return kind
    raise UnknownNameError(
        f"unknown kind {name!r}",
        location=f"the {len(KINDS)} kinds of the vocabulary",
        remedy=f"{_nearest_kinds(wanted)}`{format_command('list')}` lists them all",
    )


def find_kinds(names: Iterable[str]) -> frozenset[str]:
    """Find several kinds, sub-kinds taken in; ``all`` stands for every kind.

    Args:
        names: Each one kind or several with commas between them.

    Raises:
        UnknownNameError: One of them does not exist.

    Example:
        >>> sorted(find_kinds(["roles,challenge"]))
        ['challenge', 'role']

    """
    wanted = [part.strip() for name in names for part in name.split(",") if part.strip()]
    if any(part.casefold() == "all" for part in wanted):
        return ALL_KINDS
    return expand_kinds(find_kind(part).id for part in wanted)


def _nearest_kinds(wanted: str) -> str:
    from difflib import get_close_matches

    spellings = [kind.plural for kind in KINDS.values()]
    near = get_close_matches(wanted, spellings, n=3, cutoff=0.6)
    return f"{', '.join(map(repr, near))}? or " if near else ""
