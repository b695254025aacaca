"""How the words of a duty are cut: duty from duty, and a duty from the sentences around it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from skillgraph.extraction.wording.sentence_spans import trimmed_duty
from skillgraph.extraction.work.duty_qualifiers import PARTICIPLE
from skillgraph.language.grammar import ADJECTIVE_VERBS
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import (
    NOUN_GERUNDS,
    base_verb,
    is_duty_verb,
    is_gerund,
    is_noun_too,
    is_third_person,
    opens_command,
    opens_duty,
)
from skillgraph.model import Span

#: "…, you plan": whose act follows, where that is one.
_YOU: Final = (
    r"you (?!(?:are|will|have|do|don|get|receive|enjoy|may|might|must|should|need|know|want|like"
    r"|understand)\b)"
)
_I: Final = r"I (?!(?:am|will|have|was|do|may|might|don)\b)"
#: What a joint may go on with before its verb: "… and I", "… and can".
_ANEW: Final = (
    r"(?:(?:(?:I|you) )?(?:can|(?:(?:am|is|are) (?:also )?|(?<=, and ))able to) "
    rf"|{_I}|{_YOU})?"
)
_OBJECT_END: Final = expression(r"[a-z] an? [a-z]+$")  # which is no verb: "plan an interview, …"
_JOINT: Final = expression(
    rf"[\s,;](?:(?:(?<!\s)|\s*[,;])(?:\s*(?:and|as well as|then|or)\s+{_ANEW}|\s+(?:{_YOU}|{_I})?)"
    rf"|(?<=\s)\s*(?:and|as well as|while)\s+{_ANEW}|/\s+(?=[a-z]+ [a-z]))"
    r"|/ ?(?=(?-i:[A-Z][a-z]+) (?:an? |our |the |your )?[a-z])",  # "write reports/Keep the files"
    re.IGNORECASE,
)
#: What stands on both sides of an *and* that parts nothing.
_SAYS_ANEW: Final = expression(r"(?:\bI|\bcan|\bable to)\s+$")
_FIXED: Final = (("disagree", "commit"), ("plug", "play"), ("wait", "see"))
_FIXED_WORDS: Final = tuple(" and ".join(pair) for pair in _FIXED)
#: "Sail with deck, sales, and support crews": a list of single nouns, that goes on.
_NOUNS_BEFORE: Final = expression(r"\b(?:with|across|between|for|of|to|from|by) (?:[a-z-]+, )+[a-z-]+$")
#: "Track costs, delays and inventory accuracy": a list of single nouns, and the last is one of two words.
_OBJECTS_BEFORE: Final = expression(
    r"[A-Za-z]+ (?:[a-z-]+, )*[a-z-]+,?|[A-Za-z]+ (?:(?:[\w-]+ ){0,2}[\w-]+, ){1,6}(?:[\w-]+ ){0,2}[\w-]+,?"
)
#: "Sail with Deck, Sales and Support": a list of names that goes on.
_NAMES_BEFORE: Final = expression(
    r"\b(?:with|across|between|for|of|to|from|by) (?:[A-Z][\w&-]*, )*[A-Z][\w&-]*,?$"
)
#: Behind a joint, who does something: "what the deck and support crews can use".
_SUBJECT: Final = expression(r"[a-z]+ [a-z]+s (?:can|could|may|might|must|need|should|use|want|will)\b")
#: A noun by the adjective before it.
_NOUN_END: Final = expression(r"\b[a-z]{2,30}(?:al|ous|ful|ic|able) [a-z]+,?$")
#: An act and its object behind an article, which nobody else does: "lead the watch program".
_THING_END: Final = expression(
    r"(?!(?:help|have|let|make|see|show|teach|watch)s?\b)[A-Za-z]+ (?:an?|our|the|their|your) "
    r"(?:(?!(?:and|as|if|or|that|they|to|we|when|where|which|who|you)\b)[\w'\u2019-]+ ){1,4}[a-z]+,?"
)
_ABSTRACT: Final = expression(r"[a-z]+ [a-z]+(?:cy|ty|ness|ship|-(?:in|off|up))\b")
#: "… when builds break": a verb at the end of a clause of its own.
_WHEN: Final = expression(r"\b(?:when|whenever|if) [^,]*$")
#: "… what they find": a verb that has its own subject, and no object behind it.
_OWN_ACT: Final = expression(r"\b(?:they|we|you|people|others) [a-z]+$")
#: "Supporting welding and fitting": one act, and what it is done to.
_GERUND_OF: Final = expression(r"[A-Za-z]+ing [a-z]+ing")
#: "Draw lovely, correct maps": an adjective that another one follows.
_ADJECTIVE_END: Final = expression(r"\b[a-z]+(?:ly|able|ible|ful|ive|ous|ient|ate)$")
ADVERB_FIRST: Final = expression(
    r"(?!(?:ap|sup|com|re|im|multi)p?ly\b)(?:[a-z]+ly|also)(?:,? (?:and|or) [a-z]+ly)?\s+", re.IGNORECASE
)
#: What machines do: "servers, running Debian".
_RUN_BY_IT: Final = expression(r"(?<=\w[s\d]), running [A-Z]\S*(?: [A-Z\d]\S*)*(?:$| and\b| or\b)")
_BARE_WORDS: Final = expression(r"[\w-]+(?:,\s*[\w-]+)*,?")
#: What somebody is coached in, "coaching crews on planning and slicing work", or a field: "for the buying".
_COACHED: Final = expression(
    r"(?:coach|train|mentor|advis|teach|educat|instruct)(?:e?s|ing)?"
    r" [^,;]{2,60}? (?:on|in|about) [a-z][a-z -]*,?"
    r"|.*\b(?:across|between|by|for|from|in|of|to|with) (?:the|our|your|their|its) [a-z]+ing,?",
    re.IGNORECASE,
)
PARTICLES: Final = ("up", "out", "down", "off", "on", "over")
_PARTICLE: Final = expression(rf"[A-Za-z]+ (?:{'|'.join(PARTICLES)})(?:, [a-z]+ing){{0,4}}", re.IGNORECASE)
#: An enumeration of acts, by its end or its length, so that "reporting defects" among them is one too.
_GERUNDS: Final = expression(
    r",\s+[a-z]+ing\s[^,]*,\s+and\s+(?:[a-z]+ly\s+)?[a-z]+ing\s|(?:,\s+[a-z]+ing\s[^,]*){3}"
)
#: What goes on behind a joint: "advocate for and implement improvements", "partner with, and help, …".
_NEEDS_NOUN: Final = expression(
    r"\b(?:for|to|with|on|of|in|at|by|from|into|across|and|or|an?|the|both [\w-]+)$"
    r"|\b(?:and|or), (?:where|if|when|as) [a-z]+$"
    r"|^puts?(?: (?!(?:in|into|on|to|up|out|off|down|together|back|right|where|a\w*)\b)[\w-]+)+$",
    re.IGNORECASE,
)
#: Behind a noun, what it is, and no object: "the rules and structure necessary for it".
_SAID_BEHIND: Final = expression(
    r"[a-z]+ (?:(?:necessary|needed|required|available|essential|relevant|sufficient)\b(?! [a-z]+s\b)"
    r"|(?:that|which) (?:is|are|\w+s|help|improve|make|save|let)\b)"
    r"|design (?:rules|standards)\b|test (?:plans|cases)\b|release notes\b"
    r"|scope creep\b"
)
_DETERMINERS: Final = frozenset("the a an all any each every our your their its new".split())
_JOINING: Final = frozenset(("and", "or", "but", "also", "&"))
#: What opens an enumeration of things.
_LISTING: Final = (" including ", " such as ", " like ", " e.g. ")
_NOT_VERBS: Final = frozenset(
    "including regarding concerning depending following according using excluding".split()
)
_THINGS: Final = NOUN_GERUNDS - {"driving", "setting"}
_FOR_OTHERS: Final = expression(
    r"\b(?:that|which|to) (?:help|enable|allow|let)s?\b(?:[^,;]{0,200}|[^;]{0,200} to [a-z]+)$"
    r"|\b(?:by|in|through|under) which\b[^;]{0,200}$"
)
_TOGETHER: Final = (
    r"(?:work|collaborate|co-?operate|partner|team|liaise|coordinate)(?: up)?(?: [a-z]+ly)? with\b"
)
#: For what people do something together: "Work with the crews to grasp and meet their needs".
_TOGETHER_TO: Final = expression(
    rf"{_TOGETHER} [^,;]{{2,80}} to (?!(?:the|an?|our|all)\b)[a-z]+(?: (?!to\b)[^\s,;]+){{0,8}}",
    re.IGNORECASE,
)
_AND_TOGETHER: Final = expression(_TOGETHER)
#: "Motivate people to speak, write posts": what the others do.
_BRINGS_OTHERS: Final = expression(
    r"(?:motivate|encourage|inspire|empower|enable|invite|teach|allow)s? [^,]{2,40}? to .*$", re.IGNORECASE
)
THE_RESULT: Final = r"(?:the|all|any|its|their|your) (?:[a-z]+ )?(?:conclusions?|findings|outcomes?|results?)"
#: "… and report the findings": what has come of the act before, and is nothing without it.
_RESULT: Final = expression(
    r"(?:act|chase|communicat|discuss|document|explain|feed|follow|hand|learn|note|pass|present|publish|record"
    r"|report|respond|return|shar|show|summari[sz]|writ)[a-z]*(?: (?:up|up ?on|on|back|out|from|to))?"
    rf" {THE_RESULT}\b(?! of\b)",
    re.IGNORECASE,
)
_EXAMINED: Final = expression(
    r"\b(?:analy|assess|audit|check|evaluat|examin|experiment|inspect|interview|investigat|measur|monitor|research"
    r"|review|scan|stud(?:y|ies)|survey|test|trial)",
    re.IGNORECASE,
)
#: "\u2026 and act when they fail", "\u2026 and retrain as needed": nothing without the object before it.
_OF_WHAT_STANDS_BEFORE: Final = expression(
    r"[a-z]+(?: (?:up|out|on))?,? (?:(?:when(?:ever)?|if|where|once|until|before|after|as)"
    r" (?:they|it|these|those|(?:needed|necessary|required|appropriate)\b(?! by| in| to))\b|accordingly\b)",
    re.IGNORECASE,
)
#: "Work with data clerks, supply planners and plant fitters": people, by what they do.
_PEOPLE_BEFORE: Final = expression(
    r"\b(?:with|between|among|for|to|from|by|advis(?:e|es|ing)|consult(?:s|ing)?) (?:[\w-]+,? ){0,8}"
    r"[a-z]+(?:er|or|ist|ian|ant|ee|nurse|chief|staff|man|officer)s?,?$"
)
_PEOPLE: Final = expression(
    r"(?!(?:brief|coach|guide|lead|manage|mentor|pilot|staff|support|train)\b)"
    r"[a-z]+ (?:[a-z]+ )?[a-z]+(?:er|or|ist|ian|ant|ee)s\b"
)
#: "Disagree with a captain and keep the relationship": the one is said of the other.
_OPPOSED: Final = expression(r"(?:argue|disagree|object|push back|refuse|say no)s?\b", re.IGNORECASE)
_STILL: Final = expression(r"(?i)(?:still|yet|nevertheless|keeps?|stays?|remains?|maintain)\b")
#: "Keep the backlog clean, …": how a thing is to be, by a word that is a verb too.
_KEPT_SO: Final = expression(
    r"(?:get|hold|keep|leave|make)s? (?:an?|all|every|its|our|the|their|your) (?:(?!and\b)[\w-]+ ){1,4}\w+,?",
    re.IGNORECASE,
)
_REACH: Final = 300  # characters around a joint that say what it joins
_LAST_WORDS: Final = 60  # characters


@lru_cache(maxsize=64)
def split_duties(text: str, span: Span, *, form: str | None = None) -> tuple[Span, ...]:
    """Cut a stretch where a new verb with an object of its own begins, in the form of the first or *form*.

    Example:
        >>> text = "Plan and run audits, train people, and report to the board"
        >>> [text[s.start : s.end] for s in split_duties(text, Span(0, len(text)))]
        ['Plan and run audits', 'train people', 'report to the board']

    """
    pieces: list[Span] = []
    start = span.start
    gerunds = "gerund" if _GERUNDS.search(text, span.start, span.end) is None else "gerunds"
    form = form or _form(text[span.start : span.end])
    form = gerunds if form == "gerund" else form
    bare_words = _bare_words(text, span)
    opens_as_noun = _opens_as_noun(text[span.start : span.end].strip())
    for match in _joints(text, span):
        if text.count("(", start, match.start()) > text.count(")", start, match.start()):
            continue
        before = without_adverb(text[max(start, match.start() - _REACH) : match.start()].strip())
        after = text[match.end() : min(span.end, match.end() + _REACH)].strip()
        if before and match.start() <= bare_words:
            continue  # "plan, fund, and defend the budget"
        joint = match.group().strip().lower()
        if joint.endswith(" or") and form != "third":
            continue  # "weighs the catch, or counts the crates" are two acts
        has_subject = match.group().endswith(("you ", "I "))
        may_be_noun = "/" in joint or (opens_as_noun and not has_subject)
        is_noun = may_be_noun and _is_noun_there(after)  # "3D models and detail drawings"
        if is_noun or _parts_nothing(before, after, joint):
            continue
        if (joint == "and" and _is_of_purpose(before, after)) or _BRINGS_OTHERS.match(before):
            continue  # "tools that help riders read maps and plan routes"
        if (
            _is_listed(before, after)
            or " " not in before
            or (
                _ends_in_verb(before, form=form)
                and not (has_subject or (joint == "," and _OBJECT_END.search(before)))
                and (_is_noun_there(after) or not _ends_in_thing(before))
            )
            or _ends(_NEEDS_NOUN, before)
            or _RUN_BY_IT.match(text, match.start())
        ):
            continue
        is_bare = form == "base" and joint == "," and not PARTICIPLE.match(text, match.start())
        if is_bare and _opens_duty(after, form="gerund"):
            form = gerunds
        elif not _opens_duty(after, form=form) and not _SAYS_ANEW.search(match.group()):
            continue
        pieces.append(trimmed_duty(text, Span(start, match.start())))
        start = match.end()
        bare_words = _bare_words(text, Span(start, span.end))
    pieces.append(trimmed_duty(text, Span(start, span.end)))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _joints(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Find what may stand between acts, save before what another does: "You do it, I pay you"."""
    is_mine = text[: span.start].endswith("I ") or text.startswith("I ", span.start)
    for match in _JOINT.finditer(text, span.start, span.end):
        if is_mine or not match.group().endswith(", I "):
            yield match


