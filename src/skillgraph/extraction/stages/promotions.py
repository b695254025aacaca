"""Items of a ladder on a step from one title to the next: "Rigger \u2192 Senior Rigger: must show tact"."""

from typing import Final

from skillgraph.extraction.concepts.naming import title_concept
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.posts.titles import is_occupation, is_title_alone
from skillgraph.extraction.values import Place
from skillgraph.language.lazy import expression
from skillgraph.model import Span

_STEP: Final = expression(
    r"\W*(?P<lower>[A-Z][\w/&-]*(?: [\w/&-]+){0,4}) ?(?:\u2192|->|=>|\u21d2) ?"
    r"(?P<upper>[A-Z][\w/&-]*(?: [\w/&-]+){0,4}):"
)


def of_step(ledger: Ledger, index: int, frame: Frame) -> Frame:
    """Let what is said of a step be asked of the title that it leads to, where both are titles.

    What the step asks for is a condition of it alone, and not of whoever is hired into that title.
    """
    step = _STEP.match(ledger.parsed.passages[index].text)
    if step is None or not all(map(_is_title, step.groups())):
        return frame
    place = Place(index, Span(*step.span("upper")), ("subject",))
    return frame._replace(
        subject=title_concept(ledger.naming, step["upper"]),
        subject_place=place,
        condition=f"for promotion from {step['lower']}",
    )


def _is_title(words: str) -> bool:
    """Tell whether words are a title, be it of one word: "Yard Lead", "Engineer", "Director"."""
    return is_title_alone(words) or words == "Director" or is_occupation(words.rsplit(" ", 1)[-1])
