"""Rows for concepts that the alignment tables do not know yet, as after names were added to the vocabulary.

    python benchmarks/alignments.py --taxonomy FOLDER      a copy of ESCO 1.1 or O*NET 29.3

Where no label, alternative or stem leads anywhere, a row without a term is written into
`ontology/alignments/`; where one does, the candidates are printed, to be judged by a person who writes the
row. Rows that stand there stay as they are.
"""

import argparse
from pathlib import Path
from typing import Final

from skillgraph.errors import Fault, TableError
from skillgraph.extraction.concepts.forms import bundled_entries
from skillgraph.store.opening import open_catalog
from skillgraph.tables.alignments import (
    ALIGNMENTS,
    ANY_MATCH,
    BY_RULE,
    NO_TERM,
    SUFFIX,
    Alignment,
    format_alignments,
    parse_alignments,
)
from skillgraph.taxonomies.proposing import Proposal, propose_matches
from skillgraph.taxonomies.targets import read_targets, tell_taxonomy

ROOT: Final = Path(__file__).parents[1]


def main() -> None:
    """Write the rows that need no judgment, and print what does."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--taxonomy", type=Path, required=True, help="the copy of ESCO or O*NET")
    folder = parser.parse_args().taxonomy
    path = ROOT / "ontology" / ALIGNMENTS / f"{tell_taxonomy(folder)}{SUFFIX}"
    text = path.read_text(encoding="utf-8")
    concepts = dict(open_catalog().concepts) | {one.concept.id: one.concept for one in bundled_entries()}
    proposals = propose_matches(concepts.values(), read_targets(folder))
    added, to_judge = complete(text, proposals)
    path.write_text(added, encoding="utf-8")
    for curie, found in to_judge.items():
        print(f"{concepts[curie].label} ({curie})")
        for one in found:
            print(f"  {one.predicate}\t{one.target.id}\t{one.target.label}\t{one.score:.2f}\t{one.reason}")


def complete(text: str, proposals: dict[str, list[Proposal]]) -> tuple[str, dict[str, list[Proposal]]]:
    """Add the rows without a term to a table; give those that a person has to judge, by concept."""
    faults: list[Fault] = []
    rows = parse_alignments(text, name=ALIGNMENTS, faults=faults)
    if faults:
        raise TableError(faults)
    known = {row.concept for row in rows}
    to_judge = {}
    for curie, found in proposals.items():
        if curie not in known:
            if by_name := [one for one in found if one.way != "words"]:
                to_judge[curie] = by_name
            else:
                rows.append(Alignment(curie, "", ANY_MATCH, NO_TERM, justification=BY_RULE))
    head = [line for line in text.splitlines() if line.startswith("#")]
    body = [line for line in format_alignments(rows, about=()).splitlines() if not line.startswith("#")]
    return "\n".join([*head, *body]) + "\n", to_judge


if __name__ == "__main__":
    main()
