"""Skills by section: which skill is asked for where, at which level and with which force."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from skillgraph.answers.requirements import NEEDS, need_of
from skillgraph.answers.ties import main_section
from skillgraph.language.level_words import level_degree
from skillgraph.rendering.charts.asked import is_needed, iter_asked
from skillgraph.rendering.charts.captions import MOST_ROWS, PATH_JOINT, asked_finding, name_of, short_path
from skillgraph.rendering.charts.chart import Chart, ChartTable, Words, cell, shorten
from skillgraph.rendering.charts.lettering import is_cut, wrap
from skillgraph.rendering.charts.svg import Drawing, element, group, text
from skillgraph.rendering.qualifiers import LEVELS
from skillgraph.rendering.relations import relation_label
from skillgraph.store.about import section_path
from skillgraph.vocabulary import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from skillgraph.model import Catalog, Concept, Statement
    from skillgraph.rendering.charts.svg import Pen

READING: Final = (
    "A cell says at which level and how firmly a section asks for a skill. A full bar at its left: needed; a "
    "dashed one: wanted or useful; none: the text does not say. The deeper its color, the more its level "
    "asks for; gray: none told. “Any of”: one of a list is enough. Sections are counted, whoever asks in "
    "them; what a role asks for first goes by how firmly that role asks, and in how many places."
)
EMPTY: Final = "Nothing in this graph asks for a skill."
MOST_SKILLS, MOST_SECTIONS = 24, 10
_NAME, _CELL, _LINE, _GAP = 186, 118, 16, 6

SectionPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A skill with the statements that ask for it, by the path of their section, there the firmest first."""

    concept: Concept
    places: dict[SectionPath, tuple[Statement, ...]]


def skills_chart(catalog: Catalog) -> Chart:
    """Draw what is asked for in more than one section; where nothing is, what is asked for at all."""
    found = asked_skills(catalog)
    repeated = [skill for skill in found if len(skill.places) > 1]
    shown = (repeated or found)[:MOST_SKILLS]
    which = "asked for in more than one section" if repeated else "asked for"
    count = (
        f"{len(shown)} of {len(found):,} skills are drawn, those {which}" if len(shown) < len(found) else ""
    )
    usual = f" All is asked for by {name_of(catalog, _usual_subject(found))} where the table names no other."
    reading = READING + (usual if found else "") + (f" {count}; the table has all." if count else "")
    return Chart(
        id="skills",
        title="Skills by section",
        finding=_finding(found),
        reading=reading,
        summary=" ".join(_sentence(catalog, skill) for skill in shown),
        paint=partial(draw_skills, catalog=catalog, skills=shown) if shown else None,
        table=_table(catalog, found),
        empty=EMPTY,
    )


def _finding(skills: Sequence[AskedFor]) -> str:
    """Name the skills that most sections ask for."""
    most = max((len(skill.places) for skill in skills), default=0)
    leaders = [skill.concept.label for skill in skills if len(skill.places) == most]
    told = asked_finding(leaders, most, by="section")
    return f"{told}, whoever asks in them" if most > 1 else told


def asked_skills(catalog: Catalog) -> list[AskedFor]:
    """Give the skills, soft skills and technologies that a text asks for.

    Returns:
        Those asked for in most sections first, ties in document order.

    """
    places: dict[str, dict[SectionPath, list[Statement]]] = {}
    for statement, thing in iter_asked(catalog):
        places.setdefault(thing.id, {}).setdefault(_path(catalog, statement), []).append(statement)
    found = [
        AskedFor(
            catalog.concepts[curie],
            {path: tuple(sorted(statements, key=_firmness)) for path, statements in by_path.items()},
        )
        for curie, by_path in places.items()
    ]
    return sorted(found, key=lambda skill: -len(skill.places))


def _firmness(statement: Statement) -> tuple[int, bool, int]:
    """Rank the statements of one section: the firmest first, then the one of the highest level."""
    level = statement.level
    return NEEDS.index(need_of(statement)), level is None, -(level_degree(level or "") or 0)


