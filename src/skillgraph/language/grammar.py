"""A little English: what it takes to put labels and qualifiers into one sentence.

Rules and short closed lists, no parser. They are meant for our own labels, and where
a rule does not fit, the ``sentence`` cell of a statement says it better.
"""

import re
from collections.abc import Iterable
from typing import Final

from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.spoken_languages import LANGUAGES
from skillgraph.language.stock_phrases import VERBS_IN_LY
from skillgraph.language.words import normalize

AUXILIARIES: Final = ("may", "can", "could", "might", "should", "would", "must", "will")
_ADVERBS: Final = {"often", "sometimes", "always", "seldom", "already", "still"}
_FINITE: Final = frozenset(
    [*"is are was were has have had does do both they it these there".split(), *AUXILIARIES]
)
PREPOSITIONS: Final = frozenset(
    """
    about across after against along among and as at based because before behind between beyond by
    compared concerning depending despite due during for from given if in including into like of on once
    only or outside over per rather regarding since so such than through throughout to toward towards
    under unless until upon using via when where while with within without
    """.split()
)
#: Common verbs of role guides that are hardly ever nouns …
_PLAIN_VERBS: Final = frozenset(
    """
    abide accelerate accept accomplish achieve acquire adapt add address adhere adjust administer admit
    adopt advance advise advocate aggregate align allocate amend analyse analyze annotate answer
    anticipate apply appraise approve arbitrate architect argue arrange articulate ask assemble assess assign
    assist assure attend attract augment author automate avoid backfill be become begin blend bridge bring
    broaden broker build calculate calibrate capture carry catalogue categorize celebrate certify chair
    champion chase choose clarify classify clean close co-design co-develop co-lead coach
    collaborate collect combine command commit communicate compare compile complement complete comply
    compose compute conceive conceptualize conduct configure confirm connect conserve consider consolidate
    construct consult contain containerize contextualize continue contribute convert convey cooperate
    coordinate correct correlate counsel create cultivate curate customise customize debug decide
    decommission deepen defend define delegate deliver democratize demonstrate denormalize depict deploy
    derive describe detect determine develop devise diagnose differentiate digitise digitize direct
    disagree discover discuss disinfect dismantle dispatch dispense distill distribute diversify divide
    downsample edit draw drive educate elaborate elevate elicit eliminate embed embody embrace empathise
    empathize empower enable encourage encrypt enforce engage enhance enlarge enrich enroll ensure equip
    eradicate escalate establish evaluate evangelise evangelize evolve examine excavate excel execute
    exemplify expand expedite explain explore extend extract fabricate facilitate fill finalise finalize find
    follow formalise formulate forward foster fulfill fundraise furnish gain gather generate give govern grow
    haggle handle harden harmonize hear hire ideate identify illustrate implement improve incorporate increase
    inform ingest initiate innovate inspect inspire install instill institute instruct instrument integrate
    interact interpret introduce invent invest investigate invite involve isolate iterate join justify keep
    launch lay lead learn lengthen leverage liaise line-manage listen litigate localize loosen lubricate
    maintain make manage maximise maximize mediate meet merge migrate minimise minimize mitigate moderate
    modernise modernize modify monitor motivate navigate negotiate nominate nurture observe obtain offboard
    onboard operate operationalize optimise optimize orchestrate organise organize orient outline oversee
    parse participate partner perfect perform persuade pinpoint pioneer praise predict prepare prescribe
    preserve prevent prioritise prioritize probe procure produce promote proofread propose protect prove
    provide provision prune publish pull pursue push put quantify quantize raise react read realise rebalance
    rebuild recognise recognize recommend reconcile reconstruct recover recruit redact redesign reduce
    reengineer refactor refine refresh register rehearse reinforce relocate remain remediate remind remove
    rename render renew reorganise reorganize replicate represent reproduce rescue resize resolve respond
    restore restructure retain retire retrain retrieve reuse revamp revise revisit revoke reward rewire
    rewrite rotate safeguard secure seek select sell send serve settle sew shard shepherd shorten showcase
    simplify simulate sit socialize solder solve sort speak spearhead specify split spot stabilize standardise
    standardize stay steer sterilize strategize streamline strengthen submit suggest summarise summarize
    supervise sustain sync synchronize synthesize tackle tailor take teach tell terminate think thrive tighten
    transcribe transform translate triage troubleshoot tune typeset unblock uncover understand undertake
    underwrite unify unlock upgrade uphold upload upskill utilise utilize validate ventilate verify vet
    visualise visualize warn weigh weld widen wrangle write alter conclude instil reassess recalibrate
    reconfigure redeploy reinstall reschedule reseal restock socialise strive treat
    """.split()
)
#: Verbs that are adjectives too: "secure user management".
ADJECTIVE_VERBS: Final = frozenset(
    "clean clear complete correct direct live open own perfect present secure separate".split()
)
#: … and those that often are, so that a label needs more than them to be a command.
_AMBIGUOUS_VERBS: Final = frozenset(
    """
    balance challenge check cluster craft design document experiment focus guide help limit link master
    measure mentor model own pilot plan practice present process reach research review run scale set shape
    share ship speed study support test track train travel update use work
    """.split()
)
_NOUN_SUFFIX: Final = expression(
    r"(?:tion|sion|ment|ance|ence|ship|ity|ness|ism|ics|ogy|ing|ers|ors|day|technical|strategic)$"
)
_IRREGULAR_BASE: Final = {
    "is": "be",
    "has": "have",
    "applies": "apply",
    "progresses": "progress",
    "focuses": "focus",
    "addresses": "address",
}
#: The quantifier of an amount that is only roughly meant, and of nothing else.
ROUGHLY_MEANT: Final = "about"
_DETERMINERS: Final = frozenset("all any each few many more most other several some various".split())
#: A noun with its article, and not what the wording puts before a command.
_DEFINITE: Final = expression(r"the (?!(?:ability|challenge|duty|estimate|practice|stage|statement|task)\b)")
_WORD: Final = expression(r"[\w'-]+")
_LONG_WORD: Final = 4  # letters: title case writes shorter ones small
_PLURAL: Final = expression(r"(?<![siu])s$")
_UNCOUNTED: Final = expression(r"(?:ics|ops|news)$", re.IGNORECASE)
_AFTER_ADJECTIVE: Final = expression(r"(?:an?|the|to|our|your|their|its|all|every|each)\b")
_AFTER_VERB: Final = expression(
    r"(?:\w+(?:ly|able|ible|ive|al)|with|on|to|in|for|up to|at|from|under|within|across|abroad)(?!\S)"
)
_HEAD: Final = expression(r"(?<![\w-])(?:in|of|with|for|to|from|about|by)(?![\w-])|[(,]")
_COORDINATION: Final = expression(r"[\w-]+(?:, [\w-]+)*,? (?:and|or) ([\w-]+)\b")


