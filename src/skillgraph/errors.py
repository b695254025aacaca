"""Every deliberate error, each with what was wrong, where, and what to do.

The tree::

    SkillgraphError
    ├── UsageError                 an argument or option makes no sense
    │   ├── UnknownNameError       kind, relation, section, query … that does not exist
    │   ├── UnknownConceptError    no concept has that label or CURIE
    │   └── AmbiguousLabelError    several concepts have that label
    ├── NoPathError                both concepts are there, nothing joins them (exit 1)
    ├── TableError                 faults in the edited tables, all of one run
    ├── DocumentError              a source document that cannot be used
    ├── GraphError                 a graph that cannot be opened or read
    ├── TaxonomyError              a copy of ESCO or O*NET that cannot be read
    ├── QueryError                 a SPARQL query that cannot be parsed or run
    ├── OutdatedError              tables or a build of an older version; the remedy rewrites them
    ├── OutputError                a file or directory that cannot be written
    └── MissingExtraError          an optional part that is not installed

A violation found by ``validate`` is a result, not an error.
"""

import shlex
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

#: The graph that a person named on the command line, which a command that is suggested names too.
named_graph: ContextVar[str | None] = ContextVar("named_graph", default=None)
#: Verbs that look into a graph and may be suggested.
_OF_A_GRAPH: Final = frozenset(
    "conflicts coverage gap ladder list market search show path trends validate".split()
)


def format_command(verb: str, *arguments: str, options: Sequence[str] = ()) -> str:
    """Write a command of ours as it is typed: no shell and no option parser takes a name for something else.

    One that looks into a graph looks into that which was named (`named_graph`).

    Example:
        >>> format_command("search", "a & b"), format_command("show", "-x", options=["-g", "jobs"])
        ("skillgraph search 'a & b'", 'skillgraph show -g jobs -- -x')

    """
    graph = named_graph.get()
    if graph is not None and verb in _OF_A_GRAPH and "-g" not in options:
        options = [*options, "-g", graph]
    if any(argument.startswith("-") for argument in arguments):
        return shlex.join(["skillgraph", verb, *options, "--", *arguments])
    return shlex.join(["skillgraph", verb, *arguments, *options])


def format_install(extra: str, *others: str) -> str:
    """Write how an optional part is installed: of our name the package index has another's project.

    Args:
        extra: The part.
        others: Packages that it takes beside it.

    Example:
        >>> format_install("corpus")
        "`pip install '.[corpus]'` in a clone of skillgraph"

    """
    packages = " ".join(f"'{package}'" for package in (f".[{extra}]", *others))
    return f"`pip install {packages}` in a clone of skillgraph"


class SkillgraphError(Exception):
    """Base of every deliberate error.

    Args:
        problem: What was wrong, in one line, with the offending value.
        location: Where: the graph, file, line and column, or option.
        remedy: What to do about it.

    Example:
        >>> print(SkillgraphError("no such file", location="a.ttl", remedy="check the path"))
        no such file
           in: a.ttl
          try: check the path

    """

    exit_code = 2

    def __init__(self, problem: str, *, location: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.location = location
        self.remedy = remedy

    def __str__(self) -> str:
        """Give the three parts, one a line; what a name brings along makes no lines of its own."""
        location, remedy = (part.replace("\n", "\\n") for part in (self.location, self.remedy))
        return f"{self.problem}\n   in: {location}\n  try: {remedy}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross to another process whole, whatever the arguments of `__init__` are; the traceback stays."""
        return _restored, (type(self), self.args, self.__dict__ | {"__cause__": _portable(self.__cause__)})


def _restored(
    kind: type[SkillgraphError], args: tuple[object, ...], state: dict[str, Any]
) -> SkillgraphError:
    error = kind.__new__(kind)
    error.args = args
    for name, value in state.items():
        setattr(error, name, value)
    return error


def _portable(cause: BaseException | None) -> BaseException | None:
    """Give a cause that can cross to another process: itself, or its words."""
    import pickle  # nothing else of a quick command needs it

    try:
        pickle.loads(pickle.dumps(cause))  # noqa: S301 -- our own bytes
    except Exception:  # noqa: BLE001 -- whatever a foreign class raises
        return Exception(f"{type(cause).__name__}: {cause}")
    return cause


class UsageError(SkillgraphError):
    """An argument or option makes no sense."""


class UnknownNameError(UsageError):
    """A kind, relation, section, list or named query that does not exist."""


class UnknownConceptError(UsageError):
    """No concept has that label, alternative label or CURIE."""


class AmbiguousLabelError(UsageError):
    """Several concepts have that label.

    Args:
        problem, location, remedy: As in `SkillgraphError`.
        choices: What each is called by that no other is, with its kind in brackets; empty where
            none can be chosen so.

    """

    def __init__(self, problem: str, *, location: str, remedy: str, choices: Sequence[str] = ()) -> None:
        super().__init__(problem, location=location, remedy=remedy)
        self.choices = tuple(choices)


class NoPathError(SkillgraphError):
    """Both concepts are in the projection and nothing joins them: the answer is no.

    ``nearest`` are the CURIEs of the way that is no path, from end to end; empty where there is none.
    """

    exit_code = 1
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in an edited table.

    ``line`` and ``column`` count from 1, as a text editor does; ``column`` is
    the character column of the faulty cell, or 1 where the whole row is meant; ``line`` is
    0 where there is nothing to look at. Where
    ``whole_file``, nothing in the file can be read, and other faults only follow from that.
    """

    file: str
    line: int
    column: int
    message: str
    whole_file: bool = False

    def __str__(self) -> str:
        """Give the fault as compilers do: ``file:line:column: message``."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}"


class TableError(SkillgraphError):
    """Faults in the edited tables: all that one run found, in file order.

    Where a file cannot be read at all, only such faults are told.
    """

    def __init__(self, faults: list[Fault]) -> None:
        whole = [fault for fault in faults if fault.whole_file]
        self.faults = sorted(whole or faults)
        count = len(self.faults)
        super().__init__(
            "\n".join(map(str, self.faults)),
            location=f"{count} {'fault' if count == 1 else 'faults'} in the tables",
            remedy=f"correct the {'files named above, or name others,' if whole else 'cells named above'} "
            "and run the command again",
        )


class DocumentError(SkillgraphError):
    """A source document that cannot be read, decoded or matched by its digest."""


class GraphError(SkillgraphError):
    """A graph that cannot be opened or read."""


class TaxonomyError(SkillgraphError):
    """A reader's own copy of ESCO or O*NET that cannot be read."""


class OutdatedError(SkillgraphError):
    """Tables or a build of an older version; the remedy names the command that brings them up to date."""


class QueryError(SkillgraphError):
    """A SPARQL query that cannot be parsed or run."""


class OutputError(SkillgraphError):
    """A file or directory that cannot be written; what was there is unchanged."""


class MissingExtraError(SkillgraphError):
    """An optional part that is not installed; the remedy is the install line."""
