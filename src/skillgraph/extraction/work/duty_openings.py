"""How sentences and bullets open that say what somebody does: "You will mend ropes"."""

import re
from functools import lru_cache
from typing import Final

from skillgraph.extraction.wording.charges import CHARGED
from skillgraph.extraction.wording.openers import CLOCK_TIMES
from skillgraph.extraction.work.duty_parts import ADVERB_FIRST, PARTICLES, without_adverb
from skillgraph.language.grammar import is_command
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import IDEAL, OFTEN, PAPER
from skillgraph.language.verbs import base_verb, is_third_person, opens_duty
from skillgraph.model import Span

_WORDS_OF_ACT: Final = 4  # at least, of an act before a colon
#: That somebody has something in charge, by a noun: "has full authority and responsibility for".
_HAS_CHARGE: Final = (
    r"(?:have|has|having|hold|holds) (?:(?:day[- ]to[- ]day|full|overall|primary|sole|ultimate) )?"
    r"(?:(?:accountability|authority|responsibility) and )?(?:accountability|authority|responsibility)"
    r" for(?= [a-z]+ing\b)"
)
OPENING: Final = expression(
    rf"(?:(?:\(?\d{{1,3}} ?%\)?(?: of (?:the |your )?time)?|{CLOCK_TIMES}(?=[:,\u2013\u2014 -]))\W+)?"
    r"(?:we (?:want|would like|need) you to "
    r"(?!(?:be|bring|enjoy|feel|grow|have|know|love|succeed|thrive)\b))?"
    r"(?:to\s+)?(?:(?:i|you(?:['\u2019](?:ll|d)| will| would)?"
    rf"|the (?:role|person|(?:{IDEAL} )?candidate)(?: will)?|they(?: will)?|will)\s+)?"
    r"(?:(?:actively|proactively|also|be(?=\s+(?:\w+ly\s+)?(?:\w+ing|responsible|accountable|tasked"
    r"|expected|able|in charge)\b)|may|might|must|should|is|are|am|regularly|typically"
    rf"|often)\s+)*(?:(?:{CHARGED}|{_HAS_CHARGE}|(?:expected|able|required) to)\s+)?",
    re.IGNORECASE,
)
#: Verbs of the third person one after another, with one object: "Scopes, drafts and ships".
_DOES_ALL: Final = expression(r"[A-Za-z]+s(?:, [a-z]+s){0,6},? (?:and/or|and|or|&) (?P<last>[a-z]+s) ")
#: What is done besides to what the act before it is done to: "training nurses and checking their notes".
_AND_DOING: Final = expression(r" and (?P<verb>[a-z]+ing)(?= (?:the [a-z]+ of )?(?:their|its|them|it)\b)")
LIGHT: Final = expression(
    r"(?P<verb>(?:assist|help|aid|participate|engage|contribute|support)(?:s|ing)? (?:in|with|to))\s+"
    # "contribute to our Foo and Bar reporting" is of one thing
    r"(?!(?-i:(?:(?:(?:our|the|your) )?[a-z]+ of )?(?:(?:our|the|your|their"
    r"|its) )?(?:[A-Z][\w-]*,? ){1,4}and (?:[A-Z][\w-]* ){1,4}[a-z]))"
    # "assist in the accounts of the Finance and Audit department" too
    r"(?!(?-i:[^,;]{1,80}? (?:the|our|its) (?:[A-Z][\w-]*,? ){1,3}and (?:[A-Z][\w-]* ){1,3}[a-z]+\W*$))"
    # and "take part in the count and mend the nets" of two
    r"(?![^,;]{1,80} and (?!(?:all|both|[a-z]+(?:ing|ion|ment))\b)[a-z]+ (?:an?|the|our|your|their)\b)"
    r"(?P<rest>[^,;]+(?:,|\sand\s).+)",
    re.IGNORECASE,
)
INCLUDES: Final = (
    rf"(?:This|It|That) (?:(?:also|{OFTEN}) )?(?:involves|includes|entails|means) (?=[a-z]+ing [a-z])"
)
"""Matches what opens a part of what the words before tell: "This includes mending sails"."""
#: "Working with my manager, I plan …": what is done meanwhile is no duty by itself.
DOING: Final = expression(
    r"[A-Z][a-z]+ing [^,;.]{3,60}, I (?:also )?"
    r"|(?:When|While|Where|If) [^;.]{3,60}?,? (?:you|I) (?:also |will )?"
    r"|(?:Instead of|Rather than|Without) [^;.,]{3,60}, (?:you|I) (?:also |will )?(?=[a-z]+ )"
    r"|(?P<case>(?:As(?: and when)?|If|When(?:ever)?|Where(?:ver)?) (?:appropriate|applicable|asked|directed"
    r"|instructed|necessary|needed|possible|requested|required)), (?:(?:you|I)(?:['\u2019]ll| will)? )?"
    r"|(?:Most|Some|Every|Each|On most|On some) (?:days?|mornings?|afternoons?|evenings?|shifts?"
    r"|weeks?),? (?:you|I)"
    r"(?:['\u2019]ll| will)? (?=[a-z]+ )"
    r"|(?:As an?|Together with) [^;.,]{3,60}?,? (?:you|I) (?:also |will |further )?"
    r"|In (?:this|the|our) [^;.,]{3,40}?,? (?:you|I)(?:['\u2019]ll)? (?:also |will )?"
    r"|(?:In (?:close )?(?:co-?ordination|co-?operation|collaboration|partnership|conjunction|consultation"
    r"|concert) with|Alongside|Together with|Under the (?:direction|guidance|supervision) of)"
    r" [^;.,:]{3,60}, (?=[a-z]+,? )"
    rf"|{INCLUDES}"
)
NOUN_LIST: Final = expression(
    r"(?:(?:key |main |core |primary |typical )?(?:responsibilit(?:y|ies)|duties|tasks?|activities"
    r"|(?<=\btypical )work)"
    r"(?! and are\b)[^:]{0,30}?\s(?:include|includes|are|encompass|cover|involve|comprise):?)\s+(?!\w+ed\b)",
    re.IGNORECASE,
)
#: What is done with all that stands before it: "agree on a term, and put that in writing".
ALL_OF_IT: Final = expression(r" and [a-z]+ (?:that|this) (?:up|down|in|into|on|to|with)\b")
#: What somebody does with all that a list below it names: "You would take care of".
_LEADS: Final = expression(
    r"\b(?P<lead>look after|take care of|care for|deal with|handle)[\s:*_]*$", re.IGNORECASE
)
#: What somebody has, and does not do: "Speaks Dutch", "Holds a driving licence".
_HAD: Final = expression(
    r"(?:[Ss]peaks?(?: (?:fluent|good|some|very good))? (?=[A-Z])|[Kk]nows?\b"
    r"|(?:[Hh]olds?|[Oo]wns?) (?:an? |the )?(?:[\w-]+ ){0,3}"
    rf"(?:{PAPER}|degree)\b)"
)


