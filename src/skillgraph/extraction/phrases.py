"""What a requirement's phrase asks for: concepts of the vocabulary, or the phrase's own words.

The vocabulary decides where a coordination is cut. "MLOps practices and tools" is one
concept where it has that label; "communication and interpersonal skills" is two where
both parts, completed by their shared head, are labels; what no label fits is taken as
it stands, and long clauses are taken for nothing but the names in them.
"""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Final

from skillgraph.extraction.askings import NAME_IN_THE_PHRASE, Asked, AskedList, with_alternatives, with_choice
from skillgraph.extraction.clauses import is_modal_aside
from skillgraph.extraction.duty_parts import ADVERB_FIRST, base_verbs, split_duties, trimmed_duty
from skillgraph.extraction.modality import find_level, opens_with_level, without_head
from skillgraph.extraction.naming import COMPETENCE_KINDS, TECHNOLOGY_KINDS, Naming
from skillgraph.extraction.proposals import (
    CLAUSE,
    LONG,
    MAX_PHRASE_WORDS,
    MAX_PROPOSED_WORDS,
    TAIL,
    is_proposable,
    is_well_cut,
    kind_of_words,
)
from skillgraph.extraction.spoken import is_language_level, languages_spoken_in, spoken_language
from skillgraph.extraction.titles import find_titles
from skillgraph.extraction.trimming import (
    stripped,
    without_choice,
    without_etc,
    without_generic_tail,
    without_subordinate,
)
from skillgraph.language.grammar import gerund_form, is_command
from skillgraph.language.lists import Item, Series, is_one_enough, split_examples, split_series
from skillgraph.language.verbs import NOUN_GERUNDS, base_verb, is_gerund, opens_duty
from skillgraph.model import Span

#: Finds the vocabulary's names in a text: spans with their concepts, in order.
Finder = Callable[[str], Sequence[tuple[Span, str]]]

