"""Hold the graph that `skillgraph ingest` writes against hand-made annotations of its documents.

What is scored is what a user gets: the statements of the built corpus, with their concepts. A
concept of the annotations is *asked for* where they file it as required or preferred; in the
graph, where a statement requires or prefers it, or a phrase that has it as a part.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from figures import Figure

from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts.significance import Interval, wilson_interval
from skillgraph.language.words import label_key, word_set
from skillgraph.model import Catalog, Concept, Statement
from skillgraph.store.opening import open_catalog
from skillgraph.store.sharing import over_documents

#: What the wordings of one name share, as `label_key` gives it.
Key = tuple[str, ...]
_ASKING: Final = {"sg:requires": "required", "sg:prefers": "preferred"}
_ASKED: Final = ("required", "preferred")
#: What is counted, its type in the annotations, and the least recall that is aimed at.
_TYPES: Final = (
    ("technologies", "technology", 0.90),
    ("skills", "skill", 0.70),
    ("soft skills", "soft_skill", 0.80),
)
_NO_COMPETENCE: Final = frozenset({"qualification", "role", "career-stage", "employer", "group", "figure"})
_DEGREES: Final = {
    "Bachelor's degree": "bachelor",
    "Master's degree": "master",
    "PhD": "phd",
    "MBA": "mba",
    "Advanced degree": "advanced degree",
    "University degree": "degree",
}
_ASIDE: Final = re.compile(r"[(,].*")


@dataclass
class Count:
    """Right, wanted and found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def add(self, right: int, wanted: int, found: int) -> None:
        """Count one document more."""
        self.right += right
        self.wanted += wanted
        self.found += found

    @property
    def recall(self) -> float | None:
        """Share of what was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of recall and precision."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted or self.found else None

    @property
    def recall_interval(self) -> Interval | None:
        """The 95 % interval of the recall."""
        return wilson_interval(self.right, self.wanted) if self.wanted else None

    @property
    def f1_interval(self) -> Interval | None:
        """The 95 % interval of F1: that of J, what is right of all wanted or found, as 2J / (1 + J)."""
        either = self.wanted + self.found - self.right
        if not either:
            return None
        low, high = wilson_interval(self.right, either)
        return Interval(2 * low / (1 + low), 2 * high / (1 + high))


@dataclass
class Read:
    """What the graph holds of one document.

    Attributes:
        text: Of the document.
        statements: Those with evidence in it.
        concepts: Of the whole corpus, by CURIE.

    """

    text: str
    statements: list[Statement] = field(default_factory=list)
    concepts: Mapping[str, Concept] = field(default_factory=dict)

    def asked(self) -> dict[str, str]:
        """Give the competences asked for, with ``required`` or ``preferred``, the stronger of both."""
        found: dict[str, str] = {}
        for one in self.statements:
            if one.relation in _ASKING and one.object and self._kind(one.object) not in _NO_COMPETENCE:
                asked = _ASKING[one.relation]
                found[one.object] = min(found.get(one.object, asked), asked, key=_ASKED.index)
        return found

    def names(self, curie: str, *, parts: bool = True) -> set[Key]:
        """Give the keys of a concept's names, and of its parts."""
        concept = self.concepts[curie]
        keys = {label_key(name) for name in (concept.label, *concept.alternatives)}
        if parts:
            for part in concept.parts:
                keys |= self.names(part, parts=False)
        return keys

    def employers(self) -> set[str]:
        """Give CURIEs of the employers that something is said of."""
        named = {curie for one in self.statements for curie in (one.subject, one.object or "")}
        return {curie for curie in named & self.concepts.keys() if self._kind(curie) == "employer"}

    def _kind(self, curie: str) -> str:
        return self.concepts[curie].kind


def read_graph(names: Iterable[str], folder: Path) -> dict[str, Read]:
    """Ingest documents into a corpus, and give what its graph holds of each, by name."""
    names = sorted(names)
    with tempfile.TemporaryDirectory(prefix="skillgraph-evaluate-") as place:
        corpus = Path(place, "corpus")
        rows = ingest_documents([folder / name for name in names], corpus, jobs=2)
        catalog = over_documents(open_catalog(corpus))
    found = {}
    for name, row in zip(names, rows, strict=True):
        text = (folder / name).read_text(encoding="utf-8")
        found[name] = Read(text, _statements_of(catalog, f"document:{row.slug}"), catalog.concepts)
    return found


