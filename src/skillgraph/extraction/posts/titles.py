"""Job titles in a text: a head word for an occupation, and to its left the words that qualify it.

A title has two words or more (``data engineers``, ``Head of Data``), or is an acronym that
is used as one (``CTO``). A single word (``developer``) is an occupation, not a title.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from skillgraph.extraction.taken import Taken
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.words import HYPHENS, Token, normalize, tokenize, word_set
from skillgraph.model import Span

_LEVEL: Final = (
    "(?:[Ss]enior|[Jj]unior|Lead|[Pp]rincipal|Staff|Associate|(?:Mid|Entry)(?:-[Ll]evel)?|[SJ]r\\.?)"
)
#: What somebody does who seeks people, without *for* and with it; and whom: a title, with what ends it.
SEEKING_WORD: Final = "(?:looking|searching|seeking|hiring|recruiting)"
SEEKING: Final = "(?:(?:looking|searching) for|hiring|recruiting|seeking)"
SOUGHT: Final = (
    r"(?P<title>(?:\d{1,2}(?:st|nd|rd|th)[ -])?[^\W\d][\w/&-]*(?: [\w/&-]+){0,3}?)"
    r"(?=\s+(?:who|with|to|in|for|at|that|based|and|as|before|this)\b|\s*[.,;:(!\u2013\u2014]|$)"
)
_ACRONYMS: Final = ("SRE", "SDET", "CTO", "CIO", "CISO", "CDO", "CPO", "DBA")
_ACRONYM: Final = expression(rf"\b(?:{_LEVEL}\s+)?(?:{'|'.join(_ACRONYMS)})s?\b")
_OF: Final = expression(
    r"\b(?:(?:[Ss]enior|[Aa]ssociate|[Tt]echnical|[Aa]rt|[Ee]xecutive|[Mm]anaging)\s+)?"
    r"(?:[Dd]irectors?|[Hh]eads?|VPs?|[Vv]ice [Pp]residents?|SVP|EVP|AVP|[Mm]anagers?) of (?:the )?"
    r"(?:[A-Z][\w/&-]*|AI|IT)(?:(?: (?:and|&) | )[A-Z][\w/&-]*){0,3}"
    r"|\b[Cc]hief (?:[A-Z]?[\w/-]+ (?:and )?){1,3}[Oo]fficers?\b(?: \([A-Z]{2,4}\))?"
    r"|\b(?:[Ss]crum [Mm]asters?|[Tt]ech(?:nical)? [Ll]eads?|(?:[Tt]eam|[Pp]roject) [Ll]eads?"
    r"|[Pp]roduct [Oo]wners?|[Pp]roject [Mm]aintainers?|VPs? [A-Z]\w+)\b"
)
#: What titles need one of that these patterns match.
_OF_WORDS: Final = frozenset(
    "director head vp svp evp avp vice manager chief master lead owner maintainer".split()
)
_ACRONYM_WORDS: Final = frozenset(map(str.lower, _ACRONYMS))
_GRADE: Final = expression(r"(?:\s+(?:I{1,3}|IV|V|[1-7])|,? L[1-7])\b(?!\s*[-\u2013+%.,]?\d)")
_INTERN: Final = expression(r"(?:\s*\([A-Z]{2,5}\))?\s+(?:Interns?|Trainees?)\b")
#: "Planner, Senior": the level behind the title of a line.
_LEVEL_BEHIND: Final = expression(rf",\s+(?P<level>{_LEVEL})(?=\s*(?:$|[(|\u2013\u2014]))")
#: The code of a level before its title: "RE4 - Staff Rigger".
_CODE_BEFORE: Final = expression(r"^[A-Z]{1,3}\d{1,2}\s?[-\u2013\u2014:]\s(?=\w)")
#: Names with signs in them before an occupation: "C++ Developer", with the level before them.
_SYMBOL: Final = expression(
    rf"(?<![\w.])(?:{_LEVEL}\s+)?"
    r"(?:C\+\+|[CF]#|\w{2,9}\.js|(?:ASP)?\.NET(?: Core)?)[\s-]$"
)
_SYMBOL_REACH: Final = 30
#: What joins two levels of one title: "Junior to Mid", "Senior or Lead", "Lead/Senior".
_LEVEL_JOINTS: Final = frozenset({"to", "or", "/"})
#: No title opens with them.
_JOINTS: Final = HYPHENS | {"/", "&"}
#: Levels in a title where they are joined to another, elsewhere how well a thing is known.
_MIDDLE: Final = frozenset({"intermediate", "medior"})
#: Levels that stand first in a title, so that a name before them is whose job it is.
_FIRST_LEVELS: Final = frozenset({"senior", "snr", "sr", "junior", "jr", "principal"})
_SMALL: Final = frozenset("of and for to or in de del des du en für para und van voor".split())
_IN_TEST: Final = expression(r"\s+in test\b", re.IGNORECASE)
#: Tried where a run of signs, or a name with full stops in it, begins, and at no later place of the same one.
_ADDRESS: Final = expression(r"(?<!\S)\S*://\S+|(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)+/\S*")
_BRACKETED: Final = expression(r"\s*\(([A-Z]{2,4})s?\)")
#: The letters of a field before its occupation: "Network Operations Center (NOC) Technician".
_LETTERS_WITHIN: Final = expression(r" \([A-Z][A-Za-z&]{1,5}\)(?= \w)")
_MAX_WORDS: Final = 6
#: In a title in capitals, words so short are letters such as *QA*, save those that are common words.
_LONGEST_LETTERS: Final = 3
_LONGEST_CODE: Final = 5  # of a title of one word
_SHORT_WORDS: Final = frozenset(
    "OF AND FOR TO OR IN AT THE ART BIG CAR GAS KEY LAW NEW OIL SEA TAX WEB".split()
)
#: Longer words that are letters all the same, or have capitals of their own.
_OWN_CAPITALS: Final = {"ABAP": "ABAP", "DEVOPS": "DevOps", "HVAC": "HVAC", "MLOPS": "MLOps"}
#: Levels that are written short, often with a full stop: *Sr. Planner*.
_SHORTENED: Final = {"jr": "Junior", "snr": "Senior", "sr": "Senior"}
_ARE: Final = expression(r" (?:are|who|have)\b")  # behind a noun, and no verb: "Crew leads are"
#: Common words that name occupations where they are said of several, in lower case too.
_SEVERAL: Final = frozenset({"consultant", "specialist", "expert", "director"})
_COUNTS: Final = frozenset("first second third fourth fifth next".split())
_COUNTED: Final = ("grade", "level", "line", "tier", "mate", "mates", "officer", "officers")
#: Words that lead to a title, with a capital too where they open a line.
_NO_PART: Final = frozenset("als as comme vacancy job position role wanted title".split())
#: Where a site has the titles behind them: "Careers / Benefits Manager".
_CRUMBS: Final = frozenset("career home job opening position role stelle vacancy".split())
#: Words in lower case before an occupation that are no field of it.
_NO_FIELD: Final = frozenset(
    """
    what how why an the of for to in on my me am at by with from as and or is are was were be been that this
    these those which who whose our your their its his her we you they it some all most many several other
    both each every no not while when where if than such like including include includes new more less fewer
    experienced skilled qualified aspiring successful great typical average expected become becoming hire
    nos notre nous votre un une le la les des du der die das ein eine unser unsere het een onze
    hiring hires employ employs seeking seek seeks help helps among between across through into about mentor
    mentors support supports work works join because since but so demand dedicated good any another second
    third further additional
    """.split()
)


@lru_cache(maxsize=512)
def find_titles(text: str) -> tuple[Span, ...]:
    """Find the job titles of a text, in order; they do not overlap.

    Example:
        >>> text = "Data engineers, Senior QA Analysts and the CTO"
        >>> [text[span.start : span.end] for span in find_titles(text)]
        ['Data engineers', 'Senior QA Analysts', 'CTO']

    """
    words = word_set(text)
    if words.isdisjoint(_title_words()):
        return ()
    tokens = tokenize(text)
    taken = Taken(len(text))
    for address in _ADDRESS.finditer(text) if "/" in text else ():
        taken.add(Span(*address.span()))
    found = []
    headed = _headed(text, tokens)
    named = _OF.finditer(text) if not words.isdisjoint(_OF_WORDS) else ()
    acronyms = _ACRONYM.finditer(text) if not words.isdisjoint(_ACRONYM_WORDS) else ()
    for span in (
        *(_whole(text, Span(*match.span()), headed) for match in named),
        *headed,
        *(Span(*match.span()) for match in acronyms if not _is_discipline(text, match)),
    ):
        if not taken.touches(span):
            taken.add(span)
            found.append(span)
    for title in tuple(found):
        short = _abbreviation(text, title)
        if short is not None and not taken.touches(short):
            taken.add(short)
            found.append(short)
    return tuple(sorted(found))


@cache
def _title_words() -> frozenset[str]:
    """Give what every title has one of."""
    return words_for("title-head", "common-title-head") | _OF_WORDS | _ACRONYM_WORDS


def _abbreviation(text: str, title: Span) -> Span | None:
    """Find what stands in brackets behind a title and abbreviates it: ``Product Manager (PM)``."""
    match = _BRACKETED.match(text, title.end)
    if match is None:
        return None
    head = text[title.start : title.end].rsplit(maxsplit=1)[-1]
    return Span(*match.span(1)) if match[1].endswith(head[:1].upper()) else None


def _whole(text: str, title: Span, headed: Sequence[Span]) -> Span:
    """Give the longer title that a known one ends, "Harvest Team Lead"; a sign may part two of them."""
    longer = (one for one in headed if one.start < title.start and one.end == title.end)
    return next((one for one in longer if _JOINTS.isdisjoint(text[one.start : title.start])), title)


def _is_discipline(text: str, match: re.Match[str]) -> bool:
    """Tell whether an acronym names a field of work: *reliability engineering (SRE)*, *SRE principles*."""
    before, after = (
        text[max(match.start() - 14, 0) : match.start()].rstrip(" (").lower(),
        text[match.end() : match.end() + 14].lstrip(" )").lower(),
    )
    return before.endswith("engineering") or after.startswith(("principle", "practice", "culture"))


def _headed(text: str, tokens: Sequence[Token]) -> list[Span]:
    found: list[Span] = []
    last_end = 0
    common = words_for("common-title-head")
    heads = words_for("title-head") | common
    for index, token in enumerate(tokens):
        if token.norm not in heads or token.start < last_end:
            continue
        first, words = _extend(tokens, index, last_end)
        several = token.text.endswith("s") and (
            token.norm in _SEVERAL or _ARE.match(text, token.end) is not None
        )
        begin = tokens[first].start
        symbol = _SYMBOL.search(text, max(last_end, begin - _SYMBOL_REACH), begin)
        is_plain = token.norm in common and not (several or _is_named(tokens, first, index))
        if (words == 0 and symbol is None) or is_plain:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        goes_on = _goes_on(following) or (following is not None and _is_field_of(token, following, heads))
        if goes_on or (token.norm in common and _is_level(tokens, index)):
            continue
        end = token.end
        for pattern in (_IN_TEST, _INTERN, _GRADE, _LEVEL_BEHIND):
            match = pattern.match(text, end)
            if match:
                end = match.end()
        found.append(Span(symbol.start() if symbol else begin, end))
        last_end = end
    return found


def _is_level(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a common head is the level of a title that goes on: *Lead* Analytics Engineer."""
    if tokens[index].norm not in words_for("title-level"):
        return False
    for token in tokens[index + 1 : index + 1 + _MAX_WORDS]:
        if token.norm in words_for("title-head"):
            return True
        if not (token.is_word and token.text[0].isupper() and _qualifies(token, token)):
            return False
    return False


