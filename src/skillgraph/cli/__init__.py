"""The command line: arguments come in; answers and exit codes go out; no graph logic."""

import os
import sys


def main() -> None:
    """Run the console script ``skillgraph`` and leave with its exit code."""
    try:
        code = _run()
    except KeyboardInterrupt:  # before there was a command that could say so
        code = 2
    if "pyspark" in sys.modules:
        from skillgraph.counts.engines import stop_session

        stop_session()
    if _owns_process():
        # Python takes 5 to 20 ms to take apart what was built, the system none. All output is flushed.
        os._exit(code)
    sys.exit(code)


def _run() -> int:
    collect_seldom()
    _fill_closed_descriptors()
    from skillgraph.cli.running import run_command

    return run_command(sys.argv[1:])


def collect_seldom() -> None:
    """Look for garbage in circles seldom: a command lives for a moment, and keeps most of what it builds."""
    import gc

    gc.set_threshold(300_000, 50, 50)


def _fill_closed_descriptors() -> None:
    """Let a standard descriptor that is closed lead nowhere, so that no file that is opened gets its number.

    Python's own stream stays None there: the commands see that nobody hears them.
    """
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _owns_process() -> bool:
    """Tell whether this process is the console script or ``python -m skillgraph``, and no one else's."""
    path = str(getattr(sys.modules["__main__"], "__file__", None) or "")
    folder, name = ("", *path.replace("\\", "/").split("/"))[-2:]
    return name.partition(".")[0] == "skillgraph" or (folder, name) == ("skillgraph", "__main__.py")
