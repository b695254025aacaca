"""The layers of an edge: what a document states, what we name, what is counted, what one text holds together.

==============  ==================================================================================
layer           a reason of it
==============  ==================================================================================
``stated``      a statement of a document joins the two, or a compound has its part
``inferred``    a statement that a rule of ours infers joins the two
``named``       a relation that we name and defend joins them (`relations.tsv`)
``taxonomic``   a taxonomy has one above the other, or both in one small group
``together``    postings, documents and passages ask for both, more often than by chance
``esco``        the same occupations of ESCO need both
``onet``        the same occupations of O*NET work with both
``purpose``     both belong to one duty, challenge or practice, or share one figure
``text``        one list, passage or section of one text holds both
==============  ==================================================================================

Relations and counts carry meaning; a taxonomy and togetherness in one text do not, and no path rests on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skillgraph.projection.closeness import closeness, specific_strength
from skillgraph.projection.counting import OWN_DOCUMENTS, OWN_PASSAGES
from skillgraph.projection.incidence import FEWEST_TELLING, count_together
from skillgraph.projection.layer_names import LAYERS
from skillgraph.projection.named_relations import count_others, format_relation
from skillgraph.projection.reasons import Reason
from skillgraph.projection.weights import bundled_weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from skillgraph.model import Concept
    from skillgraph.projection.incidence import Incidence
    from skillgraph.projection.named_relations import NamedRelation
    from skillgraph.projection.stratification import Count
    from skillgraph.projection.taxonomic import Tie

#: Layers whose reasons are relations: the strongest alone counts.
_RELATIONS: Final = frozenset({"stated", "inferred", "named", "purpose"})
#: Layers that give closeness what a relation gives.
_RELATED: Final = _RELATIONS | {"taxonomic"}
#: A count carries meaning where it is significant and at least so many times as often as by chance.
LEAST_LIFT: Final = 1.25
#: Taxonomies list what an occupation may need: only what is far from chance says something of a pair.
LEAST_LIFT_OF_OCCUPATIONS: Final = 2.0
#: Layers that are counted in the graph itself.
OWN_LAYERS: Final = frozenset({OWN_DOCUMENTS, OWN_PASSAGES})
#: How many counts of one layer a sentence tells.
_COUNTS_TOLD: Final = 2


def layer_counts(incidence: Incidence, pair: tuple[str, str], layers: Collection[str]) -> tuple[Count, ...]:
    """Count two concepts in some layers, those too that hold them together no more often than by chance.

    Args:
        incidence: Where to count.
        pair: CURIEs of two concepts.
        layers: Of `LAYERS`.

    """
    return tuple(count for count in count_together(incidence, *pair) if _layer_of(count) in layers)


def count_reasons(counts: Iterable[Count], labels: Sequence[str]) -> list[Reason]:
    """Give the reasons that counts are, one a layer; none where two are together no more than by chance.

    Args:
        counts: Of two concepts.
        labels: Their labels.

    """
    layers: dict[str, list[Count]] = {}
    for count in counts:
        layers.setdefault(_layer_of(count), []).append(count)
    found = []
    for layer, parts in layers.items():
        strength = _strength(parts)
        if strength > 0:
            sentence = f"{' and '.join(labels)} are {_in_words(layer, parts)}."
            found.append(
                Reason(LAYERS[layer], sentence, "counted", layer, strength, (), (), counts=tuple(parts))
            )
    return found


def named_reason(row: NamedRelation, *, source: Concept, target: Concept) -> Reason:
    """Give the reason that a relation which we name is.

    Args:
        row: The relation.
        source: What a reader sees as its subject.
        target: What a reader sees as its object.

    """
    directed = not row.type.symmetric
    return Reason(
        row.relation,
        f"{format_relation(row, {row.subject: source, row.object: target})} {row.reason}",
        "named",
        "named",
        specific_strength(row.relation, count_others(row)),
        (),
        (),
        source.id if directed else None,
        target.id if directed else None,
        reference=row.source,
    )


def taxonomic_reason(tie: Tie, *, source: Concept, target: Concept) -> Reason:
    """Give the reason that a tie of a taxonomy is.

    Args:
        tie: What the taxonomy says.
        source: What a reader sees as its subject.
        target: What a reader sees as its object.

    """
    from skillgraph.projection.taxonomic import BROADER, format_tie

    directed = tie.relation == BROADER
    return Reason(
        tie.relation,
        format_tie(tie, source=source, target=target),
        "classified",
        "taxonomic",
        tie.strength,
        (),
        (),
        source.id if directed else None,
        target.id if directed else None,
        reference=tie.taxonomy,
    )


def edge_closeness(
    reasons: Iterable[Reason], counts: Iterable[Count] | None = None, *, shared: int | None = None
) -> float:
    """Combine what is known of a pair: see `closeness.closeness`.

    Args:
        reasons: Why the two are joined.
        counts: All of the two, as `layer_counts` gives them; None for those of the reasons alone.
        shared: How many associates the two share; None where that is not known or not asked.

    """
    held = list(reasons)
    relation = max((r.strength for r in held if r.layer in _RELATED), default=0.0)
    text = max((r.strength for r in held if r.layer == "text"), default=0.0)
    if counts is None:
        counts = [count for r in held for count in r.counts]
    return closeness(counts, relation, any(r.layer == "stated" for r in held), one_text=text, shared=shared)


def carries_meaning(reasons: Iterable[Reason]) -> bool:
    """Tell whether a relation or a count that is far from chance is among some reasons."""
    return any(
        reason.layer in _RELATIONS or any(_is_telling(reason.layer, count) for count in reason.counts)
        for reason in reasons
    )


def is_counted_alone(reasons: Iterable[Reason]) -> bool:
    """Tell whether there are counts among some reasons, and no relation."""
    found = list(reasons)
    return any(r.counts for r in found) and all(r.layer not in _RELATIONS for r in found)


def is_backed(reasons: Iterable[Reason]) -> bool:
    """Tell whether some reasons say anything: a taxonomy, or a count that chance hardly gives."""
    return any(
        reason.layer == "taxonomic"
        or any(not count.few and count.significant and count.lift >= LEAST_LIFT for count in reason.counts)
        for reason in reasons
    )


def _is_telling(layer: str, count: Count) -> bool:
    least = LEAST_LIFT if layer == "together" else LEAST_LIFT_OF_OCCUPATIONS
    return count.lift >= least and count.together >= FEWEST_TELLING and count.significant


def _layer_of(count: Count) -> str:
    return count.layer if count.layer in LAYERS else "together"


def _strength(counts: Collection[Count]) -> float:
    """Give what the counts of one layer would give by themselves."""
    from skillgraph.projection.closeness import counted_closeness

    return round(counted_closeness(counts, weights=bundled_weights()), 6)


def _in_words(layer: str, counts: Sequence[Count]) -> str:
    """Say how often, in the units that tell most: two at most, JSON has all."""
    ranked = sorted(counts, key=lambda count: (not _is_telling(layer, count), count.few, -count.lift))
    telling = [count for count in ranked if _is_telling(layer, count)] or ranked[:1]
    told = [
        f"in {_number(count.together)} of {_whose(count)}{count.units:,} {count.unit}s, {_times(count)}"
        + (" (few)" if count.few else "")
        for count in telling[:_COUNTS_TOLD]
    ]
    return f"{LAYERS[layer].partition(' (')[0]} {', and '.join(told)}"


def _whose(count: Count) -> str:
    return "this graph's " if count.layer in OWN_LAYERS else ""


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _times(count: Count) -> str:
    """Say how often, against chance, as it was counted: what closeness makes of it is more cautious."""
    lift = count.together / count.expected if count.expected else count.lift
    if lift < 1.05:  # noqa: PLR2004 -- what one decimal shows as 1.0
        return "no more often than by chance"
    return f"{lift:.1f} times as often as by chance"