_GENERIC_HEADS: Final = frozenset(
    "practice practices principle principles tool tools technique techniques method methods methodology "
    "methodologies process"
    " processes concept concepts pattern patterns standard standards technology technologies framework "
    "frameworks library"
    " libraries platform platforms system systems service services skill skills ability abilities role "
    "roles position positions"
    " thinking environment environments language languages database databases pipeline pipelines model "
    "models application"
    " applications architecture architectures management development design engineering".split()
)
_ADVERB_END: Final = re.compile(
    r"\s+(?:effectively|efficiently|independently|quickly|well|clearly|successfully|proactively)$"
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z0-9/+.-]{1,7}s?")
#: Letters and a name behind them: *API Healthcare* is a product and no API.
_PRODUCT: Final = re.compile(r"[A-Z]{2,5}(?: [A-Z][a-z]+)+")
#: "SQL dialects", "Kubernetes cluster setup": the technology is what is asked for.
_COMPOUND: Final = 3
_SEVERAL: Final = 3
_MIN_TASK_WORDS: Final = 3
#: A longer last member of an enumeration shares its head with none of the others.
_MAX_SHARING_WORDS: Final = 4
#: A word or two that may lack the noun that a longer phrase behind *and* ends with.
_HALF: Final = re.compile(r"(?:[a-z][\w-]* )?[a-z][\w-]*(?<![a-z]{4}s)")
#: A lone noun behind *and* may lack the word that leads a phrase before it: "Linux setup and security".
_REST: Final = re.compile(
    r"[a-z][\w-]+(?: (?:technologies|tools|systems|pipelines|platforms|techniques|methods|processes))?"
)
_CONJUNCTION: Final = re.compile(r"\s+(?:and|or|&)\s+")
_LED: Final = re.compile(r"(?:[\w+#.-]+ ){1,2}[a-z][\w-]+")
_AT_LEAST: Final = "at least "  # what opens a requirement, and is left off its phrase
#: How brackets open that say more of what is before them: "a portfolio (your work)".
_ASIDE: Final = re.compile(r"(?:your|our|roughly|approximately|about)\s", re.IGNORECASE)
#: A word behind a name that heads the phrase, so that the name is only a part: "Linux internals".
_HEAD: Final = re.compile(r" (?P<head>[a-z][a-z-]+)(?<!ly)\b")
#: Heads that leave a name what it is: "the Go programming language", "Kafka clusters".
_NEUTRAL_HEADS: Final = frozenset(
    """
    and or as at by for from in into of on that to using via with within which while is are when
    development programming coding scripting script scripts code language languages framework frameworks
    library libraries platform platforms tool tools tooling toolset database databases environment
    environments ecosystem stack technology technologies service services systems system cloud server servers
    cluster clusters container containers skill skills experience experiences knowledge expertise proficiency
    application applications app apps product products suite certification developer engineer infrastructure
    """.split()
)
_PRONOUN: Final = re.compile(r"(?:we|you|they|it|i|this|that|there)\b", re.IGNORECASE)
_IS: Final = re.compile(r" (?:is|are) (?:the|an?|what|where|how)\b")
#: "a solver": what somebody is, in one word.
_PERSON: Final = re.compile(r"[a-z]+(?:er|or|ist)")
_ARTICLE: Final = re.compile(r"(?:^|\s)an? $", re.IGNORECASE)
#: Words before a common name that leave it what it is.
_PLAIN_MODIFIERS: Final = frozenset(
    """
    a an any the some all common popular modern different various several multiple other similar relevant
    related major leading standard new current industry enterprise commercial proprietary open-source
    open source state-of-the-art advanced basic core complex large large-scale scalable and or of in with
    """.split()
)
_WORDS: Final = re.compile(r"(?:[\w-]+ )+")
_OWN: Final = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
_PLURAL: Final = re.compile(r"(?<!ou)(?<!les)(?<!s)s$")
_GOES_ON: Final = re.compile(r"\s*,|\s+(?:and|or)\b")
_PURPOSES: Final = re.compile(r"\s+(?P<what>for|to|in order to)\s+")
#: Behind a title of which something is said: "Each Frontend Engineer will …".
_SPOKEN_OF: Final = re.compile(r" (?:is|are|will|shall|should|must|can|may|has|have)\b")
_POSITIONS: Final = frozenset({"role", "roles", "position", "positions"})


_NO_NAME: Final = "an example whose words are no name"
_SOMEBODY: Final = "the word may name a person and no skill"
_BADLY_CUT: Final = "the words do not open or end as a name does"


