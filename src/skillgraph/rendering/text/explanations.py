"""How an answer was found, in plain words and with its own numbers: one paragraph a question."""

from __future__ import annotations

from collections import Counter
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from skillgraph.projection.layer_names import LAYERS
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
    from skillgraph.projection.reasons import Reason

_STATES: Final = (
    "You have a requirement if you name it, name something that includes it, or name all of its parts. "
    "It is not needed if any one of its list is enough and you have another. It is not said if you have "
    "another of its list, and the text leaves open whether any or all are meant. It is near if something "
    "you have is tied to it by a relation that carries meaning. Otherwise it is missing."
)

_SHARED: Final = "Every concept is ranked by the neighbors that the two share"
_MEASURED: Final = {
    "closeness": "The neighbors of a concept are ranked by the closeness of their edge.",
    "jaccard": f"{_SHARED}, of all that either has (NetworkX, jaccard_coefficient); "
    "closeness does not count.",
    "adamic-adar": f"{_SHARED}, each counting 1 / ln of how many it has (NetworkX, adamic_adar_index); "
    "closeness does not count.",
    "resource-allocation": f"{_SHARED}, each counting 1 / how many it has (NetworkX, "
    "resource_allocation_index); closeness does not count.",
    "pagerank": "Every concept is ranked by how often a walk is at it that starts at the concept asked "
    "about, takes close edges more often, and now and then starts again (NetworkX, personalized pagerank).",
}
_PROJECTION: Final = (
    "Closeness, from 0 to 1, combines layers: what documents state stands on top; below it the strongest "
    "relation that we name, and how much more often than by chance postings, documents and occupations "
    "hold both (chance within each source, corrected for units that name much); of a pair that little is "
    "counted of, how many things both are asked for with; standing in one list or section of one text adds "
    "hardly anything."
)
_DISTANCE: Final = (
    "A path is the sequence of edges with the least sum of distances, 1000 \u00b7 (1 \u2212 ln closeness) "
    "each, over edges that a relation or a telling count makes; where all that joins two is that one is of a "
    "kind, closeness is taken for less, the more there are of it, and where counts alone do, for half. Among "
    "equally short paths the first by CURIE comes first."
)


def explain_adjacency(catalog: Catalog, rows: Sequence[Adjacency], *, measure: Measure, total: int) -> str:
    """Say what ranked the neighbors, and what the first has its value from."""
    found = f"{_MEASURED[measure]} {total} have a value above 0."
    if not rows:
        return f"{found} {_PROJECTION}"
    first = rows[0]
    if measure == "closeness":
        told = ", ".join(f"{LAYERS[reason.layer]} {reason.strength:.2f}" for reason in first.reasons)
        source = f"combines {count_words(len(first.reasons), 'reason')} ({told})"
    else:
        source = f"shares {count_words(len(first.reasons), 'neighbor')} with it"
    shown = f"Shown: {len(rows)}, from {first.value:.3f} down to {rows[-1].value:.3f}"
    counted = _counted_in(reason for row in rows for reason in row.reasons)
    return (
        f"{found} {shown}; the first, {catalog.concepts[first.skill].label}, {source}. {_PROJECTION}{counted}"
    )


def explain_paths(paths: Sequence[Path]) -> str:
    """Say what a path is, and what the first has its distance from, hop by hop."""
    from skillgraph.projection.edges import NO_MEANING, hop_distance

    first, *others = paths
    lengths = [hop_distance(hop.closeness, hop.reasons, hop.class_size) for hop in first.hops]
    parts = [
        f"{length} (closeness {hop.closeness:.3f}{f', one of {hop.class_size}' if hop.class_size else ''})"
        for length, hop in zip(lengths, first.hops, strict=True)
    ]
    if weak := first.distance - sum(lengths):
        parts.append(f"{weak}, {NO_MEANING} for each hop that no relation and no telling count makes")
    least = f"The least sum is {first.distance} over {count_words(len(first.hops), 'hop')}"
    added = f": {' + '.join(parts)}" if parts else ""
    then = "".join(f", then {path.distance} over {count_words(len(path.hops), 'hop')}" for path in others)
    counted = _counted_in(reason for path in paths for hop in path.hops for reason in hop.reasons)
    return f"{_PROJECTION} {_DISTANCE} {least}{added}{then}.{counted}"


