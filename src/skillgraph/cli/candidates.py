"""What a shell is offered: commands, options and choices are Typer's business, the names in a graph are ours.

A name is offered where it begins with what is typed, case folded; the typed letters stay as they
are, since shells look for them. Only a graph that opens at once is looked into.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

import typer  # noqa: TC002 -- Typer evaluates the annotations of what completes

from skillgraph.cli.completion import VARIABLE
from skillgraph.controls import show_controls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from skillgraph.model import Catalog

#: The shells that Typer has scripts for.
SHELLS: Final = ("bash", "zsh", "fish", "powershell", "pwsh")
_ROLES: Final = ("role", "career-stage")
#: What bash does not leave as it is in a word without quotes.
_NOT_PLAIN: Final = r"([^\w@%+=:,./-])"

Candidates = list[tuple[str, str]]


def concepts(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the labels of all concepts, each with its kind."""
    return _begun(_labels(_catalog(context)), incomplete)


def roles(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the labels of roles and career stages."""
    return _begun(_labels(_catalog(context), kinds=_ROLES), incomplete)


def degrees(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the degrees that the graph knows."""
    from skillgraph.answers.degrees import is_degree

    catalog = _catalog(context)
    found = [concept for concept in catalog.concepts.values() if is_degree(concept)] if catalog else ()
    return _begun([(concept.label, "degree") for concept in found], incomplete)


def names(context: typer.Context, incomplete: str) -> Candidates:
    """Offer what has a name: concepts, and sections by their paths."""
    catalog = _catalog(context)
    return _begun([*_labels(catalog), *_sections(catalog)], incomplete)


def sections(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the paths of the sections, and the headings by themselves."""
    catalog = _catalog(context)
    headings = [] if catalog is None else [(s.label, "section") for s in catalog.sections.values()]
    return _begun([*_sections(catalog), *headings], incomplete)


def relations(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the local names of the relations that statements have."""
    catalog = _catalog(context)
    found = set() if catalog is None else {s.relation for s in catalog.statements.values()}
    return _begun([(curie.partition(":")[2], curie) for curie in sorted(found)], incomplete)


def modalities(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the modalities that statements have, and what stands for none."""
    catalog = _catalog(context)
    found = set() if catalog is None else {s.modality or "" for s in catalog.statements.values()} - {""}
    return _begun([(name, "modality") for name in (*sorted(found), "none")], incomplete)


def measures(context: typer.Context, incomplete: str) -> Candidates:
    """Offer the measures of the figures of the market."""
    from skillgraph.answers import market

    catalog = _catalog(context)
    found = market.measures(catalog) if catalog else ()
    return _begun([(name, "measure") for name in found], incomplete)


def listings(incomplete: str) -> Candidates:
    """Offer what ``list`` lists: kinds of concept and structures, in the plural."""
    from skillgraph.answers.listing import STRUCTURES

    return _begun([*_kinds(), *((plural, "structure") for plural in STRUCTURES.values())], incomplete)


def kinds(incomplete: str) -> Candidates:
    """Offer kinds of concept, the last of several with commas between."""
    before, comma, last = incomplete.rpartition(",")
    return [(before + comma + value, hint) for value, hint in _begun([*_kinds(), ("all", "kinds")], last)]


def queries(incomplete: str) -> Candidates:
    """Offer the named queries, each with its question."""
    from skillgraph.queries.named import named_queries

    return _begun([(query.name, query.question) for query in named_queries().values()], incomplete)


def _kinds() -> Iterator[tuple[str, str]]:
    from skillgraph.vocabulary import KINDS

    return ((kind.plural.replace(" ", "-"), "kind") for kind in KINDS.values())


def _catalog(context: typer.Context) -> Catalog | None:
    """Open the graph that the command line names, where that takes no time."""
    from skillgraph.errors import SkillgraphError
    from skillgraph.store import open_catalog

    graph = context.params.get("graph") or os.environ.get("SKILLGRAPH_GRAPH") or None
    if graph is not None and not os.path.isdir(graph):  # noqa: PTH112 -- pathlib is one more import
        return None
    try:
        return open_catalog(graph)
    except SkillgraphError:
        return None


def _labels(catalog: Catalog | None, *, kinds: Iterable[str] | None = None) -> Candidates:
    if catalog is None:
        return []
    concepts = [c for c in catalog.concepts.values() if kinds is None or c.kind in kinds]
    preferred = [(concept.label, concept.kind) for concept in concepts]
    return preferred + [(other, concept.label) for concept in concepts for other in concept.alternatives]


def _sections(catalog: Catalog | None) -> Candidates:
    return [] if catalog is None else [("/".join(s.path), "section") for s in catalog.sections.values()]


def _begun(candidates: Iterable[tuple[str, str]], incomplete: str) -> Candidates:
    """Keep what begins with the typed letters, in their case; of spellings of one name the first.

    A name with controls or line breaks in it cannot be typed, so that it is not offered.
    """
    typed = incomplete.casefold()
    found: dict[str, tuple[str, str]] = {}
    for name, hint in candidates:
        if name[: len(incomplete)].casefold() == typed and show_controls(name) == " ".join(name.split()):
            found.setdefault(name.casefold(), (incomplete + name[len(incomplete) :], show_controls(hint)))
    return list(found.values())


def complete_quietly(run: Callable[[], object]) -> object:
    """Answer a shell: nothing but candidates is printed, and those for bash are quoted.

    Raises:
        UsageError: `VARIABLE` names no shell, or nothing that is done for one.

    """
    from contextlib import redirect_stdout
    from io import StringIO

    from typer.exceptions import TyperException

    from skillgraph.cli.output import write_text
    from skillgraph.errors import SkillgraphError, UsageError

    asked = os.environ.get(VARIABLE, "")
    task, _, shell = asked.partition("_")
    if task not in ("complete", "source") or shell not in SHELLS:
        raise UsageError(
            f"{asked!r} is nothing that is done for a shell",
            location=f"the environment variable {VARIABLE}",
            remedy=f"source_SHELL prints the script of one of {', '.join(SHELLS)}",
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
