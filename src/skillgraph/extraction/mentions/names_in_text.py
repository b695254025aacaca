"""The names of the vocabulary in a stretch of text: what it is the label of, and which stand in it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.extraction.concepts.found_forms import FoundForms
from skillgraph.extraction.concepts.matching import opens_each
from skillgraph.extraction.concepts.naming import COMPETENCE_KINDS, TECHNOLOGY_KINDS, Naming
from skillgraph.extraction.concepts.spoken import (
    end_served,
    languages_abroad,
    level_of_language,
    spoken_language,
)
from skillgraph.extraction.mentions.in_passing import is_department, is_of_thing
from skillgraph.extraction.mentions.named_for_another import is_for_its_sake, is_of_collection, is_of_team
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.qualifications.certificates import find_certificate_names
from skillgraph.extraction.sentences.clause_parts import names_only
from skillgraph.extraction.wording.askings import NAME_IN_THE_PHRASE, Asked
from skillgraph.extraction.wording.claims import is_owned, is_quoted
from skillgraph.extraction.wording.levels_abroad import level_abroad
from skillgraph.extraction.wording.modality import without_head
from skillgraph.extraction.wording.own_levels import basic_ahead, level_in_brackets
from skillgraph.extraction.wording.trimming import stripped
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.words import is_in_address, tokenize
from skillgraph.model import Span

#: Finds the vocabulary's names in a text: spans with their concepts, in order.
Finder = Callable[[str], Sequence[tuple[Span, str]]]

#: A word behind a name that heads the phrase, so that the name is only a part: "Linux internals".
_HEAD: Final = expression(r" (?P<head>[a-z][a-z-]+)(?<!ly)\b")
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
#: Behind a title of which something is said: "Each Frontend Engineer will …".
_SPOKEN_OF: Final = expression(r" (?:is|are|will|shall|should|must|can|may|has|have)\b")
_HOW_SPOKEN: Final = (
    r"(?:(?:business|near|negotiation)[- ](?:fluent|native|level)"
    r"|(?:very )?(?:fluent|good|great|excellent|conversational|native|strong))"
)
_OWN_LEVEL: Final = expression(
    rf"(?P<level>{_HOW_SPOKEN}(?: or {_HOW_SPOKEN})?"
    r"(?: (?:written|spoken|verbal|oral))?) ",
    re.IGNORECASE,
)
#: What makes another thing of the trait before it: "communication design".
_OTHER_THING: Final = expression(
    r" (?:design|engineering|sciences?|studies|technolog(?:y|ies)|theory|protocols?|networks?|stacks?"
    r"|equipment|infrastructure|systems?|software|hardware|layers?|interfaces?|bus(?:es)?"
    r"|levels?|intervals?|bands?|bounds?|regions?|scores?)\b"
)
#: How others do what is named, and fields that are examples: "how the group makes decisions", "be it tides".
_OF_NOBODY: Final = expression(
    r"[hbw](?<!\w.)(?:(?<=h)ow (?:the |our |your |its |their |an? |other )?[A-Za-z]+ (?:[a-z]+ )?$"
    r"|(?:(?<=b)e it|(?<=w)hether it is) [^.;:]{0,40}$)"
)
#: What the training is called that somebody has: "an apprenticeship as a technician for automation".
_TRAINED_AS: Final = expression(
    r"\b(?:[Tt]raining|[Aa]pprenticeship|[Tt]raineeship|[Tt]rained) (?:as|to be(?:come)?) (?:an? )?"
    r"(?:[\w/-]+ ){1,4}(?:for|in|of) $"
)
#: How a thing works, which is not that thing: "how Foo authentication works".
_HOW_IT: Final = expression(r"\bhow (?:the |our |an? )?$")
_WORKS: Final = expression(r" (?!protocols?\b|clusters?\b|services?\b)[a-z]+ (?:works?|behaves?)\b")
_OTHER_REACH: Final = 50
_TRAINED_REACH: Final = 90
#: What others use: "a trade that runs on Foo".
_USED_BY_OTHERS: Final = expression(
    r"\b(?:industry|sector|trade|compan(?:y|ies)|firms?|organi[sz]ations?|customers?|clients?)"
    r" (?:that|which|who) (?!(?:you|we)\b)[a-z]+ (?:[a-z]+ ){0,2}$"
)
_RELATIVE: Final = (" that ", " which ", " who ")
#: Whose domain it is: "insurance domain knowledge".
_DOMAIN: Final = expression(
    r"\b(?!(?:strong|good|deep|solid|and|or|the|some|relevant|your|with|of|business|in-depth|excellent|any|have"
    r"|has|need|plus|significant|proven|extensive|broad|specific|technical|sufficient|enough|considerable|prior"
    r"|more|basic|working|deeper|core|own)\b)[\w/-]{3,30} $",
    re.IGNORECASE,
)
#: Of whom it is said that they are so, and not of who is asked: "with callers under stress".
_SAID_OF_THEM: Final = expression(r"\b(?:with|to|towards?|for|help|support|calm) (?:[a-z-]+ ){0,2}[a-z-]+s $")
_SAID_REACH: Final = 60
#: How a thing is or becomes, and nobody: "what makes a product trustworthy", "systems that are resilient".
_SAID_OF_IT: Final = expression(
    r"(?:\b(?:makes?|making|keeps?|keeping|renders?) (?!(?:you|them|us|people|others|everyone)\b)"
    r"(?:[\w-]+ ){1,4}|(?<!you )(?<!who )(?<!they )remains? "
    r"|\b(?:components?|systems?|services?|results|tests|solutions?|designs?|code|pipelines?) (?:is|are) "
    r"|s (?:that|which) (?:is|are|stays?|remains?) |\b(?:that|which) (?:is|stays|remains) )"
    r"(?:[a-z]+, (?:and )?)?$"
)
_OF_A_THING: Final = expression(r"[a-z-]+(?:able|ible|worthy|ive|ous|ent|ant|ful|ed|al|ic|y|ate|ise)")
#: A name of words in capitals in the midst of a sentence, before a place or up to it.
_PROPER: Final = expression(r"(?P<words>[A-Z](?<=[a-z,] .)[a-z]{2,} (?:[A-Z][a-z]{2,} ){0,3})$")
_PROPER_REACH: Final = 60
#: What one does behind it, and has no name: "willingness to switch".
_WILLING_TO: Final = expression(
    r"\b(?:wish|will(?:ing(?:ness)?)?|read(?:y|iness)|desire|eager(?:ness)?|intention|prepared|happy|keen)"
    r" to $",
    re.IGNORECASE,
)
_WILLING_REACH: Final = len(" willingness to ")
_MOST_TITLE_CASE: Final = 0.5
#: What somebody is, and what language nobody speaks.
_OF_NATION: Final = expression(r"\b[a-z]+s (?:are|were) $")
_NATION_REACH: Final = 24
#: Heads that make of a lone word before them what is done in its field; and what is written in a language.
LENT: Final = frozenset({"programming", "coding"})
WRITTEN: Final = LENT | {"scripting"}
POSITIONS: Final = frozenset({"role", "roles", "position", "positions"})


def finder_of(forms: FoundForms, *, employer: str = "") -> Finder:
    """Find the vocabulary's names in running text, each passage's once, save that of who hires."""

    @lru_cache(maxsize=64)
    def find(text: str) -> Sequence[tuple[Span, str]]:
        tokens = tokenize(text)
        found = (one for one in forms.find(text, asked=True) if one.form.text != employer)
        places = ((Span(tokens[one.first].start, tokens[one.last - 1].end), one) for one in found)
        return tuple((at, one.form.concept) for at, one in places if not is_in_address(text, at.start))

    return find


class KnownNames:
    """Finds names with one vocabulary."""

    def __init__(self, naming: Naming, finder: Finder, *, proposing: bool) -> None:
        """Find with the labels of *naming*, and the names that *finder* sees in running text.

        *proposing* is false for a document whose language is not read: then only names count.
        """
        self.proposing = proposing
        self.naming = naming
        self.finder = finder

    def known(self, text: str, span: Span, head: str) -> tuple[Asked, ...]:
        """Give the concept that a whole member names, by itself or with the shared head."""
        words = text[span.start : span.end]
        linked = self.linked(text, span)
        completed = self.naming.link(f"{words} {head}", kinds_of(head)) if head else None
        is_bare = linked is not None and words.islower() and not self.is_technology(linked)
        is_field = linked is None or not self.is_technology(linked)
        if head in LENT and completed is None and is_field and words[1:].islower() and " " not in words:
            return ()  # "physics or AI programming"
        if completed is not None and (linked is None or head in POSITIONS or (is_bare and " " not in words)):
            return (Asked(completed, span, linked=True, rule="label completed by shared head"),)
        if linked is not None:
            return (linked,)
        spoken = self.spoken(text, span)
        if spoken is not None:
            return (spoken,)
        return self._slashed(text, span) if "/" in words and " " not in words else ()

    def spoken(self, text: str, span: Span) -> Asked | None:
        """Give the language that a stretch names with no more than how well it is known."""
        where = spoken_language(text, span)
        if where is None:
            return None
        name = text[where.start : where.end]
        concept = self.naming.link(name, COMPETENCE_KINDS) or self.naming.propose(name, "skill")
        is_known = concept not in self.naming.proposed
        level = level_of_language(text, where)
        own = _OWN_LEVEL.fullmatch(text, span.start, where.start)  # "fluent Dutch and good German"
        level = level or (own["level"].lower() if own else None) or level_in_brackets(text, where.end)
        served = end_served(text, where)
        scope, level = (None, level) if served is None else served
        return Asked(concept, where, linked=is_known, rule="spoken language", level=level, scope=scope)

    def _slashed(self, text: str, span: Span) -> tuple[Asked, ...]:
        found, start = [], span.start
        for part in text[span.start : span.end].split("/"):
            linked = self.linked(text, Span(start, start + len(part)))
            if linked is None:
                return ()
            found.append(linked)
            start += len(part) + 1
        return tuple(found)

    def linked(self, text: str, span: Span) -> Asked | None:
        """Give the concept whose label a stretch is, with or without a head that says nothing."""
        span = stripped(text, span)
        words = text[span.start : span.end]
        if len(words) < 2 and not words.isupper():
            return None
        kinds = kinds_of(words)
        concept = self.naming.link(words, kinds)
        if concept is None and (bare := without_head(text, span)) != span:
            span, concept = bare, self.naming.link(text[bare.start : bare.end], kinds)
        if concept is None or self._is_maker(text, span, concept):
            return None
        named = self.naming.concept(concept)
        is_act = named.kind in TECHNOLOGY_KINDS and words.islower() and " " not in words
        if is_act and _WILLING_TO.search(text, max(0, span.start - _WILLING_REACH), span.start):
            return None  # "a willingness to switch"
        labels = (named.label, *named.alternatives)
        is_another = named.kind == "skill" and is_of_thing(text, span)  # "smoke and regression tests"
        if is_another:
            return None
        is_noun = words.startswith("the ") or text.endswith("the ", 0, span.start)
        if is_noun and words.islower() and words.removeprefix("the ").upper() in labels:
            return None  # "the rest" is no REST
        level = self._level(text, span) or self.naming.grade(words, concept)
        return Asked(concept, span, linked=True, rule="label", level=level)

    def _level(self, text: str, name: Span) -> str | None:
        """Give the level that stands beside a name, of a language that is not read in its few known words."""
        return level_of_language(text, name) or (None if self.proposing else level_abroad(text, name))

    def _is_maker(self, text: str, span: Span, concept: str) -> bool:
        """Tell whether a word opens the label of its concept, and of each technology beside it."""
        name = text[span.start : span.end]
        if not self.naming.concept(concept).label.startswith(f"{name} "):
            return False
        others = [self.naming.concept(one) for where, one in self.finder(text) if where != span]
        return opens_each(name, [one.label for one in others if one.kind in TECHNOLOGY_KINDS])

    def names_in(self, text: str, span: Span, *, but: str = "") -> tuple[Asked, ...]:
        """Give the names of the vocabulary inside a stretch."""
        found: dict[str, Asked] = {}
        inside = [one for one in self.finder(text) if span.start <= one[0].start and one[0].end <= span.end]
        titles = [
            title
            for title in (find_titles(text) if inside else ())
            if not self.proposing or _SPOKEN_OF.match(text, title.end)  # "als Analytics Engineer"
        ]
        for where, concept in inside:
            if concept == but or concept in found:
                continue
            if any(title.start <= where.start and where.end <= title.end for title in titles):
                continue
            if self.is_other_thing(text, where, concept) or is_quoted(text, where) or is_owned(text, where):
                continue
            is_language = text[where.start : where.end] in LANGUAGES
            if is_language and _OF_NATION.search(text, max(0, where.start - _NATION_REACH), where.start):
                continue  # "our operators are Dutch"
            level = basic_ahead(text, where.start) or self._level(text, where)
            found[concept] = Asked(concept, where, linked=True, rule=NAME_IN_THE_PHRASE, level=level)
        for where, language in () if self.proposing else languages_abroad(text):
            if span.start <= where.start and where.end <= span.end:
                concept = self.naming.link(language, COMPETENCE_KINDS) or self.naming.propose(
                    language, "skill"
                )
                level = level_abroad(text, where)
                one = Asked(concept, where, linked=True, rule="spoken language", level=level)
                found.setdefault(concept, one)
        return tuple(found.values())

    def is_of_another(self, text: str, where: Span, concept: str) -> bool:
        """Tell whether a name is that of others, or a trait's word names a thing: "confidence intervals"."""
        kind = self.naming.concept(concept).kind
        if kind == "soft-skill" and (_OTHER_THING.match(text, where.end) or is_of_thing(text, where)):
            return True
        return _is_of_nobody(text, where, is_tool=kind in TECHNOLOGY_KINDS)

    def is_other_thing(self, text: str, where: Span, concept: str) -> bool:
        """Tell whether words are a piece of another name: "communication design", "Harbor Survey charts"."""
        kind = self.naming.concept(concept).kind
        if kind in TECHNOLOGY_KINDS or _is_of_nobody(text, where):
            is_other = kind not in TECHNOLOGY_KINDS or _is_narrowed(text, where, is_tool=True)
            return is_other or self._is_of_product(text, where, concept)
        is_soft = kind == "soft-skill"
        is_said = is_soft and (_OTHER_THING.match(text, where.end) or _is_of_them(text, where))
        if is_said or is_for_its_sake(text, where) or self._is_torn(text, where) or is_of_thing(text, where):
            return True
        before = _PROPER.search(text, max(0, where.start - _PROPER_REACH), where.start)
        around = text[max(0, where.start - _PROPER_REACH) : where.end + _PROPER_REACH]
        if before is None or _is_title_case(around):
            return False
        found = self.finder(text)
        nearby = found[bisect_left(found, (Span(before.start(), 0), "")) : bisect_left(found, (where, ""))]
        if any(self.naming.concept(one).kind in TECHNOLOGY_KINDS for _, one in nearby):
            return False  # "Python Data Pipelines"
        return text[where.start].isupper() or len(before["words"].split()) > 1

    def _is_of_product(self, text: str, where: Span, concept: str) -> bool:
        """Tell whether a word opens the label of its concept, and names who makes what is behind it."""
        name, label = text[where.start : where.end], self.naming.concept(concept).label
        if not label.startswith(f"{name} ") or label.removeprefix(f"{name} ") == "Platform":
            return False
        if text[where.end : where.end + 1] != " " or not text[where.end + 1 : where.end + 2].isupper():
            return False
        behind = (one for at, one in self.finder(text) if at.start == where.end + 1)
        return any(self.naming.concept(one).kind in TECHNOLOGY_KINDS for one in behind)

    def _is_torn(self, text: str, where: Span) -> bool:
        """Tell whether a lone common noun only narrows the name right behind it: "metric visualization"."""
        word = text[where.start : where.end]
        is_lone = word.isalpha() and word.islower() and not word.endswith("s")
        is_aside = text.rfind("(", 0, where.start) > text.rfind(")", 0, where.start)
        if not is_lone or is_aside or text[where.end : where.end + 1] != " ":
            return False
        found = self.finder(text)
        place = bisect_left(found, (Span(where.end + 1, 0), ""))
        head = found[place][0] if place < len(found) else where
        return (
            head.start == where.end + 1 and re.match(r"[,.;)]|$|\s(?:and|or)\b", text[head.end :]) is not None
        )

    def are_tools(self, text: str, span: Span) -> bool:
        """Tell whether a stretch lists technologies, and nothing but short names."""
        names = self.names_in(text, span)
        return bool(names) and all(map(self.is_technology, names)) and names_only(text, span)

    def names_any(self, text: str, span: Span) -> bool:
        """Tell whether a stretch has a name of the vocabulary in it, or a certificate's."""
        return bool(self.names_in(text, span) or find_certificate_names(text[span.start : span.end]))

    def free(self, text: str, span: Span, names: Sequence[Asked]) -> tuple[Asked, ...]:
        """Give the technologies among names that no other noun of the phrase heads."""
        found = []
        for one in names:
            head = _HEAD.match(text, one.span.end, span.end)
            if not self.is_technology(one):
                continue
            is_of_class = self.naming.concept(one.concept).kind == "technology"  # "PLC programming" is no PLC
            if head is None or (
                head["head"] in _NEUTRAL_HEADS and not (is_of_class and head["head"] in LENT)
            ):
                found.append(one)
        return tuple(found)

    def is_technology(self, asked: Asked) -> bool:
        """Tell whether something asked for is a technology of some kind."""
        return self.naming.concept(asked.concept).kind in TECHNOLOGY_KINDS


