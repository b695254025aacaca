"""The date of a document in a corpus: as its settings have it, a reviewer's kept, and what is to be said."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skillgraph.boundary.inputs import parse_toml
from skillgraph.corpus.directory import SETTINGS, document_settings
from skillgraph.corpus.formatting import format_settings
from skillgraph.documents.dates import Dating
from skillgraph.model import DocumentDate
from skillgraph.tables.document_dates import date_by_hand, parse_date, with_date_by_hand


def document_date(folder: Path) -> DocumentDate | None:
    """Read the date of a document; None too where it cannot be read: compiling says what is wrong."""
    settings = document_settings(folder)
    length = settings.get("length")
    try:
        return parse_date(settings, length=length if isinstance(length, int) else 0)
    except ValueError:
        return None


def with_kept_date(files: Mapping[str, bytes], before: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Give the files of a document with the date that a reviewer gave it, or with none where that was said.

    Args:
        files: By name, as they were read now.
        before: The settings that were there.

    """
    value = date_by_hand(before)
    if value is None:
        return files
    settings = with_date_by_hand(parse_toml(files[SETTINGS]), value)
    return {**files, SETTINGS: format_settings(settings).encode()}


def dating_notes(folder: Path, dating: Dating) -> tuple[str, ...]:
    """Say what there is to be said of the date of a document that was read anew."""
    value = date_by_hand(document_settings(folder))
    if value is None:
        return dating.notes
    if dating.date is None or dating.date.value == value:
        return ()
    own = f"its date is {value}, by hand" if value else "it has no date, by hand"
    return (f"{own}; what was read says {dating.date.value} ({dating.how})",)
