"""The page of a gap in words: what is asked for both alone and with years keeps both."""

from decimal import Decimal

from skillgraph.answers.gap import skill_gap
from skillgraph.model import Catalog, Concept, Evidence, Figure, Span, Statement
from skillgraph.rendering.page.gap import page_gap

ROLE, THING = "concept:bookbinder", "concept:gilding"


def asked(name: str, figure: Figure | None) -> Statement:
    evidence = (Evidence("document:d", f"p-{name}", Span(0, 1), None, (), ""),)
    return Statement(
        f"statement:{name}", f"{name}.", ROLE, "sg:requires", THING, figure=figure, evidence=evidence
    )


def test_what_is_asked_for_alone_and_with_years_says_both() -> None:
    years = asked("3 years of gilding", Figure("experience", value=Decimal(3), unit="years"))
    statements = {s.id: s for s in (asked("gilding", None), years)}
    concepts = {ROLE: Concept(ROLE, "Bookbinder", "role"), THING: Concept(THING, "Gilding", "skill")}
    catalog = Catalog(concepts=concepts, statements=statements)

    numbers = {ROLE: 0, THING: 1}
    page = page_gap(
        catalog, skill_gap(catalog, ROLE), have=(), held=None, numbers=numbers, states={THING: "missing"}
    )

    [row] = [row for group in page.groups for row in group.rows]
    assert row.words == "3 years of gilding: you gave no years; required; passage p-gilding"
