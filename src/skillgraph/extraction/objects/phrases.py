"""What a requirement's phrase asks for: concepts of the vocabulary, or the phrase's own words.

The vocabulary decides where a coordination is cut. "MLOps practices and tools" is one concept where it has
that label; "communication and interpersonal skills" is two where both parts, completed by their shared head,
are labels; what no label fits is taken as it stands, and long clauses for nothing but the names in them.
"""

from typing import Final

from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.concepts.proposals import (
    BADLY_CUT,
    MAX_PHRASE_WORDS,
    is_proposable,
    is_well_cut,
    kind_of_words,
    lacks_head,
    name_things,
    shared_head,
)
from skillgraph.extraction.concepts.spoken import is_writing_in, languages_spoken_in
from skillgraph.extraction.mentions.glosses import without_gloss
from skillgraph.extraction.mentions.names_in_text import LENT, Finder, KnownNames, without_skills
from skillgraph.extraction.objects.asked_members import COMPOUND, Members, is_whole_name
from skillgraph.extraction.objects.brackets import (
    holds_tools,
    is_abbreviation,
    is_alternative,
    is_any_of,
    is_choice,
    is_remark,
    names_of_choice,
    with_instead,
    with_names_of_choice,
    without_change,
)
from skillgraph.extraction.objects.choices import (
    GENERIC_HEADS,
    act_on_names,
    choice_behind,
    either_of,
    in_two_modes,
    is_of_last_name,
    is_of_record,
    is_one_name,
    is_own,
    kind_of_members,
    opens_anew,
    rejoined,
    split_either,
    without_head_alone,
    without_names_of_place,
    without_place,
)
from skillgraph.extraction.objects.held_papers import held_papers
from skillgraph.extraction.objects.held_roles import held_roles
from skillgraph.extraction.objects.shared_ends import is_one_of_all
from skillgraph.extraction.objects.shared_words import (
    are_traits,
    for_one_purpose,
    headed_names,
    is_half,
    of_head,
    of_one_background,
    of_one_level,
    with_included,
)
from skillgraph.extraction.wording.askings import (
    NAME_IN_THE_PHRASE,
    Asked,
    AskedList,
    first_apart,
    with_alternatives,
    with_choice,
    with_level,
    with_scope,
)
from skillgraph.extraction.wording.modality import find_level, opens_with_level
from skillgraph.extraction.wording.own_levels import SO_WELL, leveled_in_brackets
from skillgraph.extraction.wording.trimming import (
    stripped,
    without_choice,
    without_etc,
    without_generic_tail,
    without_some,
    without_subordinate,
)
from skillgraph.extraction.work.acts import is_task, opens_with_name
from skillgraph.extraction.work.hanging import head_for, lacks_noun, rehung
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series, is_some_enough, split_examples, split_series
from skillgraph.model import Span

_SEVERAL: Final = 3
#: Where so many members stand alone, the head of the last is its own.
_STANDING: Final = 2
_MAX_ADVERBIAL: Final = 2
_AT_LEAST: Final = "at least "  # what opens a requirement, and is left off its phrase
#: Things, in a word: what stands beside them in an enumeration stands alone too.
_THINGS: Final = expression(r"[a-z]{3,}(?<!s)(?<!ic)(?<!ou)s")
_PURPOSES: Final = expression(r"\s+(?P<what>for|to|in order to)\s+")
_NO_NAME: Final = "named only as an example, and may be no skill or tool"
#: A member that is known in another way than those before it: "wool, and experience with looms".
_OWN_LEVEL: Final = expression(
    r"(?:[a-z]+ )?(?:experience|expertise|familiarity|knowledge|understanding) (?:in|of|with) "
)