def _counted_in(reasons: Iterable[Reason]) -> str:
    """Name the sources of the counts among some reasons."""
    from skillgraph.rendering.attribution import name_sources

    told = name_sources({name for reason in reasons for count in reason.counts for name in count.sources})
    return f" Counted in: {', '.join(told)}." if told else ""


def explain_gap(catalog: Catalog, gap: Gap) -> str:
    """Say how requirements were found and weighed."""
    asked = len(gap.requirements) + len(gap.experience) + len(gap.degrees)
    counts = Counter(row.state for row in gap.requirements)
    told = ", ".join(f"{count} {state}" for state, count in counts.most_common())
    role = catalog.concepts[gap.role].label
    asks = "asks" if asked == 1 else "ask"
    return (
        f"{count_words(asked, 'statement')} {asks} something of {role}: "
        f"{count_words(len(gap.requirements), 'requirement')}, {len(gap.experience)} about years and "
        f"{len(gap.degrees)} about degrees. Each was weighed by itself, as level and modality differ from "
        f"place to place. {_STATES} By state, the requirements are: {told or 'none'}. They name "
        f"{count_words(len(gap.concepts), 'concept')}, each counted once, in the state of the place that is "
        "met least (those that only any-of lists ask for once with their list), and "
        f"{count_words(len(gap.headings), 'heading')}, which do not count. Concepts are "
        "ranked by how firmly they are asked for, then by the number of passages, then by how many other "
        "requirements and duties they serve."
    )


def explain_changes(rows: Sequence[RoleChange]) -> str:
    """Say how what something more would change was found."""
    asking = [row for row in rows if any(row.before.values())]
    changed = sum(len(row.changed) for row in rows)
    return (
        f"Each of the {len(rows)} roles and career stages was weighed twice, as `gap` does it: without and "
        f"with what is added. The graph asks something of {len(asking)} of them. "
        f"{count_words(changed, 'requirement')} moved from one state to another. {_STATES}"
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
        f" {count_words(by_parts, 'shared statement')} counted because a compound names the part."
        if by_parts
        else ""
    )
    return (
        "A role or stage brings in the objects of its statements, a section or document all that its "
        f"statements name, a list its members. Leaving out what is inferred, {', '.join(brought)}. "
        f"All of them share {len(comparison.shared)}, and {len(comparison.differing)} of these differ in "
        f"level, hedge, modality or number. {count_words(len(comparison.near), 'pair')} have wordings that "
        f"are near each other.{parts}"
    )


def explain_market(rows: Sequence[MarketFigure]) -> str:
    """Say which figures are of the market, and what was found missing."""
    measures = len({row.figure.measure for row in rows})
    missing = Counter(slot for row in rows for slot in row.missing)
    told = ", ".join(f"{slot} ({count})" for slot, count in missing.most_common())
    inherited = sum(bool(row.figure.inherited) for row in rows)
    return (
        "A figure of the market measures its subject. One that says how much is asked for, such as years, "
        f"belongs to its requirement and is left out. Found: {count_words(len(rows), 'figure')} of "
        f"{count_words(measures, 'measure')}. A detail counts as missing if its unit needs it and the text "
        f"does not give it: {told or 'nothing is missing'}. {inherited} have a detail from a heading or a "
        "neighboring sentence."
    )


def explain_conflicts(conflicts: Sequence[Conflict]) -> str:
    """Say which rules found something, and what makes a grade."""
    from skillgraph.answers.conflicts import RULES

    counts = Counter(conflict.rule for conflict in conflicts)
    told = ", ".join(f"{rule} ({counts[rule]})" for rule in RULES)
    return (
        f"{len(RULES)} rules compared what is stated, leaving out what is inferred. They found: {told}. "
        "It is a contradiction if both sides cannot hold, a difference if one thing is said in two ways, a "
        "tension if different subjects or documents are spoken of. Which side is right is left open."
    )


