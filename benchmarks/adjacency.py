"""Measure how good closeness is: ``python benchmarks/adjacency.py [--sources DIR] [--write]``.

DIR holds ``data`` and ``documents``, as for `benchmarks/incidence.py`. The tables go to standard output
and, with ``--write``, between the markers of ``docs/adjacency.md``. ``--fit`` fits the weights of counts,
and within each half of the employers too, and prints them. ``--unread`` scores the documents that
nothing was made from; whoever does so writes the date and the figures into the page by hand.
"""

import argparse
import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from adjacency_fit import FITTED, fit, weight_rows
from adjacency_measures import Flags, Matrix, Score, Trial, compare, lift_by_decile, tested_pairs, upper
from adjacency_rankers import (
    FEWEST_IN_HALF,
    Sums,
    adamic_adar,
    closeness_matrix,
    collections_alone,
    counts_alone,
    edges,
    embedding,
    equal_weights,
    frequency_alone,
    holds,
    layer_sums,
    lift_matrix,
    occupation_pairs,
    personalized_pagerank,
    relation_strengths,
    shared_lift,
    sums,
    tied_lift,
)
from adjacency_ties import answered_lists, tied_line
from collections_of_units import Collection, Unit, all_collections, read_roles
from incidence import FEWEST

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.projection.associates import load_associates
from skillgraph.projection.closeness import closeness
from skillgraph.projection.incidence import count_together, load_incidence
from skillgraph.projection.named_relations import count_ends
from skillgraph.projection.weights import Weights, bundled_weights

ROOT: Final = Path(__file__).parent.parent
PAGE: Final = ROOT / "docs" / "adjacency.md"
BEFORE: Final = Path(__file__).with_name("strengths_before.tsv")
START, END = "<!-- figures -->", "<!-- end of figures -->"
SEEDS: Final = 5
_PREFIX: Final = "concept:"
#: How the pairs of a trial on postings are chosen: for `adjacency_measures.tested_pairs`.
BUNDLED: Final[dict[str, tuple[float, float]]] = {"together": (4, 1.5), "apart": (1.0, 2)}
WHOLE: Final[dict[str, tuple[float, float]]] = {"together": (3, 2.0), "apart": (1.2, 1)}
FEWEST_TESTED: Final = 4
CHECKED: Final = 500
TOLERANCE: Final = 0.002


