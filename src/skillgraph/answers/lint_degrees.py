"""Whether a line plainly asks for a degree, or plainly says that none is needed."""

import re
from typing import Final

from skillgraph.answers.attainment import is_degree
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.model import Concept, Statement
from skillgraph.vocabulary import STRENGTHS

#: Words with which a degree is not plainly asked for, or not plainly spared.
_NOT_PLAIN: Final = expression(
    r"\b(?:if|unless|equivalent|comparable|similar|or|instead|always|necessarily|strictly|advanced|higher|further"
    r"|second|post\w*|masters?|master's|ph\.?d|doctora\w+|specific|particular|field|where)\b"
)
#: That none is needed, which says nothing of how hot an oven is, or how far something goes.
_SPARED: Final = expression(
    r"\b(?:no|without an?) (?:(?:university|college|academic|formal|bachelor['\u2019]?s?|prior) ){0,2}"
    r"degrees?\b(?! of\b)"
    r"|\bdegrees? (?:[a-z]+ ){0,2}(?:not|n['\u2019]t) (?:[a-z]+ ){0,2}(?:need|requir|necess|mandat|matter)"
    r"|(?:not|n['\u2019]t) (?:[a-z]+ ){0,2}(?:need|require|ask for|expect) (?:an? )?(?:[a-z]+ )?"
    r"degrees?\b(?! of\b)"
)
_END_OF_CLAUSE: Final = expression(r"[,;.:!?()\u2013\u2014]|\bbut\b")


def needs_degree(said: Statement, concept: Concept | None, text: str) -> bool:
    """Tell whether a statement asks for a degree, whatever else somebody has.

    Args:
        said: What is asked.
        concept: Its object.
        text: The passage that makes it.

    """
    return (
        said.relation == "sg:requires"
        and concept is not None
        and is_degree(concept)
        and STRENGTHS.get(said.modality or "") == "needed"
        and not (said.condition or said.hedge or said.scope)
        and _NOT_PLAIN.search(lowered(text)) is None
    )


def spares_degree(text: str) -> bool:
    """Tell whether a text says that no degree is needed.

    Example:
        >>> texts = "No degree required", "A degree is not always required", "No master's degree required"
        >>> [spares_degree(text) for text in texts]
        [True, False, False]

    """
    lower = lowered(text)
    clauses = re.split(_END_OF_CLAUSE.pattern, lower)
    is_spared = any(_SPARED.search(clause) is not None for clause in clauses)
    return is_spared and _NOT_PLAIN.search(lower) is None
