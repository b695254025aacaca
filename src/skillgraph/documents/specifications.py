"""Tables whose columns say how far a thing is asked for: "Criterion | Essential | Desirable".

The text stands in these columns, or before them with a tick in one of them. A column whose cells say it
themselves is told by its head ("Essential/Desirable"), or by the cells: "Importance", above "Essential".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from skillgraph.documents.blocks import Block, Rendered
from skillgraph.documents.sections import POST_KINDS, read_heading
from skillgraph.language.cues import cue_patterns
from skillgraph.language.lazy import expression
from skillgraph.model import Span

EITHER: Final = "either"
"""What a column is called whose cells say it themselves: "Importance"."""

OUTER: Final = " \t\u00a0*_:.()"
_AROUND: Final = f"{OUTER}!\u2757\u203c\ufe0f"
_YES: Final = frozenset(
    "\u2713 \u2714 \u2611 \u2705 \u2612 \u25cf x yes y ja j oui definitely absolutely always".split()
)
_DENIED: Final = frozenset(
    f"not {word}" for word in "asked assessed essential expected necessary needed relevant required".split()
)
_NO: Final = frozenset("no n nein non nope never".split()) | {"no need", "not at all", "not a must"} | _DENIED
#: What an answer goes on with: "Yes, please", "No, we teach it".
_ANSWER: Final = expression(r"(?P<said>yes|no|nope|ja|nein)(?:[,.;:!]| [\u2013\u2014-]) ?.{1,60}")
_KINDS: Final = 2  # columns that say it
_LEAST: Final = 2  # cells that say it, by which a column is told
#: What stands behind the words of a cell: "Desirable (we will pay for it)".
_ASIDE: Final = expression(r"(?<=\w) ?\([^()]{1,80}\)$")
#: What a key says of a letter: "A = mandatory", "B-criteria are desirable".
_KEYED: Final = expression(
    r"(?P<letter>[A-Z])(?<!\w.)(?:\)? ?(?:[=:\u2013\u2014]|- |\b(?:means|stands for)\b)"
    r"|[ -](?:criteri(?:a|on)|items?|points?) (?:is|are)\b) ?(?P<words>[A-Za-z][A-Za-z -]{2,30})"
)
#: What heads a column that says how well a thing is known, of which another says how far it is asked for.
_DEPTH: Final = expression(
    r"\W*(?:(?:skill|required|expected|minimum|min\.?) )?"
    r"(?:levels?|proficiency|depth|grade|years|experience)\b",
    re.IGNORECASE,
)
#: What heads a column of posts.
_POSTS: Final = expression(
    r"\W*(?:(?:job|role|position|open) )?(?:titles?|roles?|positions?|posts?|jobs?|vacanc(?:y|ies)"
    r"|openings?)\W*",
    re.IGNORECASE,
)
_LEVELS: Final = expression(
    r"\W*(?:(?:career|job) )?(?:levels?|grades?|bands?|stages?|ranks?|steps?|tiers?)\b", re.IGNORECASE
)
POST: Final = "post"
"""What a column is called whose cells are the posts that the others are of."""
_GAP: Final = expression(r"(?<=\S) {2,}(?=\S)")
Columns = dict[int, str]


def is_tick(words: str) -> bool:
    """Tell whether a cell holds a tick alone, which no letter stands in.

    Example:
        >>> is_tick("\u2713"), is_tick("x")
        (True, False)

    """
    return words.strip() in _YES and not words.strip().isalpha()


def force_of_cell(words: str) -> str | None:
    """Give what a cell marks: ``yes``, ``no``, how far a thing is asked for; None where it is a text.

    Example:
        >>> force_of_cell("X"), force_of_cell("no"), force_of_cell("D"), force_of_cell("Python")
        ('yes', 'no', 'desirable', None)

    """
    bare = _ASIDE.sub("", words.strip()).strip(_AROUND).lower()
    if (answer := _ANSWER.fullmatch(bare)) is not None:
        bare = answer["said"]
    return "yes" if bare in _YES else "no" if bare in _NO else _force_of_head(bare)


def force_of_answer(words: str) -> str | None:
    """Give the same of what stands behind a label, where no letter nor a tick says how far.

    Example:
        >>> force_of_answer("required"), force_of_answer("Yes"), force_of_answer("D"), force_of_answer("Go")
        ('required', 'yes', None, None)

    """
    bare = words.strip(f"{OUTER}-\u2013\u2014")
    force = force_of_cell(bare)
    return force if len(bare) > 1 and force != EITHER else None


def columns_of_force(cells: Iterable[tuple[int, str]]) -> Columns:
    """Give the columns that say how far, by their number, where a row of heads tells two of them apart.

    Example:
        >>> columns_of_force([(0, "Criterion"), (1, "Essential"), (2, "Desirable")])
        {1: 'essential', 2: 'desirable'}
        >>> columns_of_force([(0, "Skill"), (1, "Required")])
        {}

    """
    heads = {column: words.strip(OUTER).lower() for column, words in cells}
    found = {column: force for column, words in heads.items() if (force := _force_of_head(words))}
    forces = set(found.values())
    is_lettered = any(len(words) == 1 for column, words in heads.items() if column not in found)
    return found if (EITHER in forces or len(forces) >= _KINDS) and not is_lettered else {}


def columns_of_posts(cells: Sequence[tuple[int, str]]) -> Columns:
    """Give the kinds of columns behind one of posts, the first or second: what is asked for, what is done.

    Example:
        >>> columns_of_posts([(0, "Role"), (1, "Must have"), (2, "Duties"), (3, "Place")])
        {0: 'post', 1: 'requirements', 2: 'responsibilities'}
        >>> columns_of_posts([(0, "Team"), (1, "Role"), (2, "Skills"), (3, "Salary")])
        {1: 'post', 2: 'requirements', 3: 'salary'}
        >>> columns_of_posts([(0, "Role"), (1, "Pay")]), columns_of_posts([(0, "Tool"), (1, "Duties")])
        ({}, {})

    """
    first = next((column for column, words in cells[:_KINDS] if _POSTS.fullmatch(words)), None)
    if first is None or (first != cells[0][0] and _LEVELS.match(cells[0][1])):
        return {}
    others = [(column, words) for column, words in cells if column > first]
    read = {column: read_heading(words) for column, words in others}
    kinds = {column: one.kind for column, one in read.items() if one.whole and one.kind is not None}
    found = {column: kind for column, kind in kinds.items() if kind in POST_KINDS | {"salary"}}
    return {first: POST, **found} if POST_KINDS.intersection(found.values()) else {}


def heads_columns(line: str) -> bool:
    """Tell whether a line of a text without bars heads columns that say how far a thing is asked for.

    Example:
        >>> heads_columns("Criteria      E/D    Assessed"), heads_columns("Essential criteria")
        (True, False)

    """
    return is_in_columns(line) and bool(columns_of_force(enumerate(_GAP.split(line))))


def is_in_columns(line: str) -> bool:
    """Tell whether a line of a text without bars has, or heads, a column that says how far.

    Example:
        >>> is_in_columns("Own car      D   A, I"), is_in_columns("Own   car")
        (True, False)

    """
    return any(force_of_cell(cell) is not None for cell in _GAP.split(line)[1:])


def told_columns(
    heads: Columns, cells: Iterable[tuple[int, str]], *, words: Iterable[tuple[int, str]] = ()
) -> Columns:
    """Give the columns that say how far: those that the heads tell, else the one whose cells all say it.

    Args:
        heads: What `columns_of_force` gives.
        cells: Those below the heads, each with the number of its column.
        words: The heads themselves: below one that says how far, the cells may be answers, "yes" or "no".

    Example:
        >>> told_columns({}, [(0, "Knots"), (1, "Essential"), (0, "Sails"), (1, "Desirable")])
        {1: 'either'}
        >>> told_columns({}, [(1, "Yes"), (1, "No")], words=[(0, "Skill"), (1, "Required")])
        {1: 'required'}

    """
    if heads:
        return heads
    by_column: dict[int, list[bool]] = {}
    answers: dict[int, list[bool]] = {}
    for column, cell in cells:
        by_column.setdefault(column, []).append(is_force(cell))
        answers.setdefault(column, []).append(force_of_cell(cell) is not None)
    for column, head in words:
        force, marks = _force_of_head(head.strip(OUTER).lower()), answers.get(column, [])
        if force is not None and column and len(marks) >= _LEAST and all(marks):
            return {column: force}
    said = [column for column, marks in by_column.items() if len(marks) >= _LEAST and all(marks)]
    return {said[0]: EITHER} if len(said) == 1 and said[0] > min(by_column) else {}


def is_force(words: str) -> bool:
    """Tell whether a cell says in a word, and not by a letter or a tick, how far a thing is asked for.

    Example:
        >>> is_force("Nice to have"), is_force("not needed"), is_force("D"), is_force("yes")
        (True, True, False, False)

    """
    bare = _ASIDE.sub("", words.strip()).strip(OUTER).lower()
    return len(bare) > 1 and (bare in _DENIED or _force_of_head(bare) not in (None, EITHER))


def forces_of_letters(text: str) -> dict[str, str]:
    """Give how far each letter says that things are asked for, where a key tells two of them apart.

    Example:
        >>> forces_of_letters("Profile (A = mandatory, B = desirable, scored)")
        {'A': 'required', 'B': 'desirable'}
        >>> forces_of_letters("A = application, I = interview")
        {}

    """
    told = {one["letter"]: _force_of_head(one["words"].strip().lower()) for one in _KEYED.finditer(text)}
    found = {letter: force for letter, force in told.items() if force not in (None, EITHER)}
    return found if len(set(found.values())) >= _KINDS else {}


@cache
def _force_of_head(words: str) -> str | None:
    return next((value for value, pattern in cue_patterns("column") if pattern.fullmatch(words)), None)


def specified_rows(blocks: Sequence[Block]) -> tuple[Sequence[Block], frozenset[int]]:
    """Make an item of each text in a column that says how far it is asked for.

    Args:
        blocks: Of a document, in its order.

    Returns:
        The blocks, and the numbers of the tables that have such columns.

    """
    columns, below = _columns_of_tables(blocks)
    changed: list[Block] = []
    headed: set[int] = set()
    for block in blocks:
        found = columns.get(block.row, {}) if block.row is not None else {}
        if block.row is None or not found:
            changed.append(block)
        elif block.row not in headed and block.cells:
            headed.add(block.row)
            changed.append(replace(block, heads=True))
        elif block.row in below:
            changed.extend(cut_row(block))
        else:
            changed.extend(_specified(block, found))
    tables = frozenset(number for number, found in columns.items() if found)
    return (changed if tables else blocks), tables


def _columns_of_tables(blocks: Sequence[Block]) -> tuple[dict[int, Columns], set[int]]:
    """Give the columns that say how far, by table, and the tables whose rows say it of several cells."""
    rows: dict[int, list[Block]] = {}
    for block in blocks:
        if block.row is not None and block.cells:
            rows.setdefault(block.row, []).append(block)
    columns: dict[int, Columns] = {}
    several = set()
    for table, (head, *others) in rows.items():
        heads = list(_texts_of(head))
        is_said = any(is_force(words) for _, words in heads)
        found = columns_of_force(heads)
        columns[table] = (
            found
            if is_said and found
            else told_columns(found, (one for row in others for one in _texts_of(row)), words=heads)
        )
        if others and (posts := columns_of_posts(heads)):
            columns[table] = posts
            several.add(table)
            continue
        said, first = [*columns[table].values()], min(head.cells)[0]
        between = [words for column, words in heads if first < column < min(columns[table], default=0)]
        is_graded = bool(between) and all(map(_DEPTH.match, between))
        if said == [EITHER] and min(columns[table]) - first >= _KINDS and not is_graded:
            several.add(table)
    return columns, several


def cut_row(row: Block) -> Iterator[Block]:
    """Give each cell of a row as an item of its own, the first above the others; a cell is left as it is."""
    if row.level > 1 or not row.cells[1:]:
        yield row
        return
    for index, (column, span) in enumerate(row.cells):
        cell = own_item(row.rendered.cut(span.start, span.end), column, table=row.row)
        yield cell if index == 0 else replace(cell, level=2)


def _specified(block: Block, columns: Columns) -> Iterator[Block]:
    """Give the cells of a row as items, below its name where it has one; a row of ticks is left whole."""
    texts = [(column, span, block.text[span.start : span.end]) for column, span in block.cells]
    if not any(column in columns and force_of_cell(words) is None for column, _, words in texts):
        yield block
        return
    first = min(columns)
    for column, span, _ in texts:
        cell = own_item(block.rendered.cut(span.start, span.end), column, table=block.row)
        yield replace(cell, level=1 if column < first or not first else 2)


def own_item(cell: Rendered, column: int, *, table: int | None) -> Block:
    """Make an item of a cell, or of a line of it."""
    return Block("item", cell, cell.span, 1, row=table, cells=((column, Span(0, len(cell.text))),))


def heads_specification(first: Sequence[Block]) -> bool:
    """Tell whether the first row of a table, if any, heads columns that say how far."""
    return any(columns_of_force(_texts_of(block)) for block in first)


def _texts_of(block: Block) -> Iterator[tuple[int, str]]:
    return ((column, block.text[span.start : span.end]) for column, span in block.cells)
