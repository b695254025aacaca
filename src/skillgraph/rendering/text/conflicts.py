"""`conflicts`: where a document disagrees with itself, a conflict a line, for people and for tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skillgraph.answers.sides import GRADES
from skillgraph.rendering.conflict_words import RULE_HEADINGS
from skillgraph.rendering.json import concept_shape, statement_shapes
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.citations import format_lines, format_place, iter_citations
from skillgraph.rendering.text.output import BULLET, Answer, Text, TextTable
from skillgraph.store.about import section_of, section_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skillgraph.answers.conflicts import Conflict
    from skillgraph.answers.sides import Side
    from skillgraph.model import Catalog, Evidence
    from skillgraph.rendering.json import Documents, Shape

#: Most things of one conflict that its line names.
_MOST_THINGS: Final = 6
_EVIDENCE: Final = "--evidence adds the rule and the places with their offsets."


def conflicts_answer(
    catalog: Catalog,
    conflicts: Sequence[Conflict],
    *,
    documents: Documents | None = None,
    evidence: bool = False,
    wording: bool = False,
    between: bool = False,
) -> Answer:
    """Make the answer of ``conflicts``; people read places where *evidence*, other words where *wording*.

    *between* says that documents were compared with each other.
    """

    def explanation() -> str:
        from skillgraph.rendering.text.explanations import explain_conflicts  # few answers are explained

        return explain_conflicts(conflicts)

    return Answer(
        data=lambda: [_conflict_shape(catalog, conflict, documents=documents) for conflict in conflicts],
        blocks=lambda: _blocks(catalog, conflicts, documents=documents, evidence=evidence, wording=wording),
        table=lambda: _conflict_table(catalog, conflicts),
        notes=[_EVIDENCE] if conflicts and not evidence else [],
        explanation=explanation,
        no="" if conflicts else _nothing_found(catalog, between=between),
    )


def _nothing_found(catalog: Catalog, *, between: bool) -> str:
    """Say where no conflict was found: of several documents also where it was not looked for."""
    if len(catalog.documents) < 2:  # noqa: PLR2004 -- there is nothing to compare one with
        return "no rule finds a conflict here"
    if between:
        return "no rule finds a conflict between documents"
    return "no rule finds a conflict inside a document; --between-documents compares them with each other"


def _conflict_shape(catalog: Catalog, conflict: Conflict, *, documents: Documents | None) -> Shape:
    return {
        "id": conflict.id,
        "grade": conflict.grade,
        "rule": conflict.rule,
        "sentence": conflict.sentence,
        "why": conflict.why,
        "about": [
            concept_shape(catalog.concepts[curie]) for curie in conflict.about if curie in catalog.concepts
        ],
        "sides": [
            {
                "label": side.label,
                "section": list(side.section),
                "statements": statement_shapes(catalog, side.statements, documents=documents),
            }
            for side in conflict.sides
        ],
    }


def count_grades(conflicts: Sequence[Conflict]) -> str:
    """Say in one line how many conflicts there are of each grade."""
    counts = Counter(conflict.grade for conflict in conflicts)
    told = [
        count_words(counts[grade], grade) if counts[grade] else f"no {grade}"
        for grade in GRADES
        if grade != "wording"
    ]
    told.append(f"{counts['wording']} in wording alone")
    line = ", ".join(told)
    return line[0].upper() + line[1:]


def _blocks(
    catalog: Catalog,
    conflicts: Sequence[Conflict],
    *,
    documents: Documents | None,
    evidence: bool,
    wording: bool,
) -> Iterator[Text]:
    if not conflicts:
        return
    yield Text(count_grades(conflicts), 0, "title")
    subjects = {conflict.about[0] for conflict in conflicts if conflict.things != conflict.about}
    for grade, meaning in GRADES.items():
        found = [conflict for conflict in conflicts if conflict.grade == grade]
        folded = grade == "wording" and not wording
        if found and folded:
            yield Text(f"wording: {_folded(catalog, found)}; --wording lists each", 0, "heading")
        elif found:
            yield Text(f"{grade}: {meaning}", 0, "heading")
        for conflict in found if not folded else ():
            yield Text(_line(catalog, conflict, named=len(subjects) > 1), 1)
            yield Text(conflict.why, 2, "muted")
            if evidence:
                yield from _places(catalog, conflict, documents=documents)


def _folded(catalog: Catalog, conflicts: Sequence[Conflict]) -> str:
    things = dict.fromkeys(_label(catalog, curie) for c in conflicts for curie in c.things)
    return _shortened(list(things))


def _line(catalog: Catalog, conflict: Conflict, *, named: bool) -> str:
    """Word a conflict in a line: the rule, what it is about, and the sides with their lines."""
    things = [_label(catalog, curie) for curie in conflict.things if curie in catalog.concepts]
    if named and conflict.things != conflict.about:
        things.insert(0, f"{_label(catalog, conflict.about[0])}: {things.pop(0)}")
    sides = " | ".join(f"{side.label} ({_where(catalog, side)})" for side in conflict.sides)
    heading = RULE_HEADINGS.get(conflict.rule, conflict.rule)
    return f"{BULLET}{heading}: {_shortened(things)} \u2014 {sides}"


def _shortened(words: Sequence[str]) -> str:
    more = f" and {len(words) - _MOST_THINGS} more" if len(words) > _MOST_THINGS else ""
    return ", ".join(words[:_MOST_THINGS]) + more


def _label(catalog: Catalog, curie: str) -> str:
    return catalog.concepts[curie].label if curie in catalog.concepts else curie


def _where(catalog: Catalog, side: Side) -> str:
    """Give a side's places: each section, after its document where there are several, with its lines.

    A section inside one that is named already goes by that one.
    """
    several = len(catalog.documents) > 1
    found: dict[tuple[str, ...], list[Evidence]] = {}
    for evidence in (e for s in side.statements for e in s.evidence if not e.slots):
        path = section_path(catalog, section_of(catalog, evidence))
        document = (evidence.document.partition(":")[2],) if several else ()
        found.setdefault((*document, *path), []).append(evidence)
    places: dict[tuple[str, ...], list[Evidence]] = {}
    for path, evidences in found.items():
        outer = [
            other for other in (side.section, *found) if len(other) > several and other == path[: len(other)]
        ]
        places.setdefault(min(outer, key=len, default=path), []).extend(evidences)
    return "; ".join(
        ", ".join(filter(None, (*path[:several], *path[several:][-1:], format_lines(catalog, evidences))))
        for path, evidences in places.items()
    ) or ", ".join(side.section[-1:])


def _places(catalog: Catalog, conflict: Conflict, *, documents: Documents | None) -> Iterator[Text]:
    yield Text(f"{conflict.id} (rule {conflict.rule})", 2, "muted")
    for side in conflict.sides:
        yield Text(f"{BULLET}{side.label}", 2)
        places = list(dict.fromkeys(e for s in side.statements for e in s.evidence if not e.slots))
        if documents is None:
            yield Text("; ".join(dict.fromkeys(format_place(catalog, e) for e in places)), 3, "muted")
        else:
            yield from iter_citations(catalog, places, documents=documents, indent=3)


def _conflict_table(catalog: Catalog, conflicts: Sequence[Conflict]) -> TextTable:
    columns = ["id", "grade", "rule", "sentence", "why", "side", "section", "statement", "evidence"]
    rows = [
        [
            conflict.id,
            conflict.grade,
            conflict.rule,
            conflict.sentence,
            conflict.why,
            side.label,
            " / ".join(side.section),
            statement.id,
            "; ".join(format_place(catalog, evidence) for evidence in statement.evidence),
        ]
        for conflict in conflicts
        for side in conflict.sides
        for statement in side.statements
    ]
    return TextTable(columns, rows)
