"""Whose pay an amount is where a sentence tells of several: "juniors earn X, and seniors Y", "L1 X; L2 Y"."""

import re
from typing import Final, NamedTuple

from skillgraph.extraction.amounts.quantities import find_quantities
from skillgraph.extraction.concepts.naming import Naming, stage_concept
from skillgraph.extraction.posts.stage_headings import stage_label
from skillgraph.extraction.posts.titles import find_titles, singular_title
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import FEW_NUMBERS
from skillgraph.model import Span

#: Who earns, where no title names them: "Contractors charge …", "a beginner waiter gets …".
_PEOPLE: Final = expression(
    r"\b(?P<who>seniors|juniors|principals|newcomers|freshers|starters|entrants"
    r"|(?:contractor|freelancer|consultant|trainee|intern|apprentice|graduate|beginner)(?:s|(?=\s+"
    r"(?:(?:can|may|usually|typically|often|also) )*"
    r"(?:charges?|earns?|bills?|makes?|gets?|receives?|are paid|is paid|expects?|starts?)\b))"
    r"|(?<=\ba )(?:beginner|fresher|junior|newcomer)(?= (?!(?:role|position|post|job|or|and)\b)[a-z]))\b",
    re.IGNORECASE,
)
#: A level right before its amount: "IC2 CAD 90,000", "Band C: 50,000 EUR"; not "Leeds, LS4 45,000 GBP".
_LEVEL: Final = expression(
    r"(?:^|(?<![a-z],)[\s;,(|])(?P<who>(?!(?:Q|H|FY|IR|CO)\d)[A-Z]{1,2}-?\d{1,2}"
    r"|(?:Level|Grade|Band|Tier) [A-Z\d]{1,2})"
    r"[\s:=\u2013\u2014-]{0,3}$"
)
#: A stage right before its amount: "Mid: \u20ac70-85k", "medior 55 000".
_STAGE: Final = expression(
    r"(?:^|[;,.(|:/\u2013\u2014-]\s{0,2}|\u2705\s|\band |\bor )"
    r"(?:for (?:an? |the )?)?(?P<who>(?i:(?:entry|junior|mid|medior|middle|senior)(?:[- ]level)?|lead"
    r"|principal|staff|graduate|trainee|apprentice|newly qualified))"
    r"(?: (?:level|grade|roles?|posts?))?[\s):=\u2013\u2014-]{1,3}$"
)
#: A stage of posts that are not called by the title: "Senior platform roles pay".
_STAGE_OF_POSTS: Final = expression(
    r"\b(?P<who>(?i:junior|mid[- ]level|senior|lead|principal|staff))(?: [a-z-]+){0,2}"
    r" (?:roles|positions|jobs|posts)\b[^.;\d]{0,60}$"
)
_STAGE_REACH: Final = 40
#: Behind a role, an amount whose currency only the first of the sentence has.
_OWN_AMOUNT: Final = expression(r"(?: (?:earn|get|make|receive)s?)? \d{1,3}(?:[.,\u202f\u00a0 ]?\d{3}|k)\b")
#: A stage right behind its amount: "\u00a395,000 a year for seniors".
_FOR_STAGE: Final = expression(
    r"(?: ?(?:[A-Z]{3}|[\u20ac$\u00a3]))?(?: gross)?(?: (?:a|per) [a-z]+)?,? (?:as|for) (?:an? |the |most )?"
    r"(?P<who>seniors|juniors|principals|newcomers|freshers|beginners|graduates|trainees|apprentices"
    r"|(?:senior|junior|lead|principal|staff)"
    r"(?= (?:[a-z]+ )?(?:hires|jobs|levels?|people|positions|posts|roles)\b))\b"
)
_MAY: Final = r"(?:may|might|could|possib(?:le|ly|ility)|potential(?:ly)?|option|chance|prospect)"
_LASTING: Final = r"(?:direct|permanent|perm|ongoing) (?:role|position|job|post|contract|employment)"
#: Of a post that is only in prospect: "may offer a permanent role after a year at \u2026".
_PROSPECT: Final = expression(
    rf"(?:\b{_MAY}\b[^.;]{{0,60}}\b{_LASTING}\b|\b{_LASTING}\b[^.;]{{0,40}}\b{_MAY}\b"
    r"|\b(?:if|once|should|when) (?:you|made|taken|they|the client)\b[^.;,]{0,40}"
    r"\b(?:permanent(?:ly)?|direct)\b)[^.;]{0,60}$",
    re.IGNORECASE,
)
_PROSPECT_REACH: Final = 170
#: Somebody who is told from others by what the group is called, and not by a title: "Dock hands earn …".
_GROUP: Final = expression(
    r"\W*(?:(?:and|but|while|whereas|in [A-Z][\w ]{1,30},) )?(?:the )?"
    r"(?P<who>[A-Za-z][\w&/-]*(?: (?!at |in |outside |with |who |are |is |can |may )[\w&/-]+){0,3}"
    r"(?:s|(?<=me)n))"
    r"(?: [^,;.\d]{1,60})? (?:earn|make|charge|command|get|start (?:at|on|from)|are paid|ask for"
    r"|take home|go)\b",
    re.IGNORECASE,
)
#: Nouns of pay, and of those who are paid at large, which are no group.
_AT_LARGE: Final = expression(
    r"(?:.* )?(?:salar(?:y|ies)|wages|pay|earnings|ranges?|rates?|bands?|packages?|offers|figures"
    r"|bonus(?:es)?|roles|positions|jobs|posts|people|employees|staff|candidates|professionals|workers|applicants|members"
    r"|colleagues|holders|years|companies|employers|firms|specialists|practitioners|this|is)",
    re.IGNORECASE,
)
#: The case in which somebody earns an amount.
_CASE: Final = expression(
    r"\b(?P<case>(?:with|after) (?:about |around |at least |over |more than )?"
    rf"(?:\d{{1,2}}\+?|{FEW_NUMBERS}|a few|several)"
    r"(?: ?(?:to|or|-|\u2013) ?\w+)? years?(?:(?: of|['\u2019](?: of)?) (?:[\w-]+ ){0,2}experience)?"
    r"|in (?:an?|the|their|your) first (?:[\w-]+ ){0,2}(?:job|year|role|position|post)"
    r"|(?:(?<=people )|(?<=those )|(?<=professionals )|(?<=workers )|(?<=employees ))"
    r"with (?:(?:enough|extensive|hands-on|more|previous|prior|relevant|some) )?experience"
    r"(?= (?:can |may |often |typically |usually )?(?:command|earn|get|make|receive|take home)\b))\b",
    re.IGNORECASE,
)

