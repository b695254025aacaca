"""Items and paragraphs of a page with several posts that open with the title of one: "Mason: mortar"."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.framing.post_rows import posts_of_rows
from skillgraph.extraction.posts.section_names import names_post
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What parts two paragraphs.
_GAP: Final = expression(r"\n[ \t\r]*\n|<(?:p|br|div|li)\b", re.IGNORECASE)


def titled_posts(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for items and sentences the title that opens them, their list or their paragraph."""
    return {**_titled_paragraphs(parsed), **_titled_items(parsed), **posts_of_rows(parsed)}


def _titled_items(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for items the title that opens each, or their list, where another does beside it: "Mason: mortar".

    They stand where nothing says that they are duties or demands, which may be of one with several posts.
    """
    heads = {one.lead_in for one in parsed.lists}
    labels: dict[int, Place] = {}
    groups: dict[tuple[str, int | None], dict[int, str]] = {}
    for index, passage in enumerate(parsed.passages):
        around = None if passage.list is None else parsed.lists[passage.list]
        if around is None or around.kind not in ("overview", "other"):
            continue
        is_head = index in heads
        label = Span(0, len(passage.text.rstrip(" :*"))) if is_head else passage.label
        words = passage.text[label.start : label.end] if label is not None else ""
        if label is not None and names_post(words):
            labels[index] = Place(index, label, ("subject",))
            groups.setdefault(("head" if is_head else "item", passage.list), {})[index] = words
    found: dict[int, Place] = {}
    for titled in groups.values():
        if len(set(titled.values())) > 1 and any(map(find_titles, titled.values())):
            found.update({index: labels[index] for index in titled})
    for index, passage in enumerate(parsed.passages):
        opener = None if passage.list is None else parsed.lists[passage.list].lead_in
        if opener in found and opener is not None:
            found.setdefault(index, found[opener])
    return found


def _titled_paragraphs(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for sentences the title that opens their paragraph, where others do beside it: "Mason. You …"."""
    within: dict[int, list[int]] = {}
    for index, passage in enumerate(parsed.passages):
        if parsed.sections[passage.section].kind in ("overview", "other"):
            within.setdefault(passage.section, []).append(index)
    found: dict[int, Place] = {}
    for indexes in within.values():
        sentences = [one for one in indexes if parsed.passages[one].kind == "sentence"]
        titles = {one: title for one in sentences if (title := _opening_title(parsed, one)) is not None}
        names = {parsed.passages[one].text[slice(*span)].casefold() for one, span in titles.items()}
        last: Place | None = None
        for index in indexes if len(names) > 1 else ():
            if _opens_paragraph(parsed, index):
                title = titles.get(index)
                last = None if title is None else Place(index, title, ("subject",))
            found.update({} if last is None else {index: last})
    return found


def _opening_title(parsed: ParsedDocument, index: int) -> Span | None:
    """Find the title that opens a paragraph, with a stop or as a label."""
    passage = parsed.passages[index]
    label = passage.label or Span(0, len(passage.text.rstrip(".")))
    goes_on = passage.label is not None or not _opens_paragraph(parsed, index + 1)
    is_title = names_post(passage.text[slice(*label)])
    return label if is_title and goes_on and _opens_paragraph(parsed, index) else None


def _opens_paragraph(parsed: ParsedDocument, index: int) -> bool:
    """Tell whether a passage is the first of its paragraph, or stands behind the last."""
    before, here = parsed.passages[index - 1] if index else None, parsed.passages[index : index + 1]
    if not here or before is None or before.kind != "sentence" or here[0].kind != "sentence":
        return True
    return _GAP.search(parsed.document.text[before.span.end : here[0].span.start]) is not None
