"""Where the rules write down what they state: each statement once, with evidence and reason.

Two places make one statement only where subject, relation, object and every qualifier
agree; then it has the evidence of both. An id is made of subject, relation and object,
with the section and a number only where these do not tell it apart.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from skillgraph.documents.limits import MAX_EVIDENCE, MAX_STATEMENTS, too_large
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.text import digest
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.posts.post_titles import is_said_of_another
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Decision, Place
from skillgraph.identifiers import join_id, statement_id, with_letter
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_of
from skillgraph.model import ConceptList, Evidence, Figure, Span, Statement
from skillgraph.vocabulary import ASKING_RELATIONS, SLOTS

MAX_FOCUS_WORDS: Final = 5
_ASKING: Final = frozenset({*ASKING_RELATIONS, "sg:inField"})
_OF_ONE: Final = frozenset({*ASKING_RELATIONS, "sg:hasDuty", "sg:worksWith"})
_FIRST_WORDS: Final = expression(rf"\s*\S+(?:\s+\S+){{0,{MAX_FOCUS_WORDS - 1}}}")


class Asking(NamedTuple):
    """What a statement asks for: where, the concept, what of the phrase it leaves out, what it is."""

    span: Span
    concept: str
    scope: str
    is_certificate: bool


@cache
def _in_order(slots: tuple[str, ...]) -> tuple[str, ...]:
    """Give slots in the order of the model, each once."""
    return tuple(slot for slot in SLOTS if slot in slots)


_UNTOLD: Final = "the document does not say of which role or level that is"


class Ledger:
    """The statements and lists of one document, as the rules come upon them."""

    def __init__(self, parsed: ParsedDocument, slug: str, naming: Naming) -> None:
        """Start with nothing stated."""
        self.parsed = parsed
        self.document = f"document:{slug}"
        self.naming = naming
        self.statements: dict[str, Statement] = {}
        self.lists: dict[str, ConceptList] = {}
        self.decisions: dict[str, Decision] = {}
        self._ties: dict[Place, tuple[Evidence, tuple[str, str]]] = {}
        self._passages: dict[int, tuple[str, Span, str]] = {}
        self._by_content: dict[tuple[object, ...], str] = {}
        self._more: dict[str, dict[Evidence, None]] = {}  # of statements said again: all their evidence
        self._tied = 0  # how often a statement was tied to a place
        self._asked: dict[int, list[Asking]] = {}  # by passage: what is asked for where
        #: What stands for the role of a ladder that says of none that it is its own.
        self.untold: str | None = None
        self._doubt = ""
        self._numbers: dict[str, int] = {}  # by name: the last number that tells those of that name apart

    def concepts_of(self, statements: Iterable[Statement]) -> list[str]:
        """Give the concepts that statements and the lists speak of, and their parts, in order."""
        found: dict[str, None] = {}
        for statement in statements:
            for curie in (statement.subject, statement.object):
                if curie is not None and curie.startswith("concept:"):
                    found.setdefault(curie)
        for value in self.lists.values():
            if value.concept is not None:
                found.setdefault(value.concept)
        queue = list(found)
        while queue:
            for part in self.naming.concept(queue.pop()).parts:
                if part not in found:
                    found[part] = None
                    queue.append(part)
        return list(found)

    def text(self, place: Place) -> str:
        """Give the words at a place."""
        return self.parsed.passages[place.passage].text[place.span.start : place.span.end]

    def state(
        self,
        subject: str,
        relation: str,
        target: str | None,
        places: Sequence[Place],
        *,
        rule: str,
        figure: Figure | None = None,
        modality: str | None = None,
        hedge: Sequence[str] = (),
        level: str | None = None,
        purpose: str | None = None,
        means: str | None = None,
        reason: str | None = None,
        condition: str | None = None,
        scope: str | None = None,
        quantifier: str | None = None,
        manner: str | None = None,
        status: str = "stated",
        list_id: str | None = None,
        position: int | None = None,
        unsure: str = "",
    ) -> str:
        """Write a statement down, or add to the evidence of the one that says the same.

        Args:
            subject: CURIE of a concept or of a statement.
            relation: CURIE of a relation.
            target: CURIE of the object; None where the figure is the object.
            places: The words that make it first, then those that support single slots.
            rule: Name of the rule that found it.
            figure: Its number.
            modality: How far the thing is asked for.
            hedge: How sure the wording is.
            level: How well it must be known.
            purpose: What it is for.
            means: What it is done with.
            reason: Why it is so.
            condition: When it holds.
            scope: From where to where, or where.
            quantifier: How many, or how much.
            manner: How it is done, or of what kind it is.
            status: "stated", or "estimated" by the document itself.
            list_id: CURIE of the list it is a member of.
            position: Its place there, from 1; without one it is in no list.
            unsure: Why it may not be what the text says; said again without one, it is sure.

        Returns:
            The CURIE of the statement.

        Raises:
            DocumentError: There would be more than `MAX_STATEMENTS`, or `MAX_EVIDENCE`.

        """
        if list_id is None or position is None:
            list_id = position = None
        unsure = unsure or self._of_another(subject, relation, places[0])
        unsure = unsure or (_UNTOLD if subject == self.untold else self._doubt)
        if relation in _ASKING and target is not None and (not unsure or unsure == _UNTOLD):
            self._asked.setdefault(places[0].passage, []).append(
                Asking(places[0].span, target, scope or "", rule == "certificate")
            )
        content = (
            subject,
            relation,
            target,
            figure,
            modality,
            tuple(sorted(set(hedge))) if hedge else (),
            level,
            purpose,
            means,
            reason,
            condition,
            scope,
            quantifier,
            manner,
            status,
            None,
            list_id,
        )
        ties = [self._tie(place) for place in places]
        evidence = tuple({id(one): one for one, _ in ties}.values())  # one object a place
        self._tied += len(evidence)
        if self._tied > MAX_EVIDENCE:
            raise too_large(
                f"ties its statements to more than {MAX_EVIDENCE:,} places", self.parsed.document.path
            )
        known = self._by_content.get(content)
        if known is not None:
            if not unsure:
                self.decisions[known] = self.decisions[known]._replace(unsure="")
            more = self._more.get(known)
            if more is None:
                more = self._more[known] = dict.fromkeys(self.statements[known].evidence)
            more.update(dict.fromkeys(evidence))
            return known
        if len(self.statements) == MAX_STATEMENTS:
            raise too_large(f"makes more than {MAX_STATEMENTS:,} statements", self.parsed.document.path)
        name = target.partition(":")[2] if target else slug_of(figure.measure if figure else "")
        section = self.parsed.passages[places[0].passage].section
        curie = self._mint(subject, relation, name, section=section, level=level)
        self.statements[curie] = Statement(curie, "", *content, position, evidence)
        self._by_content[content] = curie
        self.decisions[curie] = Decision(curie, rule, tuple([reading for _, reading in ties]), unsure)
        return curie

    @contextmanager
    def doubting(self, reason: str) -> Iterator[None]:
        """Let what is stated meanwhile be unsure for a *reason*; with an empty one it is as it is."""
        before, self._doubt = self._doubt, reason
        try:
            yield
        finally:
            self._doubt = before

    def _of_another(self, subject: str, relation: str, place: Place) -> str:
        """Tell why a statement may be of another post than its subject, if its words stand behind that."""
        if relation not in _OF_ONE or not subject.startswith("concept:"):
            return ""
        text = self.parsed.passages[place.passage].text
        if not find_titles(text) or place.span.start == 0:
            return ""
        label = self.naming.concept(subject).label
        return "maybe said of another role" if is_said_of_another(text, place.span.start, label) else ""

    def asked_in(self, passage: int) -> Sequence[Asking]:
        """Give what a passage is stated to ask for, in the order of the statements."""
        return self._asked.get(passage, ())

    def open_list(
        self,
        name: str,
        section: int,
        label: str,
        *,
        lead_in: int | None = None,
        logic: str = "not said",
        is_open: bool | None = None,
        concept: str | None = None,
        parent: str | None = None,
        position: int | None = None,
    ) -> str:
        """Open a list to whose members statements point; a name that is taken gets a number."""
        curie = self._numbered(join_id("list", self.document, with_letter(name)), self.lists)
        section_path = self.parsed.sections[section].slug
        self.lists[curie] = ConceptList(
            curie,
            join_id("section", self.document, *section_path.split("/")),
            label,
            self.parsed.passages[lead_in].id if lead_in is not None else None,
            logic,
            is_open,
            concept,
            parent,
            position if parent else None,
        )
        return curie

    def open_inner_list(
        self,
        index: int,
        name: str,
        label: str,
        *,
        parent: str | None = None,
        logic: str = "not said",
        is_open: bool | None = None,
        concept: str | None = None,
    ) -> str:
        """Open a list of what one passage enumerates, named after its section."""
        passage = self.parsed.passages[index]
        section = self.parsed.sections[passage.section].slug.rpartition("/")[2] or "text"
        full = name if name.startswith(section) else f"{section}-{name}"
        return self.open_list(
            full,
            passage.section,
            label,
            logic=logic,
            is_open=is_open,
            concept=concept,
            parent=parent,
            position=passage.position,
        )

    def settle(self) -> None:
        """Give statements that were made more than once the evidence of all, and settle the lists."""
        for curie, more in self._more.items():
            self.statements[curie] = replace(self.statements[curie], evidence=tuple(more))
        self._settle_lists()

    def _settle_lists(self) -> None:
        """Drop lists that nothing points to, and say nothing of the logic of a single member."""
        members: dict[str, set[int | str]] = {}
        for curie, statement in self.statements.items():
            if statement.list:
                members.setdefault(statement.list, set()).add(statement.position or curie)
        kept = set(members)
        for curie in reversed(self.lists):
            parent = self.lists[curie].parent
            if curie in kept and parent:
                kept.add(parent)
                if self.lists[curie].concept is None:  # else it is of a member, and none itself
                    members.setdefault(parent, set()).add(curie)
        self.lists = {
            curie: replace(value, logic="not said")
            if len(members.get(curie, ())) == 1 and value.logic == "any-of"
            else value
            for curie, value in self.lists.items()
            if curie in kept
        }

    def _mint(self, subject: str, relation: str, name: str, *, section: int, level: str | None) -> str:
        base = statement_id(subject, relation, name)
        if base not in self.statements:
            return base
        place = self.parsed.sections[section].slug.rpartition("/")[2] or "text"
        qualifier = f"{place}-{slug_of(level)}" if level else place
        return self._numbered(statement_id(subject, relation, name, qualifier), self.statements)

    def _numbered(self, base: str, taken: Container[str]) -> str:
        """Give a name, with the first free number behind it where it is taken; counting goes on, not anew."""
        if base not in taken:
            return base
        number = self._numbers.get(base, 1) + 1
        while f"{base}-{number}" in taken:
            number += 1
        self._numbers[base] = number
        return f"{base}-{number}"

    def _tie(self, place: Place) -> tuple[Evidence, tuple[str, str]]:
        """Give the evidence of a place, and what was read there; the same objects for the same place."""
        known = self._ties.get(place)
        if known is None:
            id_, span, sha256 = self._passage(place.passage)
            evidence = Evidence(self.document, id_, span, self._focus(place), _in_order(place.slots), sha256)
            known = evidence, ("|".join(place.slots) or "statement", f"{id_}: {self.text(place)}")
            self._ties[place] = known
        return known

    def _passage(self, index: int) -> tuple[str, Span, str]:
        """Give a passage's id, the span of its text in the source, and its digest."""
        known = self._passages.get(index)
        if known is None:
            passage = self.parsed.passages[index]
            is_slice = passage.offsets is None
            span = passage.span if is_slice else passage.source_span(Span(0, len(passage.text)))
            known = (passage.id, span, digest(self.parsed.document.excerpt(span)))
            self._passages[index] = known
        return known

    def _focus(self, place: Place) -> Span | None:
        """Give the words of a place in the source, the first few where there are many."""
        passage = self.parsed.passages[place.passage]
        text, start, end = passage.text, place.span.start, place.span.end
        if text.count(" ", start, end) >= MAX_FOCUS_WORDS and (words := _FIRST_WORDS.match(text, start, end)):
            end = words.end()
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] in " \t\u00a0,;:":
            end -= 1
        if passage.offsets is None:
            offset = passage.span.start
            return Span(offset + start, offset + end) if start < end else None
        focus = passage.source_span(Span(start, end))
        is_marked = not isinstance(passage.offsets, range)
        if is_marked and len(self.parsed.document.excerpt(focus).split()) > MAX_FOCUS_WORDS:
            return None  # markup between the words makes them more than a focus may have
        return focus if focus.start < focus.end else None
