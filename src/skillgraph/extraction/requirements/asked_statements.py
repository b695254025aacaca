"""How what a phrase asks for is stated: each member with its place, its list and what is said of it."""

import re
from typing import Final

from skillgraph.extraction.amounts.deadlines import case_behind
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.held_roles import of_own_role
from skillgraph.extraction.objects.shared_words import OF_HEAD
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.abilities import ABILITY
from skillgraph.extraction.wording.askings import (
    NAME_IN_THE_PHRASE,
    Asked,
    AskedList,
    example_quantifier,
    without_denied,
)
from skillgraph.extraction.wording.hedges import hedge_ahead
from skillgraph.extraction.wording.modal_words import modality_beside
from skillgraph.extraction.wording.modality import asks
from skillgraph.extraction.wording.own_levels import level_behind
from skillgraph.extraction.wording.trimming import how_many_before
from skillgraph.language.lazy import expression
from skillgraph.language.slugs import slug_of
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Figure, Span

#: What leads to a part of what stands before it, and to no alternative.
_INCLUDED: Final = expression(r"\b(?:including|incl\.|along with|together with)\s+$", re.IGNORECASE)
_INCLUDED_REACH: Final = 20
_SEVERAL: Final = 2
#: So few words of a framework are a name, where none of these is among them.
_NAMING: Final = 3
_PLAIN: Final = frozenset(
    "a an the my our your their its of in for to with on at by from as and or how what when than most some"
    " any all more various different new other one".split()
)


class AskedStatements:
    """States what phrases ask for."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming

    def state(
        self,
        index: int,
        asked: AskedList,
        frame: Frame,
        *,
        level: str | None,
        rule: str,
        figure: Figure | None = None,
        amount: Span | None = None,
        quantifier: str | None = None,
        position: int | None = None,
    ) -> None:
        """State each member of what is asked for, with its list, its amount and what is said of it.

        A single member has the *position* that is given, or that of the passage.
        """
        passage = self.ledger.parsed.passages[index]
        asked = of_own_role(passage.text, without_denied(passage.text, asked), frame.subject, self.naming)
        members = self._members(passage.text, asked, frame, timed=figure is not None)
        list_id, position = frame.in_list, position or passage.position
        if len(members) > 1 and not self._is_of_choice(asked, frame):
            label = "Alternatives" if asked.logic == "any-of" else "Things asked for together"
            list_id = self.open_list(index, asked, frame, name=f"{passage.id}-members", label=label)
        timed = [] if amount is None else [Place(index, amount, ("measure", "value", "unit"))]
        for number, one in enumerate(members, start=1):
            places = [Place(index, one.span), *timed]
            own = _beside(index, passage.text, one, frame, amount)
            behind = case_behind(passage.text, one.span.end)
            places += own.places("relation")
            self.ledger.state(
                frame.subject,
                asks(own.modality),
                one.concept,
                places,
                rule=f"{rule}, {one.rule}",
                figure=figure,
                modality=own.modality,
                condition=behind or frame.condition,
                hedge=_hedged(passage.text, one, frame),
                level=one.level or level or level_behind(passage.text, one.span),
                scope=one.scope,
                quantifier=_how_many(passage.text, one, asked, figure) or quantifier or own.some,
                manner=one.adverb,
                list_id=list_id,
                position=number if len(members) > 1 else position,
                unsure=one.unsure
                if rule == ABILITY
                else self._unsure(index, one, frame, known=level is not None and figure is None),
            )
        for count, (head, inner) in enumerate(asked.heads, start=1):
            inner_id = self._inner_list(index, frame, head, inner, count=count)
            is_no_third = asked.logic == "any-of" and _is_included(passage.text, inner)
            beside = frame.in_list if is_no_third else list_id  # "Kotlin or Java, including Spring Boot"
            for number, one in enumerate(inner.members, start=1):
                if one.concept == frame.subject:
                    continue
                own = _beside(index, passage.text, one, frame)
                each = figure if inner.logic == "any-of" and own.modality == frame.modality else None
                self.ledger.state(
                    frame.subject,
                    asks(own.modality),
                    one.concept,
                    [Place(index, one.span), *(timed if each else ()), *own.places("relation")],
                    figure=each,
                    rule=f"{rule}, {one.rule if one.rule == NAME_IN_THE_PHRASE else 'named as an example'}",
                    modality=own.modality,
                    hedge=_hedged(passage.text, one, frame),
                    condition=case_behind(passage.text, one.span.end) or frame.condition,
                    level=one.level or (None if head is None else _lent(passage.text, head, inner)) or level,
                    scope=one.scope if one.rule == OF_HEAD else None,
                    quantifier=example_quantifier(passage.text, one, inner) or own.some,
                    list_id=inner_id or beside,
                    position=number if inner_id else position,
                    unsure=one.unsure or _unsure_behavior(one, passage.text, frame),
                )

    def _is_of_choice(self, asked: AskedList, frame: Frame) -> bool:
        """Tell whether what is parted by commas alone is part of a choice that a lead-in opens."""
        is_chosen = frame.in_list is not None and self.ledger.lists[frame.in_list].logic == "any-of"
        return is_chosen and asked.logic == "not said"

    def _members(self, text: str, asked: AskedList, frame: Frame, *, timed: bool) -> tuple[Asked, ...]:
        """Give what is asked for besides the role itself; time in it is experience: "a cook for a year"."""
        members = []
        for one in asked.members:
            if one.concept != frame.subject:
                members.append(one)
            elif timed:
                words = text[one.span.start : one.span.end]
                scope = f"as {'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"
                experience = self.naming.propose("Experience", "skill")
                members.append(one._replace(concept=experience, scope=scope))
        return tuple(members)

    def _inner_list(
        self, index: int, frame: Frame, head: Asked | None, inner: AskedList, *, count: int
    ) -> str | None:
        """Open the list of what a member has as examples or alternatives, where there are several."""
        if len(inner.members) < _SEVERAL:
            return None
        if head is None:
            name = f"{self.ledger.parsed.passages[index].id}-members-{count}"
            return self.open_list(index, inner, frame, name=name, label="Alternatives")
        label = self.naming.concept(head.concept).label
        return self.open_list(index, inner, frame, name=slug_of(label), label=label, concept=head.concept)

    def _unsure(self, index: int, one: Asked, frame: Frame, *, known: bool) -> str:
        """Tell why a member is unsure: by itself, in a framework, or as the field of the role; or nothing."""
        text = self.ledger.parsed.passages[index].text
        return one.unsure or _unsure_behavior(one, text, frame, known=known) or self._field(index, one, frame)

    def _field(self, index: int, one: Asked, frame: Frame) -> str:
        """Tell that a sentence names the field of the role itself, which asks for nothing besides."""
        if self.ledger.parsed.passages[index].kind == "bullet":
            return ""
        role = self.naming.concept(frame.subject).label.lower().split()
        name = self.naming.concept(one.concept).label.lower().split()
        is_field = len(role) > 1 and (name == role[:-1] or name == [*role[:-1], f"{role[-1]}ing"])
        return "repeats the title of the role, and may ask for nothing more" if is_field else ""

    def open_list(
        self, index: int, asked: AskedList, frame: Frame, *, name: str, label: str, concept: str | None = None
    ) -> str:
        """Open a list of what is asked for together, within that of the frame."""
        return self.ledger.open_inner_list(
            index,
            name,
            label,
            parent=frame.in_list,
            logic=asked.logic,
            is_open=asked.open,
            concept=concept,
        )


def _lent(text: str, head: Asked, inner: AskedList) -> str | None:
    """Give the level of a head that is its examples' too; "enough X for Y", "good X on Y" is of X alone."""
    is_alone = (
        head.level == "enough"
        or text.endswith(" on ", 0, inner.members[0].span.start if inner.members else 0)
        or (head.level == "basic" and head.rule == NAME_IN_THE_PHRASE)
    )
    return None if is_alone else head.level


