"""Rows of two columns whose second says how well or for how long the first is known: "Java | Expert"."""

import re
from typing import Final, NamedTuple

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.specifications import OUTER
from skillgraph.documents.structure import ParsedPassage
from skillgraph.documents.text import trimmed
from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.extraction.wording.openers import is_generic_label
from skillgraph.extraction.wording.own_levels import HOW_WELL
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: How a column is headed that says how well a thing is known, or for how long.
_DEPTH: Final = expression(
    r"(?:(?:skill|required|expected|minimum|min\.?|target|desired|your) ){0,2}"
    r"(?:depth|levels?|proficiency|expertise|competen(?:ce|cy)|mastery|knowledge|grade|strength|command|cefr"
    r"|how (?:well|deep|good|much|long)|experience|years?|yrs|duration)"
    r"(?: (?:level|of (?:experience|knowledge|use|practice)|required|expected|needed|\(years\)|\(cefr\)))?",
    re.IGNORECASE,
)
_WELL: Final = expression(
    rf"(?:(?:at least|very|minimum) )?(?:{HOW_WELL}|fundamentals?|novice|awareness|familiar(?:ity)?|exposure"
    r"|hands[- ]?on|practical|deep|in[- ]depth|master|[ABC][12]\+?)"
    r"(?: (?:knowledge|skills|level|user|understanding|command|experience|exposure))?"
    r"(?: or (?:better|above|higher|more))?",
    re.IGNORECASE,
)
#: What portals for jobs call how well a technology is known.
_OF_PORTALS: Final = expression(r"junior|regular|mid(?:dle)?|medior|senior|master", re.IGNORECASE)
#: Grades that are said with a noun alone.
_NOUNS: Final = {"working": "working knowledge", "hands on": "hands-on", "familiar": "familiarity"}
_YEARS: Final = expression(r"years?|yrs", re.IGNORECASE)
_NUMBERS: Final = expression(r"\d{1,2}(?: ?[-\u2013] ?\d{1,2}|\+)?")
#: What stands behind the years in their cell: "4+ years, strong OOP".
_MORE: Final = expression(r"\s*[,;(]\s*(?:(?:with|incl(?:uding|\.)?|and) )?")
_LEAST: Final = 2
_PAIR: Final = 2  # cells of a row
_NUMBER: Final = expression(r"[\s\d.,%+/-]*")


class Graded(NamedTuple):
    """What a row asks for, and how well or for how many years it is known.

    Attributes:
        thing: Where it stands, with a label before it, maybe.
        cell: Where the level or the years stand.
        level: In words.
        years: Their amount.
        parts: What is to be read as any other clause: the thing, of years what stands behind them.
        modality: How far it is asked for, where the cell says that.

    """

    thing: Span
    cell: Span
    level: str | None
    years: Quantity | None
    parts: tuple[Span, ...]
    modality: str | None = None


def graded_row(parsed: ParsedDocument, index: int) -> Graded | None:
    r"""Read a row of a table by the head of its second column; None where that qualifies nothing.

    Example:
        >>> from skillgraph.documents import Document, parse_document
        >>> text = "| Skill | Depth |\n|---|---|\n| Knots | Expert |\n| Sails | 4+ years |"
        >>> parsed = parse_document(Document(text, "text/markdown", "a.md"))
        >>> graded_row(parsed, 1).level, graded_row(parsed, 2).years.low
        ('expert', Decimal('4'))

    """
    passage = parsed.passages[index]
    if passage.header in (None, index) or len(passage.cells) < _LEAST or passage.cells[0][0] != 0:
        return _headless(passage) if passage.header is None else None
    text, head = passage.text, parsed.passages[passage.header]
    heads = {column: head.text[span.start : span.end].strip(OUTER) for column, span in head.cells}
    (_, thing), (column, cell) = passage.cells[:2]
    if names_level(text[thing.start : thing.end]) or _DEPTH.fullmatch(heads.get(column, "")) is None:
        return None
    words = text[cell.start : cell.end]
    level = words.lower() if _OF_PORTALS.fullmatch(words.strip(OUTER)) else level_of_cell(words)
    modality = _modality_of_cell(words)
    if level is not None or modality is not None:
        return Graded(thing, cell, level, None, _parted(thing, passage.label), modality)
    if (amount := bare_years(words, heads[column])) is not None:
        return Graded(thing, cell, None, amount, ())
    years = [one for one in find_quantities(words) if one.kind == "years"]
    if len(years) != 1 or years[0].span.start:
        return None
    more = _MORE.match(words, years[0].span.end)
    rest = (trimmed(text, Span(cell.start + more.end(), cell.end)),) if more is not None else ()
    return Graded(thing, Span(cell.start, cell.start + years[0].span.end), None, years[0], rest)


def _headless(passage: ParsedPassage) -> Graded | None:
    """Read a row of two cells below no head, of which the second says how well the first is known."""
    if len(passage.cells) != _LEAST:
        return None
    (_, thing), (_, cell) = passage.cells
    words = passage.text[cell.start : cell.end]
    level = words.lower() if _OF_PORTALS.fullmatch(words.strip(OUTER)) else level_of_cell(words)
    if level is None or names_level(passage.text[thing.start : thing.end]):
        return None
    return Graded(thing, cell, level, None, _parted(thing, passage.label))


def _modality_of_cell(words: str) -> str | None:
    """Tell how far a thing is asked for, where a cell says nothing else: "nice to have"."""
    said = find_modality(words)
    if said is None or (words[: said[1].start] + words[said[1].end :]).strip(OUTER):
        return None
    return said[0]


def _parted(thing: Span, label: Span | None) -> tuple[Span, ...]:
    """Part what is asked for from the label that opens it: "Queues: Kafka or Redis"."""
    if label is None or label.end + 1 >= thing.end:
        return (thing,)
    return label, Span(label.end + 1, thing.end)


def level_of_cell(words: str) -> str | None:
    """Give how well something is known, where a cell says nothing else.

    Example:
        >>> level_of_cell("Working"), level_of_cell("B2"), level_of_cell("Working on ships")
        ('working knowledge', 'B2', None)

    """
    words = words.strip(OUTER)
    if _WELL.fullmatch(words) is None:
        return None
    if words[0] in "ABC" and words[1:2].isdigit():
        return words
    return _NOUNS.get(words.lower().replace("-", " "), words.lower())


def bare_years(words: str, head: str) -> Quantity | None:
    """Give the years that a number alone is below a head, or beside one, that says so.

    Example:
        >>> bare_years("3-5", "Years of practice").high, bare_years("3-5", "Grade")
        (Decimal('5'), None)

    """
    if _NUMBERS.fullmatch(words) is None or _YEARS.search(head) is None:
        return None
    return find_quantities(f"{words} years")[0]


def named_cells(passage: ParsedPassage) -> list[Span]:
    """Give the cells of a row that name something each, "SQL | Patience", without numbers and levels."""
    text = passage.text
    cells = [cell for _, cell in passage.cells if not _NUMBER.fullmatch(text, cell.start, cell.end)]
    if len(passage.cells) < _PAIR or not cells:
        return []
    first, *others = cells
    named = [one for one in others if names_only(text, one) and not names_level(text[one.start : one.end])]
    name = text[first.start : first.end]
    is_name = not is_generic_label(name) and not (len(passage.cells) > _PAIR and _is_holder(name))
    return [first, *named] if is_name else named


def _is_holder(words: str) -> bool:
    """Tell whether a cell names whom its row is of: a title, or a level."""
    return names_level(words) or is_occupation(words.rsplit(" ", 1)[-1])