#: The same where somebody works: "glaziers in public service earn", "the pay for a glazier on a site is".
_WORKING: Final = expression(
    r"\w (?P<case>in (?:the )?[a-z][a-z-]+(?: [a-z-]+){0,3}) (?:earn|get|make|receive|are paid)\b"
    r"|\b(?:salary|salaries|pay|wages?|earnings) (?:for|of) (?:an? )?[\w -]{3,40}?"
    r" (?P<on>(?:on|aboard) an? [a-z][a-z-]+(?: [a-z-]+){0,2}) (?:is|was|are|averages|ranges|starts)\b"
)

#: The same of where those live who are hired: "For Ohio-based hires", "for staff who live in Ohio".
_PLACED: Final = expression(
    r"\b(?i:for) (?:[A-Z][^:;.$\u20ac\u00a3]{1,90}?[ -]based (?:applicants|candidates|employees|hires|staff)"
    r"|(?:applicants|candidates|employees|hires|staff) (?:(?:who (?:are )?)?(?:based|live|living|located"
    r"|residing|reside) in )(?:the )?[A-Z][\w-]*(?:(?: |, | and |, and )(?:[A-Z][\w-]*)){0,6})\b"
)
#: Who of a role is paid so, where that is no title: "Freelance day rates".
_OF_SOME: Final = expression(
    r"\b(?P<who>freelance(?= (?:day |daily |hourly )?(?:salaries|wages|rates)\b)"
    r"|experienced(?= [A-Za-z-]+(?: [a-z-]+)?s\b))",
    re.IGNORECASE,
)
#: The stage of a role at which an amount is paid, before the word for pay: "Entry-level salaries".
_STAGE_OF_PAY: Final = expression(
    r"\b(?P<who>entry[- ]level|graduate|mid[- ]career|early[- ]career|late[- ]career)"
    r" (?:day |daily |hourly |annual |yearly )?(?:salar(?:y|ies)|wages?|rates?|pay|earnings)\b",
    re.IGNORECASE,
)
#: Whose pay is only compared with: "more than the average salary for riggers, which is".
_COMPARED: Final = expression(
    r"\b(?:than|above|below|with|to|versus|vs\.?) (?:the |an? )?(?:[\w-]+ ){0,3}"
    r"(?:salary|salaries|pay|wages?|earnings) (?:for|of) (?:all )?(?P<who>[\w][\w&/ -]{1,50}?)"
    r"(?:,? (?:which|that|who)\b[^,;.\d]{0,30}|,? at|:| of| \() ?$",
    re.IGNORECASE,
)
#: Other people whom a contrast tells of: "while warehouse workers earn".
_CONTRASTED: Final = expression(
    r"\W*(?:but|while|whereas) (?P<who>(?!(?:all|experienced|junior|many|most|new|other|senior|skilled|some"
    r"|the|these|those|young(?:er)?) )[a-z][a-z-]+ (?:workers|employees|staff))"
    r" (?:earn|get|make|receive|take home)\b",
    re.IGNORECASE,
)
#: What tells people of one trade from others who are called so: "Electrical contractors".
_OF_TRADE: Final = expression(r"\b[a-z]+(?:ical|ctural|ural|oofing|umbing|uilding|inting) $", re.IGNORECASE)
#: Names of stages that every role has.
_STAGES: Final = (
    r"(?:starters?|starting|beginners?|newcomers?|entrants?|experienced|qualified|trained|trainee|graduate"
    r"|(?:entry|early|mid|late|senior|junior|staff|lead|principal|intermediate|medior|associate)"
    r"(?:[- ](?:level|career))?)"
)
_STAGE_ALONE: Final = expression(
    rf"(?:(?:new|newly|highly|very|most|fully|more) )?{_STAGES}"
    rf"(?: ?(?:/|&|\bor\b|\band\b|\bto\b) ?{_STAGES})?",
    re.IGNORECASE,
)


