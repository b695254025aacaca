"""What is asked for in few lines: how far, how often, where, and why it stands where it does.

A concept that is asked for in several places, that serves others or that something is to be said
of has a line of its own. What is asked for in one place alone shares a line with the others of
its section that are asked for as much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from skillgraph.answers.ranking import places_of
from skillgraph.answers.requirements import STAGE_RELATION, need_of
from skillgraph.rendering.qualifiers import count_words, figure_words
from skillgraph.rendering.text.output import Meaning
from skillgraph.rendering.text.short_places import short_places, whole_evidence
from skillgraph.rendering.text.telling import counted_words
from skillgraph.rendering.text.verdicts import degree_verdict, years_verdict
from skillgraph.store.about import members_of, named_path, passage_of, scan_statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skillgraph.answers.ranking import AskedConcept
    from skillgraph.answers.requirements import DegreeRequirement, Experience, Requirement, State
    from skillgraph.model import Catalog, Statement

#: What an any-of list, and one that does not say, adds to the words of a requirement.
ANY_ONE: Final = "any one"
ANY_OR_ALL: Final = "one or all"
#: What these words mean, for the end of an answer that has one of them.
CHOICES: Final = Meaning(
    f"\u201c{ANY_ONE}\u201d of its list is enough; of \u201c{ANY_OR_ALL}\u201d the text does not say which.",
    (ANY_ONE, ANY_OR_ALL),
)
#: So many levels of a section's path are named, and what lies below goes with them.
_LEVELS: Final = 2
#: What fewer concepts of a section share is no line of the section's own.
_LEAST_GROUP: Final = 3
#: Hedges that make a requirement no weaker for one person.
_USUAL: Final = ("often", "typically")
#: So many others of a list are named instead of the list.
_NAMED_OTHERS: Final = 2
#: From so much less on, levels are left out, and what has a line of its own shares one.
_WITHOUT_LEVELS: Final = 2
_SHARING_LINES: Final = 3
_MET_BY_NAME: Final = 4
_WITHOUT_SECTIONS: Final = 4
#: Qualifiers without which a requirement would be another; the others are evidence.
_QUALIFYING: Final = ("condition", "scope")


#: Where more documents ask for one thing, they are counted and their places are not named.
_MOST_DOCUMENTS: Final = 3


def is_enumerated(catalog: Catalog, statement: Statement) -> bool:
    """Tell whether a list names something else in the same passage, and says it in the same way."""
    return any(
        other.id != statement.id
        and (other.relation, other.modality) == (statement.relation, statement.modality)
        and places_of(other)[:1] == places_of(statement)[:1]
        for other in members_of(catalog, statement.list or "")
    )


@dataclass
class AskedLines:
    """Lines about what is asked for in one graph.

    Attributes:
        catalog: Where the concepts and passages are.
        less: How much is left out where there is no room: 1 why something is met through another
            and the levels of what is met, 2 all levels and scopes, 3 what a thing is asked for and
            serves where it shares a line with others, 4 the sections, and the places of what is met.
        documents: Name the document of a line where the graph has several.
        over: How many documents tell of the role, where that is known.
        choices: What says that any one of a list is enough, and that it may be.

    """

    catalog: Catalog
    less: int = 0
    documents: bool = True
    over: int = 0
    choices: tuple[str, str] = (ANY_ONE, ANY_OR_ALL)

    def concept_lines(self, concepts: Iterable[AskedConcept]) -> Iterator[str]:
        """Go through concepts in their order: each in a line of its own, or with others asked for alike."""
        rows = list(concepts)
        if self.less >= _SHARING_LINES:
            yield from self._shared_lines(rows)
            rows = [row for row in rows if not self._shares(row)]
        places = [self._place_of(row) for row in rows]
        counts = Counter(places)
        grouped: dict[tuple[str, ...], list[AskedConcept]] = {}
        for row, place in zip(rows, places, strict=True):
            key = (place[0], "") if place and counts[place] < _LEAST_GROUP else place
            grouped.setdefault(key or (self.concept_words(row),), []).append(row)
        names = Counter(key[-1] for key in grouped)
        for (words, *section), same in grouped.items():
            if not section or len(same) == 1:
                yield f"{', '.join(self._labels(same))} \u2014 {self.concept_words(same[0])}"
                continue
            name = section[-1] if names[section[-1]] == 1 else " / ".join(section)
            elsewhere = " in one place" if self.less >= _WITHOUT_SECTIONS else ""
            named = f" in \u201c{name}\u201d" if name else "" if same[0].serves else elsewhere
            yield f"{words}{named}: {self._section_words(same)}"

    def _shares(self, row: AskedConcept) -> bool:
        return row.requirements[0].via is not None or row.places > 1 or len(row.requirements) > 1

    def _shared_lines(self, rows: Iterable[AskedConcept]) -> Iterator[str]:
        """Go through what is met through another thing, a line each of these, and what several places ask."""
        grouped: dict[str, list[str]] = {}
        for row in filter(self._shares, rows):
            statements = _statements(row)
            told = self._via_words(row.requirements[0]) or f"{_force_word(statements[0])} in several places"
            place = self._counted(row) or self._lines(statements)
            figures = map(figure_words, row.requirements[0].demand)
            choices = dict.fromkeys(self.choice(statement) for statement in statements)
            words = ", ".join(filter(None, (place, *choices, self._states_words(row), *figures)))
            grouped.setdefault(told, []).append(f"{self._labels([row])[0]} ({words})")
        for told, names in grouped.items():
            yield f"{told}: {', '.join(names)}"

    def held_lines(self, concepts: Iterable[AskedConcept]) -> Iterator[str]:
        """Name what is met: in one line, but for what is met through something else, which says so."""
        plain: dict[str, list[str]] = {}
        for row in concepts:
            statements = _statements(row)
            label = self.catalog.concepts[row.concept].label
            levels = [] if self.less else _levels_words(statements, over=row.documents)
            place = self._counted(row) or self._lines(statements)
            words = ", ".join((place, *levels)) if self.less < _MET_BY_NAME else ""
            via = [word for asked in row.requirements if (word := self._via_words(asked))]
            if via:
                yield f"{_told(label, words)} \u2014 {'; '.join(dict.fromkeys(via))}"
            else:
                plain.setdefault(words, []).append(label)
        if plain:
            yield ", ".join(_told(", ".join(labels), words) for words, labels in plain.items())

    def _place_of(self, row: AskedConcept) -> tuple[str, ...]:
        """Give how far a concept is asked for, and by which section; empty where it has its own line."""
        [first, *others] = row.requirements
        if others or row.places > 1 or first.via is not None:
            return ()
        force = _force_word(first.statement)
        if row.serves:
            return f"{force}, {_serves_words(row)}", ""
        if self.less >= _WITHOUT_SECTIONS:
            return force, ""
        path = self._section_path(first.statement)
        return (force, *path) if path else ()

    def _section_path(self, statement: Statement) -> tuple[str, ...]:
        evidence = whole_evidence([statement])
        passage = passage_of(self.catalog, evidence[0]) if evidence else None
        path = named_path(self.catalog, passage.section) if passage else ()
        is_named = len(self.catalog.documents) > 1  # then the path begins with the document
        return path[int(is_named and not self.documents) :][:_LEVELS]

    def _section_words(self, rows: Iterable[AskedConcept]) -> str:
        """Name concepts of one section, each with what is its own; those with the same share it."""
        alike: dict[tuple[str, ...], list[str]] = {}
        for row in rows:
            [asked] = row.requirements
            words = [self._lines([asked.statement])]
            words += [*self._details(asked.statement), *self._adds_words(row)]
            words += map(figure_words, asked.demand)
            alike.setdefault(tuple(words), []).extend(self._labels([row]))
        # a number is a line, like the first that is called so
        return ", ".join(
            f"{', '.join(labels)} ({', '.join((_number(place) if number else place, *words))})"
            for number, ((place, *words), labels) in enumerate(alike.items())
        )

    def _lines(self, statements: Iterable[Statement]) -> str:
        return short_places(self.catalog, whole_evidence(statements), documents=self.documents)

    def _labels(self, rows: Iterable[AskedConcept]) -> list[str]:
        return [self.catalog.concepts[row.concept].label for row in rows]

    def concept_words(self, row: AskedConcept) -> str:
        """Say of a concept how far, how often and where it is asked for, what meets it, what it serves."""
        places = "" if row.documents > _MOST_DOCUMENTS else self.ask_words(_statements(row))
        words = [self._counted(row), places]
        words += [*self._adds_words(row), self._states_words(row)]
        words += dict.fromkeys(self._via_words(requirement) for requirement in row.requirements)
        words += (figure_words(figure) for figure in row.requirements[0].demand)
        if row.serves:
            words.append(_serves_words(row))
        return "; ".join(filter(None, words))

    def _counted(self, row: AskedConcept) -> str:
        """Say how many of several documents ask for a concept, and require it; empty for one."""
        if row.documents <= 1:
            return ""
        return counted_words(row.documents, required=row.required_in, over=self.over)

    def ask_words(self, statements: Sequence[Statement], *, years: bool = False) -> str:
        """Say how far and where some statements ask for one thing; what all of them say is said once."""
        said: list[dict[str, None]] = []
        for statement in statements:
            words = [] if years and need_of(statement) == "required" else [_force_word(statement)]
            others = years or self.catalog.concepts[statement.object or ""].kind == "qualification"
            said.append(dict.fromkeys([*words, *self._details(statement, others=others)]))
        shared = [word for word in said[0] if all(word in words for words in said)]
        own = [[word for word in words if word not in shared] for words in said]
        count = len({place for statement in statements for place in places_of(statement)})
        several = f"{count_words(count, 'place')}: " if count > 1 else ""
        return "; ".join(filter(None, (", ".join(shared), several + self._places_words(statements, own))))

    def _places_words(self, statements: Sequence[Statement], own: Sequence[Sequence[str]]) -> str:
        """Name the places of some statements, each with its own words."""
        if not any(own):
            return self._lines(statements)
        told = [
            self._lines([statement]) + (f" ({', '.join(words)})" if words else "")
            for statement, words in zip(statements, own, strict=True)
        ]
        if all(place.startswith("line ") for place in told) and len(told) > 1:
            return f"lines {', '.join(map(_number, told))}"
        return "; ".join(told)

    def _details(self, statement: Statement, *, others: bool = False) -> list[str]:
        """Say how a statement asks, beside how far: hedges, years, level, what qualifies it, a choice."""
        from skillgraph.language.amounts_in_words import format_amount  # it compiles patterns

        years = format_amount(statement.figure) if statement.figure else ""
        level = "" if years and statement.level == "experience" else statement.level
        hedges = (hedge for hedge in statement.hedge if hedge not in _USUAL)
        qualifying = [getattr(statement, name) for name in _QUALIFYING]
        if self.less >= _WITHOUT_LEVELS:
            level, qualifying = "", [statement.condition]
        words = [*hedges, years, level, *qualifying, self.choice(statement, others=others)]
        return [word for word in words if word]

    def choice(self, statement: Statement, *, others: bool = False) -> str:
        """Say that one of a list may be enough, or name the few *others* in it; empty where there is none."""
        item = self.catalog.lists.get(statement.list or "")
        if item is None or item.logic == "all-of" or len(self._members[item.id]) < 2:  # noqa: PLR2004 -- one is no choice
            return ""
        if item.logic == "any-of":
            named = self._others(statement) if others else []
            if 0 < len(named) <= _NAMED_OTHERS:
                return f"or {' or '.join(named)}"
            return self.choices[0]
        return self.choices[1] if not item.lead_in and is_enumerated(self.catalog, statement) else ""

    def _others(self, statement: Statement) -> list[str]:
        """Name the other concepts of a list; none where it holds a list."""
        others = [name for name in self._members[statement.list or ""] if name != statement.object]
        if any(name in self.catalog.lists for name in others):
            return []
        return [self.catalog.concepts[name].label for name in others if name in self.catalog.concepts]

    @cached_property
    def _members(self) -> defaultdict[str, list[str]]:
        """List → what stands in it: concepts, and lists inside it."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for _, (list_id, concept) in scan_statements(self.catalog, "list", "object"):
            if list_id is not None and concept is not None and concept not in found[list_id]:
                found[list_id].append(concept)
        for item in self.catalog.lists.values():
            found[item.parent or ""].append(item.id)
        return found

    def _via_words(self, row: Requirement) -> str:
        """Say through what a requirement is met or nearly met, and why; empty where by itself."""
        if row.via is None:
            return ""
        through = f"through {self.catalog.concepts[row.via.skill].label}"
        if self.less or not row.via.reasons:
            return through
        return f"{through}: {row.via.reasons[0].sentence.removesuffix('.')}"

    def _adds_words(self, row: AskedConcept) -> list[str]:
        """Say what a compound asks for beside the parts that are asked for by themselves."""
        labels = [self.catalog.concepts[curie].label for curie in row.adds]
        return [f"adds {' and '.join(labels)}"] if labels else []

    def _states_words(self, row: AskedConcept) -> str:
        """Say where a concept is in another state than in the place that counts; empty where nowhere."""
        found: dict[State, list[Statement]] = {}
        for asked in row.requirements:
            if asked.state != row.state:
                found.setdefault(asked.state, []).append(asked.statement)
        return ", ".join(
            f"{STATE_NAMES.get(state, state)} by {self._lines(same)}" for state, same in found.items()
        )

    def years_lines(self, rows: Iterable[Experience]) -> Iterator[str]:
        """Go through what years are asked for in, one line each, with how far they are met."""
        verdicts = [
            (row.statement.object or "", row.statement, years_verdict(self.catalog, row)) for row in rows
        ]
        yield from self._verdict_lines(verdicts, years=True)

    def degree_lines(self, rows: Iterable[DegreeRequirement]) -> Iterator[str]:
        """Go through the degrees that are asked for, one line each, with how far they are met."""
        degrees = list(rows)
        yield from self._verdict_lines(
            [
                (row.requirement.concept, row.requirement.statement, degree_verdict(self.catalog, row))
                for row in degrees
            ]
        )
        fields: dict[str, dict[str, None]] = {}
        for row in degrees:
            degree = "" if self.less else self.catalog.concepts[row.requirement.concept].label
            for curie in row.fields:
                fields.setdefault(degree, {})[self.catalog.concepts[curie].label] = None
        for degree, labels in fields.items():
            yield f"fields{' of ' * bool(degree)}{degree}: {', '.join(labels)}"

    def _verdict_lines(
        self, rows: Iterable[tuple[str, Statement, str]], *, years: bool = False
    ) -> Iterator[str]:
        """Go through concepts with the verdict of each place, once where all places have the same.

        Beside a verdict, a place without one says why: else it would seem to share the other.
        """
        grouped: dict[str, dict[str, list[Statement]]] = {}
        for curie, statement, verdict in rows:
            grouped.setdefault(curie, {}).setdefault(verdict, []).append(statement)
        nothing = "you gave no years" if years else "you gave no degree"
        for curie, verdicts in grouped.items():
            others = nothing if len(verdicts) > 1 else ""
            told = "; ".join(
                f"{verdict or others} \u2014 {self.ask_words(same, years=years)}".removeprefix(" \u2014 ")
                for verdict, same in verdicts.items()
            )
            label = self.catalog.concepts[curie].label
            yield f"{label} \u2014 {told}" if [*verdicts] == [""] else f"{label}: {told}"


