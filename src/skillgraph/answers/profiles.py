"""What a person says of themselves: skills, years and degrees, typed or read from a file.

Three forms of file are read: JSON Resume (https://jsonresume.org/schema: ``skills``,
``education``; a skill that is a plain string counts too), a CSV table with a column for
skills and one for years, and a plain list, one skill a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from skillgraph.answers.attainment import eqf_level, is_degree, is_title
from skillgraph.answers.known_names import find_concept
from skillgraph.answers.name_index import NameIndex, same_named
from skillgraph.answers.studied import studied_in, title_level, told_fields
from skillgraph.answers.timed_names import find_timed
from skillgraph.boundary.inputs import MAX_TEXT_BYTES, parse_decimal, parse_json, read_input
from skillgraph.boundary.spreadsheets import unguard_cell
from skillgraph.errors import AmbiguousLabelError, UnknownConceptError, UsageError
from skillgraph.language.kinds import DEFAULT_KINDS
from skillgraph.vocabulary import shorten_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from skillgraph.model import Catalog, Concept

_SKILL_COLUMNS: Final = ("skill", "label", "name", "concept", "skills")
_YEARS_COLUMNS: Final = ("years", "years of experience", "experience")
_DEGREE_COLUMNS: Final = ("degree",)
_MOST_YEARS: Final = 1000
#: Most names of skills and degrees in one profile.
MAX_NAMES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person names, as they spell it; nothing is looked up yet.

    Attributes:
        skills: Names of skills, each once.
        years: Pairs of a name and years of experience.
        degrees: Names of degrees.

    """

    skills: tuple[str, ...] = ()
    years: tuple[tuple[str, Decimal], ...] = ()
    degrees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holdings:
    """A profile in terms of a graph.

    Attributes:
        have: CURIEs of what is held, degrees among them.
        years: Concept CURIE → years of experience.
        unknown: Names that match no label in the graph.
        no_degrees: Those among them that were given as degrees.
        studied: Pairs of a degree among *have* and a field that it was named with, empty where with none.
        taken: Names whose years are taken for years of what is asked for so and has them in its label,
            each with its CURIE; such a name may be unknown all the same.
        ambiguous: Names that several concepts have, none of which can be chosen: each with their CURIEs.

    """

    have: tuple[str, ...] = ()
    years: dict[str, Decimal] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[tuple[str, tuple[str, ...]], ...] = ()
    no_degrees: tuple[str, ...] = ()
    taken: tuple[tuple[str, str], ...] = ()
    studied: tuple[tuple[str, str], ...] = ()