def _goes_on(following: Token | None) -> bool:
    """Tell whether the word behind a head shows that the name goes on to something that is no person."""
    if following is None or following.text in {"leads", "heads"}:  # "The Team Lead leads …"
        return False
    return following.norm in words_for("no-person")


def _is_field_of(token: Token, following: Token, heads: frozenset[str]) -> bool:
    """Tell whether a head is of whom the next works for: "Senior *Developer* Advocate"."""
    is_next = following.start == token.end + 1 and following.norm in heads
    return is_next and token.text[0].isupper() and following.text[0].isupper()


def _extend(tokens: Sequence[Token], head: int, floor: int) -> tuple[int, int]:
    """Go left from a head as long as the words qualify it; give the first token and the words taken."""
    first, index, words = head, head - 1, 0
    while index >= 0 and words < _MAX_WORDS and tokens[index].start >= floor:
        token = tokens[index]
        if not words and index > len("(A") and _are_letters_within(tokens, index):
            index -= len("(A)")
            continue
        gap = tokens[index + 1].start - token.end
        if words and _joins_levels(tokens, index):
            first, words, index = index - 1, words + 1, index - 2
            continue
        if token.text == "." and index and tokens[index - 1].norm in _SHORTENED:
            index -= 1
            continue
        if token.text in HYPHENS or (token.text in {"/", "&"} and words and index):
            is_apart = tokens[index - 1].norm in words_for("title-head", "common-title-head")
            if token.text == "/" and (is_apart or tokens[index - 1].norm in _CRUMBS):
                break
            if not index or not _qualifies(tokens[index - 1], tokens[head]) or _is_dash(tokens, index):
                break
            index -= 1
            continue
        if gap > 1 or not _qualifies(token, tokens[head]):
            break
        first, words = index, words + 1
        index -= 1
    begin = _first_of_title(tokens, first, head)
    return begin, words - (begin - first)


