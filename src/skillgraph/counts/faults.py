"""How much memory DuckDB may hold before it spills to disk, and what is said where it cannot go on."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from skillgraph.errors import GraphError, SkillgraphError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The environment variable that sets it, and what holds without.
MEMORY_VARIABLE: Final = "SKILLGRAPH_MEMORY"
DEFAULT_MEMORY: Final = "1500MB"
_DISK_IS_FULL: Final = ("No space left", "max_temp_directory_size")
_SIZE: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,3})?\s?[KMGT]i?B", re.IGNORECASE | re.ASCII)


def memory_limit() -> str:
    """Give what DuckDB may hold, as it writes sizes.

    Raises:
        UsageError: The variable is no size.

    """
    given = os.environ.get(MEMORY_VARIABLE, "").strip() or DEFAULT_MEMORY
    if not _SIZE.fullmatch(given):
        raise UsageError(
            f"{given!r} is no size of memory",
            location=f"the environment variable {MEMORY_VARIABLE}",
            remedy=f"set it to a size such as {DEFAULT_MEMORY} or 4GB, or leave it out",
        )
    return given


@contextmanager
def duckdb_faults() -> Iterator[None]:
    """Say in three parts what DuckDB lacks: memory, room to spill into, or tables that are whole.

    Raises:
        SkillgraphError: There is too little memory or room.
        GraphError: A file of a table is damaged.

    """
    import duckdb

    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException, duckdb.InvalidInputException) as error:
        raise _told(error) from error
    except duckdb.Error as error:
        if type(error) is not duckdb.Error:
            raise  # a fault of ours
        raise _told(error) from error


def _told(error: Exception) -> SkillgraphError:
    location = f"DuckDB: {str(error).splitlines()[0]}"
    if any(words in str(error) for words in _DISK_IS_FULL):
        return SkillgraphError(
            "counting needs more room on the disk to spill into",
            location=location,
            remedy="set TMPDIR to a folder with more room",
        )
    if type(error).__name__ == "OutOfMemoryException":
        return SkillgraphError(
            f"counting needs more than the {memory_limit()} of memory that it may hold",
            location=location,
            remedy=f"set {MEMORY_VARIABLE} to more, such as 4GB",
        )
    return GraphError(
        "the tables cannot be read",
        location=location,
        remedy="write them again with `skillgraph export parquet`",
    )