def _parts_nothing(before: str, after: str, joint: str) -> bool:
    """Tell whether a joint stands between two adjectives, in a fixed phrase, or within a list of nouns."""
    first, *others = after.split(" ", 2)
    first = first.lower()
    is_adjective = joint == "and" or (joint == "," and _ends(_ADJECTIVE_END, before))
    if (first in ADJECTIVE_VERBS and is_adjective) or (joint.endswith("and") and _is_of_both(before, after)):
        return True
    if (before.rsplit(" ", 1)[-1].lower(), first.rstrip(".,")) in _FIXED or after.startswith(_FIXED_WORDS):
        return True
    if joint == "and" and is_gerund(first) and _GERUND_OF.fullmatch(before):
        return others[:1] == [] or others[0].lower() not in _DETERMINERS
    if joint == "and" and is_gerund(first) and _COACHED.fullmatch(before):
        return True
    is_noun = _is_noun_there(after)
    if is_noun and (_SAID_BEHIND.match(after) or (_PEOPLE_BEFORE.search(before) and _PEOPLE.match(after))):
        return True
    is_listed = joint.endswith("and") and _OBJECTS_BEFORE.fullmatch(before) and _ABSTRACT.match(after)
    is_whole = bool(is_listed) or _SUBJECT.match(after) is not None
    is_whole = is_whole or _is_named_before(before, after, joint)
    return is_noun and (is_whole or _NOUNS_BEFORE.search(before) is not None)


