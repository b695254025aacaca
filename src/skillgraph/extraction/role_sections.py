"""Sections, items and paragraphs of a page with several roles: which are of one, and which of all."""

import re
from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, NamedTuple

from skillgraph.documents.head_lines import kind_of_field
from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import NUMBERING, PARENTHESIS, POST_KINDS, SILENT_KINDS, read_heading
from skillgraph.extraction.company_names import names_group
from skillgraph.extraction.headed_titles import is_doer, is_headed_title, titles_of_rung
from skillgraph.extraction.ledger import Place
from skillgraph.extraction.levels import names_level, title_of_level
from skillgraph.extraction.post_rows import posts_of_rows
from skillgraph.extraction.post_titles import LEVELS
from skillgraph.extraction.titles import find_titles, is_occupation, singular_title
from skillgraph.extraction.told_titles import Named
from skillgraph.language.lazy import expression
from skillgraph.language.lexicon import words_for
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span

_LONE: Final = expression(r"[\d.)\s*]*(?P<word>[A-Z][a-z]+)(?:\s*\([^()]*\))?[\s*:]*")
_YOU: Final = expression(r"You(?:['\u2019]ll)? ")
_ARTICLE: Final = expression(r"(?:An?|The|Our) ")
_LEAST_ROLES: Final = 2  # of a page, but for their levels
#: What sections of roles hold beside parts that say what a post is about.
_ITEMS: Final = "items"
_TEXT: Final = "text"
_TOLD: Final = "told"  # a first sentence whose subject is what the heading names, or the reader
#: What parts a title from what it is of: "Architect - Customer Success".
_FIELD: Final = expression(r" [-\u2013\u2014|] |, ")
#: What stands last in a heading, and hours there: "Mason, part-time".
_BEHIND: Final = expression(r"(?:,| [-\u2013\u2014|]) (?P<term>[^,|\u2013\u2014]{2,40})$")
_HOURS: Final = expression(r"(?:full|part|half)[- ]time\b|\d{1,3} ?(?:%|hours|h\b)", re.IGNORECASE)
#: What parts two paragraphs.
_GAP: Final = expression(r"\n[ \t\r]*\n|<(?:p|br|div|li)\b", re.IGNORECASE)
_PATHS: Final = expression(
    r"\b(?:paths?|options|directions|speciali[sz]ations?|tracks?|opportunities)\b", re.IGNORECASE
)
_MANY: Final = 3  # headings of one level that all end as one for somebody
_COUNT: Final = expression(r" (?:I{1,3}|IV|V|[1-9])$")
_SHORT_NAME: Final = expression(r"[A-Z][\w/&'\u2019.+-]*(?: [\w/&'\u2019.+-]+){0,4}")
_WITHIN: Final = frozenset({"and", "of", "for", "in"})


class RoleSections(NamedTuple):
    """The sections of a page with several roles.

    Attributes:
        of_roles: A title heads them.
        owners: For sections the one of a role that they follow, where it has the same depth.
        parts: A title heads them that is but a part of the work of another: "Scrum Master", among duties.
        shared: They are of none of the roles.

    """

    of_roles: AbstractSet[int]
    owners: Mapping[int, int]
    parts: AbstractSet[int]
    shared: AbstractSet[int]


def find_role_sections(parsed: ParsedDocument, role: Named | None, *, leveled: bool) -> RoleSections:
    """Find the sections of several roles; in a *leveled* document but for those of levels, told otherwise."""
    parts = _parts_of_duties(parsed)
    of_roles = _sections_of_roles(parsed) - parts
    if leveled:
        of_roles = frozenset(one for one in of_roles if not names_level(parsed.sections[one].label))
    owners = _followers(parsed, _held(parsed), of_roles)
    return RoleSections(of_roles, owners, parts, _shared_sections(parsed, of_roles, role, owners))


def _sections_of_roles(parsed: ParsedDocument) -> frozenset[int]:
    """Give the sections that only a title heads, where another has the same depth, or only another level.

    One word for an occupation is a title beside those that are: "Tester" beside "Senior Tester". So is a
    heading that stands beside titles and holds what they hold: "Night Porter", "Stage and Lights".
    """
    found: dict[int | str, dict[int, str]] = {}
    lone: list[int] = []
    for index, section in enumerate(parsed.sections):
        label = _bare(section.label)
        titles = find_titles(label)
        if titles and titles[0] == Span(0, len(label)):
            found.setdefault(section.level, {})[index] = label
            found.setdefault(_without_level(label.casefold()), {})[index] = label
        elif lone_occupation(section.label) is not None:
            lone.append(index)
    for index in lone:
        level = parsed.sections[index].level
        if level in found:
            found[level][index] = _bare(parsed.sections[index].label)
    known = {index for titled in found.values() for index in titled} | set(lone)
    several = {index for titled in found.values() if len(set(titled.values())) > 1 for index in titled}
    return frozenset(several | _beside(parsed, known, several))


