"""How an answer was found, in plain words and with its own numbers: one paragraph a question."""

from __future__ import annotations

from collections import Counter
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from skillgraph.rendering.qualifiers import count_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skillgraph.answers.challenges import Challenge
    from skillgraph.answers.compare import Comparison
    from skillgraph.answers.conflicts import Conflict
    from skillgraph.answers.gap import Gap
    from skillgraph.answers.ladder import Stage
    from skillgraph.answers.market import MarketFigure
    from skillgraph.answers.neighbors import Adjacency, Measure
    from skillgraph.answers.path import Path
    from skillgraph.answers.practices import Practice
    from skillgraph.answers.show import Description
    from skillgraph.answers.whatif import RoleChange
    from skillgraph.model import Catalog, Statement

_STATES: Final = (
    "A requirement is held where it is named, is part of a compound that is held, or has all its parts held; "
    "not needed where another member satisfies its any-of list; not said where another member of an "
    "enumeration that does not say any or all is held; near where a relation that carries meaning ties it "
    "to something held; missing otherwise."
)

_SHARED: Final = "Every concept is ranked by the neighbors that the two share"
_MEASURED: Final = {
    "strength": "The neighbors of a concept are ranked by the strength of their edge.",
    "jaccard": f"{_SHARED}, of all that either has (NetworkX, jaccard_coefficient); strengths do not count.",
    "adamic-adar": f"{_SHARED}, each counting 1 / ln of how many it has (NetworkX, adamic_adar_index); "
    "strengths do not count.",
    "resource-allocation": f"{_SHARED}, each counting 1 / how many it has (NetworkX, "
    "resource_allocation_index); strengths do not count.",
    "pagerank": "Every concept is ranked by how often a walk is at it that starts at the concept asked "
    "about, takes strong edges more often, and now and then starts again (NetworkX, personalized pagerank).",
}
_PROJECTION: Final = (
    "Two concepts are joined by an edge where a statement relates them, or where a list, passage, duty, "
    "figure or section names both; its strength combines all these reasons, and a place counts less the "
    "more it names."
)
_DISTANCE: Final = (
    "A path is the sequence of edges with the least sum of distances, 1000 \u00b7 (1 \u2212 ln strength) "
    "each; among equally short ones the first by CURIE."
)
_HUBS: Final = "What has more neighbors than the median makes a path through it longer."


def explain_adjacency(catalog: Catalog, rows: Sequence[Adjacency], *, measure: Measure, total: int) -> str:
    """Say what ranked the neighbors, and what the first has its value from."""
    found = f"{_MEASURED[measure]} {total} have a value above 0."
    if not rows:
        return f"{found} {_PROJECTION}"
    first = rows[0]
    if measure == "strength":
        told = ", ".join(f"{reason.relation} {reason.strength:.3f}" for reason in first.reasons)
        source = f"combines {count_words(len(first.reasons), 'reason')} ({told})"
    else:
        source = f"shares {count_words(len(first.reasons), 'neighbor')} with it"
    shown = f"Shown: {len(rows)}, from {first.value:.3f} down to {rows[-1].value:.3f}"
    return f"{found} {shown}; the first, {catalog.concepts[first.skill].label}, {source}. {_PROJECTION}"


def explain_paths(paths: Sequence[Path], *, hubs_penalized: bool) -> str:
    """Say what a path is, and what the first has its distance from, hop by hop."""
    from skillgraph.projection.projecting import combine_strengths, strength_distance

    hubs = f" {_HUBS}" if hubs_penalized else ""
    first, *others = paths
    strengths = [combine_strengths(reason.strength for reason in hop.reasons) for hop in first.hops]
    plain = [strength_distance(strength) for strength in strengths]
    parts = [f"{p} (strength {s:.3f})" for p, s in zip(plain, strengths, strict=True)]
    if first.distance > sum(plain):
        parts.append(f"{first.distance - sum(plain)} for hubs")
    least = f"The least sum is {first.distance} over {count_words(len(first.hops), 'hop')}"
    added = f": {' + '.join(parts)}" if parts else ""
    then = "".join(f", then {path.distance} over {count_words(len(path.hops), 'hop')}" for path in others)
    return f"{_PROJECTION} {_DISTANCE}{hubs} {least}{added}{then}."


