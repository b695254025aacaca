"""Whether a document is the advertisement of a job, in which *should* of a person is a demand."""

from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.posts.titles import SEEKING
from skillgraph.language.folding import lowered
from skillgraph.language.lazy import expression
from skillgraph.model import Span

#: How an employer says in lower case that a job is to be had, or how to get it.
_OFFERS: Final = expression(
    r"\b(?:(?:we|i)(?: are|['\u2019]re| am|['\u2019]m) (?:currently |now |also )?"
    rf"{SEEKING}"
    r"|we (?:wish|want|would like|intend) to (?:appoint|hire|recruit)|we invite applications"
    r"|we (?:need|want|seek|look for) (?:someone|somebody|an? [a-z]+ (?:person|colleague)|another)"
    r"|(?:job|post|vacancy) (?:ref(?:erence)?|code|id)|how to apply"
    r"|apply (?:now|by|here|online|via|through)|your application|we offer"
    r"|send (?:us )?(?:your|an?) (?:cv|resume|r\u00e9sum\u00e9)"
    r"|\A[^\n.!?]{2,60} (?:urgently )?(?:wanted|sought)(?=[^\w\n]*\n)|\Awanted: )\b"
)
#: Behind *should*, what somebody is, has or can.
_PERSONAL: Final = expression(
    r" (?:also |already |both |additionally )?"
    r"(?:(?:be|feel) (?!considered\b|noted\b|aware\b)|have (?!to\b)|possess|hold |bring |demonstrate "
    r"|display |exhibit |show |know |understand |speak |enjoy |own )"
)
#: The same of a thing that is to be known: "knots should hold no mysteries for you".
_TO_YOU: Final = expression(
    r" (?:also |already |all |both )?(?:(?:hold|have) no (?:more )?(?:myster(?:y|ies)|secrets?)"
    r"|be (?:second nature|nothing new|familiar(?: ground| territory)?|no problem)|come (?:naturally|easily))"
    r"(?: (?:for|to|from) you)?(?=\W*$|[,.;])"
)
_PERSON: Final = expression(
    r"^\W*(?:(?:and|but) )?$"
    r"|\b(?:you|candidates?|applicants?|person|someone|somebody|appointee|holder|who|they|he or she"
    r"|she or he|he/she)\b(?:[^.;]{0,120}\b(?:and|but|,))? ?$"
)
_REACH: Final = 300


def is_advertisement(parsed: ParsedDocument, *, employer: str) -> bool:
    """Tell whether a document advertises a job; one that holds several stages of a career is a guide."""
    if sum(section.kind == "career" for section in parsed.sections) > 1:
        return False
    return bool(employer) or offers_job(parsed)


def offers_job(parsed: ParsedDocument) -> bool:
    """Tell whether a document says that a job is to be had, or how to get it."""
    return _OFFERS.search(lowered("\n".join(passage.text for passage in parsed.passages))) is not None


def demanded(words: str, modality: tuple[str, Span]) -> bool:
    """Tell whether a modality is the *should* that is said of a person, and of what that person is.

    Example:
        >>> from skillgraph.extraction.wording.modality import find_modality
        >>> texts = "You should know Go", "Code should be tested", "You should apply soon"
        >>> [demanded(text, find_modality(text)) for text in texts]
        [True, False, False]

    """
    value, span = modality
    if value != "recommended" or words[span.start : span.end].lower() != "should":
        return False
    if _TO_YOU.match(words.lower(), span.end) is not None:
        return True
    if _PERSONAL.match(words.lower(), span.end) is None:
        return False
    return _PERSON.search(words[max(0, span.start - _REACH) : span.start].lower()) is not None