def _parts_of_duties(parsed: ParsedDocument) -> frozenset[int]:
    """Give the sections among duties or demands beside which one is headed by no title: "Scrum Master"."""
    found: set[int] = set()
    for parent, group in _siblings(parsed).items():
        labels = [parsed.sections[one].label for one in group]
        above = None if parent is None else parsed.sections[parent]
        is_asking = above is not None and above.kind in POST_KINDS and read_heading(above.label).whole
        if is_asking and not all(_names_post(label) or _names_rung(_bare(label)) for label in labels):
            found.update(group)
    return frozenset(found)


def _followers(
    parsed: ParsedDocument, held: Sequence[AbstractSet[str]], heads: Container[int]
) -> dict[int, int]:
    """Give for duties and demands which of some sections they follow, that has their depth and none below it.

    So where those of one kind follow several: "# Mason", "# Duties", "# Joiner", "# Duties".
    """
    found: dict[int, int] = {}
    last: set[int | None] = set()
    for group in _siblings(parsed).values():
        head: int | None = None
        for index in group:
            kind, label = parsed.sections[index].kind, parsed.sections[index].label
            if kind in POST_KINDS and read_heading(label).whole:
                found.update({} if head is None else {index: head})
            elif index in heads:
                head = index if held[index].isdisjoint(POST_KINDS) else None
        last.add(head)
    kinds = Counter(parsed.sections[index].kind for index in found)
    return {
        one: head for one, head in found.items() if head not in last or kinds[parsed.sections[one].kind] > 1
    }


def _siblings(parsed: ParsedDocument) -> dict[int | None, list[int]]:
    """Give the sections with headings below each, but for those that say nothing of a role."""
    found: dict[int | None, list[int]] = {}
    for index, section in enumerate(parsed.sections):
        if section.passage is not None and section.kind not in SILENT_KINDS - {"company"}:
            found.setdefault(section.parent, []).append(index)
    return found


def _beside(parsed: ParsedDocument, known: AbstractSet[int], several: AbstractSet[int]) -> set[int]:
    """Give the sections beside those that titles head, which hold what these hold: duties, or demands.

    Args:
        parsed: The document in its parts.
        known: Sections that a title heads, or one word for an occupation.
        several: Those of them that are of several roles.

    """
    held = _held(parsed)
    for part, role in _followers(parsed, held, range(len(parsed.sections))).items():
        held[role].add(parsed.sections[part].kind)
    found: set[int] = set()
    for group in _siblings(parsed).values():
        names = {one: _bare(parsed.sections[one].label) for one in group}
        sure = [one for one in group if one in known or _names_rung(names[one], names.values())]
        named = [one for one in group if one in sure or _names_post(names[one])]
        are_all = len(named) == len(group)
        is_sure = bool(sure) or (are_all and len(group) >= _MANY)
        shared = Counter(kind for one in named for kind in held[one] if is_sure or kind != _ITEMS)
        if not (are_all and is_sure):
            del shared[_TEXT]
        alike = [one for one in named if any(shared[kind] > 1 for kind in held[one])]
        if len({names[one].casefold() for one in alike}) > 1:
            found.update(alike)
        full = [one for one in group if len(held[one] & POST_KINDS) > 1]
        if len(full) > 1 and any(one in named for one in full):
            found.update(one for one in full if one in named or _is_short_name(names[one]))
        roles = (found | several) & set(group)
        if len(roles) > 1:
            kinds = {kind for one in roles for kind in held[one]} - {_TEXT}
            found.update(one for one in named if held[one])
            found.update(one for one in group if kinds & held[one] and _is_short_name(names[one]))
    return found


def _held(parsed: ParsedDocument) -> list[set[str]]:
    """Give for each section what it holds: sentences, lists, and sections or lists of duties or demands."""
    found: list[set[str]] = [set() for _ in parsed.sections]
    for section in parsed.sections:
        if section.parent is not None and section.kind in POST_KINDS and read_heading(section.label).whole:
            found[section.parent].add(section.kind)
    for one in parsed.lists:
        found[one.section].add(one.kind if one.lead_in is not None and one.kind in POST_KINDS else _ITEMS)
    for above, passage in pairwise(parsed.passages):
        if passage.kind == "sentence":
            found[passage.section].add(_TEXT)
            label = _bare(parsed.sections[passage.section].label)
            if above.kind == "heading" and (_YOU.match(passage.text) or _tells_of(passage.text, label)):
                found[passage.section].add(_TOLD)
    return found


