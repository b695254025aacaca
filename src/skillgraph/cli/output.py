"""Standard output: what it is, and writing an answer to it."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from skillgraph.cli.running import shows_unicode
from skillgraph.errors import OutputError

if TYPE_CHECKING:
    from typing import TextIO

    from skillgraph.rendering.tables import Answer, OutputFormat, Terminal


def detect_terminal() -> Terminal:
    """Find out whether standard output is a terminal, how wide, and what it can show.

    ``NO_COLOR`` (https://no-color.org) and ``TERM=dumb`` switch colors off.
    """
    from skillgraph.rendering.tables import Terminal

    stream = sys.stdout
    if stream is None or not stream.isatty():
        return Terminal(unicode=shows_unicode(sys.stdout))
    import shutil

    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Terminal(shutil.get_terminal_size().columns, color, shows_unicode(sys.stdout))


def write_answer(answer: Answer, output: OutputFormat, *, explain: bool = False) -> None:
    """Render an answer and write it to standard output.

    How it was found ends the answer where people read it as it is (`PROSE`); the other output
    types keep their shape, and it goes to standard error.
    """
    from skillgraph.rendering.tables import PROSE, render_answer

    write_text(render_answer(answer, output, terminal=detect_terminal(), explain=explain))
    if explain and answer.explanation and output not in PROSE:
        from skillgraph.cli.running import say

        say(answer.explanation())


def write_text(text: str) -> None:
    """Write text to standard output; what it cannot show is written as an escape.

    Raises:
        ClosedPipe: The reader has gone.
        OutputError: Nothing can be written there.

    """
    stream = standard_output()
    if not shows_unicode(stream) and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        raise _output_failure(error) from error


def write_message(text: str) -> None:
    """Write a line to standard output, controls shown; errors as `write_text`."""
    from skillgraph.controls import show_controls

    write_text(f"{show_controls(text)}\n")


def write_code(text: str) -> None:
    """Write SPARQL or Python to standard output, escapes in place of controls; errors as `write_text`."""
    from skillgraph.controls import escape_controls

    write_bytes(f"{escape_controls(text.rstrip())}\n".encode())


def write_bytes(content: bytes) -> None:
    """Write bytes to standard output as they are; errors as `write_text`."""
    stream = standard_output()
    try:
        stream.flush()
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(content.decode())
        else:
            buffer.write(content)
            buffer.flush()
    except OSError as error:
        raise _output_failure(error) from error


def flush() -> None:
    """Flush what Typer printed; errors as `write_text`."""
    try:
        standard_output().flush()
    except OSError as error:
        raise _output_failure(error) from error


def standard_output() -> TextIO:
    """Give standard output.

    Raises:
        OutputError: It is closed.

    """
    if sys.stdout is None:
        raise OutputError(
            "there is no standard output", location="standard output", remedy="open it, or send it to a file"
        )
    return sys.stdout


def _output_failure(error: OSError) -> Exception:
    from skillgraph.cli.running import ClosedPipe

    if isinstance(error, BrokenPipeError) or error.errno == errno.EPIPE:
        return ClosedPipe()
    return OutputError(
        f"the answer cannot be written: {error.strerror or error}",
        location="standard output",
        remedy="make room on the disk, or send the output elsewhere",
    )