def read_profile(path: str | Path) -> Profile:
    r"""Read a profile: JSON Resume, CSV or a plain list, told apart by what is in it.

    Raises:
        UsageError: It cannot be read, holds no skill, year or degree, or more than `MAX_NAMES`.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        ...     _ = pathlib.Path(file.name).write_text("Python\nMachine learning", encoding="utf-8")
        ...     read_profile(pathlib.Path(file.name)).skills
        ('Python', 'Machine learning')

    """
    path = Path(path)
    try:
        text = read_input(path, most_bytes=MAX_TEXT_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror or str(error)
        raise _unusable(f"the profile cannot be read: {reason}", path) from error
    profile = parse_profile(text, location=str(path))
    if profile == Profile():
        raise _unusable("the profile names no skill and no degree", path)
    return profile


def parse_profile(text: str, *, location: str = "the profile") -> Profile:
    r"""Parse the text of a profile.

    Raises:
        UsageError: It begins as JSON and is no JSON Resume, years are no number, or it has more
            than `MAX_NAMES` names.

    Example:
        >>> parse_profile("- Python\n- RDF\n").skills
        ('Python', 'RDF')
        >>> parse_profile("skill,years\nPython,4\n").years
        (('Python', Decimal('4')),)

    """
    profile = _parse(text, location=location)
    count = len(profile.skills) + len(profile.degrees)
    if count > MAX_NAMES:
        raise UsageError(
            f"the profile has {count:,} names, more than {MAX_NAMES:,}",
            location=location,
            remedy="give what one person has: one skill or degree a line",
        )
    return profile


def _parse(text: str, *, location: str) -> Profile:
    if text.lstrip().startswith(("{", "[")):
        return _parse_resume(text, location=location)
    first = text.lstrip().partition("\n")[0]
    header = [cell.strip().strip('"').casefold() for cell in first.replace(";", ",").split(",")]
    if any(cell in (*_SKILL_COLUMNS, *_DEGREE_COLUMNS) for cell in header):
        return _parse_table(text.lstrip(), location=location)
    lines = (line.strip().lstrip("-*\u2022").strip() for line in text.splitlines())
    return Profile(_unique(line for line in lines if not line.startswith("#")))


def parse_years(text: str, *, location: str = "--years") -> tuple[str, Decimal]:
    """Parse ``NAME=NUMBER``.

    Raises:
        UsageError: There is no name, or no number of years.

    Example:
        >>> parse_years("AI/ML development=4")
        ('AI/ML development', Decimal('4'))

    """
    name, sign, number = text.rpartition("=")
    if not sign or not name.strip():
        raise UsageError(
            f"{text!r} gives no years", location=location, remedy='write NAME=YEARS, such as "Python=4"'
        )
    return name.strip(), _parse_number(number, location=location)


def find_holdings(
    catalog: Catalog,
    named: Profile,
    *,
    file: Profile | None = None,
    timed: Collection[str] = (),
    asked: Collection[str] = (),
) -> Holdings:
    """Find what a person named in a graph.

    Args:
        catalog: Where to look.
        named: What was typed; whatever is not known, or is the name of several things, is set aside.
        file: What a file names, likewise.
        timed: CURIEs of what years are asked for: years of something that one of them alone has in its
            label are years of that ("Linux" for "Operate Linux systems").
        asked: CURIEs of what is asked for: what is not spelled as the label of another is one of them first.

    Example:
        >>> import skillgraph
        >>> find_holdings(skillgraph.open_catalog(), Profile(skills=("python", "nlp"))).have
        ('concept:python', 'concept:nlp')

    """
    names = _Names(catalog, asked)
    unknown: list[str] = []
    have = [curie for name in named.skills for curie in _find_names(names, name, unknown=unknown)]
    degrees = (*named.degrees, *(file.degrees if file else ()))
    have += [curie for name in named.degrees for curie in _known(names.degree, name, unknown=unknown)]
    typed = [(name, number, names.timed, True) for name, number in named.years]
    read = [(name, number, names.skill, False) for name, number in (file.years if file else ())]
    years: dict[str, Decimal] = {}
    taken: dict[str, str] = {}
    for name, number, find, is_typed in (*typed, *read):
        own = _known(find, name, unknown=unknown)
        timed_as = None if {*own} & {*timed} else find_timed(catalog, name, timed)
        if timed_as is not None:
            have += own
            taken[name] = timed_as
        for curie in own if timed_as is None else [timed_as]:
            years[curie] = number if is_typed else years.get(curie, number)
    if file is not None:
        finds = dict.fromkeys(file.degrees, names.degree) | dict.fromkeys(file.skills, names.skill)
        for name, find in finds.items():
            have += _known(find, name, unknown=unknown)
    named_so = (*degrees, *filter(is_title, (*named.skills, *(file.skills if file else ()))))
    studied = [pair for name in named_so if (one := names.degree(name)) for pair in studied_in(one, name)]
    no_degrees = tuple(name for name in _unique(degrees) if names.degree(name) is None)
    several = {name: () if name in no_degrees else tuple(names.skills(name)) for name in _unique(unknown)}
    return Holdings(
        tuple(dict.fromkeys(have)),
        years,
        tuple(name for name, found in several.items() if not found),
        tuple((name, found) for name, found in several.items() if found),
        no_degrees,
        tuple(taken.items()),
        tuple(dict.fromkeys(studied)),
    )


class _Names:
    """What a graph calls its skills and degrees, made ready once for all names of a profile."""

    def __init__(self, catalog: Catalog, asked: Collection[str] = ()) -> None:
        self.catalog = catalog
        self._asked = [catalog.concepts[curie] for curie in asked]
        self._index = NameIndex(catalog.concepts.values())
        self.degrees: dict[str, Concept] = {c.id: c for c in catalog.concepts.values() if is_degree(c)}
        levels = [(eqf_level(degree.label), degree.id) for degree in self.degrees.values()]
        self._by_level = {level: curie for level, curie in reversed(levels) if level is not None}

    def skills(self, name: str) -> list[str]:
        """Find all concepts that a name may mean, of several those that one can have, where there are."""
        curie = shorten_iri(name)
        if curie in self.catalog.concepts:
            return [curie]
        found = self._index.find(name)
        if all(concept.label != name and concept not in self._asked for concept in found):
            found = same_named(self._asked, name) or found
        return [concept.id for concept in found if concept.kind in DEFAULT_KINDS] or [c.id for c in found]

    def skill(self, name: str) -> str | None:
        """Find the one concept that a name may mean, as a title of a degree too; None for none or several."""
        found = self.skills(name)
        if not found and "," not in name and is_title(name):
            return self.degree(name)
        return found[0] if len(found) == 1 else None

    def timed(self, name: str) -> str | None:
        """Find the one concept that somebody may have years of: a skill, or else anything of that name."""
        try:
            return self.skill(name) or find_concept(self.catalog, name).id
        except (UnknownConceptError, AmbiguousLabelError):
            return None

    def degree(self, name: str) -> str | None:
        """Find a degree by its label, or by the word that tells its level ("Bachelor of Science")."""
        named = {concept.id for concept in self._index.find(name)} | {shorten_iri(name)}
        level = title_level(name)
        return next((curie for curie in self.degrees if curie in named), None) or (
            None if level is None else self._by_level.get(level)
        )


def _known(find: Callable[[str], str | None], name: str, *, unknown: list[str]) -> list[str]:
    """Find what a file names; what is not known, or is known for several things, is set aside."""
    curie = find(name)
    if curie is None:
        unknown.append(name)
        return []
    return [curie]


def _find_names(names: _Names, name: str, *, unknown: list[str]) -> Iterator[str]:
    """Find one concept, or several with commas between them; what cannot be told is set aside."""
    found = names.skill(name)
    parts = [part.strip() for part in name.split(",") if part.strip()]
    if found:
        yield found
    elif names.skills(name) or len(parts) < 2:  # noqa: PLR2004 -- a name without a comma is one
        unknown.append(name)
    else:
        for part in parts:
            yield from _find_names(names, part, unknown=unknown)


def _parse_resume(text: str, *, location: str) -> Profile:
    try:
        resume = parse_json(text)
    except ValueError as error:
        raise _no_resume(str(error), location) from error
    if not isinstance(resume, dict):
        raise _no_resume("it is not a JSON object", location)
    skills: list[str] = []
    for skill in _items(resume.get("skills")):
        names = [skill]
        if isinstance(skill, dict):
            keywords = skill.get("keywords")
            names = [skill.get("name"), *(keywords if isinstance(keywords, list) else [])]
        skills += [name for name in names if isinstance(name, str)]
    schools = [entry for entry in _items(resume.get("education")) if isinstance(entry, dict)]
    degrees = [_degree_of(entry) for entry in schools]
    return Profile(_unique(skills), (), _unique(degrees))


def _degree_of(school: dict[str, Any]) -> str:
    """Name the degree of one entry of a JSON Resume, with its field where the degree names none."""
    degree, area = (school.get(key) for key in ("studyType", "area"))
    if not isinstance(degree, str):
        return ""
    return f"{degree} in {area}" if isinstance(area, str) and area and not told_fields(degree) else degree


def _parse_table(text: str, *, location: str) -> Profile:
    import csv
    import io

    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first and "," not in first else ",")
    skills: list[str] = []
    years: list[tuple[str, Decimal]] = []
    degrees: list[str] = []
    for row in rows:
        cells = {
            (name or "").strip().casefold(): unguard_cell((cell or "").strip())
            for name, cell in row.items()
            if name
        }
        skill, number, degree = (
            next((cells[name] for name in names if cells.get(name)), "")
            for names in (_SKILL_COLUMNS, _YEARS_COLUMNS, _DEGREE_COLUMNS)
        )
        skills.append(skill)
        degrees.append(degree)
        if skill and number:
            years.append((skill, _parse_number(number, location=f"{location}, line {rows.line_num}")))
    return Profile(_unique(skills), tuple(years), _unique(degrees))


def _parse_number(text: str, *, location: str) -> Decimal:
    try:
        number = parse_decimal(text.strip())
    except ValueError:
        number = Decimal(-1)
    if not 0 <= number <= _MOST_YEARS:
        raise UsageError(
            f"{text.strip()!r} is not a number of years", location=location, remedy="write it as 4 or 4.5"
        )
    return number


def _items(value: Any) -> list[Any]:  # noqa: ANN401 -- any JSON value
    return value if isinstance(value, list) else []


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _no_resume(problem: str, location: str) -> UsageError:
    return UsageError(
        f"the profile is not a JSON Resume: {problem}",
        location=location,
        remedy="see https://jsonresume.org/schema, or give a plain list, one skill a line",
    )


def _unusable(problem: str, path: Path) -> UsageError:
    return UsageError(
        problem,
        location=str(path),
        remedy="give a plain list, one skill a line, a CSV table with a column `skill`, or a JSON Resume",
    )
