"""What is close is no act: "Close contact with the yard" beside "Close the books"."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    "thing", ["collaboration with the yard", "cooperation with riggers", "contact with the harbor"]
)
def test_nothing_is_closed_in_what_is_close(thing: str) -> None:
    assert not any("to close" in one for one in (*asked(f"Close {thing}"), *done(f"Close {thing}")))


@pytest.mark.parametrize("act", ["the books each month", "contracts with new clients"])
def test_what_is_closed_is_an_act(act: str) -> None:
    assert done(f"Close {act}") == [f"has the duty to close {act}"]
    assert asked(f"Close {act}") == [f"requires the ability to close {act}"]