class Phrases:
    """Reads phrases with one vocabulary."""

    def __init__(self, naming: Naming, finder: Finder, *, proposing: bool = True) -> None:
        """Read with the labels of *naming*, and the names that *finder* sees in running text.

        *proposing* is false for a document whose language is not read: then only names count.
        """
        self.proposing = proposing
        self.naming = naming
        self.finder = finder

    def read(self, text: str, span: Span, *, kind: str = "skill", verbal: bool = False) -> AskedList:
        """Tell what a stretch of a text asks for.

        Args:
            text: Of one passage.
            span: The phrase, without its level.
            kind: Kind of what is proposed: ``skill``, ``soft-skill``.
            verbal: True where the phrase is what somebody is able to do.

        """
        before = text[max(0, span.start - len(_AT_LEAST)) : span.start]
        least = len(_AT_LEAST) if before.lower() == _AT_LEAST else 0
        one_is_enough = is_one_enough(text[span.start - least : span.end])
        span = without_choice(text, without_etc(text, without_subordinate(text, span)))
        asked = self._with_languages(text, span, self._read(text, span, kind=kind, verbal=verbal))
        return with_choice(asked) if one_is_enough else with_alternatives(text, asked)

    def _read(self, text: str, span: Span, *, kind: str, verbal: bool) -> AskedList:
        whole = self._spoken(text, span) or self._linked(text, span)
        if whole is not None:
            return AskedList((whole,))
        head, examples = split_examples(text, span)
        if examples is not None and not verbal:
            return self._with_examples(text, head, examples, kind=kind)
        if verbal or (_is_task(text, span) and not self._opens_with_name(text, span)):
            return AskedList(self._task(text, span, kind=kind))
        series = _without_clause(text, split_series(text, span))
        if not series.items:
            return AskedList(())  # nothing but signs
        if len(series.items) == 1:
            return self._single(text, series.items[0], kind=kind, is_open=series.open)
        purposeful = self._with_purposes(text, span, series)
        return AskedList(purposeful) if purposeful else self._several(text, series, span=span, kind=kind)

    def _with_languages(self, text: str, span: Span, asked: AskedList) -> AskedList:
        """Add the languages in which something is to be done: "communication skills in English"."""
        spoken = (self._spoken(text, place) for place in languages_spoken_in(text, span))
        found = {one.concept: one for one in spoken if one is not None}
        for one in asked.members:
            found.pop(one.concept, None)
        return asked._replace(members=(*asked.members, *found.values())) if found else asked

    def _spoken(self, text: str, span: Span) -> Asked | None:
        """Give the language that a stretch names with no more than how well it is known."""
        where = spoken_language(text, span)
        if where is None:
            return None
        name = text[where.start : where.end]
        concept = self.naming.link(name, COMPETENCE_KINDS) or self.naming.propose(name, "skill")
        return Asked(concept, where, linked=concept not in self.naming.proposed, rule="spoken language")

    def is_name(self, text: str, span: Span) -> bool:
        """Tell whether a whole stretch is the label of a concept."""
        return self._linked(text, span) is not None

    def names(self, text: str, span: Span) -> AskedList:
        """Give only the vocabulary's names in a stretch."""
        names = tuple(one for one in self._names(text, span) if self._is_technology(one))
        return with_alternatives(text, AskedList(names))

    def _with_examples(self, text: str, head: Span, examples: Series, *, kind: str) -> AskedList:
        heads = self.read(text, without_generic_tail(text, head), kind=kind)
        members = self._members(text, examples, kind=kind)
        inner = AskedList(members, examples.logic, examples.open)
        if not heads.members:
            return inner
        if self.naming.concept(heads.members[-1].concept).kind == "qualification":
            return heads  # "publications at conferences such as X": X is where they stand
        return AskedList(heads.members, heads.logic, heads.open, (*heads.heads, (heads.members[-1], inner)))

    def _single(self, text: str, item: Item, *, kind: str, is_open: bool | None = None) -> AskedList:
        found = self._one(text, item.span, kind=kind)
        if item.members is not None and not found:  # "a provider (AWS, Azure)"
            if _is_own(text, item.members):
                return AskedList(())
            members = tuple(one for one in self._members(text, item.members, kind=kind) if one.linked)
            return AskedList(members, item.members.logic, item.members.open)
        if item.members is None:
            return AskedList(found, open=is_open)
        if self._is_abbreviation(text, item):
            return AskedList(found, open=is_open)
        if self._is_remark(text, found[-1], item.members):
            return AskedList(found, open=is_open)
        inner = AskedList(self._members(text, item.members, kind=kind), item.members.logic, item.members.open)
        return AskedList(found, open=is_open, heads=((found[-1], inner),))

    def _several(self, text: str, series: Series, *, span: Span, kind: str) -> AskedList:
        if self._is_one_name(text, series):
            return AskedList(self._one(text, span, kind=kind))
        if not self._is_parted(text, series):
            return self._unparted(text, series, span=span, kind=kind)
        found: list[Asked] = []
        heads: list[tuple[Asked | None, AskedList]] = []
        shared = _shared_head(text, series)
        guessed = self._kind_of(text, series, kind)
        is_named = self._linked(text, series.items[-1].span) is not None
        for item in series.items:
            is_whole = is_named and text.endswith("ing", item.span.start, item.span.end)
            head = "" if item is series.items[-1] or is_whole else shared  # "warehousing, and ETL pipelines"
            asked = self._one(text, item.span, kind=guessed, head=head)
            found.extend(one for one in asked if one.concept not in {other.concept for other in found})
            if item.members is None or not asked or self._is_abbreviation(text, item):
                continue
            if not self._is_remark(text, asked[-1], item.members):
                members = self._members(text, item.members, kind=guessed)
                heads.append((asked[-1], AskedList(members, item.members.logic, item.members.open)))
        return AskedList(tuple(found), series.logic, series.open, tuple(heads))

    def _unparted(self, text: str, series: Series, *, span: Span, kind: str) -> AskedList:
        """Read an enumeration as one thing, and what stands in brackets at its end as examples of it."""
        last = series.items[-1]
        if last.members is None:
            return AskedList(self._whole(text, span, kind=kind), open=series.open)
        whole = self._whole(text, Span(span.start, last.span.end), kind=kind)
        inner = AskedList(self._members(text, last.members, kind=kind), last.members.logic, last.members.open)
        return AskedList(whole, open=series.open, heads=((whole[0] if whole else None, inner),))

    def _opens_with_name(self, text: str, span: Span) -> bool:
        """Tell whether a stretch opens with a technology that is a verb too: "Excel skills to plan"."""
        first = Span(span.start, span.start + len(text[span.start : span.end].split(" ", 1)[0]))
        linked = self._linked(text, first) if text[first.start].isupper() else None
        return linked is not None and self._is_technology(linked)

    def _with_purposes(self, text: str, span: Span, series: Series) -> tuple[Asked, ...]:
        """Read "Python for reports and automation" as Python: what it is for are no alternatives to it.

        A technology behind the first purpose is asked for beside it: "SQL for reports and Python".
        """
        tail = _PURPOSES.search(text, series.items[0].span.start, series.items[0].span.end)
        others = [self._linked(text, item.span) for item in series.items[1:]]
        if tail is None or any(one is not None and self._is_technology(one) for one in others):
            return ()
        named = self._linked(text, _skill(text, Span(span.start, tail.start())))
        if named is None or (tail["what"] != "for" and not self._is_technology(named)):
            return ()
        return self._cut(text, span)

    def _is_parted(self, text: str, series: Series) -> bool:
        """Tell whether the members of an enumeration can stand alone, and none is only half a phrase.

        "Core web and browser concepts" is one thing where the vocabulary does not know its parts: what
        stands first may lack the noun that ends the last.
        """
        shared = _shared_head(text, series)
        unknown = []
        for item in series.items:
            head = "" if item is series.items[-1] else shared
            if self._known(text, stripped(text, item.span), head):
                continue
            span = stripped(text, find_level(text, item.span).rest)
            if span.start < span.end and not self._known(text, span, head):
                unknown.append((item, text[span.start : span.end]))
        if any(text.startswith(("a ", "an "), item.span.start) for item in series.items[1:]):
            return True  # "technical expertise, and a proactive mindset"
        if not all(is_well_cut(words) for _, words in unknown):
            return False
        if len(series.items) != 2:
            return True
        first, last = (text[item.span.start : item.span.end] for item in series.items)
        lone = dict(unknown)
        is_half = _HALF.fullmatch(lone.get(series.items[0], "")) and " " in last
        is_rest = _REST.fullmatch(lone.get(series.items[1], "")) and _LED.fullmatch(first)
        between = text[series.items[0].span.end : series.items[1].span.start]
        head = first.split()[-1]
        has_head = head in ("skills", "abilities") or (
            " " in last and (head in _GENERIC_HEADS or head[-1:] == "s")
        )
        return not (is_half or (is_rest and not has_head and _CONJUNCTION.fullmatch(between)))

    def _whole(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        """Read an enumeration that cannot be parted as one thing, with the names in it as its parts."""
        span = stripped(text, span)
        level = find_level(text, span)
        span = level.rest if opens_with_level(text, span) else span
        words = text[span.start : span.end]
        names = self._names(text, span)
        if not self.proposing or not is_proposable(words, most=MAX_PHRASE_WORDS):
            return names
        concept = self.naming.propose(
            words, kind_of_words(words, kind), parts=tuple(one.concept for one in names)
        )
        unsure = "" if is_well_cut(words) else _BADLY_CUT
        others = names if unsure else tuple(one for one in names if self._is_technology(one))
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
        return Asked(self.naming.propose(words, kind, parts=parts), span, linked=False, rule="whole phrase")

    def _members(self, text: str, series: Series, *, kind: str) -> tuple[Asked, ...]:
        """Read what brackets or "such as" hold: mostly names."""
        guessed = self._kind_of(text, series, kind)
        found: list[Asked] = []
        for item in series.items:
            asked = self._one(text, item.span, kind=guessed)
            found.extend(
                one if one.linked or self._is_example(text, one) else one._replace(unsure=_NO_NAME)
                for one in asked
            )
            if item.members is None or self._is_abbreviation(text, item):
                continue
            if not asked or not self._is_remark(text, asked[-1], item.members):
                found.extend(self._members(text, item.members, kind=kind))
        return tuple({one.concept: one for one in reversed(found)}.values())[::-1]

    def _one(self, text: str, span: Span, *, kind: str, head: str = "") -> tuple[Asked, ...]:
        """Read one member: a label, a label completed by the shared head, names in it, its own words."""
        span = stripped(text, span)
        if span.start >= span.end:
            return ()
        known = self._known(text, span, head)
        if known:
            return known
        inner = find_level(text, span)
        if inner.rest.start > span.start and opens_with_level(text, span):
            if inner.verbal:
                return tuple(
                    one._replace(level=inner.level) for one in self._task(text, inner.rest, kind=kind)
                )
            deeper = self._one(text, inner.rest, kind=kind, head=head)
            return tuple(one._replace(level=one.level or inner.level) for one in deeper)
        if inner.rest.start > span.start:
            deeper = self._known(text, inner.rest, head) or self._known(text, _skill(text, inner.rest), head)
            if deeper:
                return tuple(one._replace(level=inner.level) for one in deeper)
        return self._cut(text, span) or self._named_or_proposed(text, span, kind=kind, head=head)

    def _known(self, text: str, span: Span, head: str) -> tuple[Asked, ...]:
        """Give the concept that a whole member names, by itself or with the shared head."""
        words = text[span.start : span.end]
        linked = self._linked(text, span)
        completed = self.naming.link(f"{words} {head}", _kinds_of(head)) if head else None
        if completed is not None and (linked is None or head in _POSITIONS):
            return (Asked(completed, span, linked=True, rule="label completed by shared head"),)
        if linked is not None:
            return (linked,)
        spoken = self._spoken(text, span)
        if spoken is not None:
            return (spoken,)
        return self._slashed(text, span) if "/" in words and " " not in words else ()

    def _cut(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "networks for large sites": a label, and what narrows it."""
        for tail in TAIL.finditer(text, span.start, span.end):
            if "who" in tail.group().lower():
                break  # "a leader who asks": that is somebody
            shorter = self._linked(text, _skill(text, Span(span.start, tail.start())))
            if shorter is not None:
                names = self._names(text, Span(tail.end(), span.end), but=shorter.concept)
                extra = tuple(one for one in names if self._is_technology(one))
                return (shorter._replace(scope=text[tail.start() : span.end].strip(" ,.")), *extra)
        return ()

    def _named_or_proposed(self, text: str, span: Span, *, kind: str, head: str) -> tuple[Asked, ...]:
        words = text[span.start : span.end]
        names = self._names(text, span)
        bare = head and len(words.split()) == 1 and words.islower() and not _PLURAL.search(words)
        label = f"{words} {head}" if bare else words
        if not self.proposing or not is_proposable(label):
            return _subjects(text, span, names)
        technologies = self._free(text, span, names)
        opens = bool(technologies) and technologies[0].span.start == span.start
        if opens and _PRODUCT.fullmatch(words) and not _covers(technologies, span):
            technologies, opens = (), False
        compound = opens and len(words.split()) <= _COMPOUND
        is_act = is_gerund(words.split(" ", 1)[0]) and not _GOES_ON.match(text, span.end)
        if technologies and kind in TECHNOLOGY_KINDS:
            return technologies
        is_narrowed = any(_narrows(text, span, one) for one in technologies)
        if technologies and not is_act and not is_narrowed and (compound or _covers(technologies, span)):
            return technologies
        if names and len(words.split()) >= LONG:
            return names
        parts = tuple(one.concept for one in names)
        concept = self.naming.propose(label, kind_of_words(words, kind), parts=parts)
        unsure = "" if is_well_cut(words) else _BADLY_CUT
        if _PERSON.fullmatch(words) and _ARTICLE.search(text, 0, span.start):
            unsure = _SOMEBODY
        proposed = Asked(concept, span, linked=False, rule="own words", unsure=unsure)
        free = tuple(one for one in technologies if not _narrows(text, span, one))
        others = names if unsure else free
        return (proposed, *(name for name in others if name.concept != proposed.concept))

    def _task(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        """Read what somebody is able to do: each act that has an object of its own."""
        whole = self._linked(text, span)
        if whole is not None:
            return (whole,)
        found: list[Asked] = []
        for piece in split_duties(text, span):
            found.extend(self._act(text, piece, kind=kind))
        return tuple({one.concept: one for one in reversed(found)}.values())[::-1]

    def _act(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        span = trimmed_duty(text, span)
        before = ADVERB_FIRST.match(text, span.start, span.end)
        if before is not None and base_verb(text[before.end() : span.end].split(" ", 1)[0]) is not None:
            first, *others = self._act(text, Span(before.end(), span.end), kind=kind) or (None,)
            if first is None:
                return ()
            is_act = not (first.linked and self._is_technology(first))
            return (
                first._replace(adverb=first.adverb or before.group().strip()) if is_act else first,
                *others,
            )
        adverb = _ADVERB_END.search(text[span.start : span.end])
        if adverb:
            span = Span(span.start, span.start + adverb.start())
        said = adverb.group().strip() if adverb else None
        linked = self._linked(text, span)
        if linked is not None:
            return (linked._replace(adverb=said),)
        parts = self._shared_object(text, span)
        if parts:
            return parts
        for tail in TAIL.finditer(text, span.start, span.end):
            shorter = self._linked(text, Span(span.start, tail.start()))
            short = len(text[span.start : tail.start()].split()) < _MIN_TASK_WORDS
            if shorter is not None and not short:
                return (shorter._replace(scope=text[tail.start() : span.end].strip(" ,."), adverb=said),)
        return self._own_act(text, span, kind=kind, adverb=said)

    def _own_act(self, text: str, span: Span, *, kind: str, adverb: str | None) -> tuple[Asked, ...]:
        known = self._names(text, span)
        names = self._free(text, span, known)
        words = text[span.start : span.end]
        first, _, rest = words.partition(" ")
        if (
            not self.proposing
            or not rest
            or len(words.split()) > 2 * MAX_PROPOSED_WORDS
            or CLAUSE.search(words)
        ):
            return names
        base = base_verb(first.rstrip(","))
        label = base_verbs(words) if base and "," not in first else words
        if not is_command(label) and is_gerund(first):
            label = words  # "designing systems": "design systems" may be a name
        elif base not in {None, first.rstrip(",").lower()} and not first.rstrip(",").endswith(("ing", "s")):
            label = gerund_form(label)  # "designed systems", what somebody has done
        concept = self.naming.propose(label, kind, parts=tuple(one.concept for one in known))
        unsure = "" if is_well_cut(words) else _BADLY_CUT
        task = Asked(concept, span, linked=False, rule="own words", adverb=adverb, unsure=unsure)
        others = known if unsure else names
        return (task, *(name for name in others if name.concept != task.concept))

    def _shared_object(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "developing and deploying models" as two, where the vocabulary has both."""
        match = re.match(r"(\w+)(?:,? and | or )(\w+) (.+)", text[span.start : span.end])
        if match is None or not (base_verb(match[1]) and base_verb(match[2])):
            return ()
        both = [self.naming.link(f"{verb} {match[3]}", COMPETENCE_KINDS) for verb in (match[1], match[2])]
        if None in both:
            return ()
        spans = (
            Span(span.start, span.start + match.end(1)),
            Span(span.start + match.start(2), span.end),
        )
        return tuple(
            Asked(concept, where, linked=True, rule="label completed by shared object")
            for concept, where in zip(both, spans, strict=True)
            if concept is not None
        )

    def _slashed(self, text: str, span: Span) -> tuple[Asked, ...]:
        found, start = [], span.start
        for part in text[span.start : span.end].split("/"):
            linked = self._linked(text, Span(start, start + len(part)))
            if linked is None:
                return ()
            found.append(linked)
            start += len(part) + 1
        return tuple(found)

    def _linked(self, text: str, span: Span) -> Asked | None:
        span = stripped(text, span)
        words = text[span.start : span.end]
        if len(words) < 2 and not words.isupper():
            return None
        kinds = _kinds_of(words)
        concept = self.naming.link(words, kinds)
        if concept is None and (bare := without_head(text, span)) != span:
            span, concept = bare, self.naming.link(text[bare.start : bare.end], kinds)
        return None if concept is None else Asked(concept, span, linked=True, rule="label")

    def _names(self, text: str, span: Span, *, but: str = "") -> tuple[Asked, ...]:
        """Give the names of the vocabulary inside a stretch."""
        found: dict[str, Asked] = {}
        titles = [
            title
            for title in find_titles(text)
            if not self.proposing or _SPOKEN_OF.match(text, title.end)  # "als Analytics Engineer"
        ]
        for where, concept in self.finder(text):
            if any(title.start <= where.start and where.end <= title.end for title in titles):
                continue
            if span.start <= where.start and where.end <= span.end and concept != but:
                found.setdefault(concept, Asked(concept, where, linked=True, rule=NAME_IN_THE_PHRASE))
        return tuple(found.values())

    def _free(self, text: str, span: Span, names: Sequence[Asked]) -> tuple[Asked, ...]:
        """Give the technologies among names that no other noun of the phrase heads."""
        found = []
        for one in names:
            head = _HEAD.match(text, one.span.end, span.end)
            if self._is_technology(one) and (head is None or head["head"] in _NEUTRAL_HEADS):
                found.append(one)
        return tuple(found)

    def _is_technology(self, asked: Asked) -> bool:
        return self.naming.concept(asked.concept).kind in TECHNOLOGY_KINDS

    def _is_example(self, text: str, asked: Asked) -> bool:
        """Tell whether unknown words among examples are a name: a product, or a short noun phrase."""
        words = text[asked.span.start : asked.span.end]
        named = self._is_technology(asked) or words[:1].isupper() or 1 < len(words.split()) <= _COMPOUND
        return named and is_well_cut(words)

    def _is_one_name(self, text: str, series: Series) -> bool:
        """Tell whether "X principles and practices" is meant: one thing with two heads."""
        if len(series.items) != 2:
            return False
        first, last = (text[item.span.start : item.span.end].lower() for item in series.items)
        return (
            last in _GENERIC_HEADS
            and first.split()[-1] in _GENERIC_HEADS
            and len(first.split()) > 1
            and series.logic != "any-of"
        )

    def _is_abbreviation(self, text: str, item: Item) -> bool:
        """Tell whether the bracket behind a name holds only its letters, or the level of a language."""
        if item.members is None or len(item.members.items) != 1:
            return False
        inner = item.members.items[0].span
        letters = text[inner.start : inner.end]
        if is_language_level(letters):
            return True
        if not _ACRONYM.fullmatch(letters):
            return False
        initials = "".join(
            word[0] for word in re.findall(r"[A-Za-z]+", text[item.span.start : item.span.end])
        ).upper()
        first = self.naming.link(text[item.span.start : item.span.end], COMPETENCE_KINDS)
        second = self.naming.link(letters, COMPETENCE_KINDS)
        return (first is not None and first == second) or initials.startswith(letters.upper().rstrip("S"))

    def _is_remark(self, text: str, head: Asked, bracket: Series) -> bool:
        """Tell whether a bracket describes a product ("Cypress (fast)") or says how far a thing is asked for.

        What stands behind a product is asked for only where each member is a technology, or the bracket
        opens as a list.
        """
        if all(is_modal_aside(text[item.span.start : item.span.end]) for item in bracket.items):
            return True
        if _ASIDE.match(text, bracket.items[0].span.start) or _is_own(text, bracket):
            return True
        words = text[head.span.start : head.span.end]
        if words.islower() or not (head.linked and self._is_technology(head)):
            return False
        if bracket.open or text.startswith("with ", bracket.items[0].span.start):
            return False
        members = [self._linked(text, item.span) for item in bracket.items]
        return not all(one is not None and self._is_technology(one) for one in members)

    def _kind_of(self, text: str, series: Series, kind: str) -> str:
        """Guess the kind of unknown members from the known ones."""
        kinds = []
        for item in series.items:
            linked = self._linked(text, item.span)
            if linked is not None:
                kinds.append(self.naming.concept(linked.concept).kind)
        if kinds and all(one in TECHNOLOGY_KINDS for one in kinds):
            return "technology"
        most = 2 * len(kinds) >= len(series.items)
        if most and kind == "skill" and all(one == "soft-skill" for one in kinds):
            return "soft-skill"
        return kind


def _without_clause(text: str, series: Series) -> Series:
    """Leave off what a sentence goes on with behind an enumeration: "Go, SQL, and you know why"."""
    items = takewhile(lambda item: not _PRONOUN.match(text, item.span.start), series.items[1:])
    return series._replace(items=(*series.items[:1], *items))


def _subjects(text: str, span: Span, names: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Give the names that a sentence speaks of, where it says what they are: "HTTP is what …"."""
    verb = _IS.search(text, span.start, span.end)
    return tuple(one for one in names if verb is None or one.span.end <= verb.start()) or names


def _skill(text: str, span: Span) -> Span:
    """Leave off "skills" behind what they are skills in: "solid Python skills" asks for Python."""
    words = text[span.start : span.end]
    return Span(span.start, span.end - len(" skills")) if words.endswith(" skills") else span


def _shared_head(text: str, series: Series) -> str:
    """Give the last word of a coordination, which its earlier parts may share."""
    if not series.items:
        return ""
    bare = without_head(text, series.items[-1].span)
    last = TAIL.split(text[bare.start : bare.end], maxsplit=1)[0].split()
    return last[-1] if 1 < len(last) <= _MAX_SHARING_WORDS else ""


def _is_own(text: str, bracket: Series) -> bool:
    """Tell whether a bracket says what the employer has: "(today we use Go)"."""
    return _OWN.search(text, bracket.items[0].span.start, bracket.items[-1].span.end) is not None


def _narrows(text: str, span: Span, one: Asked) -> bool:
    """Tell whether words before a common name make it another thing: "compliance automation tools"."""
    before = text[span.start : one.span.start]
    name = text[one.span.start : one.span.end]
    narrows = (
        _WORDS.fullmatch(before)
        and before.islower()
        and not _PLAIN_MODIFIERS.issuperset(before.lower().split())
    )
    return bool(narrows) and name.islower() and one.span.end == span.end


def _covers(names: Sequence[Asked], span: Span) -> bool:
    """Tell whether names make up at least half of a stretch."""
    return 2 * sum(one.span.end - one.span.start for one in names) >= span.end - span.start


def _kinds_of(words: str) -> tuple[str, ...]:
    """Give the kinds that words may name; a position ("a leadership role") is a group of people."""
    is_position = words.rsplit(" ", 1)[-1].lower() in _POSITIONS
    return (*COMPETENCE_KINDS, "group") if is_position else COMPETENCE_KINDS


def _is_task(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    if words.rsplit(" ", 1)[-1].lower() in _POSITIONS:
        return False  # "a lead or management position"
    first = words.split(" ", 1)[0]
    is_noun = first.endswith(",") or first.lower() in NOUN_GERUNDS  # "Tracking, attribution and tests"
    return opens_duty(words) or (
        " " in words and not is_noun and is_gerund(first) and base_verb(first) is not None
    )