def _is_dash(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a sign parts what stands around it: "Role Profile *-* Test Engineer"."""
    before, sign, after = tokens[index - 1 : index + 2]
    return sign.text in HYPHENS and before.end < sign.start and sign.end < after.start


def _first_of_title(tokens: Sequence[Token], first: int, head: int) -> int:
    """Leave off what opens no title: "mid-level …", the employer before a level ("Acme Senior Planner")."""
    while first < head and (
        tokens[first].text in _JOINTS or _is_left_off(tokens[first]) or _is_count(tokens, first)
    ):
        if _joins_levels(tokens, first + 1):
            break  # "Intermediate / Senior Planner"
        first += 1
    for index in range(first + 1, head):
        is_known = _is_known(tokens[index - 1]) or _joins_levels(tokens, index - 1)
        if tokens[index].norm in _FIRST_LEVELS and not is_known:
            return index
    return first


def _is_count(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word counts those who are hired: "our *third* developer", no "first-line" nor a rank."""
    return tokens[index].text in _COUNTS and tokens[index + 1].text not in (*HYPHENS, *_COUNTED)


def _are_letters_within(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a bracket that a token closes holds the letters of what stands before it."""
    _, opening, letters, closing = tokens[index - len("(A)") : index + 1]
    return (opening.text, closing.text) == ("(", ")") and letters.text.isupper()


def _joins_levels(tokens: Sequence[Token], joint: int) -> bool:
    """Tell whether a word joins two levels of one title: "Senior *or* Lead Engineer"."""
    if tokens[joint].text not in _LEVEL_JOINTS or not joint:
        return False
    levels = words_for("title-level") | _MIDDLE
    return tokens[joint - 1].norm in levels and tokens[joint + 1].norm in levels


def _is_known(token: Token) -> bool:
    """Tell whether a word is known as a part of titles, or only joins two."""
    known = words_for("title-level", "title-field", "field", "title-head", "common-title-head")
    return token.norm in known or not token.is_word or any(map(str.isdigit, token.text))


def _is_left_off(token: Token) -> bool:
    """Tell whether a word says how good or how far along somebody is, and is no part of a title."""
    if token.text != "level" and token.norm in words_for("title-level", "title-field", "field"):
        return False
    return token.norm == "level" or (token.norm in words_for("degree") and token.text != "Deep")


def _qualifies(token: Token, head: Token) -> bool:
    if not token.is_word or token.text.isdigit() or token.norm in _NO_PART:
        return False
    is_stop = token.norm in words_for("stop")
    if token.norm in words_for("title-level", "title-field", "field"):
        return not is_stop or token.text[0].isupper()
    is_act = token.text.endswith("ing") and not (token.text[0].isupper() and _is_one_by_name(head))
    if is_stop or is_act:
        return False
    if len(token.text) == 1 or token.norm in words_for("vendor"):
        return False
    if token.text[0].isupper():
        return True
    return (
        head.text[0].islower() and _NO_FIELD.isdisjoint((token.text, token.norm)) and not _is_left_off(token)
    )


def _is_one_by_name(head: Token) -> bool:
    """Tell whether a head is of one person, in capitals: "Railway Signalling Engineer"."""
    return head.text[0].isupper() and not head.text.endswith("s")


def _is_named(tokens: Sequence[Token], first: int, head: int) -> bool:
    """Tell whether a title with a common head is written in capitals: ``Product Owner``, not *the lead*."""
    return all(token.text[0].isupper() for token in tokens[first : head + 1] if token.is_word)


def is_occupation(word: str) -> bool:
    """Tell whether a word names an occupation by itself, in singular or plural.

    Example:
        >>> is_occupation("Engineers"), is_occupation("lead")
        (True, False)

    """
    return normalize(word) in words_for("title-head") or normalize(word) in {"consultant", "specialist"}


@lru_cache(maxsize=512)
def is_title_alone(text: str) -> bool:
    """Tell whether a text is a job title in capitals and nothing else.

    Example:
        >>> is_title_alone("Director of Engineering"), is_title_alone("Persuades other managers")
        (True, False)

    """
    is_written = all(word[:1].isupper() or word in _SMALL or not word[0].isalpha() for word in text.split())
    return is_written and find_titles(text)[:1] == (Span(0, len(text)),)


def singular_title(title: str) -> str:
    """Write a job title in the singular, its words with capitals, its level in full.

    Example:
        >>> singular_title("machine learning engineers"), singular_title("Sr. test engineer")
        ('Machine Learning Engineer', 'Senior Test Engineer')
        >>> singular_title("JUNIOR QA ANALYST"), singular_title("RE4 - Staff Rigger")
        ('Junior QA Analyst', 'Staff Rigger')

    """
    title = _LETTERS_WITHIN.sub("", _CODE_BEFORE.sub("", title))
    if (behind := _LEVEL_BEHIND.search(title)) is not None:
        title = f"{behind['level']} {title[: behind.start()]}"
    words = title.split() if " " in title else title.replace("-", " ").split()
    last = words[-1] if words else ""  # of a title that is no more than a mark
    is_head = normalize(last) in words_for("title-head", "common-title-head")
    if last.lower().endswith("s") and (is_head or last[:-1] in _ACRONYMS):
        words[-1] = last[:-1]
    words = [_SHORTENED.get(word.rstrip(".").lower(), word) for word in words]
    if title.isupper() and (len(words) > 1 or len(title) > _LONGEST_CODE):
        words = [_without_capitals(word) for word in words]
    return " ".join(
        word if word in _SMALL or not word.islower() else word[:1].upper() + word[1:] for word in words
    )


def _without_capitals(word: str) -> str:
    """Write a word of a title in capitals as it is written elsewhere: letters such as *QA* keep theirs."""
    is_letters = len(word) <= _LONGEST_LETTERS and word not in _SHORT_WORDS
    return word if is_letters else _OWN_CAPITALS.get(word, word.lower())
