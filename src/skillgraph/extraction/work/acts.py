"""What somebody is able to do, or has done: each act that has an object of its own."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS
from skillgraph.extraction.concepts.proposals import BADLY_CUT, CLAUSE, MAX_PROPOSED_WORDS, TAIL, is_well_cut
from skillgraph.extraction.mentions.names_in_text import POSITIONS, KnownNames
from skillgraph.extraction.wording.askings import Asked
from skillgraph.extraction.wording.participles import PARTICIPLES, verb_of_participle
from skillgraph.extraction.wording.sentence_spans import trimmed_duty
from skillgraph.extraction.work.duty_openings import base_verbs
from skillgraph.extraction.work.duty_parts import ADVERB_FIRST, split_duties
from skillgraph.language.grammar import ADJECTIVE_VERBS, gerund_form, is_command, is_imperative
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import (
    NOUN_GERUNDS,
    base_verb,
    is_duty_verb,
    is_gerund,
    is_noun_too,
    opens_duty,
)
from skillgraph.model import Span

_ADVERB_END: Final = expression(
    r"\s+(?:effectively|efficiently|independently|quickly|well|clearly|successfully|proactively|professionally)$"
)
#: Acts that ask for no more of a thing than that somebody finds their way in it.
_READS: Final = frozenset("follow following read reading review reviewing trace tracing".split())
#: The same of a technology, which is all that is asked for: "speak Foo".
_KNOWS: Final = expression(r"(?:speak|master|know) ")
#: What somebody is able to do that needs no object: "able to swim".
_ALONE: Final = frozenset(
    "bake climb cook cycle dance dive draw drive ride row sail sew sing ski swim type".split()
)
_MIN_TASK_WORDS: Final = 3
#: "Designing, building and running ships": acts with one object.
_ACTS: Final = expression(r"[A-Za-z]+ing(?:, [a-z]+ing)*,? (?:and|&) [a-z]+ing [a-z]")
#: The same in the base form: "Design, build, and run ships".
_SERIES: Final = expression(
    r"(?P<first>[A-Za-z][a-z]+(?:, [a-z]+){0,3}),? (?:and|&|or) (?P<last>[a-z]+) [a-z]"
)
#: Behind these stands what is known, and an act only in its *-ing*.
_WITH: Final = expression(r"\b(?:with|of|in|on) (?:the |an? )?$")
_GOES_ON: Final = expression(r"\w+,? (?:and|or|&) ")
#: Of whom or what it is, to the end of their clause: "who are not sailors", "that others had to use".
_WHO: Final = expression(
    r" (?:who [a-z]+(?:['\u2019]t)?(?: [\w'\u2019-]+){0,5}+"
    r"|(?:that|which) [a-z]+(?:['\u2019]t)?(?: [\w'\u2019-]+){1,5}+)(?=[,.;]|\Z)"
)
_WHOM: Final = expression(r"(?<=\w) (?:who|(?<!\bso )(?:that|which)) ")
#: What somebody has done besides: "taught crews and led a yard".
_DONE_TOO: Final = expression(
    r"(?:(?<= and )|(?<= or ))(?P<did>[a-z]+)(?= (?:an?|the|some|our|your|[a-z]+ly|[a-z-]+s)\b)"
)
_ARTICLE: Final = expression(r"\ban? $", re.IGNORECASE)
#: What is said of the object of an act, at its end: "tests that catch bugs".
_RELATIVE: Final = expression(r" (?<=s )(?:that|which) (?=[a-z]+(?: [\w-]+){0,2}$)")
_WITH_REACH: Final = len(" with the ")
#: What is done with the object of the act before: "… and prepare a part for it".
_ON_IT: Final = expression(r"[a-z]+ (?:(?!\w+ing )[\w-]+ ){0,3}?(?:it|them)\b")
_AND_ON_IT: Final = expression(rf"(?:,|,? and)(?: then)? {_ON_IT.pattern}")
#: A bracket at the end that says something of who reads: "(you will not write any)".
_ASIDE: Final = expression(
    r" without (?:[a-z]+ing (?:them|him|her|anyone|anybody)\b|being [a-z]+ed (?:of|by) ).*$"
    r"| \((?:you|we|they|it|this|that|no)\b[^()]*\)?$",
    re.IGNORECASE,
)
_OR_BEHIND: Final = expression(r",? or (?=[A-Z])")
_OR_AHEAD: Final = expression(r"\b(?P<other>[A-Z][\w+#.-]{0,30}),? or $")
_LONGEST_OTHER: Final = 30


class Acts:
    """Reads acts with the names of one vocabulary."""

    def __init__(self, known: KnownNames) -> None:
        """Read with what *known* finds."""
        self.known = known

    def read(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        """Read what somebody is able to do: each act that has an object of its own."""
        whole = self.known.linked(text, span)
        if whole is not None:
            return (whole,)
        found: list[Asked] = []
        for piece in _with_their_objects(text, split_duties(text, span)):
            found.extend(self._act(text, piece, kind=kind))
        return tuple({one.concept: one for one in reversed(found)}.values())[::-1]

    def _act(self, text: str, span: Span, *, kind: str) -> tuple[Asked, ...]:
        span = trimmed_duty(text, span)
        before = ADVERB_FIRST.match(text, span.start, span.end)
        if before is not None and base_verb(text[before.end() : span.end].split(" ", 1)[0]) is not None:
            first, *others = self._act(text, Span(before.end(), span.end), kind=kind) or (None,)
            if first is None:
                return ()
            return (first._replace(adverb=first.adverb or before.group().strip()), *others)
        adverb = _ADVERB_END.search(text[span.start : span.end])
        if adverb:
            span = Span(span.start, span.start + adverb.start())
        said = adverb.group().strip() if adverb else None
        linked = self.known.linked(text, span)
        if linked is not None:
            does = base_verb(self.known.naming.concept(linked.concept).label.split(" ", 1)[0]) is not None
            return (linked._replace(adverb=said if does else None),)
        knows = _KNOWS.match(text, span.start, span.end)
        known = None if knows is None else self.known.linked(text, Span(knows.end(), span.end))
        parts = (known,) if known is not None else self._shared_object(text, span)
        if parts:
            return parts
        for tail in TAIL.finditer(text, span.start, span.end):
            shorter = self.known.linked(text, Span(span.start, tail.start()))
            short = len(text[span.start : tail.start()].split()) < _MIN_TASK_WORDS
            if shorter is not None and not short:
                return (shorter._replace(scope=text[tail.start() : span.end].strip(" ,."), adverb=said),)
        return self._own_act(text, span, kind=kind, adverb=said)

    def _own_act(self, text: str, span: Span, *, kind: str, adverb: str | None) -> tuple[Asked, ...]:
        span, whom = _with_whom(text, span)
        aside = _ASIDE.search(text, span.start, span.end)
        span = Span(span.start, aside.start()) if aside is not None else span
        known = self.known.names_in(text, span)
        names = self.known.free(text, span, known)
        words = text[span.start : span.end]
        own = text[span.start : min(whom, span.end)]
        again = _AND_ON_IT.search(own)
        if again is not None and len(own[: again.start()].split()) >= _MIN_TASK_WORDS:
            own = _AND_ON_IT.sub(" ", own)  # not "pick one, know it"
        first, _, rest = words.partition(" ")
        if (
            not self.known.proposing
            or not (rest or first.lower() in _ALONE)
            or len(words.split()) > 2 * MAX_PROPOSED_WORDS
            or CLAUSE.search(_RELATIVE.sub(" ", own))
        ):
            return names
        done = verb_of_participle(text, span.start, span.end)
        base = base_verb(first.rstrip(","))
        label = base_verbs(words) if base and "," not in first else words
        label = label if rest else gerund_form(first)  # "able to swim"
        if done is not None:
            label = gerund_form(
                f"{done} {_DONE_TOO.sub(_as_gerund, rest)}"
            )  # "written tests", behind "you have"
        elif not is_command(label) and is_gerund(first):
            label = words  # "designing systems": "design systems" may be a name
        elif base not in {None, first.rstrip(",").lower()} and not first.rstrip(",").endswith(("ing", "s")):
            label = gerund_form(label)  # "designed systems", what somebody has done
        elif base is None and first.islower() and first.isalpha() and is_imperative(words):
            label = gerund_form(label)  # "mend ropes": a verb, by where it stands
        concept = self.known.naming.propose(label, kind, parts=tuple(one.concept for one in known))
        unsure = "" if is_well_cut(own) else BADLY_CUT
        task = Asked(concept, span, linked=False, rule="own words", adverb=adverb, unsure=unsure)
        if first.lower() in _READS and not unsure and not rest.startswith(("and ", "or ")):
            return (task,)  # "comfort reading Foo": no more of it is asked for
        others = known if unsure else tuple(one for one in names if not _is_half(text, span, one, names))
        return (task, *(name for name in others if name.concept != task.concept))

    def _shared_object(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "developing and deploying models" as two, where the vocabulary has both."""
        match = re.match(r"(\w+)(?:,? and | or )(\w+) (.+)", text[span.start : span.end])
        if match is None or not (base_verb(match[1]) and base_verb(match[2])):
            return ()
        both = [
            self.known.naming.link(f"{verb} {match[3]}", COMPETENCE_KINDS) for verb in (match[1], match[2])
        ]
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