def explain_gap(catalog: Catalog, gap: Gap) -> str:
    """Say how requirements were found and weighed."""
    asked = len(gap.requirements) + len(gap.experience) + len(gap.degrees)
    counts = Counter(row.state for row in gap.requirements)
    told = ", ".join(f"{count} {state}" for state, count in counts.most_common())
    role = catalog.concepts[gap.role].label
    asks = "asks" if asked == 1 else "ask"
    return (
        f"{count_words(asked, 'statement')} {asks} something of {role}: "
        f"{count_words(len(gap.requirements), 'requirement')}, {len(gap.experience)} of years, "
        f"{count_words(len(gap.degrees), 'degree')}; each was weighed by itself, as level and modality "
        f"differ from place to place. {_STATES} The requirements: {told or 'none'}. They ask for "
        f"{count_words(len(gap.concepts), 'concept')}, each counted once in the state of the place that is "
        f"least met, and for {count_words(len(gap.headings), 'heading')}, not counted. Concepts are ranked "
        "by how far they are asked for, then by number of passages, then by how many other requirements "
        "and duties they serve."
    )


def explain_changes(rows: Sequence[RoleChange]) -> str:
    """Say how what something more would change was found."""
    asking = [row for row in rows if any(row.before.values())]
    changed = sum(len(row.changed) for row in rows)
    return (
        f"Each of the {len(rows)} roles and career stages was weighed twice, as `gap` does, without and "
        f"with what is added; something is asked of {len(asking)}. {count_words(changed, 'requirement')} "
        f"moved from one state to another. {_STATES}"
    )


def explain_comparison(comparison: Comparison) -> str:
    """Say how two things were compared."""
    by_parts = sum(
        row.concept not in (statement.object, statement.subject)
        for row in comparison.shared
        for side in row.sides
        for statement in side
    )
    brought = [
        f"{letter} brings in {sum(letter in row.where for row in comparison.rows)}"
        for letter, _ in zip(ascii_uppercase, comparison.subjects, strict=False)
    ]
    parts = (
        f" {count_words(by_parts, 'statement')} of the shared ones count by a compound." if by_parts else ""
    )
    return (
        "What a role or stage brings in are the objects of its statements; a section or document, all that "
        f"its statements name; a list, its members. Without what is inferred, {', '.join(brought)}; "
        f"{len(comparison.shared)} are in all, and of these {len(comparison.differing)} have another level, "
        f"hedge, modality or number. Pairs that are close to each other: {len(comparison.near)}.{parts}"
    )


def explain_market(rows: Sequence[MarketFigure]) -> str:
    """Say which figures are of the market, and what was found missing."""
    measures = len({row.figure.measure for row in rows})
    missing = Counter(slot for row in rows for slot in row.missing)
    told = ", ".join(f"{slot} ({count})" for slot, count in missing.most_common())
    inherited = sum(bool(row.figure.inherited) for row in rows)
    return (
        "A figure of the market measures its subject; one that says how much is asked for, such as "
        f"years, belongs to its requirement. Found: {count_words(len(rows), 'figure')} of "
        f"{count_words(measures, 'measure')}. What its unit needs and the text does not give is "
        f"missing: {told or 'nothing'}. A heading or a neighboring sentence lends a slot to {inherited}."
    )