@dataclass(eq=False)
class Bench:
    """What is counted, and the concepts that take part."""

    collections: Sequence[Collection]
    weights: Weights
    ids: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        concepts = bundled_vocabulary().concepts
        named = {concept for one in self.collections for unit in one.units for concept in unit.concepts}
        kept = sorted(name for name in named if concepts[name].kind in DEFAULT_KINDS)
        self.ids = {name: number for number, name in enumerate(kept)}

    @cached_property
    def postings(self) -> Collection:
        """The postings, which are split in halves."""
        return next(one for one in self.collections if one.layer == "postings")

    @cached_property
    def others(self) -> dict[str, Sums]:
        """The layers without postings."""
        return layer_sums((one for one in self.collections if one.layer != "postings"), self.ids)

    @cached_property
    def bundled(self) -> Flags:
        """Which concepts the bundled guide has."""
        lines = (bundled_ontology() / "concepts.tsv").read_text("utf-8").splitlines()[1:]
        own = {f"{_PREFIX}{line.partition(chr(9))[0]}" for line in lines}
        return np.array([name in own for name in self.ids])

    @cached_property
    def kinds(self) -> dict[str, Matrix]:
        """The pairs of each kind of named relation, 1 or 0."""
        found: dict[str, Matrix] = {}
        for line in (bundled_ontology() / "relations.tsv").read_text("utf-8").splitlines()[1:]:
            subject, relation, other = line.split("\t")[:3]
            one, two = (self.ids.get(f"{_PREFIX}{name}") for name in (subject, other))
            if one is not None and two is not None:
                pairs = found.setdefault(relation, np.zeros((len(self.ids), len(self.ids))))
                pairs[one, two] = pairs[two, one] = 1
        return found

    @cached_property
    def rivals(self) -> Matrix:
        """How many relations the two ends of each pair have, one between them left out."""
        often = count_ends()
        own = np.array([float(often[name]) for name in self.ids])
        rivals: Matrix = np.maximum(own[:, None] + own[None, :] - 2, 0)
        return rivals

    @cached_property
    def relations(self) -> Matrix:
        """The strength of the strongest named relation of each pair."""
        return relation_strengths(self.kinds, self.weights, rivals=self.rivals)

    def close(self, layers: Mapping[str, Sums], *, relations: bool = True) -> Matrix:
        """Give closeness as the package has it, but for what documents state."""
        return closeness_matrix(
            layers,
            self.weights,
            relations=self.relations if relations else None,
            unrelated=shared_lift(layers, self.weights),
        )

    def controls(self, layers: Mapping[str, Sums]) -> dict[str, Matrix]:
        """Give closeness without what associates say, and with how many there are in place of which."""
        return {
            "closeness without associates": closeness_matrix(layers, self.weights, relations=self.relations),
            "closeness by how many associates, not which": closeness_matrix(
                layers, self.weights, relations=self.relations, unrelated=tied_lift(layers, self.weights)
            ),
        }

    @cached_property
    def before(self) -> Matrix:
        """The strength of each pair of the bundled guide as it was before anything was counted."""
        found = np.zeros((len(self.ids), len(self.ids)))
        for line in BEFORE.read_text("utf-8").splitlines()[1:]:
            first, second, strength = line.split("\t")
            one, two = (self.ids.get(f"{_PREFIX}{name}") for name in (first, second))
            if one is not None and two is not None:
                found[one, two] = found[two, one] = float(strength)
        return found

    def halves(self) -> Iterator[tuple[list[Unit], list[Unit]]]:
        """Go through halves of the postings by employer, each seed both ways."""
        groups = sorted({unit.group for unit in self.postings.units})
        for seed in range(SEEDS):
            drawn = groups[:]
            random.Random(seed).shuffle(drawn)  # noqa: S311 -- a split, no secret
            first = set(drawn[: len(drawn) // 2])
            one = [unit for unit in self.postings.units if unit.group in first]
            two = [unit for unit in self.postings.units if unit.group not in first]
            yield one, two
            yield two, one


def fit_rows(bench: Bench) -> Iterator[str]:
    """Fit on all postings, and within each half of the employers, where the other half tests the fit."""
    others = [one for one in bench.collections if one.layer != "postings"]

    def fitted(postings: Sequence[Unit]) -> Weights:
        known = bench.kinds, bench.rivals
        return fit(postings, others, bench.ids, relations=known, start=bench.weights)

    whole = fitted(bench.postings.units)
    yield f"| fitted on | {' | '.join(FITTED)} | k | slope | crowding | associates from | unshared | power |"
    yield f"| --- |{' ---: |' * 10}"
    yield from weight_rows("all postings", whole)
    trials: list[Trial] = []
    rankings: dict[str, list[Matrix]] = {}
    for number, (counted, tested) in enumerate(bench.halves()):
        if number > 1:  # one seed, both ways
            break
        own = fitted(counted)
        yield from weight_rows(f"half {number + 1}", own)
        held = holds(tested, bench.ids, 1)
        test = sums(held)
        trials.append(tested_pairs(test.observed, test.plain, held.sum(axis=0) >= FEWEST_TESTED, **WHOLE))
        half = {"postings": sums(holds(counted, bench.ids, FEWEST_IN_HALF)), **bench.others}
        strengths = relation_strengths(bench.kinds, own, rivals=bench.rivals)
        fit_in_half = closeness_matrix(half, own, relations=strengths, unrelated=shared_lift(half, own))
        rankings.setdefault("fitted in the half", []).append(fit_in_half)
        rankings.setdefault("as shipped", []).append(bench.close(half))
        rankings.setdefault(_COUNTS, []).append(counts_alone(sums(holds(counted, bench.ids, 1))))
    yield ""
    yield from score_rows(compare(trials, rankings, against=_COUNTS))
    yield "| relation | fitted strength | as shipped |"
    yield "| --- | ---: | ---: |"
    for kind in bench.kinds:
        yield f"| {kind} | {whole.relations[kind]:.2f} | {bench.weights.relations[kind]:.2f} |"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = os.environ.get("SKILLGRAPH_SOURCES") or ROOT.parent / "shared"
    parser.add_argument("--sources", type=Path, default=Path(default), metavar="DIR")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/adjacency.md")
    parser.add_argument("--fit", action="store_true", help="fit the weights of counts, and print them")
    parser.add_argument("--unread", action="store_true", help="score the documents left unread")
    options = parser.parse_args()
    bench = Bench(list(all_collections(options.sources, bundled_vocabulary())), bundled_weights())
    if options.fit:
        print("\n".join(fit_rows(bench)))
        return 0
    if options.unread:
        print("\n".join(unread_rows(bench, options.sources / "documents" / "unread")))
        return 0
    check(bench)
    text = "\n".join([*posting_rows(bench), *taxonomy_rows(bench), *decile_rows(bench), *tie_rows(bench)])
    print(text)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(START)
        PAGE.write_text(f"{before}{START}\n\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    return 0


def check(bench: Bench) -> None:
    """Make sure that the matrices hold what the package answers, on some pairs."""
    incidence = load_incidence()
    layers = {"postings": sums(holds(bench.postings.units, bench.ids, FEWEST)), **bench.others}
    close = bench.close(layers)
    associates = load_associates()
    chance = random.Random(SEEDS)  # noqa: S311 -- a sample, no secret
    for _ in range(CHECKED):
        first, second = chance.sample(sorted(bench.ids), 2)
        pair = bench.ids[first], bench.ids[second]
        shared = associates.shared(first, second)
        answered = closeness(
            count_together(incidence, first, second),
            bench.relations[pair],
            shared=None if shared is None else shared.count,
        )
        if abs(answered - close[pair]) > TOLERANCE:
            raise SystemExit(f"{first} and {second}: {answered} answered, {close[pair]} measured")


def posting_rows(bench: Bench) -> Iterator[str]:
    """Go through the tables on postings of other employers."""
    trials: dict[str, list[Trial]] = {"bundled": [], "whole": []}
    rankings: dict[str, list[Matrix]] = {}
    for counted, tested in bench.halves():
        held = holds(tested, bench.ids, 1)
        own = sums(held)
        often = held.sum(axis=0) >= FEWEST_TESTED
        trials["bundled"].append(tested_pairs(own.observed, own.plain, often & bench.bundled, **BUNDLED))
        trials["whole"].append(tested_pairs(own.observed, own.plain, often, **WHOLE))
        for name, ranking in rank(bench, counted).items():
            rankings.setdefault(name, []).append(ranking)
    titles = {"bundled": "concepts of the bundled guide", "whole": "all concepts of the vocabulary"}
    for key, own_trials in trials.items():
        numbers = [
            round(float(np.mean([upper(pairs).sum() for pairs in both])))
            for both in (
                [trial.together for trial in own_trials],
                [trial.apart for trial in own_trials],
            )
        ]
        size = round(float(np.mean([trial.tested.sum() for trial in own_trials])))
        yield (
            f"**Postings of other employers, {titles[key]}** ({size} concepts; pairs together "
            f"{numbers[0]:,}, apart {numbers[1]:,}, in the mean of {len(own_trials)} halves)"
        )
        yield ""
        named = rankings if key == "bundled" else {k: v for k, v in rankings.items() if k != _BEFORE}
        yield from score_rows(compare(own_trials, named, against=_COUNTS, ahead=_CLOSENESS))


_CLOSENESS, _COUNTS, _BEFORE = (
    "closeness",
    "counts of postings alone",
    "closeness before anything was counted",
)


def rank(bench: Bench, counted: Sequence[Unit]) -> dict[str, Matrix]:
    """Rank all pairs by what half of the postings and the other layers say, in every way that is compared."""
    half = {"postings": sums(holds(counted, bench.ids, FEWEST_IN_HALF)), **bench.others}
    alone = sums(holds(counted, bench.ids, 1))
    graph = edges(half, bench.weights)
    return {
        _CLOSENESS: bench.close(half),
        "closeness without named relations": bench.close(half, relations=False),
        **bench.controls(half),
        _COUNTS: counts_alone(alone),
        _BEFORE: bench.before,
        "named relations alone": bench.relations,
        "Adamic-Adar": adamic_adar(graph),
        "personalized PageRank": personalized_pagerank(graph),
        "spectral embedding": embedding(graph),
        "rare concepts first, no pair known": frequency_alone(alone),
        "occupations of ESCO alone": counts_alone(bench.others["esco"]),
        "occupations of O*NET alone": counts_alone(bench.others["onet"]),
    }


def score_rows(found: Mapping[str, Mapping[str, Score]]) -> Iterator[str]:
    """Go through the rows of a table of scores."""
    keys = list(next(iter(found.values())))
    yield f"| ranking | {' | '.join(keys)} |"
    yield f"| --- |{' ---: |' * len(keys)}"
    for name, scores in found.items():
        yield f"| {name} | {' | '.join(str(scores[key]) for key in keys)} |"
    yield ""


def taxonomy_rows(bench: Bench) -> Iterator[str]:
    """Go through the tables on the occupations of one taxonomy, which that taxonomy took no part in."""
    taxonomies = [one for one in bench.collections if one.layer in {"esco", "onet"}]
    layers = {
        "postings": sums(holds(bench.postings.units, bench.ids, FEWEST)),
        **bench.others,
        **layer_sums(taxonomies, bench.ids, 1),
    }
    for key, other in (("esco", "onet"), ("onet", "esco")):
        if key not in layers or other not in layers:
            continue
        both = (layers[key].plain.diagonal() > 0) & (layers[other].plain.diagonal() > 0)
        trial = occupation_pairs(layers[key], both)
        rest = {name: own for name, own in layers.items() if name != key}
        graph = edges(rest, bench.weights)
        rankings = {
            _CLOSENESS: [bench.close(rest)],
            **{name: [ranking] for name, ranking in bench.controls(rest).items()},
            "all layers, at equal weights": [equal_weights(rest)],
            "the other taxonomy alone": [counts_alone(layers[other])],
            _COUNTS: [counts_alone(layers["postings"])],
            "Adamic-Adar": [adamic_adar(graph)],
            "personalized PageRank": [personalized_pagerank(graph)],
            "spectral embedding": [embedding(graph)],
        }
        together, apart = (int(upper(pairs).sum()) for pairs in (trial.together, trial.apart))
        names = {"esco": "ESCO", "onet": "O*NET"}
        yield (
            f"**Occupations of {names[key]}, which took no part; concepts that both taxonomies hold** "
            f"({both.sum()} concepts; pairs together {together:,}, apart {apart:,})"
        )
        yield ""
        yield from score_rows(compare([trial], rankings, against=_COUNTS, ahead=_CLOSENESS))


def decile_rows(bench: Bench) -> Iterator[str]:
    """Go through the table of lift predicted and observed, in postings of other employers."""
    predicted: list[Matrix] = []
    observed: list[Matrix] = []
    expected: list[Matrix] = []
    for counted, tested in bench.halves():
        held = holds(counted, bench.ids, FEWEST_IN_HALF)
        own, other = sums(held), sums(holds(tested, bench.ids, 1))
        known = held.sum(axis=0) > 0
        pairs = upper(known[:, None] & known[None, :] & (other.expected > 0))
        half = {"postings": own, **bench.others}
        lift = lift_matrix(half, bench.weights, unrelated=shared_lift(half, bench.weights))
        for target, matrix in ((predicted, lift), (observed, other.observed), (expected, other.expected)):
            target.append(upper(matrix)[pairs])
    deciles = lift_by_decile(*(np.concatenate(parts) for parts in (predicted, observed, expected)))
    error = np.mean([abs(one - other) for one, other in deciles])
    yield f"**Lift by decile, in postings of other employers** (mean error {error:.3f})"
    yield ""
    yield f"| decile |{''.join(f' {number} |' for number in range(1, 11))}"
    yield f"| --- |{' ---: |' * 10}"
    for name, place in (("predicted", 0), ("observed", 1)):
        yield f"| {name} |{''.join(f' {decile[place]:.2f} |' for decile in deciles)}"
    yield ""


def tie_rows(bench: Bench) -> Iterator[str]:
    """Go through the lines on ties in the ten nearest: of all that is ranked, and of what is answered."""
    layers = {"postings": sums(holds(bench.postings.units, bench.ids, FEWEST)), **bench.others}
    close = bench.close(layers)
    np.fill_diagonal(close, 0)
    least = bench.weights.stated_floor * bench.weights.at_chance
    for title, chosen in (("bundled guide", bench.bundled), ("vocabulary", np.ones(len(bench.ids), bool))):
        lists = [np.sort(row[row > least])[::-1][:10].tolist() for row in close[chosen]]
        yield tied_line(lists, f"in the ten nearest of the {title},")
    for title, lists in answered_lists().items():
        yield tied_line(lists, f"that `neighbors` answers of the {title}, ten at most,")
    yield ""


def unread_rows(bench: Bench, folder: Path) -> Iterator[str]:
    """Go through the table on documents that nothing was made from, within their collections."""
    collections = list(read_roles(folder, bundled_vocabulary()))
    documents = [one for one in collections if one.layer == "documents"]
    layers = {"postings": sums(holds(bench.postings.units, bench.ids, FEWEST)), **bench.others}
    test = layer_sums(documents, bench.ids, 1)["documents"]
    held = sum(holds(one.units, bench.ids, 1).sum(axis=0) for one in documents)
    concepts = bundled_vocabulary().concepts
    technologies = np.array([concepts[name].kind not in {"skill", "soft-skill"} for name in bench.ids])
    rankings = {
        _CLOSENESS: [bench.close(layers)],
        "closeness without named relations": [bench.close(layers, relations=False)],
        _COUNTS: [counts_alone(layers["postings"])],
        "collections alone, no pair known": [collections_alone(documents, bench.ids)],
        "rare concepts first, no pair known": [-test.plain],
    }
    for title, chosen in (
        ("all", held >= FEWEST_TESTED),
        ("technologies", (held >= FEWEST_TESTED) & technologies),
    ):
        trial = tested_pairs(test.observed, test.plain, chosen, **WHOLE)
        together, apart = (int(upper(pairs).sum()) for pairs in (trial.together, trial.apart))
        yield f"**Documents left unread, {title}** (pairs together {together:,}, apart {apart:,})"
        yield ""
        yield from score_rows(compare([trial], rankings, against=_COUNTS))


if __name__ == "__main__":
    sys.exit(main())
