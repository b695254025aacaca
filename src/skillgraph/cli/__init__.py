"""The command line: arguments in, library calls, printing out; no graph logic."""

import sys


def main() -> None:
    """Run the console script ``skillgraph`` and leave with its exit code."""
    import gc

    # A command lives for a moment and builds mostly values that it keeps.
    gc.set_threshold(100_000, 50, 50)
    from skillgraph.cli.running import run_command

    sys.exit(run_command(sys.argv[1:]))