def explain_conflicts(conflicts: Sequence[Conflict]) -> str:
    """Say which rules found something, and what makes a grade."""
    from skillgraph.answers.conflicts import RULES

    counts = Counter(conflict.rule for conflict in conflicts)
    told = ", ".join(f"{rule} ({counts[rule]})" for rule in RULES)
    return (
        f"{len(RULES)} rules compared what is stated, without what is inferred: {told}. What cannot hold on "
        "both sides is a contradiction, what is said in two ways of one subject a difference, what is said "
        "of different subjects or documents a tension; nothing is settled."
    )


def explain_ladder(stages: Sequence[Stage]) -> str:
    """Say what orders the stages and what is lent to none."""
    branches = sum(stage.branch_of is not None for stage in stages)
    headings = sum(stage.from_headings for stage in stages)
    near = sum(len(stage.near) for stage in stages)
    return (
        f"The order of {count_words(len(stages), 'stage')} is what `sg:precedes` states, that of {headings} "
        f"by headings alone; branches of another stage: {branches}. A stage adds what its own section "
        "states of it or its titles and no earlier stage says alike. Near, and apart from that: "
        f"{count_words(near, 'figure')} of roles close to a title, or kinds of it that the stage names."
    )


def explain_challenges(rows: Sequence[Challenge]) -> str:
    """Say what stands against a challenge, and by whose word."""
    stated = sum(len(row.stated) for row in rows)
    inferred = sum(len(row.inferred) for row in rows)
    without = sum(not row.skills for row in rows)
    bare = sum(row.standing in {"class", "nothing"} for row in rows)
    return (
        f"{count_words(len(rows), 'challenge')}, each with what `sg:addresses` it: {stated} stated and "
        f"{inferred} inferred by our rules, apart; what addresses all of its class is named. A practice "
        "stands with it where it involves, uses, concerns, supports or follows a skill that addresses "
        f"it. Without a skill, soft skill or technology against them by themselves: {without}; "
        f"{bare} of these have nothing at all against them by themselves."
    )


def explain_practices(rows: Sequence[Practice]) -> str:
    """Say what makes a practice, and by whose word."""
    followed = sum(bool(row.followed) for row in rows)
    stated = sum(len(row.stated) for row in rows)
    inferred = sum(len(row.inferred) for row in rows)
    return (
        f"{count_words(len(rows), 'practice')} with statements of their own: someone is to follow "
        f"{followed} of them, which come first; {stated} statements about them are stated, {inferred} "
        "inferred by our rules."
    )


def explain_description(description: Description) -> str:
    """Say what was gathered of a thing."""
    found = len(description.statements)
    relations = len({statement.relation for statement in description.statements})
    wholes = ", ".join(whole.label for whole in description.whole_of)
    through = f" It is a part of {wholes}." if wholes else ""
    return (
        f"{count_words(found, 'statement')} of {count_words(relations, 'relation')} fit: of a concept "
        "those that have it as subject, then as object, then those about these; of a section those with "
        f"evidence in it or below; of a list its members.{through}"
    )


def explain_evidence(statements: Iterable[Statement]) -> str:
    """Say what was looked up, and where it stands."""
    found = list(statements)
    places = {(e.document, e.passage) for statement in found for e in statement.evidence}
    evidence = sum(len(statement.evidence) for statement in found)
    return (
        f"The statements of what is asked for are {len(found)}, with {evidence} places in "
        f"{count_words(len(places), 'passage')}; each place is a span whose digest was taken when it was "
        "encoded."
    )


def explain_listing(count: int, total: int) -> str:
    """Say what a list holds and what its counts count."""
    return (
        f"{count} of {count_words(total, 'row')} of that kind, sub-kinds taken in, in the order in which "
        "documents first mention them; the count is of the statements that name the row or lie in it."
    )


def explain_search(count: int, total: int) -> str:
    """Say how labels were compared."""
    return (
        f"All labels and alternative labels were compared, with case, accents and dashes folded: {count} "
        f"of {count_words(total, 'hit')}. The whole label comes first, then its beginning, the beginning "
        "of its words, a piece of it; only where nothing fits so are typos forgiven."
    )
