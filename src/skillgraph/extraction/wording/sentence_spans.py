"""The sentences of a stretch of text, without what stands at their edges."""

from collections.abc import Iterator
from typing import Final

from skillgraph.extraction.wording.trimming import without_etc
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_SENTENCE_ENDS: Final = expression(
    r"[.;!?:, ](?:(?:(?<=[a-z)][.;])|(?<=\d\d[.;]))(?<!\be\.g.)(?<!\bi\.e.)(?<!\bvs.)(?<!\betc.)\s+(?=[A-Z])"
    r"|(?<=[a-z]{5}\.)(?<!\bapprox\.)(?<!\bassoc\.)(?<!\badmin\.)(?<!\bmaint\.)\s+"
    r"(?=[a-z]{4,14} (?:an?|the|all|our|your|their) )"
    r"|(?<=;)\s+|(?<=[.!?])\s+(?=Don['\u2019]t)|(?<=[a-z]\.)(?=[A-Z][a-z]{3,}\s)"
    r"|(?<=[a-z]:)\s+(?=you [a-z]+ )|(?<=,)\s+(?:and\s+)?"
    r"(?=(?:sometimes |(?:every|each|in|once an?|twice an?|from) [a-z]+(?: to time)?,? )?"
    r"you(?: w(?:ill|ould)|['\u2019](?:ll|d))\s)"
    r"|(?<=\w[, ])(?:(?<=,) |(?<= ))so,? "
    r"(?=you(?: w(?:ill|ould)|['\u2019](?:ll|d))\s|the (?:ability|willingness) to\s))"
)


def sentences_of(text: str, span: Span) -> Iterator[Span]:
    """Cut a stretch into its sentences and what stands between semicolons, without marks at their edges.

    What follows from a sentence for the reader is left out: "…, so you will see the sea".
    """
    start, follows = span.start, False
    for match in _SENTENCE_ENDS.finditer(text, span.start, span.end):
        if not follows:
            yield trimmed_duty(text, Span(start, match.start()))
        start, follows = match.end(), match.group().strip(" ,") == "so"
    if not follows:
        yield trimmed_duty(text, Span(start, span.end))


def trimmed_duty(text: str, span: Span) -> Span:
    """Leave off the blanks, marks and signs of emphasis at the edges of a stretch, and "etc" at its end."""
    start, end = span.start, span.end
    while start < end and text[start] in " \t\u00a0,;:*_\u2022-\u2013":
        start += 1
    while end > start and text[end - 1] in " \t\u00a0,;:.*_":
        end -= 1
    return without_etc(text, Span(start, end)) if text.endswith("etc", start, end) else Span(start, end)