def base_form(phrase: str) -> str:
    """Turn a verb phrase of the third person into its base form.

    Example:
        >>> base_form("is driven by"), base_form("requires"), base_form("focuses on")
        ('be driven by', 'require', 'focus on')

    """
    first, space, rest = phrase.partition(" ")
    return _IRREGULAR_BASE.get(first, first.removesuffix("s")) + space + rest


def plural_form(phrase: str) -> str:
    """Turn a verb phrase of the third person singular into the plural."""
    base = base_form(phrase)
    return "are" + base[2:] if base == "be" or base.startswith("be ") else base


def plural_noun(phrase: str) -> str:
    """Turn a countable noun phrase into the plural; its head stands before any preposition.

    Example:
        >>> plural_noun("Data Scientist"), plural_noun("Chef de Rang")
        ('Data Scientists', 'Chefs de Rang')

    """
    head = re.split(r" (?:of|for|[Ii]n|d[eu]|des)\b|[,(]| [\u2013\u2014-] ", phrase, maxsplit=1)[0].rstrip()
    rest = phrase[len(head) :]
    if head.lower().endswith("thesis"):
        return f"{head[:-2]}es{rest}"
    if re.search(r"[^aeiou]y$", head):
        return f"{head[:-1]}ies{rest}"
    return f"{head}{'' if _PLURAL.search(head) else 'es' if re.search('(?:s|x|ch|sh)$', head) else 's'}{rest}"


def gerund_form(command: str) -> str:
    """Turn a command into a gerund, with each verb that it opens with.

    Example:
        >>> gerund_form("plan routes"), gerund_form("design, build, and test maps"), gerund_form("set goals")
        ('planning routes', 'designing, building, and testing maps', 'setting goals')

    """
    first, _, rest = command.partition(" ")
    if rest and first.endswith("ly") and not is_verb(first) and first not in VERBS_IN_LY:
        return f"{first} {gerund_form(rest)}"  # "carefully plan"
    coordinated = _COORDINATION.match(command)
    is_series = coordinated is not None and (
        is_verb(coordinated[1]) or _AFTER_ADJECTIVE.match(command, coordinated.end() + 1) is not None
    )
    end = coordinated.end() if coordinated is not None and is_series else len(first)
    opening = re.sub(r"[\w-]+", lambda word: _gerund(word[0]), command[:end])
    return opening + command[end:]


