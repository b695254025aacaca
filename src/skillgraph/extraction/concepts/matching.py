"""Find the forms of a vocabulary in a text: longest first, with each form's policy kept."""

from collections.abc import Container, Sequence
from typing import Any, Final, NamedTuple

from skillgraph.extraction.concepts.forms import Form, Vocabulary
from skillgraph.language.words import HYPHENS, Token, is_of_other_letters

#: Longest acronym that is matched in capitals alone.
_ACRONYM_LENGTH: Final = 4
_DIGITS: Final = 3  # at least, of the number of a standard
_SENTENCE_ENDS: Final = frozenset(".:!?•*|;")
_WILLING: Final = frozenset(
    {"able", "desire", "eager", "eagerness", "happy", "intention", "keen", "prepared", "readiness", "ready"}
    | {"want", "will", "willing", "willingness", "wish"}
)
_ARTICLES: Final = frozenset({"a", "an", "our", "the", "your"})
_COMING: Final = frozenset({"come", "came", "move", "moved", "switch", "switched"})
#: What pipelines are for that are none of data.
_CARRIED: Final = frozenset(
    """
    actions bitbucket build buried buildkite candidate circleci delivery gas gitlab hiring jenkins lead oil
    opportunity recruiting recruitment release sales sewage steam steel submarine subsea talent test
    tekton travis water
    """.split()
)
#: How much of a trait somebody does something with: "with some confidence".
_DEGREES: Final = frozenset({"some", "little", "enough", "any", "no"})
#: What is written and read by machines: "writing clean code".
_WRITTEN: Final = frozenset(
    """
    automations code configurations firmware functions macros migrations modules packages pipelines playbooks
    plugins programs queries scripts software test tests
    """.split()
)
#: What stands before an adjective that is said of somebody, and of whom it is said behind a form of *be*.
_BEFORE_TRAIT: Final = frozenset(
    """a already also always an as become becoming being both but either especially extremely genuinely highly
    including like naturally rather re really someone somebody stay truly very""".split()
)
_BEING: Final = frozenset({"am", "are", "be", "is", "remain"})
_SOMEBODY: Final = frozenset(
    "and applicant but candidate colleague could i must people person should they to we who will you".split()
)
_JOINTS: Final = frozenset({",", "and", "or", "&"})
_QUOTES: Final = frozenset("\"\u201c\u2018'")
#: What stands behind it: no noun, or one of people and their ways.
_BEHIND_TRAIT: Final = frozenset(
    "about and as at but by enough even in or to towards under when while with".split()
)
_OF_PEOPLE: Final = frozenset(
    """approach attitude character colleague communicator contributor disposition individual listener manner
    mindset nature outlook people person personality player professional spirit temperament thinker way
    ways worker writer""".split()
)
#: Words that tell that the name beside them is a technology's.
CUES: Final = frozenset(
    """language programming using use used with via knowledge experience expertise proficiency
    proficient skill framework library tool tooling like include including stack technology code
    coding developer engine database platform script software year write familiarity familiar fluent in for
    learn erfahrung kenntnis kenntnisse expérience maîtrise experiencia ervaring kennis
    """.split()
)
#: Cues that are too common for a name that is a word as well.
_WEAK_CUES: Final = frozenset({"in", "for", "with", "use", "like"})
_FOLLOWING: Final = frozenset(
    {"programming", "language", "developer", "code", "script", "scripting", "framework", "library"}
)
#: In capitals behind the name of a maker's first product, what leaves it that: "Oracle Developer".
_OF_ITSELF: Final = _FOLLOWING | frozenset(
    """
    admin administration administrator administrators analyst architect architecture certification
    certified consultant database databases dba dbas developers development engineer engineers
    engineering experience expert expertise infrastructure knowledge lead manager platform platforms
    professional proficiency server servers services skills specialist stack support systems tools
    tuning and with for pro
    """.split()
)
#: Behind the name of a tool, what makes another of it: "Acme Cloud", "Acme Runtime".
_SERVICES: Final = frozenset({"Cloud", "Runtime"})
#: Kinds of what may have a service in a cloud, and is none.
_OF_CLOUDS: Final = frozenset({"tool", "framework", "library", "programming-language"})
_LIST_MARKS: Final = frozenset(",/()&")
_WINDOW: Final = 3
_AROUND: Final = 3  # matches on either side of one that tell what it is
_OPENING_MARKS: Final = frozenset("\"'([-\u201c\u2018\u2013\u2014")


