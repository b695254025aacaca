"""Time of experience: what it was spent on, and what only stands beside it."""

import re
from collections.abc import Sequence
from typing import Final

from skillgraph.extraction.amounts.quantity import OR_SO, Quantity
from skillgraph.extraction.amounts.time_ends import end_of_time
from skillgraph.extraction.concepts.proposals import is_proposable
from skillgraph.extraction.objects.held_roles import held_roles
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.qualifications.certificates import PAPERS
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.named_before import named_before
from skillgraph.extraction.sentences.worked_time import place_alone, years_worked
from skillgraph.extraction.wording.abilities import is_bare_ability
from skillgraph.extraction.wording.askings import NAME_IN_THE_PHRASE, Asked, AskedList, with_scope
from skillgraph.extraction.wording.modal_words import opens_demand, without_joint, without_modal
from skillgraph.extraction.wording.modality import find_level, find_modality
from skillgraph.extraction.wording.participles import is_perfect, verb_of_participle
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import OUGHT
from skillgraph.language.verbs import base_verb, is_gerund, is_third_person
from skillgraph.model import Span

_EXPERIENCE_OBJECT: Final = expression(
    r"(?P<open>\s*+(?:\)(?= (?:as|at|in|of|on|with)\b))?\s*(?:spent\s+)?(?:under (?:your|their) belt\s*)?"
    rf"(?:{OUGHT} (?:be|have been)\s+)?"
    r"(?:of|['\u2019](?:s\b)?)?\s*(?:(?:relevant|related|professional|proven|hands[- ]on"
    r"|practical|industry|commercial|progressive"
    r"|solid|demonstrable|prior|previous|full[- ]time|work(?:ing)?|direct|demonstrated|overall|total"
    r"|strong|extensive|combined|similar|paid|recent|satisfactory|successful|suitable|appropriate|continuous"
    r"|verifiable|documented|substantial|substantive|good|active|current|meaningful|significant|sound"
    r"|post[- ]?(?:admission|apprenticeship|certification|doctoral|graduate|graduation|qualification"
    r"|qualified"
    r"|qualifying|registration|training))"
    r"[,\s]+(?:and\s+)?)*(?:experiences?|exp\b\.?|expertise|background|track record"
    r"|practice(?= (?:as|in|of|with) )|under (?:your|the) belt"
    r"|(?:berufs)?erfahrung|ervaring"
    r"|d['\u2019]expérience|(?:de )?experi[eê]ncia)?\s*"
    r"(?:in\s+(?:an?|the)\s+(?:similar\s+)?(?:role|position|job)\s+(?=as\s))?(?:(?:working\s+)?(?:in|with"
    r"|of|as|on|at|within|using|across|mit|met|im|avec|en|con|com|em)\s+)?(?:(?:an?|the)\s+)?(?:fields?\s+of\s+)?)",
    re.IGNORECASE,
)
#: "Analyzing data with …": what was done, and what it was done with.
_WORK: Final = expression(
    r"(?P<work>[a-z]+ing(?:/[a-z]+ing)?\s+[^,;()]{3,50}?),?\s+(?:with|using|in|on|via|through)\s+"
    r"(?!(?:production|practice|the field|(?:an? |the )?(?:teams?|company|business))\b)",
    re.IGNORECASE,
)
#: What somebody does besides: "testing experience and works without supervision".
_DOES: Final = expression(
    r",?\s+and\s+(?P<verb>[a-z]+s)\s(?:alone|an?|in|independently|on|the|their|to|well|with|without|[a-z]+ly)\b"
)
_EXPERIENCE_END: Final = expression(
    r"\s+(?:(?:work|working|professional|industry)\s+)?(?:experience|exp\b|background|capacity"
    r"|under (?:your|their) belt|are|is)[\s.]*$",
    re.IGNORECASE,
)
#: Behind where time was spent, who somebody is besides: "in a bakery or sales role who likes people".
_WHO: Final = expression(r"\b(?:role|post|position|job)(?P<who>,? who)\b")
_COMPARED: Final = expression(
    r"^(?:similar|related|relevant|comparable|equivalent)\s+(?=\w+\s+\w)", re.IGNORECASE
)
#: "Postdoctoral or industry experience": of which kind, and no more.
_OF_A_KIND: Final = expression(
    r"[a-z-]+ (?:or|and/or) (?:[a-z-]+ )?(?:[a-z-]+(?P<how>al|ic|ive|ary)|[a-z-]+) experience[\s.]*+"
)
#: What time may be spent in without a word of what was done.
_NOTHING_IN_PARTICULAR: Final = expression(
    r"(?:(?:in|within|of|at)\s+)?(?:(?:the|this|that|your|a|an|our|its|same|similar|comparable|relevant|related)\s+)+"
    r"(?:field|industry|role|position|area|job|profession|trade|capacity)s?"
    r"|(?:in )?(?:industry|trade|profession)"
    r"|(?:overall|in total|in all|altogether|PQE|practice|abroad|overseas)\W*"
    r"|hands(?:[- ]on)?|\([^()]*\)?"
    r"|(?-i:it|this|that|these|those|them)(?: (?:is|are|will|would|should|seems?) .*)?"
    r"|(?:experience )?(?:is |are )?(?:required|preferred|needed|desired|mandatory)"
    r"|(?:(?:of )?experience )?(?:in )?(?:roles?|positions?|jobs?)(?: (?:that|which|where|requiring)\b.*)?"
    r"|(?:experience )?(?:in (?:the )?)?(?:role|position|job|occupation) (?:offered|posted|advertised)\b.*",
    re.IGNORECASE,
)
#: Behind a time, that it need not be so exactly.
_ABOUT: Final = expression(
    rf"[\s,.*]*+(?:hands[- ]on[\s,.*]*+)?(?:{OR_SO}[\s,.*]*+)?"
    r"(?:(?:or )?(?:maybe|perhaps|possibly|often) (?:more|longer)[\s,.*]*+)?",
    re.IGNORECASE,
)
#: What a house calls those who care for how it is to be served: "Customer Experience".
_DEPARTMENT: Final = expression(
    r"(?:(?:Brand|Candidate|Client|Customer|Developer|Digital|Employee|Guest|Member|Patient|People|Product"
    r"|Retail|Student|User|Visitor) (?:(?:&|and) )?){1,2}Experience"
)
#: Before a profession that somebody had so long; behind a verb, before how long it was done.
_AS: Final = expression(r"\bas (?:an? )?$", re.IGNORECASE)
#: What is asked for besides an amount of time, "3 years, plus a licence", and of a part of what was done.
_BESIDE: Final = expression(
    r",?\s+and\s+(?=ha(?:s|ve)\b)|,\s+(?:(?P<part>of which|and at least (?:an?|one|two|\d)"
    r"|with(?= (?:\d|two|three|four|five)[^,;.]{0,30} (?:spent|of (?:them|those|that|which))\b"
    r"| (?:several|some|most|a few|many)(?: of th\w+)? (?:as|at|in|on|within)\b))"
    r"|and|plus|as well as|(?:along|together) with)\s"
)
#: What is best about what somebody has been so long, behind the time: "…, ideally for a port".
_AT_BEST: Final = expression(r",\s+(?:ideally|preferably)\s")
#: The same of where experience of no kind is from: "3 years of experience, ideally at a port".
_BEST_PLACE: Final = expression(r"\W*(?:ideally|preferably) (?:in|at|within|for|with|as|on|from) ")
#: The same of what is named: "3 years of welding, ideally at a port".
_BEST_BEHIND: Final = expression(r", (?:ideally|preferably) (?:in|at|within|for|with|on|from) ")
#: How large a place is in which somebody was that: "as a pilot in a port of 40 boats".
_SCALE: Final = expression(
    r" (?P<scale>(?:in|at|within|for) an? (?:[\w-]+ ){1,3}(?:of|with) (?:(?:over|more than|at least|about) )?"
    r"\d[\d.,]*\+? [a-z]+(?: or (?:more|above))?)[\s.]*$"
)
#: What else somebody may have been instead: "as a pilot or as a harbor master with …".
_OR_AS: Final = expression(
    r"(?P<one>[\w/-]+(?: [\w/-]+){0,4}) or as an? "
    r"(?P<other>[\w/-]+(?: (?!with\b|in\b|at\b|for\b)[\w/-]+){0,4})"
    r"(?= with\b| in\b| at\b| for\b|[.,;(]|\s*$)"
)
_MORE: Final = expression(r",|\b(?:or(?! (?:an? )?similar\b)|and|in|with|at|for)\b")
#: What somebody has been doing so long, before the time.
_BEEN: Final = expression(
    r"(?:(?:\b(?:[Mm]ust have|(?:[Yy]ou|[Ww]ho|[Tt]hey)(?: have| has|['\u2019]ve))|^\W*[Hh]a(?:ve|s)) |^)"
    r"(?:been (?:(?P<what>[a-z]+ing [^,;.()]{3,60}?)|an? (?P<was>[^,;.()]{3,60}?))"
    r"|[Ww]orked (?:(?:in|on|at) (?P<field>[^,;.()]{3,60}?)|as an? (?P<as>(?:[^;.()]{3,90} or )?"
    r"[^,;.()]{3,60}?))|worked with (?P<names>(?!(?:us|our|your|people|others)\b)[^,;.()]{3,60}?),?"
    r"(?P<best> ideally| preferably)?)(?: professionally| for a living| full[- ]time)? for[\s*]*$"
)
#: Of which kind experience is, and of nothing yet.
_KINDS: Final = expression(
    r"(?:(?:post-?doctoral|industr(?:y|ial)|academic|professional|commercial|research)(?:, | or | and |/|$))+"
)
#: Between what was done and on what.
_FOR: Final = expression(r"(?:\s+before)?,?\s+for[\s*]*$", re.IGNORECASE)
#: Before what somebody has done.
_HAVE: Final = expression(
    r"\W*(?:(?:and|but) )?(?:you(?:['\u2019]ve| have)|have)(?: also| already)? ", re.IGNORECASE
)
#: What is said of what time was spent on.
_CLAUSE: Final = expression(r",?\s(?:where|that|which|who|whose)\s")
#: "3 years of product management experience in SaaS": what was done, and where.
_DONE_IN: Final = expression(
    r"(?P<what>[\w&/-]+(?: [\w&/-]+){0,4}?) experience"
    r" (?:(?:working )?(?:in|with|of|within|across)|working (?:at|for)) (?=\S)"
)

