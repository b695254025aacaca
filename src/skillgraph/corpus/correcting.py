"""What a reviewer writes in place of what a statement asks for: another concept, for that row alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.boundary.controls import show_line
from skillgraph.boundary.spreadsheets import format_tsv, guard_cell, unguard_cell
from skillgraph.corpus.known_objects import named_objects
from skillgraph.identifiers import local_name, object_read
from skillgraph.language.folding import count_typos, fold, typos_allowed
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.language.slugs import slug_of
from skillgraph.model import Concept
from skillgraph.tables.tsv import VALUE_SEPARATOR
from skillgraph.vocabulary import ASKING_RELATIONS, PREFIXES, TAXONOMY_PREFIXES, shorten_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.errors import Fault
    from skillgraph.tables.tsv import Row

#: What `concepts.tsv` says beside a concept that a review made.
NAMED: Final = "named in a review: no vocabulary holds it"
#: The longest name of something new, and as much of one as is told.
_MAX_NAME_LENGTH: Final = 120
_SHOWN_LENGTH: Final = 60
#: What may be asked for: a correction may name any of these kinds for another.
_ASKED: Final = DEFAULT_KINDS | {
    "area",
    "deliverable",
    "practice",
    "principle",
    "process",
    "qualification",
    "standard",
}
_DIGITS: Final = re.compile(r"\d+")


class Correction(NamedTuple):
    """What one row of a review asks for now.

    Attributes:
        document: Slug.
        line: Of the passage, as the review has it.
        before: What the concept is called that it asked for.
        after: What that is called which it asks for now; the same where it was only spelled otherwise.
        is_new: Did the review make that?
        near: What something is called that a new name may be a slip for; else empty.

    """

    document: str
    line: str
    before: str
    after: str
    is_new: bool = False
    near: str = ""


def is_corrected(row: Row, concepts: Mapping[str, Concept]) -> bool:
    """Tell whether a statement asks for something else than it was read as, which its id keeps."""
    read, name = object_read(row["id"]), row["object"]
    if not read or not name or name.startswith("statement:") or f"concept:{name}" == read:
        return False
    now = concepts.get(f"concept:{name}")
    if now is None:  # the package alone knows it so far
        return True
    return now.shared is None and not _is_reconciled(read, now, concepts)


def _is_reconciled(read: str, now: Concept, concepts: Mapping[str, Concept]) -> bool:
    """Tell whether a corpus has what was read under this other id, which `reconciling` gave it.

    That is where nothing has the id that was read, or another kind of thing has it.
    """
    if local_name(read) not in map(slug_of, (now.label, *now.alternatives)):
        return False
    there = concepts.get(read)
    is_by_kind = now.id.rstrip("-0123456789") == f"{read}-{now.kind}"
    return there is None or (is_by_kind and there.kind != now.kind)


def correct_object(
    row: Row, said: Row, *, document: str, concepts: dict[str, Concept]
) -> Correction | Fault | None:
    """Let a statement ask for what a review names in its place.

    Args:
        row: The statement, of which the object is changed.
        said: Its row in the review.
        document: The slug of its document.
        concepts: Those of the corpus; what nothing is called so far is added, of the kind of the object.

    Returns:
        What was corrected, or what is wrong with the name; None where it is the one that was there.

    """
    own, name = concepts.get(f"concept:{row['object']}"), " ".join(said["object"].split())
    if own is None or name in (own.label, _as_printed(own.label)):
        is_told = own is not None or name in ("", row["object"])
        return None if is_told else said.fault("object", _why_unnamed(row["object"]))
    found = _of_a_kind(named_objects(shorten_iri(name), concepts), own, relation=row["relation"])
    if what := _no_correction(name, own) or _no_object(name, found, own, relation=row["relation"]):
        return said.fault("object", what)
    if found and found[0].id == own.id:
        return Correction(document, said["line"], own.label, own.label)
    near = "" if found else _near(name, own.kind, concepts.values())
    new = found[0] if found else _new_concept(name, own.kind, concepts)
    row["object"] = local_name(new.id)
    return Correction(document, said["line"], own.label, new.label, is_new=not found, near=near)


def _why_unnamed(there: str) -> str:
    """Tell why nothing can be named where a statement asks for no concept of the corpus."""
    if there.startswith("statement:"):
        return f"nothing can be named here: what is said is about {there}; x in reject leaves it out"
    if there:
        what = f"statements.tsv of the document has {_shown(there)} here, of which no graph was built yet"
        return f"{what}: build, and print the review again"
    return "nothing can be named here: the statement is about a figure; x in reject leaves it out"


def _no_correction(name: str, own: Concept) -> str:
    """Tell why nothing can be named for what a statement asks for; nothing where it can."""
    if not name:
        return (
            f"the cell is empty, and {own.label!r} stood there: put it back; x in reject leaves the row out"
        )
    if own.shared is not None:
        what = f"{own.label!r} is what the document is about: put it back here, and to call it otherwise "
        return f"{what}change its label in concepts.tsv of the corpus"
    return ""


def _of_a_kind(found: list[Concept], own: Concept, *, relation: str) -> list[Concept]:
    """Give those of several things of a name that may stand for another: of its kind, else that fit."""
    if len(found) < 2:  # noqa: PLR2004 -- nothing to choose
        return found
    same = [one for one in found if one.kind == own.kind]
    return same or [one for one in found if _fits(one, own, relation)] or found


def _fits(one: Concept, own: Concept, relation: str) -> bool:
    """Tell whether one concept may stand for another as an object: by its kind, or by being asked for."""
    is_asked = f"sg:{relation}" in ASKING_RELATIONS or own.kind in _ASKED
    return one.shared is None and (one.kind == own.kind or (one.kind in _ASKED and is_asked))


def _no_object(name: str, found: list[Concept], own: Concept, *, relation: str) -> str:
    """Tell why what is found by a name, or a new thing of it, cannot be the object; nothing where it can."""
    prefix = shorten_iri(name).partition(":")[0]
    if not found:
        if " " not in name and (prefix in PREFIXES or prefix in TAXONOMY_PREFIXES):
            what = f"{_shown(name)} is no concept of the corpus or the package"
            return f"{what}: write the label of one, its id, or concept: and its id"
        return _no_name(name)
    if len(found) > 1:
        ids = ", ".join(f"{local_name(one.id)} ({one.kind})" for one in found)
        return f"several things are called {_shown(name)}: write the id of one, {ids}"
    if found[0].shared is not None:
        return f"{found[0].label!r} is what one document is about: nothing else asks for it"
    if not _fits(found[0], own, relation):
        what = f"{found[0].label!r} is of the kind {found[0].kind}, which cannot stand here for {own.label!r}"
        return f"{what}, of the kind {own.kind}: name something of that kind"
    return ""


def _no_name(name: str) -> str:
    """Tell why a text cannot be the label of something new; nothing where it can."""
    if len(name) > _MAX_NAME_LENGTH:
        return f"{_shown(name)} has {len(name):,} characters: a name has {_MAX_NAME_LENGTH} at most"
    if show_line(name) != name:
        return f"{_shown(name)} holds a character that nobody sees: write the name without it"
    if VALUE_SEPARATOR in name:
        return f"{_shown(name)} holds {VALUE_SEPARATOR}, which separates names in the tables: write one name"
    if guard_cell(name) != name:
        return f"{_shown(name)} begins as a formula does: write the name without the sign"
    if not any(character.isalnum() for character in name):
        return f"{_shown(name)} holds no letter and no digit: write a name"
    return ""


def _shown(name: str) -> str:
    """Give what somebody wrote as it is told: quoted, and shortened where it is long."""
    return repr(name if len(name) <= _SHOWN_LENGTH else f"{name[: _SHOWN_LENGTH - 1]}\u2026")


def _as_printed(label: str) -> str:
    """Give a label as it comes back in the table of a review."""
    return " ".join(unguard_cell(format_tsv((label,), ()).strip()).split())


def _new_concept(name: str, kind: str, concepts: dict[str, Concept]) -> Concept:
    """Add a concept, with an id that neither the corpus nor the package has."""
    from skillgraph.extraction.concepts.forms import bundled_vocabulary  # few rows name what is not there

    taken, number = concepts.keys() | bundled_vocabulary().concepts.keys(), 1
    curie = first = f"concept:{slug_of(name)}"
    while curie in taken:
        curie = f"{first}-{kind}" + (f"-{number}" if number > 1 else "")
        number += 1
    concepts[curie] = Concept(curie, name, kind)
    return concepts[curie]


def _near(name: str, kind: str, concepts: Iterable[Concept]) -> str:
    """Give the label of that kind that a name is the least slip away from, with the same numbers in it."""
    wanted, near = fold(name), []
    labels = (label for one in concepts if one.kind == kind for label in (one.label, *one.alternatives))
    for label in labels:
        typos = count_typos(fold(label), wanted, at_most=typos_allowed(wanted))
        if typos is not None and _DIGITS.findall(label) == _DIGITS.findall(name):
            near.append((typos, label))
    return min(near, default=(0, ""))[1]
