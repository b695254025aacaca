"""Titles of documents that are of several posts at once: "Line cooks, Bakers and Dishwashers"."""

from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.title_lines import titled_passage
from skillgraph.extraction.posts.headed_titles import behind_seeking
from skillgraph.extraction.posts.titles import find_titles
from skillgraph.extraction.values import Place
from skillgraph.language.doers import is_doer
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_BETWEEN: Final = expression(r",? (?:and|&) |, ")
_ARTICLE: Final = expression(r"(?:an?|one|two|three|several) ")
#: What may stand behind the last of them.
_BEHIND: Final = expression(r"\s*(?:\b(?:wanted|needed|sought)\b)?[\s.!]*")
_LONGEST: Final = 160
_LEAST: Final = 2
_MANY: Final = 4  # posts beside which one may be called by its place: "Bakers, Bussers, Runners and Register"


def joined_posts(parsed: ParsedDocument) -> list[Place]:
    """Give the posts that the title of a document names one after the other, [] where it is of one.

    They are said of several people each: a "Painter and Decorator" is one.
    """
    index = titled_passage(parsed.sections, parsed.passages, parsed.title)
    text = "" if index is None else parsed.passages[index].text
    if index is None or ("," not in text and " and " not in text and " & " not in text):
        return []
    return [Place(index, span, ("subject",)) for span in joined_titles(text)]


def joined_titles(text: str) -> list[Span]:
    """Find the titles of several posts that a text is no more than, each in the singular.

    Example:
        >>> text = "Sail makers, Riggers and Divers"
        >>> [text[span.start : span.end] for span in joined_titles(text)]
        ['Sail maker', 'Rigger', 'Diver']
        >>> joined_titles("Painter and Decorator"), joined_titles("Divers and Boats")
        ([], [])

    """
    if len(text) > _LONGEST:
        return []
    start, spans = behind_seeking(text), []
    end = next((one.start() for one in _BEHIND.finditer(text, start) if one.end() == len(text)), len(text))
    for joint in (*_BETWEEN.finditer(text, start, end), None):
        article = _ARTICLE.match(text, start, end)
        spans.append(Span(article.end() if article else start, joint.start() if joint is not None else end))
        start = joint.end() if joint is not None else end
    several = [Span(one.start, one.end - 1) for one in spans if _are_several(text, one)]
    most_others = 1 if len(spans) > _MANY else 0
    is_joined = len(several) >= _LEAST and len(spans) - len(several) <= most_others
    return several if is_joined else []


def _are_several(text: str, span: Span) -> bool:
    """Tell whether words name several people by what they do."""
    words = text[span.start : span.end]
    if not words[:1].isupper() or not words.endswith("s"):
        return False
    return find_titles(words) == (Span(0, len(words)),) or is_doer(words[:-1])
