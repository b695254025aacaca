"""Read the collections that are counted: which unit of which source holds which concepts.

A unit is a set of CURIEs. Names and texts are matched by the package's own vocabulary, so that a name counts
under whatever alias it is written; what no concept has is left out. Near-copies count once.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import read_document
from skillgraph.extraction.concepts.forms import Vocabulary
from skillgraph.extraction.concepts.matching import find_matches
from skillgraph.extraction.extracting import extract_document
from skillgraph.language.words import tokenize
from skillgraph.projection.stratification import OPTIONAL_SHARE
from skillgraph.taxonomies.esco import iter_esco_occupations, iter_esco_relations
from skillgraph.taxonomies.onet import read_onet_technologies

#: Postings of one employer that share so much of their names, or documents of their passages, count once.
NEAR_COPY: Final = 0.5
#: How many postings of one employer count: what one of them asks for again and again is its own way.
MOST_OF_ONE: Final = 3
#: Groups of ISCO-08: professionals, technicians and managers of information and communication technology.
_ICT_GROUPS: Final = ("133", "25", "35")
#: Computer occupations of SOC 2018.
_COMPUTING: Final = "15-12"
_SUFFIXES: Final = frozenset({".md", ".html", ".txt"})
_PARENTHESES: Final = re.compile(r"\s*\(([^()]*)\)")
_COMPETENCES: Final = frozenset({"skill", "soft_skill", "technology"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A posting, document or passage.

    Attributes:
        concepts: CURIEs of what it holds.
        group: What is kept together in a split: an employer, a document.
        optional: CURIEs of what it holds by half: what an occupation may need.

    """

    concepts: frozenset[str]
    group: str
    optional: frozenset[str] = frozenset()

    @property
    def shares(self) -> dict[str, float]:
        """What it holds, and what it counts there: by half for an option."""
        return dict.fromkeys(sorted(self.optional), OPTIONAL_SHARE) | dict.fromkeys(
            sorted(self.concepts), 1.0
        )


@dataclass(frozen=True, slots=True)
class Collection:
    """Units of one kind from one place.

    Attributes:
        id: Slug of the source.
        layer: The layer that it counts towards.
        units: In the order of the place, near-copies once.

    """

    id: str
    layer: str
    units: tuple[Unit, ...] = field(default=())


