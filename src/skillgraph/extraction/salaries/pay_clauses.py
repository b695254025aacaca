"""What a sentence of pay says of one of its amounts: how sure, at the least, on which contract."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from skillgraph.documents.structure import ParsedPassage
from skillgraph.extraction.amounts.money import PAY_STEMS
from skillgraph.extraction.amounts.quantity import Quantity
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.salaries.pay_tables import PAID_BESIDE
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: Where a clause begins that says something of somebody: "…, and you may start at eleven".
_OTHER_CLAUSE: Final = expression(
    r"(?:[,;:]|\b(?:and|but|so|while))\s+(?:and |but |so |while )?(?=(?:you|we|they|he|she|who"
    r"|everybody|everyone|nobody|our|your|the (?:rest|team|office))\b)",
    re.IGNORECASE,
)
_OF_PAY: Final = expression(rf"\d|\b(?:{PAY_STEMS}|offer|range)", re.IGNORECASE)
#: In doubt is when, and not how much: "usually after seven years"; "can expect" is no doubt.
#: Nor is it one of the least that this "may rise".
_WHEN: Final = expression(
    r"\b(?:usually|often|typically|normally|generally|mostly) (?=(?:after|with|within|by)\b)"
    r"|\bcan (?=expect )"
    r"|\b(?:may|can|could|might) (?=(?:rise|increase|go up|grow|be (?:higher|raised|increased))\b)",
    re.IGNORECASE,
)
_RISES: Final = expression(r"\b(?:rising|rises|increasing|increases|going up|goes up) to $")
_LEAST: Final = expression(
    r"\b(?:minimum|lowest|least) (?:[a-z]+ )?(?:salary|pay|wage|remuneration)\b[^.;\d]{0,100}$"
    r"|\ba minimum of (?:currently |presently |at present )?$"
    r"|\b(?:pay|rates?|salary|salaries|wages?|remuneration) (?:(?:will|would) )?(?:starts?|begins?)"
    r" (?:at|from) $",
    re.IGNORECASE,
)
#: Kinds of contract, by which the same post is paid otherwise.
_CONTRACT: Final = (
    r"B2B|(?:employment|permanent|fixed[- ]term|temporary|civil[- ]law|mandate|freelance|service|PAYE"
    r"|umbrella|W-?2|1099|contractor|self[- ]employed|casual)(?:[ -](?:contracts?|basis|status))?"
    r"|(?:contract|umowa) (?:of|o) (?:employment|mandate|prac[e\u0119]|zlecenie)|full[- ]time|part[- ]time"
)
_LABEL: Final = expression(
    rf"\W*(?:(?:salary|pay|rate)\W+)?(?:on |for )?(?:an? |the )?(?P<how>{_CONTRACT})(?: contract)?\W*",
    re.IGNORECASE,
)
_BEHIND: Final = expression(
    rf"[^\d;.,|]{{0,24}}?(?:\(|\b(?:on|with|under|for|as|via)\b (?:an? |the )?)"
    rf"(?P<how>{_CONTRACT})(?: contract)?\b",
    re.IGNORECASE,
)
_AHEAD: Final = expression(
    r"\b(?P<how>permanent|temporary|fixed[- ]term|freelance|full[- ]time|part[- ]time|B2B) "
    r"(?:salar(?:y|ies)|pay|wages?|earnings)\b[^\d;.|]{0,60}$",
    re.IGNORECASE,
)
#: For how many hours a week pay is.
_HOURS: Final = expression(
    r"[^\d;.|]{0,40}?\b(?:(?:on (?:the |a )?basis of|based on|at|for|with) (?:an? )?|\()"
    r"(?P<hours>\d\d(?:[.,]\d{1,2})?[ -]hours?\b(?: (?:an?|per|/) ?week| weeks?)?)",
    re.IGNORECASE,
)
_FULL_WORDS: Final = expression(r"(?:contract|basis|status|time)s?$|^(?:contract|umowa)\b", re.IGNORECASE)
#: How a line ends that leads to an amount in the next.
_LEADS: Final = expression(r"\b(?:is|are|of|at|to|from|between|be|over)[ :]*$")
#: What is given beside a salary, or what it depends on: "$90,000 - $99,000 + equity", "(DOE)".
_EXTRAS: Final = expression(
    r"[, ]*+(?:(?:\+|&|plus|and|with|depending on) ?[a-z\d][a-z\d% ,/&+]{0,60}+|\(?D\.?O\.?E\.?\)?|OTE"
    r"|for the right (?:candidate|person|applicant)|for this (?:role|post|position|job))"
    r"[ .*]*+",
    re.IGNORECASE,
)
#: Behind an amount that opens a line of what is given: a sign, or on what it depends.
_GOES_ON: Final = expression(
    r"(?: [A-Z]{3})?(?: net(?=,))? ?(?:[,;+](?! (?:for|to|towards?)\b)|depending\b|DOE\b|gross\b|base\b"
    r"|plus (?:an? )?(?:equity|bonus|commission|options|stock)\b)",
    re.IGNORECASE,
)
#: The same, right before its amount or right behind it.
_BESIDE: Final = (
    rf"(?:{PAID_BESIDE}|airtime|tuition(?: (?:aid|assistance|support))?"
    r"|(?:certification|course|tuition|exam(?:ination)?|conference|training|study|education|learning|development)"
    r" (?:costs?|fees?|funds?|funding|grants?|money|support|budget)|(?:in|out)-?patient"
    r"|(?:medical|life) cover)"
)
_PAID_APART: Final = (
    r"(?:holiday|vacation|annual leave|sick(?:ness)?|maternity|paternity|parental|overtime|severance"
    r"|redundancy|relocation|retirement|on-?call|stand-?by|statutory|meal|lunch|welcome)"
    r" (?:pay|pay-?outs?|package|money|payments?)"
)
_BESIDE_BEFORE: Final = expression(
    rf"\b(?:{_BESIDE}|{_PAID_APART})(?: (?:of|is|are))?:?(?: (?:up to|about|around|at least))?\s*$",
    re.IGNORECASE,
)
_BESIDE_BEHIND: Final = expression(
    rf"(?:(?: |-)(?!(?:and|as|excluding|in|including|or|plus|with)\b)[\w-]++){{0,2}} {_BESIDE}\b"
    r"| (?:for|per|as) (?:an?|each|every|your) (?:[a-z]+ )?(?:referral|recommendation|reward)\b",
    re.IGNORECASE,
)
#: What was paid once, and is not paid now: "the previous salary range was $9,000".
_FORMER: Final = expression(
    r"\b(?:(?:previous|former|prior|past|old|last year['\u2019]s) (?:[a-z]+ )?"
    r"(?:salar(?:y|ies)|pay|wages?|remuneration|earnings|compensation|rates?|package)\b"
    r"|(?:salary|pay|wage|rate) used to be )"
    r"(?:(?!\b(?:now|new|today|is|are|currently|current)\b)[^.;|]){0,60}$",
    re.IGNORECASE,
)
#: Before an amount with its time, that it is what somebody gets: "We offer £16 an hour".
_OFFERED: Final = expression(
    r"(?:we|you)(?:['\u2019]ll| will)?(?: also)? (?:earn|get|give you|offer|offer you|pay|pay you|receive)"
    r"|wir (?:bieten|zahlen)(?: ihnen| dir)?",
    re.IGNORECASE,
)
_SENTENCE_END: Final = expression(r"[.!?]\s+")
_YEARLY: Final = 10_000
_GIVING: Final = frozenset({"benefits", "salary"})
#: What is taken off an amount, or not yet.
_TAXED: Final = (
    r"gross|net(?: ?(?:\+|plus) ?VAT)?|(?:before|after) (?:tax|pension|stock|deductions)"
    r"|(?:excluding|excl\.|plus) VAT"
)
_PRO_RATA: Final = r"pro[- ]?rata(?:'d)?|pro-?rated"
#: Between *pro rata* and an amount behind it that it is of: "pro rata: $9,000".
_LEADS_TO_ANOTHER: Final = r"(?: (?:of|to|at|is|salary|pay|rate)){0,2}:? (?:[A-Z]{3} ?)?[$\u20ac\u00a3]?\d"
_RATED: Final = rf"(?:{_PRO_RATA})(?: (?:if|for) part[- ]time)?(?!{_LEADS_TO_ANOTHER})"
_IN_TERM: Final = r"(?:[^,;.()|*\n]|(?<=\d)[.,](?=\d))"
_EXTRA: Final = (
    rf"(?:{PAID_BESIDE}|(?:holiday|vacation|shift|night|weekend) pay|equity|stock|shares?|options"
    r"|ESOPs?|RSUs?|commissions?|incentives?|super(?:annuation)?|KiwiSaver|pension|13th month"
    r"|profit[- ]shar(?:e|ing)|variable|overtime|tips)"
)
#: What makes an amount more or less, right behind it; between two such terms stand words of time.
_TERM: Final = expression(
    rf"[\s,;(*)\u2013-]*+(?:(?P<term>(?:{_TAXED}|{_RATED})(?!\w)"
    r"|D\.?O\.?E\.?(?!\w)"
    r"|(?:depending|dependent|commensurate|according|in line|based|subject)(?: up)? (?:on|to|with)"
    rf" (?!\d){_IN_TERM}{{2,60}}(?!\w)"
    r"|(?:paid )?(?:in |over )?(?:1[2-6]|twelve|thirteen|fourteen|fifteen) (?:instal+ments|payments|salaries"
    r"|times (?:a|per) year)"
    rf"|(?:(?:plus|\+|&|with|including|incl\.|excluding|excl\.)(?!\w){_IN_TERM}{{0,50}}?"
    r"|(?:and |plus )?(?:an? )?(?:up to )?(?:\d{1,2} ?% )?"
    r"(?:(?:annual|yearly|quarterly|performance|target|holiday|vacation) )*"
    rf")\b{_EXTRA}\b(?:{_IN_TERM}{{0,60}}(?!\w))?)"
    r"|fixed\b|(?:an?|per|/) ?(?:hour|day|week|month|year|annum)\b|annually|monthly|at 100 ?%"
    r"|(?:based on|on the basis of|for|at) \d\d(?:[.,]\d+)? hours?(?: (?:a|per|/) ?week)?)",
    re.IGNORECASE,
)
_TAXED_BEFORE: Final = expression(
    rf"\b(?:(?P<term>{_TAXED})\b[^\d.;|]{{0,40}}"
    rf"|(?P<rated>{_PRO_RATA})(?: (?:of|to|at|is|salary|pay|rate)){{0,2}}:? )$",
    re.IGNORECASE,
)
_TAXED_INSIDE: Final = expression(rf"\b(?P<term>{_TAXED})(?!\w)", re.IGNORECASE)
_ADDED: Final = expression(r"^(?:\+|&|and\b) ?")
#: Pictures of money, before what is paid.
_MONEY_SIGNS: Final = "\U0001f4b0\U0001f4b2\U0001f4b5\U0001f4b6\U0001f4b7\U0001f4b8\U0001f911\ufe0f "
_FIELD_SIGNS: Final = "|\u00b7\u2022"
_FEWER: Final = 5  # by how many times pay may differ in one sentence
_LONGEST_LABEL: Final = 40
_REACH: Final = 130
#: How far from an amount stands what is paid beside the salary.
BESIDE_REACH: Final = 40


def hedges_of_pay(words: str) -> set[str]:
    """Give the hedges of a sentence that are of what is paid, and not of what else it says.

    Example:
        >>> hedges_of_pay("Pay is 10-12k, and you may start at eleven")
        set()
        >>> hedges_of_pay("Pay may range up to 12k")
        {'may'}

    """
    parts = _OTHER_CLAUSE.split(_WHEN.sub("", words))
    return set(find_hedges(", ".join(part for part in parts if _OF_PAY.search(part))))


def led_to(passages: Sequence[ParsedPassage], index: int, amount: Span) -> str:
    """Give the passage that leads to an amount at the head of the next: "The pay is", or the label "Pay"."""
    above = passages[index - 1] if index else None
    if (
        above is None
        or passages[index].text[: amount.start].strip()
        or above.section != passages[index].section
    ):
        return ""
    leads = above.kind == "group-label" or _LEADS.search(above.text) is not None
    return f"{above.text} " if leads else ""


def at_the_least(passages: Sequence[ParsedPassage], index: int, quantity: Quantity) -> Quantity:
    """Let one amount be the least where the words before it say so: "the minimum salary … is EUR 51,800"."""
    before = passages[index].text[max(0, quantity.span.start - _REACH) : quantity.span.start]
    before = led_to(passages, index, quantity.span) or before
    if quantity.value is None or quantity.bound != "exact" or _LEAST.search(before) is None:
        return quantity
    return replace(quantity, value=None, low=quantity.value, bound="inclusive-lower")


#: Right behind an amount, where somebody lives or which level they have: "$90,000 if you live in Ohio".
_GIVEN: Final = expression(
    r",? (?P<given>(?:if|where|when) you (?:live|work|are(?: based)?) (?:in|outside) [^,;.()]{3,40}"
    r"|for (?:an? )?(?:junior|intermediate|mid(?:-level)?|senior|lead)(?=\W*$|[,;.)]))"
)


def contract_of(passages: Sequence[ParsedPassage], index: int, amount: Span) -> tuple[str, Place] | None:
    """Give on which contract, for how many hours or to whom an amount is paid, and where that is said."""
    text = passages[index].text
    label = _LABEL.fullmatch(text, 0, amount.start) if amount.start <= _LONGEST_LABEL else None
    found, told = label or _BEHIND.match(text, amount.end), index
    hours = None if found else _HOURS.match(text, amount.end)
    if hours is not None:
        how = hours["hours"].lower().removesuffix(" weeks")
        return f"{'at' if how.endswith('hours') or 'hours ' in how else 'for a'} {how}", Place(
            index, Span(*hours.span("hours"))
        )
    given = None if found else _GIVEN.match(text, amount.end)
    if given is not None:
        return given["given"], Place(index, Span(*given.span("given")))
    ahead = None if found else _AHEAD.search(text, max(0, amount.start - _REACH), amount.start)
    if ahead is not None:
        return _worded(ahead["how"]), Place(index, Span(*ahead.span("how")))
    if found is None and index and passages[index - 1].kind == "group-label":
        found, told = _LABEL.fullmatch(passages[index - 1].text), index - 1
        label = found
    if found is None or (label is None and found["how"].lower().endswith(("time", "temporary"))):
        return None
    return _worded(found["how"]), Place(told, Span(*found.span("how")))


def terms_of(text: str, amount: Span, start: int) -> Iterator[tuple[str, Span]]:
    """Give what an amount of pay holds for in words, and where; *start* is where what is said of it begins.

    Example:
        >>> text = "Gross pay: $9 an hour plus tips, DOE"
        >>> [words for words, _ in terms_of(text, Span(11, 13), 0)]
        ['gross', 'plus tips', 'depending on experience']

    """
    taxed = _TAXED_BEFORE.search(text, start, amount.start) or _TAXED_INSIDE.search(text, *amount)
    if taxed is not None:
        group = "term" if taxed["term"] else "rated"
        yield taxed[group].lower().replace("vat", "VAT"), Span(*taxed.span(group))
    end = amount.end
    while (found := _TERM.match(text, end)) is not None:
        end = found.end()
        words = (found["term"] or "").strip(" :\u2013-")
        if words:
            where = Span(found.start("term"), found.start("term") + len(words))
            is_short = words.replace(".", "").upper() == "DOE"
            yield "depending on experience" if is_short else _ADDED.sub("plus ", words), where


def _worded(how: str) -> str:
    """Write a kind of contract as a condition.

    Example:
        >>> _worded("B2B"), _worded("Employment contract"), _worded("Full-time")
        ('on a B2B contract', 'on an employment contract', 'for full-time')

    """
    how = how if how[:2].isupper() or how[1:2].isdigit() else how.lower()
    named = how if _FULL_WORDS.search(how) else f"{how} contract"
    article = "an" if named[:1] in "aeiou" else "a"
    return f"for {named}" if named.endswith("time") else f"on {article} {named.removesuffix('s')}"


_NOT_REACH: Final = 12
_IS_NOT: Final = expression(r"\b(?:(?<!why )not|\w{2,5}n['\u2019]t|never) \Z", re.IGNORECASE)


def risen(text: str, money: Sequence[Quantity]) -> list[Quantity]:
    """Let what pay rises to be per what it is before: "\u00a312 an hour, rising to \u00a314".

    What it is said not to be is left out: "not \u00a312".
    """
    found = [
        one for one in money if not _IS_NOT.search(text, max(0, one.span.start - _NOT_REACH), one.span.start)
    ]
    for number, (before, after) in enumerate(pairwise(found), start=1):
        if after.per is None and _RISES.search(text, before.span.end, after.span.start):
            found[number] = replace(after, per=found[number - 1].per)
    return found


def beside_paid(money: Sequence[Quantity], paid: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give the ranges beside those that are *paid*, of their size: "X to Y is normal, and some earn Z"."""
    for quantity in money:
        if quantity in paid or quantity.bound != "range" or not quantity.low:
            continue
        sizes = [one.value or one.low or one.high or 0 for one in paid if one.currency == quantity.currency]
        if any(size / _FEWER <= quantity.low <= size * _FEWER for size in sizes):
            yield quantity


