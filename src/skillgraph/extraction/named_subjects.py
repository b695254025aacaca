"""Sentences whose subject is another role than the one that their section is of: "A Mason mends walls"."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.role_sections import LEVELS
from skillgraph.extraction.titles import find_titles, is_occupation, singular_title
from skillgraph.language.grammar import is_verb
from skillgraph.language.verbs import base_verb, opens_duty
from skillgraph.model import Span

#: What stands before a subject: where or when, and a word for which.
_AHEAD: Final = re.compile(
    r"(?!\W*let\b)\W*(?:(?:In|At|On|During|Alongside|Beside|With|For)\s[^,.;:]{2,40},\s)?"
    r"(?:(?:an?|the|our|your|each|every|most|many|all|some|any|other|good|great|two|three|several)\s){0,2}",
    re.IGNORECASE,
)
#: What joins two subjects of one sentence, and what stands behind the last.
_JOINT: Final = re.compile(r"(?:,| and| or|, and|, or|/| &)\s?(?:(?:an?|the|our|your)\s)?")
_BEHIND: Final = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,\s[^,.;:]{2,60},)?(?:\s(?:role|position|post|job)s?)?"
    r"(?:\s(?:[a-z]+ly|also|often|then|still|always|never|sometimes|even|here))?\s(?P<verb>[a-z]+)(?![\w-])"
)
_FINITE: Final = frozenset(
    "is are has have had was were does do can could will would shall should may might must needs need".split()
)
_PRONOUN: Final = re.compile(r"(?:They|He|She|Their|His|Her|He or she|She or he)\s")
#: Words that say little of what somebody does: one stands for another in the titles of one post.
_VAGUE: Final = {
    **dict.fromkeys(("developer", "programmer"), "engineer"),
    **dict.fromkeys(
        "advisor adviser agent assistant associate clerk consultant coordinator executive expert officer"
        " professional representative".split(),
        "specialist",
    ),
}
_SMALL: Final = frozenset("i ii iii iv v of and & level entry middle".split()) | {""}
_MOST_LETTERS: Final = 4
_BROAD: Final = frozenset("software it web team product technical technology".split())
_KINDS: Final = frozenset(
    "requirements desirable soft-skills responsibilities overview other career practices framework".split()
)


class NamedSubjects:
    """Tells of which role a sentence is that names another than its section's as its subject."""

    def __init__(self, passages: Sequence[ParsedPassage], roles: Mapping[str, str]) -> None:
        """Take the *roles* that the document tells of: their CURIEs by title, that of its own first."""
        self.passages = passages
        self.roles = {_folded(title): curie for title, curie in roles.items()}
        self.own = next(iter(roles))

    def role(self, title: str) -> str | None:
        """Give the role of a title, if the document tells of it."""
        return self.roles.get(_folded(title))

    def subject(self, index: int, kind: str, label: str) -> Place | None:
        """Give the title of the other role of which a passage is.

        Args:
            index: The passage.
            kind: What its section or list promises.
            label: The title that this is of.

        """
        passage = self.passages[index]
        is_told = _is_role(self.own) or passage.kind == "lead-in"
        if kind not in _KINDS or passage.kind == "heading" or not is_told:
            return None
        before = index - 1
        if _PRONOUN.match(passage.text) and before >= 0 and self.passages[before].line == passage.line:
            return self.subject(before, kind, label)
        spans = subjects_of(passage.text)
        titles = [singular_title(passage.text[span.start : span.end]) for span in spans]
        if not titles or any(is_same_post(title, label, told=True) for title in titles):
            return None
        is_known = len(titles) == 1 and self.role(titles[0]) is not None
        own = filter(_is_role, (label, self.own))
        is_own = not is_known and any(is_same_post(title, one) for one in own for title in titles)
        return None if is_own else Place(index, spans[0], ("subject",))


def subjects_of(text: str) -> list[Span]:
    """Find the titles that are the subject of a sentence.

    Example:
        >>> text = "Sail designers and a Rope Tester share a yard."
        >>> [text[span.start : span.end] for span in subjects_of(text)]
        ['Sail designers', 'Rope Tester']
        >>> subjects_of("Work with a Rope Tester"), subjects_of("Rope Tester in Hull")
        ([], [])

    """
    titles = find_titles(text)
    ahead = _AHEAD.match(text)
    if not titles or ahead is None or titles[0].start != ahead.end() or opens_duty(text):
        return []  # "Let analysts build reports"
    found = [titles[0]]
    for title in titles[1:]:
        if _JOINT.fullmatch(text, found[-1].end, title.start) is None:
            break
        found.append(title)
    behind = _BEHIND.match(text, found[-1].end)
    if behind is None:
        return []
    verb, many = behind["verb"], text[found[-1].start : found[-1].end].endswith("s") or len(found) > 1
    is_does = verb in _FINITE or (
        is_verb(verb) if many else verb.endswith("s") and base_verb(verb) is not None
    )
    return found if is_does else []


@lru_cache(maxsize=512)
def is_same_post(title: str, role: str, *, told: bool = False) -> bool:
    """Tell whether two titles may be of one post: by their words, but for the level, or by letters for them.

    Args:
        title: A title.
        role: Another.
        told: All words of both count, and their levels.

    Example:
        >>> is_same_post("Staff Engineer", "Data Engineer"), is_same_post("DBA", "Database Administrator")
        (True, True)
        >>> is_same_post("Data Scientist", "Data Engineer"), is_same_post("Senior Tester", "Junior Tester")
        (False, False)

    """
    if _folded(title) == _folded(role):
        return True
    levels = [LEVELS.intersection(one.lower().split()) for one in (title, role)]
    if all(levels) and not levels[0] & levels[1]:
        return False
    first, second = _words(title), _words(role)
    if _has_letters_of(title, role) or _has_letters_of(role, title):
        return True
    broad = first - _BROAD <= second or first <= {"specialist"}
    return not told and (first <= second or second <= first or broad)


def _has_letters_of(title: str, other: str) -> bool:
    """Tell whether a title has letters for words of another: "DBA", of "Database Administrator"."""
    letters = (word for word in title.split() if word.isupper() and 1 < len(word) <= _MOST_LETTERS)
    pattern = "|".join(".*".join(map(re.escape, one)) for one in letters)
    return bool(pattern) and re.match(pattern, other, re.IGNORECASE) is not None


def _words(title: str) -> frozenset[str]:
    """Give the words of a title, but for its level."""
    words = [word.strip("(),.") for word in title.lower().replace("-", " ").replace("/", " ").split()]
    kept = (word for word in words if word not in LEVELS | _SMALL and not word.isdigit())
    return frozenset(_VAGUE.get(word, word) for word in kept)


def _folded(title: str) -> str:
    return singular_title(title).casefold()


def _is_role(label: str) -> bool:
    """Tell whether a label is a title, and no name of a document."""
    return bool(find_titles(label)) or any(map(is_occupation, label.split()))
