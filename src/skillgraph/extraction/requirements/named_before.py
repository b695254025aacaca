"""What stands right before an amount of time, and was done so long: "Rigging, four years"."""

import re
from typing import Final

from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.wording.askings import Asked, AskedList
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import is_gerund
from skillgraph.model import Span

#: A name right before its time: "Foo 4+ years", "Foo: 4+ years".
_NAME_BEFORE: Final = expression(
    r"\W*(?:(?:[Pp]rofessional|[Cc]ommercial|[Ii]ndustrial|[Hh]ands-on|[Pp]ractical|[Ss]olid)\s+)?"
    r"(?P<name>[A-Z][\w+#.-]*(?: (?!(?:or|and)\b)[\w+#.-]+){0,2}?)\s*[(:|,\u2013-]?\s*"
)
#: What somebody has experience with, before how long: "Experience in rigging or sailing ships, four years".
_EXPERIENCE_BEFORE: Final = expression(
    r"\W*+(?:(?:[A-Za-z-]+ ){0,2}[Ee]xperience (?:in|with|of|as an?) (?P<what>[^,;:()]{3,80}?)"
    r"|(?!(?:(?:[Ww]ork(?:ing)?|[Rr]elevant|[Pp]ro\w+|[Tt]otal|[Oo]verall|[Mm]inimum|[Rr]equired|[Pp]r\w+ious"
    r"|[Pp]rior|[Ii]ndustry|[Ii]ndustrial|[Pp]ractical|[Cc]ommercial|[Yy]ears of|and|or|the|your) )+exp)"
    r"(?P<whose>[A-Z][^,;:()]{2,50}?) experience)\s*[,(:\u2013-]\s*$"
)
#: A field of work, before the same: "Bookkeeping, four years".
_FIELD_BEFORE: Final = expression(
    r"\W*(?P<what>(?!Train|Learn|Working|Total)[A-Z][a-z]*(?: [a-z]+)?(?<=[a-z])"
    r"(?:ing|ifery|entry|sonry|istics| care| law| work| design))\s*[,(:\u2013-]\s*$"
)
#: A line of a form, of which what stands ahead of the colon is what the time is of.
_FORM_BEFORE: Final = expression(
    r"\W*+(?!(?:[A-Za-z-]+ ){0,2}(?:experience|work|age|contract|duration|term|notice|years|total|tenure):)"
    r"(?P<what>[A-Za-z][^,;:()]{2,60}):\s*$",
    re.IGNORECASE,
)
_FORCE: Final = expression(r"\W*(?:required|preferred)\W*", re.IGNORECASE)
_FORM_LINE: Final = expression(
    r"\W*(?P<what>[^,;:()]{3,60}):\s*\d{1,2}\+? (?:years?|months?) \((?:required|preferred)\)\W*$",
    re.IGNORECASE,
)


def is_form_line(text: str) -> bool:
    """Tell whether a line is one of a form of boards: "Rope work: 2 years (Required)"."""
    found = _FORM_LINE.match(text)
    return found is not None and _FORM_BEFORE.match(text[: found.end("what") + 1]) is not None


def names_experience(label: str) -> bool:
    """Tell whether a label says what experience is to be of: "Experience as a cook", "Baking"."""
    return any(one.fullmatch(f"{label}:") for one in (_EXPERIENCE_BEFORE, _FIELD_BEFORE))


def named_before(phrases: Phrases, text: str, rest: Span, before: Span, *, kind: str) -> AskedList | None:
    """Give what stands right before an amount of time that nothing stands behind: "Java 4+ years".

    Args:
        phrases: Reads names and phrases.
        text: Of one passage.
        rest: The words behind the time.
        before: The words before it.
        kind: Kind of what is proposed.

    """
    if rest.start < rest.end and not _FORCE.fullmatch(text, *rest):
        return None
    found = _NAME_BEFORE.fullmatch(text, *before)
    named = None if found is None else phrases.known.linked(text, Span(*found.span("name")))
    if named is not None:
        return AskedList((named,))
    found = _EXPERIENCE_BEFORE.fullmatch(text, *before) or _FIELD_BEFORE.fullmatch(text, *before)
    if found is None and is_form_line(text):
        found = _FORM_BEFORE.fullmatch(text, *before)
    if found is None:
        return None
    group = "whose" if found.groupdict().get("whose") else "what"
    what, words = Span(*found.span(group)), found[group]
    asked = phrases.read(text, what, kind=kind, verbal=" " in words and is_gerund(words.split(" ", 1)[0]))
    if asked.members or not phrases.known.proposing or " " in words:
        return asked if asked.members else None
    concept = phrases.known.naming.propose(words, "skill")  # "Sailing, 4 years"
    return AskedList((Asked(concept, what, linked=False, rule="own words"),))
