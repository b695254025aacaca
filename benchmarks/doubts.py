"""Would a fitted model tell which statements are badly cut or false? A trial of what is not shipped.

``python benchmarks/doubts.py`` states what the documents in ``benchmarks/written`` say, joins the verdicts
of their readers and fits a logistic regression on four fifths of the sets, for each fifth in turn. What it is
given of a statement is what its rule saw: relation, rule, cue of each slot, the ends and the length of
the label, how much of the passage it covers, the small words of both. It prints the area under the ROC
curve and, where the least sure are held back, the share of good ones among the rest and how many of the
good are lost.

A statement takes part where all that was judged of its line and relation has one verdict and as many
are stated there now; verdicts were given when the set was new, so that some are of an earlier wording.
"""

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from skillgraph.documents import parse_document, read_document
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.values import Decision, Extraction
from skillgraph.model import Statement

WRITTEN: Final = Path(__file__).parent / "written"
Vector = NDArray[np.float64]
_WORD: Final = re.compile(r"[\w'+#-]+")
_SMALL: Final = frozenset(
    """
    a an and as at be by can for from how if in is it may no not of on or our that the their they this to
    we what which who will with you your
    """.split()
)
_RIDGE: Final = 10.0
_STEPS: Final = 8
_PARTS: Final = 5
_FEWEST: Final = 10  # statements that have a feature
_KEPT: Final = (1.0, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5)


def main() -> int:
    """Print what such a model would tell."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    judged = [one for table in sorted(WRITTEN.glob("*-reader.tsv")) for one in _judged(table)]
    sets = np.array([name for name, _, _ in judged])
    bad = np.array([is_bad for _, _, is_bad in judged], dtype=float)
    table = _table([features for _, features, _ in judged])
    doubt = np.zeros(len(judged))
    names = sorted(set(sets))
    for first in range(_PARTS):
        known = ~np.isin(sets, names[first::_PARTS])
        doubt[~known] = table[~known] @ _fitted(table[known], bad[known])
    print("\n".join(_report(doubt, bad)))
    return 0


def _judged(table: Path) -> Iterator[tuple[str, frozenset[str], bool]]:
    """Give the set, what is known, and whether it is bad, for each judged statement of a set."""
    name = table.name.removesuffix("-reader.tsv")
    verdicts: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            verdicts[row["document"], row["line"], row["relation"]].append(row["verdict"])
    vocabulary = bundled_vocabulary()
    for path in sorted((WRITTEN / name).iterdir()):
        extraction = extract_document(parse_document(read_document(path)), vocabulary, slug="document")
        stated: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
        lines = {passage.id: str(passage.line) for passage in extraction.parsed.passages}
        decisions = {one.statement: one for one in extraction.decisions}
        for one in extraction.statements.values():
            if not decisions[one.id].unsure:
                line = lines[one.evidence[0].passage]
                stated[path.name, line, one.relation.removeprefix("sg:")].append(one)
        for place, found in stated.items():
            given = verdicts.get(place, [])
            if len(given) == len(found) and len(set(given)) == 1:
                yield from (
                    (name, _known(one, decisions[one.id], extraction), given[0] != "good") for one in found
                )


def _known(one: Statement, decision: Decision, extraction: Extraction) -> frozenset[str]:
    """Give what is known of a statement when it is made, each a feature by its name."""
    passage = next(each for each in extraction.parsed.passages if each.id == one.evidence[0].passage)
    concept = extraction.concepts.get(one.object or "")
    label = _WORD.findall(concept.label.lower()) if concept else []
    words = _WORD.findall(passage.text.lower())
    known = {
        f"rule {decision.rule}",
        f"relation {one.relation}",
        f"kind {concept.kind if concept else 'figure'}",
        f"words {min(len(label), 12)}",
        f"of {min(len(words), 60) // 6}",
        f"covers {10 * len(label) // max(len(words), len(label), 1)}",
        f"passage {passage.kind}",
        f"own words {one.object in extraction.proposed}",
        f"list {one.list is not None}",
    }
    known |= {f"slot {slot}" for slot, _ in decision.slots} | {
        f"cue {cue.lower()}" for _, cue in decision.slots
    }
    known |= {f"label has {word}" for word in _SMALL.intersection(label)}
    known |= {f"passage has {word}" for word in _SMALL.intersection(words)}
    if label:
        known |= {
            f"first {label[0]}",
            f"last {label[-1]}",
            f"begins {label[0][-3:]}",
            f"ends {label[-1][-3:]}",
        }
    return frozenset(known)


def _table(known: Sequence[frozenset[str]]) -> Vector:
    """Give a row a statement, of ones where it has a feature that several have, and a one."""
    counts: dict[str, int] = defaultdict(int)
    for features in known:
        for feature in features:
            counts[feature] += 1
    common = sorted(name for name, count in counts.items() if count >= _FEWEST)
    columns = {name: place for place, name in enumerate(common)}
    table = np.zeros((len(known), len(columns) + 1))
    table[:, -1] = 1
    for row, features in enumerate(known):
        table[row, [columns[name] for name in features if name in columns]] = 1
    return table


def _fitted(table: Vector, bad: Vector) -> Vector:
    """Fit a logistic regression with a ridge, by Newton's method from zero."""
    weights = np.zeros(table.shape[1])
    ridge = np.full(len(weights), _RIDGE)
    ridge[-1] = 1e-6
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-(table @ weights)))
        slope = table.T @ (bad - share) - ridge * weights
        bend = (table * (share * (1 - share))[:, None]).T @ table + np.diag(ridge)
        weights += np.linalg.solve(bend, slope)
    return weights


def _report(doubt: Vector, bad: Vector) -> Iterator[str]:
    order = np.argsort(doubt, kind="stable")
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)
    many = bad.sum()
    area = (ranks[bad == 1].sum() - many * (many + 1) / 2) / (many * (len(bad) - many))
    yield f"{len(bad)} statements, {bad.mean():.1%} of them not good; area under the ROC curve {area:.3f}"
    yield ""
    yield "| asserted | good among them | of all good ones, held back |"
    yield "| ---: | ---: | ---: |"
    for share in _KEPT:
        kept = bad[order[: int(share * len(bad))]]
        lost = 1 - (1 - kept).sum() / (1 - bad).sum()
        yield f"| {share:.0%} | {1 - kept.mean():.1%} | {lost:.1%} |"


if __name__ == "__main__":
    raise SystemExit(main())