def is_neutral_head(word: str) -> bool:
    """Tell whether a word behind a name leaves it what it is: "Foo services"."""
    return word in _NEUTRAL_HEADS


def _is_title_case(text: str) -> bool:
    """Tell whether most words of a stretch are in capitals, so that these name nothing."""
    words = [word for word in text.split() if len(word) > len("and")]
    return sum(word[0].isupper() for word in words) > _MOST_TITLE_CASE * len(words)


def _is_of_them(text: str, where: Span) -> bool:
    """Tell whether words say how others are: "polite with callers under stress"."""
    reach = max(0, where.start - _SAID_REACH)
    if _OF_A_THING.fullmatch(text, where.start, where.end) and _SAID_OF_IT.search(text, reach, where.start):
        return True
    return text.startswith("under ", where.start) and bool(_SAID_OF_THEM.search(text, reach, where.start))


def _is_narrowed(text: str, where: Span, *, is_tool: bool) -> bool:
    """Tell whether a technology narrows what is meant: "with the Foo team", "how Foo logins work"."""
    reach = max(0, where.start - _OTHER_REACH)
    if _WORKS.match(text, where.end) and _HOW_IT.search(text, reach, where.start):
        return True
    if any(map(text.__contains__, _RELATIVE)) and _USED_BY_OTHERS.search(text, reach, where.start):
        return True
    return is_of_team(text, where, is_tool=is_tool) or is_of_collection(text, where)


