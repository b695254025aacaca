"""Verbs with which duties begin, and the base form of a verb.

`grammar` knows the verbs of our own labels; texts use many more. Those that are as often
nouns ("design", "test") begin a duty only where what follows can be an object.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from skillgraph.language.grammar import ADJECTIVE_VERBS, PREPOSITIONS, is_verb
from skillgraph.language.lazy import expression

_NOUNS_TOO: Final = frozenset(
    """
    act ask audit award balance benchmark book boost break brief budget cache cap change code commission
    contact control cover craft cut deal detail dig discharge display document draft edit engineer
    estimate exchange exploit feed field file fix flag forecast form frame fund grade grant groom
    guarantee guard hand harvest head hedge help hold host hunt index influence interface interview
    inventory invoice judge label lift lecture link list load lobby log look mandate map market match
    mock move name offer order overhaul pair patch pay phase pick pilot pitch pivot place plant port position
    play price process profile program prompt prototype quarantine query question rank rate reach record
    reference release repair replace reply report request reverse roll run sample sandbox scan schedule
    scope score scrape screen script search segment set shadow ship show sign size sketch source sponsor
    spread staff stand start steer steward stop store structure supply surface survey talk target
    throttle tie trace trade transition transport treat trial try turn tutor visit volunteer wake walk watch
    win wire wireframe
    """.split()
)
#: Verbs of many trades that are no nouns.
_OF_TRADES: Final = frozenset(
    """
    accompany accrue acknowledge adjourn adjudicate amortise amortize anodise anodize apprehend assume
    befriend cannulate canvass carve catheterise catheterize caulk chaperone choreograph collate confer
    confiscate convene copy-edit correspond cross-sell crystallise crystallize darn debone deburr decant
    declutter decompose decorate defrost degrease demolish depose deputise deputize descale detain
    devote dilute disassemble disburse disembark disinfect dismiss dissect disseminate distil dredge
    embark emboss emphasise emphasize employ engrave entertain enthuse erect etch euthanise euthanize
    evacuate evict exert exfoliate extinguish ferment fertilise fertilize fine-tune frisk galvanise
    galvanize garnish greet haul illuminate incubate induct inoculate insulate intubate invigilate
    irrigate knead knit launder legislate marinate medicate mend mingle mobilise mobilize multiply
    narrate notarise notarize obsess officiate palletise palletize pasteurise pasteurize peel
    peer-review personify photocopy plead plumb postpone preside propagate prosecute pseudonymise
    pseudonymize purify rationalise rationalize realign rearrange reassemble reassure rebook
    receive recondition redecorate refill refurbish rehabilitate reload remit reorder repack replenish
    reposition repot resuscitate retest retrofit reupholster rinse sandblast sanitise sanitize scribe
    scrub sculpt sedate shred simmer solicit soothe sow splice stow stress-test sublet synthesise thaw
    titrate unbolt uncouple unload unmoor unpack unveil upholster upsell vaccinate wean weave whittle
    """.split()
)
#: Verbs of many trades that are nouns or adjectives for the most part, and open the command of an item.
_OF_COMMANDS: Final = frozenset(
    """
    bake bathe bend bill blend bolt box brew chop cook couple crew do drill dress dust
    fold forge glaze grease grind
    groom insulate iron mark mill mix mop mow oil pack paint peel plaster plate polish portion post pour
    print pump reset roast route sand seat slice sprinkle stack stage stain staple stock stow sweep
    tag tally tidy trim vacuum wash water weed wrap
    """.split()
)
_PLURAL: Final = expression(r"[a-z-]{2,}[^su\W]s,?")
_OBJECT: Final = expression(
    r"(?:the|an?|our|your|their|its|all|any|each|every|new|existing|and|up|down|out|on|in|into|over|with"
    r"|for|to|across|by"
    r"|both|of|these|those|that|this|other|\w+(?:ly|ed|able|ible|ive|al|ous|ful|ic|ing|ary)|[A-Z][\w/+-]*)$"
)
#: What parts the members of an enumeration, and what a noun stands behind.
_MEMBERS: Final = expression(r",\s+(?:and\s+)?|\s+and\s+")
_ARTICLES: Final = ("a", "an", "the", "our", "your", "their", "its", "all", "any", "every", "each")
_ACTED_ON: Final = PREPOSITIONS - {"of"}
_FEWEST: Final = 2
_MOST_OF_THING: Final = 6  # words
#: Words in *-ing* that name a thing or a field before they are a verb's form.
NOUN_GERUNDS: Final = frozenset(
    """
    accounting alerting anything backtesting banking benchmarking brewing briefing building caching
    catering ceiling farming mining nursing plumbing
    clustering coaching computing consulting debugging driving during engineering evening everything
    filing financing functioning funding gaming hosting indexing king learning lending licensing logging
    machining manufacturing marketing meeting mentoring messaging modeling modelling monitoring morning
    networking nothing onboarding performing planning pricing processing profiling programming
    prototyping publishing purchasing rendering reporting ring routing scheduling scheming scripting
    searching setting something sourcing spring storytelling streaming string testing thing tooling
    training troubleshooting tuning understanding versioning warehousing writing
    """.split()
)


#: What somebody has, and no work is done to: behind a noun, "design communication skills".
_OF_PERSONS: Final = frozenset("abilities aptitude attitude expertise mindset skills".split())
#: Behind these words, whom they tell apart: "field technicians", "staff nurses".
_OF_PEOPLE: Final = frozenset("data design field process product program project staff test".split())
_PEOPLE: Final = expression(
    r"(?:advis[eo]r|agent|analyst|assistant|consultant|designer|developer|engineer|inspector|leader|manager"
    r"|nurse|officer|operator|owner|scientist|sergeant|specialist|surveyor|technician|worker)s?[,.;:]*"
)


@lru_cache(maxsize=4096)
def is_duty_verb(word: str) -> bool:
    """Tell whether a word is the base form of a verb that duties begin with."""
    return word.lower() in _NOUNS_TOO or word.lower() in _OF_TRADES or is_verb(word)


@lru_cache(maxsize=8192)
def base_verb(word: str) -> str | None:
    """Give the base form of a verb that duties begin with, None for any other word.

    Example:
        >>> base_verb("guiding"), base_verb("leads"), base_verb("running"), base_verb("teams")
        ('guide', 'lead', 'run', None)

    """
    word = word.lower()
    if is_duty_verb(word):
        return word
    return next((stem for stem in _stems(word) if stem and is_duty_verb(stem)), None)


#: Participles of such verbs that no ending tells.
_IRREGULAR: Final = {"built": "build", "led": "lead", "overseen": "oversee"}
#: A noun that is a verb elsewhere, and what stands behind it: "release notes", "a need for".
_NO_ACTS: Final = frozenset(
    """
    access+control access+controls change+requests close+collaboration close+collaborations close+cooperation
    close+contact close+coordination close+relationships close+teamwork close+ties
    control+panels control+rooms cost+estimates cover+plates
    deal+sheets demand+for feed+lines feed+pumps field+work file+servers fund+reports guard+rails hand+rails
    hand+tools head+lamps help+articles help+centers help+centres help+desk help+desks help+files help+pages
    help+screens help+texts help+tickets index+cards inventory+management inventory+workstream
    label+printers lift+shafts
    load+balancers load+cells log+books log+files market+stalls name+badges need+for order+books order+forms
    patch+cables patch+panels pay+slips pilot+lights plant+rooms practice+for price+lists price+tags
    process+for pull+request pull+requests purchase+orders push+notification push+notifications
    record+cards release+notes release+valves report+cards roll+call rota+sheets sample+bottles sample+trays
    scan+tools share+with stock+rooms stop+valves store+rooms supply+cupboards supply+lines support+for
    target+architecture target+architectures target+audiences target+groups target+markets target+states
    test+benches test+kits test+rigs tie+rods tool+for travel+(up travel+up trial+balances trial+bundles
    visit+logs wire+ropes
    lead+time lead+times research+by merge+request merge+requests
    """.split()
)


def opens_duty(words: str) -> bool:
    """Tell whether words begin with a verb in its base form that has an object of its own.

    Example:
        >>> opens_duty("Shape the strategy"), opens_duty("Design principles"), opens_duty("Review of code")
        (True, False, False)

    """
    first, _, rest = words.partition(" ")
    first = first.rstrip(",").lower()
    if not rest or not is_duty_verb(first):
        return False
    following = rest.split()
    pair = f"{first}+{following[0].lower().rstrip(',.;:')}"
    if following[0] in ("of", "from") or pair in _NO_ACTS or _is_noun_compound(first, following):
        return False  # "create plans and share with others", "practice for the council"
    return first not in _NOUNS_TOO or len(following) > 1 or bool(_OBJECT.match(following[0]))


def opens_command(words: str) -> bool:
    """Tell whether an item opens with a verb that is a noun for the most part, and with what it is done to.

    Two nouns of which the second is of many look the same, and are told apart nowhere: "Oil rigs".

    Example:
        >>> opens_command("Cook meals for guests"), opens_command("Stack, wrap, and load the crates")
        (True, True)
        >>> opens_command("Paint shop support"), opens_command("Post room duties"), opens_command("Water")
        (False, False, False)

    """
    first, *others = words.split() or [""]
    if first.lower() == "peer" and others[1:] and others[0] == "review":
        return others[1] in _ARTICLES
    if first.rstrip(",").lower() not in _OF_COMMANDS or not others:
        return False
    if first.endswith(",") or others[0] in ("and", "or"):
        second = others[first[-1] != ","] if len(others) > 1 else ""
        return second.rstrip(",") in _OF_COMMANDS or is_duty_verb(second.rstrip(","))
    is_thing = len(others) > 1 and _PLURAL.fullmatch(others[1].rstrip(".;")) is not None
    is_thing = is_thing and others[1] not in ("services", "duties", "tasks", "skills", "operations")
    return others[0] in _ARTICLES or _PLURAL.fullmatch(others[0].rstrip(".;")) is not None or is_thing


def lists_things(words: str) -> bool:
    """Tell whether a sentence enumerates things, though some may be verbs too: "lead time, change rate".

    Example:
        >>> lists_things("lead time, change failure rate"), lists_things("order counts, leftovers")
        (True, True)
        >>> lists_things("cook meals, stock shelves"), lists_things("check the sails, nets")
        (False, False)

    """
    members = [one.split() for one in _MEMBERS.split(words.split(". ", 1)[0].strip(" .")) if one]
    is_short = len(members) >= _FEWEST and max(map(len, members)) <= _MOST_OF_THING
    if not is_short or is_duty_verb(" ".join(members[0])):
        return False  # "plan and run audits"
    return not any(map(_is_act, members)) and any(map(_is_thing, members))


def _is_act(words: Sequence[str]) -> bool:
    """Tell whether the words of a member open with a verb that has an object: "mending nets", "plan the"."""
    if len(words) == 1:
        return False
    if is_noun_too(words[0]):
        return words[1] in _ARTICLES or not _ACTED_ON.isdisjoint(words)  # "pay attention to tides"
    return opens_duty(" ".join(words)) or is_gerund(words[0]) or is_third_person(words[0])


def _is_thing(words: Sequence[str]) -> bool:
    """Tell whether the words of a member can only name a thing: "repetitions", "merge request", "the odd"."""
    first, *others = words
    if not others:
        return first.endswith("s") and not is_duty_verb(first)
    is_named = is_duty_verb(first) and not opens_duty(" ".join(words))
    return first.lower() in _ARTICLES or others[0] == "of" or is_named


def is_noun_too(word: str) -> bool:
    """Tell whether a verb is as often a noun: *design*, *test*."""
    return word.lower() in _NOUNS_TOO or word.lower() in _COMPOUND_HEADS


def is_third_person(word: str) -> bool:
    """Tell whether a word is the third person of a verb that duties begin with, and not its base form.

    Example:
        >>> is_third_person("Supports"), is_third_person("Process"), is_third_person("Trees")
        (True, False, False)

    """
    return word.endswith("s") and not is_duty_verb(word) and base_verb(word) is not None


def is_gerund(word: str) -> bool:
    """Tell whether a word in *-ing* is a verb's form ("guarding") and no noun of its own."""
    word = word.lower().rstrip(",")
    return (
        len(word) > 5 and word.endswith("ing") and (base_verb(word) is not None or word not in NOUN_GERUNDS)
    )


def _is_noun_compound(first: str, following: list[str]) -> bool:
    """Tell "Design principles" and "Test automation" from "Design models"."""
    of_people = following[1:2] and _PEOPLE.fullmatch(following[1].rstrip(",")) is not None
    if first in _NOUNS_TOO and following[0] in NOUN_GERUNDS and not of_people:
        return True  # "Pair programming", but "Influence engineering managers"
    if first in _NOUNS_TOO and following[0] == "management" and following[1:2]:
        return following[1] not in _ACTED_ON  # "Change management boards"
    if first in _OF_PEOPLE and _PEOPLE.fullmatch(following[0]):
        return True  # "Field technicians"
    if first in _COMPOUND_HEADS and [one.rstrip(".,;") in _OF_PERSONS for one in following[1:]] == [True]:
        return following[0].islower()  # "Design communication skills"
    if (
        first in ADJECTIVE_VERBS
        and following[0] == "and"
        and following[1:2]
        and following[1] in ADJECTIVE_VERBS
    ):
        return True  # "Clean and correct code"
    return first in _COMPOUND_HEADS and (len(following) == 1 or following[0].endswith(","))


def _stems(word: str) -> tuple[str, ...]:
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        return f"{stem}e", stem, stem[:-1]
    if word.endswith(("ied", "ies")):
        return f"{word[:-3]}y", word[:-1]
    if word.endswith("ed"):
        return word[:-1], word[:-2], word[:-3]
    if word.endswith("s") and not word.endswith("ss"):
        return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    return ()


_COMPOUND_HEADS: Final = frozenset(
    [
        "design",
        "test",
        "process",
        "research",
        "practice",
        "project",
        "program",
        "market",
        "source",
        "code",
        "script",
        "data",
        "report",
        "support",
        "product",
        "model",
        "plan",
        "focus",
        "review",
        "control",
        "change",
    ]
)
