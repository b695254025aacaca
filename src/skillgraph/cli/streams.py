"""The standard streams: answers go to standard output, errors and what is told beside to standard error."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skillgraph.errors import OutputError

if TYPE_CHECKING:
    from typing import TextIO

    from skillgraph.errors import SkillgraphError
    from skillgraph.rendering.text.output import Answer, OutputFormat, Terminal


#: Standard output where a path is asked for, as `-` is standard input where `query` reads.
STANDARD_STREAM: Final = Path("-")


class ClosedPipe(Exception):  # noqa: N818 -- no error: the reader has read enough
    """Whoever reads our output has gone."""


def detect_terminal() -> Terminal:
    """Find out whether standard output is a terminal, how wide, and what it can show.

    ``NO_COLOR`` (https://no-color.org) and ``TERM=dumb`` switch colors off.
    """
    from skillgraph.rendering.text.output import Terminal

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
    from skillgraph.rendering.text.output import PROSE, render_answer

    write_text(render_answer(answer, output, terminal=detect_terminal(), explain=explain))
    if explain and answer.explanation and output not in PROSE:
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
    from skillgraph.boundary.controls import show_controls

    write_text(f"{show_controls(text)}\n")


def write_code(text: str) -> None:
    """Write SPARQL or Python to standard output, escapes in place of controls; errors as `write_text`."""
    from skillgraph.boundary.controls import escape_controls

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
    if isinstance(error, BrokenPipeError) or error.errno == errno.EPIPE:
        return ClosedPipe()
    return OutputError(
        f"the answer cannot be written: {error.strerror or error}",
        location="standard output",
        remedy="make room on the disk, or send the output elsewhere",
    )


def report(error: SkillgraphError) -> int:
    """Say on standard error in three parts what went wrong; give the exit code."""
    say(f"error: {error}")
    return error.exit_code


def warn(error: SkillgraphError) -> None:
    """Tell of something that is wrong and stops nothing, in the three parts of an error."""
    say(f"warning: {error}")


def say(text: str) -> None:
    """Write a line to standard error, controls shown; where nobody hears it, nothing happens."""
    if sys.stderr is None:
        return
    from skillgraph.boundary.controls import show_controls

    text = show_controls(text)
    if not text.isascii() and not shows_unicode(sys.stderr):
        from skillgraph.rendering.text.output import plain_glyphs

        text = plain_glyphs(text).encode("ascii", "backslashreplace").decode("ascii")
    with contextlib.suppress(OSError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def drop_unwritten(stream: TextIO) -> None:
    """Let what a stream still holds and cannot write go nowhere."""
    try:
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        stream.flush()


def shows_unicode(stream: TextIO | None) -> bool:
    """Tell whether a stream can show more than ASCII."""
    encoding = getattr(stream, "encoding", None) or "ascii"
    return encoding.lower().replace("-", "").replace("_", "").startswith("utf")
