"""Which duty the words of an act name, and what they say of it besides."""

import re
from typing import Final

from skillgraph.extraction.concepts.naming import MAX_CLAUSE_WORDS, Naming
from skillgraph.extraction.work.duty_qualifiers import cuts_of, qualifiers_of
from skillgraph.extraction.work.duty_sentences import commanded
from skillgraph.language.lazy import expression

_NARROWER: Final = expression(r",?\s+(?P<word>for|in|of|on|with|into|among|at)\s+", re.IGNORECASE)
_BRACKET_END: Final = expression(r"\s*\([^()]*\)$")


def qualified_duty(words: str, naming: Naming) -> tuple[str, dict[str, str]]:
    """Find a known duty with its scope, means and purpose behind it, or propose the whole clause as one.

    What a clause says besides is cut off only from a duty that is known, since a wrong cut
    makes a true clause false; or where the clause is longer than a label may be.
    """
    cuts = cuts_of(words)
    for number in range(len(cuts), 0, -1):
        concept = naming.link(words[: cuts[number - 1].start].rstrip(" ,"), ("duty",))
        if concept is not None:
            return concept, qualifiers_of(words, cuts[number - 1 :])
    core = words[: cuts[0].start].rstrip(" ,") if cuts else words
    known = _known_duty(core, qualifiers_of(words, cuts), naming)
    if known is not None:
        return known
    if len(words.split()) <= MAX_CLAUSE_WORDS:
        return naming.propose(commanded(words), "duty"), {}
    return naming.propose(commanded(core), "duty"), qualifiers_of(words, cuts)


def _known_duty(core: str, qualifiers: dict[str, str], naming: Naming) -> tuple[str, dict[str, str]] | None:
    """Find a known duty without a bracket behind it, or without what narrows it."""
    bracket = _BRACKET_END.search(core) if core.endswith(")") else None
    if bracket is not None and " " in core[: bracket.start()]:
        core = core[: bracket.start()]
        concept = naming.link(core, ("duty",))
        if concept is not None:
            return concept, qualifiers
    for match in _NARROWER.finditer(core):
        concept = naming.link(core[: match.start()], ("duty",))
        if concept is not None:
            name = "purpose" if match["word"].lower() == "for" else "scope"
            rest = core[match.end() :] if name == "purpose" else core[match.start("word") :]
            return concept, {name: rest.strip(" ,.")} | qualifiers
    return None
