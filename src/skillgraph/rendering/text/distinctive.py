"""`distinctive`: what sets the documents about a role apart from all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from skillgraph.counts.expressions import Population
from skillgraph.rendering.qualifiers import count_words
from skillgraph.rendering.text.counted import (
    CLEAR,
    COUNTING,
    RATE_SAID,
    place_lines,
    place_values,
    places_by_concept,
    rate_words,
    rounded,
    share_value,
    share_words,
)
from skillgraph.rendering.text.output import Answer, Meaning, Text, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skillgraph.counts.distinctive import Distinctive, DistinctiveRole
    from skillgraph.counts.survey import Survey

_EXPLANATION = (
    f"{COUNTING} What documents about the role ask for is compared with all others: the log odds of the two, "
    "each with two documents more that are split as all documents are, over their standard deviation, z "
    "(Monroe, Colaresi and Quinn, Fightin\u2019 words, 2008). It is called clear where the role asks for it "
    f"more often, {CLEAR} and the role asks for too."
)
_Z_SAID: Final = Meaning("z: how far the two are apart, in standard deviations of their log odds.", (" z ",))
_COLUMNS = (
    "role concept label kind clear z log_odds probability false_discovery_rate "
    "asked required documents others_asked others_required others"
).split()


def distinctive_answer(
    survey: Survey, roles: Sequence[DistinctiveRole], *, limit: int | None = None, evidence: bool = False
) -> Answer:
    """Make the answer of ``distinctive``; it is no where no role has others to be compared with."""

    def places(role: DistinctiveRole) -> dict[str, list[Mapping[str, Any]]]:
        wanted = [row.concept for row in role.rows[:limit]]
        return places_by_concept(survey, Population(role=role.role), wanted)

    def value(role: DistinctiveRole) -> dict[str, Any]:
        found = places(role) if evidence else {}
        return {
            "role": role.role,
            "label": role.label,
            "documents": role.documents,
            "others": role.others,
            "tests": role.tested,
            "rows": [
                _value(row) | ({"evidence": place_values(found[row.concept])} if evidence else {})
                for row in role.rows[:limit]
            ],
        }

    def blocks() -> Iterator[Text | TextTable]:
        for role in roles:
            against = f"{count_words(role.documents, 'document')}, against {role.others} others"
            yield Text(f"{role.label}: {against}", 0, "heading")
            cells = [
                [
                    row.label,
                    share_words(row.inside),
                    share_words(row.outside),
                    f"{row.distinction.z:.1f}",
                    rate_words(row.adjusted),
                    "clear" if row.is_clear else "",
                ]
                for row in role.rows[:limit]
            ]
            yield TextTable(["", "this role", "others", "z", "FDR", ""], cells)
            for row in role.rows[:limit] if evidence else ():
                yield Text(row.label, 1)
                yield from place_lines(places(role)[row.concept])

    def table() -> TextTable:
        return TextTable(_COLUMNS, [[role.role, *_cells(row)] for role in roles for row in role.rows[:limit]])

    return Answer(
        data=lambda: [value(role) for role in roles],
        blocks=blocks,
        table=table,
        notes=[f"The first {limit} of each role; --limit gives more."]
        if limit is not None and any(len(role.rows) > limit for role in roles)
        else [],
        explanation=lambda: _EXPLANATION,
        legend=[RATE_SAID, _Z_SAID],
        no=""
        if roles
        else "no role has five documents, and others to be compared with; --role names one of fewer",
    )


def _value(row: Distinctive) -> dict[str, Any]:
    return {
        "concept": row.concept,
        "label": row.label,
        "kind": row.kind,
        "clear": row.is_clear,
        "z": rounded(row.distinction.z),
        "log_odds": rounded(row.distinction.log_odds),
        "probability": rounded(row.distinction.probability),
        "false_discovery_rate": rounded(row.adjusted),
        "inside": share_value(row.inside),
        "outside": share_value(row.outside),
    }


def _cells(row: Distinctive) -> list[str]:
    value = _value(row)
    own = ["" if value[name] is None else str(value[name]) for name in _COLUMNS[1:9]]
    return [
        *own,
        *(
            str(cell)
            for share in (row.inside, row.outside)
            for cell in (share.asked, share.required, share.documents)
        ),
    ]
