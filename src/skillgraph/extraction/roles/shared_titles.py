"""The title that the levels of a ladder share, which is named after none of them alone."""

from collections import Counter
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import SILENT_KINDS
from skillgraph.extraction.posts.headed_titles import titles_of_rung
from skillgraph.extraction.posts.levels import COUNT, names_level, names_stage, title_of_level
from skillgraph.extraction.posts.post_titles import LEVELS
from skillgraph.extraction.posts.section_names import bare_heading, lone_occupation
from skillgraph.extraction.posts.titles import is_occupation, singular_title
from skillgraph.extraction.posts.told_names import page_title
from skillgraph.extraction.posts.told_titles import Named
from skillgraph.extraction.roles.frameworks import names_ladder
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_LEAST: Final = 2
#: Pictures before the name of a level.
_SIGNS: Final = expression(r"^\W+")
_EARLY: Final = 3  # passages, in which a document says what it is of


def role_of_ladder(parsed: ParsedDocument, found: Named | None) -> Named | None:
    r"""Give the role that was found, or what the levels share where it is but one of them, if anything.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "# Our ladder\n## Junior Tester\nMends tests.\n## Senior Tester\nPlans the work.\n"
        >>> parsed = parse_document(Document(text, "", "ladder.md"))
        >>> role_of_ladder(parsed, ("Junior Tester", 1, Span(0, 13)))
        ('Tester', 1, Span(start=7, end=13))

    """
    if found is None or found[0].casefold() in page_title(parsed).casefold():
        return found
    rungs = _rungs(parsed)
    is_early = found[1] <= _EARLY and found[1] not in {passage for _, passage, _ in rungs.values()}
    if is_early:
        return found
    if not rungs and names_ladder(page_title(parsed)) and _is_one_of_many(parsed, found[1]):
        return None
    if found[0].casefold() not in {singular_title(title).casefold() for title, *_ in rungs.values()}:
        return found
    shared = {index: bare for index, named in rungs.items() if (bare := _without_level(*named)) is not None}
    counted = Counter(title.casefold() for title, *_ in shared.values()).most_common(1)
    if not counted or counted[0][1] < _LEAST:
        return None
    return next(named for named in shared.values() if named[0].casefold() == counted[0][0])


def _is_one_of_many(parsed: ParsedDocument, passage: int) -> bool:
    """Tell whether a passage of a ladder is a cell, or heads a section beside one of a level."""
    here = parsed.passages[passage]
    if here.kind != "heading":
        return bool(here.cells)
    group = [one for one in parsed.sections if one.parent == parsed.sections[here.section].parent]
    return any(names_stage(bare_heading(one.label)) for one in group if one.passage != passage)


def _rungs(parsed: ParsedDocument) -> dict[int, Named]:
    """Give the titles that head sections of one depth, of which at least two name levels, by the section."""
    groups: dict[int | None, list[int]] = {}
    for index, section in enumerate(parsed.sections):
        if section.passage is not None and section.kind not in SILENT_KINDS:
            groups.setdefault(section.parent, []).append(index)
    found: dict[int, Named] = {}
    for group in groups.values():
        labels = {_SIGNS.sub("", bare_heading(parsed.sections[one].label)) for one in group}
        levels = {label.casefold() for label in labels if names_level(label)}
        named = {one: title for one in group if (title := _title(parsed, one)) is not None}
        found.update(named if len(levels) >= _LEAST else {})
    return found


def _title(parsed: ParsedDocument, section: int) -> Named | None:
    """Give the title in the heading of a section."""
    passage = parsed.sections[section].passage
    if passage is None:
        return None
    text = parsed.passages[passage].text
    spans = titles_of_rung(text)
    label = bare_heading(text)
    level = title_of_level(label) if names_level(label) else None
    if not spans and level is not None:
        start = text.find(label) + level.start
        spans = (Span(start, start + level.end - level.start),)
    elif not spans and (lone := lone_occupation(text)) is not None:
        spans = (lone,)
    return (text[spans[0].start : spans[0].end], passage, spans[0]) if spans else None


def _without_level(title: str, passage: int, span: Span) -> Named | None:
    """Give a title without its words for a level and its count, where an occupation is left."""
    words = title.split(" ")
    level = 0
    while level < len(words) - 1 and words[level].lower().removesuffix("-level") in LEVELS:
        level += 1
    bare = COUNT.sub("", " ".join(words[level:]))
    if not is_occupation(bare.rsplit(" ", 1)[-1]):
        return None
    start = span.start + len(" ".join(words[:level])) + (level > 0)
    return bare, passage, Span(start, start + len(bare))
