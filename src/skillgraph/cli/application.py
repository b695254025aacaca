"""The program: its verbs, and the module of each, loaded when the verb is called.

One line of help a verb stands here, so that ``skillgraph --help`` loads no module of
any; a guard test holds these lines and the verbs' own help together.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

import typer
from typer.core import TyperGroup

from skillgraph.cli.completion import VARIABLE
from skillgraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


class Verb(NamedTuple):
    """A verb: the module of `skillgraph.cli` that holds it, its line of help, and the extra that it needs."""

    module: str
    summary: str
    extra: str = ""

    @property
    def line(self) -> str:
        """The line of help, with the extra."""
        return f"{self.summary} Needs skillgraph[{self.extra}]." if self.extra else self.summary


#: In the order of ``--help``: asking, querying, writing.
VERBS: Final[dict[str, Verb]] = {
    "list": Verb(
        "listing", "List concepts of one kind, or sections, lists, documents, passages or relations."
    ),
    "search": Verb(
        "exploring", "Find words in labels first, then in sentences and other texts; typos are forgiven."
    ),
    "show": Verb("exploring", "Show everything stated about a concept, section, list, statement or passage."),
    "evidence": Verb("exploring", "Show where a document states something."),
    "neighbors": Verb("connecting", "Rank what is adjacent to a concept, with the reasons."),
    "path": Verb("connecting", "Explain how two concepts are connected."),
    "gap": Verb("comparing", "Show what you have and what you lack for a role, and what to learn first."),
    "whatif": Verb("comparing", "Show what learning something more would change."),
    "compare": Verb("comparing", "Compare two or more roles, stages, documents, sections or lists."),
    "market": Verb(
        "analyzing", "Show the market figures, each with what the text says and what it leaves open."
    ),
    "conflicts": Verb("analyzing", "Show where a document disagrees with itself, and how seriously."),
    "ladder": Verb("analyzing", "Show the career stages in order, with what each adds."),
    "challenges": Verb("analyzing", "Show the challenges, and what addresses each."),
    "practices": Verb("analyzing", "Show the practices, and what each is connected to."),
    "trends": Verb(
        "surveying",
        "Count in how many documents of each period a skill is asked for, and test what rises and falls.",
        "corpus",
    ),
    "core": Verb(
        "surveying", "Count in how many documents each skill is asked for, those of most first.", "corpus"
    ),
    "distinctive": Verb(
        "surveying",
        "Show what sets a role apart: what its documents ask for more often than all others.",
        "corpus",
    ),
    "together": Verb(
        "surveying",
        "Count the documents that ask for two skills, and how much more often than by chance.",
        "corpus",
    ),
    "pay": Verb(
        "surveying",
        "Gather the pay that documents state: medians and quartiles by role, level or skill.",
        "corpus",
    ),
    "align": Verb("aligning", "Show what the concepts match in ESCO and O*NET, or propose matches."),
    "stats": Verb("exploring", "Count what the graph holds."),
    "query": Verb("querying", "Query the graph in SPARQL 1.1."),
    "queries": Verb("querying", "List the named queries."),
    "ingest": Verb("corpora", "Read documents into a corpus of your own: passages, statements and a graph."),
    "lint": Verb("corpora", "Point out what a reader of a role document will stumble over."),
    "remove": Verb("corpora", "Remove a document from a corpus completely."),
    "diff": Verb("corpora", "Show how two graphs differ, statement by statement."),
    "build": Verb("authoring", "Compile the tables into a graph."),
    "anchor": Verb("authoring", "Compute the offsets and digests in the tables from a document."),
    "review": Verb("authoring", "Print each passage beside its statements, what is unsure first."),
    "coverage": Verb("authoring", "Show which passages and words no statement accounts for."),
    "validate": Verb("authoring", "Check the graph against its shapes and violation queries."),
    "export": Verb("exporting", "Write the graph in another format."),
}


class LazyGroup(TyperGroup):
    """A group that knows its verbs by name and loads the module of the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 -- Typer's own class
        """Name the verbs in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 -- Typer's own class
        """Load one verb, None where there is no such verb."""
        return load_verb(cmd_name) if cmd_name in VERBS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 -- as above
        """Write the verbs with their lines of help, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.line) for name, verb in VERBS.items()])

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401 -- as above
        """Find the verb that is called.

        Raises:
            UsageError: There is no such verb; the remedy names the nearest.

        """
        if args[0] not in VERBS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise _unknown_verb(args[0])
        return super().resolve_command(ctx, args)


def load_verb(name: str) -> Any:  # noqa: ANN401 -- Typer's command class
    """Load the command of a verb from its module's ``app``."""
    module = import_module(f"skillgraph.cli.{VERBS[name].module}")
    info = next(info for info in module.app.registered_commands if info.name == name)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.registered_commands = [info]
    return typer.main.get_command(alone)


app = typer.Typer(
    name="skillgraph",
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(
    invoke_without_command=True,
    epilog="Example: skillgraph show Python    Exit codes: 0 done, 1 the answer is no, 2 could not run.",
)
def program(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Ask a graph about roles, skills and market figures; every answer names the passage behind it."""
    if version:
        from skillgraph import __version__

        typer.echo(f"skillgraph {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _unknown_verb(name: str) -> UsageError:
    from difflib import get_close_matches

    near = get_close_matches(name, VERBS, n=2, cutoff=0.5)
    suggestion = f"{' or '.join(f'`skillgraph {verb}`' for verb in near)}? or " if near else ""
    return UsageError(
        f"unknown command {name!r}",
        location=f"the {len(VERBS)} commands of skillgraph",
        remedy=f"{suggestion}`skillgraph --help`",
    )


def run(arguments: Sequence[str]) -> object:
    """Run the program; a verb's exit code comes back as a number."""

    def main() -> object:
        command = typer.main.get_command(app)
        return command.main(list(arguments), prog_name="skillgraph", standalone_mode=False)

    if os.environ.get(VARIABLE):
        from skillgraph.cli.shells import complete_quietly

        return complete_quietly(main)
    return main()
