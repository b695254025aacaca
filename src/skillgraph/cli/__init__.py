"""The command line: arguments in, library calls, printing out; no graph logic."""

import sys


def main() -> None:
    """Run the console script ``skillgraph`` and leave with its exit code."""
    import gc

    # A command lives for a moment and builds mostly values that it keeps.
    gc.set_threshold(100_000, 50, 50)
    from skillgraph.cli.running import run_command

    code = run_command(sys.argv[1:])
    if _owns_process():
        _leave(code)
    sys.exit(code)


def _owns_process() -> bool:
    """Tell whether this process is the console script or ``python -m skillgraph``, and no one else's."""
    path = str(getattr(sys.modules["__main__"], "__file__", None) or "")
    folder, name = ("", *path.replace("\\", "/").split("/"))[-2:]
    return name.partition(".")[0] == "skillgraph" or (folder, name) == ("skillgraph", "__main__.py")


def _leave(code: int) -> None:
    """Leave without taking apart what was built: the system does it in no time, Python takes 5 to 20 ms.

    What was printed is flushed first; where that fails the ordinary way out is taken.
    """
    import os

    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:
        return
    os._exit(code)
