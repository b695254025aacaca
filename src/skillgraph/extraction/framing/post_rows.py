"""Rows of tables of posts: "Role | Must have | Duties", each cell of the post that its row names."""

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.specifications import POST, columns_of_posts
from skillgraph.extraction.values import Place


def posts_of_rows(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for the cells of such rows where their post is named."""
    found: dict[int, Place] = {}
    post: Place | None = None
    for index, passage in enumerate(parsed.passages):
        header = passage.header
        if header in (None, index):
            post = None
            continue
        head = parsed.passages[header or 0]
        columns = columns_of_posts([(column, head.text[slice(*span)]) for column, span in head.cells])
        column, span = passage.cells[0]
        if columns.get(column) == POST:
            post = Place(index, span, ("subject",))
        if columns and post is not None:
            found[index] = post
    return found
