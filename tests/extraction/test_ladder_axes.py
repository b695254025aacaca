"""The axes that a ladder introduces are no demands, neither where it does so nor at each level."""

import pytest

from role_sentences import told_of

_LEVELS = (
    "## L1 - Deckhand\n\n**{name}**\n- Coils ropes and stows them\n- Keeps a tidy watch log\n\n"
    "**Reach**\n- Asks for help when stuck\n- Shows visitors around the deck\n\n"
    "## L2 - Mate\n\n**{name}**\n- Plans the stowage of cargo\n- Repairs sails and rigging\n\n"
    "**Reach**\n- Coaches deckhands at sea\n- Writes the notes others follow\n"
)


@pytest.mark.parametrize(
    ("name", "gloss"),
    [
        ("Influence", "Influence** - how far your word carries"),
        ("Communication", "Communication:** what you tell others, and when"),
        ("Teamwork", "Teamwork** \u2013 getting things done, with others"),
    ],
)
def test_axis_is_no_demand(name: str, gloss: str) -> None:
    levels = _LEVELS.format(name=name)
    text = f"# Deck ladder\n\nWe look at two axes:\n\n- **{gloss}\n- **Reach** - who hears of it\n\n{levels}"
    said = told_of(text, "text/markdown")
    assert any("keep a tidy watch log" in one for one in said)
    assert not [one for one in said if name.lower() in one.lower() or "getting things done" in one]


def test_heading_that_nothing_introduces_stays() -> None:
    said = told_of(f"# Deck ladder\n\n{_LEVELS.format(name='Communication')}", "text/markdown")
    assert any("requires communication" in one for one in said)
