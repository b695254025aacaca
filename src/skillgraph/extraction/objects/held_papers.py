"""Papers that a stretch names and that somebody is to hold, as qualifications."""

from typing import Final

from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.qualifications.papers import parts_of_paper
from skillgraph.extraction.wording.askings import Asked
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: One paper, however it is written and whatever is said of it: "a full, clean driver's license".
_DRIVING: Final = expression(
    r"(?i)(?:an? |your )?"
    r"(?P<how>(?:(?:clean|clear|current|full|unrestricted|valid)(?:,? and |, ?|/| ?& ?| )){1,3})?"
    r"(?P<where>(?-i:(?:[A-Z]{2,4}|New Zealand|British|German|Irish|Swiss) ))?"
    r"driv(?:ing|ers?|er['\u2019]s|ers['\u2019]) licen[cs]es?"
)


def held_papers(text: str, span: Span, naming: Naming) -> tuple[Asked, ...]:
    """Give the paper that a stretch is, as a qualification; nothing where it is none."""
    words = text[span.start : span.end].strip(" .")
    start = span.start + text[span.start : span.end].index(words)
    where = Span(start, start + len(words))
    driving = _DRIVING.fullmatch(words)
    if driving is not None:
        how = (driving["how"] or "").lower().strip(" ,/&").removesuffix(" and")
        label = f"{driving['where']}driving licence" if driving["where"] else "Driving licence"
        concept = naming.propose(label, "qualification")
        return (Asked(concept, where, linked=False, rule="label", adverb=how or None),)
    parts = parts_of_paper(words)
    if parts is None:
        return ()
    concept = naming.propose(parts[0], "qualification", alternatives=parts[1:] if parts[1] else ())
    return (Asked(concept, where, linked=False, rule="label"),)