def name_concepts(name: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Give the concepts that a name in a list stands for: the whole of it, its parts, or forms inside it."""
    whole = vocabulary.find(name)
    if whole:
        return frozenset({whole[0].concept})
    inside = _PARENTHESES.findall(name)
    if inside:
        outside = _PARENTHESES.sub("", name)
        found = name_concepts(outside, vocabulary)
        parts = [part for text in inside for part in re.split(r",|/|;| and ", text)]
        return found.union(*(name_concepts(part.strip(), vocabulary) for part in parts if part.strip()))
    if "/" in name:
        parts = [part.strip() for part in name.split("/")]
        if all(part and vocabulary.find(part) for part in parts):
            return frozenset(vocabulary.find(part)[0].concept for part in parts)
    return text_concepts(name, vocabulary)


def text_concepts(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Give the concepts that a short text names."""
    return frozenset(match.form.concept for match in find_matches(tokenize(text), vocabulary, asked=True))


def read_postings(path: Path, vocabulary: Vocabulary) -> Collection:
    """Read a table of postings with the names that each asks for."""
    known: dict[str, frozenset[str]] = {}
    units: list[Unit] = []
    seen: dict[str, list[frozenset[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        _, employer, _, cell = line.split("\t")
        names = [name.strip() for name in cell.split(" | ") if name.strip()]
        folded = frozenset(name.casefold() for name in names)
        own = seen.setdefault(employer, [])
        if len(own) == MOST_OF_ONE or any(_overlap(folded, other) > NEAR_COPY for other in own):
            continue
        own.append(folded)
        for name in names:
            if name not in known:
                known[name] = name_concepts(name, vocabulary)
        units.append(Unit(frozenset().union(*(known[name] for name in names)), employer))
    return Collection("ai-engineer-postings", "postings", tuple(units))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the Jaccard index of two sets of names."""
    return len(one & other) / max(len(one | other), 1)


def read_skillspan(folder: Path, vocabulary: Vocabulary) -> Iterator[Collection]:
    """Read the postings of SkillSpan, and their sentences, a collection for each of its sources."""
    rows = [
        json.loads(line)
        for name in ("skillspan_train.json", "skillspan_dev.json")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
    ]
    for place in sorted({row["source"] for row in rows}):
        own = [row for row in rows if row["source"] == place]
        texts: dict[str, list[str]] = {}
        for part, row in _numbered(own):
            texts.setdefault(f"{part}.{row['idx']}", []).append(" ".join(row["tokens"]))
        yield from _of_texts(
            [
                (name, [(text, text_concepts(text, vocabulary)) for text in sentences])
                for name, sentences in texts.items()
            ],
            f"skillspan-{place}",
        )


def _numbered(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Tell the files apart: the number of a posting begins anew in the second."""
    part, last = 0, 0
    for row in rows:
        number = row["idx"]
        part += number < last
        last = number
        yield part, row


def read_roles(folder: Path, vocabulary: Vocabulary) -> Iterator[Collection]:
    """Read documents in folders, a collection for each."""
    for place in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("_")):
        documents = [
            (path.stem, _passages(path, vocabulary))
            for path in sorted(place.iterdir())
            if path.suffix in _SUFFIXES
        ]
        yield from _of_texts(documents, place.name)


def _passages(path: Path, vocabulary: Vocabulary) -> list[tuple[str, frozenset[str]]]:
    parsed = parse_document(read_document(path))
    extraction = extract_document(parsed, vocabulary, slug="document")
    named: dict[int, set[str]] = {}
    for mention in extraction.mentions:
        if mention.type in _COMPETENCES and mention.concept and mention.concept not in extraction.proposed:
            named.setdefault(mention.passage, set()).add(mention.concept)
    return [
        (passage.text, frozenset(named.get(index, ())))
        for index, passage in enumerate(parsed.passages)
        if passage.kind != "heading" or index in named
    ]


def _of_texts(
    documents: Sequence[tuple[str, Sequence[tuple[str, frozenset[str]]]]], name: str
) -> Iterator[Collection]:
    """Give whole texts and their passages: near-copies once, and each passage once."""
    kept: list[tuple[str, frozenset[str]]] = []
    whole: list[Unit] = []
    passages: dict[str, Unit] = {}
    for document, parts in sorted(documents, key=lambda one: -len(one[1])):
        texts = frozenset(text.casefold() for text, _ in parts)
        original = next(
            (other for other, own in kept if len(own & texts) > NEAR_COPY * max(len(texts), 1)), None
        )
        group = f"{name}/{original or document}"
        if original is None:
            kept.append((document, texts))
            whole.append(Unit(frozenset().union(*(held for _, held in parts)), group))
        for text, held in parts:
            passages.setdefault(text.casefold(), Unit(held, group))
    yield Collection(name, "documents", tuple(whole))
    yield Collection(f"{name}-passages", "passages", tuple(passages.values()))


def read_esco(folder: Path, alignments: Path) -> Collection:
    """Read the occupations of information and communication technology, and what each needs or may need."""
    aligned = _aligned(alignments / "esco.sssom.tsv", "esco.skill:")
    wanted = {one.iri for one in iter_esco_occupations(folder) if one.isco.startswith(_ICT_GROUPS)}
    needed: dict[str, tuple[set[str], set[str]]] = {iri: (set(), set()) for iri in wanted}
    for relation in iter_esco_relations(folder):
        if relation.occupation in wanted:
            place = needed[relation.occupation][0 if relation.is_essential else 1]
            place.update(aligned.get(relation.skill.rpartition("/")[2], ()))
    units = [
        Unit(frozenset(essential), iri, frozenset(optional - essential))
        for iri, (essential, optional) in sorted(needed.items())
    ]
    return Collection("esco", "esco", tuple(units))


def read_onet(folder: Path, alignments: Path) -> Iterator[Collection]:
    """Read the technologies of occupations, those of computing and all others apart."""
    aligned = _aligned(alignments / "onet.sssom.tsv", "onet.technology:")
    used: dict[str, set[str]] = {}
    for technology in read_onet_technologies(folder):
        for code in technology.occupations:
            used.setdefault(code, set()).update(aligned.get(quote(technology.name, safe=""), ()))
    for name, own in (("onet-computing", True), ("onet-other", False)):
        units = [
            Unit(frozenset(held), code)
            for code, held in sorted(used.items())
            if code.startswith(_COMPUTING) is own
        ]
        yield Collection(name, "onet", tuple(units))


def _aligned(path: Path, prefix: str) -> dict[str, list[str]]:
    """Give for each term of a taxonomy the concepts that a person found to be the same, or nearly so."""
    found: dict[str, list[str]] = {}
    for row in csv.DictReader(
        (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")), delimiter="\t"
    ):
        if (
            row["predicate_id"] in {"skos:exactMatch", "skos:closeMatch"}
            and row["mapping_justification"] == "semapv:ManualMappingCuration"
            and row["object_id"].startswith(prefix)
        ):
            found.setdefault(row["object_id"].removeprefix(prefix), []).append(row["subject_id"])
    return found


def all_collections(shared: Path, vocabulary: Vocabulary) -> Iterable[Collection]:
    """Read all that are counted."""
    alignments = bundled_ontology() / "alignments"
    yield read_postings(shared / "data" / "ai-engineer-postings" / "postings.tsv", vocabulary)
    yield from read_skillspan(shared / "data" / "skillspan", vocabulary)
    yield from read_roles(shared / "documents" / "roles", vocabulary)
    yield read_esco(shared / "data" / "esco-1.1.0", alignments)
    yield from read_onet(shared / "data" / "onet-29.3", alignments)