def _statements_of(catalog: Catalog, document: str) -> list[Statement]:
    return [
        one
        for one in catalog.statements.values()
        if any(evidence.document == document for evidence in one.evidence)
    ]


def graph_figures(scorer: ModuleType, gold: Mapping[str, Any], read: Mapping[str, Read]) -> Iterator[Figure]:
    """Give the figures of a graph against annotations, by document name."""
    note = f"{len(gold)} documents"
    for title, type_, target in _TYPES:
        count = _recall(gold, read, type_)
        told = f"{note}, {count.wanted} asked for"
        yield Figure(f"{title} asked for: recall", count.recall, target, told, interval=count.recall_interval)
    marked = _marked(gold, read)
    told = f"{note}, {marked.wanted} asked objects"
    yield Figure(
        "asked objects that the annotators marked",
        marked.recall,
        0.82,
        told,
        interval=marked.recall_interval,
    )
    yield from _modality(gold, read)
    for title, count, target in (
        ("years of experience, F1", _years(gold, read), 0.95),
        ("degrees, F1", _degrees(gold, read), 0.80),
        ("certificates, F1", _certificates(gold, read), 0.80),
        ("salaries, range and currency, F1", _pay(gold, read), 0.95),
        ("responsibilities, F1", _duties(scorer, gold, read), 0.90),
        ("employers, F1", _employers(gold, read), 0.80),
    ):
        told = f"{note}, {count.wanted} marked, {count.found} found"
        yield Figure(title, count.f1, target, told, interval=count.f1_interval)
    subjects = _subjects(gold, read)
    yield Figure("documents whose requirements are of the marked role", subjects.recall, 0.90, note)


def _gold_names(entry: Mapping[str, Any]) -> set[Key]:
    return {label_key(name) for name in (entry["label"], *entry["surface"])}


def _recall(gold: Mapping[str, Any], read: Mapping[str, Read], type_: str) -> Count:
    count = Count()
    for name, annotated in gold.items():
        asked = read[name].asked()
        keys = set().union(*(read[name].names(curie) for curie in asked)) if asked else set()
        wanted = [one for one in annotated["concepts"] if one["type"] == type_ and one["modality"] in _ASKED]
        count.add(sum(bool(_gold_names(one) & keys) for one in wanted), len(wanted), 0)
    return count


