"""Scope, means and purpose of a duty: where they begin behind it, and their words."""

import re
from typing import Final, NamedTuple

from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.language.verbs import base_verb, is_gerund

# Scope, means and purpose are looked for in words in lower case.
_BLANKS: Final = r"[,\s](?:(?<!,)|\s)\s*"  # with a comma before them or not
_PURPOSE: Final = expression(
    rf"{_BLANKS}(?:(?:in order to|so as to|(?<!attention )(?<!how )to)\s+(?=[a-z]+)|so that\s+)"
)
#: Participles that tell what a duty leads to: "…, ensuring timely delivery".
PARTICIPLE: Final = expression(
    r",\s+(?:thereby\s+|thus\s+)?(?=(?:ensur|enabl|allow|mak|improv|enhanc|reduc|increas|support|help|foster|promot"
    r"|strengthen|maximi[sz]|minimi[sz]|avoid|prevent|giv|driv|contribut|accelerat|guarantee|keep|influenc)ing\s)"
)
_MEANS: Final = expression(
    rf"{_BLANKS}(?:using|by means of|through\b|via\b|by (?=\w+ing)|leveraging|with the help of)\s*"
)
_SCOPE: Final = expression(
    r"\s\s*(?=(?:from\s+[\w-]+(?:\s[\w-]+)?\s+to\s|across\s|within\s|throughout\s"
    r"|on\s+[a-z]))"
)
#: Verbs whose object is brought to do what an infinitive behind it says.
_BRINGING: Final = frozenset(
    "advise allow ask empower enable encourage help inspire invite motivate teach".split()
)


class Cut(NamedTuple):
    """Where a qualifier of a duty begins, with the word that opens it and behind it."""

    start: int
    end: int
    name: str


def cuts_of(words: str) -> list[Cut]:
    """Find where scope, means and purpose of a duty begin, in order; each once."""
    found, lower = [], lowered(words)
    for name, pattern, looked_at in (
        ("scope", _SCOPE, lower),
        ("means", _MEANS, lower),
        ("purpose", _PURPOSE, lower),
        ("purpose", PARTICIPLE, words),
    ):
        for match in pattern.finditer(looked_at):
            opens = name != "purpose" or (
                base_verb(words[match.end() :].split(" ", 1)[0]) is not None and not _is_asked(words, match)
            )
            if pattern is PARTICIPLE and is_gerund(words.split(" ", 1)[0]):
                break
            if opens and " " in words[: match.start()]:  # "present results to the board" says to whom
                found.append(Cut(match.start(), match.end(), name))
                break
    return sorted(found)


def _is_asked(words: str, match: re.Match[str]) -> bool:
    """Tell whether an infinitive says what others are brought to do ("encourages the crew to ask")."""
    return match.group().strip() == "to" and base_verb(words.split(" ", 1)[0]) in _BRINGING


def qualifiers_of(words: str, cuts: list[Cut]) -> dict[str, str]:
    """Give the words of each qualifier, up to where the next begins."""
    ends = [*(cut.start for cut in cuts[1:]), len(words)][: len(cuts)]
    texts = {cut.name: words[cut.end : end].strip(" ,.") for cut, end in zip(cuts, ends, strict=True)}
    return {name: text for name, text in texts.items() if text}