def _with_their_objects(text: str, pieces: Sequence[Span]) -> Sequence[Span]:
    """Leave with an act what is done with its object besides, "… and mark it up", if that is not too long."""
    found = list(pieces[:1])
    for piece in pieces[1:]:
        whole = Span(found[-1].start, piece.end)
        is_short = len(text[whole.start : whole.end].split()) <= 2 * MAX_PROPOSED_WORDS
        has_object = len(text[found[-1].start : found[-1].end].split()) >= _MIN_TASK_WORDS
        if is_short and has_object and _ON_IT.match(text, *piece):
            found[-1] = whole
        else:
            found.append(piece)
    return found


def _as_gerund(match: re.Match[str]) -> str:
    """Give the gerund of a word that is a participle, any other word as it is."""
    did = match["did"]
    base = PARTICIPLES.get(did) or base_verb(did)
    is_participle = did in PARTICIPLES or (base != did and not did.endswith(("s", "ing")))
    return gerund_form(base).lower() if base and is_participle else did


def _with_whom(text: str, span: Span) -> tuple[Span, int]:
    """Give an act up to what is said of whom or what it ends with, in a few words, and where that begins.

    A longer clause is left off: "explain tides to people who sail" is kept, and no more.
    """
    found = next((one for one in _WHOM.finditer(text, *span) if not _ends_in_verb(text, one.start())), None)
    if found is None:
        return span, span.end
    few = _WHO.match(text, found.start(), span.end)
    if few is None and "who" not in found.group():
        return span, span.end
    return Span(span.start, found.start() if few is None else few.end()), found.start()