def explain_ladder(stages: Sequence[Stage]) -> str:
    """Say what orders the stages and what is lent to none."""
    branches = sum(stage.branch_of is not None for stage in stages)
    headings = sum(stage.from_headings for stage in stages)
    near = sum(len(stage.near) for stage in stages)
    return (
        f"`sg:precedes` gives the order of {count_words(len(stages), 'stage')}; that of {headings} rests on "
        f"headings alone, and {branches} branch off from another stage. A stage adds what its own section "
        "says of it or of its titles, if no earlier stage says the same. Shown apart from that: "
        f"{count_words(near, 'figure')} of roles that are close to a title of the stage, or a kind of it."
    )


def explain_challenges(rows: Sequence[Challenge]) -> str:
    """Say what stands against a challenge, and by whose word."""
    stated = sum(len(row.stated) for row in rows)
    inferred = sum(len(row.inferred) for row in rows)
    without = sum(not row.skills for row in rows)
    bare = sum(row.standing in {"class", "nothing"} for row in rows)
    return (
        f"{count_words(len(rows), 'challenge')}, each with what addresses it by `sg:addresses`: {stated} "
        f"are stated and {inferred} inferred by our rules, and the two stand apart. What addresses a whole "
        "class of challenges is named with each of them. A practice is listed if it involves, uses, "
        "concerns, supports or follows a skill that addresses the challenge. "
        f"{without} have no skill, soft skill or technology of their own against them, and {bare} of these "
        "have nothing of their own that addresses them; a skill close to what one takes is named with it."
    )


def explain_practices(rows: Sequence[Practice]) -> str:
    """Say what makes a practice, and by whose word."""
    followed = sum(bool(row.followed) for row in rows)
    stated = sum(len(row.stated) for row in rows)
    inferred = sum(len(row.inferred) for row in rows)
    return (
        f"{count_words(len(rows), 'practice')} have statements of their own. Those that somebody should "
        f"follow come first: {followed}. Of the statements about them, {stated} are stated and {inferred} "
        "inferred by our rules."
    )


def explain_description(description: Description) -> str:
    """Say what was gathered of a thing."""
    found = len(description.statements)
    relations = len({statement.relation for statement in description.statements})
    wholes = ", ".join(whole.label for whole in description.whole_of)
    through = f" It is a part of {wholes}." if wholes else ""
    fit = "fits" if found == 1 else "fit"
    return (
        f"{count_words(found, 'statement')} of {count_words(relations, 'relation')} {fit}. For a concept, "
        "first come the statements with it as subject, then as object, then statements about those; for a "
        f"section, those with evidence in it or below it; for a list, its members.{through}"
    )


def explain_evidence(statements: Iterable[Statement]) -> str:
    """Say what was looked up, and where it stands."""
    found = list(statements)
    places = {(e.document, e.passage) for statement in found for e in statement.evidence}
    evidence = sum(len(statement.evidence) for statement in found)
    return (
        f"{count_words(len(found), 'statement')} with {count_words(evidence, 'place')} in "
        f"{count_words(len(places), 'passage')}. Each place is a span of the document; its digest was taken "
        "when the document was encoded, so that a changed document is noticed."
    )


def explain_listing(count: int, total: int) -> str:
    """Say what a list holds and what its counts count."""
    return (
        f"{count} of {count_words(total, 'row')} of that kind, kinds below it included, in the order in "
        "which documents first mention them. The count says how many statements name a row or lie in it."
    )


def explain_search(count: int, total: int) -> str:
    """Say how labels were compared."""
    return (
        "Labels, alternative labels and the wordings of statements were compared, whatever their case, "
        f"accents and dashes: {count} of {count_words(total, 'hit')}. A whole label comes first, then its "
        "beginning, then the beginning of its words, then a piece of it. Typos are forgiven only if nothing "
        "fits without them."
    )
