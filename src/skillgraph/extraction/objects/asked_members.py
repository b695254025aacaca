"""One member of what a phrase asks for: a label, a label with what narrows it, names, or its own words."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.concepts.naming import TECHNOLOGY_KINDS, Naming
from skillgraph.extraction.concepts.proposals import (
    BADLY_CUT,
    LONG,
    MAX_PHRASE_WORDS,
    TAIL,
    is_proposable,
    is_well_cut,
    kind_of_words,
    says_how,
)
from skillgraph.extraction.mentions.in_passing import is_of_thing
from skillgraph.extraction.mentions.names_in_text import LENT, KnownNames, without_skills
from skillgraph.extraction.objects.held_papers import held_papers
from skillgraph.extraction.wording.askings import Asked
from skillgraph.extraction.wording.modality import Level, find_level, opens_with_level
from skillgraph.extraction.wording.trimming import stripped, without_etc
from skillgraph.extraction.work.acts import Acts
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_gerund
from skillgraph.model import Span

#: "SQL dialects", "Kubernetes cluster setup": the technology is what is asked for.
COMPOUND: Final = 3
#: Work on a thing of the technology before it, which that alone does not name: "Foo app development".
_WORK_ON: Final = expression(
    r"(?:/[A-Z][\w.+#-]*)? [a-z-]+ (?:development|administration|programming|hardening|maintenance)"
)
_FRAMEWORKS: Final = (" frameworks", " libraries")
#: Letters and a name behind them: *API Healthcare* is a product and no API.
_PRODUCT: Final = expression(r"[A-Z]{2,5}(?: [A-Z][a-z]+)+")
#: What makes of the name before it another's: "Foo Activate methods".
_PROPER_REST: Final = expression(
    r"(?! (?:Administrat|Analy|Architect|Consult|Develop|Engineer|Expert|Program|Specialist|Skills))"
    r"(?: [A-Z][a-z]+)+(?: [a-z]+)*\Z"
)
_IS: Final = expression(r" (?:is|are) (?:the|an?|what|where|how)\b")
#: "a solver": what somebody is, in one word.
_PERSON: Final = expression(r"[a-z]+(?:er|or|ist)")
_ARTICLE: Final = expression(r"(?:^|\s)an? $", re.IGNORECASE)
#: What may stand before the name that opens a phrase: "a Foo platform".
_OPENING: Final = expression(r"(?:(?:an?|the) )?", re.IGNORECASE)
#: Words before a common name that leave it what it is.
_PLAIN_MODIFIERS: Final = frozenset(
    """
    a an any the some all common popular modern different various several multiple other similar relevant
    related major leading standard new current industry enterprise commercial proprietary open-source
    open source state-of-the-art advanced basic core complex large large-scale scalable and or of in with
    """.split()
)
#: A word in capitals behind a stroke, which the name behind it belongs to.
_BEHIND_STROKE: Final = expression(r"/[A-Z][a-z]+ $")
_SAYING_NOTHING: Final = frozenset("a an any the some common current modern new popular various".split())
_PROPER: Final = expression(r"(?:[A-Z][\w-]+ ){1,3}")
#: A word in lower case right before: what follows begins no sentence.
_WITHIN: Final = expression(r"[a-z,] ")
_WORDS: Final = expression(r"(?:[\w-]+ )+")
_PLURAL: Final = expression(r"(?<!ou)(?<!les)(?<!s)s$")
_GOES_ON: Final = expression(r"\s*,|\s+(?:and|or)\b")
#: How an enumeration goes on behind a thing, and not behind an act: "… and sheet metal".
_LISTED: Final = expression(
    r",?\s+(?:and\s+|or\s+)?+(?![\w-]+ing\b)(?:(?!of )[a-z-]+ ){0,3}[a-z-]+(?=[,.;]|$| and )|, [A-Z]"
)
#: The first of two fields of work, of which the second may end as an act does.
_PAIRED: Final = expression(r"\bin (?:[a-z-]+ )?[a-z]+(?<!ing) or $")
#: Before the last of things that are enumerated in a word or two each: "stock control, cashing up, ".
_SERIES: Final = expression(r"[\w-]+(?: [\w-]+){0,2}(?:, [\w-]+(?: [\w-]+){0,2}){1,6}, (?:and )?")
#: What makes a thing of a lone gerund: "experience in welding", "welding experience is needed".
_HELD: Final = expression(
    r"\b(?:(?:experience|expertise|knowledge|skills?|background|competence|understanding|training)"
    r" (?:in|of|with)|(?:enthusiasm|fondness|love|passion) (?:for|of)|interest in)"
    r" (?:[a-z]+ing(?:, [a-z]+ing){0,2},? (?:and|or) |(?:[a-z]+, ){1,6}(?:(?:and|or) )?)?$",
    re.IGNORECASE,
)
_HELD_END: Final = expression(
    r"(?P<noun> (?:experience|expertise|knowledge|skills))?(?:,? (?:is|are|will be|would be|required"
    r"|preferred|desirable|essential|needed|(?:an? )?(?:plus|must|advantage))\b"
    r"|(?:, [a-z]+){0,6}+(?:,? (?:and|or) [a-z]+)?\W*$)"  # "experience in welding, joinery and roofing"
)
_PAIR_REACH: Final = 40
_JOINTS: Final = (", ", ": ")
#: What is done to the thing behind it, which is not asked for by itself: "migration of databases".
_DONE_TO: Final = expression(
    r"(?:[a-z]+ )?(?:[Mm]igration|[Uu]pgrad(?:e|es|ing)|[Dd]ecommissioning|[Rr]eplacement|[Ii]ntroduction"
    r"|[Rr]ollout|[Pp]rocurement|[Rr]emoval|[Cc]onversion|[Dd]isposal) of (?:the |our )?"
)
#: What is done with the name behind it, and so with those in its brackets: "administration of Foo".
DONE_WITH: Final = expression(
    r"(?P<act>(?:[a-z]+ )?(?:administration|configuration|maintenance|installation|repair|operation|servicing"
    r"|support|calibration|management|troubleshooting|debugging)(?= (?:of|across|skills across) ))"
    r"(?: skills)? (?:of|across) ",
    re.IGNORECASE,
)
#: Before what is worked with, and a product that could be a title: "experience with Yard Manager".
_USED: Final = expression(
    r"\b(?:[Ee]xperience|[Ff]amiliar(?:ity)?|[Pp]roficien(?:t|cy)) with "
    r"(?:[A-Z][\w+#.-]*(?: [A-Z][\w+#.-]*){0,3}(?:, (?:or |and )?| or | and |/)){0,4}\Z"
)
_TITLE: Final = expression(r"(?:[A-Z][\w+#.-]* ){1,3}[A-Z][a-z]+r")
#: A version and those behind it: "12c or later".
_VERSION: Final = expression(
    r" (?P<version>v?\d[\w.]{0,9}(?: (?:or|and) (?:above|higher|later|newer)|(?:/v?\d[\w.]{0,9}){1,3})?)\W*\Z"
)
_BARE_VERSION: Final = expression(
    r"v?\d{1,4}(?:[./]\d{1,4}){0,3}\+?(?:(?:, | (?:and|or) )\d{1,4}(?![\w%+./-]))*"
)
#: Who knows the technology before it: "a confident Foo programmer".
_WHO_KNOWS: Final = expression(r" (?:programmer|coder|user)\Z")
#: What is to be more than what stands before it: "good Go and even better patience".
_EVEN: Final = expression(r"(?P<level>even (?:better|stronger)) (?=\S)")
#: What opens a sentence within a purpose, whose names are not asked for.
_TOLD: Final = expression(r"\b(?:what|which|where|how|why|whether|who|when)\b")
#: What names nothing: how well a language is known, and what is said of more of the same.
_NO_THING: Final = expression(
    r"[^,;]* ones|(?:at least|minimum|min\.?) (?:level )?[ABC][12]\+?"
    r"|[Nn]othing(?: else)?|(?:[Aa]part|[Aa]side) from [^,;]*"
)
#: "A yard or a similar one": what stands for the noun before it.
_NOUN_BEFORE: Final = expression(r"(?<![a-z])(?P<noun>[a-z]+),? (?:or|and) (?:in |at |for )?(?:an? )?\Z")
_SOMEBODY: Final = "the word may name a person, not a skill"


class Members:
    """Reads one member at a time."""

    def __init__(self, known: KnownNames) -> None:
        """Read with what *known* finds."""
        self.known = known
        self.acts = Acts(known)

    def read(
        self, text: str, span: Span, *, kind: str, head: str = "", lends: bool = True
    ) -> tuple[Asked, ...]:
        """Read one member: a label, a label completed by the shared head, names in it, its own words.

        Where the head *lends* itself, a lone word that no label has is completed by it too.
        """
        span = without_etc(text, stripped(text, span))
        is_none = span.start >= span.end or _NO_THING.fullmatch(text, span.start, span.end) is not None
        if is_none:
            return ()  # "including published ones"
        known = self.known.known(text, span, head) or self._of_version(text, span)
        known = known or self._of_who_knows(text, span) or held_papers(text, span, self.known.naming)
        if known:
            return (self._in_version(text, *known),) if len(known) == 1 else known
        inner = _even(text, span) or find_level(text, span)
        if inner.rest.start > span.start and opens_with_level(text, span):
            reads = text.startswith("reading ", inner.rest.start)  # "Go, and comfort reading C"
            if inner.verbal or reads:
                acts = self.acts.read(
                    text, inner.rest, kind="skill" if reads or kind in TECHNOLOGY_KINDS else kind
                )
                return tuple(one._replace(level=inner.level) for one in acts)
            deeper = self.read(text, inner.rest, kind=kind, head=head)
            return tuple(one._replace(level=inner.level) for one in deeper)
        if inner.rest.start > span.start:
            deeper = self.known.known(text, inner.rest, head) or self.known.known(
                text, without_skills(text, inner.rest), head
            )
            if deeper:
                return tuple(one._replace(level=inner.level) for one in deeper)
        own = head if lends else ""
        return self.cut(text, span) or self._named_or_proposed(text, span, kind=kind, head=own)

    def _in_version(self, text: str, one: Asked) -> Asked:
        """Keep the version that is part of a name which the vocabulary has for any of them: "Foo 11"."""
        label = self.known.naming.concept(one.concept).label
        found = _BARE_VERSION.match(text, one.span.start + len(label) + 1)
        is_version = found is not None and text.startswith(f"{label} ", one.span.start, one.span.end)
        return one if found is None or not is_version else one._replace(scope=f"in version {found.group()}")

    def _of_version(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "Foo 12 or later" as Foo, in that version; nothing where no technology stands before it."""
        found = _VERSION.search(text, span.start, span.end)
        name = None if found is None else self.known.linked(text, Span(span.start, found.start()))
        if found is None or name is None or not self.known.is_technology(name):
            return ()
        if found["version"].isdigit() and text[name.span.start : name.span.end].isupper():
            return ()  # "ABC 610": letters and a number are a name of their own
        return (name._replace(scope=f"in version {found['version']}"),)

    def _of_who_knows(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "Foo programmer" as Foo; nothing where no technology stands before the person."""
        found = _WHO_KNOWS.search(text, span.start, span.end)
        name = None if found is None else self.known.linked(text, Span(span.start, found.start()))
        return (name,) if name is not None and self.known.is_technology(name) else ()

    def cut(self, text: str, span: Span) -> tuple[Asked, ...]:
        """Read "networks for large sites": a label, and what narrows it."""
        for tail in TAIL.finditer(text, span.start, span.end):
            if "who" in tail.group().lower():
                break  # "a leader who asks": that is somebody
            named = Span(span.start, tail.start())
            shorter = self.known.linked(text, without_skills(text, named))
            if shorter is None and tail.group().strip() == "for":
                shorter = self.known.spoken(text, named)
            if shorter is not None and is_of_thing(text, shorter.span):
                return tuple(self.known.names_in(text, Span(tail.end(), span.end)))
            if shorter is not None:
                told = _TOLD.search(text, tail.end(), span.end)
                end = told.start() if told is not None else span.end  # "to see what is in the database"
                names = self.known.names_in(text, Span(tail.end(), end), but=shorter.concept)
                extra = tuple(one for one in names if self.known.is_technology(one))
                return (shorter._replace(scope=text[tail.start() : span.end].strip(" ,.")), *extra)
        return ()

    def _named_or_proposed(self, text: str, span: Span, *, kind: str, head: str) -> tuple[Asked, ...]:
        words = text[span.start : span.end]
        names = self.known.names_in(text, span)
        is_own = _PLURAL.search(words) is not None and head not in LENT  # "physics or AI programming"
        is_first = text.startswith(", ", span.end) and not (
            names or text[: span.start].strip(" *_-")
        )  # "Clear, plain and brief writing"
        is_opening = head in LENT or is_first
        is_lower = words.islower() or (is_opening and words[1:].islower())
        bare = head and len(words.split()) == 1 and is_lower and not is_own
        label = f"{words} {head}" if bare else words
        meant = _NOUN_BEFORE.search(text, 0, span.start) if words.endswith(" one") else None
        label = words.removesuffix("one") + meant["noun"] if meant is not None else label
        listed = _LISTED.match(text, span.end) is not None and text[: span.start].endswith(_JOINTS)
        is_last = not text[span.end :].strip(" .")  # "in insurance or shipping"
        listed |= is_last and text[span.start].isupper() and text[: span.start].endswith(_JOINTS)
        listed |= is_last and _PAIRED.search(text, max(0, span.start - _PAIR_REACH), span.start) is not None
        listed |= is_last and _SERIES.fullmatch(text, 0, span.start) is not None
        listed |= _is_held(text, span) or (is_last and not span.start and words[:1].isupper())  # "Welding"
        if not self.known.proposing or not is_proposable(label, listed=listed):
            return _subjects(text, span, names)
        technologies = self.known.free(text, span, names)
        opens = bool(technologies) and bool(_OPENING.fullmatch(text, span.start, technologies[0].span.start))
        is_alone = opens and len(names) == 1 and ":" not in text[span.end :]  # "Foo Literacy: …"
        is_of_other = is_alone and _PROPER_REST.match(text, names[0].span.end, span.end) is not None
        if is_of_other or (opens and _PRODUCT.fullmatch(words) and not _covers(technologies, span)):
            technologies, opens = (), False
        if len(technologies) == 1 and technologies[0].span.end == span.end:
            before = text[span.start : technologies[0].span.start].lower().split()
            if before and _SAYING_NOTHING.issuperset(before):
                return technologies  # "modern CSS"
        is_work = opens and _WORK_ON.fullmatch(text, technologies[0].span.end, span.end) is not None
        compound = opens and len(words.split()) <= COMPOUND and not is_work
        is_act = is_gerund(words.split(" ", 1)[0]) and not _GOES_ON.match(text, span.end)
        if technologies and kind in TECHNOLOGY_KINDS:
            return technologies
        free = self._standing_alone(text, span, names, technologies)
        is_narrowed = len(free) < len(technologies)
        if technologies and not is_act and not is_narrowed and (compound or _covers(technologies, span)):
            return technologies
        is_of_act = bool(names) and _is_done_to(text, span, names)
        if names and len(words.split()) >= LONG and not is_of_act and not says_how(words):
            return names
        parts = tuple(one.concept for one in names)
        is_used = kind == "skill" and _USED.search(text, 0, span.start) is not None
        of_kind = kind if is_used and _TITLE.fullmatch(words) else kind_of_words(words, kind)
        label = label.title() if of_kind == "role" and label.islower() else label
        concept = self.known.naming.propose(label, of_kind, parts=parts)
        unsure = "" if is_whole_name(words, self.known.naming) else BADLY_CUT
        if kind != "role" and _PERSON.fullmatch(words) and _ARTICLE.search(text, 0, span.start):
            unsure = _SOMEBODY
        proposed = Asked(concept, span, linked=False, rule="own words", unsure=unsure)
        others = names if unsure else () if is_of_act else free
        return (proposed, *(name for name in others if name.concept != proposed.concept))

    def _standing_alone(
        self, text: str, span: Span, names: Sequence[Asked], free: Sequence[Asked]
    ) -> tuple[Asked, ...]:
        """Give the names among *free* that nothing before them makes another thing: not "Foo firewalls".

        A proper name within a sentence does, unless that is a technology by itself.
        """
        first = next((one for one in names if one.span.start == span.start), None)
        is_within = span.start > 1 and _WITHIN.match(text, span.start - 2) is not None
        ends = _PROPER.match(text, span.start, span.end) if is_within else None
        if first is not None:
            proper = first.span.end + 1 if first not in free and self.known.is_technology(first) else -1
        else:
            proper = ends.end() if ends is not None else -1
        return tuple(
            one
            for one in free
            if not _narrows(text, span, one)
            and text[one.span.end : span.end] not in _FRAMEWORKS
            and not (one.span == Span(proper, span.end) and text[one.span.start : one.span.end].islower())
        )


def is_whole_name(words: str, naming: Naming) -> bool:
    """Tell whether words can stand alone, or are a technology's name with more behind it: "Foo Naval"."""
    if is_well_cut(words):
        return True
    parts = words.split()
    rest = (number for number in range(1, len(parts)) if parts[number][0].isupper())
    first = next(rest, 0)
    named = " ".join(parts[:first])
    is_rest = _PROPER_REST.match(f" {' '.join(parts[first:])}") is not None
    return bool(named) and is_rest and naming.link(named, TECHNOLOGY_KINDS) is not None


def _is_held(text: str, span: Span) -> bool:
    """Tell whether a stretch is all that experience or knowledge is of: "experience in welding"."""
    if (behind := _HELD_END.match(text, span.end)) is None:
        return False
    return (
        behind["noun"] is not None
        or _HELD.search(text, max(0, span.start - _PAIR_REACH), span.start) is not None
    )


def _subjects(text: str, span: Span, names: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Give the names that a sentence speaks of, where it says what they are: "HTTP is what …"."""
    verb = _IS.search(text, span.start, span.end)
    return tuple(one for one in names if verb is None or one.span.end <= verb.start()) or names


def _narrows(text: str, span: Span, one: Asked) -> bool:
    """Tell whether words before a common name make it another thing: "compliance automation tools"."""
    before = text[span.start : one.span.start]
    name = text[one.span.start : one.span.end]
    if (_DONE_TO if name.islower() else DONE_WITH).fullmatch(before):
        return True
    narrows = (
        _WORDS.fullmatch(before)
        and before.islower()
        and not _PLAIN_MODIFIERS.issuperset(before.lower().split())
    )
    if _BEHIND_STROKE.search(before) and not name.islower():
        return one.span.end == span.end  # "Foo/Geo SCADA"
    return bool(narrows) and name.islower() and one.span.end == span.end


def _is_done_to(text: str, span: Span, names: Sequence[Asked]) -> bool:
    """Tell whether common names are all of what something is done to: "migration of databases to a cloud"."""
    done = _DONE_TO.match(text, span.start, names[0].span.start)
    return done is not None and is_proposable(text[span.start : span.end], most=MAX_PHRASE_WORDS)


def _even(text: str, span: Span) -> Level | None:
    """Read "even better patience", behind another thing that is wanted, as a level of its own."""
    found = _EVEN.match(text, span.start, span.end)
    return None if found is None else Level(found["level"], Span(found.end(), span.end))


def _covers(names: Sequence[Asked], span: Span) -> bool:
    """Tell whether names make up at least half of a stretch."""
    return 2 * sum(one.span.end - one.span.start for one in names) >= span.end - span.start