class Group(NamedTuple):
    """Who earns an amount: where that stands; *kind* is ``people``, ``stage``, ``level`` or ``other``."""

    kind: str
    span: Span


def group_before(text: str, start: int, end: int) -> Group | None:
    """Find who earns an amount that stands at *end*, behind what is said of the amount before it.

    Example:
        >>> text = "Juniors earn 1 and seniors 2"
        >>> group = group_before(text, 14, 27)
        >>> group.kind, text[group.span.start : group.span.end]
        ('people', 'seniors')

    """
    for kind, pattern in (("stage", _STAGE), ("stage", _STAGE_OF_POSTS), ("level", _LEVEL)):
        if level := pattern.search(text[start:end]):
            return Group(kind, Span(start + level.start("who"), start + level.end("who")))
    if compared := _COMPARED.search(text, start, end) or _CONTRASTED.match(text, start, end):
        return Group("other", Span(*compared.span("who")))
    if paid := _STAGE_OF_PAY.search(text, start, end):
        return Group("stage", Span(*paid.span("who")))
    return _people_before(text, start, end)


def _people_before(text: str, start: int, end: int) -> Group | None:
    """Find who earns an amount where no stage is named: people, or others than those of the title."""
    titles = [span for span in find_titles(text) if start <= span.start and span.end <= end]
    people = [Span(*match.span("who")) for match in _PEOPLE.finditer(text, start, end)]
    title = max((span.end for span in titles), default=-1)
    if people and people[-1].end > title:
        trade = _OF_TRADE.search(text, start, people[-1].start)
        return Group("people", people[-1] if trade is None else Span(trade.start(), people[-1].end))
    some = list(_OF_SOME.finditer(text, start, end))
    within = some and any(one.start <= some[-1].start() < one.end for one in titles)  # "Experienced Captains"
    if some and not within and (not titles or some[-1].end() >= titles[-1].start - 1):
        return Group("other", Span(*some[-1].span("who")))
    if titles:
        return None
    group = _GROUP.match(text, start, end)
    if group is None or _AT_LARGE.fullmatch(group["who"]):
        return None
    return Group("other", Span(*group.span("who")))