def _is_of_purpose(before: str, after: str) -> bool:
    """Tell whether an act is what the one before is for, as the words before the joint are."""
    is_joint = _TOGETHER_TO.fullmatch(before) is not None and _AND_TOGETHER.match(after) is None
    return is_joint or _FOR_OTHERS.search(before) is not None


def _is_named_before(before: str, after: str, joint: str) -> bool:
    """Tell whether a noun behind a joint is one by what is before: "own test tools, test plans"."""
    first = after.split(" ", 1)[0]
    if joint == ",":
        return f" {first.lower()} " in before.lower()
    return joint == "and" and first[:1].isupper() and _NAMES_BEFORE.search(before) is not None


def _is_of_both(before: str, after: str) -> bool:
    """Tell whether an act is nothing without the one before: "and report the findings"."""
    if (_RESULT.match(after) and _EXAMINED.search(before)) or _OF_WHAT_STANDS_BEFORE.match(after):
        return True
    return _STILL.match(after) is not None and _OPPOSED.match(before) is not None


def _opens_as_noun(words: str) -> bool:
    """Tell whether words open with no verb that is known, nor with what an object stands behind."""
    _, second, *_ = [*words.split(" ", 2), ""]
    return not opens_with_verb(words) and second not in _DETERMINERS


def _is_noun_there(words: str) -> bool:
    """Tell whether words open with a verb that is a noun too, without the article of an object behind it."""
    first, *others = words.split(" ", 2)
    return is_noun_too(first) and not (others and others[0].lower() in _DETERMINERS)