#: Letters of makers, which stand before the names of their products: "MS-Excel".
_MAKERS: Final = frozenset({"MS", "IBM", "SAP", "AWS", "GCP", "HP", "GE"})


class Match(NamedTuple):
    """Tokens ``[first, last)`` that are the writing of a form."""

    first: int
    last: int
    form: Form


def find_matches(tokens: Sequence[Token], vocabulary: Vocabulary, *, asked: bool = False) -> list[Match]:
    """Find forms, left to right, the longest at each place; they do not overlap.

    Args:
        tokens: Of one passage.
        vocabulary: What is looked for.
        asked: True where something is asked of a person: forms with the flag ``asked`` count only there.

    Returns:
        Matches in order.

    """
    found: list[Match] = []
    free = 0  # where the last match ends
    trie = vocabulary.trie
    for index, token in enumerate(tokens):
        node = trie.get(token.norm)
        if node is None or index < free or not ("" in node or _goes_on(tokens, index, node)):
            continue
        match = _longest(tokens, index, node, asked=asked)
        if match is not None and _is_cloud_of(tokens, match, vocabulary):
            free = match.last + 1  # "Foo Cloud" is a service of its own
            continue
        is_none = match is None or _is_numbered(tokens, match) or _is_in_passing(tokens, match)
        is_none = is_none or (
            match is not None and _is_of_compound(tokens, match, found[-1] if found else None)
        )
        if match is not None and not (is_none or _is_other_product(tokens, match, vocabulary)):
            found.append(match)
            free = match.last
    makers = [place for place, one in enumerate(found) if "maker" in one.form.flags]
    for place in reversed(makers):
        if _is_maker(tokens, found, place, vocabulary=vocabulary):
            del found[place]
    doubtful = {place for place, match in enumerate(found) if "cue" in match.form.flags}
    if not doubtful:
        return found
    while sure := {place for place in doubtful if _has_cue(tokens, found, place, doubtful=doubtful)}:
        doubtful -= sure  # what is sure now vouches for its neighbors
    return [match for place, match in enumerate(found) if place not in doubtful]


def _goes_on(tokens: Sequence[Token], index: int, node: dict[str, Any]) -> bool:
    """Tell whether a form that a token begins may go on with the next one, or behind a hyphen."""
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    return following in node or following in HYPHENS


def _longest(tokens: Sequence[Token], start: int, node: dict[str, Any], *, asked: bool) -> Match | None:
    """Give the longest form at a token; *node* is that of its norm."""
    if start and tokens[start - 1].end == tokens[start].start and _is_glued(tokens, start):
        return None
    best, index, count = None, start + 1, len(tokens)
    inner = start > 1 and tokens[start - 1].text in HYPHENS and _is_inner(tokens, start - 1)
    while True:
        forms = node.get("")
        touches = index < count and tokens[index - 1].end == tokens[index].start
        if forms and not (touches and _is_glued(tokens, index)):
            form = _fitting(forms, tokens, span=(start, index), asked=asked)
            if form is not None and not (inner and form.type != "technology"):  # "high-level design"
                best = Match(start, index, form)
        while index < count and tokens[index].text in HYPHENS and _is_inner(tokens, index):
            index += 1
        if index >= count:
            return best
        following = node.get(tokens[index].norm)
        if following is None:
            return best
        node, index = following, index + 1


def _is_of_compound(tokens: Sequence[Token], match: Match, before: Match | None) -> bool:
    """Tell whether a name ends a compound that other letters open, which is no name: "NB-" and it."""
    first = match.first
    if first <= 1 or tokens[first - 1].text not in HYPHENS or not _is_inner(tokens, first - 1):
        return False
    letters = tokens[first - 2].text
    is_name = (before is not None and before.last == first - 1) or letters in _MAKERS
    return letters.isalpha() and letters.isupper() and not is_name