def _gerund(verb: str) -> str:
    if verb in ("and", "or") or (len(verb) > len("bring") and verb.endswith("ing")):
        return verb
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if re.search(r"[^aeoy]e$", verb):
        return f"{verb[:-1]}ing"
    is_doubled = re.fullmatch(
        r"[^aeiou]*[aeiou][^aeiouwxy]|begin|commit|debug|control|embed|permit|refer", verb
    )
    return f"{verb}{verb[-1] if is_doubled else ''}ing"


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb in its base form, among the common ones."""
    return word.lower() in _PLAIN_VERBS or word.lower() in _AMBIGUOUS_VERBS


#: Things that open as commands do.
_NOUN_PAIRS: Final = expression(
    r"(?:access controls?|coordinate systems?|field work|purchase orders|push notifications?)(?!\S)"
    r"|excel,? (?!at\b|in\b)|close (?:co(?:llabor|oper|ordin)ation|contact|ties|teamwork|relationships?)\b"
)


def is_command(label: str) -> bool:
    """Tell whether a label of any kind is a command: it begins with a verb that is no noun.

    Example:
        >>> is_command("Explain outputs"), is_command("Guide and mentor people"), is_command("Test data")
        (True, True, False)

    """
    first, _, rest = label.partition(" ")
    coordinated = _COORDINATION.match(label)
    # "a lead or supervisor role"
    is_position = f" {rest}".endswith((" role", " roles", " position", " positions"))
    is_name = first.isupper() and len(first) > 1 and not label.isupper()  # "INSPIRE and other laws"
    is_noun = not rest or is_position or is_name or _NOUN_PAIRS.match(label.lower()) is not None
    if is_noun or not is_verb(first.rstrip(",")):
        return False
    if first.lower() in ADJECTIVE_VERBS:
        is_act = (
            _AFTER_ADJECTIVE.match(rest) if coordinated is None else coordinated[1] not in ADJECTIVE_VERBS
        )
        return bool(is_act)  # neither "Secure access" nor "Clean and correct code"
    return (
        first.rstrip(",").lower() in _PLAIN_VERBS
        or (coordinated is not None and is_verb(coordinated[1]))
        or _AFTER_VERB.match(rest) is not None
        or _AFTER_ADJECTIVE.match(rest) is not None  # "Run a crew"
    )


def is_imperative(label: str) -> bool:
    """Tell whether a label that ought to be a command is one: its first word is no plain noun.

    Example:
        >>> is_imperative("Mentor junior engineers"), is_imperative("Documentation of models")
        (True, False)

    """
    first = _first_word(label)
    return is_verb(first) or not (_NOUN_SUFFIX.search(first) or first[:1].isdigit())


def is_clause(text: str) -> bool:
    """Tell whether a phrase has a verb of its own.

    Example:
        >>> is_clause("adoption continues to grow"), is_clause("leadership responsibilities")
        (True, False)

    """
    words = _WORD.findall(text.lower())
    return any(word in _FINITE for word in words) or any(
        word.endswith("s") and base_form(word) in _PLAIN_VERBS for word in words[1:]
    )


def is_plural(phrase: str) -> bool:
    """Tell whether a noun phrase is a plural; title case is a name, and names are singular.

    Example:
        >>> is_plural("years of experience"), is_plural("mathematics"), is_plural("Map Services")
        (True, False, False)

    """
    head = _HEAD.split(phrase, maxsplit=1)[0].split()
    if (
        not head
        or is_common_gerund(head[0].lower())
        or (len(head) > 1 and head[-1][:1].isupper() and head[-1][1:].islower())
    ):
        return False
    return bool(_PLURAL.search(head[-1])) and not _UNCOUNTED.search(head[-1])


def lowered(label: str, names: frozenset[str] = frozenset(), *, is_act: bool = False) -> str:
    """Write a label as it stands within a sentence.

    Labels in title case, abbreviations, and labels that begin with one of *names* stay; an *act* is in
    title case only where none of its longer words is in lower case.

    Example:
        >>> lowered("Check map tiles"), lowered("AI strategy"), lowered("Map Services")
        ('check map tiles', 'AI strategy', 'Map Services')
        >>> lowered("Work in European time", is_act=True), lowered("Stay Ahead of Trends", is_act=True)
        ('work in European time', 'Stay Ahead of Trends')
        >>> lowered("Mentoring C1s"), lowered("Editing Map Services leaflets")
        ('mentoring C1s', 'editing Map Services leaflets')

    """
    first, *others = re.split(" from (?=[A-Z])", label, maxsplit=1)[0].split() or [""]  # "Pumps from Foo"
    plain = re.sub(r"\W", "", first)
    is_title = any(
        word[:1].isupper() and word[1:].islower() and word.isalpha() and word not in names | LANGUAGES
        for word in others
    )
    if is_title and others[0] not in ("and", "or"):
        is_act = is_act or is_common_gerund(first.lower())  # "Editing Foo Bar workflows"
        is_act = is_act or first in ("How", "What", "Why")
    if is_act and is_title:
        goes_on = others[0].islower() and others[0] not in ("and", "or")  # "Report to the Head"
        is_title = not goes_on and not any(word.islower() and len(word) >= _LONG_WORD for word in others)
    elif is_title:
        is_title = not (others[0].islower() and first.endswith("ed"))  # "Shipped titles on Foo"
    is_verb_too = is_act and is_verb(first)
    is_name = (first.rstrip(",:") in names and not is_verb_too) or first.rstrip(",:") in LANGUAGES
    is_name = is_name or normalize(plain) in words_for("proper-name")
    if is_title or len(plain) == 1 or not plain[1:].islower() or is_name or first.endswith("+"):
        return label
    return label[:1].lower() + label[1:]


def with_quantifier(quantifier: str, phrase: str) -> str:
    """Put before a noun for how many of it something holds; behind it, what is no determiner.

    Example:
        >>> with_quantifier("some", "teams"), with_quantifier("a wide range", "tools")
        ('some teams', 'a wide range of tools')
        >>> with_quantifier("for example", "tools")
        'tools (for example)'

    """
    words = quantifier.split()
    is_noun = _is_bare_noun(phrase)
    if quantifier == ROUGHLY_MEANT or quantifier.lower() in phrase.lower():
        return phrase
    if quantifier == "entire" and (is_noun or _DEFINITE.match(phrase)):
        return f"the entire {phrase.removeprefix('the ')}"
    if words[0] in ("a", "an") and is_noun:
        return f"{quantifier} of {phrase}"
    if is_noun and (len(words) == 1 or words[0] in _DETERMINERS):
        return f"{quantifier} {phrase}"
    is_spent = phrase.startswith(("experience as ", "experience in a ", "experience in an "))
    return f"{phrase} or similar" if is_spent and quantifier == "for example" else f"{phrase} ({quantifier})"


def with_manner(manner: str, phrase: str) -> str:
    """Put an adjective before its noun, and an adverb or a longer phrase behind what it belongs to.

    Example:
        >>> with_manner("robust", "security measures"), with_manner("regularly", "to audit models")
        ('robust security measures', 'to audit models regularly')
        >>> with_manner("as before", "maps"), with_manner("seamless", "the task to join maps")
        ('maps, as before', 'the task to join maps (seamless)')

    """
    words = manner.lower().split()
    if manner.lower() in phrase.lower():
        return phrase
    if all(word.endswith("ly") for word in words if word not in ("and", "or")):
        return f"{phrase} {manner}"
    if any(word in PREPOSITIONS - {"and"} for word in words):
        return f"{phrase}, {manner}"
    if _DEFINITE.match(phrase):
        return f"the {manner} {phrase.removeprefix('the ')}"
    return f"{manner} {phrase}" if _is_bare_noun(phrase) else f"{phrase} ({manner})"


def _is_bare_noun(phrase: str) -> bool:
    return bool(phrase) and not phrase.startswith(("the ", "to ", "a ", "an ", "being able "))


def with_preposition(text: str, *, noun: str, gerund: str, verb: str, clause: str) -> str:
    """Join a phrase to a sentence by the word that fits its form.

    Example:
        >>> words = {"noun": "for", "gerund": "for", "verb": "to", "clause": "so that"}
        >>> with_preposition("align teams", **words), with_preposition("better maps", **words)
        ('to align teams', 'for better maps')

    """
    first = next((word for word in _WORD.findall(text.lower()) if not word.endswith("ly")), "")
    if first in {*PREPOSITIONS, "each", "every", "later", "once", "twice"} or first.endswith("wide"):
        return text
    if is_verb(first):
        return f"{verb} {text}"
    if first.endswith("ing") and is_common_gerund(first):
        return f"{gerund} {text}"
    return f"{clause} {text}" if is_clause(text) else f"{noun} {text}"


def is_common_gerund(word: str) -> bool:
    """Tell whether a word in *-ing* comes from a common verb ("ensuring", "running")."""
    stem = word.removesuffix("ing")
    return stem != word and any(is_verb(verb) for verb in (stem, f"{stem}e", stem[:-1]))


def split_hedges(hedges: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Sort hedges into auxiliaries, adverbs, and whatever else they are.

    Example:
        >>> split_hedges(["often", "may", "expected"])
        (['may'], ['often'], ['expected'])

    """
    auxiliaries, adverbs, others = [], [], []
    for hedge in hedges:
        if hedge in AUXILIARIES:
            auxiliaries.append(hedge)
        elif hedge in _ADVERBS or hedge.endswith("ly"):
            adverbs.append(hedge)
        else:
            others.append(hedge)
    return auxiliaries, adverbs, others


def _first_word(text: str) -> str:
    return next((word.group().lower() for word in _WORD.finditer(text)), "")
