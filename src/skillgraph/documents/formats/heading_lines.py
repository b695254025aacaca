"""What makes a line a heading where no markup says so, and a heading no more than a line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.labels import is_title
from skillgraph.documents.sections import (
    LISTING_KINDS,
    is_known_heading,
    normalized_heading,
    promised_kind,
    read_heading,
)
from skillgraph.documents.specifications import is_in_columns
from skillgraph.language.cues import any_cue
from skillgraph.language.lazy import expression

_HEADING_WORDS: Final = 9
_HEADING_CHARACTERS: Final = 90
_LONGEST: Final = 160  # of one with what explains it in brackets
_PHRASE_WORDS: Final = 5  # of a heading that ends with a full stop: "Who we want."
_FINAL: Final = expression(r"[.!?,;\u2026\u3002]$")
_LABEL_AND_TEXT: Final = expression(
    r"[:\uff1a]\s*\S|https?://|@\w"
    r"|^(?:\w+ )?(?:salary|pay|wages?|compensation)\b[^(]{0,40}?[$\u20ac\u00a3] ?\d",
    re.IGNORECASE,
)
#: What asks for things, or names some, is no heading: "Exposure to X", "X is a plus", "Firms such as Y";
#: nor is what explains letters: "E = Essential".
_ASKING: Final = expression(
    r"^[A-Z] ?= ?[A-Z]|\bsuch as\b|^(?:\w+ )?(?:exposure to|familiarity with|proficiency in|ability to) "
    r"|^(?!what |which )[^?]*\b(?:is|are) (?:an? |strongly |highly )?"
    r"(?:plus|must|required|preferred|advantage|asset|bonus|welcome)\b",
    re.IGNORECASE,
)
#: Names in a row with blanks between them: "Knots   Sails   Radio".
_IN_ROW: Final = expression(r"\S\S {2,}\S[^ ]*(?: [^ ]+)* {2,}\S")
#: A link to another place of the page, for those who hear it read.
_SKIP_LINK: Final = expression(
    r"(?:skip|jump|go)(?: straight| directly)? to (?:the )?(?:main |page |primary )?"
    r"(?:content|navigation|search|footer|menu|job|results)\b.*"
    r"|(?:direkt )?zum (?:haupt)?inhalt(?: springen)?|back to (?:the )?top|aller au contenu.*",
    re.IGNORECASE,
)
#: What asks for something, though a heading may begin so too.
ASKING_LINE: Final = expression(
    r"(?:[\w-]{1,30} ){0,3}(?:experience|knowledge|understanding|certifications?|proficiency|skills?) "
    r"(?:with|of|in|as|on|using|such)\b",
    re.IGNORECASE,
)
_LONG_WORD: Final = 4
_LEAST_TITLED: Final = 0.6
_LONGEST_RUN: Final = 2  # headings that stand straight under one another
_PARENTHESIS: Final = expression(r"(?<!\s)\s*+\([^()]*\)")
_STOPPED: Final = expression(r"[.!?\u2026\u3002][\"'\u201d\u2019)\]]*$")
ENDED: Final = expression(r"[.!?:;\u2026\u3002][\"'\u201d\u2019)\]]*$")


def is_short(text: str, *, times: int = 1) -> bool:
    """Tell whether a text is short enough for a heading, or for so many of them."""
    return len(text) <= _HEADING_CHARACTERS * times and len(text.split()) <= _HEADING_WORDS * times


def is_sure_heading(text: str) -> bool:
    """Tell whether the lexicon knows a line as a heading that asks for nothing itself.

    Example:
        >>> is_sure_heading("Knowledge and skills"), is_sure_heading("Knowledge of knots")
        (True, False)

    """
    asks = ASKING_LINE.match(text)
    return is_known_heading(text) and (asks is None or asks.end() == len(text.rstrip(" :")))


def is_run_in(heading: str, rest: str) -> bool:
    """Tell whether bold print heads the text behind it, and is no label of a field: "**Start** 1 March".

    Example:
        >>> is_run_in("Who we are", "We build boats."), is_run_in("Reports to", "Head of Piers")
        (True, False)

    """
    if heading[-1] in ":-.,;" or rest[0] in ":-,.;(" or not rest[0].isupper():
        return False
    is_field = any_cue("fact").fullmatch(normalized_heading(heading)) is not None
    return not is_field or not is_short(rest) or ENDED.search(rest) is not None


def is_heading_line(text: str, *, below: str | None, items_below: bool = False) -> bool:
    """Tell whether a line looks like a heading: short, without a final stop, not ``Label: text``.

    Args:
        text: The line.
        below: What stands straight below it, None where nothing does.
        items_below: That is a list item: then a heading need not be written as a title.

    Example:
        >>> is_heading_line("Core Duties", below="Write tests.")
        True
        >>> is_heading_line("Write tests.", below="Read them.")
        False

    """
    if (
        below is None
        or _SKIP_LINK.fullmatch(text)
        or below.startswith(":")
        or (len(text) > _HEADING_CHARACTERS and not _is_explained(text))
        or is_in_columns(text)
        or _IN_ROW.search(text)
        or not any(map(str.isalpha, text))
        or (not items_below and _is_of_list(text, below))
    ):
        return False
    bare = _PARENTHESIS.sub("", text)
    if len(bare.split()) > _HEADING_WORDS or _ASKING.search(text):
        return False
    if text.endswith(":"):
        return is_known_heading(text) and not _LABEL_AND_TEXT.search(text[:-1])
    if not (text[0].isupper() or is_known_heading(text) or _caseless(text)) or _LABEL_AND_TEXT.search(text):
        return False
    if is_known_heading(text):
        is_phrase = items_below and text.endswith(".") and len(text.split()) <= _PHRASE_WORDS
        is_phrase = is_phrase and ASKING_LINE.match(text) is None
        return is_phrase or text.endswith(("?", "...", "\u2026")) or not _FINAL.search(text)
    return not _FINAL.search(text) and (items_below or _is_titled(text)) and "," not in bare


def _is_explained(text: str) -> bool:
    """Tell whether a line is a heading that the lexicon knows, with what explains it in brackets."""
    is_heading = len(text) <= _LONGEST and text.endswith(")") and is_known_heading(text)
    return is_heading and len(_PARENTHESIS.sub("", text)) <= _HEADING_CHARACTERS


def _is_of_list(text: str, below: str) -> bool:
    """Tell whether a line asks for something above another that is no prose, as in a list without signs."""
    return ASKING_LINE.match(text) is not None and len(below) > 1 and ENDED.search(below) is None


def _is_titled(text: str) -> bool:
    """Tell whether most words of a line have a capital, the short ones left aside."""
    words = [word for word in text.split() if len(word) >= _LONG_WORD]
    return sum(not word[0].islower() for word in words) >= len(words) * _LEAST_TITLED


def _caseless(text: str) -> bool:
    """Tell whether a line is written in a script that knows no capitals."""
    return not any(character.islower() or character.isupper() for character in text)


def demote_listed_headings(blocks: Sequence[Block]) -> list[Block]:
    """Make guessed headings that are parts of a list without signs paragraphs, where no blank lines part any.

    Below a heading or lead-in that promises a list, a line that the lexicon does not know is an item of it,
    as those around are: it heads no item with a sign, no prose and no other heading, and ends no prose.
    """
    changed = list(blocks)
    promised = [kind in LISTING_KINDS for kind in _kinds_above(blocks)]
    for index in reversed(range(1, len(blocks))):
        block, after = blocks[index], changed[index + 1] if index + 1 < len(blocks) else None
        is_guess = block.kind == "heading" and promised[index] and not is_sure_heading(block.text)
        if is_guess and _is_listed(block.text, blocks[index - 1], after):
            changed[index] = Block("text", block.rendered, block.span, flat=True)
    return changed


def _kinds_above(blocks: Sequence[Block]) -> Iterator[str]:
    """Give for each block the kind that the last heading of the lexicon or lead-in above it promises."""
    kind = "other"
    for block in blocks:
        yield kind
        if block.kind == "heading" and is_sure_heading(block.text):
            kind = read_heading(block.text).kind or kind
        elif block.kind == "text" and block.text.endswith(":"):
            kind = promised_kind(block.text, section=kind)


def _is_listed(text: str, before: Block, after: Block | None) -> bool:
    """Tell whether a line that stands between two blocks is of a list, and heads nothing."""
    if before.kind == "text" and _STOPPED.search(before.text):
        return False
    if after is None or after.kind == "heading":
        return after is None or is_sure_heading(after.text)
    is_last = after.text.endswith(":") and before.kind != "heading" and not is_title(text)
    return after.kind == "text" and (is_last or ENDED.search(after.text) is None)


def demote_lone_headings(blocks: list[Block]) -> list[Block]:
    """Make guessed headings that head nothing paragraphs.

    Short lines that follow one another are an address, a title page or a list of links: of three and more,
    only the last and those that the lexicon knows stay headings; and what stands straight above one of these
    that the text has again, as each of several posts has its duties.
    """
    changed: list[Block] = []
    labels = Counter(normalized_heading(one.text) for one in blocks if one.kind == "heading")
    for is_guess, group in groupby(blocks, key=lambda block: block.kind == "heading" and not block.level):
        run = list(group)
        if not is_guess:
            changed.extend(run)
            continue
        at_end = len(changed) + len(run) == len(blocks)
        for index, block in enumerate(run):
            below = len(run) - index - 1
            lone = at_end and not below
            lost = below and len(run) > _LONGEST_RUN and not is_known_heading(block.text)
            last = run[-1].text if below == 1 else ""
            lost = lost and not (labels[normalized_heading(last)] > 1 and is_known_heading(last))
            is_text = lone or lost
            changed.append(Block("text", block.rendered, block.span, flat=block.flat) if is_text else block)
    return changed
