"""Sentences whose subject is another role than the one that their section is of: "A Mason mends walls"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.framing.other_posts import asks_others, other_post
from skillgraph.extraction.posts.headed_titles import is_headed_title, is_worker
from skillgraph.extraction.posts.post_titles import is_role, is_same_post, subjects_of
from skillgraph.extraction.posts.titles import SEEKING, SOUGHT, find_titles, singular_title
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_PRONOUN: Final = expression(r"(?:They|He|She|Their|His|Her|He or she|She or he)\s")
#: Whom a sentence of a letter seeks: "We also need a Rigger", "The second post is for a night baker".
_SEEKS: Final = expression(
    rf"\b(?:{SEEKING}|seeks?|needs?|wants?"
    r"|(?P<post>(?:post|position|opening|vacancy|job|role|place) is (?:for|that of)))\s+"
    rf"(?:an?|another|one|two|three|our(?: next)?)\s+{SOUGHT}",
    re.IGNORECASE,
)
_WANTED: Final = expression(
    r"\b(?:an?|another|one|two|three)\s+(?P<title>[^\W\d][\w/&-]*(?: [\w/&-]+){0,3}?)"
    r" (?:is|are)(?: also| still| now)? (?:wanted|needed|sought)\b",
    re.IGNORECASE,
)
#: How it says that this is one more, up to the post and behind it: no "who works with other crews".
_ANOTHER: Final = expression(
    r"\b(?:also|as well|another|second(?:ly)?|third(?:ly)?|other|further|finally|too)\b", re.IGNORECASE
)
_TOO: Final = expression(r"[^.;,]{0,40},? (?:too|as well(?! as)|besides)\b", re.IGNORECASE)
#: Behind it several posts are named: "We seek a Mason and a Joiner", "Two posts: Mason, Joiner".
_SEVERAL: Final = expression(
    r"\b(?:look(?:ing)? for|searching for|hiring|recruiting|seek(?:ing|s)?|needs?|wants?"
    r"|(?:posts|positions|openings|vacancies|jobs|roles)\b[^.:;]{0,40}:)\s+",
    re.IGNORECASE,
)
#: Where the names of posts end, and what stands before and between them.
_LIST_END: Final = expression(
    r"\s+(?:who|with|to|in|for|at|that|based|as|on|wanted|needed|sought)\b|\s*[.;:(!|]| [\u2013\u2014-] ",
    re.IGNORECASE,
)
_BETWEEN: Final = expression(r",? (?:and|&) |, ")
_ARTICLE: Final = expression(r"(?:an?|the|one|two|three|another|our(?: next)?)\s+", re.IGNORECASE)
_EARLY: Final = 3  # passages in which a heading may name the posts of a page
#: How a list opens of what one post needs: "A Mason needs:".
_ONE_OF_THEM: Final = expression(r"(?:An?|The|Our|Every|Each) (?P<title>[A-Z][a-z]+) [a-z]")
#: Who is sought whatever the post: "We also want a team player".
_ANYBODY: Final = frozenset(
    "believer communicator learner listener member mentor partner people person player solver speaker starter"
    " thinker worker".split()
)
_MOST_BACK: Final = 4  # sentences to whose subject a pronoun may go back
_KINDS: Final = frozenset(
    "requirements desirable soft-skills responsibilities overview other career practices framework".split()
)
#: Who had a post before, as the subject of a sentence.
_HELD_BEFORE: Final = expression(
    r"(?:The|Our) (?:previous|former|outgoing|departing|retiring)"
    r" (?P<title>[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,3})(?= [a-z])"
)


def tells_of_another_holder(text: str) -> bool:
    """Tell whether a sentence is of who had a post before: "The outgoing Keeper trains", or of others."""
    held = _HELD_BEFORE.match(text)
    return asks_others(text) or (held is not None and _is_post(held["title"], is_more=True))


class NamedSubjects:
    """Tells of which role a sentence is that names another than its section's as its subject."""

    def __init__(
        self, passages: Sequence[ParsedPassage], roles: Mapping[str, str], sought: Mapping[int, Place]
    ) -> None:
        """Take what the document tells of.

        Args:
            passages: Its passages.
            roles: CURIEs by title, that of its own role first.
            sought: What `posts_beside` gives.

        """
        self.passages = passages
        self.roles = {_folded(title): curie for title, curie in roles.items()}
        self.own = next(iter(roles))
        self.sought = sought
        self.untitled = frozenset(_folded(title) for title in roles if not _is_title(title))

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
        sought = self.sought.get(index)
        if sought is not None:
            label = self.passages[sought.passage].text[sought.span.start : sought.span.end]
        return self._named(index, kind, label) or sought

    def _named(self, index: int, kind: str, label: str) -> Place | None:
        """Give the title that is the subject of a passage, or of those before that it goes back to."""
        passage = self.passages[index]
        is_told = is_role(self.own) or passage.kind == "lead-in" or bool(self.untitled - {_folded(self.own)})
        is_told = is_told or other_post(passage.text, label) is not None
        if kind not in _KINDS or passage.kind == "heading" or not is_told:
            return None
        for before in range(index - 1, max(-1, index - _MOST_BACK - 1), -1):
            if not _PRONOUN.match(passage.text) or self.passages[before].line != passage.line:
                break
            index, passage = before, self.passages[before]
        spans = self._subjects(passage)
        if (other := other_post(passage.text, label)) is not None and not self._is_called(other, passage):
            return Place(index, other, ("subject",))
        titles = [singular_title(passage.text[span.start : span.end]) for span in spans]
        if not titles or any(is_same_post(title, label, told=True) for title in titles):
            return None
        if " and " not in label and label.casefold().endswith(f" {titles[-1].casefold()}"):
            return None  # "The analyst", of "Level 2, Analyst"
        is_known = len(titles) == 1 and self.role(titles[0]) is not None
        own = filter(is_role, (label, self.own))
        is_own = not is_known and any(is_same_post(title, one) for one in own for title in titles)
        return None if is_own else Place(index, spans[0], ("subject",))

    def _is_called(self, title: Span, passage: ParsedPassage) -> bool:
        """Tell whether the document calls itself as a passage calls somebody."""
        words = passage.text[title.start : title.end].casefold()
        return any(words in one.text.casefold() for one in self.passages[:_EARLY] if one is not passage)

    def _subjects(self, passage: ParsedPassage) -> list[Span]:
        one = _ONE_OF_THEM.match(passage.text) if passage.kind == "lead-in" else None
        is_post = one is not None and _is_post(one["title"], is_more=True)
        known = self.untitled | {_folded(one["title"])} if one is not None and is_post else self.untitled
        return subjects_of(passage.text, known=known)

    def known_posts(self, index: int) -> dict[str, Place]:
        """Give the roles that are the subject of a passage, and where, if the document tells of them all."""
        passage = self.passages[index]
        spans = self._subjects(passage) if passage.kind in ("sentence", "lead-in") else []
        roles = [(self.role(passage.text[slice(*span)]), Place(index, span, ("subject",))) for span in spans]
        found = {role: place for role, place in roles if role is not None}
        return found if len(found) == len(spans) else {}