def _is_of_nobody(text: str, where: Span, *, is_tool: bool = False) -> bool:
    """Tell whether a field is that of others, an example, or one of which the domain is told."""
    reach = max(0, where.start - _OTHER_REACH)
    may_be_called = text.endswith((" for ", " in ", " of "), 0, where.start)
    is_called = may_be_called and _TRAINED_AS.search(text, max(0, where.start - _TRAINED_REACH), where.start)
    if is_called or _OF_NOBODY.search(text, reach, where.start):
        return True
    if _is_narrowed(text, where, is_tool=is_tool) or is_department(text, where):
        return True
    is_domain = text.startswith(("domain ", "Domain "), where.start)
    return is_domain and _DOMAIN.search(text, reach, where.start) is not None


def without_skills(text: str, span: Span) -> Span:
    """Leave off "skills" behind what they are skills in: "solid Python skills" asks for Python."""
    words = text[span.start : span.end]
    return Span(span.start, span.end - len(" skills")) if words.endswith(" skills") else span


def kinds_of(words: str) -> tuple[str, ...]:
    """Give the kinds that words may name; a position ("a leadership role") is a group of people."""
    is_position = words.rsplit(" ", 1)[-1].lower() in POSITIONS
    return (*COMPETENCE_KINDS, "group") if is_position else COMPETENCE_KINDS
