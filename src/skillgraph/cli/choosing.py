"""A name that several concepts have: which is meant, asked at a terminal, else what a question is about."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from skillgraph.answers.asking_roles import asked_of_more
from skillgraph.answers.lookup import ambiguous_label
from skillgraph.answers.name_index import same_named
from skillgraph.cli.streams import say
from skillgraph.errors import AmbiguousLabelError
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.model import Concept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skillgraph.answers.names import Subject
    from skillgraph.model import Catalog


def find_meant(
    catalog: Catalog, name: str, *, find: Callable[[str], Concept], roles: bool = False
) -> tuple[Concept, list[Concept]]:
    """Find the concept that a name means: of a role and a skill that have it what the question is about.

    Args:
        catalog: Where to look.
        name: What the person typed.
        find: Finds a concept by a name.
        roles: Is the question about roles and stages? Else it is about skills.

    Returns:
        What is meant, and what else goes by the name; nothing else where a person chose.

    Raises:
        UnknownConceptError: Nothing has that name.
        AmbiguousLabelError: Several do that are alike, and there is nobody to ask.

    """
    named = same_named(catalog.concepts.values(), name)
    meant = [concept for concept in named if (concept.kind in (ROLE, STAGE)) is roles]
    fuller = asked_of_more(catalog, name) if roles and not is_terminal() else None
    try:
        found = fuller or find(name)
    except AmbiguousLabelError as error:
        if is_terminal() or len(meant) != 1:
            return find(chosen_of(error)), []
        found = meant[0]
    if not roles and found.kind == ROLE and found in named and len(meant) == 1:
        [skill] = meant  # which has the name beside its own
        if is_terminal():
            return find(chosen_of(ambiguous_label(name, [skill, found], location="the graph"))), []
        found = skill
    return found, [concept for concept in named if concept.id != found.id]


def subjects_of(catalog: Catalog, name: str, error: AmbiguousLabelError) -> list[Subject] | None:
    """Give the role that a name means, and what else has it, where nobody can be asked; else None."""
    named = same_named(catalog.concepts.values(), name)
    roles = [concept for concept in named if concept.kind == ROLE]
    if not error.choices or is_terminal() or len(roles) != 1:
        return None
    return fuller_first(catalog, name, [*roles, *(one for one in named if one is not roles[0])])


def fuller_first(catalog: Catalog, name: str, found: list[Subject]) -> list[Subject]:
    """Put first, of a role and a stage that have a name, that of which more is asked."""
    first = asked_of_more(catalog, name) if found[1:] and isinstance(found[0], Concept) else None
    return found if first is None or first not in found else [first, *(one for one in found if one != first)]


def one_asked_for(name: str, found: Sequence[Subject]) -> list[Subject] | None:
    """Ask at a terminal whether a role or what else is called so is meant; None where that is no question."""
    first = found[0]
    if not (isinstance(first, Concept) and is_terminal()):
        return None
    others = [
        one
        for one in found[1:]
        if isinstance(one, Concept) and (one.kind == ROLE) is not (first.kind == ROLE)
    ]
    if not others:
        return None
    chosen = chosen_of(ambiguous_label(name, [first, *others], location="the graph"))
    return [one for one in (first, *others) if one.id == chosen]


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
