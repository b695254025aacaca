"""Key employers: the companies that a document names, and the classes that it puts them in."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from skillgraph.documents.sections import POST_KINDS
from skillgraph.extraction.framing.frames import Frame, Frames
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.post_titles import is_role
from skillgraph.extraction.posts.titles import singular_title
from skillgraph.extraction.roles.title_fields import field_of_title
from skillgraph.extraction.roles.told_of import is_told_of
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.language.lists import Item, Series, split_series
from skillgraph.model import Span

_EMPLOYER_LABEL: Final = expression(
    r"\b(?:employers?|companies|firms|hiring|organi[sz]ations|startups?|corporations?|agencies"
    r"|consultanc(?:y|ies)|banks|providers)\b",
    re.IGNORECASE,
)
_NAME: Final = expression(r"(?:[A-Z][\w&.'+-]*+|[a-z]++[A-Z]\w*+)(?:[ -](?:[A-Z][\w&.'+-]*+|of|and|the|&))*+")


_LIKE: Final = r"(?:such as|like|including|e\.g\.,?)"
#: "Consultancies such as X and Y": the class stands before its members without a colon.
_SUCH_AS: Final = expression(r"(?P<class>[A-Z][\w&/-]*(?: [\w&/-]+){0,4}?),? (?:\(|" + _LIKE + r" )(?=[A-Z])")


#: How the title of a page opens that tells what a role is, and seeks nobody: "Being a rigger at Acme".
_BEING: Final = expression(
    r"\W{0,4}(?:being|becoming|(?:life|working|a day(?: in the life)?) (?:as|of)|how to (?:be|become)"
    r"|what (?:is|does|it (?:is|means) to be|it['\u2019]s like to be)|the role of) (?:an?|the|our) ",
    re.IGNORECASE,
)


class Hiring:
    """States who hires."""

    def __init__(self, ledger: Ledger) -> None:
        """Write to *ledger*."""
        self.ledger = ledger
        self.naming = ledger.naming

    def seeks(self, named: Sequence[tuple[int, Span]], roles: Mapping[str, Place | None]) -> None:
        """State who seeks somebody for some roles, with every place that names the employer.

        Args:
            named: Passages and spans of the employer's name, as `employers.find_employers` gives them.
            roles: CURIEs of the roles, and where each is named.

        """
        for role, place in roles.items():
            self._seeks(named, role, place)

    def _seeks(self, named: Sequence[tuple[int, Span]], role: str, role_place: Place | None) -> None:
        if role_place is not None and self._is_only_told_of(role_place):
            return
        places = [Place(index, span) for index, span in named]
        name = self.ledger.text(places[0]) if places else ""
        if places and singular_title(name).casefold() != self.naming.concept(role).label.casefold():
            employer = self.naming.propose(name, "employer")
            places += [role_place.supporting("object")] if role_place is not None else []
            told = role_place and field_of_title(self.ledger.parsed, role_place, self.naming, employer=name)
            self.ledger.state(employer, "sg:seeks", role, places, rule="employer's name", scope=told)

    def _is_only_told_of(self, role: Place) -> bool:
        """Tell whether the role is named where a text tells of whoever has it, and seeks nobody."""
        passage = self.ledger.parsed.passages[role.passage]
        return _BEING.match(passage.text) is not None or is_told_of(passage, role.span)

    def labeled(self, index: int, frame: Frame) -> bool:
        """Read a labeled line below a heading of employers as a bullet; tell whether it is one."""
        parsed = self.ledger.parsed
        heading = parsed.sections[parsed.passages[index].section].label
        return names_employers(heading) and self.employers(index, frame)

    def employers(self, index: int, frame: Frame) -> bool:
        """State the employers that a bullet lists, and the class that its label names."""
        passage = self.ledger.parsed.passages[index]
        text = passage.text
        such_as = _SUCH_AS.match(text) if passage.label is None else None
        label = Span(*such_as.span("class")) if such_as else passage.label
        start = such_as.end() if such_as else label.end + 1 if label else 0
        series = split_series(text, Span(start, len(text.rstrip(" .)") if such_as else text)))
        series = _with_whole_names(text, series)
        names = _names(text, series)
        if not names or len(names) * 2 < len(series.items):
            return False
        key = self.naming.link("Key employers", ("employer", "group")) or self.naming.propose(
            "Key employers", "group"
        )
        group = None
        list_id = None
        if label is not None:
            words = text[label.start : label.end]
            group = self.naming.link(words, ("employer", "group")) or self.naming.propose(words, "group")
            if group != key:
                self.ledger.state(
                    group,
                    "sg:classifiedAs",
                    key,
                    [Place(index, label), *frame.places("relation")],
                    rule="class of employers",
                    list_id=frame.in_list,
                    position=passage.position,
                )
                if len(names) > 1:
                    list_id = self.ledger.open_list(
                        f"employers-{group.removeprefix('concept:')}",
                        passage.section,
                        words,
                        logic=series.logic,
                        is_open=series.open,
                        concept=group,
                        parent=frame.in_list,
                        position=passage.position,
                    )
        for number, (words, where) in enumerate(names, start=1):
            employer = self.naming.propose(words, "employer")
            if group is not None and group != key:
                self.ledger.state(
                    employer,
                    "sg:classifiedAs",
                    group,
                    [Place(index, where)],
                    rule="employer of a class",
                    list_id=list_id,
                    position=number if list_id else None,
                )
            self.ledger.state(
                employer,
                "sg:classifiedAs",
                key,
                [Place(index, where), *frame.places("relation")],
                rule="key employer",
            )
        return True


def posts_sought(frames: Frames) -> dict[str, Place | None]:
    """Give whom a document seeks: its role, or each of the posts beside it that an advertisement tells of.

    Each of these heads duties or demands: those of other employers on its page are but named.
    """
    if frames.joined:
        return dict(frames.joined)
    sections, own = frames.parsed.sections, frames.role_place
    heads = {sections[one].passage: one for one in frames.by_role.of_roles}
    head = None if own is None else heads.get(own.passage)
    told = {
        one.subject for one in (*frames.sections.values(), *frames.lists.values()) if one.kind in POST_KINDS
    }
    beside = [one for one in heads.values() if head is None or sections[one].parent == sections[head].parent]
    several = [frames.sections[one] for one in sorted(beside)]
    found = {one.subject: one.subject_place for one in several if one.subject in told}
    is_alone = head is None and is_role(frames.naming.concept(frames.role).label)
    is_of_several = frames.advertised and len(found) > 1 and not is_alone
    return found if is_of_several else {frames.role: own}


def _with_whole_names(text: str, series: Series) -> Series:
    """Put together again a name with a sign in it, where commas part the others: "Foo, Bar & Baz"."""
    items: list[Item] = []
    for item in series.items:
        gap = text[items[-1].span.end : item.span.start] if items else ""
        if gap == " & " and len(series.items) > len("ab"):
            items[-1] = Item(Span(items[-1].span.start, item.span.end), item.members)
        else:
            items.append(item)
    return series._replace(items=tuple(items))


def _names(text: str, series: Series) -> list[tuple[str, Span]]:
    """Give the members of a series that are names, without what leads into examples."""
    names = []
    for item in series.items:
        words = text[item.span.start : item.span.end]
        words = re.sub(rf"^{_LIKE}\s+", "", words)
        if _NAME.fullmatch(words):
            names.append((words, Span(item.span.end - len(words), item.span.end)))
    return names


def names_employers(heading: str) -> bool:
    """Tell whether a heading or label is one of employers."""
    return bool(_EMPLOYER_LABEL.search(heading))
