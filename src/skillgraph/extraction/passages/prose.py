"""Sentences that ask, forecast, advise or give duties without a list around them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.duties.tasks import Duties
from skillgraph.extraction.duties.told_duties import AND_NEEDS, ToldDuties
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.passages.asking_sentences import state_asking
from skillgraph.extraction.passages.forecasts import state_forecast
from skillgraph.extraction.posts.post_titles import opens_with_post
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.qualifications.certificates import opens_with_papers
from skillgraph.extraction.requirements.advice import Advice
from skillgraph.extraction.requirements.asked_acts import state_acts
from skillgraph.extraction.requirements.brought import (
    AMOUNT,
    GOES_ON,
    OF_OTHERS,
    VERSED,
    has_brought,
    state_brought,
)
from skillgraph.extraction.requirements.judged import (
    state_at_length,
    state_bonus,
    state_judged,
    state_so_known,
)
from skillgraph.extraction.requirements.listed_qualities import state_listed
from skillgraph.extraction.requirements.own_words import said_by_verb
from skillgraph.extraction.requirements.preferences import state_preferred
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.sought_characters import find_characters
from skillgraph.extraction.sentences.unasked import DENIES
from skillgraph.extraction.wording.claims import is_empty_demand, is_wanted
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import find_level, find_modality, is_negated
from skillgraph.extraction.wording.own_levels import level_of_manner
from skillgraph.extraction.wording.trimming import before_purpose
from skillgraph.language.lazy import expression
from skillgraph.language.lists import split_series
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.stock_phrases import CLAUSE_WORDS, ESSENTIAL_THAT, HELD, HOLDER, OFTEN, OUGHT, TRADE
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

#: "It is essential that you …".
_ESSENTIAL: Final = (
    rf"{ESSENTIAL_THAT} (?:you|(?:all |the )?(?:[a-z]+ )?(?:candidates?|applicants?|{HOLDER}s?))"
)
#: "What is needed at this level is a command of …".
_WHAT_IS: Final = (
    r"what(?: is|['\u2019]s) (?:also )?(?:required|needed|expected|asked for|essential|vital)"
    r"(?: (?:of|from|at|in|for|here|on)\b[^.;:,]{0,40}?)? is(?! (?:that|what|how|to|not|who)\b)"
)
#: The verb, and not how much somebody is sought: "because of its demand surge", "the demand for cooks".
_DEMANDS: Final = (
    r"(?<!\bits )(?<!their )(?<!\bthe )(?<!high )(?<!huge )(?<!growing )(?<!rising )(?<!increasing )"
    r"(?<!strong )(?<!\bin )(?<!\bof )demands?(?! (?:for|surges?|growth|is|are|has|have|will)\b)"
    # "Pay reflects the high demand and the rare skills needed for this role": they stand behind it
    r"|demand(?= and (?:[\w-]{2,20} ){1,4}(?:needed|required) (?:for|in) (?:this|the) "
    r"(?:job|position|post|role)\b)"
)
_REQUIRES: Final = expression(
    rf"\b(?P<verb>{_ESSENTIAL} (?:have|has|possess(?:es)?|(?:are|is|be)(?= (?:able to|{VERSED})))"
    rf"|{OUGHT} (?:also )?understand"
    rf"(?! (?:{CLAUSE_WORDS}|an?|the|their|its|your|our|us|it|this)\b)"
    rf"|(?:(?:{OUGHT}|need (?:you|someone|somebody) to)"
    rf" (?:also |already )?know(?! (?:{CLAUSE_WORDS}|about|our|us|your(?! way\b))\b"
    r"| already\W*$)"
    rf"|(?:will|['\u2019]ll|may|might) want(?:(?= (?:one|some|any) of\b)| to (?:know|have|be(?= {VERSED})))"
    r"|requires? that (?P<those>[^.;,:]{2,60}?) (?:(?:also )?ha(?:s|ve)|holds?|possess(?:es)?)"
    rf"|requires?|(?:{_DEMANDS})|(?:calls?|asks?) for"
    rf"|expects? (?P<who>you|(?:an?|the|every|each|any|candidates|applicants)(?: [\w-]{{2,20}}){{0,4}}?) to"
    rf" (?:know(?! {CLAUSE_WORDS}\b)|have|be(?= (?:able to (?![a-z]+ \()|{VERSED})))"
    rf"|(?:{OUGHT}|be required to) (?:also )?(?:have|possess|bring"
    r"|(?:demonstrate|document|evidence|show|prove)(?= [^.;,]{0,40}\b(?:abilit(?:y|ies)|command|competences?"
    r"|experience|expertise|knowledge|proficiency|skills?|understanding)\b)"
    rf"|hold(?: or obtain)?(?= {HELD}))"
    r"|(?:must|needs? to|ha(?:s|ve) to) (?:also )?(?:pass|undergo|obtain|go through)"
    r"(?= (?:[\w-]+ ){0,4}(?:clearance|vetting|checks?|screening)\b)"
    r"|(?:should|needs? to|ha(?:s|ve) to) (?:also )?be"
    rf"(?= (?:able to|{VERSED}|an? (?:[a-z]+[ -])?[a-z]+er and ))|needs?"
    r"|must be|will be(?= an? (?:confident|competent|proficient) user of\b)"
    rf"|look(?:ing|s)? for|expects?|seek(?:s|ing)?|{_WHAT_IS})"
    r"|are expected to have|is expected to have)\s+",
    re.IGNORECASE,
)
#: Sections in which a sentence may ask, whatever is asked for around it.
MAY_ASK: Final = ASKING_KINDS | {"overview", "other"}
_ASKS: Final = expression(
    "it is|it.s |requir|demand|call|ask|want|need|must|should|will be|look|expect|seek|know"
)
_OF_ROLE: Final = expression(
    rf"\b(?:role|position|job|candidates?|applicants?|{TRADE}s?|leads?|(?:all|every) (?:levels?|grades?)"
    r"|(?:both|all|each|either) (?:of )?(?:(?:the|our|these) )?(?:two )?(?:roles?|posts?|positions?)"
    rf"|employers?|recruiters?|{HOLDER}s?|you|we|(?-i:I)|they"
    r"|this|someone|ideal|successful)\b",
    re.IGNORECASE,
)
#: Who asks in a guide to a role: many employers, those who place advertisements, the advertisements.
_ASKERS: Final = expression(
    r"(?:\b(?:companies|firms|organi[sz]ations"
    r"|(?:job )?(?:postings?|ads?|adverts?|advertisements?|descriptions?)"
    r"|vacanc(?:y|ies)|hiring managers)|^\W*(?:many|most|some|several|others?))"
    rf"(?: (?:{OFTEN}|also|now|will|may|might"
    r"|(?:do )?tend to))*\s*$",
    re.IGNORECASE,
)
#: "… to know law well and to write good Welsh": a second thing that is expected of the same people.
_AND_TO: Final = expression(
    r"(?: well)?,? and to (?:be able to )?(?:write|read|speak|use|know|have) | well[.!]?$"
)
_ASKED_OF: Final = expression(
    r"you|candidates?|applicants?|employees|entrants|hires?|newcomers|staff|they|workers", re.IGNORECASE
)
_SEEKS: Final = expression(r"look|seek|expect", re.IGNORECASE)
_SOUGHT: Final = ("you", "candidate", "applicant")
_THEY_ASK: Final = ("require", "ask", "expect", "look")
_OPENS: Final = expression(
    rf"\s*(?:requires?|needs?|{OUGHT}(?: also)?"
    rf" (?:be|have|know|possess|speak(?= {LANGUAGE}\b)|hold(?= {HELD}))|{_ESSENTIAL} [a-z]+|{_WHAT_IS})\s+",
    re.IGNORECASE,
)
_OTHER_SUBJECT: Final = expression(
    r"\b(?:addressing|meeting|by |this (?:shift|transition|change)|challenges?|success)\b"
    r"|\b(?:if|unless|in case) (?:you|they) (?:(?:really|only|just|also|still|do) )?$"  # "leave if you need"
    r"|\b(?:if|when|where|whether|unless|until) (?:(?:the|an?|our) )?(?!(?:role|position|job|post|work)\b)"
    r"[a-z]+(?: [a-z]+)? $"  # "… if the committee requires more"
    r"|(?<=[a-z] )(?:what|which|whatever|how|why|where) (?!(?:you|we|the (?:role|position|job|post))\b)"
    r"(?:(?:the|a|an|their|our|your|its) )?[a-z]+(?: [a-z]+)? $",  # "… what the reader needs"
    re.IGNORECASE,
)
#: Before *should*: "the goals that we should have had".
_WE: Final = expression(r"\bwe\s+$", re.IGNORECASE)
#: What "we" do so ourselves: "we need to have clean data", and not "we need somebody with".
_OF_OURSELVES: Final = ("should", "must", "need to", "have to")
_NEAR: Final = 25
#: Before what somebody was for some time: "5+ years as a potter".
_YEARS_AS: Final = expression(r"\byears?['\u2019]?(?: of)?(?: [a-z-]+){0,2} as (?:an? |the )?(?:[a-z-]+ )?$")
_LONGEST_SENTENCE: Final = 400
#: What is read before work, advice and demands by their verbs.
_FIRST: Final = (state_bonus, state_so_known, state_preferred, state_listed)
#: What a sentence has beside others that ask if it asks too, where it names nothing that is known.
_OF_YOU: Final = expression(
    r"\b(?:[Yy]ou|experience|knowledge|understanding|command|grasp|degree|diploma|licen[cs]e|certificat\w+"
    rf"|years of|years?['\u2019]|{LANGUAGE})\b"
)
_FEWEST_ASKING: Final = 2  # sentences of a paragraph that make it one that asks


class Prose:
    """States what single sentences say."""

    def __init__(
        self, ledger: Ledger, requirements: Requirements, duties: Duties, advice: Advice, role: str
    ) -> None:
        """Write to *ledger* through the rules of requirements, duties and advice, in a document on *role*."""
        self.ledger = ledger
        self.requirements = requirements
        self.duties = duties
        self.advice = advice
        self.told = ToldDuties(ledger, duties, role)
        self.unread: list[tuple[int, Span, Frame]] = []  # where nothing but the wording may ask

    def sentence(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a sentence says; tell whether any rule reads it."""
        at = index, span, frame
        is_bonus = self._is_had(*at) or any(rule(self.requirements, *at) for rule in _FIRST)
        if not is_bonus and (self.told.sentence(*at) or self.duties.sentence(*at)):
            self.requirements.means.used(*at)
            needs = AND_NEEDS.search(self.ledger.parsed.passages[index].text, *span)
            if needs is not None:
                self.requires(index, Span(needs.end(), span.end), frame)
            return True
        if self._is_denied_behind(index, frame):
            return True
        is_own = not self.told.is_below_another(index, frame)
        is_asked = is_bonus or (
            is_own and state_acts(self.requirements, *at, of_them=self.told.is_headed(index, frame))
        )
        if (
            is_asked
            or self.advice.advice(*at)
            or state_forecast(self.requirements, *at)
            or self.requires(*at)
        ):
            return True
        if frame.kind not in MAY_ASK:
            return False
        if is_own and state_at_length(self.requirements, *at):
            return True
        rule = state_asking if frame.kind in ASKING_KINDS else state_judged
        is_asked = rule(self.requirements, *at) or state_brought(self.requirements, *at)
        if not is_asked and frame.kind not in ASKING_KINDS and is_own:
            self.unread.append((index, span, frame))
        return is_asked

    def paragraphs(self) -> None:
        """Read the other sentences of a paragraph in which several ask as those of a section that asks."""
        passages, asked_in = self.ledger.parsed.passages, self.ledger.asked_in
        lines = Counter(one.line for index, one in enumerate(passages) if asked_in(index))
        for index, span, frame in self.unread:
            text = passages[index].text
            is_of_you = _OF_YOU.search(text, *span) or self.requirements.phrases.known.names_any(text, span)
            if is_of_you and lines[passages[index].line] >= _FEWEST_ASKING:
                state_asking(self.requirements, index, span, frame._replace(kind="requirements", cue=None))

    def _is_had(self, index: int, span: Span, frame: Frame) -> bool:
        """State "A potter masters two wheels", where any of it is known; tell whether a sentence says so."""
        had = self.told.had(index, span, frame) if frame.kind in {*MAY_ASK, "career"} else None
        text = self.ledger.parsed.passages[index].text
        if had is None or is_negated(text[span.start : span.end]):
            return False
        many = text[span.start : had.start].split(" ", 1)[0].lower()
        frame = frame._replace(hedge=(many,)) if many in ("most", "many") else frame
        is_known = self._names_any(text, Span(had.end + 1, span.end))
        return is_known and state_brought(self.requirements, index, span, frame, had=had)

    def _is_denied_behind(self, index: int, frame: Frame) -> bool:
        """Tell whether the next sentence of the line says that what this one names is asked of nobody.

        A wish stays one: "Docker would be nice. It isn't a must."
        """
        here, *behind = self.ledger.parsed.passages[index : index + 2]
        is_denied = any(one.line == here.line and DENIES.match(one.text) for one in behind)
        if frame.wishes or not is_denied:
            return False
        said = find_modality(here.text)
        return said is None or said[0] not in PREFERRING

    def requires(self, index: int, span: Span, frame: Frame) -> bool:
        """State "the role requires X": where the role, or somebody in it, is the subject."""
        text = self.ledger.parsed.passages[index].text
        lowered = text[span.start : span.end].lower()
        match = _REQUIRES.search(text, span.start, span.end) if _ASKS.search(lowered) else None
        if match is None:
            return self._goes_on(index, span, frame)
        before = text[span.start : match.start()]
        words, role = text[span.start : span.end], self.ledger.naming.concept(frame.subject).label
        opens = _OPENS.match(text, span.start) is not None
        is_of_role = _OF_ROLE.search(before) or _names(before, role)
        is_ours = _WE.search(before) is not None and match["verb"].lower().startswith(_OF_OURSELVES)
        is_said = is_wanted(text, Span(*match.span()))  # "the captain asks for 'a rope'"
        is_asked = match["those"] is None or _is_asked_of(match["those"], role)
        who = match["who"] or ("you" if is_asked else "")  # not "We expect the market to have …"
        is_said = is_said or not (who.lower().startswith(_SOUGHT) or is_occupation(who.rsplit(" ", 1)[-1]))
        is_other = is_said or _OTHER_SUBJECT.search(before) or OF_OTHERS.search(before)
        is_of_askers = match["verb"].lower().startswith(_THEY_ASK) and _ASKERS.search(before) is not None
        if not opens and (not (is_of_role or is_of_askers) or is_ours or is_other):
            return False
        if is_negated(words):
            return True
        end = before_purpose(text, match.end(), span.end)
        more = _AND_TO.search(text, match.end(), span.end) if match["who"] else None
        end = more.start() if more is not None else end
        rest = text[match.end() : end]
        known = Span(match.start("verb") + match["verb"].rfind(" ") + 1, end)  # "know ropes thoroughly"
        start = known.start if level_of_manner(text, known) is not None else match.end()
        roles = [one for one in find_titles(rest) if _YEARS_AS.search(rest, 0, one.start) is None]
        seeks = match["who"] is None and _SEEKS.match(match["verb"]) is not None
        if is_empty_demand(rest) or (
            (seeks or "need" in match["verb"].lower())
            and ((roles and roles[0].start <= _NEAR) or opens_with_post(rest, role))
        ):
            return False
        people = roles or (find_characters(self.requirements, text, frame) if seeks else ())
        if seeks and not is_of_askers and not self._are_had(text, Span(match.end(), end), people):
            return False  # "seeks professionals who …"
        modality = said_by_verb(match["verb"], frame)
        is_anew = frame.wishes and match["verb"].lower().startswith("expect")  # below "Desirable"
        asked = None if is_anew else frame.modality
        frame = frame._replace(
            modality=modality[0] if modality else asked or "required",
            cue=None,
            in_list=None,
            hedge=find_hedges(text[span.start : match.end()] if is_of_askers else before) or frame.hedge,
        )
        self.requirements.clause(index, Span(start, end), frame, rule="requirement of a sentence")
        behind = Span(more.end() if more is not None else span.end, span.end)
        if self._names_any(text, behind):
            self.requirements.clause(index, behind, frame, rule="requirement of a sentence")
        return True

    def _names_any(self, text: str, span: Span) -> bool:
        """Tell whether a stretch names a competence that the vocabulary has, a level, time or a degree."""
        is_told = find_level(text, span).level or AMOUNT.match(text, span.start, span.end)
        return bool(is_told or self.requirements.phrases.known.names_any(text, span))

    def _are_had(self, text: str, span: Span, people: Sequence[Span]) -> bool:
        """Tell whether words name what somebody has, and not only people: "seeks professionals who …"."""
        return bool(
            find_level(text, span).level
            or opens_with_papers(text, span)
            or re.search(r"\byears?\b|\bdegree", text[span.start : span.end])
            or (not people and self._are_traits(text, span))
        )

    def _are_traits(self, text: str, span: Span) -> bool:
        """Tell whether what is sought opens with a soft skill that the vocabulary has."""
        first = split_series(text, span).items[:1]
        link = self.ledger.naming.link
        return any(link(text[one.span.start : one.span.end], ("soft-skill",)) for one in first)

    def _goes_on(self, index: int, span: Span, frame: Frame) -> bool:
        """State what a clause asks for by the verb of one before it: "must know Go and be able to swim"."""
        text = self.ledger.parsed.passages[index].text
        joined = GOES_ON.match(text, span.start, span.end) if span.start else None
        if joined is None:
            return False
        reach = max(0, span.start - _LONGEST_SENTENCE)
        asking = list(_REQUIRES.finditer(text, reach, span.start))
        if not asking and joined["noun"] and frame.kind in MAY_ASK and has_brought(text, span.start):
            self.requirements.clause(index, span, frame, rule="requirement of a sentence")
            return True
        if not asking or not (
            _OF_ROLE.search(text, reach, asking[0].start()) or not text[: asking[0].start()].strip()
        ):
            return False
        modality = said_by_verb(asking[-1]["verb"], frame)
        said = modality[0] if modality else frame.modality or "required"
        frame = frame._replace(modality=said, cue=None, in_list=None)
        self.requirements.clause(index, Span(joined.end(), span.end), frame, rule="requirement of a sentence")
        return True


def _is_asked_of(those: str, role: str) -> bool:
    """Tell whether those of whom something is required are who has the role, or wants it."""
    return _names(those, role) or _ASKED_OF.fullmatch(those.rsplit(" ", 1)[-1]) is not None


def _names(words: str, role: str) -> bool:
    """Tell whether words name those in a role by the head of its title: "Technicians need …"."""
    head = role.lower().rsplit(" ", 1)[-1]
    return re.search(rf"\b{re.escape(head)}s?\b", words.lower()) is not None