#: What is done in languages, behind several of them.
_CODING: Final = expression(r" (?:programming|coding|scripting)[\s.]*$", re.IGNORECASE)
_OR: Final = expression(r"\bor\b|/")
_LONGEST: Final = 7  # words of what experience is called
#: Participles of having, and of no work done: "have acquired the skills".
_GAINED: Final = frozenset(
    "acquired completed demonstrated developed gained obtained proven received used".split()
)


class Experience:
    """Reads what an amount of time was spent on."""

    def __init__(self, phrases: Phrases) -> None:
        """Read phrases with *phrases*."""
        self.phrases = phrases

    def read(
        self, text: str, quantity: Quantity, rest: Span, before: Span, *, kind: str
    ) -> tuple[AskedList, AskedList]:
        """Tell what time was spent on, and the names beside it.

        Args:
            text: Of one passage.
            quantity: The time.
            rest: The words behind it, as `words_behind` gives them.
            before: The words before it, which it may stand in brackets behind.
            kind: Kind of what is proposed.

        """
        rest = Span(rest.start, rest.start) if _ABOUT.fullmatch(text, rest.start, rest.end) else rest
        compared = _COMPARED.match(text[rest.start : rest.end])
        rest = Span(rest.start + compared.end(), rest.end) if compared else rest
        if text[rest.start : rest.end].strip(" .") == ")" and "(" in text[before.start : before.end]:
            rest = without_modal(text, Span(before.start, text.rindex("(", before.start, before.end)))
            rest = find_level(text, rest).rest  # "C++ (five years or more)"
        if (alone := named_before(self.phrases, text, rest, before, kind=kind)) is not None:
            return alone, AskedList(())
        done = _FOR.search(text, before.start, before.end) if rest.start >= rest.end else None
        if done is not None:  # "have run Kafka for 2 years"
            spent, named = self._done(text, Span(before.start, before.end), done.start(), kind=kind)
            if spent.members:
                return spent, named
        if _AS.search(text, quantity.span.end, rest.start):
            if (held := self._held(text, rest)) is not None:
                return held, AskedList(())
            kind = kind if _MORE.search(text, rest.start, rest.end) else "role"
        spent, named = self._at_best(text, quantity, rest, kind=kind) or self._spent_on(text, rest, kind=kind)
        is_act = is_gerund(text[rest.start : rest.end].split(" ", 1)[0])
        clause = _CLAUSE.search(text, *rest) if is_act and not spent.members else None
        if clause is not None:  # "running ferries where delays cost money"
            spent, named = self._spent_on(text, Span(rest.start, clause.start()), kind=kind)
        kind_said = _OF_A_KIND.fullmatch(text, rest.start, rest.end)
        is_unnamed = all(one.unsure or not one.linked for one in spent.members)
        if kind_said and is_unnamed and (kind_said["how"] or all(one.unsure for one in spent.members)):
            spent, named = self._bare_experience(text, quantity, rest), AskedList(())
        is_nothing = _NOTHING_IN_PARTICULAR.fullmatch(text[rest.start : rest.end].strip(" ."))
        if not spent.members or is_nothing or (is_unnamed and place_alone(text, quantity, rest)):
            spent = self._bare_experience(text, quantity, rest)
        return spent, named

    def _done(self, text: str, before: Span, end: int, *, kind: str) -> tuple[AskedList, AskedList]:
        """Tell what was done or been so long from the words before the time, and what is only best."""
        been = _BEEN.search(text, before.start, before.end)
        said = been.lastgroup if been is not None else None
        if been is not None and said in ("was", "as"):
            held = held_roles(text, Span(*been.span(said)), self.phrases.known.naming)
            return held or AskedList(tuple(self._title(text, Span(*been.span(said))))), AskedList(())
        if been is not None and said == "field":
            return self.phrases.read(text, Span(*been.span(said)), kind=kind), AskedList(())
        spent = self.phrases.names(text, Span(before.start, end))
        if been is not None and not spent.members:
            group = "what" if been["what"] else "names"
            spent = self.phrases.read(text, Span(*been.span(group)), kind=kind, verbal=group == "what")
        have = None if been is not None or spent.members else _HAVE.match(text, *before)
        if have is not None and is_done(text, Span(have.end(), end)):  # "You've taught children for 2 years"
            spent = self.phrases.read(text, Span(have.end(), end), kind=kind, verbal=True)
        if len(spent.members) != 1 and been is None:
            return AskedList(()), AskedList(())
        return spent, spent if been is not None and been["best"] else AskedList(())

    def _at_best(
        self, text: str, quantity: Quantity, rest: Span, *, kind: str
    ) -> tuple[AskedList, AskedList] | None:
        """Read "3 years of experience, ideally at a port": where it is best from, and the names there."""
        is_of_all = _BEST_PLACE.match(text, *rest) is not None
        best = None if is_of_all else _BEST_BEHIND.search(text, *rest)
        if best is not None:
            before = Span(rest.start, best.start())
            spent, _ = self.read(text, quantity, before, Span(rest.start, rest.start), kind=kind)
            return spent, self.phrases.read(text, Span(best.end(), rest.end), kind=kind)
        if not is_of_all:
            return None
        spent = self._bare_experience(text, quantity, Span(rest.start, rest.start))
        return with_scope(spent, text[rest.start : rest.end].strip(" ,.")), self.phrases.names(text, rest)

    def _held(self, text: str, rest: Span) -> AskedList | None:
        """Give what somebody was so long: either of two things, or one in a place of some size."""
        either = _OR_AS.match(text, rest.start, rest.end)
        if either is not None:
            was = (self._title(text, Span(*either.span(one))) for one in ("one", "other"))
            return AskedList(tuple(one for title in was for one in title), "any-of")
        scale = _SCALE.search(text, rest.start, rest.end)
        if scale is None:
            return None
        *others, last = self._title(text, Span(rest.start, scale.start()))
        return AskedList((*others, last._replace(scope=scale["scale"])))

    def _title(self, text: str, span: Span) -> Sequence[Asked]:
        """Read a title, with the names in it where it is none that is known: "Foo admin"."""
        words = text[span.start : span.end].strip()
        found = self.phrases.read(text, span, kind="role").members
        is_whole = len(found) == 1 and found[0].span == Span(span.start, span.start + len(words))
        if is_whole and not found[0].unsure:
            return found
        role = self.phrases.known.naming.propose(words, "role")
        return (*self.phrases.known.names_in(text, span), Asked(role, span, linked=False, rule="held role"))

    def _spent_on(self, text: str, span: Span, *, kind: str) -> tuple[AskedList, AskedList]:
        """Tell what the time was spent on from the names that only stand beside it."""
        nothing = AskedList(())
        does = _DOES.search(text, span.start, span.end)
        if does is not None and is_third_person(does["verb"]):
            span = Span(span.start, does.start())
        if span.start >= span.end:
            return nothing, nothing
        experience = _EXPERIENCE_END.search(text[span.start : span.end])
        if experience is not None and experience.start() > 0:
            span = Span(span.start, span.start + experience.start())
        who = _WHO.search(text, span.start, span.end)
        span = span if who is None else Span(span.start, who.start("who"))
        done = _DONE_IN.match(text, span.start, span.end)
        if done is not None and _KINDS.fullmatch(done["what"]):
            span = Span(done.end(), span.end)  # "of postdoctoral or industry experience in tides"
        elif done is not None:
            what = self.phrases.read(text, Span(*done.span("what")), kind=kind)
            place = Span(done.end(), span.end)
            is_at_work = " experience working " in done.group()  # "of sales experience working for a bank"
            where = (
                self.phrases.names(text, place) if is_at_work else self.phrases.read(text, place, kind=kind)
            )
            return (what, where) if what.members else (where, nothing)
        work = _WORK.match(text, span.start, span.end)
        if work is not None and is_proposable(work["work"]):
            head = self.phrases.read(text, Span(work.start("work"), work.end("work")), kind=kind)
            if any(not one.linked for one in head.members):
                where = self.phrases.read(text, Span(work.end(), span.end), kind=kind)
                whole = self._where_done(text, span, head.members[:1], where.members)
                return AskedList((whole or head.members[0],)), where
        asked = self._coded(text, span) or self.phrases.read(text, span, kind=kind)
        together = None if asked.logic == "any-of" else self.phrases.together(text, span, asked, kind=kind)
        if together is not None:
            return AskedList((together,)), asked
        named = tuple(one for one in asked.members if one.rule == NAME_IN_THE_PHRASE)
        spent = tuple(one for one in asked.members if one.rule != NAME_IN_THE_PHRASE)
        if not spent or not named:
            return asked, nothing
        return asked._replace(members=spent), AskedList(named)

    def _coded(self, text: str, span: Span) -> AskedList | None:
        """Tell in which language, or which of several, somebody programmed: "of Foo or Bar programming"."""
        tail = _CODING.search(text, span.start, span.end)
        if tail is None:
            return None
        is_choice = _OR.search(text, span.start, tail.start()) is not None
        asked = self.phrases.read(text, Span(span.start, tail.start()), kind="skill")
        are_names = all(one.linked and self.phrases.known.is_technology(one) for one in asked.members)
        if not are_names or is_choice == (len(asked.members) == 1):
            return None
        *others, last = asked.members
        whole = last._replace(span=Span(last.span.start, tail.end()))  # "Baz programming" is none beside
        return asked._replace(members=(*others, whole))

    def _where_done(
        self, text: str, span: Span, spent: Sequence[Asked], named: Sequence[Asked]
    ) -> Asked | None:
        """Give an act with the one name at its end that it was done on: "running boats on Linux"."""
        if not len(spent) == len(named) == 1:
            return None
        first, name = spent[0], named[0]
        is_one = not first.linked and first.span.start >= span.start
        end = len(text[: span.end].rstrip(" ."))
        if not is_one or name.span.end != end or not is_gerund(text[first.span.start : end].split(" ", 1)[0]):
            return None
        where = Span(first.span.start, end)
        naming = self.phrases.known.naming
        label = naming.propose(text[where.start : where.end], "skill", parts=(name.concept,))
        return first._replace(concept=label, span=where)

    def _bare_experience(self, text: str, quantity: Quantity, rest: Span) -> AskedList:
        """Read "5 years of related experience", where nothing follows."""
        opening = _EXPERIENCE_OBJECT.match(text, quantity.span.end, max(rest.end, quantity.span.end))
        words = opening["open"].strip() if opening else ""
        words = re.sub(r"^(?:of|['\u2019](?:s\b)?)\s*", "", words).strip()
        end = opening.end() if opening else quantity.span.end
        if rest.end > end and not words.endswith("experience"):
            words, end = text[quantity.span.end : rest.end].strip(" .,)"), rest.end
            words = re.sub(r"\s*\([^()]*\)?$|^\)$", "", words)
        alike = place_alone(text, quantity, rest)
        words = f"experience {alike['where']}" if alike else words
        words = (
            re.sub(r"^(?:of|in|with)\s+(?:practice in\s+)?|\s+(?:in|with|of|as|on|at)$", "", words)
            or "Experience"
        )
        is_long = len(words.split()) > _LONGEST
        if is_long or _NOTHING_IN_PARTICULAR.fullmatch(words) or not self.phrases.known.proposing:
            words = "Experience"
        naming = self.phrases.known.naming
        concept = naming.propose(words, "skill")
        where = Span(quantity.span.start, max(end, quantity.span.end))
        linked = concept not in naming.proposed
        return AskedList((Asked(concept, where, linked=linked, rule="experience"),))