def _ends_in_verb(text: str, end: int) -> bool:
    """Tell whether a verb stands before a place, whose object is said behind it: "ensure that"."""
    word = text[max(0, end - _LONGEST_OTHER) : end].rsplit(" ", 1)[-1]
    return base_verb(word) is not None and not is_noun_too(word)


def _is_half(text: str, span: Span, one: Asked, names: Sequence[Asked]) -> bool:
    """Tell whether a name is one of two alternatives of which the other is no name: "write Foo, or KQL"."""
    behind = _OR_BEHIND.match(text, one.span.end, span.end)
    ahead = _OR_AHEAD.search(text, max(span.start, one.span.start - _LONGEST_OTHER), one.span.start)
    starts, ends = {other.span.start for other in names}, {other.span.end for other in names}
    return (behind is not None and behind.end() not in starts) or (
        ahead is not None and ahead.end("other") not in ends
    )


_SKILLS: Final = expression(
    r"[A-Za-z]+ing(?:(?:, [a-z-]+){0,2},? (?:and|or|&) [a-z-]+)?"
    r" (?:skills?|abilit(?:y|ies)|talents?|knowledge|experience)"
    r"(?=\W*$|,| (?:and|or|in|of|with|from) )"
)


def _opens_series(words: str) -> bool:
    """Tell whether words open with verbs that have one object, one of them at least no noun besides."""
    found = _SERIES.match(words)
    verbs = [] if found is None else [*found["first"].lower().split(", "), found["last"].lower()]
    is_of_things = all(map(is_noun_too, verbs)) or ADJECTIVE_VERBS.issuperset(verbs)  # "open and live data"
    return all(map(is_duty_verb, verbs)) and not is_of_things


def is_task(text: str, span: Span) -> bool:
    """Tell whether words are what somebody is able to do, and name no thing."""
    words = text[span.start : span.end]
    if words.rsplit(" ", 1)[-1].lower() in POSITIONS:
        return False  # "a lead or management position"
    if _SKILLS.match(words) or (" " not in words and is_gerund(words)):
        return False  # "negotiating skills, and tact", "gardening"
    first = words.split(" ", 1)[0]
    if len(first) > 1 and first.isupper() and not words.isupper():
        return False  # "INSPIRE and other rules"
    if _ACTS.match(words):
        return True
    if (
        not is_gerund(first)
        and not _GOES_ON.match(words)
        and _WITH.search(text, max(0, span.start - _WITH_REACH), span.start)
    ):
        return False  # "comfortable with command lines"
    is_thing = (
        _ARTICLE.search(text, max(0, span.start - _WITH_REACH), span.start) is not None
    )  # "a soldering iron"
    is_noun = is_thing or first.endswith(",") or first.lower() in NOUN_GERUNDS  # "Tracking, attribution"
    is_act = opens_duty(words) or _opens_series(words)
    return is_act or (" " in words and not is_noun and is_gerund(first) and base_verb(first) is not None)


def opens_with_name(text: str, span: Span, known: KnownNames) -> bool:
    """Tell whether a stretch opens with a technology that is a verb too, or a name: "Log analysis, tact"."""
    part, comma, _ = text[span.start : span.end].partition(", ")
    first = Span(span.start, span.start + len(text[span.start : span.end].split(" ", 1)[0]))
    if (
        comma
        and not _opens_series(text[span.start : span.end])
        and not is_gerund(text[first.start : first.end])
    ):
        whole = known.linked(text, Span(span.start, span.start + len(part)))
        if whole is not None:
            return True
    linked = known.linked(text, first) if text[first.start].isupper() else None
    return linked is not None and known.is_technology(linked)
