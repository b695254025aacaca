"""`trends`, `pay`, `core`, `distinctive`, `together`: what many documents say, counted."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from skillgraph.cli.asking import Asking, question
from skillgraph.cli.completion import complete_concepts, complete_roles
from skillgraph.cli.streams import say
from skillgraph.errors import MissingExtraError, UsageError, format_command
from skillgraph.rendering.text.output import PROSE, OutputFormat

if TYPE_CHECKING:
    from skillgraph.counts.survey import Survey

app = typer.Typer()

#: Shared options that say nothing to what is counted over tables.
_WITHOUT = ("section", "stated_only", "document", "show_query")


class EngineName(StrEnum):
    """The values of ``--engine``."""

    duckdb = "duckdb"
    spark = "spark"


class StepName(StrEnum):
    """The values of ``trends --by``."""

    month = "month"
    quarter = "quarter"
    year = "year"


class GroupingName(StrEnum):
    """The values of ``pay --by``."""

    role = "role"
    level = "level"
    skill = "skill"


EngineOption = Annotated[
    EngineName,
    typer.Option("--engine", help="What counts: DuckDB here, or Spark as its own settings say."),
]
RoleOption = Annotated[
    str | None,
    typer.Option(
        "--role",
        metavar="R",
        help="Only documents about this role.",
        autocompletion=complete_roles,
    ),
]
LevelOption = Annotated[
    str | None,
    typer.Option("--level", metavar="L", help="Only documents about roles of this level, such as senior."),
]
PlaceOption = Annotated[
    str | None, typer.Option("--place", metavar="P", help="Only documents about positions in this place.")
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=1,
        metavar="N",
        help="At most this many rows; by default, a screen of them for people, all for programs.",
    ),
]
#: So many rows are told to people who give no limit.
_SCREEN: Final = 20
#: And so many of each role.
_ROLE: Final = 8


def _limit(asking: Asking, limit: int | None, *, screen: int = _SCREEN) -> int | None:
    """Give how many rows are told: what is asked for, else a screen for people and all for programs."""
    return screen if limit is None and asking.output in PROSE else limit


def _open(asking: Asking, engine: EngineName) -> "Survey":
    from skillgraph.counts.survey import open_survey

    if asking.evidence and asking.output in (OutputFormat.csv, OutputFormat.tsv):
        say("note: csv and tsv have counts alone; -O json and -O table name the documents behind them")
    survey = open_survey(asking.graph, engine=engine.value)
    asking.origin = f"It is counted over the documents of {survey.where}."
    return survey


@question(app, "trends", example="skillgraph trends SQL --by quarter -g postings-graph", without=_WITHOUT)
def trends_command(
    asking: Asking,
    skills: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SKILL]...",
            help="Labels or CURIEs; by default, all that change, then those that most documents ask for.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    *,
    by: Annotated[StepName, typer.Option("--by", help="How long a period is.")] = StepName.month,
    role: RoleOption = None,
    level: LevelOption = None,
    place: PlaceOption = None,
    required: Annotated[
        bool, typer.Option("--required", help="Count and test what is required, not all that is asked for.")
    ] = False,
    limit: LimitOption = None,
    engine: EngineOption = EngineName.duckdb,
) -> None:
    """Count in how many documents of each period a skill is asked for, and test what rises and falls.

    Every document with a date counts once; near-copies and undated documents are left out, and said to be. A
    share has its interval. A change is called one only if it passes a test, with the false discovery rate
    held; what fewer than five documents ask for is called few. -g names a corpus, or a folder of
    `export parquet`. Needs skillgraph[corpus]. Exit code 1 if no document is dated.
    """
    from skillgraph.counts.trends import count_trends
    from skillgraph.rendering.text.trends import trends_answer

    survey = _open(asking, engine)
    population = survey.find_population(role=role, place=place, seniority=level)
    named = [survey.find(name) for name in dict.fromkeys(skills or ())]
    trends = count_trends(
        survey,
        step=by.value,
        population=population,
        concepts=named or None,
        required=required,
    )
    asking.write(
        trends_answer(
            survey,
            trends,
            population,
            limit=None if named else _limit(asking, limit),
            evidence=asking.evidence,
        )
    )


@question(app, "pay", example="skillgraph pay --by skill --limit 10 -g postings-graph", without=_WITHOUT)
def pay_command(
    asking: Asking,
    *,
    by: Annotated[
        GroupingName, typer.Option("--by", help="What ranges are gathered by.")
    ] = GroupingName.role,
    role: RoleOption = None,
    level: LevelOption = None,
    place: PlaceOption = None,
    limit: LimitOption = None,
    engine: EngineOption = EngineName.duckdb,
) -> None:
    """Gather the pay that documents state: medians and quartiles by role, level or skill.

    A range counts for the role or stage whose pay it is. Currencies, and pay per year, month or hour, are
    never mixed. Every group says of how many ranges it is; --evidence names the documents. -g names a corpus,
    or a folder of `export parquet`. Needs skillgraph[corpus]; `market --measure salary` gives each figure
    without it. Exit code 1 if no document states any pay.
    """
    try:
        from skillgraph.counts.pay_ranges import count_pay
        from skillgraph.rendering.text.pay import pay_answer

        survey = _open(asking, engine)
        population = survey.find_population(role=role, place=place, seniority=level, paid=True)
        rows = count_pay(survey, by.value, population=population)
    except MissingExtraError as error:
        quoted = format_command("market", options=["--measure", "salary"])
        raise MissingExtraError(
            error.problem,
            location=error.location,
            remedy=f"`{quoted}` gives each figure as the text has it; to count them, {error.remedy}",
        ) from error
    asking.write(
        pay_answer(
            survey, rows, population, by=by.value, limit=_limit(asking, limit), evidence=asking.evidence
        )
    )


@question(app, "core", example='skillgraph core --role "Data Engineer" -g postings-graph', without=_WITHOUT)
def core_command(
    asking: Asking,
    *,
    role: RoleOption = None,
    level: LevelOption = None,
    place: PlaceOption = None,
    limit: LimitOption = None,
    engine: EngineOption = EngineName.duckdb,
) -> None:
    """Count in how many documents each skill is asked for, those of most first.

    The core is what more than half of the documents ask for. Every share has its interval. -g names a
    corpus, or a folder of `export parquet`. Needs skillgraph[corpus].
    """
    from skillgraph.counts.core import count_core
    from skillgraph.rendering.text.core import core_answer

    survey = _open(asking, engine)
    population = survey.find_population(role=role, place=place, seniority=level)
    rows = count_core(survey, population=population)
    asking.write(core_answer(survey, rows, population, limit=_limit(asking, limit), evidence=asking.evidence))


@question(app, "distinctive", example="skillgraph distinctive -g postings-graph", without=_WITHOUT)
def distinctive_command(
    asking: Asking,
    *,
    role: RoleOption = None,
    limit: LimitOption = None,
    engine: EngineOption = EngineName.duckdb,
) -> None:
    """Show what sets a role apart: what its documents ask for more often than all others.

    By default, for every role that five documents or more are about. Ranked by log odds with a prior, in
    standard deviations. -g names a corpus, or a folder of `export parquet`. Needs skillgraph[corpus]. Exit
    code 1 if no role can be compared.
    """
    from skillgraph.counts.distinctive import find_distinctive
    from skillgraph.rendering.text.distinctive import distinctive_answer

    survey = _open(asking, engine)
    population = survey.find_population(role=role)
    roles = find_distinctive(survey, role=population.role)
    asking.write(
        distinctive_answer(survey, roles, limit=_limit(asking, limit, screen=_ROLE), evidence=asking.evidence)
    )


@question(app, "together", example="skillgraph together Kafka Python -g postings-graph", without=_WITHOUT)
def together_command(
    asking: Asking,
    first: Annotated[
        str, typer.Argument(metavar="A", help="A label or CURIE.", autocompletion=complete_concepts)
    ],
    second: Annotated[
        str | None,
        typer.Argument(
            metavar="[B]",
            help="Another; by default, all that is asked for with it.",
            autocompletion=complete_concepts,
        ),
    ] = None,
    *,
    role: RoleOption = None,
    level: LevelOption = None,
    place: PlaceOption = None,
    limit: LimitOption = None,
    engine: EngineOption = EngineName.duckdb,
) -> None:
    """Count the documents that ask for two skills, and how much more often than by chance.

    These are counts of documents; how close two skills are, with all other reasons, is `neighbors`. -g names
    a corpus, or a folder of `export parquet`. Needs skillgraph[corpus]. Exit code 1 if no document asks for
    both.
    """
    from skillgraph.counts.together import count_pairs
    from skillgraph.rendering.text.together import together_answer

    survey = _open(asking, engine)
    population = survey.find_population(role=role, place=place, seniority=level)
    one = survey.find(first)
    other = None if second is None else survey.find(second)
    if one == other:
        raise UsageError(
            f"{first!r} and {second!r} are the same",
            location=survey.where,
            remedy=f"name another, or leave it out: `{format_command('together', first)}`",
        )
    pairs = count_pairs(survey, one, other, population=population)
    asking.write(
        together_answer(survey, pairs, population, limit=_limit(asking, limit), evidence=asking.evidence)
    )