def _how_many(text: str, one: Asked, asked: AskedList, figure: Figure | None) -> str | None:
    """Give of how many a member is one, or how many of its kind are enough where no other is named."""
    is_lone = len(asked.members) == 1 and figure is None
    few = how_many_before(text, one.span.start) if is_lone else None
    return example_quantifier(text, one, asked) or few


def _is_included(text: str, inner: AskedList) -> bool:
    start = inner.members[0].span.start if inner.members else 0
    return _INCLUDED.search(text, max(0, start - _INCLUDED_REACH), start) is not None


def _beside(index: int, text: str, asked: Asked, frame: Frame, amount: Span | None = None) -> Frame:
    """Let what is said beside one member, and not in its *amount* of time, go before what is said of all."""
    said = modality_beside(text, asked.span)
    is_of_amount = said is not None and amount is not None and amount.start < said[1].start < amount.end
    return frame if said is None or is_of_amount else frame.saying(said[0], Place(index, said[1]))


def _hedged(text: str, asked: Asked, frame: Frame) -> tuple[str, ...]:
    """Give the hedges of one member: those of all, and that which stands right before it."""
    ahead = hedge_ahead(text, asked.span.start)
    return tuple(sorted({*frame.hedge, *ahead})) if ahead else frame.hedge


def _unsure_behavior(asked: Asked, text: str, frame: Frame, *, known: bool = False) -> str:
    """Tell why words of a framework may be no name: what it expects is worded as behavior.

    What is to be *known*, in few words that hold no preposition, is a name there too.
    """
    words = text[asked.span.start : asked.span.end].split()
    if known and opens_duty(" ".join(words)):
        return ""  # "able to read charts"
    if known and 1 < len(words) <= _NAMING and _PLAIN.isdisjoint(map(str.lower, words)):
        return ""
    is_product = asked.span.start > 0 and text[asked.span.start].isupper()
    own_words = (
        frame.kind == "framework" and not asked.linked and asked.rule == "own words" and not is_product
    )
    return "tells how somebody behaves, and may name no skill" if own_words else ""
