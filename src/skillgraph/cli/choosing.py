"""A name that several concepts have: which one is meant, asked of whoever sits at the terminal."""

import sys

import typer

from skillgraph.cli.streams import say
from skillgraph.errors import AmbiguousLabelError


def chosen_of(error: AmbiguousLabelError) -> str:
    """Ask which of the choices of an error is meant, by its number.

    Returns:
        What that one is called.

    Raises:
        AmbiguousLabelError: There is nobody to ask, or nothing to choose from.

    """
    if not (error.choices and is_terminal()):
        raise error
    say(f"{error.problem}; which one do you mean?")
    for number, choice in enumerate(error.choices, 1):
        say(f"  {number}  {choice}")
    number = 0
    while not 1 <= number <= len(error.choices):
        number = typer.prompt("number", type=int, err=True)
    return error.choices[number - 1].partition(" ")[0]


def is_terminal() -> bool:
    """Tell whether a person can read a question and answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