def _tells_of(sentence: str, label: str) -> bool:
    """Tell whether a sentence opens with the name of somebody, and goes on with what is so of them."""
    rest = _ARTICLE.sub("", sentence, count=1)
    behind = rest[len(label) :].removeprefix("s")
    return rest.casefold().startswith(label.casefold()) and behind[:1] == " " and behind[1:2].islower()


def _names_rung(label: str, others: Collection[str] = ()) -> bool:
    """Tell whether a heading names a level, or one of several posts of one name: "Rigger II".

    So it does beside the same name without the level: "Senior Rigger" where one of the *others* is "Rigger".
    """
    who = _COUNT.sub("", label)
    title = title_of_level(label)
    is_level = names_level(label) and (title is None or _is_short_name(label[title.start : title.end]))
    bare = _without_level(label.casefold())
    is_beside = bool(bare) and bare != label.casefold() and bare in map(str.casefold, others)
    return is_level or is_beside or (who != label and is_doer(who))


def _names_post(heading: str) -> bool:
    """Tell whether a heading names somebody whom no list of titles holds, by how it ends.

    Example:
        >>> _names_post("Night porter"), _names_post("Rigger II"), _names_post("Tools")
        (True, True, False)

    """
    label = _bare(heading)
    who = _COUNT.sub("", _FIELD.split(label, maxsplit=1)[0])
    if is_headed_title(who) or find_titles(who) == (Span(0, len(who)),):
        return True
    is_one = is_occupation(who.rsplit(" ", 1)[-1]) and not who.endswith("s") and not _has_stop(who)
    return is_one or (is_doer(who) and _is_short_name(who))


def _has_stop(label: str) -> bool:
    """Tell whether words behind the first of a heading are none of a name."""
    return bool({word.lower() for word in label.split()[1:]} & words_for("stop") - _WITHIN)


def _is_short_name(heading: str) -> bool:
    """Tell whether a heading that the lexicon does not know is a noun with few words around it."""
    label = _bare(heading)
    first = label.split(" ", 1)[0].lower()
    is_act = first.endswith("ing") or opens_duty(label)
    is_noun = _SHORT_NAME.fullmatch(label) is not None and first not in words_for("stop")
    return is_noun and not _has_stop(label) and not is_act and read_heading(label).kind is None