def is_of_role(words: str, role: str) -> bool:
    """Tell whether a group is whoever has a *role*, by its name or the last word of that.

    Example:
        >>> is_of_role("Bell ringers", "Bell Ringer"), is_of_role("Ringers", "Bell Ringer")
        (True, True)
        >>> is_of_role("Bell founders", "Bell Ringer")
        False

    """
    names = {singular_title(words).lower(), words.lower().removesuffix("s")}
    return not names.isdisjoint((role.lower(), role.lower().rsplit(" ", 1)[-1]))


def group_behind(text: str, end: int) -> Group | None:
    """Find the stage for which an amount is that ends at a place.

    Example:
        >>> group_behind("Up to 95,000 a year for seniors", 12)
        Group(kind='people', span=Span(start=24, end=31))
        >>> group_behind("Up to 95,000 a year for juggling", 12) is None
        True

    """
    match = _FOR_STAGE.match(text, end)
    return None if match is None else Group("people", Span(*match.span("who")))


def is_behind_stage(text: str, start: int) -> bool:
    """Tell whether an amount stands right behind a stage: "Mid: \u20ac70-85k"."""
    return _STAGE.search(text[max(0, start - _STAGE_REACH) : start]) is not None


def is_of_another_post(text: str, start: int) -> bool:
    """Tell whether an amount is paid in a post that may follow: "a permanent role may follow at \u2026".

    Example:
        >>> is_of_another_post("They may offer a permanent role at $90k", 34), is_of_another_post("At $9k", 3)
        (True, False)

    """
    return _PROSPECT.search(text[max(0, start - _PROSPECT_REACH) : start]) is not None


def case_before(text: str, start: int, end: int) -> Span | None:
    """Find in which case an amount is earned that stands at *end*: "for Ohio-based hires"."""
    placed = _PLACED.search(text, start, end)
    if placed is not None:
        return Span(*placed.span())
    match = _CASE.search(text, start, end) or _WORKING.search(text, start, end)
    return Span(*match.span("case" if match["case"] else "on")) if match else None


def is_of_later(text: str, role: Span) -> bool:
    """Tell whether a role behind an amount is that of the next: "X is common, and rope makers get Y"."""
    is_next = _OWN_AMOUNT.match(text, role.end) is not None  # "…, and rope makers 3,000"
    return is_next or any(
        one.kind == "money" and one.span.start > role.start for one in find_quantities(text)
    )


def is_stage_alone(label: str) -> bool:
    """Tell whether a label names a stage that every role has, and no more.

    Example:
        >>> is_stage_alone("Mid-Career"), is_stage_alone("Senior Baker")
        (True, False)

    """
    return _STAGE_ALONE.fullmatch(label) is not None


def stage_of(naming: Naming, words: str, role: str) -> str:
    """Give the concept of a stage that is paid: with the *role* where every role has one of its name."""
    label = stage_label(words.strip(" *:"))
    is_alone = is_stage_alone(label) and naming.link(label, ("career-stage",)) is None
    if not is_alone or naming.concept(role).kind != "role":
        return stage_concept(naming, words)
    return stage_concept(naming, f"{label} {naming.concept(role).label}")