def _marked(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    """Count the asked objects that are a marked concept, or that join marked ones."""
    count = Count()
    for name, annotated in gold.items():
        marked: set[Key] = set().union(*(_gold_names(one) for one in annotated["concepts"]), set())
        asked = read[name].asked()
        count.add(sum(bool(read[name].names(curie) & marked) for curie in asked), len(asked), 0)
    return count


def _modality(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Iterator[Figure]:
    pairs = []
    for name, annotated in gold.items():
        asked = read[name].asked()
        for one in annotated["concepts"]:
            if one["modality"] in _ASKED:
                found = [asked[curie] for curie in asked if read[name].names(curie) & _gold_names(one)]
                if found:
                    pairs.append((one["modality"], min(found, key=_ASKED.index)))
    scores = []
    for modality in _ASKED:
        right = sum(one == other == modality for one, other in pairs)
        both = sum(one == modality for one, _ in pairs) + sum(other == modality for _, other in pairs)
        if both:
            scores.append(2 * right / both)
    if scores:
        value = sum(scores) / len(scores)
        yield Figure("required against preferred, macro F1", value, 0.92, f"{len(pairs)} matched")


def _years(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    count = Count()
    for name, annotated in gold.items():
        wanted = {
            tuple(float(one) for one in (value if isinstance(value, list) else [value]))
            for record in annotated["requirements"]
            if record["kind"] == "experience_years"
            for value in [record["value"]]
        }
        found = set()
        for one in read[name].statements:
            figure = one.figure
            if figure is not None and figure.measure == "years of experience" and one.relation in _ASKING:
                ends = (figure.value, figure.low, figure.high)
                found.add(tuple(float(end) for end in ends if end is not None))
        count.add(len(wanted & found), len(wanted), len(found))
    return count


def _degrees(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    """Count the degrees; of several in one list the lowest, as the annotations have it."""
    count = Count()
    for name, annotated in gold.items():
        wanted = {
            one["value"]
            for one in annotated["requirements"]
            if one["kind"] == "degree" and one["modality"] in _ASKED
        }
        groups: dict[str, list[str]] = {}
        for one in read[name].statements:
            label = read[name].concepts[one.object].label if one.relation in _ASKING and one.object else ""
            if label in _DEGREES:
                groups.setdefault(one.list or one.id, []).append(label)
        lowest = (min(labels, key=list(_DEGREES).index) for labels in groups.values())
        found = {_DEGREES[label] for label in lowest}
        count.add(len(wanted & found), len(wanted), len(found))
    return count


def _certificates(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    count = Count()
    for name, annotated in gold.items():
        wanted = [
            {label_key(form) for form in (record["value"], *record.get("alt", ()))}
            for record in annotated["requirements"]
            if record["kind"] == "certification" and record["modality"] in _ASKED
        ]
        found = {
            one.object
            for one in read[name].statements
            if one.relation in _ASKING
            and one.object
            and read[name].concepts[one.object].kind == "qualification"
            and read[name].concepts[one.object].label not in {*_DEGREES, "High school diploma"}
        }
        right = sum(any(read[name].names(curie) & keys for curie in found) for keys in wanted)
        count.add(right, len(wanted), len(found))
    return count


def _pay(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    count = Count()
    for name, annotated in gold.items():
        wanted = {
            (
                tuple(sorted(float(one[end]) for end in ("low", "high", "value") if one.get(end))),
                one["currency"],
            )
            for one in annotated["figures"]
            if one["kind"] == "salary"
        }
        found = set()
        for one in read[name].statements:
            figure = one.figure
            if figure is not None and figure.currency is not None:
                ends = (figure.value, figure.low, figure.high)
                found.add((tuple(sorted(float(end) for end in ends if end)), figure.currency))
        count.add(len(wanted & found), len(wanted), len(found))
    return count


def _duties(scorer: ModuleType, gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    """Count the marked sentences and items that a duty rests on; several of one sentence are one."""
    count = Count()
    for name, annotated in gold.items():
        wanted = sorted((start, end) for start, end, type_ in annotated["spans"] if type_ == "responsibility")
        places = sorted(
            {
                (place.start, place.end)
                for one in read[name].statements
                if one.relation == "sg:hasDuty"
                for evidence in one.evidence
                if not evidence.slots
                for place in [evidence.focus or evidence.span]
            }
        )
        joined: list[list[int]] = []
        for start, end in places:
            owner = next((i for i, (low, high) in enumerate(wanted) if start < high and low < end), None)
            if (
                joined
                and joined[-1][2] == (-1 if owner is None else owner)
                and (owner is not None or start <= joined[-1][1])
            ):
                joined[-1][1] = max(end, joined[-1][1])
            else:
                joined.append([start, end, -1 if owner is None else owner])
        found = [(start, end) for start, end, _ in joined]
        count.add(len(scorer.match(wanted, found, scorer.overlap)), len(wanted), len(found))
    return count


def _employers(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    count = Count()
    for name, annotated in gold.items():
        wanted = {
            label_key(read[name].text[start:end])
            for start, end, type_ in annotated["spans"]
            if type_ == "employer"
        }
        found = {label_key(read[name].concepts[curie].label) for curie in read[name].employers()}
        count.add(len(wanted & found), len(wanted), len(found))
    return count


def _subjects(gold: Mapping[str, Any], read: Mapping[str, Read]) -> Count:
    """Count the documents most of whose requirements are of the role that the annotator named.

    Where the annotator found nothing asked for, the duties are counted instead. One of both names may
    say more than the other, such as the level or the place.
    """
    count = Count()
    for name, annotated in gold.items():
        subjects: dict[str, int] = {}
        asks = any(one["modality"] in _ASKED for one in annotated["concepts"])
        counted = _ASKING if asks else {"sg:hasDuty": ""}
        for one in read[name].statements:
            if one.relation in counted:
                subjects[one.subject] = subjects.get(one.subject, 0) + 1
        main = max(subjects, key=lambda curie: (subjects[curie], curie), default=None)
        wanted = word_set(_ASIDE.sub("", annotated["role"]))
        names = (
            [] if main is None else [read[name].concepts[main].label, *read[name].concepts[main].alternatives]
        )
        found = [word_set(_ASIDE.sub("", one)) for one in names]
        count.add(int(any(words <= wanted or wanted <= words for words in found)), 1, 1)
    return count