def posts_listed(passages: Sequence[ParsedPassage]) -> list[Place]:
    """Find the posts of a page where its heading, or a sentence that seeks somebody, names several."""
    found: list[Place] = []
    for index, passage in enumerate(passages):
        text, is_head = passage.text, passage.kind == "heading" and index <= _EARLY
        opening = _SEVERAL.search(text) if is_head or passage.kind in ("sentence", "lead-in") else None
        if opening is None and not is_head:
            continue
        start = opening.end() if opening is not None else text.find(": ") + 1
        stop = _LIST_END.search(text, start)
        end = stop.start() if stop is not None else len(text)
        spans = []
        for joint in (*_BETWEEN.finditer(text, start, end), None):
            article = _ARTICLE.match(text, start, end)
            start = article.end() if article is not None else start
            spans.append(Span(start, joint.start() if joint is not None else end))
            start = joint.end() if joint is not None else end
        if len(spans) > 1 and all(_is_post(text[slice(*one)].strip(), is_more=True) for one in spans):
            found.extend(Place(index, one, ("subject",)) for one in spans)
    return found


def posts_beside(passages: Sequence[ParsedPassage], own: str) -> dict[int, Place]:
    """Give for passages the post that a sentence before, in their section, seeks beside the *own* role."""
    found: dict[int, Place] = {}
    last, section, is_told = None, -1, False
    has_role = is_role(own)
    for index, passage in enumerate(passages):
        if passage.kind == "heading" or passage.section != section:
            last, section, is_told = None, passage.section, False
        text = passage.text if passage.kind in ("sentence", "lead-in") else ""
        match = _SEEKS.search(text) or _WANTED.search(text)
        title = match["title"] if match is not None else ""
        is_more = match is not None and _is_one_more(text, Span(*match.span("title")))
        is_named = match is not None and is_more and match.groupdict().get("post") is not None
        if match is not None and (is_named or _is_post(title, is_more=is_more)):
            if is_same_post(singular_title(title), own):
                last, is_told = None, True
            elif is_told or is_more or not has_role:
                last = Place(index, Span(*match.span("title")), ("subject",))
        if last is not None:
            found[index] = last
    return found


def _is_one_more(text: str, title: Span) -> bool:
    """Tell whether a sentence says that the post that it seeks is one more."""
    return _ANOTHER.search(text, 0, title.end) is not None or _TOO.match(text, title.end) is not None


def _is_post(title: str, *, is_more: bool) -> bool:
    """Tell whether words are the title of a post; those in lower case where they are of one more."""
    if title.rsplit(" ", 1)[-1].lower() in _ANYBODY:
        return False
    return _is_title(title) or is_headed_title(title) or (is_more and is_worker(title))


def _is_title(words: str) -> bool:
    return find_titles(words) == (Span(0, len(words)),)


def _folded(title: str) -> str:
    return singular_title(title).casefold()
