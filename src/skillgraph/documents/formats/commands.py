"""What a page offers to press: "Apply Now", "Save job", "Back to search"; it is no part of the text."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from skillgraph.documents.blocks import Block
from skillgraph.documents.sections import LISTING_KINDS, normalized_heading, read_heading
from skillgraph.language.lazy import expression

_MOST_NAME: Final = 4  # words of the name of a place to share a page at
#: What such a command opens with, and the words that it goes on with.
_COMMAND: Final = expression(
    r"(?:click|tap|press|please|quick|easy|jetzt|hier|direkt|online)? ?"
    r"(?:apply|ask|back|bewerben|bookmark|browse|chat|click|close|compartir|contact|copy|create|delen|discover"
    r"|download|e ?mail|enquire|enregistrer|explore|favou?rite|find|follow|forward|get|go|guardar|invite|join"
    r"|learn|like|log|merken|message|next|notify|open|partager|postuler|previous|print|read|recommend|refer|register"
    r"|remind|report|retour|return|save|search|see|send|set|share|show|sign|solicitar|solliciteer|start|submit"
    r"|subscribe|tap|teilen|tell|terug|tweet|upload|view|visit|volver|zuruck)"
    r"(?: (?:about|account|ads?|advert|again|alerts?|all|an?|and|application|apply|as|auf|back|bewerben"
    r"|brochure|by|careers?|colleague|community|create|cv|description|details|directly|directions|e|easily|email"
    r"|employer|facebook|favou?rites|for|form|friend|from|here|home|i|in|indeed|interest|it|jobs?|la|las|link|linkedin"
    r"|listings?|login|mail|map|me|mobile|more|my|network|newsletter|next|now|of|offres?|on|online|openings?"
    r"|opportunit(?:y|ies)|other|our|out|overview|page|pdf|positions?|post(?:ing)?|previous|print|pool|questions?"
    r"|quickly|recruiter|register|related|results?|resume|roles?|save|search|share|shortlist|sign|similar|site"
    r"|social|stelle|stellen|stellenangebote|suche|talent|the|this|to|today|top|twitter|ubersicht|up|us|vacature"
    r"|vacanc(?:y|ies)|vacatures|via|website|whatsapp|wishlist|with|x|your|zu|zum|zur)){0,8}",
    re.IGNORECASE,
)
_SHARE: Final = expression(r"(?:share|follow|tweet|teilen|partager|compartir|delen)\b", re.IGNORECASE)


def is_command(label: str) -> bool:
    """Tell whether the words of a link or button say what pressing it does.

    Example:
        >>> is_command("Apply Now"), is_command("Save this job"), is_command("Save energy")
        (True, True, False)

    """
    words = normalized_heading(label)
    return _COMMAND.fullmatch(words) is not None and read_heading(label).kind not in LISTING_KINDS


def without_commands(blocks: Sequence[Block]) -> list[Block]:
    """Leave out links and buttons that do something, and those below one to share a page, which name where.

    What heads a list of links stays: with them it is a navigation.
    """
    kept: list[Block] = []
    is_sharing = False
    for block, below in zip_longest(blocks, blocks[1:]):
        heads_links = below is not None and below.kind == "item" and below.pressed
        if block.pressed and block.kind != "heading" and is_command(block.text):
            is_sharing = is_sharing or _SHARE.match(normalized_heading(block.text)) is not None
            if is_sharing or not heads_links or block.kind == "item":
                continue
        elif is_sharing and block.pressed and block.kind == "item" and _is_name(block.text):
            continue
        is_sharing = False
        kept.append(block)
    return kept


def _is_name(text: str) -> bool:
    """Tell whether a text is short enough for the name of a place to share a page at."""
    return len(text.split()) <= _MOST_NAME
