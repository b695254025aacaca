"""What a reviewer writes in place of what a statement asks for: another concept, for that row alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from skillgraph.boundary.spreadsheets import format_tsv, unguard_cell
from skillgraph.corpus.known_objects import named_objects
from skillgraph.identifiers import local_name, object_read
from skillgraph.language.folding import count_typos, fold, typos_allowed
from skillgraph.language.slugs import slug_of
from skillgraph.model import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skillgraph.errors import Fault
    from skillgraph.tables.tsv import Row

#: What `concepts.tsv` says beside a concept that a review made.
NAMED: Final = "named in a review: no vocabulary holds it"
_OF_A_FIGURE: Final = "nothing can be named here: the statement is about a figure; x in reject leaves it out"
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
    now = concepts.get(f"concept:{name}")  # none where the package alone knows it so far
    names = () if now is None else (now.label, *now.alternatives)
    return (now is None or now.shared is None) and local_name(read) not in map(slug_of, names)


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
        return said.fault("object", _OF_A_FIGURE) if name and not row["object"] else None
    if what := _no_correction(name, own):
        return said.fault("object", what)
    found = named_objects(name, concepts)
    found = [one for one in found if one.kind == own.kind] or found if len(found) > 1 else found
    if len(found) > 1:
        ids = ", ".join(f"{local_name(one.id)} ({one.kind})" for one in found)
        return said.fault("object", f"several things are called {name!r}: write the id of one, {ids}")
    if found and found[0].id == own.id:
        return Correction(document, said["line"], own.label, own.label)
    near = "" if found else _near(name, concepts.values())
    new = found[0] if found else _new_concept(name, own.kind, concepts)
    row["object"] = local_name(new.id)
    return Correction(document, said["line"], own.label, new.label, is_new=not found, near=near)


def _no_correction(name: str, own: Concept) -> str:
    """Tell why a name cannot stand for what a statement asks for; nothing where it can."""
    if not name:
        return (
            f"the cell is empty, and {own.label!r} stood there: put it back; x in reject leaves the row out"
        )
    if own.shared is not None:
        what = f"{own.label!r} is what the document is about: put it back here, and to call it otherwise "
        return f"{what}change its label in concepts.tsv of the corpus"
    return ""


def _as_printed(label: str) -> str:
    """Give a label as it comes back in the table of a review."""
    return " ".join(unguard_cell(format_tsv((label,), ()).strip()).split())


def _new_concept(name: str, kind: str, concepts: dict[str, Concept]) -> Concept:
    """Add a concept, with an id that neither the corpus nor the package has."""
    from skillgraph.extraction.forms import bundled_vocabulary  # few rows name what is not there

    taken, number = concepts.keys() | bundled_vocabulary().concepts.keys(), 1
    curie = first = f"concept:{slug_of(name)}"
    while curie in taken:
        curie = f"{first}-{kind}" + (f"-{number}" if number > 1 else "")
        number += 1
    concepts[curie] = Concept(curie, name, kind)
    return concepts[curie]


def _near(name: str, concepts: Iterable[Concept]) -> str:
    """Give the label that a name is but a slip away from, with the same numbers in it; else nothing."""
    wanted, slips = fold(name), typos_allowed(name)
    labels = (label for one in concepts if one.shared is None for label in (one.label, *one.alternatives))
    near = (
        label
        for label in labels
        if _DIGITS.findall(label) == _DIGITS.findall(name)
        and count_typos(fold(label), wanted, at_most=slips) is not None
    )
    return min(near, default="")