def words_behind(text: str, quantity: Quantity, end: int) -> Span:
    """Give the words behind an amount of time that say what it was spent on, up to *end* at most."""
    beside = _BESIDE.search(text, quantity.span.end)
    if (
        beside is not None
        and beside.start() < end
        and (beside["part"] or beside.start() == quantity.span.end)
    ):
        end = beside.start()
    if _AT_BEST.match(text, quantity.span.end, end) and _BEEN.search(text, 0, quantity.span.start):
        end = quantity.span.end
    end = end_of_time(text, quantity.span.end, end)
    opening = _EXPERIENCE_OBJECT.match(text, quantity.span.end, end)
    rest = Span(opening.end() if opening else quantity.span.end, end)
    return without_modal(text, Span(rest.start, without_joint(text, rest)))


def asks_by_itself(text: str, span: Span) -> bool:
    """Tell whether a clause opens with a level, ability or paper, or names time or a degree asked for."""
    words = text[span.start : span.end]
    degrees = find_degrees(words)
    return _DEPARTMENT.fullmatch(words.strip()) is None and (
        bool(years_worked(text, span))
        or (bool(degrees) and (bool(degrees[0].fields) or find_modality(words) is not None))
        or find_level(text, span).level is not None
        or is_bare_ability(text, span)
        or opens_demand(text, span)
        or PAPERS.match(text, span.start, span.end) is not None
    )


def is_done(text: str, span: Span) -> bool:
    """Tell whether words say what somebody has done: "have built data pipelines"."""
    first = text[span.start : span.end].split(" ", 1)[0].rstrip(",")
    if verb_of_participle(text, span.start, span.end) is not None:
        return True
    is_participle = not first.endswith(("ing", "s")) and base_verb(first) not in (None, first.lower())
    return is_perfect(text, span.start) and is_participle and first.lower() not in _GAINED
