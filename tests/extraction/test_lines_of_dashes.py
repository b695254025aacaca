"""A line of nearly nothing but dashes is read in the time of its length, wherever words are looked for."""

from collections.abc import Callable
from time import process_time

import pytest

from skillgraph.extraction.passages.asked_doings import _NO_TRAIT
from skillgraph.extraction.requirements.named_before import is_form_line
from skillgraph.extraction.sentences.unasked import asks_for_nothing, welcomes_somebody
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.extraction.wording.openers import is_given
from skillgraph.extraction.work.told_work import point_told
from skillgraph.model import Span

DASHES = "-" * 20_000
MOST_SECONDS = 2.0  # of this process; an expression that grows with the square takes ten


@pytest.mark.parametrize(
    "ask",
    [
        lambda: welcomes_somebody(f"{DASHES}1 welcome"),
        lambda: _NO_TRAIT.match(f"{DASHES}1"),
        lambda: find_modality(f"most of these {DASHES}1"),
        lambda: asks_for_nothing(f"{DASHES}1 courses include"),
        lambda: is_given(f"{DASHES}1 days off"),
        lambda: point_told(f"{DASHES}1 role", Span(0, len(DASHES) + 6), "Cook", ""),
        lambda: is_form_line(f"{DASHES}1st: 2 years (Required)"),
    ],
)
def test_a_line_of_dashes_is_read_in_the_time_of_its_length(ask: Callable[[], object]) -> None:
    start = process_time()

    ask()

    assert process_time() - start < MOST_SECONDS
