"""What a page of several posts says of each of them: "Both roles need fluent German"."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Final

from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.posts.post_titles import is_role
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.openers import says_to_all
from skillgraph.language.lazy import expression

_POSTS: Final = (
    r"(?:both|all|each|every|either)(?: (?:of )?(?:the|our|these|those))?(?: (?:two|three|four|open))?"
    r" (?:roles?|posts?|positions?|jobs|vacanc(?:y|ies))\b(?! (?:ads|adverts|boards|levels|sites|titles)\b)"
)
#: Of each of several posts, where a sentence or a heading begins or ends.
_OF_EACH: Final = expression(
    rf"(?i)\W*(?:(?:for|in|what|common to|shared by|required (?:for|in|of)) )?{_POSTS}"
    rf"|[^.;:]{{3,200}}[ ,](?:for|in(?! (?:all|every|either) positions?\b)|of|by) {_POSTS}\W*$"
)
_SEVERAL: Final = 2
_MOST_ABOVE: Final = 11  # openers and headings above a passage that may say so


class SharedPosts:
    """Tells of which posts a passage is."""

    def __init__(self, frames: Frames) -> None:
        """Read with the *frames* of a document."""
        self.frames = frames
        self._below: dict[tuple[int | None, int], bool] = {}

    def of(self, index: int) -> Iterator[Frame]:
        """Give the frames of a passage: its own, or that of each post of which it speaks."""
        frames, frame = self.frames, self.frames.of(index)
        passage = frames.parsed.passages[index]
        posts: Mapping[str, Place | None] = frames.subjects.known_posts(index)
        is_shared = passage.section in frames.by_role.shared and not says_to_all(passage.text)
        if not posts and passage.kind != "heading" and len(self._posts) >= _SEVERAL:
            is_of_each = _OF_EACH.match(passage.text) or self._stands_below(passage.list, passage.section)
            posts = self._posts if is_of_each else posts
        if not posts and frame.subject == frames.role:
            posts = frames.joined  # of the document as a whole
        if len(posts) < _SEVERAL and not (posts and is_shared):
            yield frame
            return
        if is_shared:
            around = frames.parsed.sections[passage.section]
            kind = None if passage.list is None else frames.parsed.lists[passage.list].kind
            frame = frame._replace(kind=kind or around.kind)
        for role, place in posts.items():
            yield frame._replace(subject=role, subject_place=place)

    def _stands_below(self, number: int | None, section: int) -> bool:
        """Tell whether an opener or heading above a list or section says that it is of each post."""
        place = number, section
        if place not in self._below:
            above = islice(self._texts_above(number, section), _MOST_ABOVE)
            self._below[place] = any(map(_OF_EACH.match, above))
        return self._below[place]

    def _texts_above(self, number: int | None, section: int | None) -> Iterator[str]:
        """Give the words of what opens a list and those around it, and of the headings above it."""
        parsed = self.frames.parsed
        while number is not None:
            around = parsed.lists[number]
            yield "" if around.lead_in is None else parsed.passages[around.lead_in].text
            number = around.parent
        while section is not None:
            yield parsed.sections[section].label
            section = parsed.sections[section].parent

    @cached_property
    def _posts(self) -> dict[str, Place | None]:
        """The roles that head sections, lists or rows of the page, or that it seeks, and its own."""
        frames = self.frames
        heads = [frames.sections[one] for one in sorted(frames.by_role.of_roles)]
        heads += [one for one in frames.lists.values() if one.subject_place != frames.role_place]
        found = {one.subject: one.subject_place for one in heads} | {**frames.posts}
        own = frames.naming.concept(frames.role).label
        told = {frames.ledger.text(one) for one in frames.posts.values()}
        is_joined = " and " in own.lower() and any(one in own for one in told)
        return found if is_joined or not is_role(own) else {frames.role: frames.role_place, **found}