def draw_skills(pen: Pen, *, catalog: Catalog, skills: Sequence[AskedFor]) -> Drawing:
    """Draw a matrix of the sections that these skills have most cells in, in document order."""
    counts = Counter(path for skill in skills for path in skill.places)
    order = _document_order(catalog, counts)
    kept = set(sorted(counts, key=lambda path: (-counts[path], order[path]))[:MOST_SECTIONS])
    columns = sorted(kept, key=order.__getitem__)
    head, top = _column_heads(columns)
    skills = [skill for skill in skills if not kept.isdisjoint(skill.places)]
    parts = [head]
    width = _NAME + len(columns) * _CELL
    y = top
    lines: list[str] = []
    for skill in skills:
        body, height = _row(pen, catalog, skill, columns=columns, width=width)
        lines.append(f"M0 {y - 3}H{width}")
        parts.append(element("g", body, transform=f"translate(0 {y})", class_="row"))
        y += height + _GAP
    return Drawing(group(element("path", class_="grid", d="".join(lines)), *parts), width, y)


def _column_heads(columns: Sequence[SectionPath]) -> tuple[Markup, int]:
    """Name the columns, those of one chapter below its name; give the height too."""
    chapters = [(path, len(list(same))) for path, same in groupby(path[:-1] for path in columns)]
    above = [
        wrap(PATH_JOINT.join(path), count * _CELL - _GAP - 4, 12, lines=4, bold=True)
        for path, count in chapters
    ]
    leaves = [wrap("".join(path[-1:]) or "a place not given", _CELL - 10, 12, lines=4) for path in columns]
    middle = 16 * max(map(len, above), default=0)
    height = middle + 16 * max(map(len, leaves), default=0) + 12
    parts: list[Markup] = []
    column = 0
    for (_, count), lines in zip(chapters, above, strict=True):
        x = _NAME + column * _CELL
        column += count
        parts += [
            text(line, x, middle - 16 * (len(lines) - n) + 12, look="head") for n, line in enumerate(lines)
        ]
        if lines:
            parts.append(element("path", class_="edge", d=f"M{x} {middle + 2.5}h{count * _CELL - _GAP}"))
    parts += [
        text(line, _NAME + n * _CELL, middle + 18 + 16 * row, look="quiet")
        for n, lines in enumerate(leaves)
        for row, line in enumerate(lines)
    ]
    return group(*parts), height


def _row(
    pen: Pen, catalog: Catalog, skill: AskedFor, *, columns: Sequence[SectionPath], width: int
) -> tuple[Markup, int]:
    """Draw the skill's name and its cells, as tall as the one with most lines."""
    lines = {path: _cell_lines(catalog, skill.places[path]) for path in columns if path in skill.places}
    count = len(skill.places)
    told = f"{count} sections" if count != 1 else "1 section"
    told += f", {len(lines)} of them here" if len(lines) < count else ""
    names = wrap(skill.concept.label, _NAME - 12, 13, bold=True)
    height = max([2, *(len(level) + len(force) for level, force in lines.values())]) * _LINE + 12
    height = max(height, 17 * len(names) + 26)
    parts = [
        element("rect", class_="back", x=-4, width=width + 4, height=height),
        pen.link(
            skill.concept.id,
            element("rect", class_="hit", width=_NAME - 8, height=17 * len(names) + 7),
            *(text(line, 0, 18 + 17 * n, look="name") for n, line in enumerate(names)),
            title=skill.concept.label if is_cut(names) else None,
        ),
        text(told, 0, 18 + 17 * len(names), look="quiet"),
    ]
    for path, found in lines.items():
        x = _NAME + columns.index(path) * _CELL
        parts.append(_cell(pen, skill.places[path], lines=found, x=x, height=height))
    return group(*parts), height


def _cell_lines(catalog: Catalog, statements: Sequence[Statement]) -> tuple[list[str], list[str]]:
    """Word a cell: the levels of its statements, the force of the firmest, and how many more there are."""
    levels = dict.fromkeys(s.level for s in statements if s.level)
    level, force = _words(catalog, statements[0])
    level = ", ".join([*levels][:LEVELS]) or level
    more = f", +{len(statements) - 1} more" if len(statements) > 1 else ""
    # What does not fit into one line is broken after a comma: "any of" is one word to the eye.
    parts = (force + more).split(", ")
    whole = wrap(", ".join(parts), _CELL - 24, 12, lines=3)
    lines = [*map("{},".format, parts[:-1]), parts[-1]] if len(whole) > 1 else whole
    return wrap(level, _CELL - 24, 12), [line for one in lines for line in wrap(one, _CELL - 24, 12)]