def _is_listed(before: str, after: str) -> bool:
    """Tell whether words go on with an enumeration, and no object: "teams like design and QA"."""
    words = after.split(" ", 2)
    if " including " in before and is_gerund(words[0]):
        return True  # "a range of work, including painting masts, and mending sails"
    if words[1:2] and words[1] in _JOINING:
        other, _, more = words[2].rstrip(" .,").partition(" ") if words[2:] else ("", "", "")
        are_things = not more and words[0].endswith("s") and other.endswith("s")
        if are_things or words[1] in ("but", "also") or base_verb(other.rstrip(",.")) is None:
            return True
    lists = any(word in before for word in _LISTING)
    return lists and is_noun_too(words[0]) and words[1:2] != [] and words[1] not in _DETERMINERS


def _bare_words(text: str, span: Span) -> int:
    """Give where single words between commas end, with which a stretch begins."""
    start = span.end - len(text[span.start : span.end].lstrip())
    adverb = ADVERB_FIRST.match(text, start, span.end)
    found = _BARE_WORDS.match(text, adverb.end() if adverb else start, span.end)
    return found.end() if found else start


def _ends(pattern: re.Pattern[str], words: str) -> bool:
    """Tell whether a pattern of the end of some words is there."""
    return pattern.search(words, max(0, len(words) - _LAST_WORDS)) is not None


