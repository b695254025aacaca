"""Run a command and say in three parts what went wrong; the exit code says which way.

0 done · 1 the answer is no · 2 could not run · 70 a fault of ours.
"""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING, Any, Final

from skillgraph.cli.streams import ClosedPipe, drop_unwritten, flush, report, say, standard_output
from skillgraph.errors import OutputError, SkillgraphError, UsageError, named_graph
from skillgraph.identifiers import current_id, say_current
from skillgraph.vocabulary import shorten_iri

if TYPE_CHECKING:
    from collections.abc import Sequence

OUR_FAULT: Final = 70
_LONGEST_LINE: Final = 300
#: What Typer returns for an interrupt.
_TYPER_INTERRUPTED: Final = 130


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code.

    What could not be written, to a full disk or to a reader who has gone, is forgotten in the end:
    Python writes what a stream still holds once more when it exits, and would complain a second time.
    """
    streams = sys.stdout, sys.stderr
    try:
        return _run_guarded(arguments)
    finally:
        named_graph.set(None)
        sys.stdout, sys.stderr = streams  # Typer wraps them where a reader has gone
        for stream in streams:
            if stream is not None:
                drop_unwritten(stream)


def _run_guarded(arguments: Sequence[str]) -> int:
    try:
        return _run(arguments)
    except ClosedPipe:
        return 0
    except SkillgraphError as error:
        return report(error)
    except KeyboardInterrupt:
        return report(_interruption())
    except MemoryError:
        return report(
            SkillgraphError(
                "out of memory",
                location="the running command",
                remedy="ask for less, use --limit, or allow more memory (`ulimit -v`)",
            )
        )
    except Exception as error:  # noqa: BLE001 -- the last line of defense: a fault of ours
        return _report_fault(error)


def _run(arguments: Sequence[str]) -> int:
    from typer import Abort
    from typer.exceptions import TyperException

    from skillgraph.cli.application import run

    try:
        standard_output()  # where there is none, nothing is done that nobody would hear of
        code = run([_current(argument) for argument in arguments])
        flush()
    except TyperException as error:
        raise _usage_error(error, arguments) from error
    except Abort as error:
        raise _interruption() from error
    except SystemExit as error:
        # Typer's answer to a pipe that closes while it prints help.
        if isinstance(error.__context__, OSError):
            raise ClosedPipe from error
        raise
    except BrokenPipeError as error:
        raise ClosedPipe from error
    except OSError as error:
        raise OutputError(
            f"the system refused: {error.strerror or error}",
            location=str(error.filename or "standard output"),
            remedy="check that there is space, and that you have permission to write there",
        ) from error
    if code == _TYPER_INTERRUPTED:
        raise _interruption()
    return code if isinstance(code, int) else 0


def _current(argument: str) -> str:
    """Give an argument that is an id of version 0.1 as that id is now, and say so."""
    option, sign, name = argument.rpartition("=")
    now = current_id(name)
    if now == name or now == shorten_iri(name):
        return argument
    say(f"note: {say_current(name, now)}")
    return f"{option}{sign}{now}"


def _interruption() -> SkillgraphError:
    return SkillgraphError(
        "interrupted",
        location="the running command; each file it writes is either complete or not there",
        remedy="run it again, or ask for less",
    )


def _usage_error(error: Exception, arguments: Sequence[str]) -> UsageError:
    """Turn what Typer says of wrong arguments into our three parts."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else _command(arguments)
    message = str(getattr(error, "format_message", error.__str__)()).rstrip(".")
    problem = message[:1].lower() + message[1:] if message else "no command given"
    return UsageError(
        " ".join(problem.split()),
        location=_command_line(arguments) if arguments else command,
        remedy=f"{_role_hint(context, message)}`{command} --help`",
    )


def _role_hint(context: Any, message: str) -> str:  # noqa: ANN401 -- a context of Typer's own click
    """Say which option names a role, and which what somebody has, where a name stood without; else empty.

    Where names stand without an option, one too many is no role.
    """
    _, sign, extra = message.partition("unexpected extra argument")
    named = shlex.quote(extra.removesuffix(")").partition(" (")[2])
    params = getattr(getattr(context, "command", None), "params", ())
    options = [option for one in params for option in one.opts]
    takes_names = any(one.param_type_name == "argument" for one in params)
    if not sign or takes_names or "--role" not in options:
        return ""
    if "--have" in options:
        command = f"{context.command_path} --have {named}"
        return f"name what somebody has with `{command}`, and a role with `--role`, or see "
    return f"name a role with `{context.command_path} --role {named}`, or see "


def _command(arguments: Sequence[str]) -> str:
    """Name the program and its verb, where one is given."""
    from skillgraph.cli.application import VERBS

    return " ".join(("skillgraph", *(argument for argument in arguments[:1] if argument in VERBS)))


def _command_line(arguments: Sequence[str]) -> str:
    """Write a command down, cut where it names very many files."""
    line = " ".join(shlex.join(["skillgraph", *arguments]).split())
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]} …"


def _report_fault(error: Exception) -> int:
    if os.environ.get("SKILLGRAPH_TRACEBACK"):
        import traceback

        say("".join(traceback.format_exception(error)))
    problem = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    fault = SkillgraphError(
        f"a bug in skillgraph:  {problem}",
        location=_command_line(sys.argv[1:]),
        remedy="set SKILLGRAPH_TRACEBACK=1, run it again, and report what it prints",
    )
    report(fault)
    return OUR_FAULT