def _cell(
    pen: Pen, statements: Sequence[Statement], *, lines: tuple[list[str], list[str]], x: int, height: int
) -> Markup:
    first = statements[0]
    bar = []
    if is_needed(first):
        bar = [element("rect", class_="need", x=x + 2, y=5, width=5, height=height - 10)]
    elif first.modality in STRENGTHS:
        bar = [element("rect", class_="wish", x=x + 2.5, y=5.5, width=4.5, height=height - 11)]
    level, force = lines
    words = (
        *(text(line, x + 13, 18 + _LINE * n) for n, line in enumerate(level)),
        *(text(line, x + 13, 18 + _LINE * n, look="quiet") for n, line in enumerate(force, start=len(level))),
    )
    degree = max(level_degree(one.level or "") or 0 for one in statements)
    look = f"cell level-{degree}" if degree else "cell"
    box = element("rect", class_=look, x=x, y=2, width=_CELL - _GAP, height=height - 4)
    return pen.link(first.id, box, *bar, *words)


#: What a relation says where the text gives no modality.
_ASKED: Final = {
    "sg:requires": "asked for",
    "sg:prefers": "desirable",
    "sg:willRequire": "will be asked for",
    "sg:emphasizes": "emphasized",
}


def _words(catalog: Catalog, statement: Statement) -> tuple[str, str]:
    """Give level and force; where one is not given, say so, or what the relation says instead.

    One of a list of which any will do is not asked for by itself, and says so.
    """
    force = statement.modality or _ASKED.get(statement.relation) or relation_label(statement.relation)
    members = catalog.lists.get(statement.list or "")
    any_of = ", any of" if members and members.logic == "any-of" else ""
    return statement.level or "no level given", force + any_of


def _path(catalog: Catalog, statement: Statement) -> SectionPath:
    """Give the path of the section that makes a statement, the document first where there are several."""
    path = section_path(catalog, main_section(catalog, statement))
    if len(catalog.documents) < 2 or not statement.evidence:  # noqa: PLR2004 -- one needs no name
        return path
    document = catalog.documents.get(statement.evidence[0].document)
    return (document.label, *path) if document else path


def _document_order(catalog: Catalog, paths: Iterable[SectionPath]) -> dict[SectionPath, tuple[int, int]]:
    """Give each path the place of its section in its document, and of that document among all."""
    several = len(catalog.documents) > 1
    found: dict[SectionPath, tuple[int, int]] = {}
    labels = {curie: document.label for curie, document in catalog.documents.items()}
    documents = {curie: number for number, curie in enumerate(labels)}
    for section in catalog.sections.values():
        document = section.document
        path = (labels[document], *section.path) if several and document in labels else section.path
        found.setdefault(path, (documents.get(document, len(documents)), section.position))
    last = (len(documents) + 1, 0)
    return {path: found.get(path, last) for path in paths}


def _sentence(catalog: Catalog, skill: AskedFor) -> str:
    places = "; ".join(
        f"{short_path(catalog, path)}: {', '.join(_words(catalog, statements[0]))}"
        for path, statements in skill.places.items()
    )
    return f"{skill.concept.label}: {places}."


def _table(catalog: Catalog, skills: Sequence[AskedFor]) -> ChartTable:
    usual = _usual_subject(skills)
    rows = tuple(
        (
            cell(skill.concept.label, skill.concept.id),
            cell(str(len(skill.places))),
            shorten(
                tuple(
                    Words(_told(catalog, path, statement, usual=usual), statement.id)
                    for path, statements in skill.places.items()
                    for statement in statements
                )
            ),
        )
        for skill in skills[:MOST_ROWS]
    )
    return ChartTable(
        ("Skill", "Sections", "Asked for in"), rows, left_out=max(0, len(skills) - MOST_ROWS), sortable=(0, 1)
    )


def _usual_subject(skills: Sequence[AskedFor]) -> str:
    """Give the one that asks for most of it; the table names the others only."""
    counts = Counter(s.subject for skill in skills for found in skill.places.values() for s in found)
    return min(counts, key=lambda curie: (-counts[curie], curie), default="")


def _told(catalog: Catalog, path: SectionPath, statement: Statement, *, usual: str) -> str:
    words = ", ".join(_words(catalog, statement))
    by = f", for {name_of(catalog, statement.subject)}" if statement.subject != usual else ""
    place = short_path(catalog, path) if len(catalog.documents) > 1 else PATH_JOINT.join(path)
    return f"{place or 'no section'}: {words}{by}"