def _is_numbered(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether a number behind three letters makes them the name of a standard: "API 610"."""
    if match.last - match.first > 1 or match.last >= len(tokens):
        return False
    text, number = tokens[match.first].text, tokens[match.last].text
    is_year = number.startswith(("19", "20")) and len(number) == _DIGITS + 1
    is_number = number.isdecimal() and len(number) >= _DIGITS and not is_year
    return len(text) == _DIGITS and text.isupper() and is_number


def _is_in_passing(tokens: Sequence[Token], match: Match) -> bool:
    """Tell whether the words around a form make it no name: a verb, a manner, or what has an object."""
    first, last, kind = tokens[match.first], tokens[match.last - 1], match.form.type
    before = [token.norm for token in tokens[max(match.first - _WINDOW - 1, 0) : match.first]]
    if before[-1:] == ["to"] and kind == "technology" and match.last - match.first == 1:
        return first.text.islower() and not _WILLING.isdisjoint(before)  # "happy to switch"
    is_setting = "over" in before[:-1] and before[before.index("over") + 1] in _ARTICLES  # "over a slow VPN"
    comes = before[-3:-2] == ["who"] and before[-2] in _COMING and before[-1] == "from"
    if is_setting or comes:  # "people who come from Jenkins"
        return True
    if "bare" in match.form.flags:
        return match.first > 0 and tokens[match.first - 1].text.lower() in _CARRIED
    if kind != "soft_skill":
        is_writing = first.text.lower() == last.text.lower() == "writing"
        return is_writing and any(one.text in _WRITTEN for one in tokens[match.last : match.last + _WINDOW])
    before = before[-2:]
    is_manner = before[:1] == ["with"] and before[-1] in _DEGREES  # "with some confidence"
    following = tokens[match.last].text if match.last < len(tokens) else ""
    is_object = following[:1].isupper() or following in ("it", "them")  # "learn Dutch"
    return is_manner or (last.norm == "learn" and match.first < match.last - 1 and is_object)


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token and the one that it touches make one name (``C`` and ``++``, ``R`` and ``&D``)."""
    before, token = tokens[index - 1], tokens[index]
    if token.text in HYPHENS and len(before.text) == 1 and before.is_word:
        return True  # "C-level", "R-squared"
    return token.text in {"+", "#", "&", "_", "@"} or (token.is_word and before.text in {"_", "@", "&", "#"})


def _is_inner(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether no blank stands beside a mark, and something on either side."""
    return (
        index + 1 < len(tokens)
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _fitting(
    forms: Sequence[Form], tokens: Sequence[Token], *, span: tuple[int, int], asked: bool
) -> Form | None:
    """Give the first of some forms whose policy this place satisfies."""
    start, end = span
    for form in forms:
        if form.flags and not _is_allowed(form, tokens, span=span, asked=asked):
            continue
        if end - start > 1 or _case_fits(form, tokens[start].text):
            return form
    return None


def _is_allowed(form: Form, tokens: Sequence[Token], *, span: tuple[int, int], asked: bool) -> bool:
    """Tell whether a place satisfies the flags of a form, save those of the case of a single word."""
    start, end = span
    flags = form.flags
    if "asked" in flags and not asked:
        return False
    if "predicate" in flags and not _is_trait(tokens, start, end):
        return False
    if "inner" in flags and opens_sentence(tokens, start) and not _stands_in_list(tokens, start, end):
        return False
    if "whole" in flags and tokens[end - 1].text.lower() != form.text.rpartition(" ")[2].lower():
        return False
    return "case" not in flags or end - start == 1 or tokens[start].text in form.text


def _is_trait(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether an adjective at a place is said of somebody, and narrows no other noun."""
    behind = tokens[end].text.lower() if end < len(tokens) else ""
    if behind in _OF_PEOPLE:
        return True
    if behind not in _BEHIND_TRAIT and (behind[:1].isalnum() or behind in _QUOTES):
        return False
    before = start - 1
    while before > 0 and tokens[before].text.lower() in _JOINTS:
        before -= 1 if tokens[before - 1].text in _JOINTS else 2  # "careful, patient and curious"
    word = tokens[before].text.lower() if before >= 0 else ""
    if word in _BEING:
        return before == 0 or tokens[before - 1].text.lower() in _SOMEBODY
    return word in _BEFORE_TRAIT or not word[:1].isalnum()


def _case_fits(form: Form, text: str) -> bool:
    if "case" in form.flags:
        return text == form.text
    if is_of_other_letters(text, form.text):
        return False
    capitals = len(form.text) <= _ACRONYM_LENGTH and form.text.isupper()
    if capitals and "any" not in form.flags:
        return text[: len(form.text)] == form.text
    return True


def opens_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but marks stands between a token and the start of its sentence."""
    index -= 1
    while index >= 0 and tokens[index].text in _OPENING_MARKS:
        index -= 1
    return index < 0 or tokens[index].text in _SENTENCE_ENDS


def _stands_in_list(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a comma, slash or bracket stands beside some tokens, or they are all there is."""
    if start == 0 and end == len(tokens):
        return True
    after, behind = ("" if one is None else one.text for one in (*tokens[end : end + 2], None, None)[:2])
    before = tokens[start - 1].text if start else ""
    leads = after in {"on", "and", "or", "+", "&"} and behind[:1].isupper()  # "Foo on Bar"
    return leads or after in {",", "/", ")", "(", ";", "|"} or before in {",", "/", "(", "|", ":"}


def _has_cue(
    tokens: Sequence[Token], found: Sequence[Match], place: int, *, doubtful: Container[int]
) -> bool:
    """Tell whether a match stands beside another technology of a list, or near a word that tells it apart."""
    match = found[place]
    in_list = _stands_in_list(tokens, match.first, match.last)
    for other in range(max(place - _AROUND, 0), min(place + _AROUND + 1, len(found))):
        if other == place or found[other].form.type != "technology" or other in doubtful:
            continue
        if in_list or (abs(other - place) == 1 and _are_joined(tokens, *sorted((place, other)), found=found)):
            return True
    near = tokens[max(match.first - _WINDOW, 0) : match.first]
    cues = CUES if "case" in match.form.flags else CUES - _WEAK_CUES
    return any(token.norm in cues for token in near) or any(
        token.norm in _FOLLOWING for token in tokens[match.last : match.last + 2]
    )


def _is_maker(tokens: Sequence[Token], found: Sequence[Match], place: int, *, vocabulary: Vocabulary) -> bool:
    """Tell whether a maker's name stands before another name, or in a list of names that it opens."""
    match = found[place]
    following = tokens[match.last] if match.last < len(tokens) else None
    if following is not None and following.is_word and following.text[:1].isupper():
        return True  # "Apache Foo"
    around = [*found[max(place - _AROUND, 0) : place], *found[place + 1 : place + 1 + _AROUND]]
    labels = [vocabulary.concepts[one.form.concept].label for one in around if one.form.type == "technology"]
    return opens_each(match.form.text, labels)


def _is_other_product(tokens: Sequence[Token], match: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind the first of a product's name makes another product of it: "Acme Sail Loft".

    "Acme" alone may name *Acme Mast*, and does not in "Acme Sail".
    """
    if match.last - match.first > 1 or match.last >= len(tokens):
        return False
    label = vocabulary.concepts[match.form.concept].label
    following = tokens[match.last]
    is_first = label.startswith(f"{match.form.text} ") and following.start == tokens[match.first].end + 1
    return (
        is_first
        and following.is_word
        and following.text[:1].isupper()
        and following.text[1:].islower()
        and following.text.lower() not in _OF_ITSELF
    )


def _is_cloud_of(tokens: Sequence[Token], match: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind the name of a tool makes it that of a service: "Acme Cloud"."""
    if match.last >= len(tokens) or tokens[match.last].text not in _SERVICES:
        return False
    is_cloud = tokens[match.last].text == "Cloud"
    if is_cloud and vocabulary.concepts[match.form.concept].kind not in _OF_CLOUDS:
        return False  # "AWS Cloud"
    first, following = tokens[match.first], tokens[match.last + 1 : match.last + 2]
    goes_on = bool(following) and following[0].is_word and following[0].text[:1].isupper()
    return first.text[:1].isupper() and not goes_on


def opens_each(name: str, labels: Sequence[str]) -> bool:
    """Tell whether a name opens each of several labels, as that of a maker does its products'.

    Example:
        >>> opens_each("Acme", ["Acme Sail", "Acme Mast"]), opens_each("Acme", ["Acme Sail"])
        (True, False)

    """
    return len(labels) > 1 and all(label.startswith(f"{name} ") for label in labels)


def _are_joined(tokens: Sequence[Token], first: int, second: int, *, found: Sequence[Match]) -> bool:
    """Tell whether nothing but marks of a list and conjunctions stands between two matches."""
    between = tokens[found[first].last : found[second].first]
    return all(token.text in _LIST_MARKS or token.norm in {"and", "or"} for token in between)