def sentence_span(text: str, marks: Sequence[re.Match[str]], span: Span) -> Span:
    """Give the sentence around a stretch; *marks* end the sentences of the text."""
    before = bisect_left(marks, span.start, key=lambda mark: mark.start())
    after = bisect_left(marks, span.end, key=lambda mark: mark.start())
    return Span(
        min(marks[before - 1].end(), span.start) if before else 0,
        marks[after].start() if after < len(marks) else len(text),
    )


def is_beside_pay(text: str, amount: Span) -> bool:
    """Tell whether an amount is paid beside the salary, or was once: "a training budget of $2,000".

    Example:
        >>> is_beside_pay("Bonus: $500", Span(7, 11)), is_beside_pay("Salary: $50,000", Span(8, 15))
        (True, False)

    """
    if _FORMER.search(text, max(0, amount.start - _REACH), amount.start):
        return True
    before = text[max(0, amount.start - BESIDE_REACH) : amount.start]
    return bool(_BESIDE_BEFORE.search(before) or _BESIDE_BEHIND.match(text, amount.end))


def is_alone(passage: ParsedPassage, quantity: Quantity, frame: Frame) -> bool:
    """Tell whether a passage, or a field of a line of terms, holds an amount and no more."""
    text, (start, end) = passage.text, quantity.span
    first, last = 0, len(text)
    if not passage.cells:  # "Acme | Denver, CO | $90,000 - $99,000" is no row of a table
        first = max(text.rfind(sign, 0, start) + 1 for sign in _FIELD_SIGNS)
        last = min(text.find(sign, end) % (len(text) + 1) for sign in _FIELD_SIGNS)
    before = text[first:start].strip(" .*|")
    gives = frame.kind in _GIVING if not before else not before.strip(_MONEY_SIGNS)
    sentence = _SENTENCE_END.split(before)[-1].lstrip()
    if _OFFERED.fullmatch(sentence) is not None:
        is_of_year = quantity.bound != "exact" and (quantity.high or quantity.value or 0) >= _YEARLY
        gives, first = quantity.per is not None or is_of_year, start
        stop = _SENTENCE_END.search(text, end)
        last = last if stop is None else min(last, stop.start())
    elif quantity.bound == "inclusive-upper" and quantity.per is None:
        return False
    opens = gives and _GOES_ON.match(text, end)
    extras = opens or _EXTRAS.fullmatch(text, end, last)
    return len(text[first : end if extras else last].strip(" .*|")) <= end - start + len(" EUR")
