"""What is stated of a career stage: its titles, and what its own section says of it and of these."""

from collections.abc import Iterable
from typing import Final

from skillgraph.answers.ties import is_inside, main_section, pairs_of
from skillgraph.model import Catalog, Statement
from skillgraph.store.about import scan_statements

#: What makes up the ladder itself, and so adds nothing to a stage.
_RUNGS: Final = ("sg:hasStage", "sg:precedes", "sg:hasTitle")
#: By these a stage names the jobs that one has in it.
TITLES: Final = ("sg:hasTitle", "sg:progressesTo")


def titles_of(catalog: Catalog, stages: Iterable[str]) -> list[str]:
    """Give the titles of some stages, each once; what is no stage has none."""
    wanted = set(stages)
    return list(dict.fromkeys(title for stage, title in pairs_of(catalog, *TITLES) if stage in wanted))


def said_of_stage(catalog: Catalog, curie: str) -> list[Statement]:
    """Give what is stated of a career stage or its titles in the stage's own section, in document order.

    What makes up the ladder itself, such as the order of the stages, is left out, and what we infer.
    """
    _, of_stage = titles_and_statements(catalog, curie)
    return in_own_section(catalog, curie, of_stage)


def titles_and_statements(catalog: Catalog, curie: str) -> tuple[list[str], list[Statement]]:
    """Give the titles of a stage, and all that is stated of it or of these, save the ladder itself."""
    titles = titles_of(catalog, [curie])
    names = [
        name
        for name, (subject, relation) in scan_statements(catalog, "subject", "relation")
        if (subject == curie or subject in titles) and relation not in _RUNGS
    ]
    return titles, [catalog.statements[name] for name in names]


def in_own_section(catalog: Catalog, curie: str, statements: Iterable[Statement]) -> list[Statement]:
    """Keep what the stage's own section states, without what we infer."""
    sections = own_sections(catalog, curie)
    return [
        s
        for s in statements
        if s.status != "inferred"
        and any(is_inside(catalog, main_section(catalog, s), section) for section in sections)
    ]


def own_sections(catalog: Catalog, curie: str) -> set[str]:
    """Give the sections of a stage: where a heading, or else anything, brings it into the ladder."""
    brought = [
        statement
        for statement in catalog.statements.values()
        if (statement.object == curie and statement.relation in ("sg:hasStage", "sg:involves"))
        or (statement.subject == curie and statement.relation == "sg:hasTitle")
    ]
    sections = {main_section(catalog, statement) for statement in brought}
    return {section for section in sections if section is not None}
