"""The bytes of a document that was read, for the copy that a corpus keeps."""

import contextlib
from hashlib import sha256
from pathlib import Path

from skillgraph.boundary.inputs import read_input
from skillgraph.documents.limits import MAX_BYTES
from skillgraph.documents.reading import Document
from skillgraph.errors import DocumentError


def source_bytes(document: Document) -> bytes:
    """Give the bytes of a document as it was read, though its file is a pipe or has gone since.

    Raises:
        DocumentError: The file has changed, or has gone.

    """
    with contextlib.suppress(UnicodeError, LookupError):
        data = document.text.encode(document.encoding)
        if sha256(data).hexdigest() == document.sha256:
            return data
    path = Path(document.path)
    with contextlib.suppress(OSError):
        if (
            path.is_file()
            and sha256(data := read_input(path, most_bytes=MAX_BYTES)).hexdigest() == document.sha256
        ):
            return data
    raise DocumentError(
        "the document changed while it was being read",
        location=document.path,
        remedy="run the command again when nothing is writing to the file",
    )
