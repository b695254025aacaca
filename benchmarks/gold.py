"""Score extractions against hand-made annotations: the set's own scorer, and rows that it lacks."""

import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from skillgraph.documents.parsing import parse_document
from skillgraph.documents.reading import read_document
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.forms import Vocabulary
from skillgraph.language.words import label_key

#: Documents that were left unread while the rules were written, by a part of their name.
LEFT_OUT: Final = tuple(
    """
    product_manager airalo dropbox_ic2_security dropbox_ic6 titles-for-qa techlead mayadata_lead
    technical-marketing systems_engineer nibc netflix stark capitalontap
    """.split()
)
_SKILLS: Final = ("skill", "soft_skill")
_ASKED: Final = ("required", "preferred")


@dataclass(frozen=True)
class Figure:
    """One row of the evaluation: what was measured, on what, against which target (at least, or at most)."""

    name: str
    value: float | None
    target: float | None = None
    note: str = ""
    at_most: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None where there is no value or no target."""
        if self.value is None or self.target is None:
            return None
        return self.value <= self.target if self.at_most else self.value >= self.target


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer that comes with an annotated set."""
    spec = importlib.util.spec_from_file_location("set_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["set_scorer"] = module
    spec.loader.exec_module(module)
    return module


def predict(names: Iterable[str], folder: Path, vocabulary: Vocabulary) -> dict[str, Any]:
    """Read documents and give their predictions by name, as they come back from JSON."""
    found = {}
    for name in names:
        extraction = extract_document(
            parse_document(read_document(folder / name)), vocabulary, slug="document"
        )
        found[name] = json.loads(json.dumps(predictions(name, extraction)))
    return found


def gold_figures(
    scorer: ModuleType, gold: Mapping[str, Any], predicted: Mapping[str, Any], *, vocabulary: Vocabulary
) -> Iterator[Figure]:
    """Give the figures of the targets for some documents."""
    result = scorer.score(gold, predicted)
    relaxed, concepts, asked = result["spans"]["relaxed"], result["concepts"], result["requirements"]
    note = f"{len(gold)} documents"

    def row(
        name: str, types: Iterable[str], source: Mapping[str, Any], *, target: float | None = None
    ) -> Figure:
        count = scorer.Count()
        for type_ in types:
            if type_ in source:
                count.add(*(source[type_][key] for key in ("tp", "gold", "pred")))
        value = count.prf()[2] if count.gold or count.pred else None
        return Figure(name, value, target, f"{note}, {count.gold} gold, {count.pred} found")

    yield row("technologies, relaxed F1", ["technology"], relaxed, target=0.88)
    yield from link_figures(scorer, gold, predicted, vocabulary=vocabulary)
    yield row("skills and soft skills, relaxed F1", _SKILLS, relaxed, target=0.60)
    yield row("skills and soft skills, concept-set F1", _SKILLS, concepts, target=0.60)
    yield row("roles, relaxed F1", ["role"], relaxed, target=0.85)
    yield row("responsibilities, relaxed F1", ["responsibility"], relaxed, target=0.85)
    yield row("qualifications, relaxed F1", ["qualification"], relaxed, target=0.85)
    yield row("years of experience, F1", ["lenient experience_years"], asked, target=0.95)
    salaries = result["figures"]
    yield row("salaries, range, currency and period, F1", ["exact"], salaries, target=0.95)
    yield row("salaries, the numbers, F1", ["lenient"], salaries)
    yield from modality_figures(scorer, gold, predicted)
    for name in ("experience", "stage", "employer", "trend"):
        yield row(f"{name}, relaxed F1", [name], relaxed)
    yield row("degrees, F1", ["lenient degree"], asked)
    yield row("certificates, F1", ["lenient certification"], asked)


def link_figures(
    scorer: ModuleType, gold: Mapping[str, Any], predicted: Mapping[str, Any], *, vocabulary: Vocabulary
) -> Iterator[Figure]:
    """Tell how many of the links that are asserted are right.

    A link counts for each form in which its concept stands in a document. It is *right* where
    a gold concept has that form, and one name for both is in the vocabulary or the form itself;
    *named otherwise* where the gold has the form under a name that the vocabulary gives to
    another concept; and *unmarked* where the gold leaves the form out.
    """
    right = wrong = unmarked = 0
    for name, annotated in gold.items():
        by_form = {scorer.fold(form): entry for entry in annotated["concepts"] for form in entry["surface"]}
        for entry in predicted[name]["concepts"]:
            if entry["type"] != "technology" or entry["concept"] is None:
                continue
            for form in entry["surface"]:
                found = by_form.get(scorer.fold(form))
                if found is None:
                    unmarked += 1
                elif _names(found["label"], entry["concept"], vocabulary):
                    right += 1
                else:
                    wrong += 1
    marked = right + wrong
    if marked:
        yield Figure(
            "technologies, asserted links right", right / marked, 0.95, f"{marked} forms that are marked"
        )
        share = right / (marked + unmarked)
        yield Figure(
            "technologies, the same with forms left unmarked as wrong", share, None, f"{unmarked} more"
        )


def _names(label: str, curie: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gold label is a name of a concept, or of none: then the form speaks for itself."""
    concept = vocabulary.concepts[curie]
    names = {label_key(name) for name in (concept.label, *concept.alternatives)}
    forms = vocabulary.find(label)
    return label_key(label) in names or not forms or any(form.concept == curie for form in forms)


def modality_figures(
    scorer: ModuleType, gold: Mapping[str, Any], predicted: Mapping[str, Any]
) -> Iterator[Figure]:
    """Tell how well required and preferred are told apart, over what both sides have.

    A class's recall counts what is found as *mentioned* only as missed.
    """
    pairs: list[tuple[str, str]] = []
    for name, annotated in gold.items():
        entries, ours = annotated["concepts"], predicted[name]["concepts"]
        forms, our_forms = [scorer.forms(one) for one in entries], [scorer.forms(one) for one in ours]
        matched = scorer.match(
            list(range(len(entries))),
            list(range(len(ours))),
            lambda i, j, f=forms, o=our_forms: bool(f[i] & o[j]),
        )
        pairs.extend((entries[i]["modality"], ours[j]["modality"]) for i, j in matched)
        asked, our_asked = annotated["requirements"], predicted[name]["requirements"]
        both = scorer.match(asked, our_asked, scorer.req_lenient)
        pairs.extend((asked[i]["modality"], our_asked[j]["modality"]) for i, j in both)
    scores = []
    for asked_as in _ASKED:
        expected = sum(one == asked_as for one, _ in pairs)
        found = sum(other == asked_as and one in _ASKED for one, other in pairs)
        hit = sum(one == other == asked_as for one, other in pairs)
        if expected or found:
            scores.append(2 * hit / (expected + found))
    if scores:
        note = f"{sum(one in _ASKED for one, _ in pairs)} matched"
        yield Figure("required against preferred, macro F1", sum(scores) / len(scores), 0.85, note)
        same = sum(one == other for one, other in pairs) / len(pairs)
        yield Figure("required, preferred or mentioned, accuracy", same, None, f"{len(pairs)} matched")