#: States in the middle of a sentence, where they need other words.
STATE_NAMES: Final[dict[State, str]] = {"not said": "may not be needed", "have": "met"}


def _statements(row: AskedConcept) -> list[Statement]:
    return [asked.statement for asked in row.requirements]


def _levels_words(statements: Sequence[Statement], *, over: int) -> list[str]:
    """Give the levels at which statements ask, each with the number of documents where not all have it."""
    documents: dict[str, set[str]] = {}
    for statement in statements:
        if statement.level:
            documents.setdefault(statement.level, set()).update(name for name, _ in places_of(statement))
    return [
        level if over <= 1 or len(told) >= over else f"{level} in {len(told)}"
        for level, told in documents.items()
    ]


def _told(label: str, words: str) -> str:
    return f"{label} ({words})" if words else label


def _serves_words(row: AskedConcept) -> str:
    return f"serves {len(row.serves)} other{'s' if len(row.serves) > 1 else ''}"


def _number(place: str) -> str:
    """Give a line without the word.

    Example:
        >>> _number("line 63 (strong)")
        '63 (strong)'

    """
    return place.removeprefix("line ")


def _force_word(statement: Statement) -> str:
    """Say how far a statement asks: required, important, or in its own word where it asks for less.

    What a stage focuses on is not called required: no text says so.
    """
    if statement.relation == STAGE_RELATION:
        return statement.modality or "in focus"
    need = need_of(statement)
    own = statement.modality if need != "required" or statement.modality == "important" else None
    if need == "forecast" and own not in (None, need):
        return f"{need} as {own}"
    return own or need
