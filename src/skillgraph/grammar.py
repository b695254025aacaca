"""A little English: what it takes to put labels and qualifiers into one sentence.

Rules and short closed lists, no parser. They are meant for our own labels, and where
a rule does not fit, the ``sentence`` cell of a statement says it better.
"""

import re
from collections.abc import Iterable
from typing import Final

AUXILIARIES: Final = ("may", "can", "could", "might", "should", "would", "must", "will")
_ADVERBS: Final = {"often", "sometimes", "always", "seldom", "already", "still"}
_FINITE: Final = {
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "both", "they", "it", "these", "there",
    *AUXILIARIES,
}  # fmt: skip
_PREPOSITIONS: Final = {
    "across", "after", "against", "along", "among", "and", "as", "at", "based", "because", "before", "behind",
    "between", "beyond", "by", "compared", "depending", "due", "during", "for", "from", "given", "if", "in",
    "including", "into", "like", "of", "on", "once", "only", "or", "outside", "over", "per", "rather", "since",
    "so", "such", "than", "through", "throughout", "to", "toward", "towards", "under", "unless", "until",
    "upon", "using", "via", "when", "where", "while", "with", "within", "without",
}  # fmt: skip
_VERBS: Final = frozenset(
    "accelerate achieve adapt address adopt advance advocate align analyze anticipate apply architect "
    "articulate assess assist attract automate avoid balance become begin bridge bring build catch challenge "
    "check choose clean collaborate collect combine communicate complete conduct consider contribute "
    "coordinate create debug define deliver democratize deploy design detect develop discuss document draw "
    "drive educate embed embrace enable encourage enforce engage enhance ensure establish evaluate execute "
    "experiment explain explore facilitate find focus follow foster gain gather guide handle help hire "
    "identify implement improve increase inform innovate integrate invest justify keep launch lead learn "
    "leverage limit link maintain make manage master maximize measure meet mentor minimize mitigate model "
    "monitor navigate negotiate optimize organize oversee own participate perform pilot plan practice "
    "prepare present preserve prevent prioritize process produce promote protect provide publish pursue "
    "raise reach recognize recruit reduce refine research resolve respond retain review run scale secure "
    "seek select serve set shape share simplify solve speed stay streamline strengthen study support "
    "sustain tackle teach test think track train transform translate understand update use utilize validate "
    "work write".split()
)
_NOUN_SUFFIX: Final = re.compile(r"(?:tion|sion|ment|ance|ence|ship|ity|ness|ism|ics|ogy|ing|ers|ors)$")
_ARTICLE_HEADS: Final = {"degree", "record", "background", "portfolio", "certificate", "certification", "phd"}
_LEVEL_PREPOSITION: Final = {
    "proficiency": "in", "expertise": "in", "skill": "in", "skills": "in", "competence": "in", "fluency": "in",
    "record": "in", "background": "in", "foundation": "in", "ability": "in", "abilities": "in",
    "mastery": "of", "knowledge": "of", "understanding": "of", "grasp": "of", "command": "of", "awareness": "of",
    "familiarity": "with", "experience": "with", "aptitude": "for", "exposure": "to", "willingness": "for",
}  # fmt: skip
_IRREGULAR_BASE: Final = {
    "is": "be", "has": "have", "applies": "apply", "progresses": "progress", "focuses": "focus",
    "addresses": "address", "relies": "rely",
}  # fmt: skip
_WORD: Final = re.compile(r"[\w'-]+")


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


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb in its base form, among the common ones."""
    return word.lower() in _VERBS


def is_imperative(label: str) -> bool:
    """Tell whether a label that may be a command is one: its first word is no plain noun.

    Example:
        >>> is_imperative("Mentor junior engineers"), is_imperative("Documentation of models")
        (True, False)

    """
    first = _first_word(label)
    return is_verb(first) or not (_NOUN_SUFFIX.search(first) or first[:1].isdigit())


def is_clause(text: str) -> bool:
    """Tell whether a phrase has a verb of its own, by its auxiliaries and pronouns."""
    return any(word in _FINITE for word in _WORD.findall(text.lower()))


def lowered(label: str, names: frozenset[str] = frozenset()) -> str:
    """Write a label as it stands within a sentence.

    Labels in title case, abbreviations, and labels that begin with one of *names* stay.

    Example:
        >>> lowered("Check map tiles"), lowered("AI strategy"), lowered("Map Services")
        ('check map tiles', 'AI strategy', 'Map Services')

    """
    first, *others = label.split() or [""]
    plain = re.sub(r"[^\w]", "", first)
    is_title = any(word[:1].isupper() and word[1:].islower() and word not in names for word in others)
    if is_title or len(plain) < 2 or not plain[1:].islower() or first.rstrip(",:") in names:
        return label
    return label[:1].lower() + label[1:]


def with_article(phrase: str) -> str:
    """Put an article before what can be counted, by its last word before any preposition."""
    head = re.split(r" (?:in|of|with|for|or|and)\b", phrase, maxsplit=1)[0].split()
    if not head or head[-1].lower() not in _ARTICLE_HEADS or head[0].lower() in ("a", "an", "the"):
        return phrase
    return f"{'an' if phrase[:1].lower() in 'aeiou' else 'a'} {phrase}"


def with_level(level: str, phrase: str) -> str:
    """Put a level before what it is a level of.

    Example:
        >>> with_level("familiarity", "PostGIS"), with_level("strong", "programming skills")
        ('familiarity with PostGIS', 'strong programming skills')

    """
    *before, last = level.split()
    if phrase.lower().startswith(last.lower()):
        return " ".join([*before, lowered(phrase)])
    if last.lower() in _PREPOSITIONS:
        return f"{level} {phrase}"
    if level.lower() == "hands-on":
        return f"hands-on experience with {phrase}"
    preposition = _LEVEL_PREPOSITION.get(last.lower())
    return f"{level} {preposition} {phrase}" if preposition else f"{level} {phrase}"


def with_preposition(text: str, *, noun: str, gerund: str, verb: str, clause: str) -> str:
    """Join a phrase to a sentence by the word that fits its form.

    Example:
        >>> words = {"noun": "for", "gerund": "for", "verb": "to", "clause": "so that"}
        >>> with_preposition("align teams", **words), with_preposition("better maps", **words)
        ('to align teams', 'for better maps')

    """
    first = _first_word(text)
    if first in _PREPOSITIONS or first.endswith("wide"):
        return text
    if is_verb(first):
        return f"{verb} {text}"
    if len(first) > 4 and first.endswith("ing"):
        return f"{gerund} {text}"
    return f"{clause} {text}" if is_clause(text) else f"{noun} {text}"


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
    match = _WORD.search(text)
    return match.group().lower() if match else ""
