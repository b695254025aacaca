"""What a page of several posts says of each of them: "Both roles need fluent German"."""

from collections.abc import Iterator
from typing import Final

from skillgraph.extraction.frames import Frame, Frames
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.openers import says_to_all
from skillgraph.extraction.post_titles import is_role
from skillgraph.language.lazy import expression

_POSTS: Final = (
    r"(?:both|all|each|every|either)(?: (?:of )?(?:the|our|these|those))?(?: (?:two|three|four|open))?"
    r" (?:roles?|posts?|positions?|jobs|vacanc(?:y|ies))\b(?! (?:ads|adverts|boards|levels|sites|titles)\b)"
)
#: Of each of several posts, where a sentence or a heading begins or ends.
_OF_EACH: Final = expression(
    rf"(?i)\W*(?:(?:for|in|what|common to|shared by|required (?:for|in|of)) )?{_POSTS}"
    rf"|[^.;:]{{3,200}}[ ,](?:for|in|of|by) {_POSTS}\W*$"
)
_SEVERAL: Final = 2


def frames_of_each(frames: Frames, index: int) -> Iterator[Frame]:
    """Give the frames of a passage: its own, or that of each post of which it speaks."""
    frame = frames.of(index)
    passage = frames.parsed.passages[index]
    posts: dict[str, Place | None] = dict(frames.subjects.known_posts(index))
    is_shared = passage.section in frames.by_role.shared and not says_to_all(passage.text)
    if not posts and passage.kind != "heading" and any(map(_OF_EACH.match, _texts_above(frames, index))):
        posts = _posts_of_page(frames)
    if len(posts) < _SEVERAL and not (posts and is_shared):
        yield frame
        return
    if is_shared:
        around = frames.parsed.sections[passage.section]
        kind = around.kind if passage.list is None else frames.parsed.lists[passage.list].kind or around.kind
        frame = frame._replace(kind=kind)
    for role, place in posts.items():
        yield frame._replace(subject=role, subject_place=place)


def _texts_above(frames: Frames, index: int) -> Iterator[str]:
    """Give the words of a passage, of what opens its lists, and of the headings above it."""
    passage = frames.parsed.passages[index]
    yield passage.text
    number = passage.list
    while number is not None:
        around = frames.parsed.lists[number]
        yield "" if around.lead_in is None else frames.parsed.passages[around.lead_in].text
        number = around.parent
    section: int | None = passage.section
    while section is not None:
        yield frames.parsed.sections[section].label
        section = frames.parsed.sections[section].parent


def _posts_of_page(frames: Frames) -> dict[str, Place | None]:
    """Give the roles that head sections, lists or rows of a page, or that it seeks, and its own."""
    heads = [frames.sections[one] for one in sorted(frames.by_role.of_roles)]
    heads += [one for one in frames.lists.values() if one.subject_place != frames.role_place]
    found = {one.subject: one.subject_place for one in heads} | {**frames.posts}
    own = frames.naming.concept(frames.role).label
    is_joined = " and " in own.lower() and any(
        frames.ledger.text(one) in own for one in frames.posts.values()
    )
    return found if is_joined or not is_role(own) else {frames.role: frames.role_place, **found}