def without_adverb(words: str) -> str:
    """Leave off the adverbs that words open with."""
    first = words.split(None, 1)[:1]
    if not first or not first[0].rstrip(",").lower().endswith(("ly", "also")):
        return words
    adverb = ADVERB_FIRST.match(words)
    return words[adverb.end() :] if adverb else words


def _form(words: str) -> str:
    """Give the form of the verb that words begin with: ``gerund``, ``third`` person or ``base``."""
    first = without_adverb(words).split(" ", 1)[0].rstrip(",").lower()
    if first.endswith("ing"):
        return "gerund"
    return "third" if is_third_person(first) else "base"


def _opens_duty(words: str, *, form: str) -> bool:
    """Tell whether words begin with a verb in a form that has an object of its own."""
    words = without_adverb(words)
    first, _, rest = words.partition(" ")
    if first.endswith(",") or first.lower() in _NOT_VERBS:
        return False
    if form == "third":
        if not is_third_person(first):
            return False
        alone = bool(rest) and " " not in rest.strip(" .")  # "supports audits"
        return alone or opens_duty(f"{base_verb(first)} {rest}")
    if form in ("gerund", "gerunds"):
        joint, _, second = rest.partition(" ")
        is_noun = form == "gerund" and first.lower() in _THINGS and joint not in _DETERMINERS
        is_noun = is_noun and first.lower() != "writing"
        is_of_more = joint == "of" or (joint == "and" and not is_gerund(second.split(" ", 1)[0]))
        if not rest or is_noun or is_of_more:
            return False
        return is_gerund(first)
    return opens_duty(words) or (opens_command(words) and rest.split(" ", 1)[0] in (*_DETERMINERS, "and"))


def opens_with_verb(words: str) -> bool:
    """Tell whether words begin with a verb in any form."""
    words = without_adverb(words)
    first = words.split(" ", 1)[0].strip(",.;:").split("/", 1)[0]
    if first.lower() in _NOT_VERBS:
        return False
    return is_gerund(first) or base_verb(first) is not None


def opens_act(words: str) -> bool:
    """Tell whether words begin with a verb in any form and its object, with an article if it is no command.

    Example:
        >>> opens_act("Own the yard"), opens_act("Owning the yard end to end"), opens_act("Rigging")
        (True, True, False)

    """
    _, second, *_ = [*without_adverb(words).split(" ", 2), ""]
    return opens_duty(words) or (second.lower() in _DETERMINERS and opens_with_verb(words))


def has_object(words: str) -> bool:
    """Tell whether words are a command and its object, which has an article: no title of an area."""
    return opens_act(words) and words.split(" ", 2)[1] in _DETERMINERS


def _ends_in_thing(words: str) -> bool:
    """Tell whether an act ends in its object, though that is a verb too: "lead the night watch program"."""
    return _THING_END.fullmatch(words) is not None and is_noun_too(words.rsplit(" ", 1)[-1].strip(","))


def _ends_in_verb(words: str, *, form: str) -> bool:
    if _PARTICLE.fullmatch(words) and base_verb(words.split(" ", 1)[0]) is not None:
        return True  # "setting up and managing"
    last = words.rsplit(" ", 1)[-1].strip(",").lower()
    if form == "base":
        if _ends(_NOUN_END, words):
            return False  # "code that saves manual work"
        if last in ADJECTIVE_VERBS and _KEPT_SO.fullmatch(words):
            return False
        return is_duty_verb(last) and _WHEN.search(words) is None and _OWN_ACT.search(words) is None
    return False  # a noun: "follows the plan and keeps the log"