class Phrases:
    """Reads phrases with one vocabulary."""

    def __init__(self, naming: Naming, finder: Finder, *, proposing: bool = True) -> None:
        """Read with the labels of *naming*, and the names that *finder* sees in running text.

        *proposing* is false for a document whose language is not read: then only names count.
        """
        self.known = KnownNames(naming, finder, proposing=proposing)
        self.members = Members(self.known)

    def read(self, text: str, span: Span, *, kind: str = "skill", verbal: bool = False) -> AskedList:
        """Tell what a stretch of a text asks for.

        Args:
            text: Of one passage.
            span: The phrase, without its level.
            kind: Kind of what is proposed: ``skill``, ``soft-skill``.
            verbal: True where the phrase is what somebody is able to do.

        """
        if (tail := SO_WELL.search(text, span.start + 1, span.end)) is not None:
            asked = self.read(text, Span(span.start, tail.start()), kind=kind, verbal=verbal)
            return with_scope(asked, text[tail.start() : span.end].strip(" ,."))
        before = text[max(0, span.start - len(_AT_LEAST)) : span.start]
        words = (before if before.lower() == _AT_LEAST else "") + text[span.start : span.end]
        span = without_gloss(text, without_subordinate(text, without_choice(text, span)))
        span = without_etc(text, span)
        asked = self._with_languages(text, span, self._read(text, span, kind=kind, verbal=verbal))
        if (series := names_of_choice(text, span)) is not None:
            asked = with_names_of_choice(asked, self._inner(text, series, kind=kind), self.known)
        if is_any_of(text, words, asked, self.known):
            return with_choice(asked, words)
        said = text if self.known.proposing else text.replace(" of ", " ou ")  # "or" in Dutch
        return with_alternatives(said, asked, some=is_some_enough(words))

    def _read(self, text: str, span: Span, *, kind: str, verbal: bool) -> AskedList:
        whole = self.known.spoken(text, stripped(text, span)) or self.known.linked(text, span)
        named = held_roles(text, span, self.known.naming) or (AskedList((whole,)) if whole else None)
        named = named or in_two_modes(text, span, self.known)
        papers = held_papers(text, span, self.known.naming) if named is None else ()
        named = named or (AskedList(papers) if papers else of_one_background(text, span, self.known))
        named = named or (None if verbal else either_of(text, span, self.known))
        if named is not None:
            return named
        head, examples = split_either(text, span) or split_examples(text, span)
        if examples is not None and not verbal:
            return self._with_examples(text, head, examples, kind=kind)
        if verbal or (is_task(text, span) and not opens_with_name(text, span, self.known)):
            return AskedList(self.members.acts.read(text, span, kind=kind))
        whole_series = split_series(text, span)
        parted = rejoined(text, whole_series, self.known)
        series = rehung(text, parted, self.known)
        if not series.items or (series.items != whole_series.items and self._is_adverbial(text, series)):
            return AskedList(())  # nothing but signs, or "Above all, we …"
        if len(series.items) == 1 == len(parted.items):
            return self._single(text, series.items[0], kind=kind, is_open=series.open)
        purposeful = self._with_purposes(text, span, series)
        return AskedList(purposeful) if purposeful else self._several(text, series, span=span, kind=kind)

    def _is_adverbial(self, text: str, series: Series) -> bool:
        """Tell whether the words before a sentence are too few and unknown to be what is asked for."""
        first = series.items[0].span
        opens = text[: first.start].rstrip()[-1:] in ("", ".", "!", "?")
        is_short = len(text[first.start : first.end].split()) <= _MAX_ADVERBIAL
        return len(series.items) == 1 and opens and is_short and self.known.linked(text, first) is None

    def _with_languages(self, text: str, span: Span, asked: AskedList) -> AskedList:
        """Add the languages in which something is to be done: "communication skills in English"."""
        spoken = filter(None, (self.known.spoken(text, one) for one in languages_spoken_in(text, span)))
        told = {one.concept for one in asked.members}
        found = {it.concept: it._replace(rule=NAME_IN_THE_PHRASE) for it in spoken if it.concept not in told}
        if not found or all(is_writing_in(text, one.span) for one in asked.members):
            return asked
        return asked._replace(members=(*asked.members, *found.values()))

    def is_name(self, text: str, span: Span) -> bool:
        """Tell whether a whole stretch is the label of a concept."""
        return self.known.linked(text, span) is not None

    def names(self, text: str, span: Span) -> AskedList:
        """Give only the vocabulary's names in a stretch."""
        if (tail := SO_WELL.search(text, span.start, span.end)) is not None:
            names = self.names(text, Span(span.start, tail.start()))
            return with_scope(names, text[tail.start() : span.end].strip(" ,."))
        members = tuple(one for one in self.known.names_in(text, span) if self.known.is_technology(one))
        return with_alternatives(text, AskedList(members))

    def _with_examples(self, text: str, head: Span, examples: Series, *, kind: str) -> AskedList:
        heads = self.read(text, without_generic_tail(text, head), kind=kind)
        examples = rehung(text, examples, self.known)
        inner = AskedList(self._members(text, examples, kind=kind), examples.logic, examples.open)
        if not heads.members:
            return inner
        inner = of_head(text, heads.members[-1], inner, self.known)
        if self.known.naming.concept(heads.members[-1].concept).kind == "qualification":
            return heads  # "publications at conferences such as X": X is where they stand
        asked = AskedList(heads.members, heads.logic, heads.open, (*heads.heads, (heads.members[-1], inner)))
        return with_included(text, asked, examples)

    def _single(self, text: str, item: Item, *, kind: str, is_open: bool | None = None) -> AskedList:
        if item.members is not None:
            item = item._replace(span=without_some(text, item.span))
            if (level := find_level(text, item.span)).rest.end < item.span.end:
                asked = self._single(text, item._replace(span=level.rest), kind=kind, is_open=is_open)
                return with_level(text, asked, level.level)  # "knots experience (bowline, hitch)"
        found = self.members.read(text, item.span, kind=kind)
        if item.members is not None and not found:  # "a provider (AWS, Azure)"
            inner = self._inner(text, item.members, kind=kind)
            are_asked = not is_own(text, item.members)
            return inner._replace(members=tuple(one for one in inner.members if one.linked and are_asked))
        if item.members is None or is_abbreviation(text, item, self.known):
            return AskedList(found, open=is_open)
        if is_remark(text, found[-1], item.members, self.known):
            return AskedList(leveled_in_brackets(text, item.span.end, found), open=is_open)
        inner = self._inner(text, without_change(text, item.members), kind=kind)
        if is_alternative(text, item.members, inner.members):
            return AskedList((*found, *inner.members), "any-of", is_open)
        inner = of_head(text, found[-1], inner, self.known)
        return AskedList(found, open=is_open, heads=((found[-1], inner),))

    def _several(self, text: str, series: Series, *, span: Span, kind: str) -> AskedList:
        if choice := choice_behind(text, series, self.known):
            behind = text[choice[1].items[-1].span.end : series.items[-1].span.end].strip(" ,.")
            return with_scope(self._with_examples(text, *choice, kind=kind), behind)
        if act := act_on_names(text, series, self.known):
            return AskedList(act)
        if is_of_record(text, series, self.known):
            return AskedList(self._whole(text, span, kind=kind)[:1], open=series.open)
        if is_one_name(text, series):
            return AskedList(self.members.read(text, span, kind=kind))
        is_one = is_of_last_name(text, series, self.known) or is_one_of_all(text, series, self.known)
        if is_one or not self._is_parted(text, series):
            return self._unparted(text, series, span=span, kind=kind)
        found: list[Asked] = []
        heads: list[tuple[Asked | None, AskedList]] = []
        series = without_place(text, series, self.known)
        shared = shared_head(text, series)
        guessed = kind_of_members(text, series, kind, self.known)
        is_named = self.known.linked(text, series.items[-1].span) is not None
        lends = self._lends(text, series, shared)
        headed = headed_names(text, series, self.known)
        things = name_things(text[item.span.start : item.span.end] for item in series.items[:-1])
        for item in series.items:
            is_whole = is_named and text.endswith("ing", item.span.start, item.span.end)
            is_own = item is series.items[-1] or is_whole  # "warehousing, and ETL pipelines"
            head = "" if is_own else head_for(text, series, item, shared)
            word = text[item.span.start : item.span.end]
            lent = lends and (head in LENT or lacks_head(word, head, beside_things=things))
            asked = (
                (headed[item.span],)
                if item.span in headed
                else self.members.read(text, item.span, kind=guessed, head=head, lends=lent)
            )
            asked = leveled_in_brackets(text, item.span.end, asked)
            if series.logic == "any-of" and item is series.items[-1]:
                asked = without_names_of_place(text, item.span, asked)
            found.extend(one for one in asked if one.concept not in {other.concept for other in found})
            if item.members is None or not asked or is_abbreviation(text, item, self.known):
                continue
            if not is_remark(text, asked[-1], item.members, self.known):
                is_either = series.logic == "any-of"  # "maps or charts (Foo, Bar)"
                inner = self._inner(text, without_change(text, item.members), kind=guessed, either=is_either)
                is_other = is_alternative(text, item.members, inner.members) and found[-1] == asked[-1]
                heads.append((None if is_other else asked[-1], inner))
        found, heads, logic = with_instead(text, found, heads, series.logic, self.known)
        found = without_head_alone(found, self.known, shared)
        asked_for = AskedList(tuple(found), logic, series.open, tuple(heads))
        asked_for = of_one_level(text, for_one_purpose(asked_for))
        return first_apart(asked_for, series.items[0].span)

    def _lends(self, text: str, series: Series, shared: str) -> bool:
        """Tell whether the head of the last of an enumeration may be that of a lone word before it.

        Not that of "tides, haggling, and ship principles", nor of "haggling, tides, and ship lanes".
        """
        before = [item.span for item in series.items[:-1]]
        if series.logic == "not said" and not shared.endswith("s") and shared not in LENT:
            return "/" in text[before[0].end : series.items[-1].span.start]  # "nursing, midwifery, foot care"
        if shared.endswith("s") and any(_THINGS.fullmatch(text, one.start, one.end) for one in before):
            return False
        whole = sum(self.known.linked(text, one) is not None for one in before)
        return whole < _STANDING or shared not in GENERIC_HEADS

    def _unparted(self, text: str, series: Series, *, span: Span, kind: str) -> AskedList:
        """Read an enumeration as one thing, and what stands in brackets at its end as examples of it."""
        last = series.items[-1]
        whole = self._whole(text, Span(span.start, last.span.end if last.members else span.end), kind=kind)
        if last.members is None or is_abbreviation(text, last, self.known):
            return AskedList(whole, open=series.open)
        inner = self._inner(text, last.members, kind=kind)
        return AskedList(whole, open=series.open, heads=((whole[0] if whole else None, inner),))

    def _with_purposes(self, text: str, span: Span, series: Series) -> tuple[Asked, ...]:
        """Read "Python for reports and automation" as Python: what it is for are no alternatives to it.

        A technology behind the first purpose is asked for beside it: "SQL for reports and Python".
        """
        tail = _PURPOSES.search(text, series.items[0].span.start, series.items[0].span.end)
        others = [self.known.linked(text, item.span) for item in series.items[1:]]
        if tail is None or any(one is not None and self.known.is_technology(one) for one in others):
            return ()
        named = self.known.linked(text, without_skills(text, Span(span.start, tail.start())))
        is_tool = named and (self.known.is_technology(named) or self.known.spoken(text, named.span))
        if named is None or (tail["what"] != "for" and not is_tool):
            return ()
        return self.members.cut(text, span)

    def _is_parted(self, text: str, series: Series) -> bool:
        """Tell whether members can stand alone, and none lacks a noun: "core web and browser concepts"."""
        if len(series.items) == 1:
            return False  # "old and new ropes", put together again
        shared = shared_head(text, series)
        unknown = []
        for item in series.items:
            head = "" if item is series.items[-1] else shared
            if self.known.known(text, stripped(text, item.span), head):
                continue
            span = stripped(text, find_level(text, item.span).rest)
            if span.start < span.end and not self.known.known(text, span, head):
                unknown.append((item, text[span.start : span.end]))
        starts = [item.span.start for item in series.items[1:]]
        is_anew = any(opens_anew(text, one) or _OWN_LEVEL.match(text, one) for one in starts)
        if is_anew or are_traits(text, series, self.known):
            return True  # "technical expertise, and a proactive mindset"
        is_first = bool(unknown) and unknown[0][0] is series.items[0]
        is_cut = any(not is_whole_name(words, self.known.naming) for _, words in unknown)
        if is_cut or (is_first and lacks_noun(text, series)):
            return False
        if len(series.items) != 2:
            return True
        return not is_half(text, series, dict(unknown), generic=GENERIC_HEADS)

    def _whole(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        """Read an enumeration that cannot be parted as one thing, with the names in it as its parts."""
        span = stripped(text, span)
        level = find_level(text, span)
        span = level.rest if opens_with_level(text, span) else span
        words = text[span.start : span.end]
        names = self.known.names_in(text, span)
        if not self.known.proposing or not is_proposable(words, most=MAX_PHRASE_WORDS):
            return names
        concept = self.known.naming.propose(
            words, kind_of_words(words, kind), parts=tuple(one.concept for one in names)
        )
        unsure = "" if is_well_cut(words) else BADLY_CUT
        others = names if unsure else tuple(one for one in names if self.known.is_technology(one))
        return (Asked(concept, span, linked=False, rule="whole phrase", unsure=unsure), *others)

    def together(self, text: str, span: Span, asked: AskedList, *, kind: str) -> Asked | None:
        """Give one thing for what a stretch enumerates, its members as parts; None where that is no name.

        "5 years of Go, C and SQL" says of none of them that it takes five.
        """
        span = stripped(text, span)
        words = text[span.start : span.end]
        members = [one for one in asked.members if one.rule != NAME_IN_THE_PHRASE]
        if len(members) < _SEVERAL or not is_proposable(words, most=MAX_PHRASE_WORDS):
            return None
        parts = tuple(one.concept for one in asked.members)
        return Asked(
            self.known.naming.propose(words, kind, parts=parts), span, linked=False, rule="whole phrase"
        )

    def _inner(self, text: str, series: Series, *, kind: str, either: bool = False) -> AskedList:
        members = self._members(text, series, kind=kind)
        is_any = either and series.logic == "not said" and any(map(self.known.is_technology, members))
        is_any = is_any and all(text[one.span.start].isupper() for one in members)
        logic = "any-of" if is_any or is_choice(text, series, members, self.known) else series.logic
        return AskedList(members, logic, series.open or holds_tools(text, series, members, self.known))

    def _members(self, text: str, series: Series, *, kind: str) -> tuple[Asked, ...]:
        """Read what brackets or "such as" hold: mostly names."""
        guessed = kind_of_members(text, series, kind, self.known)
        found: list[Asked] = []
        for item in series.items:
            asked = self.members.read(text, item.span, kind=guessed)
            found.extend(
                one if one.linked or self._is_example(text, one) else one._replace(unsure=_NO_NAME)
                for one in asked
            )
            if item.members is None or is_abbreviation(text, item, self.known):
                continue
            if not asked or not is_remark(text, asked[-1], item.members, self.known):
                found.extend(self._members(text, item.members, kind=kind))
        return tuple({one.concept: one for one in reversed(found)}.values())[::-1]

    def _is_example(self, text: str, asked: Asked) -> bool:
        """Tell whether unknown words among examples are a name: a product, or a short noun phrase."""
        words = text[asked.span.start : asked.span.end]
        named = self.known.is_technology(asked) or words[:1].isupper() or 1 < len(words.split()) <= COMPOUND
        return named and is_well_cut(words)
