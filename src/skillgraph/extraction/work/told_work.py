"""Sentences whose subject is the role by its title, whoever gets it, or "you", and what is done in them."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from skillgraph.extraction.posts.titles import is_occupation
from skillgraph.extraction.wording.charges import CHARGED, charge_behind, charge_of
from skillgraph.extraction.wording.given_work import ORDERED, SOUGHT
from skillgraph.extraction.work.duty_sentences import NOT_DOING
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import HOLDER, IDEAL, OFTEN
from skillgraph.language.verbs import (
    base_verb,
    is_duty_verb,
    is_gerund,
    is_third_person,
    opens_command,
    opens_duty,
)
from skillgraph.model import Span

#: What whoever applies will do before they get the job.
_HIRING: Final = r"\b(?:appl(?:y|ication)|interview|assessment|references?|selection|background check)"
#: Who gets the job, and will do what stands behind.
_WHOEVER: Final = expression(
    r"\W*(?:As (?:an?|our|the) [^,.;]{3,60}, )?"
    r"(?:[Tt]he|[Oo]ur|[Tt]his|[Yy]our(?= (?:role|position|post|job) )|[Ww]hoever gets (?:the|this) job)?\s?"
    rf"(?:(?:(?:{IDEAL} )?(?:candidate|applicant)(?![^.;]*{_HIRING})|{IDEAL} (?:person|individual)"
    r"|(?:person|individual) (?:filling|holding|in|taking(?: on)?) (?:this|the)"
    r"(?: (?:role|position|post|job))?"
    rf"|(?P<role>(?:role|position|post|job))(?= will)|{HOLDER}|new (?:hire|colleague)|person appointed)\s)?"
    r"will (?:also |then |mainly |regularly )?(?:be (?:[a-z]+ly )?(?=[a-z]+ing ))?(?=(?P<verb>[a-z-]+)[\s,])"
)
_SOMEBODY: Final = expression(
    r"candidate|applicant|person|individual|holder|incumbent|appointee|hire|colleague|gets"
    r"|\b(?:role|position|post|job) will\b"
)
#: "They will be required to keep the log", of whom the sentence before speaks.
_ASKED_TO: Final = expression(
    r"They (?:will|may)(?: also)? be (?:required|expected|asked|called upon) to (?=(?P<verb>[a-z]+)\s)"
)
#: "You'd also write …": what the reader would do in the job.
_YOU_WOULD: Final = expression(
    r"\W*(?:[Ww]hat you[^.:;]{3,40}: )?"
    r"(?:(?:[Ii]n|[Oo]n|[Dd]uring) (?:an?|your|any) (?:(?:typical|normal|usual|average|given|ordinary"
    r"|good|quiet|busy) )?"
    r"(?:day|week|fortnight|month|shift|year|sprint|term|season),? you(?:['\u2019](?:d|ll)| (?:would"
    r"|might|may|could|will))"
    r"|(?:[Dd]ay[- ]to[- ]day|[Ii]n this (?:role|job|position|post)|[Tt]ogether with [^,.;]{3,40}?"
    r"|[Aa]s (?:an?|our|the) (?:[\w/-]+ ){1,5}?[\w/-]+),? you(?:['\u2019](?:d|ll)| would| will)?"
    rf"|(?:{ORDERED}|[Yy]ou(?:['\u2019]d| would) be (?:the|one|part|our) [^,.;]{{2,40}}, and )?"
    r"[Yy]ou(?:['\u2019]d| would))(?: also| then| mainly| regularly| well)? (?=(?P<verb>[a-z]+)[\s,])"
)
#: "You read logs", where a text tells what the job is.
_YOU_DO: Final = expression(
    r"\W*(?:(?:[A-Z][a-z]+, )?[Ww]hen(?:ever)? (?!you\b|we\b)[^.;:,]{3,60}?,? )?"
    r"[Yy]ou(?: also| then| mainly| regularly| often)? (?=(?P<verb>[a-z]+)\s)"
)
#: Below the heading of a role, of those who have it: "He also signs off on …".
_ONE_OF_THEM: Final = expression(
    r"(?:(?P<many>[Tt]hey)|[Hh]e or she|[Ss]he or he|He|She)"
    rf"(?: also| then| mostly| {OFTEN})? "
    r"(?=(?P<verb>[a-z]+)\s)"
)
#: What is no work of anybody, whoever does it.
_NO_WORK: Final = NOT_DOING | frozenset(
    """
    apply ask be begin belong benefit can care come command depend do face feel find fit form go grow have
    lack leave like live look love make master meet move must offer progress see seem share show sign speak
    stand stay study succeed switch tend think use want win wish
    """.split()
)
#: What is work by the word behind such a verb.
_WORK_ALL_THE_SAME: Final = expression(
    r"(?:looks? (?:after|into)|cares? for|makes? sure|stands? in for) "
    r"|moves? (?!(?:across|around|away|between|forward|from|house|into|on|through|to|towards?|up)\b)"
    rf"|finds? (?:{SOUGHT})"
)
#: What somebody has or knows, and does not do.
_HAD: Final = frozenset("has holds knows masters possesses speaks".split())
_SEVERAL: Final = ("Most", "Many")
_THEY_HAVE: Final = frozenset("have hold know possess speak".split())
#: What a role is, and nobody does in it: "this role will involve travel".
_OF_ROLES: Final = frozenset(
    """
    appeal attract be carry close come cover evolve expose focus form grow include initially involve open pay
    play prove provide run span start suit test
    """.split()
)
#: What whoever has a role provides, and the role does not provide for them.
_SERVES: Final = expression(
    r"provide (?:(?!you\b|the\b)[a-z,-]+ ){0,4}?(?:advice|analys[ei]s|assistance|direction|expertise|guidance"
    r"|input|insights|leadership|maintenance|oversight|recommendations|reports|support|supervision)\b"
)
#: Occupations that an employer has many of: their name alone does not tell which is meant.
_BROAD: Final = frozenset(
    """
    administrator analyst architect assistant associate consultant designer developer director engineer
    executive expert head lead manager officer specialist
    """.split()
)
#: How the last word of a role ends that is somebody, though no title is made of it alone.
_PERSON: Final = expression(
    rf"apprentice|clerk|fellow|hand|operative|{'|'.join(sorted(_BROAD))}|[a-z]{{2,}}(?:er|eer|ian|ist|or)"
)
_JOINING: Final = frozenset("and at for in of to with".split())
#: Where somebody works, and no work: "sit in the yard's own team", "work part-time".
_PLACED: Final = expression(
    r"(?:works?|sits?(?! in on\b)|lives?|commutes?|travels?)"
    r" (?:for|in|at|within|on|from|under|across|between|part|full"
    r"|remote|hybrid|independently|autonomously|well|\d)\b|manages? to\b|takes? place\b"
    r"|works?\b[^.;]{0,40}\b(?:hours?|shifts?|days|home|remotely|weekends?)\b"
)
#: The same of who has it: "The post holder mends the sails".
_HOLDS: Final = expression(rf"\W*(?:[Tt]he|[Tt]his) {HOLDER}(?: also| then| {OFTEN})? (?=(?P<verb>[a-z]+)\s)")
#: What stands before the name of a role that opens a sentence.
_ONE: Final = expression(
    r"\W*(?:(?P<one>[Aa]n?|[Tt]he|[Tt]his|[Oo]ur|[Yy]our|[Ee]very|[Ee]ach|Most|Many)\s)?"
)
#: Where or when it is done, before whoever does it: "On most days the sailor …", "In small ports they …".
_WHERE: Final = expression(
    r"\W*(?:(?:In|On|At|During|For|With|Before|After|in|on|at|during|for|with)\s"
    r"(?:(?!(?:you|we|they|it|he|she)\b)[\w'\u2019/-]{1,20},?\s){1,6}?"
    r"|Reporting\s[^.;:]{2,80}?,\s)(?=(?:they|he or she|she or he|an?|the|each|every)\s)"
)
_WORD: Final = expression(r"[\w+#./-]+")
_MOST_AHEAD: Final = 6  # words before the last one of a name
_DEFINES: Final = expression(r"\b(?:what|who|whom|whose)\b|\A(?:[^\w-]*+[\w-]++){1,4}? (?:that|which)\b")
#: What stands behind that name, up to the verb.
_DOES: Final = (
    rf"\s(?P<will>(?:will|shall|(?:is|are) (?:also )?expected to)\s)?"
    rf"(?:(?:{OFTEN}|also|then|regularly|mainly)\s)?"
    r"(?=(?P<verb>[a-z-]+)[\s,])"
)
_UNIT_DOES: Final = expression(rf",(?P<unit>(?:\s[\w+#./-]+){{1,4}}?){_DOES}")
_ROLE_DOES: Final = expression(rf"(?:,\s[^,.;:]{{3,60}},|\s\([^();:]{{2,60}}\))?{_DOES}")
#: What one of the role is, and has in charge: "is a professional responsible for keeping ropes".
_IS_ONE: Final = expression(
    r"(?:is|are)\s(?:an?\s)?(?:[\w-]+\s){0,4}?(?:professional|expert|specialist|person|individual|practitioner|worker)s?"
    rf"\s(?:who\s(?:is|are)\s)?{CHARGED}\s(?=(?P<verb>[a-z]+ing)\s)"
)
#: What a role is there for: "The main task of a potter is to", "A potter's job is to", "of the role is to".
_POINT: Final = expression(
    r"\W*+(?:(?:An?|The|Our|This|Your)\s)?"
    r"(?:(?P<whose>[\w/-]+(?:\s[\w/-]+){0,5}?)['\u2019]s?\s)?"
    r"(?:(?:main|primary|chief|core|key|principal|overall|central|ultimate|most important)\s){0,2}"
    r"(?:role|responsibility|duty|task|job|goal|function|purpose|mission|objective|aim)"
    r"(?:\s(?:of|for)\s(?:(?:an?|the|our|this|any|every)\s)?(?P<of>[\w/-]+(?:\s[\w/()-]+){0,6}?))?"
    r"\s(?:is|will be|would be)\s(?:(?P<to>to)\s)?(?=(?P<verb>[a-z]+)[\s,])",
    hints=[*"role responsibility duty task job goal function purpose mission objective aim".split()],
)
_THE_ROLE: Final = frozenset("role position post job".split())


class Told(NamedTuple):
    """Where the verb stands of what is done; *many* where the subject is of the plural."""

    start: int
    many: bool = False


def place_of_work(text: str, span: Span) -> Span:
    """Give what a sentence says of where or when something is done, before whoever does it; may be empty.

    Example:
        >>> place_of_work("In small ports they also mend sails", Span(0, 35))
        Span(start=0, end=15)

    """
    place = _WHERE.match(text, *span)
    return Span(span.start, span.start if place is None else place.end())


def work_told(text: str, span: Span, role: str, title: str) -> Told | None:
    """Find what a sentence says that the *role* does, by its name, or whoever gets it; else None.

    The name may have before it words that stand in the *title* that the document gives the role.

    Example:
        >>> text = "Rope makers repair the ropes."
        >>> work_told(text, Span(0, len(text)), "Rope Maker", "Rope Maker")
        Told(start=12, many=True)
        >>> work_told("Rope makers earn well.", Span(0, 22), "Rope Maker", "Rope Maker") is None
        True

    """
    will = _whoever(text, span)
    if will is not None:
        is_somebody = _SOMEBODY.search(will.group()) is not None
        is_of_role = will["role"] and will["verb"] in _OF_ROLES
        is_somebody = is_somebody and not (is_of_role and not _SERVES.match(text, will.end(), span.end))
        form = "gerund" if will["verb"].endswith("ing") else "base"
        return _told(text, span, will, form=form, many=True) if is_somebody else None
    holds, subject = _HOLDS.match(text, *span), _subject(text, span, role, title)
    if subject is None:
        return _told(text, span, holds, form="third") if holds is not None else None
    one, who, does = subject
    if does["will"]:
        return _told(text, span, does, form="base")
    many = who.endswith("s")
    if not many and not one:
        return None  # "Sailor training plans": no subject
    is_broad = " " not in who and who.lower().removesuffix("s") in _BROAD
    is_any = one in _SEVERAL or (is_broad and (many or one not in ("The", "This")))
    is_defined = one in ("A", "An") and _DEFINES.search(text[does.end() : span.end]) is not None
    if is_any or is_defined:
        return None  # "A sailor mends what the sea breaks": what one is
    return _told(text, span, does, form="base" if many else "third", many=many)


def point_told(text: str, span: Span, role: str, title: str) -> Told | None:
    """Find what a sentence says that the *role* is there for, or has in charge as the one it is.

    Example:
        >>> text = "The main task of a rope maker is to repair the ropes."
        >>> point_told(text, Span(0, len(text)), "Rope Maker", "")
        Told(start=36, many=False)
        >>> point_told("The main task of a yard is to repair ropes.", Span(0, 43), "Rope Maker", "") is None
        True

    """
    point = _POINT.match(text, *span)
    if point is None:
        subject = _subject(text, span, role, title)
        is_one = None if subject is None else _IS_ONE.match(text, subject.does.start("verb"), span.end)
        return None if is_one is None else _told(text, span, is_one, form="gerund")
    who = (point["whose"] or point["of"] or "").strip()
    names, last = _names(role, title), who.rpartition(" ")[2].lower()
    is_role = last.removesuffix("s") == names.head or who.removesuffix("s") == names.short
    if not who or not (is_role or who.lower() == names.head or last in _THE_ROLE):
        return None
    return _told(text, span, point, form="base" if point["to"] else "gerund")


def charge_told(text: str, span: Span, role: str, title: str) -> Span | None:
    """Give what a sentence says that "you", the *role* by its name, or whoever gets it is responsible for."""
    charge = charge_of(text, span)
    will = None if charge else _whoever(text, span)
    if will is not None and _SOMEBODY.search(will.group()) is not None:
        return charge_behind(text, Span(will.end() + len("be "), span.end)) if will["verb"] == "be" else None
    subject = None if charge else _subject(text, span, role, title)
    if subject is None or not subject.one or subject.does["verb"] not in ("is", "be"):
        return charge
    return charge_behind(text, Span(subject.does.end("verb") + 1, span.end))


def had_told(text: str, span: Span, role: str, title: str) -> Span | None:
    """Give the verb with which a sentence says what one of the *role* has or knows, by its name; else None.

    Example:
        >>> had_told("A rope maker knows hemp", Span(0, 23), "Rope Maker", "")
        Span(start=13, end=18)
        >>> had_told("Our rope maker has 10 years", Span(0, 27), "Rope Maker", "") is None
        True

    """
    subject = _subject(text, span, role, title)
    if subject is None or subject.one not in ("A", "An", "The", "Every", "Each", *_SEVERAL):
        return None
    had = _THEY_HAVE if subject.one in _SEVERAL else _HAD
    verb = subject.does["verb"]
    return Span(*subject.does.span("verb")) if verb in had and not subject.does["will"] else None


def work_told_of_them(text: str, span: Span) -> Told | None:
    """Find what a sentence says that *they* do, of whom the one before it speaks."""
    asked = _ASKED_TO.match(text, span.start, span.end)
    return _told(text, span, asked, form="base", many=True) if asked else work_below_title(text, span)


def work_below_title(text: str, span: Span) -> Told | None:
    """Find what a sentence below the heading of a role says that whoever has it does: "She mends sails".

    Example:
        >>> work_below_title("He also repairs the sails.", Span(0, 26))
        Told(start=8, many=False)
        >>> work_below_title("She likes the sea a lot.", Span(0, 24)) is None
        True

    """
    one = _ONE_OF_THEM.match(text, span.start, span.end)
    if one is None:
        return None
    return _told(text, span, one, form="base" if one["many"] else "third", many=one["many"] is not None)


#: Work that the sentence before names, behind *do*: "You do this by …".
_DONE_BEFORE: Final = expression(
    r"(?:do|does|doing) (?:this|that|it|so|these|those|all (?:of )?(?:this|that|it))\b(?! [a-z]+ing\b)"
)


def work_of_you(text: str, span: Span, *, is_told: bool = False) -> Told | None:
    """Find what a sentence says that "you would" do; where the text tells the job, what "you" do, too.

    Example:
        >>> work_of_you("You'd repair the sails", Span(0, 22))
        Told(start=6, many=False)
        >>> work_of_you("You repair the sails", Span(0, 20)) is None
        True

    """
    you = _YOU_WOULD.match(text, span.start, span.end)
    you = you or (_YOU_DO.match(text, span.start, span.end) if is_told else None)
    return _told(text, span, you, form="base") if you is not None else None


def _whoever(text: str, span: Span) -> re.Match[str] | None:
    """Find "will" behind what opens a sentence, as whoever gets the job may."""
    return _WHOEVER.match(text, *span) if text.find("will ", *span) >= 0 else None


def _told(text: str, span: Span, match: re.Match[str], *, form: str, many: bool = False) -> Told | None:
    """Give where a verb stands, if it is one of work in its *form*, with an object."""
    verb, start = match["verb"], match.start("verb")
    base = base_verb(verb)
    if _DONE_BEFORE.match(text, start) is not None:
        return None
    if base is None and form == "base" and opens_command(text[start : span.end]):
        return Told(start, many)
    is_none = base in _NO_WORK and _WORK_ALL_THE_SAME.match(text, start, span.end) is None
    if base is None or is_none or _PLACED.match(text, start, span.end):
        return None
    forms = {"third": is_third_person(verb), "gerund": is_gerund(verb), "base": is_duty_verb(verb)}
    is_form = forms[form]
    rest = text[match.end("verb") : span.end].lstrip(" ,")
    is_series = text[match.end("verb")] == "," and is_duty_verb(base_verb(rest.split(" ", 1)[0]) or "")
    is_act = is_series or opens_duty(f"{base} {rest}")  # "install, configure and mend"
    return Told(start, many) if is_form and is_act else None


class _Names(NamedTuple):
    """How a sentence may call a role: the last word of its name behind some others, or its initials."""

    head: str
    ahead: frozenset[str]
    unit: frozenset[str]
    short: str


class _Subject(NamedTuple):
    """The role as the subject of a sentence: its article, its name there, and how that goes on."""

    one: str
    who: str
    does: re.Match[str]


@lru_cache(maxsize=64)
def _names(role: str, title: str) -> _Names:
    """Give the words by which a role may be called; where no occupation ends its name, that as a whole."""
    words = _WORD.findall(role)
    head = words[-1] if words else role
    unit = frozenset({*words[:-1], *_WORD.findall(title)} - {head})
    short = "".join(word[0] for word in words) if len(words) > 1 else head
    is_person = len(words) > 1 and _PERSON.fullmatch(head.lower()) and _JOINING.isdisjoint(words)
    if not (is_occupation(head) or is_person):
        return _Names(role.lower(), frozenset(), unit, short)
    return _Names(head.lower(), frozenset(map(_folded, unit)), unit, short)


def _subject(text: str, span: Span, role: str, title: str) -> _Subject | None:
    """Find the role by its name as the subject that opens a sentence."""
    names = _names(role, title)
    opening = _ONE.match(text, *span)
    start = at = span.start if opening is None else opening.end()
    for number in range(_MOST_AHEAD + 1):
        found = None
        if text[at : at + len(names.head)].lower() == names.head:
            found = _does(text, Span(at + len(names.head), span.end), names)
        if found is None and not number and text.startswith(names.short, at):
            found = _does(text, Span(at + len(names.short), span.end), names)
        if found is not None:
            return _Subject(
                ((opening and opening["one"]) or "").capitalize(), text[start : found.start()], found
            )
        word = _WORD.match(text, at, span.end)
        if (
            word is None
            or _folded(word.group()) not in names.ahead
            or not text[word.end() : word.end() + 1].isspace()
        ):
            return None
        at = word.end() + 1
    return None


def _does(text: str, behind: Span, names: _Names) -> re.Match[str] | None:
    """Find how a sentence goes on *behind* the name of a role: with its unit or an aside, and a verb."""
    start = behind.start + text.startswith("s", behind.start)
    unit = _UNIT_DOES.match(text, start, behind.end)
    if unit is not None and names.unit.issuperset(unit["unit"].split()):
        return unit
    return _ROLE_DOES.match(text, start, behind.end)


def _folded(word: str) -> str:
    return word.strip("+#./-").lower()
