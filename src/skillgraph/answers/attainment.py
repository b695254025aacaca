"""Academic degrees: which qualifications are one, and which of them takes in which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from skillgraph.language.folding import fold

if TYPE_CHECKING:
    from skillgraph.model import Concept

#: Words that tell the cycle of a degree: levels 5 to 8 of the European Qualifications Framework.
_DEGREE_LEVELS: Final = (
    ("associate degree", 5),
    ("associate's degree", 5),
    ("bachelor", 6),
    ("master", 7),
    ("phd", 8),
    ("doctor", 8),
)
#: Names that degrees of several levels have, with the lowest of these.
_FROM_LEVELS: Final = (
    (re.compile(r"\b(?:advanced|graduate|postgraduate) degrees?\b"), 7),
    (re.compile(r"\b(?:university|college|academic|undergraduate) degrees?\b|^degrees?(?: in\b|$)"), 6),
)
#: Short titles that mean nothing else ("MS" and "BA" do).
_SHORT_TITLES: Final = {"bsc": 6, "beng": 6, "msc": 7, "meng": 7, "mba": 7, "dphil": 8}
#: How a name that is the title of a degree begins; "Master data management" is none.
_TITLE: Final = re.compile(
    r"(?:bachelor|master|doctor)(?:'?s)?(?: of\b| degree\b|$)"
    r"|(?:associate(?:'?s)? degree|bachelor's|master's|phd|doctorate|doctoral)\b"
)


def is_degree(concept: Concept) -> bool:
    """Tell whether a qualification is an academic degree.

    Example:
        >>> from skillgraph.model import Concept
        >>> is_degree(Concept("concept:phd", "PhD", "qualification"))
        True

    """
    return concept.kind == "qualification" and (
        eqf_level(concept.label) is not None or "degree" in fold(concept.label).split()
    )


def eqf_level(label: str) -> int | None:
    """Give the level of a degree in the European Qualifications Framework, by the words of its label.

    Example:
        >>> eqf_level("Master's degree"), eqf_level("B.Sc. Physics"), eqf_level("Driving licence")
        (7, 6, None)

    """
    folded = fold(label.replace(".", ""))
    long = (level for word, level in _DEGREE_LEVELS if word in folded)
    short = (_SHORT_TITLES[word] for word in folded.split() if word in _SHORT_TITLES)
    return next(long, None) or next(short, None)


def lowest_level(label: str) -> int | None:
    """Give the level from which on any degree is what a label names; None where it names one level, or none.

    Example:
        >>> lowest_level("University degree"), lowest_level("Advanced degree"), lowest_level("PhD")
        (6, 7, None)

    """
    folded = fold(label)
    if eqf_level(label) is not None:
        return None
    return next((level for words, level in _FROM_LEVELS if words.search(folded)), None)


def is_title(name: str) -> bool:
    """Tell whether a name, whoever gives it, is the title of a degree and of nothing else.

    Example:
        >>> is_title("MSc"), is_title("Master of Science"), is_title("Scrum Master")
        (True, True, False)

    """
    folded = fold(name.replace(".", ""))
    return folded.partition(" ")[0] in _SHORT_TITLES or _TITLE.match(folded) is not None
