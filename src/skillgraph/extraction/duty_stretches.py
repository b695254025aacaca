"""Whether a stretch of an item or a sentence says that something is done."""

from skillgraph.extraction.duty_parts import opens_with_verb, split_duties
from skillgraph.extraction.duty_sentences import is_noun_phrase, may_be_done
from skillgraph.extraction.naming import Naming
from skillgraph.language.verbs import opens_command
from skillgraph.model import Span


def gives_duties(naming: Naming, text: str, span: Span, kind: str) -> bool:
    """Tell whether a stretch opens with a verb, or is the short name of something to be done.

    The *kind* is that of the frame; what an unknown heading holds is taken as it is.
    """
    words = text[span.start : span.end]
    if not words or kind == "other":
        return bool(words)
    if naming.link(words, ("duty",)) is not None or opens_with_verb(words) or opens_command(words):
        return True
    pieces = split_duties(text, span)
    first = text[pieces[0].start : pieces[0].end] if pieces else ""
    if len(pieces) > 1 and " " in first:
        return True  # what follows has a verb of its own, so that the first word is one too
    return is_noun_phrase(words)


def says_act(words: str) -> bool:
    """Tell whether words open with a verb, or with what may be one."""
    return opens_with_verb(words) or opens_command(words) or may_be_done(words)
