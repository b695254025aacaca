"""The places of a document in a corpus: as its settings have them, a reviewer's kept, and what is said."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skillgraph.boundary.inputs import parse_toml
from skillgraph.corpus.directory import SETTINGS, document_settings
from skillgraph.corpus.formatting import format_settings
from skillgraph.documents.localities import Localities
from skillgraph.model import DocumentPlace
from skillgraph.tables.document_places import parse_places, places_by_hand, with_places_by_hand


def document_places(folder: Path) -> tuple[DocumentPlace, ...]:
    """Read the places of a document; none too where they cannot be read: compiling says what is wrong."""
    settings = document_settings(folder)
    length = settings.get("length")
    try:
        return parse_places(settings, length=length if isinstance(length, int) else 0)
    except ValueError:
        return ()


def with_kept_places(files: Mapping[str, bytes], before: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Give the files of a document with the places that a reviewer gave it, or with none where that was said.

    Args:
        files: By name, as they were read now.
        before: The settings that were there.

    """
    labels = _labels_by_hand(before)
    if labels is None:
        return files
    settings = with_places_by_hand(parse_toml(files[SETTINGS]), labels)
    return {**files, SETTINGS: format_settings(settings).encode()}


def placing_notes(folder: Path, localities: Localities) -> tuple[str, ...]:
    """Say what there is to be said of the places of a document that was read anew."""
    labels = _labels_by_hand(document_settings(folder))
    if labels is None:
        return localities.notes
    own = {label.casefold() for label in labels}
    others = [one.label for one in localities.places if one.label.casefold() not in own]
    if not others:
        return ()
    told = f"its places are {', '.join(labels)}, by hand" if labels else "it has no place, by hand"
    return (f"{told}; what was read says {', '.join(others)} ({localities.found[0].how})",)


def _labels_by_hand(settings: Mapping[str, Any]) -> list[str] | None:
    """Give what a reviewer wrote; None too where it cannot be read: compiling says what is wrong."""
    try:
        return places_by_hand(settings)
    except ValueError:
        return None
