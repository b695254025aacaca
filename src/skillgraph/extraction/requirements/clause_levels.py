"""How well what a clause asks for must be known, as its own words say: "able to …", "years of", "fluent"."""

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.extraction.concepts.spoken import spoken_language
from skillgraph.extraction.objects.brackets import is_named_by_letters
from skillgraph.extraction.objects.phrases import Phrases
from skillgraph.extraction.requirements.experience import is_done
from skillgraph.extraction.sentences.worked_time import is_below_experience
from skillgraph.extraction.wording.abilities import able_of_you
from skillgraph.extraction.wording.modality import Level, find_level
from skillgraph.extraction.wording.own_levels import done_well, level_of_manner, with_mode
from skillgraph.extraction.wording.participles import DID
from skillgraph.model import Span


def level_of_clause(parsed: ParsedDocument, phrases: Phrases, index: int, span: Span) -> Level:
    """Tell the level of what a clause asks for: none of a name, experience of what somebody has done.

    Args:
        parsed: The document.
        phrases: Tells whether the clause is a name.
        index: Index of the passage.
        span: The clause, in the passage's text.

    """
    text = parsed.passages[index].text
    is_name = phrases.is_name(text, span) and spoken_language(text, span) is None
    if is_name or is_named_by_letters(text[span.start : span.end]):
        return Level(None, span)
    if (able := able_of_you(text, span)) is not None:
        return Level("able", able, verbal=True)
    if (manner := level_of_manner(text, span)) is not None:
        return manner
    level = find_level(text, span)
    if level.level is None and (well := done_well(text, span)) is not None:
        return well if phrases.is_name(text, well.rest) else level
    if level.level is None and (
        is_done(text, level.rest)
        or DID.match(text, level.rest.start)
        or is_below_experience(parsed, index, level.rest)
    ):
        return Level("experience", level.rest, verbal=True)
    return with_mode(text, level)
