"""Whom a guide speaks of, where its title is of the page: "Mentor Handbook", "Duties of the Treasurer".

Such a title names somebody, or nobody ("Roles and responsibilities"): then it is whom the sentences tell of
again and again, as somebody who must and should. Whom no sentence shows to act is none.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.title_lines import titled_passage
from skillgraph.extraction.posts.headed_titles import FIRST_PASSAGES, singular_doer
from skillgraph.extraction.posts.titles import find_titles, is_occupation
from skillgraph.extraction.posts.told_titles import Named
from skillgraph.extraction.roles.frameworks import names_ladder
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.model import Span

_PAGE: Final = (
    r"(?:(?:job|role|post|position) (?:descriptions?|profiles?|specifications?|guides?|expectations)"
    r"|responsibilit(?:y|ies)"
    r"|dut(?:y|ies)|expectations?|roles?|tasks|handbooks?|guides?|guidelines?|guidance|manuals?|playbooks?|runbooks?"
    r"|faqs?|checklists?|instructions?|tips|advice|code of conduct|frequently asked questions)"
)
#: What a page is called that tells of nobody, or of somebody before it: "Roles and responsibilities".
_PAGES: Final = rf"{_PAGE}(?:(?: ?& ?| and |, |/){_PAGE}){{0,2}}"
_SMALL: Final = r"(?:at|in|for|on|with|and|or|to|of)"
_WORD: Final = r"[^\W\d_][\w'\u2019/-]*"
_WORDS: Final = rf"{_WORD}(?: (?!{_SMALL}\b)[\w'\u2019/-]+){{0,4}}?"
_END: Final = (
    r"(?=\s*(?:[(:,|\u2013\u2014?!.]|\s-\s|$|(?:at|in|for|on|with|and|or|to|do|does|is|really|mean|means)\b))"
)
_PRAISE: Final = (
    r"(?:(?:good|great|better|best|effective|successful|strong|new|excellent|first[- ]time|modern) )?"
)
#: Titles that name whom they are of behind what the page is: "Duties of the Treasurer".
_OF: Final = expression(
    rf"\W*(?:[\w-]+ ){{0,3}}?{_PAGES} (?:of|for|as|to being|to becoming|to the (?:job|post|role)(?: of)?)"
    rf" (?:all |every |each )?(?:the |an? |our )?{_PRAISE}(?P<who>{_WORDS}(?: of (?:the )?{_WORD})?){_END}",
    re.IGNORECASE,
)
#: "Becoming a bargee", "What does a bargee do?": somebody behind an article.
_BEING: Final = expression(
    r"\b(?:become|becoming|be|being|(?:life|work(?:ing)?) (?:as|of)|what (?:is|does|makes)|the role of"
    rf"|expect(?:ed)? (?:of|from)) (?:an? |the |our |all ){_PRAISE}(?P<who>{_WORDS}){_END}",
    re.IGNORECASE,
)
#: "Mentor Handbook", "Yard 9 LA Responsibilities", "Treasurer's duties".
_BEFORE: Final = expression(
    rf"\W*(?:the )?(?P<who>[^\W_][\w'\u2019/&-]*?(?: [\w'\u2019/&-]+?){{0,5}}?)"
    rf"(?:['\u2019]s?)?(?: |: | [\u2013\u2014-] ){_PAGES}\W*",
    re.IGNORECASE,
)
#: What describes a post, so that all that stands before it is what the post is called: "Warden Role Profile".
_DESCRIBED: Final = expression(
    r"\W*(?:the )?(?P<who>[A-Z][\w'\u2019/&-]*(?: [\w'\u2019/&-]+){0,3}?)"
    r" (?i:job|role|post|position) (?i:description|profile|specification)\W*"
)
_PAGE_ALONE: Final = expression(
    rf"\W*(?:overview of )?(?:the |main |key |general |your |our |board )*{_PAGES}(?: of .{{2,60}})?\W*",
    re.IGNORECASE,
)
#: Somebody of whom there are several: "Moderators".
_SEVERAL: Final = expression(r"(?P<who>[A-Z][a-z-]+(?: [A-Za-z-]+){0,2}s)")
_LETTERS: Final = expression(r"[A-Z]{2,5}s?")

#: What somebody has to do, but for what is to be done with a thing: "must be patched".
_ASKED: Final = (
    r"(?:must|should|shall|need to|needs to|have to|has to|ought to"
    r"|(?:is|are) (?:expected|required|asked|responsible|accountable|obliged|there) (?:to|for))\b"
    r"(?! (?:not |never |always |only )?be [a-z]+(?:ed|en)\b)"
)
_EACH: Final = r"(?:an?|the|each|every|our|any)"
_ALL: Final = r"(?:the|all|our)"
#: A noun that may be of somebody, in a word or three, and what it is said to have to do.
_NOUN: Final = r"(?P<who>[^\W\d_][\w'\u2019-]+(?: [a-z][\w'\u2019-]+){0,2}?)"
_TELLS: Final = (
    expression(
        rf"(?:^|[.:;,]\s+)(?:{_EACH} {_NOUN}|(?:all )?{_NOUN.replace('who', 'all')}(?<=s)) {_ASKED}",
        re.IGNORECASE,
    ),
    expression(
        rf"\b(?:responsibilit(?:y|ies)|dut(?:y|ies)|role|job) of (?:all|each|every|the|an?) {_NOUN}"
        r"(?= (?:to|is|are)\b|\s*[:.,]|$)",
        re.IGNORECASE,
    ),
    expression(
        rf"\bas (?:an? {_NOUN}|{_NOUN.replace('who', 'all')}(?<=s))"
        r"(?:, you(?:['\u2019]ll|r)?\b(?! can\b)|(?= (?:you|your)\b))",
        re.IGNORECASE,
    ),
)
_OF_READER: Final = 2  # the form that speaks to the reader
_FIRM_FORM: Final = 1  # from which on a form says by itself that it tells of somebody
_LEAST: Final = 2
_AT_ONCE: Final = 2  # passage up to which a page that says what it is has to say of whom but once
_MOST_WORDS: Final = 3
#: What is none who holds a role, though it must and should, or is another than the reader.
_NOBODY: Final = frozenset(
    """
    you we they he she it i who which that this these those there one everyone everybody anyone someone all
    people person team teams company companies organization organizations organisation organisations
    candidate candidates applicant applicants reader readers user users customer customers client clients
    student students guest guests result results rule rules role roles individual individuals
    """.split()
)
#: Who is everybody with an employer, and so nobody in an advertisement.
_EVERYBODY: Final = frozenset({"employee", "member", "volunteer", "colleague", "parent", "leader"})
_GENERAL: Final = frozenset("draft example full general job new our sample template the your".split())
#: Ends as a word for somebody to whom something is given or done: "trustee", "referee".
_GIVEN: Final = expression(r"(?:[\w-]+ )*(?!committee|coffee|degree|guarantee)[a-z]{3,}ee", re.IGNORECASE)
#: What follows several people or things, and is nothing that they do.
_NO_ACT: Final = (
    r"(?:and|are|can|does|for|from|has|have|is|may|must|need|needs|ought|role|shall|should"
    r"|was|were|who|will|with)"
)


def titled_holder(parsed: ParsedDocument) -> Named | None:
    """Give whom the title of a page names, beside what kind of page it is.

    A "Mentor Handbook" is of a mentor where its text says what mentors do.
    """
    index = titled_passage(parsed.sections, parsed.passages, parsed.title)
    text = parsed.passages[index].text if index is not None else ""
    if index is None or find_titles(text):
        return None
    if _LETTERS.fullmatch(text.strip(" *:")):
        return _in_full(text.strip(" *:"), parsed)
    where = _described(text) if _DESCRIBED.fullmatch(text) else _holder_in(text, parsed)
    return None if where is None else _named(text[where.start : where.end], index, where, parsed)


def told_holder(parsed: ParsedDocument) -> Named | None:
    """Give whom a page tells of, again and again and before all others.

    It is called by its kind alone ("Responsibilities"), or speaks to who reads it: "As a mentor, you".
    """
    if names_ladder(parsed.title):
        return None  # who reads a ladder is not of it
    index = titled_passage(parsed.sections, parsed.passages, parsed.title)
    is_by_kind = index is not None and is_called_by_kind(parsed.passages[index].text)
    counts: Counter[str] = Counter()
    first: dict[str, Named] = {}
    firm: set[str] = set()
    for number, form, where in _tellings(parsed):
        one = _singular(parsed.passages[number].text[where.start : where.end])
        key = one.casefold()
        if _is_nobody(key) or not (is_by_kind or (form == _OF_READER and key not in _EVERYBODY)):
            continue
        is_at_once = is_by_kind and form == _OF_READER and number <= _AT_ONCE
        counts[key] += _LEAST if is_at_once else 1
        first.setdefault(key, (one, number, where))
        if form >= _FIRM_FORM or is_doer(one) or is_occupation(one) or _GIVEN.fullmatch(one):
            firm.add(key)
    ranked = [(key, times) for key, times in counts.most_common(2) if times >= _LEAST]
    is_alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    if not is_alone or ranked[0][0] not in firm:
        return None
    one, number, where = first[ranked[0][0]]
    return _named(one, number, where, parsed)


def is_called_by_kind(title: str) -> bool:
    """Tell whether a title is of a page, and names nobody.

    Example:
        >>> is_called_by_kind("Roles and responsibilities"), is_called_by_kind("Mentor Handbook")
        (True, False)

    """
    return _PAGE_ALONE.fullmatch(title) is not None


def ends_in_kind(title: str) -> bool:
    """Tell whether a title is of a page by its last words, whoever stands before them.

    Example:
        >>> ends_in_kind("Yard 9 LA Responsibilities"), ends_in_kind("Head of Yard 9")
        (True, False)

    """
    return is_called_by_kind(title) or _BEFORE.fullmatch(title) is not None


def _described(title: str) -> Span | None:
    """Give the post that a title says it describes, if it says which."""
    found = _DESCRIBED.fullmatch(title)
    if found is None or _is_nobody(found["who"]) or found["who"].split()[0].lower() in _GENERAL:
        return None
    return Span(*found.span("who"))


def _holder_in(title: str, parsed: ParsedDocument) -> Span | None:
    """Give whom a title names, of whom the text shows that it is somebody."""
    several = _SEVERAL.fullmatch(title)
    if several is not None and _does_as_several(several["who"], parsed):
        return Span(*several.span("who"))
    for found in (_OF.match(title), _BEING.search(title)):
        if found is not None and _is_somebody(found["who"], parsed):
            return Span(*found.span("who"))
    before = _BEFORE.fullmatch(title)
    for who in _endings(before) if before is not None else ():
        if before is not None and _does(title[who.start : who.end], parsed):
            return _whole(title, Span(*before.span("who")), who)
    return None


def _tellings(parsed: ParsedDocument) -> Iterator[tuple[int, int, Span]]:
    """Give where sentences tell what somebody must do: the passage, the form, and whom."""
    for index, passage in enumerate(parsed.passages):
        for form, pattern in enumerate(_TELLS):
            for match in pattern.finditer(passage.text):
                group = "who" if match["who"] is not None else "all"
                yield index, form, Span(*match.span(group))


def _is_somebody(words: str, parsed: ParsedDocument) -> bool:
    """Tell whether words are for somebody by how they end, or because somebody does something."""
    one, head = _singular(words), words.split(" of ", maxsplit=1)[0]
    if _is_nobody(one):
        return False
    is_known = is_doer(_singular(head)) or is_occupation(head.rsplit(" ", 1)[-1])
    return is_known or _does(words, parsed) or (head != words and _does(head, parsed))


def _is_nobody(words: str) -> bool:
    """Tell whether words name no one kind of people that a page may be for: "you", "the results"."""
    parts = words.casefold().split()
    return not _NOBODY.isdisjoint(parts) or parts[0] in words_for("stop")


def _does(words: str, parsed: ParsedDocument) -> bool:
    """Tell whether some sentence says that somebody with this name does something, or must."""
    one = _singular(words)
    if _is_nobody(one):
        return False
    short = r"(?: \([A-Z]{2,5}s?\))?"
    name, several = rf"{re.escape(one)}{short}", rf"{re.escape(one)}e?s{short}"
    if one.endswith("y"):
        several = rf"{re.escape(one[:-1])}ies{short}"
    acts = expression(
        rf"\b(?:as|be|become|becoming|being) an? {name}\b|\b(?:{_EACH} {name}|{several}) {_ASKED}"
        rf"|\b(?:responsibilit(?:y|ies)|dut(?:y|ies)) of (?:{_EACH} {name}|(?:{_ALL} )?{several})\b"
        rf"|(?:^|[.!?] )(?:(?:{_ALL} )?{several} (?!{_NO_ACT}\b)[a-z]{{3,}}"
        rf"|{_EACH} {name} (?:[a-z]+ly )?(?!{_NO_ACT}\b)[a-z]{{2,}}s\b)",
        re.IGNORECASE,
    )
    at = titled_passage(parsed.sections, parsed.passages, parsed.title)
    return any(acts.search(passage.text) for index, passage in enumerate(parsed.passages) if index != at)


def _does_as_several(words: str, parsed: ParsedDocument) -> bool:
    """Tell whether words name several people by how they end, who do something in the text."""
    one = _singular(words)
    return (is_doer(one) or _GIVEN.fullmatch(one) is not None) and _does(words, parsed)


def _endings(found: re.Match[str]) -> Iterator[Span]:
    """Give what a title has before the kind of its page, from all of it to the last word."""
    start, end = found.span("who")
    for word in re.finditer(r"\S+", found["who"]):
        yield Span(start + word.start(), end)


def _whole(text: str, whole: Span, who: Span) -> Span:
    """Give all that stands before the kind of a page where it is no name: "Code *reviewer* guidelines"."""
    words = text[whole.start : whole.end].split()
    is_of_words = len(words) <= _MOST_WORDS and all(map(str.isalpha, words))
    return whole if is_of_words and all(map(str.islower, words[1:])) else who


def _singular(words: str) -> str:
    """Write whom a text speaks of as one: "trustees", "Session chairs"."""
    one = singular_doer(words)
    if one.endswith("ies"):
        return f"{one.removesuffix('ies')}y"
    is_several = one.endswith("s") and not one.endswith(("ss", "us")) and not is_doer(one)
    return one.removesuffix("s") if is_several and " of " not in one else one


def _named(words: str, index: int, where: Span, parsed: ParsedDocument) -> Named:
    """Give whom words name as a role, in full where they are letters."""
    one = _singular(words)
    full = _in_full(one, parsed) if _LETTERS.fullmatch(one) else None
    return full or (one, index, where)


def _in_full(letters: str, parsed: ParsedDocument) -> Named | None:
    """Give what letters are short for, where the text has them in brackets behind it."""
    one = letters.removesuffix("s")
    words = "[ -]".join(rf"{letter}[a-z]*" for letter in one)
    long = expression(rf"\b(?P<who>{words}) \({one}s?\)", re.IGNORECASE)
    for index, passage in enumerate(parsed.passages[:FIRST_PASSAGES]):
        match = long.search(passage.text)
        if match is not None and (_is_somebody(match["who"], parsed) or _does(one, parsed)):
            return _singular(match["who"]), index, Span(*match.span("who"))
    return None
