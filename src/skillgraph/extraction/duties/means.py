"""What work is done with: the technologies that a duty names, or that stand in a list of tools."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import ASKING_KINDS
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.framing.stacks import is_own_stack, is_stack, lists_tools, tells_stack
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.askings import Asked
from skillgraph.extraction.wording.denials import is_denied
from skillgraph.extraction.wording.modality import quantifier_ahead
from skillgraph.language.lazy import expression
from skillgraph.language.stock_phrases import TRADE
from skillgraph.model import Span

#: What leads to the means of a duty, and on to the next of them.
_DONE_WITH: Final = expression(
    r"\b(?:in|on|with|using|via|through|leveraging|against|like|including|such as|e\.g\.,?)"
    r" (?:the )?(?:[a-z-]+ )?\(?$"
)
_HANDLES: Final = (
    r"(?:(?:administer|build|debug|deploy|develop|extend|host|implement|install|look after|maintain|monitor"
    r"|patch|program|query|refactor|run|script|set up|support)"
    r"|(?:automat|configur|creat|customi[sz]|manag|operat|optimi[sz]|secur|tun|upgrad|us|writ)e)"
)
#: What leads to what a duty is done to by hand: "Run and upgrade our", "You will write clean".
_DONE_TO: Final = expression(
    rf"\W*(?:you(?:['\u2019]ll| will)?(?: also)? )?{_HANDLES}(?:(?:, | and |, and |/){_HANDLES}){{0,3}} "
    r"(?:(?:our|the|your|an?|all) )?(?:(?!(?:for|from|of|to)\b)(?-i:[a-z-])+ )?",
    re.IGNORECASE,
)
_WITH_REACH: Final = 30
#: Which of them give examples, and what does before the others: "for example with Go".
_GIVING: Final = ("like", "including", "such as", "e.g.")
_AND_WITH: Final = expression(r"\s*(?:,|/|&|,? (?:and|or))\s*")
_OR: Final = expression(r"\bor\b")
_AND: Final = expression(r"\band\b|&")
#: Behind a name, whose it is and no means: "with the Java team", "with Docker Platform engineers".
_OF_PEOPLE: Final = expression(
    r"(?: (?!(?:and|as|at|by|for|from|in|of|on|or|through|to|via|with)\b)[A-Za-z]+){0,2}"
    r" (?:team|engineer|developer|expert|community|communitie|user|customer|partner)s?\b"
)
#: What is left behind or fought, and with whom one deals: "move on from X", "compete with X".
_NOT_WITH: Final = expression(
    r"\b(?:(?:from|replac|migrat|retir|reduc|away)\w*\b"
    r"(?: (?!(?:in|on|through|using|via|with|leveraging)\b)[a-z-]+,?){0,6}"
    r"|(?:dependenc[ey]|dependencies|reliance) on(?: [a-z-]+){0,3}"
    r"|(?:compet|partner|talk|communicat)\w*(?: [a-z]+)? with"
    r"(?: (?!(?:in|on|through|using|via|leveraging)\b)[a-z-]+){0,3}"
    r"|train\w*(?: [a-z-]+){0,2} (?:users?|people|staff|employees|colleagues|customers|clients|teams?|others"
    r"|engineers|developers)(?: [a-z-]+){0,3}) \(?$",
    re.IGNORECASE,
)
#: What others do: "developers who build in Go".
_WHO: Final = expression(
    r"[a-z]s (?:who|that) (?!you\b|we\b)[a-z]+ (?:[a-z-]+ ){0,4}$"
    rf"|(?:\(|, |\bwith )(?:(?!of\b)[\w-]+ ){{0,3}}(?:{TRADE}|colleague)s [a-z]+ing (?:[a-z-]+ ){{0,3}}$"
)
_NOT_WITH_REACH: Final = 120
#: What is said of tools that nobody has to know all of.
_NOT_ALL: Final = expression(
    r"\b(?:don['\u2019]t|do not|needn['\u2019]t|nobody|no one) (?:(?:have|need|needs|has) to )?"
    r"(?:know|have|master) (?:it all|all|every)",
    re.IGNORECASE,
)
#: In brackets behind what is used, what will be: "Airflow (moving to Dagster)".
MOVING: Final = expression(r"\([^()]{0,20}\b(?:moving|migrating|switching) to (?:\w+ )?$", re.IGNORECASE)
#: A class of technologies: "BI tools", "IDEs".
_MANY: Final = expression(
    r"(?:tools|platforms|systems|languages|databases|technologies|solutions|warehouses|[A-Z]{2,}s)$"
)
#: The name of a column that says what the tools of a row are for.
_SAYS_WHAT_FOR: Final = expression(
    r"(?:areas?|categor(?:y|ies)|purpose|layers?|topics?|fields?|domains?|functions?|types?|kinds?|class"
    r"|tasks?|activit(?:y|ies)|disciplines?|use(?: cases?)?|used for|we use it for"
    r"|(?:what )?for(?: what)?|concern)\??",
    re.IGNORECASE,
)


_LONG_NAME: Final = 6  # letters: shorter ones are words too
#: Products whose names end as the plural of a class of things does: "servers", "switches".
_NAMES_IN_S: Final = frozenset({"jenkins", "kubernetes", "quickbooks", "wordpress"})


class OwnTools:
    """Tells what of a document only says what the employer works with."""

    def __init__(self, ledger: Ledger) -> None:
        """Look in the document of *ledger* for the sections of tools that nobody has to know all of."""
        self.ledger = ledger
        parsed = ledger.parsed
        tools = {number for number, one in enumerate(parsed.sections) if lists_tools(one.label)}
        self.sections: Final = {
            one.section for one in parsed.passages if one.section in tools and _NOT_ALL.search(one.text)
        }
        self.asking: Final = _asking_sections(parsed)

    def hold(self, index: int, frame: Frame) -> bool:
        """Tell whether a passage is of them: by its section, its label, or the cue above it."""
        if self.ledger.parsed.passages[index].section in self.sections:
            return True
        words = frame.label or (self.ledger.text(frame.cue) if frame.cue else "")
        section = self.ledger.parsed.passages[index].section
        is_apart = bool(self.asking) and section not in self.asking
        return is_own_stack(words) or (is_apart and is_stack(words))


class Means:
    """States what a role works with."""

    def __init__(self, ledger: Ledger, phrases: Phrases) -> None:
        """Write to *ledger*, read names with *phrases*."""
        self.ledger = ledger
        self.phrases = phrases
        self.own = OwnTools(ledger)

    def named(
        self,
        index: int,
        frame: Frame,
        *,
        rule: str = "name in a duty",
        unsure: str = "named in a task that is not told in English",
    ) -> None:
        """State the technologies that a duty names, and nothing else: the role works with them."""
        passage = self.ledger.parsed.passages[index]
        start = (
            passage.label.end + 1 if passage.label and passage.text[passage.label.end + 1 :].strip() else 0
        )
        others = self._told_of(index)
        whole = self.phrases.known.linked(passage.text, Span(start, len(passage.text)))  # "Go"
        found = self.phrases.names(passage.text, Span(start, len(passage.text))).members
        if whole is not None and self.phrases.known.is_technology(whole):
            found = (whole,)
        for one in found:
            if MOVING.search(passage.text, 0, one.span.start) or _is_within(one.span, others):
                continue
            self.ledger.state(
                frame.subject,
                "sg:worksWith",
                one.concept,
                [Place(index, one.span), *frame.places("relation")],
                rule=rule,
                unsure=unsure,
                list_id=frame.in_list,
                position=passage.position,
            )

    def told(self, index: int, span: Span, frame: Frame) -> None:
        """State the technologies that a sentence says the employer works with: "We work with Postgres"."""
        text = self.ledger.parsed.passages[index].text
        start = tells_stack(text, span)
        for one in () if start is None else self.phrases.names(text, Span(start, span.end)).members:
            is_end = text.endswith(" for ", 0, one.span.start)  # "Postgres for storage"
            if is_end or MOVING.search(text, 0, one.span.start) or is_denied(text, one.span):
                continue
            self.ledger.state(
                frame.subject,
                "sg:worksWith",
                one.concept,
                [Place(index, one.span)],
                rule="technology that the employer works with",
            )

    def _told_of(self, index: int) -> tuple[Span, ...]:
        """Give the cells of a row that say of its tools what they are for: below "Area", beside "Tool"."""
        passage = self.ledger.parsed.passages[index]
        if passage.header is None or passage.header == index:
            return ()
        head = self.ledger.parsed.passages[passage.header]
        names = {column: head.text[span.start : span.end].strip(" *:") for column, span in head.cells}
        said = {column for column, name in names.items() if _SAYS_WHAT_FOR.fullmatch(name)}
        return tuple(span for column, span in passage.cells if column in said)

    def used(self, index: int, span: Span, frame: Frame) -> None:
        """State the technologies that a duty says that it is done in, on or with: "build services in Go"."""
        text = self.ledger.parsed.passages[index].text
        for lead, run in self._means(text, span):
            if _OF_PEOPLE.match(text, run[-1].span.end):
                continue
            gives = lead.group().startswith(_GIVING)
            for list_id, number, one in self._placed(index, run, frame):
                if _MANY.search(text, one.span.start, one.span.end):
                    continue
                self.ledger.state(
                    frame.subject,
                    "sg:worksWith",
                    one.concept,
                    [Place(index, one.span), *frame.places("relation")],
                    rule="technology that a duty is done with",
                    quantifier=quantifier_ahead(text, one.span.start) if gives else None,
                    list_id=list_id,
                    position=number if list_id else None,
                )

    def _placed(self, index: int, run: list[Asked], frame: Frame) -> Iterator[tuple[str | None, int, Asked]]:
        """Give each of some technologies with its list, if any one of them will do, and its place in it."""
        text = self.ledger.parsed.passages[index].text
        for part in _parts(text, run):
            gaps = [(one.span.end, other.span.start) for one, other in pairwise(part)]
            list_id = None
            if any(_OR.search(text, *gap) for gap in gaps):
                list_id = self.ledger.open_inner_list(
                    index, "tools", "Tools, any of which will do", parent=frame.in_list, logic="any-of"
                )
            for number, one in enumerate(part, start=1):
                yield list_id, number, one

    def _means(self, text: str, span: Span) -> list[tuple[re.Match[str], list[Asked]]]:
        """Give the runs of names that words of means lead to, with these words: "in Java and Go"."""
        runs: list[tuple[re.Match[str], list[Asked]]] = []
        end = -1
        for one in self.phrases.names(text, span).members:
            start = one.span.start
            if 0 <= end <= start and _AND_WITH.fullmatch(text, end, start):
                runs[-1][1].append(one)
                end = one.span.end
                continue
            lead = _DONE_WITH.search(text, max(span.start, start - _WITH_REACH), start)
            lead = lead or _DONE_TO.fullmatch(text, span.start, start)
            is_left = _NOT_WITH.search(text, max(span.start, start - _NOT_WITH_REACH), start)
            is_left = is_left or _WHO.search(text, max(span.start, start - _NOT_WITH_REACH), start)
            if (
                lead is not None
                and is_left is None
                and (text[start].isupper() or self._is_product(text, one))
            ):
                runs.append((lead, [one]))
                end = one.span.end
        return runs

    def _is_product(self, text: str, one: Asked) -> bool:
        """Tell whether a name in lower case is that of a product, by its label and length: "kubernetes"."""
        label, words = self.ledger.naming.concept(one.concept).label, text[one.span.start : one.span.end]
        is_class = words.endswith("s") and words not in _NAMES_IN_S
        return len(words) >= _LONG_NAME and words == label.lower() and " " not in words and not is_class

    def own_tools(self, index: int, frame: Frame) -> bool:
        """State what the employer works with, where the cue says that it is that; tell whether it does."""
        is_own = self.own.hold(index, frame)
        if is_own:
            self.named(index, frame, unsure="", rule="tool of the employer")
        return is_own


def _asking_sections(parsed: ParsedDocument) -> frozenset[int]:
    """Give the sections that ask for something by more than the name of a stack, and those in them."""
    found: set[int] = set()
    for number, one in enumerate(parsed.sections):
        asks = one.kind in ASKING_KINDS and not (is_stack(one.label) or is_own_stack(one.label))
        if asks or one.parent in found:
            found.add(number)
    return frozenset(found)


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _parts(text: str, run: list[Asked]) -> list[list[Asked]]:
    """Part technologies at the only *and* among them: "Java and Go or Rust"."""
    gaps = [(one.span.end, other.span.start) for one, other in pairwise(run)]
    joints = [number for number, gap in enumerate(gaps, start=1) if _AND.search(text, *gap)]
    return [run[: joints[0]], run[joints[0] :]] if len(joints) == 1 else [run]