@lru_cache(maxsize=64)
def lead_of(opener: str) -> str:
    """Give the verb of a lead-in or heading that each item below it completes; nothing where none does.

    Example:
        >>> lead_of("You would take care of:"), lead_of("Your tasks")
        ('Take care of ', '')

    """
    found = _LEADS.search(opener[-40:])
    return "" if found is None else f"{found['lead'].capitalize()} "


def base_verbs(words: str) -> str:
    """Write the leading verbs of a duty in their base form."""
    words = _all_base(words)
    parts = words.split(" ")
    for number, part in enumerate(parts):
        bare = part.rstrip(",")
        base = base_verb(bare)
        is_adverb = number > 0 and parts[number - 1] in ("and", "or") and ADVERB_FIRST.match(f"{bare} ")
        if base is None and bare.lower() not in ("and", "or", *PARTICLES) and not is_adverb:
            before = parts[number - 1] if number else ""
            is_joined = bare.endswith("ing") and (before in ("and", "or") or before.endswith(","))
            if is_joined and words.split(" ", 1)[0].rstrip(",").endswith("ing"):
                return words  # "picking and packing", of which one has no base form that is known
            break
        if base:
            parts[number] = base + part[len(bare) :]
            following = [word.lower() for word in parts[number + 1 : number + 3]]
            particle = following[0] if following else ""
            goes_on = particle.endswith(",") or following[1:] in (["and"], ["or"])
            if particle.rstrip(",") in PARTICLES and goes_on:
                continue  # "setting up and configuring"
            if not part.endswith(",") and following[:1] not in (["and"], ["or"]):
                break
    if not words.split(" ", 1)[0].endswith("ing"):
        return " ".join(parts)
    if any(base_verb(besides["verb"]) is None for besides in _AND_DOING.finditer(words)):
        return words  # "mending nets and drying their floats"
    return _AND_DOING.sub(_did_besides, " ".join(parts))


def _did_besides(found: re.Match[str]) -> str:
    return f" and {base_verb(found['verb'])}"


def _all_base(words: str) -> str:
    """Write the verbs in their base form that words open with, where the first and the last are known."""
    found = _DOES_ALL.match(words)
    if found is None:
        return words
    verbs = re.findall(r"\b[A-Za-z]+s\b", found.group())
    opening = found.group()
    for verb in verbs:
        opening = opening.replace(verb, base_verb(verb) or verb[:-1], 1)
    return opening + words[found.end() :]


def opens_work(words: str) -> bool:
    """Tell whether words begin with a verb of work, in its base form or the third person.

    Example:
        >>> opens_work("Leads a team of nurses"), opens_work("Lead a team"), opens_work("Years of practice")
        (True, True, False)
        >>> opens_work("Actively leads a team"), opens_work("Highly skilled")
        (True, False)

    """
    words = without_adverb(words)
    first, _, rest = words.partition(" ")
    return _HAD.match(words) is None and (opens_duty(words) or (bool(rest) and is_third_person(first)))


def start_of_work(text: str, label: Span | None) -> int:
    """Give where what an item says of work starts: behind its label, but for an act and what it is done to.

    Example:
        >>> start_of_work("Sails: Mend them", Span(0, 5))
        6
        >>> start_of_work("Prepare ropes for the boats: ferries, tugs", Span(0, 27))
        0

    """
    if label is None or not text[label.end + 1 :].strip():
        return 0
    words = text[label.start : label.end]
    is_act = len(words.split()) >= _WORDS_OF_ACT and text[label.end] == ":" and is_command(words)
    return 0 if is_act and not opens_work(text[label.end + 1 :].strip()) else label.end + 1