def titled_posts(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for items and sentences the title that opens them, their list or their paragraph."""
    return {**_titled_paragraphs(parsed), **_titled_items(parsed), **posts_of_rows(parsed)}


def _titled_items(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for items the title that opens each, or their list, where another does beside it: "Mason: mortar".

    They stand where nothing says that they are duties or demands, which may be of one with several posts.
    """
    heads = {one.lead_in for one in parsed.lists}
    labels: dict[int, Place] = {}
    groups: dict[tuple[str, int | None], dict[int, str]] = {}
    for index, passage in enumerate(parsed.passages):
        around = None if passage.list is None else parsed.lists[passage.list]
        if around is None or around.kind not in ("overview", "other"):
            continue
        is_head = index in heads
        label = Span(0, len(passage.text.rstrip(" :*"))) if is_head else passage.label
        words = passage.text[label.start : label.end] if label is not None else ""
        if label is not None and _names_post(words):
            labels[index] = Place(index, label, ("subject",))
            groups.setdefault(("head" if is_head else "item", passage.list), {})[index] = words
    found: dict[int, Place] = {}
    for titled in groups.values():
        if len(set(titled.values())) > 1 and any(map(find_titles, titled.values())):
            found.update({index: labels[index] for index in titled})
    for index, passage in enumerate(parsed.passages):
        opener = None if passage.list is None else parsed.lists[passage.list].lead_in
        if opener in found and opener is not None:
            found.setdefault(index, found[opener])
    return found


def _titled_paragraphs(parsed: ParsedDocument) -> dict[int, Place]:
    """Give for sentences the title that opens their paragraph, where others do beside it: "Mason. You …"."""
    within: dict[int, list[int]] = {}
    for index, passage in enumerate(parsed.passages):
        if parsed.sections[passage.section].kind in ("overview", "other"):
            within.setdefault(passage.section, []).append(index)
    found: dict[int, Place] = {}
    for indexes in within.values():
        sentences = [one for one in indexes if parsed.passages[one].kind == "sentence"]
        titles = {one: title for one in sentences if (title := _opening_title(parsed, one)) is not None}
        names = {parsed.passages[one].text[slice(*span)].casefold() for one, span in titles.items()}
        last: Place | None = None
        for index in indexes if len(names) > 1 else ():
            if _opens_paragraph(parsed, index):
                title = titles.get(index) or _opening_title(parsed, index, sure=False)
                last = None if title is None else Place(index, title, ("subject",))
            found.update({} if last is None else {index: last})
    return found


def _opening_title(parsed: ParsedDocument, index: int, *, sure: bool = True) -> Span | None:
    """Find the title that opens a paragraph, with a stop or as a label; if not *sure*, any two names."""
    passage = parsed.passages[index]
    label = passage.label or Span(0, len(passage.text.rstrip(".")))
    goes_on = passage.label is not None or not _opens_paragraph(parsed, index + 1)
    words = passage.text[slice(*label)]
    is_title = _names_post(words) or (not sure and words.istitle() and " " in words and _is_short_name(words))
    return label if is_title and goes_on and _opens_paragraph(parsed, index) else None


def _opens_paragraph(parsed: ParsedDocument, index: int) -> bool:
    """Tell whether a passage is the first of its paragraph, or stands behind the last."""
    before, here = parsed.passages[index - 1] if index else None, parsed.passages[index : index + 1]
    if not here or before is None or before.kind != "sentence" or here[0].kind != "sentence":
        return True
    return _GAP.search(parsed.document.text[before.span.end : here[0].span.start]) is not None


def names_path(label: str, above: str) -> bool:
    """Tell whether a heading names one of the paths that the heading *above* it promises."""
    is_one = not names_group(label) and _PATHS.fullmatch(label) is None
    return is_one and _PATHS.search(above) is not None and read_heading(label).kind is None


def lone_occupation(heading: str) -> Span | None:
    """Find the one word for an occupation that a heading is, but for its number or brackets.

    Example:
        >>> lone_occupation("2. Tester"), lone_occupation("Testing")
        (Span(start=3, end=9), None)

    """
    match = _LONE.fullmatch(heading)
    return Span(*match.span("word")) if match is not None and is_occupation(match["word"]) else None


def _shared_sections(
    parsed: ParsedDocument, of_roles: frozenset[int], role: Named | None, owners: Mapping[int, int]
) -> frozenset[int]:
    """Give the sections that are of none of the roles of a page, where it is called after one of them only.

    What is said there is of all of them, or of the page: "Duties that everyone shares".
    """
    titles = {
        singular_title(_bare(parsed.sections[index].label)).casefold()
        for index in of_roles
        if parsed.sections[index].kind != "career"
    }
    bare = {_without_level(title) for title in titles}
    is_own = (
        role is not None
        and role[0].casefold() in titles
        and role[0].casefold() not in parsed.title.casefold()
    )
    if not is_own or len(bare) < _LEAST_ROLES:
        return frozenset()
    found = set()
    for index, section in enumerate(parsed.sections):
        around: int | None = index
        while around is not None and around not in of_roles:
            around = owners.get(around, parsed.sections[around].parent)
        if around is None and section.kind not in SILENT_KINDS:
            found.add(index)
    return frozenset(found)


def title_of_section(heading: str) -> Span:
    """Find the title in the heading of a section of a role: all of it, but for its number and brackets.

    Example:
        >>> title_of_section("2. Night porter (two)"), title_of_section("Head of Data - Leeds")
        (Span(start=3, end=15), Span(start=0, end=12))

    """
    label = _bare(heading)
    titles = titles_of_rung(heading)
    if titles and not any(map(str.islower, heading[: titles[0].start])):  # but for a code
        return titles[0]
    start = heading.find(label)
    return Span(start, start + len(label)) if start >= 0 else Span(0, len(heading))


def _bare(label: str) -> str:
    """Give a heading without its number and brackets, and the place or hours behind it: "Mason, Kiel"."""
    bare = PARENTHESIS.sub("", NUMBERING.sub("", label)).strip(" *:")
    beside = _BEHIND.search(bare)
    term = beside["term"] if beside is not None else ""
    is_term = _HOURS.match(term) is not None or kind_of_field(term) in ("place", "region", "mode")
    return bare[: beside.start()] if beside is not None and is_term else bare


def _without_level(title: str) -> str:
    return " ".join(word for word in title.split() if word not in LEVELS)
