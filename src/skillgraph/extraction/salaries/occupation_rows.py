"""Pay in tables of occupations: the row names whose an amount is, its column at which stage."""

import re
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.naming import stage_concept, title_concept
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.levels import names_level
from skillgraph.extraction.posts.stage_headings import stage_label
from skillgraph.extraction.salaries.pay_groups import is_stage_alone
from skillgraph.extraction.salaries.pay_tables import head_of_column
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: What heads the column of those who are paid.
_OCCUPATIONS: Final = expression(
    r"\W{0,8}(?:occupations?|professions?|careers?|trades?|jobs?|positions?|(?:job )?(?:titles?|roles?)"
    r"|(?:role|position|occupation|career)[ /-]+(?:title|name))\W*",
    re.IGNORECASE,
)
_PLACES: Final = expression(
    r"\W{0,8}(?:states?|cit(?:y|ies)|regions?|countr(?:y|ies)|locations?|metro(?:politan)? areas?"
    r"|provinces?)\W{0,8}",
    re.IGNORECASE,
)
_EXPERIENCE: Final = expression(r"\W{0,8}(?:years of )?experience(?: level)?\W*", re.IGNORECASE)
_YEARS: Final = expression(
    r"\W{0,8}(?P<years>(?:(?:less|more|fewer) than |over |under |up to )?\d{1,2}\+?"
    r"(?: ?(?:-|\u2013|to) ?\d{1,2}\+?)? years?)\W*"
)
#: What no occupation is called: an amount of several, or what stands below a table.
_NO_NAME: Final = expression(
    r"\d|[.:;!?]|\b(?:all|total|average|mean|median|overall|other|others|any|source|note|range|salary|pay)\b",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 6


def paid_in_row(
    ledger: Ledger, index: int, amount: Span, *, role: str
) -> tuple[str, *tuple[Place, ...]] | None:
    r"""Give whom a row of a table says an amount is paid, and where that stands; None where it does not.

    Args:
        ledger: Of the document.
        index: The passage of the amount.
        amount: Where it stands.
        role: Whose the table is where its rows name nobody.

    """
    parsed = ledger.parsed
    head, name = head_of_column(parsed, index, amount), _name_of_row(parsed, index, amount)
    label = "" if head is None else stage_label(ledger.text(head).strip(" *:"))
    stage = head if is_stage_alone(label) else None
    if name is None and (stage is None or ledger.naming.concept(role).kind != "role"):
        return None
    subject = role if name is None else title_concept(ledger.naming, ledger.text(name))
    if stage is None:
        return (subject,) if name is None else (subject, name)
    told = f"{label} {ledger.naming.concept(subject).label}"
    return stage_concept(ledger.naming, told), *(one for one in (name, stage) if one is not None)


def place_of_row(parsed: ParsedDocument, index: int) -> str | None:
    """Give the place that names a row of pay, as it is written there, where its column is one of places."""
    cell = _first_below(parsed, index, _PLACES)
    if cell is None:
        return None
    words = parsed.passages[index].text[cell.start : cell.end].strip(" *")
    is_name = len(words.split()) <= _MOST_WORDS and words[:1].isupper() and not _NO_NAME.search(words)
    return words if is_name else None


def years_of_row(parsed: ParsedDocument, index: int) -> tuple[str, Place] | None:
    """Give the years of experience that name a row of pay, worded as a condition, and where they stand."""
    cell = _first_below(parsed, index, _EXPERIENCE)
    found = None if cell is None else _YEARS.fullmatch(parsed.passages[index].text, *cell)
    if found is None:
        return None
    return f"with {found['years'].lower()} of experience", Place(index, Span(*found.span("years")))


def _first_below(parsed: ParsedDocument, index: int, head: re.Pattern[str]) -> Span | None:
    """Give the first cell of a row, where it stands below such a head."""
    passage = parsed.passages[index]
    if passage.header in (None, index) or _column(parsed, index) != 0 or _column(parsed, passage.header or 0):
        return None
    top = parsed.passages[passage.header or 0]
    is_below = bool(top.cells) and head.fullmatch(top.text, *top.cells[0][1]) is not None
    return passage.cells[0][1] if is_below else None


def _name_of_row(parsed: ParsedDocument, index: int, amount: Span) -> Place | None:
    """Give the cell that names the occupation of a row, of which each cell may be a passage of its own."""
    header, first = parsed.passages[index].header, index
    while first and parsed.passages[first].header == header and _column(parsed, first) != 0:
        first -= 1
    passage = parsed.passages[first]
    if header is None or passage.header != header or header == first or _column(parsed, first) != 0:
        return None
    top, cell = parsed.passages[header], passage.cells[0][1]
    column, head = top.cells[0]
    if column or _OCCUPATIONS.fullmatch(top.text, head.start, head.end) is None:
        return None
    words = passage.text[cell.start : cell.end].strip(" *")
    is_own = first != index or cell.end <= amount.start
    is_name = len(words.split()) <= _MOST_WORDS and not _NO_NAME.search(words) and not names_level(words)
    return Place(first, cell) if is_own and is_name else None


def _column(parsed: ParsedDocument, index: int) -> int | None:
    """Give the first column of which a passage has a cell."""
    cells = parsed.passages[index].cells
    return cells[0][0] if cells else None
