"""Sentences of duties: whether they say an act, name some work, or speak of a thing."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from skillgraph.extraction.concepts.proposals import is_well_cut
from skillgraph.extraction.mentions.named_openings import says_of_thing
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.work.duty_openings import base_verbs
from skillgraph.extraction.work.duty_parts import THE_RESULT, opens_with_verb, split_duties
from skillgraph.language.grammar import PREPOSITIONS, is_imperative
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.stock_phrases import OFTEN
from skillgraph.language.verbs import base_verb, is_gerund, is_noun_too, is_third_person, opens_duty
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

#: Behind another sentence, these speak of what that one names: "Care for the crew. They …".
_OF_ANOTHER: Final = expression(
    r"(?:they|it|this|these|those|that|we|our|there|everybody|everyone|nobody|no one|somebody|someone)\b",
    re.IGNORECASE,
)
#: Behind the name of some work, these tell of it: "Night watch. We keep …".
_TOLD: Final = expression(r"(?:We|You|Our|Your)\b")
_NAME: Final = expression(r"[A-Z][\w-]*(?<!ing)(?: [\w-]+){1,2}")
#: "Questions to others are answered": a thing, and what is so of it.
_OF_THINGS_FOR: Final = expression(
    r"[A-Z][a-z]+s (?:to|of|for|from|in|with|about|by) "
    r"(?:(?!(?:that|which|who|what|how|where|if|when)\b)[\w'\u2019/-]+ ){1,8}?(?:is|are|were|was) "
)
#: An act on some thing, which the items below it say more of: "Model port data:".
_ACT: Final = expression(r"[A-Z][a-z]+ (?!(?:the )?following\b)[^:.;]{2,60}:")
#: What is not to be done is no duty, nor what others do, nor an answer to oneself.
_NOT_DONE: Final = expression(
    r"(?:(?:you(?: will|['\u2019]ll) )?(?:also )?be|you are) (?:advis|assist|coach|guid|help|mentor|supervis"
    r"|support|train)ed by\b(?!.* and )|(?:(?:you|i|they)(?: will|['\u2019]ll)? )?"
    r"(?:doesn['\u2019]t|does not|don['\u2019]t|do not|never|no longer|not|won['\u2019]t|will not)\b"
    r"|(?:yes|no|sure|sadly|sorry),"
    r"|(?:extends|complements|replaces) [^.;]{3,60} (?:role|post|position)\b"
    r"|[a-z]{2,20}ed [a-z]{2,20}s (?:will|may|might|can|must|should)\b"  # "Assigned tasks will come late"
    r"|[a-z-]{1,24}+ (?:alternates|happens|lasts|occurs|rotates|varies)\b"
    r"|(?:[a-z-]{1,24}+ ){1,4}?(?:sits|rests|lies|stays|remains|belongs) (?:with|to) (?!you\b|the role\b)",
    re.IGNORECASE,
)
#: "Planning and execution of projects", "the log of the ship", "Repair and deck support at sea": its name.
_WORK_OF: Final = expression(
    r"(?:the|an?) |\w+ing(?:, (?!\w+ing\b)\w+){0,3},? (?:and|&|or) (?!\w+ing\b)(?:\w+ of\b"
    r"|(?!(?:the|an?|all|new|our|their|your|its|\w+ly)\b)[a-z-]+ (?:administration|assistance|cover(?:age)?"
    r"|duties|maintenance|management|supervision|support|tasks|work)(?= (?:at|during|for|in|on)\b|\W*$))"
)
#: "Work is reviewed by others": done to a thing by somebody.
_PASSIVE: Final = expression(
    r"\b(?!(?:ensures?|makes?|verif(?:y|ies)|checks?|confirms?|guarantees?|sees?|know"
    r"|you are (?:[a-z]+ly )?(?:involved|engaged) in)\b)"
    r"[a-z]+(?: [a-z]+)? (?:is|are|was|were) (?:(?:\w+ly|always|never|often) )?[\w-]+(?:ed|en)\b",
    re.IGNORECASE,
)
#: "Changes are peer reviewed": what stands before the verb is no act itself.
_SAID_OF: Final = expression(
    r"(?!(?:I|[Yy]ou|They|[Ww]e|Who|And)\b)"
    r"(?:[A-Z][a-z]+ing (?:[a-z-]+ ){1,5}?(?:is|are) (?:an?|the) (?=[a-z-]+ (?:of|for|in|to) )"
    r"|(?:(?:All|The|Our|Most|Any) )?[A-Za-z]+(?<!here) (?:are|were|aren['\u2019]t|(?:has|have) been"
    r"|(?:will|must|should|can|may) be) )"
)
_SO: Final = (_OF_THINGS_FOR, _PASSIVE, _SAID_OF)
#: The verbs of all these.
_BEING: Final = frozenset("is are aren was were be been have do".split())
_FINITE: Final = expression(
    r"\b(?:i|am|my|me|don't|is|are|was|were|has|have|will|can|may|should|must|we|we're|you|your|they|it"
    r"|(?<!\bfor )(?<!\bof )(?<!\bto )(?<!\bwith )our|this|these|that|which|who|role|involves?"
    r"|(?:sits|lies|rests) with)\b"
    r"|^(?:from|including|with|for|as|in|on|at|by|to|of|not|such)\b",
    re.IGNORECASE,
)
#: "Any other duties as assigned": what every job has.
_ANYTHING: Final = expression(
    r"\b(?:other|additional|further) (?:[a-z-]+ )?"
    r"(?:dut(?:y|ies)|tasks?|work|assignments?|responsibilit(?:y|ies))\b"
    r".{0,40}\b(?:assigned|allocated|commensurate|delegated|directed|instructed|needed|requested|required)",
    re.IGNORECASE,
)
_MORE_WORK: Final = frozenset(("other", "additional", "further"))
#: Nouns that open as an act does: "Code reviews", "Process improvement".
_NAMED_WORK: Final = expression(
    r"(?:code|design|peer) reviews?\b(?! (?:an?|all|each|every|our|the|their|your) )"
    r"|(?:test|project|release) (?:plans?|cases?|notes|automation|planning|coverage|reports?)\b"
    r"|process (?:improvements?|automation|optimi[sz]ation)\b|(?:change|release) management\b"
    r"|(?:first|second|third|1st|2nd|3rd)[- ](?:level|line)\b|further development\b|handovers? (?:of|to)\b"
    r"|travel (?:arrangements?|bookings?|planning)\b|service (?:[a-z]+ ){1,3}?(?:support|management)\b"
    r"|support (?:to|for) (?=[a-z])|power (?:analysis|consumption|management|optimi[sz]ation|supply)\b"
    r"|market (?:research|analysis)\b|knowledge (?:base|management|transfer)\b|(?:standby|stand-by)\b"
    r"|(?:close|direct|open|clear) (?:(?:and|or|but) [a-z]+ )?(?:co-?operation|co-?ordination|collaboration"
    r"|communications?|contact|exchange|liaison|dialogue|consultation|alignment|interaction|partnership"
    r"|relationships?|teamwork) (?:with|between|among|across|to|of)\b",
    re.IGNORECASE,
)
#: Whom and what work is for, and no act: "User stories"; nor is what has an article.
_NEVER_DONE: Final = frozenset("a an the user customer client team stakeholder business product".split())
#: Behind a title, what says that it names somebody: "Sailors by trade", "Lead (A, B)".
_BEHIND_TITLE: Final = expression(r" (?:by|who)\b|\s*(?:\([^)]*\))?$")
#: "Cross-functional", "High-quality": how things are.
_COMPOUND_ADJECTIVE: Final = expression(
    r"[A-Za-z-]+-(?:[a-z]+(?:al|ed|ive|ing|ous|ary)|relevant|specific|ready|quality|level|time|term|scale|end|stack|wide|grade)"
)
#: Those of an occupation before what they do: "Engineers take turns".
_PEOPLE: Final = expression(
    r"(?:(?:[Aa]ll|[Tt]he|[Oo]ur) )?(?:(?!(?i:what|how|why|which|whom|that|you|we|help(?:s|ing)?|let|make"
    r"|teach|enable|show|watch|see|have)\b)[\w-]+ ){0,2}?(?P<who>[A-Za-z]+s) "
    rf"(?=(?:(?:also|{OFTEN}) )?(?P<verb>[a-z]+) )"
)
#: Who does what in a sentence of the third person: "…, the Engineer mends".
_WHO_DOES: Final = expression(
    r"(?:^\W*|,\s+)(?:[Tt]he|[Tt]his|[Oo]ur)\s+(?P<who>[A-Z][\w/-]*(?:\s[A-Z][\w/-]*){0,4})"
    r"\s(?:also\s)?(?=(?P<verb>[a-z]+s)[\s,])"
)
#: What somebody has, is or meets with, and does not do.
NOT_DOING: Final = frozenset(
    """
    become bring demonstrate earn enjoy enter expect gain get hold join know learn need possess receive remain
    report require start thrive understand
    """.split()
)
_DEFINITION: Final = expression(
    r"(?i:role |job )?(?i:definition|overview|summary|description|purpose|context|note|about)"
)
#: The terms of an employment, and no work: "works 40 hours a week", "sits in Berlin", "shares an office".
_TERMS: Final = expression(
    r"(?:works|draws|makes|shares|sits|lives|commutes) (?:in [A-Z]"
    r"|[^.;]{0,40}?(?:\b(?:hours?|shifts?|salary|wages?|offices?|desks?|home|remotely|days)\b"
    r"|[$\u20ac\u00a3]\d))"
)
_MAX_NOUN_WORDS: Final = 7
_MAX_WORK_WORDS: Final = 14
#: "Capacity planning and load testing ahead of a race": work by the ending of its name, and what it is of.
_WORK: Final = expression(
    r"(?!(?:Using|Working)\b)(?:(?!(?:at|by|for|from|in|of|on|to|with)\b)[\w/-]+,? ){0,5}"
    r"(?:[\w/-]*?(?:ings?|tion|ment|ance|sis|-ups?|tests|checks|reviews|support|handovers?)"
    r"|[A-Z]{3,})"
    r"(?= (?:ahead|across|for|in accordance|of|to|with)\b)"
)
_MAX_DUTY_WORDS: Final = 40
_LEAST_ACTS: Final = 3  # of a longer sentence that is an enumeration of duties

_OR_DOES: Final = expression(r"( or )([a-z]+s)\b(?= (?:an?|the|our|their|for|to|in|at|with) )")
#: A second act that is told with the first: "splits it up and estimates them", "mending and checking that".
_OF_BOTH: Final = rf"(?= (?:them|it|that|whether|how|(?:(?:up|on|back|out) )?{THE_RESULT})\b)"
_AND_DOES: Final = expression(rf"( and )([a-z]+s)\b{_OF_BOTH}")
_WITH_AND_DOES: Final = expression(r"(\b(?:for|on|to|with) and )([a-z]+s)\b(?= [a-z])")
_AND_DOING: Final = expression(rf"( and )([a-z]+ing)\b{_OF_BOTH}")
#: A thing, and how it is: "Code is tested", "Work doesn't need a check".
_OF_THING: Final = expression(
    r"[a-z]+ (?:[a-z]+ly )?(?:is|are|was|were|(?:is|are|do|does)(?: not|n['\u2019]t)"
    r"|(?:has|have) been|(?:should|must|may|can) be) |(?:they|you)['\u2019]re an? ",
    re.IGNORECASE,
)


def is_done(text: str, sentence: Span, role: str) -> bool:
    """Tell whether a sentence may say what the *role* does, not what is not, nor what is so of things."""
    words = word_set(text)
    if not words.isdisjoint(_MORE_WORK) and _ANYTHING.search(text, *sentence):
        return False
    patterns = (_NOT_DONE,) if words.isdisjoint(_BEING) else (_NOT_DONE, *_SO)
    if any(pattern.match(text, *sentence) for pattern in patterns):
        return False
    return not says_of_thing(text[sentence.start : sentence.end], role)


def is_definition(label: str) -> bool:
    """Tell whether a label opens what defines the role, and no work of it."""
    return _DEFINITION.fullmatch(label.strip(" *:")) is not None


def describes(label: str) -> bool:
    """Tell whether such a label opens what something is, and no remark: "Description", not "Note"."""
    return label.strip(" *:").lower().endswith(("description", "summary", "definition"))


def is_of_another(text: str, sentence: Span) -> bool:
    """Tell whether a later sentence speaks of what the one before it names."""
    return _OF_ANOTHER.match(text, sentence.start) is not None


def is_of_others(words: str, role: str) -> bool:
    """Tell whether words open with the people of another occupation than that of a *role*.

    Example:
        >>> is_of_others("Managers hold talks and", "Data Analyst"), is_of_others("Analysts", "Data Analyst")
        (True, False)
        >>> is_of_others("Our product analysts", "Data Analyst"), is_of_others("Data analysts", "Analyst")
        (True, False)

    """
    parts, named = words.split(), role.lower().split()
    parts = parts[1:] if parts[:1] and parts[0].lower() in ("all", "our", "the") else parts
    is_in_field = len(parts) > 1 and normalize(parts[0]) in words_for("field", "title-field")
    first = (parts[1] if is_in_field else parts[0]) if parts else ""
    is_plural = first.endswith("s") and is_occupation(first)
    is_other = first.lower()[:-1] not in named or (
        is_in_field and len(named) > 1 and parts[0].lower() not in named
    )
    return is_plural and is_occupation(named[-1]) and is_other


def people_who_act(text: str, sentence: Span) -> Span | None:
    """Give the people of an occupation who open a sentence of what they do: "Engineers take turns".

    Example:
        >>> people_who_act("Engineers take turns", Span(0, 20))
        Span(start=0, end=9)

    """
    found = _PEOPLE.match(text, sentence.start, sentence.end)
    if found is None or not is_occupation(found["who"]) or base_verb(found["verb"]) != found["verb"]:
        return None
    return Span(found.start(), found.end("who"))


def is_noun_phrase(words: str) -> bool:
    """Tell whether words are so short and verbless that they may name work: "Test reports"."""
    is_work = _WORK.match(words) is not None and (names_work(words) or not may_be_done(words))
    most = _MAX_WORK_WORDS if is_work else _MAX_NOUN_WORDS
    return len(words.split()) <= most and not _FINITE.search(words)


def names_somebody(words: str) -> bool:
    """Tell whether words open with somebody's title, or a thing of which they say how it is; no act.

    Example:
        >>> names_somebody("Product Lead (A, B)"), names_somebody("Lead product teams")
        (True, False)
        >>> names_somebody("Work is checked by others"), names_somebody("Check whether work is done")
        (True, False)

    """
    if _OF_THING.match(words):
        return True
    title = next(iter(find_titles(words)), None)
    is_name = title is not None and title.start == 0 and not any(map(str.islower, words[: title.end].split()))
    return is_name and title is not None and _BEHIND_TITLE.match(words, title.end) is not None


def names_work(words: str) -> bool:
    """Tell whether words name work, and say no act: "the log", "log of the ship", "planning and care of"."""
    first, _, rest = words.partition(" ")
    if _NAMED_WORK.match(words) is not None:
        return True
    is_noun = is_noun_too(first) or is_gerund(first) or "-" in first
    return _WORK_OF.match(words) is not None or (rest.startswith("of ") and is_noun)


def work_of_role(text: str, span: Span, role: str) -> int | None:
    """Give where the verb stands that says what the *role* does: "The Engineer mends hulls"; else None.

    Example:
        >>> work_of_role("The RN mends", Span(0, 12), "Registered Nurse") is None  # mends nothing
        True
        >>> work_of_role("The RN gives care", Span(0, 17), "Registered Nurse")
        7

    """
    found = _WHO_DOES.search(text[span.start : span.end])
    if found is None or not is_third_person(found["verb"]) or base_verb(found["verb"]) in NOT_DOING:
        return None
    if _TERMS.match(text, span.start + found.start("verb"), span.end):
        return None
    *others, name = found["who"].split()
    words = re.findall(r"\w+", role)
    is_named = words[-1:] == [name] and all(one in words or one.isupper() for one in others)
    is_short = not others and name == "".join(word[0] for word in words)
    return span.start + found.start("verb") if is_named or is_short else None


def may_be_done(words: str) -> bool:
    """Tell whether an unknown first word may be a verb: no noun by its ending, no adjective, no title.

    Example:
        >>> may_be_done("Fit pipes"), may_be_done("Internal data"), may_be_done("Ongoing success")
        (True, False, False)

    """
    first, _, rest = words.partition(" ")
    if first.lower() in _NEVER_DONE or first.lower() in PREPOSITIONS:
        return False
    if _COMPOUND_ADJECTIVE.fullmatch(first):
        return False
    joint, _, other = rest.partition(" ")
    if joint in ("and", "or") and base_verb(other.split(" ", 1)[0]) is None:
        return False  # "Product and revenue analysis"
    if first.endswith("s") and joint in ("for", "of", "in", "from"):
        return False  # "Marts for planners"
    return bool(rest) and rest[0].islower() and is_imperative(words) and is_well_cut(first)


def whole_sentences(text: str, sentences: list[Span]) -> list[Span]:
    """Leave together what semicolons part where no verb opens behind them: "Care for: ropes; sails"."""
    found = sentences[:1]
    for sentence in sentences[1:]:
        joint, words = text[found[-1].end : sentence.start].strip(), text[sentence.start : sentence.end]
        if joint == ";" and not opens_with_verb(words) and not _FINITE.search(words):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found


def heads(text: str, sentences: list[Span]) -> bool:
    """Tell whether the first of some sentences only names what the next tells: "Mentoring. Help …"."""
    if len(sentences) == 1:
        return False
    words, second = (text[one.start : one.end] for one in sentences[:2])
    is_told = _TOLD.match(second) is not None and _NAME.fullmatch(words) is not None
    if not opens_with_verb(second) and not is_told:
        return False
    first, *others = words.split()
    is_verb = base_verb(first) is not None and not (is_gerund(first) and others[:1] in (["and"], ["or"]))
    return 0 < len(others) < _MAX_NOUN_WORDS and not is_verb and _FINITE.search(words) is None


def commanded(words: str) -> str:
    """Write a duty as a command: "planning shifts" as "plan shifts"."""
    first = words.split(" ", 1)[0].rstrip(",")
    base = base_verb(first)
    if not base or base == first.lower():
        return words
    words = base_verbs(words)
    if is_gerund(first):
        return _turned(words, _AND_DOING)
    if not is_third_person(first):
        return words
    for acts in (_AND_DOES, _WITH_AND_DOES, _OR_DOES):
        words = _turned(words, acts)
    return words


def _turned(words: str, acts: re.Pattern[str]) -> str:
    """Write the verbs of further *acts* in their base form, where they are such forms."""
    return acts.sub(lambda one: one[1] + (base_verb(one[2]) or one[2] if _is_form(one[2]) else one[2]), words)


def _is_form(word: str) -> bool:
    return is_gerund(word) or is_third_person(word)


def is_long(text: str, span: Span) -> bool:
    """Tell whether a stretch has more words than one duty has."""
    return len(text[span.start : span.end].split()) > _MAX_DUTY_WORDS


def enumerates(text: str, span: Span) -> bool:
    """Tell whether a long sentence names one act after the other."""
    pieces = split_duties(text, span)
    return len(pieces) >= _LEAST_ACTS and not any(is_long(text, piece) for piece in pieces)


def first_word(text: str, span: Span) -> str:
    """Give the first word of a stretch."""
    return text[span.start : span.end].split(" ", 1)[0]


def hedged_words(text: str, span: Span) -> str:
    """Give the words in which a hedge is of the duty, and not of its object ("problems that may arise")."""
    head, _, rest = text[span.start : span.end].partition(", ")
    words = (head if " " in head else f"{head}, {rest}").split()[:4]
    return " ".join(takewhile(lambda word: word not in ("that", "which", "who"), words))


def with_their_objects(text: str, spans: Sequence[Span]) -> list[Span]:
    """Leave with an act what it is done with or to: "monitoring with Go and Rust, building boats" are two."""
    acts = [is_gerund(first_word(text, one)) for one in spans]
    found = list(spans[:1])
    for number, one in enumerate(spans[1:], start=1):
        before = text[found[-1].start : found[-1].end]
        joint = text[found[-1].end : one.start].strip()
        is_of_act = is_gerund(before.split(" ", 1)[0]) and " " in before and not acts[number]
        goes_on = any(acts[number + 1 :]) and joint in ("and", "or", "&")
        if is_of_act and (goes_on or all(word[:1].isupper() for word in text[one.start : one.end].split())):
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found


def act_of_opener(opener: str, item: str) -> str:
    """Give the act of a line that opens a list within another, where an item in lower case is a part of it.

    Example:
        >>> act_of_opener("Model port data:", "staging models"), act_of_opener("Duties:", "plan trips")
        ('Model port data: ', '')

    """
    first = item.split(" ", 1)[0].rstrip(",")
    is_part = item[:1].islower() and base_verb(first) != first
    if not is_part or _ACT.fullmatch(opener) is None or not opens_duty(opener):
        return ""
    words = opener.rstrip(" :")
    return f"{words} " if words.rpartition(" ")[2] in PREPOSITIONS else f"{words}: "
