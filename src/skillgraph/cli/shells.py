"""Answer a shell that asks what can be typed next: suggestions alone, quoted as the shell wants them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from skillgraph.cli.completion import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable

#: The shells that Typer has scripts for.
SHELLS: Final = ("bash", "zsh", "fish", "powershell", "pwsh")
#: What bash does not leave as it is in a word without quotes.
_NOT_PLAIN: Final = r"([^\w@%+=:,./-])"


def complete_quietly(run: Callable[[], object]) -> object:
    """Answer a shell: nothing but candidates is printed, and those for bash are quoted.

    Raises:
        UsageError: `VARIABLE` names no shell, or nothing that is done for one.

    """
    from contextlib import redirect_stdout
    from io import StringIO

    from typer.exceptions import TyperException

    from skillgraph.cli.streams import write_text
    from skillgraph.errors import SkillgraphError, UsageError

    asked = os.environ.get(VARIABLE, "")
    task, _, shell = asked.partition("_")
    if task not in ("complete", "source") or shell not in SHELLS:
        raise UsageError(
            f"{asked!r} is not a request for shell completion",
            location=f"the environment variable {VARIABLE}",
            remedy=f"source_SHELL prints the script for SHELL, one of {', '.join(SHELLS)}",
        )
    printed = StringIO()
    try:
        with redirect_stdout(printed):
            return run()
    except (SkillgraphError, TyperException, LookupError, ValueError):
        return 1  # an error is no help to who types, nor is a shell that does not say what is typed
    finally:
        text = printed.getvalue()
        if asked == "complete_bash":
            quote = _open_quote()
            text = "".join(f"{quote_for_bash(line, quote)}\n" for line in text.splitlines())
        write_text(text)


def _open_quote() -> str:
    """Give the quotation mark that the word being completed began with, empty for none."""
    words = os.environ.get("COMP_WORDS", "")
    lines = words.split("\n")
    if len(lines) > 1:  # as bash gives them; a word has no line break
        at = os.environ.get("COMP_CWORD", "")
        words = lines[int(at)] if at.isdecimal() and int(at) < len(lines) else ""
    opened = ""
    escaped = False
    for letter in words:
        if escaped:
            escaped = False
        elif letter == "\\" and opened != "'":
            escaped = True
        elif letter in "'\"" and opened in ("", letter):
            opened = "" if opened else letter
    return opened


def quote_for_bash(word: str, opened: str = "") -> str:
    r"""Quote a word as bash wants it on its line, inside the quotation mark that was opened or none.

    Example:
        >>> print(quote_for_bash("Machine learning"), quote_for_bash("Machine learning", '"'))
        Machine\ learning Machine learning

    """
    if opened == '"':
        return re.sub(r'([$`"\\])', r"\\\1", word)
    return word.replace("'", "'\\''") if opened else re.sub(_NOT_PLAIN, r"\\\1", word)
